import Cartography
import Incidents
import SimpleFeatures

/// What a map of incidents shows: the incidents, what stands around them, and what is said about them.
///
/// The picture follows from these values alone: the same values give the same bytes.
public struct IncidentMap: Sendable {
  public var incidents: [Incident]
  /// What is only threatened, planned, rehearsed or supposed: shown, and counted with nothing.
  public var toldOnly: [Incident]
  /// Mentions that could not be placed; the map says how many.
  public var notPlaced: [IncidentMention]
  public var clusters: [Cluster]
  public var sites: [ProtectedSite]
  public var basemap: Basemap
  public var options: Options

  /// What the maker of the map decides; `nil` is decided by the incidents.
  public struct Options: Hashable, Sendable {
    public var title: String?
    public var statement: String?
    public var extent: BoundingBox?
    /// Range rings around the sites that have most incidents within the widest ring.
    public var rings: [Distance]
    public var size: Map.Size
    /// Who made the map.
    public var credits: [String]

    public init(
      title: String? = nil, statement: String? = nil, extent: BoundingBox? = nil,
      rings: [Distance] = [.kilometers(1), .kilometers(5)], size: Map.Size = Map.Size(),
      credits: [String] = []
    ) {
      self.title = title
      self.statement = statement
      self.extent = extent
      self.rings = rings
      self.size = size
      self.credits = credits
    }
  }

  public init(
    incidents: [Incident], toldOnly: [Incident] = [], notPlaced: [IncidentMention] = [],
    clusters: [Cluster] = [],
    sites: [ProtectedSite] = [], basemap: Basemap = .empty, options: Options = Options()
  ) {
    self.incidents = incidents
    self.toldOnly = toldOnly
    self.notPlaced = notPlaced
    self.clusters = clusters
    self.sites = sites
    self.basemap = basemap
    self.options = options
  }
}

extension IncidentMap {
  /// The map to draw.
  ///
  /// - Throws: When a site lies nowhere on the Earth.
  public func map() throws -> Map {
    let extent = self.extent
    let scale = PageScale(extent: extent, size: options.size)
    let words = MapWords(self, extent: extent, scale: scale)
    var drawn = self
    // A map that fits its incidents shows them all; on a part of it some say nothing.
    if options.extent != nil {
      drawn.incidents.removeAll { scale.isWiderThanMap($0.location) }
      drawn.toldOnly.removeAll { scale.isWiderThanMap($0.location) }
    }
    return try drawn.map(in: extent, at: scale, saying: words)
  }

  private func map(in extent: BoundingBox, at scale: PageScale, saying words: MapWords) throws
    -> Map
  {
    let groups = SymbolGroups(incidents, scale: scale, in: extent)
    let told = SymbolGroups(toldOnly, scale: scale, in: extent)
    let shownSites = try ShownSites(
      sites, near: incidents, rings: options.rings, scale: scale, extent)
    let ground = basemap.ground(
      in: extent, scale: scale, about: countries(of: incidents + toldOnly))
    let areas = uncertaintyAreas(in: extent, scale: scale)
    // Thousands of discs below hexagons would be a fog.
    let discs = groups.isAggregated ? [] : uncertaintyDiscs(scale: scale, in: extent)
    let hulls = clusterAreas(scale: scale, in: extent)

    var layers = ground.layers
    if groups.isAggregated {
      // Below the borders, which a reader needs to tell where a hexagon lies.
      let lines = layers.firstIndex { $0.name == "lines" } ?? layers.endIndex
      layers.insert(Layer("incidents", .hexagons(groups.hexagons)), at: lines)
    }
    layers.append(Layer("uncertainty-areas", .areas(areas.features)))
    layers.append(Layer("uncertainty", .discs(discs)))
    layers.append(Layer("clusters", .areas(hulls)))
    if !shownSites.rings.isEmpty { layers.append(Layer("rings", .rangeRings(shownSites.rings))) }
    layers.append(Layer("sites", .symbols(shownSites.symbols)))
    layers.append(Layer("area-labels", .labels(areas.labels)))
    layers.append(Layer("told-only", .symbols(told.symbols)))
    layers.append(Layer("incidents", .symbols(groups.symbols)))
    layers.append(ground.towns(avoiding: groups.names.union(told.names)))

    return Map(
      title: words.title, statement: words.statement, summary: words.summary, notes: words.notes,
      sources: words.sources,
      credits: options.credits, extent: extent, size: options.size,
      layers: layers.filter { !$0.isEmpty },
      legend: legend(
        groups: groups, told: told, areas: areas.features.map(\.style) + discs.map(\.style),
        hasHulls: !hulls.isEmpty, sites: shownSites),
      furniture: Furniture(locator: ground.locator))
  }

