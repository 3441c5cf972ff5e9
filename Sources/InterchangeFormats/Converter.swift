import Incidents

/// Reads one format and writes another in bounded memory, whatever the size of the file.
public struct Converter: Sendable {
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
    var writer = format.writer(to: out)
    let summary = try reader.stream(buffer) { writer.write($0) }
    writer.finish()
    return summary
  }
}
