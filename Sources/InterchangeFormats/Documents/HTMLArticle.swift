import Incidents

/// An article in a page of HTML: the text of its paragraphs, without what surrounds them.
///
/// What is left out is told by structure: scripts, styles, forms, navigation, headers, footers and asides, blocks that
/// are mostly links, what the page hides, and what it names comments, related articles or advertisements. If the page has an `article` or a `main`, only that counts. Nothing is run,
/// nothing fetched. Linear in the length of the page, whatever its nesting.
struct HTMLArticle {
  private(set) var document: Document
  /// What the page says of itself and could not be understood, or contradicts.
  private(set) var findings: [Finding] = []

  private struct Block {
    var text = ""
    var linked = 0
    var isArticle = false
    var isHeading = false
  }

  init(_ html: String) {
    document = Document(id: "article", text: "")
    var scanner = HTMLScanner(html)
    var blocks: [Block] = []
    var block = Block()
    var skipping: [String: Int] = [:]
    var skipDepth = 0
    // The outermost element that is being left out, and whether there is text in it.
    var skipped: (name: String, tag: Int, hasText: Bool) = ("", 0, false)
    // The element that the page hides or names something else, how many of its name are open in it, and its tag.
    var hidden: (name: String, depth: Int, tag: Int)?
    var articles = 0
    var links = 0
    var headings = 0
    var isTitle = false
    var title = ""
    var heading: String?
    var published: String?
    var clock: String?
    var linked: [String] = []
    func flush() {
      if block.text.utf8.contains(where: { $0 > 32 }) { blocks.append(block) }
      block = Block()
    }
    while let piece = scanner.next() {
      switch piece {
      case .text(let text):
        if isTitle { title += text }
        if hidden != nil { continue }
        guard skipDepth == 0 else {
          if !skipped.hasText { skipped.hasText = text.utf8.contains { $0 > 32 } }
          continue
        }
        block.isArticle = articles > 0
        block.isHeading = headings > 0
        block.text += text
        if links > 0 { block.linked += text.utf8.count }
      case .open(let name, let attributes, let isClosed):
        if let inside = hidden {
          if inside.name == "p", Self.blocks.contains(name) {
            hidden = nil
          } else if inside.name == name, !isClosed {
            hidden?.depth += 1
          }
        }
        if hidden == nil, skipDepth == 0, !isClosed, Self.isBeside(name, attributes) {
          flush()
          hidden = (name, 1, scanner.lastTag)
        }
        switch name {
        case "title": isTitle = true
        case "meta":
          let key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? ""
          let content = attributes["content"] ?? ""
          switch key.lowercased() {
          case "og:title": document.title = document.title ?? content
          case "og:site_name": document.source = content
          case "article:published_time", "datepublished", "date", "dc.date", "pubdate",
            "dcterms.created",
            "article.published", "publish-date", "parsely-pub-date":
            published = published ?? content
          default: break
          }
        case "link" where attributes["rel"] == "canonical":
          document.source = document.source ?? attributes["href"]
        case "time":
          clock = clock ?? attributes["datetime"]
        case "a": links += 1
        case "article", "main":
          flush()
          articles += 1
        case "h1", "h2", "h3", "h4", "h5", "h6":
          flush()
          headings += 1
        case "br": block.text += "\n"
        default: if Self.blocks.contains(name) { flush() }
        }
        if Self.skipped.contains(name), !isClosed {
          flush()
          if skipDepth == 0 { skipped = (name, scanner.lastTag, false) }
          skipping[name, default: 0] += 1
          skipDepth += 1
        }
      case .linkedData(let json):
        if linked.count < 64 { linked.append(json) }
      case .close(let name):
        if let inside = hidden, inside.name == name {
          flush()
          if inside.depth == 1 { hidden = nil } else { hidden?.depth -= 1 }
        }
        switch name {
        case "title": isTitle = false
        case "a": links = max(0, links - 1)
        case "article", "main":
          flush()
          articles = max(0, articles - 1)
        case "h1", "h2", "h3", "h4", "h5", "h6":
          if name == "h1", heading == nil { heading = Self.collapsed(block.text) }
          flush()
          headings = max(0, headings - 1)
        default: if Self.blocks.contains(name) { flush() }
        }
        if let depth = skipping[name], depth > 0 {
          skipping[name] = depth - 1
          skipDepth -= 1
        }
      }
    }
    flush()
    let hasArticle = blocks.reduce(0) { $0 + ($1.isArticle ? $1.text.utf8.count : 0) } > 80
    var paragraphs: [String] = []
    for block in blocks where !hasArticle || block.isArticle {
      let text = Self.collapsed(block.text)
      guard !block.isHeading, !text.isEmpty, block.linked * 2 <= block.text.utf8.count else {
        continue
      }
      // A label, a button, a byline: no sentence.
      guard text.utf8.count >= 40 || text.utf8.last.map({ ".!?\"".utf8.contains($0) }) ?? false
      else { continue }
      paragraphs.append(text)
    }
    document.text = paragraphs.joined(separator: "\n\n")
    let said = LinkedArticle(linked)
    findings = said.findings
    let open =
      scanner.unclosed ?? (skipDepth > 0 && skipped.hasText ? (skipped.name, skipped.tag) : nil)
      ?? hidden.map { ($0.name, $0.tag) }
    if let (name, tag) = open {
      findings.append(
        Finding(
          .warning, code: "element-not-closed",
          "the element '\(name)' has no end tag: what follows it is left out; close it if it is part of the article",
          line: scanner.line(of: tag), value: "<\(name)>"))
    }
    document.title =
      heading.flatMap { $0.isEmpty ? nil : $0 } ?? document.title
      ?? said.headline.map(Self.collapsed) ?? (title.isEmpty ? nil : Self.collapsed(title))
    document.source = said.source.map(Self.collapsed) ?? document.source
    setDay(published.flatMap(Self.day), said.published, clock.flatMap(Self.day))
  }

