/// What stands before a name.
extension SpanEvidence {
  func before(_ first: Int, _ candidate: SpanCandidate, _ set: inout EvidenceSet) {
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
      // "in Pakistan's Panjgur district"
      let isWithin =
        first > 2 && ends[first - 2] && tokens[first - 2].has(.capitalized)
        && tokens[first - 3].isOne(of: .locative)
      set.insert(.afterLocative, if: isWithin)
      // "in Pakistan's North Waziristan": as "in North Waziristan".
      set.insert(.afterPossessive, if: !isWithin || candidate.senses.isEmpty)
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
          || tokens[before - 1].isOne(of: .division) && tokens[before - 1].has(.capitalized)
          // "Tsauwa village, Batsari LGA"
          || lists.settlements.contains(tokens[before - 1].hash) && before > 1
            && tokens[before - 2].has(.capitalized) && !candidate.senses.isEmpty)
      // "30 km from the provincial capital, Dori"
      let isCapital =
        before > 0 && tokens[before - 1].hash == lists.capital && !candidate.senses.isEmpty
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
    if lists.overhead.contains(previous.hash), before > 0,
      lists.downing.contains(tokens[before - 1].hash)
    {
      set.insert(.afterLocative)
      set.insert(.afterEvent, if: !candidate.senses.isEmpty)
    }
    if previous.isOne(of: .of) {
      // "on the road out of Goma", "fled out of Goma"
      if before > 1, tokens[before - 1].hash == lists.out,
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
            && (lists.bearings.contains(tokens[before - 1].hash)
              // "gained control of Gao", "the siege of Homs"
              || lists.conquests.contains(tokens[before - 1].hash)
              // "Residents of Nyala said"
              || lists.dwellers.contains(tokens[before - 1].hash)
              // "the mayor of Kherson said"
              || lists.offices.contains(tokens[before - 1].hash)
              || lists.sides.contains(tokens[before - 1].hash) && before > 1
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
        || lists.bareKinds.contains(previous.hash) && !previous.has(.capitalized)
          && !candidate.senses.isEmpty
    )
    set.insert(.afterOtherPreposition, if: previous.isOne(of: .preposition))
    // "her friend Chad"
    let isOfKin =
      lists.kin.contains(previous.hash) && !previous.has(.capitalized)
      && candidate.tokens.count == 1 && entries[first].givenName > 0
    set.insert(.afterTitle, if: previous.isOne(of: .title) || isOfKin)
    // "Ms. Jordan", but "DR Congo"
    let isAddressed =
      lists.courtesies.contains(previous.hash) && previous.has(.capitalized)
      && !previous.has(.capitals) && token.has(.capitalized) && candidate.tokens.count == 1
    set.insert(.withinPerson, if: isOfKin || isAddressed)
    set.insert(.personElsewhere, if: isAddressed)
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
        || before > 0 && lists.targeting.contains(previous.hash)
          && lists.attacks.contains(tokens[before - 1].hash)
    )
    // "M23 rebels entered Goma", "Residents fled Goma"
    if lists.takings.contains(previous.hash), !candidate.senses.isEmpty, isOfForces(before) {
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
  func isAfterEvent(_ preposition: Int) -> Bool {
    var index = preposition - 1
    while index >= 0, preposition - index <= 8, !tokens[index].has(.endsSentence),
      !tokens[index].has(.comma)
    {
      if lists.events.contains(tokens[index].hash) { return true }
      index -= 1
    }
    return false
  }

  /// Whether those who fight, or flee, stand right before a verb.
  func isOfForces(_ verb: Int) -> Bool {
    (max(0, verb - 3)..<max(0, verb)).contains { lists.forces.contains(tokens[$0].hash) }
  }

  /// A capitalized word that is in no list, and goes on a name.
  func isBare(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.has(.capitalized) && !token.has(.capitals) && token.words == []
      && !token.has(.hyphenated) && !token.has(.startsSentence) && !token.has(.startsLine)
  }

  /// "Batsari local government area"
  func isLocalGovernment(_ index: Int) -> Bool {
    KindWords.isLocalGovernment(index, in: tokens)
      // "Bukkuyum LGA"
      || index < tokens.count && tokens[index].has(.capitals)
        && KindWords.localGovernments.contains(tokens[index].hash)
  }

  /// "was shelled", "has been bombed again", "came under bombardment".
  func isStruck(_ index: Int) -> Bool {
    guard lists.undergoing.contains(tokens[index].hash) else { return false }
    return (index + 1..<min(tokens.count, index + 4)).contains {
      lists.befalling.contains(tokens[$0].hash)
    }
  }

  /// "was hit by two drones", "was struck with a missile"
  func isHitByArms(_ index: Int) -> Bool {
    guard lists.undergoing.contains(tokens[index].hash), index + 3 < tokens.count,
      lists.hitting.contains(tokens[index + 1].hash), tokens[index + 2].isOne(of: .preposition)
    else { return false }
    return (index + 3..<min(tokens.count, index + 8)).prefix { tokens[$0].has(.word) }
      .contains { lists.arms.contains(tokens[$0].hash) }
  }
}
