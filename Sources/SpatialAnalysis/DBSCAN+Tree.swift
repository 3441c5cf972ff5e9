import Geodesy
import PlanarGeometry
import SimpleFeatures

extension DBSCAN {
  /// The labels by the definition itself, the neighbours found by GEOS's STRtree.
  func treeLabels(
    _ longitudes: [Double], _ latitudes: [Double], _ weights: [Int32]?
  ) throws -> Labels {
    let places = DistinctPositions(longitudes, latitudes, weights)
    let neighbours = try NeighbourTree(places, radius: radius.meters)
    let count = places.longitudes.count
    var isCore = [Bool](repeating: false, count: count)
    for place in 0..<count {
      var sum = 0
      try neighbours.visit(place) { other, _ in sum += places.weights[other] }
      isCore[place] = sum >= minimumCount
    }
    var sets = UnionFind(count: count)
    for place in 0..<count where isCore[place] {
      try neighbours.visit(place) { other, _ in
        if other < place, isCore[other] { sets.unite(place, other) }
      }
    }
    var roots = [Int32](repeating: -1, count: count)
    for place in 0..<count {
      if isCore[place] {
        roots[place] = Int32(sets.root(of: place))
        continue
      }
      var nearest = NearestCore(places.longitudes[place], places.latitudes[place])
      try neighbours.visit(place) { other, chordSquared in
        if isCore[other] {
          nearest.offer(
            other, chordSquared, places.longitudes[other], places.latitudes[other])
        }
      }
      if let core = nearest.decide() { roots[place] = Int32(sets.root(of: core)) }
    }
    return DBSCAN.numbered(
      places.placeOf.map { roots[Int($0)] }, rootCount: count,
      isCore: places.placeOf.map { isCore[Int($0)] })
  }
}

/// Equal positions taken together.
private struct DistinctPositions {
  var longitudes: [Double] = []
  var latitudes: [Double] = []
  var weights: [Int] = []
  /// For each position given, its distinct place.
  var placeOf: [Int32] = []

  init(_ longitudes: [Double], _ latitudes: [Double], _ weights: [Int32]?) {
    struct Key: Hashable {
      let longitude: Double
      let latitude: Double
    }
    var numbers: [Key: Int32] = [:]
    for index in longitudes.indices {
      let position = canonical(longitude: longitudes[index], latitude: latitudes[index])
      let weight = Int(weights?[index] ?? 1)
      let key = Key(longitude: position.longitude, latitude: position.latitude)
      if let number = numbers[key] {
        self.weights[Int(number)] += weight
        placeOf.append(number)
      } else {
        let number = Int32(self.longitudes.count)
        numbers[key] = number
        self.longitudes.append(position.longitude)
        self.latitudes.append(position.latitude)
        self.weights.append(weight)
        placeOf.append(number)
      }
    }
  }
}

/// Finds the neighbours of positions on the Earth in a tree over degrees.
///
/// The rectangle asked for is wide enough for its latitude, goes around over the antimeridian, and
/// spans every longitude near a pole; then the geodesic decides.
struct NeighbourTree {
  private let longitudes: [Double]
  private let latitudes: [Double]
  private let centered: [(x: Double, y: Double, z: Double)]
  private let threshold: GeodesicThreshold
  private let tree: SpatialIndex

  fileprivate init(_ places: DistinctPositions, radius: Double) throws {
    try self.init(longitudes: places.longitudes, latitudes: places.latitudes, radius: radius)
  }

  /// Indexes canonical positions.
  init(longitudes: [Double], latitudes: [Double], radius: Double) throws {
    self.longitudes = longitudes
    self.latitudes = latitudes
    centered = longitudes.indices.map {
      Ellipsoid.centered(longitude: longitudes[$0], latitude: latitudes[$0])
    }
    threshold = GeodesicThreshold(radius)
    tree = try SpatialIndex(
      longitudes.indices.map {
        // GEOS sees a plane of degrees here; nothing is measured in it.
        let position = Planar(x: longitudes[$0], y: latitudes[$0])
        return Envelope(minimum: position, maximum: position)
      })
  }

