import ArgumentParser
import IncidentMapper

extension GazetteerCommand {
  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the gazetteer's file from the text of the reference data.",
      discussion: """
        The same text gives the same bytes. With --add, the places of those files are built in, under a \
        name of your own (-o), to be used with --gazetteer. Of two rows about one place the first of \
        these stays, and the other lends it its names: tables and GeoJSON you add, the places of Iraq, \
        the protected sites, Who's On First you add, airports, countries, divisions, regions, GeoNames \
        dumps you add, the places of the world.
        """)

    @Option(
      help: ArgumentHelp(
        "The alternate names that belong to the GeoNames dumps (alternateNamesV2.txt).",
        valueName: "file"))
    var alternateNames: String?

    @Flag(help: "Build from the added files alone.")
    var only = false

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let file = data.gazetteer {
        throw ValidationError(
          "--gazetteer '\(file)' is nothing to build from: a gazetteer is built from text; name the file to write "
            + "with -o, and files of places with --add")
      }
      if only, data.added.isEmpty { throw ValidationError("--only wants files to --add") }
      if !data.added.isEmpty, output.output == nil {
        throw ValidationError(
          "a gazetteer with places of your own does not replace the one that ships: name a file with -o"
        )
      }
    }

    func run() throws {
      try reporting {
        let run = try Run(output)
        let reference = try data.referenceData()
        let product = try run.stopwatch.measure("building") {
          try reference.builtGazetteer(
            adding: data.added, alternateNames: alternateNames, only: only)
        }
        run.add(product.findings)
        try run.write(to: output.output ?? reference.gazetteer) { out in
          for piece in product.pieces { out.bytes(piece) }
        }
        run.terminal.say(
          "\(product.placeCount) \(product.placeCount == 1 ? "place" : "places"), "
            + "\(product.distinctNameCount) different \(product.distinctNameCount == 1 ? "name" : "names") "
            + "(\(product.nameCount) with one counted for each place that bears it)")
        try run.finish()
      }
    }
  }
}
