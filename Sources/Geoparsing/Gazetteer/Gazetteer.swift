import Geodesy
import Incidents
import SimpleFeatures

/// The names and places of the world in one mapped file.
///
/// Opening compares a checksum of each section, on all cores, which takes 1 ms for about 10 MB; every answer reads only the
/// pages it needs. The file is never trusted: a body that somebody made up gives wrong answers or none, and
/// never a crash. ``verify()`` compares the digest of all of it.
public final class Gazetteer: Sendable {
  public let path: String
  private let file: MappedBytes
  private let header: [UInt8]

  let strings, bands, initials, lengthStarts, signatures, ends, details, footprints,
    extents, mergedIDs: ByteSection
  let inputs: ByteSection
  private let latitudes, longitudes, profiles: PackedColumn
  private let numbers, populations, populousPlaces, greatPopulations: PackedColumn
  private let profileCountries, profileAdmin1s, profileFeatures: PackedColumn
  private let profileSources, profilePrefixes: PackedColumn
  private let sourceNames, idPrefixes, placeNames, placeNameTags, placeNameStarts: PackedColumn
  private let languages: PackedColumn
  let admin1Codes, admin1Places, countryCodes, countryPlaces: PackedColumn
  let names: NameTable
  let probe: NameProbe
  let firstWords: FirstWords
  let buckets, bucketNames, lengthOrder: PackedColumn
  /// The number of the leading bits of a hash that choose the bucket.
  let bucketBits: UInt64
  /// The bits of a name's number in a row of a bucket; those above are of the hash.
  let nameBits: Int
  /// The unit of positions in ten millionths of a degree.
  private let unit: Int
  /// The feature codes by their number, resolved once; those of the layer above come last.
  let featureTable: [FeatureCode]

  /// The length of the file.
  public var byteCount: Int { file.bytes.count }

  /// How many places there are, those of the layer above included.
  public let count: Int
  /// How many places this file has: those with greater numbers are of the layer above.
  let ownCount: Int
  /// What a user adds for this run, searched together with the file; its places are numbered on.
  let layer: GazetteerLayering?

  /// Maps the file; throws when it is missing, damaged, cut short, or of another version.
  public static func open(_ path: String) throws(GazetteerError) -> Gazetteer {
    try Gazetteer(MappedBytes(path: path), path: path)
  }

  /// Reads a gazetteer that is already in memory, such as one just built.
  public convenience init(bytes: [UInt8], name: String = "memory") throws(GazetteerError) {
    try self.init(MappedBytes(bytes), path: name)
  }

