import Geodesy
import SimpleFeatures

/// Coordinates written inside a text: decimal degrees, degrees with minutes and seconds, MGRS, `geo:`.
enum CoordinateText {
  struct Reading: Hashable {
    var position: Geographic
    /// What ``extent`` says.
    var precision: Distance
    /// The words that were read.
    var words: String
    var extent = Extent.lastDigit
  }

  /// What the precision of coordinates is.
  enum Extent {
    /// What the last digit leaves open.
    case lastDigit
    /// What the text itself says.
    case stated
    /// How far the vertices of a line or area lie from its middle.
    case area

    func reason(_ words: String, _ precision: Distance) -> String {
      let detail =
        switch self {
        case .lastDigit: "to the last digit"
        case .stated: "which says how uncertain it is"
        case .area: "all of which lies within \(precision) of its middle"
        }
      return "the place is given as '\(words)', \(detail)"
    }
  }

  /// The first coordinates in a text, `nil` if there are none.
  static func read(_ text: String) -> Reading? {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    var text = text
    if let uri = text.withUTF8(uri) {
      guard case .position(let uri) = uri else { return nil }
      let words = String(decoding: Array(text.utf8)[uri.range], as: UTF8.self)
      return Reading(position: uri.position, precision: uri.precision, words: words)
    }
    return degrees(text) ?? grid(text)
  }

  /// The second coordinates in a text, if there are two.
  static func next(behind first: Reading, in text: String) -> [Reading] {
    let (needle, hay) = (Array(first.words.utf8), Array(text.utf8))
    guard !needle.isEmpty, needle.count <= hay.count,
      let start = (0...(hay.count - needle.count)).first(where: {
        hay[$0..<($0 + needle.count)].elementsEqual(needle)
      })
    else { return [] }
    let rest = String(decoding: hay[(start + needle.count)...], as: UTF8.self)
    return read(rest).map { [$0] } ?? []
  }

  /// The first `geo:` URI in a text.
  private static func uri(_ text: UnsafeBufferPointer<UInt8>) -> GeoURI.Reading? {
    text.indices.lazy.filter { text[$0] | 0x20 == UInt8(ascii: "g") }
      .compactMap { GeoURI.read(text, from: $0) }.first
  }

  /// A number with the marks behind it.
  private struct Number {
    var value: Double
    var digits: String
    /// `d`, `m`, `s` for degree, minute and second marks; a hemisphere letter; 0 for nothing.
    var mark: Character?
    var hemisphere: Character?
    /// The letter stands before the number, and is that of the minutes and seconds behind it too.
    var isPrefixed: Bool
    var range: Range<String.Index>
  }

  private static func degrees(_ text: String) -> Reading? {
    let numbers = scan(text)
    var index = 0
    while index < numbers.count {
      if let first = angle(numbers, &index) {
        var next = index
        if let second = angle(numbers, &next),
          let reading = pair(first, second, text), isTogether(first.range, second.range, text)
        {
          return reading
        }
      } else {
        index += 1
      }
    }
    return nil
  }

  private struct Ordinate {
    var value: Double
    var step: Double
    var hemisphere: Character?
    var isMarked: Bool
    var hasFraction: Bool
    var range: Range<String.Index>
  }

  /// One angle from up to three numbers.
  private static func angle(_ numbers: [Number], _ index: inout Int) -> Ordinate? {
    guard index < numbers.count else { return nil }
    let first = numbers[index]
    var value = abs(first.value)
    var step = unit(first.digits)
    var range = first.range
    var hemisphere = first.hemisphere
    var isMarked = first.mark == "d"
    let isNegative = first.digits.hasPrefix("-")
    index += 1
    if isMarked, hemisphere == nil || first.isPrefixed, index < numbers.count,
      numbers[index].mark == "m",
      (0..<60).contains(numbers[index].value)
    {
      value += numbers[index].value / 60
      step = unit(numbers[index].digits) / 60
      hemisphere = hemisphere ?? numbers[index].hemisphere
      range = range.lowerBound..<numbers[index].range.upperBound
      index += 1
      if hemisphere == nil || first.isPrefixed, index < numbers.count,
        numbers[index].mark == "s",
        (0..<60).contains(numbers[index].value)
      {
        value += numbers[index].value / 3600
        step = unit(numbers[index].digits) / 3600
        hemisphere = hemisphere ?? numbers[index].hemisphere
        range = range.lowerBound..<numbers[index].range.upperBound
        index += 1
      }
    }
    if hemisphere != nil { isMarked = true }
    if isNegative || hemisphere == "S" || hemisphere == "W" { value = -value }
    return Ordinate(
      value: value, step: step, hemisphere: hemisphere, isMarked: isMarked,
      hasFraction: first.digits.contains("."), range: range)
  }

  private static func pair(_ first: Ordinate, _ second: Ordinate, _ text: String) -> Reading? {
    guard first.isMarked && second.isMarked || first.hasFraction && second.hasFraction else {
      return nil
    }
    var (latitude, longitude) = (first, second)
    if let letter = first.hemisphere, "EW".contains(letter) {
      (latitude, longitude) = (second, first)
    }
    if let letter = latitude.hemisphere, "EW".contains(letter) { return nil }
    if let letter = longitude.hemisphere, "NS".contains(letter) { return nil }
    let position = Geographic(longitude: longitude.value, latitude: latitude.value)
    guard position.isValid else { return nil }
    let step = max(latitude.step, longitude.step)
    let precision = PointRadius.cellDiagonal(
      at: .degrees(latitude.value), step: .degrees(step))
    let range =
      min(
        first.range.lowerBound, second.range.lowerBound)..<max(
        first.range.upperBound, second.range.upperBound)
    return Reading(position: position, precision: precision, words: String(text[range]))
  }

