import Geodesy
import Incidents
import SimpleFeatures

/// Names that no gazetteer knows, and what they lie in.
extension PlaceTies {
  /// What is spoken, and no place: "heard the attackers say in Swahili".
  static let languages: FormSet = [
    "swahili", "arabic", "hausa", "pashto", "dari", "urdu", "hindi", "kannada", "tamil", "sinhala",
    "burmese", "tagalog", "french", "english", "spanish", "portuguese", "russian", "ukrainian",
    "hebrew", "kurdish", "persian", "farsi", "turkish", "somali", "amharic", "oromo", "tigrinya",
    "fulani", "bambara", "german", "italian", "punjabi", "bengali", "malay", "filipino", "yoruba",
    "igbo", "kanuri", "balochi", "kashmiri", "chechen", "serbian", "lingala", "kinyarwanda",
  ]

  /// What joins the words of a name.
  static let particles: FormSet = ["da", "de", "do", "dos", "das", "del", "di", "du"]

  /// Names that no gazetteer knows, or that were not taken for places: capitals behind a preposition of
  /// place, and facilities named after a place. They take the position of the same name elsewhere in the
  /// text, or none.
  ///
  /// Behind the word for the attack before those in front of it: "monitored in Wanni, said that a patrol was ambushed at
  /// Iranaimadu".
  func unknown(
    in words: Range<Int>, of head: Int? = nil, excluding aside: [Range<Int>], dates: [DatePhrase]
  ) -> PlaceReading? {
    for index in words
    where prose.has(index, .facility) && prose.words[index].isCapitalized && isName(index - 1)
      && index > words.lowerBound
    {
      var start = index - 1
      while start > words.lowerBound, isName(start - 1) { start -= 1 }
      // "the Saudi Hospital": whose.
      if index - start == 1, isOfPeople(start..<index) { continue }
      // "A health worker at Kamamaung Hospital": where one speaks.
      if prose.norm(start - 1) == "at", Self.staff.contains(prose.norm(start - 2)) { continue }
      if let found = named(from: start, in: words), found.location != nil { return found }
    }
    if let named = appositive(in: words) { return named }
    let middle = head.map { min(max($0, words.lowerBound), words.upperBound) } ?? words.lowerBound
    // "At Gbarnkuri, rebels killed three near a lake": at, before near.
    let behind = Array(middle..<words.upperBound)
    let order =
      behind.filter { prose.norm($0) != "near" } + Array(words.lowerBound..<middle)
      + behind.filter { prose.norm($0) == "near" }
    for index in order
    where prose.norm(index).isOne(
      of: "in", "near", "outside", "inside", "at", "linking", "off", "around")
      || prose.reads(index - 1, "fire", "on")
      || prose.norm(index) == "on" && prose.norm(index + 1) == "nearby"
      // "bombed a mast on Kamaran Island"
      || prose.norm(index) == "on" && words.contains(index + 2) && isName(index + 1)
        && span(index + 2, min(words.upperBound, index + 4)).contains(where: {
          prose.norm($0).isOne(of: "island", "islands", "atoll", "peninsula")
            && prose.words[$0].isCapitalized
        })
      // "under a patrol on Mount Chambi"
      || prose.norm(index) == "on"
        && prose.norm(index + 1).isOne(of: "mount", "mt", "jebel", "jabal")
      || prose.norm(index) == "to" && prose.norm(index - 1) == "close"
      || prose.norm(index) == "into" && prose.norm(index - 1).isOne(of: "incursion", "foray")
      || prose.norm(index) == "of"
        && prose.norm(index - 1).isOne(
          of: "outskirts", "edge", "centre", "center", "island", "islet", "isle", "hamlet",
          "vicinity")
      || prose.norm(index).isOne(of: "shelled", "bombed", "bombarded", "pounded", "pummeled")
        && words.contains(index + 1) && prose.words[index + 1].isCapitalized
      || prose.norm(index).isOne(
        of: "attacked", "stormed", "raided", "entered", "invaded", "overran", "besieged")
        && words.contains(index + 1) && prose.words[index + 1].isCapitalized
        && (prose.norm(index + 2).isOne(of: "camp", "village", "town", "market", "base")
          || isBareObject(index + 1, of: index, words))
    {
      guard !aside.contains(where: { $0.contains(index) }) else { continue }
      var start = index + 1
      var steps = 0
      while words.contains(start), !prose.words[start].isCapitalized, steps < 6,
        [
          "the", "a", "town", "city", "village", "of", "northern", "southern", "eastern", "western",
          "central", "district", "area", "capital", "port", "neighborhood", "neighbourhood", "camp",
          "'s", "outskirts", "hills", "mountains", "slopes", "forests", "jungles", "nearby",
          "police", "station", "hospital", "school", "market",
        ].contains(prose.norm(start)) || Self.isHeld(prose.norm(start))
      {
        start += 1
        steps += 1
      }
      // "in Pakistan's Panjgur": what is Pakistan's.
      if words.contains(start + 2), prose.norm(start + 1) == "'s", isName(start + 2),
        !indices(in: prose.bytes(of: start..<start + 1)).isEmpty
      {
        start += 2
      }
      // "in the Bedouin village of Umm", "at a Shiite mosque": whose it is, not what it is called.
      if Self.smallKinds.contains(prose.norm(start + 1))
        || Self.kinds.contains(prose.norm(start + 1)),
        prose.norm(start + 2) == "of", words.contains(start + 3), isName(start + 3)
      {
        start += 3
      }
      // "at a Frontier Corps checkpost in Kahan": whose it is.
      if prose.norm(start - 1).isOne(of: "a", "an"),
        (start + 1..<start + 3).contains(where: {
          words.contains($0) && prose.has($0, .facility) && !prose.words[$0].isCapitalized
            && (start + 1..<$0).allSatisfy { prose.words[$0].isCapitalized }
        })
      {
        continue
      }
      // "heard the attackers say in Swahili"
      if prose.norm(index) == "in", start == index + 1, Self.languages.contains(prose.norm(start)),
        !words.contains(start + 1) || !prose.words[start + 1].isCapitalized
      {
        continue
      }
      // "thrown at a Land Rover": a make.
      if Self.makes.contains(prose.norm(start))
        || words.contains(start + 1) && Self.makes.contains(prose.norm(start + 1))
      {
        continue
      }
      // "Al Qaeda in the Islamic Maghreb": a name of its own.
      if prose.norm(index + 1) == "the",
        prose.norm(index - 1).isOne(of: "qaeda", "qaida", "al-qaeda", "al-qaida")
          || prose.norm(start) == "islamic"
      {
        continue
      }
      // "fired at Mr Haider": a person.
      if prose.norm(start).isOne(of: "mr", "mrs", "dr", "mr.", "mrs.", "ms.", "dr.") { continue }
      // "fired at the USS Laboon": a ship.
      if prose.norm(start).isOne(of: "uss", "hms", "mv", "ms", "mt", "ss", "ins", "m/v", "m/t") {
        continue
      }
      guard words.contains(start), isName(start), !isAcronym(start),
        !dates.contains(where: { $0.words.contains(start) }),
        prose.words[start].lexeme.isEmpty,
        !isOfPeople(start..<start + 1),
        // "at a Shiite mosque"
        !Self.faiths.contains(prose.norm(start))
      else { continue }
      if isOfStreets(start, words) || isSurname(start) || isOfSpeaker(index) { continue }
      // "at the Forward Defence Line at Muhamalai": where the line is.
      if let end = span(start, min(words.upperBound, start + 6)).last(where: { isName($0) }),
        Self.works.contains(prose.norm(end)), prose.norm(end + 1).isOne(of: "at", "in", "near"),
        words.contains(end + 2), isName(end + 2), end > start
      {
        continue
      }
      if let found = named(from: start, in: words) {
        return owned(withFacility(found, start, words), from: start, in: words)
      }
    }
    return road(in: words)
  }

