import Incidents
import SimpleFeatures

/// Reads sentences that tell of no attack, but say where or when that was which was told of: "The bus was near the
/// village of Gai when it was struck", "Witnesses saw two men in front of the terminal at 6 p.m. on Wednesday".
extension DocumentReading {
  /// "A school was bombed": from the air where the text tells of aircraft, and else by a bomb.
  mutating func settleBombed() {
    let isOfAir =
      drafts.contains { $0.kind == .airstrike }
      || prose.words.indices.contains {
        prose.has($0, .aircraft) || prose.norm($0).isOne(of: "airstrike", "airstrikes", "warplanes")
      }
    for index in drafts.indices
    where [.attack, .shooting].contains(drafts[index].kind) && !drafts[index].isAbsorbed {
      let sentence = prose.sentences[drafts[index].sentence]
      guard
        sentence.contains(where: { prose.norm($0) == "bombed" && prose.has($0 - 1, .being) }),
        // "A school was bombed; the army said that gunmen were in it": they shot at nobody.
        !sentence.contains(where: { prose.norm($0).isOne(of: "shot", "fire", "fired", "gunfire") })
      else { continue }

      drafts[index].kind = isOfAir ? .airstrike : .bomb
    }
  }

  /// "The air force bombarded a gathering": from the air, by whoever has nothing else.
  mutating func settleAirForces() {
    for index in drafts.indices
    where [.attack, .shooting, .artillery, .bomb].contains(drafts[index].kind)
      && drafts[index].weapon == nil && drafts[index].anchor?.form == .verb
    {
      guard let name = drafts[index].actor?.name.lowercased(),
        ["air force", "air component", "air wing", "airforce"].contains(where: name.contains),
        let head = drafts[index].anchor?.head,
        prose.norm(head).isOne(
          of: "bombed", "bombarded", "pounded", "struck", "hit", "strafed", "attacked", "targeted",
          "raided")
      else { continue }
      drafts[index].kind = .airstrike
    }
  }

  /// "The blast killed three. Police said the bomb had been hidden in a bag": what exploded, as a sentence behind tells.
  mutating func learnCauses() {
    for index in drafts.indices where drafts[index].kind == .bomb && drafts[index].isOfUnknownCause
    {
      let first = drafts[index].sentence
      let next =
        drafts[(index + 1)...].first { $0.sentence > first }?.sentence ?? prose.sentences.count
      let behind = span(first, min(drafts[index].lastSentence + 3, next))
      drafts[index].isOfUnknownCause = !behind.contains { tellsOfBomb(prose.sentences[$0]) }
    }
  }

  /// "Four soldiers were killed in a strike. That rocket attack led to the closing of the crossing", "came under fire: two
  /// projectiles were brought down": by what, as the words behind tell.
  mutating func learnArms() {
    for index in drafts.indices
    where drafts[index].factuality == .asserted && !drafts[index].isAbsorbed {
      let draft = drafts[index]
      if draft.kind == .attack, let arm = armNamed(behind: draft) {
        drafts[index].kind = arm.kind
        note(index, "category", arm.words, "called so behind")
      } else if draft.kind == .attack, let anchor = draft.anchor, anchor.form == .verb,
        let blown = span(anchor.words.upperBound, prose.sentences[draft.sentence].upperBound).first(
          where: { prose.reads($0, "blowing", "up") })
      {
        // "targeted energy infrastructure, blowing up a pipeline"
        drafts[index].kind = .bomb
        note(index, "category", blown..<blown + 2, "what they did")
      } else if draft.kind == .attack, draft.killed == nil, draft.injured == nil,
        let target = draft.target?.lowercased().split(separator: " ").last,
        ["pipeline", "pylon", "pylons", "mast", "substation", "oleoduct"].contains(target)
      {
        // "the pipeline was attacked in Toledo": with a charge, where nobody was hurt.
        drafts[index].kind = .bomb
      } else if draft.kind == .attack, prose.sentences.indices.contains(draft.sentence),
        let shot = prose.sentences[draft.sentence].first(where: {
          prose.norm($0).isOne(of: "gunshot", "bullet", "bullets")
            || prose.reads($0, "by", "gunfire")
        })
      {
        // "an attack on a police major, resulting in a gunshot wound"
        drafts[index].kind = .shooting
        note(index, "category", shot..<shot + 1, "by what was fired")
      } else if draft.kind == .shooting, draft.intercepted?.upper != 0, draft.intercepted != nil,
        prose.sentences.indices.contains(draft.sentence),
        let word = prose.sentences[draft.sentence].first(where: {
          [.rocket, .missile, .drone].contains(EventWords.weapons[prose.norm($0)])
        }), let kind = EventWords.weapons[prose.norm(word)]
      {
        drafts[index].kind = kind
        note(index, "category", word..<word + 1, "what was shot down")
      }
    }
  }

