import Incidents
import SimpleFeatures

/// Takes apart what happened in several places.
extension DocumentReading {
  /// The places that one sentence gives to several events: "in A and B", "one in A and the other near B".
  func coordinated(
    _ found: [PlaceReading], _ context: ClauseContext, _ main: EventAnchor
  ) -> [PlaceReading] {
    guard found.count > 1, let best = found.map(\.tie).max() else { return [] }
    // "Strikes hit Homs, Hama and Aleppo": one list, whatever stands beside it.
    if let list = found.first(where: { $0.tie == best && $0.list != nil })?.list {
      let members = found.filter {
        $0.list == list && ($0.location == nil || $0.fineness < 500_000)
      }
      if members.count > 2, members.count <= 12 { return members }
    }
    let isMany =
      context.clause.anchors.contains(where: \.isPlural)
      || context.clause.weapons.contains { $0.isPlural }
      || context.words.contains {
        prose.norm($0).isOne(of: "both", "other", "respectively", "two", "three", "four")
          // "in Gondar and in Lalibela"
          || prose.reads($0, "and", "in")
            && prose.words[min($0 + 2, prose.words.count - 1)].isCapitalized
      }
    guard isMany else { return [] }
    var kept: [PlaceReading] = []
    for place in found where place.tie + 1 >= best {
      if kept.isEmpty {
        kept.append(place)
        continue
      }
      guard let last = kept.last, !kept.contains(where: { PlaceTies.isChain($0, place) }),
        place.fineness < 400_000
          || place.location == nil && place.list == last.list && place.list != nil,
        isCoordinated(last, place, context)
      else { continue }
      kept.append(place)
    }
    return kept.count > 1 && kept.count <= 6 ? kept : []
  }

  /// Regions flown over, or munitions shot down over them.
  func isWide(_ places: [PlaceReading], _ context: ClauseContext) -> Bool {
    guard let first = places.first, let last = places.last,
      let start = places.isEmpty
        ? nil : self.places.word(at: first.range.lowerBound, in: context.words),
      let end = self.places.word(at: last.range.lowerBound, in: context.words)
    else { return false }
    if (start - 3..<start).contains(where: {
      prose.norm($0).isOne(of: "over", "across", "throughout", "toward", "towards", "between")
    }) {
      return true
    }
    return (end + 1..<min(end + 4, context.words.upperBound)).contains {
      prose.norm($0).isOne(
        of: "regions", "provinces", "oblasts", "districts", "governorates", "states")
    }
  }

  func isCoordinated(_ a: PlaceReading, _ b: PlaceReading, _ context: ClauseContext) -> Bool {
    guard let first = places.word(at: a.range.upperBound, in: context.words),
      let second = places.word(at: b.range.lowerBound, in: context.words), first <= second
    else { return false }
    let between = first..<second
    guard between.count <= 12 else { return false }
    // "Monywa, in the central Sagaing region": what it lies in.
    if prose.norm(first) == ",",
      prose.has(first + 1, .locative)
        || b.toponym >= 0 && b.range.lowerBound < toponyms[b.toponym].range.lowerBound
          && between.allSatisfy({ prose.norm($0) == "," })
    {
      return false
    }
    let hasAnd = between.contains { prose.norm($0).isOne(of: "and", "&") }
    let hasVerb = between.contains {
      prose.has($0, [.verb, .relative]) && !prose.has($0, .describing)
    }
    return (hasAnd || !between.isEmpty && between.allSatisfy { prose.norm($0) == "," }) && !hasVerb
  }
}
