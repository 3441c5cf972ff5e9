/// Who is named as the one who did it, by those who look into it.
extension ClaimGrammar {
  /// "identified the suspect as 21-year-old Patrick Crusius", "named X as the attacker", "the gunman, X, was shot", "X was
  /// charged with murder".
  func suspect(_ index: Int, _ found: inout [ClaimReading]) {
    guard let (name, words) = identified(index) ?? named(beside: index) ?? charged(index),
      !found.contains(where: { $0.words.overlaps(words) })
    else { return }
    found.append(ClaimReading(actor: name, stance: .blamed, words: words, isOfSuspect: true))
  }

  /// Whether a sentence may name who is suspected.
  static func mayNameSuspect(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    sentence.contains { prose.norm($0).isOne(of: "identified", "named", "charged", "appeared") }
      && sentence.contains {
        suspects.contains(prose.norm($0)) || crimes.contains(prose.norm($0))
          || him.contains(prose.norm($0))
      }
  }

  /// Behind "as": "identified the gunman as X", "was identified as X"; or before it: "named X as the attacker".
  private func identified(_ index: Int) -> (name: Range<Int>, words: Range<Int>)? {
    guard prose.norm(index).isOne(of: "identified", "named", "identifying", "naming"),
      let link = span(index + 1, min(sentence.upperBound, index + 12)).first(where: {
        prose.norm($0) == "as"
      })
    else { return nil }
    // "Reports named him as Khairi Saadallah", "detained the man, later identified as": who was arrested.
    let isOfArrested =
      (span(index + 1, link).contains { Self.him.contains(prose.norm($0)) }
        || span(max(sentence.lowerBound, index - 5), index).contains {
          Self.him.contains(prose.norm($0))
        })
      && span(index - 45, index).contains { Self.arrests.contains(prose.norm($0)) }
    let isOfSuspect = isOfArrested || span(index + 1, link).contains(where: isSuspect)
    let isSuspectNamed =
      EventAnchor.isPassive(prose, index)
      && (span(max(sentence.lowerBound, index - 8), index).contains(where: isSuspect)
        // "The gunman was tackled. He was later identified as Jared Loughner"
        || span(max(sentence.lowerBound, index - 4), index).contains(where: {
          prose.norm($0).isOne(of: "he", "she")
        }) && span(sentence.lowerBound - 40, sentence.lowerBound).contains(where: isSuspect))
    if isOfSuspect || isSuspectNamed {
      return name(behind: link + 1).map { ($0, index..<$0.upperBound) }
    }
    guard let name = name(behind: index + 1), name.upperBound <= link,
      span(link + 1, min(sentence.upperBound, link + 6)).contains(where: isSuspect)
    else { return nil }
    return (name, index..<link + 2)
  }

  /// "suspect Patrick Crusius", "the gunman, Brenton Tarrant,": right behind the word for who did it.
  private func named(beside index: Int) -> (name: Range<Int>, words: Range<Int>)? {
    guard isSuspect(index), !prose.norm(index).hasSuffix("s") else { return nil }
    let start = prose.norm(index + 1) == "," ? index + 2 : index + 1
    guard prose.words.indices.contains(start), prose.words[start].isCapitalized,
      let end = CasualtyGrammar(prose, in: sentence).personName(from: start),
      start == index + 1 || prose.norm(end) == ","
    else { return nil }
    return (start..<end, index..<end)
  }

  /// "Brenton Tarrant appeared in court, charged with murder".
  private func charged(_ index: Int) -> (name: Range<Int>, words: Range<Int>)? {
    let isCharged =
      prose.norm(index) == "charged"
      && span(index + 1, min(sentence.upperBound, index + 6)).contains { prose.norm($0) == "with" }
    // "Jared Loughner has appeared in federal court following the shooting on Saturday"
    let isInCourt =
      prose.norm(index) == "appeared"
      && span(index + 1, min(sentence.upperBound, index + 6)).contains { prose.norm($0) == "court" }
    guard isCharged || isInCourt,
      span(index + 2, min(sentence.upperBound, index + 14)).contains(where: {
        Self.crimes.contains(prose.norm($0))
      })
    else { return nil }
    let people = CasualtyGrammar(prose, in: sentence)
    for start in span(sentence.lowerBound, index) {
      guard prose.words[start].isCapitalized, start == 0 || !isNamePart(start - 1),
        let end = people.personName(from: start), end <= index,
        !span(end, index).contains(where: { prose.norm($0).isOne(of: "'s", "said", "by") })
      else { continue }
      return (start..<end, index..<index + 2)
    }
    return nil
  }

  private func isNamePart(_ index: Int) -> Bool {
    prose.words[index].isWord && prose.words[index].isCapitalized
      || prose.has(index, [.locative, .preposition]) || prose.norm(index) == "the"
  }

  private func isSuspect(_ index: Int) -> Bool {
    Self.suspects.contains(prose.norm(index))
  }

  /// The first name of a person behind a word, with no more than his age, trade or nation before it.
  private func name(behind start: Int) -> Range<Int>? {
    let people = CasualtyGrammar(prose, in: sentence)
    for at in span(start, min(sentence.upperBound, start + 9)) {
      if prose.has(at, [.verb, .saying, .relative]) { return nil }
      guard prose.words[at].isCapitalized, let end = people.personName(from: at) else { continue }
      return at..<end
    }
    return nil
  }

  private static let him: FormSet = ["him", "her", "man", "woman", "teenager", "youth"]

  private static let arrests: FormSet = [
    "arrested", "suspicion", "suspect", "suspected", "detained", "gunman", "attacker", "shooter",
    "assailant", "custody",
  ]

  private static let suspects: FormSet = [
    "suspect", "gunman", "attacker", "shooter", "assailant", "bomber", "perpetrator", "killer",
    "attackers", "suspects", "gunmen", "hijacker", "hostage-taker", "stabber", "knifeman",
  ]

  private static let crimes: FormSet = [
    "murder", "murders", "manslaughter", "terrorism", "shooting", "killing", "attack", "bombing",
    "stabbing", "homicide", "assassination", "massacre",
  ]
}
