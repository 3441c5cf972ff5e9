/// How well marked names were placed, over all marks whose position is known: what was not placed is wrong.
public struct ResolutionScore: Hashable, Sendable {
  /// Distances between the truth and what was placed, in kilometers, ascending.
  public let errors: [Double]
  /// How many were not placed.
  public let missing: Int

  /// Half the circumference of the Earth (km), which stands for what was not placed: Gritta et al. 2018.
  public static let greatestError = 20038.0

  /// Errors in kilometers, in any order.
  public init(errors: some Sequence<Double>, missing: Int) {
    self.errors = errors.sorted()
    self.missing = missing
  }

  /// All marks, placed or not.
  public var count: Int { errors.count + missing }
  /// The share that was placed; `nil` of nothing.
  public var placedShare: Double? { share(errors.count, of: count) }

  /// Accuracy: the share of all marks that was placed at most so far from the truth; `nil` of nothing.
  public func accuracy(within kilometers: Double) -> Double? {
    share(number(within: kilometers), of: count)
  }

  /// The same among what was placed.
  public func accuracyOfPlaced(within kilometers: Double) -> Double? {
    share(number(within: kilometers), of: errors.count)
  }

  /// Of what was placed (km).
  public var mean: Double? {
    errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
  }

  /// Of what was placed (km); the greater of the middle two.
  public var median: Double? { errors.isEmpty ? nil : errors[errors.count / 2] }

  /// Of all (km), with half the circumference of the Earth for what was not placed.
  public var meanOfAll: Double? {
    count == 0
      ? nil : (errors.reduce(0, +) + Double(missing) * Self.greatestError) / Double(count)
  }

  /// The area under the curve of the logarithms of the errors in ascending order, 0 (all right)...1, by
  /// trapezoids (Gritta et al. 2018); `nil` for fewer than two.
  public var areaUnderCurve: Double? {
    Self.area(errors + [Double](repeating: Self.greatestError, count: missing))
  }

  /// The same of what was placed.
  public var areaUnderCurveOfPlaced: Double? { Self.area(errors) }

  private func number(within kilometers: Double) -> Int { errors.count { $0 <= kilometers } }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  private static func area(_ errors: [Double]) -> Double? {
    guard errors.count >= 2 else { return nil }
    let heights = errors.map { Elementary.logarithm(1 + min($0, greatestError)) }.sorted()
    let area = zip(heights, heights.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
    return area / (Double(errors.count - 1) * Elementary.logarithm(1 + greatestError))
  }
}
