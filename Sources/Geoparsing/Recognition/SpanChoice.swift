/// Takes from overlapping candidates those that together are most likely.
enum SpanChoice {
  /// A candidate that is likely enough to be taken.
  private struct Likely {
    /// Its number among all candidates.
    var index: Int
    var tokens: Range<Int>
    var gain: Float
    /// Whether it is part of the greatest sum from it on.
    var isPart = false
  }

  /// Marks the taken ones: the greatest sum of log-odds over runs that do not overlap (weighted interval
  /// scheduling). Given ones are always taken.
  static func choose(_ candidates: inout [SpanCandidate], threshold: Float) {
    var likely = likely(candidates, threshold)
    for index in candidates.indices { candidates[index].isTaken = false }
    // The greatest sum from each on.
    var best = [Float](repeating: 0, count: likely.count + 1)
    for number in likely.indices.reversed() {
      let sum = best[next(number, likely)] + likely[number].gain
      likely[number].isPart = sum > best[number + 1]
      best[number] = max(sum, best[number + 1])
    }
    var number = 0
    while number < likely.count {
      if likely[number].isPart {
        candidates[likely[number].index].isTaken = true
        number = next(number, likely)
      } else {
        number += 1
      }
    }
  }

  /// The first behind one that does not overlap it.
  private static func next(_ number: Int, _ likely: [Likely]) -> Int {
    var next = number + 1
    while next < likely.count, likely[next].tokens.lowerBound < likely[number].tokens.upperBound {
      next += 1
    }
    return next
  }

  /// The likely ones in the order of their first tokens.
  private static func likely(_ candidates: [SpanCandidate], _ threshold: Float) -> [Likely] {
    var likely: [Likely] = []
    likely.reserveCapacity(candidates.count / 2)
    for (index, candidate) in candidates.enumerated() {
      let gain = candidate.origin == .given ? 1000 : candidate.score - threshold
      guard gain > 0 else { continue }
      likely.append(Likely(index: index, tokens: candidate.tokens, gain: gain))
    }
    // Names of a pattern may be found before those that begin earlier; marked ones were added behind all.
    let isInOrder = zip(likely, likely.dropFirst()).allSatisfy {
      $0.tokens.lowerBound <= $1.tokens.lowerBound
    }
    guard !isInOrder else { return likely }
    return likely.sorted {
      ($0.tokens.lowerBound, $0.index) < ($1.tokens.lowerBound, $1.index)
    }
  }
}
