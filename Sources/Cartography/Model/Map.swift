import SimpleFeatures

/// A map to be printed: what it shows, what it says, and how large it is.
public struct Map: Hashable, Sendable {
  /// The headline.
  public var title: String
  /// What, where and when, in a sentence below the headline.
  public var statement: String
  /// The map in words, for those who cannot see it: the SVG's `<desc>`.
  public var summary: String
  /// BCP 47: `en`, `ar`.
  public var language: String
  /// Sentences below the map, such as "Not placed: 3 reports that name no place."
  public var notes: [String]
  /// Where the data comes from, one source an item.
  public var sources: [String]
  /// Who made the map.
  public var credits: [String]

  /// What must be seen. The frame shows at least this, and more where the page has another shape.
  public var extent: BoundingBox
  public var projection: ProjectionChoice
  public var size: Size
  public var layers: [Layer]
  public var legend: Legend
  public var furniture: Furniture
  public var wording: Wording
  /// Begins every id in the SVG, so that two maps may stand in one page: letters, digits, hyphens.
  public var identifier: String

  /// The greatest size of the map's frame in points; the page grows around it as its words need.
  public struct Size: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double = 900, height: Double = 760) {
      self.width = width
      self.height = height
    }
  }

  public init(
    title: String, statement: String = "", summary: String = "", language: String = "en",
    notes: [String] = [], sources: [String] = [], credits: [String] = [],
    extent: BoundingBox, projection: ProjectionChoice = .automatic, size: Size = Size(),
    layers: [Layer] = [], legend: Legend = .none, furniture: Furniture = Furniture(),
    wording: Wording = .english, identifier: String = "map"
  ) {
    self.title = title
    self.statement = statement
    self.summary = summary
    self.language = language
    self.notes = notes
    self.sources = sources
    self.credits = credits
    self.extent = extent
    self.projection = projection
    self.size = size
    self.layers = layers
    self.legend = legend
    self.furniture = furniture
    self.wording = wording
    self.identifier = identifier
  }
}

/// How the round Earth is laid flat for a map.
public enum ProjectionChoice: Hashable, Sendable {
  /// By extent: UTM for a city near the middle of its zone, Lambert's azimuthal equal-area up to a
  /// hemisphere, Equal Earth above. North is up in the middle of the map to within a degree.
  case automatic
  /// The UTM zone of the extent's center.
  case utm
  /// Lambert's azimuthal equal-area projection around the extent's center.
  case lambertAzimuthalEqualArea
  case equalEarth
}
