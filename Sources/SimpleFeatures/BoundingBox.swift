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
    var longitudes: [Double] = []
    for position in positions where position.isFinite {
      south = min(south, position.latitude)
      north = max(north, position.latitude)
      longitudes.append(position.normalized.longitude)
    }
    guard !longitudes.isEmpty else { return nil }
    longitudes.sort()
    let first = longitudes[0]
    let last = longitudes[longitudes.count - 1]
    var widest = first + 360 - last
    var west = first
    var east = last
    for index in longitudes.indices.dropFirst() {
      let gap = longitudes[index] - longitudes[index - 1]
      // Only a decidedly wider gap turns the box over the antimeridian.
      if gap > widest + 1e-9 {
        widest = gap
        west = longitudes[index]
        east = longitudes[index - 1]
      }
    }
    self.init(west: west, south: south, east: east, north: north)
  }
}

extension Double {
  /// The angle in 0..<360 degrees.
  fileprivate var turned: Double {
    let rest = truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }
}
