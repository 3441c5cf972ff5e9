import Geodesy
import Glibc
import Incidents
import PlanarGeometry
import SimpleFeatures

/// How near incidents are to protected sites, and how surely.
///
/// Distances are to the edge of the site (the disc of its radius), along the ellipsoid:
/// - the *nominal* one is between the two positions themselves;
/// - the range runs from the nearest to the farthest place at which the incident may have happened:
///   `d - u - ρ`, at least 0, to `d + u - ρ` for a disc of radius u, and always holds the nominal
///   distance;
/// - the *expected* one is the mean over those places: for a site farther than five radii of the
///   disc the series `d + u²/8 cot(d/R)/R`, off by less than 1e-5 d; else the mean over 512 evenly spread
///   places, off by less than 0.5 % of u;
/// - the probability of lying within r is the share of the disc or footprint that lies within r
///   of the site's edge: for discs up to 20 km the area of a lens, off by less than 1e-4, else
///   overlaid by GEOS on a Lambert azimuthal equal-area map (PROJ) around the incident.
public struct ProximityAnalysis: Sendable {
  /// For which radii the probability is asked.
  public var radii: [Distance]
  /// Pairs are left out that cannot lie as near as this; `nil` keeps all.
  public var limit: Distance?

  public init(radii: [Distance] = [], within limit: Distance? = nil) {
    self.radii = radii
    self.limit = limit
  }

  /// All pairs of an incident and a site valid on its date, by incident and then by site in the
  /// order given, one after the other: for pairs too many to keep.
  public func forEachPair(
    _ incidents: some Sequence<Incident>, _ sites: [ProtectedSite],
    _ body: (Proximity) throws -> Void
  ) throws {
    try check()
    let index = try SiteIndex(sites)
    for incident in incidents {
      var candidate = Candidate(incident)
      for number in try index.candidates(for: incident, within: limit) {
        guard let proximity = try measure(&candidate, sites[number], index, number) else {
          continue
        }
        try body(proximity)
      }
    }
  }

  /// All pairs of an incident and a site valid on its date, by incident and then by site.
  public func matrix(
    _ incidents: some Sequence<Incident>, _ sites: [ProtectedSite]
  ) throws -> [Proximity] {
    var pairs: [Proximity] = []
    try forEachPair(incidents, sites) { pairs.append($0) }
    return pairs
  }

  /// For each incident the sites, among those valid on its date, whose positions are nearest to
  /// its own, the nearest first; of equally near ones the first in the list.
  public func nearest(
    _ count: Int = 1, _ incidents: some Sequence<Incident>, _ sites: [ProtectedSite]
  ) throws -> [Proximity] {
    try check()
    let index = try SiteIndex(sites)
    var pairs: [Proximity] = []
    for incident in incidents {
      var candidate = Candidate(incident)
      let date = incident.date
      let near = try index.positions.nearest(to: incident.location.position, count: count) {
        sites[$0].isValid(on: date)
      }
      for neighbour in near {
        let site = sites[neighbour.index]
        if let pair = try measure(&candidate, site, index, neighbour.index) {
          pairs.append(pair)
        }
      }
    }
    return pairs
  }

  private func check() throws {
    for radius in radii + (limit.map { [$0] } ?? [])
    where !(radius.meters >= 0 && radius.meters.isFinite) {
      throw SpatialAnalysisError("radius", "\(radius.meters)", expected: "zero or more")
    }
  }

  // MARK: One pair

  /// Up to this size (m) of all parts the map is flat enough for the lens.
  static let lensLimit = 20_000.0
  /// Up to this size (m) parts are overlaid; larger ones are counted out.
  private static let overlayLimit = 5_000_000.0

