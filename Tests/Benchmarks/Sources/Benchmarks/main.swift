// Benchmarks DATA [RUNS]: DATA is a folder made by the generators that the peers use, with
// inc_<N>.npy and sites_<N>.npy; or, for the lookup of names, gaz_200k.txt and what goes with it.
import Foundation
import IncidentMapper

guard CommandLine.arguments.count >= 2 else {
  print("usage: Benchmarks DATA [RUNS]")
  exit(64)
}
let folder = CommandLine.arguments[1]
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
let stopwatch = Stopwatch(runs: max(1, runs))
print(Stopwatch.header)

let shipped = "GeoData/gazetteer.bin"
if FileManager.default.fileExists(atPath: shipped) {
  try stopwatch.measure("gazetteer open", count: 1) {
    _ = try Gazetteer.open(shipped)
    return "mapped"
  }
} else {
  print("skipped: no '\(shipped)'; run it in the project's folder")
}

if FileManager.default.fileExists(atPath: "\(folder)/gaz_200k.txt") {
  try NameLookups(folder: folder).measure(stopwatch)
}

for count in [100_000, 1_000_000] {
  let path = "\(folder)/inc_\(count).npy"
  guard FileManager.default.fileExists(atPath: path) else {
    print("skipped: no '\(path)'")
    continue
  }
  let incidents = try Columns(npy: path)
  let method = try DBSCAN(radius: .kilometers(1), minimumCount: 5)
  func cluster(_ name: String, _ places: Columns, _ engine: DBSCAN.Engine) throws {
    try stopwatch.measure(name, count: count) {
      let labels = try method.labels(
        longitudes: places.longitudes, latitudes: places.latitudes, engine: engine)
      return "clusters \(labels.count) noise \(labels.clusters.count { $0 == 0 })"
    }
  }
  try cluster("dbscan 1 km/5 grid", incidents, .grid)
  // 80 % of the incidents at 500 repeated positions.
  var repeated = incidents
  for index in repeated.longitudes.indices where index % 5 != 0 {
    repeated.longitudes[index] = incidents.longitudes[index % 500]
    repeated.latitudes[index] = incidents.latitudes[index % 500]
  }
  try cluster("dbscan 1 km/5 grid, repeats", repeated, .grid)
  if count <= 100_000 { try cluster("dbscan 1 km/5 geos", incidents, .geos) }

  let sites = try Columns(npy: "\(folder)/sites_50000.npy")
  try stopwatch.measure("nearest of 50,000", count: count) {
    let index = try PositionIndex(longitudes: sites.longitudes, latitudes: sites.latitudes)
    let found = try index.nearest(
      toLongitudes: incidents.longitudes, latitudes: incidents.latitudes)
    return "sum \(found.meters.reduce(0, +))"
  }
}
