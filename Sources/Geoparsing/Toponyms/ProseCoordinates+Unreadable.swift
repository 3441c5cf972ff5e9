import SimpleFeatures

/// What is written as coordinates are, and lies on no Earth: "95.3152, 44.3661", "91°00'00\"N", "geo:91,200", "UTM 61N
/// 445000 3688000". It is told, and not passed over.
extension ProseCoordinates {
  /// What begins with the number of a token and is no position, where no coordinates were found; `nil` for other numbers.
  static func unreadable(
    _ text: UnsafeBufferPointer<UInt8>, atNumber token: Token
  ) -> (why: Unread, range: Range<Int>)? {
    if let range = GeoURI.unreadable(text, before: token) { return (.numbers, range) }
    if let range = unreadableGrid(text, token) { return (.grid, range) }
    let start = begin(text, token)
    if let (_, last) = labelledNumbers(text, from: start) { return (.numbers, start..<last.end) }
    if let range = unreadablePair(text, from: start) { return (.numbers, range) }
    if let range = unreadableAngle(text, from: start) { return (.numbers, range) }
    return nil
  }

  /// The same of a pair that begins with a label: "lat 95.3, lon 44.3".
  static func unreadable(
    _ text: UnsafeBufferPointer<UInt8>, atWord token: Token
  ) -> (why: Unread, range: Range<Int>)? {
    guard labels.contains(token.hash) else { return nil }
    return angles(text, from: Int(token.start)).map { (.numbers, $0) }
  }

  /// Two angles with hemispheres or labels of which one is too great.
  private static func angles(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = angle(text, from: start, below: farthest),
      let second = angle(text, from: link(text, from: first.end), below: farthest),
      first.isLatitude != second.isLatitude
    else { return nil }
    let (north, east) = first.isLatitude ? (first, second) : (second, first)
    return abs(north.degrees) > 90 || abs(east.degrees) > 180 ? start..<second.end : nil
  }

  /// Numbers of more are no degrees at all, but prices or the like.
  private static let farthest = 1000.0

  /// Two numbers with four decimals at least, with a comma or a blank between them and no third one, of which one is too
  /// great: nothing else is written so.
  private static func unreadablePair(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = signed(text, start), first.step < Self.degreeStep, !first.isComma else {
      return angles(text, from: start)
    }
    let next = skip(text, first.end, " ,;/", 3)
    guard next > first.end, let second = signed(text, next), second.step < Self.degreeStep,
      abs(first.value) < farthest, abs(second.value) < farthest,
      abs(first.value) > 90 || abs(second.value) > 180,
      !isNumber(text, behind: second.end), !isNumber(text, before: start)
    else { return angles(text, from: start) }
    return start..<second.end
  }

  /// What the last of four decimals counts, and a little more.
  private static let degreeStep = 0.00011

  /// Whether what is behind a number goes on with a unit or with one more number of a list.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>, behind end: Int) -> Bool {
    guard end < text.count else { return false }
    if isLetter(text[end]) || text[end] == UInt8(ascii: "%") { return true }
    let next = skip(text, end, " ,;", 3)
    return next > end && next < text.count && isDigit(text[next])
  }

  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 3, " ,;".utf8.contains(text[at - 1]) { at -= 1 }
    return at > 0 && at < start && isDigit(text[at - 1])
  }

  /// Degrees and minutes with their marks and a hemisphere, of which one is too great: "91°00'00\"N", "33°75'N".
  private static func unreadableAngle(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = markedAngle(text, from: start) else { return nil }
    let second = markedAngle(text, from: link(text, from: first.end))
    guard first.isOffEarth || second?.isOffEarth == true else { return nil }
    return start..<(second?.end ?? first.end)
  }

  private static func markedAngle(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (isOffEarth: Bool, end: Int)? {
    let letter = letter(text, start)
    guard let degrees = decimal(text, from: letter?.end ?? start), degrees.value < farthest,
      var at = mark(text, degrees.end, degreeMarks)
    else { return nil }
    var isOff = false
    var value = degrees.value
    for (unit, _, marks) in parts {
      guard let part = decimal(text, from: at), let end = mark(text, part.end, marks) else { break }
      if part.value >= 60 { isOff = true }
      value += part.value * unit
      at = end
    }
    guard let hemisphere = letter ?? hemisphere(text, at, anyCase: false) else { return nil }
    if value > (hemisphere.isLatitude ? 90 : 180) { isOff = true }
    return (isOff, letter == nil ? hemisphere.end : at)
  }

  /// A zone, or a square of the military grid, that is called so and is none: "UTM 61N 445000 3688000", "MGRS 99Z MB 45000
  /// 88000".
  private static func unreadableGrid(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> Range<Int>? {
    let zone = text[token.range].prefix(while: isDigit)
    guard (1...2).contains(zone.count) else { return nil }
    let start = label(text, before: Int(token.start), ["zone", "utm", "grid", "mgrs"])
    guard start < Int(token.start) else { return nil }
    var at = skip(text, zone.endIndex, " ", 1)
    guard at < text.count, isLetter(text[at]) else { return nil }
    at = skip(text, at + 1, " ", 1)
    // The letters of the square.
    var letters = 0
    while at < text.count, letters < 3, isLetter(text[at]) { (at, letters) = (at + 1, letters + 1) }
    var (digits, end) = (0, at)
    while at < text.count, digits < 16 {
      if isDigit(text[at]) {
        (at, digits) = (at + 1, digits + 1)
        end = at
      } else if text[at] == 0x20 || text[at] == 0x2C && at > end - 1 {
        at += 1
      } else if digits > 0, "EeNnm".utf8.contains(text[at]) {
        (at, end) = (at + 1, at + 1)
      } else {
        break
      }
    }
    return digits >= (letters == 2 ? 4 : 12) ? start..<end : nil
  }
}
