import Incidents
import SimpleFeatures

/// A marked name as a corpus writes it: not yet held against the text.
struct CorpusMark {
  /// In Unicode code points from the beginning of the text.
  var start: Int
  var end: Int
  /// The words that are meant to stand there, where the corpus repeats them.
  var words: String?
  /// All but where it stands.
  var meaning: GoldToponym
  var line: Int

  init(start: Int, end: Int, words: String?, line: Int) {
    self.start = start
    self.end = end
    self.words = words
    self.line = line
    meaning = GoldToponym(range: 0..<0, text: "")
  }
}

/// Finds the words of marks in their text.
///
/// Corpora count from 0 or from 1, and lost characters since they were marked: so the words decide. The marks
/// of a text are shifted together by as much as most of them ask for; one that stands nowhere near is a
/// finding.
struct MarkPlacing {
  let document: Document
  private let offsets: CodePointOffsets
  private let bytes: [UInt8]
  private(set) var findings: [Finding] = []

  /// So many code points a mark may be off.
  static let reach = 16
  /// 0, -1, 1, -2, 2 ...
  private static let shifts = [0] + (1...reach).flatMap { [-$0, $0] }

  init(_ document: Document) {
    self.document = document
    offsets = CodePointOffsets(document.text)
    bytes = Array(document.text.utf8)
  }

  /// The marks that stand in the text, in their order.
  mutating func placed(_ marks: [CorpusMark]) -> [GoldToponym] {
    let shift = commonShift(of: marks)
    if shift != 0 {
      findings.append(
        Finding(
          .note, code: "marks-shifted",
          "the marks of the document '\(document.id)' were moved by \(shift) characters to where their "
            + "words are", file: document.file, line: document.line))
    }
    return marks.compactMap { mark in
      guard let range = range(of: mark, shiftedBy: shift) ?? nearest(mark) else {
        lost(mark)
        return nil
      }
      var toponym = mark.meaning
      toponym.range = range
      toponym.text = String(decoding: bytes[range], as: UTF8.self)
      return toponym
    }
  }

  private func commonShift(of marks: [CorpusMark]) -> Int {
    let marks = marks.filter { $0.words != nil }
    var best = (shift: 0, count: marks.count { range(of: $0, shiftedBy: 0) != nil })
    guard best.count < marks.count else { return 0 }
    for shift in Self.shifts.dropFirst() {
      let count = marks.count { range(of: $0, shiftedBy: shift) != nil }
      if count > best.count { best = (shift, count) }
    }
    return best.shift
  }

  /// The bytes at which a mark stands if its words are there.
  private func range(of mark: CorpusMark, shiftedBy shift: Int) -> Range<Int>? {
    guard mark.start >= 0, mark.start <= offsets.count, mark.end > mark.start else { return nil }
    guard let words = mark.words else {
      return offsets.utf8Range(mark.start + shift, min(mark.end, offsets.count + 1) + shift)
    }
    guard let first = offsets.utf8(mark.start + shift), !words.isEmpty else { return nil }
    let wanted = words.utf8
    guard bytes.count - first >= wanted.count else { return nil }
    let isThere = zip(bytes[first...], wanted).allSatisfy { found, wanted in
      found == wanted || (Self.isSpace(found) && Self.isSpace(wanted))
    }
    return isThere ? first..<(first + wanted.count) : nil
  }

  private mutating func nearest(_ mark: CorpusMark) -> Range<Int>? {
    guard let words = mark.words else { return nil }
    for shift in Self.shifts {
      guard let range = range(of: mark, shiftedBy: shift) else { continue }
      findings.append(
        Finding(
          .warning, code: "mark-moved",
          "'\(words.shortened)' does not stand at \(mark.start) in the document '\(document.id)': taken "
            + "\(abs(shift)) characters \(shift < 0 ? "before" : "after") it", file: document.file,
          line: mark.line, field: "start", value: "\(mark.start)"))
      return range
    }
    return nil
  }

  private mutating func lost(_ mark: CorpusMark) {
    let words = mark.words.map { "'\($0.shortened)'" } ?? "the mark"
    findings.append(
      Finding(
        .error, code: "mark-lost",
        "\(words) does not stand at \(mark.start) in the document '\(document.id)' nor near it: left out",
        file: document.file, line: mark.line, field: "start", value: "\(mark.start)"))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }
}
