import Incidents

/// Knows what is only passed on, supposed or staged: news that spread and was not so, what somebody reckons with, mock-ups
/// and parts that are played.
extension FactualityGrammar {
  /// "spread the news of a gun battle", "posts spoke of an explosion", "dispel reports that a base had come under fire",
  /// "The claim that the mosque was bombed does not hold up".
  var spread: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    // "According to some claims, the US has already started attacking Iran"
    if let claim = before.first(where: {
      prose.norm($0).isOne(of: "claims", "rumours", "rumors", "speculation")
        && prose.norm($0 - 1).isOne(of: "some", "unconfirmed", "unverified")
        && prose.reads($0 - 3, "according", "to")
    }) {
      return claim
    }
    if let told = before.last(where: { index in
      guard Self.reports.contains(prose.norm(index)) || prose.norm(index).isOne(of: "talk", "word")
      else { return false }
      let lead = span(max(sentence.lowerBound, index - 4), index)
      return prose.norm(index + 1).isOne(of: "of", "that", "about")
        && lead.contains {
          prose.norm($0).isOne(
            of: "spread", "spreading", "dispel", "dispelled", "quash", "quashed", "dismissed",
            "scotched", "debunked", "circulated")
        }
        || isSpeaking(index) && anchor.words.lowerBound - index <= 8
    }) {
      return told
    }
    return span(anchor.words.upperBound, sentence.upperBound).first {
      prose.norm($0) == "not" && prose.norm($0 + 1).isOne(of: "hold", "stand")
        && prose.norm($0 + 2).isOne(of: "up", "water")
    }
  }

  /// "posts spoke of", "the messages, which spoke of"
  private func isSpeaking(_ report: Int) -> Bool {
    let isRelative =
      prose.norm(report + 1) == "," && prose.norm(report + 2).isOne(of: "which", "that")
    let verb = isRelative ? report + 3 : report + 1
    return prose.norm(verb).isOne(of: "spoke", "told", "talked") && prose.norm(verb + 1) == "of"
  }

  /// "consider a missile strike extremely unlikely", "a plan in case the city is attacked", "assuming that ports were
  /// bombed".
  var reckonedWith: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    if let given = before.last(where: {
      prose.reads($0, "in", "case")
        || prose.reads($0, "in", "the") && prose.norm($0 + 2).isOne(of: "case", "event")
          && prose.norm($0 + 3) == "of"
        || prose.norm($0).isOne(of: "assuming", "supposing")
    }), anchor.words.lowerBound - given <= 9 {
      return given
    }
    guard
      before.contains(where: {
        prose.norm($0).isOne(of: "consider", "considers", "considered", "deem", "deems", "think")
      })
    else { return nil }
    return span(anchor.words.upperBound, sentence.upperBound).first {
      prose.norm($0).isOne(of: "unlikely", "improbable", "likely", "possible", "inevitable")
    }
  }

  /// "tank crews destroyed plywood targets", "During the war games, jets bombed mock-up hangars", "staff, playing the part
  /// of gunmen", "launched a new version of its missile".
  var staged: Int? {
    sentence.first { index in
      if prose.norm(index).isOne(
        of: "plywood", "mock-up", "mock-ups", "dummy", "wargames", "mocked-up", "make-believe",
        "pretend")
      {
        return true
      }
      if prose.reads(index, "war", "games") { return true }
      // ""enemy" jets bombed the base with colored smoke and reservists shelled a track with blank rounds"
      if prose.norm(index) == "blank" && prose.norm(index + 1).isOne(of: "rounds", "ammunition")
        || prose.norm(index).isOne(of: "colored", "coloured") && prose.norm(index + 1) == "smoke"
      {
        return true
      }
      if prose.norm(index).isOne(of: "part", "role"), prose.norm(index + 1) == "of",
        span(max(sentence.lowerBound, index - 3), index).contains(where: {
          prose.norm($0).isOne(of: "playing", "played", "plays")
        })
      {
        return true
      }
      return isOfTest(index)
        && clause.weapons.contains {
          $0.kind == .missile || $0.kind == .rocket || $0.kind == .drone
        }
    }
  }

  /// "a new version of its missile", "the fourth trial of the year", "followed its planned path".
  private func isOfTest(_ index: Int) -> Bool {
    switch prose.norm(index) {
    case "version": return prose.reads(index + 1, "of", "its")
    case "trial", "trials", "flight-test":
      return prose.reads(index + 1, "of", "the", "year") || prose.reads(index + 1, "this", "year")
        || prose.norm(index - 1).isOne(of: "flight", "user", "successful", "development")
    case "path", "trajectory", "course", "flight":
      return prose.norm(index - 1).isOne(of: "planned", "designated", "predetermined", "set")
        && prose.norm(index - 2).isOne(of: "its", "the", "their")
    default: return false
    }
  }

  /// "Families of those murdered in the siege released balloons, twenty years after they lost their children"
  var yearsAfter: Int? {
    guard
      sentence.contains(where: {
        prose.norm($0).isOne(of: "families", "relatives", "survivors", "parents", "widows")
      })
    else { return nil }
    return sentence.first {
      prose.norm($0).isOne(of: "years", "decades") && prose.norm($0 + 1) == "after"
        && prose.has($0 - 1, .number)
    }
  }
}
