import Geodesy
import SimpleFeatures

/// Labels: asked for while the layers are drawn, placed and drawn after them.
extension MapDrawing {
  mutating func collectObstacles() {
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

  mutating func request(_ feature: LabelFeature) {
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

  mutating func request(
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

  mutating func requestRingLabel(_ text: String, ink: Ink, on circle: GroundCircle) {
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

  func size(of label: Label) -> (width: Double, height: Double) {
    (label.style.width(of: label.text) + 2, label.style.size * 1.02)
  }

  mutating func drawLabels() {
    let bounds = frame.rect.inset(by: 3)
    if frame.hasOutline { obstacles += MapDrawing.outsideOutline(frame) }
    let places = LabelPlacement.places(for: requests, within: bounds, avoiding: obstacles)
    painter.writer.markup("<g class=\"labels\">\n")
    for (request, candidate) in zip(pending, places) {
      guard let candidate else {
        labelsOmitted.append(request.label.text)
        continue
      }
      labelsPlaced.append(request.label.text)
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
}
