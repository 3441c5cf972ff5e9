/// The order of the bytes of a number in WKB.
public enum ByteOrder: UInt8, Hashable, Sendable, CaseIterable {
  case bigEndian = 0
  case littleEndian = 1
}

/// Writes well-known binary in two dimensions.
struct WKBWriter<C: Coordinate> {
  private var bytes: [UInt8] = []
  private let order: ByteOrder

  static func write(_ geometry: Geometry<C>, order: ByteOrder, srid: Int32?) -> [UInt8] {
    var writer = WKBWriter(order: order)
    writer.append(geometry, srid: srid)
    return writer.bytes
  }

  private init(order: ByteOrder) { self.order = order }

  private mutating func append(_ geometry: Geometry<C>, srid: Int32? = nil) {
    switch geometry {
    case .point(let position):
      header(1, srid)
      append(position)
    case .lineString(let line):
      header(2, srid)
      append(line.positions)
    case .polygon(let polygon):
      header(3, srid)
      append(polygon)
    case .multiPoint(let positions):
      header(4, srid)
      append(count: positions.count)
      for position in positions {
        header(1, nil)
        append(position)
      }
    case .multiLineString(let lines):
      header(5, srid)
      append(count: lines.count)
      for line in lines {
        header(2, nil)
        append(line.positions)
      }
    case .multiPolygon(let polygons):
      header(6, srid)
      append(count: polygons.count)
      for polygon in polygons {
        header(3, nil)
        append(polygon)
      }
    case .collection(let members):
      header(7, srid)
      append(count: members.count)
      for member in members { append(member) }
    case .empty:
      header(7, srid)
      append(count: 0)
    }
  }

  private mutating func header(_ type: UInt32, _ srid: Int32?) {
    bytes.append(order.rawValue)
    append(srid == nil ? type : type | 0x2000_0000)
    if let srid { append(UInt32(bitPattern: srid)) }
  }

  private mutating func append(_ polygon: Polygon<C>) {
    append(count: polygon.holes.count + 1)
    append(polygon.exterior.positions)
    for hole in polygon.holes { append(hole.positions) }
  }

  private mutating func append(_ positions: [C]) {
    append(count: positions.count)
    for position in positions { append(position) }
  }

  private mutating func append(_ position: C) {
    append(position.x.bitPattern)
    append(position.y.bitPattern)
  }

  private mutating func append(count: Int) {
    // More than four billion positions have no writing in WKB, and no room in memory.
    append(UInt32(count))
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    let ordered = order == .littleEndian ? number.littleEndian : number.bigEndian
    Swift.withUnsafeBytes(of: ordered) { bytes.append(contentsOf: $0) }
  }
}
