/// Fights of two armed sides, told by a verb and its words.
extension EventAnchor {
  /// "exchanged fire", "fought it out", "a gun battle", "ran into each other".
  static func fighting(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    case "exchanged", "traded", "exchanging", "trading":
      // "keep exchanging fire": all along.
      if prose.norm(index - 1).isOne(of: "keep", "kept", "continue", "still") { return nil }
      return exchange(prose, index).map { verb(index, $0, .clash) }
    // "saw soldiers and mutineers exchange shots"
    case "exchange" where next != "of", "trade":
      let isOfTwo = (index - 5..<index).contains {
        prose.norm($0) == "and" && prose.has($0 + 1, [.assailant, .person])
      }
      return isOfTwo ? exchange(prose, index).map { verb(index, $0, .clash) } : nil
    // "members of two gangs turned their guns on each other", "rebels and soldiers came to blows"
    case "turned" where prose.norm(index + 2).isOne(of: "guns", "weapons", "rifles"):
      return (index + 3..<index + 6).contains {
        prose.norm($0).isOne(of: "each", "one") && prose.norm($0 + 1).isOne(of: "other", "another")
      } ? verb(index, 1, .clash) : nil
    case "came" where next == "to" && prose.norm(index + 2) == "blows":
      return (index - 12..<index).contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "soldiers", "troops", "militias")
      } ? verb(index, 3, .clash) : nil
    case "battled":
      // "Iraqi security forces (ISF) battled militants"
      let isOfParties = (index - 8..<index).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(
            of: "factions", "gangs", "clans", "troops", "soldiers", "militias")
          || prose.norm($0).isOne(of: "forces", "police", "army", "military", "marines")
            && (index + 1..<index + 5).contains { prose.has($0, .assailant) }
      }
      return isOfParties
        && !(index + 1..<index + 6).contains {
          prose.norm($0).isOne(of: "flames", "blaze", "fire", "fires", "blazes", "wildfire")
        } ? verb(index, 1, .clash) : nil
    // "two families fought it out with rifles"
    case "fought" where prose.reads(index + 1, "it", "out"):
      return (index - 6..<index + 12).contains {
        prose.has($0, [.assailant, .weapon])
          || prose.norm($0).isOne(of: "rifles", "guns", "gangs", "families", "clans", "tribes")
      } ? verb(index, 3, .clash) : nil
    case "fought": return isOfFight(prose, index) ? verb(index, 1, .clash) : nil
    // "A fight between an army patrol and an armed group cost the lives of two soldiers"
    case "fight" where next == "between" && prose.has(index - 1, [.indefinite, .definite]):
      return (index + 2..<index + 14).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(
            of: "patrol", "soldiers", "troops", "army", "armed", "police", "gangs", "clans",
            "tribes", "communities", "factions")
      } ? noun(prose, index, 1, .clash) : nil
    // "Rival militias have been fighting around Minembwe since last Thursday"
    case "fighting",
      "clashing" where prose.norm(index - 1) == "been":
      return (index + 1..<index + 12).contains {
        prose.norm($0) == "since"
          && ($0 + 1..<$0 + 4).contains {
            prose.has($0, [.weekday]) || prose.norm($0) == "yesterday"
          }
      } ? verb(index, 1, .clash) : nil
    // "Forces loyal to the president have resumed fighting in the city"
    case "resumed" where next == "fighting":
      return (index - 14..<index).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "forces", "troops", "army", "militias", "factions", "sides")
      } ? verb(index, 2, .clash) : nil
    case "repulsed", "repelled": return isOfAttackers(prose, index) ? verb(index, 1, .clash) : nil
    // "were killed in an encounter with Maoists"
    case "encounter"
    where (prose.has(index - 1, .indefinite) || prose.has(index - 2, .indefinite))
      && isOfEncounter(prose, index):
      return noun(prose, index, 1, .clash)
    case "gun" where next == "battle" || next == "battles" || next == "fight":
      return noun(prose, index, 2, .clash)
    // "Monday's battle at Dilling between the army and the SPLM-N"
    case "battle"
    where next.isOne(of: "at", "in", "near")
      && (index + 3..<index + 9).contains {
        prose.norm($0) == "between"
      }:
      return noun(prose, index, 1, .clash)
    // "a battle took place near Tamalat"
    case "battle"
    where prose.norm(index - 1).isOne(of: "a", "fierce", "heavy")
      && (prose.reads(index + 1, "took", "place") || prose.reads(index + 1, "broke", "out")
        || next.isOne(of: "ensued", "erupted")):
      return noun(prose, index, 1, .clash)
    // "Two militants were killed in an encounter in the forest"
    case "encounter" where next.isOne(of: "in", "at", "near"):
      return (index - 22..<index).contains { prose.has($0, .killed) }
        && (index - 26..<index).contains {
          prose.has($0, .assailant) || prose.norm($0).isOne(of: "maoists", "naxals", "naxalites")
        } ? noun(prose, index, 1, .clash) : nil
    case "battle" where next == "with" || next == "between",
      "battles" where next == "with" || next == "between":
      // "two battles with FARC guerrillas"
      return (index + 2..<index + 6).contains {
        isCombatant(prose, $0) || armedGroups.contains(prose.norm($0))
      } && !prose.norm(index - 1).isOne(of: "court", "legal", "political", "electoral", "word")
        ? noun(prose, index, 1, .clash) : nil
    // "in a fierce encounter with militants"
    case "encounter" where next == "with" || next == "between":
      return (index + 2..<index + 10).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "forces", "police", "troops", "soldiers")
      }
        && (prose.norm(index - 1).isOne(of: "fierce", "armed", "gun", "alleged", "shooting")
          || (index - 6..<index + 16).contains { prose.has($0, .killed) })
        ? noun(prose, index, 1, .clash) : nil
    case "exchange" where next == "of", "exchanges" where next == "of":
      // "Sixteen were wounded, including two gang members hit in an exchange of fire": of some of them.
      guard prose.norm(index + 2).isOne(of: "fire", "gunfire", "shots"),
        !(prose.norm(index - 2) == "in"
          && (index - 10..<index).contains { prose.norm($0) == "including" })
      else { return nil }
      return noun(prose, index, 3, .clash)
    // "two bands ran into each other", "a patrol ran into a column of armored trucks"
    case "ran" where next == "into":
      let isOfParties = (index - 10..<index).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "patrol", "troops", "soldiers", "bands", "police", "column")
      }
      let isOfArmed =
        prose.reads(index + 2, "each", "other") || prose.reads(index + 2, "one", "another")
        || (index + 2..<index + 9).contains {
          prose.has($0, .assailant)
            || prose.norm($0).isOne(of: "ambush", "armored", "armoured", "armed", "gunfire")
            // "ran into the same band on a ridge"
            || prose.norm($0) == "band" && prose.norm($0 - 1) == "same"
        }
      return isOfParties && isOfArmed ? verb(index, 2, .clash) : nil
    case "engaged" where !isPassive(prose, index):
      let object = index + 1..<index + 7
      let isOfEnemies = object.contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "column", "survivors", "convoy")
      }
      let isOfForces = (index - 12..<index).contains {
        prose.has($0, [.assailant, .aircraft, .organization])
          || prose.norm($0).isOne(of: "troops", "soldiers", "patrol", "forces", "aircraft")
      }
      guard isOfEnemies, isOfForces else { return nil }
      let isFromAir = (index - 6..<index).contains {
        prose.has($0, .aircraft) || prose.norm($0).isOne(of: "aircraft", "drone", "drones")
      }
      return verb(index, 1, isFromAir ? .airstrike : .clash)
    default: return nil
    }
  }

  /// The words of "traded fire", "exchanged heavy small-arms fire".
  static func exchange(_ prose: Prose, _ index: Int) -> Int? {
    for ahead in index + 1..<index + 4 {
      if prose.norm(ahead).isOne(of: "fire", "gunfire", "shots") {
        // "The ministers traded fire over taxes"
        let isOfWords =
          prose.norm(ahead + 1) == "over"
          && (ahead + 2..<ahead + 6).contains { disputed.contains(prose.norm($0)) }
        return isOfWords ? nil : ahead - index + 1
      }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord,
        !prose.has(ahead, [.preposition, .locative, .conjunction, .definite, .verb])
      else { return nil }
    }
    return nil
  }

  /// "Troops fought rebels near the town"
  static func isOfFight(_ prose: Prose, _ index: Int) -> Bool {
    // "armed members of the two warring communities then fought in the hills"
    if (index - 9..<index).contains(where: {
      prose.norm($0).isOne(of: "communities", "clans", "tribes", "villages", "families")
    }), (index - 9..<index).contains(where: { prose.norm($0).isOne(of: "armed", "warring") }),
      prose.norm(index + 1).isOne(of: "in", "near", "at", "with", "on", "for", "over")
    {
      return true
    }
    // "Haitian police backed by an armored car fought gang members for several hours"
    if (index - 9..<index).contains(where: {
      prose.norm($0).isOne(of: "police", "soldiers", "troops", "officers", "marines", "army")
    }),
      (index + 1..<index + 4).contains(where: {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "gang", "gangs")
      })
    {
      return true
    }
    // "Soldiers and men travelling in sport utility vehicles fought for about 40 minutes"
    if (index - 9..<index).contains(where: {
      prose.norm($0).isOne(of: "police", "soldiers", "troops", "officers", "marines", "army")
        && prose.norm($0 + 1) == "and"
    }), prose.norm(index + 1) == "for",
      (index + 2..<index + 6).contains(where: {
        prose.norm($0).isOne(of: "minutes", "hour", "hours")
      })
    {
      return true
    }
    guard !prose.has(index - 1, [.relative, .having, .being]), prose.norm(index - 1) != "to",
      (index - 5..<index).contains(where: {
        prose.has($0, [.assailant, .organization])
          || prose.norm($0).isOne(
            of: "soldiers", "troops", "forces", "police", "tribesmen", "clansmen", "bands", "gangs",
            "factions")
          // "The two sides fought for control of the port"
          || prose.norm($0) == "sides" && prose.reads(index + 1, "for", "control")
      })
    else { return false }
    if prose.reads(index + 1, "for", "control", "of"),
      !(index + 4..<index + 9).contains(where: {
        prose.norm($0).isOne(of: "party", "company", "council", "ball", "board", "assembly")
      })
    {
      return true
    }
    // "the forces of the parliament fought over the budget"
    if (index + 1..<index + 8).contains(where: {
      prose.norm($0).isOne(
        of: "budget", "polls", "election", "elections", "parliament", "court", "fire", "fires",
        "flames", "blaze", "fraud", "corruption")
    }) {
      return false
    }
    // "armed tribesmen from rival sects fought with heavy weapons"
    if prose.norm(index + 1) == "with",
      (index + 2..<index + 5).contains(where: {
        prose.norm($0).isOne(of: "weapons", "guns", "rifles", "mortars", "rockets")
      })
    {
      return true
    }
    // "soldiers and gunmen fought one another"
    if prose.reads(index + 1, "one", "another") || prose.reads(index + 1, "each", "other") {
      return true
    }
    // "the army and the M23 rebels fought for several hours"
    let parties = span(max(0, index - 9), index)
    if let and = parties.last(where: { prose.norm($0) == "and" }), parties.lowerBound < and,
      prose.norm(index + 1).isOne(of: "for", "on", "in", "near", "around", "through", "over")
        || prose.norm(index + 1).isOne(of: "with", "at", "outside", "late", "overnight"),
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
        // "soldiers fought about 60 Abu Sayyaf men"
        || prose.norm($0) == "men" && prose.words[$0 - 1].isCapitalized
    }
  }

  /// With whom, or among whom, shots were exchanged.
  private static func isOfEncounter(_ prose: Prose, _ index: Int) -> Bool {
    let isBetween = prose.norm(index + 1).isOne(of: "with", "between")
    return (index - 12..<index).contains { prose.has($0, .killed) }
      && isBetween
      && (index + 2..<index + 8).contains {
        isArmedNoun(prose, $0) || prose.has($0, .assailant)
          || prose.norm($0).isOne(
            of: "maoists", "naxals", "naxalites", "forces", "police", "troops", "army", "rebels")
      }
  }

  /// "repulsed an attempt to overrun the town": those who came on foot, not what flies.
  static func isOfAttackers(_ prose: Prose, _ index: Int) -> Bool {
    let object = index + 1..<index + 6
    return object.contains {
      prose.norm($0).isOne(
        of: "attempt", "attempts", "attack", "attacks", "assault", "assaults", "offensive",
        "incursion") || prose.has($0, .assailant)
    }
      && !(index + 1..<index + 9).contains {
        [.drone, .missile, .rocket, .airstrike].contains(EventWords.weapons[prose.norm($0)])
      }
  }
}
