/// A question about a pattern that cannot be answered, with the value that stands in the way.
public struct SpatialAnalysisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, such as `radius`.
  public var subject: String
  public var value: String
  /// What it should have been.
  public var expected: String

  public init(_ subject: String, _ value: String, expected: String) {
    self.subject = subject
    self.value = value
    self.expected = expected
  }

  public var description: String { "\(subject) '\(value)' is not \(expected)" }
}
