/// Names that go on in the words beside them, or are told beside others.
extension SpanEvidence {
  /// What the list that a name stands in says of it, and the words around one that the gazetteer lacks.
  func neighborEvidence(
    _ candidate: SpanCandidate, isDoubtful: Bool, _ set: inout EvidenceSet
  ) {
    let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    // "Ali, Hassan and Hussein", "Rossi in Milan": somebody, unless a preposition says where.
    let isPersonal =
      candidate.tokens.count == 1
      && (entries[first].givenName > 0 || entries[first].surname > 0)
    if let (list, item, isFirst) = nameLists.list(of: candidate.tokens),
      !isPersonal || list.isWhere || list.isOfKind,
      // "Zamfara and Katsina States": a name and a word.
      KindWords.kindOfMany(tokens[end - 1].hash) == nil
    {
      set.insert(.listedBehindLocative, if: list.isWhere && !isFirst)
      let others = list.places - (item.isPlace ? 1 : 0)
      set.insert(.listedWithPlace, if: others > 0)
      set.insert(.listedWithPlaces, if: others > 1 && 2 * others >= list.items.count - 1)
      set.insert(.saidToBePlace, if: list.isOfKind && isDoubtful)
    }
    guard candidate.origin != .gazetteer else { return }
    // "Rutshuru Territory, North Kivu" is Rutshuru.
    set.insert(
      .unknownInContainer,
      if: !isPersonal && !(candidate.origin == .pattern && set.contains(.endsWithDivision))
        && isBeforeDivision(end))
    set.insert(.unknownWithBearing, if: isBeforeBearing(end))
    if first > 0, !tokens[first].has(.startsLine) {
      set.insert(.unknownNear, if: lists.nears.contains(tokens[first - 1].hash))
      set.insert(.unknownIn, if: tokens[first - 1].hash == lists.in)
    }
    if candidate.tokens.count > 1, tokens[end - 1].has(.capitalized) {
      set.insert(.namedStructure, if: lists.structures.contains(tokens[end - 1].hash))
      set.insert(.namedAirport, if: lists.airports.contains(tokens[end - 1].hash))
    }
  }

  /// Whether a division or country is named behind a token, a comma or an "in": "Chandpa in Hathras district", "Fafi,
  /// Garissa County".
  private func isBeforeDivision(_ end: Int) -> Bool {
    guard end + 1 < tokens.count, !tokens[end].has(.startsLine),
      tokens[end].has(.comma) || tokens[end].isOne(of: .locative) && !tokens[end].has(.capitalized)
    else { return false }
    var next = end + 1
    if tokens[end].has(.comma), tokens[next].isOne(of: .locative), next + 1 < tokens.count {
      next += 1
    }
    while next + 1 < tokens.count, tokens[next].isOne(of: [.article, .direction]),
      !tokens[next].has(.capitalized)
    { next += 1 }
    guard begins[next] else { return false }
    return containers(at: next).contains { candidate in
      cache[candidate].contains { $0.placeClass.isDivision && $0.kind != .demonym }
    }
  }

  /// "Tomatin, south of Inverness", "Boduan, on the outskirts of", "Saddle Lake, about 150 km northeast of".
  private func isBeforeBearing(_ end: Int) -> Bool {
    guard end + 2 < tokens.count, tokens[end].has(.comma), !tokens[end].has(.startsLine) else {
      return false
    }
    for index in (end + 1)..<min(tokens.count - 1, end + 8) {
      let token = tokens[index]
      if token.has(.comma) || token.has(.endsSentence) || token.has(.startsLine)
        || token.has(.capitalized)
      {
        return false
      }
      if lists.bearings.contains(token.hash) || lists.sides.contains(token.hash) {
        return tokens[index + 1].isOne(of: .of)
      }
      guard
        token.has(.number) || token.isOne(of: [.article, .locative, .preposition, .direction])
          || token.hash == lists.to || token.hash == lists.on || !token.relation.isEmpty
          || lists.about.contains(token.hash)
      else { return false }
    }
    return false
  }

  /// Whether a name stands behind what names of several words begin with: "Dinga" in "Abu Dinga".
  func isBehindHead(_ first: Int, _ candidate: SpanCandidate) -> Bool {
    guard first > 0, tokens[first - 1].has(.capitalized), candidate.origin == .gazetteer,
      !tokens[first].has(.startsSentence), tokens[first].has(.capitalized),
      tokens[first - 1].end - tokens[first - 1].start <= 4
    else { return false }
    return CandidateFinder.compoundHeads.contains(tokens[first - 1].hash)
  }

  /// Whether a name is the end of a longer one: "Shuhada" in "Sayed ul-Shuhada school".
  func isBehindParticle(_ first: Int) -> Bool {
    guard first > 1, tokens[first].has(.hyphenated), tokens[first].has(.capitalized),
      !tokens[first - 1].has(.capitalized), !tokens[first - 1].has(.startsSentence)
    else { return false }
    let head = tokens[first - 2]
    return lists.articles.contains(tokens[first - 1].hash) && head.has(.capitalized)
      && !head.has(.startsSentence) && head.words == []
  }

