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

  /// The files named, those of a folder and of the folders in it in the order of their names.
  var filesNamed: [String] { paths.flatMap { Self.files($0).read } }

  /// The files of the folders named whose names say that they are of no kind that is read.
  var filesPassedOver: [String] { paths.flatMap { Self.files($0).passedOver } }

  /// Articles to be read.
  static func articles(_ paths: [String]) throws -> InputOptions {
    var options = try InputOptions.parse([])
    options.inputs = paths
    return options
  }

  private static func files(_ path: String) -> (read: [String], passedOver: [String]) {
    guard isFolder(path) else { return ([path], []) }
    var (read, passedOver): ([String], [String]) = ([], [])
    var folders = [path]
    while let folder = folders.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      var inside: [String] = []
      for name in names.filter({ !$0.hasPrefix(".") }).sorted() {
        let file = folder + "/" + name
        if isFolder(file) {
          // A link may lead back to where it is.
          let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: file)) != nil
          if isLink { passedOver.append(file) } else { inside.append(file) }
        } else if isReadable(name) {
          read.append(file)
        } else {
          passedOver.append(file)
        }
      }
      folders += inside.reversed()
    }
    return (read.isEmpty ? [path] : read, passedOver)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func isReadable(_ name: String) -> Bool {
    InputFormat.allCases.contains {
      $0.extensions.contains { name.lowercased().hasSuffix("." + $0) }
    }
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
