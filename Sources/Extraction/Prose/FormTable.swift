/// Values by word: a table that is built once and asked for almost every word of every text.
///
/// Open addressing, at most half full, so that a question costs a multiplication and a comparison or two; a
/// mask of 64 bits in front says no to most words without the table being touched.
struct FormTable<Value: Sendable>: Sendable {
  private var mask: UInt64 = 0
  /// No word where nothing is.
  private var words: [WordForm] = []
  private var values: [Value] = []
  /// Of each slot the index in ``values``.
  private var indices: [Int32] = []
  private(set) var count = 0

  init() {}

  var keys: [WordForm] { words.filter { !$0.isEmpty } }

  /// `nil` is given for a word that is not there; it cannot be set.
  subscript(_ word: WordForm) -> Value? {
    @inline(__always)
    get {
      let hash = word.hash
      guard mask & 1 << (hash >> 58) != 0 else { return nil }
      return index(word, hash).map { values[$0] }
    }
    set {
      guard let newValue, !word.isEmpty else { return }
      if let index = index(word, word.hash) {
        values[index] = newValue
      } else {
        if 2 * (count + 1) > words.count { grow() }
        values.append(newValue)
        place(word, Int32(values.count - 1))
        count += 1
      }
    }
  }

  subscript(_ word: WordForm, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    set { self[word] = newValue }
  }

  private func index(_ word: WordForm, _ hash: UInt64) -> Int? {
    guard !words.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash >> 20) & (words.count - 1)
    // No word is in no table: a slot is empty before it is equal.
    while !words[slot].isEmpty {
      if words[slot] == word { return Int(indices[slot]) }
      slot = (slot + 1) & (words.count - 1)
    }
    return nil
  }

  private mutating func place(_ word: WordForm, _ index: Int32) {
    let hash = word.hash
    mask |= 1 << (hash >> 58)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (words.count - 1)
    while !words[slot].isEmpty { slot = (slot + 1) & (words.count - 1) }
    words[slot] = word
    indices[slot] = index
  }

  private mutating func grow() {
    let old = zip(words, indices).filter { !$0.0.isEmpty }
    let capacity = max(8, 2 * words.count)
    words = Array(repeating: WordForm(), count: capacity)
    indices = Array(repeating: 0, count: capacity)
    for (word, index) in old { place(word, index) }
  }
}

extension FormTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (WordForm, Value)...) {
    for (word, value) in elements { self[word] = value }
  }
}

/// A set of words, asked as a ``FormTable`` is.
struct FormSet: Sendable {
  private var table = FormTable<Void>()

  init(_ words: some Sequence<WordForm>) {
    for word in words { table[word] = () }
  }

  var isEmpty: Bool { table.count == 0 }
  var count: Int { table.count }

  @inline(__always)
  func contains(_ word: WordForm) -> Bool { table[word] != nil }

  mutating func insert(_ word: WordForm) { table[word] = () }
}

extension FormSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: WordForm...) { self.init(words) }
}
