import Geodesy
import SimpleFeatures

/// Pairs of angles that say themselves which is which: "latitude 33.3, longitude 44.4", "36.34 N 43.13 E",
/// "33°18′55″ north, 44°21′58″ east", "14 degrees 20 minutes north, 42 degrees 30 minutes east", and as ships
/// report them, "14:20N 042:30E".
extension ProseCoordinates {
  /// The pair whose first label, letter or number begins at a byte; `nil` where none does.
  static func pair(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    guard let first = angle(text, from: start),
      let second = angle(text, from: link(text, from: first.end)),
      first.isLatitude != second.isLatitude
    else { return nil }
    return found(first, second, from: start)
  }

  /// The position of a latitude and a longitude in either order; `nil` where they are on no Earth.
  static func found(_ first: Angle, _ second: Angle, from start: Int) -> Found? {
    let (north, east) = first.isLatitude ? (first, second) : (second, first)
    guard abs(north.degrees) <= 90, abs(east.degrees) <= 180 else { return nil }
    let position = Geographic(longitude: east.degrees, latitude: north.degrees)
    return Found(
      range: start..<second.end, position: position,
      precision: PointRadius.cellDiagonal(
        at: .degrees(north.degrees), step: .degrees(max(north.step, east.step))))
  }

  /// What may part two angles: blanks with a comma or a dash, and "and" or "by", with "a" or "the".
  static func link(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = skip(text, start, " \n\t,;/-", 4)
    if at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80, text[at + 2] == 0x93 {
      at = skip(text, at + 3, " ", 2)
    }
    at = word(text, at, ["and", "by", "at"]) ?? at
    at = word(text, at, ["a", "the"]) ?? at
    return skip(text, at, " \n", 2)
  }

  struct Angle {
    var degrees: Double
    /// What the last digit counts, in degrees.
    var step: Double
    var isLatitude: Bool
    var end: Int
  }

  /// One angle; it needs a label or the hemisphere, and without label or unit a fraction too.
  static func angle(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, below limit: Double = 361
  ) -> Angle? {
    var at = start
    let label = label(text, at)
    if let label { at = label.end }
    let letter = letter(text, at)
    if let letter { at = letter.end }
    var isNegative = false
    if label != nil, letter == nil, let end = minus(text, at) { (isNegative, at) = (true, end) }
    guard let number = decimal(text, from: at), number.value < limit else { return nil }
    var (value, step) = (number.value, number.step)
    at = number.end
    // "latitude 33-34" is a range.
    let isMarked = addParts(text, &value, &step, &at, separators: label == nil ? ":-" : ":")
    guard
      isMarked || label != nil || step < 0.1 || step < 1 && value >= 10
    else { return nil }
    var hemisphere = letter
    if hemisphere == nil, let behind = self.hemisphere(text, at, anyCase: isMarked || label != nil)
    {
      (hemisphere, at) = (behind, behind.end)
    }
    guard let isLatitude = hemisphere?.isLatitude ?? label?.isLatitude,
      isLatitude == (label?.isLatitude ?? isLatitude), !(isNegative && hemisphere != nil)
    else { return nil }
    // No "44.3°" of "44.3°C", no "33.3" of "33.3%" or "33.3.2021".
    if hemisphere == nil, at < text.count {
      if isLetter(text[at]) || isDigit(text[at]) || text[at] == 0x25 { return nil }
      if text[at] == 0x2E, at + 1 < text.count, isDigit(text[at + 1]) { return nil }
    }
    isNegative = isNegative || hemisphere?.isNegative == true
    return Angle(
      degrees: isNegative ? -value : value, step: step, isLatitude: isLatitude, end: at)
  }

  /// Adds the minutes and seconds behind a number of degrees; whether there is a unit or there are minutes.
  private static func addParts(
    _ text: UnsafeBufferPointer<UInt8>, _ value: inout Double, _ step: inout Double,
    _ at: inout Int, separators: StaticString
  ) -> Bool {
    if let end = word(text, at, degreeWords) ?? mark(text, at, degreeMarks) {
      at = end
      for (unit, names, marks) in parts {
        let next = word(text, at, ["and"]) ?? at
        guard let part = decimal(text, from: next), part.value < 60,
          let end = word(text, part.end, names) ?? mark(text, part.end, marks)
            ?? endBeforeHemisphere(text, part.end)
        else { break }
        value += part.value * unit
        step = part.step * unit
        at = end
      }
      return true
    }
    // "14:20" is degrees and minutes only where a label or the hemisphere says so.
    var unit = 1.0
    for separators in [separators, ":"] {
      let next = skip(text, at, separators, 1)
      guard step == unit, next > at, let part = decimal(text, from: next), part.value < 60
      else { break }
      unit /= 60
      value += part.value * unit
      step = part.step * unit
      at = part.end
    }
    return unit < 1
  }

