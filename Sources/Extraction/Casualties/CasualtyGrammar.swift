import Incidents

/// Reads the numbers of people hurt in a part of a sentence.
struct CasualtyGrammar {
  let prose: Prose

  let bounds: Range<Int>

  init(_ prose: Prose, in bounds: Range<Int>) {
    self.prose = prose
    self.bounds = bounds
  }

  /// "three bodies had been counted twice", "three soldiers listed as killed had been found in a clinic": what was wrong with
  /// a count, and no count.
  private var isOfLists: Bool {
    bounds.contains {
      prose.reads($0, "counted", "twice") || prose.reads($0, "double", "counted")
        || prose.norm($0) == "listed" && prose.norm($0 + 1) == "as"
          && prose.norm($0 + 2).isOne(of: "killed", "dead")
    }
  }

  /// "A figure of ten deaths that circulated on social media could not be verified": of nobody who counts.
  private var isOfUnverifiedFigure: Bool {
    guard
      let figure = bounds.first(where: {
        prose.norm($0).isOne(of: "figure", "figures", "toll", "tally", "number")
          && prose.norm($0 + 1).isOne(of: "of", "that", "which")
      })
    else { return false }
    return span(figure + 2, bounds.upperBound).contains {
      prose.norm($0).isOne(of: "not", "unverified", "impossible", "withdrawn", "retracted")
        && (prose.norm($0) != "not" && prose.norm($0) != "impossible"
          || span($0 + 1, min(bounds.upperBound, $0 + 5)).contains {
            prose.norm($0).isOne(of: "verified", "confirmed", "corroborated", "verify", "confirm")
          })
    }
  }

  /// "From 11 to 17 March the monitoring team verified 31 civilians killed", "Between 1 and 15 May at least 85 people died":
  /// of all the days, where no attack is told of.
  private var isOfPeriod: Bool {
    let start = bounds.lowerBound
    guard prose.norm(start).isOne(of: "from", "between"),
      prose.norm(start + 2).isOne(of: "to", "and", "until")
        || prose.norm(start + 3).isOne(of: "to", "and", "until"),
      span(start + 3, start + 7).contains(where: { prose.has($0, .month) })
    else { return false }
    return !bounds.contains { prose.has($0, .event) }
  }

  func read() -> CasualtyReading {
    var reading = CasualtyReading()
    // "More than 40,000 people have been killed since then": in all of a war.
    if isSumSince || isOfLists || isOfUnverifiedFigure || isOfPeriod { return reading }
    let isOtherSource = self.isOtherSource
    for index in bounds where prose.has(index, [.killed, .injured]) || isSuccumbed(index) {
      guard var statement = statement(at: index), !isOfAnimals(statement.words) else { continue }
      statement.isAdditional = (statement.words.lowerBound - 1..<statement.words.upperBound)
        .contains {
          prose.norm($0).isOne(of: "also", "another", "additional", "further")
            // "Two died instantly; three more died later"
            || prose.norm($0) == "more" && prose.has($0 - 1, .number)
              && prose.norm($0 + 1) != "than"
        }
      statement.isOtherSource = isOtherSource
      // "Two soldiers died and as many were wounded"
      if let many = statement.words.prefix(2).first(where: { prose.norm($0) == "many" }),
        prose.norm(many - 1) == "as", prose.norm(many + 1) != "as", let known = reading.killed
      {
        statement.count = known.count
      }
      // "five soldiers were also killed during the operation": of something else that goes on.
      if statement.isAdditional,
        span(statement.words.upperBound, min(bounds.upperBound, statement.words.upperBound + 4))
          .contains(where: {
            prose.norm($0).isOne(of: "operation", "offensive", "campaign", "operations")
          })
      {
        continue
      }
      let isBoth = prose.has(index, .killed) && prose.has(index, .injured)
      if statement.isSuperseded || isOfReason(statement.words) { continue }
      if isBoth {
        // "no casualties" is said of both; "20 casualties" of neither alone.
        guard statement.count.upper == 0 else { continue }
        reading.killed = reading.killed ?? statement
        reading.injured = reading.injured ?? statement
      } else if prose.has(index, .killed) || isSuccumbed(index)
        // "was mortally wounded"
        || prose.norm(index - 1).isOne(of: "fatally", "mortally")
      {
        reading.killed =
          reading.killed.map { known in
            // "killing nine people outright and fatally wounding two"
            let isMore =
              statement.isAdditional || prose.norm(index - 1).isOne(of: "fatally", "mortally")
            return isMore && !known.words.overlaps(statement.words) ? known.with(statement) : known
          } ?? statement
        // "no one was killed or wounded", "did not kill or wound anyone".
        if statement.count.upper == 0, joined(index) {
          reading.injured = reading.injured ?? statement
        }
      } else {
        reading.injured = reading.injured ?? statement
        // "Nobody was hurt": nor killed.
        if statement.count.upper == 0,
          joined(index) || prose.norm(index).isOne(of: "hurt", "harmed")
            || (statement.words).contains(where: {
              prose.norm($0).isOne(of: "nobody", "none")
                || prose.norm($0) == "one" && prose.norm($0 - 1) == "no"
            })
        {
          reading.killed = reading.killed ?? statement
        }
      }
    }
    for (count, isOfInjured) in listedTolls() {
      if isOfInjured {
        reading.injured = reading.injured ?? count
      } else {
        reading.killed = reading.killed ?? count
      }
    }
    // "put the death toll at 85 and the number of wounded at 67": its own number, and not the one before it.
    if let counted = numberOfInjured(), let injured = reading.injured,
      reading.killed == nil
        || reading.killed?.count == injured.count
        || injured.words.lowerBound < counted.words.lowerBound
    {
      reading.injured = counted
    }
    if reading.injured == nil {
      reading.injured = numberOfInjured() ?? harmed() ?? escaped()
      reading.injured?.isOtherSource = isOtherSource
    }
    if reading.killed == nil {
      reading.killed = slain() ?? bodies() ?? losses() ?? bounds.lazy.compactMap(noLoss).first
      reading.killed?.isOtherSource = isOtherSource
    }
    let corrected = corrected()
    if let corrected, corrected.isOfInjured { reading.injured = corrected.statement }
    let told = toll().map { toll in
      var toll = toll
      toll.isOtherSource = toll.isOtherSource || isOtherSource
      return toll
    }
    // "Officials put the toll at ten, while a hospital said twelve had died": either may be right.
    if corrected == nil, let told, let killed = reading.killed, isOtherSource,
      !killed.words.overlaps(told.words), let high = killed.count.upper, let top = told.count.upper,
      sayings >= 1, let both = Count(min(killed.count.lower, told.count.lower), to: max(high, top))
    {
      reading.killed?.count = both
      return reading
    }
    if let toll = corrected.flatMap({ $0.isOfInjured ? nil : $0.statement }) ?? told,
      reading.killed.map({
        // "The toll rose to 27 after a soldier died": he is among them.
        prose.norm(toll.words.lowerBound) != "toll" || $0.count.lower < toll.count.lower
      }) ?? true
    {
      reading.killed = toll
    }
    return reading
  }

