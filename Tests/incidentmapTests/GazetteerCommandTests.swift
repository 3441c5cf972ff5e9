import Foundation
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
    // The row is ours; its position and population are GeoNames', as its source says.
    let mosul = try Command.run("gazetteer", "show", "incidentmap:iq-mosul")
    #expect(mosul.text.contains("licence\tApache-2.0\nwith data under\tCC BY 4.0 (GeoNames)\n"))
    #expect(!zone.text.contains("with data under"))
    let none = try Command.run("gazetteer", "show", "nothing:1")
    #expect(none.code == 1 && none.errors.contains("gazetteer search"))
  }

  @Test(
    "a position that is none is refused with the value, the range and the form",
    arguments: [
      ("200,10", "longitude '200' is not between -180 and 180"),
      ("44.4,100", "latitude '100' is not between -90 and 90"),
      ("44.4", "'44.4' is not two numbers"), ("a,b", "'a,b' is not two numbers"),
    ])
  func near(position: String, words: String) throws {
    let result = try Command.run("gazetteer", "search", "Mosul", "--near", position)
    #expect(result.code == 64)
    #expect(result.errors.contains(words) && result.errors.contains("such as 44.4,33.3"))
  }

  @Test("what a script without names needs is said")
  func scripts() throws {
    let missing = try Command.run("gazetteer", "search", "東京")
    #expect(missing.code == 1 && missing.errors.contains("--alternate-names"))
    let unknown = try Command.run("gazetteer", "search", "Qwxzzy")
    #expect(unknown.code == 1 && !unknown.errors.contains("--alternate-names"))
  }

  @Test("the sources are told with their licences, by precedence")
  func info() throws {
    let info = try Command.run("gazetteer", "info").text
    let order = ["Iraq/places.tsv", "Places/airports.tsv", "Places/world-africa.tsv"].compactMap {
      info.range(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
    #expect(info.contains("CC BY 4.0 (GeoNames)") && info.contains("settlements"))
    // 90 rows of Iraq/places.tsv name GeoNames in their source column.
    #expect(info.contains("Apache-2.0, 90 of them with data under CC BY 4.0 (GeoNames)"))
  }

  @Test("places of one's own are found without a build, and their bad rows are told")
  func added() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file(
      "mine.csv", "Id,Name,Lat,Lon\n2,Outpost Zebra,33.1,44.2\n,Bad,95,44\n")
    let result = try Command.run("gazetteer", "search", "outpost zebra", "--add", mine)
    #expect(result.text.contains("user:2\tOutpost Zebra"))
    #expect(result.errors.contains("mine.csv:3: latitude '95' is not between -90 and 90"))
  }

  @Test("a gazetteer of one's own is built under a name of one's own, and used by that name")
  func built() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Id,Name,Lat,Lon\n2,Outpost Zebra,33.1,44.2\n")
    let out = mine + ".bin"
    #expect(try Command.run("gazetteer", "build", "--only", "--add", mine).code == 64)
    #expect(try Command.run("gazetteer", "build", "--only", "--add", mine, "-o", out).code == 0)
    let found = try Command.run("gazetteer", "search", "Outpost Zebra", "--gazetteer", out)
    #expect(found.text.contains("user:2"))
    #expect(try Command.run("gazetteer", "search", "Baghdad", "--gazetteer", out).code == 1)
  }

  @Test("a gazetteer is not built from a gazetteer")
  func notLayered() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "gazetteer", "build", "--gazetteer", "none.bin", "-o", folder.path("out.bin"))
    #expect(result.code == 64 && result.errors.contains("'none.bin' is nothing to build from"))
  }

  @Test("what was built is counted as 'info' counts it")
  func counts() throws {
    let folder = try TemporaryFolder()
    // "zebra" is Zebra; two places are called Foo.
    let mine = try folder.file(
      "mine.csv", "name,lat,lon,names\nZebra,33.1,44.2,zebra|Outpost\nFoo,33.5,44,\nFoo,36,41,\n")
    let built = try Command.run("gazetteer", "build", "--only", "--add", mine, "-o", mine + ".bin")
    #expect(built.errors.contains("3 places, 3 different names (4 with"))
    let info = try Command.run("gazetteer", "info", "--gazetteer", mine + ".bin")
    #expect(info.text.contains("3 places, 3 different names,"))
  }

  @Test("a gazetteer that is damaged, cut short or of another version is refused with one code")
  func refused() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Name,Lat,Lon\nOutpost Zebra,33.1,44.2\n")
    let good = mine + ".bin"
    #expect(
      try Command.run("gazetteer", "build", "--only", "--add", mine, "-o", good).code == 0)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: good)))
    var damaged = bytes
    damaged[bytes.count - bytes.count / 4] ^= 0x10
    var older = bytes
    older[8] = 1
    for (name, content, words) in [
      ("damaged", damaged, "damaged"), ("short", Array(bytes.dropLast(9)), "bytes where"),
      ("older", older, "version 1"), ("noise", Array("hello".utf8), "is not a gazetteer"),
    ] {
      let file = try folder.file(name + ".bin", Data(content))
      for arguments in [["search", "zebra"], ["show", "user:2"], ["info"]] {
        let result = try Command.run(
          Command.path, ["gazetteer"] + arguments + ["--gazetteer", file])
        #expect(result.code == 65 && result.errors.contains(words), "\(name): \(result.errors)")
        #expect(result.output.isEmpty)
      }
    }
    #expect(try Command.run("gazetteer", "info", "--gazetteer", folder.path("none")).code == 66)
  }

  @Test(
    "files of which no row can be a place are refused, with the first reason, and nothing is written"
  )
  func unusable() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.file("bad.csv", "Name,Lat,Lon\nOutpost Zebra,95,44.2\n")
    let out = folder.path("out.bin")
    for arguments in [
      ["gazetteer", "build", "--only", "--add", bad, "-o", out],
      ["gazetteer", "search", "Mosul", "--add", bad],
    ] {
      let result = try Command.run(Command.path, arguments)
      #expect(result.code == 65)
      #expect(result.errors.contains("bad.csv: has no row that can be a place; line 2 latitude"))
    }
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("what is asked for and is not there is named")
  func named() throws {
    let country = try Command.run("gazetteer", "search", "Mosul", "--country", "ZZZ")
    #expect(country.code == 64 && country.errors.contains("'ZZZ'"))
    for name in ["IQ", "IRQ", "Iraq"] {
      let found = try Command.run("gazetteer", "search", "Mosul", "--country", name)
      #expect(found.text.contains("iq-mosul"))
    }
    let folder = try TemporaryFolder()
    let lines = try folder.file("a.ndjson", #"{"doc_id":"a","text":"Baghdad."}"# + "\n")
    let home = try Command.run(
      "extract", "--documents", lines, "--toponyms", "--home", "Nowhereville Qx")
    #expect(home.code == 64 && home.errors.contains("'Nowhereville Qx'"))
    let format = try Command.run("extract", "--documents", lines, "--toponyms", "--to", "csv")
    #expect(format.code == 64 && format.errors.contains("--to"))
  }

  @Test(
    "a publisher's home decides between namesakes, and between none that the world knows",
    arguments: [
      ("Durham, England", "geonames:2650628"), ("London", "geonames:2650628"),
      ("Raleigh, North Carolina", "geonames:4464368"), ("-78.64,35.78", "geonames:4464368"),
    ])
  func home(home: String, durham: String) throws {
    let folder = try TemporaryFolder()
    let text = "A man was stabbed in Durham on Friday. The embassy in Moscow is closed."
    let lines = try folder.file("a.ndjson", #"{"doc_id":"a","text":"\#(text)"}"# + "\n")
    let result = try Command.run("extract", "--documents", lines, "--toponyms", "--home", home)
    #expect(result.text.contains(durham) && result.text.contains("geonames:524901"))
  }

  @Test("a file of one record of Who's On First that is past does not stop the others")
  func pastRecord() throws {
    let folder = try TemporaryFolder()
    func record(_ id: Int, _ isCurrent: Int) throws -> String {
      try folder.file(
        "\(id).geojson",
        #"{"type":"Feature","properties":{"wof:id":\#(id),"wof:name":"Zebra\#(id)","wof:placetype":"locality","#
          + #""mz:is_current":\#(isCurrent)},"geometry":{"type":"Point","coordinates":[44.2,33.1]}}"#
      )
    }
    let (past, present) = (try record(1, 0), try record(2, 1))
    let both = try Command.run("gazetteer", "search", "Zebra2", "--add", past, "--add", present)
    #expect(
      both.text.contains("whosonfirst:2") && both.errors.contains("1 record of Who's On First"))
    let alone = try Command.run("gazetteer", "search", "Zebra1", "--add", past)
    #expect(alone.code == 65 && alone.errors.contains("1 record of Who's On First"))
  }

  @Test("a number alone is that of a place in GeoNames")
  func bareNumber() throws {
    // London, by geonames.org.
    let found = try Command.run("gazetteer", "show", "2643743")
    #expect(found.text.contains("id\tgeonames:2643743\nname\tLondon"))
  }

  @Test("alternate names without the dump they belong to, and a folder of places, are refused")
  func misplaced() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Name,Lat,Lon\nOutpost Zebra,33.1,44.2\n")
    let names = try folder.file("alternateNamesV2.txt", "1\t5\ten\tElsewhere\t\t\t\t\n")
    let result = try Command.run(
      "gazetteer", "build", "--only", "--add", mine, "--alternate-names", names, "-o",
      folder.path("out.bin"))
    #expect(result.code == 65 && result.errors.contains("none is added; add it with --add"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.bin")))
    let whole = try Command.run("gazetteer", "search", "Mosul", "--add", folder.path("."))
    #expect(whole.code == 66 && whole.errors.contains("is a folder; name the files in it"))
  }

  @Test("one is told as one")
  func singular() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.file("mine.csv", "Name,Lat,Lon\nOutpost Zebra,33.1,44.2\n")
    let out = mine + ".bin"
    #expect(try Command.run("gazetteer", "build", "--only", "--add", mine, "-o", out).code == 0)
    let info = try Command.run("gazetteer", "info", "--gazetteer", out).text
    #expect(info.contains("\n1 place, 1 different name, ") && info.contains(": 1 place of 1 row;"))
  }
}
