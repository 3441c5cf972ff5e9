import Incidents

/// Writes records as delimited text (RFC 4180): the original columns first and unchanged, then those of
/// the schema.
///
/// The columns are those that the first ``lookahead`` records need; when more follow, every column of the
/// schema is there. A record whose original has other columns than the first record's keeps it as JSON in
/// the column `original`.
public struct DelimitedWriter: RecordWriter {
  /// How many records are held back to see which columns are needed.
  public static let lookahead = 10_000

  let out: ByteWriter
  let delimiter: Delimiter
  /// The header to write when no record comes, as of a source that has none; without it, the least.
  var emptyHeader: [String]?
  private var waiting: [Record] = []
  private var originalColumns: [String] = []
  private var attributes: [IncidentSchema.Attribute] = []
  private var hasHeader = false

  public init(to out: ByteWriter, delimiter: Delimiter = .comma) {
    self.out = out
    self.delimiter = delimiter
  }

  public mutating func write(_ record: Record) {
    if hasHeader { return row(record) }
    waiting.append(record)
    if waiting.count >= Self.lookahead { header(IncidentSchema.attributes) }
  }

  public mutating func finish() {
    guard !hasHeader else { return }
    if waiting.isEmpty, let emptyHeader {
      hasHeader = true
      return line(emptyHeader)
    }
    originalColumns = waiting.first?.mention.original?.columns ?? []
    header(
      IncidentSchema.attributes.filter { attribute in
        attribute.name == "id" || waiting.contains { value(attribute, $0) != nil }
      })
  }

  private mutating func header(_ attributes: [IncidentSchema.Attribute]) {
    hasHeader = true
    self.attributes = attributes
    originalColumns = waiting.first?.mention.original?.columns ?? []
    let names = SchemaRows.names(
      [SchemaRows.marker] + attributes.map(\.name), beside: originalColumns)
    line(originalColumns + names)
    for record in waiting { row(record) }
    waiting = []
  }

  private func row(_ record: Record) {
    let original = fits(record) ? record.mention.original?.values ?? [] : []
    var cells = original
    cells += Array(repeating: "", count: originalColumns.count - original.count)
    cells.append(record.location == nil ? "mention" : "incident")
    for attribute in attributes {
      cells.append(value(attribute, record).map { attribute.kind.cell($0) } ?? "")
    }
    line(cells)
  }

  /// Whether the original stands in columns of its own.
  private func fits(_ record: Record) -> Bool {
    guard let original = record.mention.original else { return originalColumns.isEmpty }
    return original.columns == originalColumns && original.values.count == originalColumns.count
  }

  private func value(_ attribute: IncidentSchema.Attribute, _ record: Record) -> JSONValue? {
    guard attribute.name == "original" else { return attribute.value(record) }
    if fits(record) { return nil }
    // An empty object: there is no original, although there are columns for one.
    return attribute.value(record) ?? .object([])
  }

  private func line(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.byte(delimiter.rawValue) }
      out.field(cell, delimiter: delimiter)
    }
    out.bytes(delimiter == .tab ? "\n" : "\r\n")
  }
}

extension ByteWriter {
  /// A field of delimited text, in quotes where it needs them.
  func field(_ text: String, delimiter: Delimiter) {
    var text = text
    text.withUTF8 { bytes in
      let needsQuotes =
        bytes.contains {
          $0 == delimiter.rawValue || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        } || bytes.starts(with: [0xEF, 0xBB, 0xBF])
      guard needsQuotes else { return self.bytes(UnsafeRawBufferPointer(bytes)) }
      byte(UInt8(ascii: "\""))
      for value in bytes {
        if value == UInt8(ascii: "\"") { byte(value) }
        byte(value)
      }
      byte(UInt8(ascii: "\""))
    }
  }
}
