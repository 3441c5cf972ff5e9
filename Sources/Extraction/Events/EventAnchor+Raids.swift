/// Raids and fires that are laid, told by a verb and its words.
extension EventAnchor {
  /// "opened fire", "burst into", "set ablaze", "entered the village".
  static func raiding(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    case "opened" where next == "fire", "opening" where next == "fire", "open" where next == "fire":
      // "the military opened fire on Stepanovka": a place is shelled.
      let isOnPlace =
        prose.norm(index + 2) == "on" && prose.words.indices.contains(index + 3)
        && prose.words[index + 3].isCapitalized
        && (index - 2..<index).contains {
          prose.norm($0).isOne(of: "military", "army", "forces", "artillery")
        }
      // "The Opposition opened fire on the minister over "intelligence failure""
      if prose.norm(index - 1) == "opposition", !prose.has(index - 2, .assailant),
        (index + 2..<index + 12).contains(where: { prose.norm($0) == "over" })
      {
        return nil
      }
      // "has opened fire on the draft budget"
      if prose.norm(index + 2) == "on",
        (index + 3..<index + 6).contains(where: {
          prose.norm($0).isOne(
            of: "budget", "bill", "draft", "plan", "plans", "reform", "proposal", "policy", "law",
            "record")
        })
      {
        return nil
      }
      return verb(index, 2, isOnPlace ? .artillery : .shooting)
    // "artillery opened up on the hamlet"
    case "opened" where next == "up" && prose.norm(index + 2) == "on":
      return (index - 3..<index).contains {
        prose.norm($0).isOne(of: "artillery", "tanks", "guns", "gunboats", "howitzers")
      } ? verb(index, 3, .artillery) : nil
    case "burst" where next == "into", "broke" where next == "into", "barged" where next == "into":
      if (index + 2..<index + 4).contains(where: { outbursts.contains(prose.norm($0)) }) {
        return nil
      }
      let isOfAssailants =
        hasArmedSubject(prose, index)
        || (index - 6..<index).contains { prose.norm($0).isOne(of: "soldiers", "troops") }
      // "burst into a bar and opened fire"
      let isToShoot = (index + 2..<index + 16).contains {
        prose.reads($0, "opened", "fire") || prose.norm($0).isOne(of: "sprayed", "gunned", "shot")
          // Gunmen who kill do so with their guns.
          || prose.norm($0).isOne(of: "killed", "killing")
            && (index - 6..<index).contains { prose.norm($0).isOne(of: "gunmen", "gunman") }
      }
      return isOfAssailants ? verb(index, 1, isToShoot ? .shooting : .raid) : nil
    // "men with axes forced their way into the clinic"
    case "forced"
    where prose.norm(index + 2) == "way" && prose.norm(index + 3).isOne(of: "into", "in", "inside"):
      return hasArmedSubject(prose, index)
        || (index - 7..<index).contains {
          prose.norm($0).isOne(of: "men", "soldiers", "youths", "mob")
        }
        ? verb(index, 4, .raid) : nil
    // "Boko Haram insurgents invaded Baanu Village"
    case "invaded", "irrupted":
      return (index - 5..<index).contains {
        prose.has($0, .assailant) && !prose.has($0, .civilian) || isArmedNoun(prose, $0)
          || prose.norm($0).isOne(of: "herdsmen", "hoodlums", "thugs", "cultists")
      } && !isPassive(prose, index)
        // "invaded a school and marched 60 pupils into the bush": taken is what they were.
        && !(index + 1..<index + 16).contains {
          prose.norm($0).isOne(
            of: "marched", "abducted", "kidnapped", "whisked", "carted", "herded", "seized")
        } ? verb(index, 1, .raid) : nil
    // "saboteurs derailed a freight train with an explosive device"
    case "derailed" where !isPassive(prose, index):
      return prose.has(index + 1, [.indefinite, .definite, .number])
        && (index + 2..<index + 16).prefix { prose.norm($0) != "." }.contains {
          EventWords.weapons[prose.norm($0)] != nil
            || prose.norm($0).isOne(of: "explosive", "explosives", "blast", "explosion")
        } ? verb(index, 1, .bomb) : nil
    // "slit the throats of three shepherds", "cut the throats of five"
    case "slit",
      "cut" where next == "the" && prose.norm(index + 3) == "of",
      "slashed" where next == "the" && prose.norm(index + 3) == "of":
      return prose.norm(index + 2).isOne(of: "throats", "throat")
        && !(index + 4..<index + 7).contains { CasualtyGrammar.animals.contains(prose.norm($0)) }
        ? verb(index, 4, prose.norm(index + 2) == "throat" ? .stabbing : .massacre) : nil
    // "had their throats slit by raiders"
    case "throats", "throat":
      return (index + 1..<index + 3).contains {
        prose.norm($0).isOne(of: "slit", "slashed", "cut")
      } && !(index - 5..<index).contains { CasualtyGrammar.animals.contains(prose.norm($0)) }
        ? verb(index, 2, prose.norm(index) == "throat" ? .stabbing : .massacre, passive: true) : nil
    // "A gang went on a killing spree in Pont-Sondé"
    case "went" where prose.reads(index + 1, "on", "a"):
      return prose.norm(index + 3).isOne(of: "killing", "shooting", "murderous")
        && prose.norm(index + 4).isOne(of: "spree", "rampage")
        && (hasArmedSubject(prose, index)
          || (index - 4..<index).contains { prose.norm($0).isOne(of: "gang", "gangs", "gangsters") })
        ? verb(index, 5, prose.norm(index + 3) == "shooting" ? .shooting : .raid) : nil
    // "members of the gang swept through the town, firing automatic rifles"
    case "swept" where next == "through", "rampaged" where next == "through":
      let isShot = (index + 2..<index + 24).prefix { prose.norm($0) != "." }.contains {
        prose.norm($0).isOne(of: "firing", "shooting")
      }
      return hasArmedSubject(prose, index) ? verb(index, 2, isShot ? .shooting : .raid) : nil
    // "made an incursion into Mabasele"
    case "made" where next.isOne(of: "a", "an", "another"):
      let isInto = prose.norm(index + 3).isOne(of: "into", "on", "in")
      return prose.norm(index + 2).isOne(of: "incursion", "raid", "foray") && isInto
        && (index - 9..<index).contains {
          prose.has($0, .assailant)
            || prose.norm($0).isOne(of: "forces", "soldiers", "troops", "army", "police", "men")
        } ? verb(index, 3, .raid) : nil
    case "set" where isSetOnFire(prose, index), "setting" where isSetOnFire(prose, index):
      // "Wreckage set fire to a warehouse": by what was shot down.
      if let fallen = (index - 7..<index).last(where: { debris.contains(prose.norm($0)) }) {
        // "drone debris set a warehouse alight"
        return EventWords.weapons[prose.norm(fallen - 1)].map { verb(index, 1, $0) }
      }
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
            || prose.norm($0).isOne(
              of: "forces", "soldiers", "troops", "police", "arsonists", "mob", "youths", "gang")
        } ? verb(index, 2, .arson) : nil
      }
      return !isFire ? verb(index, 2, .arson, passive: true) : nil
    case "burned", "burnt":
      if isBurned(prose, index) { return verb(index, 1, .arson, passive: true) }
      return isArson(prose, index) ? verb(index, 1, .arson) : nil
    case "harassed":
      return (index - 4..<index).contains { prose.has($0, .assailant) }
        && (index + 1..<index + 5).contains {
          prose.norm($0).isOne(
            of: "detachment", "detachments", "troops", "soldiers", "outpost", "outposts", "base",
            "post", "checkpoint", "camp", "garrison")
        } ? verb(index, 1, .shooting) : nil
    case "sprayed", "spraying", "riddled", "riddling", "raked", "raking", "peppered":
      let isOfBullets =
        (index - 3..<index).contains { prose.norm($0).isOne(of: "bullets", "gunfire", "fire") }
        || (index + 1..<index + 18).contains {
          prose.norm($0).isOne(of: "bullets", "gunfire")
            || prose.norm($0) == "fire"
              && prose.norm($0 - 1).isOne(
                of: "rifle", "gun", "machine-gun", "automatic", "small-arms")
            || prose.norm($0) == "fire"
              && !prose.norm($0 - 1).isOne(of: "drew", "nightclub", "deadly")
              && prose.norm(index + 1) != "with"
            || prose.reads($0, "gun", "fire")
            || prose.norm($0) == "rounds" && prose.norm($0 + 1) != "of"
            || prose.reads($0, "rounds", "of") && prose.norm($0 + 2).isOne(of: "ammunition", "live")
        }
      // "Men with rifles got out and sprayed the tables"
      let isOfGuns =
        prose.norm(index).isOne(of: "sprayed", "spraying") && !isPassive(prose, index)
        && (index + 1..<index + 5).contains {
          prose.has($0, [.facility, .person]) || sprayable.contains(prose.norm($0))
        }
        && (index - 24..<index).contains {
          prose.norm($0).isOne(
            of: "rifles", "rifle", "guns", "pistols", "gunmen", "gunman", "kalashnikovs")
        }
      return isOfBullets || isOfGuns
        ? verb(index, 1, .shooting, passive: isPassive(prose, index)) : nil
    case "hacked", "hacking":
      let isOfPeople =
        prose.reads(index + 1, "to", "death")
        || (index + 1..<index + 4).contains { prose.has($0, .person) }
        || (index + 2..<index + 9).contains {
          prose.norm($0) == "to" && prose.norm($0 + 1) == "death"
        }
      return isOfPeople
        ? verb(index, 1, .stabbing, passive: isPassive(prose, index)) : nil
    case "put" where next == "to" && prose.norm(index + 2) == "death":
      // "Eleven civilians were savagely put to death with knives"
      return isPassive(prose, index) ? verb(index, 3, .massacre, passive: true) : nil
    case "swooped" where next == "on", "descended" where next == "on":
      return (index - 9..<index).contains {
        prose.has($0, .assailant)
          // "At least 60 men on motorbikes"
          || prose.norm($0) == "on" && prose.norm($0 - 1) == "men"
            && prose.norm($0 + 1).isOne(of: "motorbikes", "motorcycles", "horseback", "camels")
      } ? verb(index, 2, .raid) : nil
    // "vigilantes laid in wait and killed eleven bandits"
    case "laid" where prose.reads(index + 1, "in", "wait"),
      "lay" where prose.reads(index + 1, "in", "wait"):
      return (index + 3..<index + 18).contains { prose.has($0, [.killed, .injured]) }
        ? verb(index, 3, .ambush) : nil
    // "men with machetes had entered the village; 18 civilians lost their lives"
    case "entered", "arrived",
      "came" where prose.norm(index) != "came" || next == "ashore":
      let isOfArmed = hasArmedSubject(prose, index)
      guard isOfArmed || isOfCombatants(prose, before: index), !isPassive(prose, index) else {
        return nil
      }
      return (index + 1..<index + 36).contains {
        // "Troops entered Acapulco after a hurricane killed 45": not by them.
        isOfArmed && prose.open.has($0, .killed)
          || prose.open.norm($0).isOne(of: "looted", "burned", "burnt", "torched")
      }
        && !(index + 1..<index + 20).contains {
          prose.open.has($0, .event)
            || prose.open.norm($0).isOne(of: "opened", "surrender", "talks")
        }
        ? EventAnchor(words: index..<index + 1, head: index, form: .verb, kind: .raid) : nil
    case "killing" where next == "of":
      // "demonstrated on Friday, protesting the killing of their elder": what they speak of.
      if span(index - 4, index).contains(where: {
        prose.norm($0).isOne(
          of: "protesting", "protest", "protested", "protests", "mourning", "mourn", "over")
      }) {
        return nil
      }
      // "deplored the killing of three aid workers by unidentified gunmen"
      let people = span(index + 2, index + 7)
      // "led to massive killing of local population"
      if prose.norm(index - 1).isOne(of: "massive", "mass", "indiscriminate", "wholesale"),
        people.contains(where: {
          prose.has($0, .person) || prose.norm($0).isOne(of: "population", "inhabitants")
        })
      {
        return noun(prose, index, 1, .massacre)
      }
      // "Monday's killing of a priest in Cotabato was condemned"
      let isOfDay = prose.norm(index - 1) == "'s" && prose.has(index - 2, .weekday)
      if isOfDay, people.prefix(3).contains(where: { prose.has($0, [.person, .role]) }) {
        return EventAnchor(
          words: index..<index + 1, head: index, form: .noun, kind: .shooting, reference: .new)
      }
      guard prose.norm(index - 1) == "the", people.contains(where: { prose.has($0, .person) }),
        isKillingBy(prose, index) || isKillingOn(prose, index)
      else { return nil }
      return EventAnchor(
        words: index..<index + 1, head: index, form: .noun, kind: .shooting, reference: .new)
    default: return nil
    }
  }

  /// "the killing of three aid workers by unidentified gunmen"
  private static func isKillingBy(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.has(index + 2, .number),
      let by = span(index + 3, index + 9).first(where: { prose.norm($0) == "by" })
    else { return false }
    return span(by + 1, by + 4).contains { prose.has($0, .assailant) }
  }

  /// "The killing of a retired guard in Lurgan on Friday": of somebody, with the day.
  private static func isKillingOn(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index + 2).isOne(of: "a", "an") || prose.has(index + 2, .number),
      let on = span(index + 4, index + 30).prefix(while: { prose.norm($0) != "." }).first(where: {
        prose.norm($0) == "on"
          && (prose.has($0 + 1, [.weekday, .month]) || prose.has($0 + 2, .month))
      })
    else { return false }
    return !span(index + 2, on).contains { prose.has($0, [.verb, .saying, .relative]) }
  }

  /// "protesters burned the headquarters": people, and not a blaze.
  /// "A bus was burned on the Nekemte road", and in no accident.
  private static func isBurned(_ prose: Prose, _ index: Int) -> Bool {
    isPassive(prose, index) && prose.has(index + 1, [.locative, .dayPart, .weekday])
      && (index - 6..<index).contains {
        vehicles.contains(prose.norm($0)) || prose.has($0, .facility)
      }
      && !(index - 12..<index + 14).contains {
        prose.norm($0).isOne(
          of: "fire", "blaze", "wildfire", "crash", "collision", "accident", "lightning", "effigy",
          "toast")
      }
  }

  static func isArson(_ prose: Prose, _ index: Int) -> Bool {
    let isOfSome =
      prose.norm(index + 1).isOne(of: "the", "a", "an", "several", "some", "dozens")
      || prose.has(index + 1, .number)
      || prose.words.indices.contains(index + 1) && prose.words[index + 1].value != nil
    guard !isPassive(prose, index),
      (index + 1..<index + 5).contains(where: {
        prose.has($0, .facility) || prose.norm($0).isOne(of: "huts", "homes", "houses", "granaries")
      })
    else { return false }
    // "burned houses"
    return isOfSome && (index - 4..<index).contains { prose.has($0, [.assailant, .person]) }
      || hasArmedSubject(prose, index)
      || (index - 3..<index).contains {
        prose.norm($0).isOne(of: "mob", "mobs", "rioters", "arsonists", "looters")
      }
  }

  /// "set fire to", "set ablaze", "set an oil depot on fire".
  static func isSetOnFire(_ prose: Prose, _ index: Int) -> Bool {
    // "set himself on fire"
    if prose.norm(index + 1).isOne(of: "himself", "herself", "themselves", "oneself") {
      return false
    }
    if prose.norm(index + 1).isOne(of: "fire", "ablaze", "alight")
      || prose.reads(index + 1, "light", "to")
      || prose.reads(index + 1, "on", "fire")
    {
      return true
    }
    return (index + 2..<index + 9).contains {
      prose.norm($0) == "ablaze" || prose.norm($0) == "alight" || prose.reads($0, "on", "fire")
    }
  }

  /// What gunmen spray beside people and buildings.
  private static let sprayable: FormSet = [
    "tables", "table", "terrace", "car", "cars", "bus", "crowd", "windows", "counter", "vehicle",
    "queue",
  ]

  private static let debris: FormSet = ["wreckage", "debris", "fragments", "shrapnel"]

  /// Into what people burst who attack nobody.
  private static let outbursts: FormSet = [
    "tears", "applause", "song", "laughter", "cheers", "flames", "prayer", "smiles", "dance",
  ]
}
