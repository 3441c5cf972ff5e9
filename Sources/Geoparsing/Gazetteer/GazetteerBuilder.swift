import Incidents
import SimpleFeatures

/// Builds a gazetteer file from its text layers: the same text, the same bytes.
public struct GazetteerBuilder {
  /// One text file of a layer.
  public struct Input: Sendable {
    /// The name to be recorded, such as `Iraq/places.tsv`.
    public var name: String
    public var layer: GazetteerLayer
    public var bytes: [UInt8]
    /// What stands in the file, where it was read by others; `nil` for text of rows.
    public var entries: [GazetteerEntry]?

    public init(
      name: String, layer: GazetteerLayer, bytes: [UInt8], entries: [GazetteerEntry]? = nil
    ) {
      self.name = name
      self.layer = layer
      self.bytes = bytes
      self.entries = entries
    }
  }

  /// What was built, and what a person may want to look at.
  public struct Product: Sendable {
    /// The file.
    public var bytes: [UInt8]
    public var placeCount: Int
    public var nameCount: Int
    /// Rows that could not be read, and rows of two layers that were taken for one place.
    public var findings: [Finding]
  }

  public init() {}

  /// Builds the file from all layers; the order of the inputs does not matter.
  ///
  /// `alternateNames` is a file of GeoNames that belongs to the dumps among them.
  public func build(
    _ inputs: [Input], footprints: [UInt8]? = nil, alternateNames: Input? = nil
  ) -> Product {
    var content = content(inputs, footprints: footprints, alternateNames: alternateNames)
    let placeCount = content.rows.count
    let (bytes, nameCount) = content.takeWritten()
    return Product(
      bytes: bytes, placeCount: placeCount, nameCount: nameCount, findings: content.findings)
  }

  /// The places of all inputs, those that are one put together.
  struct Content {
    var rows: [GazetteerRow]
    var mergedIDs: [(id: String, row: Int)]
    /// One line for each input.
    var inputs: String
    var findings: [Finding]

    /// The file, and the number of pairs of a name and a place; the rows are given away, so that they
    /// are not held twice.
    mutating func takeWritten() -> (bytes: [UInt8], nameCount: Int) {
      var writer = GazetteerWriter(rows: rows, mergedIDs: mergedIDs, inputs: inputs)
      rows = []
      let bytes = writer.write()
      return (bytes, writer.nameCount)
    }
  }

  func content(
    _ inputs: [Input], footprints: [UInt8]? = nil, alternateNames: Input? = nil
  ) -> Content {
    var findings: [Finding] = []
    let ordered = inputs.sorted {
      ($0.layer, $0.name) < ($1.layer, $1.name)
    }
    let capitals = Self.capitals(ordered)
    let outlines = footprints.map(Self.footprints) ?? [:]
    let extents = Self.extents(ordered)
    var merger = PlaceMerger()
    var summaries: [String] = []
    for input in ordered {
      if input.layer == .outlines {
        summaries.append(Self.summary(of: input, rowCount: extents.count, keptCount: 0))
        continue
      }
      if input.layer == .demonyms {
        let count = Self.lendDemonyms(input, to: &merger, findings: &findings)
        summaries.append(Self.summary(of: input, rowCount: count, keptCount: 0))
        continue
      }
      var rowCount = 0
      var kept = 0
      forEachRow(of: input, capitals, alternateNames, &findings) { row, findings in
        rowCount += 1
        guard var row = RowCheck.checked(row, file: input.name, findings: &findings) else { return }
        if row.layer == .iraqPlaces {
          row.footprint = outlines[String(row.id.dropFirst(row.layer.idPrefix.count))]
        }
        if row.extent == nil, row.layer == .admin1 { row.extent = extents[row.admin1] }
        if merger.add(row, file: input.name, findings: &findings) { kept += 1 }
      }
      summaries.append(Self.summary(of: input, rowCount: rowCount, keptCount: kept))
    }
    if let footprints {
      let digest = SHA256.hexadecimal(SHA256.digest(footprints))
      summaries.append(
        "Iraq/footprints.tsv\tfootprints\t\(digest)\t\(outlines.count)\t\(outlines.count)\t"
          + GazetteerLayer.iraqPlaces.licence)
    }
    merger.keepOneCapital()
    merger.keepNamesOfCountries()
    return Content(
      rows: merger.rows, mergedIDs: merger.mergedIDs, inputs: summaries.joined(separator: "\n"),
      findings: findings)
  }

