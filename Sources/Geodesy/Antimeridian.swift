public import SimpleFeatures

/// Geometries that reach over the 180th meridian, or around a pole.
///
/// A side between two positions is taken to run the shorter way around the Earth and straight in
/// degrees, as RFC 7946 (section 3.1.1) has it: long geodesics are to be densified before.
public enum Antimeridian {
  /// The geometry in the form RFC 7946, section 3.1.9, asks for: no part crosses the antimeridian,
  /// every longitude lies in -180...180, exteriors run counter-clockwise and holes clockwise.
  ///
  /// A line becomes several lines and a polygon several polygons where they cross. A polygon around
  /// a pole gets that pole's edge (`-180 90` to `180 90`) into its ring; of the two poles it could
  /// mean it encloses the one with which it is smaller. What is already cut comes out as it was.
  /// Positions that are not finite are kept as they are, and so is a geometry that contains one.
  public static func cut(_ geometry: Geometry<Geographic>) -> Geometry<Geographic> {
    switch geometry {
    case .point(let position): return .point(position.onCutSheet)
    case .multiPoint(let positions): return .multiPoint(positions.map(\.onCutSheet))
    case .lineString(let line): return Geometry(lines: cut(line))
    case .multiLineString(let lines): return .multiLineString(lines.flatMap { cut($0) })
    case .polygon(let polygon): return Geometry(polygons: cut(polygon))
    case .multiPolygon(let polygons): return .multiPolygon(polygons.flatMap { cut($0) })
    case .collection(let members): return .collection(members.map(cut))
    case .empty: return .empty
    }
  }

  /// Whether a side of the geometry crosses the antimeridian or a polygon encloses a pole, so that
  /// ``cut(_:)`` would change its shape.
  public static func isCrossed(by geometry: Geometry<Geographic>) -> Bool {
    switch geometry {
    case .point, .multiPoint, .empty: false
    case .lineString(let line): CutSheet.leaves(unwrapped(line.positions))
    case .multiLineString(let lines):
      lines.contains { CutSheet.leaves(unwrapped($0.positions)) }
    case .polygon(let polygon):
      polygon.rings.contains { CutSheet.leaves(ring: unwrapped(ring: $0)) }
    case .multiPolygon(let polygons):
      polygons.contains { isCrossed(by: .polygon($0)) }
    case .collection(let members): members.contains(where: isCrossed)
    }
  }

  /// The same path with longitudes that never jump: each differs from the one before by at most
  /// 180°, and so they may leave -180...180. The first keeps its longitude.
  public static func unwrapped(_ positions: [Geographic]) -> [Geographic] {
    guard var last = positions.first?.fewTurns else { return [] }
    return positions.map { position in
      // Whole turns are added to what is given, so that errors do not add up.
      var longitude = position.fewTurns
      if abs(longitude - last) > 180 {
        longitude += ((last - longitude) / 360).rounded() * 360
      }
      last = longitude
      return Geographic(longitude: longitude, latitude: position.latitude)
    }
  }

  /// The geometry with longitudes that never jump within a line or ring, for drawing and for
  /// planar work on one side of the antimeridian; see ``unwrapped(_:)-([Geographic])``.
  public static func unwrapped(_ geometry: Geometry<Geographic>) -> Geometry<Geographic> {
    switch geometry {
    case .point, .multiPoint, .empty: return geometry
    case .lineString(let line):
      return LineString(unwrapped(line.positions)).map { .lineString($0) } ?? geometry
    case .multiLineString(let lines):
      return .multiLineString(lines.map { LineString(unwrapped($0.positions)) ?? $0 })
    case .polygon(let polygon): return .polygon(unwrapped(polygon))
    case .multiPolygon(let polygons): return .multiPolygon(polygons.map(unwrapped))
    case .collection(let members): return .collection(members.map(unwrapped))
    }
  }

  /// The smallest box around a geometry that knows about sides over the antimeridian and about
  /// poles enclosed: `west` is greater than `east` where it crosses. `nil` when it is empty.
  public static func boundingBox(of geometry: Geometry<Geographic>) -> BoundingBox? {
    let pieces = cut(geometry)
    guard var box = BoundingBox(containing: pieces.positions) else { return nil }
    // Positions alone may leave out what a long side covers: gaps are measured between the extents
    // of the parts.
    guard let extent = LongitudeExtent(parts: pieces.parts) else { return box }
    box.west = extent.west
    box.east = extent.east
    return box
  }

  private static func cut(_ line: LineString<Geographic>) -> [LineString<Geographic>] {
    guard line.positions.allSatisfy(\.isFinite) else { return [line] }
    let pieces = CutSheet.pieces(of: unwrapped(line.positions))
    return pieces.compactMap { LineString($0) }
  }

  private static func cut(_ polygon: Polygon<Geographic>) -> [Polygon<Geographic>] {
    guard polygon.rings.allSatisfy({ $0.positions.allSatisfy(\.isFinite) }) else {
      return [polygon]
    }
    let exterior = unwrapped(ring: polygon.exterior)
    let holes = polygon.holes.map { unwrapped(ring: $0) }
    guard ([exterior] + holes).contains(where: CutSheet.leaves(ring:)) else {
      return [CutSheet.moved(exterior: exterior, holes: holes)]
    }
    let turn = CutSheet.turn(of: exterior)
    let oriented: [Geographic]
    if turn == 0 {
      oriented = CutSheet.doubledArea(exterior) < 0 ? exterior.reversed() : exterior
    } else {
      // Eastward the interior on the left is the northern side.
      oriented = (turn > 0) == enclosesNorthPole(polygon.exterior) ? exterior : exterior.reversed()
    }
    let orientedHoles = holes.map { hole -> [Geographic] in
      let holeTurn = CutSheet.turn(of: hole)
      if holeTurn == 0 { return CutSheet.doubledArea(hole) > 0 ? hole.reversed() : hole }
      // A hole around the pole runs against the exterior around it.
      return (holeTurn > 0) == (CutSheet.turn(of: oriented) > 0) ? hole.reversed() : hole
    }
    return CutSheet.polygons(leftOf: [oriented] + orientedHoles)
  }

