import ArgumentParser
import IncidentMapper

extension GazetteerCommand {
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what the gazetteer holds, from which sources and under which licences.",
      discussion: """
        The sources are listed by precedence: of two rows about one place that of the earlier source \
        stays, and the other lends it its names.
        """)

    @Flag(help: "Compare the SHA-256 of the whole file too.")
    var verify = false

    @OptionGroup var data: DataOptions

    func run() throws {
      try reporting {
        let gazetteer = try GazetteerCommand.gazetteer(data)
        if verify { try gazetteer.verify() }
        let provenance = try? ProvenanceTable(of: try data.referenceData())
        let file = try AtomicFile(path: "-")
        file.out.text(gazetteer.summary, provenance: provenance)
        try file.commit()
      }
    }
  }
}