  /// "in Karachi's Orangi Town": a name that is not placed, in the town whose it is.
  private func owned(_ place: PlaceReading, from start: Int, in words: Range<Int>) -> PlaceReading {
    guard place.location == nil, prose.norm(start - 1) == "'s", words.contains(start - 2),
      let owner = indices(in: prose.bytes(of: start - 2..<start - 1)).first(where: {
        toponyms[$0].use == .name && toponyms[$0].location != nil
      })
    else { return place }
    return within(
      PlaceReading(
        toponym: owner, range: toponyms[owner].range, text: toponyms[owner].text,
        location: toponyms[owner].location, tie: 4, rule: "whose it is"), place, isQuarter: true)
  }

  /// What an army builds, and calls by a name.
  private static let works: FormSet = [
    "line", "position", "positions", "post", "lines", "sector", "bunker", "front", "outpost",
  ]

  /// Cars by their makers' names.
  static let makes: FormSet = [
    "rover", "cruiser", "toyota", "hilux", "corolla", "humvee", "hummer", "ford", "mercedes",
    "mitsubishi", "nissan", "isuzu", "kamaz", "ural", "jeep", "suzuki", "honda", "hyundai",
    "chevrolet", "peugeot", "renault", "volkswagen", "bmw", "audi", "lada", "mahindra", "tata",
    "skoda", "opel", "kia", "fiat", "suv", "citroen",
  ]

