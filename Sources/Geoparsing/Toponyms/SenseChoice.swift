import SimpleFeatures

/// Chooses among the senses of all names of a document together.
///
/// In each round every name is weighed by its own words and by where the others were in the round before.
/// Only the weightiest others are looked at, so that the cost stays linear in the length of the text. Confined to one
/// thread; the senses of one document are chosen by one.
final class SenseChoice {
  let cache: SenseCache
  let weights: [Float]
  @exclusivity(unchecked) var own: OwnFeatures
  @exclusivity(unchecked) private(set) var groups: [ToponymGroup] = []
  /// For each sense of each group its probability.
  @exclusivity(unchecked) private(set) var probabilities: [Float] = []
  /// For the likeliest sense of each group all features, in the order of ``SenseFeature``.
  @exclusivity(unchecked) private var bestFeatures: [Float] = []
  /// The weight of all other names, for each group.
  @exclusivity(unchecked) private var othersWeights: [Float] = []
  /// The same features for every sense of each group, if they are kept.
  @exclusivity(unchecked) private var allFeatures: [Float] = []
  /// What the senses of each group have by themselves, in log-odds.
  @exclusivity(unchecked) private var bases: [Float] = []
  @exclusivity(unchecked) private var scores: [Float] = []
  /// Whether ``bases`` and ``shares`` are of the groups as they are.
  @exclusivity(unchecked) private var isBegun = false
  @exclusivity(unchecked) private var anchors: [SenseAnchor] = []
  /// The anchors near which the senses of the name that is weighed may lie.
  @exclusivity(unchecked) private var company: [SenseCompany] = []
  @exclusivity(unchecked) private var shares: SenseShares

  /// How many rounds before it is known which names are taken.
  static let roundsBefore = 2
  /// The same when that is known, and most names have been weighed before.
  static let roundsAgain = 1
  /// How many other names are looked at.
  static let anchorLimit = 40
  private static let width = SenseFeature.allCases.count

  init(cache: SenseCache, weights: [Float], home: Sense.Direction?) {
    self.cache = cache
    self.weights = weights
    own = OwnFeatures(gazetteer: cache.gazetteer, home: home)
    shares = SenseShares(cache)
  }

  /// Takes the groups to choose among, each with its earlier group, if it was weighed before.
  func take(_ groups: [ToponymGroup], earlier: [Int?]) {
    var next: [Float] = []
    var rows = 0
    self.groups = groups.indices.map { number in
      var group = groups[number]
      let count = group.senses.count
      group.firstRow = rows
      group.likeliest = -1
      rows += count
      if let known = earlier[number] {
        next += probabilities[self.groups[known].rows]
        group.likeliest = self.groups[known].likeliest
      } else {
        next += repeatElement(0, count: count)
      }
      return group
    }
    probabilities = next
    isBegun = false
  }

  /// Notes what the text says of a group.
  func define(_ group: Int, _ change: (inout ToponymGroup) -> Void) {
    change(&groups[group])
    isBegun = false
  }

  /// Which features are kept for the reasons.
  enum Keeping {
    case none, likeliest, all
  }

  /// Weighs all names in so many rounds; what they were taken for before counts in the first.
  func run(rounds: Int, keeping: Keeping) {
    let isLast = keeping != .none
    bestFeatures = [Float](repeating: 0, count: isLast ? groups.count * Self.width : 0)
    allFeatures =
      keeping == .all ? [Float](repeating: 0, count: probabilities.count * Self.width) : []
    othersWeights = [Float](repeating: 0, count: groups.count)
    scores = probabilities
    cache.withAllSenses { senses in
      if !isBegun {
        shares.number(groups, senses)
        weighBases(senses)
        isBegun = true
      }
      for index in groups.indices where groups[index].likeliest < 0 { takeShares(index, bases) }
      for round in 1...max(1, rounds) {
        findAnchors(senses)
        shares.count(groups, probabilities, senses)
        for index in groups.indices {
          // Where there is no choice, only the reasons are wanted.
          let keepsFeatures = isLast && round == rounds
          guard keepsFeatures || groups[index].senses.count > 1 else { continue }
          weigh(index, senses, keepsFeatures: keepsFeatures)
        }
        for index in groups.indices where groups[index].senses.count > 1 {
          takeShares(index, scores)
        }
      }
    }
  }

