import Testing

@testable import Cartography

@Suite struct ClippingTests {
  private let clip = Clipping(minX: 0, minY: 0, maxX: 10, maxY: 10)

  @Test("a line through the rectangle is cut at both edges")
  func throughLine() {
    let parts = clip.parts(ofLine: [PagePoint(x: -5, y: 5), PagePoint(x: 15, y: 5)])
    #expect(parts == [[PagePoint(x: 0, y: 5), PagePoint(x: 10, y: 5)]])
  }

  @Test("a line that leaves and comes back is two lines")
  func leavingLine() {
    let parts = clip.parts(ofLine: [
      PagePoint(x: 2, y: 2), PagePoint(x: 2, y: 20), PagePoint(x: 8, y: 20), PagePoint(x: 8, y: 2),
    ])
    #expect(
      parts == [
        [PagePoint(x: 2, y: 2), PagePoint(x: 2, y: 10)],
        [PagePoint(x: 8, y: 10), PagePoint(x: 8, y: 2)],
      ])
  }

  @Test("a line past a corner leaves nothing, nor does one that is not finite")
  func missingLine() {
    #expect(clip.parts(ofLine: [PagePoint(x: -3, y: 8), PagePoint(x: 1, y: 12)]).isEmpty)
    #expect(clip.parts(ofLine: [PagePoint(x: .nan, y: 8), PagePoint(x: 3, y: 3)]).isEmpty)
  }

  @Test("a ring around the rectangle becomes the rectangle")
  func surroundingRing() {
    let ring = clip.ring([
      PagePoint(x: -5, y: -5), PagePoint(x: 20, y: -5), PagePoint(x: 20, y: 20),
      PagePoint(x: -5, y: 20), PagePoint(x: -5, y: -5),
    ])
    #expect(Generalization.area(ring) == 100)
  }

  @Test("random triangles keep the area they have inside, by counting sample points")
  func triangles() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<50 {
      let triangle = (0..<3).map { _ in
        PagePoint(x: generator.unit() * 30 - 10, y: generator.unit() * 30 - 10)
      }
      // The share of a fine grid of points that lies in the triangle.
      var inside = 0
      for row in 0..<100 {
        for column in 0..<100 {
          let point = PagePoint(x: (Double(column) + 0.5) / 10, y: (Double(row) + 0.5) / 10)
          let signs = (0..<3).map { index -> Bool in
            let a = triangle[index]
            let b = triangle[(index + 1) % 3]
            return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0
          }
          if Set(signs).count == 1 { inside += 1 }
        }
      }
      #expect((Generalization.area(clip.ring(triangle)) - Double(inside) / 100).magnitude < 0.6)
    }
  }

  @Test("simplifying moves no line by more than the tolerance and keeps its ends")
  func simplifying() {
    let wave = (0...400).map { step in
      PagePoint(
        x: Double(step) / 4, y: 20 * Trigonometry.sine(degrees: Double(step) * 1.8))
    }
    let simple = Generalization.simplified(wave)
    #expect(simple.first == wave.first)
    #expect(simple.last == wave.last)
    #expect(simple.count < wave.count)
    for point in wave {
      let nearest = zip(simple, simple.dropFirst()).map { a, b -> Double in
        let dx = b.x - a.x
        let dy = b.y - a.y
        let share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy)
        let at = min(max(share, 0), 1)
        return point.distance(to: PagePoint(x: a.x + at * dx, y: a.y + at * dy))
      }.min()
      #expect((nearest ?? 99) <= 0.3)
    }
  }
}
