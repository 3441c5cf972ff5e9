import Incidents

/// What kind of place it is, as far as texts treat kinds differently.
public enum PlaceClass: String, Hashable, CaseIterable, Sendable {
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

  init(_ feature: FeatureCode) {
    let code = feature.rawValue
    switch code {
    case "A.ADM1": self = .admin1
    case "P.PPLC": self = .capital
    case "P.PPLX": self = .quarter
    case "L.CONT", "H.OCN", "H.SEA": self = .continent
    case "S.AIRP", "S.AIRB", "S.AIRF", "S.INSM", "S.AIRH": self = .airport
    default:
      if code.hasPrefix("A.PCL") {
        self = .country
      } else {
        switch feature.classLetter {
        case "A": self = .admin2
        case "P": self = .settlement
        case "L": self = .region
        case "H", "T", "V", "U": self = .natural
        case "S", "R": self = .site
        default: self = .settlement
        }
      }
    }
  }

  /// Whether people speak of what happens *in* it rather than *at* it.
  var isDivision: Bool { self == .country || self == .admin1 || self == .admin2 }
  /// A country or first-order division.
  var isUpperDivision: Bool { self == .country || self == .admin1 }
  var isSettlement: Bool { self == .capital || self == .settlement || self == .quarter }

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
    }
  }
}
