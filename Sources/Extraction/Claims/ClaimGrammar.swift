import Incidents

/// Finds claims, denials and charges.
struct ClaimGrammar {
  let prose: Prose

  let sentence: Range<Int>

  let dates: [DatePhrase]

  var phrases: NounPhrase { NounPhrase(prose: prose, bounds: sentence, dates: dates) }

  func read() -> [ClaimReading] {
    var found: [ClaimReading] = []
    for index in sentence {
      let word = prose.words[index]
      if word.has(.claiming) || word.norm.isOne(of: "confirmed", "announced")
        || takesResponsibility(index)
      {
        claim(index, &found)
      }
      if word.norm.isOne(of: "said", "says", "saying", "told")
        || word.norm.isOne(of: "acknowledged", "admitted", "acknowledges", "admits", "confirmed")
      {
        saidIt(index, &found)
      }
      if word.has(.blaming) || word.norm.isOne(of: "traced", "laid", "lays", "pinned")
        || word.norm == "pointing" && prose.reads(index + 1, "the", "finger")
      {
        blame(index, &found)
      }
      if word.has(.denying) { denial(index, &found) }
      if word.norm.isOne(of: "boasted", "bragged") { boast(index, &found) }
      charge(index, &found)
      suspect(index, &found)
      supposition(index, &found)
      if let idiom = idiom(index) { found.append(idiom) }
      disclaim(index, &found)
      disown(index, &found)
      deniedReport(index, &found)
      groundless(index, &found)
      rejectedBehind(index, &found)
      statement(index, &found)
      quoted(index, &found)
      toldOfItself(index, &found)
      whatItCalled(index, &found)
    }
    // "said the RSF was behind it; the paramilitaries said they had nothing to do with it": the same.
    if let charge = found.first(where: { $0.stance == .blamed }) {
      for index in found.indices
      where found[index].stance == .denies
        && found[index].actor.lowerBound > charge.words.lowerBound
        && !found[index].actor.contains(where: { prose.words[$0].isCapitalized })
        && found[index].actor.contains(where: {
          prose.norm($0).isOne(
            of: "paramilitaries", "rebels", "militia", "group", "movement", "insurgents",
            "separatists", "militants", "guerrillas")
        })
      {
        found[index].actor = charge.actor
      }
    }
    // "No faction has been blamed", "Each side denied having fired"
    found.removeAll { $0.stance != .unclaimed && isNobody($0.actor) }
    for index in found.indices {
      let words = found[index].words
      // "suggest it was the work of a suicide bomber": his.
      let actor = found[index].actor
      if actor.count > 2, prose.norm(actor.lowerBound).isOne(of: "work", "handiwork", "doing"),
        prose.norm(actor.lowerBound + 1) == "of"
      {
        let first = actor.lowerBound + 2
        let hasArticle = actor.count > 3 && prose.has(first, [.indefinite, .definite])
        found[index].actor = (hasArticle ? first + 1 : first)..<actor.upperBound
      }
      // "blamed the Taliban for both", "had no hand in either blast"
      // "Both attacks were blamed on the cartel"
      let isOfBothNamed =
        prose.norm(sentence.lowerBound) == "both" && words.lowerBound - sentence.lowerBound < 6
      found[index].isOfBoth =
        isOfBothNamed
        || (words.lowerBound..<words.upperBound + 2).contains {
          prose.norm($0) == "both" || found[index].stance == .denies && prose.norm($0) == "either"
        }
    }
    return found
  }

