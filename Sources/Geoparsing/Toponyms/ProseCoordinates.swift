import Geodesy
import SimpleFeatures

/// Finds coordinates that are written in running text.
enum ProseCoordinates {
  struct Found {
    var range: Range<Int>
    var position: Geographic
    /// What ``extent`` says.
    var precision: Distance
    var extent = CoordinateText.Extent.lastDigit
  }

  /// Coordinates that are not read.
  enum Unread {
    /// In a reference system of another name.
    case system(String)
    /// A line or an area that is not well-formed.
    case geometry
    /// Two numbers that are on no Earth, or where what has no coordinates lies.
    case numbers
    /// A zone or square of a grid that has none such.
    case grid

    var code: String {
      switch self {
      case .system: "coordinates-system"
      case .geometry: "coordinates-geometry"
      case .numbers: "coordinates-out-of-range"
      case .grid: "coordinates-grid"
      }
    }

    func message(_ words: String) -> String {
      let reason =
        switch self {
        case .system(let system):
          "its reference system is '\(system)', and only WGS 84 is: give the position in that"
        case .geometry:
          "it is no well-formed geometry of at most 4 KiB, longitudes before latitudes in degrees: mend it, or give a point"
        case .numbers:
          "latitudes are -90 to 90 and longitudes -180 to 180 degrees with a decimal point, minutes and seconds below 60, and 0, 0 stands for none: mend it"
        case .grid:
          "a zone is 1 to 60 with a band of C to X, an easting of UTM has six digits and a northing seven, and a square of MGRS two letters and as many digits of each: mend it"
        }
      let start = words.count > 80 ? words.prefix(80) + "…" : words[...]
      return "'\(start)' is not read: \(reason)"
    }
  }

  /// What the column for a place has.
  enum Column {
    /// One, or several that are not of one point.
    case found([CoordinateText.Reading])
    case unread(Unread, words: String)
  }

