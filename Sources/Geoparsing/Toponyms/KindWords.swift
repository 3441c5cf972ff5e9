/// The words beside a name that say what kind of place it is.
enum KindWords {
  static func kind(_ hash: UInt64) -> PlaceKind? { table[hash] }

  /// The kind that a word says of all names of a list before it: "the Kharkiv, Sumy and Odesa regions".
  static func kindOfMany(_ hash: UInt64) -> PlaceKind? {
    plurals.contains(hash) ? table[hash] : nil
  }

  private static let plurals = HashSet(
    words: "provinces states regions governorates oblasts prefectures districts counties")

  private static let table: HashKeyed<PlaceKind> = {
    var table = HashKeyed(capacity: 64, filler: PlaceKind.site)
    let words: [(PlaceKind, String)] = [
      (.settlement, "city town village suburb hamlet settlement"),
      (
        .division,
        "province state governorate oblast provinces states prefecture region regions governorates "
          + "oblasts prefectures"
      ),
      (.district, "county counties district districts parish borough township raion"),
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
