/// Knows the paragraphs of a list that tell of one thing each.
extension DocumentReading {
  /// The paragraphs that begin with a sign and a day, where another with a sign stands beside; but not those below "HIGHLIGHTS",
  /// which tell in brief what the text goes on to tell.
  static func bullets(_ prose: Prose) -> Set<Int> {
    var found: Set<Int> = []
    var isOfHighlights = false
    var wasBullet = false
    var number = 0
    while number < prose.sentences.count {
      let paragraph = prose.paragraphs[number]
      var next = number + 1
      while next < prose.sentences.count, prose.paragraphs[next] == paragraph { next += 1 }
      guard isBullet(prose, number) else {
        wasBullet = false
        isOfHighlights = prose.sentences[next - 1].suffix(6).contains {
          prose.norm($0).isOne(of: "highlights", "points", "messages", "glance", "brief", "summary")
        }
        number = next
        continue
      }
      let isBeside = wasBullet || next < prose.sentences.count && isBullet(prose, next)
      if isBeside, !isOfHighlights, isDated(prose, number) { found.insert(paragraph) }
      wasBullet = true
      number = next
    }
    return found
  }

  /// Whether it begins with a day of its own: others go on with what the one before tells.
  private static func isDated(_ prose: Prose, _ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    let head = start..<min(prose.sentences[number].upperBound, start + 8)
    return DateGrammar(prose, in: head).phrases().contains { $0.words.lowerBound - start <= 4 }
  }

  private static func isBullet(_ prose: Prose, _ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    return prose.norm(start).isOne(of: "*", "•", "●", "–", "▪", "·", "-")
      && !prose.words[start].isWord
  }
}
