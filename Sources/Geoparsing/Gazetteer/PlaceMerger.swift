import Geodesy
import Incidents
import SimpleFeatures

/// Links the rows of different layers that are one place.
///
/// The row of the earlier layer stays; the later one lends it its names, its population and its id.
struct PlaceMerger {
  private(set) var places = PlaceStore()
  /// The id that went, and the row it went into.
  private(set) var mergedIDs: [(id: String, row: Int)] = []
  /// The rows by their number in GeoNames, and by ids that are none.
  private var byNumber: [UInt32: UInt32] = [:]
  private var byText: [String: Int] = [:]
  private var bySameAs: [String: Int] = [:]
  /// The names of the rows of layers that are finished: rows of one layer do not merge with one another.
  private var index = NameIndex()
  private var indexedCount = 0
  private var layer: GazetteerLayer?
  /// Countries and divisions by their feature and code.
  private var divisions: [String: Int] = [:]
  /// No row is compared with more than so many others of its name.
  private static let comparisons = 256
  /// Merges of added files are told one by one up to this.
  private static let toldMerges = 1000
  private var mergeCount = 0

  /// Points this far apart may be one settlement, if their names agree.
  static let settlementSpan = 6000.0
  /// Points this far apart may be one airfield or site.
  static let siteSpan = 4000.0

  /// Adds a row, or merges it into an earlier one; `false` if merged.
  mutating func add(_ row: GazetteerRow, file: String, findings: inout [Finding]) -> Bool {
    if row.layer != layer { begin(row.layer) }
    if let target = place(of: row.id) {
      if places.profile(target).layer == row.layer {
        findings.append(duplicate(row, file: file))
      } else {
        merge(row, into: target)
      }
      return false
    }
    if let target = counterpart(of: row) {
      mergeCount += 1
      if mergeCount <= Self.toldMerges || row.layer != .geoNames {
        findings.append(mergeNote(row, into: target, file: file))
      }
      merge(row, into: target)
      return false
    }
    let index = places.append(row)
    remember(row.id, index)
    for link in row.sameAs where bySameAs[link] == nil { bySameAs[link] = index }
    if row.feature == "A.PCLI" || row.feature == "A.ADM1" {
      divisions[divisionKey(row)] = divisions[divisionKey(row)] ?? index
    }
    return true
  }

  private func duplicate(_ row: GazetteerRow, file: String) -> Finding {
    Finding(
      .error, code: "gazetteer-duplicate-id",
      row.isKnownByContent
        ? "'\(row.names[0].text.shortened)' is there twice, of one kind and at one position; the first stays, give "
          + "each row an id if they are two places"
        : "id '\(row.id)' is there twice; the first stays, give each row an id of its own",
      file: file, line: row.line, field: "id", value: row.id)
  }

  private func mergeNote(_ row: GazetteerRow, into target: Int, file: String) -> Finding {
    Finding(
      .note, code: "gazetteer-merged",
      "'\(row.names[0].text)' (\(row.id)) is the same place as '\(places.ownName(target) ?? "")' "
        + "(\(places.id(target))), "
        + "\(Distance.meters(Ground.distance(row.position, places.position(target)))) apart",
      file: file, line: row.line, value: row.id)
  }

  private mutating func begin(_ layer: GazetteerLayer) {
    index.add(places, indexedCount..<places.count)
    indexedCount = places.count
    self.layer = layer
  }

  private func place(of id: String) -> Int? {
    guard let number = PlaceStore.geoNamesNumber(id) else { return byText[id] }
    return byNumber[number].map { Int($0) }
  }

  /// Whether there is a place with a number of GeoNames.
  func isThere(_ number: UInt32) -> Bool { byNumber[number] != nil }

  private mutating func remember(_ id: String, _ index: Int) {
    if let number = PlaceStore.geoNamesNumber(id) {
      byNumber[number] = UInt32(index)
    } else {
      byText[id] = index
    }
  }

  private func divisionKey(_ row: GazetteerRow) -> String {
    row.feature + " " + row.country + " " + row.admin1
  }

  /// Gives the place of an id one more name; `false` if no row has that id.
  mutating func lend(_ name: GazetteerRow.Name, to id: String) -> Bool {
    guard let target = place(of: id) else { return false }
    places.lend([name], to: target)
    return true
  }

  private mutating func merge(_ row: GazetteerRow, into target: Int) {
    var names = row.names
    names[0].kind = .alternate
    places.lend(names, to: target)
    places.complete(target, from: row)
    guard place(of: row.id) == nil else { return }
    remember(row.id, target)
    mergedIDs.append((row.id, target))
  }

