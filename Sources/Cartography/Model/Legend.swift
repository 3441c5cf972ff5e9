/// The key to the map.
public struct Legend: Hashable, Sendable {
  public var groups: [Group]
  public var placement: Placement

  public enum Placement: Hashable, Sendable {
    /// Beside a tall map, below a wide one.
    case automatic
    case side
    case bottom
  }

  /// Entries below a heading.
  public struct Group: Hashable, Sendable {
    public var heading: String?
    public var entries: [Entry]
    /// A sentence below the entries, such as "It happened somewhere inside."
    public var note: String?

    public init(_ heading: String? = nil, _ entries: [Entry], note: String? = nil) {
      self.heading = heading
      self.entries = entries
      self.note = note
    }
  }

  public struct Entry: Hashable, Sendable {
    public var sample: Sample
    public var text: String

    public init(_ sample: Sample, _ text: String) {
      self.sample = sample
      self.text = text
    }
  }

  /// What stands before the text of an entry.
  public enum Sample: Hashable, Sendable {
    case symbol(Symbol, count: Int = 1)
    case line(Stroke)
    case area(AreaStyle)
    case disc(AreaStyle)
    case ring(Stroke)
    /// The classes of the map's hexagons, each with its range of counts.
    case hexagons
    /// A small dot as of a town.
    case dot
    case none
  }

  public init(_ groups: [Group] = [], placement: Placement = .automatic) {
    self.groups = groups
    self.placement = placement
  }

  public static let none = Legend()
  public var isEmpty: Bool { groups.allSatisfy { $0.entries.isEmpty && $0.note == nil } }
}
