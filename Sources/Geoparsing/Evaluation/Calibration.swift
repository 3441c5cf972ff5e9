/// Whether what is stated about a place comes true: its probability and its radius.
public struct Calibration: Hashable, Sendable {
  /// By tenths of the stated probability, only those that occur.
  public var bins: [Bin]
  /// Of all kinds together, then by kind in the order of their number.
  public var radii: [RadiusReliability]

  /// Names that were placed with about the same probability.
  public struct Bin: Hashable, Sendable {
    /// How many names, at least 1.
    public var count: Int
    /// The mean of the stated probabilities.
    public var stated: Double
    /// The share that lies within 161 km of the truth.
    public var observed: Double
  }

  /// Sorts what was placed into ten bins of equal width by the stated probability, the first for what lies below 0.1 and
  /// the last for 0.9 and above. What was not placed does not count.
  public init(_ judgments: [ToponymJudgment]) {
    let placed = judgments.compactMap(\.placed)
    bins = Self.bins(placed)
    let byKind = Dictionary(grouping: placed, by: \.kind)
    let kinds = RadiusKind.all.filter { byKind[$0] != nil }.enumerated().sorted { a, b in
      let counts = (byKind[a.element]?.count ?? 0, byKind[b.element]?.count ?? 0)
      return (counts.1, a.offset) < (counts.0, b.offset)
    }
    radii =
      [RadiusReliability(placed)]
      + kinds.map { RadiusReliability(byKind[$0.element] ?? [], kind: $0.element) }
  }

  /// The mean distance between stated and observed, 0...1, weighted by the counts; `nil` of nothing. This is the
  /// expected calibration error of Naeini, Cooper & Hauskrecht 2015, with ten bins.
  public var expectedError: Double? {
    let count = bins.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    return bins.reduce(0) { $0 + Double($1.count) * abs($1.observed - $1.stated) } / Double(count)
  }

  private static func bins(_ placed: [ToponymJudgment.Placed]) -> [Bin] {
    let groups = Dictionary(grouping: placed) { min(9, max(0, Int($0.confidence * 10))) }
    return (0..<10).compactMap { number in
      guard let group = groups[number] else { return nil }
      let count = Double(group.count)
      return Bin(
        count: group.count, stated: group.reduce(0) { $0 + $1.confidence } / count,
        observed: Double(group.count { $0.isRight }) / count)
    }
  }
}

/// How often the truth lies within the stated radius and its multiples.
public struct RadiusReliability: Hashable, Sendable {
  /// `nil` for all together.
  public var kind: RadiusKind?
  /// Names that were placed.
  public var count: Int
  /// Those within 161 km of the truth, or in the right country: a wrong choice says nothing about radii.
  public var rightCount: Int
  /// The share of all whose truth lies within the radius.
  public var held: Double?
  /// The share of the right ones.
  public var heldOfRight: Double?
  /// The share of those that are within 25 km, or within their radius: namesakes nearby are wrong choices too.
  public var heldOfNear: Double?
  /// For each of ``multiples`` the share of the right ones whose truth lies within so many radii.
  public var heldByMultiple: [Double]
  /// So many radii hold the truth of nine tenths of the right ones.
  public var multipleForNineTenths: Double?
  /// Of the right ones (km); of two in the middle the greater.
  public var medianRadius: Double?
  /// Of the right ones (km), between the truth and the nominal position; of two in the middle the greater.
  public var medianError: Double?

  /// The multiples of the stated radius, ascending, that ``heldByMultiple`` counts.
  public static let multiples = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4]

  /// Farther (km) from a small place lies another place, not its outskirts.
  private static let near = 25.0

  /// Counts what was placed, all of one kind where that is given. Of none the counts are 0, ``heldByMultiple`` is empty
  /// and the rest `nil`.
  public init(_ placed: [ToponymJudgment.Placed], kind: RadiusKind? = nil) {
    self.kind = kind
    let right = placed.filter(\.isRight)
    let ratios = right.map { $0.error / $0.radius }.sorted()
    count = placed.count
    rightCount = right.count
    held = placed.isEmpty ? nil : Double(placed.count(where: \.isHeld)) / Double(placed.count)
    heldOfRight = right.isEmpty ? nil : Double(right.count(where: \.isHeld)) / Double(right.count)
    let near = right.filter { $0.isHeld || $0.error <= Self.near }
    heldOfNear = near.isEmpty ? nil : Double(near.count(where: \.isHeld)) / Double(near.count)
    heldByMultiple =
      right.isEmpty
      ? []
      : Self.multiples.map { multiple in
        Double(ratios.count { $0 <= multiple }) / Double(ratios.count)
      }
    multipleForNineTenths = ratios.isEmpty ? nil : ratios[(ratios.count * 9 + 9) / 10 - 1]
    medianRadius = Self.median(right.map(\.radius))
    medianError = Self.median(right.map(\.error))
  }

  private static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
