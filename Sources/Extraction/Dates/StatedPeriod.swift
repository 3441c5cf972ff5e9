import Incidents

/// The days of which a report without a day of publication says that it tells: "HIGHLIGHTS (14 – 20 October 2024)",
/// "during the week of 8 – 14 May 2008", "attacks since the beginning of 2016".
struct StatedPeriod: Hashable, Sendable {
  /// The last day of a period that is no longer than a month.
  var end: CalendarDay?
  /// All its days.
  var days: OccurrenceDate?
  /// The one year of a chronology, which its days do not repeat.
  var year: Int?

  /// The first day that is told with its year, where all days so told are of one year.
  var firstDay: CalendarDay?
  /// The word with which that begins.
  var firstDayWord = 0

  init() {}

  init(_ prose: Prose, title: String?) {
    let title = title.map { Prose($0) }
    days = Self.days(prose, title)
    end = days?.latest
    if let first = Self.firstDay(prose) { (firstDay, firstDayWord) = first }
    year = Self.isChronology(prose, title) ? Self.onlyYear(prose) : nil
  }

  private static func days(_ prose: Prose, _ title: Prose?) -> OccurrenceDate? {
    let openings = prose.sentences.prefix(2).filter { $0.count <= longestOpening }
      .map { ($0, DateGrammar(prose, in: $0).phrases()) }
    if let (head, phrases) = openings.first, head.count <= headLength, let days = days(of: phrases)
    {
      return days
    }
    if let title, let days = days(of: DateGrammar(title, in: 0..<title.words.count).phrases()) {
      return days
    }
    return openings.lazy.compactMap { _, phrases in
      days(of: phrases.filter { if case .span = $0.meaning { true } else { false } })
    }.first
  }

  private static func days(of phrases: [DatePhrase]) -> OccurrenceDate? {
    phrases.lazy
      .compactMap { $0.date(published: nil, previous: nil, quote: "") }
      .first { $0.latest != nil && $0.dayCount ?? .max <= longestPeriod }
  }

  private static func firstDay(_ prose: Prose) -> (day: CalendarDay, word: Int)? {
    var first: (day: CalendarDay, word: Int)?
    for sentence in prose.sentences
    where sentence.contains(where: {
      prose.words[$0].value.map { yearsOfNews.contains($0) } ?? false
    }) {
      for phrase in DateGrammar(prose, in: sentence).phrases() {
        guard case .day(let year?, let month, let day) = phrase.meaning,
          let known = CalendarDay(year: year, month: month, day: day)
        else { continue }
        if let first, first.day.year != known.year { return nil }
        first = first ?? (known, phrase.words.lowerBound)
      }
    }
    return first
  }

  private static func isChronology(_ prose: Prose, _ title: Prose?) -> Bool {
    prose.sentences.prefix(headOfChronology).contains {
      $0.prefix(longestOpening).contains { chronologies.contains(prose.norm($0)) }
    }
      || title.map { title in
        title.words.indices.contains { chronologies.contains(title.norm($0)) }
      } ?? false
  }

  /// The year that a text names, where it names no other.
  private static func onlyYear(_ prose: Prose) -> Int? {
    let years = Set(prose.words.compactMap(\.value).filter { yearsOfNews.contains($0) })
    return years.count == 1 ? years.first : nil
  }

  /// No heading has more words.
  private static let headLength = 14

  /// A longer sentence opens no report.
  private static let longestOpening = 60

  /// No report is of more days.
  private static let longestPeriod = 31

  /// In how many sentences a chronology says what it is.
  private static let headOfChronology = 4

  private static let chronologies: FormSet = [
    "chronology", "timeline", "list", "chronological", "log", "diary", "overview",
  ]

  /// Which numbers can be the year of an incident that is reported.
  private static let yearsOfNews = 1900...2100
}
