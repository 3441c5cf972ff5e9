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
  /// This is the fast path: about a tenth of a microsecond.
  public func placeCount(named text: some StringProtocol) -> Int {
    var text = String(text)
    return text.withUTF8 { placeCount(named: $0) }
  }

  /// The same for UTF-8 bytes.
  public func placeCount(named text: UnsafeBufferPointer<UInt8>) -> Int {
    withForms(of: text) { folded, hash in
      var found = 0
      forEachRecord(hash: hash) { record in
        if Elementary.areEqual(record.key, folded) {
          found = record.remaining()
          return false
        }
        return true
      }
      return found
    } ?? 0
  }

  /// All places whose name is the text exactly, folded or loosely, each with its best level.
  func matches(_ text: UnsafeBufferPointer<UInt8>, loose: Bool = true) -> [NameMatch] {
    withForms(of: text) { folded, hash in
      var found: [NameMatch] = []
      forEachRecord(hash: hash) { record in
        let equal = Elementary.areEqual(record.key, folded)
        var level = SpellingLevel.folded
        if !equal {
          guard loose, PlaceName.looselyEqual(record.key, folded) else { return true }
          level = PlaceName.equalButForArticles(record.key, folded) ? .folded : .loose
        }
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

  func matches(_ text: some StringProtocol, loose: Bool = true) -> [NameMatch] {
    var text = String(text)
    return text.withUTF8 { matches($0, loose: loose) }
  }

  /// Calls `body` with the folded form and the hash of the loose form; `nil` for what is no name.
  @inline(__always)
  private func withForms<Result>(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Result
  ) -> Result? {
    guard text.count > 0, text.count <= PlaceName.limit else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * text.count + 16) { buffer in
      let first = UnsafeMutableBufferPointer(rebasing: buffer[..<(text.count + 8)])
      let second = UnsafeMutableBufferPointer(rebasing: buffer[(text.count + 8)...])
      let length = PlaceName.fold(text, into: first)
      guard length > 0 else { return nil }
      let folded = UnsafeBufferPointer(rebasing: first[..<length])
      let looseLength = PlaceName.loosen(folded, into: second)
      return body(
        folded, PlaceName.hash(UnsafeBufferPointer(rebasing: second[..<looseLength])))
    }
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
