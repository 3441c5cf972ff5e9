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
      ("A bomb in Gao on Sunday killed a family of five.", 5),
      ("Sergeant John Smith, 24, was killed by a roadside bomb in Gao on Sunday.", 1),
      ("A 60-year-old and his grandson were killed by a shell in Gao on Sunday.", 2),
      ("A 27 year-old woman was killed by a shell in Gao on Sunday.", 1),
      ("A bomb in Gao on Sunday killed a 12 year old boy and two women.", 3),
      ("Troops mortared a village near Gao on Sunday, killing a two year-old girl.", 1),
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

  @Test("those who are hurt worst are some of those who are hurt")
  func worst() throws {
    let records = try ArticleReadingTests.records(
      "A bomb in Gao on Sunday injured 12, three critically.")
    #expect(records.map { $0.mention.casualties.injured?.lower } == [12])
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

  @Test(
    "who was taken, robbed or fired at, by whom and where",
    arguments: [
      (
        "Eight girls between 12 and 15 were kidnapped from the village of Warabe, near Gwoza, on Sunday.",
        "abduction", "Warabe", nil
      ),
      (
        "Soldiers came under small arms fire from an enemy position outside Nyala on Sunday.",
        "small_arms_attack", "outside Nyala", nil
      ),
      (
        "On Sunday, two robbers armed with knives in a boat boarded an anchored general cargo ship near Matadi.",
        "raid", "near Matadi", "two robbers"
      ),
      (
        "An oil pipeline was blown up by gunmen near Marib on Sunday.", "ied", "near Marib",
        "gunmen"
      ),
      (
        "A mortar shell apparently fired by Serbs exploded in a market in Sarajevo on Sunday.",
        "mortar_fire", "Sarajevo", "Serbs"
      ),
      (
        "Sri Lanka's navy sank 12 Tamil Tiger craft on Sunday in a naval battle off Jaffna.",
        "armed_clash", "off Jaffna", "Sri Lanka's navy"
      ),
      (
        "Kharkiv's mayor says a guided bomb came down on a block in the Saltivskyi district on Sunday.",
        "airstrike", "Saltivskyi", nil
      ),
      (
        "A Russian bomb destroyed a theatre in Mariupol on Sunday.", "airstrike", "Mariupol",
        "Russia"
      ),
      (
        "An Israeli strike near a school in Rafah killed 10 people on Sunday. The army said it had targeted three militants.",
        "airstrike", "Rafah", "Israel"
      ),
      (
        "Russian rockets hit a market in Grozny on Sunday, killing 140 people. Moscow denied it had fired on civilians.",
        "rocket_fire", "Grozny", "Russia"
      ),
    ] as [(String, String, String, String?)])
  func deed(text: String, category: String, place: String, actor: String?) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.category.code) == [category])
    #expect(records.map(\.mention.place.text) == [place])
    #expect(records.first?.mention.actors.first?.name == actor)
  }

  @Test(
    "those who were with the others are counted with them, and the same are not counted twice",
    arguments: [
      (
        "Gunmen ambushed a police convoy in Culiacan on Sunday, killing seven officers and one of the inmates.",
        8, nil
      ),
      ("Two aid workers were ambushed and killed near Bama on Sunday.", 2, nil),
      (
        "Rebels ambushed a convoy near Grozny on Sunday, killing four people and wounding 10 others. Another eight officers "
          + "and two policemen were wounded, a spokesman said.", 4, 10
      ),
      (
        "Rebels ambushed a convoy near Grozny on Sunday, killing four people. Chechen separatists claimed on their web site "
          + "that 10 to 15 troops had been killed in the attack.", 4, nil
      ),
    ] as [(String, Int, Int?)])
  func together(text: String, killed: Int, injured: Int?) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.mention.casualties.killed?.lower } == [killed])
    #expect(records.map { $0.mention.casualties.injured?.lower } == [injured])
  }

  @Test(
    "what was an accident, a trial, a correction, a museum or a drill is no attack",
    arguments: [
      "The overturning of a truck at Gao on Sunday, first notified as an ambush, has been confirmed as a road accident (six dead).",
      "In Cali, the trial opens today of four men accused of abducting worshippers from a church in May.",
      "In yesterday's print edition we reported that 31 soldiers had died in Hakkari, a figure put out by the militants.",
      "A previous version of this story said that a bomb had exploded in Karachi on Sunday.",
      "Two men were sentenced on Sunday to life in prison for a bombing that killed 12 people in Kampala.",
      "A museum of the bombing of Guernica opened in Bilbao on Sunday.",
      "Firefighters in Kharkiv drilled on Sunday for a missile strike on a hospital.",
    ])
  func none(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "words like those leave an attack that is told beside them",
    arguments: [
      "Militants trained for a year in the desert attacked a base in Gao on Sunday, killing five soldiers.",
      "A man sentenced to life for a murder escaped from a prison in Gao on Sunday when gunmen attacked it, killing three guards.",
      "The army's version said gunmen attacked a bus in Gao on Sunday, killing three people.",
      "In its Sunday edition it said gunmen attacked a bus in Gao on Sunday, killing three people.",
      "A bomb exploded at an exhibition about the siege of Sarajevo in Gao on Sunday, killing three people.",
    ])
  func left(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.location?.place?.name } == ["Gao"])
    #expect(records.first?.mention.date?.edtf == "2024-06-02")
  }
}
