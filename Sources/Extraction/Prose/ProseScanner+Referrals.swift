/// Passes over what refers a reader to another text: "READ MORE: Senior leader killed in air raid", a heading "Related
/// stories" with its list of titles. What those titles tell is told elsewhere, of another day.
extension ProseScanner {
  /// Where a referral ends that begins at a byte, the first of a sentence; `nil` where none begins.
  func endOfReferral(at start: Int) -> Int? {
    guard start < bytes.count, Self.firstLetters.contains(bytes[start] | 0x20),
      let opener = Self.openers.first(where: { reads($0.words, at: start) })
    else { return nil }
    var at = skipSpaces(start + opener.words.utf8.count)
    guard at < bytes.count, !isLineEnd(at) else {
      return opener.heads ? endOfTitles(at) : opener.stands ? at : nil
    }
    let isLoud = (start..<start + opener.words.utf8.count).allSatisfy {
      bytes[$0] & 0x20 == 0 || bytes[$0] == 0x20
    }
    guard let behind = behindSign(at, isSure: opener.isSure || isLoud) else { return nil }
    at = skipSpaces(behind)
    if isLineEnd(at) { return opener.heads ? endOfTitles(at) : at }
    return endOfTitle(at, isSure: opener.isSure || isLoud)
  }

  private struct Opener {
    let words: String
    /// No sentence of a report begins so, with a colon behind it.
    var isSure = false
    /// Alone in its line it heads a list of titles.
    var heads = false
    /// Alone in its line it is a link.
    var stands = false
  }

  /// The longer before the shorter; all in lower case.
  private static let openers: [Opener] =
    [
      "read more", "read also", "also read", "must read", "see also", "see more", "watch also",
      "also watch", "learn more",
    ].map { Opener(words: $0, isSure: true, stands: true) }
    + [
      "more on this story", "more on this", "you may also like", "you might also like",
      "recommended stories", "recommended for you", "recommended", "related stories",
      "related story", "related articles", "related article", "related news", "related coverage",
      "related content", "related posts", "related links", "related topics", "related reading",
      "related", "further reading", "external links", "sister links", "most read", "most popular",
      "more from this section", "more to read", "read more",
    ].map { Opener(words: $0, heads: true) }
    + ["read", "watch", "listen", "don't miss"].map { Opener(words: $0) }

  private static let firstLetters = Set(openers.compactMap { $0.words.utf8.first })

  private func reads(_ words: String, at start: Int) -> Bool {
    var at = start
    for byte in words.utf8 {
      guard at < bytes.count else { return false }
      let own = (0x41...0x5A).contains(bytes[at]) ? bytes[at] | 0x20 : bytes[at]
      guard own == byte else { return false }
      at += 1
    }
    return at == bytes.count || !(bytes[at] >= 0x80 || (0x61...0x7A).contains(bytes[at] | 0x20))
  }

  private func skipSpaces(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }

  private func isLineEnd(_ at: Int) -> Bool {
    at >= bytes.count || bytes[at] == 0x0A || bytes[at] == 0x0D
  }

  /// Behind the sign that parts the opener from the title: a colon, a bar, an angle, and behind what opens nothing else a
  /// dash.
  private func behindSign(_ at: Int, isSure: Bool) -> Int? {
    switch bytes[at] {
    case 0x3A, 0x7C, 0x3E: return at + 1
    case 0x2D where isSure: return at + 1
    default: break
    }
    let rest = bytes[at..<min(bytes.count, at + 3)]
    if rest.elementsEqual("»".utf8) || rest.starts(with: "»".utf8) { return at + 2 }
    if isSure, rest.elementsEqual("–".utf8) || rest.elementsEqual("—".utf8) { return at + 3 }
    return nil
  }

  /// The end of a title: its line, or the place in it where a sentence of the report runs on, as it does where a text has
  /// lost its breaks.
  private func endOfTitle(_ start: Int, isSure: Bool) -> Int? {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    var words: [Range<Int>] = []
    var at = start
    while at < end {
      at = skipSpaces(at)
      let from = at
      while at < end, bytes[at] != 0x20, bytes[at] != 0x09 { at += 1 }
      guard at > from else { break }
      // "(Read also: Gunmen kill 12) The blasts"
      if bytes[from..<at].contains(where: { $0 == 0x29 || $0 == 0x5D }),
        !bytes[start..<at].contains(where: { $0 == 0x28 || $0 == 0x5B })
      {
        return at
      }
      if runsOn(at: from..<at, behind: words) { return from }
      words.append(from..<at)
      if words.count > Self.longestTitleInWords { return nil }
      // The title of a link seldom is a sentence with its stop.
      if [0x2E, 0x21, 0x3F].contains(bytes[at - 1]), at - from > 4, at < end || words.count > 4 {
        return isSure || bytes[at - 1] != 0x2E ? at : nil
      }
    }
    return end
  }

  private static let longestTitleInWords = 30

  /// Whether a word begins a sentence behind a title in which only names have capitals: "killed in Kunduz air raid Police
  /// sources told".
  private func runsOn(at word: Range<Int>, behind words: [Range<Int>]) -> Bool {
    guard words.count >= 3, let last = words.last, isUpperLetter(bytes[word.lowerBound]),
      !isUpperLetter(bytes[last.lowerBound]),
      2 * words.dropFirst().count(where: { !isUpperLetter(bytes[$0.lowerBound]) }) > words.count
    else { return false }
    return Self.starters.contains(
      bytes[word].withUnsafeBufferPointer { WordForm(lowercasing: $0) })
  }

  private func isUpperLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static let starters: FormSet = [
    "the", "a", "an", "in", "on", "at", "but", "and", "he", "she", "it", "they", "we", "there",
    "this", "that", "these", "those", "police", "officials", "witnesses", "residents", "earlier",
    "meanwhile", "security", "government", "according", "more", "hundreds", "dozens", "thousands",
    "since", "when", "while", "as", "after", "no", "one", "two", "three", "last", "local", "some",
    "several", "speaking", "authorities", "hospital", "however", "also", "his", "her", "its",
    "their", "among", "both", "many", "most", "with", "for", "from",
  ]

  /// The end of the titles that stand below their heading, each in its line and with no full stop.
  private func endOfTitles(_ start: Int) -> Int {
    var (at, end, count) = (start, start, 0)
    while at < bytes.count, count < Self.mostTitles {
      while at < bytes.count, isLineEnd(at) || bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      let lineEnd = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      var line = bytes[at..<lineEnd]
      while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
      guard let last = line.last, ![0x2E, 0x21, 0x22, 0x29, 0x9D].contains(last),
        line.count(where: { $0 == 0x20 }) < Self.longestTitleInWords / 2
      else { break }
      (at, end, count) = (lineEnd, lineEnd, count + 1)
    }
    return end
  }

  private static let mostTitles = 12
}
