import Incidents
import SimpleFeatures

/// Finds the days of incidents.
extension DocumentReading {
  /// "Today they killed seven", quoted in the news of Thursday that was printed on Friday: the day of the news.
  private func quotedToday(_ phrase: DatePhrase, _ context: ClauseContext) -> OccurrenceDate? {
    guard
      phrase.words.contains(where: { prose.norm($0).isOne(of: "today", "tonight") })
        || prose.reads(phrase.words.lowerBound, "this", "morning"),
      let lead = leadDay?.date, lead.dayCount == 1, let day = lead.latest, let published,
      (1...2).contains(published.daysSince1970 - day.daysSince1970)
    else { return nil }
    let before = span(context.sentence.lowerBound, phrase.words.lowerBound)
    let quotes = before.count { ["\"", "\u{201C}", "\u{201D}"].contains(prose.norm($0)) }
    return quotes.isMultiple(of: 2) ? nil : lead
  }

  /// "QUETTA, May 14: A landmine went off on Wednesday": about the day of the dateline, whose year nobody tells; "yesterday",
  /// the day before it.
  private func countedFromDateline(_ phrase: DatePhrase) -> OccurrenceDate? {
    guard published == nil, let yearlessDay else { return nil }
    let reckoning = DateReckoning(published: nil, previous: nil)
    let edtf: String? =
      switch phrase.meaning {
      case .weekday: yearlessDay + "~"
      case .days(let from, let to) where (-9...0).contains(from) && to - from <= 1:
        reckoning.yearless(yearlessDay, by: from).map { from == to ? $0 : $0 + "~" }
      case .ago(let days, .day, let isRough) where days < 10:
        reckoning.yearless(yearlessDay, by: -days).map { isRough ? $0 + "~" : $0 }
      default: nil
      }
    return edtf.flatMap { OccurrenceDate(edtf: $0, phrase: prose.text(phrase.words)) }
  }

  /// "On the evening of 24 September 2023 ... On 2 August": without a day of publication the year is that of the text's
  /// own news, where a day of it is nearest.
  func withYearOfNews(_ phrase: DatePhrase) -> DatePhrase {
    if case .day(nil, let month, let day) = phrase.meaning,
      let year = yearsOfEntries[phrase.words.lowerBound]
    {
      var phrase = phrase
      phrase.meaning = .day(year: year, month: month, day: day)
      return phrase
    }
    guard published == nil, case .day(nil, let month, let day) = phrase.meaning else {
      return phrase
    }
    guard let news = ownNewsDay else {
      guard let year = period.year ?? yearNamedBefore(phrase) else { return phrase }
      var phrase = phrase
      phrase.meaning = .day(year: year, month: month, day: day)
      return phrase
    }
    guard
      let nearest = [news.year - 1, news.year, news.year + 1].compactMap({
        CalendarDay(year: $0, month: month, day: day)
      }).min(by: {
        abs($0.daysSince1970 - news.daysSince1970) < abs($1.daysSince1970 - news.daysSince1970)
      })
    else { return phrase }
    let away = nearest.daysSince1970 - news.daysSince1970
    // "was shot on May 6", and only then "listed on July 1, 2020": what is told later of the past lies before the news.
    let isToldLater =
      leadDay == nil && period.end == nil
      && period.firstDayWord > phrase.words.lowerBound
    guard isToldLater ? (0...Self.ofBackground).contains(away) : abs(away) <= Self.ofOneNews else {
      return phrase
    }
    var phrase = phrase
    phrase.meaning = .day(year: nearest.year, month: month, day: day)
    return phrase
  }

  /// "The attacks have continued in 2014. On February 19, bombers killed five. On March 17, ...": the year that the sentence
  /// before such a list of days names, alone.
  private func yearNamedBefore(_ phrase: DatePhrase) -> Int? {
    guard let own = prose.sentenceNumber(of: phrase.words.lowerBound), opensWithDay(own) else {
      return nil
    }
    var number = own - 1
    while number >= max(0, own - Self.longestList),
      prose.paragraphs[number] == prose.paragraphs[own], opensWithDay(number)
    { number -= 1 }
    guard number >= max(0, own - Self.longestList),
      prose.paragraphs[number] == prose.paragraphs[own]
    else { return nil }
    let sentence = prose.sentences[number]
    // "2,000 people were killed in 2013", "The factory opened in 1998", "fighters are to disarm by 2025": of no list.
    guard sentence.prefix(4).contains(where: { Self.goingOn.contains(prose.norm($0)) }),
      !sentence.contains(where: {
        prose.has($0, [.killed, .injured])
          || prose.norm($0).isOne(of: "since", "until", "by", "peak", "will", "than")
      })
    else { return nil }
    let years = DateGrammar(prose, in: sentence).phrases().filter { phrase in
      if case .year = phrase.meaning { true } else { false }
    }
    guard years.count == 1, case .year(let year) = years[0].meaning,
      prose.norm(years[0].words.upperBound - 2) == "in"
    else { return nil }
    return year
  }

  /// What goes on from day to day.
  private static let goingOn: FormSet = [
    "attacks", "violence", "bombings", "killings", "clashes", "raids", "shootings", "kidnappings",
    "unrest", "insurgency", "fighting", "assaults", "airstrikes",
  ]

  private func opensWithDay(_ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    return prose.norm(start) == "on"
      && (prose.has(start + 1, .month) || prose.has(start + 2, .month))
  }

