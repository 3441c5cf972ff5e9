import Geodesy
import Glibc
import Incidents
import PlanarGeometry
import SimpleFeatures

/// Where incidents lie densely together, and what became of each incident.
public struct ClusteringResult: Hashable, Sendable {
  public var clusters: [Cluster]
  /// What became of each incident, in the order given.
  public var memberships: [Membership]
  public var findings: [Finding]

  public enum Membership: Hashable, Sendable {
    /// In the middle of many; the number is that of the cluster.
    case core(cluster: Int)
    /// Near a core of the cluster.
    case border(cluster: Int)
    /// Known finely enough, and not near enough to enough others.
    case noise
    /// Known less finely than the radius: no member, but perhaps one of these clusters, each with
    /// the share of the incident's area that lies within the radius of its cores.
    case coarse(perhaps: [Possibility])

    /// The number of the cluster that it is a member of.
    public var cluster: Int? {
      switch self {
      case .core(let cluster), .border(let cluster): cluster
      case .noise, .coarse: nil
      }
    }
  }

  public struct Possibility: Hashable, Sendable {
    public var cluster: Int
    /// 0...1, in steps of 1/512.
    public var probability: Double
  }
}

/// The line drawn around the members of a cluster.
public enum ClusterOutline: Hashable, Sendable {
  case convexHull
  /// Follows the members more closely: 0 as close as can be, 1 the convex hull.
  case concaveHull(ratio: Double)
}

extension Collection where Element == Incident {
  /// The clusters of the incidents, by ``DBSCAN`` on their positions.
  ///
  /// Only incidents with an uncertainty up to `radius` can be members; coarser ones are reported
  /// with the probability of each cluster. Incidents at exactly one position that stands for more
  /// than a site (uncertainty above 250 m) count once, because what piles up there is the
  /// precision of the source and not the incidents; every pile-up is a finding.
  ///
  /// A footprint is the outline of the members grown by the greatest uncertainty among them, so
  /// that it contains every place where a member may have happened.
  public func clusters(
    within radius: Distance, minimumCount: Int, engine: DBSCAN.Engine = .automatic,
    outline: ClusterOutline = .concaveHull(ratio: 0.5)
  ) throws -> ClusteringResult {
    try IncidentClustering(
      Array(self), method: DBSCAN(radius: radius, minimumCount: minimumCount), engine: engine,
      outline: outline
    ).result()
  }
}

/// The steps from incidents to clusters.
private struct IncidentClustering {
  let incidents: [Incident]
  let method: DBSCAN
  let engine: DBSCAN.Engine
  let outline: ClusterOutline
  /// The incidents that can be members.
  let fine: [Int]

  init(
    _ incidents: [Incident], method: DBSCAN, engine: DBSCAN.Engine, outline: ClusterOutline
  ) {
    self.incidents = incidents
    self.method = method
    self.engine = engine
    self.outline = outline
    fine = incidents.indices.filter { incidents[$0].location.uncertainty <= method.radius }
  }

  func result() throws -> ClusteringResult {
    let piles = pileUps()
    var weights = [Int32](repeating: 1, count: incidents.count)
    for pile in piles where standsForAnArea(pile) {
      for index in pile.dropFirst() { weights[index] = 0 }
    }
    let labels = try method.labels(
      longitudes: fine.map { incidents[$0].location.position.longitude },
      latitudes: fine.map { incidents[$0].location.position.latitude },
      weights: fine.map { weights[$0] }, engine: engine)

    var memberships = [ClusteringResult.Membership](repeating: .noise, count: incidents.count)
    var members = [[Int]](repeating: [], count: labels.count)
    for (index, incident) in fine.enumerated() where labels.clusters[index] > 0 {
      let cluster = Int(labels.clusters[index])
      memberships[incident] =
        labels.isCore[index] ? .core(cluster: cluster) : .border(cluster: cluster)
      members[cluster - 1].append(incident)
    }
    var findings = piles.compactMap(pileUpFinding)
    if let small = smallPilesFinding(piles) { findings.append(small) }
    findings += try judgeCoarse(&memberships)
    var clusters: [Cluster] = []
    for (index, members) in members.enumerated() {
      clusters.append(try cluster(index + 1, members, &findings))
    }
    return ClusteringResult(clusters: clusters, memberships: memberships, findings: findings)
  }

  // MARK: Pile-ups

