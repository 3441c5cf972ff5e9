import Incidents

/// Reads incidents from delimited text, GeoJSON, ACLED and UCDP files, told apart by their content.
///
/// Every row or feature becomes an incident, a mention, or at least one finding: nothing is dropped in
/// silence, and a bad row does not take the next one with it.
public struct IncidentReader: Sendable {
  /// The format; `nil` to find it out from the first bytes.
  public var format: InputFormat?
  public var columns: ColumnMapping
  /// The most findings that are kept; further ones are counted.
  public var findingLimit = 100_000

  public init(format: InputFormat? = nil, columns: ColumnMapping = .automatic) {
    self.format = format
    self.columns = columns
  }

  /// Reads a whole file; `-` is standard input. Memory grows with the number of records.
  ///
  /// - Throws: `FormatError` when there is nothing to read: no such file, a folder, an empty file, an
  ///   encoding or format that is not understood, no column for the place of an incident.
  public func read(_ path: String) throws -> ReadResult {
    try collect { try stream(path, $0) }
  }

  /// Reads bytes as though they were a file of that name.
  public func read(bytes: [UInt8], named name: String) throws -> ReadResult {
    try collect { try stream(bytes: bytes, named: name, $0) }
  }

  /// Reads a file record by record in bounded memory; `-` is standard input.
  ///
  /// Identifiers are as in the file: unlike ``read(_:)``, a stream does not tell repeated ones apart.
  @discardableResult
  public func stream(
    _ path: String, _ body: (Record) throws -> Void
  ) throws -> ReadSummary {
    try stream(ByteBuffer(path: path), body)
  }

  /// Reads bytes record by record as though they were a file of that name.
  @discardableResult
  public func stream(
    bytes: [UInt8], named name: String, _ body: (Record) throws -> Void
  ) throws -> ReadSummary {
    try stream(ByteBuffer(bytes: bytes, name: name), body)
  }
}

extension IncidentReader {
  private func collect(
    _ stream: ((Record) throws -> Void) throws -> ReadSummary
  ) throws -> ReadResult {
    var records: [Record] = []
    let summary = try stream { records.append($0) }
    return ReadResult(records: records, summary: summary)
  }

  func stream(_ buffer: ByteBuffer, _ body: (Record) throws -> Void) throws -> ReadSummary {
    ReadSummary(format: format ?? .csv)
  }
}
