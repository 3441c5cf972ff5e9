import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// Districts, lists and borders: what a text says a name is, and what it lies in. Positions are rounded from the
/// Wikipedia articles on the places.
@Suite("Districts and what they lie in")
struct DistrictTests {
  private func toponyms(_ text: String) throws -> [Toponym] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
  }

  /// A second place of each district: Sangha, Limankara, where the airstrike of April 2017 in Achin district hit,
  /// Bunagana.
  @Test(
    "a district of which only the seat is known reaches beyond the town",
    arguments: [
      ("Gunmen raided a village in Bandiagara district, Mali.", "Bandiagara", 14.46, -3.30),
      (
        "Gunmen raided a village in Bandiagara Cercle, Mopti Region.", "Bandiagara Cercle", 14.46,
        -3.30
      ),
      ("Six died in Gwoza Local Government Area of Borno State.", "Gwoza", 10.97, 13.62),
      ("An attack in Nangarhar's Achin district killed three.", "Achin", 34.07, 70.64),
      ("A raid in Rutshuru Territory, North Kivu, killed ten.", "Rutshuru Territory", -1.30, 29.60),
    ])
  func seats(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(location.method == .adminUnit)
    #expect(
      Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers <= 120)
    #expect(location.reasons.contains { $0.contains("surroundings of its seat") })
  }

  @Test("a town that is no district keeps its own radius")
  func towns() throws {
    for text in ["Six died in Bandiagara, Mali.", "Six died in the town of Bandiagara, Mali."] {
      let location = try #require(try toponyms(text).first { $0.text == "Bandiagara" }?.location)
      #expect(location.uncertainty.kilometers < 10)
    }
  }

  @Test("the provinces of Burkina Faso are known")
  func provinces() throws {
    let found = try toponyms("Gunmen killed 12 in Soum and Oudalan provinces of Burkina Faso.")
    for (name, latitude, longitude) in [("Soum", 14.10, -1.63), ("Oudalan", 14.44, -0.23)] {
      let location = try #require(found.first { $0.text == name }?.location)
      #expect(
        Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
      #expect(location.uncertainty.kilometers < 100)
    }
  }

  @Test(
    "what follows a kind, a list or an owner holds the name",
    arguments: [
      ("Clashes broke out in Tripoli and Sidon in Lebanon.", "Tripoli", 34.44, 35.83),
      ("The towns of Tripoli, Sidon and Tyre in Lebanon were hit.", "Tripoli", 34.44, 35.83),
      ("He moved from Springfield and Decatur in Illinois.", "Springfield", 39.80, -89.64),
      (
        "In Washington, D.C., officials said the governor of Washington state would come.",
        "Washington", 38.90, -77.04
      ),
      ("Five men attacked a school in Mayo district, Pattani.", "Mayo", 6.72, 101.41),
      ("Rebels attacked the Saladin district of Aleppo.", "Saladin", 36.20, 37.16),
    ])
  func holders(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < 30)
  }

  @Test("a river is not the country or the town of its name")
  func rivers() throws {
    let found = try toponyms("They crossed the river Niger near Gao and the river Dnipro.")
    #expect(found.first { $0.text == "Niger" }?.location?.place?.feature.rawValue == "H.STM")
    #expect(found.first { $0.text == "Dnipro" }?.location?.place?.name == "Dnieper")
    let unknown = try toponyms("They swam over the river Kirkuk.")
    #expect(try #require(unknown.first { $0.text == "Kirkuk" }).location == nil)
  }

  @Test(
    "a relation is read with all that says of what",
    arguments: [
      (
        "It happened 30 km from the provincial capital, Dori.",
        "30 km from the provincial capital, Dori"
      ),
      (
        "It happened 30 km south of the regional capital Gao.",
        "30 km south of the regional capital Gao"
      ),
      ("A boat capsized off the Libyan coast.", "off the Libyan coast"),
      ("It lies 3 km from the Rwandan border in Congo.", "3 km from the Rwandan border"),
      ("Fighting went on near Chasiv Yar.", "near Chasiv Yar"),
      ("The march went on 10 km from Kirkuk.", "10 km from Kirkuk"),
      ("Fighting went on north of Bakhmut.", "north of Bakhmut"),
      ("Clashes broke out near the border near Taji.", "near Taji"),
      ("A base in the vicinity of Mosul was hit.", "in the vicinity of Mosul"),
      ("Mines lay near Kirkuk army base.", "near Kirkuk"),
      ("In northern Syria troops clashed with rebels.", "In northern Syria"),
    ])
  func relations(text: String, words: String) throws {
    #expect(try toponyms(text).contains { $0.relation?.text == words })
  }

  @Test("what is near in time is not near the place")
  func nearInTime() throws {
    let found = try toponyms("Famine was near in Darfur.")
    #expect(!found.isEmpty && found.allSatisfy { $0.relation == nil })
  }

  @Test(
    "what is near something that belongs to a country is not near the country",
    arguments: [
      "A rocket landed near the U.S. embassy in Baghdad.",
      "Rebels fired near U.S. troops in Deir ez-Zor.",
      "Shells fell near Russia's consulate in Aleppo.",
      "A convoy was hit near Iran-backed fighters in Mosul.",
    ])
  func owners(text: String) throws {
    let found = try toponyms(text)
    #expect(!found.isEmpty)
    // "near the U.S. embassy" may be near that itself.
    #expect(found.allSatisfy { $0.relation?.location.place?.feature.isCountry != true })
  }

  /// Bakhmut lies at 48.5947 N 38.0008 E (Wikipedia); a degree of latitude there is 111.2 km, one of longitude 73.8 km.
  @Test(
    "what is told of two directions lies in either",
    arguments: [
      ("Fighting raged north and east of Bakhmut.", [0.16, 0], [0, 0.24], -0.16, -0.24),
      (
        "Fighting raged to the west and to the south of Bakhmut.", [-0.16, 0], [0, -0.24], 0.16,
        0.24
      ),
      ("Fighting raged north-west and south of Bakhmut.", [0.11, -0.16], [-0.16, 0], 0, 0.45),
    ])
  func directions(
    text: String, north: [Double], east: [Double], awayNorth: Double, awayEast: Double
  ) throws {
    let location = try #require(try toponyms(text).compactMap(\.relation).first?.location)
    for (north, east) in zip(north, east) {
      #expect(
        Fixtures.kilometers(location, 48.5947 + north, 38.0008 + east)
          < location.uncertainty.kilometers)
    }
    #expect(
      Fixtures.kilometers(location, 48.5947 + awayNorth, 38.0008 + awayEast)
        > location.uncertainty.kilometers)
  }

  @Test(
    "a demonym is called no name in the reasons of what lies at a border or a coast",
    arguments: [
      ("A drone fell 30 km from the Syrian border.", "'Syrian' says whose it is: Syria"),
      ("Clashes at the Polish-Belarusian border.", "'Polish' says whose it is: Poland"),
      ("A boat capsized off the Libyan coast.", "'Libyan' says whose it is: Libya"),
      ("A drone fell near the Syria border.", "'Syria' is its name: Syria"),
      (
        "Militants hold the tri-border area of Mali, Niger and Burkina Faso.",
        "the countries meet there: Border of Burkina Faso, Mali and Niger"
      ),
    ])
  func demonyms(text: String, words: String) throws {
    let reasons = try #require(try toponyms(text).compactMap(\.relation).first?.location.reasons)
    #expect(try #require(reasons.first).hasPrefix(words))
  }

  @Test(
    "two sides of a country, or of a town, are not told from all of it",
    arguments: [
      "Fighting in the north and east of Mali.", "Rockets hit northern and eastern Syria.",
    ])
  func sides(text: String) throws {
    let found = try toponyms(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.relation == nil })
  }

  /// Labbezanga, Markoye and Ayorou lie there; Faysh Khabur and Cizre at the other.
  @Test(
    "three countries meet at a point",
    arguments: [
      (
        "Militants hold the tri-border area of Mali, Niger and Burkina Faso.",
        [14.96, 14.64, 14.73], [0.70, 0.07, 0.92]
      ),
      (
        "Militants hold the Mali-Niger-Burkina Faso border area.",
        [14.96, 14.64, 14.73], [0.70, 0.07, 0.92]
      ),
      ("Drones fell near the borders of Iraq, Syria and Turkey.", [37.07, 37.33], [42.38, 42.19]),
    ])
  func tripoints(text: String, latitudes: [Double], longitudes: [Double]) throws {
    let location = try #require(try toponyms(text).compactMap(\.relation).first?.location)
    #expect(location.uncertainty.kilometers <= 150)
    for (latitude, longitude) in zip(latitudes, longitudes) {
      #expect(
        Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    }
    #expect(
      try toponyms("Leaders of Mali, Niger and Burkina Faso met.").allSatisfy { $0.relation == nil }
    )
  }

  @Test(
    "an Arabic word is parted from a name of two words behind it",
    arguments: [
      ("قصف على رفح وخان يونس", "خان يونس", 31.34, 34.30),
      ("قتل ثلاثة في الموصل وتل عفر", "تل عفر", 36.38, 42.45),
      ("انفجار في مدينة البوكمال", "البوكمال", 34.45, 40.92),
    ])
  func arabic(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < 10)
  }

  @Test(
    "a base or airport is where the gazetteer has it, whatever road leads there",
    arguments: [
      ("Insurgents attacked the Balad Air Base, 64 km north of Baghdad.", 33.94, 44.36),
      ("A rocket hit Camp Taji, 27 km north of Baghdad.", 33.52, 44.26),
      ("Militants shelled Bagram Air Base, 40 km north of Kabul.", 34.95, 69.27),
      ("The plane landed at the Manas airport near Bishkek.", 43.06, 74.48),
      ("Gunmen attacked Bole airport, Addis Ababa.", 8.98, 38.80),
    ])
  func facilities(text: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers < 10)
  }

  @Test(
    "what lies in a city or a division is not a namesake abroad",
    arguments: [
      ("A bomb exploded at Lido Beach in Mogadishu.", "Lido Beach", 2.03, 45.34, 25.0),
      ("Fighting hit Omdurman's Karari locality.", "Karari", 15.65, 32.48, 25),
      ("The attack on San Juan in Chocó left two dead.", "San Juan", 5.7, -76.6, 310),
      ("Soldiers died in La Paz, Agusan del Sur.", "La Paz", 8.28, 125.81, 10),
      ("Militants attacked a site in Palma, on the Afungi peninsula.", "Palma", -10.77, 40.48, 10),
      ("Inmates rioted at Guayaquil's Litoral Penitentiary.", "Litoral", -2.2, -79.9, 25),
      ("Four people were shot in León, Guanajuato.", "León", 21.12, -101.68, 20),
      ("Strikes hit Mykolaiv. Fighting went on near Chasiv Yar.", "Mykolaiv", 46.97, 31.99, 20),
      ("The prime minister of Niger visited Niger State in Nigeria.", "Niger", 17.6, 8.1, 1_100),
      ("Three soldiers were killed in Basilan on Friday.", "Basilan", 6.55, 122.03, 90),
    ])
  func abroad(
    text: String, name: String, latitude: Double, longitude: Double, radius: Double
  ) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers <= radius)
  }

  @Test(
    "an illness, a weapon, a rank or a friend is no place",
    arguments: [
      ("Lassa fever was reported in Ondo State.", "Lassa"),
      ("An outbreak of Marburg virus disease was declared.", "Marburg"),
      ("A Bayraktar drone destroyed a Grad launcher.", "Bayraktar"),
      ("A Bayraktar drone destroyed a Grad launcher.", "Grad"),
      ("Brig. Gen. Ahmed Ali said the army was ready.", "Brig"),
      ("Jordan Hill, 22, was arrested.", "Jordan"),
      ("Chad told the court that he had not seen the knife.", "Chad"),
      ("Jordan was arrested on Monday.", "Jordan"),
      ("Crimean-Congo haemorrhagic fever was found in Iraq.", "Crimean"),
      ("Gunmen in a Toyota fled towards Gao.", "Toyota"),
      ("Investigators said Houston was hit by a stray bullet.", "Houston"),
      ("The boy's mother said Austin was hit twice in the chest.", "Austin"),
      ("La Guardia Nacional y la Policía Nacional llegaron.", "Nacional"),
      ("AU troops in Somalia left.", "AU"), ("The Arakan Army took Sittwe.", "Arakan"),
      ("Car bombs hit the Sayed ul-Shuhada school in Kabul.", "Shuhada"),
      ("Gimbi, West Wollega zone, Oromia was attacked.", "West"),
      ("اشتباكات في الخرطوم عاصمة السودان", "عاصمة"),
    ])
  func noPlaces(text: String, name: String) throws {
    #expect(try !toponyms(text).contains { $0.text == name })
  }

  @Test(
    "a city that was hit is no speaker, and one where cars are made is no car",
    arguments: [
      ("Officials said Erbil was hit by two drones.", "Erbil", 36.19, 44.01),
      ("A fire broke out in Toyota, Japan.", "Toyota", 35.08, 137.16),
      ("Officials said Houston was hit by flooding.", "Houston", 29.76, -95.37),
      ("Chad told the United Nations that it had closed the border.", "Chad", 15.5, 18.7),
      ("Jordan was shaken by protests on Monday.", "Jordan", 31.2, 36.5),
      ("Taji Army base was shelled.", "Taji", 33.53, 44.27),
    ])
  func cities(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
  }

  /// Ivory Coast, Iraq, Syria, Israel, Ukraine and South Sudan by Wikipedia.
  @Test(
    "countries are known by their names in other languages",
    arguments: [
      ("Attack in Côte d'Ivoire on Monday.", ["Côte d'Ivoire"], ["CI"]),
      ("Attack in Côte d’Ivoire on Monday.", ["Côte d’Ivoire"], ["CI"]),
      ("Combats dans l'Irak et en Syrie.", ["Irak", "Syrie"], ["IQ", "SY"]),
      ("Ataques en Ucrania y Siria.", ["Ucrania", "Siria"], ["UA", "SY"]),
      ("Guerra en Sudán del Sur.", ["Sudán del Sur"], ["SS"]),
      ("España, Alemania y Líbano.", ["España", "Alemania", "Líbano"], ["ES", "DE", "LB"]),
      ("Израиль нанес удар по Ливану.", ["Израиль", "Ливану"], ["IL", "LB"]),
    ])
  func countries(text: String, names: [String], codes: [String]) throws {
    let found = try toponyms(text)
    #expect(found.map(\.text) == names)
    #expect(found.map(\.location?.place?.country) == codes)
  }

  @Test("a name that the text puts in a country where there is none is not placed")
  func contradictions() throws {
    let found = try toponyms("The flood hit Sousse, Libya. He flew to Tunis, Libya and Egypt.")
    #expect(found.map(\.text) == ["Sousse", "Libya", "Tunis", "Libya", "Egypt"])
    #expect(found.map { $0.location == nil } == [true, false, false, false, false])
    let held = try toponyms("He was born in Simferopol, Russia, in 1970.")
    #expect(held.first?.location?.place?.country == "UA")
  }

  @Test("an island is nothing of Iceland's")
  func islands() throws {
    let found = try toponyms("Pirates boarded a tanker off Bonny Island, Nigeria.")
    #expect(!found.contains { $0.location?.place?.country == "IS" })
  }

  @Test("marked spans come back each as it was given")
  func givenSpans() throws {
    let text = "Attack in Paris and New York City"
    let given = [10..<15, 10..<15, 20..<28, 20..<33, 15..<16]
    let found = try Fixtures.geoparser().toponyms(
      in: Document(id: "1", text: text, givenToponyms: given))
    #expect(found.map(\.range) == given)
  }

  @Test("a vast country has its sides where its extent has them")
  func sides() throws {
    for (text, latitude, longitude) in [
      ("Fires burned in southern Russia.", 47.23, 39.70),
      ("Gangs fought in northern Mexico.", 32.51, -117.04),
    ] {
      let location = try #require(try toponyms(text).compactMap(\.relation).first?.location)
      #expect(
        Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    }
  }

  /// Near the chief town of each part: Erbil, Diyarbakir, Nabatieh, Safed, Lashkar Gah, Adana (Wikipedia).
  @Test(
    "a part of a country is where its divisions there are, and on land",
    arguments: [
      ("Warplanes struck northern Iraq.", 36.19, 44.01, 60.0),
      ("Troops died in southeast Turkey.", 37.91, 40.24, 110.0),
      ("Shells fell in southern Lebanon.", 33.38, 35.48, 25.0),
      ("Rockets fell in northern Israel.", 32.97, 35.50, 30.0),
      ("Troops died in southern Afghanistan.", 31.58, 64.37, 100.0),
      ("Troops died in southern Turkey.", 37.00, 35.32, 100.0),
    ])
  func parts(text: String, latitude: Double, longitude: Double, reach: Double) throws {
    let location = try #require(try toponyms(text).compactMap(\.relation).first?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < reach)
  }

  @Test("what is placed by another place does not pass for it")
  func identities() throws {
    let text = "A bomb exploded at Lido Beach in Mogadishu. Six died in Bandiagara district."
    let found = try toponyms(text)
    #expect(found.map(\.text) == ["Lido Beach", "Mogadishu", "Bandiagara"])
    #expect(found.map(\.isPlaceItself) == [false, true, false])
  }

  /// Another place of each: Zangabad, Salamiyah, Snuny, Tabqa, Khan Tuman, Waw Lay, Chasiv Yar, Al-Alam, the desert to
  /// the south-west of Samarra.
  @Test(
    "what is said to be more than a town reaches beyond it",
    arguments: [
      ("The provinces of Herat, Ghazni and Kandahar were hit.", "Kandahar", 31.46, 65.37),
      ("Fighting spread in the governorates of Aleppo and Hama.", "Hama", 35.01, 37.05),
      ("Militants attacked the districts of Sinjar and Tal Afar.", "Sinjar", 36.47, 41.62),
      ("Raids took place in the countryside of Raqqa.", "Raqqa", 35.84, 38.55),
      ("Shelling in rural Aleppo killed two.", "Aleppo", 36.10, 37.04),
      ("Shelling in Aleppo's western countryside killed two.", "Aleppo", 36.10, 37.04),
      ("Fighting in Myawaddy township displaced thousands.", "Myawaddy", 16.36, 98.63),
      ("Battles went on in the Bakhmut direction.", "Bakhmut", 48.59, 37.84),
      ("An airstrike in the Tikrit area killed four.", "Tikrit", 34.69, 43.62),
      ("A patrol in the Samarra desert was ambushed.", "Samarra", 34.05, 43.60),
    ])
  func surroundings(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers <= 250)
  }

  @Test("a district before an and is not in what holds the next")
  func clauses() throws {
    let found = try toponyms(
      "Police in Andar district of Ghazni, and Khogyani district in Nangarhar, reported attacks.")
    #expect(found.first { $0.text == "Ghazni" }?.location?.place?.admin1 == "AF.08")
    #expect(found.first { $0.text == "Khogyani" }?.location?.place?.admin1 == "AF.18")
  }

  /// On each road: Karmah, Tuz Khurmatu, Benisheikh; on the borders a point each, from memory of the map, not from a gazetteer.
  @Test(
    "a road or a border between two places is told of both",
    arguments: [
      (
        "An IED exploded on the Baghdad to Ramadi highway.", "Baghdad to Ramadi highway", 33.40,
        43.91
      ),
      (
        "They struck 10 km off the Kirkuk-Baghdad highway.",
        "10 km off the Kirkuk-Baghdad highway", 34.88, 44.63
      ),
      (
        "A convoy was hit on the Maiduguri – Damaturu highway.", "Maiduguri – Damaturu highway",
        11.81, 12.49
      ),
      (
        "Clashes broke out near Kirkuk's border with Salahuddin.",
        "Kirkuk's border with Salahuddin", 35.2, 43.75
      ),
      ("Fighting went on along the Anbar - Nineveh border.", "Anbar - Nineveh border", 35.3, 42.0),
      ("Bandits struck near the Yobe-Borno boundary.", "Yobe-Borno boundary", 11.75, 12.3),
    ])
  func lines(text: String, words: String, latitude: Double, longitude: Double) throws {
    let relations = try toponyms(text).compactMap(\.relation)
    #expect(relations.map(\.text) == [words])
    let location = try #require(relations.first?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers < 200)
  }

  @Test(
    "what is beside or in a river with a bare name is not in the town or country of its name",
    arguments: [
      ("Troops crossed west of the Dnipro in Kherson.", "Dnipro"),
      ("Men were attacked on the banks of the Niger near Mopti.", "Niger"),
      ("Forces crossed the Dnipro, officials said.", "Dnipro"),
      ("Rebels crossed the Jordan at night.", "Jordan"),
    ])
  func banks(text: String, name: String) throws {
    let found = try #require(try toponyms(text).first { $0.text == name })
    #expect(found.location?.place?.feature.rawValue == "H.STM")
  }

  @Test("countries with an article are countries")
  func articles() throws {
    for (text, name) in [
      ("The Gambia held elections.", "The Gambia"), ("Troops fought in the Congo.", "Congo"),
      ("The Jordan they knew is gone, he said of the Jordan border.", "Jordan"),
    ] {
      let found = try #require(try toponyms(text).first { $0.text == name })
      #expect(found.location?.place?.feature == .country)
    }
  }

  @Test(
    "what the gazetteer lacks is where the words behind it say",
    arguments: [
      ("A bomb exploded in the Baya district of southwest Baghdad.", "Baya", 33.27, 44.33, 20.0),
      ("The bomb went off in the Sariab area of Quetta.", "Sariab", 30.14, 66.97, 25.0),
      ("Gunmen stormed Zorbli village north of Tikrit.", "Zorbli", 34.66, 43.68, 20.0),
      ("A farmer was shot dead in Al-Hamra near Tikrit.", "Al-Hamra", 34.66, 43.68, 30.0),
      (
        "Gunmen attacked the village of Zorbli in northern Nigeria's Borno state.", "Zorbli", 11.83,
        13.15, 250.0
      ),
    ])
  func behind(
    text: String, name: String, latitude: Double, longitude: Double, radius: Double
  ) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(
      Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers <= radius)
  }

  @Test(
    "a district is no town of its name on another continent, nor does such a town harm the rest")
  func otherContinent() throws {
    let found = try toponyms(
      "Airstrikes hit a convoy in Afghanistan. The Taliban had met in eastern Khost province, the "
        + "governor said. As they left the meeting in Bak district, the jets came.")
    // Bak is a town of Hungary as well, and the district is not in the gazetteer.
    #expect(found.first { $0.text == "Bak" }?.location?.place?.country != "HU")
    let khost = try #require(found.first { $0.text == "Khost" }?.location)
    #expect(Fixtures.kilometers(khost, 33.34, 69.92) < khost.uncertainty.kilometers)
    let lists = try toponyms("Gunmen attacked Kaga, Gubio and Magumeri LGAs in Borno State.")
    let kaga = try #require(lists.first { $0.text == "Kaga" })
    #expect(kaga.location?.place?.country != "JP")
  }

  @Test(
    "a quarter or site of a city that the text does not speak of is not taken for that of its name")
  func otherCity() throws {
    let text =
      "Rockets struck parts of Kabul, the Afghan capital, in and around the heavily fortified Green "
      + "Zone. The Iranian embassy said its main building had been hit."
    for name in ["Green Zone", "Iranian embassy"] {
      let found = try #require(try toponyms(text).first { $0.text == name })
      #expect(found.location?.place?.country != "IQ")
    }
    let gaza = "Israeli airstrikes hit three homes in Rafah. The third hit the Salam neighborhood."
    #expect(try #require(try toponyms(gaza).first { $0.text == "Salam" }).location == nil)
    let baghdad = "Rockets landed in the Green Zone in Baghdad, near the U.S. Embassy."
    #expect(
      try toponyms(baghdad).first { $0.text == "Green Zone" }?.location?.place?.country == "IQ")
    let sweden = try toponyms("A grenade exploded in the Malmö neighborhood of Värnhem on Sunday.")
    let place = try #require(sweden.first { $0.text == "Värnhem" }?.location)
    #expect(Fixtures.kilometers(place, 55.607, 13.025) < place.uncertainty.kilometers)
  }

  /// Dansadau, Angware of Jos East.
  @Test("divisions that nobody knows do not hide the one that holds them")
  func unknownDivisions() throws {
    for (text, name, latitude, longitude) in [
      (
        "An attack on Kaboro community in the Dansadau Emirate of Northwest Nigeria's Zamfara State.",
        "Kaboro", 11.28, 6.49
      ),
      (
        "Gunmen attacked Durbi village of Shere District in Jos East Local Government Area of Plateau "
          + "State.", "Durbi", 9.93, 9.05
      ),
    ] {
      let location = try #require(try toponyms(text).first { $0.text == name }?.location)
      #expect(
        Fixtures.kilometers(location, latitude, longitude) < location.uncertainty.kilometers)
    }
  }

  /// Jabalia camp, Sinjar, Hombori, Tessit, Los Ángeles of Chile.
  @Test(
    "a place that is known stays where it is, whatever town is named with it",
    arguments: [
      (
        "Israeli strikes hit Jabalia camp on Monday as mediators met in Cairo and Doha.",
        "Jabalia camp", 31.53, 34.50
      ),
      ("Clashes broke out in the Sinjar area of Mosul.", "Sinjar", 36.32, 41.86),
      ("Gunmen attacked Hombori close to Douentza.", "Hombori", 15.28, -1.70),
      ("Gunmen attacked Tessit near Gao.", "Tessit", 15.20, -0.35),
      ("A fire broke out in Los Angeles near Concepción, Chile.", "Los Angeles", -37.47, -72.35),
    ])
  func stays(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponyms(text).first { $0.text == name }?.location)
    #expect(Fixtures.kilometers(location, latitude, longitude) < 20)
  }

  @Test("what is told to be near a town, and is not known, may be farther than its edge")
  func nearUnknown() throws {
    let found = try toponyms("Gunmen attacked Zhawara, a town near Lashkar Gah.")
    let location = try #require(found.first { $0.text == "Zhawara" }?.location)
    #expect(location.uncertainty.kilometers >= 25)
  }
}
