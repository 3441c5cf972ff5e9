/// A name of a place in a text, and what is made of it.
public struct Toponym: Hashable, Sendable {
  /// How the words stand for a place.
  public enum Use: String, Hashable, Sendable, CaseIterable {
    /// A name: `Mosul`, `Camp Taji`.
    case name
    /// Those who belong to a place, or what does: `Iraqi`, `Londoners`.
    case demonym
    /// Degrees, UTM or MGRS in prose.
    case coordinates
  }

  /// Where it stands, in UTF-8 bytes from the beginning of the text.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String
  public var use: Use
  /// The probability, 0...1, that these words name a place here.
  public var recognition: Double
  /// Where the place is; `nil` when it is not known or not decided, with the reason in ``reasons``.
  public var location: Location?
  /// Whether ``location`` is that of the place that the words name, and not of another that it lies in or near.
  public var isPlaceItself = true
  /// The probability, 0...1, that the place taken is the one that is meant, if these words name a place.
  public var confidence: Double
  /// What the words around it say of something that lies near it, beyond it, between it and another.
  public var relation: RelativePlace?
  /// Why it was taken for a name, and why it was placed there or was not: sentences for people.
  public var reasons: [String]

  public init(
    range: Range<Int>, text: String, use: Use = .name, recognition: Double = 1,
    location: Location? = nil, confidence: Double = 0, relation: RelativePlace? = nil,
    reasons: [String] = []
  ) {
    self.range = range
    self.text = text
    self.use = use
    self.recognition = recognition
    self.location = location
    self.confidence = confidence
    self.relation = relation
    self.reasons = reasons
  }
}

/// A place that a text describes by others: `10 km south-west of Kirkuk`, `between A and B`.
public struct RelativePlace: Hashable, Sendable {
  /// All the words of the description, the names included, in UTF-8 bytes from the beginning of the text.
  public var range: Range<Int>
  public var text: String
  /// By the point-radius rules, from the locations of the names.
  public var location: Location

  public init(range: Range<Int>, text: String, location: Location) {
    self.range = range
    self.text = text
    self.location = location
  }
}
