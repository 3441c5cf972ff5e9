import PlanarGeometry
import SimpleFeatures
import Testing

@Suite("Overlay and shapes")
struct OverlayTests {
  @Test("two squares of 4 that share 1 have 7 together, 3 in one alone, 6 in just one")
  func areas() throws {
    let a = try square(0, 0, side: 2)
    let b = try square(1, 1, side: 2)
    #expect(try a.union(b).area() == 7)
    #expect(try a.intersection(b).area() == 1)
    #expect(try a.difference(b).area() == 3)
    #expect(try a.symmetricDifference(b).area() == 6)
    #expect(try a.intersection(square(5, 5, side: 1)) == .empty)
    #expect(try a.intersection(square(2, 0, side: 2)).length() == .meters(2))
  }

  @Test("a hundred squares in a row unite to one rectangle of four corners")
  func manyUnion() throws {
    let row = try (0..<100).map { try square(Double($0), 0, side: 1) }
    let union = try Flat.union(of: row)
    #expect(try union.area() == 100)
    #expect(union.polygons.count == 1)
    #expect(try union.isTopologicallyEqual(to: polygon([0, 0, 100, 0, 100, 1, 0, 1])))
    #expect(try Flat.union(of: []) == .empty)
  }

  @Test("a difference leaves a hole, and the hole survives the way in and out of GEOS")
  func hole() throws {
    let ring = try square(0, 0, side: 3).difference(square(1, 1, side: 1))
    #expect(ring.polygons.first?.holes.count == 1)
    #expect(try ring.area() == 8 && ring.length() == .meters(16))
    #expect(try ring.union(.empty).area() == 8)
  }

  // The area of a regular polygon of n corners inscribed in a circle: n/2 r² sin(2π/n), here
  // n = 4 x 16: 32 sin(π/32) = 3.13654849054594.
  @Test("a buffer is the inscribed polygon, a cap and a corner as asked")
  func buffer() throws {
    let disc = try point(3, 4).buffered(by: .meters(1), segmentsPerQuadrant: 16)
    #expect(abs(try disc.area() - 3.136548490545939) < 1e-12)
    let segment = try line(0, 0, 10, 0)
    #expect(abs(try segment.buffered(by: .meters(1), cap: .flat).area() - 20) < 1e-9)
    #expect(abs(try segment.buffered(by: .meters(1), cap: .square).area() - 24) < 1e-9)
    let area = try square(0, 0, side: 2)
    #expect(abs(try area.buffered(by: .meters(1), join: .mitre).area() - 16) < 1e-9)
    #expect(abs(try area.buffered(by: .meters(1), join: .bevel).area() - 14) < 1e-9)
    #expect(abs(try area.buffered(by: .meters(-0.5)).area() - 1) < 1e-9)
    #expect(try area.buffered(by: .meters(-2)) == .empty)
  }

  @Test("the convex hull leaves the inner positions out, the concave one follows a C")
  func hulls() throws {
    let c = positions([0, 0, 4, 0, 4, 1, 1, 1, 1, 3, 4, 3, 4, 4, 0, 4])
    #expect(try Flat.multiPoint(c).convexHull().area() == 16)
    // Ratio 1 is the convex hull (JTS ConcaveHull); the C itself has 10.
    #expect(try Flat.multiPoint(c).concaveHull(ratio: 1).area() == 16)
    #expect(try Flat.multiPoint(c).concaveHull(ratio: 0.4).area() < 16)
    #expect(try Flat.multiPoint(positions([0, 0, 1, 1, 2, 2])).convexHull() == line(0, 0, 2, 2))
    #expect(try point(1, 1).convexHull() == point(1, 1))
    #expect(try Flat.empty.convexHull() == .empty)
  }

  @Test("centroid, point on surface, enclosing and inscribed circle of known shapes")
  func centers() throws {
    // An L of three unit squares: the mean of (0.5, 0.5), (1.5, 0.5), (0.5, 1.5).
    let l = try polygon([0, 0, 2, 0, 2, 1, 1, 1, 1, 2, 0, 2])
    let centroid = try #require(try l.centroid())
    #expect(abs(centroid.easting - 2.5 / 3) < 1e-12 && abs(centroid.northing - 2.5 / 3) < 1e-12)
    let inside = try #require(try l.pointOnSurface())
    #expect(try l.contains(.point(inside)))
    // A right triangle 3-4-5: half the hypotenuse around its middle; inradius (3 + 4 - 5) / 2.
    let triangle = try polygon([0, 0, 4, 0, 0, 3])
    let around = try #require(try triangle.minimumBoundingCircle())
    #expect(abs(around.radius.meters - 2.5) < 1e-12)
    #expect(abs(around.center.easting - 2) < 1e-12 && abs(around.center.northing - 1.5) < 1e-12)
    let within = try #require(try triangle.maximumInscribedCircle(tolerance: .meters(0.001)))
    #expect(abs(within.radius.meters - 1) < 0.001)
    #expect(abs(within.center.easting - 1) < 0.01 && abs(within.center.northing - 1) < 0.01)
    #expect(try Flat.empty.centroid() == nil && Flat.empty.minimumBoundingCircle() == nil)
    let dot = try #require(try point(7, 8).minimumBoundingCircle())
    #expect(dot.radius == .zero && dot.center == Planar(easting: 7, northing: 8))
  }

