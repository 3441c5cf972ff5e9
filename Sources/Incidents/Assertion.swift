/// How surely a passage tells of an incident of its own, and not of one told before, of several together, or of none.
public struct Assertion: Hashable, Sendable {
  /// The probability that a careful reader counts it, in 0...1.
  public var probability: Double
  /// What was seen, the weightiest first.
  public var evidence: [Reason]

  public init(probability: Double, evidence: [Reason]) {
    self.probability = probability
    self.evidence = evidence
  }

  /// What speaks for it or against it.
  public struct Reason: Hashable, Sendable, CustomStringConvertible {
    public var name: String
    /// What it adds to the log odds; 0 where it was seen and does not count.
    public var weight: Double

    public init(_ name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }

    /// Reads `ownPlace +0.96` or `late`; `nil` for what has another form.
    public init?(description: String) {
      let words = description.split(separator: " ", omittingEmptySubsequences: false)
      guard let name = words.first, !name.isEmpty, words.count <= 2 else { return nil }
      guard let weight = words.count == 2 ? Double(words[1]) : 0, weight.isFinite else {
        return nil
      }
      self.init(String(name), weight: weight)
    }

    public var description: String {
      weight == 0 ? name : "\(name) \(weight < 0 ? "" : "+")\(weight)"
    }
  }

  /// What counts of the evidence.
  public var reasons: [Reason] { evidence.filter { $0.weight != 0 } }

  /// As it is written: to hundredths, which is more than its calibration bears.
  public var writtenProbability: Double { (probability * 100).rounded() / 100 }

  /// `23 % sure`.
  public var words: String { "\(Int((probability * 100).rounded())) % sure" }
}
