import Geodesy
import Incidents
import SimpleFeatures

/// What a user adds to a gazetteer for one run: a small gazetteer above the file.
///
/// The two are searched one after the other, so that nothing of the file need be read or copied. Where an
/// added place is one that the file has too, it takes over the names of that, which is hidden. Its places
/// and names are numbered on from those of the file.
final class GazetteerLayering: Sendable {
  let added: Gazetteer
  /// The places of the file for which added ones stand.
  let hidden: Set<Int>
  /// For each first-order division of the added places its number in the file.
  private let admin1s: [Int]

  init(added: Gazetteer, hidden: Set<Int>, admin1s: [Int]) {
    self.added = added
    self.hidden = hidden
    self.admin1s = admin1s
  }

  func admin1Number(_ place: Int) -> Int {
    let number = added.admin1Number(place)
    return number < admin1s.count ? admin1s[number] : 0
  }
}

extension Gazetteer {
  /// The gazetteer with places above it that stand before all of its own, for one run; the file stays as
  /// it is.
  ///
  /// Costs some tens of milliseconds for ten thousand rows. Rows that cannot be places are findings, and
  /// so is each that was taken for a place of the file; `unusable` are the files without any.
  public func adding(
    _ inputs: [GazetteerBuilder.Input], alternateNames: GazetteerBuilder.Input? = nil
  ) throws(GazetteerError) -> (
    gazetteer: Gazetteer, findings: [Finding], unusable: [String]
  ) {
    var content = try GazetteerBuilder().content(
      inputs, alternateNames: alternateNames, isAlone: false)
    var hidden: Set<Int> = []
    let rows = (0..<content.places.count).map { content.places.row($0) }
    let linked = placesByNumber(rows)
    var placed = 0
    for (index, row) in rows.enumerated() {
      guard let number = linked[index] ?? counterpart(of: row) else {
        guard row.country.isEmpty else { continue }
        var row = row
        if neighbours(of: row.position).lend(to: &row) {
          content.places.replace(index, with: row)
          placed += 1
        }
        continue
      }
      guard hidden.insert(number).inserted else {
        content.findings.append(
          Finding(
            .warning, code: "gazetteer-duplicate",
            "'\(row.names[0].text)' (\(row.id)) is '\(name(number))' (\(id(number))), for which another "
              + "added row stands; keep one of the two", line: row.line, value: row.id))
        continue
      }
      content.findings.append(
        Finding(
          .note, code: "gazetteer-merged",
          "'\(row.names[0].text)' (\(row.id)) stands for '\(name(number))' (\(id(number))), "
            + "\(Distance.meters(Ground.distance(row.position, position(number)))) apart",
          line: row.line, value: row.id))
      content.places.replace(index, with: row.lent(by: self, number))
      content.mergedIDs.append((id(number).rawValue, index))
    }
    if let finding = Neighbours.finding(placed) { content.findings.append(finding) }
    let added = try Gazetteer(
      bytes: Array(content.takeWritten().pieces.joined()), name: "added")
    let admin1s = (0..<added.admin1Codes.count).map { row in
      admin1Number(ofCode: added.strings.text(added.admin1Codes[row])) ?? admin1Codes.count + row
    }
    let gazetteer = try layered(
      GazetteerLayering(added: added, hidden: hidden, admin1s: admin1s))
    return (gazetteer, content.findings, content.unusable)
  }

  private func admin1Number(ofCode code: String) -> Int? {
    (0..<admin1Codes.count).first { strings.text(admin1Codes[$0]) == code }
  }

  /// The places of the file that rows name by their number in GeoNames, by the row.
  private func placesByNumber(_ rows: [GazetteerRow]) -> [Int: Int] {
    let prefix = GazetteerLayer.worldPlaces.idPrefix
    var wanted: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      for id in [row.id] + row.sameAs where id.hasPrefix(prefix) {
        if let number = Int(id.dropFirst(prefix.count)) { wanted[number] = index }
      }
    }
    guard !wanted.isEmpty else { return [:] }
    var found: [Int: Int] = [:]
    for place in 0..<count {
      if let number = geoNamesNumber(place), let row = wanted[number] { found[row] = place }
    }
    return found
  }

  /// The place of the file that a row describes again: of its name and kind, and near.
  private func counterpart(of row: GazetteerRow) -> Int? {
    var best: (place: Int, distance: Double)?
    for name in row.names where name.kind != .demonym && name.kind != .code {
      for match in matches(name.text) where match.place < count && match.kind != .demonym {
        let place = match.place
        guard row.country.isEmpty || row.country == country(place).description,
          PlaceMerger.areCompatible(feature(place).rawValue, row.feature)
        else { continue }
        let distance = Ground.distance(position(place), row.position)
        let span =
          row.feature.hasPrefix("P") ? PlaceMerger.settlementSpan : PlaceMerger.siteSpan
        guard distance <= span, distance < best?.distance ?? .infinity else { continue }
        best = (place, distance)
      }
    }
    return best?.place
  }
}

extension GazetteerRow {
  /// The row with the names of a place of a gazetteer, and what else it does not state itself.
  fileprivate func lent(by gazetteer: Gazetteer, _ place: Int) -> GazetteerRow {
    var row = self
    for name in gazetteer.recordedNames(of: place) {
      row.names.append(
        Name(
          text: name.text, kind: name.kind == .primary ? .alternate : name.kind,
          language: name.language, isPreferred: name.isPreferred))
    }
    if row.population == 0 { row.population = gazetteer.population(place) }
    if row.country.isEmpty { row.country = gazetteer.country(place).description }
    if row.admin1.isEmpty { row.admin1 = gazetteer.admin1(place) ?? "" }
    if row.radius == nil, gazetteer.hasStatedRadius(place) {
      row.radius = gazetteer.radius(place).meters
    }
    return row
  }
}