  /// The day of the page's head, of its JSON-LD, or of the first clock in it, in this order of trust.
  private mutating func setDay(
    _ head: CalendarDay?, _ linked: CalendarDay?, _ clock: CalendarDay?
  ) {
    document.published = head ?? linked ?? clock
    guard let head, let linked, head != linked else { return }
    findings.append(
      Finding(
        .warning, code: "dates-contradict",
        "the page says it was published on \(head), its JSON-LD on \(linked): the first is taken",
        field: "date", value: linked.description))
  }

  /// The day as printed: the zone of the clock moves nothing.
  static func day(_ text: String) -> CalendarDay? {
    MarkdownArticle.day(text) ?? MarkdownArticle.day(String(text.prefix(10)))
  }

  private static let skipped: Set<String> = [
    "script", "style", "noscript", "nav", "header", "footer", "aside", "form", "button", "svg",
    "iframe",
    "template", "figure", "figcaption", "select", "textarea", "menu", "dialog", "object", "video",
    "audio",
  ]

  /// Whether the page hides an element, or names it what stands beside an article.
  private static func isBeside(_ name: String, _ attributes: [String: String]) -> Bool {
    guard containers.contains(name) else { return false }
    if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" {
      return true
    }
    if let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return [attributes["class"], attributes["id"]].contains { names in
      names?.lowercased().split(whereSeparator: \.isWhitespace).contains { name in
        // `article__comments`, `fb-comments`, `comment-thread`
        besides.contains(String(name)) || name.hasPrefix("comment")
          || name.split(whereSeparator: { "-_".contains($0) }).contains("comments")
      } ?? false
    }
  }

  private static let containers: Set<String> = ["div", "section", "ul", "ol", "p", "span", "table"]

  private static let besides: Set<String> = [
    "disqus_thread", "hidden", "related", "related-articles", "related-posts", "related-stories",
    "recommended", "most-read", "newsletter", "newsletter-signup", "advertisement", "advert",
    "cookie-banner", "cookie-notice", "sidebar", "social-share", "share-buttons",
  ]

  private static let blocks: Set<String> = [
    "p", "div", "section", "li", "ul", "ol", "table", "tr", "td", "th", "blockquote", "pre", "dd",
    "dt", "body",
    "address", "hr",
  ]

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
