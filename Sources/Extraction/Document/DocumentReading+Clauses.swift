import Geodesy
import Incidents
import SimpleFeatures

/// Reads the clauses of a sentence: each tells of a new incident, or more of one told before.
extension DocumentReading {
  struct ClauseContext {
    var clause: EventClause
    var sentence: Range<Int>
    var number: Int
    var paragraph: Int
    var dates: [DatePhrase]
    var isFirst: Bool
    var claims: [ClaimReading]

    var words: Range<Int> { clause.words }
  }

  /// Makes or completes drafts; returns which.
  mutating func read(_ context: ClauseContext, earlier: Set<Int>) -> [Int] {
    guard let main = context.clause.main, !isOfLabour(main) else { return [] }
    // "claimed the attack" tells of nothing new.
    if context.clause.anchors.allSatisfy({ anchor in
      context.claims.contains { $0.words.contains(anchor.head) } && anchor.form == .noun
        // "confirmed it was behind an overnight strike on a depot": told for the first time.
        && (anchor.reference != .new || !isOn(anchor.words.upperBound))
        && !isOfNamedDay(anchor)
    }), !isFirstTold(context) {
      return []
    }
    // "the Taliban boasted of having killed 14 soldiers with them": a claim of what was told.
    if !drafts.isEmpty,
      context.claims.contains(where: {
        $0.words.contains(main.head)
          && prose.norm($0.words.lowerBound).isOne(of: "boasted", "bragged")
      })
    {
      return []
    }
    if isOfAllWhoAttacked(context, main) { return [drafts.count - 1] }
    if let sum = sum(referredBy: context) ?? whole(partedBy: context)
      ?? several(brokenUpBy: context)
    {
      let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
      var scenes = found(context, reader)
      // "The second explosion happened at the Opera House": in the town of all of them.
      if let scene = scenes.first, scene.location == nil {
        scenes[0] = places.within(drafts[sum].place, scene)
      }
      let isInIt =
        prose.norm(context.words.lowerBound) == "in" && drafts[sum].place?.location != nil
      if scenes.first?.location != nil || isInIt {
        drafts[sum].isSummary = true
        let index = take(outOf: sum, context)
        if scenes.isEmpty { drafts[index].place = drafts[sum].place }
        return complete(
          [index], context, main, scenes, date(for: context, main), (.asserted, nil), reader, false)
      }
    }
    if let last = endOfSiege(context) { return [last] }
    // "a 15-minute firefight ensued": in what was just told.
    if main.form == .noun, prose.norm(main.words.upperBound).isOne(of: "ensued", "followed"),
      !prose.words.indices.contains(main.words.upperBound + 1)
        || !prose.has(main.words.upperBound + 1, [.locative, .preposition]),
      let last = drafts.indices.last, context.number - drafts[last].lastSentence <= 1,
      drafts[last].factuality == .asserted, !drafts[last].isAggregate,
      !places.indices(in: prose.bytes(of: context.words)).contains(where: {
        toponyms[$0].use == .name
      })
    {
      setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
      drafts[last].tell(in: context)
      return [last]
    }
    if !context.clause.hasEventWord || isSecondMunition(context, main) {
      return isOfTrial(context, main) ? [] : readAside(context, main, earlier)
    }
    // "The attacks came after opposition factions launched an assault on villages": why, and of no day.
    if !drafts.isEmpty, prose.norm(context.words.lowerBound) == "after",
      prose.norm(context.words.lowerBound - 1).isOne(of: "came", "comes", "come"),
      context.words.lowerBound > context.sentence.lowerBound,
      !context.dates.contains(where: { context.words.contains($0.words.lowerBound) }),
      CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return []
    }
    // "wounded in the attack that began late Sunday when rebels swooped on the outpost": the one told of, and when it began.
    if main.form == .noun, main.reference == .known,
      prose.norm(main.words.upperBound).isOne(of: "that", "which"),
      prose.norm(main.words.upperBound + 1).isOne(of: "began", "started"),
      let last = drafts.indices.last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isBackground && !drafts[$0].isAggregate
      }), context.number - drafts[last].lastSentence <= 2
    {
      setCasualties(last, CasualtyGrammar(prose, in: context.sentence).read())
      drafts[last].tell(in: context)
      return [last]
    }
    // "the latest escalation since Ukraine fired missiles on Russia": from when it is counted.
    if main.form == .verb,
      let since = span(max(context.sentence.lowerBound, main.head - 5), main.head).last(where: {
        prose.norm($0) == "since"
      }), prose.words.indices.contains(since + 1),
      span(max(context.sentence.lowerBound, since - 6), since).contains(where: {
        prose.norm($0).isOne(
          of: "escalation", "first", "worst", "deadliest", "largest", "biggest", "heaviest",
          "latest")
      }),
      prose.words[since + 1].isCapitalized
        || prose.has(since + 1, [.definite, .person, .assailant]),
      !prose.has(since + 1, [.month, .weekday]),
      !context.dates.contains(where: { $0.words.lowerBound > main.head })
    {
      return []
    }
    if isOfKnownScene(context, main) || isNotDone(context, main) || isOfThoseKilled(context, main) {
      return []
    }
    // "At least 13,000 people died in the fighting that started in 1996": of a war, and no day of it.
    if !drafts.isEmpty, main.form == .noun, main.kind == .clash,
      context.clause.anchors.contains(where: { $0.form == .casualty }),
      CasualtyGrammar(prose, in: context.sentence).isSumSince
    {
      return []
    }
    // "Before the blast, the patrol had found the bodies of three people."
    if main.form == .noun, prose.norm(main.words.lowerBound - 1) == "the",
      prose.norm(main.words.lowerBound - 2) == "before",
      // But "Nine policemen died before the assault on Narino came to an end".
      main.words.lowerBound - context.words.lowerBound <= 4 || context.isFirst == false
    {
      if let last = drafts.indices.last {
        drafts[last].tell(in: context)
      }
      return []
    }
    // "Two days before the market was shelled, jets struck a depot": what was told, to count from.
    if context.isFirst, main.form == .verb, main.isPassive, !drafts.isEmpty,
      let link = span(context.words.lowerBound, main.head).first(where: {
        prose.norm($0).isOne(of: "before", "after")
      }), link - context.words.lowerBound < 4, prose.norm(link + 1) == "the",
      main.head - link < 6, prose.norm(main.words.upperBound) == ","
    {
      return []
    }
    // "The missiles were fired from the coast", after a test of them.
    if let last = drafts.last, last.factuality == .exercised,
      context.number - last.lastSentence <= 2,
      context.clause.weapons.contains(where: { $0.isDefinite && $0.kind == last.kind })
    {
      return []
    }
    let kindOfNext = kindOfNextTarget(context, main)
    if kindOfNext == nil,
      context.clause.anchors.allSatisfy({
        $0.isWeak || $0.form == .casualty || $0.form == .interception
      }),
      !context.clause.weapons.contains(where: { !$0.isPerson }),
      !isOthers(context, main)
        || context.words.contains(where: { Miss.isMiss(prose, $0, in: context.words) })
    {
      return readAside(context, main, earlier)
    }
    var factuality = FactualityGrammar(
      prose: prose, sentence: context.sentence, clause: context.clause, anchor: main
    ).read()
    let clauseReader = ClauseReader(
      prose: prose, context: context, toponyms: toponyms, places: places)
    var found = self.found(context, clauseReader)
    if factuality.reading == .denied || factuality.reading == .negated,
      isDeniedDeed(context, main, found)
    {
      factuality = (.asserted, nil)
    }
    let denier = factuality.reading == .denied ? denierOfToll(context, main) : nil
    if denier != nil { factuality = (.asserted, nil) }
    // "The attacks came a week after officers graduated in Garissa": there, nobody was attacked.
    if main.form == .noun, main.reference == .known,
      let after = context.words.first(where: { index in
        prose.norm(index).isOne(of: "after", "before")
          && span(max(context.words.lowerBound, index - 5), index).contains {
            prose.norm($0).isOne(of: "came", "comes", "come")
          }
      }),
      // "came two weeks after 31 people were killed in a bombing in Kabul": there, they were.
      !context.clause.anchors.contains(where: {
        $0.head > after && ($0.reference == .new || $0.form == .casualty)
      })
    {
      found.removeAll { $0.range.lowerBound > prose.words[after].start }
    }
    // "The attack occurred in the La Magdalena neighborhood": of the town that was told of, not one of its name.
    if main.form == .noun && main.reference == .known
      || context.clause.weapons.contains(where: { $0.isDefinite && $0.head < main.head })
      // "stormed the northern outskirts of the city near Giwa military base"
      || context.words.contains(where: {
        prose.norm($0 - 1) == "the" && prose.norm($0).isOne(of: "city", "town")
      }),
      let place = found.first,
      let last = drafts.last?.place, last.location?.place?.feature.classLetter == "P",
      context.number - (drafts.last?.lastSentence ?? 0) <= 2, !place.agrees(with: last),
      isOfQuarter(place) || isOfBuilding(place, farFrom: last)
    {
      found = []
    }
    if isOfPlacing(context, main) { found = withoutForeign(found, context) }
    // "said it was retaliation for French raids": why, and not what.
    if main.form == .noun, found.isEmpty, isRetaliation(for: main),
      !context.dates.contains(where: { context.words.contains($0.words.lowerBound) })
    {
      return []
    }
    let date = date(for: context, main)
    // "Azerbaijan denied opening fire": says nothing but that it was not them.
    if prose.has(main.words.lowerBound - 1, .denying),
      prose.norm(main.words.lowerBound).hasSuffix("ing"),
      main.form == .verb, found.isEmpty, date.date == nil || date.isReport, !drafts.isEmpty,
      CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return []
    }
    var kind = context.clause.kind ?? kindOfNext
    // "a similar salvo": of the kind that was told of.
    if kind == .attack, let last = drafts.last?.kind,
      (main.words.lowerBound - 1..<main.words.upperBound).contains(where: {
        prose.norm($0) == "similar"
      })
    {
      kind = last
    }
    // "missiles tore into parks in Kyiv, and explosions were reported in Lviv": of missiles.
    if kind == .bomb, main.form == .noun, main.isNoise, main.isPlural,
      context.clause.weapons.isEmpty,
      let same = earlier.max() ?? salvo(before: context, at: found.first),
      [.fire, .air].contains(drafts[same].kind.family)
    {
      kind = drafts[same].kind
    }
    // "said that his forces had targeted her because the owner's other vessels call at Ashdod"
    if context.claims.contains(where: {
      $0.isOfOwnSentence && $0.words.contains(main.head) && $0.stance == .claims
    }), prose.norm(main.words.upperBound).isOne(of: "it", "her", "him", "them"), !drafts.isEmpty {
      found = []
    }
    let isOfKnownTarget = isKnownTarget(context, main, kind, date.date)
    // "A source in the Security Service of Ukraine said its drones had hit the plant": no place of its own.
    if isOfKnownTarget, let first = found.first, first.fineness > 200_000 { found = [] }
    if isSomeOfThem(context), let known = drafts.last?.place?.location?.position,
      let here = found.first,
      here.location.map({ Ground.distance($0.position, known) < 60_000 }) ?? true
    {
      found = []
    }
    // "The army said it had carried out a precise strike": what was just told.
    let isClaimedAgain =
      found.isEmpty && date.date == nil
      && context.claims.contains {
        $0.isOfOwnSentence && context.words.contains($0.words.lowerBound)
          && (main.form == .noun
            // "said its fighters had overrun the post"
            || $0.words.contains(main.head) && $0.stance == .claims && !$0.isOfNew
              && drafts.contains { $0.factuality == .asserted })
      }
    // "The Air Force answered with three strikes", "wounded in the second attack"
    if kind == .attack, main.form == .noun, prose.norm(main.head).isOne(of: "strike", "strikes"),
      span(context.sentence.lowerBound, main.words.lowerBound).contains(where: {
        prose.reads($0, "air", "force") || prose.norm($0) == "iaf" || prose.has($0, .aircraft)
          // "US Africa Command announced that a strike it conducted had killed two"
          || prose.norm($0) == "command" && prose.words[$0].isCapitalized
          // "The Israeli military also said that a strike in Beirut killed Mohammed Skafi"
          || prose.norm($0).isOne(of: "military", "idf")
            && span($0 + 1, min($0 + 4, main.words.lowerBound)).contains { prose.has($0, .saying) }
            && prose.norm(main.words.upperBound) != "by"
      })
        || isStruck(context, main)
    {
      // "Russia launched missiles at energy sites. In Kharkiv, at least ten strikes hit a plant": those of the missiles.
      let last = drafts.suffix(Self.memory).last {
        $0.factuality == .asserted && context.number - $0.lastSentence <= 4 && !$0.isBackground
      }?.kind
      kind = last.flatMap { [.missile, .rocket, .drone].contains($0) ? $0 : nil } ?? .airstrike
    }
    if kind == .raid, isRaidFromAir(context, main, found.first) { kind = .airstrike }
    // "jets dropped bombs on a settlement in Demoso township. The township was last bombed on August 14"
    if kind == .attack, main.form == .verb, prose.norm(main.head) == "bombed", main.isPassive,
      context.clause.weapons.isEmpty, let last = drafts.suffix(3).last, last.kind.family == .air,
      context.number - last.lastSentence <= 3
    {
      kind = last.kind
    }
    // "sustained another Qassam strike"
    if main.form == .noun, kind == .attack || kind == .airstrike,
      prose.norm(main.head - 1).isOne(of: "qassam", "katyusha", "grad", "fajr")
    {
      kind = .rocket
    }
    // "The attack on Kyiv was repulsed by the city's air defences": from the air.
    if kind == .attack, main.form == .noun, isMetFromTheGround(context, main) { kind = .airstrike }
    // "buildings around the hospital were repeatedly bombarded from the air"
    if kind == .artillery || kind == .attack, main.form == .verb,
      span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 4))
        .contains(where: { prose.reads($0, "from", "the", "air") })
    {
      kind = .airstrike
    }
    // "Jordan launched bombing attacks on Islamic State targets": a state's, from the air.
    if kind == .bomb, main.form == .noun, main.isPlural, prose.norm(main.head - 1) == "bombing",
      prose.norm(main.words.upperBound) == "on", isOfState(context, main)
    {
      kind = .airstrike
    }
    // "The Israeli Air Force answered by bombing a base"
    if kind == .bomb, prose.norm(main.head) == "bombing",
      span(context.sentence.lowerBound, main.head).contains(where: {
        prose.reads($0, "air", "force") || prose.has($0, .aircraft)
      })
    {
      kind = .airstrike
    }
    // "as Israel kept up a punishing bombing campaign in Gaza"
    if kind == .bomb, main.form == .noun, prose.norm(main.words.upperBound) == "campaign",
      prose.norm(main.head) == "bombing", isOfState(context, main)
    {
      kind = .airstrike
    }
    // "A Russian bomb destroyed a theatre": a state's, from the air.
    if kind == .bomb, main.form != .noun,
      context.clause.weapons.contains(where: { weapon in
        !weapon.isPerson && weapon.head < main.head
          && prose.norm(weapon.head).isOne(of: "bomb", "bombs")
          && weapon.head - weapon.words.lowerBound <= 1
          && places.indices(
            in: prose.bytes(of: max(0, weapon.head - 1)..<weapon.head)
          ).contains { Self.bombers.contains(toponyms[$0].location?.place?.country ?? "") }
      }), !prose.norm(main.head).isOne(of: "exploded", "went", "detonated", "blew")
    {
      kind = .airstrike
    }
    // "wounded in the second IAF attack"
    if kind == .attack, main.form == .noun,
      (main.words.lowerBound - 2..<main.head).contains(where: {
        prose.norm($0) == "iaf" || prose.reads($0, "air", "force")
      })
    {
      kind = .airstrike
    }
    if kind == .attack, main.form == .noun, let last = drafts.suffix(3).last?.kind,
      [.fire, .air, .explosive].contains(last.family),
      (main.words.lowerBound - 2..<main.head).contains(where: {
        prose.norm($0).isOne(
          of: "first", "second", "third", "later", "subsequent", "similar", "simultaneous")
      })
    {
      kind = last
    }
    // "A drone strike killed 17. In another strike, two people died"
    if kind == .attack, main.form == .noun, prose.norm(main.head).isOne(of: "strike", "strikes"),
      let last = drafts.suffix(3).last?.kind, last.family == .air || last.family == .fire,
      !CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      kind = last
    }
    // "Dozens of attacks have hit the region this year", "the field has come under attack five times": no single one of
    // those told.
    let isOwnAggregate =
      isAggregate(context, main, date.isReport ? nil : date.date)
      && !(isClaimedAgain && !drafts.isEmpty)
    if !isOwnAggregate, factuality.reading == .asserted, let place = found.first,
      let same = placedByThing(context, main, found, date.isReport ? nil : date.date)
    {
      setPlace(same, place, replacing: true)
      return complete([same], context, main, found, date, factuality, clauseReader, true)
    }
    if !isOwnAggregate,
      let same = ownedAgain(context, main, found, date.isReport ? nil : date.date)
    {
      return complete([same], context, main, [], date, factuality, clauseReader, true)
    }
    if !isOwnAggregate, let same = victimAgain(context, main, date.date) {
      return complete([same], context, main, found, date, factuality, clauseReader, true)
    }
    if !isOwnAggregate, factuality.reading == .asserted,
      let same = doneByAgent(context, main, earlier) ?? raidOfTaking(context, main, earlier)
        ?? sufferedWhen(context, main, earlier)
    {
      return complete([same], context, main, found, date, factuality, clauseReader, true)
    }
    let chase = found.isEmpty ? chase(context) : nil
    if let chase { found = [chase] }
    if isOfToldTowns(found, context, main) { return [] }
    if isRank(context, main) || isTalkedOf(context, main) || isSearch(context, main, found)
      || isHabit(context, main)
    {
      return []
    }
    let isKnown =
      (isKnown(context, main) || isNextBlow(context, main) || isClaimedAgain || isOfKnownTarget)
      // "It missed its target and went off on the road"
      && (factuality.reading == .asserted
        || factuality.reading == .attempted && prose.norm(context.words.lowerBound) == "it")
      && !isOwnAggregate && chase == nil && !opensAnother(context)
    if factuality.reading == .negated {
      // "no rockets were fired": nothing happened, unless it is said of what is known.
      if let cue = factuality.cue,
        CasualtyGrammar(prose, in: context.words).read().killed?.count.lower ?? 0 > 0
      {
        report(
          "told-as-none",
          "is not read as an attack, by '\(prose.text(cue..<cue + 1))' beside it: "
            + "'\(prose.text(context.words).prefix(120))'", context.words, "category")
      }
      return []
    }
    var indices: [Int] = []
    // "... and four gunmen then stormed inside": one attack in two steps.
    if let last = earlier.max() ?? drafts.indices.last,
      isNextStep(context, main) || isEnsuing(main), found.isEmpty,
      date.date == nil || date.isReport || date.phrase?.isInherited == true,
      context.number - drafts[last].lastSentence <= (main.kind == .arson ? 4 : 1),
      factuality.reading == .asserted, !isOwnAggregate
    {
      drafts[last].lastSentence = context.number
      let casualties = CasualtyGrammar(prose, in: context.words).read()
      if !casualties.isEmpty { setCasualties(last, casualties) }
      return [last]
    }
    // "A second was shot by guards before he could set off his own", "three attackers were shot dead by troops".
    if isOfAttackerShot(context, main), found.isEmpty,
      let last = earlier.max() ?? drafts.indices.last,
      context.number - drafts[last].lastSentence <= 3
    {
      return [last]
    }
    if found.isEmpty, let last = attackMetByGuards(context, main) { return [last] }
    if let last = attackOfCarrier(context, main) { return [last] }
    if let last = firedByThem(context, main, found), factuality.reading == .asserted {
      drafts[last].lastSentence = context.number
      return [last]
    }
    if let last = isRoundOfThem(context, main, found), factuality.reading == .asserted {
      return complete([last], context, main, [], (nil, nil, false), factuality, clauseReader, true)
    }
    if let last = killedByTakers(context, main, found) ?? isVictimOfThem(context, main, found) {
      setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
      drafts[last].lastSentence = context.number
      return [last]
    }
    if let last = isOrdinalOfThem(context), factuality.reading == .asserted {
      let indices = complete([last], context, main, [], date, factuality, clauseReader, true)
      if let place = found.first(where: { $0.location != nil }),
        drafts[last].place.map({ $0.fineness > 60_000 }) ?? true
      {
        setPlace(last, place, replacing: true)
      }
      return indices
    }
    if let last = earlier.max(), isStormingOfScene(context, main), found.isEmpty,
      factuality.reading == .asserted
    {
      return complete([last], context, main, [], date, factuality, clauseReader, true)
    }
    // "It began on Friday evening, when a car bomb exploded at the gate and gunmen rushed in, taking guests hostage"
    if let told = attackBegun(context) ?? attackOfHostageTaking(context, main, found, earlier),
      factuality.reading == .asserted, !isOwnAggregate
    {
      let place = found.filter { $0.location != nil }
      return complete([told], context, main, place, date, factuality, clauseReader, true)
    }
    if isKnown
      || !isOwnAggregate && !opensAnother(context) && isOneOfMany(context, main, kind)
    {
      indices = referents(
        kind: known(kind, main), place: found.first, date: date.isReport ? nil : date.date,
        context.number, word: prose.norm(main.head),
        // "The attacks struck a plant and an oil field."
        isOfAll: main.form == .noun && main.isPlural && main.reference == .known)
      // "The rounds landed in Waberi district", of a city: a name that is not placed tells nothing apart.
      if indices.isEmpty, let named = found.first, named.location == nil, main.form == .verb,
        context.number - (drafts.last?.lastSentence ?? 0) <= 1
      {
        indices = referents(
          kind: known(kind, main), place: nil, date: date.isReport ? nil : date.date,
          context.number)
      }
      // "A shell landed in a farm. The explosion occurred in Jalpaitali": in whatever word.
      if indices.isEmpty, isOfPlacing(context, main), let last = drafts.indices.last,
        context.number - drafts[last].lastSentence <= 2, drafts[last].factuality == .asserted,
        !drafts[last].isAggregate, date.date.map({ isDay($0, of: drafts[last]) }) ?? true,
        found.first.flatMap({ place in drafts[last].place.map { !isElsewhere(place, than: $0) } })
          ?? true
      {
        indices = [last]
      }
      // "The bombing" is that of a jet as well.
      let fell = context.clause.weapons.contains { $0.isDefinite && prose.norm($0.head) == "bombs" }
      if indices.isEmpty, kind == .bomb,
        fell || prose.norm(main.head).isOne(of: "bombing", "bombings")
      {
        indices = referents(
          kind: .airstrike, place: found.first, date: date.isReport ? nil : date.date,
          context.number)
      }
      // "a drone carrying explosives fell on the hamlet. A second one went off minutes later"
      if indices.isEmpty, found.isEmpty, isNextBlow(context, main), let last = drafts.indices.last,
        context.number - drafts[last].lastSentence <= 2, drafts[last].factuality == .asserted,
        [.fire, .air, .explosive].contains(drafts[last].kind.family)
      {
        setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
        drafts[last].lastSentence = context.number
        return [last]
      }
      let far = indices.isEmpty ? farOff(context, main, kind, found.first, date) : []
      if !far.isEmpty { (indices, found) = (far, []) }
      // "It went off on Strand Road": the one told of, though a road of that name is elsewhere.
      if indices.isEmpty, prose.norm(context.words.lowerBound) == "it", main.form == .verb,
        context.number - (drafts.last?.lastSentence ?? 0) <= 1
      {
        indices = referents(
          kind: known(kind, main), place: nil, date: date.isReport ? nil : date.date,
          context.number)
        if !indices.isEmpty { found = [] }
      }
      let isPlaced = found.contains { $0.location != nil }
      // "A guard who tried to stop the attackers was shot dead": in what they did.
      if indices.isEmpty, main.kind == .shooting, main.isPassive, let last = drafts.indices.last,
        drafts[last].kind.family == .ground, context.number - drafts[last].lastSentence <= 2
      {
        setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
        return [last]
      }
      if indices.isEmpty, isElsewhere(context, main, found) { return [] }
      // "the roads were open again by Sunday, after the fighting": a word for what is known, and nothing new of it.
      if indices.isEmpty, found.isEmpty, !drafts.isEmpty, main.form == .noun,
        main.reference == .known, !isClaimedAgain,
        context.clause.anchors.allSatisfy({ $0.form == .noun }),
        context.clause.weapons.allSatisfy(\.isPerson)
      {
        return []
      }
      // "A rocket hit a factory. The brigades said they had fired on the town": what was told, in their words.
      if indices.isEmpty, isClaimedAgain, main.form == .verb, kind == .shooting || kind == .attack,
        let last = drafts.indices.last, drafts[last].factuality == .asserted,
        !drafts[last].isAggregate, drafts[last].actor?.isNamed != true,
        context.number - drafts[last].lastSentence <= 3,
        prose.norm(main.words.upperBound) == "on"
          || prose.norm(main.words.upperBound) == "the",
        span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 2))
          .contains(where: {
            prose.norm($0) == "the"
          })
      {
        drafts[last].lastSentence = context.number
        return [last]
      }
      if indices.isEmpty, isClaimedAgain { indices = kind.map { [append($0, context)] } ?? [] }
      // "the bomber rammed his vehicle into the barriers and detonated the explosives": told for the first time.
      let isFirst =
        drafts.isEmpty && main.form == .verb && !main.isWeak
        && context.clause.weapons.contains { $0.isPerson || $0.head > main.head }
      if indices.isEmpty, isFirst, let kind { indices = [append(kind, context)] }
      if indices.isEmpty, !isPlaced,
        date.date == nil || date.isReport || date.phrase?.isInherited == true || !earlier.isEmpty
      {
        return []
      }
    } else if factuality.reading == .asserted, !isOwnAggregate, !isNamedByDay(context, main),
      let same = duplicate(kind, found.first, date, context)
    {
      indices = [same]
    }
    // "A blast was heard in the city. A drone had hit a warehouse."
    if indices.isEmpty, found.isEmpty, date.date == nil || date.phrase?.isInherited == true,
      let last = drafts.indices.last, drafts[last].isHeardOnly,
      context.number - drafts[last].lastSentence <= 2, factuality.reading == .asserted
    {
      indices = [last]
    }
    if indices.isEmpty {
      guard let kind else { return [] }
      // "said a baker had died when a tank blew up; doctors could not confirm this"
      if found.isEmpty, isUnconfirmed(context.sentence) { return [] }
      // "in response to massacres": why, not what.
      if isReason(context) || isOfReason(main.head, context),
        !context.dates.contains(where: { context.words.contains($0.words.lowerBound) })
      {
        return []
      }
      // "The attack of Sunday, the first on the port", where drones are told of: by them.
      let known =
        kind == .attack && main.form == .noun && main.reference == .known
        ? drafts.suffix(3).last { told in
          [.fire, .air, .explosive].contains(told.kind.family)
            // "the December 31 attack on the embassy", where jets struck on another day
            && (date.isReport || date.date.map { isDay($0, of: told) } ?? true)
        }?.kind : nil
      indices = [append(known ?? kind, context)]
      drafts[indices[0]].isHeardOnly = context.clause.isHeardOnly
    }
    let told = complete(indices, context, main, found, date, factuality, clauseReader, isKnown)
    if let denier {
      for index in told {
        drafts[index].actor = denier.actor
        note(index, "actors", denier.words, "denied")
      }
    }
    return told
  }

  /// "Bombs exploded at two churches. A third church, in the town of Batticaloa, was struck soon after": by what was told of.
  private func kindOfNextTarget(_ context: ClauseContext, _ main: EventAnchor) -> EventKind? {
    guard main.form == .verb, main.isWeak, main.isPassive,
      prose.norm(main.head).isOne(of: "struck", "hit", "targeted"),
      prose.norm(main.words.upperBound) != "by", prose.norm(main.words.upperBound) != "hard",
      context.clause.weapons.isEmpty,
      let last = drafts.last(where: { !$0.isAbsorbed }), last.factuality == .asserted,
      !last.isBackground, [.explosive, .air, .fire].contains(last.kind.family),
      (0...2).contains(context.number - last.lastSentence),
      !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) })
    else { return nil }
    let subject = span(context.words.lowerBound, main.head)
    let opening = subject.prefix(3)
    guard
      opening.contains(where: {
        prose.has($0, .number) || prose.norm($0).isOne(of: "another", "third", "second", "fourth")
      }),
      subject.prefix(5).contains(where: {
        prose.has($0, .facility)
          || prose.norm($0).isOne(of: "hotels", "buildings", "houses", "homes")
      })
    else { return nil }
    return last.kind
  }

  /// "The strike began on Sunday", where it is the nurses'.
  func isOfLabour(_ main: EventAnchor) -> Bool {
    labour.isReport && main.form == .noun && main.kind == .attack
      && prose.norm(main.head).isOne(of: "strike", "strikes")
      && !prose.norm(main.words.upperBound).isOne(of: "on", "against", "near", "killed")
  }

  /// Whether a state by its name does what a word tells: "Jordan launched bombing attacks", and not "ETA" in Spain.
  private func isOfState(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let before = span(context.sentence.lowerBound, main.words.lowerBound)
    return places.indices(in: prose.bytes(of: before)).contains { index in
      guard toponyms[index].location?.place?.feature.isCountry == true,
        toponyms[index].use == .name,
        let first = places.word(at: toponyms[index].range.lowerBound, in: before),
        let last = places.word(at: max(0, toponyms[index].range.upperBound - 1), in: before),
        !prose.has(first - 1, .locative) || prose.norm(first - 1) == "as",
        !prose.norm(first - 1).isOne(of: "of", "from", "against")
      else { return false }
      return prose.has(last + 1, .verb) && main.words.lowerBound - last < 8
        || prose.norm(last + 1).isOne(of: "kept", "launched", "pressed", "continued", "resumed")
    }
  }

  /// "captured a police station on Saturday after bitter clashes", in a text of no known day: told of one, whichever it was.
  func isOfUnknownDay(_ context: ClauseContext) -> Bool {
    published == nil
      && context.dates.contains {
        $0.meaning.isDay && !$0.isFuture && !$0.isOfSpeech
          && prose.norm($0.words.lowerBound) != "since"
          && prose.norm($0.words.lowerBound - 1) != "since"
          && $0.words.contains { prose.has($0, .weekday) }
      }
  }

  /// "Russia fired 83 missiles at Ukraine. Blasts were reported in Kyiv, Lviv and Dnipro": what was fired at the whole country.
  private func salvo(before context: ClauseContext, at place: PlaceReading?) -> Int? {
    drafts.indices.last.flatMap { last in
      let draft = drafts[last]
      return draft.factuality == .asserted && !draft.isBackground && !draft.isAbsorbed
        && context.number - draft.lastSentence <= 2
        && (draft.place.map { known in
          known.fineness > 100_000 && place.map { !isAbroad($0, known) } ?? true
        } ?? (place == nil)) ? last : nil
    }
  }

  func known(_ kind: EventKind?, _ main: EventAnchor) -> EventKind? {
    kind == .raid && main.isPlural ? .attack : kind
  }

  /// "the PKK carried out both Tuesday's attack in Istanbul and the one in Midyat": of incidents that were told, each by its
  /// town.
  private func isOfToldTowns(
    _ found: [PlaceReading], _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    guard main.form == .noun, !main.isPlural, found.count > 1, context.clause.weapons.isEmpty,
      context.clause.kind == .attack,
      context.clause.anchors.allSatisfy({ $0.form == .noun }),
      CasualtyGrammar(prose, in: context.words).read().isEmpty
    else { return false }
    return found.allSatisfy { place in
      drafts.suffix(12).contains { draft in
        draft.factuality == .asserted && draft.sentence < context.number
          && draft.place.map {
            $0.location != nil && $0.fineness < 60_000 && $0.agrees(with: place)
          } ?? false
      }
    }
  }

  /// "The strike hit a lorry park", "a strike destroyed a house": blows that come from the air, and from no gunman.
  private func isStruck(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.reference != .known || drafts.isEmpty,
      !context.sentence.contains(where: {
        prose.norm($0).isOne(
          of: "union", "unions", "workers", "walkout")
          || prose.norm($0).isOne(of: "pay", "wages") && prose.norm($0 - 1).isOne(of: "over", "for")
      })
    else { return false }
    // "The strike on Monday on a clinic killed two nurses", told of nothing before
    let isFirstOnSite =
      drafts.isEmpty && !main.isPlural
      && span(main.words.upperBound, context.words.upperBound).prefix(6).contains {
        prose.norm($0) == "on" && span($0 + 1, $0 + 4).contains { prose.has($0, .facility) }
      }
    // "had killed a commander in a strike in Nablus"
    let isOfDead =
      prose.norm(main.words.lowerBound - 1) == "in" && !main.isPlural
      && prose.norm(main.words.lowerBound) == "a"
      && context.clause.anchors.contains { $0.form == .casualty && $0.head < main.head }
    // "a strike the previous evening hit a centre"
    let next =
      context.dates.first { $0.words.lowerBound == main.words.upperBound }?.words.upperBound
      ?? main.words.upperBound
    return isFirstOnSite || isOfDead
      || prose.norm(next).isOne(
        of: "hit", "destroyed", "levelled", "leveled", "flattened", "damaged", "struck", "wrecked")
      // "Thursday's strike targeted a house", in which no gunman was
      || prose.norm(main.words.upperBound) == "targeted" && !main.isPlural
  }

  /// "An Israeli raid on a house in Budai, west of Baalbek, left five dead", "another raid had destroyed a cafe", after an air
  /// strike: what local papers call a raid, and came from the air.
  private func isRaidFromAir(
    _ context: ClauseContext, _ main: EventAnchor, _ place: PlaceReading?
  ) -> Bool {
    guard main.form == .noun, prose.norm(main.head).isOne(of: "raid", "raids"),
      !context.sentence.contains(where: {
        prose.norm($0).isOne(
          of: "soldiers", "troops", "undercover", "arrested", "detained", "commandos", "jeeps",
          "ground", "gunmen", "fighters", "hostages")
      })
    else { return false }
    let start = max(context.sentence.lowerBound, main.words.lowerBound - 2)
    if span(start, main.head).contains(where: { prose.norm($0) == "another" }),
      let last = drafts.last, last.kind.family == .air, context.number - last.lastSentence <= 3
    {
      return true
    }
    return span(start, main.head).contains { prose.norm($0) == "israeli" }
      && (place?.location?.place?.country).map { ["LB", "SY", "YE", "IR"].contains($0) } ?? false
  }

  /// "The large-scale attack on Kyiv was repulsed by the city's air defences".
  private func isMetFromTheGround(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    span(main.words.upperBound, context.words.upperBound).contains {
      prose.norm($0).isOne(
        of: "repulsed", "repelled", "beaten", "met", "thwarted", "foiled", "countered",
        "intercepted")
        && span($0, context.words.upperBound).contains {
          prose.norm($0) == "air"
            && prose.norm($0 + 1).isOne(of: "defences", "defenses", "defence", "defense")
        }
    }
  }

  /// "Also, forces killed four others elsewhere": nowhere that is told.
  func isNowhere(_ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading])
    -> Bool
  {
    found.isEmpty && !drafts.isEmpty && !isOfOneDay(context)
      && span(main.head, context.words.upperBound).contains {
        prose.norm($0) == "elsewhere"
          && (!prose.words.indices.contains($0 + 1) || !prose.words[$0 + 1].isWord)
      }
  }

  /// "The bodies of the seven employees killed in the Khost attack arrived on Monday": of what was told, and of those who died
  /// in it.
  private func isOfThoseKilled(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.reference == .known, !drafts.isEmpty,
      let killed = context.clause.anchors.last(where: {
        $0.form == .casualty && $0.head < main.head
      })?.head, main.words.lowerBound - killed <= 5,
      prose.norm(killed + 1).isOne(of: "in", "by", "during"),
      prose.norm(killed).isOne(of: "killed", "wounded", "injured", "hurt", "slain"),
      let definite = span(max(context.sentence.lowerBound, killed - 7), killed).last(where: {
        prose.norm($0).isOne(of: "the", "those")
      }),
      !span(definite, killed).contains(where: { prose.has($0, [.being, .having, .verb]) })
    else { return false }
    return drafts.suffix(6).contains { $0.factuality == .asserted && $0.kind.family != .other }
  }

  /// States whose bombs fall from aircraft, by their codes.
  private static let bombers: Set<String> = [
    "RU", "IL", "US", "SY", "SA", "TR", "UA", "FR", "GB",
  ]
}
