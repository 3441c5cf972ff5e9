/// Tells by a hash whether a folded name is in the gazetteer, without reading the name.
///
/// A slot is 8 bytes: from the lowest bit the number of the name plus 1, in 6 bits how many places bear it,
/// 1...63, or 0 where the keys have to be compared; above them the lowest bits of the hash. A name stands
/// in the first free slot from its home on, and an empty slot ends the search. With half a million names
/// 38 bits of the hash are compared beside those of the home: about one other text in 10¹¹ passes for a
/// name.
struct NameProbe: Sendable {
  /// Slots that are a home for each name, as a fraction of 2.
  private static let homesForTwoNames = 3
  private static let countBits = 6

  /// What a slot says of a name.
  struct Answer {
    var name: Int
    /// 0 where the keys have to be compared: there are more than fit, or another name looks alike.
    var placeCount: Int
  }

  private let slots: ByteSection
  private let homes: UInt64
  private let farthest: Int
  private let nameBits: Int

  init(_ slots: ByteSection, homes: Int, farthest: Int, nameBits: Int) {
    self.slots = slots
    self.homes = UInt64(max(0, homes))
    self.farthest = max(0, farthest)
    self.nameBits = min(max(1, nameBits), 32)
  }

  /// The answer for the hash of a folded name.
  @inline(__always)
  subscript(hash: UInt64) -> Answer? {
    let slot = slot(hash)
    guard slot != 0 else { return nil }
    return Answer(
      name: Int(truncatingIfNeeded: slot & (1 &<< UInt64(nameBits) &- 1)) &- 1,
      placeCount: Int(truncatingIfNeeded: slot &>> UInt64(nameBits)) & (1 << Self.countBits - 1))
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { slot(hash) != 0 }

  /// The slot of the hash, 0 for none.
  @inline(__always)
  private func slot(_ hash: UInt64) -> UInt64 {
    let shift = UInt64(nameBits &+ Self.countBits)
    var at = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: homes).high)
    let end = min(at &+ farthest &+ 1, slots.bytes.count / 8)
    while at < end {
      let slot = UInt64(
        littleEndian: slots.bytes.loadUnaligned(fromByteOffset: 8 &* at, as: UInt64.self))
      if slot == 0 || slot ^ (hash &<< shift) < 1 &<< shift { return slot }
      at &+= 1
    }
    return 0
  }

  /// The slots for the names, given by the hash and the number of places of each.
  static func encoded(
    hashes: [UInt64], placeCounts: [UInt32], nameBits: Int
  ) -> (bytes: [UInt8], homes: Int, farthest: Int) {
    let homes = hashes.count * homesForTwoNames / 2 + 1
    let shift = UInt64(nameBits + countBits)
    let sorted = (0..<UInt32(hashes.count)).sorted { a, b in
      let (p, q) = (hashes[Int(a)], hashes[Int(b)])
      return p != q ? p < q : a < b
    }
    var slots: [UInt64] = []
    slots.reserveCapacity(homes + 64)
    var farthest = 0
    for number in sorted {
      let (hash, placeCount) = (hashes[Int(number)], placeCounts[Int(number)])
      let home = Int(hash.multipliedFullWidth(by: UInt64(homes)).high)
      while slots.count < home { slots.append(0) }
      // A name before it that looks like it will be found in its stead: there the keys have to tell.
      if let other = slots[home...].firstIndex(where: { $0 ^ (hash << shift) < 1 << shift }) {
        slots[other] &= ~(((1 << UInt64(countBits)) - 1) << UInt64(nameBits))
      }
      farthest = max(farthest, slots.count - home)
      let count = placeCount < 1 << countBits ? UInt64(placeCount) : 0
      slots.append(hash << shift | count << UInt64(nameBits) | UInt64(number + 1))
    }
    for index in slots.indices { slots[index] = slots[index].littleEndian }
    return (slots.withUnsafeBytes { Array($0) }, homes, farthest)
  }
}
