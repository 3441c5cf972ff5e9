import Geodesy
import SimpleFeatures

/// A bar of a round length on the ground, as long on the page as it is at the map's center.
struct ScaleBar: Hashable {
  var length: Distance
  /// In points.
  var width: Double
  /// `0`, the half, and the whole with its unit.
  var labels: [String]
  /// Where the bar holds, when it does not hold all over the map.
  var qualifier: String?

  /// The largest variation of scale for which the bar holds everywhere.
  static let tolerance = 0.02
  /// Above this variation a bar would mislead.
  static let limit = 0.5

  /// `nil` where the scale varies too much for any bar, or is not known.
  init?(frame: MapFrame, wording: Wording, variation: Double) {
    guard variation <= ScaleBar.limit else { return nil }
    let target = min(max(frame.rect.width * 0.2, 80), 150)
    guard let whole = ScaleBar.meters(frame: frame, width: target), whole > 0 else { return nil }
    let length = ScaleBar.roundLength(atMost: whole)
    guard length > 0 else { return nil }
    var width = target * length / whole
    // The scale differs a little over the bar itself: two corrections make it exact.
    for _ in 0..<2 {
      guard let meters = ScaleBar.meters(frame: frame, width: width), meters > 0 else { return nil }
      width *= length / meters
    }
    self.length = .meters(length)
    self.width = width
    labels = ScaleBar.labels(meters: length, wording: wording)
    if variation > ScaleBar.tolerance,
      let center = frame.positions([frame.rect.center]).first, center.isFinite
    {
      let seconds = Int(center.latitude.rounded()) * 3600
      let parallel = Graticule.text(
        seconds: seconds, positive: wording.north, negative: wording.south, isMeridian: false)
      qualifier = "\(wording.scaleAt) \(parallel)"
    }
  }

  /// The largest of 1, 2 and 5 times a power of ten that is not above the given length in meters.
  static func roundLength(atMost meters: Double) -> Double {
    guard meters.isFinite, meters >= 1 else { return 0 }
    var power = 1.0
    while power * 10 <= meters { power *= 10 }
    return [5.0, 2, 1].first { $0 * power <= meters }.map { $0 * power } ?? power
  }

  /// Meters on the ground for a horizontal line of that many points through the middle of the frame.
  private static func meters(frame: MapFrame, width: Double) -> Double? {
    let middle = frame.rect.center
    let ends = frame.positions([
      PagePoint(x: middle.x - width / 2, y: middle.y),
      PagePoint(x: middle.x + width / 2, y: middle.y),
    ])
    guard ends[0].isFinite, ends[1].isFinite else { return nil }
    return Geodesic.wgs84.distance(from: ends[0], to: ends[1]).meters
  }

  private static func labels(meters: Double, wording: Wording) -> [String] {
    let inKilometers = meters >= 1000
    let whole = inKilometers ? meters / 1000 : meters
    let unit = inKilometers ? wording.kilometers : wording.meters
    return ["0", plain(whole / 2), "\(plain(whole)) \(unit)"]
  }

  /// A number that is whole or ends in a half.
  private static func plain(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    if tenths % 10 != 0 { return "\(tenths / 10).\(tenths % 10)" }
    let whole = tenths / 10
    return whole >= 10_000
      ? "\(whole / 1000),\(String(whole % 1000 + 1000).dropFirst())" : "\(whole)"
  }

  /// The room it takes on the page.
  var size: (width: Double, height: Double) { (width + 42, qualifier == nil ? 28 : 40) }

  func draw(in rect: PageRect, with painter: inout Painter) {
    let x = rect.x + 6
    let y = rect.y + 20
    let ink = Theme.current.text
    let half = width / 2
    painter.rectangle(
      PageRect(x: x, y: y - 1.5, width: width, height: 3), fill: Theme.current.page,
      stroke: Stroke(Theme.current.land, width: 3.4, opacity: 0.9))
    painter.rectangle(
      PageRect(x: x, y: y - 1.5, width: width, height: 3), fill: Theme.current.page,
      stroke: Stroke(ink, width: 0.8))
    painter.rectangle(PageRect(x: x, y: y - 1.5, width: half, height: 3), fill: ink)
    let style = LabelStyle(size: 9.5, ink: ink)
    painter.text(labels[0], at: PagePoint(x: x, y: y - 6), style: style, alignment: .middle)
    if style.width(of: labels[1]) + 18 < half {
      painter.text(
        labels[1], at: PagePoint(x: x + half, y: y - 6), style: style, alignment: .middle)
    }
    // The number stands over the end of the bar, the unit beside it.
    let number = String(labels[2].prefix { $0 != " " })
    if TextDirection(of: labels[2]) == .leftToRight {
      let start = x + width - style.width(of: number) / 2
      painter.text(labels[2], at: PagePoint(x: start, y: y - 6), style: style)
    } else {
      let end = x + width + style.width(of: number) / 2
      painter.text(labels[2], at: PagePoint(x: end, y: y - 6), style: style, alignment: .right)
    }
    if let qualifier {
      painter.text(
        qualifier, at: PagePoint(x: x, y: y + 14),
        style: LabelStyle(size: 9, isItalic: true, ink: Theme.current.quietText))
    }
  }
}
