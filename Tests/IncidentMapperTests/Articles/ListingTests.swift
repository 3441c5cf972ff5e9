import Testing

@testable import IncidentMapper

/// What one sentence lists and tells apart, and names that the words beside them place. The texts are ours, and what is expected
/// of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Lists and the names in them", .serialized)
struct ListingTests {
  @Test(
    "each place over which drones were shot down is one of its own, with its number, and theirs who sent them",
    arguments: [
      "Russia's defense ministry said on Sunday it destroyed five Ukrainian drones over the Belgorod region, four over Bryansk and another over Kursk.",
      "On Sunday five Ukrainian drones were shot down over the Belgorod region, four over Bryansk and one over Kursk.",
    ])
  func shotDown(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.location?.place?.name } == ["Belgorod", "Bryansk", "Kursk"])
    #expect(records.map { $0.mention.intercepted?.lower } == [5, 4, 1])
    #expect(
      records.map { $0.mention.actors.map(\.name) } == [["Ukraine"], ["Ukraine"], ["Ukraine"]])
  }

  @Test(
    "a name that words beside it place is there, and not where one of its name lies",
    arguments: [
      (
        "A bomber detonated his vest on Sunday outside the Mandan police station in Bannu.",
        "suicide_bombing 2024-06-02 Bannu"
      ),
      (
        "Peshawar, the capital of Khyber Pakhtunkhwa in Pakistan was rocked [2] by a car bomb on Sunday.",
        "car_bombing 2024-06-02 Peshawar"
      ),
      (
        "Ban Ki-moon condemned today's abduction of four aid workers in Gao.",
        "abduction 2024-06-03 Gao"
      ),
      (
        "Israeli gunners answered within the hour with a dozen shells at groves near Khiam on Sunday.",
        "shelling 2024-06-02 Khiam"
      ),
    ])
  func named(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("a section of the city lies in the city of the text, not where another of its name is")
  func section() throws {
    let records = try ArticleReadingTests.records(
      "A convoy was ambushed in Mosul on Sunday. The attack occurred in the Yarmouk section of the city."
    )
    #expect(records.map { $0.location?.place?.name } == ["Mosul"])
  }

  @Test("an age is no number of dead, and who is named with it is one")
  func age() throws {
    let records = try ArticleReadingTests.records(
      "Rehmat Gul, 29, and four passers-by were killed on Sunday when a bomb exploded in Bannu.")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [5])
  }

  @Test("who makes off with rifles kidnaps nobody")
  func rifles() throws {
    let records = try ArticleReadingTests.records(
      "A mine killed six constables near Konta on Sunday. The guerrillas made off with the dead men's rifles."
    )
    #expect(records.map(\.mention.category.code) == ["landmine"])
  }

  @Test("whoever condemns an abduction has not done it, and those abducted are its target")
  func condemned() throws {
    let records = try ArticleReadingTests.records(
      "The abduction on Sunday of four aid workers in Gao was condemned by the UN.")
    #expect(records.map { $0.mention.actors.count } == [0])
    #expect(records.map(\.mention.target) == ["four aid workers"])
  }

  @Test("what cost the life of one killed one")
  func life() throws {
    let records = try ArticleReadingTests.records(
      "The ambush near Gao on Sunday cost the life of a student.")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [1])
  }

  @Test("those who were taken are taken once, by those who raided where they were")
  func takenOnce() throws {
    #expect(
      try ArticleReadingTests.told(
        "Three engineers were kidnapped by gunmen in Gao on Sunday. Police say the victims were snatched early on Sunday by gunmen who raided a compound in Gao."
      ) == ["abduction 2024-06-02 Gao"])
  }
}
