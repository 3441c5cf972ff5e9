import SimpleFeatures

/// A place that the law protects: a mission, a hospital, a school, heritage.
public struct ProtectedSite: Hashable, Sendable, Identifiable {
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

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case embassy
    case consulate
    case diplomaticQuarter = "diplomatic_quarter"
    case un
    case hospital
    case school
    case university
    case heritage
    case worship
    case other
  }

  public var id: ID
  public var name: String
  public var alternateNames: [String]
  public var kind: Kind
  public var position: Geographic
  /// The radius of the smallest circle around `position` that contains the site; at least 1 m.
  public var radius: Distance
  public var country: String
  public var admin1: String?
  /// The first day on which it is a protected site; `nil` when open.
  public var validFrom: CalendarDay?
  /// The last day on which it is one; `nil` when it still is.
  public var validTo: CalendarDay?
  /// The instrument that protects it, such as `Vienna Convention 1961`.
  public var protection: String?
  public var source: String

  public init(
    id: ID, name: String, alternateNames: [String] = [], kind: Kind, position: Geographic,
    radius: Distance, country: String = "", admin1: String? = nil, validFrom: CalendarDay? = nil,
    validTo: CalendarDay? = nil, protection: String? = nil, source: String
  ) {
    self.id = id
    self.name = name
    self.alternateNames = alternateNames
    self.kind = kind
    self.position = position
    self.radius = radius
    self.country = country
    self.admin1 = admin1
    self.validFrom = validFrom
    self.validTo = validTo
    self.protection = protection
    self.source = source
  }

  /// Whether it was a protected site on some day of the date; an unknown date matches every site.
  public func isValid(on date: OccurrenceDate?) -> Bool {
    guard let date else { return true }
    if let validFrom, let latest = date.latest, latest < validFrom { return false }
    if let validTo, let earliest = date.earliest, validTo < earliest { return false }
    return true
  }
}
