import Geodesy
import SimpleFeatures

/// The features of the layers.
extension MapDrawing {
  /// Lines thin out on maps of continents and the world, where they crowd: from full width at 5 km
  /// a point to half of it at 30.
  var thinness: Double {
    let kilometers = 1 / frame.pointsPerMeter / 1000
    return 1 - 0.5 * min(max((kilometers - 5) / 25, 0), 1)
  }

  mutating func draw(_ layer: Layer, at index: Int) {
    painter.writer.markup("<g")
    painter.writer.attribute("class", Identifier.cleaned(layer.name))
    painter.writer.markup(">\n")
    switch layer.content {
    case .areas(let areas): for area in areas { draw(area) }
    case .lines(let features):
      for feature in features {
        open(feature.annotation)
        painter.path(paths.lines(feature.lines), stroke: feature.stroke.scaled(by: thinness))
        close(feature.annotation)
      }
    case .discs(let discs): for disc in discs { draw(disc) }
    case .rangeRings(let rings): for ring in rings { draw(ring) }
    case .symbols(let symbols): draw(symbols, points: symbolPoints[index] ?? [], of: layer)
    case .hexagons(let hexagons): draw(hexagons, at: index, of: layer)
    case .labels(let labels): for label in labels { request(label) }
    }
    painter.writer.markup("</g>\n")
  }

  mutating func draw(_ area: AreaFeature) {
    open(area.annotation)
    painter.path(paths.fill(area.polygons), fill: area.style.fill)
    if let edge = area.style.edge { painter.path(paths.edges(area.polygons), stroke: edge) }
    close(area.annotation)
    if let label = area.label { request(label) }
  }

  mutating func draw(_ disc: DiscFeature) {
    guard disc.center.isValid, disc.radius.meters > 0, disc.radius.meters.isFinite else {
      refused.append("disc at '\(disc.center)' with radius '\(disc.radius.meters) m'")
      return
    }
    open(disc.annotation)
    let circle = GroundCircle(center: disc.center, radius: disc.radius, frame: frame)
    painter.path(paths.fill(circle.polygons), fill: disc.style.fill)
    if let edge = disc.style.edge { painter.path(paths.edges(circle.polygons), stroke: edge) }
    close(disc.annotation)
  }

  mutating func draw(_ rings: RangeRings) {
    guard rings.center.isValid else {
      refused.append("range rings at '\(rings.center)'")
      return
    }
    open(rings.annotation)
    for (index, radius) in rings.radii.enumerated() {
      guard radius.meters > 0, radius.meters.isFinite else {
        refused.append("range ring at '\(rings.center)' with radius '\(radius.meters) m'")
        continue
      }
      let circle = GroundCircle(center: rings.center, radius: radius, frame: frame)
      painter.path(paths.edges(circle.polygons), stroke: rings.stroke)
      let given = rings.labels.indices.contains(index) ? rings.labels[index] : ""
      let text = given.isEmpty ? map.wording.text(of: radius) : given
      requestRingLabel(text, ink: rings.stroke.ink, on: circle)
    }
    close(rings.annotation)
  }

  mutating func draw(
    _ symbols: [SymbolFeature], points: [PagePoint?], of layer: Layer
  ) {
    var badges: [CountBadge] = []
    for (feature, point) in zip(symbols, points) {
      guard let point else {
        if feature.position.isValid {
          symbolsOutside[layer.name, default: 0] += 1
        } else {
          refused.append("symbol at '\(feature.position)'")
        }
        if let label = feature.label { labelsOmitted.append(label.text) }
        continue
      }
      open(feature.annotation)
      painter.symbol(feature.symbol, at: point)
      close(feature.annotation)
      if feature.count > 1 {
        badges.append(CountBadge(feature.count, on: feature.symbol, at: point))
      }
      if let label = feature.label {
        request(label, at: point, radius: SymbolOutline.reach(of: feature.symbol))
      }
    }
    // Above all symbols of the layer, so that no number is covered.
    for badge in badges { badge.draw(with: &painter) }
  }

  mutating func draw(_ hexagons: HexagonLayer, at index: Int, of layer: Layer) {
    let valid = hexagons.positions.count(where: \.isValid)
    if valid < hexagons.positions.count {
      refused.append("\(hexagons.positions.count - valid) positions of layer '\(layer.name)'")
    }
    let counted = (bins[index] ?? []).reduce(0) { $0 + $1.count }
    if counted < valid { symbolsOutside[layer.name, default: 0] += valid - counted }
    guard let bins = bins[index], let classes = classes[index], !hexagons.ramp.isEmpty else {
      return
    }
    let binning = hexagons.binning(in: frame)
    for number in classes.ranges.indices {
      var path = PathData()
      for bin in bins where classes.index(of: bin.count) == number {
        path.append(binning.corners(around: bin.center).map(frame.page), closed: true)
      }
      let ink = hexagons.ramp[classes.step(of: number, in: hexagons.ramp.count)]
      painter.path(path, fill: .solid(ink, opacity: 0.92))
      painter.path(path, stroke: Stroke(Theme.current.land, width: 0.6))
    }
  }

  mutating func open(_ annotation: Annotation) {
    guard annotation != .none else { return }
    if let link = annotation.link {
      if Identifier.isWebLink(link) {
        painter.writer.markup("<a")
        painter.writer.attribute("href", link)
        painter.writer.markup(" target=\"_blank\" rel=\"noopener noreferrer\">")
      } else {
        refused.append("link '\(link)'")
      }
    }
    painter.writer.markup("<g")
    if let name = annotation.styleClass {
      painter.writer.attribute("class", Identifier.cleaned(name))
    }
    var names: Set<String> = []
    for datum in annotation.data {
      if Identifier.isDataName(datum.name), names.insert(datum.name).inserted {
        painter.writer.dataAttribute(datum.name, datum.value)
      } else {
        refused.append("attribute 'data-\(datum.name)'")
      }
    }
    painter.writer.markup(">")
    if let title = annotation.title {
      painter.writer.markup("<title>")
      painter.writer.text(title)
      painter.writer.markup("</title>")
    }
  }

  mutating func close(_ annotation: Annotation) {
    guard annotation != .none else { return }
    painter.writer.markup("</g>")
    if let link = annotation.link, Identifier.isWebLink(link) { painter.writer.markup("</a>") }
    painter.writer.markup("\n")
  }
}
