/// The legend set in columns: every line, sample and heading with its place relative to the panel.
struct LegendLayout {
  struct Item {
    var sample: Legend.Sample
    var style: LabelStyle
    var lines: [String]
    var leading: Double
    var height: Double
    /// Whether the item must not be the last of a column.
    var keepsWithNext: Bool
    /// Space above, left out at the head of a column.
    var spaceBefore: Double
    var column = 0
    var y = 0.0
    var beginsGroup = false
  }

  let width: Double
  private(set) var height = 0.0
  private(set) var items: [Item] = []
  private var columns = 1
  /// The lines of a heading above all columns.
  private var heading: [String] = []
  private var columnWidth: Double

  private static let sampleWidth = 34.0
  private static let gutter = 22.0

  /// - Parameters:
  ///   - classes: The classes of the map's hexagons, for entries that show them.
  ///   - width: Of the panel in points.
  ///   - columns: As many as there is room for are used when the legend is long enough; `nil` for that.
  init(
    _ legend: Legend, hexagons: (layer: HexagonLayer, classes: HexagonClasses)?, width: Double,
    columns: Int?
  ) {
    self.width = width
    let most = columns ?? max(Int((width + LegendLayout.gutter) / 205), 1)
    var best: (columns: Int, height: Double)?
    columnWidth = width
    for count in 1...most {
      columnWidth =
        (width - LegendLayout.gutter * Double(count - 1)) / Double(count)
      items = LegendLayout.items(legend, hexagons: hexagons, width: columnWidth)
      let height = arrange(in: count)
      if best.map({ height < $0.height - 4 }) ?? true { best = (count, height) }
    }
    self.columns = columns ?? best?.columns ?? 1
    if self.columns > 1, items.filter(\.beginsGroup).count == 1 { liftHeading(legend) }
    // Fewer columns than fit keep the width of those that fit, so that lines stay short.
    let fitting = max(self.columns, min(most, 3))
    columnWidth = (width - LegendLayout.gutter * Double(fitting - 1)) / Double(fitting)
    items = LegendLayout.items(legend, hexagons: hexagons, width: columnWidth)
    if !heading.isEmpty { items.removeFirst() }
    height = arrange(in: self.columns) + headingHeight
  }

  /// The heading of an only group stands above all its columns.
  private mutating func liftHeading(_ legend: Legend) {
    guard let text = legend.groups.first(where: { !$0.entries.isEmpty })?.heading else { return }
    heading = Typography.heading.lines(of: text, width: width)
  }

  private var headingHeight: Double { heading.isEmpty ? 0 : Double(heading.count) * 14 + 5 }

  private static func items(
    _ legend: Legend, hexagons: (layer: HexagonLayer, classes: HexagonClasses)?, width: Double
  ) -> [Item] {
    var items: [Item] = []
    for group in legend.groups where !group.entries.isEmpty || group.note != nil {
      let firstOfGroup = items.count
      if let heading = group.heading {
        let lines = Typography.heading.lines(of: heading, width: width)
        items.append(
          Item(
            sample: .none, style: Typography.heading, lines: lines,
            leading: 14, height: Double(lines.count) * 14 + 5, keepsWithNext: true,
            spaceBefore: 0))
      }
      for entry in expanded(group.entries, hexagons: hexagons) {
        let lines = Typography.entry.lines(
          of: entry.text, width: (width - sampleWidth) * Typography.slack)
        let height = max(Double(max(lines.count, 1)) * Typography.entryLeading + 5, 19)
        items.append(
          Item(
            sample: entry.sample, style: Typography.entry, lines: lines,
            leading: Typography.entryLeading, height: height, keepsWithNext: false,
            spaceBefore: 0))
      }
      if let note = group.note {
        let lines = Typography.legendNote.lines(of: note, width: width)
        if items.count > firstOfGroup { items[items.count - 1].keepsWithNext = true }
        items.append(
          Item(
            sample: .none, style: Typography.legendNote, lines: lines,
            leading: Typography.legendNoteLeading,
            height: Double(lines.count) * Typography.legendNoteLeading + 3, keepsWithNext: false,
            spaceBefore: 1))
      }
      guard firstOfGroup < items.count else { continue }
      items[firstOfGroup].beginsGroup = true
      if firstOfGroup > 0 { items[firstOfGroup].spaceBefore = 12 }
    }
    return items
  }

  private static func expanded(
    _ entries: [Legend.Entry], hexagons: (layer: HexagonLayer, classes: HexagonClasses)?
  ) -> [Legend.Entry] {
    entries.flatMap { entry -> [Legend.Entry] in
      guard case .hexagons = entry.sample else { return [entry] }
      guard let hexagons, !hexagons.layer.ramp.isEmpty else { return [] }
      return hexagons.classes.ranges.indices.map { index in
        let ramp = hexagons.layer.ramp
        let ink = ramp[hexagons.classes.step(of: index, in: ramp.count)]
        let words = entry.text.isEmpty ? "" : " \(entry.text)"
        return Legend.Entry(
          .symbol(Symbol(.hexagon, ink, size: 13, hasHalo: false)),
          hexagons.classes.text(of: index) + words)
      }
    }
  }

