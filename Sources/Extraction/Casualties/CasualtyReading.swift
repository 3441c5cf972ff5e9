import Incidents

/// What a sentence says of people killed and injured.
struct CasualtyReading: Hashable, Sendable {
  var killed: Statement?
  var injured: Statement?
  /// Counted, but not sure: "officials could not confirm".
  var isUnconfirmed = false

  struct Statement: Hashable, Sendable {
    var count: Count
    /// The words that say so.
    var words: Range<Int>
    var isCivilian: Bool?
    /// The single numbers, for "respectively".
    var parts: [Count] = []
    /// `an earlier toll of 27`.
    var isSuperseded = false
    /// `also`: besides those counted before.
    var isAdditional = false
    /// `two of the injured died`: more than those killed at once, unless they are counted already.
    var isOfWounded = false
    /// `All four attackers were killed`: they are none of their victims, but of those who died.
    var isOfAttackers = false
    /// `the driver`: one, unless he was counted before.
    var isKnownPerson = false
    /// `a higher figure`, `put the number at`: counted by another, who may be wrong.
    var isOtherSource = false

    /// This number and another of the same sentence, of other people.
    func with(_ other: Statement) -> Statement {
      let upper = count.upper.flatMap { a in other.count.upper.map { a + $0 } }
      guard other.count.upper != 0, let sum = Count(count.lower + other.count.lower, to: upper)
      else { return self }
      var both = self
      both.count = sum
      both.words =
        min(
          words.lowerBound, other.words.lowerBound)..<max(words.upperBound, other.words.upperBound)
      both.parts += other.parts
      return both
    }
  }

  var isEmpty: Bool { killed == nil && injured == nil }
}
