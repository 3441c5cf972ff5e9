/// Attacks told as headlines tell them: in the present, and without articles.
extension EventAnchor {
  /// "Car bomb rips through market in Mosul", "Gunmen storm hotel in Mogadishu", "Suicide bomber strikes mosque".
  static func headline(_ prose: Prose, _ index: Int) -> EventAnchor? {
    guard blows.contains(prose.norm(index)) || presentVerbs[prose.norm(index)] != nil,
      prose.isOfHeadline(index)
    else { return nil }
    let subject = index - 1
    let next = index + 1
    let isOnThing =
      prose.has(next, [.facility, .person, .role, .locative, .preposition])
      || prose.norm(next).isOne(of: "through", "into", "at", "near", "a", "an", "the")
      || prose.words.indices.contains(next) && prose.words[next].isCapitalized
    guard isOnThing, !prose.has(next, .timeUnit) else { return nil }
    if isArmedNoun(prose, subject), let kind = presentVerbs[prose.norm(index)] {
      return verb(index, 1, kind)
    }
    if isOfParty(prose, before: index), let kind = presentVerbs[prose.norm(index)],
      prose.norm(next).isOne(of: "targets", "positions", "sites", "bases", "camps")
        || prose.has(next, .facility)
    {
      return verb(index, 1, kind)
    }
    guard let kind = blow(of: prose.norm(subject)),
      // "Gas explosion rips through flats"
      EventWords.weapons[prose.norm(subject)] != nil || !isAccident(prose, subject)
    else { return nil }
    return verb(index, 1, kind)
  }

  /// "Israel strikes targets in Damascus": the first words are a name.
  private static func isOfParty(_ prose: Prose, before verb: Int) -> Bool {
    let start = prose.sentences[0].lowerBound
    return verb > start && verb - start <= 3
      && (start..<verb).allSatisfy { prose.words[$0].isCapitalized }
      && !(start..<verb).contains { prose.has($0, .person) }
  }

  /// What does it: "bomb", "blasts", "rockets", "bomber".
  private static func blow(of thing: WordForm) -> EventKind? {
    if thing.isOne(of: "bomber", "bombers") { return .suicideBomb }
    if let weapon = EventWords.weapons[thing], weapon != .shooting { return weapon }
    guard let word = EventWords.table[thing], word.isNoun else { return nil }
    return word.kind.flatMap {
      [.bomb, .airstrike, .carBomb, .suicideBomb].contains($0) ? $0 : nil
    }
  }

  static let blows: FormSet = [
    "rip", "rips", "tear", "tears", "rock", "rocks", "shake", "shakes", "slam", "slams", "strike",
    "strikes", "pound", "pounds", "target", "targets", "hit", "hits", "crash", "crashes",
    "explodes",
    "explode", "detonates", "fall", "falls", "land", "lands",
  ]
}
