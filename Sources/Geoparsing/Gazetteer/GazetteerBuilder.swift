import Incidents
import SimpleFeatures

/// Builds a gazetteer file from its text layers: the same text, the same bytes.
public struct GazetteerBuilder {
  /// One text file of a layer.
  public struct Input: Sendable {
    /// The name to be recorded, such as `Iraq/places.tsv`.
    public var name: String
    public var layer: GazetteerLayer
    /// What stands in the file, where it was read by others; `nil` for text of rows.
    public var entries: [GazetteerEntry]?
    let text: SourceText

    public init(
      name: String, layer: GazetteerLayer, bytes: [UInt8], entries: [GazetteerEntry]? = nil
    ) {
      self.name = name
      self.layer = layer
      self.entries = entries
      text = .bytes(bytes)
    }

    /// A file that is read while the gazetteer is built: dumps of GeoNames and their alternate names
    /// line by line, others whole.
    public init(name: String, layer: GazetteerLayer, path: String) {
      self.name = name
      self.layer = layer
      text = .file(path: path)
    }
  }

  /// What was built, and what a person may want to look at.
  public struct Product: Sendable {
    /// The file in pieces, one after the other.
    public var pieces: [[UInt8]]
    public var placeCount: Int
    /// The names of all places, one that two places bear counted twice.
    public var nameCount: Int
    /// The names that differ otherwise than by case and accents, as ``Gazetteer/summary`` counts them.
    public var distinctNameCount: Int
    /// Rows that could not be read, and rows of two layers that were taken for one place.
    public var findings: [Finding]
    /// The added files, by name, in which no row could be a place.
    public var unusable: [String]

    /// The file in one piece; costs as much memory again.
    public var bytes: [UInt8] { Array(pieces.joined()) }
  }

  public init() {}

  /// Builds the file from all layers; the order of the inputs does not matter.
  ///
  /// `alternateNames` is a file of GeoNames that belongs to the dumps among them. Takes about 200 bytes of
  /// memory for each row of a dump, and time in proportion to the rows.
  ///
  /// - Throws: ``GazetteerError`` for a file that cannot be read.
  public func build(
    _ inputs: [Input], footprints: [UInt8]? = nil, alternateNames: Input? = nil
  ) throws(GazetteerError) -> Product {
    var content = try content(inputs, footprints: footprints, alternateNames: alternateNames)
    let placeCount = content.places.count
    let (pieces, nameCount, distinctNameCount) = content.takeWritten()
    return Product(
      pieces: pieces, placeCount: placeCount, nameCount: nameCount,
      distinctNameCount: distinctNameCount, findings: content.findings,
      unusable: content.unusable)
  }

  /// The places of all inputs, those that are one put together.
  struct Content {
    var places: PlaceStore
    var mergedIDs: [(id: String, row: Int)]
    /// One line for each input.
    var inputs: String
    var findings: [Finding]
    /// The added files in which no row could be a place.
    var unusable: [String]

    /// The file in pieces, and the number of pairs of a name and a place; the places are given away, so
    /// that they are not held twice.
    mutating func takeWritten() -> (pieces: [[UInt8]], nameCount: Int, distinctNameCount: Int) {
      var writer = GazetteerWriter(places: places, mergedIDs: mergedIDs, inputs: inputs)
      places = PlaceStore()
      let pieces = writer.write()
      return (pieces, writer.nameCount, writer.distinctNameCount)
    }
  }

