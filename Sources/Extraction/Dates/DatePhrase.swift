import Incidents

/// Words that say when, and what they mean before anybody says what day it is.
struct DatePhrase: Hashable, Sendable {
  /// Which words.
  var words: Range<Int>
  var meaning: Meaning
  /// It says when somebody spoke, not when something happened: `said on Monday`.
  var isOfSpeech = false
  /// The meaning is of days to come.
  var isFuture = false
  /// Not said here: the day told before goes on.
  var isInherited = false

  enum Unit: Int, Hashable, Sendable {
    case hour, day, week, month, year, decade

    /// Days of one unit, as they are counted back; a month and a year go by the calendar.
    var days: Int {
      switch self {
      case .hour: 0
      case .day: 1
      case .week: 7
      case .month: 30
      case .year: 365
      case .decade: 3652
      }
    }
  }

  /// Early, middle or late in a month, a week or a year.
  enum Part: Hashable, Sendable { case early, middle, late }

  indirect enum Meaning: Hashable, Sendable {
    case day(year: Int?, month: Int, day: Int)
    /// `on the 11th`: of the month of the publication, or of the one before.
    case dayOfMonth(Int)
    case month(year: Int?, month: Int, part: Part?)
    /// `January of last year` (1 back), `March 3 this year` (0).
    case monthOfYear(month: Int, day: Int?, yearsBack: Int)
    case year(Int)
    /// A weekday, 0 for Monday; `last Friday` is never today.
    case weekday(Int, isLast: Bool)
    /// "Monday of last week": a weekday, 0 for Monday, of the week so many before that of the publication.
    case weekdayOfWeek(Int, back: Int)
    /// So many units before the day of publication.
    case ago(Int, Unit, isRough: Bool)
    /// Days counted from the day of publication.
    case days(from: Int, to: Int)
    /// `last week`, `last month`, `this year`.
    case unit(Unit, back: Int, part: Part?)
    /// `last summer`, `the summer of 2019`.
    case season(Int, year: Int?)
    /// So many units after (before, if negative) what was told last; `hours later`.
    case later(from: Int, to: Int)
    case span(Meaning, Meaning)
    /// `overnight on 10 August`: that day and the one before.
    case night(Meaning)
    /// So many days after Easter, -2 for Good Friday; of the eastern churches, or of the western.
    case easter(days: Int, year: Int?, isEastern: Bool)
    /// Written as numbers whose order is not told: both readings.
    case either(Meaning, Meaning)
    /// `the third Friday of February`: the number of a weekday (0 for Monday) in a month; 0 for the last.
    case nthWeekday(Int, weekday: Int, month: Int, year: Int?)
    /// `fifteen years ago today`: the same day so many years before.
    case sameDay(yearsBack: Int)
    /// A time of which nobody can reckon the days: `decades ago`.
    case unknown
    /// Cannot be a day, as 31 February.
    case impossible

    /// Whether it is of one day at most, or of a few that are counted from the publication.
    var isDay: Bool {
      switch self {
      case .day, .dayOfMonth, .weekday, .weekdayOfWeek, .days, .easter, .nthWeekday, .sameDay: true
      case .ago(_, let unit, _): unit == .day || unit == .hour
      case .night(let day): day.isDay
      default: false
      }
    }
  }

  /// The days meant, seen from the day of publication and from what was told last.
  ///
  /// Without a day of publication nothing relative has an answer, and a month no year.
  func date(
    published: CalendarDay?, previous: OccurrenceDate?, quote: String
  ) -> OccurrenceDate? {
    guard let edtf = DateReckoning(published: published, previous: previous).edtf(meaning) else {
      return nil
    }
    return OccurrenceDate(edtf: edtf, phrase: quote)
  }
}
