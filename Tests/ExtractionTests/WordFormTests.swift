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

  /// Before the first word and behind the last there is no word, and rules ask for it.
  @Test("a table has the words that were put in, and not the empty one")
  func table() {
    let words = (0..<300).map { WordForm("word\($0)") }
    let set = FormSet(words)
    #expect(words.allSatisfy(set.contains))
    #expect(!set.contains(WordForm()))
    #expect(!(300..<900).contains { set.contains(WordForm("word\($0)")) })
    var table = FormTable<Int>()
    for (value, word) in words.enumerated() { table[word] = value }
    #expect(words.enumerated().allSatisfy { table[$1] == $0 })
    #expect(table[WordForm()] == nil)
  }
}
