/// Texts typed without capitals, as messages are: "rockets hit erbil airport last night".
///
/// Which of their words are names only the gazetteer and the word lists tell. The text is then read as if those were
/// written with capitals ("truecasing").
struct LowerCaseText {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let cache: SenseCache
  let lexicon: Lexicon

  /// Words of the longest name that is looked for.
  private static let longest = 5
  /// Bytes of the shortest name of a place that few know.
  private static let leastBytes = 4
  private static let the = WordHash.of("the")
  /// A text of fewer words says nothing of how its writer writes.
  private static let leastWords = 3

  /// The text with capitals, at the same bytes; `nil` for one that has them, but those at the beginnings of sentences and
  /// those of abbreviations, and for one that names nothing.
  func restored() -> [UInt8]? {
    guard isLowerCase else { return nil }
    var restored: [UInt8]?
    var next = 0
    while next < tokens.count {
      // "the philippines" without its article, but "the hague"
      let isArticle = tokens[next].hash == Self.the && next + 1 < tokens.count
      guard !isArticle || name(at: next + 1) == nil, let name = name(at: next) else {
        next += 1
        continue
      }
      let first = Int(tokens[next].start)
      if restored == nil { restored = Array(text) }
      restored?.replaceSubrange(first..<(first + name.bytes.count), with: name.bytes)
      next = name.end
    }
    return restored
  }

  private var isLowerCase: Bool {
    var words = 0
    for token in tokens where token.has(.word) && !token.has(.uncased) {
      if token.has(.capitalized), !token.has(.capitals), !token.has(.initial),
        !token.has(.startsSentence)
      {
        return false
      }
      words += 1
    }
    return words >= Self.leastWords
  }

  /// The longest name that begins with a token, with capitals, and the token behind it.
  private func name(at first: Int) -> (bytes: [UInt8], end: Int)? {
    guard isPart(first) else { return nil }
    var end = first + 1
    while end < tokens.count, end - first < Self.longest, isPart(end), !tokens[end].has(.startsLine)
    { end += 1 }
    for end in (first + 1...end).reversed() {
      let bytes = capitalized(first..<end)
      if isName(first..<end, bytes) { return (bytes, end) }
    }
    return nil
  }

  private func isPart(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.has(.word) && !token.has(.capitalized) && !token.has(.uncased)
      && !token.has(.number) && !token.has(.possessive) && text[Int(token.start)] < 0x80
  }

  /// The words with a capital each but "of", "the" and "de"; abbreviations in capitals.
  private func capitalized(_ range: Range<Int>) -> [UInt8] {
    let start = Int(tokens[range.lowerBound].start)
    var bytes = Array(text[start..<Int(tokens[range.upperBound - 1].end)])
    for index in range {
      let token = tokens[index]
      if token.isOne(of: [.article, .of, .particle, .conjunction, .preposition, .locative]),
        index > range.lowerBound || token.isOne(of: .particle)
      {
        continue
      }
      let word = Int(token.start) - start..<Int(token.end) - start
      let isAbbreviation = bytes[word].contains(UInt8(ascii: "."))
      for at in isAbbreviation ? word : word.prefix(1)
      where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[at]) {
        bytes[at] -= 0x20
      }
    }
    return bytes
  }

  private func isName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let isCompound =
      range.count > 1 && CandidateFinder.compoundHeads.contains(tokens[range.lowerBound].hash)
    let known = bytes.withUnsafeBufferPointer { cache.name($0, isCompound: isCompound) }
    let evidence = known.evidence
    guard !known.senses.isEmpty, !evidence.contains(.historicOnly) else { return false }
    let isGreat =
      evidence.contains(.country) || evidence.contains(.capital) || evidence.contains(.metropolis)
      || evidence.contains(.city) || evidence.contains(.firstDivision)
    // "al-tanf", "hokkaido" without its accent
    if evidence.contains(.spelledOtherwise), !isCompound {
      guard isGreat || range.count > 1, cache[known.senses].contains(where: { $0.level <= .folded })
      else { return false }
    }
    // "the u.s."
    let isAbbreviation = bytes.last == UInt8(ascii: ".")
    if isAbbreviation || evidence.contains(.codeOnly) {
      return isAbbreviation && isGreat && tokens[range.lowerBound].has(.abbreviated)
    }
    let isWhere =
      range.lowerBound > 0
      && tokens[range.lowerBound - 1].isOne(of: [.locative, .directional, .kindOfPlace, .direction])
    let isWords = range.allSatisfy {
      tokens[$0].words != [] || lexicon[tokens[$0].hash].word > 0
    }
    // "in turkey", "new york", but "us" and "reading" are words.
    if isWords { return isGreat && (isWhere || range.count > 1) }
    guard range.count == 1 else { return true }
    let entry = lexicon[tokens[range.lowerBound].hash]
    let isSomebody = entry.givenName > 0 || entry.surname > 0
    let isDoubtful = isSomebody || evidence.contains(.alternateOnly)
    return isGreat || bytes.count >= Self.leastBytes && (isWhere || !isDoubtful)
  }
}
