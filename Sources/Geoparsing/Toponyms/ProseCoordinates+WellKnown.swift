import Geodesy
import SimpleFeatures

/// Well-known text (OGC 06-103r4, section 7) and the coordinates of GeoJSON (RFC 7946, section 3.1), longitude first:
/// "POINT(44.36 33.31)", "POLYGON((44.3 33.2, ...))", "\"coordinates\":[44.36,33.31]".
extension ProseCoordinates {
  /// What a geometry is read as.
  enum WellKnown {
    case found(Found)
    /// Not well-formed, too long or nowhere on the Earth.
    case unreadable(Range<Int>)
  }

  private static let pointWords = HashSet(words: "point pointz pointm pointzm")
  private static let geometryWords = HashSet(
    words: "linestring polygon multipoint multilinestring multipolygon geometrycollection "
      + "linestringz polygonz multipointz multilinestringz multipolygonz geometrycollectionz "
      + "linestringm polygonm multipointm linestringzm polygonzm circularstring compoundcurve "
      + "curvepolygon multicurve multisurface polyhedralsurface tin triangle box curve surface")
  /// Those that are words of other things too.
  private static let plainWords = HashSet(words: "tin triangle box curve surface compoundcurve")
  private static let collection = WordHash.of("geometrycollection")
  private static let coordinatesWord = WordHash.of("coordinates")
  /// Those that the reader of the house checks for closed rings and the like.
  private static let checked = HashSet(
    words: "linestring polygon multipoint multilinestring multipolygon")

  /// A quick look: a word with a bracket, a "Z" or a quotation mark behind it.
  @inline(__always)
  static func mayBeGeometry(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    let end = Int(token.end)
    guard token.has(.word), !token.has(.number), end + 1 < text.count else { return false }
    switch text[end] {
    case UInt8(ascii: "("), UInt8(ascii: "\""): return true
    case 0x09...0x0D, 0x20:
      let next = text[end + 1]
      return next == UInt8(ascii: "(") || next <= 0x20 || next | 0x20 == UInt8(ascii: "z")
        || next | 0x20 == UInt8(ascii: "m")
    default: return false
    }
  }

  /// The geometry whose word is a token: a point, or the circle around all vertices. In a column of its own a word in small
  /// letters or whole degrees are meant so too; in prose "Point (3 4)" may be one of a list.
  static func wellKnown(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token, isColumn: Bool
  ) -> WellKnown? {
    if token.hash == coordinatesWord { return coordinatesOfGeoJSON(text, token) }
    let isPoint = pointWords.contains(token.hash)
    guard isPoint || geometryWords.contains(token.hash) else { return nil }
    var at = blanks(text, Int(token.end))
    at = word(text, at, ["zm", "z", "m"]) ?? at
    at = blanks(text, at)
    guard at < text.count, text[at] == UInt8(ascii: "(") else {
      // "POINT 44.36 33.31"
      return isColumn && isPoint && at < text.count && (isDigit(text[at]) || text[at] == 0x2D)
        ? .unreadable(Int(token.start)..<text.count) : nil
    }
    let open = at
    let isCapital = token.has(.capitals)
    if !isColumn, !isCapital, plainWords.contains(token.hash) { return nil }
    let isSure = isColumn || isCapital || token.end - token.start > 6
    guard
      let end = end(text, of: UInt8(ascii: "("), from: open, hasWords: token.hash == collection)
    else {
      let stop = stop(text, from: open)
      let hasFraction = text[open..<stop].contains(UInt8(ascii: "."))
      return isSure && (isColumn || hasFraction || isCapital && !isPoint)
        ? .unreadable(Int(token.start)..<stop) : nil
    }
    let range = Int(token.start)..<end
    guard end - open <= geometryLimit else { return .unreadable(range) }
    let vertices = vertices(text, open..<end, parted: UInt8(ascii: ","))
    if isPoint {
      guard let one = vertices?.first, vertices?.count == 1 else {
        return isSure ? .unreadable(range) : nil
      }
      // "Point (3 4)", "a point (44.36 33.31) to make"
      let isJoined = text[Int(token.end)] == UInt8(ascii: "(")
      if !isColumn, !(isCapital && isJoined), one.step >= 1 || !isCapital && !isJoined {
        return nil
      }
    } else if !isColumn, !isCapital, vertices?.contains(where: { $0.step < 1 }) != true {
      // "polygon (2 3)"
      return nil
    } else if checked.contains(token.hash) {
      let words = String(decoding: text[token.range], as: UTF8.self)
      let geometry = String(decoding: text[open..<end], as: UTF8.self)
      guard (try? Geometry<Geographic>(wkt: words + geometry)) != nil else {
        return .unreadable(range)
      }
    }
    return circle(around: vertices, range, isPoint: isPoint)
  }

