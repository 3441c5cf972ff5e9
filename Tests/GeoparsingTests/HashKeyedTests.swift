import Testing

@testable import Geoparsing

@Suite("Values by hashes")
struct HashKeyedTests {
  @Test("Every key keeps its last value while the table grows")
  func growth() {
    var table = HashKeyed<Int>(filler: -1)
    // Keys that differ in their highest bits only share a home.
    let keys = (1...2000).map { UInt64($0) << 40 | UInt64($0 % 3) }
    for (value, key) in keys.enumerated() { table[key] = value }
    for key in keys.prefix(10) { table[key] = 7 }
    #expect(table.count == keys.count)
    #expect(keys.enumerated().allSatisfy { table[$1] == ($0 < 10 ? 7 : $0) })
    #expect(table[99] == nil)
  }

  @Test("A change begins from the filler, and the key 0 is not kept")
  func update() {
    var table = HashKeyed<Int>(filler: 5)
    table.update(3) { $0 += 1 }
    table.update(3) { $0 += 1 }
    table.update(0) { $0 += 1 }
    #expect(table[3] == 7)
    #expect(table[0] == nil)
    #expect(table.count == 1)
  }

  @Test("A list of words holds them in any case, and no others")
  func words() {
    let set = HashSet(words: "embassy consulate")
    #expect(set.contains(WordHash.of("Embassy")))
    #expect(!set.contains(WordHash.of("embassies")))
  }

  @Test("Letters are hashed at once as they are one by one")
  func letters() {
    for word in ["Mosul", "al-Qaim", "é", "", "ABC9", "zzz"] {
      let bytes = Array(word.utf8)
      var (slow, fast) = (WordHash(), WordHash())
      let plain = bytes.prefix { (97...122).contains($0 | 0x20) && $0 < 0x80 }
      for byte in plain { slow.add(byte | 0x20) }
      let (count, upper) = bytes.withUnsafeBufferPointer { fast.add(lettersOf: $0, from: 0) }
      #expect(count == plain.count)
      #expect(upper == plain.count { $0 < 97 })
      #expect(fast.value == slow.value)
    }
  }
}
