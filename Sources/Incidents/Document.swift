/// One text to be read: an article, a report, a page.
///
/// The text never changes after it was read: every range that is taken from it counts UTF-8 bytes from its
/// beginning.
public struct Document: Hashable, Sendable, Identifiable {
  /// A name for the document, unique among those read together.
  public var id: String
  public var title: String?
  public var text: String
  /// The publisher, or the address it was published under.
  public var source: String?
  /// The day it was published: what "on Sunday" is counted from. `nil` when nobody says; then no year is
  /// ever supplied.
  public var published: CalendarDay?
  /// The file or stream it came from; `-` is standard input.
  public var file: String?
  /// The line on which it begins there, counted from 1.
  public var line: Int?
  /// The names that somebody marked in the text, as UTF-8 ranges in ascending order; `nil` when nobody did.
  public var givenToponyms: [Range<Int>]?

  public init(
    id: String, title: String? = nil, text: String, source: String? = nil,
    published: CalendarDay? = nil, file: String? = nil, line: Int? = nil,
    givenToponyms: [Range<Int>]? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.source = source
    self.published = published
    self.file = file
    self.line = line
    self.givenToponyms = givenToponyms
  }
}
