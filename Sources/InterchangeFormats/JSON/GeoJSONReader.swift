import Glibc
import Incidents
import SimpleFeatures

/// Reads GeoJSON texts one feature at a time: feature collections of any size, single features and
/// geometries, and sequences of them.
///
/// A broken feature does not take the next one with it: in a sequence reading goes on behind the next
/// record separator or with the next line that begins with a brace, in a collection behind the brace that
/// closes the broken feature, or with the next line that begins with a brace as far in as that one did.
struct GeoJSONReader {
  /// No feature may be longer than this.
  static let greatestText = 1 << 24

  private let buffer: ByteBuffer
  private let reader: IncidentReader
  private var summary: ReadSummary
  private var interpreters: [[String]: RowInterpreter] = [:]
  private var usesRecordSeparators = false
  /// Takes the features as they are, where no incidents are wanted.
  private var take: ((JSONValue, Int) -> Void)?
  /// What the collection says of all its features; `nil` for texts that are not ours.
  private var ours: JSONValue?
  private var textCount = 0
  private var sawAltitude = false
  /// Whether nothing but spaces and commas stands before the window on its line, and how many bytes.
  private var isLineStart = true
  private var indentation = 0

  init(_ buffer: ByteBuffer, format: InputFormat, reader: IncidentReader) {
    self.buffer = buffer
    self.reader = reader
    summary = ReadSummary(format: format)
  }

  /// Calls `body` with every feature as it is and the line where it begins; returns what is broken.
  static func features(
    of buffer: ByteBuffer, _ body: @escaping (JSONValue, Int) -> Void
  ) throws -> [Finding] {
    var reader = GeoJSONReader(buffer, format: .geoJSON, reader: IncidentReader())
    reader.take = body
    return try reader.stream { _ in }.findings
  }

  mutating func stream(_ body: (Record) throws -> Void) throws -> ReadSummary {
    while true {
      try skipSpace()
      guard let first = try byte(0) else { break }
      if first == 0x1E {
        usesRecordSeparators = true
        consume(1)
        continue
      }
      textCount += 1
      ours = nil
      do {
        try text(first, body)
      } catch let error as JSONError {
        try recover(from: error)
      }
    }
    if textCount > 1 || usesRecordSeparators { summary.format = .geoJSONSequence }
    if textCount == 0 {
      throw FormatError(.data, "there is no GeoJSON in the file", file: buffer.name)
    }
    return summary
  }

  // MARK: Texts

  /// One text: the members of its object in turn, so that `features` need not be held at once.
  private mutating func text(_ first: UInt8, _ body: (Record) throws -> Void) throws {
    guard first == UInt8(ascii: "{") else {
      throw JSONError(offset: 0, message: "a GeoJSON text has to begin with a brace")
    }
    // Texts of a few kilobytes are read at once: all but collections.
    let line = buffer.line
    consume(1)
    var members: [JSONValue.Member] = []
    var sawFeatures = false
    try skipSpace()
    if try byte(0) == UInt8(ascii: "}") {
      consume(1)
      throw JSONError(offset: 0, message: "the object has no type")
    }
    while true {
      try skipSpace()
      let name = try parse { (parser) throws(JSONError) in
        parser.skipSpace()
        return try parser.name()
      }
      if members.contains(where: { $0.name == name }) || (name == "features" && sawFeatures) {
        throw JSONError(offset: 0, message: "the name '\(name.shortened)' is repeated")
      }
      try skipSpace()
      if name == "features", try byte(0) == UInt8(ascii: "[") {
        sawFeatures = true
        ours = members.first { $0.name == "incidentmap" }?.value
        consume(1)
        try features(body)
      } else {
        let value = try parse { (parser) throws(JSONError) in try parser.value() }
        members.append(JSONValue.Member(name, value))
      }
      try skipSpace()
      switch try byte(0) {
      case UInt8(ascii: ","): consume(1)
      case UInt8(ascii: "}"):
        consume(1)
        if !sawFeatures { try emit(.object(members), line: line, body) }
        return
      case nil:
        if sawFeatures {
          find(
            .error, "truncated", "the text breaks off; what stands before is kept",
            line: buffer.line)
          return
        }
        throw JSONError(offset: 0, message: "the text breaks off", isTruncated: true)
      default: throw JSONError(offset: 0, message: "a comma or a closing brace is missing")
      }
    }
  }

