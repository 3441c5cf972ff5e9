import Incidents

/// Reads the rows of delimited text as records.
struct DelimitedReader {
  private let reader: IncidentReader
  private let buffer: ByteBuffer
  let delimiter: Delimiter
  private let lineBreak: UInt8
  private let format: InputFormat
  private(set) var summary: ReadSummary
  private(set) var header: [String] = []
  private(set) var scanner: DelimitedScanner
  private(set) var rows: Rows

  /// What the rows are: those of a foreign table, or what we wrote ourselves.
  enum Rows {
    case foreign(RowInterpreter)
    case ours(SchemaRows)
  }

  static let sampleRows = 2000

  /// Reads the header and a sample of the rows, and says what the columns are.
  init(
    _ buffer: ByteBuffer, format: InputFormat, reader: IncidentReader
  ) throws(FormatError) {
    self.reader = reader
    self.buffer = buffer
    self.format = format
    try buffer.fill(atLeast: ByteBuffer.pieceSize)
    lineBreak = DelimiterSniffer.lineBreak(of: buffer.window)
    delimiter =
      format == .tsv
      ? .tab
      : DelimiterSniffer.delimiter(of: Array(buffer.window.prefix(65_536)), lineBreak: lineBreak)
    summary = ReadSummary(format: format)
    let sample = Array(buffer.window)
    scanner = DelimitedScanner(buffer, delimiter: delimiter, lineBreak: lineBreak)
    guard case .record = try scanner.next() else {
      throw FormatError(
        .data, "the header line cannot be read; check its quotes", file: buffer.name, line: 1)
    }
    header = scanner.fields.map { [scanner] in scanner.text(of: $0).text }
    if let own = SchemaRows(header: header, file: buffer.name) {
      rows = .ours(own)
      return
    }
    let plan = try Self.plan(
      header, sample, delimiter, lineBreak, format, reader, file: buffer.name)
    rows = .foreign(RowInterpreter(plan))
    summary.format =
      plan.dialect == .ucdp ? .ucdp : plan.dialect == .acled ? .acled : summary.format
    summary.columns = plan.uses
  }

  private static func plan(
    _ header: [String], _ sample: [UInt8], _ delimiter: Delimiter, _ lineBreak: UInt8,
    _ format: InputFormat, _ reader: IncidentReader, file: String
  ) throws(FormatError) -> RowPlan {
    let rows = sampleRows(sample, delimiter, lineBreak)
    let dialect: RowPlan.Dialect? = format == .ucdp ? .ucdp : format == .acled ? .acled : nil
    let plan = try RowPlan(
      columns: header, dialect: dialect, mapping: reader.columns, sample: rows, file: file,
      decimalComma: delimiter == .semicolon)
    guard plan.namesPlace else {
      let names = header.prefix(40).map { "'\($0.shortened)'" }.joined(separator: ", ")
      let cure =
        header.count == 1
        ? "only one column was found: is the delimiter a comma, tab, semicolon or pipe? An article is read with --from text"
        : "say which they are with --columns \"latitude=...,longitude=...\" or \"place=...\"; an article is read with --from text"
      throw FormatError(
        .data, "no column says where the incidents happened (\(names)); \(cure)", file: file,
        line: 1)
    }
    return plan
  }

  private static func sampleRows(
    _ sample: [UInt8], _ delimiter: Delimiter, _ lineBreak: UInt8
  ) -> [[String]] {
    let scanner = DelimitedScanner(
      ByteBuffer(bytes: sample, name: "sample"), delimiter: delimiter, lineBreak: lineBreak)
    _ = try? scanner.next()
    var rows: [[String]] = []
    while rows.count < sampleRows, let step = try? scanner.next(), step != .end {
      if step == .record { rows.append(scanner.fields.map { scanner.text(of: $0).text }) }
    }
    return rows
  }

  /// The header of a table of ours with the columns of this one and no rows.
  var headerOfOurs: [String] {
    guard case .foreign = rows else { return header }
    return header + SchemaRows.names([SchemaRows.marker, "id"], beside: header)
  }

  // MARK: Rows

  mutating func stream(_ body: (Record) throws -> Void) throws -> ReadSummary {
    try prepare()
    while try step(body) {}
    return finish()
  }

  /// Decides what can be decided only by all rows, and says what the columns are.
  mutating func prepare() throws(FormatError) {
    noteColumns()
    try decideDayOrder()
  }

  /// Reads one row; false at the end.
  mutating func step(_ body: (Record) throws -> Void) throws -> Bool {
    switch try scanner.next() {
    case .end: return false
    case .broken(let problem):
      lose(
        Finding(
          .error, code: problem.code, problem.message, file: buffer.name, line: problem.line,
          field: header.indices.contains(problem.field) ? header[problem.field] : nil))
    case .record:
      try readRow(body)
    }
    return true
  }

  /// Counts rows that became incidents without this reader's help.
  mutating func countIncidents(_ count: Int) {
    summary.rowCount += count
    summary.incidentCount += count
  }

