// Written out for both kinds of position: across modules generic code is many times slower.

extension Geometry where C == Geographic {
  /// Reads well-known text such as `POINT (44.4 33.3)`, x before y.
  ///
  /// Strict: rings must be closed, numbers finite, nothing may stand before or after, and
  /// collections may nest 128 deep. Z and M are read and dropped, and so are empty members of a
  /// multi-geometry; an empty point, line, polygon or collection is ``empty``. Ranges are not
  /// checked.
  public init(wkt: String) throws(SimpleFeaturesError) {
    self = try WKTReader<Geographic>.read(wkt).geometry
  }

  /// Reads well-known text with what stands besides the positions: the SRID of EWKT
  /// (`SRID=4326;POINT (44.4 33.3)`), and whether there were Z or M.
  public static func decoded(wkt: String) throws(SimpleFeaturesError) -> DecodedGeometry<Geographic>
  {
    try WKTReader<Geographic>.read(wkt)
  }

  /// The geometry as well-known text, x before y.
  ///
  /// Numbers are the shortest that read back the same, never with an exponent; with `decimals`
  /// (0...15) they are rounded to so many places. ``empty`` is `GEOMETRYCOLLECTION EMPTY`.
  /// Positions that are not finite have no writing that can be read back.
  public func wkt(decimals: Int? = nil) -> String {
    WKTWriter.write(self, decimals: decimals)
  }

  /// Reads well-known binary: ISO WKB or EWKB in either byte order, x before y.
  ///
  /// Strict in the same way as ``init(wkt:)``. No memory is asked for that the bytes could not fill.
  public init(wkb: [UInt8]) throws(SimpleFeaturesError) {
    self = try Geometry.decoded(wkb: wkb).geometry
  }

  /// Reads well-known binary with what stands besides the positions: the SRID of EWKB, and whether
  /// there were Z or M.
  public static func decoded(wkb: [UInt8]) throws(SimpleFeaturesError) -> DecodedGeometry<
    Geographic
  > {
    try wkb.withUnsafeBytes { bytes in
      Result { () throws(SimpleFeaturesError) in try WKBReader<Geographic>.read(bytes) }
    }.get()
  }

  /// The geometry as well-known binary in two dimensions: ISO WKB, or EWKB when it is to carry an
  /// SRID. ``empty`` is a collection without members.
  public func wkb(byteOrder: ByteOrder = .littleEndian, srid: Int32? = nil) -> [UInt8] {
    WKBWriter.write(self, order: byteOrder, srid: srid)
  }
}

extension Geometry where C == Planar {
  /// Reads well-known text such as `POINT (443000 3685000)`, x before y.
  ///
  /// Strict: rings must be closed, numbers finite, nothing may stand before or after, and
  /// collections may nest 128 deep. Z and M are read and dropped, and so are empty members of a
  /// multi-geometry; an empty point, line, polygon or collection is ``empty``. Ranges are not
  /// checked.
  public init(wkt: String) throws(SimpleFeaturesError) {
    self = try WKTReader<Planar>.read(wkt).geometry
  }

  /// Reads well-known text with what stands besides the positions: the SRID of EWKT
  /// (`SRID=4326;POINT (44.4 33.3)`), and whether there were Z or M.
  public static func decoded(wkt: String) throws(SimpleFeaturesError) -> DecodedGeometry<Planar> {
    try WKTReader<Planar>.read(wkt)
  }

  /// The geometry as well-known text, x before y.
  ///
  /// Numbers are the shortest that read back the same, never with an exponent; with `decimals`
  /// (0...15) they are rounded to so many places. ``empty`` is `GEOMETRYCOLLECTION EMPTY`.
  /// Positions that are not finite have no writing that can be read back.
  public func wkt(decimals: Int? = nil) -> String {
    WKTWriter.write(self, decimals: decimals)
  }

  /// Reads well-known binary: ISO WKB or EWKB in either byte order, x before y.
  ///
  /// Strict in the same way as ``init(wkt:)``. No memory is asked for that the bytes could not fill.
  public init(wkb: [UInt8]) throws(SimpleFeaturesError) {
    self = try Geometry.decoded(wkb: wkb).geometry
  }

  /// Reads well-known binary with what stands besides the positions: the SRID of EWKB, and whether
  /// there were Z or M.
  public static func decoded(wkb: [UInt8]) throws(SimpleFeaturesError) -> DecodedGeometry<Planar> {
    try wkb.withUnsafeBytes { bytes in
      Result { () throws(SimpleFeaturesError) in try WKBReader<Planar>.read(bytes) }
    }.get()
  }

  /// The geometry as well-known binary in two dimensions: ISO WKB, or EWKB when it is to carry an
  /// SRID. ``empty`` is a collection without members.
  public func wkb(byteOrder: ByteOrder = .littleEndian, srid: Int32? = nil) -> [UInt8] {
    WKBWriter.write(self, order: byteOrder, srid: srid)
  }
}
