import Incidents
import Testing

@testable import IncidentMapper

/// Roundups of a day: several attacks in the quarters of one city, in one sentence, and beside one another.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Roundups of a day", .serialized)
struct RoundupTests {
  @Test("each car bomb of a day is one, by the quarter that it went off in")
  func quarters() throws {
    let records = try ArticleReadingTests.records(
      """
      A car bomb went off at al-Doulai district in the northwestern part of Baghdad on Sunday, killing four people and \
      wounding 20.
      A car bombing occurred in New Baghdad district, leaving five people dead and 15 injured.
      A car bomb exploded in Shula district, killing two people.
      Two more car bombs struck a crowded intersection in Baghdad's northeastern district of Shaab, killing three people \
      and wounding 15.
      """)
    #expect(
      records.map(\.mention.place.text).sorted() == ["Doulai", "New Baghdad", "Shaab", "Shula"])
    #expect(records.compactMap { $0.mention.casualties.killed?.lower }.sorted() == [2, 3, 4, 5])
  }

  @Test(
    "what is told behind \"while\" has a place and a toll of its own",
    arguments: [
      (
        "Two roadside bombs in Karrada killed one person and wounded 12, six of them policemen, while a bomb blast in Taji "
          + "wounded six on Sunday.", ["Karrada", "Taji"]
      ),
      (
        "A sticky bomb wounded a police brigadier in Karrada on Sunday, while two police were wounded by shots from a "
          + "silenced pistol in Taji.", ["Karrada", "Taji"]
      ),
      (
        "A car bomb in a popular Baghdad market killed eight people and wounded 30 on Sunday, while another killed two people "
          + "and wounded 15 in Taji, 25 kilometers (15 miles) north of the capital.",
        ["Baghdad", "Taji"]
      ),
      (
        "A car bomb killed 22 people in Karrada on Sunday, and another wounded 36 in Taji.",
        ["Karrada", "Taji"]
      ),
      (
        "A bomb killed eight people in Karrada on Sunday, while those injured were taken to a hospital in Taji.",
        ["Karrada"]
      ),
    ])
  func elsewhere(text: String, places: [String]) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.place.text).sorted() == places)
  }

  @Test("another of the same sort is by the same weapon, and counts its own")
  func another() throws {
    let records = try ArticleReadingTests.records(
      "A car bomb in Karrada killed eight people on Sunday, while another killed two people and wounded 15 in Taji."
    )
    let taji = try #require(records.first { $0.mention.place.text == "Taji" }).mention
    #expect(taji.category.code == "car_bombing")
    #expect(taji.casualties.killed?.lower == 2)
    #expect(taji.casualties.injured?.lower == 15)
  }

  @Test("the city is the one that was called so right before")
  func city() throws {
    let records = try ArticleReadingTests.records(
      """
      In the city of Baquba, about 50 kilometers northeast of Baghdad, a car bomb went off on Sunday, killing six people.
      In the city of Fallujah, about 69 kilometers west of the capital, a bomber killed two policemen. In a separate attack \
      in the south of the city, a car bomb went off, injuring three other police officers.
      """)
    #expect(
      records.compactMap { $0.location?.place?.name }.sorted() == [
        "Baqubah", "Fallujah", "Fallujah",
      ])
  }

  @Test("a toll of many days is none of the last attack")
  func manyDays() throws {
    let since = try ArticleReadingTests.records(
      "Five people were wounded in the town of Ramadi on Sunday when a car bomb exploded.\nSunday's deaths brought to more than 200 the number of people killed in Iraq since May 13."
    )
    #expect(since.map { $0.mention.casualties.killed?.lower } == [nil])
    let siege = try ArticleReadingTests.records(
      "About 70 people were killed in a drone attack on a hospital in El-Fasher, Sudan, on Sunday.\nThe siege of El-Fasher has killed 782 civilians, according to the UN."
    )
    #expect(siege.count == 1)
    #expect(siege.first?.mention.casualties.killed?.upper == 77)
  }

  @Test("a hospital that took some of them in counts some of them")
  func oneHospital() throws {
    let records = try ArticleReadingTests.records(
      "A car bomb killed three people and wounded 11 in Karrada on Sunday.\nAl-Yarmuk hospital received six wounded from the explosion in Karrada, a medical source said."
    )
    #expect(records.map { $0.mention.casualties.injured?.lower } == [11])
  }

  @Test("so many days after an attack is counted back from the day of the next")
  func daysAfter() throws {
    #expect(
      try ArticleReadingTests.told(
        "Thirteen days after 22 people were killed in a raid on a police station in Lamu, gunmen killed four passengers in Mandera on Friday."
      ) == ["raid 2024-05-18 Lamu", "small_arms_attack 2024-05-31 Mandera"])
  }

  @Test(
    "nights between two days, and fortnights",
    arguments: [
      ("A bomb killed two people in Gao overnight Thursday to Friday.", "2024-05-30/2024-05-31"),
      ("A bomb killed two people in Gao a fortnight ago.", "2024-05-20~"),
    ])
  func nights(text: String, date: String) throws {
    #expect(try ArticleReadingTests.records(text).map { $0.mention.date?.edtf } == [date])
  }

  @Test("the first and the second of those counted have each a place and a toll")
  func ordinals() throws {
    let records = try ArticleReadingTests.records(
      "Three bombs exploded in Spain on Sunday. The first, in Bilbao, killed a guard. The second, in Ondarroa, wounded six people."
    )
    #expect(records.map(\.mention.place.text).sorted() == ["Bilbao", "Ondarroa"])
    #expect(records.compactMap { $0.mention.casualties.killed?.lower } == [1])
    #expect(records.compactMap { $0.mention.casualties.injured?.lower } == [6])
  }

  @Test("each target of a list with a town of its own is one, and several in one town are one")
  func targets() throws {
    let three = try ArticleReadingTests.records(
      "Drones hit an airport in Kharkiv, a depot in Odesa and a bridge in Kherson on Sunday.")
    #expect(three.count == 3)
    let one = try ArticleReadingTests.told(
      "Drones hit an airport, a depot and a bridge in Kherson on Sunday.")
    #expect(one == ["drone_strike 2024-06-02 Kherson"])
  }

  @Test("what others did elsewhere is not done by the first")
  func others() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen killed two men in Gao on Sunday before police killed three civilians in Bamako.")
    #expect(
      !records.contains {
        $0.mention.place.text == "Bamako" && $0.mention.actors.first?.name == "Gunmen"
      })
  }
}
