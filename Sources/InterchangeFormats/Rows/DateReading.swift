import Incidents

/// In which order a column writes day and month, as far as its values tell.
struct DayOrder: Hashable, Sendable {
  /// Some value can only be read day first (`31/01/2020`).
  var sawDayFirst = false
  /// Some value can only be read month first (`01/31/2020`).
  var sawMonthFirst = false
  /// Some value can be read both ways (`03/04/2020`).
  var sawAmbiguous = false

  /// Learns from one more value of the column.
  mutating func learn(from text: String) {
    guard let (first, second) = WrittenDate.slashed(text) else { return }
    switch (first, second) {
    case (13...31, 1...12): sawDayFirst = true
    case (1...12, 13...31): sawMonthFirst = true
    case (1...12, 1...12) where first != second: sawAmbiguous = true
    default: break
    }
  }

  var isDayFirst: Bool? {
    sawDayFirst == sawMonthFirst ? nil : sawDayFirst
  }
}

/// What a cell says about the day, and the time of day beside it.
enum WrittenDate: Hashable, Sendable {
  case date(OccurrenceDate, time: String?)
  /// Both readings are kept as a set of EDTF.
  case ambiguous(OccurrenceDate, time: String?)
  /// It looks like a date and is none, such as 31 February.
  case impossible
  /// The year has two digits.
  case shortYear
  case notUnderstood

  /// Reads ISO 8601, EDTF, `16 May 2025`, `May 16, 2025`, `16.05.2025`, `20250516`, and day and month as
  /// numbers in the order of the column. The day is the day as printed; a time zone moves nothing.
  init(_ written: String, order: DayOrder) {
    let text = written.trimmed
    if let (date, time) = WrittenDate.plain(text) {
      self = .date(date, time: time)
      return
    }
    let (day, time) = WrittenDate.split(text)
    if let iso = WrittenDate.iso(day) {
      self = iso.map { .date($0, time: time) } ?? .impossible
    } else if let edtf = OccurrenceDate(edtf: text) {
      self = .date(edtf, time: nil)
    } else if let numeric = WrittenDate.numeric(day, order: order) {
      switch numeric {
      case .date(let date, _): self = .date(date, time: time)
      case .ambiguous(let date, _): self = .ambiguous(date, time: time)
      default: self = numeric
      }
    } else {
      self = WrittenDate.named(day, time: time)
    }
  }

