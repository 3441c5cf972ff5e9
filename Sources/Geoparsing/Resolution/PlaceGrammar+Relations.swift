/// The words that relate one place to another.
extension PlaceGrammar {
  static let nearWords: [[String]] =
    [
      ["in", "the", "immediate", "vicinity", "of"], ["in", "the", "vicinity", "of"],
      ["the", "vicinity", "of"], ["vicinity", "of"], ["in", "and", "around"], ["close", "to"],
      ["next", "to"], ["adjacent", "to"], ["not", "far", "from"],
      ["a", "short", "distance", "from"], ["short", "distance", "from"],
      ["a", "short", "walk", "from"], ["a", "stones", "throw", "from"], ["just", "metres", "from"],
      ["just", "meters", "from"], ["metres", "from"], ["meters", "from"], ["yards", "from"],
      ["within", "metres", "of"], ["within", "meters", "of"], ["within", "sight", "of"],
      ["across", "the", "street", "from"], ["across", "from"],
      ["on", "the", "outskirts", "of"],
      ["the", "outskirts", "of"], ["outskirts", "of"], ["fringe", "of"], ["fringes", "of"],
      ["the", "fringe", "of"], ["the", "fringes", "of"], ["at", "the", "edge", "of"],
      ["on", "the", "edge", "of"], ["the", "edge", "of"], ["outside", "of"], ["just", "outside"],
      ["in", "the", "area", "of"], ["area", "of"], ["in", "the", "suburbs", "of"],
      ["suburbs", "of"], ["countryside", "of"], ["environs", "of"],
      ["on", "the", "shore", "of"], ["with"], ["near"], ["nearby"], ["outside"], ["around"],
      ["beside"], ["opposite"], ["off", "the", "coast", "of"], ["the", "coast", "of"],
      ["off", "the", "shore", "of"], ["off"],
    ]
    + ["بالقرب من", "على مقربة من", "قرب من", "قرب", "بجوار", "جوار", "بجانب", "خارج", "حول"]
    .map(words)

  static let atWords: [[String]] =
    [
      ["within", "the", "perimeter", "of"], ["at", "the", "site", "of"], ["inside", "of"],
      ["in", "the", "city", "of"], ["in", "the", "town", "of"], ["in", "the", "village", "of"],
      ["the", "city", "of"], ["the", "town", "of"], ["the", "village", "of"],
      ["city", "of"], ["town", "of"], ["village", "of"], ["settlement", "of"], ["district", "of"],
      ["province", "of"], ["governorate", "of"], ["municipality", "of"],
      ["in", "the"], ["at", "the"], ["on", "the"], ["inside", "the"], ["above", "the"],
      ["inside"], ["within"], ["in"], ["at"], ["on"], ["above"], ["over"],
    ] + ["داخل", "في"].map(words)

  /// The words between which and a name a line or an area is told.
  private static let betweenWords: [[String]] =
    [
      "counties", "provinces", "districts", "regions", "states", "towns", "villages", "cities",
    ].map { ["between", "the", $0, "of"] } + [["between"]]
    + [words("بين")]

  private static let roadWords: [[String]] = [
    ["on", "the", "way", "from"], ["the", "way", "from"], ["way", "from"],
    ["on", "the", "road", "from"], ["on", "the", "highway", "from"], ["the", "road", "from"],
    ["road", "from"], ["highway", "from"], ["on", "the", "road", "between"],
    ["on", "the", "highway", "between"], ["on", "a", "road", "between"],
    ["the", "road", "between"], ["road", "between"], ["highway", "between"],
    ["highway", "linking"], ["road", "linking"], ["highway", "connecting"],
    ["road", "connecting"], ["highway", "joining"], ["road", "joining"],
  ]

  private static let borderOfWords: [[String]] = [
    ["on", "the", "border", "between"], ["the", "border", "between"], ["border", "between"],
    ["on", "the", "border", "of"], ["near", "the", "border", "of"],
    ["along", "the", "border", "of"], ["the", "border", "of"], ["border", "of"],
  ]

  private static let borderWithWords: [[String]] = [
    ["on", "the", "border", "with"], ["near", "the", "border", "with"], ["border", "with"],
  ]

  /// Words before a name, and what they say of it.
  struct Phrase {
    enum Meaning {
      case between, roadFrom, borderOf, borderWith, near, at
    }

    var words: [String]
    var meaning: Meaning
  }

  /// The phrases by their first word; of those that begin alike the earlier is tried before.
  static let phrases: [String: [Phrase]] = {
    let tables: [(Phrase.Meaning, [[String]])] = [
      (.between, betweenWords), (.roadFrom, roadWords), (.borderOf, borderOfWords),
      (.borderWith, borderWithWords), (.near, nearWords), (.at, atWords),
    ]
    var phrases: [String: [Phrase]] = [:]
    for (meaning, table) in tables {
      for words in table {
        phrases[words[0], default: []].append(Phrase(words: words, meaning: meaning))
      }
    }
    return phrases
  }()

  /// The folded words of a phrase.
  static func words(_ phrase: String) -> [String] {
    PlaceName.folded(phrase).split(separator: " ").map(String.init)
  }

  /// What stands before the second of two names.
  static let joiners: Set<String> = ["and", "to", "with", "with the", PlaceName.folded("و")]

  /// The Arabic words for a kilometer, a meter and "from", folded.
  static let arabicUnits = [
    "كم": "km", "كيلومتر": "km", "كيلومترا": "km", "كلم": "km", "متر": "m", "مترا": "m",
  ].reduce(into: [:]) { $0[PlaceName.folded($1.key)] = $1.value }
  static let arabicFrom = PlaceName.folded("من")
  static let arabicAway = words("على بعد")

  static let aboutWords: Set<String> = [
    "about", "around", "some", "approximately", "roughly", "nearly", "almost", "circa", "ca",
    "just",
    "over", "c", "approx",
  ]

  static let stopWords: Set<String> = ["the", "of", "a", "an", "to", "and", "from"]

  /// Whether a token is a word.
  func isWord(_ word: String, at index: Int) -> Bool {
    index < tokens.count && tokens[index].folded == word
  }

  /// Whether the tokens from one on are the words of a phrase.
  func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index + phrase.count <= tokens.count else { return false }
    for offset in phrase.indices where tokens[index + offset].folded != phrase[offset] {
      return false
    }
    return true
  }
}
