/// The words of some texts in lower case, by which names are compared: of three bytes at least, or "us".
struct NameWords: Sendable {
  /// A hash of each word (FNV-1a, 64 bits), in order and once.
  private var hashes: [UInt64] = []

  init(_ texts: [String]) {
    for var text in texts { text.withUTF8 { add($0) } }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
  }

  func subtracting(_ other: NameWords) -> NameWords {
    var words = self
    words.hashes.removeAll { other.contains($0) }
    return words
  }

  /// How many words are in both; costs the shorter list times the logarithm of the other.
  func countShared(with other: NameWords) -> Int {
    let (few, many) = hashes.count < other.hashes.count ? (self, other) : (other, self)
    return few.hashes.reduce(0) { $0 + (many.contains($1) ? 1 : 0) }
  }

  private func contains(_ hash: UInt64) -> Bool {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      var end = start
      var isPlain = true
      while end < bytes.count, let length = Self.letter(bytes, at: end) {
        if length > 1 { isPlain = false }
        end += length
      }
      var word = bytes[start..<end]
      start = max(end + 1, start + 1)
      while word.first == 0x2E { word.removeFirst() }
      while word.last == 0x2E { word.removeLast() }
      guard word.count >= 2 else { continue }
      guard word.count > 2 || word.elementsEqual("us".utf8) || word.elementsEqual("US".utf8)
      else { continue }
      hashes.append(
        isPlain
          ? Self.hash(word.lazy.map { $0 == 0x2E ? $0 : $0 | 0x20 })
          : Self.hash(String(decoding: word, as: UTF8.self).lowercased().utf8))
    }
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The length of the letter or full stop at an index, in bytes; `nil` for what parts words.
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E ? 1 : nil }
    // Quotation marks and dashes (U+2000 to U+207F), signs of Latin-1 (U+0080 to U+00BF).
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] & 0xFE == 0x80 { return nil }
    if byte == 0xC2 || byte & 0xC0 == 0x80 { return nil }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }
}
