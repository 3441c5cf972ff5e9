import Foundation
import Incidents
import Testing

@testable import Extraction

/// Texts that somebody made to break a reader.
@Suite("Hostile texts")
struct HostileTextTests {
  private func read(_ text: String) -> IncidentExtractor.Result {
    IncidentExtractor().incidents(in: Document(id: "h", text: text), toponyms: [])
  }

  @Test(
    "a text in other letters says that its incidents are not read",
    arguments: ["انفجرت عبوة ناسفة في بغداد اليوم", "Взрыв прогремел в Киеве."])
  func foreign(_ text: String) {
    #expect(read(text).findings.contains { $0.code == "language-not-read" })
    #expect(!read("A bomb exploded in Київ.").findings.contains { $0.code == "language-not-read" })
  }

  /// How long they take is measured by `Tests/Benchmarks/texts.py`.
  @Test(
    "texts that invite to look back again and again are read to their end",
    arguments: [
      "rockets and bombs and drones hit ", "\u{201C}he said \u{201C}",
      "killed 3 and wounded 4 and ",
      "((((\"'", "a\u{200D}b\u{200B}", "12 of 13 of 14 ", "after before after since ", "1-2-3-4-",
      "January of last year ", "U.S. U.S. ", "no no one no none ", "the the attack the attacks ",
      "Kabul, ", "... ", "\r\n", "'s's's",
    ])
  func repeated(_ unit: String) {
    let result = read(String(repeating: unit, count: 32_000 / unit.utf8.count))
    #expect(result.incidents.count <= 32_000 / unit.utf8.count)
  }

  @Test(
    "a text without an end of a sentence is read to its end, in pieces of bounded length",
    arguments: [
      "rockets and bombs hit a base and killed 3 people and ",
      "\u{201C}he said 'that \"it exploded ",
      "bo\u{200D}mb\u{7} \u{202E}exploded\u{202C} and ", "(([{<\"'", "<script>a</p> bomb exploded ",
    ])
  func endless(unit: String) {
    let prose = Prose(String(repeating: unit, count: 200_000 / unit.utf8.count))
    #expect(prose.sentences.allSatisfy { $0.count <= Prose.sentenceLimit })
    #expect(prose.sentences.last?.upperBound == prose.words.count)
    // Each piece is read by itself: its words can be told of once.
    let result = read(String(repeating: unit, count: 20_000 / unit.utf8.count))
    #expect(result.incidents.count + result.others.count <= 20_000 / unit.utf8.count)
  }

  @Test("what cannot be seen does not hide a word, and line breaks part words")
  func invisible() {
    let result = read(
      "A road\u{200B}side bo\u{200D}mb exploded on 3 May 2020 in Xyz, killing 2 people.")
    #expect(result.incidents.first?.mention.category.code == "ied")
    #expect(result.incidents.first?.mention.casualties.killed == Count(exactly: 2))
    #expect(Prose("Date: 2020\nA bomb").words.map(\.norm) == ["date", ":", "2020", "a", "bomb"])
  }

  @Test("every piece of evidence quotes the text where it says it stands")
  func evidence() {
    let text =
      "\u{202E}Gunmen\u{202C} killed 3 people \u{2014} among them \u{1F600} two children \u{2014} in Foo on 5 June 2021. A “b\u{301}omb” went off; it hurt 4."
    let result = read(text)
    let bytes = Array(text.utf8)
    let all = (result.incidents + result.others).flatMap(\.mention.provenance.evidence)
    #expect(!all.isEmpty)
    for evidence in all {
      #expect(evidence.quote == String(decoding: bytes[evidence.range], as: UTF8.self))
    }
  }

  @Test("random bytes of words are read to their end")
  func random() {
    var state: UInt64 = 7
    let words = [
      "rocket", "killed", "3", "the", "attack", ",", ".", "on", "Monday", "in", "\u{201C}", "by",
      "of", "and", "shot", "down", "-", "ago", "days", "claimed", "denied", "who", "after", "two",
      "a", "at", "least", "'s", ";", "toll", "each", "from", "respectively", "March", "2020",
    ]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + " "
      }
      _ = read(text)
    }
  }

  /// A headline ends without a full stop, and a word that looks ahead looks into the next paragraph.
  @Test("a district in the first words of a text is read")
  func districtFirst() {
    let text =
      "In Jiribam district on Saturday, armed members of two communities fought in the hills 7 km from the "
      + "district headquarters, and five of them died."
    _ = read(text)
  }

  @Test("a paragraph may end behind any word")
  func paragraphs() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "passages")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let json = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: name)))
      let text = try #require((json as? [String: Any])?["text"] as? String)
      let words = text.split(separator: " ")
      for cut in stride(from: 3, to: words.count, by: 13) {
        let broken =
          words[..<cut].joined(separator: " ") + "\n\n" + words[cut...].joined(separator: " ")
        // That it is read to its end is what is asked.
        _ = read(broken)
        // A text may begin with any word, too: rules look behind them.
        if cut.isMultiple(of: 2) { _ = read(words[cut...].joined(separator: " ")) }
      }
      // Every word a paragraph of its own.
      _ = read(words.joined(separator: "\n\n"))
    }
  }

  @Test(
    "a headline that ends with a word for telling is read to its end",
    arguments: [
      "Blast in Kabul kills 3, official says\n\nAt least three people were killed in Kabul on Friday.",
      "Rocket hits town, army said\n\nOn Friday a rocket hit the town of Hit.",
      "Officials in hospital condemned the gun\n\nbattle", "The rocket exchange\n\nof fire",
    ])
  func headlines(text: String) { _ = read(text) }
}
