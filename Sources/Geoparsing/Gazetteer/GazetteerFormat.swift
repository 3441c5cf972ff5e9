/// The layout of a gazetteer file: all numbers little-endian, all sections 8-byte aligned.
///
/// ```
/// 0   magic, 8 bytes
/// 8   version of the layout, version of the folding (u32 each)
/// 16  length of the file (u64)
/// 24  length of the header, number of sections (u32 each)
/// 32  SHA-256 of the header with these 32 bytes zero
/// 64  SHA-256 of everything after the header
/// 96  for each section: its number, 0 (u32 each), offset, length (u64 each)
/// ```
///
/// The names are one stream of records in buckets by the hash of their loose form, so that every spelling
/// of a name lies on one page; `directory` gives the start of each bucket. A record is
/// `length key count posting...`; a posting is `place flags [length spelling]`, its numbers LEB128.
enum GazetteerFormat {
  static let magic: [UInt8] = [0x49, 0x4D, 0x47, 0x41, 0x5A, 0x0D, 0x0A, 0x1A]
  static let version: UInt32 = 1
  /// Changes whenever a name folds or loosens to something else than before.
  static let foldingVersion: UInt32 = 1
  static let headerStart = 96

  enum Section: UInt32, CaseIterable {
    /// Tab-separated text: file, layer, SHA-256, rows, places, licence.
    case inputs = 1
    /// Texts with their length before them.
    case strings
    /// Columns, one row for each place, ordered by parallel band of 1° and longitude.
    case latitudes
    case longitudes
    case numbers
    case schemes
    case countries
    case admin1s
    case populations
    case features
    case sources
    case names
    /// The first place of each band of latitude from -90°.
    case bands
    /// Rows of 5 u32, by place: place, radius (dm), footprint offset + 1, containing id offset + 1, note.
    case details
    case footprints
    case directory
    case stream
    /// For each name, ordered by cell: the letters in it, and where its record stands.
    case signatures
    case signatureRecords
    /// The first signature of each cell; a cell is a length (0...31) and a first letter (0...31).
    case cells
    case admin1Codes
    case featureCodes
    case sourceNames
    /// Pairs of u32: text offset of an id that was merged into a place, and the place.
    case mergedIDs
  }

  /// What a posting says of the name, in the low bits of its flags.
  enum NameKind: UInt8, CaseIterable {
    case primary
    case alternate
    case historic
    /// IATA, ICAO, ISO 3166.
    case code
    case demonym
  }

  /// How the spelling follows from the key, in bits 3 and 4 of the flags.
  enum Spelling: UInt8 {
    /// Every word capitalized.
    case title
    /// As the key.
    case key
    case capitals
    /// Written out after the flags.
    case explicit
  }

  static let cellCount = 32 * 32

  /// The cell of a name: its length, and its first letter.
  static func cell(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    min(key.count, 31) * 32 + initial(key)
  }

  static func initial(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = key.first else { return 31 }
    return (97...122).contains(first) ? Int(first) - 97 : 26 + Int(first % 6)
  }

  /// The letters of a folded name as a set, for a quick test that two names differ by more than two
  /// letters; a, e, i and o count up to two.
  static func signature(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in key {
      switch byte {
      case 97...122:
        let bit: UInt32 = 1 << UInt32(byte - 97)
        if letters & bit != 0 {
          switch byte {
          case 97: letters |= 1 << 28
          case 101: letters |= 1 << 29
          case 105: letters |= 1 << 30
          case 111: letters |= 1 << 31
          default: break
          }
        }
        letters |= bit
      case 32: letters |= 1 << 26
      case 48...57: letters |= 1 << 27
      default: letters |= 1 << UInt32(byte % 26)
      }
    }
    return letters
  }

  /// A key with its words capitalized.
  static func title(_ key: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result = Array(key)
    var start = true
    for index in result.indices {
      if start, (97...122).contains(result[index]) { result[index] -= 32 }
      start = result[index] == 32
    }
    return result
  }

  static func capitals(_ key: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    key.map { (97...122).contains($0) ? $0 - 32 : $0 }
  }
}
