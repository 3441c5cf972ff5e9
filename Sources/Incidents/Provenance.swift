/// Where a fact comes from.
public struct Provenance: Hashable, Sendable {
  /// The file or stream as named by the user; `-` is standard input.
  public var file: String
  /// The line on which the row or passage begins, counted from 1.
  public var line: Int?
  /// The publisher or report, in the words of the source.
  public var source: String?
  /// The day of the report as written.
  public var sourceDate: String?
  /// What has to be said when the data are shown, such as ACLED's attribution.
  public var attribution: String?
  /// The passages that support the fields; empty for rows.
  public var evidence: [Evidence]

  public init(
    file: String, line: Int? = nil, source: String? = nil, sourceDate: String? = nil,
    attribution: String? = nil, evidence: [Evidence] = []
  ) {
    self.file = file
    self.line = line
    self.source = source
    self.sourceDate = sourceDate
    self.attribution = attribution
    self.evidence = evidence
  }
}

/// The words of a text that support one field.
public struct Evidence: Hashable, Sendable {
  /// The attribute supported, by its name in the interchange schema.
  public var field: String
  /// The exact words.
  public var quote: String
  /// Where they stand, in UTF-8 bytes from the beginning of the text.
  public var range: Range<Int>
  /// The rule that read them.
  public var rule: String

  public init(field: String, quote: String, range: Range<Int>, rule: String) {
    self.field = field
    self.quote = quote
    self.range = range
    self.rule = rule
  }
}