  private mutating func features(_ body: (Record) throws -> Void) throws {
    try skipSpace()
    if try byte(0) == UInt8(ascii: "]") {
      consume(1)
      return
    }
    while true {
      var start = buffer.offset
      var depth = 0
      do {
        try skipSpace()
        start = buffer.offset
        depth = isLineStart ? indentation : 0
        let line = buffer.line
        let value = try parse { (parser) throws(JSONError) in try parser.value() }
        try emit(value, line: line, body)
        try skipSpace()
        switch try byte(0) {
        case UInt8(ascii: ","): consume(1)
        case UInt8(ascii: "]"):
          consume(1)
          return
        case nil: throw JSONError(offset: 0, message: "the text breaks off", isTruncated: true)
        default: throw JSONError(offset: 0, message: "a comma between features is missing")
        }
      } catch let error as JSONError {
        guard try resume(after: error, from: start, indentation: depth) else { return }
      }
    }
  }

  // MARK: Features

  private mutating func emit(
    _ value: JSONValue, line: Int, _ body: (Record) throws -> Void
  ) throws {
    switch value["type"]?.string {
    case "Feature": try feature(value, line: line, body)
    case "FeatureCollection":
      lose("collection-without-features", "the feature collection has no array of features", line)
    case "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
      "MultiPolygon":
      try feature(
        .object([.init("type", .string("Feature")), .init("geometry", value)]), line: line, body)
    case let type?:
      lose("type-unknown", "'\(type.shortened)' is no type of GeoJSON", line)
    case nil:
      lose("type-missing", "the object has no type; GeoJSON wants 'Feature'", line)
    }
  }

  private mutating func feature(
    _ feature: JSONValue, line: Int, _ body: (Record) throws -> Void
  ) throws {
    if let take {
      summary.rowCount += 1
      take(feature, line)
      return
    }
    if let own = ours ?? feature["incidentmap"] {
      let (record, problems) = SchemaFeature(feature, defaults: own["defaults"], file: buffer.name)
        .record(line: line)
      summary.count(record, problems, limit: reader.findingLimit)
      try body(record)
      return
    }
    var findings: [Finding] = []
    let geometry = geometry(of: feature, line: line, &findings)
    let properties = feature["properties"]?.members ?? []
    let columns = properties.map(\.name)
    let values = properties.map { $0.value.cell }
    let id = feature["id"].flatMap { $0.cell.nonEmpty }
    var interpreter = try interpreters[columns] ?? newInterpreter(columns, values)
    // Taken out meanwhile, so that its dictionary is not copied.
    interpreters[columns] = nil
    var record = interpreter.record(
      values: values, line: line, id: id, geometry: geometry, findings: findings)
    if interpreters.count < 1000 { interpreters[columns] = interpreter }
    if columns.isEmpty {
      var mention = record.mention
      mention.original = nil
      record = record.replacing(mention)
    }
    summary.count(record, record.mention.findings, limit: reader.findingLimit)
    try body(record)
  }

  private mutating func geometry(
    of feature: JSONValue, line: Int, _ findings: inout [Finding]
  ) -> WrittenGeometry? {
    guard let json = feature["geometry"], json != .null else { return nil }
    if let geometry = WrittenGeometry(json: json) {
      if let ordinates = json["coordinates"]?.array, ordinates.count > 2, !sawAltitude,
        json["type"]?.string == "Point"
      {
        sawAltitude = true
        find(.note, "altitude-dropped", "altitudes in positions are left out", line: line)
      }
      return geometry
    }
    findings.append(
      Finding(
        .error, code: "geometry-not-understood",
        "the geometry '\(json.text.shortened)' is none of GeoJSON; the feature is kept without it",
        file: buffer.name, line: line, field: "geometry", value: json.text))
    return nil
  }

