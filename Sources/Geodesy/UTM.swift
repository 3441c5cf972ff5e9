public import SimpleFeatures

/// A position in Universal Transverse Mercator, on WGS 84: `38N 443000 3685000`.
///
/// Between 80° south and 84° north; the poles are the domain of ``UPS``.
public struct UTM: Hashable, Sendable {
  /// The zone, 1...60.
  public let zone: Int
  /// The half of the Earth whose false northing counts: 0 m north, 10,000,000 m south.
  public let hemisphere: Hemisphere
  /// Meters from the zone's false origin; 500,000 on its central meridian.
  public let easting: Double
  /// Meters from the equator, or from 10,000 km south of it.
  public let northing: Double

  public init(zone: Int, hemisphere: Hemisphere, easting: Double, northing: Double) {
    self.zone = zone
    self.hemisphere = hemisphere
    self.easting = easting
    self.northing = northing
  }

  /// The coordinates of a position in its own zone, or in the neighboring one that is asked for.
  ///
  /// Throws outside -80..<84 degrees of latitude, and for a zone too far away to be of use.
  public init(_ position: Geographic, zone: Int? = nil) throws(GeodesyError) {
    guard position.isFinite, abs(position.latitude) <= 90 else {
      throw GeodesyError(
        subject: "position", value: position.description, cause: "is not a position on the Earth",
        cure: "give longitude, then latitude, in degrees")
    }
    guard UTM.latitudes.contains(position.latitude) else {
      throw GeodesyError(
        subject: "latitude", value: "\(position.latitude)", cause: "is outside UTM (-80 to 84)",
        cure: "use UPS near the poles")
    }
    let zone = zone ?? UTM.zone(at: position)
    guard (1...60).contains(zone) else {
      throw GeodesyError(subject: "UTM zone", value: "\(zone)", cause: "is not between 1 and 60")
    }
    let offset = (position.longitude - UTM.centralMeridian(ofZone: zone))
      .remainder(dividingBy: 360)
    guard abs(offset) < 60 else {
      throw GeodesyError(
        subject: "UTM zone", value: "\(zone)", cause: "is too far from \(position)",
        cure: "use zone \(UTM.zone(at: position))")
    }
    let plane = try UTM.grid.get().forward(
      Geographic(longitude: offset, latitude: position.latitude))
    let hemisphere: Hemisphere = position.latitude < 0 ? .south : .north
    self.init(
      zone: zone, hemisphere: hemisphere, easting: plane.easting,
      northing: plane.northing + (hemisphere == .south ? UTM.falseNorthing : 0))
  }

  /// The position on the Earth, its longitude in -180...180.
  public func geographic() throws(GeodesyError) -> Geographic {
    guard (1...60).contains(zone) else {
      throw GeodesyError(subject: "UTM zone", value: "\(zone)", cause: "is not between 1 and 60")
    }
    guard (0...1_000_000).contains(easting) else {
      throw GeodesyError(
        subject: "UTM easting", value: "\(easting)", cause: "is not between 0 and 1000000 m",
        cure: "check that easting comes before northing")
    }
    guard (-9_100_000...19_600_000).contains(northing) else {
      throw GeodesyError(
        subject: "UTM northing", value: "\(northing)",
        cause: "is not between -9100000 and 19600000 m")
    }
    let plane = Planar(
      easting: easting,
      northing: northing - (hemisphere == .south ? UTM.falseNorthing : 0))
    let position = try UTM.grid.get().inverse(plane)
    return Geographic(
      longitude: (position.longitude + UTM.centralMeridian(ofZone: zone))
        .remainder(dividingBy: 360),
      latitude: position.latitude)
  }

  /// The zone a position belongs to, the exceptions of Norway (32V) and Svalbard (31X to 37X) kept.
  ///
  /// A longitude that is not finite has none; 1 stands for it, and ``init(_:zone:)`` refuses it.
  public static func zone(at position: Geographic) -> Int {
    let longitude = position.normalized.longitude
    guard longitude.isFinite else { return 1 }
    let latitude = position.latitude
    if (56..<64).contains(latitude), (3..<12).contains(longitude) { return 32 }
    if (72..<84).contains(latitude), (0..<42).contains(longitude) {
      return longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37
    }
    return min(60, Int(((longitude + 180) / 6).rounded(.down)) + 1)
  }

  /// The letter of the band of latitude, `C` to `X` without `I` and `O`; `nil` outside UTM.
  public static func band(atLatitude latitude: Double) -> Character? {
    guard latitude >= -80, latitude <= 84 else { return nil }
    return bands[min(19, Int(((latitude + 80) / 8).rounded(.down)))]
  }

  /// The central meridian of a zone in degrees.
  public static func centralMeridian(ofZone zone: Int) -> Double { Double(zone) * 6 - 183 }

  static let bands = Array("CDEFGHJKLMNPQRSTUVWX")
  static let latitudes = -80.0..<84.0
  static let falseNorthing = 10_000_000.0

  /// One projection for all zones: they differ by their central meridian only.
  static let grid: Result<Projection, GeodesyError> = Result { () throws(GeodesyError) in
    try Projection(
      .proj("+proj=tmerc +lat_0=0 +lon_0=0 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84"))
  }
}

extension UTM: CustomStringConvertible {
  /// Zone, hemisphere, easting and northing in whole meters: `38N 443000 3685000`.
  public var description: String {
    "\(zone)\(hemisphere == .north ? "N" : "S") \(easting.wholeMeters) \(northing.wholeMeters)"
  }
}

extension Double {
  /// The number without decimals.
  var wholeMeters: String {
    abs(self) < 1e15 ? "\(Int(rounded()))" : "\(self)"
  }
}