  // MARK: What came of it

  /// The likeliest sense of a group and its probability; `nil` where the gazetteer has none.
  func likeliest(_ group: Int) -> (sense: Sense, probability: Float)? {
    guard let best = groups[group].best else { return nil }
    return (
      cache[groups[group].senses.lowerBound + Int32(best)],
      probabilities[groups[group].firstRow + best]
    )
  }

  /// How surely a group means the place of its likeliest sense or one beside it: the city of Geneva lies in the canton.
  func probabilityThere(_ group: Int) -> Float {
    guard let (best, probability) = likeliest(group) else { return 0 }
    var sum = probability
    cache.withSenses(groups[group].senses) { senses in
      for row in senses.indices where row != groups[group].likeliest {
        let sense = senses[row]
        guard sense.country == best.country,
          sense.placeClass.isSettlement || sense.placeClass.isDivision,
          best.placeClass.isSettlement || best.placeClass.isDivision,
          sense.direction.chord(to: best.direction) < Self.beside
        else { continue }
        sum += probabilities[groups[group].firstRow + row]
      }
    }
    return min(1, sum)
  }

  /// How near (km) a town and the division of its name are one place to those who read of it.
  private static let beside: Float = 40

  /// The features of the likeliest sense of a group, in the order of ``SenseFeature``.
  func bestFeatures(_ group: Int) -> ArraySlice<Float> {
    bestFeatures[(group * Self.width)..<((group + 1) * Self.width)]
  }

  /// Calls `body` with the number of each feature of the likeliest sense of a group, and what it counted in log-odds.
  @inline(__always)
  func forEachOfBest(_ group: Int, _ body: (Int, Float) -> Void) {
    let first = group * Self.width
    for feature in 0..<Self.width {
      body(feature, bestFeatures[first + feature] * weights[feature])
    }
  }

  /// Whether no other sense of a group has more people than the likeliest, of towns no other town, as far as they are
  /// known.
  func isMostPopulous(_ group: Int) -> Bool {
    guard let (sense, _) = likeliest(group) else { return false }
    return cache.withSenses(groups[group].senses) { senses in
      senses.allSatisfy {
        // The state of Berlin is the city once more.
        $0.logPopulation <= sense.logPopulation
          || sense.placeClass.isSettlement && $0.placeClass.isUpperDivision
      }
    }
  }

