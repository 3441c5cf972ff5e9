/// Reads the clauses of a segment: a relation and the name it relates to, one after the other.
extension PlaceGrammar {
  enum Opening {
    case relation(PlaceClause.Relation, next: Int)
    case between(next: Int)
    case roadFrom(next: Int)
    case borderOf(next: Int)
    case addition(next: Int)
  }

  mutating func read() {
    var index = 0
    var relation = PlaceClause.Relation.at
    var isAddition = false
    var start = 0
    var protected = 0
    func flush(_ end: Int) {
      let clause = named(start..<end, relation, isAddition)
      guard let clause else { return }
      clauses.append(clause)
      isAddition = false
    }
    while index < tokens.count {
      if index >= protected {
        protected = nameEnd(from: index)
      }
      if index + 1 >= protected, let opening = opening(at: index) {
        switch opening {
        case .relation(let next, let after):
          // "near the town of X", "10 km from the town of X": the town takes nothing from what is
          // said before it.
          if next != .at || !words(start..<index).isEmpty {
            flush(index)
            relation = next
          }
          start = after
          index = after
          continue
        case .addition(let next):
          flush(index)
          relation = .at
          isAddition = true
          start = next
          index = next
          continue
        case .between(let next), .roadFrom(let next), .borderOf(let next):
          flush(index)
          if let middle = (next..<tokens.count).first(where: {
            PlaceGrammar.joiners.contains(tokens[$0].folded) && $0 > next
          }) {
            let end = clauseEnd(from: middle + 1)
            let a = words(next..<middle)
            let b = words((middle + 1)..<end)
            let made: PlaceClause.Relation =
              switch opening {
              case .between: .between(b)
              case .roadFrom: .road(b)
              default: .border(b)
              }
            clauses.append(PlaceClause(relation: made, name: a, isAddition: isAddition))
            isAddition = false
            relation = .at
            start = end
            index = end
            continue
          }
          relation = .at
          start = next
          index = next
          continue
        }
      }
      index = max(index + 1, min(protected, tokens.count))
    }
    flush(tokens.count)
  }

  /// Where the longest known name of two or more words that begins here ends.
  func nameEnd(from index: Int) -> Int {
    let longest = min(tokens.count, index + 6)
    var end = longest
    guard !PlaceGrammar.neverFirst.contains(tokens[index].folded) else { return index }
    while end > index + 1 {
      let hasKeyword = (index..<end).contains { PlaceGrammar.splitting.contains(tokens[$0].folded) }
      let run = text[tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound]
      if hasKeyword, !PlaceGrammar.stopWords.contains(tokens[end - 1].folded), isName(String(run)) {
        return end
      }
      end -= 1
    }
    return index
  }

  /// The beginnings of names that are written with a hyphen.
  static let joinedBeginnings: Set<String> = [
    "ash", "adh", "ath", "umm", "abu", "bin", "tel", "tal", "ain", "ayn", "deir", "dayr",
  ]

  /// The words with which no name of several words begins.
  static let neverFirst: Set<String> = [
    "in", "at", "on", "near", "the", "of", "and", "over", "above", "around", "outside", "between",
    "from", "to", "inside", "within", "about", "some", "just", "nearby", "opposite", "with",
  ]

  /// The words at which a description may be split, thus inside a name need a look.
  static let splitting = Set(
    [
      "and", "in", "at", "on", "near", "of", "the", "north", "south", "east", "west", "northern",
      "southern", "eastern", "western", "over", "above", "around", "outside", "between", "central",
      "to", "from", "border", "northeast", "northwest", "southeast", "southwest", "opposite",
    ] + Heading.arabicWords
      + (nearWords + atWords).compactMap(\.first).filter { !$0.utf8.allSatisfy { $0 < 0x80 } })

  func clauseEnd(from index: Int) -> Int {
    var end = index
    while end < tokens.count {
      if end > index, opening(at: end) != nil { return end }
      end += 1
    }
    return end
  }

  func opening(at index: Int) -> Opening? {
    if let offset = offset(at: index) { return offset }
    if let direction = direction(at: index) { return direction }
    for phrase in PlaceGrammar.phrases[tokens[index].folded] ?? []
    where matches(phrase.words, at: index) {
      let next = index + phrase.words.count
      switch phrase.meaning {
      case .between: return .between(next: next)
      case .roadFrom: return .roadFrom(next: next)
      case .borderOf: return .borderOf(next: next)
      case .borderWith: return .relation(.border(nil), next: next)
      case .near: return .relation(.near(phrase.words.joined(separator: " ")), next: next)
      case .at:
        // "in the north of Mosul", "in northern Iraq", "in south Baghdad": the direction follows.
        if case .relation(let inner, let after)? = direction(at: next, isBehindAt: true) {
          if case .toward(let heading) = inner { return .relation(.part(heading), next: after) }
          return .relation(inner, next: after)
        }
        return .relation(.at, next: next)
      }
    }
    if isWord("central", at: index) || isWord("downtown", at: index) {
      return .relation(.part(nil), next: index + 1)
    }
    if isWord("and", at: index), index + 1 < tokens.count,
      !PlaceGrammar.borders.contains(tokens[tokens.count - 1].folded)
    {
      return .addition(next: index + 1)
    }
    return nil
  }
}
