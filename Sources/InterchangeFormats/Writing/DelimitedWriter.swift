import Incidents

/// Writes records as delimited text (RFC 4180): the original columns first, then those of the schema.
public struct DelimitedWriter: RecordWriter {
  let out: ByteWriter
  let delimiter: Delimiter

  public init(to out: ByteWriter, delimiter: Delimiter = .comma) {
    self.out = out
    self.delimiter = delimiter
  }

  public mutating func write(_ record: Record) {
  }

  public mutating func finish() {
  }
}
