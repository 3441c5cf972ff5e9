import SimpleFeatures

/// Areas as bytes: the number of polygons, of rings, of positions, and the ordinates in ten millionths of
/// a degree.
enum FootprintCoding {
  /// The bytes for a `POLYGON` or `MULTIPOLYGON` in well-known text, `nil` for anything else.
  static func encoded(_ wkt: String) -> [UInt8]? {
    guard let polygons = polygons(wkt), !polygons.isEmpty else { return nil }
    var bytes: [UInt8] = []
    bytes.append(varint: polygons.count)
    for rings in polygons {
      bytes.append(varint: rings.count)
      for ring in rings {
        bytes.append(varint: ring.count)
        for position in ring {
          bytes.append(littleEndian: GazetteerWriter.fixed(position.longitude))
          bytes.append(littleEndian: GazetteerWriter.fixed(position.latitude))
        }
      }
    }
    return bytes
  }

  /// The area at an offset, `nil` where the bytes are not one.
  static func decoded(_ section: ByteSection, at start: Int) -> Geometry<Geographic>? {
    var offset = start
    var polygons: [Polygon<Geographic>] = []
    let count = section.varint(&offset)
    guard count <= 10_000 else { return nil }
    for _ in 0..<count {
      var rings: [LinearRing<Geographic>] = []
      let ringCount = section.varint(&offset)
      guard ringCount <= 10_000 else { return nil }
      for _ in 0..<ringCount {
        let size = section.varint(&offset)
        guard size >= 0, size <= (section.bytes.count - offset) / 8 else { return nil }
        var positions: [Geographic] = []
        positions.reserveCapacity(size)
        for _ in 0..<size {
          let longitude = ByteSection(bytes: .init(rebasing: section.bytes[offset...])).i32(0)
          let latitude = ByteSection(bytes: .init(rebasing: section.bytes[offset...])).i32(1)
          positions.append(
            Geographic(longitude: Double(longitude) / 1e7, latitude: Double(latitude) / 1e7))
          offset += 8
        }
        guard positions.allSatisfy(\.isValid), let ring = LinearRing(positions) else { return nil }
        rings.append(ring)
      }
      guard let exterior = rings.first else { return nil }
      polygons.append(Polygon(exterior: exterior, holes: Array(rings.dropFirst())))
    }
    guard let first = polygons.first else { return nil }
    return polygons.count == 1 ? .polygon(first) : .multiPolygon(polygons)
  }

  private static func polygons(_ wkt: String) -> [[[Geographic]]]? {
    let text = wkt.trimmed
    guard let open = text.firstIndex(of: "(") else { return nil }
    let isMultiple: Bool
    switch text[..<open].trimmed.uppercased() {
    case "POLYGON": isMultiple = false
    case "MULTIPOLYGON": isMultiple = true
    default: return nil
    }
    var polygons: [[[Geographic]]] = []
    var rings: [[Geographic]] = []
    var ring = ""
    var depth = isMultiple ? 0 : 1
    for character in text[open...] {
      switch character {
      case "(":
        depth += 1
        guard depth <= 3 else { return nil }
        ring = ""
      case ")":
        if depth == 3 {
          guard let positions = positions(ring) else { return nil }
          rings.append(positions)
        } else if depth == 2 {
          polygons.append(rings)
          rings = []
        }
        depth -= 1
        guard depth >= 0 else { return nil }
      default: ring.append(character)
      }
    }
    return depth == (isMultiple ? 0 : 1) ? polygons : nil
  }

  private static func positions(_ text: String) -> [Geographic]? {
    var positions: [Geographic] = []
    for pair in text.split(separator: ",") {
      let numbers = pair.split(separator: " ")
      guard numbers.count == 2, let longitude = Double(numbers[0]),
        let latitude = Double(numbers[1])
      else { return nil }
      let position = Geographic(longitude: longitude, latitude: latitude)
      guard position.isValid else { return nil }
      positions.append(position)
    }
    return positions.count >= 4 ? positions : nil
  }
}
