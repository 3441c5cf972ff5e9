/// A geometry of OGC Simple Features, on the Earth or on a flat map.
///
/// `Geometry<Geographic>` and `Geometry<Planar>` are different types: what GEOS can do exists only
/// for the planar one, so that buffering degrees by meters does not compile.
public indirect enum Geometry<C: Coordinate>: Hashable, Sendable {
  case point(C)
  case lineString(LineString<C>)
  case polygon(Polygon<C>)
  case multiPoint([C])
  case multiLineString([LineString<C>])
  case multiPolygon([Polygon<C>])
  case collection([Geometry<C>])
  /// A geometry without a position, such as the intersection of things apart.
  case empty
}

/// Two or more positions joined by segments.
public struct LineString<C: Coordinate>: Hashable, Sendable {
  public let positions: [C]

  /// `nil` for fewer than two positions.
  @inlinable
  public init?(_ positions: [C]) {
    guard positions.count >= 2 else { return nil }
    self.positions = positions
  }
}

/// A closed line string: the last position equals the first, and there are at least four.
public struct LinearRing<C: Coordinate>: Hashable, Sendable {
  /// The positions with the first repeated at the end.
  public let positions: [C]

  /// Closes an open ring; `nil` for fewer than three distinct places on it.
  @inlinable
  public init?(_ positions: [C]) {
    var closed = positions
    if let first = closed.first, let last = closed.last, first != last { closed.append(first) }
    guard closed.count >= 4 else { return nil }
    self.positions = closed
  }

  /// Twice the signed area by the shoelace formula, in squared units of the ordinates:
  /// positive for counter-clockwise.
  public var doubledSignedArea: Double {
    let origin = positions[0]
    var sum = 0.0
    for index in 1..<positions.count {
      let a = positions[index - 1]
      let b = positions[index]
      sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return sum
  }

  /// Whether the ring runs counter-clockwise, as RFC 7946 asks of an exterior.
  public var isCounterclockwise: Bool { doubledSignedArea > 0 }

  /// The same ring in the opposite direction.
  public var reversed: LinearRing { LinearRing(unchecked: positions.reversed()) }

  @usableFromInline
  init(unchecked positions: [C]) { self.positions = positions }
}

/// An area with one exterior ring and any number of holes.
public struct Polygon<C: Coordinate>: Hashable, Sendable {
  public let exterior: LinearRing<C>
  public let holes: [LinearRing<C>]

  @inlinable
  public init(exterior: LinearRing<C>, holes: [LinearRing<C>] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  /// The same area with its exterior counter-clockwise and its holes clockwise (RFC 7946, 3.1.6).
  public var rightHanded: Polygon {
    Polygon(
      exterior: exterior.isCounterclockwise ? exterior : exterior.reversed,
      holes: holes.map { $0.isCounterclockwise ? $0.reversed : $0 })
  }

  /// All rings, the exterior first.
  public var rings: [LinearRing<C>] { [exterior] + holes }
}

extension Geometry {
  /// Every position in order, the repeated last position of a ring included.
  public var positions: [C] {
    var all: [C] = []
    forEachPosition { all.append($0) }
    return all
  }

  /// Calls `body` with every position in order.
  public func forEachPosition(_ body: (C) -> Void) {
    switch self {
    case .point(let position): body(position)
    case .lineString(let line): line.positions.forEach(body)
    case .polygon(let polygon): polygon.rings.forEach { $0.positions.forEach(body) }
    case .multiPoint(let positions): positions.forEach(body)
    case .multiLineString(let lines): lines.forEach { $0.positions.forEach(body) }
    case .multiPolygon(let polygons):
      for polygon in polygons { polygon.rings.forEach { $0.positions.forEach(body) } }
    case .collection(let members): members.forEach { $0.forEachPosition(body) }
    case .empty: break
    }
  }

  /// Whether there is no position in it.
  public var isEmpty: Bool {
    switch self {
    case .empty: true
    case .multiPoint(let positions): positions.isEmpty
    case .multiLineString(let lines): lines.isEmpty
    case .multiPolygon(let polygons): polygons.isEmpty
    case .collection(let members): members.allSatisfy(\.isEmpty)
    case .point, .lineString, .polygon: false
    }
  }

