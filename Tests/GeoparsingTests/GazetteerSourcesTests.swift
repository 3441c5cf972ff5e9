import Foundation
import Incidents
import SimpleFeatures
import Testing

@testable import Geoparsing

@Suite("What a gazetteer is built from")
struct GazetteerSourcesTests {
  /// Rows of GeoNames in the form of its dumps; the facts of Baghdad and Hillah as geonames.org showed
  /// them in 2024, the fields after the population left out of account.
  private static let dump = """
    98182\tBaghdad\tBaghdad\tBGW,Bagdad,Baghdād,بغداد\t33.34058\t44.40088\tP\tPPLC\tIQ\t\t07\t\t\t\t7216000\t\t41\tAsia/Baghdad\t2023-01-11
    99347\tAl Ḩillah\tAl Hillah\tHilla,الحلة\t32.46367\t44.41963\tP\tPPLA\tIQ\t\t06\t\t\t\t289709\t\t30\tAsia/Baghdad\t2022-05-05
    """

  private func input(
    _ text: String, _ name: String = "IQ.txt", _ layer: GazetteerLayer = .geoNames
  ) -> GazetteerBuilder.Input {
    .init(name: name, layer: layer, bytes: Array(text.utf8))
  }

  private func gazetteer(_ product: GazetteerBuilder.Product) throws -> Gazetteer {
    try Gazetteer(bytes: product.bytes)
  }

  @Test("a dump of GeoNames is known by its lines, a table by its header")
  func recognition() {
    #expect(GazetteerLayer(content: Array(Self.dump.utf8)) == .geoNames)
    #expect(GazetteerLayer(content: Array("id\tname\tlat\tlon\n1\tA\t1\t2\n".utf8)) == .user)
    #expect(GazetteerLayer(content: []) == .user)
  }

  @Test(
    "a byte order mark, a comment or a line cut short does not hide that a file is a dump",
    arguments: [
      ("\u{FEFF}", []), ("# from download.geonames.org\n", []), ("\r\n", []),
      ("1\tA\tA\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\n", [1]),
      ("1\tA\tA\t\tnorth\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t\n", [1]),
    ] as [(String, [Int])])
  func recognitionInSpite(start: String, bad: [Int]) throws {
    let text = start + Self.dump
    #expect(GazetteerLayer(content: Array(text.utf8)) == .geoNames)
    let product = try GazetteerBuilder().build([input(text)])
    #expect(product.placeCount == 2 && product.findings.compactMap(\.line) == bad)
  }

