import Geodesy
import Incidents
import SimpleFeatures

/// The places that a clause may mean by its name, before one is chosen.
extension PlaceResolver {
  func pool(
    _ clause: PlaceClause, _ restriction: PlaceRestriction, _ findings: inout [Finding],
    _ rejected: inout [Location.Alternative]
  ) -> [PlaceCandidate] {
    if case .border = clause.relation {
      let countries = borderCountries(clause.name)
      if !countries.isEmpty { return countries }
    }
    var all = candidates(clause.name)
    if all.isEmpty, let rest = Self.withoutPossessive(clause.name) { all = candidates(rest) }
    let isHere: Bool
    switch clause.relation {
    case .at, .part: isHere = true
    default: isHere = false
    }
    let kept = restricted(all, restriction, isHere: isHere)
    if !kept.isEmpty {
      if kept.count < all.count {
        let best = kept.map(\.weight).max() ?? 1
        for candidate in all where !kept.contains(where: { $0.place == candidate.place }) {
          rejected.append(
            Location.Alternative(
              place: gazetteer.reference(candidate.place), position: candidate.position,
              score: 0.3 * candidate.score(in: best), reason: "the columns of the row exclude it"))
        }
      }
      return kept
    }
    // Another spelling in the right country is likelier than the same spelling elsewhere.
    if isHere, !restriction.countries.isEmpty {
      let near = fuzzyCandidates(clause.name)
      let spelled = restricted(near, restriction, isHere: true)
      if !spelled.isEmpty {
        findings.append(
          Finding(
            .warning, code: "place-spelling",
            "'\(clause.name)' is read as '\(gazetteer.name(spelled[0].place))'", field: "place",
            value: clause.name))
        return spelled
      }
      if let (part, found) = leadingName(clause.name, restriction) {
        findings.append(
          Finding(
            .note, code: "place-partly-known",
            "of '\(clause.name)' only '\(part)' is in the gazetteer", field: "place",
            value: clause.name))
        return found
      }
      if let (part, found) = whole(of: clause.name, restriction) {
        findings.append(
          Finding(
            .note, code: "place-partly-known",
            "of '\(clause.name)' only '\(part)' is in the gazetteer", field: "place",
            value: clause.name))
        return found
      }
    }
    if !isHere, let country = restriction.country {
      let center = gazetteer.position(country)
      let reach = gazetteer.radius(country).meters + Assumptions.abroad
      let nearby = all.filter { candidate in
        candidate.level <= .folded
          && (gazetteer.feature(candidate.place) == .country
            || Ground.distance(candidate.position, center) <= reach)
      }
      if !nearby.isEmpty { return nearby }
    }
    all = all.filter { $0.level <= .folded }
    if !all.isEmpty {
      let listed = all.sorted { $0.weight > $1.weight }.prefix(3).map { describe($0.place) }
      findings.append(
        Finding(
          .warning, code: "place-contradicts-columns",
          "'\(clause.name)' was not found\(restrictedWords(restriction)), but is known as "
            + listed.joined(separator: ", "), field: "place", value: clause.name))
      let best = all.map(\.weight).max() ?? 1
      rejected += all.map { candidate in
        Location.Alternative(
          place: gazetteer.reference(candidate.place), position: candidate.position,
          score: 0.3 * candidate.score(in: best), reason: "the columns of the row exclude it")
      }
    }
    return []
  }

  /// The candidates that the columns admit; the division binds only what lies there, not what it lies
  /// near.
  func restricted(
    _ all: [PlaceCandidate], _ restriction: PlaceRestriction, isHere: Bool
  ) -> [PlaceCandidate] {
    var kept = all
    if !restriction.countries.isEmpty {
      kept = all.filter { restriction.countries.contains(gazetteer.country($0.place)) }
      if kept.isEmpty, !restriction.formerParts.isEmpty {
        kept = all.filter { restriction.formerParts.contains(gazetteer.country($0.place)) }
      }
    }
    guard isHere, let code = restriction.divisionCode, let division = restriction.division else {
      return kept
    }
    let same = kept.filter { gazetteer.admin1Number($0.place) == code }
    if !same.isEmpty { return same }
    let center = gazetteer.position(division)
    let reach = gazetteer.radius(division).meters + Assumptions.divisionSlack
    return kept.filter { candidate in
      let feature = gazetteer.feature(candidate.place)
      if feature == .admin1 { return false }
      return feature == .country
        || Ground.distance(candidate.position, center) <= reach + candidate.radius
    }
  }

