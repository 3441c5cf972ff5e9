import Foundation
import Testing

private let incidents = "GeoData/Incidents/iraq-2019-2021.csv"

@Suite("The main job", .serialized)
struct MainJobTests {
  @Test("a map is drawn from the shipped incidents, and the same one again")
  func map() throws {
    let first = try Command.run("map", incidents)
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.text.hasPrefix("<?xml") || first.text.hasPrefix("<svg"))
    #expect(first.text.contains("Not placed: "))
    let again = try Command.run(incidents)
    #expect(again.output.elementsEqual(first.output))
  }

  @Test("a renderer and an XML validator accept the map")
  func renderers() throws {
    let folder = try TemporaryFolder()
    let map = folder.path("map.svg")
    #expect(try Command.run("map", incidents, "-o", map).code == 0)
    if let xmllint = tool("xmllint") {
      let result = try Command.run(xmllint, ["--noout", "--nonet", map])
      #expect(result.code == 0, "\(result.errors)")
    }
    if let rsvg = tool("rsvg-convert") {
      let picture = folder.path("map.png")
      let result = try Command.run(rsvg, ["-w", "900", "-o", picture, map])
      #expect(result.code == 0, "\(result.errors)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: picture)).count > 20_000)
    }
  }

  @Test("locate and then draw is map, byte for byte")
  func composed() throws {
    let whole = try Command.run("map", incidents)
    let read = try Command.run("read", incidents)
    #expect(read.code == 0, "\(read.errors)")
    let located = try Command.run("locate", input: read.output)
    #expect(located.code == 0, "\(located.errors)")
    let drawn = try Command.run("draw", input: located.output)
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(drawn.output.elementsEqual(whole.output))
  }

  @Test("the same incidents come out of GeoJSON, text sequences and CSV")
  func formats() throws {
    let folder = try TemporaryFolder()
    let sequence = try Command.run("locate", incidents).output
    for name in ["a.geojson", "a.geojsonl", "a.csv", "a.tsv"] {
      let path = folder.path(name)
      #expect(try Command.run("map", incidents, "-o", path).code == 0)
      let back = try Command.run("read", path)
      #expect(back.code == 0, "\(name): \(back.errors)")
      #expect(back.output.elementsEqual(sequence), "\(name)")
    }
  }

  @Test("the GeoJSON passes the schema of RFC 7946 and opens in GDAL with every incident")
  func geoJSON() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("incidents.geojson")
    #expect(try Command.run("map", incidents, "-o", path).code == 0)
    let rows =
      try String(contentsOf: root.appending(path: incidents), encoding: .utf8)
      .split(separator: "\n").count - 1
    if let ogrinfo = tool("ogrinfo") {
      let result = try Command.run(ogrinfo, ["-so", "-al", path])
      #expect(result.text.contains("Feature Count: \(rows)"), "\(result.text)")
    }
    if let schema = shared("reference/geojson.schema.json"), let python = tool("python3") {
      let check = """
        import json, sys
        try:
          import jsonschema
        except ImportError:
          print("SKIPPED: python3 has no jsonschema"); sys.exit(0)
        jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
        """
      let result = try Command.run(python, ["-c", check, path, schema])
      #expect(result.code == 0, "\(result.errors.suffix(400))")
    }
  }

  @Test("distances to embassies are ranges that contain the nominal distance")
  func near() throws {
    let result = try Command.run("near", incidents, "--kinds", "embassy", "--within", "5km")
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.text.split(whereSeparator: \.isNewline)
    #expect(lines.count > 5)
    let header = lines[0].split(separator: ",").map(String.init)
    let columns = ["nearest_m", "nominal_m", "expected_m", "farthest_m"].compactMap {
      header.lastIndex(of: $0).map { $0 - header.count }
    }
    try #require(columns.count == 4, "\(header)")
    for line in lines.dropFirst() {
      // Counted from the end: a name before them may hold a comma.
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = columns.compactMap { Double(fields[fields.count + $0]) }
      try #require(numbers.count == 4, "\(line)")
      #expect(numbers[0] <= numbers[1] && numbers[1] <= numbers[3], "\(line)")
      #expect(numbers[0] <= numbers[2] && numbers[2] <= numbers[3], "\(line)")
      #expect(numbers[0] <= 5000, "\(line)")
    }
  }

  @Test("the stages are timed on standard error when asked")
  func timings() throws {
    let result = try Command.run("map", incidents, "--timings")
    for stage in ["reading", "locating", "clustering", "drawing", "writing", "total"] {
      #expect(
        result.errors.split(separator: "\n").contains {
          $0.hasPrefix(stage + " ") && $0.hasSuffix(" s")
        }, "\(stage)")
    }
  }

  @Test("the gallery is what the documented command makes")
  func gallery() throws {
    let folder = try TemporaryFolder()
    let made = try Command.run(
      "/bin/bash", [root.appending(path: "Output/regenerate").path, folder.url.path],
      environment: ["INCIDENTMAP": Command.path])
    #expect(made.code == 0, "\(made.errors)")
    for part in ["iraq-2019-2021", "february-2021"] {
      let committed = root.appending(path: "Output/" + part)
      let names = try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted()
      #expect(names.count >= 5)
      let fresh = folder.url.appending(path: part)
      #expect(try FileManager.default.contentsOfDirectory(atPath: fresh.path).sorted() == names)
      for name in names {
        let same =
          try Data(contentsOf: fresh.appending(path: name))
          == Data(contentsOf: committed.appending(path: name))
        #expect(same, "\(name) has changed: run Output/regenerate, look at it, and say why")
      }
    }
  }
}

@Suite("A UCDP file")
struct UCDPTests {
  @Test("each of its 486 rows becomes an incident, a mention or a finding, and none is lost")
  func counts() throws {
    guard let sample = shared("data/ucdp-ged-sample.csv") else { return }
    let read = try Command.run("read", sample)
    #expect(read.code == 0, "\(read.errors)")
    #expect(read.errors.contains("486 rows"))
    #expect(read.text.split(separator: "\u{1E}").count == 486)
  }

  @Test("all 49 columns come back unchanged from GeoJSON")
  func roundTrip() throws {
    guard let sample = shared("data/ucdp-ged-sample.csv"), let python = tool("python3") else {
      return
    }
    let folder = try TemporaryFolder()
    #expect(try Command.run("convert", sample, "-o", folder.path("a.geojson")).code == 0)
    #expect(
      try Command.run("convert", folder.path("a.geojson"), "-o", folder.path("b.csv")).code == 0)
    let check = """
      import csv, sys
      a = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8-sig")))
      b = list(csv.reader(open(sys.argv[2], newline="", encoding="utf-8")))
      assert len(a) == len(b) == 487, (len(a), len(b))
      assert len(a[0]) == 49
      assert [r[:49] for r in b] == a
      """
    let result = try Command.run(python, ["-c", check, sample, folder.path("b.csv")])
    #expect(result.code == 0, "\(result.errors)")
  }
}

@Suite("Clusters on the command line")
struct ClusterCommandTests {
  @Test("GEOS's tree and the grid of cells give the same clusters, byte for byte")
  func engines() throws {
    let options = ["cluster", incidents, "--within", "5km", "--min", "4", "--engine"]
    let tree = try Command.run(Command.path, options + ["geos"])
    let grid = try Command.run(Command.path, options + ["grid"])
    #expect(tree.code == 0 && tree.text.contains("\"Polygon\""), "\(tree.errors)")
    #expect(grid.output.elementsEqual(tree.output))
  }
}
