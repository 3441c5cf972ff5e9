/// A column of whole numbers, each of the same few bits: the count and the bits (u32 each), the numbers
/// from the lowest bit of the first byte on, and 8 bytes of zeros so that a read never ends outside.
struct PackedColumn: @unchecked Sendable {
  // Borrowed from the MappedBytes that the gazetteer keeps alive.
  private let bytes: UnsafeRawBufferPointer
  private let bits: Int
  private let mask: UInt64
  let count: Int

  /// The column in a section; an empty one where the section is none.
  init(_ section: ByteSection) {
    let count = Int(section.u32(0))
    let bits = Int(section.u32(1))
    guard section.bytes.count >= 16, (1...32).contains(bits),
      count <= (section.bytes.count - 16) * 8 / bits
    else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      self.bits = 1
      mask = 0
      self.count = 0
      return
    }
    bytes = UnsafeRawBufferPointer(rebasing: section.bytes[8...])
    self.bits = bits
    mask = 1 << UInt64(bits) - 1
    self.count = count
  }

  /// The number at an index, 0 outside.
  @inline(__always)
  subscript(index: Int) -> Int {
    guard index >= 0, index < count else { return 0 }
    let bit = index &* bits
    // count × bits fits before the 8 bytes at the end, as init made sure.
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
    return Int(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
  }

  /// The first index in a range, in which the numbers ascend, whose number is not less than a value.
  func lowerBound(_ value: Int, in range: Range<Int>? = nil) -> Int {
    var low = range?.lowerBound ?? 0
    var high = range?.upperBound ?? count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a column; each number is 0 or greater and less than 2³².
  static func encoded(_ numbers: some Collection<Int>) -> [UInt8] {
    let greatest = numbers.max() ?? 0
    let bits = max(1, Int.bitWidth - greatest.leadingZeroBitCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * bits / 8 + 24)
    bytes.append(littleEndian: UInt32(numbers.count))
    bytes.append(littleEndian: UInt32(bits))
    var pending: UInt64 = 0
    var filled = 0
    for number in numbers {
      pending |= UInt64(number) << UInt64(filled)
      filled += bits
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        filled -= 8
      }
    }
    if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    bytes.append(contentsOf: [UInt8](repeating: 0, count: 8))
    return bytes
  }
}