  private mutating func newInterpreter(
    _ columns: [String], _ values: [String]
  ) throws(FormatError) -> RowInterpreter {
    // Features need not have the same properties: what is said of others does not concern this one.
    let said = ColumnMapping(reader.columns.columns.filter { columns.contains($0.value) })
    let plan = try RowPlan(
      columns: columns, dialect: nil, mapping: said, sample: [values], file: buffer.name,
      decimalComma: false)
    if summary.columns.isEmpty { summary.columns = plan.uses }
    return RowInterpreter(plan)
  }

  // MARK: What is broken

  /// In a sequence: names the broken text and moves to the next.
  private mutating func recover(from error: JSONError) throws {
    let line = buffer.line + lineBreaks(before: error.offset)
    lose("json-broken", "\(error.message) (byte \(buffer.offset + error.offset))", line)
    try moveToNextText()
  }

  /// In a collection: the same; false when no feature follows.
  private mutating func resume(
    after error: JSONError, from start: Int, indentation: Int
  ) throws -> Bool {
    let line = buffer.line + lineBreaks(before: error.offset)
    if error.isTruncated {
      lose("truncated", "the text breaks off in a feature; those before are kept", line)
      consume(buffer.window.count)
      return false
    }
    let message = "\(error.message) (byte \(buffer.offset + error.offset))"
    if buffer.offset == start {
      lose("json-broken", message, line)
      try skipFeature(indentation)
    } else {
      // Between features: none is lost.
      find(.error, "json-broken", message, line: line)
    }
    while let next = try byte(0) {
      switch next {
      case UInt8(ascii: "{"): return true
      case UInt8(ascii: "]"):
        consume(1)
        return false
      // Whatever else stands between features belongs to the broken one.
      default: consume(1)
      }
    }
    find(
      .error, "collection-broken",
      "no feature follows that; the rest of the collection is lost", line: line)
    return false
  }

  /// Moves behind the feature at the beginning of the window, which need not be JSON: to the brace that
  /// closes it, strings left out, or to a line that begins with a brace as far in as the feature did,
  /// because in a broken feature braces and quotes need not match. Linear, in a window that does not grow.
  private mutating func skipFeature(_ indentation: Int) throws {
    var nesting = Nesting()
    while try byte(0) != nil {
      let window = buffer.window
      for index in window.indices {
        let value = window[index]
        if value == UInt8(ascii: "{"), nesting.hasBegun, nesting.lineIndentation == indentation {
          return consume(index)
        }
        switch nesting.step(value) {
        case .inside: continue
        case .closed: return consume(index + 1)
        case .outside: return consume(index)
        }
      }
      consume(window.count)
    }
  }

  private func lineBreaks(before offset: Int) -> Int {
    buffer.window.prefix(max(0, offset)).count { $0 == UInt8(ascii: "\n") }
  }

  /// Moves to the next record separator, or to the next line that begins with a brace, in a window that
  /// does not grow.
  private mutating func moveToNextText() throws {
    while let next = try byte(0) {
      if next == 0x1E { return }
      if isLineStart, next == UInt8(ascii: "{"), !usesRecordSeparators { return }
      consume(1)
    }
  }

  private mutating func lose(_ code: String, _ message: String, _ line: Int) {
    summary.rowCount += 1
    summary.rowsLost += 1
    find(.error, code, message, line: line)
  }

  private mutating func find(
    _ severity: Finding.Severity, _ code: String, _ message: String, line: Int
  ) {
    summary.add(
      Finding(severity, code: code, message, file: buffer.name, line: line),
      limit: reader.findingLimit)
  }

  // MARK: Bytes

