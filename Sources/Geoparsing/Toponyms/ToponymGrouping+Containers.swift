/// What the text says of what names lie in.
extension ToponymGrouping {
  mutating func addContainers(_ index: Int) {
    let next = behindKind(candidates[index].tokens.upperBound)
    define(index)
    if let quarter = quarter(of: index, next) {
      add(container: index, to: quarter)
      groups[Int(groupOf[quarter])].isQuarter = true
      return
    }
    let owner = owner(of: index, next) ?? countryOfCapital(index)
    guard let container = container(of: index, next) ?? owner else { return }
    add(container: container, to: index)
    if let owner { add(container: owner, to: index) }
    if let owned = owned(by: container) { add(container: owned, to: index) }
    let group = Int(groupOf[index])
    // "Tripoli, in northern Lebanon", "Palma, on the Afungi peninsula"
    if isIn(next) || isIn(next + 1) { groups[group].isSaidToBeIn = true }
    // "Lido Beach in Mogadishu", "Omdurman's Karari locality"
    // "the Sariab area of Quetta"
    let isPart =
      next < tokens.count && tokens[next].isOne(of: .of)
      && Self.kindsBehind.contains(tokens[next - 1].hash) && candidates[index].senses.isEmpty
    if let city = owner ?? (isIn(next) || isPart ? container : nil), isCity(city) {
      groups[group].isQuarter = true
    }
    // "Mosul, Nineveh, Iraq"
    if let next = start(afterComma(candidates[container])) {
      add(outermost: next, around: container, to: index)
    }
  }

  /// "the Malmö neighborhood of Värnhem": the part of a city that is named behind it.
  private func quarter(of index: Int, _ next: Int) -> Int? {
    guard isCity(index), isQuarter(candidates[index]), next + 1 < tokens.count,
      tokens[next].isOne(of: .of), let quarter = start(next + 1), !isCity(quarter),
      groupOf[quarter] != groupOf[index]
    else { return nil }
    return quarter
  }

  /// The candidate that is named as what holds another: right behind it, or behind the list that it stands in.
  private func container(of index: Int, _ next: Int) -> Int? {
    if let outer = start(behindComma(next)) { return outer }
    // A street is in the town that is named with it, which is looked for otherwise.
    let end = candidates[index].tokens.upperBound
    if let outer = start(behindIn(end, next)),
      candidates[index].origin != .pattern || isDivision(outer) && !endsWithRoad(index)
    {
      return outer
    }
    return behindList(index, next)
  }

  func isDivision(_ index: Int) -> Bool {
    let evidence = candidates[index].evidence
    return evidence.contains(.country) || evidence.contains(.firstDivision)
      || evidence.contains(.district)
  }

  private func endsWithRoad(_ index: Int) -> Bool {
    candidates[index].evidence.contains(.endsWithRoad)
  }

  private func isIn(_ token: Int) -> Bool {
    token < tokens.count && (tokens[token].hash == Self.in || tokens[token].hash == Self.on)
  }

  private func isCity(_ index: Int) -> Bool {
    let evidence = candidates[index].evidence
    return evidence.contains(.city) || evidence.contains(.metropolis) || evidence.contains(.capital)
  }

  private mutating func add(container: Int, to index: Int) {
    let (inner, outer) = (Int(groupOf[index]), Int(groupOf[container]))
    guard inner != outer, !groups[inner].containers.contains(outer) else { return }
    groups[inner].add(container: outer, end: end(behind: container))
    groups[outer].add(content: inner)
  }

  /// How the clause goes on behind a candidate.
  private func end(behind candidate: Int) -> ContainerEnd {
    let (first, end) = (
      candidates[candidate].tokens.lowerBound, candidates[candidate].tokens.upperBound
    )
    let isAside = first > 0 && tokens[first - 1].has(.comma)
    guard end + 1 < tokens.count else { return isAside ? .closed : .open }
    if isAside, tokens[end].has(.comma) || tokens[end].isOne(of: .conjunction) {
      let next = end + 1
      let isJoined = tokens[next].isOne(of: .conjunction) && next + 1 < tokens.count
      var after = isJoined ? next + 1 : next
      if tokens[after].isOne(of: .article), after + 1 < tokens.count, start(after + 1) != nil {
        after += 1
      }
      // "Beauregard, Alabama, and Moore, Oklahoma": each with what it lies in.
      if tokens[after].has(.capitalized),
        !(isJoined && tokens[end].has(.comma) && isContained(nameAt: after))
      {
        return .listed
      }
    }
    let isClosed = tokens[end].has(.comma) || tokens[end].has(.endsSentence)
    return isAside && isClosed ? .closed : .open
  }

