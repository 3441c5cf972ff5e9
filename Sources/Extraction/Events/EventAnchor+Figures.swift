/// Words for attacks where nobody is attacked: accidents, figures of speech, films.
extension EventAnchor {
  /// "A gas explosion", "a blast at a fireworks factory": nobody attacked, unless somebody is said to have.
  static func isAccident(_ prose: Prose, _ index: Int) -> Bool {
    // "when methane exploded in a coal mine": whatever else the text tells of.
    prose.norm(index - 1).isOne(of: "methane", "firedamp") || isNearAccident(prose, index)
  }

  private static func isNearAccident(_ prose: Prose, _ index: Int) -> Bool {
    ((index - (prose.norm(index - 1) == "the" ? 24 : 7)..<index + 8).contains {
      accidents.contains(prose.norm($0))
        // "fire set off explosions at an ammunition depot"
        || prose.norm($0).isOne(of: "ammunition", "munitions", "arms")
          && prose.norm($0 + 1).isOne(of: "depot", "dump", "warehouse", "store")
          && (index - 4..<index).contains { prose.norm($0) == "fire" }
    }
      || isCausedByAccident(prose, index)
      // "a tanker lost control, fell and exploded"
      || (max(0, index - 16)..<index).contains {
        prose.norm($0) == "lost" && prose.norm($0 + 1) == "control"
          && !prose.norm($0 + 2).isOne(of: "of", "over")
      })
      && !(index - 9..<index + 8).contains {
        prose.has($0, .weapon) && prose.norm($0) != "gas"
          || prose.norm($0).isOne(of: "attack", "bombing", "terrorist", "sabotage", "sabotaged")
      }
      && !(index - 20..<index + 30).contains {
        prose.open.has($0, [.assailant, .claiming])
          || prose.open.norm($0).isOne(of: "planted", "explosives", "dynamite", "saboteurs")
      }
  }

  /// "a charge of dynamite went off too early at a gold pit": of those who dig there.
  static func isOfBlasting(_ prose: Prose, _ index: Int) -> Bool {
    (index + 1..<index + 5).contains {
      prose.norm($0) == "prematurely" || prose.reads($0, "too", "early")
    }
      && (index - 14..<index + 14).contains { quarries.contains(prose.norm($0)) }
      && !(index - 20..<index + 24).contains {
        prose.open.has($0, [.assailant, .claiming])
          || prose.open.norm($0).isOne(of: "planted", "saboteurs", "attack")
      }
  }

