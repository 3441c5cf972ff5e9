import SimpleFeatures

/// Words that name a feature on the map.
public struct Label: Hashable, Sendable {
  public var text: String
  public var style: LabelStyle
  /// Where there is not room for all, the higher priority stays.
  public var priority: Int
  /// BCP 47, where it differs from the language of the map: `ar`.
  public var language: String?
  /// Whether the label may stand farther off with a thin line to its feature.
  public var mayLead: Bool

  public init(
    _ text: String, style: LabelStyle = .town, priority: Int = 0, language: String? = nil,
    mayLead: Bool = false
  ) {
    self.text = text
    self.style = style
    self.priority = priority
    self.language = language
    self.mayLead = mayLead
  }
}

/// A label at a position of its own, such as a town, a country or a sea.
public struct LabelFeature: Hashable, Sendable {
  public var position: Geographic
  public var label: Label
  public var anchor: Anchor

  public enum Anchor: Hashable, Sendable {
    /// Centered on the position, moved a little if it must: for areas.
    case centered
    /// Beside the position, of which nothing is drawn.
    case beside
    /// Beside a small dot that marks the position; without room for the label the dot stays away too.
    case dot
  }

  public init(_ label: Label, at position: Geographic, anchor: Anchor = .dot) {
    self.position = position
    self.label = label
    self.anchor = anchor
  }
}
