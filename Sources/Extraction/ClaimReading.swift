import Incidents

/// What a sentence says of who did it: a claim, a denial, a charge.
struct ClaimReading: Hashable, Sendable {
  enum Stance: Hashable, Sendable {
    case claims, denies, blamed
    /// Nobody has claimed it.
    case unclaimed
  }
  var actor: Range<Int>
  var stance: Stance
  /// The words that say so.
  var words: Range<Int>
  /// The kind of attack it is said of, if the words name one.
  var kind: EventKind?
  /// Said of what the same sentence tells, not of what was told before.
  var isOfOwnSentence = false
  /// Said of two incidents: "attributed both attacks to".
  var isOfBoth = false
}

/// Finds claims, denials and charges.
struct ClaimGrammar {
  let prose: Prose
  let sentence: Range<Int>
  let dates: [DatePhrase]

  private var phrases: NounPhrase { NounPhrase(prose: prose, bounds: sentence, dates: dates) }

  func read() -> [ClaimReading] {
    var found: [ClaimReading] = []
    for index in sentence {
      let word = prose.words[index]
      if word.has(.claiming) || word.norm == "confirmed" || takesResponsibility(index) {
        claim(index, &found)
      }
      if word.has(.saying), word.norm == "said" || word.norm == "says" || word.norm == "saying" {
        saidIt(index, &found)
      }
      if word.has(.blaming) { blame(index, &found) }
      if word.has(.denying) { denial(index, &found) }
      charge(index, &found)
      disclaim(index, &found)
    }
    for index in found.indices {
      found[index].isOfBoth = found[index].words.contains { prose.norm($0) == "both" }
    }
    return found
  }

  // MARK: Claims

