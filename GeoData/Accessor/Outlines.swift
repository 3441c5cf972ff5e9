import Foundation
import SimpleFeatures

/// Coasts, borders and land areas of the world for drawing, read in place from a mapped file.
///
/// The layout of the file is `GeoData/Outlines/FORMAT.md`. Every index is checked before it is
/// followed, so that a damaged file yields fewer lines, never a crash. These outlines draw maps; they
/// do not say which unit a place belongs to.
public struct Outlines: Sendable {
  /// How much of each line is kept.
  public enum Detail: Int, Sendable, CaseIterable {
    /// For maps of about 1:10,000,000 and larger.
    case fine
    /// For maps of about 1:10,000,000 to 1:40,000,000.
    case medium
    /// For the world; without first-order divisions.
    case coarse

    /// The coarsest detail that still looks drawn, not polygonal, at so many meters to a point (1/72 in).
    public init(metersPerPoint: Double) {
      self = metersPerPoint < 3530 ? .fine : metersPerPoint < 14_100 ? .medium : .coarse
    }
  }

  /// What a line divides.
  public enum LineKind: Int, Sendable, CaseIterable {
    case coast, border, disputed, admin1
  }

  /// The area of a country or of one of its first-order divisions.
  public struct Area: Sendable {
    /// ISO 3166-1 alpha-2, or the gazetteer's identifier of a division such as `IQ.07`; empty when
    /// there is none.
    public var code: String
    public var name: String
    /// A position well inside the largest part, for a label.
    public var label: Geographic
    public var polygons: [Polygon<Geographic>]
    /// Whether the outline is known to be wrong and must not be shaded.
    public var isDoubtful: Bool
  }

  private let data: Data

  /// Maps the file and checks its signature, version and length.
  public init(contentsOf path: String) throws {
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw OutlinesError(path: path, cause: "cannot be read")
    }
    guard data.count >= 64 + 3 * 64 + 8, data.prefix(8).elementsEqual("IMOUTLN1".utf8) else {
      throw OutlinesError(path: path, cause: "is not a file of outlines")
    }
    guard word(8) == 1 else {
      throw OutlinesError(path: path, cause: "has version \(word(8)), this program reads version 1")
    }
    guard word(12) == data.count, data.suffix(4).elementsEqual("END1".utf8), word(16) > 0,
      word(20) == 3
    else { throw OutlinesError(path: path, cause: "is damaged or cut off") }
  }

  /// The lines of one kind that come near the box, each once.
  public func lines(
    _ kind: LineKind, detail: Detail, in box: BoundingBox
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
  public func countries(detail: Detail, in box: BoundingBox) -> [Area] {
    let level = self.level(detail)
    return (0..<word(32)).compactMap { index in
      let record = word(36) + 64 * index
      guard bounds(record + 28).intersects(box) else { return nil }
      let polygons = polygons(ofArea: word(level + 36) + 8 * index, level, in: box)
      guard !polygons.isEmpty else { return nil }
      return Area(
        code: text(record, 2).filter { $0 != "\0" },
        name: text(word(24) + word(record + 8), word(record + 12)),
        label: position(record + 20), polygons: polygons, isDoubtful: false)
    }
  }

  /// The first-order divisions that come near the box; none at the coarse detail.
  public func divisions(detail: Detail, in box: BoundingBox) -> [Area] {
    let level = self.level(detail)
    guard word(level + 40) != 0 else { return [] }
    return (0..<word(40)).compactMap { index in
      let record = word(44) + 48 * index
      guard bounds(record + 28).intersects(box) else { return nil }
      let polygons = polygons(ofArea: word(level + 40) + 8 * index, level, in: box)
      guard !polygons.isEmpty else { return nil }
      return Area(
        code: text(word(24) + word(record + 12), word(record + 16)),
        name: text(word(24) + word(record + 4), word(record + 8)),
        label: position(record + 20), polygons: polygons,
        isDoubtful: word(record) >> 16 & 1 == 1)
    }
  }

  // MARK: Shapes

  private func polygons(
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

  private func points(ofRing record: Int, _ level: Int) -> [Geographic] {
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

  private func points(ofArc arc: Int, _ level: Int) -> [Geographic] {
    guard arc >= 0, arc < word(level + 4) else { return [] }
    let record = word(level + 8) + 40 * arc
    let first = word(record + 16)
    let last = min(first + word(record + 20), word(level + 12))
    let start = word(level + 16)
    guard first < last else { return [] }
    return (first..<last).map { position(start + 8 * $0) }
  }

  // MARK: Words of the file

  private func level(_ detail: Detail) -> Int { 64 + 64 * detail.rawValue }

  /// The box in the four words at an offset.
  private func bounds(_ offset: Int) -> BoundingBox {
    let southWest = position(offset)
    let northEast = position(offset + 8)
    return BoundingBox(
      west: southWest.longitude, south: southWest.latitude, east: northEast.longitude,
      north: northEast.latitude)
  }

  private func position(_ offset: Int) -> Geographic {
    let units = Double(word(16))
    return Geographic(
      longitude: Double(signed(offset)) / units, latitude: Double(signed(offset + 4)) / units)
  }

  private func signed(_ offset: Int) -> Int {
    Int(Int32(truncatingIfNeeded: word(offset)))
  }

  /// The unsigned word at an offset, 0 beyond the end of the file.
  private func word(_ offset: Int) -> Int {
    guard offset >= 0, offset <= data.count - 4 else { return 0 }
    return data.withUnsafeBytes {
      Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
  }

  private func text(_ offset: Int, _ length: Int) -> String {
    guard offset >= 0, length >= 0, offset + length <= data.count else { return "" }
    return String(decoding: data[offset..<offset + length], as: UTF8.self)
  }
}

/// A file of outlines cannot be used.
public struct OutlinesError: Error, CustomStringConvertible {
  public let path: String
  public let cause: String

  public var description: String {
    "'\(path)' \(cause): make it again with python3 GeoData/Build/outlines.py"
  }
}
