/// What a feature tells beyond its place: shown when pointed at, followed when clicked, or read by programs.
///
/// All text is escaped for its context when written. A link is kept only if it is http or https, and a
/// data name only if it is lowercase letters, digits and hyphens; what is refused is reported with the map.
public struct Annotation: Hashable, Sendable {
  /// The native tooltip, and what a screen reader says.
  public var title: String?
  public var link: String?
  /// A class of the style sheet, for whoever embeds the map.
  public var styleClass: String?
  /// Attributes without their `data-` prefix, written in this order.
  public var data: [Datum]

  public struct Datum: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    title: String? = nil, link: String? = nil, styleClass: String? = nil, data: [Datum] = []
  ) {
    self.title = title
    self.link = link
    self.styleClass = styleClass
    self.data = data
  }

  public static let none = Annotation()
}
