import Geodesy
import Incidents
import SimpleFeatures

/// One row of a layer on its way into the gazetteer.
struct GazetteerRow {
  struct Name {
    var text: String
    var kind: GazetteerFormat.NameKind
    /// ISO 639, empty where it is not known.
    var language = ""
    /// Whether the source prefers it in its language.
    var isPreferred = false
  }

  var id: String
  var layer: GazetteerLayer
  var feature: String
  var position: Geographic
  /// Meters; `nil` when the row states none.
  var radius: Double?
  var country: String
  var admin1: String
  var population: Int
  var within: String
  var source: String
  /// The first is the place's own name.
  var names: [Name]
  var footprint: String?
  /// Ids of other layers that the row itself says are the same place.
  var sameAs: [String]
  /// The box around it, where the source states one.
  var extent: BoundingBox?
  /// Where it stands in its file.
  var line: Int?
  /// What a row that a user adds says of its kind.
  var kind: StatedKind?
  /// What stands where the number of people should, if that is none.
  var wrongPopulation: String?
  /// Whether the row states no id, so that it is known by what it says.
  var isKnownByContent = false

  /// What a source states, as a row of a layer.
  init(_ entry: GazetteerEntry, layer: GazetteerLayer) {
    id = layer.idPrefix + entry.id
    self.layer = layer
    feature = entry.feature.rawValue
    position = entry.position
    radius = entry.radius?.meters
    country = entry.country
    admin1 =
      entry.admin1.isEmpty || entry.admin1.contains(".")
      ? entry.admin1 : entry.country + "." + entry.admin1
    population = entry.population ?? 0
    within = ""
    source = entry.source
    names = [Name(text: entry.name, kind: .primary)]
    for name in entry.names {
      let kind: GazetteerFormat.NameKind =
        switch name.kind {
        case .alternate: .alternate
        case .historic: .historic
        case .code: .code
        }
      names.append(
        Name(
          text: name.text, kind: kind, language: name.language, isPreferred: name.isPreferred))
    }
    if let area = entry.footprint {
      radius = radius ?? Self.radius(of: area, around: entry.position)
      extent = area.boundingBox
      if area.positions.count <= Self.footprintLimit { footprint = area.wkt() }
    }
    sameAs = entry.sameAs
    kind = entry.kind
    extent = entry.extent ?? extent
    line = entry.line
    identifyByContent()
  }

  /// Areas of more positions are known by their box and their circle alone: the gazetteer is for
  /// finding places, not for drawing them.
  static let footprintLimit = 2000

  /// The distance to the farthest position of an area, in meters.
  private static func radius(of area: Geometry<Geographic>, around center: Geographic) -> Double? {
    var farthest = 0.0
    area.forEachPosition { farthest = max(farthest, Ground.distance(center, $0)) }
    return farthest > 0 ? farthest : nil
  }

  init(
    id: String, layer: GazetteerLayer, feature: String, position: Geographic, radius: Double?,
    country: String, admin1: String, population: Int, within: String, source: String, names: [Name],
    footprint: String?, sameAs: [String]
  ) {
    self.id = id
    self.layer = layer
    self.feature = feature
    self.position = position
    self.radius = radius
    self.country = country
    self.admin1 = admin1
    self.population = population
    self.within = within
    self.source = source
    self.names = names
    self.footprint = footprint
    self.sameAs = sameAs
  }
}

extension GazetteerRow {
  /// Takes a number of people as a source writes it; what is none is kept for a finding.
  mutating func setPopulation(_ text: String) {
    guard !text.isEmpty else { return }
    let number = Int(text) ?? Double(decimal: text).flatMap { Int(exactly: $0) }
    if let number, number >= 0 { population = number } else { wrongPopulation = text }
  }

  /// Gives a row that states no id one that follows from its name, its kind and its position, so that it
  /// stays the same wherever the row stands: twelve hexadecimal digits of their SHA-256.
  ///
  /// Rows of one name, kind and position (to 1e-7 degrees) are one place. Of a million different rows two get one id with
  /// a probability of 1 in 500.
  mutating func identifyByContent() {
    guard id == layer.idPrefix, let name = names.first?.text else { return }
    let degrees = [position.longitude, position.latitude].map { String(($0 * 1e7).rounded() + 0) }
    let content = ([name, feature] + degrees).joined(separator: "\t")
    id += SHA256.hexadecimal(Array(SHA256.digest(Array(content.utf8)).prefix(6)))
    isKnownByContent = true
  }
}

