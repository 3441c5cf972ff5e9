/// The counts of hexagons in a few classes that grow by a constant factor.
struct HexagonClasses: Hashable {
  /// The counts of each class, from few to many.
  var ranges: [ClosedRange<Int>]

  init(counts: [Int], classes: Int) {
    guard let least = counts.min(), let most = counts.max(), classes > 0 else {
      ranges = []
      return
    }
    // From class to class the upper ends grow by the same factor, rounded to two digits: counts of
    // events are so skewed that classes of equal width or of equal number hide the hot spots.
    let ratio = Double(most) / Double(max(least, 1))
    var ends: [Int] = []
    for number in 1...classes {
      let exact =
        Double(max(least, 1)) * Trigonometry.power(ratio, Double(number) / Double(classes))
      let end = min(HexagonClasses.rounded(exact), most)
      if end >= least, (ends.last ?? 0) < end { ends.append(end) }
    }
    if ends.isEmpty { ends = [most] }
    ends[ends.count - 1] = most
    var low = least
    ranges = ends.map { end in
      defer { low = end + 1 }
      return low...max(end, low)
    }
  }

  /// To two significant digits.
  private static func rounded(_ value: Double) -> Int {
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return Int((value / unit).rounded() * unit)
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
