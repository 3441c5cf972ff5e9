/// A point symbol: a shape that tells what it is, in a color that says it again.
public struct Symbol: Hashable, Sendable {
  public var shape: Shape
  public var ink: Ink
  public var variant: Variant
  /// The diameter in points of a circle of this size; the other shapes look equally heavy.
  public var size: Double
  /// Whether a thin rim of the ground's color sets the symbol off from what lies below.
  public var hasHalo: Bool

  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangleUp, triangleDown, diamond, star, cross, plus, hexagon
  }

  public enum Variant: String, Hashable, Sendable, CaseIterable {
    /// Full of ink: it is so.
    case filled
    /// An outline only: it is said to be so.
    case hollow
    /// The lower half full: partly so.
    case half
    /// Full and struck through: it was stopped.
    case struck
    /// An outline, struck through: it is denied.
    case hollowStruck
    /// A broken outline: it is only spoken of.
    case broken
    /// An outline around a small one that is full: it was before what is told.
    case cored
  }

  public init(
    _ shape: Shape, _ ink: Ink, variant: Variant = .filled, size: Double = 11, hasHalo: Bool = true
  ) {
    self.shape = shape
    self.ink = ink
    self.variant = variant
    self.size = size
    self.hasHalo = hasHalo
  }
}
