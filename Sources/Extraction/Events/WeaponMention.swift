import Incidents

/// A weapon in a sentence: `six rockets`, `a roadside bomb`, `Israeli warplanes`.
struct WeaponMention: Hashable, Sendable {
  /// From the first word that describes it to its name.
  var words: Range<Int>
  var head: Int
  var kind: EventKind
  var isPlural: Bool
  /// How many, if it says.
  var count: Count?
  /// "the rockets", "several of them": of a weapon told before.
  var isDefinite: Bool
  /// Words of a person, such as "gunmen", not of a thing.
  var isPerson: Bool
  /// "fired on the district with artillery": that with which something is done.
  var isMeans = false

  /// All weapons of a range of words that are used, not stored, made or guarded against.
  /// "troops recovered four bodies, a rocket propelled grenade and 18 rifles": one of the things that were found with them.
  private static func isCaptured(_ prose: Prose, _ index: Int, in bounds: Range<Int>) -> Bool {
    guard
      let verb = span(max(bounds.lowerBound, index - 16), index).last(where: {
        prose.norm($0).isOne(of: "recovered", "confiscated", "seized", "captured", "recovering")
      }),
      !span(verb + 1, index).contains(where: {
        prose.has($0, [.being, .having, .relative]) || prose.norm($0).isOne(of: "after", "when")
      })
    else { return false }
    return span(verb, min(bounds.upperBound, verb + 24)).contains {
      prose.norm($0).isOne(
        of: "rifles", "rifle", "ammunition", "bodies", "weapons", "magazines", "pistols", "guns",
        "arms", "bullets", "cartridges")
    }
  }

  static func all(_ prose: Prose, in bounds: Range<Int>) -> [WeaponMention] {
    var found: [WeaponMention] = []
    for index in bounds {
      guard let mention = read(prose, at: index, in: bounds) else { continue }
      if isCaptured(prose, index, in: bounds) { continue }
      // "a mistake in the handling of old shells": what was stored, and fired at nobody.
      if span(max(bounds.lowerBound, mention.words.lowerBound - 3), mention.head).contains(where: {
        prose.norm($0) == "of"
          && prose.norm($0 - 1).isOne(
            of: "handling", "disposal", "storage", "dismantling", "transport", "destruction")
      }) {
        continue
      }
      // "in a bid to destroy surveillance planes": what it was aimed at.
      if span(max(bounds.lowerBound, mention.words.lowerBound - 3), mention.head).contains(where: {
        prose.reads($0, "to", "destroy") || prose.norm($0) == "destroying"
      }) {
        continue
      }
      // "destroying eight military aircraft and three Airbus jets"
      if mention.kind == .airstrike,
        let verb = span(max(bounds.lowerBound, mention.words.lowerBound - 9), mention.head).last(
          where: {
            prose.norm($0).isOne(of: "destroying", "damaging", "torching", "burning", "wrecking")
          }),
        !span(verb, mention.head).contains(where: {
          prose.norm($0).isOne(of: "with", "by", "from", "as", "when", "after")
        }), !prose.has(mention.words.upperBound, [.verb, .killed, .being])
      {
        continue
      }
      // "the al-Qassam Brigades": whose rockets are named after them.
      if prose.norm(index + 1).isOne(of: "brigades", "brigade"), prose.words[index].isCapitalized {
        continue
      }
      // "came under attack from militants armed with guns and bombs": what they carried.
      if mention.kind.family == .explosive,
        span(max(bounds.lowerBound, index - 5), index).contains(where: {
          prose.reads($0, "armed", "with")
        })
      {
        continue
      }
      // "a drone packed with explosives"
      if mention.kind == .bomb, let last = found.last, last.kind == .drone,
        span(last.words.upperBound, mention.words.lowerBound).contains(where: {
          prose.norm($0).isOne(of: "packed", "laden", "loaded", "filled", "rigged", "carrying")
            && mention.words.lowerBound - $0 <= 3
        })
      {
        continue
      }
      // "fired on militants preparing to launch rockets"
      if span(max(bounds.lowerBound, mention.words.lowerBound - 4), mention.words.upperBound)
        .contains(where: {
          prose.norm($0).isOne(of: "preparing", "about", "planning", "ready", "trying")
            && prose.norm($0 + 1) == "to"
            && prose.norm($0 + 2).isOne(of: "launch", "fire", "plant", "lay", "set")
        }), !mention.isPerson
      {
        continue
      }
      // "rocket artillery", "suicide drone": the last word is the weapon.
      if let last = found.last, last.head + 1 == index {
        found[found.count - 1] = merged(last, mention)
      } else {
        found.append(mention)
      }
    }
    return found
  }

