import SimpleFeatures

/// An arrow to the north, for maps on which north is not up.
struct NorthArrow: Hashable {
  /// Clockwise from up, at the place of the arrow.
  var angle: Angle

  static let size = (width: 26.0, height: 38.0)

  /// The deviation of north above which an arrow is needed, and that above which one arrow cannot
  /// speak for the whole map, so that the graticule must.
  static let range = 1.0...25.0

  /// `nil` where north is up all over the frame, or differs too much from place to place.
  init?(frame: MapFrame, at point: PagePoint) {
    var greatest = 0.0
    for sample in frame.samples(columns: 3, rows: 3) {
      guard let deviation = frame.deviationOfNorth(at: sample) else { return nil }
      greatest = max(greatest, deviation.magnitude)
    }
    guard NorthArrow.range.contains(greatest), let here = frame.deviationOfNorth(at: point) else {
      return nil
    }
    angle = Angle(degrees: here)
  }

  func draw(in rect: PageRect, wording: Wording, with painter: inout Painter) {
    painter.rectangle(rect, fill: Theme.current.land, fillOpacity: 0.82, cornerRadius: 2)
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
    painter.paint(fill: Theme.current.text)
    painter.writer.markup("/>\n")
    painter.text(
      String(wording.north.prefix(1)), at: PagePoint(x: foot.x, y: foot.y - 21),
      style: LabelStyle(size: 9.5, isBold: true, ink: Theme.current.text, hasHalo: false),
      alignment: .middle)
    painter.writer.markup("</g>\n")
  }
}
