import Incidents
import SimpleFeatures

/// A GeoNames dump: `allCountries.txt`, the file of a country, `cities500.txt`.
///
/// Lines of 19 fields between tabs, without a header: geonameid, name, asciiname, alternatenames,
/// latitude, longitude, feature class, feature code, country code, cc2, admin1 to admin4 code, population,
/// elevation, dem, timezone, modification date (`readme.txt` of download.geonames.org/export/dump).
struct GeoNamesDump {
  private static let fieldCount = 19

  let text: SourceText
  let file: String
  let alternateNames: GeoNamesAlternateNames?

  /// Whether a text begins as a dump does: whether of its first lines as many are rows of one as are not, comments
  /// and empty lines aside. A header makes it a table.
  static func isOne(_ bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(1 << 16))
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    var lines = text.split(separator: 10).filter { $0.first != comment && $0 != [13] }
    // The last may be cut short.
    if head.count == 1 << 16, lines.count > 1 { lines.removeLast() }
    guard let first = lines.first, !isHeader(first) else { return false }
    let sample = lines.prefix(50)
    return 2 * sample.count(where: isRow) >= sample.count
  }

  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    let fields = line.split(separator: 9, omittingEmptySubsequences: false)
    guard fields.count == fieldCount, let id = fields[0].first, (48...57).contains(id) else {
      return false
    }
    return [4, 5].allSatisfy { Double(String(decoding: fields[$0], as: UTF8.self)) != nil }
  }

  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    line.split { [9, 13, 44, 59].contains($0) }.contains {
      String(decoding: $0, as: UTF8.self).trimmed.lowercased() == "name"
    }
  }

  /// What a line begins with that is none of the dump: `#`.
  private static let comment = UInt8(ascii: "#")

  /// Calls `body` with each row and adds a finding for each line that is none; returns the SHA-256 of the
  /// text, which is read once.
  func forEachRow(
    _ findings: inout [Finding], _ body: (GazetteerRow, inout [Finding]) -> Void
  ) throws(GazetteerError) -> [UInt8] {
    try text.forEachLine { line, fields in
      guard fields.text(0).utf8.first != Self.comment else { return }
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
      population: 0, within: "", source: "GeoNames", names: [],
      footprint: nil, sameAs: [])
    row.line = line
    row.setPopulation(fields.text(14))
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
