import Incidents

/// Parts what was shot down here and there.
extension DocumentReading {
  /// What was shot down over one of several places.
  struct ShotDown {
    var place: PlaceReading
    var count: Count
  }

  /// "destroyed five drones over the Belgorod region, four over Bryansk and another drone over Kursk": each place with its
  /// number; none where they are not told so.
  func shotDown(_ context: ClauseContext) -> [ShotDown] {
    guard let anchor = context.clause.anchors.first(where: { $0.form == .interception }) else {
      return []
    }
    let parts = downs(in: context.words)
    let isOfAnchor = parts.first.map {
      $0.place.range.upperBound > prose.words[anchor.head].start
        || anchor.isPassive && $0.place.range.lowerBound < prose.words[anchor.head].start
    }
    return parts.count > 1 && isOfAnchor == true ? parts : []
  }

  private func downs(in words: Range<Int>) -> [ShotDown] {
    places.indices(in: prose.bytes(of: words)).compactMap { index in
      guard let first = places.word(at: toponyms[index].range.lowerBound, in: words),
        let count = countOver(first, words),
        var place = places.recognized(first..<first + 1), place.toponym == index
      else { return nil }
      place.rule = "preposition 'over'"
      return ShotDown(place: place, count: count)
    }
  }

  /// "Fifteen drones were destroyed over Volgograd region. Another four were shot down over Belgorod region and two over Bryansk
  /// region": what was told of goes on over other places. Where all of them were counted, the parts take the place of the sum.
  mutating func tellDowned(
    _ context: ClauseContext, _ main: EventAnchor,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> [Int]? {
    guard main.form == .interception, context.clause.weapons.allSatisfy(\.isPerson),
      let last = drafts.indices.last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed
      }), !drafts[last].isBackground, !drafts[last].isAggregate,
      let all = drafts[last].intercepted,
      context.number - drafts[last].lastSentence <= 2,
      [.drone, .missile, .rocket].contains(drafts[last].kind)
    else { return nil }
    let parts = downs(in: context.words)
    guard let first = parts.first, parts.allSatisfy({ $0.count.lower > 0 }),
      !context.words.prefix(4).contains(where: {
        prose.has($0, .negation) || prose.norm($0) == "no"
      })
    else { return nil }
    let known = drafts[last].place
    let sum = parts.reduce(0) { $0 + $1.count.lower }
    let isSum = parts.count > 1 && sum <= all.lower && 2 * sum > all.lower
    // "One was intercepted over Sderot", of four fired at Ashkelon: one of those.
    let isMore = context.words.prefix(4).contains {
      prose.norm($0).isOne(of: "another", "more", "others", "further", "also", "additional")
    }
    let isBeside =
      known.map {
        $0.location != nil && !$0.holds(first.place) && isInOtherTown(first.place, from: $0)
          && (isMore || first.count.lower > all.lower)
      } ?? false
    guard isSum && known?.location?.place?.feature.isCountry != false || isBeside else {
      return nil
    }
    var told: [Int] = []
    for part in parts {
      let index = appendPart(of: last, at: part.place)
      drafts[index].tell(first: true, in: context)
      drafts[index].isListed = true
      drafts[index].intercepted = part.count
      drafts[index].munitions = nil
      drafts[index].isInterceptedWhole = true
      if let day = date.date, !date.isReport { drafts[index].date = day }
      note(index, "intercepted", context.words, "those shot down over each place")
      told.append(index)
    }
    if isSum, !isBeside { drafts[last].isAggregate = true }
    return told
  }

  /// How many "over" a place: "four over Bryansk", "another drone over the Moscow region", "two drones were destroyed over".
  private func countOver(_ place: Int, _ bounds: Range<Int>) -> Count? {
    var over = place
    // A relation, "over Bryansk", may be part of the place as it was read.
    if !Self.overs.contains(prose.norm(over)) {
      over -= 1
      if prose.norm(over) == "the" { over -= 1 }
    }
    guard bounds.contains(over), Self.overs.contains(prose.norm(over)) else { return nil }
    for start in span(max(bounds.lowerBound, over - 6), over).reversed() {
      if prose.norm(start) == "another" { return Count(exactly: 1) }
      if prose.norm(start).isOne(of: ",", "and", ";") { return nil }
      guard prose.has(start, .number) || prose.words[start].value != nil else { continue }
      guard let quantity = Quantity.read(prose, at: start, in: bounds),
        span(quantity.words.upperBound, over).allSatisfy({
          prose.has($0, [.weapon, .being, .interception, .adverb])
            || EventWords.weapons[prose.norm($0)] != nil || prose.words[$0].isCapitalized
            || Self.linking.contains(prose.norm($0))
        })
      else { return nil }
      return quantity.count
    }
    return nil
  }

  /// What stands between the number of what was shot down and where.
  private static let linking: FormSet = [
    "destroyed", "downed", "intercepted", "brought", "shot", "down", "aerial", "attack", "strike",
    "enemy", "more", "of", "them", "the", "these", "those",
  ]

  private static let overs: FormSet = ["over", "above", "in", "near", "off"]
}
