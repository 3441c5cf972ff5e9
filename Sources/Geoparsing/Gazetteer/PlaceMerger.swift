import Incidents
import SimpleFeatures

/// Links the rows of different layers that are one place.
///
/// The row of the earlier layer stays; the later one lends it its names, its population and its id.
struct PlaceMerger {
  private(set) var rows: [GazetteerRow] = []
  /// The id that went, and the row it went into.
  private(set) var mergedIDs: [(id: String, row: Int)] = []
  private var byID: [String: Int] = [:]
  private var bySameAs: [String: Int] = [:]
  /// Rows of the layers before the world's places by country and loose name.
  private var byName: [String: [Int]] = [:]
  /// Those of the layer that is being added, which do not merge with one another.
  private var ownByName: [String: [Int]] = [:]
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
    if let target = byID[row.id] {
      if rows[target].layer == row.layer {
        findings.append(
          Finding(
            .error, code: "gazetteer-duplicate-id",
            "id '\(row.id)' is there twice; the first stays, give each row an id of its own",
            file: file, line: row.line, field: "id", value: row.id))
      } else {
        merge(row, into: target)
      }
      return false
    }
    if let target = counterpart(of: row) {
      let earlier = rows[target]
      mergeCount += 1
      if mergeCount <= Self.toldMerges || row.layer != .geoNames {
        findings.append(
          Finding(
            .note, code: "gazetteer-merged",
            "'\(row.names[0].text)' (\(row.id)) is the same place as '\(earlier.names[0].text)' "
              + "(\(earlier.id)), "
              + "\(Distance.meters(Ground.distance(row.position, earlier.position))) apart",
            file: file, line: row.line, value: row.id))
      }
      merge(row, into: target)
      return false
    }
    let index = rows.count
    rows.append(row)
    byID[row.id] = index
    for link in row.sameAs where bySameAs[link] == nil { bySameAs[link] = index }
    if row.feature == "A.PCLI" || row.feature == "A.ADM1" {
      divisions[divisionKey(row)] = divisions[divisionKey(row)] ?? index
    }
    if row.layer != .worldPlaces {
      for key in keys(of: row) { ownByName[key, default: []].append(index) }
    }
    return true
  }

  private mutating func begin(_ layer: GazetteerLayer) {
    self.layer = layer
    byName.merge(ownByName) { $0 + $1 }
    ownByName = [:]
  }

  private func divisionKey(_ row: GazetteerRow) -> String {
    row.feature + " " + row.country + " " + row.admin1
  }

  /// Gives the place of an id one more name; `false` if no row has that id.
  mutating func lend(_ name: GazetteerRow.Name, to id: String) -> Bool {
    guard let target = byID[id] else { return false }
    rows[target].names.append(name)
    return true
  }

  private mutating func merge(_ row: GazetteerRow, into target: Int) {
    for (position, name) in row.names.enumerated() {
      var name = name
      if position == 0 { name.kind = .alternate }
      rows[target].names.append(name)
    }
    if rows[target].population == 0 { rows[target].population = row.population }
    if rows[target].admin1.isEmpty { rows[target].admin1 = row.admin1 }
    if rows[target].radius == nil { rows[target].radius = row.radius }
    if rows[target].extent == nil { rows[target].extent = row.extent }
    if rows[target].footprint == nil, row.layer == .whosOnFirst {
      rows[target].footprint = row.footprint
    }
    guard byID[row.id] == nil else { return }
    byID[row.id] = target
    mergedIDs.append((row.id, target))
  }

  private func counterpart(of row: GazetteerRow) -> Int? {
    if let linked = bySameAs[row.id], PlaceMerger.compatible(rows[linked], row) { return linked }
    if row.feature == "A.PCLI" || row.feature == "A.ADM1" {
      return divisions[divisionKey(row)].flatMap { rows[$0].layer < row.layer ? $0 : nil }
    }
    var best: (index: Int, distance: Double)?
    for key in keys(of: row) {
      for index in (byName[key] ?? []).prefix(Self.comparisons) {
        let other = rows[index]
        guard other.layer < row.layer, PlaceMerger.compatible(other, row) else { continue }
        let distance = Ground.distance(other.position, row.position)
        let settlement = row.feature.hasPrefix("P")
        let span = settlement ? PlaceMerger.settlementSpan : PlaceMerger.siteSpan
        let reach = max(
          span, other.feature.hasPrefix("P.PPLX") ? 0 : min(other.radius ?? 0, 20_000))
        guard distance <= reach, distance < best?.distance ?? .infinity else { continue }
        best = (index, distance)
      }
    }
    return best?.index
  }

  /// Whether two rows can be one place by their kind: settlements, airfields, and equal codes.
  private static func compatible(_ a: GazetteerRow, _ b: GazetteerRow) -> Bool {
    // A protected site has no feature code of its own.
    b.layer == .sites && !a.feature.hasPrefix("A.") || areCompatible(a.feature, b.feature)
  }

  /// Whether two feature codes can be of one place.
  static func areCompatible(_ a: String, _ b: String) -> Bool {
    let air = ["S.AIRB", "S.AIRP", "S.AIRF", "S.INSM"]
    return a == b || air.contains(a) && air.contains(b) || a.hasPrefix("P.") && b.hasPrefix("P.")
  }

  private func keys(of row: GazetteerRow) -> [String] {
    var seen: Set<String> = []
    return row.names.compactMap { name in
      let key = row.country + " " + PlaceName.loose(name.text)
      return name.kind != .demonym && seen.insert(key).inserted ? key : nil
    }
  }
}

extension PlaceMerger {
  /// Takes from first-order divisions the name of their country, which a source gives to several of them:
  /// nobody calls a parish of Malta by it.
  mutating func keepNamesOfCountries() {
    var names: [String: String] = [:]
    for row in rows where row.feature.hasPrefix("A.PCL") {
      if let name = row.names.first?.text { names[row.country] = PlaceName.folded(name) }
    }
    for index in rows.indices where rows[index].feature == "A.ADM1" {
      guard let country = names[rows[index].country], let own = rows[index].names.first else {
        continue
      }
      rows[index].names =
        [own] + rows[index].names.dropFirst().filter { PlaceName.folded($0.text) != country }
    }
  }

  /// Leaves the rank of a capital to the most populous place of its name: there are thirty places in
  /// the United States that are called Washington.
  mutating func keepOneCapital() {
    var greatest: [String: Int] = [:]
    for index in rows.indices where rows[index].feature == "P.PPLC" {
      guard let name = rows[index].names.first?.text else { continue }
      let key = rows[index].country + " " + PlaceName.folded(name)
      guard let other = greatest[key] else {
        greatest[key] = index
        continue
      }
      let isGreater = rows[index].population > rows[other].population
      rows[isGreater ? other : index].feature = "P.PPL"
      if isGreater { greatest[key] = index }
    }
  }
}
