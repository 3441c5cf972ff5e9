import Foundation
import Incidents
import SimpleFeatures
import Testing

@testable import InterchangeFormats

/// Small texts in the forms in which the corpora were published.
@Suite("Corpora of marked toponyms")
struct ToponymCorpusTests {
  private func read(_ text: String, named name: String = "gold.xml") throws -> ToponymCorpus {
    try ToponymCorpus(bytes: Array(text.utf8), named: name)
  }

  private let hometown = """
    <?xml version="1.0" encoding="utf-8"?>
    <articles xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <article docid="41">
        <feedid>7</feedid><title>At home </title><domain>example.org</domain>
        <dltime>2009-03-23 10:11:12</dltime>
        <text>“Paris” &amp; Main Street, Iraq</text>
        <toponyms>
          <toponym><start>1</start><end>6</end><phrase>Paris</phrase>
            <gaztag geonameid="4717560"><name>Paris</name><fclass>P</fclass><fcode>PPLA2</fcode>
              <lat>33.66094</lat><lon>-95.55551</lon>
              <country geonameid="6252001">United States</country></gaztag></toponym>
          <toponym><start>10</start><end>21</end><phrase>Main Street</phrase>
            <lat>33.7</lat><lon>-95.5</lon></toponym>
          <toponym><start>23</start><end>27</end><phrase>Iraq</phrase>
            <gaztag geonameid="99237"><name>Republic of Iraq</name><fclass>A</fclass>
              <fcode>PCLI</fcode><lat>33</lat><lon>44</lon></gaztag></toponym>
        </toponyms>
      </article>
    </articles>
    """

  @Test("LGL and TR-News: offsets count characters, not bytes, and places come with their entry")
  func tagged() throws {
    let corpus = try read(hometown)
    #expect(corpus.findings.isEmpty)
    let gold = try #require(corpus.documents.first)
    #expect(gold.document.id == "41")
    #expect(gold.document.title == "At home")
    #expect(gold.document.source == "example.org")
    #expect(gold.document.published == CalendarDay(year: 2009, month: 3, day: 23))
    #expect(gold.document.text == "“Paris” & Main Street, Iraq")
    #expect(gold.toponyms.map(\.text) == ["Paris", "Main Street", "Iraq"])
    // “ takes three bytes.
    #expect(gold.toponyms[0].range == 3..<8)
    #expect(gold.toponyms[0].place == "geonames:4717560")
    #expect(gold.toponyms[0].feature == FeatureCode("P.PPLA2"))
    #expect(gold.toponyms[0].position == Geographic(longitude: -95.55551, latitude: 33.66094))
    #expect(gold.toponyms[1].position == Geographic(longitude: -95.5, latitude: 33.7))
    #expect(gold.toponyms[2].feature?.isCountry == true)
    #expect(gold.document.givenToponyms == gold.toponyms.map(\.range))
  }

