import Geodesy
import SimpleFeatures
import Testing

@Suite("The antimeridian")
struct AntimeridianTests {
  typealias Shape = Geometry<Geographic>

  @Test(
    "geometries are cut as RFC 7946 has it",
    arguments: [
      // RFC 7946, section 3.1.9: its two examples.
      (
        "LINESTRING (170 45, -170 45)",
        "MULTILINESTRING ((170 45, 180 45), (-180 45, -170 45))"
      ),
      (
        "POLYGON ((170 40, -170 40, -170 50, 170 50, 170 40))",
        "MULTIPOLYGON (((180 40, 180 50, 170 50, 170 40, 180 40)),"
          + " ((-180 50, -180 40, -170 40, -170 50, -180 50)))"
      ),
      // Longitudes written beyond 180 mean the same.
      (
        "POLYGON ((170 40, 190 40, 190 50, 170 50, 170 40))",
        "MULTIPOLYGON (((180 40, 180 50, 170 50, 170 40, 180 40)),"
          + " ((-180 50, -180 40, -170 40, -170 50, -180 50)))"
      ),
      // A clockwise exterior is turned.
      (
        "POLYGON ((170 40, 170 50, -170 50, -170 40, 170 40))",
        "MULTIPOLYGON (((180 40, 180 50, 170 50, 170 40, 180 40)),"
          + " ((-180 50, -180 40, -170 40, -170 50, -180 50)))"
      ),
      // Only touching is not crossing.
      ("LINESTRING (170 0, 180 5, 170 10)", "LINESTRING (170 0, 180 5, 170 10)"),
      (
        "POLYGON ((170 0, 180 0, 180 10, 170 10, 170 0))",
        "POLYGON ((170 0, 180 0, 180 10, 170 10, 170 0))"
      ),
      (
        "POLYGON ((180 0, -170 0, -170 10, 180 10, 180 0))",
        "POLYGON ((-180 0, -170 0, -170 10, -180 10, -180 0))"
      ),
      ("LINESTRING (190 0, 200 5)", "LINESTRING (-170 0, -160 5)"),
      ("POINT (190 5)", "POINT (-170 5)"), ("POINT (180 5)", "POINT (180 5)"),
      // A hole on one side stays whole; one across is cut with the exterior.
      (
        "POLYGON ((170 40, -170 40, -170 50, 170 50, 170 40), (172 42, 172 44, 174 44, 172 42))",
        "MULTIPOLYGON (((180 40, 180 50, 170 50, 170 40, 180 40),"
          + " (172 42, 172 44, 174 44, 172 42)),"
          + " ((-180 50, -180 40, -170 40, -170 50, -180 50)))"
      ),
      (
        "POLYGON ((170 40, -170 40, -170 50, 170 50, 170 40),"
          + " (178 44, 178 46, -178 46, -178 44, 178 44))",
        "MULTIPOLYGON (((180 40, 180 44, 178 44, 178 46, 180 46, 180 50, 170 50, 170 40, 180 40)),"
          + " ((-180 50, -180 46, -178 46, -178 44, -180 44, -180 40, -170 40, -170 50, -180 50)))"
      ),
      // Around a pole: the ring gets the edge of the sheet along the pole.
      (
        "POLYGON ((0 80, 90 80, 180 80, -90 80, 0 80))",
        "POLYGON ((-180 80, -90 80, 0 80, 90 80, 180 80, 180 90, -180 90, -180 80))"
      ),
      (
        "POLYGON ((0 -80, 90 -80, 180 -80, -90 -80, 0 -80))",
        "POLYGON ((180 -80, 90 -80, 0 -80, -90 -80, -180 -80, -180 -90, 180 -90, 180 -80))"
      ),
      // A ring of land around a pole with open water at the pole.
      (
        "POLYGON ((0 70, 120 70, -120 70, 0 70), (0 80, -120 80, 120 80, 0 80))",
        "POLYGON ((180 70, 180 80, 120 80, 0 80, -120 80, -180 80, -180 70, -120 70, 0 70,"
          + " 120 70, 180 70))"
      ),
    ])
  func cuts(text: String, expected: String) throws {
    let cut = Antimeridian.cut(try Shape(wkt: text))
    try checkSheet(cut)
    let wanted = try Shape(wkt: expected)
    #expect(cut.canonical == wanted.canonical, "\(cut.wkt())")
    // What is cut stays as it is.
    #expect(Antimeridian.cut(cut) == cut, "\(Antimeridian.cut(cut).wkt())")
    #expect(!Antimeridian.isCrossed(by: cut) || text.contains("80"))
  }

  @Test(
    "what is cut already, or is the whole Earth, stays as it is",
    arguments: [
      "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))",
      "POLYGON ((-180 60, 0 60, 180 60, 180 90, -180 90, -180 60))",
      "POLYGON ((-180 60, -60 60, 60 60, 180 60, 180 90, 0 90, -180 90, -180 60))",
      "POLYGON ((180 -80, 0 -80, -180 -80, -180 -90, 180 -90, 180 -80))",
      "MULTIPOLYGON (((180 40, 180 50, 170 50, 170 40, 180 40)),"
        + " ((-180 50, -180 40, -170 40, -170 50, -180 50)))",
      "GEOMETRYCOLLECTION (POINT (180 0), LINESTRING (-180 5, -170 5))",
    ])
  func idempotent(text: String) throws {
    let shape = try Shape(wkt: text)
    #expect(Antimeridian.cut(shape) == shape)
  }

