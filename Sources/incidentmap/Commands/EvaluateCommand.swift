import ArgumentParser
import IncidentMapper

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Hold what is read from texts against what people marked in them.",
    subcommands: [Toponyms.self, Incidents.self])
}

extension EvaluateCommand {
  struct Toponyms: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say how well places are recognized and placed, and whether their radii hold.",
      discussion: """
        Corpora are lines of JSON (doc_id, text, and toponyms with start, end, lat, lon and cc), the XML of \
        LGL, TR-News, GeoVirus and WikToR, or a folder of GeoWebNews; their content tells which. \
        The figures go to standard output, with -o a plot of the calibration to a file.
        """)

    @Argument(
      help: ArgumentHelp("Texts with marked toponyms; - is standard input.", valueName: "gold"))
    var corpora: [String]

    @Flag(help: "Print the figures as one JSON object.")
    var json = false

    @Option(
      help: ArgumentHelp(
        "List every miss in this file of tab-separated text: what was taken and what was right.",
        valueName: "file"))
    var errors: String?

    @OptionGroup var parser: GeoparserOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let plot = output.output, !plot.lowercased().hasSuffix(".svg") {
        throw ValidationError("-o '\(plot)' is the plot: its name should end in .svg")
      }
      if errors == "-" {
        throw ValidationError(
          "--errors - would mix with the figures on standard output: name a file")
      }
    }

    func run() throws {
      try reporting {
        let run = try Run(output)
        // Opened first: what cannot be written should not be found out at the end.
        let list = try errors.map { try AtomicFile(path: $0, force: output.force) }
        let data = try data.referenceData()
        // A parser for each: the figures of a corpus do not depend on those it is named beside.
        let evaluations = try corpora.map { path in
          try evaluation(of: path, by: try parser.geoparser(data, for: run), run)
        }
        let report = EvaluationReport(evaluations)
        try run.write(to: "-") { $0.text(json ? report.json : report.text) }
        if let list {
          list.out.table(evaluations)
          try list.commit()
          run.terminal.say("wrote \(errors ?? "")")
        }
        if let plot = output.output { try run.write(to: plot) { $0.text(report.plot.svg) } }
        try run.finish()
      }
    }

    private func evaluation(
      of path: String, by parser: Geoparser, _ run: Run
    ) throws -> ToponymEvaluation {
      let corpus = try run.stopwatch.measure("reading") { try ToponymCorpus(path: path) }
      run.add(corpus.findings)
      guard corpus.documents.contains(where: { !$0.toponyms.isEmpty }) else {
        throw Failure(sentence: Self.emptiness(of: corpus, path), code: .badData)
      }
      var evaluation = ToponymEvaluation(name: Self.name(of: path))
      run.stopwatch.measure("evaluating") {
        for document in corpus.documents {
          let (gold, findings) = parser.gazetteer.completed(document)
          run.add(findings)
          evaluation.add(gold, readBy: parser)
        }
      }
      return evaluation
    }

    /// Why there is nothing to hold a reading against.
    private static func emptiness(of corpus: ToponymCorpus, _ path: String) -> String {
      let name = path == "-" ? "standard input" : path
      let missing =
        corpus.documents.isEmpty
        ? "holds no text" : "marks no toponym in \(corpus.documents.count) texts"
      guard let reason = corpus.findings.first(where: { $0.severity == .error }) else {
        return "\(name): \(missing); name a corpus as 'incidentmap help evaluate toponyms' tells"
      }
      return "\(name): \(missing); the first problem is: \(reason)"
    }

    /// The last part of a path without its ending.
    private static func name(of path: String) -> String {
      guard path != "-" else { return "standard input" }
      let last = path.split(separator: "/").last.map(String.init) ?? path
      for ending in [".ndjson", ".jsonl", ".json", ".xml"] where last.lowercased().hasSuffix(ending)
      {
        return String(last.dropLast(ending.count))
      }
      return last
    }
  }
}
