import Geodesy
import SimpleFeatures

extension Map {
  /// What the frame of a map shows, known before anything is drawn.
  public struct View: Hashable, Sendable {
    /// Everything within the frame, which is more than the extent asked for; a little beyond it.
    public var shown: BoundingBox
    /// Meters on the ground, at the map's center, for a point (1/72 inch) of the page.
    public var metersPerPoint: Double
  }

  /// Lays the page out for the map's size, words and legend, to find how detailed its outlines need
  /// to be and where they are needed.
  ///
  /// - Throws: ``CartographyError`` as ``rendered()`` does.
  public func view() throws -> View {
    try checkSize()
    let fitted = try FittedExtent(extent, choice: projection)
    let layout = PageLayout(
      self, aspect: fitted.ground.width / fitted.ground.height, creditLines: [], hexagons: nil)
    let frame = try MapFrame(
      rect: layout.frame, projection: fitted.projection, ground: fitted.ground)
    return View(shown: frame.window.box, metersPerPoint: 1 / frame.pointsPerMeter)
  }
}

extension GeographicWindow {
  /// The window with longitudes in -180...180.
  fileprivate var box: BoundingBox {
    guard east - west < 359.9 else {
      return BoundingBox(west: -180, south: south, east: 180, north: north)
    }
    return BoundingBox(
      west: Geographic(longitude: west, latitude: 0).normalized.longitude, south: south,
      east: Geographic(longitude: east, latitude: 0).normalized.longitude, north: north)
  }
}
