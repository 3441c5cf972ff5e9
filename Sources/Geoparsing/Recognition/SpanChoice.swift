/// Takes from overlapping candidates those that together are most likely.
enum SpanChoice {
  /// Marks the taken ones: the greatest sum of log-odds over runs that do not overlap (weighted interval
  /// scheduling). Given ones are always taken.
  static func choose(_ candidates: inout [SpanCandidate], tokenCount: Int, threshold: Float) {
    guard !candidates.isEmpty else { return }
    // By their ends: `order` begins for each end at `starts`.
    var starts = [Int32](repeating: 0, count: tokenCount + 2)
    for candidate in candidates { starts[candidate.tokens.upperBound + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [Int32](repeating: 0, count: candidates.count)
    var next = starts
    for (index, candidate) in candidates.enumerated() {
      let end = candidate.tokens.upperBound
      order[Int(next[end])] = Int32(index)
      next[end] += 1
    }
    var best = [Float](repeating: 0, count: tokenCount + 1)
    var taken = [Int32](repeating: -1, count: tokenCount + 1)
    for end in 1...tokenCount {
      best[end] = best[end - 1]
      for row in starts[end]..<starts[end + 1] {
        let candidate = candidates[Int(order[Int(row)])]
        let gain = candidate.origin == .given ? 1000 : candidate.score - threshold
        guard gain > 0 else { continue }
        let sum = best[candidate.tokens.lowerBound] + gain
        if sum > best[end] {
          best[end] = sum
          taken[end] = order[Int(row)]
        }
      }
    }
    for index in candidates.indices { candidates[index].isTaken = false }
    var end = tokenCount
    while end > 0 {
      let index = Int(taken[end])
      if index >= 0 {
        candidates[index].isTaken = true
        end = candidates[index].tokens.lowerBound
      } else {
        end -= 1
      }
    }
  }
}
