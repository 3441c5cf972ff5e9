import Geodesy
import SimpleFeatures

/// The rectangle of the page in which the Earth is drawn, and the way from one to the other.
struct MapFrame: Sendable {
  let rect: PageRect
  let projection: Projection
  /// Points of the page for a meter of the projection.
  let scale: Double
  /// What lies in the middle of the rectangle.
  let middle: Planar
  let window: GeographicWindow
  /// Whether the Earth has an outline on this map, outside of which is nothing.
  let hasOutline: Bool

  /// Points between the extent and the edge of the frame.
  private static let margin = 11.0

  /// - Parameter ground: What must be seen, in the projection.
  init(rect: PageRect, projection: Projection, ground: Envelope) throws {
    guard ground.width > 0, ground.height > 0, ground.width.isFinite, ground.height.isFinite,
      rect.width > 0, rect.height > 0
    else { throw CartographyError("the extent has no area on the map") }
    self.rect = rect
    self.projection = projection
    let hasOutline: Bool
    if case .equalEarth = projection.definition { hasOutline = true } else { hasOutline = false }
    // A symbol at the edge of the extent is to be seen whole; the outline of the Earth is the edge.
    let margin = hasOutline ? 0 : min(MapFrame.margin, rect.width / 12, rect.height / 12)
    scale = min(
      (rect.width - 2 * margin) / ground.width, (rect.height - 2 * margin) / ground.height)
    middle = ground.center
    self.hasOutline = hasOutline
    window = try MapFrame.window(
      rect: rect, projection: projection, scale: scale, middle: middle)
  }

  // MARK: From the Earth to the page and back

  func page(_ position: Planar) -> PagePoint {
    PagePoint(
      x: rect.x + rect.width / 2 + (position.easting - middle.easting) * scale,
      y: rect.y + rect.height / 2 - (position.northing - middle.northing) * scale)
  }

  func planar(_ point: PagePoint) -> Planar {
    MapFrame.planar(point, rect: rect, scale: scale, middle: middle)
  }

  /// The positions on the page, one for one; not finite where the projection has no image.
  func page(_ positions: [Geographic]) -> [PagePoint] {
    projection.forwardAllowingGaps(positions).map(page)
  }

  func page(_ position: Geographic) -> PagePoint { page([position])[0] }

  /// Where on the Earth the points of the page lie.
  func positions(_ points: [PagePoint]) -> [Geographic] {
    projection.inverseAllowingGaps(points.map(planar))
  }

  // MARK: What is measured on it

  /// Points of the page for a meter on the ground at the middle, to the east.
  var pointsPerMeter: Double {
    let span = 20.0
    let ends = positions([
      PagePoint(x: rect.center.x - span, y: rect.center.y),
      PagePoint(x: rect.center.x + span, y: rect.center.y),
    ])
    guard ends[0].isFinite, ends[1].isFinite else { return scale }
    let meters = Geodesic.wgs84.distance(from: ends[0], to: ends[1]).meters
    return meters > 0 ? 2 * span / meters : scale
  }

