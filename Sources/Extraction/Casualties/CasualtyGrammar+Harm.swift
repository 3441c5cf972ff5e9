import Incidents

/// Reads people hurt where no word says "wounded".
extension CasualtyGrammar {
  /// "Sixteen residents were taken to hospital", "27 people suffered burns".
  func harmed() -> CasualtyReading.Statement? {
    // "three officers came away injured"
    if let verb = bounds.first(where: {
      prose.reads($0, "came", "away")
        && prose.norm($0 + 2).isOne(of: "injured", "wounded", "hurt", "bruised")
    }), let statement = before(verb), statement.count.upper != 0 {
      return statement
    }
    for index in bounds where Self.isHarm(prose, index) {
      let isLeft = prose.norm(index).isOne(of: "left", "leaving")
      guard let statement = isLeft ? object(after: index) : before(index),
        statement.count.upper != 0,
        // "47 people sought medical help, of whom 29 remain in hospital"
        !prose.reads(statement.words.lowerBound - 2, "of", "whom")
      else { continue }
      // "recovered three bodies and 12 people were taken to hospital": the twelve are none of the dead.
      let start = statement.words.lowerBound
      let from = prose.norm(start - 1) == "and" ? start : start - 2
      let isOfDead = span(from, statement.words.upperBound).contains {
        prose.norm($0).isOne(of: "bodies", "corpses", "remains", "dead")
      }
      if !isOfDead { return statement }
    }
    return nil
  }

  /// "fatally shot an ambassador", "two men were stabbed to death": killed, without the word.
  func slain() -> CasualtyReading.Statement? {
    // "Twenty villagers had their throats slashed"
    if let throats = bounds.first(where: {
      prose.norm($0) == "throats" && prose.norm($0 + 1).isOne(of: "slit", "slashed", "cut")
    }),
      let had = span(max(bounds.lowerBound, throats - 3), throats).first(where: {
        prose.has($0, .having)
      })
    {
      return before(had)
    }
    // "slit the throats of three shepherds"
    if let of = bounds.first(where: {
      prose.norm($0) == "of" && prose.norm($0 - 1).isOne(of: "throat", "throats")
        && prose.norm($0 - 2) == "the" && prose.norm($0 - 3).isOne(of: "slit", "slashed", "cut")
    }), bounds.contains(of + 1) {
      return list(from: of + 1, min: of - 3)
    }
    // "shot the mayor dead"
    if let shot = bounds.first(where: {
      prose.norm($0) == "shot" && !EventAnchor.isPassive(prose, $0)
        && prose.has($0 + 1, [.definite, .number, .indefinite])
    }),
      let dead = span(shot + 3, min(bounds.upperBound, shot + 9)).first(where: {
        prose.norm($0) == "dead"
      }),
      !span(shot + 1, dead).contains(where: { prose.norm($0).isOne(of: ",", "and", "who", ".") })
    {
      return object(after: shot) ?? some(after: shot)
    }
    // "The airstrike eliminated 67 terrorists"
    if let deed = bounds.first(where: {
      prose.norm($0).isOne(of: "eliminated", "liquidated", "neutralised", "neutralized")
        && !EventAnchor.isPassive(prose, $0)
    }), let quantity = Quantity.read(prose, at: deed + 1, in: bounds), !quantity.isPart,
      prose.has(quantity.words.upperBound, .assailant)
    {
      return CasualtyReading.Statement(
        count: quantity.count, words: quantity.words.lowerBound..<quantity.words.upperBound + 1)
    }
    for index in bounds
    where EventAnchor.harms.contains(prose.norm(index))
      || prose.norm(index).isOne(
        of: "put", "beat", "beaten", "stoned", "clubbed", "burned", "burnt", "burning",
        "hacking", "stabbing", "beating")
      || prose.norm(index).isOne(
        of: "bludgeoned", "tortured", "kicked", "pummelled", "battered", "knifed")
    {
      // "was burned alive"
      if prose.norm(index + 1) == "alive", EventAnchor.isPassive(prose, index) {
        return before(index)
      }
      let isFatal = prose.norm(index - 1).isOne(of: "fatally", "mortally")
      if isFatal || prose.reads(index + 1, "to", "death") {
        if EventAnchor.isPassive(prose, isFatal ? index - 1 : index)
          // "Four people burned to death", and not "burned to death four people"
          || prose.norm(index).isOne(of: "burned", "burnt")
            && Quantity.read(prose, at: index + 3, in: bounds) == nil
        {
          return before(index)
        }
      } else if let death = span(index + 2, min(bounds.upperBound, index + 10)).prefix(while: {
        prose.words[$0].isWord || prose.norm($0) == "-"
      }).first(where: {
        prose.norm($0) == "to" && prose.norm($0 + 1) == "death"
          // "burning 30 people alive"
          || prose.norm($0) == "alive" && prose.norm(index).isOne(of: "burning", "burned", "burnt")
      }), !prose.norm(death - 1).isOne(of: "burning", "stabbing", "hacking", "beating") {
        // "hacked at least eight farmers to death"
        // "hacking 13 of them to death"
        return object(after: index) ?? some(after: index)
      } else {
        continue
      }
      return object(after: isFatal ? index : index + 2)
    }
    return nil
  }

