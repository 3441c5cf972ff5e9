import Geodesy
import Incidents

/// Knows what is told of one of several rounds, or of one of those who were hit, as of the attack that was told of.
extension DocumentReading {
  /// "A second missile fired at the city had been shot down": of the attack that was told of.
  func isSecondMunition(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "Several rockets hit the zone. Its air defense destroyed four rockets that night": of those.
    if let last = drafts.last, last.factuality == .asserted, last.weapon?.hasSuffix("s") == true,
      context.number - last.lastSentence <= 1,
      context.clause.anchors.contains(where: { $0.form == .interception && !$0.isPassive }),
      context.clause.anchors.allSatisfy({ $0.isWeak || $0.form == .interception }),
      context.clause.weapons.contains(where: { $0.kind == last.kind }),
      places.indices(in: prose.bytes(of: context.words)).isEmpty,
      context.words.contains(where: {
        prose.norm($0).isOne(of: "defense", "defence", "defenses", "defences", "dome", "patriot")
      }),
      context.dates.allSatisfy({
        !context.words.contains($0.words.lowerBound) || prose.norm($0.words.lowerBound) == "that"
      })
    {
      return true
    }
    guard !drafts.isEmpty, context.dates.isEmpty,
      // "Another drone was intercepted over Jizan", after one over Riyadh
      !places.indices(in: prose.bytes(of: context.words)).contains(where: { index in
        guard let here = toponyms[index].location, let there = drafts.last?.place?.location else {
          return false
        }
        return Ground.distance(here.position, there.position)
          > here.uncertainty.meters + there.uncertainty.meters
      }),
      context.clause.anchors.contains(where: { $0.form == .interception && $0.isPassive }),
      context.clause.anchors.allSatisfy({ $0.isWeak || $0.form == .interception }),
      let weapon = context.clause.weapons.first(where: { !$0.isPerson })
    else { return false }
    return prose.norm(weapon.words.lowerBound).isOne(of: "second", "third", "fourth", "another")
      || prose.norm(weapon.words.lowerBound - 1).isOne(of: "second", "third", "fourth", "another")
  }

  /// "Two rockets were fired at the zone. One was intercepted, while a second rocket fell near a square": of those.
  func isRoundOfThem(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> Int? {
    guard main.form == .verb,
      let weapon = context.clause.weapons.first(where: { !$0.isPerson && $0.head < main.head }),
      !context.dates.contains(where: {
        !$0.isOfSpeech && context.words.contains($0.words.lowerBound)
      }),
      [weapon.words.lowerBound - 1, weapon.words.lowerBound].contains(where: {
        prose.norm($0).isOne(of: "second", "third", "fourth", "another", "one", "other", "others")
      }),
      [.fire, .air].contains(weapon.kind.family),
      // "In the evening another rocket hit the town"
      !context.words.contains(where: {
        prose.norm($0).isOne(
          of: "morning", "afternoon", "evening", "night", "later", "hours", "day")
      }),
      let last = drafts.indices.suffix(3).last(where: {
        drafts[$0].factuality == .asserted && drafts[$0].kind == weapon.kind
      }), drafts[last].killed == nil || CasualtyGrammar(prose, in: context.words).read().isEmpty,
      context.number - drafts[last].lastSentence <= 1,
      let salvo = drafts[last].weapon, salvo.hasSuffix("s"),
      drafts[last].munitions.map({ $0.upper ?? .max > 1 }) ?? true
    else { return nil }
    return found.allSatisfy { place in
      drafts[last].place.map {
        place.location == nil || $0.fineness < 60_000 && $0.agrees(with: place)
      } ?? false
    } ? last : nil
  }

  /// "Three of the rockets were intercepted. The fourth came down in a yard in Sderot, where it set fire to a car".
  func isOrdinalOfThem(_ context: ClauseContext) -> Int? {
    let start = context.sentence.lowerBound
    guard prose.norm(start) == "the", Self.ordinalsOfThem.contains(prose.norm(start + 1)),
      prose.norm(start + 2).isOne(
        of: "fell", "landed", "hit", "struck", "came", "exploded", "crashed", "slammed", "dropped",
        "missed"),
      let last = drafts.indices.suffix(4).filter({
        drafts[$0].factuality == .asserted && [.fire, .air].contains(drafts[$0].kind.family)
      }).max(by: { drafts[$0].lastSentence < drafts[$1].lastSentence }),
      context.number - drafts[last].lastSentence <= 1
    else { return nil }
    return last
  }

  /// "opened fire at two women. The second woman was shot in the leg": one of those who were hit.
  func isVictimOfThem(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> Int? {
    guard found.isEmpty else { return nil }
    let start = context.sentence.lowerBound
    // "Gunmen stormed the town. Three guards were killed and four people led away": from there.
    if main.kind == .abduction, main.form == .verb,
      main.words.contains(where: { prose.norm($0) == "away" }),
      !context.dates.contains(where: { context.words.contains($0.words.lowerBound) }),
      let last = drafts.indices.last, drafts[last].lastSentence == context.number - 1,
      drafts[last].lastParagraph == context.paragraph, drafts[last].factuality == .asserted,
      drafts[last].kind.family == .ground || drafts[last].kind == .attack
    {
      return last
    }
    guard context.isFirst, prose.norm(start) == "the", main.form == .verb, main.isPassive,
      Self.ordinalsOfThem.contains(prose.norm(start + 1)), prose.has(start + 2, .person),
      let last = drafts.indices.suffix(3).last(where: { index in
        drafts[index].factuality == .asserted && drafts[index].kind.family == .ground
          && context.number - drafts[index].lastSentence <= 3
          && drafts[index].target?.split(separator: " ").first.map {
            ["two", "three", "four", "five", "six"].contains($0.lowercased())
          } ?? false
      })
    else { return nil }
    return last
  }

  /// "Three rockets landed in Kabul. Islamic State said on its website that its men had fired on the palace": what was fired.
  func firedByThem(_ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]) -> Int? {
    guard main.kind == .shooting, prose.norm(main.head).isOne(of: "fired", "opened"),
      found.isEmpty, context.claims.contains(where: { $0.isOfOwnSentence && $0.stance == .claims }),
      !context.dates.contains(where: {
        !$0.isOfSpeech && context.words.contains($0.words.lowerBound)
      }),
      let last = drafts.indices.suffix(3).last(where: {
        drafts[$0].factuality == .asserted && drafts[$0].kind.family == .fire
      }), context.number - drafts[last].lastSentence <= 3,
      drafts[last].lastParagraph == context.paragraph
        || context.number - drafts[last].lastSentence <= 1
    else { return nil }
    return last
  }

  private static let ordinalsOfThem: FormSet = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "last", "other", "others", "rest", "remainder",
  ]
}
