import Glibc
import Incidents

/// Reads documents from lines of JSON, one object a line, in memory that does not grow with their number.
///
/// Understood members: `doc_id` or `id`, `text`, `title`, `source` or `url`, `date` (ISO 8601 or EDTF; what is
/// no single day is left out), and `toponyms`, whose `start` and `end` count Unicode code points. Others are
/// ignored.
public struct DocumentLines: Sendable {
  /// Whether `toponyms` are given names to be placed, rather than ignored.
  public var takesToponyms: Bool

  /// Whether a repeated `doc_id` gets a number; if not, whoever reads the documents has to tell them apart.
  var renamesRepeated = true

  public init(takesToponyms: Bool = false) { self.takesToponyms = takesToponyms }

  /// Calls `body` with each document of a file (`-` is standard input), in their order.
  ///
  /// A line that cannot be read is a finding, and the next one is read. A repeated `doc_id` is one too, and gets a number:
  /// what is read from the two would have the same identifiers.
  public func forEach(
    in path: String, _ body: (Document) throws -> Void
  ) throws -> [Finding] {
    try forEach(ByteBuffer(path: path)) { document, _ in try body(document) }
  }

  /// The same for bytes as though they were a file of that name.
  public func forEach(
    bytes: [UInt8], named name: String, _ body: (Document) throws -> Void
  ) throws -> [Finding] {
    try forEach(ByteBuffer(bytes: bytes, name: name)) { document, _ in try body(document) }
  }

  /// The same with the whole value of the line.
  func forEach(
    _ buffer: ByteBuffer, _ body: (Document, JSONValue) throws -> Void
  ) throws -> [Finding] {
    var findings: [Finding] = []
    var names = DocumentNames()
    // A byte order mark belongs to no document.
    try buffer.fill(atLeast: 3)
    if buffer.window.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.consume(3) }
    var searched = 0
    while true {
      let window = buffer.window
      if let end = window.firstLineFeed(from: searched) {
        try read(window[..<end], buffer, &names, &findings, body)
        buffer.consume(end + 1)
        buffer.line += 1
        searched = 0
      } else {
        searched = window.count
        guard try buffer.more() else { break }
      }
    }
    let rest = buffer.window
    if !rest.isEmpty { try read(rest[...], buffer, &names, &findings, body) }
    if names.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          .warning, code: "no-documents",
          "holds no documents: one JSON object a line with 'doc_id' and 'text' is expected",
          file: buffer.name))
    }
    return findings
  }

  private func read(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ buffer: ByteBuffer,
    _ names: inout DocumentNames, _ findings: inout [Finding],
    _ body: (Document, JSONValue) throws -> Void
  ) throws {
    guard line.contains(where: { $0 > 32 }) else { return }
    switch value(line) {
    case .success(let (value, recoded, replaced)):
      if let position = replaced {
        findings.append(
          Finding(
            .warning, code: "document-half-pair",
            "has half of a surrogate pair at byte \(position + 1) of the line: each is read as U+FFFD",
            file: buffer.name, line: buffer.line))
      }
      if let position = recoded {
        findings.append(
          Finding(
            .warning, code: "document-not-utf8",
            "is not UTF-8 in the string at byte \(position + 1) of the line: such strings are read as "
              + "Windows-1252", file: buffer.name, line: buffer.line))
      }
      guard var document = document(value, buffer, &findings) else { return }
      if let (name, first) = names.distinct(document.id, line: buffer.line), renamesRepeated {
        findings.append(
          Finding(
            .warning, code: "repeated-id",
            "the doc_id '\(document.id.shortened)' is also that of line \(first): this document is called "
              + "'\(name.shortened)'", file: buffer.name, line: buffer.line, field: "doc_id",
            value: document.id))
        document.id = name
      }
      try body(document, value)
    case .failure(let error):
      findings.append(
        Finding(
          .error, code: "document-unreadable",
          "is no document: \(error.message), byte \(error.offset + 1) of the line; one JSON object "
            + "a line is expected", file: buffer.name, line: buffer.line))
    }
  }

  /// The value of a line, where its first string that is not UTF-8 begins, and where the first half of a surrogate
  /// pair stands.
  private func value(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Result<(JSONValue, recoded: Int?, replaced: Int?), JSONError> {
    do throws(JSONError) {
      var parser = JSONParser(
        UnsafeBufferPointer(rebasing: line), isWhole: true, replacesHalfPairs: true)
      let value = try parser.value()
      parser.skipSpace()
      guard parser.isAtEnd else {
        throw JSONError(offset: parser.at, message: "more than one value stands in the line")
      }
      return .success((value, parser.recoded.first, parser.replaced.first))
    } catch {
      return .failure(error)
    }
  }

  private func document(
    _ value: JSONValue, _ buffer: ByteBuffer, _ findings: inout [Finding]
  ) -> Document? {
    func finding(
      _ severity: Finding.Severity, _ code: String, _ message: String, _ field: String,
      _ value: String? = nil
    ) {
      findings.append(
        Finding(
          severity, code: code, message, file: buffer.name, line: buffer.line, field: field,
          value: value))
    }
    guard let text = value["text"]?.string else {
      finding(
        .error, "document-without-text",
        "has no member 'text' that is a string: one JSON object a line with 'doc_id' and 'text' is expected",
        "text", (value["text"] ?? value).text.shortened)
      return nil
    }
    let number = value["doc_id"] ?? value["id"]
    var document = Document(
      id: number?.string ?? number?.integer.map(String.init) ?? "\(buffer.line)",
      title: value["title"]?.string, text: text,
      source: value["source"]?.string ?? value["url"]?.string, file: buffer.name,
      line: buffer.line)
    if let given = value["date"], given != .null, given.string?.isEmpty != true {
      let date = given.string ?? given.text
      let published = given.string.flatMap { OccurrenceDate(edtf: $0) }
      if let published, published.isSingleDay {
        document.published = published.earliest
      } else {
        finding(
          .warning, "date-not-a-day",
          "the date '\(date.shortened)' is no day such as 2020-11-27: the document counts as undated",
          "date", date)
      }
    }
    guard takesToponyms else { return document }
    guard let toponyms = value["toponyms"]?.array else {
      finding(
        .warning, "document-without-toponyms",
        "has no member 'toponyms' that is a list of objects with 'start' and 'end': its names are looked for",
        "toponyms")
      return document
    }
    let offsets = CodePointOffsets(text)
    document.givenToponyms = toponyms.compactMap { toponym -> Range<Int>? in
      guard let start = toponym["start"]?.integer, let end = toponym["end"]?.integer,
        let range = offsets.utf8Range(start, end)
      else {
        finding(
          .error, "toponym-out-of-range",
          "the toponym \(toponym.text.shortened) does not lie in the text", "toponyms")
        return nil
      }
      return range
    }
    .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return document
  }
}

/// The names of the documents of one file, each given once.
private struct DocumentNames {
  /// The line of the first document of each name.
  private var lines: [String: Int] = [:]
  /// The number that the next repetition of a name gets.
  private var next: [String: Int] = [:]

  var isEmpty: Bool { lines.isEmpty }

  /// Another name for a document whose own one was given, and the line where it was; `nil` for a new name.
  mutating func distinct(_ name: String, line: Int) -> (name: String, first: Int)? {
    guard let first = lines[name] else {
      lines[name] = line
      return nil
    }
    var number = next[name] ?? 2
    while lines["\(name)-\(number)"] != nil { number += 1 }
    next[name] = number + 1
    lines["\(name)-\(number)"] = line
    return ("\(name)-\(number)", first)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first line feed from an index on.
  fileprivate func firstLineFeed(from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, 10, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
