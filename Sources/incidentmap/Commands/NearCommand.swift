import ArgumentParser
import IncidentMapper

struct NearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near",
    abstract: "Measure incidents against protected sites.",
    discussion: """
      Each distance is a range, because where an incident happened is an area: the nearest, expected and \
      farthest distance on the ellipsoid, and the probability of lying within each of --radii. Only sites \
      that were protected on the day count. The result is CSV, or GeoJSON by the extension of -o.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Protected sites (.tsv, .csv); without it, those that ship.", valueName: "file"))
  var sites: String?

  @Option(
    help: ArgumentHelp(
      "Only kinds of sites, such as embassy,hospital.", valueName: "kind,..."))
  var kinds: String?

  @Option(
    help: ArgumentHelp("Only pairs that may lie within this distance.", valueName: "distance"))
  var within: Distance?

  @Option(help: ArgumentHelp("Only so many nearest sites of each incident.", valueName: "n"))
  var nearest: Int?

  @Option(help: ArgumentHelp("Give the probability of lying within these.", valueName: "500m,1km"))
  var radii: DistanceList = DistanceList(.meters(500), .kilometers(1), .kilometers(5))

  func validate() throws {
    if let nearest, nearest < 1 { throw ValidationError("--nearest must be at least 1") }
    if let path = output.output, path != "-" {
      guard [.csv, .tsv, .geoJSON].contains(OutputFormat(path: path)) else {
        throw ValidationError("'\(path)' should end in .csv, .tsv or .geojson")
      }
    }
    _ = try wantedKinds()
  }

  private func wantedKinds() throws -> Set<ProtectedSite.Kind> {
    guard let kinds else { return Set(ProtectedSite.Kind.allCases) }
    return Set(
      try kinds.split(separator: ",").map { word in
        guard let kind = ProtectedSite.Kind(rawValue: word.lowercased()) else {
          let known = ProtectedSite.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("'\(word)' is no kind of site: use \(known)")
        }
        return kind
      })
  }

  func run() throws {
    try reporting {
      let run = try Run(output)
      let data = try data.referenceData()
      let incidents = run.happened(try run.locate(try run.read(input), with: data).located)
      let kinds = try wantedKinds()
      let sites = try run.sites(sites, data: data).filter { kinds.contains($0.kind) }
      let pairs = try run.stopwatch.measure("proximity") {
        if let nearest {
          try incidents.nearest(nearest, of: sites, within: within, radii: radii.distances)
        } else {
          try incidents.proximities(to: sites, within: within, radii: radii.distances)
        }
      }
      try run.write { out in
        switch output.output.flatMap(OutputFormat.init(path:)) ?? .csv {
        case .geoJSON: out.geoJSON(pairs, incidents: incidents, sites: sites)
        case .tsv: out.table(pairs, incidents: incidents, sites: sites, delimiter: .tab)
        default: out.table(pairs, incidents: incidents, sites: sites)
        }
      }
      try run.finish()
    }
  }
}
