import Testing

@testable import InterchangeFormats

/// Cases in the manner of N. Seriot, "Parsing JSON is a Minefield" (2016), typed for this test from the
/// grammar of RFC 8259 and the restrictions of RFC 7493.
@Suite struct JSONTests {
  @Test(
    "a text of the grammar is accepted",
    arguments: [
      "[]", "{}", " [ ] ", "[null]", "[true,false]", "\"\"", "0", "-0", "-1", "1.5", "1e5", "1E+5",
      "-1.5e-5", "[1,2]", "{\"a\":1,\"b\":{}}", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\u{7f}\"",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "{\"\":0}", "[[],[[]]]", "\"é\u{2028}\"",
      "123456789012345678",
      "\r\n\t[1]\r\n\t", "1e308", "{\"a\":{\"a\":1}}",
    ])
  func accepted(_ text: String) { #expect(JSONValue(text: text) != nil) }

  @Test(
    "a text that is none is refused",
    arguments: [
      "", " ", "[", "]", "{", "}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
      "{a:1}", "{'a':1}", "01", "-01", "+1", ".5", "1.", "1.e5", "1e", "1e+", "-", "0x1", "NaN",
      "Infinity", "-Infinity", "1e309", "tru", "True", "nul", "\"", "\"\\x\"", "\"\\u12\"",
      "\"\\u12g4\"", "\"a\nb\"", "\"\t\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"",
      "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "// c\n1", "[1]]", "{} {}", "\u{feff}1",
      "[1,,2]", "\u{0c}[]", "00", "--1", "[\"a\",", "{\"a\":1 \"b\":2}", "1 2", "'a'",
    ])
  func refused(_ text: String) { #expect(JSONValue(text: text) == nil) }

  @Test("128 levels are read and 129 are not, and a hundred thousand do not crash")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(JSONValue(text: nested(128)) != nil)
    #expect(JSONValue(text: nested(129)) == nil)
    #expect(JSONValue(text: String(repeating: "[", count: 100_000)) == nil)
    #expect(JSONValue(text: String(repeating: "{\"a\":", count: 100_000)) == nil)
  }

  @Test("names that Unicode calls equivalent are two names")
  func equivalentNames() {
    #expect(JSONValue(text: "{\"\u{e9}\":1,\"e\u{301}\":2}") != nil)
  }

  @Test("digits and the order of names are kept as written")
  func verbatim() {
    #expect(JSONValue(text: "{\"b\":1.50,\"a\":1e2}")?.text == "{\"b\":1.50,\"a\":1e2}")
  }

  @Test("an escape stands for its character")
  func escapes() {
    #expect(JSONValue(text: "\"\\u00e9\\ud83d\\ude00\\n\"")?.string == "é😀\n")
  }

  @Test(
    "numbers are written as short as they read back",
    arguments: [
      (0.1, "0.1"), (44.0, "44"), (-0.0, "-0.0"), (0, "0"), (1e-7, "1e-07"), (1e300, "1e+300"),
      (33.312806, "33.312806"), (100, "100"), (0.1 + 0.2, "0.30000000000000004"),
    ])
  func numbers(_ value: Double, _ text: String) {
    #expect(JSONValue.double(value) == .number(text))
    #expect(JSONValue(text: text)?.double == value)
  }

  @Test("the plain bytes of a string end at the same byte, wherever in a word of eight it stands")
  func plainBytes() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F
      for position in 0..<20 {
        var bytes = [UInt8](repeating: 0x61, count: 20)
        bytes[position] = byte
        // High bytes in front must not borrow from what stands behind them.
        if position > 0 { bytes[position - 1] = 0xFF }
        let end = bytes.withUnsafeBytes { PlainJSON.end($0, from: 0) }
        #expect(end == (isPlain ? 20 : position))
      }
    }
  }

  @Test("strings of every length are written whole, with what is escaped in any place")
  func lengths() {
    for length in Array(0...40) + Array(240...270) + Array(1010...1030) + [5000] {
      for place in [nil, 0, length / 2, length - 1] where place.map({ $0 >= 0 }) ?? true {
        var letters = [Character](repeating: "x", count: length)
        if let place, place < length { letters[place] = "\"" }
        let expected = String(letters)
        let written = JSONValue.array([.string(expected), .string("y")]).text
        #expect(JSONValue(text: written) == .array([.string(expected), .string("y")]))
      }
    }
  }
}