  private func counterpart(of row: GazetteerRow) -> Int? {
    if let linked = bySameAs[row.id], isCompatible(linked, row) { return linked }
    if row.feature == "A.PCLI" || row.feature == "A.ADM1" {
      return divisions[divisionKey(row)].flatMap {
        places.profile($0).layer < row.layer ? $0 : nil
      }
    }
    var best: (index: Int, distance: Double)?
    let country = Array(row.country.utf8)
    for key in keys(of: row) {
      let hash = key.withUnsafeBufferPointer { NameIndex.hash(country, $0) }
      index.forEachPlace(hash, atMost: Self.comparisons) { other in
        let profile = places.profile(other)
        guard profile.layer < row.layer, profile.country == row.country, isCompatible(other, row)
        else { return }
        let distance = Ground.distance(places.position(other), row.position)
        guard distance <= reach(of: other, for: row), distance < best?.distance ?? .infinity,
          isNamed(other, key)
        else { return }
        best = (other, distance)
      }
    }
    return best?.index
  }

  /// How far from a place a row may lie that is the same, in meters.
  private func reach(of other: Int, for row: GazetteerRow) -> Double {
    let span = row.feature.hasPrefix("P") ? Self.settlementSpan : Self.siteSpan
    return max(
      span,
      places.profile(other).feature.hasPrefix("P.PPLX")
        ? 0 : min(places.radius(other) ?? 0, 20_000))
  }

  /// Whether a place came with a name of the loose form of a folded one.
  private func isNamed(_ place: Int, _ key: [UInt8]) -> Bool {
    var isNamed = false
    key.withUnsafeBufferPointer { key in
      NameIndex.withLoose(key) { wanted in
        places.forEachOwnName(of: place) { name in
          if !isNamed, name.kind != GazetteerFormat.NameKind.demonym.rawValue {
            isNamed = NameIndex.withLoose(name.key) { Elementary.areEqual($0, wanted) }
          }
        }
      }
    }
    return isNamed
  }

  /// Whether a place and a row can be one by their kind: settlements, airfields, and equal codes.
  private func isCompatible(_ place: Int, _ row: GazetteerRow) -> Bool {
    let feature = places.profile(place).feature
    // A protected site has no feature code of its own.
    return row.layer == .sites && !feature.hasPrefix("A.")
      || Self.areCompatible(feature, row.feature)
  }

  /// Whether two feature codes can be of one place.
  static func areCompatible(_ a: String, _ b: String) -> Bool {
    let air = ["S.AIRB", "S.AIRP", "S.AIRF", "S.INSM"]
    return a == b || air.contains(a) && air.contains(b) || a.hasPrefix("P.") && b.hasPrefix("P.")
  }

  /// The folded names of a row, each once, without those for its people.
  private func keys(of row: GazetteerRow) -> [[UInt8]] {
    var seen: Set<String> = []
    return row.names.compactMap { name in
      guard name.kind != .demonym else { return nil }
      let key = PlaceName.folded(name.text)
      return seen.insert(key).inserted ? Array(key.utf8) : nil
    }
  }
}

extension PlaceMerger {
  /// Takes from first-order divisions the name of their country, which a source gives to several of them:
  /// nobody calls a parish of Malta by it.
  mutating func keepNamesOfCountries() {
    var names: [String: String] = [:]
    for index in 0..<places.count {
      let profile = places.profile(index)
      guard profile.feature.hasPrefix("A.PCL") else { continue }
      if let name = places.ownName(index) { names[profile.country] = PlaceName.folded(name) }
    }
    for index in 0..<places.count {
      let profile = places.profile(index)
      guard profile.feature == "A.ADM1", let country = names[profile.country] else { continue }
      let all = places.names(of: index)
      guard let own = all.first else { continue }
      let others = all.dropFirst().filter { PlaceName.folded($0.text) != country }
      if others.count < all.count - 1 { places.setNames([own] + others, of: index) }
    }
  }

  /// Leaves the rank of a capital to the most populous place of its name: there are thirty places in
  /// the United States that are called Washington.
  mutating func keepOneCapital() {
    var greatest: [String: Int] = [:]
    for index in 0..<places.count {
      let profile = places.profile(index)
      guard profile.feature == "P.PPLC", let name = places.ownName(index) else { continue }
      let key = profile.country + " " + PlaceName.folded(name)
      guard let other = greatest[key] else {
        greatest[key] = index
        continue
      }
      let isGreater = places.population(index) > places.population(other)
      places.setFeature("P.PPL", of: isGreater ? other : index)
      if isGreater { greatest[key] = index }
    }
  }

  /// The places, and the ids that were merged into others; the rest is given up.
  consuming func finished() -> (places: PlaceStore, mergedIDs: [(id: String, row: Int)]) {
    (places, mergedIDs)
  }
}
