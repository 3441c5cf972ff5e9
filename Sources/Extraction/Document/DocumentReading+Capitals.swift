import Incidents

/// "The Afghan capital": a place that a text speaks of without its name.
extension DocumentReading {
  /// "exploded in the Afghan capital", "struck Yemen's capital", "parts of the capital of Somalia".
  func theCapital(_ context: ClauseContext) -> PlaceReading? {
    for index in context.words
    where prose.norm(index) == "capital" || prose.reads(index, "capitol", "city") {
      if let seat = seat(at: index, context) { return seat }
      guard let (words, country) = capitalPhrase(at: index, context),
        isWhere(words, context), let location = capitalMeant(country)
      else { continue }
      let name = location.place?.name ?? prose.text(words)
      return PlaceReading(
        toponym: -1, range: prose.bytes(of: words), text: name, location: location, tie: 4,
        rule: "'\(prose.text(words))' is \(name)")
    }
    return parliament(context)
  }

  /// "burst into Armenia's parliament", "stormed the Iraqi parliament": in the capital.
  private func parliament(_ context: ClauseContext) -> PlaceReading? {
    for index in context.words where prose.norm(index).isOne(of: "parliament", "presidency") {
      let start = max(context.words.lowerBound, index - 3)
      guard let country = country(in: start..<index),
        context.clause.anchors.contains(where: { $0.form != .noun && $0.head < index }),
        let lead = span(max(context.words.lowerBound, index - 7), index).last(where: {
          prose.norm($0).isOne(
            of: "into", "at", "outside", "near", "stormed", "attacked", "hit", "struck", "on")
        }), !span(lead, index).contains(where: { prose.has($0, .saying) }),
        !prose.has(index + 1, [.saying, .person, .role]), let location = capitalMeant(country)
      else { continue }
      let words = max(lead + 1, start)..<index + 1
      return PlaceReading(
        toponym: -1, range: prose.bytes(of: words), text: location.place?.name ?? prose.text(words),
        location: location, tie: 4, rule: "'\(prose.text(words))' is in the capital")
    }
    return nil
  }

  /// "the capital of Helmand", "Helmand's capital", "the provincial capital": the seat of a division that the text names.
  private func seat(at index: Int, _ context: ClauseContext) -> PlaceReading? {
    let next = prose.norm(index + 1) == "city" ? index + 2 : index + 1
    guard !isCapitalNamed(next, context), let (words, code) = seatPhrase(at: index, next, context),
      isWhere(words, context), let location = known?.capital(ofDivision: code)
    else { return nil }
    let name = location.place?.name ?? prose.text(words)
    return PlaceReading(
      toponym: -1, range: prose.bytes(of: words), text: name, location: location, tie: 4,
      rule: "'\(prose.text(words))' is \(name)")
  }

  /// The words that speak of a seat, and the code of the division whose it is.
  private func seatPhrase(at index: Int, _ next: Int, _ context: ClauseContext) -> (
    Range<Int>, String
  )? {
    if prose.norm(index - 1).isOne(of: "provincial", "regional", "state", "republic's"),
      prose.norm(next) != "of"
    {
      return divisionSpokenOf(before: index).map { (index - 1..<next, $0) }
    }
    if prose.norm(next) == "of", context.words.contains(next + 1),
      let code = division(in: span(next + 1, min(next + 4, context.words.upperBound)))
    {
      return (prose.norm(index - 1) == "the" ? index - 1..<next + 2 : index..<next + 2, code)
    }
    let start = max(context.words.lowerBound, index - 4)
    var first = index
    while first > start, prose.words[first - 1].isCapitalized || prose.norm(first - 1) == "'s" {
      first -= 1
    }
    guard first < index, let code = division(in: first..<index) else { return nil }
    return (prose.norm(first - 1) == "the" ? first - 1..<next : first..<next, code)
  }

  /// The code of the first-order division that some words name.
  private func division(in words: Range<Int>) -> String? {
    places.indices(in: prose.bytes(of: words)).lazy.compactMap {
      let place = toponyms[$0].location?.place
      return place?.feature == .admin1 ? place?.admin1 : nil
    }.first
  }

