/// What is wrong with an encoded geometry: where, which value, and why.
public struct SimpleFeaturesError: Error, Hashable, CustomStringConvertible {
  /// The encoding: `WKT` or `WKB`.
  public let format: String
  /// The offset of the offending byte from the beginning, in UTF-8 for text.
  public let offset: Int
  /// The offending value, shortened where it is long.
  public let value: String
  /// What is wrong with it.
  public let cause: String

  public init(format: String, offset: Int, value: String, cause: String) {
    self.format = format
    self.offset = offset
    self.value = value
    self.cause = cause
  }

  public var description: String { "\(format) byte \(offset): '\(value)' \(cause)" }
}
