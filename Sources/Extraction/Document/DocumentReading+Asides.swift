import Geodesy
import Incidents
import SimpleFeatures

/// Reads what sentences add to an incident: people hurt, munitions shot down.
extension DocumentReading {
  mutating func readAside(
    _ context: ClauseContext, _ main: EventAnchor, _ earlier: Set<Int>
  ) -> [Int] {
    let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
    let factuality = FactualityGrammar(
      prose: prose, sentence: context.sentence, clause: context.clause, anchor: main
    ).read().reading
    guard [.asserted, .negated, .attempted].contains(factuality) else { return [] }
    // "October is already the deadliest month of the war, with 55 killed"
    if context.sentence.contains(where: {
      prose.norm($0).isOne(of: "deadliest", "bloodiest", "worst")
        && prose.norm($0 + 1).isOne(of: "month", "year", "week", "quarter", "summer", "spell")
    }) {
      return []
    }
    // "Five people were killed at Gao in a flood"
    if main.form == .casualty,
      span(main.words.upperBound, context.words.upperBound).contains(where: {
        prose.norm($0).isOne(
          of: "flood", "floods", "flooding", "landslide", "mudslide", "avalanche")
          // "killing two. One person died of a heart attack"
          || (prose.reads($0, "heart", "attack") || prose.reads($0, "natural", "causes"))
            && drafts.last?.killed != nil
      })
    {
      return []
    }
    // "the boat which sank last Friday had been overloaded; the toll stands at 31"
    if context.clause.weapons.isEmpty, context.clause.anchors.allSatisfy({ $0.form == .casualty }),
      context.sentence.contains(where: {
        prose.norm($0).isOne(of: "sank", "capsized", "overloaded", "derailed", "overturned")
          && span(max(context.sentence.lowerBound, $0 - 5), $0).contains {
            IncidentMention.vehicles.contains(prose.norm($0).description)
              || prose.norm($0).isOne(of: "boat", "ferry", "canoe", "vessel", "ship", "dinghy")
          }
      }),
      !context.sentence.contains(where: { prose.has($0, .assailant) || prose.norm($0) == "pirates" }
      )
    {
      return []
    }
    let hasInterception = context.clause.anchors.contains { $0.form == .interception }
    let found = self.found(context, reader)
    let date = date(for: context, main)
    if isNowhere(context, main, found) { return [] }
    // "gunmen killed five farmers", "air defences shot down 15 drones": events by themselves.
    if factuality == .asserted, !isSecondMunition(context, main),
      let kind = reader.kindOfAside(main) ?? unnamed(reader, context)
        ?? killingElsewhere(context, main, found) ?? kindByCompany(context, main, found, date)
    {
      let start = context.words.lowerBound
      // "It was caused by a car bomb."
      let isCause = prose.reads(start, "it", "was", "caused")
      if isCause, let same = referents(kind: kind, place: nil, date: nil, context.number).first {
        return complete([same], context, main, found, date, (.asserted, nil), reader, true)
      }
      // "The army and the rebels fought on the hills. A shell killed two civilians": in the fight.
      if let last = drafts.indices.last, drafts[last].kind == .clash, found.isEmpty,
        drafts[last].lastSentence == context.number - 1, kind.family == .fire,
        date.phrase.map({ $0.isInherited || $0.isOfSpeech }) ?? true
      {
        drafts[last].lastSentence = context.number
        setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
        return [last]
      }
      if let same = duplicate(kind, found.first, date, context) {
        return complete([same], context, main, found, date, (.asserted, nil), reader, false)
      }
      let index = append(kind, context)
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    // "The toll rose to 27 after a soldier died": he is among them.
    if prose.norm(context.words.lowerBound) == "after",
      context.sentence.prefix(while: { $0 < context.words.lowerBound }).contains(where: isRise)
    {
      return []
    }
    // "rebuilding from the 2010 earthquake, which killed more than 200,000 people"
    if context.sentence.contains(where: {
      Mishaps.isDisaster(prose.norm($0))
        && span($0 + 1, min(context.sentence.upperBound, $0 + 5)).contains {
          prose.has($0, .killed)
        }
    }) {
      return []
    }
    if let last = placedNow(context, main, found) { return [last] }
    let casualties = CasualtyGrammar(prose, in: context.words).read()
    let miss = context.words.first { Miss.isMiss(prose, $0, in: context.words) }
    if casualties.isEmpty, let last = deathOfVictim(context, main) { return [last] }
    guard hasInterception || !casualties.isEmpty || miss != nil else { return [] }
    if isOneOfAttacks(context, main, found.first, date) {
      let index = append(.attack, context)
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    if isOfPeriod(context.sentence) { return [] }
    if prose.norm(main.words.lowerBound - 1) == "another",
      let kind = kindOfOthers(context, main, found.first, date)
    {
      let index = append(kind, context)
      takeWeapon(index, from: index - 1)
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    if main.form == .casualty, !main.isPassive,
      prose.norm(main.head).isOne(of: "killed", "wounded"),
      let again = doneAgain(context, date)
    {
      let whole = drafts[again]
      let index = append(whole.kind, context)
      drafts[index].actor = whole.actor
      if let evidence = whole.evidence.last(where: { $0.field == "actors" }) {
        note(index, "actors", bytes: evidence.range, "who is meant")
      }
      if found.isEmpty, let place = whole.place {
        setPlace(index, asBefore(place, "where they had been before"), replacing: false)
      }
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    if isUnconfirmed(context.sentence) {
      report(
        "casualties-unconfirmed", "'\(prose.text(context.words))' is not confirmed by the text",
        context.words, "casualties")
      return []
    }
    if let same = sameActors(context, main, found) {
      let index = append(drafts[same].kind, context)
      let told = complete([index], context, main, found, date, (.asserted, nil), reader, false)
      if drafts[index].actor == nil, let actor = drafts[same].actor {
        drafts[index].actor = actor
        if let evidence = drafts[same].evidence.last(where: { $0.field == "actors" }) {
          note(index, "actors", bytes: evidence.range, "who is meant")
        }
      }
      return told
    }
    if let told = tellDowned(context, main, date) ?? tellShares(context, main, found, date) {
      return told
    }
    var indices = referents(
      kind: nil, place: found.first,
      date: date.isReport || isToll(context)
        // "one was wounded and two escaped, and were found the following day"
        || date.phrase.map { isOfAftermath($0, main) } ?? false ? nil : date.date,
      context.number, shotDown: hasInterception && casualties.isEmpty ? flyer(context) : nil)
    if found.isEmpty, let last = earlier.max() { indices = group(of: last) }
    if isOtherNews(context), found.contains(where: { $0.location != nil }) {
      indices.removeAll { drafts[$0].lastSentence < context.number }
    }
    if isSecondMunition(context, main), let last = drafts.indices.last { indices = [last] }
    if let kind = kindOfMore(context, main, found.first, date) {
      let index = append(kind, context)
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    if indices.isEmpty, found.count == 1,
      let fine = found.first(where: { $0.tie >= 3 && $0.fineness < 60_000 }),
      let kind = sum(heldBy: context, main, fine, date.date)
    {
      let index = append(kind, context)
      return complete([index], context, main, [fine], date, (.asserted, nil), reader, false)
    }
    if indices.isEmpty, let kind = kindOfOthers(context, main, found.first, date) {
      let index = append(kind, context)
      if let place = found.first, place.location == nil {
        let wider = drafts.dropLast().suffix(Self.memory).last { $0.place?.location != nil }?.place
        return complete(
          [index], context, main, [places.within(wider, place)], date, (.asserted, nil), reader,
          false)
      }
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    guard let first = indices.first, context.number - drafts[first].sentence <= 12 else {
      return []
    }
    if indices.count > 1 {
      // Said of all of them together: of none alone.
      return []
    }
    drafts[first].tell(in: context)
    setCasualties(first, casualties)
    // "was killed in Haiti. The peacekeeper was killed while setting up a post in Cité Soleil": where in the country.
    // "34 rockets were fired from Lebanon. Two people in Shlomi were wounded"
    // "A bomb went off on Saturday. Twenty-eight people were killed in Omagh"
    let isOpen =
      drafts[first].place.map { $0.fineness > 100_000 }
      ?? (!casualties.isEmpty
        && ([.fire, .air].contains(drafts[first].kind.family)
          || drafts[first].kind != .clash && context.number - drafts[first].lastSentence <= 1
            && isHarmed(in: found.first, main)))
    if let place = found.first, place.location != nil, isOpen {
      setPlace(first, place, replacing: false)
    }
    setInterceptions(first, context)
    // "None of them hit the base": begun, and failed.
    if let miss, drafts[first].kind.family == .fire || drafts[first].kind == .drone {
      drafts[first].factuality = .attempted
      note(first, "factuality", miss..<miss + 1, "factuality")
    }
    return indices
  }

  /// "Gunmen attacked a village on Monday. They returned on Tuesday and killed two more people": which was done again, on
  /// another day.
  private func doneAgain(
    _ context: ClauseContext,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> Int? {
    guard let day = date.date, !date.isReport, day.dayCount ?? 99 <= 2,
      context.words.contains(where: {
        prose.norm($0) == "returned"
          || prose.norm($0).isOne(of: "came", "went")
            && prose.norm($0 + 1) == "back"
      }),
      context.sentence.prefix(5).contains(where: {
        prose.norm($0) == "they" || prose.has($0, .assailant)
      }),
      let last = drafts.indices.last, drafts[last].factuality == .asserted,
      !drafts[last].isAggregate, context.number - drafts[last].lastSentence <= 2,
      let known = drafts[last].date, !known.overlaps(day)
    else { return nil }
    return last
  }

  /// "were killed and over 200 injured in Omagh": where they were harmed, and not where they were brought.
  private func isHarmed(in place: PlaceReading?, _ main: EventAnchor) -> Bool {
    guard let place, place.tie >= 3, main.form == .casualty, main.isPassive,
      let name = places.word(at: place.range.lowerBound, in: 0..<prose.words.count)
    else { return false }
    let last =
      places.word(at: max(0, place.range.upperBound - 1), in: 0..<prose.words.count) ?? name
    // "in Baghdad and Basra": of more than one.
    let isOfMany =
      prose.norm(last + 1).isOne(of: "and", "or")
      || prose.norm(last + 1) == "," && prose.words.indices.contains(last + 2)
        && prose.words[last + 2].isCapitalized
    guard !isOfMany else { return false }
    return (main.words.upperBound..<main.words.upperBound + 9).contains(name)
      && !span(main.words.upperBound, name + 4).contains {
        prose.norm($0).isOne(of: "hospital", "hospitals", "clinic", "morgue", "custody")
      }
  }

  /// "In recent years, several attacks on aid workers have taken place. In February 2017, six people were killed in
  /// Jowzjan": one of those attacks, with a day and a place of its own.
  private func isOneOfAttacks(
    _ context: ClauseContext, _ main: EventAnchor, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> Bool {
    // "In one of the worst single attacks of the conflict, 52 people were killed in the village of Thalit"
    let opening = span(context.words.lowerBound, context.words.lowerBound + 8)
    if prose.norm(context.words.lowerBound) == "in",
      prose.reads(context.words.lowerBound + 1, "one", "of"),
      opening.contains(where: {
        prose.norm($0).isOne(of: "worst", "deadliest", "bloodiest", "latest", "biggest")
      }),
      opening.contains(where: {
        prose.norm($0).isOne(of: "attacks", "massacres", "killings", "raids", "assaults")
      }), main.form == .casualty, prose.has(main.head, .killed), prose.has(main.head - 1, .being),
      let place, place.tie >= 3, place.location == nil || place.fineness < 60_000
    {
      return true
    }
    guard main.form == .casualty, prose.has(main.head, .killed), prose.has(main.head - 1, .being),
      place?.location != nil, date.date != nil, !date.isReport,
      date.phrase?.isInherited == false,
      !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) })
    else { return false }
    return drafts.suffix(Self.memory).contains {
      $0.isAggregate && $0.paragraph == context.paragraph
        && (1...3).contains(context.number - $0.sentence)
    }
  }

  /// "Nine journalists have been killed in Pakistan this year", "and at least 16 in 2010", "bringing the toll to 49 over two
  /// days": of more than one attack.
  func isOfPeriod(_ sentence: Range<Int>) -> Bool {
    // "Nine were killed in the worst violence this year"
    if sentence.contains(where: {
      prose.norm($0).isOne(
        of: "worst", "deadliest", "bloodiest", "largest", "biggest", "highest", "first", "latest",
        "second")
    }) {
      return false
    }
    // "In the past 24 hours nine soldiers were killed"
    if sentence.prefix(2).contains(where: {
      isPeriod($0 + 1) && prose.norm($0 + 2).isOne(of: "24", "48")
    }) {
      return true
    }
    return sentence.contains { dead in
      guard prose.has(dead, [.killed, .injured]) || prose.norm(dead) == "toll" else { return false }
      // "a priest appointed in 2015 said": of him, and behind a comma.
      return span(dead + 1, min(sentence.upperBound, dead + 10))
        .prefix { !prose.norm($0).isOne(of: ",", ";", ".") && !prose.has($0, .saying) }
        .contains { isPeriod($0) || prose.norm(dead) == "toll" && isSpell($0) }
    }
  }

  /// "bringing the toll to 49 over two days"
  private func isSpell(_ index: Int) -> Bool {
    prose.norm(index) == "over" && prose.has(index + 1, .number)
      && prose.norm(index + 2).isOne(of: "days", "weeks", "months", "years")
  }

  private func isPeriod(_ index: Int) -> Bool {
    let next = prose.norm(index + 1)
    return prose.norm(index).isOne(of: "this", "last", "past", "previous")
      && (next.isOne(of: "year", "years", "decade", "months")
        // "five of its soldiers were killed in the previous 24 hours"
        || next.isOne(of: "24", "48") && prose.norm(index + 2) == "hours"
        || prose.norm(index) == "past" && next == "day")
      // "34 candidates were assassinated during the campaign season"
      || prose.norm(index) == "campaign" && next.isOne(of: "season", "period")
      // "in the year just ended"
      || prose.norm(index) == "year" && next == "just"
        && prose.norm(index + 2).isOne(of: "ended", "past")
      // "the number of people killed in Iraq since June 13"
      || prose.norm(index) == "since"
        && (prose.has(index + 1, .month) || prose.has(index + 2, .month))
      || prose.norm(index).isOne(of: "since", "in") && prose.words.indices.contains(index + 1)
        && (1900...2100).contains(prose.words[index + 1].value ?? 0)
  }

  /// "were escorting a bus when they were hit some 30 km south of Mandera": where what was told without a known place was.
  private mutating func placedNow(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> Int? {
    guard main.form == .verb, main.isPassive,
      let place = found.first(where: { $0.location != nil }),
      let last = drafts.indices.last, drafts[last].place?.location == nil,
      drafts[last].factuality == .asserted, context.number - drafts[last].lastSentence <= 3,
      span(max(context.words.lowerBound, main.head - 3), main.head).contains(where: {
        prose.norm($0).isOne(of: "it", "they", "he", "she") && prose.has($0 + 1, .being)
      })
    else { return nil }
    drafts[last].lastSentence = context.number
    setPlace(last, place, replacing: true)
    setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
    return last
  }

  /// "Shelling killed three. In Avdiivka a man was killed in his garden": by another of the attacks that are told of.
  private func kindOfOthers(
    _ context: ClauseContext, _ main: EventAnchor, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> EventKind? {
    // "A car bomb in a market killed eight, while another killed two in Taji"
    if let place, main.form == .casualty, !main.isPassive,
      prose.norm(main.words.lowerBound - 1) == "another",
      prose.has(main.words.upperBound, [.number, .indefinite, .person]), let last = drafts.last,
      last.factuality == .asserted, context.number - last.lastSentence <= 1,
      [.fire, .air, .explosive].contains(last.kind.family),
      last.place?.location?.place?.id != place.location?.place?.id
    {
      return last.kind
    }
    guard let place, place.tie >= 3 || place.location == nil,
      place.location == nil || place.fineness < 60_000,
      main.form == .casualty, prose.has(main.head, [.killed, .injured]),
      context.isFirst
        ? prose.has(main.head, .killed) : prose.norm(context.words.lowerBound - 1) == ";",
      let word = places.word(at: place.range.lowerBound, in: context.words),
      // "In Avdiivka", "In the eastern town of Avdiivka"
      word - context.words.lowerBound <= 6, prose.has(context.words.lowerBound, .locative),
      // "In Kyiv, a woman was killed by her husband"
      prose.norm(main.words.upperBound) != "by",
      !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) }),
      // "when a building fell in", "in a shootout": by something else.
      !span(main.words.upperBound, context.words.upperBound).contains(where: {
        prose.norm($0).isOne(of: "when", "after")
          || prose.norm($0) == "in" && prose.norm($0 + 1).isOne(of: "a", "an")
      }),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.factuality == .asserted && !$0.isAbsorbed
      }),
      context.number - last.lastSentence <= 4, !last.isBackground,
      context.isFirst || last.sentence == context.number,
      [.fire, .air].contains(last.kind.family),
      let known = last.place?.location?.position,
      place.location.map({ Ground.distance(known, $0.position) < Self.reachOfAttacks }) ?? true,
      date.date.map({ day in last.date.map { day.overlaps($0) } ?? true }) ?? true
    else { return nil }
    return last.kind
  }

  /// "and another killed two": by such a weapon as the one before.
  private mutating func takeWeapon(_ index: Int, from last: Int) {
    guard drafts.indices.contains(last) else { return }
    drafts[index].weapon = drafts[last].weapon
    drafts[index].evidence += drafts[last].evidence.filter {
      ["weapon", "munitions"].contains($0.field)
    }
  }

  /// "Attacks on villages killed 34 in the north. 22 people were killed late Sunday at Bourasso": of what kind the sum is that
  /// holds those who died at a place of its own.
  private func sum(
    heldBy context: ClauseContext, _ main: EventAnchor, _ place: PlaceReading,
    _ day: OccurrenceDate?
  ) -> EventKind? {
    guard main.form == .casualty, prose.has(main.head, .killed), context.isFirst,
      place.tie >= 3, let position = place.location?.position, place.fineness < 60_000,
      prose.norm(main.words.upperBound) != "by",
      // "killed at Gao in a flood": by something of its own.
      !span(main.words.upperBound, context.words.upperBound).contains(where: {
        prose.norm($0) == "in" && prose.norm($0 + 1).isOne(of: "a", "an")
          || prose.norm($0).isOne(of: "when", "after", "during")
      }),
      !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) }),
      let killed = CasualtyGrammar(prose, in: context.words).read().killed?.count.lower,
      let sum = drafts.suffix(Self.memory).last(where: {
        $0.factuality == .asserted && !$0.isAbsorbed && !$0.isBackground
      }), sum.isSummary, context.number - sum.lastSentence <= 4,
      killed > 0, killed < sum.killed?.lower ?? 0,
      let whole = sum.place?.location,
      // What lies in the north-west is told as the north too.
      Ground.distance(whole.position, position) < 1.5 * whole.uncertainty.meters,
      day.map({ day in sum.date.map { day.overlaps($0) } ?? true }) ?? true
    else { return nil }
    return sum.kind
  }

  /// "Two alleged rebels were also killed on Thursday in Asahan district": more of the same, with a day and a place of its own.
  private func kindOfMore(
    _ context: ClauseContext, _ main: EventAnchor, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> EventKind? {
    guard main.form == .casualty, main.isPassive, prose.has(main.head, .killed), context.isFirst,
      prose.norm(main.head - 1) == "also", let day = date.date, date.phrase != nil, !date.isReport,
      let place, place.tie >= 3, place.location == nil || place.fineness < 100_000,
      span(main.words.upperBound, context.words.upperBound).allSatisfy({
        !prose.norm($0).isOne(of: "when", "after", "by", "during", "crash", "accident")
      }),
      !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) }),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.factuality == .asserted && !$0.isAbsorbed && !$0.isBackground
      }), context.number - last.lastSentence <= 4, last.kind.family == .ground,
      last.date.map({ !day.overlaps($0) }) ?? false
        || last.place.map({ isElsewhere(place, than: $0) }) ?? false
    else { return nil }
    return last.kind
  }

  /// How far from one another attacks are that are told together without another word (m).
  private static let reachOfAttacks = 200_000.0

  /// What was shot down, where the clause names it.
  private func flyer(_ context: ClauseContext) -> EventKind? {
    context.clause.weapons.first { !$0.isPerson && ($0.kind == .drone || $0.kind.family == .fire) }?
      .kind
  }

  /// "By Wednesday the commission had revised the number of dead": counted on that day.
  func isToll(_ context: ClauseContext) -> Bool {
    context.words.contains {
      prose.norm($0).isOne(of: "toll", "revised", "raised", "lowered", "corrected", "updated")
        || isRise($0)
    }
  }

  /// What hit "a tent": what the sentences before tell of, if it came from afar.
  private func unnamed(_ reader: ClauseReader, _ context: ClauseContext) -> EventKind? {
    guard reader.isHitUnnamed else { return nil }
    let last = drafts.suffix(Self.memory).last {
      $0.factuality == .asserted && !$0.isBackground && context.number - $0.lastSentence <= 5
        && [.fire, .air].contains($0.kind.family)
    }
    return last?.kind
  }

  /// The circle around several places that one event is said to have reached.
  func covering(_ places: [PlaceReading], _ words: String, _ range: Range<Int>)
    -> PlaceReading?
  {
    let locations = places.compactMap(\.location)
    guard var result = places.first, locations.count == places.count, locations.count > 1 else {
      return nil
    }
    let latitude = locations.reduce(0) { $0 + $1.position.latitude } / Double(locations.count)
    let longitude = locations.reduce(0) { $0 + $1.position.longitude } / Double(locations.count)
    let spread = locations.map(\.position.longitude)
    guard let west = spread.min(), let east = spread.max(), east - west < 90 else { return nil }
    let center = Geographic(longitude: longitude, latitude: latitude)
    let radius = locations.reduce(0) {
      max($0, Ground.distance(center, $1.position) + $1.uncertainty.meters)
    }
    result.location = Location(
      position: center, uncertainty: .meters(radius), method: .relation,
      reasons: ["the text names several places: the circle holds them all"])
    result.text = words
    result.range = range
    return result
  }

  func isUnconfirmed(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      prose.norm($0) == "unconfirmed"
        || ((prose.norm($0 + 1) == "confirm" || prose.norm($0 + 1) == "confirmed")
          && prose.norm($0).isOne(of: "not", "cannot", "couldn't"))
        || prose.reads($0, "not", "be", "confirmed")
    }
  }

  /// "Six were shot in Noshki on Friday. In Gwadar, two barbers were killed in their quarters": the next of the attacks that
  /// a text goes through, in a place of its own.
  private func killingElsewhere(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> EventKind? {
    guard main.form == .casualty, main.isPassive, prose.norm(main.head) == "killed",
      context.isFirst, context.clause.anchors.count == 1, context.clause.weapons.isEmpty,
      let place = found.first, place.tie >= 3, place.fineness < 60_000,
      let last = drafts.last, last.factuality == .asserted, last.kind.family == .ground,
      (1...2).contains(context.number - last.lastSentence), !last.isBackground,
      let known = last.place, known.text != place.text,
      known.location == nil || !place.agrees(with: known) || known.fineness > 60_000,
      !drafts.suffix(Self.memory).contains(where: { draft in
        draft.factuality == .asserted && !draft.isBackground
          && draft.place.map {
            $0.location != nil && $0.fineness < 60_000 && $0.agrees(with: place)
          }
            ?? false
      }),
      span(context.words.lowerBound, main.head).contains(where: {
        prose.has($0, .number) || prose.has($0, .indefinite)
      }),
      !context.sentence.contains(where: {
        Mishaps.hold(prose.norm($0))
          || prose.norm($0).isOne(of: "since", "total", "anniversary", "ago", "year", "years")
      })
    else { return nil }
    return .shooting
  }

  private func isPersonal(_ word: WordForm) -> Bool {
    EventLexicon.table[word]?.isDisjoint(with: [.person, .role]) == false
      || ["ist", "er", "man", "woman"].contains { word.hasSuffix(WordForm($0)) }
  }

  /// "The mayor was stabbed last night. He died today": the one of whom was told that he was hurt.
  private mutating func deathOfVictim(_ context: ClauseContext, _ main: EventAnchor) -> Int? {
    guard prose.norm(main.head).isOne(of: "died", "succumbed"), let last = drafts.indices.last,
      context.number - drafts[last].lastSentence <= 1, drafts[last].factuality == .asserted,
      drafts[last].killed == nil,
      drafts[last].kind.family == .ground || drafts[last].kind == .attack
        // "dropped explosives on a cyclist. He died on the spot"
        || drafts[last].target?.split(separator: " ").last.map({ isPersonal(WordForm($0)) })
          ?? false,
      drafts[last].injured.map({ $0 == Count(exactly: 1) }) ?? true, drafts[last].target != nil,
      let subject = span(context.words.lowerBound, main.head).last(where: {
        !prose.has($0, [.being, .having, .adverb])
      }), prose.norm(subject).isOne(of: "he", "she"), subject - context.sentence.lowerBound <= 1
    else { return nil }
    drafts[last].killed = Count(exactly: 1)
    drafts[last].lastSentence = context.number
    note(last, "killed", subject..<main.head + 1, "casualties")
    return last
  }
}
