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
    let (text, wasUTF8) = TextDecoding.text(buffer.window)
    var document: Document
    var findings: [Finding] = []
    if format == .html {
      let page = HTMLArticle(text)
      document = page.document
      findings = page.findings
    } else {
      document = MarkdownArticle(text, hasMarks: isMarked(text, buffer.name)).document
    }
    if !wasUTF8 { findings.append(Self.notUTF8(buffer.window)) }
    document.file = buffer.name
    document.id = Self.name(buffer.name)
    for index in findings.indices { findings[index].file = buffer.name }
    return (document, findings)
  }

  /// Names the first line that is not UTF-8, from 1.
  private static func notUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding {
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !TextDecoding.text(UnsafeBufferPointer(rebasing: line)).wasUTF8 { break }
      number += 1
    }
    return Finding(
      .warning, code: "document-not-utf8",
      "is not UTF-8: the article is read as Windows-1252; save it as UTF-8", line: number)
  }

  private func isMarked(_ text: String, _ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") || text.hasPrefix("# ")
      || text.contains("](http") || text.contains("\n## ")
  }

  /// The name of the file without its folder and extension: a name for the document.
  static func name(_ path: String) -> String {
    guard path != "-" else { return "article" }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