  /// "in retaliation for the shelling of the town, in which 19 people were killed": by what was before.
  private func isOfReason(_ words: Range<Int>) -> Bool {
    // "the most serious since early January, when 13 sailors were killed": of that time.
    if let when = (words.lowerBound - 3..<words.lowerBound).last(where: {
      prose.norm($0) == "when"
    }), prose.norm(when - 1) == ",",
      (when - 8..<when).contains(where: { prose.norm($0) == "since" })
    {
      return true
    }
    // "said it had fired in response to the killing of a commander"
    let isAnswered = span(max(bounds.lowerBound, words.lowerBound - 4), words.upperBound).contains {
      Self.answers.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "to", "for")
    }
    if isAnswered,
      words.contains(where: {
        prose.norm($0).isOne(of: "killing", "death", "deaths", "assassination", "murder")
      })
    {
      return true
    }
    guard
      let link = span(max(bounds.lowerBound, words.lowerBound - 4), words.upperBound).last(where: {
        prose.norm($0) == "which" && prose.norm($0 - 1) == "in"
      }),
      let reason = span(max(bounds.lowerBound, link - 22), link).last(where: {
        prose.norm($0) == "for"
      })
    else { return false }
    return Self.answers.contains(prose.norm(reason - 1))
  }

  private static let answers: FormSet = [
    "retaliation", "response", "revenge", "reprisal", "retribution", "punishment",
  ]

  /// "and 16 donkeys were killed": no people.
  func isOfAnimals(_ words: Range<Int>) -> Bool {
    words.contains { Self.animals.contains(prose.norm($0)) }
      && !words.contains { prose.has($0, [.person, .role]) }
  }

  static let animals: FormSet = [
    "bull", "bulls",
    "donkeys", "donkey", "cows", "cow", "cattle", "camels", "camel", "goats", "goat", "sheep",
    "horses", "horse", "mules", "mule", "livestock", "animals", "animal", "dogs", "dog", "oxen",
    "buffaloes", "buffalo", "pigs", "chickens", "elephants", "elephant", "birds",
  ]

  /// "gave a higher figure", "put the number at", "confirmed about ten deaths".
  var isOtherSource: Bool {
    bounds.contains {
      prose.norm($0).isOne(of: "higher", "lower")
        && prose.norm($0 + 1).isOne(of: "figure", "toll", "number", "count")
        || prose.has($0, .claiming)
          && ($0 + 1..<min(bounds.upperBound, $0 + 8)).contains(where: { prose.has($0, .saying) })
        // "According to him, it killed 15 soldiers"
        || $0 == bounds.lowerBound && prose.reads($0, "according", "to")
          && prose.norm($0 + 2).isOne(of: "him", "her", "them")
        || prose.reads($0, "spokesman", "for") && prose.norm($0 - 1) == "a"
          && bounds.contains(where: { prose.norm($0) == "confirmed" })
        // "gave a different account, saying that they had killed 40"
        || prose.norm($0).isOne(of: "different", "conflicting", "contradictory")
          && prose.norm($0 + 1).isOne(of: "account", "accounts", "version", "versions")
        || prose.norm($0).isOne(of: "put", "puts", "putting")
          && ($0 + 1..<$0 + 5).contains {
            prose.norm($0).isOne(of: "toll", "number", "figure", "count")
          }
    }
  }

  /// So many dead that somebody is blamed for are seldom those of one attack.
  private static let leastOfYears = 300

  /// How often somebody says something.
  private var sayings: Int { bounds.count { prose.has($0, .saying) } }

  /// "The violence has killed thousands", "have killed at least 310 civilians since January".
  var isSumSince: Bool {
    if let have = bounds.first(where: {
      prose.has($0, .having) && prose.has($0 + 1, .killed)
    }),
      span(max(bounds.lowerBound, have - 4), have).contains(where: {
        Self.wars.contains(prose.norm($0))
      })
    {
      return true
    }
    // "ETA is blamed for more than 800 deaths in its long fight": of all the years of it.
    if let blamed = bounds.first(where: {
      prose.norm($0).isOne(of: "blamed", "responsible", "accused")
        && prose.norm($0 + 1).isOne(of: "for", "of")
    }),
      let number = span(blamed + 2, min(bounds.upperBound, blamed + 9)).first(where: {
        prose.has($0, .number)
      }), let quantity = Quantity.read(prose, at: number, in: bounds),
      quantity.count.lower >= Self.leastOfYears
        || span(number, bounds.upperBound).contains(where: {
          prose.norm($0).isOne(of: "its", "their", "the")
            && span($0 + 1, min(bounds.upperBound, $0 + 5)).contains {
              prose.norm($0).isOne(of: "campaign", "fight", "struggle", "insurgency", "war")
            }
            || prose.norm($0) == "since"
        })
    {
      return true
    }
    // "Almost six months of exchanges have left around 330 dead"
    if let left = bounds.first(where: { prose.norm($0) == "left" && prose.has($0 - 1, .having) }),
      span(max(bounds.lowerBound, left - 9), left).contains(where: {
        prose.norm($0).isOne(of: "weeks", "months", "years", "decades")
          && prose.norm($0 + 1) == "of"
      })
    {
      return true
    }
    // "More than 370 people have been killed in Lebanon": in all.
    if let have = bounds.first(where: {
      prose.has($0, .having) && prose.norm($0 + 1) == "been" && prose.has($0 + 2, .killed)
    }),
      span(max(bounds.lowerBound, have - 6), have).contains(where: { at in
        Quantity.read(prose, at: at, in: bounds).map { $0.count.lower >= 100 } ?? false
      })
    {
      return true
    }
    // "Besides killing more than 34,000 people since then, the campaign has turned"
    if bounds.contains(where: {
      prose.norm($0) == "killing"
        && span($0 + 1, min(bounds.upperBound, $0 + 8)).contains {
          prose.reads($0, "since", "then")
        }
        && prose.norm($0 - 1).isOne(of: "besides", "despite", "after", "while")
    }) {
      return true
    }
    // "More than 120,000 people died in four decades of conflict"
    if bounds.contains(where: {
      prose.norm($0).isOne(of: "decades", "conflict", "war", "insurgency", "rebellion", "uprising")
        // "died in the fighting that started in 1996"
        || prose.norm($0) == "fighting"
          && prose.norm($0 + 1).isOne(of: "that", "which")
          && prose.norm($0 + 2).isOne(of: "started", "began", "broke", "erupted")
    }),
      bounds.contains(where: { at in
        prose.has(at, .number)
          && Quantity.read(prose, at: at, in: bounds).map { $0.count.lower >= 500 } ?? false
      })
    {
      return true
    }
    // "Thousands of people have died"
    if prose.norm(bounds.lowerBound).isOne(of: "thousands", "hundreds", "tens")
      || prose.norm(bounds.lowerBound) == "several"
        && prose.norm(bounds.lowerBound + 1).isOne(of: "thousand", "hundred"),
      bounds.contains(where: {
        prose.has($0, .having) && (prose.has($0 + 1, .killed) || prose.norm($0 + 1) == "been")
      })
    {
      return true
    }
    // "In the past week suicide bombers have killed more than 50 people"
    if prose.norm(bounds.lowerBound) == "in", prose.norm(bounds.lowerBound + 1) == "the",
      prose.norm(bounds.lowerBound + 2).isOne(of: "past", "last"),
      (bounds.lowerBound + 3..<bounds.lowerBound + 5).contains(where: { prose.has($0, .timeUnit) }),
      !(bounds.lowerBound + 3..<bounds.lowerBound + 5).contains(where: {
        prose.norm($0).isOne(of: "day", "hours", "minutes", "hour")
      }),
      bounds.contains(where: { prose.has($0, .having) && prose.has($0 + 1, [.killed, .injured]) })
    {
      return true
    }
    // "it has killed hundreds of fighters in recent weeks"
    if bounds.contains(where: {
      prose.norm($0) == "recent" && prose.norm($0 + 1).isOne(of: "weeks", "months", "years")
        && prose.norm($0 - 1) == "in"
    }),
      bounds.contains(where: {
        prose.norm($0).isOne(of: "hundreds", "thousands", "dozens", "scores")
          && prose.has($0 - 1, [.killed, .injured])
      })
    {
      return true
    }
    guard let since = bounds.first(where: { prose.norm($0) == "since" }),
      let have = bounds.first(where: {
        prose.has($0, .having)
          && (prose.norm($0 + 1) == "been"
            || prose.norm($0 + 1).isOne(of: "killed", "wounded", "died", "perished", "cost"))
      })
    else {
      // "That makes 14 killed by bandits in two days", "brings to five the number of peacekeepers killed"
      return prose.norm(bounds.lowerBound).isOne(of: "that", "this", "it")
        && prose.norm(bounds.lowerBound + 1).isOne(of: "makes", "brings", "brought", "takes")
        && (prose.norm(bounds.lowerBound + 1) == "makes"
          && prose.has(bounds.lowerBound + 2, .number)
          || bounds.prefix(9).contains {
            prose.norm($0).isOne(of: "toll", "tally")
              || prose.norm($0).isOne(of: "number", "total")
                && bounds.prefix(16).contains {
                  prose.has($0, .killed) && !prose.has($0, .verb)
                    || prose.norm($0).isOne(of: "killed", "dead", "deaths")
                      && !prose.has($0 + 1, .number)
                }
              // "brings to five the number of those killed"
              || prose.norm($0) == "to" && prose.has($0 + 1, .number)
                && $0 == bounds.lowerBound + 2 && prose.norm($0 + 2) == "the"
          })
    }
    return abs(since - have) < 12
      && (have + 1..<have + 4).contains {
        prose.has($0, [.killed, .injured]) || prose.norm($0).isOne(of: "cost", "claimed")
      }
  }

  static let wars: FormSet = [
    "violence", "conflict", "war", "insurgency", "unrest", "attacks", "fighting", "campaign",
    "rebellion", "militia", "group", "jihadists", "bombs", "strikes",
  ]

  /// "27 bodies arrived", "pulled 14 bodies from the rubble", "the bodies of 12 people were brought".
  func bodies() -> CasualtyReading.Statement? {
    for index in bounds where prose.norm(index).isOne(of: "bodies", "corpses") {
      guard Self.isOfBodies(prose, index) else { continue }
      if prose.norm(index + 1) == "of", let list = list(from: index + 2, min: index) { return list }
      // "six bullet-riddled bodies"
      var end = index
      while end > bounds.lowerBound, Self.bodyStates.contains(prose.norm(end - 1)) { end -= 1 }
      if let quantity = quantity(endingBefore: end), quantity.words.upperBound == end {
        return CasualtyReading.Statement(
          count: quantity.count, words: quantity.words.lowerBound..<index + 1)
      }
    }
    // "Rescuers recovered the body of a woman of 67"
    for index in bounds where Self.isOfRecovered(prose, index) {
      guard bounds.contains(index + 2), let one = item(index + 2) else { continue }
      return CasualtyReading.Statement(count: one.count, words: index..<one.end)
    }
    // "The beheaded body of a farmer was found"
    return bounds.first {
      prose.norm($0).isOne(of: "body", "corpse") && Self.isOfBodies(prose, $0)
        && Self.isOfViolence(prose, $0)
    }.map { CasualtyReading.Statement(count: Count(exactly: 1), words: $0..<$0 + 1) }
  }

  private static let rescue: FormSet = [
    "rescuers", "rescue", "rubble", "debris", "wreckage", "ruins", "firefighters",
  ]

  /// What is told of bodies of those who were killed, and did not die.
  static func isOfViolence(_ prose: Prose, _ index: Int) -> Bool {
    let before = (index - 14..<index).reversed().prefix { !isBreak(prose, $0) }
    let behind = (index..<index + 16).prefix { !isBreak(prose, $0) }
    return (Array(before) + Array(behind)).contains {
      violence.contains(prose.norm($0)) && !prose.has($0 - 1, .being)
        || prose.norm($0).isOne(of: "bullet", "gunshot", "stab")
          && prose.norm($0 + 1).isOne(of: "wound", "wounds", "holes")
        || prose.norm($0) == "throats" || prose.reads($0, "hands", "tied")
        || prose.reads($0, "hands", "bound")
    }
  }

  private static func isBreak(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(of: ".", ";", ":")
  }

  private static let violence: FormSet = [
    "bullet-riddled", "mutilated", "decapitated", "beheaded", "headless", "dismembered",
  ]

  private static let bodyStates: FormSet = [
    "bullet-riddled", "mutilated", "decapitated", "beheaded", "headless", "dismembered", "charred",
    "bound", "burned", "burnt", "more", "other", "bullet", "riddled", "-", "decomposing",
  ]

  static func isOfBodies(_ prose: Prose, _ index: Int) -> Bool {
    (index - 8..<index + 9).contains { bodyVerbs.contains(prose.norm($0)) }
  }

  static let bodyVerbs: FormSet = [
    "arrived", "brought", "received", "recovered", "pulled", "retrieved", "taken", "counted",
    "reached", "discovered", "dumped", "left", "found", "delivered", "dug", "unearthed", "exhumed",
    "buried",
  ]

  /// "killed or wounded": the other verb shares its number.
  func joined(_ index: Int) -> Bool {
    (prose.norm(index + 1).isOne(of: "or", "nor") && prose.has(index + 2, [.killed, .injured]))
      || (prose.norm(index - 1).isOne(of: "or", "nor")
        && prose.has(index - 2, [.killed, .injured]))
  }

  /// "Among the six dead were two employees", "was among the three dead"
  private func amongDead(_ index: Int) -> CasualtyReading.Statement? {
    // "he himself was among three wounded"
    if prose.has(index, [.killed, .injured]), prose.norm(index - 2) == "among",
      let quantity = Quantity.read(prose, at: index - 1, in: bounds),
      quantity.words.upperBound == index
    {
      return CasualtyReading.Statement(count: quantity.count, words: index - 1..<index + 1)
    }
    // "Four children were among 22 people killed by air strikes", "among at least nine soldiers wounded"
    if prose.has(index, [.killed, .injured]), !prose.norm(index).hasSuffix("ing"),
      let among = span(max(bounds.lowerBound, index - 7), index).last(where: {
        prose.norm($0) == "among"
      }),
      let quantity = Quantity.read(
        prose, at: prose.norm(among + 1) == "the" ? among + 2 : among + 1, in: bounds),
      quantity.words.upperBound < index,
      (quantity.words.upperBound..<index).allSatisfy({
        prose.has($0, [.person, .civilian, .assailant, .role, .describing, .organization])
      })
    {
      return CasualtyReading.Statement(
        count: quantity.count, words: quantity.words.lowerBound..<index + 1)
    }
    guard prose.norm(index).isOne(of: "dead", "killed", "victims"),
      let number = span(max(bounds.lowerBound, index - 2), index).first(where: {
        prose.has($0, .number) || prose.words[$0].value != nil
      }), prose.norm(number - 1) == "the", prose.norm(number - 2) == "among",
      let quantity = Quantity.read(prose, at: number, in: bounds)
    else { return nil }
    return CasualtyReading.Statement(count: quantity.count, words: number..<index + 1)
  }

  /// "had lost eight men": those of a force, by their number.
  static func isLoss(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(of: "lost", "losing") && prose.has(index + 1, .number)
      && (index + 2..<index + 5).contains { ofForces.contains(prose.norm($0)) }
  }

  /// "recovered the body of a woman of 67": by those who dig for the dead.
  static func isOfRecovered(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index) == "body" && prose.norm(index - 1) == "the" && prose.norm(index + 1) == "of"
      && prose.norm(index - 2).isOne(of: "recovered", "pulled", "retrieved", "dug", "out", "found")
      && (index - 6..<index + 12).contains { rescue.contains(prose.norm($0)) }
  }

  /// "with the loss of two patients", "said it had lost eight men"
  func losses() -> CasualtyReading.Statement? {
    for index in bounds where Self.isLoss(prose, index) && !isNegated(index) {
      if bounds.contains(index + 1), let list = list(from: index + 1, min: index) { return list }
    }
    for index in bounds where prose.norm(index) == "loss" && prose.norm(index + 1) == "of" {
      if let list = list(from: index + 2, min: index),
        list.words.contains(where: { prose.has($0, [.person, .role]) })
      {
        return list
      }
    }
    return nil
  }

  private static let ofForces: FormSet = [
    "men", "soldiers", "troops", "fighters", "policemen", "officers", "servicemen", "personnel",
    "militiamen", "guards", "sailors", "marines", "comrades",
  ]

  /// "put the dead at four and the wounded at no fewer than 20"
  private func put(_ index: Int) -> CasualtyReading.Statement? {
    guard prose.norm(index).isOne(of: "dead", "wounded", "injured"), prose.norm(index - 1) == "the",
      prose.norm(index + 1) == "at",
      span(bounds.lowerBound, index).contains(where: {
        prose.norm($0).isOne(of: "put", "puts", "putting", "placed")
      }), let quantity = Quantity.read(prose, at: index + 2, in: bounds)
    else { return nil }
    // "An earlier count had put the dead at 27"
    if span(bounds.lowerBound, index).contains(where: {
      prose.norm($0).isOne(of: "count", "toll", "tally", "figure", "estimate")
        && prose.norm($0 - 1).isOne(of: "earlier", "initial", "previous", "first", "preliminary")
    }) {
      return nil
    }
    return CasualtyReading.Statement(
      count: quantity.count, words: index..<quantity.words.upperBound)
  }

  func statement(at index: Int) -> CasualtyReading.Statement? {
    if let put = put(index) ?? amongDead(index) { return put }
    // "ended with the killing of four militants"
    if prose.norm(index) == "killing", prose.norm(index + 1) == "of",
      prose.has(index - 1, .definite),
      let list = list(from: index + 2, min: index)
    {
      return list
    }
    if isNoun(index) { return noun(index) }
    // "2,000 people have died of cholera"
    if prose.norm(index).isOne(of: "died", "die", "dying"),
      prose.norm(index + 1).isOne(of: "of", "from"),
      span(index + 2, index + 5).contains(where: {
        prose.norm($0).isOne(
          of: "cholera", "hunger", "starvation", "malnutrition", "disease", "diseases", "thirst",
          "covid-19", "measles", "malaria", "exposure", "cold")
      })
    {
      return nil
    }
    // "Two brothers were among those killed": some of those who were counted.
    if span(max(bounds.lowerBound, index - 3), index).contains(where: {
      prose.norm($0) == "among" && prose.norm($0 + 1) != "them"
    }), !prose.norm(index).hasSuffix("ing") {
      return nil
    }
    // "killed off the game with a minute left"
    if prose.norm(index) == "killed", prose.norm(index + 1) == "off",
      span(index + 2, index + 5).contains(where: {
        prose.norm($0).isOne(of: "game", "match", "contest", "tie", "hopes", "chances", "bill")
      })
    {
      return nil
    }
    // "in an attempt to kill the governor"
    if prose.norm(index).isOne(of: "kill", "assassinate", "behead"), prose.norm(index - 1) == "to" {
      return nil
    }
    // "this would have killed dozens more"
    if prose.has(index - 1, .modal)
      || prose.has(index - 1, .having) && prose.has(index - 2, .modal)
    {
      return nil
    }
    let isParticiple = prose.norm(index).hasSuffix("ing")
    let isPassive = EventAnchor.isPassive(prose, index)
    // "left dead two soldiers and a child"
    if prose.norm(index).isOne(of: "dead", "wounded", "injured"),
      prose.norm(index - 1).isOne(of: "left", "leaving"),
      prose.has(index + 1, [.number, .indefinite]),
      let list = list(from: index + 1, min: index - 1)
    {
      return list
    }
    // "shot dead a mayor and two others", "gunned down five".
    if prose.norm(index).isOne(of: "dead", "gunned"),
      prose.norm(index) == "gunned" || prose.norm(index - 1).isOne(of: "shot", "shooting")
    {
      let verb = prose.norm(index) == "gunned" ? index : index - 1
      if !EventAnchor.isPassive(prose, verb),
        let found = object(after: prose.norm(index + 1) == "down" ? index + 1 : index)
      {
        return found
      }
      if prose.norm(index) == "gunned" { return before(index) }
    }
    // "stabbed two policemen before being shot dead": himself.
    if prose.norm(index) == "dead",
      prose.reads(index - 3, "before", "being", "shot")
        || prose.reads(index - 3, "and", "being", "shot")
    {
      return nil
    }
    // "before police shot him dead": nobody of those counted.
    if prose.norm(index) == "dead", prose.norm(index - 1).isOne(of: "him", "her") {
      return isOfVictim(shot: index - 2)
        ? CasualtyReading.Statement(
          count: Count(exactly: 1), words: index - 2..<index + 1, parts: [Count(exactly: 1)]) : nil
    }
    if isNotSurviving(index) { return before(index - 2) }
    if isSuccumbed(index)
      || prose.has(index, .killed)
        && prose.norm(index).isOne(
          of: "died", "die", "dead", "dies", "perished", "dying", "kia")
      || prose.norm(index) == "slain" && !prose.has(index - 1, .being)
    {
      return before(index)
    }
    if isNegated(index), !isParticiple {
      // "did not kill or wound any Americans" says nothing of others.
      for ahead in span(index + 1, min(bounds.upperBound, index + 6)) {
        if prose.norm(ahead).isOne(of: "anyone", "anybody") {
          return zero(index..<ahead + 1)
        }
      }
      return nil
    }
    if !isPassive, let object = object(after: index) { return object }
    // "opened fire on him and killed him": one who was told of.
    if !isPassive, prose.norm(index).isOne(of: "killed", "murdered"),
      prose.norm(index + 1).isOne(of: "him", "her"),
      !bounds.contains(index + 2)
        || !prose.words[index + 2].isCapitalized
          && !prose.has(index + 2, [.person, .number])
    {
      var one = CasualtyReading.Statement(count: Count(exactly: 1), words: index..<index + 2)
      one.isKnownPerson = true
      return one
    }
    if isParticiple { return nil }
    return before(index)
  }

  /// "Three of them died on the spot": of those who were hit; a number told before counts them already.
  func diedOfThem(_ quantity: Quantity, _ index: Int) -> CasualtyReading.Statement? {
    let of = quantity.words.upperBound
    // "Five of the escort were killed", "Four of their men died"
    let isOfForce =
      prose.norm(of) == "of" && prose.norm(of + 1).isOne(of: "the", "their", "its", "his")
      && of + 2 < index && !prose.has(of + 2, [.number, .killed, .injured])
      && !(of + 2..<index).contains {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "attackers", "wounded", "injured", "dead", "victims")
      }
    guard prose.reads(of, "of", "them") || prose.reads(of, "of", "whom") || isOfForce,
      prose.norm(index).isOne(of: "died", "perished") || prose.norm(index) == "killed"
    else { return nil }
    var statement = CasualtyReading.Statement(
      count: quantity.count, words: quantity.words.lowerBound..<index + 1, parts: [quantity.count])
    statement.isKnownPerson = true
    return statement
  }

  /// "A hundred people attended the party, four of whom were injured in the shooting"
  func injuredOfThem(_ quantity: Quantity, _ index: Int) -> CasualtyReading.Statement? {
    let of = quantity.words.upperBound
    guard prose.reads(of, "of", "whom"), prose.has(index, .injured),
      !span(bounds.lowerBound, of).contains(where: { prose.has($0, [.killed, .injured]) })
    else { return nil }
    return CasualtyReading.Statement(
      count: quantity.count, words: quantity.words.lowerBound..<index + 1, parts: [quantity.count])
  }

  /// "broke into the house of an elder and shot him dead", but "when police arrived and shot him dead".
  private func isOfVictim(shot: Int) -> Bool {
    prose.norm(shot - 1).isOne(of: "and", "then")
      && !span(max(bounds.lowerBound, shot - 12), shot).contains {
        prose.norm($0).isOne(
          of: "police", "officers", "officer", "guards", "soldiers", "troops", "forces", "before")
      }
  }

  /// "succumbed to his injuries"
  func isSuccumbed(_ index: Int) -> Bool {
    isNotSurviving(index) || prose.reads(index, "embraced", "martyrdom")
      || prose.norm(index) == "succumbed"
        && (prose.norm(index + 1) != "to"
          || span(index + 2, min(bounds.upperBound, index + 6)).contains {
            prose.norm($0).isOne(of: "injuries", "injury", "wounds", "wound", "burns")
          })
  }

  /// "A trader and her two children did not survive"
  private func isNotSurviving(_ index: Int) -> Bool {
    prose.norm(index) == "survive" && prose.norm(index - 1) == "not"
      && prose.norm(index - 2).isOne(of: "did", "does", "could")
  }

  /// "Three of the wounded later died": more than were counted as dead.
  func diedOfWounded(_ quantity: Quantity, _ index: Int) -> CasualtyReading.Statement? {
    let of = quantity.words.upperBound
    guard prose.reads(of, "of", "the") || prose.reads(of, "of", "those"),
      prose.norm(of + 2).isOne(of: "wounded", "injured", "hurt"),
      prose.norm(index).isOne(of: "died", "succumbed", "perished")
    else { return nil }
    var statement = CasualtyReading.Statement(
      count: quantity.count, words: quantity.words.lowerBound..<index + 1, parts: [quantity.count])
    statement.isOfWounded = true
    return statement
  }

  func isNoun(_ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "deaths", "death", "fatalities", "fatality", "casualties", "casualty", "injuries",
      "injury", "lives", "wounds", "life")
  }

  /// `no casualties`, `three deaths`, `the confirmed deaths are fourteen civilians, five ... and one ...`.
  func noun(_ index: Int) -> CasualtyReading.Statement? {
    if prose.has(index + 1, .being), bounds.contains(index + 2),
      let list = list(from: index + 2, min: index)
    {
      return list
    }
    if let none = noLoss(index) { return none }
    // "cost the life of a student"
    if prose.reads(index - 1, "the", "life"), prose.norm(index + 1) == "of",
      prose.norm(index - 2).isOne(of: "cost", "costing", "claimed", "claiming", "took", "taking"),
      bounds.contains(index + 2), let item = item(index + 2)
    {
      return CasualtyReading.Statement(
        count: item.count, words: index - 2..<item.end, isCivilian: item.isCivilian,
        parts: [item.count])
    }
    // "caused the death of two soldiers", "resulted in the deaths of 12 villagers"
    if prose.norm(index).isOne(of: "death", "deaths"), prose.norm(index + 1) == "of",
      bounds.contains(index + 2),
      span(max(bounds.lowerBound, index - 4), index).contains(where: {
        prose.norm($0).isOne(
          of: "caused", "causing", "claimed", "led", "leading", "resulted", "resulting", "ended",
          "ending")
          // "but also caused the deaths of two neighbours": of those who were counted.
          && prose.norm($0 - 1) != "also"
      }), let item = item(index + 2)
    {
      return CasualtyReading.Statement(
        count: item.count, words: index..<item.end, isCivilian: item.isCivilian,
        parts: [item.count])
    }
    if prose.norm(index) == "life" {
      // "A girl of 15 lost her life"
      guard prose.norm(index - 1).isOne(of: "her", "his"),
        prose.norm(index - 2).isOne(of: "lost", "losing"), !isNegated(index - 2)
      else { return nil }
      return before(index - 2)
    }
    if prose.norm(index) == "lives" {
      // "Eight soldiers lost their lives"
      if let verb = span(max(bounds.lowerBound, index - 2), index).last(where: {
        prose.norm($0).isOne(of: "lost", "losing", "gave") && !isNegated($0)
      }) ?? (prose.reads(index - 3, "laid", "down") ? index - 3 : nil) {
        return before(verb)
      }
      // "claimed at least 12 lives"
      if prose.norm(index + 1) != "of", let quantity = quantity(endingBefore: index),
        quantity.words.upperBound == index,
        prose.norm(quantity.words.lowerBound - 1).isOne(
          of: "claimed", "claiming", "took", "taking", "cost", "costing", "ended", "ending",
          "claims")
      {
        return CasualtyReading.Statement(
          count: quantity.count, words: quantity.words.lowerBound..<index + 1)
      }
      guard prose.norm(index + 1) == "of", bounds.contains(index + 2) else { return nil }
      return list(from: index + 2, min: index)
    }
    // "with two bullet wounds": no people.
    if prose.norm(index).hasPrefix("wound"),
      prose.norm(index - 1).isOne(of: "bullet", "gunshot", "stab", "knife")
    {
      return nil
    }
    if Self.escapes.contains(prose.norm(index - 1)) { return nil }
    for back in stride(from: index - 1, through: max(bounds.lowerBound, index - 4), by: -1) {
      let norm = prose.norm(back)
      // "without giving details on casualties" says of no number.
      if norm == "without", back < index - 1, prose.norm(back + 1).hasSuffix("ing"),
        prose.norm(back + 1) != "causing"
      {
        return nil
      }
      if norm.isOne(of: "no", "without", "any") {
        // "did not mention if there were casualties" and "any casualties" are no count.
        guard norm != "any" || isNegated(back) else { return nil }
        return zero(back..<index + 1)
      }
      if norm.isOne(of: "causing", "caused", "reported", "any") { continue }
      if prose.has(back, [.preposition, .verb, .being]) { break }
    }
    if let quantity = quantity(endingBefore: index) {
      return CasualtyReading.Statement(
        count: quantity.count, words: quantity.words.lowerBound..<index + 1,
        isSuperseded: isSuperseded(quantity.words.lowerBound))
    }
    // "Two men sustained concussions and shrapnel wounds"
    if prose.norm(index).isOne(of: "injuries", "injury", "wounds"),
      let verb = span(max(bounds.lowerBound, index - 6), index).last(where: {
        prose.norm($0).isOne(of: "sustained", "suffered", "received")
      })
    {
      return before(verb)
    }
    return nil
  }

  func zero(_ words: Range<Int>) -> CasualtyReading.Statement {
    CasualtyReading.Statement(count: Count(exactly: 0), words: words)
  }

  func isNegated(_ index: Int) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 5 {
      if prose.norm(at).isOne(of: "not", "never", "didn't", "without", "nor") { return true }
      if prose.norm(at) == "," || prose.norm(at) == ";" { return false }
      at -= 1
      steps += 1
    }
    return false
  }
}
