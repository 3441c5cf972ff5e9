import CGEOS
import SimpleFeatures

/// A tree of rectangles that finds those in a region without looking at all of them
/// (GEOS's STRtree: Leutenegger, Lopez & Edgington 1997).
///
/// It belongs to the thread that made it, and is built at the first question.
public final class SpatialIndex {
  private let context: GEOSContext
  private let tree: UnsafeMutablePointer<GEOSSTRtree>
  private let envelopes: [Envelope]

  /// Indexes rectangles by their position in the array; points are rectangles without extent.
  public init(_ envelopes: [Envelope]) throws {
    context = try GEOSContext("index")
    self.envelopes = envelopes
    guard let tree = GEOSSTRtree_create_r(context.handle, SpatialIndex.nodeCapacity) else {
      throw context.failure
    }
    self.tree = tree
    for (index, envelope) in envelopes.enumerated() {
      try context.require(
        envelope.width >= 0 && envelope.height >= 0, "envelope",
        [envelope.minimum, envelope.maximum], "finite and in order")
      // GEOS copies the rectangle, so the handle may go at once.
      let handle = try context.handle(of: envelope)
      GEOSSTRtree_insert_r(context.handle, tree, handle.pointer, SpatialIndex.cookie(index))
    }
  }

  /// Indexes the envelopes of geometries; empty ones are never found.
  public convenience init(_ geometries: [Geometry<Planar>]) throws {
    // An empty geometry gets no place, so its number has to be skipped.
    var envelopes: [Envelope] = []
    var numbers: [Int] = []
    for (number, geometry) in geometries.enumerated() {
      guard let envelope = geometry.envelope else { continue }
      envelopes.append(envelope)
      numbers.append(number)
    }
    try self.init(envelopes)
    if numbers.count < geometries.count { self.numbers = numbers }
  }

  /// The number under which each envelope is reported, where it is not its position.
  private var numbers: [Int]?

  deinit { GEOSSTRtree_destroy_r(context.handle, tree) }

  /// Children of a node; 10 is what GEOS recommends.
  private static let nodeCapacity = 10

  public var count: Int { envelopes.count }

  /// The rectangles that meet the region, edges included, in ascending order.
  public func query(_ region: Envelope) throws -> [Int] {
    var found: [Int] = []
    try query(region) { found.append($0) }
    found.sort()
    return found
  }

  /// Calls `body` with each rectangle that meets the region, in no particular order.
  public func query(_ region: Envelope, _ body: (Int) -> Void) throws {
    guard !envelopes.isEmpty else { return }
    context.operation = "query"
    let numbers = self.numbers
    try visit(region) { body(numbers?[$0] ?? $0) }
  }

  /// The rectangle nearest to a position and its distance, 0 inside; of several equally near the
  /// first; `nil` for an empty index.
  public func nearest(to position: Planar) throws -> (index: Int, distance: Distance)? {
    guard !envelopes.isEmpty else { return nil }
    context.operation = "nearest"
    let point = try context.handle(of: position)
    let search = Search(position: position, envelopes: envelopes)
    let item = withExtendedLifetime(search) {
      GEOSSTRtree_nearest_generic_r(
        context.handle, tree, SpatialIndex.cookie(envelopes.count), point.pointer,
        { a, b, distance, user in
          guard let a, let b, let distance, let user else { return 0 }
          let search = Unmanaged<Search>.fromOpaque(user).takeUnretainedValue()
          distance.pointee = search.distance(a, b)
          return 1
        }, Unmanaged.passUnretained(search).toOpaque())
    }
    guard let item else { throw context.failure }
    // GEOS stops at any of those equally near.
    var first = SpatialIndex.index(of: item)
    let least = search.envelopes[first].distance(to: position)
    let region = Envelope(minimum: position, maximum: position)
    try visit(region.expanded(by: least * (1 + 1e-9))) { candidate in
      if candidate < first, envelopes[candidate].distance(to: position) <= least {
        first = candidate
      }
    }
    return (numbers?[first] ?? first, .meters(least))
  }

  private func visit(_ region: Envelope, _ body: (Int) -> Void) throws {
    let handle = try context.handle(of: region)
    withoutActuallyEscaping(body) { body in
      let visitor = Visitor(body)
      withExtendedLifetime(visitor) {
        GEOSSTRtree_query_r(
          context.handle, tree, handle.pointer,
          { item, user in
            guard let item, let user else { return }
            Unmanaged<Visitor>.fromOpaque(user).takeUnretainedValue()
              .body(SpatialIndex.index(of: item))
          }, Unmanaged.passUnretained(visitor).toOpaque())
      }
    }
  }

  // GEOS takes a null item for none, so cookies count from 1.
  private static func cookie(_ index: Int) -> UnsafeMutableRawPointer? {
    UnsafeMutableRawPointer(bitPattern: index + 1)
  }

  private static func index(of item: UnsafeRawPointer) -> Int { Int(bitPattern: item) - 1 }

  /// What GEOS carries through a query for us.
  private final class Visitor {
    let body: (Int) -> Void

    init(_ body: @escaping (Int) -> Void) { self.body = body }
  }

  /// What GEOS carries through a search for the nearest.
  private final class Search {
    let position: Planar
    let envelopes: [Envelope]

    init(position: Planar, envelopes: [Envelope]) {
      self.position = position
      self.envelopes = envelopes
    }

    /// One of the two items is the question itself, whose cookie is past the last.
    func distance(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer) -> Double {
      let index = min(SpatialIndex.index(of: a), SpatialIndex.index(of: b))
      return index < envelopes.count ? envelopes[index].distance(to: position) : 0
    }
  }
}

extension Envelope {
  /// The distance in meters from the rectangle to a position, 0 inside.
  func distance(to position: Planar) -> Double {
    let dx = max(minimum.easting - position.easting, position.easting - maximum.easting, 0)
    let dy = max(minimum.northing - position.northing, position.northing - maximum.northing, 0)
    return (dx * dx + dy * dy).squareRoot()
  }
}
