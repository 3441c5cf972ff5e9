internal import SimpleFeatures

/// The Earth cut open along the antimeridian: a sheet from -180 to 180 and from -90 to 90 degrees.
///
/// Paths come without jumps of longitude and leave the sheet at its sides. Rings have what they
/// enclose on their left; pieces of rings that end on the rim are joined along the rim, which a
/// traveler with the interior on his left follows counter-clockwise, over the corners and so over
/// the poles.
enum CutSheet {
  /// Which copy of the sheet a longitude lies on; 180 belongs to the next one.
  private static func copy(of longitude: Double) -> Double {
    ((longitude + 180) / 360).rounded(.down)
  }

  /// Whether a path leaves the copy of the sheet on which it starts.
  static func leaves(_ path: [Geographic]) -> Bool {
    let longitudes = path.lazy.filter(\.isFinite).map(\.longitude)
    guard let west = longitudes.min(), let east = longitudes.max() else { return false }
    // 180 may be the eastern edge of one copy or the western of the next.
    let first = copy(of: west)
    return east > first * 360 + 180
  }

  /// Whether a closed path leaves its copy of the sheet or goes around the Earth on it.
  static func leaves(ring: [Geographic]) -> Bool { leaves(ring) || turn(of: ring) != 0 }

  /// How many times a closed path without jumps goes around the Earth, eastward positive.
  static func turn(of path: [Geographic]) -> Int {
    guard let first = path.first, let last = path.last else { return 0 }
    let turns = ((last.longitude - first.longitude) / 360).rounded()
    return abs(turns) < 1000 ? Int(turns) : 0
  }

