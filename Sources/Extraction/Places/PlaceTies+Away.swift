/// Where the hurt are brought, and where others went on to, which is not where it happened.
extension PlaceTies {
  /// "Soldiers killed in the south were returned to the base in Trenton": where they went from the event.
  func isWayHome(_ spot: Spot, _ before: Int) -> Bool {
    guard
      let deed = spot.anchors.last(where: { $0.words.upperBound <= before }),
      let moved = span(deed.words.upperBound, before).last(where: {
        Self.removals.contains(prose.norm($0)) && prose.has($0 - 1, [.being, .adverb])
      })
    else { return false }
    return span(moved + 1, before).contains { prose.norm($0).isOne(of: "to", "into") }
  }

  /// "four others are being treated at the General Hospital in Gusau", "two were taken to a hospital in Celaya": where the
  /// hurt and the dead are brought.
  func isOfCare(_ spot: Spot, _ before: Int) -> Bool {
    let words = span(max(spot.bounds.lowerBound, before - 14), before)
    // "Saleh is in Riyadh, where he is recovering from a bomb blast"
    if prose.norm(spot.last + 1) == ",", prose.norm(spot.last + 2) == "where",
      span(spot.last + 3, min(spot.bounds.upperBound, spot.last + 9)).contains(where: {
        Self.cares.contains(prose.norm($0))
      })
    {
      return true
    }
    // "Fifteen wounded soldiers are in a military hospital in Niamey"
    if span(max(spot.bounds.lowerBound, before - 3), before).contains(where: {
      Self.wards.contains(prose.norm($0))
    }),
      span(max(spot.bounds.lowerBound, before - 7), before).contains(where: {
        prose.has($0, .being) && prose.norm($0 + 1).isOne(of: "in", "at")
      })
    {
      return true
    }
    guard
      let care = words.last(where: { index in
        Self.cares.contains(prose.norm(index))
          || Self.removals.contains(prose.norm(index))
            && span(index + 1, before).contains { Self.wards.contains(prose.norm($0)) }
      })
    else { return false }
    return !spot.anchors.contains { (care + 1..<before).contains($0.head) }
  }

  private static let cares: FormSet = [
    "treated", "cared", "hospitalised", "hospitalized", "recovering", "admitted", "treatment",
    "morgue", "mortuary", "surgery", "buried", "stable", "condition",
  ]

  private static let wards: FormSet = [
    "hospital", "hospitals", "clinic", "morgue", "mortuary", "centre", "center",
  ]

  /// "came under fire above Drodro and landed safely in Bunia": where it went on to.
  func isLanding(_ spot: Spot, _ before: Int) -> Bool {
    guard let deed = spot.anchors.last(where: { $0.words.upperBound <= before }) else {
      return false
    }
    return span(max(deed.words.upperBound, before - 3), before).contains {
      prose.norm($0).isOne(of: "landed", "landing", "arrived", "limped", "docked", "anchored")
        && prose.norm($0 - 1).isOne(of: "and", "but", "before", "later")
    }
  }

  /// "a tanker owned by a firm in Athens and flagged in Panama": whose ship it is.
  func isOfRegister(_ before: Int) -> Bool {
    prose.norm(before - 1).isOne(of: "flagged", "registered", "headquartered", "incorporated")
  }

  private static let removals: FormSet = [
    "returned", "flown", "taken", "transferred", "evacuated", "brought", "airlifted", "repatriated",
    "moved", "sent", "rushed", "driven", "shipped",
  ]
}
