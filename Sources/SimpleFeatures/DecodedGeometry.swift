/// A geometry as it was read from WKT or WKB, with what the encoding said besides.
public struct DecodedGeometry<C: Coordinate>: Hashable, Sendable {
  public let geometry: Geometry<C>
  /// The number of the reference system that EWKT or EWKB states; ISO encodings have none.
  public let srid: Int?
  /// Whether there were Z or M ordinates: they are read, checked to be there, and dropped.
  public let hadMoreOrdinates: Bool
}

/// How deeply geometry collections may be nested in WKT and WKB.
public let maximumNestingDepth = 128
