import Geodesy
import Incidents
import SimpleFeatures

/// Chooses the places of events among the toponyms of a document.
struct PlaceTies {
  let prose: Prose

  let toponyms: [Toponym]
  let known: (any KnownPlaces)?

  /// The rule by which a name is read that the gazetteer lacks.
  static let unknownName = "a name that no gazetteer knows"
  /// The rule by which a road is read that is named after the towns at its ends.
  static let roadOfTowns = "a road between two towns"
  static let ofTellers = "where those are who tell it"
  static let onRoad = "where the road leads on which it was"

  /// Below this probability words are taken for something else than a place.
  static let leastRecognition = 0.4

  /// The located names by their words, the last of each.
  let named: [String: Int]

  /// The countries by their codes, as the text names them first.
  private var namedCountries: [String: String] = [:]

  /// The last words of the names of persons: "Hakimullah Mehsud", who is not where a strike was.
  let surnames: Set<WordForm>

  /// The peoples by their country, "Israel" of "Israeli", and by their own words.
  private var peoples: [String: Int] = [:]

  init(prose: Prose, toponyms: [Toponym], known: (any KnownPlaces)? = nil) {
    self.known = known
    self.prose = prose
    self.toponyms = toponyms
    var named: [String: Int] = [:]
    for (index, toponym) in toponyms.enumerated()
    where toponym.location != nil && toponym.use == .name {
      named[toponym.text] = index
    }
    self.named = named
    surnames = Self.surnames(prose)
    for toponym in toponyms where toponym.use == .name {
      guard let place = toponym.location?.place, place.feature.isCountry, toponym.text.count > 3,
        toponym.text != toponym.text.uppercased(), namedCountries[place.country] == nil
      else { continue }
      namedCountries[place.country] = toponym.text
    }
    for (index, toponym) in toponyms.enumerated() where toponym.use == .demonym {
      guard let country = toponym.location?.place?.name else { continue }
      if named[country] == nil { peoples[country] = index }
      peoples[toponym.text] = index
    }
  }

  /// "outside Mogadishu University", "near Basra's main hospital": beside a building, and in the town.
  private func isBesideItsBuilding(_ toponym: Toponym, _ last: Int) -> Bool {
    guard let relation = toponym.relation, toponym.location?.place?.feature.classLetter == "P",
      relation.range.lowerBound < toponym.range.lowerBound,
      ["near", "outside", "just outside", "close to", "close by"].contains(where: {
        relation.text.lowercased().hasPrefix($0 + " ")
      })
    else { return false }
    let isOwner = prose.norm(last + 1) == "'s"
    var at = isOwner ? last + 2 : last + 1
    let end = at + 4
    while at < end, prose.words.indices.contains(at) {
      // "Liverpool Women's Hospital"
      if prose.norm(at) == "'s" {
        at += 1
        continue
      }
      guard prose.words[at].isWord else { return false }
      if prose.has(at, .facility), !Self.kinds.contains(prose.norm(at)),
        !prose.norm(at).isOne(of: "airport", "airfield", "airbase", "base", "camp")
      {
        return true
      }
      let isBetween =
        prose.words[at].isCapitalized
        || isOwner && !prose.has(at, [.preposition, .locative, .conjunction, .verb, .being])
        || Self.buildings.contains(prose.norm(at))
      guard isBetween else { return Self.buildings.contains(prose.norm(at)) }
      if Self.buildings.contains(prose.norm(at)) { return true }
      at += 1
    }
    return false
  }

  /// Houses that are no words of attacks.
  static let buildings: FormSet = [
    "university", "institute", "zoo", "hospital", "college", "academy", "stadium", "museum",
    "cathedral", "courthouse", "hall", "library", "theatre", "theater", "clinic", "exchange",
  ]

