/// The number of letters in which two names differ.
enum EditDistance {
  /// The optimal string alignment distance of two byte strings, or `limit + 1` if it is greater.
  static func bounded(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var start = 0
    let shorter = min(a.count, b.count)
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let n = a.count - start - end
    let m = b.count - start - end
    if n == 0 || m == 0 { return max(n, m) }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (m + 1)) { rows in
      var (before, above, current) = (0, m + 1, 2 * (m + 1))
      for j in 0...m { rows[above + j] = j }
      for i in 1...n {
        // Farther from the diagonal than the limit, everything is beyond it.
        let low = max(1, i - limit)
        let high = min(m, i + limit)
        guard low <= high else { return limit + 1 }
        rows[current + low - 1] = low == 1 ? i : limit + 1
        var least = rows[current + low - 1]
        for j in low...high {
          let same = a[start + i - 1] == b[start + j - 1]
          var value = min(
            rows[above + j] + 1, rows[current + j - 1] + 1, rows[above + j - 1] + (same ? 0 : 1))
          if i > 1, j > 1, a[start + i - 1] == b[start + j - 2],
            a[start + i - 2] == b[start + j - 1]
          {
            value = min(value, rows[before + j - 2] + 1)
          }
          rows[current + j] = value
          least = min(least, value)
        }
        if high < m { rows[current + high + 1] = limit + 1 }
        if least > limit { return limit + 1 }
        (before, above, current) = (above, current, before)
      }
      return min(rows[above + m], limit + 1)
    }
  }
}
