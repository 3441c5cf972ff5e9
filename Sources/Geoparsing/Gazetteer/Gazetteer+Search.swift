import Geodesy
import Incidents
import SimpleFeatures

/// A place that a search found.
public struct GazetteerHit: Hashable, Sendable {
  public var place: Place
  /// The name that agreed, one of the place's own or other names, as the gazetteer spells it.
  public var matchedName: String
  public var level: SpellingLevel
  /// What the matched name is to the place.
  public var role: NameRole
  /// How much of the name the text is; `nil` where no text was asked for.
  public var extent: NameExtent?
  /// 0...1, best first.
  public var score: Double
  /// From the position that was asked for.
  public var distance: Distance?
}

extension GazetteerHit {
  /// What a name is to its place.
  public enum NameRole: String, Hashable, Sendable, CaseIterable {
    case name, otherName, formerName, code

    /// "its name", behind "is".
    fileprivate var words: String {
      switch self {
      case .name: "its name"
      case .otherName: "one of its names"
      case .formerName: "one of its former names"
      case .code: "its code"
      }
    }
  }

  /// How much of a name a text is.
  public enum NameExtent: String, Hashable, Sendable, CaseIterable {
    case whole, beginning
  }

  /// Why the place was found, in words: how the text agrees with the matched name; empty where there was none.
  public var explanation: String {
    switch (extent, level) {
    case (nil, _): ""
    case (.beginning, _): "is the beginning of \(role.words)"
    case (_, .exact), (_, .alias): "is \(role.words)"
    case (_, .folded): "is \(role.words) but for accents, case, hyphens or the article"
    case (_, .loose): "is \(role.words) but for letters that transliterations interchange"
    case (_, .fuzzy1): "differs from \(role.words) by one letter"
    case (_, .fuzzy2): "differs from \(role.words) by two letters"
    }
  }
}

/// How a search compares names.
public enum GazetteerSearchMode: String, Hashable, Sendable, CaseIterable {
  /// Whole names: exact, alias, folded or in another transliteration.
  case exact
  /// Names that begin with the text.
  case prefix
  /// Whole names with up to two letters wrong.
  case fuzzy
  /// Whole names; if there is none but in another transliteration, beginnings too; if there is none of those with
  /// more letters right than wrong, names with letters wrong.
  case any
}

/// A place that was found, with what its rank depends on.
private struct Ranked: Comparable {
  /// Differences beyond this count as this.
  static let farthest = 6

  var match: NameMatch
  var isBeginning: Bool
  var isFar: Bool
  /// Whether the user added the place under this name, which then outweighs all that others are known for.
  var isOwn: Bool
  var difference: Int
  /// How many bytes the text lacks. A letter left out or swapped leads to just one text, a letter added or
  /// replaced to twenty-five: so of two names equally different the longer is likelier meant.
  var omitted: Int
  var score: Double
  /// In meters, where a position was asked for.
  var distance: Double?

  init(
    match: NameMatch, isBeginning: Bool, difference: Int, omitted: Int, importance: Double,
    isFar: Bool, isOwn: Bool, distance: Double?
  ) {
    self.match = match
    self.isBeginning = isBeginning
    self.isFar = isFar
    self.isOwn = isOwn
    self.difference = difference
    self.omitted = omitted
    self.distance = distance
    // Of two transliterations that which takes fewer changes is likelier meant.
    let closeness = match.level.score - (match.level == .loose ? 0.08 * Double(difference) : 0)
    score = max(0.5, closeness) * (isOwn ? 1 : 0.5 + 0.5 * importance)
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.isFar != b.isFar { return b.isFar }
    if let p = a.distance, let q = b.distance {
      if a.match.level != b.match.level { return a.match.level < b.match.level }
      if p != q { return p < q }
    }
    if a.score != b.score { return a.score > b.score }
    if a.isOwn != b.isOwn { return a.isOwn }
    if a.omitted != b.omitted { return a.omitted > b.omitted }
    if a.difference != b.difference { return a.difference < b.difference }
    return a.match.place < b.match.place
  }

  static func == (a: Self, b: Self) -> Bool { a.match.place == b.match.place }
}

