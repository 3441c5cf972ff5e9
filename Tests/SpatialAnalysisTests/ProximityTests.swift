import Geodesy
import Incidents
import SimpleFeatures
import Testing

@testable import SpatialAnalysis

@Suite("Proximity to protected sites")
struct ProximityTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var place: (Double, Double)
    var uncertainty: Double
    var zone: [(Double, Double)]?
    var site: (Double, Double, radius: Double)
    var nominal: Double
    var bearing: Double
    var range: ClosedRange<Double>
    var mean: Double
    var shares: [(Double, Double)]
  }

  // Tests/Benchmarks/Oracles/proximity_monte_carlo.py: pyproj 3.7.2, some 3 million places each, so
  // that a share has a standard error of 0.0003; the ends of the range are those of the draws.
  static let cases = [
    Case(
      description: "a strike in Baghdad known to 2 km", place: (44.366, 33.313),
      uncertainty: 2000, site: (44.3838, 33.2990, 400), nominal: 2271.337, bearing: 313.1323,
      range: 0...3871.2, mean: 2100.7,
      shares: [(500, 0.0552), (1000, 0.1533), (2000, 0.4473)]),
    Case(
      description: "a bare Baghdad known to 10 km", place: (44.36, 33.31), uncertainty: 10_000,
      site: (44.3838, 33.2990, 400), nominal: 2530.091, bearing: 298.8357, range: 0...12_129.7,
      mean: 6587.9, shares: [(1000, 0.0196), (5000, 0.2913), (9000, 0.7811)]),
    Case(
      description: "somewhere in Anbar", place: (43, 33), uncertainty: 100_000,
      site: (44.3838, 33.2990, 500), nominal: 133_291.674, bearing: 255.9734,
      range: 32_803.9...232_784.7, mean: 142_370.8,
      shares: [(50_000, 0.0243), (150_000, 0.5346), (220_000, 0.9650)]),
    Case(
      description: "a site far away", place: (44.36, 33.31), uncertainty: 5000,
      site: (46.5, 32, 300), nominal: 247_803.338, bearing: 306.4639,
      range: 242_503.6...252_503, mean: 247_514.5, shares: [(240_000, 0)]),
    Case(
      description: "across the antimeridian", place: (179.9, -17), uncertainty: 30_000,
      site: (-179.8, -17.1, 1000), nominal: 33_800.392, bearing: 289.0683,
      range: 2803.9...62_799.9, mean: 36_252.5, shares: [(10_000, 0.0343), (40_000, 0.5682)]),
    Case(
      description: "somewhere in a zone with an outline", place: (44.385, 33.305),
      uncertainty: 4000,
      zone: [
        (44.355, 33.290), (44.410, 33.285), (44.415, 33.310), (44.380, 33.325), (44.355, 33.310),
      ], site: (44.41, 33.33, 300), nominal: 3620.414, bearing: 220.0228,
      range: 1463.9...6475, mean: 3764.7,
      shares: [(1000, 0), (3000, 0.2836), (5000, 0.8474)]),
  ]

  @Test("ranges, means and probabilities are those of places drawn by chance", arguments: cases)
  func monteCarlo(example: Case) throws {
    let zone = example.zone.flatMap { corners in
      LinearRing(corners.map { Geographic(longitude: $0.0, latitude: $0.1) })
    }
    let strike = try incident(
      "strike", example.place.0, example.place.1, uncertainty: .meters(example.uncertainty),
      footprint: zone.map { .polygon(Polygon(exterior: $0)) })
    let embassy = site(
      "site", example.site.0, example.site.1, radius: .meters(example.site.radius))
    let found = try #require(
      try [strike].proximities(
        to: [embassy], radii: example.shares.map { .meters($0.0) }
      ).first)
    #expect(abs(found.nominal.meters - example.nominal) < 0.001)
    #expect(abs(found.bearing.degrees - example.bearing) < 0.0001)
    #expect(found.distance.contains(found.nominal))
    #expect(found.distance.contains(found.expected))
    // The draws come near the ends of the range, to 0.1 % of the place's extent.
    let slack = example.uncertainty * 0.002
    #expect(found.distance.lowerBound.meters <= example.range.lowerBound + 0.1)
    #expect(found.distance.lowerBound.meters >= example.range.lowerBound - slack)
    #expect(found.distance.upperBound.meters >= example.range.upperBound - 0.1)
    #expect(found.distance.upperBound.meters <= example.range.upperBound + slack)
    #expect(abs(found.expected.meters - example.mean) < example.uncertainty * 0.005)
    for (probability, expected) in zip(found.probabilities, example.shares) {
      #expect(probability.radius == .meters(expected.0))
      #expect(abs(probability.value - expected.1) < 0.002, "within \(expected.0) m")
    }
  }

  @Test("a site inside the disc may be where it happened: the range begins at zero")
  func inside() throws {
    let strike = try incident("a", 44.3838, 33.2990, uncertainty: .meters(2000))
    let found = try #require(
      try [strike].proximities(
        to: [site("embassy", 44.3838, 33.2990, radius: .meters(400))],
        radii: [.zero, .meters(600), .meters(1600)]
      ).first)
    #expect(found.distance == .zero ... .meters(1600))
    #expect(found.nominal == .zero)
    // Concentric discs: (400/2000)², (1000/2000)², all.
    #expect(abs(found.probabilities[0].value - 0.04) < 1e-12)
    #expect(abs(found.probabilities[1].value - 0.25) < 1e-12)
    #expect(found.probabilities[2].value == 1)
    // The mean of max(0, s - ρ) over a disc: 2u/3 - ρ + ρ³/(3u²) = 938.7 m.
    #expect(abs(found.expected.meters - 938.667) < 5)
  }

  @Test("the lens of two circles is what GEOS cuts out")
  func lens() throws {
    // Two unit circles through each other's centers: 2/3 - √3/(2π) = 0.3910022.
    #expect(abs(DiscOverlap.share(ofDisc: 1, inDisc: 1, at: 1) - 0.39100221895577) < 1e-12)
    #expect(DiscOverlap.share(ofDisc: 1, inDisc: 2, at: 1) == 1)
    #expect(DiscOverlap.share(ofDisc: 1, inDisc: 1, at: 2) == 0)
    #expect(DiscOverlap.share(ofDisc: 2, inDisc: 1, at: 1) == 0.25)
    for (u, r, d) in [(3.0, 2.0, 4.0), (1, 5, 5.5), (10, 3, 8), (4, 4, 0.5), (0.1, 9, 9.05)] {
      func disc(_ x: Double, _ radius: Double) throws -> Geometry<Planar> {
        try Geometry.point(Planar(easting: x, northing: 0))
          .buffered(by: .meters(radius), segmentsPerQuadrant: 1000)
      }
      let whole = try disc(0, u)
      let part = try whole.intersection(disc(d, r)).area() / whole.area()
      #expect(abs(DiscOverlap.share(ofDisc: u, inDisc: r, at: d) - part) < 2e-5)
    }
  }

  @Test("a site counts only on the days on which it is one")
  func validity() throws {
    let closed = CalendarDay(year: 2018, month: 9, day: 28)
    let consulate = site("basra", 47.8, 30.5, radius: .meters(100), to: closed)
    let before = try incident("a", 47.79, 30.5, date: "2018-09-28")
    let after = try incident("b", 47.79, 30.5, date: "2020-01-01")
    let undated = try incident("c", 47.79, 30.5)
    let found = try [before, after, undated].proximities(to: [consulate])
    #expect(found.map(\.incident) == ["a", "c"])
    #expect(try [after].nearest(of: [consulate]).isEmpty)
  }

  @Test("within keeps every pair that may lie as near, and no other")
  func limit() throws {
    var generator = SplitMix64(state: 21)
    let center = Geographic(longitude: 179.9, latitude: 60)
    let incidents = try generator.strewn(around: center, within: 60_000, count: 80).enumerated()
      .map {
        try incident(
          "i\($0.offset)", $0.element.longitude, $0.element.latitude,
          uncertainty: .meters(10 + 9000 * generator.unit()))
      }
    let sites = generator.strewn(around: center, within: 60_000, count: 40).enumerated().map {
      site(
        "s\($0.offset)", $0.element.longitude, $0.element.latitude,
        radius: .meters(1 + 3000 * generator.unit()))
    }
    let all = try incidents.proximities(to: sites, radii: [.kilometers(5)])
    #expect(all.count == 3200)
    for pair in all {
      #expect(pair.distance.contains(pair.nominal) && pair.distance.contains(pair.expected))
      let share = pair.probabilities[0].value
      #expect((share > 0) == (pair.distance.lowerBound < .kilometers(5)) || share < 1e-9)
    }
    let near = try incidents.proximities(
      to: sites, within: .kilometers(5), radii: [.kilometers(5)])
    #expect(near == all.filter { $0.distance.lowerBound <= .kilometers(5) })
    #expect(near.count > 50 && near.count < 3000)
  }

  @Test("the nearest sites are those of the whole matrix")
  func nearest() throws {
    var generator = SplitMix64(state: 22)
    let center = Geographic(longitude: 44, latitude: 33)
    let incidents = try generator.strewn(around: center, within: 900_000, count: 60).enumerated()
      .map { try incident("i\($0.offset)", $0.element.longitude, $0.element.latitude) }
    let sites = generator.strewn(around: center, within: 900_000, count: 70).enumerated().map {
      site("s\($0.offset)", $0.element.longitude, $0.element.latitude, radius: .meters(50))
    }
    let all = try incidents.proximities(to: sites)
    let three = try incidents.nearest(3, of: sites)
    for (number, incident) in incidents.enumerated() {
      let pairs = all.filter { $0.incident == incident.id }.enumerated()
        .sorted { ($0.element.nominal.meters, $0.offset) < ($1.element.nominal.meters, $1.offset) }
      #expect(
        three[(number * 3)..<(number * 3 + 3)].map(\.site) == pairs.prefix(3).map(\.element.site))
    }
  }

  @Test("a place as large as a continent gives numbers, not a crash")
  func huge() throws {
    for uncertainty in [1_000_000.0, 6_000_000, 19_000_000, 20_004_000] {
      let strike = try incident("a", 20, 10, uncertainty: .meters(uncertainty))
      for position in [(44.0, 33.0), (-160, -10), (0, 90), (-90, 0)] {
        let found = try #require(
          try [strike].proximities(
            to: [site("s", position.0, position.1, radius: .meters(100))],
            radii: [.kilometers(100), .kilometers(9000)]
          ).first)
        #expect(found.distance.contains(found.nominal))
        #expect(found.probabilities.allSatisfy { (0...1).contains($0.value) })
      }
    }
  }

  @Test("a line or a point can be a footprint")
  func lines() throws {
    let road = try #require(
      LineString([
        Geographic(longitude: 44, latitude: 33), Geographic(longitude: 44, latitude: 33.1),
      ]))
    // The site lies at the southern end; 0.025° of 0.1° lie within 2772 m (a degree there: 110.9 km).
    let strike = try incident(
      "a", 44, 33.05, uncertainty: .meters(5600), footprint: .lineString(road))
    let found = try #require(
      try [strike].proximities(
        to: [site("s", 44, 33, radius: .meters(1))], radii: [.meters(2771.6)]
      ).first)
    #expect(found.distance.lowerBound.meters < 0.001)
    #expect(abs(found.distance.upperBound.meters - 11_090) < 5)
    #expect(abs(found.probabilities[0].value - 0.25) < 0.001)
    let spot = try incident(
      "b", 44, 33, footprint: .point(Geographic(longitude: 44, latitude: 33)))
    let near = try #require(
      try [spot].proximities(
        to: [site("s", 44.1, 33, radius: .meters(1))], radii: [.kilometers(1), .kilometers(10)]
      ).first)
    #expect(near.probabilities.map(\.value) == [0, 1])
  }

  @Test("radii that are none are refused")
  func refusals() throws {
    let strike = try incident("a", 44, 33)
    let embassy = site("s", 44, 33, radius: .meters(1))
    #expect(throws: SpatialAnalysisError.self) {
      try [strike].proximities(to: [embassy], within: .meters(-1))
    }
    #expect(throws: SpatialAnalysisError.self) {
      try [strike].proximities(to: [embassy], radii: [.meters(.nan)])
    }
    #expect(throws: SpatialAnalysisError.self) {
      try [strike].proximities(to: [site("s", 44, 95, radius: .meters(1))])
    }
    #expect(try [strike].proximities(to: []).isEmpty)
    #expect(try [strike].nearest(of: []).isEmpty)
  }
}

