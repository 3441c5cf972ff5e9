import Incidents

/// Knows clauses that tell of no new attack: what is talked of, steps of one, those who did it.
extension DocumentReading {
  /// "The envoy called the shelling cowardly", "a court has sentenced three men over the 2016 bombing": a word for
  /// what is known, beside which no place or day is told.
  func isTalkedOf(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    if isOfNone(main, context) { return true }
    if isOfUnknown(context, main) || isOfRelative(context, main) || isOfTrial(context, main)
      || isPleaded(context)
    {
      return true
    }
    if isOfAllCondemned(context, main) { return true }
    // "The attacks follow Sunday's service in Omagh": what was before them.
    if main.form == .noun, main.reference == .known, !drafts.isEmpty,
      main.words.lowerBound - context.sentence.lowerBound < 3,
      prose.norm(main.words.upperBound).isOne(of: "follow", "follows", "come", "comes")
    {
      return true
    }
    // "announced an inquiry into the Omagh bombing": on another day than that of the bombing.
    if main.form == .noun,
      span(max(context.sentence.lowerBound, main.words.lowerBound - 5), main.words.lowerBound)
        .contains(where: {
          prose.norm($0).isOne(
            of: "inquiry", "inquest", "probe", "documentary", "film", "book", "report",
            "investigation")
            && prose.norm($0 + 1).isOne(of: "into", "about", "on")
        }),
      !context.dates.contains(where: { $0.words.lowerBound > main.head && !$0.isOfSpeech }),
      (context.number..<min(context.number + 3, prose.sentences.count)).allSatisfy({
        CasualtyGrammar(prose, in: prose.sentences[$0]).read().isEmpty
      })
    {
      return true
    }
    // "helped trigger the latest coup just four days later": what came of it.
    if main.form == .noun, main.reference == .known, !drafts.isEmpty,
      span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 4))
        .contains(where: {
          prose.norm($0).isOne(
            of: "trigger", "triggered", "prompted", "sparked", "fuelled", "fueled", "led", "drew")
        }), CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return true
    }
    // "the cadets who fell in a skirmish of the Pacific War"
    if main.form == .noun, prose.reads(main.words.upperBound, "of", "the"),
      (main.words.upperBound + 2..<main.words.upperBound + 6).contains(where: {
        prose.norm($0) == "war" && prose.words.indices.contains($0 + 1)
          && prose.words[$0].isCapitalized && !prose.words[$0 + 1].isCapitalized
      })
    {
      return true
    }
    // "had not suffered a worse assault in a decade"
    if main.form == .noun, !prose.norm(main.words.upperBound).isOne(of: "than", "when"),
      (main.words.lowerBound - 1..<main.head).contains(where: {
        prose.norm($0).isOne(of: "worse", "bigger", "deadlier", "larger", "bloodier")
      }),
      span(max(context.words.lowerBound, main.head - 8), main.head).contains(where: {
        prose.norm($0).isOne(of: "not", "never", "no")
          && span($0, main.head).contains {
            prose.norm($0).isOne(
              of: "suffered", "seen", "had", "known", "witnessed", "experienced", "faced", "suffer",
              "see", "remember", "remembered")
          }
      })
    {
      return true
    }
    guard main.form == .noun, main.reference == .known, !isOfNamedDay(main),
      context.clause.anchors.allSatisfy({ $0.form == .noun || $0.form == .casualty })
    else { return false }
    let start = main.words.lowerBound
    // "Poland, which scrambled jets during the bombardment, dismissed reports that a missile had come down"
    if main.form == .noun, prose.norm(main.words.upperBound) == ",",
      span(max(context.sentence.lowerBound, main.words.lowerBound - 2), main.head).contains(where: {
        prose.norm($0) == "during" && prose.norm($0 + 1) == "the"
      }), context.clause.anchors.allSatisfy({ $0 == main }),
      CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return true
    }
    // "Lawyers will observe a strike today against the Kohat attack"
    if main.form == .noun, main.reference == .known,
      span(max(context.sentence.lowerBound, main.head - 5), main.head).contains(where: {
        prose.norm($0) == "against"
      }),
      span(context.sentence.lowerBound, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "strike", "rally", "protest", "march", "protested", "shutdown")
      }), CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return true
    }
    // "Mediators in Cairo fear the attack could sink the talks"
    if prose.norm(main.words.upperBound).isOne(of: "could", "would", "might", "may"),
      CasualtyGrammar(prose, in: context.words).read().isEmpty
    {
      return true
    }
    // "A court sentenced two men for their part in the attack": on another day than that of the attack.
    if span(max(context.sentence.lowerBound, start - 20), start).contains(where: {
      Self.verdicts.contains(prose.norm($0))
    }) {
      return true
    }
    // "The attack follows an unannounced visit on Tuesday by the Secretary of State": nothing new of it.
    if span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 2))
      .contains(where: {
        prose.norm($0).isOne(of: "follows", "followed", "comes", "came")
      }), CasualtyGrammar(prose, in: context.words).read().isEmpty,
      context.sentence.contains(where: {
        prose.norm($0).isOne(
          of: "visit", "talks", "election", "elections", "vote", "summit", "meeting", "warning",
          "announcement", "anniversary", "agreement", "truce")
      })
    {
      return true
    }
    // "no claim of responsibility for the attacks in and near Karak", "Russia is responsible for the attack"
    let owner = prose.norm(start - 3)
    if prose.norm(start - 2) == "for", owner == "responsible" || owner == "responsibility",
      CasualtyGrammar(prose, in: context.words).read().isEmpty,
      owner == "responsible" || context.sentence.contains(where: { prose.norm($0) == "no" })
    {
      return true
    }
    // "Neither attack had been claimed by Monday evening"
    if span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 5))
      .contains(where: {
        prose.norm($0) == "claimed" && prose.has($0 - 1, [.being, .adverb])
      })
    {
      return true
    }
    let isCalled =
      span(max(context.words.lowerBound, start - 4), start).contains {
        Self.talk.contains(prose.norm($0))
      }
      // "condemned "in the strongest terms the heinous and cowardly terrorist attack""
      || span(max(context.sentence.lowerBound, start - 14), start).contains {
        prose.norm($0).isOne(of: "condemned", "condemns", "denounced")
          && span($0 + 1, min(start, $0 + 5)).contains { prose.norm($0) == "strongest" }
      }
    guard isCalled else { return false }
    // "condemned the attack in Mosul, in which six died": the place stands with the word.
    let behind = span(
      main.words.upperBound, min(main.words.upperBound + 4, context.sentence.upperBound))
    return !behind.contains { prose.has($0, .locative) }
      && CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  /// "No church had been attacked before": none was.
  private func isOfNone(_ main: EventAnchor, _ context: ClauseContext) -> Bool {
    guard main.form == .verb, main.isPassive else { return false }
    let subject = span(max(context.words.lowerBound, main.head - 6), main.head)
    return subject.contains {
      prose.norm($0) == "no" && prose.has($0 + 1, .facility)
        && span($0 + 1, main.head).contains { prose.has($0, .having) }
    } && CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  /// "adjourned the trial of a tailor who supplied the detonators for a bombing", "gave a captain a life term for having
  /// looked on while villagers were slaughtered": what a court has before it, where no day is told of it.
  func isOfTrial(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let before = span(context.sentence.lowerBound, main.words.lowerBound)
    guard
      let court = before.first(where: {
        Self.courts.contains(prose.norm($0)) || prose.reads($0, "life", "term")
          || prose.reads($0, "prison", "terms") || prose.reads($0, "jail", "terms")
          || prose.norm($0).isOne(of: "sentenced", "convicted", "jailed")
            && span($0 + 1, $0 + 5).contains { prose.norm($0) == "for" }
          // "A man convicted of killing a judge with mail bombs was sentenced Tuesday"
          || prose.norm($0).isOne(of: "convicted", "guilty") && prose.norm($0 + 1) == "of"
          || prose.reads($0, "court", "martial")
          // "Four militants must die for their part in an attack on the embassy, a court decided"
          || prose.reads($0, "must", "die") && prose.norm($0 + 2) == "for"
      }) ?? courtBehind(context, main),
      // "A bomb exploded outside a court": the court comes behind, or is where it was.
      court > main.head
        || span(court + 1, main.words.lowerBound).contains(where: {
          Self.matters.contains(prose.norm($0))
        }),
      prose.reads(court - 1, "on", "trial")
        || !prose.has(court - 1, .locative) && !prose.has(court - 2, .locative)
    else { return false }
    // "went on trial on Monday over a bomb attack": the day is that of the court.
    let link =
      span(court + 1, main.words.lowerBound).last {
        Self.matters.contains(prose.norm($0)) && prose.norm($0) != "in"
      } ?? court
    // "had been sentenced for similar kidnappings only on Wednesday": the day of the sentence.
    let isOfMany =
      main.form == .noun && main.isPlural
      && prose.norm(court).isOne(of: "sentenced", "convicted", "jailed")
    let isProceeding =
      court > main.head
      || context.sentence.contains { Self.proceedings.contains(prose.norm($0)) }
    let isDated = context.dates.contains {
      !$0.isOfSpeech && $0.words.lowerBound > link && abs($0.words.lowerBound - main.head) < 10
        && !isOfVerdict($0) && !isOfOpening($0, behind: main, court)
    }
    // "a judge in the trial of traffickers was killed when gunmen opened fire", "six people killed when gunmen attacked"
    let isInterrupted = span(court + 1, main.words.upperBound).contains {
      prose.norm($0).isOne(of: "when", "as", "after") && !prose.has($0 + 1, .being)
        && main.form == .verb && main.head - $0 < 8
        && span($0 - 9, $0).contains {
          prose.has($0, [.killed, .injured])
            || prose.norm($0).isOne(of: "halted", "interrupted", "adjourned", "suspended")
        }
    }
    // "Prosecutors in the trial of a drug lord were shot dead": they, and not who is tried.
    let isOfCourt =
      court < main.head && main.isPassive && context.words.contains(court)
      && Self.courts.contains(prose.norm(court)) && prose.norm(court) != "trial"
      && !span(court, main.head).contains {
        prose.norm($0).isOne(of: "who", "for", "over", "while", "that")
      }
    return isProceeding && (!isDated || isOfMany) && !isInterrupted && !isOfCourt
      && (abs(main.head - court) > 2 || prose.norm(court + 1) == "of")
  }

  /// "The trial of men accused of bombing a market opened in Kirkuk on Monday": the day of the court.
  private func isOfOpening(_ date: DatePhrase, behind main: EventAnchor, _ court: Int) -> Bool {
    court < main.head
      && span(main.words.upperBound, date.words.lowerBound).contains {
        prose.norm($0).isOne(of: "opened", "began", "resumed", "started", "ended", "adjourned")
      }
  }

  /// "was sentenced Tuesday", "was jailed on Monday": the day of the court.
  private func isOfVerdict(_ date: DatePhrase) -> Bool {
    let before = date.words.lowerBound - 1
    return Self.verdicts.contains(prose.norm(before))
      || prose.norm(before) == "on" && Self.verdicts.contains(prose.norm(before - 1))
      || prose.norm(date.words.lowerBound) == "on" && Self.verdicts.contains(prose.norm(before))
  }

  /// "Troops regained control of the hotel yesterday, having killed three attackers": the end of what was told.
  mutating func endOfSiege(_ context: ClauseContext) -> Int? {
    guard let last = drafts.indices.last, drafts[last].factuality == .asserted,
      context.number - drafts[last].lastSentence <= 3,
      [.ground, .explosive].contains(drafts[last].kind.family),
      // Those who end it are the subject, and nothing else is told before.
      context.sentence.prefix(10).contains(where: {
        prose.norm($0).isOne(of: "regained", "retook", "retaken", "recaptured")
          && span($0 + 1, $0 + 6).contains {
            prose.norm($0).isOne(of: "control", "hotel", "building", "compound", "school", "base")
          }
          || prose.norm($0).isOne(of: "ended", "end") && prose.norm($0 + 1) == "the"
            && prose.norm($0 + 2) == "siege"
      })
    else { return nil }
    drafts[last].tell(in: context)
    return last
  }

  /// "Saturday's attack did not commence with a suicide car bombing", "was on his way to another mosque to carry out another
  /// attack": how it was not done, and what was not.
  func isNotDone(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    if isCleared(context, main) { return true }
    return context.sentence.contains { index in
      prose.norm(index) == "not" && prose.norm(index - 1) == "did"
        && prose.norm(index + 1).isOne(of: "commence", "begin", "start")
        && prose.norm(index + 2) == "with"
        && !context.sentence.contains { prose.norm($0).isOne(of: "but", ";") }
        && CasualtyGrammar(prose, in: context.sentence).read().isEmpty
        || prose.norm(index) == "way" && prose.norm(index + 1) == "to"
          && prose.norm(index - 1).isOne(of: "his", "their", "her", "the")
          && prose.norm(index - 2) == "on" && index < main.head && main.head - index < 24
          && span(index + 2, main.head).contains {
            prose.reads($0, "to", "carry") || prose.reads($0, "to", "attack")
          }
    }
  }

  /// "Police have ruled out foul play behind the explosion"
  private func isCleared(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.kind == .bomb, main.form == .noun else { return false }
    return span(context.sentence.lowerBound, main.head).contains { index in
      prose.reads(index, "ruled", "out") && !prose.has(index - 1, .negation)
        && prose.norm(index - 1) != "not"
        && span(index + 2, min(main.head, index + 8)).contains {
          prose.norm($0).isOne(of: "foul", "sabotage", "terrorism", "terror", "hostile")
        }
    }
  }

  /// "The prosecutor had described him as the driver: he who waited while the owner was gunned down", behind a verdict: what
  /// is told in court, where no day is told of it.
  private func isPleaded(_ context: ClauseContext) -> Bool {
    guard !context.dates.contains(where: { !$0.isOfSpeech }),
      context.sentence.prefix(7).contains(where: {
        Self.pleaders.contains(prose.norm($0)) || prose.reads($0, "advocate", "general")
          || prose.reads($0, "attorney", "general")
      })
    else { return false }
    let first = max(0, context.number - Self.trialReach)
    return (first..<context.number).contains { number in
      let words = prose.sentences[number]
      return words.contains { Self.verdicts.contains(prose.norm($0)) }
        && words.contains { Self.courts.contains(prose.norm($0)) }
    }
  }

  private static let pleaders: FormSet = [
    "prosecutor", "prosecutors", "prosecution", "indictment", "counsel", "barrister",
  ]
  /// So many sentences behind a verdict a report goes on with the trial.
  private static let trialReach = 3

  /// "condemns the attacks directed today at the mission": all of those that the text goes on to tell one by one.
  private func isOfAllCondemned(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.isPlural,
      prose.norm(main.words.lowerBound - 1) == "the" || prose.norm(main.words.lowerBound) == "the",
      span(context.sentence.lowerBound, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "condemns", "condemned", "condemn", "deplores", "denounces")
      }), CasualtyGrammar(prose, in: context.words).read().isEmpty,
      context.number + 1 < prose.sentences.count
    else { return false }
    // "condemned the attacks on two churches in Borno": one that is placed is told here.
    let behind = prose.bytes(of: main.words.upperBound - 1..<context.sentence.upperBound)
    guard
      !places.indices(in: behind).contains(where: {
        toponyms[$0].use == .name && toponyms[$0].location != nil
      })
    else { return false }
    let next = prose.sentences[context.number + 1..<min(prose.sentences.count, context.number + 4)]
    return next.contains { words in
      EventAnchor.all(prose, in: words).contains { $0.form == .verb && !$0.isWeak }
    }
  }

  /// "The widow of a journalist blown up in his car told a court": the court is named behind.
  private func courtBehind(_ context: ClauseContext, _ main: EventAnchor) -> Int? {
    // "the man accused of ordering the assassination made his first appearance before a judge"
    if span(max(context.sentence.lowerBound, main.words.lowerBound - 5), main.words.lowerBound)
      .contains(where: { prose.norm($0).isOne(of: "accused", "charged") }),
      let judge = span(main.words.upperBound, context.sentence.upperBound).first(where: {
        Self.courts.contains(prose.norm($0))
          && prose.norm($0 - 2).isOne(of: "before", "in", "by")
      })
    {
      return judge
    }
    guard main.form == .verb, !prose.has(main.head - 1, [.being, .having]) else { return nil }
    return span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 10))
      .first {
        prose.norm($0).isOne(of: "court", "judge", "judges", "jury", "tribunal")
          && prose.norm($0 - 2).isOne(of: "told", "tells")
      }
  }

  /// What joins a court to what it has before it.
  private static let matters: FormSet = [
    "who", "for", "over", "while", "of", "in", "against", "accused", "with",
  ]

  private static let courts: FormSet = [
    "court", "tribunal", "judge", "judges", "jury", "trial", "court-martial", "prosecutors",
  ]

  private static let proceedings: FormSet = [
    "trial", "adjourned", "term", "sentence", "sentenced", "verdict", "acquitted", "convicted",
    "appeal", "hearing", "pleaded", "testified", "jailed", "dock", "defendant", "defendants",
    "martial", "ruled", "terms", "condemned", "sentences", "bail", "arguments", "charged",
    "accused",
  ]

  /// "It did not say who had opened fire": of what was told.
  private func isOfUnknown(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, !drafts.isEmpty,
      let who = span(
        max(context.sentence.lowerBound, main.words.lowerBound - 4), main.words.lowerBound
      )
      .last(where: { prose.norm($0).isOne(of: "who", "whether") })
    else { return false }
    let before = span(max(context.sentence.lowerBound, who - 6), who)
    return before.contains {
      prose.has($0, .negation) || prose.norm($0).isOne(of: "unclear", "unknown")
    }
      && before.contains {
        prose.norm($0).isOne(
          of: "say", "known", "clear", "unclear", "unknown", "know", "specify", "established",
          "determined", "identify")
      }
  }

  /// "blamed the RSF, which has fired on the city from across the river": what it does all along.
  private func isOfRelative(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, !main.isPassive, context.dates.isEmpty,
      prose.norm(main.head - 1).isOne(of: "has", "have")
        || prose.norm(main.head - 2).isOne(of: "has", "have"),
      span(max(context.sentence.lowerBound, main.head - 4), main.head).contains(where: {
        prose.norm($0) == "which" && prose.norm($0 - 1) == ","
      })
    else { return false }
    return CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  static let verdicts: FormSet = [
    "sentenced", "convicted", "acquitted", "jailed", "indicted", "charged", "prosecuted",
  ]

  static let talk: FormSet = [
    "called", "call", "calls", "condemned", "condemn", "condemning", "denounced", "denouncing",
    "denounce", "deploring", "decried", "described",
    "deplored", "mourned", "halt", "stop", "end", "cease", "halting", "pause", "ending",
    "investigating", "discussed", "over", "about", "welcomed", "commented",
    "probe", "trial", "account", "version",
  ]

  /// "militias have attacked convoys": what they do, on no day and to nobody in particular.
  func isHabit(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    if isOfMany(context, main) { return true }
    // "More than 100 ships have come under attack since the campaign began"
    if let since = span(main.head, context.sentence.upperBound).first(where: {
      prose.norm($0) == "since"
    }), since - main.head < 6,
      span(context.sentence.lowerBound, main.head).contains(where: { prose.has($0, .having) }),
      (context.sentence.lowerBound..<context.sentence.lowerBound + 4).contains(where: {
        (prose.words[min($0, prose.words.count - 1)].value ?? 0) >= 10
          || prose.norm($0).isOne(of: "dozens", "scores", "hundreds")
      })
    {
      return true
    }
    guard main.form == .verb, !main.isPassive, context.dates.isEmpty,
      prose.has(main.head - 1, .having)
        || prose.has(main.head - 2, .having) && prose.has(main.head - 1, .adverb),
      prose.words.indices.contains(main.words.upperBound)
    else { return false }
    let object = prose.words[main.words.upperBound]
    if object.norm.isOne(of: "dozens", "hundreds", "scores", "thousands", "many"),
      main.kind == .abduction
    {
      return true
    }
    return object.isWord && !object.isCapitalized && object.norm.hasSuffix("s")
      && !object.has([
        .number, .definite, .indefinite, .preposition, .locative, .pronoun, .adverb, .sequel,
      ])
      // "have attacked boats off Mannar, sinking at least one": on one day, by what came of it.
      && !context.sentence.contains {
        prose.norm($0 - 1) == "," && Self.outcomes.contains(prose.norm($0))
      }
      && CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  private static let outcomes: FormSet = [
    "sinking", "destroying", "damaging", "capturing", "seizing", "wrecking", "setting",
  ]

  /// "The attacks are mostly put down to the Front", "troops and rebels are clashing more and more": of many, on no day.
  private func isOfMany(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let behind = main.words.upperBound
    if main.form == .noun, main.isPlural, main.reference == .known {
      return prose.norm(behind) == "are"
        && span(behind + 1, min(context.sentence.upperBound, behind + 5)).contains {
          prose.norm($0).isOne(
            of: "mostly", "usually", "often", "largely", "generally", "regularly", "commonly")
        }
    }
    return main.form == .verb && context.words.contains { prose.reads($0, "more", "and", "more") }
  }

  /// "The man's house was raided", "a police raid on their home": a search, by which nobody is attacked.
  func isSearch(_ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]) -> Bool {
    guard main.kind == .raid, !prose.norm(main.head).hasPrefix("storm"),
      context.words.contains(where: { Self.searched.contains(prose.norm($0)) }),
      context.clause.weapons.isEmpty,
      context.clause.anchors.allSatisfy({ $0 == main })
    else { return false }
    return !context.sentence.contains {
      prose.has($0, [.killed, .injured])
        || prose.has($0, .assailant) && !prose.norm($0).isOne(of: "suspect", "suspects")
        || Self.forces.contains(prose.norm($0))
    }
  }

  private static let searched: FormSet = [
    "home", "homes", "house", "houses", "apartment", "apartments", "flat", "residence", "office",
    "offices", "premises", "headquarters", "newsroom", "studio", "warehouse", "shop",
  ]

  /// Who raids in a war.
  private static let forces: FormSet = [
    "soldiers", "troops", "army", "forces", "military", "settlers", "commandos", "junta", "israeli",
    "paramilitary", "paramilitaries",
  ]

  /// A clause that begins with "response to", "retaliation for".
  func isReason(_ context: ClauseContext) -> Bool {
    (span(context.words.lowerBound, min(context.words.lowerBound + 2, context.words.upperBound)))
      .contains {
        prose.norm($0).isOne(of: "response", "retaliation", "revenge", "reprisal", "retribution")
          && prose.norm($0 + 1).isOne(of: "to", "for")
      }
  }

  /// "was retaliation for French raids", "as revenge for the strikes": for something that is not told here.
  func isRetaliation(for main: EventAnchor) -> Bool {
    let reach = span(main.words.lowerBound - 4, main.words.lowerBound)
    return reach.contains {
      prose.norm($0).isOne(of: "retaliation", "revenge", "reprisal", "retribution", "vengeance")
        && prose.norm($0 + 1) == "for" && prose.norm($0 - 1).isOne(of: "was", "is", "as", "were")
    }
  }

  /// "The fighters also torched shops", "Assailants burned the market": those who were told of.
  func isOfAttackers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    span(max(context.words.lowerBound, main.head - 4), main.head).contains {
      prose.has($0, .assailant)
        && (prose.norm($0 - 1) == "the"
          || prose.norm($0).isOne(of: "assailants", "attackers"))
    }
  }

  /// "Our guard on the roof opened fire and one attacker was killed": in the attack that was told of, and not in another.
  func attackMetByGuards(_ context: ClauseContext, _ main: EventAnchor) -> Int? {
    guard main.kind == .shooting, main.form == .verb, !main.isPassive,
      !context.dates.contains(where: {
        !$0.isOfSpeech && context.words.contains($0.words.lowerBound)
      })
    else { return nil }
    let subject = span(max(context.words.lowerBound, main.head - 8), main.head)
    guard
      subject.contains(where: {
        prose.norm($0).isOne(
          of: "guard", "guards", "police", "policeman", "policemen", "officers", "soldiers",
          "troops", "forces", "sentries", "marines")
      }),
      !subject.contains(where: { prose.norm($0).isOne(of: "disguised", "dressed", "attacked") }),
      span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 12))
        .contains(where: {
          prose.norm($0).isOne(
            of: "attacker", "attackers", "assailant", "assailants", "bomber", "bombers")
        })
    else { return nil }
    return drafts.indices.last {
      drafts[$0].factuality == .asserted && !drafts[$0].isBackground && !drafts[$0].isAggregate
        && [.ground, .explosive].contains(drafts[$0].kind.family)
        && context.number - drafts[$0].lastSentence <= Self.reachOfScene
    }
  }

  /// In how many sentences more is told of an attack.
  private static let reachOfScene = 8

  func isOfAttackerShot(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "A man drove a lorry into crowds. Police shot the driver dead"
    if main.kind == .shooting, !main.isPassive, let last = drafts.last,
      context.number - last.lastSentence <= 3,
      prose.norm(main.words.upperBound) == "the" || prose.norm(main.words.upperBound) == "and",
      span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 5))
        .contains(where: {
          prose.norm($0).isOne(
            of: "driver", "attacker", "attackers", "assailant", "assailants", "gunman", "knifeman",
            "bomber", "shooter")
            && (span(main.words.upperBound, $0).contains { prose.norm($0) == "the" })
        })
    {
      return true
    }
    guard main.kind == .shooting, main.isPassive, !drafts.isEmpty else { return false }
    let isTold = span(max(context.words.lowerBound, main.head - 12), main.head).contains {
      prose.has($0, .assailant) && prose.norm($0 + 1) == "who"
    }
    let subject = max(context.words.lowerBound, main.head - (isTold ? 12 : 5))..<main.head
    let isAttacker = subject.contains {
      prose.has($0, .assailant) && !prose.has($0, .civilian)
        || prose.norm($0).isOne(of: "second", "third", "other", "others")
          && prose.has($0 + 1, .being)
    }
    // "The four attackers were shot."
    if isAttacker, prose.norm(context.sentence.lowerBound).isOne(of: "the", "all", "both"),
      main.head - context.sentence.lowerBound < 6, let last = drafts.last,
      context.number - last.lastSentence <= 4,
      [.ground, .explosive].contains(last.kind.family),
      prose.norm(context.sentence.lowerBound + 1) != "victims"
    {
      return true
    }
    // "Four gunmen who tried to get in through the breach were shot dead after an hour", of an attack that was just told.
    if isAttacker, isTold, let last = drafts.last, context.number - last.lastSentence <= 1,
      [.ground, .explosive].contains(last.kind.family), last.factuality == .asserted,
      span(max(context.words.lowerBound, main.head - 12), main.head).contains(where: {
        prose.norm($0) == "who"
          && (prose.norm($0 + 1).isOne(of: "tried", "stormed", "attacked", "followed", "attempted")
            || prose.reads($0 + 1, "had", "tried"))
      })
    {
      return true
    }
    return isAttacker
      && (main.words.upperBound..<main.words.upperBound + 7).contains {
        prose.norm($0).isOne(
          of: "guards", "police", "soldiers", "troops", "forces", "guard", "officers", "security",
          "army", "commandos")
      }
  }

  /// "Three men drove a van into crowds. All three were shot and killed by police"
  func isOfAllWhoAttacked(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let start = context.sentence.lowerBound
    guard main.kind == .shooting, main.isPassive, let last = drafts.last,
      let head = last.anchor?.head, context.number - last.lastSentence <= 1,
      prose.norm(start).isOne(of: "all", "both"),
      span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 7))
        .contains(where: {
          prose.norm($0).isOne(of: "police", "officers", "guards", "security", "troops", "soldiers")
        })
    else { return false }
    let attackers = prose.norm(start) == "both" ? start : start + 1
    let before = span(prose.sentences[last.sentence].lowerBound, head)
    guard let count = Quantity.read(prose, at: attackers, in: context.sentence)?.count else {
      return false
    }
    return before.contains { index in
      guard let told = Quantity.read(prose, at: index, in: before), told.count == count else {
        return false
      }
      return span(told.words.upperBound, min(told.words.upperBound + 3, head)).contains {
        prose.has($0, [.assailant, .person]) || prose.norm($0) == "men"
      }
    }
  }

  /// "Hamas denied responsibility for the rocket fire on Tuesday at Sderot": told nowhere else, with its day and place.
  func isFirstTold(_ context: ClauseContext) -> Bool {
    let isDated = context.dates.contains {
      !$0.isOfSpeech && context.words.contains($0.words.lowerBound)
    }
    // "The Taliban is taking responsibility for a suicide bombing in Kabul", as the first of the news
    let isLead =
      context.number <= 1
      && context.clause.anchors.contains {
        $0.form == .noun && $0.reference == .new && !$0.isPlural
      }
    guard !drafts.contains(where: { $0.factuality == .asserted }), isDated || isLead
    else { return false }
    return places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { $0.location != nil && $0.tie >= 3 }
  }

  /// "denied that it was behind Tuesday's bombardment of the camp in El Fasher": one of its own day and place.
  func isOfNamedDay(_ anchor: EventAnchor) -> Bool {
    let start = anchor.words.lowerBound
    let owner = prose.norm(start) == "'s" ? start - 1 : start - 2
    guard EventAnchor.isNamedDay(prose, owner), prose.norm(owner + 1) == "'s" else { return false }
    return prose.norm(anchor.words.upperBound).isOne(of: "of", "on", "in", "at", "against", "near")
  }

  /// "said that the attacks were meant to distract from the advance in Khartoum North": what is known, beside a place
  /// that is not its own.
  func isElsewhere(_ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]) -> Bool {
    guard !drafts.isEmpty, main.form == .noun, main.reference == .known,
      context.clause.anchors.allSatisfy({ $0.form == .noun }),
      let place = found.first(where: { $0.location != nil }),
      let word = places.word(at: place.range.lowerBound, in: context.words),
      // "in southern Afghanistan. The blast came as he got out to go into his office in Lashkar Gah"
      drafts.last?.place.map({ $0.fineness < 100_000 || !$0.agrees(with: place) }) ?? true
    else { return false }
    let behind = span(main.words.upperBound, word)
    return behind.contains { prose.has($0, [.being, .modal]) || prose.norm($0) == "to" }
      && context.dates.allSatisfy { !context.words.contains($0.words.lowerBound) }
      && CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  func isOn(_ index: Int) -> Bool { prose.norm(index).isOne(of: "on", "against") }

  /// "killed in the ensuing exchange of fire": in what was told just before.
  func isEnsuing(_ main: EventAnchor) -> Bool {
    main.form == .noun
      && (main.words.lowerBound - 1..<main.head).contains {
        prose.norm($0).isOne(of: "ensuing", "subsequent", "resulting")
      }
  }

  /// "Police also found three more bombs, which were defused", "a second device was defused at the same spot", "With the
  /// clash the government came nearer to war", "A jet crashed, killing the pilot": what is no attack of its own.
  func isOfKnownScene(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let words = context.words
    // "With the clash in the area the government came one step nearer"
    if main.form == .noun, main.reference == .known, !drafts.isEmpty,
      main.words.lowerBound - words.lowerBound <= 2,
      prose.norm(words.lowerBound) == "with", prose.norm(words.lowerBound + 1) == "the"
    {
      return true
    }
    // "A jet crashed east of the base, killing the pilot"
    if context.clause.anchors.allSatisfy({ $0.form == .casualty || $0.isWeak }),
      context.clause.weapons.allSatisfy({ prose.has($0.head, .aircraft) }),
      let crash = words.first(where: { prose.norm($0).isOne(of: "crashed", "crashes", "crash") }),
      context.clause.weapons.contains(where: { $0.head < crash && crash - $0.head <= 24 }),
      !context.sentence.contains(where: {
        prose.has($0, .interception)
          || prose.has($0, .assailant)
            && !prose.norm($0 + 1).isOne(of: "jet", "jets", "plane", "planes", "aircraft")
          || prose.norm($0).isOne(of: "hit", "missile", "fire")
      })
    {
      return true
    }
    // "Bomb disposal staff defused a second device at the same spot"
    guard let last = drafts.last, last.factuality == .asserted, last.kind.family == .explosive,
      context.number - last.lastSentence <= 3, last.lastParagraph == context.paragraph,
      words.contains(where: {
        prose.norm($0).isOne(of: "defused", "deactivated", "neutralised", "neutralized")
      }),
      words.contains(where: {
        prose.norm($0).isOne(of: "second", "another", "more", "other", "third")
      })
    else { return false }
    return context.dates.allSatisfy { !words.contains($0.words.lowerBound) }
      && places.indices(in: prose.bytes(of: words)).isEmpty
  }

  /// "A delivery van had been hijacked earlier in the evening and was loaded with the device": before the bomb of it.
  func attackOfCarrier(_ context: ClauseContext, _ main: EventAnchor) -> Int? {
    guard main.kind == .abduction, main.isPassive, let last = drafts.indices.last,
      drafts[last].kind.family == .explosive, context.number - drafts[last].lastSentence <= 3,
      context.words.contains(where: {
        prose.norm($0).isOne(of: "device", "bomb", "explosives") && prose.norm($0 - 1) == "the"
      })
    else { return nil }
    return last
  }

  /// "It began on Friday evening": what the sentence before told.
  func attackBegun(_ context: ClauseContext) -> Int? {
    let start = context.words.lowerBound
    guard context.isFirst, prose.norm(start).isOne(of: "it", "this"),
      prose.norm(start + 1).isOne(of: "began", "started", "erupted"),
      let last = drafts.indices.last, drafts[last].factuality == .asserted,
      context.number - drafts[last].lastSentence == 1
    else { return nil }
    return last
  }

  /// The attack of which guests who are taken hostage are a part.
  func attackOfHostageTaking(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading], _ earlier: Set<Int>
  ) -> Int? {
    guard main.form == .verb, main.kind == .abduction, !main.isPassive,
      found.allSatisfy({ $0.location == nil }), let last = earlier.max(),
      drafts[last].kind.family == .ground || drafts[last].kind.family == .explosive,
      context.words.contains(where: { prose.norm($0).isOne(of: "hostage", "hostages") })
    else { return nil }
    return last
  }

  /// "a car bomb exploded at the gate of a hotel and gunmen stormed the building": that which was just told of.
  func isStormingOfScene(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let object = main.words.upperBound
    return main.form == .verb && main.kind?.family == .ground && !main.isPassive
      && (prose.norm(object).isOne(of: "inside", "it")
        || prose.norm(object) == "the" && Self.scenesStormed.contains(prose.norm(object + 1)))
  }

  private static let scenesStormed: FormSet = [
    "building", "hotel", "compound", "premises", "complex", "base", "camp", "restaurant", "mosque",
    "church", "hall", "place", "facility", "station", "headquarters",
  ]

  func isNextStep(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "At least 45 houses were set ablaze."
    if main.form == .verb, main.kind == .arson, main.isPassive || isOfAttackers(context, main),
      let last = drafts.last, last.kind.family == .ground, context.clause.weapons.isEmpty
    {
      return true
    }
    // "the team became pinned down and called in an air strike": of the raid.
    if main.kind == .airstrike, main.form == .noun, let last = drafts.last,
      last.kind.family == .ground,
      span(max(context.words.lowerBound, main.words.lowerBound - 4), main.words.lowerBound)
        .contains(where: {
          prose.norm($0).isOne(of: "called", "calling") && prose.norm($0 + 1).isOne(of: "in", "for")
            || prose.norm($0) == "requested"
        })
    {
      return true
    }
    return main.form == .verb && main.kind?.family == .ground
      && span(max(context.words.lowerBound, main.words.lowerBound - 3), main.words.lowerBound)
        .contains { prose.norm($0) == "then" }
  }
}
