import Incidents
import Testing

@testable import Extraction

/// The dates of a sentence, counted from a day of publication by hand on a calendar.
@Suite("A text's words for days")
struct DateTests {
  private func dates(_ sentence: String, _ published: String?) -> [String?] {
    let prose = Prose(sentence)
    let day = published.flatMap { OccurrenceDate(edtf: $0)?.earliest }
    return DateGrammar(prose, in: 0..<prose.words.count).phrases().map {
      $0.date(published: day, previous: nil, quote: prose.text($0.words))?.edtf
    }
  }

  /// 18 November 2020 was a Wednesday.
  @Test("days are counted from the dateline, whose year follows from the day of publication")
  func dateline() {
    func read(_ published: CalendarDay?) -> IncidentExtractor.Result {
      let text = "BAGHDAD, Nov 18 (Reuters) - Two rockets hit an air base on Tuesday night."
      return IncidentExtractor().incidents(
        in: Document(id: "1", text: text, published: published), toponyms: [])
    }
    func day(_ result: IncidentExtractor.Result) -> String? {
      (result.incidents + result.others).first?.mention.date?.edtf
    }
    #expect(day(read(CalendarDay(year: 2020, month: 11, day: 18))) == "2020-11-17")
    let late = read(CalendarDay(year: 2020, month: 11, day: 27))
    #expect(day(late) == "2020-11-17")
    #expect(late.findings.contains { $0.code == "dateline-and-publication" })
    // Of which year nobody says.
    #expect(day(read(nil)) != "2020-11-17")
  }

  @Test(
    "what explodes or is attacked only in a manner of speaking is no incident",
    arguments: [
      "Sales exploded in Paris on Monday.", "Prices have exploded in Cairo since Friday.",
      "The minister attacked his critics in Paris on Monday.",
      "A film about the bombing of Aleppo opened in Cannes on Monday.",
    ])
  func figurative(text: String) {
    let result = IncidentExtractor().incidents(in: Document(id: "1", text: text), toponyms: [])
    #expect(result.incidents.isEmpty)
  }

  @Test(
    "what missed was attempted",
    arguments: ["A missile was fired at a tanker on Monday but missed it."])
  func missed(text: String) {
    let result = IncidentExtractor().incidents(
      in: Document(
        id: "1", text: text, published: CalendarDay(year: 2023, month: 5, day: 17)), toponyms: [])
    #expect((result.incidents + result.others).first?.mention.factuality == .attempted)
  }

  /// 4 March 2021 was a Thursday; 14 February 2021 a Sunday, and the 19th the third Friday of that month.
  @Test(
    "times of no one day are stretches of days, or none",
    arguments: [
      ("A bomb exploded in the 1990s.", "1990/1999"),
      ("A bomb exploded in the nineties.", "1990/1999"),
      ("A bomb exploded in the late 1980s.", "1987/1989"),
      ("A bomb exploded in the last decade.", "2011-03-05/2021-03-04"),
      ("A bomb exploded decades ago.", nil),
      ("A bomb exploded years ago.", nil),
      ("A bomb exploded at the turn of the year.", nil),
      ("A bomb exploded on the eve of Eid.", nil),
      ("A bomb exploded on the first day of Ramadan.", nil),
      ("A bomb exploded the year before last.", "2019"),
      ("A bomb exploded in Q3 2020.", "2020-07/2020-09"),
      ("A bomb exploded in the second half of last year.", "2020-07/2020-12"),
      ("A bomb exploded as early as 2017.", "2017"),
      ("A bomb exploded on 25/12/20.", "2020-12-25"),
      ("A bomb exploded some ten days back.", "2021-02-22~"),
      ("A bomb exploded at the beginning of the month.", "2021-03-01/2021-03-10"),
      ("A bomb exploded at the end of last month.", "2021-02-21/2021-02-28"),
      ("A bomb exploded on Sunday, the 14th of February.", "2021-02-14"),
      ("A bomb exploded on the third Friday of February.", "2021-02-19"),
      ("A bomb exploded in the second week of February.", "2021-02-08/2021-02-14"),
      ("A bomb exploded on February the fifth.", "2021-02-05"),
      ("A bomb exploded in August 2019 or 2020.", "[2019-08,2020-08]"),
      ("A bomb exploded on Monday night or early Tuesday.", "2021-03-01/2021-03-02"),
      ("Fifteen years ago today a bomb exploded.", "2006-03-04"),
    ] as [(String, String?)])
  func stretches(text: String, edtf: String?) {
    #expect(dates(text, "2021-03-04") == [edtf])
  }

  @Test("a man in his sixties and those named by a day are no dates")
  func noDates() {
    #expect(dates("A man in his sixties was shot by the 7 August Front.", "2021-03-04") == [])
    #expect(dates("Gunmen of the November 17 group shot him.", "2021-03-04") == [])
  }

  @Test("what no day is told of is not dated by its publication, and says so")
  func notReckoned() {
    let result = IncidentExtractor().incidents(
      in: Document(
        id: "1", text: "A roadside bomb exploded decades ago, killing two soldiers.",
        published: CalendarDay(year: 2021, month: 3, day: 4)), toponyms: [])
    let told = (result.incidents + result.others).map(\.mention)
    #expect(told.allSatisfy { $0.date == nil })
    #expect(told.contains { $0.findings.contains { $0.code == "date-not-resolved" } })
  }

