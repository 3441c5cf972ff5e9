import SimpleFeatures

/// Chooses among the senses of all names of a document together.
///
/// In each round every name is weighed by its own words and by where the others were in the round before.
/// Only the weightiest others are looked at, so that the cost stays linear in the length of the text.
struct SenseChoice {
  let cache: SenseCache
  let weights: [Float]
  var home: Sense.Direction?
  var coordinates: [Sense.Direction] = []
  /// The country of the publisher's address.
  var publisherCountry: CountryCode?
  var groups: [ToponymGroup]

  static let rounds = 3
  /// The same, when most names have been weighed before.
  static let roundsAgain = 2
  /// How many other names are looked at.
  static let anchorLimit = 40

  /// A place that another name likely means.
  private struct Anchor {
    var group: Int
    var direction: Sense.Direction
    var weight: Float
    var tokens: Range<Int>
    var isPoint: Bool
  }

  /// Weighs all names in so many rounds; what they were taken for before counts in the first.
  ///
  /// With `keepingFeatures` the features of every sense are kept, else only those of the likeliest.
  mutating func run(rounds: Int = Self.rounds, keepingFeatures: Bool = false) {
    let bases = groups.indices.map { self.bases($0) }
    for index in groups.indices where groups[index].probabilities.isEmpty {
      groups[index].probabilities = Self.shares(bases[index])
    }
    for round in 1...max(1, rounds) {
      let context = Context(anchors: anchors(), shares: Shares(groups, cache))
      var next: [[Float]] = []
      for index in groups.indices {
        next.append(
          scores(
            index, bases[index], context,
            features: round < rounds ? .none : keepingFeatures ? .all : .best))
      }
      for index in groups.indices { groups[index].probabilities = Self.shares(next[index]) }
    }
  }

  /// What the other names say, in one round.
  private struct Context {
    var anchors: [Anchor]
    var shares: Shares
  }

  /// Which features are kept.
  private enum Kept { case none, best, all }

  /// The shares that log-odds give.
  private static func shares(_ scores: [Float]) -> [Float] {
    guard let greatest = scores.max() else { return [] }
    var shares = scores
    var total: Float = 0
    for index in shares.indices {
      let below = scores[index] - greatest
      shares[index] = below < -25 ? 0 : Float(Elementary.exponential(Double(below)))
      total += shares[index]
    }
    for index in shares.indices { shares[index] /= total }
    return shares
  }

  /// The log-odds of the senses of a name by itself.
  private func bases(_ index: Int) -> [Float] {
    let group = groups[index]
    let towns = towns(group)
    return (0..<group.senses.count).map { row in
      var sum: Float = 0
      staticFeatures(group, cache[group.senses.lowerBound + Int32(row)], towns) { feature, value in
        sum += weights[feature.rawValue] * value
      }
      return sum
    }
  }

  /// The log-odds of the senses of a name among the others.
  private mutating func scores(
    _ index: Int, _ bases: [Float], _ context: Context, features: Kept
  ) -> [Float] {
    let group = groups[index]
    let surroundings = Surroundings(
      containers: isList(group) ? [] : group.containers, equals: equals(of: index),
      own: OwnShares(group, cache))
    var scores = bases
    for row in scores.indices {
      let sense = cache[group.senses.lowerBound + Int32(row)]
      contextFeatures(index, sense, surroundings, context) { feature, value in
        scores[row] += weights[feature.rawValue] * value
      }
    }
    guard features != .none else { return scores }
    let width = SenseFeature.allCases.count
    var kept = [Float](repeating: 0, count: scores.count * width)
    let towns = towns(group)
    let best = scores.indices.max { scores[$0] < scores[$1] }
    for row in scores.indices where features == .all || row == best {
      let sense = cache[group.senses.lowerBound + Int32(row)]
      staticFeatures(group, sense, towns) { kept[row * width + $0.rawValue] = $1 }
      contextFeatures(index, sense, surroundings, context) {
        kept[row * width + $0.rawValue] = $1
      }
    }
    groups[index].features = kept
    return scores
  }

  // MARK: What does not change

