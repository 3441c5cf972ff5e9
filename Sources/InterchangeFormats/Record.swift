import Incidents

/// What a row becomes: an incident where its position is known, else a mention to be located.
public enum Record: Hashable, Sendable {
  case incident(Incident)
  case mention(IncidentMention)

  /// What the source says, located or not.
  public var mention: IncidentMention {
    switch self {
    case .incident(let incident): incident.mention
    case .mention(let mention): mention
    }
  }

  /// Where it happened, when that is known.
  public var location: Location? {
    switch self {
    case .incident(let incident): incident.location
    case .mention: nil
    }
  }

  public var id: IncidentMention.ID { mention.id }

  /// The record with its mention changed and its location kept.
  public func withMention(_ mention: IncidentMention) -> Record { replacing(mention) }

  func replacing(_ mention: IncidentMention) -> Record {
    switch self {
    case .incident(let incident): .incident(Incident(mention, at: incident.location))
    case .mention: .mention(mention)
    }
  }
}

/// Which column was taken for which attribute.
public struct ColumnUse: Hashable, Sendable {
  /// The name of the attribute, such as `latitude`.
  public var attribute: String
  /// The name of the column as written in the file.
  public var column: String

  public init(attribute: String, column: String) {
    self.attribute = attribute
    self.column = column
  }
}

/// What was learned about a file beside its records.
public struct ReadSummary: Hashable, Sendable {
  /// The format that was found or forced.
  public var format: InputFormat
  /// The rows or features of the file; each is one record or at least one finding of ``rowsLost``.
  public var rowCount = 0
  public var incidentCount = 0
  public var mentionCount = 0
  /// The rows that became no record; each has a finding of severity `error`.
  public var rowsLost = 0
  /// What was not understood, in input order, those of the records included.
  public var findings: [Finding] = []
  /// The findings beyond the greatest number kept: counted, not kept.
  public var findingsOmitted = 0
  /// Which column was taken for what; empty for formats without columns.
  public var columns: [ColumnUse] = []

  public init(format: InputFormat) { self.format = format }
}

/// Everything read from one file: `records` in input order.
public struct ReadResult: Hashable, Sendable {
  public var records: [Record]
  public var summary: ReadSummary

  public init(records: [Record], summary: ReadSummary) {
    self.records = records
    self.summary = summary
  }

  public var findings: [Finding] { summary.findings }
  public var rowCount: Int { summary.rowCount }

  /// The located ones, in input order.
  public var incidents: [Incident] {
    records.compactMap {
      guard case .incident(let incident) = $0 else { return nil }
      return incident
    }
  }

  /// The ones to be located, in input order.
  public var mentions: [IncidentMention] {
    records.compactMap {
      guard case .mention(let mention) = $0 else { return nil }
      return mention
    }
  }
}
