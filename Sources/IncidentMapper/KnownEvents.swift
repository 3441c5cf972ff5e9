import Extraction
import Geoparsing
import Incidents
import InterchangeFormats
import SimpleFeatures

/// Named events that are known beforehand, with their day, parties and place.
public struct KnownEvents: Sendable {
  /// One event.
  struct Event: Sendable {
    var id: String
    var name: String
    var category: IncidentCategory
    var date: OccurrenceDate
    var actors: [String]
    var position: Geographic
    var radius: Distance
    var placeID: String
    var source: String
    /// The words of its names that tell it from others.
    var words: NameWords
    /// The words of the names of each party.
    var actorWords: [NameWords]
  }

  private(set) var events: [Event] = []

  public init() {}

  /// Reads the table of `events.tsv`: a header, then one event a line; a row that makes no sense is left out.
  public init(table: [UInt8]) {
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
    guard
      let header = lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
    else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func field(_ name: String) -> String {
        guard let index = header.firstIndex(of: name), index < fields.count else { return "" }
        return fields[index]
      }
      guard let date = OccurrenceDate(edtf: field("date")),
        let latitude = Double(field("latitude")),
        let longitude = Double(field("longitude")), let radius = Double(field("radius_m")),
        radius > 0
      else { continue }
      events.append(
        Event(
          id: field("id"), name: field("name"),
          category: IncidentCategory(word: field("category")) ?? .unknown, date: date,
          actors: field("actors").split(separator: "|").map(String.init),
          position: Geographic(longitude: longitude, latitude: latitude), radius: .meters(radius),
          placeID: field("place_id"), source: field("source"),
          words: NameWords([field("names"), field("name"), field("note")]).subtracting(Self.common),
          actorWords: field("actors").split(separator: "|").map { Self.names(ofActor: String($0)) })
      )
    }
  }

  /// Looks each incident up, says which event it may be, and lets one without a place take the event's.
  ///
  /// The day counts as far as the text tells it. A text whose relative dates put known events into
  /// different years of publication contradicts itself: a finding.
  public func recognize(
    _ incidents: inout [ExtractedIncident], published: CalendarDay?, takesPlaces: Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    var implied: [(phrase: String, years: ClosedRange<Int>, event: Event)] = []
    for index in incidents.indices {
      let mention = incidents[index].mention
      guard let match = match(mention, incidents[index].location) else { continue }
      let fits =
        mention.date.map { date in date.earliest == nil || match.date.overlaps(date) } ?? true
      if let phrase = mention.date?.phrase ?? phrase(of: mention),
        let years = publicationYears(phrase: phrase, event: match)
      {
        implied.append((phrase, years, match))
      }
      if !fits {
        findings.append(
          finding(
            mention, "date-contradicts-event",
            "'\(mention.date?.phrase ?? mention.date?.edtf ?? "")' is \(mention.date?.edtf ?? "") by the day of "
              + "publication, but '\(match.name)', which this seems to be, was on \(match.date.edtf)"
          ))
      }
      let isPlaceless = incidents[index].location == nil
      guard isPlaceless else { continue }
      if takesPlaces, fits {
        guard
          let location = Location(
            position: match.position, uncertainty: .meters(match.radius.meters * 2),
            method: .knownEvent,
            place: PlaceReference(
              id: Place.ID(match.placeID), name: match.name, feature: FeatureCode("S.EVNT"),
              country: "",
              source: match.source),
            reasons: [
              "the text names no place; kind, parties and day are those of '\(match.name)' (\(match.date.edtf), \(match.source))",
              "the radius is doubled, because the identity is inferred",
            ])
        else { continue }
        incidents[index].location = location
        incidents[index].mention.findings.append(
          finding(
            mention, "placed-by-event",
            "placed where '\(match.name)' was: the text itself names no place"))
      } else {
        findings.append(
          finding(
            mention, "known-event",
            "may be '\(match.name)' (\(match.date.edtf)), whose place is known; --known-events takes it"
          ))
      }
    }
    findings += contradictions(implied, incidents, published)
    return findings
  }

  // MARK: Which event

  /// The one event that kind, words or parties and day point to; `nil` when none or several do.
  private func match(_ mention: IncidentMention, _ location: Location?) -> Event? {
    let candidates = events.filter { isCandidate($0, mention, location) }
    guard !candidates.isEmpty else { return nil }
    let words = NameWords(
      [mention.target ?? "", mention.place.text] + mention.actors.map(\.name)
        + mention.provenance.evidence.map(\.quote))
    var best: (event: Event, score: Int)?
    var isTied = false
    let actors = mention.actors.map { NameWords([$0.name]) }
    for event in candidates {
      let common = event.words.countShared(with: words)
      let hasActor = event.actorWords.contains { names in
        actors.contains { names.countShared(with: $0) > 0 }
      }
      var score = common * 2 + (hasActor ? 1 : 0)
      if let date = mention.date, date.earliest != nil {
        score += event.date.overlaps(date) ? 2 : 0
      } else if let date = mention.date, let month = Self.month(of: date.edtf) {
        score += event.date.earliest?.month == month ? 2 : -4
      }
      // Without a place, the parties and a word of its name, or the very day.
      let isOfDay =
        mention.date.map { $0.dayCount == 1 && $0.earliest != nil && event.date.overlaps($0) }
        ?? false
      guard location != nil || hasActor && (common >= 1 || isOfDay) else { continue }
      // A place that no gazetteer knows is a place all the same: its name has to be that of the event.
      guard
        location != nil || mention.place.text.isEmpty
          || event.words.countShared(with: NameWords([mention.place.text])) > 0
      else { continue }
      guard score >= 3 || location != nil else { continue }
      if let known = best {
        if score == known.score { isTied = true }
        if score > known.score {
          best = (event, score)
          isTied = false
        }
      } else {
        best = (event, score)
      }
    }
    return isTied ? nil : best?.event
  }

  /// Whether kind, place and day allow it at all, before any words are compared.
  private func isCandidate(_ event: Event, _ mention: IncidentMention, _ location: Location?)
    -> Bool
  {
    guard
      event.category == mention.category
        || mention.category.code == "attack" && event.category.family == mention.category.family
    else { return false }
    guard let location else { return !mention.actors.isEmpty }
    // A place alone is no event: the day has to fit too.
    guard let date = mention.date, date.earliest != nil, event.date.overlaps(date),
      date.dayCount ?? 999 <= 40
    else { return false }
    return event.position.roughDistance(to: location.position)
      <= event.radius.meters + location.uncertainty.meters + 5000
  }

  private static func month(of edtf: String) -> Int? {
    guard edtf.hasPrefix("XXXX-") else { return nil }
    return Int(edtf.dropFirst(5).prefix(2))
  }

  private static func names(ofActor actor: String) -> NameWords {
    let others = actor.hasPrefix("United States") ? "u.s us american" : ""
    return NameWords([actor, others]).subtracting(common)
  }

  /// What many names share.
  private static let common = NameWords([
    "killing attack strike strikes rocket rockets drone baghdad iraq bombing missile airport",
    "the and assassination wikipedia second first base camp embassy green zone general major",
    "was were january march killed with from for iran head near hit house after chief abu",
    "iraqi iranian american about fell points state group groups army armed forces military government",
  ])

  // MARK: Contradictions

  private func phrase(of mention: IncidentMention) -> String? {
    mention.provenance.evidence.first { $0.field == "date" }?.quote
  }

  /// In which years the text can have been published if this phrase means that event.
  private func publicationYears(phrase: String, event: Event) -> ClosedRange<Int>? {
    guard let day = event.date.earliest else { return nil }
    let words = phrase.lowercased()
    if words.contains("last year") { return day.year + 1...day.year + 1 }
    if words.contains("this year")
      || words.contains("ago") && (words.contains("day") || words.contains("week"))
    {
      // Days or weeks later; the turn of the year may lie between.
      let end = day.advanced(by: words.contains("week") ? 60 : 25)?.year ?? day.year
      return day.year...end
    }
    return nil
  }

  private func contradictions(
    _ implied: [(phrase: String, years: ClosedRange<Int>, event: Event)],
    _ incidents: [ExtractedIncident],
    _ published: CalendarDay?
  ) -> [Finding] {
    var findings: [Finding] = []
    var implied = implied
    // "About 10 days ago" leaves the day open: of the known events of the kind there, the one whose words the
    // text shares most.
    if let first = implied.first {
      for incident in incidents {
        guard let phrase = phrase(of: incident.mention), phrase != first.phrase,
          phrase.lowercased().contains("ago"),
          let location = incident.location
        else { continue }
        let words = NameWords(incident.mention.provenance.evidence.map(\.quote))
        let near = events.filter {
          $0.category == incident.mention.category && $0.words.countShared(with: words) > 0
            && $0.position.roughDistance(to: location.position) <= $0.radius.meters
              + location.uncertainty.meters
        }
        guard
          let event = near.max(by: {
            ($0.words.countShared(with: words), $1.id) < ($1.words.countShared(with: words), $0.id)
          }), let years = publicationYears(phrase: phrase, event: event),
          !years.overlaps(first.years)
        else { continue }
        implied.append((phrase, years, event))
      }
    }
    for (index, one) in implied.enumerated() {
      if let published, !one.years.contains(published.year) {
        findings.append(
          Finding(
            .warning, code: "dates-contradict",
            "'\(one.phrase)' for '\(one.event.name)' (\(one.event.date.edtf)) was written in \(one.years.words), not in \(published.year)",
            field: "date", value: one.phrase))
      }
      for other in implied.dropFirst(index + 1) where !one.years.overlaps(other.years) {
        findings.append(
          Finding(
            .warning, code: "dates-contradict",
            "the dates of the text contradict each other: '\(one.phrase)' for '\(one.event.name)' was written in \(one.years.words), '\(other.phrase)' for '\(other.event.name)' in \(other.years.words)",
            field: "date", value: other.phrase))
      }
    }
    return findings
  }

  private func finding(_ mention: IncidentMention, _ code: String, _ message: String) -> Finding {
    Finding(
      code == "known-event" || code == "placed-by-event" ? .note : .warning, code: code, message,
      file: mention.provenance.file, line: mention.provenance.line,
      field: code == "known-event" ? "place" : "date",
      value: mention.date?.phrase)
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) or \(upperBound)"
  }
}

extension Geographic {
  /// On a sphere, in meters: to compare, not to state.
  fileprivate func roughDistance(to other: Geographic) -> Double {
    let latitude = (self.latitude + other.latitude) / 2
    let shrink = max(0.05, 1 - (latitude / 90) * (latitude / 90))
    let east = (other.longitude - longitude) * shrink
    let north = other.latitude - self.latitude
    return (east * east + north * north).squareRoot() * 111_195
  }
}
