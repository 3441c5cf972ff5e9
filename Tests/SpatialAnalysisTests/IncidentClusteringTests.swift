import Geodesy
import Incidents
import PlanarGeometry
import SimpleFeatures
import SpatialAnalysis
import Testing

@Suite("Clusters of incidents")
struct IncidentClusteringTests {
  private func scattered(
    around longitude: Double, _ latitude: Double, count: Int, name: String,
    within meters: Double = 800
  ) throws -> [Incident] {
    var generator = SplitMix64(state: 77)
    return try (0..<count).map { number in
      let position = Geodesic.wgs84.direct(
        from: Geographic(longitude: longitude, latitude: latitude),
        bearing: .degrees(generator.unit() * 360),
        distance: .meters(meters * generator.unit().squareRoot()))
      return try incident(
        "\(name)\(number)", position.longitude, position.latitude,
        date: "2020-01-\(number % 9 + 10)")
    }
  }

  @Test("ten strikes in a neighbourhood are a cluster, with outline, center and period")
  func cluster() throws {
    let strikes = try scattered(around: 44.39, 33.31, count: 10, name: "a")
    let result = try (strikes + [incident("far", 46, 33)]).clusters(
      within: .kilometers(1), minimumCount: 5)
    let cluster = try #require(result.clusters.first)
    #expect(result.clusters.count == 1 && cluster.members == strikes.map(\.id))
    #expect(result.memberships.last == .noise)
    let center = Geographic(longitude: 44.39, latitude: 33.31)
    #expect(Geodesic.wgs84.distance(from: center, to: cluster.center) < .meters(500))
    #expect(cluster.period?.edtf == "2020-01-10/2020-01-18")
    // The outline holds every disc in which a member happened, and no more than all of them.
    let map = try Projection(.lambertAzimuthalEqualArea(center: center))
    let area = try map.forward(cluster.footprint)
    for strike in strikes {
      let disc = Geometry.point(try map.forward(strike.location.position))
      #expect(try area.contains(disc.buffered(by: .meters(98))))
    }
    #expect(try area.area() < Double.pi * 900 * 900)
    #expect(cluster.footprint == cluster.footprint.rightHanded)
  }

  @Test("an outline across the antimeridian is cut there")
  func antimeridian() throws {
    let strikes = try scattered(around: 180, -17, count: 12, name: "f")
    let result = try strikes.clusters(within: .kilometers(1), minimumCount: 4)
    let cluster = try #require(result.clusters.first)
    #expect(cluster.members.count == 12)
    #expect(abs(cluster.center.longitude) > 179.9)
    #expect(cluster.footprint.polygons.count == 2)
    #expect(cluster.footprint.positions.allSatisfy { $0.isValid })
  }

  @Test("fourteen incidents at the point of Baghdad are a finding and not a cluster")
  func pileUp() throws {
    let pile = try (0..<14).map {
      try incident(
        "p\($0)", 44.36, 33.31, uncertainty: .meters(900), method: .gazetteer, place: "Baghdad")
    }
    let result = try pile.clusters(within: .kilometers(1), minimumCount: 5)
    #expect(result.clusters.isEmpty)
    #expect(result.memberships.allSatisfy { $0 == .noise })
    let finding = try #require(result.findings.first)
    #expect(finding.code == "pile-up" && finding.severity == .warning)
    #expect(finding.message.hasPrefix("14 incidents share the position of 'Baghdad'"))
    // Amid a real cluster they are members.
    let strikes = try scattered(around: 44.36, 33.31, count: 12, name: "a", within: 300)
    let together = try (pile + strikes).clusters(within: .kilometers(1), minimumCount: 5)
    #expect(together.clusters.map(\.members.count) == [26])
  }

  @Test("six rockets on one surveyed spot are a cluster, and the pile-up is still told")
  func surveyedSpot() throws {
    let rockets = try (0..<6).map {
      try incident("r\($0)", 44.3838, 33.299, uncertainty: .meters(50))
    }
    let result = try rockets.clusters(within: .meters(500), minimumCount: 5)
    #expect(result.clusters.map(\.members.count) == [6])
    #expect(result.findings.map(\.code) == ["pile-up"])
    #expect(result.findings.first?.severity == .note)
    #expect(!(result.clusters.first?.footprint.isEmpty ?? true))
  }

  @Test("an incident known to 10 km is a member of a 1 km cluster by probability only")
  func coarse() throws {
    let strikes = try scattered(around: 44.39, 33.31, count: 40, name: "a", within: 50)
    let vague = try incident("v", 44.39, 33.31, uncertainty: .kilometers(10))
    let elsewhere = try incident("w", 40, 36, uncertainty: .kilometers(10))
    let result = try (strikes + [vague, elsewhere]).clusters(
      within: .kilometers(1), minimumCount: 5)
    #expect(result.clusters.map(\.members.count) == [40])
    guard case .coarse(let perhaps) = result.memberships[40] else {
      Issue.record("the vague incident is not coarse")
      return
    }
    // Cores within 50 m of the center reach 1 to 1.05 km: between (1/10)² and (1.05/10)².
    #expect(perhaps.map(\.cluster) == [1])
    #expect(perhaps[0].probability > 0.008 && perhaps[0].probability < 0.0135)
    #expect(result.memberships[41] == .coarse(perhaps: []))
    #expect(result.findings.map(\.code) == ["coarser-than-radius"])
  }

  @Test("no incidents, no clusters; a radius of nothing is refused")
  func empty() throws {
    #expect(try [Incident]().clusters(within: .kilometers(1), minimumCount: 5).clusters.isEmpty)
    #expect(throws: SpatialAnalysisError.self) {
      try [Incident]().clusters(within: .zero, minimumCount: 5)
    }
  }
}
