import Incidents
import SimpleFeatures

/// Lays the merged rows out as a gazetteer file.
struct GazetteerWriter {
  private var rows: [GazetteerRow]
  private let mergedIDs: [(id: String, row: Int)]
  private let inputs: String
  /// The number of pairs of a name and a place.
  private(set) var nameCount = 0

  private var sections: [GazetteerFormat.Section: [UInt8]] = [:]
  /// The unit of positions in ten millionths of a degree.
  private var unit = 1
  private var strings: [UInt8] = []
  private var stringOffsets: [String: UInt32] = [:]

  init(rows: [GazetteerRow], mergedIDs: [(id: String, row: Int)], inputs: String) {
    self.rows = rows
    self.mergedIDs = mergedIDs
    self.inputs = inputs
  }

  mutating func write() -> [UInt8] {
    let order = rows.indices.sorted { a, b in
      let (p, q) = (rows[a].position, rows[b].position)
      let (bandP, bandQ) = (GazetteerWriter.band(p.latitude), GazetteerWriter.band(q.latitude))
      return (bandP, p.longitude, p.latitude, rows[a].id) < (
        bandQ, q.longitude, q.latitude, rows[b].id
      )
    }
    var placeOfRow = [UInt32](repeating: 0, count: rows.count)
    for (place, row) in order.enumerated() { placeOfRow[row] = UInt32(place) }
    rows = order.map { rows[$0] }

    writeColumns()
    writeDetails()
    writeNames()
    var merged: [UInt8] = []
    for (id, row) in mergedIDs {
      merged.append(littleEndian: string(id))
      merged.append(littleEndian: placeOfRow[row])
    }
    sections[.mergedIDs] = merged
    sections[.inputs] = Array(inputs.utf8)
    sections[.strings] = strings
    return assemble()
  }

  /// The band of 1° of latitude, 0...179.
  static func band(_ latitude: Double) -> Int { max(0, min(179, Int(latitude + 90))) }

  /// The offset of a text, stored once.
  private mutating func string(_ text: String) -> UInt32 {
    if let offset = stringOffsets[text] { return offset }
    let offset = UInt32(strings.count)
    strings.append(varint: text.utf8.count)
    strings.append(contentsOf: text.utf8)
    stringOffsets[text] = offset
    return offset
  }

  private mutating func write(_ numbers: [Int], as section: GazetteerFormat.Section) {
    sections[section] = PackedColumn.encoded(numbers)
  }

  private mutating func writeColumns() {
    var bands = [UInt8]()
    var nextBand = 0
    for (index, row) in rows.enumerated() {
      while nextBand <= GazetteerWriter.band(row.position.latitude) {
        bands.append(littleEndian: UInt32(index))
        nextBand += 1
      }
    }
    while nextBand <= 180 {
      bands.append(littleEndian: UInt32(rows.count))
      nextBand += 1
    }
    sections[.bands] = bands
    writePositions()
    writeProfiles()
    let great = rows.indices.filter { rows[$0].population >= GazetteerFormat.populous }
    write(
      rows.map { max(0, min($0.population, GazetteerFormat.populous)) }, as: .populations)
    write(great, as: .populousPlaces)
    write(great.map { min(rows[$0].population, Int(UInt32.max)) }, as: .greatPopulations)
  }

  private mutating func writePositions() {
    let latitudes = rows.map { GazetteerWriter.whole($0.position.latitude) + 900_000_000 }
    let longitudes = rows.map { GazetteerWriter.whole($0.position.longitude) + 1_800_000_000 }
    // Most data have five decimals: then there is no need for more.
    unit =
      [100, 10].first { unit in
        latitudes.allSatisfy { $0 % unit == 0 } && longitudes.allSatisfy { $0 % unit == 0 }
      } ?? 1
    write(latitudes.map { $0 / unit }, as: .latitudes)
    write(longitudes.map { $0 / unit }, as: .longitudes)
  }

  /// What many places have in common is written once.
  private struct Profile: Hashable, Comparable {
    var country: Int
    var admin1: Int
    var feature: Int
    var source: Int
    var prefix: Int

    private var all: [Int] { [country, admin1, feature, source, prefix] }

    static func < (a: Self, b: Self) -> Bool { a.all.lexicographicallyPrecedes(b.all) }
  }

