import SimpleFeatures

/// Where an incident happened: a position that never comes without its uncertainty and its reason.
public struct Location: Hashable, Sendable {
  /// The nominal position. With a ``footprint``, it is only where a label goes.
  public var position: Geographic
  /// The radius of the smallest circle around `position` that contains every place where it can
  /// have happened; always greater than zero.
  public let uncertainty: Distance
  /// The area it happened in, where that is known better than as a disc.
  public var footprint: Geometry<Geographic>?
  public var precision: PrecisionClass
  public var method: Method
  /// The gazetteer entry it was taken from.
  public var place: PlaceReference?
  /// Why there and why so far: sentences for people, in the order of the steps taken.
  public var reasons: [String]
  /// The candidates not taken, best first, each with the reason.
  public var alternatives: [Alternative]

  /// `nil` when the position is not on the Earth or the uncertainty is not greater than zero and
  /// at most half the circumference of the Earth (20,004 km).
  public init?(
    position: Geographic, uncertainty: Distance, footprint: Geometry<Geographic>? = nil,
    precision: PrecisionClass? = nil, method: Method, place: PlaceReference? = nil,
    reasons: [String] = [], alternatives: [Alternative] = []
  ) {
    guard position.isValid, uncertainty.meters > 0, uncertainty.meters <= 20_004_000 else {
      return nil
    }
    self.position = position
    self.uncertainty = uncertainty
    self.footprint = footprint
    self.precision = precision ?? PrecisionClass(uncertainty: uncertainty)
    self.method = method
    self.place = place
    self.reasons = reasons
    self.alternatives = alternatives
  }

  /// How the position was found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// The source gave coordinates.
    case coordinates
    /// The source gave coordinates with a code for their precision.
    case codedCoordinates = "coded_coordinates"
    /// The place was named and found in the gazetteer.
    case gazetteer
    /// The place was described in relation to others ("10 km north of X").
    case relation
    /// Only the division or the country is known.
    case adminUnit = "admin_unit"
    /// Taken from a named event.
    case knownEvent = "known_event"
    /// Set by a person in review.
    case review
  }

  /// A candidate that was not taken.
  public struct Alternative: Hashable, Sendable {
    public var place: PlaceReference
    public var position: Geographic
    /// 0...1, comparable within one location.
    public var score: Double
    public var reason: String

    public init(place: PlaceReference, position: Geographic, score: Double, reason: String) {
      self.place = place
      self.position = position
      self.score = score
      self.reason = reason
    }
  }
}

/// The identity of a gazetteer entry, without its names and shapes.
///
/// Every name of a text carries several of them: they are shared, not copied.
public struct PlaceReference: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var id: Place.ID
    var name: String
    var feature: FeatureCode
    var country: String
    var admin1: String?
    var source: String
  }

  private final class Storage: Sendable {
    let entry: Entry
    init(_ entry: Entry) { self.entry = entry }
  }

  private let storage: Storage

  public var id: Place.ID { storage.entry.id }
  public var name: String { storage.entry.name }
  public var feature: FeatureCode { storage.entry.feature }
  public var country: String { storage.entry.country }
  public var admin1: String? { storage.entry.admin1 }
  public var source: String { storage.entry.source }

  public init(
    id: Place.ID, name: String, feature: FeatureCode, country: String, admin1: String? = nil,
    source: String
  ) {
    storage = Storage(
      Entry(
        id: id, name: name, feature: feature, country: country, admin1: admin1, source: source))
  }

  public init(_ place: Place) {
    self.init(
      id: place.id, name: place.name, feature: place.feature, country: place.country,
      admin1: place.admin1, source: place.source)
  }

  public static func == (one: PlaceReference, other: PlaceReference) -> Bool {
    one.storage === other.storage || one.storage.entry == other.storage.entry
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(storage.entry) }
}

/// How fine a location is, in words a reader knows.
public enum PrecisionClass: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A building or a spot: within 250 m.
  case site
  /// A neighbourhood or a base: within 3 km.
  case neighbourhood
  /// A town: within 25 km.
  case town
  /// A district: within 75 km.
  case district
  /// A province: within 300 km.
  case province
  /// A country or more.
  case country

  private static let limits: [(PrecisionClass, Double)] = [
    (.site, 250), (.neighbourhood, 3000), (.town, 25_000), (.district, 75_000),
    (.province, 300_000),
  ]

  /// The class by the radius alone.
  public init(uncertainty: Distance) {
    self = Self.limits.first { uncertainty.meters <= $0.1 }?.0 ?? .country
  }

  /// The greatest radius of the class; `nil` for ``country``, which has none.
  public var limit: Distance? {
    Self.limits.first { $0.0 == self }.map { .meters($0.1) }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: PrecisionClass, b: PrecisionClass) -> Bool { a.rank < b.rank }
}
