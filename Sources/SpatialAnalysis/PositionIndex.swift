import Geodesy
import SimpleFeatures

/// Finds the nearest of many positions on the ellipsoid: a k-d tree over Earth-centered coordinates.
///
/// A chord is never longer than the geodesic over it, and bounds it from above (Schur's theorem); so
/// the tree gives all that can be nearest, and where several can, the geodesic decides.
public struct PositionIndex: Sendable {
  /// The positions in the order of the tree, each with its index.
  private var nodes: [Node] = []
  private let longitudes: [Double]
  private let latitudes: [Double]

  struct Node: Sendable {
    var x, y, z: Double
    var index: Int32

    @inline(__always)
    func ordinate(_ axis: Int) -> Double { axis == 0 ? x : axis == 1 ? y : z }

    @inline(__always)
    func squaredChord(_ target: Node) -> Double {
      let dx = x - target.x
      let dy = y - target.y
      let dz = z - target.z
      return dx * dx + dy * dy + dz * dz
    }
  }

  /// Indexes positions given as columns of degrees; throws for one that is not on the Earth.
  public init(longitudes: [Double], latitudes: [Double]) throws {
    guard longitudes.count == latitudes.count, longitudes.count < Int(Int32.max) else {
      throw SpatialAnalysisError(
        "columns", "\(longitudes.count), \(latitudes.count)", expected: "equally long")
    }
    self.longitudes = longitudes
    self.latitudes = latitudes
    nodes.reserveCapacity(longitudes.count)
    for index in longitudes.indices {
      nodes.append(try PositionIndex.node(longitudes[index], latitudes[index], index))
    }
    nodes.withUnsafeMutableBufferPointer { nodes in
      PositionIndex.arrange(nodes, 0..<nodes.count, axis: 0)
    }
  }

  public var count: Int { nodes.count }

  /// A position found and how far it is.
  public struct Neighbour: Hashable, Sendable {
    public var index: Int
    /// Along the geodesic.
    public var distance: Distance
  }

  /// The `count` positions nearest along the geodesic, the nearest first, of equally near ones the
  /// one with the lower index; fewer when fewer are there or `isEligible`.
  public func nearest(
    to position: Geographic, count: Int = 1, where isEligible: (Int) -> Bool = { _ in true }
  ) throws -> [Neighbour] {
    let target = try PositionIndex.node(position.longitude, position.latitude, 0)
    guard count > 0 else { return [] }
    var search = ManySearch(count: count)
    nodes.withUnsafeBufferPointer {
      search.visit($0, 0, $0.count, axis: 0, target, isEligible)
    }
    let found = search.candidates.map { candidate in
      Neighbour(
        index: candidate.index,
        distance: .meters(
          symmetricDistance(
            position.longitude, position.latitude, longitudes[candidate.index],
            latitudes[candidate.index])))
    }
    return Array(
      found.sorted { ($0.distance.meters, $0.index) < ($1.distance.meters, $1.index) }
        .prefix(count))
  }

  /// The indices of all positions within a distance, in ascending order.
  public func indices(within distance: Distance, of position: Geographic) throws -> [Int] {
    let target = try PositionIndex.node(position.longitude, position.latitude, 0)
    guard distance.meters >= 0 else { return [] }
    let threshold = GeodesicThreshold(distance.meters)
    var found: [Int] = []
    func visit(_ nodes: UnsafeBufferPointer<Node>, _ low: Int, _ high: Int, _ axis: Int) {
      guard low < high else { return }
      let middle = (low + high) / 2
      let node = nodes[middle]
      let squared = node.squaredChord(target)
      if squared <= threshold.never {
        let index = Int(node.index)
        let within =
          squared <= threshold.sure
          || symmetricDistance(
            position.longitude, position.latitude, longitudes[index], latitudes[index])
            <= distance.meters
        if within { found.append(index) }
      }
      let away = target.ordinate(axis) - node.ordinate(axis)
      let next = axis == 2 ? 0 : axis + 1
      if away <= 0 || away * away <= threshold.never { visit(nodes, low, middle, next) }
      if away >= 0 || away * away <= threshold.never { visit(nodes, middle + 1, high, next) }
    }
    nodes.withUnsafeBufferPointer { visit($0, 0, $0.count, 0) }
    return found.sorted()
  }

