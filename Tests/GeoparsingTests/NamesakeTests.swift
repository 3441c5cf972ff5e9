import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// What is meant of two places, or of a place and something else, that bear one name. Positions are rounded from the
/// Wikipedia articles on the places.
@Suite("Namesakes")
struct NamesakeTests {
  private func toponyms(_ text: String) throws -> [Toponym] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
  }

  private func kilometers(_ location: Location?, _ latitude: Double, _ longitude: Double) -> Double
  {
    Fixtures.kilometers(location, latitude, longitude)
  }

  @Test(
    "each of two namesakes is where the name behind it says",
    arguments: [
      (
        "He flew from Naples, Italy, and Naples, Florida, was next.", "Naples", [40.84, 26.14],
        [14.25, -81.80]
      ),
      (
        "They went from London, England, and then to London, Ontario.", "London", [51.51, 42.98],
        [-0.13, -81.25]
      ),
      (
        "San Jose, Costa Rica, is not San Jose, California.", "San Jose", [9.93, 37.34],
        [-84.08, -121.89]
      ),
      (
        "They moved from St. Petersburg, Florida, to St. Petersburg, Russia.", "St. Petersburg",
        [27.77, 59.94], [-82.64, 30.31]
      ),
      (
        "Melbourne, Florida, is warmer than Melbourne, Australia.", "Melbourne", [28.08, -37.81],
        [-80.61, 144.96]
      ),
      (
        "Victoria, British Columbia, and Victoria, Seychelles, signed.", "Victoria",
        [48.43, -4.62], [-123.37, 55.45]
      ),
    ])
  func containers(text: String, name: String, latitudes: [Double], longitudes: [Double]) throws {
    let found = try toponyms(text).filter { $0.text == name }
    try #require(found.count == 2)
    for (toponym, (latitude, longitude)) in zip(found, zip(latitudes, longitudes)) {
      #expect(kilometers(toponym.location, latitude, longitude) < 25)
    }
  }

  @Test(
    "the country and the state of one name stand in one text",
    arguments: [
      (
        "Georgia's prime minister visited Atlanta, Georgia, before returning to Tbilisi.",
        ["country:GE", "admin1:US.GA"]
      ),
      (
        "Savannah, Georgia is hot. Meanwhile Georgia's president met Putin in Tbilisi.",
        ["admin1:US.GA", "country:GE"]
      ),
      (
        "Savannah, Georgia is hot. Georgia voted in November.", ["admin1:US.GA", "admin1:US.GA"]
      ),
      (
        "Police in Tbilisi, Georgia, and in Atlanta, Georgia, made arrests.",
        ["country:GE", "admin1:US.GA"]
      ),
      (
        "Georgia's capital Tbilisi was quiet; in Atlanta, Georgia, protesters marched.",
        ["country:GE", "admin1:US.GA"]
      ),
      (
        "Russian troops entered Georgia near Gori. The senator from Georgia spoke in Atlanta.",
        ["country:GE", "admin1:US.GA"]
      ),
      (
        "He flew from Tbilisi, Georgia, to Augusta, Georgia.", ["country:GE", "admin1:US.GA"]
      ),
    ])
  func countryAndState(text: String, expected: [String]) throws {
    #expect(
      try toponyms(text).filter { $0.text == "Georgia" }.map(\.location?.place?.id.rawValue)
        == expected)
  }

  @Test("divisions of three words are one name, at the beginning of a sentence too")
  func threeWords() throws {
    #expect(
      try toponyms("Fighting was reported in Jammu and Kashmir.").map(\.text)
        == ["Jammu and Kashmir"])
    #expect(try toponyms("The West Bank was quiet.").map(\.text) == ["The West Bank"])
  }

  @Test(
    "a great city of the only country named is meant before a greater one elsewhere",
    arguments: [
      ("Lebanese soldiers clashed with gunmen in Tripoli on Monday.", 34.44, 35.85),
      ("The U.S. embassy in Tripoli was evacuated.", 32.89, 13.19),
      ("Libya and Lebanon signed a deal in Tripoli.", 32.89, 13.19),
    ])
  func onlyCountry(text: String, latitude: Double, longitude: Double) throws {
    let found = try toponyms(text).first { $0.text == "Tripoli" }
    #expect(kilometers(found?.location, latitude, longitude) < 15)
  }

  @Test(
    "a state of millions is meant before the small division that bears its name",
    arguments: [
      ("The governor of Florida spoke.", "Florida", "admin1:US.FL"),
      ("The governor of Maryland spoke.", "Maryland", "admin1:US.MD"),
      ("He lives in Montana.", "Montana", "admin1:US.MT"),
    ])
  func states(text: String, name: String, id: String) throws {
    let place = try toponyms(text).first { $0.text == name }?.location?.place?.id
    #expect(place?.rawValue == id)
  }

  @Test(
    "Georgia has a governor and a Savannah as a state, and a capital as a country",
    arguments: [
      ("Georgia Governor Brian Kemp spoke on Monday.", "admin1:US.GA"),
      ("The governor of Georgia spoke on Monday.", "admin1:US.GA"),
      ("Savannah, in Georgia, was hit by a storm.", "admin1:US.GA"),
      ("Protesters marched in Tbilisi, Georgia, on Monday.", "country:GE"),
      ("Georgia and Armenia signed a treaty.", "country:GE"),
    ])
  func georgia(text: String, id: String) throws {
    let place = try toponyms(text).first { $0.text == "Georgia" }?.location?.place?.id
    #expect(place?.rawValue == id)
  }

  @Test(
    "a great city is meant where no other of its name is at hand",
    arguments: [
      ("San Francisco was hit by a quake on Monday.", "San Francisco", 37.77, -122.42),
      ("San Antonio on Monday saw protests.", "San Antonio", 29.43, -98.49),
      ("A ship arrived in Halifax.", "Halifax", 44.65, -63.58),
      ("Santiago de Cuba was hit by a hurricane.", "Santiago de Cuba", 20.02, -75.83),
      ("Police in Hai Phong said so.", "Hai Phong", 20.87, 106.68),
    ])
  func greatCities(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try toponyms(text).first { $0.text == name }?.location
    #expect(kilometers(location, latitude, longitude) < 30)
  }

  @Test(
    "a person, a bank, a verb or the beginning of a longer name is no place",
    arguments: [
      ("Michael Jordan was named player. Jordan said he was happy.", "Jordan"),
      ("Jack London wrote books.", "London"),
      ("Sadr said on Monday that he would resign.", "Sadr"),
      ("The Times of India reported the attack.", "India"),
      ("Bank of America said so.", "America"),
      ("The village of Tal Jumua al-Sharqi was shelled.", "Tal"),
      ("Reading a book, he smiled.", "Reading"),
      ("The New York Times quoted a soldier.", "New York"),
      ("Kenya Airways and Air India cancelled flights.", "India"),
      ("Kenya Airways and Air India cancelled flights.", "Kenya"),
      ("Molotov cocktails were thrown.", "Molotov"),
      ("The ratio 34.5,36.1 was measured.", "34.5,36.1"),
      ("Al Jazeera aired the footage.", "Al Jazeera"),
      ("الموصل شمالي العراق شهدت هجوما.", "شمالي"),
      ("The house stands at 48.8566°N, 2.3522°O.", "48.8566°N, 2.3522°"),
    ])
  func persons(text: String, name: String) throws {
    #expect(try !toponyms(text).contains { $0.text == name })
  }

  @Test(
    "a known town is not moved to where another country acts, nor into a village of the province's name",
    arguments: [
      ("Jihadists attacked Djibo in Soum province.", "Djibo", 14.10, -1.63),
      ("After the attack on Goma, Rwanda closed its border.", "Goma", -1.68, 29.23),
      ("Fighting in Gaza, Israel said, would go on.", "Gaza", 31.52, 34.45),
      ("In Gaza City, Israel struck a school.", "Gaza City", 31.52, 34.45),
      ("After the strike on Homs, Israel closed its airspace.", "Homs", 34.73, 36.72),
      (
        "Police killed 25 in the Jacarezinho favela in Rio de Janeiro.", "Jacarezinho", -22.89,
        -43.26
      ),
      ("A storm hit St. John's, Newfoundland.", "St. John's", 47.56, -52.71),
      ("A landslide in Petrópolis killed 152 people.", "Petrópolis", -22.51, -43.18),
      ("Istanbul's Freedom Square was packed.", "Istanbul", 41.01, 28.96),
      ("قالت واشنطن إنها لن تشارك", "واشنطن", 38.90, -77.04),
      (
        "He lived in Victoria, British Columbia, then in Victoria, Australia.", "Victoria", 48.43,
        -123.37
      ),
    ])
  func knownTowns(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try toponyms(text).first { $0.text == name }?.location
    #expect(kilometers(location, latitude, longitude) < 30)
  }

  @Test("the country with which a sentence begins holds of that sentence")
  func heads() throws {
    let found = try toponyms("In Libya, Tripoli was calm. In Lebanon, Tripoli was not.")
      .filter { $0.text == "Tripoli" }
    try #require(found.count == 2)
    #expect(kilometers(found[0].location, 32.89, 13.19) < 20)
    #expect(kilometers(found[1].location, 34.44, 35.84) < 20)
  }

  @Test("a reason that names the most populous is given of none that is not")
  func mostPopulous() throws {
    let reason = "it is the most populous of its name"
    for (text, name, isTrue) in [
      ("A storm hit Durham, New York.", "Durham", false), ("A storm hit Berlin.", "Berlin", true),
    ] {
      let location = try #require(try toponyms(text).first { $0.text == name }?.location)
      #expect(location.reasons.contains(reason) == isTrue)
    }
  }

  @Test(
    "a town is meant where only a town can stand",
    arguments: [
      ("Fighting near Hit on Sunday killed two.", "Hit", 33.64, 42.83),
      ("Ramadi and Hit in Anbar province were shelled.", "Hit", 33.64, 42.83),
      ("Protests in Oslo and Kherson continued.", "Kherson", 46.64, 32.61),
      ("He went to Reading by train.", "Reading", 51.45, -0.97),
      ("Mobile, Alabama, was hit by a storm.", "Mobile", 30.69, -88.04),
      ("Trump said so in Washington.", "Washington", 38.90, -77.04),
      ("NEW YORK (AP) - Police said on Monday that three men died.", "NEW YORK", 40.71, -74.01),
      ("Police from Kandahar detained three men.", "Kandahar", 31.62, 65.72),
    ])
  func words(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try toponyms(text).first { $0.text == name }?.location
    #expect(kilometers(location, latitude, longitude) < 30)
  }

  /// Baghdad, Kirkuk and Tikrit by Wikipedia; a degree of latitude is 110.9 km there.
  @Test(
    "a direction before a name is a part of it in English, and beside it in Arabic",
    arguments: [
      ("A bomb in south Baghdad killed two.", 33.25, 44.37),
      ("Fighting broke out north of Baghdad.", 33.61, 44.37),
      ("قتل خمسة اشخاص شمال بغداد.", 33.61, 44.37),
      ("انفجار على بعد 10 كم جنوب كركوك.", 35.38, 44.39),
      ("هجوم قرب تكريت.", 34.60, 43.68),
    ])
  func directions(text: String, latitude: Double, longitude: Double) throws {
    let relation = try toponyms(text).compactMap(\.relation).first
    #expect(kilometers(relation?.location, latitude, longitude) < 10)
  }

  /// The two states' capitals, El Fasher and Kadugli, by Wikipedia; both states are some 300,000 and 80,000 km² large.
  @Test("an Arabic direction that is a part of a state's name stays with it")
  func arabicStates() throws {
    // The same states with the word for a state before them.
    let full = try toponyms("هجوم في ولاية جنوب دارفور")
    #expect(full.map(\.location?.place?.id.rawValue) == ["admin1:SD.49"])
    let found = try toponyms("اندلعت اشتباكات في شمال دارفور. قصف في جنوب كردفان. هجوم شمال بغداد.")
    #expect(found.map(\.text) == ["شمال دارفور", "جنوب كردفان", "بغداد"])
    #expect(found.prefix(2).map(\.location?.place?.feature.rawValue) == ["A.ADM1", "A.ADM1"])
    #expect(kilometers(found.first?.location, 13.63, 25.35) < 400)
    #expect(kilometers(found.dropFirst().first?.location, 11.01, 29.72) < 200)
  }

  /// The straight ways by the positions of the towns in Wikipedia: 236, 148, 118 and 73 km.
  @Test(
    "a road leads from town to town, not to the middle of a province",
    arguments: [
      ("A bomb exploded on the Baghdad-Kirkuk highway.", 34.39, 44.38, 165.0),
      ("The road from Mosul to Kirkuk was closed.", 35.90, 43.76, 105),
      ("They died on the way from Mosul to Kirkuk.", 35.90, 43.76, 105),
      ("The Erbil-Duhok road was blocked.", 36.53, 43.50, 85),
      ("A convoy was hit on the Najaf–Karbala road.", 32.31, 44.18, 55),
    ])
  func roads(text: String, latitude: Double, longitude: Double, radius: Double) throws {
    let relation = try toponyms(text).compactMap(\.relation).first
    let location = try #require(relation?.location)
    #expect(kilometers(location, latitude, longitude) < 10)
    #expect(location.uncertainty.kilometers < radius)
  }

  /// Positions of the towns in Wikipedia.
  @Test(
    "whose border it is with is read from what else is named",
    arguments: [
      ("ELN rebels attacked in Arauca, near the Venezuelan border.", 7.08, -70.76, 700.0),
      ("A strike hit Abu Kamal near the Iraqi border.", 34.45, 40.92, 300),
      ("A mine killed two near the border with Sudan, in Chad.", 13.45, 22.45, 500),
      ("Migrants crossed the Polish border from Belarus.", 52.10, 23.77, 150),
    ])
  func neighbors(text: String, latitude: Double, longitude: Double, radius: Double) throws {
    let relation = try toponyms(text).compactMap(\.relation).first { $0.text.contains("border") }
    let location = try #require(relation?.location)
    #expect(location.uncertainty.kilometers < radius)
    #expect(kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
  }

  /// Posts on the borders, from Wikipedia: Wagah and Sir Creek; Al-Qa'im and Rabia; Preah Vihear and Poipet;
  /// Mehran and Haji Omeran.
  @Test(
    "the border between two countries is the circle around its line",
    arguments: [
      ("Clashes along the India-Pakistan border.", [31.60, 23.97], [74.57, 68.80], 800.0),
      ("Clashes at the Iraqi-Syrian border.", [34.37, 36.79], [41.09, 42.07], 300),
      ("Shelling at the Thailand-Cambodia border.", [14.39, 13.65], [104.68, 102.56], 250),
      ("Clashes at the border between Iraq and Iran.", [33.12, 36.67], [46.17, 45.05], 500),
    ])
  func borders(text: String, latitudes: [Double], longitudes: [Double], radius: Double) throws {
    let relation = try toponyms(text).compactMap(\.relation).first
    let location = try #require(relation?.location)
    #expect(location.uncertainty.kilometers < radius)
    for (latitude, longitude) in zip(latitudes, longitudes) {
      #expect(kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    }
  }
}
