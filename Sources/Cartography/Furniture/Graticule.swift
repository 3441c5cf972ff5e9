import Geodesy
import SimpleFeatures

/// The grid of meridians and parallels, and where it meets the frame.
struct Graticule {
  struct Mark: Hashable {
    var text: String
    var point: PagePoint
    var isMeridian: Bool
  }

  private(set) var lines: [[Geographic]] = []
  private(set) var marks: [Mark] = []

  /// The steps on which maps draw their grid, in seconds of arc.
  static let steps: [Int] = [
    108_000, 72_000, 54_000, 36_000, 18_000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 15, 5,
    1,
  ]

  /// The smallest step whose lines stand at least `spacing` points apart, in seconds of arc.
  static func step(pointsPerDegree: Double, spacing: Double = 105) -> Int {
    steps.last { Double($0) / 3600 * pointsPerDegree >= spacing } ?? steps[0]
  }

  /// An angle as on the frame of a map: `33°N`, `44°20′E`, `0°`, `180°`.
  static func text(seconds: Int, positive: String, negative: String, isMeridian: Bool) -> String {
    var value = seconds
    if isMeridian {
      value = (value + 648_000) % 1_296_000
      if value < 0 { value += 1_296_000 }
      value -= 648_000
    }
    let size = value.magnitude
    var text = "\(size / 3600)°"
    let minutes = size % 3600 / 60
    if size % 3600 != 0 { text += "\(minutes < 10 ? "0" : "")\(minutes)′" }
    let rest = size % 60
    if rest != 0 { text += "\(rest < 10 ? "0" : "")\(rest)″" }
    if value == 0 || (isMeridian && size == 648_000) { return text }
    return text + (value > 0 ? positive : negative)
  }

  init(frame: MapFrame, wording: Wording) {
    let perDegree = Graticule.pointsPerDegree(frame)
    let window = frame.window
    let latitudeStep = Graticule.step(pointsPerDegree: perDegree.latitude)
    let longitudeStep = Graticule.step(pointsPerDegree: perDegree.longitude)
    let isCrowded = latitudeStep >= 18_000 && !frame.hasOutline
    let last = latitudeStep >= 18_000 ? 324_000 - latitudeStep : 324_000
    for seconds in Graticule.multiples(of: latitudeStep, from: window.south, to: window.north)
    where seconds.magnitude <= last {
      let latitude = Double(seconds) / 3600
      let line = Graticule.samples(from: window.west, to: window.east).map {
        Geographic(longitude: $0, latitude: latitude)
      }
      lines.append(line)
      let text = Graticule.text(
        seconds: seconds, positive: wording.north, negative: wording.south, isMeridian: false)
      mark(line, text, isMeridian: false, frame: frame)
    }
    // Meridians end before the pole, where they would run together.
    // An outline has a line for the pole, so that they stay apart there.
    let reach = frame.hasOutline ? 90 : isCrowded ? 90 - Double(latitudeStep) / 3600 : 89.5
    let south = max(window.south, -reach)
    let north = min(window.north, reach)
    guard south < north else { return }
    var seen: Set<Int> = []
    for seconds in Graticule.multiples(of: longitudeStep, from: window.west, to: window.east) {
      let turn = ((seconds % 1_296_000) + 1_296_000) % 1_296_000
      guard seen.insert(turn).inserted else { continue }
      let longitude = Double(seconds) / 3600
      let line = Graticule.samples(from: south, to: north).map {
        Geographic(longitude: longitude, latitude: $0)
      }
      lines.append(line)
      let text = Graticule.text(
        seconds: seconds, positive: wording.east, negative: wording.west, isMeridian: true)
      mark(line, text, isMeridian: true, frame: frame)
    }
  }

  private static func multiples(of step: Int, from low: Double, to high: Double) -> [Int] {
    let first = Int((low * 3600 / Double(step)).rounded(.up))
    let last = Int((high * 3600 / Double(step)).rounded(.down))
    guard first <= last, last - first < 500 else { return [] }
    return (first...last).map { $0 * step }
  }

  private static func samples(from low: Double, to high: Double) -> [Double] {
    (0...72).map { low + (high - low) * Double($0) / 72 }
  }

  private static func pointsPerDegree(
    _ frame: MapFrame
  ) -> (latitude: Double, longitude: Double) {
    let center = frame.positions([frame.rect.center])[0]
    guard center.isFinite else { return (1, 1) }
    let latitude = min(max(center.latitude, -85), 85)
    let pointsPerMeter = frame.pointsPerMeter
    let perLatitude = pointsPerMeter * 111_132
    return (perLatitude, perLatitude * Angle(degrees: latitude).cosine)
  }

  /// Where the line leaves the frame at its lower edge (meridians) or left edge (parallels).
  private mutating func mark(
    _ line: [Geographic], _ text: String, isMeridian: Bool, frame: MapFrame
  ) {
    let rect = frame.rect
    let points = frame.page(line)
    for (a, b) in zip(points, points.dropFirst()) {
      guard a.x.isFinite, b.x.isFinite, a.y.isFinite, b.y.isFinite else { continue }
      if isMeridian {
        guard (a.y - rect.maxY) * (b.y - rect.maxY) <= 0, a.y != b.y else { continue }
        let x = a.x + (b.x - a.x) * (rect.maxY - a.y) / (b.y - a.y)
        guard x >= rect.x + 4, x <= rect.maxX - 4 else { continue }
        marks.append(Mark(text: text, point: PagePoint(x: x, y: rect.maxY), isMeridian: true))
        return
      } else {
        guard (a.x - rect.x) * (b.x - rect.x) <= 0, a.x != b.x else { continue }
        let y = a.y + (b.y - a.y) * (rect.x - a.x) / (b.x - a.x)
        guard y >= rect.y + 4, y <= rect.maxY - 4 else { continue }
        marks.append(Mark(text: text, point: PagePoint(x: rect.x, y: y), isMeridian: false))
        return
      }
    }
    // On a map of the whole Earth the lines end at its outline, inside the frame.
    guard frame.hasOutline, let end = points.first, rect.contains(end) else { return }
    marks.append(Mark(text: text, point: end, isMeridian: isMeridian))
  }
}
