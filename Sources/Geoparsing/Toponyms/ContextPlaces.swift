import Incidents
import SimpleFeatures

/// Places what the gazetteer lacks by what the text says it lies in.
final class ContextPlaces {
  let choice: SenseChoice
  let candidates: [SpanCandidate]
  let groupOf: [Int32]
  let tokens: [Token]
  /// The taken candidates in the order of the text.
  let taken: [Int]
  private let mostNamedTown: Int?
  // Most texts ask for none.
  private lazy var lists = NameLists(tokens, places: [])

  init(
    choice: SenseChoice, candidates: [SpanCandidate], groupOf: [Int32], tokens: [Token],
    taken: [Int]
  ) {
    self.choice = choice
    self.candidates = candidates
    self.groupOf = groupOf
    self.tokens = tokens
    self.taken = taken
    mostNamedTown = Self.mostNamedTown(choice)
  }

  /// What the text says of where a name is.
  struct Found {
    /// `nil` where it lies in what is too large for a place.
    var location: Location?
    var confidence: Double
    /// Why there is no location.
    var reason: String?
  }

  /// The greatest circle that still is a place (m): "somewhere in a country" is not one.
  static let greatestRadius = 400_000.0
  /// How surely the enclosing place must be known.
  private static let leastProbability: Float = 0.5

  // MARK: What the text says of the place itself

  /// Where the text says that a name is, if none of its senses is there: its coordinates, or the place
  /// around it.
  func stated(_ number: Int, _ text: String, _ parser: Geoparser) -> Found? {
    let group = choice.groups[number]
    if let given = group.coordinates, let location = coordinates(given, group, text, parser) {
      return location
    }
    if let offset = group.offset, offset.isTight,
      let location = atOffset(offset, number, text, parser)
    {
      return location
    }
    let containers = containers(of: group)
    guard !containers.isEmpty else { return nil }
    // One of the senses is there: the choice knows.
    for sense in choice.cache[group.senses]
    where choice.containment(
      of: sense, in: containers, countsPeoples: true, isDistrict: group.statedKind == .district)
      > 0.3
    { return nil }
    if isInDistrict(group, containers) || isInCircle(number, containers) { return nil }
    if let (sense, _) = choice.likeliest(number) {
      if isSiteNear(sense, containers) { return nil }
      if isKnownElsewhere(sense, containers, of: group) || isInDivision(sense, ofSeatIn: containers)
      {
        return nil
      }
      // "Djibo is the main town of Soum province": not the Soum of another country, where its own is named.
      if isCountryNamed(sense),
        containers.allSatisfy({
          guard let outer = choice.likeliest($0)?.0 else { return true }
          return outer.placeClass.isSettlement && outer.country != sense.country
        })
      {
        return nil
      }
      // "Iraq, Syria": what is known so well needs no container. "The Saladin district of Aleppo" is no governorate.
      let isPart =
        group.statedKind == .district
        || group.isQuarter
          && containers.allSatisfy { choice.likeliest($0)?.0.country != sense.country }
      if !isPart, !isTownOfDivision(number, sense, containers),
        sense.placeClass == .country || sense.placeClass == .continent
          || sense.placeClass == .admin1 || sense.placeClass == .region || sense.kind == .demonym
      {
        return nil
      }
      // "Kabul, Helmand and Herat": no capital or great city lies in another division of its country.
      if sense.placeClass == .capital || sense.isCity && sense.logPopulation >= Self.greatCity,
        sense.kind == .primary,
        // "Mogadishu, in the Hodan district": a town of that name elsewhere is not around it.
        containers.allSatisfy({
          guard let outer = choice.likeliest($0)?.0 else { return false }
          return outer.country == sense.country || outer.placeClass.isSettlement
        })
      {
        return nil
      }
    }
    return within(containers, group, text, parser) ?? outside(containers, number, text, parser)
  }

