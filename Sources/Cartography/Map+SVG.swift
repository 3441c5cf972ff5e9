import SimpleFeatures

extension Map {
  /// Draws the map.
  ///
  /// - Throws: ``CartographyError`` when the extent or the size is none, or cannot be projected.
  public func rendered() throws -> RenderedMap {
    throw CartographyError("drawing is not joined to the model yet")
  }
}