extension GazetteerRow {
  /// Reads a layer's file; rows that cannot be a place are findings.
  static func read(
    _ bytes: [UInt8], layer: GazetteerLayer, file: String, capitals: Set<String>,
    findings: inout [Finding]
  ) -> [GazetteerRow] {
    guard let table = TabularText(bytes) else {
      findings.append(
        Finding(.error, code: "gazetteer-empty", "has no header line", file: file))
      return []
    }
    let columns = Columns(table.columns)
    guard columns.name != nil, columns.latitude != nil, columns.longitude != nil else {
      findings.append(
        Finding(
          .error, code: "gazetteer-columns",
          "needs the columns name, latitude and longitude; it has "
            + table.columns.keys.sorted().prefix(12).map { "'\($0.shortened)'" }
            .joined(separator: ", "),
          file: file, line: 1))
      return []
    }
    for name in table.repeatedNames where layer.isAdded {
      findings.append(
        Finding(
          .warning, code: "gazetteer-column-repeated",
          "column '\(name.shortened)' is there more than once; the first is read", file: file,
          line: 1,
          field: name))
    }
    var rows: [GazetteerRow] = []
    var unplaced = 0
    table.forEachRow { line, message in
      findings.append(
        Finding(
          .error, code: "gazetteer-quote", message + "; the line is left out", file: file,
          line: line))
    } _: { line, fields in
      if layer.isAdded, fields.dropFirst(table.columnCount).contains(where: { !$0.isEmpty }) {
        findings.append(
          Finding(
            .warning, code: "gazetteer-surplus",
            "has \(fields.count) fields under \(table.columnCount) columns: what is behind them is left out; put fields "
              + "that hold the separator in quotes", file: file, line: line,
            value: fields[table.columnCount]))
      }
      do throws(RowError) {
        var row = try columns.row(fields, layer: layer, capitals: capitals)
        row.line = line
        row.identifyByContent()
        rows.append(row)
      } catch {
        // Of some divisions only the code is known, of some only that and the name: they cannot be placed.
        if layer == .admin1, error.value.isEmpty {
          unplaced += 1
          findings.append(
            Finding(
              .note, code: "gazetteer-unplaced",
              "division '\(fields.first ?? "")' is left out: "
                + error.message, file: file, line: line, field: error.field, value: fields.first))
          return
        }
        findings.append(
          Finding(
            .error, code: "gazetteer-row", error.message, file: file, line: line,
            field: error.field, value: error.value))
      }
    }
    if unplaced > 0 {
      findings.append(
        Finding(
          .note, code: "gazetteer-unplaced-count",
          "\(unplaced) divisions have no name or no position and are left out", file: file))
    }
    return rows
  }
}

private struct RowError: Error {
  var message: String
  var field: String
  var value: String
}

/// Where the fields of a layer stand.
private struct Columns {
  var id, name, latitude, longitude, radius, country, admin1, population, names: Int?
  var arabicNames, within, source, feature, icao, iata, city, kind, code, iso3, demonyms: Int?
  var asciiName, abbreviations, west, south, east, north: Int?
  /// All of them, by name.
  private let all: [String: Int]
  /// Columns such as `name_ar`, with the language.
  var languages: [(index: Int, language: String)] = []

  init(_ columns: [String: Int]) {
    all = columns
    func index(_ names: String...) -> Int? { names.lazy.compactMap { columns[$0] }.first }
    id = index("id", "geonameid", "identifier", "uuid", "pcode")
    name = index("name", "place", "place_name", "title", "label", "location")
    latitude = index("latitude", "lat", "y")
    longitude = index("longitude", "lon", "lng", "long", "x")
    radius = index("radius_m", "radius", "uncertainty_m")
    country = index("country", "country_code", "countrycode")
    admin1 = index("admin1", "admin1_code", "admin1code")
    population = index("population", "pop")
    names = index("names", "alternatenames", "alternate_names", "aliases", "alt_names")
    west = index("west")
    south = index("south")
    east = index("east")
    north = index("north")
    languages = columns.compactMap { column, index in
      let parts = column.split(separator: "_")
      guard parts.count == 2, parts[0] == "name", (2...3).contains(parts[1].count) else {
        return nil
      }
      return (index, LanguageCode.shortest(String(parts[1])))
    }
    .sorted { $0.index < $1.index }
    arabicNames = index("names_ar")
    within = index("within")
    source = index("source")
    feature = index("feature")
    icao = index("icao")
    iata = index("iata")
    city = index("city")
    kind = index("kind")
    code = index("code", "iso2")
    iso3 = index("iso3")
    demonyms = index("demonyms")
    asciiName = index("asciiname")
    abbreviations = index("abbreviations")
  }

