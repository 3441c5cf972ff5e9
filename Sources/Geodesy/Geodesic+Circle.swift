internal import Glibc
public import SimpleFeatures

extension Geodesic {
  /// The disc of all positions within a distance of the center, as a polygon ready for GeoJSON.
  ///
  /// The corners lie on the circle itself, so many of them that no side, straight in degrees as
  /// GeoJSON has it, deviates from the circle by more than `maxError` (default: a thousandth of the
  /// radius; at least 24 corners, at most some thousands). Where the disc crosses the antimeridian it
  /// is cut (RFC 7946, 3.1.9); a disc around a pole reaches to the pole's edge of the sheet; one that
  /// leaves out only the surroundings of the antipode is the Earth with a hole. A radius of half
  /// the Earth's girth is the whole Earth, one that is not positive the empty geometry.
  public func circle(
    center: Geographic, radius: Distance, maxError: Distance? = nil
  ) -> Geometry<Geographic> {
    let tolerance = max(maxError?.meters ?? radius.meters / 1000, radius.meters / 200_000)
    guard tolerance > 0, radius.meters > tolerance,
      radius.kilometers < 19_900 || radius < reach(from: center)
    else {
      return circle(center: center, radius: radius, vertexCount: 24)
    }
    // The height of an arc over its chord is r (1 - cos(π/n)); a tenth is left for what follows.
    let needed = (Double.pi / acos(1 - 0.9 * tolerance / radius.meters)).rounded(.up)
    let count = Int(max(24, min(needed, 2048)))
    if bulge(center: center, radius: radius, count: count) <= 0.1 * tolerance {
      return circle(center: center, radius: radius, vertexCount: count)
    }
    let bearings = refinedBearings(
      center: center, radius: radius, count: count, tolerance: tolerance)
    return disc(center: center, radius: radius, bearings: bearings)
  }

  /// The disc of all positions within a distance of the center, as a polygon with so many corners
  /// (at least 4) before it is cut; see ``circle(center:radius:maxError:)``.
  public func circle(
    center: Geographic, radius: Distance, vertexCount: Int
  ) -> Geometry<Geographic> {
    let count = max(4, vertexCount)
    return disc(
      center: center, radius: radius,
      bearings: (0..<count).map { -360 * Double($0) / Double(count) })
  }

  /// How far in meters a side that is straight in degrees may lie from the geodesic between its
  /// ends: at most the square of its length times the tangent of the latitude over 8 Earth radii.
  /// Infinite next to a pole, where that no longer holds.
  private func bulge(center: Geographic, radius: Distance, count: Int) -> Double {
    let latitude = abs(center.latitude) + radius.meters / 110_000
    guard latitude < 85 else { return .infinity }
    let side = 2 * Double.pi * radius.meters / Double(count)
    let tangent = Angle.degrees(latitude).sine / Angle.degrees(latitude).cosine
    return side * side * tangent / (8 * 6.35e6)
  }

  private func disc(
    center: Geographic, radius: Distance, bearings: [Double]
  ) -> Geometry<Geographic> {
    guard center.isFinite, abs(center.latitude) <= 90, radius.meters > 0 else { return .empty }
    guard radius.kilometers < 19_900 || radius < reach(from: center) else {
      return BoundingBox.world.polygon.map { .polygon($0) } ?? .empty
    }
    // Bearings fall: the circle runs counter-clockwise and has the center on its left.
    var ring = circlePositions(center: center, radius: radius, bearings: bearings)
    ring.append(ring[0])
    return Geometry(polygons: CutSheet.polygons(leftOf: [Antimeridian.unwrapped(ring)]))
  }

  /// Falling bearings from 0 to -360, with more of them where a side straight in degrees would
  /// leave the circle: far from the center, and next to a pole.
  private func refinedBearings(
    center: Geographic, radius: Distance, count: Int, tolerance: Double
  ) -> [Double] {
    func corner(_ bearing: Double) -> Geographic {
      direct(from: center, bearing: .degrees(bearing), distance: radius)
    }
    func isStraight(_ a: Geographic, _ b: Geographic) -> Bool {
      let step = (b.longitude - a.longitude).remainder(dividingBy: 360)
      return [0.25, 0.5, 0.75].allSatisfy { fraction in
        let between = Geographic(
          longitude: a.longitude + step * fraction,
          latitude: a.latitude + (b.latitude - a.latitude) * fraction)
        return abs(distance(from: center, to: between).meters - radius.meters) <= tolerance
      }
    }
    var bearings: [Double] = []
    // Sides still to look at, the next one last; each with how often it was halved.
    var sides = (0..<count).reversed().map { index in
      (from: Double(index), to: Double(index + 1), depth: 0)
    }
    let step = -360 / Double(count)
    while let side = sides.popLast() {
      if side.depth < 8, bearings.count < 16384,
        !isStraight(corner(side.from * step), corner(side.to * step))
      {
        let middle = (side.from + side.to) / 2
        sides.append((middle, side.to, side.depth + 1))
        sides.append((side.from, middle, side.depth + 1))
      } else {
        bearings.append(side.from * step)
      }
    }
    return bearings
  }

  /// The greatest radius whose circle is still a curve around the antipode.
  private func reach(from center: Geographic) -> Distance {
    let antipode = Geographic(longitude: center.longitude + 180, latitude: -center.latitude)
    // On the ellipsoid the farthest position is within the flattening of the antipode.
    return distance(from: center, to: antipode) - .kilometers(70)
  }
}

extension BoundingBox {
  /// The box as a polygon with its four corners; `nil` when it crosses the antimeridian.
  var polygon: Polygon<Geographic>? {
    guard !crossesAntimeridian else { return nil }
    return LinearRing([
      Geographic(longitude: west, latitude: south), Geographic(longitude: east, latitude: south),
      Geographic(longitude: east, latitude: north), Geographic(longitude: west, latitude: north),
    ]).map { Polygon(exterior: $0) }
  }
}

extension Angle {
  var sine: Double { sin(radians) }
  var cosine: Double { cos(radians) }
}
