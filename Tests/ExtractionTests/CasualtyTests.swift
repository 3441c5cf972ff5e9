import Incidents
import Testing

@testable import Extraction

/// Counts as a reader takes them from the sentence.
@Suite("People killed and injured")
struct CasualtyTests {
  private func read(_ sentence: String) -> String {
    let prose = Prose(sentence)
    let reading = CasualtyGrammar(prose, in: 0..<prose.words.count).read()
    return
      "\(reading.killed?.count.description ?? "-") \(reading.injured?.count.description ?? "-")"
  }

  @Test(
    "numbers and their bounds",
    arguments: [
      ("The blast killed at least seven people and injured another twelve.", "7+ 12"),
      ("It left nineteen people hurt.", "- 19"),
      ("They died, killing between 12 and 15 fighters.", "12-15 -"),
      ("As many as 40 people had been wounded.", "- 0-40"),
      ("More than 30 people were killed and dozens injured.", "31+ 24+"),
      ("Three people were killed and five wounded.", "3 5"),
      ("The rocket fell, wounding three farm workers but killing no one.", "0 3"),
      ("There were no casualties.", "0 0"),
      ("It landed without causing casualties.", "0 0"),
      ("Nobody was hurt.", "0 0"),
      ("No injuries were reported.", "- 0"),
      ("More than 800 people and two policemen were killed.", "803+ -"),
      ("Seven men and three women died.", "10 -"),
      ("Gunmen took seven passengers off a coach and shot them dead.", "7 -"),
      ("An attacker wounded four people before police shot him dead.", "- 4"),
      ("Hospitals said 27 bodies arrived after the strikes.", "27 -"),
      ("The bodies of 12 people were brought to the hospital.", "12 -"),
      ("Police lowered the number of people wounded in a shooting from nine to six.", "- 6"),
      ("The bomb killed two officers and a shepherd.", "3 -"),
      ("Four soldiers and a police officer were killed.", "5 -"),
      ("The death toll rose to 100.", "100 -"),
      ("The toll later rose to 5.", "5 -"),
      ("Several civilians were injured.", "- 2+"),
      ("At least one child was killed.", "1+ -"),
      ("A gunman shot dead a former mayor and two others.", "3 -"),
      ("A dozen people died.", "12 -"),
      ("Twenty-three soldiers were killed.", "23 -"),
      ("Sixteen residents, three of them children, were taken to hospital.", "- 16"),
      ("Another 27 people suffered burns.", "- 27"), ("Two depot workers were burned.", "- 2"),
      ("Twenty-three people were being treated for their injuries.", "- 23"),
      ("Seven injured people were admitted to the general hospital.", "- 7"),
      ("Thirteen others required hospital treatment.", "- 13"),
      ("Three of them died on the spot and two others were wounded.", "3 2"),
      ("The blast left two members of a family dead and six other people injured.", "2 6"),
      ("It killed a schoolteacher and its watchman.", "2 -"),
      ("A 42-year-old electrician was seriously wounded by shrapnel.", "- 1"),
      (
        "The mine went off, killing eight passengers and wounding four, a police officer said.",
        "8 4"
      ),
      ("A missile hit the ship, killing three of its crew.", "3 -"),
      (
        "The number of civilians and guards killed had risen to 14, from a first count of nine.",
        "14 -"
      ),
      ("No one was injured.", "0 0"), ("Two officers escaped injury.", "- 0"),
      ("Two people died, a figure later corrected to three.", "3 -"),
      ("The confirmed deaths are fourteen civilians, five soldiers, and one sailor.", "20 -"),
      (
        "90 civilians were wounded, as were seventeen from the Armed Forces, and two each from the Coast Guard and the Police.",
        "- 111"
      ),
    ])
  func numbers(sentence: String, counts: String) {
    #expect(read(sentence) == counts, "\(sentence)")
  }

  @Test(
    "what counts only some, or was taken back, is no count",
    arguments: [
      "Five of the dead were women.", "The attack did not kill or wound any Americans.",
      "This revised downwards an earlier toll of 27 dead.",
      "The agency did not mention if there were casualties.",
      "Earlier, officials had reported 59 dead.", "Police had initially reported eight deaths.",
      "More than 41,000 people have been killed in the strip since then.",
      "More than 370 people have been killed in Lebanon in seven months.",
      "Thousands of people have died in the insurgency.",
      "The violence has killed thousands and driven many from their homes.",
      "Two brothers were among those killed.",
      "Guided bombs have killed at least 310 civilians in the region since January.",
    ])
  func parts(sentence: String) { #expect(read(sentence) == "- -", "\(sentence)") }

  @Test("an age between commas behind a name is no toll")
  func ages() {
    let result = IncidentExtractor().incidents(
      in: Document(
        id: "p",
        text:
          "A man was killed in a shooting at a car wash on Saturday. Terrence Hollins, 29, died at the scene.",
        published: OccurrenceDate(edtf: "2023-05-17")?.earliest),
      toponyms: [])
    #expect(result.incidents.map(\.mention.casualties.killed) == [Count(exactly: 1)])
  }
}
