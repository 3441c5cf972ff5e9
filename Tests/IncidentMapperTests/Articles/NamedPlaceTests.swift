import Testing

@testable import IncidentMapper

/// Places by whose they are, by what they lie in and by what is named after them.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Places by whose they are", .serialized)
struct NamedPlaceTests {
  @Test(
    "an attack is at the place that is meant, by the name that the text gives it",
    arguments: [
      ("A drone strike by the army hit the Saudi Hospital in El-Fasher on Sunday.", "El-Fasher"),
      (
        "Two bombs were set off in the Cathedral of Our Lady of Mount Carmel in Jolo on Sunday, killing 19 people.",
        "Jolo"
      ),
      (
        "Gunmen attacked a checkpoint in the restive, oil-rich province of Kirkuk on Sunday, killing two policemen.",
        "Kirkuk"
      ),
      ("A doctor was shot dead by gunmen in Karachi's Orangi Town on Sunday.", "Orangi Town"),
      (
        "Gunmen on Sunday attacked a village 13 kilometres north of Borno state capital Maiduguri, killing five people.",
        "Maiduguri"
      ),
      ("Gunmen shot dead three people in Panjgur district of Balochistan on Sunday.", "Panjgur"),
      ("Gunmen killed an actor in the Baghdad neighborhood of Waziriyah on Sunday.", "Waziriyah"),
    ])
  func named(text: String, place: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    let mention = try #require(records.first).mention.place
    #expect(mention.text == place)
    #expect(records.first?.location != nil)
  }

  @Test(
    "where a bus comes from or goes to is not where it was attacked",
    arguments: [
      "Gunmen attacked a bus en route Lamu from Mombasa on Sunday, killing three people.",
      "Gunmen attacked a bus travelling to Lamu from Mombasa on Sunday, killing three people.",
      "Six passengers were killed when militants attacked a bus bound for Lamu from Mombasa on Sunday.",
    ])
  func onTheWay(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.location == nil } == [true])
    #expect(records.first?.mention.target?.hasPrefix("bus") == true)
  }

  @Test(
    "what is told in a set phrase is told",
    arguments: [
      (
        "Rebel forces battled their way into a displacement camp in Nyala on Sunday, killing nine people.",
        "armed_clash 2024-06-02 Nyala"
      ),
      (
        "Elements of the 32nd Infantry Battalion encountered about 20 armed followers of the Abu Sayyaf Group in Jolo on Sunday.",
        "armed_clash 2024-06-02 Jolo"
      ),
      (
        "The navy reports a sea battle off Mullaitivu on Sunday.",
        "armed_clash 2024-06-02 Mullaittivu"
      ),
      (
        "Thirteen people died on Sunday when villagers fought back against armed cattle thieves near Gao.",
        "armed_clash 2024-06-02 Gao"
      ),
      (
        "Rebels deployed drones against army positions in Nyala on Sunday.",
        "drone_strike 2024-06-02 Nyala"
      ),
      ("A pipe bomb was planted outside a school in Belfast on Sunday.", "ied 2024-06-02 Belfast"),
      (
        "Soldiers and rebels were locked in clashes in Nyala on Sunday.",
        "armed_clash 2024-06-02 Nyala"
      ),
      (
        "An 8 May attack on a market in Nyala killed nine people.",
        "attack 2024-05-08 Nyala"
      ),
      (
        "Jets struck a depot in Nyala on Sunday in retaliation for a rocket attack on Odesa.",
        "airstrike 2024-06-02 Nyala"
      ),
      (
        "Six terrorists were sent to hell in an operation in Quetta on Sunday.",
        "armed_clash 2024-06-02 Quetta"
      ),
      (
        "Rebels seized the district headquarters in Beni on Sunday after killing two soldiers.",
        "armed_clash 2024-06-02 Beni"
      ),
      (
        "The attack on a market in Nyala on Sunday comes a week after 14 people were killed in Kano.",
        "attack 2024-06-02 Nyala"
      ),
    ])
  func phrase(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("each region over which drones were shot down has its own")
  func eachRegion() throws {
    let records = try ArticleReadingTests.records(
      "Russian air defences shot down 13 of the drones over Belgorod and six over Kursk on Sunday.")
    #expect(Set(records.compactMap { $0.mention.intercepted?.lower }) == [13, 6])
  }
}
