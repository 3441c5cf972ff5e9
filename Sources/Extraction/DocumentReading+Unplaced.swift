import Incidents

/// Places what names no place, by what else the text tells.
extension DocumentReading {
  /// "A grenade was thrown at a bar in Bujumbura. A second one exploded at the bus park": in the town of the first, where
  /// the next sentence names no other.
  mutating func placeSequels() {
    for index in drafts.indices.dropFirst() where drafts[index].place == nil {
      let draft = drafts[index]
      guard draft.isOfAnother, isNewsWithDay(draft), item(of: draft.sentence) == nil,
        let last = drafts[..<index].last(where: {
          $0.factuality == .asserted && !$0.isAbsorbed && $0.place?.location != nil
        }), last.paragraph == draft.paragraph, (1...2).contains(draft.sentence - last.lastSentence),
        let place = last.place, place.fineness < 60_000
      else { continue }
      setPlace(
        index, asBefore(place, "the town of the one before, as no other is told"), replacing: false)
    }
  }

  /// Puts news that name no place in the one country that the text names, by its name or its people: somewhere there.
  mutating func placeInCountry() {
    let countries = Set(
      toponyms.lazy.filter { $0.recognition >= PlaceTies.leastRecognition }
        .compactMap { $0.location?.place?.country })
    guard countries.count == 1,
      let country = toponyms.indices.first(where: {
        toponyms[$0].location?.place?.feature.isCountry == true
      })
    else { return }
    for index in drafts.indices where drafts[index].place == nil {
      let draft = drafts[index]
      guard isNewsWithDay(draft), draft.date?.dayCount ?? 99 <= 8,
        draft.killed != nil || draft.injured != nil || draft.target != nil
      else { continue }
      setPlace(
        index,
        PlaceReading(
          toponym: country, range: toponyms[country].range, text: toponyms[country].text,
          location: toponyms[country].location, tie: 1,
          rule: "the one country that the text names"), replacing: false)
    }
  }

  private func isNewsWithDay(_ draft: IncidentDraft) -> Bool {
    draft.factuality == .asserted && !draft.isAbsorbed && !draft.isAggregate
      && !draft.isBackground && draft.date != nil
  }
}
