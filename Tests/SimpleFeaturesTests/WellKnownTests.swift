import SimpleFeatures
import Testing

@Suite("Well-known text and binary")
struct WellKnownTests {
  typealias Shape = Geometry<Geographic>

  static func position(_ x: Double, _ y: Double) -> Geographic { Geographic(x: x, y: y) }

  // OGC 06-103r4, table 6, and the examples of PostGIS 3.3, "ST_GeomFromText" and "ST_AsEWKT".
  @Test(
    "the examples of the standard are read",
    arguments: [
      ("Point (10 10)", "POINT (10 10)"),
      ("LineString ( 10 10, 20 20, 30 40)", "LINESTRING (10 10, 20 20, 30 40)"),
      (
        "Polygon ((10 10, 10 20, 20 20, 20 15, 10 10))",
        "POLYGON ((10 10, 10 20, 20 20, 20 15, 10 10))"
      ),
      ("MultiPoint ((10 10), (20 20))", "MULTIPOINT ((10 10), (20 20))"),
      ("MULTIPOINT(10 10,20 20)", "MULTIPOINT ((10 10), (20 20))"),
      (
        "MultiLineString ((10 10, 20 20), (15 15, 30 15))",
        "MULTILINESTRING ((10 10, 20 20), (15 15, 30 15))"
      ),
      (
        "MultiPolygon (((10 10, 10 20, 20 20, 20 15, 10 10)), ((60 60, 70 70, 80 60, 60 60 )))",
        "MULTIPOLYGON (((10 10, 10 20, 20 20, 20 15, 10 10)), ((60 60, 70 70, 80 60, 60 60)))"
      ),
      (
        "GeometryCollection(POINT (10 10), POINT (30 30), LINESTRING (15 15, 20 20))",
        "GEOMETRYCOLLECTION (POINT (10 10), POINT (30 30), LINESTRING (15 15, 20 20))"
      ),
      ("Point Z (10 10 5)", "POINT (10 10)"), ("PointM(10 10 5)", "POINT (10 10)"),
      ("POINT ZM (10 10 5 40)", "POINT (10 10)"), ("POINT(10 10 5)", "POINT (10 10)"),
      ("MULTIPOINT EMPTY", "MULTIPOINT EMPTY"), ("POINT EMPTY", "GEOMETRYCOLLECTION EMPTY"),
      ("MULTIPOINT (EMPTY, (1 2))", "MULTIPOINT ((1 2))"),
      ("MULTIPOLYGON Z EMPTY", "MULTIPOLYGON EMPTY"),
      ("\tpoint\n(\r\n-1.5e2 +.25)\n", "POINT (-150 0.25)"),
      ("POINT (5. 1E-7)", "POINT (5 0.0000001)"),
    ])
  func readsText(text: String, written: String) throws {
    #expect(try Shape(wkt: text).wkt() == written)
  }

  @Test("the SRID of extended text and binary is read, and dropped ordinates are reported")
  func readsExtended() throws {
    let text = try Shape.decoded(wkt: "SRID=4326;POINT Z (44.4 33.3 34)")
    #expect(text.srid == 4326 && text.hadMoreOrdinates)
    #expect(text.geometry == .point(Self.position(44.4, 33.3)))
    // PostGIS 3.3 manual, ST_GeomFromEWKB: LINESTRING of SRID 4269.
    let line = try Shape.decoded(
      wkb: hex(
        "0102000020AD1000000300000025DB" + "F97E6A9752C0" + "41F163CC5D2B4540"
          + "DFE00B93A99252C0" + "D9CEF753E3A54540" + "3BDF4F8D979252C0" + "0BB5A679C7694540"))
    #expect(line.srid == 4269 && !line.hadMoreOrdinates)
    #expect(line.geometry.positions.count == 3)
  }

  // Wikipedia, "Well-known text representation of geometry": the point (2, 4), big-endian.
  @Test("the point (2, 4) is the published bytes")
  func publishedPoint() throws {
    let bytes = hex("000000000140000000000000004010000000000000")
    #expect(try Shape(wkb: bytes) == .point(Self.position(2, 4)))
    #expect(Shape.point(Self.position(2, 4)).wkb(byteOrder: .bigEndian) == bytes)
  }

