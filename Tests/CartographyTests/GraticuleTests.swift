import SimpleFeatures
import Testing

@testable import Cartography

@Suite struct GraticuleTests {
  @Test("every step divides the next larger unit of degrees, minutes or seconds")
  func stepsAreSensible() {
    for step in Graticule.steps {
      let unit = step >= 3600 ? 3600 * 90 : step >= 60 ? 3600 : 60
      #expect(unit % step == 0 || 3600 * 180 % step == 0, "\(step)")
    }
    #expect(Graticule.steps == Graticule.steps.sorted(by: >))
  }

  @Test(
    "lines stand about a hand's breadth apart at any scale",
    arguments: [
      // Points per degree, and the step in seconds of arc that puts lines at least 105 apart.
      (2.5, 108_000), (80.0, 7200), (110.0, 3600), (700.0, 600), (7000.0, 60),
    ])
  func step(pointsPerDegree: Double, seconds: Int) {
    #expect(Graticule.step(pointsPerDegree: pointsPerDegree) == seconds)
  }

  @Test(
    "degrees are written as on the frame of a map",
    arguments: [
      (33 * 3600, false, "33°N"), (-5 * 3600, false, "5°S"), (0, false, "0°"),
      (44 * 3600 + 20 * 60, true, "44°20′E"), (180 * 3600, true, "180°"),
      (-180 * 3600, true, "180°"), (181 * 3600, true, "179°W"),
      (-70 * 3600 - 65, true, "70°01′05″W"),
    ])
  func text(seconds: Int, isMeridian: Bool, expected: String) {
    let text = Graticule.text(
      seconds: seconds, positive: isMeridian ? "E" : "N", negative: isMeridian ? "W" : "S",
      isMeridian: isMeridian)
    #expect(text == expected)
  }

  @Test("the frame of a map of Iraq names the meridians 40 to 48 and the parallels 30 to 36")
  func iraq() throws {
    let fitted = try FittedExtent(
      BoundingBox(west: 38.8, south: 29.06, east: 48.6, north: 37.38), choice: .automatic)
    let frame = try MapFrame(
      rect: PageRect(x: 46, y: 100, width: 670, height: 660), projection: fitted.projection,
      ground: fitted.ground)
    let graticule = Graticule(frame: frame, wording: .english)
    let meridians = graticule.marks.filter(\.isMeridian)
    #expect(meridians.map(\.text) == ["40°E", "42°E", "44°E", "46°E", "48°E"])
    #expect(meridians.map(\.point.x) == meridians.map(\.point.x).sorted())
    let parallels = graticule.marks.filter { !$0.isMeridian }
    #expect(parallels.map(\.text) == ["30°N", "32°N", "34°N", "36°N"])
  }
}
