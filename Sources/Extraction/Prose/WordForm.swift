/// How a word is written, in lower case: what the grammars compare.
///
/// Three integers and no string: the words of a rule are integers when the program starts, and two words
/// are compared without a call or an allocation. A word of up to 23 bytes is held whole; of a longer one
/// the last 15 bytes and a hash of all of them (FNV-1a, 64 bits), which is enough to tell it from any other
/// and to ask for its ending.
struct WordForm: Hashable, Sendable {
  /// The longest word that is held whole, in bytes.
  static let wholeLimit = 23

  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  /// Seven bytes, and above them the length, 24 for all that is longer than 23.
  private var high: UInt64 = 0

  /// No word.
  @inline(__always)
  init() {}

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var head = 0
    if bytes.count > Self.wholeLimit {
      low = Self.hash(bytes)
      head = bytes.count - Self.wholeLimit
    }
    for index in head == 0 ? 0..<bytes.count : 8..<Self.wholeLimit {
      let byte = UInt64(bytes[head + index]) << UInt64(8 * (index & 7))
      if index < 8 { low |= byte } else if index < 16 { middle |= byte } else { high |= byte }
    }
    high |= UInt64(head == 0 ? bytes.count : Self.wholeLimit + 1) << 56
  }

  /// A word of English letters in lower case.
  @inline(__always)
  init(lowercasing letters: UnsafeBufferPointer<UInt8>) {
    if letters.count <= 16 {
      for index in letters.indices {
        let byte = UInt64(letters[index] | 0x20) << UInt64(8 * (index & 7))
        if index < 8 { low |= byte } else { middle |= byte }
      }
      high = UInt64(letters.count) << 56
    } else {
      self = letters.map { $0 | 0x20 }.withUnsafeBufferPointer { WordForm($0) }
    }
  }

  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { WordForm($0) }
  }

  var isEmpty: Bool { high == 0 }

  func hasPrefix(_ prefix: WordForm) -> Bool {
    guard prefix.held <= held, isWhole else { return false }
    return (0..<prefix.held).allSatisfy { self[$0] == prefix[$0] }
  }

  /// Whether it ends so; of a suffix up to 15 bytes are compared.
  func hasSuffix(_ suffix: WordForm) -> Bool {
    let offset = held - suffix.held
    guard offset >= (isWhole ? 0 : 8) else { return false }
    return (0..<suffix.held).allSatisfy { self[offset + $0] == suffix[$0] }
  }

  /// - Parameter byte: not 0, nor one of the lengths.
  func contains(_ byte: UInt8) -> Bool {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    // Of a long word the first eight bytes are a hash.
    return isWhole && Self.hasZero(low ^ pattern) || Self.hasZero(middle ^ pattern)
      || Self.hasZero((high & 0x00FF_FFFF_FFFF_FFFF) ^ pattern)
  }

  /// Whether one of eight bytes is 0 (Warren, Hacker's Delight, 6-1).
  private static func hasZero(_ bytes: UInt64) -> Bool {
    (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes from an offset on; of a word longer than 23 bytes none.
  func bytes(from start: Int = 0) -> [UInt8] {
    isWhole && start < held ? (start..<held).map { self[$0] } : []
  }

  /// Of 64 bits the upper ones are the better ones.
  @inline(__always)
  var hash: UInt64 {
    (low ^ (middle &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F))
      &* 0xFF51_AFD7_ED55_8CCD
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  private var isWhole: Bool { high >> 56 <= UInt64(Self.wholeLimit) }

  /// How many bytes are held.
  private var held: Int { min(Int(high >> 56), Self.wholeLimit) }

  private subscript(_ index: Int) -> UInt8 {
    let part = index < 8 ? low : index < 16 ? middle : high
    return UInt8(truncatingIfNeeded: part >> UInt64(8 * (index & 7)))
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Questions for one of a few words; an array of them would be made anew for each question.
extension WordForm {
  @inline(__always)
  func isOne(of a: Self, _ b: Self) -> Bool {
    self == a || self == b
  }

  @inline(__always)
  func isOne(of a: Self, _ b: Self, _ c: Self) -> Bool {
    self == a || self == b || self == c
  }

  @inline(__always)
  func isOne(of a: Self, _ b: Self, _ c: Self, _ d: Self) -> Bool {
    self == a || self == b || self == c || self == d
  }

  @inline(__always)
  func isOne(of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self) -> Bool {
    self == a || self == b || self == c || self == d || self == e
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || self == f
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g)
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self, _ h: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g, h)
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self, _ h: Self,
    _ i: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g, h, i)
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self, _ h: Self,
    _ i: Self, _ j: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g, h, i, j)
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self, _ h: Self,
    _ i: Self, _ j: Self, _ k: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g, h, i, j, k)
  }

  @inline(__always)
  func isOne(
    of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self, _ g: Self, _ h: Self,
    _ i: Self, _ j: Self, _ k: Self, _ l: Self
  ) -> Bool {
    isOne(of: a, b, c, d, e) || isOne(of: f, g, h, i, j, k, l)
  }
}

extension WordForm: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral word: StaticString) {
    self.init(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}

extension WordForm: CustomStringConvertible {
  /// As written; of a word longer than 23 bytes the end.
  var description: String {
    isWhole
      ? String(decoding: bytes(), as: UTF8.self)
      : "…" + String(decoding: (8..<held).map { self[$0] }, as: UTF8.self)
  }
}
