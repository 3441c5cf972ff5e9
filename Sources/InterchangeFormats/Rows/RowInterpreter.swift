import Incidents
import SimpleFeatures

/// Makes records of the rows of one table.
///
/// What a cell says badly becomes a finding and the rest of the row is kept; a row whose position is
/// doubtful stays a mention with its words about the place, because a wrong position is worse than none.
struct RowInterpreter {
  var plan: RowPlan
  private var categories: [String: IncidentCategory?] = [:]
  /// The words for categories that the table does not have, in order of appearance.
  private(set) var unknownCategories: [String] = []
  private(set) var sawAmbiguousDate = false
  /// How many rows have a latitude that could only be a longitude.
  private(set) var swapSuspicions = 0

  init(_ plan: RowPlan) { self.plan = plan }

  /// Reads one row. `geometry` is that of a feature, which counts before the columns.
  mutating func record(
    values: [String], line: Int?, id: String? = nil, geometry: WrittenGeometry? = nil,
    findings: [Finding] = []
  ) -> Record {
    var row = Row(plan: plan, values: values, line: line, findings: findings)
    var mention = IncidentMention(
      id: .init(id ?? row[.id] ?? line.map { "\(plan.file):\($0)" } ?? plan.file),
      title: row[.title], date: nil, place: place(row), target: row[.target],
      weapon: row[.weapon], note: row[.note],
      provenance: Provenance(
        file: plan.file, line: line, source: row[.source], sourceDate: row[.sourceDate],
        attribution: row[.attribution] ?? attribution),
      original: OriginalRow(columns: plan.columns, values: values))
    readCategory(&mention, row)
    readDate(&mention, &row)
    readHarm(&mention, &row)
    readParties(&mention, &row)
    if plan.dialect == .ucdp, mention.note == mention.place.text { mention.note = nil }
    let location =
      geometry.map { row.location(of: $0) } ?? row.location(country: mention.place.country)
    if location == nil, mention.place.isEmpty, row.findings.isEmpty {
      row.find(.warning, "no-place", "the row has neither coordinates nor words about the place")
    }
    if row.looksSwapped { swapSuspicions += 1 }
    mention.findings = row.findings
    return location.map { .incident(Incident(mention, at: $0)) } ?? .mention(mention)
  }

  private var attribution: String? {
    switch plan.dialect {
    case .generic: nil
    case .acled: "Armed Conflict Location & Event Data (ACLED), www.acleddata.com"
    case .ucdp: "UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, CC BY 4.0"
    }
  }

  private func place(_ row: Row) -> PlaceDescription {
    PlaceDescription(
      text: row[.place] ?? "", admin1: row[.admin1], admin2: row[.admin2],
      country: row[.country])
  }

  // MARK: Category

  private mutating func readCategory(_ mention: inout IncidentMention, _ row: Row) {
    if plan.dialect == .ucdp {
      let written = row[.category].flatMap { Self.ucdpViolence[$0] ?? $0 }
      mention.category = written.flatMap { category(of: $0) } ?? .unknown
      mention.categoryAsWritten = written
      mention.factuality = .impacted
      return
    }
    guard let written = row[.subcategory] ?? row[.category] else { return }
    let main = row[.category] ?? written
    let known = category(of: written) ?? (main == written ? nil : category(of: main))
    mention.category = known ?? .unknown
    mention.categoryAsWritten = known?.code == written ? nil : written
    if known?.code == "weapons_disrupted" { mention.factuality = .intercepted }
  }

  /// UCDP GED Codebook, variable `type_of_violence`.
  private static let ucdpViolence = [
    "1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence",
  ]

  private mutating func category(of word: String) -> IncidentCategory? {
    if let known = categories[word] { return known }
    let category = IncidentCategory(word: word)
    // Bounded: a column of free text is not a column of categories.
    if categories.count < 10_000 {
      categories[word] = .some(category)
      if category == nil, unknownCategories.count < 100 { unknownCategories.append(word) }
    }
    return category
  }

  // MARK: Date

  private mutating func readDate(_ mention: inout IncidentMention, _ row: inout Row) {
    if let written = row[.time] { mention.timeAsWritten = written }
    guard let written = row[.date], !Row.isMissing(written) else { return }
    guard let (start, time) = day(written, .date, &row) else { return }
    mention.timeAsWritten = mention.timeAsWritten ?? time
    mention.date = start
    if let end = row[.dateEnd], !Row.isMissing(end), end != written,
      let (last, _) = day(end, .dateEnd, &row), let from = start.earliest, let to = last.latest
    {
      if let interval = OccurrenceDate(from: from, to: to) {
        mention.date = interval
      } else {
        row.find(
          .warning, "date-order", "the end '\(end)' lies before the beginning '\(written)'",
          .dateEnd, end)
      }
    }
    widen(&mention, &row)
  }

