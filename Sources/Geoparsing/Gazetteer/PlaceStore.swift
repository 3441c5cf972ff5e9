import SimpleFeatures

/// The places of a gazetteer that is being built, in little memory: 32 bytes for each, and about as many
/// for each of its names as the name has letters.
///
/// What many places have in common is kept once, what few have beside; positions are whole numbers of ten
/// millionths of a degree.
struct PlaceStore {
  /// What many places have in common.
  struct Profile: Hashable {
    var layer: GazetteerLayer
    var feature: String
    var country: String
    var admin1: String
    var source: String
    /// Whether the id is a number of GeoNames.
    var isNumbered: Bool
  }

  /// What few places have.
  private struct Details {
    var radius: Double?
    var within = ""
    var footprint: String?
    var sameAs: [String] = []
    var extent: BoundingBox?

    var isEmpty: Bool {
      radius == nil && within.isEmpty && footprint == nil && sameAs.isEmpty && extent == nil
    }
  }

  private struct Row {
    /// Where the names begin that it came with; negative for none.
    var names: Int
    /// Of GeoNames, or the row of ``texts``.
    var number: UInt32
    var longitude: Int32
    var latitude: Int32
    var population: UInt32
    var profile: UInt32
    /// Where it stands in its file, 0 where that is not known.
    var line: UInt32
  }

  private var rows: [Row] = []
  private var profiles: [Profile] = []
  private var profileNumbers: [Profile: UInt32] = [:]
  private var texts: [String] = []
  private var details: [Int: Details] = [:]
  private var names = NameStore()

  var count: Int { rows.count }
}

// MARK: - Whole rows

extension PlaceStore {
  /// Adds a place and returns its number.
  @discardableResult
  mutating func append(_ row: GazetteerRow) -> Int {
    let index = rows.count
    rows.append(
      Row(names: -1, number: 0, longitude: 0, latitude: 0, population: 0, profile: 0, line: 0))
    replace(index, with: row)
    return index
  }

  /// Puts a row in the stead of one, with its names.
  mutating func replace(_ index: Int, with row: GazetteerRow) {
    let number = Self.geoNamesNumber(row.id)
    if number == nil { texts.append(row.id) }
    let profile = Profile(
      layer: row.layer, feature: row.feature, country: row.country, admin1: row.admin1,
      source: row.source, isNumbered: number != nil)
    rows[index] = Row(
      names: names.append(row.names), number: number ?? UInt32(texts.count - 1),
      longitude: Self.fixed(row.position.longitude), latitude: Self.fixed(row.position.latitude),
      population: UInt32(clamping: row.population), profile: profileNumber(profile),
      line: UInt32(clamping: row.line ?? 0))
    names.forgetLent(to: index)
    let rest = Details(
      radius: row.radius, within: row.within, footprint: row.footprint, sameAs: row.sameAs,
      extent: row.extent)
    details[index] = rest.isEmpty ? nil : rest
  }

  /// The row of a place, made again.
  func row(_ index: Int) -> GazetteerRow {
    let profile = profile(index)
    let rest = details[index]
    var row = GazetteerRow(
      id: id(index), layer: profile.layer, feature: profile.feature, position: position(index),
      radius: rest?.radius, country: profile.country, admin1: profile.admin1,
      population: population(index), within: rest?.within ?? "", source: profile.source,
      names: names(of: index), footprint: rest?.footprint, sameAs: rest?.sameAs ?? [])
    row.extent = rest?.extent
    row.line = rows[index].line == 0 ? nil : Int(rows[index].line)
    return row
  }

  /// The number of an id of GeoNames as the gazetteer writes it; `nil` for other ids.
  static func geoNamesNumber(_ id: String) -> UInt32? {
    let prefix = GazetteerLayer.worldPlaces.idPrefix
    guard id.hasPrefix(prefix) else { return nil }
    let digits = id.utf8.dropFirst(prefix.utf8.count)
    guard let first = digits.first, first != 48 || digits.count == 1 else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      guard (48...57).contains(digit), number <= UInt64(UInt32.max) else { return nil }
      number = 10 * number + UInt64(digit - 48)
    }
    return UInt32(exactly: number)
  }

  private mutating func profileNumber(_ profile: Profile) -> UInt32 {
    if let number = profileNumbers[profile] { return number }
    let number = UInt32(profiles.count)
    profiles.append(profile)
    profileNumbers[profile] = number
    return number
  }

  private static func fixed(_ degrees: Double) -> Int32 {
    Int32(bitPattern: GazetteerWriter.fixed(degrees))
  }
}

