import Incidents

/// Tolls, their corrections, and numbers that the text takes back.
extension CasualtyGrammar {
  /// "The Ramadan death toll stands at 153", "the year's death toll": of a time or a war, and no single attack.
  private func isOfManyAttacks(_ toll: Int) -> Bool {
    guard prose.norm(toll) == "toll", prose.norm(toll - 1) == "death" else { return false }
    let before = prose.norm(toll - 2) == "'s" ? toll - 3 : toll - 2
    guard before >= bounds.lowerBound else { return false }
    return Self.times.contains(prose.norm(before)) || prose.has(before, .month)
  }

  private static let times: FormSet = [
    "ramadan", "annual", "yearly", "monthly", "weekly", "cumulative", "year", "month",
    "war", "conflict", "campaign", "insurgency",
  ]

  /// `the death toll rose to 12`, `put the toll at 30 dead`.
  func toll() -> CasualtyReading.Statement? {
    guard
      let toll = bounds.first(where: {
        prose.norm($0) == "toll"
          // "a toll gate"
          && !prose.norm($0 + 1).isOne(of: "gate", "booth", "plaza", "road", "collector", "station")
          || isNumberOfDead($0)
      })
    else { return nil }
    if isSuperseded(toll) || isOfManyAttacks(toll) { return nil }
    // "The official had put the toll at 30, before saying that some had walked to safety"
    if span(max(bounds.lowerBound, toll - 3), toll).contains(where: {
      prose.norm($0) == "put" && prose.has($0 - 1, .having)
    }), span(toll, bounds.upperBound).contains(where: { prose.norm($0).isOne(of: "before", "but") })
    {
      return nil
    }
    // "The police had on Saturday night put the number of fatalities at five", further on in the text
    if bounds.lowerBound > 0, let first = prose.sentences.first,
      bounds.lowerBound >= first.upperBound,
      let put = span(max(bounds.lowerBound, toll - 3), toll).first(where: {
        prose.norm($0) == "put"
      }),
      span(max(bounds.lowerBound, put - 5), put).contains(where: { prose.norm($0) == "had" })
    {
      return nil
    }
    // "the death toll exceeded 30"
    if let more = span(toll + 1, min(bounds.upperBound, toll + 6)).first(where: {
      prose.norm($0).isOne(of: "exceeded", "exceeds", "passed", "topped", "surpassed")
    }), prose.norm(more + 1) != "the",
      let quantity = Quantity.read(prose, at: more + 1, in: bounds),
      let count = Count(quantity.count.lower + 1, to: nil)
    {
      return CasualtyReading.Statement(count: count, words: toll..<quantity.words.upperBound)
    }
    var at = toll + 1
    while bounds.contains(at), at - toll < 30 {
      if prose.norm(at).isOne(of: "to", "at", "of", "stood", "was", "is", "by", "reached")
        || prose.norm(at) == "as"
          && (isNumberOfDead(toll) || prose.norm(at - 1) == "toll" && prose.norm(at - 2) == "the"),
        prose.norm(at) != "by",
        let quantity = Quantity.read(prose, at: at + 1, in: bounds)
      {
        // "from 5 to 12", "revised to 3".
        if prose.norm(at) == "of", prose.has(toll - 1, .superseded) { return nil }
        // "put the number of dead at 10; the government has confirmed eight"
        if let other = otherCount(behind: quantity.words.upperBound),
          let both = Count(
            min(quantity.count.lower, other.count.lower),
            to: max(quantity.count.upper ?? 0, other.count.upper ?? 0))
        {
          return CasualtyReading.Statement(count: both, words: toll..<other.words.upperBound)
        }
        // "a provisional toll of 31 soldiers and three volunteers killed"
        if prose.norm(at) == "of", let list = list(from: at + 1, min: toll), list.parts.count > 1 {
          return list
        }
        return CasualtyReading.Statement(
          count: quantity.count, words: toll..<quantity.words.upperBound)
      }
      at += 1
    }
    return nil
  }

  /// "Injured: 57", "Dead, 14; wounded, 75", "Death toll 12": a word and its number, as in a table.
  func listedTolls() -> [(statement: CasualtyReading.Statement, isOfInjured: Bool)] {
    bounds.compactMap { index in
      let isDead = prose.norm(index).isOne(of: "dead", "deaths", "killed", "fatalities", "toll")
      let isInjured = prose.norm(index).isOne(of: "injured", "wounded", "injuries")
      guard isDead || isInjured else { return nil }
      let isOpen =
        index == bounds.lowerBound || !prose.words[index - 1].isWord
        || prose.norm(index) == "toll" && prose.norm(index - 1) == "death"
      let mark = prose.norm(index + 1)
      let number = mark.isOne(of: ":", ",", "-") ? index + 2 : index + 1
      guard isOpen, mark.isOne(of: ":", ",", "-") || prose.norm(index) == "toll",
        let quantity = Quantity.read(prose, at: number, in: bounds),
        quantity.words.upperBound >= bounds.upperBound
          || !prose.words[quantity.words.upperBound].isWord
      else { return nil }
      return (
        CasualtyReading.Statement(count: quantity.count, words: index..<quantity.words.upperBound),
        isInjured
      )
    }
  }

