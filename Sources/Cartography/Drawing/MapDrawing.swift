import Geodesy
import SimpleFeatures

/// One drawing of a map: what is laid out, drawn and reported on the way.
struct MapDrawing {
  let map: Map
  private var painter: Painter
  private var layout: PageLayout
  private let frame: MapFrame
  private let paths: FramePaths
  private let variation: Double
  private let bins: [Int: [HexagonBinning.Bin]]
  private let classes: [Int: HexagonClasses]
  /// Where the symbols stand, by layer; `nil` for those outside the frame.
  private let symbolPoints: [Int: [PagePoint?]]

  private var requests: [LabelPlacement.Request] = []
  private var pending: [PendingLabel] = []
  private var obstacles: [PageRect] = []
  /// The squares around the symbols, under which no dot of a town is drawn.
  private var symbolRects: [PageRect] = []
  private var labelsOmitted: [String] = []
  private var symbolsOutside: [String: Int] = [:]
  private var refused: [String] = []

  /// A label that waits for its place.
  private struct PendingLabel {
    var label: Label
    /// The dot that is drawn with it.
    var dot: PagePoint?
  }

  init(_ map: Map) throws {
    guard map.size.width >= 120, map.size.height >= 90, map.size.width <= 20_000,
      map.size.height <= 20_000
    else {
      throw CartographyError(
        "the map's size '\(map.size.width) x \(map.size.height)' points is not between 120 x 90 and"
          + " 20000 x 20000")
    }
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

  // MARK: The whole

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

    let placed = pending.isEmpty ? [] : placedTexts
    return RenderedMap(
      svg: document(), labelsPlaced: placed, labelsOmitted: labelsOmitted,
      symbolsOutside: symbolsOutside, refused: refused,
      projection: frame.projection.definition.nameForReaders,
      metersPerPoint: 1 / frame.pointsPerMeter,
      scaleVariation: variation)
  }

  private var placedTexts: [String] = []
  private var isRightToLeft: Bool { TextDirection(language: map.language) == .rightToLeft }

