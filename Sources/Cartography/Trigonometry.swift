import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Angle {
  var cosine: Double { cos(radians) }
  var sine: Double { sin(radians) }
}

enum Trigonometry {
  /// The direction of a vector in degrees clockwise from up, -180...180.
  static func degrees(x: Double, y: Double) -> Double { atan2(x, y) * 180 / .pi }

  /// The angle in radians whose cosine is `value`.
  static func arccosine(_ value: Double) -> Double { acos(min(max(value, -1), 1)) }

  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  static func sine(degrees: Double) -> Double { sin(degrees * .pi / 180) }

  static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }

  static func exponential(_ value: Double) -> Double { exp(value) }

  static func decimalLogarithm(_ value: Double) -> Double { log10(value) }
}
