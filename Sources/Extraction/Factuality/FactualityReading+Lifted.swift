/// Real attacks beside words that deny others: what stands across "after", "when" or "where" from an attack with a toll is said
/// of something else.
extension FactualityGrammar {
  /// "A gunman shouting 'All Jews must die' stormed a synagogue": what somebody said, within marks that the deed stands
  /// outside of.
  func isSaidAside(_ reading: FactualityReading, _ cue: Int) -> Bool {
    guard [.hypothetical, .threatened, .planned].contains(reading), cue < anchor.words.lowerBound,
      sentence.contains(cue)
    else { return false }
    let marks = sentence.filter {
      prose.norm($0).isOne(of: "\"", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}")
        && !prose.words[$0].isWord
    }
    let before = marks.count { $0 < cue }
    let between = marks.count { $0 > cue && $0 < anchor.words.lowerBound }
    return !before.isMultiple(of: 2) && between == 1
  }

  /// Whether a cue that the plain reading rests on is not of this event.
  func isLifted(_ reading: FactualityReading, by cue: Int) -> Bool {
    guard sentence.contains(cue), hasCountedToll else { return false }
    // "pupils sat their annual test; a bomber killed 35"
    if cue < anchor.head, isAcross(cue, [";"]) { return true }
    switch reading {
    case .denied:
      return isAcross(cue, Self.sequels) && cue < anchor.head
        || isAcross(cue, Self.turns) && isOfThisWeek
    case .exercised: return isBesideExercise(cue)
    case .remembered:
      return (prose.words[cue].value ?? 0) < Self.tollOfWar
        && (isNewsOfTheDead(cue) || isSite(cue) && isOfThisWeek)
    case .negated:
      return isAcross(cue, cue > anchor.head ? Self.settings : Self.sequels) && isOfThisWeek
    case .hypothetical:
      return isOfThisWeek && isDone
        && (isAcross(cue, Self.asides) && cue > anchor.head || prose.norm(cue) == "case"
          || prose.norm(cue) == "worst")
    default: return false
    }
  }

  /// What opens another thought behind what was done: "in an attack that could leave", "and warned that the next would".
  private static let asides: FormSet = ["that", "which", "and", "but"]

  /// Whether the event is told as done: no verb before it says that it may be.
  private var isDone: Bool {
    anchor.form == .verb && prose.norm(anchor.head).hasSuffix("ed")
      && !span(max(sentence.lowerBound, anchor.head - 4), anchor.head).contains {
        prose.has($0, [.modal, .condition, .negation]) || prose.norm($0) == "to"
      }
  }

  /// "A bomb killed 12 fans watching a movie at a cinema in Kohat on Sunday", "Gunmen shot dead a cattle auctioneer": who or what
  /// attacked, how many were killed, and on which day of the week, all told of the event itself.
  func isPlainDeed(beside cue: Range<Int>, orBombing isBombing: Bool) -> Bool {
    guard hasCountedToll, let day = dayOfDeed,
      !span(min(cue.lowerBound, anchor.head), max(cue.lowerBound, anchor.head)).contains(where: {
        prose.norm($0) == "in" && prose.norm($0 + 1) == "which"
      })
    else { return false }
    func isAttacker(_ index: Int) -> Bool {
      guard !cue.contains(index) else { return false }
      if EventAnchor.isArmedNoun(prose, index) { return true }
      if isBombing, Self.bombs.contains(prose.norm(index)) { return true }
      if let noun = EventWords.table[prose.norm(index)], noun.isNoun,
        noun.kind.map({ [.fire, .air].contains($0.family) }) ?? false
      {
        return true
      }
      return clause.weapons.contains {
        $0.head == index && (isBombing || $0.kind.family != .explosive)
      }
    }
    let subject = span(
      max(sentence.lowerBound, anchor.words.lowerBound - 8), anchor.words.lowerBound)
    if anchor.isPassive {
      let agent = span(anchor.words.upperBound, min(day, anchor.words.upperBound + 5))
      return agent.contains { isAttacker($0) } && agent.contains { prose.norm($0) == "by" }
    }
    return subject.contains { isAttacker($0) }
      || clause.weapons.contains { $0.isPerson && $0.head < anchor.head }
      || anchor.form == .noun && isAttacker(anchor.head)
  }

  /// What goes off by itself, or in the hands of who found or made it.
  var isByMistake: Bool {
    sentence.contains { Self.mistakes.contains(prose.norm($0)) }
  }

  private static let mistakes: FormSet = [
    "unexploded", "old", "wartime", "war", "playing", "played", "tinkering", "fiddling", "mistake",
    "accident", "accidentally", "defusing", "dismantling", "disarming", "left", "found", "pocket",
    "hand", "hands", "rusty", "handling", "scrap", "premature", "prematurely",
  ]

