import Glibc
import Incidents
import Testing

@testable import InterchangeFormats

/// Every case of bad input that has to be named, with the rest of the file kept.
@Suite struct BadInputTests {
  static let good = "3,2020-01-03,Kirkuk,35.4667,44.3167\n"
  static let header = "id,date,place,latitude,longitude\n"

  @Test(
    "a coordinate that is none is named by line and value, and the row stays a mention",
    arguments: [
      ("95", "44.3167", "latitude-out-of-range", "latitude '95' is not between -90 and 90"),
      ("135.4667", "44.3167", "latitude-out-of-range", "if the axes are swapped"),
      ("35.4667", "444.39", "longitude-out-of-range", "longitude '444.39' is not between"),
      ("0", "0", "null-island", "0, 0"), ("0.0", "0.000", "null-island", "0, 0"),
      ("", "44.3167", "latitude-missing", "latitude is missing beside longitude '44.3167'"),
      ("35.4667", "NA", "longitude-missing", "longitude is missing"),
      ("north", "44.3167", "latitude-not-a-number", "latitude 'north' is not a number"),
      ("44.3167E", "35.4667N", "axes-swapped", "marked E"),
      ("1e999", "44.3", "latitude-not-a-number", "1e999"),
      ("nan", "44.3", "latitude-missing", "missing"),
      ("inf", "44.3", "latitude-not-a-number", "inf"),
    ])
  func coordinates(_ latitude: String, _ longitude: String, _ code: String, _ words: String) throws
  {
    let result = try csv(
      Self.header + "2,2020-01-02,Taji,\(latitude),\(longitude)\n" + Self.good)
    #expect(result.rowCount == 2)
    #expect(result.incidents.map(\.id) == ["3"])
    let mention = try #require(result.mentions.first)
    #expect(mention.place.text == "Taji")
    let finding = try #require(mention.findings.first)
    #expect(finding.code == code)
    #expect(finding.severity == .error)
    #expect(finding.description.hasPrefix("x.csv:2: "))
    #expect(finding.message.contains(words))
    #expect(result.findings.contains(finding))
  }

