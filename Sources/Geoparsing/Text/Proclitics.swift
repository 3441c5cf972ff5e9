/// Parts the Arabic words that are written together with the name behind them: `و` (and), `ف` (so), `ب` (in),
/// `ل` (to), `ك` (as).
///
/// Only the gazetteer can tell: `وأربيل` is "and Erbil", `واسط` is Wasit. A word is parted where it is no name as
/// a whole and one without its first letter.
struct Proclitics {
  let text: UnsafeBufferPointer<UInt8>
  let cache: SenseCache

  /// The bytes of an Arabic letter.
  private static let letter = 2
  /// Letters of the shortest name of one word that is looked for behind one.
  private static let leastLetters = 3

  /// The tokens with the words parted.
  func parted(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.has(.uncased) }) else { return tokens }
    var parted: [Token] = []
    parted.reserveCapacity(tokens.count + 8)
    for (index, token) in tokens.enumerated() {
      if let (first, name) = part(token, before: tokens[(index + 1)...]) {
        parted.append(first)
        parted.append(name)
      } else {
        parted.append(token)
      }
    }
    return parted
  }

  private func part(_ token: Token, before others: ArraySlice<Token>) -> (Token, Token)? {
    let range = token.range
    // ولاية is a province, and no "and" before anything.
    guard token.has(.uncased), range.count > Self.letter, token.words == [],
      let words = Self.meaning(text[range.lowerBound], text[range.lowerBound + 1])
    else { return nil }
    let split = range.lowerBound + Self.letter
    let rest = UnsafeBufferPointer(rebasing: text[split..<range.upperBound])
    let isWhole = { isName(from: range.lowerBound, token, others) }
    guard isName(from: split, token, others), !isWhole() else { return nil }
    var (first, name) = (token, token)
    first.end = UInt32(split)
    first.hash = 1
    first.words = words
    first.relation = []
    name.start = UInt32(split)
    name.shape.subtract([.startsSentence, .startsLine, .hyphenated])
    name.hash = WordHash.of(String(decoding: rest, as: UTF8.self))
    let known = WordTable.shared[name.hash]
    (name.words, name.relation) = (known.words, known.relation)
    return (first, name)
  }

  /// Whether a name begins at a byte of a word and ends with that or, as "خان يونس" does, with one of the next two.
  private func isName(from start: Int, _ token: Token, _ others: ArraySlice<Token>) -> Bool {
    var end = token.range.upperBound
    if end - start >= Self.letter * Self.leastLetters, isName(start..<end) { return true }
    for other in others.prefix(2) {
      guard other.has(.uncased), Int(other.start) == end + 1, text[end] == UInt8(ascii: " ") else {
        return false
      }
      end = other.range.upperBound
      if isName(start..<end) { return true }
    }
    return false
  }

  private func isName(_ range: Range<Int>) -> Bool {
    !cache.senses(of: UnsafeBufferPointer(rebasing: text[range])).isEmpty
  }

  /// What the first letter of a word does, if it is one of these.
  private static func meaning(_ first: UInt8, _ second: UInt8) -> WordClass? {
    switch (first, second) {
    case (0xD9, 0x88), (0xD9, 0x81): .conjunction
    case (0xD8, 0xA8): .locative
    case (0xD9, 0x84): .directional
    case (0xD9, 0x83): .preposition
    default: nil
    }
  }
}
