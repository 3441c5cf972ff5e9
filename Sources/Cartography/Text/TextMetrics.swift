/// How much room a line of text takes, known without a font at hand.
///
/// The widths are those of Noto Sans and Noto Sans Arabic, the first families of the stack in
/// ``TextMetrics/families``. Where a reader has neither, Helvetica, Arial and Liberation Sans are
/// narrower, so that nothing overlaps; DejaVu Sans is up to 9 percent wider.
enum TextMetrics {
  /// The families asked for, as CSS writes them.
  static let families =
    "'Noto Sans','Helvetica Neue',Helvetica,Arial,'Liberation Sans','Noto Sans Arabic',sans-serif"

  /// From the baseline to the top of capitals and most accents, as a share of the size.
  static let ascent = 0.78
  /// From the baseline to the foot of a g, as a share of the size.
  static let descent = 0.22

  /// The width of a line in points.
  static func width(
    of text: String, size: Double, isBold: Bool = false, tracking: Double = 0
  ) -> Double {
    var thousandths = 0
    var count = 0
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      let code = scalars[index].value
      if NotoSansArabicWidths.range.contains(code) {
        thousandths += arabicWidth(scalars, index, isBold: isBold)
      } else {
        thousandths += width(of: code, isBold: isBold)
      }
      count += 1
    }
    return Double(thousandths) * size / 1000 + tracking * Double(max(count - 1, 0))
  }

  private static func width(of code: UInt32, isBold: Bool) -> Int {
    var offset = 0
    for range in NotoSansWidths.ranges {
      if range.contains(code) {
        let index = offset + Int(code - range.lowerBound)
        let width = isBold ? NotoSansWidths.bold[index] : NotoSansWidths.regular[index]
        return width == 0 ? unknownWidth : Int(width)
      }
      offset += range.count
    }
    switch code {
    case 0x0300...0x036F, 0x0591...0x05BD, 0x200B...0x200F, 0x2060...0x206F, 0xFE00...0xFE0F:
      return 0
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return 1000
    default: return unknownWidth
    }
  }

  /// For scripts without a table: wider than nearly all of their letters.
  private static let unknownWidth = 700

  private static func arabicWidth(
    _ scalars: [Unicode.Scalar], _ index: Int, isBold: Bool
  ) -> Int {
    let code = scalars[index].value
    if ArabicJoining.isMark(code) { return 0 }
    let before = ArabicJoining.neighbor(of: index, in: scalars, step: -1)
    let after = ArabicJoining.neighbor(of: index, in: scalars, step: 1)
    let joinsBefore = ArabicJoining.joinsForward(before) && ArabicJoining.joinsBackward(code)
    let joinsAfter = ArabicJoining.joinsForward(code) && ArabicJoining.joinsBackward(after)
    let form = joinsBefore ? (joinsAfter ? 2 : 3) : (joinsAfter ? 1 : 0)
    let row = Int(code - NotoSansArabicWidths.range.lowerBound)
    let width = Int(NotoSansArabicWidths.forms[row * 4 + form])
    let known = width == 0 ? unknownWidth : width
    return isBold ? known * 1075 / 1000 : known
  }
}

/// Which Arabic letters join their neighbors (Unicode Standard, section 9.2), for widths only.
enum ArabicJoining {
  static func isMark(_ code: UInt32) -> Bool {
    (0x0610...0x061A).contains(code) || (0x064B...0x065F).contains(code) || code == 0x0670
  }

  /// The next code point that is not a mark, 0 at the end of the text.
  static func neighbor(of index: Int, in scalars: [Unicode.Scalar], step: Int) -> UInt32 {
    var next = index + step
    while scalars.indices.contains(next) {
      let code = scalars[next].value
      if !isMark(code) { return code }
      next += step
    }
    return 0
  }

  /// Whether the letter joins the one before it.
  static func joinsBackward(_ code: UInt32) -> Bool {
    isLetter(code) && code != 0x0621
  }

  /// Whether the letter joins the one after it: alef, dal, reh, waw and their kin do not.
  static func joinsForward(_ code: UInt32) -> Bool {
    guard isLetter(code) else { return false }
    switch code {
    case 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0627, 0x0629, 0x062F...0x0632, 0x0648,
      0x0671...0x0673, 0x0675...0x0677, 0x0688...0x0699, 0x06C0, 0x06C3...0x06CB, 0x06CD, 0x06CF,
      0x06D2, 0x06D3, 0x06D5:
      return false
    default: return true
    }
  }

  private static func isLetter(_ code: UInt32) -> Bool {
    (0x0620...0x064A).contains(code) || (0x066E...0x066F).contains(code)
      || (0x0671...0x06D3).contains(code) || code == 0x06D5
  }
}
