/// Finds what a text says of where a name is: "Brandon is a city in Rankin County, Mississippi".
struct Definitions {
  private let tokens: [Token]
  // Asked for every name: as constants of the type they would be asked for their beginning each time.
  private let isWords = Self.isWords
  private let onWords = Self.onWords
  private let fromWords = Self.fromWords
  private let offsetWords = Self.offsetWords

  private static let isWords = HashSet(words: "is was are were lies became remains")
  private static let articles = HashSet(words: "a an")
  private static let locatedWords = HashSet(words: "located lies situated coordinates")
  private static let awayWords = HashSet(words: "after before behind than")
  private static let onWords = HashSet(words: "on for")

  /// Tokens that are looked at behind a name.
  private static let reach = 45

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The tokens among which the enclosing places are named, if a definition follows the name that ends
  /// before a token.
  func containers(behind start: Int) -> Range<Int>? {
    guard var index = predicate(behind: start) else { return nil }
    let end = min(tokens.count, start + Self.reach)
    let isApposition = !isWords.contains(tokens[index - 1].hash)
    var kind: Int?
    // "... is the county seat and the largest city of X": the last kind before the preposition.
    while index < end, !isEnd(index) {
      let token = tokens[index]
      // "thrown at a shop in Khuzdar, a checkpost in Kalat district was raked with gunfire": the next of a list.
      if isApposition, isWords.contains(token.hash) { return nil }
      // "lies in the west of London", but not "lies west of London"
      let isBearing = token.isOne(of: .direction) && !tokens[index - 1].isOne(of: .article)
      if token.isOne(of: [.kindOfPlace, .division, .natural, .facility]), !token.has(.capitalized),
        !isBearing
      {
        kind = index
      } else if kind != nil, token.isOne(of: [.locative, .of]) || onWords.contains(token.hash) {
        // "Zumarraga, a Basque town, about 250 miles north of Madrid": how far from it, and not in it.
        if token.isOne(of: .of), tokens[index - 1].isOne(of: .direction),
          !tokens[index - 2].isOne(of: .article),
          tokens[start..<index].contains(where: { $0.relation.contains(.unit) })
        {
          return nil
        }
        break
      } else if kind == nil, token.has(.capitalized), !token.has(.hyphenated), index > start + 14 {
        return nil
      }
      index += 1
    }
    guard kind != nil, index < end, !isEnd(index) else { return nil }
    let first = index + 1
    var last = first
    // "the second city of the country after Baku": not in it.
    while last < end, !isEnd(last), !Self.awayWords.contains(tokens[last].hash) { last += 1 }
    return first < last ? first..<last : nil
  }

  /// A statement of how far and which way from another name one lies.
  struct Offset {
    /// From the number to the word before the other name.
    var words: Range<Int>
    /// The first token of the other name.
    var other: Int
    /// Whether nothing but what it is stands between the name and the number: "Villa Rica, a town of 15,000, is about 15
    /// miles"; else the words may be of something else.
    var isTight: Bool
  }

  /// "X, about 16 km north-west of Y", "X lies some 50 kilometres (30 miles) to the south of Y", "X, a village 10 km from
  /// Y", behind the name that ends before a token.
  func offset(behind start: Int, starts: [Int32]) -> Offset? {
    let end = min(tokens.count - 1, start + Self.offsetReach)
    var isTight = true
    var index = start
    while index < end, !isEnd(index) {
      let token = tokens[index]
      if token.has(.capitalized), starts[index] >= 0 || index == start { return nil }
      if token.has(.number) || token.relation.contains(.number) {
        if let found = offset(at: index, isTight, starts) { return found }
      } else if token.has(.word), !token.isOne(of: [.article, .kindOfPlace, .of, .locative]),
        !offsetWords.contains(token.hash), !isWords.contains(token.hash)
      {
        isTight = false
      }
      index += 1
    }
    return nil
  }

