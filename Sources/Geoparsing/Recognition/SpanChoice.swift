/// Takes from overlapping candidates those that together are most likely.
enum SpanChoice {
  /// Marks the taken ones: the greatest sum of log-odds over runs that do not overlap (weighted interval
  /// scheduling). Given ones are always taken.
  static func choose(_ candidates: inout [SpanCandidate], tokenCount: Int, threshold: Float) {
    guard !candidates.isEmpty else { return }
    for index in candidates.indices { candidates[index].isTaken = false }
    // From each token on: the greatest sum, and the candidate that begins there if it is part of it.
    var best = [Float](repeating: 0, count: tokenCount + 1)
    var taken = [Int32](repeating: -1, count: tokenCount + 1)
    var token = tokenCount
    forEachFromEnd(candidates) { index in
      let first = candidates[index].tokens.lowerBound
      while token > first {
        token -= 1
        best[token] = best[token + 1]
      }
      let candidate = candidates[index]
      let gain = candidate.origin == .given ? 1000 : candidate.score - threshold
      guard gain > 0 else { return }
      let sum = best[candidate.tokens.upperBound] + gain
      if sum > best[first] {
        best[first] = sum
        taken[first] = Int32(index)
      }
    }
    while token < tokenCount {
      let index = Int(taken[token])
      if index >= 0 {
        candidates[index].isTaken = true
        token = candidates[index].tokens.upperBound
      } else {
        token += 1
      }
    }
  }

  /// Calls `body` with the numbers of the candidates, from the last token to the first.
  private static func forEachFromEnd(_ candidates: [SpanCandidate], _ body: (Int) -> Void) {
    // As they were found they are in order; those that somebody marked were added behind them.
    guard candidates.last?.origin == .given else {
      for index in candidates.indices.reversed() { body(index) }
      return
    }
    let order = candidates.indices.reversed().sorted {
      candidates[$0].tokens.lowerBound > candidates[$1].tokens.lowerBound
    }
    for index in order { body(index) }
  }
}
