import Geodesy
import Incidents
import SimpleFeatures

/// Takes descriptions of places to locations, or says why not.
///
/// The columns of a row restrict what its text may mean. A name that several places bear is placed only if
/// the candidates lie within one another, or if one outweighs the others by far
/// (``overwhelming population``: ten times as many people, and at least 15,000). What is left open by
/// the words widens the circle, by the rules of ``PointRadius`` and ``Assumptions``.
public struct PlaceResolver: Sendable {
  public let gazetteer: Gazetteer
  /// The country that is meant where nothing says otherwise, by ISO 3166-1 alpha-2.
  public var home: String?
  let divisions: DivisionTable

  /// Texts beyond this many bytes do not name one place.
  public static let textLimit = 1000

  public init(gazetteer: Gazetteer, home: String? = nil) {
    self.gazetteer = gazetteer
    self.home = home
    divisions = DivisionTable(gazetteer)
  }

  /// Where the described place is.
  public func resolve(_ description: PlaceDescription) -> Resolution {
    var restriction = restriction(description)
    let text = description.text.utf8.count > Self.textLimit ? "" : description.text.trimmed
    if description.text.utf8.count > Self.textLimit {
      restriction.findings.append(
        Finding(
          .error, code: "place-too-long",
          "the place has \(description.text.utf8.count) bytes, more than \(Self.textLimit): "
            + "that does not name one place", field: "place", value: description.text))
      return unit(description, restriction, text: description.text)
    }
    if PlaceName.folded(text).isEmpty || Self.isUnknown(text) {
      return unit(description, restriction, text: text)
    }
    if let reading = CoordinateText.read(text) {
      return located(reading, restriction)
    }
    var clauses: [PlaceClause] = []
    if gazetteer.placeCount(named: text) > 0, !isCommon(text) {
      clauses = [PlaceClause(relation: .at, name: text)]
    } else {
      clauses = PlaceGrammar.clauses(of: text) { gazetteer.placeCount(named: $0) > 0 }
        .filter { !isCommon($0.name) }
    }
    if clauses.isEmpty { return unit(description, restriction, text: text) }
    return resolve(clauses, description, restriction, text)
  }

  /// Whether words name nothing: "a house", "others", unless a place is called so in capitals.
  private func isCommon(_ name: String) -> Bool {
    let folded = PlaceName.folded(name)
    if PlaceName.isKindAlone(folded) { return true }
    guard CommonWords.contains(all: folded) else { return false }
    return name.first?.isUppercase != true
      || !gazetteer.matches(name).contains { $0.level == .exact }
  }

  /// The words for a place that is not told.
  private static func isUnknown(_ text: String) -> Bool {
    let folded = PlaceName.folded(text)
    if unknownWords.contains(folded) { return true }
    return ["undisclosed", "unspecified", "unknown", "unnamed"].contains {
      folded.hasPrefix($0 + " ")
    }
      || folded.hasPrefix("an undisclosed ") || folded.hasPrefix("an unknown ")
      || folded.hasPrefix("an unspecified ")
  }

  private static let unknownWords: Set<String> = [
    "unknown", "undisclosed", "unspecified", "n a", "na", "none", "not known", "not stated",
    "not reported", "not specified", "location unknown", "various", "various locations", "multiple",
    "tbd", "null", "nil", "not disclosed", "location withheld", "withheld", "?", "غير معروف",
  ]

  // MARK: Clauses together

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