  /// The content of a file; unless it is to stand alone, what it adds is completed from the file below it.
  func content(
    _ inputs: [Input], footprints: [UInt8]? = nil, alternateNames: Input? = nil,
    isAlone: Bool = true
  ) throws(GazetteerError) -> Content {
    var findings: [Finding] = []
    let ordered = inputs.sorted {
      ($0.layer, $0.name) < ($1.layer, $1.name)
    }
    let capitals = try Self.capitals(ordered)
    let outlines = footprints.map(Self.footprints) ?? [:]
    let extents = try Self.extents(ordered)
    var merger = PlaceMerger()
    var summaries: [String] = []
    var unusable: [String] = []
    var alternates: GeoNamesAlternateNames?
    for input in ordered {
      if input.layer == .geoNames, alternates == nil, let names = alternateNames {
        alternates = try GeoNamesAlternateNames(
          names.text, file: names.name, findings: &findings)
      } else if input.layer > .geoNames {
        findings += alternates?.findings { merger.isThere($0) } ?? []
        alternates = nil
      }
      if input.layer == .outlines {
        summaries.append(
          Self.summary(
            of: input, digest: SHA256.digest(try input.text.bytes()), rowCount: extents.count,
            keptCount: 0))
        continue
      }
      if input.layer.lendsNames {
        let bytes = try input.text.bytes()
        let count = Self.lendNames(bytes, input, to: &merger, findings: &findings)
        summaries.append(
          Self.summary(of: input, digest: SHA256.digest(bytes), rowCount: count, keptCount: 0))
        continue
      }
      var rowCount = 0
      var kept = 0
      var usable = 0
      var unstated = 0
      let known = findings.count
      let digest = try forEachRow(of: input, capitals, alternates, &findings) { row, findings in
        rowCount += 1
        guard var row = RowCheck.checked(row, file: input.name, findings: &findings) else { return }
        usable += 1
        if row.kind == StatedKind.none { unstated += 1 }
        if row.layer == .iraqPlaces {
          row.footprint = outlines[String(row.id.dropFirst(row.layer.idPrefix.count))]
        }
        if row.extent == nil, row.layer == .admin1 { row.extent = extents[row.admin1] }
        if merger.add(row, file: input.name, findings: &findings) { kept += 1 }
      }
      // Lines that are no rows are rows of the file.
      rowCount += findings[known...].count {
        $0.code == "gazetteer-row" || $0.code == "gazetteer-quote"
      }
      if let finding = RowCheck.unstated(unstated, of: usable, file: input.name) {
        findings.append(finding)
      }
      if usable == 0, input.layer.isAdded { unusable.append(input.name) }
      summaries.append(
        Self.summary(of: input, digest: digest, rowCount: rowCount, keptCount: kept))
    }
    if let footprints {
      let digest = SHA256.hexadecimal(SHA256.digest(footprints))
      summaries.append(
        "Iraq/footprints.tsv\tfootprints\t\(digest)\t\(outlines.count)\t\(outlines.count)\t"
          + GazetteerLayer.iraqPlaces.licence)
    }
    findings += alternates?.findings { merger.isThere($0) } ?? []
    merger.keepOneCapital()
    merger.keepNamesOfCountries()
    var (places, mergedIDs) = merger.finished()
    if isAlone, let finding = places.placeInCountries() { findings.append(finding) }
    return Content(
      places: places, mergedIDs: mergedIDs, inputs: summaries.joined(separator: "\n"),
      findings: findings, unusable: unusable)
  }

  /// Calls `body` with each row of an input and returns the SHA-256 of its text.
  private func forEachRow(
    of input: Input, _ capitals: Set<String>, _ alternateNames: GeoNamesAlternateNames?,
    _ findings: inout [Finding], _ body: (GazetteerRow, inout [Finding]) -> Void
  ) throws(GazetteerError) -> [UInt8] {
    if input.layer == .geoNames, input.entries == nil {
      return try GeoNamesDump(
        text: input.text, file: input.name, alternateNames: alternateNames
      ).forEachRow(&findings, body)
    }
    let bytes = try input.text.bytes()
    if let entries = input.entries {
      for entry in entries { body(GazetteerRow(entry, layer: input.layer), &findings) }
    } else {
      let rows = GazetteerRow.read(
        bytes, layer: input.layer, file: input.name, capitals: capitals, findings: &findings)
      for row in rows { body(row, &findings) }
    }
    return SHA256.digest(bytes)
  }

  /// The boxes around the first-order divisions whose outline is drawn, by their code. The outlines'
  /// table has hundredths of a thousandth of a degree; those of flag 1 are known to be wrong.
  private static func extents(
    _ inputs: [Input]
  ) throws(GazetteerError) -> [String: BoundingBox] {
    var extents: [String: BoundingBox] = [:]
    for input in inputs where input.layer == .outlines {
      guard let table = TabularText(try input.text.bytes()), let id = table.columns["id"],
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

  private static func summary(
    of input: Input, digest: [UInt8], rowCount: Int, keptCount: Int
  ) -> String {
    let fields = [
      input.name, input.layer.rawValue, SHA256.hexadecimal(digest), String(rowCount),
      String(keptCount), input.layer.licence,
    ]
    return fields.joined(separator: "\t")
  }

  /// Adds each name or demonym to the place whose id stands beside it, and returns how many rows the file
  /// has.
  private static func lendNames(
    _ bytes: [UInt8], _ input: Input, to merger: inout PlaceMerger, findings: inout [Finding]
  ) -> Int {
    let word = input.layer == .demonyms ? "demonym" : "name"
    guard let table = TabularText(bytes), let text = table.columns[word],
      let place = table.columns["place"]
    else {
      findings.append(
        Finding(
          .error, code: "gazetteer-columns", "needs the columns \(word) and place",
          file: input.name, line: 1))
      return 0
    }
    var count = 0
    table.forEachRow { line, fields in
      func field(_ index: Int?) -> String {
        index.flatMap { $0 < fields.count ? fields[$0].trimmed : nil } ?? ""
      }
      count += 1
      let id = field(place)
      let name = GazetteerRow.Name(
        text: field(text), kind: input.layer == .demonyms ? .demonym : .alternate,
        language: field(table.columns["language"]))
      guard !name.text.isEmpty, merger.lend(name, to: id) else {
        findings.append(
          Finding(
            .error, code: "gazetteer-\(word)",
            "\(word) '\(name.text)' is of '\(id)', which is no place", file: input.name, line: line,
            field: "place", value: id))
        return
      }
    }
    return count
  }

  /// The folded names of the capitals, each after its country's code.
  private static func capitals(_ inputs: [Input]) throws(GazetteerError) -> Set<String> {
    var capitals: Set<String> = []
    for input in inputs where input.layer == .countries {
      guard let table = TabularText(try input.text.bytes()), let capital = table.columns["capital"],
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
