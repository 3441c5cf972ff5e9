import Incidents

/// A word, a number or a sign of a text.
struct ProseWord: Sendable {
  /// UTF-8 bytes from the beginning of the text.
  var start: Int
  var end: Int
  /// Lower case, without what cannot be seen, apostrophes straightened.
  var norm: WordForm
  var lexeme: Lexeme
  /// Letters or digits; else one sign.
  var isWord: Bool
  var isCapitalized: Bool
  /// The value of a number in digits.
  var value: Int?

  func has(_ lexeme: Lexeme) -> Bool { !self.lexeme.isDisjoint(with: lexeme) }
}

/// The words of a text. Beyond its ends stands an empty one, that is no word: rules look around them wherever they are.
struct ProseWords: RandomAccessCollection, Sendable {
  private let words: [ProseWord]
  /// From here on nothing is seen.
  private var end: Int

  init(_ words: [ProseWord]) {
    self.words = words
    end = words.count
  }

  /// The same words with an end of the text behind one of its sentences.
  func upTo(_ end: Int) -> ProseWords {
    var words = self
    words.end = Swift.min(end, words.words.count)
    return words
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }

  @inline(__always)
  subscript(position: Int) -> ProseWord {
    position >= 0 && position < end ? words[position] : Self.beyond
  }

  private static let beyond = ProseWord(
    start: 0, end: 0, norm: WordForm(), lexeme: [], isWord: false, isCapitalized: false)
}

/// A text in words and sentences: what all rules of extraction look at.
///
/// Linear in the length of the text: a sentence ends after ``sentenceLimit`` words at the latest.
struct Prose: Sendable {
  static let sentenceLimit = 300

