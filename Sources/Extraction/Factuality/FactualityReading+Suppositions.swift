import Incidents

/// Knows what is only supposed of an attack that is named: what may come, what would have been, what somebody took for one
/// and was another thing.
extension FactualityGrammar {
  /// "The next barrage will not be aimed at empty fields", "A second strike, if there had been one, could have finished off
  /// the crew", "bought fertiliser and timers for an attack on a procession": not yet, or never.
  var toCome: Int? {
    guard anchor.form == .noun else { return nil }
    let end = anchor.words.upperBound
    if prose.norm(end) == "will",
      span(max(sentence.lowerBound, anchor.words.lowerBound - 2), end).contains(where: {
        prose.norm($0).isOne(of: "next", "further", "future", "coming", "any", "another")
      })
    {
      return end
    }
    if prose.norm(end) == ",", prose.norm(end + 1) == "if", prose.has(end + 3, [.having, .being]) {
      return end + 1
    }
    // Those who were caught had what they needed for it.
    let means = span(sentence.lowerBound, anchor.words.lowerBound)
    if !EventAnchor.isCounted(prose, anchor.head),
      prose.norm(anchor.words.lowerBound - 1) == "for"
        || prose.norm(anchor.words.lowerBound - 2) == "for",
      means.contains(where: {
        prose.norm($0).isOne(
          of: "bought", "acquired", "stockpiled", "procured", "gathered", "collected")
      }),
      means.contains(where: {
        prose.norm($0).isOne(
          of: "detained", "arrested", "accused", "alleging", "suspected", "charged")
      })
    {
      return anchor.words.lowerBound - 1
    }
    return nil
  }

  /// "called stories of a raid "fabricated"", "What was first described as an assault was the work of hunters", "a soldier
  /// had dropped a crate by mistake, causing the explosion": it was something else, or nothing.
  var otherwise: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    if let told = before.last(where: {
      Self.reports.contains(prose.norm($0))
        && (prose.norm($0 + 1).isOne(of: "of", "that")
          // "Accounts on social media of an air raid"
          || prose.norm($0 + 1).isOne(of: "on", "in", "circulating", "spread")
            && span($0 + 2, $0 + 6).contains { prose.norm($0).isOne(of: "of", "that") })
    }),
      let untrue = span(anchor.words.upperBound, sentence.upperBound).first(where: {
        prose.norm($0).isOne(
          of: "fabricated", "invented", "nonsense", "untrue", "fiction", "lies", "baseless")
      }), anchor.words.lowerBound - told <= 9
    {
      return untrue
    }
    // "rejects the version, put about by others, that its helicopters machine-gunned a hamlet"
    if let refused = before.last(where: {
      prose.norm($0).isOne(
        of: "rejects", "rejected", "disputes", "disputed", "dismisses", "dismissed", "refutes")
        && prose.norm($0 + 1) == "the"
        && prose.norm($0 + 2).isOne(
          of: "version", "account", "accounts", "story", "claim", "claims", "allegation",
          "allegations", "accusation", "accusations", "notion", "suggestion")
    }), span(refused + 3, anchor.words.lowerBound).contains(where: { prose.norm($0) == "that" }) {
      return refused
    }
    // "are aware of media reports alleging that a night raid killed a family"
    if let alleging = before.last(where: {
      prose.norm($0).isOne(of: "alleging", "claiming", "suggesting")
        && prose.norm($0 - 1).isOne(of: "reports", "posts", "accounts", "stories", "messages")
        && prose.norm($0 + 1) == "that"
    }), span(sentence.lowerBound, alleging).contains(where: { prose.norm($0) == "aware" }) {
      return alleging
    }
    // "The command has looked into claims that an aircraft bombed a wedding party"
    if let examined = before.last(where: {
      (prose.norm($0) == "into" && prose.norm($0 - 1).isOne(of: "looked", "looking", "inquired")
        || prose.norm($0).isOne(of: "investigated", "examined", "reviewed", "assessed", "probed"))
        && span($0 + 1, min($0 + 4, anchor.words.lowerBound)).contains {
          prose.norm($0).isOne(of: "claims", "allegations", "reports", "rumours", "rumors")
            && prose.norm($0 + 1) == "that"
        }
    }),
      !span(anchor.words.upperBound, sentence.upperBound).contains(where: {
        prose.norm($0).isOne(of: "admitted", "confirmed", "acknowledged", "true")
          || prose.norm($0) == "found" && prose.norm($0 + 1) != "no"
      })
    {
      return examined
    }
    // "The allegation that troops had opened fire first is rejected"
    if let told = before.last(where: {
      prose.norm($0).isOne(
        of: "allegation", "allegations", "claim", "claims", "accusation", "assertion")
    }), span(told + 1, anchor.words.lowerBound).contains(where: { prose.norm($0) == "that" }),
      let refused = span(anchor.words.upperBound, sentence.upperBound).first(where: {
        prose.norm($0).isOne(of: "rejected", "dismissed", "denied", "refuted")
          && prose.has($0 - 1, .being)
      })
    {
      return refused
    }
    if let taken = before.first(where: {
      // But "in what was described as an attack by rebels, two people were killed".
      prose.norm($0) == "what" && prose.norm($0 - 1) != "in" && prose.has($0 + 1, .being)
        && span($0 + 2, $0 + 5).contains {
          prose.norm($0).isOne(
            of: "described", "reported", "taken", "thought", "believed", "feared")
        }
    }),
      span(anchor.words.upperBound, sentence.upperBound).contains(where: { prose.has($0, .being) })
    {
      return taken
    }
    // "A hunter shot dead his friend by mistake", "his brother by mistake while cleaning a gun"
    if let mistake = sentence.first(where: { prose.reads($0, "by", "mistake") }),
      sentence.contains(where: {
        prose.norm($0).isOne(of: "hunter", "hunters", "hunting", "cleaning", "playing")
      })
    {
      return mistake
    }
    if anchor.isNoise || anchor.form == .noun && anchor.kind == .bomb {
      return sentence.first {
        prose.reads($0, "by", "mistake") || prose.norm($0).isOne(of: "mishandled", "mishandling")
      }
    }
    return nil
  }

  /// "No Turkish drone was lost or fired a single shot in the area"
  var ofNone: Int? {
    let first = sentence.lowerBound
    guard prose.norm(first) == "no", anchor.head - first <= 12,
      !prose.norm(first + 1).isOne(of: "one", "group", "casualties", "injuries", "claim", "sooner"),
      !span(first, anchor.head).contains(where: {
        prose.norm($0).isOne(of: ",", "but", "when", "after") || prose.has($0, [.killed, .injured])
      }),
      span(first + 1, first + 4).contains(where: {
        prose.has($0, [.weapon, .aircraft, .organization])
      })
    else { return nil }
    return first
  }
}
