extension Gazetteer {
  /// The places whose name differs by one letter, or else by two if the name is long enough.
  ///
  /// A letter too many, too few, another, or two neighbors swapped count one (Damerau 1964, in the form of
  /// optimal string alignment). Names of under five letters have to agree; up to eight letters one may
  /// differ, unless `shortToo`: then two of any name of four letters and more. With `sameInitial`, only
  /// names with the same first letter are compared. Letters are bytes of the folded name. Codes are not
  /// misspelt: `ERBI` is no name for what is written `Erbi`. With `accepts`, names are compared that one of
  /// the accepted places bears.
  func fuzzyMatches(
    _ text: some StringProtocol, sameInitial: Bool = false, limit: Int = 2, shortToo: Bool = false,
    accepts: @escaping (PlaceNumber) -> Bool = { _ in true }
  ) -> [NameMatch] {
    let own = ownFuzzyMatches(
      text, sameInitial: sameInitial, limit: limit, shortToo: shortToo, accepts)
    guard let layer else { return own }
    let added = layer.added.fuzzyMatches(
      text, sameInitial: sameInitial, limit: limit, shortToo: shortToo,
      accepts: { [ownCount] in accepts(ownCount + $0) })
    let all = raised(added) + own.filter { !layer.hidden.contains($0.place) }
    let least = all.map(\.level).min()
    return all.filter { $0.level == least }
  }

  private func ownFuzzyMatches(
    _ text: some StringProtocol, sameInitial: Bool, limit: Int, shortToo: Bool,
    _ accepts: @escaping (PlaceNumber) -> Bool
  ) -> [NameMatch] {
    let folded = Array(PlaceName.folded(text).utf8)
    guard limit > 0, folded.count >= (shortToo ? 4 : 5), folded.count <= PlaceName.limit else {
      return []
    }
    return folded.withUnsafeBufferPointer { name in
      if let number = nameNumber(folded: name) {
        let whole = matches(ofNames: [number], level: .folded).filter { accepts($0.place) }
        if !whole.isEmpty { return whole }
      }
      var search = FuzzySearch(
        gazetteer: self, name: name, limit: folded.count < 9 && !shortToo ? min(limit, 1) : limit,
        accepts: accepts)
      search.compareSameInitial()
      if !sameInitial {
        if search.best > 1 || search.numbers.isEmpty && search.limit > 1 {
          search.compareAll()
        } else {
          search.probeOtherInitials()
        }
      }
      return matches(ofNames: search.numbers, level: search.best == 1 ? .fuzzy1 : .fuzzy2)
        .filter { $0.kind != .code && accepts($0.place) }
    }
  }

  private func matches(ofNames numbers: [Int], level: SpellingLevel) -> [NameMatch] {
    var found: [NameMatch] = []
    for number in numbers {
      names.forEach(in: number..<(number + 1)) { record in
        while let posting = record.next() {
          found.append(
            NameMatch(place: posting.place, name: number, kind: posting.kind, level: level))
        }
        return false
      }
    }
    return found
  }
}

/// The search for the names least different from one that is not in the gazetteer.
private struct FuzzySearch {
  let gazetteer: Gazetteer
  let name: UnsafeBufferPointer<UInt8>
  let limit: Int
  private let accepts: (Gazetteer.PlaceNumber) -> Bool
  private let signature: UInt32
  private let ends: UInt32
  /// The least difference found, at first the greatest allowed.
  private(set) var best: Int
  /// The names that differ so much, ascending.
  private(set) var numbers: [Int] = []

  init(
    gazetteer: Gazetteer, name: UnsafeBufferPointer<UInt8>, limit: Int,
    accepts: @escaping (Gazetteer.PlaceNumber) -> Bool
  ) {
    self.accepts = accepts
    self.gazetteer = gazetteer
    self.name = name
    self.limit = limit
    signature = GazetteerFormat.signature(name)
    ends = GazetteerFormat.ends(name)
    best = limit
  }

  /// Compares the names that begin with the same byte.
  mutating func compareSameInitial() {
    let initial = Int(name[0])
    let first = Int(gazetteer.initials.u32(initial))
    let end = Int(gazetteer.initials.u32(initial + 1))
    for offset in Self.offsets {
      let rows = rows(offset)
      // Names of one length stand in their own order, thus by their first byte.
      let low = gazetteer.lengthOrder.lowerBound(first, in: rows)
      let high = gazetteer.lengthOrder.lowerBound(end, in: low..<max(low, rows.upperBound))
      compare(low..<high)
    }
    numbers.sort()
  }

