import Incidents

/// Whom others hold for those who did it.
extension ClaimGrammar {
  /// "named the militia as the culprit", "put it down to jihadists", "are thought to have set off the bomb".
  func supposition(_ index: Int, _ found: inout [ClaimReading]) {
    if prose.has(index - 1, .being), prose.reads(index + 1, "to", "have"),
      prose.norm(index).isOne(
        of: "alleged", "said", "reported", "thought", "believed", "understood", "presumed")
    {
      return supposed(index, &found)
    }
    if prose.norm(index).isOne(of: "alleged", "claimed", "alleges", "claims"),
      index + 2 >= sentence.upperBound || prose.norm(index + 1).isOne(of: ".", ",")
    {
      return alleged(index, &found)
    }
    // "The military said the attackers were followers of Abu Jandal"
    if prose.norm(index).isOne(
      of: "attackers", "gunmen", "assailants", "bombers", "men", "killers"),
      let link = span(index + 2, min(sentence.upperBound, index + 6)).first(where: {
        prose.norm($0).isOne(of: "of", "from", "to")
      }),
      prose.has(index + 1, .being)
        && span(index + 2, link).contains(where: {
          prose.norm($0).isOne(
            of: "followers", "members", "fighters", "militants", "loyalists", "part")
        }) || prose.norm(index + 1) == "belonged",
      let actor = party(from: link + 1) ?? phrases.object(after: link + 1, limit: 6),
      isParty(actor)
    {
      let of = link
      found.append(ClaimReading(actor: actor, stance: .blamed, words: index..<of + 1))
      return
    }
    // "Neighbours said the assailants were Israeli settlers"
    if prose.norm(index).isOne(of: "attackers", "gunmen", "assailants", "bombers", "killers"),
      prose.norm(index + 1) == "were",
      span(max(sentence.lowerBound, index - 3), index).contains(where: { isStating($0) }),
      let object = phrases.object(after: index + 2, limit: 5), isParty(object),
      prose.words[object.lowerBound].isCapitalized
    {
      found.append(
        ClaimReading(actor: object, stance: .blamed, words: index..<object.upperBound))
      return
    }
    // "The Hawks say that it was the army"
    if prose.norm(index) == "it", prose.has(index + 1, .being),
      span(max(sentence.lowerBound, index - 3), index).contains(where: { isStating($0) }),
      let object = phrases.object(after: index + 2, limit: 8), isParty(object),
      object.upperBound >= sentence.upperBound || !prose.words[object.upperBound].isWord
        || prose.norm(object.upperBound).isOne(of: "that", "who", "which", "and", "but")
    {
      found.append(
        ClaimReading(actor: widened(object), stance: .blamed, words: index..<object.upperBound))
      return
    }
    if let actor = doerOfIt(index) {
      found.append(ClaimReading(actor: actor, stance: .blamed, words: index..<actor.upperBound))
      return
    }
    if suspected(index, &found) { return }
    switch prose.norm(index) {
    case "linked" where prose.norm(index + 1) == "to":
      // "The bomber, whom police linked to Boko Haram"
      guard
        span(max(sentence.lowerBound, index - 8), index).contains(where: {
          prose.has($0, [.assailant, .event]) || prose.norm($0).isOne(of: "bomber", "killers")
        }), let object = phrases.object(after: index + 2, limit: 8), isParty(object)
      else { return }
      found.append(ClaimReading(actor: widened(object), stance: .blamed, words: index..<index + 2))
      return
    case "believed", "thought", "said", "suspected":
      // "Gunmen believed by the army to belong to the Lakurawa sect"
      // "Armed fighters believed to be al Shabaab"
      guard
        let to = span(index + 1, min(sentence.upperBound, index + 9)).first(where: {
          prose.reads($0, "to", "belong") && prose.norm($0 + 2) == "to"
            || prose.reads($0, "to", "be") && prose.words.indices.contains($0 + 2)
              && (prose.words[$0 + 2].isCapitalized || prose.norm($0 + 2) == "al")
        }), !prose.has(index - 1, .saying),
        span(max(sentence.lowerBound, index - 4), index).contains(where: {
          prose.has($0, [.assailant, .person])
        }),
        let object = phrases.object(
          after: prose.norm(to + 1) == "be" ? to + 2 : to + 3, limit: 6), isParty(object)
      else { return }
      found.append(
        ClaimReading(
          actor: object, stance: .blamed, words: index..<object.upperBound, isOfOwnSentence: true))
      return
    case "named", "naming", "identified", "described":
      // "named the militia as the culprit", "as the men who attacked"
      guard
        let link = span(index + 1, min(sentence.upperBound, index + 9)).first(where: {
          prose.norm($0) == "as"
        }),
        span(link + 1, min(sentence.upperBound, link + 5)).contains(where: {
          Self.culprits.contains(prose.norm($0)) || prose.reads($0, "men", "who")
        }), let object = phrases.object(after: index + 1, limit: 8), isParty(object)
      else { return }
      found.append(
        ClaimReading(
          actor: widened(object), stance: .blamed, words: index..<link + 1))
      return
    case "blame" where prose.norm(index - 1) == "to" && prose.has(index - 2, .being):
      // "said Jaish al-Adl was to blame"
      guard let object = subjectBefore(index - 2), isParty(object) else { return }
      found.append(ClaimReading(actor: object, stance: .blamed, words: index - 2..<index + 1))
      return
    // "said the BRN was the likely culprit"
    case "culprit", "culprits", "perpetrator", "perpetrators", "suspect", "suspects":
      guard prose.norm(index - 1).isOne(of: "likely", "probable", "main", "prime", "obvious"),
        let verb = span(max(sentence.lowerBound, index - 4), index).last(where: {
          prose.has($0, .being)
        }), let object = subjectBefore(verb), isParty(object)
      else { return }
      found.append(ClaimReading(actor: object, stance: .blamed, words: verb..<index + 1))
      return
    case "down"
    where prose.norm(index + 1) == "to"
      && span(max(sentence.lowerBound, index - 18), index).contains {
        prose.norm($0).isOne(of: "put", "puts")
      }:
      guard let object = phrases.object(after: index + 2, limit: 8), isParty(object) else { return }
      found.append(ClaimReading(actor: widened(object), stance: .blamed, words: index..<index + 2))
      return
    case "points", "point":
      guard prose.norm(index + 1) == "to",
        prose.has(index - 1, [.event])
          || prose.norm(index - 1).isOne(
            of: "sign", "signs", "evidence", "everything", "all", "pattern"),
        let object = phrases.object(after: index + 2, limit: 9), isParty(object)
      else { return }
      found.append(ClaimReading(actor: object, stance: .blamed, words: index..<index + 2))
      return
    case "believe", "believes", "think", "thinks", "fear":
      guard prose.norm(index + 1) == "that", let subject = actorOfDeed(behind: index + 1) else {
        return
      }
      found.append(
        ClaimReading(
          actor: subject, stance: .blamed, words: index..<index + 2, isOfOwnSentence: true))
      return
    default: return
    }
  }

