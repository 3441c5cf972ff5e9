import SimpleFeatures

/// A place under one of its names.
struct NameMatch {
  var place: Gazetteer.PlaceNumber
  /// The number of the name.
  var name: Int
  var kind: GazetteerFormat.NameKind
  var level: SpellingLevel
}

extension Gazetteer {
  /// How many places bear a name exactly, as an alias or folded; 0 for none.
  ///
  /// This is the fast path, less than a tenth of a microsecond: the name is recognized by a hash, for
  /// which about one text in 10¹¹ that is no name passes. ``search(_:mode:country:near:limit:)`` compares
  /// letter for letter.
  public func placeCount(named text: some StringProtocol) -> Int {
    var text = String(text)
    return text.withUTF8 { placeCount(named: $0) }
  }

  /// The same for UTF-8 bytes.
  public func placeCount(named text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > 0, text.count <= PlaceName.limit else { return 0 }
    guard layer == nil else { return Set(matches(text, loose: false).map(\.place)).count }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceName.limit + 8) { buffer in
      let length = PlaceName.fold(text, into: buffer)
      let folded = UnsafeBufferPointer(rebasing: buffer[..<length])
      guard length > 0, let answer = probe[PlaceName.hash(folded)] else { return 0 }
      if answer.placeCount > 0 { return answer.placeCount }
      var found = 0
      forEachRecord(folded: folded) { record in
        guard Elementary.areEqual(record.key, folded) else { return true }
        found = record.remaining()
        return false
      }
      return found
    }
  }

  /// How many places bear each of many names, in their order.
  public func placeCounts(named names: [String]) -> [Int] {
    names.map { name in
      var name = name
      return name.withUTF8 { placeCount(named: $0) }
    }
  }

  /// How many places bear each of many names that stand one behind the other in one run of UTF-8 bytes,
  /// given by the ends of the names in ascending order.
  public func placeCounts(in text: UnsafeBufferPointer<UInt8>, ends: [Int]) -> [Int] {
    var start = 0
    return ends.map { end in
      let range = max(0, min(start, text.count))..<max(start, min(end, text.count))
      start = end
      return placeCount(named: UnsafeBufferPointer(rebasing: text[range]))
    }
  }

  /// All places whose name is the text exactly, folded or loosely, each with its best level.
  func matches(_ text: UnsafeBufferPointer<UInt8>, loose: Bool = true) -> [NameMatch] {
    guard let layer else { return ownMatches(text, loose: loose) }
    return raised(layer.added.matches(text, loose: loose))
      + ownMatches(text, loose: loose).filter { !layer.hidden.contains($0.place) }
  }

  private func ownMatches(_ text: UnsafeBufferPointer<UInt8>, loose: Bool) -> [NameMatch] {
    withForms(of: text, loose: loose) { folded, hash in
      var found: [NameMatch] = []
      forEachRecord(hash: hash) { record in
        let equal = Elementary.areEqual(record.key, folded)
        var level = SpellingLevel.folded
        if !equal {
          guard loose, PlaceName.looselyEqual(record.key, folded) else { return true }
          level = PlaceName.equalButForArticles(record.key, folded) ? .folded : .loose
        }
        if found.isEmpty { found.reserveCapacity(Self.usualMatches) }
        while let posting = record.next() {
          var own = level
          if equal, record.isSpelled(text, posting) {
            own = posting.kind == .primary ? .exact : .alias
          }
          found.append(
            NameMatch(
              place: posting.place, name: record.number, kind: posting.kind, level: own))
        }
        return true
      }
      return found
    } ?? []
  }

  /// Room for what a name has mostly.
  private static let usualMatches = 6

  func matches(_ text: some StringProtocol, loose: Bool = true) -> [NameMatch] {
    var text = String(text)
    return text.withUTF8 { matches($0, loose: loose) }
  }

  /// Calls `body` with the folded form and the hash of the loose form; `nil` for what is no name, and
  /// unless `loose` for what is none as it is folded.
  @inline(__always)
  private func withForms<Result>(
    of text: UnsafeBufferPointer<UInt8>, loose: Bool,
    _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Result
  ) -> Result? {
    guard text.count > 0, text.count <= PlaceName.limit else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * text.count + 16) { buffer in
      let first = UnsafeMutableBufferPointer(rebasing: buffer[..<(text.count + 8)])
      let second = UnsafeMutableBufferPointer(rebasing: buffer[(text.count + 8)...])
      let length = PlaceName.fold(text, into: first)
      guard length > 0 else { return nil }
      let folded = UnsafeBufferPointer(rebasing: first[..<length])
      guard loose || probe[PlaceName.hash(folded)] != nil else { return nil }
      let looseLength = PlaceName.loosen(folded, into: second)
      return body(
        folded, PlaceName.hash(UnsafeBufferPointer(rebasing: second[..<looseLength])))
    }
  }

  /// Calls `body` with the names whose loose form is that of a folded name, and few others, until it
  /// returns `false`.
  private func forEachRecord(
    folded: UnsafeBufferPointer<UInt8>, _ body: (inout NameRecord) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceName.limit + 8) { buffer in
      let length = PlaceName.loosen(folded, into: buffer)
      let loose = UnsafeBufferPointer(rebasing: buffer[..<length])
      forEachRecord(hash: PlaceName.hash(loose), body)
    }
  }

  /// The number of a name given as it folds.
  func nameNumber(folded: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let answer = probe[PlaceName.hash(folded)] else { return nil }
    if answer.placeCount > 0 {
      return names.withRecord(answer.name) { record in
        Elementary.areEqual(record.key, folded) ? record.number : nil
      }
    }
    var number: Int?
    forEachRecord(folded: folded) { record in
      guard Elementary.areEqual(record.key, folded) else { return true }
      number = record.number
      return false
    }
    return number
  }

  /// Calls `body` with the names that have the hash, and few others, until it returns `false`.
  @inline(__always)
  func forEachRecord(hash: UInt64, _ body: (inout NameRecord) -> Bool) {
    let bucket = Int(hash >> (64 - bucketBits))
    let tag = Int(truncatingIfNeeded: hash)
    let end = Swift.min(buckets[bucket + 1], bucketNames.count)
    var row = buckets[bucket]
    var isWanted = true
    while row < end, isWanted {
      let entry = bucketNames[row]
      row += 1
      // Bits beyond those of the number are the lowest of the hash.
      guard GazetteerFormat.isTagged(entry >> nameBits, tag) else { continue }
      let number = entry & (1 << nameBits - 1)
      guard number < names.count else { continue }
      names.forEach(in: number..<(number + 1)) { record in
        isWanted = body(&record)
        return false
      }
    }
  }
}

extension PlaceName {
  /// Whether two folded names have the same loose form.
  static func looselyEqual(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: a.count + b.count + 16) { buffer in
      let first = UnsafeMutableBufferPointer(rebasing: buffer[..<(a.count + 8)])
      let second = UnsafeMutableBufferPointer(rebasing: buffer[(a.count + 8)...])
      let lengthA = loosen(a, into: first)
      let lengthB = loosen(b, into: second)
      return lengthA == lengthB && first[..<lengthA].elementsEqual(second[..<lengthB])
    }
  }
}
