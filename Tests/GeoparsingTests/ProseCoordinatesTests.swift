import Incidents
import SimpleFeatures
import Testing

@testable import Geoparsing

/// Expected: degrees and minutes by hand, 18.917' being 0.315283 of a degree.
@Suite struct ProseCoordinatesTests {
  @Test(
    "the letter of a hemisphere stands before or behind its number, and before minutes",
    arguments: [
      ("Found at N 33° 18.917' E 044° 21.967' on Monday.", 33.315283, 44.366117),
      ("Found at S 12° 34.5' W 045° 30.2' there.", -12.575, -45.503333),
      ("It is at 33°18'55\"N 44°21'58\"E.", 33.315278, 44.366111),
      ("at 36°20'24\" N 43°7'48\" E", 36.34, 43.13),
    ])
  func hemispheres(_ text: String, _ latitude: Double, _ longitude: Double) {
    var text = text
    let found = text.withUTF8 { ProseCoordinates.all(in: $0, Tokenizer.tokens(of: $0)) }
    #expect(found.count == 1)
    #expect(abs((found.first?.position.latitude ?? 0) - latitude) < 1e-5)
    #expect(abs((found.first?.position.longitude ?? 0) - longitude) < 1e-5)
  }

  /// The words are exactly those that say where. Radii: the diagonal of a cell of the last digit, by degrees of
  /// latitude of 110.9 km and of longitude of 111.4 km times the cosine of the latitude, within a percent.
  @Test(
    "coordinates with labels, or with the hemisphere alone, are read with the precision of their digits",
    arguments: [
      ("latitude 33.3, longitude 44.4", 33.3, 44.4, 14_470.0),
      ("lat: 33.3, lon: 44.4", 33.3, 44.4, 14470.0),
      ("Lat. 33.3 Long. 44.4", 33.3, 44.4, 14470.0),
      ("lat=33.3 lng=-44.4", 33.3, -44.4, 14470.0),
      ("longitude 44.4 and latitude 33.3", 33.3, 44.4, 14470.0),
      ("latitude of 33.3 and a longitude of 44.4", 33.3, 44.4, 14470.0),
      ("latitude 33, longitude 44", 33.0, 44.0, 145000.0),
      ("lat 33.3152 N, long 44.3661 E", 33.3152, 44.3661, 14.47),
      ("latitude 33.3152 south, longitude 44.3661 west", -33.3152, -44.3661, 14.47),
      (
        "latitude 33°18′55″ north, longitude 44°21′58″ east", 33.315278, 44.366111, 40.2
      ),
      ("36.34 N 43.13 E", 36.34, 43.13, 1424.0),
      ("36.34N 43.13E", 36.34, 43.13, 1424.0),
      ("36.34 N, 43.13 E", 36.34, 43.13, 1424.0),
      ("30°22'52N 70°43'28E", 30.381111, 70.724444, 40.9),
      ("30°22N 70°43E", 30.366667, 70.716667, 2453.0),
      ("N 36.34, E 43.13", 36.34, 43.13, 1424.0),
      ("N33.3152 E44.3661", 33.3152, 44.3661, 14.47),
      ("N33.3152, E44.3661", 33.3152, 44.3661, 14.47),
      ("33°18′55″ north, 44°21′58″ east", 33.315278, 44.366111, 40.2),
      ("33° 18' 55\" South and 44° 21' 58\" West", -33.315278, -44.366111, 40.2),
      ("33 degrees 18 minutes north, 44 degrees 21 minutes east", 33.3, 44.35, 2412.0),
      ("14:20N 042:30E", 14.333333, 42.5, 2576.0),
      ("1245N 04315E", 12.75, 43.25, 2588.0),
      ("1245.5N 04315.2E", 12.758333, 43.253333, 258.8),
      ("4620N07805W", 46.333333, -78.083333, 2249.0),
      ("S3318 W04421", -33.3, -44.35, 2413.0),
      ("331846N 0442141E", 33.312778, 44.361389, 40.2),
      ("331846 N, 0442141 E", 33.312778, 44.361389, 40.2),
      ("33 18 46 N, 44 21 41 E", 33.312778, 44.361389, 40.2),
      ("N 33 18 46, E 44 21 41", 33.312778, 44.361389, 40.2),
      ("33 18.917 N 044 21.967 E", 33.315283, 44.366117, 2.413),
      ("-1,6792; 29,2228", -1.6792, 29.2228, 15.71),
      ("1,6792° S, 29,2228° E", -1.6792, 29.2228, 15.71),
      ("lat. -1,6792; lon. 29,2228", -1.6792, 29.2228, 15.71),
      ("POINT(44.36 33.31)", 33.31, 44.36, 1448.0),
      ("POINT (44.36 33.31)", 33.31, 44.36, 1448.0),
      ("POINT Z (-44.3661 -33.3152 34)", -33.3152, -44.3661, 14.47),
    ] as [(String, Double, Double, Double)])
  func labelled(_ words: String, _ latitude: Double, _ longitude: Double, _ radius: Double) throws {
    let found = Self.found("It fell at \(words), they said.")
    try #require(found.count == 1)
    #expect(found[0].words == words)
    #expect(abs(found[0].position.latitude - latitude) < 1e-5)
    #expect(abs(found[0].position.longitude - longitude) < 1e-5)
    #expect(abs(found[0].precision.meters / radius - 1) < 0.01)
  }