  @Test("cutting keeps the area, whatever the shape and wherever it lies")
  func keepsArea() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      // A star around a center, in steps of bearing: it does not cross itself.
      let center = Geographic(
        longitude: .random(in: -180...180, using: &random),
        latitude: .random(in: -85...85, using: &random))
      let count = Int.random(in: 60...120, using: &random)
      let radius = Double.random(in: 50_000...2_000_000, using: &random)
      var corners: [Geographic] = []
      for index in 0..<count {
        let bearing = -360 * Double(index) / Double(count)
        let reach = radius * Double.random(in: 0.6...1, using: &random)
        corners.append(
          Geodesic.wgs84.direct(
            from: center, bearing: .degrees(bearing), distance: .meters(reach)))
      }
      // Densified, so that straight in degrees and geodesic differ little; poles at a distance.
      var dense: [Geographic] = []
      for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) {
        dense += Geodesic.wgs84.positions(from: a, to: b, spacing: .kilometers(20)).dropLast()
      }
      guard dense.allSatisfy({ abs($0.latitude) < 89 }) else { continue }
      let ring = try #require(LinearRing(dense))
      let cut = Antimeridian.cut(.polygon(Polygon(exterior: ring)))
      try checkSheet(cut)
      let whole = Geodesic.wgs84.measure(ring).area.squareMeters
      let parts = Geodesic.wgs84.area(of: cut).squareMeters
      #expect(abs(parts / whole - 1) < 2e-4, "\(center) \(radius): \(parts / whole)")
    }
  }

  @Test("a box knows about sides over the antimeridian and about poles")
  func boxes() throws {
    func box(_ text: String) throws -> BoundingBox? {
      Antimeridian.boundingBox(of: try Shape(wkt: text))
    }
    // RFC 7946, section 5.2: Fiji from 177 east to 178 west.
    #expect(
      try box("MULTIPOINT ((177 -20), (-178 -16))")
        == BoundingBox(west: 177, south: -20, east: -178, north: -16))
    #expect(
      try box("LINESTRING (170 0, -170 10)")
        == BoundingBox(west: 170, south: 0, east: -170, north: 10))
    // A long side is part of the extent: here positions alone would choose the other half.
    #expect(
      try box("LINESTRING (-100 0, 0 0, 100 0)")
        == BoundingBox(west: -100, south: 0, east: 100, north: 0))
    // RFC 7946, section 5.3: around the pole the box takes all longitudes and the pole.
    #expect(
      try box("POLYGON ((0 80, 90 80, 180 80, -90 80, 0 80))")
        == BoundingBox(west: -180, south: 80, east: 180, north: 90))
    #expect(try box("MULTIPOINT EMPTY") == nil)
  }

  @Test("unwrapped longitudes never jump")
  func unwraps() throws {
    let line = try Shape(wkt: "LINESTRING (170 0, -170 1, -160 2, 175 3, 160 4)")
    #expect(
      Antimeridian.unwrapped(line)
        == (try Shape(wkt: "LINESTRING (170 0, 190 1, 200 2, 175 3, 160 4)")))
  }

  @Test("hostile geometries come back without a crash")
  func hostile() throws {
    var random = SeededGenerator(seed: 77)
    let odd: [Double] = [
      0, 90, -90, 180, -180, 179.999999999, 360, -360, 540, 1e9, -1e300, .nan, .infinity, 89.9, 45,
    ]
    for _ in 0..<5000 {
      let count = Int.random(in: 2...8, using: &random)
      let positions = (0..<count).map { _ in
        Geographic(
          longitude: odd.randomElement(using: &random) ?? 0,
          latitude: odd.randomElement(using: &random) ?? 0)
      }
      if let line = LineString(positions) {
        _ = Antimeridian.cut(.lineString(line))
        _ = Antimeridian.boundingBox(of: .lineString(line))
      }
      if let ring = LinearRing(positions) {
        let polygon = Shape.polygon(Polygon(exterior: ring, holes: [ring.reversed]))
        _ = Antimeridian.cut(polygon)
        _ = Antimeridian.boundingBox(of: polygon)
        _ = Antimeridian.unwrapped(polygon)
        _ = Geodesic.wgs84.area(of: polygon)
      }
    }
  }
}

extension Geometry where C == Geographic {
  /// The same with each ring beginning at its least position and polygons in order, so that equal
  /// shapes compare equal.
  var canonical: [[[Geographic]]] {
    guard !polygons.isEmpty else { return [[positions]] }
    return polygons.map { polygon in
      polygon.rings.map { ring in
        let open = Array(ring.positions.dropLast())
        let least = open.indices.min { precedes(open[$0], open[$1]) } ?? 0
        return Array(open[least...] + open[..<least])
      }
    }.sorted { precedes($0[0][0], $1[0][0]) }
  }

  private func precedes(_ a: Geographic, _ b: Geographic) -> Bool {
    (a.longitude, a.latitude) < (b.longitude, b.latitude)
  }
}
