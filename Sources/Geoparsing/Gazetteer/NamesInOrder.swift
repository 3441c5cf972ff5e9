/// The names of all places in the order of their folded keys, some letters at a time, so that few need be
/// held sorted at once.
struct NamesInOrder {
  /// A name of a place; the names of one key are ordered by place, kind and address.
  struct Entry {
    /// The first eight bytes of the key, the first of them highest.
    var prefix: UInt64
    var address: Int
    var place: UInt32
    var kind: UInt8
  }

  let names: NameStore
  /// Where the names of each row begin.
  let starts: [Int]
  let placeOfRow: [UInt32]

  /// The least number of names that is worth a pass over all.
  private static let sectionSize = 1 << 21

  /// Calls `body` with runs of entries, each whole keys, all of them together in order.
  func forEachSection(_ body: ([Entry]) -> Void) {
    var counts = [Int](repeating: 0, count: 1 << 16)
    var total = 0
    forEachName { name, _, _ in
      counts[Int(Self.prefix(name.key) >> 48)] += 1
      total += 1
    }
    let size = max(Self.sectionSize, total / 8)
    var first = 0
    while first < counts.count {
      var end = first + 1
      var count = counts[first]
      while end < counts.count, count + counts[end] <= size {
        count += counts[end]
        end += 1
      }
      if count > 0 { body(section(first..<end, count)) }
      first = end
    }
  }

  private func section(_ initials: Range<Int>, _ count: Int) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    forEachName { name, address, row in
      let prefix = Self.prefix(name.key)
      guard initials.contains(Int(prefix >> 48)) else { return }
      entries.append(
        Entry(prefix: prefix, address: address, place: placeOfRow[row], kind: name.kind))
    }
    entries.sort { a, b in
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      let order = compare(a, b)
      if order != 0 { return order < 0 }
      return (a.place, a.kind, a.address) < (b.place, b.kind, b.address)
    }
    return entries
  }

  private func compare(_ a: Entry, _ b: Entry) -> Int {
    names.withName(at: a.address) { first in
      names.withName(at: b.address) { second in Elementary.compare(first.key, second.key) }
    }
  }

  private func forEachName(_ body: (StoredName, Int, Int) -> Void) {
    for (row, start) in starts.enumerated() {
      names.forEach(of: row, from: start) { name, address in body(name, address, row) }
    }
  }

  private static func prefix(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<min(8, key.count) { prefix |= UInt64(key[index]) << UInt64(56 - 8 * index) }
    return prefix
  }
}
