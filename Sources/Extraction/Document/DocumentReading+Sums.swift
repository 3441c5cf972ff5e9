import Incidents

/// Knows attacks that are counted, compared or spoken of in general, and not told.
extension DocumentReading {
  /// Whether the words count attacks over a time, or speak of some of many: "nine attacks on refineries this year", "half of
  /// the attacks", "has seen some of the heaviest fighting since".
  func isOfNumbers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    isOfRecentWeeks(context) || isOfWar(context, main) || isShareOfAttacks(context, main)
      || isSeen(context, main)
      || isManyOfTime(context, main)
      || isRise(context, main) || isEscalated(context, main) || isSiege(context, main)
      || isTollOfOthers(context, main)
      // "a few days after a series of attacks on communities in two districts claimed 150 lives"
      || context.number >= 2 && main.form == .noun && main.isPlural && !isOfOneDay(context)
        && span(max(context.sentence.lowerBound, main.words.lowerBound - 3), main.head).contains {
          prose.norm($0).isOne(of: "series", "string", "wave", "spate")
            && prose.norm($0 + 1) == "of" && prose.norm($0 - 1) == "a"
            && prose.has($0 - 2, .preposition)
        }
  }

  /// "Meanwhile, the death toll from two suicide and gun attacks has risen to 80": of the days before.
  private func isTollOfOthers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard context.number >= 2, main.form == .noun, main.isPlural, !isOfOneDay(context),
      let toll = span(context.sentence.lowerBound, main.head).last(where: {
        prose.norm($0) == "toll"
      }), prose.norm(toll + 1).isOne(of: "from", "in", "of")
    else { return false }
    return span(main.head, context.sentence.upperBound).contains {
      prose.norm($0).isOne(of: "risen", "rose", "climbed", "increased", "reached")
    }
  }

  /// "The siege of El Fasher, a city of a million, has killed 782 civilians": of a town, all along.
  private func isSiege(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let town = main.head + 2
    return prose.norm(main.head) == "siege" && prose.norm(main.head + 1) == "of"
      && context.sentence.contains(town)
      && (prose.words[town].isCapitalized || prose.norm(town + 1).isOne(of: "city", "town"))
      && !span(town, min(town + 4, context.sentence.upperBound)).contains {
        prose.has($0, .facility)
      }
      && span(town + 1, min(town + 18, context.sentence.upperBound)).contains {
        prose.has($0, .having)
          && (prose.has($0 + 1, .killed) || prose.norm($0 + 1).isOne(of: "left", "claimed", "cost"))
      }
  }

  /// "More than half the terror attacks in the EU", "some of their attacks have been claimed", "35 percent of the bombings".
  private func isShareOfAttacks(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.isPlural, main.kind != .clash else { return false }
    let before = span(max(context.sentence.lowerBound, main.words.lowerBound - 6), main.head)
    guard
      let share = before.last(where: {
        Self.shares.contains(prose.norm($0))
      })
    else { return false }
    let behind = span(share + 1, main.head + 1)
    // "some of the attacks on Sunday" are of the news.
    return behind.first.map {
      prose.norm($0) == "of" || prose.norm(share) == "half" && prose.norm($0) == "the"
    } ?? false
      && !isOfOneDay(context)
  }

  /// "signed a ceasefire to end weeks of fighting that has killed thousands", "It typically uses shootings and car bombs": a
  /// war, and a habit.
  private func isOfWar(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let before = span(max(context.sentence.lowerBound, main.words.lowerBound - 3), main.head)
    if main.form == .noun,
      before.contains(where: {
        prose.norm($0).isOne(of: "weeks", "months", "years", "decades")
          && prose.norm($0 + 1) == "of"
      })
    {
      return context.sentence.contains {
        prose.norm($0).isOne(
          of: "end", "ending", "ended", "cease-fire", "ceasefire", "truce", "agreement", "talks")
      }
    }
    return context.sentence.prefix(6).contains {
      prose.norm($0).isOne(of: "typically", "usually", "routinely", "regularly")
    } && !isOfOneDay(context) && CasualtyGrammar(prose, in: context.sentence).read().isEmpty
  }

  /// "In recent weeks, ships have shot down missiles and drones": how it goes.
  private func isOfRecentWeeks(_ context: ClauseContext) -> Bool {
    let start = context.sentence.lowerBound
    return prose.reads(start, "in", "recent")
      && prose.norm(start + 2).isOne(of: "weeks", "months", "days", "years")
      && context.sentence.prefix(12).contains { prose.has($0, .having) }
      && context.clause.weapons.contains(where: \.isPlural)
  }

  /// Whether a day is told, and not "recent weeks".
  func isOfOneDay(_ context: ClauseContext) -> Bool {
    context.dates.contains {
      $0.meaning.isDay && !$0.isOfSpeech
        && !$0.words.contains {
          prose.norm($0).isOne(of: "weeks", "months", "years", "recent", "week", "month", "days")
        }
    }
  }

  /// "Donetsk region has seen some of the heaviest fighting since Russia sent troops", "has witnessed many attacks".
  private func isSeen(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, !isOfOneDay(context) else { return false }
    return span(max(context.sentence.lowerBound, main.head - 9), main.head).contains {
      prose.has($0, .having)
        && prose.norm($0 + 1).isOne(of: "seen", "witnessed", "experienced", "suffered", "endured")
        && (main.kind == .clash || main.isPlural)
    }
      && (context.sentence.contains {
        prose.norm($0).isOne(of: "since", "recently", "years", "months", "frequent", "regular")
      }
        || span(max(context.sentence.lowerBound, main.head - 6), main.head).contains {
          prose.norm($0).isOne(of: "heaviest", "worst", "fiercest", "some", "many", "numerous")
        })
  }

  /// "There have been at least nine attacks on refineries this year", "109 shooting and bombing incidents were recorded in
  /// 2014": three or more in months.
  private func isManyOfTime(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.isPlural,
      !isOfOneDay(context),
      let number = span(max(context.sentence.lowerBound, main.head - 6), main.head).last(where: {
        prose.has($0, .number)
      }), (prose.words[number].value ?? 3) > 2, !prose.has(number + 1, .person)
    else { return false }
    return context.sentence.contains { index in
      prose.norm(index).isOne(of: "this", "last", "that")
        && prose.norm(index + 1).isOne(of: "year", "month", "quarter", "decade")
        || prose.reads(index, "so", "far")
        || prose.norm(index).isOne(of: "in", "during")
          && (1900...2100).contains(prose.words[index + 1].value ?? 0)
    }
  }

  /// "an increase in terrorist attacks", "attacks rose by 17 percent", "attacks in Helmand fell": of their number.
  private func isRise(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.isPlural || prose.norm(main.head) == "violence" else {
      return false
    }
    let before = span(max(context.sentence.lowerBound, main.words.lowerBound - 6), main.head)
    if before.contains(where: {
      Self.changes.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "in", "of")
    }) {
      return true
    }
    guard !isOfOneDay(context), !before.contains(where: { prose.norm($0) == "toll" }) else {
      return false
    }
    let behind = span(main.words.upperBound, min(context.sentence.upperBound, main.head + 8))
      .prefix { !prose.norm($0).isOne(of: "which", "that", "when", "where", "who", ",") }
    return behind.contains {
      Self.changing.contains(prose.norm($0))
        && (prose.norm($0 + 1).isOne(of: "by", "to", "sharply", "significantly", "from", "in")
          || prose.startsWithDigit($0 + 1))
    }
  }

  /// "have escalated their bombardment in recent weeks", "has stepped up airstrikes", "have resumed their rocket fire every
  /// day", "has pounded the Strip since": of weeks.
  private func isEscalated(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let before = span(max(context.sentence.lowerBound, main.head - 6), main.head)
    if main.form == .noun,
      before.contains(where: { index in
        prose.has(index, .having)
          && (prose.norm(index + 1).isOne(
            of: "escalated", "intensified", "resumed", "increased", "ramped", "renewed")
            || prose.norm(index + 1) == "stepped" && prose.norm(index + 2) == "up")
      })
    {
      return !isOfOneDay(context)
    }
    return main.form == .verb && prose.has(main.head - 1, .having) && !isOfOneDay(context)
      && CasualtyGrammar(prose, in: context.words).read().killed == nil
      && prose.norm(main.head).isOne(of: "pounded", "shelled", "bombed", "bombarded", "attacked")
      && span(main.head, min(context.sentence.upperBound, main.head + 8)).contains {
        prose.norm($0) == "since"
      }
  }

  private static let shares: FormSet = [
    "half", "some", "most", "many", "percent", "cent", "%", "majority", "quarter", "third", "bulk",
    "part",
  ]

  private static let changes: FormSet = [
    "increase", "rise", "surge", "spike", "decrease", "drop", "decline", "upsurge", "uptick",
  ]

  private static let changing: FormSet = [
    "rose", "fell", "increased", "decreased", "doubled", "tripled", "dropped", "surged", "declined",
    "soared",
  ]
}
