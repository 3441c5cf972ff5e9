import Incidents

/// Whether the words around an event say that it happened.
enum FactualityReading: Hashable, Sendable {
  case asserted
  /// Begun and failed: defused.
  case attempted
  /// Never begun: a plot that was foiled.
  case foiled
  case threatened
  case planned
  case exercised
  case hypothetical
  /// "denied reports that a drone had crashed".
  case denied
  /// An anniversary, a memorial.
  case remembered
  /// "no rockets were fired".
  case negated
}

/// Reads factuality from the words that lead up to an event and follow it.
struct FactualityGrammar {
  let prose: Prose
  let sentence: Range<Int>
  let clause: EventClause
  let anchor: EventAnchor

  /// The reading, and the word that it rests on.
  /// "An attempted attack on a mast was repulsed", "a failed ambush": where nobody is told to have died of it.
  private var failedAttempt: Int? {
    guard anchor.form == .noun, !hasDead else { return nil }
    return span(max(sentence.lowerBound, anchor.words.lowerBound - 2), anchor.head).last {
      prose.norm($0).isOne(of: "attempted", "failed", "abortive", "unsuccessful", "botched")
        && !prose.has($0 - 1, [.being, .having])
    }
  }

  func read() -> (reading: FactualityReading, cue: Int?) {
    let found = plain()
    guard let cue = found.cue,
      isLifted(found.reading, by: cue) || isSaidAside(found.reading, cue)
    else { return found }
    return (.asserted, nil)
  }

  private func plain() -> (reading: FactualityReading, cue: Int?) {
    if let aside {
      return FactualityGrammar(
        prose: prose, sentence: aside..<sentence.upperBound, clause: clause, anchor: anchor
      ).read()
    }
    if let cue = killedNobody { return (.negated, cue) }
    if let cue = exercise, !isReal(beside: cue) { return (.exercised, cue) }
    if let cue = intoTheSea ?? staged { return (.exercised, cue) }
    if let cue = warLongOver ?? remembrance ?? ceremony ?? yearsAfter { return (.remembered, cue) }
    if let cue = deniedReport ?? withdrawn ?? corrected ?? doneToNobody { return (.denied, cue) }
    if let cue = provedFalse ?? onlyTold { return (.denied, cue) }
    if let cue = onlyPlayed { return (.exercised, cue) }
    if let cue = wartimeBomb { return (.remembered, cue) }
    if let cue = worstCase ?? wouldKill ?? reckonedWith { return (.hypothetical, cue) }
    if let cue = falseAlarm ?? notShown ?? onlyHeard ?? calledBaseless ?? noVictims ?? spread {
      return (.denied, cue)
    }
    if let cue = foundFalse ?? noSuch ?? neverHappened ?? mistaken ?? takenOff {
      return (.denied, cue)
    }
    if let cue = believed ?? otherwise ?? ofNone { return (.denied, cue) }
    if let cue = toCome { return (.hypothetical, cue) }
    if let cue = explained { return (.exercised, cue) }
    if let cue = inversion { return (.hypothetical, cue) }
    if let cue = purported ?? ofOtherPictures ?? allegedOnly { return (.denied, cue) }
    if let cue = condition { return (.hypothetical, cue) }
    if let found = leading { return found }
    if let cue = modalBehind { return (.hypothetical, cue) }
    if let found = phrase { return found }
    // "An attack was thwarted; both drones were shot down": they were on their way.
    if averted != nil,
      sentence.contains(where: {
        EventAnchor.isShotDown(prose, $0) || prose.norm($0) == "intercepted"
      })
    {
      return (.asserted, nil)
    }
    if let cue = averted ?? cleared { return hasDead ? (.asserted, nil) : (.foiled, cue) }
    if let cue = defused ?? failedAttempt { return (.attempted, cue) }
    guard anchor.isIntended else { return (.asserted, nil) }
    // "Gunmen tried to storm a police station"
    let tried = span(max(sentence.lowerBound, anchor.head - 7), anchor.head).last {
      prose.norm($0).isOne(of: "tried", "attempted", "sought", "attempting", "trying")
    }
    return tried.map { (.attempted, $0) } ?? (.hypothetical, anchor.head - 1)
  }

  /// "Nobody had been killed by the Taliban on Wednesday", where nothing else is told.
  private var killedNobody: Int? {
    guard prose.has(anchor.head, [.killed, .injured]), anchor.isPassive,
      clause.anchors.allSatisfy({ $0.form == .casualty || $0 == anchor })
    else { return nil }
    return span(max(sentence.lowerBound, anchor.head - 4), anchor.head).last { index in
      (prose.norm(index) == "nobody" || prose.reads(index - 1, "no", "one"))
        && span(index + 1, anchor.head).allSatisfy {
          prose.has($0, [.being, .having, .adverb])
        }
    }
  }

