extension GazetteerWriter {
  /// Writes the names and the tables that find them. The places are given away on the way.
  mutating func writeNames(_ placeOfRow: [UInt32]) {
    let languages = writeLanguages()
    let size = 40 * places.count <= 1 << 24 ? 3 : 4
    let placeCount = places.count
    let (names, starts) = places.takeNames()
    var stream = NameStream(postingSize: size, capacity: names.count)
    NamesInOrder(names: names, starts: starts, placeOfRow: placeOfRow).forEachSection { entries in
      stream.append(entries, names, languages)
    }
    give(stream.bytes, as: .stream)
    stream.bytes = []
    write(stream.blocks, as: .blocks)
    give(stream.finishedInitials(), as: .initials)
    nameCount = stream.places.count
    distinctNameCount = stream.placeCounts.count
    writePlaceNames(stream, placeCount: placeCount)
    stream.places = []
    stream.tags = []
    let bits = writeBuckets(stream.looseHashes)
    stream.looseHashes = []
    writeLengths(stream)
    let whole = NameProbe.encoded(
      hashes: stream.hashes, placeCounts: stream.placeCounts, nameBits: bits.name)
    let first = FirstWords.encoded(stream.firstWords)
    give(whole.bytes, as: .nameSlots)
    give(first.bytes, as: .firstWords)
    var parameters: [UInt8] = []
    for number in [
      unit, size, bits.bucket, bits.name, whole.homes, whole.farthest, first.homes, first.farthest,
    ] {
      parameters.append(littleEndian: UInt32(number))
    }
    give(parameters, as: .parameters)
  }

  /// Writes the languages of the names and returns the number of each by that of the store.
  private mutating func writeLanguages() -> [Int] {
    let all = places.languages
    let sorted = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var offsets: [Int] = []
    for language in sorted { offsets.append(Int(string(language))) }
    write(offsets, as: .languages)
    let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return all.map { numbers[$0] ?? 0 }
  }

  private mutating func writeBuckets(_ hashes: [UInt64]) -> (bucket: Int, name: Int) {
    var bits = 1
    while GazetteerFormat.bucketSize << bits < hashes.count { bits += 1 }
    let nameBits = max(1, Int.bitWidth - hashes.count.leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    // By counting: names of one bucket stay in their order.
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: hashes.count)
    for (number, hash) in hashes.enumerated() {
      let bucket = Int(hash >> shift)
      sorted[Int(next[bucket])] = UInt32(number)
      next[bucket] += 1
    }
    write(starts.lazy.map { Int($0) }, as: .buckets)
    let tags = UInt64(1 << GazetteerFormat.tagBits - 1)
    write(
      sorted.lazy.map { Int(hashes[Int($0)] & tags) << nameBits | Int($0) }, as: .bucketNames)
    return (bits, nameBits)
  }

  /// The names by their length, for comparing those alone that may differ by few letters.
  private mutating func writeLengths(_ stream: NameStream) {
    var counts = [UInt32](repeating: 0, count: PlaceName.limit + 2)
    for length in stream.lengths { counts[Int(length) + 1] += 1 }
    for length in 1..<counts.count { counts[length] += counts[length - 1] }
    var next = counts
    var order = [UInt32](repeating: 0, count: stream.lengths.count)
    for (number, length) in stream.lengths.enumerated() {
      order[Int(next[Int(length)])] = UInt32(number)
      next[Int(length)] += 1
    }
    write(order.lazy.map { Int($0) }, as: .lengthOrder)
    give(Self.bytes(counts), as: .lengthStarts)
    give(Self.bytes(order.lazy.map { stream.signatures[Int($0)] }), as: .signatures)
    give(Self.bytes(order.lazy.map { stream.ends[Int($0)] }), as: .ends)
  }

  private static func bytes(_ numbers: some Collection<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * numbers.count)
    for number in numbers { bytes.append(littleEndian: number) }
    return bytes
  }

  /// The names of each place, its own first.
  private mutating func writePlaceNames(_ stream: NameStream, placeCount: Int) {
    // Ordered by place, by counting; the names of each stay in their order.
    var starts = [UInt32](repeating: 0, count: placeCount + 1)
    for place in stream.places { starts[Int(place) + 1] += 1 }
    for place in 0..<placeCount { starts[place + 1] += starts[place] }
    var next = starts
    var numbers = [UInt32](repeating: 0, count: stream.places.count)
    var tags = [UInt32](repeating: 0, count: stream.places.count)
    var posting = 0
    for (number, count) in stream.placeCounts.enumerated() {
      for _ in 0..<count {
        let place = Int(stream.places[posting])
        numbers[Int(next[place])] = UInt32(number)
        tags[Int(next[place])] = stream.tags[posting]
        next[place] += 1
        posting += 1
      }
    }
    next = []
    var names: [UInt32] = []
    var namesTags: [UInt32] = []
    names.reserveCapacity(numbers.count)
    namesTags.reserveCapacity(numbers.count)
    var blocks: [Int] = []
    for place in 0..<placeCount {
      if place % GazetteerFormat.placesInBlock == 0 { blocks.append(names.count) }
      let all = Int(starts[place])..<Int(starts[place + 1])
      for isOwn in [true, false] {
        for row in all where (tags[row] & 1 == 1) == isOwn {
          names.append(numbers[row] << 1)
          namesTags.append(tags[row] >> 1)
        }
      }
      // A place whose name folds to nothing has one that is not there.
      if all.isEmpty {
        names.append(UInt32(stream.placeCounts.count) << 1)
        namesTags.append(0)
      }
      names[names.count - 1] |= 1
    }
    write(names.lazy.map { Int($0) }, as: .placeNames)
    write(namesTags.lazy.map { Int($0) }, as: .placeNameTags)
    write(blocks, as: .placeNameStarts)
  }
}
