import Incidents

/// What goes off, drops or is fired, told by a verb and its words.
extension EventAnchor {
  /// "went off", "blew up", "ran over a mine", "came under fire".
  static func blasting(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    // "a day after it was hit from the air"
    if prose.norm(index).isOne(of: "hit", "struck", "attacked", "targeted"),
      prose.reads(index + 1, "from", "the", "air")
    {
      return verb(index, 4, .airstrike, passive: isPassive(prose, index))
    }
    switch prose.norm(index) {
    case "went", "go", "goes", "gone", "going":
      // "failed to go off", "did not go off": said of what was thrown or laid.
      if prose.norm(index) == "go", prose.norm(index - 1).isOne(of: "to", "not", "n't") {
        return nil
      }
      // "his vehicle went off the road"
      guard next == "off", !prose.has(index + 2, .definite),
        // "The march had gone off peacefully"
        !prose.norm(index + 2).isOne(
          of: "peacefully", "smoothly", "well", "without", "quietly", "calmly")
      else { return nil }
      if isOfBlasting(prose, index) || isOfDud(prose, index) { return nil }
      return verb(index, 2, .bomb)
    case "set" where next == "off", "touched" where next == "off":
      let object = index + 2..<index + 8
      let isExplosive = object.contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(
            of: "charge", "charges", "vest", "belt", "blast", "explosion", "mine", "mines")
      }
      // "A homemade bomb set off by remote control wounded eight"
      if EventWords.weapons[prose.norm(index - 1)]?.family == .explosive {
        return verb(index, 2, .bomb, passive: true)
      }
      // "A motorcycle packed with explosives was set off"
      let isSetOff =
        isPassive(prose, index)
        && (index - 9..<index).contains {
          EventWords.weapons[prose.norm($0)]?.family == .explosive
        }
      return isExplosive || isSetOff ? verb(index, 2, .bomb, passive: isSetOff) : nil
    case "blew" where next == "up", "blown" where next == "up", "blow" where next == "up":
      // "a suitcase was blown up by bomb-disposal experts"
      let isDisposal =
        prose.norm(index + 2) == "by"
        && (index + 3..<index + 7).contains {
          prose.norm($0).isOne(of: "experts", "sappers", "disposal", "bomb-disposal", "engineers")
        }
        // "a demining team blew up old ammunition"
        || (index - 4..<index).contains {
          prose.norm($0).isOne(
            of: "demining", "sappers", "deminers", "disposal", "engineers", "experts",
            "mine-clearance")
        }
      // "The vehicle afterwards blew up by itself."
      let isByItself =
        prose.reads(index + 2, "by", "itself") || prose.reads(index + 2, "on", "its", "own")
      if isDisposal || isByItself || isOfCylinder(prose, index)
        || isOfFoundDevice(prose, index)
      {
        return nil
      }
      var anchor = verb(
        index, 2, isOfVehicle(prose, index) ? .carBomb : .bomb,
        passive: prose.norm(index + 2) == "by" && isPassive(prose, index))
      // "A rocket blew up in a field"
      anchor.isNoise =
        anchor.kind == .bomb && !anchor.isPassive && prose.norm(index) == "blew"
        && prose.has(index + 2, [.locative, .preposition])
      return anchor
    // "A parcel blew apart", "a bomb blew apart a bus"
    case "blew" where next == "apart":
      let isOfBomb = (index - 9..<index).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(
            of: "parcel", "package", "suitcase", "bag", "backpack", "rucksack", "vehicle", "car",
            "van", "motorcycle", "mine", "charge")
      }
      return isOfBomb ? verb(index, 2, .bomb) : nil
    case "blew", "blow", "blows", "blowing", "blown":
      guard next.isOne(of: "himself", "herself", "themselves", "itself") else { return nil }
      return verb(index, prose.norm(index + 2) == "up" ? 3 : 2, .suicideBomb)
    // "blasted a bomb at the gate"
    case "blasted" where next.isOne(of: "a", "two") && prose.norm(index + 2).hasPrefix("bomb"):
      return verb(index, 1, .bomb)
    case "detonated" where next.isOne(of: "himself", "herself", "his", "her"),
      "detonates" where next.isOne(of: "himself", "herself"):
      return verb(index, 2, .suicideBomb)
    // "A girl detonated an explosive vest at the gate"
    case "detonated"
    where (index + 1..<index + 6).contains(where: {
      prose.norm($0).isOne(of: "vest", "vests", "belt", "belts")
    }):
      return verb(index, 1, .suicideBomb)
    // "a teenager wearing a suicide belt struck the shrine"
    case "struck", "attacked", "hit", "entered", "approached", "targeted":
      return !isPassive(prose, index)
        && (index - 6..<index).contains {
          prose.norm($0).isOne(of: "vest", "belt")
            && prose.norm($0 - 1).isOne(of: "suicide", "explosive", "explosives")
            && !prose.norm($0 - 2).isOne(of: "fake", "dummy", "hoax")
        } ? verb(index, 1, .suicideBomb) : nil
    case "ran" where next == "over" || next == "onto", "driven" where next == "over",
      "drove" where next == "over",
      "rolled" where next == "over", "drove" where next == "onto", "rolled" where next == "onto",
      "passed" where next == "over", "driving" where next == "over",
      "rolling" where next == "over", "trod" where next == "on", "trodden" where next == "on",
      "treading" where next == "on", "stepping" where next == "on":
      let isExplosive = (index + 2..<index + 9).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines", "charge", "device")
      }
      return isExplosive ? verb(index, 2, .bomb) : nil
    // "a drone ran into a tower block"
    case "ran" where next == "into" && isMunition(prose, index - 1):
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: nil, isWeak: true)
    case "drove", "driving", "drives", "ploughed", "plowed", "steered", "raced", "sped", "swerved",
      "careered":
      if isOfCarBomb(prose, index) || isOfBomber(prose, index) {
        return verb(index, 1, .suicideBomb)
      }
      return isIntoCrowd(prose, index) ? verb(index, 1, .attack) : nil
    case "rammed", "ramming", "slammed", "smashed", "crashed":
      if prose.norm(index).hasPrefix("ramm"), isOfCarBomb(prose, index) {
        return verb(index, 1, .suicideBomb)
      }
      // "A driver deliberately slammed a van into crowds"
      return isIntoCrowd(prose, index)
        && (index - 8..<index).contains { prose.norm($0).isOne(of: "deliberately", "purposely") }
        ? verb(index, 1, .attack) : nil
    case "rode", "walked", "ran":
      return isOfBomber(prose, index) ? verb(index, 1, .suicideBomb) : nil
    case "aimed" where next == "at" && isPassive(prose, index):
      // "The second was aimed at a post": of a kind that was told before.
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: nil, isWeak: true, isPassive: true
      )
    // "sent nine attack drones at the town"
    case "sent" where !isPassive(prose, index):
      let isAtSomething = (index + 1..<index + 8).contains {
        [.drone, .missile, .rocket, .artillery, .mortar].contains(
          EventWords.weapons[prose.norm($0)])
          && prose.norm($0 + 1).isOne(
            of: "at", "against", "towards", "toward", "into", "over", "onto", "crashing")
          // "sent two jets against a school"
          || prose.has($0, .aircraft) && prose.norm($0 + 1) == "against"
      }
      return isAtSomething
        ? EventAnchor(words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
        : nil
    // "The captain saw two missiles explode"
    case "explode" where EventWords.weapons[prose.norm(index - 1)] != nil:
      let isSeen = (index - 7..<index - 1).contains {
        prose.norm($0).isOne(of: "saw", "observed", "watched", "heard", "seen", "spotted")
      }
      guard isSeen else { return nil }
      var anchor = verb(index, 1, .bomb)
      anchor.isNoise = true
      return anchor
    case "stepped" where next == "on":
      let isMine = (index + 2..<index + 8).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines")
      }
      return isMine ? verb(index, 2, .bomb) : nil
    // "two businesses were damaged by drones"
    case "damaged" where isPassive(prose, index) && next.isOne(of: "by", "in"):
      guard
        let weapon = (index + 2..<index + 6).first(where: {
          EventWords.weapons[prose.norm($0)] != nil
        }).flatMap({ EventWords.weapons[prose.norm($0)] }), weapon != .shooting
      else { return nil }
      return verb(index, 1, weapon, passive: true)
    case "damaged" where !isPassive(prose, index), "damage" where !isPassive(prose, index):
      // "Bombs damaged the pipeline": they went off.
      // "a device set by al Shabaab damaged a vehicle"
      if let device = (index - 7..<index - 1).last(where: {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }), prose.norm(device + 1).isOne(of: "set", "planted", "laid", "placed", "left"),
        prose.norm(device + 2).isOne(of: "by", "on", "in", "near", "under", "beside")
      {
        return verb(index, 1, .bomb)
      }
      guard let weapon = EventWords.weapons[prose.norm(index - 1)] else { return nil }
      if weapon == .bomb || weapon == .landmine { return verb(index, 1, .bomb) }
      return weapon.family == .fire || weapon == .drone ? verb(index, 1, weapon) : nil
    // "a bus was torn apart by a land mine"
    case "torn" where next == "apart" && isPassive(prose, index),
      "ripped" where next == "apart" && isPassive(prose, index):
      return prose.norm(index + 2) == "by"
        && (index + 3..<index + 8).contains {
          (EventWords.weapons[prose.norm($0)] != nil
            || prose.norm($0).isOne(of: "mine", "blast", "explosion"))
            // "by the bomb scandal"
            && (!prose.words.indices.contains($0 + 1) || !prose.words[$0 + 1].isWord
              || !prose.has($0 + 1, .thing)
                && prose.words[$0 + 1].lexeme != []
              || prose.norm($0 + 1).isOne(of: "that", "which", "near", "in", "on"))
        } ? verb(index, 2, .bomb, passive: true) : nil
    // "A bomb planted under a bridge was triggered by Maoists"
    case "triggered" where isPassive(prose, index):
      return (index - 14..<index).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      } && next.isOne(of: "by", "as", "when", "remotely")
        ? verb(index, 1, .bomb, passive: true) : nil
    // "the mortaring of the town", "the town was rocketed by"
    case "mortaring":
      return EventAnchor(
        words: index..<index + 1, head: index, form: .noun, kind: .mortar, reference: .new)
    case "mortared": return verb(index, 1, .mortar, passive: isPassive(prose, index))
    case "rocketed" where isPassive(prose, index) && next.isOne(of: "by", "on", "from", "again"):
      return verb(index, 1, .rocket, passive: true)
    // But "at the bend where the coach was machine-gunned there stands a cairn".
    case "machine-gunned" where !(index - 5..<index).contains { prose.norm($0) == "where" }:
      return verb(index, 1, .shooting, passive: isPassive(prose, index))
    case "strafed", "strafing":
      let isFromAir = (index - 6..<index).contains { prose.has($0, .aircraft) }
      return verb(index, 1, isFromAir ? .airstrike : .shooting, passive: isPassive(prose, index))
    case "triggered", "triggering":
      let isExplosive = (index + 1..<index + 6).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }
      return isExplosive ? verb(index, 1, .bomb) : nil
    case "used", "using":
      if isUseOfDrones(prose, index) { return verb(index, 1, .drone) }
      let isToShoot = (index + 1..<index + 6).contains {
        prose.norm($0) == "to" && prose.norm($0 + 1).isOne(of: "shoot", "fire", "spray")
      }
      return isToShoot ? verb(index, 1, .shooting) : nil
    case "came" where next == "under", "come" where next == "under", "coming" where next == "under":
      if isCriticism(prose, index + 2) { return nil }
      // "came under heavy machine-gun fire"
      let how = span(index + 2, index + 4).prefix {
        prose.norm($0).isOne(
          of: "heavy", "intense", "sustained", "sporadic", "light", "hostile", "enemy", "direct",
          "indirect", "fierce", "repeated")
      }.count
      if how > 0, let kind = guns[prose.norm(index + 2 + how)],
        prose.norm(index + 3 + how).isOne(of: "fire", "attack")
      {
        return verb(index, 4 + how, kind, passive: true)
      }
      // "came under small arms fire", "came under heavy automatic weapons fire"
      if prose.norm(index + 2 + how).isOne(of: "small", "automatic", "machine"),
        prose.norm(index + 3 + how).isOne(of: "arms", "weapons", "weapon", "gun"),
        prose.norm(index + 4 + how) == "fire"
      {
        return verb(index, 5 + how, .shooting, passive: true)
      }
      // "came under small-arms fire"
      if prose.norm(index + 2 + how).isOne(of: "small-arms", "automatic", "rifle"),
        prose.norm(index + 3 + how) == "fire"
      {
        return verb(index, 4 + how, .shooting, passive: true)
      }
      // "came under heavy firing"
      if how > 0, prose.norm(index + 2 + how).isOne(of: "fire", "firing", "gunfire", "attack") {
        let isAttack = prose.norm(index + 2 + how) == "attack"
        return verb(index, 3 + how, isAttack ? .attack : .shooting, passive: true)
      }
      let third = prose.norm(index + 2)
      if third == "attack" { return verb(index, 3, .attack, passive: true) }
      // "came under mortar fire"
      if prose.norm(index + 3).isOne(of: "fire", "attack"),
        let kind = EventWords.weapons[third] ?? Self.fires[third]
      {
        return verb(index, 4, kind, passive: true)
      }
      if third == "fire" { return verb(index, 3, .shooting, passive: true) }
      return underFireOf(prose, index)
    // "Targets in the town were placed under howitzer fire"
    case "placed", "put", "taken", "kept", "brought":
      guard next == "under", isPassive(prose, index),
        prose.norm(index + 3).isOne(of: "fire", "bombardment"),
        let kind = EventWords.weapons[prose.norm(index + 2)] ?? Self.fires[prose.norm(index + 2)]
      else { return nil }
      return verb(index, 4, kind, passive: true)
    // "a drone let fall two grenades on the pitch"
    // "let loose some 40 Katyushas at the town"
    case "let" where next.isOne(of: "loose", "fly") && !isPassive(prose, index):
      return (index + 2..<index + 8).contains {
        EventWords.weapons[prose.norm($0)].map { [.fire, .air].contains($0.family) } ?? false
      }
        ? EventAnchor(
          words: index..<index + 2, head: index, form: .verb, kind: nil, isWeak: true) : nil
    case "let" where next == "fall":
      let flyer = (index - 5..<index).compactMap { EventWords.weapons[prose.norm($0)] }.last
      return flyer == .drone || flyer == .airstrike ? flyer.map { verb(index, 2, $0) } : nil
    case "responded", "responding", "replied", "retaliated":
      return isReturnOfFire(prose, index)
        ? verb(index, 1, .artillery) : answer(prose, index).map { verb(index, 1, $0) }
    case "fired", "fires", "firing":
      return fire(prose, index).map { verb(index, 1, $0) }
    default: return nil
    }
  }

  /// "came under Russian artillery fire", "came under renewed Israeli air attack": whose or what fire, between.
  private static func underFireOf(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let words = span(index + 2, index + 7).prefix {
      prose.words[$0].isWord && !prose.has($0, [.preposition, .locative, .conjunction, .pronoun])
    }
    guard
      let last = words.first(where: {
        prose.norm($0).isOne(
          of: "fire", "attack", "attacks", "shelling", "bombardment", "gunfire", "shellfire")
      }),
      words.prefix(while: { $0 < last }).contains(where: {
        prose.words[$0].isCapitalized || prose.norm($0).isOne(of: "renewed", "fresh", "further")
      })
    else { return nil }
    var kind: EventKind? = Self.fires[prose.norm(last - 1)] ?? guns[prose.norm(last - 1)]
    for word in span(index + 2, last) {
      kind = EventWords.weapons[prose.norm(word)] ?? kind
      if prose.norm(word).isOne(of: "air", "aerial") { kind = .airstrike }
    }
    let plain: EventKind =
      switch prose.norm(last) {
      case "attack", "attacks": .attack
      case "fire", "gunfire": .shooting
      default: .artillery
      }
    return verb(index, last + 1 - index, kind ?? plain, passive: true)
  }

  private static func isMunition(_ prose: Prose, _ index: Int) -> Bool {
    [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm(index)])
  }

  /// "The police blew up the grenade that had failed to explode", "soldiers blew up a gas cylinder that children had found".
  private static func isOfFoundDevice(_ prose: Prose, _ index: Int) -> Bool {
    guard
      span(index - 4, index).contains(where: {
        prose.norm($0).isOne(
          of: "police", "soldiers", "army", "troops", "officers", "marines", "squad", "gendarmes",
          "specialists")
      }),
      let device = span(index + 1, index + 12).first(where: {
        prose.norm($0).isOne(
          of: "grenade", "grenades", "bomb", "device", "mine", "shell", "cylinder", "ordnance",
          "explosives", "rocket")
      })
    else { return false }
    return span(index + 2, device + 12).prefix { prose.norm($0) != "." }.contains {
      prose.norm($0).isOne(
        of: "unexploded", "failed", "found", "discovered", "controlled", "left", "recovered",
        "suspicious", "seized")
    }
  }

  /// "fired two shots into the air", "fired warning shots"
  private static func isOfWarning(_ prose: Prose, _ shots: Int) -> Bool {
    prose.reads(shots + 1, "in", "the")
      || prose.reads(shots + 1, "into", "the") && prose.norm(shots + 3) == "air"
      || prose.norm(shots - 1) == "warning"
  }

  /// Whether armed people fire at what stands behind a verb.
  private static func isShooting(_ prose: Prose, _ verb: Int, _ object: Int) -> Bool {
    // "A skiff closed on a container ship off Cotonou and fired at the bridge"
    let before = max(0, verb - (prose.norm(verb - 1) == "and" ? 24 : 8))..<verb
    let isOfArmed =
      hasArmedSubject(prose, verb)
      // "was killed when men fired at a bus"
      || prose.norm(verb - 1).isOne(of: "men", "man", "youths")
      || before.contains {
        prose.norm($0).isOne(of: "police", "soldiers", "troops", "officers", "guards")
          // "a person or persons unknown fired at a patrol"
          || prose.norm($0).isOne(of: "unknown", "unidentified", "skiff", "skiffs", "speedboat")
          // "Abu Sayyaf men fired at a detachment"
          || prose.norm($0) == "men" && prose.words[max(0, $0 - 1)].isCapitalized
          || prose.norm($0).isOne(of: "man", "men", "youths", "figures")
            && prose.norm($0 - 1).isOne(of: "masked", "hooded", "armed", "balaclava-clad")
          // "men in military fatigues"
          || prose.norm($0).isOne(of: "fatigues", "uniform", "uniforms", "camouflage", "balaclavas")
      }
        && !before.contains {
          prose.has($0, [.verb, .relative, .weapon]) && !prose.has($0, [.being, .having, .person])
        }
    return isOfArmed
      && (object..<object + 4).contains {
        prose.has($0, [.person, .facility]) || shotAt.contains(prose.norm($0))
          || $0 == object && prose.norm($0).isOne(of: "them", "him", "her")
      }
  }

  /// What is shot at, beside people and buildings.
  private static let shotAt: FormSet = [
    "crew", "ship", "tanker", "vessel", "bridge", "bus", "car", "convoy", "patrol", "vehicle",
    "truck", "boat", "ambulance", "train",
    "detachment", "outpost", "position", "positions", "lorry", "minibus", "van", "rioters", "crowd",
    "crowds", "mob", "inmates", "demonstrators", "looters",
  ]

  /// What one comes under: "rifle fire", "indirect fire".
  static let fires: FormTable<EventKind> = [
    "heavy": .shooting, "rifle": .shooting, "small-arms": .shooting, "machine-gun": .shooting,
    "automatic": .shooting, "sniper": .shooting, "indirect": .artillery, "tank": .artillery,
    "grad": .rocket, "katyusha": .rocket, "shell": .artillery,
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

  /// "A pickup van blew up outside a police station": by a bomb in it.
  static func isOfVehicle(_ prose: Prose, _ index: Int) -> Bool {
    // "a car packed with cooking-gas cylinders was blown up"
    if span(max(0, index - 8), index).contains(where: {
      prose.norm($0) == "with"
        && prose.norm($0 - 1).isOne(of: "packed", "loaded", "filled", "laden", "rigged")
        && prose.norm($0 - 2).isOne(of: "car", "van", "truck", "lorry", "vehicle", "pickup")
    }) {
      return true
    }
    return prose.norm(index - 1).isOne(
      of: "car", "van", "truck", "lorry", "vehicle", "pickup", "minivan")
      && (index - 4..<index - 1).contains {
        prose.norm($0).isOne(of: "a", "an") && !prose.has($0 - 1, [.preposition, .locative, .verb])
      }
      && !(index + 1..<index + 14).contains {
        prose.norm($0).isOne(of: "collision", "collided", "crash", "overturned", "accident")
      }
  }

  /// "a gas cylinder that blew up in the kitchen"
  static func isOfCylinder(_ prose: Prose, _ index: Int) -> Bool {
    (index - 5..<index).contains {
      (accidents.contains(prose.norm($0)) || prose.norm($0) == "engine")
        // "a car packed with cooking-gas cylinders was blown up"
        && !span(max(0, $0 - 4), $0).contains {
          prose.norm($0) == "with"
            && prose.norm($0 - 1).isOne(of: "packed", "loaded", "filled", "laden", "rigged")
        }
    }
      && !(index - 4..<index).contains { prose.norm($0).isOne(of: "pipeline", "pipelines") }
      // "an explosive device placed under a gas pipeline blew up"
      && !(index - 12..<index).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }
  }

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
    // "responded in the evening with two guided missiles at a post"
    guard let with = (index + 1..<index + 7).first(where: { prose.norm($0) == "with" }),
      let weapon = (with + 1..<with + 9).first(where: {
        EventWords.weapons[prose.norm($0)].map { $0.family == .fire || $0 == .drone } ?? false
      }),
      (weapon + 1..<weapon + 4).contains(where: {
        prose.norm($0).isOne(of: "on", "at", "against", "into", "toward", "towards")
      })
    else { return nil }
    return EventWords.weapons[prose.norm(weapon)]
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

  private static let ramming: FormSet = [
    "drove", "ploughed", "plowed", "steered", "swerved", "careered", "rammed", "sped", "slammed",
    "smashed", "crashed",
  ]

  /// "a man drove a van into a crowd leaving a concert": on purpose, where somebody did it and no accident is told.
  private static func isIntoCrowd(_ prose: Prose, _ index: Int) -> Bool {
    guard ramming.contains(prose.norm(index)),
      !isPassive(prose, index),
      let into = (index + 1..<index + 8).first(where: {
        prose.norm($0).isOne(of: "into", "through", "onto")
      }),
      (into + 1..<into + 6).contains(where: {
        prose.norm($0).isOne(
          of: "crowd", "crowds", "pedestrians", "shoppers", "worshippers", "protesters",
          "demonstrators", "people", "revellers", "passers-by")
          || prose.norm($0).isOne(of: "procession", "parade", "spectators", "mourners", "queue")
          || prose.norm($0).isOne(
            of: "soldiers", "troops", "officers", "policemen")
      }),
      // "A lorry drove into a crowd"
      (index - 4..<into).contains(where: {
        IncidentMention.vehicles.contains(prose.norm($0).description)
          || PlaceTies.makes.contains(prose.norm($0))
      })
    else { return false }
    return !(index - 20..<into + 40).contains {
      prose.norm($0).isOne(
        of: "accident", "brakes", "lost", "control", "drunk", "drunken", "seizure", "skidded",
        "accidentally")
    }
  }

  /// What is fired when no weapon is named: "soldiers fired on the crowd", "a tank fired at a house".
  static func fire(_ prose: Prose, _ index: Int) -> EventKind? {
    // "fired at least six mortar rounds towards the compound": so many, and at no target of that name.
    if prose.norm(index + 1) == "at", prose.norm(index + 2).isOne(of: "least", "most") {
      let munition = (index + 3..<index + 8).lazy.compactMap {
        EventWords.weapons[prose.norm($0)]
      }.first { [.fire, .air].contains($0.family) }
      if let munition { return munition }
    }
    // "denied firing on the hospital"; "maintains that it fires only on militants": what it always does.
    if prose.has(index - 1, .denying) || prose.reads(index, "fires", "only") { return nil }
    // "accused the movement of firing on civilians": a charge, and no other attack.
    if prose.norm(index - 1) == "of",
      (index - 12..<index).contains(where: { prose.has($0, .blaming) }),
      // "of firing on a wedding party on Saturday": told with its day.
      !(index + 2..<index + 14).contains(where: { prose.has($0, [.weekday, .month]) })
    {
      return nil
    }
    // "mortar shells that the factions fired on the quarter": no shooting.
    if let shells = (index - 7..<index).last(where: {
      EventWords.weapons[prose.norm($0)].map { [.fire, .air].contains($0.family) } ?? false
    }),
      prose.norm(
        prose.norm(shells + 1).isOne(of: "rounds", "shells", "bombs") ? shells + 2 : shells + 1
      ).isOne(of: "that", "which")
    {
      return nil
    }
    // "fired two rounds from a grenade launcher at the house"
    if let launcher = (index + 1..<index + 9).first(where: {
      prose.norm($0).isOne(of: "launcher", "launchers") && prose.norm($0 - 1) == "grenade"
    }), prose.norm(launcher + 1).isOne(of: "at", "on", "into", "towards", "toward") {
      return .grenade
    }
    // "A jet fighter mistook refugees for rebels, firing on a camp"
    if prose.norm(index + 1).isOne(of: "on", "at", "into"),
      let aircraft = (max(0, index - 14)..<index).last(where: {
        prose.has($0, .aircraft) && !prose.norm($0).isOne(of: "drone", "drones")
      }),
      !(max(0, aircraft - 3)..<aircraft).contains(where: { prose.has($0, .preposition) }),
      // "jet fighter": itself no one who fires on foot.
      !(min(aircraft + 2, index)..<index).contains(where: {
        prose.has($0, .assailant) && !prose.norm($0).isOne(of: "rebels", "militants")
          || prose.norm($0) == "."
      })
    {
      return .airstrike
    }
    // "artillery positioned south of the town fired on a column"
    if prose.norm(index + 1).isOne(of: "on", "at", "into"),
      (max(0, index - 8)..<index).contains(where: {
        prose.norm($0).isOne(of: "artillery", "howitzers", "tanks", "guns", "batteries", "gunboats")
          && !prose.norm($0 - 1).isOne(of: "with", "their", "by")
      })
    {
      return .artillery
    }
    // "marksmen fired from a hillside at the station"
    if prose.norm(index + 1) == "from",
      let at = (index + 3..<index + 9).first(where: { prose.norm($0).isOne(of: "at", "on", "into") }
      ),
      !(index + 2..<at).contains(where: { prose.norm($0).isOne(of: ",", ".") }),
      isShooting(prose, index, at + 1)
    {
      return .shooting
    }
    // "five men fired assault rifles into a restaurant"
    if let arm = (index + 1..<index + 5).first(where: { handArms.contains(prose.norm($0)) }),
      prose.norm(arm + 1).isOne(of: "at", "into", "on", "toward", "towards"),
      !isPassive(prose, index)
    {
      return .shooting
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
    // "fired two shots at a loudspeaker"
    if prose.norm(behind) == "shots", prose.norm(behind + 1).isOne(of: "at", "on", "into", "from"),
      !isOfWarning(prose, behind)
    {
      return .shooting
    }
    // "police fired live rounds, rubber bullets and tear gas at the crowd"
    if (index + 1..<index + 5).contains(where: {
      prose.norm($0) == "bullets" && !prose.norm($0 - 1).isOne(of: "rubber", "plastic")
        || prose.norm($0) == "live"
    }) {
      return .shooting
    }
    guard next.isOne(of: "at", "into"), !isPassive(prose, index),
      // "fired at least 20 rockets"
      !prose.norm(behind).isOne(of: "least", "most")
    else { return nil }
    let subject = max(0, index - 3)..<index
    if subject.contains(where: { prose.norm($0).isOne(of: "tank", "tanks", "gunboat") }) {
      return .artillery
    }
    if subject.contains(where: { prose.has($0, .assailant) }) { return .shooting }
    // "artillery positioned south of the town fired on a column"
    // "Assailants on a speedboat fired at a crew", "police had fired at a bus of pilgrims"
    if isShooting(prose, index, isHow ? index + 3 : index + 2) { return .shooting }
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
}
