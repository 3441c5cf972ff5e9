import Incidents

/// What kind of place a sense is, as far as texts treat kinds differently.
enum PlaceClass: UInt8, CaseIterable, Sendable {
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
    case "L.CONT", "H.OCN": self = .continent
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
  var isSettlement: Bool { self == .capital || self == .settlement || self == .quarter }
}
