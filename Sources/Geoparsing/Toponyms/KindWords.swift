/// The words beside a name that say what kind of place it is.
enum KindWords {
  static func kind(_ hash: UInt64) -> PlaceKind? { table[hash] }

  /// What the words behind a name say that it is, and the token behind them: "Achin district", "Gwoza Local Government
  /// Area".
  static func behind(_ token: Int, in tokens: [Token]) -> (kind: PlaceKind, end: Int)? {
    if let kind = kind(tokens[token].hash) { return (kind, token + 1) }
    return isLocalGovernment(token, in: tokens) ? (.district, token + 3) : nil
  }

  /// Whether the "Local Government Area" of Nigeria begins at a token.
  static func isLocalGovernment(_ token: Int, in tokens: [Token]) -> Bool {
    token + 2 < tokens.count && tokens[token].end - tokens[token].start == 5
      && tokens[token].hash == local
      && tokens[token + 1].hash == government && areas.contains(tokens[token + 2].hash)
  }

  /// Local government areas by their short form.
  static let localGovernments = HashSet(words: "lga lgas")

  private static let (local, government) = (WordHash.of("local"), WordHash.of("government"))
  private static let areas = HashSet(words: "area areas")

  /// The kind that a word says of all names of a list before it: "the Kharkiv, Sumy and Odesa regions".
  static func kindOfMany(_ hash: UInt64) -> PlaceKind? {
    plurals.contains(hash) ? table[hash] : nil
  }

  private static let plurals = HashSet(
    words:
      "provinces states regions governorates oblasts prefectures districts counties cercles raions territories "
      + "woredas lgas departments localities townships cities towns villages")

  private static let table: HashKeyed<PlaceKind> = {
    var table = HashKeyed(capacity: 64, filler: PlaceKind.site)
    let words: [(PlaceKind, String)] = [
      (
        .settlement,
        "city town village suburb hamlet settlement parish borough township cities towns villages townships"
      ),
      (
        .division,
        "province state governorate oblast provinces states prefecture region regions governorates "
          + "oblasts prefectures"
      ),
      (
        .district,
        "county counties district districts raion raions rayon cercle cercles woreda woredas lga "
          + "lgas tehsil taluk taluka upazila subdistrict territory territories department "
          + "departments arrondissement localities"
      ),
      (.country, "country republic kingdom nation"),
    ]
    for (kind, list) in words {
      for word in list.split(separator: " ") { table[WordHash.of(word)] = kind }
    }
    return table
  }()
}

extension PlaceKind {
  /// A number for each kind.
  var number: Int {
    switch self {
    case .country: 0
    case .division: 1
    case .district: 2
    case .settlement: 3
    case .base: 4
    case .airport: 5
    case .refugeeCamp: 6
    case .area: 7
    case .site: 8
    }
  }
}
