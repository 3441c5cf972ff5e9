import Incidents

/// A text of lines with a header, its fields separated by tabs, commas or semicolons, read by the names of
/// its columns, which are compared in lower case and without blanks around them.
struct TabularText {
  let columns: [String: Int]
  /// How many columns the header has.
  let columnCount: Int
  /// The names that stand over more than one column; the first is the one that counts.
  let repeatedNames: [String]
  private let separator: UInt8
  private let bytes: [UInt8]
  private let start: Int

  /// `nil` when there is no header line.
  init?(_ bytes: [UInt8]) {
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = bytes[begin...].firstIndex(of: 10) ?? bytes.count
    guard end > begin else { return nil }
    let header = bytes[begin..<end]
    separator =
      [9, 44, 59].max { a, b in
        header.count { $0 == a } < header.count { $0 == b }
      } ?? 9
    self.bytes = bytes
    var reader = Reader(bytes: bytes, separator: separator, at: begin)
    var columns: [String: Int] = [:]
    var repeated: [String] = []
    let names =
      (try? reader.fields())
      ?? header.split(separator: separator, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for (index, field) in names.enumerated() {
      let name = field.trimmed.lowercased()
      if columns[name] == nil {
        columns[name] = index
      } else if !name.isEmpty, !repeated.contains(name) {
        repeated.append(name)
      }
    }
    self.columns = columns
    columnCount = names.count
    repeatedNames = repeated
    start = reader.line > 1 ? reader.at : min(end + 1, bytes.count)
  }

  /// Calls `body` with the line number, counted from 1, and the fields of every line that is not empty; `broken`
  /// with the line of a quote that is wrong, and what is wrong. That line is left out, and the next is read.
  func forEachRow(
    broken: (Int, String) -> Void = { _, _ in }, _ body: (Int, [String]) -> Void
  ) {
    var reader = Reader(bytes: bytes, separator: separator, at: start)
    reader.line = 2
    while reader.at < bytes.count {
      let line = reader.line
      do throws(QuoteError) {
        let fields = try reader.fields()
        if fields.count > 1 || fields.first?.isEmpty == false { body(line, fields) }
      } catch {
        broken(error.line, error.message)
        reader.skipLine(of: error)
      }
    }
  }
}

/// A quote that is never closed, or closed and followed by more of its field.
private struct QuoteError: Error {
  var message: String
  var line: Int
  var at: Int
}

/// Reads one line after the other. Where the separator is not a tab, a field may stand in double quotes
/// and then hold separators and line ends.
private struct Reader {
  /// A field in quotes has at most so many bytes.
  private static let greatestField = 1 << 20

  let bytes: [UInt8]
  let separator: UInt8
  var at: Int
  var line = 1

  mutating func fields() throws(QuoteError) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard at < bytes.count else { return fields }
      let end = bytes[at]
      at += 1
      if end == 10 {
        line += 1
        return fields
      }
    }
  }

  /// Goes on behind the line on which a quote opened.
  mutating func skipLine(of error: QuoteError) {
    at = (bytes[error.at...].firstIndex(of: 10) ?? bytes.count - 1) + 1
    line = error.line + 1
  }

  /// The field at the current place; afterwards that is at a separator, a line end or the end.
  private mutating func field() throws(QuoteError) -> String {
    if separator != 9, at < bytes.count, bytes[at] == 34 { return try quoted() }
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
    let isLineEnd = at == bytes.count || bytes[at] == 10
    let end = isLineEnd && at > start && bytes[at - 1] == 13 ? at - 1 : at
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func quoted() throws(QuoteError) -> String {
    var field: [UInt8] = []
    let opening = at
    let end = min(bytes.count, opening + Self.greatestField)
    var index = opening + 1
    var lines = 0
    while index < end {
      let byte = bytes[index]
      if byte == 34 {
        guard index + 1 < end, bytes[index + 1] == 34 else { break }
        index += 1
      } else if byte == 10 {
        lines += 1
      }
      field.append(bytes[index])
      index += 1
    }
    let isClosed = index < end
    index += 1
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 13 { index += 1 }
    guard isClosed, index >= bytes.count || bytes[index] == separator || bytes[index] == 10 else {
      throw QuoteError(
        message: isClosed && lines == 0
          ? "a quoted field goes on after its closing quote; double the quotes inside it"
          : "a quote that opens here is never closed", line: line, at: opening)
    }
    line += lines
    at = min(index, bytes.count)
    return String(decoding: field, as: UTF8.self)
  }
}