  func claim(_ index: Int, _ found: inout [ClaimReading]) {
    // "the police claimed that the blast was caused by a gas leak": what they think of it.
    if prose.norm(index + 1) == "that",
      span(index + 2, min(sentence.upperBound, index + 9)).contains(where: {
        prose.norm($0).isOne(of: "caused", "triggered", "due")
          && prose.has($0 - 1, [.being, .adverb])
      })
    {
      return
    }
    // "JNIM claimed to have fired rockets at the airport"
    if prose.reads(index + 1, "to", "have"), prose.norm(index - 2) != "no",
      Self.deeds.contains(prose.norm(index + 3)),
      let actor = speaker(of: index), !isNobody(actor), isParty(actor)
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .claims, words: index..<index + 3, isOfOwnSentence: true))
      return
    }
    // "claimed by X", "responsibility was claimed by X"
    if prose.norm(index + 1) == "by", let actor = phrases.object(after: index + 2, limit: 8) {
      guard prose.norm(index) == "claimed", !isNegated(index) else { return }
      found.append(
        ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<actor.upperBound))
      return
    }
    // "was claimed in a note signed Los Monos"
    if prose.norm(index) == "claimed", prose.has(index - 1, .being), prose.norm(index + 1) == "in",
      let signed = span(index + 2, min(index + 7, sentence.upperBound)).first(where: {
        prose.norm($0) == "signed"
      }),
      let actor = party(from: prose.norm(signed + 1) == "by" ? signed + 2 : signed + 1)
    {
      found.append(ClaimReading(actor: actor, stance: .claims, words: index..<signed + 1))
      return
    }
    guard let object = claimedObject(after: index) else {
      if let claim = claimOfRelative(index) { found.append(claim) }
      return
    }
    // "a man introducing himself as a spokesman claimed responsibility on behalf of the Baloch Liberation Army"
    if !isNegated(index),
      let name = span(object.end, min(object.end + 8, sentence.upperBound)).first(where: {
        prose.reads($0, "behalf", "of") || prose.reads($0, "name", "of")
      }), let actor = party(from: name + 2), isParty(actor)
    {
      found.append(
        ClaimReading(
          actor: actor, stance: .claims, words: index..<actor.upperBound, kind: object.kind))
      return
    }
    guard let actor = speaker(of: index) else { return }
    // "The Spokesperson for the Armed Forces announced the attacks on his page": of others, on them.
    if prose.norm(index) == "announced",
      span(max(sentence.lowerBound, index - 7), index).contains(where: {
        prose.norm($0).isOne(of: "armed", "army", "police", "ministry", "military", "government")
      })
    {
      return
    }
    // "claimed a different attack": not this one.
    let isOther = (index..<max(index, object.end)).contains {
      prose.norm($0).isOne(of: "different", "another", "separate", "earlier", "previous")
    }
    let isClaimed = !isNobody(actor) && !isNegated(index) && !isOther
    // "Al-Shabaab's Andalus radio claimed the attack": for its owner.
    if isClaimed, isMedium(actor), let owner = actor.first(where: { prose.norm($0) == "'s" }),
      owner > actor.lowerBound, isParty(actor.lowerBound..<owner)
    {
      found.append(
        ClaimReading(
          actor: actor.lowerBound..<owner, stance: .claims, words: index..<object.end,
          kind: object.kind))
      return
    }
    if isClaimed, let signer = signer(of: actor, before: index) {
      found.append(
        ClaimReading(
          actor: signer, stance: .claims, words: index..<object.end, kind: object.kind))
      return
    }
    guard !isMedium(actor), !isClaimed || isParty(actor) else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: isClaimed ? .claims : .unclaimed, words: index..<object.end,
        kind: object.kind))
  }

  /// Whom a message names: "Banners signed in the name of a faction of the cartel claimed the attack".
  private func signer(of message: Range<Int>, before verb: Int) -> Range<Int>? {
    guard message.contains(where: { Self.messages.contains(prose.norm($0)) }) else { return nil }
    // "A pamphlet of the Sindhudesh Liberation Army, which owned up to it"
    if let of = message.dropFirst().first, Self.messages.contains(prose.norm(of - 1)),
      prose.norm(of).isOne(of: "of", "by", "from"), let party = party(from: of + 1)
    {
      return party
    }
    let signed = span(message.lowerBound, verb).last {
      prose.norm($0).isOne(of: "signed", "attributed") || prose.reads($0, "in", "the", "name")
        || prose.reads($0, "purportedly", "from")
    }
    guard let signed else { return nil }
    let start =
      span(signed + 1, verb).last { prose.norm($0).isOne(of: "by", "from", "to") }
      ?? span(signed, verb).first { prose.reads($0, "name", "of") }.map { $0 + 1 }
    return start.flatMap { phrases.object(after: $0 + 1, limit: 10) }
  }

  private static let messages: FormSet = [
    "banner", "banners", "message", "messages", "leaflet", "leaflets", "note", "video", "letter",
    "narcomanta", "channel", "account", "pamphlet", "pamphlets", "flyer", "communique",
  ]

  /// "accepted responsibility", "took responsibility".
  func takesResponsibility(_ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "accepted", "took", "assumed", "accepts", "takes", "taken", "owned", "assuming", "taking",
      "accept", "accepting")
      && (index + 1...index + 2).contains {
        prose.norm($0) == "responsibility" || prose.norm($0) == "credit"
      }
      || prose.reads(index, "owned", "up", "to")
  }

  /// "a blast at a mosque, which the Islamic State group later claimed", "an attack that JNIM claimed".
  private func claimOfRelative(_ index: Int) -> ClaimReading? {
    guard prose.norm(index) == "claimed", !isNegated(index),
      !sentence.contains(index + 1) || !prose.words[index + 1].isWord
        || prose.has(index + 1, [.killed, .injured, .verb, .conjunction]),
      let link = span(max(sentence.lowerBound + 1, index - 9), index).last(where: {
        prose.norm($0).isOne(of: "which", "that")
      }),
      span(sentence.lowerBound, link).contains(where: { prose.has($0, .event) })
    else { return nil }
    var end = index
    while end > link + 1,
      prose.has(end - 1, [.having, .adverb]) || prose.norm(end - 1).isOne(of: "later", "also")
    { end -= 1 }
    var start = link + 1
    while start < end, prose.norm(start) == "the" { start += 1 }
    let actor = start..<end
    guard !actor.isEmpty, isParty(actor), !isNobody(actor),
      !actor.contains(where: {
        prose.has($0, [.verb, .saying, .preposition]) || prose.norm($0) == ","
      })
    else { return nil }
    return ClaimReading(actor: trimmed(actor), stance: .claims, words: link..<index + 1)
  }

  /// "claimed responsibility for the attack", "claimed the attack", "acknowledged the raids".
  func claimedObject(after index: Int) -> (end: Int, kind: EventKind?)? {
    // "has claimed it"
    if prose.norm(index) == "claimed", isPronounAlone(index + 1) { return (index + 2, nil) }
    var at = index + 1
    while [
      "it", "its", "their", "they", "had", "full", "sole", "also", "having", "that", "carrying",
      "carried", "conducting", "launching", "out", "being", "was", "were", "behind", "forces", "up",
      "to",
    ].contains(prose.norm(at)), at < index + 6 { at += 1 }
    let isConfirmed = prose.norm(index) == "confirmed"
    // "claimed both", "owned up to both"
    if prose.norm(at) == "both", !isConfirmed,
      at + 1 >= sentence.upperBound || !prose.words[at + 1].isWord
        || prose.norm(at + 1).isOne(of: "and", "but", "in", "on")
    {
      return (at + 1, nil)
    }
    if prose.has(at, .responsibility), prose.norm(at) != "role", !isConfirmed {
      let noun = eventNoun(from: at + 1, within: 5)
      return (noun?.end ?? at + 1, noun?.kind)
    }
    if isConfirmed {
      guard
        prose.norm(index + 1).isOne(
          of: "it", "its", "carrying", "conducting", "launching", "they", "that"),
        // "confirmed that an attack had taken place": it does not say whose.
        prose.norm(index + 1) != "that"
          || prose.norm(index + 2).isOne(of: "it", "its", "they", "their", "he")
      else { return nil }
    }
    // "claimed rocket fire on the area"
    if prose.has(at, .weapon), prose.norm(at + 1) == "fire" {
      return (at + 2, EventWords.weapons[prose.norm(at)])
    }
    if prose.norm(at).isOne(
      of: "the", "this", "that", "both", "these", "those", "an", "a", "either", "any")
      || at > index + 1,
      let noun = eventNoun(from: at, within: 5)
    {
      return (noun.end, noun.kind)
    }
    return nil
  }

  func kindBehind(_ start: Int) -> EventKind? { eventNoun(from: start, within: 6)?.kind }

  func eventNoun(from start: Int, within limit: Int) -> (end: Int, kind: EventKind?)? {
    for at in start..<max(start, min(start + limit, sentence.upperBound)) {
      if let entry = EventWords.table[prose.norm(at)], entry.isNoun {
        var kind = entry.kind
        for before in start..<at {
          if let weapon = EventWords.weapons[prose.norm(before)] {
            kind = kind.map { $0.refined(by: weapon) } ?? weapon
          }
        }
        return (at + 1, kind == .attack ? nil : kind)
      }
      if prose.norm(at).isOne(of: "killing", "killings") { return (at + 1, .shooting) }
      if prose.norm(at).isOne(of: "incident", "incidents", "operation", "sabotage", "act", "acts") {
        return (at + 1, nil)
      }
      if prose.has(at, .verb) { return nil }
    }
    return nil
  }

  /// "has said it was behind some of the group's past killings"
  func isOfOthers(behind verb: Int) -> Bool {
    span(verb + 1, min(verb + 7, sentence.upperBound)).contains {
      prose.norm($0).isOne(of: "past", "previous", "earlier", "other", "many")
        // "launched some 40 rockets" is one of its own.
        || prose.norm($0) == "some" && prose.words[min($0 + 1, prose.words.count - 1)].value == nil
    }
  }

  /// "the Kremlin said its forces hit only military targets": of what they always do, and no claim of this.
  func isOfRightTargets(_ say: Int) -> Bool {
    span(say + 1, min(say + 10, sentence.upperBound)).contains {
      prose.norm($0).isOne(of: "only", "solely", "exclusively")
        && span($0 + 1, $0 + 4).contains {
          prose.norm($0).isOne(of: "military", "legitimate", "terrorist", "terrorists", "militants")
        }
    }
  }

  /// "the Observatory said, a day after the group beheaded two": what it said stands before.
  func isBeforeDay(_ say: Int) -> Bool {
    prose.norm(say + 1) == ","
      && span(say + 2, min(say + 6, sentence.upperBound)).contains {
        prose.norm($0).isOne(of: "after", "before")
      }
  }

  /// "said it had carried out the attack", "said its fighters attacked".
  func saidIt(_ index: Int, _ found: inout [ClaimReading]) {
    if isOfRightTargets(index) || isBeforeDay(index) { return }
    // "has admitted sending the woman who blew herself up"
    if prose.norm(index).isOne(of: "admitted", "acknowledged"),
      prose.norm(index + 1).isOne(
        of: "sending", "planting", "firing", "launching", "killing", "attacking", "bombing",
        "ambushing", "staging", "abducting", "kidnapping", "shooting"),
      let actor = speaker(of: index), !isNobody(actor), isParty(actor)
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .claims, words: index..<index + 2, isOfOwnSentence: true))
      return
    }
    // "Jaish al-Adl said the operation was its work"
    if prose.norm(index) == "said",
      let was = span(index + 2, min(index + 6, sentence.upperBound)).first(where: {
        prose.norm($0) == "was" && prose.norm($0 + 1) == "its"
          && prose.norm($0 + 2).isOne(of: "work", "doing", "handiwork")
          // "said the assault was the work of its suicide squad"
          || prose.norm($0) == "was" && prose.reads($0 + 1, "the", "work")
            && prose.norm($0 + 3) == "of"
            && prose.norm($0 + 4) == "its"
      }), let actor = speaker(of: index), !isNobody(actor), isParty(actor)
    {
      found.append(
        ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<was + 3))
      return
    }
    var at = index + 1
    while at < index + 8,
      [
        "in", "a", "an", "statement", "that", "on", "telegram", "late", "early", "post", "message",
        "video", "its", "social", "media", "channel", "radio", "station", "website", "online",
        "through", "news", "agency", "outlet", "broadcast", "email", "e-mail", "call", "interview",
        "audio", "recorded", "written", "communique",
      ].contains(prose.norm(at)) && !(prose.norm(at) == "its" && prose.norm(at - 1) != "on")
        || dates.contains(where: { $0.words.contains(at) })
    { at += 1 }
    // "said through its Amaq website that one of its members had carried out"
    if !prose.norm(at).isOne(of: "it", "they", "we", "their", "our"),
      prose.has(index + 1, [.preposition, .locative]),
      let that = (span(index + 2, min(index + 12, sentence.upperBound))).first(where: {
        prose.norm($0) == "that"
      })
    {
      at = that + 1
    }
    if prose.norm(at) == "one" && prose.norm(at + 1) == "of" { at += 2 }
    // "A Taliban spokesman said the group was behind it"
    if prose.norm(at) == "the", prose.norm(at + 1).isOne(of: "group", "movement", "organization") {
      at += 1
    }
    // "Yahya Saree, a spokesman for the Houthis, said that the group's naval forces had fired on the vessel"
    if prose.norm(at) == "group", prose.norm(at + 1) == "'s" { at += 1 }
    // "The Houthi spokesman said his forces had attacked"
    let isOfSpokesman =
      prose.norm(at).isOne(of: "his", "her")
      && span(max(sentence.lowerBound, index - 6), index).contains {
        prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman", "leader")
      }
    guard
      isOfSpokesman
        || prose.norm(at).isOne(
          of: "it", "they", "we", "its", "their", "our", "group", "movement", "organization", "'s")
    else { return signedIt(index, at, &found) }
    var verb = at + 1
    while verb < at + 6,
      prose.has(verb, [.having, .adverb, .organization, .person, .aircraft, .being])
        || Self.ownForces.contains(prose.norm(verb))
    {
      verb += 1
    }
    // "said they believed dissident republicans were behind the attack"
    if prose.norm(at + 1).isOne(of: "believed", "believe", "suspected", "suspect", "thought") {
      guard
        let behind = span(at + 3, min(at + 12, sentence.upperBound)).first(where: {
          prose.norm($0).isOne(of: "behind", "responsible") && prose.has($0 - 1, .being)
        })
      else { return }
      var first = at + 2
      while first < behind, prose.norm(first).isOne(of: "that", "the") { first += 1 }
      guard first < behind - 1,
        isParty(first..<behind - 1)
          || prose.norm(behind - 2).isOne(
            of: "republicans", "loyalists", "settlers", "gang", "gangs", "cartel", "extremists")
      else { return }
      found.append(
        ClaimReading(actor: first..<behind - 1, stance: .blamed, words: index..<behind + 1))
      return
    }
    // "said it had sent the drones"
    let isSending =
      prose.norm(verb) == "sent" && prose.norm(verb + 1) == "the"
      && span(verb + 2, min(verb + 4, sentence.upperBound)).contains {
        prose.has($0, .weapon) || prose.norm($0) == "parcel"
      }
    guard isDone(verb) || isSending, !prose.reads(verb, "hit", "by"), !isAdvance(verb),
      !isNegated(index), !prose.norm(verb + 1).isOne(of: "no", "none", "nothing"),
      !isPassiveThing(verb),
      !(at..<verb).contains(where: { prose.has($0, .negation) })
    else { return }
    guard !isOfOthers(behind: verb), let actor = speaker(of: index), !isNobody(actor),
      !isMedium(actor)
    else {
      return
    }
    // "had carried out the bombing": the words for it are no other attack.
    let noun = eventNoun(from: verb + 1, within: 6).flatMap {
      prose.norm($0.end - 2).isOne(of: "the", "this", "that") || prose.norm(verb + 2) == "the"
        ? $0.end : nil
    }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .claims, words: index..<max(verb + 1, noun ?? 0),
        isOfOwnSentence: true))
  }

  /// "claimed its troops had captured four villages": no attack of which was told.
  func isAdvance(_ verb: Int) -> Bool {
    prose.norm(verb).isOne(of: "captured", "taken", "seized", "occupied", "liberated")
      && span(verb + 1, min(verb + 6, sentence.upperBound)).contains {
        prose.norm($0).isOne(
          of: "villages", "settlements", "towns", "positions", "heights", "territory", "ground")
      }
  }

  /// "a caller using a code word said the New IRA had carried out the attack"
  private func signedIt(_ say: Int, _ start: Int, _ found: inout [ClaimReading]) {
    guard isOfMessage(say),
      let name = span(start, min(start + 2, sentence.upperBound)).first(where: {
        prose.words[$0].isCapitalized
      }),
      let actor = party(from: name)
    else { return }
    var verb = actor.upperBound
    while verb < actor.upperBound + 3, prose.has(verb, [.having, .being, .adverb]) { verb += 1 }
    guard isDone(verb), !isOfOthers(behind: verb) else { return }
    found.append(ClaimReading(actor: actor, stance: .claims, words: say..<verb + 1))
  }

  /// "the Taliban boasted of having killed 14 soldiers with them"
  private func boast(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.norm(index + 1) == "of" else { return }
    let isOfDeed = prose.norm(index + 2) == "having" || prose.has(index + 2, .definite)
    let verb = isOfDeed ? index + 3 : index + 2
    guard prose.has(verb, [.killed, .event]), let actor = speaker(of: index), !isNobody(actor),
      isParty(actor)
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .claims, words: index..<verb + 1, isOfOwnSentence: true))
  }

  /// A caller, a note, a message speaks for those whom it names.
  func isOfMessage(_ say: Int) -> Bool {
    span(max(sentence.lowerBound, say - 8), say).contains {
      prose.norm($0).isOne(of: "caller", "message", "statement", "note", "leaflet", "letter")
    }
  }

  /// Whether a verb is what a party says that it did; an ambulance service has "carried 31 wounded people".
  private func isDone(_ verb: Int) -> Bool {
    Self.deeds.contains(prose.norm(verb))
      && (prose.norm(verb) != "carried" || prose.norm(verb + 1) == "out") && !isDowning(verb)
  }

  /// What a party says that it did.
  private static let deeds: FormSet = [
    "carried", "launched", "targeted", "attacked", "fired", "struck", "hit", "conducted",
    "eliminated", "responded", "planted", "bombed", "shelled", "behind", "killed", "detonated",
    "ambushed", "raided", "responsible", "dynamited", "abducted",
    "overrun", "overran", "lain", "destroyed", "kidnapped", "mined", "answered", "retaliated",
    "theirs", "stormed", "assaulted", "blew", "blown",
  ]

  /// Who says it: "the rebels said", ", according to the rebels, who said", and the party of "Zabihullah Mujahid, a
  /// Taliban spokesman, said".
  func speaker(of verb: Int) -> Range<Int>? {
    if prose.has(verb - 1, .relative), prose.norm(verb - 1) != "that" {
      guard let noun = nounBefore(prose.norm(verb - 2) == "," ? verb - 2 : verb - 1) else {
        return nil
      }
      // "pledging allegiance to the Islamic State, which claimed"
      let to = noun.last { prose.norm($0) == "to" && $0 + 1 < noun.upperBound }
      let start = to.map { prose.norm($0 + 1) == "the" ? $0 + 2 : $0 + 1 } ?? noun.lowerBound
      return start < noun.upperBound ? start..<noun.upperBound : noun
    }
    if let named = named(beforeAside: verb) ?? described(before: verb) { return named }
    guard let subject = phrases.subject(before: verb) else { return nil }
    if let party = partyOfSpokesman(before: subject.lowerBound - 1) { return party }
    guard prose.norm(subject.upperBound) == ",", prose.norm(verb - 1) == "," else { return subject }
    let aside = span(subject.upperBound + 1, verb - 1)
    guard aside.count < 10,
      let role = aside.first(where: {
        prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
      })
    else { return subject }
    let start = aside.first { !prose.has($0, [.indefinite, .definite]) } ?? role
    // "Ihsanullah Ihsan, spokesman for the Tehreek-i-Taliban Pakistan, accepted responsibility"
    if start == role, prose.norm(role + 1).isOne(of: "for", "of") { return role..<verb - 1 }
    return start < role ? start..<role + 1 : subject
  }

  /// "The Taliban's spokesman, Zabihullah Mujahid, said": whom he speaks for.
  private func partyOfSpokesman(before comma: Int) -> Range<Int>? {
    // "The spokesman of the Saudi-led coalition, General Ahmed al-Asseri, denied"
    if prose.norm(comma) == ",", prose.norm(comma - 1) != ",",
      let role = span(max(sentence.lowerBound, comma - 9), comma).last(where: {
        prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
          && prose.norm($0 + 1).isOne(of: "for", "of")
      }), role + 2 < comma,
      !span(role, comma).contains(where: { prose.has($0, [.saying, .denying]) })
    {
      return role..<comma
    }
    let role = comma - 1
    guard prose.norm(comma) == ",", role > sentence.lowerBound,
      prose.norm(role).isOne(of: "spokesman", "spokesperson", "spokeswoman")
    else { return nil }
    var start = role
    while start > sentence.lowerBound, role - start < 5,
      prose.words[start - 1].isCapitalized && !prose.has(start - 1, [.definite, .indefinite])
        || prose.norm(start - 1) == "'s" || prose.norm(start - 1) == "-"
        // "The group's military spokesman, ..., said"
        || start == role && prose.norm(start - 1).isOne(of: "military", "official", "main", "chief")
        // "The group's spokesman, ..., said"
        || prose.norm(start) == "'s"
          && prose.norm(start - 1).isOne(of: "group", "movement", "militia", "front", "rebels")
    { start -= 1 }
    if prose.norm(start + 1) == "'s", !prose.words[start].isCapitalized {
      return start..<start + 1
    }
    return start < role ? start..<role + 1 : nil
  }

  /// Who is named before words between commas: "Al Shabaab, which has been fighting the government since 2007, said",
  /// "The RSF, at war with the army, denied".
  private func named(beforeAside told: Int) -> Range<Int>? {
    var verb = told
    while verb > sentence.lowerBound + 1, prose.has(verb - 1, .having) { verb -= 1 }
    // "Al-Shabab — the group that carried out the Westgate attack — claimed responsibility"
    let mark = prose.norm(verb - 1)
    guard mark.isOne(of: ",", "—", "–") else { return nil }
    let reach = span(max(sentence.lowerBound, verb - 30), verb - 1)
    guard
      let open = reach.first(where: {
        // "Earlier on Sunday, the Brigades, the military wing of Hamas, said": not the day.
        prose.norm($0) == mark && !prose.has($0 - 1, [.weekday, .month, .adverb, .dayPart])
          && (prose.norm($0 + 1).isOne(
            of: "which", "at", "an", "a", "the", "led", "based", "one")
            || prose.has($0 + 1, .relative)
            // "Al-Shabaab, in a statement on its website, boasted"
            || prose.norm($0 + 1).isOne(of: "in", "through", "via") && $0 - sentence.lowerBound < 5)
      }), open > sentence.lowerBound,
      // The aside goes to the verb: no other comma parts it, but those of its own lists.
      !span(open + 1, verb - 1).contains(where: {
        prose.has($0, [.saying, .claiming, .denying])
          && !prose.norm($0).isOne(of: "posted", "published", "released", "broadcast", "issued")
      }),
      let party = nounBefore(behindShort(open)),
      party.contains(where: { prose.words[$0].isCapitalized }),
      isParty(party),
      party.lowerBound - sentence.lowerBound < 3
        || prose.norm(party.lowerBound - 1).isOne(of: "the", ",", ".")
    else { return nil }
    // "Zabihullah Mujahid, a Taliban spokesman, said": his party.
    if span(open + 1, verb - 1).contains(where: {
      prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
    }) {
      return nil
    }
    return party
  }

  /// "Taliban insurgents who have fought since the fall of their regime in 2001, claimed": who is told of before a clause that
  /// is closed with a comma.
  private func described(before verb: Int) -> Range<Int>? {
    guard prose.norm(verb - 1) == ",",
      let who = span(sentence.lowerBound + 1, min(verb - 1, sentence.lowerBound + 6)).first(where: {
        prose.norm($0) == "who"
      }),
      !span(who + 1, verb - 1).contains(where: { prose.has($0, [.saying, .claiming, .denying]) }),
      let party = nounBefore(who), party.lowerBound - sentence.lowerBound < 2, isParty(party)
    else { return nil }
    return party
  }

  /// Where a name ends that is followed by its short form: "The Resistance Front (TRF),".
  private func behindShort(_ comma: Int) -> Int {
    guard prose.norm(comma - 1) == ")",
      let open = span(max(sentence.lowerBound, comma - 4), comma).last(where: {
        prose.norm($0) == "("
      })
    else { return comma }
    return open
  }

  /// What a party sends: "its fighters", "our drones".
  static let ownForces: FormSet = [
    "forces", "fighters", "fighter", "jets", "air", "drones", "men", "members", "units", "unit",
    "gunmen", "bombers", "bomber", "cells", "brigade", "front", "artillery", "soldiers", "troops",
    "snipers", "boys", "gunners", "planes", "aircraft", "tanks", "missiles", "rockets", "operators",
    "columns", "militants", "guerrillas", "pilots", "howitzers", "launchers", "people", "nationals",
    "commandos", "warplanes", "helicopters", "navy", "army", "officers", "policemen", "naval",
    "armed",
  ]

  func isPassiveThing(_ verb: Int) -> Bool {
    EventAnchor.isPassive(prose, verb) && prose.norm(verb) != "behind"
      && prose.norm(verb) != "responsible"
  }

  func isNobody(_ range: Range<Int>) -> Bool {
    // "So far no one has said"
    if range.contains(where: {
      prose.norm($0).isOne(of: "nobody", "none", "no-one")
        || prose.norm($0) == "no" && prose.norm($0 + 1).isOne(of: "one", "group", "organization")
    }) {
      return true
    }
    let first = prose.norm(range.lowerBound)
    let before = prose.norm(range.lowerBound - 1)
    if first.isOne(of: "no", "nobody", "none", "neither") || before == "no" { return true }
    if range.count == 1, prose.has(range.lowerBound, .pronoun) || first == "one" { return true }
    if first.isOne(of: "each", "either", "both"), prose.norm(range.lowerBound + 1).hasPrefix("side")
    {
      return true
    }
    return false
  }

  /// "State television acknowledged the attack": it tells, and has done nothing.
  func isMedium(_ range: Range<Int>) -> Bool {
    range.contains { Self.media.contains(prose.norm($0)) }
  }

  private static let media: FormSet = [
    "television", "tv", "radio", "media", "newspaper", "newspapers", "agency", "website",
    "websites",
    "reporters", "broadcaster", "broadcasters", "channel", "channels", "outlet", "outlets", "users",
    "bloggers", "residents", "witnesses", "prosecutors", "prosecutor", "prosecution",
    "investigators", "detectives", "source", "sources",
  ]

  func isNegated(_ index: Int) -> Bool {
    span(max(sentence.lowerBound, index - 4), index).contains {
      prose.has($0, .negation) || prose.norm($0).isOne(of: "yet", "short")
        || prose.norm($0) == "no"
          && (prose.has($0 + 1, [.organization, .assailant]) || prose.norm($0 + 1) == "one")
    }
  }

  func isParty(_ range: Range<Int>) -> Bool {
    // "Security threats to Turkey": nobody.
    !range.contains { prose.has($0, [.threat, .event]) }
      && !prose.norm(range.lowerBound).isOne(of: "by", "on", "in", "at", "from", "since")
      && range.contains {
        prose.words[$0].isCapitalized || prose.has($0, [.assailant, .organization])
          || Self.doers.contains(prose.norm($0))
      }
  }

  /// Who does such things, beside those whom a list of armed parties names.
  private static let doers: FormSet = [
    "rival", "rivals", "gang", "gangs", "cartel", "smugglers", "settlers", "herders", "herdsmen",
    "traffickers", "poachers", "separatists", "criminals", "mobsters", "republicans", "loyalists",
  ]

  /// A spokesman speaks for his party: "Houthi military spokesperson Yahya Sarea" is "Houthi military".
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if range.count > 1, prose.norm(range.lowerBound) == "so-called" {
      range = range.lowerBound + 1..<range.upperBound
    }
    // "Although the group has claimed the attack, …"
    if range.count > 1,
      prose.norm(range.lowerBound).isOne(of: "although", "though", "while", "whereas", "because")
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    // "A pamphlet issued by the Darbha committee owned up to the blast", "an attack the New IRA said it was behind"
    if let by = range.dropFirst().first(where: { index in
      prose.norm(index).isOne(of: "by", "from")
        && span(range.lowerBound, index).contains {
          prose.norm($0).isOne(of: "pamphlet", "leaflet", "statement", "communique", "letter")
        } || prose.has(index, .definite) && prose.has(index - 1, .event)
    }), by + 1 < range.upperBound {
      let first = prose.has(by + 1, .definite) && by + 2 < range.upperBound ? by + 2 : by + 1
      range = first..<range.upperBound
    }
    // "a spokesman for the Tehreek-e-Taliban Pakistan"
    if let role = range.first(where: {
      prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
    }), prose.norm(role + 1).isOne(of: "for", "of") {
      let first = prose.has(role + 2, [.definite, .indefinite]) ? role + 3 : role + 2
      if let whole = party(from: first) { return whole }
      // "a spokesman for a group linked to loyalists"
      if first < range.upperBound { return first..<range.upperBound }
    }
    if let role = range.first(where: {
      prose.norm($0).isOne(
        of: "spokesman", "spokesperson", "spokeswoman", "leader", "commander", "official",
        "officials", "adviser", "advisor", "representative")
    }), role > range.lowerBound {
      range = range.lowerBound..<role
    }
    // "The Taliban's Zabihullah Mujahid": whose man he is.
    if let owner = range.dropFirst().first(where: { prose.norm($0) == "'s" }),
      range.upperBound - owner == 3,
      (owner + 1..<range.upperBound).allSatisfy({
        prose.words[$0].isCapitalized && prose.words[$0].lexeme.isEmpty
      }), isParty(range.lowerBound..<owner)
    {
      return range.lowerBound..<owner
    }
    // "Hezbollah for its part"
    if let part = range.first(where: {
      prose.reads($0, "for", "its") && prose.norm($0 + 2) == "part"
    }),
      part > range.lowerBound
    {
      range = range.lowerBound..<part
    }
    // "a previously unknown group calling itself the Sons of the Delta"
    if let calling = range.first(where: {
      prose.norm($0).isOne(of: "calling", "called", "named", "signing", "signs", "calls")
    }) {
      var start = calling + 1
      while start < range.upperBound, prose.norm(start).isOne(of: "itself", "themselves", "the") {
        start += 1
      }
      if start < range.upperBound { range = start..<range.upperBound }
    }
    while range.count > 1,
      prose.norm(range.upperBound - 1) == "'s" || !prose.words[range.upperBound - 1].isWord
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    return withRegion(range)
  }

  /// "Al-Qaeda in the Islamic Maghreb": the region is part of the name.
  private func withRegion(_ range: Range<Int>) -> Range<Int> {
    let link = range.upperBound
    guard prose.norm(link) == "in",
      prose.norm(link - 1).isOne(of: "qaeda", "qaida", "al-qaeda", "al-qaida")
    else { return range }
    var end = prose.norm(link + 1) == "the" ? link + 2 : link + 1
    let first = end
    while sentence.contains(end), prose.words[end].isCapitalized, end - first < 4 { end += 1 }
    return end > first ? range.lowerBound..<end : range
  }
}
