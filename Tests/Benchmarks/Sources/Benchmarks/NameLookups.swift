import Foundation
import IncidentMapper

/// Looks names up in a gazetteer of 200,000 names: exactly, and misspelt.
///
/// The folder holds what the peers' generator makes: `gaz_200k.txt`, `places_1m.txt` and `misspelt_10k.txt`.
struct NameLookups {
  let gazetteer: Gazetteer
  /// The places to look up, one behind the other, and their ends.
  let text: [UInt8]
  let ends: [Int]
  /// A misspelt name and the name that was meant.
  let misspelt: [(text: String, name: String)]

  init(folder: String) throws {
    func lines(_ name: String) throws -> [Substring] {
      String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
        .split(separator: "\n")
    }
    var table = "id\tname\tlatitude\tlongitude\tcountry\n"
    for (number, name) in try lines("gaz_200k.txt").enumerated() {
      // Anywhere: no two at one place.
      table += "\(number)\t\(name)\t\(number % 170 - 85)\t\(number / 170 % 350 - 175)\t\n"
    }
    let product = try GazetteerBuilder().build([
      .init(name: "names.tsv", layer: .worldPlaces, bytes: Array(table.utf8))
    ])
    gazetteer = try Gazetteer(bytes: product.bytes)
    var text: [UInt8] = []
    ends = try lines("places_1m.txt").map { line in
      text += line.utf8
      return text.count
    }
    self.text = text
    misspelt = try lines("misspelt_10k.txt").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  func measure(_ stopwatch: Stopwatch) {
    stopwatch.measure("exact", count: ends.count) {
      let counts = text.withUnsafeBufferPointer { gazetteer.placeCounts(in: $0, ends: ends) }
      return "hits \(counts.count { $0 > 0 })"
    }
    stopwatch.measure("fuzzy", count: misspelt.count) {
      let right = misspelt.count { text, name in
        gazetteer.search(text, mode: .fuzzy, limit: 1).first?.matchedName == name
      }
      return "right \(right)"
    }
  }
}
