import ArgumentParser
import IncidentMapper

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read what texts say.",
    discussion: """
      Articles (plain text, Markdown, HTML, lines of JSON) become incidents as GeoJSON, each field with its \
      quote. With --documents: one JSON object a line in the order of the documents, either --toponyms (the \
      places that each names, with position, radius, probability and reasons) or --incidents.
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, or folders of them; - or none is standard input.", valueName: "article"))
  var articles: [String] = []

  @Option(
    help: ArgumentHelp(
      "Documents as lines of JSON with doc_id, text, date and title; - is standard input.",
      valueName: "file"))
  var documents: String?

  @Flag(help: "Print the toponyms of each document.")
  var toponyms = false

  @Flag(help: "Print the incidents of each document.")
  var incidents = false

  @Option(help: ArgumentHelp("Read so many documents at a time; the order stays.", valueName: "n"))
  var jobs = 1

  @OptionGroup var reading: ArticleOptions
  @OptionGroup var geoparsing: GeoparsingOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs must be between 1 and 256")
    }
    guard documents == nil || articles.isEmpty else {
      throw ValidationError("name articles or --documents, not both")
    }
    guard !toponyms || !incidents else {
      throw ValidationError("--toponyms or --incidents, not both")
    }
    if documents == nil, geoparsing.explain, let path = output.output?.lowercased(),
      [".geojson", ".json", ".geojsonl", ".csv", ".tsv"].contains(where: path.hasSuffix)
    {
      throw ValidationError("--explain writes text: name -o a file that ends in .txt")
    }
    guard documents != nil || !toponyms else {
      throw ValidationError("--toponyms takes --documents")
    }
    guard documents != nil || !geoparsing.givenSpans else {
      throw ValidationError(
        "--given-spans takes --documents, whose member 'toponyms' lists the start and end of each")
    }
    guard documents == nil || format.format == nil else {
      throw ValidationError(
        "--to is for the incidents of articles; with --documents the output is lines of JSON")
    }
    guard reading.review == nil || documents == nil || incidents else {
      throw ValidationError("--review takes incidents: say --incidents")
    }
  }

  func run() throws {
    try reporting {
      if let documents, !incidents {
        try printToponyms(of: documents)
      } else if let documents {
        try printIncidents(of: documents)
      } else {
        try printArticles()
      }
    }
  }

  private func printToponyms(of documents: String) throws {
    let run = try Run(output)
    let parser = try geoparsing.geoparser(try data.referenceData(), for: run)
    let lines = DocumentLines(takesToponyms: geoparsing.givenSpans)
    let explains = geoparsing.explain
    try run.write { out in
      let writer = ToponymLines(to: out)
      run.add(
        try lines.forEach(in: documents) { document in
          let reading = parser.read(document, explaining: explains)
          writer.write(
            reading.toponyms, of: document,
            with: explains ? [("considered", reading.explanation(of: document))] : [])
          run.add(counted: reading.findings)
        })
    }
    try run.finish()
  }

  private func printIncidents(of documents: String) throws {
    let run = try Run(output)
    let data = try data.referenceData()
    let pool = ArticlePool(
      try (0..<jobs).map { _ in try reading.reader(data, geoparsing, for: run) })
    let (decisions, isComplete) = reading.review.map(run.decisions) ?? (DecisionFile(), false)
    var review = try reading.review.map { _ in
      DocumentReview(
        decisions, locate: Locator(gazetteer: try Run.openGazetteer(of: data).0).location)
    }
    let explains = geoparsing.explain
    try run.write { out in
      var batch: [Document] = []
      func readBatch() {
        defer { batch.removeAll(keepingCapacity: true) }
        guard var decided = review else {
          // The threads that read also make the lines.
          let lines = pool.results(of: batch) { document, reading in
            let line = IncidentLines.bytes(
              reading.records, besides: explains ? reading.others : [], of: document,
              findings: explains ? reading.findings : [], explaining: explains)
            return (line, reading.findings)
          }
          for (line, findings) in lines {
            out.bytes(line)
            run.add(counted: findings)
          }
          return
        }
        for (document, reading) in zip(batch, pool.readings(of: batch)) {
          let reviewed = decided.apply(
            to: reading.records, besides: reading.others, of: document)
          let findings = reading.findings + reviewed.findings
          let rescued = Set(reviewed.records.map(\.id))
          IncidentLines(to: out, explaining: explains).write(
            reviewed.records,
            besides: explains ? reading.others.filter { !rescued.contains($0.id) } : [],
            of: document,
            findings: explains ? findings : [])
          run.add(counted: findings)
        }
        review = decided
      }
      run.add(
        try DocumentLines(takesToponyms: geoparsing.givenSpans).forEach(in: documents) { document in
          var document = document
          document.published = document.published ?? reading.published
          batch.append(document)
          if batch.count >= pool.batchSize { readBatch() }
        })
      readBatch()
    }
    if let path = reading.review, let result = review?.finish() {
      run.add(result.findings)
      if isComplete { try run.complete(path, decisions, to: result.file) }
    }
    try run.finish()
  }

  private func printArticles() throws {
    let format = try format.format(for: output.output)
    let run = try Run(output)
    var explanations = ""
    let input = try InputOptions.articles(articles)
    let records = try run.read(
      input, articles: reading, geoparsing, data: try data.referenceData(), isProse: true,
      tellsAll: true
    ) { explanations += Explanation.text($0.records, others: $0.others) }
    try run.write { out in
      if geoparsing.explain { out.text(explanations) } else { format.write(records, to: out) }
    }
    try run.finish()
  }
}
