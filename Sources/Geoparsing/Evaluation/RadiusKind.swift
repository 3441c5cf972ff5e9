import Incidents

/// Kinds of places whose radii are made in different ways.
public enum RadiusKind: String, Hashable, Sendable, CaseIterable {
  case country
  case admin1
  case admin2
  case capital
  case settlement
  case quarter
  case continent
  case region
  case natural
  case airport
  case site
  /// In or beside another place, because the name itself is not known.
  case within
  /// From coordinates that the text gives.
  case coordinates

  init(_ location: Location) {
    guard let place = location.place else {
      self = .coordinates
      return
    }
    // What the gazetteer itself has is never placed by a relation.
    guard location.method != .relation else {
      self = .within
      return
    }
    self =
      switch PlaceClass(place.feature) {
      case .country: .country
      case .admin1: .admin1
      case .admin2: .admin2
      case .capital: .capital
      case .settlement: .settlement
      case .quarter: .quarter
      case .continent: .continent
      case .region: .region
      case .natural: .natural
      case .airport: .airport
      case .site: .site
      }
  }

  /// For people, in the plural.
  public var words: String {
    switch self {
    case .country: "countries"
    case .admin1: "first-order divisions"
    case .admin2: "counties, districts"
    case .capital: "capitals"
    case .settlement: "towns"
    case .quarter: "quarters"
    case .continent: "continents"
    case .region: "regions"
    case .natural: "waters, mountains"
    case .airport: "airports, bases"
    case .site: "sites"
    case .within: "within another place"
    case .coordinates: "written coordinates"
    }
  }
}