  /// What must be seen: every incident with the whole of its uncertainty, a country's left out.
  var extent: BoundingBox {
    if let extent = options.extent { return extent }
    var corners: [Geographic] = []
    for incident in incidents + toldOnly {
      let location = incident.location
      // A country would shrink all the rest to a dot.
      let reach = min(location.uncertainty.meters, 400_000) / 111_132
      for (dx, dy) in [(-1.0, 0.0), (1, 0), (0, -1), (0, 1)] {
        let shrink = max(0.05, (1 - pow2(location.position.latitude / 90)))
        corners.append(
          Geographic(
            longitude: location.position.longitude + dx * reach / shrink,
            latitude: min(90, max(-90, location.position.latitude + dy * reach))
          ).normalized)
      }
    }
    return BoundingBox.fitting(corners, margin: 0.05, least: .kilometers(15)) ?? .world
  }

  private func pow2(_ x: Double) -> Double { x * x }

  /// The countries that hold the incidents, most first.
  func countries(of incidents: [Incident]) -> [String] {
    var counts: [String: Int] = [:]
    var unnamed: [Geographic] = []
    for incident in incidents {
      if let code = incident.location.place?.country, !code.isEmpty {
        counts[code, default: 0] += 1
      } else {
        unnamed.append(incident.location.position)
      }
    }
    for (code, count) in basemap.countries(holding: unnamed) { counts[code, default: 0] += count }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

extension Layer {
  /// Whether there is nothing to draw in it.
  var isEmpty: Bool {
    switch content {
    case .areas(let features): features.isEmpty
    case .lines(let features): features.isEmpty
    case .discs(let features): features.isEmpty
    case .rangeRings(let features): features.isEmpty
    case .symbols(let features): features.isEmpty
    case .hexagons(let layer): layer.positions.isEmpty
    case .labels(let features): features.isEmpty
    }
  }
}

/// How much ground a point of the page covers, before the map is laid out: to within about a third.
struct PageScale {
  let metersPerPoint: Double
  private let size: Map.Size

  init(extent: BoundingBox, size: Map.Size) {
    let middle = (extent.south + extent.north) / 2
    let shrink = max(0.05, 1 - (middle / 90) * (middle / 90))
    let width = extent.width * 111_320 * shrink / size.width
    let height = extent.height * 111_132 / size.height
    metersPerPoint = max(width, height, 0.01)
    self.size = size
  }

  /// What a page full of this scale covers, with a third to spare, in meters.
  var ground: (width: Double, height: Double) {
    (1.35 * size.width * metersPerPoint, 1.35 * size.height * metersPerPoint)
  }

  /// Whether a location is so vague that it says nothing on this map: neither a symbol in its middle
  /// nor an edge that runs across the page would be true to it.
  func isWiderThanMap(_ location: Location) -> Bool { share(location.uncertainty) > 0.45 }

  /// A length as a share of the shorter side of the page.
  func share(_ distance: Distance) -> Double { points(distance) / min(size.width, size.height) }

  /// Whether a location is an area so large on this page that a symbol in its middle would be a lie.
  func isArea(_ location: Location) -> Bool {
    location.precision >= .district && points(location.uncertainty) > 9
  }

  /// A length on the page, in points.
  func points(_ distance: Distance) -> Double { distance.meters / metersPerPoint }
}
