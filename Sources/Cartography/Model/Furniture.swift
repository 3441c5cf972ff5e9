import SimpleFeatures

/// What surrounds the data on a map: lines of the grid, the scale, the inset.
public struct Furniture: Hashable, Sendable {
  public var graticule: Bool
  public var scaleBar: Bool
  /// An arrow is drawn only where north is not up.
  public var northArrow: Bool
  public var locator: Locator?
  /// A sentence about boundaries; `nil` for none. `Wording` has one.
  public var disclaimer: String?

  /// A small map that shows where the large one lies.
  public struct Locator: Hashable, Sendable {
    /// What the small map shows: a country for a city, a continent for a country.
    public var extent: BoundingBox
    public var land: [Polygon<Geographic>]
    public var borders: [LineString<Geographic>]
    /// Set in darker ink: the country the map is about.
    public var highlighted: [Polygon<Geographic>]

    public init(
      extent: BoundingBox, land: [Polygon<Geographic>], borders: [LineString<Geographic>] = [],
      highlighted: [Polygon<Geographic>] = []
    ) {
      self.extent = extent
      self.land = land
      self.borders = borders
      self.highlighted = highlighted
    }
  }

  public init(
    graticule: Bool = true, scaleBar: Bool = true, northArrow: Bool = true,
    locator: Locator? = nil, disclaimer: String? = Wording.english.disclaimer
  ) {
    self.graticule = graticule
    self.scaleBar = scaleBar
    self.northArrow = northArrow
    self.locator = locator
    self.disclaimer = disclaimer
  }
}