  /// Calls `body` with each neighbour, the position itself included, and the squared chord.
  func visit(_ place: Int, _ body: (Int, Double) -> Void) throws {
    try visit(
      longitude: longitudes[place], latitude: latitudes[place], centered: centered[place], body)
  }

  /// Calls `body` with each neighbour of any canonical position.
  func visit(longitude: Double, latitude: Double, _ body: (Int, Double) -> Void) throws {
    try visit(
      longitude: longitude, latitude: latitude,
      centered: Ellipsoid.centered(longitude: longitude, latitude: latitude), body)
  }

  private func visit(
    longitude: Double, latitude: Double, centered here: (x: Double, y: Double, z: Double),
    _ body: (Int, Double) -> Void
  ) throws {
    for region in regions(longitude: longitude, latitude: latitude) {
      try tree.query(region) { other in
        let there = centered[other]
        let dx = there.x - here.x
        let dy = there.y - here.y
        let dz = there.z - here.z
        let squared = dx * dx + dy * dy + dz * dz
        if squared > threshold.never { return }
        let within =
          squared <= threshold.sure
          || symmetricDistance(longitude, latitude, longitudes[other], latitudes[other])
            <= threshold.meters
        if within { body(other, squared) }
      }
    }
  }

  /// One rectangle, or two where it crosses the antimeridian.
  private func regions(longitude: Double, latitude: Double) -> [Envelope] {
    let degrees = 180 / Double.pi
    let reach = threshold.meters / Ellipsoid.leastCurvatureRadius * degrees * (1 + 1e-9) + 1e-9
    let south = latitude - reach
    let north = latitude + reach
    func region(_ west: Double, _ east: Double) -> Envelope {
      Envelope(minimum: Planar(x: west, y: south), maximum: Planar(x: east, y: north))
    }
    // No path to a neighbour leaves these latitudes.
    let radius = Ellipsoid.parallelRadius(latitude: min(90, abs(latitude) + reach))
    let half = radius > 0 ? threshold.meters / radius * degrees * (1 + 1e-9) + 1e-9 : 360
    guard half < 180 else { return [region(-180, 180)] }
    let west = longitude - half
    let east = longitude + half
    if west < -180 { return [region(-180, east), region(west + 360, 180)] }
    if east > 180 { return [region(west, 180), region(-180, east - 360)] }
    return [region(west, east)]
  }
}

/// The nearest of the cores offered: by geodesic, then the western, then the southern.
struct NearestCore {
  private let longitude: Double
  private let latitude: Double
  private var best: (index: Int, squared: Double, longitude: Double, latitude: Double)?
  /// Those whose chord is so near the best that only the geodesic can tell.
  private var rivals: [(index: Int, squared: Double, longitude: Double, latitude: Double)] = []
  private var limit = Double.infinity

  init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  mutating func offer(
    _ index: Int, _ squared: Double, _ longitude: Double, _ latitude: Double
  ) {
    guard squared <= limit else { return }
    let candidate = (index: index, squared: squared, longitude: longitude, latitude: latitude)
    guard let best, squared >= best.squared else {
      let arc = Ellipsoid.longestArc(overChord: squared.squareRoot())
      let longest = arc * (1 + 1e-9) + Ellipsoid.chordError
      limit = longest * longest
      if let best { rivals.append(best) }
      best = candidate
      rivals.removeAll { $0.squared > limit }
      return
    }
    if longitude == best.longitude, latitude == best.latitude { return }
    rivals.append(candidate)
  }

  func decide() -> Int? {
    guard let best else { return nil }
    if rivals.isEmpty { return best.index }
    func rank(
      _ core: (index: Int, squared: Double, longitude: Double, latitude: Double)
    ) -> (Double, Double, Double, Int) {
      let meters = symmetricDistance(longitude, latitude, core.longitude, core.latitude)
      return (meters, core.longitude, core.latitude, core.index)
    }
    return ([best] + rivals).map(rank).min { $0 < $1 }?.3
  }
}
