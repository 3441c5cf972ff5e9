import Testing

@testable import Cartography

@Suite struct SVGWriterTests {
  private func written(_ body: (inout SVGWriter) -> Void) -> String {
    var writer = SVGWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "numbers have fixed decimals, no trailing zeros and no exponent",
    arguments: [
      (0.0, 1, "0"), (-0.0, 1, "0"), (1.0, 2, "1"), (0.5, 1, "0.5"), (-0.05, 2, "-0.05"),
      (0.04, 1, "0"), (-0.04, 1, "0"), (12.345, 2, "12.35"), (1234567, 1, "1234567"),
      (100, 1, "100"),
      (99.96, 1, "100"), (.nan, 1, "0"), (.infinity, 1, "0"), (1e300, 1, "0"), (10.01, 2, "10.01"),
    ])
  func numbers(value: Double, decimals: Int, expected: String) {
    #expect(written { $0.number(value, decimals: decimals) } == expected)
  }

  @Test("text and attributes are escaped each in their own way")
  func escaping() {
    #expect(written { $0.text("a<b & \"c\">'d'") } == "a&lt;b &amp; \"c\"&gt;'d'")
    #expect(
      written { $0.attribute("title", "a<b & \"c\">'d'\n") }
        == " title=\"a&lt;b &amp; &quot;c&quot;&gt;&#39;d&#39;&#10;\"")
    #expect(written { $0.text("a\u{7}\u{202E}b\u{9F}") } == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(written { $0.text("بغداد — Baghdād 😀") } == "بغداد — Baghdād 😀")
  }

  @Test("a path is relative, in tenths, and goes through the points given")
  func pathData() {
    var path = PathData()
    let isWritten = path.append(
      [
        PagePoint(x: 10, y: 20.04), PagePoint(x: 10.04, y: 20), PagePoint(x: 12.5, y: 19),
        PagePoint(x: 12, y: 30),
      ], closed: true)
    #expect(isWritten)
    #expect(String(decoding: path.bytes, as: UTF8.self) == "M10 20l2.5-1-0.5 11z")
    var empty = PathData()
    let isPoint = empty.append([PagePoint(x: 1, y: 1), PagePoint(x: 1.01, y: 1)], closed: false)
    #expect(!isPoint)
    #expect(empty.isEmpty)
  }

  @Test(
    "identifiers hold only letters, digits and hyphens",
    arguments: [("map", "map"), ("", "x"), ("1a", "x1a"), ("a b\"<", "a-b--"), ("-x", "x-x")])
  func identifiers(text: String, expected: String) {
    #expect(Identifier.cleaned(text) == expected)
  }
}