  /// "That rocket attack", "the missile strike": of a sentence behind, as what was told is called there.
  private func armNamed(behind draft: IncidentDraft) -> (kind: EventKind, words: Range<Int>)? {
    let numbers = span(
      draft.sentence + 1, min(draft.lastSentence + 2, prose.sentences.count))
    for index in numbers.lazy.flatMap({ prose.sentences[$0] })
    where prose.norm(index).isOne(of: "attack", "strike", "barrage", "salvo") {
      guard let kind = EventWords.weapons[prose.norm(index - 1)],
        [.fire, .air, .explosive].contains(kind.family),
        prose.norm(index - 2).isOne(of: "that", "this")
      else { continue }
      return (kind, index - 1..<index + 1)
    }
    return nil
  }

  /// "A gunman shot dead five students. He was armed with a shotgun": with what, as a sentence behind tells before another
  /// attack is told of.
  mutating func learnFirearms() {
    for index in drafts.indices where drafts[index].kind.family == .ground {
      let draft = drafts[index]
      guard !draft.isAbsorbed, draft.factuality == .asserted, draft.kind != .stabbing,
        draft.kind != .abduction, draft.weapon == nil || draft.weapon == ClauseReader.gunfire
      else { continue }
      for number in draft.sentence..<min(prose.sentences.count, draft.sentence + Self.weaponReach) {
        if number > draft.lastSentence,
          drafts.contains(where: {
            $0.sentence == number && !$0.isAbsorbed && $0.factuality == .asserted
          })
        {
          break
        }
        guard let words = Firearm.used(prose, in: prose.sentences[number]) else { continue }
        drafts[index].weapon = prose.text(words)
        note(index, "weapon", words, "the firearm that is told of behind")
        break
      }
    }
  }

  /// How many sentences on a text tells with what somebody fired.
  private static let weaponReach = 8

  /// "A hotel bombing killed fifteen. Eyewitnesses reported that a suicide bomber gained access to the venue": who or what
  /// brought the bomb, as a sentence behind tells before another attack is told of.
  mutating func learnBombers() {
    for index in drafts.indices
    where [.bomb, .carBomb].contains(drafts[index].kind) && drafts[index].factuality == .asserted
      && !drafts[index].isAbsorbed && !drafts[index].isAggregate && !drafts[index].isBackground
    {
      let first = drafts[index].sentence
      let next =
        drafts.filter { $0.sentence > first && !$0.isAbsorbed }.map(\.sentence).min()
        ?? prose.sentences.count
      let reach = span(first, min(drafts[index].lastSentence + 4, next))
      guard let cue = reach.compactMap({ bomber(in: prose.sentences[$0]) }).first else { continue }
      drafts[index].kind = .suicideBomb
      note(index, "category", cue, "who brought the bomb")
    }
  }