  /// "Insurgents attacked Mucojo on 29 May": an armed party and one name, which is nobody's.
  private func isBareObject(_ index: Int, of verb: Int, _ words: Range<Int>) -> Bool {
    var end = index + 1
    while words.contains(end), end - index < 3, isName(end), prose.words[end].lexeme.isEmpty {
      end += 1
    }
    let isEnd =
      !words.contains(end) || !prose.words[end].isWord
      || prose.has(end, [.preposition, .locative, .conjunction, .dayPart])
        && !prose.norm(end).isOne(of: "with", "as", "over", "for")
    guard isEnd, isName(index), !isAcronym(index), prose.words[index].lexeme.isEmpty,
      !indices(in: prose.bytes(of: index..<index + 1)).contains(where: {
        toponyms[$0].use == .demonym
      })
    else { return false }
    let isOfParty = span(max(words.lowerBound, verb - 6), verb).contains {
      prose.has($0, [.assailant, .organization])
        || prose.norm($0).isOne(of: "troops", "men", "raiders", "herdsmen", "soldiers")
    }
    return isOfParty && !isNameOfPerson(index)
  }

  /// Whether a name stands behind another somewhere before: "Ronnie Smith", and then "Smith".
  private func isNameOfPerson(_ index: Int) -> Bool {
    span(max(1, index - 400), index - 1).contains {
      prose.norm($0) == prose.norm(index)
        && (prose.words[$0].isCapitalized || prose.norm($0).hasPrefix("al-"))
        && prose.words[$0 - 1].isCapitalized && prose.words[$0 - 1].isWord
    }
  }

  /// "on Morelos and Matias Canales streets"
  private func isOfStreets(_ start: Int, _ words: Range<Int>) -> Bool {
    let end =
      (start..<start + 8).prefix {
        words.contains($0) && (prose.words[$0].isCapitalized || prose.norm($0) == "and")
      }.last ?? start
    return prose.norm(end + 1).isOne(of: "streets", "avenues", "roads")
  }

  /// "opened fire on Smith", where a Ronnie Smith was named before.
  private func isSurname(_ index: Int) -> Bool {
    guard prose.norm(index - 1) == "on", prose.norm(index - 2) == "fire",
      !prose.words.indices.contains(index + 1) || !prose.words[index + 1].isCapitalized
    else { return false }
    return isNameOfPerson(index)
  }

  /// "Africa director at Human Rights Watch"
  private func isOfSpeaker(_ index: Int) -> Bool {
    prose.norm(index) == "at"
      && (prose.has(index - 1, [.role, .teller]) || Self.staff.contains(prose.norm(index - 1)))
      // "the killing of an education officer at Nathenje market"
      && !span(max(0, index - 7), index).contains {
        prose.norm($0).isOne(of: "killing", "murder", "abduction", "kidnapping", "assassination")
          && prose.norm($0 + 1) == "of"
      }
  }

  /// Who speaks at a hospital.
  static let staff: FormSet = [
    "staff", "doctor", "doctors", "medic", "medics", "surgeon", "nurse", "nurses", "director",
    "worker", "workers", "source", "sources", "physician", "official", "officials", "spokesman",
  ]

  /// "attacked Mulekera, a commune of the city of Beni": a name by what is said of it, in the place that is said.
  private func appositive(in words: Range<Int>) -> PlaceReading? {
    for index in words
    where
      (Self.smallKinds.contains(prose.norm(index))
      || prose.norm(index).isOne(
        of: "commune", "province", "region", "county", "department", "state", "municipality"))
      && prose.norm(index - 1).isOne(of: "a", "an") && prose.norm(index - 2) == ","
      && words.contains(index - 3) && isName(index - 3)
    {
      var start = index - 3
      while start > words.lowerBound, isName(start - 1), !prose.has(start - 1, .locative) {
        start -= 1
      }
      guard let place = named(from: start, in: words), place.location == nil else { continue }
      let behind = prose.bytes(of: index..<min(index + 10, words.upperBound))
      let wider = indices(in: behind).first {
        toponyms[$0].use == .name && toponyms[$0].location != nil
      }
      guard let wider else { return place }
      // "a village 45 miles south of Algiers"
      let relation = toponyms[wider].relation.flatMap { relation in
        behind.contains(relation.range.lowerBound) && relation.location.method == .relation
          ? relation : nil
      }
      return within(
        PlaceReading(
          toponym: wider, range: relation?.range ?? toponyms[wider].range,
          text: relation?.text ?? toponyms[wider].text,
          location: relation?.location ?? toponyms[wider].location, tie: 4,
          rule: "what is said of it"), place)
    }
    return nil
  }

