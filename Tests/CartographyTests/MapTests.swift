import Foundation
import SimpleFeatures
import Testing

@testable import Cartography

@Suite struct MapTests {
  private static func position(_ longitude: Double, _ latitude: Double) -> Geographic {
    Geographic(longitude: longitude, latitude: latitude)
  }

  /// A coarse shape of Iraq, typed by us from an atlas.
  private static let land: [Polygon<Geographic>] = {
    let ring = LinearRing(
      [
        (38.8, 33.4), (41.0, 34.4), (41.4, 36.5), (42.4, 37.1), (44.8, 37.2), (46.0, 35.8),
        (45.6, 34.0), (46.1, 33.0), (47.7, 31.0), (48.5, 29.9), (46.5, 29.1), (44.7, 29.2),
        (42.1, 31.1), (39.2, 32.2),
      ].map { position($0.0, $0.1) })
    return ring.map { [Polygon(exterior: $0)] } ?? []
  }()

  private static func map(
    title: String = "Strikes",
    extent: BoundingBox = BoundingBox(west: 38.8, south: 29, east: 48.6, north: 37.4),
    symbols: [SymbolFeature] = [], entries: Int = 3
  ) -> Map {
    let entries = (0..<entries).map {
      Legend.Entry(.symbol(Symbol(.triangleUp, .vermillion)), "Entry number \($0) of the legend")
    }
    return Map(
      title: title, statement: "What, where and when.", summary: "A summary in words.",
      notes: ["Not placed: 3 reports."], sources: ["A source"], extent: extent,
      layers: [
        Layer("land", .areas([AreaFeature(land, style: .land)])),
        Layer("borders", .lines([LineFeature(land.map(\.exterior.line), stroke: .border)])),
        Layer(
          "discs",
          .discs(
            symbols.map {
              DiscFeature(
                center: $0.position, radius: .kilometers(25), style: .uncertainty(.vermillion))
            })),
        Layer(
          "rings",
          .rangeRings([
            RangeRings(
              center: position(44.3957, 33.2986), radii: [.kilometers(50), .kilometers(100)],
              stroke: .rangeRing(.blue))
          ])),
        Layer("incidents", .symbols(symbols)),
      ], legend: Legend([.init("What was reported", entries)]))
  }

