// swift-tools-version: 6.1
import PackageDescription

// Apart from the product, so that building the product does not build this.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "incidentmap", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "IncidentMapper", package: "incidentmap")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