@Suite("The index of positions")
struct PositionIndexTests {
  @Test("the nearest is that of every geodesic measured, to 0.1 µm")
  func nearest() throws {
    var generator = SplitMix64(state: 31)
    for (longitude, latitude, spread) in [
      (44.0, 33.0, 500_000.0), (180, 0, 20_000), (0, 90, 30_000), (10, -89.9, 2000),
      (-70, 45, 20_000_000),
    ] {
      let center = Geographic(longitude: longitude, latitude: latitude)
      let places = generator.strewn(around: center, within: spread, count: 300)
      let asked = generator.strewn(around: center, within: spread, count: 100)
      let index = try PositionIndex(
        longitudes: places.map(\.longitude), latitudes: places.map(\.latitude))
      let found = try index.nearest(
        toLongitudes: asked.map(\.longitude), latitudes: asked.map(\.latitude))
      for (number, position) in asked.enumerated() {
        let meters = places.map { Geodesic.wgs84.distance(from: position, to: $0).meters }
        let least = try #require(meters.min())
        #expect(abs(found.meters[number] - least) < 1e-7)
        let chosen = Int(found.indices[number])
        #expect(meters[chosen] - least < 1e-8)
        #expect(places.firstIndex(of: places[chosen]) == chosen)
        let five = try index.nearest(to: position, count: 5)
        #expect(zip(five, meters.sorted()).allSatisfy { abs($0.distance.meters - $1) < 1e-8 })
        let reach = Distance.meters(meters.sorted()[40] + 1e-6)
        #expect(
          try index.indices(within: reach, of: position)
            == meters.indices.filter { meters[$0] <= reach.meters })
      }
    }
  }

  @Test("the short way from the chord is Karney's to 0.1 µm up to 10 km, in every direction")
  func shortDistances() throws {
    var generator = SplitMix64(state: 32)
    for _ in 0..<3000 {
      let start = Geographic(
        longitude: generator.unit() * 360 - 180, latitude: generator.unit() * 180 - 90)
      let meters = generator.unit() * 9999
      let end = Geodesic.wgs84.direct(
        from: start, bearing: .degrees(generator.unit() * 360), distance: .meters(meters))
      let index = try PositionIndex(longitudes: [end.longitude], latitudes: [end.latitude])
      let found = try index.nearest(toLongitudes: [start.longitude], latitudes: [start.latitude])
      #expect(abs(found.meters[0] - meters) < 1e-7)
    }
  }
}
