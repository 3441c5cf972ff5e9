import Cartography
import Incidents
import SimpleFeatures

/// What a map says of itself in words.
struct MapWords {
  private let map: IncidentMap
  /// The incidents whose position lies within the map.
  private let shown: [Incident]

  /// Those of what the map is of: what is only recalled from before counts where nothing else is told.
  private let current: [Incident]

  /// How many of them are known too vaguely for this map.
  private let vague: Int

  init(_ map: IncidentMap, extent: BoundingBox, scale: PageScale) {
    self.map = map
    shown = map.incidents.filter { extent.contains($0.location.position) }
    let current = shown.filter { $0.factuality != .historical }
    self.current = current.isEmpty ? shown : current
    vague = shown.count { scale.isWiderThanMap($0.location) }
  }

  /// The headline.
  var title: String {
    if let title = map.options.title { return title }
    let countries = map.countries(of: shown)
    let names = countries.map { map.basemap.name(ofCountry: $0) ?? $0 }
    let place =
      names.isEmpty
      ? "" : names.count > 3 ? " in \(names.count) countries" : " in " + Self.list(names)
    guard let (first, last, _) = period else { return "Incidents" + place }
    let years = first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    return "Incidents\(place), \(years)"
  }

  /// What, where, when, and how surely, in a sentence.
  var statement: String {
    if let statement = map.options.statement { return statement }
    let count = current.count
    let earlier = shown.count - count
    var parts = [
      "\(Self.grouped(count)) \(count == 1 ? "incident" : "incidents")"
        + (earlier > 0 ? " and \(Self.grouped(earlier)) recalled from before" : "")
    ]
    if let (first, last, isAbout) = period {
      let days =
        first == last ? Self.written(first) : "\(Self.written(first)) to \(Self.written(last))"
      parts.append(isAbout ? "about \(days)" : days)
    }
    if let killed { parts.append(killed) }
    if let median = medianUncertainty {
      // A quantity is never torn from its unit at the end of a line.
      let radius = "\(median)".replacing(" ", with: "\u{A0}")
      parts.append(
        shown.count == 1
          ? "located to within \(radius)" : "half located to within \(radius) or better")
    }
    return parts.joined(separator: "; ") + "."
  }

  /// The map in words, for those who cannot see it.
  var summary: String {
    var sentences = [title + ". " + statement]
    var counts: [IncidentCategory: Int] = [:]
    for incident in shown { counts[incident.category, default: 0] += 1 }
    let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.key.label.lowercased()) \($0.value)" }
    if !kinds.isEmpty { sentences.append("By kind: " + kinds.joined(separator: ", ") + ".") }
    var places: [String: Int] = [:]
    for incident in shown {
      if let name = incident.location.place?.name { places[name, default: 0] += 1 }
    }
    let often = places.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
    if !often.isEmpty {
      sentences.append(
        "Most often: " + often.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ".")
    }
    if !map.clusters.isEmpty {
      sentences.append("\(map.clusters.count) dense clusters are outlined.")
    }
    return (sentences + notes(listing: 200)).joined(separator: " ")
  }

  /// What the map cannot show, said on the map.
  var notes: [String] { notes(listing: 3) }

  /// The same with so many at most of what is not placed by name.
  private func notes(listing limit: Int) -> [String] {
    var notes: [String] = []
    if !map.notPlaced.isEmpty {
      let shown = map.notPlaced.prefix(limit).map { mention in
        let words =
          mention.place.text.isEmpty ? mention.title ?? mention.id.rawValue : mention.place.text
        return "“\(words.count > 60 ? String(words.prefix(59)) + "…" : words)”"
      }
      let rest = map.notPlaced.count > limit ? " and others" : ""
      notes.append("Not placed: \(map.notPlaced.count) (\(shown.joined(separator: ", "))\(rest)).")
    }
    let told = map.toldOnly.count
    if told > 0 {
      notes.append("Only threatened, planned, rehearsed or supposed: \(told), not counted.")
    }
    let outside = map.incidents.count - shown.count
    if outside > 0 { notes.append("Outside this map: \(outside).") }
    if vague > 0 { notes.append("Known too vaguely for this map: \(vague).") }
    return notes
  }

  /// Where the incidents and the ground come from.
  var sources: [String] {
    var seen: Set<String> = []
    var sources: [String] = []
    for incident in map.incidents {
      if let attribution = incident.provenance.attribution, seen.insert(attribution).inserted {
        sources.append(attribution)
      }
    }
    let publishers = Set(map.incidents.compactMap(\.provenance.source))
    if sources.isEmpty, !publishers.isEmpty {
      sources.append(
        publishers.count == 1
          ? "one public report, named with each incident"
          : "\(publishers.count) public reports, named with each incident")
    }
    return sources + map.basemap.attributions
  }

  /// The first and the last day, and whether one of the two is told as being about then.
  private var period: (first: CalendarDay, last: CalendarDay, isAbout: Bool)? {
    let dates = current.compactMap(\.date)
    guard let first = dates.compactMap(\.earliest).min(),
      let last = dates.compactMap(\.latest).max()
    else { return nil }
    let bounds = dates.filter { $0.earliest == first || $0.latest == last }
    // A day that another incident is told to have had exactly is sure.
    let isAbout =
      !bounds.contains { $0.earliest == first && !$0.isApproximate }
      || !bounds.contains { $0.latest == last && !$0.isApproximate }
    return (first, last, isAbout)
  }

  /// The killed as an interval, when any source tells.
  private var killed: String? {
    let counts = current.compactMap(\.casualties.killed)
    guard !counts.isEmpty else { return nil }
    // Absurd tolls end at the greatest number rather than beyond it.
    func sum(_ numbers: [Int]) -> Int {
      numbers.reduce(0) { total, number in
        let (sum, overflow) = total.addingReportingOverflow(number)
        return overflow ? .max : sum
      }
    }
    let lower = sum(counts.map(\.lower))
    let upper = sum(counts.map { $0.upper ?? $0.lower })
    let isOpen = counts.contains { $0.upper == nil }
    guard isOpen ? lower > 0 : upper > 0 else { return nil }
    let number =
      isOpen
      ? "at least \(Self.grouped(lower))"
      : lower == upper
        ? Self.grouped(lower) : "\(Self.grouped(lower)) to \(Self.grouped(upper))"
    return counts.count < current.count
      ? "\(number) reported killed, where a toll is given" : "\(number) killed"
  }

  private var medianUncertainty: Distance? {
    guard !shown.isEmpty else { return nil }
    let radii = shown.map(\.location.uncertainty).sorted()
    return radii[(radii.count - 1) / 2]
  }

  /// A number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func month(_ day: CalendarDay) -> String { months[day.month - 1] }

  static func written(_ day: CalendarDay) -> String { "\(day.day) \(month(day)) \(day.year)" }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