  /// Reads a gazetteer, of which the checksums need not be compared where that was done before.
  init(
    _ file: MappedBytes, path: String, layer: GazetteerLayering? = nil, isVerified: Bool = false
  ) throws(GazetteerError) {
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
    let length = all.u64(2)
    let headerLength = Int(all.u32(6))
    let count = Int(all.u32(7))
    guard length == UInt64(file.bytes.count) else {
      throw GazetteerError(
        .damaged, path: path,
        "has \(file.bytes.count) bytes where \(length) were written; copy it again or \(cure)")
    }
    guard count == GazetteerFormat.Section.allCases.count,
      headerLength == GazetteerFormat.headerStart + GazetteerFormat.sectionRowLength * count,
      headerLength <= file.bytes.count
    else { throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)") }
    var header = Array(file.bytes[..<headerLength])
    let digest = Array(header[32..<64])
    header.replaceSubrange(32..<64, with: repeatElement(0, count: 32))
    guard SHA256.digest(header) == digest else {
      throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)")
    }
    var sections: [GazetteerFormat.Section: ByteSection] = [:]
    var written: [(bytes: UnsafeRawBufferPointer, sum: UInt64)] = []
    for index in 0..<count {
      let at = GazetteerFormat.headerStart + GazetteerFormat.sectionRowLength * index
      let row = ByteSection(
        bytes: UnsafeRawBufferPointer(
          rebasing: file.bytes[at..<(at + GazetteerFormat.sectionRowLength)]))
      let (start, size) = (row.u64(1), row.u64(2))
      guard let section = GazetteerFormat.Section(rawValue: row.u32(0)), start <= length,
        size <= length - start
      else { throw GazetteerError(.damaged, path: path, "has a damaged header; \(cure)") }
      let bytes = UnsafeRawBufferPointer(
        rebasing: file.bytes[Int(start)..<Int(start + size)])
      sections[section] = ByteSection(bytes: bytes)
      written.append((bytes, row.u64(3)))
    }
    guard isVerified || SectionChecksum.areWhole(written) else {
      throw GazetteerError(.damaged, path: path, "has a damaged body; copy it again or \(cure)")
    }
    func section(_ name: GazetteerFormat.Section) -> ByteSection {
      sections[name] ?? ByteSection(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    self.path = path
    self.file = file
    self.header = header
    func column(_ name: GazetteerFormat.Section) -> PackedColumn { PackedColumn(section(name)) }
    let parameters = section(.parameters)
    inputs = section(.inputs)
    strings = section(.strings)
    bands = section(.bands)
    initials = section(.initials)
    lengthStarts = section(.lengthStarts)
    signatures = section(.signatures)
    ends = section(.ends)
    lengthOrder = column(.lengthOrder)
    details = section(.details)
    footprints = section(.footprints)
    extents = section(.extents)
    mergedIDs = section(.mergedIDs)
    latitudes = column(.latitudes)
    longitudes = column(.longitudes)
    profiles = column(.profiles)
    numbers = column(.numbers)
    populations = column(.populations)
    populousPlaces = column(.populousPlaces)
    greatPopulations = column(.greatPopulations)
    profileCountries = column(.profileCountries)
    profileAdmin1s = column(.profileAdmin1s)
    profileFeatures = column(.profileFeatures)
    profileSources = column(.profileSources)
    profilePrefixes = column(.profilePrefixes)
    admin1Codes = column(.admin1Codes)
    admin1Places = column(.admin1Places)
    countryCodes = column(.countryCodes)
    countryPlaces = column(.countryPlaces)
    sourceNames = column(.sourceNames)
    idPrefixes = column(.idPrefixes)
    placeNames = column(.placeNames)
    placeNameTags = column(.placeNameTags)
    placeNameStarts = column(.placeNameStarts)
    languages = column(.languages)
    names = NameTable(
      stream: section(.stream), blocks: column(.blocks), count: lengthOrder.count,
      postingSize: Int(parameters.u32(1)))
    nameBits = Int(min(max(1, parameters.u32(3)), 32))
    probe = NameProbe(
      section(.nameSlots), homes: Int(parameters.u32(4)), farthest: Int(parameters.u32(5)),
      nameBits: nameBits)
    firstWords = FirstWords(
      section(.firstWords), homes: Int(parameters.u32(6)), farthest: Int(parameters.u32(7)))
    buckets = column(.buckets)
    bucketNames = column(.bucketNames)
    bucketBits = UInt64(min(max(1, parameters.u32(2)), 31))
    unit = Int(parameters.u32(0))
    ownCount = column(.latitudes).count
    self.layer = layer
    self.count = ownCount + (layer?.added.count ?? 0)
    let codes = column(.featureCodes)
    let texts = section(.strings)
    featureTable =
      (0..<codes.count).map { FeatureCode(texts.text(codes[$0])) }
      + (layer?.added.featureTable ?? [])
  }

  /// The same file with places added above it.
  func layered(_ layer: GazetteerLayering) throws(GazetteerError) -> Gazetteer {
    try Gazetteer(file, path: path, layer: layer, isVerified: true)
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
    if place >= ownCount, let layer { return layer.added.position(place - ownCount) }
    return Geographic(
      longitude: longitude(place),
      latitude: Double(latitudes[place] &* unit &- 900_000_000) / 1e7)
  }

  @inline(__always)
  func longitude(_ place: PlaceNumber) -> Double {
    if place >= ownCount, let layer { return layer.added.longitude(place - ownCount) }
    return Double(longitudes[place] &* unit &- 1_800_000_000) / 1e7
  }

  @inline(__always)
  func feature(_ place: PlaceNumber) -> FeatureCode {
    if place >= ownCount, let layer { return layer.added.feature(place - ownCount) }
    let index = profileFeatures[profiles[place]]
    return index < featureTable.count ? featureTable[index] : FeatureCode("")
  }

  /// The row of a place's feature code in ``featureTable``.
  @inline(__always)
  func featureNumber(_ place: PlaceNumber) -> Int {
    if place >= ownCount, let layer {
      return featureTable.count - layer.added.featureTable.count
        + layer.added.featureNumber(place - ownCount)
    }
    return profileFeatures[profiles[place]]
  }

  @inline(__always)
  func country(_ place: PlaceNumber) -> CountryCode {
    if place >= ownCount, let layer { return layer.added.country(place - ownCount) }
    return CountryCode(rawValue: UInt16(truncatingIfNeeded: profileCountries[profiles[place]]))
  }

  /// The people of a place, 0 where they are not known.
  @inline(__always)
  func population(_ place: PlaceNumber) -> Int {
    if place >= ownCount, let layer { return layer.added.population(place - ownCount) }
    let stated = populations[place]
    guard stated == GazetteerFormat.populous else { return stated }
    let row = populousPlaces.lowerBound(place)
    return populousPlaces[row] == place ? greatPopulations[row] : stated
  }

  /// The number of the first-order division's code: equal for places of one division.
  @inline(__always)
  func admin1Number(_ place: PlaceNumber) -> Int {
    if place >= ownCount, let layer { return layer.admin1Number(place - ownCount) }
    return profileAdmin1s[profiles[place]]
  }

  func admin1(_ place: PlaceNumber) -> String? {
    if place >= ownCount, let layer { return layer.added.admin1(place - ownCount) }
    let text = strings.text(admin1Codes[admin1Number(place)])
    return text.isEmpty ? nil : text
  }

  func id(_ place: PlaceNumber) -> Place.ID {
    if place >= ownCount, let layer { return layer.added.id(place - ownCount) }
    let number = numbers[place]
    let prefix = profilePrefixes[profiles[place]]
    return prefix == 0
      ? Place.ID(GazetteerLayer.worldPlaces.idPrefix + String(number))
      : Place.ID(strings.text(idPrefixes[prefix - 1]) + strings.text(number))
  }

  /// The number of a place in GeoNames, if that is its id; of the file alone.
  func geoNamesNumber(_ place: PlaceNumber) -> Int? {
    place < ownCount && profilePrefixes[profiles[place]] == 0 ? numbers[place] : nil
  }

  /// Whether a place of the file is one for which an added place stands.
  @inline(__always)
  func isHidden(_ place: PlaceNumber) -> Bool { layer?.hidden.contains(place) ?? false }

  /// What was found in the layer above, by the numbers that its places and names have here.
  func raised(_ matches: [NameMatch]) -> [NameMatch] {
    matches.map { match in
      NameMatch(
        place: ownCount + match.place, name: names.count + match.name, kind: match.kind,
        level: match.level)
    }
  }

  /// The number here of a place of the layer above.
  func raised(_ place: PlaceNumber) -> PlaceNumber { ownCount + place }

  /// The number of the place with an id.
  func number(of id: Place.ID) -> Int? {
    if let number = layer?.added.number(of: id) { return ownCount + number }
    let text = id.rawValue
    let prefix = GazetteerLayer.worldPlaces.idPrefix
    if text.hasPrefix(prefix), let wanted = UInt32(text.dropFirst(prefix.count)) {
      for place in 0..<ownCount
      where numbers[place] == Int(wanted) && profilePrefixes[profiles[place]] == 0 {
        return place
      }
    } else {
      for row in 0..<idPrefixes.count {
        let start = strings.text(idPrefixes[row])
        guard text.hasPrefix(start) else { continue }
        let rest = Array(text.utf8.dropFirst(start.utf8.count))
        for place in 0..<ownCount where profilePrefixes[profiles[place]] == row + 1 {
          var offset = numbers[place]
          let length = strings.varint(&offset)
          if length == rest.count, strings.slice(offset, length).elementsEqual(rest) {
            return place
          }
        }
      }
    }
    for row in 0..<(mergedIDs.bytes.count / 8)
    where strings.text(Int(mergedIDs.u32(2 * row))) == text {
      let place = Int(mergedIDs.u32(2 * row + 1))
      return place < count ? place : nil
    }
    return nil
  }

  func source(_ place: PlaceNumber) -> String {
    if place >= ownCount, let layer { return layer.added.source(place - ownCount) }
    return strings.text(sourceNames[profileSources[profiles[place]]])
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
    if place >= ownCount, let layer { return layer.added.radius(place - ownCount) }
    if let detail = detail(place) {
      let decimeters = details.u32(5 * detail + 1)
      if decimeters > 0 { return .meters(Double(decimeters) / 10) }
    }
    return SettlementRadius.radius(population: population(place))
  }

  /// Whether somebody stated the radius, rather than a rule.
  func hasStatedRadius(_ place: PlaceNumber) -> Bool {
    if place >= ownCount, let layer { return layer.added.hasStatedRadius(place - ownCount) }
    return detail(place).map { details.u32(5 * $0 + 1) > 0 } ?? false
  }

  func footprint(_ place: PlaceNumber) -> Geometry<Geographic>? {
    if place >= ownCount, let layer { return layer.added.footprint(place - ownCount) }
    guard let detail = detail(place) else { return nil }
    let offset = Int(details.u32(5 * detail + 2))
    return offset > 0 ? FootprintCoding.decoded(footprints, at: offset - 1) : nil
  }

  /// The id of the place it is a part of, as its own row states.
  func within(_ place: PlaceNumber) -> String? {
    if place >= ownCount, let layer { return layer.added.within(place - ownCount) }
    guard let detail = detail(place) else { return nil }
    let offset = Int(details.u32(5 * detail + 3))
    return offset > 0 ? strings.text(offset - 1) : nil
  }

  /// Where the names of a place begin among those of all.
  private func firstName(of place: PlaceNumber) -> Int {
    guard place >= 0, place < count else { return placeNames.count }
    var row = placeNameStarts[place / GazetteerFormat.placesInBlock]
    var before = place % GazetteerFormat.placesInBlock
    while before > 0, row < placeNames.count {
      if placeNames[row] & 1 == 1 { before -= 1 }
      row += 1
    }
    return row
  }

  /// The place's own name.
  func name(_ place: PlaceNumber) -> String {
    if place >= ownCount, let layer { return layer.added.name(place - ownCount) }
    return spelling(of: placeNames[firstName(of: place)] >> 1, at: place) ?? ""
  }

  /// The other names of a place, without demonyms: Latin script first, then by spelling.
  func alternateNames(of place: PlaceNumber) -> [String] {
    let own = name(place)
    let all = recordedNames(of: place).filter { $0.kind != .demonym && $0.text != own }.map(\.text)
    return Gazetteer.ordered(all)
  }

  private static func ordered(_ names: [String]) -> [String] {
    names.sorted { a, b in
      let (p, q) = (Gazetteer.isLatin(a), Gazetteer.isLatin(b))
      return p != q ? p : a < b
    }
  }

  /// The names of a place with what is known of each, its own first.
  func recordedNames(of place: PlaceNumber) -> [RecordedName] {
    if place >= ownCount, let layer { return layer.added.recordedNames(of: place - ownCount) }
    var found: [RecordedName] = []
    var row = firstName(of: place)
    while row < placeNames.count {
      let entry = placeNames[row]
      let tag = placeNameTags[row]
      let name: RecordedName? = names.withRecord(entry >> 1) { record in
        while let posting = record.next() {
          guard posting.place == place else { continue }
          return RecordedName(
            text: record.spelling(of: posting), kind: posting.kind,
            language: strings.text(languages[tag >> 1]), isPreferred: tag & 1 == 1)
        }
        return nil
      }
      if let name { found.append(name) }
      if entry & 1 == 1 { break }
      row += 1
    }
    return found
  }

  /// A name as a place spells it.
  func spelling(of name: Int, at place: PlaceNumber) -> String? {
    if place >= ownCount, let layer {
      return layer.added.spelling(of: name - names.count, at: place - ownCount)
    }
    return names.withRecord(name) { record in
      while let posting = record.next() {
        if posting.place == place { return record.spelling(of: posting) }
      }
      return nil
    }
  }

  /// The box around a place: as its source states it, around its footprint, or around the circle of its
  /// radius.
  public func extent(_ place: Place.ID) -> BoundingBox? { number(of: place).flatMap { extent($0) } }

  /// The same by the place's number; `nil` for a number that is none.
  func extent(_ place: PlaceNumber) -> BoundingBox? {
    guard place >= 0, place < count else { return nil }
    if let stated = statedExtent(place) { return stated }
    return footprint(place)?.boundingBox
      ?? Ground.box(around: position(place), radius: radius(place))
  }

  /// The box that the source of a place states.
  func statedExtent(_ place: PlaceNumber) -> BoundingBox? {
    if place >= ownCount, let layer { return layer.added.statedExtent(place - ownCount) }
    var low = 0
    var high = extents.bytes.count / 20
    while low < high {
      let middle = (low + high) / 2
      if Int(extents.u32(5 * middle)) < place { low = middle + 1 } else { high = middle }
    }
    guard low < extents.bytes.count / 20, Int(extents.u32(5 * low)) == place else { return nil }
    let edges = (1...4).map { Double(extents.i32(5 * low + $0)) / 1e7 }
    return BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) }
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
