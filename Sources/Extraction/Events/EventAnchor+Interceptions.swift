/// Munitions shot down, and what else is intercepted, neutralised or destroyed.
extension EventAnchor {
  static func interception(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let length = isShotDown(prose, index) ? 2 : 1
    if isOfPeople(prose, index) || isOfCargo(prose, index) { return nil }
    // "shot down an army helicopter": those who fly in it are attacked.
    if isOfCrew(prose, index, length) {
      return EventAnchor(
        words: index..<index + length, head: index, form: .verb, kind: .attack,
        isPassive: isPassive(prose, index), isDowning: true)
    }
    // "destroyed" is said of targets too; only what flies is intercepted.
    if prose.norm(index) == "destroyed" || prose.norm(index) == "repelled" {
      let near = span(max(0, index - 6), min(prose.words.count, index + 9))
      guard
        near.contains(where: {
          prose.norm($0).isOne(
            of: "drones", "missiles", "rockets", "drone", "missile", "uavs", "uav", "shaheds",
            "unmanned")
        }),
        near.contains(where: {
          prose.norm($0).isOne(of: "defences", "defenses", "defence", "defense", "intercepted")
        }) || prose.norm(index) == "destroyed" && isOverhead(prose, index)
      else { return nil }
    }
    return EventAnchor(
      words: index..<index + length, head: index, form: .interception, kind: nil,
      isPassive: isPassive(prose, index))
  }

  /// Whether what was shot down carries people.
  private static func isOfCrew(_ prose: Prose, _ verb: Int, _ length: Int) -> Bool {
    guard isShotDown(prose, verb) || prose.norm(verb) == "downed" else { return false }
    let isPassive = isPassive(prose, verb)
    let near = isPassive ? span(max(0, verb - 9), verb) : span(verb + length, verb + length + 6)
    for at in isPassive ? Array(near.reversed()) : Array(near) {
      if crewed.contains(prose.norm(at)) { return true }
      // "A Boeing 777 with 298 people on board was shot down"
      if prose.reads(at, "on", "board") { continue }
      if EventWords.weapons[prose.norm(at)] != nil || prose.has(at, [.locative, .relative]) {
        return false
      }
    }
    return false
  }

  static let crewed: FormSet = [
    "helicopter", "helicopters", "plane", "planes", "airplane", "warplane", "airliner", "jet",
    "jets", "fighter-jet", "chopper", "gunship", "boeing", "airbus", "antonov", "ilyushin", "mi-8",
    "mi-17", "mi-24", "mi-28", "mi-35", "ka-52", "su-22", "su-24", "su-25", "su-27", "su-30",
    "su-34", "su-35", "mig-21", "mig-23", "mig-29", "il-76", "an-26", "an-30", "black-hawk",
  ]

  /// "neutralised around twenty terrorists": nothing that flies.
  static func isOfPeople(_ prose: Prose, _ verb: Int) -> Bool {
    guard prose.norm(verb).isOne(of: "neutralised", "neutralized", "repelled") else { return false }
    // "four fighters were “neutralized” in the operation"
    if (verb - 4..<verb).contains(where: { prose.has($0, .being) }),
      let subject = (verb - 7..<verb).last(where: { prose.has($0, [.person, .assailant, .weapon]) })
    {
      return prose.has(subject, [.person, .assailant])
    }
    guard
      let object = (verb + 1..<verb + 6).first(where: { prose.has($0, [.person, .weapon]) })
    else {
      // "neutralised 31 Naxalites": a party of any name.
      return prose.norm(verb) != "repelled" && !isPassive(prose, verb)
        && prose.has(verb + 1, .number)
    }
    return prose.has(object, .person)
  }

  /// "intercepted a dhow carrying weapons": a ship is stopped, nothing that was fired.
  static func isOfCargo(_ prose: Prose, _ verb: Int) -> Bool {
    guard prose.norm(verb).hasPrefix("intercept") else { return false }
    // "coastguards intercepted a dhow and impounded guidance kits for missiles"
    if (verb + 1..<verb + 5).contains(where: { carriers.contains(prose.norm($0)) }),
      !isPassive(prose, verb),
      (verb + 1..<verb + 18).contains(where: {
        prose.norm($0).isOne(of: "impounded", "confiscated", "seized", "hidden", "crew", "aboard")
      })
    {
      return true
    }
    return (verb - 14..<verb + 9).contains {
      prose.norm($0).isOne(of: "transporting", "carrying", "smuggling", "shipment", "cargo")
        && (verb - 14..<verb + 9).contains { carriers.contains(prose.norm($0)) }
    }
  }

  private static let carriers: FormSet = [
    "ship", "vessel", "boat", "dhow", "freighter", "tanker", "shipment", "truck", "lorry", "convoy",
    "ships", "vessels", "boats", "trucks", "plane", "flight",
  ]

  /// "launched the drones" to look for a wreck: none that attack.
  static func isSurvey(_ prose: Prose, _ verb: Int) -> Bool {
    (verb + 1..<verb + 6).contains { EventWords.weapons[prose.norm($0)] == .drone }
      && (verb - 14..<verb + 10).contains { surveys.contains(prose.norm($0)) }
  }

  private static let surveys: FormSet = [
    "underwater", "search", "survey", "mapping", "delivery", "rescue", "rescuers", "firefighters",
    "wreck", "wreckage", "surveillance", "reconnaissance",
  ]

  /// "destroyed five drones over the Red Sea": in the air.
  static func isOverhead(_ prose: Prose, _ verb: Int) -> Bool {
    // "Two drones were destroyed over the Belgorod region"
    if isPassive(prose, verb), prose.norm(verb + 1).isOne(of: "over", "above") {
      return (max(0, verb - 5)..<verb).contains {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      }
    }
    // "destroyed 13 of them over the Kursk region"
    if prose.has(verb + 1, .number)
      || prose.words[min(verb + 1, prose.words.count - 1)].value != nil,
      prose.reads(verb + 2, "of", "them", "over")
    {
      return true
    }
    guard
      let weapon = (verb + 1..<verb + 5).first(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      })
    else { return false }
    return prose.norm(weapon + 1) == "over"
  }
}
