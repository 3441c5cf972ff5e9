import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let header = "id,date,category,place,latitude,longitude\n"
  private static let good = "ok,2020-01-03,drone_strike,Baghdad,33.2581,44.2561\n"

  /// A file, the finding it must give, the words that must be in it, and the records that must stay.
  private static let files:
    [(name: String, text: String, code: String, words: String, records: Int)] = [
      (
        "latitude",
        header + good + "x,2020-01-04,ied,Taji,95,44.3\n" + good.replacing("ok", with: "k"),
        "latitude", "95", 3
      ),
      ("swapped", header + good + "x,2020-01-04,ied,Taji,144.3,33.5\n", "", "144.3", 2),
      ("missing", header + good + "x,2020-01-04,ied,Taji,,44.3\n", "", "", 2),
      ("date", header + good + "x,31/02/2020,ied,Taji,33.5,44.3\n", "date", "31/02/2020", 2),
      (
        "quote",
        header + good + "x,2020-01-04,ied,\"Taji,33.5,44.3\n" + good.replacing("ok", with: "k"),
        "quote", "3", 2
      ),
    ]

  @Test("a bad row is named by line and value, and the rest is kept", arguments: files.map(\.name))
  func rows(name: String) throws {
    let row = try #require(Self.files.first { $0.name == name })
    let path = try folder.file("\(name).csv", row.text)
    let list = folder.path("findings.tsv")
    let result = try Command.run("read", path, "--findings", list)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.split(separator: "\u{1E}").count >= row.records, "\(result.text)")
    let findings = try String(contentsOfFile: list, encoding: .utf8)
    #expect(findings.split(separator: "\n").count >= 2, "\(findings)")
    #expect(
      [row.code, row.words].allSatisfy { $0.isEmpty || findings.contains($0) }, "\(findings)")
    #expect(findings.contains("\t3\t") || findings.contains(":3:"), "\(findings)")
  }

  @Test("line ends of Windows, a byte order mark and Latin-1 bytes are read")
  func encodings() throws {
    let plain = try Command.run("read", try folder.file("a.csv", Self.header + Self.good))
    let windows = (Self.header + Self.good).replacing("\n", with: "\r\n")
    for (name, data) in [
      ("crlf", Data(windows.utf8)), ("bom", Data([0xEF, 0xBB, 0xBF]) + Data(windows.utf8)),
    ] {
      try FileManager.default.removeItem(atPath: folder.path("a.csv"))
      let result = try Command.run("read", try folder.file("a.csv", data))
      #expect(result.output.elementsEqual(plain.output), "\(name)")
    }
    var latin = Data((Self.header + "x,2020-01-03,ied,Ba").utf8)
    latin.append(0xEF)  // ï in Latin-1
    latin.append(Data("ji,34.9,43.5\n".utf8))
    let list = folder.path("findings.tsv")
    let result = try Command.run("read", try folder.file("latin.csv", latin), "--findings", list)
    #expect(result.code == 0)
    #expect(result.text.contains("Baïji"))
    #expect(try String(contentsOfFile: list, encoding: .utf8).contains("latin.csv"))
  }

  @Test("a semicolon, a tab or a bar between the fields is found out", arguments: [";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    let path = try folder.file("a.txt", (Self.header + Self.good).replacing(",", with: delimiter))
    let result = try Command.run("read", path)
    #expect(result.errors.contains("1 with a position"), "\(result.errors)")
  }

  @Test("what cannot be read ends with its code and one sentence")
  func exitCodes() throws {
    let cases: [([String], Int32)] = [
      (["read", folder.path("absent.csv")], 66),
      (["read", folder.url.path], 66),
      (["read", try folder.file("empty.csv", "")], 65),
      (["map", try folder.file("header.csv", Self.header)], 65),
      (
        ["read", try folder.file("noise.bin", Data((0..<5000).map { UInt8($0 * 7919 % 251) }))], 65
      ),
      (["read", "--no-such-option"], 64),
      (["read", "--columns", "latitude", "x.csv"], 64),
      (["map", "x.csv", "-o", "x.docx"], 64),
      (["near", "x.csv", "--within", "5"], 64),
    ]
    for (arguments, code) in cases {
      let result = try Command.run(Command.path, arguments)
      #expect(result.code == code, "\(arguments): \(result.errors)")
      #expect(!result.errors.isEmpty && result.output.isEmpty, "\(arguments)")
    }
  }

  @Test("a target that cannot be made, or exists, is left alone")
  func targets() throws {
    let path = try folder.file("a.csv", Self.header + Self.good)
    let old = try folder.file("old.geojson", "old")
    for target in ["/proc/absent/x.geojson", folder.path("no/such/folder/x.geojson"), old] {
      let result = try Command.run("convert", path, "-o", target)
      #expect(result.code == 73, "\(target): \(result.errors)")
    }
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    #expect(try Command.run("convert", path, "-o", old, "--force").code == 0)
    #expect(try String(contentsOfFile: old, encoding: .utf8).contains("FeatureCollection"))
    #expect(folder.names == ["a.csv", "old.geojson"])
  }

  @Test("an interrupted run leaves the old file and nothing else")
  func interruption() throws {
    let old = try folder.file("out.geojson", "old")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["convert", "-", "-o", old, "--force"]
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    var rows = Self.header
    for number in 0..<60_000 { rows += Self.good.replacing("ok", with: "r\(number)") }
    try pipe.fileHandleForWriting.write(contentsOf: Data(rows.utf8))
    #expect(folder.names.count == 2, "the unfinished file lies beside its target")
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(folder.names == ["out.geojson"])
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
  }

  /// Endless streams that never become what they promise, each cut at so many megabytes.
  private static let streams: [(name: String, command: String, megabytes: Int, codes: [Int32])] = [
    ("noise", "cat /dev/urandom", 1000, [65]),
    ("commas", "yes ,,,,", 200, [65]),
    ("brackets", "yes '[[[[[[[['", 200, [65]),
    ("one line", "tr '\\0' x < /dev/zero", 200, [65]),
    ("bad rows", "echo id,place,latitude,longitude; yes a,Baghdad,95,x", 4, [0]),
    (
      "an open quote", "echo id,place,latitude,longitude; echo -n '\"'; yes a,Taji,33.5,44.2", 4,
      [0]
    ),
  ]

  @Test(
    "a stream of garbage on standard input ends in a sentence, in bounded memory",
    arguments: streams.map(\.name))
  func garbage(name: String) throws {
    let stream = try #require(Self.streams.first { $0.name == name })
    let script =
      "ulimit -v 700000; ( \(stream.command) ) 2>/dev/null | head -c \(stream.megabytes)000000 "
      + "| '\(Command.path)' read - --to csv > /dev/null"
    let result = try Command.run("/bin/bash", ["-c", script])
    #expect(stream.codes.contains(result.code), "\(result.code): \(result.errors.prefix(500))")
    #expect(!result.errors.isEmpty)
  }

  @Test("the same id on every row costs no more than different ones")
  func repeatedIDs() throws {
    let rows = String(repeating: Self.good, count: 20_000)
    let result = try Command.run("read", try folder.file("same.csv", Self.header + rows))
    #expect(result.code == 0)
    #expect(result.errors.contains("the id 'ok' occurs again"))
    #expect(result.text.contains("\"ok-20000\""))
  }

  @Test("a strict run leaves no result, but the list of what was wrong")
  func strictTargets() throws {
    let path = try folder.file("a.csv", Self.header + Self.good + "x,2020-01-04,ied,Taji,95,44.3\n")
    let result = try Command.run(
      "read", path, "--strict", "-o", folder.path("out.csv"), "--findings", folder.path("f.tsv"))
    #expect(result.code == 65)
    #expect(folder.names == ["a.csv", "f.tsv"])
  }

  @Test("a strict run fails on the first doubtful row")
  func strict() throws {
    let path = try folder.file("a.csv", Self.header + Self.good + "x,2020-01-04,ied,Taji,95,44.3\n")
    let result = try Command.run("read", path, "--strict")
    #expect(result.code == 65)
    #expect(result.errors.contains("95"))
  }
}