  private func bomber(in sentence: Range<Int>) -> Range<Int>? {
    let isOfOther = sentence.contains {
      prose.has($0, [.negation, .modal])
        || prose.norm($0).isOne(
          of: "whether", "if", "unclear", "similar", "previous", "last", "another", "earlier")
        || (1990...2100).contains(prose.words[$0].value ?? 0)
    }
    guard !isOfOther else { return nil }
    return sentence.first {
      prose.norm($0) == "suicide"
        && prose.norm($0 + 1).isOne(of: "bomber", "attacker", "vest", "belt", "bombers")
    }.map { $0..<$0 + 2 }
  }

  private func tellsOfBomb(_ sentence: Range<Int>) -> Bool {
    let isOpen = sentence.contains {
      prose.has($0, .negation)
        || prose.norm($0).isOne(
          of: "whether", "if", "unclear", "unknown", "cause", "caused", "gas", "cylinder", "may",
          "might")
    }
    return !isOpen
      && sentence.contains { word in
        prose.norm(word).isOne(of: "ied", "bombing", "bombers", "bomber")
          || EventWords.weapons[prose.norm(word)] == .bomb
            && !prose.norm(word + 1).isOne(of: "disposal", "squad", "experts", "threat")
      }
  }

  /// Which incident a sentence tells more of; `nil` when none.
  func draftInDetail(_ bounds: Range<Int>, _ number: Int) -> Int? {
    guard
      let last = drafts.indices.suffix(8).filter({ drafts[$0].sentence < number }).max(by: {
        (drafts[$0].lastSentence, $0) < (drafts[$1].lastSentence, $1)
      })
    else { return nil }
    let draft = drafts[last]
    if draft.lastParagraph != prose.paragraphs[number], isOfItem(number) { return nil }
    // The place of what the sentence itself tells, elsewhere, is none of it.
    let isOfOther = drafts.suffix(8).contains { new in
      new.sentence == number && new.place?.location != nil
        && new.place.flatMap { place in
          // Another name, though that of the first is not known.
          draft.place.map {
            isElsewhere(place, than: $0) || $0.location == nil && $0.text != place.text
          }
        } ?? false
    }
    if isOfOther { return nil }
    guard draft.factuality == .asserted || draft.factuality == .attempted, !draft.isAggregate,
      !draft.isBackground, !draft.isSummary,
      (1...(isOfSite(bounds) ? 4 : 2)).contains(number - draft.lastSentence),
      draft.date == nil || draft.isReportDate
        || isCoarse(draft.place, isOfSite(bounds) ? 2500 : 8000),
      !bounds.contains(where: {
        prose.has($0, [.condition, .remembrance, .exercise, .threat])
          || prose.has($0, [.modal, .negation]) && !isOfSite(bounds)
      }), refers(bounds, to: draft)
    else { return nil }
    return last
  }

  /// No place, or one that leaves room for a finer.
  private func isCoarse(_ place: PlaceReading?, _ least: Double = 8000) -> Bool {
    place.map { $0.location == nil || $0.fineness > least } ?? true
  }

  /// Whether a sentence names what was hit, those who came, or what was told, as known.
  private func refers(_ bounds: Range<Int>, to draft: IncidentDraft) -> Bool {
    if isOfHappening(bounds) || draft.kind == .abduction && isOfTaking(bounds) { return true }
    if isOfSite(bounds) || isWhenHit(bounds) || isOfVictims(bounds, draft) { return true }
    let target = draft.target?.lowercased().split(separator: " ").map { WordForm($0) } ?? []
    return bounds.contains { index in
      // "Around 100 people had gathered in Chaung U township": how it was when it happened.
      if Self.scenes.contains(prose.norm(index)), prose.has(index - 1, [.being, .having]),
        index - bounds.lowerBound < 10
      {
        return true
      }
      // "Others got through to the port of Izmail"
      if index == bounds.lowerBound, prose.norm(index).isOne(of: "others", "some") {
        return [.drone, .missile, .rocket].contains(draft.kind)
          && (index + 1..<index + 4).contains {
            prose.norm($0).isOne(of: "got", "reached", "slipped", "made")
          }
      }
      guard prose.norm(index - 1) == "the" else {
        // "Fighters armed with machetes entered Oicha in the night"
        if index == bounds.lowerBound, prose.has(index, .assailant) {
          return (index + 1..<index + 9).contains { Self.arrivals.contains(prose.norm($0)) }
        }
        // "They arrived in the community at 1 a.m. on Saturday."
        return index == bounds.lowerBound && prose.norm(index) == "they"
          && draft.kind.family == .ground
          && (index + 1..<index + 4).contains { Self.arrivals.contains(prose.norm($0)) }
      }
      if prose.has(index, .assailant) {
        return (index + 1..<index + 9).contains { Self.arrivals.contains(prose.norm($0)) }
      }
      if prose.has(index, .weapon), EventWords.weapons[prose.norm(index)] == draft.kind {
        return true
      }
      return prose.has(index, .facility) && target.contains(prose.norm(index))
        && !prose.words[index].isCapitalized
    }
  }

