import Incidents
import SimpleFeatures

/// Days counted from another day that the sentence names, and days of what came afterwards.
extension DocumentReading {
  typealias DayReading = (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)

  /// "Two days after a truce was signed on Thursday, a raid killed 15", "Mourners on Sunday buried a teacher, two days
  /// after he was shot", "On the eve of the vote of Sunday, a candidate was killed": that many days from the one named.
  func shiftedDay(
    _ context: ClauseContext, _ main: EventAnchor, _ usable: [DatePhrase],
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> DayReading? {
    if let eve = eveOfTold(context, main) { return eve }
    for link in context.sentence where prose.norm(link).isOne(of: "after", "before") {
      if let before = hoursBefore(link, main, usable, resolved) { return before }
      guard let (count, start) = daysCounted(before: link, in: context.sentence) else { continue }
      let sign = prose.norm(link) == "after" ? 1 : -1
      let comma = span(link, context.sentence.upperBound).first { prose.norm($0) == "," }
      // At the head of a sentence: what follows the comma is counted from the day before it.
      if start - context.sentence.lowerBound <= 1, let comma, comma < main.head,
        let base = usable.last(where: {
          $0.words.lowerBound > link && $0.words.upperBound <= comma
        }) ?? dayNamed(in: link + 1..<comma), !isDated(after: comma, context, usable)
      {
        return moved(base, by: sign * count, start..<base.words.upperBound, resolved)
      }
      // "Two days after the monastery attack, shells landed on a camp": from the day of the one that was told of.
      if start - context.sentence.lowerBound <= 1, let comma, comma < main.head,
        !isDated(after: comma, context, usable),
        let told = dayTold(of: span(link + 1, comma), before: context.number)
      {
        let words = start..<link + 1
        let phrase = DatePhrase(
          words: words, meaning: .later(from: sign * count, to: sign * count))
        if let date = phrase.date(
          published: published, previous: told, quote: prose.text(words))
        {
          return (date, phrase, false)
        }
      }
      // "Thirteen days after 22 were killed in a raid, gunmen struck on Friday": so long before the day of what came.
      if sign > 0, start - context.sentence.lowerBound <= 1, let comma,
        span(link, comma).contains(main.head),
        !usable.contains(where: { span(link, comma).contains($0.words.lowerBound) }),
        let base = usable.first(where: { $0.words.lowerBound > comma && !$0.isOfSpeech })
      {
        return moved(base, by: -count, start..<link + 1, resolved)
      }
      // At its end: what stands behind the word was so many days before the day that is named ahead of it.
      if start > context.sentence.lowerBound + 1, (link + 1..<link + 14).contains(main.head),
        // "two weeks after more than 350 people were killed in a truck bombing"
        main.form != .noun || main.reference == .new,
        main.head - link < 11 || main.form == .noun, comma.map({ $0 > main.head }) ?? true,
        !usable.contains(where: { $0.words.lowerBound > main.head }),
        let base = usable.last(where: { $0.words.upperBound <= start })
      {
        return moved(base, by: -sign * count, start..<link + 1, resolved)
      }
      // "The killings came five days after a car bomb went off outside a barracks": before the day of what was told.
      if sign > 0, span(link + 1, link + 14).contains(main.head),
        span(max(context.sentence.lowerBound, start - 2), start).contains(where: {
          prose.norm($0).isOne(of: "came", "comes", "come")
        }),
        !usable.contains(where: { $0.words.lowerBound > link && !$0.isOfSpeech }),
        let came = span(context.sentence.lowerBound, start).last(where: {
          prose.norm($0).isOne(of: "came", "comes", "come")
        }),
        let told = dayTold(of: context.sentence.lowerBound..<came, before: context.number)
      {
        let words = start..<link + 1
        let phrase = DatePhrase(words: words, meaning: .later(from: -count, to: -count))
        if let date = phrase.date(
          published: published, previous: told, quote: prose.text(words))
        {
          return (date, phrase, false)
        }
      }
      // "The attack on the market came five days after rebels had burned down the prefecture, on 24 May"
      if sign > 0, main.head < start,
        span(max(context.sentence.lowerBound, start - 2), start).contains(where: {
          prose.norm($0).isOne(of: "came", "comes", "come")
        }),
        !usable.contains(where: { $0.words.upperBound <= start && !$0.isOfSpeech }),
        let base = usable.first(where: { $0.words.lowerBound > link && !$0.isOfSpeech })
      {
        return moved(base, by: count, start..<link + 1, resolved)
      }
      // "The speech came a week after an attack": counted from the day of the news.
      if sign > 0, let published, (link + 1..<link + 5).contains(main.head),
        main.form == .noun, main.reference == .new,
        span(max(context.sentence.lowerBound, start - 2), start).contains(where: {
          prose.norm($0).isOne(of: "came", "comes")
        }),
        let day = published.advanced(by: -count),
        let date = OccurrenceDate(edtf: "\(day)~", phrase: prose.text(start..<link + 1))
      {
        let words = start..<link + 1
        return (date, DatePhrase(words: words, meaning: .later(from: -count, to: -count)), false)
      }
    }
    return eve(context, main, usable, resolved)
  }

  /// "The evening before the jeep was hit, rebels overran a camp": before the day of what was told, at the head of a sentence.
  private func eveOfTold(_ context: ClauseContext, _ main: EventAnchor) -> DayReading? {
    // "On the night before the market attack, jets bombed a power station"
    let opening = context.sentence.lowerBound
    let start =
      prose.norm(opening).isOne(of: "on", "in", "during") && prose.norm(opening + 1) == "the"
      ? opening + 1 : opening
    guard prose.norm(start) == "the",
      prose.has(start + 1, .dayPart) || prose.norm(start + 1) == "day",
      prose.norm(start + 2) == "before", prose.norm(start + 3) == "the",
      let comma = span(start + 4, min(start + 11, context.sentence.upperBound)).first(where: {
        prose.norm($0) == ","
      }), comma < main.head
    else { return nil }
    let thing = prose.norm(start + 4)
    let told =
      drafts.suffix(6).last { draft in
        draft.sentence < context.number && draft.factuality == .asserted
          && draft.date?.dayCount == 1
          && (Self.isOne(thing, draft.target)
            || prose.sentences[draft.sentence].contains { prose.norm($0) == thing })
      }?.date ?? dayTold(of: start + 3..<comma, before: context.number)
    guard let told else { return nil }
    let words = start..<start + 3
    let phrase = DatePhrase(words: words, meaning: .later(from: -1, to: -1))
    return phrase.date(published: published, previous: told, quote: prose.text(words)).map {
      ($0, phrase, false)
    }
  }

  /// The day of "the attack", "the Kano bombing", "that raid": of the last that was told, or of the last that has what stands
  /// before the word for its place or its target.
  private func dayTold(of words: Range<Int>, before number: Int) -> OccurrenceDate? {
    guard words.count <= 7, let first = words.first(where: { prose.words[$0].isWord }),
      prose.norm(first).isOne(of: "the", "that", "this"),
      let event = words.last(where: { prose.words[$0].isWord }),
      EventWords.table[prose.norm(event)]?.isNoun == true
        || prose.norm(event).isOne(of: "incident", "killing", "killings", "violence", "fire")
    else { return nil }
    let named = span(first + 1, event).filter { prose.words[$0].isWord }
    let told = drafts.indices.suffix(6).filter {
      drafts[$0].sentence < number && drafts[$0].factuality == .asserted
        && !drafts[$0].isAggregate && drafts[$0].date?.dayCount == 1
    }
    let meant = told.last { index in
      named.contains { word in
        let text = prose.text(word..<word + 1).lowercased()
        return drafts[index].place?.text.lowercased().contains(text) ?? false
          || drafts[index].target?.lowercased().contains(text) ?? false
      }
    }
    guard let index = meant ?? (named.isEmpty ? told.last : nil) else { return nil }
    return drafts[index].date
  }

  /// "ended a siege early on Monday, nearly 12 hours after gunmen stormed it": on that day or the one before.
  private func hoursBefore(
    _ link: Int, _ main: EventAnchor, _ usable: [DatePhrase],
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> DayReading? {
    guard prose.norm(link) == "after", prose.norm(link - 1) == "hours",
      (link + 1..<link + 11).contains(main.head), main.form != .noun,
      let base = usable.last(where: { $0.words.upperBound <= link - 2 }),
      link - base.words.upperBound <= 5, let date = resolved(base),
      let first = date.earliest?.advanced(by: -1), let last = date.latest
    else { return nil }
    let words = base.words.lowerBound..<link + 1
    return OccurrenceDate(edtf: DateReckoning.interval(first, last), phrase: prose.text(words))
      .map { ($0, DatePhrase(words: words, meaning: .later(from: -1, to: 0)), false) }
  }

  /// "On the eve of the vote due on Sunday, a candidate was shot", "the night before the march of 30 May".
  private func eve(
    _ context: ClauseContext, _ main: EventAnchor, _ usable: [DatePhrase],
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> DayReading? {
    guard
      let link = context.sentence.first(where: {
        prose.norm($0) == "of" && prose.norm($0 - 1) == "eve"
          || prose.norm($0) == "before" && prose.norm($0 - 1).isOne(of: "night", "evening")
            && prose.norm($0 - 2) == "the"
      }),
      let base = (usable + context.dates).first(where: {
        (link..<link + 13).contains($0.words.lowerBound)
      }),
      // "On the night before the attack in Solhan, which killed 30 on Saturday, three were shot in Sebba"
      !span(link, base.words.lowerBound).contains(where: {
        prose.norm($0) == "," && prose.norm($0 + 1) != "which"
      }),
      !(link..<base.words.upperBound).contains(main.head)
    else { return nil }
    return moved(base, by: -1, link - 1..<base.words.upperBound, resolved)
  }

  /// "a truce was signed on Thursday": a day that is not that of any attack.
  private func dayNamed(in words: Range<Int>) -> DatePhrase? {
    let grammar = DateGrammar(prose, in: words)
    return words.lazy.compactMap { grammar.phrase(at: $0) }.first {
      if case .weekday = $0.meaning { return true }
      if case .day = $0.meaning { return true }
      return false
    }
  }

  /// "two days", "a day", "a week": how many days stand before a word, and from where.
  private func daysCounted(before link: Int, in sentence: Range<Int>) -> (count: Int, start: Int)? {
    let size: Int
    switch prose.norm(link - 1) {
    case "day", "days": size = 1
    case "week", "weeks": size = 7
    default: return nil
    }
    for start in [link - 2, link - 3] where start >= sentence.lowerBound {
      if let quantity = Quantity.read(prose, at: start, in: sentence),
        quantity.words.upperBound == link - 1, quantity.count.lower == quantity.count.upper,
        (1..<100).contains(quantity.count.lower)
      {
        return (quantity.count.lower * size, start)
      }
    }
    let isOne =
      prose.norm(link - 2).isOne(of: "a", "one")
      // "the day before the convoy was hit"
      || prose.norm(link - 2) == "the" && prose.norm(link - 1) == "day"
    return isOne ? (size, link - 2) : nil
  }

  /// Whether the clause behind a comma names a day of its own.
  private func isDated(after comma: Int, _ context: ClauseContext, _ usable: [DatePhrase]) -> Bool {
    usable.contains {
      $0.words.lowerBound > comma && !$0.isOfSpeech
        && context.sentence.contains($0.words.lowerBound)
    }
  }

  private func moved(
    _ base: DatePhrase, by days: Int, _ words: Range<Int>,
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> DayReading? {
    guard let date = resolved(base) else { return nil }
    // Of a year that is not told, a day that many before it in the month.
    if date.edtf.hasPrefix("XXXX-") {
      let phrase = DatePhrase(words: words, meaning: .later(from: days, to: days))
      return phrase.date(published: published, previous: date, quote: prose.text(words)).map {
        ($0, phrase, false)
      }
    }
    guard let earliest = date.earliest, let latest = date.latest,
      let from = earliest.advanced(by: days), let to = latest.advanced(by: days)
    else { return nil }
    let whole =
      min(
        words.lowerBound, base.words.lowerBound)..<max(
        words.upperBound, base.words.upperBound)
    guard
      let shifted = OccurrenceDate(
        edtf: DateReckoning.interval(from, to), phrase: prose.text(whole))
    else { return nil }
    return (shifted, DatePhrase(words: words, meaning: .later(from: days, to: days)), false)
  }

  /// "arrested on Sunday", "was brought home on Saturday", "after visiting the town on Sunday", "Mourners on Sunday buried":
  /// the day of what came afterwards.
  func isOfAftermath(_ phrase: DatePhrase, _ main: EventAnchor) -> Bool {
    if phrase.words.upperBound < main.head,
      Self.aftermath.contains(prose.norm(phrase.words.upperBound))
    {
      return true
    }
    let start = phrase.words.lowerBound
    for index in span(max(0, start - 8), start).reversed() {
      let norm = prose.norm(index)
      if index == main.head || [",", ";", ":"].contains(norm)
        || prose.has(index, [.event, .killed, .injured])
      {
        return false
      }
      if norm == "held" {
        return prose.has(index - 1, .being)
          && span(max(0, index - 5), index).contains { Self.mournings.contains(prose.norm($0)) }
      }
      if Self.aftermath.contains(norm) { return true }
    }
    return false
  }

  /// Whether the day is that on which people searched after what happened.
  func isOfSearch(_ phrase: DatePhrase, _ main: EventAnchor) -> Bool {
    // "attended the funerals on Saturday of officers killed in an assault"
    if phrase.words.upperBound < main.head,
      prose.norm(phrase.words.lowerBound - 1).isOne(of: "funerals", "funeral", "burial", "burials")
        || prose.norm(phrase.words.lowerBound) == "on"
          && prose.norm(phrase.words.lowerBound - 1).isOne(of: "funerals", "funeral", "burial")
    {
      return true
    }
    // "A student accused of opening fire in a synagogue was being held without bail Monday"
    if span(max(main.words.upperBound, phrase.words.lowerBound - 4), phrase.words.lowerBound)
      .contains(where: { prose.norm($0).isOne(of: "bail", "custody", "remand") })
    {
      return true
    }
    return phrase.words.upperBound <= main.head
      && span(phrase.words.upperBound, main.head).contains { prose.norm($0) == "after" }
      && span(max(0, phrase.words.lowerBound - 8), phrase.words.lowerBound).contains {
        Self.searches.contains(prose.norm($0))
      }
  }

  private static let searches: FormSet = [
    "sifting", "sifted", "combing", "combed", "searching", "searched", "digging", "scouring",
    "clearing", "investigating", "mourning", "reeling",
  ]

  private static let aftermath: FormSet = [
    "arrested", "detained", "buried", "burying", "visiting", "visited", "mourned", "cremated",
    "repatriated", "discharged", "paraded", "remanded", "dated", "brought", "handed",
    "inaugurated", "inspected", "toured", "sifting", "sifted", "combing", "combed", "searching",
    "searched", "digging", "scouring", "clearing", "inspecting", "found", "freed", "released",
    "rescued", "located",
  ]

  private static let mournings: FormSet = [
    "ceremonies", "ceremony", "funeral", "funerals", "prayers", "vigil", "vigils", "service",
    "memorial",
  ]

  /// The day that a sentence close before names, where nothing that happened on it was read.
  func dayNamedBefore(_ number: Int) -> OccurrenceDate? {
    for sentence in (max(0, number - 2)..<number).reversed() {
      let named = DateGrammar(prose, in: prose.sentences[sentence]).phrases().filter {
        !$0.isOfSpeech && !$0.isFuture && $0.meaning != .impossible
          && prose.norm($0.words.lowerBound) != "since"
          && prose.norm($0.words.lowerBound - 1) != "since"
      }
      // "pressed harder since November": no day to count from.
      if let day = named.last,
        let date = dayMeant(day),
        date.isSingleDay
      {
        return date
      }
    }
    return nil
  }
}
