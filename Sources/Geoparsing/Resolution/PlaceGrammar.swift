import SimpleFeatures

/// Takes the text of a place apart into clauses.
///
/// One pass over the words; `isName` says whether the gazetteer knows a run of words as one name, so that
/// "Trinidad and Tobago" is not taken apart.
struct PlaceGrammar {
  /// A word with where it stands in the text.
  struct Token {
    var folded: String
    var range: Range<String.Index>
    /// The sign before it is a hyphen, a dash or a slash.
    var isJoined: Bool
  }

  let text: String
  let isName: (String) -> Bool
  var tokens: [Token] = []
  var clauses: [PlaceClause] = []

  /// The clauses of a text.
  static func clauses(of text: String, isName: (String) -> Bool) -> [PlaceClause] {
    withoutActuallyEscaping(isName) { isName in
      var clauses: [PlaceClause] = []
      var additions = 0
      for (segment, isAddition) in segments(of: withoutConversions(text)) {
        // What follows up to the next comma describes what was added: "and a depot on X Street".
        var addition = 0
        var grammar = PlaceGrammar(text: segment, isName: isName)
        grammar.tokenize()
        grammar.read()
        for (index, clause) in grammar.clauses.enumerated() {
          var clause = clause
          if index == 0, isAddition { clause.isAddition = true }
          if clause.isAddition {
            additions += 1
            addition = additions
          }
          clause.addition = addition
          // "Mizan town (4 kilometers north of)": the relation belongs to the name before it.
          if clause.name.isEmpty {
            if let last = clauses.indices.last, clauses[last].relation == .at {
              clauses[last].relation = clause.relation
            }
          } else {
            clauses.append(clause)
          }
        }
      }
      return clauses
    }
  }

  private init(text: String, isName: @escaping (String) -> Bool) {
    self.text = text
    self.isName = isName
  }

  /// Without the same distance in another unit: the "(43 miles)" of "70 kilometers (43 miles) south of".
  static func withoutConversions(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var kept = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      let inside = rest[rest.index(after: open)...].prefix(32)
      guard let close = inside.firstIndex(of: ")"), isDistance(inside[..<close]) else {
        kept += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      kept += rest[..<open]
      rest = rest[rest.index(after: close)...].drop { $0 == " " }
    }
    return kept + rest
  }

  /// Whether words are a number and a unit: "43 miles", "about nine km".
  private static func isDistance(_ words: Substring) -> Bool {
    let parts = words.lowercased().split(separator: " ").map(String.init)
    guard let unit = parts.last, parts.count > 1 else { return false }
    return Distance.units.contains { $0.symbol == unit }
      && parts.dropLast().contains { part in
        part.first?.isASCIIDigit == true || NumberWords.mayBegin(with: part)
      }
  }

  /// The parts between commas, semicolons and parentheses; those after a semicolon are additions.
  static func segments(of text: String) -> [(String, Bool)] {
    var segments: [(String, Bool)] = []
    var start = text.startIndex
    var isAddition = false
    var index = text.startIndex
    func close(_ end: String.Index) {
      let segment = text[start..<end].trimmed
      if !segment.isEmpty, segments.count < 64 { segments.append((segment, isAddition)) }
      isAddition = false
    }
    while index < text.endIndex {
      switch text[index].unicodeScalars.first {
      case "," where groupsDigits(index, text): break
      case ",", "(", ")", "،", "\n", "\r", "[", "]", "：", ":":
        close(index)
        start = text.index(after: index)
      case ";", "؛":
        close(index)
        isAddition = true
        start = text.index(after: index)
      default: break
      }
      index = text.index(after: index)
    }
    close(text.endIndex)
    return segments
  }

  /// Whether a comma stands before the thousands of a number: "1,500 m".
  static func groupsDigits(_ comma: String.Index, _ text: String) -> Bool {
    guard comma > text.startIndex, text[text.index(before: comma)].isASCIIDigit else {
      return false
    }
    let digits = text[text.index(after: comma)...].prefix(4)
    return digits.prefix(3).count == 3 && digits.prefix(3).allSatisfy(\.isASCIIDigit)
      && !digits.dropFirst(3).contains(where: \.isASCIIDigit)
  }

  /// What stands between words.
  private enum Separator {
    case space
    /// A hyphen, a dash or a slash.
    case joining

    init?(_ character: Character) {
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        self = .space
      case 0x2D, 0x2F, 0x2010, 0x2011, 0x2013, 0x2014: self = .joining
      default: return nil
      }
    }
  }

  mutating func tokenize() {
    var start: String.Index?
    var joined = false
    var index = text.startIndex
    while index <= text.endIndex {
      let atEnd = index == text.endIndex
      let separator = atEnd ? .space : Separator(text[index])
      if let separator {
        if let begin = start {
          let folded = PlaceName.folded(text[begin..<index])
          if !folded.isEmpty {
            tokens.append(Token(folded: folded, range: begin..<index, isJoined: joined))
            joined = false
          }
          start = nil
        }
        if atEnd { break }
        if separator == .joining { joined = true }
      } else if start == nil {
        start = index
      }
      index = text.index(after: index)
    }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
