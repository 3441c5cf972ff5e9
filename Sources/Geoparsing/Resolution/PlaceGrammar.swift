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
      for (segment, isAddition) in segments(of: text) {
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
      switch text[index] {
      case "," where groupsDigits(index, text): break
      case ",", "(", ")", "،", "\n", "[", "]", "：", ":":
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

  mutating func tokenize() {
    var start: String.Index?
    var joined = false
    var index = text.startIndex
    func isSeparator(_ character: Character) -> Bool {
      character.isWhitespace || "-–—/‐‑".contains(character)
    }
    while index <= text.endIndex {
      let atEnd = index == text.endIndex
      if atEnd || isSeparator(text[index]) {
        if let begin = start {
          let folded = PlaceName.folded(text[begin..<index])
          if !folded.isEmpty {
            tokens.append(Token(folded: folded, range: begin..<index, isJoined: joined))
            joined = false
          }
          start = nil
        }
        if atEnd { break }
        if !text[index].isWhitespace { joined = true }
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