  /// "has confirmed eight", behind the count of somebody else.
  private func otherCount(behind end: Int) -> Quantity? {
    guard prose.norm(end).isOne(of: ";", ",") || prose.norm(end).isOne(of: "while", "but"),
      let verb = span(end, min(bounds.upperBound, end + 9)).first(where: {
        prose.norm($0).isOne(of: "confirmed", "counted", "acknowledged", "reported", "listed")
      }), let quantity = Quantity.read(prose, at: verb + 1, in: bounds),
      quantity.words.upperBound >= bounds.upperBound
        || !prose.words[quantity.words.upperBound].isWord
        || prose.has(quantity.words.upperBound, [.killed, .person])
    else { return nil }
    return quantity
  }

  /// "the number of dead had risen to 13", "put the number of dead at 10"
  func isNumberOfDead(_ index: Int) -> Bool {
    prose.reads(index, "number", "of")
      && (index + 2..<index + 7).contains {
        prose.norm($0).isOne(of: "dead", "deaths", "killed", "fatalities")
          && (prose.norm($0 + 1).isOne(of: "at", "to", "as")
            // "The number of people killed in Monday's strike on Kryvyi Rih has risen to 11"
            || ($0 + 1..<$0 + 18).contains {
              prose.norm($0).isOne(of: "risen", "rose", "climbed", "reached", "stood")
            })
      }
  }

  /// `two died, a figure later corrected to three`: the number behind counts.
  static let correctingWords: FormSet = [
    "corrected", "correcting", "revised", "revising", "raised", "raising", "lowered", "lowering",
    "updated",
  ]

  /// The number, and whether it is that of the injured: "lowered the number of wounded from nine to six".
  func corrected() -> (statement: CasualtyReading.Statement, isOfInjured: Bool)? {
    for index in bounds where Self.correctingWords.contains(prose.norm(index)) {
      let reach = span(index + 1, min(index + 28, bounds.upperBound))
      let near = reach.first { prose.has($0, [.killed, .injured]) }
      for ahead in reach where prose.norm(ahead) == "to" {
        if near == nil || near.map({ $0 > ahead }) ?? true, ahead > index + 6 { break }
        if let quantity = Quantity.read(prose, at: ahead + 1, in: bounds),
          !prose.has(quantity.words.upperBound, .timeUnit)
        {
          let isOfInjured = near.map { prose.has($0, .injured) && $0 < ahead } ?? false
          if isCorrectedBefore(quantity.count) { return nil }
          return (
            CasualtyReading.Statement(
              count: quantity.count, words: index..<quantity.words.upperBound), isOfInjured
          )
        }
      }
    }
    return nil
  }

  /// "revised from 95 to 84", and then of the day before "revised from 103 to 95": what has been corrected since.
  private func isCorrectedBefore(_ count: Count) -> Bool {
    span(max(0, bounds.lowerBound - Self.reachOfCorrections), bounds.lowerBound).contains {
      prose.norm($0) == "from" && prose.norm($0 + 2) == "to"
        && prose.words[$0 + 1].value == count.lower
        && count.upper == count.lower
        && span(max(0, $0 - 6), $0).contains { Self.correctingWords.contains(prose.norm($0)) }
    }
  }

  /// So many words back a correction is still of the same attack.
  private static let reachOfCorrections = 400

  /// A number that the text itself takes back: "an earlier toll of 27", "up from 5", "initially reported".
  func isSuperseded(_ index: Int) -> Bool {
    // "Earlier, officials had reported 59 dead."
    if prose.norm(bounds.lowerBound).isOne(of: "earlier", "initially", "previously"),
      prose.norm(bounds.lowerBound + 1) == ",",
      span(bounds.lowerBound + 2, index).contains(where: {
        prose.has($0, .having) || prose.has($0, .saying)
      })
    {
      return true
    }
    // "A first version of this brief gave four dead"
    if let version = bounds.first(where: { prose.norm($0) == "version" }), version < index,
      prose.norm(version - 1).isOne(of: "first", "earlier", "previous"),
      prose.reads(version + 1, "of", "this")
    {
      return true
    }
    // "Our bulletin of 20 August gave six dead, counting two bodies twice."
    if bounds.contains(where: {
      prose.norm($0) == "twice"
        && span(max(bounds.lowerBound, $0 - 5), $0).contains {
          prose.norm($0).isOne(of: "counting", "counted")
        }
    }) {
      return true
    }
    var at = index - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 7 {
      let norm = prose.norm(at)
      if norm == "from",
        prose.norm(at - 1).isOne(of: "up", "down", "revised", "lowered", "raised")
      {
        return true
      }
      // "The toll, first given as two dead, rose."
      if norm == "first",
        prose.norm(at + 1).isOne(
          of: "given", "put", "reported", "announced", "stated", "estimated", "set")
      {
        return true
      }
      // "Police had first reported 24 dead."
      if norm == "first", prose.has(at - 1, .having), prose.has(at + 1, .saying) { return true }
      if prose.has(at, .superseded), norm != "first", norm != "later",
        !prose.norm(at + 1).isOne(of: "this", "that", "in", "on")
      {
        // "Preliminary reports indicate five killed": as much as is known.
        let isAllThereIs =
          norm.isOne(of: "preliminary", "initial")
          && !span(at, index).contains { prose.has($0, [.having, .being]) }
          && span(at, index).contains {
            prose.norm($0).isOne(of: "indicate", "suggest", "indicated")
          }
        return !isAllThereIs
      }
      if norm.isOne(of: ",", ";", ".", "but") { return false }
      at -= 1
      steps += 1
    }
    return false
  }
}