  private func fault(_ text: String, _ bounds: String) -> String {
    text.contains(",") && Double(decimal: text.replacing(",", with: ".")) != nil
      ? "has a decimal comma: write '\(text.replacing(",", with: ".").shortened)'"
      : "is not between \(bounds)"
  }

  func row(
    _ fields: [String], layer: GazetteerLayer, capitals: Set<String>
  ) throws(RowError) -> GazetteerRow {
    func field(_ index: Int?) -> String {
      guard let index, index < fields.count else { return "" }
      return fields[index]
    }
    let name = field(name)
    guard !name.isEmpty else { throw RowError(message: "has no name", field: "name", value: "") }
    guard let latitude = Double(decimal: field(latitude)), (-90...90).contains(latitude) else {
      throw RowError(
        message: field(self.latitude).isEmpty
          ? "has no latitude"
          : "latitude '\(field(self.latitude).shortened)' \(fault(field(self.latitude), "-90 and 90"))",
        field: "latitude",
        value: field(self.latitude))
    }
    guard let longitude = Double(decimal: field(longitude)), (-180...180).contains(longitude) else {
      throw RowError(
        message: "longitude '\(field(self.longitude).shortened)' "
          + fault(field(self.longitude), "-180 and 180"),
        field: "longitude", value: field(self.longitude))
    }
    var radius: Double?
    if !field(self.radius).isEmpty {
      let text = field(self.radius)
      guard let meters = Double(decimal: text) ?? Distance(text)?.meters, meters > 0,
        meters < 20_004_000
      else {
        throw RowError(
          message:
            "radius '\(text.shortened)' is not a number of meters above 0, nor one with its unit such as 1km",
          field: "radius_m", value: field(self.radius))
      }
      radius = meters
    }
    let country = layer == .countries ? field(code) : field(country)
    var admin1 = layer == .admin1 ? field(code).isEmpty ? field(id) : field(code) : field(admin1)
    if !admin1.isEmpty, !admin1.contains(".") { admin1 = country + "." + admin1 }
    let source = field(source)
    let kind = layer == .user ? StatedKind { self.all[$0].map { field($0) } } : nil
    var row = GazetteerRow(
      id: identifier(layer, field, admin1), layer: layer,
      feature: kind.map { ($0.code ?? .populatedPlace).rawValue }
        ?? feature(layer, field, capitals, country),
      position: .init(
        longitude: longitude, latitude: latitude), radius: radius, country: country,
      admin1: layer == .countries ? "" : admin1, population: 0,
      within: field(within), source: source.isEmpty ? defaultSource(layer) : source, names: [],
      footprint: nil, sameAs: Columns.links(in: source))
    row.kind = kind
    row.setPopulation(field(population))
    row.names = names(layer, field, name)
    let edges = [west, south, east, north].compactMap { Double(decimal: field($0)) }
    if edges.count == 4, abs(edges[0]) <= 180, abs(edges[2]) <= 180, edges[1] >= -90,
      edges[1] <= edges[3], edges[3] <= 90
    {
      row.extent = BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    }
    return row
  }

  private func identifier(
    _ layer: GazetteerLayer, _ field: (Int?) -> String, _ admin1: String
  ) -> String {
    switch layer {
    case .airports:
      return layer.idPrefix + (field(id).isEmpty ? field(icao) : field(id).removing("airport:"))
    case .countries: return layer.idPrefix + field(code)
    case .admin1: return layer.idPrefix + admin1
    default:
      let own = field(id)
      return own.hasPrefix(layer.idPrefix) ? own : layer.idPrefix + own
    }
  }

