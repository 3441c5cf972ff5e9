import Geodesy
import Incidents
import SimpleFeatures

/// Chooses among the places that a name may mean, or says that they cannot be told apart.
extension PlaceResolver {
  enum Choice {
    case one(PlaceCandidate, others: [PlaceCandidate])
    case ambiguous([PlaceCandidate])
  }

  func choice(
    _ index: Int, _ pools: [[PlaceCandidate]], _ restriction: PlaceRestriction
  ) -> Choice {
    var pool = pools[index]
    let tier = pool.map { Self.tier($0.level) }.min() ?? 0
    var others = pool.filter { Self.tier($0.level) != tier }
    pool = pool.filter { Self.tier($0.level) == tier }
    // Those that agree with the other words.
    if pool.count > 1, pools.count > 1 {
      let support = pool.map { candidate in
        pools.indices.count { other in
          other != index && pools[other].contains { agree(candidate, $0) }
        }
      }
      let most = support.max() ?? 0
      others += zip(pool, support).filter { $0.1 < most }.map(\.0)
      pool = zip(pool, support).filter { $0.1 == most }.map(\.0)
    }
    if pool.count > 1, restriction.countries.isEmpty, let home {
      let wanted = CountryCode(home.uppercased())
      let near = pool.filter { gazetteer.country($0.place) == wanted }
      if !near.isEmpty {
        others += pool.filter { gazetteer.country($0.place) != wanted }
        pool = near
      }
    }
    pool.sort { a, b in
      let (p, q) = (preference(a), preference(b))
      return p != q ? p > q : a.place < b.place
    }
    guard let first = pool.first else { return .ambiguous([]) }
    // Of places that lie within one another the settlement is meant, not the division around it.
    let best =
      pool.dropFirst().reduce(first) { best, next in
        within(best, next) && rank(next) < rank(best) ? next : best
      }
    for rival in pool where rival.place != best.place {
      if within(best, rival) { continue }
      let outweighs =
        preference(best) >= Assumptions.overwhelming * preference(rival)
        && preference(best) >= Assumptions.overwhelmingLeast
      if !outweighs { return together(pool, best) ?? .ambiguous(pool) }
    }
    return .one(best, others: pool.filter { $0.place != best.place } + others)
  }

  /// Namesakes that lie near one another, as one circle that holds them all.
  func together(_ pool: [PlaceCandidate], _ best: PlaceCandidate) -> Choice? {
    let reach = pool.map { Ground.distance(best.position, $0.position) + $0.radius }.max() ?? 0
    let span = pool.map { Ground.distance(best.position, $0.position) }.max() ?? 0
    guard span <= Assumptions.namesakeSpan else { return nil }
    var candidate = best
    candidate.radius = max(candidate.radius, reach)
    candidate.assumption =
      "\(pool.count) places of this name lie within \(Distance.meters(span)): the circle holds them all"
    return .one(candidate, others: pool.filter { $0.place != best.place })
  }

  static func tier(_ level: SpellingLevel) -> Int {
    switch level {
    case .exact, .alias, .folded: 0
    case .loose: 1
    case .fuzzy1: 2
    case .fuzzy2: 3
    }
  }

  /// The weight of a candidate, less where the name is not its own.
  func preference(_ candidate: PlaceCandidate) -> Double {
    switch candidate.kind {
    case .primary: candidate.weight
    case .alternate:
      gazetteer.hasStatedRadius(candidate.place) ? candidate.weight : 0.3 * candidate.weight
    case .code: 0.5 * candidate.weight
    case .historic, .demonym: 0.2 * candidate.weight
    }
  }

  /// What a bare name means first among places that lie within one another.
  func rank(_ candidate: PlaceCandidate) -> Int {
    let code = gazetteer.feature(candidate.place).rawValue
    let layer = gazetteer.hasStatedRadius(candidate.place) ? 0 : 1
    if code.hasPrefix("A.PCL") { return -1 }
    if code.hasPrefix("P.") { return code == "P.PPLX" ? 3 + layer : layer }
    // A bare "Babil" is the governorate, not the ruins in it.
    if code == "A.ADM1" { return 2 }
    if code.hasPrefix("S.") { return 5 + layer }
    return code.hasPrefix("A.ADM2") ? 7 : code.hasPrefix("A.") ? 8 : 9
  }

  /// Whether one lies within the circle of the other.
  func within(_ a: PlaceCandidate, _ b: PlaceCandidate) -> Bool {
    Ground.distance(a.position, b.position)
      <= max(gazetteer.radius(a.place).meters, gazetteer.radius(b.place).meters)
  }

  /// Whether two places named together can be meant together: one in the circle, country or division of
  /// the other.
  func agree(_ a: PlaceCandidate, _ b: PlaceCandidate) -> Bool {
    if a.place == b.place { return false }
    for (whole, part) in [(a, b), (b, a)] {
      switch gazetteer.feature(whole.place) {
      case .country:
        if gazetteer.country(whole.place) == gazetteer.country(part.place) { return true }
      case .admin1:
        if gazetteer.admin1Number(whole.place) == gazetteer.admin1Number(part.place) { return true }
      default: break
      }
    }
    let reach = max(a.radius, b.radius) + 50_000
    return Ground.distance(a.position, b.position) <= reach
      && !gazetteer.feature(a.place).rawValue.hasPrefix("A.PCL")
      && !gazetteer.feature(b.place).rawValue.hasPrefix("A.PCL")
  }
}
