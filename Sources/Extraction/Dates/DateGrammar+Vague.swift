import Incidents

/// Times of no one day: decades, quarters, weeks of a month, and those that nobody can reckon.
extension DateGrammar {
  /// The first words, or those that decide, of all such phrases.
  private static let vagueHeads: FormSet = [
    "nineties", "eighties", "seventies", "sixties", "fifties", "decades", "centuries", "years",
    "last", "past", "year", "month", "week", "first", "second", "third", "fourth", "final", "q1",
    "q2", "q3", "q4", "turn", "eve", "day", "beginning", "start", "end", "middle", "ago", "back",
    "century", "weekend",
  ]

  /// `in the 1990s`, `decades ago`, `the third Friday of February`, `at the turn of the year`.
  func vague(_ index: Int) -> DatePhrase? {
    if let decade = decade(index) { return decade }
    let word = prose.norm(index)
    guard Self.vagueHeads.contains(word) else { return nil }
    func phrase(_ length: Int, _ meaning: DatePhrase.Meaning) -> DatePhrase? {
      bounds.contains(index + length - 1)
        ? DatePhrase(words: index..<index + length, meaning: meaning) : nil
    }
    switch word {
    case "decades", "centuries", "years":
      return prose.norm(index + 1) == "ago"
        && Quantity.read(prose, at: index - 1, in: bounds) == nil
        && !prose.has(index - 1, [.number, .indefinite])
        ? phrase(2, .unknown) : nil
    case "ago":
      // "long ago", "a generation ago", "three Sundays ago": what nothing else reads.
      return bounds.contains(index - 1)
        ? DatePhrase(words: index - 1..<index + 1, meaning: .unknown) : nil
    case "back":
      return Self.units[prose.norm(index - 1)] != nil && prose.norm(index - 1).hasSuffix("s")
        && (!bounds.contains(index + 1) || !prose.words[index + 1].isWord)
        ? DatePhrase(words: index - 1..<index + 1, meaning: .unknown) : nil
    case "weekend":
      return prose.reads(index + 1, "before", "last") ? phrase(3, .unknown) : nil
    case "century":
      guard let number = Self.centuries[prose.norm(index - 1)] ?? ordinal(index - 1),
        (10...21).contains(number)
      else { return nil }
      return DatePhrase(
        words: index - 1..<index + 1,
        meaning: .span(.year(100 * number - 99), .year(100 * number)))
    case "last" where prose.norm(index + 1) == "quarter" && prose.norm(index + 2) != "of":
      return phrase(2, .unknown)
    case "last", "past":
      // "in the last decade"
      return prose.norm(index + 1) == "decade"
        ? phrase(2, .days(from: -DatePhrase.Unit.decade.days, to: 0)) : nil
    case "year", "month", "week":
      guard prose.reads(index + 1, "before", "last"), let unit = Self.units[word] else {
        return nil
      }
      return phrase(3, .unit(unit, back: 2, part: nil))
    case "turn":
      return prose.reads(index + 1, "of", "the") && Self.units[prose.norm(index + 3)] != nil
        || prose.reads(index + 1, "of", "the") && prose.norm(index + 3) == "century"
        ? phrase(4, .unknown) : nil
    case "eve":
      let isNamed =
        prose.words.indices.contains(index + 2)
        && (prose.words[index + 2].isCapitalized || prose.has(index + 2, [.definite, .indefinite]))
      return prose.norm(index + 1) == "of" && isNamed && !prose.has(index + 2, [.month, .weekday])
        ? phrase(3, .unknown) : nil
    case "day":
      // "on the first day of Ramadan"
      guard prose.norm(index + 1) == "of", Self.days[prose.norm(index - 1)] != nil,
        prose.words.indices.contains(index + 2), prose.words[index + 2].isCapitalized,
        !prose.has(index + 2, [.month, .weekday])
      else { return nil }
      return DatePhrase(words: index - 1..<index + 3, meaning: .unknown)
    case "beginning", "start", "end", "middle": return edge(index)
    case "q1", "q2", "q3", "q4":
      guard let year = yearNumber(index + 1), let number = word.bytes().last else { return nil }
      let quarter = Int(number) - 0x30
      return phrase(2, months(3 * quarter - 2, 3 * quarter, .inYear(year)))
    default: return nth(index)
    }
  }

