import Geodesy
import Incidents

/// Small towns of lands of which a text does not speak: more likely a village of its own land that no list knows.
extension DocumentReading {
  /// The toponyms, and those not placed that were taken for small towns of a country that nothing else in the text is in, far
  /// from all else that it names: by a name that is not their first, Sevan of Armenia, once Yelenovka, where the text tells of
  /// Olenivka in Ukraine, or Abha for "Abga" of Sudan; or a namesake half the world away, Mandela of Ghana, where it tells of
  /// Mozambique.
  static func withoutStrangers(_ toponyms: [Toponym], in prose: Prose) -> [Toponym] {
    let toponyms = withoutMisplaced(withoutParts(toponyms, in: prose), in: prose)
    /// What the text names in each country, and how often.
    var names: [String: Set<String>] = [:]
    var counts: [String: Int] = [:]
    for toponym in toponyms {
      guard let country = toponym.location?.place?.country, country != "" else { continue }
      names[country, default: []].insert(toponym.text.lowercased())
      counts[country, default: 0] += 1
    }
    guard names.count > 1 else { return toponyms }
    // A name is looked at once, however often it stands there.
    var verdicts: [String: Bool] = [:]
    return toponyms.map { toponym in
      guard isSmallTown(toponym), let place = toponym.location?.place,
        names[place.country]?.count == 1,
        counts.contains(where: { $0.key != place.country && $0.value > 1 })
      else { return toponym }
      let name = toponym.text.lowercased()
      let isStranger = verdicts[name] ?? !hasCompany(toponym, among: toponyms)
      verdicts[name] = isStranger
      guard isStranger else { return toponym }
      var stranger = toponym
      stranger.location = nil
      stranger.reasons.append(
        "\(place.name) (\(place.country)) is not meant: nothing else in the text is in that country"
      )
      return stranger
    }
  }

  /// The toponyms, and those not placed that are the second half of a longer name of which the first is in no gazetteer:
  /// Tanga of "Khara Tanga", Shechem of "Shaar Shechem".
  private static func withoutParts(_ toponyms: [Toponym], in prose: Prose) -> [Toponym] {
    var ends: Set<Int> = []
    for toponym in toponyms { ends.insert(toponym.range.upperBound) }
    return toponyms.map { toponym in
      guard toponym.use == .name, let place = toponym.location?.place,
        place.feature.classLetter == "P", place.feature != .capital,
        let first = prose.word(startingAt: toponym.range.lowerBound), first > 0,
        case let before = prose.words[first - 1], before.isWord, before.isCapitalized,
        before.end + 1 == toponym.range.lowerBound, !ends.contains(before.end),
        before.lexeme.isEmpty, before.value == nil, isPlainName(prose, first - 1),
        prose.sentenceNumber(of: first - 1).map({ prose.sentences[$0].lowerBound < first - 1 })
          ?? false
      else { return toponym }
      var part = toponym
      part.location = nil
      part.reasons.append("'\(prose.text(first - 1..<first)) \(toponym.text)' is another name")
      return part
    }
  }

  /// Whether a word is a name in small letters but for its first, and no word for a kind of place or a side.
  private static func isPlainName(_ prose: Prose, _ index: Int) -> Bool {
    let text = prose.text(index..<index + 1)
    return text.count > 2 && text.dropFirst().contains(where: \.isLowercase)
      && text.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      && !PlaceTies.kinds.contains(prose.norm(index))
      && !PlaceTies.smallKinds.contains(prose.norm(index))
      && !PlaceTies.inside.contains(prose.norm(index))
  }

