import Incidents

/// Places what names no place, by what else the text tells.
extension DocumentReading {
  /// "A grenade was thrown at a bar in Bujumbura. A second one exploded at the bus park": in the town of the first, where
  /// the next sentence names no other.
  mutating func placeSequels() {
    placeOccasions()
    for index in drafts.indices.dropFirst() where drafts[index].place == nil {
      let draft = drafts[index]
      guard draft.isOfAnother, isNewsWithDay(draft), item(of: draft.sentence) == nil,
        let last = drafts[..<index].last(where: {
          $0.factuality == .asserted && !$0.isAbsorbed && $0.place?.location != nil
        }), last.paragraph == draft.paragraph, (1...2).contains(draft.sentence - last.lastSentence),
        let place = last.place, place.fineness < 60_000
      else { continue }
      setPlace(
        index, asBefore(place, "the town of the one before, as no other is told"), replacing: false)
    }
  }

  /// "Troops fired into a crowd in Andijan after gunmen stormed a prison": what they did it after was there too.
  private mutating func placeOccasions() {
    for index in drafts.indices.dropFirst()
    where drafts[index].place == nil && isNewsWithDay(drafts[index]) {
      guard let anchor = drafts[index].anchor,
        let first = drafts[..<index].last(where: {
          $0.factuality == .asserted && !$0.isAbsorbed && $0.sentence == drafts[index].sentence
            && $0.place?.location != nil
        }), let before = first.anchor?.head, let place = first.place, place.fineness < 60_000,
        before < anchor.head,
        span(before, anchor.words.lowerBound).contains(where: {
          prose.norm($0) == "after" && !prose.has($0 - 1, [.timeUnit, .number])
        })
      else { continue }
      setPlace(
        index, asBefore(place, "told as what went before, with no other place"), replacing: false)
    }
  }

  /// "In another incident, a teacher was shot dead by gunmen", "Later, a man was shot dead in front of his house": in the
  /// surroundings of the one before, where the sentence names no other place.
  mutating func placeNextIncidents() {
    for index in drafts.indices.dropFirst() where drafts[index].place == nil {
      let draft = drafts[index]
      guard draft.factuality == .asserted, !draft.isAbsorbed, !draft.isAggregate,
        !draft.isBackground, !draft.isSummary, item(of: draft.sentence) == nil,
        opensNextIncident(draft.sentence),
        let last = drafts[..<index].last(where: {
          [.asserted, .attempted].contains($0.factuality) && !$0.isAbsorbed && !$0.isBackground
        }), let place = last.place, let location = place.location, place.fineness < 60_000,
        (0...1).contains(draft.paragraph - last.lastParagraph),
        (1...3).contains(draft.sentence - last.lastSentence)
      else { continue }
      var around = asBefore(place, "around the incident before, as no other place is told")
      around.location = Location(
        position: location.position,
        uncertainty: .meters(max(place.fineness, Self.surroundings)), method: .relation,
        place: location.place, reasons: location.reasons + [around.rule])
      setPlace(index, around, replacing: false)
      if drafts[index].date == nil, let day = last.date, !last.isReportDate {
        drafts[index].date = day
        drafts[index].isInheritedDate = true
      }
    }
  }

  /// Puts a name that no gazetteer knows into what the chain of names behind it leads to.
  mutating func placeByChains() {
    for index in drafts.indices
    where !drafts[index].isAbsorbed && drafts[index].factuality == .asserted {
      guard let place = drafts[index].place, place.location == nil,
        let number = prose.sentenceNumber(
          of: places.word(at: place.range.lowerBound, in: 0..<prose.words.count) ?? -1),
        let wider = places.container(behind: place, in: prose.sentences[number])
      else { continue }
      drafts[index].place = places.within(wider, place)
    }
  }

