/// A name of a place as the builder keeps it: its folded key, and how the spelling follows from it.
///
/// ```
/// 1 byte    kind × 8 + spelling × 2 + 1 for the last of its run
/// 2 bytes   the number of the language × 2, 1 more where the source prefers the name in its language
/// 1 byte    the length of the key
/// ...       the key and, where the spelling is written out, the length (2 bytes) of its script and that
/// ```
///
/// Valid only while its bytes are.
struct StoredName {
  static let headLength = 4

  private let bytes: UnsafeBufferPointer<UInt8>

  /// The name that begins with the bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var kind: UInt8 { bytes[0] >> 3 }
  var spelling: GazetteerFormat.Spelling {
    GazetteerFormat.Spelling(rawValue: bytes[0] >> 1 & 3) ?? .key
  }
  var isLast: Bool { bytes[0] & 1 == 1 }
  var language: Int { tag >> 1 }
  var isPreferred: Bool { tag & 1 == 1 }
  private var tag: Int { Int(bytes[1]) | Int(bytes[2]) << 8 }

  var key: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: bytes[Self.headLength..<(Self.headLength + Int(bytes[3]))])
  }

  /// The script of a spelling that is written out, else nothing.
  var script: UnsafeBufferPointer<UInt8> {
    let start = Self.headLength + Int(bytes[3])
    guard spelling == .explicit else { return UnsafeBufferPointer(rebasing: bytes[start..<start]) }
    let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    return UnsafeBufferPointer(rebasing: bytes[(start + 2)..<(start + 2 + length)])
  }

  /// How many bytes it takes.
  var length: Int {
    let start = Self.headLength + Int(bytes[3])
    guard spelling == .explicit else { return start }
    return start + 2 + (Int(bytes[start]) | Int(bytes[start + 1]) << 8)
  }

  /// The name as it is spelled.
  var text: String {
    let key = key
    let spelled: [UInt8] =
      switch spelling {
      case .title: GazetteerFormat.title(key)
      case .key: Array(key)
      case .capitals: GazetteerFormat.capitals(key)
      case .explicit: SpellingScript.spelling(script, from: key) ?? Array(key)
      }
    return String(decoding: spelled, as: UTF8.self)
  }

  /// The bytes of a name, not the last of its run; `nil` where it folds to nothing or is too long.
  static func encoded(
    _ text: String, kind: GazetteerFormat.NameKind, language: Int, isPreferred: Bool
  ) -> [UInt8]? {
    var text = text
    return text.withUTF8 { source -> [UInt8]? in
      guard source.count <= PlaceName.limit else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceName.limit + 8) {
        folded -> [UInt8]? in
        let length = PlaceName.fold(source, into: folded)
        guard length > 0 else { return nil }
        let key = UnsafeBufferPointer(rebasing: folded[..<length])
        let spelling = spelling(source, key)
        var record: [UInt8] = []
        record.reserveCapacity(headLength + length + 16)
        let tag = language << 1 | (isPreferred ? 1 : 0)
        record.append(kind.rawValue << 3 | spelling.rawValue << 1)
        record.append(UInt8(truncatingIfNeeded: tag))
        record.append(UInt8(truncatingIfNeeded: tag >> 8))
        record.append(UInt8(length))
        record.append(contentsOf: key)
        if spelling == .explicit {
          let script = SpellingScript.encoded(Array(source), from: key)
          record.append(littleEndian: UInt16(script.count))
          record.append(contentsOf: script)
        }
        return record
      }
    }
  }

  private static func spelling(
    _ text: UnsafeBufferPointer<UInt8>, _ key: UnsafeBufferPointer<UInt8>
  ) -> GazetteerFormat.Spelling {
    guard text.count == key.count else { return .explicit }
    if text.elementsEqual(key) { return .key }
    if text.elementsEqual(GazetteerFormat.title(key)) { return .title }
    return text.elementsEqual(GazetteerFormat.capitals(key)) ? .capitals : .explicit
  }
}
