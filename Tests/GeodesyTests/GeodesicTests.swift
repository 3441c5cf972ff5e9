import Foundation
import Geodesy
import SimpleFeatures
import Testing

@Suite("Geodesics")
struct GeodesicTests {
  static func at(_ longitude: Double, _ latitude: Double) -> Geographic {
    Geographic(longitude: longitude, latitude: latitude)
  }

  // Karney, GeodTest.dat (doi:10.5281/zenodo.32156), the first 500 of its cases. Columns:
  // lat1 lon1 azi1 lat2 lon2 azi2 s12 a12 m12 S12, degrees and meters.
  @Test("all 500 cases of Karney's test set agree within a micrometer")
  func karney() throws {
    guard let file = TestFiles.shared("reference/GeodTest-500.dat") else { return }
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 500)
    for line in lines {
      let row = line.split(separator: " ").compactMap { Double($0) }
      try #require(row.count == 10)
      let start = Self.at(row[1], row[0])
      let end = Self.at(row[4], row[3])
      let path = Geodesic.wgs84.inverse(from: start, to: end)
      #expect(abs(path.distance.meters - row[6]) < 1e-6, "\(line)")
      #expect(abs(Geodesic.wgs84.distance(from: start, to: end).meters - row[6]) < 1e-6)
      let arrived = Geodesic.wgs84.arrival(
        from: start, bearing: .degrees(row[2]), distance: .meters(row[6]))
      let off = Geodesic.wgs84.distance(from: arrived.position, to: end)
      #expect(off.meters < 1e-6, "\(line)")
      let turn = (arrived.bearing.degrees - row[5]).remainder(dividingBy: 360)
      // Next to a pole the bearing is only as sure as the longitude: 1e-15 of a small circle.
      #expect(abs(turn) < 1e-9, "\(line)")
    }
  }

  // GeographicLib, GeodSolve(1), example: JFK to Singapore Changi.
  @Test("from New York to Singapore it is 15,347,512.941 m, setting out at 003°18'29.9\"")
  func published() {
    // echo 40:38:23N 073:46:44W 1:21:33N 103:59:22E | GeodSolve -i -: 003:18:29.9 177:29:09.2
    // 15347628
    let start = Self.at(-(73 + 46.0 / 60 + 44.0 / 3600), 40 + 38.0 / 60 + 23.0 / 3600)
    let end = Self.at(103 + 59.0 / 60 + 22.0 / 3600, 1 + 21.0 / 60 + 33.0 / 3600)
    let path = Geodesic.wgs84.inverse(from: start, to: end)
    #expect(abs(path.distance.meters - 15_347_628) < 0.5)
    #expect(abs(path.initialBearing.degrees - (3 + 18.0 / 60 + 29.9 / 3600)) < 0.05 / 3600)
    #expect(abs(path.finalBearing.degrees - (177 + 29.0 / 60 + 9.2 / 3600)) < 0.05 / 3600)
  }

  @Test("batches give what single calls give")
  func batches() {
    var random = SeededGenerator(seed: 1)
    let positions = (0..<200).map { _ in
      Self.at(.random(in: -180...180, using: &random), .random(in: -90...90, using: &random))
    }
    let origin = Self.at(44.4, 33.3)
    let single = positions.map { Geodesic.wgs84.distance(from: origin, to: $0).meters }
    let batch = Geodesic.wgs84.meters(
      from: origin, toLongitudes: positions.map(\.longitude), latitudes: positions.map(\.latitude))
    #expect(batch == single)
    #expect(Geodesic.wgs84.metersMatrix(from: [origin, origin], to: positions) == single + single)
    #expect(Geodesic.wgs84.meters(from: origin, toLongitudes: [], latitudes: []).isEmpty)
  }

  @Test("a path is densified with both ends kept, and halved at its middle")
  func alongPath() {
    let start = Self.at(44.4, 33.3)
    let end = Self.at(-73.8, 40.6)
    let positions = Geodesic.wgs84.positions(from: start, to: end, spacing: .kilometers(100))
    #expect(positions.first == start && positions.last == end)
    let total = Geodesic.wgs84.distance(from: start, to: end).meters
    var sum = 0.0
    for (a, b) in zip(positions, positions.dropFirst()) {
      let leg = Geodesic.wgs84.distance(from: a, to: b).meters
      #expect(leg <= 100_000.001)
      sum += leg
    }
    #expect(abs(sum - total) < 1e-5)
    let middle = Geodesic.wgs84.interpolate(from: start, to: end, fraction: 0.5)
    #expect(abs(Geodesic.wgs84.distance(from: start, to: middle).meters - total / 2) < 1e-6)
    #expect(Geodesic.wgs84.interpolate(from: start, to: start, fraction: 0.3) == start)
    #expect(Geodesic.wgs84.positions(from: start, to: start, spacing: .meters(1)).count == 2)
    #expect(Geodesic.wgs84.positions(from: start, to: end, spacing: .zero).count == 2)
  }

  @Test("what is no position gives no number, and no crash")
  func invalid() {
    let origin = Self.at(0, 0)
    #expect(Geodesic.wgs84.distance(from: origin, to: Self.at(0, 91)).meters.isNaN)
    #expect(Geodesic.wgs84.distance(from: origin, to: Self.at(.nan, 0)).meters.isNaN)
    #expect(Geodesic.wgs84.distance(from: origin, to: Self.at(.infinity, 0)).meters.isNaN)
    #expect(Geodesic.wgs84.circle(center: Self.at(0, 91), radius: .meters(1)) == .empty)
    #expect(Geodesic.wgs84.circle(center: Self.at(.nan, 0), radius: .meters(1)) == .empty)
    #expect(Geodesic.wgs84.circle(center: origin, radius: .meters(.nan)) == .empty)
    #expect(Geodesic.wgs84.circle(center: origin, radius: .zero) == .empty)
  }

  // geodesic.h, geod_polygonarea: the area of Antarctica, 13376856682207 m², 14710425.41 m.
  @Test("a ring around Antarctica encloses 13,376,856,682,207 square meters")
  func antarctica() throws {
    let latitudes = [
      -72.9, -71.9, -74.9, -74.3, -77.5, -77.4, -71.7, -65.9, -65.7, -66.6, -66.9, -69.8, -70.0,
      -71.0, -77.3, -77.9, -74.7,
    ]
    let longitudes: [Double] = [
      -74, -102, -102, -131, -163, 163, 172, 140, 113, 88, 59, 25, -4, -14, -33, -46, -61,
    ]
    let ring = try #require(
      LinearRing(zip(longitudes, latitudes).map { Self.at($0, $1) }))
    let measure = Geodesic.wgs84.measure(ring)
    #expect(abs(measure.area.squareMeters - 13_376_856_682_207) < 1)
    #expect(abs(measure.perimeter.meters - 14_710_425.41) < 0.01)
    #expect(Geodesic.wgs84.measure(ring.reversed).area == measure.area)
  }

  // WGS 84 (NGA.STND.0036, table 3.6): the area of the ellipsoid is 510065621724 km² / 1000.
  @Test("an octant is an eighth of the ellipsoid, and a hole is taken out of it")
  func octant() throws {
    let octant = try #require(
      LinearRing([Self.at(0, 0), Self.at(90, 0), Self.at(0, 90)]))
    let area = Geodesic.wgs84.area(of: Polygon(exterior: octant))
    #expect(abs(area.squareKilometers - 510_065_621.724 / 8) < 0.001)
    let hole = try #require(LinearRing([Self.at(10, 10), Self.at(10, 20), Self.at(20, 10)]))
    let rest = Geodesic.wgs84.area(of: .polygon(Polygon(exterior: octant, holes: [hole])))
    #expect(rest == area - Geodesic.wgs84.measure(hole).area)
  }
}

