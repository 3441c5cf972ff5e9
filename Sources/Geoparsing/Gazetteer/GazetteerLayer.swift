import Incidents

/// A kind of text file that a gazetteer is built from, by precedence: of two rows about one place, the
/// row of the earlier layer stays and the other lends it its names.
public enum GazetteerLayer: String, Hashable, Sendable, CaseIterable, Comparable {
  /// What a user adds.
  case user
  /// Typed by us, each row with its source.
  case iraqPlaces = "iraq-places"
  /// Protected sites.
  case sites
  /// Files of Who's On First that a user adds.
  case whosOnFirst = "whosonfirst"
  case airports
  case countries
  case admin1
  /// Continents, seas, rivers, ranges, historical regions and landmarks, typed by us.
  case regions
  /// Counties, districts and what else lies below the first level.
  case admin2
  /// Dumps of GeoNames that a user adds.
  case geoNames = "geonames"
  case worldPlaces = "world-places"
  /// No places: further names of places of the layers above, such as those in their own script.
  case names
  /// No places: names of first-order divisions in English, Arabic, Russian and Ukrainian.
  case divisionNames = "division-names"
  /// No places: what the people of places of the layers above are called.
  case demonyms
  /// No places: the boxes around first-order divisions, by the outlines that are drawn.
  case outlines

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// Whether its files are added by a user.
  var isAdded: Bool { self == .user || self == .whosOnFirst || self == .geoNames }

  /// Whether its rows are no places, but names of those of other layers.
  var lendsNames: Bool { self == .names || self == .divisionNames || self == .demonyms }

  /// The licence of what ships with us in this layer.
  public var licence: String {
    switch self {
    case .iraqPlaces, .sites, .regions, .names, .demonyms: "Apache-2.0"
    case .user: "the user's own"
    case .whosOnFirst: "CC BY 4.0 and others (Who's On First)"
    case .geoNames: "CC BY 4.0 (GeoNames)"
    case .outlines: "public domain (Natural Earth)"
    case .airports: "MIT (airportsdata)"
    case .countries, .admin1, .admin2, .worldPlaces: "CC BY 4.0 (GeoNames)"
    case .divisionNames: "Unicode-DFS-2016 (Unicode CLDR)"
    }
  }

  /// What the ids of a layer begin with.
  var idPrefix: String {
    switch self {
    case .iraqPlaces: "incidentmap:"
    case .sites: "site:"
    case .user: "user:"
    case .whosOnFirst: "whosonfirst:"
    case .geoNames: "geonames:"
    case .outlines: "outline:"
    case .airports: "airport:"
    case .countries: "country:"
    case .admin1: "admin1:"
    case .regions: "region:"
    case .admin2: "admin2:"
    case .worldPlaces: "geonames:"
    case .names: "name:"
    case .divisionNames: "division-name:"
    case .demonyms: "demonym:"
    }
  }

  /// The first layer whose ids begin as this one.
  init?(id: Place.ID) {
    guard let layer = Self.allCases.first(where: { id.rawValue.hasPrefix($0.idPrefix) }) else {
      return nil
    }
    self = layer
  }

  /// What a user's text of rows is, by its content: a dump of GeoNames or a table with a header.
  public init(content: [UInt8]) { self = GeoNamesDump.isOne(content) ? .geoNames : .user }

  /// The words for it, where layers are listed by precedence.
  public var words: String {
    switch self {
    case .user: "places you add"
    case .iraqPlaces: "Iraq in detail"
    case .sites: "protected sites"
    case .whosOnFirst: "Who's On First, added"
    case .airports: "airports"
    case .countries: "countries"
    case .admin1: "first-order divisions"
    case .regions: "regions, seas and landmarks"
    case .admin2: "second-order divisions"
    case .geoNames: "GeoNames dumps, added"
    case .worldPlaces: "places of 500 inhabitants and more"
    case .names: "names in other scripts"
    case .divisionNames: "names of first-order divisions"
    case .demonyms: "what people are called"
    case .outlines: "the extents of divisions"
    }
  }

  /// Which layer a file of the shipped data belongs to, by its name below the data folder.
  public init?(path: String) {
    let parts = path.split(separator: "/")
    guard let file = parts.last, file.hasSuffix(".tsv") else { return nil }
    let folder = parts.dropLast().last.map(String.init) ?? ""
    switch (folder, String(file)) {
    case ("Iraq", "places.tsv"): self = .iraqPlaces
    case ("Sites", "protected-sites.tsv"): self = .sites
    case ("Places", "airports.tsv"): self = .airports
    case ("Places", "countries.tsv"): self = .countries
    case ("Places", "admin1.tsv"): self = .admin1
    case ("Outlines", "admin1.tsv"): self = .outlines
    case ("Places", "regions.tsv"), ("Places", "borders.tsv"): self = .regions
    case ("Places", "admin2.tsv"): self = .admin2
    case ("Places", "names.tsv"): self = .names
    case ("Places", "division-names.tsv"): self = .divisionNames
    case ("Places", "demonyms.tsv"): self = .demonyms
    case ("Places", let name) where name.hasPrefix("world-"): self = .worldPlaces
    default: return nil
    }
  }
}
