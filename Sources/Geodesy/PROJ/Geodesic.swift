internal import CPROJ
public import SimpleFeatures

/// Shortest paths on the ellipsoid: how far, in which direction, and where one arrives.
///
/// The method is Karney's (C. F. F. Karney, *Algorithms for geodesics*, J. Geodesy 87, 2013) as PROJ
/// ships it in `geodesic.h`: exact to about 15 nanometers for every pair of positions, nearly
/// antipodal ones included. Longitudes may have any number of turns. A latitude beyond ±90 or an
/// ordinate that is not finite gives a result of NaN: nothing here throws.
public struct Geodesic: Sendable {
  let constants: geod_geodesic

  /// The ellipsoid of WGS 84.
  public static let wgs84 = Geodesic(
    equatorialRadius: .meters(6_378_137), flattening: 1 / 298.257223563)

  /// An ellipsoid of revolution; the flattening of a sphere is zero. Calls `geod_init`.
  public init(equatorialRadius: Distance, flattening: Double) {
    var constants = geod_geodesic()
    geod_init(&constants, equatorialRadius.meters, flattening)
    self.constants = constants
  }

  /// The solution of the inverse problem: the path between two positions.
  public struct Path: Hashable, Sendable {
    /// The length of the path.
    public let distance: Distance
    /// The direction in which it leaves the first position, in 0..<360 degrees from north.
    public let initialBearing: Angle
    /// The direction in which it arrives at the second position and would go on.
    public let finalBearing: Angle
  }

  /// The shortest path from one position to another.
  ///
  /// Between coincident positions the distance is zero and the bearing without meaning; between
  /// exact antipodes one of the shortest paths is given. Calls `geod_inverse`.
  public func inverse(from start: Geographic, to end: Geographic) -> Path {
    var meters = 0.0
    var initial = 0.0
    var final = 0.0
    withUnsafePointer(to: constants) { constants in
      geod_inverse(
        constants, start.latitude, start.longitude, end.latitude, end.longitude,
        &meters, &initial, &final)
    }
    return Path(
      distance: .meters(meters), initialBearing: Angle(degrees: initial).normalized,
      finalBearing: Angle(degrees: final).normalized)
  }

  /// The length of the shortest path; cheaper than ``inverse(from:to:)``, about 0.9 µs.
  public func distance(from start: Geographic, to end: Geographic) -> Distance {
    var meters = 0.0
    withUnsafePointer(to: constants) { constants in
      geod_inverse(
        constants, start.latitude, start.longitude, end.latitude, end.longitude,
        &meters, nil, nil)
    }
    return .meters(meters)
  }

  /// The distances in meters from one position to many that are given as columns of degrees.
  ///
  /// The columns must be equally long.
  public func meters(
    from origin: Geographic, toLongitudes longitudes: [Double], latitudes: [Double]
  ) -> [Double] {
    precondition(longitudes.count == latitudes.count, "one latitude for each longitude")
    return withUnsafePointer(to: constants) { constants in
      [Double](unsafeUninitializedCapacity: longitudes.count) { result, count in
        for index in longitudes.indices {
          var meters = 0.0
          geod_inverse(
            constants, origin.latitude, origin.longitude, latitudes[index], longitudes[index],
            &meters, nil, nil)
          result.initializeElement(at: index, to: meters)
        }
        count = longitudes.count
      }
    }
  }

  /// The distances in meters between every origin and every destination, row by row: the distance
  /// from origin `i` to destination `j` stands at `i * destinations.count + j`.
  public func metersMatrix(from origins: [Geographic], to destinations: [Geographic]) -> [Double] {
    withUnsafePointer(to: constants) { constants in
      [Double](unsafeUninitializedCapacity: origins.count * destinations.count) { result, count in
        for origin in origins {
          for destination in destinations {
            var meters = 0.0
            geod_inverse(
              constants, origin.latitude, origin.longitude, destination.latitude,
              destination.longitude, &meters, nil, nil)
            result.initializeElement(at: count, to: meters)
            count += 1
          }
        }
      }
    }
  }

  /// Where one arrives after traveling a distance in a direction. Calls `geod_direct`.
  ///
  /// The longitude lies in -180...180; a negative distance goes backwards.
  public func direct(
    from start: Geographic, bearing: Angle, distance: Distance
  ) -> Geographic {
    arrival(from: start, bearing: bearing, distance: distance).position
  }

  /// Where one arrives after traveling a distance in a direction, and heading where.
  public func arrival(
    from start: Geographic, bearing: Angle, distance: Distance
  ) -> (position: Geographic, bearing: Angle) {
    var latitude = 0.0
    var longitude = 0.0
    var final = 0.0
    withUnsafePointer(to: constants) { constants in
      geod_direct(
        constants, start.latitude, start.longitude, bearing.degrees, distance.meters,
        &latitude, &longitude, &final)
    }
    return (
      Geographic(longitude: longitude, latitude: latitude), Angle(degrees: final).normalized
    )
  }

  /// The position at a fraction of the way: 0 is the start, 1 the end, 0.5 the middle.
  public func interpolate(
    from start: Geographic, to end: Geographic, fraction: Double
  ) -> Geographic {
    let path = inverse(from: start, to: end)
    guard path.distance.meters != 0 else { return start }
    return direct(from: start, bearing: path.initialBearing, distance: path.distance * fraction)
  }

  /// The path as positions not farther apart than `spacing`, both ends included exactly as given.
  ///
  /// At least two positions and at most 100,001. Calls `geod_inverseline` and `geod_position`.
  public func positions(
    from start: Geographic, to end: Geographic, spacing: Distance
  ) -> [Geographic] {
    var line = geod_geodesicline()
    withUnsafePointer(to: constants) { constants in
      // No capabilities named: those of geod_position by distance.
      geod_inverseline(
        &line, constants, start.latitude, start.longitude, end.latitude, end.longitude, 0)
    }
    let steps = (line.s13 / spacing.meters).rounded(.up)
    guard steps.isFinite, steps > 1 else { return [start, end] }
    let count = Int(min(steps, 100_000))
    var positions = [start]
    positions.reserveCapacity(count + 1)
    for index in 1..<count {
      var latitude = 0.0
      var longitude = 0.0
      geod_position(&line, line.s13 * Double(index) / Double(count), &latitude, &longitude, nil)
      positions.append(Geographic(longitude: longitude, latitude: latitude))
    }
    positions.append(end)
    return positions
  }

  /// Positions at a distance from the center in the given directions (degrees from north).
  func circlePositions(
    center: Geographic, radius: Distance, bearings: [Double]
  ) -> [Geographic] {
    withUnsafePointer(to: constants) { constants in
      bearings.map { bearing in
        var latitude = 0.0
        var longitude = 0.0
        geod_direct(
          constants, center.latitude, center.longitude, bearing, radius.meters,
          &latitude, &longitude, nil)
        return Geographic(longitude: longitude, latitude: latitude)
      }
    }
  }
}
