import Cartography
import Incidents

extension IncidentMap {
  /// More than these are read in the table, not on the sheet.
  private static let listed = 8

  /// What is told of each incident, by day: when, where, who was hurt, who is said to have done it.
  ///
  /// `nil` where there are too many to be read one by one.
  var listing: Legend.Group? {
    guard isListed else { return nil }
    let all = incidents + toldOnly
    let byDay = all.enumerated().sorted {
      ($0.element.rankByDate, $0.offset) < ($1.element.rankByDate, $1.offset)
    }.map(\.element)
    return Legend.Group(
      "What is told of each",
      byDay.map { incident in
        Legend.Entry(
          .symbol(SymbolTable.symbol(for: incident.category, incident.factuality)),
          incident.account)
      }
        + notPlaced.map { mention in
          let place = mention.place.text.isEmpty ? nil : mention.place.text
          return Legend.Entry(
            .symbol(SymbolTable.symbol(for: mention.category, mention.factuality)),
            mention.account(at: place) + " (not placed)")
        })
  }

  /// Whether there are few enough to be read one by one.
  var isListed: Bool {
    (1...Self.listed).contains(incidents.count + toldOnly.count + notPlaced.count)
  }
}

extension Incident {
  var account: String { mention.account(at: nameOfPlace) }
}

extension IncidentMention {
  /// When, where, what became of it, who was hurt and by whom, in one line.
  ///
  /// `About 15 February 2021, Erbil: 2 killed, at least 8 injured; claimed by the group.`
  func account(at place: String?) -> String {
    let head = [date?.written ?? "Day not known", place].compactMap { $0 }.joined(separator: ", ")
    let told = [outcome, harm, parties].compactMap { $0 }
    return told.isEmpty ? head : head + ": " + told.joined(separator: "; ")
  }

  /// What became of it, and how much was fired; nothing of what simply struck.
  private var outcome: String? {
    var words: [String] = []
    switch factuality {
    case .impacted, .unknown: break
    case .historical: words.append("recalled")
    case .partlyIntercepted: words.append("partly intercepted")
    case .exercised: words.append("rehearsed")
    case .hypothetical: words.append("supposed")
    case .claimed: words.append("only claimed")
    default: words.append(factuality.rawValue)
    }
    // That one was fired says no more than the kind of incident does.
    if let munitions, munitions.lower > 0, munitions.upper != 1 {
      words.append("\(munitions.words) \(munitionsWord)fired")
    }
    if let intercepted, intercepted.lower > 0 {
      words.append("\(intercepted.words) intercepted")
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// `rockets ` where the weapon is told in the plural and they were several.
  private var munitionsWord: String {
    guard let weapon, weapon.hasSuffix("s") else { return "" }
    return weapon + " "
  }

  private var harm: String? {
    let killed = casualties.killed.map { "\($0.words) killed" }
    let injured = casualties.injured.map { "\($0.words) injured" }
    let words = [killed, injured].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private var parties: String? {
    let words = actors.filter { $0.role == .perpetrator }.prefix(2).map { actor in
      let name = Self.midSentence(actor.name)
      return switch actor.claimStatus {
      case .claimed: "claimed by \(name)"
      case .denied: "denied by \(name)"
      case .alleged: "blamed on \(name)"
      case .attributed, .unknown: "by \(name)"
      }
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// `gunmen` for the "Gunmen" that began a sentence; a name keeps its capitals.
  private static func midSentence(_ name: String) -> String {
    let first = name.prefix { $0.isLetter }
    return common.contains(first.lowercased())
      ? first.lowercased() + name.dropFirst(first.count) : name
  }

  private static let common: Set<String> = [
    "gunmen", "militants", "bandits", "rebels", "insurgents", "soldiers", "troops", "police",
    "attackers", "assailants", "fighters", "suspected", "unidentified", "unknown", "masked",
    "two", "three", "four", "five", "several", "men", "jihadists", "terrorists", "guerrillas",
  ]
}

extension Count {
  /// `none`, `3`, `at least 3`, `up to 3`, `2 to 4`.
  var words: String {
    switch (lower, upper) {
    case (0, 0): "none"
    case (let lower, nil): "at least \(MapWords.grouped(lower))"
    case (0, let upper?): "up to \(MapWords.grouped(upper))"
    case (let lower, let upper?):
      lower == upper
        ? MapWords.grouped(lower) : "\(MapWords.grouped(lower)) to \(MapWords.grouped(upper))"
    }
  }
}

extension OccurrenceDate {
  /// The days in words: `15 February 2021`, `about February 2021`, `between 2 and 5 May 2020`.
  var written: String {
    (isApproximate ? "about " : edtf.contains("?") ? "perhaps " : "") + days
  }

  private var days: String {
    switch (earliest, latest) {
    case (nil, nil): return edtf
    case (let first?, nil): return "\(MapWords.written(first)) or later"
    case (nil, let last?): return "\(MapWords.written(last)) or before"
    case (let first?, let last?):
      if first == last { return MapWords.written(first) }
      let beginsMonth = first.day == 1
      let endsMonth = last.day == CalendarDay.length(ofMonth: last.month, year: last.year)
      if beginsMonth, endsMonth, first.year == last.year {
        if first.month == last.month { return "\(MapWords.month(first)) \(first.year)" }
        if first.month == 1, last.month == 12 { return "\(first.year)" }
      }
      let start =
        first.year != last.year
        ? MapWords.written(first)
        : first.month != last.month
          ? "\(first.day) \(MapWords.month(first))" : "\(first.day)"
      return "between \(start) and \(MapWords.written(last))"
    }
  }
}
