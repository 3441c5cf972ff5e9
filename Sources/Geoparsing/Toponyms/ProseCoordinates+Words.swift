import Geodesy
import SimpleFeatures

/// Coordinates in words, "14 degrees 20 minutes north, 42 degrees 30 minutes east", and as ships report them,
/// "14:20N 042:30E".
extension ProseCoordinates {
  /// The pair of coordinates whose first number begins at a byte; `nil` where none does.
  static func inWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    guard let first = angle(text, from: start) else { return nil }
    var at = first.end
    // ", " and " and " and " - " may part the two.
    while at < text.count, at - first.end < longestLink, !isDigit(text[at]) {
      let byte = text[at] | 0x20
      guard " ,;/-–andby".utf8.contains(byte) || text[at] >= 0x80 else { return nil }
      at += 1
    }
    guard let second = angle(text, from: at), first.isLatitude != second.isLatitude else {
      return nil
    }
    let (north, east) = first.isLatitude ? (first, second) : (second, first)
    guard abs(north.degrees) <= 90, abs(east.degrees) <= 180 else { return nil }
    let position = Geographic(longitude: east.degrees, latitude: north.degrees)
    return Found(
      range: start..<second.end, position: position,
      precision: PointRadius.cellDiagonal(
        at: .degrees(north.degrees), step: .degrees(max(north.step, east.step))))
  }

  private static let longestLink = 6

  private struct Angle {
    var degrees: Double
    /// What the last digit counts, in degrees.
    var step: Double
    var isLatitude: Bool
    var end: Int
  }

  /// "14 degrees 20 minutes north", "14:20N", "042-30.5E"
  private static func angle(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Angle? {
    guard var (value, step, at) = decimal(text, from: start), value < 361 else { return nil }
    let isInWords = word(text, at, ["degrees", "degree", "deg"]).map { at = $0 } != nil
    if !isInWords {
      guard step == 1, at < text.count, text[at] == 0x3A || text[at] == 0x2D else { return nil }
      at += 1
    }
    var unit = 1.0
    for names in [["minutes", "minute", "min"], ["seconds", "second", "sec"]] {
      let isNext = isInWords || unit == 1 || at < text.count && text[at] == 0x3A
      guard isNext, let part = decimal(text, from: isInWords || unit == 1 ? at : at + 1),
        part.value < 60
      else { break }
      var end = part.end
      if isInWords {
        guard let behind = word(text, end, names) else { break }
        end = behind
      }
      unit /= 60
      value += part.value * unit
      step = part.step * unit
      at = end
    }
    // "14:20" and nothing behind is a time of day.
    guard isInWords || unit < 1, let hemisphere = hemisphere(text, at) else { return nil }
    return Angle(
      degrees: hemisphere.isNegative ? -value : value, step: step,
      isLatitude: hemisphere.isLatitude, end: hemisphere.end)
  }

  /// A number behind blanks, with what its last digit counts.
  private static func decimal(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (value: Double, step: Double, end: Int)? {
    var at = start
    while at < text.count, text[at] == 0x20, at - start < 2 { at += 1 }
    let first = at
    var (value, step) = (0.0, 1.0)
    var isFraction = false
    while at < text.count, at - first < 9 {
      if isDigit(text[at]) {
        value = 10 * value + Double(text[at] - 0x30)
        if isFraction { step /= 10 }
      } else if text[at] == 0x2E, !isFraction, at > first, at + 1 < text.count,
        isDigit(text[at + 1])
      {
        isFraction = true
      } else {
        break
      }
      at += 1
    }
    return at > first ? (value * step, step, at) : nil
  }

  private static func hemisphere(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (isLatitude: Bool, isNegative: Bool, end: Int)? {
    for (name, isLatitude, isNegative) in [
      ("north", true, false), ("south", true, true), ("east", false, false), ("west", false, true),
      ("n", true, false), ("s", true, true), ("e", false, false), ("w", false, true),
    ] {
      if let end = word(text, start, [name]) { return (isLatitude, isNegative, end) }
    }
    return nil
  }

  /// The end of one of these words, which stands behind blanks, in any case.
  private static func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ words: [String]
  ) -> Int? {
    var at = start
    while at < text.count, text[at] == 0x20, at - start < 2 { at += 1 }
    for word in words {
      let end = at + word.utf8.count
      guard end <= text.count, zip(text[at..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 }),
        end == text.count || !isLetter(text[end])
      else { continue }
      return end
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
