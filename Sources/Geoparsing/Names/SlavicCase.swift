/// What a Russian or Ukrainian name is called where it stands in another case: "в Харькове" is Kharkiv, Харьков.
///
/// The endings of nouns in the singular; the gazetteer tells which of the forms is a name.
enum SlavicCase {
  /// Endings with what they may have been, the likeliest first.
  private static let endings: [(String, [String])] = [
    ("ого", ["ый", "ий", "ое"]), ("ому", ["ый", "ий", "ое"]), ("ым", ["ый", "ое", "ы"]),
    ("ою", ["а"]), ("ом", ["", "о"]), ("ем", ["ь", "е"]), ("ой", ["а", "ая"]), ("ей", ["я"]),
    ("ью", ["ь"]), ("ю", ["ь", "я", "й"]), ("я", ["ь", "е"]), ("е", ["", "а", "ь", "я", "о"]),
    ("у", ["", "а", "о"]), ("а", ["", "о"]), ("ы", ["а"]), ("и", ["а", "ь", "я"]),
    ("і", ["", "а", "ь", "я"]), ("ї", ["я", "й"]),
  ]

  /// Ukrainian closes a syllable with another vowel: Харкова, Харків; Києва, Київ.
  private static let closed = [("ов", "ів"), ("єв", "їв"), ("ев", "їв"), ("ол", "іл")]

  /// "Саратовской области", "Харківській області": what a region is called in the nominative; none for other words.
  private static func regions(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    guard words.count == 2, Self.regionWords.contains(String(words[1])) else { return [] }
    for (ending, nominative) in regionEndings where words[0].hasSuffix(ending) {
      return [words[0].dropLast(ending.count) + nominative + " область"]
    }
    return []
  }

  private static let regionWords: Set = ["области", "область", "областью", "області", "областю"]
  private static let regionEndings = [
    ("ской", "ская"), ("скую", "ская"), ("ській", "ська"), ("ської", "ська"), ("ську", "ська"),
    ("ською", "ська"), ("цькій", "цька"), ("цької", "цька"), ("цьку", "цька"),
  ]

  /// The nominatives that a word in Cyrillic letters may have; empty for others and for short words.
  static func nominatives(of word: UnsafeBufferPointer<UInt8>) -> [String] {
    // The letters of the block from U+0400 on begin with these bytes.
    guard word.count >= 8, let first = word.first, (0xD0...0xD2).contains(first) else { return [] }
    let text = String(decoding: word, as: UTF8.self)
    if word.contains(32) { return regions(text) }
    var forms: [String] = []
    for (ending, before) in endings where text.hasSuffix(ending) {
      let stem = String(text.dropLast(ending.count))
      for last in before {
        forms.append(stem + last)
        guard last.isEmpty else { continue }
        for (open, shut) in closed where stem.hasSuffix(open) {
          forms.append(stem.dropLast(open.count) + shut)
        }
      }
    }
    return forms
  }
}
