import Incidents

/// Finds the words of a sentence that say when.
struct DateGrammar {
  let prose: Prose
  let bounds: Range<Int>

  init(_ prose: Prose, in bounds: Range<Int>) {
    self.prose = prose
    self.bounds = bounds
  }

  /// The phrases in order; none overlap.
  func phrases() -> [DatePhrase] {
    var phrases: [DatePhrase] = []
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      guard var phrase = phrase(at: index) else {
        index += 1
        continue
      }
      phrase.words = extended(phrase.words)
      if isOfSomethingElse(phrase.words) {
        index = max(index + 1, phrase.words.upperBound)
        continue
      }
      phrase.isOfSpeech = isOfSpeech(phrase.words) || isOfTeller(phrase.words)
      phrases.append(phrase)
      index = max(index + 1, phrase.words.upperBound)
    }
    return phrases
  }

  // MARK: One phrase

  private func phrase(at index: Int) -> DatePhrase? {
    let word = prose.words[index]
    guard word.isWord else { return nil }
    if let iso = iso(index) { return iso }
    if word.has(.month), word.isCapitalized || isHyphenated(index), let found = month(index) {
      return found
    }
    if word.has(.weekday), word.isCapitalized, let day = Self.weekdays[word.norm] {
      return weekday(index, day)
    }
    if let hyphened = hyphenedMonth(index) { return hyphened }
    if word.has(.number), let counted = counted(index) { return counted }
    return fixed(index) ?? unit(index) ?? season(index) ?? year(index)
  }

  /// `2020-11-27`, `27/11/2020`, `27.11.2020`.
  private func iso(_ index: Int) -> DatePhrase? {
    let word = prose.words[index]
    guard word.has(.number) else { return nil }
    if word.value == nil {
      if let parts = numbers(word.norm, parted: "-") {
        return numeric(parts.map(\.value), parts[0].width, parts[2].width, index..<index + 1)
      }
      guard let parts = numbers(word.norm, parted: "."), parts[2].width == 4 else { return nil }
      return DatePhrase(
        words: index..<index + 1,
        meaning: checked(parts[2].value, parts[1].value, parts[0].value))
    }
    guard let first = prose.words[index].value, prose.reads(index + 1, "/"),
      prose.words.indices.contains(index + 4), prose.norm(index + 3) == "/",
      let second = prose.words[index + 2].value, let third = prose.words[index + 4].value,
      prose.words[index].end == prose.words[index + 1].start
    else { return nil }
    let width = prose.words[index].end - prose.words[index].start
    let last = prose.words[index + 4].end - prose.words[index + 4].start
    return numeric([first, second, third], width, last, index..<index + 5)
  }

  /// The three numbers of one word, with how many digits each has.
  private func numbers(
    _ form: WordForm, parted separator: Unicode.Scalar
  ) -> [(value: Int, width: Int)]? {
    let parts = form.bytes().split(separator: UInt8(ascii: separator)).compactMap { digits in
      Int(String(decoding: digits, as: UTF8.self)).map { (value: $0, width: digits.count) }
    }
    return parts.count == 3 ? parts : nil
  }

  private func numeric(
    _ numbers: [Int], _ firstWidth: Int, _ lastWidth: Int, _ words: Range<Int>
  ) -> DatePhrase? {
    if firstWidth == 4 {
      return DatePhrase(words: words, meaning: checked(numbers[0], numbers[1], numbers[2]))
    }
    guard lastWidth == 4 else { return nil }
    let dayFirst = checked(numbers[2], numbers[1], numbers[0])
    let monthFirst = checked(numbers[2], numbers[0], numbers[1])
    switch (dayFirst, monthFirst) {
    case (.impossible, .impossible): return DatePhrase(words: words, meaning: .impossible)
    case (.impossible, _): return DatePhrase(words: words, meaning: monthFirst)
    case (_, .impossible): return DatePhrase(words: words, meaning: dayFirst)
    default: return DatePhrase(words: words, meaning: .either(dayFirst, monthFirst))
    }
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int) -> DatePhrase.Meaning {
    CalendarDay(year: year, month: month, day: day) == nil
      ? .impossible : .day(year: year, month: month, day: day)
  }

  /// From the name of a month: `March 12, 2021`, `12 March`, `early March`, `March of last year`.
  private func month(_ index: Int) -> DatePhrase? {
    guard let month = Self.months[prose.norm(index)] else { return nil }
    // Of "Sept. 8" the full stop belongs to the word; "May" and "March" alone need a companion.
    var start = index
    var end = index + 1
    var day: Int?
    var lastDay: Int?
    if let before = ordinal(index - 1), index - 1 >= bounds.lowerBound {
      day = before
      start = index - 1
      if prose.norm(index - 2).isOne(of: "-", "–", "to", "and"), let first = ordinal(index - 3),
        index - 3 >= bounds.lowerBound, first < before
      {
        (day, lastDay, start) = (first, before, index - 3)
      }
    } else if prose.norm(index - 1) == "of", let before = ordinal(index - 2),
      index - 2 >= bounds.lowerBound
    {
      day = before
      start = index - 2
      if prose.norm(start - 1) == "the" { start -= 1 }
    } else if let after = ordinal(index + 1), bounds.contains(index + 1) {
      day = after
      end = index + 2
      if prose.norm(end).isOne(of: "-", "–", "to", "and"), let last = ordinal(end + 1),
        bounds.contains(end + 1), last > after, Self.months[prose.norm(end + 2)] == nil
      {
        lastDay = last
        end += 2
      }
    }
    var year: Int?
    let comma = prose.norm(end) == "," ? 1 : 0
    if let written = self.yearNumber(end + comma), day != nil || comma == 0 {
      year = written
      end += comma + 1
    } else if lastDay == nil,
      prose.reads(end, "of", "that", "year") || prose.reads(end, "of", "the", "same", "year"),
      let told = yearBefore(start)
    {
      year = told
      end += prose.norm(end + 1) == "that" ? 3 : 4
    } else if lastDay == nil, let back = yearsBack(end + comma) {
      return DatePhrase(
        words: start..<back.end,
        meaning: .monthOfYear(month: month, day: day, yearsBack: back.count))
    }
    if let day {
      if let lastDay {
        return DatePhrase(
          words: start..<end,
          meaning: .span(
            .day(year: year, month: month, day: day), .day(year: year, month: month, day: lastDay)))
      }
      guard CalendarDay(year: year ?? 2000, month: month, day: day) != nil else {
        return DatePhrase(words: start..<end, meaning: .impossible)
      }
      return DatePhrase(
        words: start..<end, meaning: .day(year: year, month: month, day: day),
        isFuture: year == nil && isToCome(before: start))
    }
    let before = prose.norm(index - 1)
    let isAmbiguous = prose.norm(index).isOne(of: "may", "march", "mar", "sat", "sun", "jan")
    let leads: [WordForm] = [
      "in", "of", "since", "last", "this", "early", "late", "mid", "by", "from", "until", "during",
    ]
    guard !isAmbiguous || year != nil || leads.contains(before) else { return nil }
    if before.isOne(of: "next", "coming") {
      return DatePhrase(
        words: index - 1..<end, meaning: .month(year: year, month: month, part: nil), isFuture: true
      )
    }
    let part = Self.parts[before]
    if part != nil { start = index - 1 }
    return DatePhrase(words: start..<end, meaning: .month(year: year, month: month, part: part))
  }

  /// The year that was named last before a word, as "that year" means it.
  private func yearBefore(_ index: Int) -> Int? {
    (max(0, index - 40)..<max(0, index)).last { at in
      prose.words[at].value.map { (1900...2099).contains($0) } ?? false
        && prose.words[at].end - prose.words[at].start == 4
    }.flatMap { prose.words[$0].value }
  }

  /// "is to hold elections on December 23", "scheduled for 3 May".
  private func isToCome(before index: Int) -> Bool {
    (max(bounds.lowerBound, index - 8)..<max(bounds.lowerBound, index)).contains {
      prose.norm($0).isOne(of: "will", "scheduled", "due", "slated")
        || prose.norm($0).isOne(of: "is", "are") && prose.norm($0 + 1) == "to"
        || prose.norm($0).isOne(of: "set", "planned") && prose.norm($0 + 1).isOne(of: "for", "to")
    }
  }

  private func isHyphenated(_ index: Int) -> Bool { false }

  /// `mid-March`, `late-April`.
  private func hyphenedMonth(_ index: Int) -> DatePhrase? {
    let form = prose.norm(index)
    guard form.contains(UInt8(ascii: "-")) else { return nil }
    let parts = form.bytes().split(separator: UInt8(ascii: "-"))
      .map { WordForm(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 2, let part = Self.parts[parts[0]], let month = Self.months[parts[1]]
    else { return nil }
    let year = yearNumber(index + 1)
    return DatePhrase(
      words: index..<index + (year == nil ? 1 : 2),
      meaning: .month(year: year, month: month, part: part))
  }

  /// `of last year`, `this year`, `the previous year`.
  private func yearsBack(_ index: Int) -> (count: Int, end: Int)? {
    var at = index
    if prose.norm(at) == "of" { at += 1 }
    if prose.norm(at) == "the" { at += 1 }
    if prose.reads(at, "last", "year") || prose.reads(at, "previous", "year") { return (1, at + 2) }
    if prose.reads(at, "this", "year") { return (0, at + 2) }
    return nil
  }

  private func weekday(_ index: Int, _ day: Int) -> DatePhrase {
    let before = prose.norm(index - 1)
    if before.isOne(of: "next", "coming") {
      return DatePhrase(
        words: index - 1..<index + 1, meaning: .weekday(day, isLast: false), isFuture: true)
    }
    // "Monday, May 15" is the day that is written out.
    let comma = prose.norm(index + 1) == "," ? 2 : 1
    if bounds.contains(index + comma) {
      if prose.has(index + comma, .month), prose.words[index + comma].isCapitalized,
        let date = month(index + comma), case .day = date.meaning
      {
        return DatePhrase(words: index..<date.words.upperBound, meaning: date.meaning)
      }
      if ordinal(index + comma) != nil, prose.has(index + comma + 1, .month),
        let date = month(index + comma + 1), case .day = date.meaning
      {
        return DatePhrase(words: index..<date.words.upperBound, meaning: date.meaning)
      }
    }
    // "Monday night into Tuesday", "between Monday and Tuesday", "from Monday to Wednesday".
    var next = index + 1
    if prose.has(next, .dayPart) { next += 1 }
    if prose.norm(next).isOne(of: "into", "to", "until", "and") {
      var other = next + 1
      while prose.norm(other).isOne(of: "early", "the", "late") { other += 1 }
      if bounds.contains(other), let second = Self.weekdays[prose.norm(other)],
        prose.words[other].isCapitalized, prose.norm(next) != "and" || before == "between",
        (second - day + 7) % 7 <= 5
      {
        let length = (second - day + 7) % 7
        return DatePhrase(
          words: index..<other + 1, meaning: weekdays(to: second, length: length))
      }
    }
    if prose.norm(index - 1) == "last" {
      return DatePhrase(words: index - 1..<index + 1, meaning: .weekday(day, isLast: true))
    }
    // "overnight to Sunday" began on the day before.
    if before.isOne(of: "to", "into"),
      prose.norm(index - 2) == "overnight" || prose.norm(index - 2) == "night"
    {
      return DatePhrase(words: index - 2..<index + 1, meaning: weekdays(to: day, length: 1))
    }
    if before == "overnight", index - 1 >= bounds.lowerBound {
      return DatePhrase(words: index - 1..<index + 1, meaning: weekdays(to: day, length: 1))
    }
    return DatePhrase(words: index..<index + 1, meaning: .weekday(day, isLast: false))
  }

  private func weekdays(to last: Int, length: Int) -> DatePhrase.Meaning {
    .span(.weekday((last - length + 7) % 7, isLast: false), .weekday(last, isLast: false))
  }

  /// `10 days ago`, `two weeks earlier`, `three days later`.
  private func counted(_ index: Int) -> DatePhrase? {
    guard let quantity = Quantity.read(prose, at: index, in: bounds) else { return nil }
    return counted(from: index, count: quantity.count, unitAt: quantity.words.upperBound)
  }

  private func counted(from index: Int, count: Count, unitAt: Int) -> DatePhrase? {
    guard bounds.contains(unitAt), let unit = Self.units[prose.norm(unitAt)] else { return nil }
    var start = index
    var isRough = count.upper != count.lower
    let roughs: [WordForm] = [
      "about", "around", "some", "roughly", "nearly", "almost", "approximately", "over",
    ]
    if roughs.contains(prose.norm(index - 1)), index - 1 >= bounds.lowerBound {
      start = index - 1
      isRough = true
    }
    let middle = count.upper.map { ($0 + count.lower) / 2 } ?? count.lower
    let end = unitAt + 1
    switch prose.norm(end) {
    case "ago":
      return DatePhrase(words: start..<end + 1, meaning: .ago(middle, unit, isRough: isRough))
    case "later", "afterwards", "afterward", "after":
      guard prose.norm(end) != "after" else { return nil }
      return DatePhrase(words: start..<end + 1, meaning: later(count, unit, 1))
    case "earlier", "before", "previously":
      guard prose.norm(end) != "before" || prose.norm(end + 1) == "," || prose.norm(end + 1) == "."
      else { return nil }
      return DatePhrase(words: start..<end + 1, meaning: later(count, unit, -1))
    default: return nil
    }
  }

  private func later(_ count: Count, _ unit: DatePhrase.Unit, _ sign: Int) -> DatePhrase.Meaning {
    let low = min(count.lower, 4000)
    // "Several weeks" are up to three times what they are at least.
    let high = min(count.upper ?? 3 * low, 4000)
    if unit == .hour { return sign > 0 ? .later(from: 0, to: 1) : .later(from: -1, to: 0) }
    let slack = unit == .day ? 0 : unit.days / 4
    let (near, far) = (low * unit.days - slack, high * unit.days + slack)
    return sign > 0 ? .later(from: near, to: far) : .later(from: -far, to: -near)
  }

  /// Words that are dates by themselves.
  private func fixed(_ index: Int) -> DatePhrase? {
    func phrase(_ length: Int, _ meaning: DatePhrase.Meaning) -> DatePhrase {
      DatePhrase(words: index..<index + length, meaning: meaning)
    }
    switch prose.norm(index) {
    case "yesterday": return phrase(1, .days(from: -1, to: -1))
    case "today", "tonight": return phrase(1, .days(from: 0, to: 0))
    case "tomorrow":
      return DatePhrase(words: index..<index + 1, meaning: .days(from: 1, to: 1), isFuture: true)
    case "overnight":
      // "overnight on Monday" is left to the weekday behind it.
      let next = prose.norm(index + 1) == "on" ? index + 2 : index + 1
      if prose.norm(index + 1).isOne(of: "to", "into"), prose.has(index + 2, .weekday) {
        return nil
      }
      if let day = Self.weekdays[prose.norm(next)], bounds.contains(next) {
        return DatePhrase(words: index..<next + 1, meaning: weekdays(to: day, length: 1))
      }
      return phrase(1, .days(from: -1, to: 0))
    case "last" where prose.norm(index + 1) == "night": return phrase(2, .days(from: -1, to: 0))
    case "last" where prose.norm(index + 1) == "weekend":
      return phrase(2, .span(.weekday(5, isLast: true), .weekday(6, isLast: true)))
    case "weekend" where !prose.norm(index - 1).isOne(of: "last", "next", "this", "coming"):
      return phrase(1, .span(.weekday(5, isLast: true), .weekday(6, isLast: true)))
    case "hours" where prose.norm(index + 1) == "later" || prose.norm(index + 1) == "afterwards":
      return phrase(2, .later(from: 0, to: 1))
    case "hours"
    where prose.norm(index + 1) == "after" && index - bounds.lowerBound < 3:
      return phrase(2, .later(from: 0, to: 1))
    case "minutes" where prose.norm(index + 1) == "later": return phrase(2, .later(from: 0, to: 0))
    case "days" where prose.norm(index + 1) == "later": return phrase(2, .later(from: 1, to: 7))
    case "days" where prose.norm(index + 1) == "earlier" || prose.norm(index + 1) == "before":
      return phrase(2, .later(from: -7, to: -1))
    case "weeks" where prose.norm(index + 1) == "later": return phrase(2, .later(from: 7, to: 42))
    case "hours" where prose.norm(index + 1) == "earlier": return phrase(2, .later(from: -1, to: 0))
    case "hours" where prose.norm(index + 1) == "before" && prose.norm(index + 2) == ",":
      return phrase(2, .later(from: -1, to: 0))
    case "days" where prose.norm(index + 1) == "ago": return phrase(2, .days(from: -7, to: -2))
    case "weeks" where prose.norm(index + 1) == "ago": return phrase(2, .days(from: -42, to: -14))
    case "next", "following":
      guard prose.norm(index - 1).isOne(of: "the", "and", "very") else { return nil }
      let isNext = prose.norm(index + 1) == "day" || prose.has(index + 1, .dayPart)
      return isNext ? phrase(2, .later(from: 1, to: 1)) : nil
    case "throughout", "during":
      // "Sirens sounded throughout the day": the day that is told of.
      return prose.reads(index + 1, "the", "day") ? phrase(3, .later(from: 0, to: 0)) : nil
    case "earlier"
    where prose.norm(index + 1) == "in" && prose.norm(index + 2) == "the"
      && prose.norm(index + 3).isOne(of: "week", "month"):
      return DatePhrase(
        words: index..<index + 4,
        meaning: .unit(prose.norm(index + 3) == "week" ? .week : .month, back: 0, part: nil))
    case "later", "earlier":
      // "later in the day", "earlier that day".
      let start = prose.norm(index + 1) == "in" ? index + 2 : index + 1
      guard bounds.contains(start + 1), prose.norm(start).isOne(of: "the", "that"),
        prose.norm(start + 1).isOne(of: "day", "morning", "evening", "night")
      else { return nil }
      return phrase(start + 2 - index, .later(from: 0, to: 0))
    case "that"
    where (prose.norm(index + 1) == "day" || prose.has(index + 1, .dayPart))
      && !prose.has(index - 1, [.saying, .verb]) && !prose.norm(index - 1).isOne(of: "and", "but"):
      // "dropped bombs on the town that evening"
      return phrase(2, .later(from: 0, to: 0))
    case "past" where prose.norm(index + 1).isOne(of: "day", "night"):
      return phrase(2, .days(from: -1, to: 0))
    case "same" where prose.norm(index + 1) == "day" || prose.has(index + 1, .dayPart):
      return phrase(2, .later(from: 0, to: 0))
    case "same" where prose.norm(index + 1) == "time":
      // "At the same time" links what is said as often as what happened.
      return prose.norm(index - 2).isOne(of: "about", "around")
        ? phrase(2, .later(from: 0, to: 0)) : nil
    case "previous" where prose.norm(index + 1) == "day" || prose.has(index + 1, .dayPart):
      return phrase(2, .later(from: -1, to: -1))
    case "a", "an":
      if prose.reads(index, "a", "day", "earlier") || prose.reads(index, "a", "day", "before") {
        return phrase(3, .later(from: -1, to: -1))
      }
      if prose.reads(index, "a", "day", "later") || prose.reads(index, "a", "day", "after") {
        return prose.norm(index + 2) == "after" ? nil : phrase(3, .later(from: 1, to: 1))
      }
      guard let unit = Self.units[prose.norm(index + 1)] else { return nil }
      return counted(from: index, count: Count(exactly: 1), unitAt: index + 1).map {
        var found = $0
        if case .ago(let count, _, _) = found.meaning {
          found.meaning = .ago(count, unit, isRough: true)
        }
        return found
      }
    case "this" where prose.has(index + 1, .dayPart): return phrase(2, .days(from: 0, to: 0))
    case "past", "last":
      guard let quantity = Quantity.read(prose, at: index + 1, in: bounds),
        let unit = Self.units[prose.norm(quantity.words.upperBound)]
      else { return nil }
      let days =
        unit == .hour
        ? (quantity.count.lower + 23) / 24 : min(quantity.count.lower, 4000) * unit.days
      return DatePhrase(
        words: index..<quantity.words.upperBound + 1, meaning: .days(from: -days, to: 0))
    case "recent" where Self.units[prose.norm(index + 1)] != nil:
      let unit = Self.units[prose.norm(index + 1)] ?? .day
      return phrase(2, .days(from: -7 * max(1, unit.days), to: 0))
    default: return nil
    }
  }

  /// `last week`, `early this month`, `late last year`.
  private func unit(_ index: Int) -> DatePhrase? {
    let back: Int
    switch prose.norm(index) {
    case "last", "previous": back = 1
    case "this": back = 0
    default: return nil
    }
    guard let unit = Self.units[prose.norm(index + 1)], unit != .hour, unit != .decade,
      bounds.contains(index + 1), !(unit == .day && back == 0),
      !prose.norm(index + 1).isOne(of: "nights", "days", "weeks", "months", "years")
    else { return nil }
    var start = index
    var part = Self.parts[prose.norm(index - 1)]
    if part != nil { start = index - 1 }
    // "earlier this week" says no more than that it is over.
    if prose.norm(index - 1) == "earlier" { part = nil }
    return DatePhrase(words: start..<index + 2, meaning: .unit(unit, back: back, part: part))
  }

  private func season(_ index: Int) -> DatePhrase? {
    guard prose.has(index, .season), let season = Self.seasons[prose.norm(index)] else {
      return nil
    }
    if prose.norm(index - 1) == "last" {
      if let year = yearNumber(index + 1) {
        return DatePhrase(words: index - 1..<index + 2, meaning: .season(season, year: year))
      }
      return DatePhrase(words: index - 1..<index + 1, meaning: .season(season, year: nil))
    }
    let next = prose.norm(index + 1) == "of" ? index + 2 : index + 1
    if let year = yearNumber(next) {
      return DatePhrase(words: index..<next + 1, meaning: .season(season, year: year))
    }
    if prose.norm(index - 1).isOne(of: "this", "the", "next"),
      prose.norm(index - 2) == "before"
        || prose.norm(index - 1) == "next"
    {
      return DatePhrase(
        words: index..<index + 1, meaning: .season(season, year: nil), isFuture: true)
    }
    if prose.norm(index - 1).isOne(of: "in", "this") || prose.norm(index - 2) == "in" {
      return DatePhrase(words: index..<index + 1, meaning: .season(season, year: nil))
    }
    return nil
  }

  /// A year that stands by itself behind "in", "since", "of", or before a noun: `the 2015 attack`.
  private func year(_ index: Int) -> DatePhrase? {
    guard let year = yearNumber(index) else { return nil }
    let before = prose.norm(index - 1)
    if before.isOne(of: "early", "late", "mid"), let part = Self.parts[before] {
      let months = part == .early ? (1, 4) : part == .middle ? (5, 8) : (9, 12)
      return DatePhrase(
        words: index - 1..<index + 1,
        meaning: .span(
          .month(year: year, month: months.0, part: nil),
          .month(year: year, month: months.1, part: nil)))
    }
    if before.isOne(of: "between", "from"), prose.norm(index + 1).isOne(of: "and", "to"),
      let last = yearNumber(index + 2), last >= year
    {
      return DatePhrase(words: index..<index + 3, meaning: .span(.year(year), .year(last)))
    }
    guard before.isOne(of: "in", "since", "of", "during", "until", "the", "a", "year", "by", "'s")
    else { return nil }
    return DatePhrase(words: index..<index + 1, meaning: .year(year))
  }

  // MARK: Around a phrase

  /// Takes in what belongs to it before and behind: `late on`, `early`, `morning`.
  private func extended(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    if end < bounds.upperBound, prose.has(end, .dayPart) { end += 1 }
    while start > bounds.lowerBound, Self.leads.contains(prose.norm(start - 1)) { start -= 1 }
    return start..<end
  }

  /// Directly behind a verb of saying, as in "police said on Monday", or before one: "On Monday, police said".
  private func isOfSpeech(_ words: Range<Int>) -> Bool {
    var index = words.lowerBound - 1
    var steps = 0
    while index >= bounds.lowerBound, steps < 5 {
      let word = prose.words[index]
      // "in a statement posted on its channels on Saturday"
      if word.norm.isOne(of: "posted", "published", "issued", "released") { return true }
      if word.has(.saying), !word.has(.describing) || word.norm == "said" {
        return word.norm.isOne(
          of: "said", "told", "announced", "reported", "added", "wrote", "tweeted", "posted",
          "confirmed", "stated", "claimed", "statement")
      }
      // "told reporters on Monday", "said in a statement on Monday", "said late on Monday".
      guard
        [
          "in", "a", "an", "statement", "reporters", "reuters", "afp", "ap", "on", "its", "the",
          "journalists", "news", "agency", "telegram", "post", "message", "late", "early",
          "at", "scene", "television", "tv", "radio", "state", "newspaper", "channels", "channel",
          "propaganda",
          "website", "social", "media", "online", "through",
        ].contains(word.norm)
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Between one who tells and what he did: "Police on Tuesday lowered the toll", "Prosecutors on Monday demanded".
  private func isOfTeller(_ words: Range<Int>) -> Bool {
    let verb = words.upperBound
    guard bounds.contains(verb), bounds.contains(words.lowerBound - 1),
      prose.has(words.lowerBound - 1, [.teller, .organization, .role, .person])
    else { return false }
    return prose.has(verb, [.saying, .blaming, .denying, .threat])
      || Self.tellingVerbs.contains(prose.norm(verb))
  }

  private static let tellingVerbs: FormSet = [
    "lowered", "raised", "revised", "demanded", "called", "urged", "condemned", "arrested",
    "detained", "charged", "sentenced", "identified", "released", "published", "ordered", "vowed",
    "asked", "opened", "named", "put", "corrected", "confirmed", "showed", "gave",
  ]

  /// "the March 28 earthquake", "a ceasefire agreed in November", "explosives buried three years ago".
  private func isOfSomethingElse(_ words: Range<Int>) -> Bool {
    let first = prose.norm(words.lowerBound)
    if !first.isOne(of: "on", "late", "early"),
      Self.otherEvents.contains(prose.norm(words.upperBound))
    {
      return true
    }
    // "in" and "on" belong to the phrase or stand before it.
    var before = words.lowerBound - 1
    if prose.norm(before).isOne(of: "in", "on", "since") { before -= 1 }
    return bounds.contains(before) && Self.otherDoings.contains(prose.norm(before))
  }

  private static let otherEvents: FormSet = [
    "earthquake", "earthquakes", "election", "elections", "ceasefire", "truce", "agreement", "deal",
    "accord", "coup", "revolution", "uprising", "referendum", "vote", "summit", "flood", "floods",
    "cyclone", "hurricane", "invasion", "peace", "treaty",
  ]

  private static let otherDoings: FormSet = [
    "agreed", "signed", "brokered", "declared", "buried", "built", "founded", "elected",
    "appointed", "born", "power", "imposed", "ratified", "inaugurated",
  ]

  // MARK: Numbers and names

  /// A day of a month, in digits, with or without its ending.
  private func ordinal(_ index: Int) -> Int? {
    guard bounds.contains(index) else { return nil }
    let word = prose.words[index]
    if let value = word.value {
      return (1...31).contains(value) && !word.norm.contains(UInt8(ascii: ",")) ? value : nil
    }
    let letters = word.norm.bytes()
    guard let first = letters.first, (0x31...0x39).contains(first), letters.count > 2,
      ["st", "nd", "rd", "th"].contains(where: { word.norm.hasSuffix($0) }),
      let value = Int(String(decoding: letters.dropLast(2), as: UTF8.self)), value <= 31
    else { return nil }
    return value
  }

  private func yearNumber(_ index: Int) -> Int? {
    guard bounds.contains(index), let value = prose.words[index].value,
      prose.words[index].end - prose.words[index].start == 4, (1900...2099).contains(value)
    else { return nil }
    // "2020 people", "2000 rounds".
    if prose.has(index + 1, .person), !prose.has(index - 1, .month) { return nil }
    // "between 1900 and 1930 hrs"
    let isRange = prose.norm(index + 1).isOne(of: "and", "to", "-", "–")
    let unit = isRange && prose.has(index + 2, .number) ? index + 3 : index + 1
    if prose.norm(unit).isOne(of: "hrs", "hours", "h", "gmt", "utc", "local", "hr", "et", "bst") {
      return nil
    }
    return value
  }

  /// What belongs to a date before it.
  private static let leads: FormSet = [
    "on", "late", "early", "in", "since", "about", "the", "of", "at", "earlier", "during",
  ]

  static let months: FormTable<Int> = {
    var months: FormTable<Int> = [:]
    let names = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[WordForm(name)] = index + 1 }
    }
    return months
  }()

  static let weekdays: FormTable<Int> = {
    var weekdays: FormTable<Int> = [:]
    let names = [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
      "saturday sat", "sunday sun",
    ]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { weekdays[WordForm(name)] = index }
    }
    return weekdays
  }()

  private static let units: FormTable<DatePhrase.Unit> = [
    "hour": .hour, "hours": .hour, "day": .day, "days": .day, "night": .day, "nights": .day,
    "week": .week, "weeks": .week, "fortnight": .week, "month": .month, "months": .month,
    "year": .year,
    "years": .year, "decade": .decade, "decades": .decade,
  ]

  private static let seasons: FormTable<Int> = [
    "spring": 21, "summer": 22, "autumn": 23, "winter": 24,
  ]

  private static let parts: FormTable<DatePhrase.Part> = [
    "early": .early, "mid": .middle, "late": .late, "beginning": .early, "end": .late,
  ]
}
