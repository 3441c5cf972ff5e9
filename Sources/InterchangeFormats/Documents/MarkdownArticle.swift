import Incidents

/// An article as plain text or Markdown: its title, day and source from its head, its text without the marks.
///
/// A header is lines of `Title: ...`, `Date: 2020-11-27`, `Source: ...` at the very beginning, alone or between
/// two lines of `---`; a first line of `# ...` is the title.
struct MarkdownArticle {
  private(set) var document: Document

  /// - Parameter hasMarks: Whether asterisks and brackets are marks of Markdown, not signs of the text.
  init(_ text: String, hasMarks: Bool) {
    document = Document(id: "article", text: "")
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    readHeader(&lines)
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    if let first = lines.first, first.hasPrefix("# ") {
      document.title = document.title ?? Self.plain(first.dropFirst(2))
      lines.removeFirst()
      while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
      readHeader(&lines)
    }
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    var isCode = false
    var body: [String] = []
    for line in lines {
      if hasMarks, line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      if !isCode { body.append(hasMarks ? Self.plain(line) : String(line)) }
    }
    document.text = body.joined(separator: "\n")
  }

  private mutating func readHeader(_ lines: inout ArraySlice<Substring>) {
    var rest = lines
    let isFenced = rest.first == "---"
    if isFenced { rest.removeFirst() }
    var found = 0
    while let line = rest.first, found < 40 {
      if isFenced, line == "---" {
        rest.removeFirst()
        lines = rest
        return
      }
      guard let colon = line.firstIndex(of: ":"), line[..<colon].count <= 24 else { break }
      let value = Self.unquoted(line[line.index(after: colon)...])
      switch line[..<colon].lowercased() {
      case "title", "headline": document.title = value
      case "date", "published", "publication date": document.published = Self.day(value)
      case "source", "publisher", "url", "link": document.source = document.source ?? value
      case _ where isFenced: break
      case "author", "by", "language", "license", "licence": break
      default:
        if found > 0, !isFenced { lines = rest }
        return
      }
      found += 1
      rest.removeFirst()
    }
    if found > 0, !isFenced { lines = rest }
  }

  private static func unquoted(_ text: Substring) -> String {
    var value = text.trimmed
    if value.count >= 2, let first = value.first, "\"'".contains(first), value.last == first {
      value = String(value.dropFirst().dropLast())
    }
    return value
  }

  /// The day of a date as headers write it.
  static func day(_ text: String) -> CalendarDay? {
    guard case .date(let date, _) = WrittenDate(text, order: DayOrder()), date.isSingleDay else {
      return nil
    }
    return date.earliest
  }

  /// A line without the marks of Markdown; the words stay.
  private static func plain(_ line: Substring) -> String {
    var text = line
    while let first = text.first, first == "#" || first == ">" { text.removeFirst() }
    guard text.utf8.contains(where: { "[*_`".utf8.contains($0) }) else { return String(text) }
    var out = ""
    var rest = text[...]
    while let character = rest.first {
      switch character {
      case "*", "`": rest.removeFirst()
      case "[":
        // "[words](address)" and "![picture](address)" with no more than a line between.
        let tail = rest.dropFirst()
        if let close = tail.prefix(500).firstIndex(of: "]"),
          tail[close...].dropFirst().first == "(",
          let end = tail[close...].prefix(1000).firstIndex(of: ")")
        {
          out += tail[..<close]
          rest = tail[tail.index(after: end)...]
        } else {
          out.append(character)
          rest.removeFirst()
        }
      default:
        out.append(character)
        rest.removeFirst()
      }
    }
    return out
  }
}
