/// Attacks told by one word of the table.
extension EventAnchor {
  static func event(
    _ prose: Prose, _ index: Int, _ entry: EventWords.Entry, _ bounds: Range<Int>
  ) -> EventAnchor? {
    let word = prose.words[index]
    let before = prose.norm(index - 1)
    let after = prose.norm(index + 1)
    if isNoEvent(prose, index, entry, bounds) { return nil }
    if entry.isNoun, isVerbUse(prose, index) {
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: entry.kind, isWeak: false,
        isPassive: false)
    }
    if entry.isNoun, isTold(prose, index) { return nil }
    if entry.isNoun {
      // Those of bomb disposal: nobody is attacked.
      if before.isOne(of: "controlled", "lightning") { return nil }
      // "a blast of Arctic air", "attacks of frost"
      if after == "of",
        (index + 2..<index + 4).contains(where: {
          prose.norm($0).isOne(
            of: "air", "wind", "heat", "cold", "frost", "asthma", "nerves", "panic")
        })
      {
        return nil
      }
      if noises.contains(word.norm), isAccident(prose, index) { return nil }
      // "hit in the leg by a shotgun blast"
      if word.norm.isOne(of: "blast", "blasts"),
        before.isOne(of: "shotgun", "gun", "rifle", "trumpet")
      {
        return nil
      }
      if isFigurativeVolley(prose, index) { return nil }
      if isFigurativeNoun(prose, index) { return nil }
      let start = phraseStart(prose, index, bounds)
      var kind = kind(prose, start, index, entry.kind)
      // "Israeli strikes": from the air, as the word is used of states.
      if kind == .attack, word.norm.isOne(of: "strike", "strikes"),
        before == "precision" || reference(prose, start, index) != .known,
        before == "precision" || after.isOne(of: "on", "against")
          || reference(prose, start, index) == .new && prose.has(index + 1, .verb)
          || bombers.contains(before)
          || (start..<index).contains(where: {
            prose.words[$0].isCapitalized && $0 > bounds.lowerBound
          })
      {
        kind = .airstrike
      }
      // "a coalition raid on a farm": of those who fly.
      if kind == .raid, word.norm.isOne(of: "raid", "raids"),
        before.isOne(of: "coalition", "saudi-led", "nato"),
        !bounds.contains(where: {
          prose.norm($0).isOne(
            of: "arrested", "detained", "freed", "captured", "troops", "commandos", "soldiers",
            "prisoners", "hostages")
        })
      {
        kind = .airstrike
      }
      // "drone explosions in the city"
      if kind == .bomb, noises.contains(word.norm), before.isOne(of: "drone", "missile", "rocket"),
        let weapon = EventWords.weapons[before]
      {
        kind = weapon
      }
      // "the Israeli bombing of a house": of those who bomb from the air.
      if word.norm.isOne(of: "bombing", "bombings"), kind == .bomb,
        bombers.contains(before)
          // "warplanes answered overnight by bombing a compound"
          // "The coalition retaliated early on Monday, bombing an air base"
          || before == ","
            && (index - 8..<index).contains(where: {
              prose.has($0, .aircraft) || prose.norm($0).isOne(of: "coalition", "jets", "israel")
            })
          || before == "by" && (index - 7..<index).contains(where: { prose.has($0, .aircraft) })
      {
        kind = .airstrike
      }
      return EventAnchor(
        words: start..<index + 1, head: index, form: .noun, kind: kind,
        isPlural: entry.isPlural, reference: reference(prose, start, index),
        isHeard: isHeard(prose, start, index),
        isNoise: noises.contains(word.norm) && kind == .bomb && start == index
          || noises.contains(word.norm) && kind == .bomb
            && !(start..<index).contains { EventWords.weapons[prose.norm($0)] != nil }
      )
    }
    if isFigurative(prose, index) || noises.contains(word.norm) && isAccident(prose, index) {
      return nil
    }
    if word.norm.isOne(of: "stormed", "slaughtered", "gunned", "shot", "killed"),
      isOfShow(prose, index)
    {
      return nil
    }
    // "overran large parts of Iraq": a war, and no day's deed.
    if after.isOne(of: "large", "vast", "wide", "huge", "whole", "much"),
      prose.norm(index + 2).isOne(
        of: "parts", "swathes", "swaths", "areas", "tracts", "regions", "of")
    {
      return nil
    }
    // "shot himself in the foot"
    if word.norm == "shot", after.isOne(of: "himself", "herself", "themselves") { return nil }
    // "A small plane slammed into a block of flats and exploded"
    if word.norm.isOne(of: "exploded", "slammed", "blew"),
      (index - 14..<index).contains(where: {
        prose.norm($0).isOne(of: "plane", "jet", "airliner", "helicopter", "glider")
      }),
      !(index - 14..<index + 14).contains(where: {
        prose.norm($0).isOne(of: "missile", "bomb", "hijacked", "shot", "bombs", "fire", "rockets")
      })
    {
      return nil
    }
    // "shot his wife by accident", "accidentally shot a friend"
    if word.norm.isOne(of: "shot", "fired"),
      prose.norm(index - 1) == "accidentally"
        || (index + 1..<index + 6).contains(where: {
          prose.reads($0, "by", "accident") || prose.norm($0) == "accidentally"
        })
        // "A sergeant cleaning his rifle shot dead a comrade"
        || (index - 5..<index).contains(where: { prose.norm($0) == "cleaning" })
    {
      return nil
    }
    // "old mines that a clearance team had stacked up and detonated"
    if word.norm == "detonated",
      (index - 9..<index).contains(where: {
        prose.norm($0).isOne(of: "clearance", "demining", "disposal", "deminers", "sappers")
      })
    {
      return nil
    }
    // "when a tanker overturned and exploded", "An ammunition depot blew up in the heat"
    let isInHeat = (index + 1..<index + 6).contains { at in
      prose.norm(at) == "heat" && prose.norm(at - 2) == "in"
    }
    // "the title bid exploded into life"
    if word.norm.isOne(of: "exploded", "exploding", "erupted"), prose.norm(index + 1) == "into",
      prose.norm(index + 2).isOne(
        of: "life", "action", "song", "applause", "laughter", "cheers", "celebration", "rage",
        "anger", "controversy")
    {
      return nil
    }
    // "appears to have gone off by itself"
    if prose.reads(index + 2, "by", "itself") { return nil }
    if word.norm.isOne(of: "exploded", "blew"),
      isInHeat
        || (index - 4..<index).contains(where: {
          prose.norm($0).isOne(of: "overturned", "crashed", "collided", "derailed")
        })
        // "a fireworks workshop exploded"
        || (index - 3..<index).contains(where: {
          prose.norm($0).isOne(of: "fireworks", "firecracker", "pyrotechnics")
            && prose.norm($0 + 1).isOne(
              of: "workshop", "factory", "plant", "warehouse", "store", "market", "depot", "stall")
        })
    {
      return nil
    }
    // "Hailstones like mortar shells pounded Bavaria", "A hail of bullet points slaughtered the audience"
    if (index - 6..<index).contains(where: {
      prose.norm($0).isOne(of: "hailstones", "hailstorm", "storm", "waves", "rain", "columnist")
        || prose.reads($0, "bullet", "points")
    }) {
      return nil
    }
    if word.norm == "hit", before.isOne(of: "a", "an", "hard") || before == "hard" { return nil }
    // "destroying old munitions at a range": nobody is attacked.
    if word.norm.hasPrefix("destroy") || word.norm.isOne(of: "detonated", "detonating"),
      (index + 1..<index + 6).prefix(while: { !prose.has($0, [.locative, .conjunction]) })
        .contains(where: {
          dumps.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "old", "unexploded", "recovered", "seized", "expired")
              && ($0 + 1..<$0 + 4).contains {
                prose.norm($0).isOne(
                  of: "shells", "bombs", "bomb", "rockets", "missiles", "grenades", "mortars")
              }
        })
    {
      return nil
    }
    // "The other crashed without exploding"
    if word.norm.isOne(of: "exploding", "detonating"), before == "without" { return nil }
    // "19 policemen had fallen": no shells.
    if word.norm == "fallen", !(index - 5..<index).contains(where: { prose.has($0, .weapon) }) {
      return nil
    }
    var kind = entry.kind
    var isWeak = entry.isWeak
    // "Two bombs fell on the town": from afar, and nobody planted them.
    if word.norm.isOne(of: "fell", "landed", "rained", "falling", "fallen"),
      span(max(bounds.lowerBound, index - 2), index).contains(where: {
        prose.norm($0).isOne(of: "bomb", "bombs") && prose.norm($0 - 1) != "the"
      }), prose.norm(index + 1).isOne(of: "on", "in", "near", "around", "at")
    {
      let bomb = prose.norm(index - 1).isOne(of: "bomb", "bombs") ? index - 1 : index - 2
      let isOfAircraft =
        prose.norm(bomb - 1).isOne(of: "guided", "glide", "aerial", "barrel", "israeli", "russian")
        || (bounds.lowerBound - 40..<bounds.upperBound).contains { prose.has($0, .aircraft) }
      kind = isOfAircraft ? .airstrike : .artillery
      isWeak = false
    }
    // "Militants struck a base"
    if word.norm.isOne(of: "struck", "hit"), !isPassive(prose, index),
      let who = (index - 3..<index).last(where: { prose.has($0, .assailant) })
    {
      kind = prose.norm(who - 1) == "suicide" ? .suicideBomb : .attack
      isWeak = false
    }
    // "The attacker in Kirkuk on Monday targeted a police station"
    if isWeak, word.norm == "targeted", !isPassive(prose, index),
      (index - 7..<index).contains(where: {
        prose.norm($0).isOne(of: "attacker", "attackers", "bomber")
      }) || isOfBand(prose, before: index),
      span(index + 1, index + 7).contains(where: { prose.has($0, [.facility, .person, .role]) })
    {
      kind = (index - 4..<index).contains { prose.norm($0) == "bombers" } ? .bomb : .attack
      isWeak = false
    }
    // "Israel struck an air base", "the coalition hit targets around Sanaa"
    if isWeak || word.norm == "destroyed",
      word.norm.isOne(
        of: "struck", "hit", "targeted", "hitting", "striking", "pounded", "destroyed"),
      let blow = blowOfForces(prose, index, bounds)
    {
      kind = blow == .airstrike ? munition(prose, behind: index, bounds) ?? blow : blow
      isWeak = false
    }
    // "bombarded Toluca's goal"
    if span(index - 5, index).contains(where: {
      prose.norm($0).isOne(of: "team", "side", "hosts", "visitors", "striker")
        && !prose.norm($0 - 1).isOne(of: "port", "starboard")
    }),
      span(index + 1, min(index + 5, bounds.upperBound)).contains(where: {
        prose.norm($0).isOne(of: "goal", "goals", "goalkeeper", "keeper")
      })
    {
      return nil
    }
    // "bombarded the minister with questions"
    if span(index + 1, min(index + 9, bounds.upperBound)).contains(where: {
      prose.norm($0) == "with"
        && prose.norm($0 + 1).isOne(
          of: "questions", "requests", "letters", "calls", "emails", "messages", "complaints",
          "demands",
          "offers", "phone")
    }) {
      return nil
    }
    // "A patrol craft was destroyed off the coast by rebels"
    if isWeak || kind == nil, isPassive(prose, index),
      word.norm.isOne(of: "destroyed", "sunk", "burned", "burnt", "wrecked", "damaged", "torched"),
      let by = span(index + 1, min(index + 12, bounds.upperBound)).first(where: {
        prose.norm($0) == "by"
      }),
      span(by + 1, min(by + 6, bounds.upperBound)).contains(where: { isArmedNoun(prose, $0) })
    {
      kind = .attack
      isWeak = false
    }
    // "Rebels destroyed a helicopter at the airport", "said its forces destroyed two helicopters"
    if isWeak || kind == nil, !isPassive(prose, index), word.norm == "destroyed",
      span(max(bounds.lowerBound, index - 4), index).contains(where: {
        isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "forces", "troops", "soldiers")
      }),
      span(index + 1, min(index + 7, bounds.upperBound)).prefix(while: {
        !prose.has($0, [.preposition, .locative])
      }).contains(where: { prose.has($0, .aircraft) })
    {
      kind = .attack
      isWeak = false
    }
    // "The convoy was targeted by militants"
    if isWeak, isPassive(prose, index), prose.norm(index + 1) == "by",
      word.norm.isOne(of: "hit", "struck", "targeted"),
      span(index + 2, min(index + 6, bounds.upperBound)).contains(where: { isArmedNoun(prose, $0) }
      ),
      !bounds.contains(where: {
        prose.norm($0).isOne(of: "threat", "threats", "threatening", "campaign", "letters", "calls")
      })
    {
      kind = .attack
      isWeak = false
    }
    // "Targets of fighters were hit by Israel's air force"
    if isWeak, isPassive(prose, index), prose.norm(index + 1) == "by",
      word.norm.isOne(of: "hit", "struck", "targeted", "pounded"),
      span(index + 2, min(index + 7, bounds.upperBound)).contains(where: {
        prose.reads($0, "air", "force") || prose.has($0, .aircraft)
      })
    {
      kind = .airstrike
      isWeak = false
    }
    // "Myanmar's air force attacked a village"
    if kind == .attack || isWeak, !isPassive(prose, index),
      word.norm.isOne(of: "hit", "struck", "targeted", "attacked"),
      span(max(bounds.lowerBound, index - 6), index).contains(where: {
        prose.reads($0, "air", "force") || prose.norm($0) == "iaf"
      })
    {
      kind = .airstrike
      isWeak = false
    }
    // "A man wielding an axe attacked passengers"
    if kind == .attack,
      span(max(bounds.lowerBound, index - 7), min(index + 12, bounds.upperBound)).contains(where: {
        blades.contains(prose.norm($0))
      }), !span(bounds.lowerBound, bounds.upperBound).contains(where: { prose.has($0, .weapon) })
    {
      kind = .stabbing
    }
    // "jets of the coalition attacked positions of the rebels"
    if word.norm.isOne(of: "attacked", "targeted"), kind == .attack, !isPassive(prose, index),
      span(max(bounds.lowerBound, index - 7), index).contains(where: {
        prose.has($0, .aircraft)
          && !prose.norm($0).isOne(
            of: "drone", "drones", "bomber", "bombers", "fighter", "fighters")
      })
    {
      kind = .airstrike
    }
    if word.norm == "bombed", prose.reads(index + 1, "from", "the"), prose.norm(index + 3) == "air"
    {
      kind = .airstrike
    } else if word.norm == "bombed" {
      let subject = span(max(bounds.lowerBound, index - 4), index)
      // "Islamic State says it bombed a bus"
      let isOfGroup = span(max(bounds.lowerBound, index - 7), index).contains {
        prose.has($0, .assailant) || prose.reads($0, "islamic", "state")
          || prose.norm($0).isOne(of: "taliban", "al-shabaab", "group", "brigade", "iswap")
      }
      // "hours after it was bombed by Israel"
      let isByState =
        prose.norm(index + 1) == "by"
        && span(index + 2, min(bounds.upperBound, index + 5)).contains {
          states.contains(prose.norm($0)) || prose.has($0, .aircraft)
        }
      if isByState || isFromAir(prose, index, bounds)
        || prose.norm(index - 1) == "it" && !isOfGroup
        || subject.contains(where: {
          states.contains(prose.norm($0))
            // "troops bombed a camp of the rebels"
            || prose.norm($0).isOne(of: "troops", "army", "military", "forces")
        })
      {
        kind = .airstrike
      } else if subject.contains(where: { prose.has($0, [.assailant, .person]) }) {
        // "the couple who bombed the cathedral"
        kind = .bomb
      }
    }
    // "A truck exploded", but "exploded after its fuel tank caught fire"
    if word.norm == "exploded", isOfVehicle(prose, index),
      !span(index, min(index + 16, bounds.upperBound)).contains(where: {
        prose.norm($0).isOne(of: "fuel", "engine", "tank", "gas")
      })
    {
      kind = .carBomb
    }
    if word.norm == "struck", prose.norm(index + 2).isOne(of: "deal", "agreement", "balance") {
      return nil
    }
    if word.norm == "shot", isNounShot(prose, index) || isShotOfFilm(prose, index) { return nil }

    return EventAnchor(
      words: index..<index + 1, head: index, form: .verb, kind: kind, isWeak: isWeak,
      isPassive: isPassive(prose, index), isNoise: noises.contains(word.norm),
      isDrop: word.norm.isOne(of: "dropped", "dropping"))
  }

  /// "a blast, when a petrol tanker turned over on the bridge": by what went off the road or the rails, and not a blast
  /// that "overturned a truck".
  static func isOfCrash(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    bounds.contains { crash in
      guard
        prose.norm(crash).isOne(of: "overturned", "derailed", "collided")
          || prose.reads(crash, "turned", "over") || prose.reads(crash, "its", "brakes")
      else { return false }
      let subject = span(max(bounds.lowerBound, crash - 6), crash)
      guard
        let vehicle = subject.last(where: {
          prose.norm($0).isOne(of: "tanker", "lorry", "truck", "train", "wagon", "wagons")
        }),
        !span(vehicle, crash).contains(where: { prose.has($0, .conjunction) })
      else { return false }
      let lead = span(max(bounds.lowerBound, vehicle - 5), vehicle)
      return lead.contains { prose.norm($0).isOne(of: "when", "after", "as") }
        || index > crash && !lead.contains { prose.has($0, .event) }
    }
  }

  /// "a field where the crew had landed it", "the pilot landed safely": by those who fly, and not by what fell.
  static func isOfFlight(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    prose.norm(index + 1).isOne(of: "it", "safely")
      || span(max(bounds.lowerBound, index - 5), index).contains {
        prose.norm($0).isOne(
          of: "pilot", "pilots", "crew", "captain", "passengers", "plane", "airliner", "aircraft",
          "jet", "flight", "helicopter", "helicopters")
      }
  }

  /// "The coalition fighting in Yemen", "rebels who are fighting the army": what they do all along.
  static func isOfParties(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index - 1, [.organization, .assailant, .person])
      || prose.norm(index - 1).isOne(of: "who", "that", "coalition", "still", "been", "is", "are")
  }

  /// "Myanmar's military bombed a church": by those who have aircraft, where nothing says otherwise.
  static func isFromAir(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    span(max(bounds.lowerBound, index - 7), index).contains {
      prose.has($0, .aircraft) || flyers.contains(prose.norm($0))
    }
  }

  /// What a command says that its forces destroyed from afar.
  private static let struckByForces: FormSet = [
    "launchers", "launcher", "radar", "radars", "batteries", "battery", "depot", "depots", "bunker",
    "bunkers", "positions", "targets", "site", "sites", "camps", "camp",
  ]

  /// "Iran targeted two bases with missiles": what was fired, where the sentence says so.
  private static func munition(_ prose: Prose, behind index: Int, _ bounds: Range<Int>)
    -> EventKind?
  {
    let words = index + 1..<min(index + 16, bounds.upperBound)
    guard let with = words.first(where: { prose.norm($0).isOne(of: "with", "using") }) else {
      return nil
    }
    return (with + 1..<min(with + 5, bounds.upperBound)).lazy.compactMap {
      EventWords.weapons[prose.norm($0)]
    }.first { [.missile, .rocket, .drone, .artillery, .mortar].contains($0) }
  }

  /// What a state or its forces did that struck something, where no weapon is told.
  private static func blowOfForces(
    _ prose: Prose, _ index: Int, _ bounds: Range<Int>
  ) -> EventKind? {
    guard !isPassive(prose, index) else { return nil }
    var end = index
    while end > bounds.lowerBound,
      prose.has(end - 1, [.adverb, .having, .weekday])
        // "Israeli forces overnight Wednesday struck an outpost"
        || prose.norm(end - 1).isOne(of: "overnight", "late", "early", "yesterday", "on")
    { end -= 1 }
    // "The air force for its part destroyed a convoy"
    if prose.norm(end - 1) == "part", prose.norm(end - 3) == "for" { end -= 3 }
    guard end > bounds.lowerBound else { return nil }
    var who = prose.norm(end - 1)
    // "Israel said on Sunday it had struck a depot"
    if who == "it",
      let say = span(max(bounds.lowerBound + 1, end - 7), end - 1).last(where: {
        prose.has($0, .saying)
      })
    {
      who = prose.norm(say - 1)
      end = say
    }
    // "Central Command said that its forces destroyed three launchers"
    if who.isOne(of: "forces", "aircraft", "jets"), prose.norm(end - 2) == "its",
      let say = span(max(bounds.lowerBound + 1, end - 6), end - 2).last(where: {
        prose.has($0, .saying)
      }), prose.norm(say - 1) == "command" || warring.contains(prose.norm(say - 1))
    {
      return span(index + 1, min(bounds.upperBound, index + 9)).contains {
        struckByForces.contains(prose.norm($0))
      } ? .airstrike : nil
    }
    guard warring.contains(who) || who == "force" && prose.norm(end - 2) == "air",
      // "shells fired by the army struck a market"
      !span(bounds.lowerBound, end).reversed().prefix(while: { prose.norm($0) != "," }).contains(
        where: { prose.has($0, .weapon) })
    else { return nil }
    // "Israeli officials said Russia hit": not "towns in Russia hit by floods".
    if prose.has(end - 2, [.locative, .preposition]),
      !prose.norm(end - 2).isOne(of: "after", "before")
    {
      return nil
    }
    for thing in span(index + 1, min(bounds.upperBound, index + 9)) {
      let word = prose.words[thing]
      guard word.isWord || word.norm == "-" || word.norm == "'s" else { return nil }
      if word.has([.being, .verb, .relative, .saying]) { return nil }
      if word.norm.isOne(of: "by", "with") { return nil }
      if word.norm.isOne(of: "targets", "target", "positions") {
        // "hit targets for growth"
        let isSomewhere = span(thing + 1, min(bounds.upperBound, thing + 6)).contains {
          prose.has($0, .locative) || prose.norm($0).isOne(of: "in", "of", "near", "belonging")
        }
        return isSomewhere || prose.words[thing - 1].isCapitalized
          ? kindOfBlow(prose, end - 1) : nil
      }
      if word.has([.facility, .assailant]) || struckThings.contains(word.norm) {
        return kindOfBlow(prose, end - 1)
      }
    }
    return nil
  }

  private static func kindOfBlow(_ prose: Prose, _ who: Int) -> EventKind {
    // "Israeli forces", as "Israeli strikes": from the air.
    let isOfState = who > 0 && prose.words[who - 1].isCapitalized && prose.norm(who) == "forces"
    return !isOfState
      && prose.norm(who).isOne(
        of: "forces", "troops", "army", "hezbollah", "houthis", "rsf", "hamas", "taliban", "navy")
      || prose.norm(who).hasPrefix("gunboat") || prose.norm(who).hasPrefix("warship")
      ? .attack : .airstrike
  }

  private static let bombers: FormSet = [
    "israeli", "russian", "saudi", "saudi-led", "coalition", "turkish", "nato", "syrian", "allied",
    "aerial",
  ]

  private static let states: FormSet = [
    "israel", "russia", "turkey", "türkiye", "states", "us", "u.s.", "america", "britain", "france",
    "pakistan", "arabia", "nato",
  ]

  /// Who strikes places without more being said: states at war, and their forces.
  private static let warring: FormSet = [
    "israel", "russia", "ukraine", "iran", "turkey", "türkiye", "states", "us", "u.s.", "america",
    "britain", "france", "pakistan", "india", "arabia", "nato", "azerbaijan", "armenia",
    "ethiopia", "egypt", "jordan", "syria", "hezbollah", "houthis", "rsf", "hamas", "taliban",
    "forces", "troops", "army", "military", "coalition", "navy", "regime", "junta", "idf",
    "gunboats", "gunboat", "warships", "warship", "aviation",
  ]

  private static let struckThings: FormSet = [
    "sites", "site", "infrastructure", "militants", "substation", "substations", "houses", "homes",
    "house", "home", "building", "buildings", "launcher", "launchers", "launchpad", "battery",
    "radar", "radars", "vehicle", "vehicles", "convoy", "car", "truck", "warehouse", "warehouses",
    "installation", "installations", "facilities", "bridges", "strongholds", "stronghold",
    "hideout", "hideouts", "bunker", "bunkers", "tunnels", "operatives", "ship", "vessel",
    "centres", "centers", "stores", "stockpiles", "stocks", "hub", "hubs", "complex", "batteries",
    "defences", "defenses", "capabilities", "assets", "industry", "camp", "camps",
    "concentration", "concentrations", "equipment", "manpower", "personnel", "depots", "depot",
    "gatherings", "crossing", "crossings",
  ]

  /// What makes a strike or an attack one without arms.
  static let peaceful: FormSet = [
    "celebratory", "hunger", "shutter-down", "wheel-jam", "sexual", "indecent", "labor", "labour",
    "general",
    "heart", "verbal", "personal", "rail", "transport",
  ]

  /// What is destroyed where nobody is attacked.
  static let dumps: FormSet = [
    "munitions", "ordnance", "ammunition", "mines", "landmines", "explosives", "weapons", "drugs",
  ]

  static let weather: FormSet = [
    "hail", "hailstorm", "storm", "storms", "rain", "waves", "winds", "typhoon", "hurricane",
    "snow",
  ]

  static let flyers: FormSet = [
    "military", "army", "junta", "air", "jets", "warplanes", "planes", "aircraft", "bombers",
    "government", "regime", "coalition",
  ]

  static let superlatives: FormSet = [
    "worst", "deadliest", "bloodiest", "biggest", "largest",
  ]

  /// Words for what is heard and seen of an explosion.
  static let noises: FormSet = [
    "explosion", "explosions", "blast", "blasts", "detonation", "detonations", "exploded",
    "explodes", "exploding", "detonated", "detonating",
  ]

  /// "explosions were heard", "heard two loud blasts", "the sound of gunfire".
  static func isHeard(_ prose: Prose, _ start: Int, _ head: Int) -> Bool {
    for ahead in head + 1..<head + 8 {
      let norm = prose.norm(ahead)
      if norm == "heard" || norm == "audible" { return true }
      guard
        prose.has(ahead, [.being, .having, .adverb, .conjunction, .event, .locative, .definite])
          || prose.words.indices.contains(ahead) && prose.words[ahead].isCapitalized
      else { break }
    }
    // "Residents reported loud blasts", "described two loud blasts"
    if prose.norm(head).isOne(of: "blasts", "explosions", "bangs"),
      prose.norm(start - 1).isOne(of: "reported", "described")
        || prose.has(start - 1, .number)
          && prose.norm(start - 2).isOne(of: "reported", "described"),
      !prose.has(head + 1, .locative)
    {
      return true
    }
    if (start..<max(start, head)).contains(where: {
      prose.norm($0).isOne(of: "heard", "hear", "hearing")
    }) {
      return true
    }
    for back in stride(from: start - 1, through: start - 7, by: -1) {
      if prose.norm(back).isOne(of: "heard", "hear", "hearing", "sound", "sounds") { return true }
      guard
        prose.has(back, [.number, .indefinite, .definite])
          || prose.norm(back).isOne(
            of: "of", "at", "least", "about", "around", "before", "and", "guns", "fire",
            "anti-aircraft"
          )
          || prose.norm(back).isOne(of: "then", "bang", "bangs", "enormous", "huge", "loud")
          || prose.has(back, .weapon)
      else { return false }
    }
    return false
  }

  /// "to attack", "they attack", "were bombing".
  static func isVerbUse(_ prose: Prose, _ index: Int) -> Bool {
    let before = prose.norm(index - 1)
    let norm = prose.norm(index)
    if norm.hasSuffix("ing"), norm != "fighting" || prose.has(index - 1, .being) {
      if before.isOne(of: "were", "was", "been", "are", "is") {
        // "there was shelling" is a noun.
        return prose.norm(index - 2) != "there"
      }
      return false
    }
    if prose.words[index].norm == "raid" || norm == "attack" || norm == "strike" || norm == "ambush"
      || norm == "assault"
    {
      return before == "to"
        && !prose.norm(index - 2).isOne(
          of: "response", "due", "related", "linked", "retaliation", "reaction", "similar", "prior")
        || prose.has(index - 1, .modal) || prose.has(index - 1, .pronoun)
        || before.isOne(of: "not", "never", "n't")
    }
    return false
  }
}