  /// "the Flamingo naval base": a name that is not placed, with what it names.
  func withFacility(_ place: PlaceReading, _ start: Int, _ words: Range<Int>)
    -> PlaceReading
  {
    guard place.location == nil, prose.norm(start - 1) == "the" else { return place }
    var end = start
    while words.contains(end), prose.words[end].start < place.range.upperBound { end += 1 }
    guard
      let facility = (end..<end + 2).first(where: {
        words.contains($0) && prose.has($0, .facility)
      }),
      (end..<facility).allSatisfy({ prose.words[$0].isWord && !prose.has($0, [.verb, .locative]) })
    else { return place }
    var result = place
    result.range = prose.bytes(of: start..<facility + 1)
    result.text = prose.text(start..<facility + 1)
    return result
  }

  /// The first place that is known of those that a chain of names behind an unknown one leads to: "Nche-Tahu village in
  /// Bassa Local Council of Plateau State", "Kilelu, Tarassa division, Tana River County".
  func container(behind place: PlaceReading, in sentence: Range<Int>) -> PlaceReading? {
    guard let last = word(at: max(0, place.range.upperBound - 1), in: sentence) else { return nil }
    for index in span(last + 1, min(last + Self.longestChain, sentence.upperBound)) {
      if let found = indices(in: prose.bytes(of: index..<index + 1)).first(where: {
        toponyms[$0].use == .name && toponyms[$0].location != nil
          && toponyms[$0].range.lowerBound >= prose.words[last].end
          && toponyms[$0].recognition >= Self.leastRecognition
      }) {
        let wider = PlaceReading(
          toponym: found, range: toponyms[found].range, text: toponyms[found].text,
          location: toponyms[found].location, tie: place.tie, rule: "the chain of names behind it")
        let end = word(at: max(0, wider.range.upperBound - 1), in: sentence) ?? index
        // "in Kwallu, Jos and Barkin Ladi": a list, and no chain.
        let isListed = span(end + 1, end + 3).contains { prose.norm($0).isOne(of: "and", "or") }
        return isListed || !canHold(wider) ? nil : wider
      }
      // "in Egedegede, Obegu and Amuzu communities of Ebonyi State"
      let isJoint =
        prose.norm(index) == "and" && isName(index + 1)
        && span(index + 2, index + 6).contains { Self.manyKinds.contains(prose.norm($0)) }
      let isLink =
        isName(index) || isJoint || Self.manyKinds.contains(prose.norm(index))
        || prose.norm(index).isOne(of: ",", "in", "of", "the", "a", "an", "'s")
        || Self.smallKinds.contains(prose.norm(index)) || Self.kinds.contains(prose.norm(index))
        || Self.divisions.contains(prose.norm(index))
        || prose.norm(index).isOne(of: "local", "government", "council", "area", "town")
      guard isLink else { return nil }
    }
    return nil
  }

  /// So many words a chain of names has, at most.
  private static let longestChain = 16

  /// A place by its kind, "the village of Kwall", "Dansadau town", "the Mangochar area", that no gazetteer knows.
  ///
  /// It lies in the place that is named behind it, or has no location.
  func part(
    in words: Range<Int>, of found: [PlaceReading], excluding aside: [Range<Int>],
    dates: [DatePhrase]
  ) -> PlaceReading? {
    for index in words where Self.smallKinds.contains(prose.norm(index)) {
      guard !aside.contains(where: { $0.contains(index) }) else { continue }
      let new = namesOfKind(at: index, in: words).lazy.compactMap { name in
        dates.contains { $0.words.overlaps(name) } || isOfPeople(name)
          || name.contains(where: { Self.faiths.contains(prose.norm($0)) })
          ? nil : named(from: name.lowerBound, in: name).map { (name, $0) }
      }.first { $0.1.location == nil }
      guard let (name, place) = new else { continue }
      let end = max(name.upperBound, index + 1)
      // Behind it at once: "in Maru district", ", some 30 km from Gao".
      let wider = found.first {
        guard let start = word(at: $0.range.lowerBound, in: words) else { return false }
        return start >= end && start - end < 7 && canHold($0)
          && !(end..<start).contains { prose.has($0, [.verb, .conjunction]) }
      }
      guard let wider else {
        // "at Jakarta's Kampung Melayu terminal"
        let owned = owned(place, from: min(index, name.lowerBound), in: words)
        if owned.location != nil { return owned }
        return found.contains { $0.tie > 2 && $0.location != nil } ? nil : place
      }
      let isQuarter = Self.quarters.contains(prose.norm(index))
      var part = within(wider, place, isQuarter: isQuarter)
      part.tie = wider.tie
      return part
    }
    return nil
  }

