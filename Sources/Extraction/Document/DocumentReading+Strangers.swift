import Geodesy
import Incidents

/// Small towns of lands of which a text does not speak: more likely a village of its own land that no list knows.
extension DocumentReading {
  /// The toponyms, and those not placed that are only known as small towns of a country that nothing else in the text is in,
  /// far from all else that it names: Azizabad of Iran, where the text tells of Afghanistan.
  static func withoutStrangers(_ toponyms: [Toponym]) -> [Toponym] {
    let placed = toponyms.filter { $0.location?.place != nil }
    let countries = Dictionary(grouping: placed) { $0.location?.place?.country ?? "" }
    guard countries.count > 1 else { return toponyms }
    return toponyms.map { toponym in
      guard isSmallTown(toponym), let own = toponym.location, let place = own.place,
        countries[place.country]?.allSatisfy({ isSame($0, toponym) }) ?? false,
        countries.contains(where: { $0.key != place.country && $0.key != "" && $0.value.count > 1 }),
        !placed.contains(where: { isNear($0, own) && !isSame($0, toponym) })
      else { return toponym }
      var stranger = toponym
      stranger.location = nil
      stranger.reasons.append(
        "\(place.name) (\(place.country)) is not meant: nothing else in the text is in that country")
      return stranger
    }
  }

  private static func isSame(_ one: Toponym, _ two: Toponym) -> Bool {
    one.text.lowercased() == two.text.lowercased()
  }

  /// Called by its name, and neither a capital nor a great city.
  private static func isSmallTown(_ toponym: Toponym) -> Bool {
    guard toponym.use == .name, let location = toponym.location, let place = location.place else {
      return false
    }
    return location.method == .gazetteer && place.feature.classLetter == "P"
      && place.feature != .capital && location.uncertainty.meters < reachOfSmallTowns
  }

  /// Towns across a border from where something was are often named alone.
  private static func isNear(_ toponym: Toponym, _ location: Location) -> Bool {
    guard let other = toponym.location, other.place?.feature.classLetter == "P" else {
      return false
    }
    return Ground.distance(other.position, location.position) < neighbourhood
  }

  /// No small town reaches as far, in metres.
  private static let reachOfSmallTowns = 10_000.0

  /// How near a town of another country is no stranger, in metres.
  private static let neighbourhood = 100_000.0
}