  /// "shot 15 of the villagers to death": some of those who were there.
  private func some(after verb: Int) -> CasualtyReading.Statement? {
    guard let quantity = Quantity.read(prose, at: verb + 1, in: bounds), quantity.isPart else {
      return nil
    }
    return CasualtyReading.Statement(
      count: quantity.count, words: verb..<quantity.words.upperBound)
  }

  /// "Two police officers escaped injury": nobody of those who are told of.
  func escaped() -> CasualtyReading.Statement? {
    for index in bounds where Self.escapes.contains(prose.norm(index)) {
      let next = prose.norm(index + 1)
      if next.isOne(of: "unhurt", "uninjured", "unharmed", "unscathed", "injury", "injuries")
        || prose.reads(index + 1, "without", "injury") || prose.reads(index + 1, "any", "injury")
      {
        return CasualtyReading.Statement(
          count: Count(exactly: 0), words: span(index, min(bounds.upperBound, index + 2)))
      }
    }
    return nil
  }

  static let escapes: FormSet = ["escaped", "escaping", "escape", "avoided", "survived"]

  /// The verb of a phrase by which people are said to have been hurt.
  static func isHarm(_ prose: Prose, _ index: Int) -> Bool {
    let verb = prose.norm(index)
    guard harms.contains(verb) else { return false }
    switch verb {
    case "burned", "burnt":
      return EventAnchor.isPassive(prose, index) && prose.has(subjectEnd(prose, index), .person)
        && prose.norm(index + 1) != "alive" && !prose.reads(index + 1, "to", "death")
    case "treated":
      return prose.has(index - 1, .being) && !prose.reads(index + 1, "as")
    case "suffered", "sustained", "suffering":
      return (index + 1..<index + 5).contains { ailments.contains(prose.norm($0)) }
    case "sought":
      return prose.norm(index + 1) == "medical"
    case "required", "needed":
      return (index + 1..<index + 4).contains {
        prose.norm($0).isOne(of: "treatment", "surgery", "hospitalization")
      }
    // "four people remained in hospital"
    case "remained", "remain", "remains":
      return prose.norm(index + 1).isOne(of: "in", "hospitalized", "hospitalised")
        && (prose.norm(index + 1) != "in"
          || hospitals.contains(prose.norm(index + 2)) && prose.norm(index + 3) != "for")
    // "The driver was shot in the leg"
    case "shot":
      return EventAnchor.isPassive(prose, index)
        && prose.norm(index + 1).isOne(of: "in", "through")
        && (index + 2..<index + 5).contains { limbs.contains(prose.norm($0)) }
        && !(index + 2..<index + 9).contains {
          prose.has($0, .killed) || prose.norm($0).isOne(of: "died", "dead", "death")
        }
    // "was stabbed in the neck", and not "to death"
    case "stabbed", "slashed", "grazed", "poisoned":
      return EventAnchor.isPassive(prose, index)
        && !(index - 12..<index + 16).contains {
          prose.has($0, .killed) || prose.norm($0).isOne(of: "dies", "fatally", "life")
        }
    // "a driver was hit in the shoulder", "nine villagers were hit by shrapnel"
    case "hit":
      return EventAnchor.isPassive(prose, index) && prose.has(subjectEnd(prose, index), .person)
        && (prose.norm(index + 1) == "in"
          && (index + 2..<index + 5).contains { limbs.contains(prose.norm($0)) }
          || prose.norm(index + 1) == "by"
            && (index + 2..<index + 5).contains {
              prose.norm($0).isOne(of: "shrapnel", "splinters", "fragments", "glass")
            })
    // "A watchman is in hospital with burns", "a colleague is in intensive care", "the father is fighting for his life"
    case "is", "are", "was", "were":
      let next = index + 1
      if prose.reads(next, "fighting", "for") {
        return (next + 2..<next + 5).contains {
          prose.norm($0).isOne(of: "life", "lives", "his", "theirs")
        }
      }
      guard prose.norm(next) == "in" else { return false }
      return hospitals.contains(prose.norm(next + 1)) && prose.norm(next + 2) != "for"
        || prose.reads(next + 1, "intensive", "care")
        || (next + 1..<next + 4).contains {
          prose.norm($0).isOne(of: "critical", "serious", "grave", "stable")
            && prose.norm($0 + 1) == "condition"
        }
    case "left", "leaving":
      // "left a cook injured"
      if (index + 2..<index + 6).contains(where: {
        prose.has($0, .injured) && !prose.norm($0).hasSuffix("ies") && prose.norm($0 - 1) != "and"
      }), prose.norm(index + 1).isOne(of: "a", "an", "one", "his", "her") {
        return true
      }
      // "leaving 17 others with burns"
      return (index + 1..<index + 6).contains {
        prose.norm($0) == "with"
          && ($0 + 1..<$0 + 4).contains { ailments.contains(prose.norm($0)) }
      }
    // "The driver and a guard survived with injuries"
    case "survived":
      return prose.norm(index + 1) == "with"
        && (index + 2..<index + 6).contains { ailments.contains(prose.norm($0)) }
    case "lost":
      // "One clerk lost a hand"
      return prose.norm(index + 1).isOne(of: "a", "an", "his", "her", "both", "one")
        && (index + 2..<index + 4).contains { limbs.contains(prose.norm($0)) }
    default:
      guard EventAnchor.isPassive(prose, index) else { return false }
      // "were brought in with wounds"
      if (index + 1..<index + 3).contains(where: { prose.norm($0).isOne(of: "with", "for") }) {
        return (index + 2..<index + 6).contains { ailments.contains(prose.norm($0)) }
      }
      return prose.norm(index + 1).isOne(of: "to", "into")
        && (index + 2..<index + 7).contains {
          hospitals.contains(prose.norm($0)) || prose.reads($0, "intensive", "care")
        }
    }
  }

