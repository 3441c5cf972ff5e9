import Incidents

/// Knows passages that tell again what was told before, without saying so.
extension DocumentReading {
  /// "Shells landed in the market", "A jet dropped two bombs": how that was done which was just told.
  func isMoreOfSame(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard context.isFirst, main.form == .verb, main.isWeak || main.isDrop || main.kind == .bomb,
      let last = drafts.suffix(4).last(where: {
        $0.factuality == .asserted && !$0.isAggregate && $0.date != nil
      }), !last.isBackground, !last.isSummary,
      (1...2).contains(context.number - last.lastSentence),
      last.isReportDate || context.dates.allSatisfy(\.isOfSpeech),
      let weapon = context.clause.weapons.first(where: { $0.head < main.head }), !weapon.isPerson,
      (weapon.count?.lower ?? 1) <= 3,
      // "Two more car bombs struck a crowded intersection"
      !span(context.words.lowerBound, weapon.head).contains(where: { prose.norm($0) == "more" }),
      weapon.kind == last.kind || weapon.kind == .airstrike && last.kind.family == .air
        || weapon.kind == .bomb && last.kind == .airstrike
        || weapon.kind == .artillery && last.kind == .mortar
    else { return false }
    return !places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { place in
      place.location != nil && !(last.place.map(place.agrees) ?? false)
        || place.location == nil && isOtherVillage(place, than: last.place)
    }
      && !context.words.contains {
        prose.norm($0).isOne(
          of: "another", "second", "later", "elsewhere", "separately", "also", "afterwards",
          "afterward", "shortly", "then")
      }
  }

