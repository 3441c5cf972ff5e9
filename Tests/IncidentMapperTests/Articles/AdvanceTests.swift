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
      "The minister put up a fight to keep his office in Mosul on Sunday.",
      "The company gained control of Gao Mining on Sunday after a legal battle.",
      "The paper invaded her privacy in Paris on Sunday.",
      "The film on riots in Jos opened on Sunday.",
      "The army denied on Sunday that it used chemical weapons against Homs.",
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

  @Test("one man with a blade is one attack, two in two towns are two")
  func blades() throws {
    #expect(
      try told(
        "On Sunday a man stabbed four people to death at an office in Paris. The officers were stabbed with a kitchen knife. Police searched his home in Gonesse."
      ).count == 1)
    #expect(
      try told(
        "On Sunday a man stabbed four people to death in Paris. A second man stabbed a guard in Lyon."
      ).count == 2)
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
    ])
  func days(text: String, date: String) throws {
    #expect(try ArticleReadingTests.records(text).map { $0.mention.date?.edtf } == [date])
  }
}
