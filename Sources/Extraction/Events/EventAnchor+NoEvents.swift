/// Words of the table that here tell of no attack: parts of other words, accidents, habits of speech.
extension EventAnchor {
  /// Whether a word of the table is said of nothing that happened: "air raid sirens", "a state of siege", "shelled out".
  static func isNoEvent(
    _ prose: Prose, _ index: Int, _ entry: EventWords.Entry, _ bounds: Range<Int>
  ) -> Bool {
    let word = prose.words[index]
    let before = prose.norm(index - 1)
    let after = prose.norm(index + 1)
    // "garages close to the targeted buildings": what was told of.
    if word.norm.isOne(of: "targeted", "attacked", "bombed", "shelled", "raided"),
      before.isOne(of: "the", "these", "those"),
      prose.has(index + 1, .facility)
        || after.isOne(of: "area", "areas", "site", "vehicle", "vehicles")
    {
      return true
    }
    // "has generally avoided attacking civilians", "refrained from shelling the town"
    if word.norm.hasSuffix("ing"),
      before.isOne(of: "avoid", "avoids", "avoided", "avoiding")
        || before == "from"
          && prose.norm(index - 2).isOne(of: "refrain", "refrained", "refrains", "abstained")
          && !prose.norm(index - 3).isOne(of: "not", "never")
    {
      return true
    }
    // "had suffered an engine-room explosion unrelated to the conflict"
    if noises.contains(word.norm), after == "unrelated", prose.norm(index + 2) == "to",
      !bounds.contains(where: { prose.has($0, [.killed, .injured, .weapon]) }),
      (index + 3..<index + 6).contains(where: {
        prose.norm($0).isOne(of: "conflict", "war", "attack", "attacks", "fighting", "hostilities")
      })
    {
      return true
    }
    // "while hinting at airstrikes on the forests"
    if entry.isNoun, before == "at",
      prose.norm(index - 2).isOne(of: "hinting", "hinted", "hints", "hint")
    {
      return true
    }
    // "described the operation as \"an Israeli massacre\"": what somebody calls it.
    if word.norm.isOne(of: "massacre", "slaughter", "bloodbath", "genocide"),
      let like = span(max(bounds.lowerBound, index - 5), index).last(where: {
        prose.norm($0) == "as"
      }),
      span(max(bounds.lowerBound, like - 12), like).contains(where: {
        prose.norm($0).isOne(of: "described", "denounced", "condemned", "branded", "labelled")
      })
    {
      return true
    }
    // "the Popular Committee against the Siege": the name of an organization.
    if entry.isNoun, word.isCapitalized, index > bounds.lowerBound, before == "the",
      prose.norm(index - 2).isOne(of: "against", "on", "of", "for"), index > 2,
      prose.words[index - 3].isCapitalized, index - 3 > bounds.lowerBound
    {
      return true
    }
    // "described the ongoing assault on Gaza as a massacre", "condemned the continuing bombardment"
    if before.isOne(of: "ongoing", "continuing"),
      span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(
          of: "described", "called", "labelled", "labeled", "condemned", "denounced", "compared",
          "criticised", "criticized", "amid", "amidst", "despite")
      })
    {
      return true
    }
    // "Al Shabaab, which often carries out such attacks, said it was behind the blast"
    if entry.isNoun, word.norm.hasSuffix("s"), before == "such",
      span(max(bounds.lowerBound, index - 7), index).contains(where: {
        prose.norm($0).isOne(of: "which", "who", "that", "often", "regularly", "frequently")
      })
    {
      return true
    }
    // "teach marines ambush and counter-ambush tactics", "bomb disposal courses"
    if entry.isNoun,
      span(index + 1, min(bounds.upperBound, index + 5)).contains(where: {
        prose.norm($0).isOne(of: "tactics", "techniques", "drills", "skills")
      }),
      span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(
          of: "teach", "teaches", "taught", "teaching", "learn", "learned", "train", "trained",
          "training", "practise", "practice", "in")
      })
    {
      return true
    }
    // "The champion pummeled his rival", "shares were pummeled": but not "shells pummeled the town".
    if word.norm.isOne(of: "pummeled", "pummelled"),
      !span(max(bounds.lowerBound, index - 6), min(bounds.upperBound, index + 9)).contains(where: {
        prose.has($0, [.weapon, .aircraft]) || EventWords.weapons[prose.norm($0)] != nil
          || prose.norm($0).isOne(of: "strikes", "airstrikes", "artillery", "shelling", "gunners")
      })
    {
      return true
    }
    // "every shot it fires makes another recruit"
    if word.norm.isOne(of: "shot", "bomb", "strike", "attack", "shell", "rocket"), before == "every"
    {
      return true
    }
    // "Intentional attacks on civilians are a clear violation of international law": whichever they are.
    if entry.isNoun, word.norm.hasSuffix("s"),
      let verb = span(index + 1, min(bounds.upperBound, index + 8)).first(where: {
        prose.norm($0).isOne(of: "are", "constitute", "amount", "remain")
      }),
      span(verb + 1, min(bounds.upperBound, verb + 7)).contains(where: {
        prose.norm($0).isOne(
          of: "violation", "violations", "crime", "crimes", "breach", "breaches", "unacceptable",
          "prohibited", "unlawful", "illegal")
      })
    {
      return true
    }
    // "Washington fired a warning shot at Beijing over steel tariffs"
    if word.norm.isOne(of: "fired", "shot", "shots"),
      bounds.contains(where: {
        prose.norm($0) == "over"
          && span($0 + 1, min(bounds.upperBound, $0 + 5)).contains {
            Self.disputed.contains(prose.norm($0))
          }
      }),
      span(index - 1, index + 5).contains(where: { prose.norm($0).isOne(of: "warning", "salvo") })
    {
      return true
    }
    // "A battalion of troops landed at Nacala with armoured cars and helicopters"
    if word.norm.isOne(of: "landed", "landing"),
      span(max(bounds.lowerBound, index - 6), index).contains(where: {
        prose.norm($0).isOne(
          of: "troops", "battalion", "soldiers", "marines", "contingent", "paratroopers",
          "peacekeepers", "delegation", "advisers", "brigade", "company", "force")
      }),
      !span(max(bounds.lowerBound, index - 6), index).contains(where: { prose.has($0, .weapon) })
    {
      return true
    }
    // "found 14 disassembled assault rifles"
    if word.norm == "assault", after.isOne(of: "rifle", "rifles", "weapon", "weapons", "guns") {
      return true
    }
    // "A bear that had raided beehives was shot dead by hunters"
    if word.norm.isOne(of: "raided", "attacked", "ambushed", "shot", "stormed", "targeted"),
      let beast = span(max(bounds.lowerBound, index - 9), index).first(where: {
        Self.beasts.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
      }),
      prose.norm(beast + 1).isOne(of: "that", "which", "was", "were", "has", "had")
        || beast + 1 == index,
      !bounds.contains(where: { prose.has($0, .assailant) })
    {
      return true
    }
    // "Police shot dead a rabid dog": of people a text would say more.
    if word.norm.isOne(of: "shot", "shoot", "shooting", "killed", "kill", "gunned"),
      let beast = span(index + 1, min(bounds.upperBound, index + 6)).first(where: {
        Self.beasts.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
      }),
      !span(index + 1, beast).contains(where: {
        prose.has($0, [.person, .role]) || prose.norm($0).isOne(of: "by", "at", "in", ",", "and")
      }),
      !prose.has(beast + 1, [.person, .role]), !prose.norm(beast + 1).isOne(of: "and", ","),
      !prose.norm(beast + 1).hasSuffix("er"), !prose.norm(beast + 1).hasSuffix("ers")
    {
      return true
    }
    // "The peace plan has been shot full of holes"
    if word.norm == "shot", prose.reads(index + 1, "full", "of", "holes"),
      !span(max(bounds.lowerBound, index - 7), index).contains(where: {
        prose.has($0, [.person, .facility]) || EventAnchor.vehicles.contains(prose.norm($0))
      })
    {
      return true
    }
    // "Our boys were slaughtered in Davao, 98-61": by that score.
    if word.norm.isOne(
      of: "slaughtered", "massacred", "hammered", "bombed", "routed", "crushed", "ambushed",
      "torpedoed", "mugged"),
      span(index + 1, bounds.upperBound).contains(where: {
        prose.words[$0].value != nil && prose.norm($0 + 1).isOne(of: "-", "–")
          && bounds.contains($0 + 2) && prose.words[$0 + 2].value != nil
          && (!bounds.contains($0 + 3) || !prose.words[$0 + 3].isWord)
      })
    {
      return true
    }
    // "says that it strikes only militants": what it always does.
    if word.norm.isOne(of: "strikes", "attacks"), after == "only" { return true }
    // "complained of being assaulted"
    if word.norm == "assaulted", before == "being",
      span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(of: "complained", "complaint", "complaints", "accused", "accusations")
      })
    {
      return true
    }
    // "an F-15E Strike Eagle fighter jet"
    if entry.isNoun, word.isCapitalized, after.isOne(of: "eagle", "fighter", "force", "witch") {
      return true
    }
    // What comes down of what was shot down.
    if word.norm == "falling", after == "debris" { return true }
    // "air raid sirens", "attack helicopters", "strike group": no event.
    if entry.isNoun,
      prose.has(index + 1, .thing)
        || [
          "injuries", "wounds", "wave", "site", "walls", "zone", "radius", "crater", "victims",
          "group", "groups", "aircraft", "helicopters", "helicopter", "drones", "drone", "action",
          "sirens", "survivor", "survivors", "plan", "plans",
        ].contains(after)
    {
      return true
    }
    // "carried out an explosion trial", "15 explosions assessed as outgoing mortar rounds"
    if entry.isNoun,
      after.isOne(of: "trial", "trials", "drill", "drills")
        || entry.kind == .bomb
          && span(index + 1, min(bounds.upperBound, index + 8)).contains(where: {
            prose.norm($0) == "outgoing"
              && prose.has($0 + 1, .weapon) || prose.reads($0, "outgoing", "fire")
              || prose.reads($0, "outgoing", "rounds")
          })
    {
      return true
    }
    // "urged them to recover the raided cattle": what was taken before.
    if word.norm.isOne(of: "raided", "looted", "hijacked", "abducted", "kidnapped"),
      before.isOne(of: "the", "their", "his"), prose.words[index + 1].isWord,
      after.isOne(
        of: "cattle", "cows", "goats", "animals", "livestock", "goods", "vessel", "ship", "bus",
        "vehicle", "children", "girls")
    {
      return true
    }
    // "arrested for keeping firing rockets into Israel": why.
    if word.norm == "firing", before == "keeping" { return true }
    // "The agency raided 15 locations": to search them.
    if word.norm.isOne(of: "raided", "raiding"), !isPassive(prose, index),
      span(index + 1, min(bounds.upperBound, index + 5)).contains(where: {
        prose.norm($0).isOne(
          of: "locations", "location", "premises", "addresses", "properties")
      }),
      !span(bounds.lowerBound, index).contains(where: { prose.has($0, .assailant) }),
      CasualtyGrammar(prose, in: bounds).read().isEmpty
    {
      return true
    }
    // "killed 60 civilians trying to flee heavy fighting": not in it.
    if entry.isNoun,
      let flight = span(max(bounds.lowerBound, index - 3), index).last(where: {
        prose.norm($0).isOne(of: "flee", "escape") && prose.norm($0 - 1) == "to"
      }),
      span(flight + 1, index).allSatisfy({ prose.words[$0].isWord && !prose.has($0, .locative) }),
      span(bounds.lowerBound, flight).contains(where: { prose.has($0, [.killed, .injured]) })
    {
      return true
    }
    // "people who fled gunfire and burning huts": why they are where they are.
    if before.isOne(of: "fled", "fleeing", "flee", "fleeing", "escaped"), word.norm != "fighting",
      prose.norm(index - 2).isOne(of: "who", "people", "families", "thousands", "have", "had")
    {
      return true
    }
    // "The fighting has driven six million people from their homes": a war, and no fight of it.
    if word.norm.isOne(of: "fighting", "violence", "clashes"), prose.has(index + 1, .having),
      prose.norm(index + 2).isOne(
        of: "driven", "displaced", "uprooted", "forced", "ravaged", "devastated", "plunged",
        "crippled", "created")
    {
      return true
    }
    // "Three boxes of arms and ammunition dropped by a drone", "a drone dropped heroin": goods, and no bombs.
    if word.norm.isOne(of: "dropped", "dropping", "dropped-off"),
      (isPassive(prose, index) || prose.norm(index + 1) == "by"
        ? span(max(bounds.lowerBound, index - 7), index)
        : span(index + 1, min(bounds.upperBound, index + 6))
          .prefix(while: { !prose.has($0, [.locative, .preposition]) }))
        .contains(where: { goods.contains(prose.norm($0)) }),
      !span(index + 1, min(bounds.upperBound, index + 7)).contains(where: {
        prose.norm($0).isOne(
          of: "bomb", "bombs", "explosive", "explosives", "grenade", "grenades", "munitions",
          "missile", "missiles", "mortar")
      })
    {
      return true
    }
    // "Police proceeded with the explosion of the other grenade": by those who made it safe.
    if word.norm.isOne(of: "explosion", "detonation", "destruction"), after == "of",
      span(max(bounds.lowerBound, index - 4), index).contains(where: {
        prose.norm($0).isOne(of: "proceeded", "proceed", "controlled", "supervised")
      })
    {
      return true
    }
    // "The banners carried messages attacking the government": with words.
    if word.norm == "attacking",
      span(max(bounds.lowerBound, index - 7), index).contains(where: {
        prose.norm($0).isOne(
          of: "message", "messages", "banner", "banners", "leaflets", "leaflet", "speech",
          "article",
          "tweet", "statement")
      })
    {
      return true
    }
    // "a bomb that an excavator had struck"
    if word.norm.isOne(of: "struck", "hit"),
      (index - 4..<index).contains(where: {
        prose.norm($0).isOne(
          of: "excavator", "digger", "plough", "plow", "bulldozer", "dredger", "trawler", "anchor")
          && (prose.norm($0 - 2).isOne(of: "that", "which")
            || prose.norm($0 - 1).isOne(of: "that", "which"))
      })
    {
      return true
    }
    // "There was an explosion of a happier kind"
    if word.norm == "explosion", after == "of", prose.has(index + 2, .indefinite),
      span(index + 3, index + 6).contains(where: { prose.norm($0).isOne(of: "kind", "sort") })
    {
      return true
    }
    // "our people are still slaughtered like chickens": how it goes on.
    if !entry.isNoun, word.norm.hasSuffix("ed"),
      before.isOne(of: "still", "routinely", "regularly", "often", "always")
        && prose.norm(index - 2).isOne(of: "are", "is", "get"),
      !bounds.contains(where: { prose.has($0, [.weekday, .month]) })
    {
      return true
    }
    // "launched an assault on inflation", "a crackdown and attack on poverty"
    if word.norm.isOne(of: "assault", "attack", "offensive", "blitz", "raid"), after == "on" {
      // "a blistering attack on his budget"
      let object =
        prose.norm(index + 2).isOne(of: "the", "his", "her", "its", "their") ? index + 3 : index + 2
      if foughtWithoutArms.contains(prose.norm(object)) && prose.norm(object) != "fire"
        || prose.norm(object).isOne(
          of: "budget", "bill", "policy", "policies", "reforms", "proposal", "proposals", "record")
      {
        return true
      }
    }
    // "its crew were fighting a fire"
    if word.norm == "fighting",
      (index + 1..<index + 5).contains(where: {
        foughtWithoutArms.contains(prose.norm($0))
      }), prose.norm(index + 1) != "in"
    {
      return true
    }
    if word.norm == "fighting",
      isOfParties(prose, index)
        || before.isOne(of: "fled", "fleeing", "flee", "escaped", "escaping")
        || before == "the" && prose.norm(index - 2).isOne(of: "fled", "fleeing", "flee", "escape")
        || prose.reads(index - 2, "from", "any")
        || prose.reads(index - 2, "from", "the")
          && prose.norm(index - 3).isOne(of: "far", "away", "fled")
    {
      return true
    }
    // "in a shootout with robbers": a crime, and no clash of armed parties.
    if entry.kind == .clash,
      span(index + 1, index + 6).contains(where: { criminals.contains(prose.norm($0)) })
    {
      return true
    }
    if LabourLanguage.isStrike(prose, index) { return true }
    // "eleven were killed in a new incursion", but not that of an army into a country.
    if word.norm.isOne(of: "incursion", "incursions"),
      !span(max(bounds.lowerBound, index - 24), index).contains(where: { prose.has($0, .killed) }),
      !isRaidOnVillage(prose, index, bounds)
    {
      return true
    }
    // "Not for ten years had there been so deadly a clash": how deadly the one was that was told.
    if entry.isNoun, prose.norm(bounds.lowerBound) == "not",
      prose.norm(bounds.lowerBound + 1) == "for",
      span(bounds.lowerBound + 2, index).contains(where: { prose.reads($0, "had", "there", "been") }
      )
    {
      return true
    }
    // "a dramatic drop in the number of rockets fired", "the number of attacks has risen": a count, and no attack.
    if span(max(bounds.lowerBound, index - 8), index).contains(where: {
      prose.norm($0).isOne(
        of: "drop", "fall", "decline", "decrease", "increase", "rise", "reduction", "surge", "jump")
        && prose.norm($0 + 1) == "in" && prose.norm($0 + 2).isOne(of: "the", "their")
        && prose.norm($0 + 3).isOne(of: "number", "numbers", "rate", "frequency")
    }) {
      return true
    }
    if isCharge(prose, index) || isUnarmed(prose, index) { return true }
    // "where the kidnapped personnel are": of those who were.
    if word.norm.isOne(of: "kidnapped", "abducted"),
      before.isOne(of: "the", "those", "these", "its", "their"),
      prose.words.indices.contains(index + 1),
      prose.words[index + 1].isWord, !prose.words[index + 1].isCapitalized,
      !prose.has(
        index + 1, [.preposition, .locative, .being, .having, .conjunction, .number, .adverb])
    {
      return true
    }
    // "36 were killed in one of the worst attacks since the war began": how bad it was, and nothing new.
    if entry.isNoun,
      span(max(bounds.lowerBound, index - 6), index).contains(where: {
        prose.norm($0) == "in" && prose.reads($0 + 1, "one", "of") && prose.has($0 + 3, .definite)
      })
    {
      return true
    }
    // "drones were flown at the port", but "flown to hospital"
    if word.norm == "flown",
      !(index - 6..<index).contains(where: { EventWords.weapons[prose.norm($0)] == .drone })
        || !after.isOne(of: "at", "into", "toward", "towards", "against")
    {
      return true
    }
    if word.norm == "crashed", isCausedByAccident(prose, index) { return true }
    // "a television crew shooting a scene for a drama"
    if word.norm == "shooting", after.isOne(of: "a", "an", "the"),
      isOfPicture(prose, index + 2..<index + 5)
    {
      return true
    }
    // "had been shooting scenes for a film"
    if word.norm == "shooting", prose.has(index - 1, .being), pictures.contains(after) {
      return true
    }
    // "a field where the crew had landed it"
    if word.norm == "landed", isOfFlight(prose, index, bounds) { return true }
    if word.norm == "shelled", after == "out" { return true }
    // "Besiktas bombed out of the tournament"
    if word.norm == "bombed", prose.reads(index + 1, "out", "of"), !isPassive(prose, index) {
      return true
    }
    // "helicopters fired flares" at a parade
    if word.norm.isOne(of: "fired", "firing"),
      after.isOne(of: "flares", "salutes", "confetti", "fireworks", "blanks")
        || prose.reads(index + 1, "a", "salute")
    {
      return true
    }
    // "Four prisoners face execution"
    if word.norm.isOne(of: "execution", "executions"),
      before.isOne(of: "face", "faces", "facing", "faced", "await", "awaiting", "awaits")
    {
      return true
    }
    // "A hostile raid on the maker of Marmite", "face execution for plotting attacks"
    if word.norm == "raid", before == "hostile" { return true }
    // "averting a rebel plot to attack a camp": which came to nothing.
    if before == "to", prose.norm(index - 2).isOne(of: "plot", "plots", "plan", "plans"),
      span(max(bounds.lowerBound, index - 7), index - 2).contains(where: {
        prose.norm($0).isOne(of: "averting", "foiling", "thwarting", "preventing")
      })
    {
      return true
    }
    // "This ceasefire has been assassinated a hundred times"
    if word.norm == "assassinated",
      span(max(bounds.lowerBound, index - 4), index).contains(where: {
        prose.norm($0).isOne(
          of: "ceasefire", "truce", "peace", "democracy", "dream", "dreams", "hope", "character",
          "reputation", "agreement", "revolution", "constitution")
      })
    {
      return true
    }
    if before == "plotting", prose.norm(index - 2).isOne(of: "for", "of") { return true }
    // "responsible for coordinating car-bomb attacks", "suspected of facilitating bombings"
    if word.norm.hasSuffix("s"),
      let gerund = span(max(bounds.lowerBound, index - 5), index).last(where: {
        prose.norm($0).isOne(
          of: "coordinating", "facilitating", "organizing", "organising", "financing", "planning",
          "directing", "masterminding")
      }), prose.norm(gerund - 1).isOne(of: "for", "of", "in", "with")
    {
      return true
    }
    // A law, and no attack.
    if word.norm == "siege", before == "of", prose.norm(index - 2) == "state" { return true }
    if word.norm.isOne(of: "blast", "explosion"), isOfCrash(prose, index, bounds) { return true }
    // "setting off a chain of explosions": what a strike sets off.
    if word.norm == "explosions",
      let of = (index - 3..<index).last(where: { prose.norm($0) == "of" }),
      prose.norm(of - 1).isOne(of: "chain", "series", "string"),
      (of - 5..<of).contains(where: {
        prose.norm($0).isOne(of: "setting", "triggering", "causing", "sparking")
      })
    {
      return true
    }
    // "a town that jihadists have kept under siege for months"
    if word.norm == "siege", before == "under",
      prose.norm(index + 1).isOne(of: "for", "since", "by")
        || (index - 4..<index).contains(where: {
          prose.norm($0).isOne(of: "kept", "been", "remains", "remained", "held")
        })
    {
      return true
    }
    // "two bombings at a base, setting off several hours of fighting": what followed.
    if word.norm.isOne(of: "fighting", "clashes", "gunfights"),
      (index - 7..<index).contains(where: {
        prose.norm($0).isOne(of: "setting", "sparking", "triggering", "prompting", "starting")
          && prose.norm($0 - 1) == ","
      }),
      (index - 3..<index).contains(where: { prose.norm($0) == "hours" })
    {
      return true
    }
    // "in the worst carnage of the 22-month siege": how things are.
    if word.norm == "siege",
      before.hasSuffix("-month") || before.hasSuffix("-year"), prose.norm(index - 2) == "the",
      !span(index + 1, index + 7).contains(where: {
        prose.norm($0).isOne(of: "claimed", "killed", "cost", "left")
      })
    {
      return true
    }
    // "The siege of El Fasher entered its seventh month": how things are.
    if word.norm == "siege", before == "the",
      bounds.contains(where: {
        prose.norm($0).isOne(of: "entered", "enters", "lasted", "continues")
          && prose.norm($0 + 1).isOne(of: "its", "for", "the", "a")
      })
    {
      return true
    }
    if word.norm.isOne(
      of: "bombarded", "pounded", "pummeled", "pummelled", "bombarding", "pounding"),
      (index - 4..<index).contains(where: { weather.contains(prose.norm($0)) })
    {
      return true
    }
    // "had a blast at their party", "had been ambushed at home: two goals in five minutes"
    if word.norm == "blast", before == "a", prose.norm(index - 2).isOne(of: "had", "having", "have")
    {
      return true
    }
    if word.norm.isOne(of: "ambushed", "shot", "bombarded"),
      span(index + 1, min(bounds.upperBound, index + 16)).contains(where: {
        prose.norm($0).isOne(of: "goals", "goal", "penalties")
          || prose.norm($0).isOne(of: "home", "visiting") && prose.norm($0 + 1) == "side"
      })
    {
      return true
    }
    // "nobody had shot at an aircraft"
    if !entry.isNoun, prose.norm(index - 1) == "nobody" || prose.norm(index - 2) == "nobody",
      !isPassive(prose, index)
    {
      return true
    }
    // "Unionist politicians attacked Dublin over its extradition rules": with words.
    if word.norm.isOne(of: "attacked", "attack", "attacks"), !isPassive(prose, index),
      span(max(bounds.lowerBound, index - 5), index).contains(where: {
        prose.norm($0).isOne(
          of: "politicians", "opposition", "unionists", "lawmakers", "mps", "critics", "senators",
          "deputies", "campaigners", "conservatives", "democrats", "republicans")
      }),
      span(index + 1, min(bounds.upperBound, index + 9)).contains(where: {
        prose.norm($0).isOne(of: "over", "for", "as")
      })
    {
      return true
    }
    // "with the country on edge over Boko Haram bombings"
    if entry.isNoun, word.norm.hasSuffix("s"),
      let over = (max(0, index - 5)..<index).last(where: {
        prose.norm($0).isOne(of: "over", "about", "of")
      }),
      (max(0, over - 3)..<over).contains(where: {
        prose.norm($0).isOne(
          of: "edge", "fears", "fear", "jittery", "nervous", "anxiety", "alarm", "worries",
          "worried")
      })
    {
      return true
    }
    // "said it shot one of them down": what flies.
    if word.norm.isOne(of: "shot", "shoot"),
      (index + 1..<index + 5).contains(where: {
        prose.norm($0) == "down" && prose.norm($0 - 1).isOne(of: "them", "it", "one", "both")
      }), !(index - 6..<index + 12).contains(where: { prose.has($0, [.assailant, .person]) })
    {
      return true
    }
    // "when a bus rammed into a fuel tanker"
    if word.norm == "rammed", isCollision(prose, index) { return true }
    // "a hijacked lorry"
    if word.norm == "hijacked",
      prose.has(index - 1, .indefinite)
        || before.isOne(of: "the", "parking", "parked", "using", "burning", "with", "burned")
    {
      return true
    }
    if word.norm.hasPrefix("launch"), isSurvey(prose, index) { return true }
    if word.norm.isOne(of: "slaughtered", "shelled"), isOfFood(prose, index) { return true }
    if word.norm.isOne(of: "landed", "landing"), isOfAircraft(prose, index) { return true }
    // "the failed landing at Fath", "made an emergency landing"
    if word.norm == "landing",
      prose.norm(index - 1).isOne(
        of: "failed", "emergency", "crash", "forced", "safe", "hard", "rough", "belly", "aborted")
    {
      return true
    }
    // "over alleged assassination plots against dissidents"
    if word.norm.isOne(of: "assassination", "murder", "kidnapping", "kidnap"),
      prose.norm(index + 1).isOne(of: "plot", "plots", "scheme", "schemes")
    {
      return true
    }
    if entry.isNoun, isGuardedAgainst(prose, index) { return true }
    // "for his coverage of massacres around Beni": what is written of.
    if entry.isNoun, isWrittenOf(prose, index) { return true }
    // "arrested with detonating cord in their car"
    if word.norm == "detonating", after.isOne(of: "cord", "cords", "caps", "cable", "devices") {
      return true
    }
    // "soldiers fired howitzer rounds into the slopes to bring down unstable snow"
    if word.norm.isOne(of: "fired", "firing", "shelling", "shelled", "blasting"),
      bounds.contains(where: {
        prose.norm($0).isOne(of: "avalanche", "avalanches", "snowpack")
          || prose.norm($0) == "snow" && prose.norm($0 - 1) == "unstable"
      }), !bounds.contains(where: { prose.has($0, [.killed, .injured]) })
    {
      return true
    }
    // "A quarry blast shook houses": what is planned by those who work there.
    if word.norm.isOne(of: "blast", "explosion", "detonation", "blasts", "explosions"),
      before.isOne(
        of: "quarry", "quarrying", "mining", "demolition", "controlled", "test", "furnace")
    {
      return true
    }
    // "a late penalty barrage"
    if word.norm.isOne(of: "barrage", "salvo", "bombardment", "blitz", "onslaught"),
      before.isOne(
        of: "penalty", "verbal", "media", "legal", "advertising", "twitter",
        "goal", "scoring")
    {
      return true
    }
    // "massacred 44-6 by the Bears", "gunned down 7-0"
    if isScored(prose, index) { return true }
    // "Security forces ended the siege after six hours": of what was told.
    if word.norm == "siege", prose.has(index - 1, .definite),
      prose.norm(index - 2).isOne(of: "ended", "ending", "end", "lifted", "broke", "during")
    {
      return true
    }
    // "would pay for each raid": of all there may be.
    if entry.isNoun, before.isOne(of: "each", "every") { return true }
    // "an armed strike": shops and roads closed by threats.
    if word.norm.isOne(of: "strike", "strikes"),
      before.isOne(of: "armed", "silent", "hunger", "general", "sit-down", "wildcat", "token")
    {
      return true
    }
    // "missile launches are likely": a noun, and of no day.
    if word.norm.isOne(of: "launch", "launches"), prose.has(index - 1, .weapon) { return true }
    if entry.isNoun,
      peaceful.contains(before)
    {
      return true
    }
    if word.norm == "shots", before != "of", !after.isOne(of: "fired", "rang", "were"),
      prose.norm(index + 2) != "fired"
    {
      return true
    }
    return false
  }

  /// With whom one shoots it out and fights no war.
  private static let criminals: FormSet = [
    "robber", "robbers", "burglar", "burglars", "thief", "thieves", "carjackers", "poachers",
    "suspect", "smugglers",
  ]

  /// What is fought by firemen, doctors and clerks.
  private static let foughtWithoutArms: FormSet = [
    "fire", "fires", "blaze", "blazes", "flames", "wildfire", "wildfires", "corruption", "crime",
    "poverty", "hunger", "disease", "inflation", "addiction", "cancer", "malaria", "floods",
  ]

  /// "coverage of massacres", "a book about the siege", "research on bombings".
  private static func isWrittenOf(_ prose: Prose, _ index: Int) -> Bool {
    var of = index - 1
    while index - of < 4,
      prose.has(of, [.definite, .indefinite, .number]) || prose.norm(of).hasSuffix("ing")
    { of -= 1 }
    return prose.norm(of).isOne(of: "of", "on", "about")
      && writings.contains(prose.norm(of - 1))
  }

  private static let writings: FormSet = [
    "coverage", "reporting", "documentary", "book", "books", "novel", "research", "study",
    "studies", "lecture", "thesis", "podcast", "paintings", "memoir", "exhibition",
    "essay", "essays", "poem", "poems", "song", "songs", "play",
  ]

  /// A score right behind the verb: of a match, whatever was done to whom.
  private static func isScored(_ prose: Prose, _ index: Int) -> Bool {
    let first = prose.norm(index + 1) == "down" ? index + 2 : index + 1
    guard prose.norm(first + 1).isOne(of: "-", "–"), first + 2 < prose.words.count,
      let one = prose.words[first].value, let other = prose.words[first + 2].value,
      one < 200, other < 200, prose.words[first].end == prose.words[first + 1].start
    else { return false }
    let behind = first + 3
    return !prose.words.indices.contains(behind) || !prose.words[behind].isWord
      || prose.norm(behind).isOne(of: "by", "in", "at", "on", "to", "against", "and", "when")
  }

  /// What a drone or a plane brings to those who wait for it.
  private static let goods: FormSet = [
    "arms", "ammunition", "heroin", "narcotics", "drugs", "packet", "packets",
    "consignment",
    "consignments", "contraband", "leaflets", "aid", "food", "supplies", "parcel", "parcels",
    "boxes", "crates", "milk", "medicine", "medicines", "pallets", "blankets", "tents",
    "cash", "cigarettes", "phones", "containers", "cargo", "flyers", "pamphlets",
  ]

  /// A vehicle that runs into another, a tree or a wall, with nobody said to have meant it.
  private static func isCollision(_ prose: Prose, _ index: Int) -> Bool {
    guard (max(0, index - 4)..<index).contains(where: { vehicles.contains(prose.norm($0)) }),
      let into = (index + 1..<index + 4).first(where: {
        prose.norm($0).isOne(of: "into", "against")
      }),
      (into + 1..<into + 7).contains(where: {
        vehicles.contains(prose.norm($0))
          || prose.norm($0).isOne(
            of: "tanker", "trailer", "tree", "wall", "pole", "divider", "embankment", "parked",
            "stationary", "railing")
      })
    else { return false }
    return !(max(0, index - 20)..<index + 26).contains {
      prose.norm($0).isOne(
        of: "bomber", "bombers", "explosives", "explosive", "attacker", "attackers", "assailant",
        "suicide", "deliberately", "militants", "terrorist")
    }
  }

  /// "last Monday's ADF incursion into the village of Kota Okola": of fighters, and into no country.
  private static func isRaidOnVillage(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    guard
      prose.isAcronym(index - 1) || isArmedNoun(prose, index - 1)
        || prose.norm(index - 1).isOne(of: "jihadist", "army", "military", "herder", "'s")
        || prose.norm(index - 1) == "'",
      prose.norm(index + 1).isOne(of: "into", "in", "at"),
      // Somebody was harmed, or a sentence counts for whom.
      (index - 8..<index + 40).contains(where: {
        prose.open.has($0, [.killed, .injured])
          || prose.open.norm($0).isOne(
            of: "dead", "lives", "burned", "burnt", "torched", "abducted")
      })
    else { return false }
    return span(index + 2, min(index + 8, bounds.upperBound)).contains {
      prose.norm($0).isOne(
        of: "village", "villages", "hamlet", "town", "camp", "neighbourhood", "neighborhood",
        "locality",
        "commune", "settlement", "quarter")
    }
  }
}
