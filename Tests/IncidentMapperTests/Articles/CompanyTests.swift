import Testing

@testable import IncidentMapper

/// What several sentences tell together: the dead in one and the weapon in the next, the town in the line above. The texts are
/// ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("News told by company", .serialized)
struct CompanyTests {
  @Test(
    "the dead of one sentence and the weapon or the blamed of the next are one attack",
    arguments: [
      (
        "Eleven people died in Kabul on Sunday. Police found the remains of a suicide vest at the gate of the mosque.",
        "suicide_bombing 2024-06-02 Kabul"
      ),
      (
        "More than 200 people were killed in Gimbi on Saturday. Officials blamed the Oromo Liberation Army.",
        "attack 2024-06-01 Gimbi"
      ),
    ])
  func together(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("the dead alone, of whom nobody says how they died, are no attack")
  func alone() throws {
    #expect(try ArticleReadingTests.told("Eleven people died in Kabul on Sunday.") == [])
    #expect(
      try ArticleReadingTests.told(
        "Eleven people died in Kabul on Sunday. Police blamed the heat.") == [])
  }

  @Test(
    "the town of a report, no capital, is where its first news is, in a wide circle and with its reason"
  )
  func dateline() throws {
    let text =
      "HERAT, Afghanistan, June 3 - A bomb in a handcart killed four people on Sunday, the governor's office said."
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.location?.place?.name == "Herāt")
    #expect(record.location?.method == .relation)
    #expect((record.location?.uncertainty.meters ?? 0) >= 25_000)
    #expect(record.location?.reasons.contains { $0.contains("the report is from there") } == true)
  }

  @Test("reporters sit in capitals: there nothing is placed by the line above")
  func capital() throws {
    let text = "LONDON, June 3 - A bomb in a handcart killed four people on Sunday, an agency said."
    #expect(try ArticleReadingTests.told(text) == ["ied 2024-06-02 nowhere"])
  }

  @Test("those who tell of an attack are near it, and those whom they freed they did not kidnap")
  func tellers() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "An air strike hit the market of Edaga Selus on Sunday, a doctor in Mekelle said."
      ).first)
    #expect((record.location?.uncertainty.meters ?? 0) >= 25_000)
    let freed = try ArticleReadingTests.records(
      "Security forces freed 279 girls kidnapped on Sunday in Zamfara.")
    #expect(freed.map(\.mention.actors.count) == [0])
  }

  @Test("the flag of a warship is not where it was")
  func flag() throws {
    #expect(
      try ArticleReadingTests.told(
        "On the same day the U.S. destroyer Mason shot down two drones in the Gulf of Aden."
      ).map { $0.hasSuffix("Gulf of Aden") } == [true])
    #expect(
      try ArticleReadingTests.told("The British frigate Diamond shot down a drone on Sunday.")
        == ["drone_strike 2024-06-02 nowhere"])
  }

  @Test("a later word for the attack does not move it from near a town into it")
  func near() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A bomb exploded near Taji on Sunday, killing two. Police are looking for those behind the Taji blast."
      ).first)
    #expect(record.location?.method == .relation)
    #expect((record.location?.uncertainty.meters ?? 0) > 5_000)
  }

  @Test(
    "two tolls of two tellers are an interval",
    arguments: [
      "A bomb exploded in Mosul on Sunday. Officials put the toll at ten, while a hospital said twelve had died.",
      "A bomb exploded in Mosul on Sunday, killing ten people, police said. A hospital official put the toll at twelve.",
    ])
  func tolls(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.casualties.killed) == [Count(10, to: 12)])
  }

  @Test("who answered an attack did not make it, and the town of a blast is no party to it")
  func answers() throws {
    let records = try ArticleReadingTests.records(
      "Some 35 rockets were launched at Metula on Sunday. Hezbollah said it had fired the salvo in response to the killing of one of its commanders on Saturday in an Israeli air strike on a car in Nabatieh."
    )
    #expect(records.map { $0.mention.actors.map(\.name) } == [["Hezbollah"], ["Israel"]])
    #expect(records.map { $0.mention.casualties.killed?.lower }.first == .some(nil))
    let blast = try ArticleReadingTests.records(
      "A car bomb exploded in Jamundi on Sunday. The group rejected any part in the Jamundi blast.")
    #expect(blast.map { $0.mention.actors.map(\.name).contains("Jamundi") } == [false])
  }

  @Test("a rocket near one town and shells by another are two attacks, though their circles touch")
  func answered() throws {
    let records = try ArticleReadingTests.records(
      "A rocket fired from Gaza fell near Sderot on Sunday. In response, Israeli tanks shelled a Hamas post east of Khan Younis."
    )
    #expect(records.map(\.mention.category.code) == ["rocket_fire", "shelling"])
    #expect(records.map { $0.mention.actors.map(\.name) } == [[], ["Israeli tanks"]])
  }

  @Test(
    "a claim of the first, the second or both is that of those",
    arguments: [
      ("The first was claimed by the Islamic State.", [["Islamic State"], []]),
      ("The second attack was claimed by the Islamic State.", [[], ["Islamic State"]]),
      (
        "The Islamic State claimed responsibility for the latter.", [[], ["Islamic State"]]
      ),
      ("The Islamic State claimed both attacks.", [["Islamic State"], ["Islamic State"]]),
    ])
  func counted(claim: String, actors: [[String]]) throws {
    let records = try ArticleReadingTests.records(
      "A car bomb killed four people in Afrin on Saturday. On Sunday a bomb killed two in al-Bab. "
        + claim)
    #expect(records.map { $0.mention.actors.map(\.name) } == actors)
  }

  @Test("what was years ago is history in today's news, and the news in a text that begins with it")
  func history() throws {
    let news =
      "Gunmen shot dead two guards in Quetta on Sunday. Across the town, a museum collects photographs of the siege in which 31 men were killed in Quetta in April 1985."
    #expect(
      try ArticleReadingTests.told(news) == ["small_arms_attack 2024-06-02 Quetta"])
    let past = "A car bomb killed 29 people in Omagh on 15 August 1998. It was the deadliest."
    #expect(try ArticleReadingTests.told(past) == ["car_bombing 1998-08-15 Omagh"])
  }

  @Test(
    "a road to a town is a wide circle around it, and none where the text measures from elsewhere")
  func road() throws {
    let open = try #require(
      try ArticleReadingTests.records("On Sunday a convoy struck a mine on the road to Ménaka.")
        .first)
    #expect((open.location?.uncertainty.meters ?? 0) >= 25_000)
    let measured = try ArticleReadingTests.records(
      "On Sunday a convoy struck a mine 15 kilometres from Ansongo, on the road to Ménaka.")
    #expect(measured.map { $0.location?.place?.name } == [nil])
  }

  @Test("where forces came is where those died who are said next to have fought them")
  func chase() throws {
    let records = try ArticleReadingTests.records(
      "A bomber blew himself up in Makhachkala on Sunday, killing two policemen. Later the same evening, security forces surrounded a house in Khasavyurt. Three suspected militants died in the shoot-out."
    )
    #expect(records.map { $0.location?.place?.name } == ["Makhachkala", "Khasavyurt"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [2, 3])
  }
}
