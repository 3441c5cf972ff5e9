import Geodesy
import Incidents
import SimpleFeatures

/// A place that the words of a clause give to its event.
struct PlaceReading: Hashable, Sendable {
  /// Which toponym of the document.
  var toponym: Int
  /// The words of the description: the name, or "15 km south of Kirkuk".
  var range: Range<Int>
  var text: String
  var location: Location?
  /// How well the words tie it to the event; at least 1.
  var tie: Int
  var rule: String
  /// The first of the list that the text names it in, by its toponym: "in Homs, Hama and Aleppo".
  var list: Int? = nil
  /// The name of a part of a town, "Waziriyah" of "the eastern Baghdad neighborhood of Waziriyah", where it is told.
  var quarter: String? = nil

  /// Whether one can lie in the other, by their circles.
  func agrees(with other: PlaceReading) -> Bool {
    guard let a = location, let b = other.location else {
      return text.lowercased() == other.text.lowercased()
    }
    // "the Baghdad neighborhood of Waziriyah" is not Sadr City.
    if quarter != nil || other.quarter != nil, let one = ownQuarter, let two = other.ownQuarter,
      !one.contains(two), !two.contains(one)
    {
      return false
    }
    // A country holds all that lies in it, however its circle is drawn.
    if let one = a.place, let two = b.place, one.country == two.country,
      one.feature.isCountry || two.feature.isCountry
    {
      return true
    }
    // Two provinces are two, although the circles about them meet.
    if a.method == .adminUnit, b.method == .adminUnit, let one = a.place, let two = b.place,
      one.feature == two.feature, one.feature.rawValue.hasPrefix("A.ADM"), one.id != two.id
    {
      return false
    }
    if Self.isOutside(a, b) || Self.isOutside(b, a) { return false }
    let distance = Ground.distance(a.position, b.position)
    // Two quarters of a town are two, where neither reaches to the other.
    if let one = a.place, let two = b.place, one.feature == .neighbourhood,
      two.feature == .neighbourhood, one.id != two.id, a.method == .gazetteer,
      b.method == .gazetteer, distance > max(a.uncertainty.meters, b.uncertainty.meters)
    {
      return false
    }
    // "near Sderot" and "east of Khan Younis": by two towns, each nearer to its own.
    if a.method == .relation, b.method == .relation, let one = a.place, let two = b.place,
      one.id != two.id, one.feature.classLetter == "P", two.feature.classLetter == "P"
    {
      return distance <= max(a.uncertainty.meters, b.uncertainty.meters) + 5000
    }
    return distance <= a.uncertainty.meters + b.uncertainty.meters + 5000
  }

  /// A town of one province, and another province as a whole.
  private static func isOutside(_ town: Location, _ division: Location) -> Bool {
    guard let one = town.place, let two = division.place, one.country == two.country,
      one.feature.classLetter == "P",
      // "Qarabagh district of Kabul", which no gazetteer knows, is of Kabul.
      town.method == .gazetteer || town.reasons.contains(where: { $0.hasPrefix("no '") }),
      two.feature == .admin1,
      let own = one.admin1, let other = two.admin1
    else { return false }
    return own != other
  }

  private var ownQuarter: String? {
    (quarter ?? (location?.place?.feature == .neighbourhood ? text : nil))?.lowercased()
  }

  /// Whether the other lies in it as a whole, give or take a tenth.
  func holds(_ other: PlaceReading) -> Bool {
    guard let a = location, let b = other.location else { return false }
    let distance = Ground.distance(a.position, b.position)
    return distance + b.uncertainty.meters <= a.uncertainty.meters * 1.1
  }

  /// Puts it at the airport of a town: there, or as far from there, and in the same direction, as it was from the town.
  mutating func takeAirport(_ airport: Location, of town: Location) {
    guard let location, location.method == .relation else {
      location = airport
      return
    }
    let isMeasured =
      text.contains(where: \.isNumber)
      || text.split(separator: " ").contains { word in
        Distance.units.contains { $0.symbol == word.lowercased() }
      }
    let away = Ground.distance(location.position, town.position)
    guard away < 1 || isMeasured else { return }
    let position = Geographic(
      longitude: airport.position.longitude + location.position.longitude - town.position.longitude,
      latitude: airport.position.latitude + location.position.latitude - town.position.latitude)
    // "near Kabul airport" is as near as the airport is great.
    let beyond =
      isMeasured
      ? max(0, location.uncertainty.meters - town.uncertainty.meters) : airport.uncertainty.meters
    self.location = Location(
      position: position, uncertainty: .meters(airport.uncertainty.meters + beyond),
      method: .relation, place: airport.place, reasons: airport.reasons + location.reasons)
  }

  /// Whether one is the country of the other: "Yemen", "eastern Yemen".
  func isOfCountry(with other: PlaceReading) -> Bool {
    guard let one = location?.place, let two = other.location?.place else { return false }
    return one.country == two.country && (one.feature.isCountry || two.feature.isCountry)
  }

  /// The radius by which a finer place is told from a wider one.
  var fineness: Double { location?.uncertainty.meters ?? 1e7 }
}
