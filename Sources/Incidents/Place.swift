import SimpleFeatures

/// An entry of a gazetteer.
public struct Place: Hashable, Sendable, Identifiable {
  /// The name of the dataset and the entry's own identifier in it, such as `geonames:98182`.
  public struct ID: Hashable, Sendable, Comparable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    public var description: String { rawValue }
  }

  public var id: ID
  public var name: String
  /// Other names, Latin script first.
  public var alternateNames: [String]
  public var feature: FeatureCode
  /// The representative position.
  public var position: Geographic
  /// The radius of the smallest circle around `position` that contains the whole place.
  public var radius: Distance
  /// The area, where it is known.
  public var footprint: Geometry<Geographic>?
  /// ISO 3166-1 alpha-2.
  public var country: String
  /// The first-order division as GeoNames writes it, such as `IQ.07`.
  public var admin1: String?
  public var population: Int?
  /// The dataset it comes from, a row of the provenance table.
  public var source: String

  public init(
    id: ID, name: String, alternateNames: [String] = [], feature: FeatureCode,
    position: Geographic, radius: Distance, footprint: Geometry<Geographic>? = nil,
    country: String, admin1: String? = nil, population: Int? = nil, source: String
  ) {
    self.id = id
    self.name = name
    self.alternateNames = alternateNames
    self.feature = feature
    self.position = position
    self.radius = radius
    self.footprint = footprint
    self.country = country
    self.admin1 = admin1
    self.population = population
    self.source = source
  }
}

/// What kind of feature a place is, by GeoNames' feature class and code, such as `S.AIRB`.
public struct FeatureCode: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// Class letter, full stop, code: `P.PPLC`.
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// GeoNames' feature classes: A administrative, H water, L area, P populated, R road, S spot,
  /// T mountain, U undersea, V vegetation.
  public var classLetter: Character { rawValue.first ?? "?" }

  /// Whether it is a country or a dependent territory (`A.PCL...`).
  public var isCountry: Bool { rawValue.hasPrefix("A.PCL") }

  public static let country = FeatureCode("A.PCLI")
  public static let admin1 = FeatureCode("A.ADM1")
  public static let admin2 = FeatureCode("A.ADM2")
  public static let populatedPlace = FeatureCode("P.PPL")
  public static let capital = FeatureCode("P.PPLC")
  /// The seat of a first-order division.
  public static let divisionSeat = FeatureCode("P.PPLA")
  public static let neighbourhood = FeatureCode("P.PPLX")
  public static let airport = FeatureCode("S.AIRP")
  public static let airBase = FeatureCode("S.AIRB")

  public var description: String { rawValue }
}