  /// Puts what has a name that no gazetteer knows into what the text lets it lie in: the town that the sentence names before it,
  /// "areas of Damascus, killing a woman in Bab Touma"; the division that it named last; or that of all towns it names.
  mutating func placeUnknownNames() {
    var common: Location?? = nil
    for index in drafts.indices
    where !drafts[index].isAbsorbed && drafts[index].factuality == .asserted {
      guard let place = drafts[index].place, place.location == nil,
        let first = places.word(at: place.range.lowerBound, in: 0..<prose.words.count),
        let number = prose.sentenceNumber(of: first)
      else { continue }
      let sentence = prose.sentences[number]
      if let wider = holder(of: place, in: span(sentence.lowerBound, first))
        ?? (isToldWhere(place, in: sentence) ? nil : divisionNamed(before: number))
      {
        drafts[index].place = places.within(wider, place)
        continue
      }
      if common == nil { common = .some(commonDivision) }
      guard let division = common ?? nil else { continue }
      var placed = place
      placed.location = Location(
        position: division.position, uncertainty: division.uncertainty, method: .adminUnit,
        place: division.place,
        reasons: division.reasons + [
          "'\(place.text)' is not in the gazetteer: all towns that the text names lie there"
        ])
      drafts[index].place = placed
    }
  }

  /// "Arrigorriaba, a town in the Basque region": the words behind a name say where it lies, in what no gazetteer knows either.
  private func isToldWhere(_ place: PlaceReading, in sentence: Range<Int>) -> Bool {
    guard let last = places.word(at: max(0, place.range.upperBound - 1), in: sentence),
      prose.norm(last + 1) == ",", prose.norm(last + 2).isOne(of: "a", "an", "the")
    else { return false }
    return span(last + 3, min(last + 7, sentence.upperBound - 1)).contains {
      prose.norm($0).isOne(of: "town", "village", "city", "suburb", "hamlet", "settlement")
        && prose.norm($0 + 1) == "in"
    }
  }

  /// The town or division that a sentence names last before a name, where it is told of as the place of the event.
  private func holder(of place: PlaceReading, in words: Range<Int>) -> PlaceReading? {
    // "Residents of Nyala said that fire on the Al-Wahda district"
    let least = places.isCalledQuarter(place) ? 1 : 3
    let anchors = EventAnchor.all(prose, in: words)
    return places.places(in: words, anchors: anchors, excluding: [], dateline: dateline).last {
      wider in
      guard let feature = wider.location?.place?.feature,
        // "in Kyaukme, Namhsan and Kutkai": another of the list.
        let last = places.word(at: max(0, wider.range.upperBound - 1), in: words),
        !span(last + 1, words.upperBound).allSatisfy({
          prose.words[$0].isCapitalized || prose.norm($0).isOne(of: ",", "and", "or", "near")
        })
      else { return false }
      return wider.tie >= least && places.canHold(wider) && !feature.isCountry
        && "PA".contains(feature.classLetter)
    } ?? townInParts(words)
  }

  /// "into government-held areas of Damascus"
  private func townInParts(_ words: Range<Int>) -> PlaceReading? {
    places.indices(in: prose.bytes(of: words)).last { index in
      guard toponyms[index].use == .name,
        toponyms[index].location?.place?.feature.classLetter == "P",
        let first = places.word(at: toponyms[index].range.lowerBound, in: words)
      else { return false }
      return prose.norm(first - 1) == "of"
        && prose.norm(first - 2).isOne(
          of: "areas", "parts", "districts", "suburbs", "neighborhoods", "neighbourhoods",
          "outskirts",
          "quarters")
    }.map {
      PlaceReading(
        toponym: $0, range: toponyms[$0].range, text: toponyms[$0].text,
        location: toponyms[$0].location, tie: 1, rule: "the town of whose parts the sentence tells")
    }
  }

