import Incidents
import SimpleFeatures

/// Knows aggregates and background from incidents.
extension DocumentReading {
  /// "Since November, more than 50 ships have been attacked", "have been killed in attacks in Kandahar since April".
  private func isSince(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let sentence = context.sentence
    guard sentence.contains(where: { prose.norm($0) == "since" }),
      sentence.contains(where: { prose.reads($0, "have", "been") })
    else { return false }
    if main.form == .verb {
      return context.words.contains {
        // "active since 1984" counts nothing.
        let value = prose.words[$0].value ?? 0
        return $0 < main.head && value >= 10 && !(1900...2100).contains(value)
      }
    }
    return main.isPlural && prose.norm(main.words.lowerBound - 1).isOne(of: "in", "by")
  }

  /// "Our database contains 214 bombings for the last quarter", "has carried out a string of attacks".
  private func isCounted(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.isPlural else { return false }
    let before = span(max(context.sentence.lowerBound, main.words.lowerBound - 4), main.head)
    if before.contains(where: { (prose.words[$0].value ?? 0) >= 20 }),
      context.sentence.contains(where: {
        prose.norm($0).isOne(of: "quarter", "database", "annual", "decade")
      })
    {
      return true
    }
    return before.contains {
      prose.norm($0).isOne(of: "string", "spate", "series", "wave") && prose.norm($0 + 1) == "of"
    }
      && span(max(context.sentence.lowerBound, main.words.lowerBound - 9), main.words.lowerBound)
        .contains { prose.norm($0).isOne(of: "has", "have") && prose.norm($0 + 1).hasSuffix("ed") }
  }

