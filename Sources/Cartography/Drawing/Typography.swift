/// The type of everything that is not on the map itself.
enum Typography {
  static let title = style(24, isBold: true)
  static let titleLeading = 29.0
  static let statement = style(14, quiet: true)
  static let statementLeading = 19.0
  static let heading = style(11, isBold: true)
  static let headingLeading = 18.0
  static let entry = style(11)
  static let entryLeading = 14.0
  static let legendNote = style(10, isItalic: true, quiet: true)
  static let legendNoteLeading = 13.0
  static let note = style(11.5)
  static let noteLeading = 15.5
  static let credit = style(9.5, quiet: true)
  static let creditLeading = 13.0
  static let grid = style(8.5, quiet: true)
  static let badge = LabelStyle(
    size: 8.5, isBold: true, ink: Theme.current.page, hasHalo: false)

  /// How much of its width a line of running text takes: the face that stands in where Noto Sans is missing is
  /// wider.
  static let slack = 0.88

  private static func style(
    _ size: Double, isBold: Bool = false, isItalic: Bool = false, quiet: Bool = false
  ) -> LabelStyle {
    LabelStyle(
      size: size, isBold: isBold, isItalic: isItalic,
      ink: quiet ? Theme.current.quietText : Theme.current.text, hasHalo: false)
  }
}

extension LabelStyle {
  /// The width of a line set in this style.
  func width(of text: String) -> Double {
    let tracking = TextDirection(of: text) == .leftToRight ? tracking : 0
    return TextMetrics.width(of: text, size: size, isBold: isBold, tracking: tracking)
  }

  func lines(of text: String, width: Double) -> [String] {
    TextWrapping.lines(of: text, width: width, size: size, isBold: isBold)
  }
}
