/// Cuts a text into words, sentences and paragraphs, byte by byte.
struct ProseScanner {
  private(set) var words: [ProseWord] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var paragraphs: [Int] = []
  /// What was passed over, in bytes: what refers to other texts.
  private(set) var referrals: [Range<Int>] = []
  let bytes: [UInt8]
  private var at = 0
  private var sentenceStart = 0
  private var paragraph = 0
  private let lexicon = EventLexicon.table
  /// The word that is being read, in lower case.
  private var letters: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 5)
  }

  mutating func scan() {
    while at < bytes.count {
      let (scalar, length) = decode(at)
      if isReturn(at) {
        at += length
      } else if isLineBreak(scalar) {
        at += length
        breakLines()
      } else if isSpace(scalar) || isInvisible(scalar) {
        at += length
      } else if isAtOpening, let end = endOfReferral(at: at) {
        words.removeSubrange(sentenceStart...)
        referrals.append(at..<end)
        at = end
      } else if isLetter(scalar) || isDigit(scalar) {
        if !plainWord() { word() }
      } else if scalar == 0x5B, let end = endOfFootnote {
        at = end
      } else {
        sign(scalar, length)
      }
      if words.count - sentenceStart >= Prose.sentenceLimit { endSentence() }
    }
    endSentence()
  }

  /// Whether a sentence begins here, be it behind a dash or a bracket.
  private var isAtOpening: Bool {
    words.count == sentenceStart || words.count == sentenceStart + 1 && !words[sentenceStart].isWord
  }

  /// Behind the mark of a footnote that begins here: "[1]", "[12]".
  private var endOfFootnote: Int? {
    var end = at + 1
    while end < bytes.count, end - at < 4, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end > at + 1 && end < bytes.count && bytes[end] == 0x5D ? end + 1 : nil
  }

  private mutating func endSentence() {
    guard words.count > sentenceStart else { return }
    // "On 15 May rockets hit the camp": the month, and no "may".
    for index in sentenceStart..<words.count
    where words[index].isCapitalized && words[index].has(.modal) && words[index].has(.month) {
      let isFirst = index == sentenceStart
      if !isFirst || index + 1 < words.count && words[index + 1].value != nil {
        words[index].lexeme.remove(.modal)
      }
    }
    clearNamesOfSides()
    clearAges()
    sentences.append(sentenceStart..<words.count)
    paragraphs.append(paragraph)
    sentenceStart = words.count
  }

  /// "North Korea", "South Sudan": no word for where.
  private mutating func clearNamesOfSides() {
    for index in sentenceStart..<max(sentenceStart, words.count - 1)
    where words[index].isCapitalized && words[index + 1].isCapitalized
      && words[index].norm.isOne(of: "north", "south", "east", "west")
    {
      words[index].lexeme.remove(.preposition)
    }
  }

  /// "A 27 year-old woman", "a 12 year old boy": how old, and not how many, nor how long.
  private mutating func clearAges() {
    for index in sentenceStart..<max(sentenceStart, words.count - 1)
    where words[index].has(.number) || words[index].value != nil {
      let last = index + 2 < words.count ? words[index + 2].norm : WordForm()
      guard Quantity.isOfAge(words[index + 1].norm, last) else { continue }
      words[index].lexeme.remove(.number)
      words[index].value = nil
      words[index + 1].lexeme.remove(.timeUnit)
    }
  }

  /// One empty line at least ends the paragraph.
  private mutating func breakLines() {
    var breaks = 1
    while at < bytes.count {
      let (scalar, length) = decode(at)
      if isReturn(at) {
        // half of a line break
      } else if isLineBreak(scalar) {
        breaks += 1
      } else if !isSpace(scalar) && !isInvisible(scalar) {
        break
      }
      at += length
    }
    if breaks > 1 || isHeading || isItem || isHeadedItem || isTownAndDash {
      endSentence()
      paragraph += 1
    } else if isHeadline {
      endSentence()
      paragraph += 1
    } else if isTitle || isNextTitle {
      endSentence()
    }
  }

  /// Whether the line that begins here is an item of a list: "- 15 May: Kirkuk", "• On 5 June".
  private var isItem: Bool {
    guard at < bytes.count else { return false }
    let (scalar, length) = decode(at)
    guard
      [0x2D, 0x2A, 0x2022, 0x2013, 0x25CF, 0xB7, 0x25AA, 0x25AB, 0x25A0, 0x25B6].contains(scalar),
      at + length < bytes.count
    else { return false }
    let (next, _) = decode(at + length)
    // A sign drawn as a picture has its selector behind it.
    return isSpace(next) || next == 0xFE0F
  }

  /// Whether the line that begins here, behind the end of a sentence, is headed by names: "Zaria (Kaduna State): At".
  private var isHeadedItem: Bool {
    guard let last = words.last,
      last.norm == "." || last.norm == ")" || sentenceStart == words.count,
      at < bytes.count, isUpper(decode(at).scalar)
    else { return false }
    var isWordStart = true
    var index = at
    while index < min(bytes.count - 1, at + Self.longestTitle) {
      let byte = bytes[index]
      switch byte {
      case 0x3A: return bytes[index + 1] == 0x20
      case 0x20, 0x28, 0x29, 0x2C, 0x2D, 0x2F: isWordStart = true
      case 0x41...0x5A, 0x30...0x39: isWordStart = false
      case 0x61...0x7A, 0x27:
        if isWordStart { return false }
      case 0x80...: isWordStart = false
      default: return false
      }
      index += 1
    }
    return false
  }

  /// Whether the line that begins here is headed by a town in capitals and a dash: "BAQUBA - Gunmen killed".
  private var isTownAndDash: Bool {
    var index = at
    var capitals = 0
    while index < min(bytes.count, at + Self.longestTitle) {
      let (scalar, length) = decode(index)
      switch scalar {
      case 0x41...0x5A: capitals += 1
      case 0x20, 0x27, 0x2C, 0x2E: break
      case 0x2D, 0x2013, 0x2014:
        // "AL-MUSAYYIB - ": a dash between spaces.
        if bytes[index - 1] == 0x20, capitals > 3 {
          return index + length < bytes.count && bytes[index + length] == 0x20
        }
        if bytes[index - 1] == 0x20 { return false }
      case 0xC0...0x17F: break
      default: return false
      }
      index += length
    }
    return false
  }

  /// Whether the line that ends here is a few words in capitals without a full stop: "MARIB".
  private var isHeading: Bool {
    let line = words[sentenceStart...]
    guard (1...6).contains(line.count), line.allSatisfy(\.isWord) else { return false }
    return line.allSatisfy { word in
      word.end - word.start > 2
        && bytes[word.start..<word.end].allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
    }
  }

  /// Whether the line that ends here is the title of its paragraph: "Kayah State", "Civilian casualty".
  private var isTitle: Bool {
    let line = words[sentenceStart...]
    guard paragraphs.last != paragraph, (1...6).contains(line.count),
      line.allSatisfy({ $0.isWord && $0.value == nil }), let first = line.first,
      let last = line.last, first.isCapitalized, last.end - first.start <= Self.longestTitle,
      at < bytes.count
    else { return false }
    return isUpper(decode(at).scalar)
  }

  /// Whether the line that ends here is the headline of the text: the first, without a full stop, above a far longer one.
  private var isHeadline: Bool {
    guard sentences.isEmpty, let first = words.first, let last = words.last, first.isCapitalized,
      last.isWord, (4...24).contains(words.count), at < bytes.count,
      isUpper(decode(at).scalar)
    else { return false }
    let end = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return end - at > 3 * (last.end - first.start) / 2
  }

  /// Whether the line that ends here stands below such a title and, like it, has no full stop: "Story highlights", and then
  /// each of them.
  private var isNextTitle: Bool {
    guard paragraphs.last == paragraph, let title = sentences.last, at < bytes.count,
      words[title.upperBound - 1].isWord, let last = words.last, last.isWord,
      words.count - sentenceStart <= 24
    else { return false }
    return isUpper(decode(at).scalar)
  }

  /// Bytes; lines that are only wrapped are longer.
  private static let longestTitle = 44

  // MARK: Words

  /// Reads a word of English letters with nothing but a space or a comma behind it, as most are; `false` for
  /// any other.
  private mutating func plainWord() -> Bool {
    let end = bytes.withUnsafeBufferPointer { bytes in
      var end = at
      while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
      return end
    }
    guard end > at, end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2C else {
      return false
    }
    var form = bytes.withUnsafeBufferPointer {
      WordForm(lowercasing: .init(rebasing: $0[at..<end]))
    }
    // "killed an IS leader": the Islamic State, and no verb.
    if form == "is", bytes[at] & 0x20 == 0, bytes[at + 1] & 0x20 == 0, at > 1,
      (0x61...0x7A).contains(bytes[at - 2])
    {
      form = "isis"
    }
    var lexeme = lexicon[form] ?? []
    // "US drones": no pronoun.
    if form == "us", bytes[at] & 0x20 == 0, bytes[at + 1] & 0x20 == 0 { lexeme.remove(.pronoun) }
    words.append(
      ProseWord(
        start: at, end: end, norm: form, lexeme: lexeme, isWord: true,
        isCapitalized: bytes[at] & 0x20 == 0))
    at = end
    return true
  }

  private mutating func word() {
    let start = at
    letters.removeAll(keepingCapacity: true)
    var isNumber = true
    var first: UInt32 = 0
    var isForeign = false
    while at < bytes.count {
      let (scalar, length) = decode(at)
      if isDigit(scalar) || isLetter(scalar) {
        if first == 0 { first = scalar }
        if !isDigit(scalar) { isNumber = false }
        if scalar < 128 {
          letters.append(UInt8(scalar >= 65 && scalar <= 90 ? scalar + 32 : scalar))
        } else {
          isForeign = true
          letters.append(contentsOf: bytes[at..<at + length])
        }
        at += length
      } else if isInvisible(scalar) {
        // What cannot be seen does not part a word.
        at += length
      } else if let joiner = joiner(scalar, length, isNumber) {
        if joiner == 0x27, isPossessive(at + length) { break }
        letters.append(joiner)
        at += length
      } else {
        break
      }
    }
    // The full stops of "U.S." belong to it.
    if at < bytes.count, bytes[at] == 0x2E, letters.contains(0x2E) || isAbbreviation {
      letters.append(0x2E)
      at += 1
    }
    append(start, first: first, isNumber: isNumber, isForeign: isForeign)
    if at < bytes.count, let length = apostrophe(at), isPossessive(at + length) {
      let from = at
      at += length + 1
      words.append(
        ProseWord(
          start: from, end: at, norm: "'s", lexeme: [], isWord: false, isCapitalized: false))
    }
    if endsWithAbbreviation() { endSentence() }
  }

  private mutating func append(
    _ start: Int, first: UInt32, isNumber: Bool, isForeign: Bool
  ) {
    if isForeign { letters = Array(String(decoding: letters, as: UTF8.self).lowercased().utf8) }
    if letters.last == 0x2E, letters.firstIndex(of: 0x2E) == letters.count - 1 {
      letters.removeLast()
    }
    let form = letters.withUnsafeBufferPointer { WordForm($0) }
    var lexeme = lexicon[form] ?? []
    var value: Int?
    if isNumber {
      lexeme.insert(.number)
      value = Self.value(letters)
    }
    words.append(
      ProseWord(
        start: start, end: at, norm: form, lexeme: lexeme, isWord: true,
        isCapitalized: isUpper(first) || isNameWithArticle(start), value: value))
  }

  /// "al-Shaddadi", "ash-Shati": a name, though its article is small.
  private func isNameWithArticle(_ start: Int) -> Bool {
    guard letters.count > 5, letters[0] == 0x61 || letters[0] == 0x65,
      let hyphen = letters[2..<4].firstIndex(of: 0x2D), start + hyphen + 1 < bytes.count
    else { return false }
    return bytes[start + hyphen] == 0x2D && (0x41...0x5A).contains(bytes[start + hyphen + 1])
  }

  /// The value of up to nine digits, commas between them left out.
  private static func value(_ letters: [UInt8]) -> Int? {
    var value = 0
    var count = 0
    for letter in letters where letter != 0x2C {
      guard (0x30...0x39).contains(letter), count < 9 else { return nil }
      value = value * 10 + Int(letter - 0x30)
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// What may stand between two letters or digits of one word, as it is kept in the norm.
  private func joiner(_ scalar: UInt32, _ length: Int, _ isNumber: Bool) -> UInt8? {
    guard at + length < bytes.count else { return nil }
    let next = decode(at + length).scalar
    let isNextDigit = isDigit(next)
    switch scalar {
    case 0x27, 0x2019: return isLetter(next) ? 0x27 : nil
    // "12-15" are two numbers, "week-long" and "F-16" one word.
    case 0x2D, 0x2010, 0x2011:
      if isNumber && isNextDigit { return isDate(at) ? 0x2D : nil }
      return isNextDigit || isLetter(next) ? 0x2D : nil
    case 0x2E:
      if isNumber { return isNextDigit ? 0x2E : nil }
      return isLetter(next) && isSingleLetter(at + length) ? 0x2E : nil
    case 0x2C: return isNumber && isNextDigit && isThousand(at + length) ? 0x2C : nil
    // "the M/V Zografia", "M/T Mercer Street"
    case 0x2F:
      return letters == [0x6D] && isSingleLetter(at + length)
        && (next == 0x56 || next == 0x54) ? 0x2F : nil
    case 0x3A: return isNumber && isNextDigit ? 0x3A : nil
    default: return nil
    }
  }

  /// Whether the hyphen at an offset is that of `2020-11-27`.
  private func isDate(_ hyphen: Int) -> Bool {
    func digits(from start: Int, step: Int) -> Int {
      var count = 0
      var index = start
      while bytes.indices.contains(index), (0x30...0x39).contains(bytes[index]), count < 5 {
        count += 1
        index += step
      }
      return count
    }
    let before = digits(from: hyphen - 1, step: -1)
    let after = digits(from: hyphen + 1, step: 1)
    if before == 4, after == 2 {
      return hyphen + 3 < bytes.count && bytes[hyphen + 3] == 0x2D
    }
    return before == 2 && after == 2 && hyphen >= 3 && bytes[hyphen - 3] == 0x2D
  }

  /// Whether a letter stands alone, as those of "U.S." do.
  private func isSingleLetter(_ index: Int) -> Bool {
    index + 1 >= bytes.count || !isLetter(decode(index + 1).scalar)
  }

  private func isThousand(_ index: Int) -> Bool {
    guard index + 3 <= bytes.count,
      bytes[index..<index + 3].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return index + 3 == bytes.count || !(0x30...0x39).contains(bytes[index + 3])
  }

  private func apostrophe(_ index: Int) -> Int? {
    let (scalar, length) = decode(index)
    return scalar == 0x27 || scalar == 0x2019 ? length : nil
  }

  private func isPossessive(_ index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == 0x73 || bytes[index] == 0x53 else { return false }
    guard index + 1 < bytes.count else { return true }
    let next = decode(index + 1).scalar
    return !isLetter(next) && !isDigit(next)
  }

  private var isAbbreviation: Bool {
    EventLexicon.abbreviations.contains(letters.withUnsafeBufferPointer { WordForm($0) })
  }

  // MARK: Signs and the ends of sentences

  private mutating func sign(_ scalar: UInt32, _ length: Int) {
    let text = bytes.withUnsafeBufferPointer { WordForm(.init(rebasing: $0[at..<at + length])) }
    words.append(
      ProseWord(
        start: at, end: at + length, norm: text, lexeme: [], isWord: false, isCapitalized: false))
    at += length
    if isEnd(scalar), !(scalar == 0x2E && isInitialOfName) { closeSentence() }
  }

  /// "Richard J. Donovan": the full stop, just read, of a letter between two names.
  private var isInitialOfName: Bool {
    guard words.count > 2 else { return false }
    let (stop, letter, name) = (
      words[words.count - 1], words[words.count - 2], words[words.count - 3]
    )
    return letter.end == stop.start && letter.end - letter.start == 1 && letter.isCapitalized
      && name.isWord && name.isCapitalized && name.end - name.start > 1
      && letter.start - name.end == 1 && startsSentence(at) && !isStarter(at)
  }

  /// After a full stop: quotation marks and brackets that close, then a space and a capital.
  private mutating func closeSentence() {
    while at < bytes.count {
      let (scalar, length) = decode(at)
      guard [0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019].contains(scalar) else { break }
      sign(scalar, length)
    }
    if startsSentence(at) { endSentence() }
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    if isUnspacedStart(index) { return true }
    var next = index
    var sawSpace = false
    var steps = 0
    while next < bytes.count, steps < 64 {
      let (scalar, length) = decode(next)
      if isSpace(scalar) || isLineBreak(scalar) {
        sawSpace = true
      } else if scalar == 0x2D, !sawSpace, next + 1 < bytes.count, isSpace(UInt32(bytes[next + 1]))
      {
        // ".- The blasts": a dash that was the mark of a break.
      } else if !isInvisible(scalar), ![0x22, 0x27, 0x28, 0x5B, 0x201C, 0x2018].contains(scalar) {
        return sawSpace && (isUpper(scalar) || isDigit(scalar) || !isLetter(scalar))
      }
      next += length
      steps += 1
    }
    return true
  }

  /// "killing six.Two policemen": a capitalized word right behind the stop of a word of small letters.
  private func isUnspacedStart(_ index: Int) -> Bool {
    index >= 4 && index + 1 < bytes.count && isUpper(UInt32(bytes[index]))
      && (0x61...0x7A).contains(bytes[index + 1]) && [0x2E, 0x21, 0x3F].contains(bytes[index - 1])
      && bytes[index - 3..<index - 1].allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether the full stop of an abbreviation is that of the sentence too.
  private func endsWithAbbreviation() -> Bool {
    guard let last = words.last, last.norm.hasSuffix("."), startsSentence(at) else { return false }
    return isStarter(at)
  }

  /// Whether the next word is one that begins sentences: "The", "Police".
  private func isStarter(_ index: Int) -> Bool {
    var next = index
    while next < bytes.count, !isLetter(decode(next).scalar) { next += decode(next).length }
    var word: [UInt8] = []
    while next < bytes.count, word.count < 12, isLetter(UInt32(bytes[next])) {
      word.append(bytes[next] | 0x20)
      next += 1
    }
    return EventLexicon.starters.contains(word.withUnsafeBufferPointer { WordForm($0) })
  }

  // MARK: Characters

  /// The first half of a line break in two characters.
  private func isReturn(_ index: Int) -> Bool {
    bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  private func decode(_ index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (scalar, length)
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || (0x2000...0x200A).contains(scalar)
      || scalar == 0x202F || scalar == 0x3000
  }

  private func isLineBreak(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }

  /// Controls, joiners of no width, directions and the soft hyphen.
  private func isInvisible(_ scalar: UInt32) -> Bool {
    (scalar < 0x20 && scalar != 0x09 && !isLineBreak(scalar)) || scalar == 0x7F || scalar == 0xAD
      || (0x80...0x9F).contains(scalar)
      || (0x200B...0x200F).contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2060...0x206F).contains(scalar) || scalar == 0xFEFF
      // The selectors that make a picture of a sign.
      || (0xFE00...0xFE0F).contains(scalar)
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 128 { return (65...90).contains(scalar) || (97...122).contains(scalar) }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    if scalar == 0xD7 || scalar == 0xF7 || (0x2000...0x206F).contains(scalar) { return false }
    if (0x20A0...0x2BFF).contains(scalar) || (0x3000...0x3004).contains(scalar) { return false }
    if (0xFF00...0xFF0F).contains(scalar) || scalar == 0xFFFD { return false }
    return scalar < 0x1F000 || scalar > 0x1FAFF
  }

  private func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 128 { return (65...90).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private func isEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026 || scalar == 0x3002
      || scalar == 0x61F
  }
}