  /// The towns after which a division may be named.
  private func towns(_ group: ToponymGroup) -> [Sense] {
    guard group.senses.count > 1 else { return [] }
    return cache.withSenses(group.senses) { senses in
      guard senses.contains(where: { $0.placeClass == .admin1 }) else { return [] }
      return senses.filter {
        $0.placeClass.isSettlement && $0.logPopulation >= 4 && $0.kind == .primary
      }
    }
  }

  @inline(__always)
  private func staticFeatures(
    _ group: ToponymGroup, _ sense: Sense, _ towns: [Sense], _ set: (SenseFeature, Float) -> Void
  ) {
    switch sense.placeClass {
    case .country: set(.country, 1)
    case .admin1:
      set(.admin1, 1)
      if towns.contains(where: { isSeat($0, of: sense) }) { set(.namesakeOfTown, 1) }
    case .admin2:
      set(.admin2, 1)
      if sense.kind == .alternate { set(.bareDivision, 1) }
    case .capital: set(.capital, 1)
    case .settlement: set(.settlement, 1)
    case .quarter: set(.quarter, 1)
    case .continent: set(.continent, 1)
    case .region: set(.region, 1)
    case .natural: set(.natural, 1)
    case .airport: set(.airport, 1)
    case .site: set(.site, 1)
    }
    if sense.placeClass.isSettlement {
      set(group.definedIn.isEmpty ? .population : .populationDefined, sense.logPopulation)
      set(.famous, max(0, sense.logPopulation - 5.5))
    }
    if let publisherCountry, sense.country == publisherCountry { set(.publisherCountry, 1) }
    if sense.placeClass.isDivision { set(.divisionPopulation, sense.logPopulation) }
    switch sense.kind {
    case .primary: break
    case .alternate: set(.alternateName, 1)
    case .historic: set(.historicName, 1)
    case .code: set(.codeName, 1)
    case .demonym: set(.demonymName, 1)
    }
    if sense.level > .folded { set(.spelledOtherwise, 1) }
    if let kind = group.statedKind {
      let feature = cache.gazetteer.feature(Int(sense.place))
      set(kind.admits(feature) ? .kindAgrees : .kindDiffers, 1)
    }
    if let home { set(.nearHome, decay(sense.direction.chord(to: home), 150)) }
    if let nearest = coordinates.map({ sense.direction.chord(to: $0) }).min() {
      set(.nearCoordinates, decay(nearest, 15))
    }
  }

  /// Whether a town is the one that a division of its name is named after: it lies about its middle.
  private func isSeat(_ town: Sense, of division: Sense) -> Bool {
    town.admin1 == division.admin1 && town.direction.chord(to: division.direction) < 150
  }

  @inline(__always)
  private func decay(_ kilometers: Float, _ scale: Float) -> Float {
    // 1 / (1 + (d/s)²): as quick as it is smooth.
    let ratio = kilometers / scale
    return 1 / (1 + ratio * ratio)
  }

  // MARK: What follows from the other names

  private func anchors() -> [Anchor] {
    var anchors: [Anchor] = []
    for (number, group) in groups.enumerated() {
      guard let best = group.best else { continue }
      let sense = cache[group.senses.lowerBound + Int32(best)]
      // A country has no place near which others lie.
      guard sense.placeClass != .country, sense.placeClass != .continent else { continue }
      anchors.append(
        Anchor(
          group: number, direction: sense.direction,
          weight: group.weight * group.probabilities[best], tokens: group.tokens,
          isPoint: sense.placeClass != .admin1))
    }
    if anchors.count > Self.anchorLimit {
      anchors.sort { ($1.weight, $0.group) < ($0.weight, $1.group) }
      anchors.removeLast(anchors.count - Self.anchorLimit)
    }
    return anchors
  }

  /// What stands around one name.
  private struct Surroundings {
    var containers: [Int]
    var equals: (countries: Float, admin1s: Float)
    var own: OwnShares
  }

