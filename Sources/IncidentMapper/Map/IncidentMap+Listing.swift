import Cartography
import Incidents

extension IncidentMap {
  /// More than these are read in the table, not on the sheet.
  private static let listed = 8

  /// What is told of each incident, by day: when, where, who was hurt, who is said to have done it.
  ///
  /// `nil` where there are too many to be read one by one.
  var listing: Legend.Group? {
    let all = incidents + toldOnly
    guard (1...Self.listed).contains(all.count) else { return nil }
    let byDay = all.enumerated().sorted {
      ($0.element.rankByDate, $0.offset) < ($1.element.rankByDate, $1.offset)
    }.map(\.element)
    return Legend.Group(
      "What is told of each",
      byDay.map { incident in
        Legend.Entry(
          .symbol(SymbolTable.symbol(for: incident.category, incident.factuality)),
          incident.account)
      })
  }
}

extension Incident {
  /// When, where, what became of it, who was hurt and by whom, in one line.
  ///
  /// `About 15 February 2021, Erbil: 2 killed, at least 8 injured; claimed by the group.`
  var account: String {
    let head = [mention.date?.written ?? "Day not known", nameOfPlace]
      .compactMap { $0 }.joined(separator: ", ")
    let told = [outcome, harm, parties].compactMap { $0 }
    return told.isEmpty ? head : head + ": " + told.joined(separator: "; ")
  }

  /// What became of it, and how much was fired; nothing of what simply struck.
  private var outcome: String? {
    var words: [String] = []
    switch mention.factuality {
    case .impacted, .historical, .unknown: break
    case .partlyIntercepted: words.append("partly intercepted")
    case .exercised: words.append("rehearsed")
    case .hypothetical: words.append("supposed")
    case .claimed: words.append("only claimed")
    default: words.append(mention.factuality.rawValue)
    }
    if let munitions = mention.munitions, munitions.lower > 0 {
      words.append("\(munitions.words) \(munitionsWord)fired")
    }
    if let intercepted = mention.intercepted, intercepted.lower > 0 {
      words.append("\(intercepted.words) intercepted")
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// `rockets ` where the weapon is told in the plural and they were several.
  private var munitionsWord: String {
    guard let weapon = mention.weapon, weapon.hasSuffix("s"), mention.munitions?.upper != 1 else {
      return ""
    }
    return weapon + " "
  }

  private var harm: String? {
    let killed = mention.casualties.killed.map { "\($0.words) killed" }
    let injured = mention.casualties.injured.map { "\($0.words) injured" }
    let words = [killed, injured].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private var parties: String? {
    let words = mention.actors.filter { $0.role == .perpetrator }.prefix(2).map { actor in
      switch actor.claimStatus {
      case .claimed: "claimed by \(actor.name)"
      case .denied: "denied by \(actor.name)"
      case .alleged: "blamed on \(actor.name)"
      case .attributed, .unknown: "by \(actor.name)"
      }
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
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