  /// The division of the place that was named last before a word, in its sentence or the two before; or else that of the
  /// place of the last incident.
  private func divisionSpokenOf(before index: Int) -> String? {
    guard let number = prose.sentenceNumber(of: index) else { return nil }
    let start = prose.sentences[max(0, number - 2)].lowerBound
    let named = places.indices(in: prose.bytes(of: start..<index)).reversed().lazy
    let code = named.compactMap { toponym -> String? in
      guard toponyms[toponym].use == .name,
        toponyms[toponym].recognition >= PlaceTies.leastRecognition,
        let place = toponyms[toponym].location?.place, !place.feature.isCountry,
        let first = places.word(at: toponyms[toponym].range.lowerBound, in: start..<index),
        // "the governor of Borno", "troops from Helmand"
        !(prose.norm(first - 1) == "of" && prose.has(first - 2, .role)),
        prose.norm(first - 1) != "from"
      else { return nil }
      return place.admin1
    }.first
    return code
      ?? drafts.last { $0.place?.location?.place?.admin1 != nil }?.place?.location?.place?
      .admin1
  }

  /// Where the capital of a country is; where the text names a greater town of it, and the capital of today nowhere, that
  /// town: old news call Bujumbura the capital of Burundi.
  private func capitalMeant(_ country: String) -> Location? {
    guard let known = known?.capital(of: country) else { return nil }
    if let id = known.place?.id, namedTowns.ids.contains(id) { return known }
    guard let year = Self.formerCapitals[country], published.map({ $0.year < year }) ?? true else {
      return known
    }
    return namedTowns.greatest[country].flatMap {
      $0.uncertainty.meters > 1.3 * known.uncertainty.meters ? $0 : nil
    } ?? known
  }

  /// The countries whose capital has moved, and the year from which on news mean the new one; those of which news call the
  /// greater town the capital still have none.
  private static let formerCapitals = [
    "BI": 2019, "MM": 2006, "KZ": 1998, "NG": 1992, "TZ": 9999, "CI": 9999, "LK": 9999, "BJ": 9999,
    "BO": 9999,
  ]

  /// The words that speak of a capital, and the country whose it is; `nil` where its name follows.
  private func capitalPhrase(at index: Int, _ context: ClauseContext) -> (Range<Int>, String)? {
    // "Austria's capital city"
    let next = prose.norm(index + 1) == "city" ? index + 2 : index + 1
    guard !isCapitalNamed(next, context) else { return nil }
    // "the capital of Somalia"
    if prose.norm(next) == "of", prose.norm(index - 1) == "the",
      context.words.contains(next + 1), context.words.contains(index - 1),
      // "the capital of Russia's North Caucasus republic of Chechnya": of a part of it.
      !span(next + 1, min(next + 8, context.words.upperBound)).contains(where: {
        prose.norm($0).isOne(of: "republic", "region", "province", "oblast", "autonomous")
      }),
      let country = country(in: span(next + 1, min(next + 4, context.words.upperBound)))
    {
      return (index - 1..<next + 2, country)
    }
    // "Security forces in Burkina Faso retook a hotel in the capital": of the one country that the sentence names.
    if prose.norm(index - 1) == "the", prose.norm(index - 2) == "in",
      index - 2 >= context.sentence.lowerBound, prose.norm(next) != "of",
      let country = country(in: context.sentence.lowerBound..<index - 1),
      country == self.country(in: context.sentence), !isOfPeople(before: index, context)
    {
      return (index - 1..<next, country)
    }
    // "Car bomb explodes in capital", "a raid in the capital", in a text of one land that names its capital elsewhere.
    let lead = prose.norm(index - 1) == "the" ? index - 2 : index - 1
    if prose.norm(lead).isOne(of: "in", "outside", "near", "across"),
      lead >= context.words.lowerBound,
      prose.norm(next) != "of", country(in: context.sentence) == nil,
      !prose.norm(next).isOne(of: "city", "punishment", "gains"), let land = landOfText
    {
      return (lead + 1..<next, land)
    }
    // "the Afghan capital", "Yemen's capital"
    let start = max(context.words.lowerBound, index - 4)
    guard let country = country(in: start..<index) else { return nil }
    var first = index
    while first > start,
      prose.words[first - 1].isCapitalized || prose.norm(first - 1) == "'s"
        || prose.norm(first - 1).isOne(of: "old", "besieged", "bustling", "fortified")
    { first -= 1 }
    guard first < index, self.country(in: first..<index) != nil else { return nil }
    return (prose.norm(first - 1) == "the" ? first - 1..<next : first..<next, country)
  }

