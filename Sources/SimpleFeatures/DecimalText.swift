extension [UInt8] {
  /// Appends the shortest decimal that reads back as the same number, never with an exponent.
  ///
  /// With `decimals` it is rounded to so many places instead, without trailing zeros; numbers too
  /// great for that (beyond 2^53 units of the last place) are written in full. What is not finite
  /// comes out as `nan`, `inf` or `-inf`.
  package mutating func appendDecimal(_ value: Double, decimals: Int? = nil) {
    guard value.isFinite else {
      append(contentsOf: (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8)
      return
    }
    if let decimals, appendRounded(value, decimals: Swift.max(0, Swift.min(decimals, 15))) {
      return
    }
    appendShortest(value)
  }

  private mutating func appendRounded(_ value: Double, decimals: Int) -> Bool {
    let scale = [UInt8].powersOfTen[decimals]
    let scaled = (value * Double(scale)).rounded()
    guard abs(scaled) < 9_007_199_254_740_992 else { return false }
    let units = Int64(scaled)
    if units < 0 { append(UInt8(ascii: "-")) }
    let magnitude = units.magnitude
    appendDigits(magnitude / scale)
    var rest = magnitude % scale
    guard rest != 0 else { return true }
    append(UInt8(ascii: "."))
    var place = scale / 10
    while rest != 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
    return true
  }

  private mutating func appendShortest(_ value: Double) {
    // Whole numbers and the standard library's description, which is the shortest that reads back.
    if abs(value) < 9_007_199_254_740_992, value == value.rounded(.towardZero) {
      if value < 0 { append(UInt8(ascii: "-")) }
      appendDigits(Int64(value).magnitude)
      return
    }
    var text = value.description
    let isPlain = text.withUTF8 { bytes -> Bool in
      guard !bytes.contains(UInt8(ascii: "e")) else { return false }
      let isWhole = bytes.suffix(2).elementsEqual(".0".utf8)
      append(contentsOf: isWhole ? bytes.dropLast(2) : bytes[...])
      return true
    }
    if !isPlain { appendExpanded(text) }
  }

  /// Writes `1.5e-07` as `0.00000015` and `2e+16` as `20000000000000000`.
  private mutating func appendExpanded(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "e"))
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)) else {
      append(contentsOf: text.utf8)
      return
    }
    var mantissa = [UInt8](parts[0])
    if mantissa.first == UInt8(ascii: "-") {
      append(UInt8(ascii: "-"))
      mantissa.removeFirst()
    }
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.count
    mantissa.removeAll { $0 == UInt8(ascii: ".") }
    while mantissa.count > 1, mantissa.last == UInt8(ascii: "0") { mantissa.removeLast() }
    let places = point + exponent
    if places <= 0 {
      append(contentsOf: "0.".utf8)
      append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -places))
      append(contentsOf: mantissa)
    } else {
      append(contentsOf: mantissa.prefix(places))
      append(
        contentsOf: repeatElement(
          UInt8(ascii: "0"), count: Swift.max(0, places - mantissa.count)))
      if mantissa.count > places {
        append(UInt8(ascii: "."))
        append(contentsOf: mantissa.dropFirst(places))
      }
    }
  }

  private mutating func appendDigits(_ number: UInt64) {
    if number < 10 {
      append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    let start = count
    var rest = number
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  private static let powersOfTen: [UInt64] = (0...15).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0) == 0 ? 1 : powers[powers.count - 1] * 10)
  }
}

/// A number scanned from decimal text: `-12.5`, `.5`, `1e-7`; no hexadecimal, no infinity.
struct DecimalScan {
  /// The number; it may be infinite where the text is too great for a double.
  let value: Double
  /// The index after the last byte of the number.
  let end: Int

  /// `nil` when there is no number at `start`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var isExact = true
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    func scanDigits(afterPoint: Bool) {
      while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
        if mantissa < 900_000_000_000_000_000 {
          mantissa = mantissa * 10 + UInt64(digit)
          if afterPoint { exponent -= 1 }
        } else {
          isExact = false
        }
        digits += 1
        index += 1
      }
    }
    scanDigits(afterPoint: false)
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      scanDigits(afterPoint: true)
    }
    guard digits > 0 else { return nil }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      var place = index + 1
      var isSmall = false
      if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+")
      {
        isSmall = bytes[place] == UInt8(ascii: "-")
        place += 1
      }
      let first = place
      var stated = 0
      while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
        if stated < 100_000 { stated = stated * 10 + Int(digit) }
        place += 1
      }
      guard place > first else { return nil }
      exponent += isSmall ? -stated : stated
      index = place
    }
    end = index
    // A mantissa and a power of ten that both are exact doubles make one rounding (Clinger 1990).
    if isExact, mantissa < 9_007_199_254_740_992, abs(exponent) <= 22 {
      let power = DecimalScan.powers[abs(exponent)]
      let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      value = isNegative ? -magnitude : magnitude
    } else {
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      guard let parsed = Double(text) else { return nil }
      value = parsed
    }
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
