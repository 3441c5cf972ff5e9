import Testing

@testable import Incidents

@Suite("Dates of occurrence")
struct OccurrenceDateTests {
  /// Spans by ISO 8601-2:2019 (EDTF), as the examples of the Library of Congress's specification read.
  @Test(
    "an EDTF expression stands for a span of days",
    arguments: [
      ("2020-11-17", "2020-11-17", "2020-11-17"),
      ("2020-11", "2020-11-01", "2020-11-30"),
      ("2020-02", "2020-02-01", "2020-02-29"),
      ("2019", "2019-01-01", "2019-12-31"),
      ("201X", "2010-01-01", "2019-12-31"),
      ("2020-11-XX", "2020-11-01", "2020-11-30"),
      ("2020-XX-XX", "2020-01-01", "2020-12-31"),
      ("2020-11-17~", "2020-11-17", "2020-11-17"),
      ("2020-11?", "2020-11-01", "2020-11-30"),
      ("2020-11-17/2020-11-18", "2020-11-17", "2020-11-18"),
      ("2020-22", "2020-06-01", "2020-08-31"),
      ("2019-24", "2019-12-01", "2020-02-29"),
      ("[2020-01-03,2020-01-05]", "2020-01-03", "2020-01-05"),
      ("2020-01-03T22:45:00Z", "2020-01-03", "2020-01-03"),
    ])
  func spans(edtf: String, earliest: String, latest: String) throws {
    let date = try #require(OccurrenceDate(edtf: edtf))
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
    #expect(date.edtf == edtf)
  }

  @Test("an open interval has no day on its open side")
  func openIntervals() throws {
    let before = try #require(OccurrenceDate(edtf: "../2020-11-17"))
    #expect(before.earliest == nil)
    #expect(before.latest?.description == "2020-11-17")
    #expect(before.dayCount == nil)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2020-02-30", "2020-13", "31/02/2020", "2020-11-17/2020-11-16", "17 November", "20-1-1",
      "../..", "2020-1-1", "[]", "2020--1", "20X1", "-", "/", "２０２０",
    ])
  func refused(text: String) {
    #expect(OccurrenceDate(edtf: text) == nil)
  }

  @Test("days since 1970 agree with the calendar of POSIX")
  func days() throws {
    // `date -u -d 2020-02-29 +%s` / 86400 and the like, GNU coreutils 9.1.
    for (text, days) in [
      ("1970-01-01", 0), ("2020-02-29", 18_321), ("2000-03-01", 11_017), ("1969-12-31", -1),
      ("1600-02-29", -135_081),
    ] {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      let day = try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
      #expect(day.daysSince1970 == days)
      #expect(CalendarDay(daysSince1970: days) == day)
      #expect(day.description == text)
    }
  }

  @Test("every day of four centuries survives the count of days")
  func roundTrip() {
    for days in -146_097...146_097 {
      #expect(CalendarDay(daysSince1970: days)?.daysSince1970 == days)
    }
  }

  @Test(
    "days without a year are told apart, and meet those of any year",
    arguments: [
      ("XXXX-06-05", "XXXX-06-09", false), ("XXXX-06-05", "XXXX-06-05", true),
      ("XXXX-06", "XXXX-06-30", true), ("XXXX-06", "XXXX-07-01", false),
      ("XXXX-02-03/XXXX-02-05", "XXXX-02-04", true),
      ("XXXX-06-05", "2014-06-05", true), ("XXXX-06-05", "2014-06-06", false),
      ("XXXX-06-05", "2014-06", true), ("XXXX-01-02", "2013-12-30/2014-01-03", true),
      ("XXXX-07-05", "2013-12-30/2014-01-03", false), ("XXXX-07-05", "2013/2015", true),
      ("XXXX-02-29", "2015-02-28", true), ("XXXX-07-05", "../2013-01-01", true),
    ])
  func ofAnyYear(one: String, other: String, doMeet: Bool) throws {
    let a = try #require(OccurrenceDate(edtf: one))
    let b = try #require(OccurrenceDate(edtf: other))
    #expect(a.overlaps(b) == doMeet)
    #expect(b.overlaps(a) == doMeet)
  }

  @Test("days without a year have no bounds, but so many days")
  func countOfAnyYear() throws {
    for (edtf, count) in [("XXXX-06-05", 1), ("XXXX-06", 30), ("XXXX-02-27/XXXX-03-01", 4)] {
      let date = try #require(OccurrenceDate(edtf: edtf))
      #expect(date.dayCount == count)
      #expect(date.earliest == nil && date.latest == nil && !date.isSingleDay)
    }
    for wrong in ["XXXX-13", "XXXX-02-30", "XXXX-6-5", "XXXX-06-05/XXXX-06-01"] {
      #expect(OccurrenceDate(edtf: wrong) == nil)
    }
  }
}
