import Geodesy
import Incidents
import SimpleFeatures

/// Places one clause: the circle or the area that its relation makes of a place.
extension PlaceResolver {
  func place(
    _ clause: PlaceClause, _ index: Int, _ candidate: PlaceCandidate,
    _ restriction: PlaceRestriction, _ findings: inout [Finding]
  ) -> Placed? {
    let name = describe(candidate.place)
    var reasons = ["'\(clause.name)' \(candidate.level.words): \(name)"]
    if let assumption = candidate.assumption { reasons.append(assumption) }
    let country = gazetteer.country(candidate.place)
    if let stated = restriction.country, !restriction.countries.isEmpty,
      !restriction.countries.contains(country),
      let own = divisions.country(country)
    {
      reasons.append(
        "it lies in \(gazetteer.name(own)), which is counted to \(gazetteer.name(stated)) here")
    }
    var placed = Placed(
      clause: index, candidate: candidate, position: candidate.position, radius: candidate.radius,
      method: .gazetteer, reasons: reasons, footprint: nil)
    let code = gazetteer.feature(candidate.place).rawValue
    let isUnit = gazetteer.isRegion(candidate.place)
    let isSettlement = code.hasPrefix("P.") && code != "P.PPLX"
    switch clause.relation {
    case .at:
      if candidate.assumption == nil { placed.footprint = gazetteer.footprint(candidate.place) }
      if isUnit { placed.method = .adminUnit }
      let isStated = gazetteer.hasStatedRadius(candidate.place) || candidate.assumption != nil
      placed.reasons.append(
        "the circle of \(Distance.meters(candidate.radius)) "
          + (isStated ? "holds the whole place" : "is the settled area by its population"))
      return placed
    case .near(let words):
      let beyond =
        isUnit
        ? 0.2 * candidate.radius
        : max(candidate.radius, isSettlement ? Assumptions.nearSettlement : Assumptions.nearSite)
      placed.radius += beyond
      placed.reasons.append("'\(words)' reaches \(Distance.meters(beyond)) beyond its edge")
    case .offset(let distance, let precision, let heading):
      var terms = PointRadius()
      terms.extent = .meters(candidate.radius)
      terms.coordinatePrecision = PointRadius.cellDiagonal(
        at: .degrees(candidate.position.latitude), step: .degrees(0.0001))
      if let heading {
        placed.position = Geodesic.wgs84.direct(
          from: candidate.position, bearing: heading.bearing, distance: distance)
        placed.radius =
          terms.atHeading(distance, precision: precision, halfAngle: heading.halfAngle).meters
        placed.reasons.append(
          "\(distance) \(heading.words) of it, the heading ±\(degrees(heading))")
      } else {
        placed.radius = terms.atDistance(distance, precision: precision).meters
        placed.reasons.append("\(distance) from it, in no stated direction")
      }
    case .unusable(let words):
      findings.append(
        Finding(
          .error, code: "distance-unusable",
          "'\(words)' is no distance from \(name) to another place on the Earth",
          field: "place", value: words))
      return nil
    case .toward(let heading) where code == "H.STM":
      // "west of the Dnipro" is told of a bank, and not of the land a river's length away.
      placed.reasons.append("\(heading.words) of a river, along all of it")
    case .toward(let heading) where !isUnit:
      let reach =
        candidate.radius
        + max(
          2 * candidate.radius,
          isSettlement ? Assumptions.towardSettlement : Assumptions.towardSite)
      let middle = Distance.meters(reach / 2)
      placed.position = Geodesic.wgs84.direct(
        from: candidate.position, bearing: heading.bearing, distance: middle)
      placed.radius =
        PointRadius().atHeading(middle, precision: middle, halfAngle: heading.halfAngle).meters
      placed.reasons.append(
        "\(heading.words) of it, at no stated distance: up to \(Distance.meters(reach))")
    case .side(let heading) where isSaidOfCountry(candidate, heading):
      placed.footprint = gazetteer.footprint(candidate.place)
      placed.reasons.append("which lies in the \(heading.words) of the country: all of it")
    case .part(let heading?) where namedPart(of: candidate, heading) != nil,
      .side(let heading) where namedPart(of: candidate, heading) != nil:
      guard let part = namedPart(of: candidate, heading) else { break }
      placed.position = part.position
      placed.radius = part.radius
      placed.reasons.append("only its \(heading.words), which the gazetteer has by itself")
    case .toward(let heading) where hasBox(candidate), .part(let heading?) where hasBox(candidate),
      .side(let heading) where hasBox(candidate):
      guard let part = part(of: candidate, toward: heading),
        part.radius < candidate.radius || candidate.radius < Self.vast
      else {
        placed.reasons.append("only its \(heading.words), which is as wide as all of it")
        break
      }
      placed.position = part.position
      placed.radius = part.radius
      placed.reasons.append("only its \(heading.words): \(part.words)")
    case .toward(let heading), .part(let heading?), .side(let heading):
      placed.position = Geodesic.wgs84.direct(
        from: candidate.position, bearing: heading.bearing,
        distance: .meters(candidate.radius / 2))
      // The quarter of the circle that faces there, seen from the middle of its axis: its corners lie
      // at (0.707, 0.707) r, thus 0.737 r away.
      placed.radius = 0.75 * candidate.radius
      placed.reasons.append("only its \(heading.words)")
    case .part(nil):
      placed.radius = max(candidate.radius / 2, min(candidate.radius, 1000))
      placed.reasons.append("only its middle")
    case .between(let other), .road(let other?):
      guard let second = partner(other, of: candidate, restriction) else {
        findings.append(
          Finding(
            .warning, code: "place-not-found",
            "'\(other)' is not in the gazetteer or not one place",
            field: "place", value: other))
        return nil
      }
      let distance = Geodesic.wgs84.distance(from: candidate.position, to: second.position)
      var isRoad = false
      if case .road = clause.relation { isRoad = true }
      placed.position = Geodesic.wgs84.interpolate(
        from: candidate.position, to: second.position, fraction: 0.5)
      placed.radius =
        distance.meters / 2 * (isRoad ? Assumptions.detour : 1)
        + max(candidate.radius, second.radius)
      placed.reasons.append(
        (isRoad ? "on the road to " : "between it and ") + describe(second.place)
          + ", \(distance) away: the middle, with half the way as radius")
    case .road(nil):
      placed.radius = max(3 * candidate.radius, 20_000)
      placed.reasons.append("on a road that bears its name, somewhere near it")
    case .border(let other):
      return border(placed, candidate, other, restriction, &findings)
    case .coordinates: return nil
    }
    placed.method = .relation
    return placed
  }

