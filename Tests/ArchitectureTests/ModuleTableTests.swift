import Foundation
import Testing

/// What each module may import of ours, as the design has it.
private let table: [String: Set<String>] = [
  "SimpleFeatures": [],
  "Incidents": ["SimpleFeatures"],
  "GeoData": ["SimpleFeatures"],
  "Geodesy": ["SimpleFeatures", "CPROJ"],
  "PlanarGeometry": ["SimpleFeatures", "CGEOS"],
  "Geoparsing": ["SimpleFeatures", "Geodesy", "Incidents"],
  "Extraction": ["SimpleFeatures", "Geodesy", "Incidents"],
  "SpatialAnalysis": ["SimpleFeatures", "Geodesy", "PlanarGeometry", "Incidents"],
  "InterchangeFormats": ["SimpleFeatures", "Incidents"],
  "Cartography": ["SimpleFeatures", "Geodesy", "PlanarGeometry"],
  "IncidentMapper": [
    "SimpleFeatures", "Geodesy", "PlanarGeometry", "Incidents", "Geoparsing", "Extraction",
    "SpatialAnalysis", "InterchangeFormats", "Cartography", "GeoData",
  ],
  "incidentmap": ["IncidentMapper", "ArgumentParser"],
]

/// What of the toolchain a library may import; the command may import more.
private let toolchain: Set<String> = [
  "Foundation", "Glibc", "Darwin", "Musl", "Synchronization", "Dispatch",
]

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("The walls of the house")
struct ModuleTableTests {
  @Test("the manifest declares exactly the dependencies of the module table")
  func manifest() throws {
    let declared = try dumpedTargets()
    let ours = declared.filter { $0.value.kind != "test" && $0.value.kind != "system" }
    #expect(Set(ours.keys) == Set(table.keys))
    for (name, target) in ours {
      #expect(target.dependencies == table[name], "dependencies of \(name)")
    }
  }

  @Test("no source imports what its module may not", arguments: table.keys.sorted())
  func imports(module: String) throws {
    let folder = module == "GeoData" ? "GeoData/Accessor" : "Sources/\(module)"
    let files = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      for name in try importedModules(in: file) where name != module {
        #expect(
          table[module, default: []].contains(name) || toolchain.contains(name),
          "\(file.lastPathComponent) imports \(name)")
      }
    }
    #expect(count > 0)
  }

  @Test("each C library is imported by one module, and in one folder of it")
  func foreignLibraries() throws {
    for library in ["CPROJ", "CGEOS"] {
      var folders: Set<String> = []
      let files = try #require(
        FileManager.default.enumerator(
          at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        if try importedModules(in: file).contains(library) {
          folders.insert(file.deletingLastPathComponent().path)
        }
      }
      #expect(folders.count == 1, "\(library) is imported in \(folders.sorted())")
    }
  }

  @Test("the top level holds only what the layout allows, whatever a user left beside it")
  func topLevel() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "GeoData", "Output", "README.md", "LICENSE",
      "CONTRIBUTING.md",
    ]
    let tracked = try output(of: ["git", "-C", root.path, "ls-files"])
    guard !tracked.isEmpty else {
      print("SKIPPED: this is no git checkout, so the top level is not judged")
      return
    }
    let names = Set(
      String(decoding: tracked, as: UTF8.self).split(separator: "\n")
        .compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(names.filter { !$0.hasPrefix(".") }.isSubset(of: allowed), "\(names)")
  }

  private func output(of command: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : Data()
  }

  private func importedModules(in file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      while let word = words.first, word.hasPrefix("@") || word == "public" || word == "internal" {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      return String(words[words.count - 1].split(separator: ".")[0])
    }
  }

  private func dumpedTargets() throws -> [String: (kind: String, dependencies: Set<String>)] {
    // A scratch path of its own: the build that runs this test holds the lock of the usual one.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "incidentmap-dump-package")
    let data = try output(of: [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path,
      "dump-package",
    ])
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    return Dictionary(
      uniqueKeysWithValues: manifest.targets.map { target in
        (target.name, (target.type, Set(target.dependencies.map(\.name))))
      })
  }
}

private struct Manifest: Decodable {
  struct Target: Decodable {
    var name: String
    var type: String
    var dependencies: [Dependency]
  }

  struct Dependency: Decodable {
    var name: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      let key = try #require(container.allKeys.first)
      var list = try container.nestedUnkeyedContainer(forKey: key)
      name = try list.decode(String.self)
    }
  }

  struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var targets: [Target]
}
