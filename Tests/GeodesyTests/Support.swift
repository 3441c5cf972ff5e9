import Foundation
import Geodesy
import SimpleFeatures
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

enum TestFiles {
  static var packageRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A reference file that is not part of the package; `nil`, with the reason printed, where absent.
  static func shared(_ path: String) -> URL? {
    let named = ProcessInfo.processInfo.environment["INCIDENTMAP_SHARED"].map {
      URL(filePath: $0)
    }
    let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
    let file = folder.appending(path: path)
    if FileManager.default.fileExists(atPath: file.path) { return file }
    print("SKIPPED: \(file.path) is absent; set INCIDENTMAP_SHARED to the folder that has it")
    return nil
  }

  /// Runs a tool of the system over standard input; `nil`, with the reason printed, where absent.
  static func run(_ tool: String, _ arguments: [String], input: String = "") throws -> String? {
    let path = "/usr/bin/\(tool)"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("SKIPPED: \(path) is absent (Debian: geographiclib-tools, proj-bin)")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory
    let name = "geodesy-tests-\(UUID().uuidString)"
    let inputFile = folder.appending(path: name + ".in")
    let outputFile = folder.appending(path: name + ".out")
    defer {
      try? FileManager.default.removeItem(at: inputFile)
      try? FileManager.default.removeItem(at: outputFile)
    }
    try Data(input.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
  }
}
