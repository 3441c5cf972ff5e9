import SimpleFeatures

/// The records of a file of outlines, read in place; the layout is `GeoData/Outlines/FORMAT.md`.
///
/// The bytes stay the owner's. Every index is checked before it is followed: what lies beyond the end
/// reads as zero.
struct OutlineRecords {
  private let bytes: UnsafeRawBufferPointer
  /// How many units a degree has.
  private let units: Double

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    units =
      bytes.count < 20
      ? 1 : Double(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
  }

  /// The lines of one kind that come near the box, each once.
  func lines(
    _ kind: Outlines.LineKind, detail: Outlines.Detail, in box: BoundingBox
  ) -> [LineString<Geographic>] {
    let level = self.level(detail)
    let first = word(level + 44 + 4 * kind.rawValue)
    let last = kind.rawValue < 4 ? word(level + 48 + 4 * kind.rawValue) : word(level + 4)
    var lines: [LineString<Geographic>] = []
    for arc in first..<max(first, min(last, word(level + 4))) {
      let record = word(level + 8) + 40 * arc
      guard bounds(record).intersects(box), let line = LineString(points(ofArc: arc, level)) else {
        continue
      }
      lines.append(line)
    }
    return lines
  }

  /// The countries that come near the box, with their areas.
  func countries(detail: Outlines.Detail, in box: BoundingBox) -> [Outlines.Area] {
    let level = self.level(detail)
    return (0..<word(32)).compactMap { index in
      let record = word(36) + 64 * index
      guard bounds(record + 28).intersects(box) else { return nil }
      let polygons = polygons(ofArea: word(level + 36) + 8 * index, level, in: box)
      guard !polygons.isEmpty else { return nil }
      return Outlines.Area(
        code: code(record),
        name: text(word(24) + word(record + 8), word(record + 12)),
        label: position(record + 20), polygons: polygons, isDoubtful: false)
    }
  }

  func name(ofCountry code: String) -> String? {
    for index in 0..<word(32) {
      let record = word(36) + 64 * index
      if self.code(record) == code { return text(word(24) + word(record + 8), word(record + 12)) }
    }
    return nil
  }

  /// The first-order divisions that come near the box; none at the coarse detail.
  func divisions(detail: Outlines.Detail, in box: BoundingBox) -> [Outlines.Area] {
    let level = self.level(detail)
    guard word(level + 40) != 0 else { return [] }
    return (0..<word(40)).compactMap { index in
      let record = word(44) + 48 * index
      guard bounds(record + 28).intersects(box) else { return nil }
      let polygons = polygons(ofArea: word(level + 40) + 8 * index, level, in: box)
      guard !polygons.isEmpty else { return nil }
      return Outlines.Area(
        code: text(word(24) + word(record + 12), word(record + 16)),
        name: text(word(24) + word(record + 4), word(record + 8)),
        label: position(record + 20), polygons: polygons,
        isDoubtful: word(record) >> 16 & 1 == 1)
    }
  }

  // MARK: Shapes

  func polygons(
    ofArea area: Int, _ level: Int, in box: BoundingBox
  ) -> [Polygon<Geographic>] {
    var polygons: [Polygon<Geographic>] = []
    var exterior: LinearRing<Geographic>?
    var holes: [LinearRing<Geographic>] = []
    func finish() {
      if let exterior { polygons.append(Polygon(exterior: exterior, holes: holes)) }
      exterior = nil
      holes = []
    }
    let first = word(area)
    for index in first..<max(first, min(first + word(area + 4), word(level + 28))) {
      let record = word(level + 32) + 32 * index
      let isHole = word(record + 28) == 1
      if !isHole { finish() }
      if isHole ? exterior == nil : !bounds(record).intersects(box) { continue }
      guard let ring = LinearRing(points(ofRing: record, level)) else { continue }
      if isHole { holes.append(ring) } else { exterior = ring }
    }
    finish()
    return polygons
  }

  func points(ofRing record: Int, _ level: Int) -> [Geographic] {
    var points: [Geographic] = []
    let first = word(record + 16)
    for index in first..<max(first, min(first + word(record + 20), word(level + 20))) {
      let reference = signed(word(level + 24) + 4 * index)
      var arc = self.points(ofArc: reference >= 0 ? reference : ~reference, level)
      if reference < 0 { arc.reverse() }
      points.append(contentsOf: points.isEmpty ? arc[...] : arc.dropFirst())
    }
    return points
  }

  func points(ofArc arc: Int, _ level: Int) -> [Geographic] {
    guard arc >= 0, arc < word(level + 4) else { return [] }
    let record = word(level + 8) + 40 * arc
    let first = word(record + 16)
    let last = min(first + word(record + 20), word(level + 12))
    let start = word(level + 16)
    guard first < last else { return [] }
    return (first..<last).map { position(start + 8 * $0) }
  }

  // MARK: Words of the file

  func level(_ detail: Outlines.Detail) -> Int { 64 + 64 * detail.rawValue }

  /// The box in the four words at an offset.
  func bounds(_ offset: Int) -> BoundingBox {
    let southWest = position(offset)
    let northEast = position(offset + 8)
    return BoundingBox(
      west: southWest.longitude, south: southWest.latitude, east: northEast.longitude,
      north: northEast.latitude)
  }

  func position(_ offset: Int) -> Geographic {
    Geographic(
      longitude: Double(signed(offset)) / units, latitude: Double(signed(offset + 4)) / units)
  }

  func signed(_ offset: Int) -> Int {
    Int(Int32(truncatingIfNeeded: word(offset)))
  }

  /// The unsigned word at an offset, 0 beyond the end of the file.
  func word(_ offset: Int) -> Int {
    guard offset >= 0, offset <= bytes.count - 4 else { return 0 }
    return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The code of a country: two letters, or none.
  private func code(_ record: Int) -> String { text(record, 2).filter { $0 != "\0" } }

  private func text(_ offset: Int, _ length: Int) -> String {
    guard offset >= 0, length >= 0, offset + length <= bytes.count else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
  }
}
