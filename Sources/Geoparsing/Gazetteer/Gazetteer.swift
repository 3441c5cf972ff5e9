import Incidents
import SimpleFeatures

/// The names and places of the world in one mapped file.
///
/// Opening reads the header alone; every answer reads only the pages it needs. The file is never trusted:
/// a damaged body gives wrong answers or none, and never a crash. ``verify()`` reads all of it.
public final class Gazetteer: Sendable {
  public let path: String
  private let file: MappedBytes
  private let header: [UInt8]

  let strings, latitudes, longitudes, numbers, schemes, countries: ByteSection
  let admin1s, populations, features, sources, names, bands, details: ByteSection
  let footprints, directory, stream, signatures, signatureRecords, cells: ByteSection
  let admin1Codes, featureCodes, sourceNames, mergedIDs, inputs: ByteSection
  /// The number of the leading bits of a hash that choose the bucket.
  let bucketBits: UInt64
  /// The feature codes by their number, resolved once.
  let featureTable: [FeatureCode]

  /// The length of the file.
  public var byteCount: Int { file.bytes.count }

  /// How many places there are.
  public let count: Int

  /// Maps the file; throws when it is missing, damaged, cut short, or of another version.
  public static func open(_ path: String) throws(GazetteerError) -> Gazetteer {
    try Gazetteer(MappedBytes(path: path), path: path)
  }

  /// Reads a gazetteer that is already in memory, such as one just built.
  public convenience init(bytes: [UInt8], name: String = "memory") throws(GazetteerError) {
    try self.init(MappedBytes(bytes), path: name)
  }

  private init(_ file: MappedBytes, path: String) throws(GazetteerError) {
    let cure = "build it again with 'incidentmap gazetteer build'"
    let all = ByteSection(bytes: file.bytes)
    guard file.bytes.count >= GazetteerFormat.headerStart,
      all.slice(0, 8).elementsEqual(GazetteerFormat.magic)
    else {
      throw GazetteerError(.notAGazetteer, path: path, "is not a gazetteer file; \(cure)")
    }
    let version = all.u32(2)
    guard version == GazetteerFormat.version, all.u32(3) == GazetteerFormat.foldingVersion else {
      throw GazetteerError(
        .otherVersion, path: path,
        "is a gazetteer of version \(version).\(all.u32(3)), this program reads "
          + "\(GazetteerFormat.version).\(GazetteerFormat.foldingVersion); \(cure)")
    }
    let length = UInt64(all.u32(4)) | UInt64(all.u32(5)) << 32
    let headerLength = Int(all.u32(6))
    let count = Int(all.u32(7))
    guard length == UInt64(file.bytes.count) else {
      throw GazetteerError(
        .damaged, path: path,
        "has \(file.bytes.count) bytes where \(length) were written; copy it again or \(cure)")
    }
    guard count == GazetteerFormat.Section.allCases.count,
      headerLength == GazetteerFormat.headerStart + 24 * count, headerLength <= file.bytes.count
    else { throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)") }
    var header = Array(file.bytes[..<headerLength])
    let written = Array(header[32..<64])
    header.replaceSubrange(32..<64, with: repeatElement(0, count: 32))
    guard SHA256.digest(header) == written else {
      throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)")
    }
    var sections: [GazetteerFormat.Section: ByteSection] = [:]
    for index in 0..<count {
      let at = GazetteerFormat.headerStart + 24 * index
      let row = ByteSection(bytes: UnsafeRawBufferPointer(rebasing: file.bytes[at..<(at + 24)]))
      let start = UInt64(row.u32(2)) | UInt64(row.u32(3)) << 32
      let size = UInt64(row.u32(4)) | UInt64(row.u32(5)) << 32
      guard let section = GazetteerFormat.Section(rawValue: row.u32(0)), start <= length,
        size <= length - start
      else { throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)") }
      sections[section] = ByteSection(
        bytes: UnsafeRawBufferPointer(rebasing: file.bytes[Int(start)..<Int(start + size)]))
    }
    func section(_ name: GazetteerFormat.Section) -> ByteSection {
      sections[name] ?? ByteSection(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    self.path = path
    self.file = file
    self.header = header
    strings = section(.strings)
    latitudes = section(.latitudes)
    longitudes = section(.longitudes)
    numbers = section(.numbers)
    schemes = section(.schemes)
    countries = section(.countries)
    admin1s = section(.admin1s)
    populations = section(.populations)
    features = section(.features)
    sources = section(.sources)
    names = section(.names)
    bands = section(.bands)
    details = section(.details)
    footprints = section(.footprints)
    directory = section(.directory)
    stream = section(.stream)
    signatures = section(.signatures)
    signatureRecords = section(.signatureRecords)
    cells = section(.cells)
    admin1Codes = section(.admin1Codes)
    featureCodes = section(.featureCodes)
    sourceNames = section(.sourceNames)
    mergedIDs = section(.mergedIDs)
    inputs = section(.inputs)
    self.count = latitudes.bytes.count / 4
    let buckets = max(2, directory.bytes.count / 4 - 1)
    bucketBits = UInt64(Int.bitWidth - 1 - buckets.leadingZeroBitCount)
    featureTable = (0..<(featureCodes.bytes.count / 4)).map { index in
      FeatureCode(section(.strings).text(Int(section(.featureCodes).u32(index))))
    }
  }

  /// Reads the whole file and throws unless it is byte for byte what was written.
  public func verify() throws(GazetteerError) {
    let body = UnsafeRawBufferPointer(rebasing: file.bytes[header.count...])
    guard SHA256.digest(body) == Array(header[64..<96]) else {
      throw GazetteerError(
        .damaged, path: path,
        "has a damaged body; copy it again or build it again with 'incidentmap gazetteer build'")
    }
  }
}

// MARK: - Places by number

extension Gazetteer {
  /// The number of a place in this file.
  typealias PlaceNumber = Int

