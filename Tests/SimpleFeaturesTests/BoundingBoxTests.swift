import SimpleFeatures
import Testing

@Suite("Bounding boxes")
struct BoundingBoxTests {
  private func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double)
    -> SimpleFeatures.Polygon<Geographic>?
  {
    LinearRing([
      Geographic(longitude: west, latitude: south), Geographic(longitude: east, latitude: south),
      Geographic(longitude: east, latitude: north), Geographic(longitude: west, latitude: north),
    ]).map { Polygon(exterior: $0) }
  }

  @Test("the whole Earth keeps its width")
  func world() throws {
    let earth = Geometry.polygon(try #require(rectangle(-180, -90, 180, 90)))
    #expect(earth.boundingBox == .world)
  }

  @Test("a geometry cut at the antimeridian has a box that crosses it (RFC 7946, 5.2: Fiji)")
  func fiji() throws {
    let fiji = Geometry.multiPolygon([
      try #require(rectangle(177, -20, 180, -16)), try #require(rectangle(-180, -20, -178, -16)),
    ])
    #expect(fiji.boundingBox == BoundingBox(west: 177, south: -20, east: -178, north: -16))
  }

  @Test("a wide ring is not turned inside out by the gap between its corners")
  func wide() throws {
    let russia = Geometry.polygon(try #require(rectangle(-170, 50, 160, 70)))
    #expect(russia.boundingBox == BoundingBox(west: -170, south: 50, east: 160, north: 70))
  }

  @Test("points on both sides of the antimeridian get the narrow box")
  func points() {
    let box = BoundingBox(containing: [
      Geographic(longitude: 179, latitude: 1), Geographic(longitude: -179, latitude: 2),
    ])
    #expect(box == BoundingBox(west: 179, south: 1, east: -179, north: 2))
    #expect(box?.contains(Geographic(longitude: 180, latitude: 1.5)) == true)
    #expect(box?.contains(Geographic(longitude: 0, latitude: 1.5)) == false)
  }

  @Test("a distance of any size has a description", arguments: [-1e300, -5, 0, 1e300, Double.nan])
  func extremes(meters: Double) {
    #expect(!Distance.meters(meters).description.isEmpty)
  }
}
