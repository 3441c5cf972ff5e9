import Incidents

/// A tab- or comma-separated text with a header line, read by the names of its columns.
struct TabularText {
  let columns: [String: Int]
  private let separator: UInt8
  private let bytes: [UInt8]
  private let start: Int

  /// `nil` when there is no header line.
  init?(_ bytes: [UInt8]) {
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = bytes[begin...].firstIndex(of: 10) ?? bytes.count
    guard end > begin else { return nil }
    let header = bytes[begin..<end]
    separator = header.contains(9) ? 9 : 44
    var columns: [String: Int] = [:]
    for (index, field) in TabularText.fields(bytes, begin..<end, separator).enumerated()
    where columns[field] == nil { columns[field] = index }
    self.columns = columns
    self.bytes = bytes
    start = min(end + 1, bytes.count)
  }

  /// Calls `body` with the line number, counted from 1, and the fields of every line that is not empty.
  func forEachRow(_ body: (Int, [String]) -> Void) {
    var line = 1
    var index = start
    while index < bytes.count {
      line += 1
      let end = TabularText.lineEnd(bytes, index, separator)
      if end > index { body(line, TabularText.fields(bytes, index..<end, separator)) }
      index = end + 1
    }
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int, _ separator: UInt8) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] != 10 { index += 1 }
      return index
    }
  }

  /// Splits one line; in comma-separated text a field may stand in double quotes.
  private static func fields(_ bytes: [UInt8], _ line: Range<Int>, _ separator: UInt8) -> [String] {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == 13 { end -= 1 }
    var fields: [String] = []
    var start = line.lowerBound
    while start <= end {
      if separator == 44, start < end, bytes[start] == 34 {
        var field: [UInt8] = []
        var index = start + 1
        while index < end {
          if bytes[index] == 34 {
            guard index + 1 < end, bytes[index + 1] == 34 else { break }
            index += 1
          }
          field.append(bytes[index])
          index += 1
        }
        fields.append(String(decoding: field, as: UTF8.self))
        while index < end, bytes[index] != 44 { index += 1 }
        start = index + 1
        continue
      }
      var index = start
      while index < end, bytes[index] != separator { index += 1 }
      fields.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    return fields
  }
}