  @inline(__always)
  private func contextFeatures(
    _ index: Int, _ sense: Sense, _ surroundings: Surroundings, _ context: Context,
    _ set: (SenseFeature, Float) -> Void
  ) {
    var near: (Float, Float, Float) = (0, 0, 0)
    var close: (Float, Float) = (0, 0)
    let place = groups[index].tokens.lowerBound
    for anchor in context.anchors where anchor.group != index {
      let distance = sense.direction.chord(to: anchor.direction)
      guard distance < 2500 else { continue }
      let near50 = anchor.isPoint ? anchor.weight * decay(distance, 50) : 0
      let near200 = anchor.weight * decay(distance, 200)
      near.0 += near50
      near.1 += near200
      near.2 += anchor.weight * decay(distance, 1000)
      if abs(anchor.tokens.lowerBound - place) <= 25 {
        close.0 += near50
        close.1 += near200
      }
    }
    if near.2 > 0 {
      set(.near50, logarithm(near.0))
      set(.near200, logarithm(near.1))
      set(.near1000, logarithm(near.2))
      if close.1 > 0 {
        set(.close50, logarithm(close.0))
        set(.close200, logarithm(close.1))
      }
    }
    set(.countryShare, context.shares.country(sense.country, without: surroundings.own))
    let inDivision = context.shares.admin1(sense.admin1, without: surroundings.own)
    set(.admin1Share, inDivision)
    if sense.placeClass == .admin1, inDivision > 0.2 { set(.enclosesNamed, 1) }
    if context.shares.isNamed(country: sense.country, by: index) { set(.countryNamed, 1) }
    if context.shares.isNamed(admin1: sense.admin1, by: index) { set(.admin1Named, 1) }
    if !surroundings.containers.isEmpty {
      set(.inContainer, containment(of: sense, in: surroundings.containers))
    }
    switch sense.placeClass {
    case .country: set(.amongEquals, logarithm(surroundings.equals.countries))
    case .admin1: set(.amongEquals, logarithm(surroundings.equals.admin1s))
    default: break
    }
    if !groups[index].definedIn.isEmpty {
      set(.inDefinition, containment(of: sense, in: groups[index].definedIn))
    }
  }

  /// "Canada, China", "Kansas, Nevada": a country is not said to lie in what follows it, and a division
  /// only in a country.
  private func isList(_ group: ToponymGroup) -> Bool {
    guard let first = group.containers.first, let inner = likeliest(group),
      let outer = likeliest(groups[first])
    else { return false }
    switch inner.placeClass {
    case .country, .continent: return true
    case .admin1, .region: return outer.placeClass != .country
    default:
      // "Brixton, London", but not "Boston, Newark".
      return outer.placeClass.isSettlement
        && (outer.logPopulation < 5.3 || outer.logPopulation <= inner.logPopulation)
    }
  }

  private func likeliest(_ group: ToponymGroup) -> Sense? {
    group.best.map { cache[group.senses.lowerBound + Int32($0)] }
  }

  /// How surely the names around one are countries, and first-order divisions.
  private func equals(of index: Int) -> (countries: Float, admin1s: Float) {
    var sums: (countries: Float, admin1s: Float) = (0, 0)
    let place = groups[index].tokens.lowerBound
    // Groups stand in the order of their first tokens, so that the neighbors in the text are near.
    for other in max(0, index - 12)..<min(groups.count, index + 13) where other != index {
      guard abs(groups[other].tokens.lowerBound - place) <= 25, let best = groups[other].best else {
        continue
      }
      let sense = cache[groups[other].senses.lowerBound + Int32(best)]
      guard sense.kind != .demonym else { continue }
      if sense.placeClass == .country { sums.countries += groups[other].probabilities[best] }
      if sense.placeClass == .admin1 { sums.admin1s += groups[other].probabilities[best] }
    }
    return sums
  }

  private func logarithm(_ sum: Float) -> Float {
    sum == 0 ? 0 : Float(Elementary.logarithm(1 + Double(sum)))
  }

