import Geodesy
import SimpleFeatures
import SpatialAnalysis
import Testing

/// DBSCAN as its definition reads, every pair measured.
private func definition(
  _ positions: [Geographic], radius: Double, minimumCount: Int
) -> (clusters: [Int32], isCore: [Bool]) {
  let count = positions.count
  var meters = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
  for a in 0..<count {
    for b in (a + 1)..<max(a + 1, count) {
      meters[a][b] = Geodesic.wgs84.distance(from: positions[a], to: positions[b]).meters
      meters[b][a] = meters[a][b]
    }
  }
  let isCore = meters.map { row in row.count { $0 <= radius } >= minimumCount }
  var component = [Int](repeating: -1, count: count)
  for start in 0..<count where isCore[start] && component[start] < 0 {
    var waiting = [start]
    component[start] = start
    while let place = waiting.popLast() {
      for other in 0..<count
      where isCore[other] && component[other] < 0 && meters[place][other] <= radius {
        component[other] = start
        waiting.append(other)
      }
    }
  }
  for place in 0..<count where !isCore[place] {
    let cores = (0..<count).filter { isCore[$0] && meters[place][$0] <= radius }
    let nearest = cores.min { (meters[place][$0], $0) < (meters[place][$1], $1) }
    if let nearest { component[place] = component[nearest] }
  }
  var numbers: [Int: Int32] = [:]
  var clusters: [Int32] = []
  for root in component {
    if root >= 0, numbers[root] == nil { numbers[root] = Int32(numbers.count + 1) }
    clusters.append(root < 0 ? 0 : numbers[root] ?? 0)
  }
  return (clusters, isCore)
}

extension DBSCAN {
  fileprivate func labels(_ positions: [Geographic], _ engine: Engine) throws -> Labels {
    try labels(
      longitudes: positions.map(\.longitude), latitudes: positions.map(\.latitude),
      engine: engine)
  }
}

@Suite("Density clustering on the ellipsoid")
struct DBSCANTests {
  struct Region: Sendable, CustomStringConvertible {
    let description: String
    let longitude: Double
    let latitude: Double
  }

  static let regions = [
    Region(description: "Baghdad", longitude: 44.39, latitude: 33.3),
    Region(description: "the antimeridian in Fiji", longitude: 179.999, latitude: -17),
    Region(description: "the North Pole", longitude: 12, latitude: 89.995),
    Region(description: "the South Pole itself", longitude: 0, latitude: -90),
    Region(description: "the equator and the meridian of Greenwich", longitude: 0, latitude: 0),
    Region(description: "the antimeridian in the Arctic", longitude: -180, latitude: 88.5),
  ]

  @Test("both engines label as the definition does", arguments: regions)
  func matchesDefinition(region: Region) throws {
    var generator = SplitMix64(state: 42)
    let center = Geographic(longitude: region.longitude, latitude: region.latitude)
    for (radius, spread, minimumCount, count) in [
      (1000.0, 9000.0, 5, 250), (1000, 4000, 20, 250), (50, 1000, 2, 200), (3, 20, 3, 120),
      (30_000, 400_000, 4, 250), (400_000, 4_000_000, 6, 200), (3_000_000, 19_000_000, 9, 120),
      (9_000_000, 20_000_000, 60, 100), (1000, 5000, 1, 60), (19_990_000, 20_000_000, 100, 100),
    ] {
      let positions = generator.strewn(around: center, within: spread, count: count)
      let expected = definition(positions, radius: radius, minimumCount: minimumCount)
      let method = try DBSCAN(radius: .meters(radius), minimumCount: minimumCount)
      for engine in [DBSCAN.Engine.geos, .grid] {
        let found = try method.labels(positions, engine)
        #expect(found.clusters == expected.clusters, "\(engine) at \(radius) m")
        #expect(found.isCore == expected.isCore, "\(engine) at \(radius) m")
        #expect(found.count == Int(expected.clusters.max() ?? 0))
      }
    }
  }

