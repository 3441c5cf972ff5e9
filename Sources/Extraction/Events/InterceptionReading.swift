import Incidents

/// How many munitions were shot down, by the words around the verb.
struct InterceptionReading {
  var count: Count?
  /// Out of how many, when the words say so: `21 of 24 drones`.
  var fired: Count?
  var isWhole = false
  /// How many were not: "all but two were intercepted".
  var spared: Count?
  var words: Range<Int>

  init(_ prose: Prose, _ anchor: EventAnchor, in bounds: Range<Int>) {
    words = anchor.words
    if anchor.isPassive || isParticiple(prose, anchor) {
      if !readAll(prose, anchor, bounds) { readBefore(prose, anchor, bounds) }
    } else {
      readBehind(prose, anchor, bounds)
      if count == nil, !isWhole, spared == nil { readBefore(prose, anchor, bounds) }
    }
  }

  private func isParticiple(_ prose: Prose, _ anchor: EventAnchor) -> Bool {
    let next = anchor.words.upperBound
    return prose.norm(next).isOne(of: "by", "before", ".", ",", "over", "near", "in")
  }

  /// "All seven drones launched at the port in the night were brought down": however much stands between.
  private mutating func readAll(
    _ prose: Prose, _ anchor: EventAnchor, _ bounds: Range<Int>
  ) -> Bool {
    let all = bounds.lowerBound
    guard anchor.isPassive, prose.norm(all) == "all",
      let quantity = Quantity.read(prose, at: all + 1, in: bounds),
      quantity.words.upperBound < anchor.words.lowerBound,
      (quantity.words.upperBound..<min(anchor.words.lowerBound, quantity.words.upperBound + 4))
        .contains(where: { prose.has($0, .weapon) }),
      !(all..<anchor.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: ",", ";", "but", "and")
      })
    else { return false }
    (isWhole, count) = (true, quantity.count)
    words = all..<anchor.words.upperBound
    return true
  }

  /// `two of them were shot down`, `all of the rockets were intercepted`.
  private mutating func readBefore(_ prose: Prose, _ anchor: EventAnchor, _ bounds: Range<Int>) {
    var at = anchor.words.lowerBound - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 10 {
      let norm = prose.norm(at)
      if norm == ";" || norm == "," && steps > 0 { return }
      if norm == "all" || (norm == "both" && steps < 6) {
        words = at..<anchor.words.upperBound
        // "all were intercepted or fell in open areas": some of them.
        if prose.norm(anchor.words.upperBound).isOne(of: "or", "and"),
          prose.norm(anchor.words.upperBound + 1).isOne(of: "fell", "landed", "missed", "crashed"),
          let some = Count(1, to: nil)
        {
          count = some
          return
        }
        isWhole = true
        if norm == "both" { count = Count(exactly: 2) }
        if let quantity = Quantity.read(prose, at: at + 1, in: bounds) { count = quantity.count }
        return
      }
      if norm == "most", let most = Count(1, to: nil) {
        count = most
        words = at..<anchor.words.upperBound
        return
      }
      // "A third was shot down", "a second missile fired at the city had been shot down"
      if norm.isOne(of: "second", "third", "fourth"), prose.norm(at - 1) == "a" {
        count = Count(exactly: 1)
        words = at - 1..<anchor.words.upperBound
        return
      }
      if norm == "a" || norm == "an",
        (at + 1..<anchor.words.lowerBound).contains(where: { prose.has($0, .weapon) })
      {
        count = Count(exactly: 1)
        words = at..<anchor.words.upperBound
        return
      }
      if prose.has(at, .number) || norm == "one" {
        for start in max(bounds.lowerBound, at - 4)...at {
          guard let quantity = Quantity.read(prose, at: start, in: bounds),
            quantity.words.contains(at)
          else { continue }
          if prose.reads(quantity.words.lowerBound - 2, "all", "but") {
            spared = quantity.count
            words = quantity.words.lowerBound - 2..<anchor.words.upperBound
            return
          }
          take(quantity, prose, bounds)
          words = quantity.words.lowerBound..<anchor.words.upperBound
          return
        }
      }
      at -= 1
      steps += 1
    }
  }

  /// `shot down 21 of 24 drones`, `intercepted all five missiles`.
  private mutating func readBehind(_ prose: Prose, _ anchor: EventAnchor, _ bounds: Range<Int>) {
    var at = anchor.words.upperBound
    if prose.reads(at, "all", "but"), let quantity = Quantity.read(prose, at: at + 2, in: bounds) {
      spared = quantity.count
      words = anchor.words.lowerBound..<quantity.words.upperBound
      return
    }
    if prose.norm(at) == "all" || prose.norm(at) == "both" {
      isWhole = true
      if prose.norm(at) == "both" { count = Count(exactly: 2) }
      at += 1
      if prose.norm(at) == "of" { at += 1 }
      if prose.norm(at) == "the" { at += 1 }
    }
    if prose.norm(at) == "most", let most = Count(1, to: nil) {
      count = most
      words = anchor.words.lowerBound..<at + 1
      return
    }
    if let quantity = Quantity.read(prose, at: at, in: bounds) {
      if prose.has(quantity.words.upperBound, .timeUnit) { return }
      take(quantity, prose, bounds)
      words = anchor.words.lowerBound..<quantity.words.upperBound
      if isWhole { fired = fired ?? count }
      return
    }
    if prose.norm(at).isOne(of: "a", "an") {
      let limit = min(bounds.upperBound, at + 5)
      if (at..<limit).contains(where: { EventWords.weapons[prose.norm($0)] != nil }) {
        count = Count(exactly: 1)
        words = anchor.words.lowerBound..<at + 2
      }
    }
  }

  private mutating func take(_ quantity: Quantity, _ prose: Prose, _ bounds: Range<Int>) {
    count = quantity.count
    var at = quantity.words.upperBound
    guard prose.norm(at) == "of" || prose.reads(at, "out", "of") else { return }
    at += prose.norm(at) == "out" ? 2 : 1
    while prose.norm(at).isOne(of: "the", "a", "total", "of") { at += 1 }
    if let all = Quantity.read(prose, at: at, in: bounds) { fired = all.count }
  }
}
