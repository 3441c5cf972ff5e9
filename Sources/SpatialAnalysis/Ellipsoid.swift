import Geodesy
import Glibc
import SimpleFeatures

/// The figures of WGS 84 that bound distances (NGA.STND.0036, 2014).
enum Ellipsoid {
  /// Equatorial radius (m).
  static let a = 6_378_137.0
  private static let f = 1 / 298.257223563
  /// Polar radius (m).
  static let b = a * (1 - f)
  static let e2 = f * (2 - f)
  /// The smallest radius of curvature, that of the meridian at the equator (m).
  static let leastCurvatureRadius = b * b / a
  /// The greatest radius of curvature, that at the poles (m).
  static let greatestCurvatureRadius = a * a / b
  /// No two positions are farther apart: half a meridian, rounded up (m).
  static let halfGirth = 20_003_931.46

  /// Earth-centered coordinates in meters.
  @inline(__always)
  static func centered(
    longitude: Double, latitude: Double
  ) -> (x: Double, y: Double, z: Double) {
    let phi = latitude * (.pi / 180)
    let lambda = longitude * (.pi / 180)
    let s = sin(phi)
    let n = a / (1 - e2 * s * s).squareRoot()
    let r = n * cos(phi)
    return (r * cos(lambda), r * sin(lambda), n * (1 - e2) * s)
  }

  /// The radius of a parallel (m), at most that of any parallel nearer to the equator.
  static func parallelRadius(latitude: Double) -> Double {
    guard abs(latitude) < 90 else { return 0 }
    let phi = latitude * (.pi / 180)
    let s = sin(phi)
    return a * cos(phi) / (1 - e2 * s * s).squareRoot()
  }

  /// The length of the longest geodesic over a chord (m).
  ///
  /// A curve bent nowhere more than a circle has a chord no shorter than the circle's for the same
  /// length (Schur's theorem); the ellipsoid is bent most with ``leastCurvatureRadius``.
  static func longestArc(overChord chord: Double) -> Double {
    let half = chord / (2 * leastCurvatureRadius)
    return half < 1 ? 2 * leastCurvatureRadius * asin(half) : halfGirth
  }

  /// The shortest chord under a geodesic of a length (m); zero beyond half a circle.
  static func shortestChord(underArc arc: Double) -> Double {
    let half = arc / (2 * leastCurvatureRadius)
    return half < .pi / 2 ? 2 * leastCurvatureRadius * sin(half) : 0
  }

  /// How far a chord computed from ``centered(longitude:latitude:)`` may be off (m), generously.
  static let chordError = 1e-6
}

/// A position with its longitude in -180..<180 and without one at a pole: equal places are equal.
@inline(__always)
func canonical(longitude: Double, latitude: Double) -> (longitude: Double, latitude: Double) {
  if abs(latitude) == 90 { return (0, latitude) }
  if longitude >= -180, longitude < 180 { return (longitude, latitude) }
  return (Geographic(longitude: longitude, latitude: 0).normalized.longitude, latitude)
}

/// The geodesic distance in meters, the same from either end to the last bit.
func symmetricDistance(
  _ aLongitude: Double, _ aLatitude: Double, _ bLongitude: Double, _ bLatitude: Double
) -> Double {
  let a = Geographic(longitude: aLongitude, latitude: aLatitude)
  let b = Geographic(longitude: bLongitude, latitude: bLatitude)
  return (aLongitude, aLatitude) < (bLongitude, bLatitude)
    ? Geodesic.wgs84.distance(from: a, to: b).meters
    : Geodesic.wgs84.distance(from: b, to: a).meters
}

/// Whether two positions lie within a distance of each other on the ellipsoid.
///
/// The chord between them decides all but those within some billionths of the limit; for these the
/// geodesic is computed. So the answer is always that of the geodesic.
struct GeodesicThreshold {
  let meters: Double
  /// A squared chord up to this is certainly within.
  let sure: Double
  /// A squared chord beyond this is certainly not.
  let never: Double

  init(_ meters: Double) {
    self.meters = meters
    let least = Ellipsoid.shortestChord(underArc: meters) * (1 - 1e-9) - Ellipsoid.chordError
    let most = meters * (1 + 1e-9) + Ellipsoid.chordError
    if meters >= Ellipsoid.halfGirth {
      sure = .infinity
      never = .infinity
    } else {
      sure = least > 0 ? least * least : -1
      never = most * most
    }
  }
}
