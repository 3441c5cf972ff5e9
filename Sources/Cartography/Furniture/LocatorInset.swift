import Geodesy
import SimpleFeatures

/// The small map that shows where the large one lies.
struct LocatorInset {
  let locator: Furniture.Locator
  /// Without its place on the page.
  let size: (width: Double, height: Double)
  private let projection: Projection
  private let ground: Envelope

  /// `nil` where the extent of the locator cannot be projected: the map is complete without it.
  init?(_ locator: Furniture.Locator) {
    guard let fitted = try? FittedExtent(locator.extent, choice: .automatic) else { return nil }
    self.locator = locator
    projection = fitted.projection
    ground = fitted.ground
    let aspect = min(max(ground.width / ground.height, 0.7), 1.7)
    let width = aspect >= 1 ? 148.0 : 148 * max(aspect, 0.75)
    size = (width, width / aspect)
  }

  func draw(in rect: PageRect, showing main: MapFrame, with painter: inout Painter) {
    guard let frame = try? MapFrame(rect: rect, projection: projection, ground: ground) else {
      return
    }
    let paths = FramePaths(frame)
    let theme = Theme.current
    painter.define { painter in
      painter.writer.markup("<clipPath")
      painter.writer.attribute("id", "\(painter.prefix)-locator")
      painter.writer.markup(">")
      painter.rectangle(rect)
      painter.writer.markup("</clipPath>\n")
    }
    painter.writer.markup("<g class=\"locator\">")
    painter.rectangle(rect.inset(by: -3), fill: theme.page)
    painter.writer.markup("<g")
    painter.writer.attribute("clip-path", "url(#\(painter.prefix)-locator)")
    painter.writer.markup(">\n")
    painter.rectangle(rect, fill: theme.water)
    painter.path(paths.fill(locator.land), fill: .solid(theme.distantLand))
    if !locator.highlighted.isEmpty {
      painter.path(paths.fill(locator.highlighted), fill: .solid(theme.highlightedLand))
    }
    painter.path(paths.lines(locator.borders), stroke: Stroke(theme.border, width: 0.5))
    painter.path(paths.edges(locator.land), stroke: Stroke(theme.coast, width: 0.4))
    drawExtent(of: main, in: frame, paths, with: &painter)
    painter.writer.markup("</g>\n")
    painter.rectangle(rect, stroke: Stroke(theme.frame, width: 0.6))
    painter.writer.markup("</g>\n")
  }

  /// The frame of the main map as a box, or a dot where a box would be too small to see.
  private func drawExtent(
    of main: MapFrame, in frame: MapFrame, _ paths: FramePaths, with painter: inout Painter
  ) {
    let outline = main.outline(stepsPerSide: 12)
    let ring = main.positions(outline).filter(\.isFinite)
    let points = frame.page(ring).filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = points.first else { return }
    var (minX, maxX, minY, maxY) = (first.x, first.x, first.y, first.y)
    for point in points {
      minX = min(minX, point.x)
      maxX = max(maxX, point.x)
      minY = min(minY, point.y)
      maxY = max(maxY, point.y)
    }
    let accent = Theme.current.accent
    if max(maxX - minX, maxY - minY) < 7 {
      let center = PagePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
      painter.circle(
        center, radius: 3.4, fill: accent, stroke: Stroke(Theme.current.page, width: 1.2))
    } else {
      let path = paths.lines([ring + ring.prefix(1)])
      painter.path(path, stroke: Stroke(accent, width: 1.5))
    }
  }
}
