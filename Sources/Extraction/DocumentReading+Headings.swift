import Incidents
import SimpleFeatures

/// Reads the head of a paragraph that is an item of a list: "Azaz. A car bomb exploded", "8 February – Beni territory.
/// Armed men attacked", "Kunduz: Fighters stormed".
extension DocumentReading {
  /// The words of such a head; `nil` where a paragraph begins like any other.
  func itemHead(ofParagraphOf number: Int) -> Range<Int>? {
    let first = prose.sentences[prose.firstSentence(ofParagraphOf: number)]
    // Where it was written heads no item.
    guard first.lowerBound >= dateline.upperBound else { return nil }
    let end: Int
    if first.count <= 9, first.upperBound < prose.words.count,
      prose.firstSentence(ofParagraphOf: number) < number
    {
      end = first.upperBound
    } else {
      // "15 May: Kirkuk: gunmen attacked": the day, then the place.
      let signs = first.prefix(14).filter { isSignOfHead($0, in: first) }
      guard
        let sign = signs.last(where: { isHead(first.lowerBound..<$0) })
      else { return nil }
      end = sign
    }
    let words = first.lowerBound..<end
    return isHead(words) ? words : nil
  }

  private func isSignOfHead(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    if prose.norm(index).isOne(of: ":", "–", "—") { return true }
    // "BAQUBA - A car bomb"
    return prose.norm(index) == "-" && prose.words[index - 1].end < prose.words[index].start
  }

  /// Whether words are names, days and kinds of places only.
  private func isHead(_ words: Range<Int>) -> Bool {
    words.contains { prose.words[$0].isWord }
      && words.allSatisfy { index in
        let word = prose.words[index]
        return !word.isWord || word.isCapitalized || word.value != nil || word.has(.month)
          || PlaceTies.inside.contains(word.norm) || PlaceTies.kinds.contains(word.norm)
          || Self.wordsOfHeads.contains(word.norm)
      }
  }

  private static let wordsOfHeads: FormSet = [
    "and", "territory", "countryside", "desert", "on", "in", "oblast", "department", "axis",
  ]

  /// The day that the head of the item gives.
  func dayOfHead(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let head = itemHead(ofParagraphOf: context.number) else { return nil }
    guard
      let phrase = DateGrammar(prose, in: head).phrases().first(where: {
        !$0.isFuture && $0.meaning != .impossible
      }),
      let date = phrase.date(
        published: published, previous: nil, quote: prose.text(phrase.words))
    else { return dayOfDailyList(head) }
    return (date, phrase, false)
  }

  /// About the day on which it was written, of an item of a daily list that says no other.
  private func dayOfDailyList(
    _ head: Range<Int>
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    // "covering events of Wednesday 23 October"
    for sentence in prose.sentences.prefix(4)
    where sentence.contains(where: {
      prose.norm($0).isOne(of: "covering", "covers", "events") && sentence.count < 40
    }) {
      if let phrase = DateGrammar(prose, in: sentence).phrases().last,
        let date = phrase.date(
          published: published, previous: nil, quote: prose.text(phrase.words)),
        date.isSingleDay
      {
        return (date, phrase, false)
      }
    }
    guard let published,
      prose.sentences.prefix(3).contains(where: { sentence in
        sentence.prefix(16).contains {
          prose.norm($0).isOne(
            of: "daily", "summary", "roundup", "round-up", "brief", "briefing", "developments")
        }
      }), let date = OccurrenceDate(edtf: "\(published)~")
    else { return nil }
    return (date, DatePhrase(words: head, meaning: .days(from: 0, to: 0)), true)
  }

  /// The place that the head of the item gives: of several the first town, "Celaya, Guanajuato".
  func headed(_ context: ClauseContext) -> PlaceReading? {
    guard let head = itemHead(ofParagraphOf: context.number) else { return nil }
    let named = places.indices(in: prose.bytes(of: head)).filter {
      toponyms[$0].use == .name && toponyms[$0].location != nil
        && toponyms[$0].recognition >= PlaceTies.leastRecognition
    }
    let town = named.first { toponyms[$0].location?.place?.feature.classLetter == "P" }
    guard let index = town ?? named.first else { return nil }
    return PlaceReading(
      toponym: index, range: toponyms[index].range, text: toponyms[index].text,
      location: toponyms[index].location, tie: 2,
      rule: "the item is headed '\(toponyms[index].text)'")
  }
}
