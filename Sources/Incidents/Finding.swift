/// A part of the input that was not understood, not placed, or is doubtful: the rest went on.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Worth knowing; nothing is lost.
    case note
    /// Doubtful: read, but a person should look.
    case warning
    /// A row or field could not be used.
    case error
  }

  public var severity: Severity
  /// What kind of finding it is, one stable word per kind, such as `latitude-out-of-range`.
  public var code: String
  /// The sentence for people: lower case start, no full stop, the value in single quotes.
  public var message: String
  public var file: String?
  /// Counted from 1.
  public var line: Int?
  /// The name of the column or field.
  public var field: String?
  /// The value as it was found, shortened to at most 200 characters.
  public var value: String?

  public init(
    _ severity: Severity = .warning, code: String, _ message: String, file: String? = nil,
    line: Int? = nil, field: String? = nil, value: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.field = field
    self.value = value.map { $0.count > 200 ? String($0.prefix(199)) + "…" : $0 }
  }
}

extension Finding: CustomStringConvertible {
  /// `acled.csv:214: latitude '95' is not between -90 and 90`.
  public var description: String {
    var text = ""
    if let file { text += file + ":" }
    if let line { text += "\(line):" }
    return text.isEmpty ? message : text + " " + message
  }
}
