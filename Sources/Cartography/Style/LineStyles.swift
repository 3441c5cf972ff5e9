extension Stroke {
  /// The shore.
  public static let coast = Stroke(Theme.current.coast, width: 0.6)
  /// A border between countries, on a pale casing.
  public static let border = Stroke(
    Theme.current.border, width: 0.9,
    casing: Casing(ink: Theme.current.land, width: 2.4))
  /// A border that is disputed or not agreed: dashed.
  public static let disputed = Stroke(
    Theme.current.border, width: 0.9, dashes: [4, 2.5],
    casing: Casing(ink: Theme.current.land, width: 2.6))
  /// A line between provinces.
  public static let province = Stroke(Theme.current.province, width: 0.6)
  /// A circle of equal distance.
  public static func rangeRing(_ ink: Ink) -> Stroke { Stroke(ink, width: 0.8, opacity: 0.75) }
}

extension AreaStyle {
  /// The land the map is about.
  public static let land = AreaStyle(fill: .solid(Theme.current.land))
  /// The land around it.
  public static let distantLand = AreaStyle(fill: .solid(Theme.current.distantLand))
  public static let lake = AreaStyle(
    fill: .solid(Theme.current.water), edge: Stroke(Theme.current.coast, width: 0.5))
}
