import Testing

@testable import IncidentMapper

/// News as armies, agencies and chronologies write it: in items, in the words of their trade, and under headlines.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Press releases, chronologies and headlines", .serialized)
struct ReleaseTests {
  @Test("two provinces are two incidents, whoever killed in both; whom forces hunt is their target")
  func provinces() throws {
    let records = try ArticleReadingTests.records(
      "On Sunday:\n-- A combined force killed several militants in Khost province.\n-- Combined forces killed a dozen militants in Ghazni province."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [2, 12])
    #expect(records.map(\.mention.target) == ["militants", "militants"])
  }

  @Test(
    "what was killed, hit or damaged, and by whom",
    arguments: [
      (
        "Two foreign oil workers, an Irishman and a Briton, were abducted from a bar in Gao on Sunday.",
        "Two foreign oil workers", ""
      ),
      (
        "Two car bombs went off in Gao on Sunday, causing major damage to two mosques.",
        "two mosques",
        ""
      ),
      ("A rocket exploded in Gao on Sunday, damaging a school.", "school", ""),
      (
        "Ten villagers were wounded by Israeli forces in Gao on Sunday.", "villagers",
        "Israeli forces"
      ),
      (
        "U.S. forces shot down a Houthi-launched attack drone over the Gulf of Aden on Sunday.", "",
        "Houthi"
      ),
      ("An Iranian-made drone hit a tanker in Aden on Sunday.", "tanker", ""),
      (
        "On Sunday a missile was launched from the coast and struck the M/V Sounion in the port of Aden.",
        "M/V Sounion", ""
      ),
      (
        "A door-to-door operation by an armed group led to the massive killing of villagers in Gao on Sunday.",
        "villagers", "armed group"
      ),
    ])
  func parties(text: String, target: String, actor: String) throws {
    let mention = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(mention.target ?? "" == target)
    #expect(mention.actors.first?.name ?? "" == actor)
  }

  @Test(
    "what is fired, or goes off, in whatever form of the word",
    arguments: [
      (
        "Militants fired at least 20 makeshift rockets at Sderot on Sunday.",
        "rocket_fire 2024-06-02 Sderot"
      ),
      (
        "At least eight people were killed in Gao on Sunday in a car-bomb attack.",
        "car_bombing 2024-06-02 Gao"
      ),
      (
        "A suicide-bomb attack in Gao on Sunday left 14 dead.", "suicide_bombing 2024-06-02 Gao"
      ),
      (
        "Sunday's large-scale attack on Odesa was repelled by the city's air defences.",
        "airstrike 2024-06-02 Odesa"
      ),
      (
        "An armed group had irrupted into Gao on Sunday, shooting at people and killing 14 of them.",
        "raid 2024-06-02 Gao"
      ),
      (
        "Based on information gained from an operation May 27, soldiers stormed a compound in Gao on Sunday.",
        "raid 2024-06-02 Gao"
      ),
    ])
  func kinds(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test(
    "a headline in the present tells the news of which the text says no more",
    arguments: [
      (
        "Car bomb rips through market in Gao\n\nAt least nine people died, police said.",
        ["car_bombing"]
      ),
      ("Gunmen storm hotel in Gao\n\nAt least 10 people have died, police said.", ["raid"]),
      ("Blasts rock Quetta\n\nSix people died, police said.", ["ied"]),
      ("Gas explosion rips through flats in Gao\n\nThree people died, the mayor said.", []),
      (
        "Rockets slam Lakers in Houston\n\nThe hosts won 111-102 on Sunday, and Harden scored 36 points.",
        []
      ),
    ])
  func headlines(text: String, kinds: [String]) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == kinds)
  }

  @Test("the next incident of the news is around the one before, if no other place is told")
  func next() throws {
    let records = try ArticleReadingTests.records(
      "A bomb exploded in Gao on Sunday, wounding two soldiers.\n\nIn another incident, gunmen shot dead a teacher in his home."
    )
    #expect(records.count == 2)
    #expect(records.last?.location?.place?.name == "Gao")
    #expect(records.last?.location?.method == .relation)
    #expect(records.last?.location?.uncertainty.meters ?? 0 >= 25_000)
    #expect(records.last?.mention.date?.edtf == "2024-06-02")
  }

  @Test("bombers who die are none of those whom they hurt; another who is hurt is one")
  func tolls() throws {
    let bombed = try ArticleReadingTests.records(
      "A suicide bombing outside a church in Gao on Sunday wounded 14 people. The two suspected bombers both died."
    )
    #expect(bombed.first?.mention.casualties.killed == nil)
    #expect(bombed.first?.mention.casualties.injured?.lower == 14)
    let hit = try ArticleReadingTests.records(
      "A bomb hit a truck in Gao on Sunday, killing a soldier and wounding another.")
    #expect(hit.first?.mention.casualties.injured?.lower == 1)
  }
}

/// News as agencies tell it over several paragraphs. The texts are ours, as above.
