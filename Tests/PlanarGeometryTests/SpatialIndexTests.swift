import PlanarGeometry
import SimpleFeatures
import Testing

@Suite("The index of rectangles")
struct SpatialIndexTests {
  private func box(_ x: Double, _ y: Double, _ width: Double = 0, _ height: Double = 0) -> Envelope
  {
    Envelope(
      minimum: Planar(easting: x, northing: y),
      maximum: Planar(easting: x + width, northing: y + height))
  }

  @Test("a query finds exactly the rectangles that meet the region")
  func query() throws {
    var generator = SplitMix64(state: 7)
    let boxes = (0..<2000).map { _ in
      box(
        generator.unit() * 100, generator.unit() * 100, generator.unit() * 3,
        generator.unit() * 3)
    }
    let index = try SpatialIndex(boxes)
    for _ in 0..<200 {
      let region = box(generator.unit() * 100, generator.unit() * 100, 5, 5)
      #expect(
        try index.query(region) == boxes.indices.filter { boxes[$0].intersects(region) })
    }
  }

  @Test("the nearest is the first among equals, and the same as by looking at all")
  func nearest() throws {
    var generator = SplitMix64(state: 11)
    let boxes = (0..<500).map { _ in
      box((generator.unit() * 20).rounded(), (generator.unit() * 20).rounded())
    }
    let index = try SpatialIndex(boxes)
    for _ in 0..<500 {
      let x = (generator.unit() * 20).rounded()
      let y = (generator.unit() * 20).rounded()
      var best = (index: 0, squared: Double.infinity)
      for (number, candidate) in boxes.enumerated() {
        let dx = candidate.minimum.easting - x
        let dy = candidate.minimum.northing - y
        let squared = dx * dx + dy * dy
        if squared < best.squared { best = (number, squared) }
      }
      let found = try #require(try index.nearest(to: Planar(easting: x, northing: y)))
      #expect(found.index == best.index)
      #expect(found.distance.meters == best.squared.squareRoot())
    }
  }

  @Test("an empty index finds nothing, and an empty geometry is never found")
  func empty() throws {
    let none = try SpatialIndex([Envelope]())
    #expect(try none.query(box(0, 0, 1, 1)).isEmpty)
    #expect(try none.nearest(to: Planar(easting: 0, northing: 0)) == nil)
    let index = try SpatialIndex([Flat.empty, point(1, 1), .empty, point(2, 2)])
    #expect(try index.query(box(0, 0, 9, 9)) == [1, 3])
    #expect(try index.nearest(to: Planar(easting: 3, northing: 3))?.index == 3)
  }

  @Test("a rectangle that is not finite is refused")
  func nonFinite() {
    #expect(throws: PlanarGeometryError.self) { try SpatialIndex([box(.nan, 0)]) }
    #expect(throws: PlanarGeometryError.self) { try SpatialIndex([box(0, 0, -1, 0)]) }
  }
}

/// Steele, Lea & Flood 2014: a small generator with a seed.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// In 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
