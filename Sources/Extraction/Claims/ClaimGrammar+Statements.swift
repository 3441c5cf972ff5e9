import Incidents

/// What a party states of its own deeds: that it did them, or that it did not.
extension ClaimGrammar {
  /// Verbs by which somebody states something, beside those of saying.
  static let statings: FormSet = [
    "posted", "announced", "wrote", "declared", "boasted", "stated", "asserted", "maintained",
    "maintains", "insisted", "insists", "insist", "swore", "retorted", "replied", "answered",
    "responded", "acknowledged", "admitted", "acknowledges", "admits", "confirmed", "confirms",
    "conceded", "declares", "states", "announces", "asserts", "saying", "stating", "say", "claims",
    "claimed", "communicated", "vowed", "told", "tells", "repeated", "protested", "countered",
  ]

  /// A party's own, with what it is said to have done or not to have done.
  struct OwnDeed {
    /// The word of the party: "it", "its", "one of its".
    var own: Int
    /// The last word of the deed.
    var verb: Int
    var isDenied: Bool
  }

  /// "posted on Telegram that one of its members had detonated a vest", "insisted that its fighters had not fired the
  /// shells", "swore that none of its soldiers had fired".
  func statement(_ index: Int, _ found: inout [ClaimReading]) {
    // "The Islamic State posted a claim on Telegram", "issued a claim of responsibility"
    if prose.norm(index).isOne(of: "posted", "issued", "released", "published", "circulated"),
      let claim = span(index + 1, min(sentence.upperBound, index + 14)).first(where: {
        prose.norm($0) == "claim" && $0 < index + 4
          // "posted a statement on a website assuming responsibility"
          || prose.norm($0).isOne(of: "assuming", "claiming", "taking", "accepting")
            && prose.norm($0 + 1).isOne(of: "responsibility", "credit")
      }), !isNegated(index), let actor = teller(of: index), !isNobody(actor), isParty(actor)
    {
      found.append(ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<claim + 1))
      return
    }
    // "The group calling itself Free Men of Nineveh published a video of the firing"
    if prose.norm(index).isOne(of: "posted", "issued", "released", "published"),
      let video = span(index + 1, min(sentence.upperBound, index + 4)).first(where: {
        prose.norm($0).isOne(of: "video", "footage", "videos")
      }), prose.norm(video + 1) == "of", prose.norm(video + 2) == "the",
      prose.norm(video + 3).isOne(
        of: "firing", "attack", "launch", "strike", "shelling", "operation", "ambush", "bombing"),
      let actor = teller(of: index), !isNobody(actor), isParty(actor), !isMedium(actor)
    {
      found.append(ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<video + 4))
      return
    }
    // "the Front admitted having sent the truck"
    if prose.norm(index).isOne(of: "admitted", "acknowledged"), prose.norm(index + 1) == "having",
      prose.norm(index + 2).isOne(
        of: "sent", "planted", "placed", "fired", "launched", "carried", "attacked", "bombed",
        "killed"),
      let actor = speaker(of: index), !isNobody(actor), isParty(actor)
    {
      found.append(ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<index + 3))
      return
    }
    guard isStating(index), !isNegated(index), !isOfRightTargets(index), !isBeforeDay(index) else {
      return
    }
    if let actor = forceThatTells(index) {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .claims, words: index..<index + 1, isOfOwnSentence: true))
      return
    }
    if isOfMember(index), let actor = speaker(of: index), !isNobody(actor), isParty(actor),
      !isMedium(actor), !found.contains(where: { $0.words.contains(index) })
    {
      found.append(ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<index + 3))
      return
    }
    if let end = meantFor(behind: index) ?? answered(behind: index), let actor = teller(of: index),
      !isNobody(actor),
      isParty(actor), !found.contains(where: { $0.words.contains(index) })
    {
      found.append(ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<end))
      return
    }
    if let noun = ownAttack(behind: index), let actor = teller(of: index), !isNobody(actor),
      isParty(actor), !isMedium(actor), !found.contains(where: { $0.words.contains(index) })
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .claims, words: index..<noun + 1, isOfOwnSentence: true,
          isOfNew: true))
      return
    }
    guard let own = ownWord(behind: index), let deed = deed(of: own, behind: index)
    else { return }
    // Read already: "said it was behind the attack".
    guard !found.contains(where: { $0.words.contains(index) || $0.words.contains(deed.verb) }),
      let actor = teller(of: index), !isNobody(actor),
      isParty(actor) || isOfficial(actor) && (deed.isDenied || isOfPeople(deed)),
      deed.isDenied || !isDowning(deed.verb) && !isAdvance(deed.verb),
      // "A senior police officer said that the militants hurled a grenade": others, against whom he serves.
      prose.norm(own) != "the"
        || !actor.contains(where: { Self.ofTheState.contains(prose.norm($0)) })
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: deed.isDenied ? .denies : .claims,
        words: index..<deed.verb + 1, kind: deed.isDenied ? kindBehind(deed.verb + 1) : nil,
        isOfOwnSentence: true, isOfNew: !deed.isDenied && isOfNew(deed.verb)))
  }

  /// Those who tell of what armed groups do, and are none.
  private static let ofTheState: FormSet = [
    "police", "policeman", "army", "military", "officer", "officers", "official", "officials",
    "authorities", "minister", "ministry", "resident", "residents", "administrator", "mayor",
    "lawmaker", "councillor",
  ]

  /// "say their air raid on the capital was a success": the word for the attack that is theirs.
  private func ownAttack(behind say: Int) -> Int? {
    let own = prose.norm(say + 1) == "that" ? say + 2 : say + 1
    guard prose.norm(own).isOne(of: "their", "its", "our") else { return nil }
    return span(own + 1, min(sentence.upperBound, own + 5)).prefix {
      prose.words[$0].isWord && !prose.has($0, [.verb, .being, .having, .preposition])
    }.last {
      EventWords.table[prose.norm($0)].map { $0.isNoun && $0.kind != nil } ?? false
        && (prose.has($0 + 1, [.preposition, .locative, .being, .having])
          || prose.norm($0 + 1).isOne(of: "on", "against"))
    }
  }

  /// "had captured a village on the river", "had fired rockets": a deed of which nothing was told before.
  private func isOfNew(_ verb: Int) -> Bool {
    if prose.norm(verb).isOne(
      of: "behind", "responsible", "did", "done", "ones", "involved", "aimed")
    {
      return false
    }
    return !span(verb + 1, min(sentence.upperBound, verb + 6)).contains {
      prose.has($0, .definite)
        || prose.norm($0).isOne(of: "it", "them", "both", "there", "him", "her")
        || prose.has($0, [.weekday, .event])
    }
  }

  /// "admitted that his officers were responsible"
  private func isOfPeople(_ deed: OwnDeed) -> Bool {
    prose.norm(deed.own).isOne(of: "his", "her", "its", "their")
  }

  /// Who states it: the party itself, or that of which a channel is the own: "The group's own news channel".
  private func teller(of verb: Int) -> Range<Int>? {
    guard let actor = speaker(of: verb) else { return nil }
    if isMedium(actor) {
      guard let owner = actor.first(where: { prose.norm($0) == "'s" }), owner > actor.lowerBound
      else { return nil }
      let party = actor.lowerBound..<owner
      return isParty(party) && !isMedium(party) ? party : nil
    }
    // "The commander first maintained that ..., and on Sunday he admitted"
    if actor.count == 1, prose.norm(actor.lowerBound).isOne(of: "he", "she"),
      let first = span(sentence.lowerBound + 1, actor.lowerBound).first(where: { isStating($0) })
    {
      return speaker(of: first)
    }
    return actor
  }

  /// "said that the shells had been meant for the soldiers": for whom only he knows who fired them.
  private func meantFor(behind say: Int) -> Int? {
    guard
      let thing = span(say + 1, min(sentence.upperBound, say + 9)).first(where: {
        prose.has($0, [.weapon, .event]) && prose.norm($0 - 1) == "the"
      }), prose.has(thing + 1, [.having, .being]),
      let meant = span(thing + 2, min(sentence.upperBound, thing + 5)).first(where: {
        prose.norm($0).isOne(of: "meant", "intended", "aimed")
      })
    else { return nil }
    return meant + 1
  }

  /// "said the assault was in response to army operations", "said it was revenge for the raids": by those who did it; not
  /// what the police say of others.
  private func answered(behind say: Int) -> Int? {
    guard
      let thing = span(say + 1, min(sentence.upperBound, say + 9)).first(where: {
        prose.has($0, .event) && prose.norm($0 - 1).isOne(of: "the", "its", "their")
          || prose.norm($0) == "it" && $0 <= say + 2
      }),
      let was = span(thing + 1, min(sentence.upperBound, thing + 6)).first(where: {
        prose.norm($0).isOne(of: "was", "were", "came")
      }), !span(say + 1, was).contains(where: { prose.has($0, .negation) }),
      let why = span(was + 1, min(sentence.upperBound, was + 4)).first(where: {
        prose.norm($0).isOne(
          of: "response", "retaliation", "revenge", "reprisal", "reply", "retribution", "vengeance")
      }), prose.norm(why + 1).isOne(of: "to", "for"),
      let actor = speaker(of: say),
      !actor.contains(where: { Self.onlookers.contains(prose.norm($0)) })
    else { return nil }
    return why + 1
  }

  /// Who say of others why they did it.
  private static let onlookers: FormSet = [
    "police", "officials", "official", "residents", "witnesses", "prosecutors", "analysts",
    "investigators", "authorities", "government", "minister", "mayor", "governor", "analyst",
  ]

  /// Whether a word states something: "said", and not "a statement".
  func isStating(_ index: Int) -> Bool {
    Self.statings.contains(prose.norm(index))
      || prose.has(index, .saying) && prose.norm(index) != "statement"
  }

  /// "The U.S. Africa Command said that an air strike near Bardhere killed two militants": whose strike it was.
  private func forceThatTells(_ say: Int) -> Range<Int>? {
    let told = span(say + 1, min(sentence.upperBound, say + 10))
    guard
      let strike = told.first(where: {
        prose.norm($0).isOne(of: "strike", "strikes", "airstrike", "airstrikes")
      }),
      span(say + 1, strike).contains(where: { prose.norm($0).isOne(of: "a", "an", "two", "three") }
      ),
      span(strike, min(sentence.upperBound, strike + 16)).contains(where: {
        prose.has($0, .killed)
          && span($0 + 1, $0 + 6).contains {
            prose.has($0, .assailant) && !prose.has($0, .civilian)
          }
      }), let actor = speaker(of: say), !isNobody(actor), isParty(actor),
      actor.contains(where: {
        prose.norm($0).isOne(
          of: "command", "military", "army", "force", "forces", "centcom", "africom")
      })
    else { return nil }
    return actor
  }

  /// "said the bomber was one of its members", "that the attackers were its fighters"
  private func isOfMember(_ say: Int) -> Bool {
    guard
      let who = span(say + 1, min(sentence.upperBound, say + 5)).first(where: {
        prose.norm($0).isOne(
          of: "bomber", "attacker", "attackers", "bombers", "gunman", "gunmen", "man", "men",
          "assailants", "driver", "martyr")
      }), prose.has(who + 1, .being)
    else { return false }
    return prose.norm(who + 2).isOne(of: "its", "their")
      || prose.reads(who + 2, "one", "of") && prose.norm(who + 4).isOne(of: "its", "their")
      || prose.reads(who + 2, "members", "of") && prose.norm(who + 4).isOne(of: "its", "their")
  }

  /// "said it had shot down 21 of the drones": those who defend themselves.
  func isDowning(_ verb: Int) -> Bool {
    // but "said they had shot down a helicopter": who fights the army.
    if span(verb + 1, min(sentence.upperBound, verb + 7)).contains(where: {
      prose.has($0, .aircraft) && !prose.norm($0).hasPrefix("drone")
        && !prose.norm($0).isOne(of: "uav", "uavs", "quadcopter", "quadcopters")
    }) {
      return false
    }
    return prose.has(verb, .interception) && prose.norm(verb) != "destroyed"
      || prose.norm(verb + 1) == "down"
      || prose.norm(verb).isOne(of: "destroyed", "downed", "eliminated")
        && span(verb + 1, min(sentence.upperBound, verb + 8)).contains {
          prose.norm($0).isOne(
            of: "drone", "drones", "missile", "missiles", "rocket", "rockets", "uav", "uavs",
            "shahed")
        }
  }

  /// "the general", "the defence ministry", who may deny what their people are charged with.
  func isOfficial(_ party: Range<Int>) -> Bool {
    party.contains { Self.officials.contains(prose.norm($0)) }
  }

  private static let officials: FormSet = [
    "general", "staff", "ministry", "command", "commander", "commanders", "spokesman",
    "spokesperson", "spokeswoman", "government", "governor", "minister", "headquarters", "colonel",
    "authorities", "officers", "militia", "leader", "leaders", "presidency",
  ]

  /// The word by which a party speaks of itself in what a verb states.
  private func ownWord(behind say: Int) -> Int? {
    var at = say + 1
    while at < min(sentence.upperBound, say + 18) {
      let norm = prose.norm(at)
      if norm.isOne(of: "it", "they", "we", "its", "their", "our", "none") {
        // "on its Andalus radio", "in their statement": the medium.
        let isMedium =
          norm.isOne(of: "its", "their", "our")
          && prose.norm(at - 1).isOne(of: "on", "in", "through", "via", "over", "by")
        if !isMedium, norm != "none" || prose.norm(at + 1) == "of" { return at }
      }
      if norm == "one", prose.norm(at + 1) == "of",
        prose.norm(at + 2).isOne(of: "its", "their", "our")
      {
        return at
      }
      if norm.isOne(of: "his", "her"), isOwnForce(behind: at) { return at }
      // "The Defense Forces said an aircraft had attacked": whose, if not theirs?
      if norm.isOne(of: "a", "an"), prose.has(at + 1, .aircraft), prose.has(at + 2, .having),
        span(max(sentence.lowerBound, say - 4), say).contains(where: {
          prose.norm($0).isOne(of: "army", "military", "forces", "navy", "command")
        })
      {
        return at
      }
      // "called reports that its soldiers had fired disinformation" is read as a denial.
      if Self.reportNouns.contains(norm) { return nil }
      if norm == "the", isOwnGroup(at + 1) { return at }
      // "no planes of ours", "no aircraft", are read elsewhere; another verb has another subject.
      if at > say + 1, prose.has(at, [.verb, .saying, .relative]), norm != "that",
        norm != "statement",
        !prose.has(at, [.describing, .facility, .person, .organization]),
        !dates.contains(where: { $0.words.contains(at) })
      {
        return nil
      }
      if norm == ";" || norm == ":" { return nil }
      at += 1
    }
    return nil
  }

  /// "his forces", "his Ambazonia Defence Forces", "his country's soldiers".
  private func isOwnForce(behind his: Int) -> Bool {
    span(his + 1, min(sentence.upperBound, his + 5)).contains {
      Self.ownForces.contains(prose.norm($0)) || prose.has($0, [.organization, .assailant])
        || prose.norm($0) == "country"
    }
  }

  /// "the group had", "the brigade's men": the speaker's, as no other is named.
  private func isOwnGroup(_ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "group", "movement", "organization", "organisation", "brigade", "front", "militia",
      "faction", "militants")
  }

  /// What the party's own did, or did not do.
  private func deed(of own: Int, behind say: Int) -> OwnDeed? {
    // "they believed republicans were behind it"
    if prose.norm(own + 1).isOne(of: "believed", "believe", "suspected", "suspect", "thought") {
      return nil
    }
    var isDenied = prose.norm(own) == "none"
    for at in span(own + 1, min(sentence.upperBound, own + 10)) {
      let norm = prose.norm(at)
      // "had been nowhere near", "had played no part"
      if norm == "nowhere" { return OwnDeed(own: own, verb: at, isDenied: true) }
      if norm.isOne(of: "played", "had", "taken", "took"), prose.norm(at + 1) == "no" { continue }
      if prose.has(at, .negation) || norm.isOne(of: "no", "n't") {
        isDenied = true
        // "had no involvement in", "had no link to"
        if norm == "no",
          Self.links.contains(prose.norm(at + 1)) || Self.ownForces.contains(prose.norm(at + 1))
        {
          return OwnDeed(own: own, verb: at + 1, isDenied: true)
        }
        continue
      }
      // "insisted that its tanks had not moved", "that none of their men had been near the place"
      if isDenied, Self.absences.contains(norm), at > own + 1 {
        return OwnDeed(own: own, verb: at, isDenied: true)
      }
      if norm == "nothing", prose.norm(at + 1) == "to", prose.norm(at + 2) == "do" {
        return OwnDeed(own: own, verb: at + 2, isDenied: true)
      }
      if norm.isOne(of: ",", ";", ":"), at > own + 1 { return nil }
      // "said they were unarmed when security forces moved in and opened fire": what others did.
      if norm.isOne(of: "when", "while", "as", "because"), at > own + 1,
        prose.has(at + 1, [.organization, .role, .person, .assailant, .definite])
          || span(at + 1, min(at + 4, sentence.upperBound)).contains(where: {
            prose.norm($0).isOne(
              of: "forces", "troops", "soldiers", "police", "gunmen", "militants")
          })
      {
        return nil
      }
      if isDeed(at) {
        guard !isPassiveThing(at), !prose.reads(at, "hit", "by"), !isOfOthers(behind: at) else {
          return nil
        }
        // "had fired no artillery that day"
        let isNone = prose.norm(at + 1).isOne(of: "no", "none", "nothing", "nobody")
        return OwnDeed(own: own, verb: at, isDenied: isDenied || isNone)
      }
      // "said they were trying to establish who was behind it"
      // "said it was not its planes that had bombed a house"
      if isDenied, norm == "that", at > own + 1 { continue }
      if prose.has(at, [.modal, .relative]) || norm.isOne(of: "would", "will", "to", "trying") {
        return nil
      }
      // "it had seen", "they fled": another deed.
      if prose.has(at, .verb),
        !prose.has(at, [.being, .having, .describing, .facility, .person, .organization])
      {
        return nil
      }
    }
    return nil
  }

  private static let links: FormSet = [
    "part", "role", "hand", "involvement", "link", "links", "connection", "responsibility",
  ]

  /// What those say of where they were who have not done it.
  private static let absences: FormSet = [
    "moved", "near", "entered", "crossed", "left", "operating", "operated", "active", "present",
    "there", "anywhere", "taken", "took", "part",
  ]

  static let reportNouns: FormSet = [
    "report", "reports", "claim", "claims", "allegation", "allegations", "accusation",
    "accusations", "suggestion", "suggestions", "charge", "charges", "account", "assertion",
    "assertions", "rumour", "rumours", "rumor", "rumors", "version",
  ]

  /// "called the report that its howitzers had killed two 'black propaganda'", "waved away as absurd the suggestion that
  /// it had mined the road", "rejected an accusation by Congo that its troops had shelled the camp".
  func deniedReport(_ index: Int, _ found: inout [ClaimReading]) {
    let isDenying =
      prose.has(index, .denying)
      || prose.norm(index).isOne(of: "brushed", "waved", "shrugged", "laughed", "branded", "called")
      || prose.norm(index).isOne(of: "calls", "labelled", "labeled", "termed", "described")
    guard isDenying,
      let noun = span(index + 1, min(sentence.upperBound, index + 13)).first(where: {
        Self.reportNouns.contains(prose.norm($0))
      }),
      let link = span(noun + 1, min(sentence.upperBound, noun + 8)).first(where: {
        prose.norm($0) == "that"
      }), let own = ownWord(behind: link), let deed = deed(of: own, behind: link), !deed.isDenied
    else { return }
    if !prose.has(index, .denying), !prose.norm(index).isOne(of: "brushed", "waved", "shrugged"),
      !sentence.contains(where: { Self.untruths.contains(prose.norm($0)) })
    {
      return
    }
    guard !found.contains(where: { $0.words.contains(index) }), let actor = speaker(of: index),
      !isNobody(actor), isParty(actor) || isOfficial(actor)
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .denies, words: index..<deed.verb + 1, isOfOwnSentence: true)
    )
  }

  /// "accuse Kyiv of it, which the foreign ministry calls absurd", "an accusation the movement dismissed"
  func rejectedBehind(_ index: Int, _ found: inout [ClaimReading]) {
    let isRejecting =
      prose.has(index, .denying)
      || prose.norm(index).isOne(of: "calls", "called")
        && span(index + 1, min(sentence.upperBound, index + 7)).contains {
          Self.untruths.contains(prose.norm($0))
        }
    // "The military blamed the RSF, whose spokesman rejected the accusation"
    // "the Syrian Democratic Forces, whose media office called the charge baseless"
    if isRejecting,
      let whose = span(max(sentence.lowerBound + 1, index - 4), index - 1).last(where: {
        prose.norm($0) == "whose" && prose.norm($0 - 1) == ","
      }),
      Self.officials.contains(prose.norm(index - 1))
        || prose.norm(index - 1).isOne(of: "office", "department", "wing", "leadership", "command"),
      let charged = found.last(where: { $0.stance == .blamed && $0.words.lowerBound < index }),
      charged.actor.upperBound <= whose
    {
      found.append(
        ClaimReading(actor: charged.actor, stance: .denies, words: whose..<index + 1))
      return
    }
    // "the Kremlin called the charge baseless"
    if prose.norm(index).isOne(of: "called", "calls"),
      let report = span(index + 1, min(sentence.upperBound, index + 4)).first(where: {
        Self.reportNouns.contains(prose.norm($0))
      }), prose.norm(report - 1).isOne(of: "the", "that", "this", "such"),
      span(report + 1, min(sentence.upperBound, report + 4)).contains(where: {
        Self.untruths.contains(prose.norm($0))
      }), let actor = speaker(of: index), !isNobody(actor), isParty(actor) || isOfficial(actor),
      !found.contains(where: { $0.words.contains(index) })
    {
      found.append(
        ClaimReading(actor: trimmed(actor), stance: .denies, words: index..<report + 2))
      return
    }
    guard isRejecting, !found.contains(where: { $0.words.contains(index) }),
      let link = span(max(sentence.lowerBound + 3, index - 7), index).last(where: {
        prose.norm($0) == "which" && prose.norm($0 - 1) == ","
          || Self.reportNouns.contains(prose.norm($0)) && prose.norm($0 - 1).isOne(of: "an", "a")
      }), link + 1 < index, !isOfSupport(link)
    else { return }
    var start = link + 1
    while start < index, prose.norm(start).isOne(of: "the", "that") { start += 1 }
    let actor = start..<index
    guard !actor.isEmpty, isParty(actor) || isOfficial(actor),
      !actor.contains(where: { prose.has($0, [.verb, .saying]) })
    else { return }
    found.append(ClaimReading(actor: trimmed(actor), stance: .denies, words: link..<index + 1))
  }

  private static let untruths: FormSet = [
    "disinformation", "propaganda", "lies", "lie", "fabrication", "fabricated", "groundless",
    "baseless", "unfounded", "false", "untrue", "absurd", "nonsense", "fake", "fiction",
    "invention",
    "slander", "misinformation", "hoax", "ridiculous",
  ]

  /// "Algiers said the allegation was groundless"
  func groundless(_ index: Int, _ found: inout [ClaimReading]) {
    guard Self.reportNouns.contains(prose.norm(index)), prose.has(index + 1, .being),
      span(index + 2, min(sentence.upperBound, index + 5)).contains(where: {
        Self.untruths.contains(prose.norm($0)) || prose.norm($0) == "without"
      }), prose.norm(index - 1).isOne(of: "the", "this", "that", "those", "these", "such"),
      let say = span(max(sentence.lowerBound, index - 6), index).last(where: {
        prose.has($0, .saying) || Self.statings.contains(prose.norm($0))
      }), let actor = speaker(of: say), !isNobody(actor), isParty(actor) || isOfficial(actor),
      !isMedium(actor)
    else { return }
    found.append(
      ClaimReading(actor: trimmed(actor), stance: .denies, words: say..<index + 3))
  }

  /// A verb or word by which an attack is one's own.
  func isDeed(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    if Self.ownDeeds.contains(norm) { return norm != "carried" || prose.norm(index + 1) == "out" }
    // Who dies has done nothing, nor has what crashes.
    if norm.isOne(of: "died", "perished", "crashed", "exploded", "landed", "fell") { return false }
    // "did it"
    if norm.isOne(of: "did", "done"), prose.norm(index + 1).isOne(of: "it", "so", "this") {
      return true
    }
    if norm == "ones", prose.norm(index + 1) == "who" { return true }
    guard prose.has(index - 1, [.having, .adverb]) || norm.hasSuffix("ed") else { return false }
    return EventWords.table[norm].map { !$0.isNoun } ?? false
      || EventAnchor.phraseHeads.contains(norm) && norm.hasSuffix("ed")
      || prose.has(index, .killed) && norm.hasSuffix("ed")
  }

  private static let ownDeeds: FormSet = [
    "carried", "launched", "targeted", "attacked", "fired", "struck", "hit", "conducted",
    "eliminated", "planted", "bombed", "shelled", "behind", "killed", "detonated", "ambushed",
    "raided", "responsible", "dynamited", "abducted", "overrun", "overran", "destroyed",
    "kidnapped", "mined", "answered", "retaliated", "stormed", "assaulted", "pounded", "blown",
    "blew", "shot", "burned", "burnt", "torched", "executed", "beheaded", "sunk", "sank", "downed",
    "seized", "laid", "thrown", "threw", "hurled", "lobbed", "set", "committed",
    "ordered", "sent", "involved", "taken", "took", "poisoned", "stabbed", "mortared", "rocketed",
    "silenced", "lit", "wiped", "placed", "started", "flown", "lain", "detained", "aimed", "buried",
  ]

  /// "“Our heroes ambushed the convoy,” al-Shabaab said": what is quoted of those who speak for themselves.
  func quoted(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.norm(index).isOne(of: "we", "our"),
      // "“The gunmen we believe to be from Boko Haram came and shot eight,” said a resident"
      !prose.norm(index + 1).isOne(
        of: "believe", "think", "suspect", "know", "fear", "heard", "saw", "understand", "call"),
      // "“The gunmen came into our village and shot eight,” said a resident"
      prose.norm(index) == "we" || !prose.has(index - 1, [.preposition, .locative, .verb, .event]),
      let say = span(index + 2, min(sentence.upperBound, index + 34)).first(where: {
        prose.has($0, .saying) || Self.statings.contains(prose.norm($0))
      }),
      // The quote ends before the verb that tells whose it is.
      span(index, say).contains(where: { Self.closings.contains(prose.norm($0)) }),
      let deed = prose.reads(index - 2, "one", "of") && prose.has(index + 1, [.assailant, .person])
        ? OwnDeed(own: index, verb: index + 1, isDenied: false) : deed(of: index, behind: index),
      deed.verb < say,
      !found.contains(where: { $0.words.contains(index) || $0.words.contains(say) })
    else { return }
    let close = span(index, say).last { Self.closings.contains(prose.norm($0)) } ?? index
    // "..., said the group" and "..., the group said"
    let actor =
      say > close + 1 ? phrases.subject(before: say) : phrases.object(after: say + 1, limit: 8)
    guard let actor, actor.lowerBound > close, !isNobody(actor), isParty(actor), !isMedium(actor)
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: deed.isDenied ? .denies : .claims,
        words: index..<deed.verb + 1))
  }

  /// "Hezbollah fired rockets in what it called an answer": it says so of itself.
  func whatItCalled(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.norm(index) == "what", prose.norm(index + 1).isOne(of: "it", "they"),
      prose.norm(index + 2).isOne(of: "called", "described", "termed", "calls"),
      let verb = span(sentence.lowerBound + 1, index).first(where: {
        isDeed($0) || EventAnchor.phraseHeads.contains(prose.norm($0))
      }), !EventAnchor.isPassive(prose, verb), let actor = phrases.subject(before: verb),
      !isNobody(actor), isParty(actor),
      // "made safe what they described as a pipe bomb": what it was, not what they did.
      !prose.reads(verb, "made", "safe"),
      // "in protest at what they called the army's failure, a day after somebody tossed a grenade": another matter.
      verb < index,
      !span(verb, index).contains(where: { prose.norm($0).isOne(of: "protest", "at", "over") })
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .claims, words: index..<index + 3, isOfOwnSentence: true))
  }

  private static let closings: FormSet = ["\"", "”", "’", "'", "»"]

  /// "Ukrainian drones set fire to a refinery, a Ukrainian security source said": one of those who attacked.
  private func compatriot(_ speaker: Range<Int>) -> Int? {
    guard
      let people = speaker.first(where: {
        prose.words[$0].isCapitalized && !prose.has($0, [.weekday, .month])
      }), prose.norm(speaker.lowerBound).isOne(of: "a", "an", "two", "the"),
      people - speaker.lowerBound == 1,
      speaker.contains(where: {
        Self.officials.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "source", "sources", "official", "officials", "military")
      }),
      span(people + 1, speaker.upperBound).contains(where: {
        prose.norm($0).isOne(
          of: "security", "military", "defence", "defense", "army", "intelligence", "navy")
      })
    else { return nil }
    // The same word stands with those who act, before the verb: "Ukrainian drones".
    return span(sentence.lowerBound, min(speaker.lowerBound, sentence.lowerBound + 6)).first {
      prose.norm($0) == prose.norm(people)
    }
  }

  /// "The Houthis fired a missile at a carrier, their spokesman said", "..., it said in a statement": who tells it of
  /// himself.
  func toldOfItself(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.has(index, .saying) || prose.norm(index) == "announced" else { return }
    let reach = span(max(sentence.lowerBound + 4, index - 9), index)
    guard let comma = reach.last(where: { prose.norm($0) == "," }) else { return }
    let speaker = comma + 1..<index
    if let people = compatriot(speaker) {
      found.append(
        ClaimReading(
          actor: people..<people + 1, stance: .claims, words: comma + 1..<index + 1,
          isOfOwnSentence: true))
      return
    }
    let isItself =
      prose.norm(comma + 1).isOne(of: "it", "they") && speaker.count <= 3
      || prose.norm(comma + 1).isOne(of: "its", "their")
        && speaker.contains { Self.officials.contains(prose.norm($0)) }
      || prose.norm(comma + 1) == "the" && isOwnGroup(comma + 2) && speaker.count <= 3
      || prose.reads(comma + 1, "according", "to")
      // "a commander of the group told this newspaper"
      || prose.norm(comma + 1).isOne(of: "a", "the")
        && speaker.contains { Self.officials.contains(prose.norm($0)) }
        && (comma + 3..<comma + 7).contains {
          prose.reads($0, "of", "the") && isOwnGroup($0 + 2)
        }
    guard isItself, !found.contains(where: { $0.words.contains(index) }),
      let verb = span(sentence.lowerBound + 1, comma).first(where: {
        EventWords.table[prose.norm($0)].map { !$0.isNoun } ?? false
          || Self.ownDeeds.contains(prose.norm($0))
          || EventAnchor.phraseHeads.contains(prose.norm($0))
      }), !EventAnchor.isPassive(prose, verb), !isDowning(verb),
      let actor = phrases.subject(before: verb), !isNobody(actor), isParty(actor), !isMedium(actor),
      !actor.contains(where: { prose.has($0, [.event, .weapon]) && !prose.words[$0].isCapitalized })
    else { return }
    // "according to a communique on its channels": the party's own; and no other's account.
    if prose.norm(comma + 1) == "according",
      !span(comma + 2, min(sentence.upperBound, comma + 12)).contains(where: {
        prose.norm($0).isOne(of: "its", "their")
      })
        || !span(comma + 2, min(sentence.upperBound, comma + 7)).contains(where: {
          prose.norm($0).isOne(
            of: "communique", "communiqué", "statement", "video", "bulletin", "spokesman",
            "message",
            "channel", "channels", "website", "own")
        })
    {
      return
    }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .claims, words: comma + 1..<index + 1, isOfOwnSentence: true)
    )
  }
}
