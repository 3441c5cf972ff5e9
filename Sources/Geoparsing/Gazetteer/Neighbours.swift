import Geodesy
import Incidents
import SimpleFeatures

/// The towns nearest to a place that states no country: where they agree, theirs is its own.
///
/// Beside a border they may not, and then nothing is said.
struct Neighbours {
  /// How far they may be (m), and how many are asked.
  static let reach = 50_000.0
  private static let most = 5

  private var towns: [(distance: Double, country: String, admin1: String)] = []

  mutating func add(distance: Double, country: String, admin1: String) {
    guard distance <= Self.reach, !country.isEmpty else { return }
    let index = towns.firstIndex { distance < $0.distance } ?? towns.count
    guard index < Self.most else { return }
    towns.insert((distance, country, admin1), at: index)
    if towns.count > Self.most { towns.removeLast() }
  }

  /// The country of all of them.
  var country: String? {
    guard let first = towns.first else { return nil }
    return towns.allSatisfy { $0.country == first.country } ? first.country : nil
  }

  /// The first-order division of all of them.
  var admin1: String? {
    guard country != nil, let first = towns.first, !first.admin1.isEmpty else { return nil }
    return towns.allSatisfy { $0.admin1 == first.admin1 } ? first.admin1 : nil
  }

  /// Gives a row that states no country what its neighbours agree on, and tells whether they did.
  func lend(to row: inout GazetteerRow) -> Bool {
    guard let country else { return false }
    row.country = country
    if row.admin1.isEmpty { row.admin1 = admin1 ?? "" }
    return true
  }

  /// What is told of rows that state no country and were given one; `nil` for none.
  static func finding(_ placed: Int) -> Finding? {
    guard placed > 0 else { return nil }
    let rows =
      placed == 1
      ? "1 added row states no country and has" : "\(placed) added rows state no country and have"
    return Finding(
      .note, code: "gazetteer-country-unstated",
      "\(rows) that of the towns around, which agree; give 'country' where it is another",
      field: "country")
  }
}

extension Gazetteer {
  func neighbours(of position: Geographic) -> Neighbours {
    var neighbours = Neighbours()
    forEachPlace(near: position, within: Neighbours.reach) { place, distance in
      guard feature(place).rawValue.hasPrefix("P.") else { return }
      neighbours.add(
        distance: distance, country: country(place).description, admin1: admin1(place) ?? "")
    }
    return neighbours
  }
}

extension PlaceStore {
  /// Gives the added places that state no country that of the towns around them.
  mutating func placeInCountries() -> Finding? {
    var placed = 0
    for index in 0..<count where profile(index).layer.isAdded && profile(index).country.isEmpty {
      let neighbours = neighbours(of: index)
      guard neighbours.country != nil else { continue }
      var row = row(index)
      if neighbours.lend(to: &row) {
        replace(index, with: row)
        placed += 1
      }
    }
    return Neighbours.finding(placed)
  }

  private func neighbours(of index: Int) -> Neighbours {
    let position = position(index)
    let degrees = Neighbours.reach / 110_000
    var neighbours = Neighbours()
    for other in 0..<count where other != index {
      let near = self.position(other)
      guard abs(near.latitude - position.latitude) <= degrees else { continue }
      let profile = profile(other)
      guard profile.feature.hasPrefix("P."), !profile.country.isEmpty else { continue }
      neighbours.add(
        distance: Ground.distance(position, near), country: profile.country,
        admin1: profile.admin1)
    }
    return neighbours
  }
}
