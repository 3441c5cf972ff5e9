/// What of the words behind a relation is the name.
extension PlaceGrammar {
  /// The words of a run of tokens as written, without articles at the ends.
  func words(_ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, min(range.upperBound, tokens.count))
    while low < high, PlaceGrammar.stopWords.contains(tokens[low].folded),
      tokens[low].folded != "an"
    {
      low += 1
    }
    while high > low, PlaceGrammar.stopWords.contains(tokens[high - 1].folded) { high -= 1 }
    guard low < high else { return "" }
    return String(text[tokens[low].range.lowerBound..<tokens[high - 1].range.upperBound])
  }

  func named(
    _ range: Range<Int>, _ relation: PlaceClause.Relation, _ isAddition: Bool
  ) -> PlaceClause? {
    let name = words(range)
    if name.isEmpty {
      if case .offset = relation { return PlaceClause(relation: relation, name: "") }
      if case .unusable = relation { return PlaceClause(relation: relation, name: "") }
      if case .toward = relation { return PlaceClause(relation: relation, name: "") }
      return nil
    }
    guard !isName(name) else {
      return PlaceClause(relation: relation, name: name, isAddition: isAddition)
    }
    let run = Array(range.clamped(to: 0..<tokens.count))
    if let last = run.last, run.count >= 2 {
      let word = tokens[last].folded
      let middle = run.dropFirst().first { index in
        guard tokens[index].isJoined || Self.pairing.contains(tokens[index].folded) else {
          return false
        }
        // "al-Bathaa road" joins no two places.
        let first = words(range.lowerBound..<index)
        return first.utf8.count >= 3 && !PlaceGrammar.joinedBeginnings.contains(first.lowercased())
      }
      if Self.borders.contains(word) {
        if let middle, middle < last {
          let second = tokens[middle].isJoined ? middle : middle + 1
          return PlaceClause(
            relation: .border(words(second..<last)), name: words(range.lowerBound..<middle),
            isAddition: isAddition)
        }
        return PlaceClause(
          relation: .border(nil), name: words(range.lowerBound..<last), isAddition: isAddition)
      }
      if ["road", "highway", "motorway"].contains(word) {
        if let middle, middle < last {
          return PlaceClause(
            relation: .road(words(middle..<last)), name: words(range.lowerBound..<middle),
            isAddition: isAddition)
        }
        let main: Set<String> = ["main", "the", "international"]
        let name = words(range.lowerBound..<last)
        if !name.isEmpty, !main.contains(PlaceName.folded(name)) {
          return PlaceClause(relation: .road(nil), name: name, isAddition: isAddition)
        }
        return nil
      }
    }
    return PlaceClause(relation: relation, name: name, isAddition: isAddition)
  }

  /// What stands between the two ends of a line.
  private static let pairing: Set<String> = ["and", "to"]
  static let borders: Set<String> = ["border", "borders", "frontier", "boundary"]
}
