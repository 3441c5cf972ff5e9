import Incidents
import SimpleFeatures

/// Makes toponyms of the names that were taken: where each is, how surely, and why.
final class ToponymWriter {
  let parser: Geoparser
  let document: Document
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let candidates: [SpanCandidate]
  let choice: SenseChoice
  let groupOf: [Int32]
  let coordinates: [ProseCoordinates.Found]
  private let context: ContextPlaces
  /// The taken candidates in the order of the text.
  private let taken: [Int]
  /// What was written of each group last.
  private var written: [Written?]

  /// A toponym that is handed on without a copy.
  private final class Written {
    let toponym: Toponym

    init(_ toponym: Toponym) { self.toponym = toponym }
  }

  init(
    parser: Geoparser, document: Document, text: UnsafeBufferPointer<UInt8>, tokens: [Token],
    candidates: [SpanCandidate], choice: SenseChoice, groupOf: [Int32],
    coordinates: [ProseCoordinates.Found]
  ) {
    self.parser = parser
    self.document = document
    self.text = text
    self.tokens = tokens
    self.candidates = candidates
    self.choice = choice
    self.groupOf = groupOf
    self.coordinates = coordinates
    taken = candidates.indices.filter { candidates[$0].isTaken }
      .sorted { candidates[$0].tokens.lowerBound < candidates[$1].tokens.lowerBound }
    context = ContextPlaces(
      choice: choice, candidates: candidates, groupOf: groupOf, tokens: tokens, taken: taken)
    written = [Written?](repeating: nil, count: choice.groups.count)
  }

  private var gazetteer: Gazetteer { parser.gazetteer }
  private var cache: SenseCache { parser.cache }

