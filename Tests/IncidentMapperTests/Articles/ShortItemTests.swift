import Testing

@testable import IncidentMapper

/// Datelines, heads of items, and words that name no attack. The texts are ours, and what is expected of them is what their reader
/// takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Datelines, short items and words that mislead", .serialized)
struct ShortItemTests {
  @Test(
    "no attack: tactics, scores, scenes, crimes in law, every shot, a bid that was foiled, what a series follows",
    arguments: [
      "Lisbon may send instructors to Maputo to teach marines ambush and counter-ambush tactics.",
      "The army fights like a man swatting bees and every shot it fires makes another recruit, a priest said on Sunday in Gao.",
      "Intentional attacks on civilians in Gao are a clear violation of humanitarian law, the UN said today.",
      "Our boys were slaughtered in Gao on Sunday night, 98-61.",
      "The champion pummeled his rival in Gao on Sunday.",
      "SCREEN. Huling Putok opens at the mall. A sniper loses his brother when rebels blow up a bridge outside Gao; the rest is two hours of rain.",
      "In Gao, police said the arrest of two youths on Sunday had foiled a bid to ambush a polling party next week.",
    ])
  func none(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "where a report is written from, in capitals at its head, is the town it calls this",
    arguments: [
      (
        "KONDUGA, Nigeria (AP) — Rebels lobbed mortars at the police post in this mountain town on Sunday.",
        "mortar_fire 2024-06-02 Konduga"
      ),
      (
        "KONDUGA, Nigeria — Gunmen killed six people in a bar in this factory city on Sunday, prosecutors in Gao said.",
        "small_arms_attack 2024-06-02 Konduga"
      ),
    ])
  func here(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test(
    "one day, or hours, before another attack",
    arguments: [
      (
        "A bomb went off in Gao on Sunday.\n\nThe day before the bombing, assailants opened fire on a camp near Bamako, killing a stonecutter.",
        ["ied 2024-06-02 Gao", "small_arms_attack 2024-06-01 Bamako"]
      ),
      (
        "Several rounds from a handgun had been fired at a police station in Gao on Sunday.",
        ["small_arms_attack 2024-06-02 Gao"]
      ),
    ])
  func before(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "two in one sentence, drones engaged over a sea, and missiles fired toward it by those at war",
    arguments: [
      (
        "Insurgents killed a soldier in the restive city of Gao and mortar strikes pummeled Bamako on Sunday.",
        ["mortar_fire 2024-06-02 Bamako", "small_arms_attack 2024-06-02 Gao"]
      ),
      (
        "U.S. forces engaged six Houthi unmanned aerial vehicles over the Red Sea on Sunday.",
        ["drone_strike 2024-06-02 Red Sea"]
      ),
      (
        "Houthi terrorists fired four ballistic missiles toward the Red Sea on Sunday. There were no injuries.",
        ["missile_strike 2024-06-02 Red Sea"]
      ),
      ("The navy fired four test missiles into the Black Sea on Sunday.", []),
      (
        "The army conducted a precision strike on a safe house in Gao on Sunday.",
        ["airstrike 2024-06-02 Gao"]
      ),
    ])
  func seas(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test("a container ship and a bulk carrier are two that were hit")
  func vessels() throws {
    let text =
      "Houthis said on Monday they had fired missiles at a container ship, the Sky II, in the Gulf of Aden. No crew were hurt.\n\nThe U.S. Central Command said its forces destroyed three drones in Yemen. On Sunday a Houthi missile struck the bulk carrier True Confidence, killing three seafarers."
    let targets = try ArticleReadingTests.records(text).compactMap(\.mention.target)
    #expect(targets.contains("container ship"))
    #expect(targets.contains("bulk carrier True Confidence"))
  }

  @Test("a report is known by its publisher, else by its title")
  func source() throws {
    let text = "A bomb went off in Gao on Sunday."
    for (source, known) in [("Radio Gao", "Radio Gao"), (nil, "Bomb in Gao")] {
      let reading = try ArticleReadingTests.reader().read(
        Document(
          id: "d", title: "Bomb in Gao", text: text, source: source,
          published: CalendarDay(year: 2024, month: 6, day: 3)))
      #expect(reading.records.map(\.mention.provenance.source) == [known])
    }
  }

  @Test("what is called Today is no day, and a guided missile cruiser fires nothing")
  func names() throws {
    let records = try ArticleReadingTests.records(
      "On Saturday jets bombed a relay station at Gao. The Web site Vanni Today said the planes had hit a hamlet, and that a man of 60 had died there."
    )
    #expect(records.map { $0.mention.date?.edtf } == ["2024-06-01"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [1])
    let cruiser = try ArticleReadingTests.records(
      "The guided missile cruiser Gettysburg answered a call from a trawler that was attacked off Aden on Sunday."
    )
    #expect(cruiser.count == 1)
    #expect(cruiser.first?.mention.weapon == nil)
  }
}
