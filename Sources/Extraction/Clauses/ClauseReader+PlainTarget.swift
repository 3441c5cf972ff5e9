import Incidents

/// What was attacked, where neither the verb nor the noun of the event has it for its own object.
extension ClauseReader {
  func plainTarget(_ main: EventAnchor) -> Range<Int>? {
    let found =
      mistaken(main) ?? laidFor(main) ?? killingOf(main) ?? beside(main)
      ?? stepped(main) ?? fought(main)
    return found.flatMap { isTargetLike($0) ? $0 : nil }
  }

  /// "shelled by mistake a canoe with fishermen"
  private func mistaken(_ main: EventAnchor) -> Range<Int>? {
    let end = main.words.upperBound
    guard main.form == .verb, !main.isPassive else { return nil }
    let length =
      prose.reads(end, "by", "mistake") || prose.reads(end, "in", "error")
      ? 2 : prose.norm(end).isOne(of: "mistakenly", "accidentally") ? 1 : 0
    return length > 0 ? phrases.object(after: end + length, limit: 6) : nil
  }

  /// "laid an ambush for an army patrol"
  private func laidFor(_ main: EventAnchor) -> Range<Int>? {
    let end = main.words.upperBound
    guard
      let link = span(end, min(end + 3, words.upperBound)).first(where: {
        prose.norm($0) == "for" && prose.norm($0 - 1).isOne(of: "ambush", "trap")
      })
    else { return nil }
    return phrases.object(after: link + 1, limit: 6)
  }

  /// "the killing on 20 August of a tax collector"
  private func killingOf(_ main: EventAnchor) -> Range<Int>? {
    guard
      let noun = words.first(where: {
        prose.norm($0).isOne(of: "killing", "murder", "assassination", "abduction", "kidnapping")
          && prose.has($0 - 1, [.definite, .indefinite])
      }),
      let of = span(noun + 1, min(noun + 6, words.upperBound)).first(where: {
        prose.norm($0) == "of" && prose.has($0 + 1, [.indefinite, .definite, .number])
      }),
      let object = phrases.object(after: of + 1, limit: 6),
      object.contains(where: { prose.has($0, [.person, .role]) })
        || prose.norm(object.upperBound - 1).hasSuffix("or")
        || prose.norm(object.upperBound - 1).hasSuffix("er")
    else { return nil }
    return object
  }

  /// "went off beside a row of vegetable stalls", "exploded on the morning of 12 March outside the prison": what it was meant for.
  private func beside(_ main: EventAnchor) -> Range<Int>? {
    guard main.form == .verb, main.kind?.family == .explosive else { return nil }
    let reach = span(main.words.upperBound, min(main.words.upperBound + 9, words.upperBound))
    for at in reach {
      let link: Int
      if prose.norm(at).isOne(of: "beside", "alongside", "beneath", "under", "outside") {
        link = at + 1
      } else if prose.reads(at, "close", "to") || prose.reads(at, "next", "to") {
        link = at + 2
      } else if prose.norm(at) == "," || prose.has(at, .conjunction) {
        return nil
      } else {
        continue
      }
      guard
        prose.has(link, [.indefinite, .definite])
          || prose.norm(link).isOne(of: "their", "his", "her"),
        let object = phrases.object(after: link + 1, limit: 6)
      else { return nil }
      // "went off beside the road": where it was.
      if object.contains(where: { Self.ways.contains(prose.norm($0)) }) { return nil }
      // "a row of vegetable stalls"
      if let of = object.first(where: { prose.norm($0) == "of" }), of + 1 < object.upperBound,
        prose.norm(object.lowerBound).isOne(of: "row", "group", "line", "queue", "number")
      {
        return of + 1..<object.upperBound
      }
      return object
    }
    return nil
  }

  /// "Two farmers clearing land ahead of the rains stepped on a mine": who did.
  private func stepped(_ main: EventAnchor) -> Range<Int>? {
    guard prose.norm(main.head).isOne(of: "stepped", "trod") else { return nil }
    let start =
      Quantity.read(prose, at: words.lowerBound, in: words)?.words.upperBound ?? words.lowerBound
    let first = prose.has(start, [.indefinite, .definite]) ? start + 1 : start
    guard
      let last = span(first, min(first + 4, main.head)).first(where: { prose.has($0, .person) })
    else { return nil }
    return first..<last + 1
  }

  /// "said it had killed two militants in a shootout": those whom the others fought.
  private func fought(_ main: EventAnchor) -> Range<Int>? {
    guard main.kind == .clash || main.kind == .raid,
      let verb = words.first(where: {
        prose.norm($0).isOne(
          of: "killed", "killing", "neutralised", "neutralized", "eliminated", "shot")
          && !EventAnchor.isPassive(prose, $0)
      }), let object = phrases.object(after: verb + 1, limit: 6),
      let last = object.last, prose.has(last, .assailant)
    else { return nil }
    return object
  }

  /// What can be attacked: no time, no event, and no name of a place alone.
  private func isTargetLike(_ target: Range<Int>) -> Bool {
    !target.isEmpty
      && !target.contains {
        prose.has($0, [.event, .weapon, .weekday, .month, .timeUnit, .pronoun, .verb])
          && !prose.words[$0].isCapitalized
      }
      && target.contains { !prose.words[$0].isCapitalized }
  }
}
