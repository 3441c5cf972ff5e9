/// Writes well-known text.
struct WKTWriter<C: Coordinate> {
  private var bytes: [UInt8] = []
  private let decimals: Int?

  static func write(_ geometry: Geometry<C>, decimals: Int?) -> String {
    var writer = WKTWriter(decimals: decimals)
    writer.append(geometry)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private init(decimals: Int?) { self.decimals = decimals }

  private mutating func append(_ geometry: Geometry<C>) {
    switch geometry {
    case .point(let position):
      append("POINT (")
      append(position)
      append(")")
    case .lineString(let line):
      append("LINESTRING ")
      append(line.positions)
    case .polygon(let polygon):
      append("POLYGON ")
      append(polygon)
    case .multiPoint(let positions):
      append("MULTIPOINT ")
      list(positions) { writer, position in
        writer.append("(")
        writer.append(position)
        writer.append(")")
      }
    case .multiLineString(let lines):
      append("MULTILINESTRING ")
      list(lines) { writer, line in writer.append(line.positions) }
    case .multiPolygon(let polygons):
      append("MULTIPOLYGON ")
      list(polygons) { writer, polygon in writer.append(polygon) }
    case .collection(let members):
      append("GEOMETRYCOLLECTION ")
      list(members) { writer, member in writer.append(member) }
    case .empty: append("GEOMETRYCOLLECTION EMPTY")
    }
  }

  private mutating func append(_ polygon: Polygon<C>) {
    append("(")
    append(polygon.exterior.positions)
    for hole in polygon.holes {
      append(", ")
      append(hole.positions)
    }
    append(")")
  }

  private mutating func append(_ positions: [C]) {
    list(positions) { writer, position in writer.append(position) }
  }

  private mutating func append(_ position: C) {
    bytes.appendDecimal(position.x, decimals: decimals)
    bytes.append(UInt8(ascii: " "))
    bytes.appendDecimal(position.y, decimals: decimals)
  }

  private mutating func list<Member>(
    _ members: [Member], _ body: (inout WKTWriter, Member) -> Void
  ) {
    guard let first = members.first else {
      append("EMPTY")
      return
    }
    append("(")
    body(&self, first)
    for member in members.dropFirst() {
      append(", ")
      body(&self, member)
    }
    append(")")
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
