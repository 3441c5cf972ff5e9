/// Reads well-known binary: ISO 13249-3 with its Z and M types, and PostGIS's EWKB with its flags.
///
/// A count is believed only as far as the bytes that remain could hold so many members, so that a
/// few bytes cannot ask for gigabytes.
struct WKBReader<C: Coordinate> {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var srid: Int?
  private var hadMoreOrdinates = false

  static func read(
    _ bytes: UnsafeRawBufferPointer
  ) throws(SimpleFeaturesError) -> DecodedGeometry<C> {
    var reader = WKBReader(bytes: bytes)
    let geometry = try reader.readGeometry(depth: 1)
    guard reader.offset == bytes.count else {
      throw reader.refuse(
        at: reader.offset, "\(bytes.count - reader.offset) bytes", "stand after the geometry")
    }
    return DecodedGeometry(
      geometry: geometry, srid: reader.srid, hadMoreOrdinates: reader.hadMoreOrdinates)
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// What stands before the content of each geometry.
  private struct Header {
    var isLittleEndian: Bool
    var type: UInt32
    var ordinates: Int
    var offset: Int
  }

  private mutating func readHeader() throws(SimpleFeaturesError) -> Header {
    let start = offset
    try require(5, "a geometry's byte order and type")
    let order = bytes[offset]
    guard order <= 1 else { throw refuse(at: start, "\(order)", "is no byte order (0 or 1)") }
    offset += 1
    let isLittleEndian = order == 1
    let code = try readCount(isLittleEndian)
    var ordinates = 2
    var type = code & 0x1FFF_FFFF
    if code & 0x8000_0000 != 0 { ordinates += 1 }
    if code & 0x4000_0000 != 0 { ordinates += 1 }
    if ordinates == 2, type >= 1000 {
      // ISO: a thousand for Z, two for M, three for both.
      ordinates += type / 1000 == 3 ? 2 : 1
      guard type < 4000 else { throw refuse(at: start + 1, "\(code)", "is no geometry type") }
      type %= 1000
    }
    if code & 0x2000_0000 != 0 {
      let stated = Int(Int32(bitPattern: try readCount(isLittleEndian)))
      if srid == nil { srid = stated }
    }
    if ordinates > 2 { hadMoreOrdinates = true }
    return Header(
      isLittleEndian: isLittleEndian, type: type, ordinates: ordinates, offset: start)
  }

  private mutating func readGeometry(depth: Int) throws(SimpleFeaturesError) -> Geometry<C> {
    guard depth <= maximumNestingDepth else {
      throw refuse(at: offset, "\(depth)", "is nested deeper than \(maximumNestingDepth) levels")
    }
    let header = try readHeader()
    switch header.type {
    case 1: return try readPoint(header).map { .point($0) } ?? .empty
    case 2: return try readLine(header).map { .lineString($0) } ?? .empty
    case 3: return try readPolygon(header).map { .polygon($0) } ?? .empty
    case 4:
      return .multiPoint(
        try members(header, type: 1, size: 21) {
          (reader: inout WKBReader, member) throws(SimpleFeaturesError) in
          try reader.readPoint(member)
        })
    case 5:
      return .multiLineString(
        try members(header, type: 2, size: 9) {
          (reader: inout WKBReader, member) throws(SimpleFeaturesError) in
          try reader.readLine(member)
        })
    case 6:
      return .multiPolygon(
        try members(header, type: 3, size: 9) {
          (reader: inout WKBReader, member) throws(SimpleFeaturesError) in
          try reader.readPolygon(member)
        })
    case 7:
      let count = try readCount(header.isLittleEndian, size: 9, of: "members")
      guard count > 0 else { return .empty }
      var collected: [Geometry<C>] = []
      // Nothing reserved: collections nest, and each could claim all that remains.
      for _ in 0..<count { collected.append(try readGeometry(depth: depth + 1)) }
      return .collection(collected)
    default:
      throw refuse(
        at: header.offset + 1, "\(header.type)",
        "is not a geometry type that is supported (1 to 7)")
    }
  }

  /// The members of a multi-geometry, which have headers of their own; empty ones are left out.
  private mutating func members<Member>(
    _ header: Header, type: UInt32, size: Int,
    _ read: (inout WKBReader, Header) throws(SimpleFeaturesError) -> Member?
  ) throws(SimpleFeaturesError) -> [Member] {
    let count = try readCount(header.isLittleEndian, size: size, of: "members")
    var collected: [Member] = []
    collected.reserveCapacity(count)
    for _ in 0..<count {
      let member = try readHeader()
      guard member.type == type else {
        throw refuse(
          at: member.offset + 1, "\(member.type)", "is not the type of the members, \(type)")
      }
      if let value = try read(&self, member) { collected.append(value) }
    }
    return collected
  }

  /// A point; `nil` for the one with ordinates of NaN that stands for the empty point.
  private mutating func readPoint(_ header: Header) throws(SimpleFeaturesError) -> C? {
    try require(header.ordinates * 8, "a position")
    let start = offset
    let position = readPosition(header)
    if position.x.isNaN, position.y.isNaN { return nil }
    try check(position, at: start)
    return position
  }

  private mutating func readLine(_ header: Header) throws(SimpleFeaturesError) -> LineString<C>? {
    let start = offset
    let positions = try readPositions(header)
    if positions.isEmpty { return nil }
    guard let line = LineString(positions) else {
      throw refuse(at: start, "\(positions.count)", "is too few positions for a line")
    }
    return line
  }

  private mutating func readPolygon(_ header: Header) throws(SimpleFeaturesError) -> Polygon<C>? {
    let count = try readCount(header.isLittleEndian, size: 4, of: "rings")
    guard count > 0 else { return nil }
    var rings: [LinearRing<C>] = []
    for _ in 0..<count {
      let start = offset
      let positions = try readPositions(header)
      guard positions.count >= 4 else {
        throw refuse(at: start, "\(positions.count)", "is too few positions for a ring (4)")
      }
      guard let first = positions.first, first == positions.last, let ring = LinearRing(positions)
      else { throw refuse(at: start, "\(positions[0])", "begins a ring that is not closed") }
      rings.append(ring)
    }
    return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
  }

  private mutating func readPositions(_ header: Header) throws(SimpleFeaturesError) -> [C] {
    let count = try readCount(header.isLittleEndian, size: header.ordinates * 8, of: "positions")
    var positions: [C] = []
    positions.reserveCapacity(count)
    for _ in 0..<count {
      let start = offset
      let position = readPosition(header)
      try check(position, at: start)
      positions.append(position)
    }
    return positions
  }

  /// The next position; that its bytes are there has been checked.
  private mutating func readPosition(_ header: Header) -> C {
    let x = double(at: offset, header.isLittleEndian)
    let y = double(at: offset + 8, header.isLittleEndian)
    offset += header.ordinates * 8
    return C(x: x, y: y)
  }

  private func double(at offset: Int, _ isLittleEndian: Bool) -> Double {
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(
      bitPattern: isLittleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  private func check(_ position: C, at start: Int) throws(SimpleFeaturesError) {
    guard position.isFinite else {
      throw refuse(at: start, "\(position.x) \(position.y)", "is not a finite position")
    }
  }

  /// A count of members that take at least `size` bytes each.
  private mutating func readCount(
    _ isLittleEndian: Bool, size: Int, of what: String
  ) throws(SimpleFeaturesError) -> Int {
    let start = offset
    let count = Int(try readCount(isLittleEndian))
    guard count <= (bytes.count - offset) / size else {
      throw refuse(
        at: start, "\(count)",
        "is more \(what) than the \(bytes.count - offset) bytes that remain can hold")
    }
    return count
  }

  private mutating func readCount(_ isLittleEndian: Bool) throws(SimpleFeaturesError) -> UInt32 {
    try require(4, "a count")
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    offset += 4
    return isLittleEndian ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }

  private func require(_ count: Int, _ what: String) throws(SimpleFeaturesError) {
    guard bytes.count - offset >= count else {
      throw refuse(
        at: offset, "\(bytes.count - offset) bytes", "are too few for \(what) (\(count))")
    }
  }

  private func refuse(at offset: Int, _ value: String, _ cause: String) -> SimpleFeaturesError {
    SimpleFeaturesError(format: "WKB", offset: offset, value: value, cause: cause)
  }
}
