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
    var at = anchor.words.lowerBound - 1
    while prose.has(at, [.being, .having]) || prose.norm(at) == "been" { at -= 1 }
    guard sentence.contains(at), at < anchor.words.lowerBound - 1 else { return nil }
    let isNobody =
      prose.norm(at).isOne(of: "nobody", "none")
      || prose.norm(at) == "one" && prose.norm(at - 1) == "no"
    // "Nobody was hit" when shots were fired: these were.
    return isNobody && !prose.norm(anchor.head).isOne(of: "hit", "struck", "hurt") ? at : nil
  }
}