  /// How surely the likeliest sense of a group is astray, 0...1: a little-known place far from all else that the
  /// text names is likely not the one that is meant, but one that the gazetteer lacks. So is a great city, where the
  /// text speaks of a village.
  func straying(_ group: Int) -> Double {
    guard let (sense, _) = likeliest(group) else { return 0 }
    let features = bestFeatures(group)
    func value(_ feature: SenseFeature) -> Float {
      features[features.startIndex + feature.rawValue]
    }
    // A crossing on a border is of no country, and far from the middle of each.
    if sense.placeClass == .site, sense.country.rawValue == 0 { return 0 }
    // "the Juba and Jabal Murad districts" are no river, wherever they are.
    if groups[group].statedKind == .district, sense.placeClass == .natural { return 1 }
    guard
      sense.isObscure || groups[group].isVillage && sense.isCity || isUnknownDistrict(group, sense)
        || groups[group].isQuarter && sense.placeClass == .settlement
          && sense.logPopulation < Self.greatCity
    else { return 0 }
    // "Barron Stadium in Rome, Georgia" is in no little Barron far away.
    if sense.isObscure, cache.assumption(of: sense)?.reason == PlaceResolver.siteAssumption,
      value(.near200) < 0.05, value(.inContainer) == 0, value(.nearHome) < 0.1,
      value(.nearCoordinates) < 0.1, othersWeights[group] > 0.6
    {
      return 1
    }
    // "Soum province" is no village of that name in another country, nor "Bakwa district" a town of another continent.
    let isOtherKind =
      isOfDistrict(group) && sense.placeClass == .settlement
      && (sense.logPopulation < 4
        || sense.logPopulation < Self.knownSeat && value(.near1000) < 0.05
          && isOtherCountryNamed(than: sense))
    // Nor does anybody write of a quarter without its town.
    let isSite = sense.placeClass == .site || sense.placeClass == .quarter
    // "the Salam neighborhood" is no town of that name on another sea.
    if groups[group].isQuarter, sense.placeClass == .settlement, value(.near200) < 0.05,
      value(.countryNamed) == 0, value(.inContainer) == 0, value(.inDefinition) == 0,
      value(.nearHome) < 0.1, value(.nearCoordinates) < 0.1, value(.publisherCountry) == 0,
      othersWeights[group] > 0.6, isAloneInCountry(group)
    {
      return 1
    }
    guard value(.countryShare) < 0.1,
      isSite || isOtherKind ? value(.near200) < 0.05 : value(.near1000) < 0.12,
      value(.countryNamed) == 0,
      value(.inContainer) == 0, value(.inDefinition) == 0, value(.atStatedOffset) == 0,
      value(.nearHome) < 0.1,
      value(.nearCoordinates) < 0.1, value(.publisherCountry) == 0
    else { return 0 }
    // "the US Embassy in Awkar, north of Beirut" is not that of Baghdad: nobody writes of a building without its town; "the
    // Al-Wahda district" of Nyala is none of Baghdad.
    if isSite {
      return Double(min(1, max(0, othersWeights[group] / 0.6)))
    }
    // A name that is only spelled alike is not taken to the other end of the world from what else is named.
    if value(.spelledOtherwise) > 0 {
      // "Kawlin" is no Collin: English names are not transliterated.
      if Self.spelledOneWay.contains(sense.country) { return 1 }
      return Double(min(1, max(0.4, othersWeights[group] / 0.5)))
    }
    if isOtherKind { return Double(min(1, othersWeights[group] / 0.5)) }
    // One other name is not much to be far from.
    return Double(min(1, max(0, othersWeights[group] - 0.5) / 1.5))
  }

  /// Whether a group is told of as a district, and its likeliest sense is a town that is known as no district's seat.
  func isUnknownDistrict(_ group: Int, _ sense: Sense) -> Bool {
    isOfDistrict(group) && sense.placeClass == .settlement && sense.logPopulation < Self.knownSeat
  }

  /// Whether the text names countries or their divisions, and another than that of a sense.
  private func isOtherCountryNamed(than sense: Sense) -> Bool {
    groups.indices.prefix(Self.nearGroups).contains { number in
      // "Russian forces hit a house in Kupiansk district": whose they are tells of no other land.
      guard let (country, _) = likeliest(number), country.kind != .demonym else { return false }
      return (country.placeClass == .country || country.placeClass == .admin1)
        && country.country != sense.country
    }
  }

  /// Whether the text names nothing in the country of a group's likeliest sense but sites and quarters, and something in
  /// another one.
  func isAloneInCountry(_ group: Int) -> Bool {
    guard let (sense, _) = likeliest(group) else { return false }
    var isElsewhere = false
    for number in groups.indices.prefix(Self.nearGroups) {
      guard let (other, probability) = likeliest(number), probability > 0.5,
        other.placeClass != .site, other.placeClass != .quarter, other.placeClass != .airport,
        !groups[number].isQuarter
      else { continue }
      if other.country == sense.country { return false }
      isElsewhere = isElsewhere || other.kind != .demonym || other.placeClass != .country
    }
    return isElsewhere
  }

