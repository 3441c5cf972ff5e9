/// Reads XML 1.0 event by event: strictly, in linear time, and without ever fetching or expanding anything.
///
/// Understood are elements, attributes, text, CDATA, comments, processing instructions, the five
/// predefined entities and numeric references. A DOCTYPE is skipped, so that no other entity exists.
/// Only UTF-8 is read. What is not well-formed is thrown, with file and line.
struct XMLEvents {
  enum Event: Hashable {
    case start(name: String, attributes: [Attribute])
    case end(name: String)
    /// A piece of text: one run of it may come in several.
    case text(String)
  }

  struct Attribute: Hashable {
    var name: String
    var value: String
  }

  /// So many elements may lie in one another.
  static let deepest = 256

  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var open: [String] = []
  /// An element that ended where it began.
  private var emptyElement: String?
  private var hasRoot = false
  private var counted = (offset: 0, line: 1)

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The line, counted from 1, at which the next event begins.
  var line: Int {
    mutating get { line(of: at) }
  }

  /// `nil` at the end of the document.
  mutating func next() throws(FormatError) -> Event? {
    if let name = emptyElement {
      emptyElement = nil
      open.removeLast()
      return .end(name: name)
    }
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        if let text = try text() { return .text(text) }
      } else if isAt("<!--") {
        try skipComment()
      } else if isAt("<![CDATA[") {
        return .text(try characterData())
      } else if isAt("<?") {
        try skipInstruction()
      } else if isAt("<!DOCTYPE") {
        try skipDocumentType()
      } else if isAt("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    if let name = open.last { throw failure("the file ends within the element '\(name)'", at) }
    guard hasRoot else { throw failure("there is no element", at) }
    return nil
  }

  // MARK: Tags

  private mutating func startTag() throws(FormatError) -> Event {
    let start = at
    at += 1
    let name = try name()
    guard !open.isEmpty || !hasRoot else {
      throw failure("a second root element '\(name)' follows the first", start)
    }
    guard open.count < Self.deepest else {
      throw failure("elements lie more than \(Self.deepest) deep in one another", start)
    }
    hasRoot = true
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while true {
      let isSpaced = skipSpace()
      guard at < bytes.count else {
        throw failure("the file ends within the tag of '\(name)'", start)
      }
      if bytes[at] == UInt8(ascii: ">") || isAt("/>") {
        let isEmpty = bytes[at] == UInt8(ascii: "/")
        at += isEmpty ? 2 : 1
        open.append(name)
        if isEmpty { emptyElement = name }
        return .start(name: name, attributes: attributes)
      }
      guard isSpaced else { throw failure("the tag of '\(name)' is not well-formed", at) }
      let attribute = try attribute()
      guard names.insert(attribute.name).inserted else {
        throw failure("the attribute '\(attribute.name)' stands twice in '\(name)'", start)
      }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(FormatError) -> Attribute {
    let start = at
    let name = try name()
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      throw failure("the attribute '\(name)' has no value", start)
    }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      throw failure("the value of the attribute '\(name)' has no quotation marks", start)
    }
    let quote = bytes[at]
    let first = at + 1
    guard let end = bytes[first...].firstIndex(of: quote) else {
      throw failure("the value of the attribute '\(name)' does not end", start)
    }
    guard !bytes[first..<end].contains(UInt8(ascii: "<")) else {
      throw failure("'<' stands in the value of the attribute '\(name)'", start)
    }
    at = end + 1
    return Attribute(name: name, value: try decoded(first..<end, isAttribute: true))
  }

  private mutating func endTag() throws(FormatError) -> Event {
    let start = at
    at += 2
    let name = try name()
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else {
      throw failure("the end tag of '\(name)' is not well-formed", start)
    }
    at += 1
    guard open.last == name else {
      let wanted = open.last.map { "'\($0)' is open" } ?? "no element is open"
      throw failure("'\(name)' ends here, but \(wanted)", start)
    }
    open.removeLast()
    return .end(name: name)
  }

