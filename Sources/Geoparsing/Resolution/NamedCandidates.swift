import Incidents
import SimpleFeatures

/// A place that a name may mean.
struct PlaceCandidate {
  var place: Gazetteer.PlaceNumber
  var level: SpellingLevel
  var kind: GazetteerFormat.NameKind
  var position: Geographic
  /// Meters, with what the words around the name add.
  var radius: Double
  /// The number of people to whom it matters, less for an alias.
  var weight: Double
  /// What was assumed to come from the name to this place, for a reason.
  var assumption: String?

  /// 0...1 for a report.
  func score(in best: Double) -> Double {
    level.score * (0.4 + 0.6 * min(1, weight / max(best, 1)))
  }
}

/// What the columns of a row say of the country and the division.
struct PlaceRestriction {
  var countries: Set<CountryCode> = []
  /// Countries that are searched where these have nothing: parts of a state as it was.
  var formerParts: Set<CountryCode> = []
  /// The division's own place, if its name was found.
  var division: Gazetteer.PlaceNumber?
  var divisionCode: Int?
  var country: Gazetteer.PlaceNumber?
  var district: String?
  /// What names beside the one that is placed are known to mean, by their folded names.
  var meanings: [String: Gazetteer.PlaceNumber] = [:]
  var findings: [Finding] = []
}

extension PlaceResolver {
  /// All places that a name may mean, by its best level of spelling, before any restriction.
  func candidates(_ name: String) -> [PlaceCandidate] {
    let whole = read(gazetteer.matches(name), wholeName: name)
    if whole.contains(where: { $0.level <= .folded }) { return whole }
    let folded = PlaceName.folded(name)
    if let typed = PlaceName.typed(folded) {
      let found = candidates(typed)
      if !found.isEmpty {
        // "Markaz Idlib district": one more word for the kind.
        return found
      }
      if let inner = PlaceName.typed(typed.core) {
        let found = candidates(.init(core: inner.core, kind: typed.kind))
        if !found.isEmpty { return found }
      }
    }
    return whole
  }

  /// The places called by the core of a name that are of its kind; else what stands for them.
  private func candidates(_ typed: PlaceName.Typed) -> [PlaceCandidate] {
    let all = read(gazetteer.matches(typed.core), wholeName: typed.core)
    let fitting = all.filter { typed.kind.admits(gazetteer.feature($0.place)) }
    switch typed.kind {
    case .country, .settlement: return fitting
    case .division:
      if !fitting.isEmpty { return fitting }
      return variants(typed) ?? seats(all)
    case .district:
      if !fitting.isEmpty { return fitting }
      if let found = variants(typed) { return found }
      return all.filter { gazetteer.feature($0.place).rawValue.hasPrefix("P.") }
        .map { isQuarter($0) ? $0 : district($0) }
    case .base, .airport, .refugeeCamp:
      if let found = variants(typed) { return found }
      if !fitting.isEmpty { return fitting }
      return surroundings(
        all.filter { gazetteer.feature($0.place).rawValue.hasPrefix("P.") },
        least: Assumptions.baseReach,
        because: "the \(typed.kind.words) itself is not in the gazetteer, only the town of its name"
      )
    case .area:
      return fitting.map(area)
    case .site:
      if !fitting.isEmpty { return fitting }
      if let found = variants(typed) { return found }
      return surroundings(
        all.filter { gazetteer.feature($0.place).rawValue.hasPrefix("P.") }, least: 0,
        because: Self.siteAssumption)
    }
  }