  @Test("the grid labels 30,000 positions as GEOS does")
  func enginesAgree() throws {
    var generator = SplitMix64(state: 3)
    var positions: [Geographic] = []
    for _ in 0..<60 {
      let center = Geographic(
        longitude: 39 + 9 * generator.unit(), latitude: 29 + 8 * generator.unit())
      positions += generator.strewn(
        around: center, within: 500 + 15_000 * generator.unit(), count: 450)
    }
    positions += generator.strewn(
      around: Geographic(longitude: 44, latitude: 33), within: 500_000, count: 3000)
    for (radius, minimumCount) in [(1000.0, 5), (300, 4), (2500, 40)] {
      let method = try DBSCAN(radius: .meters(radius), minimumCount: minimumCount)
      let grid = try method.labels(positions, .grid)
      #expect(try method.labels(positions, .geos) == grid)
      #expect(grid.count > 10)
    }
  }

  @Test("the order of the incidents does not change who belongs together")
  func permutation() throws {
    var generator = SplitMix64(state: 8)
    let positions = generator.strewn(
      around: Geographic(longitude: 180, latitude: 51), within: 9000, count: 400)
    let method = try DBSCAN(radius: .kilometers(0.7), minimumCount: 5)
    for engine in [DBSCAN.Engine.geos, .grid] {
      let straight = try method.labels(positions, engine)
      for _ in 0..<5 {
        let order = Array(positions.indices).shuffled(using: &generator)
        let mixed = try method.labels(order.map { positions[$0] }, engine)
        var translation: [Int32: Int32] = [0: 0]
        for (place, original) in order.enumerated() {
          let number = mixed.clusters[place]
          #expect(
            translation[number, default: straight.clusters[original]]
              == straight.clusters[original])
          translation[number] = straight.clusters[original]
          #expect(mixed.isCore[place] == straight.isCore[original])
        }
        #expect(Set(translation.values).count == translation.count)
      }
    }
  }

  @Test("a border incident equally far from two clusters joins the western one in any order")
  func tie() throws {
    // On the equator 0.008° are 890.6 m and 0.0085° 946.2 m: on each side one core between the
    // middle and three others beyond.
    func place(_ longitude: Double) -> Geographic { Geographic(longitude: longitude, latitude: 0) }
    let middle = [place(0)]
    let east = [place(0.008)] + [Geographic](repeating: place(0.0165), count: 3)
    let west = [place(-0.008)] + [Geographic](repeating: place(-0.0165), count: 3)
    let method = try DBSCAN(radius: .kilometers(1), minimumCount: 5)
    for engine in [DBSCAN.Engine.geos, .grid] {
      let first = try method.labels(middle + east + west, engine)
      #expect(first.clusters == [1, 2, 2, 2, 2, 1, 1, 1, 1])
      let second = try method.labels(east + west + middle, engine)
      #expect(second.clusters == [1, 1, 1, 1, 2, 2, 2, 2, 2])
    }
  }

  @Test("incidents exactly the radius apart are neighbours, a hair farther they are not")
  func edge() throws {
    var generator = SplitMix64(state: 5)
    for _ in 0..<200 {
      let a = Geographic(
        longitude: generator.unit() * 360 - 180, latitude: generator.unit() * 180 - 90)
      let b = Geodesic.wgs84.direct(
        from: a, bearing: .degrees(generator.unit() * 360), distance: .meters(1000))
      let meters = min(
        Geodesic.wgs84.distance(from: a, to: b).meters,
        Geodesic.wgs84.distance(from: b, to: a).meters)
      for engine in [DBSCAN.Engine.geos, .grid] {
        let far = try DBSCAN(radius: .meters(meters - 1e-7), minimumCount: 2)
        #expect(try far.labels([a, b], engine).clusters == [0, 0])
        let near = try DBSCAN(radius: .meters(meters + 1e-7), minimumCount: 2)
        #expect(try near.labels([a, b], engine).clusters == [1, 1])
      }
    }
  }

  @Test("repeated positions count as often as they occur, as weights do")
  func repeats() throws {
    let place = Geographic(longitude: 44.36, latitude: 33.31)
    let other = Geographic(longitude: 44.37, latitude: 33.31)
    let positions = [Geographic](repeating: place, count: 1000) + [other]
    let method = try DBSCAN(radius: .kilometers(1), minimumCount: 1001)
    for engine in [DBSCAN.Engine.geos, .grid] {
      #expect(try method.labels(positions, engine).isCore.allSatisfy { $0 })
      let weighted = try method.labels(
        longitudes: [place.longitude, other.longitude],
        latitudes: [place.latitude, other.latitude], weights: [1000, 1], engine: engine)
      #expect(weighted.clusters == [1, 1] && weighted.isCore == [true, true])
      let light = try method.labels(
        longitudes: [place.longitude, other.longitude],
        latitudes: [place.latitude, other.latitude], weights: [1000, 0], engine: engine)
      #expect(light.clusters == [0, 0])
    }
  }

  @Test("the two ways to write a place are one place: 180 and -180, any longitude at a pole")
  func sameplace() throws {
    let method = try DBSCAN(radius: .meters(1), minimumCount: 2)
    for engine in [DBSCAN.Engine.geos, .grid] {
      let found = try method.labels(
        longitudes: [180, -180, 10, 200, 404], latitudes: [5, 5, 90, 90, 44], engine: engine)
      #expect(found.clusters == [1, 1, 2, 2, 0])
      #expect(
        try method.labels(longitudes: [44, 404], latitudes: [3, 3], engine: engine).count == 1)
    }
  }

  @Test("cores, their partition and noise are those of scikit-learn")
  func scikitLearn() throws {
    let rows = scikitLearnLabels.split(separator: "\n").map { $0.split(separator: " ") }
    let positions = try rows.map {
      Geographic(
        longitude: try #require(Double($0[0])), latitude: try #require(Double($0[1])))
    }
    let theirs = try rows.map { try #require(Int($0[2])) }
    #expect(positions.count == 400)
    for engine in [DBSCAN.Engine.geos, .grid] {
      let ours = try DBSCAN(radius: .kilometers(1), minimumCount: 5).labels(positions, engine)
      #expect(ours.isCore == rows.map { $0[3] == "1" })
      // A border point may lie between two clusters: the definition leaves its choice open.
      #expect(ours.clusters.map { $0 == 0 } == theirs.map { $0 < 0 })
      var translation: [Int32: Int] = [:]
      for index in positions.indices where ours.isCore[index] {
        #expect(translation[ours.clusters[index], default: theirs[index]] == theirs[index])
        translation[ours.clusters[index]] = theirs[index]
      }
      #expect(Set(translation.values).count == ours.count)
      #expect(ours.count == (theirs.max() ?? -1) + 1)
    }
  }

  @Test("what cannot be clustered is refused by name")
  func refusals() throws {
    let refusal = SpatialAnalysisError.self
    #expect(throws: refusal) { try DBSCAN(radius: .zero, minimumCount: 5) }
    #expect(throws: refusal) { try DBSCAN(radius: .meters(.nan), minimumCount: 5) }
    #expect(throws: refusal) { try DBSCAN(radius: .kilometers(1), minimumCount: 0) }
    let method = try DBSCAN(radius: .kilometers(1), minimumCount: 5)
    #expect(throws: refusal) { try method.labels(longitudes: [1, 2], latitudes: [1]) }
    #expect(throws: refusal) { try method.labels(longitudes: [.nan], latitudes: [1]) }
    #expect(throws: SpatialAnalysisError("position 1", "3.0 95.0", expected: "on the Earth")) {
      try method.labels(longitudes: [1, 3], latitudes: [1, 95])
    }
    for engine in DBSCAN.Engine.allCases {
      #expect(try method.labels(longitudes: [], latitudes: [], engine: engine).count == 0)
      #expect(
        try method.labels(longitudes: [1], latitudes: [1], engine: engine).clusters == [0])
    }
  }
}
