import Testing

@testable import Cartography

@Suite struct TextMetricsTests {
  @Test(
    "Latin lines are as wide as their glyphs in Noto Sans",
    arguments: [
      // Sums of advance widths in hmtx, fontTools 4.68.0, fonts-noto-core 20201225-1.
      ("Baghdad", false, 4235), ("Baghdad", true, 4436),
      ("Sulaymānīyah", false, 6557),
    ])
  func latin(text: String, isBold: Bool, thousandths: Double) {
    let width = TextMetrics.width(of: text, size: 1000, isBold: isBold)
    #expect((width - thousandths).magnitude < 0.5)
  }

  @Test(
    "Arabic letters are measured in the forms they take in a word",
    arguments: [
      // Advance of the shaped run in NotoSansArabic-Regular, HarfBuzz 15.0.0.
      ("بغداد", 2037), ("الموصل", 3181), ("السليمانية", 4018),
    ])
  func arabic(text: String, thousandths: Double) {
    let width = TextMetrics.width(of: text, size: 1000)
    // Ligatures and kerning move it by a few percent.
    #expect((width / thousandths - 1).magnitude < 0.06)
  }

  @Test("lines break at spaces, within the width, and lose no word")
  func wrapping() {
    let text = "Rocket, drone and air strikes on bases, embassies and oil facilities in Iraq"
    let lines = TextWrapping.lines(of: text, width: 150, size: 12)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == text)
    for line in lines { #expect(TextMetrics.width(of: line, size: 12) <= 150) }
  }

  @Test("a word that is too long for any line is broken, not dropped and not run over the edge")
  func longWord() {
    let word = String(repeating: "W", count: 100)
    let lines = TextWrapping.lines(of: "x " + word, width: 100, size: 12)
    #expect(lines.joined() == "x" + word)
    for line in lines { #expect(TextMetrics.width(of: line, size: 12) <= 100) }
  }

  @Test("a no-break space does not break")
  func noBreakSpace() {
    let lines = TextWrapping.lines(of: "on 19\u{A0}May\u{A0}2019", width: 80, size: 12)
    #expect(lines == ["on", "19\u{A0}May\u{A0}2019"])
  }

  @Test(
    "the first strong letter gives the direction",
    arguments: [
      ("بغداد", TextDirection.rightToLeft), ("Baghdad بغداد", .leftToRight),
      ("(3) السفارة", .rightToLeft), ("12°", .leftToRight), ("", .leftToRight),
    ])
  func direction(text: String, expected: TextDirection) {
    #expect(TextDirection(of: text) == expected)
  }
}
