import Glibc
import Incidents
import SimpleFeatures

/// Texts in which people marked the names of places.
///
/// The content tells the form: lines of JSON (those of ``DocumentLines``, whose toponyms may have `lat`, `lon`
/// and `cc`, the code of a country that is meant), the XML of LGL and TR-News, of GeoVirus and of WikToR, or a
/// folder of brat's `.txt` and `.ann` as GeoWebNews has it. The whole corpus is held in memory.
public struct ToponymCorpus: Sendable {
  public private(set) var documents: [GoldDocument] = []
  /// What was not understood, and every mark that does not stand where it should.
  public private(set) var findings: [Finding] = []
  private var ids: Set<String> = []

  /// Reads a file or a folder; `-` is standard input.
  public init(path: String) throws {
    if BratFolder.isFolder(path) {
      try BratFolder(path).forEach { add($0, $1) }
    } else {
      try read(ByteBuffer(path: path))
    }
  }

  /// Reads bytes as though they were a file of that name.
  public init(bytes: [UInt8], named name: String) throws {
    try read(ByteBuffer(bytes: bytes, name: name))
  }

  private mutating func read(_ buffer: ByteBuffer) throws {
    try buffer.fill(atLeast: 1024)
    let hasMark = buffer.window.starts(with: [0xEF, 0xBB, 0xBF])
    let isMarkup =
      buffer.window.dropFirst(hasMark ? 3 : 0).first { $0 > 32 } == UInt8(ascii: "<")
    if isMarkup { try readMarkup(buffer) } else { try readLines(buffer) }
  }

  private mutating func readMarkup(_ buffer: ByteBuffer) throws {
    while try buffer.more() {}
    var number = 0
    try MarkupElement.forEachChildOfRoot(of: Array(buffer.window), file: buffer.name) {
      root, element in
      number += 1
      let article = CorpusArticle(element, file: buffer.name, number: number)
      findings += article.findings
      if let document = article.document { add(document, article.marks) }
    }
  }

  private mutating func readLines(_ buffer: ByteBuffer) throws {
    var lines = DocumentLines()
    lines.renamesRepeated = false
    let found = try lines.forEach(buffer) { document, value in
      if let toponyms = value["toponyms"], toponyms != .null, toponyms.array == nil {
        findings.append(
          Finding(
            .error, code: "mark-unreadable",
            "'toponyms' is \(toponyms.text.shortened) where a list of marks is expected: the document counts as one "
              + "without", file: document.file, line: document.line, field: "toponyms"))
      }
      let marks = (value["toponyms"]?.array ?? []).compactMap { mark($0, document) }
      add(document, marks)
    }
    findings += found
  }

  private mutating func mark(_ value: JSONValue, _ document: Document) -> CorpusMark? {
    guard let start = value["start"]?.integer, let end = value["end"]?.integer else {
      findings.append(
        Finding(
          .error, code: "mark-unreadable",
          "the toponym \(value.text.shortened) has no start and end", file: document.file,
          line: document.line, field: "toponyms"))
      return nil
    }
    var mark = CorpusMark(
      start: start, end: end, words: value["text"]?.string, line: document.line ?? 0)
    if let latitude = value["lat"]?.double, let longitude = value["lon"]?.double {
      mark.meaning.position = Geographic(longitude: longitude, latitude: latitude)
    } else if let problem = Self.positionProblem(value) {
      findings.append(
        Finding(
          .error, code: "mark-without-position",
          "the toponym \(value.text.shortened) has \(problem): it counts as one without a position",
          file: document.file, line: document.line, field: "toponyms"))
    }
    mark.meaning.country = value["cc"]?.string
    mark.meaning.referent = value["name"]?.string
    mark.meaning.kind = value["kind"]?.string
    return mark
  }

  /// What keeps `lat` and `lon` from being a position; `nil` where neither is there.
  private static func positionProblem(_ value: JSONValue) -> String? {
    let parts = ["lat", "lon"].map { name in
      (name: name, value: value[name].flatMap { $0 == .null ? nil : $0 })
    }
    guard parts.contains(where: { $0.value != nil }) else { return nil }
    if let missing = parts.first(where: { $0.value == nil }) {
      return "no '\(missing.name)' beside its '\(missing.name == "lat" ? "lon" : "lat")'"
    }
    let wrong = parts.first { $0.value?.double == nil }
    return wrong.map {
      "\($0.value?.text.shortened ?? "") as '\($0.name)', where a number is expected"
    }
  }

  /// Tells what is there twice; each counts.
  private mutating func findRepeats(_ document: Document, _ toponyms: [GoldToponym]) {
    if !ids.insert(document.id).inserted {
      findings.append(
        Finding(
          .warning, code: "document-repeated",
          "the document '\(document.id.shortened)' is there twice: both count; give each an id of its own",
          file: document.file, line: document.line, field: "doc_id", value: document.id))
    }
    var ranges: Set<Range<Int>> = []
    for toponym in toponyms where !ranges.insert(toponym.range).inserted {
      findings.append(
        Finding(
          .warning, code: "mark-repeated",
          "'\(toponym.text.shortened)' is marked twice in one place of the document '\(document.id)': it counts once as "
            + "found, and twice as placed", file: document.file, line: document.line,
          field: "toponyms"))
    }
  }

  private mutating func add(_ document: Document, _ marks: [CorpusMark]) {
    var placing = MarkPlacing(document)
    var toponyms = placing.placed(marks)
    findings += placing.findings
    for index in toponyms.indices {
      guard let position = toponyms[index].position, !position.isValid else { continue }
      findings.append(
        Finding(
          .error, code: "mark-off-the-earth",
          "'\(toponyms[index].text.shortened)' is marked at \(position.latitude), \(position.longitude), "
            + "which is no position: it counts as one without", file: document.file,
          line: document.line))
      toponyms[index].position = nil
    }
    findRepeats(document, toponyms)
    var document = document
    document.givenToponyms = Set(toponyms.map(\.range))
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    documents.append(GoldDocument(document, toponyms: toponyms))
  }
}