  mutating func finish() -> ReadSummary {
    if case .foreign(let interpreter) = rows {
      for word in interpreter.unknownCategories {
        add(
          Finding(
            .note, code: "category-unknown",
            "'\(word.shortened)' is in no table of categories; it is kept as written",
            file: buffer.name, field: interpreter.plan.column(.category), value: word))
      }
      if interpreter.swapSuspicions > 0 {
        add(
          Finding(
            .warning, code: "axes-doubtful",
            "\(interpreter.swapSuspicions) rows have a latitude that could only be a longitude; if the"
              + " axes are swapped, the other rows are misplaced: \(interpreter.plan.swapCure)",
            file: buffer.name, field: interpreter.plan.column(.latitude)))
      }
      if interpreter.sawAmbiguousDate {
        add(
          Finding(
            .warning, code: "date-order-ambiguous",
            "dates such as '03/04/2020' can be read day first or month first, and the column does"
              + " not tell; each is kept as one of both days", file: buffer.name,
            field: interpreter.plan.column(.date)))
      }
    }
    return summary
  }

  private mutating func readRow(_ body: (Record) throws -> Void) throws {
    var findings: [Finding] = []
    let line = scanner.recordLine
    var values: [String] = []
    values.reserveCapacity(scanner.fields.count)
    for (index, span) in scanner.fields.enumerated() {
      let (text, wasUTF8) = scanner.text(of: span)
      values.append(text)
      if !wasUTF8 {
        let column = header.indices.contains(index) ? header[index] : "\(index + 1)"
        findings.append(
          Finding(
            .warning, code: "not-utf8",
            "column '\(column.shortened)' is not UTF-8; it is read as Windows-1252",
            file: buffer.name,
            line: line, field: column, value: text))
      }
    }
    if values.count != header.count {
      guard values.count < header.count || values[header.count...].allSatisfy(\.isEmpty) else {
        return lose(
          Finding(
            .error, code: "too-many-fields",
            "the row has \(values.count) fields where the header has \(header.count); put fields that"
              + " hold the delimiter in quotes", file: buffer.name, line: line))
      }
      findings.append(
        Finding(
          .warning, code: "field-count",
          "the row has \(values.count) fields where the header has \(header.count)",
          file: buffer.name, line: line))
    }
    switch rows {
    case .foreign(var interpreter):
      // Handed back and forth, so that its dictionary is not copied.
      rows = .foreign(RowInterpreter(interpreter.plan))
      if isTagRow(values) {
        rows = .foreign(interpreter)
        add(
          Finding(
            .note, code: "tag-row", "the row of HXL hashtags is left out", file: buffer.name,
            line: line))
        return
      }
      let record = interpreter.record(values: values, line: line, findings: findings)
      rows = .foreign(interpreter)
      summary.count(record, record.mention.findings, limit: reader.findingLimit)
      try body(record)
    case .ours(let own):
      let (record, problems) = own.record(values, line: line)
      summary.count(record, findings + problems, limit: reader.findingLimit)
      try body(record)
    }
  }

  /// The second header line of the Humanitarian Exchange Language.
  private func isTagRow(_ values: [String]) -> Bool {
    summary.rowCount == 0 && values.contains { $0.hasPrefix("#") }
      && values.allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
  }

  private mutating func lose(_ finding: Finding) {
    summary.rowCount += 1
    summary.rowsLost += 1
    add(finding)
  }

  private mutating func add(_ finding: Finding) {
    summary.add(finding, limit: reader.findingLimit)
  }

  private mutating func noteColumns() {
    guard case .foreign(let interpreter) = rows else { return }
    let uses = interpreter.plan.uses
      .map { $0.attribute == $0.column ? $0.column : "\($0.attribute) from '\($0.column)'" }
    add(
      Finding(
        .note, code: "columns-recognized", "columns taken: \(uses.joined(separator: ", "))",
        file: buffer.name, line: 1))
  }

  /// Where the sample leaves open whether the day or the month comes first, all rows are asked.
  private mutating func decideDayOrder() throws(FormatError) {
    guard case .foreign(var interpreter) = rows, interpreter.plan.dayOrder.sawAmbiguous,
      interpreter.plan.dayOrder.isDayFirst == nil, buffer.isSeekable
    else { return }
    try restart()
    while true {
      let step = try scanner.next()
      if step == .end { break }
      guard step == .record, let index = interpreter.plan.index(of: .date),
        index < scanner.fields.count
      else { continue }
      interpreter.plan.dayOrder.learn(from: scanner.text(of: scanner.fields[index]).text)
    }
    rows = .foreign(interpreter)
    try restart()
  }

  /// Goes back to the first row behind the header.
  private mutating func restart() throws(FormatError) {
    try buffer.rewind()
    _ = try FormatSniffer(buffer).format(forced: format)
    scanner = DelimitedScanner(buffer, delimiter: delimiter, lineBreak: lineBreak)
    _ = try scanner.next()
  }
}
