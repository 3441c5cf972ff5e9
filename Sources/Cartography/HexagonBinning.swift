import SimpleFeatures

/// Counts positions in a regular grid of hexagons with a flat side to the east and west.
///
/// In an equal-area projection all hexagons are of one area on the ground, so that their counts compare.
public struct HexagonBinning: Hashable, Sendable {
  /// Between parallel sides, in meters of the projection.
  public var cellWidth: Double
  /// The center of the hexagon in column 0 and row 0.
  public var origin: Planar

  /// A hexagon and how many positions lie in it.
  public struct Bin: Hashable, Sendable {
    public var center: Planar
    public var count: Int
  }

  /// - Precondition: `cellWidth` is finite and greater than zero.
  public init(cellWidth: Double, origin: Planar = Planar(easting: 0, northing: 0)) {
    precondition(cellWidth > 0 && cellWidth.isFinite)
    self.cellWidth = cellWidth
    self.origin = origin
  }
}
