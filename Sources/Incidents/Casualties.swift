/// A whole number known as an interval: exactly 3, at least 3, 0 to 2.
public struct Count: Hashable, Sendable {
  /// The least it can be.
  public var lower: Int
  /// The most it can be; `nil` when the source sets no upper bound.
  public var upper: Int?

  /// `nil` when a bound is negative or they are out of order.
  public init?(_ lower: Int, to upper: Int?) {
    guard lower >= 0, upper.map({ $0 >= lower }) ?? true else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// Exactly this many; negative counts become 0.
  public init(exactly value: Int) {
    lower = max(0, value)
    upper = max(0, value)
  }

  /// Reads `3`, `0-2`, `0–2`, `3+`, `>=3` or `..2`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var body = Substring(text)
    while body.first == " " { body.removeFirst() }
    while body.last == " " { body.removeLast() }
    if body.hasPrefix(">=") {
      guard let least = Int(body.dropFirst(2)) else { return nil }
      self.init(least, to: nil)
    } else if body.hasSuffix("+") {
      guard let least = Int(body.dropLast()) else { return nil }
      self.init(least, to: nil)
    } else if body.hasPrefix("..") {
      guard let most = Int(body.dropFirst(2)) else { return nil }
      self.init(0, to: most)
    } else if let exact = Int(body) {
      self.init(exact, to: exact)
    } else {
      let parts = body.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) })
      guard parts.count == 2, let least = Int(parts[0]), let most = Int(parts[1]) else {
        return nil
      }
      self.init(least, to: most)
    }
  }
}

extension Count: CustomStringConvertible {
  /// `3`, `0-2`, or `3+`: what the reading initializer takes back.
  public var description: String {
    guard let upper else { return "\(lower)+" }
    return lower == upper ? "\(lower)" : "\(lower)-\(upper)"
  }
}

/// Who was hurt, as intervals; `nil` means that the source does not say, which is not zero.
public struct Casualties: Hashable, Sendable {
  public var killed: Count?
  public var injured: Count?
  /// How many of the killed were civilians.
  public var civiliansKilled: Count?
  /// Whether civilians were hurt at all.
  public var civilians: Bool?

  public init(
    killed: Count? = nil, injured: Count? = nil, civiliansKilled: Count? = nil,
    civilians: Bool? = nil
  ) {
    self.killed = killed
    self.injured = injured
    self.civiliansKilled = civiliansKilled
    self.civilians = civilians
  }
}