  private func isOfDistrict(_ group: Int) -> Bool {
    groups[group].statedKind == .division || groups[group].statedKind == .district
  }

  /// From how many inhabitants on (as a decimal logarithm) a town is known as the seat of its district everywhere.
  private static let knownSeat: Float = 5.2

  /// From how many inhabitants on (as a decimal logarithm) a city is known everywhere.
  private static let greatCity: Float = 5.7

  /// Countries whose names have one spelling in English text.
  private static let spelledOneWay: Set<CountryCode> = Set(
    ["US", "GB", "AU", "CA", "NZ", "IE"].map { CountryCode($0) })

  /// How surely another group that is taken for the same place is astray, of those told of near it.
  func strayingOfNamesake(_ group: Int) -> Double {
    guard let (sense, _) = likeliest(group) else { return 0 }
    var most = 0.0
    for other in max(0, group - Self.nearGroups)..<min(groups.count, group + Self.nearGroups)
    where other != group {
      guard let (known, _) = likeliest(other), known.place == sense.place else { continue }
      most = max(most, straying(other))
    }
    return most
  }

  /// How many groups on each side are looked through: a bound for texts that are all names.
  private static let nearGroups = 100

  /// The features of a sense of a group, if they were kept.
  func features(_ group: Int, sense row: Int) -> ArraySlice<Float> {
    let start = (groups[group].firstRow + row) * Self.width
    return start + Self.width <= allFeatures.count
      ? allFeatures[start..<(start + Self.width)] : []
  }

  // MARK: One round

  /// The probabilities of a group's senses from their log-odds.
  private func takeShares(_ index: Int, _ scores: [Float]) {
    let rows = groups[index].rows
    guard !rows.isEmpty else { return }
    var greatest = scores[rows.lowerBound]
    for row in rows where scores[row] > greatest { greatest = scores[row] }
    var total: Float = 0
    var best = rows.lowerBound
    probabilities.withUnsafeMutableBufferPointer { probabilities in
      for row in rows {
        let below = scores[row] - greatest
        let share: Float =
          below == 0 ? 1 : below < -25 ? 0 : Float(Elementary.exponential(Double(below)))
        probabilities[row] = share
        total += share
      }
      for row in rows {
        probabilities[row] /= total
        if probabilities[row] > probabilities[best] { best = row }
      }
    }
    groups[index].likeliest = best - rows.lowerBound
  }

  /// The log-odds of all senses by themselves.
  private func weighBases(_ senses: UnsafeBufferPointer<Sense>) {
    bases = [Float](repeating: 0, count: probabilities.count)
    let (own, weights) = (self.own, self.weights)
    for index in groups.indices where groups[index].senses.count > 1 {
      let namesakes = OwnFeatures.Namesakes(groups[index].senses, of: senses)
      let said = OwnFeatures.Said(groups[index])
      for row in 0..<groups[index].senses.count {
        var sum: Float = 0
        own.forEach(
          of: senses[Int(groups[index].senses.lowerBound) + row], said: said, namesakes: namesakes
        ) { sum += weights[$0.rawValue] * $1 }
        bases[groups[index].firstRow + row] = sum
      }
    }
  }

