/// The layout of a gazetteer file: all numbers little-endian, all sections 8-byte aligned.
///
/// ```
/// 0   magic, 8 bytes
/// 8   version of the layout, version of the folding (u32 each)
/// 16  length of the file (u64)
/// 24  length of the header, number of sections (u32 each)
/// 32  SHA-256 of the header with these 32 bytes zero
/// 64  SHA-256 of everything after the header
/// 96  for each section: its number, 0 (u32 each), offset, length, checksum (u64 each)
/// ```
///
/// The ``SectionChecksum`` of each section is compared when a file is opened, the digest of all when
/// somebody asks for it.
///
/// The names stand in one stream, ordered by the bytes of their folded form, the key; a name is known by
/// its number in this order. Of every twelve the first begins a block and has its key in full, the others
/// lack what they share with the one before:
///
/// ```
/// 1 byte     letters shared (upper half), letters of their own (lower half); 15: a LEB128 to be added
/// ...        the letters of its own
/// 3-4 bytes  for each place of the name: place × 40 + last × 20 + kind × 4 + spelling
///            and, where the spelling is written out, its length (LEB128) and its ``SpellingScript``
/// ```
///
/// The names whose loose forms have the same leading bits of a hash are in one bucket, so that all
/// spellings of a name are found in one place. Columns are a ``PackedColumn`` unless it says otherwise.
enum GazetteerFormat {
  static let magic: [UInt8] = [0x49, 0x4D, 0x47, 0x41, 0x5A, 0x0D, 0x0A, 0x1A]
  static let version: UInt32 = 5
  /// Changes whenever a name folds or loosens to something else than before.
  static let foldingVersion: UInt32 = 1
  static let headerStart = 96
  /// The bytes of a section's row in the header.
  static let sectionRowLength = 32

  enum Section: UInt32, CaseIterable {
    /// Tab-separated text: file, layer, SHA-256, rows, places, licence.
    case inputs = 1
    /// Texts with their length before them.
    case strings
    /// u32: the unit of positions in ten millionths of a degree, the bytes of a posting, the bits that
    /// choose a bucket, and those of a name's number in it; how many slots are homes and how far from its
    /// home a slot may lie, for whole names and for first words.
    case parameters

    // One row for each place, ordered by parallel band of 1° and longitude.
    /// In units from the south pole, and from the 180th meridian east.
    case latitudes
    case longitudes
    /// The row of what many places have in common.
    case profiles
    /// The number of the id, or the text offset of what follows the prefix of the id.
    case numbers
    /// People; 65,535 stands for those in the next two columns.
    case populations
    case populousPlaces
    case greatPopulations
    /// The first place of each band of latitude from -90°.
    case bands

    // One row for each profile.
    case profileCountries
    case profileAdmin1s
    case profileFeatures
    case profileSources
    /// 0 for a GeoNames number, else the row of the prefix plus 1.
    case profilePrefixes

    /// Text offsets in the order of the text.
    case admin1Codes
    case featureCodes
    case sourceNames
    case idPrefixes
    /// For each admin1 code the number of its place plus 1, or 0.
    case admin1Places
    /// Country codes in ascending order, and for each the number of its place plus 1, or 0.
    case countryCodes
    case countryPlaces

    /// Rows of 5 u32, by place: place, radius (dm), footprint offset + 1, containing id offset + 1, note.
    case details
    case footprints
    /// Rows of a u32 and 4 i32, by place: place, west, south, east and north in ten millionths of a degree.
    case extents

    case stream
    /// Where each block of names begins in the stream.
    case blocks
    /// The first name whose key begins with each byte, and the number of names.
    case initials
    /// The numbers of the names ordered by their length in bytes, then by number; and for each length from
    /// 0 on the first row, and after the last the number of names.
    case lengthOrder
    case lengthStarts
    /// In the order of lengths, two sets of letters (u32 each): ``signature(_:)``, ``ends(_:)``.
    case signatures
    case ends
    /// ``NameProbe`` and ``FirstWords``.
    case nameSlots
    case firstWords
    /// The first row of each bucket, and its rows: bits of the hash, and the number of a name.
    case buckets
    case bucketNames
    /// The names of the places, their own first: the number × 2, 1 more for the last of a place.
    case placeNames
    /// Beside those the language × 2, 1 more where the source prefers the name in its language.
    case placeNameTags
    /// Where the names of every sixteenth place begin.
    case placeNameStarts
    /// Text offsets of the languages by ISO 639, in the order of the text; the first is empty.
    case languages

