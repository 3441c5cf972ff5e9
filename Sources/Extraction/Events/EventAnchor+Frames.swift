/// Attacks that no word and no set phrase names: told by who did something to whom, with what, and what came of it.
///
/// Read only where a sentence has no other word for an event. A frame asks for two of three: those who bear arms or what they
/// bear, people or places that suffer it, and harm that is told; so it holds for verbs that no table has.
extension EventAnchor {
  /// The deed of a sentence that no other rule has read; none where its words tell of a mishap.
  ///
  /// - Parameters:
  ///   - anchors: those of people hurt: where a verb says who killed whom, nothing else is needed.
  ///   - weapons: those of the sentence.
  static func ofFrames(
    _ prose: Prose, _ bounds: Range<Int>, beside anchors: [EventAnchor], _ weapons: [WeaponMention]
  ) -> [EventAnchor] {
    let isKilling = anchors.contains { anchor in
      guard anchor.form == .casualty, prose.has(anchor.head, .verb) else { return false }
      if anchor.isPassive {
        return span(anchor.head + 1, anchor.head + 7).contains { by in
          prose.norm(by) == "by" && span(by + 1, by + 5).contains { isArmedNoun(prose, $0) }
        }
      }
      return prose.norm(anchor.head).hasSuffix("ed")
        && !prose.norm(anchor.head - 1).isOne(of: "people", "were")
    }
    guard !bounds.contains(where: { isOfMishap(prose, $0) }) else { return [] }
    for index in bounds where prose.words[index].isWord {
      for frame in frames {
        if let anchor = frame(prose, index, bounds) { return [anchor] }
      }
      if !isKilling, let anchor = armedDeed(prose, index, bounds) { return [anchor] }
    }
    return isKilling ? [] : [harmBesideArms(prose, bounds, weapons)].compactMap { $0 }
  }

  private typealias Frame = @Sendable (Prose, Int, Range<Int>) -> EventAnchor?

  private static let frames: [Frame] = [
    fought, held, captured, namedDeed, driven, setOff, firedLater, deadWhen, awoken,
  ]

  private static func isOfMishap(_ prose: Prose, _ index: Int) -> Bool {
    Mishaps.hold(prose.norm(index)) && !Mishaps.isThing(prose.norm(index))
  }

  // MARK: Nouns

  /// "answered with artillery fire on Yahmar", "blamed for the murder of two soldiers", "killed in the second encounter".
  private static func namedDeed(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor?
  {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    case "fire":
      guard let kind = guns[prose.norm(index - 1)],
        next.isOne(of: "on", "at", "into", "against", "towards", "toward", "from", "across"),
        // "the third rocket fire into Israel since the truce": one of a row that is counted.
        !span(max(bounds.lowerBound, index - 5), index).contains(where: {
          prose.norm($0).isOne(
            of: "first", "second", "third", "fourth", "fifth", "latest", "previous", "no")
        }),
        span(index + 2, min(index + 9, bounds.upperBound)).contains(where: {
          prose.words[$0].isCapitalized || prose.has($0, [.facility, .person])
        })
      else { return nil }
      return EventAnchor(
        words: index - 1..<index + 1, head: index, form: .noun, kind: kind,
        reference: reference(prose, index - 1, index))
    case "murder", "murders", "killing", "killings", "slaying", "slayings", "beheading", "lynching":
      guard next == "of", !prose.norm(index - 1).isOne(of: "not", "attempted", "mass"),
        let victim = span(index + 2, min(index + 9, bounds.upperBound)).first(where: {
          prose.has($0, .person)
        }),
        prose.has(index + 2, [.number, .indefinite]) || prose.words[index + 2].isCapitalized
          || prose.norm(index + 2) == "the",
        isCombatant(prose, victim) || ofState.contains(prose.norm(victim))
          || bounds.contains(where: {
            isCombatant(prose, $0) || armedGroups.contains(prose.norm($0))
          })
      else { return nil }
      return noun(
        prose, index, 1,
        prose.norm(index).isOne(of: "beheading", "lynching") ? .stabbing : .shooting)
    // "The raids followed the loss of 16 soldiers on Sunday in the southeast"
    case "loss", "losses", "deaths":
      guard next == "of",
        prose.has(index + 2, .number)
          || prose.words[min(index + 2, prose.words.count - 1)].value != nil,
        span(index + 3, min(index + 7, bounds.upperBound)).contains(where: {
          ofState.contains(prose.norm($0)) && !prose.norm($0).isOne(of: "officials", "journalists")
        }), bounds.contains(where: { prose.has($0, .weekday) })
      else { return nil }
      return noun(prose, index, 1, .attack)
    case "encounter", "exchange", "engagement", "confrontation", "standoff", "face-off", "contact":
      guard bounds.contains(where: { prose.has($0, .killed) || prose.has($0, .injured) }),
        bounds.contains(where: {
          prose.has($0, .assailant) || ofState.contains(prose.norm($0))
        }),
        // "The driver was later killed in a confrontation with police": how it ended for him who was told of.
        !bounds.prefix(4).contains(where: {
          prose.norm($0).isOne(
            of: "driver", "suspect", "attacker", "assailant", "gunman", "shooter", "knifeman",
            "attackers", "suspects")
        }), !next.isOne(of: "rate", "student", "programme", "program", "office", "group")
      else { return nil }
      return noun(prose, index, 1, .clash)
    default: return nil
    }
  }

