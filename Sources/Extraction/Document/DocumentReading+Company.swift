import Incidents

/// Attacks that are told by no word for one, but by those who died, by what killed them, and by a day and a place.
extension DocumentReading {
  /// "Newborns were among the 24 people butchered in a ward in Kabul on Tuesday by men dressed as officers": what was used,
  /// or who is told to have been there with arms.
  ///
  /// Only where the sentence has a day and a place of its own, and where nothing was told before of which it may be more.
  func kindByCompany(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading],
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> EventKind? {
    guard main.form == .casualty,
      let place = found.first(where: { $0.location != nil }), place.fineness < Self.reachOfCompany,
      let day = date.date, day.dayCount ?? 99 <= 8, !date.isReport,
      date.phrase.map({ !$0.isInherited && !$0.isOfSpeech }) ?? false,
      !context.sentence.contains(where: { Self.otherwise.contains(prose.norm($0)) }),
      !isOfPeriod(context.sentence), !isUnconfirmed(context.sentence),
      drafts.isEmpty || !isToll(context), !isOfOldTimes(context.sentence),
      isNewHere(place, day, context.number)
    else { return nil }
    let casualties = CasualtyGrammar(prose, in: context.sentence).read()
    guard casualties.killed?.count.lower ?? 0 > 0 || casualties.injured?.count.lower ?? 0 > 0 else {
      return nil
    }
    return kindOfMeans(context.sentence) ?? kindOfBearers(context.sentence, main)
  }

  /// "First a car burst the gate of the ministry in Sanaa on Thursday, then men combed its hospital. Losses: 52 dead": the
  /// same of one or two sentences of which nothing was read.
  mutating func tellByCompany(_ bounds: Range<Int>, _ number: Int) {
    guard published != nil, isUnread(number) else { return }
    var windows = [bounds]
    if number > 0, prose.paragraphs[number - 1] == prose.paragraphs[number], isUnread(number - 1),
      prose.sentences[number - 1].lowerBound >= dateline.upperBound
    {
      windows.append(prose.sentences[number - 1].lowerBound..<bounds.upperBound)
    }
    for window in windows {
      // Looked at first, as most sentences have none.
      guard
        window.contains(where: {
          prose.has($0, [.killed, .injured])
            || prose.norm($0).isOne(of: "bodies", "corpses", "toll")
            || CasualtyGrammar.isHarm(prose, $0)
        }),
        !isOtherLanguage(window),
        let main = EventAnchor.all(prose, in: window).first(where: { $0.form == .casualty })
      else { continue }
      let clause = EventClause(
        words: window, anchors: [main], weapons: WeaponMention.all(prose, in: window))
      let context = ClauseContext(
        clause: clause, sentence: window, number: number, paragraph: prose.paragraphs[number],
        dates: DateGrammar(prose, in: window).phrases(), isFirst: true, claims: [])
      let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
      var found = self.found(context, reader)
      if found.isEmpty, let only = onlyTown(window) { found = [only] }
      let date = date(for: context, main)
      let factuality = FactualityGrammar(
        prose: prose, sentence: window, clause: clause, anchor: main
      ).read().reading
      guard factuality == .asserted, !isOfTrial(context, main), !reader.isSum(main),
        date.date.map(isNews) ?? false,
        let kind = kindByCompany(context, main, found, date)
      else { continue }
      let index = append(kind, context)
      _ = complete([index], context, main, found, date, (.asserted, nil), reader, false)
      return
    }
  }

  /// "Garissa's students": the one town or site that is named.
  private func onlyTown(_ window: Range<Int>) -> PlaceReading? {
    only(places.indices(in: prose.bytes(of: window)), ofClasses: "PS").map {
      PlaceReading(
        toponym: $0, range: toponyms[$0].range, text: toponyms[$0].text,
        location: toponyms[$0].location, tie: 1, rule: "the one town that is named with it")
    }
  }

  func isUnread(_ number: Int) -> Bool {
    !drafts.suffix(Self.memory).contains {
      $0.sentence...max($0.sentence, $0.lastSentence) ~= number
    }
  }

