import Incidents

/// Reads who was hurt, whom an attack was made on where nothing else is told.
extension DocumentReading {
  /// "A mine killed eight police officers": they were attacked, if nothing else is told; not who happened to be where a
  /// rocket fell.
  mutating func aimAtVictims() {
    for index in drafts.indices where drafts[index].target == nil {
      guard let victims = drafts[index].victims else { continue }
      drafts[index].target = prose.text(victims)
      note(index, "target", victims, "who was hurt")
    }
    woundVictims()
    // "A rocket exploded in Kabul, damaging a school"
    for index in drafts.indices where drafts[index].target == nil {
      guard let thing = drafts[index].damaged,
        !thing.contains(where: {
          prose.has($0, .pronoun) || EventWords.weapons[prose.norm($0)] != nil
        })
      else { continue }
      drafts[index].target = prose.text(thing)
      note(index, "target", thing, "what was damaged")
    }
    // "Rockets crossed the frontier toward Kiryat Shmona", "Nikopol came under fire": what is fired on from afar, where no
    // more is told.
    for index in drafts.indices
    where drafts[index].target == nil && [.fire, .air].contains(drafts[index].kind.family) {
      guard let place = drafts[index].place, toponyms.indices.contains(place.toponym),
        toponyms[place.toponym].use == .name, place.text == toponyms[place.toponym].text,
        place.location?.place?.feature.isCountry != true,
        // "Two bombs fell on the town of Sake": where, and not at what.
        !place.rule.hasPrefix("preposition")
      else { continue }
      drafts[index].target = place.text
      note(index, "target", bytes: place.range, "the place that was fired on")
    }
    // "fired 20 rockets at southern Israel"
    for index in drafts.indices
    where drafts[index].target == nil && drafts[index].kind.family == .fire {
      guard let place = drafts[index].place, place.rule == "relation",
        let first = places.word(at: place.range.lowerBound, in: 0..<prose.words.count),
        (first - 1...first).contains(where: {
          prose.norm($0).isOne(of: "at", "into", "toward", "towards")
        })
      else { continue }
      drafts[index].target = place.text
      note(index, "target", bytes: place.range, "the place that was fired on")
    }
    aimAtPeople()
  }

  /// "killed two men in Nantika": the people, where no more is told; not who was near when a bomb went off.
  private mutating func aimAtPeople() {
    for index in drafts.indices where drafts[index].target == nil {
      guard let people = drafts[index].people, !drafts[index].isBlast else { continue }
      drafts[index].target = prose.text(people)
      note(index, "target", people, "who was hurt")
    }
  }

  /// "The schoolgirl was shot by the Taliban", "an inmate was stabbed": one who is shot, and of whom nobody says that he died,
  /// is hurt.
  private mutating func woundVictims() {
    for index in drafts.indices {
      let draft = drafts[index]
      guard draft.killed == nil, draft.injured == nil, draft.factuality == .asserted,
        !draft.isAggregate, draft.kind == .shooting || draft.kind == .stabbing,
        let anchor = draft.anchor, anchor.form == .verb, anchor.words.count == 1,
        prose.norm(anchor.head).isOne(of: "shot", "stabbed", "knifed"),
        let target = draft.evidence.last(where: { $0.field == "target" })?.range,
        let first = places.word(at: target.lowerBound, in: 0..<prose.words.count),
        let last = places.word(at: target.upperBound - 1, in: 0..<prose.words.count),
        !span(first, last + 1).contains(where: { prose.has($0, [.number, .assailant, .facility]) }),
        prose.words[last].isCapitalized && prose.norm(last + 1) == "was"
          || prose.norm(first - 1).isOne(of: "a", "an", "the")
            && prose.has(last, [.person, .role]) && !prose.norm(last).hasSuffix("s"),
        !span(draft.sentence, min(prose.sentences.count, draft.lastSentence + 2)).contains(where: {
          prose.sentences[$0].contains { prose.has($0, .killed) }
        })
      else { continue }
      // "shot at a worker, who succumbed to his injuries"
      let dying = span(draft.sentence, min(prose.sentences.count, draft.lastSentence + 2))
        .flatMap { self.prose.sentences[$0] }.first {
          self.prose.norm($0) == "succumbed" && self.prose.norm($0 + 1) == "to"
            && self.prose.norm($0 + 2).isOne(of: "his", "her", "injuries", "wounds", "the")
        }
      if let dying {
        drafts[index].killed = Count(exactly: 1)
        note(index, "killed", dying..<dying + 1, "one who was shot or stabbed")
        continue
      }
      drafts[index].injured = Count(exactly: 1)
      note(index, "injured", anchor.words, "one who was shot or stabbed")
    }
  }

