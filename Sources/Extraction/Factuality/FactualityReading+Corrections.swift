import Incidents

/// Knows what is put right: one's own earlier words, and deeds of which somebody says that they were done to nobody.
extension FactualityGrammar {
  /// "Correction: we said wrongly on Sunday that a helicopter had been shot down", "Our headline, "Ten die in bomb attack",
  /// was wrong", "An earlier version said incorrectly that".
  var corrected: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    if let wrongly = before.last(where: {
      Self.wrongly.contains(prose.norm($0))
        && span($0 + 1, min($0 + 5, anchor.words.lowerBound)).contains { prose.norm($0) == "that" }
        && span(max(sentence.lowerBound, $0 - 2), $0).contains { prose.has($0, .saying) }
    }) {
      return wrongly
    }
    // "Monday's edition said that a bus was attacked"
    if let edition = before.first(where: {
      prose.norm($0).isOne(of: "edition", "issue", "newspaper", "bulletin")
        && prose.norm($0 - 1) == "'s" && prose.has($0 - 2, [.weekday, .dayPart])
        && prose.has($0 + 1, .saying)
    }) {
      return edition
    }
    // "Clarification: a report said"
    if prose.norm(sentence.lowerBound).isOne(of: "clarification", "erratum", "corrigendum"),
      prose.norm(sentence.lowerBound + 1) == ":"
    {
      return sentence.lowerBound
    }
    // "who had described a drone strike on a market withdrew their report"
    if let withdrew = span(anchor.words.upperBound, sentence.upperBound).first(where: {
      prose.norm($0).isOne(of: "withdrew", "retracted", "withdrawn", "deleted")
        && prose.norm($0 + 1).isOne(of: "their", "his", "her", "its", "the", "that")
        && Self.reports.contains(prose.norm($0 + 2))
    }) {
      return withdrew
    }
    guard
      let headline = before.first(where: {
        prose.norm($0).isOne(of: "headline", "report", "story", "article", "post", "tweet", "alert")
          && prose.norm($0 - 1).isOne(of: "our", "my", "earlier", "that")
      })
    else { return nil }
    return span(max(headline, anchor.words.upperBound), sentence.upperBound).first {
      prose.norm($0).isOne(of: "wrong", "incorrect", "untrue", "false", "inaccurate", "mistaken")
        && prose.has($0 - 1, .being)
    }
  }

  private static let wrongly: FormSet = [
    "wrongly", "incorrectly", "mistakenly", "erroneously", "falsely", "inaccurately",
  ]

  /// ""Nobody was kidnapped on that road," the prefect insisted", "it had shelled nothing", "had bombed nobody".
  var doneToNobody: Int? {
    guard anchor.form == .verb else { return nil }
    let next = anchor.words.upperBound
    if sentence.contains(next),
      prose.norm(next).isOne(of: "nothing", "nobody")
        || prose.reads(next, "no", "one"), !anchor.isPassive
    {
      // "hit nothing" and "struck nobody" tell of a shot that missed.
      return prose.norm(anchor.head).isOne(of: "hit", "struck", "damaged", "hitting", "striking")
        ? nil : next
    }
    guard anchor.isPassive else { return nil }
    if let none = noSubject { return none }
    var at = anchor.words.lowerBound - 1
    while prose.has(at, [.being, .having]) || prose.norm(at) == "been" { at -= 1 }
    guard sentence.contains(at), at < anchor.words.lowerBound - 1 else { return nil }
    let isNobody =
      prose.norm(at).isOne(of: "nobody", "none")
      || prose.norm(at) == "one" && prose.norm(at - 1) == "no"
    // "Nobody was hit" when shots were fired: these were.
    return isNobody && !prose.norm(anchor.head).isOne(of: "hit", "struck", "hurt") ? at : nil
  }

  /// "no police post was overrun"
  private var noSubject: Int? {
    let verb = anchor.words.lowerBound
    guard prose.has(verb - 1, .being),
      !prose.norm(anchor.head).isOne(of: "hit", "struck", "damaged", "hurt", "killed", "injured")
    else { return nil }
    return span(max(sentence.lowerBound, verb - 5), verb - 1).last {
      prose.norm($0) == "no"
        && !prose.norm($0 + 1).isOne(of: "fewer", "less", "more", "further", "other", "one")
        && !span($0 + 1, verb - 1).contains {
          prose.has($0, [.verb, .preposition, .locative, .conjunction]) || prose.norm($0) == ","
        }
    }
  }

  /// "A similar bombing in February left seventeen dead": one that is told of beside the news, and nowhere.
  var isSimilarBefore: Bool {
    guard anchor.form == .noun, !anchor.isPlural,
      span(max(sentence.lowerBound, anchor.words.lowerBound - 2), anchor.head).contains(where: {
        prose.norm($0) == "similar"
      })
    else { return false }
    let behind = anchor.words.upperBound
    return prose.norm(behind) == "in"
      && (prose.has(behind + 1, .month)
        || prose.words[min(behind + 1, prose.words.count - 1)].value
          .map { (1900...2100).contains($0) } ?? false)
      && !span(behind + 2, sentence.upperBound).contains { prose.has($0, .locative) }
  }
}
