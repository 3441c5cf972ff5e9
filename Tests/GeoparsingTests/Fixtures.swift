import Foundation
import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures

/// The files that the tests read: those of the package, and those that only some machines have.
enum Fixtures {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let data = package.appending(path: "GeoData")
  static let shippedFile = data.appending(path: "gazetteer.bin")

  /// A file of the folder for evaluation data; `nil`, said aloud, where there is none.
  static func shared(_ path: String) -> URL? {
    let root =
      ProcessInfo.processInfo.environment["INCIDENTMAP_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    let url = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("SKIPPED: \(url.path) is not there; set INCIDENTMAP_SHARED")
      return nil
    }
    return url
  }

  /// The texts that the shipped gazetteer is built from, by their names in the data folder.
  static func layers() throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in ["Iraq", "Places", "Sites"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: data.appending(path: folder).path)
      for name in names.sorted() where name.hasSuffix(".tsv") {
        let url = data.appending(path: folder).appending(path: name)
        files.append((folder + "/" + name, Array(try Data(contentsOf: url))))
      }
    }
    let outlines = data.appending(path: "Outlines/admin1.tsv")
    files.append(("Outlines/admin1.tsv", Array(try Data(contentsOf: outlines))))
    return files
  }

  static let gazetteer = Result { try Gazetteer.open(shippedFile.path) }

  static func resolver(home: String? = nil) throws -> PlaceResolver {
    PlaceResolver(gazetteer: try gazetteer.get(), home: home)
  }

  private static let lexicon = Result {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: data.appending(path: "Words/" + name)))
    }
    return Lexicon(
      commonWords: try bytes("common-words.tsv"), givenNames: try bytes("given-names.tsv"),
      surnames: try bytes("surnames.tsv"))
  }

  /// How far a location lies from a position; infinitely, where there is none.
  static func kilometers(_ location: Location?, _ latitude: Double, _ longitude: Double) -> Double {
    guard let position = location?.position else { return .infinity }
    return Geodesic.wgs84.distance(
      from: position, to: Geographic(longitude: longitude, latitude: latitude)
    ).kilometers
  }

  /// A reader of texts with all that ships.
  static func geoparser(
    _ options: Geoparser.Options = .init(), on other: Gazetteer? = nil
  ) throws -> Geoparser {
    Geoparser(gazetteer: try other ?? gazetteer.get(), lexicon: try lexicon.get(), options: options)
  }

  /// A small gazetteer of two countries.
  static func small() throws -> GazetteerBuilder.Product {
    let countries = """
      code\tiso3\tname\tlatitude\tlongitude\tradius_m\tpopulation\tcapital\tnames\tdemonyms
      AA\tAAA\tAland\t10\t20\t300000\t5000000\tAtown\tAland|Republic of Aland\tAlander
      BB\tBBB\tBland\t10\t26\t300000\t5000000\tBtown\tBland\tBlander
      """
    let world = """
      id\tname\tlatitude\tlongitude\tcountry\tadmin1\tpopulation\tnames
      1\tAtown\t10.0\t20.0\tAA\t01\t800000\tA-Town
      2\tTwin\t10.5\t20.5\tAA\t01\t5000\t
      3\tTwin\t10.5\t26.5\tBB\t02\t6000\t
      4\tBig\t11.0\t20.0\tAA\t01\t900000\t
      5\tBig\t11.0\t26.0\tBB\t02\t400\t
      6\tÇelebi\t11.5\t20.0\tAA\t01\t3000\tالفلوجة
      """
    let inputs = [
      GazetteerBuilder.Input(
        name: "Places/countries.tsv", layer: .countries, bytes: Array(countries.utf8)),
      GazetteerBuilder.Input(
        name: "Places/world-x.tsv", layer: .worldPlaces, bytes: Array(world.utf8)),
    ]
    return try GazetteerBuilder().build(inputs)
  }
}