  private static func scattered(_ count: Int, seed: UInt64 = 5) -> [SymbolFeature] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      SymbolFeature(
        Symbol(
          Symbol.Shape.allCases[index % 9], Ink.okabeIto[index % 8],
          variant: Symbol.Variant.allCases[index % 5]),
        at: position(39 + 9 * generator.unit(), 29.5 + 7.5 * generator.unit()),
        count: index % 7 == 0 ? index + 2 : 1,
        annotation: Annotation(title: "Incident \(index)", data: [.init("id", "\(index)")]),
        label: index % 3 == 0 ? Label("Place \(index)", style: .event, priority: index) : nil)
    }
  }

  /// Extents of all kinds and places.
  private static let extents: [BoundingBox] = [
    .world,
    BoundingBox(west: 44.2, south: 33.2, east: 44.5, north: 33.45),
    BoundingBox(west: 177, south: -19, east: -178, north: -16),
    BoundingBox(west: -76, south: -56, east: -66, north: -17),
    BoundingBox(west: 30, south: 48, east: 135, north: 60),
    BoundingBox(west: -180, south: 62, east: 180, north: 90),
    BoundingBox(west: -180, south: -90, east: 180, north: -60),
    BoundingBox(west: 44.4, south: 33.3, east: 44.4, north: 33.3),
    BoundingBox(west: 170, south: -60, east: 150, north: 60),
    BoundingBox(west: -60, south: 88, east: 60, north: 90),
  ]

  @Test("a map of any extent is well-formed XML by xmllint", arguments: extents)
  func isWellFormed(extent: BoundingBox) throws {
    let rendered = try Self.map(extent: extent, symbols: Self.scattered(20)).rendered()
    try expectWellFormed(rendered.svg)
    #expect(!rendered.text.contains("nan"))
    #expect(!rendered.text.contains("inf\""))
  }

  @Test("the same map is the same bytes each time")
  func isReproducible() throws {
    let map = Self.map(symbols: Self.scattered(60))
    #expect(try map.rendered() == map.rendered())
  }

  @Test(
    "no text from outside becomes markup",
    arguments: [
      "<script>alert(1)</script>", "\"><image href=\"https://example.org/x.png\"/>",
      "]]> &amp; <!-- --> &#x0;", "a\u{0}b\u{8}c\u{1F}\u{FFFE}", "evil \u{202E}gnp.exe\u{2066}",
      "' onload='x()", "line\nbreak\ttab\r",
    ])
  func escapes(text: String) throws {
    var map = Self.map(title: text)
    map.statement = text
    map.summary = text
    map.notes = [text]
    map.sources = [text]
    map.credits = [text]
    map.language = text
    map.identifier = text
    map.furniture.disclaimer = text
    map.legend = Legend([.init(text, [.init(.dot, text)], note: text)])
    map.layers.append(
      Layer(
        text,
        .symbols([
          SymbolFeature(
            Symbol(.circle, .blue), at: Self.position(44, 33),
            annotation: Annotation(
              title: text, link: text, styleClass: text,
              data: [.init("note", text), .init(text, "x")]),
            label: Label(text, language: text))
        ])))
    let rendered = try map.rendered()
    try expectWellFormed(rendered.svg)
    let svg = rendered.text
    for banned in ["<script", "<image", "<!--", "\u{202E}", "\u{2066}", "\u{0}"] {
      #expect(!svg.contains(banned), "\(banned)")
    }
    #expect(rendered.refused.contains("link '\(text)'"))
    #expect(rendered.refused.contains("attribute 'data-\(text)'"))
  }

  @Test(
    "only links to the web are kept",
    arguments: [
      ("https://example.org/?a=1&b=2", true), ("http://example.org", true),
      ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false), ("data:text/html,x", false),
      ("//example.org", false), ("https://", false), ("https://exa mple.org", false),
      (" https://example.org", false), ("file:///etc/passwd", false),
    ])
  func links(link: String, isKept: Bool) throws {
    let symbol = SymbolFeature(
      Symbol(.circle, .blue), at: Self.position(44, 33), annotation: Annotation(link: link))
    let rendered = try Self.map(symbols: [symbol]).rendered()
    #expect(rendered.text.contains("<a href=") == isKept)
    #expect(rendered.refused.isEmpty == isKept)
  }

  @Test("nothing refers to anything outside the file, and there is no script")
  func isSelfContained() throws {
    let svg = try Self.map(symbols: Self.scattered(30)).rendered().text
    for reference in svg.components(separatedBy: "href=\"").dropFirst() {
      #expect(reference.hasPrefix("#map-"))
    }
    for reference in svg.components(separatedBy: "url(").dropFirst() {
      #expect(reference.hasPrefix("#map-"))
    }
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("@import"))
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("aria-labelledby=\"map-title map-desc\""))
    #expect(svg.contains("<title id=\"map-title\">Strikes</title>"))
    #expect(svg.contains("<desc id=\"map-desc\">A summary in words.</desc>"))
    #expect(svg.contains("@media (prefers-color-scheme:dark)"))
  }

  @Test("positions that are none, discs without size and what lies outside are reported, not drawn")
  func reportsWhatIsNotDrawn() throws {
    var map = Self.map(symbols: [
      SymbolFeature(Symbol(.circle, .blue), at: Self.position(.nan, 33)),
      SymbolFeature(Symbol(.circle, .blue), at: Self.position(44, 95)),
      SymbolFeature(Symbol(.circle, .blue), at: Self.position(0, 0), label: Label("Null Island")),
    ])
    map.layers.append(
      Layer(
        "odd",
        .discs([
          DiscFeature(
            center: Self.position(44, 33), radius: .meters(.infinity), style: .hull(.blue)),
          DiscFeature(center: Self.position(44, 33), radius: .meters(-5), style: .hull(.blue)),
        ])))
    let rendered = try map.rendered()
    try expectWellFormed(rendered.svg)
    #expect(rendered.symbolsOutside == ["incidents": 1])
    #expect(rendered.labelsOmitted == ["Null Island"])
    // Two symbols and the two discs around them, and the two odd discs.
    #expect(rendered.refused.count == 6)
  }

  @Test("every label is either placed or reported as omitted")
  func labelsAddUp() throws {
    let symbols = Self.scattered(120)
    let rendered = try Self.map(symbols: symbols).rendered()
    let asked = symbols.compactMap(\.label?.text) + ["50 km", "100 km"]
    #expect((rendered.labelsPlaced + rendered.labelsOmitted).sorted() == asked.sorted())
    #expect(rendered.labelsPlaced.contains("100 km"))
  }

  @Test(
    "an extent that is no part of the Earth is refused",
    arguments: [
      BoundingBox(west: 0, south: 10, east: 10, north: 5),
      BoundingBox(west: .nan, south: 0, east: 1, north: 1),
      BoundingBox(west: 0, south: -100, east: 1, north: 1),
      BoundingBox(west: 0, south: 0, east: 1e9, north: 1),
    ])
  func refusesExtent(extent: BoundingBox) {
    #expect(throws: CartographyError.self) { try Self.map(extent: extent).rendered() }
  }

  @Test("a legend of 1 to 14 entries and a long headline stay on the page", arguments: 1...14)
  func layoutHolds(entries: Int) throws {
    let title = String(repeating: "A long headline about many things ", count: entries / 2 + 1)
    for extent in Self.extents.prefix(5) {
      let map = Self.map(title: title, extent: extent, entries: entries)
      let fitted = try FittedExtent(map.extent, choice: .automatic)
      let layout = PageLayout(
        map, aspect: fitted.ground.width / fitted.ground.height, creditLines: ["Credits"],
        hexagons: nil)
      let page = PageRect(x: 0, y: 0, width: layout.width, height: layout.height)
      #expect(page.contains(layout.frame))
      let legend = try #require(layout.legend)
      let panel = PageRect(
        x: layout.legendOrigin.x, y: layout.legendOrigin.y, width: legend.width,
        height: legend.height)
      #expect(page.contains(panel))
      #expect(!panel.intersects(layout.frame))
      #expect(panel.maxY < layout.notesBaseline - 8)
      #expect(layout.titleBaseline < layout.statementBaseline - 10)
      #expect(layout.statementBaseline < layout.frame.y)
      #expect(layout.notesBaseline < layout.creditsTop)
      #expect(layout.creditsTop + 16 < layout.height)
      #expect(legend.items.filter { $0.style == Typography.entry }.count == entries)
      for line in layout.title {
        #expect(Typography.title.width(of: line) <= layout.width - 2 * PageLayout.margin + 0.01)
      }
    }
  }

  @Test(
    "maps from a stamp to a poster are drawn, with an inset, and are well-formed",
    arguments: [(120.0, 90.0), (240, 160), (500, 300), (900, 760), (4000, 3000)])
  func sizes(width: Double, height: Double) throws {
    var map = Self.map(symbols: Self.scattered(25))
    map.size = Map.Size(width: width, height: height)
    map.furniture.locator = Furniture.Locator(
      extent: BoundingBox(west: 25, south: 12, east: 63, north: 42), land: Self.land,
      highlighted: Self.land)
    try expectWellFormed(map.rendered().svg)
  }

  @Test(
    "a size that is none is refused",
    arguments: [(0.0, 0.0), (-900, 760), (.nan, 760), (900, .infinity), (1e9, 1e9)])
  func refusesSize(width: Double, height: Double) {
    var map = Self.map()
    map.size = Map.Size(width: width, height: height)
    #expect(throws: CartographyError.self) { try map.rendered() }
  }

  @Test("an inset never covers a symbol: with symbols in all corners it stands outside the map")
  func insetGivesWay() throws {
    let extent = BoundingBox(west: 38.8, south: 29, east: 48.6, north: 37.4)
    let corners = [(39.2, 29.4), (39.2, 37), (48.2, 29.4), (48.2, 37)].map {
      SymbolFeature(Symbol(.circle, .blue), at: Self.position($0.0, $0.1))
    }
    for entries in [0, 2, 14] {
      var map = Self.map(extent: extent, symbols: corners, entries: entries)
      map.furniture.locator = Furniture.Locator(
        extent: BoundingBox(west: 25, south: 12, east: 63, north: 42), land: Self.land)
      let fitted = try FittedExtent(extent, choice: .automatic)
      var layout = PageLayout(
        map, aspect: fitted.ground.width / fitted.ground.height, creditLines: ["Credits"],
        hexagons: nil)
      let frame = try MapFrame(
        rect: layout.frame, projection: fitted.projection, ground: fitted.ground)
      let obstacles = frame.page(corners.map { $0.position }).map {
        PageRect(around: $0, radius: 7)
      }
      let furniture = FurniturePlacement(
        map.furniture, wording: .english, frame: frame, variation: 0, avoiding: obstacles,
        layout: layout)
      layout.grow(for: furniture)
      let page = PageRect(x: 0, y: 0, width: layout.width, height: layout.height)
      for rect in furniture.obstacles {
        #expect(page.contains(rect))
        #expect(!obstacles.contains { $0.intersects(rect) })
        #expect(rect.maxY < layout.notesBaseline - 8 || rect.maxY <= layout.frame.maxY)
        if let legend = layout.legend {
          let panel = PageRect(
            x: layout.legendOrigin.x, y: layout.legendOrigin.y, width: legend.width,
            height: legend.height)
          #expect(!panel.intersects(rect))
        }
      }
    }
  }

  @Test("a thousand shapes of any numbers are drawn or left out, and nothing crashes")
  func hostileNumbers() throws {
    var generator = SeededGenerator(seed: 99)
    let odd: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, 180, -180, 90, -90, 540, 1e308, -1e308, 1e-300, 91,
    ]
    func number() -> Double {
      generator.unit() < 0.3
        ? odd[generator.index(below: odd.count)] : generator.unit() * 400 - 200
    }
    func positions(_ count: Int) -> [Geographic] {
      (0..<count).map { _ in Self.position(number(), number()) }
    }
    for (round, extent) in Self.extents.enumerated() {
      var map = Self.map(extent: extent)
      let rings = (0..<20).compactMap { _ in LinearRing(positions(5)) }
      map.layers += [
        Layer("a", .areas(rings.map { AreaFeature([Polygon(exterior: $0)], style: .hull(.blue)) })),
        Layer("b", .lines([LineFeature(rings.map(\.line), stroke: .disputed)])),
        Layer(
          "c",
          .discs(
            positions(20).map {
              DiscFeature(
                center: $0, radius: .meters(number() * 1e5), style: .uncertaintyArea(.gray))
            })),
        Layer(
          "d",
          .rangeRings(
            positions(5).map {
              RangeRings(
                center: $0, radii: [.meters(number() * 1e5), .meters(number())],
                stroke: Stroke(.blue, width: number()))
            })),
        Layer(
          "e",
          .symbols(
            positions(20).map {
              SymbolFeature(
                Symbol(.star, .blue, size: number()), at: $0, count: Int.max,
                label: Label("x", style: LabelStyle(size: number(), ink: .blue)))
            })),
        Layer("f", .hexagons(HexagonLayer(positions(50), cellWidth: number()))),
        Layer(
          "g", .labels(positions(10).map { LabelFeature(Label("y"), at: $0, anchor: .centered) })),
      ]
      map.projection =
        [ProjectionChoice.automatic, .utm, .lambertAzimuthalEqualArea, .equalEarth][round % 4]
      // An extent may be too large for UTM; that is said, and nothing else happens.
      do {
        try expectWellFormed(map.rendered().svg)
      } catch let error as CartographyError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test("the view tells what the drawn map shows", arguments: extents)
  func viewIsWhatIsDrawn(extent: BoundingBox) throws {
    let map = Self.map(extent: extent)
    let view = try map.view()
    let rendered = try map.rendered()
    #expect(view.metersPerPoint == rendered.metersPerPoint)
    let center = extent.center
    #expect(view.shown.contains(center))
    let corner = Self.position(extent.west, extent.south)
    #expect(view.shown.contains(corner.normalized) || view.shown.contains(corner))
  }

  @Test("a hundred thousand points in hexagons stay below half a megabyte")
  func hexagonsAreSmall() throws {
    var generator = SeededGenerator(seed: 2)
    var map = Self.map()
    map.legend = Legend([.init("Reports", [.init(.hexagons, "reports")])])
    map.layers.append(
      Layer(
        "hexagons",
        .hexagons(
          HexagonLayer(
            (0..<100_000).map { _ in
              Self.position(39 + 9 * generator.unit(), 30 + 7 * generator.unit())
            }))))
    let rendered = try map.rendered()
    try expectWellFormed(rendered.svg)
    #expect(rendered.svg.count < 500_000)
    #expect(rendered.text.contains("reports"))
  }

  @Test("a border across the antimeridian is one line on the page, not two at the edges")
  func antimeridian() throws {
    let fitted = try FittedExtent(
      BoundingBox(west: 177, south: -19, east: -178, north: -16), choice: .automatic)
    let frame = try MapFrame(
      rect: PageRect(x: 0, y: 0, width: 900, height: 560), projection: fitted.projection,
      ground: fitted.ground)
    let points = frame.page([Self.position(179.9, -17), Self.position(-179.9, -17)])
    // 0.2° of longitude at 17°S are 21.3 km.
    #expect((points[0].distance(to: points[1]) / frame.pointsPerMeter - 21_300).magnitude < 300)
    let path = FramePaths(frame).lines([[Self.position(179.9, -17), Self.position(-179.9, -17)]])
    #expect(String(decoding: path.bytes, as: UTF8.self).filter { $0 == "M" }.count == 1)
  }

  @Test("the extent around one position is at least as wide as asked, around none there is none")
  func fitting() throws {
    let one = try #require(
      BoundingBox.fitting([Self.position(43.13, 36.335)], least: .kilometers(200)))
    // One degree of latitude is 111 km.
    #expect((one.height * 111 - 200).magnitude < 4)
    #expect(one.contains(Self.position(43.13, 36.335)))
    let fiji = try #require(
      BoundingBox.fitting([Self.position(177.4, -17.8), Self.position(-178.8, -18.2)]))
    #expect(fiji.crossesAntimeridian)
    #expect(fiji.width < 6)
    #expect(BoundingBox.fitting([Geographic]()) == nil)
    #expect(BoundingBox.fitting([Self.position(.nan, 1), Self.position(0, 99)]) == nil)
  }

  /// Lets xmllint judge, where it is installed.
  private func expectWellFormed(_ svg: [UInt8]) throws {
    let tool = "/usr/bin/xmllint"
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("xmllint is not installed: well-formedness is not judged by it")
      return
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "map-\(UUID().uuidString).svg")
    try Data(svg).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["--noout", "--nonet", file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

extension LinearRing where C == Geographic {
  /// The ring as a line, for drawing.
  fileprivate var line: LineString<Geographic> {
    guard let line = LineString(positions) else { preconditionFailure("a ring has four positions") }
    return line
  }
}