  private(set) var words: ProseWords
  /// Ranges of words.
  let sentences: [Range<Int>]
  /// The paragraph of each sentence, counted from 0.
  let paragraphs: [Int]
  /// What refers a reader to other texts and is no word of this one, in bytes.
  let referrals: [Range<Int>]
  private let bytes: [UInt8]
  /// The first words of sentences that are in capitals for that alone.
  private var openings: Set<Int> = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var scanner = ProseScanner(bytes)
    scanner.scan()
    words = ProseWords(scanner.words)
    sentences = scanner.sentences
    paragraphs = scanner.paragraphs
    referrals = scanner.referrals
  }

  /// The text as if it ended behind these words: a rule that looks on does not see the next sentence.
  func upTo(_ end: Int) -> Prose {
    var prose = self
    prose.words = words.upTo(end)
    return prose
  }

  /// All of the text, for a rule that wants to know what the next sentence goes on with.
  var open: Prose { upTo(.max) }

  /// Notes which first words of sentences are words of the language, where no place is called so: "Crude bombs", but not
  /// "Turkey bombed".
  mutating func noteOpenings(toponyms: [Toponym], known: any KnownPlaces) {
    var next = 0
    for sentence in sentences where words[sentence.lowerBound].isCapitalized {
      let word = words[sentence.lowerBound]
      while next < toponyms.count, toponyms[next].range.upperBound <= word.start { next += 1 }
      if next < toponyms.count, toponyms[next].range.lowerBound < word.end { continue }
      if word.lexeme.isEmpty,
        known.isCommonWord(text(sentence.lowerBound..<sentence.lowerBound + 1))
      {
        openings.insert(sentence.lowerBound)
      }
    }
  }

  /// Whether a word is of the line above a text, which no full stop ends.
  func isOfHeadline(_ index: Int) -> Bool {
    guard sentences.count > 1, let title = sentences.first, title.contains(index),
      title.count <= Self.longestHeadline, paragraphs[1] > paragraphs[0],
      let last = title.last
    else { return false }
    return words[last].isWord
  }

  private static let longestHeadline = 18

  /// The first sentence of the paragraph of a sentence.
  func firstSentence(ofParagraphOf number: Int) -> Int {
    var (low, high) = (0, number)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle] < paragraphs[number] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The word that begins at a byte.
  func word(startingAt byte: Int) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < byte { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].start == byte ? low : nil
  }

  /// The words of the text as written.
  func quote(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Without what turns the direction of a line, commands a terminal or cannot be seen: it would turn every table that it is
  /// written to.
  static func withoutHidden(_ text: String) -> String {
    let mayBeHidden = text.utf8.contains {
      $0 == 0xE2 || $0 == 0xC2 || $0 == 0xEF || $0 == 0xD8 || $0 < 0x20 || $0 == 0x7F
    }
    guard mayBeHidden else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// The bytes that a range of words takes up.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= words.count else { return 0..<0 }
    return words[range.lowerBound].start..<words[range.upperBound - 1].end
  }

  /// The words as written, with one space for any white space between them.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range where index < words.count {
      let word = words[index]
      if index > range.lowerBound, words[index - 1].end < word.start { text += " " }
      text += quote(word.start..<word.end)
    }
    return Self.withoutHidden(text)
  }

  /// The words as written, with the bracket that closes what they open: "Liberation Army (BLA)".
  func closedText(_ range: Range<Int>) -> String {
    let isOpen = range.contains { norm($0) == "(" } && !range.contains { norm($0) == ")" }
    guard isOpen else { return text(range) }
    return norm(range.upperBound) == ")"
      ? text(range.lowerBound..<range.upperBound + 1)
      : text(range.lowerBound..<(range.first { norm($0) == "(" } ?? range.upperBound))
  }

  /// The sentence that a word is in; `nil` where there is none.
  func sentenceNumber(of word: Int) -> Int? {
    let number = sentences.partitioned { $0.upperBound <= word }
    return sentences.indices.contains(number) && sentences[number].contains(word) ? number : nil
  }

  /// "02:00", "7 a.m."
  func startsWithDigit(_ index: Int) -> Bool {
    words.indices.contains(index) && (0x30...0x39).contains(firstByte(ofWord: index))
  }

  /// The first byte of a word in UTF-8.
  func firstByte(ofWord index: Int) -> UInt8 { bytes[words[index].start] }

  /// A word for an exercise, and not "The training centre was hit".
  func isExercise(_ index: Int) -> Bool {
    has(index, .exercise)
      && !(norm(index) == "training"
        && (norm(index + 1).isOne(of: "centre", "center")
          // "killed 35 soldiers at an army training ground"
          || norm(index + 1).isOne(
            of: "ground", "grounds", "camp", "camps", "base", "academy", "college", "school",
            "facility", "area")
            && (index - 14..<index + 14).contains { has($0, [.killed, .injured]) }))
  }

  /// "ADF", "M23": at least two letters or digits, the letters capitals.
  func isAcronym(_ index: Int) -> Bool {
    guard words.indices.contains(index), words[index].isCapitalized else { return false }
    let word = text(index..<index + 1)
    return word.utf8.count > 1
      && word.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }

  /// The word at an index, empty beyond the ends of a range.
  func norm(_ index: Int) -> WordForm { words[index].norm }

  func has(_ index: Int, _ lexeme: Lexeme) -> Bool { words[index].has(lexeme) }

  /// Whether these words stand at an index, one after the other.
  func reads(_ index: Int, _ first: WordForm) -> Bool { norm(index) == first }

  // The shortest phrases need no array.
  func reads(_ index: Int, _ first: WordForm, _ second: WordForm) -> Bool {
    norm(index) == first && norm(index + 1) == second
  }

  func reads(_ index: Int, _ first: WordForm, _ second: WordForm, _ third: WordForm) -> Bool {
    norm(index) == first && norm(index + 1) == second && norm(index + 2) == third
  }

  func reads(_ index: Int, _ phrase: WordForm...) -> Bool {
    guard index >= 0, index + phrase.count <= words.count else { return false }
    for (offset, word) in phrase.enumerated() where words[index + offset].norm != word {
      return false
    }
    return true
  }

  /// Whether words name somebody: a capital that no beginning of a sentence explains.
  func isName(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    // "Usterzai's residents" are of a place, and no party.
    if let last = range.last,
      norm(last).isOne(of: "residents", "villagers", "people", "locals", "inhabitants", "youths")
    {
      return false
    }
    return range.contains { index in
      guard words[index].isCapitalized else { return false }
      if index > sentence.lowerBound,
        words[index - 1].isWord || words[index - 1].norm == "'s"
          || words[index - 1].norm == "-" || words[index - 1].norm == ","
      {
        return true
      }
      if words[index].has(.organization) { return true }
      if openings.contains(index) { return false }
      let norm = words[index].norm
      return words[index].lexeme.isEmpty && EventWords.weapons[norm] == nil
        && !norm.hasSuffix("ed") && !(norm.hasSuffix("ly") && norm != "italy")
        && !Self.openingAdjectives.contains(norm)
    }
  }

  /// What a sentence often begins with, and nobody is called.
  private static let openingAdjectives: FormSet = [
    "unknown", "armed", "masked", "local", "heavy", "unidentified", "anti-government",
    "pro-government",
    "government", "security", "state", "foreign", "tribal", "ethnic", "nearby", "about", "around",
    "rival",
    "deadly", "massive", "powerful", "similar", "hundreds", "dozens", "angry", "hooded", "criminal",
    "deep", "somebody", "someone", "arsonists", "thieves", "kidnappers", "robbers", "smugglers",
    "thugs",
    "vandals", "herders", "hitmen", "killers", "bullets", "cattle", "looters", "raiders",
    "traffickers",
    "what", "more", "here", "there", "hand", "most", "many", "such", "new", "fresh", "other", "no",
  ]

  /// The first word of a range that is one of these lexemes.
  func first(_ lexeme: Lexeme, in range: Range<Int>) -> Int? {
    range.first { words[$0].has(lexeme) }
  }
}

/// The indices from a start to an end, none where the end is before the start: what is looked for behind a word may
/// lie beyond its sentence.
func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

extension Array {
  /// The first index at which a condition no longer holds that holds for a beginning of the array.
  func partitioned(by isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