  /// "murdered by a bomber six years ago"
  private func isOfOldTimes(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      prose.norm($0).isOne(of: "years", "decades", "months", "year", "month", "decade")
        && prose.norm($0 + 1).isOne(of: "ago", "earlier", "before", "later", "on", "after")
    }
  }

  private static let reachOfCompany = 120_000.0

  /// Nothing of that day was told to have happened there, nor just now anywhere.
  private func isNewHere(_ place: PlaceReading, _ day: OccurrenceDate, _ number: Int) -> Bool {
    !drafts.suffix(4 * Self.memory).contains { draft in
      guard draft.factuality == .asserted, !draft.isAbsorbed else { return false }
      let isSameDay = draft.date.map { $0.overlaps(day) } ?? true
      return isSameDay
        && (number - draft.lastSentence <= 2
          || draft.place?.location == nil || draft.place.map { $0.agrees(with: place) } ?? true)
    }
  }

  /// By what is named that kills: "nail bombs", "police bullets", "a meat cleaver".
  private func kindOfMeans(_ sentence: Range<Int>) -> EventKind? {
    let weapons = WeaponMention.all(prose, in: sentence).filter { !$0.isPerson }
    if let explosive = sentence.first(where: {
      prose.norm($0).isOne(of: "explosive", "suicide")
        && prose.norm($0 + 1).isOne(of: "belt", "belts", "vest", "vests", "jacket", "jackets")
    }), sentence.contains(explosive) {
      return .suicideBomb
    }
    if let weapon = weapons.first { return weapon.kind }
    for index in sentence {
      if prose.norm(index).isOne(of: "bullet", "bullets", "gunshots", "gunshot", "shots")
        || Firearm.isFirearm(prose, index)
      {
        return .shooting
      }
      if EventAnchor.blades.contains(prose.norm(index)) { return .stabbing }
      if prose.norm(index).isOne(of: "machetes", "machete", "spears", "clubs") { return .raid }
    }
    return nil
  }

  /// By those who bear arms and are not the dead: "at the hands of fighters", "by men dressed as officers".
  private func kindOfBearers(_ sentence: Range<Int>, _ main: EventAnchor) -> EventKind? {
    // "by a bomber whose real quarry were engineers"
    if sentence.contains(where: { prose.norm($0).isOne(of: "bomber", "bombers") }) {
      return .suicideBomb
    }
    let isTold = sentence.contains { index in
      guard
        EventAnchor.isArmedNoun(prose, index)
          || EventAnchor.armedGroups.contains(prose.norm(index)) && prose.words[index].isCapitalized
      else { return false }
      let before = span(max(sentence.lowerBound, index - 6), index)
      return before.contains {
        prose.norm($0) == "by" || prose.norm($0) == "of" && prose.norm($0 - 1) == "hands"
      }
        // Who comes first acts.
        || index < main.head && !span(index + 1, main.head).contains { prose.has($0, .being) }
          && main.head - index > 2
    }
    if isTold { return .shooting }
    // "More than 200 were killed in Gimbi on Saturday. Officials blamed the OLA"
    let isBlamed =
      prose.has(main.head, .killed)
      && sentence.contains { index in
        prose.norm(index).isOne(of: "blamed", "blaming", "blame", "blames")
          && span(index + 1, min(sentence.upperBound, index + 5)).contains {
            prose.words[$0].isCapitalized || prose.has($0, .assailant)
          }
      }
    return isBlamed ? .attack : nil
  }

  /// Words of other ways to die, of courts, of memory and of what is only played.
  private static let otherwise: FormSet = [
    "accident", "accidental", "accidentally", "crash", "crashed", "collision", "collided",
    "overturned", "derailed", "capsized", "sank", "plunged", "skidded", "drowned", "earthquake",
    "quake", "tsunami", "flood", "floods", "landslide", "avalanche", "storms", "cyclone",
    "lightning",
    "stampede", "crush", "collapse", "collapsed", "blaze", "wildfire", "heatwave", "virus",
    "disease",
    "cholera", "outbreak", "epidemic", "gas", "boiler", "fireworks",
    "sentenced", "convicted", "jailed", "trial", "court", "verdict", "acquitted", "guilty",
    "prosecutors", "charged", "appeal", "indicted", "hanged", "anniversary", "memorial",
    "commemorated", "commemorate", "cleaning", "mistake", "prank", "silence", "wreath", "wreaths",
    "remembered", "remembrance", "tribute", "vigil", "film", "movie",
    "novel", "episode", "series", "documentary", "game", "exercise", "drill", "simulated", "mock",
    "rehearsal", "total", "deadliest", "wartime", "veteran", "veterans", "history",
    "statistics", "annually", "average", "funeral", "buried", "if", "would", "might",
    "unless", "threatened", "vowed", "warned",
  ]
}
