import Incidents

/// Takes incidents for one by those who took part: what befell "the victims", "the workers" or "it" is what was told of
/// them.
extension DocumentReading {
  /// "Attackers opened fire on election workers in the south. The workers were attacked on a dirt road in Chicomuselo": a
  /// later sentence that begins with those of an incident tells of that one, unless day, toll, kind or place speak
  /// against it.
  mutating func absorbOfParticipants() {
    for later in drafts.indices
    where isOfNews(drafts[later]) && !drafts[later].isOfAnother && !drafts[later].isOfNoDay {
      let told = drafts[later]
      let before = drafts.indices.prefix(later).suffix(3).filter {
        isOfNews(drafts[$0]) && drafts[$0].lastSentence < told.sentence
          && told.sentence - drafts[$0].lastSentence <= 3
      }
      guard let same = before.last, isOfKnown(told, drafts[same]), canBeOne(drafts[same], told),
        !isOfOtherItem(told, than: drafts[same])
      else { continue }
      absorb(later, into: same)
    }
  }

  /// Whether the sentence of an incident begins with those or that of an earlier one.
  private func isOfKnown(_ told: IncidentDraft, _ draft: IncidentDraft) -> Bool {
    let sentence = prose.sentences[told.sentence]
    let first = sentence.lowerBound
    guard
      !sentence.contains(where: {
        prose.norm($0).isOne(of: "another", "separate", "second", "also", "again", "later", "then")
      })
    else { return false }
    switch prose.norm(first) {
    case "it", "they", "he", "she":
      // "It was attacked on Wednesday", "They were shot near Gajibo"
      return prose.has(first + 1, .being)
    case "the":
      return span(first + 1, min(first + 4, sentence.upperBound)).prefix {
        !prose.has($0, [.verb, .being, .having, .locative])
      }.contains { isOf(draft, $0) }
    case "their", "his", "her":
      return told.kind == .arson
    default: return false
    }
  }

  /// Whether a word means somebody or something of an incident: as it was named there, or as any of its kind.
  private func isOf(_ draft: IncidentDraft, _ index: Int) -> Bool {
    let word = prose.norm(index)
    if Self.ofAnyAttack.contains(word) { return true }
    guard !prose.words[index].isCapitalized, !prose.has(index, .event),
      prose.has(index, [.person, .role, .facility, .civilian])
        || Self.sameThings.contains(where: { $0.contains(word) })
    else { return false }
    return [draft.sentence, draft.lastSentence].contains { number in
      prose.sentences[number].contains { prose.norm($0) == word }
    }
  }

  /// Those who took part in any attack, and what it is called.
  private static let ofAnyAttack: FormSet = [
    "victims", "attack", "assault", "attackers", "assailants", "incident", "shooting", "blast",
    "raid", "ambush", "killers", "bombing", "raiders", "killing", "killings", "gunmen", "violence",
    "explosion", "dead", "slain", "strike", "crime", "murder", "break-in", "robbery",
  ]

  /// Whether nothing that is told of two speaks against their being one.
  private func canBeOne(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    let isOneKind =
      draft.kind == told.kind || draft.kind.isCompatible(with: told.kind)
      || draft.kind.family == told.kind.family && draft.kind != .abduction
        && told.kind != .abduction
      || told.kind == .attack || draft.kind == .attack || told.kind == .arson
      // "were seized from a vessel. The attackers stormed the boat"
      || draft.kind == .abduction && told.kind == .raid
    let isOneTime =
      draft.date == nil || told.date == nil || isOneDay(draft, told) || isOneDay(told, draft)
    return isOneKind && isOneTime && !isOther(draft.killed, told.killed)
      && !isOther(draft.injured, told.injured)
      && (draft.place.flatMap { place in told.place.map { !isElsewhere($0, than: place) } } ?? true)
  }

  // MARK: Where it was

