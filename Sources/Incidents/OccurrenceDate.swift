/// When something happened: the earliest and the latest calendar day, as an EDTF expression.
///
/// EDTF is ISO 8601-2:2019. An open end (`../2020-11-17`) has no day on that side.
public struct OccurrenceDate: Hashable, Sendable {
  /// The first day it can have happened; `nil` when open or unknown.
  public let earliest: CalendarDay?
  /// The last day it can have happened; `nil` when open or unknown.
  public let latest: CalendarDay?
  /// The expression in EDTF, as read or as made from the days.
  public let edtf: String
  /// The words of the source that it came from, when they were not EDTF.
  public var phrase: String?
  /// The month or days of a year that nobody tells (`XXXX-06`, `XXXX-06-05`), whose bounds are unknown.
  private let ofAnyYear: DaysOfAnyYear?

  public init(_ day: CalendarDay, phrase: String? = nil) {
    earliest = day
    latest = day
    edtf = day.description
    ofAnyYear = nil
    self.phrase = phrase
  }

  /// `nil` when the days are out of order.
  public init?(from earliest: CalendarDay, to latest: CalendarDay, phrase: String? = nil) {
    guard earliest <= latest else { return nil }
    self.earliest = earliest
    self.latest = latest
    edtf = earliest == latest ? earliest.description : "\(earliest)/\(latest)"
    ofAnyYear = nil
    self.phrase = phrase
  }

  /// Reads an EDTF expression of level 0 or 1, and sets `[a,b]` of level 2; `nil` for anything else.
  ///
  /// Understood: `2020-11-17`, `2020-11`, `2020`, `2020-11-XX`, `2020-XX`, `202X`, seasons
  /// (`2020-21` to `-24`), a month, a day or days without a year (`XXXX-01`), a qualifier `~ ? %` at the end, intervals `a/b`, `../b`, `a/..`, and a date
  /// with a time, whose day alone counts.
  public init?(edtf text: some StringProtocol, phrase: String? = nil) {
    let text = String(text)
    guard let span = EDTF.span(of: text) else { return nil }
    earliest = span.earliest
    latest = span.latest
    edtf = text
    ofAnyYear = DaysOfAnyYear(text)
    self.phrase = phrase
  }

  /// Whether the day is known.
  public var isSingleDay: Bool { earliest != nil && earliest == latest }

  /// Whether it is told as being about then: the qualifiers `~` and `%`.
  public var isApproximate: Bool { edtf.contains { $0 == "~" || $0 == "%" } }

  /// How many days it may have been, at least 1, within its year where that is not told; `nil` for an open interval.
  public var dayCount: Int? {
    if let ofAnyYear { return ofAnyYear.dayCount }
    guard let earliest, let latest else { return nil }
    return latest.daysSince1970 - earliest.daysSince1970 + 1
  }

  /// Whether it can have happened on a day of the other date: one without a year on that day of any year.
  public func overlaps(_ other: OccurrenceDate) -> Bool {
    if let ofAnyYear { return ofAnyYear.overlaps(other.ofAnyYear, other.earliest, other.latest) }
    if let day = other.ofAnyYear { return day.overlaps(nil, earliest, latest) }
    if let a = latest, let b = other.earliest, a < b { return false }
    if let a = earliest, let b = other.latest, b < a { return false }
    return true
  }
}

/// `XXXX-01`, `XXXX-01-15` and `XXXX-01-15/XXXX-01-17`: a month, a day or some days of a year that nobody tells.
private struct DaysOfAnyYear: Hashable, Sendable {
  /// As months and days, which are ordered like days of one year.
  let first: MonthDay
  let last: MonthDay

  struct MonthDay: Hashable, Comparable, Sendable {
    let month: Int
    let day: Int

    static func < (a: Self, b: Self) -> Bool { (a.month, a.day) < (b.month, b.day) }

    /// The day in a year; 29 February of common years is the last of that month.
    func day(in year: Int) -> CalendarDay? {
      CalendarDay(
        year: year, month: month, day: min(day, CalendarDay.length(ofMonth: month, year: year)))
    }
  }

  /// `nil` for anything else.
  init?(_ edtf: String) {
    guard edtf.hasPrefix("XXXX-") else { return nil }
    // "XXXX-05-14~": about that day.
    let days = edtf.last.map { "~?%".contains($0) } == true ? edtf.dropLast() : edtf[...]
    let parts = days.split(separator: "/", omittingEmptySubsequences: false)
    let spans = parts.compactMap { Self.span($0) }
    guard (1...2).contains(parts.count), spans.count == parts.count, let first = spans.first,
      let last = spans.last, first.0 <= last.1
    else { return nil }
    self.first = first.0
    self.last = last.1
  }

  private static func span(_ edtf: Substring) -> (MonthDay, MonthDay)? {
    guard edtf.hasPrefix("XXXX-") else { return nil }
    let parts = edtf.split(separator: "-", omittingEmptySubsequences: false).dropFirst()
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard (1...12).contains(numbers[0]) else { return nil }
    let length = CalendarDay.length(ofMonth: numbers[0], year: 2000)
    guard numbers.count > 1 else {
      return (MonthDay(month: numbers[0], day: 1), MonthDay(month: numbers[0], day: length))
    }
    guard (1...length).contains(numbers[1]) else { return nil }
    let day = MonthDay(month: numbers[0], day: numbers[1])
    return (day, day)
  }

  var dayCount: Int {
    guard let start = first.day(in: 2000), let end = last.day(in: 2000) else { return 1 }
    return end.daysSince1970 - start.daysSince1970 + 1
  }

