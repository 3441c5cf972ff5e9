import Incidents

/// What became of a description of a place: a location, or the reason why there is none.
public enum Resolution: Hashable, Sendable {
  case located(Location, findings: [Finding])
  /// Nothing is placed by guess: the reason is for people, the findings say what was tried.
  case notPlaced(reason: String, findings: [Finding])

  /// The location, if there is one.
  public var location: Location? {
    if case .located(let location, _) = self { return location }
    return nil
  }

  public var findings: [Finding] {
    switch self {
    case .located(_, let findings), .notPlaced(_, let findings): findings
    }
  }
}
