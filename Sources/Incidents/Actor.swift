/// A party to an incident, and how surely it is one.
public struct Actor: Hashable, Sendable {
  /// What is said of the party's part in it.
  public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
    /// The party says it did it.
    case claimed
    /// The party says it did not do it.
    case denied
    /// Others say so without evidence.
    case alleged
    /// An authority or several sources say so.
    case attributed
    case unknown
  }

  public enum Role: String, Hashable, Sendable, CaseIterable {
    case perpetrator
    case target
    /// Named in a source that does not order its parties, such as side A and side B.
    case party
  }

  public var name: String
  public var role: Role
  public var claimStatus: ClaimStatus

  public init(name: String, role: Role = .perpetrator, claimStatus: ClaimStatus = .unknown) {
    self.name = name
    self.role = role
    self.claimStatus = claimStatus
  }
}
