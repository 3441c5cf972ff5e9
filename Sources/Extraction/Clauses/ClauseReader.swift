import Incidents

/// Reads who, what and with what from the words of one clause.
struct ClauseReader {
  let prose: Prose

  let context: DocumentReading.ClauseContext

  let toponyms: [Toponym]

  let places: PlaceTies

  var words: Range<Int> { context.words }

  var phrases: NounPhrase { NounPhrase(prose: prose, bounds: words, dates: context.dates) }

  /// Words whose places are not those of the event: who somebody is, ", the head of Iran's Quds Force and the officer in charge of
  /// ...", where he is based, what he is charged with, and what an attack is the latest of.
  var asides: [Range<Int>] {
    var found = EventClause.charges(prose, in: words).filter { charge in
      !context.clause.anchors.contains { charge.contains($0.head) }
    }
    // "LRA rebels based in Garamba national park attacked the town of Duru": where they live.
    for start in words
    where prose.norm(start) == "based" && prose.norm(start + 1).isOne(of: "in", "at", "near")
      && prose.has(start - 1, [.assailant, .person, .organization])
    {
      let end = span(start + 2, min(words.upperBound, start + 9)).first {
        prose.has($0, [.verb, .adverb]) || prose.norm($0).hasSuffix("ly") || prose.norm($0) == ","
      }
      if let end, context.clause.anchors.contains(where: { $0.head >= end }) {
        found.append(start..<end)
      }
    }
    // "a citizen, who succumbed to her wounds in a hospital in Cairo,": where she died.
    for start in words
    where prose.norm(start).isOne(of: "succumbed", "succumb", "succumbs")
      && prose.norm(start - 1).isOne(of: "who", "which", "later", "had")
    {
      let end = span(start, words.upperBound).first { prose.norm($0) == "," }
      if let end { found.append(start..<end) }
    }
    // "The attack, the latest in a wave of vehicle rammings across Europe, caused panic": of others.
    for start in words
    where prose.norm(start) == "," && prose.reads(start + 1, "the", "latest", "in") {
      let end = span(start + 4, min(words.upperBound, start + 24)).first { prose.norm($0) == "," }
      if let end { found.append(start..<end) }
    }
    var index = words.lowerBound
    while index < words.upperBound {
      if prose.norm(index) == ",",
        prose.norm(index + 1).isOne(of: "the", "a", "an", "its", "his"),
        let role = (index + 2..<max(index + 2, min(index + 6, words.upperBound))).first(where: {
          prose.has($0, .role)
        }),
        !(index + 1..<role).contains(where: { prose.has($0, [.verb, .preposition]) })
      {
        var end = role + 1
        while end < words.upperBound, prose.norm(end) != ",",
          !prose.has(end, [.verb]) || prose.has(end, .describing)
        { end += 1 }
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// How bombs are put where they go off.
  private static let laid: FormSet = [
    "left", "placed", "planted", "hidden", "attached", "buried", "packed", "concealed", "fitted",
    "stuck", "laid", "parked",
  ]

  /// Words of sums, and not of one event.
  private static let sums: FormSet = ["since", "number", "total", "every", "year", "each"]

  /// So many are killed in one fight; more are a sum.
  private static let mostAtOnce = 100

  /// Those who are killed by others when nothing else is told.
  private static let forces: FormSet = [
    "policemen", "policeman", "soldiers", "soldier", "troops", "peacekeepers", "peacekeeper",
    "officers", "gendarmes", "servicemen", "marines", "paramilitaries", "self-defence",
    "self-defense", "vigilantes", "troopers", "jawans", "constables",
  ]

  /// Soldiers or police who are said to have been killed where and when, or rebels where, and not by a mishap.
  private func isKillingOfForces(_ main: EventAnchor) -> Bool {
    guard main.form == .casualty, main.isPassive, prose.norm(main.head) == "killed",
      context.isFirst, context.clause.weapons.isEmpty,
      context.clause.anchors.allSatisfy({ $0.form == .casualty }),
      let subject = phrases.subject(before: main.head),
      // Who fights is killed by others, on whatever day.
      context.dates.contains(where: {
        !$0.isOfSpeech && context.words.contains($0.words.lowerBound)
      })
        || subject.contains(where: {
          EventAnchor.isCombatant(prose, $0) && prose.has($0, .assailant)
        }) && !subject.contains(where: { (prose.words[$0].value ?? 0) > Self.mostAtOnce }),
      subject.contains(where: {
        Self.forces.contains(prose.norm($0)) || EventAnchor.isCombatant(prose, $0)
      }), !subject.contains(where: { prose.has($0, [.relative, .verb]) }),
      !context.sentence.contains(where: {
        Mishaps.hold(prose.norm($0)) || Self.sums.contains(prose.norm($0))
      }),
      // "killed by a drunk driver", "when their craft sank", "in a shootout": how is told, and is none of ours.
      !span(main.words.upperBound, words.upperBound).contains(where: {
        prose.norm($0).isOne(of: "by", "when", "after", "as", "while") && !isOfAssault(behind: $0)
          || prose.norm($0) == "in" && prose.norm($0 + 1).isOne(of: "a", "an")
            && !span($0 + 2, $0 + 5).contains { prose.norm($0) == "operation" }
      })
    else { return false }
    return places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: 0..<0
    ).contains { $0.location != nil && $0.tie >= 3 }
  }

  /// "fighters were killed after launching an offensive", "while attacking a post": what they did themselves.
  private func isOfAssault(behind link: Int) -> Bool {
    prose.norm(link).isOne(of: "after", "while", "when", "as")
      && (prose.norm(link + 1).isOne(
        of: "launching", "attacking", "storming", "assaulting", "ambushing", "raiding")
        // "fighters were killed as the army advanced on Goma"
        || span(link + 1, link + 5).contains {
          EventAnchor.isCombatant(prose, $0)
            && prose.norm($0 + 1).isOne(
              of: "advanced", "attacked", "stormed", "fought", "battled", "pushed", "retook")
        })
  }

  /// `gunmen killed five`, `shot down 15 drones`: the kind of an event that no word names.
  func kindOfAside(_ main: EventAnchor) -> EventKind? {
    if context.clause.anchors.contains(where: { $0.form == .interception }) {
      guard
        let weapon = context.clause.weapons.first(where: {
          !$0.isPerson && !$0.isDefinite && $0.kind != .airstrike
        })
      else { return nil }
      return weapon.kind
    }
    if isSum(main) { return nil }
    for weapon in context.clause.weapons where !weapon.isDefinite || isFirstToldBehind(weapon) {
      // "killed by a landmine", "a drone killed two".
      let isAgent =
        weapon.head < main.head
        ? !main.isPassive
          && (main.head - weapon.head <= 9
            || (main.head - weapon.head <= 16
              // "A car bomb inside a barracks in Cúcuta, in the east of Colombia, on Tuesday left 36 wounded"
              || main.head - weapon.head <= 30 && isOpened(before: weapon.words.lowerBound))
              && !(weapon.head + 1..<main.head).contains {
                prose.has($0, [.verb, .conjunction, .relative]) && !prose.has($0, .facility)
                  && !Self.laid.contains(prose.norm($0))
              })
          && !prose.norm(main.head).isOne(of: "died", "dead", "die", "perished")
        : (main.head..<weapon.head).contains {
          prose.norm($0).isOne(of: "by", "in", "when", "with", "from")
        }
      if isAgent { return weapon.kind }
    }
    // "40 farmers have been killed by suspected insurgents": who did it makes it an attack.
    if main.form == .casualty, main.isPassive,
      prose.has(main.head, .killed) || prose.norm(main.head).isOne(of: "wounded", "injured"),
      let by = span(main.words.upperBound, min(main.words.upperBound + 14, words.upperBound))
        .prefix(while: {
          prose.words[$0].isWord
            && (!prose.has($0, [.verb, .saying, .relative]) || isOtherHarm($0, of: main))
        })
        .first(where: { prose.norm($0) == "by" }),
      isOfArmed(
        (by + 1..<by + 8).prefix { !prose.has($0, [.locative, .verb, .saying, .relative]) })
    {
      return .shooting
    }
    // "one militant was killed when security forces pursued vehicles attempting to flee a security check"
    if main.form == .casualty, main.isPassive, prose.has(main.head, .killed),
      prose.norm(main.words.upperBound).isOne(of: "when", "as", "after"),
      let who = span(main.words.upperBound + 1, min(main.words.upperBound + 5, words.upperBound))
        .first(where: {
          prose.norm($0).isOne(
            of: "forces", "police", "troops", "soldiers", "guards", "officers", "commandos",
            "gendarmes")
        }),
      prose.norm(who + 1).isOne(
        of: "pursued", "chased", "intercepted", "surrounded", "entered", "moved", "tried",
        "confronted")
    {
      return .shooting
    }
    // "Some 60 persons died when militiamen entered the site"
    if main.form == .casualty, prose.has(main.head, .killed),
      main.isPassive || prose.norm(main.head).isOne(of: "died", "perished"),
      let link = span(main.words.upperBound, min(main.words.upperBound + 10, words.upperBound))
        .first(where: { prose.norm($0).isOne(of: "when", "as") }),
      !span(main.words.upperBound, link).contains(where: { Mishaps.hold(prose.norm($0)) }),
      let who = span(link + 1, min(link + 5, words.upperBound)).first(where: {
        EventAnchor.isArmedNoun(prose, $0)
      }),
      span(who + 1, min(who + 4, words.upperBound)).contains(where: {
        Self.comings.contains(prose.norm($0))
      })
    {
      return .raid
    }
    // "The junction was hit at 10.30 p.m., with one guard killed"
    if main.form == .verb, main.isWeak, EventAnchor.isPassive(prose, main.head),
      prose.norm(main.head).isOne(of: "hit", "struck", "targeted"),
      context.clause.anchors.contains(where: { $0.form == .casualty && $0.head > main.head })
        && !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) }),
      // "with one guard killed", and neither by a shark nor "hit hard after 12 were killed"
      prose.norm(main.words.upperBound) != "by", prose.norm(main.words.upperBound) != "hard",
      !span(main.words.upperBound, words.upperBound).contains(where: {
        prose.norm($0).isOne(of: "after", "riots", "protests")
      })
    {
      return .attack
    }
    // "Nineteen people were killed on Tuesday in revenge killings"
    if main.form == .casualty, main.isPassive, prose.has(main.head, .killed),
      context.clause.words.contains(where: {
        prose.norm($0) == "killings" && Self.ofKillings.contains(prose.norm($0 - 1))
      })
    {
      return .attack
    }
    // "four people were killed at Isale in a military operation"
    if main.form == .casualty, main.isPassive, prose.has(main.head, .killed),
      let operation = context.words.first(where: { prose.norm($0) == "operation" }),
      prose.norm(operation - 1).isOne(
        of: "military", "security", "police", "army", "counterterrorism", "counter-terrorism",
        "special", "commando")
        || prose.norm(operation - 1) == "terrorism" && prose.norm(operation - 2) == "-"
        // "in a US operation"
        || prose.words[operation - 1].isCapitalized && prose.norm(operation - 2) == "a"
          && prose.norm(operation - 3) == "in",
      operation > main.head, !context.sentence.contains(where: { Mishaps.hold(prose.norm($0)) }),
      !span(operation - 5, operation).contains(where: { prose.norm($0) == "during" })
    {
      return .raid
    }
    // "Two policemen were killed in Chechnya on October 26": by somebody.
    if isKillingOfForces(main) || isMurder(main) { return .attack }
    let isOperation = context.clause.words.contains { prose.norm($0) == "operation" }
    // "The army said it killed 60 fighters in an operation": it is the army.
    if main.form == .casualty, !main.isPassive,
      prose.norm(main.head - 1) == "it" || prose.norm(main.head - 2) == "it",
      context.claims.contains(where: { $0.isOfOwnSentence && $0.stance == .claims }),
      Quantity.read(prose, at: main.words.upperBound, in: words) != nil
    {
      return isOperation ? .raid : .shooting
    }
    if let kind = kindOfHandArm(main) ?? kindOfCharge(main) { return kind }
    guard main.form == .casualty, !main.isPassive, prose.has(main.head, .verb),
      let subject = phrases.subject(before: main.head)
    else {
      return nil
    }
    // "a bus carrying soldiers overturned, injuring nine"
    let isMishap = span(subject.lowerBound, main.head).contains {
      prose.norm($0).isOne(
        of: "overturned", "crashed", "collided", "capsized", "sank", "derailed", "plunged",
        "skidded", "rolled")
    }
    if isMishap { return nil }
    let last = subject.upperBound - 1
    let isPeople =
      prose.has(last, .assailant) || subject.contains { EventAnchor.isArmedNoun(prose, $0) }
      || subject.contains { prose.has($0, .assailant) } && !prose.has(last, .civilian)
      || (subject.contains {
        prose.has($0, .organization) && prose.words[$0].isCapitalized
          || prose.norm($0).isOne(
            of: "troops", "forces", "soldiers", "army", "militia", "group", "police", "gendarmes",
            "marines", "navy", "paramilitaries")
      }) || isKillingByOthers(last, main) || isBandOfForces(last, killing: main)
    let isActive =
      main.words.upperBound < words.upperBound
      && (Quantity.read(prose, at: main.words.upperBound, in: words) != nil
        || prose.norm(main.words.upperBound).isOne(of: "a", "an", "the", "his", "her")
        // "dissidents murdered Kieran Doherty"
        || prose.words[main.words.upperBound].isCapitalized
          && (prose.words[main.words.upperBound].lexeme.isEmpty
            || prose.has(main.words.upperBound, .role)))
    guard isPeople && isActive else { return nil }
    // "Rebels killed eight farmers with machetes"
    if context.clause.words.contains(where: {
      prose.norm($0).isOne(of: "machetes", "machete", "hoes", "clubs", "spears")
    }) {
      return .raid
    }
    // "special forces killed two militants in an operation"
    return isOperation ? .raid : .shooting
  }

  /// "a man wielding a kitchen knife wounded four people": by what he held.
  private func kindOfHandArm(_ main: EventAnchor) -> EventKind? {
    guard main.form == .casualty, !main.isPassive, prose.has(main.head, .verb),
      let holding = span(max(words.lowerBound, main.head - 9), main.head).last(where: {
        prose.norm($0).isOne(of: "wielding", "brandishing", "carrying")
          || prose.norm($0).isOne(of: "with", "by") && prose.norm($0 - 1) == "armed"
      })
    else { return nil }
    let held = span(holding + 1, main.head)
    if held.contains(where: { EventAnchor.blades.contains(prose.norm($0)) }) { return .stabbing }
    return held.contains {
      prose.norm($0).isOne(of: "gun", "rifle", "pistol", "shotgun", "handgun", "revolver")
    } ? .shooting : nil
  }

  /// "The government accused the rebels of killing six civilians", "blamed the army for killing a priest": what somebody who
  /// bears arms is charged with.
  private func kindOfCharge(_ main: EventAnchor) -> EventKind? {
    guard main.form == .casualty, prose.has(main.head, .killed),
      prose.norm(main.head).hasSuffix("ing"),
      prose.norm(main.head - 1).isOne(of: "of", "for"),
      let charge = span(max(words.lowerBound, main.head - 12), main.head - 1).last(where: {
        prose.has($0, .blaming)
      }), !prose.has(charge - 1, .being),
      isOfArmed(span(charge + 1, main.head - 1).prefix { _ in true }),
      span(main.head + 1, min(main.head + 6, words.upperBound)).contains(where: {
        prose.has($0, [.number, .person, .civilian, .role])
      }),
      !span(main.head + 1, min(main.head + 6, words.upperBound)).contains(where: {
        CasualtyGrammar.animals.contains(prose.norm($0))
      })
    else { return nil }
    return .shooting
  }

  private static let illnesses: FormSet = [
    "aids", "hiv", "tb", "covid", "covid-19", "sars", "mers",
  ]

  /// "by suspected insurgents", "by an armed group", "by Boko Haram", "by Israeli troops", "by herders", but not "by an army
  /// truck".
  private func isOfArmed(_ agent: Range<Int>.SubSequence) -> Bool {
    // "by suspected Shining Path remnants"
    if agent.prefix(3).contains(where: { prose.norm($0) == "suspected" }) { return true }
    if agent.contains(where: {
      prose.has($0, .assailant)
        || prose.norm($0).isOne(of: "group", "groups") && prose.norm($0 - 1) == "armed"
        || prose.norm($0) == "state" && prose.norm($0 - 1) == "islamic"
    }) {
      return true
    }
    return agent.contains {
      prose.has($0, .organization) && prose.words.indices.contains($0)
        && prose.words[$0].isCapitalized
        || prose.norm($0).isOne(
          of: "troops", "forces", "soldiers", "soldier", "army", "militia", "police", "policemen",
          "gendarmes", "paramilitaries")
        || Self.killers.contains(prose.norm($0)) && $0 == agent.last
        // "by the ADF", "by M23"
        || prose.isAcronym($0) && !Self.illnesses.contains(prose.norm($0))
          && EventWords.weapons[prose.norm($0)] == nil
    }
      && !agent.contains {
        Self.movers.contains(prose.norm($0)) || Mishaps.hold(prose.norm($0))
          || prose.norm($0).isOne(of: "helicopter", "plane", "tank", "convoy", "lorry", "jeep")
      }
  }

  /// "A combined force killed several militants", "An Afghan patrol killed an armed man".
  private func isBandOfForces(_ subject: Int, killing main: EventAnchor) -> Bool {
    prose.has(main.head, .killed)
      && prose.norm(subject).isOne(
        of: "force", "unit", "units", "patrol", "patrols", "squad", "commandos", "team", "teams",
        "squads")
      && span(main.words.upperBound, min(main.words.upperBound + 6, words.upperBound)).contains {
        EventAnchor.isArmedNoun(prose, $0) || prose.norm($0) == "armed"
      }
  }

  /// "Poachers killed two rangers", "Villagers killed two robbers": by those who bear arms at times, and of people.
  private func isKillingByOthers(_ subject: Int, _ main: EventAnchor) -> Bool {
    Self.killers.contains(prose.norm(subject)) && prose.has(main.head, .killed)
      // "Villagers killed a leopard" is no attack; whom hired killers kill is somebody.
      && (prose.norm(main.head).isOne(of: "murdered", "assassinated", "executed")
        || Self.hired.contains(prose.norm(subject))
          && prose.has(main.words.upperBound, [.indefinite, .number])
        || span(main.words.upperBound, min(main.words.upperBound + 4, words.upperBound)).contains {
          prose.has($0, [.person, .role, .civilian, .assailant])
            || Self.killers.contains(prose.norm($0))
        })
  }

  private static let hired: FormSet = [
    "killer", "killers", "hitman", "hitmen", "assassin", "assassins", "pair", "duo",
  ]

  /// Who kill at times; what else they do is no attack.
  private static let killers: FormSet = [
    "herders", "herdsmen", "poachers", "loyalists", "smugglers", "prisoners", "inmates",
    "protesters", "demonstrators", "rioters", "villagers", "residents", "tribesmen", "rustlers",
    "robbers", "thieves", "traffickers", "thugs", "cultists", "mob", "looters", "arsonists",
    "pastoralists", "nationalists", "hitmen", "killers", "mutineers", "deserters", "mercenaries",
    "guards", "farmers", "locals", "hooligans", "supremacists", "killer", "hitman", "assassin",
    "assassins", "pair", "duo",
  ]

  /// "a survivor said of the roadside bomb that killed five civil servants"
  private func isFirstToldBehind(_ weapon: WeaponMention) -> Bool {
    let next = weapon.head + 1
    return weapon.kind.family == .explosive && prose.norm(next).isOne(of: "that", "which")
      && prose.has(next + 1, [.killed, .injured])
  }

  /// "12 were killed and six injured by bandits", "and 40 others were wounded by"
  private func isOtherHarm(_ index: Int, of main: EventAnchor) -> Bool {
    span(main.words.upperBound, index).contains { prose.norm($0) == "and" }
      && (prose.has(index, .injured) || prose.has(index, .being) || prose.norm(index) == "abducted")
  }

  /// "Jihadists have killed 1,600 people since the coup": in all of a war.
  func isSum(_ main: EventAnchor) -> Bool {
    // "have killed hundreds of civilians"
    if main.form == .casualty, prose.has(main.head - 1, .having),
      prose.norm(main.head + 1).isOne(of: "hundreds", "thousands", "scores")
    {
      return true
    }
    return main.form == .casualty && prose.has(main.head - 1, .having)
      && (span(main.head, min(main.head + 16, words.upperBound))).contains {
        prose.norm($0) == "since"
      }
  }

  /// "six people were killed when a tent was hit": by something that nobody names.
  var isHitUnnamed: Bool {
    guard context.clause.anchors.contains(where: { $0.form == .casualty }),
      let hit = context.clause.anchors.first(where: {
        $0.form == .verb && $0.isPassive
          && prose.norm($0.head).isOne(of: "hit", "struck", "targeted")
      }), prose.norm(hit.words.upperBound) != "by"
    else { return false }
    return span(max(words.lowerBound, hit.head - 7), hit.head).contains {
      prose.has($0, .facility) && !Self.movers.contains(prose.norm($0))
    }
  }

  /// What they do who come to kill.
  private static let comings: FormSet = [
    "entered", "came", "arrived", "burst", "descended", "swooped", "appeared", "surrounded",
    "invaded", "broke",
  ]

  /// What is hit in traffic.
  static let movers: FormSet = [
    "car", "cars", "bus", "buses", "truck", "trucks", "train", "trains", "motorcycle", "motorbike",
    "taxi", "minibus", "vehicle", "vehicles", "boat", "crossing", "tanker",
  ]

  /// `damaged several houses`, `no damage`.
  var damage: Range<Int>? { damaged?.words }

  /// "damaging a school", "caused major damage to two mosques": all the words, and what it was that suffered.
  var damaged: (words: Range<Int>, thing: Range<Int>?)? {
    for index in words {
      let norm = prose.norm(index)
      if norm.isOne(of: "damaged", "damaging", "destroyed", "destroying") {
        if EventAnchor.isPassive(prose, index), let subject = subjectPhrase(index) {
          return (subject.lowerBound..<index + 1, subject)
        }
        if let object = phrases.object(after: index + 1, limit: 6) {
          return (index..<object.upperBound, object)
        }
      }
      if norm == "damage", Self.extents.contains(prose.norm(index - 1)) {
        let isToThing = prose.norm(index + 1) == "to" && prose.norm(index - 1) != "no"
        let object = isToThing ? phrases.object(after: index + 2, limit: 6) : nil
        return (index - 1..<(object?.upperBound ?? index + 1), object)
      }
    }
    return nil
  }

  private static let extents: FormSet = [
    "no", "minor", "heavy", "major", "significant", "extensive", "some", "material", "severe",
    "serious", "considerable", "slight", "widespread", "structural", "light", "substantial",
  ]

  private static let ofKillings: FormSet = [
    "revenge", "reprisal", "retaliatory", "targeted", "sectarian", "ethnic", "political", "mob",
    "gang", "tit-for-tat",
  ]

  /// Whether nothing but a time or a link stands before a word: "Also on Thursday, a bomb", "Earlier in the week, a drone".
  private func isOpened(before index: Int) -> Bool {
    var end = index
    while end > words.lowerBound, prose.has(end - 1, [.indefinite, .number]) { end -= 1 }
    if end - words.lowerBound <= 1 { return true }
    return prose.norm(end - 1) == "," && end - words.lowerBound <= 8
      && !span(words.lowerBound, end - 1).contains {
        prose.has($0, [.verb, .saying, .assailant, .person, .relative]) || prose.norm($0) == ","
      }
  }
}
