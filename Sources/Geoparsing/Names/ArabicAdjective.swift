/// What country an Arabic adjective of relation ("nisba") is of: "اللبنانية", Lebanese, is of لبنان.
///
/// The adjective is the name without its article and its last long vowel, with one of a few endings (W. Wright, A Grammar
/// of the Arabic Language, §§ 249-256); the gazetteer tells which of the forms is a name.
enum ArabicAdjective {
  /// Singular and plural in each gender and case, the longest first.
  private static let endings = ["يون", "يين", "يات", "ية", "ي"]
  /// What the name may have lost: "سوريا", "فرنسا", "كوبا", "الهند".
  private static let lost = ["", "يا", "ا", "ة"]
  private static let article = "ال"
  /// Letters of the shortest stem: of shorter ones every other word is made.
  private static let leastLetters = 3

  static func hasArticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.starts(with: Array(article.utf8))
  }

  /// The names that a word may be the adjective of; empty for others and for short words.
  static func names(of word: UnsafeBufferPointer<UInt8>) -> [String] {
    // The letters of the block from U+0600 on begin with these bytes.
    guard word.count >= 8, let first = word.first, (0xD8...0xDB).contains(first),
      !word.contains(32)
    else { return [] }
    let text = String(decoding: word, as: UTF8.self)
    guard let ending = endings.first(where: text.hasSuffix) else { return [] }
    var stem = text.dropLast(ending.count)
    if stem.hasPrefix(article) { stem = stem.dropFirst(article.count) }
    guard stem.count >= leastLetters else { return [] }
    return lost.flatMap { [stem + $0, article + stem + $0] }
  }
}