  /// Whether a country or division stands behind the name at a token and a comma.
  private func isContained(nameAt token: Int) -> Bool {
    guard let name = start(token), let outer = start(afterComma(candidates[name])) else {
      return false
    }
    return isDivision(outer)
  }

  private mutating func add(outermost: Int, around container: Int, to index: Int) {
    let (inner, outer) = (Int(groupOf[index]), Int(groupOf[outermost]))
    guard outer != inner, outer != Int(groupOf[container]) else { return }
    groups[inner].add(container: outer, end: end(behind: outermost))
  }

  /// "Tripoli and Al-Mina in Lebanon", "Soum and Oudalan provinces of Burkina Faso": what a list ends with holds those of its
  /// names that it can hold.
  private func behindList(_ index: Int, _ end: Int) -> Int? {
    var (name, next) = (candidates[index].tokens, end)
    var members = 1
    // "Andar district of Ghazni, and Khogyani district in Nangarhar": two clauses, and no list.
    let isClause = endsClause(index, end)
    while members < 12, let other = nextOfList(next) {
      name = other
      next = behindKind(other.upperBound)
      members += 1
    }
    guard members > 1, let container = start(behindIn(name.upperBound, next)) else {
      return nil
    }
    // "Kani, Yinmabin and Pale townships in Sagaing"
    let isOfKind = next > name.upperBound && !(isClause && members == 2)
    return isOfKind || canHold(container, index) ? container : nil
  }

  /// Whether a name holds what stands before it, and a comma and an "and" part it from what follows.
  private func endsClause(_ index: Int, _ end: Int) -> Bool {
    let first = candidates[index].tokens.lowerBound
    return first > 1 && (tokens[first - 1].isOne(of: .of) || isIn(first - 1))
      && KindWords.kind(tokens[first - 2].hash) != nil && end + 1 < tokens.count
      && tokens[end].has(.comma) && Self.joiners.contains(tokens[end + 1].hash)
  }

  /// The tokens of a list's next name, behind a comma, an "and" or both at a token: one that is taken, or words in
  /// capitals.
  private func nextOfList(_ first: Int) -> Range<Int>? {
    var next = first
    if next < tokens.count, tokens[next].has(.comma) { next += 1 }
    if next < tokens.count, Self.joiners.contains(tokens[next].hash) { next += 1 }
    guard next > first, next < tokens.count, !tokens[next].has(.startsLine) else { return nil }
    if let member = start(next) { return candidates[member].tokens }
    var end = next
    while end < tokens.count, end - next < 3, tokens[end].has(.capitalized),
      !tokens[end].has(.startsSentence), starts[end] < 0
    { end += 1 }
    return end > next ? next..<end : nil
  }

