import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

@Suite("From the words for a place to its location")
struct PlaceResolverTests {
  private func location(
    _ text: String, admin1: String? = nil, country: String? = nil
  ) throws -> Location? {
    try Fixtures.resolver().resolve(
      PlaceDescription(text: text, admin1: admin1, country: country)
    ).location
  }

  private func kilometers(_ location: Location, _ latitude: Double, _ longitude: Double) -> Double {
    Geodesic.wgs84.distance(
      from: location.position, to: Geographic(longitude: longitude, latitude: latitude)
    ).kilometers
  }

  /// Countries as the data of UCDP name them; positions of the places in Wikipedia.
  @Test(
    "a place is found in what its country was, or in what tables count to it, and says so",
    arguments: [
      ("Tulkarm town", "West Bank", "Israel", 32.31, 35.03, "Palestine"),
      ("Beit Lahiya town", "Gaza Strip", "Israel", 31.55, 34.50, "Palestine"),
      ("Vukovar town", "Vukovar-Syrmia", "Serbia (Yugoslavia)", 45.34, 19.00, "Croatia"),
      ("Rogatica village", nil, "Serbia (Yugoslavia)", 43.80, 19.00, "Bosnia and Herzegovina"),
      ("Dushanbe", nil, "Russia (Soviet Union)", 38.54, 68.78, "Tajikistan"),
      ("Grozny town", "Chechnya", "Russia (Soviet Union)", 43.32, 45.69, nil),
      ("Haifa", nil, "Israel", 32.82, 34.99, nil),
    ])
  func formerStates(
    text: String, admin1: String?, country: String, latitude: Double, longitude: Double,
    other: String?
  ) throws {
    let found = try #require(try location(text, admin1: admin1, country: country))
    #expect(kilometers(found, latitude, longitude) < 10)
    let said = found.reasons.first { $0.hasPrefix("it lies in ") }
    #expect((said == nil) == (other == nil))
    if let other { #expect(said?.hasPrefix("it lies in \(other),") == true) }
  }

  /// Positions of the places in Wikipedia and OurAirports, to about 1 km.
  @Test(
    "places of the news from Iraq are where they are, within their circles",
    arguments: [
      ("Green Zone", 33.306, 44.391), ("Green Zone, Baghdad", 33.306, 44.391),
      ("U.S. Embassy, Green Zone, Baghdad", 33.2986, 44.3957), ("Camp Taji", 33.5239, 44.2567),
      ("Balad Air Base", 33.9402, 44.3616), ("Balad airbase, just north of Baghdad", 33.94, 44.36),
      ("Ain al-Asad air base, Anbar", 33.7856, 42.4412), ("Ayn al-Asad", 33.7856, 42.4412),
      ("Ain al Assad", 33.7856, 42.4412), ("al-Karrada", 33.30, 44.43), ("Karada", 33.30, 44.43),
      ("Karrada, Baghdad", 33.30, 44.43), ("Erbil International Airport", 36.2376, 43.9632),
      ("K-1 base, Kirkuk", 35.5125, 44.2842), ("الفلوجة", 33.3558, 43.7861),
      ("کەرکووک", 35.468, 44.392),
      ("بغداد", 33.34, 44.40), ("Falluja", 33.3558, 43.7861), ("Mosul", 36.34, 43.13),
      ("Tal Afar", 36.376, 42.448), ("Tarmiyah", 33.674, 44.396),
    ])
  func iraq(text: String, latitude: Double, longitude: Double) throws {
    let found = try #require(try location(text, country: "Iraq"), "\(text)")
    #expect(
      kilometers(found, latitude, longitude) <= found.uncertainty.kilometers + 1,
      "\(text): \(found.position) \(found.reasons)")
    #expect(!found.reasons.isEmpty)
  }

