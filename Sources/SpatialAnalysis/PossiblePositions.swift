import Geodesy
import Glibc
import Incidents
import PlanarGeometry
import SimpleFeatures

/// Evenly spread positions, each for an equal share of where an incident may have happened.
///
/// In a disc they lie on a sunflower's spiral (Vogel 1979); in an area on a grid that is true to area.
struct PossiblePositions {
  /// How many positions stand for a disc.
  static let discCount = 512

  let positions: [Geographic]
  private let centered: [(x: Double, y: Double, z: Double)]

  init(_ location: Location) throws {
    if let footprint = location.footprint, !footprint.isEmpty {
      positions = try PossiblePositions.spread(over: footprint, around: location.position)
    } else {
      positions = PossiblePositions.spread(
        within: location.uncertainty, of: location.position)
    }
    centered = positions.map {
      Ellipsoid.centered(longitude: $0.longitude, latitude: $0.latitude)
    }
  }

  /// The mean distance to the edge of a disc, and for each radius the share that lies within it of
  /// that edge.
  ///
  /// Distances are arcs over chords on a sphere that gives the nominal distance its true length,
  /// off by less than 0.4 % of the extent of the place.
  func distances(
    to center: Geographic, radius: Double, nominal: (from: Geographic, meters: Double)
  ) -> (mean: Double, sorted: [Double]) {
    let site = Ellipsoid.centered(longitude: center.longitude, latitude: center.latitude)
    let from = Ellipsoid.centered(
      longitude: nominal.from.longitude, latitude: nominal.from.latitude)
    let sphere = PossiblePositions.arc(site, from)
    let scale = sphere > 0 ? nominal.meters / sphere : 1
    var sum = 0.0
    var edges: [Double] = []
    edges.reserveCapacity(centered.count)
    for position in centered {
      let edge = max(0, PossiblePositions.arc(site, position) * scale - radius)
      sum += edge
      edges.append(edge)
    }
    edges.sort()
    return (edges.isEmpty ? 0 : sum / Double(edges.count), edges)
  }

  /// Mean Earth radius (m), IUGG: Moritz 2000.
  static let meanRadius = 6_371_008.7714

  private static func arc(
    _ a: (x: Double, y: Double, z: Double), _ b: (x: Double, y: Double, z: Double)
  ) -> Double {
    let dx = a.x - b.x
    let dy = a.y - b.y
    let dz = a.z - b.z
    let chord = (dx * dx + dy * dy + dz * dz).squareRoot()
    return 2 * meanRadius * asin(min(1, chord / (2 * meanRadius)))
  }

  private static func spread(within radius: Distance, of center: Geographic) -> [Geographic] {
    let half = min(radius.meters / meanRadius, .pi) / 2
    let goldenAngle = 180 * (3 - 5.0.squareRoot())
    return (0..<discCount).map { index in
      // A cap of the sphere grows with the squared sine of half its angle.
      let share = (Double(index) + 0.5) / Double(discCount)
      let angle = 2 * asin(share.squareRoot() * sin(half))
      let bearing = (Double(index) * goldenAngle).truncatingRemainder(dividingBy: 360)
      return Geodesic.wgs84.direct(
        from: center, bearing: .degrees(bearing), distance: .meters(angle * meanRadius))
    }
  }

  private static func spread(
    over footprint: Geometry<Geographic>, around center: Geographic
  ) throws -> [Geographic] {
    let area = try PlanarFootprint(footprint, around: center)
    let inside = try area.gridPositions(wanted: discCount)
    return inside.isEmpty ? footprint.positions : try area.projection.inverse(inside)
  }
}

/// A footprint on a map true to area around it.
struct PlanarFootprint {
  let projection: Projection
  let geometry: Geometry<Planar>
  /// Its area, or the length of lines, or the number of points.
  let measure: Double

  init(_ footprint: Geometry<Geographic>, around center: Geographic) throws {
    projection = try Projection(.lambertAzimuthalEqualArea(center: center))
    let projected = try projection.forward(footprint)
    geometry = try projected.validity().isValid ? projected : projected.madeValid()
    measure = try PlanarFootprint.measure(geometry)
  }

  /// The share of the footprint that lies in an area (0...1).
  func share(in area: Geometry<Planar>) throws -> Double {
    guard measure > 0 else { return 0 }
    let common = try geometry.intersection(area)
    return min(1, max(0, try PlanarFootprint.measure(common, like: geometry) / measure))
  }

  private static func measure(
    _ geometry: Geometry<Planar>, like whole: Geometry<Planar>? = nil
  ) throws -> Double {
    let whole = whole ?? geometry
    if try whole.area() > 0 { return try geometry.area() }
    if try whole.length().meters > 0 { return try geometry.length().meters }
    return Double(Set(geometry.positions).count)
  }

  /// Positions on a grid inside an area, about as many as wanted; none where there is no area.
  func gridPositions(wanted: Int) throws -> [Planar] {
    let size = try geometry.area()
    guard size > 0, let envelope = geometry.envelope else { return [] }
    let step = max((size / Double(wanted)).squareRoot(), 1e-3)
    // A sliver may have a huge envelope: no more than so many cells are looked at.
    let cells = envelope.width / step * (envelope.height / step)
    let stride = cells > 200_000 ? step * (cells / 200_000).squareRoot() : step
    let prepared = try geometry.prepared()
    var inside: [Planar] = []
    var y = envelope.minimum.northing + stride / 2
    while y < envelope.maximum.northing {
      var x = envelope.minimum.easting + stride / 2
      while x < envelope.maximum.easting {
        let position = Planar(easting: x, northing: y)
        if try prepared.covers(position) { inside.append(position) }
        x += stride
      }
      y += stride
    }
    if inside.isEmpty, let position = try geometry.pointOnSurface() { return [position] }
    return inside
  }
}
