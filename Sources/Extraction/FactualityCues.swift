/// The set phrases by which a text says of an attack that there was none, one a row; see ``PhrasePattern`` for how they are
/// written.
enum FactualityCues {
  struct Cue: Sendable {
    let pattern: PhrasePattern
    let reading: FactualityReading
    let place: Place
  }

  /// Where the phrase stands.
  enum Place: Sendable {
    /// Somewhere in the sentence.
    case anywhere
    /// Before the word that tells of the event, and not far from it.
    case ahead
  }

  static let byHead: FormTable<[Cue]> = {
    var table: FormTable<[Cue]> = [:]
    for (reading, place, rows) in all {
      for row in rows.split(separator: "\n") {
        let pattern = PhrasePattern(String(row))
        for head in pattern.heads {
          table[head, default: []].append(Cue(pattern: pattern, reading: reading, place: place))
        }
      }
    }
    return table
  }()

  private static let all: [(FactualityReading, Place, String)] = [
    (
      .hypothetical, .ahead,
      """
      proposed|proposes|proposing|suggested|suggesting|advocated|advocates|recommended|contemplated|considered|considering|mulled|urged|urging|favoured|favored
      expect|expects|expected|expecting|fear|fears|feared|fearing|afraid|dread|dreaded (they) (will|would) to|of be|being
      """
    ),
    (
      .exercised, .anywhere,
      """
      were|was|being part of it|the|that|this|an drill|exercise|exercises|manoeuvres|maneuvers|training|rehearsal
      were|was part of it
      """
    ),
  ]
}
