import Incidents

/// Kinds of places whose radii are made in different ways.
public enum RadiusKind: Hashable, Sendable {
  /// A place of the gazetteer.
  case place(PlaceClass)
  /// In or beside another place, because the name itself is not known.
  case within
  /// From coordinates that the text gives.
  case coordinates

  static let all = PlaceClass.allCases.map(RadiusKind.place) + [.within, .coordinates]

  init(_ location: Location) {
    guard let place = location.place else {
      self = .coordinates
      return
    }
    // What the gazetteer itself has is never placed by a relation.
    self = location.method == .relation ? .within : .place(PlaceClass(place.feature))
  }

  /// For programs: `settlement`, `within`.
  public var name: String {
    switch self {
    case .place(let kind): kind.rawValue
    case .within: "within"
    case .coordinates: "coordinates"
    }
  }

  /// For people, in the plural.
  public var words: String {
    switch self {
    case .place(let kind): kind.words
    case .within: "within another place"
    case .coordinates: "written coordinates"
    }
  }
}
