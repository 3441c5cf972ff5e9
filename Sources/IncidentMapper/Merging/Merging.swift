import Incidents
import InterchangeFormats

/// Marks reports of one incident as such, and takes the marks away again: no report is changed or lost.
public enum Merging {
  /// The records, each repeated report with the identifier of the one it repeats, and what was decided.
  ///
  /// Of a group the report with the finest location leads, then the one with more evidence, then the first.
  public static func merged(
    _ records: [Record], pairs: [DuplicateSearch.Pair]
  ) -> (records: [Record], findings: [Finding]) {
    var leader = Array(records.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while leader[index] != index { index = leader[index] }
      return index
    }
    var members: [Int: [Int]] = [:]
    for pair in pairs {
      let (a, b) = (root(pair.first), root(pair.second))
      guard a != b else { continue }
      // Two reports of one document are never one incident, by whatever third they are joined.
      let both = (members[a] ?? [a]) + (members[b] ?? [b])
      let sources = both.map { Source(records[$0].mention.provenance) }
      guard Set(sources).count == sources.count else { continue }
      let first = both.min { isBetter(records[$0], $0, records[$1], $1) } ?? a
      leader[a] = first
      leader[b] = first
      leader[first] = first
      for member in both { leader[member] = first }
      members[a] = nil
      members[b] = nil
      members[first] = both
    }
    var result = records
    var findings: [Finding] = []
    for pair in pairs {
      let lead = root(pair.first)
      guard lead == root(pair.second) else { continue }
      let repeated = pair.first == lead ? pair.second : pair.first
      guard repeated != lead else { continue }
      var mention = result[repeated].mention
      guard mention.sameAs == nil else { continue }
      mention.sameAs = records[lead].id
      let finding = Finding(
        .note, code: "same-incident",
        "'\(mention.id)' is taken for '\(records[lead].id)' (score \(pair.score)): "
          + pair.reasons.joined(separator: ", "),
        file: mention.provenance.file, line: mention.provenance.line, field: "same_as",
        value: records[lead].id.rawValue)
      mention.findings.append(finding)
      findings.append(finding)
      result[repeated] = result[repeated].withMention(mention)
    }
    return (result, findings)
  }

  /// The records as they were before.
  public static func undone(_ records: [Record]) -> [Record] {
    records.map { record in
      guard record.mention.sameAs != nil else { return record }
      var mention = record.mention
      mention.sameAs = nil
      mention.findings.removeAll { $0.code == "same-incident" }
      return record.withMention(mention)
    }
  }

  private struct Source: Hashable {
    var file: String
    var line: Int?
    init(_ provenance: Provenance) { (file, line) = (provenance.file, provenance.line) }
  }

  private static func isBetter(_ a: Record, _ i: Int, _ b: Record, _ j: Int) -> Bool {
    let one = a.location?.uncertainty.meters ?? .infinity
    let other = b.location?.uncertainty.meters ?? .infinity
    if one != other { return one < other }
    let evidence = (a.mention.provenance.evidence.count, b.mention.provenance.evidence.count)
    return evidence.0 != evidence.1 ? evidence.0 > evidence.1 : i < j
  }
}
