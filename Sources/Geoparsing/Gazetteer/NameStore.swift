/// The names of the places of a gazetteer that is being built, in runs: those a row came with, and those
/// that other rows of the same place lent it.
struct NameStore {
  private var arena = ByteArena()
  private var lent: [Int: [Int]] = [:]
  /// ISO 639; the first is empty.
  private(set) var languages = [""]
  private var languageNumbers = ["": 0]
  /// The number of names, those that were replaced included.
  private(set) var count = 0

  /// No name is compared with more than so many others of its run.
  private static let comparisons = 256
  /// More languages than these are not told apart.
  private static let languageLimit = 1 << 15

  /// Adds a run and returns where it begins, -1 for a run without a name that can be looked up.
  mutating func append(_ names: [GazetteerRow.Name]) -> Int {
    var records: [[UInt8]] = []
    records.reserveCapacity(names.count)
    for name in names {
      guard
        let record = StoredName.encoded(
          name.text, kind: name.kind, language: languageNumber(name.language),
          isPreferred: name.isPreferred),
        !Self.isTold(record, by: records)
      else { continue }
      records.append(record)
    }
    guard let last = records.indices.last else { return -1 }
    records[last][0] |= 1
    // A run lies in one chunk, so that it is read without looking for its parts.
    let run = records.count == 1 ? records[0] : Array(records.joined())
    count += records.count
    return run.withUnsafeBufferPointer { arena.append($0) }
  }

  /// Adds names to those of a place.
  mutating func lend(_ names: [GazetteerRow.Name], to place: Int) {
    let start = append(names)
    if start >= 0 { lent[place, default: []].append(start) }
  }

  mutating func forgetLent(to place: Int) { lent[place] = nil }

  /// Calls `body` with each name of a run and its address, until it returns `false`.
  @inline(__always)
  func forEach(from start: Int, _ body: (StoredName, Int) -> Bool) {
    guard start >= 0 else { return }
    arena.withBytes(at: start) { bytes in
      var offset = 0
      while true {
        let name = StoredName(UnsafeBufferPointer(rebasing: bytes[offset...]))
        guard body(name, start + offset), !name.isLast else { return }
        offset += name.length
      }
    }
  }

  /// Calls `body` with each name of a place: the run that it came with, then what it was lent.
  func forEach(of place: Int, from start: Int, _ body: (StoredName, Int) -> Void) {
    for run in [start] + (lent.isEmpty ? [] : lent[place] ?? []) {
      forEach(from: run) { name, address in
        body(name, address)
        return true
      }
    }
  }

  /// The result of `body` for the name at an address.
  @inline(__always)
  func withName<Result>(at address: Int, _ body: (StoredName) -> Result) -> Result {
    arena.withBytes(at: address) { body(StoredName($0)) }
  }

  private mutating func languageNumber(_ language: String) -> Int {
    if let number = languageNumbers[language] { return number }
    guard languages.count < Self.languageLimit else { return 0 }
    languages.append(language)
    languageNumbers[language] = languages.count - 1
    return languages.count - 1
  }

  /// Whether an earlier record of the run says all that a record says: it is of no other kind, and
  /// nothing is known of its language.
  private static func isTold(_ record: [UInt8], by earlier: [[UInt8]]) -> Bool {
    guard record[1] == 0, record[2] == 0 else { return false }
    return record.withUnsafeBufferPointer { bytes in
      let name = StoredName(bytes)
      return earlier.prefix(comparisons).contains { other in
        guard other[3] == bytes[3], other[4] == bytes[4] else { return false }
        return other.withUnsafeBufferPointer { other in
          let other = StoredName(other)
          return other.kind <= name.kind && Elementary.areEqual(other.key, name.key)
        }
      }
    }
  }
}