  /// "Police said they suspected the Barisan Revolusi Nasional"
  private func suspected(_ index: Int, _ found: inout [ClaimReading]) -> Bool {
    guard prose.norm(index).isOne(of: "suspected", "suspect", "suspects"),
      prose.norm(index - 1).isOne(
        of: "they", "we", "police", "officials", "investigators", "authorities", "detectives",
        "it", "prosecutors"), let object = phrases.object(after: index + 1, limit: 10),
      isParty(object), !isNobody(object),
      !prose.norm(object.upperBound).isOne(of: "was", "were", "had", "is", "of")
    else { return false }
    found.append(
      ClaimReading(actor: widened(object), stance: .blamed, words: index..<object.upperBound))
    return true
  }

  /// "A regional minister said al-Shabaab had fired them", "said Ukraine had sent it", "said the army had fired from its
  /// base", "said the shots came from the Abu Sayyaf", "charged the army with firing rounds at it": who did what was told.
  private func doerOfIt(_ index: Int) -> Range<Int>? {
    let end = sentence.upperBound
    if prose.norm(index) == "charged",
      let with = span(index + 2, min(end, index + 8)).first(where: { prose.norm($0) == "with" }),
      prose.norm(with + 1).isOne(of: "firing", "shelling", "bombing", "launching", "planting"),
      let party = phrases.object(after: index + 1, limit: 6), party.upperBound <= with,
      isParty(party)
    {
      return party
    }
    guard prose.norm(index).isOne(of: "said", "says", "say", "insisted", "added") else {
      return nil
    }
    // "the shots came from the Abu Sayyaf"
    if let came = span(index + 2, min(end, index + 6)).first(where: {
      prose.norm($0) == "came" && prose.norm($0 + 1) == "from"
    }),
      prose.norm(came - 1).isOne(
        of: "shots", "shells", "rounds", "rockets", "fire", "drone", "drones", "missile", "rocket",
        "shell", "missiles"),
      let party = phrases.object(after: came + 2, limit: 6), isParty(party),
      !party.contains(where: { prose.norm($0).isOne(of: "direction", "side", "hill", "vehicle") })
    {
      return party
    }
    guard
      let verb = span(index + 2, min(end, index + 11)).first(where: {
        Self.doings.contains(prose.norm($0))
          && (prose.norm($0 + 1).isOne(of: "it", "them", "one", "this")
            // "had used cluster shells"
            || prose.norm($0) == "used" && prose.has($0 - 1, .having)
              && span($0 + 1, $0 + 4).contains { prose.has($0, .weapon) }
            // "said the movement, or TPNPB, had ordered the attack"
            || prose.has($0 - 1, .having) && prose.norm($0 + 1).isOne(of: "the", "this")
              && span($0 + 2, $0 + 4).contains { prose.has($0, .event) }
            || prose.norm($0) == "fired" && prose.norm($0 + 1) == "from"
              && prose.has($0 - 1, .having))
      }), !EventAnchor.isPassive(prose, verb)
    else { return nil }
    var last = verb
    while last > index + 1, prose.has(last - 1, [.having, .adverb]) { last -= 1 }
    var first = prose.norm(index + 1) == "that" ? index + 2 : index + 1
    if prose.norm(first) == "the" { first += 1 }
    // "the West Papua National Liberation Army, or TPNPB, had"
    if prose.norm(last - 1) == ",", prose.norm(last - 3) == "or", prose.norm(last - 4) == "," {
      last -= 4
    }
    guard first < last, last - first <= 6,
      !(first..<last).contains(where: {
        prose.has($0, [.pronoun, .saying, .relative, .event, .weapon, .number, .month])
          || prose.norm($0).isOne(of: "its", "their", "his", "our", ",", "not", "never", "nobody")
      }),
      isParty(first..<last)
        // "a junta jet had done it"
        || (first..<last).contains(where: {
          prose.norm($0).isOne(of: "junta", "army", "military", "government", "regime")
        })
    else { return nil }
    return first..<last
  }

