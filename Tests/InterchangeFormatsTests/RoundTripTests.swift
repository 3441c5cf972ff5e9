import Incidents
import SimpleFeatures
import Testing

@testable import InterchangeFormats

/// Writing and reading back changes nothing: held against records made at random from a seed.
@Suite struct RoundTripTests {
  static let formats: [OutputFormat] = OutputFormat.allCases

  @Test("what is written is read back equal", arguments: formats)
  func random(_ format: OutputFormat) throws {
    var random = Seeded(state: 20_200_103)
    for _ in 0..<60 {
      let shared = random.columns()
      var records: [Record] = []
      for number in 0..<Int.random(in: 0...20, using: &random) {
        records.append(random.record(number, columns: shared))
      }
      let bytes = written(records, format)
      guard !records.isEmpty else { continue }
      // Column names as mad as these are no ground for telling the format.
      let forced: InputFormat? = format == .csv ? .csv : format == .tsv ? .tsv : nil
      let result = try IncidentReader(format: forced).read(bytes: bytes, named: "other")
      #expect(result.records.count == records.count)
      #expect(result.findings.filter { $0.severity != .note } == [])
      for (read, record) in zip(result.records, records) where read != record.sensible {
        Issue.record("\(format): \(record)\nbecame\n\(read)")
        return
      }
      #expect(written(result.records, format) == bytes)
    }
  }

  @Test("one format after the other, and back, gives the same bytes")
  func chain() throws {
    var random = Seeded(state: 7)
    let columns = random.columns()
    let records = (0..<50).map { random.record($0, columns: columns) }
    let first = written(records, .geoJSON)
    var bytes = first
    for format in [OutputFormat.csv, .geoJSONSequence, .tsv, .newlineDelimited, .geoJSON] {
      let read = try IncidentReader().read(bytes: bytes, named: "n").records
      let changed = zip(read, records).enumerated().first { $1.0 != $1.1.sensible }
      if let index = changed?.offset {
        Issue.record("before \(format): \(records[index])\nbecame\n\(read[index])")
        return
      }
      bytes = written(read, format)
    }
    #expect(bytes.elementsEqual(first))
  }

  // A radius of 2114.4829039804235 m and a latitude of 33.07010582253804 tell of no such knowledge.
  @Test("no position is written finer than 1e-7 degrees, no radius finer than 0.1 m or below 1 m")
  func sensibleDigits() throws {
    let location = try #require(
      Location(
        position: Geographic(longitude: 44.123_456_789_012, latitude: 33.070_105_822_538_04),
        uncertainty: .meters(2114.482_903_980_423_5), method: .relation))
    let small = try #require(
      Location(
        position: Geographic(longitude: 44, latitude: 33), uncertainty: .meters(0.02),
        method: .review))
    for format in OutputFormat.allCases {
      let records = [location, small].enumerated().map { index, location in
        Record.incident(
          Incident(
            IncidentMention(id: .init("\(index)"), provenance: Provenance(file: "f")), at: location)
        )
      }
      let bytes = written(records, format)
      let text = text(bytes)
      #expect(text.contains("33.0701058") && !text.contains("33.07010582"))
      #expect(text.contains("44.1234568") && text.contains("2114.5"))
      let read = try IncidentReader().read(bytes: bytes, named: "x")
      #expect(read.incidents.map(\.location.uncertainty.meters) == [2114.5, 1])
      #expect(written(read.records, format) == bytes)
    }
  }

  @Test("an empty collection is one, and has no box")
  func empty() throws {
    #expect(
      text(written([], .geoJSON))
        == "{\"type\":\"FeatureCollection\",\"incidentmap\":{\"version\":1},\"features\":[]}\n")
    #expect(try geoJSON(text(written([], .geoJSON))).records.isEmpty)
  }

  @Test("columns of the original come first and unchanged, ours beside the same name get a prefix")
  func columnOrder() throws {
    let source = "date,Latitude,longitude,id,=x,im_date\n2020-01-03,33.50,44.20,7,=1+1,k\n"
    let records = try csv(source).records
    let rows = try fields(text(written(records, .csv)))
    #expect(
      Array(rows[0].prefix(7)) == [
        "date", "Latitude", "longitude", "id", "=x", "im_date", "im_record",
      ])
    #expect(
      Array(rows[1].prefix(7)) == ["2020-01-03", "33.50", "44.20", "7", "=1+1", "k", "incident"])
    #expect(rows[0].contains("im_im_date"))
    #expect(rows[0].contains("im_longitude"))
    #expect(try csv(text(written(records, .csv))).records == records)
  }
}

