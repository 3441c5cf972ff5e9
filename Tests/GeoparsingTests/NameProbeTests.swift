import Incidents
import SimpleFeatures
import Testing

@testable import Geoparsing

@Suite("Finding whole names by hash")
struct NameProbeTests {
  private func holds(_ gazetteer: Gazetteer, _ folded: String) -> Bool {
    Array(folded.utf8).withUnsafeBufferPointer { gazetteer.hasName(folded: $0) }
  }

  private func longest(_ gazetteer: Gazetteer, _ word: String) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { gazetteer.longestName(beginningWith: $0) }
  }

  @Test("every name of the file is found by its folded form, and is counted as its postings are")
  func wholeFile() throws {
    let gazetteer = try Fixtures.gazetteer.get()
    var missing = 0
    var miscounted = 0
    gazetteer.names.forEach(in: 0..<gazetteer.names.count) { record in
      let folded = record.key
      if !gazetteer.hasName(folded: folded) { missing += 1 }
      if gazetteer.nameNumber(folded: folded) != record.number { missing += 1 }
      if gazetteer.placeCount(named: folded) != record.remaining() { miscounted += 1 }
      let first = UnsafeBufferPointer(rebasing: folded.prefix { $0 != 32 })
      let words = folded.count { $0 == 32 } + 1
      if gazetteer.longestName(beginningWith: first) < min(words, 16) { missing += 1 }
      return true
    }
    #expect(missing == 0 && miscounted == 0)
  }

  @Test("what is no name is not found")
  func absent() throws {
    let gazetteer = try Gazetteer(bytes: Fixtures.small().bytes)
    #expect(holds(gazetteer, "atown") && holds(gazetteer, "a town"))
    #expect(holds(gazetteer, "republic of aland"))
    for text in ["", "atow", "atownn", "a  town", "Atown", "republic", "republic of", "twin twin"] {
      #expect(!holds(gazetteer, text), "\(text)")
    }
    #expect(longest(gazetteer, "republic") == 3)
    #expect(longest(gazetteer, "a") == 2 && longest(gazetteer, "atown") == 1)
    #expect(longest(gazetteer, "of") == 0 && longest(gazetteer, "") == 0)
    #expect(gazetteer.placeCounts(named: ["TWIN", "big", "nowhere", ""]) == [2, 2, 0, 0])
    let text = Array("Twinnowhereİ".utf8)
    text.withUnsafeBufferPointer { text in
      #expect(gazetteer.placeCounts(in: text, ends: [4, 11, 13, 99]) == [2, 0, 0, 0])
    }
  }

  @Test("names that share a hash are told apart by their letters")
  func alike() {
    let hash: UInt64 = 0x1234_5678_9ABC_DEF0
    let table = NameProbe.encoded(
      hashes: [hash, 7, hash, hash ^ (1 << 63), UInt64.max], placeCounts: [1, 1, 2, 3, 80],
      nameBits: 3)
    table.bytes.withUnsafeBytes { bytes in
      let probe = NameProbe(
        ByteSection(bytes: bytes), homes: table.homes, farthest: table.farthest, nameBits: 3)
      #expect(probe[hash]?.placeCount == 0)
      #expect(probe[7].map { [$0.name, $0.placeCount] } == [1, 1])
      #expect(probe[hash ^ (1 << 63)].map { [$0.name, $0.placeCount] } == [3, 3])
      // More than the slot can hold: 0, thus counted in the file.
      #expect(probe[UInt64.max]?.placeCount == 0)
      #expect(probe[8] == nil)
    }
  }

  @Test(
    "folding eight letters at once is folding them one by one",
    arguments: [
      "a", "Ab-", "-ab", "Al Qa'im", "AL-QA’IM", "ab  cd", " a b c d e f g ", "Jabal Sinjar (peak)",
      "12345678", "1234567-", "12345678-", "Tall ʿAfar and Tall Afar", "x`y'z", "a\u{0}b",
      "ÀÉîõü ß ĳ", "Ŝŏ Mă", "a.b,c;d", "абв ГДЕ жзи", "ᲗᲑᲘᲚᲘᲡᲘ", "ΑΘΉΝΑΣ Αθήνας", "🏴a🏴bcdefghij",
      "@AZ[`az{", "----------------", "a-------b",
    ])
  func wide(text: String) {
    let source = Array(text.utf8)
    var narrow = [UInt8](repeating: 0, count: source.count)
    let length = source.withUnsafeBufferPointer { source in
      narrow.withUnsafeMutableBufferPointer { PlaceName.foldLetters(source, into: $0) }
    }
    #expect(PlaceName.folded(text) == String(decoding: narrow[..<length], as: UTF8.self))
  }

  @Test("the letter tables that sort out names never sort out one within two letters")
  func signatures() {
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<20_000 {
      let name = (0..<(5 + random(12))).map { _ in UInt8(97 + random(26)) }
      var other = name
      let edits = 1 + random(2)
      for _ in 0..<edits {
        let at = random(other.count)
        switch random(4) {
        case 0: other.remove(at: at)
        case 1: other.insert(UInt8(97 + random(26)), at: at)
        case 2: other[at] = UInt8(97 + random(26))
        default: if at + 1 < other.count { other.swapAt(at, at + 1) }
        }
      }
      name.withUnsafeBufferPointer { a in
        other.withUnsafeBufferPointer { b in
          let distance = EditDistance.bounded(a, b, limit: 2)
          guard distance <= 2 else { return }
          let letters = GazetteerFormat.signature(a) ^ GazetteerFormat.signature(b)
          #expect(letters.nonzeroBitCount <= 2 * distance)
          if a.count >= 9 {
            let ends = GazetteerFormat.ends(a) ^ GazetteerFormat.ends(b)
            #expect(ends.nonzeroBitCount <= 2 * distance, "\(name) \(other)")
          }
        }
      }
    }
  }

  @Test("the search for misspellings finds what comparing with every name finds")
  func exhaustive() throws {
    let gazetteer = try Fixtures.gazetteer.get()
    for text in ["Bagdhad", "Kirkukk", "osul", "Xosul", "Ftikrit", "amawah", "Sulaymaniah Provinc"]
    {
      let folded = Array(PlaceName.folded(text).utf8)
      var least = folded.count < 9 ? 2 : 3
      var numbers: [Int] = []
      folded.withUnsafeBufferPointer { folded in
        gazetteer.names.forEach(in: 0..<gazetteer.names.count) { record in
          guard abs(record.key.count - folded.count) < 3 else { return true }
          let distance = EditDistance.bounded(record.key, folded, limit: 2)
          if distance < least {
            least = distance
            numbers = []
          }
          if distance == least, distance < (folded.count < 9 ? 2 : 3) {
            numbers.append(record.number)
          }
          return true
        }
      }
      let found = Set(gazetteer.fuzzyMatches(text).map(\.name))
      #expect(found == (folded.count < 5 ? [] : Set(numbers)), "\(text)")
    }
  }
}
