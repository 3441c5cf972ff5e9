/// Anchors that stand behind what a sentence tells: sums of it, and what went on meanwhile.
extension [EventAnchor] {
  /// Without "in the worst attack on civilians in years", which sums up what the verbs before it tell.
  func withoutSummary(_ prose: Prose) -> [EventAnchor] {
    // "ended a siege, hours after a car bomb exploded": what it began with is told.
    if dropFirst().contains(where: { $0.form == .noun || $0.form == .verb }), let first,
      first.form == .noun,
      (first.words.lowerBound - 2..<first.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "ended", "ending", "lifted", "broke")
      })
    {
      return Array(dropFirst()).withoutSummary(prose)
    }
    // "A drone strike killed eight, the latest in a series of air attacks": by the noun that kills as well.
    let verb = first { $0.form == .verb }
    guard let telling = verb ?? first(where: { $0.form == .casualty }) else { return self }
    return filter { anchor in
      guard anchor.form == .noun, anchor.head > telling.head else { return true }
      let start = anchor.words.lowerBound
      // "the latest in a series of attacks on bases", "of air attacks"
      let of = prose.norm(start - 1) == "of" ? start - 1 : start - 2
      if prose.norm(of) == "of",
        prose.norm(of - 1).isOne(of: "series", "string", "wave", "spate", "succession"),
        // "launched a series of airstrikes" is what is told.
        !(telling.form == .verb && telling.words.upperBound == of - 2 && !telling.isPassive),
        // "11 were injured in a spate of bomb attacks", but "the latest in a series of attacks"
        !(telling.form == .casualty && telling.isPassive && prose.norm(of - 3) == "in"
          && telling.words.upperBound >= of - 4)
      {
        return false
      }
      guard verb != nil else { return true }
      return !((start - 2)..<anchor.head).contains {
        EventAnchor.superlatives.contains(prose.norm($0)) && prose.norm($0 - 1) == "the"
          && prose.norm($0 - 2).isOne(of: "in", "of", "was", ",")
      }
    }
  }

  /// Without "as fighting for the region intensified": what goes on beside what is told.
  func withoutBackdrop(_ prose: Prose) -> [EventAnchor] {
    guard let first else { return self }
    return filter { anchor in
      // "during two days of heavy fighting, a rocket hit a house"
      if count > 1, anchor == first, anchor.form == .noun, anchor.kind == .clash,
        (anchor.words.lowerBound - 6..<anchor.words.lowerBound).contains(where: {
          prose.norm($0) == "during"
        })
      {
        return false
      }
      // "On the night before the attack, jets bombed a power station": from when it is counted.
      if count > 1, anchor == first, anchor.form == .noun, anchor.reference == .known,
        (anchor.words.lowerBound - 3..<anchor.words.lowerBound).contains(where: {
          prose.norm($0).isOne(of: "before", "after")
            && (prose.has($0 - 1, .dayPart) || prose.norm($0 - 1) == "day")
            && prose.norm($0 - 2) == "the" && prose.norm($0 - 3).isOne(of: "on", "in", "during")
        }), prose.norm(anchor.words.upperBound) == ","
      {
        return false
      }
      // "While the siege was under way, six mortar bombs were fired at a camp"
      if anchor == first, anchor.form == .noun, anchor.reference == .known,
        prose.norm(anchor.words.lowerBound - 1) == "the",
        prose.norm(anchor.words.lowerBound - 2).isOne(of: "while", "as", "when"),
        prose.reads(anchor.words.upperBound + 1, "under", "way")
          || prose.norm(anchor.words.upperBound + 1).isOne(of: "underway", "on", "unfolding")
          || prose.norm(anchor.words.upperBound).isOne(
            of: "lasted", "raged", "continued", "unfolded"),
        (anchor.words.upperBound..<anchor.words.upperBound + 7).contains(where: {
          prose.norm($0) == ","
        })
      {
        return false
      }
      // "attacked positions east of Sanaa, where fighting has flared"
      if count > 1, anchor.form == .noun, anchor.kind == .clash, anchor.head > first.head,
        prose.norm(anchor.words.lowerBound - 1) == "where",
        prose.has(anchor.words.upperBound, .having)
      {
        return false
      }
      // "threw grenades at a station, and three of them were killed in a shootout": a part of it.
      if anchor.form == .noun, anchor.kind == .clash, anchor.head > first.head,
        prose.norm(anchor.words.lowerBound - 1).isOne(of: "a", "the", "ensuing"),
        (anchor.words.lowerBound - 4..<anchor.words.lowerBound).contains(where: {
          prose.norm($0).isOne(of: "in", "during")
        }), contains(where: { $0.form == .casualty && $0.head < anchor.head }),
        // But "were shot dead in a gunfight" is no part.
        contains(where: {
          $0.form == .verb && $0.head < anchor.head && !($0.isPassive && $0.kind == .shooting)
        }),
        // And "another two in a gunfight in the town of Shali" is one of its own.
        EventClause.scene(prose, anchor.words.upperBound..<anchor.words.upperBound + 6) == nil
      {
        return false
      }
      // "who had got wind of a planned attack laid in wait"
      if anchor.form == .noun, anchor.head > first.head || count > 1,
        prose.norm(anchor.words.lowerBound).isOne(of: "planned", "imminent", "impending", "looming")
          || prose.norm(anchor.words.lowerBound - 1).isOne(
            of: "planned", "imminent", "impending", "looming"),
        contains(where: { $0.form != .noun && $0.head > anchor.head })
      {
        return false
      }
      // "Hamas responded to the attack by firing eight rockets": what was answered was told.
      if anchor.form == .noun,
        let answered = (anchor.words.lowerBound - 6..<anchor.words.lowerBound).last(where: {
          prose.norm($0).isOne(of: "responded", "reacted", "replied", "retaliated")
        }),
        prose.norm(answered + 1).isOne(of: "to", "for", "against"),
        contains(where: {
          $0.form == .verb && $0.head > anchor.head && prose.norm($0.head).hasSuffix("ing")
        })
      {
        return false
      }
      // "after the explosion armed tribesmen fired at least 16 rockets at a camp"
      if count > 1, anchor == first, anchor.form == .noun, anchor.reference == .known,
        prose.norm(anchor.words.lowerBound - 1) == "the",
        prose.norm(anchor.words.lowerBound - 2).isOne(of: "after", "following"),
        prose.words.indices.contains(anchor.words.upperBound),
        prose.words[anchor.words.upperBound].isWord,
        contains(where: {
          $0.form == .verb && !$0.isPassive && $0.head > anchor.head && $0.head - anchor.head < 6
        })
      {
        return false
      }
      guard anchor.form == .noun, anchor.head > first.head,
        prose.norm(anchor.head).isOne(of: "fighting", "offensive", "clashes", "hostilities")
      else { return true }
      // "Five people were killed as fighting swept through the camp": in it.
      if allSatisfy({ $0.form == .casualty || $0 == anchor }),
        prose.norm(anchor.words.lowerBound - 1) == "as"
      {
        return true
      }
      let start = anchor.words.lowerBound
      return !(start - 4..<start).contains {
        prose.norm($0).isOne(of: "as", "amid", "while", "despite", "since")
      }
    }
  }

  /// Without what somebody is known for: "The group, which has fought the government since 1984, attacked a convoy".
  func withoutLongStanding(_ prose: Prose, in sentence: Range<Int>) -> [EventAnchor] {
    let asides = EventClause.longStanding(prose, in: sentence)
    let charges = EventClause.charges(prose, in: sentence)
    guard !asides.isEmpty || !charges.isEmpty else { return self }
    return filter { anchor in
      if let charge = charges.first(where: { $0.contains(anchor.head) }) {
        // "Police arrested five men suspected of bombing a bus", "two men accused of attacks in Quetta were shot dead"
        return !contains { !charge.contains($0.head) }
          && !(sentence.lowerBound..<charge.lowerBound).contains {
            EventClause.arrests.contains(prose.norm($0))
          }
      }
      guard let aside = asides.first(where: { $0.contains(anchor.head) }) else { return true }
      return !contains { $0.head >= aside.upperBound && $0.form != .noun }
    }
  }

  /// "the killing of a commander in an air strike": a killing is of the kind of the means that is named with it.
  func withMeansOfKillings(_ prose: Prose) -> [EventAnchor] {
    var all = self
    for index in indices
    where all[index].form == .noun && all[index].kind?.family == .ground
      && prose.norm(all[index].head).isOne(of: "killing", "assassination")
    {
      guard let means = first(where: { $0.form == .noun && $0.head > all[index].head }),
        means.head - all[index].head < 16, let kind = means.kind,
        [.air, .fire, .explosive].contains(kind.family),
        let link = (all[index].head + 1..<means.words.lowerBound).last(where: {
          prose.norm($0).isOne(of: "in", "by", "with")
        }), means.words.lowerBound - link < 4
      else { continue }
      all[index].kind = kind
    }
    return all
  }
}