  /// `"coordinates":[44.36,33.31]`: the word is a token, between quotation marks.
  private static func coordinatesOfGeoJSON(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> WellKnown? {
    var at = Int(token.end)
    guard at < text.count, text[at] == UInt8(ascii: "\"") else { return nil }
    at = blanks(text, at + 1)
    guard at < text.count, text[at] == UInt8(ascii: ":") else { return nil }
    at = blanks(text, at + 1)
    guard at < text.count, text[at] == UInt8(ascii: "[") else { return nil }
    guard let end = end(text, of: UInt8(ascii: "["), from: at, hasWords: false),
      end - at <= geometryLimit
    else { return .unreadable(Int(token.start)..<stop(text, from: at)) }
    let vertices = vertices(text, at..<end, parted: UInt8(ascii: "["))
    return circle(around: vertices, Int(token.start)..<end, isPoint: vertices?.count == 1)
  }

  // MARK: Brackets

  private static func blanks(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    skip(text, start, " \n\r\t", 8)
  }

  /// What stands within the brackets of a geometry.
  private static func isInside(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x09, 0x0A, 0x0D, 0x20, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x45, 0x65, 0x5B,
      0x5D:
      true
    default: false
    }
  }

  /// Behind the bracket that closes the one at a byte; `nil` where none does.
  private static func end(
    _ text: UnsafeBufferPointer<UInt8>, of bracket: UInt8, from open: Int, hasWords: Bool
  ) -> Int? {
    let close = bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var (depth, at) = (0, open)
    while at < text.count {
      let byte = text[at]
      // Words may stand in many of them: no farther than the longest that is read.
      guard isInside(byte) || hasWords && isLetter(byte) && at - open < geometryLimit else {
        return nil
      }
      at += 1
      if byte == bracket { depth += 1 }
      if byte == close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Where what may stand within brackets ends.
  private static func stop(_ text: UnsafeBufferPointer<UInt8>, from open: Int) -> Int {
    var at = open
    while at < text.count, isInside(text[at]) { at += 1 }
    return at
  }

  // MARK: Vertices

  private struct Vertex {
    var position: Geographic
    /// What the last digit counts, in degrees.
    var step: Double
  }

  /// The first two numbers of each vertex; `nil` where one has fewer or is on no Earth. A comma parts the vertices of
  /// well-known text, and a bracket those of GeoJSON.
  private static func vertices(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, parted part: UInt8
  ) -> [Vertex]? {
    var vertices: [Vertex] = []
    var numbers: [(value: Double, step: Double)] = []
    func close() -> Bool {
      defer { numbers.removeAll(keepingCapacity: true) }
      guard !numbers.isEmpty else { return true }
      guard (2...4).contains(numbers.count) else { return false }
      let position = Geographic(longitude: numbers[0].value, latitude: numbers[1].value)
      guard position.isValid, abs(position.longitude) <= 180 else { return false }
      vertices.append(Vertex(position: position, step: max(numbers[0].step, numbers[1].step)))
      return true
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      if isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: ".")
      {
        var end = at + 1
        while end < range.upperBound,
          isDigit(text[end]) || text[end] == UInt8(ascii: ".") || text[end] | 0x20 == 0x65
            || text[end - 1] | 0x20 == 0x65 && (text[end] == 0x2B || text[end] == 0x2D)
        { end += 1 }
        var digits = text[at..<end]
        if digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard let value = Double(decimal: String(decoding: digits, as: UTF8.self)) else {
          return nil
        }
        let point = digits.firstIndex(of: UInt8(ascii: "."))
        let decimals = point.map { digits[($0 + 1)...].prefix(while: isDigit).count } ?? 0
        numbers.append((value, step(decimals)))
        at = end
        continue
      }
      if byte == part || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        guard close() else { return nil }
      }
      at += 1
    }
    return close() && !vertices.isEmpty ? vertices : nil
  }

  /// One of the last of so many decimals.
  private static func step(_ decimals: Int) -> Double {
    var step = 1.0
    for _ in 0..<min(decimals, 15) { step *= 10 }
    return 1 / step
  }

  /// The middle of the box around vertices, whichever side of the antimeridian they lie on, and how far the farthest is.
  private static func circle(
    around vertices: [Vertex]?, _ range: Range<Int>, isPoint: Bool
  ) -> WellKnown {
    guard let vertices, let first = vertices.first,
      // Null Island is where what has no coordinates lies.
      vertices.contains(where: { $0.position.latitude != 0 || $0.position.longitude != 0 })
    else { return .unreadable(range) }
    var (west, east) = (0.0, 0.0)
    var (south, north) = (first.position.latitude, first.position.latitude)
    var step = 0.0
    for vertex in vertices {
      let turn = vertex.position.longitude - first.position.longitude + 540
      let ahead = turn.truncatingRemainder(dividingBy: 360) - 180
      (west, east) = (min(west, ahead), max(east, ahead))
      south = min(south, vertex.position.latitude)
      north = max(north, vertex.position.latitude)
      step = max(step, vertex.step)
    }
    let center = Geographic(
      longitude: first.position.longitude + (west + east) / 2, latitude: (south + north) / 2
    ).normalized
    let farthest =
      vertices.map { Geodesic.wgs84.distance(from: center, to: $0.position).meters }.max() ?? 0
    let cell = PointRadius.cellDiagonal(at: .degrees(center.latitude), step: .degrees(step))
    return .found(
      Found(
        range: range, position: isPoint ? first.position : center,
        precision: .meters(farthest) + cell, extent: isPoint ? .lastDigit : .area))
  }

  /// Bytes of the longest that is read: some hundred vertices.
  private static let geometryLimit = 4096
}
