import Incidents
import SimpleFeatures

/// Reads places for a gazetteer from GeoJSON: plain features with a name, and Who's On First.
///
/// Points and areas are places, lines are not. Who's On First is known by its properties (`wof:name`,
/// `name:eng_x_preferred` and so on); of others `name`, `names` (separated by `|`), `name_ar` or
/// `name:ar` for a language, `id`, `country`, `admin1`, `population` and `radius_m` are read, and the kind from what
/// ``StatedKind`` knows.
/// Every feature is a place or a finding; the records of Who's On First that are deprecated, superseded or no longer
/// current are left out and counted in one.
public struct GeoJSONPlaceReader: Sendable {
  /// What a file holds.
  public struct Result: Sendable {
    public var entries: [GazetteerEntry]
    /// Whether the features are of Who's On First.
    public var isWhosOnFirst: Bool
    public var findings: [Finding]
  }

  public init() {}

  /// Reads bytes as though they were a file of that name.
  ///
  /// - Throws: `FormatError` when there is no GeoJSON at all.
  public func read(bytes: [UInt8], named name: String) throws -> Result {
    let places = Places(file: name)
    // A byte order mark, as programs on Windows write it, is none of the text.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let broken = try GeoJSONReader.features(of: ByteBuffer(bytes: text, name: name)) {
      places.add(PlaceFeature(json: $0, line: $1))
    }
    return Result(
      entries: places.entries, isWhosOnFirst: places.isWhosOnFirst,
      findings: broken + places.findings + places.pastFindings)
  }

  /// What was read so far.
  private final class Places {
    let file: String
    var entries: [GazetteerEntry] = []
    var isWhosOnFirst = false
    var findings: [Finding] = []

    private var pastCount = 0
    private var firstPast: PlaceFeature?

    init(file: String) { self.file = file }

    func add(_ feature: PlaceFeature) {
      if feature.isWhosOnFirst { isWhosOnFirst = true }
      guard !feature.isPast else {
        pastCount += 1
        firstPast = firstPast ?? feature
        return
      }
      switch feature.entry {
      case .success(let entry):
        entries.append(entry)
        for doubt in feature.doubts { find(.warning, doubt, line: feature.line) }
      case .failure(let problem): find(.error, problem, line: feature.line)
      }
    }

    /// What is left out because it is no longer a place.
    var pastFindings: [Finding] {
      guard let firstPast else { return [] }
      let records = pastCount == 1 ? "1 record" : "\(pastCount) records"
      return [
        Finding(
          .warning, code: "gazetteer-past",
          "\(records) of Who's On First \(pastCount == 1 ? "is" : "are") deprecated, superseded or not current, and "
            + "left out; the first is '\(firstPast.name.shortened)'", file: file,
          line: firstPast.line, field: "edtf:deprecated, mz:is_current, wof:superseded_by")
      ]
    }

    private func find(_ severity: Finding.Severity, _ problem: PlaceFeature.Problem, line: Int) {
      findings.append(
        Finding(
          severity, code: "gazetteer-feature", problem.message, file: file, line: line,
          field: problem.field, value: problem.value))
    }
  }
}

/// A feature that is to be a place.
private struct PlaceFeature {
  struct Problem: Error {
    var message: String
    var field: String
    var value: String?
  }

  let json: JSONValue
  let line: Int

  private func text(_ names: String...) -> String {
    for name in names {
      switch json["properties"]?[name] {
      case .string(let text) where !text.isEmpty: return text
      case .number(let digits): return digits
      default: continue
      }
    }
    return ""
  }

  private func number(_ names: String...) -> Double? {
    for name in names {
      if let number = json["properties"]?[name]?.double { return number }
    }
    return nil
  }

  var isWhosOnFirst: Bool {
    json["properties"]?["wof:name"] != nil || json["properties"]?["wof:id"] != nil
  }

  /// Whether it is a record of Who's On First that stands for no place of today.
  var isPast: Bool {
    guard isWhosOnFirst else { return false }
    // "uuuu" is an unknown date of EDTF.
    let deprecated = text("edtf:deprecated")
    return !["", "u", "uuuu", "..", "-1", "0"].contains(deprecated)
      || ["0", "0.0"].contains(text("mz:is_current"))
      || json["properties"]?["wof:superseded_by"]?.array?.isEmpty == false
  }

