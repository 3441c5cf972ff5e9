/// Which way a text runs.
enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of the first letter that has one, as in rule P2 of the Unicode bidirectional
  /// algorithm; left to right when there is none.
  init(of text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        self = .rightToLeft
        return
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x02B8, 0x0370...0x058F, 0x0900...0x1FFF,
        0x2C00...0xD7FF:
        self = .leftToRight
        return
      default: continue
      }
    }
    self = .leftToRight
  }

  /// The direction in which a language is usually written.
  init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    self =
      ["ar", "fa", "he", "ckb", "ps", "sd", "ug", "ur", "yi"].contains(primary)
      ? .rightToLeft : .leftToRight
  }
}
