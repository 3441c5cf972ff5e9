import Incidents
import SimpleFeatures

/// The columns of tables that we write: those of the original first, then ``marker``, then ours.
struct SchemaRows {
  /// The column between the original's and ours; it says whether a row is located.
  static let marker = "im_record"
  static let prefix = "im_"

  private let columns: [String]
  private let markerIndex: Int
  private let attributes: [IncidentSchema.Attribute?]
  private let file: String

  /// `nil` for a header that is not ours.
  init?(header: [String], file: String) {
    let marker = header.lastIndex {
      $0.hasPrefix(Self.prefix) && Self.bare($0) == Self.bare(Self.marker)
    }
    guard let marker else { return nil }
    self.file = file
    markerIndex = marker
    columns = Array(header[..<marker])
    attributes = header[(marker + 1)...].map { name in
      IncidentSchema.byName[name] ?? IncidentSchema.byName[Self.bare(name)]
    }
  }

  /// The name without the prefixes that keep it apart from the original's columns.
  private static func bare(_ name: String) -> String {
    var name = Substring(name)
    while name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    return String(name)
  }

  /// The names of `attributes` beside columns of the same name.
  static func names(_ attributes: [String], beside columns: [String]) -> [String] {
    var taken = Set(columns)
    return attributes.map { attribute in
      var name = attribute
      while !taken.insert(name).inserted { name = prefix + name }
      return name
    }
  }

  func record(_ values: [String], line: Int?) -> (record: Record, problems: [Finding]) {
    var draft = RecordDraft(file: file)
    var problems: [Finding] = []
    for (attribute, cell) in zip(attributes, values.dropFirst(markerIndex + 1)) {
      guard let attribute, !cell.isEmpty else { continue }
      guard let value = attribute.kind.value(ofCell: cell), attribute.store(&draft, value) else {
        problems.append(
          Finding(
            .warning, code: "attribute-not-understood",
            "'\(cell.shortened)' is not understood as \(attribute.name)", file: file, line: line,
            field: attribute.name, value: cell))
        continue
      }
    }
    if draft.original == nil, !columns.isEmpty {
      draft.original = OriginalRow(columns: columns, values: Array(values.prefix(markerIndex)))
    }
    if draft.original?.columns.isEmpty == true { draft.original = nil }
    let (record, senseless) = draft.record()
    for message in senseless {
      problems.append(
        Finding(.error, code: "record-not-understood", message, file: file, line: line))
    }
    return (record, problems)
  }
}

extension IncidentSchema.Kind {
  /// How a value stands in a cell. Texts of ours that a spreadsheet would take for a formula get an
  /// apostrophe in front; so do empty ones, which are not the same as none.
  func cell(_ value: JSONValue) -> String {
    switch (self, value) {
    case (.text, .string(let text)): FormulaGuard.guarded(text)
    case (_, .string(let text)), (_, .number(let text)): text
    case (_, .boolean(let flag)): flag ? "yes" : "no"
    case (.geometry, _): Geometry<Geographic>(json: value)?.wkt() ?? ""
    default: value.text
    }
  }

  func value(ofCell cell: String) -> JSONValue? {
    switch self {
    case .text: .string(FormulaGuard.unguarded(cell))
    case .number: Double(cell).map { $0.isFinite ? .number(cell) : .null }
    case .count: .string(cell)
    case .flag: cell == "yes" ? .boolean(true) : cell == "no" ? .boolean(false) : nil
    case .structure: JSONValue(text: cell)
    case .geometry: (try? Geometry<Geographic>(wkt: cell))?.json
    }
  }
}

/// Keeps spreadsheets from running a text as a formula, so that it can be undone exactly.
enum FormulaGuard {
  static func guarded(_ text: String) -> String {
    needsGuard(text) ? "'" + text : text
  }

  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(Substring(cell.utf8.dropFirst()))
    return needsGuard(rest) ? rest : cell
  }

  /// Whether a spreadsheet would run the text: it begins with `= + - @`, and is neither a number nor a
  /// lone dash.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else { return false }
    return text != "-" && Double(text) == nil
  }

  /// Whether the text, any apostrophes left out, is empty or begins like a formula (OWASP, "CSV
  /// injection": `= + - @`, tab, carriage return).
  private static func needsGuard(_ text: String) -> Bool {
    let first = text.utf8.first { $0 != UInt8(ascii: "'") }
    guard let first else { return true }
    return "=+-@\t\r\n".utf8.contains(first)
  }
}