  /// "We still expect duds ... Three died when one went off": what was left of a war.
  static func isOfDud(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index - 1) == "one"
      && (index - 14..<index).contains {
        prose.norm($0).isOne(of: "colleagues", "technicians", "experts", "sappers")
      }
      && (index - 60..<index).contains {
        prose.norm($0).isOne(of: "duds", "dud", "unexploded", "ordnance", "wartime")
      }
      && !(index - 20..<index + 20).contains { prose.open.has($0, .assailant) }
  }

  private static let quarries: FormSet = [
    "quarry", "pit", "mine", "shaft", "diggers", "miners", "tunnel", "blasting", "rock",
  ]

  /// What breaks by itself.
  static let faults: FormSet = [
    "fault", "malfunction", "malfunctioned", "short-circuit", "negligence", "leak", "wiring",
  ]

  /// "injured 37 people and may have been caused by a gas leak"
  static func isCausedByAccident(_ prose: Prose, _ index: Int) -> Bool {
    let rest = (index + 1..<index + 26).prefix { prose.norm($0) != "." }
    if rest.contains(where: {
      faults.contains(prose.norm($0))
        && prose.norm($0 - 1).isOne(
          of: "technical", "mechanical", "electrical", "gas", "faulty", "a")
    }) {
      return true
    }
    guard
      let cause = (index + 1..<index + 24).prefix(while: { prose.norm($0) != "." }).first(where: {
        prose.norm($0) == "caused" && prose.norm($0 + 1) == "by"
          || prose.norm($0) == "due" && prose.norm($0 + 1) == "to"
      })
    else { return false }
    return (cause + 2..<cause + 6).contains { accidents.contains(prose.norm($0)) }
  }

  /// "was convicted of kidnapping and assault", "charges of assault": a crime by the name that courts give it.
  static func isCharge(_ prose: Prose, _ index: Int) -> Bool {
    guard
      prose.norm(index).isOne(
        of: "assault", "assaults", "kidnapping", "stabbing", "abduction", "assaulting"),
      !prose.has(index - 1, [.weapon, .definite, .indefinite, .number])
        || prose.norm(index - 1) == "sexual"
    else { return false }
    // "Separatists are accused of kidnapping six teachers": whom they took.
    if prose.norm(index - 1) == "of", prose.norm(index - 2) == "accused",
      prose.has(index + 1, .number), prose.has(index + 2, [.person, .role])
    {
      return false
    }
    return (index - 12..<index).contains { courtWords.contains(prose.norm($0)) }
      || prose.norm(index + 1).isOne(of: "charge", "charges", "count", "counts", "trial", "case")
  }

  /// "a shark attack", "hackers attacked the servers": no arms.
  static func isUnarmed(_ prose: Prose, _ index: Int) -> Bool {
    let norm = prose.norm(index)
    guard
      norm.hasPrefix("attack") || norm.hasPrefix("assault") || norm == "killed" || norm == "raid"
        || norm == "mauled" || norm.hasPrefix("bombard") || norm == "strike"
    else { return false }
    // "Hackers attacked the ministry, bombarding its servers with requests in an assault", "planes that strike" locusts
    if (index - 26..<index).contains(where: {
      prose.norm($0).isOne(of: "hackers", "ransomware", "malware", "locusts", "swarms")
    }) {
      return true
    }
    // "the cyberattacks of 2007, when ministries were bombarded with traffic"
    if norm.hasPrefix("bombard"),
      (index - 14..<index).contains(where: { prose.norm($0).hasPrefix("cyber") })
        || prose.norm(index + 1) == "with" && messages.contains(prose.norm(index + 2))
    {
      return true
    }
    // But the Tamil Tigers have arms.
    return
      (index - 4..<index).contains {
        beasts.contains(prose.norm($0))
          && !(prose.words.indices.contains($0 - 1) && prose.words[$0].isCapitalized
            && prose.words[$0 - 1].isCapitalized)
      }
      || (index - 4..<index + 6).contains { machines.contains(prose.norm($0)) }
  }

  /// What people are bombarded with and not hurt.
  private static let messages: FormSet = [
    "traffic", "requests", "questions", "messages", "emails", "e-mails", "calls", "complaints",
    "letters", "advertisements", "adverts", "texts", "data",
  ]

  /// What politicians fight over with words.
  static let disputed: FormSet = [
    "tariffs", "trade", "spending", "budget", "budgets", "rates", "inflation", "tax", "taxes",
    "subsidies", "pensions", "reform", "reforms", "policy", "policies", "migration", "immigration",
    "healthcare", "abortion", "bill", "proposal", "proposals", "wages", "prices", "appointments",
  ]

  static let beasts: FormSet = [
    "shark", "sharks", "bear", "bears", "dog", "dogs", "crocodile", "crocodiles", "tiger", "tigers",
    "leopard", "leopards", "lion", "lions", "elephant", "elephants", "wolf", "wolves", "snake",
    "hippo", "hippos", "hyena", "hyenas", "bull", "bees", "wasps", "monkey", "monkeys", "boar",
    "jackal", "jackals", "leopardess", "buffalo", "python", "boars", "baboons", "alligator",
    "hornets",
  ]

  private static let machines: FormSet = [
    "hackers", "hacker", "cyber", "cyberattack", "cyberattacks", "ransomware", "malware", "servers",
    "website", "websites", "phishing",
  ]

  /// "came under fire over his handling of the budget": words, not shots.
  static func isCriticism(_ prose: Prose, _ fire: Int) -> Bool {
    // "under heavy fire"
    let fire = prose.norm(fire) == "fire" ? fire : fire + 1
    guard prose.norm(fire) == "fire", !prose.has(fire - 1, .weapon) else { return false }
    // "The naira came under heavy fire"
    if (fire - 8..<fire).contains(where: { moneys.contains(prose.norm($0)) }) { return true }
    let behind = fire + 1..<fire + 12
    return behind.contains {
      prose.norm($0).isOne(of: "over", "for")
        && (prose.norm($0 + 1).isOne(of: "his", "her", "its", "their", "not", "failing", "saying")
          || prose.norm($0 + 1).hasSuffix("ing")
          || prose.norm($0) == "over" && prose.norm($0 + 1) == "the"
            && matters.contains(prose.norm($0 + 2)))
    }
      || behind.prefix(4).contains {
        critics.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "parliament", "congress") && prose.norm($0 - 1) == "in"
      }
      // "The minister came under fire as opposition MPs attacked his budget"
      || behind.prefix(9).contains { word in
        prose.norm(word) == "as"
          && (word + 1..<word + 6).contains { critics.contains(prose.norm($0)) }
      }
      // "on Sunday from his own backbench"
      || behind.prefix(9).contains { word in
        critics.contains(prose.norm(word))
          && (fire + 1..<word).contains { prose.norm($0).isOne(of: "from", "by") }
      }
  }

  /// What one is criticized for.
  private static let matters: FormSet = [
    "cost", "costs", "price", "prices", "handling", "decision", "plan", "plans", "deal", "remarks",
    "remark", "comments", "policy", "scandal", "use", "state", "response", "affair", "budget",
    "appointment", "issue",
  ]

  /// What sellers fire at.
  private static let moneys: FormSet = [
    "naira", "rupee", "lira", "peso", "rand", "rouble", "ruble", "dollar", "euro", "sterling",
    "yen", "yuan", "shilling", "cedi", "dinar", "rial", "hryvnia", "currency", "bonds", "equities",
    "stocks", "shares", "crude", "bitcoin",
  ]

  /// Those whose fire is words.
  private static let critics: FormSet = [
    "critics", "lawmakers", "opposition", "activists", "unions", "fans", "newspapers", "press",
    "media", "politicians", "commentators", "editors", "deputies", "senators", "backbench",
    "backbenchers", "backbenches", "colleagues", "investors", "voters", "shareholders", "rivals",
    "campaigners", "lawyers", "councillors", "councilors", "legislators", "mps", "economists",
    "columnists", "readers", "listeners", "viewers",
  ]

  /// "slaughtered millions of birds", "shelled pistachios"
  static func isOfFood(_ prose: Prose, _ index: Int) -> Bool {
    (index - 8..<index + 5).contains { foods.contains(prose.norm($0)) }
      && !(index - 6..<index + 6).contains { prose.has($0, [.person, .civilian, .assailant]) }
  }

  private static let foods: FormSet = [
    "birds", "poultry", "chickens", "cattle", "cows", "cow", "pigs", "pig", "sheep", "goats",
    "goat",
    "animals", "livestock", "herd", "herds", "pistachios", "nuts", "peanuts", "peas", "shrimp",
    "prawns", "eggs", "camels", "meat",
  ]

  /// "helicopters landing in the resort": they come down as they should.
  static func isOfAircraft(_ prose: Prose, _ index: Int) -> Bool {
    (index - 3..<index).contains { prose.has($0, .aircraft) && prose.norm($0) != "drone" }
      && !(index - 8..<index + 5).contains {
        EventWords.weapons[prose.norm($0)].map { $0 != .airstrike } ?? false
      }
  }

  /// "a wall to protect it from attack", "safe from the raids of bandits"
  static func isGuardedAgainst(_ prose: Prose, _ index: Int) -> Bool {
    let from = prose.has(index - 1, .definite) ? index - 2 : index - 1
    guard prose.norm(from).isOne(of: "from", "against") else { return false }
    return (from - 7..<from).contains {
      prose.norm($0).isOne(
        of: "protect", "protects", "protected", "protection", "safe", "defend", "shield", "guard")
    }
  }

  static let courtWords: FormSet = [
    "charge", "charges", "charged", "convicted", "conviction", "convictions", "sentenced", "jailed",
    "guilty", "indicted", "acquitted", "accused", "counts", "count", "trial", "pleaded", "felony",
    "felonious", "aggravated",
  ]

  static let accidents: FormSet = [
    "tire", "tires", "tyre", "tyres", "blown-out", "blowout", "puncture",
    "gas", "boiler", "engine-room", "steel", "smelter", "foundry", "fireworks", "firework",
    "firecracker", "firecrackers",
    "cylinder",
    "cylinders", "methane",
    "silo", "dust", "transformer", "coal", "fertilizer", "fertiliser", "ammonium", "volcano",
    "battery", "oven",
  ]

  /// "a barrage of criticism": a barrage of anything but fire.
  static func isFigurativeVolley(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index).isOne(of: "barrage", "salvo", "volley", "bombardment"),
      prose.norm(index + 1) == "of",
      // "the bombardment of the camp"
      prose.norm(index) != "bombardment" || !prose.has(index + 2, [.definite, .indefinite])
    else { return false }
    return !(index + 2..<index + 7).contains {
      EventWords.weapons[prose.norm($0)] != nil || EventWords.table[prose.norm($0)] != nil
        || prose.norm($0).isOne(of: "fire", "gunfire", "bullets", "rounds")
    } && !(prose.words.indices.contains(index + 2) && prose.words[index + 2].isCapitalized)
  }

  /// "stormed Lisbon and slaughtered the competition with a show", "gunned down the favourite": on a stage or a course.
  static func isOfShow(_ prose: Prose, _ index: Int) -> Bool {
    (index - 12..<index + 16).contains {
      prose.norm($0).isOne(of: "competition", "favourite", "furlong", "colt", "racecourse", "filly")
        || prose.norm($0).isOne(of: "concert", "tour", "album", "encore", "setlist")
          && (index - 12..<index + 16).contains { prose.norm($0) == "fans" }
    }
      && !(index - 12..<index + 16).contains {
        prose.has($0, [.injured, .assailant]) || prose.norm($0).isOne(of: "police", "bomb", "dead")
      }
  }

  /// "his shot hit the post": one shot, not somebody who was shot.
  static func isNounShot(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index - 1).isOne(
      of: "a", "the", "his", "her", "their", "its", "my", "your", "one", "another", "first",
      "long-range")
  }

  /// "shot a film in the city", "shot pictures", "shot to fame", "shot up".
  static func isShotOfFilm(_ prose: Prose, _ index: Int) -> Bool {
    if prose.norm(index + 1) == "dead" || prose.reads(index + 1, "and", "killed")
      || prose.reads(index + 1, "and", "wounded")
    {
      return false
    }
    if prose.reads(index + 1, "to", "fame") || prose.reads(index + 1, "to", "prominence")
      || prose.norm(index + 1).isOne(of: "up", "past", "ahead") && !isPassive(prose, index)
    {
      return true
    }
    // "a clip from a television series shot in Colombia"
    if prose.norm(index - 1) == "series", prose.norm(index - 2).isOne(of: "television", "tv") {
      return true
    }
    // "The film, shot in Mosul last year", "was shot in London for a cover"
    if (index - 3..<index).contains(where: { works.contains(prose.norm($0)) })
      || (index + 1..<index + 9).contains(where: {
        prose.norm($0) == "for"
          && ($0 + 1..<$0 + 4).contains { pictures.contains(prose.norm($0)) }
      })
    {
      return true
    }
    return isOfPicture(prose, index + 1..<index + 5)
  }

  /// Whether the thing that some words name is a picture: "a scene for a drama", and neither "a drama teacher" nor "a
  /// Western aid worker".
  static func isOfPicture(_ prose: Prose, _ words: Range<Int>) -> Bool {
    let things = words.prefix { !prose.has($0, [.locative, .conjunction]) }
    guard
      let picture = things.first(where: {
        pictures.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
      })
    else { return false }
    return !(picture + 1..<picture + 4).prefix {
      !prose.has($0, [.locative, .conjunction, .being, .having]) && prose.norm($0) != ","
    }.contains { prose.has($0, .person) || prose.norm($0).isOne(of: "teacher", "actor", "star") }
  }

  static let pictures: FormSet = [
    "film", "films", "movie", "documentary", "video", "videos", "footage", "scene", "scenes",
    "cover", "campaign", "advert", "picture", "pictures", "photo", "photos", "photograph",
    "photographs", "series", "images", "thriller", "western", "episode", "sequel", "drama",
    "commercial",
  ]

  /// "an attack on the budget", "attacks on his record": words, not weapons.
  static func isFigurativeNoun(_ prose: Prose, _ index: Int) -> Bool {
    if prose.norm(index - 1).isOne(
      of: "blistering", "scathing", "stinging", "withering", "verbal", "furious")
    {
      return true
    }
    // ""It is a massacre out there," said a dealer"
    if prose.norm(index).isOne(of: "massacre", "bloodbath", "carnage", "slaughter"),
      (index - 12..<index + 24).contains(where: {
        prose.open.norm($0).isOne(
          of: "dealer", "trader", "traders", "broker", "brokers", "sell-off", "investors",
          "equities")
      })
    {
      return true
    }
    // "the explosion of selling"
    if prose.norm(index).isOne(of: "explosion", "eruption"), prose.norm(index + 1) == "of",
      prose.norm(index + 2) == "selling" || abstractSubjects.contains(prose.norm(index + 2))
    {
      return true
    }
    // "a do-or-die clash on Sunday"
    if prose.norm(index - 1).isOne(
      of: "do-or-die", "must-win", "top-of-the-table", "winner-takes-all", "heavyweight")
    {
      return true
    }
    // "a bloodbath in chip stocks", "an assault on the charts"
    if (index + 1..<index + 6).contains(where: {
      prose.norm($0).isOne(of: "charts", "short-sellers")
        // But not "an attack on fuel stocks".
        || prose.norm($0) == "stocks" && prose.norm(index).isOne(of: "bloodbath", "massacre")
    }) || prose.norm(index) == "ambush" && prose.reads(index - 2, "lying", "in") {
      return true
    }
    guard prose.norm(index + 1).isOne(of: "on", "against") else { return false }
    return (index + 2..<index + 5).contains { abstractTargets.contains(prose.norm($0)) }
  }

  /// "Prices have exploded", "attacked his critics": nobody was harmed.
  static func isFigurative(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.norm(index)
    // "ambushed his own prime minister at the party congress"
    if word == "ambushed" || word.hasPrefix("attack"), isInDebate(prose, index) { return true }
    if word.hasPrefix("explod") {
      return
        ((index - 3..<index).contains { abstractSubjects.contains(prose.norm($0)) }
        // "Oil futures in New York exploded higher"
        || prose.norm(index + 1).isOne(of: "higher", "upwards"))
        && !isCounted(prose, index)
    }
    if word.hasPrefix("attack") {
      return (index + 1..<index + 4).contains { abstractTargets.contains(prose.norm($0)) }
        && !isCounted(prose, index)
    }
    return false
  }

  /// Where words are the weapons.
  private static func isInDebate(_ prose: Prose, _ index: Int) -> Bool {
    let behind = (index + 1..<index + 14).prefix { prose.norm($0) != "." }
    return behind.contains {
      prose.norm($0).isOne(of: "congress", "conference", "debate", "caucus", "reshuffle")
        && !(prose.words.indices.contains($0) && prose.words[$0].isCapitalized)
    } && !isCounted(prose, index)
      && !(index - 8..<index + 12).contains {
        prose.has($0, [.weapon, .assailant, .killed, .injured])
      }
  }

  /// "exploded on Monday, killing six people": people who were killed or hurt are counted in the words that follow, which
  /// is no figure of speech.
  static func isCounted(_ prose: Prose, _ index: Int) -> Bool {
    func isCount(_ harm: Int) -> Bool {
      prose.has(harm, [.killed, .injured])
        && (prose.has(harm + 1, .number)
          || prose.words.indices.contains(harm + 1)
            && prose.words[harm + 1].value != nil
          || prose.norm(harm + 1).isOne(of: "at", "a", "an", "several", "dozens", "more", "scores")
          || prose.norm(harm + 1) == "between" && prose.has(harm + 2, .number)
          || (harm - 4..<harm).contains { prose.has($0, .number) })
    }
    return (index + 1..<index + 20).prefix { prose.norm($0) != "." }.contains(where: isCount)
  }

  static let abstractSubjects: FormSet = [
    "prices", "price", "sales", "costs", "demand", "population", "popularity", "debt", "growth",
    "budget", "anger", "interest", "applause", "laughter", "inflation", "exports", "imports",
    "tourism",
    "numbers", "figures", "cases", "rates", "spending", "visitors", "market", "profits",
  ]

  static let abstractTargets: FormSet = [
    "critics", "criticism", "policy", "policies", "decision", "plan", "plans", "proposal",
    "proposals", "record", "budget", "bill", "ruling", "verdict",
  ]

  /// A bombing that a film or a book is about.
  static func isTold(_ prose: Prose, _ index: Int) -> Bool {
    (index - 6..<index).contains {
      works.contains(prose.norm($0))
        && prose.norm($0 + 1).isOne(of: "about", "on", "of")
        // "Kirkuk was the scene of a bombing"
        && !(prose.norm($0) == "scene" && prose.norm($0 - 1) == "the"
          && (prose.has($0 - 2, [.being, .adverb]) || prose.has($0 - 3, .being)))
    }
  }

  static let works: FormSet = [
    "film", "movie", "documentary", "book", "novel", "play", "exhibition", "scene", "scenes",
    "sequence", "episode",
  ]
}