  /// The log-odds of the senses of a name among the others.
  private func weigh(
    _ index: Int, _ senses: UnsafeBufferPointer<Sense>, keepsFeatures: Bool
  ) {
    let (first, firstSense) = (groups[index].firstRow, Int(groups[index].senses.lowerBound))
    let count = groups[index].senses.count
    let rows = first..<(first + count)
    shares.leaveOut(
      rows, weight: groups[index].weight, probabilities, senses, from: firstSense)
    defer { shares.putBack(rows) }
    gatherCompany(of: index)
    let surroundings = surroundings(of: index)
    let (company, weights) = (self.company, self.weights)
    scores.withUnsafeMutableBufferPointer { scores in
      for row in 0..<count {
        var sum = bases[first + row]
        contextFeatures(index, row, senses[firstSense + row], surroundings, company) {
          sum += weights[$0.rawValue] * $1
        }
        scores[first + row] = sum
      }
    }
    guard keepsFeatures, count > 0 else { return }
    othersWeights[index] = shares.othersWeight
    var best = 0
    for row in 1..<max(1, count) where scores[first + best] < scores[first + row] { best = row }
    let namesakes = OwnFeatures.Namesakes(groups[index].senses, of: senses)
    for row in 0..<count where row == best || !allFeatures.isEmpty {
      keepFeatures(
        index, row, senses[firstSense + row], surroundings, namesakes, isBest: row == best)
    }
  }

