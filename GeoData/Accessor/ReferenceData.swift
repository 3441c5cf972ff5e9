import Foundation

/// Where the data that ship with incidentmap lie on this machine.
public struct ReferenceData: Sendable {
  /// The folder that holds `gazetteer.bin`, `Outlines/`, `Sites/` and the rest.
  public let folder: String
  /// Another gazetteer in place of the one in the folder.
  public var gazetteerFile: String?
  /// Files of places that are added to the gazetteer for this run.
  public var addedPlaces: [String] = []

  /// The file by which a folder is known to be ours.
  private static let landmark = "PROVENANCE.tsv"

  /// Finds the folder, trying in this order: the one asked for (which then must be it), the one the
  /// environment names, `share/incidentmap` beside the executable's `bin`, and `GeoData` in any
  /// folder above the executable, which is how a build finds the source tree.
  ///
  /// - Throws: ``ReferenceDataError`` that lists every folder tried.
  public init(asked: String?, environment: String?, executable: String?) throws {
    if let asked {
      guard Self.isOurs(asked) else { throw ReferenceDataError(tried: [asked]) }
      folder = asked
      return
    }
    var candidates: [String] = []
    if let environment, !environment.isEmpty { candidates.append(environment) }
    if let executable {
      var above = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      candidates.append(
        above.deletingLastPathComponent().appendingPathComponent("share/incidentmap").path)
      while above.path != "/" && !above.path.isEmpty {
        candidates.append(above.appendingPathComponent("GeoData").path)
        above.deleteLastPathComponent()
      }
    }
    guard let found = candidates.first(where: Self.isOurs) else {
      throw ReferenceDataError(tried: candidates)
    }
    folder = found
  }

  private static func isOurs(_ folder: String) -> Bool {
    FileManager.default.isReadableFile(atPath: folder + "/" + landmark)
  }

  /// The gazetteer in its mapped form.
  public var gazetteer: String { gazetteerFile ?? folder + "/gazetteer.bin" }
  /// The outlines for drawing in their mapped form.
  public var outlines: String { folder + "/Outlines/outlines.bin" }
  /// The protected sites typed by us, as tab-separated text.
  public var protectedSites: String { folder + "/Sites/protected-sites.tsv" }
  /// The table of sources, versions and licences.
  public var provenance: String { folder + "/PROVENANCE.tsv" }
}

/// The reference data cannot be found.
public struct ReferenceDataError: Error, CustomStringConvertible {
  /// The folders that were tried, in order.
  public let tried: [String]

  public var description: String {
    let places = tried.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
    return "no reference data in \(places.isEmpty ? "any known folder" : places): "
      + "name the folder that holds PROVENANCE.tsv and gazetteer.bin with --data DIR "
      + "or INCIDENTMAP_DATA"
  }
}