  /// "T4 airbase in Homs": a base that is known, and in the province of the town that it is told with.
  private func isSiteNear(_ sense: Sense, _ containers: [Int]) -> Bool {
    guard sense.placeClass == .site || sense.placeClass == .airport, sense.kind == .primary else {
      return false
    }
    return containers.contains { number in
      guard let outer = choice.likeliest(number)?.0, outer.placeClass.isSettlement else {
        return false
      }
      return outer.country == sense.country
        && (outer.admin1 == sense.admin1
          || outer.direction.chord(to: sense.direction) < Self.province)
    }
  }

  /// "After the attack on Goma, Rwanda closed its border", "Djibo, in Soum province", where only the Soum of Senegal is
  /// known: a town of that very name in another country is meant before somewhere in what may be no container of it.
  private func isKnownElsewhere(
    _ sense: Sense, _ containers: [Int], of group: ToponymGroup
  ) -> Bool {
    guard sense.level <= .folded, sense.placeClass.isSettlement,
      sense.kind == .primary && sense.logPopulation >= Self.knownTown
        || sense.kind == .alternate && sense.isCity
    else { return false }
    return containers.allSatisfy { number in
      guard let outer = choice.likeliest(number)?.0, outer.country != sense.country else {
        return false
      }
      return outer.placeClass.isSettlement && outer.logPopulation < Self.knownTown
        || outer.placeClass == .country && !isClosed(group, behind: number)
          && isSubject(behind: number)
    }
  }

  /// "Cizre, ..., the governor's office in Şırnak said": a known town of the division that is named after what stands
  /// behind it, its seat.
  private func isInDivision(_ sense: Sense, ofSeatIn containers: [Int]) -> Bool {
    guard sense.placeClass.isSettlement, sense.kind == .primary, sense.admin1 >= 0,
      sense.logPopulation >= Self.knownTown
    else { return false }
    return containers.contains { number in
      guard let seat = choice.likeliest(number)?.0, seat.placeClass.isSettlement,
        seat.admin1 == sense.admin1
      else { return false }
      return choice.cache[choice.groups[number].senses].contains {
        $0.placeClass == .admin1 && $0.admin1 == sense.admin1
      }
    }
  }

  /// From how many inhabitants on (as a decimal logarithm) the districts of a city are its quarters.
  private static let cityOfDistricts: Float = 5.6

  /// From how many inhabitants on (as a decimal logarithm) a town is known beyond its country.
  private static let knownTown: Float = 4

  /// Whether a word that goes on a sentence stands behind a name: "Rwanda closed", "Israel said", and not "Syria on Monday".
  private func isSubject(behind number: Int) -> Bool {
    let end = choice.groups[number].tokens.upperBound
    guard end < tokens.count, tokens[end].has(.word), !tokens[end].has(.startsLine),
      !tokens[end].has(.capitalized), !tokens[end].has(.number)
    else { return false }
    return !tokens[end].isOne(of: [
      .locative, .directional, .preposition, .conjunction, .article, .calendar,
    ])
  }

  /// "She moved to Peru, Vermont, in May": a town with the name of a country, where a division of another country closes the
  /// clause.
  private func isTownOfDivision(_ number: Int, _ sense: Sense, _ containers: [Int]) -> Bool {
    let first = choice.groups[number].tokens.lowerBound
    guard sense.placeClass == .country, containers.count == 1, let container = containers.first,
      let (outer, probability) = choice.likeliest(container), outer.placeClass == .admin1,
      outer.country != sense.country, probability > Self.surely,
      isClosed(choice.groups[number], behind: container)
    else { return false }
    return first > 0 && tokens[first - 1].isOne(of: [.locative, .directional])
  }

  /// How surely a division must be meant behind the name of a country.
  private static let surely: Float = 0.6

  private func isCountryNamed(_ sense: Sense) -> Bool {
    choice.groups.indices.contains {
      guard let (country, _) = choice.likeliest($0) else { return false }
      return country.placeClass == .country && country.country == sense.country
    }
  }

