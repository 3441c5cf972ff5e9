/// An anchor as the senses of one name see it.
struct SenseCompany {
  private let direction: Sense.Direction
  /// What it counts within 50, 200 and 1000 km.
  private let weights: SIMD4<Float>
  /// 1 if it stands close in the text, else 0.
  private let closeness: Float

  init(_ anchor: SenseAnchor, isClose: Bool) {
    direction = anchor.direction
    weights = SIMD4(anchor.isPoint ? anchor.weight : 0, anchor.weight, anchor.weight, 0)
    closeness = isClose ? 1 : 0
  }

  /// The decimal logarithms of one and the weights of some anchors, each less the farther it lies: within 50,
  /// 200 and 1000 km, and behind a zero the same of those that stand close in the text.
  @inline(__always)
  static func nearness(
    of direction: Sense.Direction, to company: [SenseCompany]
  ) -> SIMD8<Float> {
    var sums = SIMD4<Float>(repeating: 0)
    var close = SIMD4<Float>(repeating: 0)
    for other in company {
      let squared = direction.squaredChord(to: other.direction)
      guard squared < farthest else { continue }
      // 1 / (1 + (d/s)²): as quick as it is smooth.
      let counted = other.weights / (1 + squared * inverseSquares)
      sums += counted
      close += counted * other.closeness
    }
    guard sums != SIMD4(repeating: 0) else { return SIMD8(repeating: 0) }
    return decimalLogarithm(1 + SIMD8(lowHalf: sums, highHalf: close))
  }

  /// Square kilometers.
  private static let farthest: Float = 2500 * 2500
  /// No stored constant: that would be asked for its beginning at every use.
  @inline(__always)
  private static var inverseSquares: SIMD4<Float> { SIMD4(1 / 2500, 1 / 40_000, 1 / 1_000_000, 0) }

  /// The logarithm of numbers from 1 on, to a millionth: the exponent, and the series of the inverse
  /// hyperbolic tangent for the fraction.
  private static func decimalLogarithm(_ numbers: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafeBitCast(numbers, to: SIMD8<UInt32>.self)
    // The fraction lies between the roots of 1/2 and 2.
    let shifted = bits &- 0x3F35_04F3
    let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &>> 23
    let fraction = unsafeBitCast(
      (shifted & 0x007F_FFFF) &+ 0x3F35_04F3, to: SIMD8<Float>.self)
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    let series = ratio * (2 + square * (0.666_666_7 + square * (0.4 + square * 0.285_714_3)))
    return SIMD8<Float>(exponent) * 0.301_029_996 + series * 0.434_294_482
  }
}