/// In how many bytes the names found differ from the text that was searched, reckoned once for each name.
private struct WordingDifferences {
  let gazetteer: Gazetteer
  let wording: [UInt8]
  private var known: [Int: [Gazetteer.PlaceNumber: Int]] = [:]

  init(gazetteer: Gazetteer, wording: [UInt8]) {
    self.gazetteer = gazetteer
    self.wording = wording
  }

  /// 0 if the name agrees but for case and marks.
  subscript(match: NameMatch) -> Int {
    mutating get {
      guard match.level > .folded else { return 0 }
      if known[match.name] == nil {
        known[match.name] = gazetteer.differences(ofName: match.name, from: wording)
      }
      return known[match.name]?[match.place] ?? 0
    }
  }

  /// Whether a name agrees by transliteration alone and has more than a third of the text's letters otherwise:
  /// "Ceara" is what "Qayyarah" may be written, and hardly what it means.
  mutating func isFar(_ match: NameMatch) -> Bool {
    match.level == .loose && 3 * self[match] > wording.count
  }

  /// Whether one name of a place agrees better with the text than another.
  mutating func isCloser(_ match: NameMatch, than other: NameMatch) -> Bool {
    guard match.level == other.level else { return match.level < other.level }
    let (one, two) = (self[match], self[other])
    return one != two ? one < two : match.kind == .primary && other.kind != .primary
  }
}

extension Gazetteer {
  /// Finds places by name in any script, best first.
  ///
  /// A mode that goes on to other comparisons does so when none of the places found is of the country and
  /// feature asked for. A place that the user added stands before all others whose name agrees as well with the text as
  /// its own. With `near`, the nearer of two equally good names comes first, and an empty text lists what lies
  /// nearest. `country` is a code of ISO 3166-1 alpha-2; `feature` a feature code such as `S.AIRB`, or
  /// its beginning, such as the class `P`.
  public func search(
    _ text: String, mode: GazetteerSearchMode = .any, country: String? = nil,
    feature: String? = nil, near: Geographic? = nil, limit: Int = 20
  ) -> [GazetteerHit] {
    guard limit > 0 else { return [] }
    if text.trimmed.isEmpty {
      guard let near else { return [] }
      return nearest(to: near, country: country, feature: feature, limit: limit)
    }
    let wanted = country.map { CountryCode($0.uppercased()) }
    func isWanted(_ place: PlaceNumber) -> Bool {
      if let wanted, self.country(place) != wanted { return false }
      if let feature, !self.feature(place).rawValue.hasPrefix(feature) { return false }
      return true
    }
    var differences = WordingDifferences(gazetteer: self, wording: Array(text.utf8))
    let folded = Array(PlaceName.folded(text).utf8)
    var found: [NameMatch] = []
    if mode != .prefix {
      // Codes are not transliterated: "MUS" is no code that is written "Mos".
      found = matches(text).filter {
        $0.kind != .demonym && !($0.kind == .code && $0.level > .folded) && isWanted($0.place)
      }
    }
    var beginnings: [NameMatch] = []
    if mode == .prefix || mode == .any && !found.contains(where: { $0.level <= .folded }) {
      beginnings = matches(beginningWith: text, accepts: isWanted)
    }
    if mode == .fuzzy
      || mode == .any && beginnings.isEmpty && found.allSatisfy({ differences.isFar($0) })
    {
      found += fuzzyMatches(text, shortToo: true, accepts: isWanted)
    }
    var best: [Int: (match: NameMatch, isBeginning: Bool)] = [:]
    for (index, match) in (found + beginnings).enumerated()
    where match.kind != .demonym && match.place < count {
      if let other = best[match.place], !differences.isCloser(match, than: other.match) {
        continue
      }
      best[match.place] = (match, index >= found.count && match.level > .folded)
    }
    let ranked = best.values.map { match, isBeginning in
      Ranked(
        match: match, isBeginning: isBeginning, difference: differences[match],
        omitted: match.level < .fuzzy1 ? 0 : omitted(from: match, in: folded),
        importance: importance(match.place),
        isFar: !isBeginning && differences.isFar(match),
        isOwn: match.kind == .primary && match.level <= .folded && isAdded(match.place),
        distance: near.map { Ground.distance($0, position(match.place)) })
    }
    let taken = ranked.sorted().prefix(limit)
    return taken.map { ranked in
      let match = ranked.match
      let matched = spelling(of: match.name, at: match.place) ?? name(match.place)
      return GazetteerHit(
        place: place(match.place, names: alternateNames(of: match.place)), matchedName: matched,
        level: match.level, role: role(of: match, spelled: matched),
        extent: ranked.isBeginning ? .beginning : .whole, score: ranked.score,
        distance: ranked.distance.map { .meters($0) })
    }
  }

