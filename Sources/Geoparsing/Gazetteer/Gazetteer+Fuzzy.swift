extension Gazetteer {
  /// The places whose name differs by one letter, or else by two if the name is long enough.
  ///
  /// A letter too many, too few, another, or two neighbors swapped count one (Damerau 1964, in the form of
  /// optimal string alignment). Names of under five letters have to agree; up to eight letters one may
  /// differ. With `sameInitial`, only names with the same first letter are compared.
  func fuzzyMatches(_ text: some StringProtocol, sameInitial: Bool = false) -> [NameMatch] {
    let folded = Array(PlaceName.folded(text).utf8)
    guard folded.count >= 5, folded.count <= PlaceName.limit else { return [] }
    return folded.withUnsafeBufferPointer { name in
      fuzzyMatches(name, limit: folded.count < 9 ? 1 : 2, sameInitial: sameInitial)
    }
  }

  /// The lengths nearest to that of the name come first, so that one letter wrong is found before two.
  private func fuzzyMatches(
    _ name: UnsafeBufferPointer<UInt8>, limit: Int, sameInitial: Bool
  ) -> [NameMatch] {
    var best = limit
    var found: [NameMatch] = []
    let wanted = GazetteerFormat.signature(name)
    let initial = GazetteerFormat.initial(name)
    let initials = sameInitial ? initial..<(initial + 1) : 0..<32
    for difference in [0, -1, 1, -2, 2] where abs(difference) <= best {
      let length = name.count + difference
      guard length > 0 else { continue }
      let row = min(length, 31) * 32
      // Beyond 31 bytes all lengths share a row.
      if length > 31, difference > 0, name.count >= 31 { continue }
      let first = Int(cells.u32(row + initials.lowerBound))
      let last = min(Int(cells.u32(row + initials.upperBound)), signatures.bytes.count / 4)
      guard first < last else { continue }
      let letters = UnsafeRawBufferPointer(rebasing: signatures.bytes[(4 * first)..<(4 * last)])
      var index = 0
      while index < last - first {
        let signature = UInt32(
          littleEndian: letters.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
        // Each letter too many, too few or other changes at most two members of the set.
        var change = signature ^ wanted
        change &= change &- 1
        change &= change &- 1
        if best > 1 {
          change &= change &- 1
          change &= change &- 1
        }
        if change == 0 { compare(first + index, name, &best, &found) }
        index += 1
      }
    }
    return found
  }

  private func compare(
    _ index: Int, _ name: UnsafeBufferPointer<UInt8>, _ best: inout Int,
    _ found: inout [NameMatch]
  ) {
    var record = NameRecord(stream, at: Int(signatureRecords.u32(index)))
    guard !record.key.isEmpty else { return }
    let distance = EditDistance.bounded(record.key, name, limit: best)
    guard distance <= best else { return }
    if distance < best { found = [] }
    best = distance
    let level: SpellingLevel = distance == 0 ? .folded : distance == 1 ? .fuzzy1 : .fuzzy2
    while let posting = record.next() {
      found.append(NameMatch(place: posting.place, kind: posting.kind, level: level))
    }
  }
}
