import Incidents

/// Which found span answers to which marked one.
///
/// Found spans are taken in the order of the text; each gets the free marked span with which it has most
/// characters in common, the first of the corpus among equals.
struct SpanMatching {
  /// The marked names, each span once.
  let gold: [GoldToponym]
  /// The found names in the order of the text, each span once.
  let found: [Toponym]
  /// For each found name the number of the marked one; `nil` if there is none.
  let answers: [Int?]

  init(_ marked: [GoldToponym], _ taken: [Toponym]) {
    gold = Self.unique(marked, by: \.range)
    found = Self.unique(taken, by: \.range).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    answers = Self.answers(gold.map(\.range), found.map(\.range))
  }

  /// Each span in its first place, with what was said of it last.
  private static func unique<Name>(_ names: [Name], by range: KeyPath<Name, Range<Int>>) -> [Name] {
    var numbers: [Range<Int>: Int] = [:]
    var kept: [Name] = []
    for name in names {
      if let number = numbers[name[keyPath: range]] {
        kept[number] = name
      } else {
        numbers[name[keyPath: range]] = kept.count
        kept.append(name)
      }
    }
    return kept
  }

  private static func answers(_ gold: [Range<Int>], _ found: [Range<Int>]) -> [Int?] {
    let order = gold.indices.sorted { (gold[$0].lowerBound, $0) < (gold[$1].lowerBound, $1) }
    var isUsed = [Bool](repeating: false, count: gold.count)
    // All marks before this one in `order` end before the found span begins.
    var first = 0
    return found.map { span in
      while first < order.count, gold[order[first]].upperBound <= span.lowerBound { first += 1 }
      var best: (overlap: Int, number: Int)?
      var index = first
      while index < order.count, gold[order[index]].lowerBound < span.upperBound {
        let number = order[index]
        index += 1
        guard !isUsed[number] else { continue }
        let overlap =
          min(span.upperBound, gold[number].upperBound)
          - max(span.lowerBound, gold[number].lowerBound)
        guard overlap > 0 else { continue }
        if best.map({ (overlap, $0.number) > ($0.overlap, number) }) ?? true {
          best = (overlap, number)
        }
      }
      if let best { isUsed[best.number] = true }
      return best?.number
    }
  }
}
