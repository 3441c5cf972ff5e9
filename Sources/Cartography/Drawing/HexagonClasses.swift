/// The counts of hexagons in a few classes, about as many hexagons in each.
struct HexagonClasses: Hashable {
  /// The counts of each class, from few to many.
  var ranges: [ClosedRange<Int>]

  init(counts: [Int], classes: Int) {
    let sorted = counts.sorted()
    guard let least = sorted.first, let most = sorted.last, classes > 0 else {
      ranges = []
      return
    }
    // The upper ends of the classes are quantiles, each once.
    var ends: [Int] = []
    for number in 1...classes {
      let end = sorted[max(sorted.count * number / classes - 1, 0)]
      if ends.last != end { ends.append(end) }
    }
    ends[ends.count - 1] = most
    var low = least
    ranges = ends.map { end in
      defer { low = end + 1 }
      return low...max(end, low)
    }
  }

  func index(of count: Int) -> Int {
    ranges.firstIndex { $0.contains(count) } ?? max(ranges.count - 1, 0)
  }

  /// `3`, or `4–9`.
  func text(of index: Int) -> String {
    let range = ranges[index]
    return range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// Which step of a ramp a class takes, so that few classes still reach from end to end.
  func step(of index: Int, in count: Int) -> Int {
    guard ranges.count > 1 else { return count / 2 }
    return index * (count - 1) / (ranges.count - 1)
  }
}