  /// Empty where there is none.
  var name: String { text("wof:name", "name", "NAME", "Name", "title", "label") }

  var entry: Swift.Result<GazetteerEntry, Problem> {
    let name = name
    guard !name.isEmpty else {
      return .failure(
        Problem(
          message: "the feature has no name; give it a property 'name'", field: "name", value: nil))
    }
    guard let written = json["geometry"], written != .null,
      let geometry = Geometry<Geographic>(json: written), !geometry.isEmpty
    else {
      return .failure(
        Problem(
          message:
            "'\(name.shortened)' has no geometry that is understood; a place is a Point or a "
            + "Polygon", field: "geometry", value: json["geometry"]?.text))
    }
    guard let wrong = geometry.positions.first(where: { !$0.isValid }) else {
      return entry(name, geometry)
    }
    return .failure(
      Problem(
        message:
          "'\(name.shortened)' has the position \(wrong.longitude), \(wrong.latitude), which is "
          + "not on Earth; GeoJSON writes longitude first, in degrees",
        field: "geometry", value: "\(wrong.longitude),\(wrong.latitude)"))
  }

  private func entry(
    _ name: String, _ geometry: Geometry<Geographic>
  ) -> Swift.Result<GazetteerEntry, Problem> {
    // Edges go the short way, as RFC 7946 asks; what cannot be cut is among the doubts.
    let area = geometry.polygons.isEmpty ? nil : geometry.cutAtAntimeridian() ?? geometry
    let position: Geographic
    if let longitude = number("lbl:longitude", "geom:longitude"),
      let latitude = number("lbl:latitude", "geom:latitude"), area != nil,
      Geographic(longitude: longitude, latitude: latitude).isValid
    {
      position = Geographic(longitude: longitude, latitude: latitude)
    } else if let area {
      position = area.middle
    } else if case .point(let point) = geometry {
      position = point
    } else {
      return .failure(
        Problem(
          message: "'\(name.shortened)' is neither a Point nor a Polygon", field: "geometry",
          value: nil))
    }
    let kind = kind
    var entry = GazetteerEntry(
      id: text("wof:id", "id"), name: name, feature: kind.code ?? .populatedPlace,
      position: position, country: country, source: isWhosOnFirst ? "Who's On First" : "user",
      kind: kind)
    if entry.id.isEmpty, let id = json["id"] { entry.id = id.string ?? id.text }
    entry.names = names
    entry.footprint = area
    // A box that goes round the Earth is none of an area across the antimeridian.
    let isAcross = area?.boundingBox?.crossesAntimeridian == true
    entry.extent = isAcross && bounds?.crossesAntimeridian == false ? nil : bounds
    entry.admin1 = text("admin1")
    entry.population = population
    entry.radius = radius
    if let number = json["properties"]?["wof:concordances"]?["gn:id"]?.integer {
      entry.sameAs = ["geonames:\(number)"]
    }
    entry.line = line
    return .success(entry)
  }

  /// What is wrong with a feature that is a place all the same.
  var doubts: [Problem] {
    var doubts: [Problem] = []
    if let written = json["geometry"], let geometry = Geometry<Geographic>(json: written),
      !geometry.polygons.isEmpty, geometry.cutAtAntimeridian() == nil
    {
      doubts.append(
        Problem(
          message:
            "the area jumps across the antimeridian in a way that cannot be followed: where it lies and how "
            + "far it reaches may be wrong; cut it there, as RFC 7946 asks", field: "geometry",
          value: nil))
    }
    for (names, isRead, need) in [
      (Self.populations, population != nil, "a number of people"),
      (Self.radii, radius != nil, "a number of meters above 0, nor one with its unit such as 1km"),
    ] where !isRead {
      guard let (name, value) = stated(names) else { continue }
      doubts.append(
        Problem(
          message:
            "\(name) \(value.text.shortened) of '\(self.name.shortened)' is not \(need); it is left out",
          field: name, value: value.text))
    }
    return doubts
  }

  private static let populations = ["wof:population", "gn:population", "population"]
  private static let radii = ["radius_m", "radius"]

