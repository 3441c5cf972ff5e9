import Incidents
import InterchangeFormats
import Testing

/// Advances, riots, aircraft and what is told of attacks by the way, in sentences written for this purpose; published on
/// Monday, 3 June 2024.
@Suite("Advances, and what is told by the way")
struct AdvanceTests {
  private func told(_ text: String) throws -> [String] {
    try ArticleReadingTests.records(text).map { record in
      let mention = record.mention
      return "\(mention.category.code) \(mention.date?.edtf ?? "undated") "
        + mention.place.text.replacing("near ", with: "")
    }
  }

  @Test(
    "fights, captures and raids of armed forces are told by their idioms",
    arguments: [
      (
        "Government forces put up a brief fight at Mosul on Sunday.", "armed_clash 2024-06-02 Mosul"
      ),
      (
        "Soldiers landed on the island of Anjouan on Sunday and met resistance from rebels.",
        "armed_clash 2024-06-02 Anjouan"
      ),
      (
        "On Sunday the rebels gained control of Goma after heavy fighting.",
        "armed_clash 2024-06-02 Goma"
      ),
      (
        "On Sunday Islamic State reportedly completed taking the ancient city of Palmyra, Syria.",
        "armed_clash 2024-06-02 Palmyra"
      ),
      ("Rebels took the town of Timbuktu on Sunday.", "armed_clash 2024-06-02 Timbuktu"),
      ("Troops invaded the island of Anjouan on Sunday.", "raid 2024-06-02 Anjouan"),
      (
        "On Sunday, Iraqi security forces (ISF) battled militants in Basra.",
        "armed_clash 2024-06-02 Basra"
      ),
      (
        "At least twenty people were killed in riots in the Nigerian city of Jos on Sunday.",
        "armed_clash 2024-06-02 Jos"
      ),
      (
        "The downing of a military helicopter near Goma on Sunday killed four soldiers.",
        "attack 2024-06-02 Goma"
      ),
      (
        "Syrian forces used chemical weapons against Homs on Sunday, killing 80 people.",
        "chemical_weapon 2024-06-02 Homs"
      ),
      (
        "Shops in Karachi closed to mourn Raza Haider, a politician, assassinated on Saturday.",
        "assassination 2024-06-01 Karachi"
      ),
      (
        "Media in the United States say a suicide bomber attacked a base in Helmand on Sunday.",
        "suicide_bombing 2024-06-02 Helmand"
      ),
      (
        "In May of 2023, a UN convoy was hit by an IED in the town of Khan Sheikhoun.",
        "ied 2023-05 Khan Sheikhoun"
      ),
      (
        "Al-Sayed was the last journalist to die in 2023, shot on December 29 by a sniper in Homs.",
        "small_arms_attack 2023-12-29 Homs"
      ),
    ])
  func idioms(text: String, expected: String) throws {
    #expect(try told(text) == [expected])
  }

  @Test(
    "what only looks so is none",
    arguments: [
      "Marines put up a fight in the rugby final in Portsmouth on Sunday.",
      "The army veteran put up a brave fight with cancer and died in Leeds on Sunday.",
      "Army Rangers met stiff resistance from the Soldiers FC in Nairobi on Sunday.",
      "Iraqi forces took control of Basra airport from British troops in a ceremony on Sunday.",
      "Rebel shareholders seized control of the company from its owners in Lagos after a bitter battle on Sunday.",
      "Two years after Russian forces invaded the peninsula, leaders met in Kyiv on Sunday.",
      "Two years after Russian forces invaded the city of Kherson, a film on it opened in Kyiv on Sunday.",
      "The film on riots in Jos that killed many opened on Sunday.",
      "The army denied on Sunday that it used chemical weapons against Homs.",
      "Firefighters used chemical retardant against wildfires near Athens on Sunday.",
      "Saddam Hussein's forces used chemical weapons against the Kurds, a professor in London recalled on Sunday.",
      "Russia threatened the downing of any aircraft over the Black Sea on Sunday.",
      "Four suspects in the downing of a passenger jet go on trial in The Hague on Sunday.",
      "The hijackers took a bus to the airport in Athens, prosecutors said on Sunday.",
      "The jet made an emergency landing at Gao on Sunday.",
      "The Union sanctioned Iran on Sunday over assassination plots against dissidents in Denmark.",
      "\"The ambulance took away two students on Sunday in Oslo,\" a witness said.",
      "In recent years, several attacks on aid workers have taken place in Gao.",
    ])
  func none(text: String) throws {
    #expect(try told(text) == [])
  }

