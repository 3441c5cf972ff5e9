/// Cuts lines and rings to an upright rectangle, in time linear in their length.
///
/// Cutting to a rectangle needs no overlay of polygons: lines are cut by Liang and Barsky's method
/// (1984), rings side by side by that of Sutherland and Hodgman (1974). The bridges the latter leaves
/// along the rectangle have no area; the rectangle is a little larger than what is seen.
struct Clipping {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(_ rect: PageRect) {
    self.init(minX: rect.x, minY: rect.y, maxX: rect.maxX, maxY: rect.maxY)
  }

  /// The parts of a line within the rectangle.
  func parts(ofLine points: [PagePoint]) -> [[PagePoint]] {
    var parts: [[PagePoint]] = []
    var part: [PagePoint] = []
    for index in points.indices.dropFirst() {
      let a = points[index - 1]
      let b = points[index]
      guard let (enter, leave) = span(from: a, to: b) else {
        if part.count > 1 { parts.append(part) }
        part = []
        continue
      }
      if part.isEmpty { part.append(enter == 0 ? a : between(a, b, enter)) }
      part.append(leave == 1 ? b : between(a, b, leave))
      if leave < 1 {
        parts.append(part)
        part = []
      }
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The part of a ring within the rectangle, as one ring, without its repeated last point.
  func ring(_ points: [PagePoint]) -> [PagePoint] {
    var ring = points
    if ring.count > 1, ring.first == ring.last { ring.removeLast() }
    if ring.allSatisfy({ $0.x >= minX && $0.x <= maxX && $0.y >= minY && $0.y <= maxY }) {
      return ring
    }
    ring = cut(ring, \.x, minX, keepsAbove: true)
    ring = cut(ring, \.x, maxX, keepsAbove: false)
    ring = cut(ring, \.y, minY, keepsAbove: true)
    return cut(ring, \.y, maxY, keepsAbove: false)
  }

  private func cut(
    _ ring: [PagePoint], _ ordinate: KeyPath<PagePoint, Double>, _ limit: Double, keepsAbove: Bool
  ) -> [PagePoint] {
    guard var previous = ring.last else { return [] }
    let isX = ordinate == \PagePoint.x
    func value(_ point: PagePoint) -> Double {
      let distance = (isX ? point.x : point.y) - limit
      return keepsAbove ? distance : -distance
    }
    var result: [PagePoint] = []
    result.reserveCapacity(ring.count + 8)
    var before = value(previous)
    for point in ring {
      let here = value(point)
      if (before >= 0) != (here >= 0) {
        var crossing = between(previous, point, before / (before - here))
        if isX { crossing.x = limit } else { crossing.y = limit }
        result.append(crossing)
      }
      if here >= 0 { result.append(point) }
      previous = point
      before = here
    }
    return result
  }

  /// From where to where a segment lies within the rectangle, as shares of its length.
  private func span(from a: PagePoint, to b: PagePoint) -> (enter: Double, leave: Double)? {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return nil }
    var enter = 0.0
    var leave = 1.0
    let dx = b.x - a.x
    let dy = b.y - a.y
    for (direction, room) in [
      (-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y),
    ] {
      if direction == 0 {
        if room < 0 { return nil }
      } else {
        let share = room / direction
        if direction < 0 { enter = max(enter, share) } else { leave = min(leave, share) }
      }
    }
    return enter < leave ? (enter, leave) : nil
  }

  private func between(_ a: PagePoint, _ b: PagePoint, _ share: Double) -> PagePoint {
    PagePoint(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
  }
}
