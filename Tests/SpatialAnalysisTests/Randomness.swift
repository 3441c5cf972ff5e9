import Geodesy
import SimpleFeatures

/// Steele, Lea & Flood 2014: a small generator with a seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// In 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Positions strewn around a center, up to so many meters away, some of them repeated.
  mutating func strewn(
    around center: Geographic, within meters: Double, count: Int
  ) -> [Geographic] {
    var positions: [Geographic] = []
    while positions.count < count {
      if !positions.isEmpty, unit() < 0.15 {
        positions.append(positions[Int(unit() * Double(positions.count))])
        continue
      }
      positions.append(
        Geodesic.wgs84.direct(
          from: center, bearing: .degrees(unit() * 360),
          distance: .meters(meters * unit().squareRoot())))
    }
    return positions
  }
}