  /// Compares the names of all lengths that are possible.
  mutating func compareAll() {
    numbers = []
    for offset in Self.offsets { compare(rows(offset)) }
    numbers.sort()
  }

  /// Finds the names that begin with another byte and differ by one: the first byte is too much, missing,
  /// another, or swapped with the second. The rest is equal, so each is looked for by its hash.
  mutating func probeOtherInitials() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 1) { other in
      func probe(_ count: Int) {
        let other = UnsafeBufferPointer(rebasing: other[..<count])
        guard other[0] != name[0], let number = gazetteer.nameNumber(folded: other),
          !numbers.contains(number),
          gazetteer.names.withRecord(number, { isWanted($0) }) == true
        else { return }
        best = 1
        numbers.append(number)
      }
      for index in name.indices.dropFirst() { other[index - 1] = name[index] }
      probe(name.count - 1)
      for index in name.indices { other[index] = name[index] }
      other.swapAt(0, 1)
      probe(name.count)
      other.swapAt(0, 1)
      let initials = (1..<256).filter {
        gazetteer.initials.u32($0) < gazetteer.initials.u32($0 + 1)
      }
      for initial in initials {
        other[0] = UInt8(initial)
        probe(name.count)
      }
      for index in name.indices { other[index + 1] = name[index] }
      for initial in initials {
        other[0] = UInt8(initial)
        probe(name.count + 1)
      }
    }
    numbers.sort()
  }

  /// By how much the length of a name may differ, the likeliest first.
  private static let offsets = [0, 1, -1, 2, -2]

  /// The rows of the names that are so much longer, none if that is beyond the least difference.
  private func rows(_ offset: Int) -> Range<Int> {
    let length = name.count + offset
    guard abs(offset) <= best, length > 0, length <= PlaceName.limit else { return 0..<0 }
    let count = gazetteer.lengthOrder.count
    let first = min(Int(gazetteer.lengthStarts.u32(length)), count)
    return first..<max(first, min(Int(gazetteer.lengthStarts.u32(length + 1)), count))
  }

  private mutating func compare(_ rows: Range<Int>) {
    let signatures = gazetteer.signatures
    let end = min(rows.upperBound, signatures.bytes.count / 4)
    var row = rows.lowerBound
    let several = SIMD16<UInt32>(repeating: signature.littleEndian)
    while row + 16 <= end {
      var change =
        signatures.bytes.loadUnaligned(fromByteOffset: 4 * row, as: SIMD16<UInt32>.self) ^ several
      // Each byte too many, too few or other changes at most two members of the set.
      for _ in 0..<best {
        change &= change &- 1
        change &= change &- 1
      }
      let zeros = (change &- 1) & ~change
      let half = zeros.lowHalf | zeros.highHalf
      let quarter = unsafeBitCast(half.lowHalf | half.highHalf, to: SIMD2<UInt64>.self)
      if (quarter[0] | quarter[1]) & 0x8000_0000_8000_0000 != 0 {
        for lane in 0..<16 where change[lane] == 0 { compare(row: row + lane) }
      }
      row += 16
    }
    while row < end {
      let change = signatures.u32(row) ^ signature
      if change.nonzeroBitCount <= 2 * best { compare(row: row) }
      row += 1
    }
  }

  /// Whether a name is more than a code, of a place that is accepted.
  private func isWanted(_ record: NameRecord) -> Bool {
    var record = record
    while let posting = record.next() {
      if posting.kind != .code, accepts(posting.place) { return true }
    }
    return false
  }

  private mutating func compare(row: Int) {
    if name.count >= 9 {
      guard (gazetteer.ends.u32(row) ^ ends).nonzeroBitCount <= 2 * best else { return }
    }
    let number = gazetteer.lengthOrder[row]
    gazetteer.names.forEach(in: number..<(number + 1)) { record in
      let distance = EditDistance.bounded(record.key, name, limit: best)
      guard distance <= best, isWanted(record) else { return false }
      if distance < best { numbers = [] }
      best = distance
      numbers.append(number)
      return false
    }
  }
}
