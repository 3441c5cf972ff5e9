import Incidents
import Testing

@testable import IncidentMapper

/// Those who fell: by what weapon, counted by whom, and who did it to them.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Those who fell", .serialized)
struct FallenTests {
  @Test(
    "one attack is told, with so many dead",
    arguments: [
      ("A roadside bomb left two people dead in Karrada on Sunday.", 2),
      ("Two bombs in Karrada left two people dead and 14 wounded on Sunday.", 2),
      ("A suicide bomber left 12 people dead in Karrada on Sunday.", 12),
      ("A roadside bomb caused the death of two soldiers in Karrada on Sunday.", 2),
      ("A bombing in Karrada on Sunday resulted in the deaths of two soldiers.", 2),
      ("Twenty people were killed in tribal violence in Nyala on Sunday.", 20),
      ("Inter-communal violence claimed 20 lives in Nyala on Sunday.", 20),
      ("Israeli troops shot and killed a 16-year-old Palestinian in Nablus on Sunday.", 1),
      ("A bomb killed a Palestinian in Nablus on Sunday.", 1),
      ("Armed men broke into the house of an elder in Quetta and shot him dead on Sunday.", 1),
      ("Two soldiers embraced martyrdom in a gun battle with militants in Quetta on Sunday.", 2),
      ("Gunmen shot at a worker in Quetta on Sunday. He succumbed to his injuries in hospital.", 1),
      (
        "Colonel Santosh Mahadik of the army was killed in an encounter with militants in Srinagar on Sunday.",
        1
      ),
      (
        "Al-Shabaab attacked a military base in Mogadishu on Sunday. The group said 70 soldiers were killed. The AU said 12 "
          + "soldiers died.", 12
      ),
    ])
  func dead(text: String, count: Int) throws {
    #expect(
      try ArticleReadingTests.records(text).map { $0.mention.casualties.killed?.lower } == [count])
  }

  @Test("troopers of a force with a long name are counted with those beside them")
  func longName() throws {
    let records = try ArticleReadingTests.records(
      "Three Central Reserve Police Force personnel and two civilians were wounded in a grenade blast in Srinagar on Sunday."
    )
    #expect(records.map { $0.mention.casualties.injured?.lower } == [5])
  }

  @Test("each town has its own dead")
  func eachTown() throws {
    let records = try ArticleReadingTests.records(
      "Five policemen were killed in Sangin and two in Marjah when Taliban fighters attacked their posts on Sunday."
    )
    let counts = records.map { [$0.mention.place.text: $0.mention.casualties.killed?.lower] }
    #expect(Set(counts) == [["Sangin": 5], ["Marjah": 2]])
  }

  @Test(
    "who fell, who tells it and who dealt with it attacks nobody",
    arguments: [
      ("Five militants were neutralised in Nyala on Sunday.", nil),
      ("Two soldiers lost their lives to a roadside bomb in Nyala on Sunday.", nil),
      (
        "Two pipe bombs which failed to explode after being thrown at a home in Belfast were defused by the British army on "
          + "Sunday.", nil
      ),
      (
        "A Palestinian man stabbed two Israelis in Jerusalem on Sunday before being shot dead by police.",
        "Palestinian man"
      ),
      (
        "A gunman killed three people in a cafe in Nablus on Sunday before police shot him dead.",
        "gunman"
      ),
      (
        "A senior police officer said that the militants hurled a hand grenade at the troopers in Srinagar on Sunday.",
        "militants"
      ),
      (
        "\u{201C}The gunmen came into our village on Sunday and shot dead eight people in Nyala,\u{201D} said Umar Goni, a "
          + "resident.", "gunmen"
      ),
      (
        "And on Sunday, the Taliban said it was behind an attack in Kabul that killed 16 people.",
        "Taliban"
      ),
      (
        "Although Somalia's Al Shabaab has claimed responsibility for Sunday's attack on a bus in Lamu, police are lost for "
          + "words.", "Somalia's Al Shabaab"
      ),
    ] as [(String, String?)])
  func doer(text: String, name: String?) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.actors.first?.name == name)
  }

  @Test("the same rebels are those who were named")
  func sameRebels() throws {
    let records = try ArticleReadingTests.records(
      "Rebels of the Allied Democratic Forces killed seven people in Beni on Sunday. The same rebels killed 14 people in Oicha last week."
    )
    #expect(
      Set(records.map { $0.mention.actors.first?.name }) == [
        "Rebels of the Allied Democratic Forces"
      ])
  }
}
