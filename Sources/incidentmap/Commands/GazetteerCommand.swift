import ArgumentParser
import IncidentMapper

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Search, inspect and build the gazetteer.",
    subcommands: [Search.self, Show.self, Info.self, Build.self])
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

    @Option(
      help: ArgumentHelp(
        "Only places of this country: its ISO 3166 code, of two or three letters, or its name.",
        valueName: "country"))
    var country: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Prefer what is near this position.", valueName: "longitude,latitude"),
      transform: Geographic.degrees)
    var near: Geographic?

    @Option(
      help: ArgumentHelp(
        "Only places of this kind: a feature code of GeoNames such as S.AIRB, or its class such as P.",
        valueName: "code"))
    var feature: String?

    @Option(help: ArgumentHelp("At most so many places.", valueName: "n"))
    var limit = 20

    @OptionGroup var data: DataOptions

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
    }

    func run() throws {
      try reporting {
        let gazetteer = try GazetteerCommand.gazetteer(data)
        let code = try country.map { try Self.code(of: $0, in: gazetteer) }
        let hits = gazetteer.search(
          name, mode: mode, country: code, feature: feature, near: near, limit: limit)
        let file = try AtomicFile(path: "-")
        file.out.table(hits)
        try file.commit()
        if hits.isEmpty {
          throw Failure(
            sentence: "no place is named '\(name)'\(restriction(code, gazetteer))\(script)",
            code: .failure)
        }
      }
    }

    /// Where the names in a script come from that the shipped gazetteer lacks.
    private var script: String {
      let isShipped = name.unicodeScalars.allSatisfy {
        // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and the marks between them
        !$0.properties.isAlphabetic || $0.value < 0x700 || (0x1E00...0x1FFF).contains($0.value)
          || (0xFB50...0xFDFF).contains($0.value)
      }
      return isShipped
        ? ""
        : "; the gazetteer that ships has names in Latin and Arabic letters, and in Cyrillic and Hebrew of great "
          + "towns: those in other scripts come with --add allCountries.txt --alternate-names alternateNamesV2.txt"
    }

    /// What else a place had to be.
    private func restriction(_ code: String?, _ gazetteer: Gazetteer) -> String {
      // What was typed may have been read as another country than meant.
      let read = code.flatMap { gazetteer.place(Place.ID("country:\($0)"))?.name ?? $0 }
      var words =
        read.map { $0 == country ? " in \($0)" : " in \($0), which '\(country ?? "")' names" } ?? ""
      if let feature { words += " with a feature code that begins '\(feature)'" }
      return words
    }

    private static func code(of country: String, in gazetteer: Gazetteer) throws -> String {
      guard let code = gazetteer.countryCode(of: country) else {
        throw Failure(
          sentence: "no country has the code or the name '\(country)', as --country wants it",
          code: .validationFailure)
      }
      return code
    }
  }
}

extension GazetteerCommand {
  /// The gazetteer with the places that are added; what is wrong with those is told on standard error.
  static func gazetteer(_ options: DataOptions) throws -> Gazetteer {
    let (gazetteer, findings) = try Run.openGazetteer(of: try options.referenceData())
    for finding in findings where finding.severity != .note {
      Terminal.write("incidentmap: \(finding)\n")
    }
    return gazetteer
  }
}

extension GazetteerSearchMode: ExpressibleByArgument {}

extension Geographic {
  /// Longitude and latitude in degrees, separated by a comma.
  static func degrees(_ argument: String) throws -> Geographic {
    let form = "write longitude,latitude in degrees, such as 44.4,33.3"
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0.filter { $0 != " " }) }
    guard parts.count == 2, numbers.count == 2 else {
      throw ValidationError("'\(argument)' is not two numbers: \(form)")
    }
    guard (-180...180).contains(numbers[0]) else {
      throw ValidationError("longitude '\(parts[0])' is not between -180 and 180: \(form)")
    }
    guard (-90...90).contains(numbers[1]) else {
      throw ValidationError("latitude '\(parts[1])' is not between -90 and 90: \(form)")
    }
    return Geographic(longitude: numbers[0], latitude: numbers[1])
  }
}