  /// "The man from Reading was arrested": where, and not who.
  func isBehindPlace(_ first: Int) -> Bool {
    first > 0 && !tokens[first].has(.startsSentence)
      && (tokens[first - 1].has(.comma)
        || tokens[first - 1].isOne(of: [.locative, .directional, .of, .preposition]))
  }

  /// "Chad told the court", "Jordan was arrested": what people do and undergo, and countries never.
  func isOfPerson(_ next: Int) -> Bool {
    guard next + 1 < tokens.count, !tokens[next].has(.startsLine) else { return false }
    if lists.doings.contains(tokens[next].hash) || isPersonal(predicate: next) { return true }
    // "Jordan said he heard shots", "Chad told reporters he was fine"
    if tokens[next].isOne(of: .speech),
      (next + 1..<min(tokens.count, next + 4)).contains(where: {
        lists.pronouns.contains(tokens[$0].hash)
      }),
      !(next + 1..<min(tokens.count, next + 4)).contains(where: { tokens[$0].has(.capitalized) })
    {
      return true
    }
    if tokens[next].hash == lists.told {
      let listener = tokens[next + 1].isOne(of: .article) ? next + 2 : next + 1
      return listener < tokens.count && lists.courts.contains(tokens[listener].hash)
    }
    return lists.undergoing.contains(tokens[next].hash)
      && lists.personal.contains(tokens[next + 1].hash)
  }

  /// "Al-Sayed was the last journalist", "Jordan is a teacher": somebody.
  func isPersonal(predicate next: Int) -> Bool {
    // "Chad, a 23-year-old student, was killed"
    guard lists.being.contains(tokens[next].hash) || tokens[next].has(.comma) else { return false }
    var index = next + 1
    guard index < tokens.count,
      tokens[index].isOne(of: .article) || lists.one.contains(tokens[index].hash)
    else { return false }
    index += 1
    let end = min(tokens.count, index + 5)
    while index < end, tokens[index].has(.word), !tokens[index].has(.capitalized),
      !tokens[index].isOne(of: [.locative, .of, .preposition, .kindOfPlace])
    {
      if tokens[index].isOne(of: .title) || lists.callings.contains(tokens[index].hash) {
        return index + 1 == tokens.count || !tokens[index + 1].isOne(of: .kindOfPlace)
      }
      index += 1
    }
    return false
  }

  /// "West" in "West Wollega zone"
  func isSideOfLonger(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    return candidate.tokens.count == 1 && tokens[first].isOne(of: .direction)
      && next < tokens.count && tokens[next].has(.capitalized) && !tokens[next].has(.startsSentence)
      && !tokens[next].has(.startsLine)
  }

  /// "Tongo" in "Tongo Tongo", "Walla" in "Walla Walla"
  func isRepeated(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    guard candidate.tokens.count == 1, tokens[first].has(.capitalized) else { return false }
    let isBefore =
      next < tokens.count && tokens[next].hash == tokens[first].hash
      && tokens[next].has(.capitalized) && !tokens[next].has(.startsLine)
      && !tokens[next].has(.startsSentence)
    let isBehind =
      first > 0 && tokens[first - 1].hash == tokens[first].hash
      && tokens[first - 1].has(.capitalized) && !tokens[first].has(.startsLine)
      && !tokens[first].has(.startsSentence)
    return isBefore || isBehind
  }

  /// "the Meitei and Kuki communities": peoples, unless a preposition says where.
  func isPeople(_ first: Int, _ last: Int) -> Bool {
    first == last && lists.peoples.contains(tokens[first].hash)
      && !(first > 0 && tokens[first - 1].isOne(of: [.locative, .directional]))
  }

  /// "Arakan Army": those who fight there.
  func isArmy(_ next: Int) -> Bool {
    next < tokens.count && lists.armies.contains(tokens[next].hash)
      && tokens[next].has(.capitalized)
      && !isTitleCase[next]
      && (next + 1 == tokens.count || !lists.posts.contains(tokens[next + 1].hash))
  }

  /// Whether a name is what longer names begin with, and one follows: "Tal" in "Tal Jumua al-Sharqi".
  func isHeadAlone(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    return candidate.tokens.count == 1 && next < tokens.count
      && tokens[next].has(.capitalized) && !tokens[next].has(.startsLine)
      && !tokens[next].has(.startsSentence)
      && CandidateFinder.compoundHeads.contains(tokens[first].hash)
  }

