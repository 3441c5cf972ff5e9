import Testing

@testable import IncidentMapper

/// Incidents told beside one another, and tolls of which those named are a part.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Others beside, and who is among how many", .serialized)
struct BesideTests {
  @Test("what is told as a separate incident is one, in the surroundings of the one before")
  func separate() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen fired at a police bus in Kharkiv on Sunday, wounding four conscripts. In a separate incident a plumber was shot dead inside his home."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [nil, 1])
    #expect(records.last?.mention.target == "plumber")
  }

  @Test("an answer with other arms is an incident of its own")
  func answer() throws {
    let records = try ArticleReadingTests.records(
      "Rockets hit Ashkelon on Sunday, and Israel responded with air strikes on Gaza City, killing two people."
    )
    #expect(
      records.map { "\($0.mention.category.code) \($0.location?.place?.name ?? "")" } == [
        "rocket_fire Ashkelon", "airstrike Gaza",
      ])
    #expect(records.map(\.mention.casualties.killed?.lower) == [nil, 2])
  }

  @Test(
    "of those who are among the dead, all are counted",
    arguments: [
      "Four children were among 22 people killed by air strikes on Kharkiv on Sunday.",
      "A mayor was among at least 22 people killed when a bomb went off in Kharkiv on Sunday.",
    ])
  func among(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.casualties.killed?.lower) == [22])
  }

  @Test("each day of a sentence has its own toll")
  func ownDays() throws {
    let records = try ArticleReadingTests.records(
      "On Saturday a bomb at a rally in Odesa killed 13 people, and on Sunday four people, two of them women, died when a bomber hit a van in Kharkiv."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [13, 4])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-01", "2024-06-02"])
  }

  @Test("those who are some of an organisation's are all who were hurt")
  func workers() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "The Red Cross said six of its workers were shot dead in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.casualties.killed?.lower == 6)
  }

  @Test("in a city a man is shot: the city is no target")
  func notTheCity() throws {
    let record = try #require(
      try ArticleReadingTests.records("In Kharkiv a policeman was shot dead on Sunday.").first)
    #expect(record.mention.target == "policeman")
  }

  @Test("a roadside device is a bomb")
  func device() throws {
    let record = try #require(
      try ArticleReadingTests.records("A roadside device killed two rangers in Kharkiv on Sunday.")
        .first)
    #expect(record.mention.category.code == "ied")
  }
}
