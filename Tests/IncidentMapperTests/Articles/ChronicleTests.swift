import Incidents
import Testing

@testable import IncidentMapper

/// Chronicles that file what happened under the name of a war, bullets that tell of one thing each, and those who die but once.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Chronicles, bullets and names", .serialized)
struct ChronicleTests {
  @Test(
    "a suicide bomber, told in the present", arguments: ["blows himself up", "blew himself up"])
  func present(deed: String) throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A suicide bomber \(deed) at a checkpoint in Mosul on Sunday, killing six."
      )
      .first?.mention)
    #expect(record.category.code == "suicide_bombing")
    #expect(record.actors.map(\.name) == ["suicide bomber"])
    #expect(record.casualties.killed?.lower == 6)
  }

  @Test(
    "the name of a war or attack before a colon tells no day and no sum",
    arguments: [
      (
        "December 2023 Istanbul bombings: Two explosions outside a stadium in Istanbul kill at least 38 people on Sunday.",
        "Istanbul", 38
      ),
      (
        "Insurgency in Cabo Delgado: Militants behead two women in Mocimboa on Sunday.", "Mocimboa",
        2
      ),
    ])
  func topic(text: String, place: String, killed: Int) throws {
    let record = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(record.place.text == place)
    #expect(record.date?.edtf == "2024-06-02")
    #expect(record.casualties.killed?.lower == killed)
  }

  @Test("those who threaten to behead have killed nobody")
  func threat() throws {
    #expect(
      try ArticleReadingTests.records("They threatened to behead two hostages in Mosul.").isEmpty)
  }

  @Test("what is told in one land is no part of what is told in another")
  func abroad() throws {
    let records = try ArticleReadingTests.records(
      "At least nine militants are killed in clashes in Dagestan on Sunday.\n\n"
        + "A suicide bomber kills six people in a mosque in the town of Damboa on Sunday.")
    #expect(records.map(\.mention.place.text).sorted() == ["Dagestan", "Damboa"])
  }

  @Test("each bullet tells of one, however like the one before")
  func bullets() throws {
    let text = """
      * On 1 June, Israeli forces shot and killed a 13-year-old boy at the entrance of the Al Jalazoun Refugee Camp in Ramallah.

      * On 1 June, Israeli forces shot and killed a 15-year-old boy in Kafr Ni'ma village in Ramallah.
      """
    #expect(
      try ArticleReadingTests.records(text).map { $0.mention.casualties.killed?.lower } == [1, 1])
  }

  @Test(
    "bullets of one story are one",
    arguments: [
      "* On Sunday, a bomb exploded at a market in Kabul.\n* Twenty people died.\n* The Taliban claimed responsibility for the attack.",
      "A bomb exploded at a market in Kabul on Sunday.\n\n• Twenty people were killed in the blast\n\n• The Taliban claimed the attack",
    ])
  func oneStory(text: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(record.casualties.killed?.lower == 20)
    #expect(record.actors.map(\.name) == ["Taliban"])
  }

  @Test("the only place of an attack may stand before the colon")
  func placeOfTopic() throws {
    #expect(
      try ArticleReadingTests.records("Kabul attack: Gunmen killed 12 people on Sunday.")
        .map(\.mention.place.text) == ["Kabul"])
  }

  @Test("another of the same name, elsewhere and on another day, is another")
  func namesakes() throws {
    #expect(
      try ArticleReadingTests.records(
        "A soldier stabbed Pedro Gomez in Bogota on Sunday. Gomez was stabbed in Cali on Friday too."
      ).map(\.mention.place.text).sorted() == ["Bogota", "Cali"])
  }

  @Test("he who is named again did not die again")
  func named() throws {
    let records = try ArticleReadingTests.records(
      "GILBERTO SOTO, an organizer for a union, was assassinated May 30 in El Salvador. Soto was killed by two gunmen outside his "
        + "mother's house in Usulutan.")
    #expect(records.map(\.mention.place.text) == ["Usulutan"])
    #expect(records.map { $0.mention.date?.edtf } == ["2024-05-30"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [1])
  }

  @Test("a deal that was reached in April tells no day of what befell five soldiers")
  func deal() throws {
    #expect(
      try ArticleReadingTests.records(
        "Five soldiers were killed in clashes in Juba on Sunday despite rivals having reached a peace deal back in April."
      ).map { $0.mention.date?.edtf } == ["2024-06-02"])
  }
}

