import Incidents
import InterchangeFormats
import SimpleFeatures

/// Applies a person's decisions to the incidents of a run.
///
/// An incident is known again by its document and its passage: the same words, or most of them. A decision whose
/// incident is not there any more, or whose value makes no sense, is a finding and stays in the file.
public struct Review: Sendable {
  public var file: DecisionFile
  /// Where a place is that a person names.
  private let locate: @Sendable (String) -> Location?

  public init(
    _ file: DecisionFile, locate: @escaping @Sendable (String) -> Location? = { _ in nil }
  ) {
    self.file = file
    self.locate = locate
  }

  /// The records after the decisions, what did not apply, and the file completed by what is new.
  ///
  /// `others` are those that were read and not counted, told too weakly or of many together: to accept or correct one is to count
  /// it.
  public func apply(
    to counted: [Record], besides others: [Record] = []
  ) -> (records: [Record], findings: [Finding], file: DecisionFile) {
    let records = counted + rescued(from: others, besides: counted)
    var result: [Record?] = records
    var findings: [Finding] = []
    var seen: Set<Int> = []
    for decision in file.decisions {
      guard let index = Self.index(of: decision.passage, decision.document, in: records) else {
        findings.append(Self.stale(decision))
        continue
      }
      seen.insert(index)
      switch decision.verdict {
      case .open: continue
      case .accept:
        if let record = result[index] { result[index] = noted(record, "accepted in review") }
      case .reject: result[index] = nil
      case .correct:
        guard let record = result[index] else { continue }
        if let corrected = corrected(record, decision) {
          result[index] = corrected
        } else {
          findings.append(
            Self.finding(
              decision, "decision-not-understood",
              "'\(decision.value)' is no value for '\(decision.field)': "
                + Self.cure(for: decision.field)))
        }
      case .merge:
        guard let other = Self.index(of: decision.value, decision.document, in: records),
          other != index,
          let kept = result[other], let gone = result[index]
        else {
          findings.append(
            Self.finding(
              decision, "decision-stale",
              "the decision no longer applies: no other incident rests on '\(decision.value.prefix(80))'"
            ))
          continue
        }
        result[other] = joined(kept, gone)
        result[index] = nil
      }
    }
    var completed = file
    for (index, record) in records.enumerated() where !seen.contains(index) {
      guard let passage = Self.passage(record) else { continue }
      completed.decisions.append(
        Decision(verdict: .open, document: Self.document(record), passage: passage))
    }
    return (result.compactMap(\.self), findings, completed)
  }

  /// Those not counted that a person accepts or corrects.
  private func rescued(from others: [Record], besides counted: [Record]) -> [Record] {
    let asserted = others.filter { $0.mention.factuality.isAsserted }
    guard !asserted.isEmpty else { return [] }
    var wanted: Set<Int> = []
    for decision in file.decisions
    where [.accept, .correct].contains(decision.verdict) && !Self.applies(decision, to: counted) {
      if let index = Self.index(of: decision.passage, decision.document, in: asserted) {
        wanted.insert(index)
      }
    }
    return wanted.sorted().map { asserted[$0] }
  }

  // MARK: Knowing an incident again

  /// The words by which an incident is known.
  static func passage(_ record: Record) -> String? {
    let evidence = record.mention.provenance.evidence
    let words = (evidence.first { $0.field == "category" } ?? evidence.first)?.quote
    return words.map {
      String($0.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(160))
    }
  }

  /// The name of the document, as a file of decisions can hold it.
  static func document(_ record: Record) -> String {
    let id = record.id.rawValue
    return DecisionFile.cell(String(id[..<(id.lastIndex(of: "#") ?? id.endIndex)]))
  }

  /// Whether the incident that a decision is about is among these.
  static func applies(_ decision: Decision, to records: [Record]) -> Bool {
    index(of: decision.passage, decision.document, in: records) != nil
  }

  private static func index(of passage: String, _ document: String, in records: [Record]) -> Int? {
    let wanted = Self.words(passage)
    // A document that has got a longer name since, `north/index.html` for `index`, as others of its name came: the same, if it is
    // the only one of that end.
    let isThere = records.contains { Self.document($0) == document }
    let longer = Set(
      records.lazy.map(Self.document).filter {
        !isThere && isLonger($0, than: document)
      })
    let document = !isThere && longer.count == 1 ? longer.first ?? document : document
    var best: (index: Int, share: Double)?
    for (index, record) in records.enumerated() {
      guard document.isEmpty || Self.document(record) == document else { continue }
      for evidence in record.mention.provenance.evidence where evidence.field == "category" {
        let words = Self.words(
          evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(160))
        guard !words.isEmpty, !wanted.isEmpty else { continue }
        let share =
          2 * Double(words.intersection(wanted).count) / Double(words.count + wanted.count)
        if share >= 0.6, share > (best?.share ?? 0) { best = (index, share) }
      }
    }
    return best?.index
  }

  /// `north/index.html`, and `report.md`, for what was `index` and `report`.
  private static func isLonger(_ name: String, than short: String) -> Bool {
    guard !short.isEmpty else { return false }
    let file = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let stem = name[file...].lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return stem == short || stem.hasSuffix("/" + short) || name.hasSuffix("/" + short)
  }