  /// For each of many positions the index of the nearest one and its geodesic distance in meters, to
  /// within 0.1 µm; of equally near ones the lower index.
  ///
  /// Below 10 km the distance follows from the chord and the curvature of the normal section in
  /// its direction (Rapp 1991, *Geometric geodesy*, section 3), beyond from Karney's geodesic.
  public func nearest(
    toLongitudes askedLongitudes: [Double], latitudes askedLatitudes: [Double]
  ) throws -> (indices: [Int32], meters: [Double]) {
    guard askedLongitudes.count == askedLatitudes.count else {
      throw SpatialAnalysisError(
        "columns", "\(askedLongitudes.count), \(askedLatitudes.count)", expected: "equally long")
    }
    guard !nodes.isEmpty else {
      throw SpatialAnalysisError("index", "empty", expected: "one with positions")
    }
    var indices = [Int32](repeating: 0, count: askedLongitudes.count)
    var meters = [Double](repeating: 0, count: askedLongitudes.count)
    try nodes.withUnsafeBufferPointer { nodes in
      for asked in askedLongitudes.indices {
        let target = try PositionIndex.node(
          askedLongitudes[asked], askedLatitudes[asked], 0)
        var search = SingleSearch()
        search.visit(nodes, 0, nodes.count, axis: 0, target)
        let best = nodes[search.best]
        let short = search.squared <= PositionIndex.shortChordSquared
        // The second best is only as near as its chord says when the chords tell them apart.
        if short, !search.hasRival {
          indices[asked] = best.index
          meters[asked] = PositionIndex.shortDistance(target, best, search.squared)
          continue
        }
        let position = Geographic(
          longitude: askedLongitudes[asked], latitude: askedLatitudes[asked])
        if let neighbour = try nearest(to: position).first {
          indices[asked] = Int32(neighbour.index)
          meters[asked] = neighbour.distance.meters
        }
      }
    }
    return (indices, meters)
  }

  private static let shortChordSquared = 1e4 * 1e4

  /// The length of the geodesic over a short chord.
  private static func shortDistance(_ a: Node, _ b: Node, _ squared: Double) -> Double {
    guard squared > 0 else { return 0 }
    let x = (a.x + b.x) / 2
    let y = (a.y + b.y) / 2
    let z = (a.z + b.z) / 2
    let p2 = x * x + y * y
    let e2 = Ellipsoid.e2
    // Geodetic latitude of a position on the ellipsoid: tan φ = z / (p (1 - e²)).
    let t2 = p2 > 0 ? z * z / (p2 * (1 - e2) * (1 - e2)) : .infinity
    let sine2 = t2 < .infinity ? t2 / (1 + t2) : 1
    let w = 1 - e2 * sine2
    let n = Ellipsoid.a / w.squareRoot()
    let m = n * (1 - e2) / w
    let east = p2 > 0 ? (b.y - a.y) * x - (b.x - a.x) * y : 0
    let eastShare = p2 > 0 ? min(1, east * east / (p2 * squared)) : 0
    // Euler: the curvature of the normal section.
    let curvature = (1 - eastShare) / m + eastShare / n
    let q = squared * curvature * curvature
    return squared.squareRoot() * (1 + q / 24 + 3 * q * q / 640)
  }

  private static func node(_ longitude: Double, _ latitude: Double, _ index: Int) throws -> Node {
    guard longitude.isFinite, latitude.magnitude <= 90 else {
      throw SpatialAnalysisError(
        "position \(index)", "\(longitude) \(latitude)", expected: "on the Earth")
    }
    let c = Ellipsoid.centered(longitude: longitude, latitude: latitude)
    return Node(x: c.x, y: c.y, z: c.z, index: Int32(index))
  }

