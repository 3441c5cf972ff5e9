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
    } else if let word = (span(index + 1, min(index + 11, sentence.upperBound))).first(where: {
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
  func isPronounAlone(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "it", "this", "that")
      && (index + 1 >= sentence.upperBound || !prose.words[index + 1].isWord)
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

  /// "said it had taken no part in the attack", "his group had nothing to do with it".
  func disclaim(_ index: Int, _ found: inout [ClaimReading]) {
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
        words: span(say, min(sentence.upperBound, index + (isPart ? 3 : 4))),
        kind: kindBehind(index + 3)))
  }
}