  private static let bombs: FormSet = [
    "bomb", "bombs", "bombing", "bombings", "ied", "grenade", "landmine", "bomber", "bombers",
  ]

  /// The word for the day of this week, not far behind the event.
  private var dayOfDeed: Int? {
    span(anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 18))
      .prefix { prose.norm($0) != ";" }.first { isRecent($0) }
  }

  /// "denied reports of losses after rebels attacked", "hours after", "when gunmen opened fire".
  private static let sequels: FormSet = ["after", "when"]

  /// "but a gunman killed three", "and then claimed the photographs were staged".
  private static let turns: FormSet = ["but", "then"]

  /// "where troops were holding a drill", "as South Korea held an exercise".
  private static let settings: FormSet = ["where", "as", "when", "while", "after", "which"]

  private func isAcross(_ cue: Int, _ links: FormSet) -> Bool {
    let between =
      cue < anchor.head
      ? span(cue + 1, anchor.words.lowerBound) : span(anchor.words.upperBound, cue)
    return between.contains { links.contains(prose.norm($0)) }
  }

  /// "struck a base where troops were holding a drill", "hit a training ground", "As the South held a drill, shells hit an island".
  private func isBesideExercise(_ cue: Int) -> Bool {
    if cue > anchor.head {
      return isAcross(cue, Self.settings) || isNameOfSite(cue) || isSite(cue) && isHostile
    }
    return isOfThisWeek && isHostile
      && span(cue + 1, anchor.words.lowerBound).contains { prose.norm($0) == "," }
      && prose.norm(sentence.lowerBound).isOne(of: "as", "while", "when", "after", "hours", "days")
  }

  /// "a training ground", "an exercise range", "a military academy".
  private func isNameOfSite(_ cue: Int) -> Bool {
    Self.grounds.contains(prose.norm(cue + 1))
  }

  private static let grounds: FormSet = [
    "ground", "grounds", "range", "base", "camp", "centre", "center", "area", "facility",
    "complex", "site", "school", "academy",
  ]

  /// "at a memorial service", "through a ceremony", "hit a gathering to commemorate": what was attacked.
  private func isSite(_ cue: Int) -> Bool {
    guard cue > anchor.head else { return false }
    let between = span(anchor.words.upperBound, cue)
    guard
      let link = between.last(where: {
        prose.norm($0).isOne(of: "at", "through", "outside", "in", "near", "among", "on")
          || prose.norm($0).isOne(of: "hit", "struck", "ripped", "tore", "targeted", "attacked")
      }) ?? (anchor.form == .verb ? anchor.head : nil),
      cue - link <= 7
    else { return false }
    return !span(link + 1, cue).contains { prose.has($0, .being) || prose.norm($0) == "," }
      && !span(anchor.words.upperBound, max(anchor.words.upperBound, link)).contains {
        prose.has($0, .being) || prose.has($0, .relative)
      }
  }

  /// Whether gunmen, or what is fired from elsewhere, did it.
  private var isHostile: Bool {
    sentence.contains { prose.has($0, .assailant) }
      || clause.weapons.contains { [.fire, .air].contains($0.kind.family) || $0.isPerson }
  }

  /// "a vigil for six killed on Sunday", "mourned 14 killed in a raid on Sunday": the day stands with the deed, behind the rite.
  private func isNewsOfTheDead(_ cue: Int) -> Bool {
    cue < anchor.head && !isOfYears
      && span(anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 12))
        .prefix { prose.norm($0) != ";" && !prose.has($0, .being) }.contains { isRecent($0) }
      && !prose.norm(cue).hasPrefix("auction")
  }

  private var isOfThisWeek: Bool { !isOfYears && sentence.contains { isRecent($0) } }

  private func isRecent(_ index: Int) -> Bool {
    prose.has(index, .weekday) || prose.norm(index).isOne(of: "today", "yesterday", "overnight")
      || prose.norm(index).isOne(of: "this", "last")
        && prose.norm(index + 1).isOne(of: "week", "night", "weekend", "morning")
  }

  /// Whether years are counted or named.
  private var isOfYears: Bool {
    sentence.contains {
      (1000...2100).contains(prose.words[$0].value ?? 0)
        || prose.norm($0).isOne(of: "years", "year", "decade", "decades", "century", "months")
    }
  }

  /// Whether the clause counts people who were killed or hurt.
  private var hasCountedToll: Bool {
    let reading = CasualtyGrammar(prose, in: clause.words).read()
    return (reading.killed?.count.lower ?? 0) > 0 || (reading.injured?.count.lower ?? 0) > 0
  }
}
