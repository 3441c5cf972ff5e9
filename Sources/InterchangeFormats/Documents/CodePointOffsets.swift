/// The way between offsets in Unicode code points and in UTF-8 bytes.
public struct CodePointOffsets {
  /// How many code points begin before each 64th byte; empty where every byte is one.
  private var marks: [Int] = []
  /// The bytes of the text; empty where every byte is a code point.
  private var bytes: [UInt8] = []
  private let byteCount: Int
  let count: Int

  public init(_ text: String) {
    var text = text
    byteCount = text.utf8.count
    count = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return Self.codePoints(bytes, bytes.indices)
    }
    guard count < byteCount else { return }
    bytes = Array(text.utf8)
    marks.reserveCapacity(byteCount / 64 + 1)
    var before = 0
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 64) {
        marks.append(before)
        before += Self.codePoints(bytes, start..<Swift.min(start + 64, bytes.count))
      }
    }
  }

  /// How many code points begin in a range of bytes: all bytes do that are no continuation, `10xx xxxx`.
  private static func codePoints(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var continuations = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      continuations += (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      index += 8
    }
    while index < range.upperBound {
      if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return range.count - continuations
  }

  /// The byte at which a code point begins; `nil` outside.
  func utf8(_ codePoint: Int) -> Int? {
    guard codePoint >= 0, codePoint <= count else { return nil }
    guard !marks.isEmpty, codePoint < count else {
      return codePoint == count ? byteCount : codePoint
    }
    // The last block before which no more code points begin.
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= codePoint { low = middle } else { high = middle }
    }
    var index = low << 6
    var left = codePoint - marks[low]
    while true {
      if bytes[index] & 0xC0 != 0x80 {
        if left == 0 { return index }
        left -= 1
      }
      index += 1
    }
  }

  func utf8Range(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end, let first = utf8(start), let last = utf8(end) else { return nil }
    return first..<last
  }

  /// The number of code points before a byte that begins one.
  public func codePoint(_ offset: Int) -> Int {
    guard !marks.isEmpty, offset > 0 else { return offset }
    let end = min(offset, bytes.count)
    let block = min(end >> 6, marks.count - 1)
    return marks[block] + bytes.withUnsafeBytes { Self.codePoints($0, (block << 6)..<end) }
  }
}
