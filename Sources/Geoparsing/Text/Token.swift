/// A word, a number or a sign of a text.
struct Token {
  /// In UTF-8 bytes from the beginning of the text.
  var start: UInt32
  var end: UInt32
  var shape: Shape
  /// ``WordHash`` of a word; 0 for signs.
  var hash: UInt64
  var words: WordClass

  struct Shape: OptionSet {
    let rawValue: UInt16

    /// Letters or digits; what is no word is one sign.
    static let word = Shape(rawValue: 1)
    /// Begins with an upper-case letter.
    static let capitalized = Shape(rawValue: 2)
    /// Upper case throughout, two letters at least.
    static let capitals = Shape(rawValue: 4)
    /// Begins with a digit.
    static let number = Shape(rawValue: 8)
    /// The first word of a sentence, a heading or a quotation.
    static let startsSentence = Shape(rawValue: 16)
    /// A hyphen or a dash without spaces stands between it and the token before it.
    static let hyphenated = Shape(rawValue: 32)
    /// Ends with the full stop of an abbreviation, or has full stops between its letters.
    static let abbreviated = Shape(rawValue: 64)
    /// Of a script that has no upper case, such as Arabic.
    static let uncased = Shape(rawValue: 128)
    /// Follows a line break.
    static let startsLine = Shape(rawValue: 256)
    /// The `'s` behind a word.
    static let possessive = Shape(rawValue: 512)
    /// A full stop, question or exclamation mark.
    static let endsSentence = Shape(rawValue: 1024)
    static let comma = Shape(rawValue: 2048)
    /// One letter, with or without its full stop.
    static let initial = Shape(rawValue: 4096)
    /// Has letters outside ASCII.
    static let foreign = Shape(rawValue: 8192)
    /// A parenthesis or bracket ...
    static let bracket = Shape(rawValue: 16384)
    /// ... that opens.
    static let opens = Shape(rawValue: 32768)
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  @inline(__always)
  func has(_ shape: Shape) -> Bool { self.shape.contains(shape) }

  @inline(__always)
  func isOne(of classes: WordClass) -> Bool { !words.isDisjoint(with: classes) }
}

/// A hash of a word without regard to case, diacritics and full stops (FNV-1a, 64 bits).
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds the ASCII letters from an index on; how many they are, and how many of them are upper case.
  @inline(__always)
  mutating func add(
    lettersOf text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (count: Int, upper: Int) {
    guard let base = text.baseAddress else { return (0, 0) }
    var hash = value
    var upper: UInt64 = 0
    var index = start
    while index < text.count {
      let byte = UInt64(truncatingIfNeeded: base[index])
      let lower = byte | 0x20
      guard lower &- 97 < 26 else { break }
      hash = (hash ^ lower) &* 0x100_0000_01B3
      upper &+= (lower ^ byte) &>> 5
      index &+= 1
    }
    value = hash
    return (index &- start, Int(truncatingIfNeeded: upper))
  }

  /// The hash of a word that is written in full, as the ``Tokenizer`` finds it.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars {
      let value = scalar.value
      if (65...90).contains(value) {
        hash.add(UInt8(value) | 0x20)
      } else if (97...122).contains(value) || (48...57).contains(value) {
        hash.add(UInt8(value))
      } else if let (first, second) = LatinLetters.plain(value) {
        hash.add(first)
        if second != 0 { hash.add(second) }
      } else if value >= 0x80 {
        for byte in String(scalar).utf8 { hash.add(byte) }
      }
    }
    return hash.value
  }
}