  private func claim(_ index: Int, _ found: inout [ClaimReading]) {
    // "claimed by X", "responsibility was claimed by X"
    if prose.norm(index + 1) == "by", let actor = phrases.object(after: index + 2, limit: 8) {
      guard prose.norm(index) == "claimed" else { return }
      found.append(
        ClaimReading(actor: trimmed(actor), stance: .claims, words: index..<actor.upperBound))
      return
    }
    guard let object = claimedObject(after: index) else { return }
    guard let actor = phrases.subject(before: index) else { return }
    let isClaimed = !isNobody(actor) && !isNegated(index)
    guard !isMedium(actor), !isClaimed || isParty(actor) else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: isClaimed ? .claims : .unclaimed, words: index..<object.end,
        kind: object.kind))
  }

  /// "accepted responsibility", "took responsibility".
  private func takesResponsibility(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "accepted", "took", "assumed", "accepts", "takes", "taken")
      && (prose.norm(index + 1) == "responsibility" || prose.norm(index + 2) == "responsibility")
  }

  /// "claimed responsibility for the attack", "claimed the attack", "acknowledged the raids".
  private func claimedObject(after index: Int) -> (end: Int, kind: EventKind?)? {
    var at = index + 1
    while [
      "it", "its", "their", "they", "had", "full", "sole", "also", "having", "that", "carrying",
      "carried", "conducting", "launching", "out", "being", "was", "were", "behind", "forces",
    ].contains(prose.norm(at)), at < index + 6 { at += 1 }
    let isConfirmed = prose.norm(index) == "confirmed"
    if prose.has(at, .responsibility), prose.norm(at) != "role", !isConfirmed {
      let noun = eventNoun(from: at + 1, within: 5)
      return (noun?.end ?? at + 1, noun?.kind)
    }
    if isConfirmed {
      guard
        prose.norm(index + 1).isOne(
          of: "it", "its", "carrying", "conducting", "launching", "they", "that")
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

  private func kindBehind(_ start: Int) -> EventKind? { eventNoun(from: start, within: 6)?.kind }

  private func eventNoun(from start: Int, within limit: Int) -> (end: Int, kind: EventKind?)? {
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
      if prose.norm(at).isOne(of: "incident", "incidents", "operation") { return (at + 1, nil) }
      if prose.has(at, .verb) { return nil }
    }
    return nil
  }

  /// "said it had carried out the attack", "said its fighters attacked".
  private func saidIt(_ index: Int, _ found: inout [ClaimReading]) {
    var at = index + 1
    while at < index + 8,
      [
        "in", "a", "an", "statement", "that", "on", "telegram", "late", "early", "post", "message",
        "video", "its", "social", "media", "channel", "radio", "station", "website", "online",
        "through", "news", "agency", "outlet",
      ].contains(prose.norm(at)) && !(prose.norm(at) == "its" && prose.norm(at - 1) != "on")
        || dates.contains(where: { $0.words.contains(at) })
    { at += 1 }
    // "said through its Amaq website that one of its members had carried out"
    if !prose.norm(at).isOne(of: "it", "they", "we", "their", "our"),
      prose.has(index + 1, [.preposition, .locative]),
      let that = (index + 2..<min(index + 12, sentence.upperBound)).first(where: {
        prose.norm($0) == "that"
      })
    {
      at = that + 1
    }
    if prose.norm(at) == "one" && prose.norm(at + 1) == "of" { at += 2 }
    guard prose.norm(at).isOne(of: "it", "they", "we", "its", "their", "our") else { return }
    var verb = at + 1
    while verb < at + 6,
      prose.has(verb, [.having, .adverb, .organization, .person, .aircraft, .being])
        || Self.ownForces.contains(prose.norm(verb))
    {
      verb += 1
    }
    let does: [WordForm] = [
      "carried", "launched", "targeted", "attacked", "fired", "struck", "hit", "conducted",
      "eliminated", "responded", "planted", "bombed", "shelled", "behind", "killed", "detonated",
      "ambushed", "raided",
      "responsible",
    ]
    guard does.contains(prose.norm(verb)), !prose.reads(verb, "hit", "by"), !isPassiveThing(verb),
      !(at..<verb).contains(where: { prose.has($0, .negation) })
    else { return }
    guard let actor = phrases.subject(before: index), !isNobody(actor), !isMedium(actor) else {
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

  /// What a party sends: "its fighters", "our drones".
  private static let ownForces: FormSet = [
    "forces", "fighters", "fighter", "jets", "air", "drones", "men", "members", "units", "unit",
    "gunmen", "bombers", "bomber", "cells", "brigade", "front",
  ]

  private func isPassiveThing(_ verb: Int) -> Bool {
    EventAnchor.isPassive(prose, verb) && prose.norm(verb) != "behind"
      && prose.norm(verb) != "responsible"
  }

  // MARK: Charges

  private func blame(_ index: Int, _ found: inout [ClaimReading]) {
    let norm = prose.norm(index)
    if norm.isOne(of: "suspect", "suspects"), !prose.has(index - 1, [.definite, .indefinite]),
      let actor = party(from: index + 1)
    {
      // "Police suspect the Sinaloa cartel"
      found.append(
        ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound))
      return
    }
    if norm.hasPrefix("suspect") {
      // "suspected militants" is an attribute; "are the suspected perpetrators" a charge.
      guard prose.norm(index + 1).isOne(of: "perpetrators", "perpetrator") else { return }
      var verb = index
      while verb > sentence.lowerBound, index - verb < 4, !prose.has(verb, .being) { verb -= 1 }
      if prose.has(verb, .being), let actor = phrases.subject(before: verb) {
        found.append(
          ClaimReading(actor: trimmed(actor), stance: .blamed, words: actor.lowerBound..<index + 2))
      }
      return
    }
    var at = index + 1
    if norm.hasPrefix("attribut") || norm == "pointed" {
      guard
        let to = (index + 1..<min(index + 8, sentence.upperBound)).first(where: {
          prose.norm($0) == "to" || prose.norm($0) == "at"
        })
      else { return }
      at = to + 1
    } else if prose.norm(at) == "on" {
      at += 1
    } else if let on = (index + 1..<min(index + 5, sentence.upperBound)).first(where: {
      prose.norm($0) == "on"
    }),
      eventNoun(from: index + 1, within: 3) != nil
        || (index + 1..<on).contains(where: { prose.has($0, .weapon) })
    {
      at = on + 1
    }
    if EventAnchor.isPassive(prose, index), at == index + 1 {
      // "X was blamed for the attack"
      guard prose.norm(index + 1) == "for" || prose.norm(index + 1) == "of",
        let actor = phrases.subject(before: index), isParty(actor)
      else { return }
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .blamed, words: actor.lowerBound..<index + 2,
          kind: kindBehind(index + 2)))
      return
    }
    guard var actor = phrases.object(after: at, limit: 8), isParty(actor) else { return }
    actor = widened(actor)
    if norm.hasPrefix("accus"), !actor.contains(where: { prose.norm($0) == "state" }),
      let of = actor.first(where: { prose.norm($0) == "of" && $0 > actor.lowerBound })
    {
      actor = actor.lowerBound..<of
    }
    if prose.norm(actor.upperBound) == "of" || prose.norm(actor.upperBound) == "for",
      !isOfAttack(actor.upperBound + 1)
    {
      return
    }
    found.append(
      ClaimReading(
        actor: actor, stance: .blamed, words: index..<actor.upperBound,
        kind: kindBehind(actor.upperBound)))
  }

  /// With what belongs to a name behind it: "Islamic State in the Greater Sahara", "Islamic State of Iraq and the
  /// Levant".
  private func widened(_ actor: Range<Int>) -> Range<Int> {
    guard let first = actor.first(where: { prose.words[$0].isCapitalized }),
      let whole = party(from: first), whole.upperBound > actor.upperBound,
      prose.words[actor.upperBound - 1].isCapitalized || prose.norm(actor.upperBound - 1) == "the",
      prose.norm(actor.upperBound) == "in"
        || (first..<actor.upperBound).contains(where: {
          prose.norm($0) == "state"
        })
    else { return actor }
    return actor.lowerBound..<whole.upperBound
  }

  /// Whether a charge is one of attacking: "of carrying out the raid", not "of training rebels".
  private func isOfAttack(_ start: Int) -> Bool {
    let deeds: [WordForm] = [
      "carrying", "launching", "firing", "attacking", "shelling", "bombing", "being", "killing",
      "targeting", "striking", "staging", "conducting", "planting", "orchestrating",
    ]
    return deeds.contains(prose.norm(start)) || eventNoun(from: start, within: 5) != nil
      || prose.norm(start).isOne(of: "it", "them", "this")
  }

  /// "holding the army responsible", "suspicion fell on the group", "believed to be members of the group".
  private func charge(_ index: Int, _ found: inout [ClaimReading]) {
    var start: Int?
    switch prose.norm(index) {
    case "holding", "held", "hold", "holds":
      guard let object = phrases.object(after: index + 1, limit: 8),
        let end = (index + 2..<min(index + 12, sentence.upperBound)).first(where: {
          prose.norm($0) == "responsible"
        }), isParty(object),
        prose.norm(end + 1) != "for" || isOfAttack(end + 2)
      else { return }
      let actor = object.lowerBound..<max(object.lowerBound, min(object.upperBound, end))
      guard !actor.isEmpty else { return }
      found.append(ClaimReading(actor: actor, stance: .blamed, words: index..<end + 1))
    case "responsible", "behind":
      return responsible(index, &found)
    case "laid", "planted", "placed", "fired", "launched", "thrown":
      // "the device had been laid by dissidents", as somebody says
      guard prose.norm(index + 1) == "by", prose.has(index - 1, .being),
        let object = phrases.object(after: index + 2, limit: 10), isParty(object),
        (sentence.lowerBound..<index).contains(where: { prose.has($0, .saying) })
      else { return }
      found.append(
        ClaimReading(
          actor: widened(object), stance: .blamed, words: index..<object.upperBound))
      return
    case "work" where prose.norm(index + 1) == "of" && prose.norm(index - 1) == "the":
      start = index + 2
    case "hallmarks" where prose.norm(index + 1) == "of":
      start = index + 2
    case "suspicion" where prose.norm(index + 1) == "fell" && prose.norm(index + 2) == "on":
      start = index + 3
    case "believed", "thought", "suspected", "understood":
      guard prose.norm(index + 1) == "to", prose.norm(index + 2) == "be",
        (max(sentence.lowerBound, index - 4)..<index).contains(where: {
          prose.has($0, .assailant)
        })
      else { return }
      var at = index + 3
      while at < index + 8,
        prose.norm(at).isOne(
          of: "members", "fighters", "militants", "from", "of", "the", "linked", "to", "affiliated",
          "with")
      { at += 1 }
      start = at
    default: return
    }
    guard let start, let actor = party(from: start) else { return }
    found.append(
      ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound))
  }

  /// "stated that it was responsible", "told the paper that the New IRA was responsible", "believe that the ELN was
  /// behind the blast".
  private func responsible(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.has(index - 1, .being),
      !(index - 4..<index).contains(where: { prose.has($0, .negation) }),
      let say = (max(sentence.lowerBound, index - 16)..<index).last(where: {
        prose.has($0, [.saying, .claiming, .denying])
          || prose.norm($0).isOne(of: "believe", "believes", "believed", "think", "suspect")
      }), !prose.has(say, .denying)
    else { return }
    let subject = index - 2
    if prose.norm(subject).isOne(of: "it", "they", "he") {
      guard let actor = phrases.subject(before: say), !isNobody(actor), isParty(actor),
        !isMedium(actor), !found.contains(where: { $0.words.contains(say) })
      else { return }
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .claims, words: say..<index + 1,
          kind: kindBehind(index + 1)
        ))
      return
    }
    guard
      let name = (max(say + 1, subject - 7)..<subject + 1).first(where: {
        prose.words[$0].isCapitalized
      }), let actor = party(from: name), actor.upperBound >= subject,
      !found.contains(where: { $0.words.contains(say) })
    else { return }
    // A caller, a note, a message speaks for those whom it names.
    let isMessage = (max(sentence.lowerBound, say - 8)..<say).contains {
      prose.norm($0).isOne(of: "caller", "message", "statement", "note", "leaflet", "letter")
    }
    found.append(
      ClaimReading(
        actor: actor, stance: isMessage ? .claims : .blamed, words: say..<index + 1,
        kind: kindBehind(index + 1)))
  }

  /// A name with its "in the Greater Sahara": capitals, with small words between them.
  private func party(from start: Int) -> Range<Int>? {
    var first = start
    if prose.norm(first) == "the" { first += 1 }
    var end = first
    while end < sentence.upperBound, end - first < 9,
      !dates.contains(where: { $0.words.contains(end) })
    {
      if prose.words[end].isCapitalized || prose.norm(end) == "'s" && end > first {
        end += 1
      } else if prose.norm(end) == "and", prose.norm(end - 1) == "iraq",
        prose.reads(end + 1, "the", "levant") || prose.norm(end + 1) == "syria"
      {
        end += 1
      } else if prose.norm(end).isOne(of: "in", "of", "the", "for", "regional", "affiliate"),
        (end + 1..<end + 3).contains(where: {
          $0 < sentence.upperBound && prose.words[$0].isCapitalized
        }), end > first
      {
        end += 1
      } else {
        break
      }
    }
    while end > first, !prose.words[end - 1].isCapitalized { end -= 1 }
    return end > first ? first..<end : nil
  }

  // MARK: Denials

  private func denial(_ index: Int, _ found: inout [ClaimReading]) {
    var at = index + 1
    while at < index + 5,
      [
        "any", "all", "its", "their", "having", "being", "the", "that", "it", "they", "was", "were",
        "had", "any",
      ].contains(prose.norm(at))
    { at += 1 }
    let norm = prose.norm(at)
    var kind: EventKind?
    var end = at + 1
    if prose.has(at, .responsibility) {
      kind = kindBehind(at + 1)
    } else if norm.isOne(
      of: "carrying", "behind", "launching", "firing", "carried", "involved", "conducting")
      || norm.isOne(of: "attacking", "targeting", "striking", "shelling", "hitting", "bombing")
        && prose.norm(at + 1).isOne(of: "the", "it", "them")
    {
      kind = kindBehind(at + 1)
    } else if let noun = eventNoun(from: index + 1, within: 5), prose.norm(index + 1) != "reports",
      !(index + 1..<noun.end).contains(where: {
        prose.norm($0).isOne(of: "reports", "claims", "ties", "links")
      })
    {
      kind = noun.kind
      end = noun.end
    } else if norm.isOne(
      of: "accusation", "accusations", "allegation", "allegations", "charge", "charges", "claim")
      || isPronounAlone(index + 1)
    {
      end = at + 1
    } else if let word = (index + 1..<min(index + 11, sentence.upperBound)).first(where: {
      prose.norm($0).isOne(of: "responsible", "behind", "involved") && prose.has($0 - 1, .being)
    }) {
      // "denied that the group was responsible"
      end = word + 1
    } else {
      return
    }
    var actor: Range<Int>?
    if prose.has(index - 1, .relative)
      || (prose.has(index - 1, [.having]) && prose.has(index - 2, .relative))
    {
      // ", who denied involvement": whoever stands before it.
      var stop = index - 1
      while stop > sentence.lowerBound, !prose.has(stop, .relative) { stop -= 1 }
      if prose.norm(stop - 1) == "," { stop -= 1 }
      actor = nounBefore(stop)
    } else {
      actor = phrases.subject(before: index)
    }
    guard let actor, !isNobody(actor), isParty(actor) else { return }
    found.append(
      ClaimReading(actor: trimmed(actor), stance: .denies, words: index..<end, kind: kind))
  }

  /// "denied it", "denied this".
  private func isPronounAlone(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "it", "this", "that")
      && (index + 1 >= sentence.upperBound || !prose.words[index + 1].isWord)
  }

  private func nounBefore(_ end: Int) -> Range<Int>? {
    var start = end
    while start > sentence.lowerBound, end - start < 8 {
      let word = prose.words[start - 1]
      guard word.isWord, !word.has([.verb, .being, .having, .saying, .conjunction, .blaming]) else {
        break
      }
      start -= 1
    }
    while start < end, prose.norm(start).isOne(of: "a", "an", "the", "on") { start += 1 }
    return end > start ? start..<end : nil
  }

  // MARK: Whether it is anybody

  private func isNobody(_ range: Range<Int>) -> Bool {
    let first = prose.norm(range.lowerBound)
    let before = prose.norm(range.lowerBound - 1)
    if first.isOne(of: "no", "nobody", "none", "neither") || before == "no" { return true }
    if range.count == 1, prose.has(range.lowerBound, .pronoun) || first == "one" { return true }
    return false
  }

  /// "State television acknowledged the attack": it tells, and has done nothing.
  private func isMedium(_ range: Range<Int>) -> Bool {
    range.contains {
      prose.norm($0).isOne(
        of: "television", "tv", "radio", "media", "newspaper", "agency", "website", "reporters",
        "broadcaster")
    }
  }

  /// "said it had taken no part in the attack", "his group had nothing to do with it".
  private func disclaim(_ index: Int, _ found: inout [ClaimReading]) {
    let isPart =
      prose.norm(index) == "no" && prose.norm(index + 1).isOne(of: "part", "role", "hand")
      && prose.norm(index + 2) == "in"
    let isNothing = prose.reads(index, "nothing", "to", "do") && prose.norm(index + 3) == "with"
    guard isPart || isNothing,
      let say = (max(sentence.lowerBound, index - 12)..<index).last(where: {
        prose.has($0, .saying)
      })
    else { return }
    guard let actor = phrases.subject(before: say), !isNobody(actor), isParty(actor),
      !isMedium(actor)
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .denies,
        words: say..<min(sentence.upperBound, index + (isPart ? 3 : 4)),
        kind: kindBehind(index + 3)))
  }

  private func isNegated(_ index: Int) -> Bool {
    (max(sentence.lowerBound, index - 4)..<index).contains {
      prose.has($0, .negation) || prose.norm($0) == "yet"
    }
  }

  private func isParty(_ range: Range<Int>) -> Bool {
    range.contains { prose.words[$0].isCapitalized || prose.has($0, [.assailant, .organization]) }
  }

  /// A spokesman speaks for his party: "Houthi military spokesperson Yahya Sarea" is "Houthi military".
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    // "a spokesman for the Tehreek-e-Taliban Pakistan"
    if let role = range.first(where: {
      prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
    }), prose.norm(role + 1).isOne(of: "for", "of"),
      let whole = party(from: prose.norm(role + 2) == "the" ? role + 3 : role + 2)
    {
      return whole
    }
    if let role = range.first(where: {
      prose.norm($0).isOne(
        of: "spokesman", "spokesperson", "spokeswoman", "leader", "commander", "official",
        "officials")
    }), role > range.lowerBound {
      range = range.lowerBound..<role
    }
    // "a previously unknown group calling itself the Sons of the Delta"
    if let calling = range.first(where: { prose.norm($0).isOne(of: "calling", "called", "named") })
    {
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
    return range
  }
}