  /// A grid of points over the frame, edges included.
  func samples(columns: Int, rows: Int) -> [PagePoint] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        PagePoint(
          x: rect.x + rect.width * Double(column) / Double(columns - 1),
          y: rect.y + rect.height * Double(row) / Double(rows - 1))
      }
    }
  }

  /// Largest over smallest scale in the frame, in any direction, minus one.
  var scaleVariation: Double {
    var least = Double.infinity
    var greatest = 0.0
    for position in positions(samples(columns: 5, rows: 5)) where position.isFinite {
      guard let scale = projection.scale(at: position) else { continue }
      least = min(least, scale.least)
      greatest = max(greatest, scale.greatest)
    }
    return least > 0 && greatest > 0 ? greatest / least - 1 : .infinity
  }

  /// How far north is turned clockwise from up at a point of the page, in degrees.
  func deviationOfNorth(at point: PagePoint) -> Double? {
    let position = positions([point])[0]
    guard position.isFinite, position.latitude < 89.9 else { return nil }
    let step = min(0.05, (90 - position.latitude) / 2)
    let ahead = Geographic(longitude: position.longitude, latitude: position.latitude + step)
    let ends = page([position, ahead])
    guard ends[0].x.isFinite, ends[1].x.isFinite else { return nil }
    return Trigonometry.degrees(x: ends[1].x - ends[0].x, y: ends[0].y - ends[1].y)
  }

  // MARK: Private

  private static func planar(
    _ point: PagePoint, rect: PageRect, scale: Double, middle: Planar
  ) -> Planar {
    Planar(
      easting: middle.easting + (point.x - rect.x - rect.width / 2) / scale,
      northing: middle.northing - (point.y - rect.y - rect.height / 2) / scale)
  }

  private static func window(
    rect: PageRect, projection: Projection, scale: Double, middle: Planar
  ) throws -> GeographicWindow {
    var points: [PagePoint] = []
    let count = 24
    for row in 0...count {
      for column in 0...count
      where row % count == 0 || column % count == 0 || (row % 4 == 0 && column % 4 == 0) {
        points.append(
          PagePoint(
            x: rect.x + rect.width * Double(column) / Double(count),
            y: rect.y + rect.height * Double(row) / Double(count)))
      }
    }
    let planars = points.map { planar($0, rect: rect, scale: scale, middle: middle) }
    let seen = projection.inverseAllowingGaps(planars)
    guard let center = projection.inverseAllowingGaps([middle]).first, center.isFinite else {
      throw CartographyError("the middle of the extent cannot be projected")
    }
    if case .equalEarth(let meridian) = projection.definition {
      // Outside the outline of the Earth the inverse says nothing of use. The edges stay clear of the
      // meridian where PROJ turns from one side to the other.
      return GeographicWindow(
        west: meridian - 179.9999, south: -90, east: meridian + 179.9999, north: 90)
    }
    var window = GeographicWindow(west: 0, south: 90, east: 0, north: -90)
    var hasGaps = false
    for position in seen {
      guard position.isFinite else {
        hasGaps = true
        continue
      }
      let turn = (position.longitude - center.longitude).remainder(dividingBy: 360)
      window.west = min(window.west, turn)
      window.east = max(window.east, turn)
      window.south = min(window.south, position.latitude)
      window.north = max(window.north, position.latitude)
    }
    let poles = projection.forwardAllowingGaps([
      Geographic(longitude: center.longitude, latitude: 90),
      Geographic(longitude: center.longitude, latitude: -90),
    ])
    let sees = poles.map { pole in
      pole.isFinite
        && (pole.easting - middle.easting).magnitude * scale <= rect.width / 2 + 5
        && (pole.northing - middle.northing).magnitude * scale <= rect.height / 2 + 5
    }
    if sees[0] { window.north = 90 }
    if sees[1] { window.south = -90 }
    if sees[0] || sees[1] || hasGaps || window.east - window.west > 300 {
      window.west = -180
      window.east = 180
    }
    if hasGaps {
      window.south = -90
      window.north = 90
    }
    let margin = 0.04
    let width = window.east - window.west
    let height = window.north - window.south
    window.south = max(window.south - height * margin, -90)
    window.north = min(window.north + height * margin, 90)
    if width < 360 {
      window.west -= min(width * margin, (360 - width) / 2)
      window.east += min(width * margin, (360 - width) / 2)
    }
    window.west += center.longitude
    window.east += center.longitude
    return window
  }
}

extension MapFrame {
  /// Points along the edge of the frame, clockwise from its upper left corner.
  func outline(stepsPerSide steps: Int) -> [PagePoint] {
    let corners = [
      PagePoint(x: rect.x, y: rect.y), PagePoint(x: rect.maxX, y: rect.y),
      PagePoint(x: rect.maxX, y: rect.maxY), PagePoint(x: rect.x, y: rect.maxY),
    ]
    return corners.indices.flatMap { index -> [PagePoint] in
      let a = corners[index]
      let b = corners[(index + 1) % 4]
      return (0..<steps).map { step in
        let share = Double(step) / Double(steps)
        return PagePoint(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
      }
    }
  }
}
