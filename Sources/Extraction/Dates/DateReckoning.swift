import Incidents

/// Turns what a phrase means into days, from the day of publication.
struct DateReckoning {
  var published: CalendarDay?
  var previous: OccurrenceDate?

  /// The EDTF expression; `nil` where the phrase has no answer.
  func edtf(_ meaning: DatePhrase.Meaning) -> String? {
    switch meaning {
    case .day(let year, let month, let day): return self.day(year, month, day)
    case .dayOfMonth(let day): return dayOfMonth(day)
    case .month(let year, let month, let part): return self.month(year, month, part)
    case .monthOfYear(let month, let day, let back):
      if let day {
        guard let published else { return "XXXX-\(two(month))-\(two(day))" }
        return CalendarDay(year: published.year - back, month: month, day: day)?.description
      }
      guard let published else { return "XXXX-\(two(month))" }
      return "\(four(published.year - back))-\(two(month))"
    case .year(let year): return four(year)
    case .weekday(let weekday, let isLast): return self.weekday(weekday, isLast)
    case .ago(let count, let unit, let isRough): return ago(count, unit, isRough)
    case .days(let from, let to): return interval(published, from, to)
    case .unit(let unit, let back, let part): return self.unit(unit, back, part)
    case .season(let season, let year): return self.season(season, year)
    case .later(0, 0): return previous?.edtf
    case .later(let from, let to) where from == to && previous?.edtf.hasPrefix("XXXX-") == true:
      return previous.flatMap { yearless($0.edtf, by: from) }
    case .later(let from, let to):
      guard let start = previous?.earliest, let end = previous?.latest,
        let first = start.advanced(by: from), let last = end.advanced(by: to)
      else { return nil }
      return Self.interval(first, last)
    // "at the weekend" of a report that is written on one of its days
    case .span(.weekday(5, true), .weekday(6, true)) where (published?.weekday ?? 0) >= 5:
      guard let published,
        let start = published.advanced(by: published.weekday == 6 ? -1 : -7)
      else { return nil }
      return Self.interval(start, published)
    case .span(let first, let last):
      // "On 3 and 4 February", of no year that is told
      if let one = edtf(first), let other = edtf(last), one.hasPrefix("XXXX-"),
        other.hasPrefix("XXXX-"), one < other
      {
        return "\(one)/\(other)"
      }
      guard let one = edtf(first), let other = edtf(last), let a = OccurrenceDate(edtf: one),
        let b = OccurrenceDate(edtf: other), let start = a.earliest, let end = b.latest,
        start <= end
      else { return nil }
      // As written, when both are plain: 2014/2017.
      return one.contains("/") || other.contains("/") || one == other
        ? Self.interval(start, end) : "\(one)/\(other)"
    case .night(let day):
      guard let edtf = edtf(day) else { return nil }
      // A day without a year has no day before it.
      guard let last = OccurrenceDate(edtf: edtf)?.latest, let first = last.advanced(by: -1) else {
        return edtf
      }
      return Self.interval(first, last)
    case .weekdayOfWeek(let day, let back):
      return published?.advanced(by: day - (published?.weekday ?? 0) - 7 * back)?.description
    case .easter(let days, let year, let isEastern): return easter(days, year, isEastern)
    case .either(let first, let second):
      guard let a = edtf(first), let b = edtf(second) else { return nil }
      return a == b ? a : a < b ? "[\(a),\(b)]" : "[\(b),\(a)]"
    case .nthWeekday(let number, let weekday, let month, let year):
      return nthWeekday(number, weekday, month, year)
    case .sameDay(let back):
      guard let published else { return nil }
      return CalendarDay(
        year: published.year - back, month: published.month, day: published.day)?.description
    case .unknown, .impossible: return nil
    }
  }

  /// The day some days from one without a year: "July 27", "two days later". None where the answer hangs on a leap year.
  func yearless(_ edtf: String, by days: Int) -> String? {
    let parts = edtf.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    // One year with a leap day, one without: both must say the same.
    let answers = Set(
      [2000, 2001].compactMap { year in
        CalendarDay(year: year, month: month, day: day)?.advanced(by: days)
      }.map { "XXXX-\(two($0.month))-\(two($0.day))" })
    return answers.count == 1 ? answers.first : nil
  }

