import Foundation
import Testing

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private func rows(_ path: String) throws -> [[Substring]] {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
    .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
}

@Suite("The data that ship")
struct ShippedDataTests {
  @Test("every file of data has its row of provenance, with a licence and a command")
  func provenance() throws {
    let table = try rows("GeoData/PROVENANCE.tsv")
    #expect(table[0].prefix(4) == ["file", "source", "version", "licence"])
    for row in table.dropFirst() {
      #expect(row.count == table[0].count, "\(row[0])")
      #expect(!row[1].isEmpty && !row[3].isEmpty && !row[5].isEmpty, "\(row[0])")
    }
    let known = table.dropFirst().map { String($0[0]) }
    let folder = root.appending(path: "GeoData")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where ["tsv", "csv", "bin"].contains(file.pathExtension) {
      let name = String(file.path.dropFirst(folder.path.count + 1))
      guard name != "PROVENANCE.tsv" else { continue }
      #expect(
        known.contains { pattern in
          fnmatch(pattern, name, 0) == 0 || fnmatch(pattern, "GeoData/" + name, 0) == 0
        }, "\(name) has no row in PROVENANCE.tsv")
    }
  }

  @Test(
    "rows have as many fields as the header, and each names its source",
    arguments: [
      ("GeoData/Iraq/places.tsv", 150), ("GeoData/Iraq/events.tsv", 14),
      ("GeoData/Sites/protected-sites.tsv", 60),
    ])
  func typedRows(path: String, least: Int) throws {
    let table = try rows(path)
    #expect(table.count > least)
    let source = try #require(table[0].firstIndex(of: "source"))
    let radius = try #require(table[0].firstIndex(of: "radius_m"))
    for (line, row) in table.enumerated().dropFirst() {
      #expect(row.count == table[0].count, "line \(line + 1)")
      #expect(!row[source].isEmpty, "line \(line + 1)")
      #expect((Double(row[radius]) ?? 0) > 0, "line \(line + 1)")
    }
  }

  @Test("Topeka is not called Google, as it called itself in March 2010")
  func firms() throws {
    // GeoNames 4280539 bears the name among its alternates.
    let topeka = try #require(
      try rows("GeoData/Places/world-north-america-2.tsv").first { $0[0] == "4280539" })
    #expect(topeka[1] == "Topeka")
    #expect(!topeka[7].split(separator: "|").contains("Google"))
  }

  /// GeoNames' PPLA; Yên Bái of Lào Cai by Resolution 202/2025/QH15 of Vietnam's National Assembly, article 1.
  @Test("a first-order division has one seat, and those put together have that of today")
  func seats() throws {
    var seats: [String: String] = [:]
    let places = root.appending(path: "GeoData/Places")
    for file in try FileManager.default.contentsOfDirectory(atPath: places.path)
    where file.hasPrefix("world-") {
      let table = try rows("GeoData/Places/" + file)
      #expect(table[0].last == "feature")
      for row in table.dropFirst() where !row[8].isEmpty {
        #expect(row[8] == "P.PPLA")
        let division = "\(row[4]).\(row[5])"
        #expect(seats.updateValue(String(row[0]), forKey: division) == nil, "\(division)")
      }
    }
    #expect(seats.count > 2000)
    let known = [
      "AF.10": "1134720", "IQ.01": "98717", "NG.27": "2331447", "RU.17": "532096",
      "SY.09": "170063", "VN.15": "1560349",
    ]
    for (division, town) in known { #expect(seats[division] == town, "\(division)") }
    // Kenitra's region went into Rabat's.
    #expect(seats["MA.04"] == nil)
  }

  @Test("a first-order division lies where the city of its name lies")
  func divisionsAndCities() throws {
    let namesakes = ["IR.37", "JP.14", "PE.22", "US.WA", "US.WY", "ZA.07"]
    var cities: [String: [(latitude: Double, longitude: Double)]] = [:]
    let places = root.appending(path: "GeoData/Places")
    for file in try FileManager.default.contentsOfDirectory(atPath: places.path)
    where file.hasPrefix("world-") {
      for row in try rows("GeoData/Places/" + file).dropFirst() where (Int(row[6]) ?? 0) >= 50_000 {
        let position = (try #require(Double(row[2])), try #require(Double(row[3])))
        cities["\(row[4]) \(row[1])", default: []].append(position)
      }
    }
    var compared = 0
    for row in try rows("GeoData/Places/admin1.tsv").dropFirst() {
      guard let latitude = Double(row[6]), let longitude = Double(row[7]),
        let radius = Double(row[8]), !namesakes.contains(String(row[0])),
        let namesake = cities["\(row[1]) \(row[3])"]
      else { continue }
      compared += 1
      let distances = namesake.map { city in
        let north = (city.latitude - latitude) * 111_000
        let east = (city.longitude - longitude) * 111_000 * cos(latitude * .pi / 180)
        return (north * north + east * east).squareRoot()
      }
      let nearest = try #require(distances.min())
      #expect(nearest <= 1.3 * radius + 20_000, "\(row[0]) \(row[3])")
    }
    #expect(compared > 500)
  }

  @Test(
    "the checks that came with the typed data still pass",
    arguments: ["GeoData/Iraq/check.py", "GeoData/Sites/check.py"])
  func checks(script: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else {
      print("SKIPPED: python3 is not installed, so \(script) does not judge the typed data")
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [root.appending(path: script).path]
    process.currentDirectoryURL = root
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