extension Geographic {
  /// To 1e-7 degrees, reckoned otherwise than by the code under test.
  fileprivate var sensible: Geographic {
    Geographic(
      longitude: (longitude * 1e7).rounded() / 1e7, latitude: (latitude * 1e7).rounded() / 1e7)
  }
}

extension Record {
  /// The record with positions to 1e-7 degrees, which is all that writing may change.
  fileprivate var sensible: Record {
    guard case .incident(var incident) = self else { return self }
    incident.location.position = incident.location.position.sensible
    for index in incident.location.alternatives.indices {
      incident.location.alternatives[index].position =
        incident.location.alternatives[index].position.sensible
    }
    return .incident(incident)
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Seeded {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func maybe<Value>(_ make: (inout Seeded) -> Value) -> Value? {
    chance(50) ? make(&self) : nil
  }

  mutating func string() -> String {
    let parts = [
      "a", "Taji", " ", ",", ";", "\t", "\"", "'", "\n", "\r\n", "\r", "=", "+", "-", "@", "é",
      "e\u{301}",
      "بغداد", "𐐷", "\u{2028}", "\u{1}", "\\", "/", "<b>", "{", "[1]", "null", "0", "3.50", "|",
      "\u{FEFF}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      text += parts.randomElement(using: &self) ?? ""
    }
    return text
  }

  mutating func columns() -> [String] {
    var columns: [String] = []
    for index in 0..<Int.random(in: 0...8, using: &self) {
      columns.append(
        chance(30)
          ? IncidentSchema.attributes.randomElement(using: &self)?.name ?? "id"
          : chance(10) ? "im_record" : string() + "\(index)")
    }
    // A first column without a name, alone, would be an empty line.
    return columns == [""] ? ["x"] : columns
  }

  mutating func count() -> Count {
    let lower = Int.random(in: 0...50, using: &self)
    return Count(lower, to: maybe { lower + Int.random(in: 0...9, using: &$0) })
      ?? Count(exactly: lower)
  }

  mutating func position() -> Geographic {
    let longitude = Double.random(in: -180...180, using: &self)
    let latitude = Double.random(in: -90...90, using: &self)
    return chance(50)
      ? Geographic(longitude: longitude, latitude: latitude)
      : Geographic(
        longitude: longitude.rounded(decimals: 3), latitude: latitude.rounded(decimals: 3))
  }

  mutating func reference() -> PlaceReference {
    PlaceReference(
      id: Place.ID("x:" + string()), name: string(), feature: FeatureCode("P.PPL"),
      country: string(), admin1: maybe { $0.string() }, source: string())
  }

  mutating func polygon() -> Geometry<Geographic> {
    let corner = Geographic(
      longitude: Double.random(in: -170...170, using: &self),
      latitude: Double.random(in: -80...80, using: &self))
    let size = Double.random(in: 0.1...2, using: &self)
    let ring = [(0.0, 0.0), (size, 0), (size, size), (0, size)].map {
      Geographic(longitude: corner.longitude + $0.0, latitude: corner.latitude + $0.1)
    }
    guard let exterior = LinearRing(ring) else { return .point(corner) }
    let shape = Polygon(exterior: exterior)
    return chance(50) ? .polygon(shape) : .multiPolygon([shape])
  }

  mutating func date() -> OccurrenceDate? {
    let samples = [
      "2020-01-03", "2020-01", "2020", "2020-11-XX", "2020-11-17~", "2020-11-17/2020-11-18",
      "../2020-11-17", "[2020-03-04,2020-04-03]", "2020-21", "XXXX-01",
    ]
    return samples.randomElement(using: &self).flatMap { sample in
      OccurrenceDate(edtf: sample, phrase: maybe { $0.string() })
    }
  }

  mutating func mention(_ number: Int, columns: [String]) -> IncidentMention {
    var mention = IncidentMention(
      id: .init("\(number):" + string()), title: maybe { $0.string() },
      category: IncidentCategory.all.randomElement(using: &self) ?? .unknown,
      categoryAsWritten: maybe { $0.string() }, date: date(), timeAsWritten: maybe { $0.string() },
      place: PlaceDescription(
        text: string(), admin1: maybe { $0.string() }, admin2: maybe { $0.string() },
        country: maybe { $0.string() }),
      actors: maybe {
        [
          Actor(
            name: $0.string(), role: .target,
            claimStatus: Actor.ClaimStatus.allCases.randomElement(using: &$0) ?? .unknown)
        ]
      } ?? [], target: maybe { $0.string() }, weapon: maybe { $0.string() },
      munitions: maybe { $0.count() }, intercepted: maybe { $0.count() },
      casualties: Casualties(
        killed: maybe { $0.count() }, injured: maybe { $0.count() },
        civiliansKilled: maybe { $0.count() }, civilians: maybe { $0.chance(50) }),
      damage: maybe { $0.string() }, isAggregate: chance(20),
      sameAs: maybe { .init($0.string()) },
      factuality: Factuality.allCases.randomElement(using: &self) ?? .unknown,
      assertion: maybe {
        Assertion(
          probability: Double(Int.random(in: 0...100, using: &$0)) / 100,
          evidence: $0.chance(50) ? [] : [.init("late", weight: -0.25), .init("new", weight: 1)])
      },
      note: maybe { $0.string() },
      provenance: Provenance(
        file: chance(80) ? "a.csv" : string(), line: maybe { Int.random(in: 1...9, using: &$0) },
        source: maybe { $0.string() }, sourceDate: maybe { $0.string() },
        attribution: maybe { $0.string() },
        evidence: maybe { [Evidence(field: "date", quote: $0.string(), range: 3..<9, rule: "r")] }
          ?? []))
    mention.findings =
      maybe {
        [
          Finding(
            .note, code: "c", $0.string(), file: $0.maybe { $0.string() },
            line: $0.maybe { _ in 7 }, field: $0.maybe { $0.string() },
            value: $0.maybe { $0.string() })
        ]
      } ?? []
    if chance(80), !columns.isEmpty {
      let own = chance(90) ? columns : ["other", "other"]
      let fields = own.map { _ in string() }
      mention.original = OriginalRow(
        columns: own, values: chance(90) ? fields : Array(fields.dropLast()))
    }
    return mention
  }

  mutating func record(_ number: Int, columns: [String]) -> Record {
    let mention = mention(number, columns: columns)
    guard chance(70),
      let location = Location(
        position: position(),
        uncertainty: .meters([1, 100, 850.5, 25_000, 600_000].randomElement(using: &self) ?? 5),
        footprint: chance(20) ? polygon() : nil,
        precision: maybe { PrecisionClass.allCases.randomElement(using: &$0) ?? .site },
        method: Location.Method.allCases.randomElement(using: &self) ?? .review,
        place: maybe { $0.reference() }, reasons: maybe { [$0.string(), $0.string()] } ?? [],
        alternatives: maybe {
          [
            Location.Alternative(
              place: $0.reference(), position: $0.position(),
              score: Double.random(in: 0...1, using: &$0), reason: $0.string())
          ]
        } ?? [])
    else { return .mention(mention) }
    return .incident(Incident(mention, at: location))
  }
}
