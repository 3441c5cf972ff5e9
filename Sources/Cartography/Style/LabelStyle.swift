/// How a label is set.
public struct LabelStyle: Hashable, Sendable {
  /// The size of the type in points.
  public var size: Double
  public var isBold: Bool
  public var isItalic: Bool
  public var ink: Ink
  /// Space added between letters, in points; never used for scripts whose letters join.
  public var tracking: Double
  /// Whether a rim of the ground's color keeps the letters legible over lines.
  public var hasHalo: Bool

  public init(
    size: Double, isBold: Bool = false, isItalic: Bool = false, ink: Ink, tracking: Double = 0,
    hasHalo: Bool = true
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.ink = ink
    self.tracking = tracking
    self.hasHalo = hasHalo
  }
}

extension LabelStyle {
  /// A country: spaced, quiet, larger than a town.
  public static let country = LabelStyle(size: 12, ink: Theme.current.countryName, tracking: 2)
  /// A province or governorate.
  public static let province = LabelStyle(size: 9.5, ink: Theme.current.countryName, tracking: 1)
  public static let capital = LabelStyle(size: 11.5, isBold: true, ink: Theme.current.text)
  public static let town = LabelStyle(size: 10.5, ink: Theme.current.text)
  public static let minorTown = LabelStyle(size: 9.5, ink: Theme.current.quietText)
  public static let water = LabelStyle(
    size: 10, isItalic: true, ink: Theme.current.waterName, tracking: 0.6)
  /// A protected site or another fixed thing the map is about.
  public static let site = LabelStyle(size: 10, isItalic: true, ink: Theme.current.text)
  /// What happened: the words a reader should find first.
  public static let event = LabelStyle(size: 10.5, isBold: true, ink: Theme.current.text)
  /// A distance written on a range ring.
  public static let ring = LabelStyle(size: 9, ink: Theme.current.quietText)
}
