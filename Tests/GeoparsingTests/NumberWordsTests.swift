import Testing

@testable import Geoparsing

@Suite("Numbers in words")
struct NumberWordsTests {
  @Test(
    "a number is read with the words it takes up",
    arguments: [
      ("ten kilometers", 10, 1), ("twenty five miles", 25, 2), ("ninety miles", 90, 1),
      ("two hundred meters", 200, 2), ("a hundred meters", 100, 2), ("a mile", 1, 1),
      ("a dozen miles", 12, 2), ("nineteen miles", 19, 1),
    ])
  func read(words: String, value: Int, count: Int) {
    let found = NumberWords.read(words.split(separator: " ").map(String.init))
    #expect(found?.value == value)
    #expect(found?.count == count)
    #expect(found?.isVague == false)
  }

  @Test(
    "what is only about so many is vague",
    arguments: ["a few kilometers", "several miles", "a couple of miles"])
  func vague(words: String) {
    #expect(NumberWords.read(words.split(separator: " ").map(String.init))?.isVague == true)
  }

  @Test("other words are no number", arguments: ["", "a", "a man", "north of", "hundred of them"])
  func none(words: String) {
    #expect(NumberWords.read(words.split(separator: " ").map(String.init)) == nil)
  }
}
