import Dispatch
import Synchronization

/// A sum of 64 bits that tells bytes damaged by chance, at the speed at which memory is read.
///
/// Eight lanes take a word of 8 bytes in turn by a step that loses nothing: while all other words stay,
/// another word gives another sum, so that any damage within one word is found for certain, and any other
/// but once in 2⁶⁴. It is no protection against somebody who means it: that is the SHA-256 of the body.
enum SectionChecksum {
  private static let lanes = 8
  /// Odd, so that multiplying by it loses nothing: 2⁶⁴ divided by the golden ratio.
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let seed = UInt64(bytes.count)
    let stride = 8 * lanes
    let whole = bytes.count / stride * stride
    var (a, b, c, d) = (seed, seed ^ 1, seed ^ 2, seed ^ 3)
    var (e, f, g, h) = (seed ^ 4, seed ^ 5, seed ^ 6, seed ^ 7)
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    while offset < whole {
      a = step(a, word(offset))
      b = step(b, word(offset &+ 8))
      c = step(c, word(offset &+ 16))
      d = step(d, word(offset &+ 24))
      e = step(e, word(offset &+ 32))
      f = step(f, word(offset &+ 40))
      g = step(g, word(offset &+ 48))
      h = step(h, word(offset &+ 56))
      offset &+= stride
    }
    var sum: UInt64 = 0
    for lane in [a, b, c, d, e, f, g, h] { sum = step(sum, lane) }
    while offset < bytes.count {
      var last: UInt64 = 0
      for index in offset..<min(offset + 8, bytes.count) {
        last |= UInt64(bytes[index]) << UInt64(8 * (index - offset))
      }
      sum = step(sum, last)
      offset += 8
    }
    return sum ^ sum >> 32
  }

  /// Whether each section has the sum that was written of it; the sections are read on all cores, the longest first.
  static func areWhole(_ sections: [(bytes: UnsafeRawBufferPointer, sum: UInt64)]) -> Bool {
    nonisolated(unsafe) let sections = sections.sorted { $0.bytes.count > $1.bytes.count }
    let isDamaged = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: sections.count) { index in
      if sum(sections[index].bytes) != sections[index].sum {
        isDamaged.store(true, ordering: .relaxed)
      }
    }
    return !isDamaged.load(ordering: .relaxed)
  }

  static func sum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { sum($0) } }

  /// One to one in both arguments.
  @inline(__always)
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (state ^ word) &* prime
    return mixed ^ mixed &>> 29
  }
}
