import Testing

@testable import Cartography

@Suite struct LabelPlacementTests {
  /// Points, symbols and words scattered by a seed over a map of 600 x 400 points.
  private struct Scene {
    var requests: [LabelPlacement.Request] = []
    var obstacles: [PageRect] = []
    static let bounds = PageRect(x: 0, y: 0, width: 600, height: 400)

    init(seed: UInt64, count: Int) {
      var generator = SeededGenerator(seed: seed)
      for index in 0..<count {
        let point = PagePoint(x: generator.unit() * 600, y: generator.unit() * 400)
        obstacles.append(PageRect(around: point, radius: 5))
        requests.append(
          LabelPlacement.Request(
            candidates: LabelCandidate.around(
              point, radius: 5, width: 20 + generator.unit() * 90, height: 11,
              direction: index % 5 == 0 ? .rightToLeft : .leftToRight),
            priority: index % 4))
      }
    }
  }

  @Test(
    "no label lies on another, on a symbol or over the edge, however crowded the map",
    arguments: [(1, 5), (2, 20), (3, 40), (4, 80), (5, 160), (6, 300), (7, 40), (8, 40), (9, 3000)])
  func nothingOverlaps(seed: UInt64, count: Int) {
    let scene = Scene(seed: seed, count: count)
    let placed = LabelPlacement.places(
      for: scene.requests, within: Scene.bounds, avoiding: scene.obstacles)
    #expect(placed.count == count)
    let rects = placed.compactMap { $0?.rect }
    // Three thousand symbols cover the map; up to three hundred leave room for some labels.
    #expect(count > 300 || rects.count >= count / 6)
    for (index, rect) in rects.enumerated() {
      #expect(Scene.bounds.contains(rect))
      #expect(!scene.obstacles.contains { $0.intersects(rect) })
      #expect(!rects[(index + 1)...].contains { $0.intersects(rect) })
    }
  }

  @Test("the same scene gets the same labels")
  func isReproducible() {
    let scene = Scene(seed: 11, count: 70)
    let placement = LabelPlacement(
      scene.requests, within: Scene.bounds, avoiding: scene.obstacles)
    #expect(placement.placed() == placement.placed())
  }

  @Test("a lone label stands at the upper right of its point")
  func prefersUpperRight() throws {
    let point = PagePoint(x: 300, y: 200)
    let request = LabelPlacement.Request(
      candidates: LabelCandidate.around(
        point, radius: 5, width: 60, height: 11, direction: .leftToRight), priority: 0)
    let placed = LabelPlacement([request], within: Scene.bounds, avoiding: []).placed()
    let rect = try #require(placed[0]?.rect)
    #expect(rect.x > point.x)
    #expect(rect.maxY < point.y)
  }

  @Test("where there is room for one of two, the more important one stays")
  func priorityWins() {
    let only = LabelCandidate(rect: PageRect(x: 10, y: 10, width: 50, height: 10), cost: 0)
    let requests = [1, 5, 3].map { LabelPlacement.Request(candidates: [only], priority: $0) }
    let placed = LabelPlacement(requests, within: Scene.bounds, avoiding: []).placed()
    #expect(placed.map { $0 != nil } == [false, true, false])
  }

  @Test("where a greedy choice leaves one label without a place, annealing finds room for all")
  func annealingFindsRoom() {
    // The first label likes the one place that the last one needs.
    let left = LabelCandidate(rect: PageRect(x: 10, y: 10, width: 50, height: 10), cost: 0)
    let right = LabelCandidate(rect: PageRect(x: 80, y: 10, width: 50, height: 10), cost: 0.5)
    let below = LabelCandidate(rect: PageRect(x: 10, y: 30, width: 50, height: 10), cost: 0.5)
    let requests = [
      LabelPlacement.Request(candidates: [left, right, below], priority: 0),
      LabelPlacement.Request(candidates: [left, right], priority: 0),
      LabelPlacement.Request(candidates: [left], priority: 0),
    ]
    let placed = LabelPlacement(requests, within: Scene.bounds, avoiding: []).placed()
    #expect(placed.compactMap { $0 }.count == 3)
  }
}