  private mutating func writeProfiles() {
    func table(_ texts: [String]) -> [String: Int] {
      let sorted = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }
    let admin1s = table(rows.map(\.admin1))
    let features = table(rows.map(\.feature))
    let sources = table(rows.map(\.source))
    let ids = rows.map { GazetteerWriter.parts(of: $0.id) }
    let prefixes = table(ids.filter { $0.number == nil }.map(\.prefix))
    let all = zip(rows, ids).map { row, id in
      Profile(
        country: Int(CountryCode(row.country).rawValue), admin1: admin1s[row.admin1] ?? 0,
        feature: features[row.feature] ?? 0, source: sources[row.source] ?? 0,
        prefix: id.number == nil ? 1 + (prefixes[id.prefix] ?? 0) : 0)
    }
    let sorted = Set(all).sorted()
    let profiles = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    write(all.map { profiles[$0] ?? 0 }, as: .profiles)
    var numbers: [Int] = []
    for id in ids { numbers.append(id.number ?? Int(string(id.rest))) }
    write(numbers, as: .numbers)
    write(sorted.map(\.country), as: .profileCountries)
    write(sorted.map(\.admin1), as: .profileAdmin1s)
    write(sorted.map(\.feature), as: .profileFeatures)
    write(sorted.map(\.source), as: .profileSources)
    write(sorted.map(\.prefix), as: .profilePrefixes)
    func writeTexts(_ table: [String: Int], _ section: GazetteerFormat.Section) {
      var offsets: [Int] = []
      for (text, _) in table.sorted(by: { $0.value < $1.value }) {
        offsets.append(Int(string(text)))
      }
      write(offsets, as: section)
    }
    writeTexts(admin1s, .admin1Codes)
    writeTexts(features, .featureCodes)
    writeTexts(sources, .sourceNames)
    writeTexts(prefixes, .idPrefixes)
    var units = [Int](repeating: 0, count: admin1s.count)
    let codes = Set(all.map(\.country)).sorted()
    var countries = [Int](repeating: 0, count: codes.count)
    for (place, row) in rows.enumerated() {
      if row.feature == FeatureCode.admin1.rawValue { units[all[place].admin1] = place + 1 }
      if row.feature == FeatureCode.country.rawValue,
        let index = codes.firstIndex(of: all[place].country)
      {
        countries[index] = place + 1
      }
    }
    write(units, as: .admin1Places)
    write(codes, as: .countryCodes)
    write(countries, as: .countryPlaces)
  }

  /// A number of GeoNames, or the prefix of an id up to its colon and the rest.
  private static func parts(of id: String) -> (number: Int?, prefix: String, rest: String) {
    let end = id.firstIndex(of: ":").map { id.index(after: $0) } ?? id.startIndex
    let (prefix, rest) = (String(id[..<end]), String(id[end...]))
    if prefix == GazetteerLayer.worldPlaces.idPrefix, let number = UInt32(rest),
      String(number) == rest
    {
      return (Int(number), prefix, rest)
    }
    return (nil, prefix, rest)
  }

  private static func whole(_ degrees: Double) -> Int { Int(Int32(bitPattern: fixed(degrees))) }

  /// Degrees as a whole number of ten millionths.
  static func fixed(_ degrees: Double) -> UInt32 {
    UInt32(bitPattern: Int32((degrees * 1e7).rounded()))
  }

  private mutating func writeDetails() {
    var details: [UInt8] = []
    var footprints: [UInt8] = []
    for (index, row) in rows.enumerated()
    where row.radius != nil || row.footprint != nil || !row.within.isEmpty {
      details.append(littleEndian: UInt32(index))
      details.append(littleEndian: UInt32(clamping: Int(((row.radius ?? 0) * 10).rounded())))
      var outline: UInt32 = 0
      if let text = row.footprint, let shape = FootprintCoding.encoded(text) {
        outline = UInt32(footprints.count + 1)
        footprints.append(contentsOf: shape)
      }
      details.append(littleEndian: outline)
      details.append(littleEndian: row.within.isEmpty ? 0 : string(row.within) + 1)
      details.append(littleEndian: 0 as UInt32)
    }
    sections[.details] = details
    sections[.footprints] = footprints
    var extents: [UInt8] = []
    for (index, row) in rows.enumerated() {
      guard let box = row.extent else { continue }
      extents.append(littleEndian: UInt32(index))
      for edge in [box.west, box.south, box.east, box.north] {
        extents.append(littleEndian: GazetteerWriter.fixed(edge))
      }
    }
    sections[.extents] = extents
  }

