import Geodesy
import SimpleFeatures

/// UTM as `38S 444000 3687000`, `38N 444000E 3687000N`, `UTM zone 38 N, 444000 mE 3687000 mN`: a zone with its band or
/// hemisphere, then six and seven digits; a zero may stand before the six.
extension ProseCoordinates {
  /// The grid coordinates whose zone is a token; its letter may stand apart behind the word "zone" or "UTM".
  static func universalGrid(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Found? {
    let zoneText = text[token.range].prefix { isDigit($0) }
    guard (1...2).contains(zoneText.count), let zone = number(zoneText), (1...60).contains(zone)
    else { return nil }
    var at = zoneText.endIndex
    let isApart = at == Int(token.end)
    if isApart { at = skip(text, at, " ", 1) }
    guard at < text.count, isBand(text[at] & 0xDF),
      at + 1 >= text.count || !isLetter(text[at + 1]) && !isDigit(text[at + 1])
    else { return nil }
    let start = label(text, before: Int(token.start), ["zone", "utm"])
    guard !isApart || start < Int(token.start) else { return nil }
    let letter = text[at] & 0xDF
    at += 1
    guard let easting = ordinate(text, &at, 6...7, UInt8(ascii: "E"), "easting"),
      easting < 1_000_000,
      let northing = ordinate(text, &at, 6...7, UInt8(ascii: "N"), "northing")
    else { return nil }
    guard
      let position = try? UTM(
        zone: zone, hemisphere: hemisphere(letter, northing), easting: Double(easting),
        northing: Double(northing)
      ).geographic(), position.isValid
    else { return nil }
    return Found(range: start..<at, position: position, precision: .meters(1))
  }

  /// Where the words of a label before a number begin, each once and from the last to the first ("UTM zone"); the number's
  /// own start if none is there.
  static func label(
    _ text: UnsafeBufferPointer<UInt8>, before number: Int, _ words: [String]
  ) -> Int {
    var start = number
    for word in words {
      var end = start
      while end > 0, start - end < 2, text[end - 1] == 0x20 || text[end - 1] == 0x3A { end -= 1 }
      let first = end - word.utf8.count
      guard first >= 0, end < start, self.word(text, first, [word]) == end,
        first == 0 || !isLetter(text[first - 1])
      else { continue }
      start = first
    }
    return start
  }

  /// The bands from 80 degrees south to 84 degrees north; I and O are none.
  private static func isBand(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "C")...UInt8(ascii: "X")).contains(letter) && letter != UInt8(ascii: "I")
      && letter != UInt8(ascii: "O")
  }

  /// A band letter from N on is north of the equator. A lone S is the band of 32 to 40 degrees north where the
  /// northing lies in it, else it stands for the south.
  private static func hemisphere(_ letter: UInt8, _ northing: Int) -> Hemisphere {
    if letter == UInt8(ascii: "S") { return bandS.contains(northing) ? .north : .south }
    return letter >= UInt8(ascii: "N") ? .north : .south
  }

  /// The northings of 32 to 40 degrees north in meters: the arcs of the meridian of WGS 84, times 0.9996 at the
  /// middle of a zone, somewhat more at its edges.
  private static let bandS = 3_540_000...4_435_000

  static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard isDigit(byte), value < 10_000_000 else { return nil }
      value = 10 * value + Int(byte - 48)
    }
    return digits.isEmpty ? nil : value
  }

  /// A number of so many digits behind blanks and commas, with the letter or the word for it before or behind,
  /// and the `m` of meters.
  private static func ordinate(
    _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ count: ClosedRange<Int>, _ letter: UInt8,
    _ name: String
  ) -> Int? {
    let start = skip(text, at, " ,;:\n", 3)
    guard start > at else { return nil }
    let letter = String(UnicodeScalar(letter | 0x20))
    var first = start
    if let end = word(text, start, [name, letter]) { first = skip(text, end, " :=", 2) }
    var end = first
    while end < text.count, end - first < 8, isDigit(text[end]) { end += 1 }
    guard count.contains(end - first), let value = number(text[first..<end]) else { return nil }
    if first == start, let behind = word(text, end, [letter, "m" + letter, name]) {
      end = behind
    } else if let meters = word(text, end, ["m", "meters", "metres"]) {
      end = first == start ? word(text, meters, [letter, name]) ?? meters : meters
    }
    at = end
    return value
  }
}
