import Glibc

/// What is wrong with a JSON text, and where.
struct JSONError: Error, Hashable {
  /// Bytes from the beginning of the parsed text.
  var offset: Int
  /// Lower case start, without the place.
  var message: String
  /// The text ends where it could go on.
  var isTruncated = false
}

/// A strict reader of JSON: RFC 8259, with the restrictions of I-JSON (RFC 7493).
///
/// No comments, no trailing commas, no repeated names, no lone surrogates, no numbers beyond a double,
/// no more than 128 levels. Linear in the length of the text. Bytes that are not UTF-8 are read as
/// Windows-1252 and counted, because that is what they are in practice.
struct JSONParser {
  static let greatestDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the text ends where the bytes end; if not, running out of them is `isTruncated`.
  private let isWhole: Bool
  private(set) var at: Int
  private var depth = 0
  /// The strings that were not UTF-8, by their place in the text.
  private(set) var recoded: [Int] = []
  /// Whether half of a surrogate pair is read as U+FFFD, as in running text, and not refused.
  private let replacesHalfPairs: Bool
  /// The halves of surrogate pairs that were replaced, by their place in the text.
  private(set) var replaced: [Int] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int = 0, isWhole: Bool,
    replacesHalfPairs: Bool = false
  ) {
    self.bytes = bytes
    self.isWhole = isWhole
    self.replacesHalfPairs = replacesHalfPairs
    at = start
  }

  var isAtEnd: Bool { at >= bytes.count }
  /// The byte at the current place, which is not the end.
  var current: UInt8 { bytes[at] }

  mutating func step() { at += 1 }

  mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Reads the value at the current place, spaces before it skipped.
  mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw truncated() }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    var members: [JSONValue.Member] = []
    var names = DistinctNames()
    skipSpace()
    if try next() == UInt8(ascii: "}") {
      leave()
      return .object([])
    }
    while true {
      skipSpace()
      let start = at
      guard try next() == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
      let name = try string()
      guard names.insert(name, among: members) else {
        throw JSONError(offset: start, message: "the name '\(name.shortened)' is repeated")
      }
      skipSpace()
      guard try next() == UInt8(ascii: ":") else { throw unexpected("a colon") }
      at += 1
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
      switch try next() {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        leave()
        return .object(members)
      default: throw unexpected("a comma or a closing brace")
      }
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    skipSpace()
    if try next() == UInt8(ascii: "]") {
      leave()
      return .array([])
    }
    while true {
      elements.append(try value())
      skipSpace()
      switch try next() {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        leave()
        return .array(elements)
      default: throw unexpected("a comma or a closing bracket")
      }
    }
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= Self.greatestDepth else {
      throw JSONError(
        offset: at, message: "is nested deeper than \(Self.greatestDepth) levels")
    }
    at += 1
  }

  private mutating func leave() {
    depth -= 1
    at += 1
  }

  private func next() throws(JSONError) -> UInt8 {
    guard at < bytes.count else { throw truncated() }
    return bytes[at]
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard at + index < bytes.count else { throw truncated() }
      guard bytes[at + index] == word.utf8Start[index] else { throw unexpected("a value") }
    }
    at += word.utf8CodeUnitCount
    return value
  }

  /// Checks the grammar of RFC 8259, section 6, and that the number is finite as a double.
  private mutating func number() throws(JSONError) -> String {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = try next()
    if first == UInt8(ascii: "0") {
      at += 1
    } else {
      guard digits() > 0 else { throw unexpected("a digit") }
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      if digits() == 0 {
        _ = try next()
        throw unexpected("a digit")
      }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      let sign = try next()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
      if digits() == 0 {
        _ = try next()
        throw unexpected("a digit")
      }
    }
    if at == bytes.count, !isWhole { throw truncated() }
    if at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      throw JSONError(offset: start, message: "a number begins with a superfluous 0")
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard at - start <= 15 || Double(text)?.isFinite ?? false else {
      throw JSONError(
        offset: start, message: "the number '\(text.shortened)' is too great for a double")
    }
    guard
      at - start > 15 || !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") })
        || Double(text)?.isFinite ?? false
    else {
      throw JSONError(
        offset: start, message: "the number '\(text.shortened)' is too great for a double")
    }
    return text
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      at += 1
    }
    return at - start
  }

  /// Reads the string whose opening quote is the current byte.
  mutating func string() throws(JSONError) -> String {
    let opening = at
    at += 1
    let start = at
    while true {
      at = PlainJSON.end(UnsafeRawBufferPointer(bytes), from: at)
      guard at < bytes.count, bytes[at] == 0x7F else { break }
      at += 1
    }
    guard at == bytes.count || bytes[at] >= 0x20 else { throw controlCharacter() }
    let plain = UnsafeBufferPointer(rebasing: bytes[start..<at])
    guard try next() == UInt8(ascii: "\\") else {
      at += 1
      return decoded(plain, opening)
    }
    var text = Array(plain)
    while true {
      let byte = try next()
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return text.withUnsafeBufferPointer { decoded($0, opening) }
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw controlCharacter()
      default:
        let end = max(at + 1, PlainJSON.end(UnsafeRawBufferPointer(bytes), from: at))
        text.append(contentsOf: bytes[at..<end])
        at = end
      }
    }
  }

  private mutating func decoded(_ utf8: UnsafeBufferPointer<UInt8>, _ opening: Int) -> String {
    let (text, wasUTF8) = TextDecoding.text(utf8)
    if !wasUTF8 { recoded.append(opening) }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 1
    let kind = try next()
    at += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar(from: start)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      throw JSONError(offset: start, message: "there is no such escape in JSON")
    }
  }

  /// The scalar of one escape, or of two that are the halves of a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let code = try hexadecimal()
    if let scalar = Unicode.Scalar(code) { return scalar }
    if code < 0xDC00, try next() == UInt8(ascii: "\\") {
      let second = at
      at += 1
      if try next() == UInt8(ascii: "u") {
        at += 1
        let low = try hexadecimal()
        if (0xDC00..<0xE000).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
        {
          return scalar
        }
      }
      // What follows is an escape of its own.
      at = second
    }
    guard replacesHalfPairs else { throw loneSurrogate(start) }
    replaced.append(start)
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch try next() {
      case let byte where (0x30...0x39).contains(byte): digit = byte - 0x30
      case let byte where (0x61...0x66).contains(byte | 0x20): digit = (byte | 0x20) - 0x61 + 10
      default: throw unexpected("four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }

  // MARK: Errors

  private func truncated() -> JSONError {
    JSONError(offset: bytes.count, message: "the text breaks off", isTruncated: true)
  }

  private func unexpected(_ wanted: String) -> JSONError {
    let byte = bytes[at]
    let found =
      (0x21..<0x7F).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(String(byte, radix: 16))"
    return JSONError(offset: at, message: "found \(found) where \(wanted) has to stand")
  }

  private func controlCharacter() -> JSONError {
    JSONError(
      offset: at, message: "a string holds the control character 0x\(String(bytes[at], radix: 16))")
  }

  private func loneSurrogate(_ offset: Int) -> JSONError {
    JSONError(offset: offset, message: "a string holds half of a surrogate pair")
  }
}

/// The names of one object, compared byte by byte: Swift's `==` on strings would take two names for one
/// that Unicode calls equivalent.
private struct DistinctNames {
  private var seen: Set<[UInt8]> = []

  mutating func insert(_ name: String, among members: [JSONValue.Member]) -> Bool {
    // Most objects are small: looking along them is faster than hashing.
    if members.count < 12 {
      return !members.contains { $0.name.utf8.elementsEqual(name.utf8) }
    }
    if seen.isEmpty { seen = Set(members.map { Array($0.name.utf8) }) }
    return seen.insert(Array(name.utf8)).inserted
  }
}

extension String {
  /// At most 60 characters, for messages.
  var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
