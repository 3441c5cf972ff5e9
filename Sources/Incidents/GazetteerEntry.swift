import SimpleFeatures

/// A place as a source states it, on its way into a gazetteer.
public struct GazetteerEntry: Hashable, Sendable {
  /// One of its names.
  public struct Name: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
      case alternate
      case historic
      /// IATA, ICAO, ISO 3166 and the like.
      case code
    }

    public var text: String
    /// The language by ISO 639, as the source writes it; empty where it does not say.
    public var language: String
    public var kind: Kind
    /// Whether the source says that this is the name to use in its language.
    public var isPreferred: Bool

    public init(
      _ text: String, language: String = "", kind: Kind = .alternate, isPreferred: Bool = false
    ) {
      self.text = text
      self.language = language
      self.kind = kind
      self.isPreferred = isPreferred
    }
  }

  /// The entry's own identifier in its source, without the source's name; empty where it has none.
  public var id: String
  public var name: String
  public var names: [Name]
  public var feature: FeatureCode
  /// What the source says of the kind; where that is none, the feature is what it was taken for.
  public var kind: StatedKind
  public var position: Geographic
  /// `nil` where the source states none and nothing it states tells.
  public var radius: Distance?
  public var footprint: Geometry<Geographic>?
  public var extent: BoundingBox?
  /// ISO 3166-1 alpha-2; empty where it is not known.
  public var country: String
  public var admin1: String
  public var population: Int?
  public var source: String
  /// Ids of other datasets that the source says are the same place, such as `geonames:98182`.
  public var sameAs: [String]
  /// Where it stands in its file, counted from 1.
  public var line: Int?

  public init(
    id: String, name: String, names: [Name] = [], feature: FeatureCode, position: Geographic,
    radius: Distance? = nil, footprint: Geometry<Geographic>? = nil, extent: BoundingBox? = nil,
    country: String = "", admin1: String = "", population: Int? = nil, source: String,
    sameAs: [String] = [], line: Int? = nil, kind: StatedKind? = nil
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.feature = feature
    self.kind = kind ?? .code(feature)
    self.position = position
    self.radius = radius
    self.footprint = footprint
    self.extent = extent
    self.country = country
    self.admin1 = admin1
    self.population = population
    self.source = source
    self.sameAs = sameAs
    self.line = line
  }
}
