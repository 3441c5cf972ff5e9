import Testing

@testable import IncidentMapper

/// Incidents whose day, place or number another sentence tells. The sentences are ours, in the words of agencies;
/// 3 June 2024, the day of publication, is a Monday.
@Suite("Reports told over several sentences", .serialized)
struct DiscourseTests {
  private func read(_ text: String) throws -> [String] { try ArticleReadingTests.told(text) }

  @Test(
    "each sentence gives what it tells, and no more incidents than there were",
    arguments: [
      (
        "Attacks in three Iraqi provinces killed nine people on Wednesday, officials said. In Baquba, gunmen shot "
          + "dead a shopkeeper. In Kirkuk, a roadside bomb hit a police patrol, wounding two officers.",
        ["ied 2024-05-29 Kirkuk", "small_arms_attack 2024-05-29 Baqubah"]
      ),
      (
        "A bomb hit a minibus in Iraq's Diyala province, killing three people, police said. The minibus was near the "
          + "town of Khalis at about 8 a.m. on Sunday.",
        ["ied 2024-06-02 Al-Khalis"]
      ),
      (
        "Israeli aircraft attacked two sites in the Gaza Strip early on Sunday. One of the strikes hit a workshop in "
          + "Khan Younis. The second was aimed at a post near Rafah.",
        ["airstrike 2024-06-02 Khān Yūnis", "airstrike 2024-06-02 Rafaḩ"]
      ),
      (
        "KIRKUK: Two policemen were killed when gunmen opened fire on a patrol near the bus terminal here on Sunday.",
        ["small_arms_attack 2024-06-02 Kirkuk"]
      ),
      (
        "Russia attacked the Black Sea port city of Odesa with drones on Saturday, wounding four dock workers.",
        ["drone_strike 2024-06-01 Odesa"]
      ),
      (
        "A bomb killed four in Baidoa on Friday.\n\nAl-Shabab is the main rebel group. Its truck bomb killed 587 people "
          + "in Mogadishu.",
        ["car_bombing undated Mogadishu", "ied 2024-05-31 Baidoa"]
      ),
      (
        "Hours after the bombs fell, drones set fire to a depot in Odesa on Saturday.",
        ["drone_strike 2024-06-01 Odesa"]
      ),
      (
        "Rebels killed ten people in Beni on Saturday. Three attackers were shot dead by troops.",
        ["small_arms_attack 2024-06-01 Beni"]
      ),
      (
        "A suicide bomber drove a car packed with explosives into the gate of a hotel in Mogadishu on Saturday, "
          + "killing nine. The bomber struck at dawn, police told reporters at the scene on Sunday.",
        ["suicide_bombing 2024-06-01 Mogadishu"]
      ),
    ])
  func told(text: String, expected: [String]) throws { #expect(try read(text) == expected) }

  @Test(
    "what proved to be nothing, or is only talked of, is no incident",
    arguments: [
      "Television channels spoke of a second explosion near the airport of Basra on Friday, but police said that no such blast had taken place.",
      "A post shared on Tuesday, according to which gunmen had stormed a school in Mosul, was found to be false.",
      "The gunfire reported by fishermen off Hodeidah on Monday came from a frigate testing its weapons.",
      "A court in Baghdad sentenced two men on Sunday for their part in the attack on a market in Mosul.",
      "The envoy called the shelling of the town a crime on Sunday and flew to Ankara.",
      "The army said an attempt to storm the base in Kirkuk remained possible.",
      "Militants carried out 97 attacks in Iraq in February, an institute in Baghdad said.",
      "Aid agencies said an assault on Basra, where many have sought refuge, would be a catastrophe.",
      "A spokesman termed baseless the reports that a train had been attacked near Basra on Friday.",
      "Another bombing of a bus in Mosul was averted on Sunday when the driver refused a box.",
      "The bishop will say a Mass in memory of the victims of the bomb in Mosul on Sunday.",
      "The traders of Basra announced a shutter-down strike for Friday.",
      "Special forces practised storming a train at a station in Baghdad on Sunday.",
    ])
  func nothing(text: String) throws { #expect(try read(text) == []) }

  @Test("where a report was written is not where its incidents were")
  func dateline() throws {
    let text =
      "BAGHDAD, May 31 — Six rockets were fired at a base beside Erbil International Airport on Thursday. A drone "
      + "strike killed two men on Wednesday."
    #expect(
      try read(text) == [
        "drone_strike 2024-05-29 nowhere", "rocket_fire 2024-05-30 Erbil International Airport",
      ])
  }
}
