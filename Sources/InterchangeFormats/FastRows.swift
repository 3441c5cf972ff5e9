import Glibc
import Incidents

/// Turns ordinary rows of delimited text into features without making records of them: the bytes are those
/// that ``RowInterpreter`` and ``GeoJSONWriter`` give.
///
/// Ordinary is a row of valid UTF-8 without quotes, control characters and backslashes, with decimal
/// coordinates of 4 to 6 decimals, an ISO date, a plain count, a category met before, and nothing in
/// any other recognized column. Every other row stops the run and goes the general way.
final class FastRows {
  enum Stop {
    /// The row at the window's beginning is not ordinary.
    case unusual
    /// The window holds no whole row.
    case windowEnd
  }

  private let delimiter: UInt8
  private let columnCount: Int
  /// The indices of the columns, -1 for none.
  private let id, category, date, place, latitude, longitude, killed: Int
  /// The recognized columns that have to be empty.
  private let others: [Int]
  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  private let opening, geometry, properties, uncertainty, line: Piece
  private let names: [Piece]
  private let longest: Int
  private var categories: [CategoryPiece] = []
  private(set) var extent = MicroExtent()

  /// `nil` for tables that have no ordinary rows: without coordinates, or with codes for precision.
  init?(_ plan: RowPlan, delimiter: Delimiter, writer: GeoJSONWriter) {
    guard plan.dialect == .generic, writer.style == .collection,
      writer.defaults.file == plan.file, let latitude = plan.index(of: .latitude),
      let longitude = plan.index(of: .longitude), let id = plan.index(of: .id),
      plan.columns.count <= 256,
      OriginalRow(columns: plan.columns, values: []).hasDistinctColumns
    else { return nil }
    self.delimiter = delimiter.rawValue
    columnCount = plan.columns.count
    self.id = id
    self.latitude = latitude
    self.longitude = longitude
    category = plan.index(of: .category) ?? -1
    date = plan.index(of: .date) ?? -1
    place = plan.index(of: .place) ?? -1
    killed = plan.index(of: .killed) ?? -1
    let ordinary: Set<InputAttribute> = [
      .id, .latitude, .longitude, .category, .date, .place, .killed, .coordinates,
    ]
    others = InputAttribute.allCases.filter { !ordinary.contains($0) }
      .compactMap { plan.index(of: $0) }
    starts = .allocate(capacity: columnCount + 1)
    ends = .allocate(capacity: columnCount + 1)
    opening = Piece(",\n{\"type\":\"Feature\",\"id\":\"")
    geometry = Piece("\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
    properties = Piece("]},\"properties\":{")
    uncertainty = Piece(Self.locationMembers(writer.defaults))
    line = Piece(",\"line\":")
    names = plan.columns.enumerated().map { index, column in
      Piece((index == 0 ? ",\"original\":{" : "\",") + JSONValue.string(column).text + ":\"")
    }
    longest = names.reduce(2048) { $0 + $1.count }
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
  }

  /// The members that every ordinary location has, as far as the collection does not say them.
  private static func locationMembers(_ defaults: GeoJSONWriter.Defaults) -> String {
    var members = "\"uncertainty_m\":100"
    if defaults.method != .coordinates { members += ",\"method\":\"coordinates\"" }
    if defaults.reasons != Row.assumed {
      members += ",\"reasons\":" + JSONValue.array(Row.assumed.map(JSONValue.string)).text
    }
    return members
  }

  /// Learns the members that a category makes, from a row that went the general way.
  func learn(_ mention: IncidentMention) {
    guard category >= 0, categories.count < 64, mention.factuality == .unknown,
      let value = mention.original?.values, category < value.count,
      let written = value[category].nonEmpty, written.trimmed == written,
      !categories.contains(where: { $0.key == Array(written.utf8) })
    else { return }
    let record = Record.mention(mention)
    let members = IncidentSchema.ofCategory.map { attribute in
      attribute.value(record).map { "\"\(attribute.name)\":\($0.text)," } ?? ""
    }.joined()
    categories.append(CategoryPiece(key: Array(written.utf8), piece: Piece(members)))
  }

  /// Writes ordinary rows from the beginning of the window; says how many bytes and rows they were.
  func run(
    _ buffer: ByteBuffer, to out: ByteWriter
  ) -> (bytes: Int, rows: Int, stop: Stop) {
    let window = buffer.window
    guard let base = window.baseAddress else { return (0, 0, .windowEnd) }
    let text = UnsafeRawPointer(base)
    var at = 0
    var rows = 0
    while true {
      let next = split(text, at, window.count)
      guard next > 0 else { return (at, rows, next == 0 ? .windowEnd : .unusual) }
      let needed = longest + 4 * (next - at)
      guard needed <= 1 << 16 else { return (at, rows, .unusual) }
      let room = out.room(needed)
      let length = feature(text, buffer.line + rows, into: room)
      guard length > 0 else { return (at, rows, .unusual) }
      out.advance(length)
      rows += 1
      at = next
    }
  }

  // MARK: Cutting

  /// Finds the fields of the row at `start`; the beginning of the next row, 0 when the window ends before
  /// it, -1 when the row is not ordinary.
  ///
  /// Eight bytes at a time: the masks have the high bit of each byte that is a delimiter, a control
  /// character, a quote or a backslash.
  @inline(__always)
  private func split(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = 0x7F * ones
    let delimiters = UInt64(delimiter) * ones
    var field = 0
    var high: UInt64 = 0
    var at = start
    starts[0] = start
    while at < end {
      let word = (text + at).loadUnaligned(as: UInt64.self)
      var mask =
        FastRows.zeros(word ^ delimiters) | FastRows.zeros(word ^ (0x22 * ones))
        | FastRows.zeros(word ^ (0x5C * ones)) | FastRows.zeros(word ^ low)
      // Bytes below 0x20.
      mask |= ~(((word & low) &+ (0x60 * ones)) | word) & ~low
      high |= word
      while mask != 0 {
        let index = at + mask.trailingZeroBitCount >> 3
        if index >= end { return 0 }
        let byte = text.load(fromByteOffset: index, as: UInt8.self)
        mask &= mask &- 1
        if byte == delimiter {
          if field + 1 >= columnCount { return -1 }
          ends[field] = index
          field += 1
          starts[field] = index + 1
        } else if byte == 0x0A {
          var last = index
          if last > start, text.load(fromByteOffset: last - 1, as: UInt8.self) == 0x0D {
            last -= 1
          }
          ends[field] = last
          guard field == columnCount - 1, last > start else { return -1 }
          // The last word may reach into the next row: then the check is only superfluous.
          if high & ~low != 0, !isUTF8(text, start, last) { return -1 }
          return index + 1
        } else if byte != 0x0D || index + 1 >= end
          || text.load(fromByteOffset: index + 1, as: UInt8.self) != 0x0A
        {
          return byte == 0x0D && index + 1 >= end ? 0 : -1
        }
      }
      at += 8
    }
    return 0
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  /// Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7).
  private func isUTF8(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> Bool {
    var at = start
    @inline(__always) func byte(_ index: Int) -> UInt8 {
      index < end ? text.load(fromByteOffset: index, as: UInt8.self) : 0
    }
    while at < end {
      let first = byte(at)
      if first < 0x80 {
        at += 1
        continue
      }
      let second = byte(at + 1)
      switch first {
      case 0xC2...0xDF:
        guard second & 0xC0 == 0x80 else { return false }
        at += 2
      case 0xE0...0xEF:
        let least: UInt8 = first == 0xE0 ? 0xA0 : 0x80
        let most: UInt8 = first == 0xED ? 0x9F : 0xBF
        guard second >= least, second <= most, byte(at + 2) & 0xC0 == 0x80 else { return false }
        at += 3
      case 0xF0...0xF4:
        let least: UInt8 = first == 0xF0 ? 0x90 : 0x80
        let most: UInt8 = first == 0xF4 ? 0x8F : 0xBF
        guard second >= least, second <= most, byte(at + 2) & 0xC0 == 0x80,
          byte(at + 3) & 0xC0 == 0x80
        else { return false }
        at += 4
      default: return false
      }
    }
    return true
  }

  // MARK: Writing

  /// Writes the row whose fields were found; 0 when it is not ordinary after all.
  @inline(__always)
  private func feature(
    _ text: UnsafeRawPointer, _ lineNumber: Int, into room: UnsafeMutableRawPointer
  ) -> Int {
    for column in others where starts[column] != ends[column] { return 0 }
    guard isPlain(text, id), starts[id] < ends[id],
      let y = Micro(text, starts[latitude], ends[latitude], limit: 90_000_000),
      let x = Micro(text, starts[longitude], ends[longitude], limit: 180_000_000),
      max(x.decimals, y.decimals) >= 4, (x.decimals - y.decimals).magnitude < 3
    else { return 0 }
    var to = Cursor(room)
    to.put(opening)
    to.put(text, starts[id], ends[id])
    to.put(geometry)
    to.put(text, starts[longitude], x.end)
    to.put(UInt8(ascii: ","))
    to.put(text, starts[latitude], y.end)
    to.put(properties)
    if category >= 0, starts[category] < ends[category] {
      guard let piece = categoryPiece(text) else { return 0 }
      to.put(piece)
    }
    if date >= 0, starts[date] < ends[date] {
      guard putDate(text, &to) else { return 0 }
    }
    if place >= 0, starts[place] < ends[place] {
      guard isPlain(text, place) else { return 0 }
      to.put("\"place\":\"")
      to.put(text, starts[place], ends[place])
      to.put("\",")
    }
    to.put(uncertainty)
    if killed >= 0, starts[killed] < ends[killed] {
      guard isCount(text, starts[killed], ends[killed]) else { return 0 }
      to.put(",\"killed\":")
      to.put(text, starts[killed], ends[killed])
    }
    to.put(line)
    to.put(decimal: lineNumber)
    for column in 0..<columnCount {
      to.put(names[column])
      to.put(text, starts[column], ends[column])
    }
    to.put("\"}}}")
    extent.add(x.value, y.value)
    return to.count(from: room)
  }

  /// Whether trimming would leave the field as it is.
  @inline(__always)
  private func isPlain(_ text: UnsafeRawPointer, _ column: Int) -> Bool {
    guard starts[column] < ends[column] else { return true }
    let first = text.load(fromByteOffset: starts[column], as: UInt8.self)
    let last = text.load(fromByteOffset: ends[column] - 1, as: UInt8.self)
    // 0xC2 and 0xA0 begin and end a no-break space.
    return first > 0x20 && first != 0xC2 && last > 0x20 && last != 0xA0
  }

  @inline(__always)
  private func categoryPiece(_ text: UnsafeRawPointer) -> Piece? {
    let length = ends[category] - starts[category]
    for known in categories where known.key.count == length {
      let isSame = known.key.withUnsafeBytes { key in
        key.baseAddress.map { memcmp($0, text + starts[category], length) == 0 } ?? false
      }
      if isSame { return known.piece }
    }
    return nil
  }

  @inline(__always)
  private func isCount(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 9 else { return false }
    for index in start..<end where !isDigit(text, index) { return false }
    return end - start == 1 || text.load(fromByteOffset: start, as: UInt8.self) != 0x30
  }

  @inline(__always)
  private func isDigit(_ text: UnsafeRawPointer, _ index: Int) -> Bool {
    text.load(fromByteOffset: index, as: UInt8.self) &- 0x30 < 10
  }

  /// `2020-01-03` or `2020-01-03T21:30:00Z`, with the time kept apart.
  @inline(__always)
  private func putDate(_ text: UnsafeRawPointer, _ to: inout Cursor) -> Bool {
    let start = starts[date]
    let length = ends[date] - start
    guard length == 10 || (length >= 16 && length <= 40) else { return false }
    @inline(__always) func byte(_ index: Int) -> UInt8 {
      text.load(fromByteOffset: start + index, as: UInt8.self)
    }
    @inline(__always) func number(_ index: Int) -> Int? {
      let a = byte(index) &- 0x30
      let b = byte(index + 1) &- 0x30
      return a < 10 && b < 10 ? Int(a) * 10 + Int(b) : nil
    }
    guard let century = number(0), let year = number(2), byte(4) == 0x2D, let month = number(5),
      byte(7) == 0x2D, let day = number(8), month >= 1, month <= 12, day >= 1,
      day <= 28 || day <= CalendarDay.length(ofMonth: month, year: century * 100 + year)
    else { return false }
    if length > 10 {
      guard byte(10) == UInt8(ascii: "T") || byte(10) == 0x20, let hour = number(11),
        byte(13) == UInt8(ascii: ":"), let minute = number(14), hour + minute > 0
      else { return false }
      for index in 16..<length {
        let value = byte(index)
        guard value &- 0x30 < 11 || value == UInt8(ascii: "Z") || value == UInt8(ascii: ".")
        else { return false }
      }
    }
    to.put("\"date\":\"")
    to.put(text, start, start + 10)
    to.put("\",")
    if length > 10 {
      to.put("\"time\":\"")
      to.put(text, start + 11, start + length)
      to.put("\",")
    }
    return true
  }
}

/// Text that stands ready to be copied, with room behind it for reading 16 bytes at a time.
private struct Piece {
  let start: UnsafeRawPointer
  let count: Int
  private let owner: Owner

  /// Frees the bytes with the last copy.
  private final class Owner {
    let memory: UnsafeMutableRawPointer
    init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }
    deinit { memory.deallocate() }
  }

  init(_ text: String) {
    var text = text
    let (memory, count) = text.withUTF8 { bytes in
      let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 32, alignment: 16)
      memset(memory, 0, bytes.count + 32)
      memory.copyMemory(
        from: UnsafeRawPointer(
          bytes.baseAddress ?? UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))),
        byteCount: bytes.count)
      return (memory, bytes.count)
    }
    start = UnsafeRawPointer(memory)
    self.count = count
    owner = Owner(memory)
  }
}

