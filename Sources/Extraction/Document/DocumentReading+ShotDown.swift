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
    var parts: [ShotDown] = []
    for index in places.indices(in: prose.bytes(of: context.words)) {
      guard let first = places.word(at: toponyms[index].range.lowerBound, in: context.words),
        let count = countOver(first, context.words),
        let place = places.recognized(first..<first + 1), place.toponym == index
      else { continue }
      parts.append(ShotDown(place: place, count: count))
    }
    let isOfAnchor = parts.first.map {
      $0.place.range.upperBound > prose.words[anchor.head].start
        || anchor.isPassive && $0.place.range.lowerBound < prose.words[anchor.head].start
    }
    return parts.count > 1 && isOfAnchor == true ? parts : []
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
