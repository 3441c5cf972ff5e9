import Incidents
import SimpleFeatures

/// Lays the merged places out as a gazetteer file.
///
/// Each section is given up to the file as soon as it is made, and the places once the last section that
/// needs them is.
struct GazetteerWriter {
  var places: PlaceStore
  private let mergedIDs: [(id: String, row: Int)]
  private let inputs: String
  /// The places by parallel band and longitude, as the file numbers them.
  let order: [UInt32]
  /// The number of pairs of a name and a place.
  var nameCount = 0
  var distinctNameCount = 0

  private var sections: [GazetteerFormat.Section: [UInt8]] = [:]
  /// The unit of positions in ten millionths of a degree.
  var unit = 1
  private var strings: [UInt8] = []
  private var stringOffsets: [String: UInt32] = [:]

  init(places: PlaceStore, mergedIDs: [(id: String, row: Int)], inputs: String) {
    self.places = places
    self.mergedIDs = mergedIDs
    self.inputs = inputs
    order = Self.ordered(places)
  }

  /// The file in pieces, one after the other.
  mutating func write() -> [[UInt8]] {
    var placeOfRow = [UInt32](repeating: 0, count: places.count)
    for (place, row) in order.enumerated() { placeOfRow[Int(row)] = UInt32(place) }
    writeColumns()
    writeDetails(placeOfRow)
    writeNames(placeOfRow)
    var merged: [UInt8] = []
    for (id, row) in mergedIDs {
      merged.append(littleEndian: string(id))
      merged.append(littleEndian: placeOfRow[row])
    }
    give(merged, as: .mergedIDs)
    give(Array(inputs.utf8), as: .inputs)
    give(strings, as: .strings)
    return assemble()
  }

  private static func ordered(_ places: PlaceStore) -> [UInt32] {
    (0..<UInt32(places.count)).sorted { a, b in
      let (p, q) = (places.ordinates(Int(a)), places.ordinates(Int(b)))
      let (bandP, bandQ) = (band(p.latitude), band(q.latitude))
      if (bandP, p.longitude, p.latitude) != (bandQ, q.longitude, q.latitude) {
        return (bandP, p.longitude, p.latitude) < (bandQ, q.longitude, q.latitude)
      }
      return places.id(Int(a)) < places.id(Int(b))
    }
  }

  /// The band of 1° of a latitude in ten millionths of a degree, 0...179.
  private static func band(_ latitude: Int) -> Int {
    max(0, min(179, (latitude + 900_000_000) / 10_000_000))
  }

  /// The band of 1° of latitude, 0...179.
  static func band(_ latitude: Double) -> Int { max(0, min(179, Int(latitude + 90))) }

  /// The offset of a text, stored once.
  mutating func string(_ text: String) -> UInt32 {
    if let offset = stringOffsets[text] { return offset }
    let offset = UInt32(strings.count)
    strings.append(varint: text.utf8.count)
    strings.append(contentsOf: text.utf8)
    stringOffsets[text] = offset
    return offset
  }

  mutating func give(_ bytes: [UInt8], as section: GazetteerFormat.Section) {
    sections[section] = bytes
  }

  mutating func write(_ numbers: some Collection<Int>, as section: GazetteerFormat.Section) {
    sections[section] = PackedColumn.encoded(numbers)
  }

  /// Degrees as a whole number of ten millionths.
  static func fixed(_ degrees: Double) -> UInt32 {
    UInt32(bitPattern: Int32((degrees * 1e7).rounded()))
  }

  /// Puts the sections behind one another and the header before them.
  private mutating func assemble() -> [[UInt8]] {
    let all = GazetteerFormat.Section.allCases
    let headerLength =
      GazetteerFormat.headerStart + GazetteerFormat.sectionRowLength * all.count
    var table: [UInt8] = []
    var pieces: [[UInt8]] = []
    var length = headerLength
    var sum = SHA256()
    for section in all {
      var bytes = sections.removeValue(forKey: section) ?? []
      let size = bytes.count
      table.append(littleEndian: section.rawValue)
      table.append(littleEndian: 0 as UInt32)
      table.append(littleEndian: UInt64(length))
      table.append(littleEndian: UInt64(size))
      table.append(littleEndian: SectionChecksum.sum(bytes))
      if section != all.last {
        bytes.append(contentsOf: [UInt8](repeating: 0, count: -(length + size) & 7))
      }
      length += bytes.count
      sum.update(bytes)
      pieces.append(bytes)
    }
    var header = GazetteerFormat.magic
    header.append(littleEndian: GazetteerFormat.version)
    header.append(littleEndian: GazetteerFormat.foldingVersion)
    header.append(littleEndian: UInt64(length))
    header.append(littleEndian: UInt32(headerLength))
    header.append(littleEndian: UInt32(all.count))
    header.append(contentsOf: [UInt8](repeating: 0, count: 32))
    header.append(contentsOf: sum.digest())
    header.append(contentsOf: table)
    header.replaceSubrange(32..<64, with: SHA256.digest(header))
    return [header] + pieces
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