  /// The second of two capitalized words behind a title or trade, or before what is said of persons only: "leader Hakimullah
  /// Mehsud", "Ann Maguire, 61,", "Davis said".
  private static func surnames(_ prose: Prose) -> Set<WordForm> {
    var surnames: Set<WordForm> = []
    for last in prose.words.indices.dropFirst(2) {
      let word = prose.words[last]
      guard word.isWord, word.isCapitalized || word.norm.hasPrefix("al-"),
        prose.words[last - 1].isCapitalized,
        prose.words[last - 1].isWord,
        !prose.has(last, [.facility, .organization, .month, .weekday, .role]),
        !prose.words.indices.contains(last + 1) || !prose.words[last + 1].isCapitalized
      else { continue }
      // "journalist Nabil Hasan al-Quaety"
      var first = last - 1
      while first > 1, last - first < 4, prose.words[first - 1].isCapitalized,
        prose.words[first - 1].isWord
      { first -= 1 }
      guard
        !prose.norm(first - 1).isOne(
          of: "in", "at", "near", "of", "from", "to", "outside", "around", "the")
      else { continue }
      let isTitled =
        prose.has(first - 1, [.role, .assailant])
        || prose.norm(first - 1) == "," && prose.has(first - 2, [.role, .assailant])
      let isOfAge =
        prose.norm(last + 1) == "," && prose.words.indices.contains(last + 2)
        && (16...99).contains(prose.words[last + 2].value ?? 0) && prose.norm(last + 3) == ","
        // "Mesbah Abu Sbeih (39)"
        || prose.norm(last + 1) == "(" && prose.norm(last + 3) == ")"
          && (1...99).contains(prose.words[last + 2].value ?? 0)
      // "Nabil Hasan al-Quaety, a photojournalist"
      let isDescribed =
        prose.norm(last + 1) == "," && prose.norm(last + 2).isOne(of: "a", "an", "who", "the")
        && span(last + 2, last + 9).contains {
          prose.has($0, [.role, .civilian]) || prose.norm($0) == "who"
        }
        && !span(last + 2, last + 9).contains {
          kinds.contains(prose.norm($0)) || smallKinds.contains(prose.norm($0))
        }
      if isTitled || isOfAge || isDescribed || prose.has(last + 1, .saying) {
        surnames.insert(word.norm)
      }
    }
    return surnames
  }

  /// The country of a people, by the name that the text gives it: "Turkey" where it writes so, "Türkiye" where it does not.
  func country(of people: Toponym) -> String {
    guard let place = people.location?.place else { return people.text }
    return namedCountries[place.country] ?? place.name
  }

  /// The country in which the text's place of this name lies.
  func country(named name: String) -> String? {
    (named[name] ?? peoples[name]).flatMap { toponyms[$0].location?.place?.country }
  }

  /// The toponyms whose names begin in a range of bytes.
  func indices(in bytes: Range<Int>) -> Range<Int> {
    let start = first(from: bytes.lowerBound)
    return start..<max(start, first(from: bytes.upperBound))
  }

