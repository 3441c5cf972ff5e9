/// The size of a surface on the ground.
public struct Area: Hashable, Sendable, Comparable {
  /// The size in square meters.
  public var squareMeters: Double

  @inlinable
  public init(squareMeters: Double) { self.squareMeters = squareMeters }

  @inlinable
  public static func squareMeters(_ value: Double) -> Area { Area(squareMeters: value) }

  public static let zero = Area(squareMeters: 0)

  /// The size in square kilometers.
  @inlinable
  public var squareKilometers: Double { squareMeters / 1e6 }

  @inlinable
  public static func < (a: Area, b: Area) -> Bool { a.squareMeters < b.squareMeters }
  @inlinable
  public static func + (a: Area, b: Area) -> Area { .squareMeters(a.squareMeters + b.squareMeters) }
  @inlinable
  public static func - (a: Area, b: Area) -> Area { .squareMeters(a.squareMeters - b.squareMeters) }
}