  /// Whether other days without a year, or one between two days, can be of these.
  func overlaps(_ other: DaysOfAnyYear?, _ earliest: CalendarDay?, _ latest: CalendarDay?) -> Bool {
    if let other { return first <= other.last && other.first <= last }
    guard let earliest, let latest, latest.daysSince1970 - earliest.daysSince1970 < 366 else {
      return true
    }
    return (earliest.year...latest.year).contains { year in
      guard let start = first.day(in: year), let end = last.day(in: year) else { return false }
      return start <= latest && earliest <= end
    }
  }
}

/// The expressions of EDTF that name one span of days.
enum EDTF {
  static func span(of text: String) -> (earliest: CalendarDay?, latest: CalendarDay?)? {
    if let days = plainDays(text.utf8) { return days }
    if DaysOfAnyYear(text) != nil { return (nil, nil) }
    if text.hasPrefix("[") && text.hasSuffix("]") || text.hasPrefix("{") && text.hasSuffix("}") {
      let members = text.dropFirst().dropLast().split(separator: ",")
      let spans = members.compactMap { date(String($0.drop { $0 == " " })) }
      guard !spans.isEmpty, spans.count == members.count else { return nil }
      return (spans.map(\.earliest).min(), spans.map(\.latest).max())
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      guard parts.count == 1, let one = date(text) else { return nil }
      return (one.earliest, one.latest)
    }
    let open = ["..", ""]
    let start = open.contains(String(parts[0])) ? nil : date(String(parts[0]))
    let end = open.contains(String(parts[1])) ? nil : date(String(parts[1]))
    if start == nil && !open.contains(String(parts[0])) { return nil }
    if end == nil && !open.contains(String(parts[1])) { return nil }
    if start == nil && end == nil { return nil }
    if let start, let end, start.earliest > end.latest { return nil }
    return (start?.earliest, end?.latest)
  }

  /// What nearly all are: `2020-11-17`, `2020-11-17~`, `2020-11-17/2020-11-18`, read without a copy.
  private static func plainDays(_ text: String.UTF8View) -> (
    earliest: CalendarDay?, latest: CalendarDay?
  )? {
    var rest = text[...]
    guard let first = plainDay(rest.prefix(10)) else { return nil }
    rest = rest.dropFirst(10)
    switch rest.first {
    case nil: return (first, first)
    case UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      return rest.count == 1 ? (first, first) : nil
    case UInt8(ascii: "/"):
      rest = rest.dropFirst()
      guard rest.count == 10, let last = plainDay(rest), first <= last else { return nil }
      return (first, last)
    default: return nil
    }
  }

  private static func plainDay(_ text: Substring.UTF8View) -> CalendarDay? {
    var fields = (year: 0, month: 0, day: 0)
    var count = 0
    for byte in text {
      let digit = Int(byte) - 0x30
      switch count {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...3 where 0...9 ~= digit: fields.year = fields.year * 10 + digit
      case 5...6 where 0...9 ~= digit: fields.month = fields.month * 10 + digit
      case 8...9 where 0...9 ~= digit: fields.day = fields.day * 10 + digit
      default: return nil
      }
      count += 1
    }
    return count == 10
      ? CalendarDay(year: fields.year, month: fields.month, day: fields.day) : nil
  }

  private static func date(_ text: String) -> (earliest: CalendarDay, latest: CalendarDay)? {
    var body = Substring(text)
    if let last = body.last, "~?%".contains(last) { body.removeLast() }
    if let time = body.firstIndex(where: { $0 == "T" }) { body = body[..<time] }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), let years = range(parts[0])
    else { return nil }
    guard parts.count > 1 else { return span(years, 1, 12) }
    if parts[1] == "XX" {
      guard parts.count == 2 || parts[2] == "XX" else { return nil }
      return span(years, 1, 12)
    }
    guard let month = number(parts[1]), years.count == 1, let year = years.first else {
      return nil
    }
    if (21...24).contains(month), parts.count == 2 { return season(month, year) }
    guard (1...12).contains(month) else { return nil }
    if parts.count == 2 || parts[2] == "XX" { return span(years, month, month) }
    guard let day = number(parts[2]), let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return (date, date)
  }

  private static func span(
    _ years: ClosedRange<Int>, _ firstMonth: Int, _ lastMonth: Int
  ) -> (earliest: CalendarDay, latest: CalendarDay)? {
    let last = CalendarDay.length(ofMonth: lastMonth, year: years.upperBound)
    guard let start = CalendarDay(year: years.lowerBound, month: firstMonth, day: 1),
      let end = CalendarDay(year: years.upperBound, month: lastMonth, day: last)
    else { return nil }
    return (start, end)
  }

  /// Seasons 21-24 as the northern hemisphere's meteorological quarters; winter runs into the next year.
  private static func season(
    _ code: Int, _ year: Int
  ) -> (earliest: CalendarDay, latest: CalendarDay)? {
    guard code == 24 else {
      let first = 3 + (code - 21) * 3
      return span(year...year, first, first + 2)
    }
    let last = CalendarDay.length(ofMonth: 2, year: year + 1)
    guard let start = CalendarDay(year: year, month: 12, day: 1),
      let end = CalendarDay(year: year + 1, month: 2, day: last)
    else { return nil }
    return (start, end)
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A year whose last digits may be `X`, as the range of years it stands for.
  private static func range(_ year: String) -> ClosedRange<Int>? {
    guard let low = number(year.replacing("X", with: "0")),
      let high = number(year.replacing("X", with: "9")), !year.contains("X0"),
      low == high || year.hasSuffix("X")
    else { return nil }
    return low...high
  }
}
