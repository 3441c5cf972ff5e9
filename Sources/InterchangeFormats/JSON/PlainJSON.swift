/// The bytes of a JSON string that stand for themselves (RFC 8259, section 7).
enum PlainJSON {
  /// The first byte from an index on that is a quote, a backslash, a control character or DEL; the end if
  /// there is none.
  @inline(__always)
  static func end(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    // Eight at a time: a byte is below n where subtracting n borrows from its highest bit.
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found =
        (below(0x20, word) | below(1, word ^ each(0x22)) | below(1, word ^ each(0x5C))
          | below(1, word ^ each(0x7F)))
      if found != 0 { break }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { break }
      index += 1
    }
    return index
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bits of the bytes that are below a limit, and maybe of some behind the first of them.
  @inline(__always)
  private static func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }
}
