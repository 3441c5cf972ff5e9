import Geodesy
import SimpleFeatures

/// Distances and positions on the ground, in meters and degrees.
enum Ground {
  /// IUGG mean radius of the Earth (m).
  private static let radius = 6_371_008.8

  static func distance(_ a: Geographic, _ b: Geographic) -> Double {
    let degree = Double.pi / 180
    let north = Elementary.sin((b.latitude - a.latitude) * degree / 2)
    let east = Elementary.sin((b.longitude - a.longitude) * degree / 2)
    let chord =
      north * north
      + Elementary.cos(a.latitude * degree) * Elementary.cos(b.latitude * degree) * east * east
    return 2 * radius * Elementary.asin(min(1, chord.squareRoot()))
  }
}
