/// Writes SVG into bytes: fixed decimals, one escaper for each context, nothing from a locale.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup of our own; never text from outside.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// What another writer wrote.
  mutating func append(_ other: SVGWriter) { bytes.append(contentsOf: other.bytes) }

  /// Character data between tags.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup("&amp;")
      case "<": markup("&lt;")
      case ">": markup("&gt;")
      default: append(SVGWriter.harmless(scalar))
      }
    }
  }

  /// ` name="value"`, with the value escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    attributeValue(value)
  }

  /// ` data-name="value"`; the caller has checked the name.
  mutating func dataAttribute(_ name: String, _ value: String) {
    markup(" data-")
    bytes.append(contentsOf: name.utf8)
    attributeValue(value)
  }

  /// ` name="1.5"`.
  mutating func attribute(_ name: StaticString, _ value: Double, decimals: Int = 1) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
    number(value, decimals: decimals)
    markup("\"")
  }

  private mutating func attributeValue(_ value: String) {
    markup("=\"")
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": markup("&amp;")
      case "<": markup("&lt;")
      case ">": markup("&gt;")
      case "\"": markup("&quot;")
      case "'": markup("&#39;")
      case "\n": markup("&#10;")
      case "\t": markup("&#9;")
      default: append(SVGWriter.harmless(scalar))
      }
    }
    markup("\"")
  }

  /// The character itself, or U+FFFD for what XML 1.0 forbids and for what could turn the text around
  /// it: controls, noncharacters, and the embeddings, overrides and isolates of bidirectional text.
  static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x0D: " "
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF:
      "\u{FFFD}"
    case let code where code & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// A number with at most so many decimals, without trailing zeros; 0 when it is not finite.
  mutating func number(_ value: Double, decimals: Int = 1) {
    var factor = 1
    for _ in 0..<decimals { factor *= 10 }
    let scaled = (value * Double(factor)).rounded()
    guard scaled.magnitude < 1e15 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    fixed(Int(scaled), decimals: decimals)
  }

  /// An integer count of the last decimal: `fixed(125, decimals: 2)` writes `1.25`.
  mutating func fixed(_ scaled: Int, decimals: Int) {
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = scaled.magnitude
    var places = decimals
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var count = 0
      repeat {
        digits[count] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        count += 1
        if count == places {
          digits[count] = UInt8(ascii: ".")
          count += 1
        }
      } while rest > 0 || (places > 0 && count <= places)
      // A number below one keeps its point and drops its zero, as SVG allows, except alone.
      if count > 0, digits[count - 1] == UInt8(ascii: "."), places > 0 {
        digits[count] = UInt8(ascii: "0")
        count += 1
      }
      for index in stride(from: count - 1, through: 0, by: -1) { bytes.append(digits[index]) }
    }
  }

  /// `#rrggbb`.
  mutating func color(_ color: Color) {
    bytes.append(UInt8(ascii: "#"))
    for component in [color.red, color.green, color.blue] {
      for nibble in [component >> 4, component & 15] {
        bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
    }
  }
}
