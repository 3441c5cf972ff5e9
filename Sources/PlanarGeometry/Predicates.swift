import CGEOS
import SimpleFeatures

/// The predicates of OGC Simple Features, decided by GEOS.
///
/// Each throws ``PlanarGeometryError`` for positions that are not finite and for what GEOS refuses,
/// such as some collections that mix dimensions. For many tests against one geometry see
/// ``PreparedGeometry``.
extension Geometry where C == Planar {
  /// Whether the two have a position in common (`GEOSIntersects_r`).
  public func intersects(_ other: Geometry) throws -> Bool {
    try test("intersects", other) { GEOSIntersects_r($0, $1, $2) }
  }

  /// Whether the two have no position in common (`GEOSDisjoint_r`).
  public func isDisjoint(from other: Geometry) throws -> Bool {
    try test("disjoint", other) { GEOSDisjoint_r($0, $1, $2) }
  }

  /// Whether no position of the other lies outside, and some inside: an area does not contain its
  /// own edge (`GEOSContains_r`; see ``covers(_:)``).
  public func contains(_ other: Geometry) throws -> Bool {
    try test("contains", other) { GEOSContains_r($0, $1, $2) }
  }

  /// Whether the other contains this one (`GEOSWithin_r`).
  public func isWithin(_ other: Geometry) throws -> Bool {
    try test("within", other) { GEOSWithin_r($0, $1, $2) }
  }

  /// Whether no position of the other lies outside; the edge counts as inside (`GEOSCovers_r`).
  public func covers(_ other: Geometry) throws -> Bool {
    try test("covers", other) { GEOSCovers_r($0, $1, $2) }
  }

  /// Whether the other covers this one (`GEOSCoveredBy_r`).
  public func isCovered(by other: Geometry) throws -> Bool {
    try test("coveredBy", other) { GEOSCoveredBy_r($0, $1, $2) }
  }

  /// Whether the two meet, but only at their edges (`GEOSTouches_r`).
  public func touches(_ other: Geometry) throws -> Bool {
    try test("touches", other) { GEOSTouches_r($0, $1, $2) }
  }

  /// Whether a line passes through an area or another line (`GEOSCrosses_r`).
  public func crosses(_ other: Geometry) throws -> Bool {
    try test("crosses", other) { GEOSCrosses_r($0, $1, $2) }
  }

  /// Whether two of one dimension share a part of that dimension, and neither covers the other
  /// (`GEOSOverlaps_r`).
  public func overlaps(_ other: Geometry) throws -> Bool {
    try test("overlaps", other) { GEOSOverlaps_r($0, $1, $2) }
  }

  /// Whether the two are the same set of positions, however they are written (`GEOSEquals_r`).
  public func isTopologicallyEqual(to other: Geometry) throws -> Bool {
    try test("equals", other) { GEOSEquals_r($0, $1, $2) }
  }

  /// The nine letters of the intersection matrix of the two (DE-9IM), such as `212101212`
  /// (`GEOSRelate_r`).
  public func relation(to other: Geometry) throws -> String {
    let context = try GEOSContext("relate")
    let a = try context.handle(of: self)
    let b = try context.handle(of: other)
    return try context.text(GEOSRelate_r(context.handle, a.pointer, b.pointer))
  }

  /// Whether the intersection matrix fits a pattern of nine among `TF*012`, such as `T*F**F***`
  /// (`GEOSRelatePattern_r`).
  public func relates(to other: Geometry, by pattern: String) throws -> Bool {
    let context = try GEOSContext("relate")
    let fits = pattern.utf8.count == 9 && pattern.utf8.allSatisfy { "TtFf*012".utf8.contains($0) }
    try context.require(fits, "pattern", pattern, "nine of TF*012")
    return try test("relate", other) { GEOSRelatePattern_r($0, $1, $2, pattern) }
  }

  /// The shortest distance between the two, `nil` when one is empty (`GEOSDistance_r`).
  public func distance(to other: Geometry) throws -> Distance? {
    guard !isEmpty, !other.isEmpty else { return nil }
    let context = try GEOSContext("distance")
    let a = try context.handle(of: self)
    let b = try context.handle(of: other)
    var meters = 0.0
    guard GEOSDistance_r(context.handle, a.pointer, b.pointer, &meters) == 1 else {
      throw context.failure
    }
    return .meters(meters)
  }

  /// Whether the two come as near as `distance` or nearer; never for an empty one
  /// (`GEOSDistanceWithin_r`).
  public func isWithin(_ distance: Distance, of other: Geometry) throws -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    return try test("distanceWithin", other, checking: distance) {
      GEOSDistanceWithin_r($0, $1, $2, distance.meters)
    }
  }

  /// The position of each that is nearest to the other, `nil` when one is empty
  /// (`GEOSNearestPoints_r`).
  public func nearestPositions(to other: Geometry) throws -> (here: Planar, there: Planar)? {
    guard !isEmpty, !other.isEmpty else { return nil }
    let context = try GEOSContext("nearestPoints")
    let a = try context.handle(of: self)
    let b = try context.handle(of: other)
    guard let sequence = GEOSNearestPoints_r(context.handle, a.pointer, b.pointer) else {
      throw context.failure
    }
    defer { GEOSCoordSeq_destroy_r(context.handle, sequence) }
    let pair = try context.positions(in: sequence)
    guard pair.count == 2 else { throw context.failure }
    return (pair[0], pair[1])
  }

  private typealias Predicate = (
    GEOSContextHandle_t, UnsafePointer<GEOSGeometry>, UnsafePointer<GEOSGeometry>
  ) -> CChar

  private func test(
    _ operation: String, _ other: Geometry, checking distance: Distance = .zero,
    _ predicate: Predicate
  ) throws -> Bool {
    let context = try GEOSContext(operation)
    try context.require(!distance.meters.isNaN, "distance", distance.meters, "a number")
    let a = try context.handle(of: self)
    let b = try context.handle(of: other)
    return try context.truth(predicate(context.handle, a.pointer, b.pointer))
  }
}