  /// The ways in which names with a kind are put together.
  private func variants(_ typed: PlaceName.Typed) -> [PlaceCandidate]? {
    let patterns: [(String, String)] =
      switch typed.kind {
      case .base:
        [
          ("camp ", ""), ("", " air base"), ("", " base"), ("", " camp"), ("", " airbase"),
          ("fob ", ""), ("", " military base"), ("", " airport"), ("", " international airport"),
        ]
      case .airport:
        [("", " international airport"), ("", " airport"), ("", " air base"), ("", " airfield")]
      case .refugeeCamp: [("", " refugee camp"), ("", " camp")]
      case .division: [("", " governorate"), ("", " province"), ("", " region"), ("", " state")]
      case .district: [("", " district")]
      case .site: [("", " border crossing")]
      default: []
      }
    for (before, after) in patterns {
      let found = read(gazetteer.matches(before + typed.core + after), wholeName: typed.core)
        .filter { typed.kind.admits(gazetteer.feature($0.place)) && $0.level <= .loose }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Whether it is a part of a town, to which "district" or "area" adds nothing.
  private func isQuarter(_ candidate: PlaceCandidate) -> Bool {
    gazetteer.feature(candidate.place).rawValue == "P.PPLX"
  }

  /// The area named after a place; divisions and the quarters of a town are areas themselves.
  private func area(_ named: PlaceCandidate) -> PlaceCandidate {
    guard !isQuarter(named), !gazetteer.isRegion(named.place) else { return named }
    var candidate = named
    let least = Assumptions.areaReach
    candidate.radius = reach(ofAreaAround: named.place)
    candidate.assumption =
      candidate.radius > least
      ? "an area reaches twice as far as the place it is named after"
      : "the area around a place as small as this reaches \(Distance.meters(least))"
    return candidate
  }

  /// How far the area named after a place reaches (m).
  func reach(ofAreaAround place: Gazetteer.PlaceNumber) -> Double {
    max(2 * gazetteer.radius(place).meters, Assumptions.areaReach)
  }

  /// The surroundings of a town that stand for the district of its name.
  func district(_ seat: PlaceCandidate) -> PlaceCandidate {
    var candidate = seat
    candidate.radius = max(candidate.radius, reach(ofDistrictAround: seat.place))
    candidate.assumption = Self.districtAssumption
    return candidate
  }

  static let siteAssumption = "the site itself is not in the gazetteer, only the place of its name"

  static let districtAssumption =
    "the district itself is not in the gazetteer, so it is the surroundings of its seat"

  /// How far a district reaches from its seat (m), where only that is known: farther where the next towns are far, for
  /// thinly settled districts are great.
  func reach(ofDistrictAround seat: Gazetteer.PlaceNumber) -> Double {
    let nearest = Assumptions.nearestTown
    // Where towns are near, no more than these are looked at.
    let isSettled =
      distances(ofTownsAround: seat, within: nearest).count >= Assumptions.townsOfDistrict
    guard !isSettled else { return Assumptions.districtShare * nearest }
    let all = distances(ofTownsAround: seat, within: Assumptions.farthestTown).sorted()
    let next = all.dropFirst(Assumptions.townsOfDistrict - 1).first ?? Assumptions.farthestTown
    return Assumptions.districtShare * next
  }

  private func distances(
    ofTownsAround seat: Gazetteer.PlaceNumber, within reach: Double
  ) -> [Double] {
    let country = gazetteer.country(seat)
    var distances: [Double] = []
    gazetteer.forEachPlace(near: gazetteer.position(seat), within: reach) { place, distance in
      let feature = gazetteer.feature(place)
      if place != seat, feature.classLetter == "P", feature != .neighbourhood,
        gazetteer.country(place) == country
      {
        distances.append(distance)
      }
    }
    return distances
  }

  /// The divisions whose seats are named, if those are great towns.
  private func seats(_ towns: [PlaceCandidate]) -> [PlaceCandidate] {
    var found: [PlaceCandidate] = []
    for town in towns
    where gazetteer.feature(town.place).rawValue.hasPrefix("P.")
      && town.weight >= Assumptions.seatPopulation
    {
      guard let unit = divisions.division(of: town.place),
        !found.contains(where: { $0.place == unit })
      else { continue }
      var candidate = self.candidate(unit, level: .loose, kind: .alternate)
      candidate.weight = town.weight
      candidate.assumption = "the division is taken to be that of the town of its name"
      found.append(candidate)
    }
    return found
  }

  private func surroundings(
    _ candidates: [PlaceCandidate], least: Double, because: String
  ) -> [PlaceCandidate] {
    candidates.map { candidate in
      var candidate = candidate
      candidate.radius = max(candidate.radius, least)
      candidate.assumption = because
      return candidate
    }
  }

  private func read(_ matches: [NameMatch], wholeName: String) -> [PlaceCandidate] {
    var best: [PlaceCandidate] = []
    for match in matches where match.kind != .demonym && match.place < gazetteer.count {
      // A code is one only in capitals: "in" is not India.
      if match.kind == .code, wholeName != wholeName.uppercased() { continue }
      if let index = best.firstIndex(where: { $0.place == match.place }) {
        if match.level < best[index].level { best[index].level = match.level }
        if match.kind == .primary { best[index].kind = .primary }
      } else {
        best.append(candidate(match.place, level: match.level, kind: match.kind))
      }
    }
    return best
  }

  func candidate(
    _ place: Gazetteer.PlaceNumber, level: SpellingLevel, kind: GazetteerFormat.NameKind
  ) -> PlaceCandidate {
    PlaceCandidate(
      place: place, level: level, kind: kind, position: gazetteer.position(place),
      radius: gazetteer.radius(place).meters,
      weight: gazetteer.weight(place), assumption: nil)
  }
}

/// The distances that stand for what a text leaves open. Each is a choice of ours, wide on purpose.
enum Assumptions {
  /// A district known only by its seat reaches so many times as far as the fourth of the towns around it lies, taken for
  /// 25 km at least and 80 at most. Of the 189 events of UCDP's sample (1989 to 2023) whose district is named after a town
  /// of the gazetteer this holds 96 %, and 90 % of the 81 that lie over 8 km from it; the median of the radii is 40 km.
  static let districtShare = 1.6
  static let townsOfDistrict = 4
  static let nearestTown = 25_000.0
  static let farthestTown = 80_000.0
  /// The population from which a town may lend its name to a division.
  static let seatPopulation = 200_000.0
  /// Places of one name this near to each other are given together as one circle (m).
  static let namesakeSpan = 30_000.0
  /// What a relation is to may lie so far beyond the country of the row (m): "near the Syrian town of".
  static let abroad = 200_000.0
  /// A base or airport known only by the name of a town (m): Balad Air Base lies 21.5 km from Balad.
  static let baseReach = 25_000.0
  /// An unknown place lies so far from the town named with it at most (m), and so many times as far as
  /// the town reaches: what is told by its town lies in the district of that town.
  static let unknownPartReach = 25_000.0
  /// The seats of two districts that have a border lie no farther from each other (m).
  static let neighbouringSeats = 250_000.0
  static let unknownPartShare = 3.0
  /// ... but where it is said to be in a town, or to be a part of it, it is; in a small one so far at least (m).
  static let unknownQuarterReach = 5000.0
  /// "the X area" around a small place (m).
  static let areaReach = 8000.0
  /// "near X" beyond the edge of X, for a building or a base (m).
  static let nearSite = 1000.0
  /// "near X" beyond the edge of X, for a settlement (m).
  static let nearSettlement = 5000.0
  /// "north of X" reaches so far beyond the edge of X when X is small (m).
  static let towardSite = 5000.0
  static let towardSettlement = 15_000.0
  /// A road is longer than the straight line between its ends by up to this factor, and strays so far
  /// from its middle.
  static let detour = 1.2
  /// How many times greater the population must be to outweigh a namesake ...
  static let overwhelming = 10.0
  /// ... and how great at least.
  static let overwhelmingLeast = 15_000.0
  /// A place this far outside the circle of a division still counts as in it: circles of divisions
  /// are not exact (m).
  static let divisionSlack = 25_000.0
}
