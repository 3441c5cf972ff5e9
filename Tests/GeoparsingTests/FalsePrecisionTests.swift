import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// Words that say less than a place of their name would: the circle has to say so.
@Suite("No place is more exact than its words")
struct FalsePrecisionTests {
  private func resolve(_ text: String, _ country: String? = nil) throws -> Resolution {
    try Fixtures.resolver().resolve(PlaceDescription(text: text, country: country))
  }

  private func location(_ text: String, _ country: String? = nil) throws -> Location {
    try #require(try resolve(text, country).location, "\(text)")
  }

  /// The governorates with their ISO 3166-2:IQ names and usual spellings; those of a great town of the
  /// same name may be that town.
  @Test(
    "a bare governorate is its division, or at least the city of its name",
    arguments: [
      ("Anbar", "IQ.01"), ("Basra", "IQ.02"), ("Muthanna", "IQ.03"), ("Qadisiyah", "IQ.04"),
      ("Al-Qadisiyah", "IQ.04"), ("Sulaymaniyah", "IQ.05"), ("Babil", "IQ.06"),
      ("in Babil", "IQ.06"), ("Baghdad", "IQ.07"), ("Duhok", "IQ.08"), ("Dhi Qar", "IQ.09"),
      ("Diyala", "IQ.10"), ("Erbil", "IQ.11"), ("Karbala", "IQ.12"), ("Kirkuk", "IQ.13"),
      ("Maysan", "IQ.14"), ("Ninawa", "IQ.15"), ("Nineveh", "IQ.15"), ("Wasit", "IQ.16"),
      ("Najaf", "IQ.17"), ("Salah al-Din", "IQ.18"),
    ])
  func governorates(name: String, code: String) throws {
    let found = try location(name, "Iraq")
    #expect(found.place?.admin1 == code)
    let feature = try #require(found.place?.feature)
    if feature == .admin1 {
      #expect(found.method == .adminUnit)
      #expect(found.uncertainty.kilometers > 50)
    } else {
      #expect(feature.rawValue.hasPrefix("P."))
      #expect(
        ["Basra", "Sulaymaniyah", "Baghdad", "Duhok", "Erbil", "Karbala", "Kirkuk", "Najaf"]
          .contains(name), "\(found.reasons)")
    }
  }

  @Test("a village that is not known is not pinned on the town named after it")
  func unknownPart() throws {
    for country in [nil, "Myanmar"] {
      let village = try location("Let Yet Kone, Sagaing", country)
      // Let Yet Kone lies in Tabayin Township, at about 22.7 N 95.3 E (Wikipedia: Let Yet Kone massacre).
      let place = Geographic(longitude: 95.3, latitude: 22.7)
      #expect(Geodesic.wgs84.distance(from: village.position, to: place) <= village.uncertainty)
      #expect(village.place?.feature == .admin1 && village.method == .adminUnit)
    }
    for (text, town) in [
      ("Al Huda, Khartoum", "Khartoum"), ("Kleinkleckersdorf, Kyiv", "Kyiv"),
      ("near Kleinkleckersdorf, Mosul", "Mosul"),
    ] {
      let bare = try location(town)
      let found = try location(text)
      #expect(found.uncertainty.kilometers >= 25)
      #expect(
        found.method == .adminUnit || found.uncertainty.meters >= 3 * bare.uncertainty.meters)
      #expect(found.reasons.contains { $0.contains("was not") })
    }
  }

  @Test(
    "words that only describe keep the place named with them",
    arguments: [
      ("an empty house inside the Green Zone", "Green Zone"), ("an empty house, Mosul", "Mosul"),
      ("U.S. compound, Mosul", "Mosul"),
    ])
  func description(text: String, place: String) throws {
    let found = try location(text, "Iraq")
    let bare = try location(place, "Iraq")
    #expect(found.place == bare.place && found.uncertainty == bare.uncertainty)
    let airport = try location("U.S. compound, Baghdad airport", "Iraq")
    #expect(airport.place == (try location("Baghdad airport", "Iraq")).place)
  }

  @Test(
    "what cannot be a distance is refused, and no direction without a distance is made of it",
    arguments: [
      "30000 km north of Mosul", "30,000 km north of Mosul", "99999999999 km north of Mosul",
      "-5 km north of Mosul", "−5 km north of Mosul", "minus 5 km north of Mosul",
      "-5 km from Mosul", "about -5 km north of Mosul", "9.9.9 km north of Mosul",
    ])
  func unusableDistance(text: String) throws {
    let result = try resolve(text, "Iraq")
    #expect(result.location == nil, "\(String(describing: result.location))")
    #expect(result.findings.contains { $0.code == "distance-unusable" }, "\(result.findings)")
  }

  @Test("no distance from a place is the place, and thousands may be set off by a comma")
  func distances() throws {
    let mosul = try location("Mosul", "Iraq")
    let zero = try location("0 km north of Mosul", "Iraq")
    #expect(zero.position == mosul.position && zero.uncertainty == mosul.uncertainty)
    for text in ["1,500 m north of Mosul", "1500 m north of Mosul", "1.5 km north of Mosul"] {
      let found = try location(text, "Iraq")
      let distance = Geodesic.wgs84.distance(from: found.position, to: mosul.position)
      #expect(abs(distance.meters - 1500) < 1, "\(text)")
    }
  }

  @Test("a place is not outside the division or country that its words name")
  func container() throws {
    // GeoNames has Home in Pierce County, Washington, but not the Home of Marshall County, Kansas.
    for text in ["Home, Kansas", "Home, Kansas, USA"] {
      let found = try location(text)
      #expect(found.place?.country == "US")
      #expect(found.place?.admin1 == "US.KS", "\(text): \(found.reasons)")
    }
    let refused = try resolve("Home, Kansas", "United States")
    #expect(refused.location?.alternatives.contains { $0.place.admin1 == "US.WA" } == true)
    #expect(refused.findings.contains { $0.code == "place-parts-apart" })
    #expect(try location("Paris, Texas").place?.feature.rawValue.hasPrefix("P.") == true)
    #expect(try location("Paris, Iraq").place?.country == "IQ")
    let crossing = try resolve("near the Qaim border crossing with Syria, Anbar province", "Iraq")
    #expect(!crossing.findings.contains { $0.code == "place-parts-apart" })
  }

  @Test(
    "Arabic words relate as their English ones do",
    arguments: [
      ("قرب التاجي", "near Taji"), ("بالقرب من التاجي", "near Taji"), ("جوار التاجي", "near Taji"),
      ("شمال الموصل", "north of Mosul"), ("جنوب الموصل", "south of Mosul"),
      ("شرق الموصل", "east of Mosul"), ("غرب الموصل", "west of Mosul"),
      ("شمال غرب الموصل", "northwest of Mosul"), ("شمالي الموصل", "north of Mosul"),
      ("10 كم شمال الموصل", "10 km north of Mosul"), ("10 كم من الموصل", "10 km from Mosul"),
      ("شمال العراق", "north of Iraq"),
    ])
  func arabic(text: String, english: String) throws {
    let found = try location(text, "Iraq")
    let other = try location(english, "Iraq")
    #expect(found.place == other.place && found.method == other.method)
    #expect(found.position == other.position && found.uncertainty == other.uncertainty)
    // A name that begins with such a word is a name: North Sinai.
    #expect(try location("شمال سيناء", "Egypt").place?.feature == .admin1)
    #expect(try location("قرب شمال سيناء", "Egypt").place?.feature == .admin1)
  }
}
