#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The elementary functions of the C library that this module needs.
enum Elementary {
  static let power: @Sendable (Double, Double) -> Double = { pow($0, $1) }
  static let logarithm: @Sendable (Double) -> Double = { log10($0) }
  static let exponential: @Sendable (Double) -> Double = { exp($0) }
  static let sin: @Sendable (Double) -> Double = { sine($0) }
  static let cos: @Sendable (Double) -> Double = { cosine($0) }
  /// Whether two runs of bytes are the same. Calls `memcmp`.
  @inline(__always)
  static func areEqual(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
      return a.count == b.count
    }
    return memcmp(first, second, a.count) == 0
  }

  /// The order of two runs of bytes, negative where the first comes before. Calls `memcmp`.
  @inline(__always)
  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = a.baseAddress, let second = b.baseAddress else { return a.count - b.count }
    let order = memcmp(first, second, min(a.count, b.count))
    return order != 0 ? Int(order) : a.count - b.count
  }

  static let asin: @Sendable (Double) -> Double = { arcsine($0) }
}

private func sine(_ value: Double) -> Double { sin(value) }
private func cosine(_ value: Double) -> Double { cos(value) }
private func arcsine(_ value: Double) -> Double { asin(value) }