private struct CategoryPiece {
  let key: [UInt8]
  let piece: Piece
}

/// Where the next byte goes. Copies go 16 bytes at a time and may write beyond their end, never beyond
/// the room, which is a good deal larger than a row needs.
private struct Cursor {
  private var at: UnsafeMutableRawPointer

  @inline(__always)
  init(_ start: UnsafeMutableRawPointer) { at = start }

  @inline(__always)
  func count(from start: UnsafeMutableRawPointer) -> Int { start.distance(to: at) }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    at.storeBytes(of: byte, as: UInt8.self)
    at += 1
  }

  @inline(__always)
  mutating func put(_ base: UnsafeRawPointer, _ length: Int) {
    var index = 0
    while index < length {
      at.storeBytes(
        of: (base + index).loadUnaligned(as: SIMD16<UInt8>.self), toByteOffset: index,
        as: SIMD16<UInt8>.self)
      index += 16
    }
    at += length
  }

  @inline(__always)
  mutating func put(_ text: UnsafeRawPointer, _ start: Int, _ end: Int) {
    put(text + start, end - start)
  }

  @inline(__always)
  mutating func put(_ piece: Piece) { put(piece.start, piece.count) }

  @inline(__always)
  mutating func put(_ literal: StaticString) {
    memcpy(at, literal.utf8Start, literal.utf8CodeUnitCount)
    at += literal.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(decimal value: Int) {
    var digits = 1
    var power = 10
    while value >= power, digits < 18 {
      digits += 1
      power *= 10
    }
    var rest = value
    for index in stride(from: digits - 1, through: 0, by: -1) {
      at.storeBytes(
        of: UInt8(truncatingIfNeeded: 0x30 + rest % 10), toByteOffset: index, as: UInt8.self)
      rest /= 10
    }
    at += digits
  }
}

