/// Attacks without arms of war: people beaten, burned, poisoned or set upon, told by a verb and its words.
extension EventAnchor {
  /// "beaten to death", "burned alive", "acid was thrown", "razed to the ground".
  static func cruelty(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    let isPassive = isPassive(prose, index)
    switch prose.norm(index) {
    // "beat to death three men", "died after being beaten with bars", "beat up four migrants"
    case "beat", "beaten", "clubbed", "beating", "clubbing":
      if next.isOne(of: "back", "off") { return nil }
      let isToDeath = (index + 1..<index + 8).contains {
        prose.norm($0) == "to" && prose.norm($0 + 1) == "death"
      }
      if isToDeath { return verb(index, 1, .attack, passive: isPassive) }
      let isWithArms =
        isPassive && next == "with" && !prose.has(index + 2, .definite)
        && (index - 9..<index).contains { prose.has($0, .killed) }
      let isBeatingUp = next == "up" && isAtPeople(prose, index + 2)
      return isWithArms || isBeatingUp ? verb(index, 1, .attack, passive: isPassive) : nil
    case "lynched": return verb(index, 1, .attack, passive: isPassive)
    // "stoned to death by villagers", "burned alive by her in-laws"
    case "stoned"
    where next == "to" && prose.norm(index + 2) == "death"
      || isAtPeople(prose, index + 1)
        && (index + 2..<index + 7).contains {
          prose.norm($0) == "to" && prose.norm($0 + 1) == "death"
        }
    ,
      "burned" where next == "alive", "burnt" where next == "alive":
      return verb(index, 2, .attack, passive: isPassive)
    // "A mob burned two men alive"
    case "burned" where !isPassive && isAlive(prose, index),
      "burnt" where !isPassive && isAlive(prose, index):
      return (index + 1..<index + 5).contains { prose.has($0, .person) || prose.norm($0) == "men" }
        ? verb(index, 1, .attack) : nil
    case "burned", "burnt":
      return next == "to" && prose.norm(index + 2) == "death" && isByPeople(prose, index)
        ? verb(index, 3, .attack, passive: isPassive) : nil
    case "slashed", "slashing":
      return isAtPeople(prose, index + 1) ? verb(index, 1, .stabbing, passive: isPassive) : nil
    // "students were poisoned through the water tank", "poisoned tea killed four guests"
    case "poisoned":
      if isPassive {
        let isOfPeople = (index - 12..<index).contains { prose.has($0, .person) }
        let isByFood = (index + 1..<index + 8).contains {
          prose.norm($0).isOne(of: "accidentally", "carbon", "leak", "fish", "mushrooms", "fumes")
        }
        return isOfPeople && !isByFood ? verb(index, 1, .attack, passive: true) : nil
      }
      return (index + 1..<index + 4).contains { prose.norm($0).isOne(of: "killed", "kills") }
        ? EventAnchor(words: index..<index + 2, head: index + 1, form: .verb, kind: .attack) : nil
    // "Acid was flung in the face of a student", "threw a Molotov cocktail at a synagogue"
    case "acid", "molotov":
      let isThrown = (index - 5..<index + 6).contains {
        prose.norm($0).isOne(of: "flung", "thrown", "threw", "hurled", "poured", "tossed", "lobbed")
      }
      guard isThrown else { return nil }
      let kind: EventKind = prose.norm(index) == "acid" ? .attack : .arson
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: kind, isPassive: true)
    // "found dead with two bullet wounds"
    case "found" where next == "dead":
      let isOfBullets = (index + 2..<index + 16).contains {
        prose.norm($0).isOne(of: "bullet", "gunshot") && prose.norm($0 + 1).hasPrefix("wound")
      }
      return isOfBullets || isShotAsToldNext(prose, index)
        ? verb(index, 2, .shooting, passive: true) : nil
    // "The bodies of six men were found by a road with gunshot wounds", "found the mutilated bodies of 11 migrants"
    case "found", "discovered", "recovered":
      let isShotNext = isShotAsToldNext(prose, index)
      guard isShotNext || CasualtyGrammar.isOfViolence(prose, index),
        (index - 9..<index + 7).contains(where: {
          prose.norm($0).isOne(of: "bodies", "corpses", "body", "corpse")
        })
      else { return nil }
      let isShot =
        isShotNext
        || (index - 14..<index + 16).contains {
          prose.norm($0).isOne(of: "gunshot", "bullet", "bullets", "bullet-riddled", "shot")
        }
      return verb(index, 1, isShot ? .shooting : .massacre, passive: true)
    // "A bomb left two people dead", "A suicide bomber left 12 dead and 20 wounded"
    case "left" where isHarmLeft(prose, index):
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
    // "Gunmen left five bodies outside an amusement park", "dumped the bodies of six men on a road"
    case "left", "dumped", "hung", "hanged":
      guard hasArmedSubject(prose, index),
        let bodies = (index + 1..<index + 6).first(where: {
          prose.norm($0).isOne(of: "bodies", "corpses", "heads")
        }), !(index + 1..<bodies).contains(where: { prose.has($0, [.locative, .conjunction]) })
      else { return nil }
      return verb(index, 1, .massacre)
    // "Israeli fire killed three people", "Fire from Ukrainian positions killed a woman": no house burned.
    case "fire", "gunfire":
      guard Self.firing.contains(prose.norm(index - 1)) || next == "from",
        (index + 1..<index + 9).prefix(while: { prose.norm($0) != "," }).contains(where: {
          prose.has($0, [.killed, .injured]) && !Self.isPassive(prose, $0)
        }), !(index - 6..<index).contains(where: { prose.norm($0) == "caught" })
      else { return nil }
      // "artillery fire from across the river killed a woman"
      let arms = EventWords.weapons[prose.norm(index - 1)]
      return noun(prose, index, 1, arms.flatMap { $0.family == .fire ? $0 : nil } ?? .shooting)
    case "fire" where prose.has(index + 1, .being) && prose.norm(index + 2) == "opened":
      return verb(index, 3, .shooting)
    // "reduced to ashes when arsonists came", "razed to the ground by militiamen"
    case "razed",
      "reduced" where prose.norm(index + 2).isOne(of: "ashes", "ash"):
      // "Rebels razed three hamlets"
      if prose.norm(index) == "razed", !isPassive, hasArmedSubject(prose, index) {
        return verb(index, 1, .raid)
      }
      return isByPeople(prose, index) ? verb(index, 1, .raid, passive: true) : nil
    case "firebombed", "fire-bombed": return verb(index, 1, .arson, passive: isPassive)
    case "vandalised", "vandalized", "ransacked":
      // "Boko Haram fighters ransacked a clinic"
      if !Self.isPassive(prose, index), hasArmedSubject(prose, index) {
        return verb(index, 1, .raid)
      }
      return isByPeople(prose, index) ? verb(index, 1, .arson, passive: true) : nil
    default: return nil
    }
  }

  /// "had found the bodies of five men. They had been shot in the head": how they died, in the next sentence.
  private static func isShotAsToldNext(_ prose: Prose, _ index: Int) -> Bool {
    let prose = prose.open
    guard let number = prose.sentenceNumber(of: index), number + 1 < prose.sentences.count,
      case let next = prose.sentences[number + 1],
      prose.norm(next.lowerBound).isOne(of: "they", "each", "both")
        || prose.norm(next.lowerBound) == "all"
          && prose.has(next.lowerBound + 1, [.having, .being])
        || prose.norm(next.lowerBound) == "the"
          && prose.norm(next.lowerBound + 1).isOne(of: "victims", "men", "bodies", "dead"),
      !next.prefix(16).contains(where: {
        prose.has($0, [.negation, .month]) || prose.norm($0) == "film"
          || (prose.words[$0].value ?? 0) > 1900
      })
    else { return false }
    return next.prefix(12).contains {
      prose.norm($0).isOne(of: "gunshot", "bullet") && prose.norm($0 + 1).hasPrefix("wound")
        || prose.norm($0) == "bullet-riddled"
        || prose.norm($0) == "shot" && prose.has($0 - 1, .being)
          && (prose.norm($0 + 1).isOne(of: "in", "dead", "several", "multiple", "repeatedly")
            || prose.reads($0 + 1, "at", "close"))
    }
  }

  /// "A roadside bomb in Karrada left two people dead": a weapon or those who bear one, and whom it struck.
  private static func isHarmLeft(_ prose: Prose, _ index: Int) -> Bool {
    guard
      let harmed = (index + 2..<index + 9).first(where: {
        prose.norm($0).isOne(of: "dead", "wounded", "injured", "hurt", "maimed")
      }),
      (index + 1..<harmed).contains(where: { prose.has($0, [.number, .person, .indefinite]) }),
      !(index + 1..<harmed).contains(where: {
        prose.has($0, [.conjunction, .being, .having, .verb]) || prose.norm($0) == ","
      })
    else { return false }
    var isArmed = false
    for at in stride(from: index - 1, through: max(0, index - 14), by: -1) {
      // "A gunbattle between marines and gunmen left nine dead": the noun tells it.
      if prose.has(at, .event) || prose.norm(at) == "between" { return false }
      if prose.norm(at) == "and", (at - 6..<at).contains(where: { prose.norm($0) == "between" }) {
        return false
      }
      if prose.has(at, [.being, .saying, .relative, .definite])
        || prose.norm(at).isOne(of: ";", "and", "when", "after")
      {
        return isArmed
      }
      if EventWords.weapons[prose.norm(at)] != nil || prose.has(at, .assailant) { isArmed = true }
    }
    return isArmed
  }

  /// Whose fire kills, and is no blaze.
  private static let firing: FormSet = [
    "israeli", "ukrainian", "russian", "syrian", "turkish", "saudi", "indian", "pakistani",
    "afghan", "iranian", "azerbaijani", "armenian", "lebanese", "ethiopian", "eritrean",
    "sudanese", "libyan", "army", "military", "police", "rebel", "government", "militia",
    "insurgent", "militant", "sniper", "army's", "soldiers'", "troops", "enemy", "hostile",
  ]

  private static func isAtPeople(_ prose: Prose, _ start: Int) -> Bool {
    (start..<start + 4).contains { prose.has($0, [.person, .role, .number]) }
  }

  /// Who did it, behind "by" or in the words around.
  private static func isByPeople(_ prose: Prose, _ index: Int) -> Bool {
    (index - 8..<index + 12).contains {
      prose.has($0, .assailant) && !prose.has($0, .civilian)
        || prose.norm($0).isOne(
          of: "youths", "arsonists", "mob", "militia", "militias", "soldiers", "troops")
    }
  }

  private static func isAlive(_ prose: Prose, _ verb: Int) -> Bool {
    (verb + 2..<verb + 6).contains { prose.norm($0) == "alive" }
  }
}