  /// The names of a list that no gazetteer knows, beside those that it knows: "the villages of Khiam, Kfar Kila
  /// and Taybeh".
  func unknownPeers(in words: Range<Int>, of found: [PlaceReading], dates: [DatePhrase])
    -> [PlaceReading]
  {
    for index in words {
      let lead = prose.norm(index)
      let isOfKind = lead == "of" && Self.manyKinds.contains(prose.norm(index - 1))
      let isHit = Self.hits.contains(lead)
      guard isOfKind || isHit || lead.isOne(of: "in", "near", "on", "at", "against") else {
        continue
      }
      // "raided the Dogon village of Sangha": whose it is.
      let names = names(from: index + 1, in: words).filter { name in
        !((Self.smallKinds.contains(prose.norm(name.upperBound))
          || Self.kinds.contains(prose.norm(name.upperBound)))
          && prose.norm(name.upperBound + 1) == "of")
      }
      guard names.count > 1, !dates.contains(where: { $0.words.contains(names[0].lowerBound) })
      else { continue }
      let known = names.map { name in
        found.first { place in
          let bytes = prose.bytes(of: name)
          return place.toponym >= 0 && toponyms[place.toponym].range.overlaps(bytes)
        }
      }
      let count = known.count { $0 != nil }
      guard count < names.count, count > 0 || isOfKind || isHit else { continue }
      let tie = known.compactMap { $0?.tie }.max() ?? 4
      let list = known.compactMap { $0?.list ?? $0?.toponym }.first ?? -2 - index
      var result: [PlaceReading] = []
      for (name, place) in zip(names, known) {
        if var place {
          place.list = list
          place.tie = max(place.tie, tie)
          result.append(place)
        } else if let new = recognized(name) ?? named(from: name.lowerBound, in: name) {
          // "in the southern Damascus districts of Kafarsouseh and Barzeh"
          var new = isOfKind ? within(ownerOfKind(index - 1), new, isQuarter: true) : new
          new.list = list
          new.tie = tie
          result.append(new)
        }
      }
      if result.count > 1 { return result }
    }
    return []
  }

  /// The town right before a word for parts of it: "the Damascus districts of".
  private func ownerOfKind(_ kind: Int) -> PlaceReading? {
    guard
      let owner = indices(in: prose.bytes(of: max(0, kind - 1)..<kind)).first(where: {
        toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.classLetter == "P"
      })
    else { return nil }
    return PlaceReading(
      toponym: owner, range: toponyms[owner].range, text: toponyms[owner].text,
      location: toponyms[owner].location, tie: 4, rule: "whose parts they are")
  }

  /// A toponym that these words are, though nothing else ties it to the event.
  func recognized(_ name: Range<Int>) -> PlaceReading? {
    let bytes = prose.bytes(of: name)
    guard
      let index = indices(in: bytes).first(where: {
        toponyms[$0].use == .name && toponyms[$0].location != nil
          && toponyms[$0].recognition >= Self.leastRecognition
      })
    else { return nil }
    return PlaceReading(
      toponym: index, range: toponyms[index].range, text: toponyms[index].text,
      location: toponyms[index].location, tie: 4, rule: "one of a list")
  }

  /// Names with commas between them, and "and" before the last.
  func names(from start: Int, in words: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = start
    while words.contains(at), names.count < 12 {
      while words.contains(at), Self.inside.contains(prose.norm(at)) { at += 1 }
      var end = at
      while words.contains(end), end - at < 5,
        isName(end) && prose.words[end].isWord
          || end > at && prose.norm(end).isOne(of: "-", "al", "el") && isName(end + 1)
      { end += 1 }
      guard end > at, prose.norm(end) != "'s",
        !(at..<end).contains(where: { prose.has($0, [.role, .assailant, .event]) })
      else { return [] }
      names.append(at..<end)
      at = end
      let isLast = names.count > 1 && prose.norm(names[names.count - 1].lowerBound - 1) == "and"
      if isLast { return names }
      if prose.norm(at) == "," { at += 1 }
      if prose.norm(at) == "and" { at += 1 }
      if at == end { return [] }
    }
    return []
  }

  static let hits: FormSet = [
    "hit", "struck", "shelled", "bombed", "pounded", "pummeled", "targeting", "targeted", "hitting",
    "striking",
    "shelling", "bombing",
  ]