  /// "Three times since June 14 the US has hit camps", "Several attacks have also been launched", "after two other attacks on
  /// aid workers this month": several, each of which has its own day.
  private func isOfSeveral(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let before = span(context.sentence.lowerBound, main.words.lowerBound)
    if before.contains(where: {
      prose.norm($0) == "times" && prose.norm($0 + 1) == "since" && prose.has($0 - 1, .number)
    }) {
      return true
    }
    // "There have been two other incidents of kidnapping since March"
    if prose.norm(main.head - 1) == "of",
      prose.norm(main.head - 2).isOne(of: "incidents", "cases", "acts", "instances"),
      context.sentence.contains(where: { prose.norm($0) == "since" }),
      context.sentence.contains(where: { prose.reads($0, "have", "been") })
    {
      return true
    }
    guard main.form == .noun, main.isPlural else { return false }
    let lead = span(max(context.sentence.lowerBound, main.words.lowerBound - 3), main.head)
    if lead.contains(where: { prose.norm($0) == "several" }),
      span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 5))
        .contains(where: {
          prose.has($0, .having) && prose.has($0 + 1, [.being, .adverb])
        }),
      !context.dates.contains(where: { $0.meaning.isDay && !$0.isOfSpeech })
    {
      return true
    }
    return lead.contains { prose.norm($0) == "other" && prose.has($0 - 1, .number) }
      && span(main.words.upperBound, context.sentence.upperBound).contains {
        prose.norm($0) == "this" && prose.norm($0 + 1).isOne(of: "month", "week", "year")
      }
  }

  /// "For the first time in years, rockets hit the Green Zone on Sunday, wounding two", "attacks are common there; gunmen killed
  /// five in Maradun on Sunday": one verb, with its day, its place and its toll.
  private func isOfOneDay(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb || main.form == .casualty && prose.has(main.head, .verb),
      !prose.has(main.head - 1, .having) && !prose.reads(main.head - 2, "have", "been")
        && !prose.reads(main.head - 2, "has", "been"),
      context.dates.contains(where: { phrase in
        context.words.contains(phrase.words.lowerBound) && !phrase.isOfSpeech
          && phrase.meaning.isDay && abs(phrase.words.lowerBound - main.head) <= Self.nearDay
      }),
      !context.words.contains(where: {
        Self.manyTimes.contains(prose.norm($0))
          || prose.has($0, .event) && EventWords.table[prose.norm($0)]?.isPlural == true
      })
    else { return false }
    let reading = CasualtyGrammar(prose, in: context.words).read()
    let toll = (reading.killed?.count.lower ?? 0) + (reading.injured?.count.lower ?? 0)
    guard (1...Self.mostOfOne).contains(toll) else { return false }
    return isOfTown(context)
  }

  /// Whether a clause tells where, and that no wider than a town.
  private func isOfTown(_ context: ClauseContext) -> Bool {
    places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { $0.location != nil && $0.fineness < Self.reachOfTown && $0.tie >= 2 }
  }

  /// So many words from the verb its day may stand.
  private static let nearDay = 14

  /// No single attack that is told without more has a greater toll.
  private static let mostOfOne = 400

  private static let manyTimes: FormSet = [
    "every", "each", "daily", "since", "between", "per", "separate", "respectively", "villages",
    "towns", "provinces", "regions", "districts", "total", "altogether",
  ]

  private static let longerTimes: FormSet = [
    "since", "year", "years", "months", "month", "weeks", "week", "days", "summer", "winter",
    "recent", "past",
  ]

  /// "At least two people were killed in a series of over 300 blasts across Bangladesh": many that are told as one, and of no
  /// longer time.
  private func isOneSeries(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    main.form == .noun && main.isPlural
      && span(main.words.lowerBound - 6, main.head).contains {
        prose.norm($0).isOne(of: "series", "string", "wave", "spate", "chain")
          && prose.norm($0 - 1) == "a" && prose.norm($0 + 1) == "of"
      }
      && !context.sentence.contains { Self.longerTimes.contains(prose.norm($0)) }
      && !CasualtyGrammar(prose, in: context.words).read().isEmpty
  }

  /// "In May, clashes with an armed group in Saravan cost the lives of five border guards": one fight, of which no more than
  /// the month is told; but "clashes across the province killed 200 in May" are many.
  private func isFightOfMonth(
    _ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?
  ) -> Bool {
    guard main.form == .noun, main.kind == .clash, let days = date?.dayCount, days <= 31,
      !context.sentence.contains(where: {
        prose.has($0, [.repetition, .having])
          || prose.norm($0).isOne(
            of: "since", "across", "between", "throughout", "alone", "total", "month", "months")
      })
    else { return false }
    guard let killed = CasualtyGrammar(prose, in: context.words).read().killed,
      killed.count.lower <= Self.mostOfFight
    else { return false }
    return places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { $0.location != nil && $0.fineness < Self.reachOfTown && $0.tie >= 2 }
  }

  /// The dead of a fight that is told in one line, at most.
  private static let mostOfFight = 60

  func isAggregate(
    _ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?
  ) -> Bool {
    let isShort = date?.dayCount.map { $0 <= 4 } ?? false
    if isOfOneDay(context, main) || date == nil && isOfUnknownDay(context) { return false }
    if isOfRecentTimes(main, context) || isOfLongTimes(main, context) { return true }
    // "have so far killed 19 militants since April 29"
    if context.words.contains(where: { prose.reads($0, "so", "far") }),
      context.words.contains(where: { prose.norm($0) == "since" })
    {
      return true
    }
    // "Sectarian violence in Belfast has left 3,500 people dead", "a gang feud has claimed 18 lives"
    if main.isIdiom,
      main.words.contains(where: { prose.norm($0).isOne(of: "violence", "feud", "war", "wars") }),
      (date?.dayCount ?? 0) > 60
        || context.words.contains(where: {
          prose.norm($0).isOne(of: "has", "have")
            && prose.norm($0 + 1).isOne(of: "left", "claimed", "killed", "cost")
        })
    {
      return true
    }
    if isOneSeries(context, main) || isFightOfMonth(context, main, date) { return false }
    if isOfNumbers(context, main) { return true }
    // "attacked nine Ukrainian oblasts over the past day"
    if context.sentence.contains(where: {
      prose.norm($0) == "past" && prose.norm($0 + 1).isOne(of: "day", "24")
    }),
      let many = span(main.head + 1, min(context.sentence.upperBound, main.head + 4)).first(where: {
        prose.has($0, .number) || prose.words[$0].value != nil
      }),
      span(many + 1, many + 4).contains(where: {
        prose.norm($0).isOne(
          of: "oblasts", "regions", "provinces", "districts", "settlements", "villages", "towns",
          "areas", "localities")
      })
    {
      return true
    }
    // "it has carried out similar strikes against fighters"
    if main.form == .noun, main.isPlural,
      (main.words.lowerBound - 1..<main.head).contains(where: { prose.norm($0) == "similar" }),
      span(max(context.sentence.lowerBound, main.head - 7), main.head).contains(where: {
        prose.has($0, .having)
      }), !context.words.contains(where: { prose.has($0, [.weekday, .month]) })
    {
      return true
    }
    let hasDay = context.dates.contains { $0.meaning.isDay && !$0.isOfSpeech }
    // "46 militants have been killed in five provinces during operations in the past one week"
    if let having = context.words.first(where: {
      prose.norm($0).isOne(of: "have", "has") && prose.norm($0 + 1) == "been"
        && prose.has($0 + 2, [.killed, .injured]) || prose.reads($0, "have", "been", "neutralized")
        || prose.reads($0, "have", "been", "neutralised")
    }),
      span(having, context.sentence.upperBound).contains(where: { index in
        prose.norm(index).isOne(of: "past", "last")
          && span(index + 1, index + 3).contains {
            prose.norm($0).isOne(of: "week", "weeks", "month", "months", "year", "years")
          }
      })
    {
      return true
    }
    // "Peacekeepers have been the target of several attacks", "the town has seen numerous raids"
    if !hasDay, main.form == .noun, main.isPlural, main.reference != .known,
      span(main.words.lowerBound - 2, main.head).contains(where: {
        prose.norm($0).isOne(
          of: "several", "many", "numerous", "multiple", "repeated", "frequent", "countless",
          "sporadic", "regular")
      }),
      let having = span(max(context.words.lowerBound, main.words.lowerBound - 9), main.head).first(
        where: { prose.norm($0).isOne(of: "has", "have", "had") }),
      prose.norm(having + 1).isOne(
        of: "been", "seen", "suffered", "faced", "come", "experienced", "witnessed", "endured")
    {
      return true
    }
    // "put the number of persons kidnapped between January and June at 1,140"
    if !hasDay,
      context.sentence.contains(where: {
        prose.norm($0).isOne(of: "between", "from")
          && prose.has($0 + 1, .month)
          && span($0 + 2, min(context.sentence.upperBound, $0 + 5)).contains {
            prose.has($0, .month) && prose.norm($0 - 1).isOne(of: "and", "to", "until")
          }
      })
    {
      return true
    }
    // "More than 600 people were kidnapped in the first quarter of this year"
    if !hasDay,
      context.sentence.contains(where: {
        prose.norm($0).isOne(of: "quarter", "half", "semester", "trimester")
          && prose.norm($0 - 1).isOne(of: "first", "second", "third", "fourth", "last", "final")
          && prose.norm($0 + 1).isOne(of: "of", ",", ".")
          && prose.norm($0 - 2) == "the"
      })
    {
      return true
    }
    // "Airstrikes on camps across the state have killed unspecified numbers this quarter"
    if main.form == .noun, main.isPlural, main.reference != .known,
      span(main.words.upperBound, context.sentence.upperBound).contains(where: {
        prose.has($0, .having) && prose.has($0 + 1, [.killed, .injured])
      }),
      span(main.words.upperBound, context.sentence.upperBound).contains(where: {
        prose.norm($0) == "this"
          && prose.norm($0 + 1).isOne(of: "quarter", "month", "year", "season")
      })
    {
      return true
    }
    // "Since Thursday, other attacks claimed no fewer than 45 victims"
    if main.form == .noun, main.isPlural,
      (main.words.lowerBound - 1..<main.head).contains(where: { prose.norm($0) == "other" }),
      prose.norm(main.words.upperBound).isOne(of: "claimed", "killed", "cost", "left")
        || prose.has(main.words.upperBound, .having),
      !context.words.contains(where: { prose.has($0, .locative) })
    {
      return true
    }
    // "Over sixty ships have been hijacked since the start of last year"
    if main.form == .verb, main.isPassive, prose.norm(main.head - 1) == "been",
      prose.norm(prose.has(main.head - 2, .adverb) ? main.head - 3 : main.head - 2) == "have",
      context.words.contains(where: { prose.norm($0) == "since" && $0 > main.head })
    {
      return true
    }
    if isOfSeveral(context, main) { return true }
    if isSince(context, main) || isCounted(context, main) { return true }
    // "carried out serial bombings at courts"
    if main.form == .noun, main.isPlural,
      (main.words.lowerBound..<main.head).contains(where: { prose.norm($0) == "serial" })
    {
      return true
    }
    if isSum(main, context, date) || isStatistic(context) { return true }
    // "There has been growing tension, with attacks in both directions"
    if main.form == .noun, main.isPlural, main.reference == .bare, date == nil,
      prose.norm(main.words.lowerBound - 1) == "with",
      CasualtyGrammar(prose, in: context.words).read().isEmpty,
      span(context.sentence.lowerBound, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "tension", "tensions")
      })
    {
      return true
    }
    // "Hardly a day goes by without a bus being burned"
    if let without = span(context.sentence.lowerBound, main.words.lowerBound).last(where: {
      prose.norm($0) == "without"
    }),
      span(max(context.sentence.lowerBound, without - 7), without).contains(where: {
        prose.norm($0).isOne(of: "hardly", "scarcely", "barely", "rarely", "no", "not")
          && prose.has($0 + 1, .indefinite) || prose.norm($0) == "no"
      }),
      prose.norm(without - 1).isOne(of: "by", "passes", "passed", "goes", "went", "pass", "go")
    {
      return true
    }
    // "a town where such attacks are frequent"
    if main.form == .noun, main.isPlural, prose.has(main.words.upperBound, .being),
      prose.norm(main.words.upperBound + 1).isOne(
        of: "frequent", "common", "rare", "regular", "routine", "daily", "infrequent", "commonplace"
      )
    {
      return true
    }
    // "have traded fire almost daily for ten months"
    if context.words.contains(where: { prose.has($0, .having) && $0 < main.head }),
      span(main.head, min(main.words.upperBound + 6, context.words.upperBound)).contains(where: {
        prose.norm($0) == "daily" || prose.reads($0, "every", "day")
          || prose.reads($0, "every", "night")
      })
    {
      return true
    }
    if isUnderLong(context, main) || isCountOverTime(context, main, date) { return true }
    // "the fighting caused 271 casualties between 1 January and 14 February"
    if (date?.dayCount ?? 0) > 20, main.form == .noun, main.isPlural || main.kind == .clash,
      context.words.contains(where: {
        prose.norm($0).isOne(of: "casualties", "deaths", "fatalities", "killed", "civilians")
      })
    {
      return true
    }
    // "bombed the mountains at least 285 times this year"
    if !isShort, isCountedOften(context, main) { return true }
    if isShort && date?.edtf.hasPrefix("XXXX") != true { return false }
    if main.form == .verb, isHabit(main) || isOften(context, main) { return true }
    if main.form == .noun, main.isPlural, isOften(context, main) { return true }
    let plural =
      main.isPlural || prose.norm(main.head).hasSuffix("ing") && main.form == .verb
      || context.clause.weapons.contains { $0.isPlural && $0.count == nil }
    let near =
      span(
        max(
          context.words.lowerBound, main.words.lowerBound - 8),
        min(
          context.words.upperBound, main.words.upperBound + 8))
    if plural, !(date == nil && isToldOnce(main, context)) {
      if near.contains(where: {
        prose.has($0, .repetition) && !prose.has($0 + 1, [.killed, .injured, .person])
          // "and many more injured"
          && !(prose.norm($0 + 1).isOne(of: "more", "others", "other")
            && prose.has($0 + 2, [.killed, .injured, .person]))
      }) {
        return true
      }
      // "More than 50 attacks have hit bases since January."
      if near.contains(where: { prose.norm($0) == "since" }),
        near.contains(where: { prose.has($0, .having) })
      {
        return true
      }
      // "had been targeting", "have carried out attacks".
      if near.contains(where: {
        prose.has($0, .having) && prose.norm($0 + 1) == "been"
          && prose.norm($0 + 2).hasSuffix("ing") || prose.reads($0, "been", "openly")
      }) {
        return true
      }
      if main.form == .noun, main.reference == .bare, (date?.dayCount ?? 0) > 20 { return true }
      // "Heavy fighting broke out in Tripoli": now, and once.
      let isOutbreak = span(
        main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 14)
      ).contains {
        prose.norm($0).isOne(of: "broke", "broken", "break", "breaks")
          && prose.norm($0 + 1) == "out"
          || prose.norm($0).isOne(of: "erupted", "flared", "erupt", "flare")
      }
      // "Troops are engaged in fierce clashes with rebels": now.
      let isGoingOn = span(main.words.lowerBound - 4, main.head).contains {
        prose.norm($0).isOne(of: "engaged", "locked") && prose.norm($0 + 1) == "in"
          // "air raids have damaged an ancient site"
          || $0 == main.words.lowerBound && prose.norm(main.words.upperBound) == "have"
            && prose.norm(main.words.upperBound + 1).isOne(
              of: "damaged", "destroyed", "hit", "struck", "levelled", "flattened")
          // "The military has begun aerial assaults on rebel positions"
          || prose.norm($0).isOne(of: "begun", "launched", "started", "unleashed")
            && prose.norm($0 - 1).isOne(of: "has", "have") && main.kind != .attack
      }
      // "In Kharkiv, officials reported strikes from guided bombs"
      let isReported =
        span(main.words.lowerBound - 4, main.words.lowerBound).contains {
          prose.norm($0) == "reported" && !prose.has($0 - 1, [.having, .being])
        } && isOfTown(context)
      // "In Shebekino, shelling damaged six houses"
      let isDone =
        Self.effects.contains(prose.norm(main.words.upperBound)) && isOfTown(context)
        && !near.contains(where: { prose.has($0, .having) })
      if main.form == .noun, main.reference == .bare, date == nil, !main.isWeak, !isOutbreak,
        !isGoingOn, !isReported, !isDone,
        context.clause.anchors.allSatisfy({ $0.form == .noun })
      {
        return true
      }
    }
    // "his role in firing on protesters": doings, not a day's event.
    if main.form == .verb, prose.norm(main.head).hasSuffix("ing"), date == nil,
      !context.clause.anchors.contains(where: {
        $0.form == .verb && !prose.norm($0.head).hasSuffix("ing")
      }),
      span(max(context.words.lowerBound, main.head - 4), main.head).contains(where: {
        prose.has($0, .responsibility) || prose.norm($0).isOne(of: "of", "for", "accused")
      })
    {
      return true
    }
    return false
  }

  /// "A series of bombings in Baghdad and Khalis killed as many as 130 people": the news, with towns and a toll of its own.
  private func isToldOnce(_ main: EventAnchor, _ context: ClauseContext) -> Bool {
    guard main.form == .noun, context.isFirst, main.reference != .known,
      !context.sentence.contains(where: {
        prose.has($0, .having) || prose.norm($0).isOne(of: "often", "usually", "since", "daily")
      }),
      span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 12))
        .contains(where: { prose.has($0, .killed) && !prose.norm($0).hasSuffix("ing") }),
      !CasualtyGrammar(prose, in: context.words).read().isEmpty
    else { return false }
    return places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { $0.location != nil && $0.fineness < Self.reachOfTown && $0.tie >= 2 }
  }

  /// What one attack did.
  private static let effects: FormSet = [
    "damaged", "destroyed", "hit", "struck", "killed", "wounded", "injured", "left", "sparked",
    "caused", "set", "ignited", "levelled", "flattened", "gutted", "claimed",
  ]

  /// How wide a town is at most (m).
  private static let reachOfTown = 40_000.0

  /// "In the past week suicide bombers have killed more than 50 people": many times, and nowhere in particular; but "In
  /// the past 24 hours missiles have hit a hospital in Kharkiv".
  private func isOfRecentTimes(_ main: EventAnchor, _ context: ClauseContext) -> Bool {
    let start = context.sentence.lowerBound
    // "In recent years, several attacks on aid workers have taken place"
    if prose.norm(start) == "in", prose.norm(start + 1).isOne(of: "recent", "past"),
      prose.norm(start + 2).isOne(of: "years", "months", "decades"), main.form == .noun,
      main.isPlural
    {
      return true
    }
    // "reportedly killed more than 100 rebels in the past weeks in fighting in two provinces"
    if main.isPlural || main.reference == .bare && main.kind == .clash,
      context.words.contains(where: {
        prose.norm($0) == "in" && prose.norm($0 + 1) == "the"
          && prose.norm($0 + 2).isOne(of: "past", "last", "recent")
          && prose.norm($0 + 3).isOne(of: "weeks", "months", "years")
          || prose.norm($0) == "in" && prose.norm($0 + 1).isOne(of: "recent", "past")
            && prose.norm($0 + 2).isOne(of: "weeks", "months", "years")
      }), context.clause.anchors.contains(where: { $0.form == .casualty })
    {
      return true
    }
    return prose.reads(start, "in", "the")
      && prose.norm(start + 2).isOne(of: "past", "last", "recent")
      && (start + 3..<start + 5).contains { prose.has($0, .timeUnit) }
      && !(start + 3..<start + 5).contains {
        prose.norm($0).isOne(of: "day", "hours", "minutes", "hour")
      }
      && (main.isPlural || context.clause.weapons.contains(where: \.isPlural))
      && context.words.contains { prose.has($0, .having) }
      && !context.clause.anchors.contains { $0.form == .noun && !$0.isPlural }
      && !places.places(
        in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
      ).contains { $0.fineness < 30_000 && $0.tie >= 2 }
  }

  /// "For much of the last decade the group kidnapped foreigners", "The rebels have fought the state for five decades,
  /// ambushing patrols", "Several members were shot in the early years of the conflict", "Knife attacks have nearly doubled in
  /// three years", "has launched more than 400 missiles since March".
  private func isOfLongTimes(_ main: EventAnchor, _ context: ClauseContext) -> Bool {
    let sentence = context.sentence
    let start = sentence.lowerBound
    if prose.norm(start) == "for",
      span(start + 1, min(sentence.upperBound, start + 7)).contains(where: {
        prose.norm($0).isOne(of: "decade", "decades", "years")
      }), !main.isPassive
    {
      return true
    }
    // "Landmines killed 214 civilians over the course of the year"
    if sentence.contains(where: {
      prose.reads($0, "the", "course", "of")
        && span($0 + 3, $0 + 6).contains {
          prose.norm($0).isOne(of: "year", "years", "month", "months", "war", "conflict")
        }
    }) {
      return true
    }
    // "fired nearly 4,000 rockets into Israel for almost a month"
    if main.form == .verb, main.kind.map({ [.fire, .air].contains($0.family) }) ?? true,
      let long = span(main.words.upperBound, context.words.upperBound).first(where: {
        prose.norm($0) == "for"
          && span($0 + 1, min(sentence.upperBound, $0 + 6)).prefix { prose.norm($0) != "," }
            .contains {
              prose.norm($0).isOne(of: "month", "months", "weeks", "years", "decades")
            }
      }),
      !span(main.words.upperBound, long).contains(where: { prose.norm($0) == "," })
    {
      return true
    }
    // "gunmen used to seize passengers", "slaughtered whole parishes", "stole children by the thousand"
    if main.form == .verb, prose.reads(main.head - 2, "used", "to") { return true }
    if sentence.contains(where: {
      prose.norm($0) == "by" && prose.norm($0 + 1) == "the"
        && prose.norm($0 + 2).isOne(of: "thousand", "thousands", "hundred", "hundreds", "dozen")
        || prose.norm($0).isOne(of: "near-daily", "almost-daily")
        || prose.norm($0) == "daily" && prose.norm($0 + 1) == "basis"
    }) {
      return true
    }
    // "Nearly every night this winter rockets came down", "killed four civilians an hour last year"
    if sentence.contains(where: {
      prose.norm($0).isOne(of: "every", "each")
        && prose.norm($0 + 1).isOne(of: "night", "day", "week", "month", "morning")
        || prose.norm($0).isOne(of: "a", "an") && prose.has($0 - 1, .person)
          && prose.norm($0 + 1).isOne(of: "hour", "day", "week", "month")
          && !prose.norm($0 + 2).isOne(of: "earlier", "ago", "later", "before", "after")
    }) {
      return true
    }
    // "Shelling, drones and mines killed 174 civilians across Ukraine in May"
    if context.clause.weapons.count > 1,
      context.words.contains(where: { prose.norm($0) == "across" }),
      sentence.contains(where: { prose.norm($0) == "in" && prose.has($0 + 1, .month) })
    {
      return true
    }
    // "has made several attacks of this sort over the last two years"
    if main.form == .noun, main.isPlural,
      sentence.contains(where: {
        prose.norm($0).isOne(of: "over", "in", "during") && prose.norm($0 + 1) == "the"
          && prose.norm($0 + 2).isOne(of: "last", "past")
          && span($0 + 3, $0 + 6).contains {
            prose.norm($0).isOne(of: "years", "year", "months", "decade")
          }
      })
    {
      return true
    }
    // "have killed three civilians in attacks of the last few days"
    if context.words.contains(where: {
      prose.reads($0, "in", "attacks")
        && span($0 + 2, $0 + 9).contains {
          prose.norm($0).isOne(of: "last", "past")
            && span($0 + 1, $0 + 4).contains {
              prose.norm($0).isOne(of: "days", "weeks", "months")
            }
        }
    }) {
      return true
    }
    // "Since January 2024, 11 rockets have struck Israeli territory"
    if prose.norm(start) == "since", main.form == .verb,
      (main.head - 3..<main.head).contains(where: { prose.has($0, .having) }),
      context.clause.weapons.contains(where: { $0.isPlural && $0.count?.lower ?? 0 >= 3 })
    {
      return true
    }
    // "Since January, security forces claim to have killed 18 rebels": over months.
    if prose.norm(sentence.lowerBound) == "since",
      prose.has(sentence.lowerBound + 1, .month)
        || (1000...2100).contains(prose.words[sentence.lowerBound + 1].value ?? 0)
        || prose.norm(sentence.lowerBound + 2) == "start",
      prose.words[sentence.lowerBound + 2].value.map({ $0 > 31 }) ?? true,
      sentence.contains(where: { prose.has($0, .having) && $0 < main.words.upperBound }),
      !sentence.contains(where: { prose.has($0, .weekday) })
    {
      return true
    }
    // "this year the region has counted 19 shootings and seven explosions"
    if main.form == .noun, main.isPlural,
      span(start, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "counted", "recorded", "registered", "logged", "tallied")
      }),
      sentence.contains(where: {
        prose.norm($0) == "this" && prose.norm($0 + 1).isOne(of: "year", "month")
      })
    {
      return true
    }
    // "dropped over 3,000 such bombs on the country in May alone"
    if context.words.contains(where: {
      (prose.words[$0].value ?? 0) >= 100 && prose.norm($0 + 1) == "such"
        || prose.has($0, .month) && prose.norm($0 + 1) == "alone"
    }) {
      return true
    }
    if sentence.contains(where: {
      prose.norm($0) == "early" && prose.norm($0 + 1).isOne(of: "years", "days", "months")
        && prose.norm($0 + 2) == "of" && $0 > main.head
    }) {
      return true
    }
    // The participle of what is done all along.
    let isLong = sentence.contains {
      prose.norm($0) == "for" && $0 < main.head
        && span($0 + 1, min(main.head, $0 + 4)).contains {
          prose.norm($0).isOne(of: "decades", "years", "months")
        }
        && span(start, $0).contains { prose.has($0, .having) }
    }
    if isLong, main.form == .verb, prose.norm(main.head).hasSuffix("ing"),
      prose.norm(main.words.upperBound).hasSuffix("s")
    {
      return true
    }
    if main.form == .noun, main.isPlural,
      span(main.words.upperBound, min(sentence.upperBound, main.words.upperBound + 8)).contains(
        where: {
          prose.has($0, .having)
            && span($0 + 1, $0 + 3).contains {
              prose.norm($0).isOne(of: "doubled", "tripled", "trebled", "quadrupled", "halved")
            }
        })
    {
      return true
    }
    return context.words.contains { prose.norm($0) == "since" && $0 > main.head }
      && (main.head - 3..<main.head).contains { prose.has($0, .having) }
      && context.clause.weapons.contains { $0.isPlural && $0.count?.lower ?? 0 >= 50 }
  }

  /// "Incidents fell to 116 in 2024 from 120": counted over years.
  private func isStatistic(_ context: ClauseContext) -> Bool {
    context.sentence.contains { index in
      Self.changes.contains(prose.norm(index)) && prose.norm(index + 1) == "to"
        && prose.has(index + 2, .number) && prose.norm(index + 3) == "in"
        && prose.words.indices.contains(index + 4)
        && (1900...2099).contains(prose.words[index + 4].value ?? 0)
        // "assaults on cash machines fell by a tenth this year"
        || Self.changes.contains(prose.norm(index)) && prose.norm(index + 1) == "by"
          && context.clause.anchors.contains { $0.form == .noun && $0.isPlural && $0.head < index }
    }
  }

  private static let changes: FormSet = [
    "fell", "fallen", "dropped", "declined", "rose", "risen", "increased", "climbed", "grew",
    "jumped",
  ]

  /// "has been attacked repeatedly", "has attacked the ports repeatedly": again and again.
  private func isHabit(_ main: EventAnchor) -> Bool {
    // "has for a long time attacked patrols"
    if let long = (main.head - 6..<main.head).first(where: {
      prose.reads($0, "a", "long") && prose.norm($0 + 2) == "time"
    }), (long - 3..<long).contains(where: { prose.has($0, .having) }) {
      return true
    }
    return (main.head - 3..<main.head).contains { prose.has($0, .having) }
      && (main.head - 3..<main.head + 5).contains {
        prose.norm($0).isOne(of: "repeatedly", "frequently", "regularly", "often", "routinely")
      }
  }

  /// "The militants frequently carry out bombings", "often ambush convoys", "have killed unspecified numbers this quarter".
  private func isOften(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    context.words.contains { index in
      if prose.norm(index).isOne(of: "unspecified", "untold", "unknown") {
        return prose.norm(index + 1).isOne(of: "number", "numbers")
          && span(max(context.words.lowerBound, index - 4), index).contains {
            prose.norm($0) == "have"
          }
      }
      guard context.dates.isEmpty, Self.adverbsOfHabit.contains(prose.norm(index)),
        index < main.head + 2
      else { return false }
      let verb = prose.norm(index + 1)
      return Self.habits.contains(verb) || EventAnchor.presentVerbs[verb] != nil
    }
  }

  private static let adverbsOfHabit: FormSet = [
    "frequently", "often", "regularly", "routinely", "sometimes", "usually", "periodically",
    "occasionally", "typically",
  ]

  private static let habits: FormSet = [
    "carry", "carries", "stage", "stages", "launch", "launches", "mount", "mounts", "conduct",
    "conducts", "target", "targets", "claim", "fire", "fires", "plant", "use", "uses", "kill",
    "kills",
  ]

  /// "At least 285 times".
  private func isCountedOften(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    context.words.contains {
      prose.norm($0) == "times"
        && (Quantity.read(prose, at: $0 - 1, in: context.words)?.count.lower ?? 0) > 3
    }
  }

  /// "73 raids across the province": so many on one day, and in no one place.
  private func isSum(
    _ main: EventAnchor, _ context: ClauseContext, _ date: OccurrenceDate?
  ) -> Bool {
    guard main.form == .noun, main.isPlural,
      let count = (1...2).lazy.compactMap({
        Quantity.read(prose, at: main.words.lowerBound - $0, in: context.words)
      }).first(where: { $0.words.upperBound == main.words.lowerBound })?.count.lower, count >= 10
    else { return false }
    if (date?.dayCount ?? 0) > 6 { return true }
    return !places.places(
      in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
    ).contains { $0.fineness < 50_000 }
  }

  /// "has been under bombardment since the first days of the invasion": all along.
  private func isUnderLong(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    main.form == .noun && prose.norm(main.words.lowerBound - 1) == "under"
      && span(max(context.sentence.lowerBound, main.head - 6), main.head).contains {
        prose.norm($0) == "been"
      }
  }

  /// "attacks fell to fewer than 15 a month", "killed more than 600 civilians in the first half of the year".
  private func isCountOverTime(
    _ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?
  ) -> Bool {
    if main.isPlural,
      context.sentence.contains(where: {
        prose.has($0, .number) && prose.norm($0 + 1).isOne(of: "a", "per", "every")
          && prose.norm($0 + 2).isOne(of: "day", "week", "month", "year")
      })
    {
      return true
    }
    // "mines have maimed 38 people in the state in two years"
    if main.isPassive == false, prose.has(main.head - 1, .having),
      let years = span(main.head, context.sentence.upperBound).first(where: {
        prose.norm($0).isOne(of: "years", "months", "decades")
          && (prose.has($0 - 1, .number) || prose.words[$0 - 1].value != nil)
      }),
      span(max(main.head, years - 4), years).contains(where: {
        prose.norm($0).isOne(of: "in", "over")
      })
    {
      return true
    }
    guard main.form == .casualty, !main.isPassive else { return false }
    let isPerfect = span(max(context.words.lowerBound, main.head - 2), main.head).contains {
      prose.has($0, .having)
    }
    return isPerfect && (date?.dayCount ?? 0) > 31
      || context.words.contains {
        prose.reads($0, "so", "far") || prose.norm($0) == "half" && prose.norm($0 + 1) == "of"
      }
  }

  /// Long before the publication, beside news that are not.
  func isBackground(_ index: Int, _ main: EventAnchor) -> Bool {
    daysBefore(index).map { $0 > 14 } ?? false
  }

  /// How many days before the publication an incident was at the latest.
  func daysBefore(_ index: Int) -> Int? {
    guard let latest = drafts[index].date?.latest, let published else { return nil }
    return published.daysSince1970 - latest.daysSince1970
  }
}
