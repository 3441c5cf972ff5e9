/// English words and personal names, by how common they are.
///
/// Read from the word lists of the reference data; without them nothing is known to be common.
public struct Lexicon: Sendable {
  /// How common a word is in each use: 0 for not known, else 1 (the most common) to 15.
  struct Entry: Hashable, Sendable {
    var word: UInt8 = 0
    var givenName: UInt8 = 0
    var surname: UInt8 = 0

    init() {}

    /// The three in four bits each.
    fileprivate init(bits: UInt64) {
      word = UInt8(bits & 15)
      givenName = UInt8(bits &>> 4 & 15)
      surname = UInt8(bits &>> 8 & 15)
    }

    fileprivate var bits: UInt64 {
      UInt64(word) | UInt64(givenName) &<< 4 | UInt64(surname) &<< 8
    }

    fileprivate static let width = 12
    fileprivate static let mask: UInt64 = 1 &<< 12 &- 1
  }

  /// The hash of each word, with its entry in the place of the lowest bits: a lookup reads memory in one place.
  private var slots: [UInt64]
  private var mask: Int
  /// How many words there are.
  public private(set) var count = 0

  /// No words at all.
  public init() {
    slots = [0]
    mask = 0
  }

  /// Reads the tab-separated lists: a header line, then a word and its class in each line.
  ///
  /// Lines that are not of this form are passed over: a missing word is only not known to be common.
  public init(commonWords: [UInt8], givenNames: [UInt8], surnames: [UInt8]) {
    var size = 1 << 12
    let bytes = commonWords.count + givenNames.count + surnames.count
    while size < bytes / 5 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    // The sizes of the common words are 10...95 in tens.
    read(commonWords, \.word) { $0 / 5 }
    read(givenNames, \.givenName) { $0 }
    read(surnames, \.surname) { $0 }
  }

  subscript(hash: UInt64) -> Entry {
    let slot = slots[slot(of: hash)]
    return slot == 0 ? Entry() : Entry(bits: slot & Entry.mask)
  }

  /// Where a word stands, or would.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash &>> UInt64(Entry.width)) & mask
    while slots[slot] != 0, (slots[slot] ^ hash) & ~Entry.mask != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether a word is one of the language that most readers know.
  func isCommon(_ word: String) -> Bool {
    (1...Self.known).contains(self[WordHash.of(word)].word)
  }

  /// The size class of the lists up to which most readers know a word, in fives.
  private static let known: UInt8 = 10

  /// Reads how common each word is in a use; a spelling with accents
  /// ("Jordán") says nothing of the one without.
  private mutating func read(
    _ list: [UInt8], _ use: WritableKeyPath<Entry, UInt8>, _ size: (Int) -> Int
  ) {
    list.withUnsafeBufferPointer { list in
      var at = 0
      var isHeader = true
      while at < list.count {
        var hash = WordHash()
        var number = 0
        var column = 0
        var isPlain = true
        while at < list.count, list[at] != 10 {
          let byte = list[at]
          if byte == 9 {
            column += 1
          } else if column == 0 {
            let letters = hash.add(lettersOf: list, from: at).count
            if letters > 0 {
              at += letters
              continue
            }
            if (48...57).contains(byte) {
              hash.add(byte)
            } else if byte >= 0x80 {
              isPlain = false
              let (scalar, length) = PlaceName.decode(list, at: at)
              if let (first, second) = LatinLetters.plain(scalar) {
                hash.add(first)
                if second != 0 { hash.add(second) }
              }
              at += length - 1
            }
          } else if column == 1, (48...57).contains(byte), number < 100 {
            number = 10 * number + Int(byte - 48)
          }
          at += 1
        }
        at += 1
        if !isHeader, column >= 1, number > 0 {
          let size = UInt8(max(1, min(15, size(number))))
          insert(hash.value) {
            if isPlain || $0[keyPath: use] == 0 { $0[keyPath: use] = size }
          }
        }
        isHeader = false
      }
    }
  }

  private mutating func insert(_ hash: UInt64, _ set: (inout Entry) -> Void) {
    guard 2 * count < slots.count else { return }
    let slot = slot(of: hash)
    if slots[slot] == 0 { count += 1 }
    var entry = Entry(bits: slots[slot] & Entry.mask)
    set(&entry)
    slots[slot] = hash & ~Entry.mask | entry.bits
  }
}