  static let manyKinds: FormSet = [
    "villages", "towns", "cities", "districts", "areas", "suburbs", "neighborhoods",
    "neighbourhoods", "settlements", "regions", "provinces", "communities", "hamlets", "localities",
    "quarters", "wards",
  ]

  /// The names that a word for a kind of place belongs to: behind "of", or before it.
  func namesOfKind(at kind: Int, in words: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    if prose.norm(kind + 1) == "of", words.contains(kind + 2), isName(kind + 2) {
      var end = kind + 3
      while words.contains(end), end - kind < 6,
        isName(end) || Self.particles.contains(prose.norm(end)) && isName(end + 1)
      { end += 1 }
      names.append(kind + 2..<end)
    }
    // "barangay San Miguel"
    if prose.norm(kind).isOne(of: "barangay", "sitio", "tambon", "colonia", "kampung", "vereda"),
      words.contains(kind + 1), isName(kind + 1)
    {
      var end = kind + 2
      while words.contains(end), end - kind < 5, isName(end) { end += 1 }
      names.append(kind + 1..<end)
    }
    var start = kind
    // "Mocímboa da Praia district"
    while start - 1 > words.lowerBound, kind - start < 4,
      isName(start - 1)
        || start < kind && Self.particles.contains(prose.norm(start - 1)) && isName(start - 2)
    { start -= 1 }
    guard start < kind, kind - start < 4 else { return names }
    let lead = prose.norm(start - 1) == "the" ? start - 2 : start - 1
    // "armed youths from Riwoto Payam", "residents of Bassa community": where they live.
    if prose.norm(lead).isOne(of: "of", "from"), prose.has(lead - 1, [.person, .assailant]) {
      return names
    }
    if prose.has(lead, .locative)
      || prose.norm(lead).isOne(of: "through", "of", "into", "on", "from")
      || prose.has(lead, .event)
    {
      names.append(start..<kind)
    }
    return names
  }

  /// A name that is not placed, in the wider place that is named with it.
  ///
  /// What lies by a town, or in the district of its name, lies farther from it than the town reaches.
  func within(_ wider: PlaceReading?, _ part: PlaceReading, isQuarter: Bool = false) -> PlaceReading
  {
    guard part.location == nil, let wider, let location = wider.location else { return part }
    let isTown =
      location.place?.feature.classLetter == "P" && toponyms.indices.contains(wider.toponym)
      && wider.text == toponyms[wider.toponym].text
    var radius = location.uncertainty.meters
    if isTown, isDivision(behind: wider) || wider.rule == Self.ofTellers {
      radius = max(radius, Self.districtRadius)
    } else if isTown, !isQuarter, !isFacility(part) {
      radius = max(radius, Self.surroundings)
    }
    if isTown, let distance = distance(before: wider) { radius += 1.2 * distance }
    var result = part
    if location.place?.feature.classLetter == "P", isCalledQuarter(part) {
      result.quarter = part.text
    }
    result.location = Location(
      position: location.position, uncertainty: .meters(radius),
      footprint: radius > location.uncertainty.meters ? nil : location.footprint,
      method: .adminUnit, place: location.place,
      reasons: location.reasons + [
        "'\(part.text)' is not in the gazetteer: it lies in '\(wider.text)', named with it"
      ])
    return result
  }

  /// "a village 65 kilometres (40 miles) from Makhachkala": how far (m), where no side is told.
  private func distance(before place: PlaceReading) -> Double? {
    guard let start = word(at: place.range.lowerBound, in: 0..<prose.words.count),
      prose.norm(start - 1) == "from"
    else { return nil }
    let words = span(max(1, start - 10), start)
    for index in words where prose.words[index].isWord {
      guard let value = prose.words[index - 1].value else { continue }
      switch prose.norm(index) {
      case "km", "kms", "kilometers", "kilometres", "kilometer", "kilometre":
        return 1000 * Double(value)
      case "mile", "miles": return 1609.344 * Double(value)
      default: continue
      }
    }
    return nil
  }

  /// Whether a name that is not placed can be said to lie in a place: in any division, but in no great country.
  func canHold(_ place: PlaceReading) -> Bool {
    guard let feature = place.location?.place?.feature else { return place.location != nil }
    return place.fineness < 300_000 || feature.classLetter == "A" && !feature.isCountry
  }

  /// How far a village is taken to lie from the town that it is named with, at most (m).
  static let surroundings = 25_000.0

  /// "Al-Doulai district in Baghdad": of a town, one of several.
  func isCalledQuarter(_ part: PlaceReading) -> Bool {
    guard let last = word(at: max(0, part.range.upperBound - 1), in: 0..<prose.words.count) else {
      return false
    }
    return prose.norm(last + 1) == "district" || Self.quarters.contains(prose.norm(last + 1))
  }

