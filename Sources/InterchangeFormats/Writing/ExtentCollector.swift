import SimpleFeatures

/// The bounding box of features that pass by one after the other, in memory that does not grow.
///
/// Longitudes are kept as the least and greatest in each of 360 columns one degree wide: enough to find
/// the widest gap exactly, as RFC 7946 section 5.2 wants it for boxes across the antimeridian.
struct ExtentCollector {
  private var south = Double.infinity
  private var north = -Double.infinity
  private var columns = [ClosedRange<Double>?](repeating: nil, count: 360)

  mutating func add(longitude: Double, latitude: Double) {
    south = min(south, latitude)
    north = max(north, latitude)
    add(longitude...longitude)
  }

  /// Adds a shape; what lies between the vertices of one line or ring counts as covered.
  mutating func add(_ geometry: Geometry<Geographic>) {
    switch geometry {
    case .point(let position): add(longitude: position.longitude, latitude: position.latitude)
    case .multiPoint(let positions):
      for position in positions { add(longitude: position.longitude, latitude: position.latitude) }
    case .lineString(let line): add(line.positions)
    case .multiLineString(let lines): for line in lines { add(line.positions) }
    case .polygon(let polygon): add(polygon.exterior.positions)
    case .multiPolygon(let polygons): for polygon in polygons { add(polygon.exterior.positions) }
    case .collection(let members): for member in members { add(member) }
    case .empty: break
    }
  }

  private mutating func add(_ positions: [Geographic]) {
    guard let first = positions.first else { return }
    var west = first.longitude
    var east = first.longitude
    for position in positions {
      south = min(south, position.latitude)
      north = max(north, position.latitude)
      west = min(west, position.longitude)
      east = max(east, position.longitude)
    }
    add(west...east)
  }

  private mutating func add(_ longitudes: ClosedRange<Double>) {
    let first = column(of: longitudes.lowerBound)
    let last = column(of: longitudes.upperBound)
    for index in first...last {
      let low = max(longitudes.lowerBound, Double(index - 180))
      let high = min(longitudes.upperBound, Double(index - 179))
      if let known = columns[index] {
        columns[index] = min(known.lowerBound, low)...max(known.upperBound, max(low, high))
      } else {
        columns[index] = low...max(low, high)
      }
    }
  }

  private func column(of longitude: Double) -> Int {
    // Clamped as a double: an outline that somebody made may have any numbers.
    Int(min(359, max(0, (longitude + 180).rounded(.down))))
  }

  /// Joins what another collector saw.
  mutating func add(south: Double, north: Double, columns: [ClosedRange<Double>?]) {
    self.south = min(self.south, south)
    self.north = max(self.north, north)
    for range in columns { if let range { add(range) } }
  }

  /// `nil` when nothing was added.
  var box: BoundingBox? {
    let covered = columns.compactMap { $0 }
    guard let first = covered.first, let last = covered.last else { return nil }
    var widest = first.lowerBound + 360 - last.upperBound
    var west = first.lowerBound
    var east = last.upperBound
    for index in covered.indices.dropFirst() {
      let gap = covered[index].lowerBound - covered[index - 1].upperBound
      // Only a decidedly wider gap turns the box over the antimeridian.
      if gap > widest + 1e-9 {
        widest = gap
        west = covered[index].lowerBound
        east = covered[index - 1].upperBound
      }
    }
    return BoundingBox(west: west, south: south, east: east, north: north)
  }
}