  /// The toponyms, and those not placed that were taken for a town of another country than what they are said to lie in:
  /// Mandela of Ghana, where the text has "Mandela in the Muidumbe district of Cabo Delgado province".
  private static func withoutMisplaced(_ toponyms: [Toponym], in prose: Prose) -> [Toponym] {
    var misplaced: [String: String] = [:]
    for (town, container) in zip(toponyms, toponyms.dropFirst()) {
      guard let one = town.location, let other = container.location, town.use == .name,
        container.use == .name, one.method == .gazetteer,
        let place = one.place, place.feature.classLetter == "P", place.feature != .capital,
        let wider = other.place, wider.country != place.country, !wider.feature.isCountry,
        one.uncertainty.meters < reachOfSmallTowns,
        Ground.distance(one.position, other.position) > neighborhood + other.uncertainty.meters,
        isHeld(between: town.range.upperBound..<container.range.lowerBound, in: prose)
      else { continue }
      misplaced[town.text.lowercased()] = container.text
    }
    guard !misplaced.isEmpty else { return toponyms }
    return toponyms.map { toponym in
      guard let container = misplaced[toponym.text.lowercased()], toponym.use == .name,
        let place = toponym.location?.place
      else { return toponym }
      var other = toponym
      other.location = nil
      other.reasons.append(
        "\(place.name) (\(place.country)) is not meant: the text has it in '\(container)'")
      return other
    }
  }

  /// Whether these few bytes between two names say that the one lies in the other: "in the", "village in".
  private static func isHeld(between gap: Range<Int>, in prose: Prose) -> Bool {
    guard gap.count >= 4, gap.count <= longestGap else { return false }
    let words = prose.quote(gap).lowercased().split { !$0.isLetter }
    return (words.first == "in" || words.dropFirst().first == "in")
      && words.allSatisfy { linkWords.contains(String($0)) }
  }

  private static let linkWords: Set<String> = [
    "in", "the", "village", "villages", "town", "towns", "hamlet", "area", "of", "district",
    "province", "region", "state", "northern", "southern", "eastern", "western",
  ]

  /// The bytes of "villages in the northern province of", and some more.
  private static let longestGap = 40

  /// Whether something else that is named lies so near that the town may be meant.
  private static func hasCompany(_ town: Toponym, among toponyms: [Toponym]) -> Bool {
    guard let place = town.location?.place, isName(place.name, town.text) else {
      return toponyms.contains { isNear($0, town) }
    }
    return toponyms.contains { isOnOneContinent($0, town) }
  }

  /// Called by its name, and neither a capital nor a great city.
  private static func isSmallTown(_ toponym: Toponym) -> Bool {
    guard toponym.use == .name, let location = toponym.location, let place = location.place else {
      return false
    }
    return location.method == .gazetteer && place.feature.classLetter == "P"
      && place.feature != .capital && location.uncertainty.meters < reachOfSmallTowns
      && (!isName(place.name, toponym.text) || location.uncertainty.meters < reachOfVillages)
  }

  /// Whether a town is called so first of all, "Hanau" for Hanau am Main, and not by another name, an older one or another
  /// spelling: the letters of the one without accents are among those of the other, in their order.
  private static func isName(_ name: String, _ text: String) -> Bool {
    let (one, two) = (letters(name), letters(text))
    return isPart(one, of: two) || isPart(two, of: one)
  }

  private static func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var rest = whole[...]
    for letter in part {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
  }

  /// Whether another name is that of a town not far: those across a border are often named alone.
  private static func isNear(_ other: Toponym, _ town: Toponym) -> Bool {
    guard let one = other.location, let two = town.location,
      one.place?.feature.classLetter == "P", other.text.lowercased() != town.text.lowercased()
    else { return false }
    return Ground.distance(one.position, two.position) < neighborhood
  }

  /// Whether another name is that of a town, a division or a site at some days' distance at most.
  private static func isOnOneContinent(_ other: Toponym, _ town: Toponym) -> Bool {
    guard let one = other.location, let two = town.location,
      other.text.lowercased() != town.text.lowercased(), one.place?.feature.isCountry != true
    else { return false }
    return Ground.distance(one.position, two.position) < reachOfNews
  }

  /// Towns that are wider, of some 35,000 people and more, are named without their country all over the world: Nice, Clacton.
  private static let reachOfVillages = 3_500.0

  /// The places of one story are nearer to each other, in meters, where no country of theirs is named.
  private static let reachOfNews = 1_000_000.0

  /// No small town reaches as far, in meters.
  private static let reachOfSmallTowns = 10_000.0

  /// How near a town of another country is no stranger, in meters.
  private static let neighborhood = 100_000.0
}
