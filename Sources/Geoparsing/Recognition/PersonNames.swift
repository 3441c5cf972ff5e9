/// The words that are parts of the names of persons somewhere in a document.
struct PersonNames {
  private var surnames = HashSet()
  /// The first names, where what stands behind them is a surname.
  private var givenNames = HashSet()
  /// For each token the end of the full name of a person that it is in; 0 outside.
  private var ends: [Int32]
  private let tokens: [Token]

  init(_ tokens: [Token], _ entries: [Lexicon.Entry]) {
    self.tokens = tokens
    ends = [Int32](repeating: 0, count: tokens.count)
    for index in tokens.indices.dropLast(3) where isOfAge(index, entries) {
      givenNames.insert(tokens[index].hash)
    }
    var index = 0
    while index < tokens.count {
      index = tokens[index].has(.capitalized) ? read(at: index, entries) : index + 1
    }
  }

  /// Whether a single word is the last name of a person who is named in full somewhere, or the first.
  func isPerson(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let hash = tokens[range.lowerBound].hash
    return surnames.contains(hash) || givenNames.contains(hash)
  }

  /// "Chad, 19, was arrested."
  private func isOfAge(_ index: Int, _ entries: [Lexicon.Entry]) -> Bool {
    tokens[index].has(.capitalized) && Self.isFirstName(entries[index])
      && tokens[index + 1].has(.comma) && tokens[index + 2].has(.number)
      && tokens[index + 2].end - tokens[index + 2].start <= 2 && tokens[index + 3].has(.comma)
  }

  /// Whether words are part of the full name of a person, and not all of it.
  func isWithin(_ range: Range<Int>) -> Bool {
    let end = Int(ends[range.lowerBound])
    return end >= range.upperBound
      && (range.count > 1 || end - range.lowerBound > 1 || isLast(range))
  }

  /// Whether words are all of the full name of a person.
  func isWhole(_ range: Range<Int>) -> Bool {
    Int(ends[range.lowerBound]) == range.upperBound
      && (range.lowerBound == 0 || ends[range.lowerBound - 1] != ends[range.lowerBound])
  }

  /// Whether a word ends a full name that began before it.
  private func isLast(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && ends[range.lowerBound - 1] == ends[range.lowerBound]
  }

  /// Whether a word that begins a sentence, and is a common given name besides, has a surname behind it: "Jack London
  /// wrote", but not "Will London".
  private func isNamed(_ start: Int, _ entries: [Lexicon.Entry]) -> Bool {
    guard (1...3).contains(entries[start].givenName), start + 2 < tokens.count,
      !Self.modals.contains(tokens[start].hash)
    else { return false }
    let next = tokens[start + 1]
    return next.has(.capitalized) && !next.has(.startsLine) && entries[start + 1].surname > 0
      && tokens[start + 2].isOne(of: [.speech, .verb]) && !tokens[start + 2].has(.capitalized)
  }

  private static let modals = HashSet(words: "will may can")

  /// Common enough as a first name that who bears it is called by it: "Chad", "Georgia", but not "Israel".
  private static func isFirstName(_ entry: Lexicon.Entry) -> Bool {
    (1...2).contains(entry.givenName)
  }

  /// A word that is much more often a surname than anything else.
  private static func isSurname(_ entry: Lexicon.Entry) -> Bool {
    (1...4).contains(entry.surname) || entry.surname > 0 && entry.word == 0
  }

  /// Reads a name of a person that begins at a token; returns where to go on.
  private mutating func read(at start: Int, _ entries: [Lexicon.Entry]) -> Int {
    let first = tokens[start]
    guard first.has(.word) else { return start + 1 }
    let isTitle = first.isOne(of: .title)
    let entry = entries[start]
    let isGiven =
      entry.givenName > 0
      && (!first.has(.startsSentence) || entry.word == 0 || isNamed(start, entries))
      && !first.isOne(of: [.placePrefix, .calendar, .direction])
    guard isTitle || isGiven else { return start + 1 }
    var end = start + 1
    // The last of its names, how many there are, and whether one is joined.
    var (last, count, isHyphenated) = (-1, 0, false)
    while end < tokens.count, end - start < 5 {
      let token = tokens[end]
      guard token.has(.word), !token.has(.startsLine), !token.has(.number) else { break }
      if token.has(.initial) || token.isOne(of: .particle) && !token.has(.capitalized)
        || token.isOne(of: .title) && isTitle && count == 0
      {
        end += 1
        continue
      }
      guard token.has(.capitalized), !token.has(.capitals) || first.has(.capitals),
        !token.isOne(of: [
          .organization, .media, .facility, .natural, .division, .event, .calendar, .locative,
          .directional, .conjunction, .article,
        ])
      else { break }
      (last, count) = (end, count + 1)
      if token.has(.hyphenated) { isHyphenated = true }
      end += 1
    }
    // An organization is no person: `Johnson County Hospital`.
    if end < tokens.count, tokens[end].has(.capitalized),
      tokens[end].isOne(of: [.organization, .media, .facility, .natural, .division, .event, .road])
    {
      return end
    }
    // "the Said Sadiq-Sulaimani road"
    if end < tokens.count, isHyphenated, EvidenceWords.shared.lines.contains(tokens[end].hash) {
      return end
    }
    guard count > 0 else { return start + 1 }
    surnames.insert(tokens[last].hash)
    if !isTitle, count == 1, Self.isFirstName(entry), Self.isSurname(entries[last]),
      tokens[last].words == []
    {
      givenNames.insert(first.hash)
    }
    if !isTitle || count > 1 {
      for index in start..<end { ends[index] = Int32(end) }
    }
    return end
  }
}
