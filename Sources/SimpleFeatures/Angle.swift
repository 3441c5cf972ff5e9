/// A direction or a difference of directions.
public struct Angle: Hashable, Sendable, Comparable {
  /// The angle in degrees; a bearing counts clockwise from north.
  public var degrees: Double

  @inlinable
  public init(degrees: Double) { self.degrees = degrees }

  @inlinable
  public static func degrees(_ value: Double) -> Angle { Angle(degrees: value) }

  /// The angle in radians.
  @inlinable
  public var radians: Double { degrees * (.pi / 180) }

  /// The same direction in 0..<360 degrees.
  public var normalized: Angle {
    var turned = degrees.truncatingRemainder(dividingBy: 360)
    if turned < 0 { turned += 360 }
    return Angle(degrees: turned == 360 ? 0 : turned)
  }

  @inlinable
  public static func < (a: Angle, b: Angle) -> Bool { a.degrees < b.degrees }
}

extension Angle {
  /// The sixteen points of the compass, clockwise from north, each 22.5° from the next.
  public static let compassPoints = [
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
    "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
  ]

  /// The nearest of the sixteen points of the compass.
  public var compassPoint: String {
    guard degrees.isFinite else { return "?" }
    return Angle.compassPoints[Int((normalized.degrees / 22.5).rounded()) % 16]
  }
}
