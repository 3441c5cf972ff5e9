import SimpleFeatures

extension Geometry where C == Geographic {
  /// The same shape cut in two where an edge jumps by more than 180 degrees of longitude, as RFC 7946,
  /// section 3.1.9, asks: such an edge goes the short way, across the antimeridian.
  ///
  /// Edges between -180 and 180 themselves belong to shapes that are cut already, and are left alone
  /// where the shape makes sense with them. `nil` for what cannot be cut: a ring around a pole, rings
  /// that cross each other.
  func cutAtAntimeridian() -> Geometry? {
    switch self {
    case .point, .multiPoint, .empty: return self
    case .lineString(let line):
      let parts = line.cutAtAntimeridian()
      return parts.count == 1 ? .lineString(parts[0]) : .multiLineString(parts)
    case .multiLineString(let lines):
      return .multiLineString(lines.flatMap { $0.cutAtAntimeridian() })
    case .polygon(let polygon):
      guard let parts = polygon.cutAtAntimeridian() else { return nil }
      return parts.count == 1 ? .polygon(parts[0]) : .multiPolygon(parts)
    case .multiPolygon(let polygons):
      let parts = polygons.compactMap { $0.cutAtAntimeridian() }
      return parts.count == polygons.count ? .multiPolygon(Array(parts.joined())) : nil
    case .collection(let members):
      let parts = members.compactMap { $0.cutAtAntimeridian() }
      return parts.count == members.count ? .collection(parts) : nil
    }
  }
}

/// A row of positions with longitudes that go on beyond 180, so that no edge jumps.
private struct Unwrapped {
  var positions: [Geographic] = []
  var jumps = false
  /// Whether every jump is one between -180 and 180.
  var jumpsAtEdgeOnly = true
  /// The turn from the first position to the last: 0, or 360 and -360 around a pole.
  var turn = 0.0

  init(_ source: [Geographic]) {
    positions.reserveCapacity(source.count)
    var before = source.first
    for position in source {
      let step = position.longitude - (before ?? position).longitude
      if step.magnitude > 180 {
        jumps = true
        if step.magnitude != 360 { jumpsAtEdgeOnly = false }
        turn += step > 0 ? -360 : 360
      }
      before = position
      positions.append(position.moved(by: turn))
    }
  }

  var west: Double { positions.map(\.longitude).min() ?? 0 }
  var east: Double { positions.map(\.longitude).max() ?? 0 }
}

extension Geographic {
  fileprivate func moved(by degrees: Double) -> Geographic {
    Geographic(longitude: longitude + degrees, latitude: latitude)
  }

  /// Where the segment to another position meets a meridian between both.
  fileprivate func latitude(at meridian: Double, to other: Geographic) -> Double {
    let share = (meridian - longitude) / (other.longitude - longitude)
    return latitude + share * (other.latitude - latitude)
  }
}

extension LineString where C == Geographic {
  fileprivate func cutAtAntimeridian() -> [LineString] {
    let whole = Unwrapped(positions)
    guard whole.jumps, !whole.jumpsAtEdgeOnly else { return [self] }
    var parts: [[Geographic]] = [[]]
    var shift = 0.0
    for (index, position) in whole.positions.enumerated() {
      // Edges jump to the next turn of the Earth exactly where the source does.
      let turn = position.longitude - positions[index].longitude
      if turn != shift {
        // Halfway between one turn of the Earth and the next.
        let meridian = (turn + shift) / 2
        let latitude = whole.positions[index - 1].latitude(at: meridian, to: position)
        let side: Double = turn > shift ? 180 : -180
        parts[parts.count - 1].append(Geographic(longitude: side, latitude: latitude))
        parts.append([Geographic(longitude: -side, latitude: latitude)])
        shift = turn
      }
      parts[parts.count - 1].append(positions[index])
    }
    return parts.compactMap { LineString($0.withoutRepeats) }
  }
}

