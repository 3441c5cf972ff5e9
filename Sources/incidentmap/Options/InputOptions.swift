import ArgumentParser
import Foundation
import IncidentMapper

extension InputFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// What is read, and how its columns are to be understood.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files of incidents; - or none is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The format of the input, if its content does not tell (csv, tsv, geojson, geojsonseq, acled, ucdp, text, html, documents).",
      valueName: "format"))
  var format: InputFormat?

  @Option(
    help: ArgumentHelp(
      "Which column holds what, if its name does not tell: latitude=Y,longitude=X,date=When.",
      valueName: "attribute=column,..."))
  var columns: ColumnMapping = .automatic

  var paths: [String] { inputs.isEmpty ? ["-"] : inputs }

  /// The files named, those of a folder in the order of their names.
  var filesNamed: [String] { paths.flatMap(Self.files) }

  /// Articles to be read.
  static func articles(_ paths: [String]) throws -> InputOptions {
    var options = try InputOptions.parse([])
    options.inputs = paths
    return options
  }

  private static func files(_ path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { return [path] }
    let readable = names.filter { name in
      !name.hasPrefix(".")
        && InputFormat.allCases.contains {
          $0.extensions.contains { name.lowercased().hasSuffix("." + $0) }
        }
    }
    return readable.isEmpty ? [path] : readable.sorted().map { path + "/" + $0 }
  }

  var reader: IncidentReader { IncidentReader(format: format, columns: columns) }
}

extension ColumnMapping: ExpressibleByArgument {
  public init?(argument: String) {
    do {
      try self.init(argument)
    } catch {
      Terminal.write("incidentmap: \(error)\n")
      return nil
    }
  }

  public var defaultValueDescription: String { "recognized" }
}
