import Testing

@testable import IncidentMapper

/// Who attacks and who speaks, what carries and what is fired.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Who is not the attacker, and what is no weapon", .serialized)
struct RoleTests {
  @Test("those who land by helicopter bomb nothing")
  func transport() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen stormed a hospital in Kharkiv on Sunday, killing more than 30 people. Commandos landed on the roof by helicopter and killed all four assailants."
    )
    #expect(records.map(\.mention.category.code) == ["raid"])
  }

  @Test("a spokesman denies for the party that he speaks for")
  func spokesman() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A helicopter attacked a boat near Odesa on Sunday, killing 40 people. The spokesman of the Saudi-led coalition, General Ahmed al-Asseri, denied that it had been behind it."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["Saudi-led coalition"])
  }

  @Test("an airliner that is shot down carries people")
  func airliner() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A Malaysia Airlines Boeing 777 was shot down near Donetsk on Sunday, killing all 298 people on board."
      ).first)
    #expect(record.mention.casualties.killed?.lower == 298)
  }

  @Test("a faith is no name of a district")
  func faith() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A bomb in a market in Saltivka, a Shiite district in the north of Kharkiv, killed two on Sunday."
      ).first)
    #expect(record.mention.place.text == "Saltivka")
  }

  @Test("each toll of a sentence is that of its own blast")
  func ownTolls() throws {
    let records = try ArticleReadingTests.records(
      "Two people died on Sunday in a blast at a hotel in Odesa, and three officers were killed when a suspect blew himself up during a raid on a house in Kharkiv."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [2, 3])
    #expect(records.map { $0.location?.place?.name } == ["Odesa", "Kharkiv"])
  }
}
