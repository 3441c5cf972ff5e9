/// Attacks told by a verb whose roles are filled by those who fight and those who suffer it.
extension EventAnchor {
  /// "Rebels pillaged a school", "four farmers were whipped by fighters".
  static func role(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let near = span(max(0, index - 9), index + 9)
    guard let entries = RoleVerbs.table[prose.norm(index)],
      !near.contains(where: {
        Mishaps.hold(prose.norm($0)) && !Mishaps.isThing(prose.norm($0))
          || contests.contains(prose.norm($0))
      })
    else { return nil }
    // "destroyed in a fire", "blown to pieces on the road": whoever did it has to be named.
    let isAmidThings = near.contains { Mishaps.isThing(prose.norm($0)) }
    let isPassive = isPassive(prose, index)
    return entries.lazy.filter { !isAmidThings || $0.agent != .anyone }.compactMap {
      isPassive ? suffered(prose, index, $0) : done(prose, index, $0)
    }.first
  }

  /// Who did it stands before the verb, and behind it whom or what he did it to.
  private static func done(_ prose: Prose, _ index: Int, _ entry: RoleVerbs.Entry) -> EventAnchor? {
    guard entry.isPast, !prose.has(index - 1, [.being, .definite, .preposition]),
      !entry.particle.isEmpty || !particles.contains(prose.norm(index + 1))
    else { return nil }
    let count = entry.particle.count
    let isJoined = reads(prose, index + 1, entry.particle)
    let start = index + 1 + (isJoined ? count : 0)
    guard let object = object(prose, from: start, entry.object, entry.particle) else { return nil }
    if !isJoined {
      // "blew the school up", "burned them alive"
      guard
        span(object + 1, object + 5).prefix(while: {
          prose.words.indices.contains($0) && prose.words[$0].isWord
        })
        .contains(where: { reads(prose, $0, entry.particle) })
      else { return nil }
    }
    guard entry.agent == .anyone || isDone(prose, index, by: entry.agent) else { return nil }
    // "Iraqi commandos seized a financier": an arrest.
    if entry.kind == .abduction,
      span(max(0, index - 4), index).contains(where: {
        prose.norm($0).isOne(of: "commandos", "police", "marines", "forces")
      })
    {
      return nil
    }
    // "took a rebel commander prisoner": in a fight, and no abduction.
    if entry.kind == .abduction, isCombatant(prose, object) { return nil }
    return verb(index, isJoined ? count + 1 : 1, entry.kind)
  }

  /// Whom or what it was done to stands before the verb, and behind "by" who did it.
  private static func suffered(_ prose: Prose, _ index: Int, _ entry: RoleVerbs.Entry)
    -> EventAnchor?
  {
    guard entry.isParticiple, reads(prose, index + 1, entry.particle),
      // "Concertgoers were mowed down by four camouflaged men": where armed people did it to whomever.
      isSuffered(prose, before: index, entry.object)
        || entry.object == .person && entry.agent == .band && !entry.particle.isEmpty
    else { return nil }
    let end = index + 1 + entry.particle.count
    if entry.agent != .anyone, entry.agent != .combatantsUnlessPassive {
      guard
        let by = span(end, end + 8).prefix(while: { prose.norm($0) != "." }).first(where: {
          prose.norm($0) == "by"
        }), isNamed(prose, behind: by, as: entry.agent)
      else { return nil }
    }
    return verb(index, end - index, entry.kind, passive: true)
  }

  /// "beat back", "drove off": another verb than without them.
  private static let particles: FormSet = ["back", "off", "out", "up", "down", "over", "away"]

  /// Whether those right before the verb can do it: "Gunmen on motorcycles whipped", "soldiers beat"; no "former army general".
  private static func isDone(_ prose: Prose, _ verb: Int, by agent: RoleVerbs.Agent) -> Bool {
    let isFormer = span(max(0, verb - 9), verb).contains {
      prose.norm($0).isOne(of: "former", "retired")
        && span($0 + 1, $0 + 4).contains {
          prose.norm($0).isOne(
            of: "general", "soldier", "soldiers", "officer", "officers", "commander")
        }
    }
    if isFormer { return false }
    if isOfBand(prose, before: verb) { return true }
    guard agent == .combatants || agent == .combatantsUnlessPassive else { return false }
    let subject = prose.norm(verb - 1).hasSuffix("ly") ? verb - 2 : verb - 1
    // "the army announced that it had rocketed a base"
    if let it = span(max(1, verb - 3), verb).last(where: { prose.norm($0).isOne(of: "it", "they") }
    ),
      let said = span(max(0, it - 3), it).last(where: { prose.has($0, [.saying, .claiming]) }),
      span(max(0, said - 5), said).contains(where: {
        isCombatant(prose, $0) || prose.has($0, .organization)
      })
    {
      return true
    }
    return isCombatant(prose, subject)
      || prose.norm(subject).isOne(of: "police", "policemen", "gendarmes", "guards")
  }

