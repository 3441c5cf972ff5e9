import Incidents

/// Single people and lists of them before a verb that is said of people only, whatever word names them.
extension CasualtyGrammar {
  /// "A milkmaid was killed", "the police chief in Mariupol was killed", "A woman, her mother and two sons were killed",
  /// "The driver and two labourers perished".
  func named(before verb: Int) -> CasualtyReading.Statement? {
    guard Self.isOfPeople(prose, verb) else { return nil }
    var end = verb
    while end > bounds.lowerBound,
      prose.has(end - 1, [.being, .having, .adverb]) || prose.norm(end - 1).isOne(of: "all", "both")
        || prose.norm(end - 1) == "shot"
    { end -= 1 }
    // "died" stands alone; the others need "was" before them.
    guard end < verb || prose.norm(verb).isOne(of: "died", "perished", "did") else { return nil }
    return listed(endingAt: end, verb: verb) ?? one(endingAt: end, verb: verb)
      ?? pair(endingAt: end, verb: verb)
  }

  /// What is said of people, and of animals, and of nothing else.
  private static func isOfPeople(_ prose: Prose, _ verb: Int) -> Bool {
    prose.norm(verb).isOne(
      of: "killed", "wounded", "injured", "died", "perished", "murdered", "assassinated", "slain")
      || prose.norm(verb) == "dead" && prose.norm(verb - 1) == "shot"
      // "did not survive"
      || prose.reads(verb + 1, "not", "survive")
  }

  /// "A woman, her mother and two sons", right before the verb: the sum of all.
  private func listed(endingAt end: Int, verb: Int) -> CasualtyReading.Statement? {
    for start in span(max(bounds.lowerBound, end - 16), end) where isOpen(start) {
      guard let counts = counts(start..<end), counts.count > 1,
        // "two soldiers and two of the gunmen": those who attacked are counted otherwise.
        !(start..<end).contains(where: {
          prose.has($0, .assailant) || prose.norm($0).isOne(of: "of", "bomber", "attacker")
        }),
        let sum = Count(
          counts.reduce(0) { $0 + $1.lower },
          to: counts.reduce(Optional(0)) { sum, count in
            sum.flatMap { sum in count.upper.map { sum + $0 } }
          })
      else { continue }
      return CasualtyReading.Statement(
        count: sum, words: start..<verb + 1, parts: counts,
        isSuperseded: isSuperseded(start))
    }
    return nil
  }

  /// The counts of a list that fills these words: "a woman, her mother and two sons".
  private func counts(_ words: Range<Int>) -> [Count]? {
    var counts: [Count] = []
    var at = words.lowerBound
    while let item = item(at), item.end <= words.upperBound, counts.count < 12 {
      counts.append(item.count)
      at = item.end
      if at == words.upperBound { return counts }
      let before = at
      if prose.norm(at) == "," { at += 1 }
      if prose.norm(at) == "and" { at += 1 }
      if at == before { return nil }
    }
    return nil
  }

  /// "A candidate for mayor", "The deputy police chief appointed by Russia in Mariupol": one, by an article and a word that
  /// is no plural.
  private func one(endingAt end: Int, verb: Int) -> CasualtyReading.Statement? {
    guard prose.norm(end).isOne(of: "was", "died", "perished") || prose.norm(end) == "had" else {
      return nil
    }
    for start in span(max(bounds.lowerBound, end - 11), end)
    where isOpen(start) && prose.norm(start).isOne(of: "a", "an", "the") {
      let words = start + 1..<end
      guard !words.isEmpty,
        words.allSatisfy({
          prose.words[$0].isWord
            && !prose.has($0, [.being, .having, .relative, .saying, .event, .weapon, .number])
            && !(prose.has($0, .conjunction) && prose.norm($0) != "of")
        })
      else { continue }
      let head =
        (words.first { prose.has($0, [.preposition, .locative]) || prose.norm($0) == "of" }
          ?? words.first { prose.has($0, .verb) && !prose.has($0, .person) } ?? end) - 1
      guard words.contains(head), isSingle(head), !isOfAnimals(start..<end),
        // "the death of X", "a convoy of the army"
        !words.contains(where: {
          prose.norm($0).isOne(of: "number", "family", "dozen", "couple", "pair", "group", "few")
        })
      else { continue }
      let isArticle = prose.norm(start) != "the"
      let isKnown = prose.has(head, [.person, .role]) || isPerson(head)
      // "the base in Gao was killed": of whom the word says nothing, only with "a".
      guard isArticle || isKnown || prose.norm(head).isOne(of: "chief", "head", "deputy") else {
        continue
      }
      var statement = CasualtyReading.Statement(
        count: Count(exactly: 1), words: start..<verb + 1, parts: [Count(exactly: 1)])
      statement.isKnownPerson = !isArticle
      return statement
    }
    return nil
  }

