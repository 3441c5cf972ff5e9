import SimpleFeatures

/// Lays the merged rows out as a gazetteer file.
struct GazetteerWriter {
  private var rows: [GazetteerRow]
  private let mergedIDs: [(id: String, row: Int)]
  private let inputs: String
  /// The number of pairs of a name and a place.
  private(set) var nameCount = 0

  private var sections: [GazetteerFormat.Section: [UInt8]] = [:]
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

  private mutating func writeColumns() {
    var columns: [GazetteerFormat.Section: [UInt8]] = [:]
    func table(_ values: [String]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: Set(values).sorted().enumerated().map { ($1, $0) })
    }
    let admin1s = table(rows.map(\.admin1))
    let features = table(rows.map(\.feature))
    let sources = table(rows.map(\.source))
    var bands = [UInt8]()
    var nextBand = 0
    for (index, row) in rows.enumerated() {
      while nextBand <= GazetteerWriter.band(row.position.latitude) {
        bands.append(littleEndian: UInt32(index))
        nextBand += 1
      }
      columns[.latitudes, default: []].append(
        littleEndian: GazetteerWriter.fixed(row.position.latitude))
      columns[.longitudes, default: []].append(
        littleEndian: GazetteerWriter.fixed(row.position.longitude))
      let prefix = GazetteerLayer.worldPlaces.idPrefix
      let number = row.id.hasPrefix(prefix) ? UInt32(row.id.dropFirst(prefix.count)) : nil
      columns[.numbers, default: []].append(littleEndian: number ?? string(row.id))
      columns[.schemes, default: []].append(number == nil ? 1 : 0)
      let letters = Array(row.country.utf8) + [0, 0]
      columns[.countries, default: []].append(contentsOf: letters[..<2])
      columns[.admin1s, default: []].append(littleEndian: UInt16(admin1s[row.admin1] ?? 0))
      columns[.populations, default: []].append(littleEndian: UInt32(clamping: row.population))
      columns[.features, default: []].append(UInt8(clamping: features[row.feature] ?? 0))
      columns[.sources, default: []].append(
        littleEndian: UInt16(clamping: sources[row.source] ?? 0))
    }
    while nextBand <= 180 {
      bands.append(littleEndian: UInt32(rows.count))
      nextBand += 1
    }
    sections.merge(columns) { $1 }
    sections[.bands] = bands
    func texts(_ table: [String: Int]) -> [UInt8] {
      var bytes: [UInt8] = []
      for text in table.keys.sorted() { bytes.append(littleEndian: string(text)) }
      return bytes
    }
    sections[.admin1Codes] = texts(admin1s)
    sections[.featureCodes] = texts(features)
    sections[.sourceNames] = texts(sources)
  }

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
  }

  /// A name of a place with its folded key.
  private struct Entry {
    var hash: UInt64
    var key: Range<Int>
    var place: UInt32
    var kind: UInt8
    var name: Int
  }

  private mutating func writeNames() {
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
              hash: hash, key: start..<arena.count, place: UInt32(place), kind: name.kind.rawValue,
              name: spellings.count)
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
        if a.hash != b.hash { return a.hash < b.hash }
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
    var signatures: [(cell: Int, letters: UInt32, offset: UInt32)] = []
    var starts: [(hash: UInt64, offset: UInt32)] = []
    var primaryRecord = [UInt32](repeating: 0, count: rows.count)
    var keys = 0
    var index = 0
    arena.withUnsafeBufferPointer { arena in
      while index < entries.count {
        let first = entries[index]
        var end = index
        var postings: [Entry] = []
        while end < entries.count, entries[end].hash == first.hash,
          GazetteerWriter.compare(arena, entries[end].key, first.key) == 0
        {
          // A name that a place has twice, as own name and as alternate, counts once.
          if postings.last?.place != entries[end].place { postings.append(entries[end]) }
          end += 1
        }
        let offset = UInt32(stream.count)
        starts.append((first.hash, offset))
        let key = UnsafeBufferPointer(rebasing: arena[first.key])
        signatures.append((GazetteerFormat.cell(key), GazetteerFormat.signature(key), offset))
        stream.append(UInt8(key.count))
        stream.append(contentsOf: key)
        stream.append(varint: postings.count)
        for posting in postings {
          if posting.kind == 0 { primaryRecord[Int(posting.place)] = offset }
          GazetteerWriter.append(
            posting.place, posting.kind, spellings[posting.name], key, to: &stream)
        }
        nameCount += postings.count
        keys += 1
        index = end
      }
    }
    // The least power of two that leaves at most two keys in a bucket on average.
    var bits = 1
    while 2 << bits < keys { bits += 1 }
    var directory: [UInt8] = []
    var next = 0
    for start in starts {
      let bucket = Int(start.hash >> UInt64(64 - bits))
      while next <= bucket {
        directory.append(littleEndian: start.offset)
        next += 1
      }
    }
    while next <= 1 << bits {
      directory.append(littleEndian: UInt32(stream.count))
      next += 1
    }
    sections[.directory] = directory
    sections[.stream] = stream
    writeSignatures(signatures)
    var names: [UInt8] = []
    for offset in primaryRecord { names.append(littleEndian: offset) }
    sections[.names] = names
  }

  private mutating func writeSignatures(
    _ signatures: [(cell: Int, letters: UInt32, offset: UInt32)]
  ) {
    let sorted = signatures.sorted { ($0.cell, $0.offset) < ($1.cell, $1.offset) }
    var letters: [UInt8] = []
    var records: [UInt8] = []
    var cells: [UInt8] = []
    var next = 0
    for (index, signature) in sorted.enumerated() {
      while next <= signature.cell {
        cells.append(littleEndian: UInt32(index))
        next += 1
      }
      letters.append(littleEndian: signature.letters)
      records.append(littleEndian: signature.offset)
    }
    while next <= GazetteerFormat.cellCount {
      cells.append(littleEndian: UInt32(sorted.count))
      next += 1
    }
    sections[.signatures] = letters
    sections[.signatureRecords] = records
    sections[.cells] = cells
  }

  private static func append(
    _ place: UInt32, _ kind: UInt8, _ text: String, _ key: UnsafeBufferPointer<UInt8>,
    to stream: inout [UInt8]
  ) {
    stream.append(varint: Int(place))
    let spelled = Array(text.utf8)
    let spelling: GazetteerFormat.Spelling =
      spelled.elementsEqual(key)
      ? .key
      : spelled == GazetteerFormat.title(key)
        ? .title : spelled == GazetteerFormat.capitals(key) ? .capitals : .explicit
    stream.append(kind | spelling.rawValue << 3)
    if spelling == .explicit {
      stream.append(varint: spelled.count)
      stream.append(contentsOf: spelled)
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
