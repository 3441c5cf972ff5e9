/// How many words the names have that begin with a word: what tells a scanner of running text how far to
/// read on.
///
/// A slot is 4 bytes: 16 bits of the hash of the folded word below, and a set of lengths above, its lowest
/// bit for names of one word, its highest for those of 16 and more. A word stands in the first free slot
/// from its home on; two words with equal bits share a slot, so that a set may hold too much and never
/// too little.
struct FirstWords: Sendable {
  private static let homesForTwoWords = 3
  /// The most words that are told apart.
  static let greatestLength = 16

  private let slots: ByteSection
  private let homes: UInt64
  private let farthest: Int

  init(_ slots: ByteSection, homes: Int, farthest: Int) {
    self.slots = slots
    self.homes = UInt64(max(0, homes))
    self.farthest = max(0, farthest)
  }

  /// The lengths of the names that begin with the word that has a hash; bit 0 stands for one word.
  @inline(__always)
  subscript(hash: UInt64) -> UInt16 {
    var at = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: homes).high)
    let end = min(at &+ farthest &+ 1, slots.bytes.count / 4)
    let tag = UInt16(truncatingIfNeeded: hash)
    while at < end {
      let slot = UInt32(
        littleEndian: slots.bytes.loadUnaligned(fromByteOffset: 4 &* at, as: UInt32.self))
      if slot == 0 { return 0 }
      if UInt16(truncatingIfNeeded: slot) == tag { return UInt16(truncatingIfNeeded: slot &>> 16) }
      at &+= 1
    }
    return 0
  }

  /// The slots for words, given by the hash of each and the set of lengths.
  static func encoded(
    _ words: [UInt64: UInt16]
  ) -> (bytes: [UInt8], homes: Int, farthest: Int) {
    let homes = words.count * homesForTwoWords / 2 + 1
    var slots: [UInt32] = []
    var farthest = 0
    words: for (hash, lengths) in words.sorted(by: { $0.key < $1.key }) {
      let home = Int(hash.multipliedFullWidth(by: UInt64(homes)).high)
      while slots.count < home { slots.append(0) }
      for at in home..<slots.count where slots[at] & 0xFFFF == UInt32(hash & 0xFFFF) {
        slots[at] |= UInt32(lengths) << 16
        continue words
      }
      farthest = max(farthest, slots.count - home)
      slots.append(UInt32(lengths) << 16 | UInt32(hash & 0xFFFF))
    }
    var bytes: [UInt8] = []
    for slot in slots { bytes.append(littleEndian: slot) }
    return (bytes, homes, farthest)
  }
}