// MARK: - What a row holds

extension PlaceStore {
  func profile(_ index: Int) -> Profile { profiles[Int(rows[index].profile)] }

  /// The number of a place's profile, less than the number of places.
  func profileNumber(_ index: Int) -> Int { Int(rows[index].profile) }

  func position(_ index: Int) -> Geographic {
    Geographic(
      longitude: Double(rows[index].longitude) / 1e7, latitude: Double(rows[index].latitude) / 1e7)
  }

  /// Longitude and latitude in ten millionths of a degree.
  func ordinates(_ index: Int) -> (longitude: Int, latitude: Int) {
    (Int(rows[index].longitude), Int(rows[index].latitude))
  }

  func population(_ index: Int) -> Int { Int(rows[index].population) }
  func radius(_ index: Int) -> Double? { details[index]?.radius }
  func within(_ index: Int) -> String { details[index]?.within ?? "" }
  func footprint(_ index: Int) -> String? { details[index]?.footprint }
  func extent(_ index: Int) -> BoundingBox? { details[index]?.extent }

  /// The places of which a radius, an area or what encloses them is stated, and those with a box.
  var detailed: [Int] { details.keys.sorted() }

  func id(_ index: Int) -> String {
    let number = rows[index].number
    return profile(index).isNumbered
      ? GazetteerLayer.worldPlaces.idPrefix + String(number) : texts[Int(number)]
  }

  /// The number of a place's id in GeoNames, if it is one.
  func geoNamesNumber(_ index: Int) -> Int? {
    profile(index).isNumbered ? Int(rows[index].number) : nil
  }

  mutating func setFeature(_ feature: String, of index: Int) {
    var profile = profile(index)
    profile.feature = feature
    rows[index].profile = profileNumber(profile)
  }

  /// Takes from a later row of the same place what is not known yet.
  mutating func complete(_ index: Int, from row: GazetteerRow) {
    if rows[index].population == 0 { rows[index].population = UInt32(clamping: row.population) }
    var profile = profile(index)
    if profile.admin1.isEmpty, !row.admin1.isEmpty {
      profile.admin1 = row.admin1
      rows[index].profile = profileNumber(profile)
    }
    var rest = details[index] ?? Details()
    rest.radius = rest.radius ?? row.radius
    rest.extent = rest.extent ?? row.extent
    if row.layer == .whosOnFirst { rest.footprint = rest.footprint ?? row.footprint }
    if !rest.isEmpty { details[index] = rest }
  }
}

// MARK: - Names

extension PlaceStore {
  var languages: [String] { names.languages }

  /// The first of the names that it came with.
  func ownName(_ index: Int) -> String? {
    var own: String?
    names.forEach(from: rows[index].names) { name, _ in
      own = name.text
      return false
    }
    return own
  }

  func names(of index: Int) -> [GazetteerRow.Name] {
    var all: [GazetteerRow.Name] = []
    forEachName(of: index) { name, _ in
      all.append(
        .init(
          text: name.text, kind: GazetteerFormat.NameKind(rawValue: name.kind) ?? .alternate,
          language: languages[name.language], isPreferred: name.isPreferred))
    }
    return all
  }

  mutating func lend(_ lent: [GazetteerRow.Name], to index: Int) { names.lend(lent, to: index) }

  mutating func setNames(_ all: [GazetteerRow.Name], of index: Int) {
    names.forgetLent(to: index)
    rows[index].names = names.append(all)
  }

  /// Calls `body` with the names that a place came with.
  func forEachOwnName(of index: Int, _ body: (StoredName) -> Void) {
    names.forEach(from: rows[index].names) { name, _ in
      body(name)
      return true
    }
  }

  /// Calls `body` with each name of a place and its address, those lent by other rows last.
  func forEachName(of index: Int, _ body: (StoredName, Int) -> Void) {
    names.forEach(of: index, from: rows[index].names, body)
  }

  /// Gives the names away, and where those of each place begin; no place is left.
  mutating func takeNames() -> (names: NameStore, starts: [Int]) {
    let taken = (names, rows.map(\.names))
    self = PlaceStore()
    return taken
  }
}
