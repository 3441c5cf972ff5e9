import Geodesy
import SimpleFeatures
import Testing

@testable import IncidentMapper

/// News that stand beside the words of trials, films, mishaps and denials, and are news all the same; and mishaps that stand
/// in the words of news. The sentences are ours; 3 June 2024, the day of publication, is a Monday.
@Suite("Plain news beside words that mislead", .serialized)
struct PlainNewsTests {
  @Test(
    "an attack is told, whatever stands beside it",
    arguments: [
      (
        "In the past 24 hours Russian missiles have hit a hospital in Kharkiv, killing five people.",
        "missile_strike", "Kharkiv"
      ),
      (
        "Shells landed a few metres from a hospital in Kherson on Sunday, wounding two nurses.",
        "shelling",
        "Kherson"
      ),
      (
        "A roadside blast overturned a truck in Mogadishu on Sunday, killing four people.",
        "explosion", "Mogadishu"
      ),
      (
        "A blast at a checkpoint in Quetta on Sunday killed four policemen and overturned their truck.",
        "explosion",
        "Quetta"
      ),
      (
        "A missile hit a depot in Odesa on Sunday. Investigators found no evidence of a second attack.",
        "missile_strike", "Odesa"
      ),
      (
        "Drones hit a depot in Odesa on Sunday. One drone exploded by itself in a field.",
        "drone_strike", "Odesa"
      ),
      (
        "An air strike hit a clinic in Idlib on Sunday. Russia denied the attack, and residents said the town was now "
          + "calm.", "airstrike", "Idlib"
      ),
      ("Gunmen on Sunday shot a Western aid worker in Kabul.", "small_arms_attack", "Kabul"),
      (
        "Police arrested two men after shooting a drama teacher in Durban on Sunday.",
        "small_arms_attack", "Durban"
      ),
      (
        "On Sunday a judge in the trial of drug traffickers was killed when gunmen opened fire on her car in Quito.",
        "small_arms_attack", "Quito"
      ),
      (
        "The news in brief.\n\nMosul, Iraq: car bomb kills nine at market on Sunday\n\nThe World Cup opened with a ceremony "
          + "that thousands watched in the capital.", "car_bombing", "Mosul"
      ),
      (
        "Gunmen attacked the offices of a satirical website in Paris on Sunday, killing three people.",
        "small_arms_attack", "Paris"
      ),
      (
        "Footage of a drone strike on a depot in Kherson on Sunday was filmed from another building nearby.",
        "drone_strike", "Kherson"
      ),
      (
        "A mortar shell exploded in Avdiivka on Sunday. It was fired as residents were celebrating Easter.",
        "mortar_fire", "Avdiyivka"
      ),
      (
        "Gunmen attacked a village in southern Kaduna state on Sunday, killing four.",
        "small_arms_attack", "Kaduna"
      ),
      ("A mine killed eight police officers near Mosul on Sunday.", "landmine", "Mosul"),
      (
        "Residents feared that they were being bombed again when a missile hit Kharkiv on Sunday.",
        "missile_strike", "Kharkiv"
      ),
      (
        "The trial of six rebels was adjourned after a bomb exploded in the courtroom in Quetta on Sunday, killing two.",
        "ied", "Quetta"
      ),
      (
        "Prosecutors in the trial of a drug lord were shot dead by gunmen in Guayaquil on Sunday.",
        "small_arms_attack",
        "Guayaquil"
      ),
      (
        "Residents had never seen a worse bombardment than the one that killed nine in Kharkiv on Sunday.",
        "shelling",
        "Kharkiv"
      ),
      (
        "Four people were killed in the bombing of the War Memorial in Kabul on Sunday.", "ied",
        "Kabul"
      ),
      ("Rockets hit the Syrian capital on Sunday.", "rocket_fire", "Damascus"),
      (
        "A car bomb exploded in the Turkish capital on Sunday, killing 12. Protests were held in Istanbul.",
        "car_bombing",
        "Ankara"
      ),
      (
        "Police opened fire on a crowd outside an artillery barracks in Khartoum on Sunday, killing two.",
        "small_arms_attack", "Khartoum"
      ),
      (
        "In Kramatorsk, a city of Donetsk province, an airstrike hit a house on Sunday.",
        "airstrike", "Kramatorsk"
      ),
    ])
  func told(text: String, category: String, place: String) throws {
    let records = try ArticleReadingTests.records(text)
    try #require(records.count == 1)
    let incident = try #require(records.first)
    #expect(incident.mention.category.code == category)
    #expect(incident.location?.place?.name.contains(place) == true, "\(incident)")
  }

