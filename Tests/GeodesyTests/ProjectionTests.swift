import Foundation
import Geodesy
import SimpleFeatures
import Testing

@Suite("Projections")
struct ProjectionTests {
  static let baghdad = Geographic(longitude: 44.4, latitude: 33.3)

  static let definitions: [Projection.Definition] = [
    .utm(zone: 38, hemisphere: .north), .utm(zone: 38, hemisphere: .south),
    .universalPolarStereographic(.north), .lambertAzimuthalEqualArea(center: baghdad),
    .azimuthalEquidistant(center: baghdad), .equalEarth(centralMeridian: 44),
    .lambertConformalConic(center: baghdad, southParallel: 30, northParallel: 36),
    .albersEqualArea(center: baghdad, southParallel: 30, northParallel: 36),
    .orthographic(center: baghdad), .mercator(centralMeridian: 44),
    .transverseMercator(center: baghdad), .authority("EPSG:32638"),
    .proj("+proj=moll +ellps=WGS84"),
  ]

  @Test("positions in Iraq come back within two millimeters", arguments: definitions)
  func roundTrip(definition: Projection.Definition) throws {
    let projection = try Projection(definition)
    var random = SeededGenerator(seed: 4)
    let positions = (0..<500).map { _ in
      Geographic(
        longitude: .random(in: 38.8...48.6, using: &random),
        latitude: .random(in: 29...37.4, using: &random))
    }
    let back = try projection.inverse(try projection.forward(positions))
    for (a, b) in zip(positions, back) {
      // PROJ 9.1 inverts the authalic latitude by a series that ends at the third power of e².
      #expect(Geodesic.wgs84.distance(from: a, to: b).meters < 2e-3, "\(a) \(b)")
    }
  }

  @Test("EPSG:32638 is UTM zone 38N")
  func authority() throws {
    let authority = try Projection(.authority("EPSG:32638")).forward(Self.baghdad)
    let utm = try Projection(.utm(zone: 38, hemisphere: .north)).forward(Self.baghdad)
    #expect(abs(authority.easting - utm.easting) < 1e-6)
    #expect(abs(authority.northing - utm.northing) < 1e-6)
  }

  @Test(
    "what is no projection is refused with its cause",
    arguments: [
      (.utm(zone: 0, hemisphere: .north), "not between 1 and 60"),
      (.utm(zone: 61, hemisphere: .south), "not between 1 and 60"),
      (.lambertAzimuthalEqualArea(center: Geographic(x: 0, y: 91)), "not a position"),
      (.orthographic(center: Geographic(x: .nan, y: 0)), "not a position"),
      (.equalEarth(centralMeridian: .infinity), "not between -360 and 360"),
      (
        .lambertConformalConic(center: baghdad, southParallel: 30, northParallel: -30),
        "not known to PROJ"
      ),
      (
        .albersEqualArea(center: baghdad, southParallel: .nan, northParallel: 3),
        "not between -90 and 90"
      ),
      (.authority("EPSG:1"), "not known"), (.authority("nonsense"), "not known"),
      (.authority("EPSG:4326"), "not a projected CRS"), (.authority(""), "not known"),
      (.proj("+proj=nonsense"), "not known to PROJ"), (.proj(""), "not known to PROJ"),
      (.proj("+proj=longlat +ellps=WGS84"), "plane"),
    ] as [(Projection.Definition, String)])
  func refuses(definition: Projection.Definition, cause: String) {
    let error = #expect(throws: GeodesyError.self) { try Projection(definition) }
    #expect(error?.description.contains(cause) == true, "\(error?.description ?? "none")")
  }