  private func keepFeatures(
    _ index: Int, _ row: Int, _ sense: Sense, _ surroundings: Surroundings,
    _ namesakes: OwnFeatures.Namesakes,
    isBest: Bool
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.width) { features in
      features.initialize(repeating: 0)
      own.forEach(
        of: sense, said: OwnFeatures.Said(groups[index]), namesakes: namesakes
      ) { features[$0.rawValue] = $1 }
      contextFeatures(index, row, sense, surroundings, company) { features[$0.rawValue] = $1 }
      if isBest {
        bestFeatures.withUnsafeMutableBufferPointer { best in
          for feature in 0..<Self.width { best[index * Self.width + feature] = features[feature] }
        }
      }
      guard !allFeatures.isEmpty else { return }
      let first = (groups[index].firstRow + row) * Self.width
      for (feature, value) in features.enumerated() { allFeatures[first + feature] = value }
    }
  }

  // MARK: What follows from the other names

  private func findAnchors(_ senses: UnsafeBufferPointer<Sense>) {
    anchors.removeAll(keepingCapacity: true)
    for number in groups.indices where groups[number].likeliest >= 0 {
      let best = groups[number].likeliest
      let sense = senses[Int(groups[number].senses.lowerBound) + best]
      // A country has no place near which others lie.
      guard sense.placeClass != .country, sense.placeClass != .continent else { continue }
      anchors.append(
        SenseAnchor(
          group: Int32(number), senses: groups[number].senses,
          token: Int32(groups[number].tokens.lowerBound),
          direction: sense.direction,
          weight: groups[number].weight * probabilities[groups[number].firstRow + best],
          isPoint: sense.placeClass != .admin1))
    }
    if anchors.count > Self.anchorLimit {
      anchors.sort { ($1.weight, $0.group) < ($0.weight, $1.group) }
      anchors.removeLast(anchors.count - Self.anchorLimit)
    }
  }

  private func gatherCompany(of index: Int) {
    company.removeAll(keepingCapacity: true)
    let place = Int32(groups[index].tokens.lowerBound)
    // Another place of the same name is no company.
    let own = groups[index].senses
    for anchor in anchors where anchor.group != Int32(index) && anchor.senses != own {
      company.append(SenseCompany(anchor, isClose: abs(anchor.token - place) <= 25))
    }
  }

  /// What stands around one name, the same for all its senses.
  private struct Surroundings {
    var equals: (countries: Float, admin1s: Float)
    /// The only country named in which a sense lies.
    var onlyCountry: CountryCode?
    /// How many people (as a decimal logarithm) a city there has that is meant for that.
    var secondRank: ClosedRange<Float>?
    /// What the text says of where it is; nothing of most names.
    var told: Told?
  }

  /// What the text says of where a name is.
  private final class Told {
    /// What is named behind it, unless that is no container of it.
    let containers: [Int]
    /// How surely each sense lies in them, where the name stands nowhere else; nothing for other names.
    let containments: [Float]
    /// The greatest of these.
    let greatestContainment: Float
    let contents: [Int]
    let definedIn: [Int]
    let offset: StatedOffset?

    init(_ group: ToponymGroup, containers: [Int], containments: [Float]) {
      self.containers = containers
      self.containments = containments
      greatestContainment = containments.max() ?? 0
      contents = group.contents
      definedIn = group.definedIn
      offset = group.offset
    }
  }

  private func surroundings(of index: Int) -> Surroundings {
    let equals = equals(of: index)
    var surroundings = Surroundings(equals: equals, onlyCountry: onlyCountryNamed(index))
    if let country = surroundings.onlyCountry {
      surroundings.secondRank = secondRank(index, in: country)
    }
    guard groups[index].isTold else { return surroundings }
    let containers = isList(index) ? [] : groups[index].containers
    var containments: [Float] = []
    // "Dover in England", after which the town of the text is named, is another occurrence of its name.
    if groups[index].isContained, !containers.isEmpty {
      let shares = containers.map { holding($0, any: index) }
      containments = cache.withSenses(groups[index].senses) { senses in
        senses.map {
          containment(
            of: $0, in: containers, shares: shares,
            isDistrict: groups[index].statedKind == .district)
        }
      }
    }
    surroundings.told = Told(
      groups[index], containers: containers, containments: containments)
    return surroundings
  }

  /// The country of the senses of a group that others name, if it is only one.
  private func onlyCountryNamed(_ index: Int) -> CountryCode? {
    cache.withSenses(groups[index].senses) { senses in
      var only: CountryCode?
      for (row, sense) in senses.enumerated()
      where sense.country != only
        && shares.country(ofSense: groups[index].firstRow + row, in: index).isNamed
      {
        guard only == nil else { return nil }
        only = sense.country
      }
      return only
    }
  }

  /// How many people (as decimal logarithms) a city of a country has that is meant where only that country is named: fewer
  /// than the greatest of its name, which lies elsewhere, and at least a tenth of them. "American tourists were stabbed in
  /// Alexandria" is no word on the town in Virginia.
  private func secondRank(_ index: Int, in country: CountryCode) -> ClosedRange<Float>? {
    let greatest = cache.withSenses(groups[index].senses) { senses in
      senses.reduce(Float(0)) {
        $1.placeClass.isSettlement && $1.country != country ? max($0, $1.logPopulation) : $0
      }
    }
    let least = max(Self.cityOfCountry, greatest - 1)
    return least <= greatest ? least...greatest : nil
  }

  /// From how many inhabitants on (as a decimal logarithm) a city is meant without more words in a text on its country.
  private static let cityOfCountry: Float = 5

  /// How surely what is named behind a name is a country or first-order division that holds any place of that name.
  private func holding(_ container: Int, any inner: Int) -> Float {
    var sum: Float = 0
    cache.withSenses(groups[container].senses) { outers in
      cache.withSenses(groups[inner].senses) { inners in
        for row in outers.indices
        where outers[row].kind != .demonym && outers[row].placeClass.isUpperDivision {
          if inners.contains(where: {
            $0.country == outers[row].country && outers[row].holds($0)
          }) {
            sum += probabilities[groups[container].firstRow + row]
          }
        }
      }
    }
    return sum
  }

  @inline(__always)
  private func contextFeatures(
    _ index: Int, _ row: Int, _ sense: Sense, _ surroundings: Surroundings,
    _ company: [SenseCompany], _ set: (SenseFeature, Float) -> Void
  ) {
    let nearness = SenseCompany.nearness(of: sense.direction, to: company)
    if nearness[2] > 0 {
      set(.near50, nearness[0])
      set(.near200, nearness[1])
      set(.near1000, nearness[2])
      set(.close50, nearness[4])
      set(.close200, nearness[5])
    }
    let country = shares.country(ofSense: groups[index].firstRow + row, in: index)
    let division = shares.admin1(ofSense: groups[index].firstRow + row, in: index)
    set(.countryShare, country.share)
    set(.admin1Share, division.share)
    if sense.placeClass == .admin1, division.share > 0.2 { set(.enclosesNamed, 1) }
    if country.isNamed {
      set(.countryNamed, 1)
      if sense.country == surroundings.onlyCountry,
        surroundings.secondRank?.contains(sense.logPopulation) == true,
        sense.placeClass.isSettlement
      {
        set(.onlyCountryNamed, 1)
      }
    }
    if division.isNamed { set(.admin1Named, 1) }
    if let told = surroundings.told { toldFeatures(index, row, sense, told, set) }
    switch sense.placeClass {
    case .country: set(.amongEquals, logarithm(surroundings.equals.countries))
    case .admin1: set(.amongEquals, logarithm(surroundings.equals.admin1s))
    default: break
    }
  }

  @inline(__always)
  private func toldFeatures(
    _ index: Int, _ row: Int, _ sense: Sense, _ told: Told, _ set: (SenseFeature, Float) -> Void
  ) {
    if !told.containers.isEmpty {
      let containment =
        told.containments.isEmpty
        ? containment(
          of: sense, in: told.containers, isDistrict: groups[index].statedKind == .district)
        : told.containments[row]
      set(.inContainer, containment)
      let less = told.greatestContainment - containment
      if less > 0 { set(.outsideContainer, less) }
    }
    if let offset = told.offset, isAt(offset, sense) { set(.atStatedOffset, 1) }
    if sense.placeClass == .admin1 || sense.placeClass == .country, !told.contents.isEmpty {
      set(.holdsNamed, holding(sense, told.contents))
    }
    if !told.definedIn.isEmpty {
      set(.inDefinition, containment(of: sense, in: told.definedIn, countsPeoples: true))
    }
  }

  /// Whether a sense lies as far, and that way, from another place as the text says.
  func isAt(_ offset: StatedOffset, _ sense: Sense) -> Bool {
    guard
      sense.placeClass.isSettlement || sense.placeClass == .site || sense.placeClass == .airport,
      let (other, _) = likeliest(offset.group), other.place != sense.place
    else { return false }
    if offset.isNear {
      return Double(sense.direction.chord(to: other.direction)) <= StatedOffset.neighbourhood
    }
    let distance = offset.distance.kilometers
    let slack = max(Self.leastSlack, Self.slackShare * distance)
    guard abs(Double(sense.direction.chord(to: other.direction)) - distance) <= slack else {
      return false
    }
    guard let heading = offset.heading else { return true }
    let from = cache.gazetteer.position(Int(other.place))
    let to = cache.gazetteer.position(Int(sense.place))
    let north = to.latitude - from.latitude
    let east = (to.longitude - from.longitude) * Elementary.cos(from.latitude * .pi / 180)
    let along =
      north * Elementary.cos(heading.bearing.radians) + east
      * Elementary.sin(heading.bearing.radians)
    let most = (heading.halfAngle.degrees + Self.headingSlack) * .pi / 180
    return along >= (north * north + east * east).squareRoot() * Elementary.cos(most)
  }

  /// How much farther or nearer than is told a place may lie (km, and as a share of the distance): distances are told by
  /// road, and of one edge or the other.
  private static let leastSlack = 8.0
  private static let slackShare = 0.35
  /// How much more a heading may be off than its words allow (degrees).
  private static let headingSlack = 25.0

  /// "Canada, China", "Kansas, Nevada": a country is not said to lie in what follows it, and a division
  /// only in a country.
  private func isList(_ index: Int) -> Bool {
    guard let first = groups[index].containers.first, let inner = likeliest(index)?.sense,
      let outer = likeliest(first)?.sense
    else { return false }
    // "Washington, D.C."
    if cache.withSenses(
      groups[index].senses, { $0.contains { $0.place == outer.place && outer.holds($0) } })
    {
      return false
    }
    switch inner.placeClass {
    // But "Lebanon, Pennsylvania" is a town.
    case .country, .continent: return outer.placeClass != .admin1
    case .admin1, .region: return outer.placeClass != .country && !hasKnownTown(index, in: outer)
    default:
      // "Brixton, London" and "Mayo district, Pattani", but not "Boston, Newark".
      return groups[index].statedKind != .district && !groups[index].isSaidToBeIn
        && outer.placeClass.isSettlement
        && (outer.logPopulation < 5.3 || outer.logPopulation <= inner.logPopulation)
    }
  }

  /// Whether a town of a name, and no small one, lies in a division named behind it: "Victoria, British Columbia".
  private func hasKnownTown(_ index: Int, in division: Sense) -> Bool {
    guard groups[index].isContained, division.placeClass == .admin1 else { return false }
    return cache.withSenses(groups[index].senses) { senses in
      senses.contains {
        $0.kind == .primary && $0.isKnown > 0.8 && division.holds($0)
          && $0.country == division.country
      }
    }
  }

  /// How surely the names around one are countries, and first-order divisions.
  private func equals(of index: Int) -> (countries: Float, admin1s: Float) {
    var sums: (countries: Float, admin1s: Float) = (0, 0)
    let place = groups[index].tokens.lowerBound
    // Groups stand in the order of their first tokens, so that the neighbors in the text are near.
    for other in max(0, index - 12)..<min(groups.count, index + 13) where other != index {
      guard abs(groups[other].tokens.lowerBound - place) <= 25,
        let (sense, probability) = likeliest(other), sense.kind != .demonym
      else { continue }
      if sense.placeClass == .country { sums.countries += probability }
      if sense.placeClass == .admin1 { sums.admin1s += probability }
    }
    return sums
  }

  private func logarithm(_ sum: Float) -> Float {
    sum == 0 ? 0 : Float(Elementary.logarithm(1 + Double(sum)))
  }

  /// How surely a division holds one of the towns named right before it.
  private func holding(_ division: Sense, _ contents: [Int]) -> Float {
    var greatest: Float = 0
    for inner in contents {
      guard let (town, probability) = likeliest(inner), town.placeClass.isSettlement,
        town.country == division.country,
        division.placeClass == .country || town.admin1 == division.admin1
      else { continue }
      greatest = max(greatest, probability)
    }
    return greatest
  }

  /// How surely a sense lies in one of the places named behind it.
  ///
  /// With `countsPeoples` the people of a country are that: "the Lebanese city of". With `shares`, how surely each of
  /// those places holds any of the name, a place that is known is believed: "Savannah, in Georgia" is in the state, for
  /// no Savannah is in the country.
  func containment(
    of sense: Sense, in containers: [Int], shares: [Float] = [], countsPeoples: Bool = false,
    isDistrict: Bool = false
  ) -> Float {
    var greatest: Float = 0
    for (number, container) in containers.enumerated() {
      let first = groups[container].firstRow
      var sum: Float = 0
      var likelihood: Float = 0
      cache.withSenses(groups[container].senses) { outers in
        for row in outers.indices where outers[row].country == sense.country {
          let outer = outers[row]
          // Every sense of the container counts a little: its own choice may wait for this one.
          if outer.kind != .demonym || countsPeoples && outer.placeClass == .country,
            outer.holds(sense) || isDistrict && outer.isCapital(ofDivisionWith: sense)
          {
            sum += 0.1 + 0.9 * probabilities[first + row]
            if outer.placeClass.isUpperDivision { likelihood += probabilities[first + row] }
          }
        }
      }
      if !shares.isEmpty, shares[number] > 0, likelihood > 0, sense.isKnown > 0 {
        let believed = likelihood / shares[number]
        sum += max(0, believed - sum) * sense.isKnown
      }
      greatest = max(greatest, min(1, sum))
    }
    return greatest
  }
}
