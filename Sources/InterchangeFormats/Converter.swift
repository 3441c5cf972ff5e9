import Incidents

/// Reads one format and writes another in bounded memory, whatever the size of the file.
public struct Converter {
  public var reader: IncidentReader

  public init(reader: IncidentReader = IncidentReader()) { self.reader = reader }

  /// Converts a file (`-` is standard input) and says what was read. Flushing stays with the caller.
  public func convert(
    _ path: String, to format: OutputFormat, into out: ByteWriter
  ) throws -> ReadSummary {
    try convert(ByteBuffer(path: path), to: format, into: out)
  }

  /// Converts bytes as though they were a file of that name.
  public func convert(
    bytes: [UInt8], named name: String, to format: OutputFormat, into out: ByteWriter
  ) throws -> ReadSummary {
    try convert(ByteBuffer(bytes: bytes, name: name), to: format, into: out)
  }

  private func convert(
    _ buffer: ByteBuffer, to format: OutputFormat, into out: ByteWriter
  ) throws -> ReadSummary {
    let input = try FormatSniffer(buffer).format(forced: reader.format)
    if format == .geoJSON, input != .geoJSON, input != .geoJSONSequence {
      return try convertTable(buffer, input, into: out)
    }
    if let delimiter = format.delimiter, input != .geoJSON, input != .geoJSONSequence {
      var table = try DelimitedReader(buffer, format: input, reader: reader)
      var writer = DelimitedWriter(to: out, delimiter: delimiter)
      writer.emptyHeader = table.headerOfOurs
      let summary = try table.stream { writer.write($0) }
      writer.finish()
      return summary
    }
    var writer = format.writer(to: out)
    let summary = try reader.stream(buffer) { writer.write($0) }
    writer.finish()
    return summary
  }

  /// Delimited text to GeoJSON: ordinary rows go from bytes to bytes, the others by way of a record.
  private func convertTable(
    _ buffer: ByteBuffer, _ input: InputFormat, into out: ByteWriter
  ) throws -> ReadSummary {
    var table = try DelimitedReader(buffer, format: input, reader: reader)
    var writer = GeoJSONWriter(to: out)
    try table.prepare()
    var last: IncidentMention?
    var fast: FastRows?
    while try table.step({
      writer.write($0)
      last = $0.mention
    }) {
      table.scanner.advance()
      if fast == nil, !writer.isEmpty, case .foreign(let interpreter) = table.rows {
        fast = FastRows(interpreter.plan, delimiter: table.delimiter, writer: writer)
        // Nothing will ever be fast: go on without asking.
        if fast == nil { break }
      }
      guard let fast else { continue }
      if let mention = last { fast.learn(mention) }
      last = nil
      try run(fast, &table, buffer, out)
    }
    while try table.step({ writer.write($0) }) {}
    fast?.extent.merge(into: &writer.extent)
    writer.finish()
    return table.finish()
  }

  /// Writes ordinary rows until one is not.
  private func run(
    _ fast: FastRows, _ table: inout DelimitedReader, _ buffer: ByteBuffer, _ out: ByteWriter
  ) throws(FormatError) {
    while true {
      let (bytes, rows, stop) = fast.run(buffer, to: out)
      buffer.consume(bytes)
      buffer.line += rows
      table.countIncidents(rows)
      guard stop == .windowEnd, try buffer.more() else { return }
    }
  }
}
