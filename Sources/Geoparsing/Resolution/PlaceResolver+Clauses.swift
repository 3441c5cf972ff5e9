import Geodesy
import Incidents
import SimpleFeatures

/// Places the clauses of a description together: what each may mean by what the others name.
extension PlaceResolver {
  /// A clause that was placed.
  struct Placed {
    var clause: Int
    var candidate: PlaceCandidate?
    var position: Geographic
    var radius: Double
    var method: Location.Method
    var reasons: [String]
    var footprint: Geometry<Geographic>?
  }

  func resolve(
    _ clauses: [PlaceClause], _ description: PlaceDescription, _ restriction: PlaceRestriction,
    _ text: String
  ) -> Resolution {
    var findings = restriction.findings
    var pools: [[PlaceCandidate]] = []
    var rejected: [Location.Alternative] = []
    for clause in clauses {
      pools.append(pool(clause, restriction, &findings, &rejected))
    }
    exclude(clauses, &pools, &findings, &rejected)
    var placed: [Placed] = []
    var unplaced: [Int] = []
    var ambiguous: [PlaceCandidate] = []
    for index in clauses.indices {
      let clause = clauses[index]
      if pools[index].isEmpty {
        unplaced.append(index)
        continue
      }
      switch choice(index, pools, restriction) {
      case .one(let candidate, let others):
        rejected += others.map { alternative($0, best: candidate) }
        if let result = place(clause, index, candidate, restriction, &findings) {
          placed.append(result)
        } else {
          unplaced.append(index)
        }
      case .ambiguous(let candidates):
        ambiguous += candidates
        unplaced.append(index)
        findings.append(ambiguity(clause.name, candidates))
      }
    }
    for index in unplaced where pools[index].isEmpty {
      let clause = clauses[index]
      if findings.contains(where: { $0.code == "place-parts-apart" && $0.value == clause.name }) {
        continue
      }
      findings.append(
        Finding(
          placed.isEmpty ? .warning : .note, code: "place-not-found",
          "'\(clause.name)' is not in the gazetteer" + restrictedWords(restriction),
          field: "place", value: clause.name))
    }
    guard var result = combined(placed, clauses, &findings) else {
      return fallback(description, restriction, findings, rejected, ambiguous, text)
    }
    // What the first words say is the place: if only later words were found, they enclose it.
    if let first = clauses.first, unplaced.contains(0), result.clause != 0 {
      result.reasons.append(
        "'\(first.name)' was not \(pools[0].isEmpty ? "found" : "placed"); "
          + "the place is that of the other words")
      if case .at = clauses[result.clause].relation, result.candidate?.assumption == nil {
        widen(&result, clauses[result.clause].name, for: first, restriction)
      }
    }
    guard
      let location = Location(
        position: result.position.normalized, uncertainty: .meters(result.radius),
        footprint: result.footprint, method: result.method,
        place: result.candidate.map { gazetteer.reference($0.place) }, reasons: result.reasons,
        alternatives: Self.best(rejected + ambiguous.map { alternative($0, best: $0) }))
    else { return .notPlaced(reason: "the place has no valid position", findings: findings) }
    return .located(location, findings: findings)
  }

  /// Takes away what lies outside the division or country that the same words name after it:
  /// "Home, Kansas" is no Home in Washington.
  func exclude(
    _ clauses: [PlaceClause], _ pools: inout [[PlaceCandidate]], _ findings: inout [Finding],
    _ rejected: inout [Location.Alternative]
  ) {
    for index in clauses.indices where !pools[index].isEmpty {
      let isNear: Bool
      switch clauses[index].relation {
      case .at, .part: isNear = false
      case .near: isNear = true
      default: continue
      }
      for outer in clauses.indices.dropFirst(index + 1)
      where clauses[outer].relation == .at && clauses[outer].addition == clauses[index].addition
        && !clauses[outer].isAddition
      {
        let units = pools[outer].filter { unit in
          [.admin1, .country].contains(gazetteer.feature(unit.place)) && unit.level <= .folded
        }
        guard let greatest = units.map(\.weight).max() else { continue }
        // "Kyiv" is a city too, and what is named with it may lie in either.
        let towns = pools[outer].filter { town in
          Assumptions.overwhelming * town.weight >= greatest
            && !units.contains { $0.place == town.place }
        }
        var kept = pools[index].filter { candidate in
          // "near Syria, Anbar": a neighbor lies outside.
          isNear && gazetteer.isRegion(candidate.place)
            || units.contains { isPart(candidate, of: $0) }
            || towns.contains { agree(candidate, $0) }
        }
        if kept.isEmpty {
          kept = pools[index].filter { candidate in
            units.contains { unit in
              gazetteer.country(candidate.place) == gazetteer.country(unit.place)
                && Ground.distance(candidate.position, unit.position)
                  <= unit.radius + Assumptions.divisionSlack + candidate.radius
            }
          }
        }
        guard kept.count < pools[index].count else { continue }
        let out = pools[index].filter { one in !kept.contains { $0.place == one.place } }
        let best = out.map(\.weight).max() ?? 1
        rejected += out.map { candidate in
          Location.Alternative(
            place: gazetteer.reference(candidate.place), position: candidate.position,
            score: 0.3 * candidate.score(in: best),
            reason: "it does not lie in '\(clauses[outer].name)'")
        }
        pools[index] = kept
        guard kept.isEmpty else { continue }
        let listed = out.sorted { ($0.level, $1.weight) < ($1.level, $0.weight) }
          .prefix(3).map { describe($0.place) }
        findings.append(
          Finding(
            .warning, code: "place-parts-apart",
            "'\(clauses[index].name)' was not found in '\(clauses[outer].name)', but is known as "
              + listed.joined(separator: ", "), field: "place", value: clauses[index].name))
        break
      }
    }
  }

  /// Whether a place belongs to a division or country, is one with it, or is the country around it.
  func isPart(_ part: PlaceCandidate, of unit: PlaceCandidate) -> Bool {
    guard gazetteer.country(part.place) == gazetteer.country(unit.place) else { return false }
    return gazetteer.feature(unit.place) == .country
      || gazetteer.feature(part.place) == .country
      || gazetteer.admin1Number(part.place) == gazetteer.admin1Number(unit.place)
  }
}
