import Incidents
import Testing

@testable import InterchangeFormats

/// Inputs damaged at random from a seed: nothing crashes, and every row is accounted for.
@Suite struct HostileInputTests {
  static let sources: [String] = [
    ConverterTests.header + ConverterTests.hostile.joined(separator: "\n"),
    "id;date;place;lat;lon;killed\r\n1;03.04.2020;\"Taji; base\";33,5;44,2;3\r\n2;x;y;1.5e-99;0;1-2\r\n",
    "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
      + "\"coordinates\":[[[44,33],[45,33],[45,34],[44,33]]]},\"properties\":{\"date\":\"2020-01-03\"}},\n"
      + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"place\":\"a\\u00e9\",\"n\":-1.5e3}}\n]}",
    "\u{1E}{\"type\":\"Point\",\"coordinates\":[44,33,7]}\n\u{1E}{\"type\":\"Feature\",\"properties\":null}\n",
  ]

  func ours(_ format: OutputFormat) -> [UInt8] {
    var random = Seeded(state: 5)
    let columns = ["id", "date", "x"]
    return written((0..<6).map { random.record($0, columns: columns) }, format)
  }

  @Test("damaged files are read to their end or refused, and the counts add up")
  func damaged() throws {
    var random = Seeded(state: 1)
    let inputs = Self.sources.map { Array($0.utf8) } + OutputFormat.allCases.map(ours)
    let splinters: [[UInt8]] = [
      [0], [0xFF], [0x22], [0x0A], [0x0D], [0x2C], [0x7B], [0x5B], [0x5D], [0x7D], [0x1E],
      Array("1e308".utf8), Array("-".utf8), Array("9223372036854775807".utf8),
      Array("1.5e-9223372036854775808".utf8),
      Array("\"\"\"".utf8), Array("\\ud800".utf8), Array("NaN".utf8), Array("null".utf8),
      [0xE2, 0x80],
      Array("0000-00-00".utf8), Array("99/99/9999".utf8), Array("°'\"".utf8),
    ]
    for _ in 0..<400 {
      var bytes = inputs.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: splinters.randomElement(using: &random) ?? [], at: at)
        default:
          let end = Int.random(in: at..<bytes.count, using: &random)
          bytes.removeSubrange(at..<min(end, at + 40))
        }
      }
      guard let result = try? IncidentReader().read(bytes: bytes, named: "x") else { continue }
      let summary = result.summary
      #expect(
        summary.rowCount == summary.incidentCount + summary.mentionCount + summary.rowsLost)
      #expect(result.records.count == summary.incidentCount + summary.mentionCount)
      let out = ByteWriter()
      let converted = try Converter().convert(
        bytes: bytes, named: "x", to: .geoJSON, into: out)
      #expect(converted.rowCount == summary.rowCount)
      let text = text(out.takeBytes())
      #expect(JSONValue(text: text) != nil)
      #expect(try geoJSON(text).records.count == result.records.count)
    }
  }

  @Test("every beginning of a file is read or refused")
  func truncated() throws {
    for bytes in Self.sources.map({ Array($0.utf8) }) + OutputFormat.allCases.map(ours) {
      for length in stride(from: 0, to: bytes.count, by: 17) {
        guard
          let result = try? IncidentReader().read(bytes: Array(bytes[..<length]), named: "x")
        else { continue }
        let summary = result.summary
        #expect(
          summary.rowCount == summary.incidentCount + summary.mentionCount + summary.rowsLost)
      }
    }
  }

  @Test("a property that one feature lacks does not make the mapping wrong for it")
  func unequalFeatures() throws {
    let input =
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"wo\":\"Taji\"}}\n"
      + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"x\":1}}\n"
      + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"wo\":\"Balad\",\"x\":1}}\n"
    let reader = IncidentReader(columns: try ColumnMapping("place=wo"))
    let result = try reader.read(bytes: Array(input.utf8), named: "x")
    #expect(result.mentions.map(\.place.text) == ["Taji", "", "Balad"])
  }
}
