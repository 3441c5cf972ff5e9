/// Knows reports of matches, in which teams attack, shoot and are bombarded.
struct SportLanguage {
  /// The whole text is such a report.
  private let isReport: Bool
  /// The first words of the sentences from the score of a paragraph on, where some of the text is in the words of
  /// matches.
  private var behindScores: Set<Int> = []

  init(_ prose: Prose) {
    var words: FormSet = []
    var hasResult = false
    for index in prose.words.indices {
      if Self.ownWords.contains(prose.norm(index)) { words.insert(prose.norm(index)) }
      hasResult = hasResult || Self.isResult(prose, index)
    }
    isReport = words.count >= (hasResult ? 2 : 4)
    // "Rockets slam Lakers in Houston", above "Houston won 111-102"
    if hasResult, let title = prose.sentences.first {
      let lead = prose.sentences.dropFirst().prefix(2)
      if lead.contains(where: { $0.contains { Self.isResult(prose, $0) } }) {
        behindScores.insert(title.lowerBound)
      }
    }
    guard !words.isEmpty else { return }
    var scored: Int?
    for (sentence, paragraph) in zip(prose.sentences, prose.paragraphs) {
      let hasScore = sentence.contains {
        Self.isScore(prose, $0) || Self.isResult(prose, $0)
      }
      if hasScore { scored = paragraph }
      if scored == paragraph { behindScores.insert(sentence.lowerBound) }
    }
  }

  /// Whether a sentence is told in such words.
  func holds(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    if isReport || behindScores.contains(sentence.lowerBound) { return true }
    var (own, others): (FormSet, FormSet) = ([], [])
    for index in sentence {
      if Self.ownWords.contains(prose.norm(index)) || prose.reads(index, "free", "kick")
        || prose.reads(index, "stoppage", "time") || prose.reads(index, "extra", "time")
      {
        own.insert(prose.norm(index))
      }
      if Self.otherWords.contains(prose.norm(index)) { others.insert(prose.norm(index)) }
      if Self.isResult(prose, index) || Self.isShots(prose, index) { return true }
    }
    // "opened fire after the interval and shot Sparta to pieces, four goals to none"
    if others.count >= 2,
      sentence.contains(where: {
        prose.norm($0).isOne(of: "goals", "goal") && prose.has($0 - 1, .number)
      })
    {
      return true
    }
    // "Emelec assassinated Barcelona 4-0 at the Monumental"
    if sentence.contains(where: { Self.isScore(prose, $0) }),
      !sentence.contains(where: { prose.has($0, [.killed, .injured, .weapon, .assailant]) })
    {
      return true
    }
    // "a late penalty barrage shot the home side into the final"
    if sentence.contains(where: {
      prose.norm($0).isOne(of: "home", "visiting", "away") && prose.norm($0 + 1) == "side"
        || prose.norm($0).isOne(of: "into", "to") && prose.norm($0 + 1) == "the"
          && prose.norm($0 + 2).isOne(
            of: "final", "semifinals", "semi-finals", "quarterfinals", "quarter-finals", "playoffs")
    }) {
      return true
    }
    // "A penalty shot in stoppage time gave Sfax their first win of the season"
    if others.count >= 3,
      !sentence.contains(where: { prose.has($0, [.killed, .injured, .assailant]) })
    {
      return true
    }
    return !own.isEmpty && own.count + others.count >= 2
  }

  /// "ambushed Kano Pillars 3-1", where a striker is spoken of.
  private static func isScore(_ prose: Prose, _ index: Int) -> Bool {
    // "Barcelona 4-0" as one word
    if index > 0, prose.words[index - 1].isCapitalized, prose.startsWithDigit(index),
      prose.norm(index).contains(UInt8(ascii: "-"))
    {
      let goals = prose.text(index..<index + 1).split(separator: "-")
      return goals.count == 2 && goals.allSatisfy { Int($0).map { $0 < 20 } ?? false }
    }
    guard prose.norm(index).isOne(of: "-", "–"), index > 1, index + 1 < prose.words.count,
      let first = prose.words[index - 1].value, let second = prose.words[index + 1].value,
      first < 20, second < 20, prose.words[index - 1].end == prose.words[index].start
    else { return false }
    return prose.words[index - 2].isCapitalized && prose.words[index - 2].isWord
  }

  /// "shot 9 for 12", "shot 5-of-11", "shot 40 percent": at a basket.
  private static func isShots(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index) == "shot", index + 3 < prose.words.count,
      prose.words[index + 1].value != nil
    else { return false }
    return prose.norm(index + 2).isOne(of: "for", "of") && prose.words[index + 3].value != nil
      || prose.norm(index + 2).isOne(of: "percent", "%")
  }

  /// "2-1", beside a win or a defeat.
  private static func isResult(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index).isOne(of: "-", "–"), index > 0, index + 1 < prose.words.count,
      let first = prose.words[index - 1].value, let second = prose.words[index + 1].value,
      first < 200, second < 200, prose.words[index - 1].end == prose.words[index].start
    else { return false }
    return (index - 6..<index + 4).contains { results.contains(prose.norm($0)) }
  }

  private static let results: FormSet = [
    "lift", "win", "won", "beat", "victory", "defeat", "defeated", "draw", "drew", "lead", "loss",
    "lost", "losing", "beating", "winning", "aggregate", "hammered", "thrashed", "trounced",
    "routed",
    "edged", "outplayed",
  ]

  /// Words of matches alone.
  private static let ownWords: FormSet = [
    "offside", "play-offs", "playoffs", "red-card", "hat-trick", "goalless", "stoppage-time",
    "goalkeeper", "striker", "strikers", "midfielder", "midfield", "winger", "kick-off", "kickoff",
    "half-time", "halftime", "second-half", "first-half", "derby", "scorer", "equaliser",
    "equalizer", "crossbar", "touchline", "referee", "innings", "wicket", "wickets", "batsman",
    "bowler", "semi-final", "quarter-final", "semifinal", "quarterback", "touchdown", "free-kick",
    "layup", "dunk", "rebounds", "three-pointer", "nba", "nfl", "nhl", "mlb", "inning",
    "n.b.a", "n.f.l", "n.h.l", "n.b.a.", "n.f.l.", "n.h.l.",
    "goaltender",
    "offside", "baseball", "basketball", "volleyball", "relegation", "teammate", "team-mate",
    "playoffs", "playoff", "aces", "tie-break", "forehand", "backhand", "handball", "forwards",
    "scrum-half", "fly-half", "scrum", "try-scorer", "furlong", "jockey", "racecourse",
    "premiership", "bundesliga",
  ]

  /// Words that are said of matches more often than of wars.
  private static let otherWords: FormSet = [
    "goal", "goals", "keeper", "defender", "defenders", "penalty", "league", "match", "fixture",
    "scored", "post", "tournament", "corner", "restart", "visitors", "substitute", "stoppage",
    "title", "season", "cup", "champions", "championship", "victory", "header", "rebound", "half",
    "final", "team", "stands", "fans", "visiting", "interval", "stadium", "pitch", "whistle",
    "captain", "injury", "promotion", "kick", "coach", "squad", "win", "defeat", "draw", "away",
  ]
}
