import Geodesy
import SimpleFeatures

/// One drawing of a map: what is laid out, drawn and reported on the way.
struct MapDrawing {
  let map: Map
  var painter: Painter
  var layout: PageLayout
  let frame: MapFrame
  let paths: FramePaths
  let variation: Double
  let bins: [Int: [HexagonBinning.Bin]]
  let classes: [Int: HexagonClasses]
  /// Where the symbols stand, by layer; `nil` for those outside the frame.
  let symbolPoints: [Int: [PagePoint?]]

  var requests: [LabelPlacement.Request] = []
  var pending: [PendingLabel] = []
  var obstacles: [PageRect] = []
  /// The squares around the symbols, under which no dot of a town is drawn.
  var symbolRects: [PageRect] = []
  var labelsPlaced: [String] = []
  var labelsOmitted: [String] = []
  var symbolsOutside: [String: Int] = [:]
  var refused: [String] = []

  /// A label that waits for its place.
  struct PendingLabel {
    var label: Label
    /// The dot that is drawn with it.
    var dot: PagePoint?
  }

  init(_ map: Map) throws {
    try map.checkSize()
    self.map = map
    let fitted = try FittedExtent(map.extent, choice: map.projection)
    let aspect = fitted.ground.width / fitted.ground.height
    let credits = map.creditLines(projection: fitted.projection.definition.nameForReaders)

    var layout = PageLayout(map, aspect: aspect, creditLines: credits, hexagons: nil)
    var frame = try MapFrame(
      rect: layout.frame, projection: fitted.projection, ground: fitted.ground)
    var bins = map.hexagonBins(frame)
    var classes = bins.mapValues { _ in HexagonClasses(counts: [], classes: 0) }
    if !bins.isEmpty {
      // The legend names the classes, which depend on the frame, which depends on the legend.
      for _ in 0..<2 {
        bins = map.hexagonBins(frame)
        classes = map.hexagonClasses(bins)
        layout = PageLayout(
          map, aspect: aspect, creditLines: credits, hexagons: map.firstHexagons(classes))
        if layout.frame == frame.rect { break }
        frame = try MapFrame(
          rect: layout.frame, projection: fitted.projection, ground: fitted.ground)
      }
      bins = map.hexagonBins(frame)
    }
    self.layout = layout
    self.frame = frame
    self.bins = bins
    self.classes = classes
    paths = FramePaths(frame)
    variation = frame.scaleVariation
    painter = Painter(prefix: Identifier.cleaned(map.identifier))
    symbolPoints = map.symbolPoints(frame)
  }

  mutating func rendered() -> RenderedMap {
    collectObstacles()
    let furniture = FurniturePlacement(
      map.furniture, wording: map.wording, frame: frame, variation: variation,
      avoiding: obstacles, layout: layout)
    obstacles += furniture.obstacles
    layout.grow(for: furniture)

    drawHeader()
    drawMap(furniture)
    layout.legend?.draw(
      x: layout.legendOrigin.x, y: layout.legendOrigin.y, isMirrored: isRightToLeft,
      language: nil, with: &painter)
    furniture.drawOutsideFrame(showing: frame, with: &painter)
    drawFooter()

    return RenderedMap(
      svg: document(), labelsPlaced: labelsPlaced, labelsOmitted: labelsOmitted,
      symbolsOutside: symbolsOutside, refused: refused,
      projection: frame.projection.definition.nameForReaders,
      metersPerPoint: 1 / frame.pointsPerMeter,
      scaleVariation: variation)
  }

  var isRightToLeft: Bool { TextDirection(language: map.language) == .rightToLeft }

  func document() -> [UInt8] {
    var writer = SVGWriter(capacity: painter.writer.bytes.count + 8192)
    let prefix = painter.prefix
    writer.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    writer.attribute("width", layout.width, decimals: 0)
    writer.attribute("height", layout.height, decimals: 0)
    writer.markup(" viewBox=\"0 0 ")
    writer.number(layout.width, decimals: 0)
    writer.markup(" ")
    writer.number(layout.height, decimals: 0)
    writer.markup("\" role=\"img\"")
    writer.attribute("aria-labelledby", "\(prefix)-title \(prefix)-desc")
    writer.attribute("xml:lang", map.language)
    writer.attribute("font-family", TextMetrics.families)
    writer.markup(">\n<title")
    writer.attribute("id", "\(prefix)-title")
    writer.markup(">")
    writer.text(map.title)
    writer.markup("</title>\n<desc")
    writer.attribute("id", "\(prefix)-desc")
    writer.markup(">")
    writer.text(map.summary.isEmpty ? map.statement : map.summary)
    writer.markup("</desc>\n")
    writer.append(painter.preamble())
    writer.append(painter.writer)
    writer.markup("</svg>\n")
    return writer.bytes
  }
}
