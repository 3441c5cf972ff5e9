import Geodesy
import SimpleFeatures

/// The uncertainty of a described place as the radius of a circle.
///
/// After J. Wieczorek, Q. Guo and R. Hijmans, "The point-radius method for georeferencing locality
/// descriptions and calculating associated uncertainty", International Journal of Geographical
/// Information Science 18 (2004), and A. Chapman and J. Wieczorek, "Georeferencing Best Practices"
/// (GBIF, 2020). Terms that do not apply are zero.
public struct PointRadius: Hashable, Sendable {
  /// From the datum of the coordinates not being known.
  public var datum: Distance = .zero
  /// From the center of the named place to its farthest edge.
  public var extent: Distance = .zero
  /// From the scale of the map that was read.
  public var mapScale: Distance = .zero
  /// From measuring on that map.
  public var measurement: Distance = .zero
  /// From the last digit of the coordinates: the diagonal of one cell.
  public var coordinatePrecision: Distance = .zero

  public init(
    datum: Distance = .zero, extent: Distance = .zero, mapScale: Distance = .zero,
    measurement: Distance = .zero, coordinatePrecision: Distance = .zero
  ) {
    self.datum = datum
    self.extent = extent
    self.mapScale = mapScale
    self.measurement = measurement
    self.coordinatePrecision = coordinatePrecision
  }

  private var shared: Distance { datum + mapScale + measurement + coordinatePrecision }

  /// A named place, or coordinates when the extent is zero.
  public var namedPlace: Distance { extent + shared }

  /// "5 miles from X", in no direction: the circle around X that holds all of them.
  public func atDistance(_ distance: Distance, precision: Distance) -> Distance {
    extent + distance + precision + shared
  }

  /// "13 miles from X by road", with the position on the road.
  public func alongPath(precision: Distance) -> Distance { extent + precision + shared }

  /// "2 miles east and 3 miles north of X".
  public func orthogonal(precision: Distance) -> Distance {
    precision * 2.0.squareRoot() + extent + shared
  }

  /// "10 miles east of X", with the heading known to `halfAngle` on either side.
  public func atHeading(
    _ distance: Distance, precision: Distance, halfAngle: Angle
  ) -> Distance {
    let across = extent + precision + datum + mapScale + measurement
    let along =
      distance.meters + across.meters - distance.meters * Elementary.cos(halfAngle.radians)
    let aside = distance.meters * Elementary.sin(halfAngle.radians)
    return .meters((along * along + aside * aside).squareRoot()) + coordinatePrecision
  }

  /// The diagonal of one cell of coordinates that are given to `step` degrees.
  ///
  /// The sides are lengths on the ellipsoid at the latitude: M dφ and N cos φ dλ with the radii of
  /// curvature of the meridian and the prime vertical (Snyder 1987, equations 4-18 and 4-20).
  public static func cellDiagonal(
    at latitude: Angle, step: Angle, on ellipsoid: ReferenceEllipsoid = .wgs84
  ) -> Distance {
    let a = ellipsoid.equatorialRadius.meters
    let e2 = ellipsoid.flattening * (2 - ellipsoid.flattening)
    let sine = Elementary.sin(latitude.radians)
    let w = 1 - e2 * sine * sine
    let meridional = a * (1 - e2) / (w * w.squareRoot()) * step.radians
    let parallel = a / w.squareRoot() * Elementary.cos(latitude.radians) * step.radians
    return .meters((meridional * meridional + parallel * parallel).squareRoot())
  }

  /// The uncertainty of a distance by its last significant digit: half a unit of it, so that 13 is ±0.5,
  /// 10 is ±5 and 2.5 is ±0.05 (Wieczorek et al. 2004, table 3).
  public static func precision(ofDistance digits: some StringProtocol) -> Double {
    let plain = digits.filter { $0.isNumber || $0 == "." }
    if let point = plain.firstIndex(of: ".") {
      let places = plain.distance(from: point, to: plain.endIndex) - 1
      return 0.5 * Elementary.power(10, -Double(places))
    }
    let zeros = plain.reversed().prefix { $0 == "0" }.count
    return 0.5 * Elementary.power(10, Double(min(zeros, plain.count - 1)))
  }
}

/// The size and shape of an ellipsoid.
public struct ReferenceEllipsoid: Hashable, Sendable {
  public var equatorialRadius: Distance
  public var flattening: Double

  public init(equatorialRadius: Distance, flattening: Double) {
    self.equatorialRadius = equatorialRadius
    self.flattening = flattening
  }

  public static let wgs84 = ReferenceEllipsoid(
    equatorialRadius: .meters(6_378_137), flattening: 1 / 298.257_223_563)
  /// Clarke 1866, of the North American Datum 1927.
  public static let clarke1866 = ReferenceEllipsoid(
    equatorialRadius: .meters(6_378_206.4), flattening: 1 / 294.978_698_2)
}
