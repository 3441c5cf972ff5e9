import Geoparsing
import Incidents
import Testing

/// Names that belong to somebody, a club, a paper or an armed group in one text and to a place in another. What is meant is
/// what any reader takes from the words.
@Suite("Names of people and of what is no place")
struct PersonTests {
  private func names(_ text: String) throws -> [String] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text)).map(\.text)
  }

  @Test(
    "whoever is named in full is meant by one of the names after it",
    arguments: [
      "Michael Jordan scored 40 points. Jordan later told reporters he was tired.",
      "Chad Johnson was arrested. Chad was released on bail.",
      "Chad Smith plays the drums. Chad is a friend of mine.",
      "Georgia Smith was there. Georgia smiled.",
      "Sheriff Tom Jordan spoke. Jordan said the search continues.",
      "Sydney Sweeney was late. Sydney apologised.",
      "The hanging chad decided the election.",
      "Jordan scored twice as the team won.",
      "Jordan said he heard shots before he ran.",
      "Chad told reporters he was fine.",
      "Chad, a 23-year-old student, was killed.",
      "Chad, 19, was arrested. Chad's mother wept.",
    ])
  func isSomebody(text: String) throws {
    #expect(try names(text).isEmpty)
  }

  @Test(
    "a country that is named like somebody is meant where the text is of it",
    arguments: [
      ("King Abdullah of Jordan met Barbara Jordan. Ms. Jordan spoke.", ["Jordan"]),
      ("Tom Jordan flew to Amman. Jordan said it would help.", ["Amman", "Jordan"]),
      (
        "Tom Jordan spoke. The Jordanian army was ready. Jordan said it would help.",
        ["Jordanian", "Jordan"]
      ),
      ("Israel Katz spoke in Haifa. Israel struck the airport.", ["Haifa", "Israel"]),
    ])
  func isCountry(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test("a word that the text writes small elsewhere is no name where it begins a sentence")
  func smallElsewhere() throws {
    let text = "Reading is fun. She was reading a book. The club won in Reading, Berkshire."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["Reading", "Berkshire"])
    #expect(found.first.map { $0.range.lowerBound > 50 } == true)
    #expect(try names("Hit was shelled. The shells hit a school in Hit.") == ["Hit", "Hit"])
    #expect(try names("Reading lies west of London.") == ["Reading", "London"])
    #expect(try names("Turkey struck targets in Iraq. Roast turkey was served.").count == 2)
  }

  @Test(
    "a paper, firm, club or armed group is no place, in a list neither",
    arguments: [
      "He reads the Baghdad Post, the Washington Post, and the Jerusalem Post.",
      "She left Texas Instruments, Paris Saint-Germain, and Manchester United.",
      "The Islamic State of Iraq and Syria claimed it.",
      "Islamic State of Iraq and the Levant fighters fled.",
      "Violence between the Meitei and Kuki communities killed 60.",
      "The SDF took the last IS village.",
      "The Sinaloa Cartel killed three.",
      "The Kurdistan Workers' Party claimed it.",
    ])
  func isNoPlace(text: String) throws {
    #expect(try names(text).isEmpty)
  }
}
