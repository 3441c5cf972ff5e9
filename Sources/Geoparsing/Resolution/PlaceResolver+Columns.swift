import Geodesy
import Incidents
import SimpleFeatures

/// What the columns of a row say, and what is left when its text says nothing.
extension PlaceResolver {
  /// Reads the country and division columns.
  func restriction(_ description: PlaceDescription) -> PlaceRestriction {
    var restriction = PlaceRestriction()
    if let text = description.country?.trimmed, !text.isEmpty {
      let found = countries(text)
      for place in found { restriction.countries.insert(gazetteer.country(place)) }
      restriction.country = found.first
      restriction.formerParts = FormerStates.parts(
        of: found.first.map { gazetteer.country($0) }, named: text)
      if found.isEmpty {
        restriction.findings.append(
          Finding(
            .warning, code: "country-not-found",
            "country '\(text)' is not known; it restricts nothing",
            field: "country", value: text))
      }
    }
    if let text = description.admin1?.trimmed, !text.isEmpty {
      let found = divisions(text, restriction)
      if found.count == 1 || !found.isEmpty && !restriction.countries.isEmpty {
        restriction.division = found[0]
        restriction.divisionCode = gazetteer.admin1Number(found[0])
        if restriction.countries.isEmpty {
          restriction.countries = [gazetteer.country(found[0])]
          restriction.country = divisions.country(gazetteer.country(found[0]))
        }
      } else {
        restriction.findings.append(
          Finding(
            .warning, code: "division-not-found",
            found.isEmpty
              ? "division '\(text)' is not known\(restrictedWords(restriction)); it restricts nothing"
              : "division '\(text)' may be \(found.prefix(4).map { describe($0) }.joined(separator: ", "))",
            field: "admin1", value: text))
      }
    }
    return restriction
  }

  /// The countries that a text names: a name, a code, or several names with parentheses or slashes.
  private func countries(_ text: String) -> [Int] {
    guard text.utf8.count <= PlaceName.limit else { return [] }
    var parts = [text[...]]
    parts += text.split { "()/".contains($0) }
    var found: [Int] = []
    for part in parts {
      for match in gazetteer.matches(part.trimmed)
      where match.kind != .demonym && match.place < gazetteer.count && match.level <= .loose {
        let code = gazetteer.feature(match.place).rawValue
        if code.hasPrefix("A.PCL"), !found.contains(match.place) { found.append(match.place) }
      }
      if !found.isEmpty { return found }
    }
    return found
  }

  /// The first-order divisions that a text names within the countries.
  private func divisions(_ text: String, _ restriction: PlaceRestriction) -> [Int] {
    guard text.utf8.count <= PlaceName.limit else { return [] }
    func fitting(_ candidates: [PlaceCandidate]) -> [Int] {
      let all = candidates.filter { gazetteer.feature($0.place) == .admin1 }
      let units = restricted(all, restriction, isHere: false)
      let best = units.map(\.level).min()
      return units.filter { $0.level == best }.map(\.place)
    }
    let code = restriction.country.map { gazetteer.country($0).description + "." + text } ?? text
    if let unit = divisions.division(code: code) ?? divisions.division(code: text) {
      return [unit]
    }
    var found = fitting(gazetteer.matches(text).compactMap(unitCandidate))
    if found.isEmpty {
      var core = PlaceName.folded(text)
      while let typed = PlaceName.typed(core), found.isEmpty {
        core = typed.core
        found = fitting(gazetteer.matches(core).compactMap(unitCandidate))
        if found.isEmpty {
          for ending in [" governorate", " province", " region", " state"] where found.isEmpty {
            found = fitting(gazetteer.matches(core + ending).compactMap(unitCandidate))
          }
        }
      }
      if found.isEmpty, !restriction.countries.isEmpty { found = fitting(candidates(text)) }
      if found.isEmpty { found = similarDivisions(core, restriction) }
    }
    return found
  }

  private func unitCandidate(_ match: NameMatch) -> PlaceCandidate? {
    guard match.kind != .demonym, match.place < gazetteer.count,
      gazetteer.feature(match.place) == .admin1
    else { return nil }
    return candidate(match.place, level: match.level, kind: match.kind)
  }

  /// The division of the country whose own name differs by the fewest letters, if it is one.
  private func similarDivisions(_ core: String, _ restriction: PlaceRestriction) -> [Int] {
    guard core.utf8.count >= 5 else { return [] }
    let loose = Array(PlaceName.loose(core).utf8)
    var best = 2
    var found: [Int] = []
    for country in restriction.countries.sorted(by: { $0.rawValue < $1.rawValue }) {
      for unit in divisions.all(in: country) {
        let folded = PlaceName.folded(gazetteer.name(unit))
        let own = Array(PlaceName.loose(PlaceName.typed(folded)?.core ?? folded).utf8)
        let distance = loose.withUnsafeBufferPointer { a in
          own.withUnsafeBufferPointer { b in EditDistance.bounded(a, b, limit: best) }
        }
        if distance < best || distance == best && best < 2 {
          if distance < best { found = [] }
          best = distance
          found.append(unit)
        }
      }
    }
    return found.count == 1 ? found : []
  }

