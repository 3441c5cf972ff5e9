import Incidents

/// Killings by somebody whom nobody names.
extension ClauseReader {
  /// "A priest was murdered in Basra on Tuesday", "was killed in his home": a word for it, or how and where they died, says
  /// that somebody did it.
  func isMurder(_ main: EventAnchor) -> Bool {
    // "was today found murdered in front of his house"
    let isFound = prose.norm(main.head - 1) == "found" && prose.norm(main.head) == "murdered"
    guard main.form == .casualty, main.isPassive || isFound, prose.has(main.head, .killed),
      isMurderous(main) || isTargeted(main),
      let subject = phrases.subject(before: main.head),
      subject.contains(where: {
        prose.has($0, [.person, .role, .civilian, .number])
          || prose.words[$0].isCapitalized && !prose.has($0, [.weekday, .month])
      }), !subject.contains(where: { prose.has($0, [.relative, .verb, .condition]) }),
      !context.sentence.contains(where: {
        Mishaps.hold(prose.norm($0)) || Self.notOfWar.contains(prose.norm($0))
      }),
      // "killed at his farm by a bull"
      !span(main.words.upperBound, words.upperBound).contains(where: {
        CasualtyGrammar.animals.contains(prose.norm($0))
      })
    else { return false }
    return places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: 0..<0
    ).contains { $0.location != nil && $0.tie >= 3 }
  }

  private func isMurderous(_ main: EventAnchor) -> Bool {
    switch prose.norm(main.head) {
    case "murdered", "slain": true
    // "was executed by a court", "for murder": as a punishment.
    case "executed":
      !context.sentence.contains { Self.ofJustice.contains(prose.norm($0)) }
        && !span(main.words.upperBound, words.upperBound).contains { prose.norm($0) == "for" }
    default: false
    }
  }

  /// "killed in cold blood", "killed execution-style", "killed at his home", "killed by unknown men", "killed in crossfire".
  private func isTargeted(_ main: EventAnchor) -> Bool {
    // "killed in their home when a boiler exploded": how is told.
    guard prose.norm(main.head) == "killed",
      !span(main.words.upperBound, words.upperBound).contains(where: { prose.norm($0) == "when" })
    else { return false }
    let next = main.words.upperBound
    if prose.reads(next, "in", "cold", "blood") || prose.norm(next) == "execution-style"
      || prose.reads(next, "execution", "-", "style") || prose.reads(next, "in", "the", "crossfire")
      || prose.reads(next, "in", "crossfire")
    {
      return true
    }
    return prose.norm(next).isOne(of: "in", "at", "outside", "near", "inside")
      && prose.norm(next + 1).isOne(of: "his", "her", "their")
      && (next + 2..<next + 4).contains {
        prose.norm($0).isOne(
          of: "home", "house", "apartment", "office", "shop", "flat", "homes", "farm")
      }
  }

  /// What courts do.
  private static let ofJustice: FormSet = [
    "court", "convicted", "prison", "death-row", "sentence", "sentenced", "hanging", "injection",
    "trial", "inmates", "inmate", "prisoner", "row", "authorities", "jail", "justice",
  ]

  /// What tells of crimes at home, of courts, or of sums.
  private static let notOfWar: FormSet = [
    "husband", "wife", "boyfriend", "girlfriend", "ex-husband", "ex-wife", "partner", "stepfather",
    "son-in-law", "neighbour", "neighbor", "robbery", "burglary", "since", "number", "total",
    "every", "year", "years", "each", "anniversary", "trial", "jailed", "sentenced", "convicted",
    "court", "jury", "remembered", "memorial", "film", "novel", "book", "play", "rate",
    "opera", "movie", "monoxide",
  ]
}