/// A decimal of degrees read as millionths.
private struct Micro {
  let value: Int
  let decimals: Int
  /// Where the number ends when its trailing zeros are left out.
  let end: Int

  /// `nil` for all but the spelling that writing would give, trailing zeros aside: no plus, no superfluous
  /// zero in front, 1 to 6 decimals, and not so small that an exponent is due.
  @inline(__always)
  init?(_ text: UnsafeRawPointer, _ start: Int, _ end: Int, limit: Int) {
    @inline(__always) func byte(_ index: Int) -> UInt8 {
      text.load(fromByteOffset: index, as: UInt8.self)
    }
    guard end - start >= 3, end - start <= 11 else { return nil }
    var at = start
    let isNegative = byte(at) == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var number = 0
    while at < end, byte(at) &- 0x30 < 10 {
      number = number * 10 + Int(byte(at) &- 0x30)
      at += 1
    }
    guard at > first, at - first == 1 || byte(first) != 0x30, at < end,
      byte(at) == UInt8(ascii: ".")
    else { return nil }
    let point = at
    at += 1
    var significant = point
    while at < end {
      let digit = byte(at) &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
      at += 1
      if digit != 0 { significant = at }
    }
    let count = end - point - 1
    guard count >= 1, count <= 6 else { return nil }
    decimals = count
    switch count {
    case 6: break
    case 5: number *= 10
    case 4: number *= 100
    case 3: number *= 1000
    case 2: number *= 10_000
    default: number *= 100_000
    }
    guard number >= 1000, number <= limit else { return nil }
    value = isNegative ? -number : number
    self.end = significant
  }
}

/// The extent of positions in millionths of a degree, in the columns of ``ExtentCollector``.
struct MicroExtent {
  private var south = Int.max
  private var north = Int.min
  private var west = [Int](repeating: Int.max, count: 360)
  private var east = [Int](repeating: Int.min, count: 360)

  @inline(__always)
  mutating func add(_ longitude: Int, _ latitude: Int) {
    south = min(south, latitude)
    north = max(north, latitude)
    let column = min(359, (longitude + 180_000_000) / 1_000_000)
    if longitude < west[column] { west[column] = longitude }
    if longitude > east[column] { east[column] = longitude }
  }

  func merge(into extent: inout ExtentCollector) {
    guard south <= north else { return }
    for column in west.indices where west[column] <= east[column] {
      for longitude in [west[column], east[column]] {
        for latitude in [south, north] {
          extent.add(longitude: Double(longitude) / 1e6, latitude: Double(latitude) / 1e6)
        }
      }
    }
  }
}
