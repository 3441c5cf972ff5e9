import Testing

@testable import Extraction

@Suite("How words are written")
struct WordFormTests {
  /// 23 bytes are held whole, more are not: both sides of the limit.
  @Test(
    "a word made from a literal is the word of the text, whatever its length",
    arguments: [
      ("", WordForm("")), ("a", "a"), ("shelling", "shelling"), ("bombardments", "bombardments"),
      ("government-controlled", "government-controlled"),
      ("abcdefghijklmnopqrstuvw", "abcdefghijklmnopqrstuvw"),
      ("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx"),
      ("separatist-controlled-since-2014", "separatist-controlled-since-2014"),
      ("київ", "київ"),
    ])
  func equal(text: String, literal: WordForm) {
    #expect(WordForm(text) == literal)
    #expect(Set([WordForm(text)]).contains(literal))
  }

  @Test("words that differ in one letter, early or late, are two")
  func different() {
    let words = [
      "shell", "shells", "shelf", "abcdefghijklmnopqrstuvwxyz", "bbcdefghijklmnopqrstuvwxyz",
      "abcdefghijklmnopqrstuvwxyy", "abcdefghijklmnopqrstuvwxy", "a", "",
    ]
    #expect(Set(words.map { WordForm($0) }).count == words.count)
  }

  @Test(
    "beginnings and endings are told, endings also of words that are not held whole",
    arguments: [
      ("shelling", "shell", "ing"), ("rebel-held", "rebel", "-held"),
      ("opposition-and-army-controlled", nil, "-controlled"), ("ing", "ing", "ing"),
    ] as [(String, String?, String)])
  func ends(word: String, prefix: String?, suffix: String) {
    let form = WordForm(word)
    if let prefix { #expect(form.hasPrefix(WordForm(prefix))) }
    #expect(form.hasSuffix(WordForm(suffix)))
    #expect(!form.hasSuffix("-occupied"))
    #expect(!WordForm("ng").hasSuffix(WordForm(suffix)))
  }
}