  private func offset(at number: Int, _ isTight: Bool, _ starts: [Int32]) -> Offset? {
    var index = number + 1
    let end = min(tokens.count, number + Self.offsetReach)
    while index < end, tokens[index].has(.number) || tokens[index].relation.contains(.number) {
      index += 1
    }
    guard index < end, tokens[index].relation.contains(.unit) else { return nil }
    index += 1
    var isRelated = false
    while index < end, !isEnd(index) {
      if starts[index] >= 0 {
        return isRelated ? Offset(words: number..<index, other: index, isTight: isTight) : nil
      }
      let token = tokens[index]
      if token.isOne(of: .of) || fromWords.contains(token.hash) { isRelated = true }
      guard
        !token.has(.word) || token.has(.number)
          || !token.has(.capitalized)
            && (token.isOne(of: [.article, .of, .direction, .kindOfPlace])
              || !token.relation.isEmpty || fromWords.contains(token.hash)
              || offsetWords.contains(token.hash))
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The first token of the name that one is said to be near, right behind it: "Al-Hamra near Tikrit", "Tuz, a town close
  /// to Kirkuk".
  func neighbour(behind start: Int, starts: [Int32]) -> Int? {
    let end = min(tokens.count, start + Self.neighbourReach)
    var index = start
    while index < end, !isEnd(index),
      tokens[index].has(.comma) || tokens[index].isOne(of: [.article, .kindOfPlace])
        || isArticle(index)
    {
      index += 1
    }
    guard index < end, !isEnd(index) else { return nil }
    if tokens[index].hash == Self.close, index + 1 < end, tokens[index + 1].hash == Self.to {
      index += 2
    } else if Self.nearWords.contains(tokens[index].hash) {
      index += 1
    } else {
      return nil
    }
    while index < end, !isEnd(index), starts[index] < 0,
      tokens[index].isOne(of: [.article, .kindOfPlace, .of, .direction])
    {
      index += 1
    }
    return index < end && starts[index] >= 0 ? index : nil
  }

  private static let nearWords = HashSet(words: "near outside")
  private static let close = WordHash.of("close")
  private static let lies = WordHash.of("lies")
  private static let to = WordHash.of("to")
  private static let neighbourReach = 9

  /// Tokens that are looked at for a distance behind a name.
  private static let offsetReach = 18
  private static let fromWords = HashSet(words: "from off outside")
  private static let offsetWords = HashSet(
    words:
      "about some around roughly approximately nearly just located situated which town village "
      + "a an to the state capital provincial away small remote")

  /// Whether the words from a token on say that a place was named before it: "X, a small village in ...", "X
  /// is a town of ...", but not "X, a resident of the village of ...".
  func isPlace(behind start: Int) -> Bool {
    guard start < tokens.count,
      tokens[start].has(.comma) || isWords.contains(tokens[start].hash)
    else { return false }
    var index = start + 1
    // "Reading lies west of London"
    if tokens[start].hash == Self.lies, index + 1 < tokens.count, tokens[index + 1].isOne(of: .of),
      tokens[index].isOne(of: .direction)
    {
      return true
    }
    guard index < tokens.count, tokens[index].isOne(of: .article) || isArticle(index) else {
      return false
    }
    index += 1
    let end = min(tokens.count, index + 5)
    while index < end, !isEnd(index), tokens[index].has(.word), !tokens[index].has(.capitalized),
      !tokens[index].isOne(of: [.locative, .directional, .of, .preposition, .person])
    {
      let next = index + 1
      if isKind(index), next < tokens.count,
        tokens[next].isOne(of: [.locative, .of, .directional])
          || tokens[next].relation.contains(.core) || onWords.contains(tokens[next].hash)
      {
        return true
      }
      index = next
    }
    return false
  }

  private func isKind(_ index: Int) -> Bool {
    KindWords.kind(tokens[index].hash) != nil || Self.kindWords.contains(tokens[index].hash)
  }

  private static let kindWords = HashSet(
    words: "neighborhood neighbourhood island port municipality region area base camp crossing "
      + "community locality resort enclave stronghold settlement")

  private func isArticle(_ index: Int) -> Bool { Self.articles.contains(tokens[index].hash) }

  /// Whether the coordinates that begin at a byte are those of the name that ends before a token: they
  /// follow it in parentheses, or the sentence that it begins says that it is located there.
  func isAbout(_ name: Range<Int>, coordinatesAt offset: Int) -> Bool {
    var index = name.upperBound
    guard index < tokens.count else { return false }
    if tokens[index].has(.opens), index + 1 < tokens.count {
      return abs(Int(tokens[index + 1].start) - offset) <= 3
    }
    guard tokens[name.lowerBound].has(.startsSentence) else { return false }
    let end = min(tokens.count, index + 14)
    var isLocated = false
    while index < end, !isEnd(index), Int(tokens[index].end) < offset {
      if Self.locatedWords.contains(tokens[index].hash) {
        isLocated = true
      } else if tokens[index].has(.capitalized) {
        return false
      }
      index += 1
    }
    return isLocated && index < end && Int(tokens[index].start) <= offset + 3
  }

  /// Behind "is", "was", or the comma of an apposition, and the article that follows; what stands in
  /// parentheses is passed over.
  private func predicate(behind start: Int) -> Int? {
    var index = start
    let end = min(tokens.count, start + 25)
    var depth = 0
    while index < end {
      let token = tokens[index]
      if token.has(.bracket) {
        depth = max(0, depth + (token.has(.opens) ? 1 : -1))
      } else if depth == 0 {
        if isEnd(index) { return nil }
        if isWords.contains(token.hash) { return index + 1 }
        if token.has(.word) {
          return index > start && tokens[index - 1].has(.comma) && token.isOne(of: .article)
            || Self.articles.contains(token.hash) ? index : nil
        }
        guard token.has(.comma) else { return nil }
      }
      index += 1
    }
    return nil
  }

  private func isEnd(_ index: Int) -> Bool {
    tokens[index].has(.endsSentence) || tokens[index].has(.startsLine)
  }
}
