/// A word, a number or a sign of a text.
struct Token {
  /// In UTF-8 bytes from the beginning of the text.
  var start: UInt32
  var end: UInt32
  var shape: Shape
  /// What it does in a description of a place by others.
  var relation: RelationWords = []
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

/// A hash of a word without regard to case, diacritics and full stops.
///
/// Eight bytes at a time are folded into it by one long multiplication; no byte of a word is 0, so that what the
/// last eight lack need not be counted.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The bytes that are not folded in yet, the first the lowest, and how many bits they have.
  private var lane: UInt64 = 0
  private var bits: UInt64 = 0

  var value: UInt64 { Self.fold(state, lane) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    lane |= UInt64(byte) &<< bits
    bits &+= 8
    if bits == 64 { foldLane() }
  }

  /// Adds the ASCII letters from an index on; how many they are, and how many of them are upper case.
  @inline(__always)
  mutating func add(
    lettersOf text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (count: Int, upper: Int) {
    guard let base = text.baseAddress else { return (0, 0) }
    var upper = 0
    var index = start
    if bits == 0 {
      while index &+ 8 <= text.count {
        let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
          .littleEndian
        let letters = Self.letters(word)
        let others = ~letters & Self.highest
        // All bits before the first byte that is no letter.
        let mask = (others & (0 &- others)) &>> 7 &- 1
        lane = (word | 0x2020_2020_2020_2020) & mask
        let capitals = letters & ~(word &<< 2) & mask
        // Mostly none or the first.
        if capitals != 0 { upper &+= capitals == 0x80 ? 1 : capitals.nonzeroBitCount }
        guard others == 0 else {
          bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & ~7
          return (index &- start &+ Int(truncatingIfNeeded: bits &>> 3), upper)
        }
        index &+= 8
        foldLane()
      }
    }
    while index < text.count {
      let byte = base[index]
      guard (byte | 0x20) &- 97 < 26 else { break }
      add(byte | 0x20)
      if byte & 0x20 == 0 { upper &+= 1 }
      index &+= 1
    }
    return (index &- start, upper)
  }

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte that is an ASCII letter.
  @inline(__always)
  private static func letters(_ word: UInt64) -> UInt64 {
    let lower = (word | 0x2020_2020_2020_2020) & ~highest
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = lower &+ 0x0505_0505_0505_0505
    return fromA & ~behindZ & ~word & highest
  }

  @inline(__always)
  private mutating func foldLane() {
    state = Self.fold(state, lane)
    lane = 0
    bits = 0
  }

  @inline(__always)
  private static func fold(_ state: UInt64, _ lane: UInt64) -> UInt64 {
    let product = (state ^ lane).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
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