  private static func merged(_ first: WeaponMention, _ second: WeaponMention) -> WeaponMention {
    var result = second
    result.words = first.words.lowerBound..<second.words.upperBound
    result.count = first.count ?? second.count
    if second.kind == .artillery || (second.kind == .bomb && first.kind != .drone)
      // "a U.S. drone aircraft"
      || first.kind == .drone && second.kind == .airstrike
    {
      result.kind = first.kind
    }
    if first.kind == .suicideBomb || first.kind == .carBomb { result.kind = first.kind }
    return result
  }

  private static let aircraft: FormSet = [
    "f-16", "f-16s", "f-35", "f-35s", "aircraft", "planes", "bombers",
  ]

  /// Words for weapons that need another beside them, and are not in the table for it.
  private static let others: FormSet = [
    "f-16", "f-16s", "f-35", "f-35s", "aircraft", "planes", "bombers", "bomber", "vest", "mine",
    "mines", "charge", "charges", "munition", "munitions", "device", "devices",
    "attacker", "attackers", "explosive-laden", "explosives-laden", "bomb-laden",
    "explosive-packed",
    "uncrewed", "usv", "usvs", "uas",
    "explosives-packed", "explosives-filled", "explosive-filled", "bomb-rigged", "explosive-rigged",
  ]

  /// What a place does with weapons that are not used.
  private static let storing: FormSet = [
    "holding", "storing", "housing", "containing", "making", "producing", "assembling", "houses",
    "hosts", "hosting", "stores", "stored", "assembled",
  ]

  /// What aircraft do beside attacking.
  private static let errands: FormSet = [
    "arrived", "evacuated", "circled", "hovered", "ferried", "airlifted", "transported", "escorted",
    "patrolled",
  ]

  /// "The injured were shifted to a hospital by helicopter."
  private static let transports: FormSet = [
    "shifted", "taken", "flown", "rushed", "evacuated", "transferred", "transported", "moved",
    "brought", "airlifted", "ferried",
  ]

  /// "an explosives-laden car"
  private static let loads: FormSet = [
    "explosive-laden", "explosives-laden", "bomb-laden", "explosive-packed", "explosives-packed",
    "explosives-filled", "explosive-filled", "bomb-rigged", "explosive-rigged",
  ]

  private static func isVehicle(_ prose: Prose, _ index: Int) -> Bool {
    [
      "car", "cars", "truck", "trucks", "vehicle", "vehicles", "van", "vans", "motorcycle",
      "motorcycles", "motorbike", "minibus", "lorry", "pickup", "pick-up",
    ].contains(prose.norm(index))
  }

