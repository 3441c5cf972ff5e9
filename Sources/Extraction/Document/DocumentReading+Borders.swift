import Incidents

/// "Near the Afghan border", in news of Pakistan: the border of one country, seen from another.
extension DocumentReading {
  /// Puts what has no other place at the border that its sentence names.
  mutating func placeAtBorders() {
    for index in drafts.indices
    where drafts[index].factuality == .asserted && !drafts[index].isAbsorbed {
      // "in eastern Lebanon" says more.
      guard
        drafts[index].place.map({
          $0.location?.place?.feature.isCountry == true && $0.location?.method != .relation
        }) ?? true,
        let anchor = drafts[index].anchor,
        let border = border(near: anchor.head, in: prose.sentences[drafts[index].sentence])
      else { continue }
      setPlace(index, border, replacing: true)
    }
  }

  /// The border behind a word for an attack, where it has one name.
  private func border(near head: Int, in sentence: Range<Int>) -> PlaceReading? {
    for index in sentence
    where prose.norm(index).isOne(of: "border", "frontier") && sentence.contains(index - 2)
      && abs(index - head) < Self.reachOfBorder
    {
      guard !prose.norm(index + 1).isOne(of: "with", "between", "town", "city", "village", "post"),
        let people = places.indices(in: prose.bytes(of: index - 1..<index)).first(where: {
          toponyms[$0].location?.place?.feature.isCountry == true
        }), let beyond = toponyms[people].location?.place?.country,
        let first = places.word(at: toponyms[people].range.lowerBound, in: sentence),
        // "the Afghan-Pakistani border" names both.
        prose.norm(first - 1) == "the", isBeside(first - 2),
        let here = countryOnThisSide(of: beyond, sentence)
      else { continue }
      return PlaceReading(
        toponym: -1, range: prose.bytes(of: first - 1..<index + 1),
        text: prose.text(first..<index + 1), location: known?.border(between: beyond, and: here),
        tie: 3, rule: "the border with the country that the text speaks of")
    }
    return nil
  }

  /// So many words lie between an attack and the border that it was at, at most.
  private static let reachOfBorder = 16

  private func isBeside(_ lead: Int) -> Bool {
    prose.norm(lead).isOne(of: "near", "along", "on", "at", "by", "beside", "towards")
      && prose.norm(lead - 1) != "from"
      || prose.norm(lead) == "to" && prose.norm(lead - 1).isOne(of: "close", "next", "adjacent")
  }

  /// The one other country that the sentence speaks of, or else the text.
  private func countryOnThisSide(of beyond: String, _ sentence: Range<Int>) -> String? {
    func countries(_ indices: some Sequence<Int>) -> Set<String> {
      var found = Set(indices.compactMap { toponyms[$0].location?.place?.country })
      found.remove(beyond)
      return found
    }
    let own = countries(places.indices(in: prose.bytes(of: sentence)))
    if own.count == 1 { return own.first }
    let all = countries(toponyms.indices)
    return all.count == 1 ? all.first : nil
  }
}
