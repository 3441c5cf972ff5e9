import Cartography
import Foundation
import GeoData
import Geoparsing
import Incidents
import SimpleFeatures

extension ReferenceData {
  /// The gazetteer built anew from the text in the folder: the same text gives the same bytes.
  ///
  /// - Parameters:
  ///   - added: files of places to be built in: GeoNames dumps, GeoJSON, tables of text.
  ///   - alternateNames: the file of alternate names that belongs to the dumps.
  ///   - only: whether to leave out what ships.
  public func builtGazetteer(
    adding added: [String] = [], alternateNames: String? = nil, only: Bool = false
  ) throws -> GazetteerBuilder.Product {
    let places = try AddedPlaces(added, alternateNames: alternateNames)
    if let alternateNames, !places.inputs.contains(where: { $0.layer == .geoNames }) {
      throw GazetteerError(
        .badInput, path: alternateNames,
        "has names of the places of a GeoNames dump, and none is added; add it with --add")
    }
    let shipped = only ? (inputs: [], footprints: nil) : try shippedInputs()
    var product = try GazetteerBuilder().build(
      places.inputs + shipped.inputs, footprints: shipped.footprints,
      alternateNames: places.alternateNames)
    product.findings = places.findings + product.findings
    try Self.refuse(product.unusable, product.findings)
    return product
  }

  /// The gazetteer with the places added for this run, and what was found while adding them.
  public func openGazetteer() throws -> (gazetteer: Gazetteer, findings: [Finding]) {
    let gazetteer = try Gazetteer.open(gazetteer)
    guard !addedPlaces.isEmpty else { return (gazetteer, []) }
    let places = try AddedPlaces(addedPlaces)
    let layered = try gazetteer.adding(places.inputs)
    let findings = places.findings + layered.findings
    try Self.refuse(layered.unusable, findings)
    return (layered.gazetteer, findings)
  }

  /// Throws for the first of the files of which nothing could be used, with the first reason.
  private static func refuse(_ files: [String], _ findings: [Finding]) throws(GazetteerError) {
    guard let file = files.first else { return }
    let reason = findings.first { $0.file == file && $0.severity != .note }
    let place = reason?.line.map { "line \($0) " } ?? ""
    throw GazetteerError(
      .badInput, path: file,
      "has no row that can be a place" + (reason.map { "; \(place)\($0.message)" } ?? ""))
  }

  private func shippedInputs() throws -> (
    inputs: [GazetteerBuilder.Input], footprints: [UInt8]?
  ) {
    let root = URL(fileURLWithPath: folder)
    var files = try ["Iraq", "Places", "Sites"].flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: part).path)
        .filter { $0.hasSuffix(".tsv") }.sorted()
        .map { name in
          (
            name: "\(part)/\(name)",
            bytes: [UInt8](try Data(contentsOf: root.appending(path: "\(part)/\(name)")))
          )
        }
    }
    let outlines = "Outlines/admin1.tsv"
    files.append(
      (name: outlines, bytes: [UInt8](try Data(contentsOf: root.appending(path: outlines)))))
    return GazetteerBuilder.inputs(files: files)
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
    let gazetteer = try data.openGazetteer().gazetteer
    self.init(
      outlines: try Outlines(contentsOf: data.outlines),
      towns: gazetteer.largestSettlements(in: map.extent, limit: 60),
      attributions: ["Places: GeoNames (CC BY 4.0)", "Outlines: Natural Earth"])
  }
}