  /// Incidents at one and the same position, two or more.
  private func pileUps() -> [[Int]] {
    var groups: [Geographic: [Int]] = [:]
    var order: [Geographic] = []
    for (index, incident) in incidents.enumerated() {
      let position = incident.location.position
      let place = canonical(longitude: position.longitude, latitude: position.latitude)
      let key = Geographic(longitude: place.longitude, latitude: place.latitude)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  /// Whether the position of a pile means a town or a division rather than a spot.
  private func standsForAnArea(_ pile: [Int]) -> Bool {
    pile.contains { incidents[$0].location.precision > .site }
  }

  private func pileUpFinding(_ pile: [Int]) -> Finding? {
    guard pile.count >= max(2, method.minimumCount) else { return nil }
    let location = incidents[pile[0]].location
    let name = pile.lazy.compactMap { incidents[$0].location.place?.name }.first
    let position = location.position
    let place = name.map { "of '\($0)'" } ?? "'\(position)'"
    let coarsest = pile.map { incidents[$0].location.uncertainty }.max() ?? .zero
    let consequence =
      standsForAnArea(pile)
      ? "it stands for all within \(coarsest), so they count once"
      : "it is known to a site, so they count each"
    return Finding(
      standsForAnArea(pile) ? .warning : .note, code: "pile-up",
      "\(pile.count) incidents share the position \(place): \(consequence)",
      value: position.description)
  }

  /// Says how many smaller piles count once, which could not be told one by one.
  private func smallPilesFinding(_ piles: [[Int]]) -> Finding? {
    let small = piles.filter {
      $0.count < max(2, method.minimumCount) && standsForAnArea($0)
    }
    guard !small.isEmpty else { return nil }
    let incidentCount = small.reduce(0) { $0 + $1.count }
    return Finding(
      .note, code: "shared-positions",
      "\(small.count) positions that stand for an area are shared by \(incidentCount) incidents, "
        + "fewer than \(method.minimumCount) at each: each position counts once")
  }

  // MARK: Coarse incidents

  /// Finds which clusters the coarse incidents may belong to.
  private func judgeCoarse(
    _ memberships: inout [ClusteringResult.Membership]
  ) throws -> [Finding] {
    let coarse = incidents.indices.filter {
      incidents[$0].location.uncertainty > method.radius
    }
    guard !coarse.isEmpty else { return [] }
    var cores: [(incident: Int, cluster: Int)] = []
    for index in fine {
      if case .core(let cluster) = memberships[index] { cores.append((index, cluster)) }
    }
    let index = try PositionIndex(
      longitudes: cores.map { incidents[$0.incident].location.position.longitude },
      latitudes: cores.map { incidents[$0.incident].location.position.latitude })
    for incident in coarse {
      let location = incidents[incident].location
      // Nothing beyond can be reached from any position in the disc.
      let near = try index.indices(
        within: location.uncertainty + method.radius, of: location.position)
      guard !near.isEmpty else {
        memberships[incident] = .coarse(perhaps: [])
        continue
      }
      let possible = try PossiblePositions(location).positions
      var hits: [Int: Int] = [:]
      for position in possible {
        let nearest = try index.nearest(to: position)
        guard let core = nearest.first, core.distance <= method.radius else { continue }
        hits[cores[core.index].cluster, default: 0] += 1
      }
      memberships[incident] = .coarse(
        perhaps: hits.sorted { $0.key < $1.key }.map {
          .init(cluster: $0.key, probability: Double($0.value) / Double(possible.count))
        })
    }
    return [
      Finding(
        .note, code: "coarser-than-radius",
        "\(coarse.count) of \(incidents.count) incidents are known less finely than "
          + "\(method.radius) and are members by probability only")
    ]
  }

  // MARK: Clusters

  private func cluster(
    _ number: Int, _ members: [Int], _ findings: inout [Finding]
  ) throws -> Cluster {
    let positions = members.map { incidents[$0].location.position }
    let center = meanPosition(of: positions)
    var area = Geometry<Geographic>.empty
    do {
      area = try footprint(of: members, around: center)
    } catch {
      findings.append(
        Finding(
          code: "no-footprint",
          "no outline can be drawn around cluster '\(number)': \(error)", value: "\(number)"))
    }
    return Cluster(
      id: number, members: members.map { incidents[$0].id }, footprint: area, center: center,
      period: period(of: members))
  }

  private func footprint(
    of members: [Int], around center: Geographic
  ) throws -> Geometry<Geographic> {
    let projection = try Projection(.lambertAzimuthalEqualArea(center: center))
    let distinct = Set(members.map { incidents[$0].location.position })
      .sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
    let points = Geometry<Planar>.multiPoint(try projection.forward(distinct))
    var hull = try points.convexHull()
    if case .concaveHull(let ratio) = outline, distinct.count > 3, try hull.area() > 0 {
      let concave = try points.concaveHull(ratio: ratio)
      if try concave.area() > 0 { hull = concave }
    }
    let margin = members.map { incidents[$0].location.uncertainty }.max() ?? .zero
    let grown = try hull.buffered(by: margin, segmentsPerQuadrant: 8)
    return Antimeridian.cut(try projection.inverse(grown)).rightHanded
  }

  /// The position under the mean of the positions in space.
  private func meanPosition(of positions: [Geographic]) -> Geographic {
    var x = 0.0
    var y = 0.0
    var z = 0.0
    for position in positions {
      let c = Ellipsoid.centered(longitude: position.longitude, latitude: position.latitude)
      x += c.x
      y += c.y
      z += c.z
    }
    let r = (x * x + y * y).squareRoot()
    return Geographic(
      longitude: atan2(y, x) * (180 / .pi),
      latitude: atan2(z, (1 - Ellipsoid.e2) * r) * (180 / .pi)
    ).normalized
  }

  private func period(of members: [Int]) -> OccurrenceDate? {
    let dates = members.compactMap { incidents[$0].date }
    let first = dates.compactMap { $0.earliest ?? $0.latest }.min()
    let last = dates.compactMap { $0.latest ?? $0.earliest }.max()
    guard let first, let last else { return nil }
    return OccurrenceDate(from: first, to: last)
  }
}
