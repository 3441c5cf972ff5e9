import SimpleFeatures

/// Counts positions in a regular grid of hexagons with a corner to the north.
///
/// In an equal-area projection all hexagons are of one area on the ground, so that their counts
/// compare; the projections of maps of countries, continents and the world are such.
public struct HexagonBinning: Hashable, Sendable {
  /// Between parallel sides, in meters of the projection.
  public let cellWidth: Double
  /// The center of the hexagon in column 0 and row 0.
  public let origin: Planar

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

  /// From the center to a corner.
  public var circumradius: Double { cellWidth / 3.0.squareRoot() }

  /// The area of a hexagon in square meters.
  public var cellArea: Double { cellWidth * cellWidth * 3.0.squareRoot() / 2 }

  /// The hexagons in which something lies, from south to north and from west to east.
  ///
  /// A position that is not finite is counted nowhere: the sum of the counts is that of the others.
  public func bins(of positions: [Planar]) -> [Bin] {
    var counts: [Cell: Int] = [:]
    for position in positions {
      guard let cell = cell(of: position) else { continue }
      counts[cell, default: 0] += 1
    }
    return counts.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }.map {
      Bin(center: center(of: $0.key), count: $0.value)
    }
  }

  /// The six corners of a hexagon, from the northern one counter-clockwise.
  public func corners(around center: Planar) -> [Planar] {
    let half = cellWidth / 2
    let radius = circumradius
    return [(0, 1), (-1, 0.5), (-1, -0.5), (0, -1), (1, -0.5), (1, 0.5)].map {
      Planar(easting: center.easting + half * $0.0, northing: center.northing + radius * $0.1)
    }
  }

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private func center(of cell: Cell) -> Planar {
    Planar(
      easting: origin.easting + (Double(cell.column) + (cell.row % 2 == 0 ? 0 : 0.5)) * cellWidth,
      northing: origin.northing + Double(cell.row) * circumradius * 1.5)
  }

  /// The cell with the nearest center: that of the position's own row, or of the next one.
  private func cell(of position: Planar) -> Cell? {
    let x = (position.easting - origin.easting) / cellWidth
    let y = (position.northing - origin.northing) / (circumradius * 1.5)
    guard x.magnitude < 1e9, y.magnitude < 1e9 else { return nil }
    let below = Int(y.rounded(.down))
    var best: Cell?
    var least = Double.infinity
    for row in [below, below + 1] {
      let shift = row % 2 == 0 ? 0 : 0.5
      let cell = Cell(column: Int((x - shift).rounded()), row: row)
      let center = center(of: cell)
      let dx = position.easting - center.easting
      let dy = position.northing - center.northing
      let distance = dx * dx + dy * dy
      if distance < least {
        least = distance
        best = cell
      }
    }
    return best
  }
}
