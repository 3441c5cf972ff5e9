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
    let kind = statedKind(candidate)
    if let kind { key = key &* 37 &+ UInt64(bitPattern: Int64(kind.number + 1)) }
    let isOfSide = isOfSide(candidate)
    if isOfSide { key = key &* 41 &+ 1 }
    if isRiver(candidate) { key = key &* 47 &+ 1 }
    // "In Cuba, Santiago was flooded. In Chile, Santiago was dry."
    if let head, container == nil, hasTown(candidate, in: head) {
      key = key &* 43 &+ UInt64(head.rawValue)
    }
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
      senses: senses(of: candidate), tokens: candidate.tokens, weight: probability,
      statedKind: kind, isOfSide: isOfSide)
    if group.senses.isEmpty, let part = NamePart.find(in: candidate, tokens, text, cache) {
      group.senses = part.senses
      group.part = part.tokens
      group.weight *= 0.3
    }
    group.isVillage = isVillage(candidate)
    group.isQuarter = isQuarter(candidate)
    group.headCountry = head
    group.isContained = container != nil
    groups.append(group)
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
    if isRiver(candidate) {
      let finder = CandidateFinder(text: text, tokens: tokens, cache: cache)
      let first = candidate.tokens.lowerBound - 1
      return cache.senses(of: finder.bytes(first..<candidate.tokens.upperBound))
    }
    if !candidate.senses.isEmpty { return candidate.senses }
    // Francis Street is not in Francis.
    if candidate.evidence.contains(.endsWithRoad) { return 0..<0 }
    let bytes = CandidateFinder(text: text, tokens: tokens, cache: cache).bytes(candidate.tokens)
    return cache.senses(likelyOf: bytes, resolver: resolver)
  }

  /// "the river Niger" is not the country, and "the river Dnipro" not the town.
  private func isRiver(_ candidate: SpanCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    return first > 0 && tokens[first - 1].hash == Self.river && !tokens[first - 1].has(.capitalized)
      && !tokens[first].has(.startsLine) && !tokens[first - 1].has(.endsSentence)
  }

  private static let river = WordHash.of("river")

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
    // "a city of Donetsk province" says of another that it is a city.
    if first > 1, tokens[first - 1].isOne(of: .of), tokens[first - 2].isOne(of: .kindOfPlace),
      !(first > 2 && Self.articles.contains(tokens[first - 3].hash)),
      !isFollowed || KindWords.kind(tokens[next].hash) != .division
    {
      return KindWords.kind(tokens[first - 2].hash)
    }
    if isGoverned(candidate) { return .division }
    if isLed(candidate) { return .country }
    if isDateline(candidate) { return .settlement }
    guard isFollowed else { return nil }
    return KindWords.behind(next, in: tokens)?.kind ?? kindOfList(from: next)
  }

  /// "NEW YORK (AP)": news is sent from the town, not from the state of its name.
  private func isDateline(_ candidate: SpanCandidate) -> Bool {
    guard candidate.evidence.contains(.dateline), tokens[candidate.tokens.lowerBound].has(.capitals)
    else { return false }
    return cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .admin1 } && !senses.contains { $0.placeClass == .country }
    }
  }

  /// "Georgia Governor Brian Kemp", "the governor of Georgia": a state, and not the country of its name.
  private func isGoverned(_ candidate: SpanCandidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    let isBefore =
      next < tokens.count && !tokens[next].has(.startsLine)
      && Self.governors.contains(tokens[next].hash)
    let isBehind =
      first > 1 && tokens[first - 1].isOne(of: .of)
      && Self.governors.contains(tokens[first - 2].hash)
      && !(next < tokens.count && tokens[next].has(.possessive))
    guard isBefore || isBehind else { return false }
    return cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .country }
        && senses.contains { $0.placeClass == .admin1 && $0.kind != .demonym }
    }
  }

  /// "the prime minister of Niger", "the ambassador to Georgia": a country, and not the state of its name.
  private func isLed(_ candidate: SpanCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard first > 1, tokens[first - 1].isOne(of: .of) || tokens[first - 1].hash == Self.to,
      Self.leaders.contains(tokens[first - 2].hash)
    else { return false }
    return cache.withSenses(candidate.senses) { senses in
      senses.contains { $0.placeClass == .country }
        && senses.contains { $0.placeClass == .admin1 && $0.kind != .demonym }
    }
  }

  private static let leaders = HashSet(words: "president minister premier ambassador embassy junta")
  private static let to = WordHash.of("to")

  private static let governors = HashSet(
    words: "governor gov governors legislature statehouse gubernatorial")

  /// What a word behind a list of names says of each: the list goes on with commas and one "and".
  private func kindOfList(from next: Int) -> PlaceKind? {
    var index = next
    var names = 0
    while index < min(tokens.count, next + 24), !tokens[index].has(.startsLine) {
      let token = tokens[index]
      if token.has(.comma) || Self.joiners.contains(token.hash) {
        index += 1
        continue
      }
      if let kind = KindWords.kindOfMany(token.hash) { return names > 0 ? kind : nil }
      guard token.has(.capitalized) else { return nil }
      names += 1
      index += 1
    }
    return nil
  }

  static let joiners = HashSet(words: "and")
  private static let articles = HashSet(words: "a an")
}
