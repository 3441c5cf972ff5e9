/// Finds out how delimited text is delimited, by its first records.
enum DelimiterSniffer {
  /// The delimiter under which the rows agree best with the header; a comma when nothing speaks for any.
  ///
  /// Every candidate reads the sample as the reader would, quotes included, so that a text full of commas
  /// does not outvote the tabs between the columns.
  static func delimiter(of sample: [UInt8], lineBreak: UInt8) -> Delimiter {
    var best = (delimiter: Delimiter.comma, score: 0)
    for candidate in Delimiter.allCases {
      let score = score(sample, candidate, lineBreak)
      if score > best.score { best = (candidate, score) }
    }
    return best.delimiter
  }

  private static func score(_ sample: [UInt8], _ delimiter: Delimiter, _ lineBreak: UInt8) -> Int {
    let scanner = DelimitedScanner(
      ByteBuffer(bytes: sample, name: "sample"), delimiter: delimiter, lineBreak: lineBreak)
    guard case .record? = try? scanner.next() else { return 0 }
    let header = scanner.fields.map { scanner.text(of: $0).text }
    guard header.count > 1 else { return 0 }
    var rows = 0
    var agreeing = 0
    reading: while rows < 100, let step = try? scanner.next() {
      switch step {
      case .end: break reading
      case .record:
        rows += 1
        if scanner.fields.count == header.count { agreeing += 1 }
      case .broken: rows += 1
      }
    }
    // The sample ends in the middle of a row.
    if rows > agreeing, rows > 1 { rows -= 1 }
    let recognized =
      (try? ColumnRecognition.recognize(header, mapping: .automatic, sample: [], file: ""))?.count
      ?? 0
    let agreement = rows == 0 ? 500 : 1000 * agreeing / rows
    return agreement + recognized * 100 + min(header.count, 50)
  }

  /// CR alone where there is no LF at all, as old Macintosh files have it.
  static func lineBreak(of sample: UnsafeBufferPointer<UInt8>) -> UInt8 {
    sample.contains(UInt8(ascii: "\n")) || !sample.contains(UInt8(ascii: "\r"))
      ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
  }
}
