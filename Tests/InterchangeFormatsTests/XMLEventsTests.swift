import Testing

@testable import InterchangeFormats

@Suite("XML, event by event")
struct XMLEventsTests {
  private func events(_ text: String) throws -> [XMLEvents.Event] {
    var events = XMLEvents(Array(text.utf8), file: "x.xml")
    var all: [XMLEvents.Event] = []
    while let event = try events.next() { all.append(event) }
    return all
  }

  /// The text of a document with its tags taken out.
  private func content(_ text: String) throws -> String {
    try events(text).map { if case .text(let piece) = $0 { piece } else { "" } }.joined()
  }

  @Test("elements, attributes and text come in their order")
  func order() throws {
    #expect(
      try events("<a x='1' y=\"2\"><b/>t</a>") == [
        .start(
          name: "a", attributes: [.init(name: "x", value: "1"), .init(name: "y", value: "2")]),
        .start(name: "b", attributes: []), .end(name: "b"), .text("t"), .end(name: "a"),
      ])
  }

  // XML 1.0 (Fifth Edition): 4.6 predefined entities, 4.1 references, 2.7 CDATA, 2.11 line ends,
  // 2.5 comments, 2.6 processing instructions, 2.8 prolog.
  @Test(
    "text is what XML 1.0 says it is",
    arguments: [
      ("<a>&lt;&amp;&gt;&quot;&apos;</a>", "<&>\"'"),
      ("<a>&#233;&#xE9;&#x1F30D;</a>", "éé🌍"),
      ("<a><![CDATA[<b> & ]] >]]></a>", "<b> & ]] >"),
      ("<a>one\r\ntwo\rthree\n</a>", "one\ntwo\nthree\n"),
      ("<a>x<!-- <b> & -->y<?p <q> ?>z</a>", "xyz"),
      ("\u{FEFF}<?xml version=\"1.0\" encoding='UTF-8'?>\n<a>t</a>\n<!-- end -->", "t"),
      ("<!DOCTYPE a [<!ENTITY e \"x > ]\"> <!-- ' ]> --> <?p ]> ?>]><a>t</a>", "t"),
    ])
  func text(document: String, expected: String) throws {
    #expect(try content(document) == expected)
  }

  @Test(
    "what is not well-formed is named by its line",
    arguments: [
      ("<a>\n<b></a>", 2), ("<a>\n\n", 3), ("<a/>\n<b/>", 2), ("x<a/>", 1), ("<a>\n&foo;</a>", 2),
      ("<a>&</a>", 1), ("<a>&#0;</a>", 1), ("<a>&#+65;</a>", 1), ("<a>&#xD800;</a>", 1),
      ("<a x='1' x='2'/>", 1), ("<a x=1/>", 1), ("<a x='<'/>", 1), ("<a x='1'y='2'/>", 1),
      ("<a>]]></a>", 1), ("<a><!-- -- --></a>", 1), ("<a>\u{1}</a>", 1), ("", 1), ("<1a/>", 1),
      ("<?xml version='1.0' encoding='latin1'?><a/>", 1), ("<a/><!DOCTYPE a>", 1),
    ])
  func malformed(document: String, line: Int) {
    let error = #expect(throws: FormatError.self) { try events(document) }
    #expect(error?.line == line)
    #expect(error?.file == "x.xml")
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    var events = XMLEvents([0x3C, 0x61, 0x3E, 0xE9, 0x3C, 0x2F, 0x61, 0x3E], file: "x.xml")
    #expect(throws: FormatError.self) { while try events.next() != nil {} }
  }

  @Test("an entity bomb explodes nothing")
  func entities() {
    let bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>"
    #expect(throws: FormatError.self) { try events(bomb) }
  }

  @Test("a document that is cut short anywhere, or nests without end, is an error and no crash")
  func hostile() throws {
    let whole =
      "<?xml version='1.0'?><!DOCTYPE a [<!-- x -->]><a x='&lt;'><![CDATA[x]]>&#65;<b/></a>"
    _ = try events(whole)
    for length in 0..<whole.utf8.count {
      let cut = String(whole.prefix(length))
      #expect(throws: FormatError.self) { try events(cut) }
    }
    #expect(throws: FormatError.self) { try events(String(repeating: "<a>", count: 100_000)) }
  }
}
