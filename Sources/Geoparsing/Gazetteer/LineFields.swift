/// The fields of one line, between tabs.
struct LineFields {
  /// Where the line begins.
  let start: Int
  private let bytes: UnsafeRawBufferPointer
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The line at an offset; more than 64 fields are one.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    self.start = start
    ends.reserveCapacity(20)
    var index = start
    while index < bytes.count, bytes[index] != 10 {
      if bytes[index] == 9, ends.count < 64 { ends.append(index) }
      index += 1
    }
    ends.append(index > start && bytes[index - 1] == 13 ? index - 1 : index)
  }

  /// Where the next line begins.
  var nextLine: Int {
    var index = ends[ends.count - 1]
    while index < bytes.count, bytes[index] != 10 { index += 1 }
    return index + 1
  }

  /// A field; bytes that are no UTF-8 become U+FFFD.
  func text(_ index: Int) -> String {
    guard index < ends.count else { return "" }
    let from = index == 0 ? start : ends[index - 1] + 1
    guard from < ends[index] else { return "" }
    return String(decoding: bytes[from..<ends[index]], as: UTF8.self)
  }
}
