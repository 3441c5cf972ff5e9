import CGEOS
import SimpleFeatures

/// Set operations by GEOS's robust overlay (OverlayNG).
///
/// Invalid polygons may throw a `TopologyException`: repair them with ``madeValid(by:)`` first.
extension Geometry where C == Planar {
  /// What lies in either (`GEOSUnion_r`).
  public func union(_ other: Geometry) throws -> Geometry {
    try combined("union", other) { GEOSUnion_r($0, $1, $2) }
  }

  /// What lies in both (`GEOSIntersection_r`).
  public func intersection(_ other: Geometry) throws -> Geometry {
    try combined("intersection", other) { GEOSIntersection_r($0, $1, $2) }
  }

  /// What lies in this one and not in the other (`GEOSDifference_r`).
  public func difference(_ other: Geometry) throws -> Geometry {
    try combined("difference", other) { GEOSDifference_r($0, $1, $2) }
  }

  /// What lies in one of the two, but not in both (`GEOSSymDifference_r`).
  public func symmetricDifference(_ other: Geometry) throws -> Geometry {
    try combined("symmetricDifference", other) { GEOSSymDifference_r($0, $1, $2) }
  }

  /// The members of a collection united (`GEOSUnaryUnion_r`).
  public func unaryUnion() throws -> Geometry {
    try transformed("unaryUnion") { GEOSUnaryUnion_r($0, $1) }
  }

  /// What lies in any of many, much faster than one after the other (`GEOSUnaryUnion_r`).
  public static func union(of geometries: [Geometry]) throws -> Geometry {
    try Geometry.collection(geometries).unaryUnion()
  }

  /// The part inside a rectangle (`GEOSClipByRect_r`): fast, for drawing; the result need not be
  /// valid where the input is not.
  public func clipped(to envelope: Envelope) throws -> Geometry {
    try transformed("clip") { context, geometry in
      GEOSClipByRect_r(
        context, geometry, envelope.minimum.easting, envelope.minimum.northing,
        envelope.maximum.easting, envelope.maximum.northing)
    } checking: { context in
      let edges = [envelope.minimum, envelope.maximum]
      try context.require(edges.allSatisfy(\.isFinite), "envelope", edges, "finite")
      try context.require(
        envelope.width >= 0 && envelope.height >= 0, "envelope", edges, "in order")
    }
  }

  private func combined(
    _ operation: String, _ other: Geometry,
    _ combine: (
      GEOSContextHandle_t, UnsafePointer<GEOSGeometry>, UnsafePointer<GEOSGeometry>
    ) -> UnsafeMutablePointer<GEOSGeometry>?
  ) throws -> Geometry {
    let context = try GEOSContext(operation)
    let a = try context.handle(of: self)
    let b = try context.handle(of: other)
    return try context.owned(combine(context.handle, a.pointer, b.pointer)).geometry()
  }

  /// One geometry made of another by GEOS.
  func transformed(
    _ operation: String,
    _ transform: (
      GEOSContextHandle_t, UnsafePointer<GEOSGeometry>
    ) throws -> UnsafeMutablePointer<GEOSGeometry>?,
    checking check: (GEOSContext) throws -> Void = { _ in }
  ) throws -> Geometry {
    let context = try GEOSContext(operation)
    try check(context)
    let handle = try context.handle(of: self)
    return try context.owned(transform(context.handle, handle.pointer)).geometry()
  }
}