  /// A name of a place with its folded key.
  private struct Entry {
    var hash: UInt64
    var start: UInt32
    var length: UInt8
    var place: UInt32
    var kind: UInt8
    /// The language × 2, 1 more for a preferred name.
    var tag: UInt16
    var name: UInt32

    var key: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
  }

  private mutating func writeNames() {
    let languages = writeLanguages()
    var arena: [UInt8] = []
    var entries: [Entry] = []
    var spellings: [String] = []
    var folded = [UInt8](repeating: 0, count: PlaceName.limit + 8)
    var loose = folded
    for (place, row) in rows.enumerated() {
      for name in row.names {
        var text = name.text
        let entry: Entry? = text.withUTF8 { source in
          guard source.count <= PlaceName.limit else { return nil }
          return folded.withUnsafeMutableBufferPointer { folded in
            let length = PlaceName.fold(source, into: folded)
            guard length > 0 else { return nil }
            let key = UnsafeBufferPointer(rebasing: folded[..<length])
            let hash = loose.withUnsafeMutableBufferPointer { loose in
              let length = PlaceName.loosen(key, into: loose)
              return PlaceName.hash(UnsafeBufferPointer(rebasing: loose[..<length]))
            }
            let start = arena.count
            arena.append(contentsOf: key)
            return Entry(
              hash: hash, start: UInt32(start), length: UInt8(length), place: UInt32(place),
              kind: name.kind.rawValue,
              tag: 2 * (languages[name.language] ?? 0) + (name.isPreferred ? 1 : 0),
              name: UInt32(spellings.count))
          }
        }
        if let entry {
          entries.append(entry)
          spellings.append(text)
        }
      }
    }
    arena.withUnsafeBufferPointer { arena in
      entries.sort { a, b in
        let order = GazetteerWriter.compare(arena, a.key, b.key)
        if order != 0 { return order < 0 }
        return (a.place, a.kind, a.name) < (b.place, b.kind, b.name)
      }
    }
    writeStream(entries, arena, spellings)
  }

