internal import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The area and the perimeter of a ring whose sides are geodesics.
  ///
  /// Of the two parts into which a ring divides the Earth the smaller one counts, whichever way the
  /// ring runs; a ring may enclose a pole or cross the antimeridian. Calls `geod_polygon_compute`.
  public func measure(_ ring: LinearRing<Geographic>) -> (area: Area, perimeter: Distance) {
    var polygon = geod_polygon()
    geod_polygon_init(&polygon, 0)
    var area = 0.0
    var perimeter = 0.0
    withUnsafePointer(to: constants) { constants in
      for position in ring.positions.dropLast() {
        geod_polygon_addpoint(constants, &polygon, position.latitude, position.longitude)
      }
      _ = geod_polygon_compute(constants, &polygon, 0, 1, &area, &perimeter)
    }
    return (.squareMeters(abs(area)), .meters(perimeter))
  }

  /// The area of a polygon with geodesic sides, its holes taken out.
  public func area(of polygon: Polygon<Geographic>) -> Area {
    polygon.holes.reduce(measure(polygon.exterior).area) { $0 - measure($1).area }
  }

  /// The area of all polygons in a geometry; zero for points and lines.
  ///
  /// Overlapping polygons are counted as often as they overlap.
  public func area(of geometry: Geometry<Geographic>) -> Area {
    geometry.polygons.reduce(.zero) { $0 + area(of: $1) }
  }

  /// The length of the boundary of a polygon, the boundaries of its holes included.
  public func perimeter(of polygon: Polygon<Geographic>) -> Distance {
    polygon.rings.reduce(.zero) { $0 + measure($1).perimeter }
  }

  /// The length of a line along geodesics.
  public func length(of line: LineString<Geographic>) -> Distance {
    var meters = 0.0
    for index in line.positions.indices.dropFirst() {
      meters += distance(from: line.positions[index - 1], to: line.positions[index]).meters
    }
    return .meters(meters)
  }
}
