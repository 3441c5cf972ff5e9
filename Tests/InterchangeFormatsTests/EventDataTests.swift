import Incidents
import SimpleFeatures
import Testing

@testable import InterchangeFormats

@Suite struct EventDataTests {
  @Test("every row of the UCDP sample is an incident, and 49 columns come back unchanged")
  func ucdp() throws {
    guard let path = shared("data/ucdp-ged-sample.csv") else { return }
    let result = try IncidentReader().read(path)
    #expect(result.summary.format == .ucdp)
    // `csv.DictReader` of Python 3.11 counts 486 rows, 49 columns.
    #expect(result.rowCount == 486)
    #expect(
      result.incidents.count + result.mentions.count + result.summary.rowsLost == 486)
    let source = try fields(try contents(path))
    #expect(source.count == 487)
    #expect(source.allSatisfy { $0.count == 49 })
    let there = try IncidentReader().read(bytes: written(result.records, .geoJSON), named: "a")
    let back = try fields(text(written(there.records, .csv)))
    #expect(back.map { Array($0.prefix(49)) } == source)
  }

  @Test("a UCDP row says when, where and how surely as its codes mean")
  func ucdpRow() throws {
    guard let path = shared("data/ucdp-ged-sample.csv") else { return }
    // The first row of the sample, id 2435: where_prec 4, date_prec 2, best = low = high = 2.
    let incident = try #require(try IncidentReader().read(path).incidents.first)
    #expect(incident.id == "2435")
    #expect(incident.date?.edtf == "2004-10-29/2004-10-30")
    #expect(incident.location.precision == .province)
    #expect(incident.location.method == .adminUnit)
    #expect(incident.location.position == Geographic(longitude: 5.5, latitude: 36.166667))
    #expect(incident.casualties.killed == Count(exactly: 2))
    #expect(incident.actors.map(\.name) == ["Government of Algeria", "AQIM"])
    #expect(incident.category == .organizedViolence)
    #expect(incident.place.text == "Setif province")
    #expect(incident.original?["relid"] == "ALG-2004-1-4-148")
    #expect(incident.original?["number_of_sources"] == "-1")
    #expect(incident.provenance.attribution?.contains("Uppsala") == true)
  }

  // UCDP GED Codebook, `date_prec`: 4 is a month, 5 more than a month; the event happened between
  // date_start and date_end.
  @Test(
    "a code for the time widens a single day and never shortens a stated range",
    arguments: [
      ("2006-10-25", "2006-11-10", 4, "2006-10-25/2006-11-10"),
      ("2006-10-25", "2006-10-25", 4, "2006-10"), ("2006-10-25", "", 4, "2006-10"),
      ("2006-10-01", "2006-10-31", 4, "2006-10-01/2006-10-31"),
      ("2006-12-25", "2007-01-03", 5, "2006-12-25/2007-01-03"),
      ("2006-12-25", "2006-12-25", 5, "2006"),
    ])
  func ucdpDates(_ start: String, _ end: String, _ code: Int, _ edtf: String) throws {
    let result = try csv(
      "id,where_prec,date_prec,date_start,date_end,where_coordinates,latitude,longitude\n"
        + "1,1,\(code),\(start),\(end),Taji,33.5,44.2\n")
    #expect(result.summary.format == .ucdp)
    #expect(result.incidents.first?.date?.edtf == edtf)
  }

  static let acledHeader =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
    + "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    + "notes,fatalities,tags,timestamp\n"

  func acledRow(
    date: String, time: Int, geo: Int, sub: String = "Shelling/artillery/missile attack"
  ) -> String {
    "IRQ1,\(date),2025,\(time),Political violence,Explosions/Remote violence,\(sub),A,,1,B,,2,12,,368,"
      + "Middle East,Iraq,Anbar,Ramadi,,Ramadi,33.4258,43.2995,\(geo),X,Y,Z,3,,1\n"
  }

  // ACLED Codebook: time_precision 1 day, 2 week, 3 month; geo_precision 3 is coded to a capital.
  static let acledCases: [(Int, Int, String, Double, PrecisionClass, Location.Method)] = [
    (1, 1, "2025-05-16", 5_000.0, PrecisionClass.town, Location.Method.codedCoordinates),
    (2, 2, "2025-05-10/2025-05-22", 25_000, .town, .codedCoordinates),
    (3, 3, "2025-05", 200_000, .province, .adminUnit),
  ]

  @Test(
    "ACLED's codes become days and meters",
    arguments: acledCases)
  func acled(
    _ time: Int, _ geo: Int, _ date: String, _ radius: Double, _ precision: PrecisionClass,
    _ method: Location.Method
  ) throws {
    let result = try csv(Self.acledHeader + acledRow(date: "16 May 2025", time: time, geo: geo))
    #expect(result.summary.format == .acled)
    let incident = try #require(result.incidents.first)
    #expect(incident.date?.edtf == date)
    #expect(incident.location.uncertainty.meters == radius)
    #expect(incident.location.precision == precision)
    #expect(incident.location.method == method)
    #expect(incident.original?["geo_precision"] == "\(geo)")
    #expect(incident.category.code == "shelling")
    #expect(incident.casualties.killed == Count(exactly: 3))
    #expect(incident.provenance.attribution?.contains("ACLED") == true)
    #expect(
      incident.place
        == PlaceDescription(text: "Ramadi", admin1: "Anbar", admin2: "Ramadi", country: "Iraq"))
  }

  @Test("an interception stays one")
  func interception() throws {
    let row = acledRow(date: "2025-05-16", time: 1, geo: 1, sub: "Disrupted weapons use")
    let incident = try #require(try csv(Self.acledHeader + row).incidents.first)
    #expect(incident.factuality == .intercepted)
    #expect(incident.category.code == "weapons_disrupted")
  }

  @Test(
    "columns are recognized in many spellings",
    arguments: [
      "lat,lon,When,Ort\n33.5,44.2,2020-01-03,Taji\n",
      "Latitude;Longitude;Datum;Ort\n33,5;44,2;03.01.2020;Taji\n",
      "Y\tX\tevent_date\tlocation\n33.5\t44.2\t3 January 2020\tTaji\n",
      "coordinates,date,place\n\"33.5, 44.2\",2020-01-03T10:00,Taji\n",
      "geo_point|fecha|lugar\nPOINT (44.2 33.5)|2020/01/03|Taji\n",
      "LATITUDE,LONG,Date,city\n33°30'N,44°12'E,\"Jan 3, 2020\",Taji\n",
      "breitengrad,längengrad,tarih,yer\n33.5,44.2,20200103,Taji\n",
    ])
  func recognized(_ input: String) throws {
    let reader = IncidentReader(
      columns: try ColumnMapping(input.contains("When") ? "date=When" : ""))
    let result = try csv(input, reader)
    let incident = try #require(result.incidents.first)
    #expect(incident.location.position == Geographic(longitude: 44.2, latitude: 33.5))
    #expect(incident.date?.edtf == "2020-01-03")
    #expect(incident.place.text == "Taji")
    #expect(result.findings.contains { $0.code == "columns-recognized" })
  }

  @Test("a mapping names columns that nobody could guess, and a wrong one is refused")
  func mapping() throws {
    let input = "a,b,c\n33.5,44.2,Taji\n"
    let reader = IncidentReader(columns: try ColumnMapping("latitude=a, longitude=b,place=c"))
    #expect(try csv(input, reader).incidents.count == 1)
    #expect(throws: FormatError.self) { try ColumnMapping("breadth=a") }
    #expect(throws: FormatError.self) { try ColumnMapping("latitude") }
    #expect(throws: FormatError.self) { try ColumnMapping("latitude=a,latitude=b") }
    let error = #expect(throws: FormatError.self) {
      try csv(input, IncidentReader(columns: try ColumnMapping("latitude=z")))
    }
    #expect(error?.kind == .usage)
    #expect(error?.message.contains("'a', 'b', 'c'") == true)
  }

  static let dayOrderCases: [(String, String, String, Bool)] = [
    ("13/02/2020", "03/04/2020", "2020-04-03", false),
    ("02/13/2020", "03/04/2020", "2020-03-04", false),
    ("01/01/2020", "03/04/2020", "[2020-03-04,2020-04-03]", true),
  ]

  @Test(
    "whether the day or the month comes first is decided by the whole column",
    arguments: dayOrderCases)
  func dayOrder(_ telling: String, _ asked: String, _ expected: String, _ ambiguous: Bool) throws {
    // The telling row comes last, far behind the sample.
    let filler = String(repeating: "x,01/01/2020,Taji\n", count: 5000)
    let result = try csv("id,date,place\n1,\(asked),Taji\n\(filler)2,\(telling),Taji\n")
    #expect(result.records.first?.mention.date?.edtf == expected)
    #expect(result.findings.contains { $0.code == "date-order-ambiguous" } == ambiguous)
  }

  static let datesCases: [(String, String, String?)] = [
    ("2019-12-31T23:30:00-11:00", "2019-12-31", "23:30:00-11:00"),
    ("2020-01-03 00:47", "2020-01-03", "00:47"), ("2020-01-03 00:00:00.000", "2020-01-03", nil),
    ("16 May 2025", "2025-05-16", nil), ("16-May-2025", "2025-05-16", nil),
    ("May 16th, 2025", "2025-05-16", nil), ("16. Mai 2025", "2025-05-16", nil),
    ("Friday, 3 January 2020", "2020-01-03", nil), ("3 de enero de 2020", "2020-01-03", nil),
    ("2020-11", "2020-11", nil), ("2020-11-17~", "2020-11-17~", nil),
    ("November 2020", "2020-11", nil), ("20200103", "2020-01-03", nil),
    ("2020-11-17/2020-11-18", "2020-11-17/2020-11-18", nil),
  ]

  @Test(
    "a date is the day as printed, and the time is kept",
    arguments: datesCases)
  func dates(_ text: String, _ edtf: String, _ time: String?) {
    guard case .date(let date, let kept) = WrittenDate(text, order: DayOrder()) else {
      Issue.record("'\(text)' is not understood")
      return
    }
    #expect(date.edtf == edtf)
    #expect(kept == time)
  }

  static let noDatesCases: [(String, WrittenDate)] = [
    ("31/02/2020", WrittenDate.impossible), ("2020-02-30", .impossible),
    ("30.02.2020", .impossible), ("2020-13-01", .impossible), ("3/4/20", .shortYear),
    ("yesterday", .notUnderstood), ("43833", .notUnderstood), ("May", .notUnderstood),
  ]

  @Test(
    "what is no date is said to be none",
    arguments: noDatesCases)
  func noDates(_ text: String, _ expected: WrittenDate) {
    #expect(WrittenDate(text, order: DayOrder()) == expected)
  }

  // 33°18'46.8" = 33 + 18/60 + 46.8/3600 = 33.313; 44°23'02" = 44.383889.
  static let anglesCases: [(String, Double, Double)] = [
    ("33.313", 33.313, 0.001), ("33°18'46.8\"N", 33.313, 0.1 / 3600),
    ("N 33 18.78", 33.313, 0.01 / 60), ("33d18m46.8s", 33.313, 0.1 / 3600),
    ("33 18 46.8 S", -33.313, 0.1 / 3600), ("-33.313", -33.313, 0.001), ("33,313", 33.313, 0.001),
    ("33.313°", 33.313, 0.001), ("44:23:02W", -44.383_888_9, 1.0 / 3600), ("33", 33, 1),
  ]

  @Test(
    "angles are read in every spelling",
    arguments: anglesCases)
  func angles(_ text: String, _ degrees: Double, _ resolution: Double) throws {
    let angle = try #require(WrittenAngle(text))
    #expect((angle.degrees - degrees).magnitude < 1e-7)
    #expect((angle.resolution / resolution - 1).magnitude < 1e-6)
  }

  @Test("no angle", arguments: ["", "x", "33.3 44.4", "33°75'", "1 2 3 4", "N33S", "--3", "1e400"])
  func noAngles(_ text: String) { #expect(WrittenAngle(text) == nil) }

  // The cell of 0.01° at 33.3° N is 1113 m by 930 m: its diagonal 1451 m (6378137 m sphere).
  static let uncertaintyCases: [(String, String, String, Double)] = [
    ("33.31", "44.36", "", 1451.0), ("33.312806", "44.361488", "", 100),
    ("33.3", "44.361488", "", 14_510), ("33.312806", "44.361488", "850", 850),
    ("33.312806", "44.361488", "2 km", 2000), ("33.312806", "44.361488", "0", 100),
    ("33.312806", "44.361488", "0.3", 1), ("33.312806", "44.361488", "1.5 ft", 1),
  ]

  @Test(
    "an uncertainty that is no length is named and the digits count instead",
    arguments: ["nan", "NaN", "inf", "-inf", "-5", "0", "0 m", "1e400", "30000000", "x"])
  func senselessUncertainty(_ written: String) throws {
    for text in [
      "id,lat,lon,uncertainty_m\n1,33.312806,44.361488,\(written)\n",
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[44.361488,33.312806]},"
        + "\"properties\":{\"uncertainty_m\":\"\(written)\"}}",
    ] {
      let result = try IncidentReader().read(bytes: Array(text.utf8), named: "x")
      #expect(result.incidents.first?.location.uncertainty == .meters(100))
      #expect(result.findings.contains { $0.code == "uncertainty-not-understood" })
      #expect(result.incidents.first?.findings.first?.value == written)
    }
  }

  // A cell of 1° at the equator: 111.3 km squared, its diagonal 157.4 km (6378137 m sphere).
  @Test(
    "whole degrees are as coarse in GeoJSON as in a table",
    arguments: [
      ("180", "0", 157_430.0), ("-12", "0", 157_430), ("180.0", "0.0", 15_743),
      ("1.8e2", "0", 157_430), ("44.50", "0.25", 1574.3), ("44.361488", "33.312806", 100),
    ])
  func wholeDegrees(_ longitude: String, _ latitude: String, _ meters: Double) throws {
    let table = try csv("id,lat,lon\n1,\(latitude),\(longitude)\n")
    let feature = try geoJSON(
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\(longitude),\(latitude)]},"
        + "\"properties\":{\"id\":\"1\"}}")
    let there = try #require(table.incidents.first?.location)
    #expect((there.uncertainty.meters - meters).magnitude <= meters * 0.002)
    #expect(feature.incidents.first?.location == there)
  }

  @Test(
    "without a stated precision the written decimals count, and at least 100 m",
    arguments: uncertaintyCases)
  func uncertainty(_ latitude: String, _ longitude: String, _ stated: String, _ meters: Double)
    throws
  {
    let result = try csv(
      "id,lat,lon,coordinateUncertaintyInMeters\n1,\(latitude),\(longitude),\(stated)\n")
    let location = try #require(result.incidents.first?.location)
    #expect((location.uncertainty.meters - meters).magnitude <= meters * 0.002)
    #expect(!location.reasons.isEmpty)
  }
}