/// What else a sentence of news tells beside its news.
@Suite("Answers, questions and others like it", .serialized)
struct BesideTheNewsTests {
  @Test("what a strike answered is told with its own day and place")
  func answer() throws {
    let records = try ArticleReadingTests.records(
      "The army struck targets in Hodeidah on Saturday, in what the prime minister said was a direct response to the death of a "
        + "50-year-old Israeli in a Houthi drone attack on Tel Aviv on Friday.")
    #expect(
      records.map { "\($0.mention.place.text) \($0.mention.date?.edtf ?? "-")" }.sorted()
        == ["Hodeidah 2024-06-01", "Tel Aviv 2024-05-31"])
  }

  @Test("attacks that it is the latest of are elsewhere")
  func latest() throws {
    let records = try ArticleReadingTests.records(
      "Thirteen people were killed on Sunday when a driver deliberately slammed a van into crowds on Barcelona's most popular street. "
        + "The attack, the latest in a wave of vehicle rammings across Europe, caused panic.")
    #expect(records.map(\.mention.place.text) == ["Barcelona"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [13])
  }

  @Test(
    "asked, alleged, or said of reports",
    arguments: [
      "Analysis: if longer-range missiles arrive, could the Kerch bridge be hit again?",
      "Asked about a reported ambush near Bankass, the spokesman said the mission had no confirmation that any such incident had taken "
        + "place.",
      "The council said the video is a clip from a television series shot in Colombia.",
      "Coalition forces are aware of media reports alleging that a night raid in Baraki Barak killed a family on Friday.",
    ])
  func nothing(text: String) throws {
    #expect(try ArticleReadingTests.records(text).isEmpty)
  }

  @Test("one that got through is of those that were launched")
  func gotThrough() throws {
    let records = try ArticleReadingTests.records(
      "The air force says it shot down six of nine Shahed drones launched overnight. The governor says one of the three that got "
        + "through hit a grain store near Bashtanka.")
    #expect(records.map(\.mention.place.text) == ["near Bashtanka"])
    #expect(records.map(\.mention.category.code) == ["drone_strike"])
    #expect(records.map { $0.mention.intercepted?.lower } == [6])
  }

  @Test(
    "states by their whole names, and how bombs went off is nobody",
    arguments: [
      (
        "North Korea fired dozens of shells at the island of Yeonpyeong on Sunday.", ["North Korea"]
      ),
      ("South Sudan bombed a village near Heglig on Sunday, killing four people.", ["South Sudan"]),
      ("Near-simultaneous bombs at two hotels in Jakarta killed nine people on Sunday.", []),
    ])
  func states(text: String, actors: [String]) throws {
    #expect(
      try ArticleReadingTests.records(text).flatMap { $0.mention.actors.map(\.name) } == actors)
  }

  @Test(
    "an officer by his office and name is one",
    arguments: [
      "Israel killed Hamas's military chief, Ahmed al-Jaabari, in an air strike on his car in Gaza City on Sunday.",
      "Israel killed Hamas military chief Ahmed al-Jaabari in an air strike in Gaza City on Sunday.",
    ])
  func office(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map { $0.mention.casualties.killed?.lower } == [1])
  }

  @Test(
    "fireworks that went off, and what a paper is of, are no attacks",
    arguments: [
      "On Sunday a fireworks workshop exploded in Tultepec, injuring three people, civil protection said.",
      "Attacks on displaced people in Kayah State - summary of findings, published 1 June 2024.",
    ])
  func noAttack(text: String) throws {
    #expect(try ArticleReadingTests.records(text).isEmpty)
  }

  @Test("what a spokesman was asked about and granted did happen")
  func asked() throws {
    #expect(
      try ArticleReadingTests.records(
        "Asked about a blast at Jammu airport on Sunday, which wounded two airmen, the air force said that explosives had been used."
      ).map { $0.mention.casualties.injured?.lower } == [2])
  }

  @Test("near the Kohat bus stand here: in the town of the report")
  func here() throws {
    #expect(
      try ArticleReadingTests.records(
        "PESHAWAR: A bomb went off near the Kohat bus stand here on Sunday, killing five persons."
      ).map { $0.location?.place?.name } == ["Peshawar"])
  }

  @Test("where rebels are based is not where they attacked")
  func based() throws {
    #expect(
      try ArticleReadingTests.records(
        "LRA rebels based in Garamba national park attacked the town of Faradje on Sunday, killing 30 people."
      ).map(\.mention.place.text) == ["Faradje"])
  }

  @Test("motorists who were marched off were taken, and soldiers who encountered fighters fought")
  func encounters() throws {
    #expect(
      try ArticleReadingTests.records(
        "Men in camouflage set up a roadblock near San Luis on Sunday and marched off six motorists, police said."
      ).map(\.mention.category.code) == ["abduction"])
    #expect(
      try ArticleReadingTests.records(
        "Elements of the 4th Special Forces Battalion encountered some 20 Abu Sayyaf members in Basilan on Sunday. Three bandits were "
          + "killed."
      ).map(\.mention.category.code) == ["armed_clash"])
  }

  @Test("what was bombarded from the air was bombed")
  func fromTheAir() throws {
    #expect(
      try ArticleReadingTests.records(
        "On Sunday evening, buildings around the hospital in Beit Lahiya were repeatedly bombarded from the air."
      ).map(\.mention.category.code) == ["airstrike"])
  }

  @Test("a fight on some Saturday, in a text of no known day, is one")
  func noDay() throws {
    let result = try ArticleReadingTests.reader().read(
      Document(
        id: "d",
        text:
          "The council said government forces captured a police station in Luhansk on Saturday after bitter clashes in the "
          + "Velika Vergunka neighborhood."))
    #expect(result.records.map(\.mention.category.code) == ["armed_clash"])
    #expect(result.records.allSatisfy { $0.mention.date == nil })
  }
}