  private static let doings: FormSet = [
    "fired", "sent", "launched", "planted", "laid", "done", "dropped", "set", "thrown", "threw",
    "staged", "ordered", "organised", "organized", "hurled", "lobbed", "mounted", "used",
    "planned", "committed", "carried", "perpetrated", "conducted",
  ]

  private static let culprits: FormSet = [
    "culprit", "culprits", "perpetrator", "perpetrators", "suspect", "suspects", "attackers",
    "attacker", "responsible", "assailants", "killers", "author", "authors",
  ]

  /// Who is spoken of right before a verb, in what somebody says: "said Jaish al-Adl was".
  func subjectBefore(_ verb: Int) -> Range<Int>? {
    guard
      let say = span(max(sentence.lowerBound, verb - 9), verb).last(where: {
        prose.has($0, .saying) || prose.norm($0) == "that"
      }), say + 1 < verb
    else { return phrases.subject(before: verb) }
    let start = prose.norm(say + 1) == "the" ? say + 2 : say + 1
    return start < verb ? start..<verb : nil
  }

  /// "Separatists are thought to have set off the bomb", "is thought to have been laid by rebels".
  func supposed(_ index: Int, _ found: inout [ClaimReading]) {
    if prose.norm(index + 3) == "been" {
      guard
        let by = span(index + 4, min(sentence.upperBound, index + 8)).first(where: {
          prose.norm($0) == "by"
        }), let object = phrases.object(after: by + 1, limit: 8), isParty(object)
      else { return }
      found.append(
        ClaimReading(actor: widened(object), stance: .blamed, words: index..<by + 1))
      return
    }
    guard isDeed(index + 3), let actor = phrases.subject(before: index), !isNobody(actor),
      isParty(actor), actor.count <= 9
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .blamed, words: index..<index + 3, isOfOwnSentence: true))
  }

  /// Who did it in what others believe: "believe that jihadists from Burkina Faso ambushed a patrol".
  private func actorOfDeed(behind that: Int) -> Range<Int>? {
    guard
      let verb = span(that + 2, min(sentence.upperBound, that + 10)).first(where: {
        // "the Revolutionary Armed Forces" is a name.
        isDeed($0) && !prose.words[$0].isCapitalized
      }),
      !EventAnchor.isPassive(prose, verb)
    else { return nil }
    var end = verb
    while end > that + 1, prose.has(end - 1, [.having, .adverb]) { end -= 1 }
    let start = prose.norm(that + 1) == "the" ? that + 2 : that + 1
    guard start < end, isParty(start..<end),
      !(start..<end).contains(where: {
        prose.has($0, [.verb, .relative]) && !prose.has($0, .describing)
      })
    else { return nil }
    return start..<end
  }

  /// "Pakistani troops lobbed shells at a hamlet, Taliban officials alleged": as others charge them.
  private func alleged(_ index: Int, _ found: inout [ClaimReading]) {
    guard
      let comma = span(max(sentence.lowerBound + 4, index - 8), index).last(where: {
        prose.norm($0) == ","
      }),
      let verb = span(sentence.lowerBound + 1, comma).first(where: {
        isDeed($0) || EventAnchor.phraseHeads.contains(prose.norm($0))
      }), !EventAnchor.isPassive(prose, verb), let actor = phrases.subject(before: verb),
      !isNobody(actor), isParty(actor),
      // Who tells it of himself claims it.
      !prose.norm(comma + 1).isOne(of: "it", "its", "their", "they")
    else { return }
    found.append(
      ClaimReading(
        actor: trimmed(actor), stance: .blamed, words: comma + 1..<index + 1, isOfOwnSentence: true)
    )
  }
}
