import Testing

@testable import IncidentMapper

/// Fights of two sides, their fallen, and what else one sentence joins.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Fights of two sides, and what they cost", .serialized)
struct FightTests {
  @Test(
    "two sides joined by \"and\" act together, and the toll is that of their fight",
    arguments: [
      "Nine people were killed when insurgents and troops exchanged mortar fire in Kharkiv on Sunday.",
      "Nine people were killed on Sunday as insurgents and police clashed in Kharkiv.",
    ])
  func joined(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.casualties.killed?.lower) == [9])
    #expect(records.first?.mention.actors.map(\.name) == ["insurgents"])
  }

  @Test("those who fall in a fight with the state are one side of it")
  func fallen() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "Two militants were killed in a gun battle with security forces in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["militants"])
    #expect(record.mention.target == "security forces")
  }

  @Test("people burned to death are counted, whoever comes first in the sentence")
  func burned() throws {
    for text in [
      "Gunmen burned to death at least 66 people in Kharkiv on Sunday.",
      "At least 66 people were burned to death when gunmen torched huts in Kharkiv on Sunday.",
      "Gunmen torched a bus in Kharkiv on Sunday, burning to death at least 66 people.",
    ] {
      let records = try ArticleReadingTests.records(text)
      #expect(records.map(\.mention.casualties.killed?.lower) == [66], "\(text)")
    }
  }

  @Test(
    "a second bomb a few blocks away is where the first was; another in a town of its own is there")
  func another() throws {
    let near = try ArticleReadingTests.records(
      "A bomb exploded on Sunday outside a bank in Odesa, killing two people. A second bomb went off a few blocks away, wounding three."
    )
    #expect(near.map { $0.location?.place?.name } == ["Odesa", "Odesa"])
    let far = try ArticleReadingTests.records(
      "A day after at least 21 people were killed when a bomb struck a bus in Odesa, another bomb killed two people in Kharkiv on Monday."
    )
    #expect(far.map { $0.location?.place?.name } == ["Odesa", "Kharkiv"])
    #expect(far.map(\.mention.casualties.killed?.lower) == [21, 2])
  }

  @Test("the people whose a division is do not name it")
  func whoseDivision() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A car bomb exploded on Sunday near a bank in the Ukrainian oblast of Kharkiv."
      ).first)
    #expect(record.location?.place?.name == "Kharkiv")
  }

  @Test("a market that no gazetteer lists is in the town of the report")
  func marketOfTheReport() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "KHARKIV (Reuters) - At least five people died on Sunday when mortars hit the Bolotna market."
      ).first)
    #expect(record.mention.place.text == "Bolotna")
    #expect(record.location?.place?.name == "Kharkiv")
    #expect((record.location?.uncertainty.meters ?? 0) >= 25_000)
  }

  @Test("a road between two towns is where, and not what")
  func road() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A bomb exploded on Sunday on a highway linking Kharkiv with Odesa."
      ).first)
    #expect(record.mention.target == nil)
  }
}
