/// The lists of names of a text: "Beni, Mabalako, Oicha and Butembo".
///
/// What one item is speaks for the others. Found in one pass, so that the cost is linear in the length of the text.
struct NameLists {
  /// One name of a list.
  struct Item {
    var tokens: Range<Int>
    /// The number of its list.
    var list: Int32
    /// Whether it is surely a place, by its name alone.
    var isPlace = false
  }

  /// A list of two names with an "and", or of more.
  struct List {
    var items: Range<Int>
    /// How many of its items are places.
    var places = 0
    /// Whether a preposition of place stands before the first, or the word for a kind of place.
    var isWhere = false
    /// Whether the word for a kind of place in the plural stands before the first or behind the last.
    var isOfKind = false
  }

  private(set) var items: [Item] = []
  private(set) var lists: [List] = []
  /// For each token, the number of the item that begins with it; -1 for none.
  private let starts: [Int32]

  /// No list counts more items.
  private static let longest = 40

  init(_ tokens: [Token], places: [Range<Int>]) {
    var starts = [Int32](repeating: -1, count: tokens.count)
    var index = 0
    while index < tokens.count {
      guard Self.canBegin(tokens[index]) else {
        index += 1
        continue
      }
      let firstItem = items.count
      var end = Self.end(ofItemFrom: index, tokens)
      items.append(Item(tokens: index..<end, list: Int32(lists.count)))
      var hasConjunction = false
      while items.count - firstItem < Self.longest,
        let next = Self.next(behind: end, tokens, &hasConjunction)
      {
        end = Self.end(ofItemFrom: next, tokens)
        items.append(Item(tokens: next..<end, list: Int32(lists.count)))
      }
      let count = items.count - firstItem
      if count > 3 || count > 1 && hasConjunction {
        var list = List(items: firstItem..<items.count)
        list.isWhere = Self.isWhere(before: index, tokens)
        list.isOfKind = Self.isOfKind(index, end, tokens)
        lists.append(list)
        for number in list.items { starts[items[number].tokens.lowerBound] = Int32(number) }
      } else {
        items.removeSubrange(firstItem...)
      }
      index = end
    }
    self.starts = starts
    for place in places {
      let number = Int(starts[place.lowerBound])
      guard number >= 0, items[number].tokens == place, !items[number].isPlace else { continue }
      items[number].isPlace = true
      lists[Int(items[number].list)].places += 1
    }
  }

  /// The list of which some tokens are an item, and whether that is the first.
  func list(of range: Range<Int>) -> (list: List, item: Item, isFirst: Bool)? {
    let number = Int(starts[range.lowerBound])
    guard number >= 0, items[number].tokens == range else { return nil }
    let list = lists[Int(items[number].list)]
    return (list, items[number], number == list.items.lowerBound)
  }

  private static func canBegin(_ token: Token) -> Bool {
    token.has(.word) && token.has(.capitalized) && !token.has(.number)
      && !token.isOne(of: [
        .article, .title, .calendar, .person, .speech, .conjunction, .preposition, .locative,
      ])
  }

  /// The end of the capitalized words from a token on, with particles between them: "Mocímboa da Praia".
  private static func end(ofItemFrom first: Int, _ tokens: [Token]) -> Int {
    var end = first + 1
    var index = end
    while index < tokens.count, index - first < CandidateFinder.longest {
      let token = tokens[index]
      guard token.has(.word), !token.has(.startsLine), !tokens[index - 1].has(.endsSentence) else {
        break
      }
      if token.has(.capitalized) || token.has(.possessive) && index + 1 < tokens.count {
        end = index + 1
      } else if !token.isOne(of: .particle) {
        break
      }
      index += 1
    }
    return end
  }

  /// The first token of the next name of a list, behind a comma, an "and" or both.
  private static func next(
    behind end: Int, _ tokens: [Token], _ hasConjunction: inout Bool
  ) -> Int? {
    var next = end
    // "Sagaing township, Magway"
    if next < tokens.count, tokens[next].isOne(of: .division), !tokens[next].has(.capitalized) {
      next += 1
    }
    guard next < tokens.count, !tokens[next].has(.startsLine) else { return nil }
    let separator = next
    if tokens[next].has(.comma) { next += 1 }
    var isJoined = false
    if next < tokens.count, tokens[next].isOne(of: .conjunction), !tokens[next].has(.capitalized) {
      isJoined = true
      next += 1
    }
    guard next > separator, next < tokens.count, !tokens[next].has(.startsLine) else { return nil }
    if tokens[next].isOne(of: .article), next + 1 < tokens.count { next += 1 }
    guard canBegin(tokens[next]), !tokens[next].has(.startsSentence) else { return nil }
    hasConjunction = hasConjunction || isJoined
    return next
  }

  private static func isWhere(before first: Int, _ tokens: [Token]) -> Bool {
    guard first > 0, !tokens[first].has(.startsLine) else { return false }
    let before = first > 1 && tokens[first - 1].isOne(of: .article) ? first - 2 : first - 1
    return tokens[before].isOne(of: [.locative, .striking, .movement])
  }

  /// "the towns of Gao, Ménaka and Ansongo", "Ayadaw, Shwebo and Wetlet townships".
  private static func isOfKind(_ first: Int, _ end: Int, _ tokens: [Token]) -> Bool {
    if end < tokens.count, !tokens[end].has(.startsLine), !tokens[end].has(.capitalized),
      KindWords.kindOfMany(tokens[end].hash) != nil
    {
      return true
    }
    return first > 1 && tokens[first - 1].isOne(of: .of)
      && KindWords.kindOfMany(tokens[first - 2].hash) != nil
  }
}
