/// How far around a place a text means, by the words beside its name: "the Tikrit area", "the Samarra desert".
///
/// They change nothing of which place it is, only how far from it something may be.
enum StatedReach: UInt64 {
  /// The area named after it.
  case area = 1
  /// The land or the district around it.
  case surroundings

  /// What the word behind a name says.
  static func behind(_ token: Token) -> StatedReach? {
    if lands.contains(token.hash) { return .surroundings }
    // With a capital they are of the name of a league or a unit.
    guard !token.has(.capitalized) else { return nil }
    return areas.contains(token.hash) ? .area : fronts.contains(token.hash) ? .surroundings : nil
  }

  /// Whether a word says that the land around a town is meant: "the countryside of Raqqa", "Daraa countryside".
  static func isCountryside(_ token: Token) -> Bool { countryside.contains(token.hash) }

  private static let areas = HashSet(words: "area areas environs surroundings")
  private static let lands = HashSet(
    words:
      "desert deserts mountains mountain hills plain plains steppe valley gorge forest forests "
      + "marshes marshland oilfield oilfields gasfield gasfields hinterland wilderness jungle jungles"
  )
  /// Of Russian and Ukrainian reports.
  private static let fronts = HashSet(
    words: "front frontline direction sector axis salient theater theatre")
  private static let countryside = HashSet(words: "countryside hinterlands")
}