  /// The division of a country that the sentences before named last, not far off.
  func divisionNamed(before number: Int) -> PlaceReading? {
    let first = prose.sentences[max(0, number - Self.nearSentences)].lowerBound
    let words = span(max(first, dateline.upperBound), prose.sentences[number].upperBound)
    return places.indices(in: prose.bytes(of: words)).last {
      let toponym = toponyms[$0]
      guard toponym.use == .name, toponym.recognition >= PlaceTies.leastRecognition,
        toponym.location?.place?.feature.classLetter == "A",
        toponym.location?.place?.feature.isCountry == false, !places.isCutShort($0),
        let first = places.word(at: toponym.range.lowerBound, in: words)
      else { return false }
      // "servicemen from the Moscow region": whence they are.
      return !span(max(words.lowerBound, first - 3), first).contains {
        prose.norm($0).isOne(of: "from", "to", "than")
      }
    }.map {
      PlaceReading(
        toponym: $0, range: toponyms[$0].range, text: toponyms[$0].text,
        location: toponyms[$0].location, tie: 1, rule: "the division named last")
    }
  }

  /// So many sentences back a division may be named.
  private static let nearSentences = 4

  /// The division in which all towns lie that the text names, but for the one from which it is reported.
  private var commonDivision: Location? {
    let codes = Set(
      toponyms.indices.lazy.filter {
        let toponym = toponyms[$0]
        return toponym.use == .name && toponym.recognition >= PlaceTies.leastRecognition
          && toponym.location?.place?.feature.classLetter == "P"
          && toponym.location?.place?.feature != .capital && !places.isCutShort($0)
      }.map { toponyms[$0].location?.place?.admin1 ?? "" })
    guard codes.count == 1, let code = codes.first, !code.isEmpty else { return nil }
    return known?.division(code)
  }

