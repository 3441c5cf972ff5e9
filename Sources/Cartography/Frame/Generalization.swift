/// Leaves out what cannot be seen at the scale of the page.
enum Generalization {
  /// The points with those left out that change the line by less than about `tolerance` points: a
  /// vertex too near the last one kept, or nearly on the segment between its neighbors.
  static func simplified(_ points: [PagePoint], tolerance: Double = 0.3) -> [PagePoint] {
    guard points.count > 2, let last = points.last else { return points }
    var kept: [PagePoint] = [points[0]]
    kept.reserveCapacity(points.count)
    for index in 1..<(points.count - 1) {
      let point = points[index]
      let previous = kept[kept.count - 1]
      if point.distance(to: previous) < tolerance { continue }
      let next = points[index + 1]
      let dx = next.x - previous.x
      let dy = next.y - previous.y
      let length = (dx * dx + dy * dy).squareRoot()
      let offset = ((point.x - previous.x) * dy - (point.y - previous.y) * dx).magnitude
      // Only a vertex between its neighbors may go: a spike stays.
      let along = (point.x - previous.x) * dx + (point.y - previous.y) * dy
      if length > 0, offset < tolerance * 0.15 * length, along > 0, along < length * length {
        continue
      }
      kept.append(point)
    }
    kept.append(last)
    return kept
  }

  /// The area of a ring in square points, by the shoelace formula.
  static func area(_ ring: [PagePoint]) -> Double {
    guard let last = ring.last else { return 0 }
    var sum = 0.0
    var previous = last
    for point in ring {
      sum += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return (sum / 2).magnitude
  }
}
