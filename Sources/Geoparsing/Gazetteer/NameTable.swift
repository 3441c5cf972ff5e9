/// The names of a gazetteer, read by their numbers.
struct NameTable: Sendable {
  /// How many different names there are.
  let count: Int
  let stream: ByteSection
  let postingSize: Int
  private let blocks: PackedColumn

  init(stream: ByteSection, blocks: PackedColumn, count: Int, postingSize: Int) {
    self.stream = stream
    self.blocks = blocks
    // A damaged count must not make a walk longer than the stream.
    self.count = min(count, stream.bytes.count, blocks.count * GazetteerFormat.namesInBlock)
    self.postingSize = postingSize == 4 ? 4 : 3
  }

  /// Calls `body` with the names of a range in order, until it returns `false`.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (inout NameRecord) -> Bool) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceName.limit + 16) { key in
      let first = range.lowerBound / GazetteerFormat.namesInBlock
      var number = first * GazetteerFormat.namesInBlock
      var offset = blocks[first]
      var length = 0
      while number < range.upperBound, offset < stream.bytes.count {
        if number % GazetteerFormat.namesInBlock == 0 {
          offset = blocks[number / GazetteerFormat.namesInBlock]
          length = 0
        }
        let head = Int(stream.u8(offset))
        offset &+= 1
        var shared = head >> 4
        if shared == 15 { shared += stream.varint(&offset) }
        var own = head & 15
        if own == 15 { own += stream.varint(&offset) }
        guard shared <= length, own <= PlaceName.limit - shared, own <= stream.bytes.count - offset
        else { return }
        if own <= 16, offset &+ 16 <= stream.bytes.count {
          // Sixteen at once are quicker than few in a row; what is too much is overwritten.
          let letters = stream.bytes.loadUnaligned(
            fromByteOffset: offset, as: SIMD16<UInt8>.self)
          UnsafeMutableRawBufferPointer(key).storeBytes(
            of: letters, toByteOffset: shared, as: SIMD16<UInt8>.self)
        } else {
          for index in 0..<own { key[shared &+ index] = stream.bytes[offset &+ index] }
        }
        length = shared + own
        offset += own
        guard number >= range.lowerBound else {
          skipPostings(&offset)
          number += 1
          continue
        }
        var record = NameRecord(
          self, number, UnsafeBufferPointer(rebasing: key[..<length]), at: offset)
        guard body(&record) else { return }
        record.skip()
        offset = record.offset
        number += 1
      }
    }
  }

  /// Moves from the first posting of a name behind its last.
  @inline(__always)
  private func skipPostings(_ offset: inout Int) {
    while postingSize <= stream.bytes.count - offset {
      let flags = posting(at: offset) % 40
      offset += postingSize
      if flags & 3 == GazetteerFormat.Spelling.explicit.rawValue {
        let length = stream.varint(&offset)
        offset = length <= stream.bytes.count - offset ? offset + length : stream.bytes.count
      }
      if flags >= 20 { return }
    }
    offset = stream.bytes.count
  }

  /// The posting at an offset at which there are as many bytes as it has.
  @inline(__always)
  func posting(at offset: Int) -> UInt32 {
    let low = UInt32(
      UInt16(littleEndian: stream.bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    let value = low | UInt32(stream.bytes[offset + 2]) << 16
    return postingSize == 3 ? value : value | UInt32(stream.bytes[offset + 3]) << 24
  }

  /// The result of `body` for the name with a number, `nil` where there is none.
  @inline(__always)
  func withRecord<Result>(_ number: Int, _ body: (inout NameRecord) -> Result?) -> Result? {
    var result: Result?
    guard number >= 0, number < count else { return nil }
    forEach(in: number..<(number + 1)) { record in
      result = body(&record)
      return false
    }
    return result
  }

  /// The first name that does not come before a key.
  func lowerBound(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = (count + GazetteerFormat.namesInBlock - 1) / GazetteerFormat.namesInBlock
    // The last block whose first key comes before it.
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        withRecord(middle * GazetteerFormat.namesInBlock) { record in
          record.key.lexicographicallyPrecedes(key)
        } ?? false
      if isBefore { low = middle + 1 } else { high = middle }
    }
    var number = max(0, low - 1) * GazetteerFormat.namesInBlock
    forEach(in: number..<count) { record in
      guard record.key.lexicographicallyPrecedes(key) else { return false }
      number = record.number + 1
      return true
    }
    return number
  }
}

/// One name, read posting by posting. Valid only while it is being read.
struct NameRecord {
  struct Posting {
    var place: Int
    var kind: GazetteerFormat.NameKind
    var spelling: GazetteerFormat.Spelling
    /// Where the script of a written-out spelling stands.
    var script: Range<Int>
  }

  let number: Int
  let key: UnsafeBufferPointer<UInt8>
  private let table: NameTable
  private var isAtEnd = false
  private(set) var offset: Int

  @inline(__always)
  init(_ table: NameTable, _ number: Int, _ key: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.number = number
    self.key = key
    self.table = table
    self.offset = offset
  }

  @inline(__always)
  mutating func next() -> Posting? {
    let stream = table.stream
    guard !isAtEnd, table.postingSize <= stream.bytes.count - offset else {
      isAtEnd = true
      return nil
    }
    let (place, flags) = table.posting(at: offset).quotientAndRemainder(dividingBy: 40)
    offset += table.postingSize
    isAtEnd = flags >= 20
    let spelling = GazetteerFormat.Spelling(rawValue: UInt8(flags & 3)) ?? .key
    var script = offset..<offset
    if spelling == .explicit {
      let length = stream.varint(&offset)
      guard length <= stream.bytes.count - offset else {
        isAtEnd = true
        return nil
      }
      script = offset..<(offset + length)
      offset += length
    }
    let kind = GazetteerFormat.NameKind(rawValue: UInt8(flags % 20 / 4)) ?? .alternate
    return Posting(place: Int(place), kind: kind, spelling: spelling, script: script)
  }

  /// Moves behind the last posting.
  @inline(__always)
  mutating func skip() { while next() != nil {} }

  /// How many postings are not read yet.
  @inline(__always)
  func remaining() -> Int {
    var rest = self
    var count = 0
    while rest.next() != nil { count += 1 }
    return count
  }

  /// The name as a place spells it.
  func spelling(of posting: Posting) -> String {
    String(decoding: bytes(of: posting), as: UTF8.self)
  }

  private func bytes(of posting: Posting) -> [UInt8] {
    switch posting.spelling {
    case .title: GazetteerFormat.title(key)
    case .key: Array(key)
    case .capitals: GazetteerFormat.capitals(key)
    case .explicit:
      SpellingScript.spelling(
        table.stream.slice(posting.script.lowerBound, posting.script.count), from: key)
        ?? Array(key)
    }
  }

  /// Whether a text is spelled letter for letter as the posting.
  func isSpelled(_ text: UnsafeBufferPointer<UInt8>, _ posting: Posting) -> Bool {
    switch posting.spelling {
    case .key: return Elementary.areEqual(text, key)
    case .explicit: return text.elementsEqual(bytes(of: posting))
    case .capitals:
      guard text.count == key.count else { return false }
      for index in text.indices {
        let byte = key[index]
        guard text[index] == ((97...122).contains(byte) ? byte - 32 : byte) else { return false }
      }
      return true
    case .title:
      guard text.count == key.count else { return false }
      var start = true
      for index in text.indices {
        let byte = key[index]
        let expected = start && (97...122).contains(byte) ? byte - 32 : byte
        guard text[index] == expected else { return false }
        start = byte == 32
      }
      return true
    }
  }
}
