import SimpleFeatures

/// Distances as published evaluations of geoparsers measure them: on a sphere.
///
/// They differ from those on the ellipsoid by at most 0.6 %; figures are compared, so the measure must be the
/// same.
enum GreatCircle {
  /// Mean radius of the Earth, IUGG (km): Moritz 2000.
  static let radius = 6371.0088

  /// Kilometers by the haversine formula.
  static func kilometers(from a: Geographic, to b: Geographic) -> Double {
    let degree = Double.pi / 180
    let north = Elementary.sin((b.latitude - a.latitude) * degree / 2)
    let east = Elementary.sin((b.longitude - a.longitude) * degree / 2)
    let square =
      north * north
      + Elementary.cos(a.latitude * degree) * Elementary.cos(b.latitude * degree) * east * east
    return radius * 2 * Elementary.asin(min(1, square.squareRoot()))
  }
}
