/// A length on the ground.
public struct Distance: Hashable, Sendable, Comparable {
  /// The length in meters.
  public var meters: Double

  @inlinable
  public init(meters: Double) { self.meters = meters }

  @inlinable
  public static func meters(_ value: Double) -> Distance { Distance(meters: value) }

  @inlinable
  public static func kilometers(_ value: Double) -> Distance { Distance(meters: value * 1000) }

  /// International miles of 1609.344 m.
  @inlinable
  public static func miles(_ value: Double) -> Distance { Distance(meters: value * 1609.344) }

  public static let zero = Distance(meters: 0)

  /// The length in kilometers.
  @inlinable
  public var kilometers: Double { meters / 1000 }

  @inlinable
  public static func < (a: Distance, b: Distance) -> Bool { a.meters < b.meters }
  @inlinable
  public static func + (a: Distance, b: Distance) -> Distance { .meters(a.meters + b.meters) }
  @inlinable
  public static func - (a: Distance, b: Distance) -> Distance { .meters(a.meters - b.meters) }
  @inlinable
  public static func * (a: Distance, factor: Double) -> Distance { .meters(a.meters * factor) }
  @inlinable
  public static func / (a: Distance, divisor: Double) -> Distance { .meters(a.meters / divisor) }
}

extension Distance {
  /// The units a written distance may carry, in meters.
  ///
  /// Feet and miles are international (1959), the nautical mile is 1852 m (1929).
  public static let units: [(symbol: String, meters: Double)] = [
    ("m", 1), ("meter", 1), ("meters", 1), ("metre", 1), ("metres", 1),
    ("km", 1000), ("kilometer", 1000), ("kilometers", 1000), ("kilometre", 1000),
    ("kilometres", 1000), ("kms", 1000),
    ("mi", 1609.344), ("mile", 1609.344), ("miles", 1609.344),
    ("nmi", 1852), ("ft", 0.3048), ("feet", 0.3048), ("foot", 0.3048),
    ("yd", 0.9144), ("yard", 0.9144), ("yards", 0.9144),
  ]

  /// Reads a number with its unit, such as `1km`, `500 m` or `2.5mi`.
  ///
  /// A number without a unit is not a distance: `nil`, as for anything negative or not finite.
  public init?(_ text: some StringProtocol) {
    let trimmed = text.drop { $0 == " " }
    let number = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "+") }
    var unit = trimmed.dropFirst(number.count).drop { $0 == " " }[...]
    while unit.last == " " { unit.removeLast() }
    let symbol = unit.lowercased()
    guard let value = Double(String(number)), value.isFinite, value >= 0,
      let factor = Distance.units.first(where: { $0.symbol == symbol })?.meters
    else { return nil }
    self.init(meters: value * factor)
  }
}

extension Distance: CustomStringConvertible {
  /// A short text for people, to no more than two or three significant digits: `850 m`, `2.4 km`.
  public var description: String {
    guard meters.isFinite else { return "unknown distance" }
    if meters < 0 { return "-\(Distance(meters: -meters))" }
    if meters < 0.95 { return "\(rounded(meters, places: 1)) m" }
    if meters < 995 {
      let step: Double = meters < 9.95 ? 1 : meters < 99.5 ? 1 : 10
      return "\(Int((meters / step).rounded() * step)) m"
    }
    if meters < 9950 { return "\(rounded(meters / 1000, places: 1)) km" }
    guard meters < 1e15 else { return "\(meters) m" }
    return "\(Int((meters / 1000).rounded())) km"
  }

  private func rounded(_ value: Double, places: Int) -> String {
    let scale: Double = places == 1 ? 10 : 1
    let whole = Int((value * scale).rounded())
    return whole % 10 == 0 ? "\(whole / 10)" : "\(whole / 10).\(whole % 10)"
  }
}
