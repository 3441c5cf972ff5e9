import Incidents

extension IncidentReader {
  /// Reads articles record by record; one that cannot be read is a finding, and the next goes on.
  func streamProse(
    _ buffer: ByteBuffer, _ format: InputFormat, _ body: (Record) throws -> Void
  ) throws -> ReadSummary {
    guard let passages else {
      throw FormatError(
        .data, "this is an article: 'map' and 'extract' read the incidents it tells of",
        file: buffer.name)
    }
    var summary = ReadSummary(format: format)
    func take(_ document: Document) throws {
      var document = document
      document.published = document.published ?? published
      let (records, findings) = passages(document)
      for record in records {
        summary.count(record, [], limit: findingLimit)
        try body(record)
      }
      for finding in findings { summary.add(finding, limit: findingLimit) }
    }
    if format == .documents {
      for finding in try DocumentLines().forEach(buffer, { document, _ in try take(document) }) {
        summary.add(finding, limit: findingLimit)
      }
    } else {
      var article = try ArticleFile(format).read(buffer)
      if let name = documentNames[buffer.name] { article.document.id = name }
      for finding in article.findings { summary.add(finding, limit: findingLimit) }
      try take(article.document)
    }
    return summary
  }

  /// Names for the articles of several files, whatever their order: of files of one name as much of extension and folders as
  /// tells them apart, `report.html` beside `report.md`, `north/index.html` beside `south/index.html`.
  ///
  /// - Returns: For each such file its name; none for those whose own name is enough.
  public static func documentNames(of paths: [String]) -> [String: String] {
    var names: [String: String] = [:]
    for (_, alike) in Dictionary(grouping: Set(paths), by: ArticleFile.name) where alike.count > 1 {
      let parts = alike.map { $0.split(separator: "/") }
      let isByExtension = Set(parts.map(\.last)).count == alike.count
      let folders = isByExtension ? 1 : (parts.map(\.count).max() ?? 1)
      let depth =
        (1...max(1, folders)).first { depth in
          Set(parts.map { $0.suffix(depth) }).count == alike.count
        } ?? folders
      for (path, part) in zip(alike, parts) {
        names[path] = part.suffix(depth).joined(separator: "/")
      }
    }
    return names
  }
}
