/// What was made of a marked name whose position is known.
public struct ToponymJudgment: Hashable, Sendable {
  /// Where it was placed; `nil` when it was not.
  public var placed: Placed?
  /// Whether the gazetteer has a place of this name within 161 km of the truth: whether it could be known.
  public var isKnown: Bool

  /// Where a name was placed, and what was stated of it.
  public struct Placed: Hashable, Sendable {
    /// Between the truth and the nominal position (km).
    public var error: Double
    /// The stated radius (km).
    public var radius: Double
    /// The stated probability, 0...1, that it is the place.
    public var confidence: Double
    /// Whether a country was meant and taken: its middle is a matter of taste.
    public var isItsCountry: Bool
    /// How its radius was made.
    public var kind: RadiusKind

    /// Distances in kilometers, 0 or more, the radius above 0; the confidence is 0...1.
    public init(
      error: Double, radius: Double, confidence: Double, isItsCountry: Bool = false,
      kind: RadiusKind = .place(.settlement)
    ) {
      self.error = error
      self.radius = radius
      self.confidence = confidence
      self.isItsCountry = isItsCountry
      self.kind = kind
    }

    /// The error, which is nothing for the right country.
    public var toleratedError: Double { isItsCountry ? 0 : error }
    /// Within 161 km, or the right country.
    public var isRight: Bool { toleratedError <= ToponymJudgment.reach }
    /// Whether the truth lies within the stated radius.
    public var isHeld: Bool { error <= radius }
  }

  /// A judgment; `placed` is `nil` for a name that was left unplaced.
  public init(placed: Placed?, isKnown: Bool = true) {
    self.placed = placed
    self.isKnown = isKnown
  }

  /// A hundred miles (km), within which a place counts as the right one: Leidner 2008.
  public static let reach = 161.0
}