  func degrees(_ heading: Heading) -> String {
    let tenths = Int((heading.halfAngle.degrees * 100).rounded())
    return tenths % 100 == 0 ? "\(tenths / 100)°" : "\(Double(tenths) / 100)°"
  }

  /// The border of two countries is where the gazetteer has it; else the lens in which two circles overlap holds the
  /// border between what they enclose.
  func border(
    _ start: Placed, _ named: PlaceCandidate, _ other: String?,
    _ restriction: PlaceRestriction, _ findings: inout [Finding]
  ) -> Placed? {
    var placed = start
    placed.method = .relation
    var second: PlaceCandidate?
    if let other {
      let countries = borderCountries(other)
      second =
        countries.isEmpty && gazetteer.feature(named.place).classLetter == "P"
        ? partner(other, of: named, restriction)
        : (countries.isEmpty ? candidates(other) : countries)
          .max { preference($0) < preference($1) }
      if second == nil {
        findings.append(
          Finding(
            .warning, code: "place-not-found", "'\(other)' is not in the gazetteer",
            field: "place", value: other))
      }
    } else if let unit = restriction.division ?? restriction.country, unit != named.place {
      second = self.candidate(unit, level: .exact, kind: .primary)
    }
    // "the Kandahar-Helmand border" is that of two provinces, though one name is first of all that of a town.
    let candidate = second.map { division(for: named, beside: $0) } ?? named
    guard let second = second.map({ division(for: $0, beside: named) }) else {
      placed.reasons.append("on its border, it is not said where")
      return placed
    }
    if let line = border(between: candidate.place, second.place) {
      placed.position = gazetteer.position(line)
      placed.radius = gazetteer.radius(line).meters
      placed.reasons.append(
        "on its border with \(describe(second.place)): the circle around the line between them")
      return placed
    }
    let distance = Ground.distance(candidate.position, second.position)
    let (a, b) = (candidate.radius, second.radius)
    // "the Sukma-Bijapur border" is that of the districts named after the two towns.
    if distance >= a + b, distance <= Assumptions.neighbouringSeats,
      [candidate, second].allSatisfy({ gazetteer.feature($0.place).classLetter == "P" })
    {
      placed.position = Geodesic.wgs84.interpolate(
        from: candidate.position, to: second.position, fraction: 0.5)
      placed.radius = distance / 2 + max(a, b)
      placed.reasons.append(
        "on the border of its district with that of \(describe(second.place)): somewhere between the two"
      )
      return placed
    }
    guard distance > 0, distance < a + b else {
      findings.append(
        Finding(
          .warning, code: "place-parts-apart",
          "\(describe(candidate.place)) and \(describe(second.place)) have no border by their extents",
          field: "place"))
      return nil
    }
    let along = (distance * distance + a * a - b * b) / (2 * distance)
    if along <= 0 {
      placed.position = candidate.position
      placed.radius = a
    } else if along >= distance {
      placed.position = second.position
      placed.radius = b
    } else {
      placed.position = Geodesic.wgs84.interpolate(
        from: candidate.position, to: second.position, fraction: along / distance)
      placed.radius = max(1000, max(0, a * a - along * along).squareRoot())
    }
    placed.reasons.append(
      "on its border with \(describe(second.place)): the circle around where their extents overlap")
    return placed
  }

