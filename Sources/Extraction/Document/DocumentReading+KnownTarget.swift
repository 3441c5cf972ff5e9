import Incidents

/// Places what was hit where the text told before that it is: "a blaze at an oil depot in Klintsy. The depot was hit by drones".
extension DocumentReading {
  /// The place of "the depot", where no other is told of it.
  func placeOfKnownTarget(_ context: ClauseContext, _ found: [PlaceReading]) -> PlaceReading? {
    guard let main = context.clause.main, main.form == .verb, main.isPassive,
      !found.contains(where: { place in
        places.word(at: place.range.lowerBound, in: context.words).map { $0 < main.head } ?? false
      }),
      let noun = span(max(context.words.lowerBound + 1, main.head - 9), main.head).last(where: {
        prose.norm($0 - 1) == "the" && prose.has($0, .facility) && !prose.words[$0].isCapitalized
          && !PlaceTies.kinds.contains(prose.norm($0))
      })
    else { return nil }
    let words = prose.norm(noun)
    for number in span(max(0, context.number - Self.reachOfSite), context.number).reversed() {
      for site in prose.sentences[number]
      where prose.norm(site) == words
        && span(max(prose.sentences[number].lowerBound, site - 4), site).contains(where: {
          prose.norm($0).isOne(of: "a", "an")
        })
      {
        let behind = span(site + 1, min(prose.sentences[number].upperBound, site + 6))
        guard let link = behind.first(where: { prose.norm($0).isOne(of: "in", "at", "near") }),
          prose.words.indices.contains(link + 1)
        else { continue }
        let start = prose.norm(link + 1) == "the" ? link + 2 : link + 1
        if var place = places.recognized(start..<start + 1), place.location != nil {
          place.rule = "where it was told of before"
          return place
        }
      }
    }
    return nil
  }

  /// So many sentences before it a site may have been told of.
  private static let reachOfSite = 3
}
