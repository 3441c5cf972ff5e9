public import SimpleFeatures

/// A position in Universal Polar Stereographic, on WGS 84: for the surroundings of the poles.
public struct UPS: Hashable, Sendable {
  /// Which pole.
  public let hemisphere: Hemisphere
  /// Meters; 2,000,000 at the pole.
  public let easting: Double
  /// Meters; 2,000,000 at the pole.
  public let northing: Double

  public init(hemisphere: Hemisphere, easting: Double, northing: Double) {
    self.hemisphere = hemisphere
    self.easting = easting
    self.northing = northing
  }

  /// The coordinates of a position around the pole of its half of the Earth.
  public init(_ position: Geographic) throws(GeodesyError) {
    guard position.isFinite, abs(position.latitude) <= 90 else {
      throw GeodesyError(
        subject: "position", value: position.description, cause: "is not a position on the Earth",
        cure: "give longitude, then latitude, in degrees")
    }
    let hemisphere: Hemisphere = position.latitude < 0 ? .south : .north
    let plane = try UPS.grid(hemisphere).get().forward(position)
    self.init(hemisphere: hemisphere, easting: plane.easting, northing: plane.northing)
  }

  /// The position on the Earth.
  public func geographic() throws(GeodesyError) -> Geographic {
    for (name, value) in [("easting", easting), ("northing", northing)]
    where !(0...4_000_000).contains(value) {
      throw GeodesyError(
        subject: "UPS \(name)", value: "\(value)", cause: "is not between 0 and 4000000 m")
    }
    return try UPS.grid(hemisphere).get().inverse(Planar(easting: easting, northing: northing))
  }

  static func grid(_ hemisphere: Hemisphere) -> Result<Projection, GeodesyError> {
    hemisphere == .north ? north : south
  }

  private static let north = Result { () throws(GeodesyError) in
    try Projection(.universalPolarStereographic(.north))
  }
  private static let south = Result { () throws(GeodesyError) in
    try Projection(.universalPolarStereographic(.south))
  }
}

extension UPS: CustomStringConvertible {
  /// Hemisphere, easting and northing in whole meters: `N 2000000 2000000`.
  public var description: String {
    "\(hemisphere == .north ? "N" : "S") \(easting.wholeMeters) \(northing.wholeMeters)"
  }
}