  /// "Pibor, May 2013. Soldiers lost 11 comrades on the 6th": the month that a text without a day of publication named last.
  private func monthNamedBefore(_ number: Int) -> OccurrenceDate? {
    for earlier in stride(from: number - 1, through: max(0, number - Self.longestList), by: -1) {
      let sentence = prose.sentences[earlier]
      guard sentence.contains(where: { prose.has($0, .month) }) else { continue }
      // "The court will sit in August 2016"
      if sentence.contains(where: { prose.norm($0) == "will" }) { return nil }
      let named = DateGrammar(prose, in: sentence).phrases().last { phrase in
        switch phrase.meaning {
        case .month, .day: true
        default: false
        }
      }
      if let named { return dayMeant(named) }
    }
    return nil
  }

  /// The words of a relative clause that tells of another day than the sentence.
  private func dayOfAnother(in sentence: Range<Int>) -> Range<Int>? {
    guard
      let start = sentence.first(where: { index in
        prose.norm(index).isOne(of: "who", "which", "whom")
          && (prose.norm(index - 1).isOne(of: "with", "to") && prose.norm(index - 2) == ","
            || prose.norm(index + 1).isOne(of: "succumbed", "succumb", "succumbs")
            || prose.norm(index + 2).isOne(of: "succumbed", "succumb"))
      })
    else { return nil }
    let end = span(start, sentence.upperBound).first { prose.norm($0) == "," }
    return end.map { start..<$0 }
  }

  /// So many days are told one after another, at most, under one year.
  private static let longestList = 12

  /// The day that a phrase means by itself, with the year of the text's news where it has none.
  func dayMeant(_ phrase: DatePhrase) -> OccurrenceDate? {
    withYearOfNews(phrase).date(
      published: published, previous: nil, quote: prose.text(phrase.words))
  }

  /// "a wave of bombings last week. On Monday, 40 people died", in the news of a Monday: that of the week told of.
  private func ofLastWeek(_ phrase: DatePhrase, _ number: Int) -> DatePhrase {
    guard case .weekday(let day, _) = phrase.meaning, let published, published.weekday == day,
      number > 0, prose.paragraphs[number - 1] == prose.paragraphs[number],
      prose.sentences[number - 1].contains(where: { prose.reads($0, "last", "week") })
    else { return phrase }
    var phrase = phrase
    phrase.meaning = .weekdayOfWeek(day, back: 1)
    return phrase
  }

  /// The day of the text's own news, with its year: that of the lead, or the end of the days above it.
  private var ownNewsDay: CalendarDay? {
    if let lead = leadDay?.date, lead.dayCount == 1, let news = lead.latest { return news }
    return period.end ?? period.firstDay
  }

  /// From how many days on what led to something is of the same spell: a month.
  private static let fewestOfSpell = 28

  /// How many days before the news what led to it may have begun.
  private static let ofBackground = 60

  /// How many days from the news a day without a year may lie, to be of its year: past that, either year is as near.
  private static let ofOneNews = 120