extension Polygon where C == Geographic {
  /// `nil` when it cannot be cut.
  fileprivate func cutAtAntimeridian() -> [Polygon]? {
    let outer = Unwrapped(exterior.positions)
    let inner = holes.map { Unwrapped($0.positions) }
    guard outer.jumps || inner.contains(where: \.jumps) else { return [self] }
    let isFlat = LinearRing(outer.positions)?.doubledSignedArea == 0
    if outer.turn != 0 || isFlat {
      return outer.jumpsAtEdgeOnly && !inner.contains(where: \.jumps) ? [self] : nil
    }
    let (west, east) = (outer.west, outer.east)
    guard outer.jumps, east - west < 360, let ring = LinearRing(outer.positions) else { return nil }
    var rings = [ring.isCounterclockwise ? ring : ring.reversed]
    for hole in inner {
      let shift = [0.0, 360, -360].first { hole.west + $0 >= west && hole.east + $0 <= east }
      guard hole.turn == 0, let shift,
        let ring = LinearRing(hole.positions.map { $0.moved(by: shift) })
      else { return nil }
      rings.append(ring.isCounterclockwise ? ring.reversed : ring)
    }
    return MeridianCut(rings, at: west < -180 ? -180 : 180)?.polygons
  }
}

/// Rings of one polygon, cut at a meridian: the exterior counter-clockwise, the holes clockwise.
///
/// Along the meridian the crossings lie in and out in turns, so that the first and the second, the third
/// and the fourth from the south bound what lies inside.
private struct MeridianCut {
  /// A stretch of a ring on one side, from crossing to crossing.
  private struct Chain {
    var positions: [Geographic]
    var first: Int
    var last: Int
    var isEast: Bool
  }

  private(set) var polygons: [Polygon<Geographic>] = []
  private let meridian: Double
  private var chains: [Chain] = []
  /// The latitude of each crossing, and whether it leads east.
  private var crossings: [(latitude: Double, leadsEast: Bool)] = []
  private var whole: [(ring: LinearRing<Geographic>, isEast: Bool)] = []

  init?(_ rings: [LinearRing<Geographic>], at meridian: Double) {
    self.meridian = meridian
    for ring in rings { split(ring) }
    guard let partners = partners() else { return nil }
    for isEast in [false, true] {
      guard let closed = join(isEast, partners), let parts = assemble(closed, isEast) else {
        return nil
      }
      polygons += parts
    }
    guard !polygons.isEmpty else { return nil }
  }

  private func isEast(_ position: Geographic) -> Bool { position.longitude > meridian }

  private mutating func split(_ ring: LinearRing<Geographic>) {
    let open = ring.positions.dropLast()
    let crossing = open.indices.first { isEast(open[$0]) != isEast(ring.positions[$0 + 1]) }
    guard let crossing else {
      return whole.append((ring, isEast(ring.positions[0])))
    }
    // Begins behind a crossing, so that no stretch is torn apart.
    let turned = Array(open[(crossing + 1)...] + open[...crossing])
    let firstCrossing = crossings.count
    var chain = Chain(positions: [], first: firstCrossing, last: 0, isEast: isEast(turned[0]))
    cross(from: turned[turned.count - 1], to: turned[0], &chain)
    for (index, position) in turned.enumerated() {
      chain.positions.append(position)
      guard index + 1 < turned.count, isEast(turned[index + 1]) != chain.isEast else { continue }
      var next = Chain(positions: [], first: 0, last: 0, isEast: !chain.isEast)
      cross(from: position, to: turned[index + 1], &next)
      finish(&chain, at: next.first)
      chain = next
    }
    finish(&chain, at: firstCrossing)
  }

  /// Notes a crossing, at which a chain begins.
  private mutating func cross(from a: Geographic, to b: Geographic, _ chain: inout Chain) {
    chain.first = crossings.count
    let latitude = a.latitude(at: meridian, to: b)
    crossings.append((latitude, isEast(b)))
    chain.positions = [Geographic(longitude: meridian, latitude: latitude)]
  }