  /// "killed eight police officers": who they were, if no attackers.
  mutating func setVictims(_ index: Int, _ reading: CasualtyReading) {
    if drafts[index].people == nil { drafts[index].people = people(reading) }
    guard drafts[index].victims == nil else { return }
    for statement in [reading.killed, reading.injured] {
      guard let statement, statement.count.upper != 0,
        let noun = statement.words.first(where: {
          prose.has($0, .person) && !Self.nobodySpecial.contains(prose.norm($0))
        }), !prose.has(noun, .assailant) || areHunted(statement.words, index)
      else { continue }
      var end = noun + 1
      while statement.words.contains(end), prose.has(end, .person) || prose.words[end].isCapitalized
      {
        end += 1
      }
      var start = noun
      while statement.words.contains(start - 1), prose.words[start - 1].isWord,
        prose.words[start - 1].value == nil,
        !prose.has(
          start - 1,
          [
            .number, .definite, .indefinite, .preposition, .locative, .conjunction, .killed,
            .injured, .verb, .being, .adverb, .pronoun,
          ]),
        !prose.norm(start - 1).isOne(of: "of", "other", "more", "another", "least")
      { start -= 1 }
      drafts[index].victims = start..<end
      return
    }
    if let victims = plainVictims(reading) {
      drafts[index].victims = victims
      return
    }
    // "killed Qasem Soleimani, head of the force"
    guard let killed = reading.killed, killed.count.upper != 0 else { return }
    let sentence = prose.sentenceNumber(of: killed.words.lowerBound).map { prose.sentences[$0] }
    let people = CasualtyGrammar(prose, in: sentence ?? killed.words)
    for start in killed.words where prose.words[start].isCapitalized {
      guard let end = people.personName(from: start), end <= killed.words.upperBound else {
        continue
      }
      drafts[index].victims = start..<end
      return
    }
  }

  /// "A landmine killed a motorcyclist", "Two men were killed in shelling", "left two children wounded": whoever the verb names,
  /// though no list knows the word; nobody of whom only a participle tells, "killing a shepherd".
  private func plainVictims(_ reading: CasualtyReading) -> Range<Int>? {
    for statement in [reading.killed, reading.injured] {
      guard let statement, statement.count.upper != 0, !statement.isOfAttackers,
        !statement.isAdditional, !statement.isSuperseded,
        let verb = statement.words.first(where: { prose.has($0, [.killed, .injured]) }),
        !prose.norm(verb).hasSuffix("ing")
      else { continue }
      let nouns = statement.words.filter { word in
        word != verb && prose.words[word].isWord && prose.words[word].value == nil
          && !prose.has(
            word,
            [
              .number, .definite, .indefinite, .preposition, .locative, .conjunction, .killed,
              .injured, .being, .having, .adverb, .pronoun, .assailant, .saying, .event, .weapon,
            ])
          && !Self.countedOnly.contains(prose.norm(word))
      }
      guard let first = nouns.first,
        !nouns.contains(where: { Self.nobodySpecial.contains(prose.norm($0)) })
      else { continue }
      var end = first + 1
      while nouns.contains(end) { end += 1 }
      return end - first <= 5 ? first..<end : nil
    }
    return nil
  }

  /// "killed two men", "Around 20 people were killed", "leaving two children wounded": people, of whom no more is told.
  private func people(_ reading: CasualtyReading) -> Range<Int>? {
    for statement in [reading.killed, reading.injured] {
      guard let statement, statement.count.upper != 0, !statement.isOfAttackers,
        !statement.isAdditional, !statement.isSuperseded,
        let noun = statement.words.first(where: {
          Self.anybody.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
        })
      else { continue }
      return noun..<noun + 1
    }
    return membersKilled(reading)
  }

  /// "killed five suspected al-Qaeda members": of what they were members.
  private func membersKilled(_ reading: CasualtyReading) -> Range<Int>? {
    guard let killed = reading.killed, killed.count.upper != 0, !killed.isOfAttackers,
      let members = killed.words.first(where: {
        prose.norm($0).isOne(of: "members", "member", "operatives", "operative")
      })
    else { return nil }
    var start = members
    while killed.words.contains(start - 1), prose.words[start - 1].isWord,
      prose.words[start - 1].isCapitalized
        || prose.norm(start - 1).isOne(of: "suspected", "alleged", "senior", "gang", "militia")
    {
      start -= 1
    }
    return start < members ? start..<members + 1 : nil
  }

  private static let anybody: FormSet = [
    "person", "persons", "people", "man", "men", "woman", "women", "child", "children", "boy",
    "boys", "girl", "girls", "resident", "residents", "families", "family", "bystander",
    "bystanders", "passerby", "passersby", "passer-by", "passers-by",
  ]

  /// Of whom nothing is told but that they were so many.
  private static let countedOnly: FormSet = [
    "people", "persons", "person", "others", "other", "more", "another", "dead", "bodies", "body",
    "lives", "life", "casualties", "victims", "toll", "number", "total", "least", "left", "lost",
    "died", "death", "deaths", "reported", "confirmed", "feared", "attackers", "attacker",
    "including",
  ]

  /// "Combined forces killed several militants", "a drone strike killed four fighters": the armed, who were attacked.
  private func areHunted(_ words: Range<Int>, _ index: Int) -> Bool {
    let draft = drafts[index]
    let isByForces = draft.anchor.map {
      $0.form == .casualty && !$0.isPassive && words.contains($0.head)
        && prose.has($0.head, .killed)
    }
    return draft.kind.family == .air || isByForces ?? false
  }

  private static let nobodySpecial: FormSet = [
    "person", "persons", "people", "man", "men", "woman", "women", "others", "other", "victim",
    "victims", "member", "members", "child", "children", "boy", "boys", "girl", "girls", "resident",
    "residents", "relative", "relatives", "son", "sons", "daughter", "daughters", "mother",
    "father", "wife", "husband", "brother", "brothers", "sister", "sisters", "families", "family",
    "bystander", "bystanders", "passerby", "passersby", "passer-by", "passers-by",
  ]
}
