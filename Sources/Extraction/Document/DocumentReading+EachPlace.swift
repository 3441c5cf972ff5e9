import Incidents

/// Sentences that say twice of one verb where and when it was: "A bomb exploded in Basra on Friday and another in Mosul on
/// Saturday".
extension DocumentReading {
  /// The two places, where the second is told with "another" or with a day of its own.
  func passedOn(
    _ found: [PlaceReading], _ context: ClauseContext, _ main: EventAnchor
  ) -> [PlaceReading] {
    for link in context.words where prose.norm(link) == "and" && link > main.head {
      var name = link + 1
      let isAnother = prose.norm(name).isOne(of: "another", "one")
      if isAnother {
        name += 1
        if prose.has(name, .event) || EventWords.weapons[prose.norm(name)] != nil { name += 1 }
      }
      let isIn = prose.norm(name).isOne(of: "in", "at", "near", "outside")
      if isIn { name += 1 }
      guard isIn || !isAnother else { continue }
      while name < link + 8, Self.beforeNames.contains(prose.norm(name)) { name += 1 }
      // "and another at a hotel in Palmira"
      if isAnother, isIn, context.words.contains(name), !prose.words[name].isCapitalized,
        let inner = span(name, min(name + 6, context.words.upperBound)).first(where: {
          prose.norm($0).isOne(of: "in", "near") && context.words.contains($0 + 1)
            && prose.words[$0 + 1].isCapitalized
        }), span(name, inner).allSatisfy({ prose.words[$0].isWord && !prose.has($0, .verb) })
      {
        name = inner + 1
      }
      guard context.words.contains(name),
        let there = found.first(where: {
          places.word(at: $0.range.lowerBound, in: context.words) == name
        }) ?? named(at: name),
        let here = found.last(where: { place in
          place.tie >= 3 && place.location != nil
            && places.word(at: place.range.lowerBound, in: context.words).map({ $0 < link })
              ?? false
        }), !PlaceTies.isChain(here, there), here.text != there.text,
        !isToldMore(of: there, context),
        isAnother || isToldByDays(here, link, there, context)
      else { continue }
      return [here, there]
    }
    return []
  }

  /// The words that tell of the first of two places, or of the second: "killing four people, and Chibok on Thursday, killing six".
  func part(
    _ position: Int, of both: [PlaceReading], _ context: ClauseContext
  ) -> Range<Int>? {
    guard both.count == 2,
      let name = places.word(at: both[1].range.lowerBound, in: context.words),
      let link = span(max(context.words.lowerBound, name - 8), name).last(where: {
        prose.norm($0) == "and"
      })
    else { return nil }
    return position == 0 ? context.words.lowerBound..<link : link + 1..<context.words.upperBound
  }

  /// A name that no word ties to anything, "and Maru on Saturday".
  private func named(at word: Int) -> PlaceReading? {
    let byte = prose.words[word].start
    guard
      let index = places.indices(in: prose.bytes(of: word..<word + 1)).first(where: {
        toponyms[$0].range.lowerBound == byte && toponyms[$0].use == .name
          && toponyms[$0].location != nil
      })
    else { return nil }
    return PlaceReading(
      toponym: index, range: toponyms[index].range, text: toponyms[index].text,
      location: toponyms[index].location, tie: 4, rule: "it has a day of its own")
  }

  /// "and one in Mosul was found on Saturday", "another in Mosul failed to explode": something else was with it.
  private func isToldMore(of place: PlaceReading, _ context: ClauseContext) -> Bool {
    guard let last = places.word(at: max(0, place.range.upperBound - 1), in: context.words) else {
      return false
    }
    return span(last + 1, min(last + 4, context.words.upperBound)).prefix {
      prose.words[$0].isWord
    }.contains {
      prose.has($0, [.being, .having, .verb]) && !prose.norm($0).hasSuffix("ing")
        || prose.norm($0).isOne(of: "failed", "proved", "turned", "remained", "did")
    }
  }

  private static let beforeNames: FormSet = [
    "the", "neighbouring", "neighboring", "nearby", "village", "villages", "town", "city", "of",
  ]

  /// "stormed Faru last Monday and Bachiri on Saturday": each has its day, and nothing else is told behind.
  private func isToldByDays(
    _ here: PlaceReading, _ link: Int, _ there: PlaceReading, _ context: ClauseContext
  ) -> Bool {
    guard let day = day(behind: there, context), self.day(behind: here, context) != nil,
      self.day(behind: here, context)?.words.upperBound ?? 0 <= link
    else { return false }
    let next = day.words.upperBound
    return !context.words.contains(next) || !prose.words[next].isWord
      || prose.has(next, [.preposition, .conjunction, .sequel])
      || prose.norm(next).isOne(of: "killing", "wounding", "injuring", "leaving", "abducting")
  }

  /// The day that is told right behind a place.
  func day(behind place: PlaceReading, _ context: ClauseContext) -> DatePhrase? {
    guard
      let last = places.word(at: max(0, place.range.upperBound - 1), in: context.words)
    else { return nil }
    return context.dates.first {
      (last + 1..<last + 4).contains($0.words.lowerBound) && !$0.isFuture && !$0.isOfSpeech
        && span(last + 1, $0.words.lowerBound).allSatisfy {
          prose.norm($0).isOne(of: "on", "early", "late", "village", "town", "district", "city")
        }
    }
  }
}
