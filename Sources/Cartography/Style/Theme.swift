/// The inks of everything that is not data.
public struct Theme: Hashable, Sendable {
  public var page: Ink
  public var water: Ink
  public var land: Ink
  /// Land of the countries the map is not about.
  public var distantLand: Ink
  /// The country a locator is about.
  public var highlightedLand: Ink
  public var text: Ink
  public var quietText: Ink
  public var countryName: Ink
  public var waterName: Ink
  public var coast: Ink
  public var border: Ink
  public var province: Ink
  public var graticule: Ink
  public var frame: Ink
  /// The small bar above the headline, and the box of the locator.
  public var accent: Ink

  /// A white page, warm gray land, pale water; every pair is checked by a test against WCAG 2.1.
  public static let current = Theme(
    page: Ink(light: Color(0xFFFFFF), dark: Color(0x16181B)),
    water: Ink(light: Color(0xDDE8EE), dark: Color(0x10202A)),
    land: Ink(light: Color(0xFAF8F4), dark: Color(0x2A2C2E)),
    distantLand: Ink(light: Color(0xEFECE6), dark: Color(0x222426)),
    highlightedLand: Ink(light: Color(0xD3CBBB), dark: Color(0x4A4741)),
    text: Ink(light: Color(0x1C1C1C), dark: Color(0xF0EFEC)),
    quietText: Ink(light: Color(0x545454), dark: Color(0xBDBBB6)),
    countryName: Ink(light: Color(0x66625A), dark: Color(0xA9A59B)),
    waterName: Ink(light: Color(0x2F647F), dark: Color(0x86BBD6)),
    coast: Ink(light: Color(0x7E98A6), dark: Color(0x55707F)),
    border: Ink(light: Color(0x77726A), dark: Color(0x8F8A80)),
    province: Ink(light: Color(0xBDB7AB), dark: Color(0x55524C)),
    graticule: Ink(light: Color(0x9DB0BA), dark: Color(0x41525C)),
    frame: Ink(light: Color(0x4A4A4A), dark: Color(0x8A8A8A)),
    accent: Ink(light: Color(0xB3261E), dark: Color(0xF2695F)))
}
