/// Advances of armed forces, riots, hijackings and aircraft that are shot down, told by an idiom or a noun.
extension EventAnchor {
  /// "put up a brief fight", "gained control of the dam from the insurgents", "the downing of a helicopter".
  static func advance(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    // "Government forces put up a brief fight at the village"
    case "put" where next == "up":
      guard
        let fight = (index + 2..<index + 6).first(where: {
          prose.norm($0).isOne(of: "fight", "resistance", "battle")
        }), prose.has(fight + 1, .locative), !isOfSport(prose, index),
        span(max(0, index - 5), index).contains(where: { isCombatant(prose, $0) })
      else { return nil }
      return verb(index, fight - index + 1, .clash)
    // "encountered some 20 Abu Sayyaf members at Barangay Baguindan"
    case "encountered"
    where !isPassive(prose, index)
      && (index - 7..<index).contains {
        prose.norm($0).isOne(
          of: "battalion", "troops", "soldiers", "brigade", "forces", "patrol", "marines",
          "policemen", "commandos", "company", "platoon")
      }
      && (index + 1..<index + 8).prefix { !prose.has($0, .locative) }.contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "members", "bandits", "elements")
      }:
      return verb(index, 1, .clash)
    // "met stiff resistance from rebels"
    case "met", "encountered":
      guard
        let resistance = (index + 1..<index + 5).first(where: { prose.norm($0) == "resistance" }),
        prose.norm(resistance + 1).isOne(of: "from", "by"), !isOfSport(prose, index),
        span(resistance + 2, resistance + 8).contains(where: { isCombatant(prose, $0) }),
        isOfCombatants(prose, before: index)
      else { return nil }
      return verb(index, resistance - index + 1, .clash)
    case "gained", "wrested", "took", "seized", "captured", "recaptured", "retook", "taking":
      return control(prose, index) ?? capture(prose, index)
    // "Coalition aircraft have announced the destruction of a coastal radar"
    case "destruction" where next == "of":
      let told = span(max(0, index - 5), index).contains {
        prose.norm($0).isOne(of: "announced", "reported", "claimed", "confirmed")
      }
      let isOfAircraft = span(max(0, index - 9), index).contains { prose.has($0, .aircraft) }
      guard told,
        isOfAircraft || span(max(0, index - 9), index).contains(where: { isCombatant(prose, $0) })
      else { return nil }
      return noun(prose, index, 1, isOfAircraft ? .airstrike : .attack)
    // "Violence broke out on Saturday when people rallied"
    case "violence", "unrest":
      guard
        let broke = (index + 1..<index + 4).first(where: {
          prose.norm($0).isOne(of: "broke", "broken") && prose.norm($0 + 1) == "out"
            || prose.norm($0).isOne(of: "erupted", "flared")
        }), !prose.has(index - 1, .preposition)
      else { return nil }
      return EventAnchor(words: index..<broke + 1, head: index, form: .noun, kind: .clash)
    // "Georgian troops launched an offensive against Tskhinvali", "Israel began ground operations in Gaza on Saturday"
    case "launched", "began", "mounted", "started", "opened":
      return offensive(prose, index)
    // "Israeli ground forces entered Gaza on Saturday"
    case "entered":
      guard !isPassive(prose, index), prose.words.indices.contains(index + 1),
        prose.words[index + 1].isCapitalized, isOfGroundForces(prose, before: index),
        (index + 2..<index + 8).contains(where: {
          prose.has($0, .weekday) || prose.norm($0).isOne(of: "yesterday", "today", "overnight")
        })
      else { return nil }
      return verb(index, 1, .raid)
    // "Helicopters destroyed two ammunition bunkers"
    case "destroyed":
      guard !isPassive(prose, index), prose.has(index - 1, .aircraft), next != "by" else {
        return nil
      }
      return verb(index, 1, .airstrike)
    // "has invaded the island of Anjouan"
    case "invaded":
      guard !isPassive(prose, index), isOfCombatants(prose, before: index),
        // "Since Russian troops invaded the peninsula": a time.
        !(index - 8..<index).contains(where: { prose.norm($0).isOne(of: "since", "when", "after") }
        ),
        (index + 1..<index + 5).contains(where: {
          prose.norm($0).isOne(
            of: "island", "islands", "town", "city", "village", "peninsula", "province", "region",
            "enclave")
        })
      else { return nil }
      return verb(index, 1, .raid)
    // "Two hijackers seized an airliner this morning"
    case "hijackers":
      guard
        let verb = (index + 1..<index + 4).first(where: {
          prose.norm($0).isOne(of: "seized", "commandeered")
        }),
        (verb + 1..<verb + 8).contains(where: {
          crewed.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "ship", "ferry", "bus", "vessel", "tanker", "aircraft")
        })
      else { return nil }
      return EventAnchor(
        words: index..<verb + 1, head: verb, form: .verb, kind: .abduction)
    // "at least twenty have been killed in riots in Jos"
    case "riots", "rioting":
      guard prose.norm(index - 1).isOne(of: "in", "during"),
        (index - 12..<index).contains(where: { prose.has($0, .killed) }),
        prose.norm(index + 1).isOne(of: "in", "at", "near", "after", "on", "across", "that", ".")
      else { return nil }
      return noun(prose, index, 1, .clash)
    // "used chemical weapons against the eastern Ghouta"
    case "used":
      guard
        let agent = (index + 1..<index + 4).first(where: {
          prose.norm($0) == "sarin"
            || prose.norm($0).isOne(of: "chemical", "poison", "nerve", "chlorine", "mustard")
              && prose.norm($0 + 1).isOne(
                of: "weapons", "gas", "agents", "agent", "arms", "munitions")
        }), isOfCombatants(prose, before: index), !isPassive(prose, index),
        // "denied the army used chemical weapons"
        // "Saddam Hussein used chemical weapons against the Kurds, a professor recalled": long ago.
        !span(index + 4, index + 26).prefix(while: { prose.norm($0) != "." }).contains(where: {
          prose.norm($0).isOne(of: "recalled", "times", "decades", "history")
        }),
        !(index - 9..<index).contains(where: {
          prose.has($0, .negation)
            || prose.norm($0).isOne(
              of: "denied", "deny", "denies", "denying", "claims", "allegations", "whether", "if",
              "evidence")
        }),
        let target = (agent + 1..<agent + 4).first(where: { prose.norm($0) == "against" })
      else { return nil }
      return EventAnchor(
        words: index..<target, head: index, form: .verb, kind: .chemical)
    // "Syria's shootdown of a Turkish jet", "The downing of a military helicopter"
    case "shootdown", "shoot-down", "downing", "shooting":
      let of = prose.norm(index) == "shooting" && next == "down" ? index + 2 : index + 1
      // "the shooting of a pilot" is none.
      let isDown = prose.norm(index) != "shooting" || prose.norm(index + 1) == "down"
      guard prose.norm(of) == "of", isDown, !isSpokenOf(prose, index),
        let flyer = (of + 1..<of + 8).first(where: {
          crewed.contains(prose.norm($0)) || prose.norm($0) == "aircraft"
        }), !(of + 1..<flyer).contains(where: { prose.has($0, [.locative, .relative]) })
      else { return nil }
      return EventAnchor(
        words: index..<of, head: of - 1, form: .noun, kind: .attack,
        reference: reference(prose, index, of - 1), isDowning: true)
    default: return nil
    }
  }

  /// Those who come to fight, and not to keep a peace: "ground forces", "tanks".
  private static func isOfGroundForces(_ prose: Prose, before index: Int) -> Bool {
    let before = span(max(0, index - 4), index)
    return before.contains {
      prose.norm($0) == "ground" && prose.norm($0 + 1).isOne(of: "forces", "troops")
        || prose.norm($0).isOne(of: "tanks", "armor", "armour")
    } && !before.contains { prose.norm($0).isOne(of: "un", "peacekeeping", "peacekeepers") }
  }

  /// "gained control of parts of the dam, as part of their advance against insurgents"
  private static func control(_ prose: Prose, _ index: Int) -> EventAnchor? {
    guard
      let control = (index + 1..<index + 3).first(where: { prose.norm($0) == "control" }),
      prose.norm(control + 1).isOne(of: "of", "over"), isOfCombatants(prose, before: index),
      !isPassive(prose, index), !isOfSport(prose, index), isFoughtFor(prose, control)
    else { return nil }
    return EventAnchor(words: index..<control + 1, head: control, form: .verb, kind: .clash)
  }

  /// "captured the ancient city of Palmyra", "completed taking the town of", "seized a district headquarters", "captured
  /// Mosul airport"
  private static func capture(_ prose: Prose, _ index: Int) -> EventAnchor? {
    guard !isPassive(prose, index),
      isOfCombatants(prose, before: index) || isOfNamedBand(prose, before: index),
      prose.norm(index) != "taking" || prose.norm(index - 1).isOne(of: "completed", "finished")
    else { return nil }
    if prose.norm(index + 1) == "the",
      let kind = (index + 2..<index + 5).first(where: {
        prose.norm($0).isOne(
          of: "city", "town", "village", "port", "airport", "base", "district")
      }), prose.norm(kind + 1) == "of", prose.words.indices.contains(kind + 2),
      prose.words[kind + 2].isCapitalized
    {
      return verb(index, 1, .clash)
    }
    // "Troops retook Baidoa on Monday", "the rebels took Goma"
    if prose.norm(index).isOne(of: "took", "retook", "recaptured", "seized"),
      prose.words.indices.contains(index + 1), prose.words[index + 1].isCapitalized,
      !prose.has(index + 1, [.weekday, .month, .person, .role, .organization]),
      !isOfSport(prose, index),
      isEndOfName(prose, index + 1)
    {
      return verb(index, 1, .clash)
    }
    guard prose.norm(index).isOne(of: "seized", "captured", "recaptured", "retook"),
      !isOfSport(prose, index),
      let site = (index + 1..<index + 7).first(where: {
        prose.norm($0).isOne(
          of: "headquarters", "airport", "airfield", "airbase", "garrison", "outpost", "stronghold",
          "checkpoint", "barracks")
      }),
      span(index + 1, site).allSatisfy({
        prose.words[$0].isWord
          && !prose.has($0, [.preposition, .locative, .conjunction, .verb, .person, .weapon])
      }),
      // "captured a suspect at the airport", "seized the headquarters of a bank"
      prose.norm(site + 1) != "of"
        || prose.words.indices.contains(site + 2)
          && prose.words[site + 2].isCapitalized
    else { return nil }
    return verb(index, 1, .clash)
  }

  /// Whether a name of one or two words is all that was taken: not "took Abu Omar's house".
  private static func isEndOfName(_ prose: Prose, _ start: Int) -> Bool {
    let behind = span(start, start + 3).first { !prose.words[$0].isCapitalized } ?? start + 3
    // "took Westminster by surprise", "took Brussels to task"
    if prose.norm(behind + 1).isOne(of: "surprise", "storm", "task", "court") { return false }
    return !prose.words.indices.contains(behind) || !prose.words[behind].isWord
      || prose.has(behind, [.weekday, .preposition, .locative])
      || prose.norm(behind).isOne(of: "and", "after", "from", "last", "early", "late", "overnight")
  }

  /// "threatened the downing of any aircraft", "suspects in the downing ... go on trial", "After the shootdown of a jet": no
  /// news.
  private static func isSpokenOf(_ prose: Prose, _ index: Int) -> Bool {
    span(max(0, index - 9), index + 24).prefix {
      $0 < index || prose.norm($0) != "."
    }.contains {
      spokenOf.contains(prose.norm($0))
    } || span(max(0, index - 4), index).contains { prose.norm($0).isOne(of: "after", "since") }
  }

  /// Whether those who fight, or what is taken, are of sport, business or a ceremony.
  private static func isOfSport(_ prose: Prose, _ index: Int) -> Bool {
    span(max(0, index - 12), index + 22).contains {
      sports.contains(prose.norm($0))
    }
  }

  private static let spokenOf: FormSet = [
    "threatened", "warned", "threat", "any", "would", "could", "suspects", "trial", "court",
    "anniversary", "marked", "marks", "charged", "convicted",
  ]

  private static let sports: FormSet = [
    "ring", "final", "match", "game", "rugby", "football", "league", "team", "season", "fc",
    "cadets", "cancer", "illness", "vote", "lawmakers", "reform", "ceremony", "handover",
    "shareholders", "company", "legal", "contractors", "owners", "tent",
  ]

  /// Whether those before a verb are armed.
  static func isOfCombatants(_ prose: Prose, before verb: Int) -> Bool {
    span(max(0, verb - 14), verb).contains { isCombatant(prose, $0) }
  }

  /// "Islamic State", "the Taliban": a band by its name alone.
  private static func isOfNamedBand(_ prose: Prose, before verb: Int) -> Bool {
    span(max(0, verb - 8), verb).contains {
      prose.reads($0, "islamic", "state")
        || prose.norm($0).isOne(
          of: "taliban", "isis", "isil", "m23", "rsf", "houthis", "hezbollah", "hamas", "shabaab",
          "shabab", "haram")
    }
  }

  /// Whether a word names those who fight, no civilian.
  static func isCombatant(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index, .assailant) && !prose.has(index, .civilian)
      || isArmedNoun(prose, index)
      || prose.norm(index).isOne(
        of: "forces", "troops", "soldiers", "army", "military", "peshmerga", "marines", "rebels",
        "fighters", "militia")
  }

  /// An offensive that forces or a state begin somewhere.
  private static func offensive(_ prose: Prose, _ verb: Int) -> EventAnchor? {
    guard !isPassive(prose, verb),
      let noun = span(verb + 1, verb + 7).prefix(while: {
        prose.words.indices.contains($0) && prose.words[$0].isWord
          && !prose.has($0, [.preposition, .locative])
      }).first(where: {
        prose.norm($0).isOne(of: "offensive", "invasion", "incursion")
          || prose.norm($0).isOne(of: "operation", "operations") && prose.norm($0 - 1) == "ground"
      }),
      prose.norm(noun + 1).isOne(of: "against", "on", "in", "into", "with", "at"),
      !prose.norm(noun - 1).isOne(
        of: "charm", "diplomatic", "peace", "media", "legal", "political", "propaganda"),
      // "against corruption"
      (noun + 2..<noun + 7).contains(where: {
        prose.words.indices.contains($0) && prose.words[$0].isCapitalized
          || isCombatant(prose, $0) || prose.norm($0).isOne(of: "airstrikes", "artillery")
      }),
      span(max(0, verb - 6), verb).contains(where: {
        isCombatant(prose, $0)
          || prose.words[$0].isCapitalized && !prose.has($0, [.month, .weekday])
      })
    else { return nil }
    return EventAnchor(words: verb..<noun + 1, head: verb, form: .verb, kind: .clash)
  }

  /// Whether the words behind what was taken tell of those who held it, or of a fight.
  private static func isFoughtFor(_ prose: Prose, _ control: Int) -> Bool {
    span(control + 2, control + 30).prefix { prose.norm($0) != "." }.contains {
      prose.norm($0).isOne(of: "from", "against")
        && span($0 + 1, $0 + 6).contains {
          isCombatant(prose, $0) || prose.has($0, .organization)
        }
        || prose.norm($0 - 1) != "without"
          && prose.norm($0).isOne(
            of: "fighting", "battle", "battles", "clashes", "offensive", "assault", "firefight")
    }
  }
}