  /// "It happened on Thursday close to Tintaypunco", "The incident, which occurred on Sunday in Morobo County"
  private func isOfHappening(_ bounds: Range<Int>) -> Bool {
    let start = bounds.lowerBound
    // "Police in South Waziristan put the blast near Azam Warsak"
    if span(start, min(bounds.upperBound, start + 9)).contains(where: {
      prose.norm($0).isOne(of: "put", "placed", "located") && prose.norm($0 + 1) == "the"
        && prose.has($0 + 2, .event) && prose.has($0 + 3, .locative)
    }) {
      return true
    }
    // "The place of occurrence lies between Burkapal and Chintagufa"
    if prose.norm(start) == "the",
      prose.norm(start + 1).isOne(of: "place", "site", "scene", "spot"),
      prose.norm(start + 2) == "of" && prose.norm(start + 3).isOne(of: "occurrence", "incident")
        || prose.norm(start + 2) == "lies"
    {
      return true
    }
    return isOfHappening(from: start, to: bounds.upperBound)
      || saidWords(bounds).map { isOfHappening(from: $0, to: bounds.upperBound) } ?? false
  }

  /// Where the words begin that somebody says: "The administrator said that the incident took place on Tuesday".
  private func saidWords(_ bounds: Range<Int>) -> Int? {
    guard
      let said = span(bounds.lowerBound, bounds.upperBound).first(where: {
        prose.norm($0).isOne(
          of: "said", "says", "say", "added", "reported", "stated", "confirmed", "told", "explained"
        )
      })
    else { return nil }
    var start = said + 1
    // "told reporters that", "told AFP the attack"
    if prose.norm(said) == "told" {
      start =
        span(start, min(bounds.upperBound, start + 5)).first {
          prose.norm($0).isOne(of: "that", "the", "it")
        } ?? start
    }
    if prose.norm(start) == "that" { start += 1 }
    return start < bounds.upperBound ? start : nil
  }

  private func isOfHappening(from start: Int, to end: Int) -> Bool {
    let isOfIt = prose.norm(start).isOne(of: "it", "this", "that")
    let isNamed =
      prose.norm(start).isOne(of: "the", "this") && Self.happenings.contains(prose.norm(start + 1))
      || prose.norm(start + 1) == "'s" && Self.happenings.contains(prose.norm(start + 2))
    guard isOfIt || isNamed else { return false }
    return span(start + 1, min(end, start + (isOfIt ? 3 : 8))).contains {
      prose.norm($0).isOne(of: "happened", "occurred", "erupted", "unfolded")
        || prose.reads($0, "took", "place") || prose.reads($0, "broke", "out")
        || prose.reads($0, "was", "reported")
          && prose.norm($0 + 2).isOne(of: "from", "in", "at", "near")
    }
      // "while the minister was in Geneva"
      && !span(start, end).contains {
        prose.norm($0).isOne(of: "while", "when", "after", "before") || prose.norm($0) == "as"
      }
  }

