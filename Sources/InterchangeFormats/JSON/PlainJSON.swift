/// The bytes of a JSON string that stand for themselves (RFC 8259, section 7).
enum PlainJSON {
  /// The first byte from an index on that is a quote, a backslash, a control character or DEL; the end if
  /// there is none.
  @inline(__always)
  static func end(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      if !isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index += 8
    }
    while index < bytes.count, isPlain(bytes[index]) { index += 1 }
    return index
  }

  /// Copies bytes if they all stand for themselves; whether they do.
  @inline(__always)
  static func copy(
    _ source: UnsafeRawPointer, _ count: Int, to target: UnsafeMutableRawPointer
  ) -> Bool {
    var index = 0
    while index + 8 <= count {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard isPlain(word) else { return false }
      target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < count {
      let byte = source.load(fromByteOffset: index, as: UInt8.self)
      guard isPlain(byte) else { return false }
      target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
      index += 1
    }
    return true
  }

  /// Whether eight bytes are plain: one is below n where subtracting n borrows from its highest bit.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    below(0x20, word) | below(1, word ^ each(0x22)) | below(1, word ^ each(0x5C))
      | below(1, word ^ each(0x7F)) == 0
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bits of the bytes that are below a limit, and maybe of some behind the first of them.
  @inline(__always)
  private static func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }
}
