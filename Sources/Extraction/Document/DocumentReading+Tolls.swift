import Incidents

/// Reads the dead of each place: "Seven were killed in Gao and four in Ansongo".
extension DocumentReading {
  /// Gives the attacks that one sentence tells of in several places the dead of each, and parts a sum of the dead into those
  /// of the places that the sentences behind it name.
  mutating func partTolls() {
    let told = drafts.indices.filter { !drafts[$0].isAbsorbed }
    let numbers = Dictionary(grouping: told) { drafts[$0].sentence }
    for number in numbers.keys.sorted() {
      let there = numbers[number] ?? []
      addHarmed(of: number, there)
      // Another attack that is told behind is no part of this one.
      let free = (1...3).prefix { numbers[number + $0] == nil }.count
      partSum(of: number, there, within: free)
    }
  }

  /// "Attacks killed a man in Kherson and injured several people in Kharkiv": to each place its own, and what was done in the
  /// other town, by those and on the day of the first, unless it is told elsewhere.
  private mutating func addHarmed(of number: Int, _ there: [Int]) {
    let told = there.filter { drafts[$0].factuality == .asserted && !drafts[$0].isAggregate }
    guard let first = told.first, !drafts[first].isBackground else { return }
    let shares = shares(in: prose.sentences[number])
    guard shares.count > 1 || shares.first?.isOfThem == true,
      Set(shares.map { $0.place.text.lowercased() }).count == shares.count,
      told.contains(where: { index in
        shares.contains { isOf($0, index) }
      })
    else { return }
    for index in told {
      guard let own = shares.first(where: { isOf($0, index) })
      else { continue }
      // What is told of the others alone is not told of this one.
      if own.killed == nil, shares.contains(where: { $0.killed != nil }) {
        drafts[index].killed = nil
      }
      if own.injured == nil, shares.contains(where: { $0.injured != nil }) {
        drafts[index].injured = nil
      }
      setHarm(own, of: index)
    }
    guard
      told.allSatisfy({ index in
        shares.contains { isOf($0, index) }
      })
    else { return }
    for share in shares
    where !told.contains(where: { isOf(share, $0) }) {
      let same = drafts.indices.suffix(Self.memory).first {
        !drafts[$0].isAbsorbed
          && drafts[$0].place.map {
            !isInOtherTown(share.place, from: $0) && !isAbroad(share.place, $0)
          }
            ?? false
      }
      if let same {
        if drafts[same].killed == nil, drafts[same].injured == nil,
          drafts[same].date == nil || drafts[same].date == drafts[first].date
        {
          setHarm(share, of: same)
        }
        continue
      }
      guard !share.hasOwnCause,
        // "and three soldiers died in a car accident in Kharkiv"
        !share.words.contains(where: {
          prose.norm($0).isOne(of: "accident", "crash", "collision", "flood", "drowned", "heart")
        })
      else { continue }
      let place =
        share.place.location == nil
        ? places.within(drafts[first].place, share.place) : share.place
      setHarm(share, of: appendPart(of: first, at: place))
    }
  }

  /// Whether a share is that of the place of an incident, by its name.
  private func isOf(_ share: PlaceShare, _ index: Int) -> Bool {
    guard let place = drafts[index].place else { return false }
    return share.place.toponym >= 0
      ? place.toponym == share.place.toponym
      : place.text.lowercased() == share.place.text.lowercased()
  }

  /// One more like an incident, at a place of its own, of whose harm and target nothing is told yet; its number.
  mutating func appendPart(of whole: Int, at place: PlaceReading) -> Int {
    let index = drafts.count
    var part = drafts[whole]
    groupCount += 1
    (part.group, part.place, part.isSummary) = (groupCount, place, false)
    (part.killed, part.injured, part.victims, part.people, part.damage, part.damaged) = (
      nil, nil, nil, nil, nil, nil
    )
    part.target = nil
    let own = ["place", "killed", "injured", "target", "damage"]
    part.evidence.removeAll { own.contains($0.field) }
    drafts.append(part)
    note(index, "place", bytes: place.range, place.rule)
    return index
  }

  /// "Strikes killed nine people overnight. Four died in Kharkiv, three in Sumy and two in Kherson."
  private mutating func partSum(of number: Int, _ there: [Int], within reach: Int) {
    guard let sum = there.first, there.count == 1, drafts[sum].factuality == .asserted,
      !drafts[sum].isAggregate, !drafts[sum].isBackground,
      let all = CasualtyGrammar(prose, in: prose.sentences[number]).read().killed?.count.lower
        ?? drafts[sum].killed?.lower
    else { return }
    var tolls: [PlaceShare] = []
    // "Reports say that 77 were killed. 41 of the victims were in Guwahati"
    var last = max(number, min(drafts[sum].lastSentence, number + 3))
    while last + 1 < min(prose.sentences.count, max(number, last) + 1 + reach) {
      let next = shares(in: prose.sentences[last + 1]).filter { $0.killed != nil }
      if next.isEmpty { break }
      tolls += next
      last += 1
    }
    guard tolls.count > 1, Set(tolls.map(\.place.toponym)).count == tolls.count,
      isWideOfAll(drafts[sum].place)
        || tolls.contains(where: { drafts[sum].place?.agrees(with: $0.place) ?? false })
    else { return }
    let told = tolls.reduce(0) { $0 + ($1.killed?.lower ?? 0) }
    guard told <= all, 2 * told > all else { return }
    for toll in tolls {
      let index = appendPart(of: sum, at: toll.place)
      drafts[index].killed = toll.killed
      note(index, "killed", toll.words, "the dead of each place")
    }
    drafts[sum].isAggregate = true
  }

  private func isWideOfAll(_ place: PlaceReading?) -> Bool {
    place.map { $0.location == nil || $0.fineness > 50_000 } ?? true
  }
}
