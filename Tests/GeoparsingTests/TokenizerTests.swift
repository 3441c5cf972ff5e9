import Testing

@testable import Geoparsing

@Suite struct TokenizerTests {
  @Test("every character of the first plane, alone and behind a letter, ends a text of few tokens")
  func characters() {
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "qr\(scalar) \(scalar)s \(scalar)"
      let tokens = text.withUTF8 { Tokenizer.tokens(of: $0) }
      #expect(tokens.count <= 8, "U+\(String(value, radix: 16))")
      #expect(tokens.allSatisfy { $0.end > $0.start }, "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    "an ayn at the end of a name is no word",
    arguments: ["Rafi\u{2BF}", "Rafi\u{2BC}", "\u{2BF}", "\u{2BF}s"])
  func ayn(_ name: String) {
    var text = "\(name) came."
    let tokens = text.withUTF8 { bytes in
      Tokenizer.tokens(of: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    #expect(tokens.contains("came"))
    #expect(tokens.count <= 5)
  }
}
