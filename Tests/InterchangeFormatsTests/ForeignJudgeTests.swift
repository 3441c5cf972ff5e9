import Glibc
import Incidents
import Testing

@testable import InterchangeFormats

/// What we write, held against the programs that others read it with.
@Suite struct ForeignJudgeTests {
  /// Whether a shell command succeeds; `nil`, with the reason printed, when its program is not installed.
  func succeeds(_ command: String, needs probe: String) -> Bool? {
    guard system("\(probe) >/dev/null 2>&1") == 0 else {
      print("SKIPPED: '\(probe)' fails here; the judge is not installed")
      return nil
    }
    return system("\(command) >/dev/null") == 0
  }

  /// Incidents with and without places, areas, and everything the schema knows.
  func sample() -> [Record] {
    var random = Seeded(state: 42)
    let columns = random.columns()
    return (0..<40).map { random.record($0, columns: columns) }
  }

  @Test("our feature collections satisfy the published schema of GeoJSON")
  func schema() throws {
    guard let schema = shared("reference/geojson.schema.json") else { return }
    let folder = Folder()
    let file = folder.write(written(sample(), .geoJSON), to: "a.geojson")
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1])); data = json.load(open(sys.argv[2]))
      assert len(data["features"]) == 40
      jsonschema.validators.validator_for(schema)(schema).validate(data)
      """
    let judge = folder.write(Array(script.utf8), to: "judge.py")
    if let accepted = succeeds(
      "python3 \(judge) \(schema) \(file)", needs: "python3 -c 'import jsonschema'")
    {
      #expect(accepted)
    }
  }

  @Test(
    "GDAL opens what we write and counts the same features",
    arguments: [
      (OutputFormat.geoJSON, "a.geojson"), (.geoJSONSequence, "a.geojsons"),
      (.newlineDelimited, "a.geojsonl"), (.csv, "a.csv"),
    ])
  func gdal(_ format: OutputFormat, _ name: String) throws {
    let folder = Folder()
    let file = folder.write(written(sample(), format), to: name)
    if let accepted = succeeds(
      "ogrinfo -ro -so -al \(file) | grep -q 'Feature Count: 40'", needs: "ogrinfo --version")
    {
      #expect(accepted)
    }
  }

  @Test("Python's csv module reads the same fields from what we write")
  func python() throws {
    let folder = Folder()
    let bytes = written(sample(), .csv)
    let file = folder.write(bytes, to: "a.csv")
    let rows = try fields(text(bytes))
    let script = """
      import csv, sys
      rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))
      assert len(rows) == 41, len(rows)
      print(sum(len(f.encode()) for r in rows for f in r))
      """
    let judge = folder.write(Array(script.utf8), to: "judge.py")
    let bytesInAll = rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
    if let accepted = succeeds(
      "python3 \(judge) \(file) | grep -qx \(bytesInAll)", needs: "python3 --version")
    {
      #expect(accepted)
    }
  }
}
