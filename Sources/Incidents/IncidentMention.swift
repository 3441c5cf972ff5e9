import SimpleFeatures

/// One passage or row that asserts one incident, as written: nothing located, nothing guessed.
public struct IncidentMention: Hashable, Sendable, Identifiable {
  /// A name for the incident, unique among those read together.
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
  /// A headline in the words of the source, if it has one.
  public var title: String?
  public var category: IncidentCategory
  /// What the source called the category, when it is not our word for it.
  public var categoryAsWritten: String?
  /// When it happened; `nil` when the source does not say.
  public var date: OccurrenceDate?
  /// The time of day as written (`21:30`, `late evening`): kept, never computed with.
  public var timeAsWritten: String?
  /// Where it happened, in the words of the source.
  public var place: PlaceDescription
  public var actors: [Actor]
  public var target: String?
  public var weapon: String?
  /// How many munitions were fired.
  public var munitions: Count?
  /// How many of them were shot down or disarmed.
  public var intercepted: Count?
  public var casualties: Casualties
  /// What was broken, in the words of the source.
  public var damage: String?
  /// Several incidents told together ("dozens of attacks this year"): never to be counted as one.
  public var isAggregate: Bool
  /// The identifier of another report of the same incident that stands for both; `nil` when it stands for itself.
  public var sameAs: ID?
  public var factuality: Factuality
  /// How surely the text tells of it; `nil` for rows, which assert what they say.
  public var assertion: Assertion?
  /// A remark of the source or of whoever compiled the row.
  public var note: String?
  public var provenance: Provenance
  /// What was not understood about this incident; it travels with it to the map.
  public var findings: [Finding]
  /// The row it came from, every column unchanged; `nil` for passages of text.
  public var original: OriginalRow?

  public init(
    id: ID, title: String? = nil, category: IncidentCategory = .unknown,
    categoryAsWritten: String? = nil, date: OccurrenceDate? = nil, timeAsWritten: String? = nil,
    place: PlaceDescription = PlaceDescription(), actors: [Actor] = [], target: String? = nil,
    weapon: String? = nil, munitions: Count? = nil, intercepted: Count? = nil,
    casualties: Casualties = Casualties(), damage: String? = nil, isAggregate: Bool = false,
    sameAs: ID? = nil,
    factuality: Factuality = .unknown, assertion: Assertion? = nil, note: String? = nil,
    provenance: Provenance,
    findings: [Finding] = [], original: OriginalRow? = nil
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.categoryAsWritten = categoryAsWritten
    self.date = date
    self.timeAsWritten = timeAsWritten
    self.place = place
    self.actors = actors
    self.target = target
    self.weapon = weapon
    self.munitions = munitions
    self.intercepted = intercepted
    self.casualties = casualties
    self.damage = damage
    self.isAggregate = isAggregate
    self.sameAs = sameAs
    self.factuality = factuality
    self.assertion = assertion
    self.note = note
    self.provenance = provenance
    self.findings = findings
    self.original = original
  }
}

/// Where something happened, in the words of the source: to be resolved by a gazetteer.
public struct PlaceDescription: Hashable, Sendable {
  /// The place as written: `near Taji`, `10 km north of Kirkuk`, `Green Zone`.
  public var text: String
  /// The first-order division as written in its own column.
  public var admin1: String?
  /// The second-order division as written in its own column.
  public var admin2: String?
  /// The country as written in its own column: a name or an ISO 3166 code.
  public var country: String?

  public init(
    text: String = "", admin1: String? = nil, admin2: String? = nil, country: String? = nil
  ) {
    self.text = text
    self.admin1 = admin1
    self.admin2 = admin2
    self.country = country
  }

  /// Whether there is no word about the place at all.
  public var isEmpty: Bool {
    text.isEmpty && (admin1 ?? "").isEmpty && (admin2 ?? "").isEmpty && (country ?? "").isEmpty
  }
}

/// The columns and fields of a row as they were read, so that a format can be written back unchanged.
public struct OriginalRow: Hashable, Sendable {
  /// The names of the columns; the storage is shared by all rows of a file.
  public var columns: [String]
  /// The fields in the order of the columns, byte for byte after unquoting.
  public var values: [String]

  public init(columns: [String], values: [String]) {
    self.columns = columns
    self.values = values
  }

  /// The field in the first column of this name.
  public subscript(column: String) -> String? {
    guard let index = columns.firstIndex(of: column), index < values.count else { return nil }
    return values[index]
  }
}
