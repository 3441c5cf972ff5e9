/// Gathers what speaks for and against each candidate from its words and those around it.
struct SpanEvidence {
  let tokens: [Token]
  /// What the lexicon has of each token that may be part of a name; nothing of others.
  let entries: [Lexicon.Entry]
  let cache: SenseCache
  /// For each token, whether a candidate of the gazetteer ends, or begins, with it.
  let ends: [Bool]
  let begins: [Bool]
  /// For each token, where the longest candidate of the gazetteer ends that begins with it, and the farthest
  /// end of those that begin before it; 0 for none.
  private let longest: [Int32]
  private let reach: [Int32]
  private let people: PersonNames
  private let definitions: Definitions
  /// For each token, the end of the run of capitalized words that it is in; its own number outside.
  private let runEnds: [Int32]
  let isTitleCase: [Bool]

  init(
    _ tokens: [Token], _ candidates: [SpanCandidate], lexicon: Lexicon, cache: SenseCache
  ) {
    self.tokens = tokens
    self.cache = cache
    entries = Self.entries(tokens, candidates, lexicon)
    var ends = [Bool](repeating: false, count: tokens.count)
    var begins = ends
    var longest = [Int32](repeating: 0, count: tokens.count + 1)
    // "London airport" is one of London's, wherever a small one is called so.
    var isGreat = ends
    for candidate in candidates
    where candidate.evidence.contains(.metropolis) || candidate.evidence.contains(.capital) {
      isGreat[candidate.tokens.lowerBound] = true
    }
    for candidate in candidates where candidate.origin == .gazetteer {
      let first = candidate.tokens.lowerBound
      ends[candidate.tokens.upperBound - 1] = true
      begins[first] = true
      let last = tokens[candidate.tokens.upperBound - 1]
      // "Diyala province" is no other name than "Diyala", but "Manas airport" is far from Manas.
      let isKind =
        !last.has(.capitalized) && last.isOne(of: [.division, .natural, .facility])
        && (isGreat[first] || !candidate.evidence.contains(.knownFacility))
      if !candidate.evidence.contains(.demonym), !isKind {
        longest[first] = max(longest[first], Int32(candidate.tokens.upperBound))
      }
    }
    var reach = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens.indices { reach[token + 1] = max(reach[token], longest[token]) }
    self.longest = longest
    self.reach = reach
    self.ends = ends
    self.begins = begins
    runEnds = Self.runs(tokens)
    isTitleCase = Self.titleCase(tokens)
    people = PersonNames(tokens, entries)
    definitions = Definitions(tokens)
  }

  /// Most words of a text are in no name: they are not looked up.
  private static func entries(
    _ tokens: [Token], _ candidates: [SpanCandidate], _ lexicon: Lexicon
  ) -> [Lexicon.Entry] {
    var entries = tokens.map {
      $0.has(.capitalized) && $0.hash > 1 ? lexicon[$0.hash] : Lexicon.Entry()
    }
    for candidate in candidates {
      for token in candidate.tokens
      where !tokens[token].has(.capitalized) && tokens[token].hash > 1 {
        entries[token] = lexicon[tokens[token].hash]
      }
    }
    return entries
  }

  // MARK: One candidate

