import Incidents

/// People who are counted by their names, with what is said of each: "Ahmed Hassan, a baker, and Ali Omar, 32, were shot dead".
extension CasualtyGrammar {
  /// The people named right before a verb that is said of people; `nil` where anything else stands among them.
  func namedList(before verb: Int) -> CasualtyReading.Statement? {
    guard Self.isOfNamed(prose, verb) else { return nil }
    var end = verb
    while end > bounds.lowerBound {
      if prose.has(end - 1, [.being, .having, .adverb])
        || prose.norm(end - 1).isOne(of: "all", "both", "shot", "later", "also")
      {
        end -= 1
      } else if prose.norm(end - 1) == "and",
        Self.before.contains(prose.norm(end - 2)), end - 2 > bounds.lowerBound
      {
        end -= 2
      } else {
        break
      }
    }
    // "Ahmed Hassan, 61, and Ali Omar, 54, died where they fell"
    let hasDied = prose.norm(verb) == "died"
    guard end < verb || hasDied else { return nil }
    for start in span(max(bounds.lowerBound, end - Self.reach), end) where isHead(start) {
      guard let list = persons(from: start, to: end), list > 1 || !hasDied else { continue }
      let one = Count(exactly: 1)
      return CasualtyReading.Statement(
        count: Count(exactly: list), words: start..<verb + 1,
        parts: Array(repeating: one, count: list))
    }
    return nil
  }

  /// How many words a list of named people may have.
  private static let reach = 44

  /// What befell them before they died: "was shot and killed".
  private static let before: FormSet = [
    "shot", "kidnapped", "abducted", "tortured", "beaten", "attacked", "ambushed", "seized",
    "captured", "robbed", "stabbed", "detained",
  ]

  /// What is said of people only.
  private static func isOfNamed(_ prose: Prose, _ verb: Int) -> Bool {
    prose.norm(verb).isOne(
      of: "killed", "wounded", "injured", "murdered", "assassinated", "slain", "beheaded",
      "executed")
      || prose.norm(verb) == "dead" && prose.norm(verb - 1) == "shot"
      || prose.norm(verb).isOne(of: "gunned", "died")
  }

  /// Whether a list of people may begin at a word: at the head of what is told, or behind a comma or "that".
  private func isHead(_ start: Int) -> Bool {
    guard prose.words[start].isWord,
      !prose.has(start, [.preposition, .locative, .weekday, .month, .being, .conjunction])
    else { return false }
    return start == bounds.lowerBound || prose.norm(start - 1) == ","
      || prose.norm(start - 1).isOne(of: "that", "when", "while", "after", "where", "as", "and")
      || prose.has(start - 1, .saying)
  }

  /// How many people fill the words of a list, of whom at least one has a name.
  private func persons(from start: Int, to end: Int) -> Int? {
    var at = start
    var sum = 0
    var names = 0
    var announced: Int?
    var described = 0
    while sum < 12 {
      if let name = named(from: at, to: end) {
        // "A radio host, Ana Sánchez, was gunned down": one, and her name.
        if described > 0 { described -= 1 } else { sum += 1 }
        names += 1
        at = name
      } else if let item = item(at), item.end <= end, let count = item.count.upper,
        count == item.count.lower, count < 12
      {
        // "Three policemen, Ahmed Hassan, Ali Omar and Said Aziz, were killed": told twice.
        if sum == 0, count > 1, prose.norm(item.end) == "," { announced = count }
        sum += count
        at = item.end
        while at < end, prose.words[at].isCapitalized { at += 1 }
        // "A baker and his son, Ahmed Hassan and Ali Hassan": two.
        described = prose.norm(at) == "and" || count == 1 ? described + count : 0
        if prose.norm(at) == ",", prose.norm(at + 1) == "and" { described = 0 }
      } else {
        return nil
      }
      if at < end, prose.norm(at) == "(" {
        guard let close = span(at, min(end, at + 4)).first(where: { prose.norm($0) == ")" }) else {
          return nil
        }
        at = close + 1
      }
      if at < end, prose.norm(at) == ",", let close = saidOfHim(from: at + 1, to: end) {
        at = close
      }
      if at >= end { break }
      guard prose.norm(at).isOne(of: ",", "and") else { return nil }
      if prose.norm(at) == "," { at += 1 }
      if at < end, prose.norm(at) == "and" { at += 1 }
      if at >= end { break }
    }
    guard names > 0, at >= end else { return nil }
    if let announced { return names == announced ? announced : nil }
    return sum
  }

