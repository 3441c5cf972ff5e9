import Incidents

/// The countries and first-order divisions of a gazetteer, found once.
struct DivisionTable: Sendable {
  /// The number of the division's code, and its place.
  private let divisions: [UInt16: Int]
  private let countries: [UInt16: Int]
  private let byCode: [String: Int]

  init(_ gazetteer: Gazetteer) {
    var divisions: [UInt16: Int] = [:]
    var countries: [UInt16: Int] = [:]
    let codes = gazetteer.featureTable
    let division = codes.firstIndex(of: .admin1).map { UInt8($0) }
    let country = codes.firstIndex(of: .country).map { UInt8($0) }
    for (place, feature) in gazetteer.features.bytes.enumerated() {
      if feature == division {
        divisions[gazetteer.admin1s.u16(place)] = place
      } else if feature == country {
        countries[gazetteer.countries.u16(place)] = place
      }
    }
    byCode = Dictionary(
      divisions.values.sorted().compactMap { place in
        gazetteer.admin1(place).map { ($0, place) }
      }, uniquingKeysWith: { first, _ in first })
    self.divisions = divisions
    self.countries = countries
  }

  /// The place of the division to which a place belongs.
  func division(of place: Int, in gazetteer: Gazetteer) -> Int? {
    divisions[gazetteer.admin1s.u16(place)]
  }

  /// The division with a code such as `IQ.07`.
  func division(code: String) -> Int? { byCode[code] }

  func country(_ code: CountryCode) -> Int? { countries[code.rawValue] }

  /// The divisions of a country, in the order of the file.
  func all(in country: CountryCode, of gazetteer: Gazetteer) -> [Int] {
    divisions.values.filter { gazetteer.country($0) == country }.sorted()
  }
}
