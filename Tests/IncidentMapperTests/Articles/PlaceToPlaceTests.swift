import Incidents
import Testing

@testable import IncidentMapper

/// Sentences that pass from one place to another: each part has somebody, what befell them, and a place of its own.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("From one place to the next in a sentence", .serialized)
struct PlaceToPlaceTests {
  @Test(
    "each part of a list is an incident with its own place and toll",
    arguments: [
      (
        "A roadside bomb killed two soldiers in Helmand on Sunday, another killed a policeman in Zabul, and a rocket attack in "
          + "Kunar wounded three civilians.", ["Helmand 2", "Kunar -", "Zabul 1"]
      ),
      (
        "A policeman was shot dead in Mosul on Sunday, two people were killed by a bomb in Baquba, and a mortar attack wounded "
          + "four in Samarra.", ["Baquba 2", "Mosul 1", "Samarra -"]
      ),
      (
        "In separate incidents on Sunday, gunmen ambushed a vehicle carrying women in Fallujah, killing four of them, and a "
          + "security chief was wounded during a raid in Diwaniyah.", ["Diwaniyah -", "Fallujah 4"]
      ),
      (
        "Gunmen killed two policemen at a checkpoint in Ramadi on Sunday, and the son of a former official was slain by an "
          + "unidentified attacker in the southern city of Basra.", ["Basra 1", "Ramadi 2"]
      ),
      (
        "Israeli aircraft struck Khan Yunis on Sunday, killing two militants, and tanks shelled Rafah, wounding five people.",
        ["Khan Yunis 2", "Rafah -"]
      ),
      (
        "The ambush in Paktia came as a bomb killed four policemen in neighbouring Khost on Sunday.",
        ["Khost 4"]
      ),
      (
        "Two soldiers were ambushed in Grozny on Sunday, and another two were killed in a gunfight in the town of Shali.",
        ["Grozny -", "Shali 2"]
      ),
    ])
  func parts(text: String, told: [String]) throws {
    #expect(try Self.tolls(text) == told)
  }

