import CGEOS
import SimpleFeatures

/// A center and a radius on a flat map.
public struct PlanarCircle: Hashable, Sendable {
  public var center: Planar
  public var radius: Distance

  public init(center: Planar, radius: Distance) {
    self.center = center
    self.radius = radius
  }
}

extension Geometry where C == Planar {
  /// The area in square meters, 0 for points and lines (`GEOSArea_r`).
  public func area() throws -> Double {
    try measured("area") { GEOSArea_r($0, $1, $2) }
  }

  /// The length of lines or of the edge of areas (`GEOSLength_r`).
  public func length() throws -> Distance {
    .meters(try measured("length") { GEOSLength_r($0, $1, $2) })
  }

  /// The center of gravity of the parts of highest dimension, `nil` when empty
  /// (`GEOSGetCentroid_r`). It need not lie inside.
  public func centroid() throws -> Planar? {
    try transformed("centroid") { GEOSGetCentroid_r($0, $1) }.positions.first
  }

  /// A position inside, `nil` when empty (`GEOSPointOnSurface_r`).
  public func pointOnSurface() throws -> Planar? {
    try transformed("pointOnSurface") { GEOSPointOnSurface_r($0, $1) }.positions.first
  }

  /// The smallest circle that contains the geometry, `nil` when empty
  /// (`GEOSMinimumBoundingCircle_r`).
  public func minimumBoundingCircle() throws -> PlanarCircle? {
    guard !isEmpty else { return nil }
    let context = try GEOSContext("minimumBoundingCircle")
    let handle = try context.handle(of: self)
    var radius = 0.0
    var center: UnsafeMutablePointer<GEOSGeometry>?
    let circle = GEOSMinimumBoundingCircle_r(context.handle, handle.pointer, &radius, &center)
    // Both results are ours, the center also where the circle is missing.
    defer { if let circle { GEOSGeom_destroy_r(context.handle, circle) } }
    let middle = try context.owned(center).geometry()
    guard circle != nil, let position = middle.positions.first else { throw context.failure }
    return PlanarCircle(center: position, radius: .meters(radius))
  }

  /// The largest circle that fits into an area, its center to within `tolerance`; `nil` when empty
  /// (`GEOSMaximumInscribedCircle_r`). Its center is a good place for a label.
  public func maximumInscribedCircle(tolerance: Distance) throws -> PlanarCircle? {
    guard !isEmpty else { return nil }
    let radius = try transformed("maximumInscribedCircle") {
      GEOSMaximumInscribedCircle_r($0, $1, tolerance.meters)
    } checking: {
      try $0.require(
        tolerance.meters > 0 && tolerance.meters.isFinite, "tolerance", tolerance.meters,
        "greater than zero")
    }
    // The answer is a segment from the center to the nearest edge.
    let ends = radius.positions
    guard let center = ends.first, let edge = ends.last else { return nil }
    let dx = edge.easting - center.easting
    let dy = edge.northing - center.northing
    return PlanarCircle(center: center, radius: .meters((dx * dx + dy * dy).squareRoot()))
  }

  /// The smallest convex area around the geometry; a line or a point when it has no area
  /// (`GEOSConvexHull_r`).
  public func convexHull() throws -> Geometry {
    try transformed("convexHull") { GEOSConvexHull_r($0, $1) }
  }

  /// A hull that follows the positions more closely than the convex one (`GEOSConcaveHull_r`).
  /// - Parameter ratio: the longest edge kept, between the shortest (0) and the longest (1, which
  ///   gives the convex hull) of the Delaunay triangulation.
  public func concaveHull(ratio: Double, allowingHoles: Bool = false) throws -> Geometry {
    try transformed("concaveHull") {
      GEOSConcaveHull_r($0, $1, ratio, allowingHoles ? 1 : 0)
    } checking: {
      try $0.require((0...1).contains(ratio), "ratio", ratio, "in 0...1")
    }
  }

  /// The geometry with positions left out that lie within `tolerance` of the line without them
  /// (Douglas & Peucker 1973).
  ///
  /// Preserving topology (`GEOSTopologyPreserveSimplify_r`), areas stay valid and nothing
  /// vanishes; otherwise (`GEOSSimplify_r`) small parts may, and rings may cross.
  public func simplified(
    tolerance: Distance, preservingTopology: Bool = true
  ) throws -> Geometry {
    try transformed("simplify") {
      preservingTopology
        ? GEOSTopologyPreserveSimplify_r($0, $1, tolerance.meters)
        : GEOSSimplify_r($0, $1, tolerance.meters)
    } checking: {
      try $0.require(
        tolerance.meters >= 0 && tolerance.meters.isFinite, "tolerance", tolerance.meters,
        "zero or more")
    }
  }

  /// The geometry with every position moved to a grid, valid again (`GEOSGeom_setPrecision_r`).
  /// - Parameter size: the side of the grid's cells; zero leaves the positions alone.
  public func snapped(toGridOf size: Distance) throws -> Geometry {
    try transformed("snap") {
      GEOSGeom_setPrecision_r($0, $1, size.meters, 0)
    } checking: {
      try $0.require(
        size.meters >= 0 && size.meters.isFinite, "grid size", size.meters, "zero or more")
    }
  }

  private func measured(
    _ operation: String,
    _ measure: (GEOSContextHandle_t, UnsafePointer<GEOSGeometry>, UnsafeMutablePointer<Double>)
      -> Int32
  ) throws -> Double {
    let context = try GEOSContext(operation)
    let handle = try context.handle(of: self)
    var value = 0.0
    guard measure(context.handle, handle.pointer, &value) == 1 else { throw context.failure }
    return value
  }
}