  /// Twice the signed area in square degrees, positive for counter-clockwise.
  static func doubledArea(_ path: [Geographic]) -> Double {
    guard let origin = path.first else { return 0 }
    var sum = 0.0
    for index in path.indices.dropFirst() {
      let a = path[index - 1]
      let b = path[index]
      sum += (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
      sum -= (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return sum
  }

  /// A polygon that leaves no copy of the sheet, moved onto the sheet and right-handed.
  static func moved(exterior: [Geographic], holes: [[Geographic]]) -> Polygon<Geographic> {
    guard let outer = LinearRing(onSheet(exterior)) else {
      preconditionFailure("a ring keeps its number of positions")
    }
    return Polygon(exterior: outer, holes: holes.compactMap { LinearRing(onSheet($0)) })
      .rightHanded
  }

  /// A path that leaves no copy of the sheet, moved onto the sheet itself.
  private static func onSheet(_ path: [Geographic]) -> [Geographic] {
    let west = path.lazy.map(\.longitude).min() ?? 0
    let east = path.lazy.map(\.longitude).max() ?? 0
    if west >= -180, east <= 180 { return path }
    let shift = -copy(of: west) * 360
    return path.map { $0.shifted(by: shift) }
  }

  /// The parts of a path between its crossings of the sides of the sheet, moved onto the sheet.
  ///
  /// A part that only touches a side in one position is left out unless nothing else remains.
  static func pieces(of path: [Geographic]) -> [[Geographic]] {
    guard let first = path.first else { return [] }
    guard leaves(path) else { return [onSheet(path)] }
    var pieces: [[Geographic]] = []
    var sheet = copy(of: first.longitude)
    var piece = [first.shifted(by: -sheet * 360)]
    for index in path.indices.dropFirst() {
      let from = path[index - 1]
      let to = path[index]
      let target = copy(of: to.longitude)
      while sheet != target {
        let eastward = target > sheet
        let side = sheet * 360 + (eastward ? 180 : -180)
        let fraction = (side - from.longitude) / (to.longitude - from.longitude)
        let latitude =
          fraction == 1 ? to.latitude : from.latitude + (to.latitude - from.latitude) * fraction
        piece.append(Geographic(longitude: eastward ? 180 : -180, latitude: latitude))
        pieces.append(piece)
        piece = [Geographic(longitude: eastward ? -180 : 180, latitude: latitude)]
        sheet += eastward ? 1 : -1
      }
      piece.append(to.shifted(by: -sheet * 360))
    }
    pieces.append(piece)
    let solid = pieces.map(withoutRepeats).filter { $0.count >= 2 }
    return solid.isEmpty ? [pieces[0]] : solid
  }

  /// The polygons that lie to the left of closed rings, cut at the sides of the sheet.
  static func polygons(leftOf rings: [[Geographic]]) -> [Polygon<Geographic>] {
    var closed: [[Geographic]] = []
    var loose: [[Geographic]] = []
    for ring in rings {
      guard leaves(ring: ring) else {
        closed.append(contentsOf: pieces(of: ring))
        continue
      }
      var parts = pieces(of: ring)
      // The ring need not start on the rim: its last part runs on in its first.
      if parts.count > 1, let last = parts.last, let first = parts.first,
        !last[last.count - 1].isOnRim, !first[0].isOnRim
      {
        parts[0] = last.dropLast() + first
        parts.removeLast()
      }
      loose.append(contentsOf: parts.filter { !$0.runsAlongOneSide })
    }
    let joined = join(loose)
    var exteriors: [LinearRing<Geographic>] = []
    var holes: [LinearRing<Geographic>] = []
    for path in joined + closed {
      guard let ring = LinearRing(withoutRepeats(path)) else { continue }
      let area = ring.doubledSignedArea
      if area > 0 { exteriors.append(ring) } else if area < 0 { holes.append(ring) }
    }
    if exteriors.isEmpty {
      // All rings are holes in the whole Earth.
      guard !holes.isEmpty, let world = LinearRing(corners) else { return [] }
      exteriors = [world]
    }
    var owned = [[LinearRing<Geographic>]](repeating: [], count: exteriors.count)
    for hole in holes {
      let owner =
        exteriors.count == 1
        ? 0 : exteriors.firstIndex { $0.surrounds(hole) } ?? 0
      owned[owner].append(hole)
    }
    return exteriors.indices.map { Polygon(exterior: exteriors[$0], holes: owned[$0]) }
  }

  private static let corners = [
    Geographic(longitude: -180, latitude: -90), Geographic(longitude: 180, latitude: -90),
    Geographic(longitude: 180, latitude: 90), Geographic(longitude: -180, latitude: 90),
  ]

  /// Joins paths from rim to rim to closed rings along the rim, counter-clockwise.
  private static func join(_ paths: [[Geographic]]) -> [[Geographic]] {
    let order = paths.indices.sorted { paths[$0][0].alongRim < paths[$1][0].alongRim }
    let starts = order.map { paths[$0][0].alongRim }
    var isUsed = [Bool](repeating: false, count: paths.count)
    var rings: [[Geographic]] = []
    for seed in paths.indices where !isUsed[seed] {
      var ring: [Geographic] = []
      var current = seed
      repeat {
        isUsed[current] = true
        ring += paths[current]
        let end = paths[current][paths[current].count - 1].alongRim
        // The next start at or after the end; after the last one the rim begins anew.
        var place = starts.partition { $0 >= end }
        var turned = false
        if place == starts.count { (place, turned) = (0, true) }
        ring += cornersPassed(from: end, to: starts[place] + (turned ? rimLength : 0))
        current = order[place]
      } while !isUsed[current]
      rings.append(ring)
    }
    return rings
  }

  /// The length of the rim in degrees.
  private static let rimLength = 1080.0

  private static func cornersPassed(from start: Double, to end: Double) -> [Geographic] {
    // From the lower right corner: up, to the left, down, to the right.
    let places: [(Double, Int)] = [(0, 1), (180, 2), (540, 3), (720, 0)]
    var passed: [Geographic] = []
    for lap in [0.0, rimLength] {
      for (place, corner) in places where place + lap > start && place + lap < end {
        passed.append(corners[corner])
      }
    }
    return passed
  }

  private static func withoutRepeats(_ path: [Geographic]) -> [Geographic] {
    var result: [Geographic] = []
    result.reserveCapacity(path.count)
    for position in path where result.last != position { result.append(position) }
    return result
  }
}

extension Geographic {
  fileprivate func shifted(by degrees: Double) -> Geographic {
    degrees == 0 ? self : Geographic(longitude: longitude + degrees, latitude: latitude)
  }

  fileprivate var isOnRim: Bool { abs(longitude) == 180 }

  /// The way along the rim to a position on one of its sides, from the lower right corner
  /// counter-clockwise, in degrees.
  fileprivate var alongRim: Double {
    longitude > 0 ? latitude + 90 : 540 + (90 - latitude)
  }
}

extension [Geographic] {
  /// Whether all positions lie on the same side of the sheet.
  fileprivate var runsAlongOneSide: Bool {
    guard let first, first.isOnRim else { return false }
    return allSatisfy { $0.longitude == first.longitude }
  }
}

extension [Double] {
  /// The first index of a sorted array whose element satisfies the predicate, else the count.
  fileprivate func partition(by isAtLeast: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAtLeast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension LinearRing where C == Geographic {
  /// Whether the other ring, which does not cross this one, lies inside.
  fileprivate func surrounds(_ other: LinearRing<Geographic>) -> Bool {
    for position in other.positions {
      switch winding(around: position) {
      case .some(let isInside): return isInside
      case .none: continue
      }
    }
    return true
  }

  /// Whether a position is inside, by the crossings of a ray; `nil` for one on the ring itself.
  private func winding(around position: Geographic) -> Bool? {
    var isInside = false
    for index in positions.indices.dropFirst() {
      let a = positions[index - 1]
      let b = positions[index]
      if a == position || b == position { return nil }
      guard (a.latitude > position.latitude) != (b.latitude > position.latitude) else { continue }
      let fraction = (position.latitude - a.latitude) / (b.latitude - a.latitude)
      let longitude = a.longitude + (b.longitude - a.longitude) * fraction
      if longitude == position.longitude { return nil }
      if longitude > position.longitude { isInside.toggle() }
    }
    return isInside
  }
}
