/// What stands behind a name.
extension SpanEvidence {
  func after(_ last: Int, _ candidate: SpanCandidate, _ set: inout EvidenceSet) {
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
      // "İstanbul'da", behind an apostrophe of one byte or three: in Istanbul.
      let length = next.end - next.start
      set.insert(.afterLocative, if: length == 3 || length > 4)
      index += 1
      guard index < tokens.count else { return }
      next = tokens[index]
    }
    if next.has(.hyphenated) {
      set.insert(next.isOne(of: .surroundings) ? .beforeSurroundings : .beforeHyphen)
      return
    }
    set.insert(.beforeDefinition, if: definitions.isPlace(behind: index))
    let isPerson =
      candidate.tokens.count == 1 && entries[last].givenName > 0 && !isBehindPlace(last)
      && isOfPerson(index)
      // "Al-Sayed was the last journalist"
      || candidate.origin != .gazetteer && candidate.tokens.count <= 2
        && isPersonal(predicate: index)
    set.insert(.withinPerson, if: isPerson)
    set.insert(.personElsewhere, if: isPerson)
    // "Erbil was hit by two drones", but not "Austin was hit twice".
    let isCity = set.contains(.city) || set.contains(.metropolis) || set.contains(.capital)
    set.insert(
      .beforeStruck,
      if: !candidate.senses.isEmpty
        && (isStruck(index) || isCity && isHitByArms(index)))
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
    // "Rancho de la Mora", "Puerto del Aire": less than the name.
    if Self.romanceLinks.contains(next.hash), !next.has(.capitalized) {
      var behind = index + 1
      if behind < tokens.count, !tokens[behind].has(.capitalized),
        Self.romanceArticles.contains(tokens[behind].hash)
      {
        behind += 1
      }
      set.insert(
        .withinLonger,
        if: behind < tokens.count && tokens[behind].has(.capitalized)
          && !tokens[behind].has(.startsLine))
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
      .beforeAirport, if: lists.airports.contains(next.hash) && !candidate.senses.isEmpty)
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
  func isPerson(endingAt index: Int) -> Bool {
    guard index > 0, tokens[index].has(.capitalized), tokens[index - 1].has(.capitalized),
      !tokens[index].has(.startsSentence), tokens[index].words == []
    else { return false }
    return entries[index - 1].givenName > 0 && entries[index].word == 0
  }

  /// Whether a token is the word for a kind of settlement or division, in small letters.
  func isKind(_ index: Int) -> Bool {
    index < tokens.count && lists.kinds.contains(tokens[index].hash)
      && !tokens[index].has(.capitalized) && !tokens[index].has(.startsLine)
  }

  /// Whether a token is the "City" of "in Kirkuk City": no part of a longer name, as in "Kirkuk City Council", nor of a
  /// club, as in "Leicester City beat".
  func isWrittenKind(_ index: Int, of first: Int) -> Bool {
    guard index < tokens.count, tokens[index].has(.capitalized),
      lists.settlements.contains(tokens[index].hash), !tokens[index].has(.startsLine)
    else { return false }
    let isSaidToBeWhere =
      first > 0 && tokens[first - 1].isOne(of: [.locative, .directional])
      || isDateline(first, index)
    guard isSaidToBeWhere else { return false }
    return index + 1 >= tokens.count || !tokens[index + 1].has(.capitalized)
      || tokens[index + 1].has(.startsSentence) || tokens[index + 1].has(.startsLine)
  }

  /// Whether a name is all that stands before the first full stop of a paragraph that goes on.
  func isHeading(_ first: Int, _ last: Int) -> Bool {
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
        || lists.months.contains(tokens[start - 1].hash)
    { start -= 1 }
    // "* KIRKUK - A bomb"
    let isItem =
      first - start == 1 && !tokens[start].has(.word) && tokens[last + 2].has(.capitalized)
    return (first - start >= 2 || isItem) && tokens[start].has(.startsLine)
  }

  /// Whether a name is one of two with a hyphen between them, before the word for a road or border.
  func isInLine(_ first: Int, _ last: Int) -> Bool {
    var end = last + 1
    if !tokens[first].has(.hyphenated) {
      guard end < tokens.count, tokens[end].has(.hyphenated), tokens[end].has(.capitalized) else {
        return false
      }
      while end < tokens.count, end <= last + 3, tokens[end].has(.capitalized) { end += 1 }
    }
    return end < tokens.count && lists.lines.contains(tokens[end].hash)
      && !tokens[end].has(.startsLine)
  }

  /// Whether a token ends with the full stop of an abbreviation: "Pa."
  func isAbbreviation(_ index: Int) -> Bool {
    tokens[index].has(.abbreviated) && tokens[index].has(.capitalized)
      && lastLetters[Int(tokens[index].end) - 1] == UInt8(ascii: ".")
  }

  /// Whether a token is the age of a person between two commas: "Jordan, 31, was released".
  func isAge(_ index: Int) -> Bool {
    tokens[index].has(.number) && tokens[index].end - tokens[index].start <= 2
      && index + 1 < tokens.count && tokens[index + 1].has(.comma)
  }

  /// Whether what is named at a token is a division or country that one of the senses lies in.
  func hasContainer(_ candidate: SpanCandidate, at token: Int) -> Bool {
    for container in containers(at: token) {
      for outer in cache[container]
      where outer.placeClass.isDivision && outer.kind != .demonym {
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

  /// The senses of the names of the gazetteer that begin with a token behind a comma or a preposition.
  func containers(at token: Int) -> [Range<Int32>] {
    var (next, high) = (0, containers.count)
    while next < high {
      let middle = (next + high) / 2
      if containers[middle].tokens.lowerBound < token { next = middle + 1 } else { high = middle }
    }
    return containers[next...].prefix { $0.tokens.lowerBound == token }.map(\.senses)
  }

  /// What joins the words of a name in Spanish, Portuguese and French.
  private static let romanceLinks = HashSet(words: "de del da do dos das du des")
  private static let romanceArticles = HashSet(words: "la las los el l")
}
