import Incidents

extension Gazetteer {
  /// Whether a place is an area in which something lies somewhere: a country, a division, or a region
  /// such as Kurdistan.
  func isRegion(_ place: PlaceNumber) -> Bool {
    let code = feature(place).rawValue
    return code.hasPrefix("A.") || code == "L.RGN"
  }
}