  @Test(
    "marks of JSON that say no position, and what is there twice, are told by line",
    arguments: [
      (
        #"{"start":0,"end":5,"lat":"33.3","lon":44.4}"#, "mark-without-position",
        "\"33.3\" as 'lat'"
      ),
      (#"{"start":0,"end":5,"lat":33.3}"#, "mark-without-position", "no 'lon' beside its 'lat'"),
      (#"{"start":0,"end":5,"lon":44}"#, "mark-without-position", "no 'lat' beside its 'lon'"),
      (#"{"start":0,"end":5},{"start":0,"end":5}"#, "mark-repeated", "'Paris' is marked twice"),
    ])
  func doubtfulMarks(marks: String, code: String, message: String) throws {
    let corpus = try read(
      #"{"doc_id":"a","text":"Paris","toponyms":[]}"# + "\n"
        + #"{"doc_id":"b","text":"Paris","toponyms":[\#(marks)]}"#, named: "gold.ndjson")
    #expect(corpus.findings.map(\.code) == [code] && corpus.findings.first?.line == 2)
    #expect(corpus.findings.first?.message.contains(message) == true, "\(corpus.findings)")
    #expect(corpus.documents.last?.toponyms.allSatisfy { $0.position == nil } == true)
  }

  @Test("a list of marks that is none and a document that is there twice are told")
  func doubtfulDocuments() throws {
    let corpus = try read(
      "\u{FEFF}" + #"{"doc_id":"a","text":"Paris","toponyms":{"start":0,"end":5}}"# + "\n"
        + #"{"doc_id":"a","text":"Paris","toponyms":null}"#, named: "gold.ndjson")
    #expect(corpus.findings.map(\.code) == ["mark-unreadable", "document-repeated"])
    #expect(corpus.findings.map(\.line) == [1, 2] && corpus.documents.count == 2)
  }

  private func virus(_ marks: [(name: String, start: Int)]) -> String {
    let locations = marks.map { mark in
      """
      <location><name>\(mark.name)</name><start>\(mark.start)</start>
      <end>\(mark.start + mark.name.count)</end><lat>14.9</lat><lon>120.9</lon>
      <page>https://en.wikipedia.org/wiki/Georgia_%28country%29</page></location>
      """
    }
    return """
      <articles><article number="3"><source>https://example.org/a</source>
      <text><![CDATA[A case in Pandi, Bulacan. Pandi is well.]]></text>
      <locations>\(locations.joined())</locations></article></articles>
      """
  }

  @Test("GeoVirus counts from one: the words tell, and nobody has to know")
  func shifted() throws {
    let corpus = try read(virus([("Pandi", 11), ("Bulacan", 18), ("Pandi", 27)]))
    let marks = try #require(corpus.documents.first?.toponyms)
    #expect(marks.map(\.range) == [10..<15, 17..<24, 26..<31])
    #expect(marks.map(\.text) == ["Pandi", "Bulacan", "Pandi"])
    #expect(marks[0].referent == "Georgia")
    #expect(corpus.findings.map(\.code) == ["marks-shifted"])
  }

  @Test("a single mark that is off is moved, and one that is nowhere is named: neither in silence")
  func strayed() throws {
    let corpus = try read(virus([("Pandi", 10), ("Bulacan", 20), ("Pandi", 26), ("Manila", 5)]))
    let marks = try #require(corpus.documents.first?.toponyms)
    #expect(marks.map(\.range) == [10..<15, 17..<24, 26..<31])
    #expect(corpus.findings.map(\.code) == ["mark-moved", "mark-lost"])
    #expect(corpus.findings[1].message.contains("'Manila'"))
    #expect(corpus.findings.allSatisfy { $0.line != nil })
  }

  @Test("WikToR: all marks of a page mean its topic")
  func topics() throws {
    let corpus = try read(
      """
      <wikiPages><page number="3"><pageTitle>Santa Maria, Romblon</pageTitle>
      <toponymName>Santa Maria</toponymName>
      <text><![CDATA[Santa Maria was small. Santa Maria grew.]]></text>
      <toponymIndices count="2"><toponym><start>0</start><end>11</end></toponym>
      <toponym><start>23</start><end>34</end></toponym></toponymIndices>
      <url>https://example.org</url><lat>12.4417</lat><lon>122.1042</lon><feature>city</feature>
      <country>PH</country></page></wikiPages>
      """)
    #expect(corpus.findings.isEmpty)
    let marks = try #require(corpus.documents.first?.toponyms)
    #expect(marks.map(\.range) == [0..<11, 23..<34])
    #expect(marks.allSatisfy { $0.position == Geographic(longitude: 122.1042, latitude: 12.4417) })
    #expect(marks.allSatisfy { $0.referent == "Santa Maria, Romblon" })
  }

  @Test("lines of JSON carry positions and the codes of countries")
  func lines() throws {
    let corpus = try read(
      """
      {"doc_id":"a","text":"Über Irak","toponyms":[{"start":5,"end":9,"text":"Irak","lat":33,"lon":44,"cc":"IQ"},{"start":5,"end":99},{"end":3},{"start":0,"end":4,"lat":95,"lon":0}]}
      not json
      {"doc_id":"b","text":"nothing"}
      """, named: "gold.ndjson")
    #expect(corpus.documents.map(\.document.id) == ["a", "b"])
    let marks = corpus.documents[0].toponyms
    #expect(marks.map(\.text) == ["Irak", "Über"])
    #expect(marks[0].range == 6..<10)
    #expect(marks[0].country == "IQ")
    #expect(marks[1].position == nil)
    #expect(
      Set(corpus.findings.map(\.code)) == [
        "mark-unreadable", "mark-lost", "mark-off-the-earth", "document-unreadable",
      ])
  }

  @Test("half of a surrogate pair is read as U+FFFD and named by its line; a pair is one letter")
  func halfPairs() throws {
    let corpus = try read(
      """
      {"doc_id":"a","text":"x \\ud83d\\ude80 y"}
      {"doc_id":"b","text":"x \\ud83d y"}
      {"doc_id":"c","text":"x \\ude80\\ud83d\\n y"}
      """, named: "gold.ndjson")
    #expect(
      corpus.documents.map(\.document.text) == ["x 🚀 y", "x \u{FFFD} y", "x \u{FFFD}\u{FFFD}\n y"])
    let found = corpus.findings.filter { $0.code == "document-half-pair" }
    #expect(found.map(\.line) == [2, 3])
    #expect(
      found.allSatisfy { $0.severity == .warning && $0.file?.hasSuffix("gold.ndjson") == true })
  }

  @Test("GeoWebNews: notes say by number or by degrees which place a mark means")
  func brat() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "incidentmap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "TITLE: Camp é LINK: http://example.org\nA camp in Abagana. Iraqis fled Umemger.\n"
    func offset(_ words: String) throws -> String {
      let range = try #require(text.range(of: words))
      let start = text.unicodeScalars.distance(
        from: text.startIndex, to: range.lowerBound)
      return "\(start) \(start + words.unicodeScalars.count)"
    }
    let annotations = """
      T1\tLiteral_Expression \(try offset("camp"))\tcamp
      T2\tLiteral \(try offset("Abagana"))\tAbagana
      #1\tAnnotatorNotes T2\t2353122
      T3\tDemonym \(try offset("Iraqis"))\tIraqis
      #2\tAnnotatorNotes T3\t99237
      T4\tLiteral_Modifier \(try offset("Umemger"))\tUmemger
      A1\tModifier_Type T4 Noun
      #3\tAnnotatorNotes T4\t7.940316, 8.755970
      T5\tNon_Toponym \(try offset("fled"))\tfled
      """
    for name in ["10", "9"] {
      try Data(text.utf8).write(to: folder.appending(path: name + ".txt"))
      try Data(annotations.utf8).write(to: folder.appending(path: name + ".ann"))
    }
    let corpus = try ToponymCorpus(path: folder.path)
    #expect(corpus.findings.isEmpty)
    #expect(corpus.documents.map(\.document.id) == ["9", "10"])
    let gold = try #require(corpus.documents.first)
    #expect(gold.document.title == "Camp é")
    #expect(gold.document.text.hasPrefix("A camp"))
    #expect(gold.toponyms.map(\.text) == ["Abagana", "Iraqis", "Umemger"])
    #expect(gold.toponyms[0].place == "geonames:2353122")
    #expect(gold.toponyms[1].place == nil)
    #expect(gold.toponyms[2].position == Geographic(longitude: 8.75597, latitude: 7.940316))
  }

  @Test("a corpus that is cut short anywhere is an error and no crash")
  func cut() {
    for length in stride(from: 1, to: hometown.utf8.count, by: 7) {
      let cut = Array(hometown.utf8.prefix(length))
      #expect(throws: (any Error).self) { try ToponymCorpus(bytes: cut, named: "x.xml") }
    }
  }
}