  private static func compare(
    _ arena: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>
  ) -> Int {
    for offset in 0..<min(a.count, b.count) {
      let difference = Int(arena[a.lowerBound + offset]) - Int(arena[b.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return a.count - b.count
  }

  private mutating func writeStream(_ entries: [Entry], _ arena: [UInt8], _ spellings: [String]) {
    var stream: [UInt8] = []
    var blocks: [Int] = []
    var hashes: [UInt64] = []
    var keys: [Range<Int>] = []
    var placeCounts: [Int] = []
    var initials: [UInt8] = []
    var nextInitial = 0
    // The number × 8 and the kind, so that a place's own name comes first.
    var namesOfPlace: [PlaceNameRow] = []
    let size = 40 * rows.count <= 1 << 24 ? 3 : 4
    var previous: UnsafeBufferPointer<UInt8>?
    var index = 0
    arena.withUnsafeBufferPointer { arena in
      while index < entries.count {
        let first = entries[index]
        let key = UnsafeBufferPointer(rebasing: arena[first.key])
        var postings: [Entry] = []
        while index < entries.count,
          GazetteerWriter.compare(arena, entries[index].key, first.key) == 0
        {
          // A name that a place has twice, as own name and as alternate, counts once.
          if let last = postings.indices.last, postings[last].place == entries[index].place {
            if postings[last].tag < 2 { postings[last].tag |= entries[index].tag }
          } else {
            postings.append(entries[index])
          }
          index += 1
        }
        let number = hashes.count
        while nextInitial <= Int(key[0]) {
          initials.append(littleEndian: UInt32(number))
          nextInitial += 1
        }
        if number % GazetteerFormat.namesInBlock == 0 {
          blocks.append(stream.count)
          previous = nil
        }
        GazetteerWriter.append(key, after: previous, to: &stream)
        previous = key
        hashes.append(first.hash)
        keys.append(first.key)
        placeCounts.append(postings.count)
        for (position, posting) in postings.enumerated() {
          namesOfPlace.append(
            .init(
              place: posting.place, name: UInt32(number), kind: posting.kind, tag: posting.tag))
          GazetteerWriter.append(
            posting, spellings[Int(posting.name)], key, size: size,
            isLast: position == postings.count - 1, to: &stream)
        }
        nameCount += postings.count
      }
    }
    while nextInitial <= 256 {
      initials.append(littleEndian: UInt32(hashes.count))
      nextInitial += 1
    }
    sections[.stream] = stream
    write(blocks, as: .blocks)
    sections[.initials] = initials
    writePlaceNames(namesOfPlace, nameCount: hashes.count)
    let bits = writeBuckets(hashes)
    writeLengths(keys, arena)
    let probes = writeProbes(keys, placeCounts, arena, nameBits: bits.name)
    var parameters: [UInt8] = []
    for number in [unit, size, bits.bucket, bits.name] + probes {
      parameters.append(littleEndian: UInt32(number))
    }
    sections[.parameters] = parameters
  }

  private mutating func writeBuckets(_ hashes: [UInt64]) -> (bucket: Int, name: Int) {
    var bits = 1
    while GazetteerFormat.bucketSize << bits < hashes.count { bits += 1 }
    let nameBits = max(1, Int.bitWidth - hashes.count.leadingZeroBitCount)
    let sorted = hashes.indices.sorted { a, b in
      let (p, q) = (hashes[a] >> UInt64(64 - bits), hashes[b] >> UInt64(64 - bits))
      return p != q ? p < q : a < b
    }
    var starts: [Int] = []
    for (row, number) in sorted.enumerated() {
      let bucket = Int(hashes[number] >> UInt64(64 - bits))
      while starts.count <= bucket { starts.append(row) }
    }
    while starts.count <= 1 << bits { starts.append(sorted.count) }
    write(starts, as: .buckets)
    let tags = UInt64(1 << GazetteerFormat.tagBits - 1)
    write(sorted.map { Int(hashes[$0] & tags) << nameBits | $0 }, as: .bucketNames)
    return (bits, nameBits)
  }

  /// The names by their length, for comparing those alone that may differ by few letters.
  private mutating func writeLengths(_ keys: [Range<Int>], _ arena: [UInt8]) {
    var order = [[Int]](repeating: [], count: PlaceName.limit + 1)
    for (number, key) in keys.enumerated() { order[key.count].append(number) }
    var (starts, signatures, ends): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var row = 0
    arena.withUnsafeBufferPointer { arena in
      for names in order {
        starts.append(littleEndian: UInt32(row))
        row += names.count
        for number in names {
          let key = UnsafeBufferPointer(rebasing: arena[keys[number]])
          signatures.append(littleEndian: GazetteerFormat.signature(key))
          ends.append(littleEndian: GazetteerFormat.ends(key))
        }
      }
    }
    starts.append(littleEndian: UInt32(row))
    write(order.flatMap { $0 }, as: .lengthOrder)
    sections[.lengthStarts] = starts
    sections[.signatures] = signatures
    sections[.ends] = ends
  }

  /// The tables that find whole names and first words; returns their parameters.
  private mutating func writeProbes(
    _ keys: [Range<Int>], _ placeCounts: [Int], _ arena: [UInt8], nameBits: Int
  ) -> [Int] {
    var names: [(hash: UInt64, placeCount: Int)] = []
    names.reserveCapacity(keys.count)
    var words: [UInt64: UInt16] = [:]
    arena.withUnsafeBufferPointer { arena in
      for (number, range) in keys.enumerated() {
        let key = UnsafeBufferPointer(rebasing: arena[range])
        names.append((PlaceName.hash(key), placeCounts[number]))
        let first = UnsafeBufferPointer(rebasing: key.prefix { $0 != 32 })
        let count = key.reduce(1) { $1 == 32 ? $0 + 1 : $0 }
        words[PlaceName.hash(first), default: 0] |= 1 << (min(count, FirstWords.greatestLength) - 1)
      }
    }
    let whole = NameProbe.encoded(names, nameBits: nameBits)
    let first = FirstWords.encoded(words)
    sections[.nameSlots] = whole.bytes
    sections[.firstWords] = first.bytes
    return [whole.homes, whole.farthest, first.homes, first.farthest]
  }

  /// A name of a place.
  private struct PlaceNameRow {
    var place: UInt32
    var name: UInt32
    var kind: UInt8
    var tag: UInt16
  }

  private mutating func writePlaceNames(_ rows: [PlaceNameRow], nameCount: Int) {
    // Ordered by place, by counting; the names of each stay in their order.
    var starts = [Int](repeating: 0, count: self.rows.count + 1)
    for row in rows { starts[Int(row.place) + 1] += 1 }
    for place in self.rows.indices { starts[place + 1] += starts[place] }
    var next = starts
    var order = [UInt32](repeating: 0, count: rows.count)
    for (index, row) in rows.enumerated() {
      order[next[Int(row.place)]] = UInt32(index)
      next[Int(row.place)] += 1
    }
    var names: [Int] = []
    var tags: [Int] = []
    var blocks: [Int] = []
    let primary = GazetteerFormat.NameKind.primary.rawValue
    for place in self.rows.indices {
      if place % GazetteerFormat.placesInBlock == 0 { blocks.append(names.count) }
      let all = order[starts[place]..<starts[place + 1]].map { rows[Int($0)] }
      for row in all.filter({ $0.kind == primary }) + all.filter({ $0.kind != primary }) {
        names.append(Int(row.name) << 1)
        tags.append(Int(row.tag))
      }
      // A place whose name folds to nothing has one that is not there.
      if all.isEmpty {
        names.append(nameCount << 1)
        tags.append(0)
      }
      names[names.count - 1] |= 1
    }
    write(names, as: .placeNames)
    write(tags, as: .placeNameTags)
    write(blocks, as: .placeNameStarts)
  }

  /// Writes the languages of the names and returns the number of each.
  private mutating func writeLanguages() -> [String: UInt16] {
    var all: Set<String> = [""]
    for row in rows {
      for name in row.names where !name.language.isEmpty { all.insert(name.language) }
    }
    let sorted = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(1 << 15)
    write(sorted.map { Int(string($0)) }, as: .languages)
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, UInt16($0)) })
  }

