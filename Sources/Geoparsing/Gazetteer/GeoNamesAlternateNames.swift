import Incidents

/// The alternate names of GeoNames, `alternateNamesV2.txt`, found by the id of their place.
///
/// Fields between tabs: alternateNameId, geonameid, isolanguage, name, and a 1 or nothing each for
/// preferred, short, colloquial, historic. Kept are the bytes of each name and 20 more.
struct GeoNamesAlternateNames {
  /// One name: where its text is, and what is said of it.
  private struct Row {
    var place: UInt32
    /// Where it stands in the file.
    var line: UInt32
    var address: Int
  }

  private var arena = ByteArena()
  private var rows: [Row] = []
  private var languages: [String] = []
  private let file: String
  /// How many lines have an empty name, or one that is endless.
  private var namelessCount = 0

  /// Reads the file; lines that are none are findings.
  init(_ text: SourceText, file: String, findings: inout [Finding]) throws(GazetteerError) {
    self.file = file
    var numbers: [String: UInt16] = [:]
    var found: [Finding] = []
    var record: [UInt8] = []
    _ = try text.forEachLine { line, fields in
      guard fields.count >= 4, let id = UInt32(fields.text(1)) else {
        found.append(Self.finding(fields, file: file, line: line))
        return
      }
      guard !Self.notNames.contains(fields.text(2)) else { return }
      guard let name = Self.name(fields), name.text.utf8.count <= UInt16.max else {
        namelessCount += 1
        return
      }
      if numbers[name.language] == nil, languages.count < UInt16.max {
        numbers[name.language] = UInt16(languages.count)
        languages.append(name.language)
      }
      record.removeAll(keepingCapacity: true)
      record.append(name.kind.rawValue << 1 | (name.isPreferred ? 1 : 0))
      record.append(littleEndian: numbers[name.language] ?? 0)
      record.append(littleEndian: UInt16(name.text.utf8.count))
      record.append(contentsOf: name.text.utf8)
      let address = record.withUnsafeBufferPointer { arena.append($0) }
      rows.append(Row(place: id, line: UInt32(clamping: line), address: address))
    }
    rows.sort { ($0.place, $0.line) < ($1.place, $1.line) }
    findings += found
  }

  /// Calls `body` with each name of a place, in the order of the file.
  func forEachName(of id: UInt32, _ body: (GazetteerRow.Name) -> Void) {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].place < id { low = middle + 1 } else { high = middle }
    }
    while low < rows.count, rows[low].place == id {
      body(name(at: rows[low].address))
      low += 1
    }
  }

  /// What became of no place: the lines without a name, and the names of places that the dumps do not have.
  func findings(isThere: (UInt32) -> Bool) -> [Finding] {
    var (nameCount, placeCount) = (0, 0)
    var place: (id: UInt32, isThere: Bool)?
    for row in rows {
      if place?.id != row.place {
        place = (row.place, isThere(row.place))
        if place?.isThere == false { placeCount += 1 }
      }
      if place?.isThere == false { nameCount += 1 }
    }
    var findings: [Finding] = []
    if namelessCount > 0 {
      findings.append(
        Finding(
          .warning, code: "gazetteer-alternate-empty",
          "\(namelessCount) \(namelessCount == 1 ? "line has" : "lines have") no name that can be read and "
            + "\(namelessCount == 1 ? "is" : "are") left out", file: file))
    }
    if nameCount > 0 {
      findings.append(
        Finding(
          nameCount == rows.count ? .warning : .note, code: "gazetteer-alternate-unknown",
          "\(nameCount) of \(rows.count) names \(nameCount == 1 ? "is" : "are") of \(placeCount) \(placeCount == 1 ? "geonameid" : "geonameids") that "
            + "no dump has, and left out", file: file, field: "geonameid"))
    }
    return findings
  }

  private func name(at address: Int) -> GazetteerRow.Name {
    arena.withBytes(at: address) { bytes in
      let length = Int(bytes[3]) | Int(bytes[4]) << 8
      return GazetteerRow.Name(
        text: String(decoding: bytes[5..<(5 + length)], as: UTF8.self),
        kind: GazetteerFormat.NameKind(rawValue: bytes[0] >> 1) ?? .alternate,
        language: languages[Int(bytes[1]) | Int(bytes[2]) << 8], isPreferred: bytes[0] & 1 == 1)
    }
  }

  private static func finding(_ fields: LineFields, file: String, line: Int) -> Finding {
    Finding(
      .error, code: "gazetteer-row",
      fields.count < 4
        ? "has \(fields.count) fields where a file of alternate names has 10; the line is left out"
        : "geonameid '\(fields.text(1).shortened)' is not a number", file: file, line: line,
      field: "geonameid", value: fields.count > 1 ? fields.text(1) : fields.text(0))
  }

  private static func name(_ fields: LineFields) -> GazetteerRow.Name? {
    let language = fields.text(2)
    let text = fields.text(3)
    guard !text.isEmpty else { return nil }
    if codes.contains(language) { return .init(text: text, kind: .code) }
    let isHistoric = fields.count > 7 && fields.text(7) == "1" || language == "fr_1793"
    return .init(
      text: text, kind: isHistoric ? .historic : .alternate,
      language: language.contains("_") || language == "piny" ? "" : language,
      isPreferred: fields.count > 4 && fields.text(4) == "1")
  }

  private static let codes: Set<String> = ["iata", "icao", "faac", "abbr", "tcid", "unlc"]
  private static let notNames: Set<String> = ["link", "wkdt", "post", "phon"]
}