  /// The land in which nearly all lies that the text names, its capital among it.
  private var landOfText: String? {
    var counts: [String: Int] = [:]
    for toponym in toponyms {
      guard let country = toponym.location?.place?.country, country != "" else { continue }
      counts[country, default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      4 * most.value >= 3 * all, let capital = known?.capital(of: most.key)?.place?.id,
      namedTowns.ids.contains(capital)
    else { return nil }
    return most.key
  }

  /// "the Afghan capital Kabul", "capital punishment": behind the word stands its name, or what it is not.
  private func isCapitalNamed(_ next: Int, _ context: ClauseContext) -> Bool {
    context.words.contains(next) && prose.words[next].isCapitalized
      && !prose.has(next, [.weekday, .month])
      || prose.norm(next) == "," && context.words.contains(next + 1)
        && prose.words[next + 1].isCapitalized
      || prose.norm(next).isOne(of: "region", "markets", "punishment", "controls")
  }

  /// "two United States soldiers were killed in the capital city": of which land it is, their own does not say.
  private func isOfPeople(before capital: Int, _ context: ClauseContext) -> Bool {
    let words = context.sentence.lowerBound..<capital
    return places.indices(in: prose.bytes(of: words)).contains { index in
      guard toponyms[index].location?.place?.feature.isCountry == true,
        let last = places.word(at: max(0, toponyms[index].range.upperBound - 1), in: words)
      else { return false }
      return prose.has(last + 1, .person) || prose.norm(last + 1).isOne(of: "soldiers", "troops")
    }
  }

  /// The country that some words name, or whose people.
  private func country(in words: Range<Int>) -> String? {
    places.indices(in: prose.bytes(of: words)).compactMap {
      toponyms[$0].location?.place
    }.last { $0.feature.isCountry }?.country
  }

  /// Whether the words before say that it was there, and not who speaks.
  private func isWhere(_ words: Range<Int>, _ context: ClauseContext) -> Bool {
    var lead = words.lowerBound - 1
    if prose.norm(lead) == "of",
      prose.norm(lead - 1).isOne(
        of: "parts", "outskirts", "heart", "centre", "center", "edge", "suburbs")
    {
      return true
    }
    if prose.norm(lead) == "from" { return false }
    while lead > context.words.lowerBound, PlaceTies.inside.contains(prose.norm(lead)) { lead -= 1 }
    return prose.has(lead, [.locative, .event])
      || prose.norm(lead).isOne(
        of: "in", "at", "on", "near", "into", "around", "across", "outside", "over")
      || prose.norm(lead).isOne(of: "shook", "rocked", "hit", "struck", "targeting", "targeted")
      || prose.norm(lead).isOne(of: "shell", "attack", "bomb", "storm", "shelling", "bombing")
      // "the capital of Somalia was shelled"
      || prose.has(words.upperBound, .being)
        && context.clause.anchors.contains { $0.isPassive && $0.head > words.upperBound }
  }
}

/// The towns that a text names, where it speaks of a capital.
struct NamedTowns {
  private(set) var ids: Set<Place.ID> = []
  /// The widest town of each country.
  private(set) var greatest: [String: Location] = [:]

  init(_ prose: Prose, _ toponyms: [Toponym]) {
    guard prose.words.indices.contains(where: { prose.norm($0) == "capital" }) else { return }
    for toponym in toponyms where toponym.use == .name {
      guard let location = toponym.location, let place = location.place,
        place.feature.classLetter == "P"
      else { continue }
      ids.insert(place.id)
      if let known = greatest[place.country], known.uncertainty >= location.uncertainty { continue }
      greatest[place.country] = location
    }
  }
}
