import SimpleFeatures

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Distances and positions on the ground, in meters and degrees.
public enum Ground {
  /// Mean radius of the Earth, IUGG (m): Moritz 2000.
  private static let radius = 6_371_008.8

  /// The distance on a sphere in meters, by the haversine formula: what published evaluations of geoparsers
  /// measure. It differs from that on the ellipsoid by at most 0.6 %.
  public static func distance(_ a: Geographic, _ b: Geographic) -> Double {
    let degree = Double.pi / 180
    let north = sin((b.latitude - a.latitude) * degree / 2)
    let east = sin((b.longitude - a.longitude) * degree / 2)
    let chord =
      north * north
      + cos(a.latitude * degree) * cos(b.latitude * degree) * east * east
    return 2 * radius * asin(min(1, chord.squareRoot()))
  }

  /// The position at a distance in a direction in degrees from north, clockwise, on a sphere.
  ///
  /// Where a direction is one of eight winds, the sphere is far nearer than the words.
  public static func position(
    from start: Geographic, toward direction: Double, at distance: Distance
  ) -> Geographic {
    let degree = Double.pi / 180
    let angle = distance.meters / radius
    let latitude = asin(
      sin(start.latitude * degree) * cos(angle)
        + cos(start.latitude * degree) * sin(angle) * cos(direction * degree))
    let longitude =
      start.longitude * degree
      + atan2(
        sin(direction * degree) * sin(angle) * cos(start.latitude * degree),
        cos(angle) - sin(start.latitude * degree) * sin(latitude))
    return Geographic(longitude: longitude / degree, latitude: latitude / degree).normalized
  }

  /// The box around a circle; the world's width where the circle reaches a pole.
  public static func box(around center: Geographic, radius: Distance) -> BoundingBox {
    let angle = radius.meters / Self.radius
    let degrees = angle * 180 / .pi
    let south = max(-90, center.latitude - degrees)
    let north = min(90, center.latitude + degrees)
    let width = sin(angle) / max(1e-9, cos(center.latitude * .pi / 180))
    guard south > -90, north < 90, width < 1 else {
      return BoundingBox(west: -180, south: south, east: 180, north: north)
    }
    let half = asin(width) * 180 / .pi
    return BoundingBox(
      west: Geographic(longitude: center.longitude - half, latitude: 0).normalized.longitude,
      south: south,
      east: Geographic(longitude: center.longitude + half, latitude: 0).normalized.longitude,
      north: north)
  }
}
