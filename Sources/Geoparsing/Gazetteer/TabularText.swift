import Incidents

/// A text of lines with a header, its fields separated by tabs, commas or semicolons, read by the names of
/// its columns, which are compared in lower case and without blanks around them.
struct TabularText {
  let columns: [String: Int]
  private let separator: UInt8
  private let bytes: [UInt8]
  private let start: Int
  /// Behind this a quotation mark that opens has none that closes.
  private let lastQuote: Int

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
    lastQuote = bytes.lastIndex(of: 34) ?? -1
    var reader = Reader(bytes: bytes, separator: separator, lastQuote: lastQuote, at: begin)
    var columns: [String: Int] = [:]
    for (index, field) in reader.fields().enumerated() {
      let name = field.trimmed.lowercased()
      if columns[name] == nil { columns[name] = index }
    }
    self.columns = columns
    start = reader.at
  }

  /// Calls `body` with the line number, counted from 1, and the fields of every line that is not empty.
  func forEachRow(_ body: (Int, [String]) -> Void) {
    var reader = Reader(bytes: bytes, separator: separator, lastQuote: lastQuote, at: start)
    reader.line = 2
    while reader.at < bytes.count {
      let line = reader.line
      let fields = reader.fields()
      if fields.count > 1 || fields.first?.isEmpty == false { body(line, fields) }
    }
  }
}

/// Reads one line after the other. Where the separator is not a tab, a field may stand in double quotes
/// and then hold separators and line ends.
private struct Reader {
  let bytes: [UInt8]
  let separator: UInt8
  let lastQuote: Int
  var at: Int
  var line = 1

  mutating func fields() -> [String] {
    var fields: [String] = []
    while true {
      fields.append(field())
      guard at < bytes.count else { return fields }
      let end = bytes[at]
      at += 1
      if end == 10 {
        line += 1
        return fields
      }
    }
  }

  /// The field at the current place; afterwards that is at a separator, a line end or the end.
  private mutating func field() -> String {
    if separator != 9, at < lastQuote, bytes[at] == 34, let field = quoted() { return field }
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
    let isLineEnd = at == bytes.count || bytes[at] == 10
    let end = isLineEnd && at > start && bytes[at - 1] == 13 ? at - 1 : at
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A field in quotes; `nil`, and nothing read, if they do not close before the last quote of the text.
  private mutating func quoted() -> String? {
    var field: [UInt8] = []
    var index = at + 1
    var lines = 0
    while index <= lastQuote {
      let byte = bytes[index]
      if byte == 34 {
        guard index < lastQuote, bytes[index + 1] == 34 else { break }
        index += 1
      } else if byte == 10 {
        lines += 1
      }
      field.append(bytes[index])
      index += 1
    }
    guard index <= lastQuote else { return nil }
    line += lines
    at = index + 1
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
    return String(decoding: field, as: UTF8.self)
  }
}
