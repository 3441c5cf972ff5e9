/// The words whose class is known, by their hash.
struct WordTable: Sendable {
  /// All that is known of a word; of most nothing.
  struct Entry: Sendable {
    fileprivate var hash: UInt64 = 0
    var words: WordClass = []
    var relation: RelationWords = []
  }

  private var entries: [Entry]
  private let mask: Int

  /// The tables of ``WordClass`` and ``RelationWords``.
  static let shared = WordTable(WordClass.table, RelationWords.table)

  init(_ classes: [(WordClass, String)], _ relations: [(RelationWords, String)] = []) {
    var merged: [UInt64: Entry] = [:]
    func change(_ list: String, _ change: (inout Entry) -> Void) {
      for word in list.split(separator: " ") {
        let hash = WordHash.of(word)
        change(&merged[hash, default: Entry(hash: hash)])
      }
    }
    for (words, list) in classes { change(list) { $0.words.formUnion(words) } }
    for (words, list) in relations { change(list) { $0.relation.formUnion(words) } }
    var size = 1024
    while size < 4 * merged.count { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
    mask = size - 1
    for (hash, entry) in merged.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while entries[slot].hash != 0 { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }

  @inline(__always)
  subscript(hash: UInt64) -> Entry {
    entries.withUnsafeBufferPointer { entries in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while entries[slot].hash != hash, entries[slot].hash != 0 { slot = (slot &+ 1) & mask }
      return entries[slot]
    }
  }
}
