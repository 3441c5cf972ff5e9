import Incidents
import SimpleFeatures

/// The days of what stands behind "after", counted back from what was told.
extension DocumentReading {
  /// `hours after a bomb went off`, `a week after 42 people were kidnapped`: before what the sentence tells.
  func sequel(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let start = sequelLink(context), let (earliest, latest) = days(before: start, context)
    else { return nil }
    let unit = prose.norm(start - 1)
    var words = start - 1..<start + 1
    var back: ClosedRange<Int>?
    switch unit {
    case "hours", "hour", "minutes": back = 0...1
    case "days": back = 2...7
    // "came two years to the day after"
    case "day" where prose.norm(start - 2) == "the" && prose.norm(start - 3) == "to":
      let count = Quantity.read(prose, at: start - 5, in: context.sentence)?.count.lower ?? 1
      let days =
        switch prose.norm(start - 4) {
        case "months", "month": Self.days(inMonths: count, before: earliest)
        case "weeks", "week": 7 * count
        default: 365 * count + count / 4
        }
      back = days - 1...days + 1
      words = start - 5..<start + 1
    case "day": back = 1...1
    case "week": back = 5...9
    case "weeks": back = 10...30
    // "little more than a month after"
    case "month": back = 25...40
    default: return nil
    }
    if let quantity = (1...3).lazy.compactMap({
      Quantity.read(prose, at: start - 1 - $0, in: context.sentence)
    }).first(where: { $0.words.upperBound == start - 1 }),
      let size = ["day": 1, "days": 1, "week": 7, "weeks": 7][unit], quantity.count.lower < 1000
    {
      let days = quantity.count.lower * size
      back = size == 1 ? days...days : days - 2...days + 2
      words = quantity.words.lowerBound..<start + 1
    }
    guard let back, let from = earliest.advanced(by: -back.upperBound),
      let to = latest.advanced(by: -back.lowerBound),
      let date = OccurrenceDate(edtf: DateReckoning.interval(from, to), phrase: prose.text(words))
    else { return nil }
    return (
      date, DatePhrase(words: words, meaning: .later(from: -back.upperBound, to: -back.lowerBound)),
      false
    )
  }

  /// How many days so many months are before a day.
  private static func days(inMonths count: Int, before day: CalendarDay) -> Int {
    let months = day.year * 12 + day.month - 1 - min(count, 12 * day.year - 12)
    let length = CalendarDay.length(ofMonth: months % 12 + 1, year: months / 12)
    return CalendarDay(year: months / 12, month: months % 12 + 1, day: min(day.day, length))
      .map { day.daysSince1970 - $0.daysSince1970 } ?? 30 * count
  }

  /// The days that a sequel is counted back from: those of what was told last, or of the publication where
  /// something else comes after it, "The funerals come three weeks after".
  private func days(before start: Int, _ context: ClauseContext) -> (CalendarDay, CalendarDay)? {
    if start > context.words.lowerBound, let published,
      let comes = (context.words.lowerBound..<start).first(where: {
        prose.norm($0).isOne(of: "come", "comes")
      }),
      !(context.words.lowerBound..<comes).contains(where: {
        prose.has($0, .event) || prose.norm($0).isOne(of: "this", "it", "that")
      })
    {
      return (published, published)
    }
    let told = drafts.suffix(Self.memory).last {
      $0.date != nil
        && ($0.lastSentence == context.number
          || start > context.words.lowerBound && $0.factuality == .asserted && !$0.isBackground)
    }
    // "The attack came a day after": that which was told of last, whatever stands between.
    let last =
      told
      ?? drafts.suffix(Self.memory).last {
        $0.date != nil && $0.factuality == .asserted && !$0.isBackground
          && context.number - $0.lastSentence <= 4
      }
    if let earliest = last?.date?.earliest, let latest = last?.date?.latest {
      return (earliest, latest)
    }
    return (1...3).lazy.compactMap { dayNamed(in: context.number - $0) }.first
  }

  /// Words in the longest sentence to which another may look back without being asked for much.
  static let plainSentence = 200

  /// The one day that a sentence names, of which it tells nothing else: "The alarm came a day after".
  private func dayNamed(in number: Int) -> (CalendarDay, CalendarDay)? {
    guard prose.sentences.indices.contains(number) else { return nil }
    let sentence = prose.sentences[number]
    guard sentence.count <= Self.plainSentence else { return nil }
    // "after policemen were withdrawn barely a week ago": what was long before.
    let days = DateGrammar(prose, in: sentence).phrases()
      .filter { !$0.isFuture && prose.norm($0.words.upperBound - 1) != "ago" }
      .compactMap {
        dayMeant($0)
      }.filter(\.isSingleDay)
    guard days.count == 1, let day = days[0].earliest else { return nil }
    return (day, day)
  }

  /// The "after" behind which a clause tells what was before: of its own sentence, or of what was told last,
  /// "This comes barely a week after six travelers were seized".
  func sequelLink(_ context: ClauseContext) -> Int? {
    let start = context.words.lowerBound
    if !context.isFirst { return prose.norm(start) == "after" ? start : nil }
    let head = span(start, min(start + 12, context.words.upperBound))
    guard
      let comes = head.first(where: {
        prose.norm($0).isOne(of: "came", "come", "comes", "coming", "occurred", "happened")
      }),
      comes - start < 5, let after = head.first(where: { prose.norm($0) == "after" }),
      after > comes,
      // "The shooting came six months after a gunman killed eleven"
      context.clause.anchors.contains(where: { $0.head > after })
    else { return nil }
    return after
  }
}