  // MARK: Kinds

  /// A day counted from Easter: that of a year, or the last on or before the publication.
  private func easter(_ days: Int, _ year: Int?, _ isEastern: Bool) -> String? {
    func day(in year: Int) -> CalendarDay? {
      (isEastern ? Self.easternEaster(year) : Self.westernEaster(year))?.advanced(by: days)
    }
    if let year { return day(in: year)?.description }
    guard let published, let own = day(in: published.year) else { return nil }
    return (own <= published ? own : day(in: published.year - 1))?.description
  }

  /// Easter Sunday of the western churches: the Gregorian reckoning of Butcher, as in J. Meeus, Astronomical Algorithms
  /// (1991), chapter 8.
  static func westernEaster(_ year: Int) -> CalendarDay? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CalendarDay(year: year, month: f / 31, day: f % 31 + 1)
  }

  /// Easter Sunday of the eastern churches, in Gregorian days: the Julian reckoning of the same chapter.
  static func easternEaster(_ year: Int) -> CalendarDay? {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let f = d + e + 114
    return CalendarDay(year: year, month: f / 31, day: f % 31 + 1)?
      .advanced(by: year / 100 - year / 400 - 2)
  }

  /// The third Friday of a month: in a year, or the last one on or before the publication.
  private func nthWeekday(_ number: Int, _ weekday: Int, _ month: Int, _ year: Int?) -> String? {
    func day(in year: Int) -> CalendarDay? {
      let days = (1...CalendarDay.length(ofMonth: month, year: year)).compactMap {
        CalendarDay(year: year, month: month, day: $0)
      }.filter { $0.weekday == weekday }
      if number == 0 { return days.last }
      return days.indices.contains(number - 1) ? days[number - 1] : nil
    }
    if let year { return day(in: year)?.description }
    guard let published else { return "XXXX-\(two(month))" }
    return (0...1).lazy.compactMap { day(in: published.year - $0) }.first { $0 <= published }?
      .description
  }

  /// The last day of that number on or before the publication; without that, of the month that was told last.
  private func dayOfMonth(_ day: Int) -> String? {
    guard let published else { return dayOfMonthTold(day) }
    for back in 0...2 {
      let months = published.year * 12 + published.month - 1 - back
      if let candidate = CalendarDay(year: months / 12, month: months % 12 + 1, day: day),
        candidate <= published
      {
        return candidate.description
      }
    }
    return nil
  }

  /// "April 2014 brought two massacres. In Bor on the 17th": a day of the one month that was named before.
  private func dayOfMonthTold(_ day: Int) -> String? {
    guard let told = previous?.edtf, !told.contains("/"), !told.contains("["),
      told.utf8.count == 7 || told.utf8.count == 10, (1...31).contains(day),
      // "28 April 2014. On the 3rd": of the next month, or of any.
      told.utf8.count == 7 || Int(told.suffix(2)).map({ $0 <= day }) ?? false
    else { return nil }
    let meant = "\(told.prefix(7))-\(two(day))"
    return OccurrenceDate(edtf: meant) == nil ? nil : meant
  }

  /// A day without a year is the last one before the publication; without that, it keeps none.
  private func day(_ year: Int?, _ month: Int, _ day: Int) -> String? {
    if let year {
      return CalendarDay(year: year, month: month, day: day)?.description
    }
    guard let published else { return "XXXX-\(two(month))-\(two(day))" }
    for back in 0...8 {
      if let candidate = CalendarDay(year: published.year - back, month: month, day: day),
        candidate <= published
      {
        return candidate.description
      }
    }
    return nil
  }

  private func month(_ year: Int?, _ month: Int, _ part: DatePhrase.Part?) -> String? {
    var year = year
    if year == nil {
      guard let published else { return "XXXX-\(two(month))" }
      year = month <= published.month ? published.year : published.year - 1
    }
    guard let year else { return nil }
    guard let part else { return "\(four(year))-\(two(month))" }
    return Self.part(part, ofMonth: month, year)
  }

  private static func part(_ part: DatePhrase.Part, ofMonth month: Int, _ year: Int) -> String? {
    let last = CalendarDay.length(ofMonth: month, year: year)
    let days =
      switch part {
      case .early: 1...10
      case .middle: 11...20
      case .late: 21...last
      }
    guard let start = CalendarDay(year: year, month: month, day: days.lowerBound),
      let end = CalendarDay(year: year, month: month, day: days.upperBound)
    else { return nil }
    return interval(start, end)
  }

  /// The last such day up to the publication; "on Monday", printed on a Monday, is that day.
  private func weekday(_ weekday: Int, _ isLast: Bool) -> String? {
    guard let published else { return nil }
    var back = (published.weekday - weekday + 7) % 7
    if back == 0, isLast { back = 7 }
    return published.advanced(by: -back)?.description
  }

  private func ago(_ count: Int, _ unit: DatePhrase.Unit, _ isRough: Bool) -> String? {
    guard let published, count < 4000 else { return nil }
    switch unit {
    case .hour:
      let days = (count + 23) / 24
      return interval(published, -days, 0)
    case .day:
      guard let day = published.advanced(by: -count) else { return nil }
      return day.description + (isRough ? "~" : "")
    case .week:
      guard let day = published.advanced(by: -7 * count) else { return nil }
      return day.description + "~"
    case .month:
      let months = published.year * 12 + published.month - 1 - count
      guard months > 0 else { return nil }
      return "\(four(months / 12))-\(two(months % 12 + 1))~"
    case .year: return "\(four(published.year - count))~"
    case .decade: return "\(four(published.year - 10 * count))~"
    }
  }

  private func unit(_ unit: DatePhrase.Unit, _ back: Int, _ part: DatePhrase.Part?) -> String? {
    guard let published else { return nil }
    switch unit {
    case .hour: return nil
    case .day: return published.advanced(by: -back)?.description
    case .week:
      guard let monday = published.advanced(by: -published.weekday - 7 * back),
        let sunday = monday.advanced(by: 6)
      else { return nil }
      switch part {
      case .early?:
        // "earlier this week" ends today.
        return monday.advanced(by: 2).map { Self.interval(monday, min($0, published)) }
      case .late?:
        return monday.advanced(by: 3).map {
          Self.interval(min($0, published), min(sunday, published))
        }
      default: return Self.interval(monday, min(sunday, published))
      }
    case .month:
      let months = published.year * 12 + published.month - 1 - back
      guard months > 0 else { return nil }
      let (year, month) = (months / 12, months % 12 + 1)
      if let part { return Self.part(part, ofMonth: month, year) }
      return "\(four(year))-\(two(month))"
    case .year:
      let year = published.year - back
      guard let part, let start = CalendarDay(year: year, month: 1, day: 1) else {
        return four(year)
      }
      let months =
        switch part {
        case .early: 1...4
        case .middle: 5...8
        case .late: 9...12
        }
      guard let from = CalendarDay(year: year, month: months.lowerBound, day: 1),
        let to = CalendarDay(
          year: year, month: months.upperBound,
          day: CalendarDay.length(ofMonth: months.upperBound, year: year)), start <= from
      else { return nil }
      return Self.interval(from, to)
    case .decade: return nil
    }
  }

  /// A season without a year is the last that had begun before the month of publication.
  private func season(_ season: Int, _ year: Int?) -> String? {
    if let year { return "\(four(year))-\(season)" }
    guard let published else { return nil }
    let ends = [21: 5, 22: 8, 23: 11, 24: 2][season] ?? 12
    let over = season == 24 ? published.month > 2 : published.month > ends
    if season == 24 { return "\(four(over ? published.year - 1 : published.year - 2))-24" }
    return "\(four(over ? published.year : published.year - 1))-\(season)"
  }

  // MARK: Writing

  private func interval(_ anchor: CalendarDay?, _ from: Int, _ to: Int) -> String? {
    guard let anchor, let start = anchor.advanced(by: from), let end = anchor.advanced(by: to)
    else { return nil }
    return Self.interval(start, end)
  }

  static func interval(_ start: CalendarDay, _ end: CalendarDay) -> String {
    if start == end { return start.description }
    return start < end ? "\(start)/\(end)" : "\(end)/\(start)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func four(_ number: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension CalendarDay {
  /// 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
  var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }
}
