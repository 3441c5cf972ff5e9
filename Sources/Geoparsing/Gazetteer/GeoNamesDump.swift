import Incidents
import SimpleFeatures

/// A GeoNames dump: `allCountries.txt`, the file of a country, `cities500.txt`.
///
/// Lines of 19 fields between tabs, without a header: geonameid, name, asciiname, alternatenames,
/// latitude, longitude, feature class, feature code, country code, cc2, admin1 to admin4 code, population,
/// elevation, dem, timezone, modification date (`readme.txt` of download.geonames.org/export/dump).
struct GeoNamesDump {
  private static let fieldCount = 19

  let bytes: UnsafeRawBufferPointer
  let file: String
  let alternateNames: GeoNamesAlternateNames?

  /// Whether a text begins as a dump does.
  static func isOne(_ bytes: some Collection<UInt8>) -> Bool {
    let line = bytes.prefix(20_000).prefix { $0 != 10 }
    let fields = line.split(separator: 9, omittingEmptySubsequences: false)
    guard fields.count == fieldCount, let id = fields[0].first, (48...57).contains(id) else {
      return false
    }
    return [4, 5].allSatisfy { Double(String(decoding: fields[$0], as: UTF8.self)) != nil }
  }

  /// Calls `body` with each row and adds a finding for each line that is none.
  func forEachRow(_ findings: inout [Finding], _ body: (GazetteerRow, inout [Finding]) -> Void) {
    LineFields.forEachLine(bytes) { line, fields in
      switch row(fields, line: line) {
      case .success(let row): body(row, &findings)
      case .failure(let error):
        findings.append(
          Finding(
            .error, code: "gazetteer-row", error.message, file: file, line: line,
            field: error.field, value: error.value))
      }
    }
  }

  /// What is wrong with a line.
  struct LineError: Error {
    var message: String
    var field: String
    var value: String
  }

  private func row(_ fields: LineFields, line: Int) -> Result<GazetteerRow, LineError> {
    guard fields.count >= Self.fieldCount else {
      return .failure(
        LineError(
          message: "has \(fields.count) fields where a GeoNames dump has 19; the line is left out, "
            + "download the file again if it is cut short", field: "", value: fields.text(0)))
    }
    let id = fields.text(0)
    guard let number = UInt32(id) else {
      return .failure(
        LineError(
          message: "geonameid '\(id.shortened)' is not a number", field: "geonameid", value: id))
    }
    var position: [Double] = []
    for (index, field, limit) in [(5, "longitude", 180.0), (4, "latitude", 90.0)] {
      let text = fields.text(index)
      guard let value = Double(decimal: text), abs(value) <= limit else {
        return .failure(
          LineError(
            message: "\(field) '\(text.shortened)' is not between -\(Int(limit)) and \(Int(limit))",
            field: field, value: text))
      }
      position.append(value)
    }
    let country = fields.text(8)
    let code = fields.text(10)
    let feature = fields.text(7)
    var row = GazetteerRow(
      id: GazetteerLayer.geoNames.idPrefix + String(number), layer: .geoNames,
      feature: feature.isEmpty ? fields.text(6) : fields.text(6) + "." + feature,
      position: Geographic(longitude: position[0], latitude: position[1]), radius: nil,
      country: country, admin1: code.isEmpty || country.isEmpty ? "" : country + "." + code,
      population: max(0, Int(fields.text(14)) ?? 0), within: "", source: "GeoNames", names: [],
      footprint: nil, sameAs: [])
    row.line = line
    row.names = names(fields, number)
    return .success(row)
  }

  private func names(_ fields: LineFields, _ id: UInt32) -> [GazetteerRow.Name] {
    var names = [GazetteerRow.Name(text: fields.text(1), kind: .primary)]
    alternateNames?.forEachName(of: id) { names.append($0) }
    for text in [fields.text(2)] + fields.text(3).split(separator: ",").map(String.init)
    where !text.isEmpty {
      names.append(.init(text: text, kind: Self.isCode(text) ? .code : .alternate))
    }
    return names
  }

