import Glibc
import Incidents
import SimpleFeatures
import Testing

@testable import InterchangeFormats

@Suite struct WritingTests {
  @Test(
    "a number has so many decimals at most, rounded half to even, without zeros at its end",
    arguments: [
      (0.05, 3, "0.05"), (12, 3, "12"), (-12.5, 1, "-12.5"), (0.125, 2, "0.12"),
      (0.00002, 6, "0.00002"), (-0.0000004, 6, "-0.0"), (33.3333333, 6, "33.333333"),
      (999.9999999, 6, "1000"), (1e16, 2, "10000000000000000.0"), (1_234_567.891, 0, "1234568"),
    ] as [(Double, Int, String)])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    let out = ByteWriter()
    out.fixed(value, decimals: decimals)
    let written = String(decoding: out.takeBytes(), as: UTF8.self)
    #expect(Double(written) == Double(text))
    #expect(value.magnitude > 1e15 || written == text)
  }

  /// The names: ACLED codebook (2024), `CAMEO2PLOVER-2021.txt`, UCDP GED codebook (2023).
  @Test(
    "beside its category stands what ACLED, PLOVER and UCDP call it, which is not read back",
    arguments: [OutputFormat.geoJSON, .csv])
  func categories(_ format: OutputFormat) throws {
    let provenance = Provenance(file: "test")
    let clash = Record.mention(
      IncidentMention(
        id: "a", category: try #require(IncidentCategory(word: "armed_clash")),
        provenance: provenance))
    let unknown = Record.mention(IncidentMention(id: "b", provenance: provenance))
    let bytes = written([clash, unknown], format)
    for name in ["Armed clash", "ASSAULT/firearms", "state-based|non-state"] {
      #expect(text(bytes).ranges(of: name).count == 1)
    }
    let edited = text(bytes).replacing("Armed clash", with: "Attack")
    let result = try IncidentReader().read(bytes: Array(edited.utf8), named: "test")
    #expect(result.records.first?.mention.category.code == "armed_clash")
  }

  @Test("a file appears when it is complete, and not before")
  func atomic() throws {
    let folder = Folder()
    let path = "\(folder.path)/a.txt"
    let file = try AtomicFile(path: path)
    file.out.text("new")
    #expect(folder.names.allSatisfy { $0 != "a.txt" })
    try file.commit()
    #expect(folder.names == ["a.txt"])
    #expect(try contents(path) == "new")
  }

  @Test("an existing file is replaced only by force, and an abandoned one leaves it as it was")
  func force() throws {
    let folder = Folder()
    let path = folder.write(Array("old".utf8), to: "a.txt")
    let error = #expect(throws: FormatError.self) { try AtomicFile(path: path) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.description.contains("--force") == true)
    do {
      let file = try AtomicFile(path: path, force: true)
      file.out.text(String(repeating: "x", count: 1_000_000))
      file.discard()
    }
    #expect(folder.names == ["a.txt"])
    #expect(try contents(path) == "old")
    let file = try AtomicFile(path: path, force: true)
    file.out.text("new")
    try file.commit()
    #expect(try contents(path) == "new")
  }

  @Test("what an interruption leaves is the old file alone")
  func interruption() throws {
    let folder = Folder()
    let path = folder.write(Array("old".utf8), to: "a.txt")
    let file = try AtomicFile(path: path, force: true)
    file.out.text("half")
    #expect(folder.names.count == 2)
    AtomicFile.removeUnfinished()
    #expect(folder.names == ["a.txt"])
    #expect(try contents(path) == "old")
    file.discard()
  }

  @Test("a file that appears meanwhile is not replaced")
  func race() throws {
    let folder = Folder()
    let file = try AtomicFile(path: "\(folder.path)/a.txt")
    file.out.text("mine")
    let path = folder.write(Array("theirs".utf8), to: "a.txt")
    #expect(throws: FormatError.self) { try file.commit() }
    #expect(try contents(path) == "theirs")
    #expect(folder.names == ["a.txt"])
  }

  @Test(
    "an unwritable target is named",
    arguments: ["/nonexistent-folder/a.txt", "/tmp", "/proc/a.txt", ""])
  func unwritable(_ path: String) {
    let error = #expect(throws: FormatError.self) { try AtomicFile(path: path) }
    #expect(error?.kind == .cannotCreate)
  }

  @Test("a full disk and a closed pipe are errors, not crashes")
  func failing() throws {
    let full = try AtomicFile(path: "/dev/full")
    full.out.text("x")
    #expect(throws: FormatError.self) { try full.commit() }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    signal(SIGPIPE, SIG_IGN)
    let out = ByteWriter(descriptor: ends[1], name: "pipe")
    out.text("x")
    let error = #expect(throws: FormatError.self) { try out.flush() }
    #expect(error?.kind == .closedPipe)
    close(ends[1])
  }

  func incident(_ longitude: Double, _ latitude: Double, _ uncertainty: Double = 100) throws
    -> Record
  {
    let location = try #require(
      Location(
        position: Geographic(longitude: longitude, latitude: latitude),
        uncertainty: .meters(uncertainty), method: .coordinates))
    return .incident(
      Incident(IncidentMention(id: "a", provenance: Provenance(file: "f")), at: location))
  }

  // RFC 7946, section 5.2: Fiji's box from 177 E to 178 W is [177, -20, -178, -16].
  @Test("the box of incidents on both sides of the antimeridian crosses it")
  func antimeridian() throws {
    let records = [try incident(177, -20), try incident(-178, -16)]
    #expect(text(written(records, .geoJSON)).hasSuffix("],\"bbox\":[177,-20,-178,-16]}\n"))
    let east = [try incident(10, 0), try incident(20, 1), try incident(20.5, -1)]
    #expect(text(written(east, .geoJSON)).hasSuffix("],\"bbox\":[10,-1,20.5,1]}\n"))
  }

  @Test(
    "coordinates have no more digits than the uncertainty deserves, and none get lost",
    arguments: [
      (1.0, "[44.361489,33.312806]"), (100, "[44.361489,33.312806]"), (5000, "[44.36149,33.31281]"),
      (25_000, "[44.3615,33.3128]"), (600_000, "[44.361,33.313]"),
    ])
  func digits(_ uncertainty: Double, _ expected: String) throws {
    let record = try incident(44.361_488_9, 33.312_806_1, uncertainty)
    let bytes = written([record], .geoJSON)
    #expect(text(bytes).contains("\"coordinates\":\(expected)"))
    #expect(try IncidentReader().read(bytes: bytes, named: "x").records == [record])
  }

  @Test("who moves the point in another program is believed")
  func moved() throws {
    let record = try incident(44.361_488_9, 33.312_806_1)
    let moved = text(written([record], .geoJSON)).replacing(
      "[44.361489,33.312806]", with: "[44.4,33.4]")
    let result = try geoJSON(moved)
    #expect(
      result.incidents.first?.location.position == Geographic(longitude: 44.4, latitude: 33.4))
    #expect(result.findings.contains { $0.code == "position-moved" })
  }

  @Test("outlines are written right-handed")
  func rightHanded() throws {
    // Clockwise on purpose.
    let ring = try #require(
      LinearRing(
        [(0.0, 0.0), (0, 1), (1, 1), (1, 0)].map { Geographic(longitude: $0.0, latitude: $0.1) }))
    let cluster = Cluster(
      id: 1, members: ["a", "b"], footprint: .polygon(Polygon(exterior: ring)),
      center: Geographic(longitude: 0.5, latitude: 0.5))
    let out = ByteWriter()
    out.geoJSON([cluster])
    let json = try #require(JSONValue(text: text(out.takeBytes())))
    let shape = try #require(
      json["features"]?.array?.first?["geometry"].flatMap(Geometry<Geographic>.init(json:)))
    #expect(shape.polygons.first?.exterior.isCounterclockwise == true)
    #expect(json["bbox"]?.text == "[0,0,1,1]")
  }

  @Test(
    "the table of findings is one line a finding and one tab a column, without quotes",
    arguments: [
      ("=f", "'=f"), ("", ""), ("-3", "-3"), ("-", "-"), ("-1e5", "-1e5"), ("+cmd", "'+cmd"),
      ("@a", "'@a"), ("-a", "'-a"), ("a\tb\r\nc\n\u{2028}", "a b c  "), ("\"q\",", "\"q\","),
      ("'a", "'a"),
    ])
  func findings(_ value: String, _ cell: String) {
    let out = ByteWriter()
    out.table([Finding(.error, code: "c", "m \"\(value)\"", file: "-", line: 3, value: value)])
    let lines = text(out.takeBytes()).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    let cells = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.prefix(6) == ["error", "c", "standard input", "3", "", cell[...]])
    #expect(cells.count == 7)
  }

  @Test("proximities keep their columns whatever the text")
  func tables() throws {
    let out = ByteWriter()
    let site = ProtectedSite(
      id: "s", name: "=Embassy", kind: .embassy, position: Geographic(longitude: 44, latitude: 33),
      radius: .meters(100), source: "x")
    guard case .incident(let incident) = try incident(44.1, 33.1) else { return }
    let proximity = Proximity(
      incident: "a", site: "s", distance: .meters(10)...(.meters(30)), nominal: .meters(20),
      expected: .meters(21), probabilities: [.init(within: .meters(500), 0.5)],
      bearing: .degrees(-90))
    out.table([proximity], incidents: [incident], sites: [site])
    #expect(
      try fields(text(out.takeBytes()))[1]
        == ["a", "", "unknown", "s", "'=Embassy", "embassy", "10", "20", "21", "30", "270", "0.5"])
    out.geoJSON([proximity], incidents: [incident], sites: [site])
    #expect(
      text(out.takeBytes()).contains(
        "{\"type\":\"LineString\",\"coordinates\":[[44.1,33.1],[44,33]]}"))
  }

  @Test("coordinates with dashes in front stay numbers in tables")
  func negativeNumbers() throws {
    let rows = try fields(text(written([try incident(-70.5, -33.5)], .csv)))
    let column = try #require(rows[0].firstIndex(of: "longitude"))
    #expect(rows[1][column] == "-70.5")
  }
}