  /// "Gunmen opened fire on a taxi in KwaZulu-Natal. It was ambushed at Keates Drift": takes the place of an incident that
  /// has none, or a wide one, from what is told of those who took part in the sentences behind.
  mutating func placeByParticipants() {
    let told = drafts.filter { !$0.isAbsorbed }.map(\.sentence).sorted()
    var later = 0
    for index in drafts.indices.sorted(by: { drafts[$0].sentence < drafts[$1].sentence }) {
      let draft = drafts[index]
      while later < told.count, told[later] <= draft.sentence { later += 1 }
      guard isOfNews(draft), draft.date != nil, isWide(draft.place),
        draft.killed != nil || draft.injured != nil || draft.target != nil || draft.weapon != nil,
        item(of: draft.sentence) == nil
      else { continue }
      let next = later < told.count ? told[later] : prose.sentences.count
      for number in span(draft.sentence + 1, min(next, draft.sentence + 5)) {
        guard let place = site(in: number, of: draft) else { continue }
        setPlace(index, place, replacing: false, isSite: true)
        if drafts[index].place != draft.place { break }
      }
    }
  }

  /// "It shows the yard of a school in Nuseirat. A strike hit the yard that afternoon": where that was told to be which was
  /// hit, in the sentences before.
  mutating func placeByThingsNamed() {
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isOfNews(draft), draft.date != nil, let target = draft.target,
        let name = target.split(separator: " ").last,
        let said = draft.evidence.last(where: { $0.field == "target" }),
        let word = places.word(at: said.range.lowerBound, in: prose.sentences[draft.sentence]),
        prose.norm(word - 1) == "the"
      else { continue }
      for number in span(max(0, draft.sentence - 4), draft.sentence).reversed() {
        guard let place = placeNamed(with: name, in: number) else { continue }
        let rule = "'the \(name)' was told to be there"
        setPlace(index, asBefore(place, rule, reason: rule), replacing: false)
        break
      }
    }
  }

  /// The place behind a thing in a sentence: "the yard of the boys' school in Nuseirat".
  private func placeNamed(with name: Substring, in number: Int) -> PlaceReading? {
    let sentence = prose.sentences[number]
    guard
      let thing = sentence.first(where: {
        prose.norm($0).description == name && prose.has($0 - 1, [.definite, .indefinite])
      })
    else { return nil }
    let behind = span(thing + 1, min(sentence.upperBound, thing + 10))
    return places.indices(in: prose.bytes(of: behind)).lazy
      .filter { toponyms[$0].use == .name }
      .compactMap { index -> PlaceReading? in
        guard let location = toponyms[index].location, location.uncertainty.meters < 60_000,
          let start = places.word(at: toponyms[index].range.lowerBound, in: behind),
          prose.norm(start - 1).isOne(of: "in", "at", "of", "near", "outside")
        else { return nil }
        return PlaceReading(
          toponym: index, range: toponyms[index].range, text: toponyms[index].text,
          location: location, tie: 2, rule: "")
      }.first
  }

  private func isWide(_ place: PlaceReading?) -> Bool {
    place.map { $0.location == nil || $0.fineness >= 20_000 || $0.tie <= 1 } ?? true
  }

  /// Where a sentence says that those of an incident were.
  private func site(in number: Int, of draft: IncidentDraft) -> PlaceReading? {
    let words = prose.sentences[number]
    let first = words.lowerBound
    guard !prose.has(first + 1, .saying), !prose.has(first + 2, .saying),
      !words.contains(where: {
        prose.has($0, [.condition, .negation, .remembrance, .threat, .exercise])
          || prose.norm($0).isOne(
            of: "another", "separate", "second", "also", "again", "later", "elsewhere", "earlier",
            "previous", "last")
      })
    else { return nil }
    let isOfThem =
      switch prose.norm(first) {
      case "it", "they", "he", "she": true
      case "his", "her", "their":
        prose.has(first + 1, [.facility, .person])
          || span(first + 1, first + 3).contains { Self.belongings.contains(prose.norm($0)) }
      case "the":
        span(first + 1, min(first + 4, words.upperBound)).prefix {
          !prose.has($0, [.verb, .being, .having, .locative])
        }.contains { isOf(draft, $0) || isAgain($0, of: draft) }
      default: false
      }
    guard isOfThem else { return nil }
    let context = ClauseContext(
      clause: EventClause(words: words, anchors: [], weapons: []), sentence: words, number: number,
      paragraph: prose.paragraphs[number], dates: [], isFirst: true, claims: [])
    let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
    return withoutForeign(found(context, reader), context).first { place in
      guard place.tie >= 2,
        let name = places.word(at: place.range.lowerBound, in: words), name > first
      else { return false }
      if place.text.contains("Hospital") || place.text.contains("Clinic") { return false }
      // "the merchant vessel Aster Bay"
      return !Self.vessels.contains(prose.norm(name - 1)) && !isAway(span(first, name), draft)
    }
  }

  private static let vessels: FormSet = [
    "vessel", "ship", "tanker", "carrier", "freighter", "boat", "tug", "trawler", "ferry", "yacht",
    "frigate", "destroyer", "warship",
  ]

  /// "a flow line", and then "the line": a thing told of with "a".
  private func isAgain(_ index: Int, of draft: IncidentDraft) -> Bool {
    let word = prose.norm(index)
    guard !prose.words[index].isCapitalized, prose.words[index].isWord,
      !prose.has(
        index, [.event, .teller, .saying, .killed, .injured, .timeUnit, .number, .organization])
    else { return false }
    return prose.sentences[draft.sentence].contains { known in
      prose.norm(known) == word
        && span(max(0, known - 4), known).contains { prose.has($0, [.indefinite, .number]) }
    }
  }

  /// Whether the words before a name tell of where those come from or went to, and not of where they were hit.
  private func isAway(_ words: Range<Int>, _ draft: IncidentDraft) -> Bool {
    if prose.norm(words.upperBound - 1).isOne(of: "from", "to", "towards", "toward") { return true }
    return words.contains {
      Self.awayWords.contains(prose.norm($0))
        && !(prose.norm($0) == "taken"
          && (draft.kind == .abduction || prose.norm($0 + 1).isOne(of: "out", "from")))
        || prose.norm($0) == "hospital"
          && draft.target?.lowercased().contains("hospital") != true
    }
  }

  private static let belongings: FormSet = [
    "vehicle", "car", "van", "bus", "truck", "convoy", "boat", "motorcycle", "house", "home",
    "armoured", "bodies", "taxi", "lorry", "pickup", "farm", "shop", "boats", "camp", "village",
  ]

  private static let awayWords: FormSet = [
    "taken", "rushed", "flown", "evacuated", "transferred", "airlifted", "brought", "admitted",
    "treated", "morgue", "mortuary", "buried", "native", "born", "hails", "lives", "lived",
    "living", "based", "headquartered", "headquarters", "office", "offices", "exile", "detained",
    "arrested", "met", "fled", "fleeing", "sent", "bound", "heading", "headed", "returned",
    "returning", "escaped", "studied", "worked", "visited", "visiting", "reached", "withdrew",
    "retreated", "belongs", "said", "told", "linked", "funeral", "protest", "protested", "accused",
    "blamed", "borders", "crossed", "crossing", "recovered", "freed", "released", "trial", "court",
    "capital",
  ]

  /// "On Monday, gunmen killed three people in Zurmi. On Tuesday, they killed two in Maru": the incident whose actors did the
  /// same elsewhere.
  func sameActors(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> Int? {
    guard main.form == .casualty, !main.isPassive, prose.has(main.head, .killed),
      !prose.norm(main.head).isOne(of: "died", "die", "perished"),
      prose.norm(main.head - 1) == "they"
        || prose.norm(main.head - 2) == "they" && prose.has(main.head - 1, [.having, .adverb]),
      !CasualtyGrammar(prose, in: context.words).read().isEmpty,
      let place = found.first, place.tie >= 3, place.location == nil || place.fineness < 60_000,
      let last = drafts.indices.last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed
      }), context.number - drafts[last].lastSentence <= 1, drafts[last].kind.family == .ground,
      drafts[last].actor != nil, let known = drafts[last].place, isElsewhere(place, than: known)
    else { return nil }
    return last
  }
}