    /// Pairs of u32: text offset of an id that was merged into a place, and the place.
    case mergedIDs
  }

  /// What a posting says of the name.
  enum NameKind: UInt8, CaseIterable {
    case primary
    case alternate
    case historic
    /// IATA, ICAO, ISO 3166.
    case code
    case demonym
  }

  /// How the spelling follows from the key.
  enum Spelling: UInt8 {
    /// Every word capitalized.
    case title
    /// As the key.
    case key
    case capitals
    /// By a script that follows.
    case explicit
  }

  /// Names of which only the first has its key in full.
  static let namesInBlock = 12

  /// Places whose names are counted off from one start.
  static let placesInBlock = 16

  /// The population that stands for greater ones, which are written elsewhere.
  static let populous = 0xFFFF

  /// Rows of a bucket on average, at most.
  static let bucketSize = 8

  /// The bits of a hash that stand before a name's number in its bucket.
  static let tagBits = 5

  @inline(__always)
  static func isTagged(_ tag: Int, _ hash: Int) -> Bool { tag == hash & (1 << tagBits - 1) }

  /// A place of a name as one number.
  static func posting(
    _ place: Int, kind: NameKind, spelling: Spelling, isLast: Bool
  ) -> Int {
    40 * place + (isLast ? 20 : 0) + 4 * Int(kind.rawValue) + Int(spelling.rawValue)
  }

  /// The letters of a folded name as a set, for a quick test that two names differ by more than a letter
  /// or two: 26 members for a...z, six for a second a, e, i, n, o, r; bytes of other scripts share the
  /// members. A byte too many or too few changes one member at most, another byte two, a swap none.
  static func signature(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in key where byte > 57 {
      let letter: UInt32 = 1 << UInt32(byte < 0x80 ? (byte &- 97) & 31 : byte % 26)
      letters |= letters & letter != 0 && byte < 0x80 ? second(byte) : letter
    }
    return letters
  }

  private static func second(_ byte: UInt8) -> UInt32 {
    switch byte {
    case UInt8(ascii: "a"): 1 << 26
    case UInt8(ascii: "e"): 1 << 27
    case UInt8(ascii: "i"): 1 << 28
    case UInt8(ascii: "n"): 1 << 29
    case UInt8(ascii: "o"): 1 << 30
    case UInt8(ascii: "r"): 1 << 31
    default: 0
    }
  }

  /// The letters among the first four bytes and those among the last four, as two sets of 16 members.
  ///
  /// Each byte too many, too few, other or swapped changes two members at most if the longer of the names
  /// has nine bytes or more, so that none is near both ends.
  static func ends(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in key.prefix(4) where byte > 57 { letters |= 1 << UInt32(member(byte)) }
    for byte in key.suffix(4) where byte > 57 { letters |= 1 << UInt32(16 + member(byte)) }
    return letters
  }

  private static func member(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a"): 0
    case UInt8(ascii: "e"), UInt8(ascii: "y"): 1
    case UInt8(ascii: "i"): 2
    case UInt8(ascii: "o"), UInt8(ascii: "w"): 3
    case UInt8(ascii: "u"), UInt8(ascii: "v"): 4
    case UInt8(ascii: "n"): 5
    case UInt8(ascii: "r"): 6
    case UInt8(ascii: "l"), UInt8(ascii: "x"): 7
    case UInt8(ascii: "t"): 8
    case UInt8(ascii: "s"), UInt8(ascii: "z"): 9
    case UInt8(ascii: "m"), UInt8(ascii: "f"): 10
    case UInt8(ascii: "h"): 11
    case UInt8(ascii: "d"): 12
    case UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "q"): 13
    case UInt8(ascii: "b"), UInt8(ascii: "p"): 14
    case UInt8(ascii: "g"), UInt8(ascii: "j"): 15
    default: byte & 15
    }
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
