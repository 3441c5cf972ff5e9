/// What could not be done on the round Earth: the offending value, the cause and the cure.
public struct GeodesyError: Error, Hashable, CustomStringConvertible {
  /// What the value is: `position`, `UTM zone`, `MGRS reference`.
  public let subject: String
  /// The value as it was given.
  public let value: String
  /// What is wrong with it, such as `is not between 1 and 60`.
  public let cause: String
  /// What to do about it, where there is something to do.
  public let cure: String?

  public init(subject: String, value: String, cause: String, cure: String? = nil) {
    self.subject = subject
    self.value = value
    self.cause = cause
    self.cure = cure
  }

  public var description: String {
    "\(subject) '\(value)' \(cause)" + (cure.map { "; \($0)" } ?? "")
  }
}
