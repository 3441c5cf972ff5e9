/// The number of coinciding things, on a small dark plate at the upper right of their symbol.
struct CountBadge {
  let text: String
  let rect: PageRect

  init(_ count: Int, on symbol: Symbol, at point: PagePoint) {
    text = count < 10_000 ? "\(count)" : "\(count / 1000)k"
    let height = 11.0
    let width = max(Typography.badge.width(of: text) + 6, height)
    let offset = symbol.size * 0.36
    rect = PageRect(
      x: point.x + offset, y: point.y - offset - height * 0.72, width: width, height: height)
  }

  func draw(with painter: inout Painter) {
    painter.rectangle(
      rect, fill: Theme.current.text, stroke: Stroke(Theme.current.land, width: 1),
      cornerRadius: rect.height / 2)
    painter.text(
      text, at: PagePoint(x: rect.center.x, y: rect.center.y + Typography.badge.size * 0.36),
      style: Typography.badge, alignment: .middle)
  }
}
