import SimpleFeatures

/// An arrow to the north, for maps on which north is not up.
struct NorthArrow: Hashable {
  /// Clockwise from up, at the place of the arrow.
  var angle: Angle

  static let size = (width: 26.0, height: 38.0)

  /// Degrees by which north may differ from up in the middle of a map without an arrow.
  static let tolerance = 1.0
  /// Degrees by which north may differ from place to place for one arrow to speak for the map; above,
  /// the graticule must.
  static let limit = 25.0

  /// `nil` where north is up in the middle of the map, or differs too much from place to place.
  ///
  /// Where the meridians only fan out to both sides of an upright one, the graticule says so better
  /// than an arrow in a corner.
  init?(frame: MapFrame, at point: PagePoint) {
    var range = 0.0...0.0
    for sample in frame.samples(columns: 3, rows: 3) {
      guard let deviation = frame.deviationOfNorth(at: sample) else { return nil }
      range = min(range.lowerBound, deviation)...max(range.upperBound, deviation)
    }
    guard let middle = frame.deviationOfNorth(at: frame.rect.center),
      let here = frame.deviationOfNorth(at: point),
      middle.magnitude > NorthArrow.tolerance,
      range.upperBound - range.lowerBound <= NorthArrow.limit
    else { return nil }
    angle = Angle(degrees: here)
  }

  func draw(in rect: PageRect, wording: Wording, with painter: inout Painter) {
    let foot = PagePoint(x: rect.center.x, y: rect.maxY - 6)
    painter.writer.markup("<g transform=\"rotate(")
    painter.writer.number(angle.degrees, decimals: 1)
    painter.writer.markup(" ")
    painter.writer.number(foot.x, decimals: 2)
    painter.writer.markup(" ")
    painter.writer.number(rect.center.y + 4, decimals: 2)
    painter.writer.markup(")\">")
    painter.writer.markup("<path d=\"M")
    painter.writer.number(foot.x, decimals: 2)
    painter.writer.markup(" ")
    painter.writer.number(foot.y - 18, decimals: 2)
    painter.writer.markup("l5.5 17-5.5-4-5.5 4z\"")
    painter.paint(fill: Theme.current.text, stroke: Theme.current.land)
    painter.line(width: 2.4, opacity: 0.9)
    painter.writer.markup(" stroke-linejoin=\"round\" paint-order=\"stroke\"/>\n")
    painter.text(
      String(wording.north.prefix(1)), at: PagePoint(x: foot.x, y: foot.y - 21),
      style: LabelStyle(size: 9.5, isBold: true, ink: Theme.current.text),
      alignment: .middle)
    painter.writer.markup("</g>\n")
  }
}