extension EventClause {
  static let arrests: FormSet = [
    "arrested", "detained", "captured", "apprehended", "held", "nabbed", "caught", "rounded",
  ]

  /// What people are charged with, told with who they are: "two men accused of staging attacks on the railway in Quetta".
  static func charges(_ prose: Prose, in sentence: Range<Int>) -> [Range<Int>] {
    sentence.dropFirst().compactMap { start in
      guard prose.norm(start).isOne(of: "accused", "suspected", "wanted", "convicted"),
        prose.norm(start + 1).isOne(of: "of", "for", "in"),
        prose.has(start - 1, [.person, .assailant, .role, .organization])
          || prose.words[start - 1].isCapitalized && prose.words[start - 1].isWord
          || prose.norm(start - 1).isOne(of: "groups", "group"),
        !prose.has(start - 1, [.being, .having])
      else { return nil }
      let end = span(start + 2, sentence.upperBound).first {
        prose.has($0, .being) || prose.norm($0).isOne(of: ",", ";", "who")
          || prose.has($0, .having)
          // "Gunmen suspected of links to al-Qaida attacked a checkpoint"
          || $0 > start + 2 && prose.norm($0).hasSuffix("ed")
            && (prose.has($0, .verb) || EventWords.table[prose.norm($0)] != nil)
      }
      return start..<(end ?? sentence.upperBound)
    }
  }

  /// The words that say what somebody has done for long: ", who have been fighting for independence since 1984,".
  static func longStanding(_ prose: Prose, in sentence: Range<Int>) -> [Range<Int>] {
    sentence.compactMap { start in
      guard prose.norm(start).isOne(of: "who", "which"), prose.norm(start - 1) == ",",
        start > sentence.lowerBound + 1, prose.norm(start + 1).isOne(of: "has", "have"),
        let end = span(start + 2, min(sentence.upperBound, start + 30)).first(where: {
          prose.norm($0) == ","
        }),
        // "which has claimed a bombing on Monday" is no habit.
        span(start + 2, end).contains(where: {
          prose.norm($0).isOne(of: "since", "long", "years", "decades", "months")
            || prose.norm($0) == "been" && prose.norm($0 + 1).hasSuffix("ing")
        }),
        !span(start + 2, end).contains(where: { prose.has($0, .weekday) })
      else { return nil }
      return start..<end
    }
  }
}
