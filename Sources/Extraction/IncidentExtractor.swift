import Incidents

/// Reads the incidents that a text asserts, and what it merely mentions, threatens, rehearses or remembers.
///
/// By grammar, tables and evidence alone: the same text gives the same incidents. Time grows with the
/// length of the text.
public struct IncidentExtractor: Sendable {
  /// What is less sure than this, in 0...1, is told among the others: see ``Assertion``.
  public var leastConfidence: Double

  /// Half as sure of an incident as of none is enough, as most who leave one out lose more than by one too many.
  public static let standardConfidence = 0.35

  public init(leastConfidence: Double = standardConfidence) {
    self.leastConfidence = leastConfidence
  }

  /// What was read from one document.
  public struct Result: Hashable, Sendable {
    /// What happened, by the text, in the order in which it is first told.
    public var incidents: [ExtractedIncident]
    /// Threats, exercises, hypotheses, anniversaries, denials and aggregates: told, but no single incident. And what
    /// may be one, but is told too weakly.
    public var others: [ExtractedIncident]
    public var findings: [Finding]
  }

  /// The incidents of a document, whose toponyms are in ascending order of their ranges.
  ///
  /// - Parameter known: says where the places are that a text does not name.
  public func incidents(
    in document: Document, toponyms: [Toponym], known: (any KnownPlaces)? = nil
  ) -> Result {
    var reading = DocumentReading(document, toponyms: toponyms, known: known)
    return reading.result(leastConfidence: leastConfidence)
  }
}

/// A mention and where its place was found in the text.
public struct ExtractedIncident: Hashable, Sendable {
  public var mention: IncidentMention
  /// The location that the toponym gives; `nil` when the text names no place or it is not known.
  public var location: Location?

  public init(mention: IncidentMention, location: Location?) {
    self.mention = mention
    self.location = location
  }
}
