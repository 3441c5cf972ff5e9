import Geodesy
import Incidents

/// Small towns of lands of which a text does not speak, known by another of their names: more likely a village of its own land
/// that no list knows.
extension DocumentReading {
  /// The toponyms, and those not placed that were taken for small towns of a country that nothing else in the text is in, by a
  /// name that is not their first, far from all else that it names: Sevan of Armenia, once Yelenovka, where the text tells of
  /// Olenivka in Ukraine, or Abha for "Abga" of Sudan.
  static func withoutStrangers(_ toponyms: [Toponym]) -> [Toponym] {
    /// What the text names in each country, and how often.
    var names: [String: Set<String>] = [:]
    var counts: [String: Int] = [:]
    for toponym in toponyms {
      guard let country = toponym.location?.place?.country, country != "" else { continue }
      names[country, default: []].insert(toponym.text.lowercased())
      counts[country, default: 0] += 1
    }
    guard names.count > 1 else { return toponyms }
    // A name is looked at once, however often it stands there.
    var verdicts: [String: Bool] = [:]
    return toponyms.map { toponym in
      guard isSmallTown(toponym), let place = toponym.location?.place,
        names[place.country]?.count == 1,
        counts.contains(where: { $0.key != place.country && $0.value > 1 })
      else { return toponym }
      let name = toponym.text.lowercased()
      let isStranger = verdicts[name] ?? !toponyms.contains { isNear($0, toponym) }
      verdicts[name] = isStranger
      guard isStranger else { return toponym }
      var stranger = toponym
      stranger.location = nil
      stranger.reasons.append(
        "\(place.name) (\(place.country)) is not meant: nothing else in the text is in that country"
      )
      return stranger
    }
  }

  /// Called by its name, and neither a capital nor a great city.
  private static func isSmallTown(_ toponym: Toponym) -> Bool {
    guard toponym.use == .name, let location = toponym.location, let place = location.place else {
      return false
    }
    return location.method == .gazetteer && place.feature.classLetter == "P"
      && place.feature != .capital && location.uncertainty.meters < reachOfSmallTowns
      && !isName(place.name, toponym.text)
  }

  /// Whether a town is called so first of all, "Hanau" for Hanau am Main, and not by another name, an older one or another
  /// spelling: the letters of the one without accents are among those of the other, in their order.
  private static func isName(_ name: String, _ text: String) -> Bool {
    let (one, two) = (letters(name), letters(text))
    return isPart(one, of: two) || isPart(two, of: one)
  }

  private static func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var rest = whole[...]
    for letter in part {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
  }

  /// Whether another name is that of a town not far: those across a border are often named alone.
  private static func isNear(_ other: Toponym, _ town: Toponym) -> Bool {
    guard let one = other.location, let two = town.location,
      one.place?.feature.classLetter == "P", other.text.lowercased() != town.text.lowercased()
    else { return false }
    return Ground.distance(one.position, two.position) < neighborhood
  }

  /// No small town reaches as far, in meters.
  private static let reachOfSmallTowns = 10_000.0

  /// How near a town of another country is no stranger, in meters.
  private static let neighborhood = 100_000.0
}