  /// The first toponym that begins at a byte or behind it.
  func first(from byte: Int) -> Int {
    var low = 0
    var high = toponyms.count
    while low < high {
      let middle = (low + high) / 2
      if toponyms[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What stands before the name of a ship.
  private static let ofShips: FormSet = [
    "m/v", "mv", "m/t", "f/v", "fv", "s/v", "uss", "hms", "usns",
  ]

  private static let kindsOfShips: FormSet = [
    "ship", "vessel", "tanker", "frigate", "destroyer", "cruiser", "warship", "trawler", "ferry",
    "yacht", "corvette", "submarine", "freighter", "carrier", "minesweeper", "cutter",
  ]

  private static let ofStates: FormSet = [
    "embassies", "consulates", "headquarters", "missions", "offices", "institutions", "embassy",
    "consulate", "ambassador",
  ]

  /// So wide is what is no country and has headquarters all the same: the European Union (m).
  private static let leastOfStates = 2_000_000.0

  /// The places of a clause, best tied first, those that hold a finer one left out.
  func places(
    in words: Range<Int>, anchors: [EventAnchor], excluding aside: [Range<Int>],
    dateline: Range<Int>
  ) -> [PlaceReading] {
    guard !words.isEmpty else { return [] }
    var found: [PlaceReading] = []
    // A name of a list is tied as the one before it: each is looked at once.
    var ties: [Int: (Int, String)?] = [:]
    for index in indices(in: prose.bytes(of: words)) {
      let toponym = toponyms[index]
      guard toponym.use != .demonym, toponym.recognition >= Self.leastRecognition,
        let first = word(at: toponym.range.lowerBound, in: words), !dateline.contains(first),
        !aside.contains(where: { $0.contains(first) }), !isCutShort(index)
      else { continue }
      let last = lastWord(before: toponym.range.upperBound, from: first, in: words)
      // "from the Peace Community of San José de Apartado": its name.
      if toponym.range.upperBound + 1 == prose.words[min(last + 1, prose.words.count - 1)].start,
        prose.words[min(last + 1, prose.words.count - 1)].isCapitalized,
        prose.norm(last + 1).isOne(of: "community", "movement", "party", "accords", "agreement"),
        toponym.location?.place?.feature.classLetter == "P"
      {
        continue
      }
      // "a distress call from the M/V Central Park": a ship.
      if first > words.lowerBound, Self.ofShips.contains(prose.norm(first - 1)) { continue }
      // "the large landing ship Novocherkassk", "the frigate Aberdeen": a ship, too.
      if first > words.lowerBound, Self.kindsOfShips.contains(prose.norm(first - 1)) { continue }
      // "anti-Ankara fighters"
      if prose.norm(first).hasPrefix("anti-") || prose.norm(first).hasPrefix("pro-") { continue }
      // "outside the U.S. embassies in Nairobi", "near the EU headquarters": whose they are, and not where.
      if Self.ofStates.contains(prose.norm(last + 1)),
        toponym.location.map({
          $0.place?.feature.isCountry == true || $0.uncertainty.meters > Self.leastOfStates
        }) ?? false
      {
        continue
      }
      var reached = tie(
        Spot(first: first, last: last, toponym: toponym, anchors: anchors, bounds: words), ties)
      // "in Narathiwat's Bacho district", "in Hakkari province's Semdinli district": in the district, and the other only says
      // where that is.
      if first > words.lowerBound + 1, prose.norm(first - 1) == "'s",
        let owner = found.last, toponym.location != nil,
        owner.range.upperBound == prose.words[first - 1].start
          || first > words.lowerBound + 2 && Self.divisions.contains(prose.norm(first - 2))
            && owner.range.upperBound == prose.words[first - 3].end,
        prose.words[last].isCapitalized,
        // "in Guayaquil's Litoral penitentiary": a building of the town, and no region of its name elsewhere.
        !(prose.has(last + 1, .facility) && !Self.kinds.contains(prose.norm(last + 1))
          && toponym.location?.place?.country != owner.location?.place?.country)
      {
        found.removeLast()
        if reached.map({ $0.0 < owner.tie }) ?? true { reached = (owner.tie, owner.rule) }
      }
      ties.updateValue(reached, forKey: index)
      guard let (tie, rule) = reached else { continue }
      let relation = isBesideItsBuilding(toponym, last) ? nil : toponym.relation
      var place = PlaceReading(
        toponym: index, range: relation?.range ?? toponym.range,
        text: Self.bare(relation?.text) ?? toponym.text,
        location: relation?.location ?? toponym.location, tie: tie, rule: rule)
      // "In the eastern Baghdad neighborhood of Waziriyah": there in it.
      if let quarter = quarter(behind: last, in: words) {
        place.quarter = prose.text(quarter)
        place.text = prose.text(quarter)
        place.range = place.range.lowerBound..<prose.bytes(of: quarter).upperBound
      }
      // "Timbuktu airport" is at the town, not anywhere in the region of its name.
      if relation == nil, prose.has(last + 1, .facility), words.contains(last + 1),
        !Self.kinds.contains(prose.norm(last + 1)), !Self.divisions.contains(prose.norm(last + 1)),
        let location = toponym.location, let town = seat(of: location)
      {
        place.location = town
      }
      if let location = toponym.location,
        let airport = airport(first..<last + 1, of: location, in: words)
      {
        place.takeAirport(airport.location, of: location)
        let range = prose.bytes(of: airport.words)
        place.range =
          min(
            place.range.lowerBound, range.lowerBound)..<max(
            place.range.upperBound, range.upperBound)
        place.text =
          relation == nil || airport.words.upperBound <= last + 1
          ? prose.text(airport.words)
          : place.text + (prose.norm(last + 1) == "'s" ? "" : " ")
            + prose.text(last + 1..<airport.words.upperBound)
      }
      // "Al-Doulai district in the northwestern part of Baghdad": of the town that places it.
      if relation == nil, place.quarter == nil, let town = place.location,
        town.place?.feature.classLetter == "P", town.method == .relation, isCalledQuarter(place)
      {
        place.quarter = place.text
      }
      // "Macomia district", "Mandera South": more than the town.
      if relation == nil, place.quarter == nil, let town = place.location,
        town.place?.feature.classLetter == "P",
        town.method != .adminUnit, town.place?.feature != .neighbourhood,
        isDivision(behind: place) && !isQuarter(town, behind: last) || isSide(last + 1)
          || isDivision(before: first)
      {
        place.location = Location(
          position: town.position,
          uncertainty: .meters(
            max(
              town.uncertainty.meters,
              isSide(last + 1) ? Self.districtRadius : Self.smallDistrictRadius)),
          method: .adminUnit, place: town.place,
          reasons: town.reasons + ["the district of its name reaches farther than the town"])
      }
      place = inItsContainer(place, last, in: words)
      if let peer = peer(before: first, of: toponym, words) {
        let head = found.last { $0.toponym == peer }
        place.list = head?.list ?? head?.toponym
        if let head, head.list == nil, let at = found.lastIndex(of: head) {
          found[at].list = head.toponym
        }
      }
      found.append(place)
    }
    return finest(whole(found))
  }

  /// "the Shewa tehsil of North Waziristan", "Nowshera sector of Rajouri": no town of that name far from there.
  private func inItsContainer(_ place: PlaceReading, _ last: Int, in words: Range<Int>)
    -> PlaceReading
  {
    guard let here = place.location, toponyms[place.toponym].relation == nil,
      here.place?.feature.classLetter == "P",
      let kind = span(last + 1, min(words.upperBound, last + 3)).first(where: {
        Self.smallKinds.contains(prose.norm($0)) || Self.kinds.contains(prose.norm($0))
      }), prose.norm(kind + 1).isOne(of: "of", "in", ","),
      let wider = container(behind: place, in: words),
      let there = wider.location, let outer = there.place?.feature, !outer.isCountry,
      "AP".contains(outer.classLetter),
      Ground.distance(here.position, there.position) > there.uncertainty.meters + 100_000
    else { return place }
    var unknown = place
    unknown.location = nil
    return within(wider, unknown)
  }

  /// "neighborhood of Waziriyah" behind the name of its town; `nil` where the gazetteer knows it.
  private func quarter(behind last: Int, in words: Range<Int>) -> Range<Int>? {
    guard
      prose.norm(last + 1).isOne(
        of: "neighborhood", "neighbourhood", "suburb", "quarter", "district"),
      prose.norm(last + 2) == "of", words.contains(last + 3),
      prose.words[last + 3].isCapitalized
    else { return nil }
    var end = last + 3
    while words.contains(end), prose.words[end].isWord, prose.words[end].isCapitalized { end += 1 }
    // "the Port-au-Prince neighborhood of Canaan": the one there, and not the land of that name.
    let isKnownThere = indices(in: prose.bytes(of: last + 3..<last + 4)).contains { other in
      guard let part = toponyms[other].location,
        let town = indices(in: prose.bytes(of: last..<last + 1)).lazy.compactMap({
          toponyms[$0].location
        }).first
      else { return false }
      return Ground.distance(part.position, town.position) < 100_000
    }
    // "Panjgur district of Balochistan": what it lies in.
    let isOther = prose.norm(last + 1) != "district" && !isKnownThere
    return recognized(last + 3..<last + 4) == nil || isOther ? last + 3..<end : nil
  }

  /// "the Karrada district of Baghdad", "Baghdad's Sadr City district": a part of a town, and no district around one.
  private func isQuarter(_ place: Location, behind last: Int) -> Bool {
    let near = max(0, last - 6)..<min(prose.words.count, last + 7)
    return indices(in: prose.bytes(of: near)).contains { index in
      guard toponyms[index].use == .name, let town = toponyms[index].location,
        town.place?.feature.classLetter == "P", town.place?.id != place.place?.id
      else { return false }
      return town.uncertainty.meters > place.uncertainty.meters
        && Ground.distance(town.position, place.position) < town.uncertainty.meters
    }
  }

  /// "in the northeastern district of Trincomalee"
  private func isDivision(before first: Int) -> Bool {
    prose.norm(first - 1) == "of"
      && prose.norm(first - 2).isOne(of: "district", "county", "governorate", "municipality")
      && (prose.norm(first - 3) == "the" || prose.norm(first - 4) == "the")
  }

  /// "South" of "Mandera South": a division on that side of a town.
  private func isSide(_ index: Int) -> Bool {
    prose.words.indices.contains(index) && prose.words[index].isCapitalized
      && prose.norm(index).isOne(of: "north", "south", "east", "west")
      && prose.words[index].start == prose.words[index - 1].end + 1
      && !(prose.words.indices.contains(index + 1) && prose.words[index + 1].isCapitalized)
  }

  /// Without the names that belong to the description of another: "between A and B" is one place.
  func whole(_ places: [PlaceReading]) -> [PlaceReading] {
    var kept: [PlaceReading] = []
    for place in places {
      let name = toponyms[place.toponym].range
      if let last = kept.last, last.range.overlaps(name), last.range != name,
        last.range.upperBound >= name.upperBound
      {
        kept[kept.count - 1] = between(last, and: place)
      } else {
        kept.append(place)
      }
    }
    return kept
  }

  /// The toponym before a name in one list with it; `nil` where the name holds the one before: "Mosul, Iraq".
  func peer(before first: Int, of toponym: Toponym, _ bounds: Range<Int>) -> Int? {
    var before = first - 1
    while before >= bounds.lowerBound,
      Self.inside.contains(prose.norm(before))
        || prose.norm(before).isOne(of: "at", "on", "specifically", "particularly", "especially")
    { before -= 1 }
    guard prose.norm(before).isOne(of: ",", "and", "&", "or"),
      let previous = toponymEnding(before: before, bounds),
      !holds(toponym, toponyms[previous.index])
    else { return nil }
    return previous.index
  }

  /// Whether a place is a country or division around another, or too wide to stand beside it.
  func holds(_ outer: Toponym, _ inner: Toponym) -> Bool {
    guard let outer = outer.location, let inner = inner.location else { return false }
    if outer.place?.feature.isCountry == true { return inner.place?.feature.isCountry != true }
    guard outer.place?.feature.classLetter == "A" || outer.place?.feature.classLetter == "L" else {
      return false
    }
    return outer.uncertainty.meters > inner.uncertainty.meters
      && Ground.distance(outer.position, inner.position) <= outer.uncertainty.meters
  }

  /// "in northeastern Jordan" is called northeastern Jordan.
  static func bare(_ text: String?) -> String? {
    // "to the west of Idlib" is west of Idlib.
    if let text, text.hasPrefix("to the ") { return String(text.dropFirst(7)) }
    guard let text, ["in ", "at ", "In ", "At "].contains(where: { text.hasPrefix($0) }) else {
      // "on southern Israel", but "on the outskirts of Gao"
      guard let text, text.hasPrefix("on "),
        text.dropFirst(3).prefix(while: { $0 != " " }).hasSuffix("ern")
      else { return text }
      return String(text.dropFirst(3))
    }
    return String(text.dropFirst(3))
  }

  /// The word that holds a byte.
  func word(at byte: Int, in words: Range<Int>) -> Int? {
    var low = words.lowerBound
    var high = words.upperBound
    while low < high {
      let middle = (low + high) / 2
      if prose.words[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < words.upperBound ? low : nil
  }

  func lastWord(before byte: Int, from first: Int, in words: Range<Int>) -> Int {
    var last = first
    while last + 1 < words.upperBound, prose.words[last + 1].start < byte { last += 1 }
    return last
  }

  func named(from start: Int, in words: Range<Int>) -> PlaceReading? {
    // "raided the Dogon village of Ouadou"
    if Self.smallKinds.contains(prose.norm(start + 1))
      || Self.kinds.contains(prose.norm(start + 1)),
      prose.norm(start + 2) == "of", words.contains(start + 3), isName(start + 3)
    {
      return named(from: start + 3, in: words)
    }
    var end = start + 1
    while words.contains(end),
      prose.words[end].isCapitalized
        // "Richard J. Donovan Correctional Facility"
        || prose.norm(end) == "." && end - start > 1 && words.contains(end + 1)
          && prose.words[end + 1].isCapitalized
          && prose.words[end - 1].end - prose.words[end - 1].start == 1
        || (prose.norm(end) == "of" || Self.particles.contains(prose.norm(end)))
          && words.contains(end + 1) && prose.words[end + 1].isCapitalized
        // "Rancho de la Mora"
        || Self.particles.contains(prose.norm(end)) && words.contains(end + 2)
          && prose.norm(end + 1).isOne(of: "la", "los", "las", "el")
          && prose.words[end + 2].isCapitalized
        || prose.norm(end).isOne(of: "la", "los", "las", "el")
          && Self.particles.contains(prose.norm(end - 1)) && words.contains(end + 1)
          && prose.words[end + 1].isCapitalized
        || (prose.norm(end) == "-"
          && prose.words[end + 1 < prose.words.count ? end + 1 : end].isCapitalized)
        // "Slavyansk-on-Kuban"
        || prose.norm(end) == "-" && prose.norm(end + 2) == "-" && words.contains(end + 3)
          && prose.words[end + 3].isCapitalized
        || prose.norm(end - 1) == "-" && prose.norm(end + 1) == "-" && words.contains(end + 2)
          && prose.words[end + 2].isCapitalized
    { end += 1 }
    // "in Turkey's Kurdish southeast": who live there.
    if words.contains(end), !prose.words[end].isCapitalized,
      prose.norm(end).isOne(
        of: "southeast", "south-east", "southwest", "south-west", "northeast", "north-east",
        "northwest",
        "north-west", "heartland")
    {
      return nil
    }
    let bytes = prose.bytes(of: start..<end)
    let text = prose.text(start..<end)
    // "the strike on Mehsud"
    if end == start + 1, surnames.contains(prose.norm(start)) { return nil }
    // "the strike at Major General X": somebody; but "the neighbourhood of Sheikh Said".
    let isOfKind =
      prose.norm(start - 1) == "of"
      && (Self.smallKinds.contains(prose.norm(start - 2))
        || Self.kinds.contains(prose.norm(start - 2)))
    if !isOfKind,
      (start..<end).contains(where: {
        prose.has($0, .role)
          // "Hamrat El Sheikh"
          && !($0 > start && prose.norm($0 - 1).isOne(of: "el", "al", "esh", "ash"))
      })
    {
      return nil
    }
    // "a camp of the Oil and Gas Development Corporation"
    if end == start + 1, prose.norm(start - 1) == "the", prose.norm(end) == "and",
      words.contains(end + 1), prose.words[end + 1].isCapitalized
    {
      return nil
    }
    // "at a Shiite mosque", "in a Houthi-held part of Yemen": whose.
    if end == start + 1, Self.faiths.contains(prose.norm(start)) || Self.isHeld(prose.norm(start)) {
      return nil
    }
    if prose.has(start, [.weekday, .month]) { return nil }
    // "killed in Maoist ambush": of whom.
    if EventWords.table[prose.norm(end)]?.isNoun == true { return nil }
    // Who speaks, an owner, a medium.
    if prose.norm(end) == "'s" || prose.has(end, .saying)
      || end - start > (prose.has(end - 1, .facility) ? 7 : 4)
    {
      return nil
    }
    // "bombing attacks on Islamic State targets"
    if prose.reads(start, "islamic", "state") { return nil }
    // "pointed the finger at the Islamic State in the Sahel"
    if end - start > 1, Self.parties.contains(prose.norm(end - 1)) { return nil }
    // "two Tamil Tiger rebel positions", "a Hizbul Mujahideen hideout": whose.
    if prose.has(end, .assailant) || Self.fighters.contains(prose.norm(end - 1)) { return nil }
    // "their Land Cruiser"
    if prose.norm(end - 1).isOne(of: "cruiser", "hilux", "toyota", "prado") { return nil }
    if prose.norm(end - 1).isOne(
      of: "twitter", "telegram", "facebook", "english", "arabic", "parliament", "congress", "islam",
      "catholic", "muslim")
    {
      return nil
    }
    guard
      !indices(in: max(0, bytes.lowerBound - 64)..<bytes.upperBound).contains(where: {
        toponyms[$0].range.overlaps(bytes)
          && toponyms[$0].location != nil && !isCutShort($0)
          && (toponyms[$0].range.lowerBound <= bytes.lowerBound
            || !(start..<end).contains { Self.particles.contains(prose.norm($0)) })
      })
    else { return nil }
    var best = named[text]
    if best == nil, prose.has(end - 1, .facility) || prose.has(end, .facility) {
      // "Jolo Cathedral" is in Jolo, if the text tells of it.
      var head = end - 1
      while best == nil, head > start {
        // "Nant Thar village" is not by a town named Nant.
        best = named[prose.text(start..<head)].flatMap { isCutShort($0) ? nil : $0 }
        head -= 1
      }
    }
    return PlaceReading(
      toponym: best ?? -1, range: bytes, text: text,
      location: best.flatMap { toponyms[$0].location }, tie: 2,
      rule: best.map { "named after '\(toponyms[$0].text)'" } ?? Self.unknownName)
  }

  /// What ends the name of a band.
  private static let fighters: FormSet = [
    "tiger", "tigers", "mujahideen", "mujahidin", "mujahedeen", "taliban", "maoist", "maoists",
    "naxalite", "naxal", "hezbollah", "hizbullah", "hamas", "shabaab", "shabab", "peshmerga",
    "janjaweed",
  ]

  /// "the village of Kota Okola": no place named Kota, with a word behind it that no list knows.
  func isCutShort(_ index: Int) -> Bool {
    let range = toponyms[index].range
    guard let first = word(at: range.lowerBound, in: 0..<prose.words.count), first > 1 else {
      return false
    }
    // "barangay San Miguel, Las Navas"
    if prose.norm(first - 1).isOne(of: "barangay", "sitio", "purok") { return true }
    let next = lastWord(before: range.upperBound, from: first, in: 0..<prose.words.count) + 1
    // "in Dasht-i-Archi": no Dasht.
    if range.upperBound < prose.words[next - 1].end,
      ["-i-", "-e-", "-ye-"].contains(where: {
        prose.quote(range.upperBound..<prose.words[next - 1].end).hasPrefix($0)
      })
    {
      return true
    }
    guard
      prose.norm(first - 1) == "of" && Self.smallKinds.contains(prose.norm(first - 2))
        // "near Nant Thar village"
        || prose.norm(next + 1).isOne(of: "village", "hamlet", "settlement", "town")
    else { return false }
    return isName(next) && prose.words[next].lexeme.isEmpty
      && prose.words[next].start == range.upperBound + 1
      && !Self.kinds.contains(prose.norm(next)) && !Self.divisions.contains(prose.norm(next))
      && indices(in: prose.bytes(of: next..<next + 1)).isEmpty
  }

  func toponymEnding(before index: Int, _ bounds: Range<Int>) -> (
    index: Int, first: Int, last: Int
  )? {
    var index = index
    // "Homs, Hama, and Aleppo"
    if prose.norm(index).isOne(of: "and", "or", "&"), prose.norm(index - 1) == "," { index -= 1 }
    // A name that is not known stands between: "Homs, Talbiseh and Hama".
    var steps = 0
    while steps < 6, let link = link(beforeUnknownNameEnding: index, bounds) {
      index = link
      if prose.norm(index) == "and", prose.norm(index - 1) == "," { index -= 1 }
      steps += 1
    }
    guard index - 1 >= bounds.lowerBound else { return nil }
    let end = prose.words[index - 1].end
    let start = max(bounds.lowerBound, index - 8)
    for candidate in indices(in: prose.bytes(of: start..<index)).reversed()
    where toponyms[candidate].range.upperBound == end {
      guard let first = word(at: toponyms[candidate].range.lowerBound, in: bounds) else {
        return nil
      }
      return (candidate, first, index - 1)
    }
    return nil
  }

  /// The comma before a name that is no toponym and ends before a word.
  func link(beforeUnknownNameEnding index: Int, _ bounds: Range<Int>) -> Int? {
    var start = index
    while start > bounds.lowerBound, index - start < 5,
      isName(start - 1) && prose.words[start - 1].isWord
        || prose.norm(start - 1) == "-" && start < index && isName(start - 2)
    { start -= 1 }
    guard start < index, start > bounds.lowerBound,
      indices(in: prose.bytes(of: start..<index)).isEmpty
    else { return nil }
    return prose.norm(start - 1) == "," ? start - 1 : nil
  }

  /// Of places that lie in one another, the finest; the best tied first.
  func finest(_ places: [PlaceReading]) -> [PlaceReading] {
    var kept: [PlaceReading] = []
    for place in places {
      if let index = kept.firstIndex(where: {
        $0.agrees(with: place) && Self.isChain($0, place)
          && ($0.list == nil || $0.list != place.list)
      }) {
        // "in Gaza fired rockets toward southern Israel": what was aimed at, though it is wider.
        if kept[index].rule == "origin", place.tie >= 4 {
          kept[index] = place
          continue
        }
        // What is named first is meant, if it is not the wider one by far.
        if place.fineness < kept[index].fineness * 0.5, place.tie + 1 >= kept[index].tie {
          kept[index] = place
        }
      } else {
        kept.append(place)
      }
    }
    return kept
  }

  /// One holds the other, or they are the same place.
  static func isChain(_ a: PlaceReading, _ b: PlaceReading) -> Bool {
    guard let first = a.location, let second = b.location else { return a.text == b.text }
    // Two towns are two, however wide the circles around them.
    if let one = first.place, let two = second.place, one.id != two.id,
      "PS".contains(one.feature.classLetter),
      "PS".contains(two.feature.classLetter), one.feature.classLetter == two.feature.classLetter
    {
      return false
    }
    let distance = Ground.distance(first.position, second.position)
    let (low, high) = (
      min(first.uncertainty.meters, second.uncertainty.meters),
      max(first.uncertainty.meters, second.uncertainty.meters)
    )
    return distance <= high + low * 0.5 || distance < 3000
  }
}
