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
      let article = try ArticleFile(format).read(buffer)
      for finding in article.findings { summary.add(finding, limit: findingLimit) }
      try take(article.document)
    }
    return summary
  }
}