  /// All of them in their order. The cost is linear: each token is looked at once, and a few dozen bytes behind it.
  ///
  /// `unread` is told of those that are not read.
  static func all(
    in text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], isColumn: Bool = false,
    unread: (Unread, Range<Int>) -> Void = { _, _ in }
  ) -> [Found] {
    var found: [Found] = []
    var end = 0
    for token in tokens where Int(token.start) >= end && mayBegin(text, word: token) {
      if let uri = uri(text, token) {
        switch uri {
        case .position(let uri):
          found.append(
            Found(
              range: uri.range, position: uri.position, precision: uri.precision,
              extent: uri.isUncertaintyStated ? .stated : .lastDigit))
          end = uri.range.upperBound
        case .otherSystem(let system, let range):
          unread(.system(system), range)
          end = range.upperBound
        }
        continue
      }
      if mayBeGeometry(text, token),
        let geometry = wellKnown(text, token, isColumn: isColumn)
      {
        switch geometry {
        case .found(let one):
          found.append(one)
          end = one.range.upperBound
        case .unreadable(let range):
          unread(.geometry, range)
          end = range.upperBound
        }
        continue
      }
      guard
        let one = token.has(.number)
          ? coordinates(text, atNumber: token) : coordinates(text, atWord: token)
      else {
        if let (why, range) = token.has(.number)
          ? mayBeUnreadable(text, token) ? unreadable(text, atNumber: token) : nil
          : unreadable(text, atWord: token)
        {
          unread(why, range)
          end = range.upperBound
        }
        continue
      }
      // Null Island is where what has no coordinates lies.
      if one.position.latitude == 0, one.position.longitude == 0 {
        unread(.numbers, one.range)
        end = one.range.upperBound
        continue
      }
      found.append(isLongitudeFirst(text, one.range) ? one.swapped : one)
      end = one.range.upperBound
    }
    return found
  }

  /// Those in the column for a place; `nil` where none is written in prose.
  static func column(_ text: String) -> Column? {
    guard text.utf8.contains(where: { isDigit($0) || $0 == UInt8(ascii: "(") }) else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      if let (system, words) = otherSystem(bytes) {
        return .unread(.system(system), words: String(decoding: bytes[words], as: UTF8.self))
      }
      // "POINT 44.36 33.31"
      if let end = word(bytes, 0, ["point", "pointz"]), end < bytes.count,
        isDigit(bytes[skip(bytes, end, " -", 4) % bytes.count])
      {
        return .unread(.geometry, words: String(decoding: bytes, as: UTF8.self))
      }
      if isOffEarth(bytes) {
        return .unread(.numbers, words: String(decoding: bytes, as: UTF8.self))
      }
      var column: Column?
      let found = all(in: bytes, Tokenizer.tokens(of: bytes), isColumn: true) {
        column = .unread($0, words: String(decoding: bytes[$1], as: UTF8.self))
      }
      if column == nil, !found.isEmpty {
        column = .found(
          found.map {
            CoordinateText.Reading(
              position: $0.position, precision: $0.precision,
              words: String(decoding: bytes[$0.range], as: UTF8.self), extent: $0.extent)
          })
      }
      return column
    }
  }

  /// "SRID=3857;POINT(4938000 3935000)": another reference system than WGS 84, EPSG 4326.
  private static func otherSystem(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (system: String, words: Range<Int>)? {
    let start = skip(text, 0, " ", 8)
    guard let equals = word(text, start, ["srid"]), equals < text.count, text[equals] == 0x3D else {
      return nil
    }
    let code = text[(equals + 1)...].prefix(while: isDigit)
    let system = String(decoding: code, as: UTF8.self)
    return code.isEmpty || system == "4326" ? nil : ("EPSG:" + system, 0..<text.count)
  }

  /// Two numbers and nothing else, of which one is too great: "91.5, 44.3"; or "0, 0".
  private static func isOffEarth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = skip(text, 0, " ", 8)
    guard let first = signed(text, start) else { return false }
    let next = skip(text, first.end, " ,;/", 4)
    guard next > first.end, let second = signed(text, next),
      skip(text, second.end, " ", 8) == text.count
    else { return false }
    if first.value == 0, second.value == 0 { return true }
    guard first.step < 1, second.step < 1 else { return false }
    return abs(first.value) > 90 || abs(second.value) > 180
  }

  /// A quick look, for most words begin nothing: a number, a bracket behind a word, or the first letter of a label or a
  /// hemisphere.
  @inline(__always)
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, word token: Token) -> Bool {
    if token.has(.number) || mayBeGeometry(text, token) { return true }
    switch text[Int(token.start)] {
    case UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "N"), UInt8(ascii: "S"),
      UInt8(ascii: "E"), UInt8(ascii: "W"):
      return true
    default: return false
    }
  }

  /// What begins with a label or with the letter of a hemisphere next to its number.
  private static func coordinates(
    _ text: UnsafeBufferPointer<UInt8>, atWord token: Token
  ) -> Found? {
    let bytes = text[token.range]
    guard let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "L"), UInt8(ascii: "l"):
      guard bytes.count <= 9, labels.contains(token.hash) else { return nil }
    case UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "W"):
      guard bytes.count > 1, isDigit(bytes[bytes.startIndex + 1]) else { return nil }
      if let bare = bareAngles(text, from: Int(token.start)) { return bare }
    default: return nil
    }
    return pair(text, from: Int(token.start))
  }

  static let labels = HashSet(words: "latitude longitude lat lon long lng")

  private static func coordinates(
    _ text: UnsafeBufferPointer<UInt8>, atNumber token: Token
  ) -> Found? {
    if let grid = universalGrid(text, token) { return grid }
    if mayBeBare(text, token), !isPrice(text, token),
      let bare = bareAngles(text, from: begin(text, token))
    {
      return bare
    }
    if hasDecimalComma(text, token), !isPrice(text, token),
      let pair = commaPair(text, from: begin(text, token))
    {
      return pair
    }
    if mayBeInWords(text, token), let words = pair(text, from: Int(token.start)) { return words }
    if mayBegin(text, token) {
      let start = begin(text, token)
      let slice = window(text, from: start)
      if let reading = CoordinateText.read(slice), !isTemperatures(reading.words),
        let at = range(of: reading.words, in: slice),
        // The O of "2.35°O" is east in German and west in French.
        start + at.upperBound >= text.count || !isLetter(text[start + at.upperBound])
      {
        return Found(
          range: (start + at.lowerBound)..<(start + at.upperBound), position: reading.position,
          precision: reading.precision)
      }
    }
    if let plain = labelledPair(text, token) { return plain }
    return mayHaveHemisphere(text, token) && !isPrice(text, token)
      ? pair(text, from: begin(text, token)) : nil
  }

  /// A quick look: four decimals, a mark of degrees or a hemisphere, a colon before the number, or the letter of a zone
  /// behind it.
  private static func mayBeUnreadable(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> Bool {
    mayBegin(text, token) || mayHaveHemisphere(text, token)
      || text[token.range].contains(UInt8(ascii: "."))
      || token.start > 4 && text[Int(token.start) - 1] == UInt8(ascii: ":")
      || token.end - token.start < 4
        && (isLetter(text[Int(token.end) - 1])
          || Int(token.end) + 1 < text.count && isLetter(text[Int(token.end) + 1]))
  }

  /// "33°, 44°" in prose are as likely those of the weather.
  private static func isTemperatures(_ words: String) -> Bool {
    words.allSatisfy { $0.isNumber || " ,;/-−+°º˚and".contains($0) }
  }

  /// The sign of the dollar, or the last byte of those of the pound and the euro, before a number.
  private static func isPrice(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    token.start > 0 && [0x24, 0xA3, 0xAC].contains(text[Int(token.start) - 1])
  }

  /// A quick look: a degree sign, a hemisphere, a long fraction, or a grid zone.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let bytes = text[token.range]
    if let point = bytes.firstIndex(of: 46),
      bytes[(point + 1)...].prefix(while: { (48...57).contains($0) }).count > 2
    {
      return true
    }
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

  /// A quick look: four to seven digits next to a letter or a full stop, or a number right behind a number.
  private static func mayBeBare(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let end = text[token.range].prefix { isDigit($0) }.endIndex
    guard end - Int(token.start) > 3 else {
      return end == Int(token.end) && end + 1 < text.count && text[end] == 32
        && isDigit(text[end + 1])
    }
    guard end - Int(token.start) < 8 else { return false }
    let at = skip(text, end, " ", 1)
    return at < text.count && (text[at] == 0x2E || "NSEW".utf8.contains(text[at]))
      || begin(text, token) < Int(token.start)
  }

  /// A quick look: "1,6792".
  private static func hasDecimalComma(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> Bool {
    text[token.range].prefix(4).firstIndex(of: 0x2C).map { isDecimalComma(text, $0) } ?? false
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

  /// A quick look: a hemisphere before the number, or a degree sign or a hemisphere behind it.
  private static func mayHaveHemisphere(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> Bool {
    let before = begin(text, token)
    if before < Int(token.start), isLetter(text[before]) { return true }
    var at = skip(text, Int(token.end), " ", 2)
    // "36.34N" is one token.
    if isLetter(text[Int(token.end) - 1]) { at = Int(token.end) - 1 }
    guard at < text.count else { return false }
    let next = at + 1 < text.count ? text[at + 1] | 0x20 : 0x20
    switch text[at] {
    // The first bytes of the degree signs; then `N` and `no`, `S` and `so`, `E` and `ea`, `W` and `we`.
    case 0xC2, 0xCB: return true
    case 0x4E, 0x6E, 0x53, 0x73: return !isLetter(next) || next == UInt8(ascii: "o")
    case 0x45, 0x65: return !isLetter(next) || next == UInt8(ascii: "a")
    case 0x57, 0x77: return !isLetter(next) || next == UInt8(ascii: "e")
    default: return false
    }
  }

  /// The URI whose first number is a token: `geo:` stands before it (RFC 5870).
  private static func uri(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> GeoURI.Reading? {
    guard token.has(.number), token.start >= 4 else { return nil }
    var start = Int(token.start)
    if text[start - 1] == UInt8(ascii: "-") { start -= 1 }
    guard start >= 4, text[start - 1] == UInt8(ascii: ":") else { return nil }
    return GeoURI.read(text, from: start - 4)
  }

  /// The sign or hemisphere letter before a number belongs to it.
  static func begin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Int {
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