  private func forEachRow(
    of input: Input, _ capitals: Set<String>, _ alternateNames: Input?,
    _ findings: inout [Finding], _ body: (GazetteerRow, inout [Finding]) -> Void
  ) {
    if let entries = input.entries {
      for (index, entry) in entries.enumerated() {
        body(GazetteerRow(entry, layer: input.layer, number: index + 1), &findings)
      }
    } else if input.layer == .geoNames {
      input.bytes.withUnsafeBytes { bytes in
        func read(_ names: GeoNamesAlternateNames?) {
          GeoNamesDump(bytes: bytes, file: input.name, alternateNames: names)
            .forEachRow(&findings, body)
        }
        guard let alternateNames else { return read(nil) }
        alternateNames.bytes.withUnsafeBytes { names in
          read(GeoNamesAlternateNames(names, file: alternateNames.name, findings: &findings))
        }
      }
    } else {
      let rows = GazetteerRow.read(
        input.bytes, layer: input.layer, file: input.name, capitals: capitals, findings: &findings)
      for row in rows { body(row, &findings) }
    }
  }

  /// The boxes around the first-order divisions whose outline is drawn, by their code. The outlines'
  /// table has hundredths of a thousandth of a degree; those of flag 1 are known to be wrong.
  private static func extents(_ inputs: [Input]) -> [String: BoundingBox] {
    var extents: [String: BoundingBox] = [:]
    for input in inputs where input.layer == .outlines {
      guard let table = TabularText(input.bytes), let id = table.columns["id"],
        let flags = table.columns["flags"]
      else { continue }
      let edges = ["west", "south", "east", "north"].compactMap { table.columns[$0] }
      guard edges.count == 4 else { continue }
      table.forEachRow { _, fields in
        let degrees = edges.compactMap { $0 < fields.count ? Double(fields[$0]) : nil }
        guard degrees.count == 4, !fields[id].isEmpty, Int(fields[flags]).map({ $0 & 1 }) == 0
        else { return }
        extents[fields[id]] = BoundingBox(
          west: degrees[0] / 1e4, south: degrees[1] / 1e4, east: degrees[2] / 1e4,
          north: degrees[3] / 1e4)
      }
    }
    return extents
  }

  private static func summary(of input: Input, rowCount: Int, keptCount: Int) -> String {
    let digest = SHA256.hexadecimal(SHA256.digest(input.bytes))
    return "\(input.name)\t\(input.layer.rawValue)\t\(digest)\t\(rowCount)\t\(keptCount)\t"
      + input.layer.licence
  }

  /// Adds each demonym to the place whose id stands beside it, and returns how many rows the file has.
  private static func lendDemonyms(
    _ input: Input, to merger: inout PlaceMerger, findings: inout [Finding]
  ) -> Int {
    guard let table = TabularText(input.bytes), let demonym = table.columns["demonym"],
      let place = table.columns["place"]
    else {
      findings.append(
        Finding(
          .error, code: "gazetteer-columns", "needs the columns demonym and place",
          file: input.name, line: 1))
      return 0
    }
    var count = 0
    table.forEachRow { line, fields in
      count += 1
      let name = demonym < fields.count ? fields[demonym].trimmed : ""
      let id = place < fields.count ? fields[place].trimmed : ""
      guard !name.isEmpty, merger.lend(.init(text: name, kind: .demonym), to: id) else {
        findings.append(
          Finding(
            .error, code: "gazetteer-demonym", "demonym '\(name)' is of '\(id)', which is no place",
            file: input.name, line: line, field: "place", value: id))
        return
      }
    }
    return count
  }

  /// The folded names of the capitals, each after its country's code.
  private static func capitals(_ inputs: [Input]) -> Set<String> {
    var capitals: Set<String> = []
    for input in inputs where input.layer == .countries {
      guard let table = TabularText(input.bytes), let capital = table.columns["capital"],
        let code = table.columns["code"]
      else { continue }
      table.forEachRow { _, fields in
        guard capital < fields.count, code < fields.count, !fields[capital].isEmpty else { return }
        capitals.insert(fields[code] + " " + PlaceName.folded(fields[capital]))
      }
    }
    return capitals
  }

  /// The outlines by the id of their place.
  private static func footprints(_ bytes: [UInt8]) -> [String: String] {
    guard let table = TabularText(bytes), let id = table.columns["id"],
      let wkt = table.columns["wkt"]
    else { return [:] }
    var outlines: [String: String] = [:]
    table.forEachRow { _, fields in
      if id < fields.count, wkt < fields.count { outlines[fields[id]] = fields[wkt] }
    }
    return outlines
  }
}

extension GazetteerBuilder {
  /// The layers among the files of a data folder, given by their names below it.
  public static func inputs(files: [(name: String, bytes: [UInt8])]) -> (
    inputs: [Input], footprints: [UInt8]?
  ) {
    var inputs: [Input] = []
    var footprints: [UInt8]?
    for file in files {
      if let layer = GazetteerLayer(path: file.name) {
        inputs.append(Input(name: file.name, layer: layer, bytes: file.bytes))
      } else if file.name.hasSuffix("Iraq/footprints.tsv") {
        footprints = file.bytes
      }
    }
    return (inputs, footprints)
  }
}
