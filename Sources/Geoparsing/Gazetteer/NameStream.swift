/// The stream of names as ``GazetteerFormat`` describes it, and what the tables beside it are made from.
struct NameStream {
  var bytes: [UInt8] = []
  /// Where each block of names begins.
  private(set) var blocks: [Int] = []
  private var initials: [UInt8] = []
  private var nextInitial = 0
  private let postingSize: Int

  // One for each name.
  var looseHashes: [UInt64] = []
  private(set) var hashes: [UInt64] = []
  private(set) var placeCounts: [UInt32] = []
  private(set) var lengths: [UInt8] = []
  private(set) var signatures: [UInt32] = []
  private(set) var ends: [UInt32] = []

  // One for each place of each name.
  var places: [UInt32] = []
  /// The language × 4, 2 more for a preferred name, 1 more for the place's own.
  var tags: [UInt32] = []

  /// The lengths in words of the names that begin with a word, by its hash.
  private(set) var firstWords: [UInt64: UInt16] = [:]

  private var key: [UInt8] = []

  init(postingSize: Int, capacity: Int) {
    self.postingSize = postingSize
    looseHashes.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    placeCounts.reserveCapacity(capacity)
    lengths.reserveCapacity(capacity)
    signatures.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
    tags.reserveCapacity(capacity)
  }

  /// Adds entries that are in order, the keys of which are all behind those before.
  mutating func append(_ entries: [NamesInOrder.Entry], _ names: NameStore, _ languages: [Int]) {
    var index = 0
    var postings: [Posting] = []
    while index < entries.count {
      let first = entries[index]
      postings.removeAll(keepingCapacity: true)
      names.withName(at: first.address) { begin($0.key) }
      while index < entries.count, entries[index].prefix == first.prefix,
        names.withName(at: entries[index].address, { isKey($0.key) })
      {
        let entry = entries[index]
        let tag = names.withName(at: entry.address) {
          2 * languages[$0.language] + ($0.isPreferred ? 1 : 0)
        }
        // A name that a place has twice, as own name and as alternate, counts once.
        if let last = postings.indices.last, postings[last].place == entry.place {
          if postings[last].tag < 2 { postings[last].tag |= tag }
        } else {
          postings.append(
            Posting(place: entry.place, kind: entry.kind, tag: tag, address: entry.address))
        }
        index += 1
      }
      append(postings, names)
    }
  }

  /// The first name of each initial, and the number of names.
  mutating func finishedInitials() -> [UInt8] {
    finishInitials(before: 256)
    return initials
  }

  /// A place of a name.
  private struct Posting {
    var place: UInt32
    var kind: UInt8
    var tag: Int
    var address: Int
  }

  private mutating func finishInitials(before last: Int) {
    while nextInitial <= last {
      initials.append(littleEndian: UInt32(hashes.count))
      nextInitial += 1
    }
  }

  private func isKey(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    key.withUnsafeBufferPointer { Elementary.areEqual($0, other) }
  }

  /// Begins a name: writes its key without what it shares with the one before.
  private mutating func begin(_ next: UnsafeBufferPointer<UInt8>) {
    finishInitials(before: Int(next[0]))
    var shared = 0
    if hashes.count % GazetteerFormat.namesInBlock == 0 {
      blocks.append(bytes.count)
    } else {
      while shared < next.count, shared < key.count, next[shared] == key[shared] { shared += 1 }
    }
    let own = next.count - shared
    bytes.append(UInt8(min(shared, 15) << 4 | min(own, 15)))
    if shared >= 15 { bytes.append(varint: shared - 15) }
    if own >= 15 { bytes.append(varint: own - 15) }
    bytes.append(contentsOf: next[shared...])
    key = Array(next)

    looseHashes.append(NameIndex.withLoose(next) { PlaceName.hash($0) })
    hashes.append(PlaceName.hash(next))
    lengths.append(UInt8(next.count))
    signatures.append(GazetteerFormat.signature(next))
    ends.append(GazetteerFormat.ends(next))
    let word = UnsafeBufferPointer(rebasing: next.prefix { $0 != 32 })
    let count = next.reduce(1) { $1 == 32 ? $0 + 1 : $0 }
    firstWords[PlaceName.hash(word), default: 0] |=
      1 << (min(count, FirstWords.greatestLength) - 1)
  }

  private mutating func append(_ postings: [Posting], _ names: NameStore) {
    placeCounts.append(UInt32(postings.count))
    for (position, posting) in postings.enumerated() {
      let isOwn = posting.kind == GazetteerFormat.NameKind.primary.rawValue
      places.append(posting.place)
      tags.append(UInt32(posting.tag) << 1 | (isOwn ? 1 : 0))
      names.withName(at: posting.address) { name in
        let value = GazetteerFormat.posting(
          Int(posting.place), kind: GazetteerFormat.NameKind(rawValue: posting.kind) ?? .alternate,
          spelling: name.spelling, isLast: position == postings.count - 1)
        for byte in 0..<postingSize {
          bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte)))
        }
        if name.spelling == .explicit {
          bytes.append(varint: name.script.count)
          bytes.append(contentsOf: name.script)
        }
      }
    }
  }
}
