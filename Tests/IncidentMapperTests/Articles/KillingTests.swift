import Incidents
import Testing

@testable import IncidentMapper

/// Killings by somebody whom nobody names, and what only reads like one.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Killings by nobody named", .serialized)
struct KillingTests {
  @Test(
    "how or where somebody died says that he was killed",
    arguments: [
      "A priest was murdered in Basra on Sunday.",
      "The son of a former official was slain by an unidentified attacker in Basra on Sunday.",
      "A priest was killed execution-style in Basra on Sunday.",
      "A priest was killed in his home in Basra on Sunday.",
      "A priest was killed in cold blood in Basra on Sunday.",
      "A priest was knifed to death in Basra on Sunday.",
      "A priest was bludgeoned to death in Basra on Sunday.",
      "A priest was hanged by militants in Basra on Sunday.",
      "Gunmen killed the deputy governor of Basra on Sunday.",
      "A priest was killed by Islamic State in Basra on Sunday.",
    ])
  func killed(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.place.text) == ["Basra"])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-02"])
  }

  @Test(
    "punishments, crimes at home, accidents, plays and funerals are none",
    arguments: [
      "A man was executed in Tehran on Sunday for drug smuggling.",
      "An inmate was executed in Huntsville on Sunday by lethal injection.",
      "A woman was murdered by her husband in Basra on Sunday.",
      "The priest, who was murdered in Basra in 1994, was beatified on Sunday.",
      "A man was convicted on Sunday of a murder in Basra.",
      "The play about a priest murdered in Basra opened on Sunday.",
      "The teenager slain in Basra was buried on Sunday.",
      "Two workers were killed in their home in Basra on Sunday when a boiler exploded.",
      "Two pedestrians were run down by a drunk driver in Basra on Sunday.",
      "Three people were murdered in Basra on Sunday, bringing the number of homicides this year to 40.",
    ])
  func notKilled(text: String) throws {
    #expect(try ArticleReadingTests.told(text).isEmpty)
  }

  @Test(
    "all who die are counted, at once or later",
    arguments: [
      ("Two people died instantly; three more died later in hospital.", 5),
      ("It killed nine people outright and fatally wounded two.", 11),
      ("The death toll climbed to nine after two people died of their wounds.", 9),
    ])
  func more(text: String, killed: Int) throws {
    let records = try ArticleReadingTests.records("A shell hit a home in Basra on Sunday. " + text)
    #expect(records.map(\.mention.casualties.killed?.lower) == [killed])
  }

  @Test("those who tell of their own dead did not kill them")
  func ownDead() throws {
    let records = try ArticleReadingTests.records(
      "A roadside bomb killed four US soldiers in western Baghdad on Sunday, the US military said.")
    #expect(records.map(\.mention.actors.isEmpty) == [true])
  }

  @Test(
    "a country's part, and what lies in a country, are where it was",
    arguments: [
      ("in Pakistan's northwest", "Pakistan's northwest"),
      ("in Turkey's mainly Kurdish southeast", "Turkey's mainly Kurdish southeast"),
      ("in Mali's far north", "Mali's far north"),
      ("in Pakistan's North Waziristan", "North Waziristan"),
      ("in the Bajaur tribal agency", "Bajaur"),
      ("in Nigeria's northern city of Kano", "Kano"),
    ])
  func parts(words: String, place: String) throws {
    let records = try ArticleReadingTests.records("A bomb killed six people \(words) on Sunday.")
    #expect(records.map(\.mention.place.text) == [place])
    #expect(records.allSatisfy { ($0.location?.uncertainty.meters ?? 1e7) < 1_000_000 })
  }

  @Test("two peoples who fight are no place between two towns")
  func peoples() throws {
    let records = try ArticleReadingTests.records(
      "At least five people were killed in clashes between Sunni and Alawite gunmen in the northern Lebanese city of Tripoli "
        + "on Sunday.")
    #expect(records.map(\.mention.place.text) == ["Tripoli"])
  }
}
