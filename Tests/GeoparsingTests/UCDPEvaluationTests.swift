import Foundation
import Geodesy
import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// The rows of the UCDP GED sample by their place columns alone, held against their coordinates.
@Suite("Places of the UCDP sample")
struct UCDPEvaluationTests {
  private struct Tally {
    var rows = 0
    var placed = 0
    var fine = 0
    var fineWrong = 0
    var within = 0
  }

  @Test("rows are found, seldom wrong, and lie within their circles")
  func sample() throws {
    guard let url = Fixtures.shared("data/ucdp-ged-sample.csv") else { return }
    let resolver = try Fixtures.resolver()
    let rows = Self.records(try String(contentsOf: url, encoding: .utf8))
    let header = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (precision, text, admin1) = (
      try column("where_prec"), try column("where_coordinates"), try column("adm_1")
    )
    let (admin2, country) = (try column("adm_2"), try column("country"))
    let (latitude, longitude) = (try column("latitude"), try column("longitude"))
    var all = Tally()
    var exact = Tally()
    var iraq = Tally()
    for row in rows.dropFirst() where row.count == header.count {
      let truth = Geographic(
        longitude: try #require(Double(row[longitude])),
        latitude: try #require(Double(row[latitude])))
      let location = resolver.resolve(
        .init(text: row[text], admin1: row[admin1], admin2: row[admin2], country: row[country])
      ).location
      Self.count(location, truth, &all)
      if row[precision] == "1" { Self.count(location, truth, &exact) }
      if row[country] == "Iraq" { Self.count(location, truth, &iraq) }
    }
    #expect(all.rows == 486)
    for (name, tally) in [("all", all), ("where_prec 1", exact), ("Iraq", iraq)] {
      print(
        "UCDP \(name): \(tally.rows) rows, placed \(tally.placed), as the named place \(tally.fine), "
          + "of these wrong by over 25 km \(tally.fineWrong), within the stated circle \(tally.within)"
      )
    }
    #expect(Double(all.placed) / Double(all.rows) >= 0.9)
    #expect(Double(all.within) / Double(all.placed) >= 0.93)
    #expect(Double(exact.fine) / Double(exact.rows) >= 0.5)
    #expect(Double(exact.fineWrong) / Double(exact.fine) <= 0.03)
    #expect(iraq.within == iraq.rows)
  }

  private static func count(_ location: Location?, _ truth: Geographic, _ tally: inout Tally) {
    tally.rows += 1
    guard let location else { return }
    tally.placed += 1
    let distance = Geodesic.wgs84.distance(from: location.position, to: truth)
    if location.method != .adminUnit {
      tally.fine += 1
      if distance.kilometers > 25 { tally.fineWrong += 1 }
    }
    if distance <= location.uncertainty { tally.within += 1 }
  }

  /// The records of a CSV text with quoted fields (RFC 4180).
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.unicodeScalars.drop { $0 == "\u{FEFF}" }[...]
    while let character = characters.popFirst() {
      if isQuoted {
        if character == "\"" {
          if characters.first == "\"" {
            field.append("\"")
            characters.removeFirst()
          } else {
            isQuoted = false
          }
        } else {
          field.unicodeScalars.append(character)
        }
      } else if character == "\"" {
        isQuoted = true
      } else if character == "," {
        record.append(field)
        field = ""
      } else if character == "\n" {
        record.append(field)
        records.append(record)
        record = []
        field = ""
      } else if character != "\r" {
        field.unicodeScalars.append(character)
      }
    }
    return records
  }
}
