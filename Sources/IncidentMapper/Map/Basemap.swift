import Cartography
import GeoData
import Geodesy
import Incidents
import SimpleFeatures

/// What a map knows of the ground: coasts, borders, towns, and whom to thank for them.
public struct Basemap: Sendable {
  private let outlines: Outlines?
  /// Towns that may be named, in any order; the largest that fit are.
  public var towns: [Place]
  /// Sentences that the licences of the data ask for.
  public var attributions: [String]

  public init(outlines: Outlines?, towns: [Place] = [], attributions: [String] = []) {
    self.outlines = outlines
    self.towns = towns
    self.attributions = attributions
  }

  /// A page without a ground.
  public static let empty = Basemap(outlines: nil)

  func name(ofCountry code: String) -> String? {
    outlines?.name(ofCountry: code)
  }

  /// How many of the positions lie in each country, by its outlines.
  ///
  /// Of many positions only some are asked: the outlines are for drawing, not for judging.
  func countries(holding positions: [Geographic]) -> [String: Int] {
    let step = max(1, positions.count / 500)
    let sample = stride(from: 0, to: positions.count, by: step).map { positions[$0] }
      .filter { abs($0.latitude) < 89 }
    guard let outlines, let box = BoundingBox(containing: sample) else { return [:] }
    let countries = outlines.countries(detail: .coarse, in: box)
    var counts: [String: Int] = [:]
    for position in sample {
      if let country = countries.first(where: { $0.polygons.contains { $0.surrounds(position) } }) {
        counts[country.code, default: 0] += 1
      }
    }
    return counts
  }

  /// The area of a first-order division by its gazetteer code; `nil` where it is not known well.
  func outline(
    ofDivision code: String, in box: BoundingBox
  ) -> [Polygon<Geographic>]? {
    guard !code.isEmpty else { return nil }
    return outlines?.divisions(detail: .medium, in: box)
      .first { $0.code == code && !$0.isDoubtful }?.polygons
  }

  /// The layers below the incidents.
  struct Ground {
    var layers: [Layer]
    var locator: Furniture.Locator?
    var townCandidates: [LabelFeature]

    /// The names of towns, without those that an incident's symbol already bears.
    func towns(avoiding names: Set<String>) -> Layer {
      Layer("towns", .labels(townCandidates.filter { !names.contains($0.label.text) }))
    }
  }

  func ground(in extent: BoundingBox, scale: PageScale, about codes: [String]) -> Ground {
    guard let outlines else {
      return Ground(layers: [], locator: nil, townCandidates: towns(in: extent, scale))
    }
    let detail = Outlines.Detail(metersPerPoint: scale.metersPerPoint)
    // The frame shows more than the extent where the page has another shape.
    let wide = extent.expanded(share: 0.6).covering(scale.ground)
    let countries = outlines.countries(detail: detail, in: wide)
    let about = Set(codes)
    let home = countries.filter { about.contains($0.code) }
    let others = countries.filter { !about.contains($0.code) }
    // The outlines are right to a kilometer or two: a province's edge across a city would be fiction.
    let provinces =
      scale.metersPerPoint < 150 ? [] : outlines.lines(.admin1, detail: detail, in: wide)
    var layers = [
      Layer("land", .areas([AreaFeature(others.flatMap(\.polygons), style: .distantLand)])),
      Layer("home", .areas([AreaFeature(home.flatMap(\.polygons), style: .land)])),
      Layer(
        "lines",
        .lines([
          LineFeature(provinces, stroke: .province),
          LineFeature(outlines.lines(.coast, detail: detail, in: wide), stroke: .coast),
          LineFeature(outlines.lines(.border, detail: detail, in: wide), stroke: .border),
          LineFeature(outlines.lines(.disputed, detail: detail, in: wide), stroke: .disputed),
        ])),
    ]
    if scale.metersPerPoint > 300 {
      layers.append(Layer("countries", .labels(countryNames(countries, in: wide, scale))))
    }
    return Ground(
      layers: layers, locator: locator(outlines, extent: extent, about: about),
      townCandidates: towns(in: extent, scale))
  }

  /// The names of the countries that are wide enough on the page to hold them, the widest first.
  private func countryNames(
    _ countries: [Outlines.Area], in box: BoundingBox, _ scale: PageScale
  ) -> [LabelFeature] {
    countries.filter { box.contains($0.label) && !$0.code.isEmpty }
      .map { (area: $0, width: scale.points($0.width)) }
      .filter { $0.width > 7 * Double($0.area.name.count) }
      .sorted { ($1.width, $0.area.code) < ($0.width, $1.area.code) }
      .prefix(30).enumerated()
      .map { rank, country in
        LabelFeature(
          Label(country.area.name.uppercased(), style: .country, priority: 34 - rank),
          at: country.area.label, anchor: .centered)
      }
  }