  // The bytes are those of GEOS: see GEOSExamples.
  @Test(
    "the bytes GEOS writes are read, and written alike",
    arguments: GEOSExamples.all)
  func agreesWithGEOS(example: GEOSExamples.Example) throws {
    let geometry = try Shape(wkt: example.text)
    #expect(try Shape(wkb: hex(example.littleEndian)) == geometry)
    #expect(try Shape(wkb: hex(example.bigEndian)) == geometry)
    #expect(geometry.wkb() == hex(example.littleEndian))
    #expect(geometry.wkb(byteOrder: .bigEndian) == hex(example.bigEndian))
    let extended = try Shape.decoded(wkb: hex(example.extended))
    #expect(extended.geometry == geometry && extended.srid == 4326)
    #expect(geometry.wkb(srid: 4326) == hex(example.extended))
    let solid = try Shape.decoded(wkb: hex(example.withZ))
    #expect(solid.geometry == geometry && solid.hadMoreOrdinates)
    let isoSolid = try Shape.decoded(wkb: hex(example.withZISO))
    #expect(isoSolid.geometry == geometry && isoSolid.hadMoreOrdinates)
  }

  @Test(
    "what is not well-known text is refused where it goes wrong",
    arguments: [
      ("", 0, "is not the name"), ("   ", 3, "is not the name"), ("POINT", 5, "'('"),
      ("POINT (1)", 8, "no number"), ("POINT (1 2", 10, "')'"), ("POINT (1 2))", 11, "after"),
      ("POINT (1,2)", 8, "no number"), ("POINT (1 x)", 9, "no number"),
      ("POINT (0x10 2)", 7, "no number"), ("POINT (nan 2)", 7, "no number"),
      ("POINT (inf 2)", 7, "no number"), ("POINT (1e999 2)", 7, "too great"),
      ("POINT (1.2.3 2)", 7, "no number"), ("POINT (1 2 3 4 5)", 15, "')'"),
      ("POINT Z (1 2)", 9, "2 ordinates"), ("POINT ZM (1 2 3)", 10, "3 ordinates"),
      ("CIRCLE (1 2)", 0, "supported"), ("CURVEPOLYGON EMPTY", 0, "supported"),
      ("LINESTRING (1 2)", 11, "fewer than two"),
      ("POLYGON ((0 0, 1 0, 1 1, 0 1))", 9, "not closed"),
      ("POLYGON ((0 0, 1 0, 0 0))", 9, "fewer than four"), ("POLYGON (EMPTY)", 9, "'('"),
      ("GEOMETRYCOLLECTION ()", 20, "name of a geometry"),
      ("SRID=x;POINT (1 2)", 5, "whole number"), ("SRID=1.5;POINT (1 2)", 5, "whole number"),
      ("SRID=4326 POINT (1 2)", 10, "';'"), ("POINT (1 2) POINT (3 4)", 12, "after"),
      ("PÓINT (1 2)", 0, "supported"),
    ])
  func refusesText(text: String, offset: Int, cause: String) {
    let error = #expect(throws: SimpleFeaturesError.self) { try Shape(wkt: text) }
    #expect(error?.format == "WKT")
    #expect(error?.offset == offset, "\(error?.description ?? "")")
    #expect(error?.cause.contains(cause) == true, "\(error?.description ?? "")")
  }

  @Test("collections nest 128 deep and no deeper")
  func nesting() throws {
    func text(_ depth: Int) -> String {
      String(repeating: "GEOMETRYCOLLECTION(", count: depth - 1) + "POINT(1 2)"
        + String(repeating: ")", count: depth - 1)
    }
    let deepest = try Shape(wkt: text(128))
    #expect(try Shape(wkb: deepest.wkb()) == deepest)
    #expect(throws: SimpleFeaturesError.self) { try Shape(wkt: text(129)) }
    #expect(throws: SimpleFeaturesError.self) { try Shape(wkt: text(1_000_000)) }
    let nested = [UInt8](repeating: 0, count: 0) + hex("010700000001000000")
    let bomb = [[UInt8]](repeating: nested, count: 100_000).flatMap { $0 }
    let error = #expect(throws: SimpleFeaturesError.self) { try Shape(wkb: bomb) }
    #expect(error?.cause.contains("nested deeper than 128") == true)
  }

