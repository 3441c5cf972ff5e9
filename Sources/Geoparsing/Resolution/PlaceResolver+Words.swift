import Incidents
import SimpleFeatures

/// What a resolution says of the places that it took and left.
extension PlaceResolver {
  /// A place in words: `Taji, P.PPL, IQ.07`.
  func describe(_ place: Int) -> String {
    let unit = gazetteer.admin1(place) ?? gazetteer.country(place).description
    return "\(gazetteer.name(place)) (\(gazetteer.feature(place)), \(unit))"
  }

  func restrictedWords(_ restriction: PlaceRestriction) -> String {
    if let division = restriction.division { return " in \(gazetteer.name(division))" }
    if let country = restriction.country { return " in \(gazetteer.name(country))" }
    return ""
  }

  func ambiguity(_ name: String, _ candidates: [PlaceCandidate]) -> Finding {
    let listed = candidates.prefix(4).map { describe($0.place) }.joined(separator: ", ")
    return Finding(
      .warning, code: "place-ambiguous",
      "'\(name)' may be \(listed)"
        + (candidates.count > 5
          ? " or \(candidates.count - 4) others" : candidates.count == 5 ? " or 1 other" : ""),
      field: "place",
      value: name)
  }

  func alternative(
    _ candidate: PlaceCandidate, best: PlaceCandidate
  ) -> Location.Alternative {
    Location.Alternative(
      place: gazetteer.reference(candidate.place), position: candidate.position,
      score: candidate.score(in: max(best.weight, candidate.weight)),
      reason: candidate.level > best.level
        ? "its spelling differs more"
        : candidate.weight < best.weight ? "it is less important" : "it has the same name")
  }

  static func best(_ alternatives: [Location.Alternative]) -> [Location.Alternative] {
    var seen: Set<Place.ID> = []
    return Array(
      alternatives.sorted { ($1.score, $0.place.id) < ($0.score, $1.place.id) }
        .filter { seen.insert($0.place.id).inserted }.prefix(5))
  }
}
