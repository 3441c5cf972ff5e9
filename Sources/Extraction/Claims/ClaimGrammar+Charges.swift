import Incidents

/// Who is charged with an attack.
extension ClaimGrammar {
  /// What one is accused of that is no attack.
  private static let otherCharges: FormSet = [
    "plotting", "supporting", "arming", "funding", "backing", "harbouring", "harboring",
    "shielding",
    "trying", "seeking", "lying", "spreading", "violating", "sheltering", "training", "financing",
    "stealing", "corruption", "treason", "exploiting", "abusing", "neglecting", "failing", "using",
  ]

  func blame(_ index: Int, _ found: inout [ClaimReading]) {
    let norm = prose.norm(index)
    // "The department laid the responsibility on the proscribed Lashkar-i-Sehra"
    if norm.isOne(of: "laid", "lays", "placed", "pinned"),
      let on = span(index + 1, min(sentence.upperBound, index + 5)).first(where: {
        prose.norm($0) == "on"
      }),
      span(index + 1, on).contains(where: { prose.norm($0).isOne(of: "responsibility", "blame") }),
      let actor = party(from: on + 1)
        ?? phrases.object(after: on + 1, limit: 8).flatMap({ isParty($0) ? $0 : nil })
    {
      found.append(ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound))
      return
    }
    if norm.isOne(of: "laid", "lays", "placed", "pinned") { return }
    // "Militants shell towns, for which they blame the army": those who do it, and not whom they blame.
    if prose.norm(index - 1) == "they", prose.norm(index - 2) == "which",
      prose.norm(index - 3) == "for"
    {
      return
    }
    // "accused both the army and the insurgents of war crimes": of no one attack.
    if norm.hasPrefix("accus"),
      span(index + 1, min(index + 14, sentence.upperBound)).contains(where: {
        prose.norm($0) == "of"
          && (Self.otherCharges.contains(prose.norm($0 + 1)) || prose.reads($0 + 1, "war", "crimes")
            || prose.norm($0 + 1).isOne(of: "abuses", "atrocities", "genocide", "crimes"))
      })
    {
      return
    }
    // "A security official suspected the BRN in both cases", and not "the suspected militants"
    let isActive =
      norm == "suspected" && prose.norm(index + 1) == "the"
      && prose.has(index - 1, [.role, .teller, .person])
    if norm.isOne(of: "suspect", "suspects") || isActive,
      !prose.has(index - 1, [.definite, .indefinite]),
      let actor = party(from: index + 1).map({ pirates($0) })
        ?? phrases.object(after: index + 1, limit: 10).flatMap({ isParty($0) ? $0 : nil })
    {
      // "Police suspect the Sinaloa cartel", "suspects a faction of the movement of laying the mine"
      let of = actor.last { prose.norm($0) == "of" && prose.norm($0 + 1).hasSuffix("ing") }
      let actor = actor.lowerBound..<max(actor.lowerBound + 1, of ?? actor.upperBound)
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
    // "blaming “terrorists”"
    while at < sentence.upperBound, !prose.words[at].isWord, at < index + 3 { at += 1 }
    if norm.hasPrefix("attribut")
      || norm.isOne(of: "pointed", "pointing", "ascribed", "ascribes", "traced")
    {
      guard
        let to = (span(index + 1, min(index + 8, sentence.upperBound))).first(where: {
          prose.norm($0) == "to" || prose.norm($0) == "at"
        })
      else { return }
      at = to + 1
    } else if prose.norm(at) == "on" {
      at += 1
    } else if let on = (span(index + 1, min(index + 5, sentence.upperBound))).first(where: {
      prose.norm($0) == "on"
    }),
      eventNoun(from: index + 1, within: 3) != nil
        || (index + 1..<on).contains(where: { prose.has($0, .weapon) })
    {
      at = on + 1
    }
    // "was accused by Malian rebels of killing three"
    if EventAnchor.isPassive(prose, index), norm == "accused", prose.norm(index + 1) == "by",
      let of = span(index + 2, min(sentence.upperBound, index + 10)).first(where: {
        prose.norm($0) == "of"
      }), isOfAttack(of + 1), let actor = phrases.subject(before: index), isParty(actor)
    {
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .blamed, words: index..<of + 1, kind: kindBehind(of + 1)))
      return
    }
    // "The Abu Sayyaf was blamed."
    let isEnd =
      norm == "blamed"
      && (index + 1 >= sentence.upperBound || !prose.words[index + 1].isWord
        || prose.norm(index + 1).isOne(of: "by", "but", "and"))
    if EventAnchor.isPassive(prose, index), at == index + 1 || isEnd {
      // "X was blamed for the attack"
      guard isEnd || prose.norm(index + 1) == "for" || prose.norm(index + 1) == "of",
        let actor = phrases.subject(before: index), isParty(actor)
      else { return }
      found.append(
        ClaimReading(
          actor: trimmed(actor), stance: .blamed,
          words: actor.lowerBound..<min(index + 2, sentence.upperBound),
          kind: isEnd ? nil : kindBehind(index + 2)))
      return
    }
    guard var actor = phrases.object(after: at, limit: 8) else { return }
    // "blamed the Group for the Support of Islam and Muslims": the whole name.
    if prose.norm(actor.upperBound) == "for", prose.norm(actor.lowerBound) == "group",
      let whole = party(from: actor.lowerBound), whole.upperBound > actor.upperBound
    {
      found.append(ClaimReading(actor: whole, stance: .blamed, words: index..<whole.upperBound))
      return
    }
    // "accused Boko Haram of the suicide attack": whom, and behind it of what.
    if norm.hasPrefix("accus"),
      let of = actor.last(where: {
        prose.norm($0) == "of" && $0 > actor.lowerBound
          && (isOfAttack($0 + 1) || prose.norm($0 + 1).hasSuffix("ing")
            || prose.norm($0 + 1).isOne(of: "both", "it", "this", "that", "them", "doing"))
      }),
      !actor.contains(where: { prose.norm($0) == "state" }) || isOfAttack(of + 1)
    {
      actor = actor.lowerBound..<of
    }
    // "blamed neither attack on any group"
    guard isParty(actor), prose.norm(actor.lowerBound) != "any",
      prose.norm(actor.lowerBound - 1) != "any"
    else { return }
    actor = widened(actor)
    if prose.norm(actor.upperBound) == "of" || prose.norm(actor.upperBound) == "for",
      !isOfAttack(actor.upperBound + 1),
      // "blamed Russia for both"
      !prose.norm(actor.upperBound + 1).isOne(of: "both", "it", "them", "all")
    {
      return
    }
    found.append(
      ClaimReading(
        actor: actor, stance: .blamed, words: index..<actor.upperBound,
        kind: kindBehind(actor.upperBound)))
  }

  /// "Somali pirates", and not "Somali".
  private func pirates(_ name: Range<Int>) -> Range<Int> {
    var end = name.upperBound
    while end < sentence.upperBound, end - name.upperBound < 3,
      prose.has(end, [.assailant, .organization])
        || prose.norm(end).isOne(of: "traffickers", "smugglers")
    { end += 1 }
    return name.lowerBound..<end
  }

  /// With what belongs to a name behind it: "Islamic State in the Greater Sahara", "Islamic State of Iraq and the
  /// Levant".
  func widened(_ actor: Range<Int>) -> Range<Int> {
    // "a dissident faction known as the Ramiro Velez Front"
    if prose.norm(actor.upperBound - 1).isOne(of: "known", "called", "named"),
      let whole = party(
        from: prose.norm(actor.upperBound) == "as" ? actor.upperBound + 1 : actor.upperBound)
    {
      return actor.lowerBound..<whole.upperBound
    }
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
  func isOfAttack(_ start: Int) -> Bool {
    // "of deliberately targeting the press"
    let start = prose.norm(start).hasSuffix("ly") ? start + 1 : start
    let deeds: [WordForm] = [
      "carrying", "launching", "firing", "attacking", "shelling", "bombing", "being", "killing",
      "targeting", "striking", "staging", "conducting", "planting", "orchestrating",
      "having", "laying", "shooting", "abducting", "kidnapping", "ambushing", "raiding", "burning",
      "placing", "opening", "mining", "sending", "detonating", "murdering", "executing",
    ]
    // "for a roadside bomb that killed two", "for shots fired at a patrol"
    if span(start, min(sentence.upperBound, start + 5)).contains(where: {
      prose.has($0, .weapon) || prose.norm($0).isOne(of: "shots", "gunfire")
    }) {
      return true
    }
    return deeds.contains(prose.norm(start)) || eventNoun(from: start, within: 5) != nil
      || prose.norm(start).isOne(of: "it", "them", "this")
  }

  /// "holding the army responsible", "suspicion fell on the group", "believed to be members of the group".
  func charge(_ index: Int, _ found: inout [ClaimReading]) {
    // "has not openly held the military responsible"
    let before = span(max(sentence.lowerBound, index - 4), index)
    if let negation = before.last(where: { prose.norm($0).isOne(of: "not", "never", "without") }),
      !span(negation, index).contains(where: { prose.norm($0) == "," })
    {
      return
    }
    var start: Int?
    switch prose.norm(index) {
    case "holding", "held", "hold", "holds":
      guard let object = phrases.object(after: index + 1, limit: 8),
        let end = (span(index + 2, min(index + 12, sentence.upperBound))).first(where: {
          prose.norm($0) == "responsible"
        }), isParty(object),
        prose.norm(end + 1) != "for" || isOfAttack(end + 2) || prose.norm(end + 2) == "the"
      else { return }
      let actor = object.lowerBound..<max(object.lowerBound, min(object.upperBound, end))
      guard !actor.isEmpty else { return }
      found.append(ClaimReading(actor: actor, stance: .blamed, words: index..<end + 1))
    case "responsible", "behind":
      return responsible(index, &found)
    // "Police said the TTP was involved"
    case "involved"
    where prose.has(index - 1, .being) && !prose.norm(index + 1).isOne(of: "in", "with"):
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
    case "hallmarks" where prose.norm(index + 1) == "of",
      "hallmark" where prose.norm(index + 1) == "of",
      "signature" where prose.norm(index + 1) == "of":
      start = index + 2
    case "resembled" where prose.norm(index + 1) == "those",
      "resembles" where prose.norm(index + 1) == "those":
      // "resembled those made by the group"
      start = span(index + 2, min(index + 5, sentence.upperBound)).first {
        prose.norm($0).isOne(of: "by", "of")
      }.map { $0 + 1 }
    case "suspicion" where prose.norm(index + 1) == "fell" && prose.norm(index + 2) == "on":
      start = index + 3
    case "suspected" where isSuspicion(index):
      guard let actor = phrases.subject(before: index), !isNobody(actor), isParty(actor),
        actor.count <= 8
      else { return }
      found.append(ClaimReading(actor: trimmed(actor), stance: .blamed, words: index..<index + 1))
      return
    case "believed", "thought", "suspected", "understood":
      guard prose.norm(index + 1) == "to", prose.norm(index + 2).isOne(of: "be", "belong"),
        !prose.norm(index + 3).isOne(of: "behind", "responsible"),
        span(max(sentence.lowerBound, index - 4), index).contains(where: {
          prose.has($0, .assailant) || prose.reads($0, "armed", "men")
        })
      else { return believedBehind(index, &found) }
      var at = index + 3
      while at < index + 12,
        Self.belongings.contains(prose.norm(at))
      { at += 1 }
      start = at
    default: return
    }
    guard let start, let actor = party(from: start) else { return }
    found.append(
      ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound))
  }

  /// What stands between "belong to" and a name.
  private static let belongings: FormSet = [
    "members", "fighters", "militants", "from", "of", "the", "linked", "to", "affiliated", "with",
    "group", "known", "locally", "as", "called", "proscribed", "outlawed", "banned", "a", "an",
    "notorious", "dreaded", "local",
  ]

  /// "ISIS cells are believed to be responsible"
  private func believedBehind(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.reads(index + 1, "to", "be"), prose.has(index - 1, .being),
      prose.norm(index + 3).isOne(of: "responsible", "behind"),
      // "Pol Col Somchai said insurgents were believed to be behind the attack"
      let actor = subjectBefore(index - 1) ?? phrases.subject(before: index), !isNobody(actor),
      isParty(actor), actor.count <= 8
    else { return }
    found.append(ClaimReading(actor: trimmed(actor), stance: .blamed, words: index..<index + 4))
  }

  /// "stated that it was responsible", "told the paper that the New IRA was responsible", "believe that the ELN was
  /// behind the blast".
  func responsible(_ index: Int, _ found: inout [ClaimReading]) {
    guard prose.has(index - 1, .being), !isOfOthers(behind: index),
      !(index - 4..<index).contains(where: { prose.has($0, .negation) }),
      let say = span(max(sentence.lowerBound, index - 16), index).last(where: {
        prose.has($0, [.saying, .claiming, .denying])
          || prose.norm($0).isOne(of: "believe", "believes", "believed", "think", "suspect")
      }), !prose.has(say, .denying), !isNegated(say)
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
      // "said in Maroua that Boko Haram was responsible": the name that reaches the verb.
      var actor = span(max(say + 1, subject - 11), subject + 1).lazy.filter({
        prose.words[$0].isCapitalized
      }).compactMap({ party(from: $0) }).first(where: { party in
        // "the Armed Forces of Colombia (FARC) rebels were responsible"
        party.upperBound >= subject
          || (party.upperBound..<subject).allSatisfy {
            prose.norm($0).isOne(of: "(", ")") || prose.isAcronym($0)
              || prose.has($0, [.assailant, .organization])
          }
      }),
      !found.contains(where: { $0.words.contains(say) })
    else { return }
    // "Palestinian militants are responsible": not all of Palestine.
    if actor.upperBound == subject, prose.has(subject, [.assailant, .organization]) {
      actor = actor.lowerBound..<subject + 1
    }
    found.append(
      ClaimReading(
        actor: actor, stance: isOfMessage(say) ? .claims : .blamed,
        // Not with "said in Maroua", which is where it was said.
        words: (prose.has(say + 1, .locative) ? actor.lowerBound : say)..<index + 1,
        kind: kindBehind(index + 1)))
  }

  /// "Al-Shabaab is suspected.", "the group is suspected of carrying out the attack"
  private func isSuspicion(_ index: Int) -> Bool {
    guard prose.has(index - 1, .being) else { return false }
    if index + 1 >= sentence.upperBound || !prose.words[index + 1].isWord { return true }
    if prose.reads(index + 1, "in", "the") || prose.reads(index + 1, "in", "this") {
      return prose.has(index + 3, .event)
    }
    return prose.norm(index + 1) == "of"
      && prose.norm(index + 2).isOne(
        of: "being", "carrying", "having", "planting", "staging", "involvement")
  }

  /// A name with its "in the Greater Sahara": capitals, with small words between them.
  func party(from start: Int) -> Range<Int>? {
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
      } else if prose.norm(end).isOne(
        of: "in", "of", "the", "for", "regional", "affiliate", "del", "de", "la", "los"),
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
    // "the Saudi-led coalition"
    if end > first, end < sentence.upperBound,
      ["-led", "-backed", "-aligned"].contains(where: { prose.norm(end - 1).hasSuffix($0) }),
      prose.has(end, .organization) || prose.norm(end) == "coalition"
    {
      end += 1
    }
    return end > first ? first..<end : nil
  }
}
