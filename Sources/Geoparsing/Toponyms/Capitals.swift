import Incidents

/// The capitals of countries and the seats of their first-order divisions, for "the Afghan capital", "Somalia's capital" and
/// "the capital of Helmand", where the text does not name them.
struct Capitals {
  private var places: [CountryCode: Int] = [:]
  /// By the code of the division.
  private var seats: [String: Int] = [:]

  /// Looks through all places once: of several that a country or division has, the one with the most people.
  ///
  /// The capital of a country is the seat of its division where that has no other: Toronto is Ontario's.
  init(_ gazetteer: Gazetteer) {
    let count = gazetteer.ownCount + (gazetteer.layer?.added.count ?? 0)
    for place in 0..<count {
      let feature = gazetteer.feature(place)
      guard feature == .capital || feature == .divisionSeat, !gazetteer.isHidden(place) else {
        continue
      }
      let population = gazetteer.population(place)
      if feature == .capital {
        let country = gazetteer.country(place)
        if places[country].map({ gazetteer.population($0) < population }) ?? true {
          places[country] = place
        }
      }
      guard let division = gazetteer.admin1(place) else { continue }
      if let known = seats[division] {
        let isOfKind = gazetteer.feature(known) == feature
        guard isOfKind ? gazetteer.population(known) < population : feature == .divisionSeat
        else { continue }
      }
      seats[division] = place
    }
  }

  subscript(country: String) -> Int? { places[CountryCode(country)] }

  subscript(division code: String) -> Int? { seats[code] }
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

  /// Where the seat of a first-order division is, "the provincial capital"; `nil` where the gazetteer has none.
  ///
  /// - Parameter code: the division as GeoNames writes it, such as `AF.10`: the ``PlaceReference/admin1`` of Helmand, and
  ///   of what lies in it.
  public func capital(ofDivision code: String) -> Location? {
    guard let number = capitals[division: code] else { return nil }
    let place = known(number)
    let division = resolver.divisions.division(code: code).map { gazetteer.name($0) } ?? code
    return Location(
      position: place.position, uncertainty: place.radius, footprint: place.footprint,
      method: .gazetteer, place: place.reference,
      reasons: ["\(place.description) is the capital of \(division)"])
  }

  /// Where a first-order division is as a whole; `nil` where the gazetteer has none of that code.
  ///
  /// - Parameter code: the division as GeoNames writes it, such as `AF.10`.
  public func division(_ code: String) -> Location? {
    guard let number = resolver.divisions.division(code: code) else { return nil }
    let place = known(number)
    return Location(
      position: place.position, uncertainty: place.radius, footprint: place.footprint,
      method: .adminUnit, place: place.reference, reasons: [place.description])
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
