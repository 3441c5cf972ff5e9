extension Gazetteer {
  /// The places whose name differs by one letter, or else by two if the name is long enough.
  ///
  /// A letter too many, too few, another, or two neighbors swapped count one (Damerau 1964, in the form of
  /// optimal string alignment). Names of under five letters have to agree; up to eight letters one may
  /// differ. With `sameInitial`, only names with the same first letter are compared.
  func fuzzyMatches(
    _ text: some StringProtocol, sameInitial: Bool = false, limit: Int = 2
  ) -> [NameMatch] {
    let folded = Array(PlaceName.folded(text).utf8)
    guard limit > 0, let initial = folded.first, folded.count >= 5,
      folded.count <= PlaceName.limit
    else { return [] }
    let first = sameInitial ? Int(initials.u32(Int(initial))) : 0
    let end = sameInitial ? Int(initials.u32(Int(initial) + 1)) : names.count
    guard first < end else { return [] }
    return folded.withUnsafeBufferPointer { name in
      fuzzyMatches(name, limit: folded.count < 9 ? 1 : limit, in: first..<end)
    }
  }

  private func fuzzyMatches(
    _ name: UnsafeBufferPointer<UInt8>, limit: Int, in range: Range<Int>
  ) -> [NameMatch] {
    var best = limit
    var found: [NameMatch] = []
    let end = min(range.upperBound, names.count, signatures.bytes.count / 2)
    var number = max(0, range.lowerBound)
    let wanted = GazetteerFormat.signature(name)
    let several = SIMD16<UInt16>(repeating: wanted.littleEndian)
    while number + 16 <= end {
      // Each letter too many, too few or other changes at most two members of the set.
      var change =
        signatures.bytes.loadUnaligned(fromByteOffset: 2 * number, as: SIMD16<UInt16>.self)
        ^ several
      for _ in 0..<best {
        change &= change &- 1
        change &= change &- 1
      }
      // The lanes that are 0 are looked for in four words at once.
      let words = unsafeBitCast(change, to: SIMD4<UInt64>.self)
      for word in 0..<4 where hasZero(words[word]) {
        for lane in (4 * word)..<(4 * word + 4) where change[lane] == 0 {
          compare(number + lane, name, &best, &found)
        }
      }
      number += 16
    }
    while number < end {
      let change = signatures.u16(number) ^ wanted
      if change.nonzeroBitCount <= 2 * best { compare(number, name, &best, &found) }
      number += 1
    }
    return found
  }

  /// Whether one of the four 16-bit lanes may be 0; it never overlooks one.
  @inline(__always)
  private func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0001_0001_0001_0001) & ~word & 0x8000_8000_8000_8000 != 0
  }

  private func compare(
    _ number: Int, _ name: UnsafeBufferPointer<UInt8>, _ best: inout Int,
    _ found: inout [NameMatch]
  ) {
    guard abs(Int(lengths.u8(number)) - name.count) <= best else { return }
    names.forEach(in: number..<(number + 1)) { record in
      let distance = EditDistance.bounded(record.key, name, limit: best)
      guard distance <= best else { return false }
      if distance < best { found = [] }
      best = distance
      let level: SpellingLevel = distance == 0 ? .folded : distance == 1 ? .fuzzy1 : .fuzzy2
      while let posting = record.next() {
        found.append(
          NameMatch(place: posting.place, name: record.number, kind: posting.kind, level: level))
      }
      return false
    }
  }
}
