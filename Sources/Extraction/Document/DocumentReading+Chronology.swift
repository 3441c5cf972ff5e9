/// Chronologies: "Aug. 15, 1996: Militants stop a bus", and under it "Aug. 17: Gangs attack two buses".
extension DocumentReading {
  /// The years of the entries whose day has none, by the first words of their days: each is of the year that was told last
  /// above it, where a paragraph begins with every day and a sign stands behind it.
  static func yearsOfEntries(_ prose: Prose) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var year: Int?
    var entries = 0
    for (number, sentence) in prose.sentences.enumerated()
    where prose.firstSentence(ofParagraphOf: number) == number {
      guard let day = dayOfEntry(prose, sentence) else { continue }
      entries += 1
      if let own = day.year {
        year = own
      } else if let year {
        found[day.first] = year
      }
    }
    return entries >= leastEntries ? found : [:]
  }

  /// The day that opens an entry: "Jan. 19, 1997:", "17 August -".
  private static func dayOfEntry(
    _ prose: Prose, _ sentence: Range<Int>
  ) -> (first: Int, year: Int?)? {
    let opening = sentence.prefix(6)
    guard sentence.prefix(2).contains(where: { prose.has($0, .month) }),
      let phrase = DateGrammar(prose, in: opening.lowerBound..<opening.upperBound).phrases().first,
      phrase.words.lowerBound == sentence.lowerBound,
      case .day(let year, _, _) = phrase.meaning,
      prose.norm(phrase.words.upperBound).isOne(of: ":", "-", "–", "—")
    else { return nil }
    return (phrase.words.lowerBound, year)
  }

  /// Fewer are no chronology.
  private static let leastEntries = 3
}