  /// The last word of what stands before the verb and its "were".
  private static func subjectEnd(_ prose: Prose, _ verb: Int) -> Int {
    var at = verb - 1
    while at > 0, prose.has(at, [.being, .having, .adverb]) || prose.norm(at).hasSuffix("ly") {
      at -= 1
    }
    return at
  }

  private static let harms: FormSet = [
    "taken", "rushed", "brought", "admitted", "transferred", "airlifted", "sent", "treated",
    "suffered", "sustained", "suffering", "burned", "burnt", "required", "needed", "referred",
    "sought",
    "lost", "remained", "remain", "shot", "survived", "left", "leaving", "stabbed", "slashed",
    "grazed", "hit",
    "poisoned", "flown", "evacuated", "is", "are", "was", "were",
  ]

  private static let limbs: FormSet = [
    "hand", "hands", "leg", "legs", "arm", "arms", "foot", "feet", "eye", "eyes", "finger",
    "fingers",
    "limb", "limbs", "thigh", "knee", "shoulder", "ankle",
  ]

  private static let hospitals: FormSet = [
    "hospital", "hospitals", "clinic", "clinics", "surgery", "infirmary",
  ]

  private static let ailments: FormSet = [
    "burns", "injuries", "injury", "wounds", "wound", "concussion", "concussions", "cuts",
    "fractures", "shrapnel", "bruises", "lacerations", "trauma",
  ]
}