  private func measure(
    _ candidate: inout Candidate, _ site: ProtectedSite, _ index: SiteIndex, _ number: Int
  ) throws -> Proximity? {
    let location = candidate.incident.location
    let path = Geodesic.wgs84.inverse(from: site.position, to: location.position)
    let nominal = path.distance.meters
    let u = location.uncertainty.meters
    var extent = (nearest: nominal - u, farthest: nominal + u)
    if try candidate.footprint() != nil, let footprint = location.footprint {
      extent = try index.extent(of: footprint, from: number)
    }
    let rho = max(0, site.radius.meters)
    let nearest = max(0, extent.nearest - rho)
    let farthest = min(Ellipsoid.halfGirth, max(0, extent.farthest - rho))
    if let limit, nearest > limit.meters { return nil }
    let mean = try expected(&candidate, site, nominal: nominal)
    let probabilities = try radii.map { radius in
      Proximity.Probability(
        within: radius,
        try probability(&candidate, site, within: radius, nominal: nominal, extent: extent))
    }
    return Proximity(
      incident: candidate.incident.id, site: site.id,
      distance: .meters(min(nearest, nominal)) ... .meters(max(farthest, nominal)),
      nominal: path.distance, expected: .meters(min(max(mean, nearest), max(farthest, nearest))),
      probabilities: probabilities, bearing: path.initialBearing)
  }

  private func expected(
    _ candidate: inout Candidate, _ site: ProtectedSite, nominal: Double
  ) throws -> Double {
    let u = candidate.incident.location.uncertainty.meters
    let rho = site.radius.meters
    let r = PossiblePositions.meanRadius
    let isDisc = try candidate.footprint() == nil
    if isDisc, nominal > 5 * u, nominal > u + rho, nominal < r {
      // The mean over a small disc is the value plus u²/8 of its Laplacian, here cot(d/R)/R.
      return nominal + u * u / 8 / (tan(nominal / r) * r) - rho
    }
    return try candidate.distances(to: site, nominal: nominal).mean
  }

  private func probability(
    _ candidate: inout Candidate, _ site: ProtectedSite, within radius: Distance, nominal: Double,
    extent: (nearest: Double, farthest: Double)
  ) throws -> Double {
    let reach = site.radius.meters + radius.meters
    if extent.nearest >= reach { return 0 }
    if extent.farthest <= reach { return 1 }
    let u = candidate.incident.location.uncertainty.meters
    let size = max(nominal, u, reach)
    let footprint = try candidate.footprint()
    if footprint == nil, size <= ProximityAnalysis.lensLimit {
      return DiscOverlap.share(ofDisc: u, inDisc: reach, at: nominal)
    }
    guard size <= ProximityAnalysis.overlayLimit else {
      let edges = try candidate.distances(to: site, nominal: nominal).sorted
      return Double(edges.prefix { $0 <= radius.meters }.count) / Double(max(1, edges.count))
    }
    return try overlaid(candidate.area(), site.position, reach)
  }

  /// The share of an area that lies within a distance of a position, by PROJ and GEOS.
  private func overlaid(
    _ area: PlanarFootprint, _ position: Geographic, _ reach: Double
  ) throws -> Double {
    let circle = try area.projection.forward(
      ProximityAnalysis.corners(of: position, reach: .meters(reach)))
    guard let ring = LinearRing(circle) else { return 0 }
    return try area.share(in: .polygon(Polygon(exterior: ring)))
  }

  /// The corners of a geodesic circle; so many that the polygon's area is its to within 0.003 %.
  static func corners(of center: Geographic, reach: Distance) -> [Geographic] {
    let count = 512
    // Corners a little outside make the polygon as large as the circle.
    let step = 2 * Double.pi / Double(count)
    let outward = (step / sin(step)).squareRoot()
    return (0..<count).map {
      Geodesic.wgs84.direct(
        from: center, bearing: .degrees(-360 * Double($0) / Double(count)),
        distance: reach * outward)
    }
  }
}

/// An incident under measurement, with what is worked out for it once and only when needed.
private struct Candidate {
  let incident: Incident
  private var possible: PossiblePositions?
  private var planar: PlanarFootprint?

  init(_ incident: Incident) { self.incident = incident }

  /// The footprint on the map; `nil` when the place is a disc.
  mutating func footprint() throws -> PlanarFootprint? {
    guard let footprint = incident.location.footprint, !footprint.isEmpty else { return nil }
    if let planar { return planar }
    let made = try PlanarFootprint(footprint, around: incident.location.position)
    planar = made
    return made
  }

