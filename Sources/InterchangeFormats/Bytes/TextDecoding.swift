import Glibc

/// Bytes to text: UTF-8, and Windows-1252 for what is not.
enum TextDecoding {
  /// The text, and whether the bytes were UTF-8.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, wasUTF8: Bool) {
    // What was not UTF-8 is repaired, and so no longer the same; this is quicker than to validate first.
    var text = String(decoding: bytes, as: UTF8.self)
    let isSame = text.withUTF8 { own in
      guard own.count == bytes.count, let first = own.baseAddress, let second = bytes.baseAddress
      else { return bytes.isEmpty }
      return memcmp(first, second, bytes.count) == 0
    }
    if isSame { return (text, true) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(windows1252(byte)) }
    return (String(scalars), false)
  }

  /// The character of a byte in Windows-1252, whose five unused bytes are taken as in Latin-1
  /// (WHATWG Encoding Standard, "windows-1252").
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }

  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
