public import SimpleFeatures
internal import Synchronization

/// A map projection that is ready to use, both ways, in batches.
///
/// It owns a PROJ object. Any thread may use it: calls take turns, one batch at a time; give each
/// thread its own projection where that matters. Positions go through PROJ in one call per batch,
/// about 0.2 µs each for UTM.
public final class Projection: Sendable {
  /// What it was made from.
  public let definition: Definition
  private let transformer: Mutex<Transformer>

  /// Makes the projection ready; throws when a parameter is out of range or PROJ does not know it.
  public init(_ definition: Definition) throws(GeodesyError) {
    try definition.validate()
    self.definition = definition
    switch definition {
    case .authority(let code): transformer = Mutex(try Transformer(authority: code))
    default: transformer = Mutex(try Transformer(string: definition.projString))
    }
  }

  /// Projects positions; throws at the first that has no image, such as a pole in Mercator.
  public func forward(_ positions: [Geographic]) throws(GeodesyError) -> [Planar] {
    let projected = forwardAllowingGaps(positions)
    try check(positions, projected, inverse: false)
    return projected
  }

  /// Projects one position; a batch is cheaper than many of these.
  public func forward(_ position: Geographic) throws(GeodesyError) -> Planar {
    try forward([position])[0]
  }

  /// Projects positions; what has no image comes out with ordinates that are not finite.
  ///
  /// For drawing, where the far side of the globe is a gap and not an error.
  public func forwardAllowingGaps(_ positions: [Geographic]) -> [Planar] {
    var pairs = positions.map { Planar(x: $0.longitude, y: $0.latitude) }
    transform(&pairs, inverse: false)
    if case .mercator = definition {
      // PROJ puts the poles at 242,486 km, where a tangent ends in double precision.
      for index in pairs.indices where abs(positions[index].latitude) >= 90 {
        pairs[index] = Planar(easting: .infinity, northing: .infinity)
      }
    }
    return pairs
  }

  /// Takes map positions back to the Earth; throws at the first from where no way leads back.
  ///
  /// Good to a micrometer where the projection is conformal. Of the equal-area ones PROJ before 9.6
  /// inverts the authalic latitude by a short series, good to 1.5 mm.
  public func inverse(_ positions: [Planar]) throws(GeodesyError) -> [Geographic] {
    let unprojected = inverseAllowingGaps(positions)
    try check(positions, unprojected, inverse: true)
    return unprojected
  }

  /// Takes one map position back to the Earth.
  public func inverse(_ position: Planar) throws(GeodesyError) -> Geographic {
    try inverse([position])[0]
  }

  /// Takes map positions back to the Earth; off the map they come out not finite.
  public func inverseAllowingGaps(_ positions: [Planar]) -> [Geographic] {
    var pairs = positions.map { Geographic(x: $0.easting, y: $0.northing) }
    transform(&pairs, inverse: true)
    return pairs
  }

  /// Projects every position of a geometry in one batch; throws at the first without an image.
  ///
  /// Straight sides stay straight: a long side is to be densified before.
  public func forward(_ geometry: Geometry<Geographic>) throws(GeodesyError) -> Geometry<Planar> {
    geometry.replacingPositions(by: try forward(geometry.ownPositions))
  }

  /// Projects every position of a geometry; those without an image come out not finite.
  public func forwardAllowingGaps(_ geometry: Geometry<Geographic>) -> Geometry<Planar> {
    geometry.replacingPositions(by: forwardAllowingGaps(geometry.ownPositions))
  }

  /// Takes a geometry back to the Earth in one batch.
  public func inverse(_ geometry: Geometry<Planar>) throws(GeodesyError) -> Geometry<Geographic> {
    geometry.replacingPositions(by: try inverse(geometry.ownPositions))
  }

  /// The scale at a position (least and greatest over all directions) and the factor of area.
  ///
  /// `nil` where the projection has none, such as on the rim of an orthographic map.
  public func scale(
    at position: Geographic
  ) -> (least: Double, greatest: Double, area: Double)? {
    transformer.withLock { transformer in
      transformer.factors(longitude: position.longitude, latitude: position.latitude)
    }
  }

  /// What PROJ says about the operation at a position.
  func operation(at position: Geographic) -> (name: String, accuracyInMeters: Double?) {
    transformer.withLock { transformer in
      transformer.description(longitude: position.longitude, latitude: position.latitude)
    }
  }

  private func transform<C: Coordinate>(_ positions: inout [C], inverse: Bool) {
    // Both kinds of position are two doubles in a row: this is what lets PROJ work in place.
    precondition(MemoryLayout<C>.stride == 2 * MemoryLayout<Double>.stride)
    positions.withUnsafeMutableBytes { bytes in
      // The lock is held as long as PROJ sees the buffer.
      nonisolated(unsafe) let pairs = bytes.assumingMemoryBound(to: Double.self)
      transformer.withLock { transformer in
        if inverse { transformer.inverse(pairs) } else { transformer.forward(pairs) }
      }
    }
  }

  private func check<A: Coordinate, B: Coordinate>(
    _ given: [A], _ found: [B], inverse: Bool
  ) throws(GeodesyError) {
    guard let index = found.firstIndex(where: { !$0.isFinite }) else { return }
    let culprit = given[index]
    let cause = transformer.withLock { transformer in
      transformer.complaint(about: (culprit.x, culprit.y), inverse: inverse)
    }
    throw GeodesyError(
      subject: "position", value: "\(culprit.x) \(culprit.y)", cause: cause,
      cure: "it is number \(index + 1) of \(given.count) in \(definition.name)")
  }
}

extension Geometry {
  /// Every position in order, the repeated last position of a ring left out.
  var ownPositions: [C] {
    var all: [C] = []
    _ = mapPositions { (position: C) -> C in
      all.append(position)
      return position
    }
    return all
  }

  /// The same geometry with ``ownPositions`` replaced one by one.
  func replacingPositions<D: Coordinate>(by positions: [D]) -> Geometry<D> {
    var next = 0
    return mapPositions { _ in
      defer { next += 1 }
      return positions[next]
    }
  }
}
