/// The inks in use, in order of first use: each has a class, so that the dark page can exchange them.
struct StyleSheet {
  private var numbers: [Ink: Int] = [:]
  private(set) var inks: [Ink] = []

  /// The number of an ink in class names; `nil` where light and dark are the same.
  mutating func number(of ink: Ink) -> Int? {
    if ink.light == ink.dark { return nil }
    if let number = numbers[ink] { return number }
    inks.append(ink)
    numbers[ink] = inks.count - 1
    return inks.count - 1
  }

  /// The rules for the dark page. Light is what the presentation attributes say.
  func write(prefix: String, into writer: inout SVGWriter) {
    guard !inks.isEmpty else { return }
    writer.markup("<style>@media (prefers-color-scheme:dark){")
    for (number, ink) in inks.enumerated() {
      for property in ["fill", "stroke"] {
        writer.text(".\(prefix)-\(property.prefix(1))\(number){\(property):")
        writer.color(ink.dark)
        writer.markup("}")
      }
    }
    writer.markup("}</style>\n")
  }
}
