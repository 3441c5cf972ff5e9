/// What a mark is drawn with: one color on a light page and one on a dark page.
public struct Ink: Hashable, Sendable {
  public var light: Color
  public var dark: Color

  public init(light: Color, dark: Color) {
    self.light = light
    self.dark = dark
  }

  /// The same color on either page.
  public init(_ color: Color) { self.init(light: color, dark: color) }
}

extension Ink {
  /// The eight colors of Okabe and Ito (2008), told apart by nearly everyone, as they were published.
  public static let okabeIto: [Ink] = [
    orange, skyBlue, bluishGreen, yellow, blue, vermillion, reddishPurple, black,
  ]
  public static let orange = Ink(Color(0xE69F00))
  public static let skyBlue = Ink(Color(0x56B4E9))
  public static let bluishGreen = Ink(Color(0x009E73))
  public static let yellow = Ink(Color(0xF0E442))
  public static let blue = Ink(light: Color(0x0072B2), dark: Color(0x3D9AD1))
  public static let vermillion = Ink(light: Color(0xD55E00), dark: Color(0xE8772E))
  public static let reddishPurple = Ink(Color(0xCC79A7))
  public static let black = Ink(light: Color(0x000000), dark: Color(0xF2F2F2))
  /// For what is less certain or less important than the rest.
  public static let gray = Ink(light: Color(0x6B6B6B), dark: Color(0xA8A8A8))
}
