/// Breaks text into lines that fit.
enum TextWrapping {
  /// Lines no wider than `width` points, broken at spaces; a word that is wider by itself is broken
  /// between characters.
  static func lines(
    of text: String, width: Double, size: Double, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: isBreak) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if TextMetrics.width(of: longer, size: size, isBold: isBold) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = broken(String(word), width: width, size: size, isBold: isBold)
      line = pieces.removeLast()
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A space at which a line may end; a no-break space is none.
  private static func isBreak(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  /// Lines as ``lines(of:width:size:isBold:)``, but of nearly equal length, as a headline looks best.
  static func balancedLines(
    of text: String, width: Double, size: Double, isBold: Bool = false
  ) -> [String] {
    let widest = lines(of: text, width: width, size: size, isBold: isBold)
    guard widest.count > 1, widest.count <= 4 else { return widest }
    var low = width / 2
    var high = width
    for _ in 0..<7 {
      let middle = (low + high) / 2
      if lines(of: text, width: middle, size: size, isBold: isBold).count <= widest.count {
        high = middle
      } else {
        low = middle
      }
    }
    return lines(of: text, width: high, size: size, isBold: isBold)
  }

  /// One word in pieces that fit, at least one character each.
  private static func broken(
    _ word: String, width: Double, size: Double, isBold: Bool
  ) -> [String] {
    guard TextMetrics.width(of: word, size: size, isBold: isBold) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0.0
    for character in word {
      let room = TextMetrics.width(of: String(character), size: size, isBold: isBold)
      if used + room > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += room
    }
    pieces.append(piece)
    return pieces
  }
}