  private static func read(_ prose: Prose, at index: Int, in bounds: Range<Int>) -> WeaponMention? {
    let word = prose.words[index]
    guard word.has(.weapon) || others.contains(word.norm) else { return nil }
    let before = prose.norm(index - 1)
    let after = prose.norm(index + 1)
    // The makes of drones, and no beasts.
    if word.norm.isOne(of: "predator", "reaper", "predators", "reapers"), !word.isCapitalized {
      return nil
    }
    // "Hailstones like mortar shells"
    if (index - 2..<index).contains(where: { prose.norm($0) == "like" }) { return nil }
    var kind: EventKind
    var head = index
    // "forces shell a market", "helicopters arrived in the afternoon": no weapon, or none in use.
    // "a helicopter crew opening fire": from the air.
    let isOfFirers =
      after.isOne(of: "crew", "pilot", "gunner")
      && prose.norm(index + 2).isOne(of: "opened", "opening", "fired", "firing")
    if EventAnchor.isPresent(prose, index) || errands.contains(after) && !isOfFirers
      || before == "no"
    {
      return nil
    }
    // "was intercepted by an Iron Dome defensive missile": what brings it down.
    if span(max(bounds.lowerBound, index - 5), index).contains(where: {
      prose.norm($0).isOne(of: "defensive", "interceptor", "dome", "anti-missile", "anti-aircraft")
    }),
      span(max(bounds.lowerBound, index - 8), index).contains(where: {
        prose.norm($0) == "by" && prose.has($0 - 1, .interception)
      })
    {
      return nil
    }
    // "fought off the attack with the help of helicopter gunships": theirs who were attacked.
    if word.has(.aircraft),
      span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(of: "help", "support", "assistance", "aid", "cover")
          && prose.norm($0 + 1) == "of"
      })
    {
      return nil
    }
    // "Commandos landed on the roof by helicopter": how they came.
    if word.has(.aircraft), before == "by",
      (index - 8..<index).contains(where: {
        prose.norm($0).isOne(of: "landed", "arrived", "came", "escaped", "fled", "flew", "flying")
      }), !(index - 8..<index).contains(where: { prose.has($0, .weapon) })
    {
      return nil
    }
    if word.has(.aircraft),
      (index - 3..<index).contains(where: { prose.norm($0).isOne(of: "by", "in", "aboard") }),
      (index - 12..<index).contains(where: { transports.contains(prose.norm($0)) })
    {
      return nil
    }
    // "a rocket was fired at a helicopter of the army": what is hit.
    if word.has(.aircraft),
      let link = (index - 4..<index).last(where: { prose.norm($0).isOne(of: "at", "on", "against") }
      ),
      (link - 6..<link).contains(where: {
        prose.norm($0).isOne(
          of: "fired", "shot", "opened", "fire", "launched", "firing", "shooting", "rocket",
          "missile")
      })
    {
      return nil
    }
    // "A light aircraft ploughed into a house", "Two warplanes touched wings", "A helicopter that went down"
    let mishap = after.isOne(of: "that", "which") ? index + 2 : index + 1
    if word.has(.aircraft),
      prose.norm(mishap).isOne(
        of: "ploughed", "plowed", "crashed", "touched", "collided", "plunged", "ditched")
        || prose.norm(mishap) == "went" && prose.norm(mishap + 1) == "down"
    {
      return nil
    }
    // "A helicopter of the army hit a power line and crashed"
    if word.has(.aircraft),
      let hit = (index + 1..<index + 8).first(where: {
        prose.norm($0).isOne(of: "hit", "struck", "clipped")
      }),
      (hit + 1..<hit + 5).contains(where: {
        prose.norm($0).isOne(
          of: "line", "lines", "cable", "cables", "tree", "trees", "mountain", "hillside", "pylon",
          "mast")
      }),
      (hit + 2..<hit + 16).contains(where: {
        prose.norm($0).isOne(of: "crashed", "crashing", "plunged")
      })
    {
      return nil
    }
    // "fireworks caught fire and rockets flew in all directions"
    if word.norm == "rockets",
      (index - 16..<index).contains(where: { prose.norm($0) == "fireworks" })
    {
      return nil
    }
    // "a Turkish aircraft flew the worst hurt to Ankara"
    if word.has(.aircraft), after.isOne(of: "flew", "carried", "took", "brought", "lifted"),
      prose.has(index + 2, [.definite, .number])
    {
      return nil
    }
    // "troops backed by a fighter jet": those who defend.
    if word.has(.aircraft),
      (index - 5..<index).contains(where: {
        prose.norm($0).isOne(of: "backed", "supported") && prose.norm($0 + 1) == "by"
      })
    {
      return nil
    }
    // "a warehouse holding drones", "the base, which houses Iraqi F-16 jets, was hit": stored, not used.
    if (index - 4..<index).contains(where: { storing.contains(prose.norm($0)) }) { return nil }
    // "A bomb fashioned from a mortar round"
    if (index - 6..<index - 1).contains(where: {
      prose.norm($0).isOne(of: "fashioned", "made", "built", "improvised")
        && prose.norm($0 + 1).isOne(of: "from", "of") && prose.has($0 + 2, .indefinite)
    }) {
      return nil
    }
    // "a workshop for attack drones"
    if let link = (index - 3..<index).last(where: { prose.norm($0) == "for" }),
      prose.norm(link - 1).isOne(of: "workshop", "factory", "depot", "plant", "hangar", "warehouse")
    {
      return nil
    }
    // "a course in detecting and disarming roadside bombs"
    if (index - 4..<index).contains(where: {
      prose.norm($0).isOne(of: "disarming", "detecting", "defusing", "clearing", "neutralising")
    }) {
      return nil
    }
    if loads.contains(word.norm), isVehicle(prose, index + 1) {
      kind = .carBomb
      head = index + 1
    } else if word.norm.isOne(of: "uncrewed", "unmanned", "usv", "usvs", "uas") {
      // "an uncrewed aerial system struck the vessel", "an unmanned surface vessel hit a tanker"
      let isAlone = !word.norm.isOne(of: "uncrewed", "unmanned")
      guard
        let thing = isAlone
          ? index
          : (index + 1..<index + 4).first(where: {
            prose.norm($0).isOne(
              of: "system", "systems", "vehicle", "vehicles", "vessel", "vessels", "boat", "boats",
              "aircraft")
          })
      else { return nil }
      kind = .drone
      head = thing
    } else if word.has(.weapon), let known = EventWords.weapons[word.norm] {
      kind =
        known == .bomb && before.isOne(of: "person-borne", "body-borne", "suicide")
        ? .suicideBomb : known
    } else if word.norm == "bomber" || word.norm == "bombers" || word.norm == "vest"
      || word.norm == "attacker" || word.norm == "attackers"
    {
      guard
        before == "suicide" || word.norm == "bomber"
          || word.norm == "bombers" && before.isOne(of: "car", "truck", "vest", "motorcycle")
      else { return nil }
      kind = .suicideBomb
    } else if word.norm.isOne(of: "mine", "mines"),
      before.isOne(of: "magnetic", "limpet", "sticky"),
      after.isOne(
        of: "fixed", "attached", "stuck", "fastened", "clamped", "killed", "wounded", "injured")
    {
      kind = .bomb
    } else if word.norm == "mine" || word.norm == "mines" {
      guard
        before.isOne(
          of: "land", "anti-personnel", "anti-tank", "sea", "naval", "claymore", "pressure")
          || before == "limpet" && word.norm == "mines"
          || before.isOne(of: "improvised", "homemade", "home-made", "buried", "roadside")
          || before.isOne(of: "triggered", "detonated", "planted", "laid", "hidden", "activated")
          || after.isOne(of: "exploded", "blast", "explosion", "detonated")
          || prose.reads(index + 1, "went", "off")
          // "A mine killed eight police officers", "killed by mines"
          || after.isOne(of: "killed", "wounded", "injured", "maimed", "destroyed", "hit")
          || after.isOne(of: "damaged", "laid", "tore", "ripped", "blew")
          || after.isOne(of: "has", "had", "have") && prose.has(index + 2, [.killed, .injured])
          || after.isOne(of: "that", "which") && prose.has(index + 2, [.killed, .injured])
          || before == "by"
            && prose.has(index - 2, [.killed, .injured])
          || before.isOne(of: "a", "the")
            && prose.norm(index - 2).isOne(
              of: "hit", "struck", "on", "over", "onto", "upon", "by", "tripped", "triggered")
          || before.isOne(of: "a", "limpet")
            && after.isOne(of: "planted", "laid", "buried", "hidden", "went", "tore", "blew")
      else { return nil }
      kind = .landmine
    } else if word.norm == "munition" || word.norm == "munitions" {
      guard before.isOne(of: "loitering", "cluster") else { return nil }
      kind = before == "cluster" ? .missile : .drone
    } else if word.norm == "device" || word.norm == "devices" {
      guard
        before.isOne(of: "roadside", "buried", "hidden", "remote-controlled", "homemade")
          || prose.has(index + 1, .being)
      else { return nil }
      kind = .bomb
    } else if word.norm == "charge" || word.norm == "charges" {
      // "a magnetic charge stuck beneath the chassis"
      guard
        before.isOne(
          of: "explosive", "magnetic", "shaped", "demolition", "hollow", "sticky", "buried",
          "hidden", "roadside") || before.isOne(of: "home-made", "homemade")
          || before.isOne(of: "second", "first", "another")
            && after.isOne(of: "derailed", "exploded", "went", "blew", "killed", "destroyed")
      else { return nil }
      kind = .bomb
    } else if aircraft.contains(word.norm) {
      kind = .airstrike
    } else {
      return nil
    }
    // "a helicopter crash killed five"
    // "hurling volcanic bombs as far as the sixth station"
    if before.isOne(of: "volcanic", "lava", "bath", "stink", "smoke") { return nil }
    // "and a helicopter was damaged": hit, and no attacker.
    if prose.has(head, .aircraft), prose.has(head + 1, .being),
      prose.norm(head + 2).isOne(
        of: "damaged", "destroyed", "hit", "grounded", "burned", "wrecked", "struck")
    {
      return nil
    }
    // "destroyed two Russian helicopters and a radar": what was hit.
    if prose.has(head, .aircraft),
      let verb = span(max(bounds.lowerBound, head - 5), head).last(where: {
        prose.norm($0).isOne(of: "destroyed", "damaged", "burned", "torched", "wrecked")
      }), !prose.has(verb - 1, .being),
      span(verb + 1, head).allSatisfy({
        prose.words[$0].isCapitalized || prose.words[$0].value != nil || prose.has($0, .number)
          || prose.has($0, [.indefinite, .definite])
          || prose.norm($0).isOne(of: "several", "military", "enemy")
      })
    {
      return nil
    }
    // "the guided missile cruiser USS Gettysburg"
    if kind == .missile,
      after.isOne(of: "cruiser", "destroyer", "frigate", "cruisers", "destroyers", "boat", "boats")
    {
      return nil
    }
    if prose.has(head, .aircraft), after.isOne(of: "crash", "crashes", "crashed", "accident") {
      return nil
    }
    // "explosive charges released from drones", "one guided missile released from a drone"
    if [.bomb, .grenade, .missile, .mortar, .airstrike].contains(kind), !prose.has(head, .aircraft),
      (head + 1..<head + 4).contains(where: {
        prose.norm($0).isOne(of: "released", "dropped", "fired", "launched", "thrown")
          && prose.norm($0 + 1).isOne(of: "from", "by")
          && ($0 + 2..<$0 + 5).contains {
            prose.norm($0).isOne(of: "drone", "drones", "quadcopter")
          }
      })
    {
      kind = .drone
    }
    // A depot of weapons, a battery against them, a siren: no attack.
    if prose.has(head + 1, .thing), !(kind == .drone && after == "operators") { return nil }
    if before.isOne(
      of: "anti", "counter", "air-defence", "anti-rocket", "anti-missile", "anti-drone")
    {
      return nil
    }
    // "the Counter Rocket, Artillery, and Mortar system"
    if span(max(bounds.lowerBound, index - 7), index).contains(where: {
      prose.norm($0) == "counter"
    }) {
      return nil
    }
    if after == "-" && prose.norm(index + 2) == "propelled" { return nil }
    if after == "propelled" && prose.norm(index + 2).isOne(of: "grenade", "grenades") { return nil }
    // "wearing a fake suicide vest"
    if kind.family == .explosive,
      before.isOne(of: "fake", "dummy", "hoax", "imitation", "mock")
        || before == "suicide" && prose.norm(index - 2).isOne(of: "fake", "dummy", "hoax")
    {
      return nil
    }
    // "the latest bomb plot"
    if kind == .bomb, after.isOne(of: "plot", "plots", "scare", "scares", "hoax", "alert") {
      return nil
    }
    // "a device" alone can be anything.
    if word.norm.hasPrefix("device"),
      !before.isOne(
        of: "explosive", "another", "improvised", "second", "incendiary", "the", "that", "bomb"),
      !before.isOne(of: "roadside", "buried", "hidden", "remote-controlled", "homemade"),
      // "A device was thrown at a police car"
      !(prose.has(index + 1, .being)
        && prose.norm(index + 2).isOne(
          of: "thrown", "hurled", "lobbed", "tossed", "planted", "detonated"))
    {
      return nil
    }
    // "an explosive suicide drone", "an explosive drone": the drone.
    if word.norm == "explosive",
      span(index + 1, min(bounds.upperBound, index + 3)).contains(where: {
        EventWords.weapons[prose.norm($0)] == .drone
      })
    {
      return nil
    }
    if word.norm == "explosive",
      prose.has(index + 1, .thing) || after == "device" || after == "devices"
    {
      // The device behind it is the weapon.
      if after != "device", after != "devices" { return nil }
      head = index + 1
    }
    if word.norm.hasPrefix("shell"), kind == .artillery {
      guard
        before.isOne(of: "mortar", "artillery", "tank", "several", "of", "when", "a")
          || prose.has(index - 1, .number) || word.norm == "shells" || before.hasSuffix("mm")
      else { return nil }
      if before == "mortar" { kind = .mortar }
    }
    kind = refined(kind, prose, index)
    // "three bombs fired from the hills"
    if kind == .bomb, word.norm == "bombs", after == "fired" { kind = .artillery }
    let start = start(prose, head, bounds)
    let count = quantity(prose, start, head, bounds)
    let isPlural =
      prose.norm(head).hasSuffix("s") || prose.norm(head) == "gunmen"
      || prose.norm(head) == "aircraft" || prose.norm(head) == "artillery"
    return WeaponMention(
      words: (start)..<(head + 1), head: head, kind: kind, isPlural: isPlural, count: count,
      isDefinite: prose.has(start - 1, .definite) && !isFirstTold(prose, start, bounds)
        // "Officials said that rockets killed five"
        && !(prose.norm(start - 1) == "that" && prose.has(start - 2, .saying))
        && !prose.norm(start - 1).isOne(of: "its", "their", "his")
        && !isOfAllSent(prose, start, head) && !isToldBehind(prose, head)
        || prose.reads(start, "the"),
      isPerson: word.norm.isOne(of: "gunman", "gunmen", "sniper", "snipers", "bomber", "bombers")
        || word.norm.isOne(of: "attacker", "attackers")
          && kind != .airstrike,
      isMeans: span(max(bounds.lowerBound, start - 4), start).contains {
        prose.norm($0).isOne(of: "with", "using", "from")
      })
  }

  /// "It was on Wednesday that the rocket came down": told here for the first time.
  private static func isFirstTold(_ prose: Prose, _ start: Int, _ bounds: Range<Int>) -> Bool {
    prose.norm(start - 2) == "that"
      && span(max(0, start - 8), start - 2).contains { prose.reads($0, "it", "was") }
  }

  /// "The mortar rounds that wounded three", "the bomb under a scooter that killed an officer": told here for the first time.
  private static func isToldBehind(_ prose: Prose, _ head: Int) -> Bool {
    let relative = span(head + 1, head + 6).first { prose.norm($0).isOne(of: "that", "which") }
    guard let relative,
      span(head + 1, relative).allSatisfy({
        prose.words.indices.contains($0) && prose.words[$0].isWord
          && !prose.has($0, [.verb, .saying])
      })
    else { return false }
    return prose.has(relative + 1, [.killed, .injured])
      || prose.norm(relative + 1).isOne(
        of: "hit", "struck", "damaged", "destroyed", "wrecked", "derailed")
  }

  /// "shot down all the drones that were sent against the city": told here for the first time.
  private static func isOfAllSent(_ prose: Prose, _ start: Int, _ head: Int) -> Bool {
    guard prose.norm(start - 2).isOne(of: "all", "of") else { return false }
    // "destroyed 13 of the drones over the Belgorod region"
    if prose.norm(start - 2) == "of", prose.norm(head + 1).isOne(of: "over", "above"),
      prose.has(start - 3, .number) || prose.words[start - 3].value != nil
    {
      return true
    }
    // "of the 52 drones which Russia had sent"
    if prose.norm(head + 1).isOne(of: "which", "that"),
      span(head + 2, head + 6).contains(where: {
        prose.norm($0).isOne(of: "sent", "launched", "fired") && prose.norm($0 - 1) == "had"
      })
    {
      return true
    }
    let sent =
      prose.norm(head + 1) == "that" && prose.has(head + 2, [.being, .having])
      ? head + 3 : head + 1
    return prose.norm(sent).isOne(of: "sent", "launched", "fired", "flown", "aimed", "used")
  }

  /// What the words before it make of a bomb.
  private static func refined(_ kind: EventKind, _ prose: Prose, _ index: Int) -> EventKind {
    let near = span(max(0, index - 3), index).map { prose.norm($0) }
    if near.contains("suicide"), kind == .bomb || kind == .carBomb || kind == .grenade {
      return .suicideBomb
    }
    guard kind == .bomb else { return kind }
    if let last = near.last {
      if last.isOne(
        of: "car", "truck", "vehicle", "van", "motorcycle", "motorbike", "minibus", "lorry")
      {
        return .carBomb
      }
      if last.isOne(
        of: "barrel", "glide", "cluster", "guided", "aerial", "air", "phosphorus", "napalm",
        "thermobaric")
        || last.hasSuffix("-guided")
      {
        return .airstrike
      }
      if last == "drone" { return .drone }
    }
    // "a motorcycle packed with explosives", "an explosives-laden car"
    // "a car packed with some 30 kilos of explosives"
    let isByWeight = prose.norm(index - 1) == "of"
    let wide = span(max(0, index - (isByWeight ? 9 : 5)), index).map { prose.norm($0) }
    // "a man strapped with explosives"
    if let worn = span(max(0, index - 4), index).last(where: {
      prose.norm($0).isOne(of: "strapped", "wearing", "carrying")
    }), prose.norm(worn) != "carrying" || prose.norm(worn - 1) == "woman",
      span(max(0, worn - 3), worn).contains(where: {
        prose.norm($0).isOne(of: "man", "woman", "girl", "boy", "youth", "teenager", "attacker")
          || prose.norm($0).isOne(of: "men", "women", "girls", "boys", "attackers", "assailant")
      })
    {
      return .suicideBomb
    }
    if wide.contains(where: { $0.isOne(of: "packed", "laden", "rigged", "filled", "loaded") }),
      wide.contains(where: {
        $0.isOne(
          of: "car", "truck", "vehicle", "van", "motorcycle", "motorbike", "minibus", "pickup",
          "tanker", "rickshaw")
      })
    {
      return .carBomb
    }
    if near.contains("vehicle-borne") || near.contains("booby-trapped") && near.contains("car") {
      return .carBomb
    }
    return .bomb
  }

  /// The first word that belongs to the weapon, articles and numbers left out.
  private static func start(_ prose: Prose, _ head: Int, _ bounds: Range<Int>) -> Int {
    var start = head
    while start > bounds.lowerBound, head - start < 5 {
      let word = prose.words[start - 1]
      guard word.isWord,
        !word.has([
          .preposition, .locative, .conjunction, .being, .having, .pronoun, .saying, .modal,
          .number,
          .definite, .relative, .sequel, .blaming, .denying,
        ]), !word.norm.isOne(of: "a", "an", "another", "no"),
        !word.has(.verb) || word.norm.isOne(of: "improvised", "guided", "suspected", "armed")
      else { break }
      if word.has([.month, .weekday, .adverb, .dayPart])
        || word.norm.isOne(
          of: "suspected", "alleged", "similar", "retaliation", "response", "revenge", "reprisal",
          "overnight", "meanwhile", "separately")
        || word.norm.isOne(
          of: "involved", "involving", "includes", "included", "earlier", "later", "before", "after"
        )
        // "The next day mortar shells came down"
        || word.norm.isOne(of: "day", "week", "month", "morning", "evening", "night")
      {
        break
      }
      // "Insurgents unleashed suicide car bombs": what was done with them.
      if word.norm.hasSuffix("ed"), start - 2 >= bounds.lowerBound,
        prose.has(start - 2, [.assailant, .person, .organization])
      {
        break
      }
      start -= 1
    }
    return start
  }

  private static func quantity(
    _ prose: Prose, _ start: Int, _ head: Int, _ bounds: Range<Int>
  ) -> Count? {
    // "at least a dozen rockets" begins some words before.
    for back in stride(from: min(6, start - bounds.lowerBound), through: 1, by: -1) {
      if let quantity = Quantity.read(prose, at: start - back, in: bounds), !quantity.isPart,
        quantity.words.upperBound == start
          || (prose.norm(quantity.words.upperBound) == "of"
            && quantity.words.upperBound + 1 == start)
      {
        return quantity.count
      }
    }
    if let quantity = Quantity.read(prose, at: start, in: bounds), quantity.words.upperBound <= head
    {
      return quantity.count
    }
    return prose.norm(start - 1).isOne(of: "a", "an") && !prose.norm(head).hasSuffix("s")
      ? Count(exactly: 1) : nil
  }
}
