import Incidents

/// Claims and charges in other words than "claimed the attack" and "blamed".
extension ClaimGrammar {
  func idiom(_ index: Int) -> ClaimReading? {
    claimedSomewhere(index) ?? retaliation(index) ?? pointed(index) ?? seen(index)
  }

  /// "an attack later claimed on Twitter by Ajnad Misr", "was claimed in a video by the ELN".
  private func claimedSomewhere(_ index: Int) -> ClaimReading? {
    guard prose.norm(index) == "claimed", !isNegated(index),
      prose.has(index - 1, [.being, .adverb, .event]) || prose.norm(index - 1) == "later",
      prose.has(index + 1, [.preposition, .locative]) || prose.norm(index + 1) == "via",
      prose.norm(index + 1) != "by",
      let by = span(index + 2, min(index + 9, sentence.upperBound)).first(where: {
        prose.norm($0) == "by"
      }),
      !span(index + 1, by).contains(where: {
        prose.has($0, [.verb, .saying]) && !prose.has($0, .describing) || prose.norm($0) == ","
      }),
      let actor = party(from: by + 1) ?? phrases.object(after: by + 1, limit: 8), isParty(actor),
      !isNobody(actor)
    else { return nil }
    return ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<by + 1)
  }

  /// "The Qassam Brigades said it had acted in retaliation for the siege"
  private func retaliation(_ index: Int) -> ClaimReading? {
    guard prose.norm(index) == "acted", prose.norm(index + 1) == "in",
      prose.norm(index + 2).isOne(of: "retaliation", "revenge", "response", "reprisal", "reply"),
      prose.has(index - 1, .having), prose.norm(index - 2).isOne(of: "it", "they", "he"),
      prose.has(index - 3, .saying) || prose.norm(index - 3) == "that",
      let actor = speaker(of: prose.norm(index - 3) == "that" ? index - 4 : index - 3),
      isParty(actor), !isNobody(actor), !isMedium(actor)
    else { return nil }
    return ClaimReading(actor: trimmed(actor), stance: .claims, words: index - 3..<index + 3)
  }

  /// "Local sources point to CODECO militiamen", "the governor was quick to point at the 'Amba boys'".
  private func pointed(_ index: Int) -> ClaimReading? {
    guard prose.norm(index).isOne(of: "point", "points", "pointing"),
      prose.norm(index + 1).isOne(of: "to", "at", "towards", "toward"),
      span(max(sentence.lowerBound, index - 6), index).contains(where: {
        prose.has($0, [.teller, .role])
          || prose.norm($0).isOne(of: "sources", "residents", "investigators", "governor")
      }), let actor = charged(from: index + 2)
    else { return nil }
    return ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound)
  }

  /// "Police see in it the hand of the ELN", "in both the 'pistol plan' of the Clan del Golfo".
  private func seen(_ index: Int) -> ClaimReading? {
    guard prose.norm(index).isOne(of: "see", "sees", "saw", "suspect", "detect"),
      prose.has(index - 1, [.teller, .role, .organization])
        || prose.norm(index - 1).isOne(of: "investigators", "authorities", "prosecutors"),
      let hand = span(index + 1, min(index + 10, sentence.upperBound)).first(where: {
        prose.norm($0).isOne(of: "hand", "work", "handiwork", "signature", "plan")
      }),
      !span(index, hand).contains(where: { prose.has($0, .negation) || prose.norm($0) == "no" }),
      let of = span(hand + 1, hand + 3).first(where: { prose.norm($0) == "of" }),
      let actor = charged(from: of + 1)
    else { return nil }
    return ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound)
  }

  /// Whom others name at a place in the sentence, in quotes or not, and with who they are: "CODECO militiamen".
  private func charged(from start: Int) -> Range<Int>? {
    var first = start
    while first < min(start + 3, sentence.upperBound),
      !prose.words[first].isWord || prose.norm(first) == "the"
    { first += 1 }
    // "point to the lack of police", "pointed to a Ford car": nobody.
    if let actor = party(from: first) {
      let next = actor.upperBound
      let isOfThing =
        sentence.contains(next) && prose.words[next].isWord
        && !prose.has(
          next, [.assailant, .person, .preposition, .locative, .conjunction, .relative])
        && !prose.norm(next).isOne(of: "boys", "militiamen", "as", "group")
      return isOfThing || !isParty(actor) || isNobody(actor) ? nil : actor
    }
    guard let actor = phrases.object(after: first, limit: 8), isParty(actor), !isNobody(actor),
      let last = actor.last, prose.has(last, .assailant),
      !actor.contains(where: { prose.norm($0) == "of" })
    else { return nil }
    return actor
  }
}