  /// Where the name of a person ends, with what he is before it: "human rights lawyer Stanislav Markelov", "Lt. Col. Ahmed".
  private func named(from start: Int, to end: Int) -> Int? {
    var first = start
    while first < end,
      Self.ranks.contains(prose.norm(first)) || prose.norm(first) == "."
        // "one Malam Zubairu"
        || first == start && prose.norm(first) == "one" && prose.words[first + 1].isCapitalized
    {
      first += 1
    }
    // "human rights lawyer Stanislav Markelov"
    var trade = first
    while trade < end, trade - first < 4, prose.words[trade].isWord,
      !prose.words[trade].isCapitalized, !prose.has(trade, [.being, .having, .verb, .preposition])
    { trade += 1 }
    if trade > first, trade < end, prose.words[trade].isCapitalized,
      prose.has(trade - 1, [.role, .person]) || isPerson(trade - 1)
    {
      first = trade
    }
    guard let name = personName(from: first), name <= end,
      // "United Nations", "New York": no person.
      !span(start, name).contains(where: {
        prose.has($0, [.organization, .facility, .event, .weapon, .saying])
          || Self.noNames.contains(prose.norm($0))
      })
    else { return nil }
    return name
  }

  private static let ranks: FormSet = [
    "lt", "lt.", "col", "col.", "maj", "maj.", "gen", "gen.", "capt", "capt.", "sgt", "sgt.",
    "brig",
    "brig.", "cmdr", "cmdr.", "insp", "insp.", "supt", "supt.", "dr", "dr.", "mr", "mr.", "mrs",
    "mrs.", "ms", "ms.", "cpl", "cpl.", "pvt", "pvt.", "pte",
  ]

  private static let noNames: FormSet = [
    "united", "nations", "new", "state", "states", "north", "south", "east", "west", "islamic",
    "city", "province", "district", "front", "movement", "party", "council", "boko", "hezbollah",
  ]

  /// Behind what is said of one between commas: ", 32,", ", a baker,", ", editor of ABC, a weekly magazine,"; at the word that
  /// follows, a comma or "and" where the list goes on.
  private func saidOfHim(from start: Int, to end: Int) -> Int? {
    var at = start
    var close: Int?
    for _ in 0..<3 {
      guard at < end, isSaidOf(at) else { break }
      guard
        let comma = span(at, min(end, at + 22)).first(where: { prose.norm($0) == "," }),
        !span(at, comma).contains(where: {
          prose.has($0, [.killed, .injured]) && !prose.norm($0).hasSuffix("ing")
        })
      else { break }
      close = comma
      at = comma + 1
    }
    guard let close else { return nil }
    // The comma that closes it may end the list.
    return close + 1 >= end ? end : close
  }

  /// Whether something said of a person begins at a word: an age, or what he is.
  private func isSaidOf(_ index: Int) -> Bool {
    if prose.words[index].value != nil {
      return prose.norm(index + 1) == "," || isAge(index)
        || prose.norm(index + 1).isOne(of: "years", "-")
    }
    return prose.has(index, [.indefinite, .role])
      || prose.norm(index).isOne(of: "the", "who", "aged")
      || !prose.words[index].isCapitalized && isPerson(index)
      || !prose.words[index].isCapitalized
        && prose.norm(index + 1).isOne(of: "of", "for", "at")
  }
}
