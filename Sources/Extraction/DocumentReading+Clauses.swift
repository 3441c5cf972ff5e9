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
    guard let main = context.clause.main else { return [] }
    // "claimed the attack" tells of nothing new.
    if context.clause.anchors.allSatisfy({ anchor in
      context.claims.contains { $0.words.contains(anchor.head) } && anchor.form == .noun
        // "confirmed it was behind an overnight strike on a depot": told for the first time.
        && (anchor.reference != .new || !isOn(anchor.words.upperBound))
    }) {
      return []
    }
    if let sum = sum(referredBy: context) {
      let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
      let places = found(context, reader)
      if places.first?.location != nil {
        let index = take(outOf: sum, context)
        return complete(
          [index], context, main, places, date(for: context, main), (.asserted, nil), reader, false)
      }
    }
    if !context.clause.hasEventWord || isSecondMunition(context, main) {
      return readAside(context, main, earlier)
    }
    // "Before the blast, the patrol had found the bodies of three people."
    if main.form == .noun, prose.norm(main.words.lowerBound - 1) == "the",
      prose.norm(main.words.lowerBound - 2) == "before"
    {
      if let last = drafts.indices.last {
        drafts[last].lastSentence = context.number
        drafts[last].lastParagraph = context.paragraph
      }
      return []
    }
    // "The missiles were fired from the coast", after a test of them.
    if let last = drafts.last, last.factuality == .exercised,
      context.number - last.lastSentence <= 2,
      context.clause.weapons.contains(where: { $0.isDefinite && $0.kind == last.kind })
    {
      return []
    }
    if context.clause.anchors.allSatisfy({
      $0.isWeak || $0.form == .casualty || $0.form == .interception
    }),
      !context.clause.weapons.contains(where: { !$0.isPerson }),
      !isOthers(context, main)
        || context.words.contains(where: { Miss.isMiss(prose, $0, in: context.words) })
    {
      return readAside(context, main, earlier)
    }
    let factuality = FactualityGrammar(
      prose: prose, sentence: context.sentence, clause: context.clause, anchor: main
    ).read()
    let clauseReader = ClauseReader(
      prose: prose, context: context, toponyms: toponyms, places: places)
    var found = self.found(context, clauseReader)
    // "The attacks came a week after officers graduated in Garissa": there, nobody was attacked.
    if main.form == .noun, main.reference == .known,
      let after = context.words.first(where: { index in
        prose.norm(index) == "after"
          && (max(context.words.lowerBound, index - 5)..<index).contains {
            prose.norm($0).isOne(of: "came", "comes", "come")
          }
      })
    {
      found.removeAll { $0.range.lowerBound > prose.words[after].start }
    }
    let date = date(for: context, main)
    var kind = context.clause.kind
    // "a similar salvo": of the kind that was told of.
    if kind == .attack, let last = drafts.last?.kind,
      (main.words.lowerBound - 1..<main.words.upperBound).contains(where: {
        prose.norm($0) == "similar"
      })
    {
      kind = last
    }
    let isOfKnownTarget = isKnownTarget(context, main, kind, date.date)
    // "A source in the Security Service of Ukraine said its drones had hit the plant": no place of its own.
    if isOfKnownTarget, let first = found.first, first.fineness > 200_000 { found = [] }
    // "The army said it had carried out a precise strike": what was just told.
    let isClaimedAgain =
      found.isEmpty && date.date == nil && main.form == .noun
      && context.claims.contains {
        $0.isOfOwnSentence && context.words.contains($0.words.lowerBound)
      }
    if isRank(context, main) || isTalkedOf(context, main) { return [] }
    // "Dozens of attacks have hit the region this year": no single one of those told.
    let isOwnAggregate =
      isAggregate(context, main, date.date) && !(isClaimedAgain && !drafts.isEmpty)
    let isKnown =
      (isKnown(context, main) || isNextBlow(context, main) || isClaimedAgain || isOfKnownTarget)
      && factuality.reading == .asserted
      && !isOwnAggregate
    if factuality.reading == .negated {
      // "no rockets were fired": nothing happened, unless it is said of what is known.
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
    if isKnown || !isOwnAggregate && isOneOfMany(context, main, kind) {
      indices = referents(
        kind: known(kind, main), place: found.first, date: date.isReport ? nil : date.date,
        context.number, word: prose.norm(main.head),
        // "The attacks struck a plant and an oil field."
        isOfAll: main.form == .noun && main.isPlural && main.reference == .known)
      // "The bombing" is that of a jet as well.
      let fell = context.clause.weapons.contains { $0.isDefinite && prose.norm($0.head) == "bombs" }
      if indices.isEmpty, kind == .bomb,
        fell || prose.norm(main.head).isOne(of: "bombing", "bombings")
      {
        indices = referents(
          kind: .airstrike, place: found.first, date: date.isReport ? nil : date.date,
          context.number)
      }
      let far = indices.isEmpty ? farOff(context, main, kind, found.first, date) : []
      if !far.isEmpty { (indices, found) = (far, []) }
      let isPlaced = found.contains { $0.location != nil }
      // "A guard who tried to stop the attackers was shot dead": in what they did.
      if indices.isEmpty, main.kind == .shooting, main.isPassive, let last = drafts.indices.last,
        drafts[last].kind.family == .ground, context.number - drafts[last].lastSentence <= 2
      {
        setCasualties(last, CasualtyGrammar(prose, in: context.words).read())
        return [last]
      }
      if indices.isEmpty, isClaimedAgain { indices = kind.map { [append($0, context)] } ?? [] }
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
      if isReason(context),
        !context.dates.contains(where: { context.words.contains($0.words.lowerBound) })
      {
        return []
      }
      indices = [append(kind, context)]
      drafts[indices[0]].isHeardOnly = context.clause.isHeardOnly
    }
    return complete(indices, context, main, found, date, factuality, clauseReader, isKnown)
  }

  /// "The envoy called the shelling cowardly", "a court has sentenced three men over the 2016 bombing": a word for
  /// what is known, beside which no place or day is told.
  private func isTalkedOf(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.reference == .known,
      context.clause.anchors.allSatisfy({ $0.form == .noun || $0.form == .casualty })
    else { return false }
    let start = main.words.lowerBound
    // "A court sentenced two men for their part in the attack": on another day than that of the attack.
    if (max(context.sentence.lowerBound, start - 20)..<start).contains(where: {
      Self.verdicts.contains(prose.norm($0))
    }) {
      return true
    }
    let isCalled = (max(context.words.lowerBound, start - 4)..<start).contains {
      Self.talk.contains(prose.norm($0))
    }
    guard isCalled else { return false }
    // "condemned the attack in Mosul, in which six died": the place stands with the word.
    let behind = main.words.upperBound..<min(main.words.upperBound + 4, context.sentence.upperBound)
    return !behind.contains { prose.has($0, .locative) }
      && CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  private static let verdicts: FormSet = [
    "sentenced", "convicted", "acquitted", "jailed", "indicted", "charged", "prosecuted",
  ]

  private static let talk: FormSet = [
    "called", "call", "calls", "condemned", "condemn", "condemning", "denounced", "described",
    "deplored", "mourned", "investigating", "discussed", "over", "about", "welcomed", "commented",
    "probe", "trial",
  ]

  /// A clause that begins with "response to", "retaliation for".
  private func isReason(_ context: ClauseContext) -> Bool {
    (context.words.lowerBound..<min(context.words.lowerBound + 2, context.words.upperBound))
      .contains {
        prose.norm($0).isOne(of: "response", "retaliation", "revenge", "reprisal", "retribution")
          && prose.norm($0 + 1).isOne(of: "to", "for")
      }
  }

  /// "The fighters also torched shops", "Assailants burned the market": those who were told of.
  private func isOfAttackers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    (max(context.words.lowerBound, main.head - 4)..<main.head).contains {
      prose.has($0, .assailant)
        && (prose.norm($0 - 1) == "the"
          || prose.norm($0).isOne(of: "assailants", "attackers"))
    }
  }

  private func isOfAttackerShot(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.kind == .shooting, main.isPassive, !drafts.isEmpty else { return false }
    let subject = max(context.words.lowerBound, main.head - 5)..<main.head
    let isAttacker = subject.contains {
      prose.has($0, .assailant) && !prose.has($0, .civilian)
        || prose.norm($0).isOne(of: "second", "third", "other", "others")
          && prose.has($0 + 1, .being)
    }
    return isAttacker
      && (main.words.upperBound..<main.words.upperBound + 7).contains {
        prose.norm($0).isOne(
          of: "guards", "police", "soldiers", "troops", "forces", "guard", "officers", "security",
          "army", "commandos")
      }
  }

  private func isOn(_ index: Int) -> Bool { prose.norm(index).isOne(of: "on", "against") }

  /// "killed in the ensuing exchange of fire": in what was told just before.
  private func isEnsuing(_ main: EventAnchor) -> Bool {
    main.form == .noun
      && (main.words.lowerBound - 1..<main.head).contains {
        prose.norm($0).isOne(of: "ensuing", "subsequent", "resulting")
      }
  }

  /// "A second missile fired at the city had been shot down": of the attack that was told of.
  func isSecondMunition(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard !drafts.isEmpty, context.dates.isEmpty,
      context.clause.anchors.contains(where: { $0.form == .interception && $0.isPassive }),
      context.clause.anchors.allSatisfy({ $0.isWeak || $0.form == .interception }),
      let weapon = context.clause.weapons.first(where: { !$0.isPerson })
    else { return false }
    return prose.norm(weapon.words.lowerBound).isOne(of: "second", "third", "fourth", "another")
      || prose.norm(weapon.words.lowerBound - 1).isOne(of: "second", "third", "fourth", "another")
  }

  private func isNextStep(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "At least 45 houses were set ablaze."
    if main.form == .verb, main.kind == .arson, main.isPassive || isOfAttackers(context, main),
      let last = drafts.last, last.kind.family == .ground, context.clause.weapons.isEmpty
    {
      return true
    }
    return main.form == .verb && main.kind?.family == .ground
      && (max(context.words.lowerBound, main.words.lowerBound - 3)..<main.words.lowerBound)
        .contains { prose.norm($0) == "then" }
  }

  /// "The bomber" of an incident told before, whose clause names a place on the other side of the world: the name
  /// is that of another place.
  private func farOff(
    _ context: ClauseContext, _ main: EventAnchor, _ kind: EventKind?, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> [Int] {
    guard let position = place?.location?.position,
      context.clause.weapons.contains(where: { $0.isPerson && $0.isDefinite })
    else { return [] }
    return referents(
      kind: known(kind, main), place: nil, date: date.isReport ? nil : date.date, context.number
    ).filter {
      drafts[$0].place?.location.map { Ground.distance($0.position, position) > 1_000_000 } ?? false
    }
  }

  /// The places of a clause; a name that is not placed lies in the wider place named with it.
  func found(_ context: ClauseContext, _ reader: ClauseReader) -> [PlaceReading] {
    var found = places.places(
      in: context.words, anchors: context.clause.anchors, excluding: reader.asides,
      dateline: dateline)
    let isPlaced = found.contains { $0.location != nil && $0.tie > 1 && $0.fineness < 60_000 }
    if !isPlaced,
      let unknown = places.unknown(
        in: context.words, excluding: reader.asides, dates: context.dates),
      !found.contains(where: { $0.range == unknown.range })
    {
      found.insert(unknown, at: 0)
    }
    let peers = places.unknownPeers(in: context.words, of: found, dates: context.dates)
    if !peers.isEmpty {
      let ranges = Set(peers.map(\.range))
      let others = found.filter { place in
        !ranges.contains(place.range)
          && !peers.contains { $0.toponym >= 0 && $0.toponym == place.toponym }
      }
      // "... in northern Iraq": what is behind the list holds them all.
      let wider = others.first {
        $0.location != nil && $0.fineness < 500_000
          && $0.range.lowerBound > peers[peers.count - 1].range.lowerBound
      }
      return peers.map { places.within(wider, $0) } + others.filter { $0.toponym != wider?.toponym }
    }
    if let quarter = quarter(context, found) {
      return [quarter] + found.filter { $0.toponym != quarter.toponym }
    }
    if let part = places.part(
      in: context.words, of: found, excluding: reader.asides, dates: context.dates)
    {
      found.insert(part, at: 0)
      return found
    }
    guard let first = found.first, first.location == nil else { return found }
    let wider = found.dropFirst().first {
      $0.location != nil && $0.range.lowerBound > first.range.lowerBound
    }
    if let wider, wider.fineness < 300_000 {
      found[0] = places.within(wider, found[0])
      found.removeAll { $0.range == wider.range }
    }
    return found
  }

  func known(_ kind: EventKind?, _ main: EventAnchor) -> EventKind? {
    kind == .raid && main.isPlural ? .attack : kind
  }

  mutating func append(_ kind: EventKind, _ context: ClauseContext) -> Int {
    groupCount += 1
    drafts.append(
      IncidentDraft(
        kind: kind, group: groupCount, sentence: context.number, paragraph: context.paragraph,
        lastSentence: context.number, lastParagraph: context.paragraph))
    return drafts.count - 1
  }

  /// Sets what the clause says on each of the drafts.
  mutating func complete(
    _ start: [Int], _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading],
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool),
    _ factuality: (reading: FactualityReading, cue: Int?), _ reader: ClauseReader, _ isKnown: Bool
  ) -> [Int] {
    var indices = start
    var split = coordinated(found, context, main)
    var isSplit = split.count > 1
    // "over the Kharkiv, Sumy and Odesa regions": one event that reached them all.
    if isSplit, isWide(split, context) {
      isSplit = false
      if let first = split.first, let last = split.last {
        let range = first.range.lowerBound..<last.range.upperBound
        split = [covering(split, prose.quote(range), range) ?? first]
      }
    }
    if !isSplit, split.isEmpty { split = Array(found.prefix(1)) }
    // "In the department of Arauca, two were abducted outside Saravena": where it was told, not where it begins.
    if !isSplit, let first = split.first, first.tie <= 3, first.location != nil,
      let nearer = found.first(where: { $0.tie > first.tie && $0.fineness < 40_000 }),
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
      if let kind, !isCalledSo { drafts[index].kind = drafts[index].kind.refined(by: kind) }
      if !context.clause.isHeardOnly { drafts[index].isHeardOnly = false }
      drafts[index].lastSentence = context.number
      drafts[index].lastParagraph = context.paragraph
      note(index, "category", eventWords(context), "event")
      apply(date, to: index)
      if isSplit {
        drafts[index].sharesCasualties = true
        if split.indices.contains(position) { setPlace(index, split[position], replacing: true) }
      } else if let place = split.first,
        indices.count == 1 || drafts[index].place?.agrees(with: place) ?? true
      {
        setPlace(index, place, replacing: false)
      }
      if factuality.reading != .asserted {
        drafts[index].factuality = factuality.reading
        if let cue = factuality.cue { note(index, "factuality", cue..<cue + 1, "factuality") }
      }
      if !isUnsure, !(isSplit || drafts[index].sharesCasualties && indices.count > 1) {
        setCasualties(index, casualties)
      }
      setParties(
        index, reader, main, split.indices.contains(position) && isSplit ? split[position] : nil)
      setInterceptions(index, context)
      if let damage = reader.damage {
        drafts[index].damage = drafts[index].damage ?? prose.text(damage)
        note(index, "damage", damage, "damage")
      }
    }
    if drafts.indices.contains(indices[0]) {
      let known = drafts[indices[0]].place
      if known == nil,
        let place = remembered(context) ?? reported(context) ?? spokenOf(context)
      {
        setPlace(indices[0], place, replacing: false)
      } else if let known, known.fineness > 15_000,
        let here = reported(context, isHere: true) ?? inTheTown(context)
      {
        // "in this city in Guanajuato state"
        setPlace(indices[0], here, replacing: false)
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
        drafts[index].isOfNoDay = isOfNoDay(context, main)
      }
      if isAggregate(context, main, date.date ?? drafts[index].date) {
        drafts[index].isAggregate = true
      }
      drafts[index].isBackground = drafts[index].isBackground || isBackground(index, main)
    }
    return indices
  }

  /// "Strikes killed 16 in the Gaza Strip on Wednesday. In Nuseirat, a missile hit a house": on the day of the
  /// wider place that holds it.
  private mutating func inheritDay(_ index: Int) {
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
  private func isOfNoDay(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let verb =
      main.form == .noun
      ? context.clause.anchors.first { $0.form != .noun }?.head ?? main.words.upperBound
      : main.head
    let isPerfect = (max(context.words.lowerBound, verb - 4)..<max(context.words.lowerBound, verb))
      .contains { prose.has($0, .having) }
    // "said a drone had fired": as others tell it.
    let isTold = (context.sentence.lowerBound..<max(context.sentence.lowerBound, verb)).contains {
      prose.has($0, .saying)
    }
    return isPerfect && context.number >= 3 && !isTold
      || context.sentence.contains { prose.has($0, .superseded) && prose.norm($0) != "first" }
  }

  /// "In Kherson, a drone hit a minibus in the Dniprovskyi district", "the town's Nasr neighborhood": a part of the
  /// town that was named, though a place of that name is elsewhere.
  private func quarter(_ context: ClauseContext, _ found: [PlaceReading]) -> PlaceReading? {
    for index in context.words
    where prose.norm(index).isOne(
      of: "neighborhood", "neighbourhood", "district", "quarter", "suburb", "area")
    {
      var start = index
      while start - 1 > context.words.lowerBound, prose.words[start - 1].isCapitalized,
        index - start < 3
      { start -= 1 }
      guard start < index else { continue }
      let bytes = prose.bytes(of: start..<index)
      let isOwned = prose.norm(start - 1) == "'s" && prose.norm(start - 2).isOne(of: "town", "city")
      let own = found.first { $0.range.overlaps(bytes) }
      let behind = prose.norm(index + 1) == "of" ? index + 2 : nil
      let town: PlaceReading? =
        behind != nil
        ? found.first { place in
          behind.map {
            prose.words.indices.contains($0) && place.range.lowerBound <= prose.words[$0].start
              && place.range.upperBound > prose.words[$0].start
          } ?? false
            && place.location?.place?.feature.classLetter == "P"
        }
        : isOwned
          ? inTheTown(context) ?? drafts.last { $0.place?.location != nil }?.place
          : found.first {
            $0.tie >= 3 && $0.location?.place?.feature.classLetter == "P"
              && $0.range.upperBound <= bytes.lowerBound
          }
      guard var town, town.location != nil, town.fineness < 60_000 else { continue }
      if let own, own.location != nil, own.agrees(with: town) { continue }
      town.tie = max(town.tie, 3)
      let part = PlaceReading(
        toponym: own?.toponym ?? -1, range: bytes, text: prose.text(start..<index), location: nil,
        tie: town.tie, rule: "a part of '\(town.text)'")
      return places.within(town, part, isQuarter: true)
    }
    return nil
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
        max(
          words.lowerBound, first.words.lowerBound - 20)..<min(
          words.upperBound, first.words.upperBound + 30)
    }
    while words.count > 1, !prose.words[words.upperBound - 1].isWord {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }
}
