/// Attacks told by a verb of two words, or by a verb and its object.
extension EventAnchor {
  /// Verbs of two words.
  static func phrase(_ prose: Prose, _ index: Int) -> EventAnchor? {
    // Most words begin none.
    guard phraseHeads.contains(prose.norm(index)) else {
      assert(anyPhrase(prose, index) == nil, "not in phraseHeads: \(prose.norm(index))")
      return nil
    }
    return anyPhrase(prose, index)
  }

  /// The first words of all phrases.
  private static let phraseHeads: FormSet = [
    "aimed",
    "fought", "went", "go", "goes", "gone", "going", "set", "blew", "blown", "blow", "blowing",
    "detonated", "opened", "opening", "open", "ran", "driven", "drove", "driving", "drives",
    "ploughed", "plowed", "steered", "rammed", "ramming", "rode", "walked", "burst", "broke",
    "barged", "exchanged",
    "traded", "exchanging", "trading", "repulsed", "repelled", "stepped", "damaged", "damage",
    "boarded", "made", "gun", "setting", "burned", "burnt", "exchange", "exchanges", "sprayed",
    "spraying", "riddled", "riddling", "raked", "raking", "peppered", "hacked", "hacking",
    "triggered", "triggering", "used", "using", "came", "come",
    "coming", "fired", "fires", "firing", "led", "marched", "dragged", "took", "taken",
    "herded", "take", "taking", "seized", "seizing", "responded", "responding", "replied",
    "retaliated", "whisked", "carted", "spirited", "snatched", "put", "released",
    "encounter", "harassed", "invaded", "torn", "ripped", "throats", "throat", "battle", "battles",
    "swooped", "descended",
    "killing",
  ]