@Suite("Geodesic circles")
struct CircleTests {
  static let centers: [(Geographic, Double)] = [
    (GeodesicTests.at(44.4, 33.3), 500), (GeodesicTests.at(44.4, 33.3), 250_000),
    (GeodesicTests.at(179.9, -17), 50_000), (GeodesicTests.at(-180, 51), 400_000),
    (GeodesicTests.at(180, 0), 1_000_000), (GeodesicTests.at(10, 89), 50_000),
    (GeodesicTests.at(10, 89), 500_000), (GeodesicTests.at(-170, -88), 222_000),
    (GeodesicTests.at(0, 90), 100_000), (GeodesicTests.at(0, -90), 2_000_000),
    (GeodesicTests.at(20, 60), 3_300_000), (GeodesicTests.at(20, 60), 3_400_000),
    (GeodesicTests.at(-100, 40), 9_000_000), (GeodesicTests.at(0, 0), 15_000_000),
    (GeodesicTests.at(180, 0), 15_000_000), (GeodesicTests.at(100, 20), 17_000_000),
    (GeodesicTests.at(179, 5), 12_000_000), (GeodesicTests.at(77, 12), 19_000_000),
  ]

  @Test("a position lies in the polygon exactly when it is within the radius", arguments: centers)
  func contains(center: Geographic, radius: Double) throws {
    let disc = Geodesic.wgs84.circle(center: center, radius: .meters(radius))
    try checkSheet(disc)
    var random = SeededGenerator(seed: 11)
    var inside = 0
    for _ in 0..<1500 {
      let reach = radius * Double.random(in: 0...2, using: &random)
      let position = Geodesic.wgs84.direct(
        from: center, bearing: .degrees(.random(in: 0..<360, using: &random)),
        distance: .meters(min(reach, 20_000_000)))
      let distance = Geodesic.wgs84.distance(from: center, to: position).meters
      // Sides may be off by a thousandth of the radius, the documented default.
      guard abs(distance - radius) > radius * 0.0011 else { continue }
      if distance < radius { inside += 1 }
      #expect(disc.covers(position) == (distance < radius), "\(position) at \(distance) m")
    }
    #expect(inside > 300)
  }

