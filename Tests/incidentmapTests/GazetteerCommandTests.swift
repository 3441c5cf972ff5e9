import Testing

@Suite("The gazetteer on the command line")
struct GazetteerCommandTests {
  @Test("everything about a place is shown, its footprint when asked for")
  func show() throws {
    let zone = try Command.run("gazetteer", "show", "incidentmap:iq-green-zone")
    #expect(zone.text.contains("part of\tIraq\tincidentmap:iq-iraq"))
    #expect(zone.text.contains("licence\tApache-2.0") && !zone.text.contains("POLYGON"))
    let shape = try Command.run("gazetteer", "show", "incidentmap:iq-green-zone", "--wkt")
    #expect(shape.text.contains("wkt\tPOLYGON"))
    let none = try Command.run("gazetteer", "show", "nothing:1")
    #expect(none.code == 1 && none.errors.contains("gazetteer search"))
  }

  @Test("the sources are told with their licences, by precedence")
  func info() throws {
    let info = try Command.run("gazetteer", "info").text
    let order = ["Iraq/places.tsv", "Places/airports.tsv", "Places/world-africa.tsv"].compactMap {
      info.range(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
    #expect(info.contains("CC BY 4.0 (GeoNames)") && info.contains("settlements"))
  }

  @Test("places of one's own are found without a build, and their bad rows are told")
  func added() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Name,Lat,Lon\nOutpost Zebra,33.1,44.2\nBad,95,44\n")
    let result = try Command.run("gazetteer", "search", "outpost zebra", "--add", mine)
    #expect(result.text.contains("user:2\tOutpost Zebra"))
    #expect(result.errors.contains("mine.csv:3: latitude '95' is not between -90 and 90"))
  }

  @Test("a gazetteer of one's own is built under a name of one's own, and used by that name")
  func built() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Name,Lat,Lon\nOutpost Zebra,33.1,44.2\n")
    let out = mine + ".bin"
    #expect(try Command.run("gazetteer", "build", "--only", "--add", mine).code == 64)
    #expect(try Command.run("gazetteer", "build", "--only", "--add", mine, "-o", out).code == 0)
    let found = try Command.run("gazetteer", "search", "Outpost Zebra", "--gazetteer", out)
    #expect(found.text.contains("user:2"))
    #expect(try Command.run("gazetteer", "search", "Baghdad", "--gazetteer", out).code == 1)
  }
}