  /// 8 September 2022 was a Thursday, 27 November 2020 a Friday, 17 May 2023 a Wednesday.
  @Test(
    "the usual forms",
    arguments: [
      ("It happened on Wednesday morning.", "2022-09-08", "2022-09-07"),
      ("It happened last Friday, when it rained.", "2022-09-08", "2022-09-02"),
      ("It happened overnight on 10 August.", "2023-08-14", "2023-08-09/2023-08-10"),
      ("It happened on Thursday.", "2022-09-08", "2022-09-08"),
      ("It happened late on Monday.", "2023-05-17", "2023-05-15"),
      ("It happened overnight.", "2024-02-05", "2024-02-04/2024-02-05"),
      ("It happened overnight on Monday.", "2023-05-17", "2023-05-14/2023-05-15"),
      ("It happened yesterday.", "2019-09-15", "2019-09-14"),
      ("About 10 days ago, it happened.", "2020-11-27", "2020-11-17~"),
      ("It happened two days ago.", "2020-11-27", "2020-11-25"),
      ("It happened a week ago.", "2020-11-27", "2020-11-20~"),
      ("In January of last year it happened.", "2020-11-27", "2019-01"),
      ("It happened in April last year.", "2023-05-17", "2022-04"),
      ("It happened on Monday last week.", "2024-06-05", "2024-05-27"),
      ("It happened on Friday of last week.", "2024-06-05", "2024-05-31"),
      ("It happened on Monday of this week.", "2024-06-05", "2024-06-03"),
      ("It happened last summer.", "2020-11-27", "2020-22"),
      ("It happened last summer.", "2021-07-10", "2020-22"),
      ("It happened last winter.", "2021-05-10", "2020-24"),
      ("It happened late last month.", "2024-02-05", "2024-01-21/2024-01-31"),
      ("It happened last week.", "2022-08-21", "2022-08-08/2022-08-14"),
      ("It happened on March 12.", "2021-03-20", "2021-03-12"),
      ("It happened on December 28.", "2021-01-10", "2020-12-28"),
      ("It happened on 12 March 2021.", nil, "2021-03-12"),
      ("It happened on Sept. 8, 2022.", nil, "2022-09-08"),
      ("It happened on the 8th of September 2022.", nil, "2022-09-08"),
      ("It happened on 2020-11-17.", nil, "2020-11-17"),
      ("It happened on 31/12/2019.", nil, "2019-12-31"),
      ("It happened on 03/04/2020.", nil, "[2020-03-04,2020-04-03]"),
      ("It happened on 17.11.2020.", nil, "2020-11-17"),
      ("It happened on March 3-5, 2021.", nil, "2021-03-03/2021-03-05"),
      ("It happened in mid-March 2021.", nil, "2021-03-11/2021-03-20"),
      ("In 2006, it happened.", "2019-09-15", "2006"),
      ("It happened between 2014 and 2017.", nil, "2014/2017"),
      ("It happened on Saturday night into Sunday.", "2022-09-08", "2022-09-03/2022-09-04"),
    ])
  func forms(sentence: String, published: String?, edtf: String) {
    #expect(dates(sentence, published) == [edtf], "\(sentence)")
  }

  @Test(
    "without a day of publication no year is invented",
    arguments: [
      ("About 10 days ago, it happened.", nil), ("It happened on Monday.", nil),
      ("In January of last year it happened.", "XXXX-01"), ("It happened last summer.", nil),
      ("It happened on March 12.", "XXXX-03-12"), ("It happened overnight.", nil),
    ] as [(String, String?)])
  func undated(sentence: String, edtf: String?) {
    #expect(dates(sentence, nil) == [edtf], "\(sentence)")
  }

  /// The days are those of `dateutil.easter` 2.9 (EASTER_WESTERN, EASTER_ORTHODOX).
  @Test(
    "feasts are counted from the Easter of their church",
    arguments: [
      ("On Easter Sunday 2019 it happened.", nil, "2019-04-21"),
      ("It happened on Good Friday.", "2024-04-03", "2024-03-29"),
      ("It happened on Good Friday.", "2024-01-10", "2023-04-07"),
      ("It happened on Easter Monday.", "2024-04-03", "2024-04-01"),
      ("It happened on Palm Sunday, 2017.", nil, "2017-04-09"),
      ("It happened on Ash Wednesday.", "2021-02-20", "2021-02-17"),
      ("It happened on Orthodox Easter.", "2024-05-08", "2024-05-05"),
      ("It happened on Orthodox Good Friday.", "2024-05-08", "2024-05-03"),
      ("It happened at Easter.", "2021-05-08", "2021-04-04"),
      ("It happened on Good Friday.", nil, nil),
    ] as [(String, String?, String?)])
  func feasts(sentence: String, published: String?, edtf: String?) {
    #expect(dates(sentence, published) == [edtf], "\(sentence)")
  }

  @Test("a good Friday and the Easter Rising are no feasts")
  func noFeasts() {
    let prose = Prose("It was a good day in Palm Springs, and the Easter Rising was told.")
    #expect(DateGrammar(prose, in: 0..<prose.words.count).phrases().isEmpty)
  }

  @Test("the day somebody spoke is told from the day something happened")
  func speech() {
    let prose = Prose("Gunmen killed two on Sunday, police said on Monday.")
    let phrases = DateGrammar(prose, in: 0..<prose.words.count).phrases()
    #expect(phrases.map(\.isOfSpeech) == [false, true])
  }

  @Test("31 February is no day, and May and March are words too")
  func impossible() {
    let prose = Prose("On 31 February they may march.")
    let phrases = DateGrammar(prose, in: 0..<prose.words.count).phrases()
    #expect(phrases.map(\.meaning) == [.impossible])
  }
}
