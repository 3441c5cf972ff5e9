/// The `d` of a path in tenths of a point, relative after the first point of each part.
struct PathData {
  private(set) var writer = SVGWriter()
  private var lastX = 0
  private var lastY = 0

  var isEmpty: Bool { writer.bytes.isEmpty }
  var bytes: [UInt8] { writer.bytes }

  /// Appends a line through the points; what rounds to the same tenth is written once.
  ///
  /// - Returns: Whether anything was written: a line needs two different points, a ring three.
  @discardableResult
  mutating func append(_ points: [PagePoint], closed: Bool) -> Bool {
    var tenths: [(x: Int, y: Int)] = []
    tenths.reserveCapacity(points.count)
    for point in points {
      guard point.x.magnitude < 1e7, point.y.magnitude < 1e7 else { continue }
      let next = (x: Int((point.x * 10).rounded()), y: Int((point.y * 10).rounded()))
      if let last = tenths.last, last == next { continue }
      tenths.append(next)
    }
    if closed, tenths.count > 1, let first = tenths.first, let last = tenths.last, first == last {
      tenths.removeLast()
    }
    guard tenths.count >= (closed ? 3 : 2) else { return false }
    writer.markup("M")
    pair(tenths[0].x, tenths[0].y)
    lastX = tenths[0].x
    lastY = tenths[0].y
    writer.markup("l")
    var isFirst = true
    for next in tenths.dropFirst() {
      let x = next.x - lastX
      let y = next.y - lastY
      if !isFirst, x >= 0 { writer.markup(" ") }
      pair(x, y)
      isFirst = false
      lastX = next.x
      lastY = next.y
    }
    if closed { writer.markup("z") }
    return true
  }

  private mutating func pair(_ x: Int, _ y: Int) {
    writer.fixed(x, decimals: 1)
    if y >= 0 { writer.markup(" ") }
    writer.fixed(y, decimals: 1)
  }
}