  @Test("the embassy and the Green Zone lie west of the Tigris")
  func westBank() throws {
    // The river passes the Jumhuriya bridge at 33.3253 N 44.4048 E and the 14 July bridge at
    // 33.2996 N 44.4169 E (Wikipedia): the west bank at these latitudes lies west of 44.417 E.
    for text in ["Green Zone", "U.S. Embassy, Baghdad"] {
      let found = try #require(try location(text, country: "Iraq"))
      #expect(found.position.longitude < 44.417)
      #expect(found.uncertainty.kilometers < 3)
    }
  }

  @Test(
    "the towns around Baghdad belong to Baghdad governorate",
    arguments: ["Taji", "Tarmiyah", "Abu Ghraib", "Mahmudiyah"])
  func baghdadGovernorate(name: String) throws {
    let found = try #require(try location(name, admin1: "Baghdad", country: "Iraq"))
    #expect(found.place?.admin1 == "IQ.07")
    #expect(found.place?.feature.rawValue.hasPrefix("P.") == true)
  }

  @Test("a town is not the base that bears its name")
  func townAndBase() throws {
    let pairs = [("Balad", "Balad Air Base", 15.0), ("Taji", "Camp Taji", 0.5)]
    for (town, base, apart) in pairs {
      let a = try #require(try location(town, country: "IQ"))
      let b = try #require(try location(base, country: "IQ"))
      #expect(a.place?.id != b.place?.id)
      #expect(a.place?.feature.rawValue.hasPrefix("P.") == true)
      #expect(b.place?.feature.rawValue.hasPrefix("S.") == true)
      #expect(Geodesic.wgs84.distance(from: a.position, to: b.position).kilometers > apart)
    }
  }

