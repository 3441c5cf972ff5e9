import SimpleFeatures

/// Draws marks and text as SVG elements, and keeps what they need: inks, patterns, symbols.
struct Painter {
  var writer = SVGWriter(capacity: 1 << 16)
  /// Begins every id and class.
  let prefix: String
  private var styles = StyleSheet()
  private var hatches: [Ink: Int] = [:]
  private var symbols: [Symbol: Int] = [:]
  private var definitions = SVGWriter()

  init(prefix: String) { self.prefix = prefix }

  // MARK: Paint

  /// ` fill="…" stroke="…" class="…"`; an absent fill is `none`.
  mutating func paint(fill: Ink? = nil, stroke: Ink? = nil, styleClass: String? = nil) {
    writer.markup(" fill=\"")
    if let fill { writer.color(fill.light) } else { writer.markup("none") }
    writer.markup("\"")
    if let stroke {
      writer.markup(" stroke=\"")
      writer.color(stroke.light)
      writer.markup("\"")
    }
    var classes: [String] = []
    if let fill, let number = styles.number(of: fill) { classes.append("\(prefix)-f\(number)") }
    if let stroke, let number = styles.number(of: stroke) {
      classes.append("\(prefix)-s\(number)")
    }
    if let styleClass { classes.append(styleClass) }
    if !classes.isEmpty { writer.attribute("class", classes.joined(separator: " ")) }
  }

  /// The attributes of a stroke apart from its ink.
  mutating func line(width: Double, dashes: [Double] = [], opacity: Double = 1) {
    writer.attribute("stroke-width", width, decimals: 2)
    if !dashes.isEmpty {
      writer.markup(" stroke-dasharray=\"")
      for (index, dash) in dashes.enumerated() {
        if index > 0 { writer.markup(" ") }
        writer.number(dash, decimals: 2)
      }
      writer.markup("\"")
    }
    if opacity < 1 { writer.attribute("stroke-opacity", opacity, decimals: 2) }
  }

  // MARK: Shapes

  mutating func path(_ data: PathData, stroke: Stroke) {
    guard !data.isEmpty else { return }
    if let casing = stroke.casing {
      openPath(data)
      paint(stroke: casing.ink)
      line(width: casing.width)
      writer.markup("/>\n")
    }
    openPath(data)
    paint(stroke: stroke.ink)
    line(width: stroke.width, dashes: stroke.dashes, opacity: stroke.opacity)
    writer.markup("/>\n")
  }

  mutating func path(_ data: PathData, fill: Fill) {
    guard !data.isEmpty else { return }
    switch fill {
    case .none: break
    case .solid(let ink, let opacity):
      openPath(data)
      paint(fill: ink, stroke: opacity >= 1 ? ink : nil)
      if opacity >= 1 {
        // Closes the hairline between areas that touch.
        line(width: 0.4)
      } else {
        writer.attribute("fill-opacity", opacity, decimals: 2)
      }
      writer.markup(" fill-rule=\"evenodd\"/>\n")
    case .hatched(let ink, let opacity):
      let number = hatch(ink)
      openPath(data)
      writer.markup(" fill=\"url(#")
      writer.text("\(prefix)-h\(number)")
      writer.markup(")\"")
      writer.attribute("fill-opacity", opacity, decimals: 2)
      writer.markup(" fill-rule=\"evenodd\"/>\n")
    }
  }

  private mutating func openPath(_ data: PathData) {
    writer.markup("<path d=\"")
    writer.append(data.writer)
    writer.markup("\"")
  }

  mutating func rectangle(
    _ rect: PageRect, fill: Ink? = nil, fillOpacity: Double = 1, stroke: Stroke? = nil,
    cornerRadius: Double = 0
  ) {
    writer.markup("<rect")
    writer.attribute("x", rect.x, decimals: 2)
    writer.attribute("y", rect.y, decimals: 2)
    writer.attribute("width", rect.width, decimals: 2)
    writer.attribute("height", rect.height, decimals: 2)
    if cornerRadius > 0 { writer.attribute("rx", cornerRadius) }
    paint(fill: fill, stroke: stroke?.ink)
    if fillOpacity < 1 { writer.attribute("fill-opacity", fillOpacity, decimals: 2) }
    if let stroke { line(width: stroke.width, dashes: stroke.dashes, opacity: stroke.opacity) }
    writer.markup("/>\n")
  }

  mutating func circle(
    _ center: PagePoint, radius: Double, fill: Ink? = nil, fillOpacity: Double = 1,
    stroke: Stroke? = nil
  ) {
    writer.markup("<circle")
    writer.attribute("cx", center.x, decimals: 2)
    writer.attribute("cy", center.y, decimals: 2)
    writer.attribute("r", radius, decimals: 2)
    paint(fill: fill, stroke: stroke?.ink)
    if fillOpacity < 1 { writer.attribute("fill-opacity", fillOpacity, decimals: 2) }
    if let stroke { line(width: stroke.width, dashes: stroke.dashes, opacity: stroke.opacity) }
    writer.markup("/>\n")
  }

