/// Blows told by an idiom: they struck in a province, waylaid a patrol, opened up on a convoy.
extension EventAnchor {
  /// A verb or noun of some words that tells of an attack by those around it.
  static func blow(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    // "The Taliban struck Thursday in Farah province, killing four"
    case "struck":
      // "struck on Sunday in Beirut a deal"
      if (index + 1..<index + 10).contains(where: { bargains.contains(prose.norm($0)) }) {
        return nil
      }
      // "Tehran had struck Panjgur two days earlier, killing two"
      let subject = prose.has(index - 1, .having) ? index - 2 : index - 1
      if states.contains(prose.norm(subject)), !isPassive(prose, index),
        prose.words.indices.contains(index + 1), prose.words[index + 1].isCapitalized,
        !prose.has(index + 1, [.weekday, .month]), isAlone(prose, subject),
        (index + 2..<index + 20).contains(where: {
          prose.norm($0).isOne(of: "killing", "wounding") && prose.norm($0 - 1) != "without"
            && (prose.has($0 + 1, [.number, .person]) || prose.norm($0 + 1) == "at")
        })
      {
        return verb(index, 1, .airstrike)
      }
      let isAt =
        next.isOne(of: "in", "at", "again", "early", "late", "on", "yesterday", "overnight")
        || prose.has(index + 1, .weekday)
      return isAt && !isPassive(prose, index) && isOfBand(prose, before: index)
        && isDeadly(prose, behind: index)
        ? verb(index, 1, .attack) : nil
    // "an Abu Sayyaf band waylaid them"
    case "waylaid":
      // "A wedding convoy was waylaid on the road to Banki"
      if isPassive(prose, index) {
        return (index - 6..<index).contains {
          vehicles.contains(prose.norm($0)) || prose.has($0, .person)
            || prose.norm($0).isOne(of: "convoy", "convoys", "patrol", "bus", "party")
        } ? verb(index, 1, .ambush, passive: true) : nil
      }
      return !isPassive(prose, index) && isOfBand(prose, before: index)
        ? verb(index, 1, .ambush) : nil
    // "gunmen opened up on the convoy with assault rifles"
    case "opened" where next == "up" && prose.norm(index + 2) == "on":
      return isOfBand(prose, before: index) && !prose.has(index + 3, [.weekday, .month])
        ? verb(index, 3, .shooting) : nil
    // "fighters seized a military outpost", "overran and seized the barracks"
    case "seized", "captured":
      return !isPassive(prose, index) && isOfBand(prose, before: index)
        // "captured two soldiers at a checkpoint": them, and not the post.
        && (index + 1..<index + 6).prefix { !prose.has($0, [.locative, .preposition]) }.contains {
          prose.norm($0).isOne(
            of: "outpost", "outposts", "post", "base", "barracks", "checkpoint", "checkpoints",
            "garrison", "camp", "detachment")
            || prose.has($0, .facility)
              && !prose.norm($0).isOne(
                of: "headquarters", "airport", "town", "city", "village", "district")
        } ? verb(index, 1, .raid) : nil
    // "tried to kill an officer with a bomb under his car"
    case "tried":
      guard next == "to", !prose.norm(index - 1).isOne(of: "having", "have"),
        prose.norm(index + 2).isOne(of: "kill", "murder", "assassinate")
      else {
        return nil
      }
      let means = span(index + 3, index + 14).prefix { prose.norm($0) != "." }
      return means.contains { prose.norm($0).isOne(of: "bomb", "device", "explosives", "mine") }
        ? verb(index, 3, .bomb) : nil
    // "was fatally wounded as a result of a ceasefire violation"
    case "violation", "violations":
      let isOfCeasefire =
        prose.norm(index - 1).isOne(of: "ceasefire", "cease-fire", "truce")
        || prose.reads(index - 2, "cease", "fire")
      return isOfCeasefire
        && span(max(0, index - 18), index).contains { prose.has($0, [.killed, .injured]) }
        ? noun(prose, index, 1, .shooting) : nil
    // "used automatic grenade launchers in the direction of the line"
    case "used":
      let object = span(index + 1, index + 8)
      guard
        let direction = object.first(where: { prose.norm($0) == "direction" }),
        span(index + 1, direction).contains(where: { prose.norm($0) == "in" }),
        !isPassive(prose, index)
      else { return nil }
      return object.lazy.compactMap { arms[prose.norm($0)] }.first.map { verb(index, 1, $0) }
    // "took a direct hit from an Israeli tank", "suffered a direct hit by a shell"
    case "took" where prose.reads(index + 2, "direct", "hit"),
      "suffered" where prose.reads(index + 2, "direct", "hit"),
      "sustained" where prose.reads(index + 2, "direct", "hit"):
      let weapon = span(index + 4, index + 9).lazy.compactMap { word in
        prose.norm(word).isOne(of: "tank", "tanks")
          ? .artillery : EventWords.weapons[prose.norm(word)]
      }.first
      return EventAnchor(
        words: index..<index + 4, head: index, form: .verb, kind: weapon, isWeak: weapon == nil,
        isPassive: true)
    // "a rocket scored a direct hit on a house"
    case "scored" where next == "a" && prose.reads(index + 2, "direct", "hit"):
      return EventAnchor(
        words: index..<index + 4, head: index, form: .verb, kind: nil, isWeak: true)
    // "Turkish jets have neutralized four terrorists"
    case "neutralized", "neutralised":
      let subject = span(max(0, index - 8), index)
      guard !isPassive(prose, index),
        // "neutralized a bomb planted by terrorists"
        (index + 1..<index + 8).first(where: {
          prose.has($0, .assailant) || EventWords.weapons[prose.norm($0)] != nil
        }).map({ prose.has($0, .assailant) }) ?? false
      else { return nil }
      if subject.contains(where: { prose.has($0, .aircraft) }) { return verb(index, 1, .airstrike) }
      return subject.contains { prose.has($0, .organization) } ? verb(index, 1, .clash) : nil
    // "grabbed a knife and began to stab people"
    case "began", "started":
      guard next == "to" else { return nil }
      let object = span(index + 3, index + 8).prefix {
        $0 == index + 3 && prose.norm($0) == "at" || !prose.has($0, [.locative, .preposition])
      }
      // but "began to shoot a film", "began to shell peas"
      guard
        object.contains(where: {
          prose.has($0, [.person, .role, .facility])
            || prose.words.indices.contains($0) && prose.words[$0].isCapitalized
        })
      else { return nil }
      // "Critics began to attack the minister's plan"
      if prose.norm(index + 2).isOne(of: "attack", "bomb", "bombard"),
        !isOfBand(prose, before: index), !isOfCombatants(prose, before: index)
      {
        return nil
      }
      return beginnings[prose.norm(index + 2)].map { verb(index, 3, $0) }
    // "Two were killed when they fought back Taliban militants"
    case "fought":
      return next == "back" && span(max(0, index - 14), index).contains { prose.has($0, .killed) }
        && (index + 2..<index + 5).contains { isArmedNoun(prose, $0) }
        ? verb(index, 2, .clash) : nil
    default: return nil
    }
  }

  /// Whether those who are armed, or a group that is known for it, are the subject of a verb.
  static func isOfBand(_ prose: Prose, before index: Int) -> Bool {
    hasArmedSubject(prose, index)
      || (index - 4..<index).contains {
        armedGroups.contains(prose.norm($0)) || prose.reads($0, "islamic", "state")
      }
  }

  private static func isDeadly(_ prose: Prose, behind index: Int) -> Bool {
    (index + 1..<index + 24).prefix { prose.norm($0) != "." }.contains {
      prose.has($0, [.killed, .injured]) || prose.norm($0).isOne(of: "leaving", "dead")
    }
  }

  /// Groups by whose name alone a blow is one of arms.
  static let armedGroups: FormSet = [
    "al-qaeda", "al-qaida", "al-shabaab", "al-shabab", "taliban", "shabaab", "shabab", "haram",
    "isis", "isil", "daesh", "iswap", "jnim", "aqap",
    "pkk", "ltte",
    "eln", "farc", "npa", "sayyaf", "qaeda", "qaida", "houthis", "hezbollah", "hamas", "adf", "m23",
    "band", "naxals", "naxalites", "maoists",
  ]

  /// Whether a name is the subject by itself: no "earthquake in Iran", and none in Iraq and Iran.
  private static func isAlone(_ prose: Prose, _ subject: Int) -> Bool {
    if span(max(0, subject - 18), subject + 18).contains(where: { Mishaps.hold(prose.norm($0)) }) {
      return false
    }
    guard subject > 0, prose.words[subject - 1].isWord,
      prose.sentenceNumber(of: subject).map({ prose.sentences[$0].lowerBound != subject }) ?? true
    else { return true }
    return prose.norm(subject - 1).isOne(of: "but", "when", "after", "before", "as", "while")
  }

  /// States, and the capitals that are said for them, whose blows come from afar.
  private static let states: FormSet = [
    "iran", "tehran", "israel", "russia", "moscow", "kyiv", "ukraine", "pakistan", "islamabad",
    "turkey", "ankara", "azerbaijan", "baku", "riyadh",
  ]

  private static let bargains: FormSet = [
    "deal", "deals", "agreement", "accord", "pact", "bargain", "truce", "chord", "tone", "note",
    "balance", "alliance",
  ]

  /// What they begin to do who attack.
  private static let beginnings: FormTable<EventKind> = [
    "stab": .stabbing, "shoot": .shooting, "shell": .artillery, "attack": .attack,
    "bomb": .attack, "bombard": .artillery,
  ]

  /// What is used in a direction, and what that is.
  private static let arms: FormTable<EventKind> = [
    "launchers": .grenade, "mortars": .mortar, "mortar": .mortar, "artillery": .artillery,
    "guns": .shooting, "rifles": .shooting, "arms": .shooting, "weapons": .shooting,
    "howitzers": .artillery,
  ]
}
