import SimpleFeatures
import Testing

@testable import Cartography

@Suite struct HexagonBinningTests {
  private let binning = HexagonBinning(cellWidth: 1000, origin: Planar(easting: 37, northing: -12))

  private func positions(_ count: Int) -> [Planar] {
    var generator = SeededGenerator(seed: 3)
    return (0..<count).map { _ in
      Planar(easting: generator.unit() * 20_000 - 9000, northing: generator.unit() * 15_000 - 7000)
    }
  }

  @Test("every position is counted once, in the hexagon whose center is nearest")
  func countsAll() {
    let positions = positions(5000)
    let bins = binning.bins(of: positions)
    #expect(bins.reduce(0) { $0 + $1.count } == positions.count)
    for position in positions.prefix(500) {
      // In a hexagonal grid a cell is what is nearest to its center (Voronoi), at most a corner away.
      let own = binning.bins(of: [position])[0].center
      func distance(_ center: Planar) -> Double {
        let dx = center.easting - position.easting
        let dy = center.northing - position.northing
        return (dx * dx + dy * dy).squareRoot()
      }
      #expect(distance(own) <= 1000 / 3.0.squareRoot() + 1e-6)
      #expect(bins.allSatisfy { distance($0.center) >= distance(own) - 1e-6 })
    }
  }

  @Test("all hexagons are of the area of a regular hexagon, sqrt(3)/2 times the width squared")
  func areasAreEqual() throws {
    for bin in binning.bins(of: positions(50)) {
      let ring = try #require(LinearRing(binning.corners(around: bin.center)))
      #expect((ring.doubledSignedArea / 2 - 866_025.4037844386).magnitude < 1e-3)
    }
    #expect((binning.cellArea - 866_025.4037844386).magnitude < 1e-6)
  }

  @Test("positions that are not finite are counted nowhere")
  func notFinite() {
    let odd = [Planar(easting: .nan, northing: 0), Planar(easting: .infinity, northing: 1)]
    #expect(binning.bins(of: odd).isEmpty)
  }

  @Test("classes cover all counts without gap or overlap")
  func classes() {
    let counts = [1, 1, 1, 2, 2, 3, 5, 8, 8, 13, 40, 200]
    let classes = HexagonClasses(counts: counts, classes: 5)
    #expect(classes.ranges.first?.lowerBound == 1)
    #expect(classes.ranges.last?.upperBound == 200)
    for (a, b) in zip(classes.ranges, classes.ranges.dropFirst()) {
      #expect(b.lowerBound == a.upperBound + 1)
    }
    #expect(counts.allSatisfy { classes.ranges[classes.index(of: $0)].contains($0) })
    #expect(HexagonClasses(counts: [4, 4, 4], classes: 5).ranges == [4...4])
    #expect(HexagonClasses(counts: [], classes: 5).ranges.isEmpty)
  }
}