  /// "Sake, in the Masisi district": a district reaches far beyond the town of its name, and one of the senses is as near as
  /// that.
  private func isInDistrict(_ group: ToponymGroup, _ containers: [Int]) -> Bool {
    let isDistrict = group.statedKind == .district
    let reach = isDistrict ? Self.province : Self.district
    let towns = containers.filter { isDistrict || isDivision(behind: $0) }
      .compactMap { choice.likeliest($0)?.0 }.filter { $0.placeClass.isSettlement }
    return choice.cache[group.senses].contains { sense in
      sense.kind == .primary
        && towns.contains {
          $0.country == sense.country && $0.direction.chord(to: sense.direction) < reach
        }
    }
  }

  /// Whether the likeliest town of the name lies in the circle of one of the divisions: one at its edge may be counted to
  /// the next.
  private func isInCircle(_ number: Int, _ containers: [Int]) -> Bool {
    guard let (sense, _) = choice.likeliest(number), sense.kind == .primary,
      sense.placeClass.isSettlement
    else { return false }
    return containers.compactMap { choice.likeliest($0)?.0 }.contains {
      $0.placeClass == .admin1 && $0.country == sense.country
        && $0.direction.chord(to: sense.direction) <= $0.radius
    }
  }

  /// How far a district reaches from the town of its name (km).
  private static let district: Float = 60
  /// How far from a town the districts lie that are said to be of it (km): "the Afrin district of Aleppo".
  private static let province: Float = 120

  /// No place, where all senses of a name are far from what is too large to be its place: "Solhan in Burkina
  /// Faso" is not the Solhan in Turkey.
  private func outside(
    _ containers: [Int], _ number: Int, _ text: String, _ parser: Geoparser
  ) -> Found? {
    guard let container = containers.first, let (outer, _) = choice.likeliest(container),
      outer.placeClass.isDivision || outer.placeClass == .region
    else { return nil }
    let isClosed = isClosed(choice.groups[number], behind: container)
    for sense in choice.cache[choice.groups[number].senses] {
      let isAnywhere = isClosed || sense.isObscure || sense.kind == .alternate
      // "Moscow, Texas": Texas is no country of which some count more to it.
      let isPart = outer.placeClass == .admin1 && isClosed
      if sense.placeClass == .natural, outer.placeClass == .admin1, isBehindIn(container) {
        // A river may flow through.
        if sense.direction.chord(to: outer.direction) < outer.radius + sense.radius { return nil }
      } else if !isAnywhere
        || !isPart
          && sense.direction.chord(to: outer.direction) < 1.5 * outer.radius + Self.disputed
      {
        return nil
      }
    }
    let name = parser.describe(Int(outer.place))
    return Found(
      confidence: 0,
      reason: "no '\(text)' is known in \(name), and that is too large to be its place")
  }

  /// Whether the clause ends behind what is named behind a name and a comma: "Palma, Mozambique, fled", but not "In
  /// Moscow, Ukraine was blamed". The same of what the text defines, "Springfield is a town in Iraq", and of what it says to
  /// be in another: "clashes in Jeddah in Darfur".
  private func isClosed(_ group: ToponymGroup, behind container: Int) -> Bool {
    group.definedIn.contains(container) && !isGreatCity(group)
      || zip(group.containers, group.containerEnds).contains { $0 == container && $1 == .closed }
      || isWhere(group) && isRightBehind(group, container)
  }

  /// "Ankara, the Turkish capital, was an attempt to disrupt talks in Syria": the words go on to something else.
  private func isGreatCity(_ group: ToponymGroup) -> Bool {
    choice.cache[group.senses].contains {
      $0.kind == .primary && $0.placeClass.isSettlement
        && ($0.placeClass == .capital || $0.logPopulation >= Self.greatCity)
    }
  }

  /// Whether a name stands behind a preposition of place.
  private func isWhere(_ group: ToponymGroup) -> Bool {
    let first = group.tokens.lowerBound
    return first > 0 && tokens[first - 1].isOne(of: .locative)
      && !tokens[first].has(.startsLine)
  }

