import SimpleFeatures

/// The part of the Earth a frame can show, with longitudes counted on from its western edge.
///
/// East may be greater than 180: features are moved by whole turns until they lie in the window, so
/// that nothing is torn at the antimeridian.
struct GeographicWindow: Hashable, Sendable {
  var west: Double
  var south: Double
  /// Greater than west by at most 360.
  var east: Double
  var north: Double

  /// The turns in degrees by which longitudes from `low` to `high` come to lie in the window.
  func turns(low: Double, high: Double) -> [Double] {
    let first = ((west - high) / 360).rounded(.up)
    let last = ((east - low) / 360).rounded(.down)
    guard first <= last, first.magnitude < 10, last.magnitude < 10 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * 360 }
  }

  /// Longest step in degrees that stays straight enough when projected.
  var step: Double { max(max(east - west, north - south) / 60, 0.02) }
}
