import SimpleFeatures

/// Finds coordinates that are written in running text.
enum ProseCoordinates {
  struct Found {
    var range: Range<Int>
    var position: Geographic
    /// What the last digit leaves open.
    var precision: Distance
  }

  /// All of them in their order, at most a thousand.
  static func all(in text: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [Found] {
    var found: [Found] = []
    var end = 0
    for token in tokens where token.has(.number) && Int(token.start) >= end {
      guard found.count < 1000, mayBegin(text, token) else { continue }
      let start = begin(text, token)
      let slice = window(text, from: start)
      guard let reading = CoordinateText.read(slice),
        let at = offset(of: reading.words, in: slice), at <= 2
      else { continue }
      let range = (start + at)..<(start + at + reading.words.utf8.count)
      found.append(
        Found(range: range, position: reading.position, precision: reading.precision))
      end = range.upperBound
    }
    return found
  }

  /// A quick look: a degree sign, a hemisphere, a long fraction, or a grid zone.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let bytes = text[token.range]
    if let point = bytes.firstIndex(of: 46), bytes.endIndex - point > 3 { return true }
    if bytes.contains(where: { (97...122).contains($0 | 0x20) }) {
      // `38SMB4488`, `38S MB 44 88`
      return bytes.count <= 15 && bytes.prefix(3).contains { (97...122).contains($0 | 0x20) }
        && bytes.prefix(2).allSatisfy { (48...57).contains($0) }
    }
    var at = Int(token.end)
    while at < text.count, text[at] == 32 { at += 1 }
    guard at < text.count else { return false }
    if text[at] == 0xC2, at + 1 < text.count { return text[at + 1] == 0xB0 || text[at + 1] == 0xBA }
    return text[at] == 0xCB && at + 1 < text.count && text[at + 1] == 0x9A
  }

  /// The sign or hemisphere letter before a number belongs to it.
  private static func begin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Int {
    let start = Int(token.start)
    guard start > 0 else { return start }
    switch text[start - 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"),
      UInt8(ascii: "W"):
      return start - 1
    default: break
    }
    // U+2212, the minus sign
    if start > 2, text[start - 3] == 0xE2, text[start - 2] == 0x88, text[start - 1] == 0x92 {
      return start - 3
    }
    return start
  }

  private static func window(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    var end = min(text.count, start + 72)
    while end < text.count, end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private static func offset(of words: String, in slice: String) -> Int? {
    let (needle, hay) = (Array(words.utf8), Array(slice.utf8))
    guard !needle.isEmpty, needle.count <= hay.count else { return nil }
    for start in 0...min(2, hay.count - needle.count)
    where hay[start..<(start + needle.count)].elementsEqual(needle) {
      return start
    }
    return nil
  }
}