  private static let happenings: FormSet = [
    "incident", "violence", "fighting", "clashes", "unrest", "confrontation", "tragedy", "killings",
    "killing", "abduction", "kidnapping", "ambush", "rally", "wedding", "celebration", "party",
    "procession", "match", "concert", "crime", "murder", "break-in", "robbery", "mutiny",
    "exchange", "melee", "brawl", "occurrence", "episode", "encounter", "confrontations",
  ]

  /// "They were taken in Ganthier", of those who were abducted.
  private func isOfTaking(_ bounds: Range<Int>) -> Bool {
    let start = bounds.lowerBound
    return prose.norm(start).isOne(of: "they", "he", "she") && prose.has(start + 1, .being)
      && prose.norm(start + 2).isOne(of: "taken", "seized", "captured", "grabbed", "snatched")
      && prose.has(start + 3, .locative)
  }

  private static let scenes: FormSet = [
    "gathered", "gathering", "assembled", "travelling", "traveling", "driving", "heading",
    "returning", "queuing", "queueing", "waiting", "praying", "celebrating", "attending", "parked",
  ]

  private static let arrivals: FormSet = [
    "arrived", "came", "entered", "approached", "appeared", "descended", "invaded", "rode", "moved",
  ]

  /// How many days the time may have at most that a sentence tells by the way.
  private static let longestDetail = 8

  /// Sets the day and the place that such a sentence tells.
  mutating func readDetail(_ bounds: Range<Int>, _ number: Int, of index: Int) {
    let dates = DateGrammar(prose, in: bounds).phrases()
    let context = ClauseContext(
      clause: EventClause(words: bounds, anchors: [], weapons: []), sentence: bounds,
      number: number, paragraph: prose.paragraphs[number], dates: dates, isFirst: true, claims: [])
    let phrase = dates.first {
      !$0.isOfSpeech && !$0.isFuture && $0.meaning != .impossible
    }
    if let phrase, drafts[index].date == nil || drafts[index].isReportDate,
      let date = phrase.date(
        published: published, previous: drafts[index].date, quote: prose.text(phrase.words)),
      isDay(date, of: drafts[index]),
      // "was enrolled at the university as late as the spring of 2007"
      date.dayCount ?? 99 <= Self.longestDetail || isOfHappening(bounds)
    {
      apply((date, phrase, false), to: index)
    }
    if isCoarse(drafts[index].place, isOfSite(bounds) ? 2500 : 8000) {
      let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
      let best = places.places(
        in: bounds, anchors: [], excluding: reader.asides, dateline: dateline
      ).first { $0.tie >= 3 && $0.location != nil && $0.fineness < 70_000 }
      if let best, let site = siteNamed(bounds), site.location == nil {
        // "The village concerned, Banjska, is in the municipality of Zvečan"
        var named = places.within(best, site)
        named.tie = best.tie
        setPlace(index, named, replacing: false, isSite: true)
      } else if let best {
        // "who ran a channel in San Pedro Sula", and then "The crime took place in Atima": there, and nowhere else.
        let isThere =
          isOfHappening(bounds) && (drafts[index].place.map { !$0.agrees(with: best) } ?? false)
        setPlace(
          index, places.inner(of: best, in: bounds) ?? best, replacing: isThere,
          isSite: isOfSite(bounds) || isOfHappening(bounds))
      } else if isOfHappening(bounds) || isOfSite(bounds) || isWhenHit(bounds)
        || isOfVictims(bounds, drafts[index])
        || drafts[index].kind == .abduction && isOfTaking(bounds),
        let named = withoutForeign(found(context, reader), context).first ?? siteNamed(bounds)
      {
        setPlace(index, named, replacing: false, isSite: true)
      } else if let named = found(context, reader).first(where: { $0.tie >= 3 && isUnlisted($0) }) {
        // "the insurgents came to Sakwa, in Hawul Local Government Area"
        setPlace(index, named, replacing: false)
      }
    }
  }
}