  /// Whether only an "in" stands between a name and its container.
  private func isRightBehind(_ group: ToponymGroup, _ container: Int) -> Bool {
    let first = choice.groups[container].tokens.lowerBound
    return first == group.tokens.upperBound + 1 && tokens[first - 1].hash == ToponymGrouping.in
  }

  /// Whether a container stands right behind an "in".
  private func isBehindIn(_ container: Int) -> Bool {
    let first = choice.groups[container].tokens.lowerBound
    return first > 1 && tokens[first - 1].hash == ToponymGrouping.in
  }

  /// From how many inhabitants on (as a decimal logarithm) everybody knows where a city is.
  private static let greatCity: Float = 5.6

  /// How far (km) beyond a country that which some count to it may lie.
  private static let disputed: Float = 100

  /// The groups that surely are divisions or towns.
  private func containers(of group: ToponymGroup) -> [Int] {
    let behind = isListed(group) ? [] : group.containers
    return (behind + group.definedIn).filter { number in
      guard let (sense, probability) = choice.likeliest(number) else { return false }
      // "the Malian village of Moura"
      let isPlace =
        sense.kind != .demonym
        || sense.placeClass == .country && group.definedIn.contains(number)
      return probability >= Self.leastProbability && isPlace
        && (sense.placeClass.isDivision || isRegion(sense, of: group, number)
          || sense.placeClass.isSettlement && isSaidToBeAbroad(group, in: sense)
          || (group.isQuarter || group.statedKind == .district || group.definedIn.contains(number)
            || isDivision(behind: number))
            && sense.placeClass.isSettlement)
    }
  }

  /// "A strike in Kahta in Hajjah", "shelled Tuti island in Khartoum": a town right behind, and all that bear the name are far
  /// from it.
  private func isSaidToBeAbroad(_ group: ToponymGroup, in town: Sense) -> Bool {
    let first = group.tokens.lowerBound
    guard group.isSaidToBeIn, first > 0, !tokens[first].has(.startsLine),
      tokens[first - 1].isOne(of: [.locative, .striking])
        || tokens[first - 1].isOne(of: .verb)
    else { return false }
    return choice.cache[group.senses].allSatisfy {
      $0.country != town.country
        || $0.direction.chord(to: town.direction) > Self.province
    }
  }

  /// "Jeddah in Darfur": a region that is no division, where the text says that the name is in it.
  private func isRegion(_ sense: Sense, of group: ToponymGroup, _ number: Int) -> Bool {
    sense.placeClass == .region && (group.isSaidToBeIn || group.definedIn.contains(number))
  }

  /// Whether the words beside a name say that it is a district: "Beni territory".
  private func isDistrict(_ number: Int) -> Bool {
    choice.groups[number].statedKind == .district || choice.groups[number].statedKind == .division
      || isDivision(behind: number)
  }

  /// "in Mocímboa da Praia district", "Beni Territory": the division of a town's name.
  private func isDivision(behind number: Int) -> Bool {
    let (first, end) = (
      choice.groups[number].tokens.lowerBound, choice.groups[number].tokens.upperBound
    )
    // "Beni Territory"
    if end - first > 1, tokens[end - 1].isOne(of: .division) { return true }
    return end < tokens.count && tokens[end].isOne(of: .division)
      && !tokens[end].has(.startsLine)
  }

  /// Whether what is named behind a name is only the next of a list: "Mosul, Kirkuk and Tikrit". What
  /// encloses a name is enclosed itself, or ends the list.
  private func isListed(_ group: ToponymGroup) -> Bool {
    let containers = group.containers
    guard let first = containers.first, group.containerEnds.first == .listed else { return false }
    guard containers.count > 1 else { return true }
    // "Mosul, Nineveh, Iraq" goes from the narrow to the wide; "Dhale, Lahj, Shabwa and Abyan" does not.
    guard let (inner, _) = choice.likeliest(first) else { return true }
    return !containers.dropFirst().contains { number in
      choice.likeliest(number).map { $0.sense.placeClass.isDivision && $0.sense.holds(inner) }
        ?? false
    }
  }