  /// Whether the user added a place, for this run or when the file was built.
  private func isAdded(_ place: PlaceNumber) -> Bool {
    place >= ownCount || id(place).rawValue.hasPrefix(GazetteerLayer.user.idPrefix)
  }

  private func role(of match: NameMatch, spelled name: String) -> GazetteerHit.NameRole {
    switch match.kind {
    case .code: .code
    case .historic: .formerName
    case .primary: .name
    case .alternate, .demonym: name == self.name(match.place) ? .name : .otherName
    }
  }

  /// How many bytes of a name a text lacks; two swapped count as one that is lacking.
  private func omitted(from match: NameMatch, in text: [UInt8]) -> Int {
    if match.name >= names.count, let layer {
      var match = match
      match.name -= names.count
      return layer.added.omitted(from: match, in: text)
    }
    return names.withRecord(match.name) { record in
      let omitted = record.key.count - text.count
      return omitted == 0 && record.key.sorted() == text.sorted() ? 1 : omitted
    } ?? 0
  }

  /// In how many bytes each place's spelling of a name differs from a text. Reads the postings of the name once.
  fileprivate func differences(ofName name: Int, from text: [UInt8]) -> [PlaceNumber: Int] {
    if name >= names.count, let layer {
      let added = layer.added.differences(ofName: name - names.count, from: text)
      return Dictionary(uniqueKeysWithValues: added.map { (raised($0), $1) })
    }
    return names.withRecord(name) { record in
      var differences: [PlaceNumber: Int] = [:]
      // Nearly all places spell a name in one way.
      var known: [String: Int] = [:]
      while let posting = record.next() {
        guard differences[posting.place] == nil else { continue }
        var spelling = record.spelling(of: posting)
        let difference =
          known[spelling]
          ?? text.withUnsafeBufferPointer { text in
            spelling.withUTF8 { EditDistance.bounded($0, text, limit: Ranked.farthest) }
          }
        known[spelling] = difference
        differences[posting.place] = difference
      }
      return differences
    } ?? [:]
  }

  /// The places nearest to a position, nearest first.
  func nearest(
    to near: Geographic, country: String?, feature: String? = nil, limit: Int
  ) -> [GazetteerHit] {
    let wanted = country.map { CountryCode($0.uppercased()) }
    var reach = 20_000.0
    var found: [(place: Int, distance: Double)] = []
    while reach < 21_000_000 {
      found = []
      forEachPlace(near: near, within: reach) { place, distance in
        if let wanted, self.country(place) != wanted { return }
        if let feature, !self.feature(place).rawValue.hasPrefix(feature) { return }
        found.append((place, distance))
      }
      if found.count >= limit { break }
      reach *= 4
    }
    found.sort { $0.distance != $1.distance ? $0.distance < $1.distance : $0.place < $1.place }
    let taken = found.prefix(limit)
    return taken.map { place, distance in
      GazetteerHit(
        place: self.place(place, names: alternateNames(of: place)), matchedName: name(place),
        level: .exact, role: .name, extent: nil, score: 1, distance: .meters(distance))
    }
  }

