import Foundation
import SimpleFeatures
import Testing

@testable import Geoparsing

@Suite("The gazetteer file")
struct GazetteerFileTests {
  @Test("the same text gives the same bytes, in whatever order the files come")
  func reproducible() throws {
    #expect(Fixtures.small().bytes == Fixtures.small().bytes)
    let layers = try Fixtures.layers().filter { $0.name.hasPrefix("Iraq") }
    let (inputs, footprints) = GazetteerBuilder.inputs(files: layers)
    let a = GazetteerBuilder().build(inputs, footprints: footprints)
    let b = GazetteerBuilder().build(inputs.reversed(), footprints: footprints)
    #expect(a.bytes == b.bytes)
  }

  @Test("a place comes back as it was typed")
  func place() throws {
    let gazetteer = try Gazetteer(bytes: Fixtures.small().bytes)
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
    let gazetteer = try Gazetteer(bytes: Fixtures.small().bytes)
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

  @Test("what is no gazetteer, cut short, damaged or of another version is refused in a sentence")
  func refused() throws {
    let good = Fixtures.small().bytes
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
    var older = good
    older[8] = 0
    #expect(problem(older)?.contains("version 0") == true)
    for index in stride(from: 0, to: good.count, by: 7) {
      var flipped = good
      flipped[index] ^= 0x55
      #expect(problem(flipped) != nil, "byte \(index)")
    }
    #expect(throws: GazetteerError.self) { try Gazetteer.open("/nonexistent/gazetteer.bin") }
    #expect(throws: GazetteerError.self) { try Gazetteer.open("/") }
  }

  @Test("a damaged body gives wrong answers at worst")
  func damagedBody() throws {
    let good = Fixtures.small().bytes
    let header = 96 + 24 * 24
    var state: UInt64 = 42
    for _ in 0..<300 {
      var bytes = good
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let index = header + Int(state >> 33) % (good.count - header)
        bytes[index] = UInt8(truncatingIfNeeded: state >> 24)
      }
      guard let gazetteer = try? Gazetteer(bytes: bytes) else { continue }
      for name in ["Atown", "Twin", "Çelebi", "Aland", "Celebo"] {
        _ = gazetteer.search(name)
        _ = gazetteer.search(name, mode: .fuzzy)
        _ = gazetteer.search(name, mode: .prefix)
      }
      _ = gazetteer.search("", near: Geographic(longitude: 20, latitude: 10))
      _ = gazetteer.place("geonames:3")
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
    let product = GazetteerBuilder().build([
      .init(name: "my.tsv", layer: .user, bytes: Array(text.utf8))
    ])
    #expect(product.placeCount == 1)
    #expect(
      product.findings.filter { $0.code == "gazetteer-row" }.compactMap(\.line) == [3, 4, 5, 7])
    #expect(product.findings.contains { $0.code == "gazetteer-duplicate-id" })
    #expect(product.findings.contains { $0.message == "latitude '95' is not between -90 and 90" })
    let none = GazetteerBuilder().build([])
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
      let product = GazetteerBuilder().build(inputs, footprints: footprints)
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
        built?.sha256 == SHA256.hexadecimal(SHA256.digest(input.bytes)),
        "\(input.name) has changed: rebuild GeoData/gazetteer.bin")
    }
  }
}
