import ArgumentParser
import IncidentMapper

extension GazetteerCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell everything about one place of the gazetteer.",
      discussion: """
        The result is tab-separated text: what is told, and what it is. The names come with their kind, \
        language and script.
        """)

    @Argument(
      help:
        "The place's id, such as geonames:98182, as 'gazetteer search' lists it; a number alone is one of GeoNames."
    )
    var id: String

    @Flag(help: "Write the footprint too, as well-known text.")
    var wkt = false

    @OptionGroup var data: DataOptions

    func run() throws {
      try reporting {
        let gazetteer = try GazetteerCommand.gazetteer(data)
        guard let details = details(in: gazetteer) else {
          throw Failure(
            sentence: "no place has the id '\(id)': find it with 'incidentmap gazetteer search'",
            code: .failure)
        }
        let file = try AtomicFile(path: "-")
        file.out.table(details, withFootprint: wkt)
        try file.commit()
      }
    }

    /// Of the place with the id, or with the number in GeoNames.
    private func details(in gazetteer: Gazetteer) -> PlaceDetails? {
      gazetteer.details(of: Place.ID(id))
        ?? (UInt32(id) == nil ? nil : gazetteer.details(of: Place.ID("geonames:" + id)))
    }
  }
}
