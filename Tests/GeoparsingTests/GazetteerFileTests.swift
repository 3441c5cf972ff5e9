import Foundation
import Incidents
import SimpleFeatures
import Testing

@testable import Geoparsing

@Suite("The gazetteer file")
struct GazetteerFileTests {
  @Test("the same text gives the same bytes, in whatever order the files come")
  func reproducible() throws {
    #expect(try Fixtures.small().bytes.elementsEqual(Fixtures.small().bytes))
    let layers = try Fixtures.layers().filter { $0.name.hasPrefix("Iraq") }
    let (inputs, footprints) = GazetteerBuilder.inputs(files: layers)
    let a = try GazetteerBuilder().build(inputs, footprints: footprints)
    let b = try GazetteerBuilder().build(inputs.reversed(), footprints: footprints)
    #expect(a.bytes.elementsEqual(b.bytes))
  }

  @Test("a place comes back as it was typed")
  func place() throws {
    let gazetteer = try Gazetteer(bytes: try Fixtures.small().bytes)
    let place = try #require(gazetteer.place("geonames:6"))
    #expect(place.name == "Çelebi")
    #expect(place.alternateNames == ["الفلوجة"])
    #expect(place.position == Geographic(longitude: 20, latitude: 11.5))
    #expect(place.country == "AA" && place.admin1 == "AA.01" && place.population == 3000)
    #expect(gazetteer.place("geonames:1")?.feature == .capital)
    #expect(gazetteer.place("country:AA")?.radius == .kilometers(300))
    #expect(gazetteer.place("geonames:99") == nil)
  }

  @Test("search finds whole names, beginnings, misspellings and what is near")
  func search() throws {
    let gazetteer = try Gazetteer(bytes: try Fixtures.small().bytes)
    #expect(gazetteer.search("a-town").first?.place.id == "geonames:1")
    #expect(gazetteer.search("Cel", mode: .prefix).map(\.place.id) == ["geonames:6"])
    #expect(gazetteer.search("Celebo", mode: .fuzzy).map(\.place.id) == ["geonames:6"])
    #expect(gazetteer.search("فلوجه").map(\.place.id) == ["geonames:6"])
    #expect(gazetteer.search("Twin", country: "BB").map(\.place.id) == ["geonames:3"])
    let east = Geographic(longitude: 26.4, latitude: 10.4)
    #expect(gazetteer.search("Twin", near: east).map(\.place.id) == ["geonames:3", "geonames:2"])
    #expect(gazetteer.search("", near: east, limit: 1).map(\.place.id) == ["geonames:3"])
    #expect(gazetteer.search("Nowhere at all").isEmpty)
  }

