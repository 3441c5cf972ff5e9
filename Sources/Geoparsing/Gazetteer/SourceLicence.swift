/// The licences of the datasets that a row's source names: what we typed is ours, the facts taken over from a dataset
/// are under its own licence.
enum SourceLicence {
  /// The licences of the datasets that a source names, in the order of the table.
  static func named(in source: String) -> [String] {
    datasets.filter { source.contains($0.name) }.map(\.licence)
  }

  /// Whether a source is nothing but the name of a dataset, whose layer says its licence.
  static func isDataset(_ source: String) -> Bool {
    source.isEmpty || datasets.contains { $0.name == source }
  }

  /// As their publishers state it (geonames.org/export, whosonfirst.org/docs/licenses, ourairports.com/data,
  /// the README of airportsdata, naturalearthdata.com/about/terms-of-use, openstreetmap.org/copyright).
  private static let datasets: [(name: String, licence: String)] = [
    ("GeoNames", "CC BY 4.0 (GeoNames)"),
    ("Who's On First", "CC BY 4.0 and others (Who's On First)"),
    ("OurAirports", "public domain (OurAirports)"),
    ("airportsdata", "MIT (airportsdata)"),
    ("Natural Earth", "public domain (Natural Earth)"),
    ("OpenStreetMap", "ODbL 1.0 (OpenStreetMap)"),
  ]
}