  /// Puts the median along an axis in the middle, lesser ones before it, and so on for the halves.
  private static func arrange(
    _ nodes: UnsafeMutableBufferPointer<Node>, _ range: Range<Int>, axis: Int
  ) {
    guard range.count > 1 else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let pivot = nodes[(low + high) / 2].ordinate(axis)
      var i = low
      var j = high
      while i <= j {
        while nodes[i].ordinate(axis) < pivot { i += 1 }
        while nodes[j].ordinate(axis) > pivot { j -= 1 }
        if i <= j {
          nodes.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if middle <= j { high = j } else if middle >= i { low = i } else { break }
    }
    let next = axis == 2 ? 0 : axis + 1
    arrange(nodes, range.lowerBound..<middle, axis: next)
    arrange(nodes, (middle + 1)..<range.upperBound, axis: next)
  }

  /// The squared chord beyond which nothing can be as near as something at a squared chord.
  @inline(__always)
  fileprivate static func limit(_ squared: Double) -> Double {
    let longest = Ellipsoid.longestArc(overChord: squared.squareRoot()) * (1 + 1e-9)
    return (longest + Ellipsoid.chordError) * (longest + Ellipsoid.chordError)
  }

  private struct SingleSearch {
    var best = 0
    var squared = Double.infinity
    /// Nothing beyond can be nearest.
    var limit = Double.infinity
    /// The second smallest chord seen.
    var second = Double.infinity

    var hasRival: Bool { second <= limit }

    mutating func visit(
      _ nodes: UnsafeBufferPointer<Node>, _ low: Int, _ high: Int, axis: Int, _ target: Node
    ) {
      if low >= high { return }
      let middle = (low + high) / 2
      let node = nodes[middle]
      let squared = node.squaredChord(target)
      if squared < self.squared {
        second = self.squared
        self.squared = squared
        best = middle
        // Up to 10 km the arc is longer than the chord by less than 1.1e-7 of it.
        limit =
          squared < PositionIndex.shortChordSquared
          ? squared * (1 + 3e-7) + 1e-5 * (squared.squareRoot() + 1) : PositionIndex.limit(squared)
      } else if squared < second {
        second = squared
      }
      let away = target.ordinate(axis) - node.ordinate(axis)
      let next = axis == 2 ? 0 : axis + 1
      if away <= 0 {
        visit(nodes, low, middle, axis: next, target)
        if away * away <= limit { visit(nodes, middle + 1, high, axis: next, target) }
      } else {
        visit(nodes, middle + 1, high, axis: next, target)
        if away * away <= limit { visit(nodes, low, middle, axis: next, target) }
      }
    }
  }

  private struct ManySearch {
    let count: Int
    /// All that can be among the nearest, by ascending chord.
    var candidates: [(squared: Double, index: Int)] = []
    var limit = Double.infinity

    init(count: Int) { self.count = count }

    mutating func visit(
      _ nodes: UnsafeBufferPointer<Node>, _ low: Int, _ high: Int, axis: Int, _ target: Node,
      _ isEligible: (Int) -> Bool
    ) {
      if low >= high { return }
      let middle = (low + high) / 2
      let node = nodes[middle]
      let squared = node.squaredChord(target)
      if squared <= limit, isEligible(Int(node.index)) { insert(squared, Int(node.index)) }
      let away = target.ordinate(axis) - node.ordinate(axis)
      let next = axis == 2 ? 0 : axis + 1
      let lower = (low, middle)
      let upper = (middle + 1, high)
      let (near, far) = away <= 0 ? (lower, upper) : (upper, lower)
      visit(nodes, near.0, near.1, axis: next, target, isEligible)
      if away * away <= limit { visit(nodes, far.0, far.1, axis: next, target, isEligible) }
    }

    private mutating func insert(_ squared: Double, _ index: Int) {
      var low = 0
      var high = candidates.count
      while low < high {
        let middle = (low + high) / 2
        if candidates[middle].squared <= squared { low = middle + 1 } else { high = middle }
      }
      candidates.insert((squared, index), at: low)
      guard candidates.count >= count else { return }
      limit = PositionIndex.limit(candidates[count - 1].squared)
      while let last = candidates.last, last.squared > limit { candidates.removeLast() }
    }
  }
}