  private mutating func day(
    _ written: String, _ attribute: InputAttribute, _ row: inout Row
  ) -> (OccurrenceDate, String?)? {
    switch WrittenDate(written, order: plan.dayOrder) {
    case .date(let date, let time): return (date, time)
    case .ambiguous(let date, let time):
      sawAmbiguousDate = true
      return (date, time)
    case .impossible:
      row.find(
        .warning, "date-impossible",
        "there is no day '\(written)'; the incident is kept without a date", attribute, written)
    case .shortYear:
      row.find(
        .warning, "date-short-year",
        "the year of '\(written)' has two digits; write four, such as 2020-01-03", attribute,
        written)
    case .notUnderstood:
      row.find(
        .warning, "date-not-understood",
        "'\(written)' is not understood as a date; write it as 2020-01-03", attribute, written)
    }
    return nil
  }

  /// Makes a single day as wide as its precision code says. A stated range is kept: no code makes it
  /// shorter, and none says better from when to when.
  private func widen(_ mention: inout IncidentMention, _ row: inout Row) {
    guard let column = plan.timeCode, column < row.values.count else { return }
    let written = row.values[column].trimmed
    let table =
      plan.dialect == .acled ? PrecisionCodes.acledTime : PrecisionCodes.ucdpTime
    guard let code = Int(written), let entry = table.first(where: { $0.code == code }) else {
      if !written.isEmpty {
        row.find(
          .warning, "time-precision-unknown", "there is no precision code '\(written)' for dates",
          field: plan.columns[column], written)
      }
      return
    }
    guard let date = mention.date, date.isSingleDay, let day = date.earliest, entry.span != .day
    else { return }
    mention.date = entry.span.date(around: day) ?? date
  }

  // MARK: Harm and parties

  private func readHarm(_ mention: inout IncidentMention, _ row: inout Row) {
    mention.casualties.killed = row.count(.killed)
    mention.casualties.injured = row.count(.injured)
    mention.casualties.civiliansKilled = row.count(.civiliansKilled)
    mention.munitions = row.count(.munitions)
    if let written = row[.civilians], !Row.isMissing(written) {
      switch written.lowercased() {
      case "yes", "y", "true", "1", "ja", "oui", "si", "sí": mention.casualties.civilians = true
      case "no", "n", "false", "0", "nein", "non": mention.casualties.civilians = false
      default:
        row.find(
          .warning, "flag-not-understood", "'\(written)' is neither yes nor no", .civilians,
          written)
      }
    }
    switch plan.dialect {
    case .generic: break
    case .acled:
      if row.named("civilian_targeting") != nil { mention.casualties.civilians = true }
    case .ucdp:
      readUCDPDeaths(&mention, &row)
    }
  }

  /// `low` and `high` are the bounds; `best` alone is exact.
  private func readUCDPDeaths(_ mention: inout IncidentMention, _ row: inout Row) {
    if let count = mention.casualties.civiliansKilled, count.lower > 0 {
      mention.casualties.civilians = true
    }
    guard let low = row.named("low").flatMap({ Int($0) }),
      let high = row.named("high").flatMap({ Int($0) })
    else { return }
    if let bounds = Count(low, to: high) {
      mention.casualties.killed = bounds
    } else {
      row.find(
        .warning, "count-not-understood",
        "the deaths from '\(low)' to '\(high)' are out of order; the best estimate is taken",
        .killed, "\(low)")
    }
  }

  private func readParties(_ mention: inout IncidentMention, _ row: inout Row) {
    if plan.dialect != .generic {
      mention.actors = [row[.actor], row[.secondActor]].compactMap { $0 }
        .map { Actor(name: $0, role: .party) }
    } else {
      readActors(&mention, &row)
    }
    guard plan.dialect == .generic, let written = row[.factuality] else { return }
    if let factuality = Factuality(word: written) {
      mention.factuality = factuality
    } else {
      row.find(
        .note, "factuality-not-understood", "'\(written)' is no word for whether it happened",
        .factuality, written)
    }
  }

  private func readActors(_ mention: inout IncidentMention, _ row: inout Row) {
    var status = Actor.ClaimStatus.unknown
    if let written = row[.claimStatus] {
      if let known = Actor.ClaimStatus(rawValue: written.lowercased()) {
        status = known
      } else {
        row.find(
          .note, "claim-not-understood", "'\(written)' is no word for a claim", .claimStatus,
          written)
      }
    }
    let names = [row[.actor], row[.secondActor]].compactMap { $0 }
      .flatMap { $0.split(separator: ";").map(\.trimmed) }.filter { !Row.isMissing($0) }
    mention.actors = names.map { Actor(name: $0, claimStatus: status) }
  }
}