  /// The footprint, or the disc as a polygon.
  mutating func area() throws -> PlanarFootprint {
    if let footprint = try footprint() { return footprint }
    if let planar { return planar }
    let corners = ProximityAnalysis.corners(
      of: incident.location.position, reach: incident.location.uncertainty)
    let ring = LinearRing(corners).map { Geometry.polygon(Polygon(exterior: $0)) }
    let made = try PlanarFootprint(ring ?? .empty, around: incident.location.position)
    planar = made
    return made
  }

  mutating func distances(
    to site: ProtectedSite, nominal: Double
  ) throws -> (mean: Double, sorted: [Double]) {
    let positions = try possible ?? PossiblePositions(incident.location)
    possible = positions
    return positions.distances(
      to: site.position, radius: site.radius.meters,
      nominal: (incident.location.position, nominal))
  }
}

/// The sites, found by position, each with a map around it when a footprint asks for it.
private final class SiteIndex {
  let positions: PositionIndex
  private let sites: [ProtectedSite]
  private let greatestRadius: Double
  private var projections: [Int: Projection] = [:]

  init(_ sites: [ProtectedSite]) throws {
    for site in sites where !(site.radius.meters >= 0 && site.radius.meters.isFinite) {
      throw SpatialAnalysisError(
        "radius of site \(site.id)", "\(site.radius.meters)", expected: "zero or more")
    }
    self.sites = sites
    positions = try PositionIndex(
      longitudes: sites.map(\.position.longitude), latitudes: sites.map(\.position.latitude))
    greatestRadius = sites.map(\.radius.meters).max() ?? 0
  }

  /// The valid sites that an incident may lie near.
  func candidates(for incident: Incident, within limit: Distance?) throws -> [Int] {
    let date = incident.date
    guard let limit else { return sites.indices.filter { sites[$0].isValid(on: date) } }
    // A millimeter for what is rounded on the way.
    let reach = limit.meters + incident.location.uncertainty.meters + greatestRadius + 1e-3
    return try positions.indices(within: .meters(reach), of: incident.location.position)
      .filter { sites[$0].isValid(on: date) }
  }

  /// The distances (m) from the center of a site to the nearest and the farthest part of a
  /// footprint, found on a map around the site and measured on the ellipsoid.
  func extent(
    of footprint: Geometry<Geographic>, from number: Int
  ) throws -> (nearest: Double, farthest: Double) {
    let site = sites[number].position
    let projection =
      try projections[number] ?? Projection(.lambertAzimuthalEqualArea(center: site))
    projections[number] = projection
    let planar = try projection.forward(footprint)
    let valid = try planar.validity().isValid ? planar : planar.madeValid()
    let origin = try projection.forward(site)
    var farthest = 0.0
    var corner = origin
    valid.forEachPosition { position in
      let dx = position.easting - origin.easting
      let dy = position.northing - origin.northing
      if dx * dx + dy * dy > farthest {
        farthest = dx * dx + dy * dy
        corner = position
      }
    }
    func meters(_ position: Planar) throws -> Double {
      Geodesic.wgs84.distance(from: site, to: try projection.inverse(position)).meters
    }
    guard try !valid.covers(.point(origin)),
      let near = try valid.nearestPositions(to: .point(origin))
    else { return (0, try meters(corner)) }
    return (try meters(near.here), try meters(corner))
  }
}

extension Sequence where Element == Incident {
  /// How near the incidents are to sites valid on their dates; see ``ProximityAnalysis``.
  public func proximities(
    to sites: [ProtectedSite], within limit: Distance? = nil, radii: [Distance] = []
  ) throws -> [Proximity] {
    try ProximityAnalysis(radii: radii, within: limit).matrix(self, sites)
  }

  /// The nearest sites of each incident, the nearest first; see ``ProximityAnalysis``.
  public func nearest(
    _ count: Int = 1, of sites: [ProtectedSite], within limit: Distance? = nil,
    radii: [Distance] = []
  ) throws -> [Proximity] {
    try ProximityAnalysis(radii: radii, within: limit).nearest(count, self, sites)
  }
}