  /// Calls `body` with every place within a distance in meters, in the order of the file.
  func forEachPlace(near: Geographic, within reach: Double, _ body: (Int, Double) -> Void) {
    layer?.added.forEachPlace(near: near, within: reach) { body(raised($0), $1) }
    let degrees = reach / 110_000
    let low = Swift.max(0, Int(near.latitude - degrees + 90))
    let high = Swift.min(179, Int(near.latitude + degrees + 90))
    guard low <= high else { return }
    for band in low...high {
      let start = Int(bands.u32(band))
      let end = Swift.min(ownCount, Int(bands.u32(band + 1)))
      guard start < end else { continue }
      let edge = Swift.min(89.99, Swift.max(abs(Double(band - 90)), abs(Double(band - 89))))
      let width = degrees / Swift.max(0.0001, Elementary.cos(edge * .pi / 180))
      var spans = [(near.longitude - width, near.longitude + width)]
      if width >= 180 {
        spans = [(-180, 180)]
      } else if near.longitude - width < -180 {
        spans = [(-180, near.longitude + width), (near.longitude - width + 360, 180)]
      } else if near.longitude + width > 180 {
        spans = [(-180, near.longitude + width - 360), (near.longitude - width, 180)]
      }
      for (west, east) in spans {
        var index = firstPlace(in: start..<end, from: west)
        while index < end, longitude(index) <= east {
          let position = position(index)
          if abs(position.latitude - near.latitude) <= degrees {
            let distance = Ground.distance(near, position)
            if distance <= reach, !isHidden(index) { body(index, distance) }
          }
          index += 1
        }
      }
    }
  }

  private func firstPlace(in range: Range<Int>, from west: Double) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if longitude(middle) < west { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The code of ISO 3166-1 alpha-2 of the country or territory that a code (of two or three letters) or a
  /// name means; `nil` where there is none.
  public func countryCode(of text: String) -> String? {
    // Codes, and what is as short as they are, are not transliterated: "XX" is no way to write a name or "KH".
    let isShort = text.utf8.count <= 3
    let countries = matches(text).filter {
      feature($0.place).isCountry && $0.kind != .demonym
        && ($0.level <= .folded || !isShort && $0.kind != .code)
    }
    let best = countries.min { a, b in
      a.level != b.level ? a.level < b.level : population(a.place) > population(b.place)
    }
    if let best { return country(best.place).description }
    let code = CountryCode(text.uppercased())
    guard text.utf8.count == 2, code != CountryCode(rawValue: 0) else { return nil }
    let row = countryCodes.lowerBound(Int(code.rawValue))
    return row < countryCodes.count && countryCodes[row] == Int(code.rawValue)
      ? code.description : nil
  }

  /// The place with an id, also one that was merged into another.
  public func place(_ id: Place.ID) -> Place? {
    guard let number = number(of: id) else { return nil }
    return place(number, names: alternateNames(of: number))
  }

  func place(_ number: Int, names: [String]) -> Place {
    let population = population(number)
    return Place(
      id: id(number), name: name(number), alternateNames: names, feature: feature(number),
      position: position(number), radius: radius(number), footprint: footprint(number),
      country: country(number).description, admin1: admin1(number),
      population: population > 0 ? population : nil, source: source(number))
  }

  /// The names that begin with a text, of places that are accepted; without those for people.
  func matches(
    beginningWith text: String, limit: Int = 2000, accepts: (PlaceNumber) -> Bool = { _ in true }
  ) -> [NameMatch] {
    let wanted = Array(PlaceName.folded(text).utf8)
    guard !wanted.isEmpty, wanted.count <= PlaceName.limit else { return [] }
    var found =
      layer.map { layer in
        raised(
          layer.added.matches(beginningWith: text, limit: limit) { accepts(ownCount + $0) })
      } ?? []
    let first = wanted.withUnsafeBufferPointer { names.lowerBound($0) }
    names.forEach(in: first..<names.count) { record in
      guard record.key.starts(with: wanted) else { return false }
      let level: SpellingLevel = record.key.count == wanted.count ? .folded : .loose
      while let posting = record.next() {
        if isHidden(posting.place) || posting.kind == .demonym || !accepts(posting.place) {
          continue
        }
        found.append(
          NameMatch(
            place: posting.place, name: record.number, kind: posting.kind, level: level))
      }
      return found.count < limit
    }
    return found
  }

  /// 0...1: how likely a place is meant when only its name is known, by its kind and population.
  func importance(_ place: Int) -> Double {
    // Baghdad is the city before the governorate around it.
    let share = feature(place).rawValue == "A.ADM1" ? 0.25 : 1
    return Swift.min(1, Elementary.logarithm(share * weight(place) + 1) / 9)
  }

  /// The number of people to whom a place matters: its population, or an equivalent for its kind.
  func weight(_ place: Int) -> Double {
    let population = Double(population(place))
    let code = feature(place).rawValue
    switch code {
    case "A.PCLI": return Swift.max(population, 1_000_000)
    case "A.ADM1": return Swift.max(population, 300_000)
    case "P.PPLC": return Swift.max(population, 500_000)
    case "S.AIRB", "S.INSM": return 30_000
    case "S.AIRP", "S.AIRF": return 5000
    case "P.PPLX": return Swift.max(population, 20_000)
    default:
      if code.hasPrefix("P") || code.isEmpty { return Swift.max(population, 300) }
      return code.hasPrefix("L") || code.hasPrefix("H") || code.hasPrefix("T") ? 100_000 : 10_000
    }
  }
}

/// What a gazetteer was built from.
public struct GazetteerSummary: Hashable, Sendable {
  public struct Source: Hashable, Sendable {
    public var file: String
    public var layer: String
    public var sha256: String
    public var rowCount: Int
    public var placeCount: Int
    public var licence: String
    /// How many of its places state a dataset as their source, by that dataset's licence, so far as it is another.
    public var rowLicences: [RowLicence] = []