  @Test("the places of a dump come with their feature, division, people and names")
  func geoNames() throws {
    let product = try GazetteerBuilder().build([input(Self.dump)])
    #expect(product.findings.isEmpty)
    let gazetteer = try gazetteer(product)
    let place = try #require(gazetteer.search("بغداد").first?.place)
    #expect(place.id == "geonames:98182" && place.feature == .capital)
    #expect(place.admin1 == "IQ.07" && place.population == 7_216_000)
    #expect(place.position == Geographic(longitude: 44.40088, latitude: 33.34058))
    #expect(gazetteer.search("al-hilla").first?.place.id == "geonames:99347")
    #expect(
      gazetteer.details(of: "geonames:98182")?.names.first { $0.text == "BGW" }?.kind == "code")
  }

  @Test("alternate names say their language, which is preferred, which is past, and which are none")
  func alternateNames() throws {
    let names = """
      1\t98182\tar\tبغداد\t1\t\t\t
      2\t98182\ten\tBaghdad\t1\t\t\t
      3\t98182\ttr\tBağdat\t\t\t\t
      4\t98182\t\tMadinat as-Salam\t\t\t\t1
      5\t98182\tlink\thttps://en.wikipedia.org/wiki/Baghdad\t\t\t\t
      6\t98182\tiata\tBGW\t\t\t\t
      7\t98182\tpost\t10001\t\t\t\t
      8\tx\ten\tNowhere\t\t\t\t
      9\t98182
      10\t98182\ten\t\t\t\t\t
      11\t5\ten\tElsewhere\t\t\t\t
      12\t5\ten\tFar Off\t\t\t\t
      """
    let product = try GazetteerBuilder().build(
      [input(Self.dump)], alternateNames: input(names, "alternateNamesV2.txt"))
    #expect(product.findings.compactMap(\.line) == [8, 9])
    #expect(
      product.findings.dropFirst(2).map(\.message) == [
        "1 line has no name that can be read and is left out",
        // Links and postal codes are no names.
        "2 of 7 names are of 1 geonameid that no dump has, and left out",
      ])
    #expect(product.findings.allSatisfy { $0.file == "alternateNamesV2.txt" })
    let details = try #require(try gazetteer(product).details(of: "geonames:98182"))
    func name(_ text: String) -> PlaceDetails.Name? { details.names.first { $0.text == text } }
    #expect(name("بغداد")?.language == "ar" && name("بغداد")?.isPreferred == true)
    #expect(name("بغداد")?.script == "Arabic" && name("Baghdad")?.script == "Latin")
    #expect(name("Baghdad")?.kind == "name" && name("Baghdad")?.language == "en")
    #expect(name("Bağdat")?.language == "tr" && name("Bağdat")?.isPreferred == false)
    #expect(name("Madinat as-Salam")?.kind == "historic")
    #expect(name("BGW")?.kind == "code")
    #expect(!details.names.contains { $0.text.contains("wikipedia") || $0.text == "10001" })
  }

  @Test(
    "a bad line is named by file, line, value and cure, and the others stay",
    arguments: [
      (
        "1\tA\tA\t\t95\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t",
        "latitude '95' is not between -90 and 90"
      ),
      ("1\tA\tA\t\t33\t444\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "longitude '444' is not between"),
      ("1\tA\tA\t\tnan\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "latitude 'nan' is not between"),
      ("1\tA\tA\t\tinf\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "latitude 'inf' is not between"),
      ("1\tA\tA\t\t0x1p3\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "latitude '0x1p3' is not between"),
      ("1\tA\tA\t\t\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "latitude '' is not between"),
      ("x1\tA\tA\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "geonameid 'x1' is not a number"),
      ("1\tA\tA\t33", "has 4 fields where a GeoNames dump has 19"),
      ("99347\tTwin\tTwin\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "is there twice"),
      ("1\t---\t\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\t\t", "has no letter or digit"),
    ])
  func badLine(line: String, message: String) throws {
    let product = try GazetteerBuilder().build([input(Self.dump + "\n" + line + "\n")])
    #expect(product.placeCount == 2)
    let finding = try #require(product.findings.first)
    #expect(product.findings.count == 1 && finding.severity == .error)
    #expect(finding.message.contains(message), "\(finding.message)")
    #expect(finding.file == "IQ.txt" && finding.line == 3)
  }

  @Test("bytes that are no UTF-8, control characters and endless names are told and harm nothing")
  func damagedText() throws {
    let rows: [[UInt8]] = [
      Array("name\tlatitude\tlongitude\tnames\tfeature".utf8),
      Array("Ba".utf8) + [0xFF] + Array("d\t1\t2\t\tP".utf8),
      Array("Nul\u{0}l\t1\t2\t\tP".utf8),
      Array("Long\t1\t2\t".utf8) + [UInt8](repeating: 97, count: 5000)
        + Array("\tP".utf8),
      [UInt8](repeating: 98, count: 5000) + Array("\t1\t2\t".utf8),
      Array("Good\t1\t2\tFine\tP".utf8),
    ]
    let product = try GazetteerBuilder().build([
      .init(name: "my.tsv", layer: .user, bytes: Array(rows.joined(separator: [10])))
    ])
    #expect(product.placeCount == 4)
    let found = Dictionary(grouping: product.findings, by: \.line).mapValues { $0.map(\.code) }
    #expect(
      found == [
        2: ["gazetteer-encoding"], 3: ["gazetteer-name-control"], 4: ["gazetteer-name-length"],
        5: ["gazetteer-name-length"],
      ])
    #expect(product.findings.allSatisfy { $0.file == "my.tsv" && $0.message.utf8.count < 200 })
    let gazetteer = try gazetteer(product)
    #expect(gazetteer.search("fine").first?.place.name == "Good")
    #expect(gazetteer.search("nul l").first?.place.name == "Nul l")
  }

  /// So many that a reader whose time grows faster than the text would not end.
  @Test("each of many cut lines is counted")
  func truncated() throws {
    let count = 100_000
    let text = Self.dump + "\n" + String(repeating: "1\tA\tA\t33\n", count: count)
    #expect(try GazetteerBuilder().build([input(text)]).findings.count == count)
  }

  @Test("many rows of one name at one point are no trouble")
  func sameName() throws {
    let count = 20_000
    let own =
      "id,name,lat,lon,country\n" + (0..<count).map { "\($0),Twin,1,2,AA\n" }.joined()
    let world =
      "id\tname\tlatitude\tlongitude\tcountry\n"
      + (0..<count).map { "\($0)\tTwin\t1\t2\tAA\n" }.joined()
    let product = try GazetteerBuilder().build([
      input(own, "my.csv", .user), input(world, "world-x.tsv", .worldPlaces),
    ])
    let gazetteer = try gazetteer(product)
    #expect(gazetteer.search("Twin").first?.place.name == "Twin")
    #expect(gazetteer.search("Tvim", mode: .fuzzy).first?.level == .fuzzy2)
  }

  @Test("rows without an id are known by name, kind and position, in whichever file they stand")
  func idsByContent() throws {
    let first = input("name,lat,lon,kind\nZv,33,44,town\nYx,34,44,town\n", "a/m1.csv", .user)
    let second = input(
      "name,lat,lon,kind\nZv,35,44,town\nWu,36,44,town\nZv,37,44,town\n", "a/m2.csv", .user)
    let product = try GazetteerBuilder().build([first, second])
    #expect(product.placeCount == 5 && product.findings.isEmpty, "\(product.findings)")
    let ids = try gazetteer(product).search("Zv", mode: .exact).map(\.place.id)
    #expect(Set(ids).count == 3)
    // The first 12 digits of: printf 'Zv\tP.PPL\t440000000.0\t330000000.0' | sha256sum
    #expect(ids.contains("user:084e1d605891"))
    let moved = try GazetteerBuilder().build([
      input("lat,kind,name,lon\n37.0,town,Zv,44.00\n", "elsewhere.csv", .user)
    ])
    #expect(Set(ids).isSuperset(of: try gazetteer(moved).search("Zv").map(\.place.id)))
  }

  @Test(
    "columns that are there twice, cells without a column and what is no number are told by line")
  func doubtfulCells() throws {
    let text = """
      name,latitude,longitude,kind,radius,population,latitude
      Alpha,33,44,town,500m,12,
      Bravo,34,44,town,1 km,lots,1,surplus
      Charlie,35,44,town,,-5,,,
      Delta,36,44,town,wide,,
      """
    let product = try GazetteerBuilder().build([input(text, "my.csv", .user)])
    #expect(
      product.findings.sorted { $0.line ?? 0 < $1.line ?? 0 }.map { "\($0.line ?? 0) \($0.code)" }
        == [
          "1 gazetteer-column-repeated", "3 gazetteer-surplus", "3 gazetteer-population",
          "4 gazetteer-population", "5 gazetteer-row",
        ])
    let gazetteer = try gazetteer(product)
    let radii = ["Alpha", "Bravo"].map { gazetteer.search($0).first?.place.radius }
    #expect(radii == [.meters(500), .kilometers(1)])
    #expect(gazetteer.search("Bravo").first?.place.position.latitude == 34)
    for population in ["lots", "-5"] {
      let dump = Self.dump.replacing("7216000", with: population)
      let product = try GazetteerBuilder().build([input(dump)])
      #expect(product.findings.map(\.code) == ["gazetteer-population"])
      #expect(product.findings.map(\.value) == [population] && product.placeCount == 2)
    }
  }

  @Test("the same row twice, and one stated id twice, are told")
  func duplicates() throws {
    let rows = "name,lat,lon,kind\nZv,33,44,town\n"
    let product = try GazetteerBuilder().build([
      input(rows, "m1.csv", .user), input(rows, "m2.csv", .user),
    ])
    #expect(product.placeCount == 1 && product.findings.map(\.file) == ["m2.csv"])
    #expect(product.findings.first?.message.contains("'Zv' is there twice") == true)
    let stated = try GazetteerBuilder().build([
      input("id,name,lat,lon,kind\n7,Zv,33,44,town\n7,Yx,34,44,town\n", "m.csv", .user)
    ])
    #expect(stated.findings.map(\.value) == ["user:7"] && stated.findings.first?.line == 3)
  }

  /// Codes: GeoNames, featureCodes_en.txt; place types: whosonfirst-placetypes; tags: the wiki of OpenStreetMap.
  @Test(
    "the kind is read from the usual columns",
    arguments: [
      ("feature", "s.airb", "S.AIRB"), ("feature_class", "T", "T"), ("fclass", "hospital", "S.HSP"),
      ("feature_code", "PPLC", "P.PPLC"), ("wof:placetype", "county", "A.ADM2"),
      ("placetype", "neighbourhood", "P.PPLX"), ("amenity", "hospital", "S.HSP"),
      ("amenity", "bench", "S.BLDG"), ("place", "suburb", "P.PPLX"), ("place", "village", "P.PPL"),
      ("aeroway", "aerodrome", "S.AIRP"), ("military", "barracks", "S.INSM"),
      ("kind", "Air Base", "S.AIRB"), ("type", "lake", "H.LK"), ("category", "L.RGN", "L.RGN"),
    ])
  func kinds(column: String, value: String, code: String) throws {
    let text = "name,lat,lon,\(column)\nXenon,33.1,44.2,\(value)\n"
    let product = try GazetteerBuilder().build([input(text, "my.csv", .user)])
    #expect(product.findings.isEmpty, "\(product.findings)")
    #expect(try gazetteer(product).search("Xenon").map(\.place.feature.rawValue) == [code])
  }

  @Test("rows without a kind, and with a class or a country that there is not, are told")
  func unknownCodes() throws {
    let text = """
      name,lat,lon,feature,country
      Alpha,33,44,,IQ
      Bravo,34,44,Q,xk
      Charlie,35,44,P,QQ
      Delta,36,44,S.HSP,IRQ
      """
    let product = try GazetteerBuilder().build([input(text, "my.csv", .user)])
    #expect(
      product.findings.map(\.code) == [
        "gazetteer-feature", "gazetteer-country", "gazetteer-country", "gazetteer-kind",
      ])
    #expect(product.findings.map(\.line) == [3, 4, 5, nil])
    #expect(product.findings.map(\.value) == ["Q", "QQ", "IRQ", nil])
    #expect(product.findings.last?.message.hasPrefix("1 of 4 rows says no kind") == true)
    let gazetteer = try gazetteer(product)
    #expect(gazetteer.search("Bravo").map(\.place.feature.rawValue) == ["P.PPL"])
    // IRQ is not IR, which is Iran.
    #expect(gazetteer.search("Delta").map(\.place.country) == [""])
  }

  @Test(
    "a quote that is not closed is told by its line, and the rows behind it are read",
    arguments: [
      ("\"Bravo,34,44,town", "is never closed"), ("Bravo,34,44,\"town", "is never closed"),
      ("\"Bravo\" North,34,44,town", "goes on after its closing quote"),
    ])
  func unclosedQuote(row: String, message: String) throws {
    let text =
      "name,lat,lon,kind\n\"Al\npha\",33,44,town\n\(row)\nCharlie,35,44,town\n\"Delta\",36,44,\"town\"\n"
    let product = try GazetteerBuilder().build([input(text, "my.csv", .user)])
    #expect(product.placeCount == 3)
    let told = product.findings.filter { $0.severity == .error }
    #expect(told.map(\.line) == [4] && told.first?.message.contains(message) == true)
  }

  @Test("a table may use commas, semicolons or tabs, quotes and any usual names of columns")
  func tables() throws {
    for text in [
      "Name,Lat,Lon,Country,Radius_m,Kind\n\"Tower, the \"\"old\"\"\",33.1,44.2,IQ,50,tower\n",
      "name;latitude;longitude;country;radius;type\r\n\"Tower, the \"\"old\"\"\";33.1;44.2;IQ;50;Tower\r\n",
      "\u{FEFF}place_name\tY\tX\tcountry_code\tradius_m\tman_made\nTower, the \"old\"\t33.1\t44.2\tIQ\t50\ttower",
    ] {
      let product = try GazetteerBuilder().build([input(text, "my.csv", .user)])
      #expect(product.findings.isEmpty, "\(product.findings)")
      let place = try #require(try gazetteer(product).search("Tower the old").first?.place)
      #expect(place.name == "Tower, the \"old\"" && place.country == "IQ")
      #expect(place.position == Geographic(longitude: 44.2, latitude: 33.1))
      #expect(place.radius == .meters(50))
    }
    let open = try GazetteerBuilder().build([
      input("name,lat,lon\n\"Open,1,2\nNext,3,4\n", "my.csv", .user)
    ])
    #expect(open.placeCount == 1 && open.findings.first?.line == 2)
    let lines = try GazetteerBuilder().build([
      input("name,lat,lon\n\"Two\nlines\",1,2\nBad,91,4\n", "my.csv", .user)
    ])
    #expect(lines.findings.filter { $0.code == "gazetteer-row" }.map(\.line) == [4])
    let without = try GazetteerBuilder().build([input("town,north\nA,1\n", "my.csv", .user)])
    #expect(without.findings.first?.message.contains("'north', 'town'") == true)
  }

  @Test("of two rows about one place that of the earlier layer stays and has the names of both")
  func precedence() throws {
    let mine = "id,name,lat,lon,country\n2,Hilla,32.47,44.42,IQ\n"
    let product = try GazetteerBuilder().build([
      input(Self.dump), input(mine, "my.csv", .user),
      input(
        "id\tname\tlatitude\tlongitude\tcountry\tpopulation\n98182\tBagdad\t33.3\t44.4\tIQ\t1\n",
        "world-x.tsv", .worldPlaces),
    ])
    #expect(product.placeCount == 2)
    let gazetteer = try gazetteer(product)
    let hilla = try #require(gazetteer.search("الحلة").first?.place)
    #expect(hilla.id == "user:2" && hilla.name == "Hilla" && hilla.population == 289_709)
    #expect(gazetteer.place("geonames:99347")?.id == "user:2")
    let baghdad = try #require(gazetteer.search("Baghdad").first?.place)
    #expect(baghdad.population == 7_216_000)
    #expect(gazetteer.summary.sources.map(\.layer) == ["user", "geonames", "world-places"])
  }

  @Test("a dump that is read piece by piece gives the same gazetteer as one in memory")
  func pieces() throws {
    // Longer than a piece of 1 MiB, so that lines lie across the borders; the last has no end.
    var dump = Self.dump
    for number in 1...12_000 {
      dump +=
        "\n\(number)\tTall \(number)\tTall \(number)\tتل \(number),Hill \(number)\t33.\(10_000 + number)"
        + "\t44.1\tT\tHLL\tIQ\t\t07\t\t\t\t0\t\t41\tAsia/Baghdad\t2023-01-11"
    }
    var alternates = ""
    for number in stride(from: 12_000, through: 1, by: -1) {
      alternates +=
        "\(number)\t\(number)\tku\tGir \(number)\t\(number % 2 == 0 ? "1" : "")\t\t\t\r\n"
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "pieces-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> GazetteerBuilder.Input {
      let url = folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      return .init(name: name, layer: .geoNames, path: url.path)
    }
    let inMemory = try GazetteerBuilder().build(
      [input(dump)], alternateNames: input(alternates, "alternateNamesV2.txt"))
    let inPieces = try GazetteerBuilder().build(
      [file("IQ.txt", dump)], alternateNames: file("alternateNamesV2.txt", alternates))
    #expect(dump.utf8.count > 1 << 20)
    #expect(inPieces.placeCount == 12_002)
    #expect(inPieces.findings.isEmpty)
    #expect(inPieces.bytes.elementsEqual(inMemory.bytes))
    let gazetteer = try gazetteer(inPieces)
    for number in [1, 6_000, 12_000] {
      let hits = gazetteer.search("Gir \(number)", mode: .exact)
      #expect(hits.map(\.place.id.rawValue) == ["geonames:\(number)"])
      #expect(hits.first?.place.name == "Tall \(number)")
    }
  }

  @Test("a dump that is gone when it is read is an error that names it")
  func absentDump() {
    #expect(throws: GazetteerError.self) {
      try GazetteerBuilder().build([
        .init(name: "IQ.txt", layer: .geoNames, path: "/no/such/folder/IQ.txt")
      ])
    }
  }
}

@Suite("Places added for one run")
struct AddedPlacesTests {
  private func added(_ text: String) throws -> (gazetteer: Gazetteer, findings: [Finding]) {
    let layered = try Gazetteer(bytes: Fixtures.small().bytes).adding([
      .init(name: "my.csv", layer: .user, bytes: Array(text.utf8))
    ])
    return (layered.gazetteer, layered.findings)
  }

  @Test("an added place is found by every search, beside those of the file")
  func found() throws {
    let (gazetteer, findings) = try added(
      "id,name,lat,lon,country,admin1,names,kind\n2,FOB Xenon,10.6,20.6,AA,01,Camp Xenon,base\n")
    // AA is no country's code.
    #expect(findings.map(\.code) == ["gazetteer-country"] && gazetteer.count == 9)
    #expect(gazetteer.search("camp xenon").map(\.place.id) == ["user:2"])
    #expect(gazetteer.search("Camp Xe", mode: .prefix).map(\.place.id) == ["user:2"])
    #expect(gazetteer.search("FOB Xenom", mode: .fuzzy).map(\.place.id) == ["user:2"])
    #expect(gazetteer.search("camp xenon").first?.matchedName == "Camp Xenon")
    #expect(gazetteer.search("Atown").map(\.place.id) == ["geonames:1"])
    let near = Geographic(longitude: 20.6, latitude: 10.6)
    #expect(gazetteer.search("", near: near, limit: 2).map(\.place.id) == ["user:2", "geonames:2"])
    #expect(
      gazetteer.placeCount(named: "fob xenon") == 1 && gazetteer.placeCount(named: "twin") == 2)
    #expect(gazetteer.place("user:2")?.admin1 == "AA.01")
    Array("camp xenon".utf8).withUnsafeBufferPointer {
      #expect(gazetteer.hasName(folded: $0))
    }
    Array("camp".utf8).withUnsafeBufferPointer {
      #expect(gazetteer.longestName(beginningWith: $0) == 2)
    }
    let resolution = PlaceResolver(gazetteer: gazetteer).resolve(.init(text: "Camp Xenon"))
    guard case .located(let location, _) = resolution else {
      Issue.record("not located")
      return
    }
    #expect(location.place?.id == "user:2")
  }

  @Test("where it is a place of the file it stands for that, with its names")
  func standsFor() throws {
    let (gazetteer, findings) = try added(
      "id,name,lat,lon,radius_m,kind\n2,Celebi,11.51,20.01,700,town\n")
    #expect(findings.map(\.code) == ["gazetteer-merged"])
    #expect(gazetteer.search("Çelebi").map(\.place.id) == ["user:2"])
    let place = try #require(gazetteer.place("geonames:6"))
    #expect(place.id == "user:2" && place.name == "Celebi" && place.radius == .meters(700))
    #expect(place.population == 3000 && place.country == "AA" && place.admin1 == "AA.01")
    #expect(gazetteer.search("الفلوجة").map(\.place.id) == ["user:2"])
    #expect(gazetteer.summary.placeCount == 8)
    #expect(gazetteer.summary.sources.first?.file == "my.csv")
    #expect(gazetteer.details(of: "user:2")?.mergedIDs == ["geonames:6"])
  }

  @Test(
    "under its own name it stands before every other place of that name, with the greatest score")
  func first() throws {
    let layered = try Fixtures.gazetteer.get().adding([
      .init(
        name: "my.csv", layer: .user,
        bytes: Array("id,name,lat,lon,kind\n2,Baghdad,10,10,tower\n3,Iraq,11,11,tower\n".utf8))
    ])
    for (text, id) in [("Baghdad", "user:2"), ("baghdad", "user:2"), ("Iraq", "user:3")] {
      let hits = layered.gazetteer.search(text)
      #expect(hits.count > 1 && hits.first?.place.id.rawValue == id)
      #expect(hits.first?.score == hits.map(\.score).max())
    }
  }

  /// Beside the border of Iraq and Iran the nearest towns are of both: Penjwen and Marivan.
  @Test("a place that states no country has that of the towns around it, where they agree")
  func neighbours() throws {
    let bytes = Array(
      "name,lat,lon\nZorblax Village,33.5,44.2\nZorblax Pass,35.63,46.02\nZorblax Deep,0.5,-30\n"
        .utf8)
    let layered = try Fixtures.gazetteer.get().adding([
      .init(name: "my.csv", layer: .user, bytes: bytes)
    ])
    func country(_ name: String) -> String? {
      layered.gazetteer.search(name).first?.place.country
    }
    #expect(country("Zorblax Village") == "IQ")
    #expect(country("Zorblax Pass") == "")
    #expect(country("Zorblax Deep") == "")
    #expect(
      layered.findings.first { $0.code == "gazetteer-country-unstated" }?.message
        .hasPrefix("1 added row") == true)
  }

  @Test("a place of one's own is found in texts, whatever it is called")
  func ownPlaceInText() throws {
    let layered = try Fixtures.gazetteer.get().adding([
      .init(
        name: "my.csv", layer: .user,
        bytes: Array("name,lat,lon\nZorblax Village,33.5,44.2\n".utf8))
    ])
    let parser = try Fixtures.geoparser(on: layered.gazetteer)
    let found = parser.toponyms(
      in: Document(id: "1", text: "Shelling hit Zorblax Village on Monday."))
    #expect(found.map(\.text) == ["Zorblax Village"])
    #expect(found.first?.location?.place?.name == "Zorblax Village")
  }

  @Test("a radius and an extent say whether they were stated or follow from an area")
  func basis() throws {
    func ring(_ count: Int) throws -> Geometry<Geographic> {
      let corners = (0...count).map { index in
        let part = 4 * Double(index % count) / Double(count)
        // Along the edges of the square from 10 to 11 degrees.
        let (side, rest) = (Int(part), part - part.rounded(.down))
        return Geographic(
          longitude: 10 + [rest, 1, 1 - rest, 0][side], latitude: 10 + [0, rest, 1, 1 - rest][side])
      }
      return .polygon(Polygon(exterior: try #require(LinearRing(corners))))
    }
    func details(_ area: Geometry<Geographic>?, _ radius: Distance?) throws -> PlaceDetails {
      let entry = GazetteerEntry(
        id: "1", name: "Xenon", feature: .populatedPlace,
        position: Geographic(longitude: 10.5, latitude: 10.5), radius: radius, footprint: area,
        source: "user")
      let product = try GazetteerBuilder().build([
        .init(name: "my.geojson", layer: .user, bytes: [], entries: [entry])
      ])
      return try #require(try Gazetteer(bytes: product.bytes).details(of: "user:1"))
    }
    let stated = try details(nil, .meters(1))
    #expect(stated.radiusBasis == "stated by the source")
    #expect(stated.extentBasis == "around the radius")
    let drawn = try details(ring(4), nil)
    #expect(drawn.radiusBasis == "to the farthest corner of the footprint")
    #expect(drawn.extentBasis == "around the footprint")
    #expect(try details(ring(4), .meters(500)).radiusBasis == "stated by the source")
    let omitted = try details(ring(4000), nil)
    #expect(omitted.radiusBasis.hasSuffix("or to the farthest corner of its outline"))
    #expect(omitted.extentBasis == "stated by the source, or around its outline")
  }

  @Test("a place of the same name far away is another place")
  func another() throws {
    let (gazetteer, _) = try added("name,lat,lon\nTwin,-40,100\n")
    #expect(gazetteer.search("Twin").count == 3)
  }

  @Test("everything about a place is told: what it is part of, how far it reaches, and why")
  func details() throws {
    let gazetteer = try Gazetteer(bytes: Fixtures.small().bytes)
    let atown = try #require(gazetteer.details(of: "geonames:1"))
    #expect(atown.hierarchy.map(\.id) == ["country:AA"])
    #expect(atown.radiusBasis == "by the population" && atown.extentBasis == "around the radius")
    #expect(atown.licence == "CC BY 4.0 (GeoNames)")
    // The circle of Tobler's radius for 800,000 people about 10° N 20° E, 35 m × 800,000^0.44 = 13.8 km:
    // 0.1245° of latitude on a sphere of 6371.0088 km.
    #expect(abs(atown.extent.north - 10.1245) < 0.001)
    #expect(atown.extent.east - 20 > atown.extent.north - 10)
    #expect(gazetteer.details(of: "geonames:99") == nil)
  }

  @Test("the extents of countries and divisions are those of their outlines")
  func extents() throws {
    let gazetteer = try Fixtures.gazetteer.get()
    // Natural Earth 1:10,000,000: Iraq from 38.77 to 48.55 east and 29.06 to 37.38 north; the Russian
    // Federation crosses the antimeridian.
    let iraq = try #require(gazetteer.extent("country:IQ"))
    #expect(abs(iraq.west - 38.77) < 0.02 && abs(iraq.east - 48.55) < 0.02)
    #expect(abs(iraq.south - 29.06) < 0.02 && abs(iraq.north - 37.38) < 0.02)
    #expect(gazetteer.extent("country:RU")?.crossesAntimeridian == true)
    let basra = try #require(gazetteer.extent("admin1:IQ.02"))
    #expect(basra.contains(Geographic(longitude: 47.78, latitude: 30.51)))
    #expect(basra.width < 3 && basra.height < 3)
    #expect(gazetteer.extent("nothing:1") == nil)
  }

  @Test(
    "of two added rows about one place of the file the second is told, and the file's is there once"
  )
  func twice() throws {
    let (gazetteer, findings) = try added(
      "id,name,lat,lon,kind\n2,Atown,10.001,20.001,city\n3,A-Town,10.002,20.002,city\n")
    #expect(gazetteer.summary.hiddenPlaceCount == 1)
    #expect(findings.map(\.code) == ["gazetteer-merged", "gazetteer-duplicate"])
    #expect(findings.last?.message.contains("'A-Town' (user:3) is 'Atown' (geonames:1)") == true)
    // The user's row stands first, with what the file knows of the place.
    let first = try #require(gazetteer.search("Atown").first)
    #expect(first.place.id == "user:2" && first.place.population == 800_000)
  }

  @Test("a file without a row that can be a place is named")
  func unusable() throws {
    let layered = try Gazetteer(bytes: Fixtures.small().bytes).adding([
      .init(name: "bad.csv", layer: .user, bytes: Array("name,lat,lon\nA,95,1\n".utf8)),
      .init(
        name: "good.csv", layer: .user,
        bytes: Array("name,lat,lon,kind\nA,9,1,town\nB,95,1,town\n".utf8)),
    ])
    #expect(layered.unusable == ["bad.csv"])
    #expect(layered.findings.map(\.file) == ["bad.csv", "good.csv"])
  }
}

@Suite("Searching with conditions")
struct ConditionalSearchTests {
  private static let table = """
    id,name,lat,lon,country,feature,names
    1,Erbi,1,1,AA,P.PPL,
    2,Erbil,2,2,AA,P.PPL,
    3,Erbil Airfield,2.1,2.1,BB,S.AIRB,
    4,Elsewhere,3,3,AA,P.PPL,
    """

  private func gazetteer() throws -> Gazetteer {
    let airports = "icao,name,latitude,longitude,country\nERBX,Elsewhere Field,5,5,AA\n"
    let product = try GazetteerBuilder().build([
      .init(name: "my.csv", layer: .user, bytes: Array(Self.table.utf8)),
      .init(name: "Places/airports.tsv", layer: .airports, bytes: Array(airports.utf8)),
    ])
    return try Gazetteer(bytes: product.bytes)
  }

  @Test(
    "where no whole name is of the kind or country asked for, beginnings and misspellings are tried"
  )
  func fallBack() throws {
    let gazetteer = try gazetteer()
    #expect(gazetteer.search("Erbil", feature: "S").map(\.place.id) == ["user:3"])
    #expect(gazetteer.search("Erbil", country: "BB").map(\.place.id) == ["user:3"])
    #expect(gazetteer.search("Erbel Airfeild", feature: "S").map(\.place.id) == ["user:3"])
    #expect(gazetteer.search("Erbil", feature: "T").isEmpty)
  }

  @Test("the code of an airport is no misspelling of a name")
  func codes() throws {
    let gazetteer = try gazetteer()
    #expect(gazetteer.search("ERBX").map(\.place.id) == ["airport:ERBX"])
    #expect(gazetteer.search("Erby", mode: .fuzzy).map(\.place.id) == ["user:1"])
  }

  @Test(
    "a country is known by its codes and its names",
    arguments: [
      ("IQ", "IQ"), ("IRQ", "IQ"), ("iq", "IQ"), ("Iraq", "IQ"), ("العراق", "IQ"), ("USA", "US"),
      ("XK", "XK"), ("Ukraine", "UA"), ("ZZZ", nil), ("ZZ", nil), ("XX", nil),
      ("EU", nil), ("QQ", nil), ("UK", "GB"), ("", nil), ("Mosul", nil),
    ] as [(String, String?)])
  func countries(text: String, code: String?) throws {
    #expect(try Fixtures.gazetteer.get().countryCode(of: text) == code)
  }
}
