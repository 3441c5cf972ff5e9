import Testing

@testable import IncidentMapper

/// Places by a street or a coast, and those who only pass word on.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Streets, coasts and those who pass word on", .serialized)
struct StreetTests {
  @Test(
    "a town behind the name of a street is where",
    arguments: [
      "A bomb exploded in Main Street, Odesa, on Sunday.",
      "A man was shot at 12 Main Street, Odesa, on Sunday.",
      "On Sunday night, several shots were fired at a taxi depot in Castle Road, east Odesa.",
    ])
  func street(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map { $0.location?.place?.name } == ["Odesa"])
  }

  @Test("a boat off a people's coast is somewhere before that country")
  func coast() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A helicopter attack on a boat off the Ukrainian coast killed dozens of refugees on Sunday."
      ).first)
    #expect(record.mention.place.text == "off the Ukrainian coast")
    #expect(record.location?.place?.name == "Ukraine")
  }

  @Test(
    "a source or an agency that tells of a deed has not done it; an office of the U.N. bombs nobody"
  )
  func sources() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A farmer was killed by Russian soldiers near Kharkiv on Sunday, a Ukrainian security source said."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["Russian soldiers"])
    let raid = try ArticleReadingTests.records(
      "The U.N. human rights office called on the coalition conducting airstrikes on Kharkiv on Sunday to minimize civilian casualties."
    )
    #expect(raid.map { $0.mention.actors.map(\.name) } == [[]])
  }

  @Test("a toll of many attacks is not that of one; terrorists eliminated are counted")
  func tolls() throws {
    let one = try ArticleReadingTests.records(
      "Four bombers blew themselves up in Kharkiv on Sunday, killing two people. More than 200 girls have lost their lives in the attacks in the northeast."
    )
    #expect(one.map(\.mention.casualties.killed?.lower) == [2])
    let strike = try ArticleReadingTests.records(
      "The airstrike near Kharkiv on Sunday eliminated 67 terrorists, the general said.")
    #expect(strike.map(\.mention.casualties.killed?.lower) == [67])
  }

  @Test(
    "explosives in a car, by the kilo, and on a man",
    arguments: [
      (
        "A car packed with some 30 kilos of explosives was detonated in Odesa on Sunday.",
        "car_bombing"
      ),
      (
        "A man strapped with explosives killed two policemen at a checkpoint in Odesa on Sunday.",
        "suicide_bombing"
      ),
    ])
  func carried(text: String, category: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [category])
  }
}
