/// Chronologies: "Aug. 15, 1996: Militants stop a bus", and under it "Aug. 17: Gangs attack two buses".
extension DocumentReading {
  /// A day at the head of a paragraph, with its first word.
  private struct Entry {
    let first: Int
    let year: Int?
    /// Days since the year began, of months of 31 days each.
    let dayOfYear: Int
  }

  /// The years of the entries whose day has none, by the first words of their days: each is of the year that was told last
  /// above it, where a paragraph begins with every day and a sign stands behind it; and of the next, where all days follow
  /// one another and a January stands under a December, or of the one before, where they run backwards.
  static func yearsOfEntries(_ prose: Prose) -> [Int: Int] {
    let entries = entries(prose)
    guard entries.count >= leastEntries else { return [:] }
    let direction = direction(of: entries)
    var found: [Int: Int] = [:]
    var year: Int?
    for (place, entry) in entries.enumerated() {
      if let own = entry.year {
        year = own
        continue
      }
      guard var current = year else { continue }
      let step = entry.dayOfYear - entries[place - 1].dayOfYear
      if step * direction < 0 { current += direction }
      year = current
      found[entry.first] = current
    }
    return found
  }

  /// Whether a text is a list of days with what happened on each: the first of them is no dateline.
  static func isChronology(_ prose: Prose) -> Bool { entries(prose).count >= leastEntries }

  private static func entries(_ prose: Prose) -> [Entry] {
    prose.sentences.indices.compactMap { number in
      prose.firstSentence(ofParagraphOf: number) == number
        ? entry(prose, prose.sentences[number]) : nil
    }
  }

  /// 1 where every day without a year follows the one above within half a year, -1 where it precedes it, 0 where neither.
  private static func direction(of entries: [Entry]) -> Int {
    let signs = zip(entries, entries.dropFirst()).filter { $1.year == nil }.map { above, below in
      let step = below.dayOfYear - above.dayOfYear
      let halfYear = 6 * 31
      return (step > halfYear ? step - 2 * halfYear : step < -halfYear ? step + 2 * halfYear : step)
        .signum()
    }
    let known = Set(signs).subtracting([0])
    return known.count == 1 ? known.first ?? 0 : 0
  }

  /// The day that opens an entry: "Jan. 19, 1997:", "17 August -".
  private static func entry(_ prose: Prose, _ sentence: Range<Int>) -> Entry? {
    let opening = sentence.prefix(6)
    guard sentence.prefix(2).contains(where: { prose.has($0, .month) }),
      let phrase = DateGrammar(prose, in: opening.lowerBound..<opening.upperBound).phrases().first,
      phrase.words.lowerBound == sentence.lowerBound,
      case .day(let year, let month, let day) = phrase.meaning,
      prose.norm(phrase.words.upperBound).isOne(of: ":", "-", "–", "—")
    else { return nil }
    return Entry(
      first: phrase.words.lowerBound, year: year, dayOfYear: 31 * (month - 1) + day)
  }

  /// Fewer are no chronology.
  private static let leastEntries = 3
}
