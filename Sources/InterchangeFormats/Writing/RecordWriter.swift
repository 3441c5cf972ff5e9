import Incidents

/// Writes records one by one in a format of ours; what it writes, ``IncidentReader`` reads back equal.
///
/// Only digits that mean nothing get lost, and only the first time: positions are written to 1e-7
/// degrees (1 cm), radii to 0.1 m and at least 1 m. From the first writing on, a record is read, written
/// and read again without any change. What the source said stands as it stood in the original columns.
public protocol RecordWriter {
  mutating func write(_ record: Record)
  /// Completes the text: no record may follow.
  mutating func finish()
}

extension OutputFormat {
  /// A writer of this format. `columns` are fixed by the first records, so that memory is bounded.
  public func writer(to out: ByteWriter) -> any RecordWriter {
    switch self {
    case .geoJSON: GeoJSONWriter(to: out, style: .collection)
    case .geoJSONSequence: GeoJSONWriter(to: out, style: .textSequence)
    case .newlineDelimited: GeoJSONWriter(to: out, style: .lines)
    case .csv: DelimitedWriter(to: out, delimiter: .comma)
    case .tsv: DelimitedWriter(to: out, delimiter: .tab)
    }
  }

  /// What stands between the fields; `nil` for formats that are no tables.
  var delimiter: Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    case .geoJSON, .geoJSONSequence, .newlineDelimited: nil
    }
  }

  /// Writes all records.
  public func write(_ records: some Sequence<Record>, to out: ByteWriter) {
    var writer = writer(to: out)
    for record in records { writer.write(record) }
    writer.finish()
  }
}

/// What stands between the fields of delimited text.
public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case tab = 0x09
  case semicolon = 0x3B
  case pipe = 0x7C
}