  /// The largest towns of the extent, a few, the larger the more important.
  private func towns(in extent: BoundingBox, _ scale: PageScale) -> [LabelFeature] {
    // Two entries closer than this are one town under two names, or a suburb.
    let apart = 14 * scale.metersPerPoint
    var chosen: [Place] = []
    for place in towns.filter({ extent.contains($0.position) })
      .sorted(by: { ($1.population ?? 0, $0.id) < ($0.population ?? 0, $1.id) })
    where chosen.count < 24
      && chosen.allSatisfy({
        Geodesic.wgs84.distance(from: $0.position, to: place.position).meters > apart
      })
    {
      chosen.append(place)
    }
    return chosen.enumerated().map { rank, place in
      let style: LabelStyle =
        place.feature == .capital ? .capital : rank < 8 ? .town : .minorTown
      return LabelFeature(
        Label(place.name, style: style, priority: 40 - rank), at: place.position)
    }
  }

  /// Where the extent lies: its country for a city, its neighbourhood of countries for a country.
  private func locator(
    _ outlines: Outlines, extent: BoundingBox, about codes: Set<String>
  ) -> Furniture.Locator? {
    guard extent.width < 24, extent.height < 16 else { return nil }
    let surroundings = extent.expanded(share: max(1.2, 14 / max(extent.width, 0.1)))
    // The inset is squarer than the surroundings: what lies beside them is drawn too.
    let around = surroundings.expanded(share: 1)
    let countries = outlines.countries(detail: .coarse, in: around)
    guard !countries.isEmpty else { return nil }
    return Furniture.Locator(
      extent: surroundings, land: countries.flatMap(\.polygons),
      borders: outlines.lines(.border, detail: .coarse, in: around),
      highlighted: countries.filter { codes.contains($0.code) }.flatMap(\.polygons))
  }
}

extension Outlines.Area {
  /// From west to east across the largest part, at its middle latitude.
  fileprivate var width: Distance {
    let boxes = polygons.compactMap { Geometry.polygon($0).boundingBox }
    guard let largest = boxes.max(by: { $0.width * $0.height < $1.width * $1.height }) else {
      return .zero
    }
    let middle = (largest.south + largest.north) / 2
    return .meters(largest.width * 111_320 * max(0.05, 1 - (middle / 90) * (middle / 90)))
  }
}

extension Polygon<Geographic> {
  /// Whether a ray from the position crosses the rings an odd number of times, in plain degrees.
  fileprivate func surrounds(_ position: Geographic) -> Bool {
    var isInside = false
    for ring in rings {
      for (a, b) in zip(ring.positions, ring.positions.dropFirst())
      where (a.latitude > position.latitude) != (b.latitude > position.latitude) {
        let share = (position.latitude - a.latitude) / (b.latitude - a.latitude)
        if position.longitude < a.longitude + share * (b.longitude - a.longitude) {
          isInside.toggle()
        }
      }
    }
    return isInside
  }
}

extension BoundingBox {
  /// The box grown around its center until it is at least so wide and high on the ground, in meters.
  fileprivate func covering(_ ground: (width: Double, height: Double)) -> BoundingBox {
    let shrink = max(0.05, 1 - (center.latitude / 90) * (center.latitude / 90))
    let wider = max(0, ground.width / 111_320 / shrink - width) / 2
    let higher = max(0, ground.height / 111_132 - height) / 2
    let low = max(-90, south - higher)
    let high = min(90, north + higher)
    guard width + 2 * wider < 360 else {
      return BoundingBox(west: -180, south: low, east: 180, north: high)
    }
    return BoundingBox(
      west: Geographic(longitude: west - wider, latitude: 0).normalized.longitude, south: low,
      east: Geographic(longitude: east + wider, latitude: 0).normalized.longitude, north: high)
  }

  /// The box grown on every side by a share of its width and height; at most the world.
  func expanded(share: Double) -> BoundingBox {
    let dx = width * share
    let dy = height * share
    let low = max(-90, south - dy)
    let high = min(90, north + dy)
    guard width + 2 * dx < 360 else {
      return BoundingBox(west: -180, south: low, east: 180, north: high)
    }
    return BoundingBox(
      west: Geographic(longitude: west - dx, latitude: 0).normalized.longitude, south: low,
      east: Geographic(longitude: east + dx, latitude: 0).normalized.longitude, north: high)
  }
}
