/// Cuts a page of HTML into tags and text, after the tokenization of the HTML Standard as far as articles need it.
struct HTMLScanner {
  enum Piece {
    case text(String)
    case open(String, attributes: [String: String], isClosed: Bool)
    case close(String)
    /// The content of a script in JSON-LD.
    case linkedData(String)
  }

  private let bytes: [UInt8]
  private var at = 0
  /// The element whose content is no markup, until its end tag.
  private var raw: String?
  private var isLinkedData = false
  /// Where the last start tag begins.
  private(set) var lastTag = 0
  /// The element whose content was taken for the rest of the page, since it has no end tag.
  private(set) var unclosed: (name: String, tag: Int)?

  init(_ html: String) { bytes = Array(html.utf8) }

  mutating func next() -> Piece? {
    while at < bytes.count {
      if let raw {
        let start = at
        skipRaw(raw)
        if at == bytes.count { unclosed = (raw, lastTag) }
        self.raw = nil
        guard isLinkedData else { continue }
        isLinkedData = false
        return .linkedData(String(decoding: bytes[start..<at], as: UTF8.self))
      }
      guard bytes[at] == UInt8(ascii: "<") else { return .text(text()) }
      if begins("<!--") {
        skip(to: "-->")
      } else if at + 1 < bytes.count,
        bytes[at + 1] == UInt8(ascii: "!") || bytes[at + 1] == UInt8(ascii: "?")
      {
        skip(to: ">")
      } else if let tag = tag() {
        return tag
      } else {
        at += 1
        return .text("<")
      }
    }
    return nil
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") } }

  private func begins(_ word: StaticString) -> Bool {
    word.withUTF8Buffer {
      at + $0.count <= bytes.count && bytes[at..<at + $0.count].elementsEqual($0)
    }
  }

  private mutating func skip(to word: StaticString) {
    word.withUTF8Buffer { end in
      while at < bytes.count {
        if bytes[at] == end[0], at + end.count <= bytes.count,
          bytes[at..<at + end.count].elementsEqual(end)
        {
          at += end.count
          return
        }
        at += 1
      }
    }
  }

  private mutating func skipRaw(_ name: String) {
    let end = Array("</\(name)".utf8)
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), at + end.count <= bytes.count,
        zip(bytes[at..<at + end.count], end).allSatisfy({
          $0 | ($0 >= 65 && $0 <= 90 ? 0x20 : 0) == $1
        })
      {
        return
      }
      at += 1
    }
  }

  private mutating func text() -> String {
    var out: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, length) = reference() {
        out.append(contentsOf: Array(String(Character(scalar)).utf8))
        at += length
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func tag() -> Piece? {
    var index = at + 1
    let isClose = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClose { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, isNameByte(bytes[index]), name.count < 32 {
      name.append(bytes[index] | (bytes[index] >= 65 && bytes[index] <= 90 ? 0x20 : 0))
      index += 1
    }
    guard !name.isEmpty else { return nil }
    if !isClose { lastTag = at }
    at = index
    let word = String(decoding: name, as: UTF8.self)
    let (attributes, isClosed) = attributes()
    if isClose { return .close(word) }
    if ["script", "style", "textarea", "noscript", "template", "iframe"].contains(word), !isClosed {
      raw = word
      isLinkedData =
        word == "script"
        && attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
    }
    return .open(word, attributes: attributes, isClosed: isClosed)
  }

  private mutating func attributes() -> ([String: String], isClosed: Bool) {
    var found: [String: String] = [:]
    var isClosed = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "/") {
        isClosed = true
        at += 1
        continue
      }
      guard isNameByte(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, isNameByte(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
      let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
      while at < bytes.count, bytes[at] <= 32 { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
        // `hidden`, which is there or is not.
        if found.count < 32, found[name] == nil { found[name] = "" }
        continue
      }
      at += 1
      while at < bytes.count, bytes[at] <= 32 { at += 1 }
      let value = value()
      if found.count < 32, found[name] == nil { found[name] = value }
      isClosed = false
    }
    if at < bytes.count { at += 1 }
    return (found, isClosed)
  }

  private mutating func value() -> String {
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    var out: [UInt8] = []
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      while at < bytes.count, bytes[at] != quote {
        if bytes[at] == UInt8(ascii: "&"), let (scalar, length) = reference() {
          out.append(contentsOf: Array(String(Character(scalar)).utf8))
          at += length
        } else {
          out.append(bytes[at])
          at += 1
        }
      }
      at = min(bytes.count, at + 1)
    } else {
      while at < bytes.count, bytes[at] > 32, bytes[at] != UInt8(ascii: ">") {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57)
      || byte == 0x2D
      || byte == 0x3A || byte == 0x5F
  }

  /// A character reference at the current place, and its length.
  private func reference() -> (Unicode.Scalar, Int)? {
    let limit = min(bytes.count, at + 12)
    guard let end = bytes[at..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let body = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    let length = end + 1 - at
    if body.hasPrefix("#") {
      let digits = body.dropFirst()
      let value =
        digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
      return (scalar, length)
    }
    return Self.named[body].map { ($0, length) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "\u{2014}",
    "ndash": "\u{2013}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}",
    "hellip": "\u{2026}", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ouml": "ö",
    "uuml": "ü",
    "auml": "ä", "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í",
    "copy": "\u{A9}",
    "shy": "\u{AD}", "thinsp": " ", "ensp": " ", "emsp": " ", "bull": "\u{2022}",
    "middot": "\u{B7}",
  ]
}