  private static func anyPhrase(_ prose: Prose, _ index: Int) -> EventAnchor? {
    func verb(_ length: Int, _ kind: EventKind, passive: Bool = false) -> EventAnchor {
      EventAnchor(
        words: index..<index + length, head: index, form: .verb, kind: kind, isPassive: passive)
    }
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    case "went", "go", "goes", "gone", "going":
      // "his vehicle went off the road"
      guard next == "off", !prose.has(index + 2, .definite),
        // "The march had gone off peacefully"
        !prose.norm(index + 2).isOne(
          of: "peacefully", "smoothly", "well", "without", "quietly", "calmly")
      else { return nil }
      return verb(2, .bomb)
    case "set" where next == "off":
      let object = index + 2..<index + 8
      let isExplosive = object.contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(
            of: "charge", "charges", "vest", "belt", "blast", "explosion", "mine", "mines")
      }
      // "A motorcycle packed with explosives was set off"
      let isSetOff =
        isPassive(prose, index)
        && (index - 9..<index).contains {
          EventWords.weapons[prose.norm($0)]?.family == .explosive
        }
      return isExplosive || isSetOff ? verb(2, .bomb, passive: isSetOff) : nil
    case "blew" where next == "up", "blown" where next == "up", "blow" where next == "up":
      // "a suitcase was blown up by bomb-disposal experts"
      let isDisposal =
        prose.norm(index + 2) == "by"
        && (index + 3..<index + 7).contains {
          prose.norm($0).isOne(of: "experts", "sappers", "disposal", "bomb-disposal", "engineers")
        }
      // "The vehicle afterwards blew up by itself."
      let isByItself =
        prose.reads(index + 2, "by", "itself") || prose.reads(index + 2, "on", "its", "own")
      if isDisposal || isByItself || isOfCylinder(prose, index) { return nil }
      return verb(2, isOfVehicle(prose, index) ? .carBomb : .bomb)
    case "blew", "blow", "blowing":
      guard next.isOne(of: "himself", "herself", "themselves", "itself") else { return nil }
      return verb(prose.norm(index + 2) == "up" ? 3 : 2, .suicideBomb)
    case "detonated" where next.isOne(of: "himself", "herself", "his", "her"):
      return verb(2, .suicideBomb)
    case "opened" where next == "fire", "opening" where next == "fire", "open" where next == "fire":
      // "the military opened fire on Stepanovka": a place is shelled.
      let isOnPlace =
        prose.norm(index + 2) == "on" && prose.words.indices.contains(index + 3)
        && prose.words[index + 3].isCapitalized
        && (index - 2..<index).contains {
          prose.norm($0).isOne(of: "military", "army", "forces", "artillery")
        }
      return verb(2, isOnPlace ? .artillery : .shooting)
    case "ran" where next == "over", "driven" where next == "over", "drove" where next == "over":
      let isExplosive = (index + 2..<index + 9).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines")
      }
      return isExplosive ? verb(2, .bomb) : nil
    case "drove", "driving", "drives", "ploughed", "plowed", "steered":
      return isOfCarBomb(prose, index) || isOfBomber(prose, index) ? verb(1, .suicideBomb) : nil
    case "rammed", "ramming": return isOfCarBomb(prose, index) ? verb(1, .suicideBomb) : nil
    case "rode", "walked", "ran": return isOfBomber(prose, index) ? verb(1, .suicideBomb) : nil
    case "burst" where next == "into", "broke" where next == "into", "barged" where next == "into":
      let isOfAssailants = (index - 6..<index).contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "soldiers", "troops")
      }
      // "burst into a bar and opened fire"
      let isToShoot = (index + 2..<index + 16).contains {
        prose.reads($0, "opened", "fire") || prose.norm($0).isOne(of: "sprayed", "gunned", "shot")
          // Gunmen who kill do so with their guns.
          || prose.norm($0).isOne(of: "killed", "killing")
            && (index - 6..<index).contains { prose.norm($0).isOne(of: "gunmen", "gunman") }
      }
      return isOfAssailants ? verb(1, isToShoot ? .shooting : .raid) : nil
    case "exchanged", "traded", "exchanging", "trading":
      // "keep exchanging fire": all along.
      if prose.norm(index - 1).isOne(of: "keep", "kept", "continue", "still") { return nil }
      return exchange(prose, index).map { verb($0, .clash) }
    // "two families fought it out with rifles"
    case "fought" where prose.reads(index + 1, "it", "out"): return verb(3, .clash)
    case "fought": return isOfFight(prose, index) ? verb(1, .clash) : nil
    case "repulsed", "repelled": return isOfAttackers(prose, index) ? verb(1, .clash) : nil
    case "aimed" where next == "at" && isPassive(prose, index):
      // "The second was aimed at a post": of a kind that was told before.
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: nil, isWeak: true, isPassive: true
      )
    case "stepped" where next == "on":
      let isMine = (index + 2..<index + 8).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines")
      }
      return isMine ? verb(2, .bomb) : nil
    // "two businesses were damaged by drones"
    case "damaged" where isPassive(prose, index) && next.isOne(of: "by", "in"):
      guard
        let weapon = (index + 2..<index + 6).first(where: {
          EventWords.weapons[prose.norm($0)] != nil
        }).flatMap({ EventWords.weapons[prose.norm($0)] }), weapon != .shooting
      else { return nil }
      return verb(1, weapon, passive: true)
    case "damaged" where !isPassive(prose, index), "damage" where !isPassive(prose, index):
      // "Bombs damaged the pipeline": they went off.
      // "a device set by al Shabaab damaged a vehicle"
      if let device = (index - 7..<index - 1).last(where: {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }), prose.norm(device + 1).isOne(of: "set", "planted", "laid", "placed", "left"),
        prose.norm(device + 2).isOne(of: "by", "on", "in", "near", "under", "beside")
      {
        return verb(1, .bomb)
      }
      guard let weapon = EventWords.weapons[prose.norm(index - 1)] else { return nil }
      if weapon == .bomb || weapon == .landmine { return verb(1, .bomb) }
      return weapon.family == .fire || weapon == .drone ? verb(1, weapon) : nil
    case "boarded":
      let isOfPirates = (index - 4..<index).contains {
        prose.has($0, .assailant) || prose.norm($0) == "men"
      }
      guard isOfPirates else { return nil }
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
    case "made" where next == "off" && prose.norm(index + 2) == "with":
      // "made off with ten of its crew"
      return (index + 3..<index + 9).contains { prose.has($0, .person) }
        ? verb(3, .abduction) : nil
    // "Boko Haram insurgents invaded Baanu Village"
    case "invaded":
      return (index - 5..<index).contains {
        prose.has($0, .assailant) && !prose.has($0, .civilian)
      } && !isPassive(prose, index)
        // "invaded a school and marched 60 pupils into the bush": taken is what they were.
        && !(index + 1..<index + 16).contains {
          prose.norm($0).isOne(
            of: "marched", "abducted", "kidnapped", "whisked", "carted", "herded", "seized")
        } ? verb(1, .raid) : nil
    // "a bus was torn apart by a land mine"
    case "torn" where next == "apart" && isPassive(prose, index),
      "ripped" where next == "apart" && isPassive(prose, index):
      return prose.norm(index + 2) == "by"
        && (index + 3..<index + 8).contains {
          EventWords.weapons[prose.norm($0)] != nil
            || prose.norm($0).isOne(of: "mine", "blast", "explosion")
        } ? verb(2, .bomb, passive: true) : nil
    // "had their throats slit by raiders"
    case "throats", "throat":
      return (index + 1..<index + 3).contains {
        prose.norm($0).isOne(of: "slit", "slashed", "cut")
      } ? verb(2, .massacre, passive: true) : nil
    // "made an incursion into Mabasele"
    case "made" where next.isOne(of: "a", "an", "another"):
      let isInto = prose.norm(index + 3).isOne(of: "into", "on", "in")
      return prose.norm(index + 2).isOne(of: "incursion", "raid", "foray") && isInto
        ? verb(3, .raid) : nil
    case "gun" where next == "battle" || next == "battles" || next == "fight":
      return noun(2, .clash)
    case "set" where isSetOnFire(prose, index), "setting" where isSetOnFire(prose, index):
      // "Wreckage set fire to a warehouse": by what was shot down.
      if (index - 7..<index).contains(where: { debris.contains(prose.norm($0)) }) { return nil }
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: .arson,
        isPassive: isPassive(prose, index))
    case "burned" where next == "down", "burnt" where next == "down":
      let isFire = (index - 6..<index + 8).contains {
        prose.norm($0).isOne(of: "fire", "blaze", "lightning", "wildfire")
      }
      // "security forces burnt down scores of homes"
      if !isPassive(prose, index) {
        return (index - 5..<index).contains {
          prose.has($0, .assailant)
            || prose.norm($0).isOne(of: "forces", "soldiers", "troops", "police")
        } ? verb(2, .arson) : nil
      }
      return !isFire ? verb(2, .arson, passive: true) : nil
    case "burned", "burnt":
      return isArson(prose, index) ? verb(1, .arson) : nil
    case "battle" where next == "with" || next == "between",
      "battles" where next == "with" || next == "between":
      // "two battles with FARC guerrillas"
      return (index + 2..<index + 6).contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "troops", "soldiers", "militants")
      } ? noun(1, .clash) : nil
    // "in a fierce encounter with militants"
    case "encounter" where next == "with" || next == "between":
      return (index + 2..<index + 10).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "forces", "police", "troops", "soldiers")
      } && !prose.norm(index - 1).isOne(of: "first", "chance", "brief", "close")
        ? noun(1, .clash) : nil
    case "harassed":
      return (index - 4..<index).contains { prose.has($0, .assailant) }
        && (index + 1..<index + 5).contains {
          prose.has($0, .facility)
            || prose.norm($0).isOne(
              of: "detachment", "detachments", "troops", "soldiers", "outpost", "outposts")
        } ? verb(1, .shooting) : nil
    case "exchange" where next == "of", "exchanges" where next == "of":
      guard prose.norm(index + 2).isOne(of: "fire", "gunfire", "shots") else { return nil }
      return noun(3, .clash)
    case "sprayed", "spraying", "riddled", "riddling", "raked", "raking", "peppered":
      let isOfBullets = (index + 1..<index + 18).contains {
        prose.norm($0).isOne(of: "bullets", "gunfire", "fire", "rounds")
      }
      return isOfBullets ? verb(1, .shooting, passive: isPassive(prose, index)) : nil
    case "hacked", "hacking":
      let isOfPeople =
        prose.reads(index + 1, "to", "death")
        || (index + 1..<index + 4).contains { prose.has($0, .person) }
        || (index + 2..<index + 9).contains {
          prose.norm($0) == "to" && prose.norm($0 + 1) == "death"
        }
      return isOfPeople ? verb(1, .massacre, passive: isPassive(prose, index)) : nil
    case "put" where next == "to" && prose.norm(index + 2) == "death":
      // "Eleven civilians were savagely put to death with knives"
      return isPassive(prose, index) ? verb(3, .massacre, passive: true) : nil
    case "released" where !isPassive(prose, index):
      // "a military jet had released three bombs over it"
      return (index + 1..<index + 4).contains { prose.norm($0) == "bombs" }
        && (index - 6..<index).contains { prose.has($0, .aircraft) } ? verb(1, .airstrike) : nil
    case "swooped" where next == "on", "descended" where next == "on":
      return (index - 9..<index).contains { prose.has($0, .assailant) } ? verb(2, .raid) : nil
    case "killing" where next == "of":
      // "deplored the killing of three aid workers by unidentified gunmen"
      let people = span(index + 2, index + 7)
      guard prose.norm(index - 1) == "the", people.contains(where: { prose.has($0, .person) }),
        prose.has(index + 2, .number),
        let by = span(index + 3, index + 9).first(where: { prose.norm($0) == "by" }),
        span(by + 1, by + 4).contains(where: { prose.has($0, .assailant) })
      else { return nil }
      return EventAnchor(
        words: index..<index + 1, head: index, form: .noun, kind: .shooting, reference: .new)
    case "triggered", "triggering":
      let isExplosive = (index + 1..<index + 6).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }
      return isExplosive ? verb(1, .bomb) : nil
    case "used", "using":
      if isUseOfDrones(prose, index) { return verb(1, .drone) }
      let isToShoot = (index + 1..<index + 6).contains {
        prose.norm($0) == "to" && prose.norm($0 + 1).isOne(of: "shoot", "fire", "spray")
      }
      return isToShoot ? verb(1, .shooting) : nil
    case "came" where next == "under", "come" where next == "under", "coming" where next == "under":
      let third = prose.norm(index + 2)
      if isCriticism(prose, index + 2) { return nil }
      if third == "attack" { return verb(3, .attack, passive: true) }
      // "came under mortar fire"
      if prose.norm(index + 3).isOne(of: "fire", "attack"),
        let kind = EventWords.weapons[third] ?? Self.fires[third]
      {
        return verb(4, kind, passive: true)
      }
      if third == "fire" { return verb(3, .shooting, passive: true) }
      return nil
    case "responded", "responding", "replied", "retaliated":
      return isReturnOfFire(prose, index)
        ? verb(1, .artillery) : answer(prose, index).map { verb(1, $0) }
    case "whisked", "carted", "spirited", "snatched":
      let isOfPeople =
        (index + 1..<index + 9).contains { prose.has($0, [.person, .role, .number]) }
        || isPassive(prose, index)
      return isOfPeople ? verb(1, .abduction, passive: isPassive(prose, index)) : nil
    case "fired", "fires", "firing":
      return fire(prose, index).map { verb(1, $0) }
    case "led" where next == "away", "marched" where next == "away", "dragged" where next == "away",
      "took" where next == "away", "taken" where next == "away":
      let isOfPeople =
        isPassive(prose, index) || (index + 2..<index + 7).contains { prose.has($0, .person) }
      return isOfPeople ? verb(2, .abduction, passive: isPassive(prose, index)) : nil
    case "marched", "herded", "dragged":
      // "marched 14 passengers into the bush"
      // "marched more than 60 pupils into the bush"
      let isOfCaptives = (index + 1..<index + 7).contains {
        prose.has($0, .person)
          && ($0 + 1..<$0 + 4).contains { prose.norm($0).isOne(of: "into", "to", "off", "away") }
      }
      return isOfCaptives ? verb(1, .abduction) : nil
    case "took", "taken", "take", "taking":
      return isOfHostages(prose, index) || isOfTaken(prose, index)
        ? verb(1, .abduction, passive: prose.norm(index + 1) == "by" && isPassive(prose, index))
        : nil
    case "seized" where isPassive(prose, index):
      return (index - 5..<index).contains { prose.has($0, .person) }
        ? verb(1, .abduction, passive: true) : nil
    case "seized", "seizing":
      // Persons are abducted, not goods.
      for ahead in index + 1..<index + 5 {
        if prose.has(ahead, [.person, .role]) { return verb(1, .abduction) }
        if prose.has(ahead, [.conjunction, .preposition, .locative]) { return nil }
      }
      return nil
    default: return nil
    }
    func noun(_ length: Int, _ kind: EventKind) -> EventAnchor {
      EventAnchor(
        words: index..<index + length, head: index + length - 1, form: .noun, kind: kind,
        reference: reference(prose, index, index + length - 1))
    }
  }

  /// What one comes under: "rifle fire", "indirect fire".
  private static let fires: FormTable<EventKind> = [
    "heavy": .shooting, "rifle": .shooting, "small-arms": .shooting, "machine-gun": .shooting,
    "automatic": .shooting, "sniper": .shooting, "indirect": .artillery, "tank": .artillery,
  ]

  /// "A suicide bomber on a motorcycle rode into a police truck", "drove a minivan into a checkpoint"
  static func isOfBomber(_ prose: Prose, _ index: Int) -> Bool {
    (index + 1..<index + 5).contains { prose.norm($0) == "into" }
      && (index - 7..<index).contains {
        prose.norm($0) == "suicide" && prose.has($0 + 1, .assailant)
      }
  }

  /// "drove a car packed with explosives into the gate", "drove an explosives-laden truck into a base".
  static func isOfCarBomb(_ prose: Prose, _ index: Int) -> Bool {
    let behind = index + 1..<index + 14
    return behind.contains { prose.norm($0).isOne(of: "into", "at", "towards", "toward") }
      && behind.contains {
        prose.norm($0).isOne(of: "explosives", "explosive", "bomb")
          && prose.norm($0 + 1) != "disposal"
          || prose.norm($0).hasPrefix("explosive") || prose.norm($0) == "bomb-laden"
      }
  }

  /// The words of "traded fire", "exchanged heavy small-arms fire".
  static func exchange(_ prose: Prose, _ index: Int) -> Int? {
    for ahead in index + 1..<index + 4 {
      if prose.norm(ahead).isOne(of: "fire", "gunfire", "shots") { return ahead - index + 1 }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord,
        !prose.has(ahead, [.preposition, .locative, .conjunction, .definite, .verb])
      else { return nil }
    }
    return nil
  }

  /// "repulsed an attempt to overrun the town": those who came on foot, not what flies.
  static func isOfAttackers(_ prose: Prose, _ index: Int) -> Bool {
    let object = index + 1..<index + 6
    return object.contains {
      prose.norm($0).isOne(
        of: "attempt", "attempts", "attack", "attacks", "assault", "assaults", "offensive",
        "incursion")
    }
      && !(index + 1..<index + 9).contains {
        [.drone, .missile, .rocket, .airstrike].contains(EventWords.weapons[prose.norm($0)])
      }
  }

  /// "protesters burned the headquarters": people, and not a blaze.
  static func isArson(_ prose: Prose, _ index: Int) -> Bool {
    guard !isPassive(prose, index),
      prose.norm(index + 1).isOne(of: "the", "a", "an", "several") || prose.has(index + 1, .number)
        || prose.words.indices.contains(index + 1) && prose.words[index + 1].value != nil,
      (index + 2..<index + 5).contains(where: { prose.has($0, .facility) })
    else { return false }
    return (index - 4..<index).contains { prose.has($0, [.assailant, .person]) }
  }

  /// What is fired when no weapon is named: "soldiers fired on the crowd", "a tank fired at a house".
  static func fire(_ prose: Prose, _ index: Int) -> EventKind? {
    // "denied firing on the hospital"
    if prose.has(index - 1, .denying) { return nil }
    // "accused the movement of firing on civilians": a charge, and no other attack.
    if prose.norm(index - 1) == "of",
      (index - 12..<index).contains(where: { prose.has($0, .blaming) })
    {
      return nil
    }
    // "mortar shells that the factions fired on the quarter": no shooting.
    if let shells = (index - 7..<index).last(where: {
      EventWords.weapons[prose.norm($0)].map { [.fire, .air].contains($0.family) } ?? false
    }), prose.norm(shells + 1).isOne(of: "that", "which") {
      return nil
    }
    let isHow = prose.norm(index + 1).hasSuffix("ly")
    let next = prose.norm(isHow ? index + 2 : index + 1)
    // "12 of the rockets fired on Tuesday night"
    let behind = isHow ? index + 3 : index + 2
    if next == "on",
      prose.has(behind, [.weekday, .month])
        || prose.has(behind, .number)
          && (prose.has(behind + 1, .month) || prose.norm(behind + 1) == "of")
        || prose.words.indices.contains(index - 1)
          && [.rocket, .missile, .drone, .artillery, .mortar].contains(
            EventWords.weapons[prose.norm(index - 1)])
    {
      return nil
    }
    if next.isOne(of: "on", "upon", "shots") { return .shooting }
    // "police fired live rounds, rubber bullets and tear gas at the crowd"
    if (index + 1..<index + 5).contains(where: {
      prose.norm($0) == "bullets" && !prose.norm($0 - 1).isOne(of: "rubber", "plastic")
        || prose.norm($0) == "live"
    }) {
      return .shooting
    }
    guard next.isOne(of: "at", "into"), !isPassive(prose, index) else { return nil }
    let subject = max(0, index - 3)..<index
    if subject.contains(where: { prose.norm($0).isOne(of: "tank", "tanks", "gunboat") }) {
      return .artillery
    }
    if subject.contains(where: { prose.has($0, .assailant) }) { return .shooting }
    // "men with guns started firing at the officers"
    if prose.norm(index - 1).isOne(of: "started", "began"),
      (index + 2..<index + 5).contains(where: { prose.has($0, [.person, .facility]) })
    {
      return .shooting
    }
    // "they came out of the forest and fired at tourists"
    let object = isHow ? index + 3 : index + 2
    return next == "at" && prose.norm(index - 1) == "and"
      && (prose.has(object, .person) || prose.norm(object) == "those") ? .shooting : nil
  }

  /// "set fire to", "set ablaze", "set an oil depot on fire".
  static func isSetOnFire(_ prose: Prose, _ index: Int) -> Bool {
    if prose.norm(index + 1).isOne(of: "fire", "ablaze", "alight") { return true }
    return (index + 2..<index + 9).contains {
      prose.norm($0) == "ablaze" || prose.norm($0) == "alight" || prose.reads($0, "on", "fire")
    }
  }

  /// "A pickup van blew up outside a police station": by a bomb in it.
  static func isOfVehicle(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index - 1).isOne(of: "car", "van", "truck", "lorry", "vehicle", "pickup", "minivan")
      && (index - 4..<index - 1).contains {
        prose.norm($0).isOne(of: "a", "an") && !prose.has($0 - 1, [.preposition, .locative, .verb])
      }
      && !(index + 1..<index + 14).contains {
        prose.norm($0).isOne(of: "collision", "collided", "crash", "overturned", "accident")
      }
  }

  /// "a gas cylinder that blew up in the kitchen"
  static func isOfCylinder(_ prose: Prose, _ index: Int) -> Bool {
    (index - 5..<index).contains { accidents.contains(prose.norm($0)) }
      // "an explosive device placed under a gas pipeline blew up"
      && !(index - 12..<index).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }
  }

  private static let debris: FormSet = ["wreckage", "debris", "fragments", "shrapnel"]

  /// "used drones to drop grenades", "using a drone to attack".
  static func isUseOfDrones(_ prose: Prose, _ index: Int) -> Bool {
    guard
      let drone = (index + 1..<index + 5).first(where: {
        EventWords.weapons[prose.norm($0)] == .drone
      }), prose.norm(drone + 1) == "to"
    else { return false }
    return prose.norm(drone + 2).isOne(of: "drop", "attack", "strike", "hit", "target", "bomb")
  }

  /// "replied with dozens of rockets on Kiryat Shmona": with what.
  static func answer(_ prose: Prose, _ index: Int) -> EventKind? {
    guard prose.norm(index + 1) == "with",
      let weapon = (index + 2..<index + 8).first(where: {
        EventWords.weapons[prose.norm($0)].map { $0.family == .fire || $0 == .drone } ?? false
      }),
      (weapon + 1..<weapon + 3).contains(where: {
        prose.norm($0).isOne(of: "on", "at", "against", "into", "toward", "towards")
      })
    else { return nil }
    return EventWords.weapons[prose.norm(weapon)]
  }

  /// "Troops fought rebels near the town"
  static func isOfFight(_ prose: Prose, _ index: Int) -> Bool {
    guard !prose.has(index - 1, [.relative, .having, .being]), prose.norm(index - 1) != "to",
      (index - 5..<index).contains(where: {
        prose.has($0, [.assailant, .organization])
          || prose.norm($0).isOne(of: "soldiers", "troops", "forces", "police")
      })
    else { return false }
    // "the forces of the parliament fought over the budget"
    if (index + 1..<index + 8).contains(where: {
      prose.norm($0).isOne(
        of: "budget", "polls", "election", "elections", "parliament", "court", "fire", "fires",
        "flames", "blaze", "fraud", "corruption")
    }) {
      return false
    }
    // "soldiers and gunmen fought one another"
    if prose.reads(index + 1, "one", "another") || prose.reads(index + 1, "each", "other") {
      return true
    }
    // "the army and the M23 rebels fought for several hours"
    let parties = span(max(0, index - 9), index)
    if let and = parties.last(where: { prose.norm($0) == "and" }), parties.lowerBound < and,
      prose.norm(index + 1).isOne(of: "for", "on", "in", "near", "around", "through", "over"),
      span(parties.lowerBound, and).contains(where: { prose.has($0, [.assailant, .organization]) }),
      span(and, index).contains(where: { prose.has($0, [.assailant, .organization]) })
    {
      return true
    }
    return (index + 1..<index + 9).prefix {
      prose.words.indices.contains($0) && prose.norm($0) != "."
    }
    .contains {
      prose.has($0, .assailant)
        || prose.norm($0).isOne(
          of: "dissidents", "militia", "militias", "troops", "soldiers", "forces", "gang",
          "fighters", "members")
    }
  }

  /// "its artillery responded with fire at the town"
  static func isReturnOfFire(_ prose: Prose, _ index: Int) -> Bool {
    (index - 4..<index + 8).contains {
      prose.norm($0).isOne(
        of: "artillery", "tank", "tanks", "howitzers", "guns", "mortars", "shelling")
    }
      && (index + 1..<index + 10).contains {
        prose.norm($0).isOne(of: "fire", "shelling", "shells")
          && prose.norm($0 + 1).isOne(of: "at", "on", "against", "toward", "towards")
      }
  }

  /// Those who take people along to hold or to help them, and abduct nobody.
  private static let helpers: FormSet = [
    "police", "policemen", "medics", "medic", "ambulance", "ambulances", "paramedics", "rescuers",
  ]

  /// "armed men took two staff members from a guesthouse"
  static func isOfTaken(_ prose: Prose, _ index: Int) -> Bool {
    // "A councilman was taken at gunpoint from his home"
    if prose.reads(index + 1, "at", "gunpoint") || prose.reads(index + 2, "at", "gunpoint") {
      return true
    }
    // "armed men stopped their vehicle and took them away"
    if prose.norm(index + 1).isOne(of: "them", "him", "her"),
      prose.norm(index + 2).isOne(of: "away", "captive", "prisoner")
        || prose.reads(index + 2, "with", "them")
    {
      // Who is named first did it: "armed men in police uniforms", but "police stopped two men and took them away".
      var start = index
      while start > max(0, index - 20), prose.norm(start - 1) != "." { start -= 1 }
      let first = (start..<index).first {
        prose.has($0, .assailant) || prose.norm($0) == "men" || helpers.contains(prose.norm($0))
      }
      return first.map { !helpers.contains(prose.norm($0)) } ?? false
    }
    // "Two drivers were taken by unidentified armed men"
    if isPassive(prose, index), prose.norm(index + 1) == "by" {
      return (index + 2..<index + 6).contains {
        prose.has($0, .assailant) || prose.norm($0) == "men" && prose.norm($0 - 1) == "armed"
      }
    }
    let object = index + 1..<index + 7
    guard object.contains(where: { prose.has($0, [.person, .role]) }),
      (index - 9..<index).contains(where: {
        prose.has($0, .assailant) || prose.norm($0) == "men" && prose.norm($0 - 1) == "armed"
      }), let from = (index + 2..<index + 14).first(where: { prose.norm($0) == "from" })
    else { return false }
    return (from + 1..<from + 5).contains {
      prose.has($0, .facility)
        || prose.norm($0).isOne(
          of: "home", "homes", "house", "houses", "guesthouse", "bus", "vehicle", "car", "farm",
          "dormitory", "village", "boat")
    }
  }

  /// "taken hostage", "took its 25 crew hostage".
  static func isOfHostages(_ prose: Prose, _ index: Int) -> Bool {
    for ahead in index + 1..<index + 7 {
      if prose.norm(ahead).isOne(of: "hostage", "hostages") { return true }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord else { return false }
    }
    return false
  }
}