  func fuzzyCandidates(_ name: String) -> [PlaceCandidate] {
    func read(_ matches: [NameMatch]) -> [PlaceCandidate] {
      matches.compactMap { match in
        guard match.kind != .code, match.kind != .demonym, match.place < gazetteer.count else {
          return nil
        }
        return candidate(match.place, level: match.level, kind: match.kind)
      }
    }
    func matches(_ name: String) -> [NameMatch] {
      let length = PlaceName.folded(name).utf8.count
      let limit = length < Self.oneLetterLength ? 0 : length < Self.twoLettersLength ? 1 : 2
      return gazetteer.fuzzyMatches(name, sameInitial: true, limit: limit)
        .filter { isTrusted($0, name) }
    }
    guard let typed = PlaceName.typed(PlaceName.folded(name)) else { return read(matches(name)) }
    return read(matches(typed.core)).filter { typed.kind.admits(gazetteer.feature($0.place)) }
  }

  /// The bytes that a folded name has at least, for one letter in it to be taken as wrong, and for two.
  static let oneLetterLength = 7
  static let twoLettersLength = 11

  /// Whether a misspelling is likelier than another place: the first letter agrees, and the name is long
  /// enough.
  func isTrusted(_ match: NameMatch, _ name: String) -> Bool {
    let folded = PlaceName.folded(name)
    let least = match.level == .fuzzy1 ? Self.oneLetterLength : Self.twoLettersLength
    guard folded.utf8.count >= least else { return false }
    return PlaceName.loose(gazetteer.name(match.place)).first == PlaceName.loose(folded).first
  }

  /// The longest beginning of a name of several words that is itself a name where the columns say.
  func leadingName(
    _ name: String, _ restriction: PlaceRestriction
  ) -> (String, [PlaceCandidate])? {
    var words = name.split(separator: " ").prefix(8)
    guard words.count > 1, name.first?.isUppercase == true || name.hasPrefix("al-") else {
      return nil
    }
    while words.count > 1 {
      words.removeLast()
      let part = words.joined(separator: " ")
      guard part.utf8.count >= 5 else { return nil }
      let kept = restricted(
        candidates(part).filter { $0.level <= .folded }, restriction, isHere: true
      ).filter { !gazetteer.feature($0.place).rawValue.hasPrefix("A.PCL") }
      if !kept.isEmpty {
        return (
          part,
          kept.map { candidate in
            var candidate = candidate
            candidate.radius += Assumptions.nearSettlement
            candidate.assumption = "of its name only '\(part)' is known"
            return candidate
          }
        )
      }
    }
    return nil
  }

  /// "the access road of Baghdad airport": what it is a part of, widened.
  func whole(
    of name: String, _ restriction: PlaceRestriction
  ) -> (String, [PlaceCandidate])? {
    let words = name.split(separator: " ")
    guard let link = words.lastIndex(of: "of"), link > words.startIndex, link + 1 < words.endIndex
    else { return nil }
    var part = words[(link + 1)...].joined(separator: " ")
    if part.hasPrefix("the ") { part.removeFirst(4) }
    let kept = restricted(
      candidates(part).filter { $0.level <= .folded }, restriction, isHere: true)
    guard !kept.isEmpty else { return nil }
    return (
      part,
      kept.map { candidate in
        var candidate = candidate
        let isTown = gazetteer.feature(candidate.place).rawValue.hasPrefix("P.")
        candidate.radius += isTown ? Assumptions.nearSettlement : Assumptions.nearSite
        candidate.assumption = "only what it is a part of is known, '\(part)'"
        return candidate
      }
    )
  }

  /// The countries of a name or a demonym: borders are theirs before they are anyone else's.
  func borderCountries(_ name: String) -> [PlaceCandidate] {
    gazetteer.matches(name).compactMap { match in
      match.place < gazetteer.count && match.level <= .folded
        && gazetteer.feature(match.place) == .country
        ? candidate(match.place, level: .alias, kind: .alternate) : nil
    }
  }

  static func withoutPossessive(_ name: String) -> String? {
    guard let space = name.firstIndex(of: " ") else { return nil }
    let first = name[..<space]
    guard first.hasSuffix("'s") || first.hasSuffix("’s") else { return nil }
    return String(name[name.index(after: space)...])
  }
}
