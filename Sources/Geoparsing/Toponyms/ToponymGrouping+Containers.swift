/// What the text says of what names lie in.
extension ToponymGrouping {
  mutating func addContainers(_ index: Int) {
    guard
      let container = start(afterComma(candidates[index])) ?? start(behindIn(candidates[index]))
    else { return define(index) }
    let (inner, outer) = (Int(groupOf[index]), Int(groupOf[container]))
    guard inner != outer, !groups[inner].containers.contains(outer) else { return }
    groups[inner].add(container: outer)
    groups[outer].add(content: inner)
    // "Mosul, Nineveh, Iraq"
    if let next = start(afterComma(candidates[container])) {
      let outermost = Int(groupOf[next])
      if outermost != inner, outermost != outer { groups[inner].add(container: outermost) }
    }
  }

  /// "the Lebanese city of Tripoli" says where it is as "Tripoli, a city in Lebanon" does.
  private mutating func define(_ index: Int) {
    guard let people = epithet(of: candidates[index]) else { return }
    let (inner, outer) = (Int(groupOf[index]), Int(groupOf[people]))
    guard inner != outer, outer >= 0, !groups[inner].definedIn.contains(outer) else { return }
    groups[inner].define(in: outer)
  }

  func start(_ token: Int) -> Int? {
    token >= 0 && starts[token] >= 0 ? Int(starts[token]) : nil
  }

  /// The token behind a candidate and a comma; -1 where there is none.
  func afterComma(_ candidate: SpanCandidate) -> Int {
    let next = behindKind(candidate)
    guard next + 1 < tokens.count, tokens[next].has(.comma) || isOpening(next) else { return -1 }
    var index = next + 1
    // "Tripoli, in northern Lebanon"
    if tokens[index].hash == Self.in, index + 1 < tokens.count { index += 1 }
    if tokens[index].isOne(of: .article) { index += 1 }
    while index < tokens.count, starts[index] < 0, tokens[index].isOne(of: .direction) {
      index += 1
    }
    return index < tokens.count ? index : -1
  }

  /// The token behind a candidate, and behind the word for what it is: "Duba community, Batsari", "Moura village in".
  private func behindKind(_ candidate: SpanCandidate) -> Int {
    let next = candidate.tokens.upperBound
    let isKind =
      next < tokens.count && Self.kindsBehind.contains(tokens[next].hash)
      && !tokens[next].has(.startsLine) && !tokens[next].has(.hyphenated)
    return isKind ? next + 1 : next
  }

  private static let kindsBehind = HashSet(
    words:
      "village hamlet town community township settlement neighborhood neighbourhood suburb favela slum"
  )

  /// Whether the word behind a name says that it is a part of a town: "the Jacarezinho favela in Rio de Janeiro".
  func isQuarter(_ candidate: SpanCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    return next < tokens.count && Self.quarters.contains(tokens[next].hash)
      && !tokens[next].has(.startsLine)
  }

  private static let quarters = HashSet(words: "neighborhood neighbourhood suburb favela slum")

  /// The people before the word for what a name is: "the Lebanese city of Tripoli".
  private func epithet(of candidate: SpanCandidate) -> Int? {
    let first = candidate.tokens.lowerBound
    guard first > 2, tokens[first - 1].isOne(of: .of), Self.kinds.contains(tokens[first - 2].hash)
    else { return nil }
    var index = first - 3
    while index >= 0, first - index < 8, !tokens[index].has(.endsSentence) {
      if let found = start(index) {
        let evidence = candidates[found].evidence
        let isPeople =
          candidates[found].tokens.count == 1
          && (evidence.contains(.demonym) || evidence.contains(.country))
        return isPeople ? found : nil
      }
      // "the Russian-held city of Donetsk": who holds it.
      guard tokens[index].has(.word), !tokens[index].has(.capitalized),
        !tokens[index].has(.hyphenated),
        !tokens[index].isOne(of: [.article, .locative, .preposition, .of, .conjunction])
      else { return nil }
      index -= 1
    }
    return nil
  }

  private static let kinds = HashSet(words: "city town village port hamlet district suburb")

  /// The token behind a candidate and an "in": "Tripoli in Lebanon", "Solhan in northern Burkina Faso"; -1 where
  /// there is none.
  private func behindIn(_ candidate: SpanCandidate) -> Int {
    var next = behindKind(candidate)
    // A street is in the town that is named with it, which is looked for otherwise.
    guard candidate.origin != .pattern, next + 1 < tokens.count, tokens[next].hash == Self.in,
      !tokens[next].has(.startsLine)
    else { return -1 }
    next += 1
    if tokens[next].isOne(of: .article) { next += 1 }
    while next < tokens.count, starts[next] < 0, tokens[next].isOne(of: .direction) { next += 1 }
    return next < tokens.count ? next : -1
  }

  static let `in` = WordHash.of("in")

  private func isOpening(_ token: Int) -> Bool {
    text[Int(tokens[token].start)] == UInt8(ascii: "(")
  }
}