  /// The first of several properties that says anything.
  private func stated(_ names: [String]) -> (name: String, value: JSONValue)? {
    for name in names {
      if let value = json["properties"]?[name], value != .null, value.string?.isEmpty != true {
        return (name, value)
      }
    }
    return nil
  }

  private var population: Int? {
    guard let value = stated(Self.populations)?.value else { return nil }
    guard let number = value.double ?? value.string.flatMap({ Double($0) }), number >= 0,
      number < 1e10
    else { return nil }
    return Int(number)
  }

  /// In meters, or in the unit that stands with it.
  private var radius: Distance? {
    guard let value = stated(Self.radii)?.value else { return nil }
    let text = value.string ?? ""
    guard let meters = value.double ?? Double(text) ?? Distance(text)?.meters, meters > 0,
      meters < 2e7
    else { return nil }
    return .meters(meters)
  }

  /// The country by ISO 3166-1 alpha-2, which Who's On First writes for countries too; XX and XY are its
  /// own for what is disputed.
  private var country: String {
    let code = text("iso:country", "wof:country", "country", "country_code", "iso_a2").uppercased()
    return isWhosOnFirst && ["XX", "XY", "-1", "-99"].contains(code) ? "" : code
  }

  private var bounds: BoundingBox? {
    let edges =
      json["bbox"]?.array?.compactMap(\.double)
      ?? text("geom:bbox").split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4, edges.allSatisfy(\.isFinite), abs(edges[0]) <= 180,
      abs(edges[2]) <= 180, edges[1] >= -90, edges[1] < edges[3], edges[3] <= 90
    else { return nil }
    return BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  private var kind: StatedKind { StatedKind { text($0, $0.uppercased()) } }

  private var names: [GazetteerEntry.Name] {
    var names: [GazetteerEntry.Name] = []
    for member in json["properties"]?.members ?? [] {
      if member.name == "names" || member.name == "aliases" {
        for part in (member.value.string ?? "").split(separator: "|") {
          names.append(.init(String(part)))
        }
      } else if member.name.hasPrefix("name:") || member.name.hasPrefix("name_") {
        let parts = member.name.dropFirst(5).split(separator: "_")
        guard let language = parts.first, (2...3).contains(language.utf8.count) else { continue }
        let kind = parts.last.map(String.init) ?? ""
        let texts = member.value.array?.compactMap(\.string) ?? [member.value.string ?? ""]
        for text in texts where !text.isEmpty {
          names.append(
            .init(
              text, language: LanguageCode.shortest(String(language)),
              kind: kind == "historical" ? .historic : kind == "abbreviation" ? .code : .alternate,
              isPreferred: kind == "preferred"))
        }
      }
    }
    return names
  }
}

extension Geometry where C == Geographic {
  /// The centroid in degrees of the area without its holes; the middle of the box where that is no use. For an
  /// area.
  fileprivate var middle: Geographic {
    guard let box = boundingBox else {
      return positions.first ?? Geographic(longitude: 0, latitude: 0)
    }
    var (sum, x, y) = (0.0, 0.0, 0.0)
    func add(_ ring: LinearRing<Geographic>, _ factor: Double) {
      var own = (sum: 0.0, x: 0.0, y: 0.0)
      // In degrees from the corner of the box, so that nothing jumps at the antimeridian.
      let corners = ring.positions.map { position in
        let east = position.longitude - box.west
        return (x: east < -1e-9 ? east + 360 : east, y: position.latitude - box.south)
      }
      for (a, b) in zip(corners, corners.dropFirst()) {
        let cross = a.x * b.y - b.x * a.y
        own.sum += cross
        own.x += (a.x + b.x) * cross
        own.y += (a.y + b.y) * cross
      }
      let sign = own.sum < 0 ? -factor : factor
      sum += sign * own.sum
      x += sign * own.x
      y += sign * own.y
    }
    for polygon in polygons {
      add(polygon.exterior, 1)
      for hole in polygon.holes { add(hole, -1) }
    }
    guard sum > 0 else { return box.center }
    let center = Geographic(
      longitude: box.west + x / (3 * sum), latitude: box.south + y / (3 * sum))
    guard center.isFinite, box.contains(center.normalized) else { return box.center }
    return center.normalized
  }
}
