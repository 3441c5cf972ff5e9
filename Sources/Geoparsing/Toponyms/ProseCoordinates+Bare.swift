import SimpleFeatures

/// Pairs of angles without marks: "1245N 04315E", "N331846 E0442141", "33 18 46 N, 44 21 41 E"; and pairs of numbers that
/// only their signs tell: "-1,6792; 29,2228".
extension ProseCoordinates {
  /// The pair whose first letter or number begins at a byte; `nil` where none does.
  static func bareAngles(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    for angle in [runTogether, parted] {
      if let first = angle(text, start), let second = angle(text, link(text, from: first.end)),
        first.isLatitude != second.isLatitude
      {
        return found(first, second, from: start)
      }
    }
    return nil
  }

  /// Degrees and minutes run together, as ships, pilots and NOTAMs write them, and seconds too: two digits of degrees
  /// north or south, three east or west, then two each.
  private static func runTogether(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Angle? {
    let letter = letter(text, start)
    let first = letter?.end ?? start
    var end = first
    while end < text.count, end - first < 8, isDigit(text[end]) { end += 1 }
    guard (4...7).contains(end - first), let whole = number(text[first..<end]),
      let decimal = decimal(text, from: first)
    else { return nil }
    let hasSeconds = end - first > 5
    // "1200 N 10030 W" is an address.
    let behind = skip(text, decimal.end, " ", hasSeconds ? 1 : 0)
    guard let hemisphere = letter ?? capital(text, behind),
      hemisphere.isLatitude == ((end - first) % 2 == 0)
    else { return nil }
    let minutes = hasSeconds ? whole / 100 : whole
    let seconds = hasSeconds ? whole % 100 : 0
    guard minutes % 100 < 60, seconds < 60 else { return nil }
    let unit = hasSeconds ? 1.0 / 3600 : 1.0 / 60
    let value =
      Double(minutes / 100) + Double(minutes % 100) / 60 + Double(seconds) / 3600
      + (decimal.value - Double(whole)) * unit
    return Angle(
      degrees: hemisphere.isNegative ? -value : value, step: decimal.step * unit,
      isLatitude: hemisphere.isLatitude, end: letter == nil ? hemisphere.end : decimal.end)
  }

  /// The letter of a hemisphere at a byte, which another number may follow: "4620N07805W".
  private static func capital(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> HemisphereText? {
    guard at < text.count, let found = hemispheres[text[at]],
      at + 1 == text.count || !isLetter(text[at + 1])
    else { return nil }
    return (found.isLatitude, found.isNegative, at + 1)
  }

  /// Degrees, minutes and seconds with blanks between them; the seconds may be a fraction of the minutes: "33 18.917 N".
  private static func parted(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Angle? {
    let letter = letter(text, start)
    guard let degrees = part(text, letter?.end ?? start, below: 181), degrees.step == 1,
      let minutes = part(text, degrees.end + 1, below: 60)
    else { return nil }
    var value = degrees.value + minutes.value / 60
    var (step, at) = (minutes.step / 60, minutes.end)
    if minutes.step == 1 {
      guard let seconds = part(text, minutes.end + 1, below: 60) else { return nil }
      value += seconds.value / 3600
      (step, at) = (seconds.step / 3600, seconds.end)
    }
    guard let hemisphere = letter ?? hemisphere(text, at, anyCase: false) else { return nil }
    return Angle(
      degrees: hemisphere.isNegative ? -value : value, step: step,
      isLatitude: hemisphere.isLatitude, end: letter == nil ? hemisphere.end : at)
  }

  /// A number below another that begins at a byte, behind one blank or a letter.
  private static func part(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, below limit: Double
  ) -> (value: Double, step: Double, end: Int)? {
    guard start < text.count, isDigit(text[start]), start == 0 || !isDigit(text[start - 1]),
      let number = decimal(text, from: start), number.value < limit
    else { return nil }
    return number
  }

  /// Two numbers with decimals behind the word "coordinates": "at coordinates 36.34, 43.13".
  static func labelledPair(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Found? {
    let start = begin(text, token)
    guard let (latitude, longitude) = labelledNumbers(text, from: start) else { return nil }
    return found(
      Angle(degrees: latitude.value, step: latitude.step, isLatitude: true, end: latitude.end),
      Angle(degrees: longitude.value, step: longitude.step, isLatitude: false, end: longitude.end),
      from: start)
  }

  typealias SignedNumber = (value: Double, step: Double, isComma: Bool, end: Int)

  /// The same numbers, wherever they are.
  static func labelledNumbers(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (SignedNumber, SignedNumber)? {
    guard let latitude = signed(text, start), latitude.step < 1, !latitude.isComma,
      isLabelled(text, start)
    else { return nil }
    let next = skip(text, latitude.end, " ,;/", 3)
    guard next > latitude.end, let longitude = signed(text, next), longitude.step < 1,
      !longitude.isComma, longitude.end == text.count || !isLetter(text[longitude.end])
    else { return nil }
    return (latitude, longitude)
  }

  /// Whether "coordinates", "GPS" or "position" stands right before a byte, with "at", "are", a colon or a bracket between.
  private static func isLabelled(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let before = String(decoding: text[max(0, start - 24)..<start], as: UTF8.self).lowercased()
    let words = before.split(whereSeparator: { !$0.isLetter })
    guard let last = words.last else { return false }
    let labels = ["coordinates", "coordinate", "gps", "coords"]
    if labels.contains(String(last)) { return true }
    return ["at", "are", "is", "of", "were", "was"].contains(String(last))
      && words.dropLast().last.map { labels.contains(String($0)) } == true
  }

  /// Latitude and longitude with decimal commas and a semicolon between them, and no third number.
  static func commaPair(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    guard let latitude = signed(text, start), let next = semicolon(text, latitude.end),
      let longitude = signed(text, next), latitude.isComma, longitude.isComma,
      !isInList(text, start), semicolon(text, longitude.end).flatMap({ signed(text, $0) }) == nil,
      longitude.end == text.count
        || !isLetter(text[longitude.end]) && text[longitude.end] != 0x25
    else { return nil }
    return found(
      Angle(degrees: latitude.value, step: latitude.step, isLatitude: true, end: latitude.end),
      Angle(degrees: longitude.value, step: longitude.step, isLatitude: false, end: longitude.end),
      from: start)
  }

  private static func semicolon(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let end = skip(text, start, ";", 1)
    return end > start ? skip(text, end, " ", 2) : nil
  }

  /// Whether a number and a semicolon stand before a byte.
  private static func isInList(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 2, text[at - 1] == 0x20 { at -= 1 }
    return at > 1 && text[at - 1] == 0x3B && isDigit(text[at - 2])
  }

  /// A number at a byte with the sign before it.
  static func signed(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (value: Double, step: Double, isComma: Bool, end: Int)? {
    let first = minus(text, start)
    let at = first ?? start
    guard at < text.count, isDigit(text[at]), at == 0 || !isDigit(text[at - 1]),
      let number = decimal(text, from: at)
    else { return nil }
    let isComma = text[at..<number.end].contains(0x2C)
    return (first == nil ? number.value : -number.value, number.step, isComma, number.end)
  }
}