  private func resolve(
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
  private func exclude(
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
  private func isPart(_ part: PlaceCandidate, of unit: PlaceCandidate) -> Bool {
    guard gazetteer.country(part.place) == gazetteer.country(unit.place) else { return false }
    return gazetteer.feature(unit.place) == .country
      || gazetteer.feature(part.place) == .country
      || gazetteer.admin1Number(part.place) == gazetteer.admin1Number(unit.place)
  }

  /// Makes of a place that encloses what was not found a circle that holds the latter too.
  ///
  /// A village is named with the district or division around it, which often bears the name of its
  /// town: that town is not where the village is.
  private func widen(
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
  private func enclosingDivision(
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
  private func isDescription(_ name: String) -> Bool {
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
  private func combined(
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
  private func enclose(_ other: Placed, _ name: String, in result: inout Placed) {
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
  private func finest(
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

  private func areApart(_ a: Placed, _ b: Placed) -> Bool {
    Ground.distance(a.position, b.position) > a.radius + b.radius
  }

  /// Whether a direction from a place only adds to the description of another that does not hold that
  /// place: "Babil province, south of Baghdad" is all of Babil, "Anbar, north of Ramadi" is not all of
  /// Anbar.
  private func isRemark(_ placed: Placed, among all: [Placed], _ clauses: [PlaceClause]) -> Bool {
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
  private func lies(
    _ placed: Placed, toward heading: Heading, of anchor: PlaceCandidate
  ) -> Bool {
    let path = Geodesic.wgs84.inverse(from: anchor.position, to: placed.position)
    if path.distance.meters <= placed.radius + anchor.radius { return true }
    let turn = abs(path.initialBearing.degrees - heading.bearing.degrees)
      .truncatingRemainder(dividingBy: 360)
    return min(turn, 360 - turn) <= 90
  }

  // MARK: Candidates of a clause

  private func pool(
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
  private func restricted(
    _ all: [PlaceCandidate], _ restriction: PlaceRestriction, isHere: Bool
  ) -> [PlaceCandidate] {
    var kept = all
    if !restriction.countries.isEmpty {
      kept = kept.filter { restriction.countries.contains(gazetteer.country($0.place)) }
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

  private func fuzzyCandidates(_ name: String) -> [PlaceCandidate] {
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
  private static let oneLetterLength = 7
  private static let twoLettersLength = 11

  /// Whether a misspelling is likelier than another place: the first letter agrees, and the name is long
  /// enough.
  private func isTrusted(_ match: NameMatch, _ name: String) -> Bool {
    let folded = PlaceName.folded(name)
    let least = match.level == .fuzzy1 ? Self.oneLetterLength : Self.twoLettersLength
    guard folded.utf8.count >= least else { return false }
    return PlaceName.loose(gazetteer.name(match.place)).first == PlaceName.loose(folded).first
  }

  /// The longest beginning of a name of several words that is itself a name where the columns say.
  private func leadingName(
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
  private func whole(
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
  private func borderCountries(_ name: String) -> [PlaceCandidate] {
    gazetteer.matches(name).compactMap { match in
      match.place < gazetteer.count && match.level <= .folded
        && gazetteer.feature(match.place) == .country
        ? candidate(match.place, level: .alias, kind: .alternate) : nil
    }
  }

  private static func withoutPossessive(_ name: String) -> String? {
    guard let space = name.firstIndex(of: " ") else { return nil }
    let first = name[..<space]
    guard first.hasSuffix("'s") || first.hasSuffix("’s") else { return nil }
    return String(name[name.index(after: space)...])
  }

  // MARK: Choosing one

  private enum Choice {
    case one(PlaceCandidate, others: [PlaceCandidate])
    case ambiguous([PlaceCandidate])
  }

  private func choice(
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
  private func together(_ pool: [PlaceCandidate], _ best: PlaceCandidate) -> Choice? {
    let reach = pool.map { Ground.distance(best.position, $0.position) + $0.radius }.max() ?? 0
    let span = pool.map { Ground.distance(best.position, $0.position) }.max() ?? 0
    guard span <= Assumptions.namesakeSpan else { return nil }
    var candidate = best
    candidate.radius = max(candidate.radius, reach)
    candidate.assumption =
      "\(pool.count) places of this name lie within \(Distance.meters(span)): the circle holds them all"
    return .one(candidate, others: pool.filter { $0.place != best.place })
  }

  private static func tier(_ level: SpellingLevel) -> Int {
    switch level {
    case .exact, .alias, .folded: 0
    case .loose: 1
    case .fuzzy1: 2
    case .fuzzy2: 3
    }
  }

  /// The weight of a candidate, less where the name is not its own.
  private func preference(_ candidate: PlaceCandidate) -> Double {
    switch candidate.kind {
    case .primary: candidate.weight
    case .alternate:
      gazetteer.hasStatedRadius(candidate.place) ? candidate.weight : 0.3 * candidate.weight
    case .code: 0.5 * candidate.weight
    case .historic, .demonym: 0.2 * candidate.weight
    }
  }

  /// What a bare name means first among places that lie within one another.
  private func rank(_ candidate: PlaceCandidate) -> Int {
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
  private func within(_ a: PlaceCandidate, _ b: PlaceCandidate) -> Bool {
    Ground.distance(a.position, b.position)
      <= max(gazetteer.radius(a.place).meters, gazetteer.radius(b.place).meters)
  }

  /// Whether two places named together can be meant together: one in the circle, country or division of
  /// the other.
  private func agree(_ a: PlaceCandidate, _ b: PlaceCandidate) -> Bool {
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

  // MARK: One clause

  func place(
    _ clause: PlaceClause, _ index: Int, _ candidate: PlaceCandidate,
    _ restriction: PlaceRestriction, _ findings: inout [Finding]
  ) -> Placed? {
    let name = describe(candidate.place)
    var reasons = ["'\(clause.name)' \(candidate.level.words): \(name)"]
    if let assumption = candidate.assumption { reasons.append(assumption) }
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
    case .toward(let heading), .part(let heading?):
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

  private func degrees(_ heading: Heading) -> String {
    let tenths = Int((heading.halfAngle.degrees * 100).rounded())
    return tenths % 100 == 0 ? "\(tenths / 100)°" : "\(Double(tenths) / 100)°"
  }

  /// The lens in which two circles overlap holds the border between what they enclose.
  private func border(
    _ start: Placed, _ candidate: PlaceCandidate, _ other: String?,
    _ restriction: PlaceRestriction, _ findings: inout [Finding]
  ) -> Placed? {
    var placed = start
    placed.method = .relation
    var second: PlaceCandidate?
    if let other {
      let countries = borderCountries(other)
      let found = countries.isEmpty ? candidates(other) : countries
      second = found.max { preference($0) < preference($1) }
      if second == nil {
        findings.append(
          Finding(
            .warning, code: "place-not-found", "'\(other)' is not in the gazetteer",
            field: "place", value: other))
      }
    } else if let unit = restriction.division ?? restriction.country, unit != candidate.place {
      second = self.candidate(unit, level: .exact, kind: .primary)
    }
    guard let second else {
      placed.reasons.append("on its border, it is not said where")
      return placed
    }
    let distance = Ground.distance(candidate.position, second.position)
    let (a, b) = (candidate.radius, second.radius)
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

  /// The other end of a relation: the candidate nearest to the first end that the columns admit.
  private func partner(
    _ name: String, of first: PlaceCandidate, _ restriction: PlaceRestriction
  ) -> PlaceCandidate? {
    let all = candidates(name).filter { $0.place != first.place }
    let kept = restricted(all, restriction, isHere: false)
    let pool = kept.isEmpty ? all : kept
    let tier = pool.map { Self.tier($0.level) }.min()
    let nearest = pool.filter { Self.tier($0.level) == tier }.min { a, b in
      Ground.distance(a.position, first.position) < Ground.distance(b.position, first.position)
    }
    guard let nearest, Ground.distance(nearest.position, first.position) < 1_500_000 else {
      return nil
    }
    return nearest
  }

  private func located(
    _ reading: CoordinateText.Reading, _ restriction: PlaceRestriction
  ) -> Resolution {
    var findings = restriction.findings
    if let unit = restriction.division ?? restriction.country {
      let distance = Ground.distance(reading.position, gazetteer.position(unit))
      let reach = gazetteer.radius(unit).meters + Assumptions.divisionSlack
      if distance > reach {
        findings.append(
          Finding(
            .warning, code: "coordinates-contradict-columns",
            "the coordinates '\(reading.words)' lie \(Distance.meters(distance)) from the center of "
              + "\(describe(unit)), outside it", field: "place", value: reading.words))
      }
    }
    guard
      let location = Location(
        position: reading.position.normalized,
        uncertainty: .meters(max(1, reading.precision.meters)), method: .coordinates,
        reasons: ["the place is given as '\(reading.words)', to the last digit"])
    else {
      return .notPlaced(reason: "'\(reading.words)' is not on the Earth", findings: findings)
    }
    return .located(location, findings: findings)
  }

  // MARK: Words

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

  private func ambiguity(_ name: String, _ candidates: [PlaceCandidate]) -> Finding {
    let listed = candidates.prefix(4).map { describe($0.place) }.joined(separator: ", ")
    return Finding(
      .warning, code: "place-ambiguous",
      "'\(name)' may be \(listed)"
        + (candidates.count > 4 ? " or \(candidates.count - 4) others" : ""), field: "place",
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
