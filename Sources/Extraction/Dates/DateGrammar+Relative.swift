import Incidents

/// Days that are counted from that of the publication, or from what was told.
extension DateGrammar {
  func weekday(_ index: Int, _ day: Int) -> DatePhrase {
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
    // "on Sunday, the 14th of February"
    let the = prose.norm(index + 1) == "," ? index + 2 : index + 1
    if prose.norm(the) == "the", ordinal(the + 1) != nil {
      let month = prose.norm(the + 2) == "of" ? the + 3 : the + 2
      if prose.has(month, .month), bounds.contains(month), let date = self.month(month),
        case .day = date.meaning
      {
        return DatePhrase(words: index..<date.words.upperBound, meaning: date.meaning)
      }
    }
    // "on Monday last week", "Friday of last week", "Friday night last week"
    let behind = prose.has(index + 1, .dayPart) ? index + 2 : index + 1
    let of = prose.norm(behind) == "of" ? behind + 1 : behind
    if prose.norm(of).isOne(of: "last", "this"), prose.norm(of + 1) == "week",
      bounds.contains(of + 1)
    {
      return DatePhrase(
        words: index..<of + 2,
        meaning: .weekdayOfWeek(day, back: prose.norm(of) == "last" ? 1 : 0))
    }
    // "Monday night into Tuesday", "between Monday and Tuesday", "from Monday to Wednesday".
    var next = index + 1
    if prose.has(next, .dayPart) { next += 1 }
    if prose.norm(next).isOne(of: "into", "to", "until", "and", "or") {
      var other = next + 1
      while prose.norm(other).isOne(of: "early", "the", "late") { other += 1 }
      if bounds.contains(other), let second = Self.weekdays[prose.norm(other)],
        prose.words[other].isCapitalized,
        prose.norm(next) != "and" || before == "between"
          || before == "of" && prose.norm(index - 2) == "night",
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

  func weekdays(to last: Int, length: Int) -> DatePhrase.Meaning {
    .span(.weekday((last - length + 7) % 7, isLast: false), .weekday(last, isLast: false))
  }

  /// `10 days ago`, `two weeks earlier`, `three days later`.
  func counted(_ index: Int) -> DatePhrase? {
    guard let quantity = Quantity.read(prose, at: index, in: bounds) else { return nil }
    // "in January 2020, days after": a year, and no 2,020 days.
    if prose.norm(quantity.words.upperBound - 1) == "," || prose.has(index - 1, .month) {
      return nil
    }
    return counted(from: index, count: quantity.count, unitAt: quantity.words.upperBound)
  }

  private func isUnreadNumber(_ index: Int) -> Bool {
    bounds.contains(index) && prose.words[index].value == nil
      && prose.text(index..<index + 1).first?.isNumber == true
  }

  /// From how many units on, of whatever length, nobody counts back: 20,000 days are 55 years.
  private static let most = 20_000

  func counted(from index: Int, count: Count, unitAt: Int) -> DatePhrase? {
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
    let end = unitAt + 1
    // "9223372036854775807 years ago", by error or ill will: no day.
    guard count.lower < Self.most, count.upper ?? 0 < Self.most else {
      return DatePhrase(words: start..<end + 1, meaning: .impossible)
    }
    // "a fortnight ago"
    let weeks = prose.norm(unitAt) == "fortnight" ? 2 : 1
    let middle = weeks * (count.upper.map { ($0 + count.lower) / 2 } ?? count.lower)
    switch prose.norm(end) {
    // "several years ago": how many, nobody says.
    case "ago"
    where [.year, .decade].contains(unit) && count.upper == nil && count.lower < 5
      && prose.words[index].value == nil && !prose.norm(index - 1).isOne(of: "than", "least"):
      return DatePhrase(words: start..<end + 1, meaning: .unknown)
    case "ago":
      // "Ten years ago today": not today.
      let isToday = prose.norm(end + 1) == "today" && bounds.contains(end + 1)
      let isSame = isToday && unit == .year && !isRough
      return DatePhrase(
        words: start..<end + (isToday ? 2 : 1),
        meaning: isSame ? .sameDay(yearsBack: middle) : .ago(middle, unit, isRough: isRough))
    // "some ten days back."
    case "back" where !bounds.contains(end + 1) || !prose.words[end + 1].isWord:
      return DatePhrase(words: start..<end + 1, meaning: .ago(middle, unit, isRough: isRough))
    case "later", "afterwards", "afterward", "after":
      // "Two days after Mucojo, a minibus was raked": after what was told of that place.
      guard
        prose.norm(end) != "after"
          || start == bounds.lowerBound && prose.norm(end + 2) == ","
            && prose.words[min(end + 1, prose.words.count - 1)].isCapitalized
            && !prose.has(end + 1, [.month, .weekday, .event])
          || isBehindWhatWasTold(start, end)
          // "A second attack came five days after and killed two"
          || prose.norm(start - 1).isOne(of: "came", "followed")
            && (prose.norm(end + 1).isOne(of: "and", ",", ".", ";", "in", "at")
              || !bounds.contains(end + 1))
      else { return nil }
      return DatePhrase(words: start..<end + 1, meaning: later(count, unit, 1))
    case "earlier", "before", "previously":
      // "Two days before the market was shelled, jets struck a depot", but not "two days before the election"
      let isOfEvent = span(end + 1, min(bounds.upperBound, end + 8)).prefix {
        prose.norm($0) != ","
      }.contains { prose.has($0, .event) }
      // "Two weeks before that, two policemen died"
      if prose.norm(end) == "before", prose.norm(end + 1).isOne(of: "that", "this"),
        prose.norm(end + 2) == ","
      {
        return DatePhrase(words: start..<end + 2, meaning: later(count, unit, -1))
      }
      guard
        prose.norm(end) != "before" || prose.norm(end + 1) == "," || prose.norm(end + 1) == "."
          || isOfEvent
      else { return nil }
      return DatePhrase(words: start..<end + 1, meaning: later(count, unit, -1))
    default: return nil
    }
  }

  /// "A day after the missile, two drones were launched": so long after what was told, at the head of a sentence.
  private func isBehindWhatWasTold(_ start: Int, _ after: Int) -> Bool {
    guard start == bounds.lowerBound, prose.norm(after) == "after",
      prose.norm(after + 1).isOne(of: "the", "that", "this", "those"),
      let comma = span(after + 2, min(bounds.upperBound, after + 8)).first(where: {
        prose.norm($0) == ","
      })
    else { return false }
    let told = span(after + 2, comma)
    return told.contains { prose.has($0, [.event, .weapon]) }
      && !told.contains { prose.has($0, [.being, .having, .relative]) }
  }

  func later(_ count: Count, _ unit: DatePhrase.Unit, _ sign: Int) -> DatePhrase.Meaning {
    let low = min(count.lower, 4000)
    // "Several weeks" are up to three times what they are at least.
    let high = min(count.upper ?? 3 * low, 4000)
    // "Seventy-two hours earlier"
    if unit == .hour, low >= 24, low == high, low.isMultiple(of: 24) {
      return .later(from: sign * low / 24, to: sign * low / 24)
    }
    if unit == .hour { return sign > 0 ? .later(from: 0, to: 1) : .later(from: -1, to: 0) }
    let slack = unit == .day ? 0 : unit.days / 4
    let (near, far) = (low * unit.days - slack, high * unit.days + slack)
    return sign > 0 ? .later(from: near, to: far) : .later(from: -far, to: -near)
  }

  /// Words that are dates by themselves.
  func fixed(_ index: Int) -> DatePhrase? {
    guard Self.fixedHeads.contains(prose.norm(index)) else {
      assert(anyFixed(index) == nil, "not in fixedHeads: \(prose.norm(index))")
      return nil
    }
    return anyFixed(index)
  }

  /// The first words of all fixed phrases.
  private static let fixedHeads: FormSet = [
    "one",
    "yesterday", "today", "tonight", "tomorrow", "overnight", "last", "weekend", "hours",
    "minutes", "shortly", "soon", "moments", "days", "weeks", "months", "years", "next",
    "following", "throughout",
    "during", "earlier", "later",
    "that", "past", "same", "eve", "previous", "a", "an", "this", "recent", "christmas", "boxing",
    "new",
    "night", "evening", "afternoon", "morning",
    "day", "easter", "good", "palm", "ash", "maundy", "holy", "whit", "orthodox", "coptic",
  ]

  /// The days of the church year that are counted from Easter, by their two words.
  private static let feasts: [[WordForm]: Int] = [
    ["ash", "wednesday"]: -46, ["palm", "sunday"]: -7, ["maundy", "thursday"]: -3,
    ["holy", "thursday"]: -3, ["good", "friday"]: -2, ["holy", "saturday"]: -1,
    ["easter", "sunday"]: 0, ["easter", "monday"]: 1, ["whit", "sunday"]: 49,
    ["whit", "monday"]: 50,
  ]

  /// "Good Friday", "Easter Sunday 2019", "Orthodox Easter".
  private func feast(_ index: Int) -> DatePhrase? {
    let isEastern = prose.norm(index).isOne(of: "orthodox", "coptic")
    let start = isEastern ? index + 1 : index
    guard bounds.contains(start), prose.words[start].isCapitalized else { return nil }
    var end = start + 2
    var days = Self.feasts[[prose.norm(start), prose.norm(start + 1)]]
    if days == nil, prose.norm(start) == "easter",
      isEastern || prose.norm(index - 1).isOne(of: "at", "on", "over", "since")
    {
      (days, end) = (0, start + 1)
    }
    guard let days else { return nil }
    var year: Int?
    let next = prose.norm(end) == "," ? end + 1 : end
    if bounds.contains(next), let value = prose.words[next].value, (1900...2100).contains(value) {
      (year, end) = (value, next + 1)
    }
    return DatePhrase(
      words: index..<end, meaning: .easter(days: days, year: year, isEastern: isEastern))
  }

  private func anyFixed(_ index: Int) -> DatePhrase? {
    func phrase(_ length: Int, _ meaning: DatePhrase.Meaning) -> DatePhrase {
      DatePhrase(words: index..<index + length, meaning: meaning)
    }
    switch prose.norm(index) {
    case "yesterday":
      // "the day before yesterday"
      if prose.norm(index - 1) == "before", prose.norm(index - 2) == "day" {
        return phrase(1, .days(from: -2, to: -2))
      }
      return phrase(1, .days(from: -1, to: -1))
    // "the Web site Vanni Today": its name.
    case "today"
    where index > bounds.lowerBound && prose.words[index].isCapitalized
      && prose.words[index - 1].isCapitalized && prose.words[index - 1].isWord:
      return nil
    case "today", "tonight": return phrase(1, .days(from: 0, to: 0))
    case "tomorrow":
      return DatePhrase(words: index..<index + 1, meaning: .days(from: 1, to: 1), isFuture: true)
    case "easter", "good", "palm", "ash", "maundy", "holy", "whit", "orthodox", "coptic":
      return feast(index)
    // "on New Year's Eve", "on Christmas Day"
    case "christmas" where prose.norm(index + 1) == "eve":
      return phrase(2, .day(year: nil, month: 12, day: 24))
    // "the day after Christmas"
    case "christmas"
    where prose.norm(index - 1).isOne(of: "after", "before") && prose.norm(index - 2) == "day"
      && bounds.contains(index - 2):
      return phrase(1, .day(year: nil, month: 12, day: prose.norm(index - 1) == "after" ? 26 : 24))
    // "on Christmas morning, 1995"
    case "christmas" where prose.has(index + 1, .dayPart):
      let year = prose.norm(index + 2) == "," ? index + 3 : index + 2
      let isDated =
        bounds.contains(year) && (1900...2100).contains(prose.words[year].value ?? 0)
      return DatePhrase(
        words: index..<(isDated ? year + 1 : index + 2),
        meaning: .day(year: isDated ? prose.words[year].value : nil, month: 12, day: 25))
    case "boxing" where prose.norm(index + 1) == "day" && prose.words[index].isCapitalized:
      return phrase(2, .day(year: nil, month: 12, day: 26))
    case "christmas" where prose.norm(index + 1) == "day":
      return phrase(2, .day(year: nil, month: 12, day: 25))
    case "new" where prose.norm(index + 1) == "year" && prose.norm(index + 2) == "'s":
      if prose.norm(index + 3) == "eve" { return phrase(4, .day(year: nil, month: 12, day: 31)) }
      return prose.norm(index + 3) == "day" ? phrase(4, .day(year: nil, month: 1, day: 1)) : nil
    // "The night before, shells landed around the palace"
    case let word
    where word.isOne(of: "night", "evening", "afternoon", "morning")
      && prose.norm(index + 1) == "before" && prose.norm(index + 2) == ","
      && prose.norm(index - 1) == "the":
      return phrase(2, .later(from: -1, to: -1))
    // "The day before, a drone hit a minibus", "killed two the day before."
    case "day"
    where prose.norm(index + 1) == "before" && prose.norm(index - 1) == "the"
      && bounds.contains(index - 1)
      && (!bounds.contains(index + 2) || !prose.words[index + 2].isWord
        || prose.has(index + 2, [.killed, .injured, .being, .having, .conjunction])
        || prose.has(index + 2, .verb) && !prose.has(index + 2, .event)):
      return phrase(2, .later(from: -1, to: -1))
    // "The day before the bombing, assailants opened fire on a camp"
    case let word
    where word.isOne(of: "day", "night", "evening")
      && prose.norm(index - 1) == "the"
      && (index - bounds.lowerBound < 2
        || index - bounds.lowerBound < 3 && prose.norm(index - 2).isOne(of: "on", "in", "during"))
      && prose.norm(index + 1).isOne(of: "before", "after") && prose.norm(index + 2) == "the"
      && prose.has(index + 3, .event):
      let isBefore = prose.norm(index + 1) == "before"
      return phrase(2, isBefore ? .later(from: -1, to: -1) : .later(from: 1, to: 1))
    // "A day before the strike, artillery fire hit a tram"
    case "a"
    where prose.norm(index + 1) == "day" && prose.norm(index + 2) == "before"
      && prose.norm(index + 3) == "the" && prose.has(index + 4, .event):
      return phrase(3, .later(from: -1, to: -1))
    // ", a day after a bomb killed nine": of the bomb.
    case let word
    where word.isOne(of: "a", "one") && prose.norm(index - 1) == ","
      && prose.norm(index + 1) == "day"
      && prose.norm(index + 2) == "after" && prose.norm(index + 3).isOne(of: "a", "an")
      && span(index + 4, min(bounds.upperBound, index + 30)).contains {
        prose.has($0, .verb) || prose.has($0, [.killed, .injured])
      }:
      return phrase(3, .later(from: -1, to: -1))
    // "overnight from Sunday to Monday": the days say more.
    case "overnight" where prose.norm(index + 1) == "from" && prose.has(index + 2, .weekday):
      return nil
    case "overnight":
      // "overnight on Monday" is left to the weekday behind it.
      let next = prose.norm(index + 1) == "on" ? index + 2 : index + 1
      // "overnight on 10 August": the day says more.
      if next == index + 2, bounds.contains(next + 1),
        prose.has(next, .month) || prose.words[next].value != nil && prose.has(next + 1, .month)
      {
        return nil
      }
      if prose.norm(index + 1).isOne(of: "to", "into"), prose.has(index + 2, .weekday) {
        return nil
      }
      // "an overnight raid on July 1": the day says more.
      if let on = span(index + 2, min(bounds.upperBound, index + 5)).first(where: {
        prose.norm($0) == "on"
      }), prose.has(on + 1, .month) || prose.words[on + 1].value != nil && prose.has(on + 2, .month)
      {
        return nil
      }
      // "overnight Thursday to Friday"
      if let first = Self.weekdays[prose.norm(next)], bounds.contains(next + 2),
        prose.norm(next + 1).isOne(of: "to", "into", "-", "–"),
        let last = Self.weekdays[prose.norm(next + 2)], (last - first + 7) % 7 == 1
      {
        return DatePhrase(words: index..<next + 3, meaning: weekdays(to: last, length: 1))
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
    case "shortly", "soon", "moments", "minutes":
      guard prose.norm(index + 1).isOne(of: "afterwards", "afterward", "later", "after"),
        prose.norm(index + 1) != "after" || prose.norm(index + 2) == ","
      else { return nil }
      return phrase(2, .later(from: 0, to: 0))
    case "days" where prose.norm(index + 1) == "later": return phrase(2, .later(from: 1, to: 7))
    case "days" where prose.norm(index + 1) == "earlier" || prose.norm(index + 1) == "before":
      return phrase(2, .later(from: -7, to: -1))
    case "weeks" where prose.norm(index + 1) == "later": return phrase(2, .later(from: 7, to: 42))
    case "hours" where prose.norm(index + 1) == "earlier": return phrase(2, .later(from: -1, to: 0))
    case "hours" where prose.norm(index + 1) == "before" && prose.norm(index + 2) == ",":
      return phrase(2, .later(from: -1, to: 0))
    // "99999999999999999999 days ago": so many that they are read as no number.
    case "days" where isUnreadNumber(index - 1), "weeks" where isUnreadNumber(index - 1),
      "months" where isUnreadNumber(index - 1), "years" where isUnreadNumber(index - 1):
      return prose.norm(index + 1) == "ago"
        ? DatePhrase(words: index - 1..<index + 2, meaning: .impossible) : nil
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
      && (!prose.has(index - 1, [.saying, .verb]) || prose.has(index - 1, .event))
      && (!prose.norm(index - 1).isOne(of: "and", "but") || index - 1 == bounds.lowerBound):
      // "dropped bombs on the town that evening"
      return phrase(2, .later(from: 0, to: 0))
    case "past" where prose.norm(index + 1).isOne(of: "day", "night"):
      return phrase(2, .days(from: -1, to: 0))
    case "past" where prose.norm(index + 1).isOne(of: "week", "month"):
      return phrase(2, .days(from: prose.norm(index + 1) == "week" ? -7 : -31, to: 0))
    case "same" where prose.norm(index + 1) == "day" || prose.has(index + 1, .dayPart):
      return phrase(2, .later(from: 0, to: 0))
    // "on the eve of that attack"
    case "eve"
    where prose.norm(index + 1) == "of" && prose.norm(index + 2).isOne(of: "the", "that", "this")
      && prose.has(index + 3, .event):
      return phrase(4, .later(from: -1, to: -1))
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
        return prose.norm(index + 2) == "after" && !isBehindWhatWasTold(index, index + 2)
          ? nil : phrase(3, .later(from: 1, to: 1))
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
    // "in the last week": in the days up to now, and not in the week before this one.
    case "last"
    where prose.norm(index - 1) == "the" && prose.norm(index + 1).isOne(of: "week", "month")
      && prose.norm(index - 2).isOne(of: "in", "over", "during", "within"):
      let unit = Self.units[prose.norm(index + 1)] ?? .week
      return phrase(2, .days(from: -unit.days, to: 0))
    // "on the last day of May"
    case "last" where prose.reads(index + 1, "day", "of") && prose.has(index + 3, .month):
      guard let month = Self.months[prose.norm(index + 3)], month != 2 else { return nil }
      return phrase(4, .day(year: nil, month: month, day: [4, 6, 9, 11].contains(month) ? 30 : 31))
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
  func unit(_ index: Int) -> DatePhrase? {
    let back: Int
    switch prose.norm(index) {
    case "last", "previous": back = 1
    case "this": back = 0
    default: return nil
    }
    guard let unit = Self.units[prose.norm(index + 1)], unit != .hour, unit != .decade,
      bounds.contains(index + 1), !(unit == .day && back == 0),
      // "on the last day of Passover"
      !(unit == .day && prose.norm(index + 2) == "of"),
      !prose.norm(index + 1).isOne(of: "nights", "days", "weeks", "months", "years")
    else { return nil }
    var start = index
    var part = Self.parts[prose.norm(index - 1)]
    if part != nil { start = index - 1 }
    // "earlier this week" says no more than that it is over.
    if prose.norm(index - 1) == "earlier" { part = nil }
    return DatePhrase(words: start..<index + 2, meaning: .unit(unit, back: back, part: part))
  }

  func season(_ index: Int) -> DatePhrase? {
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
  func year(_ index: Int) -> DatePhrase? {
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
    guard
      before.isOne(of: "in", "since", "of", "during", "until", "the", "a", "year", "by", "'s")
        || before == "as" && prose.norm(index - 2).isOne(of: "early", "late", "recently")
    else { return nil }
    return DatePhrase(words: index..<index + 1, meaning: .year(year))
  }

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

  static let units: FormTable<DatePhrase.Unit> = [
    "hour": .hour, "hours": .hour, "day": .day, "days": .day, "night": .day, "nights": .day,
    "week": .week, "weeks": .week, "fortnight": .week, "month": .month, "months": .month,
    "year": .year,
    "years": .year, "decade": .decade, "decades": .decade,
  ]

  static let seasons: FormTable<Int> = [
    "spring": 21, "summer": 22, "autumn": 23, "winter": 24,
  ]

  static let parts: FormTable<DatePhrase.Part> = [
    "early": .early, "mid": .middle, "late": .late, "beginning": .early, "end": .late,
  ]
}