  private func feature(
    _ layer: GazetteerLayer, _ field: (Int?) -> String, _ capitals: Set<String>, _ country: String
  ) -> String {
    switch layer {
    case .countries: return "A.PCLI"
    case .admin1: return "A.ADM1"
    case .admin2: return "A.ADM2"
    case .airports:
      let kind = field(kind).lowercased() + " " + field(name).lowercased()
      let military = ["military", "air base", "air force", "airbase", "army air", "naval air"]
      return military.contains { kind.contains($0) } ? "S.AIRB" : "S.AIRP"
    case .sites: return Columns.siteFeatures[field(kind)] ?? "S.BLDG"
    case .regions, .worldPlaces, .iraqPlaces, .user, .whosOnFirst, .geoNames, .names,
      .divisionNames, .demonyms, .outlines:
      let own = field(feature)
      // The capital of a country is the seat of its own division as well.
      if layer == .worldPlaces, capitals.contains(country + " " + PlaceName.folded(field(name))) {
        return FeatureCode.capital.rawValue
      }
      if !own.isEmpty { return own }
      return layer == .regions ? "L.RGN" : FeatureCode.populatedPlace.rawValue
    }
  }

  /// GeoNames' feature codes for the kinds of protected site.
  private static let siteFeatures: [String: String] = [
    "embassy": "S.DIPL", "consulate": "S.DIPL", "diplomatic_quarter": "S.DIPL", "un": "S.ORG",
    "hospital": "S.HSP", "school": "S.SCH", "university": "S.UNIV", "heritage": "S.HSTS",
    "worship": "S.MSQE",
  ]

  private func defaultSource(_ layer: GazetteerLayer) -> String {
    switch layer {
    case .airports: "airportsdata"
    case .worldPlaces, .countries, .admin1, .admin2, .geoNames: "GeoNames"
    case .iraqPlaces, .sites, .regions, .names, .demonyms: "incidentmap"
    case .user: "user"
    case .whosOnFirst: "Who's On First"
    case .outlines: "Natural Earth"
    case .divisionNames: "Unicode CLDR"
    }
  }

  private func names(
    _ layer: GazetteerLayer, _ field: (Int?) -> String, _ name: String
  ) -> [GazetteerRow.Name] {
    var all = [GazetteerRow.Name(text: name, kind: .primary)]
    func add(_ list: String, _ kind: GazetteerFormat.NameKind, _ language: String = "") {
      for part in list.split(separator: "|") {
        let text = part.trimmed
        if !text.isEmpty { all.append(.init(text: text, kind: kind, language: language)) }
      }
    }
    add(field(names), .alternate)
    for part in field(arabicNames).split(separator: "|") {
      add(String(part), .alternate, Columns.isKurdish(part) ? "ckb" : "ar")
    }
    for (index, language) in languages { add(field(index), .alternate, language) }
    add(field(asciiName), .alternate)
    add(field(abbreviations), .code)
    if layer == .countries {
      add(field(code), .code)
      add(field(iso3), .code)
    }
    if layer == .countries || layer == .regions { add(field(demonyms), .demonym) }
    if layer == .airports {
      add(field(icao), .code)
      add(field(iata), .code)
    }
    return all
  }

  /// Whether a name in Arabic script has letters that Sorani has and Arabic has not.
  private static func isKurdish(_ name: some StringProtocol) -> Bool {
    let letters: Set<UInt32> = [0x0695, 0x06B5, 0x06C6, 0x06CE, 0x06D5, 0x06A4]
    return name.unicodeScalars.contains { letters.contains($0.value) }
  }

  /// The entries of other datasets that a source names: `GeoNames ID 99237`, `OurAirports ORBD`.
  private static func links(in source: String) -> [String] {
    var links: [String] = []
    let words = source.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    for (index, word) in words.enumerated() {
      if word.lowercased() == "geonames" {
        let next = words[(index + 1)...].first { $0.lowercased() != "id" }
        if let next, let number = Int(next), number > 0 { links.append("geonames:\(number)") }
      }
      if word == "OurAirports", index + 1 < words.count, words[index + 1].utf8.count == 4 {
        links.append("airport:\(words[index + 1])")
      }
    }
    return links
  }
}

extension String {
  fileprivate func removing(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
