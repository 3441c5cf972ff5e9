import Incidents

/// Days and months that are named or numbered.
extension DateGrammar {
  /// `2020-11-27`, `27/11/2020`, `27.11.2020`.
  func iso(_ index: Int) -> DatePhrase? {
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
  func numbers(
    _ form: WordForm, parted separator: Unicode.Scalar
  ) -> [(value: Int, width: Int)]? {
    let parts = form.bytes().split(separator: UInt8(ascii: separator)).compactMap { digits in
      Int(String(decoding: digits, as: UTF8.self)).map { (value: $0, width: digits.count) }
    }
    return parts.count == 3 ? parts : nil
  }

  func numeric(
    _ numbers: [Int], _ firstWidth: Int, _ lastWidth: Int, _ words: Range<Int>
  ) -> DatePhrase? {
    if firstWidth == 4 {
      return DatePhrase(words: words, meaning: checked(numbers[0], numbers[1], numbers[2]))
    }
    guard lastWidth == 4 || lastWidth == 2 else { return nil }
    // "on 25/12/20": of this century.
    let year = lastWidth == 2 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = checked(year, numbers[1], numbers[0])
    let monthFirst = checked(year, numbers[0], numbers[1])
    switch (dayFirst, monthFirst) {
    case (.impossible, .impossible): return DatePhrase(words: words, meaning: .impossible)
    case (.impossible, _): return DatePhrase(words: words, meaning: monthFirst)
    case (_, .impossible): return DatePhrase(words: words, meaning: dayFirst)
    default: return DatePhrase(words: words, meaning: .either(dayFirst, monthFirst))
    }
  }

  func checked(_ year: Int, _ month: Int, _ day: Int) -> DatePhrase.Meaning {
    CalendarDay(year: year, month: month, day: day) == nil
      ? .impossible : .day(year: year, month: month, day: day)
  }

  /// "the 7 August Front", "the February 17 Brigade": those who call themselves by a day.
  private func isInName(_ month: Int) -> Bool {
    let isDayFirst = ordinal(month - 1) != nil
    let first = isDayFirst ? month - 1 : month
    let next = isDayFirst || ordinal(month + 1) == nil ? month + 1 : month + 2
    return (isDayFirst || next == month + 2) && prose.norm(first - 1) == "the"
      && prose.norm(next).isOne(
        of: "front", "movement", "brigade", "brigades", "battalion", "group", "organisation",
        "organization", "coalition", "martyrs")
      && (prose.words[next].isCapitalized || prose.norm(next) == "group")
  }

  /// From the name of a month: `March 12, 2021`, `12 March`, `early March`, `March of last year`.
  func month(_ index: Int) -> DatePhrase? {
    guard let month = Self.months[prose.norm(index)] else { return nil }
    // "an homage to the September 11 against the United States": what happened on it in 2001.
    if month == 9, prose.norm(index + 1) == "11", prose.norm(index - 1) == "the",
      !(prose.words.indices.contains(index + 3) && prose.words[index + 3].value ?? 0 > 2001)
    {
      return nil
    }
    if isInName(index) { return nil }
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
    } else if prose.norm(index + 1) == "the", bounds.contains(index + 2),
      let after = ordinal(index + 2) ?? Self.days[prose.norm(index + 2)],
      // "in May the second of them"
      !bounds.contains(index + 3) || !prose.words[index + 3].isWord
        || prose.norm(index + 3) != "of" && !prose.has(index + 3, [.event, .person])
    {
      (day, end) = (after, index + 3)
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
    } else if day == nil, prose.norm(end) == "of", let written = self.yearNumber(end + 1) {
      // "In May of 2012"
      year = written
      end += 2
    } else if lastDay == nil,
      prose.reads(end, "of", "that", "year") || prose.reads(end, "of", "the", "same", "year"),
      let told = yearBefore(start)
    {
      year = told
      end += prose.norm(end + 1) == "that" ? 3 : 4
    } else if let back = yearsBack(end + comma) {
      let first = DatePhrase.Meaning.monthOfYear(month: month, day: day, yearsBack: back.count)
      // "between 19 and 28 November last year"
      return DatePhrase(
        words: start..<back.end,
        meaning: lastDay.map {
          .span(first, .monthOfYear(month: month, day: $0, yearsBack: back.count))
        } ?? first)
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
  func yearBefore(_ index: Int) -> Int? {
    span(max(0, index - 40), max(0, index)).last { at in
      prose.words[at].value.map { (1900...2099).contains($0) } ?? false
        && prose.words[at].end - prose.words[at].start == 4
    }.flatMap { prose.words[$0].value }
  }

  /// "is to hold elections on December 23", "scheduled for 3 May".
  func isToCome(before index: Int) -> Bool {
    span(max(bounds.lowerBound, index - 8), max(bounds.lowerBound, index)).contains {
      prose.norm($0).isOne(of: "will", "scheduled", "due", "slated")
        || prose.norm($0).isOne(of: "is", "are") && prose.norm($0 + 1) == "to"
        || prose.norm($0).isOne(of: "set", "planned") && prose.norm($0 + 1).isOne(of: "for", "to")
    }
  }

  /// `mid-March`, `late-April`.
  func hyphenedMonth(_ index: Int) -> DatePhrase? {
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
  func yearsBack(_ index: Int) -> (count: Int, end: Int)? {
    var at = index
    if prose.norm(at) == "of" { at += 1 }
    if prose.norm(at) == "the" { at += 1 }
    if prose.reads(at, "last", "year") || prose.reads(at, "previous", "year") { return (1, at + 2) }
    if prose.reads(at, "this", "year") { return (0, at + 2) }
    return nil
  }
}