  @Test("a position without an image is an error with its number, or a gap in drawing")
  func gaps() throws {
    let projection = try Projection(.orthographic(center: Self.baghdad))
    let positions = [
      Self.baghdad, Geographic(x: -135, y: 0), Geographic(x: 44, y: 95), Geographic(x: .nan, y: 0),
      Geographic(x: 45, y: 33),
    ]
    let error = #expect(throws: GeodesyError.self) { try projection.forward(positions) }
    #expect(error?.value == "-135.0 0.0")
    #expect(error?.cure?.contains("number 2 of 5") == true)
    let drawn = projection.forwardAllowingGaps(positions)
    #expect(drawn.map(\.isFinite) == [true, false, false, false, true])
    let mercator = try Projection(.mercator(centralMeridian: 0))
    #expect(throws: GeodesyError.self) { try mercator.forward(Geographic(x: 0, y: 90)) }
    #expect(throws: GeodesyError.self) {
      try projection.inverse(Planar(easting: 1e8, northing: 0))
    }
    #expect(try projection.forward([]).isEmpty)
  }

  @Test("a geometry is projected as a whole and its rings stay closed")
  func geometry() throws {
    let shape = Geodesic.wgs84.circle(center: Self.baghdad, radius: .kilometers(10))
    let projection = try Projection(.lambertAzimuthalEqualArea(center: Self.baghdad))
    let planar = try projection.forward(shape)
    let ring = try #require(planar.polygons.first?.exterior)
    #expect(ring.positions.first == ring.positions.last)
    // LAEA is true to area: the shoelace of the projected ring is the area on the ellipsoid.
    let area = Geodesic.wgs84.area(of: shape).squareMeters
    #expect(abs(ring.doubledSignedArea / 2 / area - 1) < 1e-5)
    let back = try projection.inverse(planar)
    #expect(back.positions.count == shape.positions.count)
    let collection = Geometry<Geographic>.collection([.point(Self.baghdad), .empty, shape])
    #expect(try projection.forward(collection).positions.count == shape.positions.count + 1)
  }

  @Test(
    "the projection for an extent",
    arguments: [
      // Iraq is too wide for one zone at 0.1 %; Baghdad is not.
      (BoundingBox(west: 38.8, south: 29, east: 48.6, north: 37.4), "Lambert azimuthal"),
      (BoundingBox(west: 44, south: 33, east: 45, north: 34), "UTM zone 38N"),
      (BoundingBox(west: 42.1, south: 30, east: 47.9, north: 37), "UTM zone 38N"),
      (BoundingBox(west: 47.6, south: 30, east: 48.4, north: 31), "UTM zone 39N"),
      (BoundingBox(west: 151, south: -34, east: 151.5, north: -33), "UTM zone 56S"),
      (BoundingBox(west: 179.5, south: -18, east: -179.5, north: -16), "Lambert azimuthal"),
      (BoundingBox(west: 179.5, south: 50, east: -179.5, north: 52), "UTM zone 1N"),
      (BoundingBox(west: -180, south: 70, east: 180, north: 90), "Lambert azimuthal"),
      (BoundingBox(west: 10, south: 86, east: 20, north: 88), "Lambert azimuthal"),
      (BoundingBox.world, "Equal Earth"),
      (BoundingBox(west: 44.4, south: 33.3, east: 44.4, north: 33.3), "UTM zone 38N"),
    ])
  func suited(extent: BoundingBox, name: String) throws {
    let projection = try Projection.suited(to: extent)
    #expect(projection.definition.name.hasPrefix(name), "\(projection.definition.name)")
    let report = projection.report(over: extent)
    #expect(report.accuracy == .zero)
    if name.hasPrefix("UTM") {
      let scale = try #require(report.scale)
      #expect(scale.lowerBound >= 0.9995 && scale.upperBound <= 1.001)
    }
    // The center has an image, and a length of a kilometer there is one on the map by the scale.
    let center = extent.center
    let east = Geodesic.wgs84.direct(from: center, bearing: .degrees(90), distance: .kilometers(1))
    let a = try projection.forward(center)
    let b = try projection.forward(east)
    let scale = try #require(projection.scale(at: center))
    let length = hypot(a.easting - b.easting, a.northing - b.northing) / 1000
    #expect(length >= scale.least - 1e-4 && length <= scale.greatest + 1e-4)
  }

  @Test("the report says what a person wants to know")
  func report() throws {
    let extent = BoundingBox(west: 42, south: 33, east: 45, north: 34)
    let report = try Projection(.utm(zone: 38, hemisphere: .north)).report(over: extent)
    // Snyder 1987, eq. 8-11: on the central meridian 0.9996; 3° off it at 33°, 1.00056.
    let scale = try #require(report.scale)
    #expect(abs(scale.lowerBound - 0.9996) < 1e-6)
    #expect(abs(scale.upperBound - 1.00056) < 2e-5)
    #expect(
      report.sentence
        == "Projected to UTM zone 38N (no change of datum); lengths are between -0.04 % and"
        + " +0.06 % of true.")
    let authority = try Projection(.authority("EPSG:27700"))
      .report(over: BoundingBox(west: -3, south: 51, east: 0, north: 53))
    #expect(authority.accuracy.map { $0.meters >= 1 && $0.meters <= 5 } == true)
    #expect(authority.scale != nil)
  }

  @Test("an extent that is none is refused")
  func refusesExtents() {
    for extent in [
      BoundingBox(west: 0, south: 10, east: 5, north: 5),
      BoundingBox(west: .nan, south: 0, east: 5, north: 5),
      BoundingBox(west: 0, south: -95, east: 5, north: 5),
    ] {
      #expect(throws: GeodesyError.self) { try Projection.suited(to: extent) }
    }
  }

  @Test("many threads share one projection")
  func threads() async throws {
    let projection = try Projection(.utm(zone: 38, hemisphere: .north))
    let expected = try projection.forward(Self.baghdad)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for _ in 0..<200 {
            let found = try projection.forward([Self.baghdad, Self.baghdad])
            guard found == [expected, expected] else { return false }
          }
          return true
        }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }
}