  /// Appends a key without what it shares with the one before.
  private static func append(
    _ key: UnsafeBufferPointer<UInt8>, after previous: UnsafeBufferPointer<UInt8>?,
    to stream: inout [UInt8]
  ) {
    var shared = 0
    if let previous {
      while shared < key.count, shared < previous.count, key[shared] == previous[shared] {
        shared += 1
      }
    }
    let own = key.count - shared
    stream.append(UInt8(min(shared, 15) << 4 | min(own, 15)))
    if shared >= 15 { stream.append(varint: shared - 15) }
    if own >= 15 { stream.append(varint: own - 15) }
    stream.append(contentsOf: key[shared...])
  }

  private static func append(
    _ posting: Entry, _ text: String, _ key: UnsafeBufferPointer<UInt8>, size: Int, isLast: Bool,
    to stream: inout [UInt8]
  ) {
    let spelled = Array(text.utf8)
    let spelling: GazetteerFormat.Spelling =
      spelled.elementsEqual(key)
      ? .key
      : spelled == GazetteerFormat.title(key)
        ? .title : spelled == GazetteerFormat.capitals(key) ? .capitals : .explicit
    let kind = GazetteerFormat.NameKind(rawValue: posting.kind) ?? .alternate
    let value = GazetteerFormat.posting(
      Int(posting.place), kind: kind, spelling: spelling, isLast: isLast)
    for byte in 0..<size { stream.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    if spelling == .explicit {
      let script = SpellingScript.encoded(spelled, from: key)
      stream.append(varint: script.count)
      stream.append(contentsOf: script)
    }
  }

  private func assemble() -> [UInt8] {
    let all = GazetteerFormat.Section.allCases
    let headerLength = GazetteerFormat.headerStart + 24 * all.count
    var table: [UInt8] = []
    var body: [UInt8] = []
    for section in all {
      let bytes = sections[section] ?? []
      while (headerLength + body.count) % 8 != 0 { body.append(0) }
      table.append(littleEndian: section.rawValue)
      table.append(littleEndian: 0 as UInt32)
      table.append(littleEndian: UInt64(headerLength + body.count))
      table.append(littleEndian: UInt64(bytes.count))
      body.append(contentsOf: bytes)
    }
    var header = GazetteerFormat.magic
    header.append(littleEndian: GazetteerFormat.version)
    header.append(littleEndian: GazetteerFormat.foldingVersion)
    header.append(littleEndian: UInt64(headerLength + body.count))
    header.append(littleEndian: UInt32(headerLength))
    header.append(littleEndian: UInt32(all.count))
    header.append(contentsOf: [UInt8](repeating: 0, count: 32))
    header.append(contentsOf: SHA256.digest(body))
    header.append(contentsOf: table)
    header.replaceSubrange(32..<64, with: SHA256.digest(header))
    return header + body
  }
}

extension [UInt8] {
  mutating func append<Integer: FixedWidthInteger>(littleEndian value: Integer) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  mutating func append(varint value: Int) {
    var rest = UInt64(Swift.max(0, value))
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
