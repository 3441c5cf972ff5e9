/// Tells the format and the encoding of a file by its first bytes, whatever its name says.
struct FormatSniffer {
  let buffer: ByteBuffer
  /// Whether the caller reads prose, whatever its lines look like.
  let expectsProse: Bool

  init(_ buffer: ByteBuffer, expectsProse: Bool = false) {
    self.buffer = buffer
    self.expectsProse = expectsProse
  }

  /// Steps over a byte order mark and says what follows it.
  ///
  /// - Throws: `data` for an empty file, UTF-16 or UTF-32, and what is no text.
  func format(forced: InputFormat?) throws(FormatError) -> InputFormat {
    try buffer.fill(atLeast: 65_536)
    try checkEncoding()
    let first = buffer.window.first { !" \t\r\n".utf8.contains($0) }
    guard let first else {
      throw FormatError(
        .data,
        "the file is empty; it should have a header line and rows, GeoJSON, or the text of an article",
        file: buffer.name)
    }
    if let forced { return forced }
    // What follows the first byte, so that a column may be named '<b>' or '{x}'.
    let head = buffer.window.drop { " \t\r\n".utf8.contains($0) }.prefix(64)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let next = head.dropFirst().first { !" \t\r\n".utf8.contains($0) } ?? UInt8(ascii: "}")
    switch first {
    case 0x1E: return .geoJSONSequence
    case UInt8(ascii: "{") where "\"}".utf8.contains(next):
      return isDocuments ? .documents : .geoJSON
    case UInt8(ascii: "<") where isHTML: return .html
    case UInt8(ascii: "<")
    where ["<?xml", "<!", "<html", "<kml", "<gpx", "<svg"].contains { text.hasPrefix($0) }:
      throw FormatError(
        .data,
        "this is XML and no HTML page; incidents are read from articles, delimited text and GeoJSON",
        file: buffer.name)
    case UInt8(ascii: "[") where "{[]\"0123456789".utf8.contains(next) && !text.contains("],"):
      throw FormatError(
        .data, "this is a JSON array; GeoJSON is an object, a feature collection", file: buffer.name
      )
    default: return isProse ? .text : .csv
    }
  }

  /// By its first tag, whatever comments and declarations stand before it, or by its name.
  private var isHTML: Bool {
    var text = String(decoding: buffer.window.prefix(16_384), as: UTF8.self).lowercased()[...]
    while true {
      text = text.drop { $0.isWhitespace }
      let end: Substring
      if text.hasPrefix("<!--") {
        end = "-->"
      } else if text.hasPrefix("<?") {
        end = "?>"
      } else {
        break
      }
      guard let close = text.firstRange(of: end) else { break }
      text = text[close.upperBound...]
    }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return true }
    let name = buffer.name.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return true }
    // A part of a page: `<article>`, `<p class="lead">`.
    let tag = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
    return expectsProse && Self.pageTags.contains(String(tag))
      && text.dropFirst(1 + tag.count).first.map { $0 == ">" || $0.isWhitespace } ?? false
  }

  private static let pageTags: Set<String> = [
    "head", "body", "article", "main", "section", "div", "header", "h1", "h2", "p", "meta", "title",
  ]

  /// By the name where it says so, else by the lines.
  private var isProse: Bool {
    let name = buffer.name.lowercased()
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return true }
    if [".csv", ".tsv", ".tab"].contains(where: name.hasSuffix) { return false }
    return expectsProse || ProseSigns.isProse(buffer.window.prefix(16_384))
  }

  /// A first line that is an object with a text and is no feature.
  private var isDocuments: Bool {
    let line = buffer.window.prefix { $0 != 0x0A }
    let head = String(decoding: line.prefix(65_536), as: UTF8.self)
    return head.contains("\"text\"") && !head.contains("\"geometry\"")
      && !head.contains("\"features\"")
  }

  private func checkEncoding() throws(FormatError) {
    let window = buffer.window
    func begins(_ bytes: [UInt8]) -> Bool { window.starts(with: bytes) }
    if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) || begins([0, 0, 0xFE, 0xFF]) {
      throw utf16
    }
    if begins([0xEF, 0xBB, 0xBF]) { buffer.consume(3) }
    let known: [(bytes: [UInt8], name: String)] = [
      ([0x50, 0x4B, 3, 4], "a ZIP archive or an Excel workbook; export the sheet as CSV"),
      ([0x1F, 0x8B], "compressed with gzip; unpack it first"),
      ([0x25, 0x50, 0x44, 0x46], "a PDF"),
      (Array("SQLite format 3".utf8), "an SQLite or GeoPackage file"),
    ]
    for kind in known where begins(kind.bytes) {
      throw FormatError(.data, "this is \(kind.name)", file: buffer.name)
    }
    let sample = buffer.window.prefix(4096)
    let zeros = sample.count { $0 == 0 }
    guard zeros > 0 else { return }
    if zeros * 3 > sample.count { throw utf16 }
    let first =
      sample.firstIndex(of: 0).map { sample.distance(from: sample.startIndex, to: $0) } ?? 0
    throw FormatError(
      .data,
      "this is no text: it holds NUL bytes, the first at byte \(first + 1); export it as CSV or plain text in UTF-8",
      file: buffer.name)
  }

  private var utf16: FormatError {
    FormatError(
      .data,
      "this is UTF-16 or UTF-32; save it as UTF-8, such as with"
        + " 'iconv -f UTF-16 -t UTF-8'", file: buffer.name)
  }
}
