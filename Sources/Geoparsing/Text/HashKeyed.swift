/// Values by keys that are hashes already: a dictionary would hash them once more.
///
/// Open addressing over powers of two. The key 0 is not kept.
struct HashKeyed<Value> {
  /// A key beside its value, so that both are read at once.
  fileprivate struct Entry {
    var key: UInt64 = 0
    var value: Value
  }

  private var entries: [Entry]
  private let filler: Value
  private(set) var count = 0

  /// An empty table with room for some keys; `filler` stands where there are none.
  init(capacity: Int = 8, filler: Value) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    entries = [Entry](repeating: Entry(value: filler), count: size)
    self.filler = filler
  }

  @inline(__always)
  subscript(key: UInt64) -> Value? {
    get {
      let mask = entries.count &- 1
      var slot = Int(truncatingIfNeeded: key) & mask
      return entries.withUnsafeBufferPointer { entries in
        while entries[slot].key != 0 {
          if entries[slot].key == key { return entries[slot].value }
          slot = (slot &+ 1) & mask
        }
        return nil
      }
    }
    set {
      guard let newValue, key != 0 else { return }
      let slot = place(of: key)
      entries[slot].value = newValue
    }
  }

  /// The key in the slot where a key would stand first.
  @inline(__always)
  func firstKey(of key: UInt64) -> UInt64 {
    entries.withUnsafeBufferPointer {
      $0[Int(truncatingIfNeeded: key) & ($0.count &- 1)].key
    }
  }

  /// Changes the value of a key, the filler if it is new.
  @inline(__always)
  mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    guard key != 0 else { return }
    let slot = place(of: key)
    change(&entries[slot].value)
  }

  /// The slot of a key, which is taken for it if it is new.
  @inline(__always)
  private mutating func place(of key: UInt64) -> Int {
    if 2 * count >= entries.count { grow() }
    let slot = freeSlot(for: key)
    if entries[slot].key == 0 {
      count += 1
      entries[slot].key = key
    }
    return slot
  }

  @inline(__always)
  private func freeSlot(for key: UInt64) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count &- 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while entries[slot].key != 0, entries[slot].key != key { slot = (slot &+ 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = entries
    // Small tables grow quickly, great ones take no more room than they must.
    let factor = old.count < 1 << 14 ? 4 : 2
    entries = [Entry](repeating: Entry(value: filler), count: factor * old.count)
    for entry in old where entry.key != 0 { entries[freeSlot(for: entry.key)] = entry }
  }
}

extension HashKeyed.Entry: Sendable where Value: Sendable {}
extension HashKeyed: Sendable where Value: Sendable {}

/// Which of some hashes are there.
struct HashSet: Sendable {
  /// What stands beside a key that says all.
  private struct Nothing {}

  private var table: HashKeyed<Nothing>

  init(capacity: Int = 8) { table = HashKeyed(capacity: capacity, filler: Nothing()) }

  var count: Int { table.count }

  /// The words of a list, parted by spaces.
  init(words: String) {
    self.init(capacity: words.utf8.count / 4)
    for word in words.split(separator: " ") { insert(WordHash.of(word)) }
  }

  @inline(__always)
  mutating func insert(_ hash: UInt64) { table[hash] = Nothing() }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table[hash] != nil }

  /// The hash in the slot where one would stand first.
  @inline(__always)
  func firstKey(of hash: UInt64) -> UInt64 { table.firstKey(of: hash) }
}
