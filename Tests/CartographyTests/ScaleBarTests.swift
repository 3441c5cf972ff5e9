import Geodesy
import SimpleFeatures
import Testing

@testable import Cartography

@Suite struct ScaleBarTests {
  private static let extents: [BoundingBox] = [
    BoundingBox(west: 44.2, south: 33.2, east: 44.5, north: 33.45),
    BoundingBox(west: 38.8, south: 29.06, east: 48.6, north: 37.38),
    BoundingBox(west: 177, south: -19, east: -178, north: -16),
    BoundingBox(west: 5, south: 58, east: 30, north: 71),
    BoundingBox(west: -18, south: -35, east: 52, north: 38),
  ]

  @Test(
    "the bar is as long as it says along the parallel of the center, within one percent",
    arguments: extents)
  func isAsLongAsItSays(extent: BoundingBox) throws {
    let fitted = try FittedExtent(extent, choice: .automatic)
    let frame = try MapFrame(
      rect: PageRect(x: 40, y: 80, width: 700, height: 600), projection: fitted.projection,
      ground: fitted.ground)
    let bar = try #require(
      ScaleBar(frame: frame, wording: .english, variation: frame.scaleVariation))
    let middle = frame.rect.center
    let ends = frame.positions([
      PagePoint(x: middle.x - bar.width / 2, y: middle.y),
      PagePoint(x: middle.x + bar.width / 2, y: middle.y),
    ])
    // Meters per degree along a parallel and a meridian of the WGS 84 ellipsoid: series of the
    // National Geospatial-Intelligence Agency's "Length of a degree" calculator.
    let phi = Angle(degrees: (ends[0].latitude + ends[1].latitude) / 2)
    func cosine(_ multiple: Double) -> Double { Angle(degrees: phi.degrees * multiple).cosine }
    let east = 111_412.84 * cosine(1) - 93.5 * cosine(3) + 0.118 * cosine(5)
    let north = 111_132.92 - 559.82 * cosine(2) + 1.175 * cosine(4) - 0.0023 * cosine(6)
    let dx = (ends[1].longitude - ends[0].longitude).remainder(dividingBy: 360) * east
    let dy = (ends[1].latitude - ends[0].latitude) * north
    let meters = (dx * dx + dy * dy).squareRoot()
    #expect((meters / bar.length.meters - 1).magnitude < 0.01)
    #expect((bar.qualifier == nil) == (frame.scaleVariation <= 0.02))
  }

  @Test(
    "lengths are 1, 2 or 5 times a power of ten",
    arguments: [(1.0, 1.0), (1.9, 1), (2, 2), (4999, 2000), (5000, 5000), (99_999, 50_000)])
  func isRound(most: Double, length: Double) {
    #expect(ScaleBar.roundLength(atMost: most) == length)
  }

  @Test("a map of the world has no bar: none could be true")
  func worldHasNone() throws {
    let fitted = try FittedExtent(.world, choice: .automatic)
    let frame = try MapFrame(
      rect: PageRect(x: 0, y: 0, width: 900, height: 450), projection: fitted.projection,
      ground: fitted.ground)
    #expect(ScaleBar(frame: frame, wording: .english, variation: frame.scaleVariation) == nil)
  }
}
