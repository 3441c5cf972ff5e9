import Incidents

/// Reads incidents from delimited text, GeoJSON, ACLED and UCDP files, told apart by their content.
///
/// Every row or feature becomes an incident, a mention, or at least one finding: nothing is dropped in
/// silence, and a bad row does not take the next one with it.
public struct IncidentReader {
  /// The format; `nil` to find it out from the first bytes.
  public var format: InputFormat?
  public var columns: ColumnMapping
  /// Reads prose for incidents; without it, a file of prose is refused.
  public var passages: ((Document) -> (records: [Record], findings: [Finding]))?
  /// Whether what is no GeoJSON and no table by its name is prose.
  public var expectsProse = false
  /// The day of publication of documents that do not tell it.
  public var published: CalendarDay?
  /// What the articles of files are called, by the file, where that is not its name without folder and extension: see
  /// ``documentNames(of:)``.
  public var documentNames: [String: String] = [:]
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
    var summary = try stream { records.append($0) }
    distinguish(&records, &summary)
    return ReadResult(records: records, summary: summary)
  }

  /// Gives repeated identifiers a number (`a`, `a-2`, `a-3`), so that each incident can be spoken of;
  /// what another row is called in the file is never taken. Linear in the number of records, because
  /// each identifier goes on counting where it stopped.
  private func distinguish(_ records: inout [Record], _ summary: inout ReadSummary) {
    var taken = Set(records.map(\.id))
    guard taken.count < records.count else { return }
    var seen: Set<IncidentMention.ID> = []
    var counts: [IncidentMention.ID: Int] = [:]
    for index in records.indices where !seen.insert(records[index].id).inserted {
      var mention = records[index].mention
      let repeated = mention.id
      var number = counts[repeated, default: 1]
      repeat {
        number += 1
        mention.id = IncidentMention.ID("\(repeated)-\(number)")
      } while !taken.insert(mention.id).inserted
      counts[repeated] = number
      let finding = Finding(
        .warning, code: "id-repeated",
        "identifier '\(repeated.rawValue.shortened)' is used again; here it becomes '\(mention.id)'",
        file: mention.provenance.file, line: mention.provenance.line, field: "id",
        value: repeated.rawValue)
      mention.findings.append(finding)
      summary.add(finding, limit: findingLimit)
      records[index] = records[index].replacing(mention)
    }
  }

  func stream(_ buffer: ByteBuffer, _ body: (Record) throws -> Void) throws -> ReadSummary {
    let format = try FormatSniffer(buffer, expectsProse: expectsProse).format(forced: format)
    switch format {
    case .geoJSON, .geoJSONSequence:
      var reader = GeoJSONReader(buffer, format: format, reader: self)
      return try reader.stream(body)
    case .csv, .tsv, .acled, .ucdp:
      var reader = try DelimitedReader(buffer, format: format, reader: self)
      return try reader.stream(body)
    case .text, .html, .documents:
      return try streamProse(buffer, format, body)
    }
  }
}

extension ReadSummary {
  mutating func add(_ finding: Finding, limit: Int) {
    if findings.count < limit { findings.append(finding) } else { findingsOmitted += 1 }
  }

  /// Counts a record with what was newly found about it.
  mutating func count(_ record: Record, _ new: some Sequence<Finding>, limit: Int) {
    rowCount += 1
    switch record {
    case .incident: incidentCount += 1
    case .mention: mentionCount += 1
    }
    for finding in new { add(finding, limit: limit) }
  }
}