  /// How far a district is taken to reach from the town that it is named after (m): as a large second division.
  static let districtRadius = 60_000.0
  /// The same of most districts, where the text names no more (m).
  static let smallDistrictRadius = 30_000.0

  /// "Kalat district", "Maru Local Government Area": more than the town.
  func isDivision(behind place: PlaceReading) -> Bool {
    guard let last = word(at: max(0, place.range.upperBound - 1), in: 0..<prose.words.count) else {
      return false
    }
    return (last + 1..<last + 4).prefix {
      prose.words.indices.contains($0) && prose.words[$0].isWord
    }
    .contains { Self.divisions.contains(prose.norm($0)) }
  }

  func isFacility(_ place: PlaceReading) -> Bool {
    guard let first = word(at: place.range.lowerBound, in: 0..<prose.words.count) else {
      return false
    }
    return (first..<first + 5).contains {
      prose.has($0, .facility) && prose.words[$0].end <= place.range.upperBound
    }
  }

  static let divisions: FormSet = [
    "district", "province", "county", "department", "township", "government", "region",
    "governorate",
    "state", "territory", "subdistrict", "municipality", "prefecture", "commune",
  ]

  static let quarters: FormSet = [
    "neighborhood", "neighbourhood", "quarter", "suburb",
  ]

  /// "the Bosnian town": whose, no name.
  func isOfPeople(_ name: Range<Int>) -> Bool {
    indices(in: prose.bytes(of: name)).contains {
      toponyms[$0].use == .demonym || toponyms[$0].location?.place?.feature == .country
    }
  }

  /// "the Jewish community": whose, no name of a place.
  static let faiths: FormSet = [
    "jewish", "muslim", "christian", "hindu", "sikh", "buddhist", "shiite", "shia", "sunni",
    "shi'ite", "shi'a", "druze", "yazidi", "alawite", "catholic", "coptic",
    "orthodox", "ahmadi", "international",
  ]

  static let smallKinds: FormSet = [
    "village", "town", "neighborhood", "neighbourhood", "area", "suburb", "settlement", "hamlet",
    "quarter", "township", "district", "locality", "ward", "sub-county", "subcounty",
    "sub-district", "subdistrict", "barangay", "sitio", "groupment", "woreda", "tehsil", "taluk",
    "upazila", "payam", "administrative", "emirate", "community", "kibbutz", "moshav", "commune",
    "islet", "slum", "shantytown", "favela", "tambon", "kebele", "kampung", "mouza", "canton",
    "parish", "sector", "cell", "colonia", "fokontany", "sub-prefecture", "hromada", "municipality",
    "vereda", "corregimiento", "mohalla", "territory", "chiefdom", "grouping", "boma", "block",
    "panchayat", "tehsils", "lga", "constituency", "division", "county", "barrio", "resguardo",
    "cercle", "finca", "hacienda", "caserio", "aldea", "raion", "sub-location",
  ]

  /// "the ANC-supporting village", "the Taliban-dominated south": whose it is.
  func isLeaning(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    return norm.hasSuffix("-supporting") || norm.hasSuffix("-dominated")
      || norm.hasSuffix("-backed") || Self.isHeld(norm)
  }

  /// "MINUSMA", "UNIFIL": an organization.
  func isAcronym(_ index: Int) -> Bool {
    let word = prose.words[index]
    let text = prose.quote(word.start..<word.end)
    return text.utf8.count >= 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !(prose.words.indices.contains(index + 1) && prose.words[index + 1].isCapitalized)
  }

  func isName(_ index: Int) -> Bool {
    index >= 0 && index < prose.words.count && prose.words[index].isCapitalized
      && !prose.has(
        index, [.month, .weekday, .definite, .indefinite, .pronoun, .role, .organization])
  }
}