  /// Between the two angles there may be a comma, blanks, a slash, or one short word.
  private static func isTogether(
    _ a: Range<String.Index>, _ b: Range<String.Index>, _ text: String
  ) -> Bool {
    guard a.upperBound <= b.lowerBound else { return false }
    let between = text[a.upperBound..<b.lowerBound].filter { !$0.isWhitespace }
    return between.isEmpty
      || [",", ";", "/", "and", ",lon", "lon", "lon:", ",lon:", ",-"].contains(
        between.lowercased())
  }

  /// The value of the last digit, in units of the number.
  private static func unit(_ digits: String) -> Double {
    guard let point = digits.firstIndex(of: ".") else { return 1 }
    let places = digits.distance(from: point, to: digits.endIndex) - 1
    return Elementary.power(10, -Double(min(places, 12)))
  }

  /// All numbers with the signs and letters that belong to them, in one pass.
  private static func scan(_ text: String) -> [Number] {
    var numbers: [Number] = []
    var index = text.startIndex
    var before: Character = " "
    // Where the last number with its letter ended, and whether its angle has its letter before it: "N 33° 18.9'".
    var end = text.startIndex
    var isPrefixed = false
    while index < text.endIndex, numbers.count < 64 {
      let character = text[index]
      let isSign = character == "-" || character == "−" || character == "+"
      let next = text.index(after: index)
      let starts =
        isDigit(character) || isSign && next < text.endIndex && isDigit(text[next])
      guard starts, !before.isLetter || "NSEW:=".contains(before), !isDigit(before) else {
        before = character
        index = next
        continue
      }
      let letter = prefix(of: index, in: text, from: end)
      let start = letter ?? index
      var digits = ""
      if isSign {
        if character != "+" { digits = "-" }
        index = next
      }
      while index < text.endIndex,
        isDigit(text[index]) || text[index] == "." && !digits.contains(".")
      {
        digits.append(text[index])
        index = text.index(after: index)
      }
      if digits.last == "." { digits.removeLast() }
      var mark: Character?
      var hemisphere: Character?
      if let letter { hemisphere = text[letter] }
      var look = index
      if look < text.endIndex {
        switch text[look] {
        case "°", "º", "˚": mark = "d"
        case "'", "′", "’", "ʹ": mark = "m"
        case "\"", "″", "”": mark = "s"
        default: break
        }
        if mark != nil {
          look = text.index(after: look)
          index = look
        }
        while look < text.endIndex, text[look] == " " { look = text.index(after: look) }
        if hemisphere != nil {
          isPrefixed = true
        } else if mark != "m", mark != "s" {
          isPrefixed = false
        }
        if look < text.endIndex, !isPrefixed {
          let letter = text[look].uppercased()
          let after = text.index(after: look)
          let isAlone = after == text.endIndex || !text[after].isLetter
          if "NSEW".contains(letter), isAlone, let character = letter.first {
            hemisphere = character
            index = after
          }
        }
      }
      if let value = Double(digits), digits.utf8.count < 24 {
        numbers.append(
          Number(
            value: value, digits: digits, mark: mark, hemisphere: hemisphere,
            isPrefixed: letter != nil, range: start..<index))
      }
      end = index
      before = index > text.startIndex ? text[text.index(before: index)] : " "
      if hemisphere != nil { before = " " }
    }
    return numbers
  }

  /// The letter of a hemisphere before a number, next to it or behind a blank, that belongs to no number before it.
  private static func prefix(
    of number: String.Index, in text: String, from end: String.Index
  ) -> String.Index? {
    var at = number
    while at > end, text[text.index(before: at)] == " " {
      at = text.index(before: at)
    }
    guard at > end else { return nil }
    let letter = text.index(before: at)
    guard "NSEW".contains(text[letter]) else { return nil }
    let isAlone = letter == text.startIndex || !text[text.index(before: letter)].isLetter
    return isAlone ? letter : nil
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// An MGRS reference of at least a kilometer, in one word or its usual parts.
  private static func grid(_ text: String) -> Reading? {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(64)
    for index in words.indices {
      guard let first = words[index].first, isDigit(first) else { continue }
      for count in [4, 3, 2, 1] where index + count <= words.endIndex {
        let joined = words[index..<(index + count)].joined()
        guard (7...15).contains(joined.utf8.count), isGrid(joined),
          let reference = try? MGRS(joined), let center = try? reference.center()
        else { continue }
        return Reading(position: center, precision: reference.uncertainty, words: joined)
      }
    }
    return nil
  }

  /// One or two digits, three letters, an even number of digits.
  private static func isGrid(_ word: String) -> Bool {
    let digits = word.prefix { isDigit($0) }
    let rest = word.dropFirst(digits.count)
    let letters = rest.prefix { $0.isLetter }
    let ordinates = rest.dropFirst(letters.count)
    return (1...2).contains(digits.count) && letters.count == 3 && ordinates.count >= 4
      && ordinates.count % 2 == 0 && ordinates.allSatisfy(isDigit)
  }
}
