import CGEOS
import SimpleFeatures

/// A geometry with its edges indexed, for many tests against it (`GEOSPrepare_r`).
///
/// It belongs to the thread that made it. Worth its price from about ten tests on.
public final class PreparedGeometry {
  public let geometry: Geometry<Planar>
  private let context: GEOSContext
  private let handle: GEOSHandle
  private let prepared: UnsafePointer<GEOSPreparedGeometry>

  public init(_ geometry: Geometry<Planar>) throws {
    self.geometry = geometry
    context = try GEOSContext("prepare")
    handle = try context.handle(of: geometry)
    guard let prepared = GEOSPrepare_r(context.handle, handle.pointer) else {
      throw context.failure
    }
    self.prepared = prepared
  }

  // The prepared geometry refers to the handle, which is destroyed after it.
  deinit { GEOSPreparedGeom_destroy_r(context.handle, prepared) }

  /// Whether the two have a position in common (`GEOSPreparedIntersects_r`).
  public func intersects(_ other: Geometry<Planar>) throws -> Bool {
    try test("intersects", other) { GEOSPreparedIntersects_r($0, $1, $2) }
  }

  /// Whether no position of the other lies outside, and some inside (`GEOSPreparedContains_r`).
  public func contains(_ other: Geometry<Planar>) throws -> Bool {
    try test("contains", other) { GEOSPreparedContains_r($0, $1, $2) }
  }

  /// Whether the position lies inside, not on the edge.
  public func contains(_ position: Planar) throws -> Bool { try contains(.point(position)) }

  /// Whether no position of the other lies outside (`GEOSPreparedCovers_r`).
  public func covers(_ other: Geometry<Planar>) throws -> Bool {
    try test("covers", other) { GEOSPreparedCovers_r($0, $1, $2) }
  }

  /// Whether the position lies inside or on the edge.
  public func covers(_ position: Planar) throws -> Bool { try covers(.point(position)) }

  /// Whether the other covers this one (`GEOSPreparedCoveredBy_r`).
  public func isCovered(by other: Geometry<Planar>) throws -> Bool {
    try test("coveredBy", other) { GEOSPreparedCoveredBy_r($0, $1, $2) }
  }

  /// Whether the other contains this one (`GEOSPreparedWithin_r`).
  public func isWithin(_ other: Geometry<Planar>) throws -> Bool {
    try test("within", other) { GEOSPreparedWithin_r($0, $1, $2) }
  }

  /// Whether the two have no position in common (`GEOSPreparedDisjoint_r`).
  public func isDisjoint(from other: Geometry<Planar>) throws -> Bool {
    try test("disjoint", other) { GEOSPreparedDisjoint_r($0, $1, $2) }
  }

  /// Whether the two meet only at their edges (`GEOSPreparedTouches_r`).
  public func touches(_ other: Geometry<Planar>) throws -> Bool {
    try test("touches", other) { GEOSPreparedTouches_r($0, $1, $2) }
  }

  /// Whether one passes through the other (`GEOSPreparedCrosses_r`).
  public func crosses(_ other: Geometry<Planar>) throws -> Bool {
    try test("crosses", other) { GEOSPreparedCrosses_r($0, $1, $2) }
  }

  /// Whether two of one dimension share a part of that dimension (`GEOSPreparedOverlaps_r`).
  public func overlaps(_ other: Geometry<Planar>) throws -> Bool {
    try test("overlaps", other) { GEOSPreparedOverlaps_r($0, $1, $2) }
  }

  /// The shortest distance between the two, `nil` when one is empty (`GEOSPreparedDistance_r`).
  public func distance(to other: Geometry<Planar>) throws -> Distance? {
    guard !geometry.isEmpty, !other.isEmpty else { return nil }
    context.operation = "distance"
    let handle = try context.handle(of: other)
    var meters = 0.0
    guard GEOSPreparedDistance_r(context.handle, prepared, handle.pointer, &meters) == 1 else {
      throw context.failure
    }
    return .meters(meters)
  }

  /// Whether the two come as near as `distance`; never for an empty one
  /// (`GEOSPreparedDistanceWithin_r`).
  public func isWithin(_ distance: Distance, of other: Geometry<Planar>) throws -> Bool {
    guard !geometry.isEmpty, !other.isEmpty else { return false }
    try context.require(!distance.meters.isNaN, "distance", distance.meters, "a number")
    return try test("distanceWithin", other) {
      GEOSPreparedDistanceWithin_r($0, $1, $2, distance.meters)
    }
  }

  private func test(
    _ operation: String, _ other: Geometry<Planar>,
    _ predicate: (
      GEOSContextHandle_t, UnsafePointer<GEOSPreparedGeometry>, UnsafePointer<GEOSGeometry>
    ) -> CChar
  ) throws -> Bool {
    context.operation = operation
    let handle = try context.handle(of: other)
    return try context.truth(predicate(context.handle, prepared, handle.pointer))
  }
}

extension Geometry where C == Planar {
  /// The geometry made ready for many tests against it.
  public func prepared() throws -> PreparedGeometry { try PreparedGeometry(self) }
}
