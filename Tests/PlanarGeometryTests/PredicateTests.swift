import PlanarGeometry
import SimpleFeatures
import Testing

@Suite("Predicates of Simple Features")
struct PredicateTests {
  // The definitions of OGC 06-103r4, section 6.1.15.
  @Test("squares that share a corner, an edge, a part or nothing are told apart")
  func squares() throws {
    let a = try square(0, 0, side: 2)
    let overlapping = try square(1, 1, side: 2)
    let adjacent = try square(2, 0, side: 2)
    let inner = try square(0.5, 0.5, side: 1)
    let apart = try square(5, 0, side: 1)
    #expect(try a.intersects(overlapping) && a.overlaps(overlapping) && !a.touches(overlapping))
    #expect(try a.touches(adjacent) && a.intersects(adjacent) && !a.overlaps(adjacent))
    #expect(try a.contains(inner) && inner.isWithin(a) && a.covers(inner))
    #expect(try a.isDisjoint(from: apart) && !a.intersects(apart))
    #expect(try a.relation(to: overlapping) == "212101212")
    #expect(try a.relates(to: adjacent, by: "FF*F1****") && !a.relates(to: apart, by: "T********"))
  }

  @Test("an area covers a position on its edge but does not contain it")
  func edge() throws {
    let area = try square(0, 0, side: 2)
    #expect(try !area.contains(point(0, 1)) && area.covers(point(0, 1)))
    #expect(try point(0, 1).isCovered(by: area) && area.touches(point(0, 1)))
  }

  @Test("a road through a square crosses it")
  func road() throws {
    #expect(try line(-1, 1, 3, 1).crosses(square(0, 0, side: 2)))
    #expect(try !line(0.5, 1, 1.5, 1).crosses(square(0, 0, side: 2)))
  }

  @Test("a square equals itself begun at another corner, with a needless position")
  func equality() throws {
    let other = try polygon([2, 2, 0, 2, 0, 0, 1, 0, 2, 0])
    #expect(try square(0, 0, side: 2).isTopologicallyEqual(to: other))
  }

  @Test("distance is between the nearest positions: 3-4-5")
  func distance() throws {
    let area = try square(0, 0, side: 1)
    #expect(try area.distance(to: point(4, 5)) == .meters(5))
    #expect(try area.isWithin(.meters(5), of: point(4, 5)))
    #expect(try !area.isWithin(.meters(4.999), of: point(4, 5)))
    #expect(try area.distance(to: .empty) == nil)
    #expect(try !area.isWithin(.meters(1e9), of: .empty))
    let pair = try #require(try area.nearestPositions(to: point(4, 5)))
    #expect(pair.here == Planar(easting: 1, northing: 1))
    #expect(pair.there == Planar(easting: 4, northing: 5))
  }

  @Test("nothing intersects the empty geometry")
  func empty() throws {
    #expect(try !square(0, 0, side: 1).intersects(.empty))
    #expect(try Flat.empty.isDisjoint(from: .empty))
  }

  @Test("a prepared geometry answers as the plain one")
  func prepared() throws {
    let area = try polygon(
      [0, 0, 10, 0, 10, 10, 0, 10], holes: [[4, 4, 4, 6, 6, 6, 6, 4]])
    let prepared = try area.prepared()
    for x in stride(from: -1.0, through: 11, by: 1) {
      for y in stride(from: -1.0, through: 11, by: 1) {
        let other = point(x, y)
        #expect(try prepared.contains(other) == area.contains(other))
        #expect(try prepared.covers(other) == area.covers(other))
        #expect(try prepared.intersects(other) == area.intersects(other))
        #expect(try prepared.touches(other) == area.touches(other))
        #expect(try prepared.isDisjoint(from: other) == area.isDisjoint(from: other))
        #expect(try prepared.distance(to: other) == area.distance(to: other))
      }
    }
    #expect(try prepared.crosses(line(-1, 1, 11, 1)))
    #expect(try prepared.overlaps(square(9, 9, side: 5)))
    #expect(try prepared.isWithin(square(-1, -1, side: 20)))
    #expect(try prepared.isCovered(by: area))
    #expect(try prepared.isWithin(.meters(1), of: point(5, 5)))
  }
}
