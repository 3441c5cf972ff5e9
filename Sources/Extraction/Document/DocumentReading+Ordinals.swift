import Incidents

/// Tells apart what was counted together: "Two car bombs exploded. The first, in Vitoria, ... the second -- near a police
/// station in Ondarroa".
extension DocumentReading {
  /// One of several that were counted, by its number, with where it was.
  struct OrdinalPart {
    var sum: Int
    var words: Range<Int>
    var place: PlaceReading
  }

  /// Reads the parts that a sentence tells without a word for what happened: "The first was in Vitoria, the second in
  /// Ondarroa"; which drafts they became.
  mutating func readOrdinals(_ bounds: Range<Int>, _ number: Int) -> [Int] {
    guard !drafts.isEmpty,
      bounds.contains(where: {
        Self.numbersInOrder[prose.norm($0)] != nil && prose.norm($0 - 1) == "the"
      })
    else { return [] }
    var made: [Int] = []
    for part in ordinalParts(bounds, number)
    where !drafts.contains(where: {
      $0.sentence > drafts[part.sum].sentence && $0.place?.agrees(with: part.place) ?? false
    }) {
      let told = EventClause.all(prose, in: part.words).first { $0.main != nil }
      let clause = told ?? EventClause(words: part.words, anchors: [], weapons: [])
      let context = ClauseContext(
        clause: clause, sentence: bounds, number: number, paragraph: prose.paragraphs[number],
        dates: DateGrammar(prose, in: part.words).phrases(), isFirst: true, claims: [])
      drafts[part.sum].isSummary = true
      let index = take(outOf: part.sum, context)
      drafts[index].isPart = true
      setPlace(index, part.place, replacing: true)
      note(index, "category", part.words, "one of those that were counted")
      if let main = told?.main {
        let reader = ClauseReader(
          prose: prose, context: context, toponyms: toponyms, places: places)
        made += complete(
          [index], context, main, [part.place], date(for: context, main), (.asserted, nil), reader,
          false)
        continue
      }
      made.append(index)
    }
    return made
  }

  /// The parts of a sum that a sentence names by their number, each with a town of its own.
  func ordinalParts(_ bounds: Range<Int>, _ number: Int) -> [OrdinalPart] {
    let starts = bounds.filter { isOrdinal($0, in: bounds) }
    guard let first = starts.first, let sum = counted(before: number),
      let count = numberOfTold(drafts[sum])
    else { return [] }
    var parts: [OrdinalPart] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] - 1 : bounds.upperBound
      guard let ordinal = Self.numbersInOrder[prose.norm(start)], ordinal <= count,
        let place = townBehind(start, in: start..<end)
      else { continue }
      let isSame = drafts[sum].place.map { known in
        known.location != nil && known.fineness < Self.reachOfOne && known.agrees(with: place)
      }
      if isSame == true { continue }
      parts.append(
        OrdinalPart(
          sum: sum, words: (start == first ? bounds.lowerBound : start - 1)..<end, place: place))
    }
    return parts
  }

  /// Bombs in one town are told together (m).
  private static let reachOfOne = 25_000.0

  private static let numbersInOrder: FormTable<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "other": 2, "latter": 2, "former": 1,
  ]

  /// "the first,", "the second bomb", "the other was": of those counted, and not "the first time".
  private func isOrdinal(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard Self.numbersInOrder[prose.norm(index)] != nil, index > bounds.lowerBound,
      prose.norm(index - 1) == "the"
    else { return false }
    let next = index + 1
    return prose.norm(next).isOne(of: ",", "-", "--", "–", "—", "(", "in", "at", "near", "one")
      || prose.has(next, [.being, .weapon, .event])
      || EventWords.weapons[prose.norm(next)] != nil
      || prose.norm(next).isOne(of: "blast", "explosion", "device", "detonation", "car", "truck")
  }

  /// The last of the incidents told so far whose sentence counts them, at most a dozen sentences back.
  private func counted(before number: Int) -> Int? {
    drafts.indices.suffix(Self.memory).last {
      let draft = drafts[$0]
      return draft.factuality == .asserted && !draft.isBackground && draft.sentence < number
        && number - draft.sentence <= 12 && numberOfTold(draft) != nil
    }
  }

  /// "Two car bombs exploded": how many were told in one breath.
  private func numberOfTold(_ draft: IncidentDraft) -> Int? {
    let words = prose.sentences[draft.sentence]
    for index in words where prose.has(index, .number) {
      guard let quantity = Quantity.read(prose, at: index, in: words),
        (2...6).contains(quantity.count.lower),
        span(quantity.words.upperBound, min(words.upperBound, quantity.words.upperBound + 4))
          .contains(where: {
            (prose.has($0, .event) || EventWords.weapons[prose.norm($0)] != nil
              || prose.norm($0).isOne(of: "blasts", "explosions", "devices", "attacks"))
              && prose.norm($0).hasSuffix("s")
          })
      else { continue }
      return quantity.count.lower
    }
    return nil
  }

  /// The first place no wider than a town behind a number of order: "in the coastal town of Ondarroa".
  private func townBehind(_ start: Int, in words: Range<Int>) -> PlaceReading? {
    for index in places.indices(in: prose.bytes(of: words)) {
      guard let first = places.word(at: toponyms[index].range.lowerBound, in: words),
        let place = places.recognized(first..<first + 1), place.toponym == index,
        place.location != nil, place.fineness < 40_000
      else { continue }
      let link = span(max(start, first - 6), first).last {
        prose.norm($0).isOne(of: "in", "at", "near", "outside", "of")
      }
      guard link != nil,
        !span(start, first).contains(where: { prose.has($0, [.saying]) || prose.norm($0) == "." })
      else { continue }
      return place
    }
    return nil
  }
}
