import ArgumentParser
import IncidentMapper

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Search, inspect and build the gazetteer.",
    subcommands: [Search.self, Info.self, Build.self])
}

extension GazetteerCommand {
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find what a name may mean, where it lies and how large it is.",
      discussion: "The result is tab-separated text, best first.")

    @Argument(help: "A name in any script.")
    var name: String

    @Option(help: "How names are compared: exact, prefix, fuzzy, or any of them in this order.")
    var mode: GazetteerSearchMode = .any

    @Option(help: ArgumentHelp("Only places of this country (ISO 3166 code).", valueName: "code"))
    var country: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Prefer what is near this position.", valueName: "longitude,latitude"))
    var near: Geographic?

    @Option(help: ArgumentHelp("At most so many places.", valueName: "n"))
    var limit = 20

    @OptionGroup var data: DataOptions

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
    }

    func run() throws {
      try reporting {
        let gazetteer = try Run.gazetteer(of: try data.referenceData())
        let hits = gazetteer.search(
          name, mode: mode, country: country, near: near, limit: limit)
        let file = try AtomicFile(path: "-")
        file.out.table(hits)
        try file.commit()
        if hits.isEmpty {
          throw Failure(sentence: "no place is named '\(name)'", code: .failure)
        }
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what the gazetteer holds, from which sources and under which licences.")

    @Flag(help: "Read the whole file and compare its checksum.")
    var verify = false

    @OptionGroup var data: DataOptions

    func run() throws {
      try reporting {
        let gazetteer = try Run.gazetteer(of: try data.referenceData())
        if verify {
          do {
            try gazetteer.verify()
          } catch {
            throw Failure(sentence: "\(error)", code: .badData)
          }
        }
        let summary = gazetteer.summary
        print(
          """
          \(summary.path)
          \(summary.placeCount) places, \(summary.distinctNameCount) names, \
          \(summary.byteCount) bytes, version \(summary.version)
          """)
        for source in summary.sources {
          print(
            "\(source.file): \(source.placeCount) places of \(source.rowCount) rows; "
              + "\(source.licence); sha256 \(source.sha256.prefix(16))")
        }
      }
    }
  }

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the gazetteer's file from the text of the reference data.",
      discussion: "The same text gives the same bytes.")

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try reporting {
        let run = try Run(output)
        let data = try data.referenceData()
        let product = try run.stopwatch.measure("building") { try data.builtGazetteer() }
        run.add(product.findings)
        try run.write(to: output.output ?? data.gazetteer) { $0.bytes(product.bytes) }
        run.terminal.say("\(product.placeCount) places, \(product.nameCount) names")
        try run.finish()
      }
    }
  }
}

extension GazetteerSearchMode: ExpressibleByArgument {}

extension Geographic: ExpressibleByArgument {
  /// Longitude and latitude in degrees, separated by a comma.
  public init?(argument: String) {
    let numbers = argument.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    self.init(longitude: numbers[0], latitude: numbers[1])
    guard isValid else { return nil }
  }
}