  func evidence(of candidate: SpanCandidate) -> EvidenceSet {
    var set = candidate.evidence
    let first = candidate.tokens.lowerBound
    let last = candidate.tokens.upperBound - 1
    senseEvidence(candidate, &set)
    wordEvidence(candidate, first, last, &set)
    before(first, candidate, &set)
    after(last, candidate, &set)
    let isStation = isStation(first, last) || isWeapon(first, last)
    set.insert(.organizationWord, if: isStation)
    // In capitals every word looks like a name.
    let isReadable = !set.contains(.inCapitals)
    set.insert(.personElsewhere, if: isReadable && people.isPerson(candidate.tokens))
    // "Santiago de Cuba", "Hai Phong": nobody's name before it is that of a great city.
    let isGreat = set.contains(.city) || set.contains(.metropolis) || set.contains(.capital)
    set.insert(
      .withinPerson,
      if: isReadable && people.isWithin(candidate.tokens)
        && !(isGreat && people.isWhole(candidate.tokens)))
    let end = candidate.tokens.upperBound
    set.insert(
      .withinLonger,
      if: longest[first] > end || reach[first] >= end || isBehindHead(first, candidate)
        || isHeadAlone(candidate) || isOfFirm(first) || isOfMedia(end) || isStation)
    let isBeforeKind = isKind(end) || isWrittenKind(end, of: first)
    set.insert(.beforeKindOf, if: isBeforeKind)
    let isOfKind =
      isBeforeKind || first > 1 && tokens[first - 1].isOne(of: .of) && isKind(first - 2)
      || first > 1 && tokens[first - 1].has(.comma)
        && (isKind(first - 2) || tokens[first - 2].hash == Self.capital)
      || first > 1 && tokens[first - 1].isOne(of: .of)
        && Self.bearings.contains(tokens[first - 2].hash)
      || first > 1 && Self.parts.contains(tokens[first - 2].hash)
        && (tokens[first - 1].isOne(of: .of) || tokens[first - 1].hash == Self.to)
    let isDoubtful =
      candidate.origin == .unknown || set.contains(.shortWord) || set.contains(.spelledOtherwise)
    set.insert(
      .saidToBePlace,
      if: isOfKind && isDoubtful || isWordAsTown(set, isSaidToBe: isOfKind, at: first))
    set.insert(.inLine, if: isInLine(first, last))
    // Without such words before or behind it may be somebody: Abu Bakr, Khan Younis Ahmad.
    let isWhere =
      set.contains(.afterLocative) || set.contains(.afterStrike) || set.contains(.afterKindOf)
      || set.contains(.afterMovement) || set.contains(.afterDirectional)
      || set.contains(.beforeContainer) || set.contains(.afterLocativeArticle)
      || set.contains(.beforeKindOf)
    if isWhere, candidate.tokens.count > 1, !candidate.senses.isEmpty, !set.contains(.site),
      CandidateFinder.compoundHeads.contains(tokens[first].hash)
        // "in Musa Qala": a given name, and behind it what is nobody's surname.
        || candidate.tokens.count == 2 && entries[first].givenName > 0
          && entries[last] == Lexicon.Entry()
    {
      set.insert(.compound)
      set.remove(.spelledOtherwise)
    }
    set.insert(
      .heading,
      if: isHeading(first, last) && !candidate.senses.isEmpty && !set.contains(.titleWord))
    set.insert(.startsText, if: first == 0)
    set.insert(.dateline, if: isDateline(first, last))
    return set
  }

  /// Whether a town whose name is also a word is written as a name where only a place can stand: "shelling hit Van,
  /// Turkey", "the mayor of Split".
  private func isWordAsTown(_ set: EvidenceSet, isSaidToBe isOfKind: Bool, at first: Int) -> Bool {
    guard
      set.contains(.commonWord) || set.contains(.veryCommonWord) || set.contains(.rareWord)
        || set.contains(.shortWord),
      !set.contains(.inTitleCase), !set.contains(.capitals)
    else { return false }
    // "Mobile, Alabama, was hit"
    if set.contains(.beforeContainer) { return true }
    guard first > 0, !tokens[first].has(.startsSentence) else { return false }
    if isOfKind { return true }
    // "fighting near Hit", "He went to Reading"
    let isCity = set.contains(.city) || set.contains(.metropolis)
    let isWhere = set.contains(.afterLocative) || set.contains(.afterDirectional)
    return isWhere && (isCity || set.contains(.afterEvent)) && !set.contains(.titleWord)
      && !set.contains(.calendarWord) && !set.contains(.organizationWord)
      && (set.contains(.beforeEnd) || set.contains(.beforeDirectional)
        || set.contains(.beforePreposition))
  }

  private func senseEvidence(_ candidate: SpanCandidate, _ set: inout EvidenceSet) {
    guard !candidate.senses.isEmpty else {
      set.insert(candidate.origin == .pattern ? .pattern : .unknownName)
      return
    }
    // Nobody writes three words that by chance are nearly a name: Mazar-i-Sharif.
    if candidate.tokens.count > 2 { set.remove(.spelledOtherwise) }
    if set.contains(.demonym) {
      set.insert(.pluralDemonym, if: isPlural(tokens[candidate.tokens.upperBound - 1]))
    }
    // "Al-Aqsa Martyrs Hospital" is not the mosque.
    let goesOn =
      (set.contains(.site) || set.contains(.knownFacility))
      && isLongerFacility(candidate.tokens.upperBound)
    set.insert(.withinLonger, if: goesOn)
    if set.contains(.knownFacility) {
      if candidate.tokens.count == 1 || goesOn {
        set.remove(.knownFacility)
      } else {
        set.remove(.spelledOtherwise)
        set.insert(.longFacility, if: candidate.tokens.count > 2)
      }
    }
  }

  /// Whether the name of a building goes on at a token: "Martyrs Hospital".
  private func isLongerFacility(_ next: Int) -> Bool {
    for index in next..<min(tokens.count, next + 3) {
      guard tokens[index].has(.capitalized), tokens[index].has(.word),
        !tokens[index].has(.startsSentence), !tokens[index].has(.startsLine)
      else { return false }
      if tokens[index].isOne(of: [.facility, .organization]) { return true }
    }
    return false
  }