  func toponyms() -> [Toponym] {
    var found: [Toponym] = []
    found.reserveCapacity(taken.count + coordinates.count)
    let relations = RelationFinder(
      text: text, tokens: tokens, resolver: parser.resolver, cache: cache,
      names: taken.map { (candidates[$0].tokens, place: likelyPlace($0)) })
    var lastIndex: Int?
    for index in taken {
      guard var toponym = toponym(index) else { continue }
      withholdUnlikely(&toponym)
      if let country = relations.contradiction(behind: candidates[index].tokens, likelyPlace(index))
      {
        toponym.location = nil
        toponym.reasons.append(
          "the text says that it lies in \(parser.describe(country)), where no place of that name is "
            + "known")
      }
      let isOnLine =
        toponym.use == .demonym
        && (relations.line(from: candidates[index].tokens) != nil
          || relations.isCoast(behind: candidates[index].tokens))
      if toponym.use == .name || isOnLine, let place = toponym.location?.place,
        let number = placeNumber(index, place)
      {
        toponym.relation = relations.relation(
          around: candidates[index].tokens, place: number, isDemonym: toponym.use == .demonym)
      }
      if let last = found.indices.last, narrow(&found[last], by: toponym), let lastIndex {
        written[Int(groupOf[lastIndex])] = Written(found[last])
      }
      found.append(toponym)
      lastIndex = index
    }
    if let given = document.givenToponyms {
      let read = Dictionary(found.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
      return given.map { read[$0] ?? unread($0) }
    }
    guard !coordinates.isEmpty else { return found }
    found += coordinates.filter { !Self.overlaps($0.range, found) }.compactMap {
      var toponym = toponym($0)
      toponym?.relation = relations.relation(to: $0)
      return toponym
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Places a name that the gazetteer lacks where the words behind it say, and tells whether it did: "the Baya district of
  /// southwest Baghdad", "Zorbli village north of Tikrit".
  private func narrow(_ toponym: inout Toponym, by next: Toponym) -> Bool {
    guard toponym.use == .name, !toponym.isPlaceItself || toponym.location == nil,
      let relation = next.relation, relation.range.lowerBound >= toponym.range.upperBound,
      relation.range.lowerBound - toponym.range.upperBound <= Self.narrowing,
      relation.location.uncertainty.meters <= ContextPlaces.greatestRadius,
      // Without a location of its own, or only in what the words go on to name.
      toponym.location.map({ $0.place == next.location?.place && $0.method != .gazetteer }) ?? true,
      // "near" has been read already, with the reach of villages.
      !["near", "outside", "close"].contains(where: { relation.text.lowercased().hasPrefix($0) }),
      isPlaceWithin(toponym.range.upperBound..<relation.range.lowerBound)
    else { return false }
    var location = relation.location
    location.reasons.append(
      "no '\(toponym.text)' is known: it is where the text says, '\(relation.text)'")
    toponym.location = location
    toponym.isPlaceItself = false
    toponym.confidence = 0.9 * next.confidence
    return true
  }

  /// Whether nothing but what a place is stands between it and where it lies: " village ", ", ", " district of ".
  private func isPlaceWithin(_ bytes: Range<Int>) -> Bool {
    String(decoding: text[bytes], as: UTF8.self).split(separator: " ").allSatisfy {
      Self.betweens.contains(String($0))
    }
  }

  private static let betweens: Set<String> = [
    ",", "of", "in", "village", "town", "district", "area", "neighborhood", "neighbourhood",
    "suburb", "settlement", "hamlet", "locality", "quarter", "subdistrict", "community", "village,",
    "town,", "district,", "area,", "neighborhood,", "neighbourhood,", "suburb,",
  ]

  /// Bytes between a name and the words that say where it lies.
  private static let narrowing = 20

  /// A marked span that is read within another, or has no word of its own.
  private func unread(_ range: Range<Int>) -> Toponym {
    Toponym(
      range: range, text: String(decoding: text[range], as: UTF8.self),
      reasons: ["it overlaps another marked span, or does not begin and end with words"])
  }

  /// Leaves a name without a place where the place that the text gives it is not likely enough.
  private func withholdUnlikely(_ toponym: inout Toponym) {
    guard toponym.confidence < parser.options.leastConfidence, let location = toponym.location
    else { return }
    toponym.location = nil
    toponym.reasons += location.reasons + ["that is not likely enough"]
  }

  /// Whether a range touches one of some toponyms in ascending order.
  private static func overlaps(_ range: Range<Int>, _ toponyms: [Toponym]) -> Bool {
    var low = 0
    var high = toponyms.count
    while low < high {
      let middle = (low + high) / 2
      if toponyms[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < toponyms.count && toponyms[low].range.lowerBound < range.upperBound
  }

  /// Coordinates in prose.
  private func toponym(_ coordinates: ProseCoordinates.Found) -> Toponym? {
    let words = String(decoding: text[coordinates.range], as: UTF8.self)
    guard
      let location = Location(
        position: coordinates.position.normalized,
        uncertainty: .meters(max(1, coordinates.precision.meters)), method: .coordinates,
        reasons: [
          coordinates.extent.reason(words, coordinates.precision)
        ])
    else { return nil }
    return Toponym(
      range: coordinates.range, text: words, use: .coordinates, location: location, confidence: 1)
  }

  private func toponym(_ index: Int) -> Toponym? {
    let candidate = candidates[index]
    let range =
      Int(
        tokens[candidate.tokens.lowerBound].start)..<Int(
        tokens[candidate.tokens.upperBound - 1].end)
    let isGiven = candidate.origin == .given
    let number = Int(groupOf[index])
    // The next occurrence of a name says the same as the one before.
    if let known = written[number], isSame(text[range], known.toponym.text) {
      var toponym = known.toponym
      if toponym.use == .demonym, !parser.options.demonyms, !isGiven { return nil }
      toponym.range = range
      toponym.recognition = isGiven ? 1 : candidate.probability
      return toponym
    }
    var toponym = Toponym(
      range: range, text: String(decoding: text[range], as: UTF8.self),
      recognition: isGiven ? 1 : candidate.probability)
    if let stated = context.stated(number, toponym.text, parser) {
      // "The Syrian towns of Idlib, Hbit and Saraqib": nearer than the country.
      let found =
        stated.location == nil
        ? context.amongListed(index, toponym.text, parser) ?? stated : stated
      toponym.location = found.location
      toponym.isPlaceItself = found.location?.method == .coordinates
      toponym.confidence = found.confidence
      if let reason = found.reason { toponym.reasons.append(reason) }
    } else if choice.groups[number].part != nil,
      let found = context.surrounding(index, toponym.text, parser)
    {
      toponym.location = found.location
      toponym.isPlaceItself = false
      toponym.confidence = found.confidence
      return toponym
    } else if let (sense, _) = choice.likeliest(number) {
      if sense.kind == .demonym { toponym.use = .demonym }
      place(&toponym, sense, Double(choice.probabilityThere(number)), number)
    } else {
      if candidate.evidence.contains(.demonym), !parser.options.demonyms, !isGiven { return nil }
      if let found = context.surrounding(index, toponym.text, parser)
        ?? context.amongListed(index, toponym.text, parser)
      {
        toponym.location = found.location
        toponym.isPlaceItself = false
        toponym.confidence = found.confidence
      } else {
        toponym.reasons.append("'\(toponym.text)' is not in the gazetteer")
      }
      return toponym
    }
    written[number] = Written(toponym)
    if toponym.use == .demonym, !parser.options.demonyms, !isGiven { return nil }
    return toponym
  }

  private func isSame(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
    bytes.count == text.utf8.count && text.utf8.elementsEqual(bytes)
  }

  /// The number of the place that a candidate was placed at, if it is the chosen sense itself.
  private func placeNumber(_ index: Int, _ place: PlaceReference) -> Int? {
    guard let (sense, _) = choice.likeliest(Int(groupOf[index])) else { return nil }
    let number = Int(sense.place)
    return parser.known(number).reference == place ? number : nil
  }

  /// The place that a candidate is taken for, if that is more likely than not.
  private func likelyPlace(_ index: Int) -> Int? {
    guard let (sense, probability) = choice.likeliest(Int(groupOf[index])), probability > 0.5 else {
      return nil
    }
    return Int(sense.place)
  }

  private func place(
    _ toponym: inout Toponym, _ sense: Sense, _ probability: Double, _ number: Int
  ) {
    let group = choice.groups[number]
    // "the village of Mandela", where Mandela alone is astray: one place.
    var straying = max(
      choice.straying(number), group.isVillage ? choice.strayingOfNamesake(number) : 0)
    // "the Green Zone" of a text on Kabul is not that of Baghdad, though the embassies beside it are there as well.
    if isOfAnyCity(group.tokens), choice.isAloneInCountry(number) { straying = 1 }
    toponym.confidence = Confidence.calibrated(probability, straying: straying)
    guard toponym.confidence >= parser.options.leastConfidence else {
      toponym.reasons.append(
        straying > 0.5
          ? "'\(toponym.text)' is not taken for \(parser.describe(Int(sense.place))), which is little known "
            + "and far from all else that is named"
          : "'\(toponym.text)' may be any of \(group.senses.count) places, none of them likely enough"
      )
      return
    }
    let place = parser.known(Int(sense.place))
    let assumption = choice.cache.assumption(of: sense)
    var reasons: [String] = []
    reasons.reserveCapacity(5)
    if let part = group.part {
      let words = Int(tokens[part.lowerBound].start)..<Int(tokens[part.upperBound - 1].end)
      reasons.append(
        "'\(toponym.text)' is not in the gazetteer: its name says "
          + "'\(String(decoding: text[words], as: UTF8.self))', \(place.description)")
      toponym.confidence *= 0.7
    } else {
      let row = group.senses.lowerBound + Int32(group.likeliest)
      reasons.append(cache.statement(toponym.text, sense: row, by: parser.resolver))
      if let assumption { reasons.append(assumption.reason) }
    }
    let division = reachOfDivision(around: sense, group)
    if division != nil { reasons.append(PlaceResolver.districtAssumption) }
    let reach = division ?? reachOfSurroundings(of: sense, group)
    if division == nil, reach != nil { reasons.append(Self.surroundingsAssumption) }
    addWords(of: number, to: &reasons)
    if straying > 0.5 { reasons.append("little known, and far from all else that is named") }
    // "Rutshuru Territory", of which the gazetteer has the seat
    let isDistrict = assumption?.reason == PlaceResolver.districtAssumption
    let isArea = sense.placeClass.isDivision && assumption == nil || reach != nil || isDistrict
    let isItself = assumption == nil && reach == nil
    if reach != nil || isDistrict { toponym.isPlaceItself = false }
    let radius = assumption.map { .meters($0.radius) } ?? place.radius
    toponym.location = Location(
      position: place.position,
      uncertainty: reach.map { .meters(max($0, radius.meters)) } ?? radius,
      footprint: isItself ? place.footprint : nil,
      method: isArea ? .adminUnit : .gazetteer, place: place.reference,
      reasons: reasons,
      alternatives: alternatives(group, left: 1 - Confidence.calibrated(probability)))
  }

  /// Whether many a capital has what bears a name: "Green Zone", "Iranian embassy".
  private func isOfAnyCity(_ name: Range<Int>) -> Bool {
    if name.count == 2, tokens[name.lowerBound].hash == Self.green {
      return tokens[name.lowerBound + 1].hash == Self.zone
    }
    return name.contains { Self.missions.contains(tokens[$0].hash) }
      && !name.contains { tokens[$0].hash == Self.in }
  }

  private static let missions = HashSet(words: "embassy consulate")
  private static let (green, zone, `in`) = (
    WordHash.of("green"), WordHash.of("zone"), WordHash.of("in")
  )

  /// How far (m) the district reaches that the text means where it has only the name of its seat in the gazetteer:
  /// "Achin district". A district of a town is a part of it, and no more than its name says.
  private func reachOfDivision(around sense: Sense, _ group: ToponymGroup) -> Double? {
    guard group.statedKind == .district || group.statedKind == .division, group.part == nil,
      sense.placeClass.isSettlement, sense.placeClass != .quarter
    else { return nil }
    let isOfTown = (group.containers + group.definedIn).contains { number in
      guard let outer = choice.likeliest(number)?.0 else { return false }
      return outer.placeClass.isSettlement
        && outer.direction.chord(to: sense.direction) < Self.town
    }
    return isOfTown ? nil : parser.resolver.reach(ofDistrictAround: Int(sense.place))
  }

  /// How far (m) what the text means reaches around a town: "the Tikrit area", "the Samarra desert".
  private func reachOfSurroundings(of sense: Sense, _ group: ToponymGroup) -> Double? {
    guard let reach = group.statedReach,
      sense.placeClass.isSettlement || sense.placeClass == .capital,
      sense.placeClass != .quarter
    else { return nil }
    return switch reach {
    case .area: parser.resolver.reach(ofAreaAround: Int(sense.place))
    case .surroundings: parser.resolver.reach(ofDistrictAround: Int(sense.place))
    }
  }

  private static let surroundingsAssumption =
    "the words beside it mean the land around it, of which the gazetteer has no more than its middle"

  /// How far from its middle the quarters of a town lie (km).
  private static let town: Float = 30

  /// Adds the evidence that counted most for the place taken.
  private func addWords(of group: Int, to reasons: inout [String]) {
    // The three greatest, the first of equal ones before.
    var (first, second, third) = (Self.none, Self.none, Self.none)
    let words = Self.words
    let isMostPopulous = choice.isMostPopulous(group)
    choice.forEachOfBest(group) { feature, value in
      guard value > third.value, words[feature] != nil,
        isMostPopulous || !Self.ofPopulation[feature]
      else { return }
      third = (feature, value)
      if third.value > second.value { swap(&second, &third) }
      if second.value > first.value { swap(&first, &second) }
    }
    for counted in [first, second, third] where counted.feature >= 0 {
      if let sentence = words[counted.feature] { reasons.append(sentence) }
    }
  }

  /// What counts no more than this is no reason.
  private static let none = (feature: -1, value: Float(0.3))

  /// The features that count how many people a place has.
  private static let ofPopulation = SenseFeature.allCases.map {
    [.capital, .population, .divisionPopulation].contains($0)
  }

  private static let words = SenseFeature.allCases.map(\.words)

  /// The likeliest other senses; together with the one taken they count no more than 1.
  private func alternatives(_ group: ToponymGroup, left: Double) -> [Location.Alternative] {
    guard let best = group.best, group.senses.count > 1 else { return [] }
    let probabilities = choice.probabilities[group.rows]
    let others = 1 - Double(probabilities[group.firstRow + best])
    let scale = others > 0 ? min(1, left / others) : 0
    return probabilities.indices.filter {
      $0 != group.firstRow + best && probabilities[$0] > 0.005
    }
    .sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    .prefix(5).map { row in
      let sense = choice.cache[group.senses.lowerBound + Int32(row - group.firstRow)]
      let place = parser.known(Int(sense.place))
      return Location.Alternative(
        place: place.reference, position: gazetteer.position(Int(sense.place)),
        score: scale * Double(probabilities[row]), reason: "less likely by the same evidence")
    }
  }
}
