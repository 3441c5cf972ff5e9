import SimpleFeatures

extension Map {
  /// Draws the map as SVG, the same bytes each time, and reports what could not be shown.
  ///
  /// A map of a country with its outlines and some dozens of symbols takes a few milliseconds. Above
  /// about 150 symbols a ``HexagonLayer`` is more legible and does not grow with their number.
  ///
  /// - Throws: ``CartographyError`` when the extent is no part of the Earth, cannot be projected, or
  ///   the size is out of bounds.
  public func rendered() throws -> RenderedMap {
    var drawing = try MapDrawing(self)
    return drawing.rendered()
  }
}
