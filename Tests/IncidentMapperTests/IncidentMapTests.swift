import Cartography
import Incidents
import SimpleFeatures
import Testing

@testable import IncidentMapper

@Suite("A map of incidents")
struct IncidentMapTests {
  private func incident(
    _ id: String, _ longitude: Double, _ latitude: Double, within radius: Distance,
    date: String = "2020-01-03", category: IncidentCategory = .rocketFire,
    factuality: Factuality = .impacted, place: PlaceReference? = nil
  ) throws -> Incident {
    let location = try #require(
      Location(
        position: Geographic(longitude: longitude, latitude: latitude), uncertainty: radius,
        method: .gazetteer, place: place))
    return Incident(
      IncidentMention(
        id: IncidentMention.ID(id), category: category, date: OccurrenceDate(edtf: date),
        factuality: factuality, provenance: Provenance(file: "test")),
      at: location)
  }

  private let anbar = PlaceReference(
    id: "admin1:IQ.01", name: "Anbar", feature: .admin1, country: "IQ", admin1: "IQ.01",
    source: "test")

  @Test("a province is an area with a label, never a symbol in its middle")
  func areas() throws {
    let map = try IncidentMap(incidents: [
      try incident("a", 42, 33, within: .kilometers(250), place: anbar),
      try incident("b", 42, 33, within: .kilometers(250), place: anbar),
      try incident("c", 44.4, 33.3, within: .meters(500)),
    ]).map()
    var symbols = 0
    var labels: [String] = []
    for layer in map.layers {
      if case .symbols(let features) = layer.content { symbols += features.count }
      if case .labels(let features) = layer.content { labels += features.map(\.label.text) }
    }
    #expect(symbols == 1)
    #expect(labels.contains("2 somewhere in Anbar"))
  }

  @Test("incidents that coincide share one symbol with their number")
  func coincident() throws {
    let map = try IncidentMap(incidents: [
      try incident("a", 44.4, 33.3, within: .meters(500)),
      try incident("b", 44.4, 33.3, within: .meters(500)),
      try incident("c", 46.4, 31.3, within: .meters(500)),
    ]).map()
    var counts: [Int] = []
    for layer in map.layers {
      if case .symbols(let features) = layer.content { counts += features.map(\.count) }
    }
    #expect(counts.sorted() == [1, 2])
  }

  @Test("what was intercepted does not look like what struck")
  func factuality() {
    let variants = Factuality.allCases.map { SymbolTable.variant(for: $0) }
    #expect(SymbolTable.variant(for: .impacted) == .filled)
    #expect(SymbolTable.variant(for: .intercepted) != SymbolTable.variant(for: .impacted))
    #expect(SymbolTable.variant(for: .denied) != SymbolTable.variant(for: .claimed))
    for variant in Set(variants) {
      #expect(SymbolTable.variants.contains { $0.variant == variant }, "the legend says \(variant)")
    }
  }

  @Test(
    "the key says what all incidents share, unless it is that they struck",
    arguments: [
      (Factuality.partlyIntercepted, true), (.intercepted, true), (.impacted, false),
    ])
  func keyOfOne(factuality: Factuality, isTold: Bool) throws {
    let map = try IncidentMap(incidents: [
      try incident("a", 44.4, 33.3, within: .meters(500), factuality: factuality)
    ]).map()
    #expect(
      String(decoding: try map.rendered().svg, as: UTF8.self).contains("What is known") == isTold)
  }

  @Test("a toll that is open upwards is at least that")
  func openToll() throws {
    var first = try incident("a", 44.4, 33.3, within: .meters(500))
    first.mention.casualties.killed = Count(3, to: nil)
    #expect(try IncidentMap(incidents: [first]).map().statement.contains("at least 3 killed"))
  }

  @Test("the map says how many could not be placed, and which")
  func notPlaced() throws {
    let lost = IncidentMention(
      id: "x", place: PlaceDescription(text: "an undisclosed base in Iraq"),
      provenance: Provenance(file: "test"))
    let map = try IncidentMap(
      incidents: [try incident("a", 44.4, 33.3, within: .meters(500))], notPlaced: [lost]
    ).map()
    #expect(map.notes.contains { $0.hasPrefix("Not placed: 1") && $0.contains("undisclosed") })
    #expect(map.summary.contains("Not placed: 1"))
  }

  @Test("what is only threatened is drawn with a broken outline, and counted with nothing")
  func toldOnly() throws {
    let map = try IncidentMap(
      incidents: [try incident("a", 44.4, 33.3, within: .meters(500))],
      toldOnly: [try incident("b", 43.9, 36.2, within: .meters(500), factuality: .threatened)]
    ).map()
    #expect(map.statement.hasPrefix("1 incident;"))
    #expect(map.notes.contains { $0.contains("threatened") && $0.contains("1, not counted") })
    var variants: [Symbol.Variant] = []
    for layer in map.layers {
      if case .symbols(let features) = layer.content { variants += features.map(\.symbol.variant) }
    }
    #expect(variants == [.broken, .filled])
    let svg = String(decoding: try map.rendered().svg, as: UTF8.self)
    #expect(svg.contains("stroke-dasharray=\"2.4 1.6\""))
  }

  @Test(
    "what is recalled from before has its symbol and counts beside what is told, unless there is nothing else"
  )
  func recalled() throws {
    var before = try incident(
      "b", 44.5, 33.4, within: .meters(500), date: "2014-12-16", factuality: .historical)
    before.mention.casualties.killed = Count(exactly: 141)
    let map = try IncidentMap(incidents: [
      try incident("a", 44.4, 33.3, within: .meters(500), date: "2021-02-15"), before,
    ]).map()
    #expect(
      map.statement.hasPrefix("1 incident and 1 recalled from before; 15 February 2021; half"))
    #expect(!map.statement.contains("141"))
    #expect(
      String(decoding: try map.rendered().svg, as: UTF8.self).contains("Recalled from before"))
    let only = try IncidentMap(incidents: [before]).map()
    #expect(only.statement.hasPrefix("1 incident; 16 December 2014; 141 killed"))
  }

  @Test("what there is no room to name on the map is named in its description")
  func manyNotPlaced() throws {
    let lost = ["the first", "the second", "the third", "the fourth"].map {
      IncidentMention(
        id: .init($0), place: PlaceDescription(text: $0), provenance: Provenance(file: "test"))
    }
    let map = try IncidentMap(
      incidents: [try incident("a", 44.4, 33.3, within: .meters(500))], notPlaced: lost
    ).map()
    #expect(map.notes.contains { $0.contains("and others") && !$0.contains("the fourth") })
    #expect(map.summary.contains("the fourth"))
  }

  @Test("the extent of incidents on both sides of the antimeridian crosses it")
  func antimeridian() throws {
    let map = IncidentMap(incidents: [
      try incident("a", 179, -17, within: .meters(500)),
      try incident("b", -179, -18, within: .meters(500)),
    ])
    #expect(map.extent.crossesAntimeridian)
    #expect(map.extent.width < 10)
  }

  @Test("the statement says what and when, and how surely")
  func statement() throws {
    let map = try IncidentMap(incidents: [
      try incident("a", 44.4, 33.3, within: .meters(500), date: "2019-05-19"),
      try incident("b", 44.5, 33.4, within: .meters(900), date: "2021-11-07"),
    ]).map()
    #expect(
      map.statement
        == "2 incidents; 19 May 2019 to 7 November 2021; half located to within 500\u{A0}m or better."
    )
    #expect(map.title == "Incidents, 2019–2021")
  }

  @Test(
    "a sheet of few incidents tells of each when, where, what became of it, who was hurt and by whom"
  )
  func accounts() throws {
    var rockets = try incident(
      "a", 44.4, 33.3, within: .meters(500), date: "2021-02-15~", factuality: .partlyIntercepted)
    rockets.mention.place.text = "Erbil"
    rockets.mention.weapon = "rockets"
    rockets.mention.munitions = Count(13, to: 15)
    rockets.mention.intercepted = Count(2, to: 2)
    rockets.mention.casualties.killed = Count(0, to: 0)
    rockets.mention.casualties.injured = Count(8, to: nil)
    rockets.mention.actors = [
      Actor(name: "the Brigade", claimStatus: .denied),
      Actor(name: "the guards", role: .target),
    ]
    var earlier = try incident("b", 44.5, 33.4, within: .meters(500), date: "2021-02-03/2021-02-05")
    earlier.mention.munitions = Count(exactly: 1)
    earlier.mention.actors = [Actor(name: "Gunmen")]
    let lost = IncidentMention(
      id: "x", place: PlaceDescription(text: "Jwaya"), provenance: Provenance(file: "test"))
    let told = try #require(IncidentMap(incidents: [rockets, earlier], notPlaced: [lost]).listing)
    #expect(
      told.entries.map(\.text) == [
        "between 3 and 5 February 2021: by gunmen",
        "about 15 February 2021, Erbil: partly intercepted, 13 to 15 rockets fired, 2 intercepted; "
          + "none killed, at least 8 injured; denied by the Brigade",
        "Day not known, Jwaya (not placed)",
      ])
    let many = try (0..<9).map { try incident("\($0)", 44.4, 33.3, within: .meters(500)) }
    #expect(IncidentMap(incidents: many).listing == nil)
  }

  @Test(
    "days are written as their qualifiers and their ends say",
    arguments: [
      ("2021-02-15", "15 February 2021"), ("2021-02-15?", "perhaps 15 February 2021"),
      ("2021-02", "February 2021"), ("2021~", "about 2021"),
      ("2021-02-27/2021-03-02", "between 27 February and 2 March 2021"),
      ("2020-12-31/2021-01-01", "between 31 December 2020 and 1 January 2021"),
      ("../2021-01-01", "1 January 2021 or before"), ("2021-01-01/..", "1 January 2021 or later"),
      ("XXXX-01", "XXXX-01"),
    ])
  func daysInWords(edtf: String, words: String) throws {
    #expect(try #require(OccurrenceDate(edtf: edtf)).written == words)
  }

  @Test("the statement says about when, where no day is told exactly")
  func aboutWhen() throws {
    let vague = try incident("a", 44.4, 33.3, within: .meters(500), date: "2020-11-17~")
    #expect(
      try IncidentMap(incidents: [vague]).map().statement.contains("; about 17 November 2020;"))
    let exact = try incident("b", 44.4, 33.3, within: .meters(500), date: "2020-11-17")
    #expect(
      try IncidentMap(incidents: [vague, exact]).map().statement.contains("; 17 November 2020;"))
  }

  @Test("every category has a symbol of its own, by shape or by colour")
  func symbols() {
    var seen: Set<String> = []
    for category in IncidentCategory.all where category != .unknown {
      let symbol = SymbolTable.symbol(for: category, .impacted)
      #expect(
        seen.insert("\(symbol.shape) \(symbol.ink)").inserted, "\(category.code) looks like another"
      )
    }
  }
}