  /// The last mark may be left out: "30°22'52N".
  private static func endBeforeHemisphere(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Int? {
    hemisphere(text, end, anyCase: false) == nil ? nil : end
  }

  static let parts = [
    (1.0 / 60, ["minutes", "minute", "min"], minuteMarks),
    (1.0 / 3600, ["seconds", "second", "sec"], secondMarks),
  ]
  private static let degreeWords = ["degrees", "degree", "deg"]
  static let degreeMarks: [[UInt8]] = ["°", "º", "˚"].map { Array($0.utf8) }
  private static let minuteMarks: [[UInt8]] = ["'", "′", "’", "ʹ"].map { Array($0.utf8) }
  private static let secondMarks: [[UInt8]] =
    ["\"", "″", "”", "''", "′′", "’’"].map { Array($0.utf8) }

  static func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ marks: [[UInt8]]
  ) -> Int? {
    let at = skip(text, start, " ", 1)
    for mark in marks where text[at...].starts(with: mark) { return at + mark.count }
    return nil
  }

  private static let labelWords = [
    (["latitude", "lat"], true), (["longitude", "long", "lon", "lng"], false),
  ]

  /// "latitude", "lat.", "lon:", "longitude of"
  private static func label(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (isLatitude: Bool, end: Int)? {
    let first = skip(text, start, " \n", 2)
    guard first < text.count, text[first] | 0x20 == UInt8(ascii: "l") else { return nil }
    for (names, isLatitude) in labelWords {
      guard var at = word(text, start, names) else { continue }
      at = skip(text, at, ".", 1)
      at = word(text, at, ["of", "is", "was"]) ?? at
      return (isLatitude, skip(text, skip(text, at, " ", 1), ":=", 1))
    }
    return nil
  }

  static func minus(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    mark(text, start, [[0x2D], [0xE2, 0x88, 0x92]])
  }

  /// A number behind blanks, with what its last digit counts. Behind a decimal comma stand four digits at least: three
  /// are thousands, and two may be cents.
  static func decimal(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (value: Double, step: Double, end: Int)? {
    var at = skip(text, start, " ", 2)
    let first = at
    var value = 0.0
    // Ten to the number of decimals.
    var scale = 1.0
    var isFraction = false
    while at < text.count, at - first < 20 {
      if isDigit(text[at]) {
        value = 10 * value + Double(text[at] - 0x30)
        if isFraction { scale *= 10 }
      } else if !isFraction, at > first,
        text[at] == 0x2E && at + 1 < text.count && isDigit(text[at + 1])
          || isDecimalComma(text, at)
      {
        isFraction = true
      } else {
        break
      }
      at += 1
    }
    return at > first ? (value / scale, 1 / scale, at) : nil
  }

  /// Whether a comma stands at a byte and four digits behind it.
  static func isDecimalComma(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 4 < text.count && text[at] == 0x2C && text[(at + 1)...(at + 4)].allSatisfy(isDigit)
  }

  typealias HemisphereText = (isLatitude: Bool, isNegative: Bool, end: Int)

  /// The letter right before a number: "N33.3152", "N 33.3152".
  static func letter(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> HemisphereText? {
    let at = skip(text, start, " ", 1)
    guard at + 1 < text.count, let found = hemispheres[text[at]] else { return nil }
    let end = skip(text, at + 1, " ", 1)
    return end < text.count && isDigit(text[end]) ? (found.isLatitude, found.isNegative, end) : nil
  }

  static let hemispheres: [UInt8: (isLatitude: Bool, isNegative: Bool)] = [
    UInt8(ascii: "N"): (true, false), UInt8(ascii: "S"): (true, true),
    UInt8(ascii: "E"): (false, false), UInt8(ascii: "W"): (false, true),
  ]

  private static let hemisphereWords = [
    (["north", "n"], true, false), (["south", "s"], true, true), (["east", "e"], false, false),
    (["west", "w"], false, true),
  ]

  static func hemisphere(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, anyCase: Bool
  ) -> HemisphereText? {
    for (names, isLatitude, isNegative) in hemisphereWords {
      guard let end = word(text, start, names) else { continue }
      // "3.25 e" says nothing.
      guard anyCase || isLetter(text[end - 2]) || text[end - 1] < 0x61 else { return nil }
      return (isLatitude, isNegative, end)
    }
    return nil
  }

  /// The end of one of these words, which stands behind blanks, in any case.
  static func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ words: [String]
  ) -> Int? {
    let at = skip(text, start, " \n", 2)
    for word in words {
      let end = at + word.utf8.count
      guard end <= text.count, zip(text[at..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 }),
        end == text.count || !isLetter(text[end]) && !isDigit(text[end])
      else { continue }
      return end
    }
    return nil
  }

  /// Passes over at most so many of some ASCII characters.
  static func skip(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ characters: StaticString, _ limit: Int
  ) -> Int {
    let accepted = UnsafeBufferPointer(
      start: characters.utf8Start, count: characters.utf8CodeUnitCount)
    var at = start
    while at < text.count, at - start < limit, accepted.contains(text[at]) { at += 1 }
    return at
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
