import Geodesy
import Incidents
import SimpleFeatures

/// Makes one location of the clauses that were placed: the finest, as wide as the others leave it open.
extension PlaceResolver {
  /// Makes of a place that encloses what was not found a circle that holds the latter too.
  ///
  /// A village is named with the district or division around it, which often bears the name of its
  /// town: that town is not where the village is.
  func widen(
    _ result: inout Placed, _ name: String, for first: PlaceClause,
    _ restriction: PlaceRestriction
  ) {
    guard let whole = result.candidate else { return }
    let code = gazetteer.feature(whole.place).rawValue
    var least = 0.0
    if code.hasPrefix("S.") {
      guard first.relation == .at else { return }
      least = result.radius + Assumptions.nearSettlement
    } else if code.hasPrefix("P.") {
      guard !isDescription(first.name) else { return }
      if code == "P.PPLX" {
        least = max(3 * result.radius, Assumptions.nearSettlement)
      } else if let unit = enclosingDivision(name, around: whole, restriction) {
        result.candidate = unit
        result.position = unit.position
        result.radius = unit.radius
        result.footprint = gazetteer.footprint(unit.place)
        result.method = .adminUnit
        result.reasons.append(
          "it may be anywhere in \(describe(unit.place)), a circle of "
            + "\(Distance.meters(unit.radius))")
        return
      } else {
        least = max(
          Assumptions.unknownPartShare * result.radius, Assumptions.unknownPartReach)
      }
    }
    guard least > result.radius else { return }
    result.radius = least
    result.footprint = nil
    result.reasons.append(
      "the circle is widened to \(Distance.meters(least)), since the place may lie beside what was "
        + "found")
  }

  /// The division that bears the name of a town in it and holds it.
  func enclosingDivision(
    _ name: String, around town: PlaceCandidate, _ restriction: PlaceRestriction
  ) -> PlaceCandidate? {
    let named = candidates(name) + candidates(name + " governorate")
    let units = restricted(named, restriction, isHere: true).filter { unit in
      gazetteer.feature(unit.place) == .admin1 && unit.assumption == nil
        && unit.level <= .loose
        && gazetteer.country(unit.place) == gazetteer.country(town.place)
        && Ground.distance(unit.position, town.position) <= unit.radius
        && unit.radius >= Assumptions.unknownPartReach
    }
    return units.max { $0.radius < $1.radius }
  }

