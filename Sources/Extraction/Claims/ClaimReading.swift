import Incidents

/// What a sentence says of who did it: a claim, a denial, a charge.
struct ClaimReading: Hashable, Sendable {
  enum Stance: Hashable, Sendable {
    case claims, denies, blamed
    /// Nobody has claimed it.
    case unclaimed
  }
  var actor: Range<Int>
  var stance: Stance
  /// The words that say so.
  var words: Range<Int>
  /// The kind of attack it is said of, if the words name one.
  var kind: EventKind?
  /// Said of what the same sentence tells, not of what was told before.
  var isOfOwnSentence = false
  /// Said of a deed that no words before have told of.
  var isOfNew = false
  /// Names a person as the suspect: of what was told last, wherever he is from.
  var isOfSuspect = false
  /// Said of two incidents: "attributed both attacks to".
  var isOfBoth = false
}