  /// The division of the name of a town, where it is named beside a division; else the place itself.
  private func division(for town: PlaceCandidate, beside other: PlaceCandidate) -> PlaceCandidate {
    guard !gazetteer.isRegion(town.place), gazetteer.isRegion(other.place) else { return town }
    let country = gazetteer.country(town.place)
    return candidates(gazetteer.name(town.place)).filter {
      gazetteer.isRegion($0.place) && gazetteer.country($0.place) == country
        && Ground.distance($0.position, town.position) <= $0.radius + town.radius
    }.max { one, two in one.radius < two.radius } ?? town
  }

  /// The border between two countries, by the name and id that `GeoData/Build/borders.py` gives it.
  func border(
    between first: Gazetteer.PlaceNumber, _ second: Gazetteer.PlaceNumber
  ) -> Gazetteer.PlaceNumber? {
    border(of: [first, second])
  }

  /// What the gazetteer has of the border of two countries, or of the point where three meet.
  func border(of countries: [Gazetteer.PlaceNumber]) -> Gazetteer.PlaceNumber? {
    guard countries.allSatisfy({ gazetteer.feature($0) == .country }) else { return nil }
    let codes = countries.map { gazetteer.country($0) }
      .sorted { $0.description < $1.description }
    let names = codes.compactMap { divisions.country($0).map { gazetteer.name($0) } }
    guard names.count == countries.count, let last = names.last else { return nil }
    let id = "region:border-" + codes.map { $0.description.lowercased() }.joined(separator: "-")
    let name = "Border of " + names.dropLast().joined(separator: ", ") + " and " + last
    // By its name, for a name is found at once.
    return gazetteer.matches(name).first {
      $0.place < gazetteer.count && gazetteer.id($0.place).rawValue == id
    }?.place
  }

  /// The other end of a relation: what the text is known to mean by its name, or the candidate nearest to the first end that the columns admit.
  func partner(
    _ name: String, of first: PlaceCandidate, _ restriction: PlaceRestriction
  ) -> PlaceCandidate? {
    if let known = restriction.meanings[PlaceName.folded(name)], known != first.place {
      return candidate(known, level: .exact, kind: .primary)
    }
    let all = candidates(name).filter { $0.place != first.place }
    let kept = restricted(all, restriction, isHere: false)
    let pool = kept.isEmpty ? all : kept
    let tier = pool.map { Self.tier($0.level) }.min()
    var equals = pool.filter { Self.tier($0.level) == tier }
    // "the road from Mosul to Kirkuk" leads to the town, not to the middle of the province of its name.
    let isToTown =
      !gazetteer.isRegion(first.place) && equals.contains { !gazetteer.isRegion($0.place) }
    if isToTown { equals.removeAll { gazetteer.isRegion($0.place) } }
    let nearest = equals.min { a, b in
      Ground.distance(a.position, first.position) < Ground.distance(b.position, first.position)
    }
    guard let nearest, Ground.distance(nearest.position, first.position) < 1_500_000 else {
      return nil
    }
    return nearest
  }
}