  private func coordinates(
    _ given: ProseCoordinates.Found, _ group: ToponymGroup, _ text: String, _ parser: Geoparser
  ) -> Found? {
    let direction = Sense.Direction(given.position)
    // A sense of the gazetteer that lies there says more than the bare position.
    for sense in choice.cache[group.senses] {
      if sense.direction.chord(to: direction) <= max(20, sense.radius) { return nil }
    }
    // The place around the position is as large as its kind; a point would be too exact.
    let radius = max(given.precision.meters, SettlementRadius.floor)
    guard
      let location = Location(
        position: given.position.normalized, uncertainty: .meters(radius), method: .coordinates,
        reasons: ["the text gives coordinates for '\(text)', and no place of this name is there"])
    else { return nil }
    return Found(location: location, confidence: 0.8)
  }

  /// As far from another place as the text says, where none of the senses is there.
  private func atOffset(
    _ offset: StatedOffset, _ number: Int, _ text: String, _ parser: Geoparser
  ) -> Found? {
    guard let (other, probability) = choice.likeliest(offset.group),
      probability >= Self.leastProbability, other.placeClass.isSettlement
    else { return nil }
    for sense in choice.cache[choice.groups[number].senses] where choice.isAt(offset, sense) {
      return nil
    }
    // A place that is known well is no village of its name, unless it is on another continent.
    if let (sense, _) = choice.likeliest(number), !sense.isObscure,
      sense.direction.chord(to: other.direction)
        < 5 * Float(offset.distance.kilometers) + Self.otherContinent
    {
      return nil
    }
    let clause = PlaceClause(
      relation: offset.isNear
        ? .near("near") : .offset(offset.distance, precision: offset.precision, offset.heading),
      name: parser.gazetteer.name(Int(other.place)))
    guard var location = parser.resolver.location(clause, from: Int(other.place)),
      location.uncertainty.meters <= Self.greatestRadius
    else { return nil }
    if offset.isNear {
      let isDistrict = choice.groups[number].statedKind == .district
      let radius = max(
        location.uncertainty.meters, isDistrict ? Self.districtsAway : Self.villagesAway)
      guard
        let wide = Location(
          position: location.position, uncertainty: .meters(radius), method: location.method,
          place: location.place, reasons: location.reasons)
      else { return nil }
      location = wide
    }
    location.reasons.append(
      "no '\(text)' is known there: the text says "
        + (offset.isNear ? "that it is near " : "how far it lies from ")
        + parser.describe(Int(other.place)))
    return Found(location: location, confidence: 0.85 * Double(probability))
  }

  /// How far from a town lie the villages and the districts that are told to be near it (m).
  private static let villagesAway = 25_000.0
  private static let districtsAway = 100_000.0

  /// From how far off (km) a name beside a stated distance surely is that of another place.
  private static let otherContinent: Float = 1500

