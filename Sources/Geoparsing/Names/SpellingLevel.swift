/// How closely a name in a text agrees with a name in the gazetteer, best first.
public enum SpellingLevel: UInt8, Hashable, Sendable, Comparable, CaseIterable {
  /// Letter for letter the place's own name.
  case exact
  /// Letter for letter another name of the place.
  case alias
  /// The same but for case, diacritics, hyphens, apostrophes, the article, letter forms.
  case folded
  /// The same but for transliteration.
  case loose
  /// One letter differs.
  case fuzzy1
  /// Two letters differ.
  case fuzzy2

  /// 0...1; what a match of this level is worth beside an exact one.
  public var score: Double {
    switch self {
    case .exact: 1
    case .alias: 0.97
    case .folded: 0.95
    case .loose: 0.85
    case .fuzzy1: 0.7
    case .fuzzy2: 0.55
    }
  }

  /// The words for a reason.
  public var words: String {
    switch self {
    case .exact: "is its name"
    case .alias: "is one of its names"
    case .folded: "is its name but for accents, case, hyphens or the article"
    case .loose: "is its name in another transliteration"
    case .fuzzy1: "differs from its name by one letter"
    case .fuzzy2: "differs from its name by two letters"
    }
  }

  public static func < (a: SpellingLevel, b: SpellingLevel) -> Bool { a.rawValue < b.rawValue }
}
