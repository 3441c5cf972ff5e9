/// Tells prose from a table by the shape of its lines.
enum ProseSigns {
  /// Whether the beginning of a file reads like sentences, not like rows with a header.
  static func isProse(_ head: some Collection<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(8192), as: UTF8.self)
    var lines = text.split(whereSeparator: \.isNewline).map(String.init)
    // The last line may be cut off.
    if head.count > 8192, lines.count > 1 { lines.removeLast() }
    guard let first = lines.first, !isTable(lines) else { return false }
    let words = lines.reduce(0) { $0 + $1.split(separator: " ").count }
    let sentences = lines.reduce(0) { $0 + sentenceEnds($1) }
    guard !first.contains("\t"),
      !first.contains(";") || sentenceEnds(first) > 0 || isTitle(lines, splitAt: ";")
    else { return false }
    // Prose has many words a line and ends sentences; a header line does neither. A few lines of words are a message,
    // though none of them ends a sentence.
    let perLine = Double(words) / Double(lines.count)
    return sentences >= 1
      ? words >= 4 && perLine >= 3 : perLine >= 4 && lines.count <= 3 || perLine >= 8
  }

  /// Equal numbers of a delimiter in line after line.
  private static func isTable(_ lines: [String]) -> Bool {
    for delimiter in ["\t", ";", "|", ","] as [Character] {
      let counts = lines.prefix(12).map { line in line.count { $0 == delimiter } }
      guard let first = counts.first, first > 0 else { continue }
      let header = lines[0].split(separator: delimiter).map { $0.filter { $0 != " " } }
      // Names of columns are short, and no sentence ends in them.
      let isHeader =
        sentenceEnds(lines[0]) == 0 && header.allSatisfy { $0.count <= 40 }
        && lines[0].split(separator: " ").count <= 3 * (first + 1)
      if isTitle(lines, splitAt: delimiter) { continue }
      if isHeader, counts.count == 1 || counts.dropFirst().contains(where: { $0 >= first }) {
        return true
      }
    }
    // One column, one word a line.
    return lines.count > 1 && lines[0].split(separator: " ").count <= 2
      && sentenceEnds(lines[0]) == 0
      && lines.dropFirst().prefix(8).allSatisfy { $0.split(separator: " ").count <= 6 }
  }

  /// "Bomb kills 12 in Mosul; Taliban deny role", "BAGHDAD, June 3, 2024 (Reuters) -": a space behind each sign, no name of
  /// a column between them, and a sentence below.
  private static func isTitle(_ lines: [String], splitAt delimiter: Character) -> Bool {
    let cells = lines[0].split(separator: delimiter, omittingEmptySubsequences: false)
    guard cells.count > 1, cells.dropFirst().allSatisfy({ $0.isEmpty || $0.hasPrefix(" ") }),
      !cells.contains(where: { ColumnRecognition.isKnown(String($0)) })
    else { return false }
    return lines.dropFirst().prefix(3).contains {
      sentenceEnds($0) > 0 && $0.split(separator: " ").count >= 6
    }
  }

  private static func sentenceEnds(_ line: String) -> Int {
    var count = 0
    var previous: [Character] = []
    for (index, character) in line.enumerated() {
      if ".!?؟。".contains(character), previous.count >= 2,
        previous.suffix(2).allSatisfy({
          // Letters of scripts without capitals end sentences too.
          $0.isLetter && !$0.isUppercase || $0.isNumber || "\"”)>]'".contains($0)
        })
      {
        let next =
          line.index(line.startIndex, offsetBy: index + 1, limitedBy: line.endIndex)
          ?? line.endIndex
        if next == line.endIndex || line[next].isWhitespace || "\"”".contains(line[next]) {
          count += 1
        }
        if count > 3 { return count }
      }
      previous.append(character)
      if previous.count > 2 { previous.removeFirst() }
    }
    return count
  }
}