  /// Anywhere in the smallest of the enclosing places.
  private func within(
    _ containers: [Int], _ group: ToponymGroup, _ text: String, _ parser: Geoparser
  ) -> Found? {
    var best: (place: Int, radius: Double, probability: Float, isTown: Bool, isQuarter: Bool)?
    for number in containers {
      // What is Lebanese may be anywhere there, and is not said to be "in Lebanon".
      guard let (sense, probability) = choice.likeliest(number), sense.kind != .demonym,
        // "a locality in Seno province", where no Seno is placed: neither is what lies in it.
        Confidence.calibrated(Double(probability), straying: choice.straying(number))
          >= parser.options.leastConfidence
      else { continue }
      let place = Int(sense.place)
      let isTown = sense.placeClass.isSettlement
      var radius = parser.gazetteer.radius(place).meters
      // "Kunduz's Chardara district": of the province around a town, where a great city has quarters of that name.
      let isQuarter =
        group.isQuarter
        && (group.statedKind != .district || sense.logPopulation >= Self.cityOfDistricts)
      // "Panjwai district in Kandahar" lies around it; the districts of a capital are in it.
      let isAround =
        group.statedKind == .district && (!isQuarter || sense.placeClass != .capital)
      if isTown, isDistrict(number) || isAround {
        radius = max(radius, parser.resolver.reach(ofDistrictAround: place))
      } else if isTown, isQuarter {
        radius = max(radius, Assumptions.unknownQuarterReach)
      } else if isTown {
        radius = max(Assumptions.unknownPartShare * radius, Assumptions.unknownPartReach)
      }
      if radius <= Self.greatestRadius, best.map({ radius < $0.radius }) ?? true {
        best = (place, radius, probability, isTown, isQuarter)
      }
    }
    guard let best else { return nil }
    let name = parser.describe(best.place)
    guard
      let location = Location(
        position: parser.gazetteer.position(best.place).normalized,
        uncertainty: .meters(best.radius),
        footprint: best.isTown ? nil : parser.gazetteer.footprint(best.place),
        method: best.isTown ? .relation : .adminUnit,
        place: parser.known(best.place).reference,
        reasons: [
          "no '\(text)' is known there: it may be anywhere in \(name)"
            + (best.isTown && !best.isQuarter ? " or near it" : "")
        ])
    else { return nil }
    return Found(location: location, confidence: 0.9 * Double(best.probability))
  }

  // MARK: What is listed with others

  /// Around the places that a name which the gazetteer lacks is listed with, where they lie near one another: "Oicha,
  /// Masereka and Butembo".
  func amongListed(_ index: Int, _ text: String, _ parser: Geoparser) -> Found? {
    guard let (list, _, _) = lists.list(of: candidates[index].tokens) else { return nil }
    var others: [(place: Int, direction: Sense.Direction, probability: Float)] = []
    let first = position(ofToken: lists.items[list.items.lowerBound].tokens.lowerBound)
    let end = lists.items[list.items.upperBound - 1].tokens.upperBound
    for other in taken[first...] {
      let name = candidates[other].tokens
      if name.lowerBound >= end { break }
      guard lists.list(of: name) != nil,
        let (sense, probability) = choice.likeliest(Int(groupOf[other])),
        sense.placeClass.isSettlement || sense.placeClass == .admin2, sense.kind != .demonym,
        probability >= Self.leastListed, choice.straying(Int(groupOf[other])) < 0.5,
        !others.contains(where: { $0.place == Int(sense.place) })
      else { continue }
      others.append((Int(sense.place), sense.direction, probability))
    }
    guard others.count > 1 else { return nil }
    var spread: Float = 0
    for (number, other) in others.enumerated() {
      for next in others[(number + 1)...] {
        spread = max(spread, other.direction.chord(to: next.direction))
        if spread > Self.greatestSpread { return nil }
      }
    }
    let positions = others.map { parser.gazetteer.position($0.place) }
    let middle = Geographic(
      longitude: positions.map(\.longitude).reduce(0, +) / Double(positions.count),
      latitude: positions.map(\.latitude).reduce(0, +) / Double(positions.count))
    // Across the date line the mean lies on the other side of the Earth.
    guard Sense.Direction(middle).chord(to: others[0].direction) <= Self.greatestSpread,
      let location = Location(
        position: middle,
        uncertainty: .kilometers(max(Self.leastReach, Double(spread) + Self.leastReach / 2)),
        method: .relation,
        reasons: [
          "no '\(text)' is known: the text lists it with "
            + others.prefix(3).map { parser.describe($0.place) }.joined(separator: " and ")
        ])
    else { return nil }
    return Found(location: location, confidence: 0.6 * Double(others.map(\.probability).min() ?? 0))
  }

  /// How surely the others of a list must be placed.
  private static let leastListed: Float = 0.6
  /// How far apart they may lie (km), and how far from them at least the one may (km).
  private static let greatestSpread: Float = 120
  private static let leastReach = 40.0

  // MARK: Streets and buildings

