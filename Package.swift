// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

/// The released command carries Swift's own libraries in it: it runs where no Swift is, and calls into them directly,
/// which reads text faster by a tenth. Said of the command alone, so that others can still depend on the library.
let carriesSwift = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

/// One row of the module table: what a module may import is what stands here, and a test holds
/// the sources against it.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "incidentmap",
  products: [
    .executable(name: "incidentmap", targets: ["incidentmap"]),
    .library(name: "IncidentMapper", targets: ["IncidentMapper"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(
      name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),

    module("SimpleFeatures", []),
    module("Incidents", ["SimpleFeatures"]),
    .target(
      name: "GeoData", dependencies: ["SimpleFeatures"], path: "GeoData",
      exclude: [
        "Build", "Incidents", "Iraq", "NOTES.md", "Outlines", "PROVENANCE.tsv", "Places", "Sites",
        "Words", "gazetteer.bin",
      ],
      sources: ["Accessor"],
      swiftSettings: strict),
    module("Geodesy", ["SimpleFeatures", "CPROJ"]),
    module("PlanarGeometry", ["SimpleFeatures", "CGEOS"]),
    module("Geoparsing", ["SimpleFeatures", "Geodesy", "Incidents"]),
    module("Extraction", ["SimpleFeatures", "Geodesy", "Incidents"]),
    module("SpatialAnalysis", ["SimpleFeatures", "Geodesy", "PlanarGeometry", "Incidents"]),
    module("InterchangeFormats", ["SimpleFeatures", "Incidents"]),
    module("Cartography", ["SimpleFeatures", "Geodesy", "PlanarGeometry"]),
    module(
      "IncidentMapper",
      [
        "SimpleFeatures", "Geodesy", "PlanarGeometry", "Incidents", "Geoparsing",
        "Extraction", "SpatialAnalysis", "InterchangeFormats", "Cartography", "GeoData",
      ]),
    .executableTarget(
      name: "incidentmap",
      dependencies: [
        "IncidentMapper",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], carriesSwift)],
      linkerSettings: [.unsafeFlags(["-static-stdlib"], carriesSwift)]),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    tests(of: "GeoData"),
    tests(of: "SimpleFeatures"),
    tests(of: "Incidents"),
    tests(of: "Geodesy", exclude: ["gie", "mgrs.tsv"]),
    tests(of: "PlanarGeometry", ["Geodesy"]),
    tests(of: "Geoparsing"),
    tests(of: "Extraction", exclude: ["passages"]),
    tests(of: "SpatialAnalysis"),
    tests(of: "InterchangeFormats"),
    tests(of: "Cartography"),
    tests(of: "IncidentMapper"),
    tests(of: "incidentmap"),
  ]
)
