import Foundation
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// Towns that a text speaks of by what they are the capital of. Which they are is from GeoNames (feature codes PPLA, the seat
/// of a first-order division, and PPLC); positions are rounded from the Wikipedia articles on them.
@Suite("Capitals of countries and divisions")
struct CapitalTests {
  @Test(
    "who holds a division finds its seat",
    arguments: [
      ("Helmand", "AF", "Lashkar", 31.58, 64.36), ("Anbar", "IQ", "Ramadi", 33.42, 43.31),
      ("Borno", "NG", "Maiduguri", 11.83, 13.15), ("Dagestan", "RU", "Makhachkala", 42.98, 47.50),
      ("Aleppo Governorate", "SY", "Aleppo", 36.20, 37.16),
    ])
  func seats(
    division: String, country: String, name: String, latitude: Double, longitude: Double
  ) throws {
    let parser = try Fixtures.geoparser()
    let found = parser.gazetteer.search(division, country: country).map(\.place)
    let unit = try #require(found.first { $0.feature == .admin1 })
    let seat = try #require(unit.admin1.flatMap { parser.capital(ofDivision: $0) })
    let town = try #require(seat.place)
    #expect(town.name.hasPrefix(name) && town.feature == .divisionSeat)
    #expect(Fixtures.kilometers(seat, latitude, longitude) < 5)
    #expect(seat.method == .gazetteer)
    #expect(seat.reasons.contains { $0.hasSuffix(" is the capital of \(unit.name)") })
  }

  /// Ottawa lies in Ontario, whose capital is Toronto; Kabul and Rabat are the seats of what they lie in.
  @Test(
    "the capital of a country is the seat of its own division where that has no other",
    arguments: [
      ("CA", "Ottawa", "CA.08", "Toronto"), ("AF", "Kabul", "AF.13", "Kabul"),
      ("MA", "Rabat", "MA.04", "Rabat"), ("MK", "Skopje", "MK.F6", "Skopje"),
    ])
  func capitals(country: String, capital: String, division: String, seat: String) throws {
    let parser = try Fixtures.geoparser()
    let place = try #require(parser.capital(of: country)?.place)
    #expect(place.name == capital && place.feature == .capital && place.admin1 == division)
    #expect(parser.capital(ofDivision: division)?.place?.name == seat)
  }

  @Test("a division that nobody knows has no seat")
  func none() throws {
    let parser = try Fixtures.geoparser()
    for code in ["", "AF", "AF.", "AF.99", "XX.01", "Helmand"] {
      #expect(parser.capital(ofDivision: code) == nil)
    }
  }

  /// Aland is made up: its capital is marked as the seat of its division, too.
  @Test("a row says that its town is a seat; capitals stay capitals, the most populous seat counts")
  func column() throws {
    let countries = """
      code\tname\tlatitude\tlongitude\tradius_m\tpopulation\tcapital
      AA\tAland\t10\t20\t300000\t5000000\tAtown
      """
    let world = """
      id\tname\tlatitude\tlongitude\tcountry\tadmin1\tpopulation\tnames\tfeature
      1\tAtown\t10.0\t20.0\tAA\t01\t800000\t\tP.PPLA
      2\tBig\t10.5\t20.5\tAA\t02\t500000\t\t
      3\tSeat\t11.5\t20.5\tAA\t02\t6000\t\tP.PPLA
      4\tFormer\t12.5\t20.5\tAA\t02\t5000\t\tP.PPLA
      5\tSmall\t13.5\t20.5\tAA\t03\t5000\t\t
      """
    let product = try GazetteerBuilder().build([
      .init(name: "Places/countries.tsv", layer: .countries, bytes: Array(countries.utf8)),
      .init(name: "Places/world-x.tsv", layer: .worldPlaces, bytes: Array(world.utf8)),
    ])
    let gazetteer = try Gazetteer(bytes: product.bytes)
    let features = (1...5).map { gazetteer.place(Place.ID("geonames:\($0)"))?.feature }
    #expect(features == [.capital, .populatedPlace, .divisionSeat, .divisionSeat, .populatedPlace])
    let parser = try Fixtures.geoparser(on: gazetteer)
    let seats = ["AA.01", "AA.02", "AA.03"].map { parser.capital(ofDivision: $0)?.place?.name }
    #expect(seats == ["Atown", "Seat", nil])
    let reasons = parser.capital(ofDivision: "AA.02")?.reasons
    #expect(reasons == ["Seat (P.PPLA, AA.02) is the capital of AA.02"])
  }
}
