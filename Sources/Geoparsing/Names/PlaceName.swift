/// The written forms of a place name that are compared with one another.
///
/// ``fold(_:into:)`` takes away what varies between careful writers of one name: case, diacritics,
/// hyphens, apostrophes, and the letter forms of Arabic, Persian and Kurdish. ``loosen(_:into:)`` takes
/// away what varies between transliterations. Both work on UTF-8 bytes and never lengthen a name.
public enum PlaceName {
  /// The longest name that is compared, in UTF-8 bytes; longer texts are not names.
  public static let limit = 200

  /// The folded form: lower case, no marks, words separated by single spaces.
  public static func folded(_ text: some StringProtocol) -> String {
    let source = Array(text.utf8)
    var target = [UInt8](repeating: 0, count: source.count + 8)
    let length = source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { fold(source, into: $0) }
    }
    return String(decoding: target[..<length], as: UTF8.self)
  }

  /// The loose form of a name: articles left out, transliteration classes merged, no spaces.
  public static func loose(_ text: some StringProtocol) -> String {
    let source = Array(folded(text).utf8)
    var target = [UInt8](repeating: 0, count: source.count + 1)
    let length = source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { loosen(source, into: $0) }
    }
    return String(decoding: target[..<length], as: UTF8.self)
  }

  /// What an ASCII byte becomes: a letter or digit, 32 for a separator, 0 for nothing.
  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 48...57, 97...122: byte
    case 65...90: byte | 0x20
    case 9, 10, 13: 32
    case 0..<32, 39, 96, 127: 0
    default: 32
    }
  }

  /// Folds UTF-8 into `target`, which must be at least as long, and returns the length.
  ///
  /// Bytes that are not UTF-8 separate words. With 8 bytes more in `target`, ASCII goes eight at a time.
  static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < source.count {
      if count + 8 <= target.count, foldEight(source, &index, into: target, &count) { continue }
      let end = min(index + 8, source.count)
      while index < end { foldLetter(source, &index, into: target, &count) }
    }
    return count > 0 && target[count - 1] == 32 ? count - 1 : count
  }

  /// The same letter by letter.
  static func foldLetters(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < source.count { foldLetter(source, &index, into: target, &count) }
    return count > 0 && target[count - 1] == 32 ? count - 1 : count
  }

  /// Folds one scalar.
  @inline(__always)
  private static func foldLetter(
    _ source: UnsafeBufferPointer<UInt8>, _ index: inout Int,
    into target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    let byte = source[index]
    if byte < 0x80 {
      index += 1
      let plain = plain(byte)
      if plain == 32 {
        separate(target, &count)
      } else if plain > 32 {
        target[count] = plain
        count += 1
      }
      return
    }
    let (scalar, length) = decode(source, at: index)
    index += length
    if length == 2 {
      let letters = letters[Int(scalar & 0x7FF)]
      let first = UInt8(truncatingIfNeeded: letters)
      let second = UInt8(truncatingIfNeeded: letters >> 8)
      if first > 32 {
        target[count] = first
        count += 1
        if second != 0 {
          target[count] = second
          count += 1
        }
      } else if first == 32 {
        separate(target, &count)
      }
      return
    }
    switch Letter(scalar) {
    case .nothing: return
    case .separator: separate(target, &count)
    case .ascii(let first, let second):
      target[count] = first
      count += 1
      if second != 0 {
        target[count] = second
        count += 1
      }
    case .other(let value): count = encode(value, into: target, at: count, room: index)
    }
  }

  /// What each scalar below U+0800 becomes, as one or two bytes, the first below: 0 for nothing, 32 for a
  /// separator. None becomes more than two.
  private static let letters: [UInt16] = (0..<0x800).map { (scalar: UInt32) in
    switch Letter(scalar) {
    case .nothing: 0
    case .separator: 32
    case .ascii(let first, let second): UInt16(first) | UInt16(second) << 8
    case .other(let value) where value < 0x80: UInt16(value)
    case .other(let value):
      UInt16(0xC0 | value >> 6 & 0x1F) | UInt16(0x80 | value & 0x3F) << 8
    }
  }

  /// Ends a word, if there is one to end. The space was at least one byte of the source, so it fits.
  @inline(__always)
  private static func separate(_ target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    if count > 0, target[count - 1] != 32 {
      target[count] = 32
      count += 1
    }
  }

  /// Folds up to eight bytes at once if they are ASCII letters, digits and single separators; else does
  /// nothing and returns `false`.
  @inline(__always)
  private static func foldEight(
    _ source: UnsafeBufferPointer<UInt8>, _ index: inout Int,
    into target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let bytes = UnsafeRawBufferPointer(source)
    let rest = source.count &- index
    var word: UInt64
    if rest >= 8 {
      word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    } else {
      // The missing bytes are letters, and are not counted.
      let missing = UInt64(8 &* (8 &- rest))
      if source.count >= 8 {
        word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: source.count &- 8, as: UInt64.self))
        word = word &>> missing
      } else {
        word = 0
        for offset in 0..<rest { word |= UInt64(source[index &+ offset]) &<< UInt64(8 &* offset) }
      }
      word |= (ones &* 0x61) &<< UInt64(8 &* rest)
    }
    guard word & tops == 0 else { return false }
    // In the top bit of each byte: whether it is at least the one and less than the other.
    let lower = word | (ones &* 0x20)
    let letters = (lower &+ ones &* 0x1F) & ~(lower &+ ones &* 0x05)
    let digits = (word &+ ones &* 0x50) & ~(word &+ ones &* 0x46)
    let isApostrophe = (word ^ (ones &* 0x27)) &+ ones &* 0x7F
    let separators = (word &+ ones &* 0x60) & ~(word &+ ones &* 0x50) & isApostrophe & tops
    guard (letters | digits | separators) & tops == tops, separators & (separators &<< 8) == 0
    else { return false }
    if separators & 0x80 != 0 {
      guard count > 0, target[count &- 1] != 32 else { return false }
    }
    let folded = lower & ~((separators &>> 7) &* 0x0F)
    UnsafeMutableRawBufferPointer(target).storeBytes(
      of: folded.littleEndian, toByteOffset: count, as: UInt64.self)
    index &+= 8
    count &+= min(rest, 8)
    return true
  }

  /// Reads one scalar; what is not UTF-8 is U+FFFD and one byte long.
  @inline(__always)
  static func decode(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(source[index])
    let invalid: (UInt32, Int) = (0xFFFD, 1)
    func continuation(_ offset: Int) -> UInt32? {
      guard index + offset < source.count else { return nil }
      let byte = UInt32(source[index + offset])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    switch first {
    case 0x00..<0x80: return (first, 1)
    case 0xC2..<0xE0:
      guard let a = continuation(1) else { return invalid }
      return ((first & 0x1F) << 6 | a, 2)
    case 0xE0..<0xF0:
      guard let a = continuation(1), let b = continuation(2) else { return invalid }
      let scalar = (first & 0x0F) << 12 | a << 6 | b
      guard scalar >= 0x800, !(0xD800...0xDFFF).contains(scalar) else { return invalid }
      return (scalar, 3)
    case 0xF0..<0xF5:
      guard let a = continuation(1), let b = continuation(2), let c = continuation(3) else {
        return invalid
      }
      let scalar = (first & 0x07) << 18 | a << 12 | b << 6 | c
      guard scalar >= 0x10000, scalar <= 0x10FFFF else { return invalid }
      return (scalar, 4)
    default: return invalid
    }
  }

  /// Writes a scalar if it does not run ahead of what was read.
  private static func encode(
    _ scalar: UInt32, into target: UnsafeMutableBufferPointer<UInt8>, at start: Int, room: Int
  ) -> Int {
    let length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    guard start + length <= min(room, target.count) else { return start }
    switch length {
    case 1: target[start] = UInt8(scalar)
    case 2:
      target[start] = UInt8(0xC0 | scalar >> 6)
      target[start + 1] = UInt8(0x80 | scalar & 0x3F)
    case 3:
      target[start] = UInt8(0xE0 | scalar >> 12)
      target[start + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      target[start + 2] = UInt8(0x80 | scalar & 0x3F)
    default:
      target[start] = UInt8(0xF0 | scalar >> 18)
      target[start + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
      target[start + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
      target[start + 3] = UInt8(0x80 | scalar & 0x3F)
    }
    return start + length
  }
}

/// What a code point outside ASCII becomes in a folded name.
private enum Letter {
  case nothing
  case separator
  case ascii(UInt8, UInt8)
  case other(UInt32)

  init(_ scalar: UInt32) {
    if let (first, second) = LatinLetters.plain(scalar) {
      self = .ascii(first, second)
      return
    }
    switch scalar {
    // combining marks, modifier letters (ʻ ʼ ʾ ʿ), curly apostrophes, primes
    case 0x02B0...0x036F, 0x2018...0x201B, 0x2032, 0x2035, 0xB4, 0xA8, 0xB7, 0xAD: self = .nothing
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: self = .nothing
    // zero-width joiners and direction marks
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C: self = .nothing
    case 0x0600...0x06FF: self.init(arabic: scalar)
    case 0x0080...0x00BF, 0x00D7, 0x00F7, 0x2000...0x2BFF, 0x3000...0x3003, 0xFFFD, 0x30FB:
      self = .separator
    case 0x0370...0x058F, 0x1F00...0x1FFF, 0x10A0...0x10FF, 0xFF21...0xFF3A:
      let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first
      self = .other(Letter.unmarked(lower?.value ?? scalar))
    // Georgian capitals (Mtavruli)
    case 0x1C90...0x1CBF: self = .other(scalar - 0x1C90 + 0x10D0)
    default: self = .other(scalar)
    }
  }

  /// Greek tonos, the final sigma and the Cyrillic ё taken away.
  private static func unmarked(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x03AC: 0x03B1
    case 0x03AD: 0x03B5
    case 0x03AE: 0x03B7
    case 0x03AF, 0x03CA, 0x0390: 0x03B9
    case 0x03C2: 0x03C3
    case 0x03CC: 0x03BF
    case 0x03CD, 0x03CB, 0x03B0: 0x03C5
    case 0x03CE: 0x03C9
    case 0x0451: 0x0435
    case 0x0439: 0x0438
    case 0x0456, 0x0457: 0x0438
    default: scalar
    }
  }

  /// Arabic, Persian and Kurdish: one form for the letters that writers interchange.
  private init(arabic scalar: UInt32) {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673: self = .other(0x0627)
    case 0x0649, 0x06CC, 0x06CD, 0x06CE, 0x06D0, 0x0626, 0x06D2: self = .other(0x064A)
    case 0x0629, 0x06D5, 0x06BE, 0x06C0, 0x06C1, 0x06C2, 0x06C3: self = .other(0x0647)
    case 0x06A9, 0x06AA: self = .other(0x0643)
    case 0x0624, 0x06C6, 0x06C7, 0x06C8, 0x06CB: self = .other(0x0648)
    case 0x0695: self = .other(0x0631)
    case 0x06B5: self = .other(0x0644)
    case 0x06A4: self = .other(0x0641)
    case 0x0660...0x0669: self = .ascii(UInt8(48 + scalar - 0x0660), 0)
    case 0x06F0...0x06F9: self = .ascii(UInt8(48 + scalar - 0x06F0), 0)
    // hamza, tatweel, vowel signs, Quranic marks
    case 0x0621, 0x0640, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: self = .nothing
    case 0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4: self = .separator
    default: self = .other(scalar)
    }
  }
}
