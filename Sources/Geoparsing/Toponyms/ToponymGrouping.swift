/// Puts the occurrences of one name that mean one place together.
struct ToponymGrouping {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let candidates: [SpanCandidate]
  let cache: SenseCache
  let resolver: PlaceResolver
  /// In the order of their first tokens.
  var groups: [ToponymGroup] = []
  /// What the members of each group have in common.
  private(set) var keys: [UInt64] = []
  /// The numbers of the groups by their keys.
  private(set) var numbers = HashKeyed<Int32>(filler: -1)
  /// The group of each taken candidate; -1 for none.
  private(set) var groupOf: [Int32] = []
  /// For each token the taken candidate that begins with it; -1 for none.
  private(set) var starts: [Int32] = []

  init(
    text: UnsafeBufferPointer<UInt8>, tokens: [Token], candidates: [SpanCandidate],
    cache: SenseCache, resolver: PlaceResolver
  ) {
    self.text = text
    self.tokens = tokens
    self.candidates = candidates
    self.cache = cache
    self.resolver = resolver
  }

  mutating func run() {
    groupOf = [Int32](repeating: -1, count: candidates.count)
    // Two more than there are: what follows a comma may be the end.
    starts = [Int32](repeating: -1, count: tokens.count + 2)
    for (index, candidate) in candidates.enumerated() where candidate.isTaken {
      starts[candidate.tokens.lowerBound] = Int32(index)
    }
    let taken = starts.filter { $0 >= 0 }.map { Int($0) }
    groups.reserveCapacity(taken.count)
    keys.reserveCapacity(taken.count)
    let heads = heads(taken)
    for (index, head) in zip(taken, heads) { add(index, head: head) }
    for index in taken { addContainers(index) }
  }

  /// For each name the country with which its sentence begins: "In neighboring Mali, ...".
  private func heads(_ taken: [Int]) -> [CountryCode?] {
    var head: CountryCode?
    var token = 0
    return taken.map { index in
      let candidate = candidates[index]
      while token <= candidate.tokens.lowerBound {
        // A bracket begins a sentence of its own, and does not end this one.
        if tokens[token].has(.startsLine) || token > 0 && tokens[token - 1].has(.endsSentence) {
          head = nil
        }
        token += 1
      }
      if let country = country(atHead: candidate) {
        head = country
        return nil
      }
      return head
    }
  }

  /// The country that a candidate is, if it stands behind "In" at the beginning of its sentence.
  private func country(atHead candidate: SpanCandidate) -> CountryCode? {
    let first = candidate.tokens.lowerBound
    guard candidate.evidence.contains(.country), first > 0 else { return nil }
    var start = first - 1
    while start > 0, first - start < 4, !tokens[start].has(.startsSentence) { start -= 1 }
    guard tokens[start].has(.startsSentence), tokens[start].hash == Self.in else { return nil }
    return cache.withSenses(candidate.senses) { senses in
      senses.first { $0.placeClass == .country && $0.kind != .demonym }?.country
    }
  }

  private mutating func add(_ index: Int, head: CountryCode?) {
    let candidate = candidates[index]
    var key = candidate.key
    let container = start(afterComma(candidate))
    if let container {
      key = key &* 31 &+ candidates[container].key
    }
    // "طرابلس اللبنانية وطرابلس الليبية", "the Lebanese city of Tripoli"
    if let people = epithet(of: candidate) ?? arabicEpithet(of: candidate) {
      key = key &* 61 &+ candidates[people].key
    }
    let kind = statedKind(candidate)
    if let kind { key = key &* 37 &+ UInt64(bitPattern: Int64(kind.number + 1)) }
    let reach = statedReach(candidate)
    if let reach { key = key &* 53 &+ reach.rawValue }
    let isOfSide = isOfSide(candidate)
    if isOfSide { key = key &* 41 &+ 1 }
    let river = riverSenses(of: candidate)
    if river != nil { key = key &* 47 &+ 1 }
    // "In Cuba, Santiago was flooded. In Chile, Santiago was dry."
    if let head, container == nil, hasTown(candidate, in: head) {
      key = key &* 43 &+ UInt64(head.rawValue)
    }
    // "Savannah, Georgia, is hot. Georgia's president met Putin in Tbilisi."
    if let town = townBefore(candidate) { key = key &* 59 &+ candidates[town].key &+ 1 }
    let probability =
      candidate.origin == .given ? 1 : Float(candidate.probability)
    if let known = numbers[key].map({ Int($0) }) {
      groups[known].weight = min(4, groups[known].weight + probability / 2)
      if groups[known].headCountry == nil { groups[known].headCountry = head }
      groupOf[index] = Int32(known)
      return
    }
    numbers[key] = Int32(groups.count)
    keys.append(key)
    groupOf[index] = Int32(groups.count)
    var group = ToponymGroup(
      senses: river ?? senses(of: candidate), tokens: candidate.tokens,
      weight: probability,
      statedKind: kind, isOfSide: isOfSide)
    if group.senses.isEmpty, let part = NamePart.find(in: candidate, tokens, text, cache) {
      group.senses = part.senses
      group.part = part.tokens
      group.weight *= 0.3
    }
    group.statedReach = reach
    group.isVillage = isVillage(candidate)
    group.isQuarter = isQuarter(candidate)
    group.headCountry = head
    group.isContained = container != nil
    groups.append(group)
  }

