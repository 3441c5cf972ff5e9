import Incidents

/// Reads what else a verb of attack has for an object, each with a place of its own: "attacked a bank in Kano, killing three,
/// a church in Jos, killing ten, and a market in Kaduna".
extension DocumentReading {
  /// One more target behind the first.
  private struct ListedTarget: Equatable {
    var words: Range<Int>
    var place: PlaceReading
    var tolls: Range<Int>
  }

  /// Makes an incident of each further target in a sentence whose first was just told.
  mutating func readListedTargets(_ bounds: Range<Int>, _ number: Int, _ made: Set<Int>) {
    let told = made.sorted().filter {
      drafts.indices.contains($0) && drafts[$0].sentence == number && drafts[$0].isInFirstClause
    }
    guard let first = told.first, told.allSatisfy({ drafts[$0].group == drafts[first].group }),
      isOfListedTargets(first), let anchor = drafts[first].anchor
    else { return }
    let all = listedTargets(behind: anchor, in: bounds)
    guard let start = all.first?.words.lowerBound else { return }
    // What was hit first has its place before the next.
    let head = span(anchor.words.upperBound, start)
    if told.count == 1, let here = drafts[first].place,
      here.range.lowerBound >= prose.words[start].start
    {
      guard let own = placed(in: head) else { return }
      drafts[first].place = own
      drafts[first].evidence.removeAll { $0.field == "place" }
      note(first, "place", bytes: own.range, own.rule)
    }
    let known = told.compactMap { drafts[$0].place }
    let others = all.filter { target in
      known.allSatisfy { isElsewhere(target.place, than: $0) && !$0.holds(target.place) }
    }
    // "hit a school in A and a hospital in B, killing three": in both together.
    let areTold = drafts[first].killed != nil || drafts[first].injured != nil
    var order = [first]
    defer {
      // "injuring two and three people respectively"
      if bounds.contains(where: { prose.norm($0) == "respectively" }) {
        apportion(in: bounds, to: order)
      }
    }
    for other in others {
      let index = appendPart(of: first, at: other.place)
      order.append(index)
      drafts[index].target = prose.text(other.words)
      note(index, "target", other.words, "target")
      if areTold || other != others.last {
        setCasualties(index, CasualtyGrammar(prose, in: other.tolls).read())
      }
    }
  }

  /// The place that some words name behind "in".
  private func placed(in words: Range<Int>) -> PlaceReading? {
    for link in words where prose.norm(link).isOne(of: "in", "at", "near", "outside", "of") {
      for name in span(link + 1, min(words.upperBound, link + 5))
      where prose.words[name].isCapitalized {
        if let place = places.recognized(name..<name + 1) { return related(place) }
      }
    }
    return nil
  }

  /// "near Kirkuk", "south of Kabul": as the words relate it.
  private func related(_ place: PlaceReading) -> PlaceReading {
    guard let relation = toponyms[place.toponym].relation else { return place }
    var place = place
    place.location = relation.location
    place.range = relation.range
    place.text = PlaceTies.bare(relation.text) ?? relation.text
    return place
  }

  private func isOfListedTargets(_ index: Int) -> Bool {
    let draft = drafts[index]
    return draft.factuality == .asserted && !draft.isAggregate && !draft.isBackground
      && draft.anchor?.form == .verb
      && draft.anchor.map { anchor in
        !anchor.isPassive
          // "Grenades were thrown at a toll booth in Cali and at a bank in Palmira"
          || prose.norm(anchor.head).isOne(
            of: "thrown", "lobbed", "hurled", "tossed", "fired", "launched", "dropped")
      } ?? false
      && draft.kind != .clash && draft.kind != .abduction && draft.place?.location != nil
  }

