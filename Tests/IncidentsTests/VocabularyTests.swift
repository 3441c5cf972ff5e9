import SimpleFeatures
import Testing

@testable import Incidents

@Suite("The vocabulary")
struct VocabularyTests {
  @Test(
    "a category is known by its code, its label, and ACLED's words",
    arguments: [
      ("rocket_fire", "rocket_fire"), ("Rocket fire", "rocket_fire"), ("rocket", "rocket_fire"),
      ("Air/drone strike", "air_or_drone_strike"), ("Attack", "attack"),
      ("Shelling/artillery/missile attack", "shelling"),
      ("Abduction/forced disappearance", "abduction"), ("Suicide bomb", "suicide_bombing"),
      ("Disrupted weapons use", "weapons_disrupted"), ("IED", "ied"),
    ])
  func categories(word: String, code: String) {
    #expect(IncidentCategory(word: word)?.code == code)
  }

  @Test("a word that is no category is not taken for one")
  func unknownCategory() {
    #expect(IncidentCategory(word: "picnic") == nil)
  }

  @Test("every category is read back from its code, and codes are unique")
  func codes() {
    for category in IncidentCategory.all {
      #expect(IncidentCategory(word: category.code) == category)
    }
    #expect(Set(IncidentCategory.all.map(\.code)).count == IncidentCategory.all.count)
  }

  @Test(
    "counts are intervals",
    arguments: [("3", 3, 3), ("0-2", 0, 2), ("0–2", 0, 2), ("..5", 0, 5), (" 7 ", 7, 7)])
  func counts(text: String, lower: Int, upper: Int) throws {
    let count = try #require(Count(text))
    #expect(count.lower == lower && count.upper == upper)
    #expect(Count(count.description) == count)
  }

  @Test("at least three has no upper bound")
  func openCount() {
    #expect(Count("3+") == Count(3, to: nil))
    #expect(Count(">=3")?.description == "3+")
  }

  @Test("impossible counts are refused", arguments: ["-1", "3-1", "several", "", "1-2-3", "1e3"])
  func badCounts(text: String) {
    #expect(Count(text) == nil)
  }

  @Test("a location never comes without its uncertainty")
  func uncertainty() {
    let baghdad = Geographic(longitude: 44.4, latitude: 33.34)
    for meters in [0, -1, Double.nan, .infinity, 3e7] {
      #expect(
        Location(position: baghdad, uncertainty: .meters(meters), method: .coordinates) == nil)
    }
    let far = Geographic(longitude: 44.4, latitude: 95)
    #expect(Location(position: far, uncertainty: .meters(100), method: .coordinates) == nil)
    let location = Location(position: baghdad, uncertainty: .kilometers(15), method: .gazetteer)
    #expect(location?.precision == .town)
  }

  @Test("a site is protected only between its days")
  func validity() throws {
    // The U.S. consulate general in Basra suspended operations in 2018.
    let consulate = ProtectedSite(
      id: "x", name: "consulate", kind: .consulate,
      position: Geographic(longitude: 47.7, latitude: 30.4), radius: .meters(300),
      validFrom: CalendarDay(year: 2011, month: 7, day: 5),
      validTo: CalendarDay(year: 2018, month: 9, day: 28), source: "test")
    #expect(consulate.isValid(on: OccurrenceDate(edtf: "2018-09-08")))
    #expect(!consulate.isValid(on: OccurrenceDate(edtf: "2020-01-03")))
    #expect(consulate.isValid(on: OccurrenceDate(edtf: "2018")))
    #expect(consulate.isValid(on: nil))
  }

  @Test(
    "distances are read with their unit",
    arguments: [
      ("1km", 1000.0), ("500 m", 500), ("2.5mi", 4023.36), ("1 nmi", 1852), ("3 ft", 0.9144),
    ])
  func distances(text: String, meters: Double) throws {
    #expect(abs(try #require(Distance(text)).meters - meters) < 1e-9)
  }

  @Test(
    "a distance without a unit is none", arguments: ["1", "", "km", "-1km", "1 parsec", "inf m"])
  func badDistances(text: String) {
    #expect(Distance(text) == nil)
  }

  @Test(
    "a distance is shown no finer than it is known",
    arguments: [(4.2, "4 m"), (47, "47 m"), (847, "850 m"), (2449, "2.4 km"), (15_400, "15 km")])
  func shown(meters: Double, text: String) {
    #expect(Distance.meters(meters).description == text)
  }

  /// The modes are those of POLECAT's data (Halterman et al. 2023); which of them a CAMEO event becomes is told by
  /// `CAMEO2PLOVER-2021.txt`: 181 abduct, 1712 destroy, 192 occupied territory COERCE, 1833 roadside bombing
  /// explosives, 1831 suicide-attack, 193 firearms, 194 heavy-weapons, 2041 unconventional, 173 arrest, 141 demo.
  @Test(
    "categories are PLOVER's events and modes",
    arguments: [
      ("abduction", "ASSAULT/abduct"), ("property_destruction", "ASSAULT/destroy"),
      ("territory_change", "COERCE/seize"), ("ied", "ASSAULT/explosives"),
      ("suicide_bombing", "ASSAULT/suicide-attack"), ("armed_clash", "ASSAULT/firearms"),
      ("shelling", "ASSAULT/heavy-weapons"), ("chemical_weapon", "ASSAULT/unconventional"),
      ("drone_strike", "ASSAULT/drone"), ("airstrike", "ASSAULT/aerial"),
      ("assassination", "ASSAULT/targeted"), ("arrest", "COERCE/arrest"),
      ("protest", "PROTEST/demo"), ("unknown", ""),
    ])
  func plover(code: String, expected: String) throws {
    #expect(try #require(IncidentCategory(word: code)).plover == expected)
  }
}