  /// Expected: `cs2cs` of PROJ 9.1.1.
  @Test(
    "UTM is read with its zone apart and its axes named",
    arguments: [
      ("UTM zone 38 N, 440000 E 3690000 N", 33.347522, 44.355176),
      ("UTM zone 38N, 440000E 3690000N", 33.347522, 44.355176),
      ("UTM 38N 440000 3690000", 33.347522, 44.355176),
      ("38N 440000 3690000", 33.347522, 44.355176),
      ("UTM zone 38 N, 440000 mE, 3690000 mN", 33.347522, 44.355176),
      ("zone 38N, easting 440000, northing 3690000", 33.347522, 44.355176),
      ("38S 440000 3690000", 33.347522, 44.355176),
      ("UTM zone 38 S, 440000 E 6310000 N", -33.347522, 44.355176),
      ("UTM 38S 0443500 3688900", 33.337791, 44.392858),
    ] as [(String, Double, Double)])
  func universalGrid(_ words: String, _ latitude: Double, _ longitude: Double) throws {
    let found = Self.found("It fell at \(words), they said.")
    try #require(found.count == 1)
    #expect(found[0].words == words)
    #expect(abs(found[0].position.latitude - latitude) < 1e-6)
    #expect(abs(found[0].position.longitude - longitude) < 1e-6)
  }

  @Test(
    "what only looks like coordinates is none",
    arguments: [
      "It lies at 36.34 N of the line.", "Unit 5 N 3 E of the brigade.", "At 1200 N 45 W Street.",
      "Do lat pulldowns, 3 sets of 12, and long runs of 10 miles.",
      "It cost $36.50 S and 44.30 E.",
      "They won 36.5 to 43.1.", "Highs of 33°, 44° are expected.", "Take the N33 and the E44.",
      "Room N 36, E 43.",
      "At latitude 33-34, longitude 44-45.", "The latitude is 33.3 and the price 44.4.",
      "latitude 95.3, longitude 44.4", "latitude 33.3, latitude 44.4", "36.34 N 43.13 N",
      "latitude 33.3 E, longitude 44.4 N",
      "A zone 38 N of the river, 440000 people and 3690000 sheep.",
      "From 14:20 to 15:30 east of it.", "A score of 14:20 - 15:30.", "Zone 61 N, 440000 3690000",
      "It was 33.3°C in the north, 44.4°C in the east.",
      "Flight 1245N left with 04315 letters.", "1275N 04315E", "9945N 04315E", "04315N 1245E",
      "At 1200 N 10030 W Street.", "Bus 12 45 N, bus 43 15 E.", "33 18 46 N, 44 21 41 N",
      "They won 33 18 46, 44 21 41.", "Call 33 18 46 44, or 44 21 41 33.", "On 12 05 2024 N, 5 E",
      "At 1245, 0431 and 1530 E.", "It cost 1,50; 2,30.", "It cost €1,6792; 29,2228.",
      "Of 1,679; 29,222 came.", "Rates of 1,6792; 29,2228; 3,1416.", "1,6792; 29,2228%",
      "A point (44.36 33.31) to make.", "point (44 33)", "POINT(444.36 33.31)",
      "The surface (12 34) was damaged.", "A triangle (12 34, 13 35, 12 34) is there.",
      "Curve (1 2) and polygon (2 3) are terms.", "The box (12 34, 13 35) is here.",
      "UTM 38S 1443500 3688900", "UTM 38S, 0443500 people and 3688900 sheep",
    ])
  func lookalikes(_ text: String) {
    #expect(Self.found(text).isEmpty)
  }

