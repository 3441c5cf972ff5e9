import Incidents
import Testing

@testable import IncidentMapper

/// What somebody is known for, told between commas, is no part of what he did now.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("What is said aside of those who act", .serialized)
struct LongStandingTests {
  @Test(
    "who did it, when and to whom",
    arguments: [
      (
        "The rebels, who have been fighting for independence since 1984, ambushed a military convoy near Bingol on Sunday, killing "
          + "two conscripts.", "rebels", "military convoy"
      ),
      (
        "The group, which has fought the government since 1984, attacked a military convoy near Bingol on Sunday. It killed two "
          + "conscripts.", "group", "military convoy"
      ),
      (
        "The rebels, who have been active since 1984, ambushed a military convoy near Bingol on Sunday, killing two conscripts.",
        "rebels", "military convoy"
      ),
      (
        "The rebels, fighting for independence since 1984, ambushed a military convoy near Bingol on Sunday, killing two conscripts.",
        "rebels", "military convoy"
      ),
    ])
  func aside(text: String, actor: String, target: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(record.date?.edtf == "2024-06-02")
    #expect(record.actors.map(\.name) == [actor])
    #expect(record.target == target)
    #expect(record.casualties.killed?.lower == 2)
  }

  @Test("a sum since some year is none of one day")
  func sum() throws {
    #expect(
      try ArticleReadingTests.records(
        "More than 40 convoys have been ambushed near Bingol since 1984."
      ).isEmpty)
  }

  @Test(
    "days of the feast",
    arguments: [
      ("Rebels killed 45 people in a church near Doruma the day after Christmas.", "2023-12-26"),
      ("A bomb killed four people in Kano on Boxing Day.", "2023-12-26"),
    ])
  func feasts(text: String, day: String) throws {
    #expect(
      try ArticleReadingTests.reader().read(
        Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 1, day: 5))
      ).records.map { $0.mention.date?.edtf } == [day])
  }

  @Test("how many such attacks there were this month is not when one was")
  func suchAttacks() throws {
    #expect(
      try ArticleReadingTests.records(
        "Two bombs killed seven people in Zamboanga on Sunday, the second such attack this month."
      ).map { $0.mention.date?.edtf } == ["2024-06-02"])
  }

  @Test(
    "a town named behind what it is",
    arguments: [
      (
        "Ukraine's second-largest city, Kharkiv, was hit by missiles on Sunday, Kyiv said.",
        "Kharkiv"
      ),
      (
        "Azerbaijan's second-largest city, Ganja, came under missile attack from Armenian forces on Sunday, Baku said.",
        "Ganja"
      ),
    ])
  func apposition(text: String, place: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == [place])
  }

  @Test("those who drive car bombs kill themselves with them")
  func carBombers() throws {
    #expect(
      try ArticleReadingTests.records(
        "Two suicide car bombers struck offices in Mosul on Sunday, killing one person."
      ).map(\.mention.category.code) == ["suicide_bombing"])
  }
}
