import Incidents

/// Tells the days of attacks from those of what is named beside them.
extension DocumentReading {
  /// Without the phrases that date a thing or another happening: "last year's flood", "a market opened in 2019", "in a
  /// street that had been reopened only last month", "since the president took office on August 7".
  func withoutThoseOfThings(
    _ phrases: [DatePhrase], _ context: ClauseContext, _ main: EventAnchor
  ) -> [DatePhrase] {
    let hasDay = phrases.contains { $0.meaning.isDay }
    return phrases.filter {
      !(hasDay && !$0.meaning.isDay && isOfThing($0, context))
        && !isOfRelative($0, context, main) && !isOfOffice($0, context, main)
        && !isOfSource($0, context, main) && !isOfRecord($0, context)
        && !isOfOtherWave($0, main)
    }
  }

  /// "part of a wave of violence that last week put the military on alert": of what else is told.
  private func isOfOtherWave(_ phrase: DatePhrase, _ main: EventAnchor) -> Bool {
    let first = phrase.words.lowerBound
    return first > main.head && prose.norm(first - 1).isOne(of: "that", "which")
      && span(main.head, first).contains {
        prose.norm($0).isOne(of: "part", "wave", "series", "campaign", "string", "spate")
      }
  }

  /// "Based on information gained from an operation May 27, coalition forces raided several buildings"
  private func isOfSource(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let start = context.sentence.lowerBound
    guard
      prose.norm(start).isOne(of: "based", "acting", "following", "using", "working"),
      prose.norm(start + 1).isOne(of: "on", "upon", "up", "off"),
      let comma = span(phrase.words.upperBound, main.head).first(where: { prose.norm($0) == "," })
    else { return false }
    return span(start, comma).contains {
      prose.norm($0).isOne(
        of: "information", "intelligence", "tip", "tips", "tip-off", "leads", "reports", "evidence")
    }
  }

  /// "the highest one-day total this month", "the deadliest attack this year": what it is the most of.
  private func isOfRecord(_ phrase: DatePhrase, _ context: ClauseContext) -> Bool {
    let first = phrase.words.lowerBound
    guard !phrase.meaning.isDay, prose.norm(first).isOne(of: "this", "in", "since", "so") else {
      return false
    }
    guard
      let most = span(max(context.sentence.lowerBound + 1, first - 5), first).last(where: {
        prose.norm($0).hasSuffix("est") && prose.norm($0 - 1) == "the"
          || prose.norm($0).isOne(of: "most", "worst") && prose.norm($0 - 1) == "the"
      })
    else { return false }
    return !span(most, first).contains {
      prose.has($0, [.verb, .being, .saying]) || prose.norm($0) == ","
    }
  }

  /// "last year's flood", "the 2014 war", "a market opened in 2019"
  private func isOfThing(_ phrase: DatePhrase, _ context: ClauseContext) -> Bool {
    let (first, next) = (phrase.words.lowerBound, phrase.words.upperBound)
    let isOwner =
      prose.norm(next) == "'s" || prose.norm(next - 1) == "'s"
      || prose.norm(next - 1).hasSuffix("'s")
    if isOwner, !prose.has(next, .event), !prose.has(next + 1, .event) { return true }
    if prose.has(first - 1, .definite), prose.words.indices.contains(next),
      prose.words[next].isWord,
      !prose.has(next, [.event, .preposition, .locative, .verb, .conjunction, .being])
    {
      return true
    }
    return span(max(context.sentence.lowerBound, first - 2), first).contains {
      Self.makings.contains(prose.norm($0))
    }
  }

  /// How things come to be what they are.
  private static let makings: FormSet = [
    "opened", "reopened", "built", "rebuilt", "founded", "erected", "elected", "signed",
    "inaugurated", "completed", "launched", "established", "renovated", "restored", "closed",
    "bought", "acquired", "deployed", "formed", "created", "introduced",
  ]

  /// "in a street that had been reopened only last month", "Metula, which was evacuated in October"
  private func isOfRelative(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let first = phrase.words.lowerBound
    guard let link = last(["that", "which"], before: phrase, context), link > main.head else {
      return false
    }
    if prose.norm(link - 1) == ",", prose.norm(link) == "which", prose.has(link + 1, .being) {
      return !span(link + 2, first).contains { prose.has($0, [.event, .killed, .injured]) }
    }
    return prose.reads(link + 1, "had", "been")
      && !prose.has(link + 3, [.event, .killed, .injured])
  }

  /// "since the president took office on August 7"
  private func isOfOffice(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    guard let since = last(["since"], before: phrase, context), since > main.head else {
      return false
    }
    return span(since, phrase.words.lowerBound).contains { prose.norm($0) == "took" }
  }

  /// The last of some words close before a phrase.
  private func last(
    _ words: FormSet, before phrase: DatePhrase, _ context: ClauseContext
  ) -> Int? {
    let first = phrase.words.lowerBound
    return span(max(context.sentence.lowerBound, first - 9), first).last {
      words.contains(prose.norm($0))
    }
  }

  /// "The man who stabbed three people in Lyon was questioned on Saturday": the day of what was done with him then.
  func isOfMainVerb(_ phrase: DatePhrase, behind main: EventAnchor, _ context: ClauseContext)
    -> Bool
  {
    guard main.form != .noun, phrase.words.lowerBound > main.words.upperBound,
      let relative = span(max(context.sentence.lowerBound, main.head - 4), main.head).last(where: {
        prose.norm($0) == "who"
      }), relative > context.sentence.lowerBound,
      span(context.sentence.lowerBound, relative).allSatisfy({
        prose.words[$0].isWord && !prose.has($0, [.verb, .saying])
      }),
      let verb = span(main.words.upperBound, phrase.words.lowerBound).first(where: {
        prose.has($0, .being) && prose.norm($0 - 1) != "who" && !prose.has($0 - 1, .conjunction)
      })
    else { return false }
    // "was questioned on Saturday", "were students, as mourning began on Sunday"; but "was in Lyon on Saturday" is of the deed.
    return prose.has(verb + 1, .verb) || prose.norm(verb + 1).hasSuffix("ed")
      || span(verb, phrase.words.lowerBound).contains { prose.norm($0).isOne(of: ",", "as") }
  }

  /// "damaged a site near the city of Afrin which forces captured at the weekend": the day of what another clause tells.
  func isOfRelativeClause(_ phrase: DatePhrase, behind start: Int) -> Bool {
    guard start < phrase.words.lowerBound,
      let relative = span(start, phrase.words.lowerBound).last(where: { prose.norm($0) == "which" }
      ),
      relative > 0, prose.words[relative - 1].isCapitalized
    else { return false }
    return span(relative + 1, phrase.words.lowerBound).contains {
      prose.norm($0).isOne(
        of: "captured", "seized", "recaptured", "retook", "liberated", "visited", "took", "overran")
        && prose.norm($0 + 1) != "place"
    }
  }
}