    public struct RowLicence: Hashable, Sendable {
      public var licence: String
      public var placeCount: Int
    }
  }

  public var path: String
  public var byteCount: Int
  public var version: String
  public var placeCount: Int
  /// How many places of the file are not counted, because an added one stands for each.
  public var hiddenPlaceCount: Int
  /// The names that differ otherwise than by case and accents; several places may bear one.
  public var distinctNameCount: Int
  /// In the order of the layers: of two rows about one place that of the earlier source stays.
  public var sources: [Source]

  /// How many places are of one of GeoNames' feature classes.
  public struct ClassCount: Hashable, Sendable {
    public var letter: Character
    public var count: Int
  }

  public var classCounts: [ClassCount]
  /// How many countries and territories have places.
  public var countryCount: Int
}

extension Gazetteer {
  /// What the file holds and what it was built from.
  public var summary: GazetteerSummary {
    var sources = (layer?.added.listedSources ?? []) + listedSources
    var licences: [GazetteerLayer: [String: Int]] = [:]
    var classes: [Character: Int] = [:]
    var countries: Set<CountryCode> = []
    for place in 0..<count where !isHidden(place) {
      classes[feature(place).classLetter, default: 0] += 1
      countries.insert(country(place))
      let source = source(place)
      if !SourceLicence.isDataset(source), let layer = GazetteerLayer(id: id(place)) {
        for licence in SourceLicence.named(in: source) where licence != layer.licence {
          licences[layer, default: [:]][licence, default: 0] += 1
        }
      }
    }
    for index in sources.indices {
      guard let layer = GazetteerLayer(rawValue: sources[index].layer) else { continue }
      // The rows of a layer of several files are counted with its first.
      sources[index].rowLicences = (licences.removeValue(forKey: layer) ?? [:])
        .sorted { $0.key < $1.key }.map { .init(licence: $0.key, placeCount: $0.value) }
    }
    countries.remove(CountryCode(rawValue: 0))
    return GazetteerSummary(
      path: path, byteCount: byteCount,
      version: "\(GazetteerFormat.version).\(GazetteerFormat.foldingVersion)",
      placeCount: count - (layer?.hidden.count ?? 0), hiddenPlaceCount: layer?.hidden.count ?? 0,
      distinctNameCount: names.count + (layer?.added.names.count ?? 0), sources: sources,
      classCounts: classes.sorted { $0.key < $1.key }.map {
        .init(letter: $0.key, count: $0.value)
      },
      countryCount: countries.count)
  }

  private var listedSources: [GazetteerSummary.Source] {
    let text = String(decoding: inputs.slice(0, inputs.bytes.count), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6 else { return nil }
      return .init(
        file: fields[0], layer: fields[1], sha256: fields[2], rowCount: Int(fields[3]) ?? 0,
        placeCount: Int(fields[4]) ?? 0, licence: fields[5])
    }
  }
}
