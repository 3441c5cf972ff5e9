/// A position in one of the two kinds of space this package knows: on the Earth, or on a flat map.
///
/// There are exactly two conformers, ``Geographic`` and ``Planar``. Code that is generic over
/// `Coordinate` may store and order ordinates; it may not measure, because what a difference of two
/// ordinates means depends on the space.
public protocol Coordinate: Hashable, Sendable {
  /// The first ordinate: longitude in degrees, or easting in meters.
  var x: Double { get }
  /// The second ordinate: latitude in degrees, or northing in meters.
  var y: Double { get }
  /// Makes a position from its two ordinates, x before y, without checking their range.
  init(x: Double, y: Double)
}

extension Coordinate {
  /// Whether both ordinates are finite numbers.
  @inlinable
  public var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A position on the Earth in WGS 84: longitude before latitude, in degrees.
public struct Geographic: Coordinate, CustomStringConvertible {
  /// Degrees east of Greenwich, usually -180...180.
  public var longitude: Double
  /// Degrees north of the equator, -90...90.
  public var latitude: Double

  @inlinable
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  @inlinable
  public init(x: Double, y: Double) { self.init(longitude: x, latitude: y) }

  @inlinable public var x: Double { longitude }
  @inlinable public var y: Double { latitude }

  /// Whether longitude lies in -180...180 and latitude in -90...90.
  @inlinable
  public var isValid: Bool {
    longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90
  }

  /// The same position with its longitude in -180..<180.
  ///
  /// A pole keeps its longitude: the direction may matter to the caller.
  public var normalized: Geographic {
    guard longitude < -180 || longitude >= 180, longitude.isFinite else { return self }
    var turned = (longitude + 180).truncatingRemainder(dividingBy: 360)
    if turned < 0 { turned += 360 }
    return Geographic(longitude: turned - 180, latitude: latitude)
  }

  public var description: String { "\(longitude) \(latitude)" }
}

/// A position on a flat map: easting before northing, in meters of some projection.
///
/// Which projection is known to whoever projected it; two planar positions of different projections
/// must not be mixed.
public struct Planar: Coordinate, CustomStringConvertible {
  /// Meters to the east of the projection's origin.
  public var easting: Double
  /// Meters to the north of the projection's origin.
  public var northing: Double

  @inlinable
  public init(easting: Double, northing: Double) {
    self.easting = easting
    self.northing = northing
  }

  @inlinable
  public init(x: Double, y: Double) { self.init(easting: x, northing: y) }

  @inlinable public var x: Double { easting }
  @inlinable public var y: Double { northing }

  public var description: String { "\(easting) \(northing)" }
}
