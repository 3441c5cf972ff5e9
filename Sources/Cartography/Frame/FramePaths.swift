import Geodesy
import SimpleFeatures

/// Brings lines and areas of the Earth onto the page: cut to what can be seen, simplified to what
/// can be told apart, in one batch of the projection for each feature.
struct FramePaths {
  let frame: MapFrame
  /// A little more than the frame, so that edges along the cut are not seen.
  private let clip: Clipping
  private let windowClip: Clipping

  init(_ frame: MapFrame) {
    self.frame = frame
    clip = Clipping(frame.rect.inset(by: -4))
    windowClip = Clipping(
      minX: frame.window.west, minY: frame.window.south,
      maxX: frame.window.east, maxY: frame.window.north)
  }

  /// The areas as one path to fill.
  func fill(_ polygons: [Polygon<Geographic>]) -> PathData {
    var rings = Runs()
    for polygon in polygons {
      append(polygon.exterior.positions, to: &rings, closed: true)
      for hole in polygon.holes { append(hole.positions, to: &rings, closed: true) }
    }
    var path = PathData()
    for run in projected(rings) {
      let seen = Generalization.simplified(clip.ring(run.filter { $0.x.isFinite && $0.y.isFinite }))
      if seen.count >= 3, Generalization.area(seen) >= 0.1 { path.append(seen, closed: true) }
    }
    return path
  }

  /// The edges of the areas as lines; where the areas are cut at 180° or at a pole there is none.
  func edges(_ polygons: [Polygon<Geographic>]) -> PathData {
    var runs = Runs()
    for polygon in polygons {
      appendEdge(polygon.exterior.positions, to: &runs)
      for hole in polygon.holes { appendEdge(hole.positions, to: &runs) }
    }
    return path(of: runs)
  }

  func lines(_ lines: [LineString<Geographic>]) -> PathData {
    var runs = Runs()
    for line in lines { append(line.positions, to: &runs, closed: false) }
    return path(of: runs)
  }

  func lines(_ lines: [[Geographic]]) -> PathData {
    var runs = Runs()
    for line in lines { append(line, to: &runs, closed: false) }
    return path(of: runs)
  }

  private func appendEdge(_ ring: [Geographic], to runs: inout Runs) {
    guard mayBeSeen(ring) else { return }
    for line in uncut(ring) { append(line, to: &runs, closed: false) }
  }

  private func path(of runs: Runs) -> PathData {
    var path = PathData()
    for run in projected(runs) {
      for piece in run.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) {
        for part in clip.parts(ofLine: Array(piece)) {
          let seen = Generalization.simplified(part)
          let closed = seen.count > 3 && seen.first == seen.last
          path.append(seen, closed: closed)
        }
      }
    }
    return path
  }

  /// A line on the page, not yet cut or simplified; its positions must lie in the window.
  func traced(_ positions: [Geographic]) -> [PagePoint] { frame.page(positions) }

  // MARK: Private

  /// Positions of many lines in one array, so that they are projected in one batch.
  private struct Runs {
    var positions: [Geographic] = []
    var ends: [Int] = []
  }

  private func append(_ positions: [Geographic], to runs: inout Runs, closed: Bool) {
    let window = frame.window
    guard mayBeSeen(positions) else { return }
    let points = unwrapped(positions)
    guard let first = points.first else { return }
    var (low, high, south, north) = (first.x, first.x, first.y, first.y)
    for point in points {
      low = min(low, point.x)
      high = max(high, point.x)
      south = min(south, point.y)
      north = max(north, point.y)
    }
    guard south <= window.north, north >= window.south else { return }
    for turn in window.turns(low: low, high: high) {
      let moved = turn == 0 ? points : points.map { PagePoint(x: $0.x + turn, y: $0.y) }
      let isInside =
        low + turn >= window.west && high + turn <= window.east && south >= window.south
        && north <= window.north
      if closed {
        let ring = isInside ? moved : windowClip.ring(moved)
        if ring.count >= 3 { appendRun(ring, to: &runs, closed: true) }
      } else if isInside {
        appendRun(moved, to: &runs, closed: false)
      } else {
        for part in windowClip.parts(ofLine: moved) { appendRun(part, to: &runs, closed: false) }
      }
    }
  }

  /// Whether the bounds of the positions meet the window; most of the world is far from most maps.
  private func mayBeSeen(_ positions: [Geographic]) -> Bool {
    let window = frame.window
    var (west, east) = (Double.infinity, -Double.infinity)
    var (south, north) = (Double.infinity, -Double.infinity)
    for position in positions {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    guard south <= window.north, north >= window.south else { return false }
    // Where the positions go over 180° their longitudes say little.
    return east - west > 180 || !window.turns(low: west, high: east).isEmpty
  }

  /// The positions with longitudes that go on over 180°, without those that are not finite.
  private func unwrapped(_ positions: [Geographic]) -> [PagePoint] {
    var turn = 0.0
    var points: [PagePoint] = []
    points.reserveCapacity(positions.count)
    for position in positions where position.isFinite {
      if let last = points.last, position.latitude.magnitude < 89.9 {
        let jump = position.longitude + turn - last.x
        if jump > 180, jump < 361 { turn -= 360 } else if jump < -180, jump > -361 { turn += 360 }
      }
      points.append(PagePoint(x: position.longitude + turn, y: position.latitude))
    }
    return points
  }

  /// Long steps are divided, since straight in degrees is not straight on the page.
  private func appendRun(_ points: [PagePoint], to runs: inout Runs, closed: Bool) {
    let step = frame.window.step
    var previous = closed ? points.last : nil
    for point in points {
      if let previous {
        let length = max((point.x - previous.x).magnitude, (point.y - previous.y).magnitude)
        if length > step {
          let pieces = Int(min((length / step).rounded(.up), 1000))
          for piece in 1..<max(pieces, 1) {
            let share = Double(piece) / Double(pieces)
            runs.positions.append(
              Geographic(
                longitude: previous.x + (point.x - previous.x) * share,
                latitude: previous.y + (point.y - previous.y) * share))
          }
        }
      }
      runs.positions.append(Geographic(longitude: point.x, latitude: point.y))
      previous = point
    }
    runs.ends.append(runs.positions.count)
  }

  private func projected(_ runs: Runs) -> [[PagePoint]] {
    let points = frame.page(runs.positions)
    var start = 0
    return runs.ends.map { end in
      defer { start = end }
      return Array(points[start..<end])
    }
  }

  /// A ring without its segments along 180° and along the poles.
  private func uncut(_ ring: [Geographic]) -> [[Geographic]] {
    var lines: [[Geographic]] = []
    var line: [Geographic] = []
    for position in ring {
      if let last = line.last, isCut(last, position) {
        if line.count > 1 { lines.append(line) }
        line = []
      }
      line.append(position)
    }
    if line.count > 1 { lines.append(line) }
    return lines
  }

  private func isCut(_ a: Geographic, _ b: Geographic) -> Bool {
    (a.longitude.magnitude == 180 && a.longitude == b.longitude)
      || (a.latitude.magnitude == 90 && a.latitude == b.latitude)
  }
}
