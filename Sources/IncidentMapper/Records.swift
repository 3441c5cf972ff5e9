import Incidents
import InterchangeFormats

/// Lists of records as a whole.
public enum Records {
  /// The records with identifiers that are unique among them: a repeated one gets a number.
  public static func distinct(_ records: [Record], _ report: (Finding) -> Void) -> [Record] {
    var seen: Set<IncidentMention.ID> = []
    seen.reserveCapacity(records.count)
    var distinct = records
    for index in distinct.indices where !seen.insert(distinct[index].id).inserted {
      let id = distinct[index].id
      var number = 2
      while seen.contains(IncidentMention.ID("\(id)-\(number)")) { number += 1 }
      var mention = distinct[index].mention
      mention.id = IncidentMention.ID("\(id)-\(number)")
      seen.insert(mention.id)
      report(
        Finding(
          .warning, code: "repeated-id",
          "the id '\(id)' occurs again: this one is called '\(mention.id)'",
          file: mention.provenance.file, line: mention.provenance.line, field: "id",
          value: id.rawValue))
      switch distinct[index] {
      case .incident(let incident):
        distinct[index] = .incident(Incident(mention, at: incident.location))
      case .mention: distinct[index] = .mention(mention)
      }
    }
    return distinct
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
