import Incidents

/// What the words around a name say of the kind of place: "Camp", "Air Base", "Governorate".
enum PlaceKind: Hashable, Sendable {
  case country
  case division
  case district
  case settlement
  case base
  case airport
  case refugeeCamp
  /// Some surroundings: area, sector, countryside.
  case area
  /// A building or work: its town is all that can be told if it is not in the gazetteer itself.
  case site

  /// Whether a feature can be of this kind.
  func admits(_ feature: FeatureCode) -> Bool {
    let code = feature.rawValue
    return switch self {
    case .country: code.hasPrefix("A.PCL")
    case .division: code == "A.ADM1" || code == "L.RGN"
    case .district: code == "A.ADM2" || code == "A.ADM3"
    case .settlement: code.hasPrefix("P.")
    case .base: ["S.AIRB", "S.INSM", "S.AIRP", "S.AIRF", "S.PRN"].contains(code)
    case .airport: ["S.AIRB", "S.AIRP", "S.AIRF"].contains(code)
    case .refugeeCamp: code == "S.CMPRF" || code.hasPrefix("P.")
    case .area: !code.hasPrefix("A.PCL")
    case .site: code.hasPrefix("S.")
    }
  }

  /// The words for a reason.
  var words: String {
    switch self {
    case .country: "country"
    case .division: "first-order division"
    case .district: "district"
    case .settlement: "settlement"
    case .base: "base"
    case .airport: "airport"
    case .refugeeCamp: "refugee camp"
    case .area: "area"
    case .site: "site"
    }
  }
}

extension PlaceName {
  /// A folded name without the word that says its kind.
  struct Typed: Hashable {
    var core: String
    var kind: PlaceKind
  }

  /// The word for the kind at the end or the beginning of a folded name, the longest that fits; `nil` if
  /// there is none or nothing else is left.
  static func typed(_ folded: String) -> Typed? {
    for (word, kind) in suffixes[lastWord(folded)] ?? []
    where folded.utf8.count > word.utf8.count + 1 {
      if folded.hasSuffix(word), folded.dropLast(word.count).hasSuffix(" ") {
        return Typed(core: String(folded.dropLast(word.count + 1)), kind: kind)
      }
    }
    for (word, kind) in prefixes[firstWord(folded)] ?? []
    where folded.utf8.count > word.utf8.count + 1 {
      if folded.hasPrefix(word), folded.dropFirst(word.count).hasPrefix(" ") {
        return Typed(core: String(folded.dropFirst(word.count + 1)), kind: kind)
      }
    }
    return nil
  }

  private static func firstWord(_ folded: String) -> Substring {
    Substring(folded.utf8.prefix { $0 != 32 })
  }

  private static func lastWord(_ folded: String) -> Substring {
    guard let space = folded.utf8.lastIndex(of: 32) else { return folded[...] }
    return folded[folded.utf8.index(after: space)...]
  }

  /// Whether a folded text says a kind and names nothing.
  static func isKindAlone(_ folded: String) -> Bool {
    suffixes[lastWord(folded)]?.contains { $0.0 == folded } ?? false
  }

  private static let table: [(PlaceKind, String)] = [
    (
      .division,
      "governorate|province|state|oblast|region|department|prefecture|republic|krai|emirate"
    ),
    (.division, "wilaya|wilayat|velayat|voivodeship|federal district|territory|autonomous region"),
    (.division, "محافظه|پاريزگاي"),
    (
      .district,
      "township|district|qada|qadaa|raion|rayon|zone|woreda|agency|cercle|commune|municipality"
    ),
    (.district, "county|tehsil|taluka|lga|local government area|sub district|subdistrict|nahiya"),
    (
      .district,
      "nahiyah|mandal|shabia|mintaqat|mintaqah|markaz|circle|subdivision|upazila|قضا|ناحيه"
    ),
    (.district, "department district|city municipality|division"),
    (.settlement, "city|town|village|suburb|hamlet|settlement|locality|neighborhood|neighbourhood"),
    (.settlement, "quarter|selo|stanitsa|aul|مدينه|قريه|حي"),
    (
      .base,
      "air base|airbase|military base|military camp|army base|base|camp|fob|garrison|barracks"
    ),
    (.base, "forward operating base|military airport|military airfield|air force base|قاعده|معسكر"),
    (.base, "operating base|army camp|outpost|training camp|base complex|military complex"),
    (.airport, "international airport|airport|airfield|airstrip|مطار|مطار دولي"),
    (.refugeeCamp, "refugee camp|idp camp|displacement camp|refugee camps|مخيم"),
    (.area, "area|sector|countryside|surroundings|rural area|general area"),
    (.site, "hospital|mosque|bridge|dam|refinery|oil refinery|checkpoint|border crossing|crossing"),
    (.site, "embassy|consulate|prison|university|school|square|street|market|junction|crossroads"),
    (.site, "intersection|church|oil field|oilfield|gas field|power plant|power station|compound"),
    (.site, "palace|hotel|shrine|monument|headquarters|police station|station|port|stadium"),
  ]

  private static func words(_ isPrefix: Bool) -> [(String, PlaceKind)] {
    table.flatMap { kind, words in
      words.split(separator: "|").map { (folded($0), kind) }
    }
    .filter { !isPrefix || leading.contains($0.0) }
    .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// The words by the last, or the first, of them.
  private static let suffixes = Dictionary(grouping: words(false)) { lastWord($0.0) }
  private static let prefixes = Dictionary(grouping: words(true)) { firstWord($0.0) }

  /// The words that also stand before the name.
  private static let leading: Set<String> = [
    "selo", "stanitsa", "aul", "camp", "fob", "qada", "qadaa", "nahiya", "nahiyah", "mintaqat",
    "markaz", "province",
    "governorate", "city", "village", "town", "district", "forward operating base", "محافظه",
    "پاريزگاي", "قضا", "ناحيه", "مدينه", "قريه", "حي", "قاعده", "معسكر", "مطار", "مخيم", "wilaya",
    "wilayat", "commune", "military base", "base", "department",
  ]
}