  /// ASCII by the production of names; beyond ASCII every character.
  private mutating func name() throws(FormatError) -> String {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
        at += 1
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard at > start else { break }
        at += 1
        continue
      default: break
      }
      break
    }
    guard at > start else { throw failure("a name is expected", start) }
    return try validated(Array(bytes[start..<at]), start)
  }

  // MARK: Text

  /// `nil` for white space outside the root.
  private mutating func text() throws(FormatError) -> String? {
    let start = at
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    at = end
    guard !open.isEmpty else {
      if let stray = (start..<end).first(where: { !Self.isSpace(bytes[$0]) }) {
        throw failure("there is text outside the root element", stray)
      }
      return nil
    }
    if let closing = find("]]>", from: start, to: end) {
      throw failure("']]>' stands in text", closing)
    }
    return try decoded(start..<end, isAttribute: false)
  }

  private mutating func characterData() throws(FormatError) -> String {
    let start = at
    guard !open.isEmpty else { throw failure("there is text outside the root element", start) }
    guard let end = find("]]>", from: start + 9, to: bytes.count) else {
      throw failure("a CDATA section does not end", start)
    }
    at = end + 3
    var plain: [UInt8] = []
    plain.reserveCapacity(end - start)
    var index = start + 9
    while index < end { try take(&index, into: &plain, isAttribute: false) }
    return try validated(plain, start)
  }

  private mutating func decoded(
    _ range: Range<Int>, isAttribute: Bool
  ) throws(FormatError) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&") {
        let scalar = try reference(&index, range.upperBound)
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        try take(&index, into: &plain, isAttribute: isAttribute)
      }
    }
    return try validated(plain, range.lowerBound)
  }

  /// Takes one byte; line ends become U+000A (XML 1.0, section 2.11), in attributes spaces (3.3.3).
  private mutating func take(
    _ index: inout Int, into plain: inout [UInt8], isAttribute: Bool
  ) throws(FormatError) {
    var byte = bytes[index]
    index += 1
    if byte < 0x20 {
      guard Self.isSpace(byte) else {
        throw failure("the control character \(byte) is not allowed in XML", index - 1)
      }
      if byte == 13 {
        if index < bytes.count, bytes[index] == 10 { index += 1 }
        byte = 10
      }
      if isAttribute { byte = 32 }
    }
    plain.append(byte)
  }

  /// The character of a reference, which begins at `index` and ends before `end`.
  private mutating func reference(
    _ index: inout Int, _ end: Int
  ) throws(FormatError) -> Unicode.Scalar {
    let start = index
    let limit = min(end, start + 16)
    guard let semicolon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw failure("'&' begins no entity: write '&amp;'", start)
    }
    index = semicolon + 1
    let words = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    switch words {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if words.hasPrefix("#") {
      let isHexadecimal = words.hasPrefix("#x")
      let digits = words.dropFirst(isHexadecimal ? 2 : 1)
      // The initializer of integers would take a sign.
      if digits.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 || ($0 >= 0x30 && $0 <= 0x39) }),
        let code = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(code), Self.isAllowed(scalar)
      {
        return scalar
      }
      throw failure("'&\(words);' is no character that XML allows", start)
    }
    throw failure("the entity '&\(words);' is not known: only the five of XML are", start)
  }

  private mutating func validated(
    _ plain: [UInt8], _ offset: Int
  ) throws(FormatError) -> String {
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw failure("the text is not UTF-8", offset)
    }
    return text
  }

  /// The characters of XML 1.0, section 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  // MARK: What is skipped

  private mutating func skipComment() throws(FormatError) {
    let start = at
    guard let end = find("--", from: start + 4, to: bytes.count) else {
      throw failure("a comment does not end", start)
    }
    guard end + 2 < bytes.count, bytes[end + 2] == UInt8(ascii: ">") else {
      throw failure("'--' stands in a comment", end)
    }
    at = end + 3
  }

  private mutating func skipInstruction() throws(FormatError) {
    let start = at
    guard let end = find("?>", from: start + 2, to: bytes.count) else {
      throw failure("a processing instruction does not end", start)
    }
    if isAt("<?xml"), start + 5 < end, Self.isSpace(bytes[start + 5]) {
      try checkEncoding(start..<end)
    }
    at = end + 2
  }

  private mutating func checkEncoding(_ declaration: Range<Int>) throws(FormatError) {
    let start = declaration.lowerBound
    guard let name = find("encoding", from: start, to: declaration.upperBound) else { return }
    let rest = bytes[(name + 8)..<declaration.upperBound]
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard let first = rest.firstIndex(where: isQuote),
      let last = rest[(first + 1)...].firstIndex(of: bytes[first])
    else { throw failure("the XML declaration is not well-formed", start) }
    let encoding = String(decoding: bytes[(first + 1)..<last], as: UTF8.self).lowercased()
    guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding) else {
      throw failure("the encoding '\(encoding.shortened)' is not read: save it as UTF-8", start)
    }
  }

  private mutating func skipDocumentType() throws(FormatError) {
    let start = at
    guard !hasRoot else { throw failure("a DOCTYPE stands after the root has begun", start) }
    at += 9
    var isInSubset = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[(at + 1)...].firstIndex(of: bytes[at]) else {
          throw failure("the DOCTYPE does not end", start)
        }
        at = end + 1
      case UInt8(ascii: "<") where isAt("<!--"): try skipComment()
      case UInt8(ascii: "<") where isAt("<?"): try skipInstruction()
      case UInt8(ascii: ">") where !isInSubset:
        at += 1
        return
      case let byte:
        if byte == UInt8(ascii: "[") { isInSubset = true }
        if byte == UInt8(ascii: "]") { isInSubset = false }
        at += 1
      }
    }
    throw failure("the DOCTYPE does not end", start)
  }

  // MARK: Bytes

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private func isAt(_ words: StaticString) -> Bool { isAt(at, words) }

  private func isAt(_ index: Int, _ words: StaticString) -> Bool {
    guard bytes.count - index >= words.utf8CodeUnitCount else { return false }
    return words.withUTF8Buffer { bytes[index..<(index + $0.count)].elementsEqual($0) }
  }

  private func find(_ words: StaticString, from start: Int, to end: Int) -> Int? {
    let first = words.withUTF8Buffer { $0[0] }
    var index = start
    while index + words.utf8CodeUnitCount <= end {
      guard let next = bytes[index..<end].firstIndex(of: first) else { return nil }
      if next + words.utf8CodeUnitCount <= end, isAt(next, words) { return next }
      index = next + 1
    }
    return nil
  }

  private mutating func line(of offset: Int) -> Int {
    if offset < counted.offset { counted = (0, 1) }
    for index in counted.offset..<min(offset, bytes.count) where bytes[index] == 10 {
      counted.line += 1
    }
    counted.offset = min(offset, bytes.count)
    return counted.line
  }

  private mutating func failure(_ message: String, _ offset: Int) -> FormatError {
    FormatError(.data, "is no XML that can be read: \(message)", file: file, line: line(of: offset))
  }
}
