/// Whether it happened, by what the source says.
public enum Factuality: String, Hashable, Sendable, CaseIterable {
  /// It happened and reached its target area: the munition struck.
  case impacted
  /// It was begun and failed.
  case attempted
  /// All munitions were shot down or disarmed.
  case intercepted
  /// Some were shot down, some struck.
  case partlyIntercepted = "partly_intercepted"
  /// Only a party says so.
  case claimed
  /// Somebody in a position to know says it did not happen.
  case denied
  case threatened
  case planned
  case exercised
  case hypothetical
  /// Background: an earlier incident that the source recalls.
  case historical
  case unknown

  /// Whether somebody says that it happened, or tried to make it happen; a threat, a plan, an exercise and a
  /// supposition are told of, but are no incidents.
  public var isAsserted: Bool {
    switch self {
    case .threatened, .planned, .exercised, .hypothetical: false
    default: true
    }
  }

  /// Reads our own word or one of its common synonyms, ignoring case; `nil` for others.
  public init?(word: some StringProtocol) {
    let key = word.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    guard let match = Factuality.words[key] else { return nil }
    self = match
  }

  private static let words: [String: Factuality] = {
    var words: [String: Factuality] = [
      "occurred": .impacted, "confirmed": .impacted, "hit": .impacted, "struck": .impacted,
      "failed": .attempted, "foiled": .attempted, "disrupted": .intercepted,
      "shotdown": .intercepted, "defused": .intercepted,
      "partiallyintercepted": .partlyIntercepted, "alleged": .claimed, "reported": .claimed,
    ]
    for factuality in Factuality.allCases {
      words[factuality.rawValue.filter { $0 != "_" }] = factuality
    }
    return words
  }()
}