  /// Whether the conjunction at a token joins what follows to names behind a preposition: "in Oslo, Lviv and Kherson".
  func isSecondOfPlaces(at conjunction: Int) -> Bool {
    var end = conjunction
    for _ in 0..<Self.longestList {
      guard end > 1, ends[end - 1], tokens[end - 1].has(.capitalized) else { return false }
      var start = end - 1
      while start > 0, end - start < 4, tokens[start - 1].has(.capitalized) { start -= 1 }
      guard start > 0, begins[start] else { return false }
      if tokens[start - 1].isOne(of: .locative) { return true }
      guard tokens[start - 1].has(.comma) else { return false }
      end = start - 1
    }
    return false
  }

  private static let longestList = 6

  /// "Bank of America", "The Times of India", "Voice of America", "Air India".
  func isOfFirm(_ first: Int) -> Bool {
    if first > 0, tokens[first - 1].hash == lists.air, tokens[first - 1].has(.capitalized),
      !tokens[first - 1].has(.capitals), !tokens[first].has(.startsLine)
    {
      return true
    }
    if first > 0, tokens[first - 1].has(.capitalized), !tokens[first].has(.startsLine),
      (lists.bodies.contains(tokens[first - 1].hash)
        || lists.ships.contains(tokens[first - 1].hash))
    {
      return true
    }
    return first > 1 && tokens[first - 1].isOne(of: .of) && tokens[first - 2].has(.capitalized)
      && lists.firms.contains(tokens[first - 2].hash) && !tokens[first].has(.startsLine)
  }

  /// "The New York Times", "Kenya Airways": a name in capitals of a paper, station or airline goes on.
  func isOfMedia(_ first: Int, _ next: Int, isDemonym: Bool) -> Bool {
    guard next < tokens.count, !tokens[next].has(.startsLine) else { return false }
    guard tokens[next].has(.capitalized) else { return lists.things.contains(tokens[next].hash) }
    // "Crimean-Congo fever"
    if tokens[next].has(.hyphenated), next + 1 < tokens.count,
      lists.things.contains(tokens[next + 1].hash)
    {
      return true
    }
    guard !tokens[next].has(.startsSentence) else { return false }
    if lists.airlines.contains(tokens[next].hash) { return true }
    // A headline may go on with a word that is no part of a name: "Attack in Kabul Times".
    let isTitle =
      isTitleCase[next]
      && (isDemonym || first == 0 || !tokens[first - 1].isOne(of: .article))
    return !isTitle && tokens[next].isOne(of: .media)
  }

  /// "Manchester United", "Paris Saint-Germain": a club, and not "China United Nations envoy".
  func isOfClub(_ next: Int) -> Bool {
    guard next < tokens.count, tokens[next].has(.capitalized), !tokens[next].has(.startsLine),
      !tokens[next].has(.startsSentence),
      !tokens[next].has(.capitals) || tokens[next].hash == lists.fc
    else { return false }
    if tokens[next].hash == lists.saint {
      return next + 1 < tokens.count && tokens[next + 1].hash == lists.germain
    }
    return lists.clubs.contains(tokens[next].hash)
      && (next + 1 == tokens.count || !tokens[next + 1].has(.capitalized)
        || !lists.unions.contains(tokens[next + 1].hash))
  }

  /// "Islamic State of Iraq and Syria", "Islamic State in Iraq and the Levant": an armed group, with what its name says it
  /// fights for.
  func isOfIslamicState(_ first: Int) -> Bool {
    var index = first
    // Behind "Iraq and" stands the second of its lands.
    if index > 1, tokens[index - 1].isOne(of: .article) { index -= 1 }
    if index > 1, tokens[index - 1].isOne(of: .conjunction), tokens[index - 2].hash == lists.iraq {
      index -= 2
    }
    guard index > 2, tokens[index - 1].isOne(of: .of) || tokens[index - 1].hash == lists.in,
      tokens[index - 2].hash == lists.state, tokens[index - 3].hash == lists.islamic,
      tokens[index - 2].has(.capitalized), tokens[index - 3].has(.capitalized)
    else { return false }
    // "The Islamic State in Iraq lost" may be the group that is there.
    return tokens[index - 1].isOne(of: .of) || index < first
      || index + 1 < tokens.count && tokens[index + 1].isOne(of: .conjunction)
  }

  /// "Al Jazeera", "Al Arabiya": what the news is from.
  func isStation(_ first: Int, _ last: Int) -> Bool {
    last == first + 1 && tokens[first].hash == lists.al && tokens[first].has(.capitalized)
      && lists.stations.contains(tokens[last].hash)
      && !(first > 0 && tokens[first - 1].isOne(of: [.locative, .directional]))
  }

  /// "a Bayraktar drone", "Grad rockets", "the Moskva", "in a Toyota": weapons, ships and cars with the name of a town, where no word says that
  /// they are one.
  func isWeapon(_ first: Int, _ last: Int) -> Bool {
    first == last && lists.weapons.contains(tokens[first].hash)
      && !(first > 0 && tokens[first - 1].isOne(of: [.locative, .directional, .of]))
  }
}