  /// Who is named right behind "by", before where it was.
  private static func isNamed(_ prose: Prose, behind by: Int, as agent: RoleVerbs.Agent) -> Bool {
    span(by + 1, by + 6).prefix {
      prose.words.indices.contains($0) && prose.words[$0].isWord
        && !prose.has($0, [.locative, .preposition])
    }.contains {
      isArmedNoun(prose, $0) || armedGroups.contains(prose.norm($0))
        || prose.norm($0).isOne(of: "mob", "crowd", "vigilantes")
        || agent == .combatants && isCombatant(prose, $0)
    }
  }

  /// Where people beat each other without harm.
  private static let contests: FormSet = [
    "team", "teams", "match", "election", "elections", "final", "league", "cup", "vote", "votes",
    "runoff", "championship", "tournament", "season", "game", "contest", "club", "boxing",
  ]

  private static func reads(_ prose: Prose, _ index: Int, _ words: [WordForm]) -> Bool {
    words.indices.allSatisfy { prose.norm(index + $0) == words[$0] }
  }

  /// Whom or what it was done to, behind the verb: "four of the farmers", "a group of miners", "the village"; no "hospital's
  /// director", no "posters of their men".
  private static func object(
    _ prose: Prose, from start: Int, _ object: RoleVerbs.Object, _ particle: [WordForm]
  ) -> Int? {
    for index in span(start, start + 7) {
      guard prose.words.indices.contains(index), prose.words[index].isWord,
        !prose.has(index, [.being, .having, .saying, .conjunction, .relative, .locative, .modal]),
        !prose.has(index, .negation)
      else { return nil }
      if prose.has(index, .preposition) {
        guard prose.norm(index) == "of",
          prose.has(index - 1, .number)
            || prose.norm(index - 1).isOne(
              of: "group", "number", "dozens", "scores", "hundreds", "some", "crowd", "handful",
              "members", "family")
            || prose.norm(index - 1).isOne(
              of: "column", "convoy", "patrol", "unit", "squad", "platoon", "detachment", "party")
        else { return nil }
      }
      // "held the budget hostage": the word of the verb, and nobody.
      if fills(prose, index, object), !particle.contains(prose.norm(index)) {
        return prose.norm(index + 1).isOne(of: "'s", "'", "\u{2019}") ? nil : index
      }
    }
    return nil
  }

  /// Whether the subject of a passive is what the verb is done to.
  private static func isSuffered(_ prose: Prose, before verb: Int, _ object: RoleVerbs.Object)
    -> Bool
  {
    for index in span(max(0, verb - 12), verb).reversed() {
      if prose.has(index, [.saying, .sequel])
        || prose.norm(index).isOne(of: ".", ";", ":", "that", "when", "after", "before", "while")
      {
        return false
      }
      if fills(prose, index, object) { return true }
    }
    return false
  }

  private static func fills(_ prose: Prose, _ index: Int, _ object: RoleVerbs.Object) -> Bool {
    switch object {
    case .person: return prose.has(index, [.person, .role]) || isTrade(prose, index)
    case .site: return isSite(prose, index)
    case .armed: return isCombatant(prose, index)
    case .any: return prose.has(index, [.person, .role]) || isSite(prose, index)
    }
  }

  /// "a fish-farm manager", "two pharmacists": who does something, by how such words end.
  private static func isTrade(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.words.indices.contains(index), prose.words[index].isWord,
      !prose.words[index].isCapitalized,
      !prose.has(index, [.facility, .weapon, .event, .verb, .timeUnit, .adverb, .number])
    else { return false }
    let norm = prose.norm(index)
    let isEnding = ["er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "eer", "eers"].contains
    {
      norm.hasSuffix($0)
    }
    return isEnding && !things.contains(norm)
  }

  /// Things, and no people, whose names end so.
  private static let things: FormSet = [
    "power", "water", "order", "orders", "paper", "papers", "border", "corner", "river", "number",
    "letter", "letters", "winter", "summer", "weather", "matter", "matters", "computer",
    "computers",
    "container", "containers", "trailer", "trailers", "tractor", "motor", "floor", "door", "doors",
    "other", "another", "later", "after", "under", "over", "together", "rather", "further", "never",
    "ever", "either", "neither", "sector", "corridor", "mirror", "error", "terror", "fear",
    "chapter",
    "disaster", "shelter", "theater", "center", "laser", "radar", "dinner", "quarter", "quarters",
    "silver", "timber", "rubber", "finger", "shoulder", "offer", "anger", "danger", "hunger",
  ]

  /// A building, a settlement, or what carries people.
  private static func isSite(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index, .facility) || vehicles.contains(prose.norm(index))
      || prose.norm(index).isOne(
        of: "village", "villages", "town", "homes", "houses", "shops", "convoy", "settlement",
        "settlements", "huts", "farms")
  }
}