  /// Those in the service of a state, whose killing is no common crime.
  private static let ofState: FormSet = [
    "soldier", "soldiers", "policeman", "policemen", "officer", "officers", "police", "troops",
    "guard", "guards", "peacekeeper", "peacekeepers", "gendarme", "gendarmes", "official",
    "officials", "governor", "mayor", "judge", "prosecutor", "constable", "constables", "jawan",
    "jawans", "ranger", "rangers", "forces", "trooper", "troopers", "serviceman", "servicemen",
    "journalist", "journalists", "commander", "general", "colonel", "councillor", "councillors",
  ]

  // MARK: Towns that change hands

  /// "Rebels took control of the border post", "hoisted their flag over Avdiivka", "the garrison had fallen to its men".
  private static func captured(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard bounds.contains(where: { prose.has($0, [.weekday, .month]) }) else { return nil }
    let next = prose.norm(index + 1)
    let length: Int
    switch prose.norm(index) {
    case "took", "taken", "gained", "seized", "wrested", "assumed":
      guard
        let control = span(index + 1, index + 4).first(where: { prose.norm($0) == "control" }),
        prose.norm(control + 1).isOne(of: "of", "over")
      else { return nil }
      length = control + 2 - index
    case "captured", "overran", "overrun", "retook", "recaptured", "conquered": length = 1
    case "hoisted", "raised", "planted":
      guard
        let flag = span(index + 1, index + 5).first(where: {
          prose.norm($0).isOne(of: "flag", "flags", "banner", "colours")
        }), prose.norm(flag + 1).isOne(of: "over", "above", "in", "on", "atop")
      else { return nil }
      length = flag + 2 - index
    case "fell", "fallen", "falls":
      guard next == "to",
        span(index + 2, index + 7).contains(where: {
          isCombatant(prose, $0) || armedGroups.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "men", "fighters")
        }),
        span(max(bounds.lowerBound, index - 8), index).contains(where: {
          prose.has($0, .facility) || prose.words[$0].isCapitalized
        })
      else { return nil }
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: .clash, isPassive: true)
    default: return nil
    }
    let object = span(index + length, min(index + length + 8, bounds.upperBound)).prefix {
      prose.norm($0) != "," && prose.norm($0) != "."
    }
    guard !isPassive(prose, index), prose.norm(index - 1) != "to", !prose.has(index - 1, .modal),
      // "two militiamen whom it had captured on November 30"
      !span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(of: "whom", "who")
      }),
      // A place, and no person: "captured a rebel commander".
      object.contains(where: {
        prose.has($0, .facility)
          || prose.words[$0].isCapitalized && !prose.has($0, [.month, .weekday])
      }),
      !object.contains(where: {
        prose.has($0, .person)
          || noTowns.contains(prose.norm($0))
      }),
      span(max(bounds.lowerBound, index - 14), index).contains(where: {
        isCombatant(prose, $0) || armedGroups.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "units", "brigade", "battalion", "insurgents", "militias")
      })
    else { return nil }
    return verb(index, length, .clash)
  }

  /// What is captured and is no town.
  private static let noTowns: FormSet = [
    "market", "imagination", "party", "vote", "votes", "company", "firm", "board", "club", "bank",
    "most", "much", "region", "country", "swathes",
  ]

  /// "two militiamen whom it had captured on November 30": whom armed people hold.
  private static func held(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard prose.norm(index).isOne(of: "captured", "seized", "taken", "took", "snatched", "grabbed"),
      let whom = span(max(bounds.lowerBound + 1, index - 5), index).last(where: {
        prose.norm($0) == "whom"
      }), prose.has(whom - 1, [.person, .role]),
      bounds.contains(where: {
        isArmedNoun(prose, $0) || armedGroups.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "army", "group", "movement", "militia", "front")
      })
    else { return nil }
    return verb(index, 1, .abduction)
  }

  // MARK: Verbs

  /// "Clan militias fought over a borehole at Defow", "rebels and soldiers battled for the bridge"
  private static func fought(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard
      prose.norm(index).isOne(
        of: "fought", "battled", "battling", "skirmished", "duelled", "sparred"),
      !isPassive(prose, index),
      span(max(bounds.lowerBound, index - 8), index).contains(where: {
        isCombatant(prose, $0) || sides.contains(prose.norm($0))
      }),
      // "fought with words", "fought a fire", "had fought in the war"
      !span(index + 1, min(index + 8, bounds.upperBound)).contains(where: {
        unarmed.contains(prose.norm($0))
      }),
      !prose.has(index - 1, .having), !prose.norm(index - 1).isOne(of: "who", "he", "she", "to"),
      // "Two cartels are battling for control": what goes on.
      !prose.norm(index - 1).isOne(of: "are", "is", "been")
    else { return nil }
    return verb(index, 1, .clash)
  }

  /// What is fought without arms.
  private static let unarmed: FormSet = [
    "fire", "blaze", "flames", "war", "election", "elections", "court", "corruption", "disease",
    "words", "poverty", "crime", "wildfire", "final", "match", "seat", "inflation", "hunger",
    "budget", "law", "bill", "deal", "price", "prices", "contract", "votes", "wages", "pay", "tax",
  ]

  private static let sides: FormSet = [
    "militias", "clans", "tribes", "tribesmen", "clansmen", "factions", "gangs", "units", "guards",
    "police", "groups", "cartels", "armies", "herders", "farmers", "villagers", "insurgents",
  ]

  /// "had driven a car full of explosives into a checkpoint"
  private static func driven(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard prose.norm(index).isOne(of: "driven", "steered", "driving"), !isPassive(prose, index),
      isOfCarBomb(prose, index) || isOfBomber(prose, index),
      span(max(bounds.lowerBound, index - 8), index).contains(where: {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "man", "woman", "driver")
      })
    else { return nil }
    return verb(index, 1, .suicideBomb)
  }

  /// "set off a car loaded with gas cylinders", "a car filled with explosives was set off"
  private static func setOff(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard prose.norm(index) == "set", prose.norm(index + 1) == "off" else { return nil }
    let around = span(max(bounds.lowerBound, index - 9), min(bounds.upperBound, index + 10))
    guard
      let packed = around.first(where: {
        prose.norm($0).isOne(of: "loaded", "packed", "filled", "rigged", "stuffed", "laden")
          && prose.norm($0 + 1) == "with"
      }),
      vehicles.contains(prose.norm(packed - 1))
    else { return nil }
    return verb(index, 2, .carBomb, passive: isPassive(prose, index))
  }

  /// "fired on Friday morning at a restaurant": at what, behind the day.
  private static func firedLater(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor?
  {
    guard prose.norm(index).isOne(of: "fired", "shot", "firing"), !isPassive(prose, index),
      span(index + 1, index + 4).contains(where: { prose.has($0, [.weekday, .month, .dayPart]) }),
      let way = span(index + 2, min(index + 8, bounds.upperBound)).first(where: {
        prose.norm($0).isOne(of: "at", "into", "upon", "on")
          && !prose.has($0 + 1, [.weekday, .month])
          && !prose.has($0 + 1, .dayPart)
          && prose.words[min($0 + 1, prose.words.count - 1)].value == nil
      }),
      span(way + 1, min(way + 7, bounds.upperBound)).contains(where: {
        prose.has($0, [.facility, .person])
      }),
      isOfBand(prose, before: index)
        || span(max(bounds.lowerBound, index - 5), index).contains(where: { isCombatant(prose, $0) }
        )
    else { return nil }
    return verb(index, 1, .shooting)
  }

  /// "Two men were killed when militiamen turned on the marchers": whatever armed people did when others died of it.
  private static func deadWhen(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard prose.norm(index).isOne(of: "when", "as", "after"),
      span(max(bounds.lowerBound, index - 14), index).contains(where: {
        prose.has($0, [.killed, .injured]) && !prose.words[$0].isCapitalized
      }),
      let subject = span(index + 1, min(index + 6, bounds.upperBound)).first(where: {
        isArmedNoun(prose, $0) || armedGroups.contains(prose.norm($0))
      }),
      let verb = span(subject + 1, min(subject + 7, bounds.upperBound)).first(where: {
        isPastVerb(prose, $0)
      }),
      // "as the attackers went on until dawn": of what was told.
      !prose.norm(subject - 1).isOne(of: "the", "these", "those", "its", "their"),
      // "when gunmen who had fled were caught"
      !span(subject, verb).contains(where: { prose.has($0, .being) || prose.norm($0) == "," })
    else { return nil }
    return EventAnchor(words: verb..<verb + 1, head: verb, form: .verb, kind: .attack)
  }

  /// "Gunmen boarded a ferry at Hagere Selam and left nine dead": any deed of armed people on what can be hit, in a sentence
  /// that tells of harm.
  private static func armedDeed(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor?
  {
    guard isPastVerb(prose, index), !prose.has(index - 1, .being), hasArmedSubject(prose, index),
      // "a mine planted by guerrillas tore off both feet"
      !span(max(bounds.lowerBound, index - 14), index).contains(where: {
        prose.norm($0) == "by" || isOfMine(prose, $0)
      }),
      let object = span(index + 1, min(index + 7, bounds.upperBound)).first(where: {
        prose.has($0, [.facility, .person]) && !prose.norm($0).hasPrefix("hostage")
      }), !span(index + 1, object).contains(where: { prose.has($0, .being) }),
      span(object, bounds.upperBound).contains(where: {
        prose.has($0, [.killed, .injured]) || prose.norm($0).isOne(of: "dead", "hostage", "ablaze")
      })
    else { return nil }
    // "A bomber walked into a tea shop and killed six recruits"
    let isOfBomber = span(max(bounds.lowerBound, index - 6), index).contains {
      prose.norm($0).isOne(of: "bomber", "bombers")
    }
    return verb(index, 1, isOfBomber ? .suicideBomb : .attack)
  }

  /// "Timbuktu residents woke to three rockets"
  private static func awoken(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> EventAnchor? {
    guard prose.norm(index).isOne(of: "woke", "awoke", "awakened", "woken"),
      let to = span(index + 1, index + 3).first(where: { prose.norm($0).isOne(of: "to", "by") }),
      let kind = span(to + 1, to + 5).lazy.compactMap({ EventWords.weapons[prose.norm($0)] }).first,
      [.fire, .air].contains(kind.family)
    else { return nil }
    return verb(index, 1, kind)
  }

  // MARK: Arms and harm

  /// "Shaheds reached the port overnight, gutting a grain terminal", "gunmen going door to door; by nightfall eleven people were
  /// dead": those who attack, or what is fired and flown and planted, and in the same sentence the harm of a day that it names.
  private static func harmBesideArms(
    _ prose: Prose, _ bounds: Range<Int>, _ weapons: [WeaponMention]
  ) -> EventAnchor? {
    guard
      bounds.contains(where: {
        prose.has($0, [.weekday, .month])
          || prose.norm($0).isOne(of: "today", "yesterday", "overnight")
      }), !bounds.contains(where: { isOfDeal(prose, $0) })
    else { return nil }
    let things = weapons.filter {
      !$0.isPerson && !$0.isDefinite && $0.kind != .shooting
        && !(prose.has($0.head, .aircraft) && $0.kind != .drone)
    }
    // "hit by two rounds", "a bullet grazed his ear", "a 152 mm round pierced the wall"
    let shot = bounds.first { isOfShot(prose, $0, bounds) }
    let band = bounds.first {
      isArmedNoun(prose, $0) && !isOfHarmedBand(prose, $0, bounds)
        // "when the assailants tracked the victim": those who were told of.
        && !span(max(bounds.lowerBound, $0 - 2), $0).contains { prose.has($0, .definite) }
    }
    let mine = bounds.first { isOfMine(prose, $0) }
    // "Machetes and clubs were used on the villagers, leaving eight dead"
    let blade = bounds.first {
      prose.norm($0).isOne(of: "machetes", "clubs", "knives", "spears", "axes", "swords", "rifles")
        && span($0 + 1, min($0 + 6, bounds.upperBound)).contains {
          prose.norm($0).isOne(of: "used", "wielded", "swung")
        }
    }
    guard let agent = things.first?.head ?? mine ?? shot ?? band ?? blade else { return nil }
    let reading = CasualtyGrammar(prose, in: bounds).read()
    let isDeadly = reading.killed?.count.lower ?? 0 > 0 || reading.injured?.count.lower ?? 0 > 0
    let harmed = bounds.first {
      ruin.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
        && !prose.has($0 - 1, .negation)
    }
    guard isDeadly || harmed != nil else { return nil }
    // What it did, or the harm itself, or the thing that came.
    let verb =
      span(agent + 1, min(agent + 9, bounds.upperBound)).prefix { prose.norm($0) != "," }
      .first { isPastVerb(prose, $0) && !prose.has($0 - 1, .being) }
    let isOfBomber = band.map { prose.norm($0).isOne(of: "bomber", "bombers") } ?? false
    var kind = things.first?.kind ?? (isOfBomber ? .suicideBomb : .attack)
    if things.isEmpty, mine != nil {
      kind = .landmine
    } else if things.isEmpty, let shot {
      kind = prose.norm(shot - 1).hasSuffix("mm") ? .artillery : .shooting
      // "two rounds hit a camp", after mortar rounds were told of
      if prose.norm(shot).hasPrefix("round"),
        span(max(0, shot - 150), shot).contains(where: {
          prose.norm($0).isOne(of: "mortar", "mortars")
        })
      {
        kind = .mortar
      }
    }
    guard let head = verb ?? harmed else {
      return EventAnchor(
        words: agent..<agent + 1, head: agent, form: .noun, kind: kind, reference: .new)
    }
    return EventAnchor(
      words: head..<head + 1, head: head, form: .verb, kind: kind,
      isPassive: isPassive(prose, head))
  }

  /// "an antipersonnel mine", "a home-made mine", and no mine in which people dig.
  private static func isOfMine(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(of: "mine", "mines")
      && prose.norm(index - 1).isOne(
        of: "antipersonnel", "anti-personnel", "anti-tank", "antitank", "home-made", "homemade",
        "improvised", "buried", "anti-vehicle", "hidden")
  }

  private static func isOfShot(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    guard prose.norm(index).isOne(of: "bullet", "bullets", "round", "rounds") else { return false }
    if prose.norm(index).hasPrefix("round"),
      prose.norm(index - 1) == "mm" || prose.norm(index - 1).hasSuffix("mm")
    {
      return true
    }
    return span(max(bounds.lowerBound, index - 6), min(bounds.upperBound, index + 3)).contains {
      prose.norm($0).isOne(of: "hit", "struck", "grazed", "wounded", "killed", "pierced", "fired")
    }
  }

  /// "two insurgents were killed", "gunmen died": those who are armed, and suffered it.
  private static func isOfHarmedBand(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    span(index + 1, min(index + 5, bounds.upperBound)).contains {
      prose.has($0, .killed) || prose.has($0, .being)
        || prose.norm($0).isOne(of: "surrendered", "released", "freed", "fled", "agreed", "met")
    }
      || prose.norm(index - 1).isOne(of: "against", "with", "former", "captured", "suspected")
        && prose.norm(index - 2).isOne(of: "the", "of", "for", "with", "from", "three", "two")
  }

  /// What is talked over, traded, tried and remembered.
  private static func isOfDeal(_ prose: Prose, _ index: Int) -> Bool {
    deals.contains(prose.norm(index))
      && !(prose.has(index, .month) && prose.words[index].isCapitalized)
      // "a mortar shell found the queue for water"
      && !(prose.norm(index) == "found" && EventWords.weapons[prose.norm(index - 1)] != nil)
      || prose.has(index, [.exercise, .remembrance]) && !prose.has(index, .month)
  }

  private static let deals: FormSet = [
    "talks", "negotiations", "ceasefire", "truce", "swap", "exchanged", "court", "judge", "trial",
    "sentenced", "convicted", "charged", "museum", "cleared", "clearance", "defused", "disarmed",
    "disposal", "unexploded", "surrendered", "handed", "auction", "delivered", "delivery", "parade",
    "exhibition", "statistics", "arrested", "detained", "seized", "smuggled", "smuggling", "warned",
    "anniversary", "funeral", "buried", "rebuilt", "reopened", "reopens", "donated", "purchase",
    "sold", "signed", "deal", "contract", "budget", "veterans", "inquest",
    "appeal", "if", "would", "could", "might", "may", "will", "not", "nobody", "recovered", "found",
  ]

  /// What a blow leaves.
  private static let ruin: FormSet = [
    "gutting", "gutted", "destroying", "destroyed", "wrecking", "wrecked", "flattened",
    "flattening", "levelled", "leveled", "levelling", "burying", "ablaze", "alight", "aflame",
    "shattered", "shattering", "collapsed", "collapsing", "demolished", "demolishing", "pierced",
    "piercing", "torched", "torching", "smashed", "smashing", "tore", "tearing", "damaged",
    "damaging", "burned", "burnt", "burning", "corpses", "bodies", "slaughter", "carnage", "graves",
    "burials", "maimed", "grazed", "motionless", "fatal", "bled", "victim", "hit", "rampage",
    "cratered", "feet", "foot",
    "leg", "legs", "remains", "incinerated", "charred", "succumbed", "lifeless", "mourned",
    "maiming", "crater", "flames", "rubble",
    "casualties", "victims", "fatalities", "bloodied", "bleeding", "severed", "blinded",
  ]

  /// A verb of what was done, and of nothing that is said, begun or meant.
  private static func isPastVerb(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.words[index]
    return word.isWord && !word.isCapitalized
      && (word.norm.hasSuffix("ed") || strongPasts.contains(word.norm))
      && !word.has([
        .saying, .denying, .blaming, .claiming, .threat, .plan, .describing, .killed, .injured,
        .foiled, .exercise, .possible,
      ]) && !harmless.contains(word.norm)
  }

  private static let strongPasts: FormSet = [
    "broke", "burst", "came", "caught", "cut", "drove", "fell", "fought", "held", "hit", "laid",
    "rode", "ran", "set", "shot", "slew", "struck", "swept", "swung", "threw", "took", "tore",
    "went",
    "beat", "blew", "dug", "led", "sank", "sprang", "stole", "wrought", "leapt", "flung",
  ]

  /// What armed people do that hurts nobody.
  private static let harmless: FormSet = [
    "armed", "released", "freed", "surrendered", "agreed", "joined", "arrived", "returned", "fled",
    "escaped", "arrested", "detained", "gathered", "visited", "offered", "asked", "demanded",
    "appeared", "used", "supported", "suspected", "based", "trained", "married", "listed", "handed",
    "disguised", "dressed", "wanted", "masked", "jailed", "convicted", "sentenced", "allowed",
    "helped", "died", "needed", "called", "named", "believed", "missed", "mourned", "buried",
    "denounced", "condemned", "criticised",
    "criticized", "praised", "hated", "feared", "watched", "guarded", "protected", "escorted",
  ]
}
