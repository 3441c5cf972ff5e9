/// The words whose class is known, by their hash.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var classes: [WordClass]
  private let mask: Int

  /// The tables of ``WordClass``.
  static let shared = WordTable(WordClass.table)

  init(_ table: [(WordClass, String)]) {
    var merged: [UInt64: WordClass] = [:]
    for (words, list) in table {
      for word in list.split(separator: " ") {
        merged[WordHash.of(word), default: []].formUnion(words)
      }
    }
    var size = 1024
    while size < 4 * merged.count { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    classes = [WordClass](repeating: [], count: size)
    mask = size - 1
    for (hash, words) in merged.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while hashes[slot] != 0 { slot = (slot + 1) & mask }
      hashes[slot] = hash
      classes[slot] = words
    }
  }

  @inline(__always)
  subscript(hash: UInt64) -> WordClass {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      if hashes[slot] == hash { return classes[slot] }
      if hashes[slot] == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }
}
