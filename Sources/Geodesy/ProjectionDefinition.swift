public import SimpleFeatures

/// One of the two halves of the Earth on either side of the equator.
public enum Hemisphere: String, Hashable, Sendable, CaseIterable {
  case north, south
}

extension Projection {
  /// A way from the round Earth to a flat map, as a value.
  ///
  /// All but the last two project the ellipsoid of WGS 84; creating one of them costs some 0.1 ms,
  /// an authority's CRS some milliseconds.
  public enum Definition: Hashable, Sendable {
    /// Universal Transverse Mercator: conformal, scale within 0.1 % in and near its zone.
    case utm(zone: Int, hemisphere: Hemisphere)
    /// Universal Polar Stereographic: conformal, around one pole.
    case universalPolarStereographic(Hemisphere)
    /// True to area everywhere, true to scale at its center.
    case lambertAzimuthalEqualArea(center: Geographic)
    /// True to distance and direction from its center.
    case azimuthalEquidistant(center: Geographic)
    /// The whole Earth, true to area (Šavrič, Patterson and Jenny 2018).
    case equalEarth(centralMeridian: Double)
    /// Conformal, for lands that extend east and west between two standard parallels.
    case lambertConformalConic(center: Geographic, southParallel: Double, northParallel: Double)
    /// True to area, for lands that extend east and west between two standard parallels.
    case albersEqualArea(center: Geographic, southParallel: Double, northParallel: Double)
    /// The half of the Earth around its center as seen from far away.
    case orthographic(center: Geographic)
    /// Conformal, true to scale on the equator; without the poles.
    case mercator(centralMeridian: Double)
    /// Conformal, true to scale on the meridian through its center.
    case transverseMercator(center: Geographic)
    /// A projected CRS by its code, such as `EPSG:32638`, from WGS 84.
    case authority(String)
    /// A PROJ string of a projection, such as `+proj=moll +ellps=WGS84`.
    case proj(String)
  }
}

extension Projection.Definition {
  /// The PROJ string; of an authority's CRS its code.
  public var projString: String {
    let ellipsoid = "+ellps=WGS84"
    switch self {
    case .utm(let zone, let hemisphere):
      return "+proj=utm +zone=\(zone)\(hemisphere == .south ? " +south" : "") \(ellipsoid)"
    case .universalPolarStereographic(let hemisphere):
      return "+proj=stere +lat_0=\(hemisphere == .north ? 90 : -90) +lon_0=0 +k=0.994"
        + " +x_0=2000000 +y_0=2000000 \(ellipsoid)"
    case .lambertAzimuthalEqualArea(let center): return "+proj=laea \(origin(center)) \(ellipsoid)"
    case .azimuthalEquidistant(let center): return "+proj=aeqd \(origin(center)) \(ellipsoid)"
    case .equalEarth(let meridian): return "+proj=eqearth +lon_0=\(meridian) \(ellipsoid)"
    case .lambertConformalConic(let center, let south, let north):
      return "+proj=lcc +lat_1=\(south) +lat_2=\(north) \(origin(center)) \(ellipsoid)"
    case .albersEqualArea(let center, let south, let north):
      return "+proj=aea +lat_1=\(south) +lat_2=\(north) \(origin(center)) \(ellipsoid)"
    case .orthographic(let center): return "+proj=ortho \(origin(center)) \(ellipsoid)"
    case .mercator(let meridian): return "+proj=merc +lon_0=\(meridian) \(ellipsoid)"
    case .transverseMercator(let center): return "+proj=tmerc \(origin(center)) \(ellipsoid)"
    case .authority(let code): return code
    case .proj(let string): return string
    }
  }

  /// The name people know it by.
  public var name: String {
    switch self {
    case .utm(let zone, let hemisphere): "UTM zone \(zone)\(hemisphere == .north ? "N" : "S")"
    case .universalPolarStereographic(let hemisphere):
      "Universal Polar Stereographic \(hemisphere.rawValue)"
    case .lambertAzimuthalEqualArea(let center):
      "Lambert azimuthal equal-area centered on \(named(center))"
    case .azimuthalEquidistant(let center): "azimuthal equidistant centered on \(named(center))"
    case .equalEarth(let meridian): "Equal Earth, central meridian \(meridian)°"
    case .lambertConformalConic(_, let south, let north):
      "Lambert conformal conic, standard parallels \(south)° and \(north)°"
    case .albersEqualArea(_, let south, let north):
      "Albers equal-area conic, standard parallels \(south)° and \(north)°"
    case .orthographic(let center): "orthographic centered on \(named(center))"
    case .mercator(let meridian): "Mercator, central meridian \(meridian)°"
    case .transverseMercator(let center): "transverse Mercator centered on \(named(center))"
    case .authority(let code): code
    case .proj(let string): string
    }
  }

  /// Refuses what PROJ would take and silently turn into something else.
  func validate() throws(GeodesyError) {
    switch self {
    case .utm(let zone, _):
      guard (1...60).contains(zone) else {
        throw GeodesyError(
          subject: "UTM zone", value: "\(zone)", cause: "is not between 1 and 60")
      }
    case .lambertAzimuthalEqualArea(let center), .azimuthalEquidistant(let center),
      .orthographic(let center), .transverseMercator(let center):
      try validate(center)
    case .lambertConformalConic(let center, let south, let north),
      .albersEqualArea(let center, let south, let north):
      try validate(center)
      for parallel in [south, north] where !(abs(parallel) <= 90) {
        throw GeodesyError(
          subject: "standard parallel", value: "\(parallel)",
          cause: "is not between -90 and 90")
      }
    case .equalEarth(let meridian), .mercator(let meridian):
      guard abs(meridian) <= 360 else {
        throw GeodesyError(
          subject: "central meridian", value: "\(meridian)", cause: "is not between -360 and 360")
      }
    case .universalPolarStereographic, .authority, .proj: break
    }
  }

  private func validate(_ center: Geographic) throws(GeodesyError) {
    guard abs(center.latitude) <= 90, abs(center.longitude) <= 360 else {
      throw GeodesyError(
        subject: "center", value: center.description, cause: "is not a position on the Earth",
        cure: "give longitude, then latitude, in degrees")
    }
  }

  private func origin(_ center: Geographic) -> String {
    "+lat_0=\(center.latitude) +lon_0=\(center.longitude)"
  }

  private func named(_ center: Geographic) -> String {
    "\(abs(center.latitude).shown)°\(center.latitude < 0 ? "S" : "N")"
      + " \(abs(center.longitude).shown)°\(center.longitude < 0 ? "W" : "E")"
  }
}

extension Double {
  /// The number to at most two decimals.
  fileprivate var shown: String {
    let text = "\((self * 100).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