  /// The location for a text that says nothing: the district, the division or the country.
  func unit(
    _ description: PlaceDescription, _ restriction: PlaceRestriction, text: String
  ) -> Resolution {
    var findings = restriction.findings
    let hasText = !PlaceName.folded(text).isEmpty
    if hasText {
      findings.append(
        Finding(
          .note, code: "place-not-told", "the place is given as '\(text.prefix(80))'",
          field: "place", value: text))
    }
    if let location = district(description, restriction) {
      return .located(location, findings: findings)
    }
    guard let place = restriction.division ?? restriction.country else {
      return .notPlaced(
        reason: hasText ? "the place is not told, nor its division" : "no place is named",
        findings: findings)
    }
    guard
      let location = unitLocation(
        place, ["no place is named in the text, only the columns say where"], [])
    else { return .notPlaced(reason: "no place is named", findings: findings) }
    return .located(location, findings: findings)
  }

  /// The district column as a place in its own right.
  private func district(
    _ description: PlaceDescription, _ restriction: PlaceRestriction
  ) -> Location? {
    guard let text = description.admin2?.trimmed, !text.isEmpty,
      text.utf8.count <= PlaceName.limit, !restriction.countries.isEmpty
    else { return nil }
    // "Qarabagh district (Ghazni)": what stands in parentheses tells it from its namesakes.
    let name = text.prefix { $0 != "(" }.trimmed
    let folded = PlaceName.folded(name)
    guard !folded.isEmpty, folded.utf8.count < PlaceName.limit - 10 else { return nil }
    var core = folded
    while let typed = PlaceName.typed(core) { core = typed.core }
    let whole = restriction.division ?? restriction.country
    let limit = whole.map { gazetteer.radius($0).meters } ?? 0
    let pool = ownDivision(candidates(core + " district"), restriction)
    guard let best = pool.max(by: { $0.weight < $1.weight }),
      pool.allSatisfy({ Ground.distance($0.position, best.position) <= best.radius })
    else { return nil }
    let isDistrict = PlaceKind.district.admits(gazetteer.feature(best.place))
    let candidate = isDistrict ? best : district(best)
    guard candidate.radius < limit else { return nil }
    return Location(
      position: candidate.position, uncertainty: .meters(candidate.radius), method: .adminUnit,
      place: gazetteer.reference(candidate.place),
      reasons: [
        "the place itself was not found, only its district '\(text)'",
        candidate.assumption ?? "the district is \(describe(candidate.place))",
      ])
  }

  /// The candidates within the very division and countries of the columns.
  private func ownDivision(
    _ candidates: [PlaceCandidate], _ restriction: PlaceRestriction
  ) -> [PlaceCandidate] {
    candidates.filter { candidate in
      candidate.level <= .loose
        && restriction.countries.contains(gazetteer.country(candidate.place))
        && (restriction.divisionCode.map { gazetteer.admin1Number(candidate.place) == $0 } ?? true)
        && !gazetteer.feature(candidate.place).rawValue.hasPrefix("A.PCL")
        && gazetteer.feature(candidate.place) != .admin1
    }
  }

  func unitLocation(
    _ place: Int, _ reasons: [String], _ alternatives: [Location.Alternative]
  ) -> Location? {
    let radius = gazetteer.radius(place)
    return Location(
      position: gazetteer.position(place), uncertainty: radius,
      footprint: gazetteer.footprint(place), method: .adminUnit,
      place: gazetteer.reference(place),
      reasons: reasons + [
        "somewhere in \(describe(place)), a circle of \(radius) around the whole of it"
      ], alternatives: alternatives)
  }

  /// The honest coarse place for a text that could not be resolved: the district or division of the
  /// columns, or none.
  func fallback(
    _ description: PlaceDescription, _ restriction: PlaceRestriction, _ found: [Finding],
    _ rejected: [Location.Alternative], _ ambiguous: [PlaceCandidate], _ text: String
  ) -> Resolution {
    let best = ambiguous.max { $0.weight < $1.weight }
    let alternatives = PlaceResolver.best(
      rejected + ambiguous.map { alternative($0, best: best ?? $0) })
    let refusal = found.first { $0.code == "distance-unusable" }
    let words =
      ambiguous.isEmpty
      ? refusal?.message ?? "'\(text.prefix(120))' was not found"
      : "'\(text.prefix(120))' may be "
        + ambiguous.sorted { $0.weight > $1.weight }.prefix(4).map { describe($0.place) }
        .joined(separator: " or ")
    var findings = found
    guard let division = restriction.division else {
      return .notPlaced(
        reason: words + (ambiguous.isEmpty ? "" : "; a country or division would decide"),
        findings: findings)
    }
    findings.append(
      Finding(
        .warning, code: "place-coarse",
        words + "; placed as somewhere in \(gazetteer.name(division))", field: "place", value: text)
    )
    if var location = district(description, restriction) {
      location.alternatives = alternatives
      return .located(location, findings: findings)
    }
    guard let location = unitLocation(division, [words], alternatives) else {
      return .notPlaced(reason: words, findings: findings)
    }
    return .located(location, findings: findings)
  }
}
