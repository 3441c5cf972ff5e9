extension PlaceName {
  /// The Arabic article as it is written before a word, by the letters it may stand before
  /// (`""`: any). The vowel varies with dialect: al, el, il, ul.
  private static let articles: [(StaticString, StaticString)] = [
    ("al", ""), ("el", ""), ("ash", "sh"), ("esh", "sh"), ("ad", "d"), ("ed", "d"),
    ("an", "n"), ("en", "n"), ("ar", "r"), ("er", "r"), ("as", "s"), ("es", "s"), ("at", "t"),
    ("et", "t"), ("az", "z"), ("ez", "z"), ("adh", "dh"), ("ath", "th"), ("edh", "dh"),
    ("il", ""), ("ul", ""), ("us", "s"), ("ur", "r"), ("ud", "d"), ("ush", "sh"), ("un", "n"),
    ("uz", "z"), ("ut", "t"),
  ]

  /// Whether the word at `word` is an article before the word that begins at `word.upperBound + 1`.
  static func isArticle(_ source: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, word.count <= 3, word.upperBound + 2 < source.count else { return false }
    let next = source[(word.upperBound + 1)...]
    for (article, before) in articles where article.utf8CodeUnitCount == word.count {
      var equal = true
      for offset in 0..<word.count
      where source[word.lowerBound + offset] != article.utf8Start[offset] { equal = false }
      guard equal else { continue }
      for offset in 0..<before.utf8CodeUnitCount
      where next[next.startIndex + offset] != before.utf8Start[offset] { equal = false }
      if equal { return true }
    }
    return false
  }

  /// Whether two folded names are the same but for articles.
  static func equalButForArticles(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func plain(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
      var words: [UInt8] = []
      forEachWord(name) { word in
        let skip = isArticle(name, word) ? word.count : attachedArticle(name, word)
        if skip < word.count {
          if !words.isEmpty { words.append(32) }
          words.append(contentsOf: name[(word.lowerBound + skip)..<word.upperBound])
        }
      }
      return words
    }
    return plain(a) == plain(b)
  }

  /// The number of bytes of an Arabic article (ال) written as one with its word.
  private static func attachedArticle(
    _ source: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Int {
    let at = word.lowerBound
    guard word.count >= 8, source[at] == 0xD8, source[at + 1] == 0xA7, source[at + 2] == 0xD9,
      source[at + 3] == 0x84
    else { return 0 }
    return 4
  }

  @inline(__always)
  private static func forEachWord(
    _ source: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 32 { end += 1 }
      if end > start { body(start..<end) }
      start = end + 1
    }
  }

  /// Writes the loose form of a folded name into `target`, which must be at least as long.
  ///
  /// Articles and spaces go; then q, g, c are k; dh is d, th is t, ph is f, dj is j; e, y, ai, ay, ei are
  /// i; o, w, ou, oo, au, aw are u; a final h, -eh and -e are a; double letters are single. In Arabic
  /// script the article, and the Persian letters for p, ch, zh, g, become their Arabic neighbours.
  static func loosen(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    forEachWord(source) { word in
      if isArticle(source, word) { return }
      loosen(source, word, into: target, &count)
    }
    guard count > 0 else {
      // Only articles: the name itself.
      for index in source.indices { target[index] = source[index] }
      return source.count
    }
    return count
  }

  private static func loosen(
    _ source: UnsafeBufferPointer<UInt8>, _ word: Range<Int>,
    into target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    var index = word.lowerBound + attachedArticle(source, word)
    @inline(__always)
    func emit(_ byte: UInt8) {
      if count > 0, target[count - 1] == byte, byte < 0x80, byte > 57 { return }
      target[count] = byte
      count += 1
    }
    while index < word.upperBound {
      let byte = source[index]
      let next = index + 1 < word.upperBound ? source[index + 1] : 0
      let last = index + 1 == word.upperBound
      switch byte {
      case UInt8(ascii: "a"):
        if next == UInt8(ascii: "y") || next == UInt8(ascii: "i") || next == UInt8(ascii: "e") {
          index += 1
          emit(UInt8(ascii: "i"))
        } else if next == UInt8(ascii: "w") || next == UInt8(ascii: "u")
          || next == UInt8(ascii: "o")
        {
          index += 1
          emit(UInt8(ascii: "u"))
        } else {
          emit(byte)
        }
      case UInt8(ascii: "e"):
        if next == UInt8(ascii: "h") && index + 2 == word.upperBound || last && word.count > 3 {
          emit(UInt8(ascii: "a"))
        } else {
          emit(UInt8(ascii: "i"))
        }
      case UInt8(ascii: "y"), UInt8(ascii: "i"): emit(UInt8(ascii: "i"))
      case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "w"): emit(UInt8(ascii: "u"))
      case UInt8(ascii: "h"):
        if !(last && word.count > 2) { emit(byte) }
      case UInt8(ascii: "q"), UInt8(ascii: "g"):
        if next == UInt8(ascii: "h") { index += 1 }
        emit(UInt8(ascii: "k"))
      case UInt8(ascii: "k"):
        if next == UInt8(ascii: "h") {
          index += 1
          emit(UInt8(ascii: "x"))
        } else {
          emit(byte)
        }
      case UInt8(ascii: "c"):
        if next == UInt8(ascii: "h") {
          index += 1
          emit(UInt8(ascii: "C"))
        } else {
          emit(UInt8(ascii: "k"))
        }
      case UInt8(ascii: "s"):
        if next == UInt8(ascii: "h") {
          index += 1
          emit(UInt8(ascii: "S"))
        } else {
          emit(byte)
        }
      case UInt8(ascii: "d"):
        if next == UInt8(ascii: "j") {
          index += 1
          emit(UInt8(ascii: "j"))
        } else {
          if next == UInt8(ascii: "h") { index += 1 }
          emit(byte)
        }
      case UInt8(ascii: "t"):
        if next == UInt8(ascii: "h") { index += 1 }
        emit(byte)
      case UInt8(ascii: "p"):
        if next == UInt8(ascii: "h") {
          index += 1
          emit(UInt8(ascii: "f"))
        } else {
          emit(byte)
        }
      case 0xDA:
        // U+06AF gaf, U+0686 che, U+0698 zhe
        target[count] = next == 0xAF ? 0xD9 : 0xD8
        target[count + 1] = next == 0xAF ? 0x83 : next == 0x86 ? 0xAC : next == 0x98 ? 0xB2 : next
        count += 2
        index += 1
      case 0xD9 where next == 0xBE:
        // U+067E peh
        target[count] = 0xD8
        target[count + 1] = 0xA8
        count += 2
        index += 1
      default: emit(byte)
      }
      index += 1
    }
  }

  /// A 64-bit hash of bytes, the same on every machine.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var state: UInt64 = 0xA076_1D64_78BD_642F ^ UInt64(bytes.count) &* prime
    let raw = UnsafeRawBufferPointer(bytes)
    @inline(__always)
    func word(_ index: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    @inline(__always)
    func half(_ index: Int) -> UInt64 {
      UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
    }
    let count = bytes.count
    var tail: UInt64 = 0
    if count >= 8 {
      var index = 0
      while index &+ 8 < count {
        state = mixed(state ^ word(index), prime)
        index &+= 8
      }
      // The last eight, some of them for the second time.
      tail = word(count &- 8)
    } else if count >= 4 {
      tail = half(0) | half(count &- 4) &<< 32
    } else if count > 0 {
      tail =
        UInt64(bytes[0]) | UInt64(bytes[count / 2]) &<< 8 | UInt64(bytes[count &- 1]) &<< 16
    }
    return mixed(state ^ tail, 0xE703_7ED1_A0B4_28DB)
  }

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