  private func document() -> [UInt8] {
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

  // MARK: Around the map

  private mutating func drawHeader() {
    let theme = Theme.current
    painter.rectangle(
      PageRect(x: 0, y: 0, width: layout.width, height: layout.height), fill: theme.page)
    let left = layout.contentLeft
    let right = layout.contentRight
    painter.segment(
      from: PagePoint(x: left, y: PageLayout.top), to: PagePoint(x: right, y: PageLayout.top),
      stroke: Stroke(theme.text, width: 0.8))
    painter.rectangle(
      PageRect(
        x: isRightToLeft ? right - 44 : left, y: PageLayout.top, width: 44, height: 5),
      fill: theme.accent)
    drawLines(
      layout.title, baseline: layout.titleBaseline, leading: Typography.titleLeading,
      style: Typography.title)
    drawLines(
      layout.statement, baseline: layout.statementBaseline,
      leading: Typography.statementLeading, style: Typography.statement)
  }

  private mutating func drawFooter() {
    var baseline = layout.notesBaseline
    for lines in layout.notes {
      // What is said before the colon stands out: "Not placed: …".
      let first = lines.first ?? ""
      let prefix = first.firstIndex(of: ":").map { first.distance(from: first.startIndex, to: $0) }
      let bold = prefix.map { $0 < 40 ? $0 + 1 : 0 } ?? 0
      for (number, line) in lines.enumerated() {
        painter.text(
          line, at: PagePoint(x: textX, y: baseline), style: Typography.note,
          alignment: isRightToLeft ? .right : .left, boldPrefix: number == 0 ? bold : 0)
        baseline += Typography.noteLeading
      }
      baseline += 3
    }
    guard !layout.credits.isEmpty else { return }
    painter.segment(
      from: PagePoint(x: layout.contentLeft, y: layout.creditsTop),
      to: PagePoint(x: layout.contentRight, y: layout.creditsTop),
      stroke: Stroke(Theme.current.frame, width: 0.5, opacity: 0.6))
    drawLines(
      layout.credits.flatMap { $0 }, baseline: layout.creditsTop + 16,
      leading: Typography.creditLeading, style: Typography.credit)
  }

  private var textX: Double { isRightToLeft ? layout.contentRight : layout.contentLeft }

  private mutating func drawLines(
    _ lines: [String], baseline: Double, leading: Double, style: LabelStyle
  ) {
    for (number, line) in lines.enumerated() {
      painter.text(
        line, at: PagePoint(x: textX, y: baseline + Double(number) * leading), style: style,
        alignment: isRightToLeft ? .right : .left)
    }
  }

  // MARK: The map

  private mutating func drawMap(_ furniture: FurniturePlacement) {
    let theme = Theme.current
    let clip = "\(painter.prefix)-frame"
    let earth = frame.hasOutline ? paths.fill(MapDrawing.wholeEarth(frame)) : PathData()
    let rect = frame.rect
    painter.define { painter in
      painter.writer.markup("<clipPath")
      painter.writer.attribute("id", clip)
      painter.writer.markup(">")
      painter.rectangle(rect)
      painter.writer.markup("</clipPath>\n")
    }
    painter.writer.markup("<g class=\"map\"")
    painter.writer.attribute("clip-path", "url(#\(clip))")
    painter.writer.markup(">\n")
    if frame.hasOutline {
      painter.path(earth, fill: .solid(theme.water))
    } else {
      painter.rectangle(rect, fill: theme.water)
    }
    let graticule = map.furniture.graticule ? Graticule(frame: frame, wording: map.wording) : nil
    var isGridDrawn = false
    for (index, layer) in map.layers.enumerated() {
      if !isGridDrawn, !layer.isGround {
        drawGrid(graticule)
        isGridDrawn = true
      }
      draw(layer, at: index)
    }
    if !isGridDrawn { drawGrid(graticule) }
    drawLabels()
    painter.writer.markup("</g>\n")
    if frame.hasOutline { painter.path(earth, stroke: Stroke(theme.frame, width: 0.8)) }
    furniture.drawInsideFrame(showing: frame, with: &painter)
    if !frame.hasOutline { painter.rectangle(rect, stroke: Stroke(theme.frame, width: 0.9)) }
    if let graticule { drawMarks(graticule.marks, furniture) }
  }

  private static func wholeEarth(_ frame: MapFrame) -> [Polygon<Geographic>] {
    let window = frame.window
    let corners = [
      (window.west, -90.0), (window.east, -90), (window.east, 90), (window.west, 90),
    ].map { Geographic(longitude: $0.0, latitude: $0.1) }
    var ring: [Geographic] = []
    for index in corners.indices {
      let a = corners[index]
      let b = corners[(index + 1) % corners.count]
      for step in 0..<90 {
        let share = Double(step) / 90
        ring.append(
          Geographic(
            longitude: a.longitude + (b.longitude - a.longitude) * share,
            latitude: a.latitude + (b.latitude - a.latitude) * share))
      }
    }
    return LinearRing(ring).map { [Polygon(exterior: $0)] } ?? []
  }

  /// Rectangles that cover what lies in the frame but outside the outline of the Earth.
  private static func outsideOutline(_ frame: MapFrame) -> [PageRect] {
    let latitudes = stride(from: -90.0, through: 90, by: 3)
    let left = frame.page(latitudes.map { Geographic(longitude: frame.window.west, latitude: $0) })
    let right = frame.page(
      latitudes.map { Geographic(longitude: frame.window.east, latitude: $0) })
    var rects: [PageRect] = []
    for index in left.indices.dropFirst() {
      let top = left[index].y
      let height = left[index - 1].y - top
      let west = max(left[index].x, left[index - 1].x) + 2
      let east = min(right[index].x, right[index - 1].x) - 2
      rects.append(PageRect(x: west - 4000, y: top, width: 4000, height: height))
      rects.append(PageRect(x: east, y: top, width: 4000, height: height))
    }
    return rects
  }

  private mutating func drawGrid(_ graticule: Graticule?) {
    guard let graticule else { return }
    painter.writer.markup("<g class=\"graticule\">")
    painter.path(
      paths.lines(graticule.lines), stroke: Stroke(Theme.current.graticule, width: 0.5))
    painter.writer.markup("</g>\n")
  }

  private mutating func drawMarks(_ marks: [Graticule.Mark], _ furniture: FurniturePlacement) {
    var taken: [PageRect] = furniture.outsideRects
    painter.writer.markup("<g class=\"degrees\">\n")
    for mark in marks {
      let width = Typography.grid.width(of: mark.text)
      let at: PagePoint
      let alignment: Painter.TextAlignment
      let box: PageRect
      if mark.isMeridian {
        at = PagePoint(x: mark.point.x, y: mark.point.y + 12)
        alignment = .middle
        box = PageRect(x: at.x - width / 2 - 3, y: at.y - 9, width: width + 6, height: 11)
      } else {
        at = PagePoint(x: mark.point.x - 5, y: mark.point.y + 3.2)
        alignment = .right
        box = PageRect(x: at.x - width, y: at.y - 9, width: width, height: 11)
      }
      guard box.x >= 1, box.maxX <= layout.width - 1, !taken.contains(where: box.intersects) else {
        continue
      }
      taken.append(box)
      painter.text(mark.text, at: at, style: Typography.grid, alignment: alignment)
    }
    painter.writer.markup("</g>\n")
  }

  // MARK: Layers

  /// Lines thin out on maps of continents and the world, where they crowd: from full width at 5 km
  /// a point to half of it at 30.
  private var thinness: Double {
    let kilometers = 1 / frame.pointsPerMeter / 1000
    return 1 - 0.5 * min(max((kilometers - 5) / 25, 0), 1)
  }

  private mutating func draw(_ layer: Layer, at index: Int) {
    painter.writer.markup("<g")
    painter.writer.attribute("class", Identifier.cleaned(layer.name))
    painter.writer.markup(">\n")
    switch layer.content {
    case .areas(let areas): for area in areas { draw(area) }
    case .lines(let features):
      for feature in features {
        open(feature.annotation)
        painter.path(paths.lines(feature.lines), stroke: feature.stroke.scaled(by: thinness))
        close(feature.annotation)
      }
    case .discs(let discs): for disc in discs { draw(disc) }
    case .rangeRings(let rings): for ring in rings { draw(ring) }
    case .symbols(let symbols): draw(symbols, points: symbolPoints[index] ?? [], of: layer)
    case .hexagons(let hexagons): draw(hexagons, at: index, of: layer)
    case .labels(let labels): for label in labels { request(label) }
    }
    painter.writer.markup("</g>\n")
  }

  private mutating func draw(_ area: AreaFeature) {
    open(area.annotation)
    painter.path(paths.fill(area.polygons), fill: area.style.fill)
    if let edge = area.style.edge { painter.path(paths.edges(area.polygons), stroke: edge) }
    close(area.annotation)
    if let label = area.label { request(label) }
  }

  private mutating func draw(_ disc: DiscFeature) {
    guard disc.center.isValid, disc.radius.meters > 0, disc.radius.meters.isFinite else {
      refused.append("disc at '\(disc.center)' with radius '\(disc.radius.meters) m'")
      return
    }
    open(disc.annotation)
    let circle = GroundCircle(center: disc.center, radius: disc.radius, frame: frame)
    painter.path(paths.fill(circle.polygons), fill: disc.style.fill)
    if let edge = disc.style.edge { painter.path(paths.edges(circle.polygons), stroke: edge) }
    close(disc.annotation)
  }

  private mutating func draw(_ rings: RangeRings) {
    guard rings.center.isValid else {
      refused.append("range rings at '\(rings.center)'")
      return
    }
    open(rings.annotation)
    for (index, radius) in rings.radii.enumerated() {
      guard radius.meters > 0, radius.meters.isFinite else {
        refused.append("range ring at '\(rings.center)' with radius '\(radius.meters) m'")
        continue
      }
      let circle = GroundCircle(center: rings.center, radius: radius, frame: frame)
      painter.path(paths.edges(circle.polygons), stroke: rings.stroke)
      let given = rings.labels.indices.contains(index) ? rings.labels[index] : ""
      let text = given.isEmpty ? map.wording.text(of: radius) : given
      requestRingLabel(text, ink: rings.stroke.ink, on: circle)
    }
    close(rings.annotation)
  }

  private mutating func draw(
    _ symbols: [SymbolFeature], points: [PagePoint?], of layer: Layer
  ) {
    var badges: [CountBadge] = []
    for (feature, point) in zip(symbols, points) {
      guard let point else {
        if feature.position.isValid {
          symbolsOutside[layer.name, default: 0] += 1
        } else {
          refused.append("symbol at '\(feature.position)'")
        }
        if let label = feature.label { labelsOmitted.append(label.text) }
        continue
      }
      open(feature.annotation)
      painter.symbol(feature.symbol, at: point)
      close(feature.annotation)
      if feature.count > 1 {
        badges.append(CountBadge(feature.count, on: feature.symbol, at: point))
      }
      if let label = feature.label {
        request(label, at: point, radius: SymbolOutline.reach(of: feature.symbol))
      }
    }
    // Above all symbols of the layer, so that no number is covered.
    for badge in badges { badge.draw(with: &painter) }
  }

  private mutating func draw(_ hexagons: HexagonLayer, at index: Int, of layer: Layer) {
    let valid = hexagons.positions.count(where: \.isValid)
    if valid < hexagons.positions.count {
      refused.append("\(hexagons.positions.count - valid) positions of layer '\(layer.name)'")
    }
    let counted = (bins[index] ?? []).reduce(0) { $0 + $1.count }
    if counted < valid { symbolsOutside[layer.name, default: 0] += valid - counted }
    guard let bins = bins[index], let classes = classes[index], !hexagons.ramp.isEmpty else {
      return
    }
    let binning = hexagons.binning(in: frame)
    for number in classes.ranges.indices {
      var path = PathData()
      for bin in bins where classes.index(of: bin.count) == number {
        path.append(binning.corners(around: bin.center).map(frame.page), closed: true)
      }
      let ink = hexagons.ramp[classes.step(of: number, in: hexagons.ramp.count)]
      painter.path(path, fill: .solid(ink, opacity: 0.92))
      painter.path(path, stroke: Stroke(Theme.current.land, width: 0.6))
    }
  }

  // MARK: Labels

  private mutating func collectObstacles() {
    for (index, layer) in map.layers.enumerated() {
      switch layer.content {
      case .symbols(let symbols):
        for (feature, point) in zip(symbols, symbolPoints[index] ?? []) {
          guard let point else { continue }
          let reach = SymbolOutline.reach(of: feature.symbol)
          obstacles.append(PageRect(around: point, radius: reach))
          symbolRects.append(PageRect(around: point, radius: reach - 1))
          if feature.count > 1 {
            obstacles.append(CountBadge(feature.count, on: feature.symbol, at: point).rect)
          }
        }
      case .labels(let labels):
        for label in labels where label.anchor == .dot && label.position.isValid {
          let point = frame.page(label.position)
          if frame.rect.contains(point) { obstacles.append(PageRect(around: point, radius: 2.6)) }
        }
      default: continue
      }
    }
  }

  private mutating func request(_ feature: LabelFeature) {
    guard feature.position.isValid else {
      refused.append("label '\(feature.label.text)' at '\(feature.position)'")
      return
    }
    let point = frame.page(feature.position)
    guard frame.rect.contains(point) else {
      labelsOmitted.append(feature.label.text)
      return
    }
    switch feature.anchor {
    case .centered:
      let size = size(of: feature.label)
      requests.append(
        LabelPlacement.Request(
          candidates: LabelCandidate.centered(
            on: point, width: size.width, height: size.height),
          priority: feature.label.priority))
      pending.append(PendingLabel(label: feature.label))
    case .beside: request(feature.label, at: point, radius: 0)
    case .dot: request(feature.label, at: point, radius: 2.8, dot: point)
    }
  }

  private mutating func request(
    _ label: Label, at point: PagePoint, radius: Double, dot: PagePoint? = nil
  ) {
    let size = size(of: label)
    var candidates = LabelCandidate.around(
      point, radius: radius, width: size.width, height: size.height,
      direction: TextDirection(of: label.text))
    if label.mayLead {
      candidates += LabelCandidate.led(
        to: point, radius: radius, width: size.width, height: size.height)
    }
    requests.append(LabelPlacement.Request(candidates: candidates, priority: label.priority))
    pending.append(PendingLabel(label: label, dot: dot))
  }

  private mutating func requestRingLabel(_ text: String, ink: Ink, on circle: GroundCircle) {
    let label = Label(
      text,
      style: LabelStyle(
        size: 9, isBold: true, ink: ink.contrasting(with: Theme.current.land, atLeast: 4.5)),
      priority: Int.max)
    let size = size(of: label)
    // The top of the ring first, then around it.
    let points = frame.page(circle.positions(bearings: [0, 45, -45, 180, 135, -135, 90, -90]))
    var candidates: [LabelCandidate] = []
    for (index, point) in points.enumerated() where point.x.isFinite && point.y.isFinite {
      candidates.append(
        LabelCandidate(
          rect: PageRect(
            x: point.x - size.width / 2, y: point.y - size.height / 2, width: size.width,
            height: size.height), cost: Double(index) * 0.1))
    }
    requests.append(LabelPlacement.Request(candidates: candidates, priority: label.priority))
    pending.append(PendingLabel(label: label))
  }

  private func size(of label: Label) -> (width: Double, height: Double) {
    (label.style.width(of: label.text) + 2, label.style.size * 1.02)
  }

  private mutating func drawLabels() {
    let bounds = frame.rect.inset(by: 3)
    if frame.hasOutline { obstacles += MapDrawing.outsideOutline(frame) }
    let places = LabelPlacement.places(for: requests, within: bounds, avoiding: obstacles)
    painter.writer.markup("<g class=\"labels\">\n")
    for (request, candidate) in zip(pending, places) {
      guard let candidate else {
        labelsOmitted.append(request.label.text)
        continue
      }
      placedTexts.append(request.label.text)
      let style = request.label.style
      if let dot = request.dot, !symbolRects.contains(where: { $0.contains(dot) }) {
        painter.circle(
          dot, radius: style.isBold ? 2.3 : 1.8, fill: Theme.current.text,
          stroke: Stroke(Theme.current.land, width: 0.8))
      }
      if let leader = candidate.leader {
        painter.segment(
          from: leader.start, to: leader.end,
          stroke: Stroke(Theme.current.quietText, width: 0.6))
      }
      let rect = candidate.rect
      let x: Double
      switch candidate.alignment {
      case .left: x = rect.x + 1
      case .middle: x = rect.center.x
      case .right: x = rect.maxX - 1
      }
      painter.text(
        request.label.text, at: PagePoint(x: x, y: rect.center.y + style.size * 0.35),
        style: style, alignment: candidate.alignment, language: request.label.language)
    }
    painter.writer.markup("</g>\n")
  }

  // MARK: Annotations

  private mutating func open(_ annotation: Annotation) {
    guard annotation != .none else { return }
    if let link = annotation.link {
      if Identifier.isWebLink(link) {
        painter.writer.markup("<a")
        painter.writer.attribute("href", link)
        painter.writer.markup(" target=\"_blank\" rel=\"noopener noreferrer\">")
      } else {
        refused.append("link '\(link)'")
      }
    }
    painter.writer.markup("<g")
    if let name = annotation.styleClass {
      painter.writer.attribute("class", Identifier.cleaned(name))
    }
    var names: Set<String> = []
    for datum in annotation.data {
      if Identifier.isDataName(datum.name), names.insert(datum.name).inserted {
        painter.writer.dataAttribute(datum.name, datum.value)
      } else {
        refused.append("attribute 'data-\(datum.name)'")
      }
    }
    painter.writer.markup(">")
    if let title = annotation.title {
      painter.writer.markup("<title>")
      painter.writer.text(title)
      painter.writer.markup("</title>")
    }
  }

  private mutating func close(_ annotation: Annotation) {
    guard annotation != .none else { return }
    painter.writer.markup("</g>")
    if let link = annotation.link, Identifier.isWebLink(link) { painter.writer.markup("</a>") }
    painter.writer.markup("\n")
  }
}
