/// One of the places where a label may stand.
struct LabelCandidate: Hashable {
  var rect: PageRect
  /// 0 is the best place, 1 a poor one.
  var cost: Double
  /// Where a thin line to the feature begins and ends, when the label stands away from it.
  var leader: Leader?
  /// Which side of the text is held where it stands, in case the reader's font differs from ours.
  var alignment = Painter.TextAlignment.middle

  struct Leader: Hashable {
    var start: PagePoint
    var end: PagePoint
  }

  /// The eight places around a point, upper right first, and the same a little farther off.
  ///
  /// After the order of Yoeli (1972) and Christensen, Marks & Shieber (1995), with the right side
  /// before the left for scripts that run to the right, and the other way round.
  static func around(
    _ point: PagePoint, radius: Double, width: Double, height: Double,
    direction: TextDirection
  ) -> [LabelCandidate] {
    var candidates = ring(
      point, radius: radius, width: width, height: height, direction: direction, cost: 0)
    // A little farther off, where the nearest places are taken by symbols.
    for (gap, cost) in [(5.0, 0.7), (10.0, 1.1)] {
      candidates += ring(
        point, radius: radius + gap, width: width, height: height, direction: direction, cost: cost)
    }
    return candidates
  }

  private static func ring(
    _ point: PagePoint, radius: Double, width: Double, height: Double,
    direction: TextDirection, cost: Double
  ) -> [LabelCandidate] {
    let side = radius + 2.5
    let slant = radius * 0.62 + 1.5
    let forward: [(x: Double, y: Double, cost: Double)] = [
      (point.x + slant, point.y - slant * 0.55 - height, 0),
      (point.x + side, point.y - height / 2, 0.08),
      (point.x + slant, point.y + slant * 0.55, 0.2),
      (point.x - slant - width, point.y - slant * 0.55 - height, 0.3),
      (point.x - side - width, point.y - height / 2, 0.36),
      (point.x - slant - width, point.y + slant * 0.55, 0.46),
      (point.x - width / 2, point.y - side - height, 0.52),
      (point.x - width / 2, point.y + side, 0.6),
    ]
    return forward.map { place in
      // Mirrored around the point for scripts that run to the left.
      let x = direction == .leftToRight ? place.x : 2 * point.x - place.x - width
      let rect = PageRect(x: x, y: place.y, width: width, height: height)
      return LabelCandidate(
        rect: rect, cost: cost + place.cost,
        alignment: rect.x >= point.x ? .left : rect.maxX <= point.x ? .right : .middle)
    }
  }

  /// Places farther off, each with a line to the point.
  static func led(
    to point: PagePoint, radius: Double, width: Double, height: Double
  ) -> [LabelCandidate] {
    var candidates: [LabelCandidate] = []
    for (distance, cost) in [(radius + 14, 0.9), (radius + 28, 1.3), (radius + 44, 1.8)] {
      for (dx, dy) in [
        (1.0, -0.75), (1, 0.75), (-1, -0.75), (-1, 0.75), (1, -0.25), (1, 0.25), (-1, -0.25),
        (-1, 0.25),
      ] {
        let near = PagePoint(x: point.x + dx * distance, y: point.y + dy * distance)
        let rect = PageRect(
          x: dx > 0 ? near.x : near.x - width, y: near.y - height / 2, width: width, height: height)
        let length = (dx * dx + dy * dy).squareRoot()
        let start = PagePoint(
          x: point.x + dx / length * (radius + 0.5), y: point.y + dy / length * (radius + 0.5))
        let end = PagePoint(x: near.x - dx * 2, y: near.y)
        candidates.append(
          LabelCandidate(
            rect: rect, cost: cost, leader: Leader(start: start, end: end),
            alignment: dx > 0 ? .left : .right))
      }
    }
    return candidates
  }

  /// Centered on the point, or a little above, below or beside it.
  static func centered(
    on point: PagePoint, width: Double, height: Double
  ) -> [LabelCandidate] {
    let steps: [(dx: Double, dy: Double)] = [
      (0, 0), (0, -1), (0, 1), (0.25, 0), (-0.25, 0), (0.25, -1), (-0.25, -1), (0.25, 1),
      (-0.25, 1), (0, -2.2), (0, 2.2), (0.5, 0), (-0.5, 0), (0.5, -2), (-0.5, -2), (0.5, 2),
      (-0.5, 2), (0, -3.5), (0, 3.5),
    ]
    return steps.enumerated().map { index, step in
      LabelCandidate(
        rect: PageRect(
          x: point.x - width / 2 + step.dx * width, y: point.y - height / 2 + step.dy * height,
          width: width, height: height),
        cost: Double(index) * 0.05)
    }
  }
}