  private func listedTargets(
    behind anchor: EventAnchor, in bounds: Range<Int>
  ) -> [ListedTarget] {
    var found: [ListedTarget] = []
    var at = anchor.words.upperBound
    while at < bounds.upperBound {
      defer { at += 1 }
      guard prose.norm(at).isOne(of: ",", "and", ";"),
        let target = listedTarget(at + 1, in: bounds),
        !found.contains(where: { $0.place.agrees(with: target.place) })
      else { continue }
      found.append(target)
      at = target.words.upperBound
    }
    for (position, target) in found.enumerated() {
      let end =
        position + 1 < found.count ? found[position + 1].words.lowerBound : bounds.upperBound
      found[position].tolls = min(target.tolls.lowerBound, end)..<end
    }
    return found
  }

  /// "a church in Jos", "a police headquarters south of Kabul": something that can be hit, and where.
  private func listedTarget(_ start: Int, in bounds: Range<Int>) -> ListedTarget? {
    var first = start
    while prose.norm(first).isOne(of: "and", "also", "then", "at", "on", "outside") { first += 1 }
    guard bounds.contains(first + 2), prose.has(first, [.indefinite, .definite, .number]),
      // "and a day later raided a school in Zaria"
      !prose.has(first + 1, .timeUnit)
    else { return nil }
    // Up to its place nothing is done, and nobody speaks.
    guard
      let link = span(first + 1, min(bounds.upperBound, first + 9)).first(where: {
        prose.norm($0).isOne(
          of: "in", "at", "near", "outside", "of", "south", "north", "east", "west")
      }),
      let noun = span(first + 1, link).last(where: { prose.words[$0].isWord }),
      // "in Sungai Kolok, a small city in the province": what that is.
      !PlaceTies.kinds.contains(prose.norm(noun))
        && !PlaceTies.smallKinds.contains(prose.norm(noun))
        || prose.norm(start - 1) == "and",
      prose.has(noun, .facility)
        || EventAnchor.vehicles.contains(prose.norm(noun))
        || Self.targets.contains(prose.norm(noun)),
      span(first, link).allSatisfy({
        prose.words[$0].isWord
          && (!prose.has(
            $0,
            [
              .being, .having, .saying, .pronoun, .killed, .injured, .relative, .verb, .weapon,
            ])
            || prose.has($0, .facility))
      })
    else { return nil }
    for name in span(link + 1, min(bounds.upperBound, link + 7)) {
      if !prose.words[name].isWord || prose.has(name, [.being, .having, .saying, .verb]) {
        return nil
      }
      guard prose.words[name].isCapitalized else { continue }
      guard
        let place = places.recognized(name..<name + 1).map(related)
          ?? places.named(from: name, in: bounds),
        place.location == nil || place.fineness < 250_000
      else { return nil }
      let end =
        places.word(at: max(place.range.upperBound, 1) - 1, in: bounds).map { $0 + 1 } ?? name + 1
      // "a checkpost in Kalat district was raked with gunfire": told by a verb of its own.
      if span(end, end + 3).contains(where: { prose.has($0, [.being, .having]) }) { return nil }
      // ", the defence ministry in Rome said": who tells it.
      if span(end, end + 3).contains(where: { prose.has($0, .saying) }) { return nil }
      return ListedTarget(
        words: (prose.has(first, .number) ? first : first + 1)..<link, place: place,
        tolls: end..<bounds.upperBound)
    }
    return nil
  }

  /// What else is attacked than buildings and vehicles.
  private static let targets: FormSet = [
    "bridge", "pipeline", "well", "meeting", "wedding", "funeral", "market", "convoy", "patrol",
    "checkpoint", "camp", "base", "post", "headquarters", "outpost", "village", "town", "farm",
    "bar", "cafe", "restaurant", "hotel", "bus", "train", "station", "depot", "warehouse", "plant",
    "crowd", "procession", "queue", "gathering", "rally", "column", "position", "positions",
    "branch", "booth", "kiosk", "barracks", "airport", "airfield", "port", "ship", "vessel",
    "tanker", "house", "home",
  ]
}
