/// A line: its ink, its width in points, and how it is broken.
public struct Stroke: Hashable, Sendable {
  public var ink: Ink
  /// In points.
  public var width: Double
  /// Lengths of dashes and gaps in points, alternating; empty for an unbroken line.
  public var dashes: [Double]
  /// A wider line below it, which sets it off from the ground.
  public var casing: Casing?
  public var opacity: Double

  public struct Casing: Hashable, Sendable {
    public var ink: Ink
    /// In points, the width of the line itself included.
    public var width: Double

    public init(ink: Ink, width: Double) {
      self.ink = ink
      self.width = width
    }
  }

  public init(
    _ ink: Ink, width: Double = 1, dashes: [Double] = [], casing: Casing? = nil,
    opacity: Double = 1
  ) {
    self.ink = ink
    self.width = width
    self.dashes = dashes
    self.casing = casing
    self.opacity = opacity
  }

  /// The stroke with its widths and dashes multiplied.
  func scaled(by factor: Double) -> Stroke {
    guard factor != 1 else { return self }
    var scaled = self
    scaled.width *= factor
    scaled.dashes = dashes.map { $0 * factor }
    scaled.casing?.width *= factor
    return scaled
  }
}

/// How an area is filled.
public enum Fill: Hashable, Sendable {
  case none
  case solid(Ink, opacity: Double = 1)
  /// Thin diagonal lines over a faint tint: for areas within which something happened somewhere.
  case hatched(Ink, opacity: Double = 0.5)
}

/// How an area is drawn: its fill and its edge.
public struct AreaStyle: Hashable, Sendable {
  public var fill: Fill
  public var edge: Stroke?

  public init(fill: Fill = .none, edge: Stroke? = nil) {
    self.fill = fill
    self.edge = edge
  }

  /// A disc of uncertainty: a faint fill and a dashed edge, since what happened lies somewhere inside.
  public static func uncertainty(_ ink: Ink) -> AreaStyle {
    AreaStyle(
      fill: .solid(ink, opacity: 0.1),
      edge: Stroke(ink, width: 0.8, dashes: [3, 2.5], opacity: 0.8))
  }

  /// A large area of uncertainty, such as a province: hatched, with a dashed edge.
  public static func uncertaintyArea(_ ink: Ink) -> AreaStyle {
    AreaStyle(
      fill: .hatched(ink, opacity: 0.45),
      edge: Stroke(ink, width: 0.9, dashes: [4, 3], opacity: 0.8))
  }

  /// The hull around the members of a cluster.
  public static func hull(_ ink: Ink) -> AreaStyle {
    AreaStyle(fill: .solid(ink, opacity: 0.08), edge: Stroke(ink, width: 1.1, opacity: 0.9))
  }
}
