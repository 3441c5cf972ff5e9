import Incidents
import Testing

@testable import InterchangeFormats

@Suite struct DelimitedTextTests {
  // The rules of RFC 4180, section 2, and the cases that its readers differ on.
  @Test(
    "fields are cut as RFC 4180 says",
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]),
      ("a,b\n\"1\n5\",2\n", [["a", "b"], ["1\n5", "2"]]),
      ("a,b\r\n\"1\r\n5\",2\r\n", [["a", "b"], ["1\r\n5", "2"]]),
      ("a,b\n\"say \"\"no\"\"\",2\n", [["a", "b"], ["say \"no\"", "2"]]),
      ("a,b\n\"\",\n", [["a", "b"], ["", ""]]),
      ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", [["a", "b"], ["\"", "\"\""]]),
      ("a,b\n 1 , 2 \n", [["a", "b"], [" 1 ", " 2 "]]),
      ("a\n5\" gun\n", [["a"], ["5\" gun"]]),
      ("a,b\n\n1,2\n\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\nمرحبا,𐐷\n", [["a", "b"], ["مرحبا", "𐐷"]]),
      ("a,b\n,\n", [["a", "b"], ["", ""]]),
      ("\"a\",\"b\"", [["a", "b"]]),
    ])
  func rules(_ input: String, _ expected: [[String]]) throws {
    #expect(try fields(input) == expected)
  }

  @Test(
    "a broken quote loses the line on which it opens and no other",
    arguments: [
      ("a,b\n1,\"x\n2,y\n3,z\n", [["a", "b"], ["<unclosed-quote 2>"], ["2", "y"], ["3", "z"]]),
      (
        "a,b\n1,\"x\n2,\"y\"\n3,z\n",
        [["a", "b"], ["<unclosed-quote 2>"], ["2", "y"], ["3", "z"]]
      ),
      ("a,b\n1,\"x\"y\n2,z\n", [["a", "b"], ["<text-after-quote 2>"], ["2", "z"]]),
      ("a,b\n1,z\n\"", [["a", "b"], ["1", "z"], ["<unclosed-quote 3>"]]),
    ])
  func brokenQuotes(_ input: String, _ expected: [[String]]) throws {
    #expect(try fields(input) == expected)
  }

  @Test("text of any bytes is cut in linear time, and every field survives the window's edge")
  func windows() throws {
    let field = String(repeating: "x\"\"y,\n", count: 50_000)
    let result = try fields("a,b\n\"\(field)\",2\n\(String(repeating: "k", count: 300_000)),3\n")
    #expect(result.count == 3)
    #expect(result[1] == [field.replacing("\"\"", with: "\""), "2"])
    #expect(result[2][1] == "3")
  }

  @Test("a quote left open in a great file is named, and reading goes on behind it")
  func openQuoteInGreatFile() throws {
    var input = "id,place\n1,\"Taji\n"
    for number in 2..<200_000 { input += "\(number),Kirkuk\n" }
    let result = try csv(input)
    #expect(result.rowCount == 199_999)
    #expect(result.records.count == 199_998)
    #expect(result.findings.contains { $0.code == "unclosed-quote" && $0.line == 2 })
  }

  @Test(
    "the delimiter is found although the text is full of others",
    arguments: [
      ("id\tplace\tnote\n1\tTaji\ta, b, c, d\n2\tBalad\te, f, g, h\n", Delimiter.tab),
      ("id;place;latitude;longitude\n1;Taji;33,5;44,2\n2;Balad;33,9;44,3\n", .semicolon),
      ("id|place\n1|Taji, Iraq\n2|Balad; Iraq\n", .pipe),
      ("id,place\n1,\"a;b;c\"\n2,\"d;e;f\"\n", .comma),
    ])
  func delimiters(_ input: String, _ expected: Delimiter) {
    #expect(
      DelimiterSniffer.delimiter(of: Array(input.utf8), lineBreak: UInt8(ascii: "\n"))
        == expected)
  }

  @Test(
    "what a spreadsheet would run as a formula gets an apostrophe, which reading takes away",
    arguments: [
      ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("", "'"), ("'", "''"), ("'=x", "''=x"),
      ("plain", "plain"), ("'tis", "'tis"),
    ])
  func formulas(_ text: String, _ cell: String) {
    #expect(FormulaGuard.guarded(text) == cell)
    #expect(FormulaGuard.unguarded(cell) == text)
  }
}