  /// By a set phrase: "proposed bombing", "were part of the drill".
  private var phrase: (reading: FactualityReading, cue: Int)? {
    for index in sentence where prose.has(index, .cue) {
      // "the 8 May attack": the month.
      if prose.has(index, .month), !prose.has(index, .modal) { continue }
      for cue in FactualityCues.byHead[prose.norm(index)] ?? [] {
        switch cue.place {
        case .ahead:
          guard index < anchor.head, anchor.words.lowerBound - index <= Self.reachOfCue else {
            continue
          }
        case .anywhere: break
        case .itself: guard index <= anchor.head else { continue }
        case .subject:
          guard index < anchor.head, anchor.head - index <= Self.reachOfSubject, !anchor.isPassive,
            anchor.form != .noun,
            !prose.words[index].isCapitalized || index == sentence.lowerBound,
            // "soldiers with dogs stormed a hospital", "a man suffering from an illness"
            !span(max(sentence.lowerBound, index - 3), index).contains(where: {
              Self.beside.contains(prose.norm($0))
            }),
            !span(index, anchor.head).contains(where: {
              prose.norm($0).isOne(of: "by", "who", "that", "which", ",") || prose.has($0, .saying)
            })
          else { continue }
        }
        guard let end = cue.pattern.end(prose, at: index) else { continue }
        // "A missile caused an explosion at a chemical plant", "the lorry overturned after gunmen fired on it"
        if cue.isMishap,
          // "by a leaking cylinder and not by a shell"
          !sentence.contains(where: { prose.has($0, .negation) }),
          clause.weapons.contains(where: {
            [.fire, .air].contains($0.kind.family) && !(index...end + 1).contains($0.head)
          })
            || sentence.contains(where: { Self.saboteurs.contains(prose.norm($0)) })
        {
          continue
        }
        // What stands ahead leads to the event itself: "proposed bombing".
        if cue.place == .ahead,
          end > anchor.words.upperBound || isOfLater(cue.reading, end)
            || span(end, anchor.words.lowerBound).contains(where: { prose.norm($0) == "," })
        {
          continue
        }
        if cue.place == .itself, end <= anchor.head { continue }
        if cue.place == .anywhere || cue.place == .subject, cue.reading != .denied,
          isPlainDeed(beside: index..<end, orBombing: !cue.isMishap || !isByMistake)
        {
          continue
        }
        return (cue.reading, index)
      }
    }
    return nil
  }

  /// "Two years after independence gunmen stormed a hotel": what is told of the gunmen, and not what the years are counted from.
  private func isOfLater(_ reading: FactualityReading, _ end: Int) -> Bool {
    reading == .remembered && anchor.form == .verb && !anchor.isPassive && end < anchor.head
      && !prose.has(end, [.assailant, .organization, .definite, .indefinite, .number, .person])
  }

  /// What leads to an animal that is not the one who does it.
  private static let beside: FormSet = [
    "with", "by", "walking", "after", "his", "her", "their", "from", "poaching", "hunting",
    "chasing", "bringing", "at", "over", "about",
  ]

  /// Those who set off what an accident would not, and how they did it.
  private static let saboteurs: FormSet = [
    "gunmen", "gunman", "militants", "rebels", "bandits", "saboteurs", "maoists", "jihadists",
    "separatists", "guerrillas", "planted", "hurled", "thrown", "parcel", "letter",
  ]

  /// How many words before the event a phrase may begin that leads to it.
  private static let reachOfCue = 5
  /// How many words before its verb a subject may stand.
  private static let reachOfSubject = 7

  /// "held exercises on the island, which was shelled by the North last month": where what is told aside begins, which the
  /// words before it say nothing of.
  private var aside: Int? {
    guard anchor.form == .verb, anchor.isPassive else { return nil }
    return span(max(sentence.lowerBound + 1, anchor.words.lowerBound - 4), anchor.words.lowerBound)
      .last {
        prose.norm($0).isOne(of: "which", "who") && prose.norm($0 - 1) == ","
          && prose.has($0 + 1, [.being, .having])
          && !span($0, anchor.head).contains { prose.has($0, [.modal, .negation]) }
      }
  }

