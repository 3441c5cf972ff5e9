/// Who denies it.
extension ClaimGrammar {
  func denial(_ index: Int, _ found: inout [ClaimReading]) {
    var at = index + 1
    while at < index + 5,
      [
        "any", "all", "its", "their", "having", "being", "the", "that", "it", "they", "was", "were",
        "had",
      ].contains(prose.norm(at))
    { at += 1 }
    let norm = prose.norm(at)
    var kind: EventKind?
    var end = at + 1
    if prose.has(at, .responsibility) {
      kind = kindBehind(at + 1)
    } else if norm.isOne(
      of: "carrying", "behind", "launching", "firing", "carried", "involved", "conducting", "flown",
      "bombed", "attacked", "fired")
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
    } else if norm.isOne(of: "part", "role", "hand", "connection", "link"),
      prose.norm(at + 1).isOne(of: "in", "to", "with")
    {
      // "which denied any part in it"
      end = at + 1
    } else if norm.isOne(
      of: "accusation", "accusations", "allegation", "allegations", "charge", "charges", "claim")
      || isPronounAlone(index + 1)
    {
      end = at + 1
    } else if let word = (span(index + 1, min(index + 11, sentence.upperBound))).first(where: {
      prose.norm($0).isOne(of: "responsible", "behind", "involved") && prose.has($0 - 1, .being)
    }) {
      // "denied that the group was responsible"
      end = word + 1
    } else if prose.norm(index).isOne(of: "disavowed", "disowned"),
      let weapon = span(index + 1, min(index + 5, sentence.upperBound)).first(where: {
        prose.has($0, .weapon)
      })
    {
      // "has disavowed the drone that hit a ward"
      end = weapon + 1
    } else if let verb = ownDeed(index) {
      end = verb + 1
    } else if prose.norm(index + 1).hasSuffix("ing"),
      Self.gerunds.contains(prose.norm(prose.norm(index + 1) == "having" ? index + 2 : index + 1))
    {
      // "denied abducting four shepherds", "denied having placed the bomb"
      end = index + 2
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
      actor = speaker(of: index)
    }
    guard let actor, !isNobody(actor), isParty(actor) || isOfficial(actor), !isOfSupport(index)
    else { return }
    found.append(
      ClaimReading(actor: trimmed(actor), stance: .denies, words: index..<end, kind: kind))
  }

  /// "denied that the group had fired on the market", "that any aircraft had been over the town": the verb of the deed.
  private func ownDeed(_ index: Int) -> Int? {
    // "denied on Tuesday that"
    var start = index + 1
    while start < index + 5,
      prose.norm(start) == "on" || dates.contains(where: { $0.words.contains(start) })
    { start += 1 }
    // "denied through a lawyer that it had carried out the shooting"
    if prose.norm(start).isOne(of: "through", "via"),
      let that = span(start + 1, min(start + 6, sentence.upperBound)).first(where: {
        prose.norm($0) == "that"
      })
    {
      start = that
    }
    if prose.norm(start) == "that" { start += 1 }
    let isOwn =
      prose.norm(start).isOne(of: "it", "they", "its", "their", "any", "we", "our")
      || prose.norm(start) == "the"
        && prose.norm(start + 1).isOne(
          of: "group", "movement", "army", "military", "coalition", "militia", "rebels", "force")
    // "denies that it flew that day"
    if isOwn, prose.norm(start + 1).isOne(of: "flew", "fired", "struck") { return start + 1 }
    guard isOwn,
      let had = span(start + 1, min(start + 5, sentence.upperBound)).first(where: {
        prose.has($0, .having) || prose.has($0, .being)
      }), had + 1 < sentence.upperBound,
      // "denied that its team had been shot at": to have suffered it.
      prose.norm(had + 1) != "been" || prose.norm(had + 2).hasSuffix("ing")
        || prose.norm(had + 2).isOne(of: "behind", "involved", "responsible", "over", "in")
    else { return nil }
    // "denied that its jets had bombed a clinic in Saada": of another deed, told here.
    let object = span(had + 1, min(had + 8, sentence.upperBound)).first {
      prose.norm($0).isOne(of: "a", "an", "and", ",", "but")
    }
    return object.map { prose.norm($0).isOne(of: "a", "an") } ?? false ? nil : had + 1
  }

  private static let gerunds: FormSet = [
    "abducting", "sending", "holding", "killing", "shooting", "firing", "planting", "placing",
    "ambushing", "raiding", "kidnapping", "launching", "laying", "mining", "burning", "seizing",
    "placed", "planted", "laid", "shelled", "killed", "shot", "sent", "taken", "ambushed",
    "abducted", "fired", "launched", "attacked", "bombed", "targeted", "opening",
  ]

  /// "denied it", "denied this".
  func isPronounAlone(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "it", "this", "that")
      && (index + 1 >= sentence.upperBound || !prose.words[index + 1].isWord
        || prose.norm(index + 1).isOne(of: "and", "but"))
  }

  func nounBefore(_ end: Int) -> Range<Int>? {
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

  /// "We did not strike any hospital," a spokesman said; "said its forces had not fired"; "Russia was not responsible".
  func disown(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.has(index, .negation), prose.norm(index).isOne(of: "not", "never", "n't") else {
      return
    }
    var verb = index + 1
    while verb < index + 3, prose.has(verb, [.adverb, .being, .having]) { verb += 1 }
    guard Self.disowned.contains(prose.norm(verb)) else { return }
    let isState = prose.norm(verb).isOne(of: "responsible", "involved", "behind")
    var start = index
    while start > sentence.lowerBound, index - start < 6,
      prose.has(start - 1, [.being, .having, .pronoun, .adverb, .organization, .person])
        || prose.norm(start - 1).isOne(of: "did", "does", "do", "its", "our", "their", "it", "we")
        || Self.ownForces.contains(prose.norm(start - 1))
    { start -= 1 }
    let isOwn = (start..<index).contains {
      prose.norm($0).isOne(of: "we", "our", "it", "its", "they", "their")
    }
    // "the army said that it had not", or the quote before "a spokesman said".
    let before = span(max(sentence.lowerBound, start - 4), start).last { prose.has($0, .saying) }
    let behind = span(verb, min(sentence.upperBound, verb + 24)).first { prose.has($0, .saying) }
    let speaker =
      isOwn
      ? (before ?? behind).flatMap { self.speaker(of: $0) }
      : isState ? phrases.subject(before: index) : nil
    guard let speaker, !isNobody(speaker), isParty(speaker), !isMedium(speaker) else { return }
    found.append(
      ClaimReading(
        actor: trimmed(speaker), stance: .denies, words: index..<verb + 1,
        kind: isState ? kindBehind(verb + 1) : nil))
  }

  private static let disowned: FormSet = [
    "responsible", "involved", "behind", "carry", "carried", "attack", "attacked", "strike",
    "struck",
    "target", "targeted", "fire", "fired", "bomb", "bombed", "shell", "shelled", "launch",
    "launched", "conduct", "conducted", "hit",
  ]

  /// "said it had taken no part in the attack", "his group had nothing to do with it".
  func disclaim(_ index: Int, _ found: inout [ClaimReading]) {
    let isPart =
      prose.norm(index) == "no" && prose.norm(index + 1).isOne(of: "part", "role", "hand")
      && prose.norm(index + 2) == "in"
    let isNothing = prose.reads(index, "nothing", "to", "do") && prose.norm(index + 3) == "with"
    // "The Taliban distanced themselves from it"
    if prose.norm(index).isOne(of: "distanced", "distances"),
      prose.norm(index + 1).isOne(of: "themselves", "itself", "himself"),
      prose.norm(index + 2) == "from", let actor = speaker(of: index), !isNobody(actor),
      isParty(actor)
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .denies, words: index..<index + 3,
          kind: kindBehind(index + 3)))
      return
    }
    // "told state television that no aircraft had been in the air"
    let isNoFlight =
      prose.norm(index) == "no"
      && prose.norm(index + 1).isOne(
        of: "aircraft", "jets", "planes", "jet", "plane", "drone", "drones", "warplanes", "sorties")
      && span(index + 2, min(index + 5, sentence.upperBound)).contains {
        prose.has($0, [.having, .being]) || prose.norm($0).isOne(of: "flew", "took", "struck")
      }
    // "The Jama'a had no involvement in the rocket fired at Shlomi, its secretary told a paper"
    if isPart || prose.norm(index) == "no" && prose.norm(index + 1) == "involvement",
      prose.has(index - 1, .having), let actor = phrases.subject(before: index - 1),
      !isNobody(actor), isParty(actor), !actor.contains(where: { prose.has($0, .saying) })
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .denies, words: index - 1..<index + 3,
          kind: kindBehind(index + 3)))
      return
    }
    // "confirmed the explosion had nothing to do with firecrackers": what it was.
    if isNothing,
      span(max(sentence.lowerBound, index - 4), index).contains(where: {
        prose.norm($0).isOne(of: "explosion", "blast", "attack", "incident", "fire", "shooting")
      })
    {
      return
    }
    guard isPart || isNothing || isNoFlight,
      let say = span(max(sentence.lowerBound, index - 12), index).last(where: { isStating($0) })
    else { return }
    guard let actor = speaker(of: say), !isNobody(actor), isParty(actor), !isMedium(actor) else {
      return
    }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .denies,
        words: span(
          say,
          min(
            sentence.upperBound,
            isPart ? index + 3 : eventNoun(from: index + 4, within: 4)?.end ?? index + 4)),
        kind: kindBehind(index + 3)))
  }

  /// "accused its neighbours of sheltering the separatists, a charge they reject": of no attack.
  func isOfSupport(_ denial: Int) -> Bool {
    guard
      let accused = span(sentence.lowerBound, denial).last(where: {
        prose.norm($0).isOne(of: "accused", "accuses", "accusing", "accusations")
      })
    else { return false }
    return span(accused + 1, denial).contains {
      prose.norm($0) == "of" && Self.supporting.contains(prose.norm($0 + 1))
    }
  }

  private static let supporting: FormSet = [
    "sheltering", "harbouring", "harboring", "backing", "supporting", "funding", "arming",
    "hosting", "training", "aiding", "protecting", "financing", "supplying", "helping",
    "sponsoring", "fuelling", "fueling", "stoking",
  ]
}