  @Test(
    "a mishap is no attack",
    arguments: [
      "Manila was struck by a typhoon on Sunday, with five people killed.",
      "The village of Ourika was hit by a landslide on Sunday, with six people killed.",
      "Two police officers were killed in Paris on Sunday by a drunk driver.",
      "Four marines were killed in California on Sunday when their amphibious craft sank.",
      "The Pope had a warm encounter with police officers in Naples on Sunday.",
      "In a court battle with former soldiers, the ministry lost an appeal in London on Sunday.",
      "Reporters peppered the president with rounds of questions in Kabul on Sunday.",
      "Soldiers burst into tears at the funeral in Kyiv on Sunday.",
      "Two boxers fought it out over twelve rounds in Manchester on Sunday.",
      "The company made an incursion into Brazil on Sunday by buying a bank.",
      "The party was torn apart by the bomb scandal in London on Sunday.",
      "Villagers said hundreds of sheep had their throats slit in Dakar on Sunday for the feast.",
      "A swimmer was struck by a shark in Durban on Sunday and two others were killed.",
      "The economy was hit hard in Tunis on Sunday after 12 tourists were killed.",
      "Six people were killed in a crush in Lima on Sunday during a police operation.",
    ])
  func mishap(text: String) throws { #expect(try ArticleReadingTests.records(text).isEmpty) }

  @Test("a mishap beside an attack is no second one")
  func besides() throws {
    for text in [
      "Gunmen killed three people in Maiduguri on Sunday. In Kano, four people died when a building collapsed.",
      "Drones killed three people in Kherson on Sunday. In Kyiv, a pedestrian was killed on a crossing.",
      "Shelling killed three people in Kherson on Sunday. In Odesa, a policeman was killed in a shootout with robbers.",
    ] {
      #expect(try ArticleReadingTests.records(text).count == 1, "\(text)")
    }
  }

  @Test("two attacks with the same number of dead are two")
  func sameToll() throws {
    for text in [
      "On Sunday a bomb killed three soldiers in Helmand. Another bomb killed three policemen in Kandahar.",
      "A roadside bomb killed three soldiers in Baghdad on Sunday. Another bomb killed three policemen in Baghdad.",
      "Rockets hit a house in Sderot on Sunday, killing three. Mortars killed three workers at a farm near Nirim on "
        + "Sunday.",
      "An Israeli air strike killed four people in Gaza City on Sunday. An Israeli strike on a tent in Jabalia killed four "
        + "more people on Sunday.",
      "Russian shelling killed three people in Donetsk on Sunday. Three people were killed by shelling in Makiivka on "
        + "Sunday.",
      "Hamas fired rockets at Ashkelon on Sunday, wounding two. The army shelled a launch site with artillery.",
    ] {
      #expect(try ArticleReadingTests.records(text).count == 2, "\(text)")
    }
  }

  @Test(
    "who died is counted, and not whose they were",
    arguments: [
      ("Twelve soldiers of General Haftar were killed on Sunday in an ambush near Sebha.", 12),
      ("Fifteen soldiers led by Captain Ahmed were killed on Sunday in an ambush near Gao.", 15),
      ("At least 20 people in Sheikh Zuweid were killed on Sunday when a rocket hit a house.", 20),
      ("Two men and another were killed in a shelling in Kherson on Sunday.", 3),
      ("A boy of 12 and three girls were killed when a rocket hit a house in Taiz on Sunday.", 4),
      (
        "Dozens of shells hit Kherson on Sunday, killing four people, in one of the heaviest attacks in recent weeks.",
        4
      ),
    ])
  func counted(text: String, killed: Int) throws {
    #expect(try ArticleReadingTests.records(text).first?.mention.casualties.killed?.lower == killed)
  }

  @Test(
    "a party does not begin with the words before it",
    arguments: [
      ("Hezbollah for its part fired rockets at Safed on Sunday.", "Hezbollah"),
      (
        "Militants running from Mosul to Tal Afar killed six people in Sinjar district on Sunday.",
        "Militants"
      ),
      ("Tel Aviv bombed a depot in Damascus on Sunday.", "Tel Aviv"),
    ])
  func party(text: String, actor: String) throws {
    #expect(try ArticleReadingTests.records(text).first?.mention.actors.first?.name == actor)
  }

  /// The positions and radii are those of `GeoData/Iraq/places.tsv` and `GeoData/Places/airports.tsv`.
  @Test(
    "the airport of a town is where it is, and not in the town",
    arguments: [
      ("A rocket hit Erbil airport on Sunday.", "Erbil International Airport", 3_300.0),
      ("A rocket fell 200m from Erbil airport on Sunday.", "Erbil International Airport", 4_000),
      ("A rocket landed near Kabul airport on Sunday.", "Kabul International Airport", 6_500),
      (
        "A suicide bomber blew himself up at the airport in Mogadishu on Sunday.",
        "Aden Adde International Airport", 3_100
      ),
      (
        "Missiles hit Beirut's international airport on Sunday.",
        "Beirut Rafic Hariri International Airport", 3_100
      ),
      (
        "A grenade exploded in Kabul on Sunday. Rockets also hit the airport.",
        "Kabul International Airport", 3_100
      ),
      // London has several: which is not said.
      ("Gunmen opened fire at London airport on Sunday.", "London", 41_000),
    ])
  func airport(text: String, place: String, radius: Double) throws {
    let location = try #require(try ArticleReadingTests.records(text).last?.location)
    #expect(location.place?.name == place)
    #expect(location.uncertainty.meters <= radius)
  }

  @Test(
    "how far from a building is told in words of all kinds",
    arguments: [
      ("Rockets landed a short distance from the US embassy in Baghdad on Sunday.", 1600.0),
      ("Rockets landed a few hundred metres from the US embassy in Baghdad on Sunday.", 1600),
      ("A bomb exploded 300 metres from the US embassy in Baghdad on Sunday.", 1000),
      ("Rockets landed within 500 metres of the US embassy in Baghdad on Sunday.", 1200),
      ("A rocket landed less than a kilometre from the US embassy in Baghdad on Sunday.", 2200),
      ("A rocket landed half a mile from the US embassy in Baghdad on Sunday.", 1600),
      ("Rockets landed across the street from the US embassy in Baghdad on Sunday.", 1600),
    ])
  func distance(text: String, radius: Double) throws {
    let location = try #require(try ArticleReadingTests.records(text).first?.location)
    #expect(location.place?.name.contains("mbassy") == true)
    #expect(location.method == .relation)
    #expect((600...radius).contains(location.uncertainty.meters))
  }

  @Test(
    "where nothing else says where, an incident is in the town or province of the official who tells of it",
    arguments: [
      (
        "Four people were killed when a drone hit a bus on Sunday, the mayor of Kherson said.",
        "Kherson", 4_000.0...6_000
      ),
      (
        "Four people were killed in shelling on Sunday, Kherson governor Oleksandr Prokudin said.",
        "Kherson", 80_000...160_000
      ),
      (
        "Quetta's police chief said a bomb killed six people at a market on Sunday.", "Quetta",
        5_000...20_000
      ),
      (
        "Gunmen killed five people on Sunday, Zamfara police spokesman Mohammed Shehu said.",
        "Zamfara", 80_000...160_000
      ),
      // Where the text says where, that counts.
      (
        "Gunmen killed five people in Sokoto on Sunday, the mayor of Kano said.", "Sokoto",
        1_000...20_000
      ),
    ])
  func officials(text: String, place: String, radius: ClosedRange<Double>) throws {
    let location = try #require(try ArticleReadingTests.records(text).first?.location)
    #expect(location.place?.name.contains(place) == true)
    #expect(radius.contains(location.uncertainty.meters), "\(location.uncertainty)")
  }

  @Test("a town lies in the district that the text puts it in, and its quarters lie in it")
  func districts() throws {
    for (text, place, radius) in [
      (
        "Two missiles struck a station in Sake, in the Masisi district, on Sunday.", "Sake", 3_000.0
      ),
      (
        "In Khanaqin, in the Diyala district, two missiles struck a station on Sunday.", "Khanaqin",
        4_500
      ),
      ("A bomb killed six people in the Karrada district of Baghdad on Sunday.", "Karrada", 5_000),
      (
        "In Mogadishu, in the Hodan district, a bomb killed six people on Sunday.", "Mogadishu",
        25_000
      ),
    ] {
      let location = try #require(try ArticleReadingTests.records(text).first?.location)
      #expect(location.place?.name.contains(place) == true, "\(text)")
      #expect(location.uncertainty.meters <= radius, "\(text)")
    }
  }

  /// Mucojo is an administrative post of Macomia district, on the coast at 12.07° S, 40.47° E (Wikipedia), over 40 km from
  /// the seat.
  @Test("a district holds its far villages")
  func farVillages() throws {
    let text = "A bomb killed six people in Macomia district on Sunday."
    let location = try #require(try ArticleReadingTests.records(text).first?.location)
    #expect(location.place?.name == "Macomia")
    let mucojo = Geographic(longitude: 40.47, latitude: -12.07)
    #expect(Ground.distance(location.position, mucojo) < location.uncertainty.meters)
    #expect(location.uncertainty.meters < 150_000)
  }
}