  /// "30 March: In Butembo city, youths stopped a truck. The youths tried to burn it, resulting in armed clashes": of the town
  /// with which the paragraph begins, where nothing else is told of another.
  mutating func placeByOpening() {
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isNewsWithDay(draft), prose.sentences.indices.contains(draft.sentence) else { continue }
      let first = prose.firstSentence(ofParagraphOf: draft.sentence)
      guard first < draft.sentence, draft.sentence - first <= 3, let town = townAtHead(of: first),
        let location = toponyms[town].location,
        // No other town between.
        !(first + 1...draft.sentence).contains(where: { number in
          places.indices(in: prose.bytes(of: prose.sentences[number])).contains {
            toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
              && toponyms[$0].location?.place?.feature.classLetter == "P"
              && toponyms[$0].text != toponyms[town].text
          }
        })
      else { continue }
      let place = PlaceReading(
        toponym: town, range: toponyms[town].range, text: toponyms[town].text, location: location,
        tie: 1, rule: "the town with which the paragraph begins")
      setPlace(
        index,
        asBefore(
          place, place.rule, reason: "its own place is not told: the paragraph begins with this one"
        ),
        replacing: false)
    }
  }

  /// The town behind "In", "At" or "Near" with which a sentence begins, or that behind its head.
  private func townAtHead(of number: Int) -> Int? {
    let sentence = prose.sentences[number]
    let head = itemHead(ofParagraphOf: number)
    var start = head.map { max(sentence.lowerBound, $0.upperBound) } ?? sentence.lowerBound
    while start < sentence.upperBound, !prose.words[start].isWord { start += 1 }
    guard prose.norm(start).isOne(of: "in", "at", "near", "outside") else { return nil }
    return places.indices(in: prose.bytes(of: start..<min(sentence.upperBound, start + 5))).first {
      toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
        && toponyms[$0].location?.place?.feature.classLetter == "P"
    }
  }

  /// How far from one incident the next of the same news may be, where none says so (m).
  private static let surroundings = 25_000.0

  /// "In another incident", "In a separate shooting", "Later", "Hours later", "Also on Friday".
  private func opensNextIncident(_ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    let opening = span(start, min(start + 6, prose.sentences[number].upperBound))
    if prose.norm(start) == "in" {
      return opening.contains {
        prose.norm($0).isOne(of: "another", "separate", "second", "third", "similar")
          && (prose.has($0 + 1, .event)
            || prose.norm($0 + 1).isOne(of: "incident", "case", "attack", "operation"))
      }
    }
    // "One strike, apparently by a rocket, killed eight civilians": of those that the sentence before sums up.
    if prose.norm(start).isOne(of: "one", "another"), prose.has(start + 1, [.event, .weapon]) {
      return true
    }
    // "At 1400 hours, a hand grenade exploded in the market"
    if opensWithHour(prose.sentences[number]) { return true }
    return prose.norm(start).isOne(of: "later", "afterwards", "subsequently")
      || opening.prefix(3).contains {
        prose.norm($0) == "later" && prose.has($0 - 1, .timeUnit) || prose.reads($0, "later", "on")
      }
  }

  /// "a police station in a northern Kosovo town", of a text that goes on to speak of Podujevo and of no other town: there.
  mutating func placeInMainTown() {
    guard drafts.contains(where: { $0.place == nil && isNewsWithDay($0) }), let town = mainTown,
      let location = toponyms[town].location
    else { return }
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isNewsWithDay(draft), draft.date?.dayCount ?? 99 <= 8, item(of: draft.sentence) == nil,
        draft.killed != nil || draft.injured != nil || draft.target != nil,
        !prose.sentences[draft.sentence].contains(where: { prose.norm($0) == "elsewhere" })
      else { continue }
      let rule = Self.mainTownRule
      setPlace(
        index,
        asBefore(
          PlaceReading(
            toponym: town, range: toponyms[town].range, text: toponyms[town].text,
            location: location, tie: 1, rule: rule), rule,
          reason: "its own place is not told: \(rule)"), replacing: false)
    }
  }

  /// By which the place of a text is that of what it tells; it makes nothing surer.
  static let mainTownRule = "the one town that the text speaks of"

  /// The town that heads the text, "Salamanca: what we know", or that it names more than once, and no other town more than once,
  /// the one it was written in left out.
  private var mainTown: Int? {
    var counts: [String: (first: Int, count: Int)] = [:]
    let line = dateline.isEmpty ? 0..<0 : prose.bytes(of: dateline)
    for index in toponyms.indices where toponyms[index].use == .name {
      guard let location = toponyms[index].location,
        location.place.map({ $0.feature.classLetter == "P" && location.method == .gazetteer })
          // "Podujevo, some 50 kilometers north of Pristina"
          ?? (location.method == .relation), location.uncertainty.meters < 60_000,
        toponyms[index].recognition >= PlaceTies.leastRecognition,
        !line.contains(toponyms[index].range.lowerBound)
      else { continue }
      // "Salamanca: what we know and what we don't"
      if let head = prose.sentences.first, prose.paragraphs.count > 1,
        prose.paragraphs[1] > prose.paragraphs[0],
        toponyms[index].range.lowerBound == prose.words[head.lowerBound].start,
        let last = places.word(at: toponyms[index].range.upperBound - 1, in: head),
        prose.norm(last + 1) == ":"
      {
        return index
      }
      let key = location.place?.id.rawValue ?? toponyms[index].text
      counts[key] = (counts[key]?.first ?? index, (counts[key]?.count ?? 0) + 1)
    }
    let often = counts.values.filter { $0.count > 1 }
    guard often.count == 1, let town = often.first, counts.count <= 3 else { return nil }
    return town.first
  }

  /// Puts news that name no place in the one country that the text names, by its name or its people: somewhere there.
  mutating func placeInCountry() {
    let countries = Set(
      toponyms.lazy.filter { $0.recognition >= PlaceTies.leastRecognition }
        .compactMap { $0.location?.place?.country })
    guard countries.count == 1,
      let country = toponyms.indices.first(where: {
        toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.isCountry == true
      })
    else { return }
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isNewsWithDay(draft), draft.date?.dayCount ?? 99 <= 8,
        draft.killed != nil || draft.injured != nil || draft.target != nil,
        // "A US drone strike killed a general": who did it, and not where.
        draft.actor?.name.contains(toponyms[country].text) != true
      else { continue }
      setPlace(
        index,
        PlaceReading(
          toponym: country, range: toponyms[country].range, text: toponyms[country].text,
          location: toponyms[country].location, tie: 1,
          rule: "the one country that the text names"), replacing: false)
    }
  }

  /// "Two missiles were shot down. They had been heading for ships in the Red Sea": the sea that the next sentences name, for
  /// what flies and sails.
  mutating func placeAtSea() {
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isNewsWithDay(draft), [.fire, .air].contains(draft.kind.family) else { continue }
      let words =
        prose.sentences[draft.sentence]
        .lowerBound..<prose.sentences[min(draft.sentence + 2, prose.sentences.count - 1)].upperBound
      guard
        let sea = places.indices(in: prose.bytes(of: words)).first(where: {
          toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.classLetter == "H"
            && Self.seas.contains(where: toponyms[$0].text.hasSuffix)
        })
      else { continue }
      setPlace(
        index,
        PlaceReading(
          toponym: sea, range: toponyms[sea].range, text: toponyms[sea].text,
          location: toponyms[sea].location, tie: 1, rule: "the sea that is named with it"),
        replacing: false)
    }
  }

  private static let seas = ["Sea", "Gulf", "Strait", "Ocean", "Aden", "Mandab", "Hormuz"]

  /// "in the same province", "100 metres from where the first had gone off": that of which the text has just told.
  func samePlace(_ context: ClauseContext) -> PlaceReading? {
    guard
      let last = drafts.suffix(Self.memory).last(where: {
        $0.factuality == .asserted && $0.place?.location != nil && $0.sentence <= context.number
          && context.number - $0.lastSentence <= 4
      }), let told = last.place
    else { return nil }
    // "The township was last bombed on August 14": of which was told before.
    if let place = settlementMeant(context, told) { return place }
    for index in context.words {
      // "in March five policemen had died in an explosion on that road"
      if prose.norm(index) == "that", Self.scenes.contains(prose.norm(index + 1)),
        prose.norm(index - 1).isOne(of: "on", "at", "along", "in", "near"),
        told.fineness < 70_000
      {
        return asBefore(told, "'\(prose.text(index..<index + 2))' is where the last incident was")
      }
      if last.sentence == context.number { continue }
      if prose.norm(index) == "same" {
        let kind = prose.norm(index + 1)
        if Self.scenes.contains(kind) {
          return asBefore(told, "'\(prose.text(index..<index + 2))' is where the last incident was")
        }
        if let division = division(index - 1..<index + 2, kind, before: context.sentence.lowerBound)
        {
          return division
        }
      }
      // "in that region", "elsewhere in the province": the one that was named last.
      if prose.norm(index).isOne(of: "the", "that", "this"), index > context.words.lowerBound,
        prose.norm(index - 1).isOne(of: "in", "across", "of"),
        prose.norm(index - 1) != "of"
          || prose.norm(index - 2).isOne(of: "part", "parts", "areas", "corner"),
        prose.norm(index + 2) != "of", prose.norm(index + 2) != "'s",
        !prose.words.indices.contains(index + 2) || !prose.words[index + 2].isCapitalized,
        Self.namedDivisions.contains(prose.norm(index + 1)),
        context.number - last.lastSentence <= 2,
        let division = division(
          index..<index + 2, prose.norm(index + 1), before: context.sentence.lowerBound)
      {
        return division
      }
      // "struck the town's mosque"
      if prose.norm(index) == "the", prose.norm(index + 1).isOne(of: "town", "city", "village"),
        prose.norm(index + 2) == "'s", prose.has(index + 3, .facility), told.fineness < 70_000,
        context.number - last.lastSentence <= 3
      {
        return asBefore(told, "'\(prose.text(index..<index + 4))' is where the last incident was")
      }
      if isVicinity(index), context.number - last.lastSentence <= 2, told.fineness < 60_000 {
        return asBefore(told, "near the scene of the incident before")
      }
      // "100m away from where the first had gone off"
      if prose.norm(index) == "where",
        prose.norm(index + 1) == "the",
        prose.norm(index + 2).isOne(of: "first", "earlier", "previous", "other"),
        prose.norm(index - 1).isOne(of: "from", "to", "of")
      {
        return asBefore(told, "beside the scene of the incident before")
      }
    }
    return nil
  }

  /// "on two restaurants in the vicinity", "at a nearby market", "across the street".
  private func isVicinity(_ index: Int) -> Bool {
    switch prose.norm(index) {
    case "vicinity": prose.has(index - 1, .definite) && prose.norm(index + 1) != "of"
    case "nearby":
      !prose.words.indices.contains(index + 1) || !prose.words[index + 1].isCapitalized
        || !prose.words[index + 1].isWord
    case "next": prose.norm(index + 1) == "door" && prose.norm(index + 2) != "to"
    case "close": prose.norm(index + 1) == "by"
    // "A second bomb went off a few blocks away", "100 metres away"
    case "away":
      prose.norm(index + 1) != "from"
        && prose.norm(index - 1).isOne(
          of: "block", "blocks", "streets", "doors", "meters", "metres", "yards", "feet")
    case "across":
      prose.norm(index + 1) == "the" && prose.norm(index + 2).isOne(of: "street", "road", "square")
    default: false
    }
  }

  /// "The township", "the town", as that of which a sentence tells: the one that was named last, or where the last incident was.
  private func settlementMeant(_ context: ClauseContext, _ told: PlaceReading) -> PlaceReading? {
    let start = context.words.lowerBound
    guard prose.norm(start) == "the", start == context.sentence.lowerBound,
      let main = context.clause.main, main.isPassive, main.head - start < 6,
      case let kind = prose.norm(start + 1), prose.has(start + 2, [.being, .having]),
      PlaceTies.kinds.contains(kind) || kind.isOne(of: "compound", "camp", "hamlet")
    else { return nil }
    if let named = division(start..<start + 2, kind, before: start) { return named }
    let isOfIt =
      told.fineness < 60_000
      && (prose.sentences[max(0, context.number - 2)].lowerBound..<start).contains {
        prose.norm($0) == kind
      }
    return isOfIt
      ? asBefore(told, "'\(prose.text(start..<start + 2))' is where the last incident was") : nil
  }

  private static let scenes: FormSet = [
    "spot", "scene", "place", "site", "area", "town", "village", "city", "location", "locality",
    "neighbourhood", "neighborhood", "quarter", "road", "highway", "street", "base", "post", "camp",
    "compound", "market", "checkpoint", "building", "house", "hospital", "station", "airport",
  ]

  /// The province or district that was named last: of the kind that a word says.
  private func division(_ words: Range<Int>, _ kind: WordForm, before end: Int) -> PlaceReading? {
    guard PlaceTies.divisions.contains(kind) || PlaceTies.kinds.contains(kind),
      let start = prose.words.indices.contains(end) ? prose.words[end].start : nil
    else { return nil }
    let earlier = places.first(from: start)
    let found = (max(0, earlier - 12)..<earlier).last { index in
      guard toponyms[index].use == .name, let location = toponyms[index].location,
        let place = location.place, !place.feature.isCountry,
        let last = places.word(at: toponyms[index].range.upperBound - 1, in: 0..<prose.words.count),
        let first = places.word(at: toponyms[index].range.lowerBound, in: 0..<prose.words.count),
        // "The governor of Borno visited": who did.
        !(prose.norm(first - 1) == "of" && prose.has(first - 2, .role))
      else { return false }
      return prose.norm(last + 1) == kind || prose.norm(last) == kind
        || place.feature.classLetter == "A" && kind.isOne(of: "province", "region", "state")
    }
    guard let found, let location = toponyms[found].location else { return nil }
    return PlaceReading(
      toponym: found, range: prose.bytes(of: words), text: toponyms[found].text, location: location,
      tie: 2, rule: "'\(prose.text(words))' is '\(toponyms[found].text)', named last")
  }

  /// What a text goes on to speak of by its kind alone, once it was named.
  private static let namedDivisions: FormSet = [
    "province", "region", "state", "district", "governorate", "county", "republic", "department",
  ]

  /// Gaza lies within the circle of "southern Israel", and not in Israel.
  private func isOfCountry(_ place: PlaceReading, as wide: PlaceReading) -> Bool {
    guard let country = wide.location?.place?.country, let own = place.location?.place?.country
    else { return true }
    return country == own
  }

  /// "struck Gaza after militants fired at southern Israel", "stormed a village in Borno, and later ambushed a convoy near
  /// Damboa": where another was.
  private func isOfOther(_ place: PlaceReading, than index: Int) -> Bool {
    drafts.indices.contains {
      $0 != index && !drafts[$0].isAbsorbed && drafts[$0].sentence == drafts[index].sentence
        && drafts[$0].place?.toponym == place.toponym
        && drafts[$0].anchor?.head != drafts[index].anchor?.head
    }
  }

  /// "Al-Shabab attack kills 12 in Kenya ... went for a guest house in Mandera County": the finer place that the text goes on
  /// to name, within the wide one, before it tells of another incident.
  mutating func refineWide() {
    for index in drafts.indices {
      let draft = drafts[index]
      guard draft.factuality == .asserted, !draft.isAbsorbed, !draft.isAggregate,
        !draft.isBackground, !draft.isSummary, !draft.isListed, let wide = draft.place,
        wide.location != nil,
        wide.fineness > Self.leastWide, item(of: draft.sentence) == nil,
        !(wide.tie >= 2 && isUnlisted(wide))
      else { continue }
      let next =
        drafts.indices.clamped(to: index - Self.memory..<index + Self.memory).filter {
          $0 != index && !drafts[$0].isAbsorbed && drafts[$0].sentence > draft.sentence
        }
        .map { drafts[$0].sentence }.min() ?? prose.sentences.count
      let reach = draft.sentence..<max(draft.sentence, min(next, draft.sentence + 7))
      var finer: PlaceReading?
      for number in reach {
        let words = prose.sentences[number]
        // "He lived in Gonesse, a suburb of Paris"
        if words.contains(where: { Self.residing.contains(prose.norm($0)) }) { continue }
        // "Five people were killed at Gao in a flood"
        if words.contains(where: {
          prose.norm($0).isOne(
            of: "flood", "floods", "flooding", "earthquake", "landslide", "storm", "crash",
            "accident")
        }) {
          continue
        }
        let anchors = EventAnchor.all(prose, in: words)
        let named = places.places(in: words, anchors: anchors, excluding: [], dateline: dateline)
          .first {
            $0.location != nil && $0.tie >= 3 && $0.fineness < Self.leastWide / 2
              && wide.holds($0) && $0.toponym != wide.toponym && !isOfSirens($0, in: words)
              && isOfCountry($0, as: wide) && !isOfOther($0, than: index)
          }
        if let named, finer.map({ $0.fineness > 2 * named.fineness }) ?? true {
          finer = places.inner(of: named, in: words) ?? named
        }
        if let finer, finer.fineness < 30_000 { break }
      }
      guard var place = finer else { continue }
      place.tie = 1
      place.rule = "the text goes on to name it, within '\(wide.text)'"
      setPlace(index, place, replacing: true)
    }
  }

  private static let residing: FormSet = [
    "lived", "lives", "born", "resident", "hometown", "raised", "grew", "studied", "educated",
    "native", "residing", "resided",
  ]

  /// From here on a place is so wide that a finer one is looked for in the sentences behind (m).
  private static let leastWide = 120_000.0

  func isNewsWithDay(_ draft: IncidentDraft) -> Bool {
    draft.factuality == .asserted && !draft.isAbsorbed && !draft.isAggregate
      && !draft.isBackground && draft.date != nil
  }
}
