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
  /// Letters of the shortest name that is looked for behind one.
  private static let leastLetters = 3

  /// The tokens with the words parted.
  func parted(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.has(.uncased) }) else { return tokens }
    var parted: [Token] = []
    parted.reserveCapacity(tokens.count + 8)
    for token in tokens {
      if let (first, name) = part(token) {
        parted.append(first)
        parted.append(name)
      } else {
        parted.append(token)
      }
    }
    return parted
  }

  private func part(_ token: Token) -> (Token, Token)? {
    let range = token.range
    guard token.has(.uncased), range.count >= Self.letter * (1 + Self.leastLetters),
      let words = Self.meaning(text[range.lowerBound], text[range.lowerBound + 1])
    else { return nil }
    let split = range.lowerBound + Self.letter
    let rest = UnsafeBufferPointer(rebasing: text[split..<range.upperBound])
    guard cache.senses(of: UnsafeBufferPointer(rebasing: text[range])).isEmpty,
      !cache.senses(of: rest).isEmpty
    else { return nil }
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
