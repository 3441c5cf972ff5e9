import CGEOS
import SimpleFeatures

/// The numbers by which GEOS names its kinds of geometry.
enum GEOSKind {
  static let point = Int32(GEOS_POINT.rawValue)
  static let lineString = Int32(GEOS_LINESTRING.rawValue)
  static let linearRing = Int32(GEOS_LINEARRING.rawValue)
  static let polygon = Int32(GEOS_POLYGON.rawValue)
  static let multiPoint = Int32(GEOS_MULTIPOINT.rawValue)
  static let multiLineString = Int32(GEOS_MULTILINESTRING.rawValue)
  static let multiPolygon = Int32(GEOS_MULTIPOLYGON.rawValue)
  static let collection = Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
}

// MARK: Into GEOS

extension GEOSContext {
  /// Copies a geometry into GEOS; positions that are not finite are refused.
  func handle(of geometry: Geometry<Planar>) throws -> GEOSHandle {
    switch geometry {
    case .point(let position): try handle(of: position)
    case .lineString(let line): try handle(of: line)
    case .polygon(let polygon): try handle(of: polygon)
    case .multiPoint(let positions):
      try collection(GEOSKind.multiPoint, positions.count) { try handle(of: positions[$0]) }
    case .multiLineString(let lines):
      try collection(GEOSKind.multiLineString, lines.count) { try handle(of: lines[$0]) }
    case .multiPolygon(let polygons):
      try collection(GEOSKind.multiPolygon, polygons.count) { try handle(of: polygons[$0]) }
    case .collection(let members):
      try collection(GEOSKind.collection, members.count) { try handle(of: members[$0]) }
    case .empty: try owned(GEOSGeom_createEmptyCollection_r(handle, GEOSKind.collection))
    }
  }

  func handle(of position: Planar) throws -> GEOSHandle {
    guard position.isFinite else { throw refusal(of: position) }
    return try owned(
      GEOSGeom_createPointFromXY_r(handle, position.easting, position.northing))
  }

  func handle(of envelope: Envelope) throws -> GEOSHandle {
    guard envelope.minimum.isFinite else { throw refusal(of: envelope.minimum) }
    guard envelope.maximum.isFinite else { throw refusal(of: envelope.maximum) }
    return try owned(
      GEOSGeom_createRectangle_r(
        handle, envelope.minimum.easting, envelope.minimum.northing, envelope.maximum.easting,
        envelope.maximum.northing))
  }

  private func handle(of line: LineString<Planar>) throws -> GEOSHandle {
    // the line string owns the sequence from here
    try owned(GEOSGeom_createLineString_r(handle, sequence(line.positions)))
  }

  private func handle(of ring: LinearRing<Planar>) throws -> GEOSHandle {
    // the ring owns the sequence from here
    try owned(GEOSGeom_createLinearRing_r(handle, sequence(ring.positions)))
  }

  private func handle(of polygon: Polygon<Planar>) throws -> GEOSHandle {
    let exterior = try handle(of: polygon.exterior)
    let holes = try relinquished(polygon.holes.count) { try handle(of: polygon.holes[$0]) }
    // the polygon owns its rings from here
    let shell = exterior.relinquished()
    return try owned(
      withMutable(holes) {
        GEOSGeom_createPolygon_r(handle, shell, $0, UInt32(holes.count))
      })
  }

  /// Makes a collection of members made one by one.
  func collection(
    _ kind: Int32, _ count: Int, _ member: (Int) throws -> GEOSHandle
  ) throws -> GEOSHandle {
    guard count > 0 else { return try owned(GEOSGeom_createEmptyCollection_r(handle, kind)) }
    let members = try relinquished(count, member)
    // the collection owns its members from here
    return try owned(
      withMutable(members) {
        GEOSGeom_createCollection_r(handle, kind, $0, UInt32(members.count))
      })
  }

  /// Makes handles and gives up their ownership; when one fails, those before it are destroyed.
  private func relinquished(
    _ count: Int, _ make: (Int) throws -> GEOSHandle
  ) throws -> [UnsafeMutablePointer<GEOSGeometry>?] {
    var pointers: [UnsafeMutablePointer<GEOSGeometry>?] = []
    pointers.reserveCapacity(count)
    do {
      for index in 0..<count { pointers.append(try make(index).relinquished()) }
    } catch {
      for pointer in pointers { GEOSGeom_destroy_r(handle, pointer) }
      throw error
    }
    return pointers
  }

