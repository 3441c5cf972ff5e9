internal import Glibc
public import SimpleFeatures

extension Projection {
  /// What a projection does to an extent, in numbers and in words.
  public struct Report: Hashable, Sendable {
    /// The projection, such as `UTM zone 38N`.
    public let name: String
    /// What PROJ calls the operation it performs.
    public let operation: String
    /// The accuracy PROJ states for the change of datum; `nil` where it states none. A projection
    /// of WGS 84 itself changes no datum: zero.
    public let accuracy: Distance?
    /// The least and the greatest scale over the extent: 1 is true, 1.001 is 0.1 % too long.
    public let scale: ClosedRange<Double>?
    /// All of it as a sentence.
    public let sentence: String
  }

  /// The greatest error of scale up to which UTM is preferred.
  public static let preferredScaleError = 0.001

  /// The projection for measuring and drawing an extent.
  ///
  /// - UTM, in the zone of the center, where no scale in the extent is off by more than 0.1 %;
  /// - Lambert azimuthal equal-area centered on the extent otherwise, and on the pole when the extent
  ///   lies around it;
  /// - Equal Earth for an extent of more than half the Earth in both directions.
  public static func suited(to extent: BoundingBox) throws(GeodesyError) -> Projection {
    guard [extent.west, extent.south, extent.east, extent.north].allSatisfy(\.isFinite),
      extent.south >= -90, extent.north <= 90, extent.south <= extent.north
    else {
      throw GeodesyError(
        subject: "extent",
        value: "\(extent.west),\(extent.south),\(extent.east),\(extent.north)",
        cause: "is not a part of the Earth",
        cure: "give west, south, east, north in degrees, south not above north")
    }
    if extent.width < 30, extent.south >= -80, extent.north <= 84 {
      let center = extent.center
      let zone = UTM.zone(at: center)
      let projection = try Projection(
        .utm(zone: zone, hemisphere: center.latitude < 0 ? .south : .north))
      if let scale = projection.scale(over: extent),
        scale.lowerBound >= 1 - preferredScaleError, scale.upperBound <= 1 + preferredScaleError
      {
        return projection
      }
    }
    if extent.width > 180 {
      if extent.south >= 45 {
        return try Projection(.lambertAzimuthalEqualArea(center: Geographic(x: 0, y: 90)))
      }
      if extent.north <= -45 {
        return try Projection(.lambertAzimuthalEqualArea(center: Geographic(x: 0, y: -90)))
      }
      if extent.height > 90 || extent.width > 270 {
        return try Projection(.equalEarth(centralMeridian: extent.center.longitude))
      }
    }
    return try Projection(.lambertAzimuthalEqualArea(center: extent.center))
  }

  /// The least and the greatest scale over an extent, sampled on a grid of 9 by 9 positions that
  /// includes its edges; `nil` when a sample has no scale.
  public func scale(over extent: BoundingBox) -> ClosedRange<Double>? {
    var least = Double.infinity
    var greatest = -Double.infinity
    for row in 0...8 {
      for column in 0...8 {
        let position = Geographic(
          longitude: extent.west + extent.width * Double(column) / 8,
          latitude: extent.south + extent.height * Double(row) / 8)
        guard let scale = scale(at: position) else { return nil }
        least = min(least, scale.least)
        greatest = max(greatest, scale.greatest)
      }
    }
    return least <= greatest ? least...greatest : nil
  }

  /// Which operation PROJ performs over an extent, how accurate it says that is, and what the
  /// projection does to lengths there.
  public func report(over extent: BoundingBox) -> Report {
    let stated = operation(at: extent.center)
    let accuracy: Distance?
    if case .authority = definition {
      accuracy = stated.accuracyInMeters.map { .meters($0) }
    } else {
      accuracy = .zero
    }
    let scale = scale(over: extent)
    return Report(
      name: definition.name, operation: stated.name, accuracy: accuracy, scale: scale,
      sentence: sentence(accuracy: accuracy, scale: scale))
  }

  private func sentence(accuracy: Distance?, scale: ClosedRange<Double>?) -> String {
    let lengths: String
    if let scale {
      lengths =
        "lengths are between \((scale.lowerBound - 1).asPercentage) and"
        + " \((scale.upperBound - 1).asPercentage) of true"
    } else {
      lengths = "its scale is not known over the whole extent"
    }
    let datum: String
    switch accuracy {
    case .some(.zero): datum = "no change of datum"
    case .some(let accuracy): datum = "accurate to \(accuracy)"
    case .none: datum = "of unknown accuracy"
    }
    return "Projected to \(definition.name) (\(datum)); \(lengths)."
  }
}

extension Double {
  /// A signed percentage with two decimals: `+0.10 %`, `-0.04 %`.
  fileprivate var asPercentage: String {
    let hundredths = Int((Swift.max(-1e6, Swift.min(1e6, self)) * 10000).rounded())
    let digits = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : "+"
    return "\(sign)\(abs(hundredths) / 100).\(digits.count == 1 ? "0" : "")\(digits) %"
  }
}
