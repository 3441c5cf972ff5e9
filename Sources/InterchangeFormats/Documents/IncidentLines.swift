import Incidents

/// Writes the incidents of documents, one JSON object a line, as evaluations read them.
///
/// `{"doc_id", "offset_unit": "codepoint", "incidents": [{"type", "date", "place": {"name", "lat", "lon",
/// "uncertainty_m"}, "actor", "actor_claim_status", "target", "weapon", "killed": {"min", "max"}, "injured",
/// "intercepted", "evidence": [{"start", "end", "field", "rule"}], "factuality", "aggregate", ...}]}`. Dates are
/// EDTF, and what is one of several days an interval; what the text does not say is `null`.
public struct IncidentLines {
  private let out: ByteWriter

  /// Whether it writes what speaks for each incident, too.
  private let explains: Bool

  public init(to out: ByteWriter, explaining explains: Bool = false) {
    self.out = out
    self.explains = explains
  }

  /// Writes one document's line: what happened, and beside it what is only threatened, rehearsed or recalled.
  public func write(
    _ records: [Record], besides others: [Record] = [], of document: Document,
    findings: [Finding] = []
  ) {
    let offsets = CodePointOffsets(document.text)
    var members: [(String, JSONValue?)] = [
      ("doc_id", .string(document.id)), ("offset_unit", .string("codepoint")),
      ("incidents", .array(records.map { json($0, offsets) })),
    ]
    if !others.isEmpty { members.append(("not_counted", .array(others.map { json($0, offsets) }))) }
    if !findings.isEmpty { members.append(("findings", .array(findings.map(\.json)))) }
    out.json(.object(dropping: members))
    out.bytes("\n")
  }

  /// The same line as bytes, for those who make lines side by side and write them in order.
  public static func bytes(
    _ records: [Record], besides others: [Record] = [], of document: Document,
    findings: [Finding] = [], explaining explains: Bool = false
  ) -> [UInt8] {
    let out = ByteWriter.small()
    IncidentLines(to: out, explaining: explains).write(
      records, besides: others, of: document, findings: findings)
    return out.takeBytes()
  }

  /// One of several days, "[2017-03-10,2017-10-03]", as the days from the first to the last: whoever reads these lines knows no
  /// sets.
  private func days(_ date: OccurrenceDate) -> String {
    guard date.edtf.hasPrefix("[") || date.edtf.hasPrefix("{"), let first = date.earliest,
      let last = date.latest
    else { return date.edtf }
    return "\(first)/\(last)"
  }

  private func json(_ record: Record, _ offsets: CodePointOffsets) -> JSONValue {
    let mention = record.mention
    let actor = mention.actors.first { $0.role == .perpetrator }
    var members: [(String, JSONValue)] = [
      ("id", .string(mention.id.rawValue)), ("type", .string(mention.contractType)),
      ("category", .string(mention.category.code)),
      ("acled_sub_event_type", .string(mention.category.acledSubEventType)),
      ("plover", .string(mention.category.plover)),
      ("ucdp_type", .string(mention.category.ucdpTypes)),
      ("date", mention.date.map { .string(days($0)) } ?? .null),
      ("place", place(record)),
      ("actor", actor.map { .string($0.name) } ?? .null),
      ("actor_claim_status", actor.map { .string(status($0)) } ?? .null),
      ("target", mention.target.map(JSONValue.string) ?? .null),
      ("weapon", mention.weapon.map(JSONValue.string) ?? .null),
      ("munitions", interval(mention.munitions)), ("killed", interval(mention.casualties.killed)),
      ("injured", interval(mention.casualties.injured)),
      ("intercepted", interval(mention.intercepted)),
      ("factuality", .string(mention.factuality.rawValue)),
      ("aggregate", .boolean(mention.isAggregate)),
    ]
    if let civilians = mention.casualties.civilians {
      members.append(("civilians", .boolean(civilians)))
    }
    if let damage = mention.damage { members.append(("damage", .string(damage))) }
    if let assertion = mention.assertion {
      members.append(("confidence", .double(assertion.writtenProbability)))
      if explains {
        members.append(
          ("confidence_evidence", .array(assertion.evidence.map { .string($0.description) })))
      }
    }
    if let phrase = mention.date?.phrase { members.append(("date_phrase", .string(phrase))) }
    members.append(("evidence", .array(mention.provenance.evidence.map { evidence($0, offsets) })))
    return .object(members.map { JSONValue.Member($0.0, $0.1) })
  }

  private func status(_ actor: Actor) -> String {
    switch actor.claimStatus {
    case .attributed: "undisputed"
    case .unknown: "unattributed"
    default: actor.claimStatus.rawValue
    }
  }

  private func place(_ record: Record) -> JSONValue {
    let name = record.mention.place.text
    guard !name.isEmpty || record.location != nil else { return .null }
    var members: [(String, JSONValue?)] = [("name", name.isEmpty ? nil : .string(name))]
    if let location = record.location {
      members += [
        ("lat", .double(location.writtenPosition.latitude)),
        ("lon", .double(location.writtenPosition.longitude)),
        ("uncertainty_m", .double(location.writtenUncertainty.meters)),
        ("method", .string(location.method.rawValue)),
        ("place_id", location.place.map { .string($0.id.rawValue) }),
        ("place", location.place.map { .string($0.name) }),
      ]
    }
    return .object(dropping: members)
  }

  private func interval(_ count: Count?) -> JSONValue {
    guard let count else { return .null }
    return .object([
      JSONValue.Member("min", .integer(count.lower)),
      JSONValue.Member("max", count.upper.map(JSONValue.integer) ?? .null),
    ])
  }

  private func evidence(_ evidence: Evidence, _ offsets: CodePointOffsets) -> JSONValue {
    .object(dropping: [
      ("start", .integer(offsets.codePoint(evidence.range.lowerBound))),
      ("end", .integer(offsets.codePoint(evidence.range.upperBound))),
      ("field", .string(evidence.field)),
      ("rule", .string(evidence.rule)), ("quote", .string(evidence.quote)),
    ])
  }
}
