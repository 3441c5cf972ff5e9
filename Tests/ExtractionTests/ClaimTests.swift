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
    ])
  func actors(sentence: String, expected: String) { #expect(actor(sentence) == expected) }
}
