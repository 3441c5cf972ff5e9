import Foundation
import Geodesy
import Testing

@testable import IncidentMapper

/// Places as public reports word them, held against positions that others published.
///
/// A placing is right if the true position lies inside the stated circle, and useful if the circle is no
/// larger than the report allows. The gazetteer is the one that ships.
@Suite("Where reports are placed")
struct PlacingTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let gazetteer = Result {
    try Gazetteer.open(package.appending(path: "GeoData/gazetteer.bin").path)
  }

  private func location(
    _ text: String, admin1: String? = nil, admin2: String? = nil, country: String? = "Iraq"
  ) throws -> Location? {
    PlaceResolver(gazetteer: try Self.gazetteer.get()).resolve(
      PlaceDescription(text: text, admin1: admin1, admin2: admin2, country: country)
    ).location
  }

  /// A report: its words, the governorate of its column, the published position, the largest useful radius.
  struct Report: CustomTestStringConvertible, Sendable {
    var text: String
    var admin1: String?
    var latitude: Double
    var longitude: Double
    var atMost: Distance
    /// Who published the position.
    var source: String

    init(
      _ text: String, _ admin1: String?, _ latitude: Double, _ longitude: Double,
      atMost kilometers: Double, _ source: String
    ) {
      self.text = text
      self.admin1 = admin1
      self.latitude = latitude
      self.longitude = longitude
      self.atMost = .kilometers(kilometers)
      self.source = source
    }

    var testDescription: String { text }
    var truth: Geographic { Geographic(longitude: longitude, latitude: latitude) }
  }

  // Positions: "OurAirports" by way of airportsdata 20260905; GeoNames by its id; UCDP GED by event id;
  // Wikipedia by article. The bases are in the gazetteer from the same list: there the test is that the
  // words lead to the right one, and that nothing else in the sentence moves it.
  static let bases = [
    Report("Camp Taji", "Baghdad", 33.5239, 44.2567, atMost: 5, "OurAirports ORTI"),
    Report(
      "al-Taji military base, north of Baghdad", "Baghdad", 33.5239, 44.2567, atMost: 5,
      "OurAirports ORTI"),
    Report(
      "around the Taji military base, north of Baghdad", "Baghdad", 33.5239, 44.2567, atMost: 10,
      "OurAirports ORTI"),
    Report(
      "Balad air base, about 80 km north of Baghdad", "Salah ad Din", 33.9402, 44.3616, atMost: 6,
      "OurAirports ORBD"),
    Report(
      "outside Balad air base", "Salah ad Din", 33.9402, 44.3616, atMost: 12, "OurAirports ORBD"),
    Report("Ain al-Asad air base, Anbar", "Anbar", 33.7856, 42.4412, atMost: 6, "OurAirports ORAA"),
    Report(
      "K-1 military base, 15 km northwest of Kirkuk", "Kirkuk", 35.5125, 44.2842, atMost: 5,
      "Wikipedia: K-1 Air Base"),
    Report("Kirkuk Airport", "Kirkuk", 35.4695, 44.3489, atMost: 5, "OurAirports ORKK"),
    Report(
      "Qayyarah air base, about 60 km south of Mosul", "Ninawa", 35.7672, 43.1251, atMost: 6,
      "OurAirports ORQW"),
    Report(
      "near Erbil International Airport", "Erbil", 36.2376, 43.9632, atMost: 8, "OurAirports ORER"),
    Report(
      "in the vicinity of Baghdad International Airport", "Baghdad", 33.2625, 44.2346, atMost: 12,
      "OurAirports ORBI"),
    Report("Harir air base", "Erbil", 36.5337, 44.3399, atMost: 4, "OurAirports ORBR"),
    Report("Imam Ali Air Base", "Dhi Qar", 30.9358, 46.0901, atMost: 7, "OurAirports ORTL"),
    Report(
      "al-Saqr base (Camp Falcon), south of Baghdad", "Baghdad", 33.21187, 44.37078, atMost: 4,
      "Airwars: geolocation of the explosion of 12 August 2019"),
    Report(
      "Karbala International Airport under construction, between Karbala and Najaf", "Karbala",
      32.3647, 44.2039, atMost: 12, "Wikipedia: Karbala International Airport"),
    Report(
      "access road of Baghdad International Airport, near the cargo area", "Baghdad", 33.2581,
      44.2561, atMost: 8, "Wikipedia: Assassination of Qasem Soleimani"),
  ]

  static let towns = [
    Report("Balad town", "Salah ad Din", 34.014846, 44.145737, atMost: 6, "UCDP GED 136274"),
    Report("Tarmiyah", "Baghdad", 33.674444, 44.395833, atMost: 6, "UCDP GED 28797"),
    Report("Diwaniyah", "Qadisiyah", 31.992886, 44.925521, atMost: 8, "UCDP GED 130566"),
    Report("Fallujah", "Anbar", 33.355813, 43.786124, atMost: 8, "UCDP GED 137340"),
    Report("Tuz Khurmato", "Salah ad Din", 34.888083, 44.632564, atMost: 6, "UCDP GED 138602"),
    // The name is used of two towns ten kilometers apart: the circle has to hold both.
    Report("al-Qaim", "Anbar", 34.39251, 40.98945, atMost: 10, "GeoNames 92138"),
    Report("al-Qaim", "Anbar", 34.36879, 41.09447, atMost: 10, "Wikipedia: Al-Qa'im (town)"),
    Report(
      "on the al-Bathaa road in Dhi Qar province", "Dhi Qar", 31.12598, 45.87083, atMost: 25,
      "GeoNames 99529"),
    Report(
      "Burjesia residential and operations headquarters, west of Basra", "Basra", 30.36697,
      47.60923, atMost: 8, "GeoNames 6751162"),
    Report(
      "Zur Albu Hishma area, next to Balad Air Base, Salahuddin", "Salah ad Din", 33.99023,
      44.37633, atMost: 12, "GeoNames 6805239"),
    Report(
      "Albu Amir area of al-Radwaniyah, near Baghdad International Airport", "Baghdad", 33.24629,
      44.17685, atMost: 8, "GeoNames 449019"),
    Report(
      "Bragh village, 3 km from the site of the new U.S. consulate, northeast of Erbil", "Erbil",
      36.31587, 44.13583, atMost: 6, "GeoNames 97547"),
    Report(
      "a clinic in Sikeniye village, Sinjar district", "Ninawa", 36.30609, 41.55922, atMost: 6,
      "GeoNames 90576"),
  ]

  static let baghdad = [
    Report("Baghdad", nil, 33.2989, 44.3961, atMost: 25, "Wikipedia: U.S. Embassy, Baghdad"),
    Report(
      "Green Zone, Baghdad", "Baghdad", 33.3056, 44.3842, atMost: 3, "Wikipedia: Victory Arch"),
    Report(
      "Green Zone, near the U.S. Embassy", "Baghdad", 33.2989, 44.3961, atMost: 2,
      "Wikipedia: U.S. Embassy, Baghdad"),
    Report(
      "near the U.S. Embassy in the Green Zone", "Baghdad", 33.2989, 44.3961, atMost: 2,
      "Wikipedia: U.S. Embassy, Baghdad"),
    Report(
      "Green Zone, near the Grand Festivities Square", "Baghdad", 33.3056833, 44.383, atMost: 3,
      "Wikipedia: Grand Festivities Square"),
    // An Open Location Code names the cell whose south-west corner is given here.
    Report(
      "Green Zone, near the Monument of the Unknown Soldier", "Baghdad", 33.3085, 44.3891,
      atMost: 3, "Open Location Code 8H56895Q+CM"),
    Report(
      "in and around the Green Zone, near the national security building", "Baghdad", 33.3056,
      44.3842, atMost: 6, "Wikipedia: Victory Arch"),
  ]

  @Test("a base is where airmen have it", arguments: bases)
  func base(_ report: Report) throws { try check(report) }

  @Test("a town is where other gazetteers have it", arguments: towns)
  func town(_ report: Report) throws { try check(report) }

  @Test("a place in Baghdad is where it is on the map", arguments: baghdad)
  func inBaghdad(_ report: Report) throws { try check(report) }

  private func check(_ report: Report) throws {
    let found = try #require(try location(report.text, admin1: report.admin1), "not placed")
    let distance = Geodesic.wgs84.distance(from: found.position, to: report.truth)
    #expect(
      distance <= found.uncertainty,
      "\(report.source) has it \(distance) from a circle of \(found.uncertainty)")
    #expect(found.uncertainty <= report.atMost, "\(found.place?.name ?? "") is too vague")
  }

  @Test(
    "the circle of the Kurdistan Region holds its far corners and not the whole of Iraq",
    // GeoNames 89570, 96205 and 95005.
    arguments: [
      ("Zakho", 37.14871, 42.68591), ("Halabja", 35.17778, 45.98611), ("Kalar", 34.6280, 45.3185),
    ])
  func kurdistan(_ town: (name: String, latitude: Double, longitude: Double)) throws {
    let region = try #require(try location("Kurdistan Region"))
    let position = Geographic(longitude: town.longitude, latitude: town.latitude)
    #expect(Geodesic.wgs84.distance(from: region.position, to: position) <= region.uncertainty)
    // Fish Khabur to Kalar, the longest way across, is about 400 km.
    #expect(region.uncertainty <= .kilometers(230))
  }

  @Test(
    "the towns around Baghdad belong to its governorate",
    arguments: ["Taji", "Tarmiyah", "Abu Ghraib", "Mahmudiyah", "Camp Taji"])
  func governorate(_ name: String) throws {
    let found = try #require(try location(name))
    #expect(found.place?.country == "IQ")
    #expect(found.place?.admin1 == "IQ.07")
  }

  @Test("the border of two provinces is no town that bears the name of one")
  func provinces() throws {
    // It is longer than 60 km by the outlines of Natural Earth, which GeoData has.
    let found = try #require(try location("Kirkuk-Salahuddin border"))
    #expect(found.uncertainty >= .kilometers(30))
  }

  @Test("the embassy lies west of the Tigris")
  func embassy() throws {
    let found = try #require(try location("U.S. Embassy, Baghdad"))
    // The river passes 33.2992 N, 44.4143 E (typed course in GeoData/Iraq/check.py).
    #expect(found.position.longitude < 44.4143)
    #expect(abs(found.position.latitude - 33.2989) < 0.01)
  }

  @Test(
    "places that share a name are not each other",
    arguments: [
      // Measured between the published points: OurAirports and UCDP GED, GeoNames, Wikipedia.
      ("Balad", "Balad Air Base", 20.0), ("Taji", "Camp Taji", 1.5),
      ("K-1 base", "Kirkuk Air Base", 6.0), ("Qayyarah", "Qayyarah air base", 12.0),
    ])
  func namesakes(_ pair: (town: String, base: String, kilometers: Double)) throws {
    let town = try #require(try location(pair.town))
    let base = try #require(try location(pair.base))
    #expect(
      Geodesic.wgs84.distance(from: town.position, to: base.position)
        > .kilometers(pair.kilometers))
  }

  @Test(
    "what names no place is not placed",
    arguments: ["an undisclosed base", "a house", "the base", "somewhere", "two other locations"])
  func nowhere(_ text: String) throws {
    #expect(try location(text, country: nil) == nil)
  }

  @Test("a hospital of which there are two is not placed without its governorate")
  func twoHospitals() throws {
    let bare = try location("Republican Hospital")
    #expect((bare?.uncertainty ?? .kilometers(1000)) > .kilometers(100))
    let basra = try #require(try location("Republican Hospital", admin1: "Basra"))
    #expect(basra.place?.admin1 == "IQ.02")
    let mosul = try #require(try location("Republican Hospital", admin1: "Ninawa"))
    #expect(mosul.place?.admin1 == "IQ.15")
  }

  @Test(
    "a name that is not known, or not known to be one place, is only somewhere in its governorate",
    arguments: [
      // Four villages of Baghdad Governorate are called Albu Amir (GeoNames 387242, 448876, 449019
      // and, on its border, 6424110); palaces of that name stood in most governorates.
      ("Albu Amir", "Baghdad"), ("Presidential Palaces compound", "Ninawa"),
      ("an empty house", "Anbar"), ("somewhere in Anbar", "Anbar"),
    ])
  func onlyGovernorate(_ report: (text: String, admin1: String)) throws {
    let found = try #require(try location(report.text, admin1: report.admin1))
    #expect(found.method == .adminUnit)
    #expect(found.uncertainty > .kilometers(50))
  }

  @Test(
    "a report that names only the country is the country",
    arguments: [
      "two other locations in Iraq, not named by the Pentagon", "unknown", "an undisclosed base",
    ])
  func onlyCountry(_ text: String) throws {
    let found = try #require(try location(text))
    #expect(found.method == .adminUnit)
    #expect(found.uncertainty >= .kilometers(500))
  }
}