  /// Whether words only describe what stands at a place: "an empty house", "U.S. compound".
  func isDescription(_ name: String) -> Bool {
    name.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      let folded = PlaceName.folded(word)
      if folded.isEmpty || CommonWords.contains(all: folded) || PlaceName.isKindAlone(folded) {
        return true
      }
      // Words without capitals in a script that has them.
      if word.allSatisfy({ !$0.isLetter || $0.isLowercase }), name != name.uppercased() {
        return true
      }
      return gazetteer.matches(word).contains { match in
        match.level <= .folded && match.place < gazetteer.count
          && gazetteer.feature(match.place) == .country
      }
    }
  }

  /// The place of the first description, and the circle around it and the places named beside it.
  func combined(
    _ placed: [Placed], _ clauses: [PlaceClause], _ findings: inout [Finding]
  ) -> Placed? {
    let additions = Set(clauses.map(\.addition)).sorted()
    let results = additions.map { addition in
      finest(placed.filter { clauses[$0.clause].addition == addition }, clauses, &findings)
    }
    guard let first = results.firstIndex(where: { $0 != nil }), var result = results[first] else {
      return nil
    }
    for (addition, other) in zip(additions, results).dropFirst(first + 1) {
      guard let other else {
        if let clause = clauses.first(where: { $0.addition == addition }) {
          result.reasons.append(
            "'\(clause.name)' is named too, but was not found: the circle need not hold it")
        }
        continue
      }
      enclose(other, clauses[other.clause].name, in: &result)
    }
    return result
  }

  /// Widens the circle of a place until it holds another.
  func enclose(_ other: Placed, _ name: String, in result: inout Placed) {
    let distance = Ground.distance(result.position, other.position)
    guard distance + other.radius > result.radius else { return }
    let radius = max(other.radius, (distance + result.radius + other.radius) / 2)
    let share = distance > 0 ? (radius - result.radius) / distance : 0
    result.position = Geodesic.wgs84.interpolate(
      from: result.position, to: other.position, fraction: max(0, min(1, share)))
    result.radius = radius
    result.footprint = nil
    result.method = .relation
    result.reasons.append("'\(name)' is named too: the circle holds both")
  }

  /// The finest of the clauses about one place that agrees with the others.
  func finest(
    _ placed: [Placed], _ clauses: [PlaceClause], _ findings: inout [Finding]
  ) -> Placed? {
    let remarks = placed.filter { isRemark($0, among: placed, clauses) }.map(\.clause)
    let main = placed.filter { !remarks.contains($0.clause) }
    var chosen: Placed?
    for option in main.sorted(by: { ($0.radius, $0.clause) < ($1.radius, $1.clause) }) {
      guard let contradiction = main.first(where: { areApart(option, $0) }) else {
        chosen = option
        break
      }
      findings.append(
        Finding(
          .warning, code: "place-parts-apart",
          "'\(clauses[option.clause].name)' and '\(clauses[contradiction.clause].name)' do not lie "
            + "together", field: "place", value: clauses[option.clause].name))
    }
    guard var result = chosen ?? main.first else { return nil }
    for other in placed where other.clause != result.clause {
      let name = clauses[other.clause].name
      if case .toward(let heading) = clauses[other.clause].relation,
        remarks.contains(other.clause), let anchor = other.candidate
      {
        if lies(result, toward: heading, of: anchor) {
          result.reasons.append("it lies \(heading.words) of '\(name)', as the text says")
        } else {
          result.reasons.append(
            "the text says that it lies \(heading.words) of '\(name)', where it is not")
          findings.append(
            Finding(
              .warning, code: "place-parts-apart",
              "'\(clauses[result.clause].name)' does not lie \(heading.words) of '\(name)'",
              field: "place", value: clauses[result.clause].name))
        }
      } else if areApart(result, other) {
        result.reasons.append("'\(name)' does not lie together with it and was left aside")
      } else if other.radius > result.radius {
        result.reasons.append("it agrees with '\(name)', which is coarser")
      } else if other.radius == result.radius {
        result.reasons.append("it agrees with '\(name)'")
      } else {
        result.reasons.append("'\(name)' is finer, but contradicts other words of the text")
      }
    }
    return result
  }

  func areApart(_ a: Placed, _ b: Placed) -> Bool {
    Ground.distance(a.position, b.position) > a.radius + b.radius
  }

  /// Whether a direction from a place only adds to the description of another that does not hold that
  /// place: "Babil province, south of Baghdad" is all of Babil, "Anbar, north of Ramadi" is not all of
  /// Anbar.
  func isRemark(_ placed: Placed, among all: [Placed], _ clauses: [PlaceClause]) -> Bool {
    guard case .toward = clauses[placed.clause].relation, let anchor = placed.candidate else {
      return false
    }
    return all.contains { other in
      guard clauses[other.clause].relation == .at, let whole = other.candidate else { return false }
      switch gazetteer.feature(whole.place) {
      case .country: return gazetteer.country(whole.place) != gazetteer.country(anchor.place)
      case .admin1:
        return gazetteer.admin1Number(whole.place) != gazetteer.admin1Number(anchor.place)
      default: return Ground.distance(whole.position, anchor.position) > whole.radius
      }
    }
  }

  /// Whether a circle reaches into the half of the Earth that faces in a direction from a place.
  func lies(
    _ placed: Placed, toward heading: Heading, of anchor: PlaceCandidate
  ) -> Bool {
    let path = Geodesic.wgs84.inverse(from: anchor.position, to: placed.position)
    if path.distance.meters <= placed.radius + anchor.radius { return true }
    let turn = abs(path.initialBearing.degrees - heading.bearing.degrees)
      .truncatingRemainder(dividingBy: 360)
    return min(turn, 360 - turn) <= 90
  }
}