  private static func words(_ text: some StringProtocol) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  // MARK: Changing it

  private func noted(_ record: Record, _ words: String) -> Record {
    var mention = record.mention
    mention.note = [mention.note, words].compactMap(\.self).joined(separator: "; ")
    return record.withMention(mention)
  }

  private func joined(_ kept: Record, _ gone: Record) -> Record {
    var mention = kept.mention
    mention.provenance.evidence += gone.mention.provenance.evidence
    mention.casualties.killed = mention.casualties.killed ?? gone.mention.casualties.killed
    mention.casualties.injured = mention.casualties.injured ?? gone.mention.casualties.injured
    mention.date = mention.date ?? gone.mention.date
    return noted(kept.withMention(mention), "merged in review with '\(Self.passage(gone) ?? "")'")
  }

  /// What may stand for a field.
  private static func cure(for field: String) -> String {
    switch field {
    case "place":
      "the gazetteer decides on no place of this name; write latitude, longitude and radius in meters, or the "
        + "id that 'incidentmap gazetteer search' gives"
    case "category": "write " + IncidentCategory.all.map(\.code).joined(separator: ", ")
    case "factuality": "write " + Factuality.allCases.map(\.rawValue).joined(separator: ", ")
    case "date": "write a day or interval as EDTF: 2020-11-27, 2020-11, 2020-11-27/2020-11-28"
    case "killed", "injured", "intercepted", "munitions":
      "write a number or an interval: 3, 3+, 3-5"
    default:
      "the fields are category, date, factuality, killed, injured, intercepted, munitions, target, weapon, "
        + "title, actor and place"
    }
  }

  private static let overruled = ", overruled in review"

  /// `nil` when the value is none for the field.
  private func corrected(_ record: Record, _ decision: Decision) -> Record? {
    var mention = record.mention
    let value = decision.value
    // What the text says stays beside what a person says.
    let field = decision.field == "actor" ? "actors" : decision.field
    for index in mention.provenance.evidence.indices
    where mention.provenance.evidence[index].field == field
      && !mention.provenance.evidence[index].rule.hasSuffix(Self.overruled)
    {
      mention.provenance.evidence[index].rule += Self.overruled
    }
    switch decision.field {
    case "category":
      guard let category = IncidentCategory(word: value) else { return nil }
      mention.category = category
    case "date":
      guard value.isEmpty || OccurrenceDate(edtf: value) != nil else { return nil }
      mention.date = OccurrenceDate(edtf: value)
    case "factuality":
      guard let factuality = Factuality(word: value) else { return nil }
      mention.factuality = factuality
    case "killed", "injured", "intercepted", "munitions":
      guard value.isEmpty || Count(value) != nil else { return nil }
      switch decision.field {
      case "killed": mention.casualties.killed = Count(value)
      case "injured": mention.casualties.injured = Count(value)
      case "intercepted": mention.intercepted = Count(value)
      default: mention.munitions = Count(value)
      }
    case "target": mention.target = value.isEmpty ? nil : value
    case "weapon": mention.weapon = value.isEmpty ? nil : value
    case "title": mention.title = value.isEmpty ? nil : value
    case "actor":
      let status = mention.actors.first?.claimStatus ?? .attributed
      mention.actors = value.isEmpty ? [] : [Actor(name: value, claimStatus: status)]
    case "place": return relocated(record, mention, decision)
    default: return nil
    }
    return noted(record.withMention(mention), "\(decision.field) corrected in review")
  }

  /// `latitude, longitude, radius in meters`, or a place in words or by its number in the gazetteer; nothing takes
  /// the place away.
  private func relocated(_ record: Record, _ mention: IncidentMention, _ decision: Decision)
    -> Record?
  {
    if decision.value.isEmpty { return noted(.mention(mention), "place taken away in review") }
    let numbers = decision.value.split(separator: ",").compactMap {
      Double($0.filter { $0 != " " })
    }
    var mention = mention
    var location: Location?
    if numbers.count == 3 {
      location = Location(
        position: Geographic(longitude: numbers[1], latitude: numbers[0]),
        uncertainty: .meters(numbers[2]),
        method: .review, reasons: ["set by a person in review"])
    } else if var found = locate(decision.value) {
      found.method = .review
      found.reasons.insert("'\(decision.value)' was set by a person in review", at: 0)
      let isNumber = found.place?.id.rawValue == decision.value
      mention.place.text = isNumber ? found.place?.name ?? decision.value : decision.value
      location = found
    }
    guard let location else { return nil }
    mention.findings.removeAll { $0.code == "not-placed" }
    return noted(.incident(Incident(mention, at: location)), "place corrected in review")
  }

  /// What is said of a decision whose incident is not there.
  static func stale(_ decision: Decision) -> Finding {
    finding(
      decision, "decision-stale",
      "the decision no longer applies: no incident rests on '\(decision.passage.prefix(80))'")
  }

  private static func finding(_ decision: Decision, _ code: String, _ message: String) -> Finding {
    Finding(
      .warning, code: code, message, file: decision.source?.file, line: decision.source?.line,
      field: decision.field.isEmpty ? nil : decision.field,
      value: decision.passage)
  }
}
