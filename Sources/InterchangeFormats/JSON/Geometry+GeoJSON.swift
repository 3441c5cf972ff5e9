import SimpleFeatures

extension Geometry where C == Geographic {
  /// The geometry of RFC 7946, section 3.1; positions are longitude before latitude.
  var json: JSONValue {
    switch self {
    case .point(let position): shape("Point", position.json)
    case .lineString(let line): shape("LineString", .positions(line.positions))
    case .polygon(let polygon): shape("Polygon", polygon.json)
    case .multiPoint(let positions): shape("MultiPoint", .positions(positions))
    case .multiLineString(let lines):
      shape("MultiLineString", .array(lines.map { .positions($0.positions) }))
    case .multiPolygon(let polygons): shape("MultiPolygon", .array(polygons.map(\.json)))
    case .collection(let members): collection(members)
    case .empty: collection([])
    }
  }

  private func shape(_ type: String, _ coordinates: JSONValue) -> JSONValue {
    .object([.init("type", .string(type)), .init("coordinates", coordinates)])
  }

  private func collection(_ members: [Geometry]) -> JSONValue {
    .object([
      .init("type", .string("GeometryCollection")),
      .init("geometries", .array(members.map(\.json))),
    ])
  }

  /// Reads a geometry; `nil` for anything that is none. A third ordinate is left out, open rings are
  /// closed, an empty collection is ``Geometry/empty``.
  init?(json: JSONValue) {
    guard let type = json["type"]?.string else { return nil }
    if type == "GeometryCollection" {
      guard let array = json["geometries"]?.array else { return nil }
      let members = array.compactMap(Geometry.init(json:))
      guard members.count == array.count else { return nil }
      self = members.isEmpty ? .empty : .collection(members)
      return
    }
    guard let coordinates = json["coordinates"] else { return nil }
    switch type {
    case "Point":
      guard let position = Geographic(json: coordinates) else { return nil }
      self = .point(position)
    case "MultiPoint":
      guard let positions = coordinates.positions else { return nil }
      self = .multiPoint(positions)
    case "LineString":
      guard let line = coordinates.positions.flatMap(LineString.init) else { return nil }
      self = .lineString(line)
    case "MultiLineString":
      guard let lines = coordinates.all({ $0.positions.flatMap(LineString.init) }) else {
        return nil
      }
      self = .multiLineString(lines)
    case "Polygon":
      guard let polygon = Polygon<Geographic>(json: coordinates) else { return nil }
      self = .polygon(polygon)
    case "MultiPolygon":
      guard let polygons = coordinates.all({ Polygon<Geographic>(json: $0) }) else { return nil }
      self = .multiPolygon(polygons)
    default: return nil
    }
  }
}

extension Geographic {
  var json: JSONValue { .array([.double(longitude), .double(latitude)]) }

  /// Reads longitude and latitude, without checking their range; further ordinates are left out.
  init?(json: JSONValue) {
    guard let ordinates = json.array, ordinates.count >= 2, let x = ordinates[0].double,
      let y = ordinates[1].double
    else { return nil }
    self.init(longitude: x, latitude: y)
  }
}

extension Polygon where C == Geographic {
  var json: JSONValue { .array(rings.map { .positions($0.positions) }) }

  init?(json: JSONValue) {
    guard let rings = json.all({ $0.positions.flatMap(LinearRing.init) }), let first = rings.first
    else { return nil }
    self.init(exterior: first, holes: Array(rings.dropFirst()))
  }
}

extension JSONValue {
  static func positions(_ positions: [Geographic]) -> JSONValue {
    .array(positions.map(\.json))
  }

  var positions: [Geographic]? { all(Geographic.init(json:)) }

  /// Every element of an array passed through `transform`; `nil` when one fails.
  func all<Element>(_ transform: (JSONValue) -> Element?) -> [Element]? {
    guard let array else { return nil }
    let elements = array.compactMap(transform)
    return elements.count == array.count ? elements : nil
  }
}
