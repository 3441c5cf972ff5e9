import Incidents
import InterchangeFormats

/// Lists of records as a whole.
public enum Records {
  /// The records with identifiers that are unique among them: a repeated one gets a number.
  public static func distinct(_ records: [Record], _ report: (Finding) -> Void) -> [Record] {
    var seen = Identifiers()
    return records.map { seen.distinct($0, report) }
  }
}

/// The identifiers given so far; telling a repeated one apart takes constant time, however often it comes.
public struct Identifiers {
  private var given: Set<IncidentMention.ID> = []
  /// The number that the next repetition of an identifier gets.
  private var next: [IncidentMention.ID: Int] = [:]

  public init() {}

  /// The record with an identifier of its own: a repeated one gets a number.
  public mutating func distinct(_ record: Record, _ report: (Finding) -> Void) -> Record {
    let id = record.id
    if given.insert(id).inserted { return record }
    var number = next[id] ?? 2
    while !given.insert(IncidentMention.ID("\(id)-\(number)")).inserted { number += 1 }
    next[id] = number + 1
    var mention = record.mention
    mention.id = IncidentMention.ID("\(id)-\(number)")
    report(
      Finding(
        .warning, code: "repeated-id",
        "the id '\(id)' occurs again: this one is called '\(mention.id)'",
        file: mention.provenance.file, line: mention.provenance.line, field: "id",
        value: id.rawValue))
    switch record {
    case .incident(let incident): return .incident(Incident(mention, at: incident.location))
    case .mention: return .mention(mention)
    }
  }
}

extension [Record] {
  /// Those with a location, in order.
  public var located: [Incident] {
    compactMap {
      guard case .incident(let incident) = $0 else { return nil }
      return incident
    }
  }

  /// Those without a location, in order.
  public var unlocated: [IncidentMention] {
    compactMap {
      guard case .mention(let mention) = $0 else { return nil }
      return mention
    }
  }
}