  /// How surely a sense lies in one of the places named behind it.
  func containment(of sense: Sense, in containers: [Int]) -> Float {
    var greatest: Float = 0
    for container in containers {
      let group = groups[container]
      guard !group.probabilities.isEmpty else { continue }
      var sum: Float = 0
      for (row, outer) in cache[group.senses].enumerated() where outer.place != sense.place {
        guard outer.country == sense.country, outer.kind != .demonym else { continue }
        let holds: Bool
        switch outer.placeClass {
        case .country: holds = sense.placeClass != .country
        case .admin1: holds = outer.admin1 == sense.admin1 && sense.placeClass != .admin1
        case .admin2, .region, .natural, .continent:
          holds =
            outer.direction.chord(to: sense.direction)
            <= Float(cache.gazetteer.radius(Int(outer.place)).meters / 1000) + 10
        default:
          holds =
            sense.placeClass != .admin1
            && outer.direction.chord(to: sense.direction) <= 30
        }
        // Every sense of the container counts a little: its own choice may wait for this one.
        if holds { sum += 0.1 + 0.9 * group.probabilities[row] }
      }
      greatest = max(greatest, min(1, sum))
    }
    return greatest
  }
}

/// How much of the weight of a document's names lies in each country and first-order division.
private struct Shares {
  private var countries: [CountryCode: Float] = [:]
  private var admin1s: [Int32: Float] = [:]
  private var namedCountries: [CountryCode: Int] = [:]
  private var namedAdmin1s: [Int32: Int] = [:]
  private var total: Float = 0

  init(_ groups: [ToponymGroup], _ cache: SenseCache) {
    for (number, group) in groups.enumerated() {
      for (row, sense) in cache[group.senses].enumerated() {
        let weight = group.weight * group.probabilities[row]
        guard weight > 0.01 else { continue }
        countries[sense.country, default: 0] += weight
        total += weight
        if sense.placeClass != .country, sense.admin1 >= 0 {
          admin1s[sense.admin1, default: 0] += weight
        }
        if group.probabilities[row] > 0.5 {
          if sense.placeClass == .country { namedCountries[sense.country] = number }
          if sense.placeClass == .admin1 { namedAdmin1s[sense.admin1] = number }
        }
      }
    }
  }

  /// The share of a country among the names but one, between 0 and 1.
  func country(_ code: CountryCode, without own: OwnShares) -> Float {
    guard let sum = countries[code] else { return 0 }
    return max(0, sum - own.country(code)) / (max(0, total - own.weight) + 1)
  }

  func admin1(_ number: Int32, without own: OwnShares) -> Float {
    guard let sum = admin1s[number] else { return 0 }
    return max(0, sum - own.admin1(number)) / (max(0, total - own.weight) + 1)
  }

  func isNamed(country code: CountryCode, by group: Int) -> Bool {
    namedCountries[code].map { $0 != group } ?? false
  }

  func isNamed(admin1 number: Int32, by group: Int) -> Bool {
    namedAdmin1s[number].map { $0 != group } ?? false
  }
}

/// What one name adds to the shares of its document: few countries and divisions, looked through in turn.
private struct OwnShares {
  private var countries: [(code: CountryCode, sum: Float)] = []
  private var admin1s: [(number: Int32, sum: Float)] = []
  let weight: Float

  init(_ group: ToponymGroup, _ cache: SenseCache) {
    weight = group.weight
    cache.withSenses(group.senses) { senses in
      for row in senses.indices {
        let (sense, share) = (senses[row], group.weight * group.probabilities[row])
        // As in the shares of the document, what hardly counts is left out.
        guard share > 0.01 else { continue }
        if let known = countries.firstIndex(where: { $0.code == sense.country }) {
          countries[known].sum += share
        } else {
          countries.append((sense.country, share))
        }
        guard sense.placeClass != .country, sense.admin1 >= 0 else { continue }
        if let known = admin1s.firstIndex(where: { $0.number == sense.admin1 }) {
          admin1s[known].sum += share
        } else {
          admin1s.append((sense.admin1, share))
        }
      }
    }
  }

  func country(_ code: CountryCode) -> Float {
    countries.first { $0.code == code }?.sum ?? 0
  }

  func admin1(_ number: Int32) -> Float {
    admin1s.first { $0.number == number }?.sum ?? 0
  }
}