  /// "Nangarhar's Achin district", "Peshawar's Kocha Risaldar neighbourhood": what a name belongs to before it, where
  /// the word behind it says what it is.
  private func owner(of index: Int, _ next: Int) -> Int? {
    let first = candidates[index].tokens.lowerBound
    // "London's North Kensington": a part of the city, said without a word for it.
    let isOfCity =
      first > 1 && tokens[first - 1].has(.possessive)
      && (max(0, first - 5)..<(first - 1)).contains { token in
        start(token).map { candidates[$0].tokens.upperBound == first - 1 && isCity($0) } == true
      }
    guard next > candidates[index].tokens.upperBound || isOfCity else { return nil }
    var end = first - 1
    // "Nigeria's northeastern Borno state"
    while end > 0, first - end < 4, tokens[end].isOne(of: .direction) { end -= 1 }
    guard end > 0, tokens[end].has(.possessive) else { return nil }
    for begin in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      if let owner = start(begin), candidates[owner].tokens.upperBound == end {
        return owner
      }
    }
    return nil
  }

  /// "Georgia's capital Tbilisi", "the Georgian capital, Tbilisi" is told of elsewhere.
  private func countryOfCapital(_ index: Int) -> Int? {
    let first = candidates[index].tokens.lowerBound
    guard first > 2, tokens[first - 1].hash == Self.capital, tokens[first - 2].has(.possessive),
      !tokens[first].has(.startsLine)
    else { return nil }
    return (max(0, first - 6)..<(first - 2)).lazy.compactMap { start($0) }
      .first { candidates[$0].tokens.upperBound == first - 2 }
  }

  /// "in northern Nigeria's Borno state": what a container is named before as its own, which is the narrower of the two.
  private func owned(by container: Int) -> Int? {
    var next = candidates[container].tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].has(.possessive) else { return nil }
    next += 1
    while next + 1 < tokens.count, starts[next] < 0, tokens[next].isOne(of: .direction) {
      next += 1
    }
    guard let owned = start(next),
      behindKind(candidates[owned].tokens.upperBound) > candidates[owned].tokens.upperBound
        || tokens[candidates[owned].tokens.upperBound - 1].isOne(of: .division)
    else { return nil }
    return owned
  }

  /// Whether one of the places that a name may mean lies in a division that another may mean; no country lies in one.
  private func canHold(_ container: Int, _ index: Int) -> Bool {
    guard !candidates[index].evidence.contains(.country) else { return false }
    return cache.withSenses(candidates[container].senses) { outers in
      cache.withSenses(candidates[index].senses) { inners in
        outers.contains { outer in
          outer.placeClass.isUpperDivision && outer.kind != .demonym
            && inners.contains { outer.placeClass != $0.placeClass && outer.holds($0) }
        }
      }
    }
  }

  /// "the Lebanese city of Tripoli" says where it is as "Tripoli, a city in Lebanon" does.
  private mutating func define(_ index: Int) {
    guard let people = epithet(of: candidates[index]) ?? arabicEpithet(of: candidates[index])
    else { return }
    let (inner, outer) = (Int(groupOf[index]), Int(groupOf[people]))
    guard inner != outer, outer >= 0, !groups[inner].definedIn.contains(outer) else { return }
    groups[inner].define(in: outer)
  }

  func start(_ token: Int) -> Int? {
    token >= 0 && starts[token] >= 0 ? Int(starts[token]) : nil
  }

  /// The token behind a candidate and a comma; -1 where there is none.
  func afterComma(_ candidate: SpanCandidate) -> Int {
    behindComma(behindKind(candidate.tokens.upperBound))
  }

  /// The token behind a comma or bracket at a token; -1 where there is none.
  private func behindComma(_ next: Int) -> Int {
    guard next + 1 < tokens.count, tokens[next].has(.comma) || isOpening(next) else { return -1 }
    var index = next + 1
    if isIn(index), index + 1 < tokens.count {
      index += 1
    }
    if tokens[index].isOne(of: .article) { index += 1 }
    while index < tokens.count, starts[index] < 0, tokens[index].isOne(of: .direction) {
      index += 1
    }
    return index < tokens.count ? index : -1
  }

  /// The token behind a candidate, and behind the word for what it is: "Duba community, Batsari", "Moura village in".
  func behindKind(_ next: Int) -> Int {
    guard next < tokens.count, !tokens[next].has(.startsLine), !tokens[next].has(.hyphenated) else {
      return next
    }
    if let kind = KindWords.behind(next, in: tokens) { return kind.end }
    if Self.kindsBehind.contains(tokens[next].hash) { return next + 1 }
    // "the Maelbeek metro station in Brussels", "the Zorb market in Kabul"
    let site = Self.ofSites.contains(tokens[next].hash) ? next + 1 : next
    guard site < tokens.count, tokens[site].isOne(of: .facility), !tokens[site].has(.capitalized),
      !tokens[site].has(.startsLine), site + 1 < tokens.count, isIn(site + 1)
    else { return next }
    return site + 1
  }

  /// What stands between a name and the word for a building.
  private static let ofSites = HashSet(
    words: "metro railway train bus subway tube underground tram police fire power gas border")

  private static let kindsBehind = HashSet(
    words:
      "community neighborhood neighbourhood favela slum locality penitentiary prison townships area island"
  )

  /// Whether the word behind a name says that it is a part of a town: "the Jacarezinho favela in Rio de Janeiro".
  func isQuarter(_ candidate: SpanCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    return next < tokens.count && Self.quarters.contains(tokens[next].hash)
      && !tokens[next].has(.startsLine)
  }

  private static let quarters = HashSet(words: "neighborhood neighbourhood suburb favela slum")

  /// "طرابلس اللبنانية", "العاصمة اللبنانية بيروت": the country of the adjective behind a name, or between it and the word
  /// for what it is.
  func arabicEpithet(of candidate: SpanCandidate) -> Int? {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    if next < tokens.count, tokens[next].has(.uncased), !tokens[next].has(.startsLine),
      let people = start(next), candidates[people].evidence.contains(.demonym)
    {
      return people
    }
    guard first > 1, tokens[first - 1].has(.uncased), tokens[first - 2].isOne(of: .kindOfPlace),
      !tokens[first].has(.startsLine), let people = start(first - 1),
      candidates[people].evidence.contains(.demonym)
    else { return nil }
    return people
  }

  /// The people before the word for what a name is: "the Lebanese city of Tripoli".
  func epithet(of candidate: SpanCandidate) -> Int? {
    let name = candidate.tokens.lowerBound
    // "the West Darfur villages of Sirba, Silea and Abu Suruj": of each.
    let first = firstOfList(before: name)
    guard first > 2, tokens[first - 1].isOne(of: .of),
      first == name && Self.kinds.contains(tokens[first - 2].hash)
        || Self.manyOfKind.contains(tokens[first - 2].hash)
    else { return nil }
    var index = first - 3
    while index >= 0, first - index < 8, !tokens[index].has(.endsSentence) {
      if let found = start(index) ?? (index > 0 ? start(index - 1) : nil),
        candidates[found].tokens.upperBound > index
      {
        let evidence = candidates[found].evidence
        let isPeople =
          candidates[found].tokens.count == 1
          && (evidence.contains(.demonym) || evidence.contains(.country))
        return isPeople || evidence.contains(.firstDivision) ? found : nil
      }
      // "the Russian-held city of Donetsk": who holds it. "the Mexico border towns of": on either side.
      guard tokens[index].has(.word), !tokens[index].has(.capitalized),
        !tokens[index].has(.hyphenated), tokens[index].hash != Self.border,
        !tokens[index].isOne(of: [.article, .locative, .preposition, .of, .conjunction])
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// The first token of the list that a name stands in, behind commas and an "and"; its own for others.
  private func firstOfList(before name: Int) -> Int {
    var first = name
    for _ in 0..<12 {
      var end = first
      if end > 0, Self.joiners.contains(tokens[end - 1].hash) { end -= 1 }
      if end > 0, tokens[end - 1].has(.comma) { end -= 1 }
      guard end < first, end > 0 else { return first }
      var start = end
      while start > 0, end - start < 4, tokens[start - 1].has(.capitalized) { start -= 1 }
      guard start < end else { return first }
      first = start
    }
    return first
  }

  private static let border = WordHash.of("border")
  private static let manyOfKind = HashSet(
    words:
      "villages towns cities districts suburbs hamlets settlements neighborhoods neighbourhoods")

  private static let kinds = HashSet(words: "city town village port hamlet district suburb")

  /// The token behind a candidate and an "in", or what it is and an "of": "Tripoli in Lebanon", "Solhan in northern Burkina Faso"; -1 where
  /// there is none.
  func behindIn(_ end: Int, _ behindKind: Int) -> Int {
    var next = behindKind
    guard next + 1 < tokens.count, !tokens[next].has(.startsLine),
      // "Achin district of Nangarhar"
      tokens[next].hash == Self.in || Self.otherIns.contains(tokens[next].hash)
        || next > end && tokens[next].isOne(of: .of)
    else { return -1 }
    next += 1
    // "في محافظة نينوى"
    if tokens[next].has(.uncased), starts[next] < 0, tokens[next].isOne(of: .kindOfPlace) {
      next += 1
      guard next < tokens.count else { return -1 }
    }
    if tokens[next].isOne(of: .article) { next += 1 }
    while next < tokens.count, starts[next] < 0, tokens[next].isOne(of: .direction) { next += 1 }
    return next < tokens.count ? behindUnknown(next) : -1
  }

  /// "in the Dansadau Emirate of Nigeria's Zamfara State", "of Shere District in Jos East Local Government Area of Plateau
  /// State": the token of what holds divisions that nobody knows.
  private func behindUnknown(_ first: Int) -> Int {
    var next = first
    for _ in 0..<3 {
      guard tokens[next].has(.capitalized) else { return next }
      // "Jos East Local Government Area": more than Jos.
      var end = start(next).map { candidates[$0].tokens.upperBound } ?? next
      guard end < tokens.count, tokens[end].has(.capitalized) else { return next }
      while end < tokens.count, end - next < 6, starts[end] < 0, tokens[end].has(.capitalized),
        !tokens[end].has(.startsSentence)
      { end += 1 }
      guard end + 1 < tokens.count, tokens[end - 1].isOne(of: .division) || isDivisionWord(end - 1),
        isIn(end) || tokens[end].isOne(of: .of)
      else { return next }
      next = end + 1
      while next + 1 < tokens.count, starts[next] < 0,
        tokens[next].isOne(of: [.article, .direction])
      { next += 1 }
    }
    return next
  }

  private func isDivisionWord(_ token: Int) -> Bool {
    KindWords.kind(tokens[token].hash) != nil || Self.divisions.contains(tokens[token].hash)
  }

  private static let divisions = HashSet(
    words: "emirate chiefdom ward barangay municipality subdistrict commune township area lga")

  private static let capital = WordHash.of("capital")
  static let `in` = WordHash.of("in")
  /// The same in Arabic, Russian and Ukrainian.
  private static let otherIns = HashSet(words: "في в во у")
  private static let on = WordHash.of("on")

  private func isOpening(_ token: Int) -> Bool {
    text[Int(tokens[token].start)] == UInt8(ascii: "(")
  }
}
