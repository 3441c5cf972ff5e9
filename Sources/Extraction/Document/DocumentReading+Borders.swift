import Incidents

/// "Near the Afghan border", in news of Pakistan: the border of one country, seen from another.
extension DocumentReading {
  /// Where a clause says that it was, by a border that has one name.
  func atBorder(_ context: ClauseContext) -> PlaceReading? {
    for index in context.words
    where prose.norm(index).isOne(of: "border", "frontier") && context.words.contains(index - 2) {
      guard !prose.norm(index + 1).isOne(of: "with", "between", "town", "city", "village", "post"),
        let people = places.indices(in: prose.bytes(of: index - 1..<index)).first(where: {
          toponyms[$0].location?.place?.feature.isCountry == true
        }), let beyond = toponyms[people].location?.place?.country,
        let first = places.word(at: toponyms[people].range.lowerBound, in: context.words),
        // "the Afghan-Pakistani border" names both.
        prose.norm(first - 1) == "the", isBeside(first - 2),
        let here = countryOnThisSide(of: beyond, context)
      else { continue }
      let words = first - 1..<index + 1
      let location = known?.border(between: beyond, and: here)
      return PlaceReading(
        toponym: -1, range: prose.bytes(of: words), text: prose.text(first..<index + 1),
        location: location, tie: 3, rule: "the border with the country that the text speaks of")
    }
    return nil
  }

  private func isBeside(_ lead: Int) -> Bool {
    prose.norm(lead).isOne(of: "near", "along", "on", "at", "by", "across", "beside", "towards")
      || prose.norm(lead) == "to" && prose.norm(lead - 1).isOne(of: "close", "next", "adjacent")
      || prose.norm(lead) == "from" && prose.has(lead - 1, .number) == false
        && prose.norm(lead - 1).isOne(of: "km", "kilometers", "kilometres", "miles", "far", "away")
  }

  /// The one other country that the sentence speaks of, or else the text.
  private func countryOnThisSide(of beyond: String, _ context: ClauseContext) -> String? {
    func countries(_ indices: some Sequence<Int>) -> Set<String> {
      var found = Set(indices.compactMap { toponyms[$0].location?.place?.country })
      found.remove(beyond)
      return found
    }
    let own = countries(places.indices(in: prose.bytes(of: context.sentence)))
    if own.count == 1 { return own.first }
    let all = countries(toponyms.indices)
    return all.count == 1 ? all.first : nil
  }
}
