/// Why a file could not be read or written at all: the offending thing, the place, the cause and the cure.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Hashable, Sendable {
    /// The caller asked for something that does not exist, such as an unknown column.
    case usage
    /// The input is not what it has to be.
    case data
    /// There is no such input, or it may not be read.
    case noInput
    /// The output cannot be created.
    case cannotCreate
    /// Reading or writing broke off.
    case inputOutput
    /// Whoever read our output has gone (`EPIPE`): not worth a word to anybody.
    case closedPipe
  }

  public var kind: Kind
  public var file: String?
  public var line: Int?
  /// Lower case start, no full stop, the value in single quotes.
  public var message: String

  public init(_ kind: Kind, _ message: String, file: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.message = message
    self.file = file
    self.line = line
  }

  /// `acled.csv:214: longitude '444.39' is not between -180 and 180`.
  public var description: String {
    var place = ""
    if let file { place += "\(file):" }
    if let line { place += "\(line):" }
    return place.isEmpty ? message : "\(place) \(message)"
  }
}