  /// "Suwat Ekkam and Montri Jarong were shot dead": two, by the names of both at the head of the sentence.
  private func pair(endingAt end: Int, verb: Int) -> CasualtyReading.Statement? {
    guard prose.norm(end).isOne(of: "were", "died", "perished"),
      let link = span(max(bounds.lowerBound, end - 5), end).last(where: { prose.norm($0) == "and" })
    else { return nil }
    let (one, other) = (bounds.lowerBound..<link, link + 1..<end)
    guard
      [one, other].allSatisfy({ name in
        (2...4).contains(name.count)
          && name.allSatisfy {
            prose.words[$0].isCapitalized
              && !prose.has($0, [.organization, .assailant, .person, .number, .month, .weekday])
          }
      })
    else { return nil }
    return CasualtyReading.Statement(
      count: Count(exactly: 2), words: one.lowerBound..<verb + 1,
      parts: [Count(exactly: 1), Count(exactly: 1)])
  }

  /// A word for one, and no thing.
  private func isSingle(_ head: Int) -> Bool {
    let norm = prose.norm(head)
    return (!norm.hasSuffix("s") || norm.hasSuffix("ss") || prose.words[head].isCapitalized)
      && !norm.isOne(
        of: "people", "men", "women", "children", "police", "personnel", "crew", "team", "youth")
      && !prose.has(head, [.facility, .timeUnit, .aircraft, .thing, .assailant, .organization])
  }

  /// Whether a subject may begin here.
  private func isOpen(_ start: Int) -> Bool {
    let before = start - 1
    guard
      prose.has(start, [.number, .indefinite, .definite])
        || prose.norm(start).isOne(of: "a", "an", "the", "his", "her", "their", "one")
    else { return false }
    return start == bounds.lowerBound || !prose.words[before].isWord && prose.norm(before) != "'s"
      || prose.norm(before).isOne(
        of: "that", "when", "while", "and", "but", "after", "where", "as", "said", "say")
      || prose.has(before, .saying)
  }

  /// "nobody lost their life", "no loss of life", "without loss of life": none, told by what was not lost.
  func noLoss(_ index: Int) -> CasualtyReading.Statement? {
    guard prose.norm(index) == "life" else { return nil }
    if prose.reads(index - 2, "loss", "of") {
      return prose.norm(index - 3).isOne(of: "no", "without")
        ? zero(index - 3..<index + 1) : nil
    }
    // "No life was lost"
    if prose.norm(index - 1) == "no", prose.has(index + 1, .being), prose.norm(index + 2) == "lost"
    {
      return zero(index - 1..<index + 3)
    }
    guard prose.norm(index - 1) == "their", prose.norm(index - 2).isOne(of: "lost", "losing"),
      let none = span(max(bounds.lowerBound, index - 5), index - 2).first(where: {
        prose.norm($0).isOne(of: "nobody", "none")
          || prose.norm($0) == "one" && prose.norm($0 - 1) == "no"
      })
    else { return nil }
    return zero(none..<index + 1)
  }

  /// "The number of injured stands at 12", "the number of wounded rose to 30".
  func numberOfInjured() -> CasualtyReading.Statement? {
    for index in bounds where prose.reads(index, "number", "of") {
      guard
        let injured = span(index + 2, min(bounds.upperBound, index + 6)).first(where: {
          prose.norm($0).isOne(of: "injured", "wounded", "hurt", "injuries")
        }),
        let link = span(injured + 1, min(bounds.upperBound, injured + 6)).first(where: {
          prose.norm($0).isOne(of: "at", "to", "was", "is", "reached")
        }), let quantity = Quantity.read(prose, at: link + 1, in: bounds)
      else { continue }
      return CasualtyReading.Statement(
        count: quantity.count, words: index..<quantity.words.upperBound)
    }
    return nil
  }
}