  /// Reads with a parser that starts at the beginning of the window; the window grows, doubling, until the
  /// value is whole.
  private mutating func parse<Value>(
    _ read: (inout JSONParser) throws(JSONError) -> Value
  ) throws -> Value {
    while true {
      let window = buffer.window
      var parser = JSONParser(window, isWhole: buffer.reachedEnd)
      do throws(JSONError) {
        let value = try read(&parser)
        let line = buffer.line
        let recoded = !parser.recoded.isEmpty
        consume(parser.at)
        if recoded {
          find(
            .warning, "not-utf8", "a string is not UTF-8; it is read as Windows-1252", line: line)
        }
        return value
      } catch {
        guard error.isTruncated, !buffer.reachedEnd else { throw error }
        guard window.count < Self.greatestText else {
          throw JSONError(offset: 0, message: "a text is longer than \(Self.greatestText) bytes")
        }
        // As much again, so that starting over stays linear in all.
        try buffer.fill(atLeast: min(window.count * 2, Self.greatestText) + 1)
      }
    }
  }

  private func byte(_ index: Int) throws(FormatError) -> UInt8? {
    while index >= buffer.window.count {
      guard try buffer.more() else { return nil }
    }
    return buffer.window[index]
  }

  private mutating func skipSpace() throws(FormatError) {
    while let next = try byte(0), next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 {
      consume(1)
    }
  }

  private mutating func consume(_ count: Int) {
    let consumed = buffer.window[..<count]
    for byte in consumed where byte == UInt8(ascii: "\n") { buffer.line += 1 }
    if let last = consumed.lastIndex(where: { !" \t\r,".utf8.contains($0) }) {
      isLineStart = consumed[last] == UInt8(ascii: "\n")
      indentation = consumed.count - 1 - last
    } else {
      indentation += consumed.count
    }
    buffer.consume(count)
  }
}

/// Where a byte stands in a value that need not be JSON: how deep in braces, and whether in a string.
private struct Nesting {
  enum Step {
    case inside
    /// The byte is the last of the value.
    case closed
    /// The value has ended before this byte.
    case outside
  }

  private var braces = 0
  /// Those outside of all braces.
  private var brackets = 0
  private var isString = false
  private var isEscaped = false
  private(set) var hasBegun = false
  /// How many bytes stand before this one on its line; `nil` when they are not all spaces and commas.
  private(set) var lineIndentation: Int?

  mutating func step(_ byte: UInt8) -> Step {
    hasBegun = true
    switch byte {
    case 0x0A: lineIndentation = 0
    case 0x20, 0x09, 0x2C: lineIndentation = lineIndentation.map { $0 + 1 }
    case 0x0D: break
    default: lineIndentation = nil
    }
    if isString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isString = false
      }
      return .inside
    }
    switch byte {
    case UInt8(ascii: "\""): isString = true
    case UInt8(ascii: "{"): braces += 1
    case UInt8(ascii: "}"):
      braces -= 1
      if braces <= 0, brackets == 0 { return .closed }
    case UInt8(ascii: "["): if braces == 0 { brackets += 1 }
    case UInt8(ascii: "]"):
      if braces == 0 {
        if brackets == 0 { return .outside }
        brackets -= 1
      }
    case UInt8(ascii: ","): if braces == 0, brackets == 0 { return .outside }
    default: break
    }
    return .inside
  }
}

extension JSONParser {
  /// A name and the colon behind it.
  mutating func name() throws(JSONError) -> String {
    guard !isAtEnd else {
      throw JSONError(offset: at, message: "the text breaks off", isTruncated: true)
    }
    guard current == UInt8(ascii: "\"") else {
      throw JSONError(offset: at, message: "a name in quotes is missing")
    }
    let name = try string()
    skipSpace()
    guard !isAtEnd else {
      throw JSONError(offset: at, message: "the text breaks off", isTruncated: true)
    }
    guard current == UInt8(ascii: ":") else {
      throw JSONError(offset: at, message: "a colon is missing")
    }
    step()
    return name
  }
}

extension JSONValue {
  /// The value as the cell of a table: texts as they are, nothing for null, JSON for what has parts.
  var cell: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits), .string(let digits): digits
    case .array, .object: text
    }
  }
}
