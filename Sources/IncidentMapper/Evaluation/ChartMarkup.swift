/// Puts together the SVG of a plain chart: lines, circles and words, with one decimal.
struct ChartMarkup {
  private let width: Double
  private let height: Double
  private var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func begin(title: String, description: String) {
    body +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\""
      + " width=\"\(number(width))\" height=\"\(number(height))\" role=\"img\""
      + " font-family=\"'Noto Sans', 'Helvetica Neue', Arial, sans-serif\">\n"
      + "<title>\(escaped(title))</title>\n<desc>\(escaped(description))</desc>\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
  }

  consuming func finished() -> String { body + "</svg>\n" }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), ink: String,
    width: Double, dash: String = ""
  ) {
    body +=
      "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\""
      + " y2=\"\(number(end.y))\"\(stroke(ink, width, dash))/>\n"
  }

  mutating func polyline(
    _ points: [(x: Double, y: Double)], ink: String, width: Double, dash: String = ""
  ) {
    let list = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    body +=
      "<polyline points=\"\(list)\" fill=\"none\" stroke-linejoin=\"round\"\(stroke(ink, width, dash))/>\n"
  }

  mutating func circle(at center: (x: Double, y: Double), radius: Double, ink: String) {
    body +=
      "<circle cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\""
      + " fill=\"\(ink)\"/>\n"
  }

  /// Words whose anchor lies at a point; upright ones read from below.
  mutating func text(
    _ words: String, x: Double, y: Double, size: Double, ink: String = "#222222",
    anchor: String = "start", isBold: Bool = false, isUpright: Bool = false
  ) {
    let turn = isUpright ? " transform=\"rotate(-90 \(number(x)) \(number(y)))\"" : ""
    body +=
      "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(ink)\""
      + " text-anchor=\"\(anchor)\"\(isBold ? " font-weight=\"bold\"" : "")\(turn)>"
      + "\(escaped(words))</text>\n"
  }

  private func stroke(_ ink: String, _ width: Double, _ dash: String) -> String {
    " stroke=\"\(ink)\" stroke-width=\"\(number(width))\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }

  private func number(_ value: Double) -> String { TextTable.fixed(value, 1) }

  /// Text for XML: the markup characters escaped, and what XML 1.0 forbids replaced.
  private func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