/// The name before a place that says what it lies in.
extension PlaceTies {
  /// "at Gangaol, a locality in Seno province", "through the Lohai Malhar area of Kathua district", "Abombi, in the Djugu
  /// territory": the name that is not placed, in the place behind it.
  func inner(of wider: PlaceReading, in words: Range<Int>) -> PlaceReading? {
    guard wider.location != nil, canHold(wider),
      let start = word(at: wider.range.lowerBound, in: words)
    else { return nil }
    var at = start - 1
    // "at Kebithigollewa, in Sri Lanka's north-central Anuradhapura district"
    if prose.norm(at) == "'s",
      let owner = indices(in: prose.bytes(of: at - 1..<at)).first(where: {
        toponyms[$0].location?.place?.feature.isCountry == true
      }), let first = word(at: toponyms[owner].range.lowerBound, in: words)
    {
      at = first - 1
    }
    // "Xamoxa, a hamlet near Marsabit": the words that relate them belong to the wider.
    var isOpen = wider.location?.method == .relation
    while at > words.lowerBound, start - at < 14, !isName(at) || isOfPeople(at..<at + 1),
      prose.norm(at) != ","
    {
      guard
        Self.holding.contains(prose.norm(at)) || Self.smallKinds.contains(prose.norm(at))
          || Self.kinds.contains(prose.norm(at)) || Self.divisions.contains(prose.norm(at))
          || prose.words[at].value != nil || prose.has(at, .number) || isOfPeople(at..<at + 1)
      else { return nil }
      isOpen =
        isOpen || prose.norm(at).isOne(of: "in", "of", "from", "on", "near", "outside", "along")
      at -= 1
    }
    guard isOpen || start - at == 1 else { return nil }
    if prose.norm(at) == "," { at -= 1 }
    // "descended on Turbi trading centre, some 130 kilometres from Marsabit"
    if prose.reads(at - 1, "trading", "centre") || prose.reads(at - 1, "trading", "center") {
      at -= 2
    }
    guard at > words.lowerBound, isName(at), at < start - 1 else { return nil }
    // "in the Pacific port of Buenaventura": what port it is, and no place in it.
    if prose.norm(at + 1).isOne(of: "port", "city", "town", "resort", "capital"),
      prose.norm(at + 2) == "of"
    {
      return nil
    }
    var first = at
    while first - 1 > words.lowerBound, at - first < 4,
      isName(first - 1) || Self.particles.contains(prose.norm(first - 1)) && isName(first - 2)
    { first -= 1 }
    let name = first..<at + 1
    let lead = prose.norm(first - 1) == "the" ? first - 2 : first - 1
    let isOfKind =
      prose.norm(lead) == "of"
      && (prose.norm(lead - 1).isOne(of: "edge", "outskirts", "entrance", "centre", "center")
        || Self.smallKinds.contains(prose.norm(lead - 1))
        || Self.kinds.contains(prose.norm(lead - 1)))
    guard
      isOfKind || prose.has(lead, .locative) || Self.leads.contains(prose.norm(lead)),
      !isOfPeople(name), !isLeaning(first), !isOfSpeaker(lead),
      // "killed seven people from the Peace Community of San José": whose they were.
      !(prose.norm(lead) == "from" && prose.has(lead - 1, [.person, .assailant, .role]))
    else { return nil }
    // What the geoparser has put there already.
    if var own = recognized(name),
      own.location?.reasons.contains(where: { $0.hasPrefix("no '") }) ?? false
    {
      own.tie = wider.tie
      return own
    }
    guard
      let part = named(from: first, in: name) ?? farFrom(wider, name), part.location == nil
    else { return nil }
    var result = within(wider, part)
    result.tie = wider.tie
    // "in the village of Masau, in the Bapere sector of Lubero territory"
    return inner(of: result, in: words) ?? result
  }

  /// "Orchha village of Narayanpur district": no town of the name that lies far from there.
  private func farFrom(_ wider: PlaceReading, _ name: Range<Int>) -> PlaceReading? {
    guard var known = recognized(name), let here = known.location?.position,
      let there = wider.location?.position,
      Ground.distance(here, there) > wider.fineness + 100_000
    else { return nil }
    known.location = nil
    known.rule = Self.unknownName
    return known
  }

  /// What stands before the name of where something was.
  private static let leads: FormSet = [
    "at", "in", "near", "around", "passed", "reached", "entered", "attacked", "raided", "stormed",
    "shelled", "hit", "struck", "through", "to", "into", "outside", "on", "from", "invaded",
    "overran", "besieged", "ambushed", "bombed",
  ]

  /// What may stand between a name and the place that it lies in.
  private static let holding: FormSet = [
    "the", "a", "an", "in", "of", "from", "on", "near", "outside", "along", "about", "some",
    "around",
    "km", "kms", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "rural",
    "border", "small", "remote", "outskirts", "edge", "part", "northern", "southern", "eastern",
    "western", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast",
    "southwest", "trading", "centre", "center", "parish", "sector", "municipality", "spot",
    "farming",
    "mining", "fishing", "coastal", "mountainous", "rugged", "close", "to", "countryside",
    "north-west",
    "north-east", "south-west", "south-east", "subdistrict", "hills", "lies", "deserted",
    "riverside",
    "coast", "shore", "shores", "bank", "banks", "slopes", "foot",
    "which",
  ]
}
