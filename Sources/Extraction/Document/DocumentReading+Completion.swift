import Geodesy
import Incidents

/// Sets on incidents what a clause says of them.
extension DocumentReading {
  mutating func append(_ kind: EventKind, _ context: ClauseContext) -> Int {
    groupCount += 1
    drafts.append(
      IncidentDraft(
        kind: kind, group: groupCount, sentence: context.number, paragraph: context.paragraph,
        anchor: context.clause.main, isInFirstClause: context.isFirst, lastSentence: context.number,
        lastParagraph: context.paragraph))
    return drafts.count - 1
  }

  /// Sets what the clause says on each of the drafts.
  mutating func complete(
    _ start: [Int], _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading],
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool),
    _ factuality: (reading: FactualityReading, cue: Int?), _ reader: ClauseReader, _ isKnown: Bool
  ) -> [Int] {
    // "46 militants have been killed in five provinces in the past week": no more of the one that was told before.
    if start.contains(where: { drafts[$0].sentence < context.number && !drafts[$0].isAggregate }),
      isAggregate(context, main, date.date)
    {
      return start
    }
    var indices = start
    let shotDown = shotDown(context)
    var split = shotDown.isEmpty ? coordinated(found, context, main) : shotDown.map(\.place)
    var isPassedOn = false
    if shotDown.isEmpty, split.count < 2 {
      let both = passedOn(found, context, main)
      if !both.isEmpty { (split, isPassedOn) = (both, true) }
    }
    var isSplit = split.count > 1
    // "over the Kharkiv, Sumy and Odesa regions": one event that reached them all.
    if isSplit, shotDown.isEmpty, isWide(split, context) {
      isSplit = false
      if let first = split.first, let last = split.last {
        let range = first.range.lowerBound..<last.range.upperBound
        split = [covering(split, prose.quote(range), range) ?? first]
      }
    }
    if !isSplit, split.isEmpty { split = Array(found.prefix(1)) }
    // "In the department of Arauca, two were abducted outside Saravena": where it was told, not where it begins.
    if !isSplit, let first = split.first, first.location != nil,
      let nearer = found.first(where: {
        $0.fineness < 40_000
          && (first.tie <= 3 && $0.tie > first.tie
            || first.fineness > 60_000 && $0.tie >= first.tie)
      }),
      first.fineness > nearer.fineness * 0.5 || !first.agrees(with: nearer)
    {
      split = [nearer]
    }
    // Each place is an incident of its own, with all that was said so far of them together.
    if isSplit, let first = indices.first {
      while indices.count < split.count {
        drafts.append(drafts[first])
        indices.append(drafts.count - 1)
      }
    }
    let casualties = CasualtyGrammar(prose, in: context.words).read()
    let isUnsure = isUnconfirmed(context.sentence)
    let kind = context.clause.kind
    for (position, index) in indices.enumerated() {
      // "Damascus condemned the raid": a word for what was told, and no word of what it was.
      let isCalledSo = isKnown && main.form == .noun && kind == .raid
      if let kind, !isCalledSo {
        // "Nine were killed, and fourteen taken away": those who attacked took them, too.
        let dead = casualties.killed?.count ?? drafts[index].killed
        let isBeside =
          kind == .abduction && drafts[index].sentence < context.number && dead?.lower ?? 0 > 0
        drafts[index].kind = drafts[index].kind.refined(by: isBeside ? .raid : kind)
      }
      if !context.clause.isHeardOnly { drafts[index].isHeardOnly = false }
      if context.clause.namesBomb { drafts[index].isOfUnknownCause = false }
      drafts[index].tell(in: context)
      note(index, "category", eventWords(context), "event")
      apply(date, to: index)
      if isSplit {
        drafts[index].sharesCasualties = true
        if split.indices.contains(position) {
          setPlace(index, split[position], replacing: true)
          if isPassedOn, let words = part(position, of: split, context) {
            let toll = CasualtyGrammar(prose, in: words).read()
            if !toll.isEmpty { setCasualties(index, toll) }
          }
          // "in Basra on Friday and another in Mosul on Saturday"
          if position > 0, let day = day(behind: split[position], context) {
            let value = dayMeant(day)
            apply((value, day, false), to: index)
            drafts[index].date = value ?? drafts[index].date
          }
        }
      } else if let place = split.first,
        indices.count == 1 || drafts[index].place?.agrees(with: place) ?? true
      {
        setPlace(index, place, replacing: false, isSite: isOfPlacing(context, main))
      }
      if factuality.reading != .asserted {
        drafts[index].factuality = factuality.reading
        if let cue = factuality.cue { note(index, "factuality", cue..<cue + 1, "factuality") }
      }
      if !isUnsure, !(isSplit || drafts[index].sharesCasualties && indices.count > 1) {
        setCasualties(index, casualties)
        if isOfDeeds(casualties, context, main) { drafts[index].isTollOfSeveral = true }
      }
      setParties(
        index, reader, main, split.indices.contains(position) && isSplit ? split[position] : nil)
      setInterceptions(index, context)
      if shotDown.indices.contains(position) {
        drafts[index].isListed = true
        drafts[index].intercepted = shotDown[position].count
        drafts[index].munitions = nil
        drafts[index].isInterceptedWhole = true
      }
      if let damaged = reader.damaged {
        drafts[index].damage = drafts[index].damage ?? prose.text(damaged.words)
        drafts[index].damaged = drafts[index].damaged ?? damaged.thing
        note(index, "damage", damaged.words, "damage")
      }
    }
    if drafts.indices.contains(indices[0]) {
      let known = drafts[indices[0]].place
      if known == nil,
        let place = placeMeant(context, indices[0])
      {
        setPlace(indices[0], place, replacing: false)
      } else if let known, known.location == nil,
        let here = reported(context, isHere: true)
      {
        // "in this mountain town of Nasa Indians"
        setPlace(indices[0], here, replacing: true)
      } else if let known, known.location == nil,
        let wider =
          headOfNamed(context) ?? nearby(known) ?? cityOfQuarter(known, indices[0], context)
          ?? spokenOf(context)
      {
        // "Aleppo province. Artillery shelled Tal Rifaat": a name that is not placed, in the place of the paragraph.
        setPlace(indices[0], places.within(wider, known), replacing: true)
      } else if let known, known.location?.method == .relation, known.fineness > 15_000,
        let head = headed(context), head.fineness < known.fineness, head.agrees(with: known),
        head.location?.place?.id != known.location?.place?.id
      {
        // "KIRKUK - A bomb wounded two soldiers, 250 km north of Baghdad": where the town is.
        setPlace(indices[0], head, replacing: true)
      } else if let known, known.location != nil, known.fineness > 15_000,
        let here = reported(context, isHere: true) ?? inTheTown(context)
      {
        // "in this city in Guanajuato state"
        // "burst into a hall in this city, prosecutors in Guanajuato said": where they speak.
        let end = places.word(at: known.range.upperBound, in: context.sentence)
        let isOfSpeaker = end.map { prose.has($0, .saying) } ?? false
        setPlace(indices[0], here, replacing: isOfSpeaker)
      }
    }
    // "The strike came a day after a shepherd stepped on a mine": on another day.
    let isOfOtherDay = context.sentence.contains {
      prose.norm($0).isOne(of: "after", "before", "since")
    }
    for index in indices where drafts[index].date == nil && date.phrase == nil && !isOfOtherDay {
      inheritDay(index)
    }
    let isSum = isSummary(context, main, split)
    for index in indices {
      // Told again with the places of its own, it is the incidents themselves.
      if isKnown, !found.isEmpty { drafts[index].isSummary = false }
      if drafts[index].sentence == context.number {
        drafts[index].isSummary = isSum
        drafts[index].isOfAnother = isOfAnother(context)
        drafts[index].isOfNoDay = drafts[index].isOfNoDay || isOfNoDay(context, main)
      }
      if isAggregate(context, main, date.date ?? drafts[index].date) {
        drafts[index].isAggregate = true
      }
      drafts[index].isBackground = drafts[index].isBackground || isBackground(index, main)
      drafts[index].isHistorical = daysBefore(index).map { $0 > 31 } ?? false
    }
    if let other = otherDay(context, main, indices) { return indices + [other] }
    return indices
  }

  /// "On April 6 and April 12, ambushes near the gorge left one dead": one on each day.
  private mutating func otherDay(
    _ context: ClauseContext, _ main: EventAnchor, _ indices: [Int]
  ) -> Int? {
    guard indices.count == 1, main.form == .noun, main.isPlural,
      drafts[indices[0]].sentence == context.number, !drafts[indices[0]].isAggregate,
      let second = context.dates.last(where: { phrase in
        prose.norm(phrase.words.lowerBound - 1) == "and"
          && context.dates.contains { $0.words.upperBound == phrase.words.lowerBound - 1 }
      }),
      let first = context.dates.first(where: {
        $0.words.upperBound == second.words.lowerBound - 1
      }),
      case .day = first.meaning, case .day = second.meaning, let one = dayMeant(first),
      let two = dayMeant(second), !one.overlaps(two), one.dayCount == 1, two.dayCount == 1
    else { return nil }
    groupCount += 1
    var other = drafts[indices[0]]
    other.group = groupCount
    (other.date, drafts[indices[0]].date) = (two, one)
    other.sharesCasualties = true
    drafts[indices[0]].sharesCasualties = true
    drafts.append(other)
    return drafts.count - 1
  }

  /// The place that a clause does not name: that of its item, of what it speaks of, of the report.
  private func placeMeant(_ context: ClauseContext, _ index: Int) -> PlaceReading? {
    if let coast = coast(context) { return coast }
    let head = headed(context)
    if let head, head.fineness < 60_000 { return head }
    if let same = samePlace(context) { return same }
    return remembered(context) ?? head ?? reported(context) ?? spokenOf(context)
      ?? defended(context) ?? atHand(context) ?? local(context) ?? ofTarget(index)
      ?? onlyTown(context, index)
  }

  /// "a helicopter attack on a boat off the Yemeni coast": somewhere before the shores of that country.
  private func coast(_ context: ClauseContext) -> PlaceReading? {
    guard
      let coast = context.words.first(where: {
        prose.norm($0).isOne(of: "coast", "shore") && prose.norm($0 - 2) == "the"
          && prose.norm($0 - 3).isOne(of: "off", "from", "near")
      }),
      let people = places.indices(in: prose.bytes(of: coast - 1..<coast)).first(where: {
        toponyms[$0].use == .demonym && toponyms[$0].location?.place?.feature.isCountry == true
      }), let country = toponyms[people].location
    else { return nil }
    let words = coast - 3..<coast + 1
    return PlaceReading(
      toponym: people, range: prose.bytes(of: words), text: prose.text(words),
      location: Location(
        position: country.position,
        uncertainty: .meters(country.uncertainty.meters * Self.beyondCoast), method: .relation,
        place: country.place,
        reasons: country.reasons + ["'\(prose.text(words))' is before the shores of the country"]),
      tie: 3, rule: "off the coast of a country")
  }

  /// How much farther than a country reaches what lies off its coast.
  private static let beyondCoast = 1.2

  /// "Kyaukphyu residents were jolted awake when shells landed in their ward": the one town that a sentence names, and not
  /// as where somebody comes from, holds office or speaks.
  private func onlyTown(_ context: ClauseContext, _ index: Int) -> PlaceReading? {
    // What is told of no day is no news.
    guard drafts[index].sentence == context.number, !drafts[index].isBackground,
      let date = drafts[index].date, date.dayCount ?? 99 <= 8
    else { return nil }
    let words = context.sentence
    let named = places.indices(in: prose.bytes(of: words)).filter {
      toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
        && toponyms[$0].location?.place?.feature.classLetter == "P"
    }
    guard named.count == 1, let town = named.first,
      let first = places.word(at: toponyms[town].range.lowerBound, in: words),
      let last = places.word(at: toponyms[town].range.upperBound - 1, in: words),
      !dateline.contains(first), prose.norm(last + 1) != "time",
      !prose.norm(first - 1).isOne(of: "from", "by", "to", "and", "with", "against")
        // "Flights to Mueda were suspended after mortar rounds landed beside the airstrip"
        || prose.norm(first - 1) == "to"
          && prose.norm(first - 2).isOne(of: "flights", "flight", "services", "trains", "ferries"),
      // "whom our team interviewed in Pemba", "he said in Geneva", "landed safely in Bunia"
      !span(max(words.lowerBound, first - 3), first).contains(where: {
        Self.elsewhere.contains(prose.norm($0))
      }),
      // "In Ankara, the ministry said"
      !(prose.norm(last + 1) == ","
        && words.contains { prose.has($0, .saying) && $0 > last && $0 - last < 8 }),
      // "the mayor of Kherson said", "Kharkiv prosecutors", "Beirut told"
      !span(max(words.lowerBound, first - 3), min(words.upperBound, last + 4)).contains(where: {
        prose.has($0, [.role, .saying, .teller, .denying, .blaming, .claiming])
          || prose.norm($0).isOne(of: "police", "authorities", "officials", "hospital", "court")
      })
    else { return nil }
    // "killed 35 in Peshawar today in an attack that was linked to a raid on a camp last week": that was elsewhere.
    let isOfOtherDay = drafts.contains { other in
      other.sentence == context.number && other.place?.toponym == town
        && other.date.map { !$0.overlaps(date) } ?? false
    }
    // "a day after security forces killed 80 there": in the town of the other day.
    let isThere = context.words.contains {
      prose.norm($0) == "there" && !prose.has($0 + 1, .being) && !prose.has($0 - 1, .conjunction)
    }
    if isOfOtherDay, !isThere { return nil }
    return PlaceReading(
      toponym: town, range: toponyms[town].range, text: toponyms[town].text,
      location: toponyms[town].location, tie: 1, rule: "the one town that the sentence names")
  }

  /// Behind these, a town is not where it happened.
  private static let elsewhere: FormSet = [
    "interviewed", "said", "reached", "contacted", "met", "issued", "released", "speaking", "told",
    "landed", "landing", "docked", "arrived", "limped", "flown", "evacuated", "airlifted", "rushed",
    "transferred", "buried", "funeral", "registered", "bound", "heading", "headed", "travelling",
    "traveling",
  ]

  /// "rocked Kandahar's Arghistan bazaar", "hit nine villagers of Tel Rifaat", "Zolota Balka came under fire": where that is
  /// which was hit.
  private func ofTarget(_ index: Int) -> PlaceReading? {
    guard drafts[index].kind.family != .ground || drafts[index].kind == .raid,
      let range = drafts[index].evidence.last(where: { $0.field == "target" })?.range,
      let first = places.word(at: range.lowerBound, in: 0..<prose.words.count),
      let last = places.word(at: range.upperBound - 1, in: 0..<prose.words.count)
    else { return nil }
    let towns = places.indices(in: range).filter {
      toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
        && toponyms[$0].location?.place?.feature.isCountry == false
    }
    if let town = towns.first {
      return PlaceReading(
        toponym: town, range: toponyms[town].range, text: toponyms[town].text,
        location: toponyms[town].location, tie: 1, rule: "what was hit is there")
    }
    // A name and nothing else, or before the word for what was hit, "the Bossaso guesthouse", or of whose people it was.
    let owner = (first...last).last { prose.norm($0) == "'s" }
    guard
      let start = span((owner ?? first - 1) + 1, last + 1).first(where: {
        places.isName($0) && prose.words[$0].lexeme.isEmpty && !places.isAcronym($0)
      })
    else { return nil }
    let end =
      (start...last).prefix { prose.words[$0].isCapitalized }.last.map { $0 + 1 } ?? start + 1
    let isWhole = start == first && end == last + 1
    let isBeforeKind =
      end <= last && (prose.has(last, .facility) || PlaceTies.smallKinds.contains(prose.norm(last)))
      && !(first...last).contains { prose.norm($0).isOne(of: "of", "and") }
      && !prose.has(end, [.definite, .indefinite])
    let isOfPeople =
      end == last + 1 && prose.norm(start - 1) == "of"
      && prose.norm(start - 2).isOne(
        of: "villagers", "residents", "people", "inhabitants", "outskirts", "children", "homes")
    // "There", "Jews": no names.
    let isPlain =
      end == start + 1
      && (prose.sentences.contains { $0.lowerBound == start } || prose.norm(start).hasSuffix("s"))
    guard isWhole && !isPlain || isBeforeKind || isOfPeople else { return nil }
    return places.named(from: start, in: start..<end)
  }

  /// "A grenade was also thrown at a local market": in the town that was told of.
  private func local(_ context: ClauseContext) -> PlaceReading? {
    guard
      let local = context.words.first(where: {
        prose.norm($0) == "local" && prose.has($0 - 1, [.indefinite, .definite])
          && (prose.has($0 + 1, .facility) || prose.has($0 + 2, .facility))
      }), local > context.words.lowerBound, item(of: context.number) == nil,
      let last = drafts.dropLast().suffix(Self.memory).last(where: {
        $0.factuality == .asserted && !$0.isBackground && $0.place?.location != nil
      })?.place, last.location?.place?.feature.classLetter == "P" || last.fineness < 15_000
    else { return nil }
    return asBefore(last, "the town that was told of, where a local place is")
  }

  /// "In nearby Nagre, youths were kidnapped": by the place that was told of last.
  private func nearby(_ place: PlaceReading) -> PlaceReading? {
    guard let first = places.word(at: place.range.lowerBound, in: 0..<prose.words.count),
      (first - 1...first).contains(where: {
        prose.norm($0).isOne(of: "nearby", "neighboring", "neighbouring")
      }),
      var last = drafts.suffix(Self.memory).last(where: { $0.place?.location != nil })?.place,
      let location = last.location, last.fineness < 300_000
    else { return nil }
    last.location = Location(
      position: location.position,
      uncertainty: .meters(max(location.uncertainty.meters, Self.nearbyRadius)),
      method: .relation, place: location.place,
      reasons: location.reasons + ["it is said to be nearby"])
    return last
  }

  /// "a house in the Salam neighborhood", after strikes on Rafah: in the town that was told of last.
  private func cityOfQuarter(
    _ place: PlaceReading, _ index: Int, _ context: ClauseContext
  ) -> PlaceReading? {
    guard let first = places.word(at: place.range.lowerBound, in: context.sentence) else {
      return nil
    }
    let last = places.lastWord(before: place.range.upperBound, from: first, in: context.sentence)
    guard
      prose.norm(last + 1).isOne(
        of: "neighborhood", "neighbourhood", "quarter", "suburb", "neighborhoods", "neighbourhoods")
        || prose.norm(last) == "camp"
        // "in the Hodan district", which no gazetteer has
        || place.location == nil && prose.norm(last + 1) == "district",
      let told = drafts.indices.suffix(Self.memory).last(where: {
        $0 != index && drafts[$0].place?.location != nil && drafts[$0].factuality == .asserted
      }), context.number - drafts[told].lastSentence <= 4,
      let city = drafts[told].place, city.location?.place?.feature.classLetter == "P"
    else { return nil }
    return city
  }

  /// How far what is nearby lies, at most (m).
  private static let nearbyRadius = 40_000.0

  /// "Ukraine's Air Force said it had downed 34 of 44 drones": somewhere over the country whose air force it is.
  private func defended(_ context: ClauseContext) -> PlaceReading? {
    guard context.clause.anchors.contains(where: { $0.form == .interception }) else { return nil }
    let reach = context.sentence.prefix(12)
    guard
      let force = reach.first(where: {
        prose.reads($0, "air", "force") || prose.reads($0, "air", "defences")
          || prose.reads($0, "air", "defenses") || prose.norm($0) == "military"
      }),
      let index = places.indices(
        in: prose.bytes(of: span(max(context.sentence.lowerBound, force - 3), force))
      ).first(where: { toponyms[$0].location?.place?.feature.isCountry == true })
    else { return nil }
    return PlaceReading(
      toponym: index, range: toponyms[index].range,
      text: toponyms[index].location?.place?.name ?? toponyms[index].text,
      location: toponyms[index].location, tie: 1, rule: "over the country that is defended")
  }

  /// "Strikes killed 16 in the Gaza Strip on Wednesday. In Nuseirat, a missile hit a house": on the day of the
  /// wider place that holds it.
  mutating func inheritDay(_ index: Int) {
    guard let place = drafts[index].place, let position = place.location?.position,
      drafts[index].factuality == .asserted,
      let wider = drafts.indices.suffix(Self.memory).last(where: {
        $0 != index && drafts[$0].date != nil && !drafts[$0].isBackground
          && drafts[$0].factuality == .asserted && !drafts[$0].isReportDate
          && drafts[index].sentence - drafts[$0].sentence <= 6
      }),
      let holder = drafts[wider].place, let center = holder.location?.position,
      holder.fineness > place.fineness, holder.fineness > 15_000,
      drafts[wider].date?.dayCount ?? 99 <= 3,
      // A division or region of its own, not the circle around several places.
      holder.location?.place != nil,
      Ground.distance(center, position) <= holder.fineness + 5000
    else { return }
    let words = 0..<1
    apply(
      (
        drafts[wider].date,
        DatePhrase(words: words, meaning: .later(from: 0, to: 0), isInherited: true), false
      ), to: index)
  }

  /// "Militants have attacked villages", "had shelled the town before": on no day of the news.
  func isOfNoDay(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let verb =
      main.form == .noun
      ? context.clause.anchors.first { $0.form != .noun }?.head ?? main.words.upperBound
      : main.head
    let isPerfect = span(
      max(context.words.lowerBound, verb - 4), max(context.words.lowerBound, verb)
    )
    .contains { prose.has($0, .having) }
    // "said a drone had fired": as others tell it.
    let isTold = (context.sentence.lowerBound..<max(context.sentence.lowerBound, verb)).contains {
      prose.has($0, .saying)
    }
    return isPerfect && context.number >= 3 && !isTold
      || context.sentence.contains {
        prose.has($0, .superseded) && prose.norm($0) != "first"
          // "Earlier, gunmen sprayed a bus with bullets"
          && !($0 == context.sentence.lowerBound && prose.norm($0) == "earlier"
            && prose.norm($0 + 1) == ",")
      } || isCompared(context)
  }

  /// "It was reminiscent of the strike that killed a general": on another day.
  func isCompared(_ context: ClauseContext) -> Bool {
    context.sentence.contains {
      prose.norm($0).isOne(
        of: "reminiscent", "resembled", "resembles", "echoed", "recalled", "recalling")
    }
  }

  func eventWords(_ context: ClauseContext) -> Range<Int> {
    var words = context.words
    while !words.isEmpty,
      !prose.words[words.lowerBound].isWord || prose.has(words.lowerBound, .conjunction)
    {
      words = words.lowerBound + 1..<words.upperBound
    }
    if words.count > 60, let first = context.clause.anchors.first {
      words =
        span(
          max(
            words.lowerBound, first.words.lowerBound - 20),
          min(
            words.upperBound, first.words.upperBound + 30))
    }
    while words.count > 1, !prose.words[words.upperBound - 1].isWord {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }

  /// Whether a toll behind several verbs with an object each is that of all of them.
  private func isOfDeeds(
    _ casualties: CasualtyReading, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    guard main.form == .verb, let toll = casualties.killed ?? casualties.injured,
      let result = span(toll.words.lowerBound - 2, toll.words.upperBound).first(where: {
        prose.norm($0).isOne(of: "killing", "leaving", "wounding", "injuring")
      }), prose.norm(result - 1) == ","
    else { return false }
    let deeds = context.clause.anchors.filter {
      $0.form == .verb && $0.head < result && !$0.isPassive
        && !prose.norm($0.head).hasSuffix("ing")
    }
    return deeds.count > 1
      && deeds.dropFirst().allSatisfy { deed in
        prose.norm(deed.words.lowerBound - 1).isOne(of: ",", "and")
      }
      && prose.norm(deeds[deeds.count - 1].words.lowerBound - 1) == "and"
      && zip(deeds, deeds.dropFirst()).allSatisfy { one, next in
        // "shot and killed", "opened fire and threw grenades at it"
        span(one.words.upperBound, next.words.lowerBound).contains {
          prose.has($0, [.indefinite, .definite, .number])
        }
      }
  }
}
