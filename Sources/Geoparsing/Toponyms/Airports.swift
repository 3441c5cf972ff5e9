import Incidents
import SimpleFeatures

extension Geoparser {
  /// Where the airport of a town is; `nil` where there is none near by, or several of which none is called by the
  /// town or international.
  ///
  /// - Parameter town: a place of the gazetteer; its airport is looked for within its radius and 30 km more.
  public func airport(of town: Location) -> Location? {
    guard let reference = town.place else { return nil }
    if let known = airports[reference.id] { return known }
    let found = findAirport(of: reference.name, near: town)
    airports[reference.id] = .some(found)
    return found
  }

  private func findAirport(of name: String, near town: Location) -> Location? {
    let townName = PlaceName.folded(name)
    var best: (place: Int, rank: Int)?
    var isAmbiguous = false
    gazetteer.forEachPlace(
      near: town.position, within: town.uncertainty.meters + Self.reachOfAirports
    ) { place, _ in
      guard gazetteer.feature(place) == .airport else { return }
      let airport = PlaceName.folded(gazetteer.name(place))
      let rank =
        (airport.contains(townName) ? 2 : 0) + (airport.contains("international") ? 1 : 0)
      if let known = best, known.rank >= rank {
        isAmbiguous = isAmbiguous || known.rank == rank
      } else {
        best = (place, rank)
        isAmbiguous = false
      }
    }
    guard let best, !isAmbiguous else { return nil }
    let place = known(best.place)
    return Location(
      position: place.position, uncertainty: place.radius, footprint: place.footprint,
      method: .gazetteer, place: place.reference,
      reasons: ["\(place.description) is the airport of \(name)"])
  }

  /// How far beyond the circle of a town its airport is looked for (m).
  private static let reachOfAirports = 30_000.0
}
