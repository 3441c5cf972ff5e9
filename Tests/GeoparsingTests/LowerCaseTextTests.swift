import Foundation
import Geoparsing
import Incidents
import Testing

/// Messages typed without capitals name the same places as those with them.
@Suite("Texts without capitals")
struct LowerCaseTextTests {
  private func toponyms(_ text: String) throws -> [Toponym] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
  }

  /// The sentence with capitals is the judge of the one without.
  @Test(
    "the names of a text without capitals are those of the same text with them",
    arguments: [
      "Rockets hit Erbil last night, reports from Kirkuk say 3 dead",
      "An air strike hit a house in northern Syria on Monday, Syrian troops left Idlib",
      "Explosion heard near the U.S. embassy in Baghdad",
      "Shelling near Khan Younis and Rafah",
      "Drone strike on a refinery in Ryazan, Russia. 3 injured",
      "Clashes 10 km south of Kirkuk",
      "Strikes in Deir al-Balah, 5 killed",
      "A bomb went off in New York and one in Turkey",
      "The army of the Philippines said so",
    ])
  func sameNames(_ text: String) throws {
    // Months and days are no names, with capitals or without.
    let plain = text.lowercased()
    let (known, found) = (try toponyms(text), try toponyms(plain))
    #expect(!known.isEmpty)
    #expect(found.map(\.location?.place?.id) == known.map(\.location?.place?.id))
    #expect(found.map(\.range) == known.map(\.range))
    #expect(found.map(\.relation?.location) == known.map(\.relation?.location))
    let words = found.map { String(decoding: Array(plain.utf8)[$0.range], as: UTF8.self) }
    #expect(found.map(\.text) == words)
  }

  @Test(
    "words that are no names stay words",
    arguments: [
      "my brother ali went to reading and then to work in march",
      "they told us that nobody was hurt, the house burned down and the dog barked",
      "lol btw this guy is so funny, he is from the hood",
      "3 dead, 14 hurt. more to come",
      "Nobody was hurt. The house burned down.", "this is not going to happen to us.",
      "we know what to do.", "they sat near the riverbank for a while",
      "a 10-foot-long fence and a semi-annual fair were seen",
    ])
  func words(_ text: String) throws {
    #expect(try toponyms(text).isEmpty)
  }

  /// Dallas, Texas and Albany, Georgia by Wikipedia.
  @Test(
    "a division behind a name holds it without a comma",
    arguments: [
      ("wreck in dallas texas", 32.78, -96.80), ("crash near albany georgia", 31.58, -84.16),
    ])
  func divisions(_ text: String, _ latitude: Double, _ longitude: Double) throws {
    let found = try toponyms(text)
    #expect(found.count == 2)
    #expect(Fixtures.kilometers(found.first?.location, latitude, longitude) < 10)
  }

  @Test("a text that has capitals is read by them")
  func capitals() throws {
    let found = try toponyms("The erbil of old and the turkey in Baghdad were sold in China.")
    #expect(found.map(\.text) == ["Baghdad", "China"])
  }

  @Test("a long text without capitals is read in linear time", .timeLimit(.minutes(1)))
  func isLinear() throws {
    let text = String(repeating: "new york the the south sudan of el ", count: 3000)
    #expect(try toponyms(text).count >= 3000)
  }
}