  @Test("axes that only make sense swapped, by the country of the row, are not believed")
  func swapped() throws {
    let result = try csv(
      "id,place,country,latitude,longitude\n1,Taji,Iraq,44.25,33.52\n2,Taji,Iraq,33.52,44.25\n")
    #expect(result.incidents.map(\.id) == ["2"])
    #expect(result.mentions.first?.findings.first?.code == "axes-swapped")
    #expect(
      result.mentions.first?.findings.first?.message.contains(
        "--columns \"latitude=longitude,longitude=latitude\"") == true)
  }

  @Test("a latitude that could only be a longitude throws doubt on the whole file")
  func doubtfulAxes() throws {
    let result = try csv(Self.header + "1,2020-01-03,Taji,144.2,33.5\n" + Self.good)
    #expect(result.findings.contains { $0.code == "axes-doubtful" && $0.severity == .warning })
  }

  @Test("a truncated coordinate makes the whole position coarse")
  func truncated() throws {
    let result = try csv(Self.header + "1,2020-01-03,Taji,33,44.261478\n")
    let location = try #require(result.incidents.first?.location)
    #expect(result.findings.contains { $0.code == "coordinate-truncated" })
    // A cell of one degree at 33° N: 111.3 km by 93.4 km.
    #expect((140_000...150_000).contains(location.uncertainty.meters))
  }

  @Test(
    "an input that is nothing we read is refused with its cure",
    arguments: [
      ([UInt8](), FormatError.Kind.data, "empty"), (Array("  \n\n".utf8), .data, "empty"),
      ([0xFF, 0xFE, 0x69, 0, 0x64, 0], .data, "iconv"),
      ([0x69, 0, 0x64, 0, 10, 0], .data, "iconv"),
      ([0x50, 0x4B, 3, 4, 20, 0], .data, "Excel"), (Array("<html>".utf8), .data, "article"),
      (Array("SQLite format 3\0".utf8), .data, "SQLite"), (Array("[1,2]".utf8), .data, "array"),
      (Array("abc\ndef\n".utf8), .data, "only one column"),
      (Array("a,b\n1,2\n".utf8), .data, "--columns"),
      (
        Array(("x" + String(repeating: "\u{0}", count: 3) + "garbage and more of it").utf8), .data,
        "NUL"
      ),
    ])
  func refused(_ bytes: [UInt8], _ kind: FormatError.Kind, _ words: String) throws {
    let error = #expect(throws: FormatError.self) {
      try IncidentReader().read(bytes: bytes, named: "x.csv")
    }
    #expect(error?.kind == kind)
    #expect(error?.description.contains(words) == true)
    #expect(error?.description.hasPrefix("x.csv:") == true)
  }

  @Test("a missing file and a folder are no input")
  func noInput() throws {
    let folder = Folder()
    for path in ["\(folder.path)/none.csv", folder.path] {
      let error = #expect(throws: FormatError.self) { try IncidentReader().read(path) }
      #expect(error?.kind == .noInput)
    }
  }

  @Test("a byte order mark and Windows line ends leave no trace")
  func byteOrderMark() throws {
    let plain = try csv(Self.header + Self.good)
    let marked = try csv("\u{FEFF}" + (Self.header + Self.good).replacing("\n", with: "\r\n"))
    #expect(plain.records == marked.records)
    #expect(plain.findings == marked.findings)
  }

  @Test("Latin-1 bytes are read as Windows-1252, with a finding of line and column")
  func latin1() throws {
    let bytes =
      Array((Self.header + "1,2020-01-03,T").utf8) + [0xFC, 0x72, 0x80]
      + Array(",35.4667,44.3167\n".utf8)
    let result = try IncidentReader().read(bytes: bytes, named: "x.csv")
    #expect(result.incidents.first?.place.text == "Tür€")
    let finding = try #require(result.findings.first { $0.code == "not-utf8" })
    #expect(finding.line == 2)
    #expect(finding.field == "place")
  }

  @Test("a day that does not exist leaves the incident undated")
  func impossibleDay() throws {
    let result = try csv(Self.header + "1,31/02/2020,Taji,33.5,44.2\n" + Self.good)
    #expect(result.incidents.count == 2)
    #expect(result.incidents[0].date == nil)
    let finding = try #require(result.findings.first { $0.code == "date-impossible" })
    #expect(finding.line == 2)
    #expect(finding.value == "31/02/2020")
  }

  @Test("rows with too many fields are lost by name, short ones are kept")
  func fieldCount() throws {
    let result = try csv(
      Self.header + "1,2020-01-03,Taji, near the base,33.5,44.2\n2,2020-01-03,Balad\n" + Self.good)
    #expect(result.rowCount == 3)
    #expect(result.summary.rowsLost == 1)
    #expect(result.findings.contains { $0.code == "too-many-fields" && $0.line == 2 })
    #expect(result.findings.contains { $0.code == "field-count" && $0.line == 3 })
    #expect(result.records.map(\.id) == ["2", "3"])
  }

  @Test("a repeated identifier is told apart and named")
  func repeatedIdentifier() throws {
    let result = try csv("id,place\na,Taji\na,Balad\na-2,Kirkuk\na,Basra\na-2,Mosul\n")
    #expect(result.records.map(\.id.rawValue) == ["a", "a-3", "a-2", "a-4", "a-2-2"])
    #expect(result.findings.count { $0.code == "id-repeated" } == 3)
  }

  @Test("ten thousand rows of one identifier are numbered in their order", .timeLimit(.minutes(1)))
  func oneIdentifier() throws {
    let result = try csv("id,place\n" + String(repeating: "a,Taji\n", count: 10_000))
    #expect(
      result.records.map(\.id.rawValue) == ["a"] + (2...10_000).map { "a-\($0)" })
  }

  @Test("broken features are named and the ones around them are kept")
  func brokenSequence() throws {
    let good =
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[44.2,33.5]},\"properties\":{}}"
    let lines = [good, "{\"type\":\"Feature\",", good, "{\"a\":NaN}", good, "[1]", good]
    let result = try geoJSON(lines.joined(separator: "\n"))
    #expect(result.incidents.count == 4)
    #expect(result.summary.rowsLost == 3)
    #expect(result.findings.count { $0.code == "json-broken" } == 3)
    let separated = try geoJSON(lines.map { "\u{1E}\($0)\n" }.joined())
    #expect(separated.incidents.count == 4)
    #expect(separated.summary.rowsLost == 3)
    #expect(separated.summary.format == .geoJSONSequence)
  }

  @Test("a collection that breaks off keeps what stands before")
  func truncatedCollection() throws {
    let feature = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"place\":\"Taji\"}}"
    let result = try geoJSON(
      "{\"type\":\"FeatureCollection\",\"features\":[\(feature),\n\(feature),\n{\"type\":\"Fea")
    #expect(result.mentions.count == 2)
    #expect(result.summary.rowsLost == 1)
    #expect(result.findings.contains { $0.code == "truncated" && $0.line == 3 })
  }

  static let feature =
    "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"place\":\"Taji\"}}"

  @Test(
    "a broken feature in a collection on one line does not take the others with it",
    arguments: [
      // Deeper than 128 levels, by arrays and by objects.
      "{\"type\":\"Feature\",\"properties\":{\"a\":" + String(repeating: "[", count: 200)
        + String(repeating: "]", count: 200) + "}}",
      "{\"a\":" + String(repeating: "{\"a\":", count: 200) + "1"
        + String(repeating: "}", count: 200) + "}",
      String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
      "{\"type\":\"Feature\",\"properties\":{\"a\":NaN,\"b\":\"}],{\\\"\"}}", "{\"a\":1,}",
      "{\"a\":[1,2}",
      "nonsense", "{\"a\":\"\u{1}\"}",
    ])
  func brokenInOneLine(_ broken: String) throws {
    let result = try geoJSON(
      "{\"type\":\"FeatureCollection\",\"features\":["
        + [Self.feature, broken, Self.feature, broken, Self.feature].joined(separator: ",")
        + "],\"name\":\"x\"}")
    #expect(result.mentions.map(\.place.text) == ["Taji", "Taji", "Taji"])
    #expect(result.summary.rowsLost == 2)
    #expect(result.findings.count { $0.code == "json-broken" } == 2)
    #expect(!result.findings.contains { $0.code == "truncated" || $0.code == "collection-broken" })
  }

  @Test(
    "a feature whose braces or quotes do not match loses itself alone where features begin lines",
    arguments: [
      "{\"type\":\"Feature\",\"properties\":{\"a\":{]}", "{\"a\":\"b,\"c\":1}",
      "{\"a\":{\"b\":1},]",
    ], ["", "  ", "\t"])
  func unmatched(_ broken: String, _ indentation: String) throws {
    let lines = [Self.feature, broken, Self.feature, broken, Self.feature].map { indentation + $0 }
    let result = try geoJSON(
      "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    )
    #expect(result.mentions.count == 3)
    #expect(result.summary.rowsLost == 2)
  }

  @Test("a missing comma between features loses no feature")
  func missingComma() throws {
    let result = try geoJSON(
      "{\"type\":\"FeatureCollection\",\"features\":[\(Self.feature)\(Self.feature)]}")
    #expect(result.mentions.count == 2)
    #expect(result.summary.rowsLost == 0)
    #expect(result.findings.contains { $0.code == "json-broken" })
  }

  @Test(
    "a broken feature longer than the window is skipped in linear time", .timeLimit(.minutes(1)))
  func longBroken() throws {
    let long = "{\"a\":NaN,\"b\":\"" + String(repeating: "x{", count: 500_000) + "\"}"
    let result = try geoJSON(
      "{\"type\":\"FeatureCollection\",\"features\":[\(long),\(Self.feature)]}")
    #expect(result.mentions.count == 1)
    #expect(result.summary.rowsLost == 1)
  }

  @Test("the number of findings kept is bounded, that of all is told")
  func boundedFindings() throws {
    var reader = IncidentReader()
    reader.findingLimit = 10
    let rows = String(repeating: "1,2020-01-03,Taji,95,44.2\n", count: 100)
    let result = try csv(Self.header + rows, reader)
    #expect(result.findings.count == 10)
    #expect(result.summary.findingsOmitted > 90)
  }
}
