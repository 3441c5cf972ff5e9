import Geodesy
import SimpleFeatures

/// An extent with the projection that suits it, and its bounds in that projection.
struct FittedExtent {
  let projection: Projection
  let ground: Envelope

  init(_ extent: BoundingBox, choice: ProjectionChoice) throws {
    guard [extent.west, extent.south, extent.east, extent.north].allSatisfy(\.isFinite),
      extent.south >= -90, extent.north <= 90, extent.south <= extent.north,
      extent.west.magnitude <= 360, extent.east.magnitude <= 360
    else {
      throw CartographyError(
        "the extent '\(extent.west),\(extent.south),\(extent.east),\(extent.north)' is not a part of"
          + " the Earth: give west, south, east, north in degrees")
    }
    let extent = extent.grown
    do {
      projection = try FittedExtent.projection(for: extent, choice: choice)
    } catch {
      throw CartographyError("no projection for the extent: \(error)")
    }
    let edge = FittedExtent.samples(of: extent)
    guard let envelope = Envelope(containing: projection.forwardAllowingGaps(edge)) else {
      throw CartographyError(
        "the extent has no image in the projection \(projection.definition.name)")
    }
    ground = envelope
  }

  /// Degrees by which the automatic choice may turn north from up.
  private static let uprightLimit = 0.75

  private static func projection(
    for extent: BoundingBox, choice: ProjectionChoice
  ) throws -> Projection {
    switch choice {
    case .automatic:
      let suited = try Projection.suited(to: extent)
      guard case .utm(let zone, _) = suited.definition else { return suited }
      // Far from the middle of its zone UTM turns the map; north up reads better.
      let offset = (extent.center.longitude - UTM.centralMeridian(ofZone: zone)).remainder(
        dividingBy: 360)
      let turn = offset * Angle(degrees: extent.center.latitude).sine
      guard turn.magnitude > uprightLimit else { return suited }
      return try Projection(.lambertAzimuthalEqualArea(center: extent.center))
    case .utm:
      let center = extent.center
      return try Projection(
        .utm(
          zone: UTM.zone(at: center), hemisphere: center.latitude < 0 ? .south : .north))
    case .lambertAzimuthalEqualArea:
      return try Projection(.lambertAzimuthalEqualArea(center: extent.center))
    case .equalEarth:
      return try Projection(.equalEarth(centralMeridian: extent.center.longitude))
    }
  }

  /// Positions all over the extent, so that the bounds hold for bulging meridians and for poles.
  private static func samples(of extent: BoundingBox) -> [Geographic] {
    let count = 32
    // The eastern edge stays clear of the western one, which may be the same meridian.
    let width = min(extent.width, 359.999)
    return (0...count).flatMap { row in
      (0...count).map { column in
        Geographic(
          longitude: extent.west + (extent.width - width) / 2 + width * Double(column)
            / Double(count),
          latitude: extent.south + extent.height * Double(row) / Double(count))
      }
    }
  }
}

extension BoundingBox {
  /// The box, or one of about a kilometer where it has no width or no height.
  fileprivate var grown: BoundingBox {
    let least = 0.01
    guard width < least || height < least else { return self }
    let center = center
    let halfWidth = max(width, least) / 2
    let halfHeight = max(height, least) / 2
    return BoundingBox(
      west: Geographic(longitude: center.longitude - halfWidth, latitude: 0).normalized.longitude,
      south: max(center.latitude - halfHeight, -90),
      east: Geographic(longitude: center.longitude + halfWidth, latitude: 0).normalized.longitude,
      north: min(center.latitude + halfHeight, 90))
  }
}
