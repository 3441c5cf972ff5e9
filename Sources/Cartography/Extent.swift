import SimpleFeatures

extension BoundingBox {
  /// An extent that shows all positions with a margin around them.
  ///
  /// - Parameters:
  ///   - positions: What must be seen; those that are not valid are left out.
  ///   - margin: Added on every side, as a share of the larger dimension.
  ///   - least: The map shows at least this much ground from side to side, so that a single position
  ///     gets surroundings.
  /// - Returns: `nil` when there is no valid position.
  public static func fitting(
    _ positions: some Sequence<Geographic>, margin: Double = 0.08,
    least: Distance = .kilometers(20)
  ) -> BoundingBox? {
    guard let tight = BoundingBox(containing: positions.lazy.filter(\.isValid)) else { return nil }
    let middle = (tight.south + tight.north) / 2
    // The cosine is kept from vanishing at the poles, where a meter is any number of degrees.
    let shrink = max(Angle(degrees: middle).cosine, 0.05)
    let leastHeight = least.meters / metersPerDegree
    let ground = max(tight.width * shrink, tight.height, leastHeight)
    let padding = ground * margin
    let height = max(tight.height + 2 * padding, leastHeight)
    let width = min(max(tight.width + 2 * padding / shrink, leastHeight / shrink), 360)
    let center = tight.center
    let south = max(middle - height / 2, -90)
    let north = min(middle + height / 2, 90)
    if width >= 360 { return BoundingBox(west: -180, south: south, east: 180, north: north) }
    return BoundingBox(
      west: Geographic(longitude: center.longitude - width / 2, latitude: 0).normalized.longitude,
      south: south,
      east: Geographic(longitude: center.longitude + width / 2, latitude: 0).normalized.longitude,
      north: north)
  }

  /// One degree of latitude in meters, to within one percent anywhere (WGS 84).
  private static let metersPerDegree = 111_132.0
}
