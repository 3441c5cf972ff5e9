/// Attacks told by what those who came did: they held up a truck, surprised a column, went from house to house.
extension EventAnchor {
  /// A verb or noun of some words that tells of an attack by its subject and its object.
  static func deed(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    // "Rebels held up a truck on the road and killed its drivers"
    case "held" where next == "up":
      return isOnVehicle(prose, index + 2) && isOfArmed(prose, before: index, within: 10)
        ? verb(index, 2, .shooting) : nil
    // "bandits carried off 22 women"
    case "carried" where next == "off" && !isPassive(prose, index):
      return (index + 2..<index + 7).contains { prose.has($0, [.person, .role]) }
        && isOfArmed(prose, before: index, within: 10) ? verb(index, 2, .abduction) : nil
    // "soldiers surprised a column of rebels in the forest"
    case "surprised" where !isPassive(prose, index):
      let object = index + 1..<index + 9
      return isOfForces(prose, before: index)
        && object.contains { bands.contains(prose.norm($0)) }
        && object.contains { prose.has($0, .assailant) } ? verb(index, 1, .clash) : nil
    // "Three civilians were wounded when forces moved into Jenin refugee camp"
    case "moved" where next == "into" && isOfThoseHurt(prose, before: index),
      "pushed" where next == "into" && isOfThoseHurt(prose, before: index):
      return isOfForces(prose, before: index, within: 6) ? verb(index, 1, .raid) : nil
    // "as gunmen moved from house to house"
    case "moved", "went":
      let isOfHouses =
        prose.reads(index + 1, "from", "house") || prose.reads(index + 1, "house", "to")
        || prose.reads(index + 1, "from", "door") || prose.reads(index + 1, "door", "to")
      return isOfHouses && isOfArmed(prose, before: index, within: 3) ? verb(index, 1, .raid) : nil
    // "gunmen stopped a bus and ordered the passengers out": those who then were shot, or taken.
    case "stopped"
    where isOnVehicle(prose, index + 1) && isOfArmed(prose, before: index, within: 5)
      && (index + 2..<index + 18).contains(where: {
        prose.norm($0).isOne(of: "ordered", "forced", "told", "made")
          && ($0 + 1..<$0 + 5).contains {
            prose.norm($0).isOne(of: "passengers", "occupants", "travellers", "everyone", "them")
          }
      }):
      return verb(index, 1, .attack)
    // "Four loggers went missing after armed men stopped their truck"
    case "stopped"
    where isOnVehicle(prose, index + 1) && isOfArmed(prose, before: index, within: 5):
      return (index - 16..<index).contains {
        prose.norm($0).isOne(of: "missing", "disappeared", "vanished")
      } ? verb(index, 1, .abduction) : nil
    // "men on two speedboats seized them off the island"
    case "seized" where next.isOne(of: "them", "him", "her") && !isPassive(prose, index):
      return isOfArmed(prose, before: index, within: 7)
        || (index - 7..<index).contains { prose.norm($0) == "men" }
        ? verb(index, 1, .abduction) : nil
    // "dragged off a nun and two pupils"
    case "dragged" where next.isOne(of: "off", "away"):
      return !isPassive(prose, index)
        && (index + 2..<index + 6).contains { prose.has($0, [.person, .role]) }
        ? verb(index, 2, .abduction) : nil
    // "Six passengers were taken from a bus at a false roadblock"
    case "taken" where next == "from" && isAtFalseCheckpoint(prose, index):
      return verb(index, 1, .abduction, passive: true)
    // "Fifteen pupils were taken from a school at Kuriga. Teachers said that the kidnappers": by those told of behind.
    case "taken"
    where next == "from" && isPassive(prose, index)
      && (index - 4..<index).contains { prose.has($0, [.person, .role]) }
      && (index + 1..<index + 60).contains {
        prose.open.norm($0).hasPrefix("kidnap") || prose.open.norm($0).hasPrefix("abduct")
          || prose.open.norm($0).isOne(of: "ransom", "captors")
      }:
      return verb(index, 1, .abduction, passive: true)
    // "a councillor whom armed men had taken from his house"
    case "taken" where next == "from":
      return (index - 8..<index).contains { prose.norm($0) == "whom" }
        && isOfArmed(prose, before: index, within: 7) ? verb(index, 1, .abduction) : nil
    // "The teacher whom kidnappers took from her bus", "whom gunmen snatched"
    case "took" where next.isOne(of: "from", "away", "on", "in"):
      return isWhomArmed(prose, before: index) ? verb(index, 1, .abduction) : nil
    // "fired the shots that wounded a defector"
    case "fired" where next == "the" && prose.norm(index + 2).isOne(of: "shots", "bullets", "shot"):
      return prose.norm(index + 3).isOne(of: "that", "which")
        && prose.has(index + 4, [.killed, .injured])
        ? verb(index, 3, .shooting) : nil
    // "the shots at the gendarmerie barracks", "two M79 rounds were fired at an outpost"
    case "shots" where next == "at" && prose.norm(index - 1) == "the":
      return (index + 2..<index + 6).contains { prose.has($0, [.facility, .person]) }
        ? noun(prose, index, 1, .shooting) : nil
    case "fired"
    where next == "at" && isPassive(prose, index)
      && prose.norm(index - 2).isOne(of: "rounds", "launcher", "gun", "guns", "cannon", "rifle"):
      let launcher = prose.norm(index - 3)
      // "mortar rounds were fired at the compound": what they were is told.
      if EventWords.weapons[launcher] != nil, prose.norm(index - 2) == "rounds" { return nil }
      return verb(
        index, 1, launcher.isOne(of: "m79", "m203", "40mm", "rpg") ? .grenade : .shooting,
        passive: true)
    // "several rounds from a handgun had been fired at the station"
    case "fired"
    where next == "at" && isPassive(prose, index)
      && (index - 8..<index).contains {
        prose.norm($0).isOne(of: "rounds", "shots", "bullets") && prose.norm($0 + 1) == "from"
          && ($0 + 2..<index).contains { handArms.contains(prose.norm($0)) }
      }:
      return verb(index, 1, .shooting, passive: true)
    // "when shots were fired from another car on the M1"
    case "fired"
    where next == "from" && isPassive(prose, index) && prose.norm(index - 2) == "shots":
      return verb(index, 1, .shooting, passive: true)
    // "insurgents shot mortars at the airport"
    case "shot" where shells(prose, index) != nil && !isPassive(prose, index):
      return verb(index, 1, shells(prose, index) ?? .mortar)
    // "was mortally wounded by a shot from the Azerbaijani side"
    case "shot"
    where next == "from" && prose.norm(index - 1) == "a" && prose.norm(index - 2) == "by":
      return (index - 6..<index - 2).contains { prose.has($0, [.killed, .injured]) }
        ? noun(prose, index, 1, .shooting) : nil
    // "Shots from a passing car killed a supporter"
    case "shots"
    where next == "from"
      && (index + 2..<index + 9).contains { prose.has($0, [.killed, .injured]) }:
      return noun(prose, index, 1, .shooting)
    // "was wounded by three shots from a hunting rifle"
    case "shots":
      return (index - 4..<index).contains { by in
        prose.norm(by) == "by" && (by - 4..<by).contains { prose.has($0, [.killed, .injured]) }
      } ? noun(prose, index, 1, .shooting) : nil
    // "A stray bullet killed a girl", "was wounded by a bullet"
    case "bullet", "bullets":
      guard !prose.norm(index - 1).isOne(of: "rubber", "plastic"),
        !next.isOne(of: "points", "wound", "wounds", "holes", "marks", "-"),
        // "with bullet or shrapnel wounds"
        !(prose.has(index + 1, .conjunction)
          && prose.norm(index + 3).isOne(of: "wound", "wounds", "injuries")),
        !(index - 16..<index).contains(where: {
          prose.norm($0).isOne(of: "hunters", "hunter", "hunting", "hunt")
        })
      else { return nil }
      let isAgent = (index + 1..<index + 8).prefix { prose.norm($0) != "," }.contains {
        (prose.has($0, [.killed, .injured]) || prose.norm($0).isOne(of: "hit", "struck"))
          && !isPassive(prose, $0)
      }
      // One of which the first sentence tells; later it is one of those that were fired.
      let isFirst = prose.sentences.first?.contains(index) == true
      let isMeans =
        isFirst
        && !span(prose.sentences[0].lowerBound, index).contains { prose.has($0, .event) }
        && (index - 4..<index).contains { by in
          prose.norm(by) == "by" && (by - 4..<by).contains { prose.has($0, [.killed, .injured]) }
        }
      return isAgent || isMeans ? noun(prose, index, 1, .shooting) : nil
    // "an armed commando shot up a bar"
    case "shot" where next == "up" && !isPassive(prose, index):
      return (index + 2..<index + 7).contains {
        prose.has($0, [.facility, .person]) || prose.norm($0).isOne(of: "checkpoint", "car", "bus")
      } ? verb(index, 2, .shooting) : nil
    // "stray mortar shells came down on Ghumdhum"
    case "came" where next == "down", "come" where next == "down" && prose.has(index - 1, .having):
      let fallen = (index - 6..<index).prefix { prose.norm($0) != "," }.compactMap {
        EventWords.weapons[prose.norm($0)]
      }.first { $0 == .mortar || $0 == .rocket || $0 == .missile || $0 == .artillery }
      return prose.norm(index + 2).isOne(
        of: "on", "in", "near", "beside", "inside", "between", "among", "around", "amid")
        && !(index - 5..<index).contains { abstractSubjects.contains(prose.norm($0)) }
        ? fallen.map { verb(index, 2, $0) } : nil
    // "Taliban fighters set upon a police patrol"
    case "set" where next == "upon":
      return (index - 5..<index).contains {
        isArmedNoun(prose, $0)
          || prose.norm($0).isOne(of: "mob", "mobs", "rioters")
      }
        && (index + 2..<index + 8).contains { prose.has($0, [.facility, .person, .role]) }
        ? verb(index, 2, .attack) : nil
    // "militiamen fell on a displacement camp"
    case "fell" where next == "on" || next == "upon":
      return hasArmedSubject(prose, index)
        && (index + 2..<index + 6).contains { prose.has($0, [.facility, .person]) }
        && !(index - 4..<index).contains { prose.has($0, .weapon) }
        ? verb(index, 2, .raid) : nil
    // "were killed with axes", "with poisoned arrows"
    case "killed" where next == "with" && isPassive(prose, index):
      return (index + 2..<index + 5).contains {
        prose.norm($0).isOne(
          of: "axes", "axe", "arrows", "machetes", "machete", "knives", "spears", "swords", "clubs")
      } ? verb(index, 1, .stabbing, passive: true) : nil
    // "another patrol came upon a group of armed cadres", "troops ran across rebels"
    case "came" where next == "upon" || next == "across",
      "stumbled" where next.isOne(of: "upon", "across", "on", "into"):
      return isOfForces(prose, before: index)
        && (index + 2..<index + 10).contains {
          isArmedNoun(prose, $0) || prose.norm($0) == "gunfight"
        }
        ? verb(index, 2, .clash) : nil
    // "Troops beat back insurgents", "drove off the attackers", "fought off raiders"
    case "beat" where next.isOne(of: "back", "off"), "drove" where next.isOne(of: "back", "off"),
      "fought" where next.isOne(of: "back", "off"), "pushed" where next.isOne(of: "back", "off"),
      "chased" where next.isOne(of: "back", "off"),
      "beaten" where next.isOne(of: "back", "off") && prose.has(index - 1, .having):
      return isOfForces(prose, before: index)
        && (index + 2..<index + 7).contains {
          isArmedNoun(prose, $0)
            || prose.norm($0).isOne(of: "attack", "assault", "raid", "attempt", "incursion")
        } ? verb(index, 2, .clash) : nil
    // "shortly after Israeli jets brought down a 14-storey tower in Gaza City"
    case "brought" where next == "down", "levelled", "leveled", "flattened", "toppled":
      let isOfHouse = (index + 1..<index + 8).prefix { prose.norm($0) != "," }.contains {
        prose.norm($0).isOne(
          of: "tower", "building", "block", "house", "houses", "high-rise", "mosque", "school")
      }
      let isOfFlyer =
        !isPassive(prose, index)
        && (index - 3..<index).contains {
          prose.has($0, .aircraft) || prose.norm($0).isOne(of: "airstrike", "airstrikes")
        }
      return isOfHouse && isOfFlyer ? verb(index, next == "down" ? 2 : 1, .airstrike) : nil
    // "The two sides fired at each other"
    case "fired" where prose.reads(index + 1, "at", "each") || prose.reads(index + 1, "on", "each"):
      return verb(index, 4, .clash)
    // "had been dragged out of his house by masked men"
    // "Suspected cartel members dragged a candidate from her van", "Nine nuns were dragged from their convent"
    case "dragged"
    where (index + 1..<index + 12).contains {
      (prose.norm($0) == "from" || prose.reads($0 - 1, "out", "of"))
        && prose.norm($0 + 1).isOne(of: "his", "her", "their")
    }
      && !(index + 1..<index + 10).contains {
        prose.norm($0).isOne(of: "rubble", "wreckage", "water", "river")
      }:
      return verb(index, 1, .abduction, passive: isPassive(prose, index))
    case "dragged", "taken", "pulled", "hauled":
      // "was dragged from his car by armed men", and not from the rubble by rescuers
      let isFrom =
        next == "from" && prose.norm(index + 2).isOne(of: "his", "her", "their", "a", "the")
      return (prose.reads(index + 1, "out", "of") || isFrom) && isPassive(prose, index)
        && (index + 3..<index + 14).contains {
          prose.norm($0) == "by" && ($0 + 1..<$0 + 5).contains { isArmedNoun(prose, $0) }
        }
        ? verb(index, isFrom ? 2 : 3, .abduction, passive: true) : nil
    // "men on motorbikes had executed six traders"
    case "executed", "executing":
      return !isPassive(prose, index)
        && (index + 1..<index + 5).contains {
          prose.has($0, [.person, .civilian])
            || prose.has($0, .number) && prose.has($0 + 1, [.person, .role, .civilian])
        }
        && !(index - 8..<index).contains {
          prose.norm($0).isOne(of: "court", "iran", "authorities", "prison")
        }
        ? verb(index, 1, .shooting) : nil
    // "Eleven attackers died in an attempt to storm a naval base"
    case "attempt":
      return next == "to"
        && prose.norm(index + 2).isOne(
          of: "storm", "overrun", "infiltrate", "raid", "capture", "seize", "breach")
        && (index - 10..<index + 18).contains {
          prose.has($0, .killed) || prose.norm($0).isOne(of: "died", "dead", "wounded")
        }
        ? EventAnchor(
          words: index..<index + 3, head: index, form: .noun, kind: .raid,
          reference: reference(prose, index, index)) : nil
    // "two masked men with rifles walked into a barber's shop", where men were killed
    case "walked" where next == "into" && !isIntoMines(prose, index):
      guard hasArmedSubject(prose, index) else { return nil }
      // "a bomber wearing a vest walked into a procession"
      if (index - 6..<index).contains(where: {
        prose.norm($0).isOne(of: "vest", "belt", "bomber", "bombers")
      }) {
        return nil
      }
      return (index - 16..<index + 16).contains {
        prose.has($0, [.killed, .injured])
          || prose.norm($0).isOne(of: "shooting", "fired", "shot", "fire")
      } ? verb(index, 2, .shooting) : nil
    // "Troops walked into a field of land mines", "walked into a minefield"
    case "walked", "walking", "wandered", "strayed", "drove":
      return next == "into" && isIntoMines(prose, index) ? verb(index, 2, .landmine) : nil
    // "Soldiers moving in a column entered a village ... They looted rice stores and burned homes"
    case "entered":
      return
        (isOfForces(prose, before: index, within: 14) || isOfArmed(prose, before: index, within: 6))
        && (isFollowedByDeeds(prose, index) || isOfThoseHurt(prose, before: index))
        && !isPassive(prose, index)
        ? verb(index, 1, .raid) : nil
    // "no more than two of the bombers managed to set off their vests"
    case "set", "detonate", "blow", "trigger":
      let isManaged = prose.reads(index - 2, "managed", "to")
      guard isManaged || prose.norm(index) == "set" && next == "off" else { return nil }
      let isWorn = (index + 1..<index + 5).contains {
        prose.norm($0).isOne(
          of: "vest", "vests", "belt", "belts", "himself", "herself", "themselves")
      }
      return isWorn ? verb(index, prose.norm(index) == "set" ? 2 : 1, .suicideBomb) : nil
    // "A man armed with a shotgun killed a councillor"
    case "armed" where next == "with":
      guard (index - 4..<index).contains(where: { isLoneArmed(prose, $0) }),
        let weapon = (index + 2..<index + 6).first(where: {
          EventWords.weapons[prose.norm($0)] != nil || handArms.contains(prose.norm($0))
        }),
        let deed = (weapon + 1..<weapon + 4).first(where: {
          prose.has($0, [.killed, .injured]) && !isPassive(prose, $0)
        })
      else { return nil }
      return EventAnchor(
        words: deed..<deed + 1, head: deed, form: .verb,
        kind: blades.contains(prose.norm(weapon)) ? .stabbing : .shooting)
    // "had fired an air gun, then a pistol, at a mosque"
    case "fired"
    where prose.has(index + 1, .indefinite)
      && (index + 2..<index + 5).contains { handArms.contains(prose.norm($0)) }:
      return (index + 3..<index + 10).contains {
        prose.norm($0).isOne(of: "at", "into", "on") && !prose.reads($0 + 1, "the", "air")
      } ? verb(index, 1, .shooting) : nil
    // "fought a two-hour battle with guards"
    case "fought" where prose.has(index + 1, .indefinite):
      return (index + 2..<index + 6).contains {
        prose.norm($0).isOne(of: "battle", "gunbattle", "gunfight", "firefight")
          && prose.norm($0 + 1) == "with"
      } ? verb(index, 1, .clash) : nil
    // "a gunman tried to assassinate a militant"
    case "assassinate":
      return (index - 4..<index).contains {
        prose.norm($0).isOne(of: "tried", "attempted", "sought", "failed")
      } ? verb(index, 1, .assassination) : nil
    // "Four militants were destroyed in Dagestan"
    case "destroyed", "eliminated", "liquidated", "neutralised", "neutralized":
      return isPassive(prose, index) && !prose.reads(index + 1, "by", "the")
        && (index - 4..<index).contains {
          prose.norm($0).isOne(
            of: "militants", "rebels", "terrorists", "gunmen", "insurgents", "militant", "terrorist"
          )
            // "two members of an illegal armed formation were destroyed after a firefight"
            || prose.norm($0).isOne(of: "formation", "formations") && prose.norm($0 - 1) == "armed"
        } ? verb(index, 1, .clash, passive: true) : nil
    // "troops tracked the raiders down in the forest"
    case "tracked" where (index + 2..<index + 7).contains { prose.norm($0) == "down" }:
      return isOfForces(prose, before: index)
        && (index + 1..<index + 6).contains { prose.has($0, .assailant) }
        ? verb(index, 1, .clash) : nil
    // "a convoy hit two mines"
    case "hit", "struck", "triggered":
      // "was killed when his vehicle struck a device"
      if prose.norm(index + 1).isOne(of: "a", "an", "another"),
        (index + 2..<index + 4).contains(where: { prose.norm($0) == "device" }),
        !isPassive(prose, index)
      {
        return verb(index, 1, .bomb)
      }
      return (index + 1..<index + 4).contains {
        prose.norm($0).isOne(of: "mines", "landmines") && prose.has($0 - 1, [.number, .indefinite])
      } && !isPassive(prose, index) ? verb(index, 1, .landmine) : nil
    // "Israeli tank fire killed a vendor", "artillery fire reached a bus stop"
    case "fire":
      guard let kind = guns[prose.norm(index - 1)],
        prose.has(index + 1, [.killed, .injured]) || reaches.contains(next)
          // "was killed during the night by sniper fire"
          || (index - 4..<index - 1).contains(where: { by in
            prose.norm(by) == "by" && (by - 7..<by).contains { prose.has($0, [.killed, .injured]) }
          })
      else { return nil }
      // Whose it is, if anybody's, stands before it.
      let isOwned =
        index >= 2 && prose.words[index - 2].isWord
        && !prose.has(
          index - 2, [.definite, .indefinite, .preposition, .conjunction, .verb, .adverb, .saying])
      let start = isOwned ? index - 2 : index - 1
      return EventAnchor(
        words: start..<index + 1, head: index, form: .noun, kind: kind,
        reference: reference(prose, start, index))
    // "accuses Ukraine of sending a drone against a substation on Wednesday"
    case "sending", "launching":
      guard prose.norm(index - 1) == "of",
        (index - 12..<index).contains(where: { prose.has($0, .blaming) }),
        (index + 3..<index + 16).contains(where: { prose.has($0, [.weekday, .month]) }),
        let kind = (index + 1..<index + 5).lazy.compactMap({ EventWords.weapons[prose.norm($0)] })
          .first
      else { return nil }
      return verb(index, 1, kind)
    // "A car laden with explosives was driven at the gate"
    case "driven"
    where isPassive(prose, index) && next.isOne(of: "at", "into", "against", "towards"):
      return (index - 8..<index).contains {
        prose.norm($0).isOne(of: "explosives", "explosive", "bomb")
          || prose.norm($0).hasPrefix("explosive")
      } ? verb(index, 1, .suicideBomb, passive: true) : nil
    // "had killed eleven insurgents in a battle close to the town"
    case "battle"
    where next.isOne(of: "close", "near", "outside", "at", "in") && prose.norm(index - 1) == "a":
      return (index - 12..<index).contains { prose.has($0, .killed) }
        && (index - 12..<index).contains { isArmedNoun(prose, $0) }
        ? noun(prose, index, 1, .clash) : nil
    // "had used landmines against a convoy"
    case "used"
    where next.isOne(
      of: "landmines", "mines", "explosives", "bombs", "drones", "rockets", "mortars"):
      return prose.norm(index + 2).isOne(of: "against", "on")
        ? EventWords.weapons[next].map { verb(index, 1, $0) } ?? verb(index, 1, .landmine) : nil

    // "Drones were sent towards the base"
    case "sent"
    where isPassive(prose, index) && next.isOne(of: "towards", "toward", "at", "against"):
      return (index - 4..<index).lazy.compactMap { EventWords.weapons[prose.norm($0)] }
        .first { [.fire, .air].contains($0.family) }.map { verb(index, 1, $0, passive: true) }
    // "had killed the commander in an intelligence-based operation in a village"
    case "operation" where prose.norm(index - 1) == "door-to-door":
      return noun(prose, index, 1, .raid)
    case "operation" where isOperationOfForces(prose, index):
      return noun(prose, index, 1, .raid)
    case "operation" where operations.contains(prose.norm(index - 1)):
      return (index - 16..<index).contains { prose.has($0, .killed) && !isPassive(prose, $0) }
        && (index - 24..<index).contains {
          prose.norm($0).isOne(of: "forces", "troops", "police", "soldiers", "army", "rangers")
        } ? noun(prose, index, 1, .raid) : nil
    // "workers were killed in their sleep"
    case "killed"
    where prose.reads(index + 1, "in", "their") && prose.norm(index + 3).isOne(of: "sleep", "beds"):
      return verb(index, 4, .raid, passive: isPassive(prose, index))
    // "On Saturday insurgents came to Mucojo before sunrise. They beheaded five fishermen"
    case "got" where next == "into" && (index - 2..<index).contains { isArmedNoun(prose, $0) }:
      return prose.words.indices.contains(index + 2) && prose.words[index + 2].isCapitalized
        ? verb(index, 2, .raid) : nil
    case "came" where next.isOne(of: "to", "into"):
      return prose.words.indices.contains(index + 2) && prose.words[index + 2].isCapitalized
        && (index - 2..<index).contains { isArmedNoun(prose, $0) }
        && isFollowedByDeeds(prose, index)
        ? verb(index, 2, .raid) : nil
    default: return nil
    }
  }

  /// Whether those who do it are armed: the subject of a verb, however long it is, as in "fighters believed to belong to
  /// CODECO entered", "armed men, some in uniform, burst into".
  static func hasArmedSubject(_ prose: Prose, _ verb: Int) -> Bool {
    for at in (max(0, verb - 26)..<max(0, verb)).reversed() {
      let norm = prose.norm(at)
      if norm.isOne(
        of: ".", ";", ":", "that", "when", "while", "after", "before", "because", "until")
        || prose.has(at, .saying) || norm.isOne(of: "by", "against")
      {
        return false
      }
      if isArmedNoun(prose, at) {
        // "rockets fired by militants fell on the town"
        return !(at - 3..<at).contains { prose.norm($0) == "by" }
      }
    }
    return false
  }

  private static let armedMen: FormSet = [
    "marksmen", "marksman", "mercenaries", "cadres", "commandos", "militia", "gang", "gangs",
    "loyalists", "rioters", "mobs", "knifeman", "axeman",
  ]

  /// "gunmen", "armed men", "men with guns", "marksmen".
  static func isArmedNoun(_ prose: Prose, _ index: Int) -> Bool {
    if prose.has(index, .assailant), !prose.has(index, .civilian) { return true }
    if armedMen.contains(prose.norm(index)) { return true }
    // "suspected herdsmen", "armed herders"
    if prose.norm(index).isOne(
      of: "herdsmen", "herders", "hoodlums", "thugs", "cultists", "pirates"),
      (index - 2..<index).contains(where: {
        prose.norm($0).isOne(of: "suspected", "armed", "alleged", "rampaging")
      })
    {
      return true
    }
    // "Members of the Lakurawa sect killed three herders"
    if prose.norm(index) == "members", prose.norm(index + 1) == "of",
      prose.norm(index + 2).isOne(of: "the", "a", "an"),
      (index + 3..<index + 7).prefix(while: { !prose.has($0, [.verb, .being, .having]) }).contains(
        where: {
          prose.norm($0).isOne(
            of: "sect", "militia", "gang", "cartel", "cult", "insurgency", "vigilante")
        })
    {
      return true
    }
    // "a man with hunting rifles stalked the corridors", "A teenager with a kitchen knife"
    if prose.norm(index).isOne(of: "man", "teenager", "youth", "woman"),
      prose.norm(index + 1) == "with",
      (index + 2..<index + 6).contains(where: {
        prose.norm($0).isOne(
          of: "rifle", "rifles", "gun", "knife", "shotgun", "pistol", "axe", "machete", "sword")
      })
    {
      return true
    }
    guard
      prose.norm(index).isOne(
        of: "men", "persons", "individuals", "youths", "people", "assailants", "elements", "group",
        "groups", "riders", "bands")
    else { return false }
    // "Armed Murle youths"
    if prose.norm(index - 2) == "armed", prose.words[max(0, index - 1)].isCapitalized {
      return true
    }
    return prose.norm(index - 1).isOne(
      of: "armed", "masked", "hooded", "unidentified", "unknown", "uniformed", "camouflaged",
      "gun-wielding", "machete-wielding", "rifle-wielding", "balaclava-clad")
      // "men disguised as soldiers"
      || prose.norm(index + 1).isOne(of: "disguised", "dressed", "posing")
        && prose.norm(index + 2).isOne(of: "as", "in")
      || prose.norm(index + 1) == "with"
        && (index + 2..<index + 6).contains {
          prose.norm($0).isOne(
            of: "rifles", "guns", "machetes", "axes", "knives", "weapons", "rifle", "gun",
            "shotgun",
            "pistol")
        }
      || prose.norm(index + 1) == "armed" || prose.reads(index + 1, "in", "uniform")
      // "Men on motorcycles swept into a settlement"
      || prose.norm(index).isOne(of: "men", "riders") && prose.norm(index + 1) == "on"
        && (index + 2..<index + 4).contains {
          prose.norm($0).isOne(
            of: "motorcycles", "motorbikes", "motorcycle", "motorbike", "bikes", "horseback",
            "camels",
            "pickups", "horses")
        }
      // "Men in civilian clothes burst into a classroom"
      || prose.norm(index + 1) == "in"
        && (index + 2..<index + 5).contains {
          prose.norm($0).isOne(of: "fatigues", "clothes", "uniforms", "balaclavas", "masks")
        }
      // "Men carrying machetes and firearms"
      || prose.norm(index + 1).isOne(of: "carrying", "wielding", "brandishing")
        && (index + 2..<index + 6).contains {
          prose.norm($0).isOne(
            of: "rifles", "guns", "machetes", "axes", "knives", "weapons", "firearms", "clubs")
        }
  }

  private static func isOfArmed(_ prose: Prose, before index: Int, within reach: Int) -> Bool {
    (index - reach..<index).contains { isArmedNoun(prose, $0) } || hasArmedSubject(prose, index)
  }

  private static func isOfForces(_ prose: Prose, before index: Int, within reach: Int = 5) -> Bool {
    (index - reach..<index).contains {
      prose.norm($0).isOne(
        of: "soldiers", "troops", "forces", "army", "police", "rangers", "marines", "patrol",
        "guards", "gendarmes", "vigilantes")
    }
  }

  private static func isOnVehicle(_ prose: Prose, _ start: Int) -> Bool {
    (start..<start + 5).contains {
      prose.norm($0).isOne(
        of: "truck", "trucks", "bus", "minibus", "vehicle", "vehicles", "car", "cars", "convoy",
        "lorry", "van", "boat")
    }
  }

  private static func isIntoMines(_ prose: Prose, _ index: Int) -> Bool {
    (index + 2..<index + 8).contains {
      prose.norm($0).isOne(of: "mines", "minefield", "landmines")
    }
  }

  /// Whether people were hurt when it was done: "Two were killed when troops entered the village".
  private static func isOfThoseHurt(_ prose: Prose, before index: Int) -> Bool {
    guard
      let when = (index - 7..<index).last(where: {
        prose.norm($0).isOne(of: "when", "as", "after")
      })
    else { return false }
    return (when - 12..<when).contains {
      prose.has($0, [.killed, .injured]) && isPassive(prose, $0)
    }
  }

  /// Whether the next sentence goes on with what they did: "They beheaded five fishermen".
  private static func isFollowedByDeeds(_ prose: Prose, _ index: Int) -> Bool {
    let prose = prose.open
    guard
      let number = prose.sentenceNumber(of: index), number + 1 < prose.sentences.count,
      case let next = prose.sentences[number + 1],
      prose.norm(next.lowerBound) == "they"
        // "Seven residents were killed, five of them with knives."
        || next.prefix(7).contains(where: { prose.has($0, .killed) && isPassive(prose, $0) })
          && prose.has(next.lowerBound, .number)
    else { return false }
    if prose.norm(next.lowerBound) != "they" { return true }
    return next.prefix(4).contains {
      prose.has($0, [.event, .killed, .injured]) || harms.contains(prose.norm($0))
        || prose.norm($0).isOne(
          of: "burned", "burnt", "torched", "took", "fired", "opened", "looted", "beat", "shot",
          "set", "dragged", "used")
    }
  }

  private static let bands: FormSet = [
    "column", "group", "band", "patrol", "unit", "camp", "gang", "party", "squad",
  ]

  static let guns: FormTable<EventKind> = [
    "tank": .artillery, "artillery": .artillery, "howitzer": .artillery, "mortar": .mortar,
    "rocket": .rocket, "sniper": .shooting, "machine-gun": .shooting, "rifle": .shooting,
    "small-arms": .shooting, "naval": .artillery, "gun": .shooting,
  ]

  private static let reaches: FormSet = [
    "hit", "struck", "reached", "damaged", "destroyed", "claimed", "landed", "wrecked", "swept",
  ]

  private static let operations: FormSet = [
    "intelligence-based", "clearance", "special", "joint", "overnight", "predawn", "pre-dawn",
    "search", "targeted", "kinetic", "sanitisation", "sanitization",
  ]

  /// "Security forces conducted an intelligence-based operation in the area of Mir Ali", in which people were killed: as
  /// the sentences that follow tell.
  private static func isOperationOfForces(_ prose: Prose, _ index: Int) -> Bool {
    let prose = prose.open
    guard
      let conducted = span(index - 6, index).last(where: {
        prose.norm($0).isOne(of: "conducted", "launched", "mounted", "undertook", "staged")
          || prose.norm($0) == "carried" && prose.norm($0 + 1) == "out"
      }),
      (conducted - 8..<conducted).contains(where: {
        prose.norm($0).isOne(of: "forces", "troops", "police", "soldiers", "army", "rangers")
      })
    else { return false }
    return span(index + 1, index + 45).contains {
      (prose.has($0, .killed)
        || prose.norm($0).isOne(of: "eliminated", "neutralised", "neutralized"))
        && (($0 - 5..<$0).contains { at in at > index && isArmedNoun(prose, at) }
          || ($0 + 1..<$0 + 6).contains { isArmedNoun(prose, $0) })
    }
  }

  private static func isAtFalseCheckpoint(_ prose: Prose, _ index: Int) -> Bool {
    isPassive(prose, index)
      && (index + 2..<index + 12).contains {
        prose.norm($0).isOne(of: "roadblock", "checkpoint")
          && prose.norm($0 - 1).isOne(of: "false", "fake", "illegal", "makeshift")
      }
  }

  /// "whom kidnappers took from her bus": whom armed people did it to.
  static func isWhomArmed(_ prose: Prose, before index: Int) -> Bool {
    (index - 7..<index).contains { prose.norm($0) == "whom" }
      && (isOfArmed(prose, before: index, within: 6)
        // "whom suspected Abu Sayyaf men snatched"
        || prose.norm(index - 1) == "men"
          && (index - 6..<index).contains { prose.norm($0) == "suspected" })
  }

  /// Who may carry arms alone: "A man armed with a shotgun".
  private static func isLoneArmed(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "man", "men", "woman", "youth", "youths", "teenager", "person", "attacker", "attackers",
      "assailant")
  }

  /// What one person fires.
  static let handArms: FormSet = [
    "gun", "pistol", "rifle", "shotgun", "revolver", "handgun", "weapon", "carbine", "crossbow",
    "firearm", "guns", "pistols", "rifles", "shotguns", "knife", "machete", "axe",
  ]

  /// The kind of the shells or rockets behind a verb that are fired at something.
  private static func shells(_ prose: Prose, _ verb: Int) -> EventKind? {
    (verb + 1..<verb + 4).lazy.compactMap { index -> EventKind? in
      guard let kind = EventWords.weapons[prose.norm(index)],
        [.mortar, .rocket, .missile, .artillery].contains(kind),
        prose.norm(index + 1).isOne(of: "at", "into", "towards", "toward", "on")
      else { return nil }
      return kind
    }.first
  }
}
