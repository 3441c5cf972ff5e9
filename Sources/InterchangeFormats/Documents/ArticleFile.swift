import Incidents

/// Reads a file that is one article.
struct ArticleFile {
  let format: InputFormat

  init(_ format: InputFormat) { self.format = format }

  /// The whole of the file as a document, with what its head says and could not be understood.
  ///
  /// An article fits into memory.
  func read(
    _ buffer: ByteBuffer
  ) throws(FormatError) -> (document: Document, findings: [Finding]) {
    while try buffer.more() {}
    let text = String(decoding: buffer.window, as: UTF8.self)
    var document: Document
    var findings: [Finding] = []
    if format == .html {
      let page = HTMLArticle(text)
      document = page.document
      findings = page.findings
    } else {
      document = MarkdownArticle(text, hasMarks: isMarked(text, buffer.name)).document
    }
    document.file = buffer.name
    document.id = Self.name(buffer.name)
    for index in findings.indices { findings[index].file = buffer.name }
    return (document, findings)
  }

  private func isMarked(_ text: String, _ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") || text.hasPrefix("# ")
      || text.contains("](http") || text.contains("\n## ")
  }

  /// The name of the file without its folder and extension: a name for the document.
  private static func name(_ path: String) -> String {
    guard path != "-" else { return "article" }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
