import Incidents

/// Texts typed in capitals, as warnings to ships and military messages are: "TWO PIRATES BOARDED A TANKER OFF LAGOS".
///
/// They are read as if written in small letters, with capitals where sentences, months, days and the places that the geoparser
/// finds begin. Each letter keeps its bytes, so that what is read stands at the same offsets in the text as it was typed.
enum CapitalText {
  /// The document in small letters but for those that begin a sentence; `nil` for one that has small letters of its own.
  static func inSmallLetters(_ document: Document) -> Document? {
    guard isOfCapitals(document.text.utf8) else { return nil }
    var bytes = Array(document.text.utf8)
    for index in bytes.indices where isCapital(bytes, index) && !isInitial(bytes, index) {
      bytes[index] += toSmall
    }
    capitalizeSentences(&bytes)
    var result = document
    result.text = String(decoding: bytes, as: UTF8.self)
    return result
  }

  /// The places that are found in small letters, and those that are only found in capitals.
  static func toponyms(_ small: [Toponym], _ typed: [Toponym]) -> [Toponym] {
    var all: [Toponym] = []
    var next = small[...]
    for one in typed where one.use == .name && one.location != nil {
      while let first = next.first, first.range.upperBound <= one.range.lowerBound {
        all.append(first)
        next = next.dropFirst()
      }
      if next.first.map({ $0.range.lowerBound >= one.range.upperBound }) ?? true {
        all.append(one)
      }
    }
    return all + next
  }

  /// The same with the places that were found, months and days of the week begun with capitals.
  static func withNames(_ document: Document, _ toponyms: inout [Toponym]) -> Document {
    var bytes = Array(document.text.utf8)
    for toponym in toponyms {
      for index in toponym.range
      // "12-55N 048-20E"
      where toponym.use == .coordinates || index == toponym.range.lowerBound
        || [UInt8(ascii: " "), UInt8(ascii: "-")].contains(bytes[index - 1])
      {
        capitalize(&bytes, index)
      }
    }
    var start: Int?
    for index in 0...bytes.count {
      let isLetter = index < bytes.count && (isSmall(bytes[index]) || bytes[index] >= 0x80)
      if isLetter {
        start = start ?? index
      } else if let first = start {
        let word = String(decoding: bytes[first..<index], as: UTF8.self)
        if times.contains(word) || word == "may" && isBesideNumber(bytes, first..<index) {
          capitalize(&bytes, first)
        }
        start = nil
      }
    }
    for index in toponyms.indices {
      toponyms[index].text = String(decoding: bytes[toponyms[index].range], as: UTF8.self)
      if let words = toponyms[index].relation?.range {
        toponyms[index].relation?.text = String(decoding: bytes[words], as: UTF8.self)
      }
    }
    var result = document
    result.text = String(decoding: bytes, as: UTF8.self)
    return result
  }

  /// "12 may", "may 12": the month.
  private static func isBesideNumber(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    [word.lowerBound - 2, word.upperBound + 1].contains {
      bytes.indices.contains($0) && (0x30...0x39).contains(bytes[$0])
    }
  }

  /// So many letters say how somebody writes.
  private static let leastLetters = 40

  /// At most one letter in so many is small.
  private static let leastShare = 40

  /// How much higher a small letter is than its capital, in ASCII and Latin-1.
  private static let toSmall: UInt8 = 0x20

  /// The first byte in UTF-8 of the letters of Latin-1 with accents.
  private static let latin1: UInt8 = 0xC3

  /// The first bytes of the letters of two bytes behind those.
  private static let beyondLatin1: ClosedRange<UInt8> = 0xC4...0xDF

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isOfCapitals(_ text: String.UTF8View) -> Bool {
    var (capitals, small) = (0, 0)
    for byte in text {
      if isUpper(byte) { capitals += 1 }
      if isSmall(byte) { small += 1 }
      // Most texts are told by their first line; letters beyond Latin-1 have no small ones here.
      if small > leastLetters && small > capitals || beyondLatin1.contains(byte) { return false }
    }
    return capitals >= leastLetters && small * leastShare <= capitals
  }

  /// A capital of ASCII, or the second byte of one of Latin-1: its small letter is 32 higher.
  private static func isCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
    if isUpper(bytes[index]) { return true }
    return index > 0 && bytes[index - 1] == latin1 && (0x80...0x9E).contains(bytes[index])
      && bytes[index] != 0x97
  }

  /// "U.S.", "J. Smith": one letter before a full stop.
  private static func isInitial(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ".") else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !isUpper(before) && !isSmall(before) && before < 0x80
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func capitalize(_ bytes: inout [UInt8], _ index: Int) {
    if isSmall(bytes[index]) {
      bytes[index] -= toSmall
    } else if bytes[index] == latin1, index + 1 < bytes.count,
      (0xA0...0xBE).contains(bytes[index + 1]), bytes[index + 1] != 0xB7
    {
      bytes[index + 1] -= toSmall
    }
  }

  private static func capitalizeSentences(_ bytes: inout [UInt8]) {
    var isStart = true
    // The letters of the last word.
    var letters = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if isSmall(byte) || byte == latin1 {
        if isStart { capitalize(&bytes, index) }
        isStart = false
        letters += 1
        continue
      }
      if byte == UInt8(ascii: "\n") {
        isStart = true
      } else if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte) {
        // Not behind "U.S."
        isStart =
          letters > 1 && index + 1 < bytes.count && bytes[index + 1] <= UInt8(ascii: " ")
          && !titles.contains(
            String(decoding: bytes[(index - letters)..<index], as: UTF8.self).lowercased())
      }
      if byte < 0x80 { letters = 0 }
    }
  }

  /// Written with a full stop before a name.
  private static let titles: Set<String> = [
    "gen", "maj", "col", "lt", "capt", "cpl", "sgt", "brig", "adm", "dr", "mr", "mrs", "ms", "st",
    "sen", "gov", "approx",
  ]

  private static let times: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
