/// People who are taken: "whisked away", "marched into the bush".
extension EventAnchor {
  /// People who are taken, by a verb and its words.
  static func taking(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    // "four men bundled him into a van"
    case "bundled", "bundling":
      guard let into = (index + 1..<index + 9).first(where: { prose.norm($0) == "into" }),
        (into + 1..<into + 5).contains(where: {
          prose.norm($0).isOne(
            of: "van", "car", "vehicle", "truck", "pickup", "jeep", "boat", "cruiser", "suv",
            "taxi", "minibus", "boot")
        })
      else { return nil }
      return verb(index, 1, .abduction, passive: isPassive(prose, index))
    // "schoolgirls were carried off by jihadists", "traders were captured by fighters", "picked up by a militia"
    case "carried" where next == "off", "captured", "grabbed",
      "picked" where next == "up":
      let by = next == "by" ? index + 1 : index + 2
      let isByArmed =
        prose.norm(by) == "by"
        && (by + 1..<by + 7).contains {
          isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "militia", "gang", "group", "rebels")
        }
      let isOfCivilians =
        (index - 12..<index).contains { prose.has($0, [.civilian, .role]) }
        || !(index - 12..<index).contains { prose.has($0, .assailant) }
      if isPassive(prose, index) || prose.norm(index - 1) == "been" {
        if isByArmed, isOfCivilians { return verb(index, 1, .abduction, passive: true) }
        return prose.norm(index) == "grabbed" && next == "at"
          && (index - 8..<index).contains { prose.has($0, .person) }
          ? verb(index, 1, .abduction, passive: true) : nil
      }
      // "Members of the gang grabbed a bishop as he got off his boat"
      return prose.norm(index) == "grabbed"
        && (index + 1..<index + 5).contains { prose.has($0, [.person, .role]) }
        && (index - 8..<index).contains {
          isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "gang", "militia", "group")
        } ? verb(index, 1, .abduction) : nil
    // "Eight armed men climbed aboard the tanker ... and left with five of the crew"
    case "climbed", "clambered",
      "got" where next == "aboard":
      let isOfArmed = (index - 5..<index).contains {
        isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "pirates", "men", "robbers")
      }
      let isOfTaken = (index + 3..<index + 40).contains {
        prose.open.norm($0) == "crew"
          && ($0 - 7..<$0).contains {
            prose.open.norm($0).isOne(of: "with", "took", "taking", "seized", "kidnapped")
          }
      }
      return isOfArmed ? verb(index, 2, isOfTaken ? .abduction : .raid) : nil
    // "armed men took over a dhow off Eyl"
    case "took" where next == "over":
      return (index - 5..<index).contains {
        isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "pirates", "robbers")
      }
        && (index + 2..<index + 7).contains {
          vessels.contains(prose.norm($0))
        } ? verb(index, 2, .abduction) : nil
    // "its owner and his sons were lifted by hooded men"
    case "lifted" where isPassive(prose, index) && next == "by":
      return (index + 2..<index + 6).contains {
        prose.has($0, .assailant) || prose.norm($0) == "men"
      } ? verb(index, 1, .abduction, passive: true) : nil
    // "armed men halted three trucks; two drivers were led away"
    case "halted" where next != "by", "stopped" where next != "by", "waylaid" where next != "by":
      let isOfArmed = (index - 5..<index).contains {
        isArmedNoun(prose, $0) || prose.norm($0) == "gang"
          || prose.norm($0) == "men" && prose.reads($0 + 1, "in", "uniform")
      }
      let isOfVehicle = (index + 1..<index + 6).contains { vehicles.contains(prose.norm($0)) }
      let isOfTaken = (index + 3..<index + 40).contains {
        prose.open.norm($0).isOne(
          of: "took", "taken", "led", "seized", "abducted", "kidnapped", "marched")
          && !prose.open.norm($0 + 1).isOne(of: "place", "part", "by", "to")
      }
      guard isOfArmed, isOfVehicle, isOfTaken, !isPassive(prose, index) else { return nil }
      return verb(index, 1, .abduction)
    case "boarded" where isPassive(prose, index) && next == "by":
      return (index + 2..<index + 8).contains {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "armed", "men", "pirates")
      } ? verb(index, 1, .raid, passive: true) : nil
    // "A container vessel was boarded 20 April while underway in position 12:58N 058:55E"
    case "boarded" where isPassive(prose, index):
      return (index - 8..<index).contains { vessels.contains(prose.norm($0)) }
        && (index + 1..<index + 12).prefix { prose.norm($0) != "." }.contains {
          prose.norm($0).isOne(
            of: "underway", "anchored", "anchor", "anchorage", "position", "berthed")
        }
        && !(index + 1..<index + 12).contains {
          prose.norm($0).isOne(
            of: "customs", "passengers", "officers", "pilot", "navy", "marines", "coastguard",
            "inspectors", "police", "troops")
        } ? verb(index, 1, .raid, passive: true) : nil
    case "boarded":
      let isOfPirates = (index - 4..<index).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "men", "robbers", "persons", "perpetrators", "intruders")
          || prose.norm($0) == "individuals" && prose.norm($0 - 1) == "armed"
      }
      // "two robbers armed with knives in a boat boarded an anchored cargo ship"
      let isOfRobbers =
        (index - 15..<index - 4).contains {
          prose.norm($0).isOne(of: "robbers", "pirates", "perpetrators", "gunmen", "men")
            && prose.has($0 - 1, .number)
        } && (index - 12..<index).contains { prose.norm($0).isOne(of: "armed", "boat", "skiff") }
      guard isOfPirates || isOfRobbers else { return nil }
      // "boarded a trawler and took its crew of nine"
      if (index + 2..<index + 16).contains(where: {
        prose.norm($0).isOne(of: "took", "seized")
          && prose.norm($0 + 1).isOne(of: "its", "the", "her")
          && prose.norm($0 + 2).isOne(of: "crew", "captain", "sailors", "passengers")
      }) {
        return verb(index, 1, .abduction)
      }
      // "robbers boarded an anchored vessel"
      if (index + 1..<index + 7).contains(where: {
        prose.norm($0).isOne(
          of: "vessel", "ship", "tanker", "carrier", "tug", "barge", "trawler", "yacht", "tankers")
      }),
        !(index + 1..<index + 16).contains(where: {
          prose.norm($0).isOne(of: "took", "seized", "kidnapped", "abducted", "hijacked")
        }),
        (index - 15..<index).contains(where: {
          prose.norm($0).isOne(of: "robbers", "pirates", "perpetrators", "intruders")
            || prose.norm($0) == "individuals" && prose.norm($0 - 1) == "armed"
        })
      {
        return verb(index, 1, .raid)
      }
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
    case "made" where next == "off" && prose.norm(index + 2) == "with":
      // "made off with ten of its crew"
      // and not with "the dead men's rifles"
      return (index + 3..<index + 9).contains {
        prose.has($0, .person) && !prose.norm($0 + 1).isOne(of: "'s", "'")
      } ? verb(index, 3, .abduction) : nil
    // "Drones that released explosives over orchards"
    case "released"
    where !isPassive(prose, index)
      && next.isOne(of: "explosives", "grenades", "bombs", "munitions")
      && (index - 4..<index).contains { EventWords.weapons[prose.norm($0)] == .drone }:
      return verb(index, 1, .drone)
    // "were forced out of their vehicle", "was pulled out of his van by armed men", "had forced them into a boat"
    case "forced", "pulled", "hauled", "yanked":
      let isOut = prose.reads(index + 1, "out", "of") && isPassive(prose, index)
      let isInto =
        next.isOne(of: "them", "him", "her") && prose.norm(index + 2) == "into"
        && (index - 9..<index).contains {
          isArmedNoun(prose, $0) || prose.norm($0).isOne(of: "men", "rifles", "guns")
        }
      // "was forced into a white van by men in police uniform", "was bundled at gunpoint into a car"
      if isPassive(prose, index), !isOut,
        let into = (index + 1..<index + 5).first(where: { prose.norm($0) == "into" }),
        (into + 1..<into + 6).contains(where: { vehicles.contains(prose.norm($0)) }),
        (index - 9..<index).contains(where: { prose.has($0, [.person, .role]) })
      {
        return verb(index, 1, .abduction, passive: true)
      }
      // "armed men forced seven passengers off a bus and drove them away"
      if !isPassive(prose, index),
        let off = (index + 1..<index + 7).first(where: {
          prose.norm($0).isOne(of: "off", "from") || prose.reads($0, "out", "of")
        }),
        (off + 1..<off + 6).contains(where: {
          vehicles.contains(prose.norm($0)) || prose.norm($0) == "pick-up"
        }),
        (off + 2..<off + 25).contains(where: {
          prose.norm($0).isOne(of: "drove", "took", "led", "marched", "whisked", "dragged", "made")
            && (prose.norm($0 + 1).isOne(of: "them", "him", "her", "the", "away")
              || prose.reads($0 + 1, "off", "with"))
        })
      {
        return verb(index, 1, .abduction)
      }
      guard isOut || isInto,
        (index + 3..<index + 8).contains(where: {
          vehicles.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "home", "house", "speedboat")
        })
      else { return nil }
      let isByArmed = (index + 4..<index + 12).contains { isArmedNoun(prose, $0) }
      let isOfPeople = (index - 8..<index).contains { prose.has($0, .person) }
      return isInto || isByArmed || isOfPeople && prose.norm(index) == "forced"
        ? verb(index, 1, .abduction, passive: isOut) : nil
    case "released" where !isPassive(prose, index):
      // "a military jet had released three bombs over it"
      return (index + 1..<index + 5).contains { prose.norm($0) == "bombs" }
        && (index - 14..<index).contains { prose.has($0, .aircraft) }
        ? verb(index, 1, .airstrike) : nil
    // "two coaches were intercepted by armed individuals", and those in them were taken
    case "intercepted", "stopped", "halted", "waylaid":
      guard next == "by", isPassive(prose, index),
        (index + 2..<index + 5).contains(where: {
          isArmedNoun(prose, $0) || prose.norm($0) == "armed"
        })
      else { return nil }
      let isOfPassengers =
        (index - 14..<index).contains {
          prose.norm($0).isOne(
            of: "bus", "buses", "coach", "coaches", "minibus", "car", "vehicle", "taxi", "convoy")
        }
        && (index + 3..<index + 40).contains { takenForms.contains(prose.open.norm($0)) }
      if !isOfPassengers, prose.norm(index) != "intercepted" { return nil }
      return verb(index, 1, isOfPassengers ? .abduction : .attack, passive: true)
    case "snatched" where isWhomArmed(prose, before: index):
      return verb(index, 1, .abduction)
    // "snatched a bag from a woman"
    case "snatched"
    where (index + 1..<index + 5).contains(where: {
      PhrasePattern.WordClass.loot.holds(prose, $0)
    }):
      return nil
    case "whisked", "carted", "spirited", "snatched":
      let isOfPeople =
        (index + 1..<index + 9).contains { prose.has($0, [.person, .role, .number]) }
        || isPassive(prose, index) || next.isOne(of: "him", "her", "them")
      return isOfPeople ? verb(index, 1, .abduction, passive: isPassive(prose, index)) : nil
    // "three employees were stopped at a barrier and marched into the forest"
    case "marched" where next == "into", "herded" where next == "into", "led" where next == "into":
      return span(index + 2, index + 5).contains {
        prose.norm($0).isOne(
          of: "forest", "bush", "jungle", "woods", "hills", "mountains", "desert")
      }
        && (index - 16..<index).contains { prose.has($0, [.person, .role, .number]) }
        ? verb(index, 1, .abduction, passive: isPassive(prose, index)) : nil
    case "led" where next == "away", "marched" where next == "away", "dragged" where next == "away",
      "took" where next == "away", "taken" where next == "away":
      // "It failed to explode and was taken away by technicians"
      if (index + 2..<index + 6).contains(where: {
        prose.norm($0).isOne(
          of: "technicians", "experts", "police", "medics", "ambulance", "sappers", "stretcher",
          "stretchers")
          // "was taken away for questioning"
          || prose.reads($0, "for", "questioning") || prose.reads($0, "for", "interrogation")
      }) {
        return nil
      }
      // "The ambulance took away two students"
      if prose.norm(index - 1).isOne(
        of: "ambulance", "ambulances", "medics", "paramedics", "helicopter", "rescuers")
      {
        return nil
      }
      let isOfPeople =
        // "Children from the school are being taken away": by whom is not said, and may be their parents.
        isPassive(prose, index)
        && (prose.norm(index - 1) != "being"
          || (index - 14..<index + 14).contains {
            isArmedNoun(prose, $0) || prose.has($0, .killed)
              || prose.norm($0).isOne(of: "soldiers", "troops", "forces", "army")
          })
        || (index + 2..<index + 7).contains { prose.has($0, [.person, .role]) }
        // "have taken away a village head"
        || prose.norm(index) == "taken"
          && (index + 2..<index + 7).contains { prose.norm($0) == "head" }
      return isOfPeople ? verb(index, 2, .abduction, passive: isPassive(prose, index)) : nil
    // "marched off six motorists"
    case "marched"
    where next == "off" && !isPassive(prose, index)
      && (prose.has(index + 2, .number) || prose.has(index + 2, .indefinite))
      && (index + 3..<index + 7).contains { prose.has($0, [.person, .role]) }:
      return verb(index, 2, .abduction)
    case "marched", "herded", "dragged":
      // "armed men dragged him out of his car"
      if next.isOne(of: "him", "her", "them"),
        prose.norm(index + 2).isOne(of: "out", "from", "off"),
        (index - 8..<index).contains(where: {
          prose.has($0, .assailant) || prose.norm($0) == "armed"
        })
      {
        return verb(index, 1, .abduction)
      }
      // "Both men were marched into the forest"
      if isPassive(prose, index), next == "into" || next == "to" || next == "toward",
        prose.has(index - 1, .being),
        (index + 2..<index + 5).contains(where: {
          prose.norm($0).isOne(
            of: "forest", "bush", "woods", "jungle", "mountains", "hills", "desert")
        })
      {
        return verb(index, 1, .abduction, passive: true)
      }
      // "marched 14 passengers into the bush"
      // "marched more than 60 pupils into the bush"
      let isOfCaptives = (index + 1..<index + 7).contains {
        prose.has($0, .person)
          && ($0 + 1..<$0 + 4).contains { prose.norm($0).isOne(of: "into", "to", "off", "away") }
      }
      return isOfCaptives ? verb(index, 1, .abduction) : nil
    case "took", "taken", "take", "taking":
      return isOfHostages(prose, index) || isOfTaken(prose, index)
        ? verb(
          index, 1, .abduction, passive: isPassive(prose, index))
        : nil
    // "MV Nipayia, a tanker owned by a firm in Athens, was seized"
    case "seized"
    where isPassive(prose, index)
      && (max(0, index - 22)..<index).contains(where: {
        vessels.contains(prose.norm($0)) || prose.norm($0) == "mv" && prose.words[$0].isCapitalized
      })
      && !(index + 1..<index + 9).contains(where: {
        prose.norm($0).isOne(of: "police", "navy", "customs", "authorities", "coastguard", "navies")
      }):
      return verb(index, 1, .abduction, passive: true)
    // "The dam was seized by the insurgents"
    case "seized"
    where next == "by" && isPassive(prose, index)
      && (index + 2..<index + 5).contains(where: { isArmedNoun(prose, $0) })
      && (index - 6..<index).contains(where: {
        prose.has($0, .facility)
          || prose.words.indices.contains($0) && prose.words[$0].isCapitalized
      })
      && !(index - 6..<index).contains(where: { prose.has($0, [.person, .weapon]) }):
      return verb(index, 1, .raid, passive: true)
    // "A student was seized on the spot": by the police.
    case "seized" where isPassive(prose, index) && isOnTheSpot(prose, index + 1),
      "captured" where isPassive(prose, index) && isOnTheSpot(prose, index + 1):
      return nil
    case "seized" where isPassive(prose, index):
      // "Three employees of a rural electricity company were seized by the National Liberation Army"
      let isOfStaff =
        next == "by" && (index - 12..<index - 5).contains { prose.has($0, .person) }
        && (index - 11..<index - 4).contains { prose.norm($0) == "of" }
        && (index + 2..<index + 7).contains {
          isArmedNoun(prose, $0)
            || prose.norm($0).isOne(of: "army", "front", "movement", "militia", "group", "cell")
        }
      return isOfStaff || (index - 5..<index).contains { prose.has($0, .person) }
        ? verb(index, 1, .abduction, passive: true) : nil
    // "Iraqi commandos seized a man described as a finance chief": an arrest by forces of a state.
    case "seized"
    where (index - 3..<index).contains(where: {
      prose.norm($0).isOne(of: "commandos", "marines", "rangers", "police", "detectives", "agents")
    })
      && (index + 1..<index + 4).contains(where: {
        prose.norm($0).isOne(of: "man", "suspect", "fugitive", "leader", "commander", "chief")
      }):
      return nil
    case "seized", "seizing":
      // "Somali pirates seized a Belgian ship"
      if (index - 4..<index).contains(where: { prose.norm($0) == "pirates" }),
        (index + 1..<index + 9).contains(where: {
          vessels.contains(prose.norm($0))
        })
      {
        return verb(index, 1, .abduction)
      }
      // "Gunmen seized two Canadians, a Norwegian and a Filipina"
      if (index - 8..<index).contains(where: { isArmedNoun(prose, $0) }),
        prose.has(index + 1, .number), prose.words.indices.contains(index + 2),
        prose.words[index + 2].isCapitalized, prose.norm(index + 2).hasSuffix("s"),
        !prose.has(index + 2, [.facility, .weapon])
      {
        return verb(index, 1, .abduction)
      }
      // "men armed with rifles seized a dhow with its crew"
      if (index - 7..<index).contains(where: {
        prose.has($0, .assailant) || prose.norm($0) == "armed"
      }),
        (index + 1..<index + 4).contains(where: {
          prose.norm($0).isOne(of: "ship", "vessel", "tanker", "trawler", "dhow", "freighter")
        })
      {
        return verb(index, 1, .abduction)
      }
      // "armed men in a pickup seized Dr. Edwin Jean-Charles, a pediatrician"
      if (index - 8..<index).contains(where: { isArmedNoun(prose, $0) }),
        prose.norm(index + 1).isOne(
          of: "dr", "mr", "mrs", "ms", "father", "bishop", "sheikh", "professor", "judge", "mayor",
          "pastor", "imam")
      {
        return verb(index, 1, .abduction)
      }
      // "armed men seized two topographers working for a firm"
      if (index - 16..<index).contains(where: { isArmedNoun(prose, $0) }),
        prose.has(index + 1, .number) || prose.has(index + 1, .indefinite),
        CasualtyGrammar(prose, in: index..<min(index + 12, prose.words.count)).isTrade(index + 2)
      {
        return verb(index, 1, .abduction)
      }
      // Persons are abducted, not goods.
      let isCounted =
        prose.reads(index + 1, "at", "least") || prose.reads(index + 1, "more", "than")
      let first = isCounted ? index + 3 : index + 1
      for ahead in first..<first + 4 {
        if prose.has(ahead, [.person, .role]) { return verb(index, 1, .abduction) }
        if prose.has(ahead, [.conjunction, .preposition, .locative]) { return nil }
      }
      return nil
    default: return nil
    }
  }

  static let vehicles: FormSet = [
    "truck", "trucks", "bus", "buses", "vehicle", "vehicles", "car", "cars", "convoy", "minibus",
    "minibuses", "lorry", "lorries", "ambulance", "van", "boat", "motorcycle", "pickup",
  ]

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
    // "Separatist fighters took two priests from their mission"
    if !isPassive(prose, index), prose.norm(index) == "took", hasArmedSubject(prose, index),
      let from = (index + 2..<index + 6).first(where: { prose.norm($0) == "from" }),
      (index + 1..<from).contains(where: {
        prose.has($0, [.person, .role]) || prose.has($0, .number) && prose.has($0 + 1, .person)
      }),
      prose.norm(from + 1).isOne(of: "their", "his", "her", "a", "the", "its")
    {
      return true
    }
    // "Two drivers were taken by unidentified armed men"
    if isPassive(prose, index), prose.norm(index + 1) == "by" {
      return (index + 2..<index + 6).contains { isArmedNoun(prose, $0) }
    }
    // "soldiers walked into the ward and took eleven people with them"
    if (index + 2..<index + 9).contains(where: {
      prose.norm($0) == "with" && prose.norm($0 + 1) == "them"
    }),
      (index + 1..<index + 5).contains(where: { prose.has($0, [.person, .role, .number]) }),
      prose.norm(index - 1) == "they"
        || (index - 14..<index).contains(where: {
          prose.has($0, .assailant) || prose.norm($0).isOne(of: "soldiers", "troops", "raiders")
        })
    {
      return true
    }
    // "fishermen who were taken from their boat ... said the kidnappers had called"
    if isPassive(prose, index), prose.norm(index + 1) == "from",
      (index + 2..<index + 5).contains(where: { homes.contains(prose.norm($0)) }),
      (index + 4..<index + 34).contains(where: {
        prose.open.norm($0).isOne(of: "kidnappers", "captors", "ransom", "abductors")
      })
    {
      return true
    }
    // "took nine sailors off the ship", "were taken from a resort by Abu Sayyaf men"
    if (index + 1..<index + 6).contains(where: { prose.has($0, [.person, .role]) }),
      (index + 3..<index + 9).contains(where: {
        prose.norm($0) == "off" && prose.norm($0 + 1).isOne(of: "the", "a")
          && prose.has($0 + 2, .facility)
      })
    {
      return true
    }
    if isPassive(prose, index), prose.norm(index + 1) == "from",
      let by = (index + 2..<index + 14).first(where: { prose.norm($0) == "by" }),
      (by + 1..<by + 6).contains(where: { isArmedNoun(prose, $0) || prose.norm($0) == "men" })
    {
      return true
    }
    let object = index + 1..<index + 7
    guard object.contains(where: { prose.has($0, [.person, .role]) }),
      (index - 9..<index).contains(where: { isArmedNoun(prose, $0) }),
      let from = (index + 2..<index + 14).first(where: { prose.norm($0) == "from" })
    else { return false }
    return (from + 1..<from + 5).contains {
      prose.has($0, .facility)
        || homes.contains(prose.norm($0))
    }
  }

  /// From where people are taken.
  private static let homes: FormSet = [
    "home", "homes", "house", "houses", "guesthouse", "bus", "vehicle", "car", "farm", "dormitory",
    "village", "boat", "shop", "clinic", "office", "workshop", "stall",
  ]

  /// "taken hostage", "took its 25 crew hostage".
  static func isOfHostages(_ prose: Prose, _ index: Int) -> Bool {
    for ahead in index + 1..<index + 7 {
      if prose.norm(ahead).isOne(of: "hostage", "hostages") { return true }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord else { return false }
    }
    return false
  }

  static let vessels: FormSet = [
    "ship", "vessel", "tanker", "boat", "freighter", "trawler", "dhow", "carrier", "yacht", "barge",
  ]

  /// What is told of those who were taken from a bus or a car.
  private static let takenForms: FormSet = [
    "taken", "abducted", "kidnapped", "hostage", "led", "forced", "captives", "seized", "detained",
    "missing", "marched", "whisked", "herded",
  ]

  /// "A student was seized on the spot": by the police, where nobody else is said to have done it.
  private static func isOnTheSpot(_ prose: Prose, _ index: Int) -> Bool {
    guard
      prose.reads(index, "on", "the") && prose.norm(index + 2).isOne(of: "spot", "scene")
        || prose.reads(index, "at", "the") && prose.norm(index + 2) == "scene"
        || prose.norm(index) == "red-handed"
    else { return false }
    return !(index..<index + 8).contains { by in
      prose.norm(by) == "by" && (by + 1..<by + 5).contains { isArmedNoun(prose, $0) }
    }
  }
}