  @Test(
    "one verb told twice, each time with a place and a day of its own",
    arguments: [
      (
        "A bomb exploded in Basra on Friday and another in Mosul on Saturday.",
        ["2024-05-31 Basra", "2024-06-01 Mosul"]
      ),
      (
        "A bomb exploded in Basra on Friday and another in Mosul.",
        ["2024-05-31 Basra", "2024-05-31 Mosul"]
      ),
      (
        "Bandits stormed Zurmi last Monday and Maru on Saturday.",
        ["2024-05-27 Zurmi", "2024-06-01 Maru"]
      ),
      (
        "Gunmen killed two people in Zurmi on Friday and one in Maru on Saturday.",
        ["2024-05-31 Zurmi", "2024-06-01 Maru"]
      ),
      (
        "A bomb exploded in Basra on Friday and Iraq on Saturday declared three days of mourning.",
        ["2024-05-31 Basra"]
      ),
      (
        "Gunmen attacked Zurmi on Friday and police on Saturday arrested two suspects.",
        ["2024-05-31 Zurmi"]
      ),
      (
        "A bomb exploded in Basra on Friday and one in Mosul was found on Saturday.",
        ["2024-05-31 Basra"]
      ),
      (
        "A bomb exploded in Basra on Friday and another in Mosul failed to explode.",
        ["2024-05-31 Basra"]
      ),
      (
        "Gunmen killed 34 people in northern Mali on Sunday. Five people were killed at Gao on Sunday in a flood.",
        ["2024-06-02 northern Mali"]
      ),
    ])
  func twice(text: String, told: [String]) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.map { "\($0.mention.date?.edtf ?? "-") \($0.mention.place.text)" }.sorted()
        == told.sorted())
  }

  @Test(
    "talks elsewhere, and the capital of the country that is named",
    arguments: [
      (
        "Six rebels were killed in a gunbattle with troops in Aceh on Friday, less than one week before negotiators resume "
          + "peace talks in Geneva, Switzerland.", "Aceh"
      ),
      ("Soldiers in Burkina Faso shot dead two people in the capital on Sunday.", "Ouagadougou"),
      ("A bomb exploded in the capital of the Basque region, Vitoria, on Sunday.", "Vitoria"),
    ])
  func elsewhere(text: String, place: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == [place])
  }

  @Test(
    "who does the one does the other, in the next part or the next sentence",
    arguments: [
      (
        "On Sunday, gunmen killed three people in Zurmi. On Saturday, they killed two in Maru.",
        ["gunmen Maru 2", "gunmen Zurmi 3"]
      ),
      (
        "On Saturday, gunmen killed three people in Zurmi. On Sunday they shot dead two policemen in Maru.",
        ["gunmen Maru 2", "gunmen Zurmi 3"]
      ),
      (
        "Gunmen killed three people in Zurmi on Sunday and abducted five women in Maru.",
        ["Gunmen Maru -", "Gunmen Zurmi 3"]
      ),
      (
        "Boko Haram fighters attacked Damboa on Saturday, killing four people, and Chibok on Sunday, killing six.",
        ["Boko Haram fighters Chibok 6", "Boko Haram fighters Damboa 4"]
      ),
      (
        "Militants stormed a village in Borno on Saturday, killing 12, and a day later ambushed a convoy near Damboa, killing "
          + "three soldiers.", ["Militants Borno 12", "Militants near Damboa 3"]
      ),
      (
        "Gunmen attacked a church in Kaduna on Saturday, killing three, and a day later raided a school in Zaria.",
        ["Gunmen Kaduna 3", "Gunmen Zaria -"]
      ),
    ])
  func sameActors(text: String, told: [String]) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.map { record in
        let killed = record.mention.casualties.killed.map { "\($0.lower)" } ?? "-"
        return "\(record.mention.actors.first?.name ?? "-") \(record.mention.place.text) \(killed)"
      }.sorted() == told)
  }

  @Test("what a drone did elsewhere is not what shells did")
  func drone() throws {
    let records = try ArticleReadingTests.records(
      "The shelling of Avdiivka killed two people on Sunday, while three were wounded in Toretsk when a drone hit a bus."
    )
    #expect(
      records.map { "\($0.mention.category.code) \($0.mention.place.text)" }.sorted()
        == ["drone_strike Toretsk", "shelling Avdiivka"])
  }

  @Test("what is told aside of a place, and what is told of it")
  func aside() throws {
    let text =
      "In Nangarhar, where a district governor was shot dead on Saturday, a bomb killed two children on Sunday."
    let records = try ArticleReadingTests.records(text)
    #expect(records.compactMap { $0.mention.date?.edtf }.sorted() == ["2024-06-01", "2024-06-02"])
    #expect(records.allSatisfy { $0.mention.place.text == "Nangarhar" })
    #expect(records.compactMap { $0.mention.casualties.killed?.lower }.sorted() == [1, 2])
  }

  @Test("what rebels can do, and where they did it")
  func able() throws {
    let text =
      "On Sunday the rebels again showed that they can strike even in the heart of Grozny, where two soldiers were shot dead."
    #expect(try Self.tolls(text) == ["Grozny 2"])
  }

  @Test(
    "one attack stays one, whatever else the sentence names",
    arguments: [
      (
        "Gunmen attacked a bus in Kohistan on Sunday, killing 18 people, and the bodies were flown to Gilgit.",
        ["Kohistan 18"]
      ),
      (
        "A bomb killed two people in a market in Quetta on Sunday, and two of the wounded died in Karachi.",
        ["Quetta 2"]
      ),
      (
        "A suicide bomber struck a mosque in Maiduguri on Sunday and the group's spokesman in Yola claimed the attack.",
        ["Maiduguri -"]
      ),
      (
        "Police shot dead two suspects in Mombasa on Sunday and arrested three others in Malindi.",
        ["Mombasa 2"]
      ),
      (
        "A maize farmer was shot dead and three houses were torched when armed men stormed a settlement near Mpeketoni on "
          + "Sunday.", ["near Mpeketoni 1"]
      ),
      (
        "The blast in Ankara on Sunday came as a court in Istanbul jailed six men for killing a journalist.",
        ["Ankara -"]
      ),
    ])
  func one(text: String, told: [String]) throws {
    #expect(try Self.tolls(text) == told)
  }

  @Test(
    "who did it stands behind whom the report is from",
    arguments: [
      (
        "According to the Rangers, a relief organisation working in the area, soldiers from Battalions 542 and 544 attacked a "
          + "village in Toungoo on Sunday.", "soldiers from Battalions 542 and 544"
      ),
      (
        "According to police, who arrived at the scene, gunmen attacked a village in Toungoo on Sunday.",
        "gunmen"
      ),
      (
        "The government accused the rebels of killing six civilians in Goma on Sunday.", "rebels"
      ),
    ])
  func actors(text: String, actor: String) throws {
    #expect(try ArticleReadingTests.records(text).map { $0.mention.actors.first?.name } == [actor])
  }

  @Test(
    "another incident is another, whoever did it, and a list of towns is no passage",
    arguments: [
      (
        "Six people were killed in a landmine blast triggered by Maoists in Bastar district on Sunday. In another incident, the "
          + "rebels blew up a school building in Raipur.", ["Bastar 6", "Raipur -"]
      ),
      (
        "Bombs exploded outside the U.S. embassies in Nairobi and Dar es Salaam on Sunday, killing at least 80 people in Kenya and "
          + "10 in Tanzania.", ["Dar es Salaam -", "Nairobi -"]
      ),
    ])
  func another(text: String, told: [String]) throws {
    #expect(try Self.tolls(text) == told)
  }

  @Test("whose headquarters or embassies they are is not where they are")
  func headquarters() throws {
    let records = try ArticleReadingTests.records(
      "A blast hit a train in Brussels on Sunday near the EU headquarters, killing 20 people.")
    #expect(records.map(\.mention.place.text) == ["Brussels"])
  }

  @Test("aircraft that were destroyed are no weapon, and herdsmen who invade a village raid it")
  func destroyed() throws {
    let base = try ArticleReadingTests.records(
      "Rebels attacked the air base at Katunayake on Sunday, destroying eight military aircraft and three jets."
    )
    #expect(base.map(\.mention.category.code) == ["attack"])
    #expect(base.map(\.mention.weapon) == [nil])
    let village = try ArticleReadingTests.records(
      "At least 12 persons were killed when suspected herdsmen invaded Agatu community in Benue State on Sunday."
    )
    #expect(village.map(\.mention.category.code) == ["raid"])
    #expect(village.first?.mention.actors.map(\.name) == ["suspected herdsmen"])
  }

  private static func tolls(_ text: String) throws -> [String] {
    try ArticleReadingTests.records(text).map {
      "\($0.mention.place.text) \($0.mention.casualties.killed.map { "\($0.lower)" } ?? "-")"
    }.sorted()
  }
}