  /// Whether an unmarked alternate name looks like the code of an airport or a country.
  private static func isCode(_ text: String) -> Bool {
    (2...4).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}

/// The alternate names of GeoNames, `alternateNamesV2.txt`, found by the id of their place.
///
/// Fields between tabs: alternateNameId, geonameid, isolanguage, name, and a 1 or nothing each for
/// preferred, short, colloquial, historic. Kept are 8 bytes for each line.
struct GeoNamesAlternateNames {
  private static let offsetBits: UInt64 = 38

  private let bytes: UnsafeRawBufferPointer
  /// The id of the place above the offset of the line, ascending.
  private var lines: [UInt64] = []

  init(_ bytes: UnsafeRawBufferPointer, file: String, findings: inout [Finding]) {
    self.bytes = bytes
    var index: [UInt64] = []
    LineFields.forEachLine(bytes) { line, fields in
      guard fields.count >= 4, let id = UInt32(fields.text(1)), id < 1 << 26 else {
        findings.append(
          Finding(
            .error, code: "gazetteer-row",
            fields.count < 4
              ? "has \(fields.count) fields where a file of alternate names has 10; the line is left out"
              : "geonameid '\(fields.text(1).shortened)' is not a number", file: file, line: line,
            field: "geonameid", value: fields.count > 1 ? fields.text(1) : fields.text(0)))
        return
      }
      index.append(UInt64(id) << Self.offsetBits | UInt64(fields.start))
    }
    index.sort()
    lines = index
  }

  func forEachName(of id: UInt32, _ body: (GazetteerRow.Name) -> Void) {
    let wanted = UInt64(id) << Self.offsetBits
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    while low < lines.count, lines[low] >> Self.offsetBits == UInt64(id) {
      let offset = Int(lines[low] & (1 << Self.offsetBits - 1))
      if let name = name(LineFields(bytes, from: offset)) { body(name) }
      low += 1
    }
  }

  private func name(_ fields: LineFields) -> GazetteerRow.Name? {
    let language = fields.text(2)
    let text = fields.text(3)
    guard !text.isEmpty, !Self.notNames.contains(language) else { return nil }
    if Self.codes.contains(language) { return .init(text: text, kind: .code) }
    let isHistoric = fields.count > 7 && fields.text(7) == "1" || language == "fr_1793"
    return .init(
      text: text, kind: isHistoric ? .historic : .alternate,
      language: language.contains("_") || language == "piny" ? "" : language,
      isPreferred: fields.count > 4 && fields.text(4) == "1")
  }

  private static let codes: Set<String> = ["iata", "icao", "faac", "abbr", "tcid", "unlc"]
  private static let notNames: Set<String> = ["link", "wkdt", "post", "phon"]
}

/// The fields of one line, between tabs.
struct LineFields {
  /// Where the line begins.
  let start: Int
  private let bytes: UnsafeRawBufferPointer
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The line at an offset; more than 64 fields are one.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    self.start = start
    ends.reserveCapacity(20)
    var index = start
    while index < bytes.count, bytes[index] != 10 {
      if bytes[index] == 9, ends.count < 64 { ends.append(index) }
      index += 1
    }
    ends.append(index > start && bytes[index - 1] == 13 ? index - 1 : index)
  }

  private var nextLine: Int {
    var index = ends[ends.count - 1]
    while index < bytes.count, bytes[index] != 10 { index += 1 }
    return index + 1
  }

  /// A field; bytes that are no UTF-8 become U+FFFD.
  func text(_ index: Int) -> String {
    guard index < ends.count else { return "" }
    let from = index == 0 ? start : ends[index - 1] + 1
    guard from < ends[index] else { return "" }
    return String(decoding: bytes[from..<ends[index]], as: UTF8.self)
  }

  /// Calls `body` with each line that is not empty, and its number counted from 1.
  static func forEachLine(_ bytes: UnsafeRawBufferPointer, _ body: (Int, LineFields) -> Void) {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while offset < bytes.count {
      line += 1
      let fields = LineFields(bytes, from: offset)
      if fields.count > 1 || !fields.text(0).isEmpty { body(line, fields) }
      offset = fields.nextLine
    }
  }
}

extension Double {
  /// A number in decimal digits; `nil` for anything else, such as `nan`, `inf` or `0x1p3`.
  init?(decimal text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    self = value
  }
}

extension String {
  /// At most forty characters, for a message.
  var shortened: String { count > 40 ? String(prefix(39)) + "…" : self }
}
