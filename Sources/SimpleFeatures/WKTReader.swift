/// Reads well-known text (OGC 06-103r4, section 7), in one pass.
struct WKTReader<C: Coordinate> {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var hadMoreOrdinates = false

  static func read(_ text: String) throws(SimpleFeaturesError) -> DecodedGeometry<C> {
    var text = text
    let result = text.withUTF8 { bytes -> Result<DecodedGeometry<C>, SimpleFeaturesError> in
      var reader = WKTReader(bytes: bytes)
      return Result { () throws(SimpleFeaturesError) in try reader.readAll() }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func readAll() throws(SimpleFeaturesError) -> DecodedGeometry<C> {
    let srid = try readSRID()
    let geometry = try readGeometry(depth: 1)
    skipSpaces()
    guard index == bytes.count else { throw refuse(at: index, "stands after the geometry") }
    return DecodedGeometry(geometry: geometry, srid: srid, hadMoreOrdinates: hadMoreOrdinates)
  }

  /// The `SRID=4326;` of EWKT.
  private mutating func readSRID() throws(SimpleFeaturesError) -> Int? {
    skipSpaces()
    let start = index
    guard readWord() == "SRID" else {
      index = start
      return nil
    }
    guard take(UInt8(ascii: "=")) else { throw refuse(at: index, "is not '=' after SRID") }
    guard let number = DecimalScan(bytes, at: index), let srid = Int(exactly: number.value) else {
      throw refuse(at: index, "is not a whole number for the SRID")
    }
    index = number.end
    guard take(UInt8(ascii: ";")) else { throw refuse(at: index, "is not ';' after the SRID") }
    return srid
  }

  private mutating func readGeometry(depth: Int) throws(SimpleFeaturesError) -> Geometry<C> {
    guard depth <= maximumNestingDepth else {
      throw refuse(at: index, "is nested deeper than \(maximumNestingDepth) levels")
    }
    skipSpaces()
    let start = index
    let (type, ordinates) = try readType(at: start)
    if readEmpty() { return try emptyGeometry(type, at: start) }
    switch type {
    case "POINT":
      try open()
      let position = try readPosition(ordinates)
      try close()
      return .point(position)
    case "LINESTRING": return .lineString(try readLine(ordinates))
    case "POLYGON": return .polygon(try readPolygon(ordinates))
    case "MULTIPOINT":
      return .multiPoint(
        try list { (reader: inout WKTReader) throws(SimpleFeaturesError) in
          guard reader.peek() == UInt8(ascii: "(") else {
            return try reader.readPosition(ordinates)
          }
          try reader.open()
          let position = try reader.readPosition(ordinates)
          try reader.close()
          return position
        })
    case "MULTILINESTRING":
      return .multiLineString(
        try list { (reader: inout WKTReader) throws(SimpleFeaturesError) in
          try reader.readLine(ordinates)
        })
    case "MULTIPOLYGON":
      return .multiPolygon(
        try list { (reader: inout WKTReader) throws(SimpleFeaturesError) in
          try reader.readPolygon(ordinates)
        })
    case "GEOMETRYCOLLECTION":
      // Members may be empty and yet members: the list must not take their EMPTY for its own.
      try open()
      var members: [Geometry<C>] = []
      repeat { members.append(try readGeometry(depth: depth + 1)) } while take(comma)
      try close()
      return .collection(members)
    default:
      throw refuse(at: start, "is not a geometry of Simple Features that is supported")
    }
  }

  private func emptyGeometry(
    _ type: String, at start: Int
  ) throws(SimpleFeaturesError) -> Geometry<C> {
    switch type {
    case "POINT", "LINESTRING", "POLYGON", "GEOMETRYCOLLECTION": return .empty
    case "MULTIPOINT": return .multiPoint([])
    case "MULTILINESTRING": return .multiLineString([])
    case "MULTIPOLYGON": return .multiPolygon([])
    default: throw refuse(at: start, "is not a geometry of Simple Features that is supported")
    }
  }

  /// The type and how many ordinates its word promises, `nil` when it does not say.
  private mutating func readType(
    at start: Int
  ) throws(SimpleFeaturesError) -> (type: String, ordinates: Int?) {
    var word = readWord()
    guard !word.isEmpty else { throw refuse(at: start, "is not the name of a geometry type") }
    let afterType = index
    skipSpaces()
    let dimension = readWord()
    switch dimension {
    case "Z", "M": return (word, 3)
    case "ZM": return (word, 4)
    default: index = afterType
    }
    // The older writing without a space: POINTZ, POINTM, POINTZM.
    if word.hasSuffix("ZM") {
      word.removeLast(2)
      return (word, 4)
    }
    if word.hasSuffix("Z") || word.hasSuffix("M") {
      word.removeLast()
      return (word, 3)
    }
    return (word, nil)
  }

  private mutating func readLine(
    _ ordinates: Int?
  ) throws(SimpleFeaturesError) -> LineString<C> {
    let start = index
    let positions = try readPositions(ordinates)
    guard let line = LineString(positions) else {
      throw refuse(at: start, "is a line of fewer than two positions")
    }
    return line
  }

  private mutating func readPolygon(_ ordinates: Int?) throws(SimpleFeaturesError) -> Polygon<C> {
    let rings = try list(canBeEmpty: false) {
      (reader: inout WKTReader) throws(SimpleFeaturesError) in
      reader.skipSpaces()
      let start = reader.index
      let positions = try reader.readPositions(ordinates)
      guard positions.count >= 4 else {
        throw reader.refuse(at: start, "is a ring of fewer than four positions")
      }
      guard positions.first == positions.last, let ring = LinearRing(positions) else {
        throw reader.refuse(at: start, "is a ring that is not closed")
      }
      return ring
    }
    return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
  }

  private mutating func readPositions(_ ordinates: Int?) throws(SimpleFeaturesError) -> [C] {
    try open()
    var positions: [C] = []
    repeat { positions.append(try readPosition(ordinates)) } while take(comma)
    try close()
    return positions
  }

  private mutating func readPosition(_ ordinates: Int?) throws(SimpleFeaturesError) -> C {
    skipSpaces()
    let start = index
    let x = try readNumber()
    let y = try readNumber()
    var count = 2
    while case let byte = peek(), byte != comma, byte != UInt8(ascii: ")"), byte != 0, count < 4 {
      _ = try readNumber()
      count += 1
      hadMoreOrdinates = true
    }
    if let ordinates, count != ordinates {
      throw refuse(at: start, "has \(count) ordinates where the type promises \(ordinates)")
    }
    return C(x: x, y: y)
  }

  private mutating func readNumber() throws(SimpleFeaturesError) -> Double {
    skipSpaces()
    guard let number = DecimalScan(bytes, at: index) else {
      throw refuse(at: index, "is no number")
    }
    guard number.value.isFinite else { throw refuse(at: index, "is too great a number") }
    let start = index
    index = number.end
    // What follows must end the number: `1.2.3` and `12abc` are none.
    if index < bytes.count {
      let next = bytes[index]
      guard isSpace(next) || next == comma || next == UInt8(ascii: ")") else {
        throw refuse(at: start, "is no number")
      }
    }
    return number.value
  }

  /// A list in parentheses of one or more members; of a multi-geometry those that are `EMPTY` are
  /// left out.
  private mutating func list<Member>(
    canBeEmpty: Bool = true, _ member: (inout WKTReader) throws(SimpleFeaturesError) -> Member
  ) throws(SimpleFeaturesError) -> [Member] {
    try open()
    var members: [Member] = []
    repeat {
      if !canBeEmpty || !readEmpty() { members.append(try member(&self)) }
    } while take(comma)
    try close()
    return members
  }

  private let comma = UInt8(ascii: ",")

  private mutating func open() throws(SimpleFeaturesError) {
    guard take(UInt8(ascii: "(")) else { throw refuse(at: index, "stands where '(' must") }
  }

  private mutating func close() throws(SimpleFeaturesError) {
    guard take(UInt8(ascii: ")")) else { throw refuse(at: index, "stands where ',' or ')' must") }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// The next byte that is not a space; 0 at the end.
  private mutating func peek() -> UInt8 {
    skipSpaces()
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func readEmpty() -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
    let start = index
    if readWord() == "EMPTY" { return true }
    index = start
    return false
  }

  /// The letters that follow, in capitals; at most 32 of them.
  private mutating func readWord() -> String {
    var letters: [UInt8] = []
    while index < bytes.count, letters.count < 32 {
      let capital = bytes[index] & 0xDF
      guard capital >= UInt8(ascii: "A"), capital <= UInt8(ascii: "Z"), bytes[index] >= 65 else {
        break
      }
      letters.append(capital)
      index += 1
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private func refuse(at offset: Int, _ cause: String) -> SimpleFeaturesError {
    guard offset < bytes.count else {
      return SimpleFeaturesError(
        format: "WKT", offset: offset, value: "", cause: "ends too early: the end " + cause)
    }
    let rest = bytes[offset...].prefix(24)
    return SimpleFeaturesError(
      format: "WKT", offset: offset, value: String(decoding: rest, as: UTF8.self), cause: cause)
  }
}
