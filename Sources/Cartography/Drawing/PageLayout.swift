/// Where everything stands on the page: headline, statement, map, legend, notes, credits.
struct PageLayout {
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var frame = PageRect(x: 0, y: 0, width: 0, height: 0)
  private(set) var title: [String] = []
  private(set) var statement: [String] = []
  private(set) var notes: [[String]] = []
  private(set) var credits: [[String]] = []
  private(set) var titleBaseline = 0.0
  private(set) var statementBaseline = 0.0
  private(set) var notesBaseline = 0.0
  private(set) var creditsTop = 0.0
  private(set) var legend: LegendLayout?
  private(set) var legendOrigin = PagePoint(x: 0, y: 0)
  /// The lower end of map and legend.
  private(set) var contentBottom = 0.0
  /// Whether the legend stands beside the map.
  private(set) var isLegendBeside = false

  static let margin = 46.0
  static let top = 26.0
  private static let sideWidth = 208.0
  private static let sideGap = 26.0

  var contentLeft: Double { PageLayout.margin }
  var contentRight: Double { width - PageLayout.margin }

  /// - Parameter aspect: Width over height of what must be seen.
  init(
    _ map: Map, aspect: Double, creditLines: [String],
    hexagons: (layer: HexagonLayer, classes: HexagonClasses)?
  ) {
    let most = map.size
    let hasLegend = !map.legend.isEmpty
    var side: LegendLayout?
    if hasLegend, map.legend.placement != .bottom, most.width >= 560 {
      let layout = LegendLayout(
        map.legend, hexagons: hexagons, width: PageLayout.sideWidth, columns: 1)
      // A few entries do not earn a column of their own.
      let isLong = layout.height > 130 && layout.height < most.height * 0.9
      let isTall = aspect < 1.25 && isLong
      if map.legend.placement == .side || isTall { side = layout }
    }
    let room = side == nil ? most.width : most.width - PageLayout.sideWidth - PageLayout.sideGap
    var frameWidth = room
    var frameHeight = min(max(room / aspect, room * 0.42), most.height)
    if room / aspect > most.height {
      // A tall map is narrower than the page, but never a strip.
      frameWidth = max(most.height * aspect, room * 0.72)
    }
    if let side { frameHeight = min(max(frameHeight, side.height + 4), most.height) }
    let content =
      side == nil ? frameWidth : frameWidth + PageLayout.sideGap + PageLayout.sideWidth
    width = content + 2 * PageLayout.margin
    var y = PageLayout.top + 5

    title = TextWrapping.balancedLines(
      of: map.title, width: content, size: Typography.title.size, isBold: true)
    if !title.isEmpty {
      titleBaseline = y + 32
      y = titleBaseline + Double(title.count - 1) * Typography.titleLeading + 10
    }
    statement = TextWrapping.balancedLines(
      of: map.statement, width: min(content, 800) * Typography.slack,
      size: Typography.statement.size)
    if !statement.isEmpty {
      statementBaseline = y + 14
      y = statementBaseline + Double(statement.count - 1) * Typography.statementLeading + 5
    }
    y += 13
    frame = PageRect(x: PageLayout.margin, y: y, width: frameWidth, height: frameHeight)
    y = frame.maxY + (map.furniture.graticule ? 16 : 4)

    if let side {
      legend = side
      isLegendBeside = true
      legendOrigin = PagePoint(x: frame.maxX + PageLayout.sideGap, y: frame.y)
      y = max(y, legendOrigin.y + side.height)
    } else if hasLegend {
      let layout = LegendLayout(map.legend, hexagons: hexagons, width: content, columns: nil)
      legend = layout
      legendOrigin = PagePoint(x: PageLayout.margin, y: y + 14)
      y = legendOrigin.y + layout.height
    }
    contentBottom = y
    notes = map.notes.map { Typography.note.lines(of: $0, width: min(content, 780) * 0.97) }
      .filter { !$0.isEmpty }
    if !notes.isEmpty {
      notesBaseline = y + 22
      let count = notes.reduce(0) { $0 + $1.count }
      y =
        notesBaseline + Double(count - 1) * Typography.noteLeading + 4
        + Double(notes.count - 1) * 3
    }
    credits = creditLines.map { Typography.credit.lines(of: $0, width: content) }
      .filter { !$0.isEmpty }
    if !credits.isEmpty {
      creditsTop = y + 14
      let count = credits.reduce(0) { $0 + $1.count }
      y = creditsTop + 16 + Double(count - 1) * Typography.creditLeading
    }
    height = (y + 20).rounded(.up)
    width = width.rounded(.up)
  }

  /// Makes room for what found no place within the frame.
  mutating func grow(for furniture: FurniturePlacement) {
    guard let lowest = furniture.outsideRects.map(\.maxY).max(), lowest > contentBottom else {
      return
    }
    let more = (lowest + 6 - contentBottom).rounded(.up)
    contentBottom += more
    notesBaseline += more
    creditsTop += more
    height += more
  }
}