  mutating func segment(from a: PagePoint, to b: PagePoint, stroke: Stroke) {
    writer.markup("<path d=\"M")
    writer.number(a.x, decimals: 2)
    writer.markup(" ")
    writer.number(a.y, decimals: 2)
    writer.markup("L")
    writer.number(b.x, decimals: 2)
    writer.markup(" ")
    writer.number(b.y, decimals: 2)
    writer.markup("\"")
    paint(stroke: stroke.ink)
    line(width: stroke.width, dashes: stroke.dashes, opacity: stroke.opacity)
    writer.markup("/>\n")
  }

  // MARK: Text

  /// Which point of a line of text stands at the given position.
  enum TextAlignment { case left, middle, right }

  mutating func text(
    _ text: String, at point: PagePoint, style: LabelStyle, alignment: TextAlignment = .left,
    language: String? = nil, boldPrefix: Int = 0
  ) {
    guard !text.isEmpty else { return }
    let direction = TextDirection(of: text)
    writer.markup("<text")
    writer.attribute("x", point.x, decimals: 2)
    writer.attribute("y", point.y, decimals: 2)
    writer.attribute("font-size", style.size, decimals: 2)
    switch (alignment, direction) {
    case (.left, .leftToRight), (.right, .rightToLeft): break
    case (.middle, _): writer.markup(" text-anchor=\"middle\"")
    case (.right, .leftToRight), (.left, .rightToLeft): writer.markup(" text-anchor=\"end\"")
    }
    if direction == .rightToLeft {
      writer.markup(" direction=\"rtl\" unicode-bidi=\"isolate\"")
      writer.attribute("xml:lang", language ?? "ar")
    } else if let language {
      writer.attribute("xml:lang", language)
    }
    if style.isBold { writer.markup(" font-weight=\"700\"") }
    if style.isItalic, direction == .leftToRight { writer.markup(" font-style=\"italic\"") }
    if style.tracking > 0, direction == .leftToRight {
      writer.attribute("letter-spacing", style.tracking, decimals: 2)
    }
    if style.hasHalo {
      paint(fill: style.ink, stroke: Theme.current.land)
      line(width: max(style.size * 0.3, 2.6), opacity: 0.9)
      writer.markup(" stroke-linejoin=\"round\" paint-order=\"stroke\"")
    } else {
      paint(fill: style.ink)
    }
    writer.markup(">")
    if boldPrefix > 0, boldPrefix <= text.count {
      writer.markup("<tspan font-weight=\"700\">")
      writer.text(String(text.prefix(boldPrefix)))
      writer.markup("</tspan>")
      writer.text(String(text.dropFirst(boldPrefix)))
    } else {
      writer.text(text)
    }
    writer.markup("</text>\n")
  }

  // MARK: Symbols and patterns

  mutating func symbol(_ symbol: Symbol, at point: PagePoint) {
    let number: Int
    if let known = symbols[symbol] {
      number = known
    } else {
      number = symbols.count
      symbols[symbol] = number
      define(symbol, number: number)
    }
    writer.markup("<use href=\"#")
    writer.text("\(prefix)-y\(number)")
    writer.markup("\"")
    writer.attribute("x", point.x)
    writer.attribute("y", point.y)
    writer.markup("/>\n")
  }

  private mutating func define(_ symbol: Symbol, number: Int) {
    let outside = writer
    writer = SVGWriter()
    writer.markup("<g")
    writer.attribute("id", "\(prefix)-y\(number)")
    writer.markup(">")
    SymbolOutline(symbol).draw(with: &self)
    writer.markup("</g>\n")
    definitions.append(writer)
    writer = outside
  }

  private mutating func hatch(_ ink: Ink) -> Int {
    if let number = hatches[ink] { return number }
    let number = hatches.count
    hatches[ink] = number
    let outside = writer
    writer = SVGWriter()
    writer.markup("<pattern")
    writer.attribute("id", "\(prefix)-h\(number)")
    writer.markup(
      " width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
    writer.markup("<path d=\"M0 0h6v6h-6z\" fill-opacity=\".12\"")
    paint(fill: ink)
    writer.markup("/><path d=\"M0 3h6\" stroke-width=\"1\"")
    paint(stroke: ink)
    writer.markup("/></pattern>\n")
    definitions.append(writer)
    writer = outside
    return number
  }

  /// A definition that belongs to the document, such as the clip of the frame.
  mutating func define(_ body: (inout Painter) -> Void) {
    let outside = writer
    writer = SVGWriter()
    body(&self)
    definitions.append(writer)
    writer = outside
  }

  /// The style sheet and the definitions, to stand before what was drawn.
  func preamble() -> SVGWriter {
    var result = SVGWriter()
    styles.write(prefix: prefix, into: &result)
    if !definitions.bytes.isEmpty {
      result.markup("<defs>\n")
      result.append(definitions)
      result.markup("</defs>\n")
    }
    return result
  }
}
