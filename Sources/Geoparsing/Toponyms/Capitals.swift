import Incidents

/// The capitals of countries, for "the Afghan capital" and "Somalia's capital", where the text does not name them.
struct Capitals {
  private var places: [CountryCode: Int] = [:]

  /// Looks through all places once: of several that a country has, the one with the most people.
  init(_ gazetteer: Gazetteer) {
    let count = gazetteer.ownCount + (gazetteer.layer?.added.count ?? 0)
    for place in 0..<count
    where gazetteer.feature(place) == .capital && !gazetteer.isHidden(place) {
      let country = gazetteer.country(place)
      if let known = places[country], gazetteer.population(known) >= gazetteer.population(place) {
        continue
      }
      places[country] = place
    }
  }

  subscript(country: String) -> Int? { places[CountryCode(country)] }
}

extension Geoparser {
  /// Where the capital of a country is; `nil` where the gazetteer has none.
  ///
  /// - Parameter country: two capital letters of ISO 3166-1.
  public func capital(of country: String) -> Location? {
    guard let number = capitals[country] else { return nil }
    let place = known(number)
    return Location(
      position: place.position, uncertainty: place.radius, footprint: place.footprint,
      method: .gazetteer, place: place.reference,
      reasons: ["\(place.description) is the capital of \(country)"])
  }

  /// Where a part of a country is; `nil` where the gazetteer has no such country.
  ///
  /// - Parameters:
  ///   - country: two capital letters of ISO 3166-1.
  ///   - side: a word for the side: "northern", "south-eastern".
  public func part(of country: String, side: String) -> Location? {
    guard let place = resolver.divisions.country(CountryCode(country)) else { return nil }
    let text = "\(side) \(gazetteer.name(place))"
    return resolver.resolve(PlaceDescription(text: text, country: country)).location
  }

  /// Where the border of two countries is; `nil` where the gazetteer has none.
  ///
  /// - Parameters: two capital letters of ISO 3166-1 each, in either order.
  public func border(between country: String, and other: String) -> Location? {
    let names = [country, other].compactMap { code in
      resolver.divisions.country(CountryCode(code)).map { gazetteer.name($0) }
    }
    guard names.count == 2 else { return nil }
    for (first, second) in [(names[0], names[1]), (names[1], names[0])] {
      let text = "Border of \(first) and \(second)"
      if let location = resolver.resolve(PlaceDescription(text: text)).location { return location }
    }
    return nil
  }
}
