import Incidents
import Testing

@testable import InterchangeFormats

/// The way from bytes to bytes gives what the way through records gives.
@Suite struct ConverterTests {
  /// The general way, as `convert` goes it for all other formats.
  func slowly(_ input: [UInt8]) throws -> (bytes: [UInt8], summary: ReadSummary) {
    let out = ByteWriter()
    var writer = GeoJSONWriter(to: out)
    let summary = try IncidentReader().stream(bytes: input, named: "x.csv") { writer.write($0) }
    writer.finish()
    return (out.takeBytes(), summary)
  }

  func quickly(_ input: [UInt8]) throws -> (bytes: [UInt8], summary: ReadSummary) {
    let out = ByteWriter()
    let summary = try Converter().convert(
      bytes: input, named: "x.csv", to: .geoJSON, into: out)
    return (out.takeBytes(), summary)
  }

  @Test("a table without rows keeps its header", arguments: [OutputFormat.csv, .tsv])
  func onlyHeader(_ format: OutputFormat) throws {
    func convert(_ input: [UInt8]) throws -> [UInt8] {
      let out = ByteWriter()
      let summary = try Converter().convert(bytes: input, named: "x.csv", to: format, into: out)
      #expect(summary.rowCount == 0)
      return out.takeBytes()
    }
    let once = try convert(Array("id,date,Ort, \"\",latitude,longitude\n".utf8))
    let delimiter: Delimiter = format == .csv ? .comma : .tab
    #expect(
      try fields(text(once), delimiter) == [
        ["id", "date", "Ort", " \"\"", "latitude", "longitude", "im_record", "im_id"]
      ])
    #expect(try convert(once) == once)
  }

  static let header = "id,timestamp,event_type,fatalities,place,longitude,latitude\n"

  static let hostile = [
    "1,2019-01-01T00:04:37Z,mortar,1,Mersin,46.197685,35.601623",
    "2,2019-01-01,airstrike,,\"Al Basrah, south\",48.111665,30.456390",
    "3,2019-02-31T00:04:37Z,mortar,1,x,46.1,35.6",
    "4,2019-01-01T00:00:00,rocket,01,x,46.1000,35.6000",
    "5,,,,,46.197685,35.601623", "6,2019-01-01T10:00Z,mortar,1,é,46.197685,-0.000001",
    "7,01/02/2019,mortar,-1,بغداد,-46.197685,-35.601623",
    "8,2019-01-01,mortar,1, x ,46.197685,35.601623",
    "9,2019-01-01,mortar,1,x\u{A0},46.197685,35.601623",
    "10,2019-01-01,mortar,1,\u{A0}x,46.197685,35.601623",
    "11,2019-01-01,mortar,1,a\\b,46.197685,35.601623",
    "12,2019-01-01,mortar,1,a\tb,46.197685,35.601623",
    "13,2019-01-01,mortar,1,x,46.197685,95.601623", "14,2019-01-01,mortar,1,x,0.000000,0.000000",
    "15,2019-01-01,mortar,1,x,46,35.601623", "16,2019-01-01,mortar,1,x,46.1976851,35.6016231",
    "17,2019-01-01,mortar,1,x,046.197685,35.601623",
    "18,2019-01-01,mortar,1,x,+46.197685,35.601623",
    "19,2019-01-01,mortar,1,x,46.000000,35.500000",
    "20,2019-01-01,mortar,1,x,180.000000,-90.000000",
    "21,2019-01-01,mortar,1,x,-180.0000,0.0001", "22,2019-01-01,mortar,1,x,0.1000,0.9999",
    "23,2019-01-01,mortar,1,x,46.19,35.6016", "24,2019-01-01,mortar,1,x,46.1,35.6016",
    "25,2019-01-01,disrupted weapons use,1,x,46.197685,35.601623",
    "26,2019-01-01,unheard of,1,x,46.197685,35.601623",
    "27,2019-01-01,rocket_fire,1,x,46.197685,35.601623",
    "28,2019-01-01T23:59:59.999+03:00,mortar,1,x,46.197685,35.601623",
    "29,2019-01-01 23:59,mortar,999999999,x,46.197685,35.601623",
    "30,2019-01-01,mortar,1000000000,x,46.197685,35.601623",
    "31,2019-01-01,mortar,3-4,x,46.197685,35.601623",
    "32,2019-01-01,mortar,1,x,46.197685", "33,2019-01-01,mortar,1,x,46.197685,35.601623,extra",
    "", "34,2019-01-01,mortar,1,\"x\ny\",46.197685,35.601623",
    "35,2019-01-01,mortar,1,\"open,46.1,35.6",
    ",2019-01-01,mortar,1,x,46.197685,35.601623", "37,2020-02-29,mortar,0,x,.5,35.601623",
    "38,2019-01-01T24,mortar,1,x,46.197685,35.601623",
    "39,2019-01-01,mortar,1,\u{7F},46.197685,35.601623",
    "=1,2019-01-01,mortar,1,'x',46.197685,35.601623", "41,2019-1-1,mortar,1,x,1e1,35.601623",
    "42,9999-12-31,mortar,1,x,179.999999,35.601623",
    "43,2019-01-01,mortar,1,x,-179.999999,35.601623",
    "44,2019-01-01T0x:10:00,mortar,1,x,46.197685,35.601623", "45,2019-01-01,,1,x,-0.5,-0.5",
    "46,2019-01-01T10:00:00-05:00,mortar,1,x,46.197685,35.601623",
    "47,2019-01-01,mortar,1,x,46.197685,NA",
  ]

  @Test("each unusual row comes out as by the general way", arguments: hostile)
  func single(_ row: String) throws {
    let usual = Self.hostile[0] + "\n"
    let input = Array((Self.header + usual + usual + row + "\n" + usual + row).utf8)
    let (quick, quickSummary) = try quickly(input)
    let (slow, slowSummary) = try slowly(input)
    #expect(text(quick) == text(slow))
    #expect(quickSummary == slowSummary)
    #expect(JSONValue(text: text(quick)) != nil)
  }

  @Test("rows at random, longer than the window, come out as by the general way")
  func random() throws {
    var random = Seeded(state: 99)
    for lineEnd in ["\n", "\r\n"] {
      var input = Self.header
      for number in 0..<20_000 {
        if random.chance(3) {
          input += (Self.hostile.randomElement(using: &random) ?? "") + lineEnd
          continue
        }
        let x = Double.random(in: -180...180, using: &random).rounded(decimals: 6)
        let y = Double.random(in: -90...90, using: &random).rounded(decimals: 6)
        let kind = ["mortar", "IED", "airstrike", "odd"].randomElement(using: &random) ?? ""
        input +=
          "\(number),2019-03-04T05:06:07Z,\(kind),\(number % 7),Kır \(number),\(x),\(y)" + lineEnd
      }
      let (quick, quickSummary) = try quickly(Array(input.utf8))
      let (slow, slowSummary) = try slowly(Array(input.utf8))
      #expect(quick == slow)
      #expect(quickSummary == slowSummary)
    }
  }

  @Test("bytes that are not UTF-8 come out as by the general way")
  func latin1() throws {
    let usual = Self.hostile[0] + "\n"
    for bad: [UInt8] in [
      [0xFC], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] {
      let input =
        Array((Self.header + usual + usual + "9,2019-01-01,mortar,1,a").utf8) + bad
        + Array("b,46.197685,35.601623\n".utf8) + Array(usual.utf8)
      #expect(try quickly(input).bytes.elementsEqual(slowly(input).bytes))
    }
  }

  @Test("what the quick way writes is read back as the table was read")
  func readBack() throws {
    let input = Array((Self.header + Self.hostile.joined(separator: "\n")).utf8)
    var table: [Record] = []
    try IncidentReader().stream(bytes: input, named: "x.csv") { table.append($0) }
    var back: [Record] = []
    try IncidentReader().stream(bytes: try quickly(input).bytes, named: "y") { back.append($0) }
    #expect(back == table)
  }
}
