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

  mutating func run() {
    let count = SenseFeature.allCases.count
    for index in groups.indices {
      groups[index].features = [Float](repeating: 0, count: groups[index].senses.count * count)
      staticFeatures(index)
    }
    weigh()
    for _ in 0..<Self.rounds {
      let anchors = anchors()
      let shares = Shares(groups, cache)
      for index in groups.indices { contextFeatures(index, anchors, shares) }
      weigh()
    }
  }

  private mutating func weigh() {
    let count = SenseFeature.allCases.count
    for index in groups.indices {
      let size = groups[index].senses.count
      guard size > 0 else { continue }
      var scores = [Float](repeating: 0, count: size)
      groups[index].features.withUnsafeBufferPointer { features in
        weights.withUnsafeBufferPointer { weights in
          for sense in 0..<size {
            var sum: Float = 0
            for feature in 0..<count { sum += features[sense * count + feature] * weights[feature] }
            scores[sense] = sum
          }
        }
      }
      let greatest = scores.max() ?? 0
      var total: Float = 0
      for sense in 0..<size {
        scores[sense] = Float(Elementary.exponential(Double(scores[sense] - greatest)))
        total += scores[sense]
      }
      for sense in 0..<size { scores[sense] /= total }
      groups[index].probabilities = scores
    }
  }

  // MARK: What does not change

  private mutating func staticFeatures(_ index: Int) {
    let width = SenseFeature.allCases.count
    let group = groups[index]
    let towns = cache[group.senses].filter {
      $0.placeClass.isSettlement && $0.logPopulation >= 4 && $0.kind == .primary
    }
    for (row, sense) in cache[group.senses].enumerated() {
      func set(_ feature: SenseFeature, _ value: Float = 1) {
        groups[index].features[row * width + feature.rawValue] = value
      }
      switch sense.placeClass {
      case .country: set(.country)
      case .admin1:
        set(.admin1)
        if towns.contains(where: { isSeat($0, of: sense) }) { set(.namesakeOfTown) }
      case .admin2:
        set(.admin2)
        if sense.kind == .alternate { set(.bareDivision) }
      case .capital: set(.capital)
      case .settlement: set(.settlement)
      case .quarter: set(.quarter)
      case .continent: set(.continent)
      case .region: set(.region)
      case .natural: set(.natural)
      case .airport: set(.airport)
      case .site: set(.site)
      }
      if sense.placeClass.isSettlement {
        set(group.definedIn.isEmpty ? .population : .populationDefined, sense.logPopulation)
        set(.famous, max(0, sense.logPopulation - 5.5))
      }
      if let publisherCountry, sense.country == publisherCountry { set(.publisherCountry) }
      if sense.placeClass.isDivision { set(.divisionPopulation, sense.logPopulation) }
      switch sense.kind {
      case .primary: break
      case .alternate: set(.alternateName)
      case .historic: set(.historicName)
      case .code: set(.codeName)
      case .demonym: set(.demonymName)
      }
      if sense.level > .folded { set(.spelledOtherwise) }
      if let kind = group.statedKind {
        let feature = cache.gazetteer.feature(Int(sense.place))
        set(kind.admits(feature) ? .kindAgrees : .kindDiffers)
      }
      if let home { set(.nearHome, decay(sense.direction.chord(to: home), 150)) }
      if let nearest = coordinates.map({ sense.direction.chord(to: $0) }).min() {
        set(.nearCoordinates, decay(nearest, 15))
      }
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

  private mutating func contextFeatures(_ index: Int, _ anchors: [Anchor], _ shares: Shares) {
    let width = SenseFeature.allCases.count
    let group = groups[index]
    let containers = isList(group) ? [] : group.containers
    let equals = equals(of: index)
    for row in 0..<group.senses.count {
      let sense = cache[group.senses.lowerBound + Int32(row)]
      var near: (Float, Float, Float) = (0, 0, 0)
      var close: (Float, Float) = (0, 0)
      for anchor in anchors where anchor.group != index {
        let distance = sense.direction.chord(to: anchor.direction)
        guard distance < 2500 else { continue }
        let near50 = anchor.isPoint ? anchor.weight * decay(distance, 50) : 0
        let near200 = anchor.weight * decay(distance, 200)
        near.0 += near50
        near.1 += near200
        near.2 += anchor.weight * decay(distance, 1000)
        if abs(anchor.tokens.lowerBound - group.tokens.lowerBound) <= 25 {
          close.0 += near50
          close.1 += near200
        }
      }
      func set(_ feature: SenseFeature, _ value: Float) {
        groups[index].features[row * width + feature.rawValue] = value
      }
      set(.near50, logarithm(near.0))
      set(.near200, logarithm(near.1))
      set(.near1000, logarithm(near.2))
      set(.close50, logarithm(close.0))
      set(.close200, logarithm(close.1))
      set(.countryShare, shares.country(sense.country, without: group, cache))
      set(.admin1Share, shares.admin1(sense.admin1, sense.country, without: group, cache))
      set(.countryNamed, shares.isNamed(country: sense.country, by: index) ? 1 : 0)
      set(.admin1Named, shares.isNamed(admin1: sense.admin1, by: index) ? 1 : 0)
      if !containers.isEmpty { set(.inContainer, containment(of: sense, in: containers)) }
      switch sense.placeClass {
      case .country: set(.amongEquals, logarithm(equals.countries))
      case .admin1: set(.amongEquals, logarithm(equals.admin1s))
      default: break
      }
      if !group.definedIn.isEmpty {
        set(.inDefinition, containment(of: sense, in: group.definedIn))
      }
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
  func country(_ code: CountryCode, without group: ToponymGroup, _ cache: SenseCache) -> Float {
    guard var sum = countries[code] else { return 0 }
    for (row, sense) in cache[group.senses].enumerated() where sense.country == code {
      sum -= group.weight * group.probabilities[row]
    }
    return max(0, sum) / (max(0, total - group.weight) + 1)
  }

  func admin1(
    _ number: Int32, _ code: CountryCode, without group: ToponymGroup, _ cache: SenseCache
  ) -> Float {
    guard var sum = admin1s[number] else { return 0 }
    for (row, sense) in cache[group.senses].enumerated()
    where sense.admin1 == number && sense.placeClass != .country {
      sum -= group.weight * group.probabilities[row]
    }
    return max(0, sum) / (max(0, total - group.weight) + 1)
  }

  func isNamed(country code: CountryCode, by group: Int) -> Bool {
    namedCountries[code].map { $0 != group } ?? false
  }

  func isNamed(admin1 number: Int32, by group: Int) -> Bool {
    namedAdmin1s[number].map { $0 != group } ?? false
  }
}
