import SimpleFeatures

/// Numbers below a thousand that are written in words: "ten", "twenty-five", "a hundred", "several".
enum NumberWords {
  struct Found {
    var value: Int
    /// Words that it takes up.
    var count: Int
    /// Whether it may as well be half of it or nearly twice as much: "a few", "several".
    var isVague = false
  }

  /// The number that some folded words begin with; `nil` if they begin with none.
  static func read(_ words: some Collection<String>) -> Found? {
    var rest = words[...]
    let hasArticle = rest.first == "a"
    if hasArticle { rest = rest.dropFirst() }
    guard let first = rest.first else { return nil }
    if let value = vague[first] {
      var count = hasArticle ? 2 : 1
      if first == "couple", rest.dropFirst().first == "of" { count += 1 }
      // "a few hundred metres"
      if rest.dropFirst().first == "hundred" {
        return Found(value: 100 * value, count: count + 1, isVague: true)
      }
      return Found(value: value, count: count, isVague: true)
    }
    if hasArticle {
      // "a mile"
      if Distance.units.contains(where: { $0.symbol == first }) { return Found(value: 1, count: 1) }
      return first == "hundred" || first == "dozen"
        ? Found(value: first == "dozen" ? 12 : 100, count: 2) : nil
    }
    guard let value = small[first] else { return nil }
    rest = rest.dropFirst()
    if rest.first == "hundred", (1...9).contains(value) {
      return Found(value: 100 * value, count: 2)
    }
    // "twenty-five" is two words, its hyphen parts them.
    if value >= 20, value % 10 == 0, let second = rest.first.flatMap({ small[$0] }),
      (1...9).contains(second)
    {
      return Found(value: value + second, count: 2)
    }
    return Found(value: value, count: 1)
  }

  /// Whether such a number may begin with a folded word.
  static func mayBegin(with word: String) -> Bool {
    word == "a" || word == "half" || small[word] != nil || vague[word] != nil
  }

  /// The words that may be part of such a number.
  static let words = Array(small.keys) + Array(vague.keys) + ["hundred", "dozen", "a", "half"]

  private static let small: [String: Int] = {
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var small: [String: Int] = [:]
    for (index, name) in names.enumerated() { small[name] = index + 1 }
    for (index, name) in tens.enumerated() { small[name] = 10 * (index + 2) }
    return small
  }()

  private static let vague = ["few": 4, "several": 5, "couple": 2]
}
