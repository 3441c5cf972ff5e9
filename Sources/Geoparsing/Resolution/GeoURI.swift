import SimpleFeatures

/// A position as a `geo:` URI: `geo:33.3,44.4;u=500` (RFC 5870).
struct GeoURI {
  var position: Geographic
  /// What the last digit leaves open, or the URI's own uncertainty where that is more.
  var precision: Distance
  /// Whether the URI says itself how uncertain it is, and that is what the precision is.
  var isUncertaintyStated: Bool
  /// Where it stands, from the scheme to its last parameter.
  var range: Range<Int>

  enum Reading {
    case position(GeoURI)
    /// In a reference system other than WGS 84, the only one that is read (section 8.3).
    case otherSystem(String, Range<Int>)
  }

  static let scheme = "geo:"

  /// The URI whose scheme begins at a byte; `nil` where none does, or where it is on no Earth.
  static func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Reading? {
    guard isScheme(text, start) else { return nil }
    var at = start + 4
    guard let latitude = number(text, &at), at < text.count, text[at] == 0x2C
    else { return nil }
    at += 1
    guard let longitude = number(text, &at) else { return nil }
    // The altitude, where there is one.
    if at < text.count, text[at] == 0x2C {
      var next = at + 1
      if number(text, &next) != nil { at = next }
    }
    var uncertainty = 0.0
    while let (name, value, end) = parameter(text, at) {
      at = end
      if name == "crs", value != "wgs84" { return .otherSystem(value, start..<at) }
      if name == "u", let meters = Double(decimal: value), meters >= 0, meters < 20_004_000 {
        uncertainty = meters
      }
    }
    let position = Geographic(longitude: longitude.value, latitude: latitude.value)
    guard position.isValid else { return nil }
    let cell = PointRadius.cellDiagonal(
      at: .degrees(latitude.value), step: .degrees(max(latitude.step, longitude.step)))
    return .position(
      GeoURI(
        position: position, precision: max(cell, .meters(uncertainty)),
        isUncertaintyStated: uncertainty > cell.meters, range: start..<at))
  }

  /// Where the URI stands whose first number is a token, and which is on no Earth.
  static func unreadable(_ text: UnsafeBufferPointer<UInt8>, before token: Token) -> Range<Int>? {
    var start = Int(token.start)
    if start > 0, text[start - 1] == UInt8(ascii: "-") { start -= 1 }
    start -= scheme.utf8.count
    guard isScheme(text, start) else { return nil }
    var at = start + scheme.utf8.count
    guard number(text, &at) != nil, at < text.count, text[at] == 0x2C else { return nil }
    at += 1
    return number(text, &at) == nil ? nil : start..<at
  }

  static func isScheme(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start >= 0 && start + 4 < text.count
      && zip(text[start..<(start + 4)], scheme.utf8).allSatisfy { $0 | 0x20 == $1 }
      && (start == 0 || !(97...122).contains(text[start - 1] | 0x20))
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) -> (value: Double, step: Double)? {
    var end = at
    if end < text.count, text[end] == 0x2D { end += 1 }
    let first = end
    var point: Int?
    while end < text.count, end - first < 24 {
      if text[end] == 0x2E, point == nil, end > first, end + 1 < text.count, isDigit(text[end + 1])
      {
        point = end
      } else if !isDigit(text[end]) {
        break
      }
      end += 1
    }
    guard end > first,
      let value = Double(decimal: String(decoding: text[at..<end], as: UTF8.self))
    else { return nil }
    at = end
    let places = point.map { min(end - $0 - 1, 12) } ?? 0
    return (value, Elementary.power(10, -Double(places)))
  }

  /// `;name=value` or `;name`, in lower case, without the full stop or the bracket that ends a sentence.
  private static func parameter(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (name: String, value: String, end: Int)? {
    guard start < text.count, text[start] == 0x3B else { return nil }
    var at = start + 1
    while at < text.count, at - start < 64, isOfName(text[at]) { at += 1 }
    guard at > start + 1 else { return nil }
    let name = String(decoding: text[(start + 1)..<at], as: UTF8.self).lowercased()
    guard at < text.count, text[at] == 0x3D else { return (name, "", at) }
    let first = at + 1
    var end = first
    while end < text.count, end - first < 64,
      isOfName(text[end]) || "._~:%+".utf8.contains(text[end])
    {
      end += 1
    }
    while end > first, ".:".utf8.contains(text[end - 1]) { end -= 1 }
    return (name, String(decoding: text[first..<end], as: UTF8.self).lowercased(), end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isDigit(byte) || (97...122).contains(byte | 0x20) || byte == 0x2D
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
