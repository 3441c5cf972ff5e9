/// Finds what a text says of where a name is: "Brandon is a city in Rankin County, Mississippi".
struct Definitions {
  private let tokens: [Token]

  private static let isWords = Set(
    ["is", "was", "are", "were", "lies", "became", "remains"].map { WordHash.of($0) })
  private static let articles = Set(["a", "an"].map { WordHash.of($0) })
  private static let onWords = Set(["on", "for"].map { WordHash.of($0) })

  /// Tokens that are looked at behind a name.
  private static let reach = 45

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The tokens among which the enclosing places are named, if a definition follows the name that ends
  /// before a token.
  func containers(behind start: Int) -> Range<Int>? {
    guard var index = predicate(behind: start) else { return nil }
    let end = min(tokens.count, start + Self.reach)
    var kind: Int?
    // "... is the county seat and the largest city of X": the last kind before the preposition.
    while index < end, !isEnd(index) {
      let token = tokens[index]
      if token.isOne(of: [.kindOfPlace, .division, .natural, .facility]), !token.has(.capitalized) {
        kind = index
      } else if kind != nil, token.isOne(of: [.locative, .of]) || Self.onWords.contains(token.hash) {
        break
      } else if kind == nil, token.has(.capitalized), !token.has(.hyphenated), index > start + 14 {
        return nil
      }
      index += 1
    }
    guard kind != nil, index < end, !isEnd(index) else { return nil }
    let first = index + 1
    var last = first
    while last < end, !isEnd(last) { last += 1 }
    return first < last ? first..<last : nil
  }

  /// Whether a token and a byte behind it belong to one sentence, not far apart.
  func isOneSentence(_ token: Int, _ offset: Int) -> Bool {
    var index = token
    let end = min(tokens.count, token + 30)
    while index < end, !isEnd(index) {
      if Int(tokens[index].end) >= offset { return Int(tokens[index].start) <= offset + 1 }
      index += 1
    }
    return false
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
        if Self.isWords.contains(token.hash) { return index + 1 }
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
