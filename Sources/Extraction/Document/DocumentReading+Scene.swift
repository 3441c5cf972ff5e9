import Incidents

/// Where and when it was, by the sentence that sets the scene.
extension DocumentReading {
  /// "At 02.14 this morning several calls told of a loud bang in Malmö. Officers found that a hand grenade had been
  /// thrown through the window of a restaurant": when and where that was of which the sentences before it tell, where
  /// nothing else is told in them.
  mutating func setScenes() {
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard draft.factuality == .asserted, !draft.isAbsorbed, !draft.isAggregate, !draft.isSummary,
        !draft.isBackground, draft.date == nil || draft.isReportDate,
        // What follows another incident in its paragraph goes on with that.
        !drafts[..<index].contains(where: {
          $0.factuality == .asserted && !$0.isBackground && !$0.isAggregate
            && ($0.paragraph == draft.paragraph || $0.lastParagraph == draft.paragraph
              || !isAtHead(draft.sentence - 1))
        })
      else { continue }
      if takeLead(index) || draft.weapon == nil && draft.target == nil { continue }
      let first =
        aimsAtThing(of: draft.sentence - 1, draft)
        ? draft.sentence - 1
        : max(prose.firstSentence(ofParagraphOf: draft.sentence), draft.sentence - 2)
      let scene = (first..<max(first, draft.sentence)).reversed().prefix { number in
        !drafts.contains { $0.sentence == number || $0.lastSentence == number }
      }
      for number in scene {
        let words = span(
          max(prose.sentences[number].lowerBound, dateline.upperBound),
          prose.sentences[number].upperBound)
        guard let day = dayOfScene(words), !isTalk(words),
          !words.contains(where: { prose.has($0, [.killed, .injured]) })
        else { continue }
        if let place = places.places(in: words, anchors: [], excluding: [], dateline: dateline)
          .first(where: { $0.location != nil && $0.tie >= 2 && $0.fineness < 60_000 })
          ?? onlyTown(in: words)
        {
          setPlace(
            index,
            asBefore(
              place, "the sentence before sets the scene",
              reason: "the sentence before sets the scene there"),
            replacing: false)
        }
        drafts[index].date = day.date
        drafts[index].isReportDate = false
        note(index, "date", day.words, "the day on which the scene is set")
        passOnDay(index)
        break
      }
    }
  }

  /// "Some hours afterwards, another attack struck a clinic": on the day of the first, which was found only now.
  private mutating func passOnDay(_ first: Int) {
    for index in drafts.indices
    where drafts[index].date == nil && drafts[index].sentence > drafts[first].sentence
      && drafts[index].sentence - drafts[first].sentence <= Self.reachOfDay
      && drafts[index].factuality == .asserted && !drafts[index].isUndatable
    {
      let words = prose.sentences[drafts[index].sentence]
      guard
        let later = DateGrammar(prose, in: words).phrases().first(where: {
          if case .later = $0.meaning { true } else { false }
        }),
        let date = later.date(
          published: published, previous: drafts[first].date, quote: prose.text(later.words)),
        date.dayCount ?? .max <= 2
      else { continue }
      drafts[index].date = date
      drafts[index].isInheritedDate = true
      note(index, "date", later.words, "the day told before")
    }
  }

  private static let reachOfDay = 6

  /// "was driving down Jalalabad Road, one of the main roads of Kabul": the one town of a scene, in whatever words.
  private func onlyTown(in words: Range<Int>) -> PlaceReading? {
    let towns = places.indices(in: prose.bytes(of: words)).filter {
      toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.classLetter == "P"
        && toponyms[$0].recognition >= PlaceTies.leastRecognition
    }
    guard towns.count == 1, let town = towns.first else { return nil }
    return PlaceReading(
      toponym: town, range: toponyms[town].range, text: toponyms[town].text,
      location: toponyms[town].location, tie: 2, rule: "the sentence before sets the scene")
  }

  /// "A convoy was driving through Kabul. A bomber steered a car into the motorcade": what was hit is what the sentence before
  /// was of, though a paragraph began since.
  private func aimsAtThing(of number: Int, _ draft: IncidentDraft) -> Bool {
    guard prose.sentences.indices.contains(number), let anchor = draft.anchor,
      prose.sentences.indices.contains(draft.sentence)
    else { return false }
    let before = prose.sentences[number]
    return span(anchor.words.upperBound, prose.sentences[draft.sentence].upperBound).contains {
      index in
      prose.norm(index - 1) == "the" && !prose.words[index].isCapitalized
        && (prose.has(index, .facility) || EventAnchor.vehicles.contains(prose.norm(index)))
        && before.contains { at in
          (prose.has(at, .facility) || EventAnchor.vehicles.contains(prose.norm(at)))
            && (prose.norm(at) == prose.norm(index)
              || Self.sameThings.contains {
                $0.contains(prose.norm(at)) && $0.contains(prose.norm(index))
              })
        }
    }
  }

  /// "The fifth victim was caught near Simbolongo village as he cut thatch. He too was beheaded", "A patrol came across a camp near
  /// Ekuru on June 1. Having noticed them, the rebels opened fire": the day and the place of the sentence before, of which
  /// nothing was told, for what goes on with those whom it names.
  mutating func goOnFromSentenceBefore() {
    for index in drafts.indices
    where drafts[index].place == nil
      && (drafts[index].date == nil || drafts[index].isReportDate || drafts[index].isInheritedDate)
    {
      let draft = drafts[index]
      guard draft.factuality == .asserted, !draft.isAbsorbed, !draft.isAggregate, !draft.isSummary,
        !draft.isBackground, draft.sentence > 0, goesOn(draft.sentence),
        isUnread(draft.sentence - 1), !isInCapitals(draft.sentence - 1),
        prose.paragraphs[draft.sentence] == prose.paragraphs[draft.sentence - 1]
          || prose.sentences[draft.sentence - 1].contains(where: { prose.has($0, .month) })
      else { continue }
      let before = prose.sentences[draft.sentence - 1]
      let words = span(max(before.lowerBound, dateline.upperBound), before.upperBound)
      guard !words.isEmpty, !isTalk(words),
        !words.contains(where: { prose.has($0, [.modal, .negation]) })
      else { continue }
      let phrases = DateGrammar(prose, in: words).phrases()
      let day = dayOfScene(words)
      let place =
        places.places(in: words, anchors: [], excluding: [], dateline: dateline)
        .first { $0.location != nil && $0.tie >= 3 && $0.fineness < 60_000 }
        ?? places.unknown(in: words, excluding: [], dates: phrases)
      guard day != nil || place != nil else { continue }
      if let place {
        setPlace(
          index,
          asBefore(
            place, "the sentence before tells where they were",
            reason: "the sentence before tells that they were there"),
          replacing: false)
      }
      if let day {
        drafts[index].date = day.date
        drafts[index].isReportDate = false
        note(index, "date", day.words, "the day on which the scene is set")
      } else if drafts[index].date == nil,
        let last = drafts[..<index].last(where: {
          $0.factuality == .asserted && !$0.isAbsorbed && $0.date != nil
        }), draft.sentence - last.lastSentence <= 4, !last.isReportDate
      {
        drafts[index].date = last.date
        drafts[index].isInheritedDate = true
      }
    }
  }

  /// Whether a sentence begins with those whom the one before named: "They", "The team", "Having noticed them".
  private func goesOn(_ number: Int) -> Bool {
    let sentence = prose.sentences[number]
    guard let start = sentence.first(where: { prose.words[$0].isWord }) else { return false }
    return prose.norm(start).isOne(of: "he", "she", "they", "the", "having", "it")
      && !(prose.norm(start) == "the"
        && prose.words[min(start + 1, prose.words.count - 1)].isCapitalized)
  }

  /// "In Diyarbakir's Baglar district, militants dug trenches": a sentence that begins a paragraph with where it is.
  private func isAtHead(_ number: Int) -> Bool {
    guard prose.sentences.indices.contains(number),
      prose.firstSentence(ofParagraphOf: number) == number
    else { return false }
    let words = prose.sentences[number]
    return prose.has(words.lowerBound, .locative)
      && !places.indices(
        in: prose.bytes(of: span(words.lowerBound, min(words.upperBound, words.lowerBound + 5)))
      ).isEmpty
  }

  /// "Boston has spent a day remembering the attack on its marathon, one year on": what a text that looks back tells without a
  /// day of the news is remembered, and did not happen now.
  mutating func rememberOldTimes() {
    let lead = 0..<(prose.sentences.prefix(2).last?.upperBound ?? 0)
    guard let cue = lead.first(where: { isLookingBack($0) }) else { return }
    for index in drafts.indices where drafts[index].factuality == .asserted {
      if let date = drafts[index].date, date.dayCount ?? 99 <= 8, isNews(date),
        !drafts[index].isReportDate, !isOfLeadAlone(drafts[index])
      {
        continue
      }
      drafts[index].factuality = .remembered
      note(index, "factuality", cue..<cue + 1, "the text looks back")
    }
  }

  /// Whether the day of an incident is none of its own, but that of the lead, told elsewhere.
  private func isOfLeadAlone(_ draft: IncidentDraft) -> Bool {
    guard let leadDay, draft.date == leadDay.date else { return false }
    return prose.sentenceNumber(of: leadDay.words.lowerBound) != draft.sentence
  }

  private func isLookingBack(_ index: Int) -> Bool {
    switch prose.norm(index) {
    // "Lt Col Kenneth Battle, who has died aged 91"
    case "aged": prose.norm(index - 1) == "died" && prose.has(index - 2, .having)
    case "anniversary", "remembering", "commemorating", "commemorated", "commemorate",
      "commemorates":
      true
    case "year", "years", "decade", "decades":
      prose.norm(index + 1) == "on" && !prose.words[min(index + 2, prose.words.count - 1)].isWord
    default: false
    }
  }

  /// "The Legion is collecting photographs of the gas attack at Ypres, where 31 men were killed in April 1915": history, in a
  /// text of today. One that begins with years long past, and tells of nothing else, is of them.
  mutating func rememberPast() {
    guard let published else { return }
    let told = drafts.indices.filter {
      drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isAggregate
    }
    let past = told.filter { index in
      drafts[index].date?.latest.map {
        published.daysSince1970 - $0.daysSince1970 > Self.daysToHistory
      } ?? false
    }
    guard let first = past.first,
      past.count < told.count || drafts[first].sentence > Self.headOfPast
    else { return }
    for index in past { drafts[index].factuality = .remembered }
  }

  /// Three years.
  private static let daysToHistory = 3 * 365
  /// The last sentence with which a text of the past may begin to tell of it, from 0.
  private static let headOfPast = 2

  /// "A riot in a prison in Damascus has resulted in 25 deaths. Police fired into the rioters": the one place of the
  /// sentence before the first incident, where the text tells of that without another.
  mutating func placeByLead() {
    guard
      let index = drafts.indices.first(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isBackground
      })
    else { return }
    let draft = drafts[index]
    guard draft.place == nil, !draft.isAggregate, !draft.isSummary, !draft.isOfAnother,
      draft.killed != nil || draft.injured != nil || draft.actor != nil,
      draft.sentence > 0, draft.sentence <= Self.leadReach,
      places.places(
        in: prose.sentences[draft.sentence], anchors: [], excluding: [], dateline: dateline
      ).allSatisfy({ $0.location == nil })
    else { return }
    let before = prose.sentences[draft.sentence - 1]
    let words = span(max(before.lowerBound, dateline.upperBound), before.upperBound)
    guard !isTalk(words) else { return }
    let found = places.places(in: words, anchors: [], excluding: [], dateline: dateline)
      .filter { $0.location != nil && $0.tie >= 2 && $0.fineness < 60_000 }
    guard let place = found.first, found.allSatisfy({ $0.agrees(with: place) }) else { return }
    setPlace(
      index,
      asBefore(
        place, "the place of the sentence before", reason: "the sentence before tells of it there"),
      replacing: false)
  }

  /// How far into a text the first incident may be told.
  private static let leadReach = 4

  /// "launches an investigation into last week's killing of demonstrators ... what happened when forces opened fire": the day
  /// of the one attack that a text tells of, where no sentence tells it but one that speaks of it.
  mutating func takeDayOfDeed() {
    let news = drafts.indices.filter { isOfNews(drafts[$0]) }
    guard news.count == 1, let only = news.first,
      drafts[only].date == nil || drafts[only].isReportDate
    else { return }
    for number in max(0, drafts[only].sentence - 3)..<drafts[only].sentence + 1 {
      // "last week's attacks on Gwoza": of another place.
      let isElsewhere = places.places(
        in: prose.sentences[number], anchors: [], excluding: [], dateline: dateline
      ).contains { place in
        place.location?.place?.feature.isCountry == false
          && !(drafts[only].place.map { $0.agrees(with: place) } ?? true)
      }
      if isElsewhere { continue }
      for phrase in DateGrammar(prose, in: prose.sentences[number]).phrases() {
        let owner = phrase.words.upperBound
        guard !phrase.isFuture, prose.norm(owner) == "'s" || prose.norm(owner - 1) == "'s",
          span(owner, owner + 4).contains(where: { Self.deeds.contains(prose.norm($0)) }),
          let date = dayMeant(phrase),
          date.dayCount ?? 99 <= 8
        else { continue }
        drafts[only].date = date
        drafts[only].isReportDate = false
        note(only, "date", phrase.words, "the day of what is spoken of")
        return
      }
    }
  }

  private static let deeds: FormSet = [
    "killing", "killings", "violence", "shooting", "shootings", "massacre", "attack", "attacks",
    "bombing", "bombings", "raid", "raids", "blast", "blasts", "explosion", "explosions",
    "crackdown", "assault", "ambush", "clashes", "airstrike", "airstrikes",
  ]

  /// "Three soldiers were killed on Wednesday at a checkpoint west of Arish. ... The militants opened fire on the vehicle": the
  /// lead counts the dead, with their day and place, and what killed them is told further down.
  private mutating func takeLead(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.sentence <= Self.reachOfLead, draft.kind != .attack,
      draft.weapon != nil || draft.actor != nil && draft.target != nil
    else { return false }
    for number in 0..<min(2, draft.sentence)
    where !drafts.contains(where: { $0.sentence == number || $0.lastSentence == number })
      // "A gas explosion killed three": the lead tells by itself how they died.
      && !prose.sentences[number].contains(where: {
        prose.has($0, .event) && !prose.has($0, .killed) || Self.mishaps.contains(prose.norm($0))
      })
    {
      let words = span(
        max(prose.sentences[number].lowerBound, dateline.upperBound),
        prose.sentences[number].upperBound)
      let casualties = CasualtyGrammar(prose, in: words).read()
      // "Elsewhere, a gunman", "another case": not of those whom the lead counts.
      guard casualties.killed != nil,
        !(number + 1..<draft.sentence + 1).contains(where: { between in
          prose.sentences[between].contains {
            prose.norm($0).isOne(of: "elsewhere", "another", "separate", "separately", "meanwhile")
          }
        }), let day = dayOfScene(words)
      else { continue }
      let place = places.places(in: words, anchors: [], excluding: [], dateline: dateline)
        .first { $0.location != nil && $0.tie >= 1 && $0.fineness < 100_000 }
      // Without a place it is the one incident of the text.
      guard place != nil || drafts.count == 1 else { continue }
      if let place {
        setPlace(
          index,
          asBefore(
            place, "the lead counts the dead there", reason: "the lead counts the dead there"),
          replacing: false)
      }
      drafts[index].date = day.date
      drafts[index].isReportDate = false
      note(index, "date", day.words, "the day on which the lead counts the dead")
      drafts[index].killed = casualties.killed?.count
      if let killed = casualties.killed { note(index, "killed", killed.words, "casualties") }
      return true
    }
    return false
  }

  private static let mishaps: FormSet = [
    "explosion", "blast", "fire", "blaze", "crash", "crashed", "accident", "overturned", "exploded",
    "collapsed", "flood", "floods", "earthquake", "storm", "drowned", "collided", "derailed",
    "avalanche", "landslide", "lightning", "heat", "mudslide", "wave", "capsized", "stampede",
    "disease", "virus", "cholera", "measles", "died",
  ]

  /// How many sentences behind the lead what it counts may be told.
  private static let reachOfLead = 8

  /// The one day of the news that a sentence tells, but for those on which somebody spoke.
  private func dayOfScene(_ words: Range<Int>) -> (date: OccurrenceDate, words: Range<Int>)? {
    let days = DateGrammar(prose, in: words).phrases().compactMap { phrase in
      phrase.isFuture || phrase.isOfSpeech || phrase.meaning == .impossible
        ? nil
        : dayMeant(phrase)
          .flatMap { date in
            (date.dayCount ?? 99) <= 2 && isNews(date) ? (date: date, words: phrase.words) : nil
          }
    }
    return days.count == 1 ? days[0] : nil
  }

  /// "are investigating the attack, which happened Thursday in the municipality of El Mezquital": when and where what was
  /// told took place.
  mutating func readRelative(_ bounds: Range<Int>, _ number: Int) {
    guard
      let which = bounds.first(where: {
        prose.norm($0) == "which" && prose.norm($0 - 1) == ","
          && (prose.norm($0 + 1).isOne(of: "happened", "occurred")
            || prose.norm($0 + 1) == "took" && prose.norm($0 + 2) == "place")
      }), prose.has(which - 2, .event),
      let last = drafts.indices.suffix(3).last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAggregate && !drafts[$0].isBackground
      }), (0...3).contains(number - drafts[last].lastSentence)
    else { return }
    let end =
      span(which + 2, bounds.upperBound).first {
        prose.norm($0).isOne(of: "after", "when", "as", "while", "but", "because", "following", ",")
      } ?? bounds.upperBound
    let words = which + 1..<min(end, which + 16)
    if let day = dayOfScene(words) {
      drafts[last].date = day.date
      drafts[last].isReportDate = false
      note(last, "date", day.words, "the day on which it is said to have happened")
    }
    let found =
      places.places(in: words, anchors: [], excluding: [], dateline: dateline).first
      ?? places.unknown(in: words, excluding: [], dates: [])
    guard var place = found, drafts[last].place?.fineness ?? .infinity > 60_000 else { return }
    if place.location == nil, let wider = drafts[last].place, places.canHold(wider) {
      place = places.within(wider, place)
    }
    setPlace(last, place, replacing: place.location != nil)
  }
}
