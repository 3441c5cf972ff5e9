import Cartography
import Foundation
import GeoData
import Geoparsing
import Incidents
import SimpleFeatures

extension ReferenceData {
  /// The gazetteer built anew from the text in the folder: the same text gives the same bytes.
  public func builtGazetteer() throws -> GazetteerBuilder.Product {
    let root = URL(fileURLWithPath: folder)
    let files = try ["Iraq", "Places", "Sites"].flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: part).path)
        .filter { $0.hasSuffix(".tsv") }.sorted()
        .map { name in
          (
            name: "\(part)/\(name)",
            bytes: [UInt8](try Data(contentsOf: root.appending(path: "\(part)/\(name)")))
          )
        }
    }
    let (inputs, footprints) = GazetteerBuilder.inputs(files: files)
    return GazetteerBuilder().build(inputs, footprints: footprints)
  }
}

extension ReferenceData {
  /// The word lists by which common words and personal names are known.
  public func lexicon() throws -> Lexicon {
    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: "Words/" + name)))
    }
    return Lexicon(
      commonWords: try bytes("common-words.tsv"), givenNames: try bytes("given-names.tsv"),
      surnames: try bytes("surnames.tsv"))
  }
}

extension ReferenceData {
  /// The named events of the table that ships.
  public func knownEvents() throws -> KnownEvents {
    KnownEvents(
      table: [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: "Iraq/events.tsv"))))
  }
}

extension Basemap {
  /// The ground of a map, from the data that ship.
  public init(_ data: ReferenceData, for map: IncidentMap) throws {
    let gazetteer = try Gazetteer.open(data.gazetteer)
    self.init(
      outlines: try Outlines(contentsOf: data.outlines),
      towns: gazetteer.largestSettlements(in: map.extent, limit: 60),
      attributions: ["Places: GeoNames (CC BY 4.0)", "Outlines: Natural Earth"])
  }
}
