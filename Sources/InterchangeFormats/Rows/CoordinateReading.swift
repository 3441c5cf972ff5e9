import Glibc
import Incidents
import SimpleFeatures

/// An angle as written in a column, and how finely.
struct WrittenAngle: Hashable, Sendable {
  var degrees: Double
  /// The size of the last digit in degrees: 0.01 for `33.31`, 1/3600 for whole seconds.
  var resolution: Double
  /// The hemisphere, when a letter says it.
  var hemisphere: Character?
}

extension WrittenAngle {
  /// Reads decimal degrees (with a point, or a comma where `decimalComma`), or degrees, minutes and
  /// seconds in any of the usual spellings, with or without a letter for the hemisphere.
  init?(_ written: String, decimalComma: Bool = false) {
    let text = written.trimmed
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    if let plain = WrittenAngle(decimal: text, decimalComma: decimalComma) {
      self = plain
      return
    }
    guard let sexagesimal = WrittenAngle(sexagesimal: text) else { return nil }
    self = sexagesimal
  }

  private init?(decimal text: String, decimalComma: Bool) {
    var body = text
    let commas = body.utf8.count { $0 == UInt8(ascii: ",") }
    if commas == 1 || (decimalComma && commas > 0) { body = body.replacing(",", with: ".") }
    var decimals: Int?
    var hasExponent = false
    for byte in body.utf8 {
      switch byte {
      case 0x30...0x39: decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: "."): decimals = 0
      case UInt8(ascii: "e"), UInt8(ascii: "E"): hasExponent = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"): break
      default: return nil
      }
    }
    guard let value = Double(body), value.isFinite else { return nil }
    degrees = value
    guard hasExponent else {
      resolution = pow(10, -Double(decimals ?? 0))
      hemisphere = nil
      return
    }
    let mantissa = body.prefix { $0 != "e" && $0 != "E" }
    let exponent = Int(body.dropFirst(mantissa.count + 1)) ?? 0
    let fraction = mantissa.firstIndex(of: ".").map { mantissa[$0...].utf8.count - 1 } ?? 0
    // As doubles, because an exponent may be as long as an integer.
    resolution = pow(10, Double(exponent) - Double(fraction))
    hemisphere = nil
  }

  /// Numbers with marks or spaces between them: `33°18'25.3"N`, `N 33 18.42`, `33d18m25s`.
  private init?(sexagesimal text: String) {
    var numbers: [Substring] = []
    var letter: Character?
    var negative = false
    var rest = Substring(text)
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        let number = rest.prefix {
          $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",")
        }
        numbers.append(number)
        rest = rest.dropFirst(number.count)
        continue
      }
      rest.removeFirst()
      switch character {
      case "-", "−":
        guard numbers.isEmpty, !negative else { return nil }
        negative = true
      case "N", "S", "E", "W", "n", "e", "w", "O", "o":
        guard letter == nil else { return nil }
        letter = character == "O" || character == "o" ? "E" : Character(character.uppercased())
      case "s":
        // A small s is the mark of seconds behind the third number, else the south.
        if numbers.count == 3, letter == nil, rest.first != nil || text.contains("d") { continue }
        guard letter == nil else { return nil }
        letter = "S"
      case " ", "°", "º", "˚", "'", "′", "’", "\"", "″", "”", "d", "m", "*", ":", "\u{A0}", "+":
        continue
      default: return nil
      }
    }
    let values = numbers.compactMap { Double($0.replacing(",", with: ".")) }
    guard (1...3).contains(values.count), values.count == numbers.count else { return nil }
    guard values.count > 1 || letter != nil || text.contains("°") else { return nil }
    for (index, value) in values.enumerated() {
      let isLast = index == values.count - 1
      guard isLast || value == value.rounded(), index == 0 || value < 60 else { return nil }
    }
    var magnitude = 0.0
    var unit = 1.0
    for value in values {
      magnitude += value / unit
      unit *= 60
    }
    let last = numbers[numbers.count - 1].replacing(",", with: ".")
    let decimals = last.firstIndex(of: ".").map { last[$0...].utf8.count - 1 } ?? 0
    resolution = pow(10, Double(-decimals)) * 60 / unit
    let south = letter == "S" || letter == "W"
    guard !(negative && letter != nil) else { return nil }
    degrees = negative || south ? -magnitude : magnitude
    hemisphere = letter
  }
}

/// The uncertainty that follows from how coordinates are written.
enum CoordinatePrecision {
  /// What is assumed at least when a source gives coordinates and not how good they are.
  static let leastUncertainty = 100.0

  /// The least radius in meters that is believed, whatever a source states: what happens is larger.
  static let finestUncertainty = 1.0

  /// The diagonal in meters of the cell of the last digit at this latitude.
  ///
  /// Wieczorek, Guo & Hijmans (2004), "coordinate precision"; the lengths of a degree are those of the
  /// sphere that is largest (6,378,137 m), so that the diagonal is never too short.
  static func diagonal(resolution: Double, latitude: Double) -> Double {
    let degree = 6_378_137 * Double.pi / 180
    let height = degree * resolution
    let width = height * cos(latitude * .pi / 180)
    return (height * height + width * width).squareRoot()
  }
}
