import Geodesy
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
      guard found.count < 1000 else { break }
      if let grid = universalGrid(text, token) {
        found.append(grid)
        end = grid.range.upperBound
        continue
      }
      if mayBeInWords(text, token), let words = inWords(text, from: Int(token.start)) {
        found.append(words)
        end = words.range.upperBound
        continue
      }
      guard mayBegin(text, token) else { continue }
      let start = begin(text, token)
      let slice = window(text, from: start)
      guard let reading = CoordinateText.read(slice),
        let at = range(of: reading.words, in: slice)
      else { continue }
      let range = (start + at.lowerBound)..<(start + at.upperBound)
      found.append(
        Found(range: range, position: reading.position, precision: reading.precision))
      end = range.upperBound
    }
    return found
  }

  /// A quick look: a degree sign, a hemisphere, a long fraction, or a grid zone.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let bytes = text[token.range]
    if isURI(text, token) { return true }
    if let point = bytes.firstIndex(of: 46), bytes.endIndex - point > 3 { return true }
    if bytes.contains(where: { (97...122).contains($0 | 0x20) }) {
      // `38SMB4488`, `38S MB 44 88`
      // and no `11th`
      return bytes.count <= 15 && bytes.count != 4
        && bytes.prefix(3).contains { (97...122).contains($0 | 0x20) }
        && bytes.prefix(2).allSatisfy { (48...57).contains($0) }
    }
    var at = Int(token.end)
    while at < text.count, text[at] == 32 { at += 1 }
    guard at < text.count else { return false }
    if text[at] == 0xC2, at + 1 < text.count { return text[at + 1] == 0xB0 || text[at + 1] == 0xBA }
    return text[at] == 0xCB && at + 1 < text.count && text[at + 1] == 0x9A
  }

  /// A quick look: "14 deg", "14:20", "14-20".
  private static func mayBeInWords(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let bytes = text[token.range]
    guard let first = bytes.firstIndex(where: { !(48...57).contains($0) && $0 != 46 }) else {
      let at = Int(token.end)
      guard at + 2 < text.count else { return false }
      return text[at] == 0x3A || text[at] == 0x2D || text[at] == 32 && text[at + 1] | 0x20 == 0x64
    }
    return first > bytes.startIndex && (bytes[first] == 0x3A || bytes[first] == 0x2D)
  }

  /// Whether `geo:` stands before a number (RFC 5870).
  private static func isURI(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    var start = Int(token.start)
    if start > 0, text[start - 1] == UInt8(ascii: "-") { start -= 1 }
    return start >= 4 && text[(start - 4)..<start].elementsEqual("geo:".utf8)
  }

  /// UTM as `38S 444000 3687000` or `38N 444000E 3687000N`: a zone with its band or hemisphere, then six and
  /// seven digits.
  private static func universalGrid(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> Found? {
    let zoneText = text[token.range]
    guard (2...3).contains(zoneText.count), let letter = zoneText.last.map({ $0 & 0xDF }),
      (65...90).contains(letter), let zone = number(zoneText.dropLast()), (1...60).contains(zone)
    else { return nil }
    var at = Int(token.end)
    guard let easting = digits(text, &at, 6...6, UInt8(ascii: "E")),
      let northing = digits(text, &at, 6...7, UInt8(ascii: "N"))
    else { return nil }
    // A band letter from N on is north of the equator; a lone S is read as the band of 32 to 40 degrees
    // north, unless what it would give lies south of it.
    let hemisphere: Hemisphere = letter >= 78 || letter == 83 ? .north : .south
    guard
      let position = try? UTM(
        zone: zone, hemisphere: hemisphere, easting: Double(easting), northing: Double(northing)
      ).geographic(), position.isValid
    else { return nil }
    return Found(
      range: Int(token.start)..<at, position: position, precision: .meters(1))
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard (48...57).contains(byte), value < 10_000_000 else { return nil }
      value = 10 * value + Int(byte - 48)
    }
    return digits.isEmpty ? nil : value
  }

  /// A number of so many digits behind blanks and commas, with the letter that may follow it.
  private static func digits(
    _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ count: ClosedRange<Int>, _ letter: UInt8
  ) -> Int? {
    var start = at
    while start < text.count, text[start] == 32 || text[start] == 44 { start += 1 }
    var end = start
    while end < text.count, end - start < 8, (48...57).contains(text[end]) { end += 1 }
    guard start > at, count.contains(end - start), let value = number(text[start..<end]) else {
      return nil
    }
    var next = end
    if next < text.count, text[next] == 32, next + 1 < text.count, text[next + 1] & 0xDF == letter {
      next += 1
    }
    if next < text.count, text[next] & 0xDF == letter,
      next + 1 >= text.count || !(97...122).contains(text[next + 1] | 0x20)
    {
      end = next + 1
    }
    at = end
    return value
  }

  /// The sign or hemisphere letter before a number belongs to it.
  private static func begin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Int {
    let start = Int(token.start)
    guard start > 0 else { return start }
    switch text[start - 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"),
      UInt8(ascii: "W"):
      return start - 1
    case UInt8(ascii: " "):
      // "N 33° 18.917'"
      if start > 1, [78, 83, 69, 87].contains(text[start - 2]),
        start == 2 || !(97...122).contains(text[start - 3] | 0x20)
      {
        return start - 2
      }
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

  /// Where words stand in a slice, at most two bytes from its beginning; blanks that the words leave out
  /// are passed over.
  private static func range(of words: String, in slice: String) -> Range<Int>? {
    let (needle, hay) = (Array(words.utf8), Array(slice.utf8))
    guard !needle.isEmpty else { return nil }
    for start in 0...2 {
      var at = start
      var matched = 0
      while at < hay.count, matched < needle.count {
        if hay[at] == needle[matched] {
          matched += 1
        } else if hay[at] != 32 || matched == 0 {
          break
        }
        at += 1
      }
      if matched == needle.count { return start..<at }
    }
    return nil
  }
}