  /// The town before a name and a comma, where that is the name of a country and of a state elsewhere: which of them holds
  /// the town says nothing of the name behind another town, or alone.
  private func townBefore(_ candidate: SpanCandidate) -> Int? {
    let first = candidate.tokens.lowerBound
    guard first > 1, candidate.evidence.contains(.country), tokens[first - 1].has(.comma),
      !tokens[first].has(.startsLine), isCountryAndDivision(candidate)
    else { return nil }
    return (max(0, first - 5)..<(first - 1)).lazy.compactMap { start($0) }
      .first { candidates[$0].tokens.upperBound == first - 1 }
  }

  private func isCountryAndDivision(_ candidate: SpanCandidate) -> Bool {
    cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .country }
        && senses.contains { $0.placeClass == .admin1 && $0.kind != .demonym }
    }
  }

  private func hasTown(_ candidate: SpanCandidate, in country: CountryCode) -> Bool {
    cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.country == country && $0.placeClass.isSettlement && $0.kind != .demonym }
    }
  }

  private func isVillage(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    return first > 1 && tokens[first - 1].isOne(of: .of)
      && Self.villages.contains(tokens[first - 2].hash)
      || next < tokens.count && Self.villages.contains(tokens[next].hash)
        && !tokens[next].has(.startsLine)
  }

  private static let villages = HashSet(words: "village hamlet")

  private func senses(of candidate: SpanCandidate) -> Range<Int32> {
    if !candidate.senses.isEmpty { return candidate.senses }
    // Francis Street is not in Francis.
    if candidate.evidence.contains(.endsWithRoad) { return 0..<0 }
    let finder = CandidateFinder(text: text, tokens: tokens, cache: cache)
    if let district = localDistrict(candidate, finder) { return district }
    return cache.senses(
      likelyOf: finder.bytes(candidate.tokens), resolver: resolver,
      isContained: isContained(candidate))
  }

  /// Whether a division or country is named behind a name, a comma or an "in".
  private func isContained(_ candidate: SpanCandidate) -> Bool {
    let end = candidate.tokens.upperBound
    let container = start(afterComma(candidate)) ?? start(behindIn(end, behindKind(end)))
    return container.map { isDivision($0) } == true
  }

  /// "Beni Territory": the district around the town, where the country calls its districts so, and no division of another
  /// country.
  private func localDistrict(
    _ candidate: SpanCandidate, _ finder: CandidateFinder
  ) -> Range<Int32>? {
    guard candidate.tokens.count > 1,
      let countries = Self.localDistricts[tokens[candidate.tokens.upperBound - 1].hash]
    else { return nil }
    let seat = finder.bytes(candidate.tokens.dropLast())
    let isSeat = cache[cache.senses(of: seat)].contains {
      $0.kind == .primary && $0.placeClass.isSettlement && countries.contains($0.country)
    }
    guard isSeat else { return nil }
    return (Array(seat) + Array(" district".utf8)).withUnsafeBufferPointer {
      cache.senses(likelyOf: $0, resolver: resolver)
    }
  }

  /// The senses of a river, where the words before a name speak of one: "the river Niger" is not the country, and "west
  /// of the Dnipro" not the town; none where the river is not known, `nil` for others.
  private func riverSenses(of candidate: SpanCandidate) -> Range<Int32>? {
    let first = candidate.tokens.lowerBound
    guard first > 0, !tokens[first].has(.startsLine), !tokens[first - 1].has(.endsSentence) else {
      return nil
    }
    let finder = CandidateFinder(text: text, tokens: tokens, cache: cache)
    let isCalledRiver = tokens[first - 1].hash == Self.river && !tokens[first - 1].has(.capitalized)
    if isCalledRiver {
      let senses = cache.senses(of: finder.bytes(first - 1..<candidate.tokens.upperBound))
      if !senses.isEmpty { return senses }
    }
    guard isCalledRiver || isBesideRiver(candidate) else { return nil }
    let name = Array(finder.bytes(candidate.tokens)) + Array(" River".utf8)
    let senses = name.withUnsafeBufferPointer { cache.senses(of: $0) }
    let isNatural = cache.withSenses(senses) { $0.contains { $0.placeClass == .natural } }
    return isNatural ? senses : isCalledRiver ? 0..<0 : nil
  }

  /// Whether a name with an article and nothing behind it stands where a river does: "crossed the Dnipro,", "on the banks
  /// of the Niger near". A country has an article, too: "in the Congo".
  private func isBesideRiver(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    guard first > 1, tokens[first - 1].isOne(of: .article), !tokens[first - 1].has(.capitalized),
      !candidate.evidence.contains(.demonym)
    else { return false }
    if next < tokens.count, tokens[next].has(.word), !tokens[next].has(.startsLine) {
      guard !tokens[next].has(.possessive), !tokens[next].has(.hyphenated),
        tokens[next].isOne(of: [.locative, .directional, .preposition, .conjunction, .article])
      else { return false }
    }
    let before = tokens[first - 2]
    if Self.acrossRivers.contains(before.hash) { return true }
    if before.isOne(of: .of), first > 2 {
      return Self.besideRivers.contains(tokens[first - 3].hash)
    }
    return !candidate.evidence.contains(.country)
      && before.isOne(of: [.locative, .directional, .preposition])
  }

  private static let river = WordHash.of("river")
  private static let acrossRivers = HashSet(
    words: "across along over cross crossed crosses crossing swam forded bridging")
  private static let besideRivers = HashSet(
    words:
      "bank banks shore shores bend bends waters mouth north south east west northeast northwest "
      + "southeast southwest side")

  private func isOfSide(_ candidate: SpanCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard first > 0, !tokens[first].has(.startsLine) else { return false }
    if Self.sides.contains(tokens[first - 1].hash) { return true }
    // "in the south of Gaza"
    return first > 3 && tokens[first - 1].isOne(of: .of) && tokens[first - 3].isOne(of: .article)
      && Self.points.contains(tokens[first - 2].hash)
  }

  private static let points = HashSet(
    words: "north south east west northeast northwest southeast southwest")

  private static let sides = HashSet(
    words: "northern southern eastern western northeastern northwestern southeastern southwestern "
      + "north-eastern north-western south-eastern south-western rural central")

  /// The kind that the words beside a name say: "the city of X", "X province".
  private func statedKind(_ candidate: SpanCandidate) -> PlaceKind? {
    let first = candidate.tokens.lowerBound
    let next = candidate.tokens.upperBound
    let isFollowed =
      next < tokens.count && !tokens[next].has(.startsLine) && !tokens[next].has(.hyphenated)
    // "the department of Arauca"
    if first > 1, tokens[first - 1].isOne(of: .of), !tokens[first - 2].has(.capitalized),
      isLocalDivision(candidate, tokens[first - 2])
    {
      return .division
    }
    // "a city of Donetsk province" says of another that it is a city.
    if first > 1, tokens[first - 1].isOne(of: .of), tokens[first - 2].isOne(of: .kindOfPlace),
      !(first > 2 && Self.articles.contains(tokens[first - 3].hash)),
      !isFollowed || KindWords.kind(tokens[next].hash) != .division
    {
      return KindWords.kind(tokens[first - 2].hash)
    }
    if let kind = kindOfListBefore(candidate) { return kind }
    // "قضاء بلد"
    if first > 0, tokens[first - 1].has(.uncased), !tokens[first].has(.startsLine),
      Self.arabicDistricts.contains(tokens[first - 1].hash)
    {
      return .district
    }
    if isCountryside(candidate), hasDivision(candidate) { return .division }
    if isGoverned(candidate) { return .division }
    if isLed(candidate) { return .country }
    if isDateline(candidate) || isCityByCode(candidate) { return .settlement }
    guard isFollowed else { return nil }
    // "the Colombian department of Arauca": whose the division is, and not its name.
    if candidate.evidence.contains(.demonym), next + 1 < tokens.count,
      tokens[next + 1].isOne(of: .of)
    {
      return nil
    }
    if isLocalDistrict(candidate, tokens[next]) { return .district }
    if isLocalDivision(candidate, tokens[next]) { return .division }
    return KindWords.behind(next, in: tokens)?.kind
      ?? kindOfList(from: next).flatMap { kindOfMany(candidate, tokens[$0]) }
  }

  /// What the word before a list of names says of each: "the provinces of Herat, Ghazni and Kandahar".
  private func kindOfListBefore(_ candidate: SpanCandidate) -> PlaceKind? {
    var index = candidate.tokens.lowerBound - 1
    let least = max(1, index - Self.listReach)
    while index > least, !tokens[index + 1].has(.startsLine), !tokens[index].has(.endsSentence) {
      let token = tokens[index]
      if token.isOne(of: .of) {
        return kindOfMany(candidate, tokens[index - 1])
      }
      guard token.has(.comma) || token.has(.capitalized) || Self.joiners.contains(token.hash)
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// What a word in the plural says of a name of the list beside it.
  private func kindOfMany(_ candidate: SpanCandidate, _ word: Token) -> PlaceKind? {
    if isLocalDistrict(candidate, word) { return .district }
    return isLocalDivision(candidate, word) ? .division : KindWords.kindOfMany(word.hash)
  }

  /// How many tokens before a name of a list the word may stand that says what they all are.
  private static let listReach = 24

  /// Whether a word means a district in a country of one of the places of the name: a township in Myanmar, a division in
  /// Pakistan.
  private func isLocalDistrict(_ candidate: SpanCandidate, _ word: Token) -> Bool {
    guard let countries = Self.localDistricts[word.hash] else { return false }
    return isPlace(candidate, in: countries)
  }

  /// Whether a word means a first-order division in a country where one has the name: a department in Colombia, a county in
  /// Kenya.
  private func isLocalDivision(_ candidate: SpanCandidate, _ word: Token) -> Bool {
    guard let countries = Self.localDivisions[word.hash] else { return false }
    return cache.withSenses(candidate.senses) { senses in
      senses.contains {
        $0.placeClass == .admin1 && countries.contains($0.country) && $0.kind != .demonym
      }
    }
  }

  private func isPlace(_ candidate: SpanCandidate, in countries: [CountryCode]) -> Bool {
    cache.withSenses(candidate.senses) { senses in
      senses.contains { countries.contains($0.country) && $0.kind != .demonym }
    }
  }

  private static let localDistricts: [UInt64: [CountryCode]] = [
    WordHash.of("township"): [CountryCode("MM")], WordHash.of("townships"): [CountryCode("MM")],
    WordHash.of("territory"): [CountryCode("CD")],
    WordHash.of("division"): ["PK", "BD", "IN"].map { CountryCode($0) },
  ]

  private static let localDivisions: [UInt64: [CountryCode]] = {
    let departments = ["BJ", "BO", "CG", "CO", "GT", "HN", "HT", "NI", "PE", "PY", "SV", "UY"]
      .map { CountryCode($0) }
    let counties = ["EE", "HR", "HU", "KE", "LR", "NO", "RO", "SE", "TW"].map { CountryCode($0) }
    return [
      WordHash.of("department"): departments, WordHash.of("departments"): departments,
      WordHash.of("county"): counties, WordHash.of("counties"): counties,
    ]
  }()

  /// How far around a place the words beside its name mean.
  private func statedReach(_ candidate: SpanCandidate) -> StatedReach? {
    if isCountryside(candidate) { return .surroundings }
    let next = candidate.tokens.upperBound
    guard next < tokens.count, !tokens[next].has(.startsLine), !tokens[next].has(.hyphenated) else {
      return nil
    }
    return StatedReach.behind(tokens[next])
  }

  /// "the countryside of Raqqa", "rural Aleppo", "Hama's northern countryside"
  private func isCountryside(_ candidate: SpanCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    if first > 0, !tokens[first].has(.startsLine) {
      if tokens[first - 1].hash == Self.rural { return true }
      if first > 1, tokens[first - 1].isOne(of: .of),
        StatedReach.isCountryside(tokens[first - 2])
      {
        return true
      }
    }
    var next = candidate.tokens.upperBound
    if next < tokens.count, tokens[next].has(.possessive) {
      next += 1
      while next < tokens.count, tokens[next].isOne(of: .direction) { next += 1 }
    }
    return next < tokens.count && !tokens[next].has(.startsLine)
      && StatedReach.isCountryside(tokens[next])
  }

  private static let rural = WordHash.of("rural")

  private func hasDivision(_ candidate: SpanCandidate) -> Bool {
    cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .admin1 && $0.kind != .demonym }
        && !senses.contains { $0.placeClass == .country }
    }
  }

  /// "NEW YORK (AP)": news is sent from the town, not from the state of its name.
  private func isDateline(_ candidate: SpanCandidate) -> Bool {
    guard candidate.evidence.contains(.dateline), tokens[candidate.tokens.lowerBound].has(.capitals)
    else { return false }
    return cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .admin1 } && !senses.contains { $0.placeClass == .country }
    }
  }

  /// "Riots hit LA": the city, and not the state of the code, which is written behind a town.
  private func isCityByCode(_ candidate: SpanCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, tokens[first].has(.capitals),
      tokens[first].end - tokens[first].start == 2, !candidate.evidence.contains(.abbreviatedState),
      first == 0 || !tokens[first - 1].has(.comma)
    else { return false }
    return cache[candidate.senses].contains { $0.placeClass.isSettlement && $0.logPopulation >= 6 }
  }

  /// "Georgia Governor Brian Kemp", "the governor of Georgia": a state, and not the country of its name.
  private func isGoverned(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    let isBefore =
      next < tokens.count && !tokens[next].has(.startsLine)
      && Self.governors.contains(tokens[next].hash)
    let isBehind =
      first > 1 && (tokens[first - 1].isOne(of: .of) || tokens[first - 1].hash == Self.from)
      && Self.governors.contains(tokens[first - 2].hash)
      && !(next < tokens.count && tokens[next].has(.possessive))
    guard isBefore || isBehind else { return false }
    return isCountryAndDivision(candidate)
  }

  /// "the prime minister of Niger", "the ambassador to Georgia": a country, and not the state of its name.
  private func isLed(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    let isBehind =
      first > 1 && (tokens[first - 1].isOne(of: .of) || tokens[first - 1].hash == Self.to)
      && Self.leaders.contains(tokens[first - 2].hash)
    // "Georgia's president", "Georgia's prime minister", "Georgia's ruling party"
    let isBefore =
      next + 2 < tokens.count && tokens[next].has(.possessive)
      && (Self.ofCountries.contains(tokens[next + 1].hash)
        || Self.beforeOfCountries.contains(tokens[next + 1].hash)
          && Self.ofCountries.contains(tokens[next + 2].hash))
    guard isBehind || isBefore else { return false }
    return isCountryAndDivision(candidate)
  }

  /// What countries have, and their states have not.
  private static let ofCountries = HashSet(
    words: "president premier minister ministry parliament army military ambassador embassy junta "
      + "soldiers troops navy independence border borders")
  private static let beforeOfCountries = HashSet(
    words: "prime foreign defence defense interior armed breakaway pro-russian new former")
  private static let leaders = HashSet(words: "president minister premier ambassador embassy junta")
  private static let to = WordHash.of("to")

  private static let governors = HashSet(
    words:
      "governor gov governors legislature statehouse gubernatorial senator senators congressman "
      + "congresswoman")
  private static let from = WordHash.of("from")

  /// The word behind a list of names that says what each of them is: the list goes on with commas and one "and".
  private func kindOfList(from next: Int) -> Int? {
    var index = next
    var names = 0
    while index < min(tokens.count, next + 24), !tokens[index].has(.startsLine) {
      let token = tokens[index]
      if token.has(.comma) || Self.joiners.contains(token.hash) {
        index += 1
        continue
      }
      if KindWords.kindOfMany(token.hash) != nil { return names > 0 ? index : nil }
      guard token.has(.capitalized) else { return nil }
      names += 1
      index += 1
    }
    return nil
  }

  private static let arabicDistricts = HashSet(words: "قضاء ناحية")
  static let joiners = HashSet(words: "and")
  private static let articles = HashSet(words: "a an")
}
