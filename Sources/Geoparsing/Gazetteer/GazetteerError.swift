/// Why a gazetteer cannot be opened or built: one sentence with the cure.
public struct GazetteerError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    case cannotRead
    case notAGazetteer
    case otherVersion
    case damaged
    case badInput
  }

  public var kind: Kind
  public var path: String
  /// What is wrong and what to do, lower case, no full stop.
  public var message: String

  public init(_ kind: Kind, path: String, _ message: String) {
    self.kind = kind
    self.path = path
    self.message = message
  }

  public var description: String { "\(path): \(message)" }
}