  @Test("a bare Baghdad is as wide as the city, and its governorate wider")
  func baghdad() throws {
    let city = try #require(try location("Baghdad"))
    #expect((10...30).contains(city.uncertainty.kilometers))
    #expect(city.place?.country == "IQ")
    let unit = try #require(try location("Baghdad governorate", country: "Iraq"))
    #expect(unit.method == .adminUnit)
    #expect(unit.uncertainty.kilometers > 40)
    let word = try #require(
      try location("Baghdād province", admin1: "Baghdād province", country: "Iraq"))
    #expect(word.place?.admin1 == "IQ.07" && word.method == .adminUnit)
  }

  @Test(
    "a country or region is never a building",
    arguments: ["Iraq", "China", "USA", "Anbar", "Syria"])
  func countries(name: String) throws {
    let found = try #require(try location(name))
    #expect(found.method == .adminUnit)
    #expect(found.uncertainty.kilometers > 100)
    #expect(found.place?.feature.classLetter == "A")
  }

  @Test("namesakes of near-equal weight are not placed; a column or a container decides")
  func namesakes() throws {
    let bare = try Fixtures.resolver().resolve(.init(text: "Tripoli"))
    guard case .notPlaced(let reason, let findings) = bare else {
      Issue.record("Tripoli was placed")
      return
    }
    #expect(reason.contains("LY") && reason.contains("LB"))
    #expect(findings.contains { $0.code == "place-ambiguous" })
    #expect(try location("Tripoli", country: "Lebanon")?.place?.country == "LB")
    #expect(try location("Tripoli, Libya")?.place?.country == "LY")
    #expect(try location("Paris")?.place?.country == "FR")
    let texan = try #require(try location("Paris, Texas"))
    #expect(texan.place?.admin1 == "US.TX")
    let american = try Fixtures.resolver().resolve(.init(text: "Paris", country: "US"))
    #expect(american.location.map { $0.place?.country == "US" } ?? true)
    #expect(
      try location("Paris", admin1: "Texas", country: "United States")?.place?.admin1 == "US.TX")
  }

  @Test("a column that contradicts the text is a finding, and the place is the coarser one")
  func contradiction() throws {
    let result = try Fixtures.resolver().resolve(
      .init(text: "Paris", admin1: "Anbar", country: "Iraq"))
    #expect(result.findings.contains { $0.code == "place-contradicts-columns" })
    #expect(result.location?.method == .adminUnit)
    #expect(result.location?.place?.admin1 == "IQ.01")
    #expect(result.location?.alternatives.contains { $0.place.country == "FR" } == true)
  }

  @Test("an unknown village is its division, and nothing where even that is missing")
  func unknownVillage() throws {
    let resolver = try Fixtures.resolver()
    let coarse = resolver.resolve(
      .init(text: "Xqwzt al-Vbnmk", admin1: "Nineveh", country: "Iraq"))
    #expect(coarse.location?.place?.admin1 == "IQ.15")
    #expect(coarse.findings.contains { $0.code == "place-coarse" })
    #expect(resolver.resolve(.init(text: "Xqwzt al-Vbnmk", country: "Iraq")).location == nil)
    #expect(resolver.resolve(.init(text: "Xqwzt al-Vbnmk")).location == nil)
    #expect(resolver.resolve(.init()).location == nil)
    for text in ["unknown", "undisclosed location", "an undisclosed location", "N/A", "?"] {
      #expect(resolver.resolve(.init(text: text)).location == nil, "\(text)")
    }
  }

  /// Expected positions by Karney's geodesic from the position of the named place, the widths by the
  /// rules of Wieczorek et al. 2004.
  @Test("relations widen and move the circle")
  func relations() throws {
    let mosul = try #require(try location("Mosul", country: "Iraq"))
    let north = try #require(try location("10 km north of Mosul", country: "Iraq"))
    let path = Geodesic.wgs84.inverse(from: mosul.position, to: north.position)
    #expect(abs(path.distance.kilometers - 10) < 0.001)
    #expect(path.initialBearing.degrees < 0.01 || path.initialBearing.degrees > 359.99)
    #expect(north.method == .relation && north.uncertainty > mosul.uncertainty)
    let west = try #require(try location("about 15 km south-west of Mosul", country: "Iraq"))
    #expect(
      abs(
        Geodesic.wgs84.inverse(from: mosul.position, to: west.position).initialBearing.degrees - 225
      )
        < 0.01)
    let miles = try #require(try location("15 miles from Mosul", country: "Iraq"))
    #expect(miles.position == mosul.position)
    #expect(miles.uncertainty.meters > mosul.uncertainty.meters + 15 * 1609)
    for text in ["near Mosul", "outside Mosul", "in the vicinity of Mosul", "close to Mosul"] {
      let near = try #require(try location(text, country: "Iraq"), "\(text)")
      #expect(near.position == mosul.position && near.uncertainty > mosul.uncertainty)
    }
    let suffix = try #require(try location("Mosul town (4 kilometres north of)", country: "Iraq"))
    #expect(
      abs(Geodesic.wgs84.distance(from: mosul.position, to: suffix.position).kilometers - 4) < 0.01)
  }

  @Test("between two towns and on the road between them is their middle, half the way wide")
  func between() throws {
    let a = try #require(try location("Mosul", country: "Iraq"))
    let b = try #require(try location("Tal Afar", country: "Iraq"))
    let way = Geodesic.wgs84.distance(from: a.position, to: b.position)
    for text in [
      "between Mosul and Tal Afar", "on the road from Mosul to Tal Afar", "Mosul-Tal Afar road",
      "the Mosul–Tal Afar highway",
    ] {
      let found = try #require(try location(text, country: "Iraq"), "\(text)")
      for end in [a, b] {
        let distance = Geodesic.wgs84.distance(from: found.position, to: end.position).meters
        #expect(abs(distance - way.meters / 2) < 10, "\(text)")
        #expect(found.uncertainty.meters >= distance, "\(text)")
      }
    }
  }

  @Test("a border lies between its countries, a part within its whole")
  func bordersAndParts() throws {
    for text in [
      "near the Iraq-Syria border", "the Iraqi-Syrian border", "border between Iraq and Syria",
    ] {
      let border = try #require(try location(text), "\(text)")
      // The crossing at al-Qaim and Albukamal (Wikipedia).
      #expect(kilometers(border, 34.41, 41.0) <= border.uncertainty.kilometers, "\(text)")
    }
    let north = try #require(try location("northern Iraq"))
    #expect(north.position.latitude > 34.5 && north.uncertainty.kilometers > 200)
    // Mosul and Kirkuk are in northern Iraq, Basra is not.
    #expect(kilometers(north, 36.34, 43.13) < north.uncertainty.kilometers)
    #expect(kilometers(north, 30.5, 47.8) > north.uncertainty.kilometers)
    let basra = try #require(try location("north of Basra", country: "Iraq"))
    #expect(basra.position.latitude > 30.52)
  }

  @Test("the finer of two parts is taken if it lies in the coarser")
  func finerPart() throws {
    let found = try #require(try location("Green Zone, near the U.S. Embassy", country: "Iraq"))
    #expect(found.uncertainty.kilometers < 2)
    #expect(kilometers(found, 33.2986, 44.3957) < 1)
    let inverse = try #require(
      try location("near the U.S. Embassy in the Green Zone", country: "Iraq"))
    #expect(kilometers(inverse, 33.2986, 44.3957) < 1)
    let container = try #require(try location("Balad, Salah al-Din", country: "Iraq"))
    #expect(container.place?.admin1 == "IQ.18")
    #expect(container.place?.feature.rawValue.hasPrefix("P.") == true)
  }

  /// Degrees as printed; the MGRS square 38SMB4488 of 1 km by GeoConvert (GeographicLib 1.52).
  @Test(
    "coordinates in the text are read with the precision of their last digit",
    arguments: [
      ("33.2986, 44.3957", 33.2986, 44.3957, 0.02),
      ("at 33.2986 N, 44.3957 E", 33.2986, 44.3957, 0.02),
      ("33°17'55\"N 44°23'44\"E", 33.29861, 44.39556, 0.05),
      ("geo:33.2986,44.3957", 33.2986, 44.3957, 0.02),
      ("N33.30 E44.40", 33.30, 44.40, 2), ("33.9S, 18.4E", -33.9, 18.4, 16),
    ])
  func coordinates(text: String, latitude: Double, longitude: Double, width: Double) throws {
    let found = try #require(try location(text), "\(text)")
    #expect(found.method == .coordinates)
    #expect(kilometers(found, latitude, longitude) < 0.01)
    #expect(found.uncertainty.kilometers <= width && found.uncertainty.meters >= 1)
  }

  @Test("a grid reference is the middle of its square")
  func grid() throws {
    let found = try #require(try location("grid 38S MB 4434 8496"))
    #expect(found.method == .coordinates)
    #expect(abs(found.uncertainty.meters - 7.07) < 0.1)
    #expect(kilometers(found, 33.3, 44.4) < 5)
  }

  @Test(
    "numbers that are no coordinates are no coordinates",
    arguments: ["Area 51", "K-1", "Route 66, 2 km"])
  func noCoordinates(text: String) throws {
    #expect(try location(text, country: "Iraq")?.method != .coordinates)
  }

  @Test("hostile texts take linear time and crash nothing")
  func hostile() throws {
    let resolver = try Fixtures.resolver()
    let texts = [
      String(repeating: "near ", count: 200_000), String(repeating: ",", count: 10_000),
      String(repeating: "(", count: 1000), String(repeating: "near ", count: 199),
      String(repeating: "between a and ", count: 70), String(repeating: "Mosul, ", count: 140),
      String(repeating: "10 km north of ", count: 60), String(repeating: "and ", count: 240),
      String(repeating: "1 ", count: 490), String(repeating: "°'\" ", count: 120),
      String(decoding: [0xFF, 0xFE, 0x00, 0x80] as [UInt8], as: UTF8.self), "\u{202E}\u{2066}",
      "\0",
      "between", "border", "road", "10 km", "north of", "near", "of", "the", "-",
      "38SMB99999999999",
      "999999999999999999999999 km north of Mosul", "-91.5, 200.25", "nan, nan", "🙂🙂🙂",
    ]
    for text in texts {
      for country in [nil, "Iraq", "\u{202E}", String(repeating: "x", count: 100_000)] {
        let result = resolver.resolve(
          .init(text: text, admin1: country, admin2: text, country: country))
        if let location = result.location { #expect(location.uncertainty.meters > 0) }
      }
    }
  }
}