  @Test("no side of a circle leaves it by more than the error allowed", arguments: centers)
  func sides(center: Geographic, radius: Double) {
    let allowed = radius / 500
    let disc = Geodesic.wgs84.circle(
      center: center, radius: .meters(radius), maxError: .meters(allowed))
    for polygon in disc.polygons {
      for ring in polygon.rings {
        for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
          // Sides along the rim of the sheet are cuts, not parts of the circle.
          if abs(a.longitude) == 180 && abs(b.longitude) == 180 { continue }
          for fraction in [0, 0.1, 0.3, 0.5, 0.7, 0.9] {
            let between = Geographic(
              longitude: a.longitude + (b.longitude - a.longitude) * fraction,
              latitude: a.latitude + (b.latitude - a.latitude) * fraction)
            let off = Geodesic.wgs84.distance(from: center, to: between).meters - radius
            #expect(abs(off) <= allowed * 1.05, "\(a) \(b)")
          }
        }
      }
    }
  }

  @Test("the area of a disc of 100 km is that of a spherical cap within a thousandth")
  func area() {
    // A circle on a curved surface: π r² (1 - K r²/12), K the Gaussian curvature (Bertrand 1848).
    for latitude in [0.0, 33.3, 60, 89.5, 90, -90] {
      let disc = Geodesic.wgs84.circle(
        center: GeodesicTests.at(179.7, latitude), radius: .kilometers(100), maxError: .meters(1))
      let area = Geodesic.wgs84.area(of: disc).squareMeters
      let flat = Double.pi * 1e10 * (1 - 1e10 / (6.371e6 * 6.371e6) / 12)
      #expect(abs(area / flat - 1) < 1e-3, "\(latitude): \(area / flat)")
    }
  }

  @Test("a disc over the antimeridian is two polygons, around a pole one, half the girth the Earth")
  func shapes() {
    let fiji = Geodesic.wgs84.circle(
      center: GeodesicTests.at(179.9, -17), radius: .kilometers(50), vertexCount: 64)
    #expect(fiji.polygons.count == 2)
    let pole = Geodesic.wgs84.circle(
      center: GeodesicTests.at(30, 89), radius: .kilometers(500), vertexCount: 64)
    #expect(pole.polygons.count == 1)
    #expect(pole.positions.contains(GeodesicTests.at(-180, 90)))
    #expect(pole.positions.contains(GeodesicTests.at(180, 90)))
    let rest = Geodesic.wgs84.circle(
      center: GeodesicTests.at(180, 0), radius: .kilometers(15_000), vertexCount: 64)
    #expect(rest.polygons.count == 1 && rest.polygons.first?.holes.count == 1)
    let all = Geodesic.wgs84.circle(
      center: GeodesicTests.at(1, 2), radius: .kilometers(20_100), vertexCount: 64)
    #expect(BoundingBox.world == Antimeridian.boundingBox(of: all))
    let plain = Geodesic.wgs84.circle(
      center: GeodesicTests.at(44.4, 33.3), radius: .meters(500), vertexCount: 16)
    #expect(plain.positions.count == 17)
  }
}

/// Every longitude on the sheet, no side longer than half the Earth except along a pole, exteriors
/// counter-clockwise and holes clockwise.
func checkSheet(
  _ geometry: Geometry<Geographic>, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for polygon in geometry.polygons {
    #expect(polygon.exterior.isCounterclockwise, sourceLocation: sourceLocation)
    for hole in polygon.holes {
      #expect(!hole.isCounterclockwise, sourceLocation: sourceLocation)
    }
    for ring in polygon.rings {
      for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
        #expect(abs(a.longitude) <= 180 && abs(a.latitude) <= 90, sourceLocation: sourceLocation)
        #expect(
          abs(a.longitude - b.longitude) <= 180
            || (abs(a.latitude) == 90 && a.latitude == b.latitude),
          "\(a) to \(b)", sourceLocation: sourceLocation)
      }
    }
  }
}

extension Geometry where C == Geographic {
  /// Whether a position lies in one of the polygons, on the sheet, by the crossings of a ray.
  func covers(_ position: Geographic) -> Bool {
    polygons.contains { polygon in
      polygon.exterior.surrounds(position) && !polygon.holes.contains { $0.surrounds(position) }
    }
  }
}

extension LinearRing where C == Geographic {
  fileprivate func surrounds(_ position: Geographic) -> Bool {
    var isInside = false
    for (a, b) in zip(positions, positions.dropFirst())
    where (a.latitude > position.latitude) != (b.latitude > position.latitude) {
      let fraction = (position.latitude - a.latitude) / (b.latitude - a.latitude)
      if a.longitude + (b.longitude - a.longitude) * fraction > position.longitude {
        isInside.toggle()
      }
    }
    return isInside
  }
}