  @inline(__always)
  func position(_ place: PlaceNumber) -> Geographic {
    Geographic(
      longitude: Double(longitudes.i32(place)) / 1e7, latitude: Double(latitudes.i32(place)) / 1e7)
  }

  @inline(__always)
  func feature(_ place: PlaceNumber) -> FeatureCode {
    let index = Int(features.u8(place))
    return index < featureTable.count ? featureTable[index] : FeatureCode("")
  }

  @inline(__always)
  func country(_ place: PlaceNumber) -> CountryCode { CountryCode(rawValue: countries.u16(place)) }

  @inline(__always)
  func population(_ place: PlaceNumber) -> Int { Int(populations.u32(place)) }

  func admin1(_ place: PlaceNumber) -> String? {
    let text = strings.text(Int(admin1Codes.u32(Int(admin1s.u16(place)))))
    return text.isEmpty ? nil : text
  }

  func id(_ place: PlaceNumber) -> Place.ID {
    let number = numbers.u32(place)
    return schemes.u8(place) == 0
      ? Place.ID(GazetteerLayer.worldPlaces.idPrefix + String(number))
      : Place.ID(strings.text(Int(number)))
  }

  func source(_ place: PlaceNumber) -> String {
    strings.text(Int(sourceNames.u32(Int(sources.u16(place)))))
  }

  /// The row of `details` for a place.
  private func detail(_ place: PlaceNumber) -> Int? {
    var low = 0
    var high = details.bytes.count / 20
    while low < high {
      let middle = (low + high) / 2
      if Int(details.u32(5 * middle)) < place { low = middle + 1 } else { high = middle }
    }
    return low < details.bytes.count / 20 && Int(details.u32(5 * low)) == place ? low : nil
  }

  /// The stated radius, or one by the population.
  func radius(_ place: PlaceNumber) -> Distance {
    if let detail = detail(place) {
      let decimeters = details.u32(5 * detail + 1)
      if decimeters > 0 { return .meters(Double(decimeters) / 10) }
    }
    return SettlementRadius.radius(population: population(place))
  }

  /// Whether somebody stated the radius, rather than a rule.
  func hasStatedRadius(_ place: PlaceNumber) -> Bool {
    detail(place).map { details.u32(5 * $0 + 1) > 0 } ?? false
  }

  func footprint(_ place: PlaceNumber) -> Geometry<Geographic>? {
    guard let detail = detail(place) else { return nil }
    let offset = Int(details.u32(5 * detail + 2))
    return offset > 0 ? FootprintCoding.decoded(footprints, at: offset - 1) : nil
  }

