import Geodesy
import SimpleFeatures

/// Well-known text (OGC 06-103r4, section 7), longitude first: "POINT(44.36 33.31)", "POLYGON((44.3 33.2, ...))".
extension ProseCoordinates {
  /// A point in well-known text (OGC 06-103r4, section 7), longitude first, whose word begins at a byte.
  static func wellKnownPoint(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    var at = skip(text, start + 5, " ", 1)
    at = word(text, at, ["z", "m", "zm"]) ?? at
    let open = skip(text, skip(text, at, " ", 1), "(", 1)
    guard open > 0, text[open - 1] == 0x28, let longitude = signed(text, skip(text, open, " ", 1)),
      let latitude = signed(text, skip(text, longitude.end, " ", 1)),
      // "Point (3 4)" may be one of a list.
      longitude.step < 1 || latitude.step < 1
    else { return nil }
    at = latitude.end
    for _ in 0..<2 { at = signed(text, skip(text, at, " ", 1))?.end ?? at }
    let close = skip(text, at, " ", 1)
    guard close < text.count, text[close] == 0x29 else { return nil }
    return found(
      Angle(degrees: latitude.value, step: latitude.step, isLatitude: true, end: close + 1),
      Angle(degrees: longitude.value, step: longitude.step, isLatitude: false, end: close + 1),
      from: start)
  }

  /// What a line, an area or several points are read as.
  enum WellKnown {
    case found(Found)
    /// Not well-formed, too long or nowhere on the Earth.
    case unreadable(Range<Int>)
  }

  private static let geometryWords = HashSet(
    words: "linestring polygon multipoint multilinestring multipolygon")

  /// A quick look: a word with as many letters as "polygon" and the first of one of the kinds.
  @inline(__always)
  static func mayBeGeometry(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    guard token.end - token.start >= 7 else { return false }
    let first = text[Int(token.start)] | 0x20
    return first == UInt8(ascii: "p") || first == UInt8(ascii: "m") || first == UInt8(ascii: "l")
  }

  /// The line, area or points whose word is a token: the circle around all its vertices.
  static func wellKnownGeometry(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> WellKnown? {
    guard geometryWords.contains(token.hash) else { return nil }
    var at = skip(text, Int(token.end), " ", 1)
    at = word(text, at, ["z", "m", "zm"]) ?? at
    at = skip(text, at, " ", 1)
    guard at < text.count, text[at] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    let limit = min(text.count, at + geometryLimit)
    repeat {
      switch text[at] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case 0x30...0x39, 0x09, 0x0A, 0x0D, 0x20, 0x2B, 0x2C, 0x2D, 0x2E, 0x45, 0x65: break
      default: return .unreadable(Int(token.start)..<at)
      }
      at += 1
    } while depth > 0 && at < limit
    let range = Int(token.start)..<at
    guard depth == 0,
      let geometry = try? Geometry<Geographic>(wkt: String(decoding: text[range], as: UTF8.self)),
      let center = geometry.boundingBox?.center, center.isValid
    else { return .unreadable(range) }
    let farthest = geometry.positions.map { Ground.distance(center, $0) }.max() ?? 0
    return .found(
      Found(range: range, position: center, precision: .meters(farthest), extent: .area))
  }

  /// Bytes of the longest that is read: some hundred vertices.
  private static let geometryLimit = 4096
}