  @Test("a hit tells the name that agreed, spelled as that name, not the place's own")
  func matchedName() throws {
    let gazetteer = try Gazetteer(bytes: try Fixtures.small().bytes)
    #expect(gazetteer.search("a-town").first?.matchedName == "A-Town")
    #expect(gazetteer.search("فلوجه").first?.matchedName == "الفلوجة")
    #expect(gazetteer.search("republic of aland").first?.matchedName == "Republic of Aland")
    #expect(gazetteer.search("çelebi").first?.matchedName == "Çelebi")
    #expect(gazetteer.search("Republik of", mode: .fuzzy).isEmpty)
    #expect(gazetteer.search("Republic", mode: .prefix).map(\.matchedName) == ["Republic of Aland"])
    #expect(
      gazetteer.search("republik of aland", mode: .fuzzy).first?.matchedName == "Republic of Aland")
  }

  @Test("every spelling of a name comes back letter for letter")
  func spellings() throws {
    // Names of places in GeoNames, and texts of no sense that a hostile file may hold.
    let names = [
      "Licey al Medio", "Păru Rotund", "Bo’ness", "Saint-Hilaire-le-Châtel", "Kırkgözeler",
      "Straße",
      "Вилњус", "Μαρούσι", "واگهویزل", "برمپتون، انتاریو", "Issy-les-Moulineaux", "Pnom Pehn'",
      "K-1",
      "ǅ", "東京", "Ærø", "--x--", "a\u{301}b", "MIXED case ÑAME", "ŒŒŒ", "🏴 Flag", "œuvre-LES-bœufs",
      String(repeating: "ab ", count: 60) + "É",
    ]
    let text =
      "id\tname\tlatitude\tlongitude\tcountry\n"
      + names.enumerated().map { "\($0)\t\($1)\t\($0)\t1\tAA\n" }.joined()
    let product = try GazetteerBuilder().build([
      .init(name: "my.tsv", layer: .user, bytes: Array(text.utf8))
    ])
    let gazetteer = try Gazetteer(bytes: product.bytes)
    for (index, name) in names.enumerated() {
      #expect(gazetteer.place(Place.ID("user:\(index)"))?.name == name)
      #expect(gazetteer.search(name, mode: .exact).first?.place.id == Place.ID("user:\(index)"))
    }
  }

  @Test("positions, populations and ids of any size come back")
  func columns() throws {
    let text = """
      id\tname\tlatitude\tlongitude\tcountry\tadmin1\tpopulation
      geonames:4294967295\tOne\t-90\t-180\tAA\t01\t65535
      x:y:z\tTwo\t90\t180\t\t\t65534
      007\tThree\t33.3058123\t44.3910004\tAA\tAA.02\t4000000000
      """
    let product = try GazetteerBuilder().build([
      .init(name: "my.tsv", layer: .user, bytes: Array(text.utf8))
    ])
    let gazetteer = try Gazetteer(bytes: product.bytes)
    let one = try #require(gazetteer.place("user:geonames:4294967295"))
    #expect(one.position == Geographic(longitude: -180, latitude: -90))
    #expect(one.population == 65535)
    let two = try #require(gazetteer.place("user:x:y:z"))
    #expect(two.position == Geographic(longitude: 180, latitude: 90))
    #expect(two.population == 65534 && two.admin1 == nil)
    let three = try #require(gazetteer.place("user:007"))
    #expect(three.position == Geographic(longitude: 44.3910004, latitude: 33.3058123))
    #expect(three.population == 4_000_000_000 && three.admin1 == "AA.02")
  }

  @Test("divisions of which no name or no position is known are counted in a note")
  func unplacedDivisions() throws {
    let text = """
      id\tcountry\tcode\tname\tlatitude\tlongitude
      AA.01\tAA\t01\tFirst\t10\t20
      AA.02\tAA\t02\tSecond\t\t
      AA.03\tAA\t03\t\t10\t20
      AA.04\tAA\t04\tFourth\tx\t20
      """
    let product = try GazetteerBuilder().build([
      .init(name: "Places/admin1.tsv", layer: .admin1, bytes: Array(text.utf8))
    ])
    #expect(product.placeCount == 1)
    let notes = product.findings.filter { $0.severity == .note }
    #expect(notes.filter { $0.code == "gazetteer-unplaced" }.compactMap(\.line) == [3, 4])
    #expect(notes.filter { $0.code == "gazetteer-unplaced-count" }.map(\.message.first) == ["2"])
    #expect(product.findings.filter { $0.severity == .error }.compactMap(\.line) == [5])
  }

  @Test("Orange County stays apart from the town of Orange in it, and Manhattan is one place")
  func countiesAndTowns() throws {
    let counties = """
      id\tcountry\tadmin1\tname\tlatitude\tlongitude\tradius_m\tnames
      US.CA.orange-county\tUS\tUS.CA\tOrange County\t33.7\t-117.8\t40000\tOrange County|Orange
      """
    let regions = """
      id\tname\tfeature\tlatitude\tlongitude\tradius_m\tcountry\tadmin1\tnames\tdemonyms
      manhattan\tManhattan\tP.PPLX\t40.78\t-73.97\t11000\tUS\tUS.NY\tManhattan\tManhattanite
      rhine\tRhine\tH.STM\t50.4\t7.6\t500000\t\t\tRhine|Rhine River\t
      """
    let world = """
      id\tname\tlatitude\tlongitude\tcountry\tadmin1\tpopulation
      5379513\tOrange\t33.78779\t-117.85311\tUS\tCA\t140992
      5125771\tManhattan\t40.78343\t-73.96625\tUS\tNY\t1487536
      """
    let demonyms = """
      demonym\tplace\tsource
      Orange Countian\tadmin2:US.CA.orange-county\tmade up
      New Yorker\tgeonames:5125771\tmade up
      Nobody\tregion:nowhere\tmade up
      """
    let product = try GazetteerBuilder().build([
      .init(name: "Places/demonyms.tsv", layer: .demonyms, bytes: Array(demonyms.utf8)),
      .init(name: "Places/admin2.tsv", layer: .admin2, bytes: Array(counties.utf8)),
      .init(name: "Places/world-x.tsv", layer: .worldPlaces, bytes: Array(world.utf8)),
      .init(name: "Places/regions.tsv", layer: .regions, bytes: Array(regions.utf8)),
    ])
    let gazetteer = try Gazetteer(bytes: product.bytes)
    #expect(product.placeCount == 4)
    let orange = gazetteer.search("Orange", mode: .exact).map(\.place.id)
    #expect(Set(orange) == ["geonames:5379513", "admin2:US.CA.orange-county"])
    #expect(gazetteer.place("admin2:US.CA.orange-county")?.feature.rawValue == "A.ADM2")
    let manhattan = gazetteer.search("Manhattan", mode: .exact).map(\.place)
    #expect(manhattan.map(\.id) == ["region:manhattan"])
    #expect(manhattan.first?.population == 1_487_536)
    #expect(gazetteer.place("region:rhine")?.feature.rawValue == "H.STM")
    let wrong = product.findings.filter { $0.severity == .error }
    #expect(wrong.map(\.code) == ["gazetteer-demonym"] && wrong.map(\.line) == [4])
    #expect(
      product.findings.contains { $0.code == "gazetteer-merged" && $0.value == "geonames:5125771" })
  }

  @Test("what is no gazetteer, cut short, damaged or of another version is refused in a sentence")
  func refused() throws {
    let good = try Fixtures.small().bytes
    func problem(_ bytes: [UInt8]) -> String? {
      do {
        try Gazetteer(bytes: bytes).verify()
        return nil
      } catch { return error.message }
    }
    #expect(problem(good) == nil)
    #expect(problem([]) != nil)
    #expect(problem(Array("hello".utf8)) != nil)
    #expect(problem(Array(good.dropLast(1)))?.contains("bytes") == true)
    #expect(problem(Array(good.prefix(50))) != nil)
    for version: UInt8 in [0, 1, 2, 3] {
      var older = good
      older[8] = version
      let sentence = try #require(problem(older))
      #expect(sentence.contains("version \(version)") && sentence.contains("build it again"))
    }
    for index in stride(from: 0, to: good.count, by: 7) {
      var flipped = good
      flipped[index] ^= 0x55
      #expect(problem(flipped) != nil, "byte \(index)")
    }
    #expect(throws: GazetteerError.self) { try Gazetteer.open("/nonexistent/gazetteer.bin") }
    #expect(throws: GazetteerError.self) { try Gazetteer.open("/") }
  }

  @Test("a byte that was changed after writing is noticed when the file is opened")
  func damaged() throws {
    let good = try Fixtures.small().bytes
    var unnoticed = 0
    for index in good.indices {
      var flipped = good
      flipped[index] ^= 1 << UInt8(index % 8)
      do {
        _ = try Gazetteer(bytes: flipped)
        unnoticed += 1
      } catch {
        #expect([.damaged, .notAGazetteer, .otherVersion].contains(error.kind))
        #expect(error.message.contains("build it again"), "byte \(index): \(error.message)")
      }
    }
    // The zeros between sections, fewer than eight each, are nobody's.
    #expect(unnoticed <= 7 * GazetteerFormat.Section.allCases.count)
    for length in 0..<good.count {
      #expect(throws: GazetteerError.self) { try Gazetteer(bytes: Array(good.prefix(length))) }
    }
  }

  @Test("a body that somebody made up gives wrong answers at worst")
  func damagedBody() throws {
    let good = try Fixtures.small().bytes
    let header =
      GazetteerFormat.headerStart
      + GazetteerFormat.sectionRowLength * GazetteerFormat.Section.allCases.count
    var state: UInt64 = 42
    for round in 0..<600 {
      var bytes = good
      for _ in 0..<(round % 2 == 0 ? 8 : 1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let index = header + Int(state >> 33) % (good.count - header)
        bytes[index] = UInt8(truncatingIfNeeded: state >> 24)
      }
      let gazetteer = try Gazetteer(MappedBytes(bytes), path: "made up", isVerified: true)
      for name in ["Atown", "Twin", "Çelebi", "Aland", "Celebo"] {
        _ = gazetteer.search(name)
        _ = gazetteer.search(name, mode: .fuzzy)
        _ = gazetteer.search(name, mode: .prefix)
      }
      _ = gazetteer.search("", near: Geographic(longitude: 20, latitude: 10))
      for place in 0..<min(gazetteer.count, 50) {
        _ = gazetteer.details(of: gazetteer.id(place))
        _ = gazetteer.place(place, names: gazetteer.alternateNames(of: place))
        _ = gazetteer.extent(place)
      }
      _ = gazetteer.place("geonames:3")
      _ = gazetteer.largestSettlements(in: .world, limit: 3)
      _ = gazetteer.placeCount(named: "Twin")
      _ = gazetteer.summary
      _ = PlaceResolver(gazetteer: gazetteer).resolve(.init(text: "near Twin, Aland"))
    }
  }

  @Test("rows that are no places are named by file and line, and the others stay")
  func badRows() throws {
    let text = """
      id\tname\tlatitude\tlongitude\tcountry\tpopulation
      1\tGood\t1\t2\tAA\t5
      2\tHigh\t95\t2\tAA\t5
      3\t\t1\t2\tAA\t5
      4\tFar\t1\t444\tAA\t5
      1\tTwice\t1\t2\tAA\t5
      5\tShort
      """
    let product = try GazetteerBuilder().build([
      .init(name: "my.tsv", layer: .user, bytes: Array(text.utf8))
    ])
    #expect(product.placeCount == 1)
    #expect(
      product.findings.filter { $0.code == "gazetteer-row" }.compactMap(\.line) == [3, 4, 5, 7])
    #expect(product.findings.contains { $0.code == "gazetteer-duplicate-id" })
    #expect(product.findings.contains { $0.message == "latitude '95' is not between -90 and 90" })
    let none = try GazetteerBuilder().build([])
    #expect(try Gazetteer(bytes: none.bytes).search("x").isEmpty)
  }

  @Test("the shipped file was built from the text layers that ship with it")
  func shippedFile() throws {
    let gazetteer = try Fixtures.gazetteer.get()
    try gazetteer.verify()
    let (inputs, footprints) = GazetteerBuilder.inputs(files: try Fixtures.layers())
    // A build of all layers takes minutes without optimization: there it is asked for.
    let environment = ProcessInfo.processInfo.environment
    let isWriting = environment["INCIDENTMAP_WRITE_GAZETTEER"] != nil
    #if DEBUG
      let isWhole = isWriting || environment["INCIDENTMAP_REBUILD_GAZETTEER"] != nil
    #else
      let isWhole = true
    #endif
    if isWhole {
      let product = try GazetteerBuilder().build(inputs, footprints: footprints)
      if isWriting { try Data(product.bytes).write(to: Fixtures.shippedFile, options: .atomic) }
      let shipped = Array(try Data(contentsOf: Fixtures.shippedFile))
      #expect(shipped == product.bytes, "rebuild GeoData/gazetteer.bin")
    } else {
      print("SKIPPED: the whole rebuild; set INCIDENTMAP_REBUILD_GAZETTEER or test with -c release")
    }
    let names = Set(gazetteer.summary.sources.map(\.file))
    #expect(names == Set(inputs.map(\.name) + ["Iraq/footprints.tsv"]))
    #expect(gazetteer.summary.placeCount > 200_000)
    for input in inputs {
      let built = gazetteer.summary.sources.first { $0.file == input.name }
      #expect(
        built?.sha256 == SHA256.hexadecimal(SHA256.digest(try input.text.bytes())),
        "\(input.name) has changed: rebuild GeoData/gazetteer.bin")
    }
  }

  /// The rows of regions.tsv that cite the code of an airport in their note lie where airports.tsv has it.
  @Test("airports of the typed regions lie where their codes say")
  func airportsOfRegions() throws {
    func rows(_ name: String) throws -> [[String: String]] {
      let text = try String(
        contentsOf: Fixtures.data.appending(path: "Places/" + name), encoding: .utf8)
      let lines = text.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }
    var airports: [String: (Double, Double)] = [:]
    for row in try rows("airports.tsv") {
      guard let code = row["icao"], let latitude = row["latitude"].flatMap({ Double($0) }),
        let longitude = row["longitude"].flatMap({ Double($0) })
      else { continue }
      airports[code] = (latitude, longitude)
    }
    var checked = 0
    for row in try rows("regions.tsv") where row["note"]?.contains("airportsdata") == true {
      let words = (row["note"] ?? "").split(separator: " ").map(String.init)
      guard let code = words.first(where: { airports[$0] != nil }), let there = airports[code],
        let latitude = row["latitude"].flatMap({ Double($0) }),
        let longitude = row["longitude"].flatMap({ Double($0) })
      else { continue }
      checked += 1
      #expect(
        abs(latitude - there.0) < 0.05 && abs(longitude - there.1) < 0.06, "\(row["id"] ?? "")")
    }
    #expect(checked > 20)
  }
}
