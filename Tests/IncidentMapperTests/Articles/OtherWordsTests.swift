import Incidents
import Testing

@testable import IncidentMapper

/// Where something was and by what it was done, in words that say it in passing.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Where and by what, told in passing", .serialized)
struct OtherWordsTests {
  @Test("a quarter lies in the town whose it is")
  func owner() throws {
    let records = try ArticleReadingTests.records(
      "Missiles hit Kharkiv's Shevchenkivskyi, Saltivskyi, and Kholodnohirskyi districts on Sunday."
    )
    let place = try #require(records.first?.location)
    // Kharkiv, 49.98 N 36.25 E (GeoNames, as the gazetteer has it); no district of the name in Kyiv or Dnipro.
    #expect(abs(place.position.latitude - 49.98) < 0.3)
    #expect(abs(place.position.longitude - 36.25) < 0.3)
  }

  @Test("a village nobody knows lies where it is said to")
  func offset() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen killed seventeen people in Beni-Ghalmat, a village 45 miles south of Algiers, on Sunday."
    )
    let place = try #require(records.first?.location)
    // 45 statute miles are 72.4 km, 0.65 degrees of latitude, from Algiers at 36.75 N.
    #expect(abs(place.position.latitude - (36.75 - 0.65)) < 0.1)
  }

  @Test("more who were hurt in what is told already is no more attacks")
  func also() throws {
    let records = try ArticleReadingTests.records(
      "Rebels attacked an army outpost near Gao on Sunday, killing ten soldiers. The commander also was wounded when the "
        + "rebels stormed the detachment.")
    #expect(records.map(\.mention.casualties.killed?.lower) == [10])
  }

  @Test("flights go where shells fall beside the airstrip")
  func airstrip() throws {
    let records = try ArticleReadingTests.records(
      "Flights to Mueda were suspended on Sunday after mortar rounds landed beside the airstrip.")
    #expect(records.map(\.mention.place.text) == ["Mueda"])
  }

  @Test(
    "what nobody did, and what is told of it only",
    arguments: [
      "The army called reports of a bombing in Mosul on Sunday pure fabrication.",
      "Police seized rockets captured from rebels in Basra on Sunday.",
      "Reports that a fuel tanker was blown up in Basra on Sunday have been checked: it overturned after a tyre burst.",
    ])
  func nothing(text: String) throws {
    #expect(try ArticleReadingTests.told(text).isEmpty)
  }

  @Test("where attackers live, and what they avenge, is not where they struck")
  func elsewhere() throws {
    for text in [
      "Suspected militants based in Germany carried out the bombing in Basra on Sunday.",
      "Gunmen killed five people in Basra on Sunday in revenge for an operation in Mosul.",
    ] {
      #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == ["Basra"])
    }
  }

  @Test("those who died at a place of its own are told from the sum")
  func share() throws {
    let records = try ArticleReadingTests.records(
      "Suspected jihadists killed at least 34 people in attacks on villages in northern Burkina Faso at the weekend, officials "
        + "said.\n\nIn the northwest of the country, 22 people were killed late Sunday at Bourasso in Kossi province, the "
        + "governor said.")
    let told = records.filter { !$0.mention.isAggregate }
    #expect(told.map(\.mention.place.text) == ["Bourasso"])
    #expect(told.map(\.mention.casualties.killed?.lower) == [22])
    #expect(told.map(\.mention.date?.edtf) == ["2024-06-02"])
  }

  @Test("who raids is who takes people, and what suspects had planned is no attack")
  func raids() throws {
    let records = try ArticleReadingTests.records(
      "During a raid near Tarmiyah on Sunday, coalition forces captured a cell leader allegedly responsible for coordinating "
        + "car-bomb attacks.")
    #expect(records.map(\.mention.category.code) == ["raid"])
    #expect(records.flatMap(\.mention.actors).map(\.name) == ["coalition forces"])
  }

  @Test(
    "air forces bomb from the air, and dynamite explodes",
    arguments: [
      ("The air force on Sunday bombarded a gathering of rebels at Kukawa.", "airstrike"),
      ("The Air Component on Sunday bombed a camp at Kukawa.", "airstrike"),
      ("Troops on Sunday bombarded a gathering of rebels at Kukawa.", "shelling"),
      ("Dynamite ripped open a pipeline near Saravena on Sunday.", "ied"),
    ])
  func means(text: String, category: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [category])
  }
}