  /// The date of a clause: its own, one at the head of the sentence, that of the report.
  func date(
    for context: ClauseContext, _ main: EventAnchor
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool) {
    func resolved(_ phrase: DatePhrase) -> OccurrenceDate? {
      var previous = lastDate(before: phrase, in: context.number)
      if case .later = phrase.meaning {
        // "said on Monday they had fired ... a day earlier": from the day just named.
        for other in context.dates where other.words.upperBound <= phrase.words.lowerBound {
          if let date = dayMeant(other) {
            previous = date
          }
        }
        // "two days earlier, an elder told reporters on Sunday": from the day of the telling.
        if case .later(let from, _) = phrase.meaning, from < 0,
          !context.dates.contains(where: { $0.words.upperBound <= phrase.words.lowerBound }),
          let told = context.dates.first(where: {
            $0.isOfSpeech && $0.words.lowerBound > phrase.words.upperBound
          })
        {
          previous = dayMeant(told)
        }
        previous = previous ?? dayNamedBefore(context.number)
        // "The night before, shells landed": before the news.
        if previous == nil, prose.norm(phrase.words.lowerBound) == "night", let published {
          previous = OccurrenceDate(edtf: "\(published)", phrase: "")
        }
      }
      if case .dayOfMonth = phrase.meaning, published == nil {
        previous = previous ?? monthNamedBefore(context.number)
      }
      let date = ofLastWeek(withYearOfNews(phrase), context.number).date(
        published: published, previous: previous, quote: prose.text(phrase.words))
      return quotedToday(phrase, context) ?? date ?? countedFromDateline(phrase)
    }
    // "the deadliest since March, when 25 people died in a blast": then.
    if prose.norm(context.words.lowerBound) == "when",
      let since = context.dates.last(where: {
        $0.words.upperBound <= context.words.lowerBound
          && context.words.lowerBound - $0.words.upperBound <= 1
          && (prose.norm($0.words.lowerBound) == "since"
            || prose.norm($0.words.lowerBound - 1) == "since")
      }), let date = resolved(since)
    {
      return (date, since, false)
    }
    var usable = context.dates.filter { !$0.isFuture && $0.meaning != .impossible }
    if usable.isEmpty, let impossible = context.dates.first(where: { $0.meaning == .impossible }) {
      return (nil, impossible, false)
    }
    // "had not been caught by Tuesday": how long it was so.
    if usable.count > 0 {
      usable.removeAll { phrase in
        prose.norm(phrase.words.lowerBound - 1) == "by"
          && span(
            max(context.sentence.lowerBound, phrase.words.lowerBound - 7), phrase.words.lowerBound
          )
          .contains { prose.has($0, .negation) }
      }
    }
    // ", a day after a salvo hit the base, and hours after jets answered": of what stands with it.
    usable.removeAll { phrase in
      prose.norm(phrase.words.upperBound - 1) == "after" && phrase.words.count == 3
        && !context.words.contains(phrase.words.lowerBound)
    }
    // "took away two men, who were freed on Sunday": of another day than the taking.
    usable.removeAll { phrase in
      let start = phrase.words.lowerBound
      return main.head < start
        && span(max(main.words.upperBound, start - 4), start).contains {
          prose.norm($0).isOne(of: "freed", "released", "rescued", "escaped", "buried", "arrested")
            && span($0 - 5, $0).contains { prose.norm($0).isOne(of: "who", "were", "was", "been") }
        }
    }
    // "a small group not heard from before last month"
    usable.removeAll { phrase in
      let start = phrase.words.lowerBound
      return prose.norm(start - 1).isOne(of: "before", "until")
        && span(max(context.sentence.lowerBound, start - 6), start).contains {
          prose.norm($0).isOne(of: "heard", "known", "seen", "unheard", "unknown", "active")
        }
    }
    usable = withoutThoseOfThings(usable, context, main)
    // "lost their lives earlier this month when fighting went on overnight": of a night of that month.
    if usable.contains(where: {
      if case .unit(.month, back: 0, _) = $0.meaning { true } else { false }
    }) {
      usable.removeAll { phrase in
        phrase.words.count == 1 && prose.norm(phrase.words.lowerBound) == "overnight"
      }
    }
    usable.removeAll {
      isOfMainVerb($0, behind: main, context)
        || isOfRelativeClause($0, behind: main.words.upperBound)
    }
    // "In an overnight raid on 8 October", in a text that does not say when it was published
    if published == nil, usable.count > 1 {
      let answered = usable.filter { resolved($0) != nil }
      if !answered.isEmpty { usable = answered }
    }
    // "on Sunday ended a siege": the day of its end is not that of the attack.
    if let end = context.words.first(where: {
      prose.norm($0).isOne(of: "ended", "ending", "ends")
    }), end < main.head {
      usable.removeAll {
        abs($0.words.lowerBound - end) <= 4 || abs($0.words.upperBound - end) <= 4
      }
    }
    // "on Wednesday, in the first such attack since last month's election"
    if usable.count > 1 {
      let others = usable.filter {
        prose.norm($0.words.lowerBound) != "since" && prose.norm($0.words.lowerBound - 1) != "since"
          // "Sunday's attack, the bloodiest since the collapse of a ceasefire in July"
          && !isSinceWhen($0, context, main)
          // "a city which until Sunday had been a haven"
          && prose.norm($0.words.lowerBound - 1) != "until"
      }
      if !others.isEmpty { usable = others }
    }
    // "a day of mourning on January 15 for those who were killed two days earlier"
    if let mourning = span(context.sentence.lowerBound, main.head).first(where: {
      Self.mourning.contains(prose.norm($0))
    }), usable.contains(where: { $0.words.lowerBound > main.head }) {
      usable.removeAll {
        $0.words.lowerBound < main.head && abs($0.words.lowerBound - mourning) < 8
      }
    }
    // "in response to a January 29 raid": the day before its noun is that of the raid, whatever the raid was a reason for.
    let attribute = usable.first {
      main.form == .noun && ($0.meaning.isDay || isOfPastYear($0.meaning))
        && ($0.words.upperBound == main.words.lowerBound || $0.words.upperBound == main.head)
    }
    usable.removeAll {
      $0.words != attribute?.words
        && (isDayOfToll($0, context, main) || isOfReason($0.words.lowerBound, context))
    }
    if let attribute { return (resolved(attribute), attribute, false) }
    // "were killed in one of the worst attacks since the rebellion broke out in 1996": since when there was none.
    if main.form == .casualty,
      !span(max(context.words.lowerBound, main.head - 3), main.head).contains(where: {
        prose.has($0, .having)
      })
    {
      usable.removeAll { phrase in
        phrase.words.lowerBound > main.head
          && span(main.head, phrase.words.lowerBound + 1).contains { prose.norm($0) == "since" }
      }
    }
    // "died of his injuries today": another day than that of the bomb.
    if let died = context.words.first(where: {
      prose.norm($0) == "died" && prose.norm($0 + 1) == "of"
        && (prose.norm($0 + 3).isOne(of: "injuries", "wounds"))
    }) {
      usable.removeAll { $0.words.lowerBound > died }
    }
    // "a citizen, who succumbed to her wounds on 27 July", "the outfit, with which the state broke off talks in March,": of
    // another day.
    if let aside = dayOfAnother(in: context.sentence) {
      usable.removeAll { aside.contains($0.words.lowerBound) }
    }
    // "the first in the city since early October": how long there was none.
    if main.reference == .known
      || context.sentence.contains(where: {
        Self.rankWords.contains(prose.norm($0))
          // "one of the most damaging attacks since November"
          || prose.norm($0) == "most" && prose.norm($0 - 1) == "the"
      })
    {
      usable.removeAll {
        (prose.norm($0.words.lowerBound) == "since"
          || prose.norm($0.words.lowerBound - 1) == "since")
          // "the deadliest since Sept. 18, when gunmen hit an office"
          && !(prose.reads($0.words.upperBound, ",", "when")
            && $0.words.upperBound < main.head)
      }
    }
    // "on a single Sunday in 2019", "By Monday the shelling was known to have killed 23"
    usable.removeAll { phrase in
      let next = phrase.words.upperBound
      let year = prose.words.indices.contains(next + 1) ? prose.words[next + 1].value ?? 0 : 0
      return prose.has(phrase.words.upperBound - 1, .weekday) && prose.norm(next) == "in"
        && (1900...2100).contains(year) && phrase.words.upperBound < next + 1
        || prose.norm(phrase.words.lowerBound - 1) == "by"
          && context.sentence.contains {
            prose.reads($0, "known", "to") || prose.norm($0).isOne(of: "risen", "climbed")
          }
    }
    // "Two hunters who had been abducted near Boga about two weeks ago walked home on Saturday": the day within the clause.
    if usable.count > 1, main.form == .verb,
      span(max(context.sentence.lowerBound, main.head - 5), main.head).contains(where: {
        prose.norm($0).isOne(of: "who", "that", "which") && prose.norm($0 - 1) != ","
      }),
      let own = usable.first(where: { $0.words.lowerBound > main.head })
    {
      usable.removeAll { other in
        other.words.lowerBound > own.words.upperBound
          && span(own.words.upperBound, other.words.lowerBound).contains {
            prose.has($0, [.being, .having]) || prose.norm($0).hasSuffix("ed")
          }
      }
    }
    // "The shooter was enrolled as late as the spring semester of 2007", "The gunman, who joined the army in 2004, was shot"
    let isOfDoer =
      main.form == .noun
      && (prose.has(main.head, .assailant)
        || prose.norm(main.head).isOne(of: "shooter", "killer", "attacker", "assailant"))
    usable.removeAll { phrase in
      (isOfDoer || isOfPerson(phrase, context) && isInAside(phrase, context, main))
        && resolved(phrase)?.dayCount ?? 0 >= Self.fewestOfSpell
    }
    // "a commander, who had settled his status in 2018, was hit last night"
    if usable.count > 1 {
      let others = usable.filter { !isInAside($0, context, main) }
      if !others.isEmpty { usable = others }
    }
    if let shifted = shiftedDay(context, main, usable, resolved)
      ?? dayOfTelling(context, main, usable, resolved) ?? dayBeforeTelling(context, main)
    {
      return shifted
    }
    if usable.count > 1 {
      let others = usable.filter { !isOfAftermath($0, main) }
      if !others.isEmpty { usable = others }
    }
    // "Investigators were sifting through the wreck on Tuesday after a car bomb went off": on that day or before it.
    if usable.count == 1, let only = usable.first, isOfSearch(only, main),
      let date = resolved(only), date.isSingleDay, !date.edtf.hasSuffix("~"),
      let rough = OccurrenceDate(edtf: date.edtf + "~", phrase: date.phrase)
    {
      return (rough, only, true)
    }
    let own = usable.filter { !$0.isOfSpeech && context.words.contains($0.words.lowerBound) }
    // "Today's killing occurred little more than a month after a peacekeeper was shot": not today.
    if let link = sequelLink(context), main.head > link,
      own.allSatisfy({ $0.words.upperBound <= link }), let before = sequel(context)
    {
      return before
    }
    if !own.isEmpty {
      var best = own.min { distance($0, main) < distance($1, main) }
      // "the last journalist to die in 2011, shot on December 29"
      if let first = best, resolved(first)?.dayCount ?? 0 >= Self.fewestOfSpell,
        first.words.upperBound <= main.words.lowerBound,
        let exact = own.first(where: {
          $0.words.lowerBound >= main.words.upperBound
            && $0.words.lowerBound - main.words.upperBound <= 3 && $0.meaning.isDay
        })
      {
        best = exact
      }
      // "In the past eight days we have received reports on the killing of a journalist in Balochistan on August 14"
      if let first = best, first.words.upperBound <= main.words.lowerBound,
        resolved(first)?.dayCount ?? 0 > 2,
        let exact = own.first(where: {
          $0.words.lowerBound >= main.words.upperBound && resolved($0)?.isSingleDay == true
        })
      {
        best = exact
      }
      // "arrested a man on Monday over the stabbing of a woman in Bradford on Sunday": the day behind the word.
      if main.form == .noun, main.reference == .known, let first = best,
        first.words.upperBound <= main.words.lowerBound,
        let behind = own.first(where: { $0.words.lowerBound >= main.words.upperBound })
      {
        best = behind
      }
      // "soldiers on Saturday found 11 migrants who had been kidnapped from the terminal on Thursday"
      if let who = span(
        max(context.words.lowerBound, main.words.lowerBound - 4), main.words.lowerBound
      )
      .last(where: { prose.has($0, .relative) }), prose.has(who + 1, [.having, .being]),
        let first = best, first.words.upperBound <= who,
        let behind = own.first(where: { $0.words.lowerBound >= main.words.upperBound })
      {
        best = behind
      }
      // "Candles were lit on Thursday for the victims of the school, where gunmen killed 140 people on Dec. 16, 2014"
      if let link = span(
        max(context.words.lowerBound, main.words.lowerBound - 5), main.words.lowerBound
      ).last(where: { prose.norm($0).isOne(of: "where", "when") }), main.form != .noun,
        let first = best, first.words.upperBound <= link,
        !(prose.norm(link) == "when" && first.words.upperBound == link - 1),
        let behind = own.first(where: { $0.words.lowerBound >= main.words.upperBound })
      {
        best = behind
      }
      // "a fortnight ago, on May 20": the day itself.
      if let first = best, case .ago = first.meaning,
        let exact = own.first(where: {
          (first.words.upperBound...first.words.upperBound + 2).contains($0.words.lowerBound)
        })
      {
        best = exact
      }
      // "In April 1937 German planes bombed Guernica on a market Monday": of that year.
      if let first = best, case .weekday = first.meaning, let published,
        let old = own.first(where: {
          $0.words.upperBound <= main.head
            && (resolved($0)?.latest).map { $0.year < published.year - 1 } ?? false
        })
      {
        best = old
      }
      // "Two years ago on October 14"
      if let exact = best, case .day(nil, let month, let day) = exact.meaning, let published,
        let ago = own.first(where: {
          $0.words.upperBound <= exact.words.lowerBound
            && exact.words.lowerBound - $0.words.upperBound <= 2
        }), case .ago(let years, .year, _) = ago.meaning
      {
        best?.meaning = .day(year: published.year - years, month: month, day: day)
      }
      if let best { return (resolved(best), best, false) }
    }
    if let before = sequel(context) { return before }
    if usable.allSatisfy(\.isOfSpeech),
      let head = dayOfHead(context) ?? dayOfHeading(context)
    {
      return head
    }
    // The next of a paragraph without a day of its own: on the day told of last.
    if usable.isEmpty, context.isFirst, !isCompared(context),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.date != nil && !$0.isBackground && $0.factuality == .asserted && !$0.isAggregate
      }),
      last.lastParagraph == context.paragraph, context.number - last.lastSentence <= 2,
      let date = last.date, date.dayCount ?? 99 <= 8,
      !(date.edtf.hasPrefix("XXXX") && isOfOwnTime(context.number))
    {
      let words = main.head..<main.head + 1
      return (
        date, DatePhrase(words: words, meaning: .later(from: 0, to: 0), isInherited: true),
        last.isReportDate
      )
    }
    // "At around midday, Hezbollah fired some 30 rockets": of the day that is told of.
    if usable.isEmpty, context.isFirst, isAtTimeOfDay(context),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.date != nil && !$0.isBackground && $0.factuality == .asserted && !$0.isAggregate
      }), context.number - last.lastSentence <= 4, let date = last.date, date.dayCount ?? 99 <= 3
    {
      let words = main.head..<main.head + 1
      return (
        date, DatePhrase(words: words, meaning: .later(from: 0, to: 0), isInherited: true),
        last.isReportDate
      )
    }
    if usable.isEmpty, let day = dayOfTicker(context) { return day }
    // "Rocket fire also hit a camp": on the day told of last.
    if usable.isEmpty,
      !context.words.contains(where: { prose.norm($0).isOne(of: "investigating", "probing") }),
      context.words.contains(where: {
        Self.elsewhere.contains(prose.norm($0))
      }),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.date != nil && !$0.isBackground && $0.factuality == .asserted
      }), context.number - last.lastSentence <= 4, let date = last.date
    {
      let words =
        context.words.first {
          Self.elsewhere.contains(prose.norm($0))
        } ?? main.head
      return (
        date,
        DatePhrase(words: words..<words + 1, meaning: .later(from: 0, to: 0), isInherited: true),
        last.isReportDate
      )
    }
    let isSequel =
      prose.has(context.words.lowerBound, .sequel)
      || prose.norm(context.words.lowerBound).isOne(
        of: "like", "similar", "response", "retaliation", "for")
    // "The next morning a bomb exploded, and gunmen shot dead a worker": the same next morning.
    if !isSequel, !context.isFirst, let head = usable.first, case .later = head.meaning,
      head.words.upperBound <= context.words.lowerBound,
      let told = drafts.suffix(Self.memory).last(where: {
        $0.sentence == context.number && $0.date != nil
      })?.date
    {
      return (told, head, false)
    }
    // "Troops launched an offensive in early 2007 after rebels attacked an oil field": in that year.
    if prose.norm(context.words.lowerBound) == "after",
      let other = usable.last(where: { !$0.isOfSpeech && $0.words.lowerBound < main.head }),
      let date = resolved(other), date.dayCount ?? 0 >= Self.fewestOfSpell
    {
      return (date, other, false)
    }
    if !isSequel, let head = usable.first, !head.isOfSpeech,
      head.words.lowerBound - context.sentence.lowerBound <= 2
    {
      return (resolved(head), head, false)
    }
    if !isSequel, !context.isFirst,
      let other = usable.last(where: { !$0.isOfSpeech && $0.words.lowerBound < main.head })
    {
      return (resolved(other), other, false)
    }
    if let speech = usable.first(where: \.isOfSpeech), let date = resolved(speech) {
      // The day of the telling bounds that of the event, no more.
      if date.isSingleDay, !date.edtf.hasSuffix("~"),
        let rough = OccurrenceDate(edtf: date.edtf + "~", phrase: date.phrase)
      {
        return (rough, speech, true)
      }
      return (date, speech, true)
    }
    return dayOfList(context) ?? (nil, nil, false)
  }

  /// "Monday, 7 May", alone above paragraphs: they are of that day, until the next one is named so.
  private func dayOfHeading(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let number = daysAlone.keys.filter({ $0 < context.number }).max(),
      context.number - number <= Self.reachOfDays, let phrase = daysAlone[number],
      let date = dayMeant(phrase), date.isSingleDay,
      // One that is alone, and of the day of publication or the one before, is that of the report.
      daysAlone.count > 1
        || date.latest.flatMap({ day in
          published.map { $0.daysSince1970 - day.daysSince1970 > 1 }
        }) ?? false
    else { return nil }
    return (
      date, DatePhrase(words: phrase.words, meaning: phrase.meaning, isInherited: true), false
    )
  }

  /// So many sentences on, a day that stands alone is no longer that of what is told.
  private static let reachOfDays = 40

  /// The days that stand alone in a paragraph, by their sentences.
  static func daysAlone(_ prose: Prose, behind dateline: Range<Int>) -> [Int: DatePhrase] {
    var found: [Int: DatePhrase] = [:]
    for (number, sentence) in prose.sentences.enumerated().dropLast()
    where (2...9).contains(sentence.count) && sentence.lowerBound >= dateline.upperBound
      && prose.paragraphs[number] != prose.paragraphs[number + 1]
      && sentence.contains(where: { prose.has($0, .month) })
    {
      guard let phrase = DateGrammar(prose, in: sentence).phrases().first,
        case .day = phrase.meaning,
        sentence.allSatisfy({ index in
          phrase.words.contains(index) || !prose.words[index].isWord
            || prose.has(index, [.weekday, .month]) || prose.norm(index).isOne(of: "day", "on")
            || prose.words[index].value != nil
        })
      else { continue }
      found[number] = phrase
    }
    return found
  }

  /// "07:20 – Jets have bombed the edge of Khiam": an entry of a ticker is of the day on which that was published.
  private func dayOfTicker(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    let first = prose.sentences[prose.firstSentence(ofParagraphOf: context.number)].lowerBound
    guard let published, let word = prose.words.indices.contains(first) ? prose.words[first] : nil,
      Self.isClock(prose.quote(word.start..<word.start + Self.clockReach))
        || isTicker && isClock(at: first),
      let date = OccurrenceDate(
        edtf: published.description, phrase: prose.text(first..<first + 1))
    else { return nil }
    return (
      date,
      DatePhrase(words: first..<first + 1, meaning: .later(from: 0, to: 0), isInherited: true),
      false
    )
  }

  /// "08:15": hours and minutes by themselves.
  func isClock(at index: Int) -> Bool { Self.isClock(prose, index) }

  private static func isClock(_ prose: Prose, _ index: Int) -> Bool {
    let text = prose.text(index..<index + 1)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 2
      && text.allSatisfy { $0.isNumber || $0 == ":" }
  }

  /// Whether several paragraphs begin with one.
  static func isTicker(_ prose: Prose) -> Bool {
    var count = 0
    for (number, sentence) in prose.sentences.enumerated().prefix(longestTicker)
    where number == 0 || prose.paragraphs[number] != prose.paragraphs[number - 1] {
      if isClock(prose, sentence.lowerBound) { count += 1 }
      if count > 1 { return true }
    }
    return false
  }

  /// In so many sentences the first entries stand.
  private static let longestTicker = 80

  private static let clockReach = 10

  /// "07:20 –", "7.20 |": a time of day that stands by itself.
  private static func isClock(_ text: String) -> Bool {
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...2).contains(digits.count), rest.first == ":" || rest.first == "." else {
      return false
    }
    let minutes = rest.dropFirst().prefix { $0.isNumber }
    let mark = rest.dropFirst(1 + minutes.count).drop { $0 == " " }
    return minutes.count == 2 && mark.first.map { "–—-|:".contains($0) } == true
  }

  /// "At around midday,", "At 7 a.m.,": a time and no day, with which a sentence begins.
  private func isAtTimeOfDay(_ context: ClauseContext) -> Bool {
    opensWithHour(context.sentence)
  }

  /// "At around midday", "At 1400 hours", "At approximately 9.30 p.m.": a sentence that begins with a time of day.
  func opensWithHour(_ sentence: Range<Int>) -> Bool {
    let start = sentence.lowerBound
    guard prose.norm(start).isOne(of: "at", "around", "about") else { return false }
    return span(start + 1, min(sentence.upperBound, start + 5)).contains {
      prose.has($0, .dayPart)
        || prose.norm($0).isOne(
          of: "a.m.", "p.m.", "am", "pm", "midday", "hours", "hrs", "o'clock")
    }
  }

  /// Says so where a day of the week is not that of the date beside it, or two dates side by side are not one day.
  mutating func reportContradictions(_ dates: [DatePhrase]) {
    var previous: (phrase: DatePhrase, date: OccurrenceDate)?
    for phrase in dates {
      guard let date = dayMeant(phrase),
        date.isSingleDay, let day = date.earliest
      else {
        previous = nil
        continue
      }
      if case .day = phrase.meaning,
        let word = (phrase.words.lowerBound - 2..<phrase.words.upperBound).first(where: {
          prose.has($0, .weekday) && prose.words[$0].isCapitalized
        }), let said = DateGrammar.weekdays[prose.norm(word)], said != day.weekday,
        span(word + 1, phrase.words.lowerBound).allSatisfy({ prose.norm($0) == "," })
      {
        report(
          "weekday-contradicts",
          "'\(prose.text(min(word, phrase.words.lowerBound)..<phrase.words.upperBound))' is no "
            + "\(prose.text(word..<word + 1)): \(day) is taken", phrase.words, "date")
      }
      // "On 2 May 2023, last Monday,"
      if let previous, phrase.words.lowerBound - previous.phrase.words.upperBound <= 1,
        prose.norm(previous.phrase.words.upperBound) == ",", !previous.date.overlaps(date)
      {
        report(
          "dates-contradict",
          "'\(prose.text(previous.phrase.words.lowerBound..<phrase.words.upperBound))' names two days: "
            + "\(previous.date.edtf) and \(date.edtf)",
          previous.phrase.words.lowerBound..<phrase.words.upperBound, "date")
      }
      previous = (phrase, date)
    }
  }

  /// "The 1983 bombing was remembered on Sunday", "the October 2021 raid": of a year before that of the publication.
  private func isOfPastYear(_ meaning: DatePhrase.Meaning) -> Bool {
    switch meaning {
    case .year(let year), .month(.some(let year), _, _): published.map { year < $0.year } ?? false
    default: false
    }
  }

  /// Whether a date tells since when there was none: "the bloodiest since the collapse of a ceasefire in July".
  private func isSinceWhen(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let start = phrase.words.lowerBound
    return span(max(context.sentence.lowerBound, start - 9), start).contains {
      prose.norm($0) == "since"
        && (prose.norm($0 + 1).isOne(of: "the", "a", "an")
          // "the bloodiest since President Alvaro Uribe was re-elected in May"
          || prose.words[$0 + 1].isCapitalized && !prose.has($0 + 1, [.month, .weekday]))
        // The assault since which there was none has that day.
        && !($0..<start).contains(main.head)
        && !span($0, start).contains { prose.norm($0) == "," }
    }
  }

  /// The day that stands above a list of what happens on it, told in the present: "Two people are killed".
  private func dayOfList(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let day = headline,
      context.sentence.contains(where: {
        prose.norm($0).isOne(of: "is", "are") && prose.has($0 + 1, [.killed, .injured, .event])
          || prose.norm($0).isOne(of: "kills", "injures") || EventAnchor.isPresent(prose, $0)
      }),
      let date = dayMeant(day)
    else { return nil }
    return (date, day, false)
  }

  private static let rankWords: FormSet = [
    "first", "deadliest", "worst", "bloodiest", "biggest", "heaviest",
  ]

  /// Whether a day stands behind a comma and a "who": "The bombing, which took place in May 2014" is no such thing.
  private func isOfPerson(_ phrase: DatePhrase, _ context: ClauseContext) -> Bool {
    span(max(context.sentence.lowerBound, phrase.words.lowerBound - 14), phrase.words.lowerBound)
      .last(where: { prose.norm($0 - 1) == "," && prose.has($0, .relative) })
      .map { prose.norm($0).isOne(of: "who", "whose") } ?? false
  }

  /// Whether a day is told of somebody in a clause between commas, in which the event is not.
  private func isInAside(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let start = phrase.words.lowerBound
    guard
      let open = span(max(context.sentence.lowerBound, start - 14), start).last(where: {
        prose.norm($0) == ","
      }),
      prose.norm(open + 1).isOne(of: "who", "which", "whose", "whom")
        // "Kherson, a port city that the army left late last year and now shells, had come under fire"
        || prose.norm(open + 1).isOne(of: "a", "an", "the")
          && span(open + 2, start).contains(where: { prose.has($0, .relative) }),
      let close = span(phrase.words.upperBound, min(context.sentence.upperBound, start + 20)).first(
        where: { prose.norm($0) == "," })
    else { return false }
    return !(open..<close).contains(main.head)
  }

  /// "The toll of the bombing rose to 27 on Sunday": when it was counted, not when it happened.
  func isDayOfToll(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let start = phrase.words.lowerBound
    guard main.form == .noun, main.head < start, context.sentence.contains(start) else {
      return false
    }
    if span(max(main.head, start - 8), start).contains(where: isRise) { return true }
    // "The toll from a missile attack on a barracks remained disputed on Thursday"
    return span(context.sentence.lowerBound, min(main.head, context.sentence.lowerBound + 4))
      .contains { prose.norm($0) == "toll" }
      && span(main.head, start).contains {
        prose.norm($0).isOne(of: "remained", "remains", "stood", "stands", "was", "is", "reached")
      }
  }

  /// "rose to", said of a toll.
  func isRise(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "rose", "risen", "climbed", "jumped", "increased", "grew")
      && prose.norm(index + 1) == "to"
  }

  private static let mourning: FormSet = [
    "mourning", "mourned", "funeral", "funerals", "vigil", "memorial", "commemorated", "buried",
    "ceremony", "tribute", "wake",
  ]

  /// "The statement came two days after gunmen opened fire": so many days before it was written.
  private func dayBeforeTelling(
    _ context: ClauseContext, _ main: EventAnchor
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    if let day = dayBeforeNews(context, main) { return day }
    // "On 20 May the minister spoke. His announcement came two days after": counted from another day.
    guard let published,
      !(max(0, context.number - 2)..<context.number).contains(where: {
        !DateGrammar(prose, in: prose.sentences[$0]).phrases().isEmpty
      }),
      let after = span(context.sentence.lowerBound, main.head).first(where: {
        prose.norm($0) == "after" && prose.norm($0 - 1).isOne(of: "day", "days")
          && span(max(context.sentence.lowerBound, $0 - 4), $0).contains {
            prose.norm($0) == "came"
          }
      }), main.form != .noun || main.reference != .known,
      prose.norm(context.sentence.lowerBound).isOne(of: "the", "his", "her", "its", "their"),
      span(context.sentence.lowerBound + 1, context.sentence.lowerBound + 3).contains(where: {
        prose.norm($0).isOne(
          of: "statement", "announcement", "warning", "visit", "order", "decision", "comments",
          "remarks", "appeal")
      })
    else { return nil }
    let count =
      (1...2).lazy.compactMap {
        Quantity.read(prose, at: after - 1 - $0, in: context.sentence)?.count.lower
      }.first { $0 < 100 } ?? 1
    guard let day = published.advanced(by: -count),
      let date = OccurrenceDate(
        edtf: "\(day)~", phrase: prose.text(max(context.sentence.lowerBound, after - 2)..<after + 1)
      )
    else { return nil }
    let words = max(context.sentence.lowerBound, after - 2)..<after + 1
    return (date, DatePhrase(words: words, meaning: .days(from: -count, to: -count)), false)
  }

  /// "Attacks come four days after an aircraft was damaged in a drone raid": so many days before the news, of about the day of
  /// publication, and not before what another sentence tells.
  private func dayBeforeNews(
    _ context: ClauseContext, _ main: EventAnchor
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let published,
      let after = span(context.sentence.lowerBound, main.head).first(where: {
        prose.norm($0) == "after" && prose.norm($0 - 1).isOne(of: "day", "days")
          && span(max(context.sentence.lowerBound, $0 - 4), $0).contains {
            prose.norm($0).isOne(of: "come", "comes")
              && span(context.sentence.lowerBound, $0).contains {
                EventWords.table[prose.norm($0)]?.isNoun == true
              }
          }
      }), main.form != .noun || main.reference != .known,
      let count = (1...2).lazy.compactMap({
        Quantity.read(self.prose, at: after - 1 - $0, in: context.sentence)?.count.lower
      }).first(where: { $0 < 30 }),
      let day = published.advanced(by: -count)
    else { return nil }
    let words = after - 2..<after + 1
    guard let date = OccurrenceDate(edtf: "\(day)~", phrase: prose.text(words)) else { return nil }
    return (date, DatePhrase(words: words, meaning: .days(from: -count, to: -count)), false)
  }

  /// "rose to 100 on Tuesday, a day after the blast": the event was before the day that is named.
  func dayOfTelling(
    _ context: ClauseContext, _ main: EventAnchor, _ usable: [DatePhrase],
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    for index in context.sentence
    where (context.words.contains(index) || context.words.upperBound == index)
      && prose.norm(index) == "after"
      // "a day after shelling killed 14 people"
      && (prose.norm(index + 1).isOne(of: "the", "a", "an") || index + 1 == main.head)
      && prose.norm(index - 1).isOne(of: "day", "days", "week", "hours", "weeks")
    {
      guard
        let noun = (index + 1..<max(index + 2, min(index + 5, context.sentence.upperBound))).first(
          where: { EventWords.table[prose.norm($0)]?.isNoun == true }),
        prose.norm(index + 1) == "the" || noun == main.head,
        let phrase = usable.last(where: { $0.words.upperBound <= index }),
        let date = resolved(phrase), let earliest = date.earliest, let latest = date.latest
      else { continue }
      let count =
        (1...2).lazy.compactMap {
          Quantity.read(prose, at: index - 1 - $0, in: context.sentence)?.count.lower
        }.first { $0 < 1000 } ?? 1
      let days: ClosedRange<Int>
      switch prose.norm(index - 1) {
      case "hours": days = 0...1
      case "day": days = 1...1
      case "days": days = count > 1 ? count...count : 2...7
      case "week": days = 5...9
      default: days = 7 * count - 3...7 * count + 3
      }
      guard let from = earliest.advanced(by: -days.upperBound),
        let to = latest.advanced(by: -days.lowerBound),
        let shifted = OccurrenceDate(
          edtf: DateReckoning.interval(from, to),
          phrase: prose.text(phrase.words.lowerBound..<noun + 1))
      else { continue }
      return (
        shifted, DatePhrase(words: phrase.words.lowerBound..<noun + 1, meaning: phrase.meaning),
        false
      )
    }
    return nil
  }

  func distance(_ phrase: DatePhrase, _ anchor: EventAnchor) -> Int {
    let near = min(
      abs(phrase.words.lowerBound - anchor.head), abs(anchor.head - phrase.words.upperBound))
    // "met on Monday after a bomb exploded in the city on Sunday": the day of the meeting is further off.
    let between =
      phrase.words.upperBound <= anchor.head
      ? phrase.words.upperBound..<anchor.head
      : anchor.head..<max(anchor.head, phrase.words.lowerBound)
    return near + (between.contains { prose.has($0, .sequel) } ? 12 : 0)
  }

  /// What "hours later" counts from: what was told just before, and else the news.
  func lastDate(before phrase: DatePhrase, in number: Int) -> OccurrenceDate? {
    if case .later = phrase.meaning,
      let before = drafts.suffix(8).last(where: {
        $0.date != nil && $0.factuality == .asserted && (0...1).contains(number - $0.lastSentence)
      })
    {
      // "on January 25 a drone hit a tank there. Meanwhile, jets struck caves the same night": that of the news.
      if Self.elsewhere.contains(prose.norm(prose.sentences[number].lowerBound)), let published,
        let day = before.date?.latest, published.daysSince1970 - day.daysSince1970 > Self.oldNews,
        let news = drafts.suffix(Self.memory).last(where: {
          $0.date?.latest.map { published.daysSince1970 - $0.daysSince1970 < 8 } ?? false
            && !$0.isBackground && $0.factuality == .asserted
        })
      {
        return news.date
      }
      return dayNamed(behind: before, number) ?? before.date
    }
    if case .later = phrase.meaning,
      let named = dayNamed(behind: drafts.last(where: { $0.date != nil }), number)
    {
      return named
    }
    return lastDate
  }

  /// "had also struck on Friday in Nangade. Two were shot dead. Later that day": the day that the text named last, behind
  /// what was told last.
  private func dayNamed(behind draft: IncidentDraft?, _ number: Int) -> OccurrenceDate? {
    for earlier in (max(0, number - 2)..<max(0, number)).reversed()
    where earlier >= draft?.lastSentence ?? 0
      && prose.paragraphs[number] - prose.paragraphs[earlier] <= 1
    {
      let days = DateGrammar(prose, in: prose.sentences[earlier]).phrases().filter {
        $0.meaning.isDay && !$0.isOfSpeech && !$0.isFuture
      }
      if days.count > 1 { return nil }
      if let phrase = days.first,
        let day = dayMeant(ofLastWeek(phrase, earlier)),
        day.isSingleDay
      {
        return day
      }
    }
    return nil
  }

  /// What turns to the next of the same news.
  private static let elsewhere: FormSet = [
    "also", "separately", "elsewhere", "meanwhile", "simultaneously",
  ]

  /// What is so old is no news (days).
  private static let oldNews = 21

  private var lastDate: OccurrenceDate? {
    drafts.suffix(Self.memory).last {
      $0.date != nil && !$0.isBackground && $0.factuality == .asserted
    }?.date
  }
}
