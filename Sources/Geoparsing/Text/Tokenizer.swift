/// Takes a text apart into tokens, in one pass over its bytes.
///
/// Bytes that are not UTF-8 and control characters separate words; zero-width characters belong to the word
/// they stand in. The cost is linear whatever the text.
struct Tokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  private let table: WordTable
  private(set) var tokens: [Token] = []
  private var at = 0
  private var lineStart = 0
  /// What the next token is, by what came before it.
  private var pending: Token.Shape = [.startsSentence, .startsLine]

  static func tokens(of text: UnsafeBufferPointer<UInt8>, table: WordTable = .shared) -> [Token] {
    var tokenizer = Tokenizer(text, table)
    tokenizer.tokens.reserveCapacity(text.count / 5 + 8)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ table: WordTable) {
    self.text = text
    self.table = table
  }

  private enum Kind {
    case space, lineBreak, letter, digit, mark, sign
  }

  private mutating func run() {
    while at < text.count {
      let (kind, length) = kind(at: at)
      let start = at
      // Whatever stands there, the next is looked at.
      defer { if at == start { at += length } }
      switch kind {
      case .space, .mark: at += length
      case .lineBreak: lineBreak(length)
      case .letter where isLoneApostrophe(at): sign(length)
      case .letter: word()
      case .digit: number()
      case .sign: sign(length)
      }
    }
  }

  /// A blank line or the end of a short line is one of a paragraph or heading; a long line is wrapped.
  private mutating func lineBreak(_ length: Int) {
    let next = at + length
    let isGoingOn =
      at - lineStart >= Self.wrappedLine / 2 && next < text.count && (97...122).contains(text[next])
    if at - lineStart < Self.wrappedLine && !isGoingOn || isItem(at: next) {
      pending.formUnion([.startsLine, .startsSentence])
    }
    at += length
    lineStart = at
  }

  /// Whether an item of a list begins at a byte: "* Kirkuk", "- On 5 June", "• Mosul".
  private func isItem(at index: Int) -> Bool {
    guard index + 3 < text.count else { return false }
    let isAscii = text[index] == 0x2A || text[index] == 0x2D
    // A bullet, or one that is filled.
    let isBullet =
      text[index] == 0xE2
      && (text[index + 1] == 0x80 && text[index + 2] == 0xA2
        || text[index + 1] == 0x97 && text[index + 2] == 0x8F)
    guard isAscii || isBullet else { return false }
    let space = index + (isAscii ? 1 : 3)
    guard text[space] == 0x20, space + 1 < text.count else { return false }
    return (65...90).contains(text[space + 1]) || (48...57).contains(text[space + 1])
  }

  /// Lines of at least so many bytes are taken to go on in the next; of half as many, where that begins small.
  private static let wrappedLine = 60

  @inline(__always)
  private func kind(at index: Int) -> (Kind, Int) {
    let byte = text[index]
    if byte < 0x80 {
      switch byte {
      case 97...122, 65...90: return (.letter, 1)
      case 48...57: return (.digit, 1)
      case 10, 13: return (.lineBreak, 1)
      case 0...32, 127: return (.space, 1)
      default: return (.sign, 1)
      }
    }
    return foreignKind(at: index)
  }

  private func foreignKind(at index: Int) -> (Kind, Int) {
    let (scalar, length) = PlaceName.decode(text, at: index)
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x80...0x9F: return (.space, length)
    case 0x2028, 0x2029: return (.lineBreak, length)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C:
      return (.mark, length)
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: return (.letter, length)
    case 0x300...0x36F: return (.mark, length)
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x2BFF, 0xFFFD: return (.sign, length)
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return (.space, length) }
    if properties.isAlphabetic { return (.letter, length) }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter: (.mark, length)
    case .decimalNumber: (.digit, length)
    default: (.sign, length)
    }
  }

  /// The apostrophe at an index: `'`, `’`, `ʼ`, `` ` ``; its length, or 0.
  @inline(__always)
  private func apostrophe(at index: Int) -> Int {
    guard index < text.count else { return 0 }
    let byte = text[index]
    if byte == 39 || byte == 96 { return 1 }
    guard byte >= 0xCA, index + 2 < text.count else { return 0 }
    if byte == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99 || text[index + 2] == 0x98 {
      return 3
    }
    return byte == 0xCA
      && (text[index + 1] == 0xBC || text[index + 1] == 0xBB || text[index + 1] == 0xBF)
      ? 2 : 0
  }

  /// Whether an apostrophe that counts as a letter (`ʼ`, `ʿ`) begins no word: the last of "Rafiʿ".
  @inline(__always)
  private func isLoneApostrophe(_ index: Int) -> Bool {
    guard text[index] == 0xCA else { return false }
    let length = apostrophe(at: index)
    return length > 0 && (!isLetter(index + length) || suffix(index + length, isName: false) > 0)
  }

  @inline(__always)
  private func isLetter(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    if byte < 0x80 { return (97...122).contains(byte | 0x20) }
    return foreignKind(at: index).0 == .letter
  }

  private mutating func word() {
    let start = at
    var hash = WordHash()
    var shape: Token.Shape = [.word]
    var letters = 0
    var upper = 0
    var stops = 0
    // Most words are plain letters to their end.
    let (plain, plainUpper) = hash.add(lettersOf: text, from: at)
    if plain > 0 {
      if text[at] < 97 { shape.insert(.capitalized) }
      letters = plain
      upper = plainUpper
      at += plain
      if at < text.count, text[at] == 32 || text[at] == 44 {
        if upper > 0, upper == letters { shape.insert(letters > 1 ? .capitals : .initial) }
        append(start, shape, hash: hash.value, table[hash.value])
        return
      }
    }
    scan: while at < text.count {
      let byte = text[at]
      switch byte {
      case 97...122:
        hash.add(byte)
        letters += 1
        at += 1
      case 65...90:
        hash.add(byte | 0x20)
        if letters == 0 { shape.insert(.capitalized) }
        letters += 1
        upper += 1
        at += 1
      case 48...57:
        hash.add(byte)
        at += 1
      case 46:  // full stop: `U.S.`
        guard letters == stops + 1, letters <= 6, upper == letters || letters == 1 || stops > 0
        else {
          break scan
        }
        let goesOn = isLetter(at + 1)
        if goesOn {
          // `a.b`: only single letters may follow one another.
          let after = at + 2
          guard after >= text.count || text[after] == 46 || !isLetter(after) else { break scan }
          stops += 1
          at += 1
        } else {
          guard upper > 0 || stops > 0 else { break scan }
          stops += 1
          at += 1
          break scan
        }
      case 38:  // ampersand: `T&T`
        guard isLetter(at + 1), upper == letters else { break scan }
        at += 1
      default:
        if byte == 39 || byte == 96 || byte >= 0xCA {
          let length = apostrophe(at: at)
          if length > 0 {
            guard isLetter(at + length),
              suffix(at + length, isName: letters >= 4 && shape.contains(.capitalized)) == 0
            else { break scan }
            // "l'Irak", "Côte d'Ivoire": an article or an "of" before a name.
            if letters == 1, upper == 0, at == start + 1, isCapital(at + length),
              let kind = Self.elisions[text[start]]
            {
              at += length
              var known = WordTable.Entry()
              known.words = kind
              append(start, shape, hash: hash.value, known)
              return
            }
            at += length
            continue scan
          }
        }
        guard byte >= 0x80 else { break scan }
        let (kind, length) = foreignKind(at: at)
        switch kind {
        case .letter:
          shape.insert(.foreign)
          let isUpper = addForeign(&hash)
          if let isUpper {
            if letters == 0, isUpper { shape.insert(.capitalized) }
            if isUpper { upper += 1 }
          } else if letters == 0 {
            shape.insert(.uncased)
          }
          letters += 1
        case .mark: break
        case .digit: break
        default: break scan
        }
        at += length
      }
    }
    if letters >= 2, upper == letters { shape.insert(.capitals) }
    if letters == 1, upper == 1 { shape.insert(.initial) }
    if stops > 0 { shape.insert(.abbreviated) }
    let known = table[hash.value]
    if stops == 0, known.words.contains(.abbreviation), shape.contains(.capitalized),
      at < text.count,
      text[at] == 46
    {
      at += 1
      shape.insert(.abbreviated)
    }
    append(start, shape, hash: hash.value, known)
    let length = apostrophe(at: at)
    let suffix =
      length > 0
      ? suffix(at + length, isName: letters >= 4 && shape.contains(.capitalized)) : 0
    if suffix > 0 {
      let begin = at
      at += length + suffix
      append(begin, [.word, .possessive], hash: 1)
    }
  }

  /// What a French article or preposition does that is written together with a name: "l'Irak", "d'Alep".
  private static let elisions: [UInt8: WordClass] = [0x6C: .article, 0x64: .of]

  private func isCapital(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] < 0x80 { return (65...90).contains(text[index]) }
    let scalar = PlaceName.decode(text, at: index).0
    return Unicode.Scalar(scalar)?.properties.isUppercase == true
  }

  /// The bytes of what stands behind an apostrophe and ends a word: the `s` of a possessive, or behind a name a Turkish case
  /// ending, "Ankara'da", "Suriye'nin"; 0 for none.
  private func suffix(_ index: Int, isName: Bool) -> Int {
    guard index < text.count else { return 0 }
    if text[index] | 0x20 == UInt8(ascii: "s"), !isLetter(index + 1) { return 1 }
    guard isName else { return 0 }
    for ending in Self.turkishEndings
    where text[index...].starts(with: ending) && !isLetter(index + ending.count) {
      return ending.count
    }
    return 0
  }

  /// The locative, ablative, dative, genitive and accusative (G. Lewis, Turkish Grammar, chapter 2), but those of one letter
  /// and "un", which other languages have behind an apostrophe too.
  private static let turkishEndings = [
    "ndan", "nden", "nda", "nde", "dan", "den", "tan", "ten", "nın", "nin", "nun", "nün", "da",
    "de", "ta", "te", "ya", "ye", "yı", "yi", "yu", "yü", "ın", "in", "ün",
  ].map { Array($0.utf8) }

  /// Adds a letter outside ASCII to the hash; whether it is upper case, `nil` for scripts without.
  private func addForeign(_ hash: inout WordHash) -> Bool? {
    let (scalar, length) = PlaceName.decode(text, at: at)
    if let (first, second) = LatinLetters.plain(scalar) {
      hash.add(first)
      if second != 0 { hash.add(second) }
    } else {
      for byte in text[at..<(at + length)] { hash.add(byte) }
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return nil }
    if properties.isUppercase { return true }
    return properties.isLowercase ? false : nil
  }

  private mutating func number() {
    let start = at
    var hash = WordHash()
    while at < text.count {
      let byte = text[at]
      if (48...57).contains(byte) {
        hash.add(byte)
        at += 1
      } else if (byte == 46 || byte == 44 || byte == 58), at + 1 < text.count,
        (48...57).contains(text[at + 1])
      {
        at += 1
      } else if (97...122).contains(byte | 0x20), byte < 0x80 {
        // `11th`, `9mm`, `38SMB4488`
        hash.add(byte | 0x20)
        at += 1
      } else if byte >= 0x80, foreignKind(at: at).0 == .digit {
        at += foreignKind(at: at).1
      } else {
        break
      }
    }
    append(start, [.word, .number], hash: hash.value)
  }

  private mutating func sign(_ length: Int) {
    let start = at
    let byte = text[at]
    // A hyphen between two words only joins them.
    if start > 0, let last = tokens.last, Int(last.end) == start, last.has(.word),
      byte == 45 || isDash(start), start + length < text.count
    {
      let next = kind(at: start + length).0
      if next == .letter || next == .digit {
        at += length
        pending = [.hyphenated]
        return
      }
    }
    at += length
    var shape: Token.Shape = []
    var begins: Token.Shape = []
    switch byte {
    case 46, 33, 63:  // . ! ?
      shape = .endsSentence
      begins = [.startsSentence]
    case 44: shape = .comma
    case 58, 34: begins = [.startsSentence]  // : "
    case 40, 91: (shape, begins) = ([.bracket, .opens], [.startsSentence])  // ( [
    case 41, 93: shape = .bracket  // ) ]
    case 42, 35, 124: begins = [.startsSentence]  // * # |
    case 45 where isDateline: begins = [.startsSentence]  // -
    default:
      if byte >= 0x80 {
        let (scalar, _) = PlaceName.decode(text, at: start)
        switch scalar {
        case 0x201C, 0x201D, 0x2018, 0xAB, 0x2022, 0x2026: begins = [.startsSentence]
        case 0x061F, 0x06D4: (shape, begins) = (.endsSentence, [.startsSentence])
        case 0x060C: shape = .comma
        case 0x2010...0x2015 where isDateline: begins = [.startsSentence]
        default: break
        }
      }
    }
    // A quotation or bracket that opens a sentence leaves its first word the first.
    if tokens.isEmpty || !pending.isDisjoint(with: .startsSentence) {
      begins.insert(.startsSentence)
    }
    append(start, shape, hash: 0)
    pending = begins
  }

  /// Whether the line so far is a dateline, "BEIRUT, June 12 (Reuters)", behind whose dash the text begins.
  private var isDateline: Bool {
    tokens.suffix(16).last { $0.has(.startsLine) }?.has(.capitals) ?? false
  }

  /// A hyphen or dash outside ASCII.
  private func isDash(_ index: Int) -> Bool {
    guard text[index] == 0xE2 else { return false }
    let scalar = PlaceName.decode(text, at: index).0
    return (0x2010...0x2014).contains(scalar)
  }

  private mutating func append(
    _ start: Int, _ shape: Token.Shape, hash: UInt64, _ known: WordTable.Entry = .init()
  ) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at),
        shape: shape.union(pending), relation: known.relation, hash: hash, words: known.words))
    pending = []
  }
}
