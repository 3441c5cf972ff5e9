import Geodesy
import SimpleFeatures

/// The map within its frame: ground, grid, layers, labels, furniture.
extension MapDrawing {
  mutating func drawMap(_ furniture: FurniturePlacement) {
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

  static func wholeEarth(_ frame: MapFrame) -> [Polygon<Geographic>] {
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
  static func outsideOutline(_ frame: MapFrame) -> [PageRect] {
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

  mutating func drawGrid(_ graticule: Graticule?) {
    guard let graticule else { return }
    painter.writer.markup("<g class=\"graticule\">")
    painter.path(
      paths.lines(graticule.lines), stroke: Stroke(Theme.current.graticule, width: 0.5))
    painter.writer.markup("</g>\n")
  }

  mutating func drawMarks(_ marks: [Graticule.Mark], _ furniture: FurniturePlacement) {
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
}
