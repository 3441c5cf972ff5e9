import Incidents
import Testing

@testable import IncidentMapper

/// Who was killed or hurt at each of several places, told in one sentence or in those behind it.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("The dead and the hurt of each place", .serialized)
struct SharesTests {
  @Test(
    "each place has its own dead and hurt",
    arguments: [
      (
        "Shelling killed 12 people in Sievierodonetsk, three in Rubizhne and one in Lysychansk on Sunday.",
        ["Lysychansk 1 -", "Rubizhne 3 -", "Sievierodonetsk 12 -"]
      ),
      (
        "Over the past day Russian attacks killed three residents of Donetsk region: two in Toretsk and one in Avdiivka.",
        ["Avdiivka 1 -", "Toretsk 2 -"]
      ),
      (
        "The bombs went off on Sunday in Karrada, killing seven, and in Dora, killing three.",
        ["Dora 3 -", "Karrada 7 -"]
      ),
      (
        "Insurgents fired mortars on Sunday at Baquba, where two people died, and Muqdadiya, where three were hurt.",
        ["Baquba 2 -", "Muqdadiya - 3"]
      ),
      (
        "Blasts in Karrada and Dora on Sunday killed seven and three people respectively.",
        ["Dora 3 -", "Karrada 7 -"]
      ),
      (
        "The attack in Karrada on Sunday killed seven; the one in Dora killed three.",
        ["Dora 3 -", "Karrada 7 -"]
      ),
      (
        "Two soldiers were killed on Sunday in clashes in Herat and three in a bombing in Kandahar.",
        ["Herat 2 -", "Kandahar 3 -"]
      ),
    ])
  func inOneSentence(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  @Test(
    "what was told of goes on in other towns",
    arguments: [
      (
        "Shelling of Sievierodonetsk killed 12 and injured 40 on Sunday. Three more were killed in Rubizhne, he added, and one in "
          + "Lysychansk.", ["Lysychansk 1 -", "Rubizhne 3 -", "Sievierodonetsk 12 40"]
      ),
      (
        "Russian shelling killed four people in Kharkiv on Sunday. In Mykolaiv two people died and eight were wounded.",
        ["Kharkiv 4 -", "Mykolaiv 2 8"]
      ),
      (
        "One civilian was killed and three injured in Nikopol by artillery fire on Sunday. Two others were hurt in the village of "
          + "Marhanets.", ["Marhanets - 2", "Nikopol 1 3"]
      ),
      (
        "Gunmen killed a judge in Mosul on Sunday. A policeman was killed in Kirkuk and two in Tikrit.",
        ["Kirkuk 1 -", "Mosul 1 -", "Tikrit 2 -"]
      ),
    ])
  func inTheNext(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  @Test(
    "those who died of something else, at another time or where they were brought are no share",
    arguments: [
      (
        "A bomb exploded in Mosul on Sunday, killing six. Three of the dead were born in Tikrit.",
        ["Mosul 6 -"]
      ),
      (
        "A bomb killed six in Mosul on Sunday. Two people died in a car crash in Tikrit.",
        ["Mosul 6 -"]
      ),
      (
        "Gunmen killed six in Mosul on Sunday. More than 40 people have been killed in Tikrit since March.",
        ["Mosul 6 -"]
      ),
      (
        "Rockets hit Haifa on Sunday, killing two. One person died of a heart attack in Acre.",
        ["Haifa 2 -"]
      ),
      (
        "A bomb exploded in Quetta on Sunday, killing 12. Eight wounded people were taken to Karachi, where two died.",
        ["Quetta 12 8"]
      ),
      (
        "Troops killed two militants in Jenin on Sunday and arrested five in Hebron.",
        ["Jenin 2 -"]
      ),
      (
        "A drone strike killed a commander in Baghdad on Sunday, and three of his guards were buried in Najaf.",
        ["Baghdad 1 -"]
      ),
      (
        "Clashes in Goma killed at least 17 people on Sunday, and 40 wounded were treated in Bukavu.",
        ["Goma 17 40"]
      ),
      (
        "Rockets killed one person in Kherson on Sunday. No one was hurt in Kharkiv.",
        ["Kherson 1 -"]
      ),
      (
        "Shelling killed 12 people in Toretsk on Sunday. Two drunk soldiers were killed in Dnipro.",
        ["Toretsk 12 -"]
      ),
      (
        "Shelling killed two people in Kherson on Sunday and three soldiers died in a car accident in Kharkiv.",
        ["Kherson 2 -"]
      ),
      (
        "Bombs killed 40 people in Baghdad on Sunday. The worst attack this year killed 28 in Basra in January.",
        ["Baghdad 40 -", "Basra 28 -"]
      ),
      (
        "Shells hit Tyre on Sunday, killing four. A second version said six people had died in Sidon.",
        ["Tyre 4 -"]
      ),
      (
        "Shells hit Tyre on Sunday, killing four. The army said it had found seven dead rebels near Sidon.",
        ["Tyre 4 -"]
      ),
    ])
  func noShare(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  @Test(
    "distances, days and weapons count nobody",
    arguments: [
      (
        "A bomb killed three in Quetta on Sunday, while in Dera Ismail Khan, some 400 kilometres to the north, two men fired on a "
          + "team of vaccinators, wounding the guard.",
        ["Dera Ismail Khan - 1", "Quetta 3 -"]
      ),
      (
        "Gunmen sprayed a shop in Baquba on Sunday, killing the owner and two customers, and in Khalis three mortar bombs hit a market.",
        ["Baquba 3 -", "Khalis - -"]
      ),
    ])
  func others(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  @Test(
    "some of those who were counted are those of a place",
    arguments: [
      (
        "Missile strikes killed 11 people across Ukraine on Sunday, five of them in Kyiv and three in Dnipro.",
        ["Dnipro 3 -", "Kyiv 5 -"]
      ),
      (
        "Russia fired 83 missiles at Ukraine on Sunday. Blasts were reported in Kyiv and Lviv. At least 11 were killed, five of them "
          + "in Kyiv.", ["Kyiv 5 -", "Lviv - -"]
      ),
      (
        "Gunmen attacked a bus near Gao on Sunday, killing nine people, three of them soldiers.",
        ["near Gao 9 -"]
      ),
    ])
  func ofThem(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  @Test("blasts reported behind missiles fired at a country are theirs")
  func salvo() throws {
    let records = try ArticleReadingTests.records(
      "Russia fired 83 missiles at Ukraine on Sunday. Blasts were reported in Kyiv, Lviv and Dnipro."
    )
    #expect(records.map(\.mention.category.code) == Array(repeating: "missile_strike", count: 3))
    #expect(records.allSatisfy { $0.mention.actors.map(\.name) == ["Russia"] })
  }

  @Test(
    "what was shot down over other places goes on in the next sentence, or parts what was counted",
    arguments: [
      (
        "Fifteen drones were destroyed over Volgograd region on Sunday. Another four were shot down over Belgorod region and two over "
          + "Bryansk region.", ["Belgorod 4", "Bryansk 2", "Volgograd 15"]
      ),
      (
        "Russian air defences destroyed 15 Ukrainian drones on Sunday. Nine were downed over Belgorod region, four over Bryansk and "
          + "two over Kursk.", ["Belgorod 9", "Bryansk 4", "Kursk 2"]
      ),
      (
        "Iron Dome intercepted four rockets fired at Ashkelon on Sunday. One was intercepted over Sderot.",
        ["Ashkelon 4"]
      ),
    ])
  func downed(text: String, told: [String]) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.map {
        "\($0.mention.place.text) \($0.mention.intercepted.map { "\($0.lower)" } ?? "-")"
      }.sorted() == told)
  }

  @Test(
    "the worst of several is told with its own dead, and the others beside it",
    arguments: [
      (
        "Car bombs killed at least 28 people in Baghdad on Sunday. The deadliest attack was in Sadr City, where nine died.",
        ["Sadr City 9 -"]
      ),
      (
        "A wave of car bombs in mainly Shiite areas of Baghdad killed at least 28 people on Sunday. The deadliest hit the Sadr City "
          + "district, where two bombs killed nine. Others struck Habibiya, Kamaliya and Husseiniya.",
        ["Habibiya - -", "Husseiniya - -", "Kamaliya - -", "Sadr City 9 -"]
      ),
    ])
  func worst(text: String, told: [String]) throws {
    #expect(try Self.harm(text) == told)
  }

  private static func harm(_ text: String) throws -> [String] {
    try ArticleReadingTests.records(text).map { record in
      let casualties = record.mention.casualties
      let killed = casualties.killed.map { "\($0.lower)" } ?? "-"
      let injured = casualties.injured.map { "\($0.lower)" } ?? "-"
      return "\(record.mention.place.text) \(killed) \(injured)"
    }.sorted()
  }
}