  /// Of the two poles the one on the smaller side of a ring around the Earth.
  private static func enclosesNorthPole(_ ring: LinearRing<Geographic>) -> Bool {
    // Lambert's cylindrical projection is true to area: the mean of the sines tells the halves.
    let path = unwrapped(ring: ring)
    var sum = 0.0
    for index in path.indices.dropFirst() {
      let middle = (path[index].latitude + path[index - 1].latitude) / 2
      sum += (path[index].longitude - path[index - 1].longitude) * Angle.degrees(middle).sine
    }
    let turn = CutSheet.turn(of: path)
    return turn > 0 ? sum >= 0 : sum <= 0
  }

  private static func unwrapped(_ polygon: Polygon<Geographic>) -> Polygon<Geographic> {
    // A ring around a pole does not close when unwrapped: it stays as it is.
    func open(_ ring: LinearRing<Geographic>) -> LinearRing<Geographic> {
      let path = unwrapped(ring: ring)
      return CutSheet.turn(of: path) == 0 ? LinearRing(path) ?? ring : ring
    }
    return Polygon(exterior: open(polygon.exterior), holes: polygon.holes.map(open))
  }

  /// A ring without jumps.
  ///
  /// A step of exactly 360° between the two writings of the antimeridian is no step, unless it runs
  /// along a pole or nothing else remains of the ring: then the ring is cut already.
  static func unwrapped(ring: LinearRing<Geographic>) -> [Geographic] {
    let positions = ring.positions
    var fullSteps = 0
    var polarSteps = 0
    var otherJumps = false
    for index in positions.indices.dropFirst() {
      let step = abs(positions[index].longitude - positions[index - 1].longitude)
      guard step > 180 else { continue }
      if step == 360 {
        fullSteps += 1
        if abs(positions[index].latitude) == 90, abs(positions[index - 1].latitude) == 90 {
          polarSteps += 1
        }
      } else {
        otherJumps = true
      }
    }
    if fullSteps > 0, fullSteps == polarSteps, !otherJumps { return positions }
    let path = unwrapped(positions)
    guard fullSteps > 0, !otherJumps else { return path }
    let longitudes = path.map(\.longitude)
    let width = (longitudes.max() ?? 0) - (longitudes.min() ?? 0)
    return width == 0 ? positions : path
  }
}

extension Geographic {
  /// The longitude, brought back when it has more than a hundred turns.
  fileprivate var fewTurns: Double {
    abs(longitude) > 36_000 ? longitude.remainder(dividingBy: 360) : longitude
  }

  /// The position with its longitude in -180...180; 180 itself stays what it is.
  var onCutSheet: Geographic {
    guard longitude.isFinite, abs(longitude) > 180 else { return self }
    return normalized
  }
}

extension Geometry where C == Geographic {
  fileprivate init(lines: [LineString<Geographic>]) {
    self = lines.count == 1 ? .lineString(lines[0]) : .multiLineString(lines)
  }

  init(polygons: [Polygon<Geographic>]) {
    switch polygons.count {
    case 0: self = .empty
    case 1: self = .polygon(polygons[0])
    default: self = .multiPolygon(polygons)
    }
  }

  /// The connected parts, each as its positions.
  fileprivate var parts: [[Geographic]] {
    switch self {
    case .point(let position): [[position]]
    case .multiPoint(let positions): positions.map { [$0] }
    case .lineString(let line): [line.positions]
    case .multiLineString(let lines): lines.map(\.positions)
    case .polygon(let polygon): [polygon.exterior.positions]
    case .multiPolygon(let polygons): polygons.map(\.exterior.positions)
    case .collection(let members): members.flatMap(\.parts)
    case .empty: []
    }
  }
}

/// From where to where a set of intervals of longitude reaches, leaving out the widest gap.
private struct LongitudeExtent {
  var west: Double
  var east: Double

  /// The parts must be cut: no one crosses the antimeridian.
  init?(parts: [[Geographic]]) {
    var intervals: [(west: Double, east: Double)] = []
    for part in parts {
      let longitudes = part.lazy.filter(\.isFinite).map(\.longitude)
      guard let west = longitudes.min(), let east = longitudes.max() else { continue }
      intervals.append((west, east))
    }
    guard !intervals.isEmpty else { return nil }
    intervals.sort { $0.west < $1.west }
    var reached = intervals[0].east
    var widest = -1.0
    var edges = (west: intervals[0].west, east: 0.0)
    for interval in intervals.dropFirst() {
      if interval.west - reached > widest {
        widest = interval.west - reached
        edges = (interval.west, reached)
      }
      reached = max(reached, interval.east)
    }
    let outer = intervals[0].west + 360 - reached
    // Only a decidedly wider gap turns the box over the antimeridian.
    if widest > outer + 1e-9 {
      (west, east) = edges
    } else {
      (west, east) = (intervals[0].west, reached)
    }
  }
}
