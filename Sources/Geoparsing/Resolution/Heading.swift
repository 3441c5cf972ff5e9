import SimpleFeatures

/// A direction in words and how far it may turn to either side.
struct Heading: Hashable, Sendable {
  var bearing: Angle
  /// 45° for the four, 22.5° for the eight, 11.25° for the sixteen points of the compass.
  var halfAngle: Angle
  /// The words for a reason: `north-west`.
  var words: String

  /// Reads as many tokens as make up one direction; `isPart` for "northern" and the like.
  static func read(_ tokens: ArraySlice<String>) -> (heading: Heading, count: Int, isPart: Bool)? {
    guard let first = tokens.first else { return nil }
    if let index = abbreviations[first] { return (Heading(point: index), 1, false) }
    if let index = shortAbbreviations[first], ["of", "from"].contains(tokens.dropFirst().first) {
      return (Heading(point: index), 1, false)
    }
    guard let one = words[first] else { return nil }
    if let second = tokens.dropFirst().first, let two = words[second],
      let joined = join(one.point, two.point)
    {
      return (Heading(point: joined), 2, two.isPart || one.isPart)
    }
    return (Heading(point: one.point), 1, one.isPart)
  }

  init(point: Int) {
    bearing = .degrees(Double(point) * 22.5)
    halfAngle = .degrees(point % 4 == 0 ? 45 : point % 2 == 0 ? 22.5 : 11.25)
    words = Heading.names[point]
  }

  private static let names = [
    "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east",
    "south-east", "south-south-east", "south", "south-south-west", "south-west",
    "west-south-west", "west", "west-north-west", "north-west", "north-north-west",
  ]

  /// They stand too often for something else, but not before "of".
  private static let shortAbbreviations: [String: Int] = [
    "n": 0, "ne": 2, "e": 4, "se": 6, "s": 8, "sw": 10, "w": 12, "nw": 14,
  ]

  /// The abbreviations that are no words.
  private static let abbreviations: [String: Int] = [
    "nne": 1, "ene": 3, "ese": 5, "sse": 7, "ssw": 9, "wsw": 11, "wnw": 13, "nnw": 15,
  ]

  /// "north", "to the north" before a name, folded; the adjective with its article is part of a name.
  private static let arabic: [String: Int] = {
    var words: [String: Int] = [:]
    for (point, stem) in [(0, "شمال"), (4, "شرق"), (8, "جنوب"), (12, "غرب")] {
      for word in [stem, stem + "ي", stem + "ا"] {
        words[PlaceName.folded(word)] = point
      }
    }
    return words
  }()

  static let arabicWords = Set(arabic.keys)

  /// The words for one direction; `isPart` for "northern" and the like.
  private static let words: [String: (point: Int, isPart: Bool)] = {
    var words = arabic.mapValues { (point: $0, isPart: false) }
    for (point, stem) in [
      (0, "north"), (2, "northeast"), (4, "east"), (6, "southeast"), (8, "south"),
      (10, "southwest"), (12, "west"), (14, "northwest"),
    ] {
      for ending in ["", "ward", "wards", "erly"] { words[stem + ending] = (point, false) }
      words[stem + "ern"] = (point, true)
    }
    return words
  }()

  private static let beginnings = Set(words.keys).union(abbreviations.keys)
    .union(shortAbbreviations.keys)

  /// Whether a direction may begin with a folded word.
  static func mayBegin(with word: String) -> Bool { beginnings.contains(word) }

  /// "north" and "west" are north-west; "north" and "north-west" the point between.
  private static func join(_ a: Int, _ b: Int) -> Int? {
    let difference = ((b - a) % 16 + 16) % 16
    switch difference {
    case 4: return (a + 2) % 16
    case 12: return (a + 14) % 16
    case 2: return (a + 1) % 16
    case 14: return (a + 15) % 16
    default: return nil
    }
  }
}