  /// "A tremor made many believe they were being shelled": what they took something for.
  private var believed: Int? {
    guard anchor.isPassive else { return nil }
    return span(max(sentence.lowerBound, anchor.head - 6), anchor.head).last {
      prose.norm($0).isOne(
        of: "believe", "believed", "think", "thought", "imagine")
        && prose.norm(anchor.head - 1) == "being"
        && clause.anchors.count == 1
        && (prose.norm($0 + 1).isOne(of: "they", "it", "he", "she")
          || prose.norm($0 + 1) == "that" && prose.norm($0 + 2).isOne(of: "they", "it"))
    }
  }

  private var exercise: Int? {
    // "In the scenario, masked gunmen fired at passengers", "In Thursday's scenario, saboteurs blew up a bridge"
    if let scenario = sentence.prefix(6).first(where: {
      prose.norm($0).isOne(of: "scenario", "script")
    }),
      prose.norm(sentence.lowerBound) == "in" || prose.norm(scenario - 1).isOne(of: "the", "this")
    {
      return scenario
    }
    // "A missile fired off the coast splashed down as planned"
    if let splash = sentence.first(where: {
      prose.reads($0, "splashed", "down")
        || prose.norm($0).isOne(of: "landed", "fell") && prose.reads($0 + 1, "as", "planned")
    }) {
      return splash
    }
    // "The blasts came from howitzers at Fort Drum, where gunners were ending a course"
    if let course = sentence.first(where: { index in
      prose.norm(index) == "course" && prose.norm(index - 1).isOne(of: "a", "their", "the")
        && prose.norm(index - 2) != "in"
        && span(max(sentence.lowerBound, index - 6), index).contains {
          prose.norm($0).isOne(
            of: "gunners", "recruits", "cadets", "trainees", "instructors", "sappers")
        }
    }) {
      return course
    }
    // "In the scene that was acted out, terrorists held a hostage", "Five actors played terrorists who took hostages"
    if let played = span(sentence.lowerBound, anchor.words.lowerBound).first(where: {
      prose.reads($0, "acted", "out") && $0 - sentence.lowerBound < 8
        && prose.norm($0 + 2) != "again"
        || prose.norm($0) == "played" && prose.has($0 + 1, .assailant)
          && prose.norm($0 + 2) == "who"
    }) {
      return played
    }
    // "showed conscripts firing rifles at the end of a course"
    if let recruits = sentence.first(where: {
      prose.norm($0).isOne(of: "conscripts", "recruits", "cadets", "trainees")
        && prose.norm($0 + 1).isOne(of: "firing", "launching", "shooting", "storming", "detonating")
    }) {
      return recruits
    }
    // "courses at which delegates are "kidnapped" by actors"
    if let actors = span(
      anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 8)
    )
    .first(where: {
      prose.norm($0).isOne(of: "actors", "stuntmen", "extras", "role-players")
        && prose.norm($0 - 1) == "by"
    }) {
      return actors
    }
    // "set off a controlled explosion on the beach"
    if let controlled = sentence.first(where: {
      prose.norm($0) == "controlled"
        && prose.norm($0 + 1).isOne(of: "explosion", "explosions", "detonation", "blast")
    }) {
      return controlled
    }
    // "A World War II bomb was detonated by experts"
    if let by = span(anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 6))
      .first(where: { prose.norm($0) == "by" }), anchor.isPassive,
      span(by + 1, min(sentence.upperBound, by + 5)).contains(where: {
        prose.norm($0).isOne(
          of: "engineers", "sappers", "experts", "deminers", "technicians", "specialists",
          "divers", "disposal")
      }),
      span(sentence.lowerBound, anchor.words.lowerBound).contains(where: {
        prose.norm($0).isOne(
          of: "bomb", "bombs", "shell", "shells", "mine", "mines", "device", "ordnance", "grenade")
      })
    {
      return by
    }
    // "engineers are destroying shells left over from the war"
    if let destroying = sentence.first(where: {
      prose.norm($0).isOne(of: "destroying", "disposing", "clearing", "detonating", "destroy")
        && span(max(sentence.lowerBound, $0 - 5), $0).contains {
          prose.norm($0).isOne(
            of: "engineers", "sappers", "experts", "deminers", "technicians", "specialists",
            "divers")
        }
        && span($0 + 1, min(sentence.upperBound, $0 + 4)).contains {
          prose.norm($0).isOne(of: "shells", "ordnance", "munitions", "bombs", "grenades")
        }
        && !sentence.contains { prose.has($0, [.killed, .injured]) }
    }) {
      return destroying
    }
    // "the scene of a firing practice with mortars"
    if let practice = sentence.first(where: {
      prose.norm($0) == "practice" && prose.norm($0 - 1).isOne(of: "firing", "target", "gunnery")
    }) {
      return practice
    }
    if let cue = sentence.first(where: { prose.has($0, .exercise) }), fellInto(cue) { return nil }
    // "A suicide bomber killed more than 90 soldiers at a parade rehearsal"
    if anchor.form == .casualty,
      clause.weapons.contains(where: { $0.isPerson && $0.head < anchor.head }),
      EventAnchor.isCounted(prose, anchor.head)
    {
      return nil
    }
    // "As the army held an exercise nearby, rebels ambushed a convoy and killed three soldiers"
    if anchor.form == .verb, !anchor.isPassive, EventAnchor.isCounted(prose, anchor.head),
      span(max(sentence.lowerBound, anchor.head - 4), anchor.head).contains(where: {
        prose.has($0, .assailant)
      })
    {
      return nil
    }
    return sentence.first {
      prose.isExercise($0)
        // "drill instructors"
        && !prose.has($0 + 1, [.person, .role])
        && !prose.norm($0 + 1).isOne(of: "instructors", "instructor", "sergeant", "sergeants")
        && !(prose.norm($0) == "training" && prose.has($0 + 1, .facility))
        // "outside a facility in Riyadh for training the National Guard": what was hit.
        && !(prose.norm($0) == "training" && prose.norm($0 - 1) == "for" && $0 > anchor.head
          && anchor.form == .verb)
        // "in what looked like a timed maneuver"
        && !(prose.norm($0).isOne(of: "maneuver", "manoeuvre") && prose.norm($0 - 1) != "military")
        && !(prose.norm($0).isOne(of: "exercise", "exercised", "exercises")
          && prose.norm($0 + 1).isOne(of: "restraint", "caution", "their", "its", "control"))
    }
  }

  /// Whether an attack fell into what a word behind it speaks of: "opened fire on recruits during morning drill, killing
  /// two", "landed inside the base in the middle of a live-fire exercise". What goes off in an exercise may be its own.
  private func fellInto(_ cue: Int) -> Bool {
    guard anchor.form == .verb, cue > anchor.head,
      let opening = span(max(anchor.words.upperBound, cue - 6), cue).last(where: {
        prose.norm($0).isOne(of: "during", "amid", "amidst", "middle")
      }), prose.norm(opening) != "middle" || prose.norm(opening + 1) == "of"
    else { return false }
    if prose.norm(opening) == "middle" {
      return prose.norm(anchor.head).isOne(
        of: "landed", "hit", "struck", "fell", "exploded", "attacked", "stormed", "ambushed")
    }
    let isHostile = span(max(sentence.lowerBound, anchor.head - 10), anchor.head).contains {
      prose.has($0, .assailant)
    }
    let isHarmful = span(anchor.words.upperBound, sentence.upperBound).contains {
      prose.has($0, [.killed, .injured]) && EventAnchor.isCounted(prose, $0 - 1)
    }
    return isHarmful && (isHostile || prose.norm(cue) == "rehearsal")
  }

  private var remembrance: Int? {
    // "a bus attack years ago", "A similar bombing in February left seventeen dead"
    if anchor.form == .noun,
      prose.reads(anchor.words.upperBound, "years", "ago")
        || prose.reads(anchor.words.upperBound, "decades", "ago")
        || isSimilarBefore
    {
      return anchor.head
    }
    // "an exhibition of drawings made by children after the air raids of 1945"
    if anchor.form == .noun, prose.norm(anchor.words.upperBound) == "of",
      (1000...2100).contains(
        prose.words[min(anchor.words.upperBound + 1, prose.words.count - 1)].value ?? 0),
      let shown = sentence.first(where: {
        $0 < anchor.head
          && prose.norm($0).isOne(
            of: "exhibition", "museum", "gallery", "archive", "memoir", "drawings", "photographs",
            "paintings")
      })
    {
      return shown
    }
    for index in sentence {
      // "a Mass in memory of the victims of the bomb"
      if prose.reads(index, "in", "memory", "of"), index < anchor.head, !isHitItself(from: index) {
        return index
      }
      // "the minute at which the lorry blew up outside the embassy in 1998"
      if prose.norm(index).isOne(of: "minute", "moment", "hour", "instant", "second"),
        prose.reads(index + 1, "at", "which") || prose.norm(index + 1) == "when",
        index < anchor.head, anchor.head - index < 9,
        span(anchor.head, sentence.upperBound).contains(where: {
          (1900...2100).contains(prose.words[$0].value ?? 0) && prose.norm($0 - 1) == "in"
        })
      {
        return index
      }
      // "another atomic bomb was dropped on Nagasaki"
      if prose.norm(index).isOne(of: "atomic", "hydrogen", "nuclear"),
        prose.norm(index + 1).isOne(of: "bomb", "bombs", "bombing", "bombings")
      {
        return index
      }
      // "it was five years since the day the city was set alight"
      if prose.norm(index).isOne(of: "years", "months", "decades"), index < anchor.head,
        prose.norm(index + 1) == "since"
          && span(max(sentence.lowerBound, index - 6), index).contains(where: {
            prose.norm($0) == "it"
              && (prose.has($0 + 1, .being) || prose.reads($0 + 1, "has", "been"))
          })
          // "Two years have passed since a bomb killed 600 people"
          || prose.has(index + 1, .having) && prose.norm(index + 2).isOne(of: "passed", "elapsed")
            && prose.norm(index + 3) == "since"
      {
        return index
      }
      if prose.has(index, .remembrance) {
        let norm = prose.norm(index)
        // "A bomber struck a memorial service", "attacked a parade marking the anniversary": what was hit.
        if anchor.form == .verb, index > anchor.head, index - anchor.head <= 9,
          norm.isOne(
            of: "memorial", "vigil", "commemoration", "commemorations", "marking", "anniversary",
            "commemorating"),
          !span(anchor.words.upperBound, index).contains(where: {
            prose.norm($0) == ","
              || prose.has($0, [.relative, .verb]) && !prose.has($0, .remembrance)
          })
        {
          continue
        }
        if norm.isOne(of: "mark", "marked", "marks", "marking") {
          guard
            sentence.contains(where: {
              prose.norm($0).isOne(of: "anniversary", "years", "decade", "decades", "memory")
            })
          else { continue }
        }
        // "blew himself up among people who had gathered to commemorate": who was hit.
        if isAmong(index) { continue }
        // "On the anniversary of the attack, a bomb exploded": on that day.
        if norm == "anniversary", index - sentence.lowerBound <= 5,
          prose.norm(sentence.lowerBound) == "on", anchor.form == .verb,
          (index..<max(index, anchor.head)).contains(where: {
            prose.norm($0) == "," || prose.has($0, .indefinite) && prose.has($0 + 1, .weapon)
          })
        {
          continue
        }
        // "near the memorial" is a place.
        if norm.hasPrefix("memorial"),
          prose.has(index - 1, .locative)
            || prose.norm(index - 1) == "the" && prose.has(index - 2, .locative)
            // "the bombing of the War Memorial"
            || prose.words[index].isCapitalized && prose.words[index - 1].isCapitalized
        {
          continue
        }
        if norm == "mourned" || norm == "vigil" || norm == "veterans" || norm == "remembered"
          || norm == "remembrance" || norm == "remember" || norm == "mourn"
        {
          guard index < anchor.head else { continue }
          // "people from the village remember the raid that sent them onto the road this week": news.
          if norm == "remember", isOfTheseDays { continue }
        }
        // "mourned a lieutenant who was shot on Friday in Mostar": news of him.
        // "to mourn a cousin, killed when a car bomb blew up on Saturday"
        // "to mourn Raza Haider, a politician, assassinated on Monday"
        if norm == "mourned" || norm == "mourn" || norm == "buried", anchor.form != .noun,
          prose.norm(anchor.words.lowerBound - 1) == ","
            || span(index + 1, anchor.head).contains(where: {
              prose.norm($0) == "who" && anchor.isPassive || prose.reads($0, "killed", "when")
            }),
          span(anchor.words.upperBound, min(anchor.words.upperBound + 8, sentence.upperBound))
            .contains(where: { prose.has($0, .weekday) })
        {
          continue
        }
        return index
      }
    }
    return nil
  }

  /// Whether a day of the last week is told behind the word for the event.
  private var isOfTheseDays: Bool {
    span(anchor.words.upperBound, sentence.upperBound).contains {
      prose.has($0, .weekday) || prose.norm($0).isOne(of: "yesterday", "overnight")
        || prose.norm($0).isOne(of: "this", "last")
          && prose.norm($0 + 1).isOne(of: "week", "night", "weekend")
    }
      && !sentence.contains { (1000...2100).contains(prose.words[$0].value ?? 0) }
  }

  /// Whether a word tells why those were together among whom an attacker killed: "a suicide bomber blew himself up among
  /// people who had come together to commemorate the dead, killing eight".
  private func isAmong(_ index: Int) -> Bool {
    guard anchor.form == .verb, !anchor.isPassive, index > anchor.head,
      span(max(sentence.lowerBound, anchor.head - 8), anchor.head).contains(where: {
        prose.has($0, [.assailant, .weapon])
      }),
      span(anchor.words.upperBound, index).contains(where: {
        prose.norm($0).isOne(
          of: "people", "crowd", "mourners", "worshippers", "worshipers", "pilgrims", "marchers",
          "those", "relatives", "families", "members", "supporters")
      })
    else { return false }
    return span(index + 1, sentence.upperBound).contains {
      prose.norm($0).isOne(of: "killing", "wounding", "injuring")
    }
  }

  /// "A rally in memory of a politician was hit by a bomb", and not "in memory of those who were killed by a bomb".
  func isHitItself(from memory: Int) -> Bool {
    span(memory + 2, anchor.words.lowerBound).contains {
      prose.has($0, .being) && !prose.norm($0 - 1).isOne(of: "who", "that", "which")
    }
  }

  /// "if they fire again": from the word to the end of its clause.
  private var condition: Int? {
    var index = anchor.words.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 14 {
      if prose.has(index, .condition) {
        // "asked whether", "did not mention if there were casualties".
        return index
      }
      if prose.norm(index) == "," || prose.norm(index) == ";" { break }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// What stands before the event: threats, plans, possibilities, negations.
  private var leading: (FactualityReading, Int)? {
    let isVerb = anchor.form == .verb
    let isPast = isVerb && !isBaseForm && !anchor.words.contains { prose.norm($0).hasSuffix("ing") }
    var index = anchor.words.lowerBound - 1
    var steps = 0
    var sawTo = false
    while index >= sentence.lowerBound, steps < 12 {
      let norm = prose.norm(index)
      let word = prose.words[index]
      if norm == ";" || norm == "—" || norm == "\u{201D}" { break }
      if norm == ",", steps > 0 || isVerb { break }
      if word.has(.negation), steps < (isVerb ? 3 : 2), norm != "without" || !isVerb {
        if norm == "no", isVerb, steps == 0 { break }
        // "no group has claimed the attack" is no negation of the attack.
        if isVerb || norm == "no" || norm == "without" { return (.negated, index) }
        // "a controlled detonation, and not a rocket attack"
        if norm == "not", prose.norm(index + 1).isOne(of: "a", "an") { return (.negated, index) }
      }
      // "Not a single missile fell on the airport"
      if norm == "not", isVerb, steps < 6, prose.norm(index + 1).isOne(of: "a", "one", "any"),
        prose.norm(index + 2) == "single" || prose.norm(index + 1) == "one"
      {
        return (.negated, index)
      }
      // "We have not counted an airstrike", "could not confirm an attack"
      if !isVerb, Self.unproven.contains(norm), steps < 5,
        (index - 3..<index).contains(where: { prose.has($0, .negation) })
      {
        return (.negated, index)
      }
      // "expects", "was expecting", with what is to be done between
      if !isVerb, norm.isOne(of: "expects", "expect", "expected", "expecting"), sawTo, steps < 12 {
        return (.hypothetical, index)
      }
      // "expects “terrorist groups” to stage a fake chemical attack", "a staged provocation"
      if !isVerb, norm.isOne(of: "fake", "staged", "bogus", "sham", "mock", "feigned"), steps < 3,
        // "the insurgents staged attacks": they did it.
        norm != "staged" || prose.has(index - 1, [.indefinite, .definite])
      {
        return (.hypothetical, index)
      }
      // "no longer rule out an assault on the capital"
      if norm.isOne(of: "rule", "ruled", "ruling"), prose.norm(index + 1) == "out", !isVerb,
        steps < 6,
        !span(index + 2, anchor.words.lowerBound).contains(where: {
          prose.has($0, [.preposition, .locative]) || prose.norm($0).isOne(of: "after", "as")
        })
      {
        return (.hypothetical, index)
      }
      // "those who defy the directive risk being ambushed"
      if norm == "being", isVerb, steps < 2,
        prose.norm(index - 1).isOne(
          of: "risk", "risks", "risked", "risking", "fear", "fears", "feared", "fearing", "avoid",
          "avoided", "escape", "escaped")
      {
        return (.hypothetical, index - 1)
      }
      if norm == "no", steps < 6, isVerb,
        clause.weapons.contains(where: { index < $0.head && $0.head <= index + 3 })
      {
        return (.negated, index)
      }
      if word.has(.modal), isVerb ? steps < 4 : (steps < 6 && hasPerformer(between: index)) {
        return (.hypothetical, index)
      }
      if norm == "to", steps < (isVerb ? 2 : 5) { sawTo = true }
      // "Seeing lots of messages about a second blast"
      if !isVerb, norm.isOne(of: "messages", "rumours", "rumors", "chatter", "speculation"),
        steps < 6, prose.norm(index + 1).isOne(of: "about", "of", "that")
      {
        return (.hypothetical, index)
      }
      // "told them that he was going to do a drive-by shooting"
      if norm == "going", prose.norm(index + 1) == "to", steps < 8 { return (.planned, index) }
      if !isPast {
        // "denied any role in a blast": the blast is none the less told of.
        let isOfRole =
          norm == "any"
          && prose.norm(index + 1).isOne(of: "role", "part", "hand", "involvement", "link", "links")
        if word.has(.possible), !isOfRole, steps < 4, anchor.reference != .known {
          return (.hypothetical, index)
        }
        if word.has(.threat), !isKnownObject { return (.threatened, index) }
        if word.has(.foiled), steps < 6 { return hasDead ? nil : (.foiled, index) }
        // "had foiled a bid to ambush a polling party"
        if norm.isOne(of: "bid", "attempt", "plan", "plot"), prose.norm(index + 1) == "to",
          span(index - 4, index).contains(where: { prose.has($0, .foiled) })
        {
          return hasDead ? nil : (.foiled, index)
        }
        // "killed a wanted militant in a raid": sought by the police.
        if word.has(.plan), steps < 7,
          norm != "wanted" || prose.norm(index + 1) == "to" || prose.has(index - 1, .being),
          !isKnownObject || norm.hasPrefix("plan") || norm.hasPrefix("plot")
        {
          return (.planned, index)
        }
        if norm.isOne(of: "attempted", "attempt", "attempting", "tried", "trying", "bid"),
          steps < 5
        {
          if prose.has(index - 1, .modal) { return (.hypothetical, index - 1) }
          return (.attempted, index)
        }
        if norm.isOne(of: "capable", "ability", "capability", "able"), steps < 5 {
          return (.hypothetical, index)
        }
      }
      if word.has(.verb), !word.has([.being, .having, .describing]),
        !word.has([.threat, .plan, .performing]), steps > 0,
        isVerb || !prose.norm(index).hasSuffix("ing")
      {
        break
      }
      index -= 1
      steps += 1
    }
    if let order { return (.threatened, order) }
    // "used two missiles to attack the region": with what it was done.
    if isVerb, prose.norm(anchor.words.lowerBound - 1) == "to",
      let used = span(
        max(sentence.lowerBound, anchor.words.lowerBound - 9), anchor.words.lowerBound
      )
      .first(where: { prose.norm($0) == "used" }), prose.norm(used - 1) != "be",
      !prose.has(used - 1, [.modal, .being]),
      clause.weapons.contains(where: { $0.head > used && $0.head < anchor.words.lowerBound })
    {
      return nil
    }
    if isVerb, isBaseForm, sawTo || prose.norm(anchor.words.lowerBound - 1) == "to" {
      return (.planned, anchor.words.lowerBound - 1)
    }
    return nil
  }

  /// "asked its fighters to carry out attacks": what is ordered has not been done.
  private var order: Int? {
    guard anchor.form == .noun,
      let to = span(max(sentence.lowerBound, anchor.words.lowerBound - 5), anchor.words.lowerBound)
        .last(where: { prose.norm($0) == "to" }),
      (to..<anchor.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "carry", "launch", "conduct", "stage", "mount", "resume", "step")
      })
    else { return nil }
    return span(max(sentence.lowerBound, to - 6), to).first {
      prose.norm($0).isOne(
        of: "asked", "ordered", "urged", "instructed", "told", "called", "encouraged", "directed",
        "authorized", "authorised", "calling", "urging")
    }
  }

  private var isBaseForm: Bool {
    [
      "attack", "strike", "raid", "ambush", "assault", "hit", "open", "blow", "go", "fire",
      "launch", "target", "shoot", "storm", "bomb",
    ].contains(prose.norm(anchor.head))
      && (prose.norm(anchor.head) != "hit" || prose.norm(anchor.head - 1) == "to"
        || prose.has(anchor.head - 1, .modal))
      // "promised to overrun the army's positions"
      || prose.norm(anchor.head - 1) == "to" && !prose.norm(anchor.head).hasSuffix("ed")
        && !prose.norm(anchor.head).hasSuffix("ing")
  }

  private var isKnownObject: Bool { anchor.form == .noun && anchor.reference == .known }

  /// "would launch an attack": a verb of doing between the modal and the noun.
  private func hasPerformer(between modal: Int) -> Bool {
    (modal..<anchor.words.lowerBound).contains {
      [
        "launch", "conduct", "carry", "stage", "mount", "make", "attempt", "face", "be", "see",
        "resort", "lead", "trigger", "provoke", "continue", "resume", "order", "respond", "expect",
        "step", "intensify", "escalate", "increase", "widen", "expand", "extend", "renew", "begin",
        "start",
      ].contains(prose.norm($0))
    }
  }

  /// "a strike could not be ruled out": the event is the subject of a modal.
  private var modalBehind: Int? {
    guard anchor.form == .noun,
      anchor.reference != .known
        // "an expansion of the fighting towards the town would displace thousands"
        || prose.norm(anchor.words.lowerBound - 2) == "of"
          && prose.norm(anchor.words.lowerBound - 3).isOne(
            of: "expansion", "escalation", "spread", "resumption", "intensification", "extension")
    else { return nil }
    var index = anchor.words.upperBound
    var steps = 0
    while index < sentence.upperBound, steps < 22 {
      let word = prose.words[index]
      if word.has(.modal) { return index }
      if word.norm.isOne(of: "remains", "remained"), prose.has(index + 1, .possible) {
        return index + 1
      }
      if word.has(.being),
        (index + 1..<index + 5).contains(where: {
          prose.has($0, .possible)
            // "by shells that were likely targeting a base"
            && !(prose.norm($0) == "likely"
              && (prose.norm($0 + 1).hasSuffix("ing") && prose.norm($0 + 1) != "being"
                || prose.norm($0 + 1).isOne(
                  of: "aimed", "meant", "fired", "launched", "intended", "planted", "carried",
                  "linked", "targeted", "killed")))
        })
          // "is not something we expect", "is not expected"
          || prose.norm(index + 1) == "not"
            && (index + 2..<index + 6).contains(where: {
              prose.norm($0).isOne(of: "expect", "expected", "foresee", "likely", "foreseen")
            })
      {
        return index + 1
      }
      if word.has(.verb) || word.norm == "." || word.norm == ";" { return nil }
      // "an assault on the town, where many have fled, would be a catastrophe"
      if word.norm == ",", prose.norm(index + 1).isOne(of: "where", "which", "who"),
        let close = (index + 2..<max(index + 2, min(index + 24, sentence.upperBound))).first(
          where: {
            prose.norm($0) == ","
          }), prose.has(close + 1, .modal)
      {
        return close + 1
      }
      if word.norm == ",", prose.has(index + 1, [.conjunction, .relative]) { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// "Troops foiled an attack on a village, killing 12 insurgents": there was fighting.
  private var hasDead: Bool {
    clause.anchors.contains {
      $0.form == .casualty && prose.norm($0.head).isOne(of: "killing", "killed")
        && Quantity.read(prose, at: $0.words.upperBound, in: sentence) != nil
    }
  }

  /// "Another bombing of a bus was averted"
  private var averted: Int? {
    guard anchor.form == .noun else { return nil }
    let behind =
      anchor.words
      .upperBound..<max(
        anchor.words.upperBound, min(anchor.words.upperBound + 18, sentence.upperBound))
    return behind.first {
      prose.norm($0).isOne(of: "averted", "prevented", "foiled", "thwarted")
        && prose.has($0 - 1, .being)
    }
  }

  /// "a large number of landmines were defused": found, and laid by nobody knows whom.
  private var cleared: Int? {
    clause.words.first {
      prose.norm($0).isOne(of: "defused", "cleared", "removed", "disarmed")
        && EventAnchor.isPassive(prose, $0)
        && span(max(clause.words.lowerBound, $0 - 6), $0).contains {
          prose.norm($0).isOne(of: "landmines", "mines", "ieds")
        }
        && !(anchor.form == .verb && abs(anchor.head - $0) > 3)
    }
  }

  private static let defusingWords: [WordForm] = ["defused", "disarmed", "dismantled"]

  private func isExploding(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "explode", "detonate") || prose.reads(index, "go", "off")
  }

  private var defused: Int? {
    clause.words.first {
      Self.defusingWords.contains(prose.norm($0))
        || prose.reads($0, "made", "safe") || isFoundUnder($0)
        || prose.reads($0, "rendered", "safe") || prose.reads($0, "rendered", "harmless")
        || prose.reads($0, "failed", "to") && isExploding($0 + 2)
        || prose.reads($0, "did", "not") && isExploding($0 + 2)
        || Miss.isMiss(prose, $0, in: clause.words)
    }
  }

  /// "a pipe bomb found under a prison officer's car": it has not gone off.
  private func isFoundUnder(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "found", "discovered")
      && prose.norm(index + 1).isOne(of: "under", "beneath", "underneath")
  }
}
