/// The part of the Earth between two meridians and two parallels, in degrees.
///
/// A box may cross the antimeridian: then `west` is greater than `east`, as in RFC 7946 section 5.2.
public struct BoundingBox: Hashable, Sendable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The whole Earth.
  public static let world = BoundingBox(west: -180, south: -90, east: 180, north: 90)

  /// Whether the box reaches over the 180th meridian.
  public var crossesAntimeridian: Bool { west > east }

  /// The width in degrees of longitude, 0...360.
  public var width: Double { crossesAntimeridian ? east - west + 360 : east - west }

  /// The height in degrees of latitude, 0...180.
  public var height: Double { north - south }

  /// The position halfway between the edges, in degrees (not the middle of the area).
  public var center: Geographic {
    Geographic(longitude: west + width / 2, latitude: (south + north) / 2).normalized
  }

  /// Whether the position lies in the box or on its edge.
  public func contains(_ position: Geographic) -> Bool {
    guard position.latitude >= south, position.latitude <= north else { return false }
    return crossesAntimeridian
      ? position.longitude >= west || position.longitude <= east
      : position.longitude >= west && position.longitude <= east
  }

  /// Whether the two boxes have a position in common.
  public func intersects(_ other: BoundingBox) -> Bool {
    guard south <= other.north, other.south <= north else { return false }
    if width >= 360 || other.width >= 360 { return true }
    let gap = (other.west - west).turned
    return gap <= width || (west - other.west).turned <= other.width
  }

  /// The smallest box around all positions, `nil` for none.
  ///
  /// In longitude the box leaves out the widest empty gap, so that positions on both sides of the
  /// antimeridian get a narrow box that crosses it.
  public init?(containing positions: some Sequence<Geographic>) {
    var south = Double.infinity
    var north = -Double.infinity
    var spans: [ClosedRange<Double>] = []
    for position in positions where position.isFinite {
      south = min(south, position.latitude)
      north = max(north, position.latitude)
      let longitude = position.normalized.longitude
      spans.append(longitude...longitude)
    }
    guard let (west, east) = Self.narrowest(around: spans) else { return nil }
    self.init(west: west, south: south, east: east, north: north)
  }

  /// The narrowest stretch of longitude around all spans: what is left of the circle without its widest
  /// gap; `nil` for none. Only a decidedly wider gap turns it over the antimeridian.
  static func narrowest(
    around spans: [ClosedRange<Double>]
  ) -> (west: Double, east: Double)? {
    let sorted = spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard let first = sorted.first else { return nil }
    let last = sorted.reduce(first.upperBound) { max($0, $1.upperBound) }
    var widest = first.lowerBound + 360 - last
    var west = first.lowerBound
    var east = last
    var reach = first.upperBound
    for span in sorted.dropFirst() {
      if span.lowerBound - reach > widest + 1e-9 {
        widest = span.lowerBound - reach
        west = span.lowerBound
        east = reach
      }
      reach = max(reach, span.upperBound)
    }
    return (west, east)
  }
}

extension Double {
  /// The angle in 0..<360 degrees.
  fileprivate var turned: Double {
    let rest = truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }
}
