import Geodesy
import SimpleFeatures

extension Map {
  /// Refuses a size on which nothing could be laid out.
  func checkSize() throws {
    guard (120...20_000).contains(size.width), (90...20_000).contains(size.height) else {
      throw CartographyError(
        "the map's size '\(size.width) x \(size.height)' points is not between 120 x 90 and"
          + " 20000 x 20000")
    }
  }

  /// The lines below the rule: sources, credits, projection, disclaimer.
  func creditLines(projection: String) -> [String] {
    var lines: [String] = []
    if !sources.isEmpty { lines.append("\(wording.sources) \(sources.joined(separator: "; "))") }
    var last = credits
    last.append("\(wording.projection) \(projection)")
    lines.append(last.joined(separator: " · "))
    if let disclaimer = furniture.disclaimer { lines.append(disclaimer) }
    return lines
  }

  /// Where the symbols stand on the page, by layer; `nil` outside the frame.
  func symbolPoints(_ frame: MapFrame) -> [Int: [PagePoint?]] {
    var points: [Int: [PagePoint?]] = [:]
    for (index, layer) in layers.enumerated() {
      guard case .symbols(let symbols) = layer.content else { continue }
      let pages = frame.page(symbols.map { $0.position })
      points[index] = zip(symbols, pages).map { feature, point in
        feature.position.isValid && point.x.isFinite && point.y.isFinite
          && frame.rect.contains(point) ? point : nil
      }
    }
    return points
  }

  func hexagonBins(_ frame: MapFrame) -> [Int: [HexagonBinning.Bin]] {
    var bins: [Int: [HexagonBinning.Bin]] = [:]
    for (index, layer) in layers.enumerated() {
      guard case .hexagons(let hexagons) = layer.content else { continue }
      let planars = frame.projection.forwardAllowingGaps(
        hexagons.positions.filter(\.isValid))
      bins[index] = hexagons.binning(in: frame).bins(
        of: planars.filter { $0.isFinite && frame.rect.contains(frame.page($0)) })
    }
    return bins
  }

  func hexagonClasses(_ bins: [Int: [HexagonBinning.Bin]]) -> [Int: HexagonClasses] {
    var classes: [Int: HexagonClasses] = [:]
    for (index, layer) in layers.enumerated() {
      guard case .hexagons(let hexagons) = layer.content else { continue }
      classes[index] = HexagonClasses(
        counts: (bins[index] ?? []).map(\.count), classes: hexagons.ramp.count)
    }
    return classes
  }

  /// The first layer of hexagons with its classes, for the legend.
  func firstHexagons(
    _ classes: [Int: HexagonClasses]
  ) -> (layer: HexagonLayer, classes: HexagonClasses)? {
    for (index, layer) in layers.enumerated() {
      if case .hexagons(let hexagons) = layer.content, let found = classes[index] {
        return (hexagons, found)
      }
    }
    return nil
  }
}

extension Layer {
  /// Whether the layer belongs to the ground, below the grid: areas filled and without words.
  var isGround: Bool {
    guard case .areas(let areas) = content else { return false }
    return areas.allSatisfy { area in
      if case .solid(_, let opacity) = area.style.fill { return opacity >= 1 }
      return false
    }
  }
}

extension HexagonLayer {
  func binning(in frame: MapFrame) -> HexagonBinning {
    let width = cellWidth.isFinite ? min(max(cellWidth, 4), 200) : 14
    return HexagonBinning(cellWidth: width / frame.scale, origin: frame.middle)
  }
}

extension Projection.Definition {
  /// The name for the credits, without more digits than a reader wants.
  var nameForReaders: String {
    switch self {
    case .lambertAzimuthalEqualArea(let center):
      "Lambert azimuthal equal-area, centered on \(center.toWholeDegrees)"
    case .equalEarth(let meridian):
      "Equal Earth, centered on \(Geographic(longitude: meridian, latitude: 0).wholeLongitude)"
    default: name
    }
  }
}

extension Geographic {
  fileprivate var toWholeDegrees: String {
    let latitude = Int(self.latitude.rounded())
    let half = latitude == 0 ? "" : latitude > 0 ? "N" : "S"
    if latitude.magnitude == 90 { return latitude > 0 ? "the North Pole" : "the South Pole" }
    return "\(latitude.magnitude)°\(half) \(wholeLongitude)"
  }

  fileprivate var wholeLongitude: String {
    let longitude = Int(normalized.longitude.rounded())
    let half = longitude == 0 || longitude.magnitude == 180 ? "" : longitude > 0 ? "E" : "W"
    return "\(longitude.magnitude)°\(half)"
  }
}

extension Wording {
  /// A distance in the words of the map: `500 m`, `2 km`.
  func text(of distance: Distance) -> String {
    let text = distance.description
    if text.hasSuffix(" km") { return text.dropLast(2) + kilometers }
    if text.hasSuffix(" m") { return text.dropLast(1) + meters }
    return text
  }
}
