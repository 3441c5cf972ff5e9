import Testing

@testable import InterchangeFormats

@Suite("Offsets in code points")
struct CodePointOffsetsTests {
  /// Letters of one to four bytes; blocks of 64 bytes begin in the middle of some of them.
  private let texts = [
    "", "plain", String(repeating: "a", count: 64), String(repeating: "aé漢😀", count: 50),
    String(repeating: "é", count: 32), String(repeating: "x", count: 63) + "😀y",
  ]

  @Test("are the same as counted one by one, in both directions")
  func both() {
    for text in texts {
      let offsets = CodePointOffsets(text)
      let scalars = text.unicodeScalars
      #expect(offsets.count == scalars.count)
      var byte = 0
      for (number, scalar) in scalars.enumerated() {
        #expect(offsets.codePoint(byte) == number)
        #expect(offsets.utf8(number) == byte)
        byte += String(scalar).utf8.count
      }
      #expect(offsets.codePoint(byte) == scalars.count)
      #expect(offsets.utf8(scalars.count) == byte)
      #expect(offsets.utf8(scalars.count + 1) == nil && offsets.utf8(-1) == nil)
      #expect(offsets.utf8Range(2, 2) == nil)
    }
  }
}
