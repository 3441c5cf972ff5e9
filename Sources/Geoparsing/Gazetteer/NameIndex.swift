/// The places of a gazetteer that is being built by a hash of their country and loose name: 8 bytes for
/// each name, sorted.
///
/// Two names may have one hash: who finds a place by it compares the names.
struct NameIndex {
  /// 32 bits of the hash above the number of the place.
  private var entries: [UInt64] = []

  /// Adds the names that places came with, without those for their people.
  mutating func add(_ places: PlaceStore, _ range: Range<Int>) {
    for place in range {
      let country = Array(places.profile(place).country.utf8)
      places.forEachOwnName(of: place) { name in
        guard name.kind != GazetteerFormat.NameKind.demonym.rawValue else { return }
        entries.append(UInt64(Self.hash(country, name.key)) << 32 | UInt64(place))
      }
    }
    entries.sort()
  }

  /// Calls `body` with the places of a hash, ascending, at most so many.
  func forEachPlace(_ hash: UInt32, atMost limit: Int, _ body: (Int) -> Void) {
    let wanted = UInt64(hash) << 32
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    var (count, last) = (0, -1)
    while low < entries.count, entries[low] >> 32 == UInt64(hash), count < limit {
      let place = Int(entries[low] & 0xFFFF_FFFF)
      if place != last {
        body(place)
        count += 1
        last = place
      }
      low += 1
    }
  }

  /// The hash of a country and the loose form of a folded name.
  static func hash(_ country: [UInt8], _ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    withLoose(key) { loose in
      let hash = country.withUnsafeBufferPointer { PlaceName.hash($0) } ^ PlaceName.hash(loose)
      return UInt32(truncatingIfNeeded: hash >> 32)
    }
  }

  /// The result of `body` for the loose form of a folded name.
  static func withLoose<Result>(
    _ key: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: key.count + 8) { loose in
      let length = PlaceName.loosen(key, into: loose)
      return body(UnsafeBufferPointer(rebasing: loose[..<length]))
    }
  }
}
