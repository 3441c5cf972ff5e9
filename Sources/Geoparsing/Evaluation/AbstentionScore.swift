/// Whether names were rightly left unplaced: a name that the gazetteer does not have near the truth can only be
/// placed wrongly.
public struct AbstentionScore: Hashable, Sendable {
  /// Not placed, and no place of this name is within 161 km of the truth.
  public var right: Int
  /// Not placed, though there is one.
  public var wrong: Int
  /// Placed, though there is none: only right by what the text says of it.
  public var omitted: Int

  /// Counts the judgments; all three are 0 of none.
  public init(_ judgments: [ToponymJudgment]) {
    right = judgments.count { $0.placed == nil && !$0.isKnown }
    wrong = judgments.count { $0.placed == nil && $0.isKnown }
    omitted = judgments.count { $0.placed != nil && !$0.isKnown }
  }
}
