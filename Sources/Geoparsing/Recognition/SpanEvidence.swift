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
  let longest: [Int32]
  let reach: [Int32]
  let people: PersonNames
  let definitions: Definitions
  /// For each token, the end of the run of capitalized words that it is in; its own number outside.
  let runEnds: [Int32]
  let isTitleCase: [Bool]
  let lists = EvidenceWords.shared
  let nameLists: NameLists
  /// The candidates of the gazetteer that begin behind a comma or a preposition, with their senses, in ascending order.
  let containers: [(tokens: Range<Int>, senses: Range<Int32>)]

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
    var cities: [Int: Range<Int32>] = [:]
    for candidate in candidates
    where candidate.evidence.contains(.metropolis) || candidate.evidence.contains(.capital) {
      isGreat[candidate.tokens.lowerBound] = true
      cities[candidate.tokens.lowerBound] = candidate.senses
    }
    var containers: [(tokens: Range<Int>, senses: Range<Int32>)] = []
    for candidate in candidates where candidate.origin == .gazetteer {
      let first = candidate.tokens.lowerBound
      if first > 1, tokens[first - 1].has(.comma) || tokens[first - 1].isOne(of: .locative) {
        containers.append((candidate.tokens, candidate.senses))
      }
      ends[candidate.tokens.upperBound - 1] = true
      begins[first] = true
      let last = tokens[candidate.tokens.upperBound - 1]
      // "Diyala province" is no other name than "Diyala", but "Manas airport" is far from Manas.
      let isKind =
        !last.has(.capitalized) && last.isOne(of: [.division, .natural, .facility])
        && (isGreat[first] && !Self.isAirportOfCity(candidate, cities[first], cache)
          || !candidate.evidence.contains(.knownFacility))
      if !candidate.evidence.contains(.demonym), !isKind {
        longest[first] = max(longest[first], Int32(candidate.tokens.upperBound))
      }
    }
    var reach = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens.indices { reach[token + 1] = max(reach[token], longest[token]) }
    self.containers = containers
    self.longest = longest
    self.reach = reach
    self.ends = ends
    self.begins = begins
    runEnds = Self.runs(tokens)
    isTitleCase = Self.titleCase(tokens)
    people = PersonNames(tokens, entries)
    definitions = Definitions(tokens)
    nameLists = NameLists(
      tokens,
      places: candidates.filter { [entries] in Self.isKnownPlace($0, entries) }.map(\.tokens))
  }

  /// "Kabul airport": the airport that the gazetteer has under the name, if it lies at the city. London's is in Ontario.
  private static func isAirportOfCity(
    _ airport: SpanCandidate, _ city: Range<Int32>?, _ cache: SenseCache
  ) -> Bool {
    guard let city, !airport.senses.isEmpty else { return false }
    let towns = cache[city].filter { $0.placeClass.isSettlement && $0.logPopulation >= 5 }
    guard let greatest = towns.max(by: { $0.logPopulation < $1.logPopulation }) else {
      return false
    }
    return cache[airport.senses].allSatisfy {
      ($0.placeClass == .airport || $0.placeClass == .site)
        && $0.direction.chord(to: greatest.direction) < ofCity
    }
  }

  /// How far (km) from the middle of a city its airport lies.
  private static let ofCity: Float = 45

  /// Whether a name is that of a place which many know, and of nobody.
  private static func isKnownPlace(
    _ candidate: SpanCandidate, _ entries: [Lexicon.Entry]
  ) -> Bool {
    let evidence = candidate.evidence
    guard candidate.origin == .gazetteer, !evidence.contains(.demonym),
      !evidence.contains(.codeOnly), !evidence.contains(.spelledOtherwise)
    else { return false }
    if evidence.contains(.country) || evidence.contains(.firstDivision)
      || evidence.contains(.capital) || evidence.contains(.metropolis)
    {
      return true
    }
    let entry = entries[candidate.tokens.lowerBound]
    let isPersonal = candidate.tokens.count == 1 && (entry.givenName > 0 || entry.surname > 0)
    return !isPersonal
      && (evidence.contains(.city) || evidence.contains(.town) || evidence.contains(.district))
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
    let isStation =
      isPeople(first, last) || isOfIslamicState(first) || isStation(first, last)
      || isWeapon(first, last)
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
        || isBehindParticle(first) || isSideOfLonger(candidate)
        || !set.contains(.demonym) && !set.contains(.country) && isArmy(end)
        || isHeadAlone(candidate) || isOfFirm(first)
        || isOfMedia(first, end, isDemonym: set.contains(.demonym))
        || candidate.tokens.count == 1 && isOfClub(end)
        || isStation || isRepeated(candidate))
    let isBeforeKind = isKind(end) || isWrittenKind(end, of: first)
    set.insert(.beforeKindOf, if: isBeforeKind)
    let isOfKind =
      isBeforeKind || first > 1 && tokens[first - 1].isOne(of: .of) && isKind(first - 2)
      // In Arabic no word stands between: قرية الزقزوق.
      || first > 0 && tokens[first - 1].has(.uncased) && tokens[first - 1].isOne(of: .kindOfPlace)
      || first > 1 && tokens[first - 1].has(.comma)
        && (isKind(first - 2) || tokens[first - 2].hash == lists.capital)
      || first > 1 && tokens[first - 1].isOne(of: .of)
        && lists.bearings.contains(tokens[first - 2].hash)
      || first > 1 && lists.parts.contains(tokens[first - 2].hash)
        && (tokens[first - 1].isOne(of: .of) || tokens[first - 1].hash == lists.to)
    let isDoubtful =
      candidate.origin == .unknown || set.contains(.shortWord) || set.contains(.spelledOtherwise)
      // "Beni territory": nobody called so is one.
      || isBeforeKind && (set.contains(.givenName) || set.contains(.commonGivenName))
        && !set.contains(.withinPerson)
    set.insert(
      .saidToBePlace,
      if: isOfKind && isDoubtful || isWordAsTown(set, isSaidToBe: isOfKind, at: first))
    neighborEvidence(candidate, isDoubtful: isDoubtful, &set)
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
        || set.contains(.beforeSpeech)
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

  // MARK: The document as a whole

  func isDateline(_ first: Int, _ last: Int) -> Bool {
    guard first < 4 || tokens[first].has(.startsLine), last + 1 < tokens.count else { return false }
    var next = tokens[last + 1]
    // "TORIBIO, Colombia (AP)", and not "BOMB, GUNFIRE KILL 12"
    if next.has(.comma), tokens[first].has(.startsLine), last + 2 < tokens.count,
      (first...last).allSatisfy({ tokens[$0].has(.capitals) })
    {
      return tokens[last + 2].has(.capitalized) && !tokens[last + 2].has(.capitals)
    }
    // "KIDAPAWAN CITY — "
    if lists.settlements.contains(next.hash), next.has(.capitalized), last + 2 < tokens.count {
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
