import Incidents
import Testing

@testable import Extraction

/// Who is said to have done it, read behind the report of a bomb: the sentences are ours, in the words of agencies.
@Suite("Claims, charges and denials")
struct ClaimTests {
  private func actor(_ sentence: String) -> String {
    let text = "A bomb exploded at a market on Sunday, police said. \(sentence)"
    let result = IncidentExtractor().incidents(
      in: Document(id: "c", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)),
      toponyms: [])
    guard result.incidents.count == 1, let actor = result.incidents[0].mention.actors.first else {
      return "\(result.incidents.count) incidents, nobody"
    }
    return "\(actor.claimStatus.rawValue): \(actor.name)"
  }

  @Test(
    "what a sentence says of who did it",
    arguments: [
      ("Al Shabaab claimed responsibility on its radio station.", "claimed: Al Shabaab"),
      (
        "A spokesman for the Front of the East accepted responsibility.",
        "claimed: Front of the East"
      ),
      ("In a message, JNIM stated that it was responsible.", "claimed: JNIM"),
      (
        "A caller told a newspaper that the group known as the New Dawn was responsible.",
        "claimed: New Dawn"
      ),
      (
        "A little-known group, the Brigade of the Two Rivers, said in a statement that it had carried out the attack.",
        "claimed: Brigade of the Two Rivers"
      ),
      (
        "Al Shabaab, which wants to topple the government, said its fighters were behind the assault.",
        "claimed: Al Shabaab"
      ),
      ("The army blamed the bomb on the Moon Brotherhood.", "alleged: Moon Brotherhood"),
      (
        "The ministry accused the Islamic State of Iraq and the Levant of being behind the bombing.",
        "alleged: Islamic State of Iraq and the Levant"
      ),
      ("Authorities believe that the ELN was behind the blast.", "alleged: ELN"),
      ("It bore the hallmarks of Boko Haram.", "alleged: Boko Haram"),
      ("The bombing was the work of Jemaah Islamiyah.", "alleged: Jemaah Islamiyah"),
      (
        "The police said the device had been laid by fighters of the ELN.",
        "alleged: fighters of the ELN"
      ),
      ("A Houthi official denied that the group was responsible.", "denied: Houthi"),
      ("State television acknowledged the attack.", "1 incidents, nobody"),
      ("The New Dawn claimed a different attack.", "1 incidents, nobody"),
      (
        "Kataib Hezbollah denied that it was responsible, but officials blamed the group.",
        "denied: Kataib Hezbollah"
      ),
      (
        "Boko Haram claimed responsibility. The army denied the claim.", "claimed: Boko Haram"
      ),
      ("The governor said in Rustenburg that Boko Haram was responsible.", "alleged: Boko Haram"),
      ("Colonel Abas said insurgents were believed to be behind it.", "alleged: insurgents"),
      (
        "The statement blamed the Group for the Support of Peace.",
        "alleged: Group for the Support of Peace"
      ),
      ("A command of the army said the ELN was the likely culprit.", "alleged: ELN"),
      ("The Islamic State posted a claim on Telegram.", "claimed: Islamic State"),
      (
        "A cell of the ELN posted a message on a website assuming responsibility.",
        "claimed: cell of the ELN"
      ),
      ("Al Shabaab's Andalus radio claimed the attack.", "claimed: Al Shabaab"),
      ("The minister blamed rival growers.", "alleged: rival growers"),
      ("A network accused Israel of deliberately targeting the press.", "alleged: Israel"),
      ("The police said the New Dawn had ordered the attack.", "alleged: New Dawn"),
    ])
  func actors(sentence: String, expected: String) { #expect(actor(sentence) == expected) }

  @Test(
    "who states his own deed claims it",
    arguments: [
      (
        "The Front of the East posted on Telegram that its men had planted it.",
        "claimed: Front of the East"
      ),
      (
        "The New Dawn told a radio station that one of its members had set it off.",
        "claimed: New Dawn"
      ),
      ("Al Shabaab boasted that it had blown up the stalls.", "claimed: Al Shabaab"),
      ("The New Dawn has since declared that it committed the attack.", "claimed: New Dawn"),
      ("The New Dawn owned up to the attack.", "claimed: New Dawn"),
      ("Al Shabaab said the bomber was one of its members.", "claimed: Al Shabaab"),
      (
        "Al Shabaab said that the device had been meant for the soldiers there.",
        "claimed: Al Shabaab"
      ),
      ("The Front of the East said its boys did it.", "claimed: Front of the East"),
      (
        "\u{201C}We bombed the stalls of the spies,\u{201D} the New Dawn said in a message.",
        "claimed: New Dawn"
      ),
      (
        "In a statement e-mailed to reporters, the Front of the East claimed responsibility.",
        "claimed: Front of the East"
      ),
    ])
  func ownDeeds(sentence: String, expected: String) {
    #expect(actor(sentence) == expected)
  }

  @Test(
    "who states that it was not his deed denies it",
    arguments: [
      ("The RSF swore that none of its men had been near the place.", "denied: RSF"),
      ("The RSF insisted that its fighters had not moved that day.", "denied: RSF"),
      ("The RSF said in a statement that it had played no part in it.", "denied: RSF"),
      ("The RSF had no involvement in the blast, its secretary told a paper.", "denied: RSF"),
      ("The RSF denied planting it.", "denied: RSF"),
      ("The army blamed the RSF, whose spokesman rejected the accusation.", "denied: RSF"),
      (
        "The governor blamed the RSF. The group's spokesman, Omar Hadi, said its men were not behind it.",
        "denied: RSF"
      ),
      (
        "The RSF brushed aside the suggestion that it had planted the bomb.", "denied: RSF"
      ),
      (
        "The RSF called a report that its men had bombed the market propaganda.", "denied: RSF"
      ),
      (
        "Officials accuse Khartoum of having sent the bomber, which the RSF calls absurd.",
        "alleged: Khartoum"
      ),
      (
        "The army blamed the RSF, an accusation the movement dismissed.", "denied: RSF"
      ),
      ("The RSF said it had fired no rockets and planted no bombs.", "denied: RSF"),
    ])
  func ownDenials(sentence: String, expected: String) {
    #expect(actor(sentence) == expected)
  }

  @Test(
    "whom others hold for it is charged with it",
    arguments: [
      ("Police named the New Dawn as the perpetrators.", "alleged: New Dawn"),
      ("The minister said the New Dawn was to blame.", "alleged: New Dawn"),
      ("Police put it down to the New Dawn.", "alleged: New Dawn"),
      ("Police said they suspected the New Dawn.", "alleged: New Dawn"),
      ("The governor ascribed the blast to the New Dawn.", "alleged: New Dawn"),
      ("The bomb is thought to have been laid by the New Dawn.", "alleged: New Dawn"),
      ("All the evidence points to the New Dawn.", "alleged: New Dawn"),
      ("Residents say the attackers belonged to the New Dawn.", "alleged: New Dawn"),
      ("Shopkeepers say that it was the New Dawn.", "alleged: New Dawn"),
      (
        "Police suspect a splinter of the New Dawn of laying it.",
        "alleged: splinter of the New Dawn"
      ),
      (
        "The army blamed a faction known as the Men of the Valley.",
        "alleged: faction known as the Men of the Valley"
      ),
    ])
  func charges(sentence: String, expected: String) {
    #expect(actor(sentence) == expected)
  }

  @Test(
    "who does not claim it is not taken to",
    arguments: [
      "No group has said it carried out the bombing.",
      "The New Dawn praised the bombing but stopped short of saying it was responsible.",
      "Police said they were still trying to establish who was behind it.",
      "The attack had not been claimed by nightfall.",
      "The army said its men had rushed to the scene.",
    ])
  func unclaimed(sentence: String) {
    #expect(actor(sentence) == "1 incidents, nobody")
  }

  @Test(
    "rarer words for a claim and for a charge",
    arguments: [
      (
        "The Moon Brotherhood, in a statement published online, boasted of the attack.",
        "claimed: Moon Brotherhood"
      ),
      (
        "The attack was later claimed on Twitter by the Moon Brotherhood.",
        "claimed: Moon Brotherhood"
      ),
      (
        "A caller claimed responsibility on behalf of the Baloch Liberation Army.",
        "claimed: Baloch Liberation Army"
      ),
      (
        "A pamphlet of the Moon Brotherhood, which owned up to the sabotage, was found.",
        "claimed: Moon Brotherhood"
      ),
      (
        "The bomber had pledged allegiance to the Moon Brotherhood, which claimed the act.",
        "claimed: Moon Brotherhood"
      ),
      (
        "The Moon Brotherhood said it had acted in retaliation for the siege.",
        "claimed: Moon Brotherhood"
      ),
      ("Local sources point to the Moon Brotherhood.", "alleged: Moon Brotherhood"),
      ("The governor was quick to point at the \"Moon Brotherhood\".", "alleged: Moon Brotherhood"),
      ("Police see in it the hand of the Clan del Golfo.", "alleged: Clan del Golfo"),
      ("The mayor said the army had acted in response.", "1 incidents, nobody"),
      ("Signs point to the exits.", "1 incidents, nobody"),
      ("Residents point to the lack of police in the town.", "1 incidents, nobody"),
      ("The governor points to the success of the Security Belt.", "1 incidents, nobody"),
      ("Police see no hand of the Moon Brotherhood in it.", "1 incidents, nobody"),
    ])
  func idioms(sentence: String, expected: String) {
    #expect(actor(sentence) == expected)
  }
}
