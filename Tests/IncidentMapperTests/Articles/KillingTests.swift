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
      "A United Nations worker was murdered in Basra on Sunday, and police came to the scene.",
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

  @Test(
    "takings and killings in other words",
    arguments: [
      "Three employees of a rural electricity company were seized by the National Liberation Army near Saravena on Sunday.",
      "A wedding convoy was waylaid by gunmen near Saravena on Sunday.",
      "An armed band cut the throats of five members of one family near Saravena on Sunday.",
      "The Council condemned the killing of a staff member of the mission near Saravena, in the east, on 2 June 2024.",
      "In one of the worst attacks of the war, 52 people were killed near Saravena on Sunday.",
    ])
  func words(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.place.text) == ["near Saravena"])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-02"])
  }

  @Test("a ship that is boarded where it lies, and one that is inspected")
  func boarded() throws {
    let records = try ArticleReadingTests.records(
      "A container vessel was boarded on Sunday while underway in position 12:58N - 058:55E.")
    #expect(records.map(\.mention.category.code) == ["raid"])
    #expect(
      try ArticleReadingTests.told(
        "A container vessel was boarded by coastguard inspectors in Basra on Sunday while at anchor."
      ).isEmpty)
  }

  @Test("a suicide drone is a drone")
  func drone() throws {
    let records = try ArticleReadingTests.records(
      "A deadly explosive suicide drone attack hit Basra on Sunday.")
    #expect(records.map(\.mention.category.code) == ["drone_strike"])
  }

  @Test(
    "customs seize goods, truces are no victims, and what was averted did not happen",
    arguments: [
      "Two tonnes of cocaine were seized by customs near Basra on Sunday.",
      "Two tourists were killed in their apartment in Basra on Sunday by carbon monoxide.",
      "A man was killed at his farm in Basra on Sunday by a bull.",
      "Environmentalists blamed the army for killing six elephants in Tsavo on Sunday.",
      "A container vessel was boarded on Sunday by passengers while anchored off Lagos.",
      "Gunmen in the\n\ncapital killed three soldiers",
      "Gunmen fought in the\n\nCapital was attacked",
      "Officials cut the ribbon of a clinic in Basra on Sunday.",
      "This ceasefire has been assassinated a hundred times, a shopkeeper in Basra said on Sunday.",
      "Police arrested two men in Basra on Sunday, averting a plot to attack a market.",
    ])
  func noWords(text: String) throws {
    #expect(try ArticleReadingTests.told(text).isEmpty)
  }

  @Test(
    "groups by names that no person has",
    arguments: [
      (
        "Al-Shabaab killed three civilians in an attack on a base in Mogadishu on Sunday.",
        ["Al-Shabaab"]
      ),
      ("CODECO killed three civilians in an attack on a base in Bunia on Sunday.", ["CODECO"]),
      ("Three soldiers were killed by the ELN in Arauca on Sunday.", ["ELN"]),
      ("John Smith killed three civilians in an attack on a school in Dallas on Sunday.", []),
    ])
  func groups(text: String, names: [String]) throws {
    #expect(try ArticleReadingTests.records(text).flatMap(\.mention.actors).map(\.name) == names)
  }

  @Test(
    "what planes were to be destroyed did not strike, and an overnight raid has the day that is told"
  )
  func means() throws {
    let raid = try ArticleReadingTests.records(
      "On Sunday the rebels raided the airport of Agadez in a bid to destroy military surveillance planes."
    )
    #expect(raid.map(\.mention.category.code) == ["raid"])
    let wedding = try ArticleReadingTests.records(
      "In an overnight raid on May 28, warplanes bombed a wedding party in Basra, killing 25 people."
    )
    #expect(wedding.map(\.mention.date?.edtf) == ["2024-05-28"])
  }

  @Test("a town in capitals before a report is not part of who is told of")
  func capitals() throws {
    let records = try ArticleReadingTests.records(
      "BEIRUT/GENEVA The Syrian military denied it had conducted an air strike on a camp near Sarmada on Sunday which killed "
        + "at least 28 people.")
    #expect(records.flatMap(\.mention.actors).map(\.name) == ["Syrian military"])
    #expect(records.map(\.mention.place.text) == ["near Sarmada"])
  }

  @Test("without a day of publication, days take the year that the text names")
  func year() throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(
        id: "d",
        text:
          "Missiles hit Stepanakert on October 3, wounding ten civilians.\n\nThe war began on 27 September 2020."
      ))
    #expect(reading.records.map(\.mention.date?.edtf) == ["2020-10-03"])
  }
}
