import SimpleFeatures

/// Density-based clustering (Ester, Kriegel, Sander & Xu 1996) in meters on the ellipsoid.
///
/// Two positions are neighbours when the geodesic between them is no longer than ``radius``; a
/// position with ``minimumCount`` neighbours, itself included, is a *core*; cores that are neighbours
/// share a cluster; any other position joins the cluster of the nearest core within the radius (of
/// two equally near ones the western, then the southern), and is *noise* without one. So the
/// clusters do not depend on the order of the positions, except for their numbers: these count from
/// 1 in the order of the first member. Antimeridian and poles are places like any other.
public struct DBSCAN: Hashable, Sendable {
  /// The reach of a neighbourhood, the *eps* of the paper.
  public let radius: Distance
  /// How many positions make a neighbourhood dense, the one in the middle included.
  public let minimumCount: Int

  /// How neighbours are found; which are neighbours, and so the labels, does not depend on it.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Whichever is faster: ``geos`` up to 20,000 positions, ``grid`` above.
    case automatic
    /// GEOS's STRtree over the positions.
    case geos
    /// Cells no wider than the radius, in rows along the parallels.
    case grid
  }

  /// Throws when the radius is not greater than zero or the count is less than 1.
  public init(radius: Distance, minimumCount: Int) throws {
    guard radius.meters > 0, radius.meters.isFinite else {
      throw SpatialAnalysisError("radius", "\(radius.meters)", expected: "greater than zero")
    }
    guard (1...Int(Int32.max)).contains(minimumCount) else {
      throw SpatialAnalysisError("minimum count", "\(minimumCount)", expected: "1 or more")
    }
    self.radius = radius
    self.minimumCount = minimumCount
  }

  /// The outcome, one entry for each position in the order given.
  public struct Labels: Hashable, Sendable {
    /// The number of the cluster, counted from 1; 0 for noise.
    public var clusters: [Int32]
    /// Whether the position is a core.
    public var isCore: [Bool]
    /// How many clusters there are.
    public var count: Int
  }

  /// Positions from which the grid is faster than the tree.
  static let gridThreshold = 20_000
  /// Below this radius (m) the cells of the grid could not be numbered, and the tree does the work.
  static let leastGridRadius = 0.1

  /// The clusters of positions given as columns of degrees.
  /// - Parameter weights: how many each position counts for, 0 or more; `nil` for 1 each. A
  ///   position that counts for nothing can still be a core or join a cluster.
  /// - Throws: ``SpatialAnalysisError`` for columns of different lengths and for a position that is
  ///   not on the Earth, with its index.
  public func labels(
    longitudes: [Double], latitudes: [Double], weights: [Int32]? = nil, engine: Engine = .automatic
  ) throws -> Labels {
    try check(longitudes, latitudes, weights)
    guard !longitudes.isEmpty else { return Labels(clusters: [], isCore: [], count: 0) }
    let byGrid =
      switch engine {
      case .automatic: longitudes.count > DBSCAN.gridThreshold
      case .geos: false
      case .grid: true
      }
    guard byGrid, radius.meters >= DBSCAN.leastGridRadius else {
      return try treeLabels(longitudes, latitudes, weights)
    }
    return CellGrid(longitudes, latitudes, weights, self).labels()
  }

  private func check(_ longitudes: [Double], _ latitudes: [Double], _ weights: [Int32]?) throws {
    let count = longitudes.count
    guard latitudes.count == count, weights.map({ $0.count == count }) ?? true else {
      throw SpatialAnalysisError(
        "columns", "\(count), \(latitudes.count)", expected: "equally long")
    }
    guard count < Int(Int32.max) else {
      throw SpatialAnalysisError("number of positions", "\(count)", expected: "below 2147483647")
    }
    var allGood = true
    for index in 0..<count {
      let good = longitudes[index].magnitude < .infinity && latitudes[index].magnitude <= 90
      allGood = allGood && good
    }
    if !allGood {
      for index in 0..<count
      where !(longitudes[index].isFinite && latitudes[index].magnitude <= 90) {
        throw SpatialAnalysisError(
          "position \(index)", "\(longitudes[index]) \(latitudes[index])", expected: "on the Earth")
      }
    }
    if let weights, let index = weights.firstIndex(where: { $0 < 0 }) {
      throw SpatialAnalysisError("weight \(index)", "\(weights[index])", expected: "0 or more")
    }
  }
}

extension DBSCAN {
  /// Numbers clusters from 1 in the order of their first member.
  /// - Parameter roots: for each position any number that stands for its cluster, -1 for noise.
  static func numbered(
    _ roots: [Int32], rootCount: Int, isCore: [Bool]
  ) -> Labels {
    var numbers = [Int32](repeating: 0, count: rootCount)
    var count: Int32 = 0
    var clusters = [Int32](repeating: 0, count: roots.count)
    for (index, root) in roots.enumerated() where root >= 0 {
      if numbers[Int(root)] == 0 {
        count += 1
        numbers[Int(root)] = count
      }
      clusters[index] = numbers[Int(root)]
    }
    return Labels(clusters: clusters, isCore: isCore, count: Int(count))
  }
}

/// Sets that only ever grow together (Galler & Fischer 1964), with path halving.
struct UnionFind {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(of member: Int) -> Int {
    parents.withUnsafeMutableBufferPointer { parents in
      var member = member
      while Int(parents[member]) != member {
        parents[member] = parents[Int(parents[member])]
        member = Int(parents[member])
      }
      return member
    }
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let a = root(of: a)
    let b = root(of: b)
    if a != b { parents[max(a, b)] = Int32(min(a, b)) }
  }
}