  /// The polygons in it, those of collections included.
  public var polygons: [Polygon<C>] {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let polygons): polygons
    case .collection(let members): members.flatMap(\.polygons)
    case .point, .lineString, .multiPoint, .multiLineString, .empty: []
    }
  }

  /// The same geometry with every position passed through `transform`; a throw ends it.
  public func mapPositions<D: Coordinate>(
    _ transform: (C) throws -> D
  ) rethrows -> Geometry<D> {
    switch self {
    case .point(let position): return .point(try transform(position))
    case .lineString(let line): return .lineString(try line.mapPositions(transform))
    case .polygon(let polygon): return .polygon(try polygon.mapPositions(transform))
    case .multiPoint(let positions): return .multiPoint(try positions.map(transform))
    case .multiLineString(let lines):
      return .multiLineString(try lines.map { try $0.mapPositions(transform) })
    case .multiPolygon(let polygons):
      return .multiPolygon(try polygons.map { try $0.mapPositions(transform) })
    case .collection(let members):
      return .collection(try members.map { try $0.mapPositions(transform) })
    case .empty: return .empty
    }
  }

  /// The same geometry with every exterior counter-clockwise and every hole clockwise.
  public var rightHanded: Geometry {
    switch self {
    case .polygon(let polygon): .polygon(polygon.rightHanded)
    case .multiPolygon(let polygons): .multiPolygon(polygons.map(\.rightHanded))
    case .collection(let members): .collection(members.map(\.rightHanded))
    case .point, .lineString, .multiPoint, .multiLineString, .empty: self
    }
  }
}

extension LineString {
  /// The same line with every position passed through `transform`.
  public func mapPositions<D: Coordinate>(
    _ transform: (C) throws -> D
  ) rethrows -> LineString<D> {
    LineString<D>(unchecked: try positions.map(transform))
  }

  @usableFromInline
  init(unchecked positions: [C]) { self.positions = positions }
}

extension LinearRing {
  /// The same ring with every position passed through `transform`, closed again.
  public func mapPositions<D: Coordinate>(
    _ transform: (C) throws -> D
  ) rethrows -> LinearRing<D> {
    var mapped = try positions.dropLast().map(transform)
    if let first = mapped.first { mapped.append(first) }
    return LinearRing<D>(unchecked: mapped)
  }
}

extension Polygon {
  /// The same polygon with every position passed through `transform`.
  public func mapPositions<D: Coordinate>(
    _ transform: (C) throws -> D
  ) rethrows -> Polygon<D> {
    Polygon<D>(
      exterior: try exterior.mapPositions(transform),
      holes: try holes.map { try $0.mapPositions(transform) })
  }
}

extension Geometry where C == Geographic {
  /// The smallest box around the geometry, `nil` when it is empty.
  ///
  /// Lines and rings count with everything between their westernmost and easternmost position: they must
  /// not run across the antimeridian but be cut there, and a geometry cut there gets a box that crosses.
  public var boundingBox: BoundingBox? {
    var spans: [ClosedRange<Double>] = []
    var south = Double.infinity
    var north = -Double.infinity
    forEachPath { path in
      var west = Double.infinity
      var east = -Double.infinity
      for position in path where position.isFinite {
        west = min(west, position.longitude)
        east = max(east, position.longitude)
        south = min(south, position.latitude)
        north = max(north, position.latitude)
      }
      if west <= east { spans.append(west...east) }
    }
    guard let (west, east) = BoundingBox.narrowest(around: spans) else { return nil }
    return BoundingBox(west: west, south: south, east: east, north: north)
  }

  /// Calls `body` with each point, line and exterior ring.
  private func forEachPath(_ body: ([Geographic]) -> Void) {
    switch self {
    case .point(let position): body([position])
    case .lineString(let line): body(line.positions)
    case .polygon(let polygon): body(polygon.exterior.positions)
    case .multiPoint(let positions): for position in positions { body([position]) }
    case .multiLineString(let lines): for line in lines { body(line.positions) }
    case .multiPolygon(let polygons): for polygon in polygons { body(polygon.exterior.positions) }
    case .collection(let members): for member in members { member.forEachPath(body) }
    case .empty: break
    }
  }
}

extension Geometry where C == Planar {
  /// The smallest rectangle around the geometry, `nil` when it is empty.
  public var envelope: Envelope? { Envelope(containing: positions) }
}
