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
    let (version, length, units, levels) = data.withUnsafeBytes { bytes in
      let records = OutlineRecords(bytes: bytes)
      return (records.word(8), records.word(12), records.word(16), records.word(20))
    }
    guard version == 1 else {
      throw OutlinesError(path: path, cause: "has version \(version), this program reads version 1")
    }
    guard length == data.count, data.suffix(4).elementsEqual("END1".utf8), units > 0, levels == 3
    else { throw OutlinesError(path: path, cause: "is damaged or cut off") }
  }

  /// The lines of one kind that come near the box, each once.
  public func lines(
    _ kind: LineKind, detail: Detail, in box: BoundingBox
  ) -> [LineString<Geographic>] {
    data.withUnsafeBytes { OutlineRecords(bytes: $0).lines(kind, detail: detail, in: box) }
  }

  /// The countries that come near the box, with their areas.
  public func countries(detail: Detail, in box: BoundingBox) -> [Area] {
    data.withUnsafeBytes { OutlineRecords(bytes: $0).countries(detail: detail, in: box) }
  }

  /// The first-order divisions that come near the box; none at the coarse detail.
  public func divisions(detail: Detail, in box: BoundingBox) -> [Area] {
    data.withUnsafeBytes { OutlineRecords(bytes: $0).divisions(detail: detail, in: box) }
  }

  /// The name of a country by its ISO 3166-1 alpha-2 code.
  public func name(ofCountry code: String) -> String? {
    data.withUnsafeBytes { OutlineRecords(bytes: $0).name(ofCountry: code) }
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