  /// Where a street or building is that the gazetteer lacks: in the town that is named with it, or in
  /// the one that the text is about.
  func surrounding(_ index: Int, _ text: String, _ parser: Geoparser) -> Found? {
    let candidate = candidates[index]
    guard
      candidate.evidence.contains(.endsWithRoad) || candidate.evidence.contains(.endsWithFacility)
        || candidate.evidence.contains(.endsWithOrganization)
    else { return nil }
    let group = choice.groups[Int(groupOf[index])]
    // Gloucester Place is in London.
    if group.part != nil, !isAway(candidate), !candidate.evidence.contains(.endsWithRoad) {
      return nil
    }
    guard let town = town(near: candidate, Int(groupOf[index])),
      let (sense, probability) = choice.likeliest(town)
    else {
      return nil
    }
    let place = Int(sense.place)
    let radius = max(2 * parser.gazetteer.radius(place).meters, 5000)
    guard
      let location = Location(
        position: parser.gazetteer.position(place).normalized, uncertainty: .meters(radius),
        method: .relation, place: parser.known(place).reference,
        reasons: [
          "'\(text)' is not in the gazetteer: it is taken to be in or beside "
            + "\(parser.describe(place)), which the text names with it"
        ])
    else { return nil }
    return Found(location: location, confidence: 0.7 * Double(probability))
  }

  /// Whether what bears the name of a place lies elsewhere: the embassy of a country.
  private func isAway(_ candidate: SpanCandidate) -> Bool {
    candidate.tokens.contains { Self.missions.contains(tokens[$0].hash) }
  }

  private static let missions = HashSet(words: "embassy consulate mission legation")

  /// Tokens between a street and the town that is named with it.
  private static let reach = 20

  /// The town of the same sentence, the nearest before others; else the one that is named most.
  private func town(near candidate: SpanCandidate, _ own: Int) -> Int? {
    var nearest: (distance: Int, group: Int)?
    func look(_ index: Int) {
      let other = candidates[index]
      let distance =
        other.tokens.lowerBound >= candidate.tokens.upperBound
        ? other.tokens.lowerBound - candidate.tokens.upperBound
        : candidate.tokens.lowerBound - other.tokens.upperBound + 2
      guard distance >= 0, distance <= Self.reach, Int(groupOf[index]) != own,
        nearest.map({ distance < $0.distance }) ?? true,
        Self.isTown(Int(groupOf[index]), choice), isOneSentence(candidate.tokens, other.tokens)
      else { return }
      nearest = (distance, Int(groupOf[index]))
    }
    let first = position(ofToken: candidate.tokens.lowerBound - Self.reach)
    for index in taken[first...] {
      if candidates[index].tokens.lowerBound > candidate.tokens.upperBound + Self.reach { break }
      look(index)
    }
    return nearest?.group ?? (mostNamedTown == own ? nil : mostNamedTown)
  }

  /// The first of the taken candidates that does not end before a token.
  private func position(ofToken token: Int) -> Int {
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[taken[middle]].tokens.upperBound < token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private static func isTown(_ group: Int, _ choice: SenseChoice) -> Bool {
    guard let (sense, probability) = choice.likeliest(group) else { return false }
    return sense.placeClass.isSettlement && sense.kind != .demonym
      && probability >= leastProbability
  }

  /// The town that is named more than any other; `nil` where two are named as much.
  private static func mostNamedTown(_ choice: SenseChoice) -> Int? {
    var most: (weight: Float, group: Int)?
    var second: Float = 0
    for (number, group) in choice.groups.enumerated() where isTown(number, choice) {
      if group.weight > most?.weight ?? 0 {
        second = most?.weight ?? 0
        most = (group.weight, number)
      } else {
        second = max(second, group.weight)
      }
    }
    guard let most, most.weight > second else { return nil }
    return most.group
  }

  private func isOneSentence(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = min(a.upperBound, b.upperBound)..<max(a.lowerBound, b.lowerBound)
    return !between.contains { tokens[$0].has(.endsSentence) || tokens[$0].has(.startsLine) }
  }
}
