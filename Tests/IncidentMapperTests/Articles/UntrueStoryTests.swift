import Testing

@testable import IncidentMapper

/// Stories found untrue, mishaps, and those who lie in a hospital.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Untrue stories, mishaps and where the hurt lie", .serialized)
struct UntrueStoryTests {
  @Test(
    "a story that is untrue, or of which no sign was found, is none",
    arguments: [
      "Stories of a grenade attack on a police post in Kharkiv on Sunday, carried by two websites, are without any truth.",
      "We found no sign that a drone attack took place in Kharkiv on Sunday.",
      "The story put out by the radio that aircraft attacked a relay station near Kharkiv on Sunday is untrue; no ordnance was released.",
      "Police arrested three men with 40kg of explosives in Odesa. In Kharkiv, nine colliers suffocated when methane exploded in a coal mine on Sunday.",
    ])
  func untrue(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "words that only sound like a story, a mishap or a doubt take nothing back",
    arguments: [
      "A series of bombings killed nine people in Kharkiv on Sunday and follows a threat by the group.",
      "The series of attacks in Kharkiv on Sunday, which killed nine, has a familiar pattern.",
      "Helicopters hit mountain villages near Kharkiv on Sunday, killing nine.",
      "Barrel bombs dropped by helicopters killed nine people in Kharkiv on Sunday.",
      "There was no sign that the gunmen who attacked a hotel in Kharkiv on Sunday, killing nine people, would surrender.",
    ])
  func happened(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.casualties.killed?.lower) == [9])
  }

  @Test("a suicide attacker is a bomber")
  func attacker() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "At least 80 people were killed when a suicide attacker targeted worshippers at a shrine in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.category.code == "suicide_bombing")
  }

  @Test("who lies in a hospital was hurt where the text says, and not there")
  func ward() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A man is in a critical condition in Kharkiv after being shot in the head in Odesa on Sunday."
      ).first)
    #expect(record.location?.place?.name == "Odesa")
  }

  @Test("a town and its country before a dash are where the report was written")
  func dateline() throws {
    let records = try ArticleReadingTests.records(
      "Kyiv, Ukraine - The government has closed two border crossings. A suicide bomber struck a government office in the Mohmandiv tribal area on Sunday, killing five people."
    )
    #expect(records.map { $0.location?.place?.name } == [nil])
  }

  @Test("a round is nobody; soldiers and gunmen who fought for an hour clashed")
  func rounds() throws {
    let tram = try #require(
      try ArticleReadingTests.records(
        "At 1640 hours on Sunday a tram was hit by a single sniper round in Kharkiv."
      ).first)
    #expect(tram.mention.actors.isEmpty)
    #expect(tram.mention.target == "tram")
    let fight = try ArticleReadingTests.records(
      "Soldiers and men in sport utility vehicles fought for about 40 minutes in Kharkiv on Sunday."
    )
    #expect(fight.map(\.mention.category.code) == ["armed_clash"])
  }
}
