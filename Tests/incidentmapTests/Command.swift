import Foundation
import Testing

let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The built command, run as a user runs it.
enum Command {
  struct Result {
    var output: Data
    var errors: String
    var code: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Beside the runner of the tests.
  static let path: String = {
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = runner.appending(path: "incidentmap").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return root.appending(path: ".build/debug/incidentmap").path
  }()

  static func run(
    _ arguments: String..., input: Data? = nil, directory: URL = root
  ) throws -> Result {
    try run(path, arguments, input: input, directory: directory)
  }

  static func run(
    _ executable: String, _ arguments: [String], input: Data? = nil, directory: URL = root,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ProcessInfo.processInfo.environment
      .merging(["INCIDENTMAP_DATA": root.appending(path: "GeoData").path]) { $1 }
      .merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop the command.
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.url.appending(path: $0) }
    try (input ?? Data()).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      code: process.terminationReason == .uncaughtSignal
        ? -process.terminationStatus : process.terminationStatus)
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "incidentmap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  func file(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file.path
  }

  func path(_ name: String) -> String { url.appending(path: name).path }
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }
}

/// A program of the system, when it is there; a test without it says so.
func tool(_ name: String) -> String? {
  let paths = ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }
  if let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) {
    return path
  }
  print("SKIPPED: \(name) is not installed, so it does not judge this")
  return nil
}

/// A file beside the project that some tests use; a test without it says so.
func shared(_ path: String) -> String? {
  let folder =
    ProcessInfo.processInfo.environment["INCIDENTMAP_SHARED"]
    ?? root.deletingLastPathComponent().appending(path: "shared").path
  let file = folder + "/" + path
  if FileManager.default.isReadableFile(atPath: file) { return file }
  print("SKIPPED: \(path) is absent from the shared folder (INCIDENTMAP_SHARED)")
  return nil
}