  /// "The Israeli military said its jets struck a command post", after Israeli strikes were told of: the same, as those
  /// tell it who did it.
  func ownedAgain(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading], _ date: OccurrenceDate?
  ) -> Int? {
    guard main.form == .verb, found.isEmpty, date == nil, let kind = context.clause.kind,
      let claim = context.claims.first(where: {
        $0.isOfOwnSentence && $0.stance == .claims && context.words.contains($0.words.lowerBound)
      })
    else { return nil }
    let name = prose.text(claim.actor)
    // "claimed responsibility. It said it had detonated a device against soldiers"
    let isPronoun = ["it", "they", "the group"].contains(name.lowercased())
    // "had hit a command cell and secondary explosions were seen": no word says with what.
    let isOfNoKind = context.clause.anchors.allSatisfy { $0.isNoise || $0.isWeak }
    return drafts.indices.suffix(8).last { index in
      let draft = drafts[index]
      return draft.factuality == .asserted && !draft.isBackground && !draft.isAggregate
        && draft.sentence < context.number && context.number - draft.lastSentence <= 6
        && (kind.isCompatible(with: draft.kind) && draft.kind.family == kind.family
          || isOfNoKind && [.air, .fire].contains(draft.kind.family))
        && draft.actor.map {
          shareName($0.name, name) || isSameState($0.name, claim.actor)
            || isPronoun && $0.status == .claimed && context.number - draft.lastSentence <= 2
        } ?? false
    }
  }

  /// "A mast was blown up. ... placed explosives at the foot of the mast on Monday": what was told with "a" and is
  /// told again with "the".
  func ofSameThing(
    _ kind: EventKind, _ date: OccurrenceDate?, _ context: ClauseContext
  ) -> Int? {
    guard
      let last = drafts.indices.suffix(4).last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAggregate && !drafts[$0].isBackground
          && drafts[$0].sentence < context.number
      })
    else { return nil }
    let draft = drafts[last]
    guard context.number - draft.lastSentence <= 2, draft.kind.family == kind.family,
      kind.isCompatible(with: draft.kind), date.map({ isDay($0, of: draft) }) ?? true,
      prose.sentences.indices.contains(draft.sentence)
    else { return nil }
    let told = prose.sentences[draft.sentence]
    let isSame = context.words.contains { (index: Int) -> Bool in
      guard prose.norm(index - 1) == "the", !prose.words[index].isCapitalized,
        prose.norm(index).bytes().count > 3,
        !prose.has(
          index, [.event, .assailant, .person, .timeUnit, .organization, .role, .definite, .number]),
        !PlaceTies.kinds.contains(prose.norm(index))
      else { return false }
      return told.contains { at in
        prose.norm(at) == prose.norm(index)
          && span(max(told.lowerBound, at - 3), at).contains {
            prose.norm($0).isOne(of: "a", "an")
          }
      }
    }
    return isSame ? last : nil
  }

  /// "had brought down 17 of 21 drones launched at the city": the one that was just told of.
  func isOfTheTown(_ context: ClauseContext, _ draft: IncidentDraft) -> Bool {
    draft.place?.location?.place?.feature.classLetter == "P"
      && context.words.contains {
        prose.norm($0).isOne(of: "city", "town", "village") && prose.norm($0 - 1) == "the"
          && !prose.norm($0 + 1).isOne(of: "of", "'s")
      }
  }

  /// "Others struck Habibiya, Kamaliya and Husseiniya": other bombs.
  func isOthersStruck(_ start: Int) -> Bool {
    prose.norm(start) == "others"
      && prose.norm(start + 1).isOne(
        of: "struck", "hit", "exploded", "targeted", "went", "rocked", "ripped")
  }

  /// Whether a clause is said to tell of something else than those before.
  func isOfAnother(_ context: ClauseContext) -> Bool {
    isOfOthersKilled(context) || isOfSameDay(context) || isOtherNews(context)
      || isOthersStruck(context.words.lowerBound) || isSameDayElsewhere(context)
      || context.words.contains {
        prose.norm($0).isOne(
          of: "another", "separate", "separately", "elsewhere", "second", "similar", "also",
          "third",
          "later", "earlier", "subsequent") && !isOfFigure($0) && prose.norm($0 + 1) != "time"
          // "the directorate, also known as Kurdistan CT"
          && !(prose.norm($0) == "also" && prose.norm($0 + 1).isOne(of: "known", "called", "named"))
          // "Ukrinform wrote earlier that Kherson came under attack"
          && !(prose.norm($0).isOne(of: "earlier", "later", "also") && prose.has($0 - 1, .saying)
            && prose.norm($0 + 1) == "that")
          // "adding that artillery also shelled fields": told beside what the clause tells.
          && !(prose.norm($0) == "also" && isOfAddition($0, context))
          // "also was wounded when rebels stormed the detachment": one more in it.
          && !(prose.norm($0) == "also" && isOfMoreThere($0, context))
          // "the second city of the country", "the third day"
          && !(prose.norm($0).isOne(of: "second", "third")
            && Self.rankedThings.contains(prose.norm($0 + 1)))
          // "shots were fired from another car"
          && !(prose.norm($0) == "another" && prose.norm($0 - 1).isOne(of: "from", "by")
            && IncidentMention.vehicles.contains(prose.norm($0 + 1).description))
          // "another vehicle was set ablaze by bandits who attacked the village": one more thing in it.
          && !(prose.norm($0) == "another" && isOfMoreBurnt($0, context))
          // "Another 27 people were admitted to hospital": of those hurt in one.
          && !(prose.norm($0) == "another" && isOfMoreHurt($0))
          // "two second homes"
          && !(prose.norm($0) == "second" && prose.has($0 - 1, .number))
          || prose.norm($0).isOne(of: "afterwards", "afterward")
          // "In apparent revenge, ten travellers were killed"
          || prose.norm($0).isOne(of: "revenge", "reprisal", "retaliation")
            && prose.norm($0 + 1) == "," && $0 - context.sentence.lowerBound <= 3
          // "A policeman was shot dead in the same province"
          || prose.norm($0) == "same" && PlaceTies.divisions.contains(prose.norm($0 + 1))
            && !prose.norm(context.sentence.lowerBound).isOne(
              of: "the", "they", "both", "he", "she")
          // "In a fifth incident"
          || prose.norm($0).isOne(of: "fourth", "fifth", "sixth")
            && prose.norm($0 + 1).isOne(
              of: "incident", "attack", "blast", "explosion", "bomb", "strike")
          // "killed four more people"
          || prose.norm($0) == "more" && prose.has($0 - 1, .number)
            && (prose.has($0 + 1, .person) || prose.norm($0 + 1) == "in")
          // "Two policemen more died when two rounds came down near their station"
          || prose.norm($0) == "more" && prose.has($0 - 1, .person) && prose.has($0 - 2, .number)
            && prose.has($0 + 1, [.killed, .being])
      }
  }

  private func isOfAddition(_ index: Int, _ context: ClauseContext) -> Bool {
    guard let first = context.clause.anchors.first else { return false }
    return span(max(context.words.lowerBound, first.words.upperBound), index).contains {
      prose.norm($0).isOne(of: "adding", "noting") && prose.norm($0 + 1) == "that"
    }
  }

  /// Whether "also" is said of people hurt or taken when something was attacked that was told of: "the outpost".
  private func isOfMoreThere(_ also: Int, _ context: ClauseContext) -> Bool {
    guard
      let harm = span(also - 2, also + 4).first(where: {
        prose.has($0, [.killed, .injured])
          || prose.norm($0).isOne(of: "abducted", "kidnapped", "captured", "seized", "taken")
      }), prose.has(harm - 1, .being) || prose.norm(harm - 1) == "also"
    else { return false }
    return span(harm + 1, context.sentence.upperBound).contains { index in
      prose.norm(index) == "the"
        && span(index + 1, index + 3).contains {
          prose.norm($0).isOne(
            of: "outpost", "detachment", "base", "post", "camp", "barracks", "garrison", "attack",
            "raid", "ambush", "hotel", "compound")
        }
    }
  }

  /// Whether one more thing was burnt where those came who were told of, by no other name.
  private func isOfMoreBurnt(_ another: Int, _ context: ClauseContext) -> Bool {
    guard
      EventAnchor.vehicles.contains(prose.norm(another + 1))
        || prose.norm(another + 1).isOne(of: "vehicle", "house", "shop", "building", "home"),
      span(another + 2, another + 6).contains(where: {
        prose.norm($0).isOne(of: "ablaze", "fire", "burnt", "burned", "torched", "destroyed")
      })
    else { return false }
    return !places.indices(in: prose.bytes(of: context.words)).contains {
      toponyms[$0].use == .name && toponyms[$0].location != nil
    }
  }

  private func isOfMoreHurt(_ another: Int) -> Bool {
    guard prose.has(another + 1, .number) || prose.norm(another + 1) == "dozen" else {
      return false
    }
    return span(another + 2, another + 7).contains {
      prose.has($0, .injured) || prose.norm($0).isOne(of: "admitted", "treated", "hospitalised")
    }
  }

  private static let rankedThings: FormSet = [
    "city", "largest", "biggest", "most", "floor", "storey", "story", "day", "night", "week",
    "month",
    "year", "straight", "consecutive", "half", "home", "homes", "term", "world", "time",
  ]

  /// "an earlier, provisional toll of twelve": of a number, not of an incident.
  private func isOfFigure(_ index: Int) -> Bool {
    prose.norm(index) == "earlier"
      && (index + 1..<index + 5).contains {
        prose.norm($0).isOne(of: "toll", "figure", "report", "reports", "count", "statement")
      }
  }

  /// "a strike on Tyre killed nine civilians. Seven Canadians were killed in air strikes on southern Lebanon": fewer than
  /// were told dead, by what is not known yet.
  private func isOfFewer(_ context: ClauseContext, than draft: IncidentDraft) -> Bool {
    guard let known = draft.killed, known.lower > 1, context.isFirst,
      context.clause.anchors.contains(where: { $0.form == .noun && $0.isPlural }),
      context.clause.anchors.allSatisfy({ $0.form != .noun || $0.reference != .known }),
      let killed = CasualtyGrammar(prose, in: context.words).read().killed,
      killed.count.lower == killed.count.upper, killed.count.lower > 1
    else { return false }
    return killed.count.lower < known.lower
  }

  /// "Three police officers were killed in an explosion. Two border guards were killed in an attack by the Taliban": other
  /// people, and not as many, in something that is told for the first time.
  private func isOfOtherVictims(_ context: ClauseContext, than draft: IncidentDraft) -> Bool {
    guard context.isFirst, draft.sentence < context.number, let known = draft.killed,
      known.lower == known.upper, let victims = draft.victims ?? draft.people,
      context.clause.anchors.allSatisfy({ $0.form != .noun || $0.reference != .known }),
      let toll = CasualtyGrammar(prose, in: context.words).read().killed,
      toll.count.lower == toll.count.upper, toll.count.lower > 0, toll.count != known,
      toll.words.lowerBound - context.words.lowerBound <= 2
    else { return false }
    let others = toll.words.filter { prose.has($0, .person) }
    guard !others.isEmpty else { return false }
    let told = Set(victims.map { prose.norm($0) })
    return others.allSatisfy {
      !told.contains(prose.norm($0))
        && !prose.norm($0).isOne(
          of: "people", "persons", "person", "others", "other", "victims", "man", "men", "civilians"
        )
    }
      && !victims.contains {
        prose.norm($0).isOne(of: "people", "persons", "civilians", "men", "victims")
      }
  }

  /// So many days after it happened, what is told in the news is told late.
  private static var longTelling: Int { 3 }

  /// "A rocket fell on Sderot. Israeli tanks then shelled a post east of Beit Hanoun": of other arms, and by another town.
  private func isOfOtherArms(
    _ kind: EventKind, _ place: PlaceReading?, than draft: IncidentDraft
  ) -> Bool {
    guard
      Set([kind, draft.kind]) == [.rocket, .artillery]
        || Set([kind, draft.kind]) == [.missile, .artillery],
      let one = place?.location?.place, let other = draft.place?.location?.place
    else { return false }
    return one.id != other.id && one.feature.classLetter == "P" && other.feature.classLetter == "P"
  }

  /// The draft that a passage tells again without saying so: same kind, place and days.
  func duplicate(
    _ kind: EventKind?, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool), _ context: ClauseContext
  ) -> Int? {
    guard let kind else { return nil }
    // A name that is not placed tells nothing apart, nor where a road leads.
    let named = place?.location == nil ? place?.text : nil
    let village = place?.location == nil ? place : nil
    let place = place?.location == nil || place?.rule == "road" ? nil : place
    // "In Goma, a grenade thrown into a bar wounded five": the next of the news.
    let isNextItem =
      place?.tie == 3 && context.isFirst
      && (context.number == 0 || prose.paragraphs[context.number - 1] != context.paragraph)
      && context.clause.weapons.contains {
        !$0.isPerson && prose.norm($0.words.lowerBound - 1).isOne(of: "a", "an")
      }
    let isPlanted = context.clause.weapons.contains { weapon in
      !weapon.isDefinite
        && weapon.words.contains {
          prose.norm($0).isOne(of: "roadside", "buried", "magnetic", "sticky")
        }
        // "an IED that had been concealed in a market"
        || !weapon.isDefinite && !weapon.isPerson
          && span(weapon.words.upperBound, weapon.words.upperBound + 5).contains {
            prose.norm($0).isOne(of: "concealed", "hidden", "planted", "buried", "attached")
          }
    }
    if isOfAnother(context) { return nil }
    let dead = isNextItem ? CasualtyGrammar(prose, in: context.words).read().killed?.count : nil
    let item = item(of: context.number)
    if place == nil, item == nil, let same = ofSameThing(kind, date.date, context) { return same }
    for index in drafts.indices.suffix(Self.memory).reversed() {
      let draft = drafts[index]
      if let item, draft.paragraph != item { continue }
      if let village, draft.sentence < context.number, isOtherVillage(village, than: draft.place) {
        continue
      }
      // "shot down 57 of 83 drones" in a night is no bomb that hit a house.
      if draft.kind != kind, draft.intercepted.map({ $0.lower >= 5 }) ?? false,
        context.clause.weapons.contains(where: { !$0.isPerson && $0.kind != draft.kind })
      {
        continue
      }
      if isOfOtherArms(kind, place, than: draft) { continue }
      guard draft.sentence != context.number, draft.factuality == .asserted, !draft.isAggregate,
        !draft.isSummary || place == nil,
        kind == draft.kind
          || kind == .raid && draft.kind.family == .air && place == nil
            && context.number - draft.lastSentence <= 1
          || (kind.isCompatible(with: draft.kind) && kind.family == draft.kind.family)
          || kind == .attack || draft.kind == .attack
          || draft.kind == .ambush && kind.family == .explosive
          // "missiles fired from a drone killed five. Three missiles struck a compound"
          || draft.kind == .drone && kind == .missile
            && draft.weapon?.lowercased().hasSuffix("missiles") ?? false
      else { continue }
      if let value = date.date, !isDay(value, of: draft) { continue }
      // "A blast hurt three men on Wednesday. On April 26, a bomb hit a patrol": of another day, whichever the first was.
      if draft.isUndatable, draft.date == nil, date.phrase?.isInherited == false,
        date.date?.dayCount == 1
      {
        continue
      }
      if isOfOtherVictims(context, than: draft) { continue }
      // "fired missiles at a container ship", "a missile struck the bulk carrier True Confidence"
      if draft.target != nil, isOtherVessel(draft.target, prose.text(context.words)) { continue }
      // "killed 36, officials said on Tuesday. On November 22 the group killed 28": not so long before, and not so many.
      if draft.isReportDate, case .day = date.phrase?.meaning, let day = date.date?.latest,
        let told = draft.date?.latest, told.daysSince1970 - day.daysSince1970 > Self.longTelling,
        isOther(draft.killed, CasualtyGrammar(prose, in: context.words).read().killed?.count)
      {
        continue
      }
      // "Last week, gunmen killed six people", after ten who were killed on Saturday
      if let phrase = date.phrase, !phrase.isInherited,
        phrase.words.lowerBound - context.sentence.lowerBound <= 1,
        date.date?.dayCount ?? 1 > 2, draft.date?.isSingleDay ?? false, !draft.isReportDate,
        isOther(draft.killed, CasualtyGrammar(prose, in: context.words).read().killed?.count)
      {
        continue
      }
      // "thirteen days after a raid on a police station. Militiamen fell on a bus": of the news, and not of what was before.
      if draft.isBackground, date.phrase == nil || date.phrase?.isInherited == true,
        drafts.suffix(Self.memory).contains(where: {
          !$0.isBackground && $0.factuality == .asserted && !$0.isAggregate
            && (0...2).contains(context.number - $0.lastSentence)
        })
      {
        continue
      }
      // "fighters attacked a column. Fighting broke out around the village of Pi Chaung": there.
      if kind == .clash, draft.place == nil, draft.kind.family == .ground || draft.kind == .attack,
        date.phrase == nil || date.phrase?.isInherited == true,
        (1...2).contains(context.number - draft.lastSentence), context.isFirst,
        prose.norm(context.words.lowerBound).isOne(of: "fighting", "clashes", "gunfire", "shooting")
      {
        return index
      }
      if isOfFewer(context, than: draft) { continue }
      // The headline is told again, and is no item.
      if isNextItem, draft.sentence > 0, draft.place?.fineness ?? 0 > 60_000 { continue }
      // "In Baghdad, a car bomb exploded, killing 19", after two who died elsewhere
      if let dead, draft.sentence > 0, let known = draft.killed, known != dead,
        dead.lower > known.upper ?? Int.max || known.lower > dead.upper ?? Int.max
      {
        continue
      }
      // "An ambush killed two. A patrol was guarding a road when a bomb exploded": the same.
      if draft.kind == .ambush, kind.family == .explosive {
        guard place == nil, context.number - draft.lastSentence <= 2 else { continue }
        return index
      }
      // "Corsica: two homes hit by explosions", and then "Two homes were hit in Erbalunga", which no gazetteer knows.
      if named != nil, draft.sentence <= 1, context.number - draft.lastSentence <= 2,
        draft.place?.location != nil, draft.place?.fineness ?? 0 >= 25_000, !draft.isSummary,
        kind == draft.kind || kind == .attack || draft.kind == .attack
      {
        return index
      }
      // A name that no gazetteer knows, told twice.
      if let named, draft.place?.text == named { return index }
      if isPlanted, draft.kind == .carBomb || draft.kind == .suicideBomb { continue }
      // The same thing was hit: "a camp for displaced people", "the Plaine Savo camp".
      if kind.family == draft.kind.family || kind == .attack || draft.kind == .attack,
        context.number - draft.lastSentence <= 2,
        let target = draft.target,
        draft.place?.location == nil || (draft.place?.fineness ?? 0) > 100_000,
        context.words.contains(where: {
          prose.has($0, .facility) && target.hasSuffix(prose.norm($0).description)
            || prose.has($0, .facility) && target.contains(prose.norm($0).description + " for ")
        })
      {
        return index
      }
      if let place, let known = draft.place {
        // Told twice of one province, on one day, it is the same.
        guard !isElsewhere(place, than: known), place.agrees(with: known),
          known.fineness < 60_000 || place.fineness <= 60_000
            || place.text == known.text && kind == draft.kind
            // "US drones kill two in eastern Yemen": the headline, and then the news.
            || kind == draft.kind && draft.sentence == 0
              && context.number - draft.lastSentence <= 2
              && (place.holds(known) || known.holds(place) || place.isOfCountry(with: known))
        else {
          continue
        }
        return index
      }
      // "has been injured in a gun attack in west Belfast. Up to seven shots were fired at a car on Sunday": the lead
      // goes on, with the day.
      if place == nil, draft.date == nil || draft.isReportDate, draft.sentence <= 1,
        (1...2).contains(context.number - draft.lastSentence), kind.family == .ground,
        kind == draft.kind || kind.isCompatible(with: draft.kind) && draft.kind == .clash
      {
        return index
      }
      // Without a place of its own it is the same only in the same paragraph, dated alike.
      if place == nil, date.phrase == nil || date.isReport || date.phrase?.isInherited == true,
        context.paragraph == draft.paragraph || context.paragraph == draft.lastParagraph
          || date.phrase == nil && context.number - draft.lastSentence <= 1
            && (kind.family == .ground || kind == .attack || isOfTheTown(context, draft)),
        kind == draft.kind || kind == .attack || kind == .raid && draft.kind.family == .air
          // "an attack on two officers. A bomb went off beside their vehicle"
          || draft.kind == .attack && context.isFirst && context.number - draft.lastSentence <= 1
          || kind.family == .air && draft.kind.family == .air
          || kind.family == .ground && kind.isCompatible(with: draft.kind)
            && context.number - draft.lastSentence <= 1
      {
        return index
      }
    }
    return nil
  }

  /// "killed in the village of Baiti. ... A position was attacked in the village of Djukri": two names, each of a village.
  private func isOtherVillage(_ village: PlaceReading, than known: PlaceReading?) -> Bool {
    guard let known, known.text != village.text, !known.text.contains(village.text),
      !village.text.contains(known.text), isCalledVillage(known.range)
    else { return false }
    let isUnlisted = known.toponym < 0 || toponyms[known.toponym].location == nil
    return isUnlisted || isCalledVillage(village.range)
  }

  private func isCalledVillage(_ range: Range<Int>) -> Bool {
    guard let first = places.word(at: range.lowerBound, in: 0..<prose.words.count) else {
      return false
    }
    return span(first - 2, first + 4).contains { PlaceTies.smallKinds.contains(prose.norm($0)) }
  }

  /// "On the same day, a soldier was killed in an attack on the mine": one more, of the day of the first.
  private func isOfSameDay(_ context: ClauseContext) -> Bool {
    let start = context.sentence.lowerBound
    let day = prose.norm(start) == "on" ? start + 1 : start
    guard prose.norm(day).isOne(of: "the", "that"), prose.norm(day + 1) == "same",
      prose.norm(day + 2) == "day" || prose.has(day + 2, .dayPart)
    else { return false }
    return context.clause.anchors.contains { $0.form == .noun && $0.reference == .new }
      && !CasualtyGrammar(prose, in: context.words).read().isEmpty
  }
}