/// Lists, diaries and entries by the hour: whose day and place each item has.
@Suite("Lists and diaries of incidents", .serialized)
struct DiaryTests {
  @Test("each item of a list of towns is of its own town")
  func towns() throws {
    let text = """
      Following are security developments in Iraq on Sunday:
      * MOSUL - Gunmen killed a policeman in the city, police said.
      * KIRKUK - A roadside bomb wounded two soldiers, 250 km (155 miles) north of Baghdad, police said.
      * TIKRIT - A car bomb wounded eight people.
      """
    let told = try ArticleReadingTests.records(text).map {
      "\($0.mention.place.text) \($0.mention.date?.edtf ?? "-")"
    }
    #expect(told.sorted() == ["KIRKUK 2024-06-02", "MOSUL 2024-06-02", "TIKRIT 2024-06-02"])
  }

  @Test(
    "days that stand alone are those of what is told below them",
    arguments: [("Saturday, 1 June", "Sunday, 2 June"), ("Sunday, 2 June", "Saturday, 1 June")])
  func days(first: String, second: String) throws {
    let text = """
      \(first)

      At about 10.00, soldiers opened fire at farmers east of Khan Yunis, wounding one.

      \(second)

      At dawn, an unmanned aircraft fired a missile at a motorcycle in Rafah, killing two people.
      """
    let day = ["Saturday, 1 June": "2024-06-01", "Sunday, 2 June": "2024-06-02"]
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.date?.edtf) == [day[first], day[second]])
  }

  @Test("a day at the head of a text that goes on is no heading")
  func dateline() throws {
    let text =
      "2 June 2024. The lull ended. In Daraa a general was shot dead in his car, a colleague says; that was yesterday."
    #expect(try ArticleReadingTests.records(text).map(\.mention.date?.edtf) == ["2024-06-01"])
  }

  @Test("an entry that begins with an hour is the next incident of the town")
  func hours() throws {
    let text =
      "On Sunday at 0730 hours, unidentified gunmen fired at a vehicle in Kismayo. At 1400 hours, a hand grenade exploded in the "
      + "market, injuring five."
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.place.text) == ["Kismayo", "Kismayo"])
  }
}