  private func isPlural(_ token: Token) -> Bool {
    // The last letter is the last thing added to the hash, so it cannot be told from it.
    token.end > token.start && lastLetters[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// The text, for the few questions that tokens do not answer.
  var lastLetters: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)

  private func wordEvidence(
    _ candidate: SpanCandidate, _ first: Int, _ last: Int, _ set: inout EvidenceSet
  ) {
    let count = candidate.tokens.count
    let token = tokens[last]
    set.insert(.oneToken, if: count == 1)
    set.insert(.threeTokens, if: count >= 3)
    set.insert(.shortWord, if: count == 1 && token.end - token.start <= 3)
    let entry = entries[last]
    if count == 1 {
      if entry.word > 0 {
        set.insert(entry.word <= 4 ? .veryCommonWord : entry.word <= 8 ? .commonWord : .rareWord)
      }
      if entry.givenName > 0 { set.insert(entry.givenName <= 4 ? .commonGivenName : .givenName) }
      if entry.surname > 0 { set.insert(entry.surname <= 4 ? .commonSurname : .surname) }
      set.insert(.noKnownWord, if: entry == Lexicon.Entry())
      set.insert(.startsSentenceAsCommonWord, if: token.has(.startsSentence) && entry.word > 0)
      set.insert(.calendarWord, if: token.isOne(of: .calendar))
      set.insert(.titleWord, if: token.isOne(of: .title))
      set.insert(.organizationWord, if: token.isOne(of: [.organization, .media, .event]))
    } else {
      set.insert(
        .allWordsCommon,
        if: candidate.tokens.allSatisfy {
          tokens[$0].words != [] || entries[$0].word > 0
        })
      set.insert(
        .longOwnName,
        if: (set.contains(.town) || set.contains(.city) || set.contains(.village))
          && candidate.tokens.allSatisfy {
            entries[$0] == Lexicon.Entry() && tokens[$0].words == []
          })
      set.insert(.withDirection, if: tokens[first].isOne(of: .direction))
      set.insert(.beginsWithPrefix, if: tokens[first].isOne(of: .placePrefix))
      if token.isOne(of: .road) {
        set.insert(.endsWithRoad)
      } else if token.isOne(of: .facility) {
        set.insert(.endsWithFacility)
      }
      // "Khurais oil field" is in the gazetteer as a region.
      if set.contains(.region), set.contains(.endsWithFacility) {
        set.insert(.knownFacility)
        set.insert(.longFacility, if: count > 2)
      }
      set.insert(.endsWithNatural, if: token.isOne(of: .natural))
      set.insert(.endsWithDivision, if: token.isOne(of: .division))
      set.insert(
        .endsWithOrganization, if: token.isOne(of: [.organization, .media, .event, .team]))
      set.insert(.threeWordPattern, if: count >= 3 && candidate.origin == .pattern)
    }
    let capitals = token.has(.capitals)
    set.insert(.capitals, if: capitals)
    set.insert(
      .inCapitals,
      if: capitals
        && (first > 0 && tokens[first - 1].has(.capitals)
          || last + 1 < tokens.count && tokens[last + 1].has(.capitals))
    )
    set.insert(.startsSentence, if: tokens[first].has(.startsSentence))
    set.insert(.inTitleCase, if: isTitleCase[first])
    set.insert(.hasNumber, if: token.has(.number))
    set.insert(.foreignLetters, if: tokens[first].has(.foreign) || token.has(.foreign))
  }

  // MARK: What stands before

  private func before(_ first: Int, _ candidate: SpanCandidate, _ set: inout EvidenceSet) {
    guard first > 0 else { return }
    let token = tokens[first]
    var previous = tokens[first - 1]
    if token.has(.startsLine) { return }
    if token.has(.hyphenated) {
      set.insert(.afterHyphen)
      return
    }
    var before = first - 1
    if previous.has(.possessive) {
      set.insert(.afterPossessive)
      // "in Pakistan's Panjgur district"
      set.insert(
        .afterLocative,
        if: first > 2 && ends[first - 2] && tokens[first - 2].has(.capitalized)
          && tokens[first - 3].isOne(of: .locative))
      return
    }
    if previous.isOne(of: .article) {
      set.insert(.afterArticle)
      guard before > 0 else { return }
      before -= 1
      previous = tokens[before]
      set.insert(.afterLocativeArticle, if: previous.isOne(of: .locative))
      return
    }
    if previous.has(.comma) {
      // "Pale Township, Sagaing Region"
      let isPlace =
        before > 0
        && (ends[before - 1]
          || tokens[before - 1].isOne(of: .division) && tokens[before - 1].has(.capitalized))
      // "30 km from the provincial capital, Dori"
      let isCapital =
        before > 0 && tokens[before - 1].hash == Self.capital && !candidate.senses.isEmpty
      set.insert(isPlace ? .afterCommaPlace : isCapital ? .afterKindOf : .afterComma)
      set.insert(
        .abbreviatedState,
        if: isPlace && set.contains(.firstDivision) && candidate.tokens.count == 1
          && isAbbreviation(first))
      return
    }
    guard previous.has(.word) else {
      set.insert(.afterOpening, if: !previous.has(.endsSentence))
      return
    }
    if previous.has(.endsSentence) || token.has(.startsSentence) { return }
    set.insert(.afterLocative, if: previous.isOne(of: .locative))
    set.insert(.afterDirectional, if: previous.isOne(of: .directional))
    if previous.isOne(of: [.locative, .directional]) {
      set.insert(.afterEvent, if: !candidate.senses.isEmpty && isAfterEvent(before))
    }
    // "Five died in eastern Goma", "fighting in northern Gaza City"
    if previous.isOne(of: .direction), before > 1, tokens[before - 1].isOne(of: .locative),
      !candidate.senses.isEmpty
    {
      set.insert(.afterEvent, if: isAfterEvent(before - 1))
    }
    // "two drones were shot down over Mocha"
    if Self.overhead.contains(previous.hash), before > 0,
      Self.downing.contains(tokens[before - 1].hash)
    {
      set.insert(.afterLocative)
      set.insert(.afterEvent, if: !candidate.senses.isEmpty)
    }
    if previous.isOne(of: .of) {
      // "on the road out of Goma", "fled out of Goma"
      if before > 1, tokens[before - 1].hash == Self.out,
        tokens[before - 2].isOne(of: [.road, .movement])
      {
        set.insert(.afterLocative)
        return
      }
      // "25 kilometers south of Gao", "on the southern side of Culiacan"
      let isKind =
        before > 0
        && (tokens[before - 1].isOne(of: .kindOfPlace)
          // "the main market of al-Bab"
          || !candidate.senses.isEmpty && tokens[before - 1].isOne(of: .facility)
            && !tokens[before - 1].has(.capitalized)
          || !candidate.senses.isEmpty
            && (Self.bearings.contains(tokens[before - 1].hash)
              // "Residents of Nyala said"
              || Self.dwellers.contains(tokens[before - 1].hash)
              // "the mayor of Kherson said"
              || Self.offices.contains(tokens[before - 1].hash)
              || Self.sides.contains(tokens[before - 1].hash) && before > 1
                && tokens[before - 2].isOne(of: [.direction, .article])))
      set.insert(
        isKind || !candidate.senses.isEmpty && isPerson(endingAt: before - 1)
          ? .afterKindOf : .afterOf)
      return
    }
    // In Arabic no word stands between a kind and the name: مدينة الفلوجة.
    set.insert(
      .afterKindOf,
      if: previous.has(.uncased) && previous.isOne(of: .kindOfPlace)
        // "the regional capital Gao", "the border town Gamboru"
        || Self.bareKinds.contains(previous.hash) && !previous.has(.capitalized)
          && !candidate.senses.isEmpty
    )
    set.insert(.afterOtherPreposition, if: previous.isOne(of: .preposition))
    // "her friend Chad"
    let isOfKin =
      Self.kin.contains(previous.hash) && !previous.has(.capitalized)
      && candidate.tokens.count == 1 && entries[first].givenName > 0
    set.insert(.afterTitle, if: previous.isOne(of: .title) || isOfKin)
    set.insert(.withinPerson, if: isOfKin)
    set.insert(.afterConjunction, if: previous.isOne(of: .conjunction))
    set.insert(
      .afterLocative, if: previous.isOne(of: .conjunction) && isSecondOfPlaces(at: before))
    set.insert(.afterDirection, if: previous.isOne(of: .direction))
    set.insert(.afterNumber, if: previous.has(.number))
    set.insert(.afterVerb, if: previous.isOne(of: .verb))
    // "struck Rafah", "an airstrike on Rafah"
    set.insert(
      .afterStrike,
      if: previous.isOne(of: .striking)
        || before > 0 && Self.targeting.contains(previous.hash)
          && Self.attacks.contains(tokens[before - 1].hash)
    )
    // "M23 rebels entered Goma", "Residents fled Goma"
    if Self.takings.contains(previous.hash), !candidate.senses.isEmpty, isOfForces(before) {
      set.insert(.afterStrike)
      set.insert(.afterMovement)
    }
    set.insert(.afterMovement, if: previous.isOne(of: .movement))
    set.insert(.afterPerson, if: previous.isOne(of: .person))
    // "He said Kherson had no power": what is nobody's name is not who speaks.
    let isNobody = set.contains(.noKnownWord) && !candidate.senses.isEmpty
    set.insert(.afterSpeech, if: previous.isOne(of: .speech) && !isNobody)
    if previous.has(.initial) {
      set.insert(.afterInitial)
    } else if previous.has(.capitalized),
      !previous.isOne(of: [.title, .locative, .directional, .preposition, .conjunction, .direction])
    {
      let entry = entries[before]
      if entry.givenName > 0, !previous.has(.startsSentence) || entry.word == 0 {
        set.insert(.afterGivenName)
      }
      set.insert(ends[before] ? .afterCapitalizedPlace : .afterCapitalized)
    } else if !previous.has(.capitalized), previous.words == [] {
      // In Arabic no word has a capital.
      set.insert(.afterLowerWord, if: !previous.has(.uncased))
    } else if !previous.has(.capitalized) {
      set.insert(.afterRole, if: previous.isOne(of: .role))
    }
  }

  /// Whether one of the words right before a preposition tells of an attack.
  private func isAfterEvent(_ preposition: Int) -> Bool {
    var index = preposition - 1
    while index >= 0, preposition - index <= 8, !tokens[index].has(.endsSentence),
      !tokens[index].has(.comma)
    {
      if Self.events.contains(tokens[index].hash) { return true }
      index -= 1
    }
    return false
  }

  /// Whether those who fight, or flee, stand right before a verb.
  private func isOfForces(_ verb: Int) -> Bool {
    (max(0, verb - 3)..<max(0, verb)).contains { Self.forces.contains(tokens[$0].hash) }
  }

  private static let takings = HashSet(
    words:
      "entered invaded took fled left reached enter take flee seize retake overrun leave abandoned evacuated "
      + "approached surrounded encircled lost")
  private static let forces = HashSet(
    words:
      "rebels rebel troops forces fighters army soldiers militants insurgents jihadists gunmen police "
      + "residents civilians people villagers inhabitants families militia guerrillas separatists paratroopers "
      + "taliban m23 rsf government")

  private static let out = WordHash.of("out")
  private static let bearings = HashSet(
    words: "north south east west northeast northwest southeast southwest north-east north-west "
      + "south-east south-west")
  private static let sides = HashSet(words: "side edge outskirts fringes fringe suburbs")
  private static let overhead = HashSet(words: "over above")
  private static let downing = HashSet(
    words:
      "down intercepted downed destroyed drones drone missiles missile rockets explosions explosion"
  )

  private static let events = HashSet(
    words:
      "exploded detonated explosion explosions blast blasts bomb bombs bombing bombings attack attacks attacked "
      + "clash clashes clashed fighting battle ambush ambushed shelled shelling fired landed strike strikes "
      + "airstrike airstrikes raid raids raided killed wounded injured kidnapped abducted kidnapping abduction "
      + "shooting gunned massacre stormed blew blown ied grenade rocket rockets missile missiles mortar mortars "
      + "drones shells gunfire burned burnt torched looted ransacked massacred beheaded executed "
      + "gunfight shootout invaded")

  /// A capitalized word that is in no list, and goes on a name.
  private func isBare(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.has(.capitalized) && !token.has(.capitals) && token.words == []
      && !token.has(.hyphenated) && !token.has(.startsSentence) && !token.has(.startsLine)
  }

  /// "Batsari local government area"
  private func isLocalGovernment(_ index: Int) -> Bool {
    KindWords.isLocalGovernment(index, in: tokens)
  }

  private static let targeting = HashSet(words: "on against")
  private static let attacks = HashSet(
    words:
      "strike strikes airstrike airstrikes attack attacks raid raids assault assaults shelling "
      + "bombardment offensive")

  /// "was shelled", "has been bombed again", "came under bombardment".
  private func isStruck(_ index: Int) -> Bool {
    guard Self.undergoing.contains(tokens[index].hash) else { return false }
    return (index + 1..<min(tokens.count, index + 4)).contains {
      Self.befalling.contains(tokens[$0].hash)
    }
  }

  private static let undergoing = HashSet(words: "was were is has had came comes being")
  private static let befalling = HashSet(
    words:
      "shelled bombed bombarded pounded rocked shaken besieged overrun liberated recaptured bombardment "
      + "shelling airstrikes")

  // MARK: What stands behind

  private func after(_ last: Int, _ candidate: SpanCandidate, _ set: inout EvidenceSet) {
    guard last + 1 < tokens.count else {
      set.insert(.beforeEnd)
      return
    }
    var next = tokens[last + 1]
    var index = last + 1
    if next.has(.startsLine) {
      set.insert(.beforeEnd)
      return
    }
    if next.has(.possessive) {
      set.insert(.beforePossessive)
      index += 1
      guard index < tokens.count else { return }
      next = tokens[index]
    }
    if next.has(.hyphenated) {
      set.insert(next.isOne(of: .surroundings) ? .beforeSurroundings : .beforeHyphen)
      return
    }
    set.insert(.beforeDefinition, if: definitions.isPlace(behind: index))
    set.insert(.beforeStruck, if: !candidate.senses.isEmpty && isStruck(index))
    if next.has(.comma) {
      guard index + 1 < tokens.count else { return }
      set.insert(.beforeAge, if: isAge(index + 1))
      if begins[index + 1] {
        let isContainer = hasContainer(candidate, at: index + 1)
        set.insert(isContainer ? .beforeContainer : .beforeCommaCapitalized)
        set.insert(.beforeAbbreviatedState, if: isContainer && isAbbreviation(index + 1))
      } else if tokens[index + 1].has(.capitalized) {
        set.insert(.beforeCommaCapitalized)
      }
      return
    }
    if next.has(.endsSentence) {
      set.insert(.beforeEnd)
      return
    }
    guard next.has(.word) else {
      set.insert(.beforeParenthesis)
      return
    }
    // "Bab al-Tabbaneh"
    if next.isOne(of: .particle), !next.has(.capitalized), index + 1 < tokens.count,
      tokens[index + 1].has(.hyphenated), tokens[index + 1].has(.capitalized),
      candidate.tokens.count == 1
    {
      set.insert(.withinLonger)
    }
    // "Jordan Hill, 22,"
    set.insert(
      .beforeAge,
      if: candidate.tokens.count == 1 && entries[index - 1].givenName > 0
        && next.has(.capitalized) && index + 2 < tokens.count && tokens[index + 1].has(.comma)
        && isAge(index + 2))
    // "Hit in Anbar province"
    set.insert(
      .beforeContainer,
      if: next.isOne(of: .locative) && !next.has(.capitalized) && index + 1 < tokens.count
        && begins[index + 1] && hasContainer(candidate, at: index + 1))
    set.insert(
      .beforeAirport, if: Self.airports.contains(next.hash) && !candidate.senses.isEmpty)
    // "Istanbul's Freedom Square": a name ends with its possessive.
    if set.contains(.beforePossessive), next.has(.capitalized) { return }
    if next.has(.capitalized), !next.has(.startsSentence), !isLocalGovernment(index),
      !isWrittenKind(index, of: candidate.tokens.lowerBound)
    {
      if next.isOne(of: .organization) { set.insert(.beforeOrganization) }
      if next.isOne(of: .media) { set.insert(.beforeMedia) }
      if next.isOne(of: .facility) { set.insert(.beforeFacility) }
      if next.isOne(of: .natural) { set.insert(.beforeNatural) }
      if next.isOne(of: .division) { set.insert(.beforeDivision) }
      if next.isOne(of: .event) { set.insert(.beforeEvent) }
      if next.isOne(of: .team) { set.insert(.beforeTeam) }
      if next.isOne(of: .title) || next.isOne(of: .role) { set.insert(.beforeRole) }
      let entry = entries[index]
      set.insert(.beforeSurname, if: entry.surname > 0 && entry.word == 0)
      if next.words == [] {
        set.insert(begins[index] ? .beforeCountry : .beforeCapitalized)
      }
      // "in Hazar Ganji on the outskirts": the beginning of a name that the gazetteer lacks.
      if set.contains(.afterLocative), set.contains(.town) || set.contains(.village),
        candidate.tokens.count == 1, next.words == [], !begins[index],
        entries[index] == Lexicon.Entry(), !next.has(.possessive),
        index + 1 >= tokens.count || !tokens[index + 1].has(.capitalized)
      {
        set.insert(.withinLonger)
      }
      // "in Dera Allah Yar on Friday": of three words, the first of which names a place elsewhere.
      if set.contains(.afterLocative), candidate.tokens.count == 1, next.words == [],
        index + 1 < tokens.count, isBare(index), isBare(index + 1), !begins[index],
        index + 2 >= tokens.count || !tokens[index + 2].has(.word)
          || tokens[index + 2].isOne(of: [.preposition, .locative, .of, .conjunction]),
        cache[candidate.senses].allSatisfy({ $0.placeClass.isSettlement })
      {
        set.insert(.withinLonger)
      }
      // The Jazeera Palace Hotel stands in no Jazeera.
      if set.contains(.region),
        (index..<min(Int(runEnds[index]), index + 4)).contains(where: {
          tokens[$0].isOne(of: .facility)
        })
      {
        set.insert(.withinLonger)
      }
      // Names of organizations are not longer; a run may be as long as the text.
      let end = min(Int(runEnds[index]), index + 8)
      if end > index + 1,
        ((index + 1)..<end).contains(where: {
          tokens[$0].isOne(of: [.organization, .media, .event, .team])
        })
      {
        set.insert(.beforeOrganizationLater)
      }
      return
    }
    set.insert(
      .beforeSurroundings, if: next.isOne(of: .surroundings) || isLocalGovernment(index))
    set.insert(.beforeRole, if: next.isOne(of: .role) || isLocalGovernment(index))
    set.insert(.beforeSpeech, if: next.isOne(of: .speech))
    set.insert(.beforeVerb, if: next.isOne(of: .verb))
    set.insert(.beforeNumber, if: next.has(.number))
    set.insert(.beforePreposition, if: next.isOne(of: [.preposition, .of]))
    set.insert(.beforeDirectional, if: next.isOne(of: [.locative, .directional]))
    set.insert(.beforeConjunction, if: next.isOne(of: .conjunction))
    set.insert(.beforePerson, if: next.isOne(of: .person))
    if next.words == [], !next.has(.capitalized), !next.has(.uncased) {
      set.insert(.beforeLowerWord)
    }
  }

  /// Whether a given name and a surname end at a token: "Maria Diaz of Houston".
  private func isPerson(endingAt index: Int) -> Bool {
    guard index > 0, tokens[index].has(.capitalized), tokens[index - 1].has(.capitalized),
      !tokens[index].has(.startsSentence), tokens[index].words == []
    else { return false }
    return entries[index - 1].givenName > 0 && entries[index].word == 0
  }

  /// Whether a token is the word for a kind of settlement or division, in small letters.
  private func isKind(_ index: Int) -> Bool {
    index < tokens.count && Self.kinds.contains(tokens[index].hash)
      && !tokens[index].has(.capitalized) && !tokens[index].has(.startsLine)
  }

  /// Whether a token is the "City" of "in Kirkuk City": no part of a longer name, as in "Kirkuk City Council", nor of a
  /// club, as in "Leicester City beat".
  private func isWrittenKind(_ index: Int, of first: Int) -> Bool {
    guard index < tokens.count, Self.settlements.contains(tokens[index].hash),
      tokens[index].has(.capitalized), !tokens[index].has(.startsLine)
    else { return false }
    let isSaidToBeWhere =
      first > 0 && tokens[first - 1].isOne(of: [.locative, .directional])
      || isDateline(first, index)
    guard isSaidToBeWhere else { return false }
    return index + 1 >= tokens.count || !tokens[index + 1].has(.capitalized)
      || tokens[index + 1].has(.startsSentence) || tokens[index + 1].has(.startsLine)
  }

  private static let settlements = HashSet(words: "city town village municipality")

  /// Offices of a town or division.
  private static let offices = HashSet(words: "mayor governor bishop archbishop")
  /// Those who live in a town.
  private static let dwellers = HashSet(
    words: "residents resident villagers villager inhabitants inhabitant townspeople")
  private static let months = HashSet(
    words: "january february march april may june july august september october november december "
      + "jan feb mar apr jun jul aug sep sept oct nov dec")
  private static let capital = WordHash.of("capital")
  private static let kin = HashSet(
    words: "friend wife husband son daughter uncle aunt nephew niece cousin mother girlfriend "
      + "boyfriend fiance fiancee colleague named")
  /// Kinds that a name may follow without an "of".
  private static let bareKinds = HashSet(words: "capital town village")
  private static let to = WordHash.of("to")

  /// What a town has: "the northern entrance to Gao", "residents of Gao".
  private static let parts = HashSet(
    words: "entrance exit outskirts suburbs centre center edge gates residents inhabitants mayor "
      + "governor bishop")

  private static let kinds = HashSet(
    words: "village town city district township province governorate neighbourhood neighborhood "
      + "hamlet municipality county subdistrict locality commune settlement raion oblast "
      + "department territory cercle woreda rayon tehsil taluk taluka upazila lga arrondissement")

  private static let airports = HashSet(words: "airport airfield airbase aerodrome")

  /// Whether a name is all that stands before the first full stop of a paragraph that goes on.
  private func isHeading(_ first: Int, _ last: Int) -> Bool {
    guard last + 2 < tokens.count, !tokens[last + 1].has(.startsLine),
      !tokens[last + 2].has(.startsLine)
    else { return false }
    if tokens[first].has(.startsLine) {
      return tokens[last + 1].has(.endsSentence) && tokens[last + 2].has(.capitalized)
    }
    // "21 Feb, Gao: Armed men"
    guard !tokens[last + 1].has(.word), !tokens[last + 1].has(.comma) else { return false }
    var start = first
    while start > 0, first - start < 5, !tokens[start].has(.startsLine),
      tokens[start - 1].has(.number) || !tokens[start - 1].has(.word)
        || Self.months.contains(tokens[start - 1].hash)
    { start -= 1 }
    return first - start >= 2 && tokens[start].has(.startsLine)
  }

  /// Whether a name is one of two with a hyphen between them, before the word for a road or border.
  private func isInLine(_ first: Int, _ last: Int) -> Bool {
    var end = last + 1
    if !tokens[first].has(.hyphenated) {
      guard end < tokens.count, tokens[end].has(.hyphenated), tokens[end].has(.capitalized) else {
        return false
      }
      while end < tokens.count, end <= last + 3, tokens[end].has(.capitalized) { end += 1 }
    }
    return end < tokens.count && Self.lines.contains(tokens[end].hash)
      && !tokens[end].has(.startsLine)
  }

  /// The words for what joins or parts two places.
  static let lines = HashSet(
    words: "road highway motorway border frontier axis corridor frontline railway route")

  /// Whether a token ends with the full stop of an abbreviation: "Pa."
  private func isAbbreviation(_ index: Int) -> Bool {
    tokens[index].has(.abbreviated) && tokens[index].has(.capitalized)
      && lastLetters[Int(tokens[index].end) - 1] == UInt8(ascii: ".")
  }

  /// Whether a token is the age of a person between two commas: "Jordan, 31, was released".
  private func isAge(_ index: Int) -> Bool {
    tokens[index].has(.number) && tokens[index].end - tokens[index].start <= 2
      && index + 1 < tokens.count && tokens[index + 1].has(.comma)
  }

  /// Whether what is named at a token is a division or country that one of the senses lies in.
  private func hasContainer(_ candidate: SpanCandidate, at token: Int) -> Bool {
    for (range, senses) in containers[token] ?? [] where range.lowerBound == token {
      for outer in cache[senses] where outer.placeClass.isDivision && outer.kind != .demonym {
        for sense in cache[candidate.senses] where sense.place != outer.place {
          if sense.country == outer.country,
            outer.placeClass == .country || sense.admin1 == outer.admin1
          {
            return true
          }
        }
      }
    }
    return false
  }

  /// The candidates that begin at a token after a comma, with their senses.
  var containers: [Int: [(Range<Int>, Range<Int32>)]] = [:]

  // MARK: The document as a whole

  private func isDateline(_ first: Int, _ last: Int) -> Bool {
    guard first < 4 || tokens[first].has(.startsLine), last + 1 < tokens.count else { return false }
    var next = tokens[last + 1]
    // "KIDAPAWAN CITY — "
    if Self.settlements.contains(next.hash), next.has(.capitalized), last + 2 < tokens.count {
      next = tokens[last + 2]
    }
    return !next.has(.word) && !next.has(.comma) && !next.has(.endsSentence)
  }

  private static func runs(_ tokens: [Token]) -> [Int32] {
    var ends = [Int32](repeating: 0, count: tokens.count)
    var end = tokens.count
    for index in tokens.indices.reversed() {
      let token = tokens[index]
      if !(token.has(.word)
        && (token.has(.capitalized) || token.has(.possessive) || token.isOne(of: .of)))
      {
        end = index
      }
      ends[index] = Int32(end)
      if token.has(.startsLine) { end = index }
    }
    return ends
  }

  /// Whether the sentence around each token has most of its words capitalized, as headlines have.
  private static func titleCase(_ tokens: [Token]) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    var start = 0
    var words = 0
    var capitalized = 0
    for (index, token) in tokens.enumerated() {
      if token.has(.word), token.end - token.start > 3 {
        words += 1
        if token.has(.capitalized) { capitalized += 1 }
      }
      let next = index + 1
      guard next == tokens.count || tokens[next].has(.startsLine) || token.has(.endsSentence)
      else { continue }
      // "Rebels entered Goma on Monday": no headline, for a verb is small.
      if words >= 4, 10 * capitalized >= (words < 7 ? 10 : 8) * words {
        for index in start..<next { result[index] = true }
      }
      (start, words, capitalized) = (next, 0, 0)
    }
    return result
  }
}
