/// Values by keys that are hashes already: a dictionary would hash them once more.
///
/// Open addressing over powers of two. The key 0 is not kept.
struct HashKeyed<Value> {
  private var keys: [UInt64]
  private var values: [Value]
  private let filler: Value
  private(set) var count = 0

  /// An empty table with room for some keys; `filler` stands where there are none.
  init(capacity: Int = 8, filler: Value) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value](repeating: filler, count: size)
    self.filler = filler
  }

  @inline(__always)
  subscript(key: UInt64) -> Value? {
    get {
      let mask = keys.count &- 1
      var slot = Int(truncatingIfNeeded: key) & mask
      return keys.withUnsafeBufferPointer { keys in
        while keys[slot] != 0 {
          if keys[slot] == key { return values[slot] }
          slot = (slot &+ 1) & mask
        }
        return nil
      }
    }
    set {
      guard let newValue, key != 0 else { return }
      let slot = place(of: key)
      values[slot] = newValue
    }
  }

  /// Changes the value of a key, the filler if it is new.
  @inline(__always)
  mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    guard key != 0 else { return }
    let slot = place(of: key)
    change(&values[slot])
  }

  /// The slot of a key, which is taken for it if it is new.
  @inline(__always)
  private mutating func place(of key: UInt64) -> Int {
    if 2 * count >= keys.count { grow() }
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    if keys[slot] == 0 {
      count += 1
      keys[slot] = key
    }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
    values = [Value](repeating: filler, count: 2 * oldKeys.count)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where key != 0 { self[key] = value }
  }
}

extension HashKeyed: Sendable where Value: Sendable {}

/// Which of some hashes are there.
struct HashSet: Sendable {
  private var table: HashKeyed<Bool>

  init(capacity: Int = 8) { table = HashKeyed(capacity: capacity, filler: false) }

  /// The words of a list, parted by spaces.
  init(words: String) {
    self.init(capacity: words.utf8.count / 4)
    for word in words.split(separator: " ") { insert(WordHash.of(word)) }
  }

  @inline(__always)
  mutating func insert(_ hash: UInt64) { table[hash] = true }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table[hash] != nil }
}