  private func withMutable<Result>(
    _ pointers: [UnsafeMutablePointer<GEOSGeometry>?],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<GEOSGeometry>?>?) -> Result
  ) -> Result {
    var pointers = pointers
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }

  /// Copies positions into a sequence that the caller has to hand on.
  private func sequence(_ positions: [Planar]) throws -> UnsafeMutablePointer<GEOSCoordSequence> {
    let count = positions.count
    let made = try withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { buffer in
      for (index, position) in positions.enumerated() {
        guard position.isFinite else { throw refusal(of: position) }
        buffer[index] = position.easting
        buffer[count + index] = position.northing
      }
      guard let eastings = buffer.baseAddress else {
        return GEOSCoordSeq_create_r(handle, 0, 2)
      }
      return GEOSCoordSeq_copyFromArrays_r(
        handle, eastings, eastings + count, nil, nil, UInt32(count))
    }
    guard let made else { throw failure }
    return made
  }

  private func refusal(of position: Planar) -> PlanarGeometryError {
    PlanarGeometryError(
      operation,
      .nonFinitePosition(easting: "\(position.easting)", northing: "\(position.northing)"))
  }
}

// MARK: Out of GEOS

extension GEOSHandle {
  /// Copies the geometry out of GEOS.
  func geometry() throws -> Geometry<Planar> { try context.geometry(at: pointer) }
}

extension GEOSContext {
  fileprivate func geometry(
    at pointer: UnsafePointer<GEOSGeometry>
  ) throws -> Geometry<Planar> {
    if try truth(GEOSisEmpty_r(handle, pointer)) { return .empty }
    let kind = GEOSGeomTypeId_r(handle, pointer)
    switch kind {
    case GEOSKind.point: return .point(try position(at: pointer))
    case GEOSKind.lineString, GEOSKind.linearRing: return .lineString(try line(at: pointer))
    case GEOSKind.polygon: return .polygon(try polygon(at: pointer))
    case GEOSKind.multiPoint: return .multiPoint(try members(of: pointer, position))
    case GEOSKind.multiLineString: return .multiLineString(try members(of: pointer, line))
    case GEOSKind.multiPolygon: return .multiPolygon(try members(of: pointer, polygon))
    case GEOSKind.collection: return .collection(try members(of: pointer, geometry))
    default: throw failure
    }
  }

  /// The members of a collection that are not empty.
  private func members<Member>(
    of pointer: UnsafePointer<GEOSGeometry>,
    _ member: (UnsafePointer<GEOSGeometry>) throws -> Member
  ) throws -> [Member] {
    let count = GEOSGetNumGeometries_r(handle, pointer)
    guard count >= 0 else { throw failure }
    var members: [Member] = []
    members.reserveCapacity(Int(count))
    for index in 0..<count {
      guard let part = GEOSGetGeometryN_r(handle, pointer, index) else { throw failure }
      if try truth(GEOSisEmpty_r(handle, part)) { continue }
      members.append(try member(part))
    }
    return members
  }

  fileprivate func position(at pointer: UnsafePointer<GEOSGeometry>) throws -> Planar {
    var position = Planar(easting: 0, northing: 0)
    guard GEOSGeomGetX_r(handle, pointer, &position.easting) == 1,
      GEOSGeomGetY_r(handle, pointer, &position.northing) == 1
    else { throw failure }
    return try checked(position)
  }

  private func line(at pointer: UnsafePointer<GEOSGeometry>) throws -> LineString<Planar> {
    guard let line = LineString(try positions(at: pointer)) else { throw failure }
    return line
  }

  private func polygon(at pointer: UnsafePointer<GEOSGeometry>) throws -> Polygon<Planar> {
    guard let exterior = GEOSGetExteriorRing_r(handle, pointer) else { throw failure }
    let count = GEOSGetNumInteriorRings_r(handle, pointer)
    guard count >= 0 else { throw failure }
    var holes: [LinearRing<Planar>] = []
    for index in 0..<count {
      guard let hole = GEOSGetInteriorRingN_r(handle, pointer, index) else { throw failure }
      holes.append(try ring(at: hole))
    }
    return Polygon(exterior: try ring(at: exterior), holes: holes)
  }

  private func ring(at pointer: UnsafePointer<GEOSGeometry>) throws -> LinearRing<Planar> {
    guard let ring = LinearRing(try positions(at: pointer)) else { throw failure }
    return ring
  }

  private func positions(at pointer: UnsafePointer<GEOSGeometry>) throws -> [Planar] {
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, pointer) else { throw failure }
    return try positions(in: sequence)
  }

  func positions(in sequence: UnsafePointer<GEOSCoordSequence>) throws -> [Planar] {
    var size: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(handle, sequence, &size) == 1 else { throw failure }
    let count = Int(size)
    guard count > 0 else { return [] }
    return try withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { buffer in
      guard let eastings = buffer.baseAddress,
        GEOSCoordSeq_copyToArrays_r(handle, sequence, eastings, eastings + count, nil, nil) == 1
      else { throw failure }
      return try (0..<count).map {
        try checked(Planar(easting: buffer[$0], northing: buffer[count + $0]))
      }
    }
  }

  /// Numbers near the end of the range of `Double` can overflow within GEOS.
  private func checked(_ position: Planar) throws -> Planar {
    guard position.isFinite else {
      throw PlanarGeometryError(operation, .geos(message: "the result overflows"))
    }
    return position
  }
}
