import SimpleFeatures

/// The drawing of a symbol around the origin.
struct SymbolOutline {
  let symbol: Symbol
  /// The contrast of the edge with land; enough for 3:1 on water and on distant land, too.
  static let edgeContrast = 3.9

  init(_ symbol: Symbol) { self.symbol = symbol }

  private var radius: Double { symbol.size / 2 }

  /// From the origin to the farthest point of a symbol, its edge and halo included.
  static func reach(of symbol: Symbol) -> Double {
    let shape: Double
    switch symbol.shape {
    case .circle: shape = 1
    case .square: shape = 0.88
    case .triangleUp, .triangleDown: shape = 1.35
    case .diamond: shape = 1.28
    case .star: shape = 1.4
    case .cross, .plus: shape = 1.15
    case .hexagon: shape = 1.08
    }
    return symbol.size / 2 * shape + (symbol.hasHalo ? 1.6 : 0.6)
  }

  /// The corners of the shape; none for a circle.
  private var corners: [PagePoint] {
    switch symbol.shape {
    case .circle: return []
    case .square: return regular(4, radius: radius * 1.25, turned: 45)
    case .triangleUp: return regular(3, radius: radius * 1.42, turned: 0, shift: radius * 0.18)
    case .triangleDown:
      return regular(3, radius: radius * 1.42, turned: 180, shift: -radius * 0.18)
    case .diamond: return regular(4, radius: radius * 1.28, turned: 0)
    case .hexagon: return regular(6, radius: radius * 1.08, turned: 0)
    case .star:
      let outer = regular(5, radius: radius * 1.4, turned: 0, shift: radius * 0.08)
      let inner = regular(5, radius: radius * 0.62, turned: 36, shift: radius * 0.08)
      return zip(outer, inner).flatMap { [$0, $1] }
    case .plus: return bars(turned: 0)
    case .cross: return bars(turned: 45)
    }
  }

  private func regular(
    _ count: Int, radius: Double, turned: Double, shift: Double = 0
  ) -> [PagePoint] {
    (0..<count).map { index in
      let angle = Angle(degrees: turned + 360 * Double(index) / Double(count))
      return PagePoint(x: radius * angle.sine, y: -radius * angle.cosine + shift)
    }
  }

  private func bars(turned: Double) -> [PagePoint] {
    let long = radius * 1.12
    let short = radius * 0.4
    let quarter = [
      PagePoint(x: -short, y: -long), PagePoint(x: short, y: -long),
      PagePoint(x: short, y: -short),
    ]
    return (0..<4).flatMap { turn in
      quarter.map { point in
        let angle = Angle(degrees: turned + Double(turn) * 90)
        return PagePoint(
          x: point.x * angle.cosine - point.y * angle.sine,
          y: point.x * angle.sine + point.y * angle.cosine)
      }
    }
  }

  func draw(with painter: inout Painter) {
    let ground = Theme.current.land
    let edge = symbol.ink.contrasting(with: ground, atLeast: SymbolOutline.edgeContrast)
    let isOutlined = [.hollow, .hollowStruck, .broken, .cored].contains(symbol.variant)
    let isStruck = symbol.variant == .struck || symbol.variant == .hollowStruck
    if symbol.hasHalo {
      shape(with: &painter)
      painter.paint(fill: ground, stroke: ground)
      painter.line(width: 3.2)
      painter.writer.markup(" stroke-linejoin=\"round\"/>")
    }
    shape(with: &painter)
    painter.paint(
      fill: symbol.variant == .filled || symbol.variant == .struck ? symbol.ink : ground)
    painter.writer.markup("/>")
    if symbol.variant == .half {
      lowerHalf(with: &painter)
      painter.paint(fill: symbol.ink)
      painter.writer.markup("/>")
    }
    if symbol.variant == .cored {
      painter.writer.markup("<g transform=\"scale(0.45)\">")
      shape(with: &painter)
      painter.paint(fill: symbol.ink)
      painter.writer.markup("/></g>")
    }
    shape(with: &painter)
    painter.paint(stroke: edge)
    painter.line(
      width: isOutlined || symbol.variant == .half ? 1.6 : 0.9,
      dashes: symbol.variant == .broken ? [2.4, 1.6] : [])
    painter.writer.markup(" stroke-linejoin=\"round\"/>")
    if isStruck {
      let end = radius * 1.3
      for (width, ink) in [(3, ground), (1.5, Theme.current.text)] {
        painter.writer.markup("<path d=\"M")
        painter.writer.number(-end, decimals: 2)
        painter.writer.markup(" ")
        painter.writer.number(end, decimals: 2)
        painter.writer.markup("L")
        painter.writer.number(end, decimals: 2)
        painter.writer.markup(" ")
        painter.writer.number(-end, decimals: 2)
        painter.writer.markup("\"")
        painter.paint(stroke: ink)
        painter.line(width: width)
        painter.writer.markup("/>")
      }
    }
  }

  /// Opens an element of the shape; the caller adds the paint and closes it.
  private func shape(with painter: inout Painter) {
    guard symbol.shape != .circle else {
      painter.writer.markup("<circle")
      painter.writer.attribute("r", radius, decimals: 2)
      return
    }
    polygon(corners, with: &painter)
  }

  private func lowerHalf(with painter: inout Painter) {
    if symbol.shape == .circle {
      painter.writer.markup("<path d=\"M")
      painter.writer.number(-radius, decimals: 2)
      painter.writer.markup(" 0A")
      painter.writer.number(radius, decimals: 2)
      painter.writer.markup(" ")
      painter.writer.number(radius, decimals: 2)
      painter.writer.markup(" 0 0 0 ")
      painter.writer.number(radius, decimals: 2)
      painter.writer.markup(" 0z\"")
    } else {
      let below = Clipping(minX: -100, minY: 0, maxX: 100, maxY: 100)
      polygon(below.ring(corners), with: &painter)
    }
  }

  private func polygon(_ points: [PagePoint], with painter: inout Painter) {
    painter.writer.markup("<path d=\"")
    for (index, point) in points.enumerated() {
      if index == 0 { painter.writer.markup("M") } else { painter.writer.markup("L") }
      painter.writer.number(point.x, decimals: 2)
      painter.writer.markup(" ")
      painter.writer.number(point.y, decimals: 2)
    }
    painter.writer.markup("z\"")
  }
}