  private mutating func finish(_ chain: inout Chain, at crossing: Int) {
    chain.last = crossing
    chain.positions.append(
      Geographic(longitude: meridian, latitude: crossings[crossing].latitude))
    chains.append(chain)
  }

  /// The crossing at the other end of the stretch of meridian inside; `nil` when rings cross each other.
  private func partners() -> [Int]? {
    var order = crossings.indices.sorted { crossings[$0].latitude < crossings[$1].latitude }
    var partners = Array(repeating: 0, count: order.count)
    for index in stride(from: 0, to: order.count - 1, by: 2) {
      // Where a ring touches the meridian two crossings are in one place: the fitting one comes first.
      if index + 2 < order.count,
        crossings[order[index]].leadsEast == crossings[order[index + 1]].leadsEast,
        crossings[order[index + 1]].latitude == crossings[order[index + 2]].latitude
      {
        order.swapAt(index + 1, index + 2)
      }
      let (a, b) = (order[index], order[index + 1])
      guard crossings[a].leadsEast != crossings[b].leadsEast else { return nil }
      partners[a] = b
      partners[b] = a
    }
    return partners
  }

  private func join(_ isEast: Bool, _ partners: [Int]) -> [LinearRing<Geographic>]? {
    var beginning: [Int: Chain] = [:]
    for chain in chains where chain.isEast == isEast { beginning[chain.first] = chain }
    var rings: [LinearRing<Geographic>] = []
    for chain in chains where chain.isEast == isEast {
      guard var current = beginning.removeValue(forKey: chain.first) else { continue }
      var positions = current.positions
      while partners[current.last] != chain.first {
        guard let next = beginning.removeValue(forKey: partners[current.last]) else { return nil }
        positions += next.positions
        current = next
      }
      // What only touches the meridian has no area on its other side.
      if let ring = LinearRing(positions.withoutRepeats), ring.doubledSignedArea != 0 {
        rings.append(ring)
      }
    }
    return rings
  }

  /// Gives the holes on one side to the exteriors around them, and moves all to -180...180.
  private func assemble(
    _ closed: [LinearRing<Geographic>], _ isEast: Bool
  ) -> [Polygon<Geographic>]? {
    let mine = whole.filter { $0.isEast == isEast }.map(\.ring)
    let exteriors = closed + mine.filter(\.isCounterclockwise)
    guard exteriors.allSatisfy(\.isCounterclockwise) else { return nil }
    var holes = Array(repeating: [LinearRing<Geographic>](), count: exteriors.count)
    for hole in mine where !hole.isCounterclockwise {
      let around = exteriors.firstIndex { $0.surrounds(hole.positions[0]) }
      guard let around = around ?? exteriors.indices.first else { return nil }
      holes[around].append(hole)
    }
    let shift: Double = isEast ? (meridian > 0 ? -360 : 0) : (meridian > 0 ? 0 : 360)
    return zip(exteriors, holes).map { exterior, holes in
      Polygon(
        exterior: exterior.mapPositions { $0.moved(by: shift) },
        holes: holes.map { $0.mapPositions { $0.moved(by: shift) } })
    }
  }
}

extension LinearRing where C == Geographic {
  /// Whether the position lies inside, by the number of edges west of it.
  fileprivate func surrounds(_ position: Geographic) -> Bool {
    var isInside = false
    for (a, b) in zip(positions, positions.dropFirst())
    where (a.latitude > position.latitude) != (b.latitude > position.latitude) {
      let share = (position.latitude - a.latitude) / (b.latitude - a.latitude)
      if a.longitude + share * (b.longitude - a.longitude) < position.longitude {
        isInside.toggle()
      }
    }
    return isInside
  }
}

extension [Geographic] {
  fileprivate var withoutRepeats: [Geographic] {
    var distinct: [Geographic] = []
    for position in self where position != distinct.last { distinct.append(position) }
    return distinct
  }
}
