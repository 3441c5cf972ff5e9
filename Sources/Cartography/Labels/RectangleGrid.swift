/// Rectangles in cells of the page, so that one is compared only with those nearby.
struct RectangleGrid {
  private let rects: [PageRect]
  private var cells: [Cell: [Int]] = [:]
  private static let side = 48.0

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  init(_ rects: [PageRect]) {
    self.rects = rects
    for index in rects.indices {
      RectangleGrid.forEachCell(of: rects[index]) { cells[$0, default: []].append(index) }
    }
  }

  func intersects(_ rect: PageRect) -> Bool {
    var found = false
    RectangleGrid.forEachCell(of: rect) { cell in
      if !found, let members = cells[cell] {
        found = members.contains { rects[$0].intersects(rect) }
      }
    }
    return found
  }

  /// The indices of the rectangles that intersect, in ascending order.
  func indices(intersecting rect: PageRect) -> [Int] {
    var found: [Int] = []
    RectangleGrid.forEachCell(of: rect) { cell in
      for index in cells[cell] ?? [] where rects[index].intersects(rect) { found.append(index) }
    }
    guard found.count > 1 else { return found }
    found.sort()
    var unique: [Int] = []
    for index in found where unique.last != index { unique.append(index) }
    return unique
  }

  private static func forEachCell(of rect: PageRect, _ body: (Cell) -> Void) {
    guard rect.x.magnitude < 1e6, rect.y.magnitude < 1e6, (0..<1e6).contains(rect.width),
      (0..<1e6).contains(rect.height)
    else { return }
    let columns = Int((rect.x / side).rounded(.down))...Int((rect.maxX / side).rounded(.down))
    let rows = Int((rect.y / side).rounded(.down))...Int((rect.maxY / side).rounded(.down))
    for column in columns {
      for row in rows { body(Cell(column: column, row: row)) }
    }
  }
}
