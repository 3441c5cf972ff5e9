import Glibc

/// The share of one disc that lies in another, on the flat map.
enum DiscOverlap {
  /// The part (0...1) of a disc with radius `u` that lies in a disc with radius `r` whose center is
  /// `d` away: the area of the lens of two circles (Weisstein, *Circle-Circle Intersection*, eq. 14).
  static func share(ofDisc u: Double, inDisc r: Double, at d: Double) -> Double {
    guard u > 0 else { return d <= r ? 1 : 0 }
    if d >= u + r { return 0 }
    if d + u <= r { return 1 }
    if d + r <= u { return (r / u) * (r / u) }
    let alpha = acos(max(-1, min(1, (d * d + u * u - r * r) / (2 * d * u))))
    let beta = acos(max(-1, min(1, (d * d + r * r - u * u) / (2 * d * r))))
    let kite = ((-d + u + r) * (d + u - r) * (d - u + r) * (d + u + r)).squareRoot() / 2
    let area = u * u * alpha + r * r * beta - kite
    return max(0, min(1, area / (.pi * u * u)))
  }
}
