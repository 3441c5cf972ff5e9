import SimpleFeatures

/// Where inset, scale bar and arrow stand: in corners of the map where nothing is covered, else
/// outside it.
struct FurniturePlacement {
  private let wording: Wording
  private var locator: (inset: LocatorInset, rect: PageRect)?
  private var bar: (bar: ScaleBar, rect: PageRect)?
  private var arrow: (arrow: NorthArrow, rect: PageRect)?
  private let frame: MapFrame

  private enum Corner: CaseIterable {
    case topRight, topLeft, bottomRight, bottomLeft
  }

  init(
    _ furniture: Furniture, wording: Wording, frame: MapFrame, variation: Double,
    avoiding obstacles: [PageRect], layout: PageLayout
  ) {
    self.wording = wording
    self.frame = frame
    var taken = obstacles
    if let wanted = furniture.locator, let inset = LocatorInset(wanted) {
      let inside = FurniturePlacement.corner(
        inset.size, margin: 10, of: frame.rect,
        order: [.topRight, .topLeft, .bottomRight, .bottomLeft], avoiding: taken)
      let rect = inside ?? FurniturePlacement.beside(inset, layout)
      locator = (inset, rect)
      taken.append(rect.inset(by: -8))
    }
    if furniture.scaleBar,
      let bar = ScaleBar(frame: frame, wording: wording, variation: variation)
    {
      let inside = FurniturePlacement.corner(
        bar.size, margin: 8, of: frame.rect,
        order: [.bottomLeft, .bottomRight, .topLeft, .topRight], avoiding: taken)
      let below = PageRect(
        x: frame.rect.maxX - bar.size.width, y: frame.rect.maxY + 4, width: bar.size.width,
        height: bar.size.height)
      self.bar = (bar, inside ?? below)
      taken.append(self.bar?.rect ?? below)
    }
    if furniture.northArrow {
      let size = NorthArrow.size
      var rect = FurniturePlacement.corner(
        size, margin: 8, of: frame.rect,
        order: [.topLeft, .bottomRight, .topRight, .bottomLeft], avoiding: taken)
      // Beside the bar is the best place, if there is room.
      if let bar {
        let right = PageRect(
          x: bar.rect.maxX + 4, y: bar.rect.maxY - size.height, width: size.width,
          height: size.height)
        let left = PageRect(
          x: bar.rect.x - 4 - size.width, y: right.y, width: size.width, height: size.height)
        rect =
          [right, left].first { candidate in
            frame.rect.contains(candidate) && !taken.contains(where: candidate.intersects)
          } ?? rect
      }
      if let rect, let arrow = NorthArrow(frame: frame, at: rect.center) {
        self.arrow = (arrow, rect)
      }
    }
  }

  /// What no label may cover.
  var obstacles: [PageRect] {
    [locator?.rect.inset(by: -4), bar?.rect, arrow?.rect].compactMap { $0 }
  }

  /// What stands outside the frame.
  var outsideRects: [PageRect] {
    [locator?.rect.inset(by: -4), bar?.rect].compactMap { $0 }.filter { !frame.rect.contains($0) }
  }

  func drawInsideFrame(showing frame: MapFrame, with painter: inout Painter) {
    draw(inside: true, with: &painter)
  }

  func drawOutsideFrame(showing frame: MapFrame, with painter: inout Painter) {
    draw(inside: false, with: &painter)
  }

  private func draw(inside: Bool, with painter: inout Painter) {
    if let locator, frame.rect.contains(locator.rect) == inside {
      locator.inset.draw(in: locator.rect, showing: frame, with: &painter)
    }
    if let bar, frame.rect.contains(bar.rect) == inside {
      painter.writer.markup("<g class=\"scale\">\n")
      bar.bar.draw(in: bar.rect, with: &painter)
      painter.writer.markup("</g>\n")
    }
    if let arrow, inside {
      arrow.arrow.draw(in: arrow.rect, wording: wording, with: &painter)
    }
  }

  /// The first corner in which nothing would be covered.
  private static func corner(
    _ size: (width: Double, height: Double), margin: Double, of rect: PageRect, order: [Corner],
    avoiding obstacles: [PageRect]
  ) -> PageRect? {
    guard size.width + 2 * margin <= rect.width * 0.45 || size.height < 60,
      size.height + 2 * margin <= rect.height * 0.5, size.width + 2 * margin <= rect.width
    else { return nil }
    for corner in order {
      let isLeft = corner == .topLeft || corner == .bottomLeft
      let isTop = corner == .topLeft || corner == .topRight
      let candidate = PageRect(
        x: isLeft ? rect.x + margin : rect.maxX - margin - size.width,
        y: isTop ? rect.y + margin : rect.maxY - margin - size.height,
        width: size.width, height: size.height)
      if !obstacles.contains(where: candidate.inset(by: -4).intersects) { return candidate }
    }
    return nil
  }

  /// Beside the map below the legend, or below the map at its right.
  private static func beside(_ inset: LocatorInset, _ layout: PageLayout) -> PageRect {
    if layout.isLegendBeside, let legend = layout.legend {
      return PageRect(
        x: layout.legendOrigin.x + 3,
        y: max(
          layout.legendOrigin.y + legend.height + 24, layout.frame.maxY - inset.size.height - 3),
        width: inset.size.width, height: inset.size.height)
    }
    return PageRect(
      x: layout.frame.maxX - inset.size.width, y: layout.contentBottom + 18,
      width: inset.size.width, height: inset.size.height)
  }
}