  @Test("simplifying drops what lies within the tolerance and keeps areas valid")
  func simplification() throws {
    #expect(
      try line(0, 0, 1, 0.1, 2, 0, 3, 5).simplified(tolerance: .meters(0.2))
        == line(0, 0, 2, 0, 3, 5))
    let sliver = try polygon([0, 0, 10, 0, 10, 0.1, 0, 0.1])
    #expect(try !sliver.simplified(tolerance: .meters(5)).isEmpty)
    #expect(try sliver.simplified(tolerance: .meters(5), preservingTopology: false).isEmpty)
  }

  @Test("clipping to a rectangle keeps what is inside")
  func clipping() throws {
    let window = Envelope(
      minimum: Planar(easting: 1, northing: -1), maximum: Planar(easting: 3, northing: 1))
    #expect(try line(0, 0, 10, 0).clipped(to: window) == line(1, 0, 3, 0))
    #expect(try square(0, 0, side: 10).clipped(to: window).area() == 2)
    #expect(try point(0, 0).clipped(to: window) == .empty)
  }

  @Test("snapping moves every position to the grid")
  func snapping() throws {
    let snapped = try polygon([0.1, 0.2, 9.9, 0.1, 10.2, 9.8, 0.3, 10.1])
      .snapped(toGridOf: .meters(1))
    #expect(try snapped.isTopologicallyEqual(to: square(0, 0, side: 10)))
  }
}

@Suite("Validity")
struct ValidityTests {
  @Test("a bow tie crosses itself at its knot and is repaired to two triangles")
  func bowTie() throws {
    let bowTie = try polygon([0, 0, 2, 2, 2, 0, 0, 2])
    #expect(
      try bowTie.validity()
        == .invalid(reason: "Self-intersection", place: Planar(easting: 1, northing: 1)))
    let repaired = try bowTie.madeValid()
    #expect(try repaired.validity().isValid && repaired.area() == 2)
    #expect(repaired.polygons.count == 2)
    #expect(try bowTie.madeValid(by: .structure).area() == 2)
    #expect(try square(0, 0, side: 1).validity() == .valid)
  }

  @Test("what is not finite is refused by name before GEOS sees it")
  func nonFinite() throws {
    let bad = point(.nan, 1)
    let refusal = PlanarGeometryError.self
    #expect(throws: refusal) { try bad.buffered(by: .meters(1)) }
    #expect(throws: refusal) { try square(0, 0, side: 1).intersects(point(.infinity, 0)) }
    #expect(throws: refusal) { try line(0, 0, .nan, 1).convexHull() }
    #expect(throws: refusal) { try Flat.collection([point(0, 0), bad]).area() }
    do {
      _ = try bad.area()
    } catch let error as PlanarGeometryError {
      #expect(error.description == "area: position 'nan 1.0' is not finite")
    }
  }

  @Test("arguments out of range are refused by name")
  func arguments() throws {
    let area = try square(0, 0, side: 1)
    let refusal = PlanarGeometryError.self
    #expect(throws: refusal) { try area.buffered(by: .meters(.nan)) }
    #expect(throws: refusal) { try area.buffered(by: .meters(1), segmentsPerQuadrant: 0) }
    #expect(throws: refusal) { try area.concaveHull(ratio: 2) }
    #expect(throws: refusal) { try area.simplified(tolerance: .meters(-1)) }
    #expect(throws: refusal) { try area.maximumInscribedCircle(tolerance: .zero) }
    #expect(throws: refusal) { try area.relates(to: area, by: "T*") }
    #expect(throws: refusal) { try point(0, 0).maximumInscribedCircle(tolerance: .meters(1)) }
    #expect(throws: refusal) { try area.isWithin(.meters(.nan), of: area) }
  }

  @Test("coordinates near the end of the numbers give an answer or an error, never a crash")
  func huge() throws {
    for size in [1e150, 1e200, 1e300, 1e308] {
      let big = try square(-size, -size, side: size)
      _ = try? big.buffered(by: .meters(size))
      _ = try? big.union(square(0, 0, side: size))
      _ = try? big.centroid()
      _ = try? big.convexHull()
      _ = try? big.madeValid()
      #expect(throws: Never.self) { try big.intersects(point(0, 0)) }
    }
  }

  @Test("a collection of every kind comes back as it went in")
  func roundTrip() throws {
    let everything = Flat.collection([
      point(1, 2), .multiPoint(positions([3, 4, 5, 6])), try line(0, 0, 1, 1),
      .multiLineString([try #require(LineString(positions([0, 0, 2, 2])))]),
      try polygon([0, 0, 9, 0, 9, 9, 0, 9], holes: [[1, 1, 1, 2, 2, 2, 2, 1]]),
      .multiPolygon(try square(20, 0, side: 1).polygons + square(30, 0, side: 1).polygons),
    ])
    #expect(try everything.snapped(toGridOf: .zero) == everything)
  }
}