  /// The id of the place it is a part of, as its own row states.
  func within(_ place: PlaceNumber) -> String? {
    guard let detail = detail(place) else { return nil }
    let offset = Int(details.u32(5 * detail + 3))
    return offset > 0 ? strings.text(offset - 1) : nil
  }

  func name(_ place: PlaceNumber) -> String {
    var record = NameRecord(stream, at: Int(names.u32(place)))
    while let posting = record.next() {
      if posting.place == place { return record.spelling(of: posting) }
    }
    return ""
  }

  func reference(_ place: PlaceNumber) -> PlaceReference {
    PlaceReference(
      id: id(place), name: name(place), feature: feature(place),
      country: country(place).description, admin1: admin1(place), source: source(place))
  }
}

/// The two letters of ISO 3166-1 alpha-2 in one number.
struct CountryCode: Hashable, RawRepresentable, CustomStringConvertible {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(2))
    rawValue = bytes.count == 2 ? UInt16(bytes[0]) | UInt16(bytes[1]) << 8 : 0
  }

  var description: String {
    let bytes = [UInt8(truncatingIfNeeded: rawValue), UInt8(truncatingIfNeeded: rawValue >> 8)]
    return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
  }
}

/// One record of the stream of names, read posting by posting.
struct NameRecord {
  struct Posting {
    var place: Int
    var kind: GazetteerFormat.NameKind
    var spelling: GazetteerFormat.Spelling
    /// Where a written-out spelling stands.
    var text: Range<Int>
  }

  private let stream: ByteSection
  let key: UnsafeBufferPointer<UInt8>
  /// How many postings are not read yet.
  private(set) var remaining: Int
  private(set) var offset: Int

  @inline(__always)
  init(_ stream: ByteSection, at start: Int) {
    self.stream = stream
    let length = Int(stream.u8(start))
    key = stream.slice(start + 1, length)
    offset = start + 1 + length
    remaining = stream.varint(&offset)
  }

  @inline(__always)
  mutating func next() -> Posting? {
    guard remaining > 0, offset < stream.bytes.count else { return nil }
    remaining -= 1
    let place = stream.varint(&offset)
    let flags = stream.u8(offset)
    offset += 1
    let spelling = GazetteerFormat.Spelling(rawValue: flags >> 3 & 3) ?? .key
    var text = offset..<offset
    if spelling == .explicit {
      let length = stream.varint(&offset)
      guard length <= stream.bytes.count - offset else {
        remaining = 0
        return nil
      }
      text = offset..<(offset + length)
      offset += length
    }
    return Posting(
      place: place, kind: GazetteerFormat.NameKind(rawValue: flags & 7) ?? .alternate,
      spelling: spelling, text: text)
  }

  /// Moves behind the last posting.
  @inline(__always)
  mutating func skip() { while next() != nil {} }

  func spelling(of posting: Posting) -> String {
    switch posting.spelling {
    case .title: String(decoding: GazetteerFormat.title(key), as: UTF8.self)
    case .key: String(decoding: key, as: UTF8.self)
    case .capitals: String(decoding: GazetteerFormat.capitals(key), as: UTF8.self)
    case .explicit:
      String(
        decoding: stream.slice(posting.text.lowerBound, posting.text.count), as: UTF8.self)
    }
  }

  /// Whether a text is spelled letter for letter as the posting.
  func isSpelled(_ text: UnsafeBufferPointer<UInt8>, _ posting: Posting) -> Bool {
    switch posting.spelling {
    case .key: return text.elementsEqual(key)
    case .explicit:
      return text.elementsEqual(stream.slice(posting.text.lowerBound, posting.text.count))
    case .capitals:
      guard text.count == key.count else { return false }
      for index in text.indices {
        let byte = key[index]
        guard text[index] == ((97...122).contains(byte) ? byte - 32 : byte) else { return false }
      }
      return true
    case .title:
      guard text.count == key.count else { return false }
      var start = true
      for index in text.indices {
        let byte = key[index]
        let expected = start && (97...122).contains(byte) ? byte - 32 : byte
        guard text[index] == expected else { return false }
        start = byte == 32
      }
      return true
    }
  }
}