  @Test(
    "a count that the bytes cannot hold asks for no memory",
    arguments: [
      "0102000000FFFFFFFF", "0103000000FFFFFFFF", "010300000001000000FFFFFFFF",
      "0104000000FFFFFFFF", "0105000000FFFFFFFF", "0106000000FFFFFFFF", "0107000000FFFFFFFF",
      "00000000020FFFFFFF",
    ])
  func hugeCounts(bytes: String) {
    let error = #expect(throws: SimpleFeaturesError.self) { try Shape(wkb: hex(bytes)) }
    #expect(error?.cause.contains("that remain can hold") == true)
  }

  @Test(
    "what is not well-known binary is refused",
    arguments: [
      ("", 0, "too few"), ("02", 0, "too few"), ("0201000000", 0, "no byte order"),
      ("0108000000", 1, "supported"), ("01A10F0000", 1, "no geometry type"),
      ("0101000000000000000000F87F0000000000000000", 5, "not a finite"),
      ("0101000000000000000000F07F0000000000000000", 5, "not a finite"),
      ("01020000000100000000000000000000000000000000000000", 5, "too few positions for a line"),
      (
        "01040000000100000001020000000000000000000000000000000000000000000000", 10,
        "type of the members"
      ),
      ("0107000000000000000", 9, "after"),
    ])
  func refusesBinary(bytes: String, offset: Int, cause: String) {
    let error = #expect(throws: SimpleFeaturesError.self) {
      try Shape(wkb: hex(bytes.count % 2 == 0 ? bytes : bytes + "0"))
    }
    #expect(error?.offset == offset, "\(error?.description ?? "")")
    #expect(error?.cause.contains(cause) == true, "\(error?.description ?? "")")
  }

  @Test("any geometry survives text and binary in both byte orders")
  func roundTrip() throws {
    var random = SplitMix(state: 42)
    for _ in 0..<2000 {
      let geometry = random.geometry(depth: 3)
      #expect(try Shape(wkt: geometry.wkt()) == geometry)
      for order in ByteOrder.allCases {
        #expect(try Shape(wkb: geometry.wkb(byteOrder: order)) == geometry)
        let extended = try Shape.decoded(wkb: geometry.wkb(byteOrder: order, srid: -7))
        #expect(extended.geometry == geometry && extended.srid == -7)
      }
    }
  }

  @Test("text and binary cut off at any byte are refused, never a crash")
  func truncations() throws {
    var random = SplitMix(state: 3)
    for _ in 0..<60 {
      let geometry = random.geometry(depth: 3)
      let bytes = geometry.wkb(byteOrder: .bigEndian)
      for length in 0..<bytes.count {
        #expect(throws: SimpleFeaturesError.self) { try Shape(wkb: Array(bytes.prefix(length))) }
      }
      let text = Array(geometry.wkt().utf8)
      for length in 0..<text.count {
        #expect(throws: SimpleFeaturesError.self) {
          try Shape(wkt: String(decoding: text.prefix(length), as: UTF8.self))
        }
      }
    }
  }

  @Test("random damage to binary and text gives a geometry or a named error")
  func damage() throws {
    var random = SplitMix(state: 99)
    for _ in 0..<3000 {
      let geometry = random.geometry(depth: 2)
      var bytes = geometry.wkb()
      var text = Array(geometry.wkt().utf8)
      for _ in 0..<3 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        text[Int(random.next() % UInt64(text.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      // What is read after all can be written and read again.
      if let read = try? Shape(wkb: bytes) { #expect(try Shape(wkb: read.wkb()) == read) }
      if let read = try? Shape(wkt: String(decoding: text, as: UTF8.self)) {
        #expect(try Shape(wkt: read.wkt()) == read)
      }
    }
  }

  @Test(
    "numbers are written shortest, without exponents, or rounded to so many places",
    arguments: [
      (44.4, nil, "44.4"), (-0.1, nil, "-0.1"), (1e-7, nil, "0.0000001"),
      (-1.25e-9, nil, "-0.00000000125"), (1e22, nil, "10000000000000000000000"),
      (1.5e300, nil, "15" + String(repeating: "0", count: 299)), (0, nil, "0"), (-0.0, nil, "0"),
      (123456789.125, nil, "123456789.125"), (0.1 + 0.2, nil, "0.30000000000000004"),
      (9_007_199_254_740_992, nil, "9007199254740992"), (44.4, 2, "44.4"), (44.456, 2, "44.46"),
      (44.996, 2, "45"), (-0.004, 2, "0"), (-0.006, 2, "-0.01"), (5, 6, "5"), (1.5, 0, "2"),
      (0.05, 3, "0.05"), (1e300, 3, "1" + String(repeating: "0", count: 300)),
    ] as [(Double, Int?, String)])
  func numbers(value: Double, decimals: Int?, text: String) throws {
    let geometry = Shape.point(Self.position(value, 0))
    #expect(geometry.wkt(decimals: decimals) == "POINT (\(text) 0)")
    if decimals == nil { #expect(try Shape(wkt: geometry.wkt()) == geometry) }
  }

  @Test("every number is read as the standard library reads it")
  func numbersRead() throws {
    var random = SplitMix(state: 5)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let texts = [
        value.description, "\(Double(random.next() % 1_000_000_000_000) / 1e9)",
        "\(random.next()).\(random.next())e\(Int(random.next() % 40) - 20)",
      ]
      for text in texts {
        let read = try Shape(wkt: "POINT (\(text) 0)").positions[0].x
        #expect(read == Double(text), "\(text)")
      }
    }
  }

  @Test("planar geometries are read and written too")
  func planar() throws {
    let geometry = Geometry<Planar>.point(Planar(easting: 444_223.826, northing: 3_684_617.18))
    #expect(geometry.wkt() == "POINT (444223.826 3684617.18)")
    #expect(try Geometry<Planar>(wkt: geometry.wkt()) == geometry)
    #expect(try Geometry<Planar>(wkb: geometry.wkb()) == geometry)
  }
}

/// The bytes of a hexadecimal text.
func hex(_ text: String) -> [UInt8] {
  let digits = Array(text.utf8).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] * 16 + digits[$0 + 1])
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number() -> Double {
    switch next() % 4 {
    case 0: return Double(Int64(next() % 361)) - 180
    case 1: return Double(Int64(next() % 360_000_000)) / 1e6 - 180
    case 2: return Double(next() >> 11) / 9_007_199_254_740_992
    default:
      let value = Double(bitPattern: next())
      return value.isFinite ? value : 0
    }
  }

  mutating func positions(_ count: Int) -> [Geographic] {
    (0..<count).map { _ in Geographic(x: number(), y: number()) }
  }

  mutating func line() -> LineString<Geographic>? {
    LineString(positions(2 + Int(next() % 4)))
  }

  mutating func polygon() -> Polygon<Geographic>? {
    LinearRing(positions(3 + Int(next() % 4))).map { exterior in
      Polygon(
        exterior: exterior,
        holes: (0..<Int(next() % 3)).compactMap { _ in LinearRing(positions(3)) })
    }
  }

  mutating func geometry(depth: Int) -> Geometry<Geographic> {
    let count = Int(next() % 4)
    switch next() % (depth > 0 ? 8 : 7) {
    case 0: return .point(positions(1)[0])
    case 1: return line().map { .lineString($0) } ?? .empty
    case 2: return polygon().map { .polygon($0) } ?? .empty
    case 3: return .multiPoint(positions(count))
    case 4: return .multiLineString((0..<count).compactMap { _ in line() })
    case 5: return .multiPolygon((0..<count).compactMap { _ in polygon() })
    case 6: return .empty
    default: return .collection((0...count).map { _ in geometry(depth: depth - 1) })
    }
  }
}