  @Test(
    "later counts of patients, of a year and of a war are not the toll",
    arguments: [
      (
        "A bomb killed nine people and wounded 40 in Mosul on Sunday. One victim died at a hospital, another was transferred.",
        9, 40
      ),
      (
        "An airstrike on a school in Gaza City killed 30 people and wounded 40 on Sunday. The total death toll has risen to 600, and 2,700 are wounded.",
        30, 40
      ),
      (
        "A journalist was shot dead in Mosul on Sunday and four people were wounded. Nine journalists have been killed in the country this year.",
        1, 4
      ),
      (
        "A strike on a school in Rafah killed two people and wounded nine on Sunday. By evening a total of 25 had been killed and 60 wounded.",
        25, 60
      ),
      (
        "A bomb wounded three in a market in Mogadishu on Sunday. Ninety people died, the highest toll since 2019.",
        90, 3
      ),
      (
        "Gunmen attacked a church in Owo on Sunday and wounded three. At least 40 worshippers were killed, a priest appointed in 2015 said.",
        40, 3
      ),
      (
        "A blast killed two and wounded 60 in Lahore on Sunday. Officials lowered the number of injured to 45 patients.",
        2, 45
      ),
    ])
  func tolls(text: String, killed: Int, injured: Int) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.mention.casualties.killed?.lower } == [killed])
    #expect(records.map { $0.mention.casualties.injured?.lower } == [injured])
  }

  @Test("each attack of a list has its own day, place and toll")
  func lists() throws {
    let text =
      "In recent years, several attacks on aid workers have taken place in Afghanistan. In February 2023, six people were killed in Jowzjan while delivering aid. Nine were killed in Balkh in 2022."
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.mention.casualties.killed?.lower } == [6, 9])
    #expect(records.map { $0.mention.date?.edtf } == ["2023-02", "2022"])
  }

  @Test("a series of bombings with a toll of its own is the news of its towns")
  func series() throws {
    #expect(
      try told("A series of bombings in Baghdad and Khalis in Iraq killed as many as 130 people.")
        .map { $0.split(separator: " ").last.map(String.init) } == ["Baghdad", "Khalis"])
  }

  @Test(
    "those told of again were hurt by the same blade, and new ones by another",
    arguments: [
      (
        "On Sunday a man stabbed four people to death at an office in Paris. The officers were stabbed with a kitchen knife. Police searched his home in Gonesse.",
        1
      ),
      (
        "On Sunday a man stabbed four people to death in Paris. A second man stabbed a guard in Lyon.",
        2
      ),
      ("Attackers stabbed an imam in Marseille on Sunday. A rabbi was stabbed in Aix.", 2),
      (
        "A boy was stabbed to death in Croydon on Sunday. Hours after that, a man of 19 was stabbed in Brixton.",
        2
      ),
    ])
  func blades(text: String, count: Int) throws {
    #expect(try told(text).count == count)
  }

  @Test("a training centre that is hit is no exercise, and what a car is rammed into is hit")
  func rammed() throws {
    let records = try ArticleReadingTests.records(
      "A car bomb was rammed into a military base in Maidan Shahr on Sunday. The training centre belongs to the army; it was targeted with a car packed with explosives, followed by two gunmen."
    )
    #expect(records.map(\.mention.category.code) == ["car_bombing"])
    #expect(records.first?.mention.target?.contains("base") == true)
  }

  @Test("the dead of each town behind a sum are those of its own attack")
  func towns() throws {
    let records = try ArticleReadingTests.records(
      "At least thirteen bombs were set off in Assam on Sunday. The blasts hit markets in the state capital Guwahati. Reports say that 77 people have been killed. 41 of the victims were in Guwahati, 21 in Kokrajhar and 15 in Barpeta."
    )
    #expect(records.map { $0.mention.casualties.killed?.lower } == [41, 21, 15])
  }

  @Test(
    "the day is that of what is spoken of, and not of a life",
    arguments: [
      (
        "The government is to look into last week's killing of demonstrators by security forces. It said 31 people will investigate what happened when security forces opened fire on demonstrators in Conakry.",
        "2024-05-27/2024-06-02"
      ),
      (
        "Six people were killed in a shooting in Lagos on Sunday. The gunman, who joined the army in 2004, was shot by police.",
        "2024-06-02"
      ),
      (
        "Troops launched an offensive in early 2007 after rebels attacked an oil field in Gao, killing 74 people.",
        "2007-01/2007-04"
      ),
      (
        "The bombing, which took place in May 2014, killed 30 people at a market in Kano.",
        "2014-05"
      ),
      (
        "Police opened fire on crowds in Dakar, killing three, witnesses said. The party criticised Sunday's violence in Paris.",
        "2024-06-03~"
      ),
    ])
  func days(text: String, date: String) throws {
    #expect(try ArticleReadingTests.records(text).map { $0.mention.date?.edtf } == [date])
  }
}
