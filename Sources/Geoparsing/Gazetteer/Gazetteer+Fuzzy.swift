extension Gazetteer {
  /// The places whose name differs by one letter, or else by two if the name is long enough.
  ///
  /// A letter too many, too few, another, or two neighbours swapped count one (Damerau 1964, in the form of
  /// optimal string alignment). Names of under four letters have to agree; up to seven letters one may
  /// differ.
  func fuzzyMatches(_ text: some StringProtocol) -> [NameMatch] {
    let folded = Array(PlaceName.folded(text).utf8)
    guard folded.count >= 4, folded.count <= PlaceName.limit else { return [] }
    let allowed = folded.count < 8 ? 1 : 2
    return folded.withUnsafeBufferPointer { name in
      var best = allowed
      var found: [NameMatch] = []
      let wanted = GazetteerFormat.signature(name)
      let table = signatures.slice(0, signatures.bytes.count)
      let keys = table.count / 4
      var key = 0
      while key < keys {
        let signature = signatures.u32(key)
        var difference = (signature ^ wanted) & 0x07FF_FFFF
        difference &= difference &- 1
        difference &= difference &- 1
        if best == 2 {
          difference &= difference &- 1
          difference &= difference &- 1
        }
        if difference == 0, abs(Int(signature >> 27) - Int(wanted >> 27)) <= best,
          var record = record(key)
        {
          let distance = EditDistance.bounded(record.key, name, limit: best)
          if distance <= best {
            if distance < best { found = [] }
            best = distance
            let level: SpellingLevel =
              distance == 0 ? .folded : distance == 1 ? .fuzzy1 : .fuzzy2
            while let posting = record.next() {
              found.append(NameMatch(place: posting.place, kind: posting.kind, level: level))
            }
          }
        }
        key += 1
      }
      return found
    }
  }

  /// The record with a number, found from the anchor before it.
  private func record(_ number: Int) -> NameRecord? {
    var record = NameRecord(stream, at: Int(anchors.u32(number / 16)))
    for _ in 0..<(number % 16) {
      record.skip()
      record = NameRecord(stream, at: record.offset)
    }
    return record.key.isEmpty ? nil : record
  }
}

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
        rows[current] = i
        var least = i
        for j in 1...m {
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
        if least > limit { return limit + 1 }
        (before, above, current) = (above, current, before)
      }
      return min(rows[above + m], limit + 1)
    }
  }
}
