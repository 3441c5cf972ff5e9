import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

@Suite("From running text to places")
struct GeoparserTests {
  private func toponyms(_ text: String, source: String? = nil) throws -> [Toponym] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text, source: source))
  }

  private func toponym(_ name: String, in text: String) throws -> Toponym? {
    try toponyms(text).first { $0.text == name }
  }

  private func kilometers(_ toponym: Toponym, _ latitude: Double, _ longitude: Double) -> Double {
    kilometers(toponym.location, latitude, longitude)
  }

  private func kilometers(_ location: Location?, _ latitude: Double, _ longitude: Double) -> Double
  {
    Fixtures.kilometers(location, latitude, longitude)
  }

  /// Reckoned from the Wikipedia articles on the towns: a degree of latitude is 110.9 km there, a nautical mile 1/60 of one.
  @Test(
    "the distance counts that is repeated in another unit, or told in nautical miles",
    arguments: [
      (
        "A bomb went off 70 kilometers (43 miles) south of Kirkuk on Sunday.", "Kirkuk", 34.84,
        44.39
      ),
      ("A camp some 15 kilometres (nine miles) west of Oicha was raided.", "Oicha", 0.70, 29.38),
      ("The ship was hit 57 nautical miles (105 km) west of Hodeidah.", "Hodeidah", 14.80, 41.97),
      ("The vessel was 45 nm south of Mocha.", "Mocha", 12.56, 43.25),
      (
        "A convoy of the army was hit by a roadside bomb about 10 km north\nof Mosul on Sunday.",
        "Mosul", 36.43, 43.13
      ),
    ])
  func distances(text: String, name: String, latitude: Double, longitude: Double) throws {
    let toponym = try #require(try toponym(name, in: text))
    let location = try #require(toponym.relation?.location)
    #expect(kilometers(location, latitude, longitude) < 3)
  }

  @Test("a border of two countries is neither of them, also by the names of their peoples")
  func borders() throws {
    for (text, name, words) in [
      ("The convoy was hit near the Niger-Mali border.", "Niger", "Niger-Mali border"),
      ("Clashes broke out at the Lebanese-Israeli border.", "Lebanese", "Lebanese-Israeli border"),
    ] {
      let toponym = try #require(try toponym(name, in: text))
      #expect(toponym.relation?.text == words)
      let location = try #require(toponym.relation?.location)
      #expect(kilometers(toponym, location.position.latitude, location.position.longitude) > 50)
    }
  }

  @Test("an armed party is no town, and clubs and persons are none")
  func parties() throws {
    let text =
      "Israeli jets bombed a Hamas naval post in Khan Younis, the army said. A source in Hamas spoke of that."
    #expect(try toponyms(text).contains { $0.text == "Hamas" } == false)
    let names = try toponyms("Fans of Norwich City cheered. Abu Bakr al-Baghdadi was killed.")
    #expect(names.filter { $0.location != nil }.isEmpty)
    #expect(try toponym("The village", in: "The village was hit.") == nil)
    // A namesake abroad is no place in Mali.
    let moura = try toponym("Moura", in: "Soldiers were killed in the Malian village of Moura.")
    #expect(moura?.location == nil)
    #expect(try toponym("Moura", in: "Police in Moura, Mali, fled.")?.location == nil)
    #expect(try toponym("Moscow", in: "In Moscow, Ukraine was blamed.")?.location != nil)
  }

  @Test(
    "coordinates in words, and as ships report them, are read",
    arguments: [
      ("A ship was hit at 14 degrees 20 minutes north, 42 degrees 30 minutes east.", 14.3333, 42.5),
      (
        "It lay at 14 degrees 20 minutes 30 seconds South and 42 degrees 30 minutes West.",
        -14.3417,
        -42.5
      ),
      ("A ship in position 14-20N 042-30E was hit.", 14.3333, 42.5),
      ("A ship in position 14:20N - 042:30.5E was hit.", 14.3333, 42.5083),
      ("A ship at 42:30:10E 14:20:30N was hit.", 14.3417, 42.5028),
    ])
  func coordinatesInWords(text: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first?.location)
    #expect(location.method == .coordinates)
    #expect(abs(location.position.latitude - latitude) < 0.001)
    #expect(abs(location.position.longitude - longitude) < 0.001)
  }

  @Test(
    "times, temperatures and half a pair are no coordinates",
    arguments: [
      "It began at 14:20 on Sunday.", "It was 30 degrees in the shade and 20 at night.",
      "The wind came from 10-20 north.", "He stood at 33 degrees north.",
      "It was 14:20N and 14:25N.", "At 99:20N 042:30E.",
    ])
  func noCoordinates(text: String) throws {
    #expect(try toponyms(text).allSatisfy { $0.location?.method != .coordinates })
  }

  @Test("a village that no gazetteer knows is as far from a town as the text says")
  func statedOffset() throws {
    let village = try #require(
      try toponym(
        "Elasha", in: "The bomb exploded in Elasha town, about 16 km north west of Mogadishu.")?
        .location)
    // Elasha Biyaha, after the Wikipedia article on it.
    let there = Geographic(longitude: 45.21, latitude: 2.10)
    #expect(Ground.distance(village.position, there) < village.uncertainty.meters)
    #expect(village.uncertainty.meters < 30_000)
  }

  @Test("'northern Kunduz province' is all of Kunduz, which is in the north of its country")
  func sideOfCountry() throws {
    func circle(_ text: String) throws -> Location {
      try #require(try toponym("Kunduz", in: text)?.relation?.location)
    }
    let whole = try circle("The Taliban attacked a checkpoint in northern Kunduz province.")
    // Khanabad and Imam Sahib, from the Wikipedia articles: in the south and the north of Kunduz.
    for town in [(69.11, 36.68), (68.77, 37.19)] {
      let position = Geographic(longitude: town.0, latitude: town.1)
      #expect(Ground.distance(whole.position, position) < whole.uncertainty.meters)
    }
    let south = try circle("The Taliban attacked a checkpoint in southern Kunduz province.")
    #expect(south.uncertainty.meters < whole.uncertainty.meters)
  }

  @Test("'the Maiwand District of Kandahar Province' is no one name")
  func districtOf() throws {
    let text = "A car bomb went off in the Maiwand District of Kandahar Province."
    #expect(try toponym("Kandahar Province", in: text)?.location != nil)
  }

  /// Positions from the Wikipedia articles on the places.
  @Test(
    "a name is placed where the words around it say",
    arguments: [
      ("He was born in Paris, Texas, in 1950.", "Paris", 33.66, -95.56),
      ("The embassy in Paris, France, was closed.", "Paris", 48.86, 2.35),
      ("Clashes broke out in Tripoli, Lebanon, on Friday.", "Tripoli", 34.43, 35.84),
      ("Tripoli in Lebanon was quiet on Friday.", "Tripoli", 34.43, 35.84),
      ("The aggression against Gaza must stop, the Houthis in Yemen said.", "Gaza", 31.50, 34.47),
      (
        "A bomb went off in the northern Afghan city of Mazar-i-Sharif.", "Mazar-i-Sharif", 36.71,
        67.11
      ),
      ("Fighting broke out in the northern city of Gao on Monday.", "Gao", 16.27, -0.04),
      (
        "Jets struck farmland outside Jisr al-Shughur on Thursday.", "Jisr al-Shughur", 35.81, 36.32
      ),
      // What begins as names do where Arabic is spoken, in the spellings of news agencies.
      ("A bomb exploded in Tal Rifaat on Sunday.", "Tal Rifaat", 36.47, 37.09),
      ("A bomb exploded in Tal Abyad on Sunday.", "Tal Abyad", 36.70, 38.95),
      ("Clashes broke out in Ain Issa on Sunday.", "Ain Issa", 36.39, 38.86),
      ("Shells fell in Beit Hanoun.", "Beit Hanoun", 31.54, 34.54),
      ("A jet bombed a market in Maarat al-Numan on Sunday.", "Maarat al-Numan", 35.65, 36.68),
      ("Turkish shells hit Ras al-Ain in northeastern Syria.", "Ras al-Ain", 36.85, 40.07),
      ("Fighters entered ash-Sharqat on Monday.", "ash-Sharqat", 35.51, 43.24),
      ("He fled to as-Suwayda on Monday.", "as-Suwayda", 32.71, 36.57),
      ("Shelling hit Al-Gaim near the border.", "Al-Gaim", 34.38, 41.03),
      ("Clashes erupted in Gaim in western Iraq.", "Gaim", 34.38, 41.03),
      ("Clashes erupted in Gaim, Anbar.", "Gaim", 34.38, 41.03),
      // Airports, bases and crossings, in small letters too.
      ("A rocket hit Kabul airport on Sunday.", "Kabul airport", 34.57, 69.21),
      ("Mogadishu airport was shelled.", "Mogadishu airport", 2.01, 45.30),
      ("Rockets hit Zaventem airport.", "Zaventem airport", 50.90, 4.48),
      ("Israeli warplanes hit T4 airbase in Homs.", "T4 airbase", 34.52, 37.63),
      ("Trucks queued at Torkham after Pakistan closed the border.", "Torkham", 34.12, 71.09),
      // Codes and definitions.
      ("Riots hit LA on Friday.", "LA", 34.05, -118.24),
      ("He moved to New Orleans, LA, in May.", "LA", 31.07, -92.01),
      ("Hamra, a village in northern Hama, was hit.", "Hamra", 35.32, 37.09),
      ("Russian troops seized Chernobyl.", "Chernobyl", 51.27, 30.22),
      // Turkish case endings.
      ("Ankara'da saldırı oldu.", "Ankara", 39.93, 32.86),
      ("Patlama İstanbul'da meydana geldi.", "İstanbul", 41.01, 28.95),
      ("Suriye'nin Halep kentinde çatışma.", "Halep", 36.20, 37.16),
      ("Ta'izz was hit.", "Ta'izz", 13.58, 44.02),
      // Kurdish and Persian prepositions.
      ("لە دهۆک تەقینەوە ڕوویدا.", "دهۆک", 36.87, 42.99),
      // Where something happened to somebody.
      ("A bomb exploded in Osh on Sunday.", "Osh", 40.51, 72.82),
      ("Four people were killed in Gao on Sunday.", "Gao", 16.27, -0.04),
      ("Clashes near Lashkar Gah went on.", "Lashkar Gah", 31.59, 64.37),
      ("M23 rebels entered Goma on Monday, the army said.", "Goma", -1.67, 29.23),
      ("Troops took Avdiivka on Saturday.", "Avdiivka", 48.14, 37.75),
      ("Residents fled Goma for Rwanda.", "Goma", -1.67, 29.23),
      ("Two drones were shot down over Mocha on Sunday.", "Mocha", 13.32, 43.25),
      // A people says where its towns are.
      ("Clashes broke out in the Lebanese city of Tripoli.", "Tripoli", 34.43, 35.84),
      ("Clashes broke out in Tripoli, in northern Lebanon.", "Tripoli", 34.43, 35.84),
      ("The Mexican city of Cordoba was hit.", "Cordoba", 18.89, -96.93),
      ("Fighting in Ukraine reached the Russian-held city of Donetsk.", "Donetsk", 48.00, 37.80),
      ("Fighting raged in northern Gaza.", "Gaza", 31.40, 34.35),
      ("A gunman killed five people in Philadelphia.", "Philadelphia", 39.95, -75.16),
      (
        "Rockets fell on the western outskirts of the town of Deir\nez-Zor on Sunday.",
        "Deir\nez-Zor", 35.34,
        40.14
      ),
      // As far from another place as the text says, and not where a greater namesake is.
      (
        "Villa Rica, a town of 15,000, is about 15 miles (25 kilometers) to the southeast of Cali.",
        "Villa Rica", 3.18, -76.46
      ),
      (
        "The base, near Balad about 50 miles to the northwest of Baghdad, was hit.", "Balad", 34.01,
        44.14
      ),
      (
        "Bourzanga lies some 50 kilometres (30 miles) to the south of Djibo.", "Bourzanga", 13.68,
        -1.55
      ),
      ("Jets bombed a camp in the south of Gaza.", "Gaza", 31.40, 34.35),
      // The kind of a place, written as a part of its name.
      ("A bomb exploded in Kirkuk City on Sunday.", "Kirkuk", 35.47, 44.39),
      ("Fighting went on in Bunia Town.", "Bunia", 1.56, 30.25),
      ("KIDAPAWAN CITY — Five were hurt at the terminal here.", "KIDAPAWAN", 7.01, 125.09),
      ("Residents fled from Mocímboa da Praia.", "Mocímboa da Praia", -11.35, 40.35),
      ("Clashes broke out in Tripoli, the Libyan capital.", "Tripoli", 32.89, 13.19),
      ("Rockets hit Balad Air Base north of Baghdad.", "Balad Air Base", 33.94, 44.36),
      ("Police in Balad, a town north of Baghdad, said so.", "Balad", 34.01, 44.15),
      ("Troops left Tbilisi as Georgia and Russia signed.", "Georgia", 42.3, 43.4),
      ("A storm crossed Atlanta and the rest of Georgia.", "Georgia", 32.7, -83.2),
      ("A bomb exploded in Mosul on Monday.", "Mosul", 36.34, 43.13),
      ("انفجرت عبوة ناسفة في الموصل يوم الاثنين", "الموصل", 36.34, 43.13),
      ("Shells fell on Qamishli and Hasakah in Syria.", "Qamishli", 37.05, 41.23),
      ("The man from Reading, Pa. was arrested on Monday.", "Reading", 40.34, -75.93),
      // Towns whose names are words; positions from Wikipedia.
      ("Shelling hit Van, Turkey.", "Van", 38.49, 43.38),
      ("The mayor of Split said nothing.", "Split", 43.51, 16.44),
      ("The outskirts of Hit were shelled.", "Hit", 33.64, 42.83),
      // A given name, and behind it what is nobody's surname.
      ("A bomb killed four soldiers in Musa Qala.", "Musa Qala", 32.45, 64.74),
      // No capital lies in another division of its country, and a village in the one that is named with it.
      ("Bombs went off in Kabul, Helmand and Herat.", "Kabul", 34.53, 69.17),
      ("Fighters met near Mbau, in Mocímboa da Praia district.", "Mbau", -11.68, 40.17),
      // Not the state that was cut out of it in 2012.
      ("Gunmen attacked villages in West Darfur on Monday.", "West Darfur", 14.15, 23.04),
      ("He was sent from Augusta, Ga., to the coast.", "Augusta", 33.47, -81.97),
      ("The port of Hodeidah was hit by an air strike.", "Hodeidah", 14.80, 42.95),
      ("Russian missiles struck Zaporizhzhia overnight.", "Zaporizhzhia", 47.85, 35.12),
      ("انفجرت عبوة ناسفة في بغداد اليوم", "بغداد", 33.34, 44.40),
      ("قصف الطيران الموصل وأربيل وكركوك", "أربيل", 36.19, 44.01),
      ("وقع الهجوم بالقرب من مدينة الفلوجة غرب بغداد", "الفلوجة", 33.35, 43.78),
      ("Взрыв прогремел в Киеве, Харькове и Одессе.", "Харькове", 49.99, 36.23),
      ("Ракетный удар по Мариуполю и Киеву.", "Киеву", 50.45, 30.52),
    ])
  func placed(text: String, name: String, latitude: Double, longitude: Double) throws {
    let found = try #require(try toponym(name, in: text), "\(text)")
    #expect(
      kilometers(found, latitude, longitude) <= 60 + (found.location?.uncertainty.kilometers ?? 0)
        / 2,
      "\(String(describing: found.location?.place)) \(found.reasons)")
    #expect(found.location?.reasons.isEmpty == false)
  }

  @Test(
    "persons, common words and months are no places",
    arguments: [
      ("Michael Jordan said that he would retire.", "Jordan"),
      ("The former player Jordan Smith was arrested, and Smith denied it.", "Jordan"),
      ("Reading is fun, she said.", "Reading"),
      ("A mob attacked Rose in a garden.", "Rose"),
      ("A car bomb went off at the Jazeera Palace Hotel in Mogadishu.", "Jazeera"),
      ("He left in May after the attack.", "May"),
      ("Chad Johnson told reporters that he was sorry.", "Chad"),
      ("The New York Times reported the strike.", "York"),
    ])
  func noPlaces(text: String, name: String) throws {
    #expect(try toponym(name, in: text) == nil)
  }

  @Test(
    "short forms in capitals are countries",
    arguments: [
      ("The U.S. said that it would respond.", "U.S."),
      ("Troops from the US and the UK met.", "US"),
      ("Officials in the USA declined to comment.", "USA"),
    ])
  func shortForms(text: String, name: String) throws {
    #expect(try toponym(name, in: text)?.location?.place?.country == "US")
  }

  @Test("a village that no gazetteer has is recognized and not placed")
  func unknownVillage() throws {
    let found = try toponym("Qarzabund", in: "Gunmen attacked a checkpoint in Qarzabund on Sunday.")
    #expect(found?.location == nil)
    let others = try toponyms("Gunmen attacked Qarzabund, near Mosul in Iraq, on Sunday.")
    #expect(others.contains { $0.text == "Mosul" && $0.location != nil })
    #expect(others.contains { $0.text == "Iraq" && $0.location != nil })
  }

  /// Positions from the Wikipedia articles on the towns.
  @Test("the towns of a list do not lie in one another")
  func list() throws {
    let text =
      "Strikes hit Mosul, Kirkuk, Tikrit and Erbil, and offices in Paris, London, Berlin and Rome."
    let towns: [(String, Double, Double)] = [
      ("Mosul", 36.34, 43.13), ("Kirkuk", 35.47, 44.39), ("Tikrit", 34.61, 43.68),
      ("Erbil", 36.19, 44.01), ("Paris", 48.86, 2.35), ("London", 51.51, -0.13),
      ("Berlin", 52.52, 13.41), ("Rome", 41.89, 12.48),
    ]
    let found = try toponyms(text)
    for (name, latitude, longitude) in towns {
      let town = try #require(found.first { $0.text == name }, "\(name)")
      #expect(kilometers(town, latitude, longitude) < 25, "\(name)")
    }
  }

  @Test("a capital speaks for its country")
  func capitalSpeaks() throws {
    let found = try #require(
      try toponym("Washington", in: "Washington said that it would withdraw."))
    // The U.S. Capitol (Wikipedia).
    #expect(kilometers(found, 38.89, -77.01) < 25)
  }

  @Test("a country is never a building")
  func country() throws {
    let found = try #require(
      try toponym("Iraq", in: "The U.S. Embassy in Iraq was hit by rockets."))
    #expect(found.location?.place?.feature.isCountry == true)
    #expect((found.location?.uncertainty.kilometers ?? 0) > 300)
  }

  /// The point-radius rules: "10 km south-west of X" lies that far away, "near X" reaches beyond it.
  @Test("words that relate to a name give a place of their own")
  func relations() throws {
    let text = "A drone fell 10 km south-west of Mosul, and another near Taji, in northern Iraq."
    let found = try toponyms(text)
    let mosul = try #require(found.first { $0.text == "Mosul" }?.relation)
    #expect(mosul.text == "10 km south-west of Mosul")
    // 10 km along a bearing of 225° from 36.34 N 43.13 E.
    let expected = Geodesic.wgs84.direct(
      from: Geographic(longitude: 43.13, latitude: 36.34), bearing: .degrees(225),
      distance: .kilometers(10))
    #expect(
      Geodesic.wgs84.distance(from: mosul.location.position, to: expected).kilometers < 5)
    let taji = try #require(found.first { $0.text == "Taji" })
    #expect(taji.relation?.text == "near Taji")
    #expect(
      (taji.relation?.location.uncertainty.meters ?? 0) > (taji.location?.uncertainty.meters ?? 0))
    #expect(found.first { $0.text == "Iraq" }?.relation?.text == "in northern Iraq")
  }

  /// Positions of GeoNames: Kirkuk 35.4681 N 44.3922 E, Erbil 36.1901 N 44.0090 E, Mosul 36.34 N 43.13 E, Al
  /// Hudaydah 14.7978 N 42.9545 E. A nautical mile is 1,852 m, a mile 1,609.344 m.
  @Test(
    "distances in words, other units and abbreviations are read",
    arguments: [
      ("Shots were fired ten kilometres east of Kirkuk.", 35.4681, 44.3922, 90, 10),
      ("Two men were killed twenty-five miles north of Mosul.", 36.34, 43.13, 0, 40.2336),
      ("A drone fell 12 km SW of Erbil.", 36.1901, 44.009, 225, 12),
      (
        "A tanker was hit 30 nautical miles south-west of Hodeidah.", 14.7978, 42.9545, 225, 55.56
      ),
      ("It fell a mile west of Mosul.", 36.34, 43.13, 270, 1.609344),
    ])
  func distances(
    text: String, latitude: Double, longitude: Double, bearing: Double, kilometers: Double
  ) throws {
    let found = try #require(try toponyms(text).compactMap(\.relation).first)
    let expected = Geodesic.wgs84.direct(
      from: Geographic(longitude: longitude, latitude: latitude), bearing: .degrees(bearing),
      distance: .kilometers(kilometers))
    let apart = Geodesic.wgs84.distance(from: found.location.position, to: expected)
    // The towns' own positions differ by some kilometers from source to source.
    #expect(apart.kilometers < 5)
    #expect(found.location.uncertainty.meters > apart.meters)
  }

  @Test(
    "a road that links two towns, and a coast, are places of their own",
    arguments: [
      (
        "An IED hit a convoy on the highway linking Baghdad and Mosul.", "linking Baghdad and Mosul"
      ),
      ("The vessel was seized off Hodeidah.", "off Hodeidah"),
      ("The vessel was seized off the coast of Hodeidah.", "off the coast of Hodeidah"),
    ])
  func lines(text: String, words: String) throws {
    let found = try #require(try toponyms(text).compactMap(\.relation).first)
    #expect(found.text.hasSuffix(words))
  }

  @Test("a distance below zero relates to nothing")
  func negative() throws {
    let kirkuk = try #require(
      try toponym("Kirkuk", in: "Rockets fell -5 km north of Kirkuk."))
    #expect(kirkuk.relation == nil)
  }

  @Test(
    "a man with his age is no country",
    arguments: ["Jordan, 31, was released on bail.", "Police said Chad, 9, was found."])
  func age(text: String) throws {
    #expect(try toponyms(text).isEmpty)
  }

  @Test("what is named right behind each of two namesakes parts them")
  func namesakesInOneText() throws {
    let text = "Tripoli, Lebanon, was calm; in Tripoli, Libya, militias clashed."
    let found = try toponyms(text).filter { $0.text == "Tripoli" }
    #expect(found.compactMap { $0.location?.place?.country } == ["LB", "LY"])
  }

  /// The village of Moura near Djenné is not in the gazetteer; the towns of the name that are lie in Portugal and
  /// Brazil.
  @Test(
    "a name that its country lacks is no place in another",
    arguments: [
      "At least 300 people were killed in Moura in Mali.",
      "At least 300 people were killed in Moura in central Mali.",
      "At least 300 people were killed in Moura, Mali, officials said.",
    ])
  func absentVillage(text: String) throws {
    let found = try #require(try toponym("Moura", in: text))
    #expect(found.location == nil)
    #expect(found.reasons.contains { $0.contains("Mali") })
  }

  /// Where they are by Wikipedia, to a tenth of a degree.
  @Test(
    "towns of the news have the names that it gives them",
    arguments: [
      ("Solhan", "Burkina Faso", 13.4, 0.4), ("Palma", "Mozambique", -10.8, 40.5),
      ("Masisi", "the Democratic Republic of Congo", -1.4, 28.8),
      ("Stepanakert", "Azerbaijan", 39.8, 46.8),
      ("Miranshah", "Pakistan", 33.0, 70.1), ("Maungdaw", "Myanmar", 20.8, 92.4),
      ("Hpa-an", "Myanmar", 16.9, 97.6),
      ("North Kivu", "the Democratic Republic of Congo", -0.6, 28.7),
      ("Karen State", "Myanmar", 17.0, 97.7), ("Qalqilya", "the West Bank", 32.2, 35.0),
    ])
  func newsNames(name: String, country: String, latitude: Double, longitude: Double) throws {
    let text = "A bomb exploded in \(name), \(country), on Monday."
    let position = try #require(try toponym(name, in: text)?.location?.position)
    #expect(abs(position.latitude - latitude) < 0.5 && abs(position.longitude - longitude) < 0.5)
  }

  /// The embassies in Lebanon and Turkey are not in the gazetteer; that in Baghdad is.
  @Test(
    "an embassy far from all that a text names is none that is known, and lies in the city that it is said to be in"
  )
  func embassy() throws {
    let awkar = "A man shot at the US Embassy in Awkar, north of Beirut, on Tuesday."
    #expect(try toponym("US Embassy", in: awkar)?.location == nil)
    let ankara = "A suicide bomber attacked the U.S. Embassy in Ankara on Friday."
    // Wikipedia: at Çukurambar, 39.91° N, 32.81° E
    let inAnkara = try #require(try toponym("U.S. Embassy", in: ankara)?.location)
    #expect(Fixtures.kilometers(inAnkara, 39.91, 32.81) < inAnkara.uncertainty.kilometers)
    #expect(inAnkara.uncertainty.kilometers < 30)
    let baghdad = "Rockets were fired at the U.S. Embassy on Sunday, the Iraqi army said."
    #expect(
      try toponym("U.S. Embassy", in: baghdad)?.location?.place?.id.rawValue
        == "incidentmap:iq-us-embassy")
  }

  @Test("an airport is called by its short name, and towns by their sides")
  func sides() throws {
    #expect(
      try toponym("Aden Adde airport", in: "Shells landed beside Aden Adde airport on Sunday.")?
        .location != nil)
    for text in [
      "A mine exploded about 25 kilometers south of Goma on Sunday.",
      "Soldiers were attacked on the road out of Goma on Sunday.",
      "A bomb exploded in the main market of Goma on Sunday.",
    ] {
      #expect(try toponym("Goma", in: text)?.location?.place?.country == "CD")
    }
  }

  /// Gao on the Niger lies at 16.27° N 0.04° W, a village of the name in Burkina Faso (both GeoNames).
  @Test("a name is of the country with which its sentence begins")
  func head() throws {
    let text =
      "OUAGADOUGOU, Burkina Faso — Gunmen ambushed a convoy near Djibo in northern Burkina Faso, the army said. In "
      + "neighboring Mali, three peacekeepers were wounded when they struck a mine (on a track) south of Gao."
    #expect(try toponym("Gao", in: text)?.location?.place?.country == "ML")
  }

  @Test("a little-known place far from all else that is named is not sure")
  func astray() throws {
    let far = "A blast hit Moura. Gunmen from Mali fled towards Ouagadougou in Burkina Faso."
    let near = "A blast hit Moura. Gunmen from Beja fled towards Evora in Portugal."
    let (stray, known) = (
      try #require(try toponym("Moura", in: far)), try #require(try toponym("Moura", in: near))
    )
    #expect(stray.confidence < 0.5 && known.confidence > 0.8)
    #expect(stray.location?.reasons.contains { $0.contains("far from all else") } ?? true)
  }

  /// 45 nautical miles are 83.34 km; Mocha lies at 13.32° N 43.25° E (Wikipedia).
  @Test("what a name is called does not come between it and a distance")
  func epithet() throws {
    let text = "A ship was hit 45 nautical miles west of the Yemeni port of Mocha on Tuesday."
    let relation = try #require(try toponym("Mocha", in: text)?.relation)
    #expect(relation.text == "45 nautical miles west of the Yemeni port of Mocha")
    let position = relation.location.position
    #expect(abs(position.latitude - 13.32) < 0.05 && abs(position.longitude - 42.48) < 0.05)
    let port =
      "A missile hit a ship 50 nautical miles southwest of the port city of Aden on Friday."
    #expect(try toponym("Aden", in: port)?.relation != nil)
    // A road after such words begins with the name itself.
    #expect(
      try toponym("Baghdad", in: "A bomb hit the city of Baghdad-Kirkuk road on Friday.") != nil)
    #expect(try toponym("Baghdad", in: "A bomb hit the city of Baghdad highway on Friday.") != nil)
    // North is where the city lies, not where in the city.
    let city = try toponym("Gao", in: "Rebels attacked the northern city of Gao on Sunday.")
    #expect(city != nil && city?.relation == nil)
  }

  @Test(
    "unknown villages and towns are names by the words beside them",
    arguments: [
      ("A bomb exploded in the Colombian town of Mondomo on Sunday.", "Mondomo"),
      ("A mine went off near Ambeli village in Bijapur district.", "Ambeli"),
    ])
  func unknownOfKind(text: String, name: String) throws {
    let found = try #require(try toponym(name, in: text))
    #expect(found.location?.place?.name != name)
  }

  @Test("two names that a road joins are names, even such as persons have")
  func roadOfTwo() throws {
    let text = "A drone hit a car on the Said Sadiq-Sulaimani road on Friday."
    #expect(try toponym("Said Sadiq", in: text) != nil)
  }

  @Test("a bomb that goes off is no place off something")
  func wentOff() throws {
    let found = try toponym("Kirkuk", in: "A bomb went off in Kirkuk on Tuesday.")
    #expect(found != nil && found?.relation == nil)
  }

  @Test("the sea is meant before the provinces on its shores")
  func sea() throws {
    let found = try toponym("Red Sea", in: "Rebels attacked a ship in the Red Sea off Yemen.")
    #expect(found?.location?.place?.feature.rawValue == "H.SEA")
  }

  @Test("a parish of Jamaica is not what a bare name of a great city means")
  func namesakes() throws {
    let found = try toponym("Manchester", in: "Manchester was quiet on Sunday.")
    #expect(found?.location?.place?.country != "JM")
  }

  @Test("an unknown village lies in the division that the text says it is in")
  func apposition() throws {
    let text = "The attack took place in Qarat Zabbun, a village in Diyala province."
    let village = try #require(try toponym("Qarat Zabbun", in: text))
    #expect(village.location?.place?.name.hasPrefix("Diyala") == true)
    // Somebody who lives there is no village.
    let resident = "Mustafa Zabbun, a resident of the village of Khalis in Diyala, was killed."
    #expect(try toponym("Mustafa Zabbun", in: resident) == nil)
  }

  /// 33.3128° N 44.3615° E is Baghdad in GeoNames; 38S MB 44 88 is there too by GeoConvert.
  @Test(
    "coordinates in prose are places",
    arguments: ["33.3128 N, 44.3615 E", "33°18′46″N 44°21′41″E", "38S MB 44 86"])
  func coordinates(words: String) throws {
    let found = try toponyms("The crater is at \(words), officials said.")
    let given = try #require(found.first { $0.use == .coordinates })
    #expect(kilometers(given, 33.3128, 44.3615) < 6)
  }

  @Test("a street that the gazetteer lacks lies in the town that is named with it")
  func street() throws {
    let found = try toponym(
      "Francis Street", in: "A body was found on Francis Street in Charleston, South Carolina.")
    let street = try #require(found)
    #expect(kilometers(street, 32.78, -79.93) < 30)
    #expect((street.location?.uncertainty.kilometers ?? 0) >= 5)
  }

  @Test("given names come back, and only they")
  func given() throws {
    let text = "From Mosul to Erbil and on to Dohuk."
    let document = Document(id: "1", text: text, givenToponyms: [14..<19, 30..<35])
    let found = try Fixtures.geoparser().toponyms(in: document)
    #expect(found.map(\.text) == ["Erbil", "Dohuk"])
    #expect(found.allSatisfy { $0.location != nil })
  }

  @Test("demonyms are left out when asked")
  func demonyms() throws {
    let text = "Iraqi and Syrian officials met in Baghdad."
    #expect(try toponyms(text).map(\.text) == ["Iraqi", "Syrian", "Baghdad"])
    var options = Geoparser.Options()
    options.demonyms = false
    let found = try Fixtures.geoparser(options).toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["Baghdad"])
  }

  @Test("ranges are those of the words in the text, whatever the script")
  func ranges() throws {
    let text = "“Ça va”, said a man in Zürich; في بغداد. Then São Paulo…"
    let bytes = Array(text.utf8)
    for toponym in try toponyms(text) {
      #expect(String(decoding: bytes[toponym.range], as: UTF8.self) == toponym.text)
    }
    #expect(try toponyms(text).contains { $0.text == "Zürich" })
  }

  /// Each costs linear time: a quadratic step would take minutes here.
  @Test(
    "hostile texts end",
    arguments: [
      String(repeating: "near ", count: 40_000), String(repeating: "Paris, ", count: 4000),
      String(repeating: "San ", count: 20_000), String(repeating: "(", count: 100_000),
      String(repeating: "A.", count: 200_000),
      String(repeating: "\u{202E}\u{200D}x", count: 50_000),
      String(repeating: "33.3333 N ", count: 6000), String(repeating: "Al-", count: 20_000),
    ])
  func hostile(text: String) throws {
    for toponym in try toponyms(text) { #expect(toponym.range.upperBound <= text.utf8.count) }
  }

  @Test("the same text gives the same toponyms")
  func repeatable() throws {
    let text = "Fighting spread from Aleppo, Syria, to Idlib and Hama, near the Turkish border."
    #expect(try toponyms(text) == toponyms(text))
  }

  @Test("the publisher's country counts")
  func publisher() throws {
    let text = "London police said a man was shot."
    let canadian = try #require(
      try toponyms(text, source: "lfpress.ca").first { $0.text == "London" })
    // London, Ontario (Wikipedia).
    #expect(kilometers(canadian, 42.98, -81.25) < 30)
    let british = try #require(
      try toponyms(text, source: "standard.co.uk").first { $0.text == "London" })
    #expect(kilometers(british, 51.51, -0.13) < 30)
  }

  /// The positions and radii of `GeoData/Iraq/places.tsv`, each typed from the source in its row.
  @Test("the bases, airports and sites of Iraq are found in sentences, inside their circles")
  func facilities() throws {
    let layer = try #require(try Fixtures.layers().first { $0.name == "Iraq/places.tsv" })
    let rows = String(decoding: layer.bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (name, feature) = (try column("name"), try column("feature"))
    let (latitude, longitude) = (try column("latitude"), try column("longitude"))
    var count = 0
    var missed: [String] = []
    for row in rows.dropFirst() where row[feature].hasPrefix("S.") {
      count += 1
      let truth = Geographic(
        longitude: try #require(Double(row[longitude])),
        latitude: try #require(Double(row[latitude])))
      let text = "Rockets hit \(row[name]) in Iraq late on Monday, the army said."
      let found = try toponyms(text).first { row[name].contains($0.text) || $0.text == row[name] }
      guard let location = found?.location,
        Geodesic.wgs84.distance(from: location.position, to: truth) <= location.uncertainty
      else {
        missed.append(row[name])
        continue
      }
    }
    #expect(count > 50)
    #expect(Double(missed.count) <= 0.05 * Double(count), "\(missed)")
  }

  @Test(
    "a text in a script whose words are not known says so",
    arguments: ["以色列空袭加沙地带", "פיגוע בתל אביב אתמול בלילה.", "काबुल में धमाका हुआ।"])
  func scripts(text: String) throws {
    let findings = try Fixtures.geoparser().read(Document(id: "1", text: text)).findings
    #expect(findings.map(\.code) == ["script-not-read"])
  }

  @Test(
    "texts in scripts that are read say nothing of it",
    arguments: [
      "انفجار في بغداد", "Взрыв в Харькове", "Ein Anschlag in Zürich", "لە دهۆک", "Athína 雅典",
    ])
  func readScripts(text: String) throws {
    #expect(try Fixtures.geoparser().read(Document(id: "1", text: text)).findings.isEmpty)
  }
}
