import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// Places as the press worded them, with the columns of the rows of `GeoData/Incidents`.
@Suite("Places of incidents as reports word them")
struct IncidentPlaceTests {
  private func resolve(_ text: String, _ admin1: String) throws -> Resolution {
    try Fixtures.resolver().resolve(
      PlaceDescription(text: text, admin1: admin1, country: "Iraq"))
  }

  private func location(_ text: String, _ admin1: String) throws -> Location {
    try #require(try resolve(text, admin1).location, "\(text)")
  }

  private func holds(_ location: Location, _ latitude: Double, _ longitude: Double) -> Bool {
    Geodesic.wgs84.distance(
      from: location.position, to: Geographic(longitude: longitude, latitude: latitude)
    ) <= location.uncertainty
  }

  @Test(
    "a base at a stated distance from a town is the base, however the town is called",
    arguments: [
      ("Zilkan base, 10 km from the town of Bashiqa", "Zilkan base", "Ninawa"),
      ("Zilkan base, 10 km from Bashiqa", "Zilkan base", "Ninawa"),
      ("Camp Taji, 20 km from the city of Baghdad", "Camp Taji", "Baghdad"),
      ("Camp Taji, about 20 km north of the city of Baghdad", "Camp Taji", "Baghdad"),
    ])
  func distanceFromTheTownOf(text: String, base: String, admin1: String) throws {
    let found = try location(text, admin1)
    let bare = try location(base, admin1)
    #expect(found.place == bare.place)
    #expect(found.position == bare.position && found.uncertainty == bare.uncertainty)
  }

  @Test(
    "a city quarter that is called a district, area or neighborhood is as wide as the quarter",
    arguments: [
      ("Jadriya district", "Jadriya"), ("Jadriya area", "Jadriya"),
      ("Jadriya neighborhood", "Jadriya"), ("the Jadriya area of Baghdad", "Jadriya"),
      ("Jadriya district next to the Green Zone", "Jadriya"),
      ("Jadriya district next to the Green Zone, Baghdad", "Jadriya"),
      ("Mansour district, Baghdad", "Mansour"), ("Baghdad, Mansour district", "Mansour"),
    ])
  func quarter(text: String, quarter: String) throws {
    let found = try location(text, "Baghdad")
    let bare = try location(quarter, "Baghdad")
    #expect(found.place == bare.place && found.uncertainty == bare.uncertainty)
    #expect(!found.reasons.contains { $0.contains("seat") || $0.contains("twice") })
  }

  @Test("the area around a small town says how far it is taken to reach")
  func area() throws {
    let town = try location("Bashiqa", "Ninawa")
    let area = try location("Bashiqa area", "Ninawa")
    #expect(area.uncertainty > town.uncertainty)
    let isTwice = area.uncertainty.meters == 2 * town.uncertainty.meters
    #expect(area.reasons.contains { $0.contains("twice") } == isTwice)
  }

  /// Palestine Street at Beirut Square, 33.350 N 44.427 E, and the Green Zone (Wikipedia).
  @Test("what is named too is within the circle, though only its street is known")
  func addedStreet() throws {
    let found = try location(
      "Green Zone, and a Popular Mobilization Forces depot on Palestine Street, Baghdad",
      "Baghdad")
    #expect(holds(found, 33.350, 44.427) && holds(found, 33.305, 44.391))
    #expect(found.uncertainty.kilometers < 15)
    let near = try location("Green Zone, and near Palestine Street, Baghdad", "Baghdad")
    #expect(holds(near, 33.350, 44.427) && holds(near, 33.305, 44.391))
  }

  @Test("what is named too and not found is said to be missing from the circle")
  func addedUnknown() throws {
    let found = try location("Green Zone, and Xqwzt depot, Baghdad", "Baghdad")
    #expect(found.reasons.contains { $0.contains("Xqwzt") })
  }

  /// Al-Hillah, 32.464 N 44.420 E, lies in Babil, 95 km south of Baghdad (Wikipedia).
  @Test("a named province is not cut short by a direction from a city outside it")
  func directionFromOutside() throws {
    let found = try location(
      "the main highway in Babil province, south of Baghdad", "Babil")
    #expect(found.place?.admin1 == "IQ.06" && found.method == .adminUnit)
    #expect(holds(found, 32.464, 44.420))
    let inside = try location("north of Ramadi, Anbar province", "Anbar")
    #expect(inside.method == .relation && inside.uncertainty.kilometers < 60)
  }

  @Test("the town that is named first is the place, not the province after it")
  func firstName() throws {
    let found = try location("Hilla, Babil province, south of Baghdad", "Babil")
    #expect(found.place == (try location("Hilla", "Babil")).place)
    #expect(found.uncertainty.kilometers < 10)
  }

  @Test(
    "only what is coarser is called coarser, and what contradicts does not agree",
    arguments: [
      ("Hilla, Babil province, south of Baghdad", "Babil", "Baghdad"),
      ("the main highway in Babil province, south of Baghdad", "Babil", "Baghdad"),
      ("Mosul, 10 km from Baghdad", "Ninawa", "Baghdad"),
    ])
  func coarser(text: String, admin1: String, other: String) throws {
    let found = try location(text, admin1)
    #expect(!found.reasons.contains { $0.contains("agrees with '\(other)', which is coarser") })
    let base = try location("Camp Taji, Baghdad", "Baghdad")
    #expect(base.reasons.contains("it agrees with 'Baghdad', which is coarser"))
  }

  @Test(
    "words that name no place are not looked up",
    arguments: [
      "one", "others", "house", "an empty house", "a clinic", "parking lot", "base",
      "a military base", "two houses", "One",
    ])
  func commonWords(words: String) throws {
    let alone = try resolve(words, "Baghdad")
    #expect(alone.location?.method == .adminUnit)
    #expect(!alone.findings.contains { $0.code != "place-not-told" }, "\(alone.findings)")
    let inside = try resolve("Green Zone, \(words) in Baghdad", "Baghdad")
    #expect(inside.findings.isEmpty, "\(inside.findings)")
    #expect(inside.location?.place == (try location("Green Zone", "Baghdad")).place)
  }

  @Test("a region is an area, as a province is")
  func region() throws {
    let found = try Fixtures.resolver().resolve(
      .init(text: "a Coalition base in the Kurdistan Region", country: "Iraq"))
    #expect(found.location?.method == .adminUnit)
    #expect(found.location?.precision == .province)
  }
}