  /// `the 1990s`, `the late 1980s`, `mid-1990s`, `the nineties`.
  private func decade(_ index: Int) -> DatePhrase? {
    let isNamed = Self.decades[prose.norm(index)] != nil
    guard isNamed || prose.startsWithDigit(index) || prose.norm(index).hasSuffix("0s") else {
      return nil
    }
    let bytes = prose.norm(index).bytes()
    var part = Self.parts[prose.norm(index - 1)]
    var start = part == nil ? index : index - 1
    let year: Int
    if let named = Self.decades[prose.norm(index)] {
      // "a man in his sixties"
      guard prose.norm(start - 1) == "the" else { return nil }
      year = named
    } else {
      var digits = bytes[...]
      if let hyphen = digits.firstIndex(of: UInt8(ascii: "-")) {
        guard
          let named = Self.parts[WordForm(String(decoding: digits[..<hyphen], as: UTF8.self))]
        else { return nil }
        (part, start) = (named, index)
        digits = digits[(hyphen + 1)...]
      }
      // "in the '90s"
      if digits.count == 3, prose.norm(index - 1).isOne(of: "'", "\u{2019}", "\u{2018}") {
        digits = Array("19".utf8) + digits
      }
      guard digits.count == 5, digits.last == UInt8(ascii: "s"),
        let value = Int(String(decoding: digits.dropLast(), as: UTF8.self)),
        (1800...2090).contains(value), value.isMultiple(of: 10)
      else { return nil }
      year = value
    }
    let years =
      switch part {
      case .early: (0, 3)
      case .middle: (4, 6)
      case .late: (7, 9)
      case nil: (0, 9)
      }
    return DatePhrase(
      words: start..<index + 1, meaning: .span(.year(year + years.0), .year(year + years.1)))
  }

  private static let centuries: FormTable<Int> = [
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
  ]

  private static let decades: FormTable<Int> = [
    "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
  ]

  /// `at the end of last month`, `at the beginning of the year`.
  private func edge(_ index: Int) -> DatePhrase? {
    guard prose.norm(index + 1) == "of", let unit = Self.units[prose.norm(index + 3)],
      [.week, .month, .year].contains(unit), bounds.contains(index + 3)
    else { return nil }
    let back: Int
    switch prose.norm(index + 2) {
    case "the", "this": back = 0
    case "last": back = 1
    default: return nil
    }
    let part: DatePhrase.Part =
      switch prose.norm(index) {
      case "end": .late
      case "middle": .middle
      default: .early
      }
    return DatePhrase(
      words: index..<index + 4, meaning: .unit(unit, back: back, part: part))
  }

  /// Which year a part of one belongs to.
  private enum YearMeant {
    case inYear(Int), back(Int), open
  }

  private func months(_ first: Int, _ last: Int, _ year: YearMeant) -> DatePhrase.Meaning {
    func month(_ month: Int) -> DatePhrase.Meaning {
      switch year {
      case .inYear(let year): .month(year: year, month: month, part: nil)
      case .back(let back): .monthOfYear(month: month, day: nil, yearsBack: back)
      case .open: .month(year: nil, month: month, part: nil)
      }
    }
    return .span(month(first), month(last))
  }

  /// `the first week of February`, `the third Friday of March 2020`, `the second quarter of 2021`, `the first half of last year`.
  private func nth(_ index: Int) -> DatePhrase? {
    let number =
      prose.norm(index).isOne(of: "last", "final") ? 0 : Self.days[prose.norm(index)] ?? 1
    let link = index + 2
    guard bounds.contains(link + 1), prose.norm(link).isOne(of: "of", "in") else { return nil }
    let unit = prose.norm(index + 1)
    if unit.isOne(of: "quarter", "half"), number > 0, number <= (unit == "half" ? 2 : 4) {
      let length = unit == "half" ? 6 : 3
      let first = length * (number - 1) + 1
      if let year = yearNumber(link + 1) {
        return DatePhrase(
          words: index..<link + 2, meaning: months(first, first + length - 1, .inYear(year)))
      }
      let back = prose.norm(link + 1) == "last" ? 1 : 0
      guard prose.norm(link + 1).isOne(of: "the", "this", "last"), prose.norm(link + 2) == "year"
      else { return nil }
      return DatePhrase(
        words: index..<link + 3, meaning: months(first, first + length - 1, .back(back)))
    }
    guard let month = Self.months[prose.norm(link + 1)], prose.words[link + 1].isCapitalized,
      number <= 5
    else { return nil }
    let year = yearNumber(link + 2)
    let words = index..<link + (year == nil ? 2 : 3)
    if let weekday = Self.weekdays[unit] {
      return DatePhrase(
        words: words, meaning: .nthWeekday(number, weekday: weekday, month: month, year: year))
    }
    guard unit == "week", number <= 4 else { return nil }
    if number == 0 {
      return DatePhrase(words: words, meaning: .month(year: year, month: month, part: .late))
    }
    return DatePhrase(
      words: words,
      meaning: .span(
        .day(year: year, month: month, day: 7 * number - 6),
        .day(year: year, month: month, day: 7 * number)))
  }
}