  /// `2020-01-03` and `2020-01-03T21:30Z`, by far the most usual, byte by byte; `nil` for all else, also
  /// for days that there are not.
  private static func plain(_ text: String) -> (OccurrenceDate, String?)? {
    var text = text
    let (day, hasTime) = text.withUTF8 { bytes -> (CalendarDay?, Bool) in
      func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
          guard (0x30...0x39).contains(bytes[index]) else { return nil }
          value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
      }
      guard bytes.count == 10 || bytes.count >= 16, bytes[4] == 0x2D, bytes[7] == 0x2D,
        let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
      else { return (nil, false) }
      if bytes.count > 10 {
        guard bytes[10] == UInt8(ascii: "T"), number(11..<13) != nil,
          bytes[13] == UInt8(ascii: ":"), bytes[14] != 0x30 || bytes[15] != 0x30
        else { return (nil, false) }
      }
      return (CalendarDay(year: year, month: month, day: day), bytes.count > 10)
    }
    guard let day else { return nil }
    return (OccurrenceDate(day), hasTime ? String(text.utf8.dropFirst(11)) : nil)
  }

  /// `2020-01-03T21:30Z` or `2020-01-03 21:30` as day and time.
  static func split(_ text: String) -> (day: String, time: String?) {
    guard
      let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(where: { $0 == "T" || $0 == " " || $0 == "t" }),
      gap > text.startIndex, text[text.index(before: gap)].isNumber,
      text[text.index(after: gap)..<colon].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return (text, nil) }
    let time = text[text.index(after: gap)...].trimmed
    // What spreadsheets print behind a day without a time.
    let isPlaceholder =
      time.hasPrefix("00:00") && time.utf8.allSatisfy { "0:.".utf8.contains($0) }
    var day = text[..<gap].trimmed
    if day.last == "," { day.removeLast() }
    return (day, isPlaceholder ? nil : time)
  }

  /// `2020-01-03`, `2020/1/3`, `2020.01.03`, `20200103`: `.some(nil)` when there is no such day.
  private static func iso(_ text: String) -> OccurrenceDate?? {
    var parts = numbers(text)
    if parts.isEmpty, text.utf8.count == 8, let all = Int(text), all >= 1000_00_00 {
      parts = [String(all / 10000), String(all / 100 % 100), String(all % 100)]
    }
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return .none }
    return .some(CalendarDay(year: year, month: month, day: day).map { OccurrenceDate($0) })
  }

  /// The parts of a text of digits with two equal separators; empty for anything else.
  private static func numbers(_ text: String) -> [String] {
    guard let separator = text.first(where: { "/.-".contains($0) }) else { return [] }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({
        (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return [] }
    return parts.map(String.init)
  }

  /// Day and month of `03/04/2020` in the order of writing; `nil` for other dates.
  static func slashed(_ text: String) -> (Int, Int)? {
    let parts = numbers(split(text.trimmed).day)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      !text.contains("."), let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }

  private static func numeric(_ text: String, order: DayOrder) -> WrittenDate? {
    let parts = numbers(text)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    guard parts[2].utf8.count == 4, let year = Int(parts[2]) else { return .shortYear }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    // With full stops the day comes first everywhere.
    if text.contains(".") {
      return dayFirst.map { .date(OccurrenceDate($0), time: nil) } ?? .impossible
    }
    switch (order.isDayFirst, dayFirst, monthFirst) {
    case (true?, let day?, _): return .date(OccurrenceDate(day), time: nil)
    case (false?, _, let day?): return .date(OccurrenceDate(day), time: nil)
    case (true?, nil, _) where second <= 12, (false?, _, nil) where first <= 12: return .impossible
    case (_, let a?, let b?):
      if a == b { return .date(OccurrenceDate(a), time: nil) }
      let (early, late) = a < b ? (a, b) : (b, a)
      return OccurrenceDate(edtf: "[\(early),\(late)]").map { .ambiguous($0, time: nil) }
        ?? .notUnderstood
    case (_, let day?, nil), (_, nil, let day?): return .date(OccurrenceDate(day), time: nil)
    case (_, nil, nil): return .impossible
    }
  }

  /// A date whose month is a word.
  private static func named(_ text: String, time: String?) -> WrittenDate {
    let words = text.split { " ,.-/\u{A0}".contains($0) }.map { $0.lowercased() }
    let found = words.compactMap { months[$0] }
    guard found.count == 1, let month = found.first, words.count <= 5 else {
      return .notUnderstood
    }
    let numbers = words.compactMap { word -> String? in
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let ending = word.dropFirst(digits.count)
      return digits.isEmpty || !["", "st", "nd", "rd", "th", "er", "º"].contains(ending)
        ? nil : String(digits)
    }
    let years = numbers.filter { $0.utf8.count == 4 }
    let days = numbers.filter { $0.utf8.count <= 2 }
    let others = words.filter { months[$0] == nil && !$0.contains(where: \.isNumber) }
    guard others.allSatisfy({ weekdaysAndParticles.contains($0) }) else { return .notUnderstood }
    guard let year = years.first.flatMap({ Int($0) }), years.count == 1 else {
      return days.count == 2 && years.isEmpty ? .shortYear : .notUnderstood
    }
    guard let day = days.first.flatMap({ Int($0) }) else {
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return .impossible }
      let whole = OccurrenceDate(edtf: String(first.description.prefix(7)), phrase: text)
      return whole.map { .date($0, time: time) } ?? .notUnderstood
    }
    guard days.count == 1 else { return .notUnderstood }
    guard let date = CalendarDay(year: year, month: month, day: day) else { return .impossible }
    return .date(OccurrenceDate(date), time: time)
  }

  private static let weekdaysAndParticles: Set<String> = [
    "of", "de", "del", "den", "der", "le", "el", "the", "on", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  /// The names of the months in English, German, French and Spanish, with their usual abbreviations.
  private static let months: [String: Int] = {
    let names = [
      "january jan januar jänner janvier janv enero ene",
      "february feb februar février févr fevrier febrero",
      "march mar märz mär maerz mars marzo",
      "april apr avril avr abril abr",
      "may mai mayo",
      "june jun juni juin junio",
      "july jul juli juillet juil julio",
      "august aug août aout agosto ago",
      "september sep sept septembre septiembre",
      "october oct oktober okt octobre octubre",
      "november nov novembre noviembre",
      "december dec dezember dez décembre déc decembre diciembre dic",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
