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
  private static let a = WordHash.of("a")
  private static let an = WordHash.of("an")
  /// A text of fewer words says nothing of how its writer writes.
  private static let leastWords = 3

  /// The text with capitals, at the same bytes; `nil` for one that has them, but those at the beginnings of sentences and
  /// those of abbreviations, and for one that names nothing.
  func restored() -> [UInt8]? {
    guard isLowerCase else { return nil }
    var restored: [UInt8]?
    var next = 0
    // Where the last name ends.
    var end = -1
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
      // "dallas texas" is read as "Dallas,Texas".
      if next == end, name.isDivision, first > 0, text[first - 1] == UInt8(ascii: " ") {
        restored?[first - 1] = UInt8(ascii: ",")
      }
      (next, end) = (name.end, name.end)
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

  private struct Name {
    /// With capitals.
    var bytes: [UInt8]
    /// The token behind it.
    var end: Int
    /// Whether it is that of a country or first-order division.
    var isDivision: Bool
  }

  /// The longest name that begins with a token.
  private func name(at first: Int) -> Name? {
    guard isPart(first), !tokens[first].has(.hyphenated), !isHandle(first) else { return nil }
    let most = mostWords(from: first)
    guard most > 0 else { return nil }
    var end = first + 1
    while end < tokens.count, end - first < most, isPart(end), !tokens[end].has(.startsLine) {
      end += 1
    }
    for end in (first + 1...end).reversed()
    // "semi-annual" is nothing of Semi's.
    where end == tokens.count || !tokens[end].has(.hyphenated) {
      let bytes = capitalized(first..<end)
      if let name = name(first..<end, bytes) { return name }
    }
    return nil
  }

  /// Whether a word is one of "@baghdad_post".
  private func isHandle(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    let before = start > 0 ? text[start - 1] : 0
    return before == UInt8(ascii: "@") || before == UInt8(ascii: "_")
      || end < text.count && text[end] == UInt8(ascii: "_")
  }

  /// How many words the names have at most that begin with a token.
  private func mostWords(from first: Int) -> Int {
    let token = tokens[first]
    guard token.shape.isDisjoint(with: [.foreign, .abbreviated]),
      !CandidateFinder.compoundHeads.contains(token.hash),
      first + 1 == tokens.count || !tokens[first + 1].has(.hyphenated)
    else { return Self.longest }
    let word = UnsafeBufferPointer(rebasing: text[token.range])
    guard word.count <= PlaceName.limit else { return Self.longest }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 8) { folded in
      let length = PlaceName.fold(word, into: folded)
      let name = UnsafeBufferPointer(rebasing: folded[..<length])
      return name.contains(32)
        ? Self.longest : min(Self.longest, cache.gazetteer.longestName(beginningWith: name))
    }
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
        index > range.lowerBound
          // "al-tanf", but "al fashir"
          || token.isOne(of: .particle) && index + 1 < tokens.count
            && tokens[index + 1].has(.hyphenated)
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

  private func name(_ range: Range<Int>, _ bytes: [UInt8]) -> Name? {
    let isCompound =
      range.count > 1 && CandidateFinder.compoundHeads.contains(tokens[range.lowerBound].hash)
    let known = bytes.withUnsafeBufferPointer { cache.name($0, isCompound: isCompound) }
    guard isName(range, known, isCompound, isAbbreviation: bytes.dropLast().contains(0x2E)) else {
      return nil
    }
    let isDivision =
      known.evidence.contains(.country) || known.evidence.contains(.firstDivision)
    return Name(bytes: bytes, end: range.upperBound, isDivision: isDivision)
  }

  /// Whether an article stands before a word, or before the word that describes it: "a chad", "the hanging chad".
  private func isThing(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains {
      tokens[$0].isOne(of: .article) || tokens[$0].hash == Self.a
        || tokens[$0].hash == Self.an
    }
  }

  private func isName(
    _ range: Range<Int>, _ known: KnownName, _ isCompound: Bool, isAbbreviation: Bool
  ) -> Bool {
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
    // "the u.s.", but not "to us."
    let first = tokens[range.lowerBound]
    if first.has(.abbreviated) || evidence.contains(.codeOnly) {
      return isAbbreviation && isGreat && first.has(.abbreviated)
    }
    if isCompound { return true }
    let isWhere =
      range.lowerBound > 0
      && tokens[range.lowerBound - 1].isOne(
        of: [.locative, .directional, .kindOfPlace, .direction, .striking])
    let isWords = range.allSatisfy {
      tokens[$0].words != [] || lexicon[tokens[$0].hash].word > 0
    }
    let length = first.end - first.start
    // "in turkey", "new york", but "us" and "reading" are words.
    if isWords {
      let isNamed = isWhere && length >= Self.leastBytes && !first.isOne(of: .direction)
      return isGreat && (isNamed || range.count > 1)
    }
    guard range.count == 1 else { return true }
    let entry = lexicon[first.hash]
    if entry.givenName > 0 || entry.surname > 0 {
      // "near hamid": no place is called so first. "The hanging chad" is no country.
      return
        (isGreat && (isWhere || !isThing(range.lowerBound))
        || isWhere && length >= Self.leastBytes)
        && cache[known.senses].contains { $0.kind == .primary }
    }
    // "near the riverbank"
    let isOfArticle = range.lowerBound > 0 && tokens[range.lowerBound - 1].isOne(of: .article)
    return isGreat
      || length >= Self.leastBytes && !isOfArticle && !evidence.contains(.alternateOnly)
  }
}
