/// The smallest rectangle with sides along the axes around planar positions, in meters.
public struct Envelope: Hashable, Sendable {
  public var minimum: Planar
  public var maximum: Planar

  @inlinable
  public init(minimum: Planar, maximum: Planar) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The envelope of the positions, `nil` for none; positions that are not finite are left out.
  public init?(containing positions: some Sequence<Planar>) {
    var low = Planar(easting: .infinity, northing: .infinity)
    var high = Planar(easting: -.infinity, northing: -.infinity)
    var any = false
    for position in positions where position.isFinite {
      any = true
      low.easting = min(low.easting, position.easting)
      low.northing = min(low.northing, position.northing)
      high.easting = max(high.easting, position.easting)
      high.northing = max(high.northing, position.northing)
    }
    guard any else { return nil }
    self.init(minimum: low, maximum: high)
  }

  /// The extent from west to east in meters.
  @inlinable public var width: Double { maximum.easting - minimum.easting }
  /// The extent from south to north in meters.
  @inlinable public var height: Double { maximum.northing - minimum.northing }

  @inlinable
  public var center: Planar {
    Planar(
      easting: (minimum.easting + maximum.easting) / 2,
      northing: (minimum.northing + maximum.northing) / 2)
  }

  @inlinable
  public func contains(_ position: Planar) -> Bool {
    position.easting >= minimum.easting && position.easting <= maximum.easting
      && position.northing >= minimum.northing && position.northing <= maximum.northing
  }

  @inlinable
  public func intersects(_ other: Envelope) -> Bool {
    minimum.easting <= other.maximum.easting && other.minimum.easting <= maximum.easting
      && minimum.northing <= other.maximum.northing && other.minimum.northing <= maximum.northing
  }

  /// The envelope grown by a distance (meters) on every side.
  public func expanded(by margin: Double) -> Envelope {
    Envelope(
      minimum: Planar(easting: minimum.easting - margin, northing: minimum.northing - margin),
      maximum: Planar(easting: maximum.easting + margin, northing: maximum.northing + margin))
  }
}