  /// Fills so many columns evenly and returns the height of the tallest.
  ///
  /// Groups stay whole if that does not make the legend much taller.
  private mutating func arrange(in columns: Int) -> Double {
    let divided = arrange(in: columns, keepsGroups: false)
    guard columns > 1 else { return divided }
    let whole = arrange(in: columns, keepsGroups: true)
    return whole <= divided * 1.3 + 20 ? whole : arrange(in: columns, keepsGroups: false)
  }

  private mutating func arrange(in columns: Int, keepsGroups: Bool) -> Double {
    let total = items.reduce(0) { $0 + $1.height + $1.spaceBefore }
    var limit = max(total / Double(columns), items.map(\.height).max() ?? 0)
    while limit < total + 1 {
      if let height = fill(columns: columns, limit: limit, keepsGroups: keepsGroups) {
        return height
      }
      limit += 6
    }
    return fill(columns: columns, limit: .infinity, keepsGroups: keepsGroups) ?? total
  }

  private mutating func fill(columns: Int, limit: Double, keepsGroups: Bool) -> Double? {
    var column = 0
    var y = 0.0
    var tallest = 0.0
    var index = 0
    while index < items.count {
      // What must stay together moves together.
      var end = index
      while end < items.count - 1,
        items[end].keepsWithNext || (keepsGroups && !items[end + 1].beginsGroup)
      { end += 1 }
      let block = (index...end).reduce(0.0) { $0 + items[$1].height + items[$1].spaceBefore }
      let head = y == 0 ? items[index].spaceBefore : 0
      if y + block - head > limit, y > 0 {
        column += 1
        y = 0
        guard column < columns else { return nil }
      }
      for item in index...end {
        if y > 0 { y += items[item].spaceBefore }
        items[item].column = column
        items[item].y = y
        y += items[item].height
      }
      tallest = max(tallest, y)
      index = end + 1
    }
    return tallest
  }

  func draw(
    x: Double, y: Double, isMirrored: Bool, language: String?, with painter: inout Painter
  ) {
    painter.writer.markup("<g class=\"legend\">\n")
    for (number, line) in heading.enumerated() {
      painter.text(
        line,
        at: PagePoint(x: isMirrored ? x + width : x, y: y + 12.5 + Double(number) * 14),
        style: Typography.heading, alignment: isMirrored ? .right : .left, language: language)
    }
    let y = y + headingHeight
    for item in items {
      let left = Double(item.column) * (columnWidth + LegendLayout.gutter)
      let hasSample = item.sample != .none || item.style == Typography.entry
      let indent = hasSample ? LegendLayout.sampleWidth : 0
      let baseline = y + item.y + item.leading * 0.5 + item.style.size * 0.36 + 1.5
      for (number, line) in item.lines.enumerated() {
        let at = isMirrored ? x + width - left - indent : x + left + indent
        painter.text(
          line, at: PagePoint(x: at, y: baseline + Double(number) * item.leading),
          style: item.style, alignment: isMirrored ? .right : .left, language: language)
      }
      let middle = left + 12
      LegendLayout.draw(
        item.sample,
        at: PagePoint(
          x: isMirrored ? x + width - middle : x + middle,
          y: y + item.y + item.leading * 0.5 + 1.5),
        with: &painter)
    }
    painter.writer.markup("</g>\n")
  }

  private static func draw(
    _ sample: Legend.Sample, at center: PagePoint, with painter: inout Painter
  ) {
    let box = PageRect(x: center.x - 11, y: center.y - 6.5, width: 22, height: 13)
    switch sample {
    case .none, .hexagons: break
    case .symbol(var symbol, let count):
      symbol.size = min(symbol.size, 18)
      // With its badge the symbol is wider to the right.
      let at = PagePoint(x: center.x - (count > 1 ? 4 : 0), y: center.y)
      painter.symbol(symbol, at: at)
      if count > 1 { CountBadge(count, on: symbol, at: at).draw(with: &painter) }
    case .line(let stroke):
      var path = PathData()
      path.append(
        [PagePoint(x: box.x, y: center.y), PagePoint(x: box.maxX, y: center.y)], closed: false)
      painter.path(path, stroke: stroke)
    case .area(let style):
      var path = PathData()
      path.append(
        [
          PagePoint(x: box.x, y: box.y), PagePoint(x: box.maxX, y: box.y),
          PagePoint(x: box.maxX, y: box.maxY), PagePoint(x: box.x, y: box.maxY),
        ], closed: true)
      painter.path(path, fill: style.fill)
      if let edge = style.edge { painter.path(path, stroke: edge) }
    case .disc(let style):
      let circle = circlePath(center, radius: 8)
      painter.path(circle, fill: style.fill)
      if let edge = style.edge { painter.path(circle, stroke: edge) }
    case .ring(let stroke):
      painter.path(circlePath(center, radius: 8), stroke: stroke)
    case .dot:
      painter.circle(center, radius: 1.9, fill: Theme.current.text)
    }
  }

  private static func circlePath(_ center: PagePoint, radius: Double) -> PathData {
    var path = PathData()
    path.append(
      (0..<40).map { step in
        let angle = Double(step) * 9
        return PagePoint(
          x: center.x + radius * Trigonometry.sine(degrees: angle),
          y: center.y - radius * Trigonometry.cosine(degrees: angle))
      }, closed: true)
    return path
  }
}