  @Test(
    "what might begin coordinates, over and over, is read in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      "N33 ", "latitude ", "lat 33.3 ", "36.34 N ", "UTM zone 38 N, ", "33° ", "geo:1,", "1245N ",
      "33 18 46 N ", "33 ", "1,6792;", "POINT(44.36 ", "POLYGON((", "LINESTRING(1 2, ",
      "GEOMETRYCOLLECTION(POINT(", "MULTIPOINT((44.30 ",
    ])
  func isLinear(_ words: String) {
    let count = 100_000 / words.utf8.count
    let found = Self.found(String(repeating: words, count: count)).count
    #expect(found == 0)
  }

  /// RFC 5870, sections 3.3 and 3.4.2: `u` is in meters. Without it, or where it is less, the radius is the diagonal
  /// of a cell of the last digit.
  @Test(
    "a geo URI is read with its parameters, of which u is the radius",
    arguments: [
      ("geo:33.3152,44.3661;u=500", 33.3152, 44.3661, 500.0),
      ("geo:33.3152,44.3661;u=1", 33.3152, 44.3661, 14.47),
      ("geo:33.3152,44.3661,34;crs=wgs84;u=500;x=y", 33.3152, 44.3661, 500.0),
      ("GEO:-33.3152,-44.3661;crs=WGS84", -33.3152, -44.3661, 14.47),
      ("geo:33.3,44.4", 33.3, 44.4, 14470.0),
    ] as [(String, Double, Double, Double)])
  func uri(_ words: String, _ latitude: Double, _ longitude: Double, _ radius: Double) throws {
    let found = Self.found("It fell at \(words). They said.")
    try #require(found.count == 1)
    #expect(found[0].words == words)
    #expect(found[0].position == Geographic(longitude: longitude, latitude: latitude))
    #expect(abs(found[0].precision.meters / radius - 1) < 0.01)
    let given = try #require(CoordinateText.read("near \(words)"))
    #expect(given.words == words)
    #expect(given.position == found[0].position && given.precision == found[0].precision)
  }

  @Test("a geo URI in another reference system is left unread, and a finding names it")
  func otherSystem() throws {
    let text = "It fell at geo:33.3152,44.3661;crs=nad27."
    let reading = try Fixtures.geoparser().read(Document(id: "1", text: text))
    #expect(reading.toponyms.isEmpty)
    #expect(reading.findings.map(\.code) == ["coordinates-system"])
    #expect(reading.findings.first?.value == "geo:33.3152,44.3661;crs=nad27")
    #expect(CoordinateText.read(text) == nil)
  }

  @Test(
    "what is written as coordinates are and lies on no Earth is a finding with its words",
    arguments: [
      ("It fell at 95.3152, 244.3661 then.", "95.3152, 244.3661", "coordinates-out-of-range"),
      ("It fell at 133.3152 44.3661 then.", "133.3152 44.3661", "coordinates-out-of-range"),
      (
        "It fell at 91°00'00\"N 44°00'00\"E then.", "91°00'00\"N 44°00'00\"E",
        "coordinates-out-of-range"
      ),
      (
        "It fell at 33°75'00\"N 44°00'00\"E then.", "33°75'00\"N 44°00'00\"E",
        "coordinates-out-of-range"
      ),
      ("It fell at lat 95.3, lon 44.3 then.", "lat 95.3, lon 44.3", "coordinates-out-of-range"),
      ("It fell at 95.3152N, 44.3661E then.", "95.3152N, 44.3661E", "coordinates-out-of-range"),
      ("It is at coordinates (96.34, 43.13).", "96.34, 43.13", "coordinates-out-of-range"),
      ("It is at 0.0000, 0.0000 now.", "0.0000, 0.0000", "coordinates-out-of-range"),
      ("See geo:91,200 for details.", "geo:91,200", "coordinates-out-of-range"),
      ("It is UTM 61N 445000 3688000 here.", "UTM 61N 445000 3688000", "coordinates-grid"),
      ("It is MGRS 99Z MB 45000 88000 here.", "MGRS 99Z MB 45000 88000", "coordinates-grid"),
    ])
  func offEarth(text: String, words: String, code: String) throws {
    let reading = try Fixtures.geoparser().read(Document(id: "1", text: text))
    #expect(reading.toponyms.isEmpty)
    #expect(reading.findings.map(\.code) == [code])
    #expect(reading.findings.first?.value == words)
  }

  @Test("two decimals are coordinates behind the word for them, and else may be anything")
  func labelled() throws {
    let text = "It lies at coordinates 36.34, 43.13 near Mosul. The score was 36.34, 43.13 then."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["36.34, 43.13", "Mosul"])
    #expect(found.first?.location?.position == Geographic(longitude: 43.13, latitude: 36.34))
  }

  @Test(
    "numbers that are no coordinates are no findings",
    arguments: [
      "Rates were 95.3152, 244.3661, 12.4451 and 3.4412 last week.",
      "It was 95° to 110° at 12:30 pm on highway 61N, in a ratio of 3:2.",
      "He ran 1234.5678 km in zone 99 of the grid.",
    ])
  func noCoordinates(text: String) throws {
    let reading = try Fixtures.geoparser().read(Document(id: "1", text: text))
    #expect(reading.findings.isEmpty)
  }

  /// OGC 06-103r4, section 7: x before y. The middle is that of the box; the radius is that to its farthest vertex,
  /// half the diagonal of 0.1 by 0.2 degrees at 33 degrees north, where a degree is 93.1 km wide and 110.9 km high, and
  /// the diagonal of a cell of the last digit.
  @Test(
    "a line, an area or points in well-known text are the circle around all their vertices",
    arguments: [
      ("POLYGON((44.30 33.20, 44.40 33.20, 44.40 33.40, 44.30 33.40, 44.30 33.20))", 13.5),
      ("polygon ((44.3 33.2,44.4 33.2,44.4 33.4,44.3 33.2))", 26.5),
      ("POLYGONZ((44.30 33.20 1, 44.40 33.20 1, 44.40 33.40 1, 44.30 33.20 1))", 13.5),
      ("CIRCULARSTRING(44.30 33.20, 44.40 33.30, 44.35 33.40)", 13.5),
      ("GEOMETRYCOLLECTION(POINT(44.30 33.20),POINT(44.40 33.40))", 13.5),
      ("LINESTRING(44.3012 33.2011, 44.4012 33.4011)", 12.05),
      ("MULTIPOINT((44.30 33.20), (44.40 33.40))", 13.5),
      ("MULTIPOLYGON(((44.30 33.20, 44.40 33.20, 44.40 33.40, 44.30 33.20)))", 13.5),
      ("LINESTRING Z (44.30 33.20 10, 44.40 33.40 12)", 13.5),
    ] as [(String, Double)])
  func wellKnownGeometry(_ words: String, _ radius: Double) throws {
    let found = Self.found("The zone is \(words). They said.")
    try #require(found.count == 1)
    #expect(found[0].words == words)
    #expect(abs(found[0].position.latitude - 33.30) < 0.01)
    #expect(abs(found[0].position.longitude - 44.35) < 0.01)
    #expect(abs(found[0].precision.kilometers / radius - 1) < 0.02)
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    let located = try #require(resolution.location)
    #expect(located.position == found[0].position)
    #expect(located.uncertainty == found[0].precision)
  }

  @Test(
    "a geometry that is not well-formed is a finding, and none of its vertices a point",
    arguments: [
      "POLYGON((44.30 33.20, 44.40", "LINESTRING(44.30 133.20, 44.40 133.30)",
      "POLYGON((44.30 33.20, 44.40 33.30, 44.31 33.40))", "LINESTRING(44.30 33.20, here)",
    ])
  func badGeometry(_ words: String) throws {
    let reading = try Fixtures.geoparser().read(Document(id: "1", text: "It is \(words)."))
    #expect(reading.toponyms.isEmpty)
    #expect(reading.findings.map(\.code) == ["coordinates-geometry"])
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    #expect(resolution.location == nil)
    #expect(resolution.findings.map(\.code).contains("coordinates-geometry"))
  }

  /// The same as in prose: degrees and minutes run together, the comma as the decimal sign, a point with its longitude
  /// first, the grid.
  @Test(
    "the column for a place is read as prose is",
    arguments: [
      ("1245N 04315E", 12.75, 43.25), ("33 18 46 N, 44 21 41 E", 33.3128, 44.3614),
      ("N331846 E0442141", 33.3128, 44.3614), ("-1,6792; 29,2228", -1.6792, 29.2228),
      ("POINT(44.36 33.31)", 33.31, 44.36), ("33.31, 44.36", 33.31, 44.36),
      ("point(44.36 33.31)", 33.31, 44.36), ("POINT( 44.36   33.31 )", 33.31, 44.36),
      ("POINT\n(+44.3661 +33.3128)", 33.3128, 44.3661), ("POINTZ(44.36 33.31 5)", 33.31, 44.36),
      ("POINT(44 33)", 33, 44), ("SRID=4326;POINT(44.36 33.31)", 33.31, 44.36),
      (#"{"type":"Point","coordinates":[44.3661,33.3128]}"#, 33.3128, 44.3661),
      ("Lon/Lat: 44.3661, 33.3128", 33.3128, 44.3661),
      ("long, lat = 44.3661, 33.3128", 33.3128, 44.3661),
      ("[44.3661, 33.3128] (lon, lat)", 33.3128, 44.3661),
      ("Lat/Lon: 33.3128, 44.3661", 33.3128, 44.3661),
    ] as [(String, Double, Double)])
  func column(_ words: String, _ latitude: Double, _ longitude: Double) throws {
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    let location = try #require(resolution.location)
    #expect(location.method == .coordinates)
    #expect(abs(location.position.latitude - latitude) < 0.0001)
    #expect(abs(location.position.longitude - longitude) < 0.0001)
  }

  @Test(
    "what a column has of no place on the Earth, or in another system, is a finding and no place",
    arguments: [
      ("POINT(44.36, 33.31)", "coordinates-geometry"), ("POINT(nan nan)", "coordinates-geometry"),
      ("POINT(44.36 133.31)", "coordinates-geometry"),
      ("Baghdad; POINT(44.36 33.31", "coordinates-geometry"),
      ("POLYGON((0 0, 0 0, 0 0, 0 0))", "coordinates-geometry"),
      ("91.5, 44.3", "coordinates-out-of-range"), ("0, 0", "coordinates-out-of-range"),
      ("SRID=3857;POINT(4938000 3935000)", "coordinates-system"),
      ("POINT 44.36 33.31", "coordinates-geometry"),
      ("between Baghdad and 34.0, 45.0", "coordinates-between"),
      ("between POINT(44 33) and Baghdad", "coordinates-between"),
    ])
  func noColumn(_ words: String, _ code: String) throws {
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    #expect(resolution.location == nil)
    #expect(resolution.findings.map(\.code).contains(code))
  }

  /// A degree of latitude is 110.9 km, and one of longitude 111.3 km at the equator.
  @Test("an area across the antimeridian lies on both sides of it")
  func antimeridian() throws {
    let words = "LINESTRING(179.0 0.1, -179.0 -0.1)"
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    let found = try #require(resolution.location)
    #expect(abs(abs(found.position.longitude) - 180) < 0.01)
    #expect(abs(found.uncertainty.kilometers - 111.9 - 15.7) < 1)
  }

  @Test("a geometry of more than 4 KiB is one finding, and none of its vertices a point")
  func longGeometry() throws {
    let vertices = (0..<600).map { "44.\(1000 + $0) 33.\(2000 + $0)" }.joined(separator: ", ")
    let text = "The zone is POLYGON((\(vertices), 44.1000 33.2000)). They said."
    let reading = try Fixtures.geoparser().read(Document(id: "1", text: text))
    #expect(reading.toponyms.isEmpty)
    #expect(reading.findings.map(\.code) == ["coordinates-geometry"])
    #expect(reading.findings.allSatisfy { $0.message.utf8.count < 400 })
  }

  /// The direct geodesic: 10 km are 0.0902 degrees of latitude.
  @Test(
    "what words say of a place beside coordinates moves and widens it, in columns and in prose",
    arguments: [
      ("10 km south of 33.3128 N, 44.3661 E", 33.2226, 44.3661, 10.7),
      ("10 km south of POINT(44.3661 33.3128)", 33.2226, 44.3661, 10.7),
      ("near 33.3128, 44.3661", 33.3128, 44.3661, 1.1),
    ] as [(String, Double, Double, Double)])
  func beside(
    _ words: String, _ latitude: Double, _ longitude: Double, _ radius: Double
  ) throws {
    let resolution = try Fixtures.resolver().resolve(PlaceDescription(text: words))
    let relation = try Fixtures.geoparser()
      .toponyms(in: Document(id: "1", text: "A post was hit \(words).")).first?.relation
    for location in [resolution.location, relation?.location] {
      let location = try #require(location)
      #expect(location.method == .relation)
      #expect(Fixtures.kilometers(location, latitude, longitude) < 0.1)
      #expect(abs(location.uncertainty.kilometers - radius) < 0.1)
    }
  }

  @Test("two points in a column are one between them, or the first with a finding")
  func several() throws {
    let resolver = try Fixtures.resolver()
    let between = resolver.resolve(
      PlaceDescription(text: "between POINT(44.36 33.31) and POINT(44.36 34.31)"))
    #expect(Fixtures.kilometers(between.location, 33.81, 44.36) < 0.5)
    let either = resolver.resolve(PlaceDescription(text: "33.31, 44.36 or 35.47, 44.39"))
    #expect(Fixtures.kilometers(either.location, 33.31, 44.36) < 0.5)
    #expect(either.findings.map(\.code) == ["coordinates-several"])
  }

  /// There is a town of Point in Texas.
  @Test("a point that is not read is no town, and whole degrees in capitals are a point")
  func points() throws {
    let parser = try Fixtures.geoparser()
    for words in ["POINT(44.36 133.31)", "POINT(44.36 33.31"] {
      let reading = parser.read(Document(id: "1", text: "The blast was at \(words) on Monday."))
      #expect(reading.toponyms.isEmpty)
      #expect(reading.findings.map(\.code) == ["coordinates-geometry"])
    }
    #expect(Self.found("The blast was at POINT(44 33).").count == 1)
  }

  @Test("every one of thousands of coordinates is read")
  func thousands() {
    let text = (0..<3000).map { "It fell at 33.\(1000 + $0) N, 44.3661 E." }.joined(separator: "\n")
    #expect(Self.found(text).count == 3000)
  }

  private static func found(
    _ text: String
  ) -> [(words: String, position: Geographic, precision: Distance)] {
    var text = text
    return text.withUTF8 { bytes in
      ProseCoordinates.all(in: bytes, Tokenizer.tokens(of: bytes)).map {
        (String(decoding: bytes[$0.range], as: UTF8.self), $0.position, $0.precision)
      }
    }
  }
}
